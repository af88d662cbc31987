//! Tables as people have them: CSV, TSV, XLSX and `OpenDocument` (ODS), read from bytes.
//!
//! [`open`] looks through the whole file once: what it is, how its text is written, which sheet and which row hold what is
//! wanted, how many rows there are. All that was found out is told in [`Opened`], and each of it can be decided by a person
//! with [`Options`]. A file that cannot be read to its end is [`Refused`] there, before any row has been handed out.
//! [`Opened::rows`] then streams the rows, as often as one likes. A row that has something wrong with it is still given, with
//! [`Fault`]s that name row and column; one that cannot be given is a fault in its place, and the reading goes on.
//!
//! Nothing is written here, no file or connection is opened, and no noun of the product is known. There are no sentences for
//! people: what happened is data, and what is displayed in English is for logs and the command line.
//!
//! # What is read
//!
//! * Text: UTF-8 and UTF-16 with or without byte order mark, Windows-1252, Mac Roman and CP850; cells separated by `;`,
//!   `,`, tab or `|`; lines that end in LF, CRLF or CR; quotes as Excel writes them. See [`text`].
//! * XLSX (also XLSM, whose macros are never looked at) and ODS, by readers of our own on `zip` and `quick-xml`. They stream:
//!   only the shared strings of an XLSX are held. Libraries that give a sheet as a rectangle must hold every cell between the
//!   first and the last, which two cells far apart turn into gigabytes, and stop at the first broken cell.
//! * Not read, and told by name so that people can be told what to do: `.xls` from before 2007 (and its relatives), XLSB,
//!   Numbers, locked workbooks, HTML and XML that calls itself Excel.
//!
//! # What becomes of a cell
//!
//! Text, as faithfully as can be. Numbers are written out: no exponent, no `.0`, the 15 digits that spreadsheets keep, and the
//! leading zeros only where the cell's own format shows them. Days are `2024-05-31`, with a time `2024-05-31T13:30:00`, times
//! `13:30:00`; truth is `TRUE` and `FALSE`. A formula is the value that the program kept; text that begins with `=` in a CSV is
//! text. An error value (`#REF!`) is an empty cell with a fault. Outer white space, invisible characters and control characters
//! are taken away, no-break spaces become spaces, and what is left is in Unicode's form NFC.
//!
//! # Strangers' bytes
//!
//! The limits are in [`Limits`]. Packed sizes are checked before anything is unpacked, what is unpacked is held against the
//! size that was declared, entities are never expanded, and nothing is allocated for cells that are not there. The packages
//! that read XML and zip are other people's code: a panic in them ends here as [`Refused::Crashed`], since one file must not
//! take down whoever reads it. That does not help against a stack overflow or a lack of memory, so a server should still read
//! files in a process of its own with limits, like `radslag extract-text`.

mod archive;
mod clean;
mod encoding;
mod fault;
mod format;
mod header;
mod number;
mod ods;
mod opened;
mod options;
mod raw;
mod rows;
pub mod text;
mod xlsx;
mod xml;

pub use encoding::Encoding;
pub use fault::{Broken, Column, Fault, Refused, Weight, What};
pub use format::{Foreign, Format};
pub use header::Header;
pub use opened::{Counts, LineEnding, Mixed, Opened, SheetTold, Sure, TextTold, WorkbookTold, open};
pub use options::{HeaderChoice, Limits, Options, SheetChoice};
pub use rows::{Row, Rows};
pub use text::Separator;
