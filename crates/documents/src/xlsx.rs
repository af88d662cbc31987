//! A workbook as an XLSX file (ECMA-376, `SpreadsheetML`): typed cells, a frozen and repeated header row, filters, no formulas.
//!
//! Texts are strings in their cells, never formulas, whatever they begin with.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::model::{Date, Language};
use crate::package::{DECLARATION, Package, TooLarge, escape};
use crate::tables::{Cell, Column, Sheet, Workbook};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/// Most characters that a cell takes.
pub const LONGEST_CELL: usize = 32_767;
/// Most rows that a sheet takes, its header among them.
const MOST_ROWS: usize = 1_048_576;

/// Writes a workbook.
///
/// # Errors
/// The file would be larger than four gigabytes, or a sheet has more rows than the format takes.
pub fn render(workbook: &Workbook) -> Result<Vec<u8>, TooLarge> {
    let names = sheet_names(&workbook.sheets);
    let mut package = Package::default();
    package.add("[Content_Types].xml", &content_types(names.len()))?;
    package.add("_rels/.rels", &package_relations())?;
    package.add(
        "docProps/core.xml",
        &core(&workbook.title, &workbook.author, workbook.language, workbook.date),
    )?;
    package.add("xl/workbook.xml", &book(workbook, &names))?;
    package.add("xl/_rels/workbook.xml.rels", &book_relations(names.len()))?;
    package.add("xl/styles.xml", STYLES)?;
    for (n, sheet) in (1..).zip(&workbook.sheets) {
        if sheet.rows.len() >= MOST_ROWS {
            return Err(TooLarge);
        }
        package.add(&format!("xl/worksheets/sheet{n}.xml"), &sheet_xml(sheet, n == 1))?;
    }
    package.finish()
}

fn content_types(sheets: usize) -> String {
    let mut xml = format!(
        "{DECLARATION}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{TYPES}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{TYPES}.styles+xml\"/>"
    );
    for n in 1..=sheets {
        let _ = write!(
            xml,
            "<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{TYPES}.worksheet+xml\"/>"
        );
    }
    xml + "</Types>"
}

fn package_relations() -> String {
    format!(
        "{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         </Relationships>"
    )
}

/// The properties of an office file.
pub(crate) fn core(title: &str, author: &str, language: Language, date: Date) -> String {
    let day = format!("{:04}-{:02}-{:02}T00:00:00Z", date.year, date.month, date.day);
    let (title, author) = (escape(title), escape(author));
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>{}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:modified></cp:coreProperties>",
        language.tag()
    )
}

fn book(workbook: &Workbook, names: &[String]) -> String {
    let mut xml = format!(
        "{DECLARATION}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><bookViews><workbookView/></bookViews><sheets>"
    );
    for (n, name) in (1..).zip(names) {
        let _ = write!(xml, "<sheet name=\"{}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>", escape(name));
    }
    xml.push_str("</sheets><definedNames>");
    for (n, (sheet, name)) in workbook.sheets.iter().zip(names).enumerate() {
        let quoted = escape(&name.replace('\'', "''"));
        if let (true, Some(area)) = (sheet.filter, area(sheet, true)) {
            let _ = write!(
                xml,
                "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{n}\" hidden=\"1\">'{quoted}'!{area}</definedName>"
            );
        }
        // The header stands on each printed page.
        let _ = write!(
            xml,
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{n}\">'{quoted}'!$1:$1</definedName>"
        );
    }
    xml + "</definedNames></workbook>"
}

fn book_relations(sheets: usize) -> String {
    let mut xml = format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for n in 1..=sheets {
        let _ = write!(
            xml,
            "<Relationship Id=\"rId{n}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
        );
    }
    let _ = write!(
        xml,
        "<Relationship Id=\"rId{}\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/>",
        sheets + 1
    );
    xml + "</Relationships>"
}

/// Formats of cells: 0 plain, 1 header, 2 text (wrapped, and text also when it is edited), 3 day, 4 number.
const STYLES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>",
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>",
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>",
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>",
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE9EDF2\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>",
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>",
    "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF474D58\"/></bottom><diagonal/></border></borders>",
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
    "<cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>",
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>",
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"top\"/></xf>",
    "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>",
    "<xf numFmtId=\"2\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf></cellXfs>",
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
);

fn sheet_xml(sheet: &Sheet, first: bool) -> String {
    let mut xml = format!(
        "{DECLARATION}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <sheetViews><sheetView{} workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         <selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>\
         <sheetFormatPr defaultRowHeight=\"15\"/>",
        if first { " tabSelected=\"1\"" } else { "" }
    );
    if !sheet.columns.is_empty() {
        xml.push_str("<cols>");
        for (n, column) in (1..).zip(&sheet.columns) {
            let _ =
                write!(xml, "<col min=\"{n}\" max=\"{n}\" width=\"{}\" customWidth=\"1\"/>", column.width);
        }
        xml.push_str("</cols>");
    }
    // Headings are bold, and so somewhat wider than the words below them.
    let lines =
        |c: &Column| (c.title.chars().count() * 6 / 5).div_ceil(usize::from(c.width.max(2)) - 1).max(1);
    let head = 15 * sheet.columns.iter().map(lines).max().unwrap_or(1).min(10);
    let _ = write!(xml, "<sheetData><row r=\"1\" ht=\"{head}\" customHeight=\"1\">");
    for (n, column) in sheet.columns.iter().enumerate() {
        text_cell(&mut xml, &reference(n, 1), 1, &column.title);
    }
    xml.push_str("</row>");
    for (row_number, row) in (2..).zip(&sheet.rows) {
        let height = height(row, &sheet.columns);
        let _ = write!(xml, "<row r=\"{row_number}\" ht=\"{height}\" customHeight=\"1\">");
        for (n, cell) in row.iter().take(sheet.columns.len()).enumerate() {
            write_cell(&mut xml, &reference(n, row_number), cell);
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData>");
    if let (true, Some(area)) = (sheet.filter, area(sheet, false)) {
        let _ = write!(xml, "<autoFilter ref=\"{area}\"/>");
    }
    xml + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
           <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"
}

/// How high a row is, in points: as its longest text needs, ten lines at most. Not every program finds out by itself.
fn height(row: &[Cell], columns: &[Column]) -> usize {
    let lines = |(cell, column): (&Cell, &Column)| match cell {
        Cell::Text(text) => {
            let width = usize::from(column.width.max(2)) - 1;
            text.lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum()
        }
        _ => 1,
    };
    15 * row.iter().zip(columns).map(lines).max().unwrap_or(1).clamp(1, 10)
}

fn write_cell(xml: &mut String, at: &str, cell: &Cell) {
    // Writing to a string cannot fail.
    let _ = match cell {
        Cell::Empty => Ok(()),
        Cell::Text(text) => {
            text_cell(xml, at, 2, text);
            Ok(())
        }
        Cell::Number(number) => write!(xml, "<c r=\"{at}\" s=\"4\"><v>{number}</v></c>"),
        Cell::Thousandths(number) => {
            write!(xml, "<c r=\"{at}\" s=\"5\"><v>{}</v></c>", crate::tables::decimal(*number))
        }
        Cell::Day(day) => match serial(*day) {
            Some(serial) => write!(xml, "<c r=\"{at}\" s=\"3\"><v>{serial}</v></c>"),
            None => Ok(()),
        },
    };
}

/// What is too long for a cell is cut, and ends with an ellipsis.
fn text_cell(xml: &mut String, at: &str, style: u8, text: &str) {
    let escaped = match text.char_indices().nth(LONGEST_CELL) {
        // A character outside the first plane counts as two to a spreadsheet.
        Some(_) => {
            let mut units = 0;
            let fits = |c: &char| {
                units += c.len_utf16();
                units < LONGEST_CELL
            };
            escape(&text.chars().take_while(fits).chain(['…']).collect::<String>())
        }
        None => escape(text),
    };
    let _ = write!(
        xml,
        "<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{escaped}</t></is></c>"
    );
}

/// `A1`, `AB12`.
fn reference(column: usize, row: usize) -> String {
    format!("{}{row}", letters(column))
}

fn letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'A' + u8::try_from(column % 26).unwrap_or(0));
        if column < 26 {
            break;
        }
        column = column / 26 - 1;
    }
    letters.iter().rev().map(|b| char::from(*b)).collect()
}

fn area(sheet: &Sheet, fixed: bool) -> Option<String> {
    let last = letters(sheet.columns.len().checked_sub(1)?);
    let row = sheet.rows.len() + 1;
    Some(if fixed { format!("$A$1:${last}${row}") } else { format!("A1:{last}{row}") })
}

/// Days since the last of December 1899, as spreadsheets count from March 1900 on.
fn serial(day: Date) -> Option<i64> {
    let (year, month) = (i64::from(day.year), i64::from(day.month));
    if !(1901..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day.day) {
        return None;
    }
    // Days from 1 March of year 0, by counting the year from March.
    let shifted = if month <= 2 { year - 1 } else { year };
    let from_march = (month + 9) % 12;
    let days = 365 * shifted + shifted / 4 - shifted / 100
        + shifted / 400
        + (153 * from_march + 2) / 5
        + i64::from(day.day)
        - 1;
    Some(days - 693_899)
}

fn sheet_names(sheets: &[Sheet]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut names = Vec::new();
    for (n, sheet) in (1..).zip(sheets) {
        let plain: String =
            sheet.name.chars().filter(|c| !c.is_control() && !"[]:*?/\\".contains(*c)).collect();
        let mut name: String = plain.trim_matches('\'').trim().chars().take(31).collect();
        if name.is_empty() || !taken.insert(name.to_lowercase()) {
            name = format!("{}{n}", name.chars().take(25).collect::<String>());
            taken.insert(name.to_lowercase());
        }
        names.push(name);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        let lettered: Vec<String> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(letters).collect();
        assert_eq!(lettered, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn days_are_counted_as_in_a_spreadsheet() {
        let day = |year, month, day| serial(Date { year, month, day });
        assert_eq!(day(2024, 2, 29), Some(45_351));
        assert_eq!(day(2000, 1, 1), Some(36_526));
        assert_eq!(day(1901, 1, 1), Some(367));
        assert_eq!(day(1900, 1, 1), None, "before the day that never was");
    }

    #[test]
    fn names_of_sheets_are_taken_by_a_spreadsheet() {
        let sheet = |name: &str| Sheet { name: name.into(), columns: vec![], rows: vec![], filter: true };
        let long = "x".repeat(40);
        let names = sheet_names(&[sheet("Del 1/2: [a]?*"), sheet(""), sheet(&long), sheet(&long)]);
        assert_eq!(names, ["Del 12 a", "2", &"x".repeat(31), &format!("{}4", "x".repeat(25))]);
    }
}
