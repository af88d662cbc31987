//! Finding organisations without a database: the index in memory, asked as the program asks it.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

mod real;

use domain::organisation_search::lists::{Mendings, Order};
use domain::organisation_search::question::{Group, Question, numbers};
use domain::organisation_search::ranking::{Lists, Ranked, Wanted, rank};
use domain::organisation_search::spelling::{grams, plain};
use domain::organisation_search::terms::{Choice, Document, Facts};
use std::collections::{HashMap, HashSet};

#[derive(Default)]
struct Register {
    lists: Lists,
    words: Vec<String>,
    names: Vec<String>,
}

impl Register {
    fn new(all: &[Facts]) -> Self {
        let mut register = Self::default();
        let mut mendings = Mendings::default();
        let mut numbered: HashMap<String, u32> = HashMap::new();
        for (number, facts) in (0_u32..).zip(all) {
            let document = Document::read(facts);
            for (term, mark) in &document.terms {
                mendings.set(term, number, Some(*mark));
            }
            mendings.order(number, document.order);
            for word in document.vocabulary() {
                if numbered.contains_key(word) {
                    continue;
                }
                let of_word = u32::try_from(register.words.len()).unwrap();
                numbered.insert(word.to_owned(), of_word);
                register.words.push(word.to_owned());
                for gram in grams(&plain(word)) {
                    mendings.set(&format!("g{gram}"), of_word, Some(0));
                }
            }
            register.names.push(facts.name.clone());
        }
        for ((term, chunk), mending) in mendings.0 {
            register.lists.entry(term).or_default().insert(chunk, mending.of(&[]));
        }
        register
    }

    fn ranked(&self, typed: &str, near: bool, wanted: Wanted) -> Ranked {
        let question = Question::read(typed);
        if let Some(number) = question.number.as_ref().filter(|n| self.lists.contains_key(*n)) {
            return rank(&self.lists, &Wanted { groups: Group::of_term(number), ..wanted }, 10);
        }
        let runs = question.grams().into_iter().filter_map(|g| {
            let list = self.lists.get(&format!("g{g}"))?;
            Some((g, numbers(list)))
        });
        let candidates = question.candidates(&runs.collect(), near);
        let candidates: Vec<String> = candidates.iter().map(|n| self.words[*n as usize].clone()).collect();
        let pieces: HashSet<String> =
            question.pieces().into_iter().filter(|p| self.lists.contains_key(&format!("w{p}"))).collect();
        let groups = question.groups(&candidates, &pieces, near);
        rank(&self.lists, &Wanted { groups, name: question.name, ..wanted }, 10)
    }

    fn find(&self, typed: &str) -> Vec<&str> {
        self.find_as(typed, &Wanted::default())
    }

    fn find_as(&self, typed: &str, wanted: &Wanted) -> Vec<&str> {
        let mut found = self.ranked(typed, false, wanted.clone());
        if found.hits.len() < 3 || found.partial {
            found = self.ranked(typed, true, wanted.clone());
        }
        found.hits[..found.sorted].iter().map(|h| self.names[h.number as usize].as_str()).collect()
    }
}

fn org(name: &str, place: &str, character: &str) -> Facts {
    Facts {
        name: name.to_owned(),
        places: vec![place.to_owned()],
        character: vec![character.to_owned()],
        values: vec![(Choice::Type, place.to_owned())],
        seat: domain::place::municipality(place).map(domain::place::Municipality::key),
        public: true,
        active: true,
        ..Facts::default()
    }
}

fn register() -> Register {
    Register::new(&[
        org("Riksförbundet HjärtLung", "Stockholm", "Funktionsrätt"),
        org("Hjärt- och lungsjukas förening i Ale", "Ale", "Funktionsrätt"),
        org("SRF Göteborg", "Göteborg", "Funktionsrätt"),
        org("Synskadades förening i Borås", "Borås", "Funktionsrätt"),
        org("DHR Mölndal", "Mölndal", "Funktionsrätt"),
        org("PRO Ale", "Ale", "Pensionärer"),
        org("ProCup", "Lerum", "Övrigt"),
        org("Seniorerna", "Lerum", "Pensionärer"),
        org("Ahlafors IF", "Ale", "Fotboll"),
        org("Göteborgs Fotbollsklubb", "Göteborg", "Idrott"),
        org("Fotboll för alla", "Borås", "Idrott"),
        org("Samverkansmodell Väst", "Göteborg", "Samverkan"),
        org("Alingsås Hembygdsförening", "Alingsås", "Hembygd"),
        org("Hembygdsföreningen i Ale", "Ale", "Hembygd"),
        org("Ale", "Ale", "Övrigt"),
        org("Älvängens Taekwon-Do Klubb", "Ale", "Taekwondo"),
        org("Dalens byalag", "Lerum", "Byalag"),
    ])
}

#[test]
fn what_a_person_would_expect_comes_first() {
    let register = register();
    for (typed, first) in [
        ("hjärt lung", "Riksförbundet HjärtLung"),
        ("hjartlung", "Riksförbundet HjärtLung"),
        ("fotbolsklubb", "Göteborgs Fotbollsklubb"),
        ("göteborgs fotbollsklubb", "Göteborgs Fotbollsklubb"),
        ("goteborg fotboll", "Göteborgs Fotbollsklubb"),
        ("modell", "Samverkansmodell Väst"),
        ("ahlafors idrottsförening", "Ahlafors IF"),
        ("synskadade borås", "Synskadades förening i Borås"),
        ("synskadades riksförbund göteborg", "SRF Göteborg"),
        ("pensionärernas riksorganisation ale", "PRO Ale"),
        ("pensionärernas riksorganisation", "PRO Ale"),
        ("pro", "PRO Ale"),
        ("fotbolsförening borås", "Fotboll för alla"),
        ("hembygdsförening ale", "Hembygdsföreningen i Ale"),
        ("ale", "Ale"),
        ("taekwondo", "Älvängens Taekwon-Do Klubb"),
        ("aalvangen", "Älvängens Taekwon-Do Klubb"),
        ("alingås hembygd", "Alingsås Hembygdsförening"),
        ("samv", "Samverkansmodell Väst"),
        ("föreningen dhr mölndal", "DHR Mölndal"),
    ] {
        assert_eq!(register.find(typed).first().copied(), Some(first), "{typed}: {:?}", register.find(typed));
    }
}

#[test]
fn all_that_are_meant_are_found_and_no_others() {
    let register = register();
    let mut srf = register.find("SRF");
    srf.sort_unstable();
    assert_eq!(srf, ["SRF Göteborg", "Synskadades förening i Borås"]);
    let mut lungs = register.find("lung ");
    lungs.sort_unstable();
    assert_eq!(lungs, ["Hjärt- och lungsjukas förening i Ale", "Riksförbundet HjärtLung"]);
    let mut football = register.find("fotboll");
    football.sort_unstable();
    assert_eq!(football, ["Ahlafors IF", "Fotboll för alla", "Göteborgs Fotbollsklubb"]);
    assert!(!register.find("ale ").contains(&"Dalens byalag"));
    assert!(register.find("fotbollsklubb").contains(&"Fotboll för alla"));
    assert!(register.find("qwertyuiop").is_empty());
}

#[test]
fn everyone_is_listed_by_name_and_what_is_chosen_narrows() {
    let register = register();
    let all = register.find("");
    assert_eq!(all[..3], ["Ahlafors IF", "Ale", "Alingsås Hembygdsförening"]);
    let wanted = Wanted { seat: Some((1490, 1491)), ..Wanted::default() };
    assert_eq!(register.find_as("", &wanted), ["Fotboll för alla", "Synskadades förening i Borås"]);
    let wanted = Wanted { chosen: vec![vec![Choice::Type.term("Borås")]], ..Wanted::default() };
    assert_eq!(register.find_as("", &wanted), ["Fotboll för alla", "Synskadades förening i Borås"]);
    let ranked = register.ranked("", false, Wanted::default());
    assert_eq!(ranked.count(&register.lists[&Choice::Type.term("Ale")]), 6);
    assert_eq!((ranked.seats[&1440], ranked.seats[&1490]), (6, 2));
}

#[test]
fn anyone_finds_only_what_anyone_may_see() {
    let hidden = Facts { public: false, ..org("Hemliga sällskapet", "Ale", "") };
    let told = Facts {
        desk: vec!["ordforande@example.org ridning".to_owned()],
        ..org("Öppna sällskapet", "Ale", "")
    };
    let gone = Facts { active: false, ..org("Gamla sällskapet", "Ale", "") };
    let register = Register::new(&[hidden, told, gone]);
    let public = Wanted { public: true, ..Wanted::default() };
    assert_eq!(register.find_as("sällskapet", &public), ["Öppna sällskapet"]);
    assert!(
        register.find_as("ridning", &public).is_empty() && register.find_as("ordforande", &public).is_empty()
    );
    assert_eq!(register.find("ordforande@example.org"), ["Öppna sällskapet"]);
    assert_eq!(register.find_as("sällskap", &Wanted { inactive: true, ..Wanted::default() }).len(), 3);
    assert!(!Order::NONE.is_there());
}

/// The real lists as facts, where they are beside the workspace.
fn real_register() -> Option<Register> {
    let of = |row: &HashMap<String, String>, column: &str| row.get(column).cloned().unwrap_or_default();
    let mut all = Vec::new();
    for file in [
        "foreningar/foreningar.csv",
        "organisationer/organisationer_orgnr.csv",
        "organisationer/svensk_insamlingskontroll_90konto.csv",
    ] {
        for row in real::rows(file)? {
            all.push(Facts {
                name: of(&row, "namn"),
                number: Some(of(&row, "organisationsnummer")),
                places: vec![of(&row, "kommun"), of(&row, "ort")],
                character: vec![of(&row, "typer"), of(&row, "aktiviteter"), of(&row, "kategorier")],
                desk: vec![of(&row, "beskrivning")],
                seat: domain::place::municipality(&of(&row, "kommun")).map(domain::place::Municipality::key),
                public: true,
                active: true,
                ..Facts::default()
            });
        }
    }
    Some(Register::new(&all))
}

/// Of the questions in `queries.tsv`, so many find what they should among the first ten, and so high up.
#[test]
fn real_names_are_found_however_they_are_typed() {
    let Some(register) = real_register() else { return };
    let questions: Vec<Vec<&str>> = include_str!("organisation_search_queries/queries.tsv")
        .lines()
        .filter(|l| !l.starts_with('#'))
        .map(|l| l.split('\t').collect())
        .collect();
    assert!(questions.len() >= 200);
    let mut by_kind: std::collections::BTreeMap<&str, (f64, f64, f64)> = std::collections::BTreeMap::new();
    for question in &questions {
        let [kind, typed, expected] = question[..] else { panic!("{question:?}") };
        let found = register.find(typed);
        let fits = |name: &&str| match expected.strip_prefix('~') {
            Some(part) => name.to_lowercase().contains(part),
            None => name.to_lowercase() == expected.to_lowercase(),
        };
        let place = found.iter().take(10).position(fits);
        if place != Some(0) {
            println!("{kind}\t{typed}\t{expected}\t{place:?}\t{:?}", found.first());
        }
        for of in [kind, "all"] {
            let sum = by_kind.entry(of).or_default();
            sum.0 += 1.0;
            sum.1 += f64::from(u8::from(place.is_some()));
            sum.2 += place.map_or(0.0, |at| 1.0 / (f64::from(u32::try_from(at).unwrap()) + 1.0));
        }
    }
    for (kind, (all, found, ranks)) in &by_kind {
        println!("{kind:<8} {all:>4}  recall@10 {:.3}  mrr {:.3}", found / all, ranks / all);
    }
    let (all, found, ranks) = by_kind["all"];
    assert!(found / all >= 0.98, "recall@10 {:.3}", found / all);
    assert!(ranks / all >= 0.94, "mean reciprocal rank {:.3}", ranks / all);
}
