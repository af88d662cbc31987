//! `winmail.dat`: the format in which Outlook sends a text's looks and its files when it takes the reader for another Outlook (TNEF,
//! MS-OXTNEF). Only what people need is taken out: files, messages within, and the text where the mail has none.
//!
//! The file itself stays an attachment as it came. Everything is a slice of what was received, so nothing grows; only the packed
//! rich text does, up to a limit.

use crate::incoming::Attachment;
use encoding_rs::{Encoding, WINDOWS_1252};

/// How the format begins.
pub const SIGNATURE: [u8; 4] = [0x78, 0x9f, 0x3e, 0x22];

/// Messages within messages that are unpacked.
const DEEPEST: usize = 4;
/// Most files taken from one.
const MOST_FILES: usize = 200;
/// Most bytes that a packed rich text may unpack to, and how many times its own size.
const LARGEST_TEXT: usize = 8 << 20;
const MOST_GROWTH: usize = 9;
/// Most properties in one list, and values in one property.
const MOST_VALUES: u32 = 10_000;

/// What was in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Unpacked {
    /// Its files, in order.
    pub files: Vec<Attachment>,
    /// Its text, when it holds one as plain text.
    pub text: String,
    /// Its text as HTML or rich text, as a file would hold it.
    pub formatted: Option<Attachment>,
}

/// Unpacks it, as far as it can be read. None when it does not begin as one.
pub fn unpack(bytes: &[u8]) -> Option<Unpacked> {
    bytes.starts_with(&SIGNATURE).then(|| {
        let mut unpacked = Unpacked::default();
        level(bytes, DEEPEST, &mut unpacked);
        unpacked
    })
}

/// A place in the bytes, and no further than their end.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.take(2)?.try_into().ok()?))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    /// A value with its length before it, and filled up to four bytes.
    fn counted(&mut self) -> Option<&'a [u8]> {
        let length = self.u32()? as usize;
        let value = self.take(length)?;
        // The last value of a list often lacks its filling.
        let filling = length.next_multiple_of(4) - length;
        self.0 = self.0.get(filling..).unwrap_or_default();
        Some(value)
    }
}

/// A file being put together from the attributes about it.
#[derive(Default)]
struct File<'a> {
    short_name: String,
    long_name: String,
    media_type: String,
    data: Option<&'a [u8]>,
    message: Option<&'a [u8]>,
    inline: bool,
}

const ATTACHMENT: u8 = 2;
const BODY: u32 = 0x0002_800C;
const CODE_PAGE: u32 = 0x0006_9007;
const MESSAGE_PROPERTIES: u32 = 0x0006_9003;
const FILE_BEGINS: u32 = 0x0006_9002;
const FILE_NAME: u32 = 0x0001_8010;
const FILE_DATA: u32 = 0x0006_800F;
const FILE_PROPERTIES: u32 = 0x0006_9005;

/// One message: its attributes one after another.
fn level(bytes: &[u8], patience: usize, unpacked: &mut Unpacked) {
    let mut rest = Bytes(bytes.get(6..).unwrap_or_default());
    let mut encoding = WINDOWS_1252;
    let mut file: Option<File> = None;
    while let Some((level, id, data)) = attribute(&mut rest) {
        match (level, id) {
            (_, CODE_PAGE) => encoding = code_page(data).unwrap_or(encoding),
            (ATTACHMENT, FILE_BEGINS) => {
                finish(file.take(), patience, unpacked);
                file = Some(File::default());
            }
            (ATTACHMENT, _) => about_file(file.get_or_insert_default(), id, data, encoding),
            (_, BODY) => unpacked.take_text(decode(data, encoding)),
            (_, MESSAGE_PROPERTIES) => about_message(data, encoding, unpacked),
            _ => {}
        }
    }
    finish(file, patience, unpacked);
}

fn attribute<'a>(rest: &mut Bytes<'a>) -> Option<(u8, u32, &'a [u8])> {
    let level = *rest.take(1)?.first()?;
    let id = rest.u32()?;
    let length = rest.u32()? as usize;
    // What was cut off on the way is worth having as far as it goes.
    let data = rest.take(length.min(rest.0.len()))?;
    let _sum = rest.u16();
    Some((level, id, data))
}

fn about_file<'a>(file: &mut File<'a>, id: u32, data: &'a [u8], encoding: &'static Encoding) {
    match id {
        FILE_NAME => file.short_name = decode(data, encoding),
        FILE_DATA => file.data = Some(data),
        FILE_PROPERTIES => {
            properties(data, |id, kind, value| match id {
                0x3707 => file.long_name = text(kind, value, encoding),
                0x3704 if file.short_name.is_empty() => file.short_name = text(kind, value, encoding),
                0x370E => file.media_type = text(kind, value, encoding).to_ascii_lowercase(),
                0x3712 => file.inline = true,
                // A message within: sixteen bytes that say so, then one like the whole.
                0x3701 if kind == OBJECT => {
                    let inner = value.get(16..).unwrap_or_default();
                    file.message = inner.starts_with(&SIGNATURE).then_some(inner);
                    file.data = file.data.or(Some(value));
                }
                0x3701 => file.data = file.data.or(Some(value)),
                _ => {}
            });
        }
        _ => {}
    }
}

fn about_message(data: &[u8], encoding: &'static Encoding, unpacked: &mut Unpacked) {
    properties(data, |id, kind, value| match id {
        0x1000 => unpacked.take_text(text(kind, value, encoding)),
        0x1013 => unpacked.take_formatted("html", "text/html", value.to_vec()),
        0x1009 => {
            if let Some(rtf) = unpacked_rtf(value) {
                unpacked.take_formatted("rtf", "application/rtf", rtf);
            }
        }
        _ => {}
    });
}

impl Unpacked {
    fn take_text(&mut self, text: String) {
        if self.text.trim().is_empty() {
            self.text = text;
        }
    }

    fn take_formatted(&mut self, ending: &str, media_type: &str, bytes: Vec<u8>) {
        if self.formatted.is_none() && !bytes.is_empty() {
            let (file_name, media_type) = (format!("message.{ending}"), media_type.to_owned());
            self.formatted = Some(Attachment { file_name, media_type, bytes, inline: false });
        }
    }
}

fn finish(file: Option<File>, patience: usize, unpacked: &mut Unpacked) {
    let Some(file) = file else { return };
    if unpacked.files.len() >= MOST_FILES {
        return;
    }
    if let (Some(message), true) = (file.message, patience > 0) {
        let mut inner = Unpacked::default();
        level(message, patience - 1, &mut inner);
        let text = (!inner.text.trim().is_empty()).then(|| Attachment {
            file_name: "message.txt".to_owned(),
            media_type: "text/plain".to_owned(),
            bytes: inner.text.into_bytes(),
            inline: false,
        });
        let text = text.or(inner.formatted);
        unpacked.files.extend(text.into_iter().chain(inner.files));
        unpacked.files.truncate(MOST_FILES);
        return;
    }
    let Some(data) = file.data else { return };
    let name = if file.long_name.trim().is_empty() { file.short_name } else { file.long_name };
    let name = crate::incoming::plain_file_name(&name);
    let number = unpacked.files.len() + 1;
    let sound = file.media_type.bytes().all(|b| b.is_ascii_alphanumeric() || b"/.+-_".contains(&b));
    unpacked.files.push(Attachment {
        file_name: if name.is_empty() { format!("winmail-{number}.bin") } else { name },
        media_type: if sound && file.media_type.contains('/') {
            file.media_type
        } else {
            "application/octet-stream".to_owned()
        },
        bytes: data.to_vec(),
        inline: file.inline,
    });
}

const OBJECT: u16 = 0x000D;

/// Calls with each property: its number, its type, its first value.
fn properties<'a>(data: &'a [u8], mut found: impl FnMut(u16, u16, &'a [u8])) {
    let mut rest = Bytes(data);
    let Some(count) = rest.u32() else { return };
    for _ in 0..count.min(MOST_VALUES) {
        let Some((id, kind, value)) = property(&mut rest) else { return };
        found(id, kind, value);
    }
}

fn property<'a>(rest: &mut Bytes<'a>) -> Option<(u16, u16, &'a [u8])> {
    let (kind, id) = (rest.u16()?, rest.u16()?);
    if id >= 0x8000 {
        // Named: a set, and a number or a name within it.
        rest.take(16)?;
        if rest.u32()? == 0 {
            rest.take(4)?;
        } else {
            rest.counted()?;
        }
    }
    let single = kind & !0x1000;
    let fixed = match single {
        0x0002 | 0x0003 | 0x0004 | 0x000A | 0x000B => Some(4),
        0x0005 | 0x0006 | 0x0007 | 0x0014 | 0x0040 => Some(8),
        0x0048 => Some(16),
        0x001E | 0x001F | OBJECT | 0x0102 => None,
        _ => return None,
    };
    let many = kind & 0x1000 != 0 || fixed.is_none();
    let count = if many { rest.u32()?.min(MOST_VALUES) } else { 1 };
    let mut first: &[u8] = &[];
    for i in 0..count {
        let value = match fixed {
            Some(length) => rest.take(length)?,
            None => rest.counted()?,
        };
        if i == 0 {
            first = value;
        }
    }
    Some((id, single, first))
}

fn text(kind: u16, value: &[u8], encoding: &'static Encoding) -> String {
    if kind == 0x001F {
        let (text, _) = encoding_rs::UTF_16LE.decode_without_bom_handling(value);
        return text.trim_end_matches('\0').to_owned();
    }
    decode(value, encoding)
}

fn decode(value: &[u8], encoding: &'static Encoding) -> String {
    let end = value.iter().position(|b| *b == 0).unwrap_or(value.len());
    encoding.decode_without_bom_handling(&value[..end]).0.into_owned()
}

fn code_page(data: &[u8]) -> Option<&'static Encoding> {
    let page = Bytes(data).u32()?;
    match page {
        65_001 => Some(encoding_rs::UTF_8),
        page => Encoding::for_label(format!("windows-{page}").as_bytes()),
    }
}

/// What stands before a packed rich text's beginning: both sides know it, so it is never sent (MS-OXRTFCP 2.1.2.1).
const RTF_START: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const WINDOW: usize = 4096;

/// A packed rich text, unpacked: pieces of what came before are named by where they stand in a window of 4096 bytes.
fn unpacked_rtf(packed: &[u8]) -> Option<Vec<u8>> {
    let mut rest = Bytes(packed);
    let (_packed_size, size, kind, _sum) = (rest.u32()?, rest.u32()? as usize, rest.u32()?, rest.u32()?);
    let size = size.min(LARGEST_TEXT).min(MOST_GROWTH * packed.len());
    match kind {
        0x414C_454D => return Some(rest.0[..size.min(rest.0.len())].to_vec()),
        0x7546_5A4C => {}
        _ => return None,
    }
    let mut window = [b' '; WINDOW];
    window[..RTF_START.len()].copy_from_slice(RTF_START);
    let mut at = RTF_START.len();
    let mut text = Vec::new();
    'all: while let Some(flags) = rest.take(1) {
        for bit in 0..8 {
            let pieces: &[usize] = if flags[0] >> bit & 1 == 0 {
                let Some(byte) = rest.take(1) else { break 'all };
                window[at % WINDOW] = byte[0];
                &[1]
            } else {
                let Some(pair) = rest.take(2) else { break 'all };
                let (from, length) =
                    (usize::from(pair[0]) << 4 | usize::from(pair[1] >> 4), usize::from(pair[1] & 15) + 2);
                if from == at % WINDOW {
                    break 'all;
                }
                for i in 0..length {
                    window[(at + i) % WINDOW] = window[(from + i) % WINDOW];
                }
                &[length]
            };
            for _ in 0..pieces[0] {
                text.push(window[at % WINDOW]);
                at += 1;
            }
            if text.len() >= size {
                break 'all;
            }
        }
    }
    text.truncate(size);
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(level: u8, id: u32, data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap_or(0).to_le_bytes();
        [&[level], id.to_le_bytes().as_slice(), &length, data, &[0, 0]].concat()
    }

    fn tnef(attributes: &[Vec<u8>]) -> Vec<u8> {
        [SIGNATURE.as_slice(), &[1, 0], &attributes.concat()].concat()
    }

    fn counted(value: &[u8]) -> Vec<u8> {
        let mut all = [1_u32.to_le_bytes(), u32::try_from(value.len()).unwrap_or(0).to_le_bytes()].concat();
        all.extend_from_slice(value);
        all.resize(all.len().next_multiple_of(4), 0);
        all
    }

    fn list(properties: &[(u16, u16, Vec<u8>)]) -> Vec<u8> {
        let mut all = u32::try_from(properties.len()).unwrap_or(0).to_le_bytes().to_vec();
        for (id, kind, value) in properties {
            all.extend([kind.to_le_bytes(), id.to_le_bytes()].concat());
            all.extend_from_slice(value);
        }
        all
    }

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).chain([0, 0]).collect()
    }

    #[test]
    fn files_come_out_with_their_long_names() {
        let names = list(&[
            (0x3707, 0x001F, counted(&utf16("Yttrande från föreningen.pdf"))),
            (0x370E, 0x001E, counted(b"application/pdf\0")),
        ]);
        let bytes = tnef(&[
            attribute(1, CODE_PAGE, &[0xE4, 4, 0, 0, 0, 0, 0, 0]),
            attribute(1, BODY, b"Vi till\xE5ter.\0"),
            attribute(2, FILE_BEGINS, &[0; 14]),
            attribute(2, FILE_NAME, b"YTTRAN~1.PDF\0"),
            attribute(2, FILE_DATA, b"%PDF-1.7"),
            attribute(2, FILE_PROPERTIES, &names),
            attribute(2, FILE_BEGINS, &[0; 14]),
            attribute(2, FILE_NAME, b"..\\karta.png\0"),
            attribute(2, FILE_DATA, b"\x89PNG"),
        ]);
        let unpacked = unpack(&bytes).unwrap_or_default();
        assert_eq!(unpacked.text, "Vi tillåter.");
        let names: Vec<_> = unpacked.files.iter().map(|f| f.file_name.as_str()).collect();
        assert_eq!(names, ["Yttrande från föreningen.pdf", "karta.png"]);
        assert_eq!(unpacked.files[0].media_type, "application/pdf");
        assert_eq!(unpacked.files[0].bytes, b"%PDF-1.7");
    }

    #[test]
    fn a_message_within_gives_its_files_and_text() {
        let inner = tnef(&[
            attribute(1, BODY, b"Inre text\0"),
            attribute(2, FILE_BEGINS, &[0; 14]),
            attribute(2, FILE_NAME, b"inre.txt\0"),
            attribute(2, FILE_DATA, b"a"),
        ]);
        let object = [&[7; 16], inner.as_slice()].concat();
        let bytes = tnef(&[
            attribute(2, FILE_BEGINS, &[0; 14]),
            attribute(2, FILE_PROPERTIES, &list(&[(0x3701, OBJECT, counted(&object))])),
        ]);
        let names: Vec<_> =
            unpack(&bytes).unwrap_or_default().files.into_iter().map(|f| f.file_name).collect();
        assert_eq!(names, ["message.txt", "inre.txt"]);
    }

    #[test]
    fn packed_rich_text_is_unpacked_as_its_specification_shows() {
        // MS-OXRTFCP 4.1.1: "{\rtf1\ansi\ansicpg1252\pard hello world}".
        let packed = [
            0x2d, 0, 0, 0, 0x2b, 0, 0, 0, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0x00, 0x0a,
            0x00, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68, 0x65, 0x6c,
            0x09, 0x00, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f, 0xa0,
        ];
        let text = unpacked_rtf(&packed).unwrap_or_default();
        assert_eq!(String::from_utf8_lossy(&text), "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
    }

    #[test]
    fn lengths_that_lie_end_the_reading() {
        let long = attribute(2, FILE_DATA, b"abc");
        let mut cut = tnef(&[attribute(2, FILE_BEGINS, &[]), long]);
        for end in 0..cut.len() {
            let _ = unpack(&cut[..end]);
        }
        let last = cut.len() - 9;
        cut[last..last + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        let _ = unpack(&cut);
        let _ = unpacked_rtf(&[0xff; 40]);
        assert!(unpack(b"PK").is_none());
    }
}
