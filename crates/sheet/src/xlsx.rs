//! XLSX: the workbook's list of sheets, its shared strings and number formats, and the rows of a sheet as they come.
//!
//! Parts are found by the relations that the file declares, since names are only a habit. Content types are not looked at: what a part
//! is follows from who points to it.

use crate::archive::{Archive, Part};
use crate::fault::{Broken, Refused, What};
use crate::number::{Shown, as_shown, iso, plain, shown, shown_by_id};
use crate::options::Limits;
use crate::raw::{Raw, Source};
use crate::xml::{Gathered, Node, Xml, attribute};
use std::collections::HashMap;
use std::sync::Arc;

/// The last row and column that Excel has.
const LAST_ROW: u64 = 1_048_576;
const LAST_COLUMN: usize = 16_384;

/// A workbook.
#[derive(Debug)]
pub(crate) struct Book<'a> {
    pub sheets: Vec<SheetPart<'a>>,
    pub values: Arc<Values>,
}

/// A sheet of it.
#[derive(Debug, Clone)]
pub(crate) struct SheetPart<'a> {
    pub name: String,
    pub hidden: bool,
    pub path: String,
    /// None when the part is missing.
    pub part: Option<Part<'a>>,
}

/// What cells refer to.
#[derive(Debug, Default)]
pub(crate) struct Values {
    strings: Strings,
    /// How numbers are shown, by the cell's style.
    styles: Vec<Shown>,
    from_1904: bool,
}

/// Shared strings, one after the other.
#[derive(Debug, Default)]
struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    fn get(&self, index: usize) -> Option<&str> {
        let from = if index == 0 { 0 } else { *self.ends.get(index - 1)? };
        self.text.get(from..*self.ends.get(index)?)
    }
}

/// A part that another one points to: its kind and its path.
struct Relation {
    kind: String,
    path: String,
}

impl<'a> Book<'a> {
    /// Reads all of a workbook but its sheets.
    pub fn open(archive: &Archive<'a>, limits: &Limits) -> Result<Self, Refused> {
        let path = relations(archive, "_rels/.rels", "")?
            .into_values()
            .find(|relation| relation.kind == "officedocument")
            .map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.path);
        let missing =
            |path: &str| Refused::Damaged { broken: Broken::Missing, part: path.to_owned(), after_row: None };
        let part = archive.part(&path).ok_or_else(|| missing(&path))?;
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
        let relations = relations(archive, &format!("{folder}/_rels/{file}.rels"), folder)?;
        let by_kind = |kind: &str| {
            let named = relations.values().find(|relation| relation.kind == kind).map(|r| r.path.as_str());
            named.and_then(|path| archive.part(path).map(|part| (part, path)))
        };
        let strings = by_kind("sharedstrings").map(|(part, path)| strings(part, path, limits)).transpose()?;
        let styles = by_kind("styles").map(|(part, path)| styles(part, path)).transpose()?;
        let (sheets, from_1904) = sheets(archive, part, &path, &relations)?;
        let values =
            Values { strings: strings.unwrap_or_default(), styles: styles.unwrap_or_default(), from_1904 };
        Ok(Self { sheets, values: Arc::new(values) })
    }
}

fn relations(archive: &Archive<'_>, path: &str, folder: &str) -> Result<HashMap<String, Relation>, Refused> {
    let mut relations = HashMap::new();
    let Some(part) = archive.part(path) else { return Ok(relations) };
    let mut xml = Xml::new(part, path);
    loop {
        match xml.next()? {
            Node::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let value = |name| attribute(&element, name).unwrap_or_default();
                let kind = value("Type").rsplit('/').next().unwrap_or_default().to_lowercase();
                relations.insert(
                    value("Id").into_owned(),
                    Relation { kind, path: joined(folder, &value("Target")) },
                );
            }
            Node::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// A path that is told from within a folder.
fn joined(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => {
                steps.pop();
            }
            "." | "" => {}
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

fn sheets<'a>(
    archive: &Archive<'a>,
    part: Part<'a>,
    path: &str,
    relations: &HashMap<String, Relation>,
) -> Result<(Vec<SheetPart<'a>>, bool), Refused> {
    let mut sheets = Vec::new();
    let mut from_1904 = false;
    let mut xml = Xml::new(part, path);
    loop {
        match xml.next()? {
            Node::Start(element) => match element.local_name().as_ref() {
                "workbookPr" => {
                    from_1904 =
                        attribute(&element, "date1904").is_some_and(|told| told == "1" || told == "true");
                }
                "sheet" => {
                    let value = |name| attribute(&element, name).unwrap_or_default();
                    let relation = relations.get(value("id").as_ref());
                    // Sheets of charts and macros hold no cells.
                    if relation.is_none_or(|relation| relation.kind == "worksheet") {
                        let path = relation.map_or_else(String::new, |relation| relation.path.clone());
                        sheets.push(SheetPart {
                            name: value("name").into_owned(),
                            hidden: matches!(value("state").as_ref(), "hidden" | "veryHidden"),
                            part: archive.part(&path),
                            path,
                        });
                    }
                }
                _ => {}
            },
            Node::Eof => return Ok((sheets, from_1904)),
            _ => {}
        }
    }
}

fn strings(part: Part<'_>, path: &str, limits: &Limits) -> Result<Strings, Refused> {
    let mut strings = Strings::default();
    let mut xml = Xml::new(part, path);
    let (mut in_text, mut in_reading) = (false, false);
    loop {
        match xml.next()? {
            Node::Start(element) => match element.local_name().as_ref() {
                "t" => in_text = true,
                // How a name is pronounced, above it: no part of it.
                "rPh" => in_reading = true,
                _ => {}
            },
            Node::End(element) => match element.local_name().as_ref() {
                "t" => in_text = false,
                "rPh" => in_reading = false,
                "si" => strings.ends.push(strings.text.len()),
                _ => {}
            },
            Node::Text(text) if in_text && !in_reading => strings.text.push_str(&text),
            Node::Entity(c) if in_text && !in_reading => strings.text.push(c),
            Node::Eof => return Ok(strings),
            _ => {}
        }
        if strings.text.len() + strings.ends.len() * size_of::<usize>() > limits.strings {
            return Err(Refused::TooMuchText { most: limits.strings });
        }
    }
}

/// Most number formats and styles. Excel itself stops at 64 000.
const STYLES: usize = 1 << 17;

fn styles(part: Part<'_>, path: &str) -> Result<Vec<Shown>, Refused> {
    let mut formats: HashMap<u32, Shown> = HashMap::new();
    let mut styles = Vec::new();
    let mut in_cells = false;
    let mut xml = Xml::new(part, path);
    loop {
        match xml.next()? {
            Node::Start(element) => {
                let id = || attribute(&element, "numFmtId").and_then(|id| id.parse::<u32>().ok());
                match element.local_name().as_ref() {
                    "numFmt" if formats.len() < STYLES => {
                        if let (Some(id), Some(code)) = (id(), attribute(&element, "formatCode")) {
                            formats.insert(id, shown(&code));
                        }
                    }
                    "cellXfs" => in_cells = true,
                    "xf" if in_cells && styles.len() < STYLES => {
                        let id = id().unwrap_or_default();
                        styles.push(formats.get(&id).copied().unwrap_or_else(|| shown_by_id(id)));
                    }
                    _ => {}
                }
            }
            Node::End(element) if element.local_name().as_ref() == "cellXfs" => in_cells = false,
            Node::Eof => return Ok(styles),
            _ => {}
        }
    }
}

/// The rows of a sheet.
pub(crate) struct Sheet<'a> {
    xml: Xml<'a>,
    values: Arc<Values>,
    columns: usize,
    characters: usize,
    place: Place,
    /// The number of the row before.
    row: u64,
    pub merged: u64,
    pub hidden_rows: u64,
    value: Gathered,
}

#[derive(PartialEq, Eq)]
enum Place {
    Before,
    Within,
    After,
}

/// What a cell's tag says of it.
#[derive(Default)]
struct Tag {
    reference: Option<String>,
    kind: Kind,
    shown: Option<usize>,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Text,
    Truth,
    Error,
    Day,
}

impl<'a> Sheet<'a> {
    pub fn new(part: Part<'a>, path: &str, values: Arc<Values>, limits: &Limits) -> Self {
        Self {
            xml: Xml::new(part, path),
            values,
            columns: limits.columns,
            characters: limits.characters,
            place: Place::Before,
            row: 0,
            merged: 0,
            hidden_rows: 0,
            value: Gathered::default(),
        }
    }

    /// Begins a row. One that does not say its number comes after the one before.
    fn begin(&mut self, raw: &mut Raw, told: Option<&str>) {
        let number = told.and_then(|told| told.parse().ok()).filter(|number| (1..=LAST_ROW).contains(number));
        let next = self.row + 1;
        raw.begin(number.unwrap_or(next), number.unwrap_or(next));
        if let Some(reference) = told.filter(|_| number.is_none_or(|number| number < next)) {
            raw.told.push((None, What::BadReference { reference: reference.to_owned() }));
        }
        self.row = self.row.max(raw.number);
    }

    fn cells(&mut self, raw: &mut Raw) -> Result<(), Refused> {
        let mut next = 0;
        loop {
            let tag = match self.xml.next()? {
                Node::Start(element) if element.local_name().as_ref() == "c" => {
                    let mut tag = Tag::default();
                    for attribute in element.attributes().with_checks(false).filter_map(Result::ok) {
                        match attribute.key.as_ref() {
                            "r" => tag.reference = Some(attribute.value.into_owned()),
                            "s" => tag.shown = attribute.value.parse().ok(),
                            "t" => tag.kind = kind(&attribute.value),
                            _ => {}
                        }
                    }
                    tag
                }
                Node::End(element) if element.local_name().as_ref() == "row" => return Ok(()),
                Node::Eof => return Err(self.xml.damaged(Broken::Xml)),
                _ => continue,
            };
            let (text, what) = self.cell(&tag)?;
            if text.is_empty() && what.is_none() {
                next = tag.reference.as_deref().and_then(place).map_or(next + 1, |(column, _)| column + 1);
                continue;
            }
            let column = match tag.reference.as_deref().map(|told| (place(told), told)) {
                None => next,
                Some((Some((column, row)), _)) if row == raw.number && column >= next => column,
                Some((_, reference)) => {
                    raw.tell(next, What::BadReference { reference: reference.to_owned() });
                    continue;
                }
            };
            next = column + 1;
            raw.put(column, text, self.columns);
            if let Some(what) = what.filter(|_| column < self.columns) {
                raw.tell(column, what);
            }
        }
    }

    /// Reads a cell to its end.
    fn cell(&mut self, tag: &Tag) -> Result<(String, Option<What>), Refused> {
        self.value.clear();
        let (mut within, mut in_reading, mut formula, mut has_value) = (false, false, false, false);
        loop {
            match self.xml.next()? {
                Node::Start(element) => match element.local_name().as_ref() {
                    "v" | "t" => {
                        within = true;
                        has_value = true;
                    }
                    "rPh" => in_reading = true,
                    "f" => formula = true,
                    _ => {}
                },
                Node::End(element) => match element.local_name().as_ref() {
                    "v" | "t" => within = false,
                    "rPh" => in_reading = false,
                    "c" => break,
                    _ => {}
                },
                Node::Text(text) if within && !in_reading => self.value.push_str(&text, self.characters),
                Node::Entity(c) if within && !in_reading => self.value.push(c, self.characters),
                Node::Eof => return Err(self.xml.damaged(Broken::Xml)),
                _ => {}
            }
        }
        if self.value.characters > self.characters {
            let what = What::CellTooLong { characters: self.value.characters };
            return Ok((self.value.text.clone(), Some(what)));
        }
        let raw = self.value.text.as_str();
        if raw.is_empty() {
            let missing = formula && !(has_value && tag.kind == Kind::Text);
            return Ok((String::new(), missing.then_some(What::FormulaWithoutValue)));
        }
        Ok(self.values.as_text(tag, raw, self.characters))
    }
}

impl Values {
    fn as_text(&self, tag: &Tag, raw: &str, most: usize) -> (String, Option<What>) {
        let kept = || raw.trim().to_owned();
        match tag.kind {
            Kind::Shared => {
                let Some(text) = raw.trim().parse().ok().and_then(|index| self.strings.get(index)) else {
                    return (String::new(), Some(What::MissingString { index: kept() }));
                };
                let characters = if text.len() > most { text.chars().count() } else { 0 };
                if characters > most {
                    let cut = text.chars().take(most).collect();
                    return (cut, Some(What::CellTooLong { characters }));
                }
                (unescaped(text), None)
            }
            Kind::Text => (unescaped(raw), None),
            Kind::Truth => match raw.trim() {
                "1" | "true" => ("TRUE".to_owned(), None),
                "0" | "false" => ("FALSE".to_owned(), None),
                _ => (kept(), Some(What::BadNumber)),
            },
            Kind::Error => (String::new(), Some(What::ErrorValue { value: kept() })),
            Kind::Day => iso(raw.trim()).map_or_else(|| (kept(), Some(What::BadDate)), |day| (day, None)),
            Kind::Number => {
                let shown = tag.shown.and_then(|style| self.styles.get(style)).copied();
                let shown = shown.unwrap_or(Shown::Number);
                match (as_shown(raw, shown, self.from_1904), plain(raw)) {
                    (Some(text), _) => (text, None),
                    (None, Some(number)) => (number, Some(What::BadDate)),
                    (None, None) => (kept(), Some(What::BadNumber)),
                }
            }
        }
    }
}

impl Source for Sheet<'_> {
    fn next_row(&mut self, raw: &mut Raw) -> Result<bool, Refused> {
        loop {
            let told = match self.xml.next()? {
                Node::Start(element) => match element.local_name().as_ref() {
                    "sheetData" => {
                        self.place = Place::Within;
                        continue;
                    }
                    "mergeCell" => {
                        self.merged += 1;
                        continue;
                    }
                    "row" if self.place == Place::Within => {
                        let hidden =
                            attribute(&element, "hidden").is_some_and(|told| told == "1" || told == "true");
                        self.hidden_rows += u64::from(hidden);
                        attribute(&element, "r").map(|told| told.trim().to_owned())
                    }
                    _ => continue,
                },
                Node::End(element) => {
                    if element.local_name().as_ref() == "sheetData" {
                        self.place = Place::After;
                    }
                    continue;
                }
                Node::Eof if self.place == Place::After => return Ok(false),
                Node::Eof => return Err(self.xml.damaged(Broken::Xml)),
                _ => continue,
            };
            let before = self.row;
            self.begin(raw, told.as_deref());
            self.cells(raw)?;
            if raw.count > 0 || raw.told.iter().any(|(column, _)| column.is_some()) {
                return Ok(true);
            }
            // A row without content may say what it likes.
            self.row = before.max(if raw.told.is_empty() { raw.number } else { before });
        }
    }
}

fn kind(told: &str) -> Kind {
    match told {
        "s" => Kind::Shared,
        "str" | "inlineStr" => Kind::Text,
        "b" => Kind::Truth,
        "e" => Kind::Error,
        "d" => Kind::Day,
        _ => Kind::Number,
    }
}

/// Column (from 0) and row (from 1) of a reference such as `B5`.
fn place(reference: &str) -> Option<(usize, u64)> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = reference.split_at(letters);
    if letters.is_empty() || letters.len() > 3 || digits.is_empty() || digits.len() > 7 {
        return None;
    }
    let column =
        letters.bytes().fold(0, |column, b| column * 26 + usize::from(b.to_ascii_uppercase() - b'A') + 1);
    let row = digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())??;
    (column <= LAST_COLUMN && (1..=LAST_ROW).contains(&row)).then_some((column - 1, row))
}

/// Text in which Excel wrote what XML cannot hold as `_x000D_`; an underscore that looks so is `_x005F_`.
fn unescaped(text: &str) -> String {
    let mut unescaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        unescaped.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let code = code.filter(|code| code.bytes().all(|b| b.is_ascii_hexdigit()));
        let c = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        if let Some(c) = c.filter(|c| c.is_control() || *c == '_') {
            unescaped.push(c);
            rest = &rest[at + 7..];
        } else {
            unescaped.push_str("_x");
            rest = &rest[at + 2..];
        }
    }
    unescaped.push_str(rest);
    unescaped
}

#[cfg(test)]
mod tests {
    use super::{joined, place, unescaped};

    #[test]
    fn references_are_read() {
        assert_eq!(place("A1"), Some((0, 1)));
        assert_eq!(place("XFD1048576"), Some((16_383, 1_048_576)));
        for bad in ["", "1", "A", "XFE1", "A0", "A1048577", "AAAA1", "A1B", "Å1", "A-1", "A99999999999"] {
            assert_eq!(place(bad), None, "{bad}");
        }
    }

    #[test]
    fn escapes_of_excel_are_read() {
        assert_eq!(unescaped("rad 1_x000D_\nrad 2"), "rad 1\r\nrad 2");
        assert_eq!(unescaped("a_x005F_x000D_b"), "a_x000D_b");
        for as_it_stands in ["_x", "_xZZZZ_", "_x0041_", "_x000", "å_xå_", "_xD800_"] {
            assert_eq!(unescaped(as_it_stands), as_it_stands);
        }
    }

    #[test]
    fn paths_are_joined() {
        assert_eq!(joined("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(joined("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(joined("xl/a", "../../../b"), "b");
    }
}
