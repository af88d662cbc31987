//! Damaged files end as they should: read but for what is wrong, which is told by row and column, or refused by name.

use crate::kinds::{Case, Expect, GROUPS, Numbers, join, list, ods_rows, text, xlsx_rows};
use crate::support::{encoded, ods, sheet_xml, xlsx_parts, zip};
use sheet::{Broken, Encoding, Fault, Foreign, Options, Refused, Row, Separator, What, open};
use std::collections::BTreeSet;

fn kind(what: &What) -> &'static str {
    match what {
        What::ControlsRemoved { .. } => "controls",
        What::StrayQuote => "stray quote",
        What::DoubleEncoded => "twice",
        What::BesideTable => "beside",
        What::LostCharacters { .. } => "lost",
        What::CellTooLong { .. } => "long",
        What::TooManyCells { .. } => "many",
        What::TooFewCells { .. } => "few",
        What::TooManyColumns { .. } => "columns",
        What::UnclosedQuote => "unclosed",
        What::ErrorValue { .. } => "error",
        What::FormulaWithoutValue => "formula",
        What::ShortenedNumber => "shortened",
        What::BadNumber => "number",
        What::BadDate => "date",
        What::BadReference { .. } => "reference",
        What::MissingString { .. } => "string",
        _ => "other",
    }
}

fn refusal(refused: &Refused) -> &'static str {
    match refused {
        Refused::Empty => "empty",
        Refused::Blank => "blank",
        Refused::Foreign(Foreign::OtherArchive) => "archive",
        Refused::Foreign(Foreign::Binary) => "binary",
        Refused::Foreign(_) => "foreign",
        Refused::Protected => "protected",
        Refused::UnpacksTooLarge { .. } => "bomb",
        Refused::TooManyParts { .. } => "parts",
        Refused::TooManyRows { .. } => "rows",
        Refused::TooManyColumns { .. } => "columns",
        Refused::NoSheets => "no sheets",
        Refused::Damaged { broken: Broken::Archive, .. } => "broken archive",
        Refused::Damaged { broken: Broken::Content, .. } => "broken content",
        Refused::Damaged { broken: Broken::Missing, .. } => "missing",
        Refused::Damaged { broken: Broken::Xml, .. } => "broken xml",
        Refused::Damaged { broken: Broken::Entities, .. } => "entities",
        Refused::Damaged { broken: Broken::TooDeep, .. } => "deep",
        Refused::Damaged { broken: Broken::TooLong, .. } => "too long",
        _ => "other",
    }
}

/// What became of a file otherwise than it must.
fn check(case: &Case) -> Result<(), String> {
    let opened = match (open(&case.bytes, "lista", &case.options), &case.expect) {
        (Ok(opened), Expect::Rows(..)) => opened,
        (Err(refused), Expect::Refused(expected)) if refusal(&refused) == *expected => return Ok(()),
        (Err(refused), _) => return Err(format!("refused: {refused}")),
        (Ok(opened), Expect::Refused(expected)) => {
            return Err(format!("read instead of {expected}: {:?}", opened.counts));
        }
    };
    let Expect::Rows(rows, expected) = &case.expect else { unreachable!() };
    let mut told: Vec<Fault> = Vec::new();
    let mut given = 0;
    for row in opened.rows() {
        given += 1;
        match row {
            Ok(row) => {
                if row.told.is_empty() && !is_of_the_list(&row) {
                    return Err(format!("a row that is not of the list: {row:?}"));
                }
                told.extend(row.told);
            }
            Err(fault) => told.push(fault),
        }
    }
    let told: Vec<(u64, usize, &str)> = told
        .iter()
        .map(|fault| (fault.row, fault.column.as_ref().map_or(0, |column| column.number), kind(&fault.what)))
        .collect();
    let counted = opened.counts.rows + opened.counts.unreadable;
    if given != *rows || counted != given as u64 || told != *expected {
        return Err(format!(
            "{given} rows instead of {rows} ({counted} counted), {told:?} instead of {expected:?}"
        ));
    }
    Ok(())
}

/// A row about which nothing is told is one of the list, or says itself that it is none.
fn is_of_the_list(row: &Row) -> bool {
    list().contains(&row.cells) || row.cells.iter().any(|cell| cell.contains('¤'))
}

#[test]
fn a_thousand_kinds_of_damage_end_as_they_should() {
    let mut kinds = BTreeSet::new();
    let mut failed = Vec::new();
    for make in GROUPS {
        let mut cases = Vec::new();
        make(&mut cases);
        for case in &cases {
            assert!(kinds.insert(case.name.clone()), "twice: {}", case.name);
            if let Err(otherwise) = check(case) {
                failed.push(format!("{}: {otherwise}", case.name));
            }
        }
    }
    println!("{} kinds of damage", kinds.len());
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(kinds.len() >= 1000, "{}", kinds.len());
    // The cases themselves take some of it; rectangles of far cells or unpacked bombs would take gigabytes.
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        let peak: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
        assert!(peak < 600_000, "{peak} kB at most");
    }
}

#[test]
fn any_byte_may_be_wrong() {
    let mut numbers = Numbers(7);
    let parts = xlsx_parts(&[("Blad1", &sheet_xml(&xlsx_rows(None)))], &["delad"]);
    let files = [
        zip(&parts),
        ods(&ods_rows(None)),
        encoded(&text(&join(&list(), Separator::Semicolon), Separator::Semicolon), Encoding::Utf8),
        encoded(&text(&join(&list(), Separator::Comma), Separator::Comma), Encoding::Utf16Le),
    ];
    for (which, file) in files.iter().enumerate() {
        for round in 0..400 {
            let mut bytes = file.clone();
            for _ in 0..=numbers.below(3) {
                let at = numbers.below(bytes.len());
                bytes[at] = u8::try_from(numbers.below(256)).unwrap();
            }
            // Whether it can still be read depends on the byte; that all ends, and that the rows are those that were counted, does not.
            match open(&bytes, "lista", &Options::default()) {
                Ok(opened) => {
                    let given = opened.rows().count() as u64;
                    assert_eq!(given, opened.counts.rows + opened.counts.unreadable, "{which} {round}");
                }
                Err(refused) => assert_ne!(refused, Refused::Crashed, "{which} {round}"),
            }
        }
    }
}
