//! Small rules for text that people write.

/// Trims, makes line ends `\n`, and drops spaces at line ends. Nothing else is changed:
/// what people wrote is theirs.
pub fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

/// Characters that are not seen but change what is: control characters, and those that turn the direction of writing, with
/// which a name can be made to look like another (`exe.pdf` for `fdp.exe`). They belong in no name and on no single line.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters without width: a name with them is another to a program and the same to whoever reads it.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// On one line, without hidden characters: for names and subjects that come by mail, where nobody can be asked to write
/// them again. The mail itself is kept as it came.
pub fn plain_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    spaced.chars().filter(|c| !is_hidden(*c)).collect::<String>().trim().to_owned()
}

/// Paragraphs: parted by blank lines, none empty.
pub fn paragraphs(text: &str) -> Vec<String> {
    tidy(text).split("\n\n").map(|p| p.trim().to_owned()).filter(|p| !p.is_empty()).collect()
}

/// Lower case with single spaces: what two spellings of a name share.
/// Å, ä and ö are letters of their own and stay.
pub fn fold(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c == '\u{ad}')
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The opening of a text, cut at a word, with an ellipsis when something was left out.
pub fn opening(text: &str, most_chars: usize) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= most_chars {
        return flat;
    }
    let cut: String = flat.chars().take(most_chars).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end_matches([',', '.', ';', ':']))
}

/// A text as it was before it came to stand in an address or a form: `+` is a space and `%e5` a byte.
pub fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        match bytes[i] {
            b'+' => out.push(b' '),
            b'%' => {
                let hex = bytes.get(i + 1..i + 3).and_then(|h| std::str::from_utf8(h).ok());
                match hex.and_then(|h| u8::from_str_radix(h, 16).ok()) {
                    Some(byte) => {
                        out.push(byte);
                        i += 2;
                    }
                    None => out.push(b'%'),
                }
            }
            byte => out.push(byte),
        }
        i += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// A byte of a text as it stands in an address.
pub fn escaped(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_parted_by_blank_lines() {
        assert_eq!(paragraphs("a\r\nb \r\n\r\n\r\n c\n"), ["a\nb", "c"]);
        assert!(paragraphs(" \n ").is_empty());
    }

    #[test]
    fn a_line_shows_all_that_it_holds() {
        assert_eq!(plain_line(" Anna\r\n\u{202e}nossralK\u{202c}\0 "), "Anna  nossralK");
        assert_eq!(plain_line("Föreningen Ö\u{a0}– 1"), "Föreningen Ö – 1");
        for hidden in
            ['\0', '\u{7}', '\u{9b}', '\n', '\u{200f}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}']
        {
            assert!(is_hidden(hidden), "{hidden:?}");
        }
        assert!(!"Åsa, 🎈 & Söner – “AB” עברית".chars().any(is_hidden));
    }

    #[test]
    fn folding_keeps_swedish_letters() {
        assert_eq!(fold("  SPF\u{a0}Seniorerna  ÅÄÖ "), "spf seniorerna åäö");
    }

    #[test]
    fn an_opening_ends_at_a_word() {
        assert_eq!(opening("Vi tillstyrker, med ändringar.", 18), "Vi tillstyrker …");
        assert_eq!(opening("Kort", 18), "Kort");
    }
}
