//! Organisations known to the site: those that may be asked. Kept small here; the register of
//! civil society with all its facts is another matter.

use crate::email::EmailAddress;
use crate::ids::OrganisationId;
use crate::language::Language;

crate::text_enum! {
    /// What kind of counterpart it is (V-2, R-17).
    pub enum OrganisationKind {
        /// Civil society: association, foundation, faith community, network, with or without a number.
        CivilSociety = "civil_society",
        /// A board, administration or company of the authority itself.
        OwnUnit = "own_unit",
        /// Another public authority.
        Authority = "authority",
        /// Anyone else, such as a company.
        Other = "other",
    }
}

/// An organisation that may be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Identity.
    pub id: OrganisationId,
    /// Its name as it writes it.
    pub name: String,
    /// Other names it is known by: abbreviations, former names, common misspellings.
    pub aliases: Vec<String>,
    /// What kind of counterpart.
    pub kind: OrganisationKind,
    /// Key of the site's counting category, such as `disability`.
    pub category: String,
    /// A function's address, never a private person's.
    pub email: Option<EmailAddress>,
    /// Postal address, one line per entry.
    pub postal: Vec<String>,
    /// Preferred language.
    pub language: Language,
    /// Rises with each change.
    pub version: i64,
}

/// One row of a pasted list: `name; e-mail; category`, parted by semicolon, comma-with-@ or tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// Row in the pasted text, from 1.
    pub row: usize,
    /// Name as written.
    pub name: String,
    /// Address, when given.
    pub email: Option<EmailAddress>,
    /// Counting category key, when given.
    pub category: Option<String>,
}

/// Reads a pasted distribution list, one recipient per line. A line may hold name, address and
/// category in any order, parted by semicolon or tab; `Name <address>` is understood too.
/// Empty lines and numbering (`1.`, `–`) are passed over.
///
/// # Errors
/// The rows that could not be understood, with their number and text.
pub fn read_list(text: &str, categories: &[&str]) -> Result<Vec<ListRow>, Vec<(usize, String)>> {
    let (mut rows, mut bad) = (Vec::new(), Vec::new());
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match read_row(index + 1, line, categories) {
            Some(row) => rows.push(row),
            None => bad.push((index + 1, line.trim().to_owned())),
        }
    }
    if bad.is_empty() { Ok(rows) } else { Err(bad) }
}

fn read_row(row: usize, line: &str, categories: &[&str]) -> Option<ListRow> {
    let (mut name, mut email, mut category) = (None, None, None);
    for cell in line.split([';', '\t']) {
        let cell = cell.trim().trim_matches('"').trim();
        if cell.is_empty() {
            continue;
        }
        if let Some((before, address)) = cell.strip_suffix('>').and_then(|c| c.rsplit_once('<')) {
            email = Some(address.parse().ok()?);
            if !before.trim().is_empty() {
                name = Some(before.trim().to_owned());
            }
        } else if cell.contains('@') && !cell.contains(' ') {
            email = Some(cell.parse().ok()?);
        } else if categories.contains(&cell) && name.is_some() {
            category = Some(cell.to_owned());
        } else if name.is_none() {
            name = Some(without_numbering(cell).to_owned());
        } else {
            return None;
        }
    }
    let name =
        name.filter(|n| !n.is_empty() && n.chars().count() <= 200 && !n.chars().any(crate::text::is_hidden))?;
    Some(ListRow { row, name, email, category })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_in_the_shapes_people_paste() {
        let text = "1. Kulturnämnden; kun@region.example; region_unit\n\nPRO <kansli@pro.example>\n• Locum AB\nRPG\trpg@x.example";
        let rows = read_list(text, &["region_unit"]).unwrap();
        let names: Vec<_> = rows.iter().map(|r| (r.row, r.name.as_str())).collect();
        assert_eq!(names, [(1, "Kulturnämnden"), (3, "PRO"), (4, "Locum AB"), (5, "RPG")]);
        assert_eq!(rows[0].category.as_deref(), Some("region_unit"));
        assert_eq!(rows[1].email.as_ref().unwrap().as_str(), "kansli@pro.example");
        assert_eq!(rows[2].email, None);
    }

    #[test]
    fn a_row_that_is_not_understood_is_named() {
        assert_eq!(read_list("PRO\nX; inte@", &[]), Err(vec![(2, "X; inte@".to_owned())]));
    }

    #[test]
    fn a_name_may_begin_with_digits() {
        assert_eq!(read_list("1825 dagar, förening", &[]).unwrap()[0].name, "1825 dagar, förening");
    }
}
