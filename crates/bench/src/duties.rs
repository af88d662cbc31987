//! What it takes to tell all duties of an authority with two hundred bodies and ten years behind it, by the rules alone.

use domain::collaboration_model::EverySubject;
use domain::collaboration_model::{Channel, read};
use domain::duty::{Fact, FactState, Facts, InForce, Subject, duties};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::Instant;

/// Bodies, each with rules of its own.
const BODIES: usize = 200;
/// Years that they have met.
const YEARS: i16 = 10;

/// A model in which each body meets four times a year, is summoned before and told after, plans and reports each year.
fn model() -> String {
    let mut text = String::from(
        r#"format = 1
id = "stor"
name = { sv = "Stor" }
authority = "regionen"
valid = { from = "2016-01-01" }
source = [{ id = "k", title = { sv = "Källa" } }]
clause = [{ id = "K-1", source = "k", strength = "ska", says = { sv = "Allt." } }]
unit = [{ id = "regionen", kind = "authority", name = { sv = "Regionen" } }]
group = [{ id = "parter", side = "civil_society", name = { sv = "Parterna" } }]
"#,
    );
    for n in 0..BODIES {
        let _ = writeln!(
            text,
            "[[body]]\nid = \"b{n}\"\nname = {{ sv = \"Organ {n}\" }}\nkind = \"council\"\nhome = \"regionen\""
        );
        for deed in ["mote", "kallelse", "anteckningar", "plan", "rapport"] {
            let _ = writeln!(
                text,
                "[[deed]]\nid = \"{deed}{n}\"\nkind = \"action\"\nname = {{ sv = \"{deed}\" }}"
            );
        }
        for (deed, when, more) in [
            ("mote", "every = \"year\", times = 4".to_owned(), ""),
            ("kallelse", format!("before = \"mote{n}\", within = \"14 days\""), ""),
            (
                "anteckningar",
                format!("after = \"mote{n}\", within = \"30 days\""),
                "receivers = [\"parter\"]\nthrough = [\"mail\"]",
            ),
            ("plan", "every = \"year\", due = { before_start = \"1 month\" }".to_owned(), ""),
            (
                "rapport",
                "every = \"year\", due = { after_end = \"3 months\" }".to_owned(),
                "for_each = \"body\"",
            ),
        ] {
            let _ = writeln!(
                text,
                "[[duty]]\nid = \"d-{deed}{n}\"\nclause = [\"K-1\"]\ndoes = {{ sv = \"{deed}\" }}\nresponsible = \"b{n}\"\nof = \"{deed}{n}\"\nwhen = {{ {when} }}\n{more}"
            );
        }
    }
    text
}

fn fact(kind: &str, n: usize, number: usize, on: Date) -> Fact {
    Fact {
        id: format!("{kind}-{n}-{number}"),
        kind: format!("{kind}{n}"),
        subject: (kind == "rapport").then(|| format!("b{n}")),
        occasion: None,
        on,
        state: FactState::Done,
        traits: BTreeSet::new(),
        reached: BTreeSet::from(["parter".to_owned()]),
        through: BTreeSet::from([Channel::Mail]),
    }
}

fn history() -> Facts {
    let mut facts = Facts::default();
    for n in 0..BODIES {
        facts.subjects.push(Subject {
            kind: EverySubject::Body,
            id: format!("b{n}"),
            name: format!("Organ {n}"),
            of: Some(format!("b{n}")),
            responsible: None,
            from: date(2016, 1, 1),
            until: None,
        });
        for year in 0..YEARS {
            for meeting in 0..4_i8 {
                let on = date(2016 + year, meeting * 3 + 2, 10);
                let number = facts.facts.len();
                facts.facts.push(fact("mote", n, number, on));
                facts.facts.push(fact("kallelse", n, number, on.saturating_sub(20.days())));
                facts.facts.push(fact("anteckningar", n, number, on.saturating_add(10.days())));
            }
            facts.facts.push(fact("plan", n, facts.facts.len(), date(2015 + year, 11, 1)));
            facts.facts.push(fact("rapport", n, facts.facts.len(), date(2017 + year, 2, 1)));
        }
    }
    facts
}

/// Tells all of them, some times over.
pub fn measure() -> anyhow::Result<()> {
    let text = model();
    let begun = Instant::now();
    let model = read(&text)
        .map_err(|faults| anyhow::anyhow!("the model has {} faults: {:?}", faults.len(), faults.first()))?;
    println!(
        "a model of {} kB read and checked in {:.1} ms",
        text.len() / 1_000,
        begun.elapsed().as_secs_f64() * 1e3
    );
    let facts = history();
    let in_force = [InForce { model: &model, from: date(2016, 1, 1), until: None, end_decided: None }];
    let today = date(2026, 1, 15);
    let mut took = Vec::new();
    let mut count = (0, 0);
    for _ in 0..50 {
        let begun = Instant::now();
        let told = duties(&in_force, &facts, (date(2016, 1, 1), date(2026, 12, 31)), today);
        took.push(begun.elapsed().as_secs_f64() * 1e3);
        count = (told.len(), told.iter().filter(|duty| duty.status.is_settled()).count());
    }
    took.sort_by(f64::total_cmp);
    println!(
        "{} duties of {BODIES} bodies in {YEARS} years, {} met, by {} facts: p50 {:.1} ms, p99 {:.1} ms",
        count.0,
        count.1,
        facts.facts.len(),
        took[took.len() / 2],
        took[took.len() - 1]
    );
    Ok(())
}
