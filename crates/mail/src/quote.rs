//! Finding what the sender wrote anew, for showing. Simple and careful: where nothing is certain, everything stays.

/// How the line above a quote says that somebody wrote: `Den 3 mars 2024 skrev Anna Ek:`, `Anna Ek kirjoitti 3.3.2024:`.
const WROTE: [&str; 13] = [
    "skrev",
    "skriver",
    "wrote",
    "writes",
    "kirjoitti",
    "kirjoittaa",
    "följande",
    "schrieb",
    "écrit",
    "написал",
    "пишет",
    "scritto",
    "escribió",
];
/// How such a line begins.
const ATTRIBUTION_STARTS: [&str; 24] = [
    "den ",
    "on ",
    "måndag",
    "tisdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lördag",
    "söndag",
    "ma ",
    "ti ",
    "ke ",
    "to ",
    "pe ",
    "la ",
    "su ",
    "maanantai",
    "tiistai",
    "keskiviikko",
    "torstai",
    "perjantai",
    "lauantai",
    "sunnuntai",
    "am ",
];
/// Lines that stand alone above an older message.
const SEPARATORS: [&str; 18] = [
    "ursprungligt meddelande",
    "ursprungligt mail",
    "originalmeddelande",
    "original meddelande",
    "vidarebefordrat meddelande",
    "vidarebefordrat brev",
    "vidarebefordrat mejl",
    "vidarebefordrat mail",
    "original message",
    "forwarded message",
    "alkuperäinen viesti",
    "välitetty viesti",
    "edelleenlähetetty viesti",
    "svar från",
    "reply message",
    "begin forwarded message:",
    "vidarebefordrat e-postmeddelande",
    "reply above this line",
];
/// The header block that Outlook writes above an older message begins with one of these …
const FROM_LABELS: [&str; 5] = ["från:", "from:", "lähettäjä:", "avsändare:", "von:"];
/// … and two of these follow within a few lines.
const SENT_LABELS: [&str; 14] = [
    "skickat:",
    "sent:",
    "lähetetty:",
    "lähetyspäivä:",
    "datum:",
    "date:",
    "päivämäärä:",
    "gesendet:",
    "till:",
    "to:",
    "vastaanottaja:",
    "ämne:",
    "subject:",
    "aihe:",
];
/// What telephones and mail programs put under a message.
const DEVICE_LINES: [&str; 8] = [
    "skickat från ",
    "sent from ",
    "sent with ",
    "lähetetty ",
    "hämta outlook ",
    "get outlook ",
    "hanki outlook ",
    "skaffa outlook ",
];
/// The longest line of that kind.
const LONGEST_DEVICE_LINE: usize = 80;
/// Own words that point into the quote: without it nobody could read the answer.
const POINTERS: [&str; 10] = [
    "nedan",
    "i texten",
    "insprängt",
    "mellan raderna",
    "below",
    "inline",
    "in the text",
    "alla ole",
    "alempana",
    "tekstin seassa",
];
/// Own words longer than this stand for themselves.
const LONGEST_POINTER: usize = 160;
/// A bare `--` with more lines below it divides a text; it does not begin a signature.
const LONGEST_SIGNATURE: usize = 12;

/// The text without quoted older messages and without the signature below `-- `. It is always one piece of the text.
///
/// Where nothing of the sender's own would remain, where answers stand between the lines of the quote, or where the sender's own
/// words only point into it ("se svar nedan"), the whole text is given.
pub fn own_text(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let end = (0..lines.len()).find(|&i| older_starts(&lines, i)).unwrap_or(lines.len());
    let mut own: Vec<&str> = lines[..end].to_vec();
    own.drain(..quote_above(&own));
    own.truncate(signature(&own).unwrap_or(own.len()));
    trim_end(&mut own);
    if own.len() > 1 && own.last().is_some_and(|line| is_device_line(line)) {
        own.pop();
        trim_end(&mut own);
    }
    let kept = own.join("\n").trim_matches(['\n', '\r']).to_owned();
    let lower = kept.to_lowercase();
    let points = end < lines.len()
        && kept.len() <= LONGEST_POINTER
        && POINTERS.iter().any(|words| lower.contains(words));
    if kept.trim().is_empty() || points { text.trim().to_owned() } else { kept }
}

/// How many lines a quote above the answer takes: it must be announced ("Den … skrev …:"), and nothing may be quoted below it.
fn quote_above(lines: &[&str]) -> usize {
    let Some(start) = lines.iter().position(|line| !line.trim().is_empty()) else { return 0 };
    let Some(length) = attribution(lines, start) else { return 0 };
    let below = &lines[start + length..];
    let is_quote = |line: &&str| line.trim().is_empty() || line.trim_start().starts_with('>');
    let quoted = below.iter().take_while(|line| is_quote(line)).count();
    let own = &below[quoted..];
    let whole = below[..quoted].iter().any(|line| line.trim_start().starts_with('>'))
        && !own.iter().any(|line| line.trim_start().starts_with('>'));
    if whole && !own.is_empty() { start + length + quoted } else { 0 }
}

/// Where the signature begins, if something stands above it.
fn signature(lines: &[&str]) -> Option<usize> {
    let marked = |i: &usize| match lines[*i] {
        "-- " => true,
        "--" => lines.len() - i - 1 <= LONGEST_SIGNATURE,
        _ => false,
    };
    (0..lines.len()).find(marked).filter(|&i| lines[..i].iter().any(|line| !line.trim().is_empty()))
}

fn trim_end(lines: &mut Vec<&str>) {
    while lines.last().is_some_and(|line| line.trim().is_empty() || line.trim().chars().all(|c| c == '_')) {
        lines.pop();
    }
}

fn is_device_line(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    line.chars().count() < LONGEST_DEVICE_LINE && DEVICE_LINES.iter().any(|start| line.starts_with(start))
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
    if let Some(length) = attribution(lines, i) {
        let below = &lines[i + length..];
        if only_quoted(below) {
            return true;
        }
        // Web mail sets its quotes apart by looks alone, which plain text does not have. With an address and a clock's time
        // the line is no prose, and where something stands above it and nothing is marked below, the rest is the older message.
        let joined = lines[i..i + length].join(" ");
        let above = lines[..i].iter().any(|line| !line.trim().is_empty());
        let unmarked = !below.iter().any(|line| line.trim_start().starts_with('>'));
        return above && unmarked && joined.contains('@') && has_time(&joined);
    }
    line.starts_with('>') && only_quoted(&lines[i..])
}

/// The number of lines, if a line "Den … skrev …:" begins here: mail programs break it in up to three.
fn attribution(lines: &[&str], i: usize) -> Option<usize> {
    let first = lines[i].trim().to_lowercase();
    let begins = ATTRIBUTION_STARTS.iter().any(|start| first.starts_with(start))
        || first.starts_with(|c: char| c.is_ascii_digit());
    // A name may stand first ("Anna Ek kirjoitti 3.3.2024 klo 9.00:"); then more is asked for, to tell the line from prose.
    let named = first.contains('@') || holds_wrote(&first);
    if first.starts_with('>') || !begins && !named {
        return None;
    }
    (1..=3.min(lines.len() - i)).find(|length| {
        let joined = lines[i..i + length].join(" ").trim().to_lowercase();
        let plain = joined.len() < 250 && !lines[i + 1..i + length].iter().any(|line| line.starts_with('>'));
        let closed = joined.ends_with(':');
        let last = joined.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
        let ends = closed && holds_wrote(&joined) || last.is_some_and(|word| WROTE.contains(&word));
        let dated =
            if begins { joined.chars().any(|c| c.is_ascii_digit()) } else { closed && has_date(&joined) };
        plain && ends && dated
    })
}

/// True if a word of the text says that somebody wrote.
fn holds_wrote(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| WROTE.contains(&word))
}

/// True if two digits, `:` or `.`, and two digits follow each other, as in a clock's time.
fn has_time(text: &str) -> bool {
    let digit = |b: u8| b.is_ascii_digit();
    text.as_bytes()
        .windows(4)
        .any(|w| digit(w[0]) && (w[1] == b':' || w[1] == b'.') && digit(w[2]) && digit(w[3]))
}

/// True if the text holds a day with its year: `2024-03-05`, `5.3.2024`, `5 mars 2024`.
fn has_date(text: &str) -> bool {
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
    numbers.iter().any(|n| n.len() == 4 && (n.starts_with("19") || n.starts_with("20"))) && numbers.len() > 1
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
            "Vi tillstyrker.\n> 3 mars 2024 kl. 10:00 skrev Region <r@exempel.se>:\n>\n> hej",
            "Vi tillstyrker.\n\nSkickat från min iPhone\n\n> 3 mars 2024 kl. 10:00 skrev Region <r@exempel.se>:\n> \n> hej",
            "Vi tillstyrker.\n\n-- \nAnna Ek\nordförande",
            "Den 3 mars 2024 kl 10:12 skrev Region <r@exempel.se>:\n> Remiss\n> text\n\nVi tillstyrker.\n\n-- \nAnna Ek",
            "Vi tillstyrker.\n\nRegion Exempel <r@exempel.se> kirjoitti 3.3.2024 kello 9.00:\n\n> Lausunto",
            "Vi tillstyrker.\n\nDen tisdag 5 mars 2024 09:00:00 CET, Region <r@exempel.se> skrev:\n\n Hej!\n Ni inbjuds att svara.",
            "Vi tillstyrker.\n\nSkickat från E-post för Windows\n\nFrån: Region\nSkickat: den 3 mars 2024 10:00\nTill: Ek\nÄmne: Remiss\n\nHej",
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
            "Vi tillstyrker.\nI 3 kap. 2024 års förslag skrev ni:\n> ett\nDet håller vi inte med om.",
            "Se våra svar nedan.\n\n-----Ursprungligt meddelande-----\nFrån: Region\n1. Tillstyrker ni? Ja.",
            "Den 3 mars 2024 kl 10:12 skrev Region <r@exempel.se>:\n> Fråga 1?\nJa.\n> Fråga 2?\nNej.",
            "Anna Ek skrev 2024 till nämnden:\nMen vi fick inget svar.",
            "Del ett.\n--\na\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm",
        ] {
            assert_eq!(own_text(text), text);
        }
    }
}
