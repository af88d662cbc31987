//! A cell's text made fit: what cannot be seen is taken away, and what a spreadsheet did to it is noticed.

use crate::encoding::Encoding;
use crate::fault::What;
use unicode_normalization::UnicodeNormalization as _;

/// What is known of a cell's text once it is cleaned.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cleaned {
    pub text: String,
    pub told: Vec<What>,
}

/// Cleans a text. With `mend`, what was encoded twice is mended.
pub(crate) fn clean(text: String, mend: bool, from_text: bool) -> Cleaned {
    let mut told = Vec::new();
    if text.chars().all(is_plain) {
        let trimmed = text.trim_matches(is_outer);
        let text = if trimmed.len() == text.len() { text } else { trimmed.to_owned() };
        let text = if from_text { unwrapped(text, &mut told) } else { text };
        return Cleaned { text, told };
    }
    let mut text = match mended(&text) {
        Some(mended) if mend => {
            told.push(What::Mended);
            mended
        }
        Some(_) => {
            told.push(What::DoubleEncoded);
            text
        }
        None => text,
    };
    let controls = text.chars().filter(|c| is_control(*c)).count();
    if controls > 0 {
        told.push(What::ControlsRemoved { count: controls });
    }
    text = seen(&text);
    if text.chars().any(|c| c >= '\u{300}') {
        text = text.nfc().collect();
    }
    let lost = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    if lost > 0 {
        told.push(What::LostCharacters { count: lost });
    }
    let trimmed = text.trim_matches(is_outer);
    if trimmed.len() != text.len() {
        text = String::from(trimmed);
    }
    if from_text {
        text = unwrapped(text, &mut told);
    }
    Cleaned { text, told }
}

/// Whether a character is always kept as it stands within a text: ASCII, Western letters and signs, and those marks of typography that
/// are seen. A text of such characters, as most are, needs only to be trimmed.
fn is_plain(c: char) -> bool {
    match c {
        '\t' | '\n' | ' '..='~' => true,
        'Ã' | 'Â' | 'â' | 'ï' | '\u{AD}' => false,
        _ => matches!(c, '\u{A1}'..='\u{FF}' | '\u{2010}'..='\u{2027}' | '€'),
    }
}

/// Controls that are no white space. Those of Latin-1 come from bytes that the encoding does not have.
pub(crate) fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}')
}

/// White space and what has no width.
fn is_outer(c: char) -> bool {
    c.is_whitespace() || is_invisible(c) || matches!(c, '\u{200C}' | '\u{200D}')
}

/// What has no width and no meaning in a name: zero-width spaces, byte order marks, soft hyphens, marks of direction. Joiners
/// have a meaning in some scripts and in emoji, and are kept within a text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The text that is seen: line breaks as LF, no-break spaces as spaces, nothing invisible.
fn seen(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() == Some(&'\n') {
                    chars.next();
                }
                seen.push('\n');
            }
            '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => seen.push('\n'),
            '\u{A0}' | '\u{2007}' | '\u{202F}' => seen.push(' '),
            _ if is_control(c) || is_invisible(c) => {}
            _ => seen.push(c),
        }
    }
    seen
}

/// In text from a spreadsheet: `="0123"`, which keeps zeros, is `0123`; error values and numbers with exponent are told.
fn unwrapped(mut text: String, told: &mut Vec<What>) -> String {
    let inner = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    if let Some(inner) = inner.filter(|inner| !inner.contains('"')) {
        text = inner.trim().to_owned();
    }
    if is_error_value(&text) {
        told.push(What::ErrorValue { value: std::mem::take(&mut text) });
    } else if is_shortened(&text) {
        told.push(What::ShortenedNumber);
    }
    text
}

/// The error values of Excel and `LibreOffice` in English and Swedish, and what is shown when a column is too narrow.
const ERROR_VALUES: [&str; 18] = [
    "#REF!",
    "#N/A",
    "#NAME?",
    "#VALUE!",
    "#DIV/0!",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
    "#REFERENS!",
    "#SAKNAS!",
    "#NAMN?",
    "#VÄRDEFEL!",
    "#DIVISION/0!",
    "#SKÄRNING!",
    "#OGILTIGT!",
    "#OGILTIG!",
];

fn is_error_value(text: &str) -> bool {
    text.starts_with('#')
        && (ERROR_VALUES.contains(&text) || (text.len() >= 4 && text.bytes().all(|b| b == b'#')))
}

/// `8,02E+09`: what is left of a long number once a spreadsheet has shown it in a narrow column.
fn is_shortened(text: &str) -> bool {
    let Some((digits, exponent)) = text.split_once("E+") else { return false };
    let mut parts = digits.splitn(2, [',', '.']);
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    exponent.len() <= 3
        && are_digits(exponent)
        && parts.next().is_some_and(|whole| whole.len() == 1 && are_digits(whole))
        && parts.next().is_none_or(are_digits)
}

/// A text that was UTF-8, read as Windows-1252, Mac Roman or CP850 and encoded again, made what it was; None for others. Only sequences
/// that begin with `Ã`, `Â`, `â` or `ï` (`√` for Mac Roman, `├` for CP850) count: the letters, signs and marks that occur in Swedish.
/// Others, such as Å before a quotation mark, are words that somebody wrote.
pub(crate) fn mended(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'â', 'ï', '√', '├']) {
        return None;
    }
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(c) = rest.chars().next() {
        if let Some((original, length)) = original(rest) {
            mended.push(original);
            rest = &rest[length..];
            found = true;
        } else {
            mended.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    found.then_some(mended)
}

/// The character that the beginning of a text was before, and how many bytes of it that takes.
fn original(text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let (byte, count, encoding) = match chars.next()? {
        'Ã' => (0xC3, 2, Encoding::Windows1252),
        'Â' => (0xC2, 2, Encoding::Windows1252),
        'â' => (0xE2, 3, Encoding::Windows1252),
        'ï' => (0xEF, 3, Encoding::Windows1252),
        '√' => (0xC3, 2, Encoding::MacRoman),
        '├' => (0xC3, 2, Encoding::Cp850),
        _ => return None,
    };
    let mut bytes = vec![byte];
    let mut length = text.len() - chars.as_str().len();
    for c in chars.take(count - 1) {
        bytes.push(encoding.byte_of(c)?);
        length += c.len_utf8();
    }
    let original = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((original, length))
}

#[cfg(test)]
mod tests {
    use super::{What, clean, is_shortened, mended};

    fn text(from: &str) -> String {
        clean(from.to_owned(), false, true).text
    }

    #[test]
    fn what_cannot_be_seen_is_taken_away() {
        assert_eq!(text("\u{FEFF} Åmåls\u{A0}IF \u{200B}\u{A0}"), "Åmåls IF");
        assert_eq!(text("Fören\u{AD}ing\u{FEFF}en"), "Föreningen");
        assert_eq!(text("rad 1\r\nrad 2\rrad 3\u{B}rad 4"), "rad 1\nrad 2\nrad 3\nrad 4");
        assert_eq!(text("\t \r\n"), "");
    }

    #[test]
    fn letters_in_two_pieces_become_one() {
        assert_eq!(text("A\u{30A}mal o\u{308}"), "Åmal ö");
    }

    #[test]
    fn controls_are_removed_and_counted() {
        let cleaned = clean("Kl\0ub\u{1}ben\u{81}".to_owned(), false, true);
        assert_eq!(cleaned.text, "Klubben");
        assert_eq!(cleaned.told, [What::ControlsRemoved { count: 3 }]);
    }

    #[test]
    fn what_was_encoded_twice_is_told_and_mended_when_asked() {
        for (twice, once) in [
            ("Ã…mÃ¥ls fÃ¶rening", "Åmåls förening"),
            ("HjÃ¤rtâ€™s", "Hjärt’s"),
            ("10Â\u{A0}kr", "10 kr"),
            ("√•ngermanland", "\u{E5}ngermanland"),
            ("├àm├Ñls f├Ârening", "Åmåls förening"),
            ("blandat å och Ã¥", "blandat å och å"),
        ] {
            let told = clean(twice.to_owned(), false, true);
            assert_eq!(told.told, [What::DoubleEncoded], "{twice}");
            let mended = clean(twice.to_owned(), true, true);
            assert_eq!((mended.text.as_str(), mended.told.as_slice()), (once, &[What::Mended][..]));
        }
        for right in
            ["”HALLÅ”", "Â är en bokstav", "Château", "Ålands ä”", "naïve", "├─ gren", "√4", "São Paulo"]
        {
            assert_eq!(mended(right), None, "{right}");
        }
    }

    #[test]
    fn what_a_spreadsheet_did_is_noticed() {
        assert_eq!(text("=\"0123456789\""), "0123456789");
        assert_eq!(text("=cmd|' /C calc'!A0"), "=cmd|' /C calc'!A0");
        assert_eq!(text("=HYPERLINK(\"a\";\"b\")"), "=HYPERLINK(\"a\";\"b\")");
        for value in ["#REF!", "#SAKNAS!", "########", "#VÄRDEFEL!"] {
            let cleaned = clean(value.to_owned(), false, true);
            assert_eq!(cleaned.text, "");
            assert_eq!(cleaned.told, [What::ErrorValue { value: value.to_owned() }]);
        }
        assert_eq!(text("#metoo"), "#metoo");
        assert!(is_shortened("8,02E+09") && is_shortened("8.02E+9") && is_shortened("8E+09"));
        assert!(
            !is_shortened("E+09")
                && !is_shortened("KE+10")
                && !is_shortened("12E+1")
                && !is_shortened("8,E+9")
        );
    }
}
