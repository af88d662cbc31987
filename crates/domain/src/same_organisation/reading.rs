//! Reading an organisation: what each word of its name does, and where it is.

use super::Facts;
use super::roles::{self, Club, Role};
use crate::name_match::name::{abbreviates, cut, is_abbreviation, letters};
use crate::name_match::rules;
use std::collections::{HashMap, HashSet};

/// What a register as a whole tells about its words: which are towns, which stand in several names.
#[derive(Debug, Clone, Default)]
pub struct Lore {
    towns: HashSet<Box<str>>,
    words: HashMap<Box<str>, u32>,
    names: HashMap<Box<str>, Spread>,
    hosts: HashMap<Box<str>, u32>,
}

/// In how many municipalities a name stands.
#[derive(Debug, Clone, Default)]
struct Spread {
    first: Box<str>,
    several: bool,
    /// The number under which it stands in no place; it stands so under several.
    number: Option<u64>,
    several_numbers: bool,
}

/// A town that only one entry gives is as often a slip of the pen.
const TOWN_OF_SEVERAL: u32 = 2;
/// A site that stands under more names than this is one where many have a page.
const NAMES_OF_A_SITE: u32 = 6;

impl Lore {
    /// What the towns of a register are.
    pub(super) fn of_towns<'t>(towns: impl Iterator<Item = &'t str>) -> Self {
        let mut seen: HashMap<String, u32> = HashMap::new();
        for town in towns {
            *seen.entry(place_words(town)).or_default() += 1;
        }
        let is_town =
            |town: &String| town.chars().count() >= 3 && town.chars().all(|c| c.is_alphabetic() || c == ' ');
        let towns = seen.into_iter().filter(|(town, times)| *times >= TOWN_OF_SEVERAL && is_town(town));
        Self { towns: towns.map(|(town, _)| town.into()).collect(), ..Self::default() }
    }

    /// Counts a name that is read.
    pub(super) fn count(&mut self, subject: &Subject) {
        let own = &subject.names[0];
        let municipality = subject.home.municipality.as_deref().unwrap_or_default();
        if let (Some(spread), None) = (self.names.get_mut(&own.letters), &subject.home.municipality) {
            spread.several_numbers |= spread.number.is_some() && spread.number != subject.number;
            spread.number = spread.number.or(subject.number);
        }
        match self.names.get_mut(&own.letters) {
            Some(spread) if !municipality.is_empty() => {
                if spread.first.is_empty() {
                    spread.first = municipality.into();
                }
                spread.several |= *spread.first != *municipality;
            }
            Some(_) => {}
            None => {
                for word in &own.core {
                    match self.words.get_mut(word) {
                        Some(times) => *times += 1,
                        None => drop(self.words.insert(word.clone(), 1)),
                    }
                }
                if let Some(host) = &subject.home.host {
                    *self.hosts.entry(host.clone()).or_default() += 1;
                }
                let number = subject.number.filter(|_| municipality.is_empty());
                let spread = Spread { first: municipality.into(), number, ..Spread::default() };
                self.names.insert(own.letters.clone(), spread);
            }
        }
    }

    fn town(&self, words: &str) -> Option<&str> {
        let town = |w: &str| self.towns.get(w).map(|t| &**t);
        town(words).or_else(|| words.strip_suffix('s').and_then(town))
    }

    /// Does a word stand in several names?
    pub(super) fn is_a_word_of_its_own(&self, word: &str) -> bool {
        self.words.get(word).is_some_and(|times| *times >= 2) || rules::place(word).is_some()
    }

    /// Does a name stand in several municipalities?
    pub(super) fn is_spread(&self, reading: &Reading) -> bool {
        self.names.get(&reading.letters).is_some_and(|spread| spread.several)
    }

    /// Do several organisations, each with its number, bear a name without a place?
    pub(super) fn is_borne_by_several(&self, reading: &Reading) -> bool {
        self.names.get(&reading.letters).is_some_and(|spread| spread.several_numbers)
    }

    /// Is a site one organisation's own, as far as is known?
    pub(super) fn is_own_site(&self, host: &str) -> bool {
        !roles::is_platform(host) && self.hosts.get(host).is_none_or(|names| *names <= NAMES_OF_A_SITE)
    }
}

/// An organisation as it was read.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Its name, then its aliases.
    pub(super) names: Vec<Reading>,
    /// The same as written.
    pub(super) written: Vec<Box<str>>,
    /// Where it is.
    pub(super) home: Home,
    /// Its number.
    pub(super) number: Option<u64>,
}

/// Where an organisation is.
#[derive(Debug, Clone, Default)]
pub(super) struct Home {
    pub municipality: Option<Box<str>>,
    /// The municipality's name, the town and the county, as words.
    pub places: Vec<Box<str>>,
    /// The municipality's name.
    pub seat: Option<Box<str>>,
    pub town: Option<Box<str>>,
    pub postal_code: Option<Box<str>>,
    pub host: Option<Box<str>>,
    /// The first step of the path on that site: where a federation has a page for each of its branches.
    pub page: Box<str>,
}

/// A name, by what its words do.
#[expect(clippy::struct_excessive_bools, reason = "facts, each read by itself")]
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    /// All letters and digits.
    pub letters: Box<str>,
    /// The words that tell it from others, as stems, in order; places too.
    pub ordered: Vec<Box<str>>,
    /// The words that tell it from others, without places, sorted.
    pub core: Vec<Box<str>>,
    /// Places that it names, sorted.
    pub places: Vec<Box<str>>,
    /// Kinds of club.
    pub clubs: Vec<&'static Club>,
    /// Sports, age groups and other parts, sorted.
    pub parts: Vec<Box<str>>,
    /// North, new, large; sorted.
    pub directions: Vec<&'static str>,
    /// Numbers in the name.
    pub figures: Vec<Box<str>>,
    /// Legal forms that make it another person.
    pub kinds: Vec<&'static str>,
    /// The federation whose name it bears.
    pub federation: Option<u16>,
    /// It says that it stands above branches.
    pub district: bool,
    /// It says that it is the federation itself.
    pub national: bool,
    /// It says that it is a branch.
    pub branch: bool,
    /// It calls itself Swedish.
    pub swedish: bool,
    /// It names the country.
    pub country: bool,
    /// It says *län* after a place that is also a municipality.
    pub county: bool,
    /// What kind of association it says it is: *förbund*.
    pub general: Vec<Box<str>>,
    /// Two names are joined in it: *Floby-Grolanda*.
    pub joined: bool,
}

/// A place as words: lower case, single spaces.
fn place_words(town: &str) -> String {
    cut(town).join(" ")
}

/// The first step of the path of an address: *linkoping* in *lokal.se/linkoping/om*.
fn page(website: &str) -> Box<str> {
    let lower = website.trim().to_lowercase();
    let rest = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let path = rest.split(['?', '#']).next().unwrap_or(rest);
    path.split('/').skip(1).find(|step| !step.is_empty()).unwrap_or_default().into()
}

/// The host of an address, without *www*.
fn host(website: &str) -> Option<Box<str>> {
    let lower = website.trim().to_lowercase();
    let rest = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or(rest);
    let host = host.strip_prefix("www.").unwrap_or(host).trim_end_matches('.');
    (host.contains('.') && !host.contains(['@', ' '])).then(|| host.into())
}

impl Home {
    fn of(facts: &Facts<'_>) -> Self {
        let filled = |text: Option<&str>| text.map(place_words).filter(|t| !t.is_empty());
        let town: Option<Box<str>> = filled(facts.town).map(Into::into);
        let mut places: Vec<Box<str>> = Vec::new();
        for place in [filled(facts.seat), filled(facts.county), filled(facts.town)].into_iter().flatten() {
            let known = rules::place(&place).map(|p| p.name.replace('-', " "));
            places.extend(known.map(Into::into));
            places.push(place.into());
        }
        places.sort_unstable();
        places.dedup();
        let digits: String = facts.postal_code.unwrap_or("").chars().filter(char::is_ascii_digit).collect();
        Self {
            municipality: facts.municipality.map(str::trim).filter(|m| !m.is_empty()).map(Into::into),
            places,
            seat: filled(facts.seat).map(Into::into),
            town,
            postal_code: (digits.len() == 5).then(|| digits.into()),
            host: facts.website.and_then(host),
            page: facts.website.map(page).unwrap_or_default(),
        }
    }
}

impl Subject {
    /// Reads an organisation, knowing what the register tells.
    pub fn read(facts: &Facts<'_>, lore: &Lore) -> Self {
        let home = Home::of(facts);
        let mut written: Vec<Box<str>> = vec![facts.name.trim().into()];
        for alias in facts.aliases.iter().map(|a| a.trim()).filter(|a| !a.is_empty()) {
            if !written.iter().any(|w| **w == *alias) {
                written.push(alias.into());
            }
        }
        let names = written.iter().map(|name| Reading::of(name, &home, lore)).collect();
        let number = facts.number.and_then(|n| n.parse().ok());
        Self { names, written, home, number }
    }

    /// The short name of the federation whose name it bears: what a list of its branches goes by.
    pub fn federation(&self) -> Option<&'static str> {
        self.names.iter().find_map(|name| name.federation).and_then(roles::federation_name)
    }
}

/// What is typed as another letter that looks the same: `KIubb` with a capital I. And *S:a* written out.
fn as_meant(written: &str) -> String {
    let chars: Vec<char> = written.chars().collect();
    let mut text = String::with_capacity(written.len());
    for (at, c) in chars.iter().enumerate() {
        let next_is_lower = chars.get(at + 1).is_some_and(|n| n.is_lowercase());
        let inside = at > 0 && chars.get(at - 1).is_some_and(|p| p.is_alphabetic());
        text.push(if *c == 'I' && inside && next_is_lower { 'l' } else { *c });
    }
    // "Sv" is short for "Svenska"; "SV" is a study association.
    text = text
        .split(' ')
        .map(|w| if matches!(w, "Sv" | "Sv.") { "Svenska" } else { w })
        .collect::<Vec<_>>()
        .join(" ");
    // "c/o": who takes the post.
    if let Some(at) = text.find(" c/o ") {
        text.truncate(at);
    }
    for (short, long) in [("S:a ", "Södra "), ("N:a ", "Norra "), ("V:a ", "Västra "), ("Ö:a ", "Östra ")]
    {
        text = text.replace(short, long);
    }
    text
}

/// Is a word left out when names are compared?
fn is_small(word: &str) -> bool {
    roles::is_small(word) || ["small", "general", "national", "legal form"].iter().any(|h| rules::is(h, word))
}

impl Reading {
    fn of(written: &str, home: &Home, lore: &Lore) -> Self {
        let meant = as_meant(written);
        let words = cut(&meant);
        let joined = meant.split_whitespace().any(|w| w.trim_matches(['-', '/']).contains(['-', '/']));
        let mut reading = Self { letters: letters(&meant).into(), joined, ..Self::default() };
        let mut sports: Vec<&'static str> = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let phrase = |long: usize| words.get(at..at + long).map(|w| w.join(" "));
            let known = (1..=roles::LONGEST)
                .rev()
                .find_map(|long| phrase(long).and_then(|p| roles::role(&p)).map(|role| (role, long)));
            let place = (1..=3).rev().find_map(|long| Some((place_named(&phrase(long)?, home, lore)?, long)));
            // *Östra Göinge* is a place, not a direction.
            let known = known.filter(|(_, long)| place.as_ref().is_none_or(|(_, longer)| longer <= long));
            match (known, place) {
                (Some((Role::Federation(_), long)), _) if reading.federation.is_some() => at += long,
                (Some((role, long)), _) if !(at == 0 && matches!(role, Role::Part(_) | Role::Branch)) => {
                    reading.take(role, &mut sports);
                    at += long;
                }
                (_, Some((place, long))) => {
                    at += long;
                    if words.get(at).is_some_and(|w| matches!(w.as_str(), "län" | "läns")) {
                        reading.county |= rules::place(&place).is_some_and(|p| p.municipality);
                        at += 1;
                    }
                    reading.ordered.push(place.clone());
                    reading.places.push(place);
                }
                _ => {
                    reading.take_word(word, written, &meant);
                    at += 1;
                }
            }
        }
        reading.settle(sports);
        let nothing = reading.ordered.is_empty() && reading.clubs.is_empty() && reading.federation.is_none();
        if nothing {
            // Nothing but small words: then these are the name.
            reading.core = words.iter().map(|w| w.as_str().into()).collect();
            reading.ordered.clone_from(&reading.core);
            reading.core.sort_unstable();
        }
        reading
    }

    fn take(&mut self, role: Role, sports: &mut Vec<&'static str>) {
        match role {
            Role::Club(club) => self.clubs.push(club),
            Role::Sport(sport) => sports.push(sport),
            Role::Part(part) => self.parts.extend(part.split(' ').map(Into::into)),
            Role::Direction(direction) => self.directions.push(direction),
            Role::Kind(kind) => self.kinds.push(kind),
            Role::Federation(federation) => self.federation = Some(federation),
            Role::District => self.district = true,
            Role::National => self.national = true,
            Role::Branch => self.branch = true,
            Role::Whole => {}
        }
    }

    fn take_word(&mut self, word: &str, written: &str, meant: &str) {
        self.swedish |= word.starts_with("svensk");
        self.country |= matches!(word, "sverige" | "sveriges");
        if rules::is("general", word) {
            self.general.push(word.trim_end_matches("et").trim_end_matches("en").into());
        }
        if is_small(word) || stands_for_the_rest(word, meant) {
            return;
        }
        let figure = match word {
            "ii" => Some("2"),
            "iii" => Some("3"),
            w if w.chars().all(|c| c.is_ascii_digit()) => Some(w.trim_start_matches('0')),
            w if w.chars().count() == 1 => Some(w),
            _ => None,
        };
        if let Some(figure) = figure {
            self.figures.push(figure.into());
            return;
        }
        // "Stockholmsreg.": the rest of the word is left out.
        let cut_short = word.chars().count() >= 4
            && written
                .to_lowercase()
                .split_whitespace()
                .any(|w| w.strip_suffix('.').is_some_and(|w| w.ends_with(word)));
        let stem: Box<str> = if cut_short { format!("{word}.").into() } else { roles::plain(word).into() };
        self.ordered.push(stem.clone());
        self.core.push(stem);
    }

    /// A sport and a second club word name a section where there is an all-round club or a federation; else they are the
    /// name itself.
    fn settle(&mut self, sports: Vec<&'static str>) {
        let all_round = self.clubs.iter().any(|c| c.all_round);
        if all_round || self.federation.is_some() {
            let clubs = std::mem::take(&mut self.clubs);
            for club in clubs {
                if club.all_round {
                    self.clubs.push(club);
                } else {
                    let sport = match roles::role(&club.sport) {
                        Some(Role::Sport(sport)) => sport,
                        _ => &club.sport,
                    };
                    self.parts.push(sport.into());
                }
            }
            self.parts.extend(sports.into_iter().map(Into::into));
        } else {
            for sport in sports {
                self.core.push(sport.into());
                self.ordered.push(sport.into());
            }
        }
        if self.core.is_empty() && self.clubs.is_empty() && self.federation.is_none() {
            self.core.append(&mut self.parts.clone());
            self.ordered.append(&mut self.parts);
        }
        self.parts.retain(|part| **part != *"sektion");
        self.core.sort_unstable();
        for list in [&mut self.places, &mut self.parts, &mut self.figures, &mut self.general] {
            list.sort_unstable();
            list.dedup();
        }
        self.directions.sort_unstable();
        self.directions.dedup();
        self.kinds.sort_unstable();
        self.kinds.dedup();
    }

    /// The words that tell it from others, run together.
    pub(super) fn run_together(&self) -> String {
        self.ordered.concat()
    }
}

/// Is a word, in capitals, the abbreviation of the name that it stands in? *Rastaborgs Ridklubb RARK*.
fn stands_for_the_rest(word: &str, written: &str) -> bool {
    let is_it = |w: &&str| is_abbreviation(w) && w.chars().count() >= 3 && w.to_lowercase() == word;
    let raw = written.split(|c: char| !c.is_alphanumeric());
    let Some(short) = raw.clone().find(is_it) else { return false };
    let rest: Vec<&str> = raw.filter(|w| !w.is_empty() && *w != short).collect();
    rest.len() >= 2 && abbreviates(short, &rest.join(" "))
}

/// The place that some words name: a county, a municipality, a town of the register, the organisation's own.
fn place_named(words: &str, home: &Home, lore: &Lore) -> Option<Box<str>> {
    if let Some(place) = rules::place(words) {
        return Some(place.name.replace('-', " ").into());
    }
    if is_small(words) || words.chars().count() < 3 {
        return None;
    }
    let own = |w: &str| home.places.iter().find(|p| ***p == *w);
    own(words)
        .or_else(|| words.strip_suffix('s').and_then(own))
        .cloned()
        .or_else(|| lore.town(words).map(Into::into))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> Reading {
        let facts = Facts { name, town: Some("Alafors"), ..Facts::default() };
        Subject::read(&facts, &Lore::default()).names.remove(0)
    }

    #[test]
    fn each_word_has_its_part() {
        let section = read("IK Sirius Ungdomsbandy");
        assert_eq!((&*section.core, section.clubs.len()), (&["siriu".into()][..], 1));
        assert_eq!(section.parts, ["bandy".into(), "ungdom".into()]);
        let branch = read("PRO Lerum");
        assert!(branch.federation.is_some() && branch.places == ["lerum".into()] && branch.core.is_empty());
        assert_eq!(read("Hörselskadades Förening i Lund").federation, read("HRF Lund").federation);
        assert_eq!(read("Höllvikens vägförening nr 6").figures, ["6".into()]);
        assert_eq!(read("Alafors Norra Byalag").directions, ["norr"]);
        assert_eq!(read("Ale Friidrotts KIubb").letters, read("Ale Friidrotts Klubb").letters);
        assert_eq!(host("https://www.Exempel.se/om"), Some("exempel.se".into()));
        assert_eq!(host("saknas"), None);
        assert_eq!(read("Rastaborgs Ridklubb RARK").core, read("Rastaborgs Ridklubb").core);
    }
}
