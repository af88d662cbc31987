//! `radslag model`: model files are checked, told and compared without a site.

use crate::program::Program;

fn model(name: &str) -> String {
    format!("{}/../../models/{name}.toml", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_model_is_right() {
    let program = Program::new();
    for name in ["stockholm-2024", "ostergotland-2018", "ostergotland-2025", "vgr-2024"] {
        let said = program.run_alone(&["model", "check", &model(name)]).ok();
        assert!(said.contains("is right") && said.contains(name), "{said}");
    }
    let schema = program.run_alone(&["model", "schema"]).json();
    assert_eq!(schema["properties"]["duty"]["type"], "array");
}

#[test]
fn every_mistake_is_told_with_its_line_and_the_file_is_refused() {
    let program = Program::new();
    let text = std::fs::read_to_string(model("ostergotland-2025")).unwrap();
    let broken =
        text.replacen("strength = \"ska\"", "strength = \"skall\"", 1).replacen("half_year", "half_yeer", 1);
    let file = program.file("trasig.toml", &broken);
    let line = |wanted: &str| broken.lines().position(|line| line.contains(wanted)).unwrap() + 1;
    let said = program.run_alone(&["model", "check", &file]);
    assert_eq!(said.code, 65);
    for wanted in [format!("line {}: clause", line("\"skall\"")), format!("line {}: duty", line("half_yeer"))]
    {
        assert!(said.out.contains(&wanted), "{wanted} is not in\n{}", said.out);
    }
    assert!(said.err.contains("has 2 mistakes"), "{}", said.err);
    let as_json = program.run_alone(&["model", "check", &file, "--json"]);
    let told: serde_json::Value = serde_json::from_str(&as_json.out).unwrap();
    assert_eq!((as_json.code, told["mistakes"].as_array().unwrap().len()), (65, 2));
    assert_eq!(
        program.run_alone(&["model", "duties", &file, "--from", "2025-01-01", "--to", "2025-12-31"]).code,
        65
    );
    let missing = program.run_alone(&["model", "check", "finns-inte.toml"]).refused();
    assert!(missing.contains("finns-inte.toml"), "{missing}");
}

#[test]
fn duties_are_told_by_day_and_two_models_are_compared() {
    let program = Program::new();
    let (from, to) = (["--from", "2025-01-01"], ["--to", "2025-12-31"]);
    let duties = |name: &str| {
        let file = model(name);
        let mut words = vec!["model", "duties", file.as_str(), "--json"];
        words.extend(from.iter().chain(&to));
        program.run_alone(&words).json()
    };
    let of = |value: &serde_json::Value, clause: &str| {
        let all = value["duties"].as_array().unwrap().clone();
        all.into_iter().filter(|d| d["clauses"][0] == clause && !d["due"].is_null()).collect::<Vec<_>>()
    };
    let forum = of(&duties("ostergotland-2025"), "O-12");
    let days: Vec<&str> = forum.iter().filter_map(|duty| duty["due"].as_str()).collect();
    assert_eq!(days, ["2025-06-30", "2025-12-31"], "a dialogforum each half-year");
    assert_eq!(of(&duties("ostergotland-2018"), "O-5").len(), 5, "four meetings, and one of them open");
    let turned = program.run_alone(&[
        "model",
        "duties",
        &model("vgr-2024"),
        "--from",
        "2025-01-02",
        "--to",
        "2025-01-01",
    ]);
    assert!(turned.refused().contains("--to is before --from"));
    let said =
        program.run_alone(&["model", "diff", &model("ostergotland-2018"), &model("ostergotland-2025")]).ok();
    for wanted in ["- duty \"", "+ duty \"", "is new:", "is gone:", "every half year"] {
        assert!(said.contains(wanted), "{wanted} is not in\n{said}");
    }
    let same = program.run_alone(&["model", "diff", &model("vgr-2024"), &model("vgr-2024")]).ok();
    assert_eq!(same.trim(), "The models say the same.");
}
