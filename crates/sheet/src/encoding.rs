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
    /// CP850, from DOS and older registers.
    Cp850,
}

impl Encoding {
    /// Every encoding.
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252, Self::MacRoman, Self::Cp850];

    /// Its name, as on the command line and in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::MacRoman => "macintosh",
            Self::Cp850 => "cp850",
        }
    }

    /// By its name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.name() == name)
    }

    /// The byte of a character in an encoding with one byte for each; none when it has no such character.
    pub(crate) fn byte_of(self, c: char) -> Option<u8> {
        if c.is_ascii() {
            return u8::try_from(u32::from(c)).ok();
        }
        let encoding = match self {
            Self::Cp850 => {
                let place = CP850.chars().position(|sign| sign == c)?;
                return u8::try_from(place + 0x80).ok();
            }
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
            Self::MacRoman => encoding_rs::MACINTOSH,
            Self::Utf8 | Self::Utf16Le | Self::Utf16Be => return None,
        };
        let mut utf8 = [0; 4];
        let (encoded, _, failed) = encoding.encode(c.encode_utf8(&mut utf8));
        encoded.first().copied().filter(|_| !failed && encoded.len() == 1)
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
    let mut scores = [
        (score(bytes, &WINDOWS), Encoding::Windows1252),
        (score(bytes, &MAC), Encoding::MacRoman),
        (score(bytes, &DOS), Encoding::Cp850),
    ];
    // What comes first stays first where two fit as well.
    scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let [(most, encoding), (least, _), _] = scores;
    let sure = match () {
        () if most == 0 => Sure::Guess,
        () if most >= 4 * LETTER && least * 5 <= most => Sure::Sure,
        () if least * 2 <= most => Sure::Likely,
        () => Sure::Guess,
    };
    (encoding, sure)
}

/// The bytes of å ä ö Å Ä Ö, and of é ü è É, which say less.
type Letters = ([u8; 6], [u8; 4]);
const WINDOWS: Letters = ([0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6], [0xE9, 0xFC, 0xE8, 0xC9]);
const MAC: Letters = ([0x8C, 0x8A, 0x9A, 0x81, 0x80, 0x85], [0x8E, 0x9F, 0x8F, 0x83]);
const DOS: Letters = ([0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99], [0x82, 0x81, 0x8A, 0x90]);

/// What one of å ä ö counts, where one of the others counts 1.
const LETTER: usize = 4;

/// What a byte is in an encoding, of what words are made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    None,
    Lower,
    Upper,
}

/// How often Swedish letters of that encoding stand where letters do: beside another letter, and a capital at the beginning of a word or
/// among capitals. The same byte is a small letter in one encoding and a capital in another.
fn score(bytes: &[u8], letters: &Letters) -> usize {
    let kind = |b: u8| match b {
        b'a'..=b'z' => Kind::Lower,
        b'A'..=b'Z' => Kind::Upper,
        _ if letters.0[..3].contains(&b) || letters.1[..3].contains(&b) => Kind::Lower,
        _ if letters.0[3..].contains(&b) || letters.1[3..].contains(&b) => Kind::Upper,
        _ => Kind::None,
    };
    let at = |i: Option<usize>| i.and_then(|i| bytes.get(i)).map_or(Kind::None, |b| kind(*b));
    let mut score = 0;
    for (i, b) in bytes.iter().enumerate().filter(|(_, b)| **b >= 0x80) {
        let worth = if letters.0.contains(b) { LETTER } else { usize::from(letters.1.contains(b)) };
        if worth == 0 {
            continue;
        }
        let (before, after) = (at(i.checked_sub(1)), at(i.checked_add(1)));
        let fits = match kind(*b) {
            Kind::Upper if before == Kind::None => after != Kind::None,
            Kind::Upper => before == Kind::Upper && after != Kind::Lower,
            _ => before != Kind::None || after != Kind::None,
        };
        score += if fits { worth } else { 0 };
    }
    score
}

/// Whether a text in UTF-8 has bytes in it, before its end, that are not.
pub(crate) fn is_mixed(bytes: &[u8]) -> bool {
    let mut chunks = bytes.utf8_chunks().peekable();
    let (mut sequences, mut invalid) = (false, false);
    while let Some(chunk) = chunks.next() {
        sequences |= !chunk.valid().is_ascii();
        // What is cut off within a character ends the file.
        let is_cut = chunks.peek().is_none()
            && std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none());
        invalid |= !chunk.invalid().is_empty() && !is_cut;
    }
    sequences && invalid
}

/// What the bytes from 0x80 mean in CP850.
const CP850: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
    ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}";

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
            Encoding::Cp850 => Some(cp850()),
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

    /// The same without what lies beyond so many bytes.
    pub fn beginning(&self, bytes: usize) -> Self {
        let bytes = self.bytes.get(..bytes).unwrap_or(self.bytes);
        Self { bytes, ..self.clone() }
    }

    /// Takes the plain characters that come next: ASCII that is neither a control, a quote nor the separator. They are most of any list,
    /// and are taken together.
    pub fn plain(&mut self, separator: char) -> &'a str {
        if self.encoding.is_wide() {
            return "";
        }
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let is_plain = |b: &u8| (0x20..0x7F).contains(b) && *b != b'"' && char::from(*b) != separator;
        let end = rest.iter().position(|b| !is_plain(b)).unwrap_or(rest.len());
        let plain = std::str::from_utf8(&rest[..end]).unwrap_or_default();
        self.at += plain.len();
        plain
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

fn cp850() -> Box<[char; 128]> {
    let mut upper = Box::new([char::REPLACEMENT_CHARACTER; 128]);
    for (place, c) in upper.iter_mut().zip(CP850.chars()) {
        *place = c;
    }
    upper
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
