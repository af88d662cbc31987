//! Where each requirement of the sources is carried out: `docs/requirements.md`, made from the models.

use domain::collaboration_model::{Clause, DutyRule, EverySubject, Model, Name, read};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What carries something out: the code, and the test that shows it. Without a test it is not carried out yet.
struct Carrier {
    code: &'static str,
    test: &'static str,
}

/// By the section of the model file, or the function that a clause names with `by`.
const CARRIERS: &[(&str, Carrier)] = &[
    ("duty", Carrier { code: "crates/domain/src/duty.rs", test: "crates/app/tests/duty.rs" }),
    ("deed", Carrier { code: "crates/app/src/deed.rs", test: "crates/app/tests/duty.rs" }),
    (
        "register",
        Carrier { code: "crates/app/src/organisation.rs", test: "crates/app/tests/organisation.rs" },
    ),
    (
        "kartlaggning",
        Carrier { code: "crates/app/src/sector_map.rs", test: "crates/app/tests/sector_map.rs" },
    ),
    ("referral", Carrier { code: "crates/app/src/referral.rs", test: "crates/app/tests/whole_path.rs" }),
    ("thread", Carrier { code: "crates/app/src/contribution.rs", test: "crates/app/tests/whole_path.rs" }),
    ("feedback", Carrier { code: "crates/app/src/decision.rs", test: "crates/app/tests/whole_path.rs" }),
];

/// Sections that only name somebody whom other parts speak of.
const NAMES: [&str; 2] = ["unit", "group"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every id of the requirements.
fn ids() -> Vec<String> {
    let mut all: Vec<String> = (1..=38).map(|n| format!("S-{n}")).collect();
    all.extend(["R-8", "R-10"].map(str::to_owned));
    all.push("O-1".to_owned());
    all.extend(('a'..='g').map(|letter| format!("O-1{letter}")));
    all.extend((2..=24).map(|n| format!("O-{n}")));
    for n in 1..=46 {
        all.push(format!("V-{n}"));
        if n == 12 {
            all.push("V-12b".to_owned());
        }
    }
    all
}

/// The parts of a model that name a clause: section and id, or what the part is about.
fn parts(model: &Model, clause: &str) -> BTreeSet<(&'static str, String)> {
    let mut all = BTreeSet::new();
    macro_rules! gather {
        ($($section:literal: $parts:ident, $told:expr;)*) => {$(
            for part in &model.$parts {
                if part.clause.iter().any(|name: &Name| name.as_str() == clause) {
                    let told: fn(&_) -> String = $told;
                    all.insert(($section, told(part)));
                }
            }
        )*};
    }
    gather! {
        "unit": unit, |p: &domain::collaboration_model::Unit| p.id.to_string();
        "group": group, |p: &domain::collaboration_model::Group| p.id.to_string();
        "body": body, |p: &domain::collaboration_model::Body| p.id.to_string();
        "deed": deed, |p: &domain::collaboration_model::DeedType| p.id.to_string();
        "duty": duty, |p: &DutyRule| p.id.to_string();
        "principle": principle, |p: &domain::collaboration_model::Principle| p.id.to_string();
        "goal": goal, |p: &domain::collaboration_model::Goal| p.id.to_string();
        "level": level, |p: &domain::collaboration_model::Level| p.id.to_string();
        "step": step, |p: &domain::collaboration_model::Step| p.id.to_string();
        "form": form, |p: &domain::collaboration_model::Form| p.id.to_string();
        "agreement_item": agreement_item, |p: &domain::collaboration_model::AgreementItem| p.id.to_string();
        "steering_document": steering_document, |p: &domain::collaboration_model::SteeringDocument| p.id.to_string();
        "area": area, |p: &domain::collaboration_model::Area| p.id.to_string();
        "concept": concept, |p: &domain::collaboration_model::Concept| p.word.sv.clone();
        "expectation": expectation, |p: &domain::collaboration_model::Expectation| p.of.to_string();
        "budget": budget, |p: &domain::collaboration_model::Budget| p.unit.to_string();
        "fee_rule": fee_rule, |p: &domain::collaboration_model::FeeRule| p.kind.to_string();
    }
    // Units are told by the model. What else each has a duty of its own is not kept by the program yet.
    let waits = |rule: &DutyRule| rule.for_each.is_some_and(|each| each != EverySubject::PoliticalUnit);
    let of_each: Vec<_> = all
        .iter()
        .filter(|(section, id)| *section == "duty" && model.duty(id).is_some_and(waits))
        .cloned()
        .collect();
    for duty in of_each {
        all.remove(&duty);
        all.insert(("duty for each", duty.1));
    }
    if model.joining.as_ref().is_some_and(|joining| joining.clause.iter().any(|name| name.as_str() == clause))
    {
        all.insert(("joining", String::new()));
    }
    all
}

/// One requirement: what it says, what carries it out, and how far that has come.
fn row(id: &str, models: &BTreeMap<String, Model>) -> String {
    let of: Vec<(&String, &Model, &Clause)> =
        models.iter().filter_map(|(name, model)| Some((name, model, model.clause(id)?))).collect();
    assert!(!of.is_empty(), "{id} is in no model");
    let (mut carriers, mut told, mut facts) = (BTreeSet::new(), Vec::new(), Vec::new());
    for (name, model, clause) in &of {
        let parts = parts(model, id);
        let mut some: Vec<String> =
            parts.iter().map(|(section, id)| format!("{section} {id}").trim().to_owned()).collect();
        carriers.extend(parts.iter().map(|(section, _)| (*section).to_owned()));
        if !clause.by.is_empty() {
            some.push(format!("the function {}", clause.by));
            carriers.insert(clause.by.clone());
        }
        if !clause.fact.is_empty() {
            facts.push(clause.fact.en.clone());
        }
        if !some.is_empty() {
            told.push(format!("`{name}`: {}", some.join(", ")));
        }
    }
    let real: Vec<&String> = carriers.iter().filter(|carrier| !NAMES.contains(&carrier.as_str())).collect();
    let found =
        |carrier: &String| CARRIERS.iter().find(|(name, _)| name == carrier).map(|(_, carrier)| carrier);
    let status = if real.is_empty() && !facts.is_empty() {
        format!("a fact: {}", facts[0])
    } else if !real.is_empty() && real.iter().all(|carrier| found(carrier).is_some()) {
        let shown: BTreeSet<String> = real
            .iter()
            .filter_map(|carrier| found(carrier))
            .map(|carrier| format!("`{}`, shown by `{}`", carrier.code, carrier.test))
            .collect();
        format!("done: {}", shown.into_iter().collect::<Vec<_>>().join("; "))
    } else {
        let all = if real.is_empty() { carriers.iter().collect() } else { real };
        let missing: Vec<&str> =
            all.iter().filter(|carrier| found(carrier).is_none()).map(|carrier| carrier.as_str()).collect();
        format!(
            "not yet: what the file says of it is read and checked, and nothing acts on {}",
            missing.join(", ")
        )
    };
    let clause = of[0].2;
    format!("| {id} | {} | {} | {} | {status} |", clause.strength, clause.says.en, told.join("; "))
}

/// `RADSLAG_UPDATE=1` writes it anew.
#[test]
fn every_requirement_can_be_followed_to_where_it_is_carried_out() {
    let mut models = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("models")).expect("there is a folder of models") {
        let path = entry.expect("a model can be read").path();
        if path.extension().is_some_and(|e| e == "toml") {
            let text = std::fs::read_to_string(&path).expect("a model can be read");
            let model = read(&text).unwrap_or_else(|faults| panic!("{}: {faults:?}", path.display()));
            models.insert(model.id.to_string(), model);
        }
    }
    for (_, carrier) in CARRIERS {
        for path in [carrier.code, carrier.test] {
            assert!(root().join(path).is_file(), "{path} is not there");
        }
    }
    let known: BTreeSet<String> = ids().into_iter().collect();
    for (name, model) in &models {
        for clause in &model.clause {
            assert!(known.contains(clause.id.as_str()), "{name}: {} is no requirement", clause.id);
        }
    }
    let rows: Vec<String> = ids().iter().map(|id| row(id, &models)).collect();
    let count = |status: &str| rows.iter().filter(|row| row.contains(&format!("| {status}"))).count();
    let mut page = String::from(
        "# Requirements\n\nEach requirement of the sources, what carries it out in the models that lie in `models/`, and how far that has come. Made by `RADSLAG_UPDATE=1 cargo test -p domain --test requirements`.\n\n",
    );
    let _ = writeln!(
        page,
        "{} requirements: {} done, {} facts, {} not yet.\n",
        rows.len(),
        count("done"),
        count("a fact"),
        count("not yet")
    );
    page.push_str("| id | strength | what it says | carried out by | how far |\n|---|---|---|---|---|\n");
    page.push_str(&rows.join("\n"));
    page.push('\n');
    let file = root().join("docs/requirements.md");
    if std::env::var_os("RADSLAG_UPDATE").is_some() {
        std::fs::write(&file, &page).expect("the page can be written");
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(written, page, "RADSLAG_UPDATE=1 writes it anew");
}
