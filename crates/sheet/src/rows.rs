//! Rows as they are given out: cleaned, compared with the headings, each with what there is to tell about it.

use crate::clean::clean;
use crate::fault::{Column, Fault, Refused, Weight, What};
use crate::opened::Counts;
use crate::options::Limits;
use crate::raw::{Raw, Source};
use crate::text::Delimited;
use crate::{ods, xlsx};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// A row below the headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The number that a spreadsheet shows beside it, from 1. In text, records are counted, blank ones too; see [`crate::text`].
    pub number: u64,
    /// The line of the file on which it begins, from 1; for a workbook the same as `number`.
    pub line: u64,
    /// At least as many as there are headings; more when more hold something.
    pub cells: Vec<String>,
    /// What there is to tell, from left to right. What concerns the whole row comes first.
    pub told: Vec<Fault>,
}

impl Row {
    /// Whether nothing is wrong with it. There may be remarks.
    pub fn is_whole(&self) -> bool {
        self.faults().next().is_none()
    }

    /// What is wrong with it, without remarks.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.told.iter().filter(|fault| fault.what.weight() == Weight::Fault)
    }
}

/// Reads the rows of a format.
pub(crate) enum Reader<'a> {
    Text(Delimited<'a>),
    Xlsx(xlsx::Sheet<'a>),
    Ods(ods::Table<'a>),
}

impl Reader<'_> {
    pub fn next_row(&mut self, raw: &mut Raw) -> Result<bool, Refused> {
        match self {
            Self::Text(reader) => reader.next_row(raw),
            Self::Xlsx(reader) => reader.next_row(raw),
            Self::Ods(reader) => reader.next_row(raw),
        }
    }
}

/// What rows are compared with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Expected {
    pub headings: Vec<Arc<str>>,
    /// The row of headings; rows up to it are not given.
    pub header: u64,
    /// Least and most cells of a row in text.
    pub cells: Option<(usize, usize)>,
    /// Whether text beyond the headings is told in a workbook.
    pub beside: bool,
}

/// Streams the rows below the headings. Blank ones are passed over.
///
/// An error is a row that cannot be given. It stands in that row's place, and more rows follow.
pub struct Rows<'a> {
    reader: Reader<'a>,
    raw: Raw,
    expected: Expected,
    limits: Limits,
    mend: bool,
    from_text: bool,
    /// Bytes of text that have been given.
    given: u64,
    ended: bool,
    pub(crate) counts: Counts,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(reader: Reader<'a>, expected: Expected, limits: Limits, mend: bool) -> Self {
        let from_text = matches!(reader, Reader::Text(_));
        let counts = Counts::default();
        Self {
            reader,
            raw: Raw::default(),
            expected,
            limits,
            mend,
            from_text,
            given: 0,
            ended: false,
            counts,
        }
    }

    pub(crate) fn reader(&self) -> &Reader<'a> {
        &self.reader
    }

    /// How many cells the row that was given last had, as it stands in the file.
    pub(crate) fn last_count(&self) -> usize {
        self.raw.count
    }

    /// The next row, or none at the end.
    pub(crate) fn step(&mut self) -> Result<Option<Result<Row, Fault>>, Refused> {
        while !self.ended {
            let mut raw = std::mem::take(&mut self.raw);
            // Other people's code reads zip and XML, and a file that breaks it must not break who asked for the rows. What may be
            // left half done by a panic is not used again.
            let read = catch_unwind(AssertUnwindSafe(|| self.reader.next_row(&mut raw)));
            let read = read.unwrap_or(Err(Refused::Crashed));
            self.ended = !matches!(read, Ok(true));
            let read = read.map_err(|refused| with_row(refused, self.counts.last));
            if !read? {
                break;
            }
            self.counts.last = self.counts.last.max(raw.number);
            if raw.number <= self.expected.header && self.counts.given() == 0 {
                self.raw = raw;
                continue;
            }
            let row = self.row(&mut raw);
            self.raw = raw;
            let Some(row) = row else {
                self.counts.blank += 1;
                continue;
            };
            if self.counts.given() >= self.limits.rows {
                return Err(Refused::TooManyRows { most: self.limits.rows });
            }
            if self.given > self.limits.unpacked {
                return Err(Refused::TooMuchText {
                    most: usize::try_from(self.limits.unpacked).unwrap_or(usize::MAX),
                });
            }
            self.count(&row);
            return Ok(Some(row));
        }
        Ok(None)
    }

    fn count(&mut self, row: &Result<Row, Fault>) {
        match row {
            Ok(row) => {
                self.counts.rows += 1;
                self.counts.faulty += u64::from(!row.is_whole());
                self.counts.columns = self.counts.columns.max(row.cells.len());
                for fault in &row.told {
                    match fault.what {
                        What::DoubleEncoded | What::Mended => self.counts.double_encoded += 1,
                        What::LostCharacters { .. } => self.counts.lost += 1,
                        _ => {}
                    }
                }
            }
            Err(_) => self.counts.unreadable += 1,
        }
    }

    /// Makes a row of what was read. None when it is blank.
    fn row(&mut self, raw: &mut Raw) -> Option<Result<Row, Fault>> {
        let mut told: Vec<(Option<usize>, What)> = std::mem::take(&mut raw.told);
        let mut cells = Vec::with_capacity(raw.cells.len().max(self.expected.headings.len()));
        for (i, text) in raw.cells.drain(..).enumerate() {
            if text.is_empty() {
                cells.push(text);
                continue;
            }
            let cleaned = clean(text, self.mend, self.from_text);
            told.extend(cleaned.told.into_iter().map(|what| (Some(i), what)));
            self.given = self.given.saturating_add(cleaned.text.len() as u64);
            cells.push(cleaned.text);
        }
        let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        let too_wide = raw.count > self.limits.columns;
        if filled == 0 && !too_wide && told.iter().all(|(_, what)| what.weight() == Weight::Remark) {
            return None;
        }
        if too_wide {
            let what = What::TooManyColumns { columns: raw.count, most: self.limits.columns };
            return Some(Err(self.fault(raw, Some(self.limits.columns), what)));
        }
        let headings = self.expected.headings.len();
        match self.expected.cells {
            Some((_, most)) if filled > most => {
                told.push((Some(most), What::TooManyCells { cells: raw.count, expected: most }));
            }
            Some((least, _)) if raw.count < least => {
                told.push((Some(raw.count), What::TooFewCells { cells: raw.count, expected: least }));
            }
            None if self.expected.beside && filled > headings => {
                told.push((Some(headings), What::BesideTable));
            }
            _ => {}
        }
        cells.truncate(filled.max(headings));
        cells.resize(filled.max(headings), String::new());
        told.sort_by_key(|(column, _)| *column);
        let told = told.into_iter().map(|(column, what)| self.fault(raw, column, what)).collect();
        Some(Ok(Row { number: raw.number, line: raw.line, cells, told }))
    }

    fn fault(&self, raw: &Raw, column: Option<usize>, what: What) -> Fault {
        let column = column.map(|column| Column {
            number: column + 1,
            heading: self.expected.headings.get(column).cloned().unwrap_or_else(|| Arc::from("")),
        });
        Fault { row: raw.number, line: raw.line, column, what }
    }
}

/// Adds to a refusal how far the rows could be read.
fn with_row(refused: Refused, row: u64) -> Refused {
    match refused {
        Refused::Damaged { broken, part, after_row: None } => {
            Refused::Damaged { broken, part, after_row: Some(row) }
        }
        refused => refused,
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        // `open` has read the same bytes with the same options to their end, and would have refused them.
        self.step().ok().flatten()
    }
}
