//! How long it takes to find duplicates among all organisations of the lists in `../shared/data`, how much memory, and what is
//! found: `cargo run --release -p domain --example duplicates [how many times as many] [show]`. Copies stand in made-up towns.

#[path = "../tests/lists/mod.rs"]
mod lists;

use domain::name_match::Certainty::{Certain, Likely, Look};
use domain::same_organisation::{Register, Relation};
use lists::Row;
use std::time::Instant;

/// A name with its first word that is no abbreviation changed.
fn elsewhere(name: &str, copy: usize) -> String {
    let is_named = |w: &&str| w.chars().count() > 3 && w.chars().any(char::is_lowercase);
    let Some(word) = name.split(' ').find(is_named) else { return format!("{name} {copy}") };
    let syllable = ["", "Bra", "Dro", "Fli", "Gny", "Hva", "Kle", "Pru", "Sma", "Tvi"][copy % 10];
    name.replacen(word, &format!("{syllable}{}", word.to_lowercase()), 1)
}

/// Memory in use, as the system counts it, in MB.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1024
}

fn main() {
    let times: usize = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(1);
    let show = std::env::args().nth(2).is_some();
    let mut rows = lists::rows();
    let own = rows.len();
    for copy in 1..times {
        for n in 0..own {
            let Row { from, cells } = &rows[n];
            let mut cells = cells.clone();
            // Another country with the same customs: other towns, and other names for what is named after them.
            for at in [2, 3] {
                if !cells[at].is_empty() {
                    cells[at] = elsewhere(&cells[at], copy);
                }
            }
            if !cells[1].is_empty() {
                cells[1] = format!("{copy}{}", cells[1]);
            }
            cells[0] = elsewhere(&cells[0], copy);
            cells[4].clear();
            cells[5].clear();
            cells[6].clear();
            rows.push(Row { from: format!("{from} copy {copy}"), cells });
        }
    }
    let facts: Vec<_> = rows.iter().map(|row| row.facts(true)).collect();
    let before = memory();
    let start = Instant::now();
    let register = Register::new(facts.iter().cloned().enumerate());
    let read = start.elapsed();
    let held = memory();
    let pairs = register.pairs();
    let judged = start.elapsed();
    let most = memory();
    let start = Instant::now();
    let step = (facts.len() / 1000).max(1);
    let found: usize = facts.iter().step_by(step).map(|f| register.candidates(f).len()).sum();
    let asked = facts.iter().step_by(step).count();
    let one = start.elapsed() / u32::try_from(asked).unwrap_or(1);
    println!("{} rows: read in {read:.2?}, all judged after {judged:.2?}", facts.len());
    println!(
        "memory: {before} MB with the rows, {} MB more when read, {} MB more with pairs",
        held - before,
        most - before
    );
    println!("{asked} rows asked about one by one: {one:.2?} each, {found} candidates");
    let count = |is: &dyn Fn(&Relation) -> bool| pairs.iter().filter(|p| is(&p.verdict.relation)).count();
    println!(
        "same: {} safe, {} likely, {} look; related: {}",
        count(&|r| *r == Relation::Same(Certain)),
        count(&|r| *r == Relation::Same(Likely)),
        count(&|r| *r == Relation::Same(Look)),
        count(&|r| matches!(r, Relation::Related { .. }))
    );
    if show {
        for pair in &pairs {
            let line = |n: usize| format!("{} {:?}", rows[n].from, rows[n].cells);
            println!(
                "{:?}\t{:?}\t{}\t{}",
                pair.verdict.relation,
                pair.verdict.grounds,
                line(pair.first),
                line(pair.second)
            );
        }
    }
}
