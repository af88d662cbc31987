//! How the characters of a text are written: told apart, and read one by one.

use crate::opened::Sure;

/// How characters are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8; also what is plain ASCII.
    Utf8,
    /// UTF-16 with the low byte first ("Unicode text" from Excel).
    Utf16Le,
    /// UTF-16 with the high byte first.
    Utf16Be,
    /// Windows-1252, often called ANSI.
    Windows1252,
    /// Mac Roman, from older Macs and Excel for Mac.
    MacRoman,
}

impl Encoding {
    /// Every encoding.
    pub const ALL: [Self; 5] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252, Self::MacRoman];

    /// Its name, as on the command line and in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::MacRoman => "macintosh",
        }
    }

    /// By its name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.name() == name)
    }

    fn is_wide(self) -> bool {
        matches!(self, Self::Utf16Le | Self::Utf16Be)
    }
}

/// What was found out about how a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Told {
    pub encoding: Encoding,
    /// Bytes of the mark at the beginning.
    pub mark: usize,
    pub sure: Sure,
}

/// The mark at the beginning, for each encoding that has one.
const MARKS: [(&[u8], Encoding); 3] =
    [(b"\xEF\xBB\xBF", Encoding::Utf8), (b"\xFF\xFE", Encoding::Utf16Le), (b"\xFE\xFF", Encoding::Utf16Be)];

/// How a text is written. A chosen encoding stands; only its mark is looked for.
pub(crate) fn tell(bytes: &[u8], chosen: Option<Encoding>) -> Told {
    if let Some(encoding) = chosen {
        let mark = MARKS.iter().find(|(mark, of)| *of == encoding && bytes.starts_with(mark));
        return Told { encoding, mark: mark.map_or(0, |(mark, _)| mark.len()), sure: Sure::Chosen };
    }
    if let Some((mark, encoding)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Told { encoding: *encoding, mark: mark.len(), sure: Sure::Sure };
    }
    let (encoding, sure) = wide(bytes).unwrap_or_else(|| narrow(bytes));
    Told { encoding, mark: 0, sure }
}

/// UTF-16 without a mark: in text with Latin letters nearly every other byte is NUL.
fn wide(bytes: &[u8]) -> Option<(Encoding, Sure)> {
    let sample = &bytes[..bytes.len().min(16 << 10)];
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let nuls = |from: usize| sample.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    let (first, second) = (nuls(0), nuls(1));
    let (encoding, many, few) =
        if second > first { (Encoding::Utf16Le, second, first) } else { (Encoding::Utf16Be, first, second) };
    // Half of the pairs must be Latin, and hardly any may be NUL themselves.
    if many * 2 < pairs || few * 20 > pairs {
        return None;
    }
    Some((encoding, if many * 10 >= pairs * 8 { Sure::Sure } else { Sure::Likely }))
}

fn narrow(bytes: &[u8]) -> (Encoding, Sure) {
    let Err(first) = std::str::from_utf8(bytes) else { return (Encoding::Utf8, Sure::Sure) };
    // A file that was cut off in the middle of a character.
    if first.error_len().is_none() && !bytes[..first.valid_up_to()].is_ascii() {
        return (Encoding::Utf8, Sure::Likely);
    }
    let (mut sequences, mut invalid) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sequences += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        invalid += chunk.invalid().len();
    }
    // Swedish text in another encoding hardly ever looks like UTF-8; some lines of another encoding in UTF-8 do happen.
    if sequences > invalid {
        return (Encoding::Utf8, Sure::Likely);
    }
    let (windows, mac) = (score(bytes, &WINDOWS), score(bytes, &MAC));
    let (encoding, most, least) = if mac > windows {
        (Encoding::MacRoman, mac, windows)
    } else {
        (Encoding::Windows1252, windows, mac)
    };
    let sure = match () {
        () if most == 0 => Sure::Guess,
        () if most >= 8 && least * 5 <= most => Sure::Sure,
        () if least * 2 <= most => Sure::Likely,
        () => Sure::Guess,
    };
    (encoding, sure)
}

/// The bytes of å ä ö Å Ä Ö, which count twice, and é ü è É.
type Letters = ([u8; 6], [u8; 4]);
const WINDOWS: Letters = ([0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6], [0xE9, 0xFC, 0xE8, 0xC9]);
const MAC: Letters = ([0x8C, 0x8A, 0x9A, 0x81, 0x80, 0x85], [0x8E, 0x9F, 0x8F, 0x83]);

/// How often Swedish letters of that encoding stand where letters do: beside another letter.
fn score(bytes: &[u8], letters: &Letters) -> usize {
    let is_letter = |b: u8| b.is_ascii_alphabetic() || letters.0.contains(&b) || letters.1.contains(&b);
    let at = |i: usize| bytes.get(i).copied().is_some_and(is_letter);
    let mut score = 0;
    for (i, b) in bytes.iter().enumerate().filter(|(_, b)| **b >= 0x80) {
        let worth = if letters.0.contains(b) { 2 } else { usize::from(letters.1.contains(b)) };
        if worth > 0 && (at(i + 1) || i.checked_sub(1).is_some_and(at)) {
            score += worth;
        }
    }
    score
}

/// The characters of a text, one by one; whatever cannot be read is U+FFFD. Reading can go back to any place it has been at.
#[derive(Debug, Clone)]
pub(crate) struct Chars<'a> {
    bytes: &'a [u8],
    at: usize,
    encoding: Encoding,
    /// What the bytes from 0x80 mean in an encoding with one byte for each character.
    upper: Option<Box<[char; 128]>>,
}

impl<'a> Chars<'a> {
    pub fn new(bytes: &'a [u8], encoding: Encoding) -> Self {
        let upper = match encoding {
            Encoding::Windows1252 => Some(upper(encoding_rs::WINDOWS_1252)),
            Encoding::MacRoman => Some(upper(encoding_rs::MACINTOSH)),
            _ => None,
        };
        Self { bytes, at: 0, encoding, upper }
    }

    /// Where the next character begins, in bytes.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Goes back to a place that [`Self::at`] gave.
    pub fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether a character has two bytes or more.
    pub fn is_wide(&self) -> bool {
        self.encoding.is_wide()
    }

    /// The next character, which is then next still.
    pub fn peek(&mut self) -> Option<char> {
        let at = self.at;
        let next = self.next();
        self.at = at;
        next
    }

    fn utf8(&mut self, first: u8) -> char {
        let length = match first {
            0xC2..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF4 => 4,
            _ => 1,
        };
        let rest = &self.bytes[self.at..self.bytes.len().min(self.at + length)];
        match std::str::from_utf8(rest) {
            Ok(text) => {
                self.at += rest.len();
                text.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            Err(error) => {
                self.at += error.error_len().unwrap_or(rest.len()).max(1);
                char::REPLACEMENT_CHARACTER
            }
        }
    }

    fn unit(&self, at: usize) -> Option<u16> {
        let pair = [*self.bytes.get(at)?, *self.bytes.get(at + 1)?];
        Some(if self.encoding == Encoding::Utf16Le {
            u16::from_le_bytes(pair)
        } else {
            u16::from_be_bytes(pair)
        })
    }

    fn utf16(&mut self) -> char {
        let Some(unit) = self.unit(self.at) else {
            self.at = self.bytes.len();
            return char::REPLACEMENT_CHARACTER;
        };
        self.at += 2;
        if let Some(c) = char::from_u32(u32::from(unit)) {
            return c;
        }
        let low = self.unit(self.at).filter(|low| unit < 0xDC00 && (0xDC00..0xE000).contains(low));
        let Some(low) = low else { return char::REPLACEMENT_CHARACTER };
        self.at += 2;
        let code = 0x10000 + ((u32::from(unit) - 0xD800) << 10) + (u32::from(low) - 0xDC00);
        char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

impl Iterator for Chars<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let first = *self.bytes.get(self.at)?;
        if self.encoding.is_wide() {
            return Some(self.utf16());
        }
        if first < 0x80 {
            self.at += 1;
            return Some(char::from(first));
        }
        if let Some(upper) = &self.upper {
            self.at += 1;
            return upper.get(usize::from(first - 0x80)).copied();
        }
        Some(self.utf8(first))
    }
}

fn upper(encoding: &'static encoding_rs::Encoding) -> Box<[char; 128]> {
    let mut upper = Box::new([char::REPLACEMENT_CHARACTER; 128]);
    for (byte, c) in (0x80..=0xFF_u8).zip(upper.iter_mut()) {
        let bytes = [byte];
        if let Some(decoded) = encoding.decode_without_bom_handling(&bytes).0.chars().next() {
            *c = decoded;
        }
    }
    upper
}
