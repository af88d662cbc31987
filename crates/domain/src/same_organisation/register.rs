//! Finding, among many organisations, the pairs worth judging.
//!
//! Each entry is laid under the keys by which another entry of the same organisation would be found: its letters, its words in any
//! order, a rare word, its words with its municipality, its number, its site. What lies together is judged; a key that
//! too many share says nothing and is left out.

use super::reading::{Lore, Subject};
use super::verdict::{Numbers, is_public, judge_with};
use super::{Facts, Ground, Relation, Verdict};
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// A key under which more entries lie than this is left out.
const CROWD: usize = 60;
/// The same for a word by itself, without a place.
const RARE: usize = 14;
/// A number that as many entries have is looked at: are they one organisation?
const MANY: usize = 3;

/// Two entries of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair<K> {
    /// The one that was read first.
    pub first: K,
    /// The other.
    pub second: K,
    /// What they are to each other.
    pub verdict: Verdict,
}

/// An entry of a register that may be the same as one asked about. In its verdict the one asked about is the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate<K> {
    /// Which.
    pub key: K,
    /// What they are to each other.
    pub verdict: Verdict,
}

/// All organisations known, laid out so that those worth judging are found fast.
#[derive(Debug)]
pub struct Register<K> {
    keys: Vec<K>,
    subjects: Vec<Subject>,
    lore: Lore,
    /// Key and entry, sorted.
    laid: Vec<(u64, u32)>,
    borrowed: HashSet<u64>,
}

impl<K: Clone> Register<K> {
    /// Reads every organisation.
    pub fn new<'f>(organisations: impl IntoIterator<Item = (K, Facts<'f>)>) -> Self {
        let (keys, facts): (Vec<K>, Vec<Facts<'f>>) = organisations.into_iter().unzip();
        let mut lore = Lore::of_towns(facts.iter().filter_map(|f| f.town));
        let subjects: Vec<Subject> = facts.iter().map(|f| Subject::read(f, &lore)).collect();
        for subject in &subjects {
            lore.count(subject);
        }
        let mut laid = Vec::with_capacity(subjects.len() * 8);
        for (at, subject) in subjects.iter().enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            laid.extend(found_under(subject).into_iter().map(|key| (key.hash, at)));
        }
        laid.sort_unstable();
        laid.dedup();
        laid.shrink_to_fit();
        let borrowed = borrowed_numbers(&subjects);
        Self { keys, subjects, lore, laid, borrowed }
    }

    /// How many organisations there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// All pairs that are the same or belong together, in the order in which they were read. Branches of one federation that
    /// have nothing else in common are left out: [`Subject::federation`] tells those, and there are thousands of pairs.
    pub fn pairs(&self) -> Vec<Pair<K>> {
        let mut found = Vec::new();
        for (first, second) in self.worth_judging() {
            let verdict = self.verdict(&self.subjects[first], &self.subjects[second]);
            if verdict.relation != Relation::Different && !is_only_of_one_federation(&verdict) {
                found.push(Pair {
                    first: self.keys[first].clone(),
                    second: self.keys[second].clone(),
                    verdict,
                });
            }
        }
        found
    }

    /// The entries that may be the same as an organisation that is not in the register yet, or belong with it: the most
    /// certain first.
    pub fn candidates(&self, facts: &Facts<'_>) -> Vec<Candidate<K>> {
        let subject = Subject::read(facts, &self.lore);
        let mut worth: Vec<u32> = Vec::new();
        for key in found_under(&subject) {
            let lying = self.lying_under(key.hash);
            if lying.len() <= key.most {
                worth.extend(lying.iter().map(|(_, at)| *at));
            }
        }
        worth.sort_unstable();
        worth.dedup();
        let mut found: Vec<Candidate<K>> = Vec::new();
        for at in worth {
            let at = at as usize;
            let verdict = self.verdict(&subject, &self.subjects[at]);
            if verdict.relation != Relation::Different {
                found.push(Candidate { key: self.keys[at].clone(), verdict });
            }
        }
        found.sort_by_key(|candidate| match candidate.verdict.relation {
            Relation::Same(certainty) => (0, certainty),
            Relation::Related { certainty, .. } => (1, certainty),
            Relation::Different => (2, crate::name_match::Certainty::Look),
        });
        found
    }

    /// What two organisations are to each other, with what this register tells of words, towns, sites and numbers.
    pub fn judge(&self, a: &Facts<'_>, b: &Facts<'_>) -> Verdict {
        self.verdict(&Subject::read(a, &self.lore), &Subject::read(b, &self.lore))
    }

    fn verdict(&self, a: &Subject, b: &Subject) -> Verdict {
        let numbers = match Numbers::of(a, b) {
            Numbers::Same if a.number.is_some_and(|n| self.borrowed.contains(&n)) => Numbers::Borrowed,
            numbers => numbers,
        };
        judge_with(a, b, numbers, &self.lore)
    }

    fn lying_under(&self, hash: u64) -> &[(u64, u32)] {
        let from = self.laid.partition_point(|(key, _)| *key < hash);
        let rest = &self.laid[from..];
        &rest[..rest.partition_point(|(key, _)| *key == hash)]
    }

    /// Pairs that lie under one key, each once, in order.
    fn worth_judging(&self) -> Vec<(usize, usize)> {
        let mut pairs: Vec<u64> = Vec::new();
        for lying in self.laid.chunk_by(|a, b| a.0 == b.0) {
            if lying.len() < 2 || lying.len() > most_under(lying[0].0) {
                continue;
            }
            for (n, (_, second)) in lying.iter().enumerate() {
                pairs
                    .extend(lying[..n].iter().map(|(_, first)| u64::from(*first) << 32 | u64::from(*second)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs.into_iter().map(|pair| ((pair >> 32) as usize, (pair & 0xFFFF_FFFF) as usize)).collect()
    }
}

/// Two branches of one federation, and nothing that tells more.
fn is_only_of_one_federation(verdict: &Verdict) -> bool {
    let related = matches!(verdict.relation, Relation::Related { parent: None, .. });
    related && verdict.grounds.contains(&Ground::Federation) && !verdict.grounds.contains(&Ground::SameNumber)
}

/// What an entry is found under.
struct Key {
    hash: u64,
    most: usize,
}

/// The lowest bit of a key says whether it is a word by itself, of which fewer may lie together.
const fn most_under(hash: u64) -> usize {
    if hash & 1 == 1 { RARE } else { CROWD }
}

fn key(parts: impl Hash, alone: bool) -> Key {
    let mut hasher = DefaultHasher::new();
    parts.hash(&mut hasher);
    let hash = hasher.finish() & !1 | u64::from(alone);
    Key { hash, most: most_under(hash) }
}

fn found_under(subject: &Subject) -> Vec<Key> {
    let mut keys = Vec::new();
    let home = &subject.home;
    // Where it may be found: its municipality, and its postal code, which is the same in the neighbour's list.
    let places = [home.municipality.as_deref(), home.postal_code.as_deref(), home.town.as_deref()];
    for name in &subject.names {
        keys.push(key(("letters", &name.letters), false));
        let mut words = name.ordered.clone();
        words.sort_unstable();
        keys.push(key(("words", &words, name.federation), false));
        keys.extend(words.iter().map(|word| key(("word", word), true)));
        for place in places.into_iter().flatten() {
            keys.push(key(("core", place, &name.core, name.federation), false));
            keys.push(key(("begins", place, name.letters.chars().take(6).collect::<String>()), false));
            keys.extend(name.core.iter().map(|word| key(("word in", place, word), false)));
            // For a slip of the pen: the letters there are, and how each word begins.
            keys.push(key(("letters of", place, letters_there_are(&name.letters)), false));
            let mut begins: Vec<String> =
                name.core.iter().map(|word| word.chars().take(3).collect()).collect();
            begins.sort_unstable();
            keys.push(key(("words begin", place, begins), false));
        }
        if let Some(federation) = name.federation {
            keys.extend(
                name.places.iter().chain(&home.places).map(|p| key(("federation", federation, p), false)),
            );
        }
    }
    keys.extend(subject.number.filter(|n| !is_public(*n)).map(|n| key(("number", n), false)));
    keys.extend(home.host.as_ref().map(|host| key(("host", host), true)));
    keys
}

/// Which letters a name is made of, each once, in order.
fn letters_there_are(name: &str) -> String {
    let letters: std::collections::BTreeSet<char> = name.chars().collect();
    letters.into_iter().collect()
}

/// Numbers that unrelated entries share: as many as [`MANY`] have it, and there is no word, federation or club that half of
/// them have in common.
fn borrowed_numbers(subjects: &[Subject]) -> HashSet<u64> {
    let mut having: HashMap<u64, Vec<&Subject>> = HashMap::new();
    for subject in subjects {
        if let Some(number) = subject.number {
            having.entry(number).or_default().push(subject);
        }
    }
    let unrelated = |entries: &[&Subject]| {
        let mut times: HashMap<&str, usize> = HashMap::new();
        for entry in entries {
            let name = &entry.names[0];
            let words: HashSet<&str> = name.core.iter().chain(&name.places).map(|w| &**w).collect();
            for word in words.into_iter().chain(entry.federation()) {
                *times.entry(word).or_default() += 1;
            }
        }
        times.values().max().is_none_or(|most| most * 2 < entries.len())
    };
    having.retain(|_, entries| entries.len() >= MANY && unrelated(entries));
    having.into_keys().collect()
}
