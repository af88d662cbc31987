//! Turning bytes into text when what the mail says about its characters is missing or wrong.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use mail_parser::decoders::charsets::map::charset_decoder;

/// What UTF-7 was called first (RFC 1642); the parser knows it only by its later name.
const OLD_UTF_7: &str = "unicode-1-1-utf-7";

/// Character sets that mailers name when they in fact send UTF-8 or Windows-1252: the labels say little.
fn is_doubtful(label: &str) -> bool {
    let label = label.trim().to_ascii_lowercase();
    label.is_empty()
        || label == "us-ascii"
        || label == "utf-8"
        || label == "iso-8859-1"
        || Encoding::for_label_no_replacement(label.as_bytes())
            .is_none_or(|e| e == UTF_8 || e == WINDOWS_1252)
}

/// The text of a part: `parsed` is what the mail parser made of it, `bytes` what was sent, `label` the character set it was said to be in.
/// Sound UTF-8 is read as UTF-8 even if it was called ISO-8859-1; what is not sound UTF-8 and bears no better label is read as Windows-1252.
pub fn text<'a>(parsed: &'a str, bytes: &[u8], label: &str) -> Cow<'a, str> {
    if label.trim().eq_ignore_ascii_case(OLD_UTF_7)
        && let Some(decode) = charset_decoder(b"utf-7")
    {
        return Cow::Owned(decode(bytes));
    }
    if bytes.is_ascii() || !is_doubtful(label) {
        return Cow::Borrowed(parsed);
    }
    Cow::Owned(guess(bytes))
}

/// The text, or what it should have been, if UTF-8 was taken for Windows-1252: "FÃ¶rening" becomes "Förening".
/// Mailers that name ISO-8859-1 in a subject's encoded words and write UTF-8 there bring this about.
pub fn mended(text: &str) -> Cow<'_, str> {
    let (bytes, _, unmappable) = WINDOWS_1252.encode(text);
    if unmappable || bytes.is_ascii() {
        return Cow::Borrowed(text);
    }
    std::str::from_utf8(&bytes).map_or(Cow::Borrowed(text), |meant| Cow::Owned(meant.to_owned()))
}

/// UTF-8 if it is (or nearly is: one letter cut in two does not spoil a text), else Windows-1252.
pub fn guess(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let sound = lossy.chars().filter(|c| !c.is_ascii()).count() - broken;
    if sound > broken {
        lossy.into_owned()
    } else {
        WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
    }
}

/// The message with its header made UTF-8 where a mailer wrote raw ISO-8859-1 letters into it; the body is left as it is.
pub fn with_readable_header(raw: &[u8]) -> Cow<'_, [u8]> {
    let end = header_end(raw);
    let old = format!("=?{OLD_UTF_7}?");
    let names_old = raw[..end].windows(old.len()).any(|window| window.eq_ignore_ascii_case(old.as_bytes()));
    if std::str::from_utf8(&raw[..end]).is_ok() && !names_old {
        return Cow::Borrowed(raw);
    }
    let mut whole = Vec::with_capacity(raw.len() + 64);
    for line in raw[..end].split_inclusive(|b| *b == b'\n') {
        let line = replaced(&guess(line), &old, "=?utf-7?");
        whole.extend_from_slice(line.as_bytes());
    }
    whole.extend_from_slice(&raw[end..]);
    Cow::Owned(whole)
}

/// The text on one line: line breaks and other control characters become single spaces.
pub fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The line with every `old`, which is ASCII in lower case, exchanged for `new`, whatever case its letters have.
fn replaced(line: &str, old: &str, new: &str) -> String {
    let lower = line.to_ascii_lowercase();
    let mut whole = String::with_capacity(line.len());
    let mut rest = 0;
    for (at, _) in lower.match_indices(old) {
        whole.push_str(&line[rest..at]);
        whole.push_str(new);
        rest = at + old.len();
    }
    whole.push_str(&line[rest..]);
    whole
}

/// Where the header ends: after its last line, before the empty one.
pub fn header_end(raw: &[u8]) -> usize {
    let mut at = 0;
    for line in raw.split_inclusive(|b| *b == b'\n') {
        if line == b"\n" || line == b"\r\n" {
            return at;
        }
        at += line.len();
    }
    raw.len()
}

/// The header's fields, names in lower case, values unfolded, in order. Encoded words are left encoded.
pub fn fields(header: &[u8]) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in guess(header).lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':')
            && !name.is_empty()
            && name.bytes().all(|b| b.is_ascii_graphic())
        {
            fields.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    fields
}
