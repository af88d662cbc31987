//! Bad input: one sentence, another status than 0, and nothing changed.

use crate::program::{Program, example};

fn with_site() -> Program {
    let program = Program::new();
    let settings = program.file("site.toml", &example("stockholm/site.toml"));
    program.run(&["site", "new", "stockholm", "--from", &settings]).ok();
    program
}

#[test]
fn a_site_is_made_listed_and_shown() {
    let program = Program::new();
    program.run(&["site", "new", "liten", "--host", "radslag.liten.example"]).ok();
    assert!(program.data().join("sites/liten/radslag.db").is_file());
    let listed = program.run(&["site", "list", "--json"]).json();
    assert_eq!(listed[0]["hosts"][0], "radslag.liten.example");
    assert!(program.run(&["site", "show", "liten"]).ok().contains("registrator@radslag.liten.example"));
    assert!(program.run(&["check-config"]).ok().contains("The settings are good."));
    assert!(program.run(&["migrate"]).ok().contains("liten: up to date"));
    assert!(program.run(&["audit", "verify", "--site", "liten"]).ok().contains("is whole"));
    let again = program.run(&["site", "new", "liten", "--host", "annan.example"]).refused();
    assert_eq!(again, "there is a site \"liten\" already");
    let taken = program.run(&["site", "new", "annan", "--host", "Radslag.Liten.example"]).refused();
    assert_eq!(taken, "the host Radslag.Liten.example belongs to the site liten");
}

#[test]
fn sites_that_cannot_be_made_leave_nothing() {
    let program = Program::new();
    for (name, from, wanted) in [
        ("Stor", "", "is not a site's name"),
        ("liten", "name = \"x\"\ncolour = 1\n", "line 2: unknown field `colour`"),
        ("liten", "name = \"x\"\n", "missing field `hosts`"),
    ] {
        let file = program.file("site.toml", from);
        let said = program.run(&["site", "new", name, "--from", &file]).refused();
        assert!(said.contains(wanted), "{said}");
    }
    let said = program
        .run(&["site", "new", "liten", "--host", "x.example", "--database", "postgres://127.0.0.1:1/x"])
        .refused();
    assert!(said.contains("failed to open the database of site liten"), "{said}");
    assert!(!program.data().join("sites/liten").exists());
}

#[test]
fn settings_with_a_mistake_are_named() {
    let program = with_site();
    let toml = program.data().join("radslag.toml");
    for (text, wanted) in [
        ("lisen = \"127.0.0.1:1\"\n", "line 1: unknown field `lisen`"),
        ("[smtp]\nhost = \"mx\"\nuser = \"u\"\n", "smtp: user and password belong together"),
        ("[smtp]\nhost = \"mx\"\nuser = \"u\"\npassword_file = \"nej\"\n", "smtp.password_file"),
        ("log = \"xml\"\n", "line 1: unknown variant `xml`"),
    ] {
        std::fs::write(&toml, text).unwrap();
        let said = program.run(&["check-config"]).refused();
        assert!(said.contains(wanted), "{said}");
    }
    std::fs::remove_file(&toml).unwrap();
    let said = program.run(&["account", "sign-in-link", "nobody@x.example", "--site", "stockholm"]).refused();
    assert_eq!(said, "there is no open account nobody@x.example on the site stockholm");
    let said = program.run(&["audit", "verify", "--site", "nej"]).refused();
    assert!(said.contains("there is no site \"nej\"") && said.contains("there are: stockholm"), "{said}");
}

#[test]
fn a_referral_with_a_mistake_changes_nothing() {
    let program = with_site();
    let whole = example("stockholm/samverkansmodell.toml");
    let as_officer = ["--site", "stockholm", "--as", "handlaggare@stockholm.example"];
    let create = |text: &str, who: &str| {
        let file = program.file("remiss.toml", text);
        program.run(&[
            "referral",
            "create",
            "rs-2023-0395",
            &file,
            "--site",
            "stockholm",
            "--as",
            who,
            "--now",
            "2023-11-22",
        ])
    };
    for (from, to, wanted) in [
        (
            "category = \"youth_council\"",
            "category = \"youth\"",
            "recipients[30].category: is none of those there are",
        ),
        (
            "email = \"hsn@stockholm.example\"",
            "email = \"hsn\"",
            "recipients[1].email: Write an e-mail address",
        ),
        (
            "name = \"Trafiknämnden\"",
            "name = \"Kulturnämnden\"",
            "recipients[5].name: “Kulturnämnden” already exists",
        ),
        (
            "response_deadline = \"2024-02-29\"",
            "response_deadline = \"2023-11-01\"",
            "response_deadline: Choose a day after",
        ),
        (
            "response_deadline = \"2024-02-29\"",
            "response_deadline = \"i vår\"",
            "line 22: \"i vår\" is not a time or day",
        ),
        ("lede = ", "led = ", "unknown field `led`"),
        (
            "audience = \"internal\"",
            "audience = \"egna\"",
            "questions[1].audience: is none of those there are",
        ),
        ("generated = \"proposal\"", "file = \"finns-inte.pdf\"", "finns-inte.pdf cannot be read"),
        ("number = \"RS 2023-0395\"", "number = \"RS 2023-0396\"", "number: the file says \"RS 2023-0396\""),
    ] {
        assert!(whole.contains(from), "{from}");
        let said = create(&whole.replacen(from, to, 1), "handlaggare@stockholm.example").refused();
        assert!(said.contains(wanted), "{said}");
    }
    let said = create(&whole, "ledamot@stockholm.example").refused();
    assert!(
        said.contains(
            "ledamot@stockholm.example may not create this as things stand (roles in force: elected_official)"
        ),
        "{said}"
    );
    let said = create(&whole, "nobody@x.example").refused();
    assert_eq!(said, "there is no account nobody@x.example on the site stockholm");
    let mut status = vec!["referral", "status", "RS 2023-0395"];
    status.extend(as_officer);
    assert_eq!(program.run(&status).refused(), "there is no referral \"RS 2023-0395\" on the site stockholm");
    assert!(
        !program
            .run(&["account", "grant", "x@y.example", "--role", "registrar", "--site", "stockholm"])
            .refused()
            .is_empty()
    );
}

#[test]
fn a_mail_is_received_or_tried_again() {
    let program = with_site();
    let mail = b"From: a@b.example\r\nSubject: Hej\r\nMessage-ID: <1@b.example>\r\n\r\nHej!\r\n";
    let receive = [
        "mail",
        "receive",
        "--site",
        "stockholm",
        "--from",
        "a@b.example",
        "--to",
        "registrator@stockholm.example",
    ];
    let said = program.run_with(&receive, mail).ok();
    assert!(said.starts_with("Received "), "{said}");
    assert!(program.run_with(&receive, mail).ok().contains("had come before"));
    let elsewhere = program.run_with(&["mail", "receive", "--site", "nej"], mail);
    assert_eq!(elsewhere.code, 75, "{}", elsewhere.err);
    assert_eq!(program.run_with(&["mail", "receive", "--sight", "x"], mail).code, 75);
    assert_eq!(program.run_with(&receive, b"").code, 65);
}

#[test]
fn an_import_with_one_refused_makes_the_others_and_fails() {
    let program = with_site();
    let rows = "{\"title\": \"Vägar\", \"last_day\": \"2030-09-18\", \"recipients\": [\"Trafikverket\"]}\n\
                {\"title\": \"Ingen tillfrågad\", \"last_day\": \"2030-09-18\", \"recipients\": []}\n";
    let file = program.file("remisser.jsonl", rows);
    let said = program.run(&[
        "referral",
        "import",
        &file,
        "--category",
        "pensioner",
        "--site",
        "stockholm",
        "--as",
        "handlaggare@stockholm.example",
        "--json",
    ]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("1 of 2 were refused"), "{}", said.err);
    let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told["made"].as_array().unwrap().len(), 1, "{told}");
    assert_eq!(told["refused"][0]["title"], "Ingen tillfrågad");
}
