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

/// A file with one mistake in it: what was done, and the lines (from 1) of the part where it was done.
struct Broken {
    how: String,
    text: String,
    part: std::ops::RangeInclusive<usize>,
    id: Option<String>,
}

/// Every way of breaking a line of a file so that it cannot be right any more.
fn broken_lines(line: &str) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    let Some((field, value)) = line.split_once(" = ") else { return all };
    if field.starts_with(['#', ' ', '[']) {
        return all;
    }
    let is_text = value.starts_with('"') && value.trim_end().ends_with('"') && value.len() > 2;
    all.push(("a field that is not there", format!("{}x = {value}", field.replace('.', "x."))));
    if matches!(
        field,
        "id" | "kind" | "source" | "strength" | "home" | "says.sv" | "name.sv" | "does.sv" | "when"
    ) {
        all.push(("a field is missing", String::new()));
    }
    if matches!(field, "strength" | "kind" | "side" | "how") {
        all.push(("a word that means nothing", format!("{field} = \"fel\"")));
        all.push((
            "a misspelt word",
            format!("{field} = {}", value.replacen(['o', 'a', 'å', 'ö', 'e'], "q", 1)),
        ));
    }
    if matches!(field, "source" | "home" | "under" | "responsible" | "of" | "level" | "authority") {
        all.push(("a name of nothing", format!("{field} = \"finns-inte\"")));
    }
    if matches!(field, "clause" | "receivers" | "invited" | "meets" | "step") && value.starts_with("[\"") {
        all.push(("a name of nothing in a list", format!("{field} = {}", value.replacen("[\"", "[\"9", 1))));
    }
    if is_text {
        all.push(("no end of a text", format!("{field} = {}", &value[..value.len() - 1])));
        all.push(("a number for a text", format!("{field} = 7")));
    }
    if field == "id" {
        all.push(("no id", format!("{field} = \"\"")));
        all.push(("an id with a blank", format!("{field} = \"a b\"")));
    }
    if field == "when" {
        all.push(("no time", "when = {}".to_owned()));
        all.push(("two times", value.replacen('{', "when = { as_needed = true, by = \"2024-01-01\",", 1)));
        all.push(("a day that is none", "when = { by = \"2024-02-30\" }".to_owned()));
        all.push(("a period that is none", "when = { every = \"fortnight\" }".to_owned()));
    }
    if matches!(field, "from" | "until") && is_text {
        all.push(("a day that is none", format!("{field} = \"2024-13-01\"")));
    }
    if field == "format" {
        all.push(("another format", "format = 2".to_owned()));
    }
    all
}

fn broken(text: &str) -> Vec<Broken> {
    let lines: Vec<&str> = text.lines().collect();
    let mut all = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let starts = |line: &&str| line.starts_with('[');
        let first = lines[..=at].iter().rposition(starts).map_or(1, |place| place + 1);
        let last = lines[at + 1..].iter().position(starts).map_or(lines.len(), |place| at + 1 + place);
        let id = lines[first - 1..last].iter().find_map(|line| line.strip_prefix("id = ")).map(str::to_owned);
        let is_its_id = line.starts_with("id = ");
        for (how, new) in broken_lines(line) {
            let mut changed = lines.clone();
            changed[at] = &new;
            all.push(Broken {
                how: format!("{how}, line {}: {line}", at + 1),
                text: changed.join("\n"),
                part: first..=last,
                id: id.clone().filter(|_| !is_its_id && first > 1),
            });
        }
    }
    all
}

/// Files with one mistake each, spread over everything that can be broken in every model.
#[test]
fn every_broken_file_is_refused_with_the_line_and_the_part() {
    let mut tried = 0;
    for (name, text) in models() {
        let all = broken(&text);
        let step = (all.len() / 250).max(1);
        for one in all.iter().step_by(step) {
            tried += 1;
            let faults = read(&one.text).expect_err(&format!("{name}: {}", one.how));
            let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
            let at_its_place = faults.iter().zip(&told).find(|(fault, _)| one.part.contains(&fault.line));
            let Some((fault, said)) = at_its_place else {
                panic!(
                    "{name}: {}\nno mistake is told in lines {:?}:\n{}",
                    one.how,
                    one.part,
                    told.join("\n")
                );
            };
            let is_syntax = matches!(fault.what, domain::collaboration_model::What::Syntax(_));
            if let (false, Some(id)) = (is_syntax, &one.id) {
                assert!(said.contains(id.as_str()), "{name}: {}\nsays not where: {said}", one.how);
            }
            assert!(said.len() > 25, "{name}: {}\nsays too little: {said}", one.how);
        }
    }
    assert!(tried >= 200, "{tried} broken files");
}
