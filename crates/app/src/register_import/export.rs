//! A report as a file: each row that a person should look at.

use super::report::{Place, Report, Wrong};
use documents::tables::{Cell, Column, Sheet};
use domain::language::Language;
use i18n::words;

/// The report as CSV.
pub fn csv(report: &Report, language: Language) -> Vec<u8> {
    let t = i18n::texts(language);
    let columns = [
        (t.msg_takein_row(), 8),
        (t.msg_takein_report_line(), 8),
        (t.msg_takein_name(), 40),
        (t.msg_takein_report_kind(), 24),
        (t.msg_takein_where(), 20),
        (t.msg_takein_reason(), 50),
        (t.msg_takein_value(), 30),
        (t.msg_takein_candidate(), 40),
    ];
    let mut rows: Vec<(u64, Vec<Cell>)> = Vec::new();
    let mut add = |at: (u64, u64), texts: [String; 6]| {
        let number = |n: u64| Cell::Number(i64::try_from(n).unwrap_or(i64::MAX));
        let mut row = vec![number(at.0), number(at.1)];
        row.extend(texts.into_iter().map(Cell::text));
        rows.push((at.0, row));
    };
    let none = String::new;
    for refused in &report.refused_rows {
        let (at, kind) = ((refused.row, refused.line), t.msg_takein_report_refused());
        let why = words::row_refusal(language, refused.reason);
        if refused.wrong.is_empty() {
            add(at, [none(), kind, place(refused.column.as_ref()), why, none(), none()]);
            continue;
        }
        for wrong in &refused.wrong {
            let reason = format!("{why} {}", words::cell_fault(language, wrong.fault));
            add(at, [none(), kind.clone(), column(wrong), reason, wrong.value.clone(), none()]);
        }
    }
    for asked in &report.in_question_rows {
        let why = words::question_reason(language, asked.reason);
        let candidate = asked.candidate.clone().unwrap_or_default();
        let kind = t.msg_takein_report_question();
        add((asked.row, asked.line), [asked.name.clone(), kind, none(), why, none(), candidate]);
    }
    for flaw in &report.flawed_rows {
        for wrong in &flaw.wrong {
            let (kind, why) = (t.msg_takein_report_flaw(), words::cell_fault(language, wrong.fault));
            let value = wrong.value.clone();
            add((flaw.row, flaw.line), [flaw.name.clone(), kind, column(wrong), why, value, none()]);
        }
    }
    for out in &report.left_out {
        let field = words::register_field(language, out.remark.field);
        let why = words::row_remark(language, out.remark.kind);
        let (kind, value) = (t.msg_takein_report_left_out(), out.remark.value.clone());
        add((out.row, out.line), [out.name.clone(), kind, field, why, value, none()]);
    }
    rows.sort_by_key(|(row, _)| *row);
    let sheet = Sheet {
        name: t.msg_takein_report_file(),
        columns: columns.into_iter().map(|(title, width)| Column::new(title, width)).collect(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        filter: true,
    };
    documents::csv::render(&sheet)
}

fn column(wrong: &Wrong) -> String {
    place(wrong.column.as_ref())
}

fn place(place: Option<&Place>) -> String {
    place.map(ToString::to_string).unwrap_or_default()
}
