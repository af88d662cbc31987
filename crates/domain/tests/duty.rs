//! Duties: when they are due, how they stand, and that none is lost, by rules and by a year of random days.

use domain::collaboration_model::{Channel, EverySubject, Model, read};
use domain::duty::{Duty, Fact, FactState, Facts, InForce, Missing, Status, Subject, Waiver, duties};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const HEAD: &str = r#"
format = 1
id = "prov"
name = { sv = "Prov" }
authority = "regionen"
valid = { from = "2023-01-01" }
term = { from = "2023-01-01", years = 4 }
[[source]]
id = "P"
title = { sv = "Prov" }
[[clause]]
id = "P-1"
source = "P"
strength = "ska"
says = { sv = "Allt detta." }
[[unit]]
id = "regionen"
kind = "authority"
name = { sv = "Regionen" }
[[group]]
id = "parter"
side = "civil_society"
name = { sv = "Parterna" }
[[group]]
id = "chefer"
side = "authority"
name = { sv = "Cheferna" }
[[deed]]
id = "mote"
kind = "meeting"
name = { sv = "Möte" }
[[deed]]
id = "rapport"
kind = "report"
name = { sv = "Rapport" }
"#;

fn model(duties: &str) -> Model {
    named("prov", duties)
}

fn named(id: &str, duties: &str) -> Model {
    let text = format!("{HEAD}{duties}").replace("id = \"prov\"", &format!("id = \"{id}\""));
    read(&text).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// A duty with its time, and whatever else.
fn rule(id: &str, when: &str, more: &str) -> String {
    format!(
        "[[duty]]\nid = \"{id}\"\nclause = [\"P-1\"]\nresponsible = \"regionen\"\ndoes = {{ sv = \"Gör\" }}\nwhen = {{ {when} }}\n{more}\n"
    )
}

fn from(model: &Model, day: Date) -> InForce<'_> {
    InForce { model, from: day, until: None, end_decided: None }
}

fn done(kind: &str, on: Date) -> Fact {
    Fact {
        id: format!("{kind}-{on}"),
        kind: kind.to_owned(),
        subject: None,
        occasion: None,
        on,
        state: FactState::Done,
        traits: BTreeSet::new(),
        reached: BTreeSet::new(),
        through: BTreeSet::new(),
    }
}

fn planned(kind: &str, on: Date) -> Fact {
    Fact { state: FactState::Planned, ..done(kind, on) }
}

fn facts(facts: Vec<Fact>) -> Facts {
    Facts { facts, ..Facts::default() }
}

fn all<'a>(models: &[InForce<'a>], facts: &'a Facts, today: Date) -> Vec<Duty<'a>> {
    duties(models, facts, (date(2020, 1, 1), date(2030, 12, 31)), today)
}

fn in_year<'a>(models: &[InForce<'a>], facts: &'a Facts, year: i16, today: Date) -> Vec<Duty<'a>> {
    duties(models, facts, (date(year, 1, 1), date(year, 12, 31)), today)
}

fn keys(duties: &[Duty<'_>]) -> Vec<String> {
    duties.iter().map(|duty| duty.key.to_string()).collect()
}

#[test]
fn once_in_each_period_by_its_last_day() {
    for (every, due) in [
        ("quarter", vec!["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]),
        ("half_year", vec!["2024-06-30", "2024-12-31"]),
        ("term", vec!["2024-06-30", "2024-12-31"]),
        ("year", vec!["2024-12-31"]),
        ("2 years", vec!["2024-12-31"]),
    ] {
        let begins = if every == "2 years" { ", from = \"2023-01-01\"" } else { "" };
        let model = model(&rule("a", &format!("every = \"{every}\"{begins}"), ""));
        let facts = Facts::default();
        let told = in_year(&[from(&model, date(2023, 1, 1))], &facts, 2024, date(2024, 1, 1));
        let days: Vec<String> = told.iter().map(|duty| duty.due.unwrap().to_string()).collect();
        assert_eq!(days, due, "{every}");
    }
}

#[test]
fn a_report_is_due_after_its_year_and_a_plan_before() {
    let model = model(
        &(rule("rapporten", "every = \"year\", due = { after_end = \"3 months\" }", "of = \"rapport\"")
            + &rule(
                "planen",
                "every = \"2 years\", from = \"2025-01-01\", due = { before_start = \"1 month\" }",
                "",
            )),
    );
    let known = facts(vec![done("rapport", date(2025, 2, 3)), done("planen", date(2024, 11, 20))]);
    let told = all(&[from(&model, date(2023, 1, 1))], &known, date(2025, 4, 1));
    let of = |key: &str| told.iter().find(|duty| duty.key.as_str() == key).unwrap_or_else(|| panic!("{key}"));
    assert_eq!(of("prov:rapporten/2024").due, Some(date(2025, 3, 31)));
    assert_eq!(of("prov:rapporten/2024").status, Status::Met { on: date(2025, 2, 3), was_late: false });
    assert_eq!(of("prov:rapporten/2023").status, Status::Late);
    assert_eq!(of("prov:planen/2025-2026").due, Some(date(2024, 12, 1)));
    assert_eq!(of("prov:planen/2025-2026").status, Status::Met { on: date(2024, 11, 20), was_late: false });
}

#[test]
fn of_four_meetings_a_year_each_is_at_risk_when_its_quarter_has_passed() {
    let model = model(&rule("moten", "every = \"year\", times = 4", "of = \"mote\""));
    let known = facts(vec![done("mote", date(2024, 2, 1)), planned("mote", date(2024, 9, 12))]);
    let told = in_year(&[from(&model, date(2023, 1, 1))], &known, 2024, date(2024, 7, 2));
    let stand: Vec<&Status<'_>> = told.iter().map(|duty| &duty.status).collect();
    assert!(matches!(stand[0], Status::Met { .. }));
    assert_eq!(
        stand[1..],
        [&Status::Upcoming, &Status::Upcoming, &Status::Upcoming],
        "the second is planned"
    );
    let told = in_year(&[from(&model, date(2023, 1, 1))], &known, 2024, date(2024, 10, 2));
    let stand: Vec<&Status<'_>> = told.iter().map(|duty| &duty.status).collect();
    assert_eq!(stand[1..], [&Status::AtRisk, &Status::AtRisk, &Status::Upcoming]);
}

#[test]
fn an_open_meeting_is_counted_by_what_it_is_like() {
    let model = model(&rule("oppet", "every = \"year\"", "of = \"mote\"\nwith = [\"open\"]"));
    let mut open = done("mote", date(2024, 5, 2));
    open.traits.insert("open".to_owned());
    let known = facts(vec![done("mote", date(2024, 2, 1)), open]);
    let told = in_year(&[from(&model, date(2023, 1, 1))], &known, 2024, date(2024, 7, 2));
    assert_eq!(told[0].status, Status::Met { on: date(2024, 5, 2), was_late: false });
}

#[test]
fn everybody_must_be_reached_in_every_way() {
    let rule = rule(
        "svar",
        "after = \"mote\", within = \"30 days\"",
        "of = \"rapport\"\nreceivers = [\"parter\", \"chefer\"]\nthrough = [\"mail\", \"website\"]",
    );
    let model = model(&rule);
    let to = |who: &str, how: Channel, on: Date| {
        let mut fact = done("rapport", on);
        fact.reached.insert(who.to_owned());
        fact.through.insert(how);
        fact
    };
    let mut known =
        facts(vec![done("mote", date(2024, 3, 1)), to("parter", Channel::Mail, date(2024, 3, 5))]);
    let force = model;
    let told = all(&[from(&force, date(2023, 1, 1))], &known, date(2024, 3, 10));
    assert_eq!(told[0].due, Some(date(2024, 3, 31)));
    assert_eq!(told[0].missing, [Missing::Receiver("chefer"), Missing::Channel(Channel::Website)]);
    assert_eq!(told[0].status, Status::AtRisk, "it is less than thirty days away");
    known.facts.push(to("chefer", Channel::Website, date(2024, 4, 2)));
    let told = all(&[from(&force, date(2023, 1, 1))], &known, date(2024, 4, 10));
    assert_eq!(told[0].status, Status::Met { on: date(2024, 4, 2), was_late: true });
    assert!(told[0].missing.is_empty());
}

#[test]
fn what_comes_before_a_meeting_follows_it_when_it_is_moved_or_called_off() {
    let model = model(&rule("grupp", "before = \"mote\", within = \"14 days\"", ""));
    let mut known = facts(vec![planned("mote", date(2024, 5, 20)), done("grupp", date(2024, 4, 30))]);
    let force = [from(&model, date(2023, 1, 1))];
    let told = all(&force, &known, date(2024, 5, 1));
    assert_eq!(told[0].due, Some(date(2024, 5, 6)));
    assert_eq!(told[0].status, Status::Met { on: date(2024, 4, 30), was_late: false });
    known.facts[0].state = FactState::CalledOff;
    assert!(all(&force, &known, date(2024, 5, 1)).is_empty());
}

#[test]
fn reports_in_a_term_of_office() {
    let model =
        model(&(rule("mitten", "in_term = \"middle\"", "") + &rule("slutet", "in_term = \"end\"", "")));
    let facts = Facts::default();
    let told = all(&[from(&model, date(2024, 1, 1))], &facts, date(2024, 1, 1));
    let days: Vec<(String, Date)> = told.iter().map(|d| (d.key.to_string(), d.due.unwrap())).collect();
    assert_eq!(days[0], ("prov:mitten/middle-2024".to_owned(), date(2024, 12, 31)));
    assert_eq!(days[1], ("prov:slutet/end-2026".to_owned(), date(2026, 12, 31)));
    assert_eq!(days[2], ("prov:mitten/middle-2028".to_owned(), date(2028, 12, 31)));
}

#[test]
fn each_subject_has_its_own_while_it_is_there() {
    let text = rule("plan", "every = \"year\"", "for_each = \"continuous_collaboration\"");
    let model = model(&text);
    let subject = |id: &str, from: Date, until: Option<Date>| Subject {
        kind: EverySubject::ContinuousCollaboration,
        id: id.to_owned(),
        name: id.to_owned(),
        of: None,
        responsible: Some("kulturen".to_owned()),
        from,
        until,
    };
    let mut own = done("plan", date(2024, 3, 1));
    own.subject = Some("a".to_owned());
    let known = Facts {
        facts: vec![own],
        subjects: vec![
            subject("a", date(2022, 1, 1), None),
            subject("b", date(2024, 5, 1), None),
            subject("c", date(2024, 9, 1), None),
            subject("d", date(2022, 1, 1), Some(date(2024, 8, 31))),
        ],
        waivers: Vec::new(),
    };
    let told = in_year(&[from(&model, date(2023, 1, 1))], &known, 2024, date(2024, 10, 1));
    assert_eq!(keys(&told), ["prov:plan/2024/d", "prov:plan/2024/a", "prov:plan/2024/b"]);
    assert_eq!(told[0].due, Some(date(2024, 8, 31)), "as long as it is there");
    assert!(told[1].status.is_settled() && !told[2].status.is_settled());
    assert_eq!(told[2].responsible(), Some("kulturen"));
}

#[test]
fn a_new_model_takes_over_on_a_day_and_rewrites_nothing() {
    let old = model(
        &(rule("stormoten", "every = \"year\", times = 4", "of = \"mote\"")
            + &rule("berattelsen", "every = \"year\", due = { after_end = \"3 months\" }", "")),
    );
    let new = read(
        &format!("{HEAD}{}", rule("forum", "every = \"half_year\"", "of = \"mote\""))
            .replace("\"prov\"", "\"nytt\""),
    )
    .unwrap();
    let known = facts(vec![done("mote", date(2024, 3, 1)), done("mote", date(2024, 9, 1))]);
    let switch = date(2024, 7, 1);
    let force = [
        InForce {
            model: &old,
            from: date(2023, 1, 1),
            until: switch.yesterday().ok(),
            end_decided: Some(date(2024, 6, 1)),
        },
        from(&new, switch),
    ];
    let told = all(&force, &known, date(2025, 6, 1));
    let of = |key: &str| told.iter().find(|duty| duty.key.as_str() == key).map(|duty| duty.status);
    assert!(matches!(of("prov:stormoten/2024/1"), Some(Status::Met { .. })));
    assert_eq!(of("prov:stormoten/2024/2"), Some(Status::Late), "half of the year was under the old model");
    assert_eq!(of("prov:stormoten/2024/3"), None);
    assert_eq!(of("prov:berattelsen/2023"), Some(Status::Late), "it was owed for a year that had ended");
    assert_eq!(of("nytt:forum/2024-h1"), None);
    assert!(matches!(of("nytt:forum/2024-h2"), Some(Status::Met { .. })));
    // The same days told when nobody knew of a new model stood the same.
    let before = all(&[from(&old, date(2023, 1, 1))], &known, date(2024, 6, 30));
    let settled = before.iter().filter(|d| d.status.is_settled()).map(|d| d.key.to_string());
    for key in settled {
        assert!(of(&key).is_some_and(Status::is_settled), "{key}");
    }
}

/// A model with a rule of every kind.
fn every_kind() -> String {
    [
        rule("moten", "every = \"year\", times = 4", "of = \"mote\""),
        rule("manad", "every = \"month\"", ""),
        rule("termin", "every = \"term\"", "of = \"mote\""),
        rule("rapporten", "every = \"year\", due = { after_end = \"3 months\" }", "of = \"rapport\""),
        rule(
            "planen",
            "every = \"2 years\", from = \"2023-01-01\", due = { before_start = \"1 month\" }",
            "",
        ),
        rule("fore", "before = \"mote\", within = \"1 week\"", ""),
        rule("efter", "after = \"mote\", within = \"30 days\"", "receivers = [\"parter\", \"chefer\"]"),
        rule("mitten", "in_term = \"middle\"", ""),
        rule("engang", "by = \"2024-10-01\"", ""),
        rule("samarbete", "every = \"half_year\"", "for_each = \"collaboration\""),
        rule("behov", "as_needed = true", ""),
    ]
    .concat()
}

/// Something that happens on a day of the simulated year.
#[derive(Debug, Clone)]
enum Happens {
    Plan(usize, i64),
    Do(usize, Option<&'static str>),
    Hold,
    CallOff,
    Waive(usize),
    Begin,
}

/// What can be done under a model: its deeds, and its duties that have none.
fn kinds(model: &Model) -> Vec<String> {
    let duties = model.duty.iter().filter(|duty| duty.of.is_none()).map(|duty| duty.id.to_string());
    model.deed.iter().map(|deed| deed.id.to_string()).chain(duties).collect()
}

fn happens() -> impl Strategy<Value = Happens> {
    let reached = prop::option::of(prop::sample::select(vec!["parter", "chefer"]));
    prop_oneof![
        (0_usize..60, 1_i64..120).prop_map(|(kind, days)| Happens::Plan(kind, days)),
        (0_usize..60, reached).prop_map(|(kind, who)| Happens::Do(kind, who)),
        Just(Happens::Hold),
        Just(Happens::CallOff),
        (0_usize..40).prop_map(Happens::Waive),
        Just(Happens::Begin),
    ]
}

/// What is known after something more has happened on a day.
fn happen(known: &mut Facts, what: &Happens, kinds: &[String], today: Date, number: usize, open: &[String]) {
    let kind = |at: usize| kinds[at % kinds.len()].as_str();
    match what {
        Happens::Plan(at, days) => {
            let on = today.saturating_add(days.days());
            known.facts.push(Fact { id: format!("f{number}"), ..planned(kind(*at), on) });
        }
        Happens::Do(at, who) => {
            let mut fact = Fact { id: format!("f{number}"), ..done(kind(*at), today) };
            fact.reached.extend(who.iter().map(ToString::to_string));
            if kind(*at) == "samarbete" {
                fact.subject = known.subjects.first().map(|subject| subject.id.clone());
            }
            known.facts.push(fact);
        }
        Happens::Hold => {
            // What was planned is held on its day.
            for fact in known.facts.iter_mut().filter(|f| f.state == FactState::Planned && f.on == today) {
                fact.state = FactState::Done;
            }
        }
        Happens::CallOff => {
            let ahead = known.facts.iter_mut().find(|f| f.state == FactState::Planned && f.on > today);
            if let Some(fact) = ahead {
                fact.state = FactState::CalledOff;
            }
        }
        Happens::Waive(at) => {
            if let Some(key) = open.get(*at) {
                let (reason, by) = ("skäl".to_owned(), "någon".to_owned());
                known.waivers.push(Waiver { key: key.clone().into(), on: today, reason, by });
            }
        }
        Happens::Begin => known.subjects.push(Subject {
            kind: EverySubject::Collaboration,
            id: format!("s{number}"),
            name: String::new(),
            of: None,
            responsible: None,
            from: today,
            until: None,
        }),
    }
}

/// How a duty stood: open, or settled with the day.
fn stands(duty: &Duty<'_>) -> (bool, bool) {
    (duty.status.is_settled(), duty.status == Status::Late)
}

/// Day by day through a year and a half, with a change of model in it: no duty appears unless something happened that it follows
/// from, none disappears unless what it followed from was called off or the model was changed, and what has been met stays met.
fn live(old: &Model, days: &[Option<Happens>], switch: i64) -> Result<(), TestCaseError> {
    let new = named("nytt", &rule("forum", "every = \"half_year\"", "of = \"mote\""));
    let begin = date(2024, 1, 1);
    let switch = begin.saturating_add(switch.days());
    let window = (begin, date(2027, 12, 31));
    let kinds = kinds(old);
    let mut known = Facts::default();
    known.add_units_of(&from(old, begin));
    let mut before: BTreeMap<String, (bool, bool)> = BTreeMap::new();
    let mut was_called_off = BTreeSet::new();
    for (number, what) in days.iter().enumerate() {
        let today = begin.saturating_add(i64::try_from(number).unwrap_or(0).days());
        let open: Vec<String> =
            before.iter().filter(|(_, (settled, _))| !settled).map(|(k, _)| k.clone()).collect();
        let subjects = known.subjects.len();
        let happened =
            what.as_ref().map(|what| happen(&mut known, what, &kinds, today, number, &open)).is_some();
        let called_off = known.facts.iter().filter(|f| f.state == FactState::CalledOff);
        was_called_off.extend(called_off.map(|f| f.id.clone()));
        let is_switched = today >= switch;
        let force: Vec<InForce<'_>> = if is_switched {
            let until = switch.yesterday().ok();
            vec![InForce { model: old, from: begin, until, end_decided: Some(switch) }, from(&new, switch)]
        } else {
            vec![from(old, begin)]
        };
        let told = duties(&force, &known, window, today);
        let now: BTreeMap<String, (bool, bool)> =
            told.iter().map(|d| (d.key.to_string(), stands(d))).collect();
        prop_assert_eq!(now.len(), told.len(), "two duties have one key");
        // What does not say for which meeting it was is for the next: one that is planned in between takes it over.
        let beside: BTreeSet<&str> =
            told.iter().filter(|duty| duty.occasion_is_fact()).map(|duty| duty.key.as_str()).collect();
        for (key, stood) in &before {
            if let Some((settled, _)) = now.get(key) {
                let is_taken_over = happened && beside.contains(key.as_str());
                prop_assert!(*settled || !stood.0 || is_taken_over, "{} was met and is not, {}", key, today);
            } else {
                let of_called_off = was_called_off.iter().any(|id| key.ends_with(&format!("/{id}")));
                let of_old_model = is_switched && today == switch;
                prop_assert!(of_called_off || of_old_model, "{} disappeared on {}", key, today);
                prop_assert!(!stood.1 || of_called_off, "{} was late and is forgotten", key);
            }
        }
        for duty in told.iter().filter(|duty| !before.contains_key(duty.key.as_str())) {
            let is_first = number == 0 || today == switch;
            let of_new = happened && (duty.occasion_is_fact() || known.subjects.len() > subjects);
            prop_assert!(is_first || of_new, "{} appeared on {}", duty.key, today);
        }
        let too_soon =
            told.iter().find(|d| d.status == Status::Late && d.due.is_some_and(|due| due >= today));
        prop_assert!(
            too_soon.is_none(),
            "{} is late before its day",
            too_soon.map_or("", |duty| duty.key.as_str())
        );
        before = now;
    }
    Ok(())
}

fn year_and_a_half() -> impl Strategy<Value = Vec<Option<Happens>>> {
    prop::collection::vec(prop::option::weighted(0.25, happens()), 540)
}

fn real(name: &str) -> Model {
    let file = format!("{}/../../models/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(file).unwrap_or_default();
    read(&text).unwrap_or_else(|faults| panic!("{faults:?}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn nothing_appears_or_disappears_by_itself(days in year_and_a_half(), switch in 150_i64..400) {
        live(&model(&every_kind()), &days, switch)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, ..ProptestConfig::default() })]

    #[test]
    fn nor_under_the_models_of_the_regions(days in year_and_a_half(), switch in 150_i64..400) {
        for name in ["stockholm-2024", "ostergotland-2018", "ostergotland-2025", "vgr-2024"] {
            live(&real(name), &days, switch)?;
        }
    }
}
