//! `OpenDocument` spreadsheets: one part holds all sheets. Rows and cells say how often they are repeated, which is counted and
//! never spread out where there is nothing in them.

use crate::archive::{Archive, Part};
use crate::fault::{Broken, Refused, What};
use crate::number::{iso, iso_time, plain};
use crate::options::Limits;
use crate::raw::{Raw, Source};
use crate::xml::{Gathered, Node, Xml, attribute};
use quick_xml::events::BytesStart;

const CONTENT: &str = "content.xml";
/// Most sheets.
const SHEETS: usize = 10_000;

/// A workbook.
#[derive(Debug)]
pub(crate) struct Book<'a> {
    pub content: Part<'a>,
    /// The sheets' names, and whether there is something in them.
    pub sheets: Vec<(String, bool)>,
}

impl<'a> Book<'a> {
    /// Finds the sheets.
    pub fn open(archive: &Archive<'a>) -> Result<Self, Refused> {
        let manifest = archive.part("META-INF/manifest.xml").map(|part| part.beginning(1 << 20));
        if manifest.is_some_and(|manifest| manifest.contains("encryption-data")) {
            return Err(Refused::Protected);
        }
        let missing =
            || Refused::Damaged { broken: Broken::Missing, part: CONTENT.to_owned(), after_row: None };
        let content = archive.part(CONTENT).ok_or_else(missing)?;
        Ok(Self { content, sheets: sheets(content)? })
    }
}

fn sheets(content: Part<'_>) -> Result<Vec<(String, bool)>, Refused> {
    let mut sheets: Vec<(String, bool)> = Vec::new();
    let mut xml = Xml::new(content, CONTENT);
    let (mut depth, mut paragraphs, mut spreadsheet) = (0_usize, 0_usize, false);
    loop {
        let has_text = match xml.next()? {
            Node::Start(element) => match element.local_name().as_ref() {
                "spreadsheet" => {
                    spreadsheet = true;
                    false
                }
                "table" => {
                    depth += 1;
                    if depth == 1 && sheets.len() < SHEETS {
                        sheets.push((attribute(&element, "name").unwrap_or_default().into_owned(), false));
                    }
                    false
                }
                "table-cell" => attribute(&element, "value-type").is_some(),
                "p" => {
                    paragraphs += 1;
                    false
                }
                _ => false,
            },
            Node::End(element) => {
                match element.local_name().as_ref() {
                    "table" => depth = depth.saturating_sub(1),
                    "p" => paragraphs = paragraphs.saturating_sub(1),
                    _ => {}
                }
                false
            }
            Node::Text(text) => paragraphs > 0 && !text.trim().is_empty(),
            Node::Entity(_) => paragraphs > 0,
            Node::Eof if !spreadsheet || depth > 0 => return Err(xml.damaged(Broken::Xml)),
            Node::Eof => return Ok(sheets),
            Node::Nothing => false,
        };
        if let (true, true, Some(sheet)) = (has_text, depth > 0, sheets.last_mut()) {
            sheet.1 = true;
        }
    }
}

/// The rows of a sheet.
pub(crate) struct Table<'a> {
    xml: Xml<'a>,
    /// Which sheet, from 0, and how many have begun.
    wanted: usize,
    begun: usize,
    depth: usize,
    columns: usize,
    characters: usize,
    row: u64,
    /// How often the row that was read last is still to be given.
    repeat: u64,
    most: u64,
    last: Raw,
    ended: bool,
    pub merged: u64,
    pub hidden_rows: u64,
    text: Gathered,
}

/// The kind of a cell that holds an error value.
const ERROR: &str = "error";

/// What a cell's tag says of it.
#[derive(Default)]
struct Tag {
    repeated: usize,
    covered: bool,
    merged: bool,
    formula: bool,
    kind: String,
    value: Option<String>,
}

impl<'a> Table<'a> {
    pub fn new(content: Part<'a>, wanted: usize, limits: &Limits) -> Self {
        Self {
            xml: Xml::new(content, CONTENT),
            wanted,
            begun: 0,
            depth: 0,
            columns: limits.columns,
            characters: limits.characters,
            row: 0,
            repeat: 0,
            most: limits.rows.saturating_add(1000),
            last: Raw::default(),
            ended: false,
            merged: 0,
            hidden_rows: 0,
            text: Gathered::default(),
        }
    }

    fn is_wanted(&self) -> bool {
        self.depth == 1 && self.begun == self.wanted + 1
    }

    /// Reads the cells of a row into `last`.
    fn cells(&mut self) -> Result<(), Refused> {
        let mut column = 0_usize;
        loop {
            let tag = match self.xml.next()? {
                Node::Start(element) => match element.local_name().as_ref() {
                    "table-cell" => tag(&element, false),
                    "covered-table-cell" => tag(&element, true),
                    _ => continue,
                },
                Node::End(element) if element.local_name().as_ref() == "table-row" => return Ok(()),
                Node::Eof => return Err(self.xml.damaged(Broken::Xml)),
                _ => continue,
            };
            self.merged += u64::from(tag.merged);
            let (text, what) = self.cell(&tag)?;
            let next = column.saturating_add(tag.repeated);
            // What is covered by a merged cell is not seen.
            let holds = !text.is_empty() || what.is_some();
            if holds && !tag.covered {
                for at in column..next.min(self.columns) {
                    self.last.put(at, text.clone(), self.columns);
                    if let Some(what) = &what {
                        self.last.tell(at, what.clone());
                    }
                }
                self.last.count = self.last.count.max(next);
            }
            column = next;
        }
    }

    /// Reads a cell to its end.
    fn cell(&mut self, tag: &Tag) -> Result<(String, Option<What>), Refused> {
        self.text.clear();
        let most = self.characters;
        // Within each other: this cell and those of a table within it, paragraphs, and what is no part of the text.
        let (mut cells, mut paragraphs, mut aside, mut first) = (1_usize, 0_usize, 0_usize, true);
        loop {
            match self.xml.next()? {
                Node::Start(element) => match element.local_name().as_ref() {
                    "table-cell" | "covered-table-cell" => cells += 1,
                    "annotation" | "note" | "ruby-text" | "table" | "frame" => aside += 1,
                    "p" if aside == 0 => {
                        if !std::mem::take(&mut first) {
                            self.text.push('\n', most);
                        }
                        paragraphs += 1;
                    }
                    "s" if paragraphs > 0 && aside == 0 => {
                        let count =
                            attribute(&element, "c").and_then(|count| count.parse().ok()).unwrap_or(1_usize);
                        // Beyond the limit they are only counted.
                        let shown = count.min(most.saturating_sub(self.text.characters.min(most)) + 1);
                        (0..shown).for_each(|_| self.text.push(' ', most));
                        self.text.characters = self.text.characters.saturating_add(count - shown.min(count));
                    }
                    "tab" if paragraphs > 0 && aside == 0 => self.text.push('\t', most),
                    "line-break" if paragraphs > 0 && aside == 0 => self.text.push('\n', most),
                    _ => {}
                },
                Node::End(element) => match element.local_name().as_ref() {
                    "table-cell" | "covered-table-cell" => {
                        cells -= 1;
                        if cells == 0 {
                            break;
                        }
                    }
                    "annotation" | "note" | "ruby-text" | "table" | "frame" => {
                        aside = aside.saturating_sub(1);
                    }
                    "p" if aside == 0 => paragraphs = paragraphs.saturating_sub(1),
                    _ => {}
                },
                Node::Text(text) if paragraphs > 0 && aside == 0 => self.text.push_str(&text, most),
                Node::Entity(c) if paragraphs > 0 && aside == 0 => self.text.push(c, most),
                Node::Eof => return Err(self.xml.damaged(Broken::Xml)),
                _ => {}
            }
        }
        if self.text.characters > most {
            return Ok((
                self.text.text.clone(),
                Some(What::CellTooLong { characters: self.text.characters }),
            ));
        }
        Ok(as_text(tag, &self.text.text, most))
    }
}

fn tag(element: &BytesStart<'_>, covered: bool) -> Tag {
    let mut tag = Tag { repeated: 1, covered, ..Tag::default() };
    for attribute in element.attributes().with_checks(false).filter_map(Result::ok) {
        let value = || {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            value.map_or_else(|_| attribute.value.to_string(), std::borrow::Cow::into_owned)
        };
        match attribute.key.local_name().as_ref() {
            "number-columns-repeated" => tag.repeated = attribute.value.parse().unwrap_or(1).max(1),
            "number-columns-spanned" | "number-rows-spanned" => tag.merged |= attribute.value != "1",
            "formula" => tag.formula = true,
            // Both office:value-type and calcext:value-type; only the latter knows errors.
            "value-type" if attribute.value == "error" => ERROR.clone_into(&mut tag.kind),
            "value-type" if tag.kind != ERROR => {
                tag.kind = value();
            }
            "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => {
                tag.value = Some(value());
            }
            _ => {}
        }
    }
    tag
}

fn as_text(tag: &Tag, seen: &str, most: usize) -> (String, Option<What>) {
    if tag.kind == ERROR || (tag.formula && is_error(seen.trim())) {
        return (String::new(), Some(What::ErrorValue { value: seen.trim().to_owned() }));
    }
    let value = tag.value.as_deref().unwrap_or_default().trim();
    let read = |text: Option<String>, otherwise: What| match text {
        Some(text) => (text, None),
        None if value.is_empty() => (seen.trim().to_owned(), Some(otherwise)),
        None => (value.chars().take(most).collect(), Some(otherwise)),
    };
    match tag.kind.as_str() {
        "float" | "currency" | "percentage" => {
            let number = plain(value);
            // The cell shows zeros before the number: they are part of what a person sees.
            let digits = seen.trim();
            let same = number.as_deref().is_some_and(|number| digits.trim_start_matches('0') == number);
            if digits.starts_with('0') && same {
                return (digits.to_owned(), None);
            }
            read(number, What::BadNumber)
        }
        "date" => read(iso(value), What::BadDate),
        "time" => read(iso_time(value), What::BadDate),
        "boolean" => match value {
            "true" => ("TRUE".to_owned(), None),
            "false" => ("FALSE".to_owned(), None),
            _ => read(None, What::BadNumber),
        },
        _ if seen.is_empty() && !value.is_empty() => {
            let characters = value.chars().count();
            let what = (characters > most).then_some(What::CellTooLong { characters });
            (value.chars().take(most).collect(), what)
        }
        "" if seen.is_empty() && tag.formula => (String::new(), Some(What::FormulaWithoutValue)),
        _ => (seen.to_owned(), None),
    }
}

/// What `LibreOffice` shows for a formula that could not be reckoned out.
fn is_error(text: &str) -> bool {
    text.starts_with("Err:") || (text.starts_with('#') && text.ends_with(['!', '?'])) || text == "#N/A"
}

impl Source for Table<'_> {
    fn next_row(&mut self, raw: &mut Raw) -> Result<bool, Refused> {
        loop {
            if self.repeat > 0 {
                self.repeat -= 1;
                self.row = self.row.saturating_add(1);
                raw.clone_from(&self.last);
                raw.number = self.row;
                raw.line = self.row;
                return Ok(true);
            }
            if self.ended {
                return Ok(false);
            }
            let wanted = self.is_wanted();
            let repeated = match self.xml.next()? {
                Node::Start(element) => match element.local_name().as_ref() {
                    "table" => {
                        self.depth += 1;
                        self.begun += usize::from(self.depth == 1);
                        continue;
                    }
                    "table-row" if wanted => {
                        let repeated = attribute(&element, "number-rows-repeated");
                        let repeated =
                            repeated.and_then(|repeated| repeated.parse().ok()).unwrap_or(1_u64).max(1);
                        let visible = attribute(&element, "visibility").is_none_or(|told| told == "visible");
                        self.hidden_rows =
                            self.hidden_rows.saturating_add(if visible { 0 } else { repeated });
                        repeated
                    }
                    _ => continue,
                },
                Node::End(element) => {
                    if element.local_name().as_ref() == "table" {
                        self.ended |= wanted;
                        self.depth = self.depth.saturating_sub(1);
                    }
                    continue;
                }
                Node::Eof => return Err(self.xml.damaged(Broken::Xml)),
                _ => continue,
            };
            self.last.begin(0, 0);
            self.cells()?;
            if self.last.count == 0 && self.last.told.is_empty() {
                self.row = self.row.saturating_add(repeated);
            } else {
                // More would be refused in any case, unless nothing is left of them once they are cleaned.
                self.repeat = repeated.min(self.most);
            }
        }
    }
}
