//! What an import did, or would do, told row by row where a person must know.

use super::plan::{Decision, Plan, Target};
use domain::ids::{OrganisationId, RegisterImportId};
use domain::register_row::{Field, QuestionReason, Remark, RowRefusal};
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
}

impl Told {
    /// As a file was opened.
    pub(super) fn of(opened: &sheet::Opened<'_>) -> Self {
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
    /// Rows of the list's last edition that are not in this one. Their organisations stay.
    pub missing: usize,
    /// Rows that wait for a person.
    pub in_question_rows: Vec<RowInQuestion>,
    /// Rows that cannot be taken in.
    pub refused_rows: Vec<Refusal>,
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
        missing: plan.missing,
        in_question_rows: Vec::new(),
        refused_rows: Vec::new(),
        left_out: Vec::new(),
        types_unplaced: BTreeMap::new(),
    };
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
        if let Decision::Refused(reason) = row.decision {
            let faults = row.faults.iter().map(ToString::to_string).collect();
            report.refused_rows.push(Refusal { row: row.number, line: row.line, reason, faults });
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
