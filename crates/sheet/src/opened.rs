//! Opening a file: looking through it once, and telling what was found.

use crate::encoding::{self, Chars, Encoding};
use crate::fault::{Broken, Refused, What};
use crate::format::{self, Format, Found};
use crate::header::{self, Header};
use crate::options::{HeaderChoice, Limits, Options, SheetChoice};
use crate::raw::Raw;
use crate::rows::{Expected, Reader, Row, Rows};
use crate::text::{self, Delimited, Separator, most_often};
use crate::{archive, ods, xlsx};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// How sure something is that was found out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sure {
    /// Something had to be taken.
    Guess,
    /// More speaks for it than for anything else.
    Likely,
    /// Nothing speaks against it.
    Sure,
    /// A person, or the caller, has chosen it.
    Chosen,
}

/// How the lines of a text end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LineEnding {
    /// There is only one line.
    None,
    /// LF.
    Lf,
    /// CR and LF.
    Crlf,
    /// CR alone, as on old Macs.
    Cr,
    /// Several kinds.
    Mixed,
}

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextTold {
    /// How its characters are written.
    pub encoding: Encoding,
    /// Whether a byte order mark says so.
    pub byte_order_mark: bool,
    /// How sure the encoding is.
    pub encoding_sure: Sure,
    /// What stands between cells.
    pub separator: Separator,
    /// How sure the separator is.
    pub separator_sure: Sure,
    /// How its lines end, those within quotes included.
    pub line_ending: LineEnding,
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetTold {
    /// Its name.
    pub name: String,
    /// Whether it is hidden. Told for XLSX only.
    pub hidden: bool,
}

/// What there is in a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkbookTold {
    /// Its sheets, in their order. Sheets of charts are not among them.
    pub sheets: Vec<SheetTold>,
    /// Which of them is read, from 0: the one that was chosen, or the first visible one with something in it.
    pub read: usize,
    /// How many merged cells it has. The value stands in the first of them; the others are empty.
    pub merged: u64,
    /// How many rows of it are hidden or filtered away. They are read like the others.
    pub hidden_rows: u64,
}

/// How many rows there are of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows below the headings that can be given.
    pub rows: u64,
    /// How many of those have something wrong with them ([`Row::is_whole`]).
    pub faulty: u64,
    /// Rows that cannot be given: each is an error among the rows.
    pub unreadable: u64,
    /// Blank rows below the headings; in a workbook only those that the file holds.
    pub blank: u64,
    /// Most columns of a row, or of the headings.
    pub columns: usize,
    /// Cells whose text seems to be encoded twice, or was mended, headings not counted.
    pub double_encoded: u64,
    /// Cells with characters that could not be read.
    pub lost: u64,
    /// The number of the last row that the file holds.
    pub last: u64,
}

impl Counts {
    /// Rows that were given or stood for by an error.
    pub(crate) fn given(&self) -> u64 {
        self.rows + self.unreadable
    }
}

/// Rows of a text that seem to be written in another encoding than the rest: lines of another one in UTF-8, or of UTF-8 in another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mixed {
    /// How many.
    pub rows: u64,
    /// The numbers of the first of them.
    pub first: Vec<u64>,
}

/// Most rows of another encoding that are named.
const MIXED_NAMED: usize = 20;

/// A file that can be read to its end.
#[derive(Debug)]
pub struct Opened<'a> {
    /// What it is.
    pub format: Format,
    /// How it is written, for text.
    pub text: Option<TextTold>,
    /// What there is in it, for a workbook.
    pub workbook: Option<WorkbookTold>,
    /// Its headings.
    pub header: Header,
    /// How many rows it has.
    pub counts: Counts,
    /// Rows that seem to be written in another encoding than the rest of a text.
    pub mixed: Mixed,
    plan: Plan<'a>,
    expected: Expected,
    options: Options,
}

/// What is read, and how.
#[derive(Debug, Clone)]
enum Plan<'a> {
    Text(&'a [u8], Encoding, Separator),
    Xlsx(archive::Part<'a>, String, Arc<xlsx::Values>),
    Ods(archive::Part<'a>, usize),
}

impl<'a> Opened<'a> {
    /// Streams the rows below the headings, from the first. Can be called any number of times.
    pub fn rows(&self) -> Rows<'a> {
        let reader = self.plan.reader(&self.options);
        Rows::new(reader, self.expected.clone(), self.options.limits, self.options.mend)
    }
}

impl<'a> Plan<'a> {
    fn reader(&self, options: &Options) -> Reader<'a> {
        let limits = &options.limits;
        match self {
            Self::Text(bytes, encoding, separator) => {
                Reader::Text(Delimited::new(Chars::new(bytes, *encoding), *separator, options.quotes, limits))
            }
            Self::Xlsx(part, path, values) => {
                Reader::Xlsx(xlsx::Sheet::new(*part, path, Arc::clone(values), limits))
            }
            Self::Ods(content, sheet) => Reader::Ods(ods::Table::new(*content, *sheet, limits)),
        }
    }
}

/// Opens a file: tells what it is and how it is written, and reads it through once without keeping it.
///
/// Its name is only asked where the content leaves a doubt. What is refused is refused here: rows of a file that was opened can be
/// read to the last.
pub fn open<'a>(bytes: &'a [u8], name: &str, options: &Options) -> Result<Opened<'a>, Refused> {
    // See `Rows::step`.
    catch_unwind(AssertUnwindSafe(|| opened(bytes, name, options))).unwrap_or(Err(Refused::Crashed))
}

fn opened<'a>(bytes: &'a [u8], name: &str, options: &Options) -> Result<Opened<'a>, Refused> {
    let (format, text, workbook, plan) = match format::tell(bytes, name, options)? {
        Found::Text(told) => {
            let body = bytes.get(told.mark..).unwrap_or_default();
            let chars = Chars::new(body, told.encoding);
            let (separator, separator_sure) = options.separator.map_or_else(
                || text::tell(&chars, name, options.quotes, &options.limits),
                |separator| (separator, Sure::Chosen),
            );
            let text = TextTold {
                encoding: told.encoding,
                byte_order_mark: told.mark > 0,
                encoding_sure: told.sure,
                separator,
                separator_sure,
                line_ending: LineEnding::None,
            };
            (Format::Text, Some(text), None, Plan::Text(body, told.encoding, separator))
        }
        Found::Xlsx(archive) => {
            let (told, plan) = xlsx_plan(&archive, options)?;
            (Format::Xlsx, None, Some(told), plan)
        }
        Found::Ods(archive) => {
            let (told, plan) = ods_plan(&archive, options)?;
            (Format::Ods, None, Some(told), plan)
        }
    };
    let (header, expected) = find_header(&plan, options)?;
    let mut opened = Opened {
        format,
        text,
        workbook,
        header,
        counts: Counts::default(),
        mixed: Mixed::default(),
        plan,
        expected,
        options: options.clone(),
    };
    survey(&mut opened)?;
    Ok(opened)
}

const fn is_lost(what: &What) -> bool {
    matches!(what, What::LostCharacters { .. })
}

const fn is_twice(what: &What) -> bool {
    matches!(what, What::DoubleEncoded | What::Mended)
}

/// Reads the file through and counts.
fn survey(opened: &mut Opened<'_>) -> Result<(), Refused> {
    let mut rows = opened.rows();
    let foreign = match opened.plan {
        Plan::Text(bytes, Encoding::Utf8, _) => {
            encoding::is_mixed(bytes).then_some(is_lost as fn(&What) -> bool)
        }
        Plan::Text(_, Encoding::Windows1252 | Encoding::MacRoman | Encoding::Cp850, _) => Some(is_twice as _),
        _ => None,
    };
    let mut mixed = Mixed::default();
    while let Some(row) = rows.step()? {
        if let (Some(foreign), Ok(row)) = (foreign, row)
            && row.told.iter().any(|fault| foreign(&fault.what))
        {
            mixed.rows += 1;
            if mixed.first.len() < MIXED_NAMED {
                mixed.first.push(row.number);
            }
        }
    }
    opened.mixed = mixed;
    opened.counts = rows.counts;
    opened.counts.columns = opened.counts.columns.max(opened.header.headings.len());
    if rows.counts.given() == 0 && opened.header.row.is_none() {
        return Err(Refused::Blank);
    }
    match (rows.reader(), &mut opened.text, &mut opened.workbook) {
        (Reader::Text(reader), Some(text), _) => {
            text.line_ending = match (reader.ends.lf, reader.ends.crlf, reader.ends.cr) {
                (false, false, false) => LineEnding::None,
                (true, false, false) => LineEnding::Lf,
                (false, true, false) => LineEnding::Crlf,
                (false, false, true) => LineEnding::Cr,
                _ => LineEnding::Mixed,
            };
        }
        (Reader::Xlsx(sheet), _, Some(workbook)) => {
            workbook.merged = sheet.merged;
            workbook.hidden_rows = sheet.hidden_rows;
        }
        (Reader::Ods(table), _, Some(workbook)) => {
            workbook.merged = table.merged;
            workbook.hidden_rows = table.hidden_rows;
        }
        _ => {}
    }
    Ok(())
}

/// Which sheet is read: the one that was chosen, or the first that `is_wanted`, or the first.
fn choose(
    sheets: &[SheetTold],
    choice: Option<&SheetChoice>,
    is_wanted: impl FnMut(&usize) -> bool,
) -> Result<usize, Refused> {
    if sheets.is_empty() {
        return Err(Refused::NoSheets);
    }
    match choice {
        Some(SheetChoice::Named(name)) => {
            let exactly = sheets.iter().position(|sheet| sheet.name == *name);
            let loosely = || {
                sheets.iter().position(|sheet| sheet.name.trim().to_lowercase() == name.trim().to_lowercase())
            };
            exactly.or_else(loosely).ok_or(Refused::NoSuchSheet)
        }
        Some(SheetChoice::At(place)) => {
            place.checked_sub(1).filter(|at| *at < sheets.len()).ok_or(Refused::NoSuchSheet)
        }
        None => Ok((0..sheets.len()).find(is_wanted).unwrap_or(0)),
    }
}

/// Most sheets that are looked into for one with content.
const LOOKED_INTO: usize = 50;

fn xlsx_plan<'a>(
    archive: &archive::Archive<'a>,
    options: &Options,
) -> Result<(WorkbookTold, Plan<'a>), Refused> {
    let book = xlsx::Book::open(archive, &options.limits)?;
    let sheets: Vec<SheetTold> = book
        .sheets
        .iter()
        .map(|sheet| SheetTold { name: sheet.name.clone(), hidden: sheet.hidden })
        .collect();
    let any_visible = sheets.iter().any(|sheet| !sheet.hidden);
    let has_content = |at: &usize| {
        let sheet = &book.sheets[*at];
        let Some(part) = sheet.part.filter(|_| *at < LOOKED_INTO && !(sheet.hidden && any_visible)) else {
            return false;
        };
        let mut reader = xlsx::Sheet::new(part, &sheet.path, Arc::clone(&book.values), &options.limits);
        // A damaged sheet is one that a person meant; that it is damaged is told when it is read.
        crate::raw::Source::next_row(&mut reader, &mut Raw::default()).unwrap_or(true)
    };
    let read = choose(&sheets, options.sheet.as_ref(), has_content)?;
    let sheet = &book.sheets[read];
    let part = sheet.part.ok_or_else(|| Refused::Damaged {
        broken: Broken::Missing,
        part: sheet.path.clone(),
        after_row: None,
    })?;
    let plan = Plan::Xlsx(part, sheet.path.clone(), Arc::clone(&book.values));
    Ok((WorkbookTold { sheets, read, merged: 0, hidden_rows: 0 }, plan))
}

fn ods_plan<'a>(
    archive: &archive::Archive<'a>,
    options: &Options,
) -> Result<(WorkbookTold, Plan<'a>), Refused> {
    let book = ods::Book::open(archive)?;
    let sheets: Vec<SheetTold> =
        book.sheets.iter().map(|(name, _)| SheetTold { name: name.clone(), hidden: false }).collect();
    let read = choose(&sheets, options.sheet.as_ref(), |at| book.sheets[*at].1)?;
    Ok((WorkbookTold { sheets, read, merged: 0, hidden_rows: 0 }, Plan::Ods(book.content, read)))
}

/// Most rows, and about most bytes, that are looked at to find the headings.
const SAMPLE_ROWS: usize = 60;
const SAMPLE_BYTES: usize = 4 << 20;

/// A row of the sample, and how many cells it has in the file.
type Sampled = (Row, usize);

fn find_header(plan: &Plan<'_>, options: &Options) -> Result<(Header, Expected), Refused> {
    // Titles and headings are no rows of the table.
    let limits = Limits { rows: options.limits.rows.saturating_add(1000), ..options.limits };
    let is_text = matches!(plan, Plan::Text(..));
    let mut rows = Rows::new(plan.reader(options), Expected::default(), limits, options.mend);
    let mut sample: Vec<Sampled> = Vec::new();
    let mut bytes = 0;
    let until = if let HeaderChoice::Row(row) = options.header { row } else { 0 };
    let mut wide = None;
    while let Some(row) = rows.step()? {
        match row {
            Ok(row) => {
                bytes += row.cells.iter().map(String::len).sum::<usize>();
                let number = row.number;
                sample.push((row, rows.last_count()));
                // Those above a row that was chosen may be many; only the last of them are kept.
                if sample.len() > SAMPLE_ROWS || (bytes > SAMPLE_BYTES && sample.len() > 1) {
                    if number >= until {
                        break;
                    }
                    let (dropped, _) = sample.remove(0);
                    bytes = bytes.saturating_sub(dropped.cells.iter().map(String::len).sum());
                }
            }
            Err(fault) if wide.is_none() && sample.is_empty() => wide = Some(fault),
            Err(_) => {}
        }
    }
    // What comes first is wider than anything that is read: these are the headings, or the separator is another one.
    if let (Some(fault), HeaderChoice::Guess) = (&wide, options.header)
        && let What::TooManyColumns { columns, most } = fault.what
    {
        return Err(Refused::TooManyColumns { row: fault.row, columns, most });
    }
    let (at, sure) = match options.header {
        HeaderChoice::None => (None, Sure::Chosen),
        HeaderChoice::Row(row) => {
            let at = sample.iter().position(|(sampled, _)| sampled.number == row);
            (Some(at.ok_or(Refused::NoSuchHeader { row })?), Sure::Chosen)
        }
        HeaderChoice::Guess => {
            let rows: Vec<Row> = sample.iter().map(|(row, _)| row.clone()).collect();
            header::guess(&rows)
        }
    };
    let Some(at) = at else {
        let mut counts: Vec<usize> = sample.iter().map(|(_, count)| *count).collect();
        counts.sort_unstable();
        let cells = most_often(&counts).filter(|_| is_text).map(|usual| (usual, usual));
        let header = Header { row: None, headings: Vec::new(), sure, skipped: Vec::new() };
        return Ok((header, Expected { cells, ..Expected::default() }));
    };
    let (row, count) = sample.swap_remove(at);
    let mut headings = row.cells;
    headings.truncate(headings.iter().rposition(|heading| !heading.is_empty()).map_or(0, |last| last + 1));
    sample.retain(|(above, _)| above.number < row.number);
    let mut skipped: Vec<Row> = sample.into_iter().map(|(above, _)| above).collect();
    skipped.sort_by_key(|above| above.number);
    let expected = Expected {
        headings: headings.iter().map(|heading| Arc::from(heading.as_str())).collect(),
        header: row.number,
        cells: is_text.then(|| (headings.len(), count.max(headings.len()))),
        beside: !is_text,
    };
    Ok((Header { row: Some(row.number), headings, sure, skipped }, expected))
}
