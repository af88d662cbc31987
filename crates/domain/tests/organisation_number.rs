//! Organisation numbers against two lists of real ones.
#![allow(clippy::unwrap_used)]

mod real;

use domain::organisation_number::{OrganisationNumber, Refusal};
use real::rows;
use std::collections::BTreeMap;

#[test]
fn numbers_of_real_organisations() {
    let Some(rows) = rows("organisationer/organisationer_orgnr.csv") else { return };
    assert_eq!(rows.len(), 14_827);
    let (mut bad, mut nought) = (0, 0);
    for row in &rows {
        let written = row["organisationsnummer"].as_str();
        match OrganisationNumber::read(written) {
            Ok(number) => {
                assert_eq!((row["luhn_ok"].as_str(), number.to_string().as_str()), ("1", written));
                nought += usize::from(written.starts_with('0'));
            }
            Err(refusal) => {
                assert_eq!((row["luhn_ok"].as_str(), refusal), ("0", Refusal::BadCheckDigit), "{written}");
                bad += 1;
            }
        }
    }
    assert_eq!((bad, nought), (13, 44));
}

#[test]
fn numbers_in_registers_of_municipalities() {
    let Some(rows) = rows("foreningar/foreningar.csv") else { return };
    let mut outcomes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut perhaps = 0;
    for row in rows.iter().filter(|row| !row["organisationsnummer"].is_empty()) {
        let outcome = match OrganisationNumber::read(&row["organisationsnummer"]) {
            Ok(_) => "valid",
            Err(refusal) => {
                perhaps += usize::from(matches!(refusal, Refusal::OddForm { perhaps: Some(_) }));
                refusal.as_str()
            }
        };
        *outcomes.entry(outcome).or_default() += 1;
    }
    println!("{outcomes:?}; {perhaps} with a number perhaps meant");
    let count = |outcome: &str| outcomes.get(outcome).copied().unwrap_or(0);
    assert_eq!(outcomes.values().sum::<usize>(), 7153);
    // The numbers of persons were taken out of the list before it came here.
    assert_eq!(count("personal_number") + count("coordination_number"), 0);
    assert!(count("valid") >= 7030 && perhaps >= 15, "{outcomes:?}");
}
