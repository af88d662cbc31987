//! A sheet as CSV.
//!
//! Quoting and line ends are those of RFC 4180. The separator is a semicolon and the file begins with a byte order mark,
//! because that is what spreadsheets set to Swedish or Finnish open with a double click; RFC 4180's comma they do not.
//! Days are `2024-02-29`.
//!
//! A text that a spreadsheet could take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end) gets an
//! apostrophe before it, which is seen. Nothing else is changed.

use crate::tables::{Cell, Sheet};

/// The separator.
pub const SEPARATOR: char = ';';

/// Writes a sheet with its header.
pub fn render(sheet: &Sheet) -> Vec<u8> {
    let mut text = String::from("\u{FEFF}");
    let header: Vec<String> = sheet.columns.iter().map(|c| text_field(&c.title)).collect();
    line(&mut text, &header);
    for row in &sheet.rows {
        let cells = (0..sheet.columns.len()).map(|n| row.get(n).map(field).unwrap_or_default());
        line(&mut text, &cells.collect::<Vec<_>>());
    }
    text.into_bytes()
}

fn line(text: &mut String, fields: &[String]) {
    for (n, field) in fields.iter().enumerate() {
        if n > 0 {
            text.push(SEPARATOR);
        }
        text.push_str(field);
    }
    text.push_str("\r\n");
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text_field(text),
        Cell::Number(number) => number.to_string(),
        Cell::Thousandths(number) => crate::tables::decimal(*number),
        Cell::Day(day) => format!("{:04}-{:02}-{:02}", day.year, day.month, day.day),
    }
}

fn text_field(text: &str) -> String {
    let kept: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    let guard = if kept.starts_with(['=', '+', '-', '@', '\t', '\n']) { "'" } else { "" };
    if guard.is_empty() && !kept.contains([SEPARATOR, ',', '"', '\n', '\t']) {
        return kept;
    }
    format!("\"{guard}{}\"", kept.replace('"', "\"\"").replace('\n', "\r\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::Column;

    #[test]
    fn nothing_is_read_as_a_formula_and_nothing_breaks_a_row() {
        let row = ["=1+1", "+46 8", "-", "@a", "\t=1", "a;b", "\"x\"", "två\nrader", "a\u{0}b", "5-4"];
        let sheet = Sheet {
            name: String::new(),
            columns: row.iter().map(|_| Column::new("Å", 9)).collect(),
            rows: vec![row.iter().map(|t| Cell::text(*t)).collect(), vec![Cell::Number(-7)]],
            filter: false,
        };
        let text = String::from_utf8(render(&sheet)).unwrap();
        let mut lines = text.split_inclusive("\r\n");
        assert_eq!(lines.next(), Some("\u{FEFF}Å;Å;Å;Å;Å;Å;Å;Å;Å;Å\r\n"));
        let rest: String = lines.collect();
        assert_eq!(
            rest,
            "\"'=1+1\";\"'+46 8\";\"'-\";\"'@a\";\"'\t=1\";\"a;b\";\"\"\"x\"\"\";\"två\r\nrader\";ab;5-4\r\n-7;;;;;;;;;\r\n"
        );
    }
}
