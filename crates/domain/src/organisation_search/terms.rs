//! An organisation's facts as terms: by which words, in which fields, it is found.
//!
//! A term is a text whose first character says what it is: `w` a stem, `=` a whole name, `#` an organisation number, `@` a value
//! to choose by. Beside them stand `g`, a run of three letters with the words that hold it, and [`ORDERS`].

use super::lists::Order;
use super::synonyms::other_stems;
use crate::language::Language;
use crate::organisation::Facet;
use crate::place::MunicipalityCode;
use crate::target_group::TargetGroup;
use crate::words::{is_common, stem, words};
use std::collections::{BTreeMap, BTreeSet};

/// In its name.
pub const NAME: u8 = 1;
/// The first word of its name.
pub const FIRST: u8 = 1 << 1;
/// In another name: an abbreviation, a former name, what its federation is called.
pub const ALIAS: u8 = 1 << 2;
/// Its type, what it does, for whom.
pub const CHARACTER: u8 = 1 << 3;
/// Its municipality or town.
pub const PLACE: u8 = 1 << 4;
/// In what only officials read: its description, its addresses.
pub const DESK: u8 = 1 << 5;
/// The fields that anyone finds by.
pub const PUBLIC: u8 = NAME | FIRST | ALIAS | CHARACTER | PLACE;

/// The term under which the place of each organisation in the order of names lies.
pub const ORDERS: &str = "!";

/// Longest word that is kept: longer ones are addresses and the like.
const LONGEST_WORD: usize = 40;
/// Most words of a description.
const MOST_OF_TEXT: usize = 80;

crate::text_enum! {
    /// By what a list is narrowed beside place.
    pub enum Choice {
        /// Type.
        Type = "type",
        /// What it does.
        Activity = "activity",
        /// For whom.
        TargetGroup = "target_group",
        /// Role.
        Role = "role",
        /// What kind of counterpart.
        Kind = "kind",
        /// In use, dissolved, merged …
        State = "state",
        /// Where it is active, with or without its seat there: a municipality, a county, or [`EVERYWHERE`].
        Area = "area",
        /// What it wants to be asked about.
        Interest = "interest",
        /// Belongs to an organisation: its id. Not kept in the index, as it holds from one day to another.
        Within = "within",
    }
}

/// The area of those who are active in the whole country.
pub const EVERYWHERE: &str = "all";

impl Choice {
    /// The terms that a value may mean as a person writes it, any of which will do: a key, or for what has no closed list the words.
    pub fn meant(self, asked: &str) -> Vec<String> {
        let mut terms = match self {
            Self::Interest => interests(asked),
            Self::Activity => crate::activity::read(asked).into_iter().map(|a| a.key).collect(),
            _ => Vec::new(),
        };
        terms.push(asked.to_owned());
        terms.dedup();
        terms.iter().map(|key| self.term(key)).collect()
    }

    /// The term of a value.
    pub fn term(self, key: &str) -> String {
        format!("@{self}:{key}")
    }

    /// The terms of all values lie from the first to before the second.
    pub fn range(self) -> (String, String) {
        (format!("@{self}:"), format!("@{self};"))
    }

    /// The value that a term is of.
    pub fn key(self, term: &str) -> Option<&str> {
        term.strip_prefix('@')?.strip_prefix(self.as_str())?.strip_prefix(':')
    }
}

/// Keys of what an organisation may want to be asked about, by words: a subject, or those it is there for.
fn interests(words: &str) -> Vec<String> {
    let subject = crate::activity::read(words).map(|a| interest(Facet::Activity, &a.key));
    let groups = TargetGroup::fold(words).into_iter().map(|g| interest(Facet::TargetGroup, g.as_str()));
    subject.into_iter().chain(groups).collect()
}

/// The key of something that an organisation wants to be asked about.
pub fn interest(facet: Facet, key: &str) -> String {
    format!("{facet}/{key}")
}

/// What is known of an organisation, as far as it is found by it.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Its name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Its organisation number.
    pub number: Option<String>,
    /// Names of the places where it is: municipality, town.
    pub places: Vec<String>,
    /// Its types, activities and target groups, in words.
    pub character: Vec<String>,
    /// What only officials find by: its description, its e-mail address, its website.
    pub desk: Vec<String>,
    /// Values to choose by.
    pub values: Vec<(Choice, String)>,
    /// The municipality of its seat.
    pub seat: Option<MunicipalityCode>,
    /// Anyone may see that it is there.
    pub public: bool,
    /// It is in use, or has asked to be.
    pub active: bool,
}

/// An organisation as the index has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its terms, each with the fields it stands in.
    pub terms: BTreeMap<String, u8>,
    /// Its place in the order of names, and what is asked of every hit.
    pub order: Order,
}

/// The term of a stem.
pub fn word_term(stem: &str) -> String {
    format!("w{stem}")
}

/// The term of a whole name: its letters and digits, so that spaces and hyphens do not matter. None when there are none.
pub fn name_term(name: &str) -> Option<String> {
    let letters: String = words(name).collect();
    let short: String = letters.chars().take(LONGEST_WORD * 2).collect();
    (!short.is_empty()).then(|| format!("={short}"))
}

/// The term of an organisation number, however it is written.
pub fn number_term(number: &str) -> Option<String> {
    if number.chars().any(|c| !c.is_ascii_digit() && !matches!(c, ' ' | '-' | '–' | '\u{a0}')) {
        return None;
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    // With the century that authorities write before numbers of legal persons.
    let digits = if digits.len() == 12 { digits.strip_prefix("16").unwrap_or(&digits) } else { &digits };
    (digits.len() == 10).then(|| format!("#{digits}"))
}

/// A stem, where it is a word that can be misspelt or stand in a compound.
pub fn vocabulary_word(term: &str) -> Option<&str> {
    let word = term.strip_prefix('w')?;
    (word.chars().all(char::is_alphabetic) && word.chars().nth(1).is_some()).then_some(word)
}

/// The stems of a text, in order, without the words that stand in any text.
pub fn stems(text: &str) -> impl Iterator<Item = String> + '_ {
    words(text)
        .filter(|w| !is_common(w, Language::Swedish) && w.chars().count() <= LONGEST_WORD)
        .map(|w| stem(&w, Language::Swedish))
}

/// Words that are written with hyphens, as one: *Taekwon-Do* is found by *taekwondo*.
fn joined(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split_whitespace()
        .filter(|token| token.contains(['-', '/', '&', '.']))
        .map(|token| words(token).collect::<String>())
        .filter(|w| !w.is_empty() && w.chars().count() <= LONGEST_WORD)
        .map(|w| stem(&w, Language::Swedish))
}

impl Document {
    /// Reads an organisation's facts.
    pub fn read(facts: &Facts) -> Self {
        let mut terms: BTreeMap<String, u8> = BTreeMap::new();
        let mut add = |term: String, field: u8| *terms.entry(term).or_default() |= field;
        let name: Vec<String> = stems(&facts.name).collect();
        for (at, word) in name.iter().enumerate() {
            add(word_term(word), if at == 0 { NAME | FIRST } else { NAME });
        }
        joined(&facts.name).for_each(|word| add(word_term(&word), NAME));
        if let Some(term) = name_term(&facts.name) {
            add(term, NAME);
        }
        for other in &facts.aliases {
            stems(other).chain(joined(other)).for_each(|word| add(word_term(&word), ALIAS));
            if let Some(term) = name_term(other) {
                add(term, ALIAS);
            }
        }
        for named in std::iter::once(&facts.name).chain(&facts.aliases) {
            for word in &other_stems(named) {
                add(word_term(word), ALIAS);
            }
        }
        for (texts, field) in [(&facts.places, PLACE), (&facts.character, CHARACTER)] {
            texts.iter().flat_map(|t| stems(t)).for_each(|word| add(word_term(&word), field));
        }
        facts
            .desk
            .iter()
            .flat_map(|t| stems(t).take(MOST_OF_TEXT))
            .for_each(|word| add(word_term(&word), DESK));
        if let Some(term) = facts.number.as_deref().and_then(number_term) {
            add(term, NAME);
        }
        for (choice, key) in &facts.values {
            add(choice.term(key), PUBLIC);
        }
        Self { terms, order: Order::new(&facts.name, name.len(), facts.seat, facts.public, facts.active) }
    }

    /// The stems that can be misspelt or stand in compounds.
    pub fn vocabulary(&self) -> BTreeSet<&str> {
        self.terms.keys().filter_map(|term| vocabulary_word(term)).collect()
    }

    /// The terms alone, one a line: what must be mended when it changes.
    pub fn as_lines(&self) -> String {
        self.terms.keys().map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> Document {
        let facts = Facts {
            name: name.to_owned(),
            aliases: vec!["ATK".to_owned()],
            number: Some("802000-3292".to_owned()),
            places: vec!["Ale".to_owned(), "ALAFORS".to_owned()],
            character: vec!["Idrott".to_owned()],
            desk: vec!["info@ahlafors.example".to_owned()],
            values: vec![(Choice::Type, "sport".to_owned())],
            seat: None,
            public: true,
            active: true,
        };
        Document::read(&facts)
    }

    #[test]
    fn a_word_is_found_in_its_field() {
        let d = read("Ahlafors Taekwon-Do Klubb");
        let at = |term: &str| d.terms.get(term).copied();
        assert_eq!(at("wahlafor"), Some(NAME | FIRST | DESK));
        assert_eq!(at("wtaekwondo"), Some(NAME));
        assert_eq!(at("wklubb"), Some(NAME));
        assert_eq!(at("watk"), Some(ALIAS));
        assert_eq!(at("wale"), Some(PLACE));
        assert_eq!(at("widrot").or(at("widrott")), Some(CHARACTER));
        assert_eq!(at("=ahlaforstaekwondoklubb"), Some(NAME));
        assert_eq!(at("#8020003292"), Some(NAME));
        assert_eq!(at("@type:sport"), Some(PUBLIC));
        assert_eq!(at("winfo"), Some(DESK), "an address is found by officials only");
    }

    #[test]
    fn numbers_are_known_with_and_without_hyphen_and_century() {
        for written in ["802000-3292", "8020003292", "16802000-3292", "802000 3292", " 802000–3292 "] {
            assert_eq!(number_term(written).as_deref(), Some("#8020003292"), "{written}");
        }
        for other in ["802000", "IF 8020003292", ""] {
            assert_eq!(number_term(other), None, "{other}");
        }
    }

    #[test]
    fn what_is_chosen_in_words_is_known_by_its_key() {
        assert!(Choice::Activity.meant("Föreläsningar").contains(&Choice::Activity.meant("föreläsning")[0]));
        assert!(
            Choice::Interest.meant("barn 7-12 år").contains(&"@interest:target_group/children".to_owned())
        );
        assert!(
            Choice::Interest.meant("Kollektivtrafik")[0].starts_with("@interest:activity/kollektivtrafik")
        );
        assert_eq!(Choice::Type.meant("sport"), ["@type:sport"]);
    }

    #[test]
    fn only_words_can_be_misspelt() {
        assert_eq!(vocabulary_word("wfotboll"), Some("fotboll"));
        for none in ["w4h", "wa", "=fotboll", "#8020003292"] {
            assert_eq!(vocabulary_word(none), None, "{none}");
        }
        assert_eq!(Choice::Type.key("@type:sport"), Some("sport"));
        assert_eq!(Choice::Type.key("@typed:sport"), None);
    }
}
