//! `radslag organisations mandates`: named, told, ended and erased by the program.

use crate::program::{Program, example};

const AS: [&str; 4] = ["--site", "vgr", "--as", "processledare@vgr.example"];

fn mandates(program: &Program, args: &[&str]) -> crate::program::Said {
    program.run(&[&["organisations", "mandates"], args, &AS].concat())
}

#[test]
fn mandates_are_named_told_ended_and_erased() {
    let program = Program::new();
    let settings = program.file("site.toml", &example("vgr/site.toml"));
    program.run(&["site", "new", "vgr", "--from", &settings]).ok();
    let list = program.file("lista.csv", "Namn;Kommun\nByalaget i Åsen;Ale\n");
    program.run(&[&["organisations", "import", &list][..], &AS].concat()).ok();
    let found = program.run(&[&["organisations", "find", "Byalaget", "--json"][..], &AS].concat()).json();
    let organisation = found["organisations"][0]["id"].as_str().unwrap().to_owned();

    let add = |more: &[&str]| {
        let anna = [
            "add",
            &organisation,
            "--person",
            "Anna Berg",
            "--appointed-by",
            "annual_meeting",
            "--source",
            "Protokoll",
        ];
        mandates(&program, &[&anna, more].concat())
    };
    let refused = add(&["--in-what", "", "--basis", "function"]).refused();
    assert!(refused.contains("in-what: ") && refused.contains("basis: "), "{refused}");
    let refused =
        add(&["--in-what", "Allt", "--basis", "consent", "--from", "2024-03-01", "--until", "2024-03-01"])
            .refused();
    assert!(refused.starts_with("until: "), "{refused}");
    assert_eq!(mandates(&program, &["list", "--json"]).json()["total"], 0, "nothing was half done");

    let added =
        add(&["--in-what", "Samrådet", "--basis", "consent", "--from", "2024-01-01", "--json"]).json();
    let id = added["id"].as_str().unwrap();
    let told = mandates(&program, &["list", "--in-what", "samråd"]).ok();
    assert!(
        told.contains("Byalaget i Åsen\tSamrådet\tordinary\tAnna Berg\t2024-01-01\t-\tcurrent"),
        "{told}"
    );
    assert!(told.ends_with("1 mandates\n"), "{told}");
    assert_eq!(mandates(&program, &["list", "--organisation", "annan", "--json"]).json()["total"], 0);

    let early = mandates(&program, &["end", id, "--reason", "resigned", "--on", "2023-06-01"]).refused();
    assert!(early.starts_with("on: "), "{early}");
    mandates(&program, &["end", id, "--reason", "resigned", "--on", "2024-01-31"]).ok();
    let again = mandates(&program, &["end", id, "--reason", "other"]).refused();
    assert!(again.contains("has ended already"), "{again}");
    let ending = mandates(&program, &["list", "--which", "ending", "--json"]).json();
    assert_eq!(ending["mandates"][0]["without_successor"], true);
    assert_eq!(ending["mandates"][0]["end_reason"], "resigned");
    mandates(&program, &["erase", id]).ok();
    assert!(mandates(&program, &["erase", id]).refused().contains("has been erased already"));
    let ended = mandates(&program, &["list", "--which", "ended", "--json"]).json();
    assert_eq!(
        (&ended["mandates"][0]["person"], &ended["mandates"][0]["in_what"]),
        (&"".into(), &"Samrådet".into())
    );

    let officer = ["--site", "vgr", "--as", "handlaggare@vgr.example"];
    let may_not =
        program.run(&[&["organisations", "mandates", "erase", id][..], &officer].concat()).refused();
    assert!(may_not.contains("may not"), "{may_not}");
    assert!(program.run(&["audit", "verify", "--site", "vgr"]).ok().contains("is whole"));
}
