//! Reading a distribution list as people have it: typed line by line, copied from a letter or a table, or saved from a
//! spreadsheet. What is not understood is said row by row, with what is wrong.

use crate::email::EmailAddress;
use crate::text::{fold, is_hidden};

/// Longest name.
const LONGEST_NAME: usize = 200;

/// One row that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// Row in the text, from 1.
    pub row: usize,
    /// Name as written.
    pub name: String,
    /// Address, when given.
    pub email: Option<EmailAddress>,
    /// Key of the counting category, when given.
    pub category: Option<String>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// This should be an e-mail address, and is none.
    NotAnAddress(String),
    /// This is neither an address nor a category, and the row has a name already.
    NotUnderstood(String),
    /// There is no name.
    NoName,
    /// The name is longer than a name can be, or holds hidden characters.
    NotAName,
    /// No category was given for the row, nor for rows without one.
    NoCategory,
}

/// A row that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// Row in the text, from 1.
    pub row: usize,
    /// What it says.
    pub text: String,
    /// What is wrong.
    pub fault: RowFault,
}

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Email,
    Category,
    /// Something else, such as a number or a telephone; passed over.
    Other,
}

/// Words that stand over a column, folded.
const HEADINGS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "namn",
            "organisation",
            "organisationer",
            "remissinstans",
            "mottagare",
            "name",
            "recipient",
            "nimi",
            "järjestö",
        ],
    ),
    (
        Column::Email,
        &[
            "e-post",
            "epost",
            "e-postadress",
            "epostadress",
            "mejl",
            "mejladress",
            "mail",
            "e-mail",
            "email",
            "sähköposti",
        ],
    ),
    (Column::Category, &["grupp", "kategori", "category", "group", "ryhmä"]),
];

/// Reads a list, one recipient per row. A row may hold name, address and category, in any order after the name, with
/// semicolon or tab between, in quotes or not; `Name <address>` is understood too. A row of headings says which column is
/// which for the rows below it, and then commas may stand between. Empty rows and numbering (`1.`, `–`) are passed over.
/// `category` gives the key of a category by its key or its name.
///
/// # Errors
/// Every row that was not understood.
pub fn read(text: &str, category: impl Fn(&str) -> Option<String>) -> Result<Vec<ListRow>, Vec<BadRow>> {
    let (mut rows, mut bad) = (Vec::new(), Vec::new());
    let mut table: Option<(u8, Vec<Column>)> = None;
    for (index, line) in text.lines().enumerate() {
        let row = index + 1;
        if line.trim().is_empty() {
            continue;
        }
        if let Some(found) = headings(line) {
            table = Some(found);
            continue;
        }
        let read = match &table {
            Some((delimiter, columns)) => by_columns(&cells(line, *delimiter), columns, &category),
            None => by_kind(&cells(line, if line.contains('\t') { b'\t' } else { b';' }), &category),
        };
        match read {
            Ok(None) => {}
            Ok(Some(found)) => rows.push(ListRow { row, ..found }),
            Err(fault) => bad.push(BadRow { row, text: line.trim().to_owned(), fault }),
        }
    }
    if bad.is_empty() { Ok(rows) } else { Err(bad) }
}

/// A row whose cells are headings: one of a name and one more, at least.
fn headings(line: &str) -> Option<(u8, Vec<Column>)> {
    [b'\t', b';', b','].into_iter().find_map(|delimiter| {
        let columns: Vec<_> = cells(line, delimiter).iter().map(|cell| heading(cell)).collect();
        let known = columns.iter().filter(|c| **c != Column::Other).count();
        (known >= 2 && columns.contains(&Column::Name)).then_some((delimiter, columns))
    })
}

fn heading(cell: &str) -> Column {
    let folded = fold(cell);
    let of = |(_, words): &&(Column, &[&str])| words.iter().any(|word| fold(word) == folded);
    HEADINGS.iter().find(of).map_or(Column::Other, |(column, _)| *column)
}

/// The cells of a row, quotes taken away.
fn cells(line: &str, delimiter: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(line.as_bytes());
    let record = reader.records().next().and_then(Result::ok).unwrap_or_default();
    record.iter().map(|cell| cell.trim().to_owned()).collect()
}

type Found = Result<Option<ListRow>, RowFault>;

fn by_columns(cells: &[String], columns: &[Column], category: &impl Fn(&str) -> Option<String>) -> Found {
    let of = |column| {
        let at = columns.iter().position(|c| *c == column)?;
        cells.get(at).map(String::as_str).filter(|cell| !cell.is_empty())
    };
    if cells.iter().all(String::is_empty) {
        return Ok(None);
    }
    let email = of(Column::Email).map(address).transpose()?;
    let category = match of(Column::Category) {
        Some(cell) => Some(category(cell).ok_or_else(|| RowFault::NotUnderstood(cell.to_owned()))?),
        None => None,
    };
    let name = checked_name(of(Column::Name).unwrap_or_default())?;
    Ok(Some(ListRow { row: 0, name, email, category }))
}

fn by_kind(cells: &[String], category: &impl Fn(&str) -> Option<String>) -> Found {
    let (mut name, mut email, mut group) = (None, None, None);
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        if let Some((before, inside)) = cell.strip_suffix('>').and_then(|c| c.rsplit_once('<')) {
            email = Some(address(inside)?);
            let before = before.trim().trim_matches('"').trim();
            if !before.is_empty() {
                name = Some(before);
            }
        } else if cell.contains('@') && !cell.contains(' ') {
            email = Some(address(cell)?);
        } else if name.is_none() {
            name = Some(cell);
        } else if let (Some(key), None) = (category(cell), &group) {
            group = Some(key);
        } else {
            return Err(RowFault::NotUnderstood(cell.clone()));
        }
    }
    let Some(name) = name else { return if email.is_some() { Err(RowFault::NoName) } else { Ok(None) } };
    Ok(Some(ListRow { row: 0, name: checked_name(name)?, email, category: group }))
}

fn address(cell: &str) -> Result<EmailAddress, RowFault> {
    cell.trim().parse().map_err(|_| RowFault::NotAnAddress(cell.trim().to_owned()))
}

fn checked_name(cell: &str) -> Result<String, RowFault> {
    let name = without_numbering(cell);
    if name.is_empty() {
        return Err(RowFault::NoName);
    }
    let is_name = name.chars().count() <= LONGEST_NAME && !name.chars().any(is_hidden);
    if is_name { Ok(name.to_owned()) } else { Err(RowFault::NotAName) }
}

/// Drops `1.`, `1)`, `–`, `•` and the like from the start of a row.
fn without_numbering(cell: &str) -> &str {
    let rest = cell.trim_start_matches(['-', '–', '•', '*', ' ']);
    let after_digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    match after_digits.strip_prefix(['.', ')']) {
        Some(name) if after_digits.len() < rest.len() && name.starts_with(' ') => name.trim_start(),
        _ => rest,
    }
}

/// Is a row the title of a document or a link, and no name? Published lists have such rows among those asked: `Bilaga 1 …`,
/// `ER 2015:23 …`, the name of a file.
pub fn names_a_document(row: &str) -> bool {
    let row = row.trim();
    let folded = fold(row);
    let has_number = row.split([' ', '(']).any(|word| {
        let parts = word.trim_end_matches([')', ',', '.']).split_once(':');
        parts.is_some_and(|(year, serial)| is_digits(year, 4) && is_digits(serial, 1))
    });
    let a_link = row.starts_with('[') || row.contains("](") || folded.starts_with("http");
    let a_file = row.contains('_') || [".pdf", ".docx", ".doc"].iter().any(|end| folded.ends_with(end));
    let an_annex =
        folded.strip_prefix("bilaga ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    a_link || a_file || an_annex || has_number || row.chars().count() > LONGEST_NAME
}

fn is_digits(text: &str, at_least: usize) -> bool {
    text.len() >= at_least && text.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(cell: &str) -> Option<String> {
        let found = fold(cell) == "region_unit" || fold(cell) == fold("Regionens nämnder");
        found.then(|| "region_unit".to_owned())
    }

    fn names(text: &str) -> Vec<(usize, String)> {
        read(text, known).unwrap().into_iter().map(|r| (r.row, r.name)).collect()
    }

    fn fault(text: &str) -> RowFault {
        let mut bad = read(text, known).unwrap_err();
        assert_eq!(bad.len(), 1);
        bad.remove(0).fault
    }

    #[test]
    fn lists_are_read_in_the_shapes_people_paste() {
        let text = "1. Kulturnämnden; kun@region.example; region_unit\n\nPRO <kansli@pro.example>\n• Locum AB\nRPG\trpg@x.example";
        let rows = read(text, known).unwrap();
        let named = |n: usize, name: &str| (n, name.to_owned());
        assert_eq!(
            names(text),
            [named(1, "Kulturnämnden"), named(3, "PRO"), named(4, "Locum AB"), named(5, "RPG")]
        );
        assert_eq!(rows[0].category.as_deref(), Some("region_unit"));
        assert_eq!(rows[1].email.as_ref().unwrap().as_str(), "kansli@pro.example");
        assert_eq!(rows[2].email, None);
        assert_eq!(names("1825 dagar, förening"), [named(1, "1825 dagar, förening")]);
    }

    #[test]
    fn a_table_with_headings_is_read_by_its_columns() {
        for (between, text) in [
            (
                ';',
                "Nr;Remissinstans;Telefon;E-post;Grupp\n1;\"Föreningen; söder\";08-1;f@x.example;Regionens nämnder\n2;PRO;;;\n;;;;",
            ),
            (
                '\t',
                "Nr\tRemissinstans\tTelefon\tE-post\tGrupp\n1\tFöreningen; söder\t08-1\tf@x.example\tregion_unit\n2\tPRO\t\t\t",
            ),
            (
                ',',
                "Nr,Remissinstans,Telefon,E-post,Grupp\n1,Föreningen; söder,08-1,f@x.example,region_unit\n2,PRO,,,",
            ),
        ] {
            let rows = read(text, known).unwrap();
            assert_eq!(rows.len(), 2, "{between}");
            assert_eq!((rows[0].row, rows[0].name.as_str()), (2, "Föreningen; söder"), "{between}");
            assert_eq!(rows[0].email.as_ref().unwrap().as_str(), "f@x.example");
            assert_eq!(rows[0].category.as_deref(), Some("region_unit"));
            assert_eq!((rows[1].name.as_str(), &rows[1].email), ("PRO", &None));
        }
        // A file after what was typed: the headings stand in the middle.
        assert_eq!(
            names("PRO\nNamn;E-post\n\"RPG \"\"Väst\"\"\";r@x.example")[1],
            (3, "RPG \"Väst\"".to_owned())
        );
    }

    #[test]
    fn a_row_that_is_not_understood_says_why() {
        assert_eq!(fault("PRO\nX; inte@"), RowFault::NotAnAddress("inte@".into()));
        assert_eq!(fault("PRO; pensionärer"), RowFault::NotUnderstood("pensionärer".into()));
        assert_eq!(fault("; a@x.example"), RowFault::NoName);
        assert_eq!(fault("Namn;E-post\n;a@x.example"), RowFault::NoName);
        assert_eq!(fault("Namn;E-post\nPRO;kansli"), RowFault::NotAnAddress("kansli".into()));
        assert_eq!(fault(&"x".repeat(201)), RowFault::NotAName);
        let bad = read("X; inte@\nPRO\nY; z; w", known).unwrap_err();
        assert_eq!(bad.iter().map(|b| b.row).collect::<Vec<_>>(), [1, 3], "all of them at once");
    }

    #[test]
    fn documents_are_told_from_names() {
        for row in ["Bilaga 1 Urval", "ER 2015:23 Rapport", "rapport_2015_08", "[Länk](/x)", "Promemoria.pdf"]
        {
            assert!(names_a_document(row), "{row}");
        }
        for row in [
            "Trafikverket",
            "Utredningen om stambanor (N2014:106)",
            "Eksjö kommun 2",
            "Kungl. Tekniska högskolan (KTH)",
        ] {
            assert!(!names_a_document(row), "{row}");
        }
    }
}
