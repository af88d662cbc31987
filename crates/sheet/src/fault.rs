//! What can be wrong, as data. Sentences for people are made where their language is known.

use crate::format::Foreign;
use std::fmt;
use std::sync::Arc;

/// A column: its place and what stands above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// From 1.
    pub number: usize,
    /// Its heading; empty when it has none.
    pub heading: Arc<str>,
}

impl Column {
    /// Its letters in a spreadsheet: `A`, `Z`, `AA`.
    pub fn letters(&self) -> String {
        letters(self.number)
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "column {}", self.letters())?;
        if self.heading.is_empty() { Ok(()) } else { write!(f, " ({})", self.heading) }
    }
}

/// The letters of a column, counted from 1.
pub(crate) fn letters(mut number: usize) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        number -= 1;
        letters.push(char::from(b'A' + u8::try_from(number % 26).unwrap_or(0)));
        number /= 26;
    }
    letters.iter().rev().collect()
}

/// Something about a row or a cell that a person should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The number of the row ([`crate::Row::number`]).
    pub row: u64,
    /// The line of the file on which that row begins, from 1; for a workbook the same as `row`.
    pub line: u64,
    /// The column, unless it is about the row as a whole.
    pub column: Option<Column>,
    /// What it is.
    pub what: What,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)?;
        if self.line != self.row {
            write!(f, " (line {})", self.line)?;
        }
        if let Some(column) = &self.column {
            write!(f, ", {column}")?;
        }
        write!(f, ": {}", self.what)
    }
}

impl std::error::Error for Fault {}

/// How heavy something weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Worth knowing; the row is as it was meant.
    Remark,
    /// The row is not, or may not be, what it was meant to be.
    Fault,
}

/// What there is to tell about a row or a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum What {
    /// Control characters (such as NUL) were taken away.
    ControlsRemoved {
        /// How many.
        count: usize,
    },
    /// Quotes that neither begin nor end the cell as they should; they are kept as they stand.
    StrayQuote,
    /// The text seems to be encoded twice (`Ã¥`), and stands as it is.
    DoubleEncoded,
    /// The text was encoded twice, and was mended.
    Mended,
    /// Text beyond the last heading of a workbook's sheet, such as somebody's note. It is given with the row.
    BesideTable,
    /// Characters that could not be read. In the cell they are U+FFFD.
    LostCharacters {
        /// How many.
        count: usize,
    },
    /// More characters than a cell may have; what is given is the beginning.
    CellTooLong {
        /// How many there are.
        characters: usize,
    },
    /// More cells than headings, in text: perhaps a separator within a cell. All of them are given.
    TooManyCells {
        /// Cells of this row.
        cells: usize,
        /// Cells of the row of headings, or of most rows.
        expected: usize,
    },
    /// Fewer cells than headings, in text: perhaps a line break within a cell. The row is filled up with empty ones.
    TooFewCells {
        /// Cells of this row.
        cells: usize,
        /// Cells of the row of headings, or of most rows.
        expected: usize,
    },
    /// More columns than the limit. The row is not given.
    TooManyColumns {
        /// Columns of this row, or the last that holds something.
        columns: usize,
        /// The limit.
        most: usize,
    },
    /// A quote that is never closed. It is read as a character, and the row ends where its line does.
    UnclosedQuote,
    /// An error value such as `#REF!`; the cell is empty.
    ErrorValue {
        /// The value as it stands.
        value: String,
    },
    /// A formula whose value the program did not keep; the cell is empty.
    FormulaWithoutValue,
    /// A number with exponent in text, such as `8,02E+09`: a spreadsheet has thrown digits away. It stands as it is.
    ShortenedNumber,
    /// No number; what stands there is given.
    BadNumber,
    /// No day or time that exists; what stands there is given.
    BadDate,
    /// A row or cell of a workbook that is not where it says, or stands there twice. The cell is left out; a row is given.
    BadReference {
        /// What it says.
        reference: String,
    },
    /// A cell refers to a shared string that does not exist; the cell is empty.
    MissingString {
        /// Which, from 0.
        index: String,
    },
}

impl What {
    /// How heavy it weighs.
    pub const fn weight(&self) -> Weight {
        match self {
            Self::ControlsRemoved { .. }
            | Self::StrayQuote
            | Self::DoubleEncoded
            | Self::Mended
            | Self::BesideTable => Weight::Remark,
            _ => Weight::Fault,
        }
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ControlsRemoved { count } => write!(f, "{count} control characters removed"),
            Self::StrayQuote => f.write_str("quotes in the middle of a cell"),
            Self::DoubleEncoded => f.write_str("the text seems to be encoded twice"),
            Self::Mended => f.write_str("the text was encoded twice and has been mended"),
            Self::BesideTable => f.write_str("text beside the table"),
            Self::LostCharacters { count } => write!(f, "{count} characters cannot be read"),
            Self::CellTooLong { characters } => write!(f, "the cell is too long: {characters} characters"),
            Self::TooManyCells { cells, expected } | Self::TooFewCells { cells, expected } => {
                write!(f, "{cells} cells instead of {expected}")
            }
            Self::TooManyColumns { columns, most } => write!(f, "{columns} columns, at most {most} are read"),
            Self::UnclosedQuote => f.write_str("a quote is never closed"),
            Self::ErrorValue { value } => write!(f, "error value {value}"),
            Self::FormulaWithoutValue => f.write_str("a formula without a kept value"),
            Self::ShortenedNumber => f.write_str("a number shortened to an exponent"),
            Self::BadNumber => f.write_str("not a number"),
            Self::BadDate => f.write_str("not a day or time that exists"),
            Self::BadReference { reference } => write!(f, "misplaced: {reference}"),
            Self::MissingString { index } => write!(f, "shared string {index} does not exist"),
        }
    }
}

/// Why a file is not read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refused {
    /// It has no bytes.
    Empty,
    /// No cell holds anything.
    Blank,
    /// It is larger than the limit.
    TooLarge {
        /// Its bytes.
        bytes: usize,
        /// The limit.
        most: usize,
    },
    /// It is something else than a table that is read here.
    Foreign(Foreign),
    /// It asks for a password.
    Protected,
    /// It would unpack to far more than it is: a bomb, or no workbook for people.
    UnpacksTooLarge {
        /// Bytes that it says it unpacks to.
        unpacked: u64,
        /// The limit, given its size.
        most: u64,
    },
    /// It has more parts than any workbook.
    TooManyParts {
        /// How many.
        parts: usize,
        /// The limit.
        most: usize,
    },
    /// It is damaged.
    Damaged {
        /// How.
        broken: Broken,
        /// The part within a workbook; empty for the file as a whole.
        part: String,
        /// The last row that could be read before it, when rows were being read.
        after_row: Option<u64>,
    },
    /// There is no such sheet.
    NoSuchSheet,
    /// It is a workbook without a sheet.
    NoSheets,
    /// There is nothing in the row that should hold the headings.
    NoSuchHeader {
        /// The row that was named.
        row: u64,
    },
    /// It has more rows than the limit.
    TooManyRows {
        /// The limit.
        most: u64,
    },
    /// The row of headings has more columns than the limit.
    TooManyColumns {
        /// That row.
        row: u64,
        /// Its columns.
        columns: usize,
        /// The limit.
        most: usize,
    },
    /// Its shared strings take more memory than the limit.
    TooMuchText {
        /// The limit in bytes.
        most: usize,
    },
    /// A reader that it rests on broke. That is a fault of the program.
    Crashed,
}

/// How a file is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Broken {
    /// The zip archive: cut off, overlapping, packed in an unusual way.
    Archive,
    /// A part does not hold the bytes that it should.
    Content,
    /// A part that must be there is missing.
    Missing,
    /// The XML ends too early or is none.
    Xml,
    /// The XML declares entities, which no workbook does and attacks do.
    Entities,
    /// The XML goes deeper than any workbook's.
    TooDeep,
    /// A single text or tag of the XML is larger than 16 MiB.
    TooLong,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty"),
            Self::Blank => f.write_str("no cell holds anything"),
            Self::TooLarge { bytes, most } => write!(f, "{bytes} bytes, at most {most} are read"),
            Self::Foreign(foreign) => write!(f, "this is {foreign}"),
            Self::Protected => f.write_str("the workbook is locked with a password"),
            Self::UnpacksTooLarge { unpacked, most } => {
                write!(f, "it would unpack to {unpacked} bytes, at most {most} are read")
            }
            Self::TooManyParts { parts, most } => write!(f, "{parts} parts, at most {most} are read"),
            Self::Damaged { broken, part, after_row } => {
                write!(f, "damaged ({broken:?})")?;
                if !part.is_empty() {
                    write!(f, " in {part}")?;
                }
                after_row.map_or(Ok(()), |row| write!(f, " after row {row}"))
            }
            Self::NoSuchSheet => f.write_str("there is no such sheet"),
            Self::NoSheets => f.write_str("the workbook has no sheet"),
            Self::NoSuchHeader { row } => write!(f, "there are no headings in row {row}"),
            Self::TooManyRows { most } => write!(f, "more than {most} rows"),
            Self::TooManyColumns { row, columns, most } => {
                write!(f, "{columns} columns in row {row}, at most {most} are read")
            }
            Self::TooMuchText { most } => write!(f, "the shared strings take more than {most} bytes"),
            Self::Crashed => f.write_str("the reader broke"),
        }
    }
}

impl std::error::Error for Refused {}
