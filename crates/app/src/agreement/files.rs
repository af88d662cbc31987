//! What came of a sample as a file: a workbook, the views side by side as CSV, or data. Of a sample that is not done there is
//! no file: it would say what one of the two wrote.

use super::{Measured, Whole};
use crate::error::{Error, Result};
use crate::letters::agreement_tables;
use crate::site::Site;
use domain::agreement::{Agreement, Blind};
use domain::language::Language;
use serde_json::{Value, json};

/// The form of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Numbers and views in a spreadsheet.
    Xlsx,
    /// The views side by side.
    Csv,
    /// All of it, for programs.
    Json,
}

impl Format {
    /// Every form, in the order they are offered.
    pub const ALL: &'static [Self] = &[Self::Xlsx, Self::Csv, Self::Json];

    /// The ending of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// What came of a sample, as a file.
///
/// # Errors
/// Not found while it is not done.
pub fn write(site: &Site, whole: &Whole, format: Format, language: Language) -> Result<Vec<u8>> {
    let measured = whole.measured.as_ref().ok_or(Error::NotFound)?;
    if format == Format::Json {
        return Ok(format!("{}\n", serde_json::to_string_pretty(&data(whole))?).into_bytes());
    }
    let book = agreement_tables::tables(site, whole, measured, language);
    match format {
        Format::Csv => Ok(book.sheets.last().map(documents::csv::render).unwrap_or_default()),
        _ => documents::xlsx::render(&book).map_err(|e| Error::Internal(e.into())),
    }
}

/// A sample as data. What the two said is in it once both have handed in; before that, only how far they have come.
pub fn data(whole: &Whole) -> Value {
    let sample = &whole.sample;
    let coder = |n: usize| {
        let coder = sample.coders[n];
        json!({ "name": whole.names[n], "coded": whole.coded[n], "handed_in_at": coder.done_at })
    };
    let mut told = json!({
        "id": sample.id, "referral": whole.referral.number, "seed": sample.seed, "drawn_at": sample.drawn_at,
        "drawn_from": sample.drawn_from, "drawn": whole.views.len(), "to_code": whole.counting(),
        "coders": [coder(0), coder(1)], "stopped_at": sample.stopped.map(|(at, _)| at),
    });
    if let Some(measured) = &whole.measured {
        told["result"] = result(whole, measured);
    }
    told
}

/// Shares as they are: 0.875. A kappa that cannot be computed is null.
fn share(thousandths: Option<i64>) -> Value {
    thousandths.and_then(|n| i32::try_from(n).ok()).map_or(Value::Null, |n| json!(f64::from(n) / 1_000.0))
}

fn numbers(a: &Agreement) -> Value {
    json!({
        "judged": a.judged, "agreed": a.agreed, "observed": share(a.observed()), "kappa": share(a.kappa()),
        "strength": a.strength(),
    })
}

fn result(whole: &Whole, measured: &Measured) -> Value {
    let said = |said: &Blind| json!({ "codes": whole.names_of(said), "stance": said.stance });
    let codes = measured.comparison.codes.iter().map(|on| {
        let mut told = numbers(&on.agreement);
        told["code"] = json!(whole.code(on.code).map(|c| c.name.as_str()));
        told["put"] = json!(on.put);
        told["both"] = json!(on.both);
        told
    });
    let rows = measured.rows.iter().map(|row| {
        let settled = row.settled.iter().map(|(s, by)| {
            json!({
                "codes": whole.names_of(&s.settled), "stance": s.settled.stance, "reason": s.reason, "at": s.at, "by": by,
            })
        });
        json!({
            "reference": row.view.reference, "text": row.view.text, "differs": row.differs(), "counts": row.counts,
            "said": [said(&row.said[0]), said(&row.said[1])], "settled": settled.collect::<Vec<_>>(),
        })
    });
    let comparison = &measured.comparison;
    json!({
        "views": comparison.views, "alike": comparison.alike, "all_codes": numbers(&comparison.all_codes),
        "stance": numbers(&comparison.stance), "codes": codes.collect::<Vec<_>>(), "rows": rows.collect::<Vec<_>>(),
    })
}
