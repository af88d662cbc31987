//! Finding what the sender wrote anew, for showing. Simple and careful: where nothing is certain, everything stays.

/// Words that stand before the time and the name in the line above a quote: `Den 3 mars 2024 skrev Anna Ek:`.
const ATTRIBUTION_ENDS: [&str; 14] = [
    "skrev",
    "skrev:",
    "wrote:",
    "wrote",
    "kirjoitti:",
    "kirjoitti",
    "följande:",
    "schrieb:",
    "a écrit :",
    "writes:",
    "skriver:",
    "написал:",
    "пишет:",
    "ha scritto:",
];
/// How such a line begins.
const ATTRIBUTION_STARTS: [&str; 16] = [
    "den ", "on ", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "ma ", "ti ",
    "ke ", "to ", "pe ", "la ", "su ",
];
/// Lines that stand alone above an older message.
const SEPARATORS: [&str; 14] = [
    "ursprungligt meddelande",
    "ursprungligt mail",
    "vidarebefordrat meddelande",
    "vidarebefordrat brev",
    "original message",
    "forwarded message",
    "alkuperäinen viesti",
    "välitetty viesti",
    "svar från",
    "reply message",
    "begin forwarded message:",
    "vidarebefordrat mejl",
    "original meddelande",
    "reply above this line",
];
/// The header block that Outlook writes above an older message begins with one of these …
const FROM_LABELS: [&str; 5] = ["från:", "from:", "lähettäjä:", "avsändare:", "von:"];
/// … and one of these follows within a few lines.
const SENT_LABELS: [&str; 10] = [
    "skickat:",
    "sent:",
    "lähetetty:",
    "datum:",
    "date:",
    "päivämäärä:",
    "gesendet:",
    "till:",
    "to:",
    "vastaanottaja:",
];
/// What telephones put under a message.
const DEVICE_LINES: [&str; 9] = [
    "skickat från min ",
    "sent from my ",
    "lähetetty ",
    "skickat från outlook",
    "hämta outlook för",
    "get outlook for",
    "hanki outlook",
    "skickat från yahoo",
    "sent from yahoo",
];

/// The text without quoted older messages and without the signature below `-- `.
/// If nothing would remain (an answer written inside or below the quote), the whole text is given.
pub fn own_text(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let end = (0..lines.len()).find(|&i| older_starts(&lines, i)).unwrap_or(lines.len());
    let mut own: Vec<&str> = lines[..end].to_vec();
    let signature = own.iter().position(|line| *line == "-- " || *line == "--");
    own.truncate(
        signature.filter(|&i| own[..i].iter().any(|line| !line.trim().is_empty())).unwrap_or(own.len()),
    );
    trim_end(&mut own);
    if own.len() > 1 && own.last().is_some_and(|line| is_device_line(line)) {
        own.pop();
        trim_end(&mut own);
    }
    let kept = own.join("\n").trim_matches(['\n', '\r']).to_owned();
    if kept.trim().is_empty() { text.trim().to_owned() } else { kept }
}

fn trim_end(lines: &mut Vec<&str>) {
    while lines.last().is_some_and(|line| line.trim().is_empty() || line.trim().chars().all(|c| c == '_')) {
        lines.pop();
    }
}

fn is_device_line(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    line.chars().count() < 60 && DEVICE_LINES.iter().any(|start| line.starts_with(start))
}

/// True if an older message begins at this line and nothing of the sender's own follows it.
fn older_starts(lines: &[&str], i: usize) -> bool {
    let line = lines[i].trim();
    let lower = line.to_lowercase();
    if lower.is_empty() {
        return false;
    }
    if is_separator(line, &lower) || is_header_block(lines, i, &lower) {
        return true;
    }
    // A line "Den … skrev …:", perhaps broken in two or three, with quoted lines or the end below it.
    if ATTRIBUTION_STARTS.iter().any(|start| lower.starts_with(start))
        || lower.starts_with(|c: char| c.is_ascii_digit())
    {
        for length in 1..=3.min(lines.len() - i) {
            let joined = lines[i..i + length].join(" ").trim().to_lowercase();
            let ends = ATTRIBUTION_ENDS.iter().any(|end| joined.ends_with(end))
                || joined.ends_with(':')
                    && ATTRIBUTION_ENDS.iter().any(|end| joined.contains(&format!(" {end} ")));
            if ends
                && joined.len() < 250
                && joined.chars().any(|c| c.is_ascii_digit())
                && only_quoted(&lines[i + length..])
            {
                return true;
            }
        }
    }
    line.starts_with('>') && only_quoted(&lines[i..])
}

fn is_separator(line: &str, lower: &str) -> bool {
    let words =
        lower.trim_matches(|c: char| c == '-' || c == '_' || c == '=' || c == '*' || c.is_whitespace());
    let ruled = line.starts_with("--") || line.starts_with("__") || line.starts_with("==");
    let named = SEPARATORS.iter().any(|separator| {
        words == *separator || words.trim_end_matches(':') == separator.trim_end_matches(':')
    });
    named && (ruled || words.ends_with(':'))
}

/// "Från: … / Skickat: … / Till: … / Ämne: …", with or without a rule above.
fn is_header_block(lines: &[&str], i: usize, lower: &str) -> bool {
    let bare = |line: &str| line.trim().trim_start_matches(['*', '>', ' ']).replace('*', "").to_lowercase();
    if !FROM_LABELS.iter().any(|label| bare(lower).starts_with(label)) {
        return false;
    }
    let following = lines.iter().skip(i + 1).filter(|line| !line.trim().is_empty()).take(4);
    following.filter(|line| SENT_LABELS.iter().any(|label| bare(line).starts_with(label))).count() >= 2
}

/// True if every line is quoted, empty, or a signature's.
fn only_quoted(lines: &[&str]) -> bool {
    let mut signature = false;
    let mut quoted = false;
    for line in lines {
        let line = line.trim_end();
        signature |= line == "--" || line == "-- ";
        quoted |= line.trim_start().starts_with('>');
        if !signature && !line.trim().is_empty() && !line.trim_start().starts_with('>') {
            return quoted && is_device_line(line);
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_what_is_older() {
        for text in [
            "Vi tillstyrker.\n\nDen 3 mars 2024 kl 10:12 skrev Region Exempel <r@exempel.se>:\n> Remiss\n> text",
            "Vi tillstyrker.\n\nDen tis 5 mars 2024 kl 09:00 skrev Region Exempel via Rådslag <\nr@exempel.se>:\n\n> Remiss",
            "Vi tillstyrker.\n\n________________________________\nFrån: Region\nSkickat: den 3 mars 2024 10:00\nTill: Föreningen\nÄmne: Remiss\n\nHej",
            "Vi tillstyrker.\n\n-----Ursprungligt meddelande-----\nFrån: Region\n",
            "Vi tillstyrker.\n\nOn Mar 3, 2024, at 10:00, Region <r@exempel.se> wrote:\n\n> x",
            "Vi tillstyrker.\n\nLähettäjä: Region\nLähetetty: 3. maaliskuuta 2024\nVastaanottaja: Yhdistys\nAihe: Lausunto\n\nHei",
            "Vi tillstyrker.\n\nSkickat från min iPhone\n\n> 3 mars 2024 kl. 10:00 skrev Region <r@exempel.se>:\n> \n> hej",
            "Vi tillstyrker.\n\n-- \nAnna Ek\nordförande",
        ] {
            assert_eq!(own_text(text), "Vi tillstyrker.", "{text}");
        }
    }

    #[test]
    fn keeps_what_is_new() {
        for text in [
            "> Fråga 1?\nJa.\n> Fråga 2?\nNej.",
            "Från: förslaget framgår inget om kostnader.\nVi avstyrker.",
            "On the other hand he wrote: nothing.\nWe agree.",
            "Den 3 mars skrev nämnden följande:\nMen vi håller inte med.",
            "> bara citat",
        ] {
            assert_eq!(own_text(text), text);
        }
    }
}
