//! Which row holds the headings.

use crate::opened::Sure;
use crate::rows::Row;
use crate::text::most_often;

/// The row of headings, as it was found or chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Its number ([`Row::number`]); none when the first row is data.
    pub row: Option<u64>,
    /// The headings of each column, as they stand. Empty when there is no such row.
    pub headings: Vec<String>,
    /// How sure that is.
    pub sure: Sure,
    /// What stands above: titles, notes. Only what is not blank.
    pub skipped: Vec<Row>,
}

impl Header {
    /// Columns, from 1, whose heading is empty or stands there before.
    pub fn unclear(&self) -> Vec<usize> {
        let folded: Vec<String> = self.headings.iter().map(|heading| heading.to_lowercase()).collect();
        let unclear = |i: &usize| folded[*i].is_empty() || folded[..*i].contains(&folded[*i]);
        (0..folded.len()).filter(unclear).map(|i| i + 1).collect()
    }
}

/// Most rows that may stand above the headings.
const DEEPEST: usize = 20;
/// Longest heading, in characters.
const LONGEST: usize = 80;

/// Guesses the row of headings among the first rows: the first that is filled as most of them are, mostly with short words, and holds
/// nothing that only data does. None when data comes first. Gives a place in `rows`.
pub(crate) fn guess(rows: &[Row]) -> (Option<usize>, Sure) {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let mut counts: Vec<usize> = rows.iter().map(filled).collect();
    counts.sort_unstable();
    // What most rows hold; for short lists with gaps at least half of the fullest.
    let usual = most_often(&counts).unwrap_or(0).max(counts.last().copied().unwrap_or(0).div_ceil(2));
    if usual <= 1 {
        // A single column: a heading is a guess, and one that reads like a sentence or a number is none.
        let first =
            rows.first().is_some_and(|row| row.cells.iter().all(|cell| is_heading(cell) || cell.is_empty()));
        return (first.then_some(0), Sure::Guess);
    }
    for (i, row) in rows.iter().enumerate().take(DEEPEST) {
        let full = filled(row);
        if full < 2 || full * 2 < usual {
            continue;
        }
        let like = row.cells.iter().filter(|cell| is_heading(cell)).count();
        let data = row.cells.iter().filter(|cell| is_data(cell)).count();
        if data > 0 || like * 10 < full * 7 {
            return (None, if data * 2 >= full { Sure::Likely } else { Sure::Guess });
        }
        let distinct =
            row.cells.iter().enumerate().all(|(i, cell)| cell.is_empty() || !row.cells[..i].contains(cell));
        let below = rows.get(i + 1..).unwrap_or_default();
        let data_below = below.iter().any(|row| row.cells.iter().any(|cell| is_data(cell)));
        let sure = match () {
            () if distinct && data_below && like == full && full * 5 >= usual * 4 => Sure::Sure,
            () if distinct && like == full => Sure::Likely,
            () => Sure::Guess,
        };
        return (Some(i), sure);
    }
    (None, Sure::Guess)
}

fn is_heading(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic)
        && cell.chars().take(LONGEST + 1).count() <= LONGEST
        && !is_data(cell)
}

/// An address, or a number as long as those of organisations, telephones and days; not a long name with a day in it.
fn is_data(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    cell.contains('@')
        || cell.contains("://")
        || cell.to_lowercase().starts_with("www.")
        || (digits >= 5 && letters < digits)
}
