//! The real lists of organisations in `../shared/data`, as rows to compare. They are beside the repository, not in it.

use domain::same_organisation::Facts;
use std::path::{Path, PathBuf};

/// A row of one of the lists.
pub struct Row {
    /// Which list, and which row of it.
    pub from: String,
    /// Name, municipality's code and name, town, postal code, site, number (ten checked digits, or nothing).
    pub cells: [String; 7],
}

impl Row {
    /// What is known of it.
    pub fn facts(&self, with_number: bool) -> Facts<'_> {
        let at = |n: usize| Some(self.cells[n].as_str()).filter(|t| !t.is_empty());
        Facts {
            name: &self.cells[0],
            municipality: at(1),
            seat: at(2),
            town: at(3),
            postal_code: at(4),
            website: at(5),
            number: at(6).filter(|_| with_number),
            ..Facts::default()
        }
    }
}

fn data() -> Option<PathBuf> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["../../../shared/data", "../../../../shared/data"]
        .iter()
        .map(|up| manifest.join(up))
        .find(|p| p.is_dir())
}

fn read(path: &Path, columns: [&str; 7]) -> Vec<Row> {
    let Ok(mut reader) = csv::Reader::from_path(path) else { return Vec::new() };
    let headers = reader.headers().cloned().unwrap_or_default();
    let at = columns.map(|c| headers.iter().position(|h| h.trim_start_matches('\u{feff}') == c));
    let from = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let row = |(n, record): (usize, csv::StringRecord)| {
        let mut cells = at.map(|at| at.and_then(|at| record.get(at)).unwrap_or("").to_owned());
        cells[6] = number(&cells[6]).unwrap_or_default();
        Row { from: format!("{from} {}", n + 1), cells }
    };
    let named = |row: &Row| !row.cells[0].is_empty() && !row.cells[0].contains("borttaget");
    reader.records().flatten().enumerate().map(row).filter(named).collect()
}

/// Ten digits, when the check digit is right and it is no person's.
fn number(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let doubled =
        digits.bytes().enumerate().map(|(n, b)| u32::from(b - b'0') * if n % 2 == 0 { 2 } else { 1 });
    let sum: u32 = doubled.map(|d| if d > 9 { d - 9 } else { d }).sum();
    let fits = digits.len() == 10 && sum.is_multiple_of(10) && digits.as_bytes()[2] >= b'2';
    fits.then_some(digits)
}

/// All rows; none when the lists are not there.
pub fn rows() -> Vec<Row> {
    let Some(data) = data() else { return Vec::new() };
    let columns = ["namn", "kommunkod", "kommun", "ort", "postnummer", "hemsida", "organisationsnummer"];
    let list = ["namn", "-", "-", "-", "-", "hemsida", "organisationsnummer"];
    let mut rows = read(&data.join("foreningar/foreningar.csv"), columns);
    rows.extend(read(&data.join("organisationer/organisationer_orgnr.csv"), list));
    rows.extend(read(&data.join("organisationer/svensk_insamlingskontroll_90konto.csv"), list));
    rows
}
