//! The model of a workbook: sheets of typed cells, written as XLSX or, one sheet, as CSV.

use crate::model::{Date, Language};

/// A workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// Its title, in the file's properties.
    pub title: String,
    /// Who made it: the site.
    pub author: String,
    /// The language of its words.
    pub language: Language,
    /// The day it was made.
    pub date: Date,
    /// Its sheets, in order. At least one.
    pub sheets: Vec<Sheet>,
}

/// A sheet: a header row and rows of cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name. What a spreadsheet does not take in a name is left out, and it is cut after 31 characters.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows. Short ones are filled up.
    pub rows: Vec<Vec<Cell>>,
    /// The header row can be used to filter and sort.
    pub filter: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// How wide it is, in characters.
    pub width: u8,
}

impl Column {
    /// A column.
    pub fn new(title: impl Into<String>, width: u8) -> Self {
        Self { title: title.into(), width }
    }
}

/// A cell. Text is always text: nothing that a person wrote is ever read as a formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(i64),
    /// A number in thousandths, shown with two decimals.
    Thousandths(i64),
    /// A day.
    Day(Date),
}

impl Cell {
    /// Words; nothing when there are none.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// `-0.005`: thousandths with a decimal point, as programs read them.
pub(crate) fn decimal(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let whole = thousandths.unsigned_abs();
    format!("{sign}{}.{:03}", whole / 1_000, whole % 1_000)
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn thousandths_are_written_with_a_point() {
        assert_eq!([676, -5, 1_000, -1_000, 0].map(decimal), ["0.676", "-0.005", "1.000", "-1.000", "0.000"]);
    }
}
