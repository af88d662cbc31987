//! Turning bytes into text when what the mail says about its characters is missing or wrong.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

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
    if bytes.is_ascii() || !is_doubtful(label) {
        return Cow::Borrowed(parsed);
    }
    Cow::Owned(guess(bytes))
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
    if std::str::from_utf8(&raw[..end]).is_ok() {
        return Cow::Borrowed(raw);
    }
    let mut whole = Vec::with_capacity(raw.len() + 64);
    for line in raw[..end].split_inclusive(|b| *b == b'\n') {
        whole.extend_from_slice(guess(line).as_bytes());
    }
    whole.extend_from_slice(&raw[end..]);
    Cow::Owned(whole)
}

/// The text on one line: line breaks and other control characters become single spaces.
pub fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
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
