//! The models that lie in `models/`, as they are.

use domain::collaboration_model::{Model, read};
use domain::duty::{Facts, InForce, duties};
use jiff::civil::date;
use std::fmt::Write as _;
use std::path::PathBuf;

fn models() -> Vec<(String, String)> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models"));
    let files = std::fs::read_dir(folder).expect("there is a folder of models");
    let mut all: Vec<(String, String)> = files
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .filter_map(|path| {
            let name = path.file_stem()?.to_str()?.to_owned();
            Some((name, std::fs::read_to_string(path).expect("a model can be read")))
        })
        .collect();
    all.sort();
    all
}

fn read_or_tell(name: &str, text: &str) -> Model {
    read(text).unwrap_or_else(|faults| {
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("models/{name}.toml\n{}", told.join("\n"))
    })
}

#[test]
fn every_model_is_right_and_is_named_as_its_file() {
    let all = models();
    assert!(!all.is_empty());
    for (name, text) in all {
        assert_eq!(read_or_tell(&name, &text).id.as_str(), name);
    }
}

/// What each model obliges to in 2024–2027 when nothing has been done: reviewed against the sources by hand.
#[test]
fn duties_of_four_years() {
    for (name, text) in models() {
        let model = read_or_tell(&name, &text);
        let force = InForce {
            model: &model,
            from: model.valid.from.0,
            until: model.valid.until.map(|day| day.0),
            end_decided: None,
        };
        let facts = Facts::default();
        let first = date(2024, 1, 1);
        let mut told = String::new();
        for duty in duties(&[force], &facts, (first, date(2027, 12, 31)), first) {
            let due = duty.due.map_or_else(|| "          ".to_owned(), |day| day.to_string());
            let clause = duty.rule.clause.first().map(ToString::to_string).unwrap_or_default();
            writeln!(
                told,
                "{due}  {:10} {clause:6} {}  {}",
                duty.strength().as_str(),
                duty.key,
                duty.rule.does.sv
            )
            .unwrap();
        }
        insta::with_settings!({ description => duty_readings(&model) }, {
            insta::assert_snapshot!(format!("duties_{name}"), told);
        });
    }
}

/// How the source was read where it leaves room.
fn duty_readings(model: &Model) -> String {
    let mut told = String::new();
    for duty in model.duty.iter().filter(|duty| !duty.reading.is_empty()) {
        let _ = writeln!(told, "{}: {}", duty.id, duty.reading.sv);
    }
    told
}
