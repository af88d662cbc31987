//! What the readers of each format have in common: a row as it stands in the file.

use crate::fault::{Refused, What};

/// A row as it stands: nothing is cleaned, and nothing compared with the headings.
#[derive(Debug, Default, Clone)]
pub(crate) struct Raw {
    pub number: u64,
    pub line: u64,
    /// Cells up to the limit of columns.
    pub cells: Vec<String>,
    /// How many there are, also beyond the limit. In a workbook up to the last that holds something.
    pub count: usize,
    /// What there is to tell; columns from 0.
    pub told: Vec<(Option<usize>, What)>,
}

impl Raw {
    pub fn begin(&mut self, number: u64, line: u64) {
        self.number = number;
        self.line = line;
        self.cells.clear();
        self.count = 0;
        self.told.clear();
    }

    /// Puts a cell at a column from 0, unless that is beyond the limit. In between are empty cells.
    pub fn put(&mut self, column: usize, text: String, most: usize) {
        self.count = self.count.max(column + 1);
        if column >= most {
            return;
        }
        if self.cells.len() <= column {
            self.cells.resize_with(column + 1, String::new);
        }
        self.cells[column] = text;
    }

    pub fn tell(&mut self, column: usize, what: What) {
        self.told.push((Some(column), what));
    }
}

/// A reader of rows. After an error nothing more is asked of it.
pub(crate) trait Source {
    /// Reads the next row into `raw`. False at the end.
    fn next_row(&mut self, raw: &mut Raw) -> Result<bool, Refused>;
}
