//! What organisations are to each other, by the command line.

use crate::program::{Program, example};
use serde_json::json;

const COORDINATOR: &str = "samordnare@region.example";

#[test]
fn relations_are_told_ended_and_taken_away() {
    let program = Program::new();
    let settings = program.file("site.toml", &example("vgr/site.toml"));
    program.run(&["site", "new", "vgr", "--from", &settings]).ok();
    let name = ["account", "grant", COORDINATOR, "--role", "coordinator", "--name", "Sam", "--site", "vgr"];
    program.run(&name).ok();
    let list = program.file("lista.csv", "Namn;Kommun\nRiksförbundet Lyra;Ale\nLyra Väst;Borås\n");
    let organisations = |words: &[&str]| {
        let mut args = vec!["organisations"];
        args.extend(words);
        args.extend(["--site", "vgr", "--as", COORDINATOR]);
        program.run(&args)
    };
    organisations(&["import", &list, "--source", "Lista"]).ok();
    let id = |words: &str| {
        let found = organisations(&["find", words, "--json"]).json();
        found["organisations"][0]["id"].as_str().unwrap().to_owned()
    };
    let (top, district) = (id("Riksförbundet Lyra"), id("Lyra Väst"));

    let relate = |kind: &str, other: &str, source: &str| {
        organisations(&["relate", &district, kind, other, "--source", source, "--json"])
    };
    let relation = relate("district_of", &top, "Webbplatsen").json()["relation"].as_str().unwrap().to_owned();
    let again = relate("district_of", &top, "Webbplatsen").refused();
    assert!(again.contains("Riksförbundet Lyra"), "{again}");
    assert!(relate("section_of", &district, "x").refused().contains("other"));
    assert!(relate("friend_of", &top, "x").code == 2);
    let told = organisations(&["relations", &top, "--json"]).json();
    assert_eq!(told["relations"][0]["kind"], "district_of");
    assert_eq!(told["relations"][0]["turned"], true);
    let line = organisations(&["relations", &district]).ok();
    assert!(line.contains("district_of\tLyra Väst\tRiksförbundet Lyra\t\t\tWebbplatsen"), "{line}");
    let within = organisations(&["find", "", "--within", &top, "--json"]).json();
    assert_eq!(within["total"], 1);

    organisations(&["unrelate", &district, &relation, "--until", "2001-12-31"]).ok();
    let told = organisations(&["relations", &top, "--json"]).json();
    assert_eq!(
        (&told["relations"][0]["over"], &told["relations"][0]["until"]),
        (&json!(true), &json!("2001-12-31"))
    );
    assert_eq!(organisations(&["find", "", "--within", &top, "--json"]).json()["total"], 0);
    assert_eq!(organisations(&["unrelate", &district, &relation]).code, 2, "one of the two must be said");
    organisations(&["unrelate", &district, &relation, "--never"]).ok();
    assert_eq!(organisations(&["relations", &top, "--json"]).json()["relations"], json!([]));
    organisations(&["unrelate", &district, &relation, "--never"]).refused();
}
