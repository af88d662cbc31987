//! The text of a file.

mod pdf;
pub mod plain;
mod rtf;
mod word;

use crate::Kind;

/// Most characters of text that are read from one file: about eight hundred pages.
pub const LONGEST: usize = 2_000_000;
/// Most bytes that a part of a document may unpack to.
const LARGEST_PART: usize = 64 * 1024 * 1024;

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The text, its paragraphs on lines of their own. Empty when the file holds none, as with scanned pages.
    pub text: String,
    /// The file holds more than [`LONGEST`], and the rest was left out.
    pub cut: bool,
}

/// Why no text was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It asks for a password.
    Protected,
    /// It is broken.
    Damaged,
    /// It unpacks to more than any real document does.
    TooLarge,
}

/// Reads the text of a file. HTML, messages and calendars are given back as they stand, decoded: whoever calls reads them.
///
/// # Errors
/// It cannot be read, and why.
pub fn read(kind: Kind, bytes: &[u8]) -> Result<Text, Unread> {
    let mut sink = Sink::default();
    match kind {
        Kind::Pdf => pdf::read(bytes, &mut sink)?,
        Kind::Docx => word::read_docx(bytes, &mut sink)?,
        Kind::Odt => word::read_odt(bytes, &mut sink)?,
        Kind::Rtf => rtf::read(bytes, &mut sink),
        Kind::Plain | Kind::Html | Kind::Message | Kind::Calendar => {
            sink.push_str(&plain::decoded(bytes));
        }
        Kind::Picture => {}
    }
    let as_it_stands = matches!(kind, Kind::Html | Kind::Message | Kind::Calendar);
    let text = if as_it_stands { sink.text } else { tidy(&sink.text) };
    Ok(Text { text, cut: sink.full })
}

/// Text that grows to a limit and no further.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    text: String,
    characters: usize,
    full: bool,
}

impl Sink {
    /// Adds a character. False when there is no room left.
    pub(crate) fn push(&mut self, c: char) -> bool {
        if self.characters >= LONGEST {
            self.full = true;
            return false;
        }
        self.text.push(c);
        self.characters += 1;
        true
    }

    /// Adds a text, or as much of it as there is room for.
    pub(crate) fn push_str(&mut self, text: &str) -> bool {
        text.chars().all(|c| self.push(c))
    }

    /// No more is taken.
    pub(crate) fn is_full(&self) -> bool {
        self.full
    }

    fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// Lines without blanks at their end, at most one empty line together, words that were cut at a line's end made whole, and
/// no characters that a page, a database or a search cannot hold.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{c}', '\u{b}', '\u{2028}', '\u{2029}'], "\n");
    let mut tidied = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines() {
        let line: String = line.chars().filter_map(kept).collect();
        let line = line.trim_end();
        if line.trim().is_empty() {
            empty += 1;
            continue;
        }
        if empty > 0 && !tidied.is_empty() {
            tidied.push('\n');
        }
        if empty == 0 && join(&mut tidied, line) {
            continue;
        }
        empty = 0;
        tidied.push_str(line);
        tidied.push('\n');
    }
    // A soft hyphen elsewhere than at the end of a line shows nothing.
    tidied.trim_end().replace('\u{ad}', "")
}

fn kept(c: char) -> Option<char> {
    match c {
        '\t' => Some('\t'),
        '\u{a0}' | '\u{202f}' | '\u{2007}' => Some(' '),
        '\u{feff}' | '\u{fffe}' | '\u{ffff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// Words after which a hyphen at a line's end belongs: "nord- och sydsidan".
const SHARED_ENDINGS: &[&str] =
    &["och", "eller", "samt", "resp", "respektive", "ja", "tai", "sekä", "and", "or", "to"];

/// Puts a line after a word that was cut at the end of the line before. False when none was.
fn join(text: &mut String, line: &str) -> bool {
    let before = text.strip_suffix('\n').unwrap_or(text);
    let soft = before.ends_with('\u{ad}');
    let hyphen = before.strip_suffix('-').is_some_and(|b| b.ends_with(char::is_lowercase));
    let next: &str = line.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let goes_on = next.starts_with(char::is_lowercase) && !SHARED_ENDINGS.contains(&next);
    if !(soft || hyphen && goes_on) {
        return false;
    }
    let end = before.len() - if soft { '\u{ad}'.len_utf8() } else { 1 };
    text.truncate(end);
    text.push_str(line.trim_start());
    text.push('\n');
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cut_at_a_lines_end_are_made_whole() {
        assert_eq!(tidy("en gemensam sam-\nverkan i länet"), "en gemensam samverkan i länet");
        assert_eq!(tidy("på nord-\noch sydsidan"), "på nord-\noch sydsidan");
        assert_eq!(
            tidy("EU-\nkommissionen"),
            "EU-\nkommissionen",
            "a capital before the hyphen: it belongs there"
        );
        assert_eq!(tidy("sam\u{ad}\nverkan för\u{ad}ening"), "samverkan förening");
    }

    #[test]
    fn empty_lines_are_kept_one_at_a_time() {
        assert_eq!(tidy("\n\nEtt  \n\n\n \nTvå\0\u{feff}\n"), "Ett\n\nTvå");
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let read = read(Kind::Plain, "a".repeat(LONGEST + 1).as_bytes()).unwrap();
        assert!(read.cut && read.text.len() == LONGEST);
    }
}
