//! What an import did, or would do, told row by row where a person must know.

use super::plan::{Decision, Plan, Target};
use domain::ids::{OrganisationId, RegisterImportId};
use domain::register_row::{CellFault, Field, QuestionReason, Remark, RowRefusal};
use std::collections::BTreeMap;
use store::register_import::Counts;

/// How a file was read.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Told {
    /// What it is: `text`, `xlsx`, `ods`.
    pub format: &'static str,
    /// How its characters are written.
    pub encoding: Option<String>,
    /// What stands between its cells.
    pub separator: Option<String>,
    /// Whether encoding or separator are no more than a guess.
    pub is_guess: bool,
    /// The sheet that was read, of a workbook.
    pub sheet: Option<String>,
    /// The row of headings.
    pub header_row: Option<u64>,
    /// How many rows with something stand above the headings.
    pub rows_above: usize,
    /// How many rows below the headings are blank.
    pub blank_rows: u64,
    /// How many rows of a text seem to be written in another encoding than the rest.
    pub mixed_rows: u64,
    /// The numbers of the first of them.
    pub mixed_first: Vec<u64>,
}

impl Told {
    /// As a file was opened.
    pub(crate) fn of(opened: &sheet::Opened<'_>) -> Self {
        let sure = |sure: sheet::Sure| matches!(sure, sheet::Sure::Guess);
        let workbook = opened.workbook.as_ref();
        Self {
            format: match opened.format {
                sheet::Format::Text => "text",
                sheet::Format::Xlsx => "xlsx",
                sheet::Format::Ods => "ods",
            },
            encoding: opened.text.map(|t| t.encoding.name().to_owned()),
            separator: opened.text.map(|t| t.separator.char().to_string()),
            is_guess: opened.text.is_some_and(|t| sure(t.encoding_sure) || sure(t.separator_sure)),
            sheet: workbook.and_then(|w| w.sheets.get(w.read).map(|s| s.name.clone())),
            header_row: opened.header.row,
            rows_above: opened.header.skipped.len(),
            blank_rows: opened.counts.blank,
            mixed_rows: opened.mixed.rows,
            mixed_first: opened.mixed.first.clone(),
        }
    }
}

/// A column and what it means.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What it means; none is left out.
    pub field: Option<Field>,
}

/// A row that waits for a person.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RowInQuestion {
    /// Its number.
    pub row: u64,
    /// The line on which it begins.
    pub line: u64,
    /// The name it gives.
    pub name: String,
    /// Why.
    pub reason: QuestionReason,
    /// The organisation that it may be: its name.
    pub candidate: Option<String>,
    /// The same, when it is in the register.
    pub organisation: Option<OrganisationId>,
}

/// Where in a file something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The column's letters, as in a spreadsheet.
    pub letters: String,
    /// Its heading; empty when it has none.
    pub heading: String,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.heading.is_empty() {
            return f.write_str(&self.letters);
        }
        write!(f, "{} ({})", self.letters, self.heading)
    }
}

/// Something that the file has wrong in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The column, unless it is the row as a whole.
    pub column: Option<Place>,
    /// What it is.
    pub fault: CellFault,
    /// What stands there, or how much, where that says more.
    pub value: String,
}

impl Wrong {
    fn of(fault: &sheet::Fault) -> Self {
        use sheet::What;
        let column =
            fault.column.as_ref().map(|c| Place { letters: c.letters(), heading: c.heading.to_string() });
        let (fault, value) = match &fault.what {
            What::LostCharacters { .. } => (CellFault::Lost, String::new()),
            What::CellTooLong { characters } => (CellFault::TooLong, characters.to_string()),
            What::TooManyCells { cells, expected } => (CellFault::TooMany, format!("{cells} / {expected}")),
            What::TooFewCells { cells, expected } => (CellFault::TooFew, format!("{cells} / {expected}")),
            What::TooManyColumns { columns, most } => (CellFault::TooMany, format!("{columns} / {most}")),
            What::UnclosedQuote => (CellFault::OpenQuote, String::new()),
            What::ErrorValue { value } => (CellFault::ErrorValue, value.clone()),
            What::FormulaWithoutValue => (CellFault::Formula, String::new()),
            What::ShortenedNumber => (CellFault::Shortened, String::new()),
            What::BadNumber => (CellFault::Number, String::new()),
            What::BadDate => (CellFault::Date, String::new()),
            What::BadReference { reference } => (CellFault::Misplaced, reference.clone()),
            What::MissingString { .. } => (CellFault::MissingText, String::new()),
            _ => (CellFault::Other, String::new()),
        };
        Self { column, fault, value }
    }
}

/// A row that was taken in although the file has something wrong in it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Flaw {
    /// Its number.
    pub row: u64,
    /// The line on which it begins.
    pub line: u64,
    /// The name it gives.
    pub name: String,
    /// What is wrong, in English with the column.
    pub faults: Vec<String>,
    /// The same, to be told in any language.
    #[serde(skip)]
    pub wrong: Vec<Wrong>,
}

/// A row that cannot be taken in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Refusal {
    /// Its number.
    pub row: u64,
    /// The line on which it begins.
    pub line: u64,
    /// Why.
    pub reason: RowRefusal,
    /// What the file has wrong there, in English with the column.
    pub faults: Vec<String>,
    /// The same, to be told in any language.
    #[serde(skip)]
    pub wrong: Vec<Wrong>,
    /// The column that it is about: the one with the name, when that is missing or too long.
    #[serde(skip)]
    pub column: Option<Place>,
}

/// Something that was left out of a row that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct LeftOut {
    /// The row's number.
    pub row: u64,
    /// The line on which it begins.
    pub line: u64,
    /// Its name.
    pub name: String,
    /// What.
    #[serde(flatten)]
    pub remark: Remark,
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Report {
    /// The import; none for a preview, and when nothing was to be written.
    pub import: Option<RegisterImportId>,
    /// Name of the file.
    pub file: String,
    /// Name of the list.
    pub source: String,
    /// How many rows became what.
    #[serde(flatten)]
    pub counts: Counts,
    /// How the file was read.
    pub read: Told,
    /// What its columns mean.
    pub columns: Vec<Column>,
    /// Something is to be written.
    #[serde(skip)]
    pub changes_something: bool,
    /// Rows of the list's last edition that are not in this one. Their organisations stay.
    pub missing: usize,
    /// Rows that wait for a person.
    pub in_question_rows: Vec<RowInQuestion>,
    /// Rows that cannot be taken in.
    pub refused_rows: Vec<Refusal>,
    /// Rows that were taken in although the file has something wrong in them.
    pub flawed_rows: Vec<Flaw>,
    /// What was left out of rows that were taken in.
    pub left_out: Vec<LeftOut>,
    /// Spellings of type that could not be placed, and how often each was met.
    pub types_unplaced: BTreeMap<String, usize>,
}

/// Tells what was planned.
pub(super) fn of(file: &str, source: &str, import: Option<RegisterImportId>, plan: &Plan) -> Report {
    let name_of = |target: Target| match target {
        Target::There(id) => (plan.names.get(&id).cloned(), Some(id)),
        Target::Row(row) => (plan.rows.get(row).map(|r| r.said.name.clone()), None),
    };
    let mut report = Report {
        import,
        file: file.to_owned(),
        source: source.to_owned(),
        counts: plan.counts,
        read: plan.told.clone(),
        columns: plan
            .headings
            .iter()
            .zip(plan.mapping.columns())
            .map(|(heading, field)| Column { heading: heading.clone(), field: *field })
            .collect(),
        changes_something: plan.changes_something(),
        missing: plan.missing,
        in_question_rows: Vec::new(),
        refused_rows: Vec::new(),
        flawed_rows: Vec::new(),
        left_out: Vec::new(),
        types_unplaced: BTreeMap::new(),
    };
    let name_column = name_column(plan);
    for row in &plan.rows {
        let question = match row.decision {
            Decision::Question(reason, target) => Some((reason, target)),
            Decision::StillInQuestion(reason, there) => Some((reason, there.map(Target::There))),
            _ => None,
        };
        if let Some((reason, target)) = question {
            let (candidate, organisation) = target.map_or((None, None), name_of);
            let name = row.said.name.clone();
            report.in_question_rows.push(RowInQuestion {
                row: row.number,
                line: row.line,
                name,
                reason,
                candidate,
                organisation,
            });
        }
        let faults = row.faults.iter().map(ToString::to_string).collect();
        let wrong = row.faults.iter().map(Wrong::of).collect();
        if let Decision::Refused(reason) = row.decision {
            let column = name_column.clone().filter(|_| reason != RowRefusal::Damaged);
            let (row, line) = (row.number, row.line);
            report.refused_rows.push(Refusal { row, line, reason, faults, wrong, column });
        } else if !row.faults.is_empty() {
            let name = row.said.name.clone();
            report.flawed_rows.push(Flaw { row: row.number, line: row.line, name, faults, wrong });
        }
        for remark in &row.remarks {
            if remark.kind == domain::register_row::RemarkKind::TypeUnplaced {
                *report.types_unplaced.entry(remark.value.clone()).or_default() += 1;
            }
            report.left_out.push(LeftOut {
                row: row.number,
                line: row.line,
                name: row.said.name.clone(),
                remark: remark.clone(),
            });
        }
    }
    report
}

fn name_column(plan: &Plan) -> Option<Place> {
    let at = plan.mapping.columns().iter().position(|field| *field == Some(Field::Name))?;
    let heading = plan.headings.get(at).cloned().unwrap_or_default();
    let column = sheet::Column { number: at + 1, heading: heading.as_str().into() };
    Some(Place { letters: column.letters(), heading })
}
