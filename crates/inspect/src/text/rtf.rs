//! The text of Rich Text Format. A reader of our own: only its groups, its letters and a few dozen words matter here, and it must
//! bear anything.

use super::Sink;
use encoding_rs::{Encoding, WINDOWS_1252};
use std::collections::HashMap;

/// Groups within each other, beyond which the rest is left unread.
const DEEPEST: usize = 5_000;

/// Groups that hold no text of the document.
const SKIPPED: &[&str] = &[
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "objdata",
    "themedata",
    "colorschememapping",
    "datastore",
    "latentstyles",
    "listtable",
    "listoverridetable",
    "rsidtbl",
    "generator",
    "fldinst",
    "xmlnstbl",
    "filetbl",
    "revtbl",
    "pgptbl",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "bkmkstart",
    "bkmkend",
    "nonshppict",
    "deleted",
    "panose",
    "falt",
];

/// What holds until the end of a group.
#[derive(Clone, Copy)]
struct Group {
    skip: bool,
    /// How many characters stand in for each `\u` that old readers do not know.
    stand_ins: usize,
    encoding: &'static Encoding,
    in_fonts: bool,
    /// The font that the table is about.
    font: i32,
}

struct Reading<'a> {
    bytes: &'a [u8],
    at: usize,
    groups: Vec<Group>,
    group: Group,
    fonts: HashMap<i32, &'static Encoding>,
    /// Stand-ins still to be left out.
    to_skip: usize,
    /// Letters not decoded yet: some take two bytes.
    letters: Vec<u8>,
    /// The first half of a character that takes two `\u`.
    high: Option<u16>,
}

pub(super) fn read(bytes: &[u8], sink: &mut Sink) {
    let group = Group { skip: false, stand_ins: 1, encoding: WINDOWS_1252, in_fonts: false, font: 0 };
    let mut reading = Reading {
        bytes,
        at: 0,
        groups: Vec::new(),
        group,
        fonts: HashMap::new(),
        to_skip: 0,
        letters: Vec::new(),
        high: None,
    };
    while let Some(byte) = reading.next() {
        if sink.is_full() {
            return;
        }
        match byte {
            b'{' => {
                reading.flush(sink);
                if reading.groups.len() >= DEEPEST {
                    return;
                }
                reading.groups.push(reading.group);
            }
            b'}' => {
                reading.flush(sink);
                reading.group = reading.groups.pop().unwrap_or(reading.group);
                reading.to_skip = 0;
            }
            b'\\' => reading.word(sink),
            b'\r' | b'\n' => {}
            letter => reading.letter(letter),
        }
    }
    reading.flush(sink);
}

impl Reading<'_> {
    fn next(&mut self) -> Option<u8> {
        let byte = self.bytes.get(self.at).copied();
        self.at += 1;
        byte
    }

    fn letter(&mut self, letter: u8) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
        } else if !self.group.skip {
            self.letters.push(letter);
        }
    }

    /// Decodes the letters so far.
    fn flush(&mut self, sink: &mut Sink) {
        if !self.letters.is_empty() {
            let (text, _) = self.group.encoding.decode_without_bom_handling(&self.letters);
            sink.push_str(&text);
            self.letters.clear();
        }
    }

    fn show(&mut self, text: &str, sink: &mut Sink) {
        self.flush(sink);
        if !self.group.skip {
            sink.push_str(text);
        }
    }

    /// What follows a backslash.
    fn word(&mut self, sink: &mut Sink) {
        let Some(first) = self.next() else { return };
        if !first.is_ascii_alphabetic() {
            return self.sign(first, sink);
        }
        let start = self.at - 1;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_alphabetic) && self.at - start < 32 {
            self.at += 1;
        }
        let name = String::from_utf8_lossy(&self.bytes[start..self.at]).into_owned();
        let number = self.number();
        if self.bytes.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        self.meaning(&name, number, sink);
    }

    fn number(&mut self) -> Option<i32> {
        let start = self.at;
        if self.bytes.get(self.at) == Some(&b'-') {
            self.at += 1;
        }
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) && self.at - start < 11 {
            self.at += 1;
        }
        let number = std::str::from_utf8(&self.bytes[start..self.at]).ok()?.parse().ok();
        if number.is_none() {
            self.at = start;
        }
        number
    }

    /// A backslash and one sign.
    fn sign(&mut self, sign: u8, sink: &mut Sink) {
        match sign {
            b'\'' => {
                let digits = self.bytes.get(self.at..self.at + 2).and_then(|d| std::str::from_utf8(d).ok());
                if let Some(byte) = digits.and_then(|d| u8::from_str_radix(d, 16).ok()) {
                    self.at += 2;
                    self.letter(byte);
                }
            }
            b'*' => self.group.skip = true,
            b'~' => self.show(" ", sink),
            b'_' => self.show("-", sink),
            b'-' => self.show("\u{ad}", sink),
            b'\r' | b'\n' => self.show("\n", sink),
            b'\\' | b'{' | b'}' => self.letter(sign),
            _ => {}
        }
    }

    fn meaning(&mut self, name: &str, number: Option<i32>, sink: &mut Sink) {
        let shown = match name {
            "par" | "line" | "sect" | "page" | "row" => "\n",
            "tab" | "cell" => "\t",
            "emdash" => "—",
            "endash" => "–",
            "bullet" => "•",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            "emspace" | "enspace" | "qmspace" => " ",
            _ => "",
        };
        if !shown.is_empty() {
            return self.show(shown, sink);
        }
        match (name, number) {
            ("u", Some(code)) => self.unicode(code, sink),
            ("uc", Some(count)) => self.group.stand_ins = usize::try_from(count).unwrap_or(1).min(10),
            ("ansicpg", Some(page)) => {
                if let Some(encoding) = code_page(page) {
                    self.group.encoding = encoding;
                    for group in &mut self.groups {
                        group.encoding = encoding;
                    }
                }
            }
            ("f", Some(font)) if self.group.in_fonts => self.group.font = font,
            ("fcharset", Some(set)) if self.group.in_fonts => {
                if let Some(encoding) = font_set(set) {
                    self.fonts.insert(self.group.font, encoding);
                }
            }
            ("f", Some(font)) => {
                if let Some(encoding) = self.fonts.get(&font).copied() {
                    self.flush(sink);
                    self.group.encoding = encoding;
                }
            }
            ("bin", Some(count)) => {
                self.at = self.at.saturating_add(usize::try_from(count).unwrap_or(0)).min(self.bytes.len());
            }
            ("fonttbl", _) => (self.group.skip, self.group.in_fonts) = (true, true),
            _ if SKIPPED.contains(&name) => self.group.skip = true,
            _ => {}
        }
    }

    fn unicode(&mut self, code: i32, sink: &mut Sink) {
        self.flush(sink);
        self.to_skip = self.group.stand_ins;
        // Codes above 32 767 are written as negative numbers.
        let Ok(unit) = u16::try_from(code.rem_euclid(65_536)) else { return };
        let units = match self.high.take() {
            Some(high) => vec![high, unit],
            None if (0xD800..0xDC00).contains(&unit) => {
                self.high = Some(unit);
                return;
            }
            None => vec![unit],
        };
        if !self.group.skip {
            sink.push_str(&String::from_utf16_lossy(&units));
        }
    }
}

fn code_page(page: i32) -> Option<&'static Encoding> {
    let label = match page {
        65_001 => "utf-8".to_owned(),
        10_000 => "macintosh".to_owned(),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        866 => "ibm866".to_owned(),
        page => format!("windows-{page}"),
    };
    Encoding::for_label(label.as_bytes())
}

/// What the character set of a font says of its letters.
fn font_set(set: i32) -> Option<&'static Encoding> {
    let page = match set {
        0 | 1 => 1252,
        77 => 10_000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    };
    code_page(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(rtf: &str) -> String {
        let mut sink = Sink::default();
        read(rtf.as_bytes(), &mut sink);
        sink.text
    }

    #[test]
    fn letters_words_and_tables() {
        let rtf = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset204 Times;}}
{\colortbl;\red0\green0\blue0;}{\*\generator Program;}{\info{\author N\'e5gon}}
\f0 F\'f6reningen \uc1\u214\'d6ppna rum\par tillstyrker\~allt.\par {\f1 \'c4\'e0}\par a\cell b\cell\row\u-10179?\u-8703?{\field{\*\fldinst HYPERLINK x}{\fldrslt l\'e4nk}}}";
        assert_eq!(text(rtf), "Föreningen Öppna rum\ntillstyrker allt.\nДа\na\tb\t\n😁länk");
    }

    #[test]
    fn broken_and_endless_groups_end() {
        for rtf in [
            "{\\rtf1 a",
            "}}}}\\",
            "{\\rtf1\\'",
            "{\\rtf1\\'z",
            "{\\rtf1\\bin99999999999 a",
            "{\\rtf1\\u99999999999999 a",
        ] {
            let _ = text(rtf);
        }
        assert_eq!(text(&"{".repeat(100_000)), "");
    }
}
