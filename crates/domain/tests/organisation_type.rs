//! The classification of types: the file itself, a site's own additions, a sample labelled by hand, and real registers.
#![allow(clippy::unwrap_used)]

mod real;

use domain::activity;
use domain::language::Language;
use domain::organisation_type::{Basis, Classification, OutsideReason, Placement, Problem, TypeKey};
use domain::target_group::TargetGroup;
use std::collections::{BTreeMap, BTreeSet, HashSet};

fn standard() -> &'static Classification {
    Classification::standard()
}

fn names(keys: &[TypeKey]) -> Vec<&str> {
    keys.iter().map(TypeKey::as_str).collect()
}

/// The types of a placement, or the word for what it is instead.
fn placed(placement: &Placement) -> Vec<&str> {
    match placement {
        Placement::Types(keys) => names(keys),
        Placement::Unspecified => vec!["unspecified"],
        Placement::NotAType => vec!["not_a_type"],
        Placement::Unplaced => vec!["unplaced"],
    }
}

#[test]
fn the_file_is_whole() {
    let types = standard().types();
    assert!((25..=40).contains(&types.len()), "{}", types.len());
    let keys: HashSet<_> = types.iter().map(|t| &t.key).collect();
    assert_eq!(keys.len(), types.len());
    for kind in types {
        assert!(standard().groups().iter().any(|g| g.key == kind.group), "{}", kind.key);
        assert!(kind.icnpo.is_some_and(|n| (1..=12).contains(&n)), "{}", kind.key);
        for language in Language::ALL {
            let (name, definition) = (kind.names.get(*language), kind.definition.get(*language));
            assert!(!name.is_empty() && definition.ends_with('.'), "{} {language}", kind.key);
        }
    }
    for group in standard().groups() {
        assert!(types.iter().any(|t| t.group == group.key), "{} is empty", group.key);
    }
    let not_counted: Vec<_> =
        types.iter().filter(|t| t.not_civil_society.is_some()).map(|t| t.key.as_str()).collect();
    assert_eq!(not_counted, ["joint_property"]);
}

#[test]
fn one_spelling_may_give_several_types_and_some_say_none() {
    for (spelled, types) in [
        ("Hembygds & Bygdegårdsför", &["local_heritage", "meeting_place"][..]),
        ("Jakt o skytte", &["hunting_and_fishing", "sports"]),
        ("Politiskt ungdomsförbund", &["political", "youth"]),
        ("IDROTTSFÖRENING", &["sports"]),
        ("Övrig kulturförening", &["culture"]),
        ("Ungdomsförening (ej idrottsförening)", &["youth"]),
        ("Övriga fören o org", &["unspecified"]),
        ("Intresseförening", &["unspecified"]),
        ("Uppdatering via webb", &["not_a_type"]),
        ("För. utanför kommunen", &["not_a_type"]),
        ("Qwertyförening", &["unplaced"]),
        ("", &["unplaced"]),
    ] {
        assert_eq!(placed(&standard().place(spelled)), types, "{spelled}");
    }
}

#[test]
fn a_name_is_asked_only_when_nothing_was_said() {
    let character = standard().character(["Idrott & hälsa", "Qwerty", ""], "Ale Hembygdsförening");
    let said: Vec<_> = character.types.iter().map(|(key, basis)| (key.as_str(), *basis)).collect();
    assert_eq!(said, [("sports", Basis::Said), ("health_promotion", Basis::Said)]);
    assert_eq!(character.unplaced, ["Qwerty"]);
    let character = standard().character(["Uppdatering via post"], "Ale Hembygdsförening");
    assert_eq!(character.types, [("local_heritage".parse().unwrap(), Basis::FromName)]);
    assert!(standard().character([], "Tillsammans").types.is_empty());
    // Who is a national minority is never read out of a name.
    for name in [
        "Sinti Roma Råd",
        "Sverigefinska föreningen",
        "Tornedalingar i Umeå",
        "Judiska församlingen",
        "Sameföreningen",
    ] {
        assert!(!names(&standard().from_name(name)).contains(&"national_minority"), "{name}");
    }
}

#[test]
fn rows_that_are_no_organisation_of_civil_society_are_told() {
    use OutsideReason::{Authority, Company, NotInUse, Person, School};
    let number = |text: &str| text.parse().ok();
    for (name, no, expected) in [
        ("Aspebodaskolan", "212000-2221", Some((School, true))),
        ("Torekovs Gamla Skola", "", Some((School, false))),
        ("Slättaskolans IF", "802454-3988", None),
        ("Järnforsens skolas föräldraförening", "", None),
        ("Studieförbundet Vuxenskolan", "", None),
        ("Eslövs Folkhögskola", "", None),
        ("Uppsala kommun", "212000-3005", Some((Authority, true))),
        ("Kristdemokraterna i Gislaveds kommun", "", None),
        ("Färgelanda Arbetarekommun", "", None),
        ("Kultur och Fritidsförvaltningen", "212000-2221", Some((Authority, true))),
        ("Svärdsjö Byalag", "212000-2221", Some((Authority, false))),
        ("Svenska kyrkan", "252002-3249", None),
        ("Voith Hydro AB", "", Some((Company, true))),
        ("Örebro Elithockey AB", "", Some((Company, false))),
        ("Joyvoice", "556978-0025", Some((Company, true))),
        ("Erik Johansson", "", Some((Person, false))),
        ("Testförening", "", Some((NotInUse, true))),
        ("Västerås Cheerleadingförening ANVÄND EJ", "", Some((NotInUse, true))),
        ("Ale Golfklubb", "", None),
        ("Tillsammans", "", None),
        ("", "", None),
    ] {
        let told = standard().outside(name, number(no)).map(|o| (o.reason, o.sure));
        assert_eq!(told, expected, "{name} {no}");
    }
}

#[test]
fn a_site_adds_and_mends_and_the_standard_stays() {
    let own = standard()
        .extended(
            r#"
            [[type]]
            key = "beach"
            group = "local_community"
            names = { sv = "Badplats", en = "Beaches", fi = "Uimarannat" }
            definition = { sv = "Sköter en badplats.", en = "Looks after a beach.", fi = "Hoitaa uimarantaa." }
            words = ["badplats*"]

            [[type]]
            key = "village_community"
            names = { sv = "Bygd", en = "Villages", fi = "Kylät" }
            without = ["badplats*"]
            spelled = ["Intresseförening"]

            [not_a_type]
            spelled = ["Idrott"]
            "#,
        )
        .unwrap();
    assert_eq!(placed(&own.place("Badplatsförening")), ["beach"]);
    assert_eq!(placed(&own.place("INTRESSE-FÖRENING")), ["unspecified"]);
    assert_eq!(placed(&own.place("intresseförening")), ["village_community"]);
    assert_eq!(placed(&own.place("Idrott")), ["not_a_type"]);
    assert_eq!(placed(&own.place("Byalag")), ["village_community"]);
    let village = own.get(&"village_community".parse().unwrap()).unwrap();
    assert_eq!((village.names.get(Language::Swedish), village.group.as_str()), ("Bygd", "local_community"));
    assert_eq!(placed(&standard().place("Badplatsförening")), ["village_community"]);
    assert_eq!(own.types().len(), standard().types().len() + 1);
    assert_eq!(standard().extended("").unwrap().types(), standard().types());
}

#[test]
fn what_is_wrong_in_a_file_is_told_with_its_line() {
    let new =
        "names = { sv = \"a\", en = \"b\", fi = \"c\" }\ndefinition = { sv = \"a\", en = \"b\", fi = \"c\" }";
    let wrong = |text: &str| standard().extended(text).map(|_| ()).unwrap_err();
    let cases: [(String, usize, Problem); 9] = [
        ("[[type]]\nkey = \"Bad Key\"".into(), 2, Problem::BadKey("Bad Key".into())),
        ("\n[[type]]\nkey = \"new\"\ngroup = \"no\"".into(), 4, Problem::UnknownGroup("no".into())),
        ("[[type]]\nkey = \"new\"".into(), 2, Problem::Missing("new".into(), "a group")),
        ("[[type]]\nkey = \"sports\"\n[[type]]\nkey = \"sports\"".into(), 4, Problem::Twice("sports".into())),
        (
            "[[type]]\nkey = \"sports\"\nwords = [\n\"bra*\",\n\"a*b\"]".into(),
            5,
            Problem::BadRule("a*b".into()),
        ),
        (
            format!("[[type]]\nkey = \"new\"\ngroup = \"local_community\"\n{new}\nspelled = [\"--\"]"),
            6,
            Problem::BadRule("--".into()),
        ),
        (
            "[[type]]\nkey = \"sports\"\nwithout = [\"qwerty\"]".into(),
            3,
            Problem::NoSuchRule("qwerty".into()),
        ),
        (
            "[[outside]]\nreason = \"boring\"\nname_words = []".into(),
            2,
            Problem::UnknownReason("boring".into()),
        ),
        ("[overlook]\nwords = [\"*\"]".into(), 2, Problem::BadRule("*".into())),
    ];
    for (text, line, problem) in cases {
        let error = wrong(&text);
        assert_eq!((error.line, &error.problem), (line, &problem), "{text}");
        assert!(error.to_string().starts_with(&format!("line {line}: ")));
    }
    for (text, line) in
        [("[[type]\n", 1), ("\n\n[[type]]\nkey = \"sports\"\nword = [\"x\"]", 5), ("key = ", 1)]
    {
        let error = wrong(text);
        assert!(matches!(error.problem, Problem::Syntax(_)), "{text}");
        assert_eq!(error.line, line, "{text}: {error}");
    }
}

/// How many types were given rightly, wrongly, and missed.
#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    #[expect(clippy::cast_precision_loss, reason = "some hundred")]
    fn figures(&self) -> (f64, f64) {
        let right = self.right as f64;
        (right / (self.right + self.wrong) as f64, right / (self.right + self.missed) as f64)
    }
}

#[test]
fn a_sample_labelled_by_hand() {
    let mut scores: BTreeMap<(&str, &str), Score> = BTreeMap::new();
    for row in include_str!("data/organisation_types.tsv").lines().filter(|l| !l.starts_with('#')).skip(1) {
        let cells: Vec<_> = row.split('\t').collect();
        let [half, what, written, types] = cells.as_slice() else { panic!("{row}") };
        let labelled: BTreeSet<&str> = types.split(' ').filter(|t| *t != "-").collect();
        for label in labelled.iter().filter(|l| !["unspecified", "not_a_type"].contains(l)) {
            assert!(standard().get(&label.parse().unwrap()).is_some(), "{row}");
        }
        let placement = match *what {
            "name" => Placement::Types(standard().from_name(written)),
            "spelled" => standard().place(written),
            _ => panic!("{row}"),
        };
        let given: BTreeSet<&str> = placed(&placement).into_iter().collect();
        if given != labelled {
            println!("{half} {what} {written}: labelled {labelled:?}, given {given:?}");
        }
        let score = scores.entry((half, what)).or_default();
        score.right += given.intersection(&labelled).count();
        score.wrong += given.difference(&labelled).count();
        score.missed += labelled.difference(&given).count();
    }
    for ((half, what), score) in &scores {
        let (precision, recall) = score.figures();
        println!(
            "{half} {what}: precision {precision:.3}, recall {recall:.3} ({} labels)",
            score.right + score.missed
        );
    }
    let figures = |half, what| scores[&(half, what)].figures();
    let ((p1, r1), (p2, r2), (p3, r3)) =
        (figures("seen", "spelled"), figures("seen", "name"), figures("held", "name"));
    assert!(p1 >= 0.98 && r1 >= 0.98, "{p1} {r1}");
    assert!(p2 >= 0.97 && r2 >= 0.97, "{p2} {r2}");
    assert!(p3 >= 0.97 && r3 >= 0.92, "{p3} {r3}");
}

/// Of a hundred.
fn percent(part: usize, whole: usize) -> usize {
    part * 100 / whole.max(1)
}

#[test]
fn the_types_of_real_registers() {
    let Some(rows) = real::rows("foreningar/foreningar.csv") else { return };
    let said = |row: &real::Row| -> Vec<String> {
        row["typer"].split('|').map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()).collect()
    };
    let spellings: BTreeSet<String> = rows.iter().flat_map(said).collect();
    let mut outcomes: BTreeMap<&str, usize> = BTreeMap::new();
    for spelled in &spellings {
        let outcome = match standard().place(spelled) {
            Placement::Types(_) => "placed",
            Placement::Unspecified => "unspecified",
            Placement::NotAType => "not a type",
            Placement::Unplaced => {
                println!("not placed: {spelled}");
                "unplaced"
            }
        };
        *outcomes.entry(outcome).or_default() += 1;
    }
    println!("{} spellings of type: {outcomes:?}", spellings.len());
    let unplaced = outcomes.get("unplaced").copied().unwrap_or(0);
    assert!(percent(spellings.len() - unplaced, spellings.len()) >= 99);
    assert!(percent(outcomes["placed"], spellings.len()) >= 88);

    let (mut with_type, mut from_type, mut from_name_of_typed) = (0, 0, 0);
    let (mut without_type, mut from_name) = (0, 0);
    let mut per_type: BTreeMap<String, usize> = BTreeMap::new();
    for row in &rows {
        let types = said(row);
        let character = standard().character(types.iter().map(String::as_str), &row["namn"]);
        for (key, _) in &character.types {
            *per_type.entry(key.to_string()).or_default() += 1;
        }
        let basis = character.types.first().map(|(_, basis)| *basis);
        if types.is_empty() {
            without_type += 1;
            from_name += usize::from(basis.is_some());
        } else {
            with_type += 1;
            from_type += usize::from(basis == Some(Basis::Said));
            from_name_of_typed += usize::from(basis == Some(Basis::FromName));
        }
    }
    println!("{with_type} rows with a type: {from_type} placed by it, {from_name_of_typed} more by name");
    println!("{without_type} rows without: {from_name} placed by name");
    println!("{per_type:?}");
    assert!(percent(from_type, with_type) >= 84 && percent(from_type + from_name_of_typed, with_type) >= 95);
    assert!(percent(from_name, without_type) >= 85);
}

/// Another list, which was not looked at when the rules for types were made.
#[test]
fn the_types_of_a_list_that_is_not_a_municipality_s() {
    let Some(rows) = real::rows("organisationer/organisationer_orgnr.csv") else { return };
    let ends = ["förening", "klubb", "sällskap", "förbund", "organisation", "kår"];
    let mut spellings: BTreeMap<&str, usize> = BTreeMap::new();
    for spelled in rows.iter().flat_map(|row| row["kategorier"].split(['|', ',', ';'])).map(str::trim) {
        if ends.iter().any(|end| spelled.ends_with(end)) {
            *spellings.entry(spelled).or_default() += 1;
        }
    }
    let unplaced: Vec<_> =
        spellings.iter().filter(|(spelled, _)| standard().place(spelled) == Placement::Unplaced).collect();
    let (used, not_placed) = (spellings.values().sum(), unplaced.iter().map(|(_, n)| **n).sum::<usize>());
    println!(
        "{} spellings, {} not placed; used {used} times, {not_placed} not placed",
        spellings.len(),
        unplaced.len()
    );
    println!("{unplaced:?}");
    assert!(percent(spellings.len() - unplaced.len(), spellings.len()) >= 80);
    assert!(percent(used - not_placed, used) >= 98);
}

#[test]
fn rows_outside_civil_society_in_real_registers() {
    let Some(rows) = real::rows("foreningar/foreningar.csv") else { return };
    let mut sure: BTreeMap<OutsideReason, usize> = BTreeMap::new();
    let mut in_question = 0;
    let mut falun = (0, 0);
    for row in &rows {
        let number = row["organisationsnummer"].parse().ok();
        let told = standard().outside(&row["namn"], number);
        if row["organisationsnummer"] == "212000-2221" {
            falun.0 += 1;
            falun.1 += usize::from(told.is_some());
        }
        match told {
            Some(outside) if outside.sure => *sure.entry(outside.reason).or_default() += 1,
            Some(_) => in_question += 1,
            None => {}
        }
    }
    println!("sure {sure:?}, {in_question} for a person to look at");
    // A municipality's own number stands on its schools and offices: each is told.
    assert!(falun.0 >= 58 && falun.0 == falun.1, "{falun:?}");
    // What is sure of itself must be rare.
    assert!(sure.values().sum::<usize>() < 250);
}

#[test]
fn activities_and_target_groups_of_real_registers() {
    let Some(rows) = real::rows("foreningar/foreningar.csv") else { return };
    let cells = |column: &str| -> BTreeSet<String> {
        let all = rows
            .iter()
            .flat_map(|row| row[column].split('|').map(|t| t.trim().to_owned()).collect::<Vec<_>>());
        all.filter(|t| !t.is_empty()).collect()
    };
    let groups = cells("malgrupper");
    let untold: Vec<_> = groups.iter().filter(|g| TargetGroup::fold(g).is_empty()).collect();
    println!("{} spellings of target group, not told: {untold:?}", groups.len());
    assert!(percent(groups.len() - untold.len(), groups.len()) >= 95);
    let written = cells("aktiviteter");
    let keys: BTreeSet<_> = written.iter().filter_map(|a| activity::read(a)).map(|a| a.key).collect();
    println!("{} spellings of activity, {} keywords", written.len(), keys.len());
    assert!(keys.len() < written.len() && keys.len() * 10 > written.len() * 7);
}
