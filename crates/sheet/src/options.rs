//! What a person, or the caller, decides about the reading.

use crate::{Encoding, Separator};

/// Choices and limits. Everything that is left out is found out, and told in [`crate::Opened`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// How the characters are written. Only for text.
    pub encoding: Option<Encoding>,
    /// What stands between cells. Only for text.
    pub separator: Option<Separator>,
    /// Whether `"` around a cell holds it together. Only for text; false for files in which quotes mean nothing.
    pub quotes: bool,
    /// Which sheet of a workbook.
    pub sheet: Option<SheetChoice>,
    /// Which row holds the headings.
    pub header: HeaderChoice,
    /// Whether text that was encoded twice (`Ã¥` for `å`) is mended. How much there is of it is told in any case.
    pub mend: bool,
    /// How much is borne.
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            encoding: None,
            separator: None,
            quotes: true,
            sheet: None,
            header: HeaderChoice::Guess,
            mend: false,
            limits: Limits::default(),
        }
    }
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetChoice {
    /// By its name, as it stands on the tab.
    Named(String),
    /// By its place, from 1. Hidden sheets count.
    At(usize),
}

/// Where the headings stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderChoice {
    /// Where they seem to be; what stands above is told.
    Guess,
    /// There are none: the first row is data.
    None,
    /// In the row of this number ([`crate::Row::number`]).
    Row(u64),
}

/// How much is borne before a file is refused, or a row or cell is a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file: 64 MiB. Beyond it the file is refused.
    pub bytes: usize,
    /// Rows with content below the headings: 500 000. Beyond it the file is refused.
    pub rows: u64,
    /// Columns: 500. A row with more is a fault; headings with more refuse the file.
    pub columns: usize,
    /// Characters of a cell: 32 767, which is what Excel holds. A cell with more is a fault.
    pub characters: usize,
    /// Bytes that all of a workbook's parts unpack to: 512 MiB. They are never held, but take time to go through.
    pub unpacked: u64,
    /// How many times its size a workbook may unpack to once it is beyond 16 MiB: 200. Real sheets are at 5 to 50.
    pub ratio: u64,
    /// Parts of a workbook: 10 000.
    pub parts: usize,
    /// Bytes that a workbook's shared strings may take in memory: 96 MiB.
    pub strings: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            rows: 500_000,
            columns: 500,
            characters: 32_767,
            unpacked: 512 << 20,
            ratio: 200,
            parts: 10_000,
            strings: 96 << 20,
        }
    }
}
