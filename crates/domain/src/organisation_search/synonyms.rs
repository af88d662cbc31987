//! Words that stand for one another in names of organisations: abbreviations and what they are short for, federations by the
//! names of their branches, and the short forms of clubs. The lists are `rules/names/federations.txt`, `abbreviations.txt`,
//! `known.txt` and `roles.txt`.

use crate::language::Language;
use crate::name_match::rules::{is, lines};
use crate::words::{is_common, stem, words};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

/// Bodies with several names.
struct Bodies {
    /// By first word: the words in a row, and the body they name.
    runs: HashMap<String, Vec<(Vec<String>, usize)>>,
    /// By body: the stems by which it is found whichever of its names it bears.
    found_by: Vec<BTreeSet<String>>,
    /// By body: its names that are one word, as stems.
    short: Vec<BTreeSet<String>>,
}

fn words_of(text: &str) -> Vec<String> {
    words(text).collect()
}

/// Says nothing of which body it is.
fn is_general(word: &str) -> bool {
    is("general", word) || is("national", word) || is("small", word) || is_common(word, Language::Swedish)
}

impl Bodies {
    fn add(&mut self, names: &[&str], whole: bool) {
        let body = self.found_by.len();
        let (mut stems, mut short) = (BTreeSet::new(), BTreeSet::new());
        for name in names {
            let run = words_of(name);
            if let [one] = run.as_slice() {
                short.insert(stem(one, Language::Swedish));
            }
            let Some(first) = run.first().cloned() else { continue };
            stems.extend(run.iter().filter(|w| !is_general(w)).map(|w| stem(w, Language::Swedish)));
            if !whole {
                self.runs.entry(first).or_default().push((run, body));
            }
        }
        self.found_by.push(stems);
        self.short.push(short);
    }
}

static BODIES: LazyLock<Bodies> = LazyLock::new(|| {
    let mut bodies = Bodies { runs: HashMap::new(), found_by: Vec::new(), short: Vec::new() };
    let files = [
        include_str!("../../rules/names/federations.txt"),
        include_str!("../../rules/names/abbreviations.txt"),
    ];
    for line in files.into_iter().flat_map(lines) {
        let line = line.trim_end_matches("(one)").trim();
        let Some((short, ways)) = line.split_once(": ") else { continue };
        let names: Vec<&str> = std::iter::once(short).chain(ways.split(", ")).collect();
        bodies.add(&names, false);
    }
    bodies
});

/// Whole names that one body bears, folded by words: *lantbrukarnas riksförbund*, *lrf*.
static WHOLE: LazyLock<HashMap<String, usize>> = LazyLock::new(|| whole_names().0);
static WHOLE_STEMS: LazyLock<Vec<BTreeSet<String>>> = LazyLock::new(|| whole_names().1);

fn whole_names() -> (HashMap<String, usize>, Vec<BTreeSet<String>>) {
    let mut by_name = HashMap::new();
    let mut stems = Vec::new();
    for line in lines(include_str!("../../rules/names/known.txt")) {
        let mut columns = line.split(" | ");
        let own = columns.next().unwrap_or_default();
        let others =
            columns.filter_map(|column| column.split_once(": ")).flat_map(|(_, names)| names.split(", "));
        let mut all = BTreeSet::new();
        for name in std::iter::once(own).chain(others) {
            let run = words_of(name);
            by_name.insert(run.join(" "), stems.len());
            all.extend(run.iter().filter(|w| !is_general(w)).map(|w| stem(w, Language::Swedish)));
        }
        stems.push(all);
    }
    (by_name, stems)
}

/// The stems by which an organisation is found besides the words of its name, since it is one of those with several names, or a
/// branch of one: *SRF Ale* is found by *synskadade*, *Synskadades förening* by *SRF*.
pub fn other_stems(name: &str) -> BTreeSet<String> {
    let all = words_of(name);
    let mut found = BTreeSet::new();
    for start in 0..all.len() {
        for (run, body) in BODIES.runs.get(&all[start]).into_iter().flatten() {
            if all[start..].starts_with(run) {
                found.extend(BODIES.found_by[*body].iter().cloned());
            }
        }
    }
    if let Some(body) = WHOLE.get(&all.join(" ")) {
        found.extend(WHOLE_STEMS[*body].iter().cloned());
    }
    found
}

/// Where the words of a question name a body by several words (from the first to before the second), with the stems of its short
/// names: *pensionärernas riksorganisation* with *pro*.
pub fn named_bodies(words: &[&str]) -> Vec<(usize, usize, &'static BTreeSet<String>)> {
    let mut found = Vec::new();
    for start in 0..words.len() {
        for (run, body) in BODIES.runs.get(words[start]).into_iter().flatten() {
            let rest = &words[start..];
            if run.len() > 1 && rest.len() >= run.len() && run.iter().zip(rest).all(|(a, b)| a == b) {
                found.push((start, start + run.len(), &BODIES.short[*body]));
            }
        }
    }
    found
}

/// The words for clubs: *if* and *idrottsförening*.
struct Clubs {
    /// Stems that a stem may stand for, and whether it may stand for several.
    same: HashMap<String, BTreeSet<String>>,
    /// Ends of compounds that say only that it is an association: *-förening*, *-klubb*.
    heads: HashSet<String>,
}

static CLUBS: LazyLock<Clubs> = LazyLock::new(|| {
    let mut clubs = Clubs { same: HashMap::new(), heads: HashSet::new() };
    let mut heading = "";
    for line in lines(include_str!("../../rules/names/roles.txt")) {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            heading = name;
            continue;
        }
        match heading {
            "all-round club" | "club" => {
                let (short, longs) = line.split_once(": ").unwrap_or((line, ""));
                for long in longs.split(", ").filter(|l| !l.is_empty() && !l.contains(' ')) {
                    let (short, long) = (stem(short, Language::Swedish), stem(long, Language::Swedish));
                    clubs.same.entry(short.clone()).or_default().insert(long.clone());
                    clubs.same.entry(long).or_default().insert(short);
                }
            }
            "definite" => {
                clubs.heads.extend(line.split_whitespace().map(|w| stem(w, Language::Swedish)));
            }
            _ => {}
        }
    }
    clubs
});

/// The stems that stand for the same kind of club: *idrottsförening* for *if*, and the other way.
pub fn same_club(of: &str) -> impl Iterator<Item = &'static String> {
    CLUBS.same.get(of).into_iter().flatten()
}

/// Is it the end of compounds that says no more than that it is an association: *förening*, *klubb*?
pub fn is_head(stem: &str) -> bool {
    CLUBS.heads.contains(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_is_found_by_the_other_names_of_its_federation() {
        assert!(other_stems("SRF Ale").contains("synskad"), "{:?}", other_stems("SRF Ale"));
        assert!(other_stems("Synskadades Riksförbund i Göteborg").contains("srf"));
        assert!(other_stems("DHR Borås").contains(&stem("delaktighet", Language::Swedish)));
        assert!(other_stems("Pensionärernas riksorganisation i Ale").contains("pro"));
        assert!(other_stems("HSO Skåne").contains(&stem("funktionsrätt", Language::Swedish)));
        assert!(other_stems("LRF").contains("lantbruk"));
        assert!(other_stems("Bo hembygdsförening").is_empty(), "BO is another only when it stands alone");
    }

    #[test]
    fn every_line_of_the_abbreviations_says_what_it_is_short_for() {
        for line in lines(include_str!("../../rules/names/abbreviations.txt")) {
            let (short, ways) = line.split_once(": ").expect(line);
            assert!(!short.contains(' ') && ways.contains(' '), "{line}");
            assert_eq!(line, line.to_lowercase());
        }
    }

    #[test]
    fn short_forms_of_clubs() {
        assert!(same_club("if").any(|long| long == "idrottsförening"));
        assert!(same_club(&stem("fotbollsklubb", Language::Swedish)).any(|short| short == "fk"));
        assert!(is_head("klubb") && is_head("förening") && !is_head("fotboll"));
    }
}
