//! Matching a name on a list against the organisations known: which of them is meant, how certain that is, and why.
//!
//! Lists come as people have them: *Skåne läns landsting*, *Länsstyrelsen Skåne*, *SRF*, a letter left out. Each suggestion
//! says in what the two names differ ([`Reason`]) and how far it can be trusted ([`Certainty`]); a person says yes or no.
//! What must never be taken for the same: a district and its federation, a region, its county board and its municipalities,
//! two places. So a suggestion is *certain* only when every word that carries meaning is accounted for.
//!
//! How a name is read: [`mod@name`]. When two names are the same: [`mod@judge`]. Word lists, places and bodies with several
//! names are plain text in `rules/names/`, read by [`mod@rules`]. [`Register`] finds, among many organisations, the few worth
//! judging. What people have answered before lies with the site (`app::name_answer`).

pub mod judge;
pub mod name;
pub(crate) mod rules;

use self::judge::judge;
use self::name::Name;
use std::collections::{HashMap, HashSet};

crate::text_enum! {
    /// How far a suggestion can be trusted.
    pub enum Certainty {
        /// Nothing that carries meaning differs. May be accepted in bulk.
        Certain = "certain",
        /// Most often the same; a person reads both names.
        Likely = "likely",
        /// Worth a look: it may be another one.
        Look = "look",
    }
}

crate::text_enum! {
    /// Why a name is suggested: what the two have in common, and in what they differ.
    pub enum Reason {
        /// The name as it stands, but for upper and lower case and spaces.
        SameName = "same_name",
        /// The same letters, but for hyphens, commas, accents and spaces.
        SameLetters = "same_letters",
        /// A person here has said so before.
        Remembered = "remembered",
        /// The same region, municipality or county board, written in another way.
        SameBody = "same_body",
        /// A former name of it.
        FormerName = "former_name",
        /// What it is called every day.
        EverydayName = "everyday_name",
        /// One is the abbreviation of the other.
        Abbreviation = "abbreviation",
        /// Only *AB*, *ekonomisk förening* and the like differ.
        LegalForm = "legal_form",
        /// Only small words and endings differ: *i*, *och*, a genitive.
        SmallWords = "small_words",
        /// The same words in another order.
        WordOrder = "word_order",
        /// *Föreningen*, *Riksförbundet*, *Sverige* or the like is left out in one.
        GeneralWords = "general_words",
        /// A word may be misspelt.
        Misspelt = "misspelt",
        /// One has more words.
        MoreWords = "more_words",
        /// One is a part of the other.
        PartOf = "part_of",
    }
}

/// An organisation that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion<K> {
    /// Which organisation.
    pub key: K,
    /// The name of it that was compared: its own, or one of its aliases.
    pub name: String,
    /// How far it can be trusted.
    pub certainty: Certainty,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// Most suggestions for one name.
pub const MOST_SUGGESTIONS: usize = 5;

/// A word that stands in more names than this tells nothing about which is meant.
const COMMON_WORD: usize = 400;

/// The names of all organisations known, laid out so that those worth comparing are found fast.
#[derive(Debug)]
pub struct Register<K> {
    entries: Vec<(K, Name)>,
    by_key: HashMap<String, Vec<usize>>,
    by_stem: HashMap<String, Vec<usize>>,
    by_first_letter: HashMap<char, Vec<String>>,
}

impl<K: Clone + Eq + std::hash::Hash> Register<K> {
    /// Reads every name: an organisation comes once for its own name and once for each alias.
    pub fn new<'n>(names: impl IntoIterator<Item = (K, &'n str)>) -> Self {
        let mut register = Self {
            entries: Vec::new(),
            by_key: HashMap::new(),
            by_stem: HashMap::new(),
            by_first_letter: HashMap::new(),
        };
        for (key, name) in names {
            register.add(key, Name::read(name));
        }
        for stem in register.by_stem.keys() {
            if let Some(first) = stem.chars().next() {
                register.by_first_letter.entry(first).or_default().push(stem.clone());
            }
        }
        register
    }

    fn add(&mut self, key: K, name: Name) {
        let at = self.entries.len();
        for found_by in name.keys() {
            self.by_key.entry(found_by).or_default().push(at);
        }
        for stem in name.stems() {
            let places = self.by_stem.entry(stem.to_owned()).or_default();
            if places.last() != Some(&at) {
                places.push(at);
            }
        }
        self.entries.push((key, name));
    }

    /// The organisations that may be meant by a name, the most certain first.
    pub fn suggest(&self, written: &str) -> Vec<Suggestion<K>> {
        let name = Name::read(written);
        let mut found: Vec<(Suggestion<K>, usize)> = Vec::new();
        for at in self.worth_comparing(&name) {
            let Some((key, other)) = self.entries.get(at) else { continue };
            let Some(mut verdict) = judge(&name, other) else { continue };
            if verdict.reasons.contains(&Reason::Misspelt) && self.is_a_word_of_its_own(&name, other) {
                verdict.certainty = Certainty::Look;
            }
            let suggestion = Suggestion {
                key: key.clone(),
                name: other.written.clone(),
                certainty: verdict.certainty,
                reasons: verdict.reasons,
            };
            found.push((suggestion, other.written.chars().count()));
        }
        let rank = |s: &Suggestion<K>| (s.certainty, s.reasons.iter().max().copied());
        found.sort_by(|(a, long), (b, longer)| rank(a).cmp(&rank(b)).then(long.cmp(longer)));
        let mut seen = HashSet::new();
        let mut suggestions: Vec<_> =
            found.into_iter().map(|(s, _)| s).filter(|s| seen.insert(s.key.clone())).collect();
        only_one_is_certain(&mut suggestions);
        suggestions.truncate(MOST_SUGGESTIONS);
        suggestions
    }

    /// Those that share a key or a rare word with the name, or a word that is nearly the same.
    fn worth_comparing(&self, name: &Name) -> Vec<usize> {
        let mut worth: Vec<usize> =
            name.keys().iter().filter_map(|key| self.by_key.get(key)).flatten().copied().collect();
        let mut lists: Vec<&Vec<usize>> = name.stems().filter_map(|stem| self.by_stem.get(stem)).collect();
        lists.sort_by_key(|list| list.len());
        worth.extend(lists.iter().take(3).filter(|l| l.len() <= COMMON_WORD).flat_map(|l| l.iter()));
        for stem in name.stems().filter(|stem| !self.by_stem.contains_key(*stem)) {
            for near in self.nearly(stem) {
                worth.extend(self.by_stem.get(near).into_iter().filter(|l| l.len() <= COMMON_WORD).flatten());
            }
        }
        worth.sort_unstable();
        worth.dedup();
        worth
    }

    /// Words of the register that may be meant by one that is not in it.
    fn nearly<'a>(&'a self, stem: &'a str) -> impl Iterator<Item = &'a String> {
        let same_first = stem.chars().next().and_then(|first| self.by_first_letter.get(&first));
        same_first.into_iter().flatten().filter(move |word| judge::misspelt(stem, word).is_some())
    }

    /// Is what would be a misspelling a word that stands in other names too? Then it may well be meant as it is written.
    fn is_a_word_of_its_own(&self, name: &Name, other: &Name) -> bool {
        let has: HashSet<&str> = other.stems().collect();
        name.stems().filter(|stem| !has.contains(stem)).any(|stem| self.by_stem.contains_key(stem))
    }
}

/// When two are certain, the one with the very same name is meant; when none has that, a person chooses.
fn only_one_is_certain<K>(suggestions: &mut [Suggestion<K>]) {
    let certain = suggestions.iter().filter(|s| s.certainty == Certainty::Certain).count();
    if certain < 2 {
        return;
    }
    let exact = suggestions.iter().position(|s| s.reasons.contains(&Reason::SameName));
    for (n, suggestion) in suggestions.iter_mut().enumerate() {
        if suggestion.certainty == Certainty::Certain && exact != Some(n) {
            suggestion.certainty = Certainty::Likely;
        }
    }
}
