//! The zip archive that a workbook is. What it says of itself is checked before anything is unpacked, and what is unpacked is held
//! against that.

use crate::fault::{Broken, Refused};
use crate::options::Limits;
use flate2::Crc;
use flate2::bufread::DeflateDecoder;
use std::collections::HashMap;
use std::io::{self, BufRead, Cursor, Read};
use zip::{CompressionMethod, ZipArchive};

/// Up to so many bytes a workbook may unpack to whatever its own size: blank and uniform sheets pack very well.
const HARMLESS: u64 = 16 << 20;

/// A workbook's parts.
#[derive(Debug)]
pub(crate) struct Archive<'a> {
    parts: HashMap<String, Part<'a>>,
}

/// A part, packed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part<'a> {
    packed: &'a [u8],
    deflated: bool,
    /// Bytes that it says it unpacks to.
    size: u64,
    sum: u32,
}

fn damaged(broken: Broken) -> Refused {
    Refused::Damaged { broken, part: String::new(), after_row: None }
}

/// How a part is found: without regard to case, and to the slashes of programs that do not know zip.
fn key(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_lowercase()
}

impl<'a> Archive<'a> {
    /// Reads the list of parts, and refuses what no workbook is.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Refused> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged(Broken::Archive))?;
        if archive.len() > limits.parts {
            return Err(Refused::TooManyParts { parts: archive.len(), most: limits.parts });
        }
        let mut unpacked = 0_u64;
        for i in 0..archive.len() {
            let size = archive.by_index_data(i).map_err(|_| damaged(Broken::Archive))?.size();
            unpacked = unpacked.saturating_add(size);
        }
        let by_ratio = (bytes.len() as u64).saturating_mul(limits.ratio).max(HARMLESS);
        let most = limits.unpacked.min(by_ratio);
        if unpacked > most {
            return Err(Refused::UnpacksTooLarge { unpacked, most });
        }
        // Parts that share bytes are how a small archive unpacks to a large one whatever each of them says.
        if archive.has_overlapping_entries().map_err(|_| damaged(Broken::Archive))? {
            return Err(damaged(Broken::Archive));
        }
        let mut parts = HashMap::new();
        for i in 0..archive.len() {
            let (name, part) = part(bytes, &mut archive, i)?;
            if parts.insert(name, part).is_some() {
                return Err(damaged(Broken::Archive));
            }
        }
        Ok(Self { parts })
    }

    /// The part of that name.
    pub fn part(&self, name: &str) -> Option<Part<'a>> {
        self.parts.get(&key(name)).copied()
    }

    /// Whether a part's name ends so.
    pub fn has_ending(&self, ending: &str) -> bool {
        self.parts.keys().any(|name| name.ends_with(ending))
    }
}

fn part<'a>(
    bytes: &'a [u8],
    archive: &mut ZipArchive<Cursor<&'a [u8]>>,
    index: usize,
) -> Result<(String, Part<'a>), Refused> {
    let broken = || damaged(Broken::Archive);
    let file = archive.by_index_raw(index).map_err(|_| broken())?;
    let name = key(&String::from_utf8_lossy(file.name_raw()));
    let entry = file.entry();
    if entry.encrypted() {
        return Err(Refused::Protected);
    }
    let deflated = match entry.compression() {
        CompressionMethod::Stored => false,
        CompressionMethod::Deflated => true,
        _ => return Err(broken()),
    };
    let from = usize::try_from(file.data_start().ok_or_else(broken)?).map_err(|_| broken())?;
    let length = usize::try_from(entry.compressed_size()).map_err(|_| broken())?;
    let packed = from.checked_add(length).and_then(|to| bytes.get(from..to)).ok_or_else(broken)?;
    Ok((name, Part { packed, deflated, size: entry.size(), sum: entry.crc32() }))
}

impl<'a> Part<'a> {
    /// Unpacks it, little by little.
    pub fn reader(&self) -> PartReader<'a> {
        let inner = if self.deflated {
            Inner::Deflated(DeflateDecoder::new(self.packed))
        } else {
            Inner::Stored(self.packed)
        };
        PartReader {
            inner,
            part: *self,
            left: self.size,
            seen: Crc::new(),
            text: Vec::new(),
            at: 0,
            held: Vec::new(),
            allowed: usize::MAX,
        }
    }

    /// The beginning of it, at most so many bytes; as much as can be read.
    pub fn beginning(&self, most: u64) -> String {
        let mut text = Vec::new();
        // What could be read before an error is in `text`.
        let _ = self.reader().take(most).read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    }
}

enum Inner<'a> {
    Stored(&'a [u8]),
    Deflated(DeflateDecoder<&'a [u8]>),
}

/// Reads what a part holds as UTF-8; bytes that are none become U+FFFD. An error when it holds more or less than it said, or
/// something else.
pub(crate) struct PartReader<'a> {
    inner: Inner<'a>,
    part: Part<'a>,
    /// Bytes that are still to come by what it said.
    left: u64,
    seen: Crc,
    /// What has been unpacked and not been read yet, from `at`.
    text: Vec<u8>,
    at: usize,
    /// The beginning of a character whose rest has not come yet.
    held: Vec<u8>,
    /// How many bytes may be read before [`Self::allow`] is called again.
    allowed: usize,
}

impl PartReader<'_> {
    /// Allows so many more bytes to be read.
    pub fn allow(&mut self, bytes: usize) {
        self.allowed = bytes;
    }

    fn refill(&mut self) -> io::Result<()> {
        let mut packed = [0; 16 << 10];
        self.text.clear();
        self.at = 0;
        while self.text.is_empty() {
            let read = match &mut self.inner {
                Inner::Stored(rest) => rest.read(&mut packed)?,
                Inner::Deflated(decoder) => decoder.read(&mut packed)?,
            };
            let new = &packed[..read];
            self.left = self.left.checked_sub(read as u64).ok_or(io::ErrorKind::InvalidData)?;
            self.seen.update(new);
            if read == 0 {
                if self.left > 0 || self.seen.sum() != self.part.sum {
                    return Err(io::ErrorKind::InvalidData.into());
                }
                if !self.held.is_empty() {
                    self.held.clear();
                    self.text.extend_from_slice("\u{FFFD}".as_bytes());
                }
                return Ok(());
            }
            self.take_in(new);
        }
        Ok(())
    }

    fn take_in(&mut self, new: &[u8]) {
        let joined;
        let bytes = if self.held.is_empty() {
            new
        } else {
            joined = [std::mem::take(&mut self.held).as_slice(), new].concat();
            &joined
        };
        let mut chunks = bytes.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            self.text.extend_from_slice(chunk.valid().as_bytes());
            let invalid = chunk.invalid();
            let cut = std::str::from_utf8(invalid).is_err_and(|error| error.error_len().is_none());
            if chunks.peek().is_none() && cut {
                self.held = invalid.to_vec();
            } else if !invalid.is_empty() {
                self.text.extend_from_slice("\u{FFFD}".as_bytes());
            }
        }
    }
}

impl BufRead for PartReader<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at >= self.text.len() {
            if self.allowed == 0 {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            self.refill()?;
        }
        Ok(&self.text[self.at..])
    }

    fn consume(&mut self, bytes: usize) {
        self.at += bytes;
        self.allowed = self.allowed.saturating_sub(bytes);
    }
}

impl Read for PartReader<'_> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(to)?;
        self.consume(read);
        Ok(read)
    }
}
