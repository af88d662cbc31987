//! Places against the lists that they were taken from, and against what registers hold.
#![allow(clippy::unwrap_used)]

mod real;

use domain::place::{municipality, municipality_of_postal_code};
use std::collections::HashMap;

#[test]
fn every_postal_code_of_the_list_leads_to_its_municipality() {
    let Some(rows) = real::rows("geografi/postal_to_municipality.csv") else { return };
    let mut codes: HashMap<u32, &str> = HashMap::new();
    for row in &rows {
        codes.insert(row["postal_code"].parse().unwrap(), &row["municipality_code"]);
    }
    for code in 10_000..100_000 {
        let found = municipality_of_postal_code(&code.to_string()).unwrap().map(|m| m.code);
        assert_eq!(found, codes.get(&code).copied(), "{code}");
    }
}

#[test]
fn the_municipalities_of_registers_are_found_by_code_and_name() {
    let Some(rows) = real::rows("foreningar/foreningar.csv") else { return };
    let (mut known, mut here, mut with_code) = (0, 0, 0);
    for row in &rows {
        let place = municipality(&row["kommunkod"]).unwrap();
        // The list has Habo's code beside Håbo's name: two municipalities that differ by a ring.
        if row["kommun"] != "Håbo" {
            assert_eq!(municipality(&row["kommun"]).map(|m| m.code), Some(place.code), "{}", row["kommun"]);
        }
        let Ok(found) = municipality_of_postal_code(&row["postnummer"]) else { continue };
        with_code += 1;
        known += usize::from(found.is_some());
        here += usize::from(found.is_some_and(|m| m.code == place.code));
    }
    println!("{with_code} postal codes, {known} known, {here} in the municipality whose register it is");
    // The rest are at the address of a federation or a board member elsewhere.
    assert!(known * 100 >= with_code * 90 && here * 100 >= known * 85);
}
