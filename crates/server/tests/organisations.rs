//! The register by command line: several lists of which one cannot be read, what organisations ask for, and entries that are one.

use crate::program::{Program, Said, example};
use app::own_entry::case;
use app::site::Opening;
use domain::access::Actor;
use domain::language::Language;
use domain::own_entry::{TypedNew, TypedPerson};
use serde_json::Value;

const KEEPER: &str = "processledare@vgr.example";
const OFFICER: &str = "handlaggare@vgr.example";

fn with_site() -> Program {
    let program = Program::new();
    let settings = program.file("site.toml", &example("vgr/site.toml"));
    program.run(&["site", "new", "vgr", "--from", &settings]).ok();
    program
}

fn by(program: &Program, who: &str, words: &[&str]) -> Said {
    let mut args = vec!["organisations"];
    args.extend(words);
    args.extend(["--site", "vgr", "--as", who]);
    program.run(&args)
}

fn keeper(program: &Program, words: &[&str]) -> Said {
    by(program, KEEPER, words)
}

fn data(program: &Program, words: &[&str]) -> Value {
    let words: Vec<&str> = words.iter().copied().chain(["--json"]).collect();
    keeper(program, &words).json()
}

/// Ids of the organisations that are found, by name.
fn found(program: &Program) -> Vec<(String, String)> {
    let all = data(program, &["find", ""]);
    let text = |o: &Value, key: &str| o[key].as_str().unwrap().to_owned();
    all["organisations"].as_array().unwrap().iter().map(|o| (text(o, "name"), text(o, "id"))).collect()
}

/// How many are found by anyone.
fn public(program: &Program) -> Value {
    program.run(&["organisations", "find", "", "--json", "--site", "vgr"]).json()["total"].clone()
}

fn id_of(program: &Program, name: &str) -> String {
    found(program).into_iter().find(|(n, _)| n == name).unwrap_or_else(|| panic!("{name} is not there")).1
}

#[test]
fn with_keep_going_lists_that_can_be_read_are_taken_in_and_the_others_told() {
    let program = with_site();
    let good = program.file("bra.csv", "namn;kommun\nByalaget Solrosen;Ale\n");
    let nameless = program.file("namnlos.csv", "kommun;ort\nAle;Alafors\nAle;Nol\n");
    // Without it, all or nothing.
    let none = keeper(&program, &["import", &good, &nameless]);
    assert_eq!(none.code, 65, "{}", none.err);
    assert!(none.refused().starts_with("namnlos.csv: "));
    assert!(found(&program).is_empty());
    let alone = keeper(&program, &["import", &nameless]);
    assert_eq!(alone.code, 65, "{}", alone.err);
    let looked = keeper(&program, &["import", &nameless, "--preview"]);
    assert_eq!(looked.code, 65, "{}", looked.err);

    for (words, preview) in [(vec!["--preview"], true), (vec![], false)] {
        let mut args = vec!["import", &nameless, &good, "--keep-going", "--json"];
        args.extend(words);
        let said = keeper(&program, &args);
        assert_eq!(said.code, 65, "one of them was not read");
        assert!(said.err.starts_with("radslag: namnlos.csv: ") && said.err.trim_end().lines().count() == 1);
        let told: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!((&told["imported"], &told["preview"]), (&1.into(), &preview.into()), "{told}");
        assert_eq!(told["files"].as_array().unwrap().len(), 1);
        assert!(told["unread"][0].as_str().unwrap().starts_with("namnlos.csv: "), "{told}");
        assert_eq!(found(&program).len(), usize::from(!preview));
    }
    let forbidden = by(&program, OFFICER, &["import", &good, "--keep-going"]);
    assert_eq!(forbidden.code, 1);
    assert!(forbidden.refused().contains("may not import"));
}

#[test]
fn a_separator_is_named_by_itself_or_as_tab() {
    let program = with_site();
    let list = program.file("lista.txt", "namn|kommun\nByalaget Solrosen|Ale\n");
    let told = data(&program, &["import", &list, "--separator", "|", "--preview"]);
    assert_eq!(told["imported"], 1, "{told}");
    for wrong in ["tabb", "||", "x", ""] {
        let said = keeper(&program, &["import", &list, "--separator", wrong]).refused();
        assert!(said.contains("is none of ; , | or tab"), "{said}");
    }
}

#[test]
fn what_is_found_is_counted_by_municipality() {
    let program = with_site();
    let list =
        program.file("a.csv", "namn;kommun\nAlafors IF;Ale\nKören i Nol;Ale\nKören;Lerum\nKören utan hem;\n");
    keeper(&program, &["import", &list]).ok();
    let told = data(&program, &["find", "kören", "--by", "municipality"]);
    assert_eq!((&told["total"], &told["unknown_municipality"]), (&3.into(), &1.into()), "{told}");
    let all = told["municipalities"].as_array().unwrap();
    let of = |code: &str| all.iter().find(|m| m["municipality_code"] == code).unwrap();
    assert_eq!((all.len(), &of("1440")["count"], &of("1441")["count"]), (290, &1.into(), &1.into()));
    assert_eq!((&of("1480")["count"], &of("1480")["told"]), (&Value::Null, &"no_data".into()));
    let words = keeper(&program, &["find", "", "--by", "municipality"]).out;
    assert!(words.starts_with("1440\tAle\t2\n1441\tLerum\t1\n4 found, 1 of them without a known"), "{words}");
    assert_ne!(keeper(&program, &["find", "", "--by", "county"]).code, 0);
}

fn two_of_one(program: &Program) -> (String, String) {
    let list = program.file("a.csv", "namn;kommun\nAlafors idrottsförening;Ale\nPensionärerna i Nol;Ale\n");
    let other = program.file("b.csv", "namn;kommun\nAlafors IF;Ale\n");
    keeper(program, &["import", &list]).ok();
    keeper(program, &["import", &other, "--ask"]).ok();
    let asked = data(program, &["questions"]);
    assert_eq!(asked["questions"].as_array().map(Vec::len), Some(1), "{asked}");
    let reason = asked["questions"][0]["reason"].as_str().unwrap();
    keeper(program, &["settle", "own", "--list", "b", "--reason", reason, "--all"]).ok();
    (id_of(program, "Alafors idrottsförening"), id_of(program, "Alafors IF"))
}

#[test]
fn duplicates_are_told_merged_and_split() {
    let program = with_site();
    let (long, short) = two_of_one(&program);
    let told = keeper(&program, &["duplicates"]).ok();
    assert!(told.contains("Alafors idrottsförening") && told.contains("1 certain"), "{told}");
    let pairs = data(&program, &["duplicates"]);
    assert_eq!((&pairs["counts"]["certain"], &pairs["sort"]), (&1.into(), &"certain".into()), "{pairs}");
    assert!(!pairs["pairs"][0]["grounds"].as_array().unwrap().is_empty());
    assert!(data(&program, &["duplicates", "--sort", "related"])["pairs"].as_array().unwrap().is_empty());
    assert_eq!(keeper(&program, &["duplicates", "--sort", "strange"]).code, 2);

    let merged = data(&program, &["merge", &long, &short]);
    assert_eq!((merged["winner"].as_str(), merged["loser"].as_str()), (Some(&*long), Some(&*short)));
    assert!(found(&program).iter().all(|(_, id)| *id != short), "it is found no more");
    let again = keeper(&program, &["merge", &long, &short]);
    assert_eq!(again.code, 1);
    assert_eq!(again.refused(), "it is merged with another organisation already");
    assert!(data(&program, &["duplicates"])["pairs"].as_array().unwrap().is_empty());

    let parted = keeper(&program, &["split", &short]).ok();
    assert_eq!(parted.trim_end(), format!("{short} and {long} are two again"));
    assert_eq!(id_of(&program, "Alafors IF"), short);
    assert_eq!(keeper(&program, &["split", &short]).refused(), "there is no such thing here");
    let text = keeper(&program, &["merge", &long, &short]).ok();
    assert_eq!(text.trim_end(), format!("{long} stands for {short} too"));
    let back = data(&program, &["split", &short]);
    assert_eq!((back["winner"].as_str(), back["loser"].as_str()), (Some(&*long), Some(&*short)));
}

#[test]
fn entries_are_merged_only_by_whoever_keeps_the_register() {
    let program = with_site();
    let (long, short) = two_of_one(&program);
    for (words, verb) in [
        (vec!["merge", long.as_str(), &short], "merge"),
        (vec!["split", &short], "split"),
        (vec!["duplicates"], "look for duplicates in"),
        (vec!["claims"], "decide"),
    ] {
        let said = by(&program, OFFICER, &words);
        assert_eq!(said.code, 1, "{words:?}");
        let said = said.refused();
        assert!(
            said.contains(&format!("{OFFICER} may not {verb} this")) && said.contains("case_officer"),
            "{said}"
        );
    }
    assert_eq!(keeper(&program, &["merge", &long, "org-x"]).code, 2, "no id at all");
    let itself = keeper(&program, &["merge", &long, &long]);
    assert_eq!(itself.code, 1, "{}", itself.out);
}

/// Two new organisations ask to be taken in, and confirm their addresses; a third does not.
fn sign_up(program: &Program) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = program.data().join("sites/vgr");
        let settings = app::settings::Settings::read(&example("vgr/site.toml")).unwrap();
        let outbox = program.data().join("outbox");
        let transport = mail::Transport::Folder(outbox.clone());
        let opening = Opening { name: "vgr", folder: &folder, settings, url: None, transport };
        let site = app::Site::open(opening).await.unwrap();
        let kind = domain::organisation_type::Classification::standard().types()[0].key.to_string();
        for (name, who) in [("Nätverket Gröna gårdar", "gron"), ("Byns vänner", "byn"), ("Ingens", "ingen")]
        {
            let person = TypedPerson {
                person: format!("Anna {who}"),
                role: "Sammankallande".into(),
                email: format!("{who}@privat.example"),
                how: String::new(),
            };
            let new = TypedNew {
                name: name.into(),
                number: String::new(),
                kind: kind.clone(),
                seat: "Ale".into(),
                contact: format!("{who}@forening.example"),
                website: String::new(),
                description: "Odlar.".into(),
            };
            case::ask_to_sign_up(&site, &Actor::Anyone, &person, &new, Language::Swedish).await.unwrap();
        }
        app::jobs::run_due(&site).await.unwrap();
        let mails = program.outbox();
        for who in ["gron", "byn"] {
            let mail = mails.iter().find(|m| m.contains(&format!("{who}@privat.example"))).expect("a mail");
            let text = mail::read(mail.as_bytes()).text;
            let (_, rest) = text.split_once("/min-organisation/arende/").unwrap();
            let token: String =
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
            case::confirm(&site, &Actor::Anyone, &token).await.unwrap();
        }
        site.store.close().await;
    });
}

#[test]
fn what_organisations_ask_for_is_told_and_decided() {
    let program = with_site();
    assert_eq!(keeper(&program, &["claims"]).ok().trim_end(), "0 wait, 0 decided");
    sign_up(&program);
    let told = keeper(&program, &["claims"]).ok();
    assert!(
        told.contains("Nätverket Gröna gårdar\tAnna gron") && told.contains("2 wait, 0 decided"),
        "{told}"
    );
    assert!(!told.contains("Ingens"), "an address that is not confirmed asks for nothing");
    let waiting = data(&program, &["claims"])["waiting"].clone();
    let id = |name: &str| {
        let case = waiting.as_array().unwrap().iter().find(|w| w["name"] == name).unwrap();
        assert_eq!((&case["kind"], &case["state"]), (&"sign_up".into(), &"waiting".into()));
        case["id"].as_str().unwrap().to_owned()
    };
    let (green, village) = (id("Nätverket Gröna gårdar"), id("Byns vänner"));
    assert_eq!(public(&program), 0, "they are found by officials only");

    let done = keeper(&program, &["approve", &green]).ok();
    assert_eq!(done.trim_end(), format!("{green} is approved: Nätverket Gröna gårdar"));
    assert_eq!(public(&program), 1, "now it is in the register");
    let silent = keeper(&program, &["decline", &village, "--reason", " "]);
    assert_eq!(silent.code, 1);
    assert!(silent.refused().starts_with("reason: "));
    let reason = "Ni finns redan som Byns framtid.";
    let declined = data(&program, &["decline", &village, "--reason", reason]);
    assert_eq!((&declined["state"], &declined["reason"]), (&"declined".into(), &reason.into()), "{declined}");

    for case in [&green, &village] {
        let again = keeper(&program, &["approve", case]);
        assert_eq!(again.code, 1);
        assert_eq!(again.refused(), format!("the case {case} has been decided already"));
    }
    let nowhere = format!("{}{}", &green[..green.len() - 1], if green.ends_with('0') { '1' } else { '0' });
    let said = keeper(&program, &["approve", &nowhere]).refused();
    assert_eq!(said, format!("there is no case {nowhere} to decide"));
    assert_eq!(keeper(&program, &["approve", "nej"]).code, 2, "no id at all");
    let forbidden = by(&program, OFFICER, &["decline", &village, "--reason", "Nej"]);
    assert_eq!(forbidden.code, 1);
    assert!(forbidden.refused().contains("may not decide"));
    let all = data(&program, &["claims"]);
    assert_eq!((all["waiting"].as_array().unwrap().len(), all["decided"].as_array().unwrap().len()), (0, 2));
}
