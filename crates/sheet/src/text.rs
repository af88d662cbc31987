//! Text with separators: CSV and its relatives.
//!
//! A *record* is a row as a spreadsheet would show it; blank lines are records too. [`crate::Row::number`] counts records, so it
//! is the number that a person sees in a spreadsheet, and [`crate::Row::line`] is the line of the file on which the record
//! begins. They differ when a cell in quotes holds a line break. A first line `sep=;`, which Excel understands and hides,
//! is a line but no record.
//!
//! Quotes are read as Excel does: a cell that begins with `"` goes on to the next `"` that isn't doubled, over
//! separators and line breaks. What does not fit is read so that as little as possible is lost:
//!
//! * a quote that is never closed, or closed only where another cell begins, lines later, is a character like others; its row ends
//!   with its line and carries [`What::UnclosedQuote`];
//! * text after the closing quote (`"Nya" klubben`) belongs to the cell, whose quotes are kept, with [`What::StrayQuote`];
//! * a quote within a cell that does not begin with one is a character like others;
//! * spaces before and after the quotes are nothing.

use crate::encoding::Chars;
use crate::fault::{Refused, What};
use crate::opened::Sure;
use crate::options::Limits;
use crate::raw::{Raw, Source};

/// What stands between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Separator {
    /// `;`, as a Swedish Excel writes.
    Semicolon,
    /// `,`
    Comma,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
}

impl Separator {
    /// Every separator.
    pub const ALL: [Self; 4] = [Self::Semicolon, Self::Comma, Self::Tab, Self::Pipe];

    /// As a character.
    pub const fn char(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Tab => '\t',
            Self::Pipe => '|',
        }
    }

    /// By its character.
    pub fn by_char(c: char) -> Option<Self> {
        Self::ALL.into_iter().find(|separator| separator.char() == c)
    }

    /// As a person names it: *tab*, or the character itself.
    pub fn by_name(name: &str) -> Option<Self> {
        if name == "tab" {
            return Some(Self::Tab);
        }
        let mut characters = name.chars();
        let first = characters.next().and_then(Self::by_char);
        first.filter(|_| characters.next().is_none())
    }
}

/// Which line ends have been seen.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LineEnds {
    pub lf: bool,
    pub crlf: bool,
    pub cr: bool,
}

/// Reads records.
#[derive(Debug, Clone)]
pub(crate) struct Delimited<'a> {
    chars: Chars<'a>,
    separator: char,
    quotes: bool,
    number: u64,
    line: u64,
    columns: usize,
    characters: usize,
    pub ends: LineEnds,
}

/// How reading a record ended.
enum Ended {
    Whole,
    /// A quote at that place, in that column, is not closed.
    Unclosed(usize, usize),
}

/// The cell that is being read.
#[derive(Default)]
struct Cell {
    text: String,
    characters: usize,
    stray: bool,
}

impl Cell {
    fn push(&mut self, c: char, most: usize) {
        self.characters += 1;
        if self.characters <= most {
            self.text.push(c);
        }
    }

    /// The same for characters that have one byte each.
    fn push_ascii(&mut self, text: &str, most: usize) {
        let space = most.saturating_sub(self.characters);
        self.text.push_str(text.get(..space).unwrap_or(text));
        self.characters += text.len();
    }
}

#[derive(Clone, Copy)]
enum State {
    /// Nothing but spaces so far.
    Start,
    Plain,
    /// Within the quote that began at this place; whether a line has ended since.
    Quoted(usize, bool),
    /// After its closing quote.
    Closed(usize, bool),
}

impl<'a> Delimited<'a> {
    pub fn new(chars: Chars<'a>, separator: Separator, quotes: bool, limits: &Limits) -> Self {
        let mut reader = Self {
            chars,
            separator: separator.char(),
            quotes,
            number: 0,
            line: 1,
            columns: limits.columns,
            characters: limits.characters,
            ends: LineEnds::default(),
        };
        if named_separator(&reader.chars).is_some() {
            reader.skip_line();
        }
        reader
    }

    fn skip_line(&mut self) {
        while let Some(c) = self.chars.next() {
            if c == '\n' || c == '\r' {
                self.end_line(c);
                return;
            }
        }
    }

    /// Notes that a line ended with this character; takes the LF of a CRLF.
    fn end_line(&mut self, c: char) {
        self.line += 1;
        if c == '\n' {
            self.ends.lf = true;
        } else if self.chars.peek() == Some('\n') {
            self.chars.next();
            self.ends.crlf = true;
        } else {
            self.ends.cr = true;
        }
    }

    fn record(&mut self, raw: &mut Raw, literal: &[usize]) -> Ended {
        let mut state = State::Start;
        let mut cell = Cell::default();
        let mut column = 0;
        loop {
            if matches!(state, State::Plain | State::Quoted(..)) {
                let plain = self.chars.plain(self.separator);
                cell.push_ascii(plain, self.characters);
            }
            let at = self.chars.at();
            let Some(c) = self.chars.next() else {
                if let State::Quoted(quote, _) = state {
                    return Ended::Unclosed(quote, column);
                }
                self.put(raw, column, cell);
                return Ended::Whole;
            };
            if let State::Quoted(quote, broke) = state {
                match c {
                    '"' if self.chars.peek() == Some('"') => {
                        self.chars.next();
                        cell.push('"', self.characters);
                    }
                    '"' => state = State::Closed(quote, broke),
                    '\n' | '\r' => {
                        self.end_line(c);
                        cell.push('\n', self.characters);
                        state = State::Quoted(quote, true);
                    }
                    _ => cell.push(c, self.characters),
                }
                // No cell is so long: what goes on over lines is a quote that nobody closed.
                if matches!(state, State::Quoted(_, true)) && cell.characters > self.characters {
                    return Ended::Unclosed(quote, column);
                }
                continue;
            }
            match c {
                '\n' | '\r' => {
                    self.end_line(c);
                    self.put(raw, column, cell);
                    return Ended::Whole;
                }
                _ if c == self.separator => {
                    self.put(raw, column, std::mem::take(&mut cell));
                    column += 1;
                    state = State::Start;
                }
                '"' if self.quotes && matches!(state, State::Start) && !literal.contains(&at) => {
                    cell = Cell::default();
                    state = State::Quoted(at, false);
                }
                ' ' if matches!(state, State::Start) => cell.push(c, self.characters),
                ' ' if matches!(state, State::Closed(..)) => {}
                _ => match state {
                    State::Closed(quote, true) => return Ended::Unclosed(quote, column),
                    State::Closed(_, false) => {
                        let space = self.chars_before(at) == Some(' ');
                        cell.text.insert(0, '"');
                        cell.text.push('"');
                        if space {
                            cell.push(' ', self.characters);
                        }
                        cell.push(c, self.characters);
                        cell.stray = true;
                        state = State::Plain;
                    }
                    _ => {
                        cell.push(c, self.characters);
                        state = State::Plain;
                    }
                },
            }
        }
    }

    /// Whether a space stood before that place: it was passed over while it could have been padding.
    fn chars_before(&self, at: usize) -> Option<char> {
        let mut before = self.chars.clone();
        let width = if before.is_wide() { 2 } else { 1 };
        before.go_to(at.checked_sub(width)?);
        before.next()
    }

    fn put(&self, raw: &mut Raw, column: usize, cell: Cell) {
        if column < self.columns {
            if cell.stray {
                raw.tell(column, What::StrayQuote);
            }
            if cell.characters > self.characters {
                raw.tell(column, What::CellTooLong { characters: cell.characters });
            }
        }
        raw.put(column, cell.text, self.columns);
    }
}

impl Source for Delimited<'_> {
    fn next_row(&mut self, raw: &mut Raw) -> Result<bool, Refused> {
        let (start, line) = (self.chars.at(), self.line);
        if start >= self.chars.len() {
            return Ok(false);
        }
        self.number += 1;
        raw.begin(self.number, line);
        // No record is read again and again: up to where reading stopped, quotes stand in pairs, and pairs leave nothing open.
        let mut literal = Vec::new();
        let mut columns = Vec::new();
        while let Ended::Unclosed(quote, column) = self.record(raw, &literal) {
            literal.push(quote);
            columns.push(column);
            self.chars.go_to(start);
            self.line = line;
            raw.begin(self.number, line);
        }
        for column in columns.into_iter().filter(|column| *column < self.columns) {
            raw.tell(column, What::UnclosedQuote);
        }
        Ok(true)
    }
}

/// The separator that a first line `sep=;` names.
pub(crate) fn named_separator(chars: &Chars<'_>) -> Option<Separator> {
    let mut start = chars.clone();
    let quoted = start.peek() == Some('"');
    if quoted {
        start.next();
    }
    for expected in ['s', 'e', 'p', '='] {
        start.next().filter(|c| c.to_ascii_lowercase() == expected)?;
    }
    let separator = Separator::by_char(start.next()?)?;
    if quoted {
        start.next().filter(|c| *c == '"')?;
    }
    matches!(start.next(), None | Some('\n' | '\r')).then_some(separator)
}

/// Most records that are looked at to tell the separator, and most bytes.
const RECORDS: usize = 300;
const BYTES: usize = 1 << 20;

/// Which separator a text has, and how sure that is.
pub(crate) fn tell(chars: &Chars<'_>, name: &str, quotes: bool, limits: &Limits) -> (Separator, Sure) {
    if let Some(named) = named_separator(chars) {
        return (named, Sure::Sure);
    }
    let sample = chars.beginning(BYTES);
    let mut scores: Vec<(f64, Separator)> = Separator::ALL
        .into_iter()
        .map(|separator| {
            (score(Delimited::new(sample.clone(), separator, quotes, limits), separator), separator)
        })
        .collect();
    scores.sort_by(|a, b| b.0.total_cmp(&a.0));
    match scores.as_slice() {
        [(best, separator), (second, _), ..] if *best > 0.0 => {
            let sure = match () {
                () if *best >= second * 2.0 && *best >= 0.8 => Sure::Sure,
                () if *best >= second * 1.3 => Sure::Likely,
                () => Sure::Guess,
            };
            (*separator, sure)
        }
        // One column. The name is all there is.
        _ if name.to_lowercase().ends_with(".tsv") => (Separator::Tab, Sure::Guess),
        _ => (Separator::Semicolon, Sure::Guess),
    }
}

/// How well a separator divides the first records: how many have the same number of cells, and how many cells that are.
fn score(mut reader: Delimited<'_>, separator: Separator) -> f64 {
    let mut counts = Vec::new();
    let mut raw = Raw::default();
    while counts.len() < RECORDS && reader.next_row(&mut raw).unwrap_or(false) {
        let blank = raw.cells.iter().all(|cell| cell.trim().is_empty());
        if !blank {
            counts.push((raw.count, raw.told.iter().filter(|(_, what)| *what != What::StrayQuote).count()));
        }
    }
    let mut sorted: Vec<usize> = counts.iter().map(|(count, _)| *count).filter(|count| *count > 1).collect();
    sorted.sort_unstable();
    let Some(usual) = most_often(&sorted) else { return 0.0 };
    let agree = counts.iter().filter(|(count, faults)| *count == usual && *faults == 0).count();
    let share = ratio(agree, counts.len());
    // Headings have as many cells as what they stand above; they are among the first rows, below a title.
    let headings = if counts.iter().take(6).any(|(count, _)| *count == usual) { 1.0 } else { 0.6 };
    let first = if counts.first().is_some_and(|(count, _)| *count == usual) { 1.0 } else { 0.8 };
    let prior = match separator {
        Separator::Tab => 1.15,
        Separator::Semicolon => 1.1,
        Separator::Comma => 1.0,
        Separator::Pipe => 0.95,
    };
    share * share * (1.0 + 0.08 * ratio(usual.min(25), 1)) * headings * first * prior
}

/// The value that stands most often in a sorted list; the larger one when two do.
pub(crate) fn most_often(sorted: &[usize]) -> Option<usize> {
    sorted.chunk_by(|a, b| a == b).max_by_key(|same| same.len()).and_then(|same| same.first().copied())
}

#[expect(clippy::cast_precision_loss, reason = "counts of a sample are small")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
