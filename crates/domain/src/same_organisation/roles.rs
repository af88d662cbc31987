//! The word lists `rules/names/roles.txt` and `federations.txt`: what a word does in an organisation's name.

use crate::name_match::rules::lines;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A word for a club: *IF*, *idrottsförening*, *bordtennisklubb*.
#[derive(Debug, PartialEq, Eq)]
pub struct Club {
    /// Itself, without ending.
    pub form: String,
    /// The short forms that it may be; a short form has itself.
    pub shorts: Vec<&'static str>,
    /// It is a short form.
    pub short: bool,
    /// It is a short form of several: *SK* is a sports, ski or shooting club.
    pub ambiguous: bool,
    /// It is for every sport.
    pub all_round: bool,
    /// The sport it is for.
    pub sport: String,
}

impl Club {
    /// May the two words stand for the same?
    pub fn fits(&self, other: &Self) -> bool {
        match (self.short, other.short) {
            (false, false) => self.form == other.form,
            (true, _) => other.shorts.contains(&self.form.as_str()),
            (_, true) => self.shorts.contains(&other.form.as_str()),
        }
    }
}

/// What a word, or some words together, do in a name.
#[derive(Debug, Clone, Copy)]
pub enum Role {
    /// A club.
    Club(&'static Club),
    /// A sport.
    Sport(&'static str),
    /// A part of the association.
    Part(&'static str),
    /// The whole of it.
    Whole,
    /// A branch, whichever.
    Branch,
    /// Above the branches.
    District,
    /// Above the districts.
    National,
    /// Northern, new, large.
    Direction(&'static str),
    /// A legal form that makes it another person.
    Kind(&'static str),
    /// A federation, by its place in the list.
    Federation(u16),
}

/// Most words of one entry of the lists.
pub const LONGEST: usize = 6;

struct Lists {
    roles: HashMap<&'static str, Role>,
    small: HashSet<&'static str>,
    definite: Vec<&'static str>,
    platforms: HashSet<&'static str>,
    scanning: HashSet<&'static str>,
}

fn forms(line: &'static str) -> (&'static str, Vec<&'static str>) {
    let (head, rest) = line.split_once(": ").unwrap_or((line, ""));
    (head, rest.split(", ").filter(|w| !w.is_empty()).collect())
}

/// A club word without the ending of the definite form and the s that joins it: *fotbollsklubben*, *fotbollklubb*.
fn club_form(word: &str) -> String {
    let bare = ["en", "et"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    ["klubb", "förening", "sällskap"]
        .iter()
        .find_map(|end| Some(format!("{}{end}", bare.strip_suffix(end)?.trim_end_matches('s'))))
        .unwrap_or_else(|| bare.to_owned())
}

fn sport_of(club: &str) -> String {
    let form = club_form(club);
    let bare = ["klubb", "förening", "sällskap", "lag"].iter().find_map(|end| form.strip_suffix(end));
    bare.unwrap_or(&form).trim_end_matches('s').to_owned()
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut lists = Lists {
        roles: HashMap::new(),
        small: HashSet::new(),
        definite: Vec::new(),
        platforms: HashSet::new(),
        scanning: HashSet::new(),
    };
    let mut heading = "";
    let mut shorts: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
    let mut clubs: Vec<(&'static str, bool)> = Vec::new();
    let mut spelled_out: HashMap<&'static str, &'static str> = HashMap::new();
    for line in lines(include_str!("../../rules/names/roles.txt")) {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            heading = name;
            continue;
        }
        let (head, others) = forms(line);
        let all = || std::iter::once(head).chain(others.iter().copied());
        let mut put = |role: Role| lists.roles.extend(all().map(|form| (form, role)));
        match heading {
            "all-round club" | "club" => {
                spelled_out.insert(head, others.first().copied().unwrap_or(head));
                for form in all() {
                    shorts.entry(form).or_default().push(head);
                    clubs.push((form, heading == "all-round club"));
                }
            }
            "sport" => put(Role::Sport(head)),
            "part" => put(Role::Part(head)),
            "whole" => put(Role::Whole),
            "branch" => put(Role::Branch),
            "district" => put(Role::District),
            "national" => put(Role::National),
            "direction" => put(Role::Direction(head)),
            "kind" => put(Role::Kind(head)),
            "small" => lists.small.extend(line.split_whitespace()),
            "definite" => lists.definite.extend(line.split_whitespace()),
            "platform" => lists.platforms.extend(line.split_whitespace()),
            _ => lists.scanning.extend(line.split_whitespace()),
        }
    }
    let mut meanings: HashMap<&'static str, HashSet<String>> = HashMap::new();
    for (long, of) in shorts.iter().filter(|(form, _)| !spelled_out.contains_key(*form)) {
        for short in of {
            meanings.entry(short).or_default().insert(club_form(long));
        }
    }
    for (form, all_round) in clubs {
        let club = Club {
            form: club_form(form),
            shorts: shorts.get(form).cloned().unwrap_or_default(),
            short: spelled_out.contains_key(form),
            ambiguous: meanings.get(form).is_some_and(|m| m.len() > 1),
            all_round,
            sport: sport_of(spelled_out.get(form).unwrap_or(&form)),
        };
        lists.roles.insert(form, Role::Club(Box::leak(Box::new(club))));
    }
    for (at, line) in lines(include_str!("../../rules/names/federations.txt")).enumerate() {
        let number = u16::try_from(at).unwrap_or(u16::MAX);
        let (_, names) = forms(line.strip_suffix(" (one)").unwrap_or(line));
        lists.roles.extend(names.into_iter().map(|name| (name, Role::Federation(number))));
    }
    lists
});

/// Federations whose entries are one association wherever they are listed.
static SINGLE: LazyLock<HashSet<u16>> = LazyLock::new(|| {
    let all = lines(include_str!("../../rules/names/federations.txt")).enumerate();
    all.filter(|(_, l)| l.ends_with(" (one)")).filter_map(|(at, _)| u16::try_from(at).ok()).collect()
});

/// What some words, in lower case with single spaces, do in a name.
pub fn role(words: &str) -> Option<Role> {
    let club = |definite: &str| match LISTS.roles.get(plain(definite)) {
        Some(Role::Club(club)) => Some(Role::Club(club)),
        _ => None,
    };
    LISTS.roles.get(words).copied().or_else(|| club(words))
}

/// Is a word left out?
pub fn is_small(word: &str) -> bool {
    LISTS.small.contains(word)
}

/// A word without genitive and without the ending of the definite form, where it is sure to be one.
pub fn plain(word: &str) -> &str {
    let bare = if word.chars().count() > 3 { word.strip_suffix('s').unwrap_or(word) } else { word };
    let without = ["en", "et", "n"].iter().filter_map(|end| bare.strip_suffix(end));
    without.into_iter().find(|w| LISTS.definite.iter().any(|end| w.ends_with(end))).unwrap_or(bare)
}

/// What stands before an ending that two words share: *konsert* and *konst* before *förening*.
pub fn before_shared_ending<'w>(a: &'w str, b: &'w str) -> (&'w str, &'w str) {
    let cut = |end: &&'static str| Some((a.strip_suffix(*end)?, b.strip_suffix(*end)?));
    LISTS.definite.iter().find_map(cut).unwrap_or((a, b))
}

/// Is a host one where many have a page?
pub fn is_platform(host: &str) -> bool {
    LISTS.platforms.contains(host)
}

/// Is a postal code one where others' invoices are read?
pub fn is_scanning(code: &str) -> bool {
    LISTS.scanning.contains(code)
}

/// Is a federation one single association?
pub fn is_single(federation: u16) -> bool {
    SINGLE.contains(&federation)
}

/// The short name of a federation in the list.
pub fn federation_name(federation: u16) -> Option<&'static str> {
    let line = lines(include_str!("../../rules/names/federations.txt")).nth(usize::from(federation))?;
    Some(forms(line).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn club(word: &str) -> &'static Club {
        match role(word) {
            Some(Role::Club(club)) => club,
            other => panic!("{word}: {other:?}"),
        }
    }

    #[test]
    fn a_short_club_word_fits_what_it_stands_for() {
        assert!(club("if").fits(club("idrottsföreningen")) && club("idrottsförening").fits(club("if")));
        assert!(club("sk").fits(club("skidklubb")) && club("sk").fits(club("sportklubb")));
        assert!(!club("skidklubb").fits(club("sportklubb")) && !club("if").fits(club("ik")));
        assert!(club("fotbollklubb").fits(club("fotbollsklubben")));
        assert_eq!(
            [plain("kulturföreningens"), plain("harakers"), plain("lunden"), plain("is")],
            ["kulturförening", "haraker", "lunden", "is"]
        );
        assert_eq!(club("fk").sport, club("fotbollsklubb").sport);
    }

    #[test]
    fn the_lists_are_read_whole() {
        assert!(matches!(role("spf seniorerna"), Some(Role::Federation(_))));
        assert!(LISTS.roles.keys().all(|words| words.split(' ').count() <= LONGEST));
        assert!(LISTS.roles.keys().all(|words| *words == words.to_lowercase() && words.trim() == *words));
        assert!(is_platform("laget.se") && is_scanning("83190") && is_small("omnejd"));
        let Some(Role::Federation(bris)) = role("bris") else { panic!() };
        assert!(is_single(bris) && federation_name(bris) == Some("bris"));
    }
}
