//! A typed question, and the ways each of its words may be meant.
//!
//! It goes in steps, since the register's own words lie in a database: [`Question::read`] what was typed; fetch the lists of
//! [`Question::grams`] and the words of [`Question::pieces`]; let [`Question::candidates`] choose which words of the
//! register to look at; give them to [`Question::groups`].

use super::lists::members;
use super::spelling::{grams, grams_inside, grams_of_beginning, plain, plain_forms};
use super::synonyms::{is_head, named_bodies, same_club};
use super::terms::{name_term, number_term, word_term};
use crate::language::Language;
use crate::search::distance;
use crate::words::{is_common, stem, words};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Most characters that are read.
pub const LONGEST: usize = 200;
/// Most words that are looked for; the rest are passed over.
const MOST_WORDS: usize = 8;
/// Fewest letters of a word that is looked for inside others.
const SHORTEST_PART: usize = 4;
/// Words of the register that are looked at for one word: those that hold it, and those that are spelt like it.
const MOST_HOLDING: usize = 400;
const MOST_NEAR: usize = 120;
/// Ways that one word may be meant.
const MOST_WAYS: usize = 80;

/// How sure a way is, of 1000.
const EXACT: u32 = 1000;
const OTHER_MARKS: u32 = 950;
const JOINED: u32 = 900;
const CLUB: u32 = 800;
const BEGINS: u32 = 700;
const ENDS: u32 = 650;
const IN_TWO: u32 = 600;
const INSIDE: u32 = 450;
const FIRST_PART: u32 = 350;
const FIRST_PART_NEAR: u32 = 300;

/// A word of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As typed, in lower case.
    pub text: String,
    /// Its stem.
    pub stem: String,
    /// It stood within quotation marks: only as it is written.
    pub quoted: bool,
    /// It is the last and nothing stands after it: more letters may be meant.
    pub unfinished: bool,
}

/// What was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// Its words.
    pub words: Vec<Word>,
    /// The whole of it as a term, when it is an organisation number.
    pub number: Option<String>,
    /// The whole of it as a term, when it is a name.
    pub name: Option<String>,
}

/// One way in which a word may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Terms that an organisation must all have.
    pub terms: Vec<String>,
    /// How sure it is, of 1000.
    pub quality: u32,
}

/// The ways of one word; an organisation has it that has one of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// The surest first.
    pub ways: Vec<Way>,
}

impl Group {
    /// One term that must be there.
    pub fn of_term(term: &str) -> Vec<Self> {
        vec![Self { ways: vec![Way { terms: vec![term.to_owned()], quality: EXACT }] }]
    }
}

impl Question {
    /// Reads what was typed. Words that stand in any text are left out, unless there are no others.
    pub fn read(typed: &str) -> Self {
        let typed: String = typed.chars().take(LONGEST).collect();
        let mut read = Self { number: number_term(typed.trim()), name: name_term(&typed), ..Self::default() };
        let is_quote = |c: char| matches!(c, '"' | '”' | '“' | '»' | '«' | '„');
        let mut common = Vec::new();
        for (at, piece) in typed.split(is_quote).enumerate() {
            for text in words(piece) {
                let word = Word {
                    stem: stem(&text, Language::Swedish),
                    text,
                    quoted: at % 2 == 1,
                    unfinished: false,
                };
                let list =
                    if is_common(&word.text, Language::Swedish) { &mut common } else { &mut read.words };
                if !list.iter().any(|w| w.text == word.text) && list.len() < MOST_WORDS {
                    list.push(word);
                }
            }
        }
        if read.words.is_empty() {
            // A single such word may be the beginning of another: *för* of *förening*.
            read.words = common;
        }
        if let Some(last) = read.words.last_mut()
            && typed.to_lowercase().ends_with(&last.text)
        {
            last.unfinished = !last.quoted;
        }
        read
    }

    /// There is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.number.is_none()
    }

    /// The runs of letters whose lists tell which words of the register are like these.
    pub fn grams(&self) -> BTreeSet<String> {
        let of = |word: &Word| -> BTreeSet<String> {
            let forms = plain_forms(&word.text).into_iter().chain(plain_forms(&word.stem));
            forms.flat_map(|form| grams(&form).into_iter().chain(grams_of_beginning(&form))).collect()
        };
        self.words.iter().filter(|w| !w.quoted).flat_map(of).collect()
    }

    /// Stems that a word may be put together of; whether the register has them tells whether it is.
    pub fn pieces(&self) -> BTreeSet<String> {
        self.words
            .iter()
            .filter(|w| !w.quoted)
            .flat_map(|w| cuts(&w.text))
            .flat_map(|(a, b)| [a, b])
            .collect()
    }

    /// The numbers of words of the register worth looking at, given the lists of [`Self::grams`] in one piece each: those that
    /// hold a word, and with `near` those that are spelt like one.
    pub fn candidates(&self, lists: &HashMap<String, Vec<u32>>, near: bool) -> BTreeSet<u32> {
        let mut found = BTreeSet::new();
        for word in self.words.iter().filter(|w| !w.quoted) {
            for form in
                plain_forms(&word.text).into_iter().chain(plain_forms(&word.stem)).collect::<BTreeSet<_>>()
            {
                let letters = form.chars().count();
                if letters >= SHORTEST_PART {
                    found.extend(in_all(&grams_inside(&form), lists).into_iter().take(MOST_HOLDING));
                } else {
                    let most = if word.unfinished { MOST_HOLDING } else { MOST_WAYS };
                    found.extend(in_all(&grams_of_beginning(&form), lists).into_iter().take(most));
                }
                if near {
                    found.extend(in_many(&grams(&form), lists));
                }
            }
            for (first, second) in if near { cuts(&word.text) } else { Vec::new() } {
                if is_head(&second) && first.chars().count() > SHORTEST_PART {
                    found.extend(in_many(&grams_of_beginning(&plain(&first)), lists));
                }
            }
        }
        found
    }

    /// The ways that each word may be meant, given the words of the register that were worth looking at and which of the pieces it
    /// has.
    pub fn groups(&self, candidates: &[String], pieces: &HashSet<String>, near: bool) -> Vec<Group> {
        let mut groups: Vec<Group> =
            self.words.iter().map(|word| group(word, candidates, pieces, near)).collect();
        // Two words that may be one: *Hjärt lung*.
        for (at, pair) in self.words.windows(2).enumerate() {
            if pair.iter().any(|w| w.quoted) {
                continue;
            }
            let joined = stem(&format!("{}{}", pair[0].text, pair[1].text), Language::Swedish);
            for group in &mut groups[at..=at + 1] {
                group.ways.push(Way { terms: vec![word_term(&joined)], quality: JOINED });
            }
        }
        // A body by its long name is found by its short one too: *PRO Vara* by *pensionärernas riksorganisation*.
        let texts: Vec<&str> = self.words.iter().map(|w| w.text.as_str()).collect();
        for (from, to, shorts) in named_bodies(&texts) {
            for (word, group) in self.words[from..to].iter().zip(&mut groups[from..to]) {
                if !word.quoted {
                    let way = |short: &String| Way { terms: vec![word_term(short)], quality: CLUB };
                    group.ways.extend(shorts.iter().map(way));
                }
            }
        }
        for group in &mut groups {
            group.ways.sort_by(|a, b| b.quality.cmp(&a.quality).then_with(|| a.terms.cmp(&b.terms)));
            group.ways.truncate(MOST_WAYS);
        }
        groups
    }
}

/// Every list of bytes of a term, put together: the numbers in it.
pub fn numbers(chunks: &BTreeMap<u32, Vec<u8>>) -> Vec<u32> {
    let of = |(chunk, list): (&u32, &Vec<u8>)| {
        let from = chunk * super::lists::CHUNK;
        members(list).map(move |(place, _)| from + u32::from(place)).collect::<Vec<_>>()
    };
    chunks.iter().flat_map(of).collect()
}

/// Numbers that stand in every list.
fn in_all(grams: &BTreeSet<String>, lists: &HashMap<String, Vec<u32>>) -> Vec<u32> {
    let mut all: Vec<&Vec<u32>> = Vec::new();
    for gram in grams {
        match lists.get(gram) {
            Some(list) => all.push(list),
            None => return Vec::new(),
        }
    }
    all.sort_by_key(|list| list.len());
    let Some((first, rest)) = all.split_first() else { return Vec::new() };
    first.iter().copied().filter(|n| rest.iter().all(|list| list.binary_search(n).is_ok())).collect()
}

/// Numbers that stand in many of the lists, those that stand in most first.
fn in_many(grams: &BTreeSet<String>, lists: &HashMap<String, Vec<u32>>) -> Vec<u32> {
    let mut times: HashMap<u32, u32> = HashMap::new();
    for list in grams.iter().filter_map(|gram| lists.get(gram)) {
        for number in list {
            *times.entry(*number).or_default() += 1;
        }
    }
    // One wrong letter touches three runs, two touch six.
    let least = u32::try_from(grams.len().saturating_sub(7).max(2)).unwrap_or(2);
    let mut found: Vec<(u32, u32)> = times.into_iter().filter(|(_, n)| *n >= least).collect();
    found.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    found.into_iter().take(MOST_NEAR).map(|(number, _)| number).collect()
}

/// How a word may be put together of two, as stems: with and without the letter that joins them.
fn cuts(word: &str) -> Vec<(String, String)> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < SHORTEST_PART + 3 || !letters.iter().all(|c| c.is_alphabetic()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for at in SHORTEST_PART..=letters.len() - 3 {
        let (first, second): (String, String) =
            (letters[..at].iter().collect(), letters[at..].iter().collect());
        let second = stem(&second, Language::Swedish);
        let mut firsts = BTreeSet::from([stem(&first, Language::Swedish)]);
        if let Some(bare) = first.strip_suffix(['s', 'e', 'o', 'a', 'u'])
            && bare.chars().count() >= SHORTEST_PART
        {
            firsts.insert(stem(bare, Language::Swedish));
        }
        found.extend(firsts.into_iter().map(|first| (first, second.clone())));
    }
    found
}

fn group(word: &Word, candidates: &[String], pieces: &HashSet<String>, near: bool) -> Group {
    let mut ways: BTreeMap<Vec<String>, u32> = BTreeMap::new();
    let mut add = |terms: Vec<String>, quality: u32| {
        let best = ways.entry(terms).or_default();
        *best = quality.max(*best);
    };
    add(vec![word_term(&word.stem)], EXACT);
    if !word.quoted {
        for other in same_club(&word.stem) {
            add(vec![word_term(other)], CLUB);
        }
        let like = Like::new(word);
        for candidate in candidates {
            let plainly = like.quality(candidate);
            if let Some(quality) = plainly.or_else(|| near.then(|| like.near(candidate)).flatten()) {
                add(vec![word_term(candidate)], quality);
            }
        }
        for (first, second) in cuts(&word.text) {
            if near && is_head(&second) && first.chars().count() > SHORTEST_PART {
                // *Fotbolsklubb*, where nobody is a *fotbollsklubb* but some play *fotboll*.
                for candidate in candidates.iter().filter(|c| distance(&first, c, 2).is_some()) {
                    add(vec![word_term(candidate)], FIRST_PART_NEAR);
                }
            }
            if pieces.contains(&first) && pieces.contains(&second) {
                if is_head(&second) {
                    add(vec![word_term(&first)], FIRST_PART);
                }
                add(vec![word_term(&first), word_term(&second)], IN_TWO);
            }
        }
    }
    Group { ways: ways.into_iter().map(|(terms, quality)| Way { terms, quality }).collect() }
}

/// A word, ready to be compared with many.
struct Like<'a> {
    word: &'a Word,
    typed: Vec<String>,
    stems: Vec<String>,
}

impl<'a> Like<'a> {
    fn new(word: &'a Word) -> Self {
        Self { word, typed: plain_forms(&word.text), stems: plain_forms(&word.stem) }
    }

    /// How sure it is that a word of the register is meant, when nothing is misspelt.
    fn quality(&self, candidate: &str) -> Option<u32> {
        if candidate == self.word.stem {
            return Some(EXACT);
        }
        let other = plain(candidate);
        if self.stems.contains(&other) {
            return Some(OTHER_MARKS);
        }
        // Exact letters before letters that only look alike.
        let of = |quality: u32, held: bool| if held { quality } else { quality - 40 };
        if self.word.unfinished
            && let Some(form) = self.typed.iter().find(|form| other.starts_with(form.as_str()))
        {
            let share = form.len() * 250 / other.len().max(1);
            return Some(
                of(BEGINS, candidate.starts_with(&self.word.text)) + u32::try_from(share).unwrap_or(0),
            );
        }
        let part =
            self.stems.iter().find(|s| s.chars().count() >= SHORTEST_PART && other.contains(s.as_str()))?;
        let held = candidate.contains(&self.word.stem);
        Some(match () {
            () if other.starts_with(part.as_str()) => of(BEGINS, held),
            () if other.ends_with(part.as_str()) => of(ENDS, held),
            () => of(INSIDE, held),
        })
    }

    /// How sure it is when letters may be wrong: one in a word of four letters or more, two in one of eight or more.
    fn near(&self, candidate: &str) -> Option<u32> {
        let letters = self.word.stem.chars().count();
        let most = match letters {
            0..4 => return None,
            4..8 => 2,
            _ => 4,
        };
        let halves = distance(&self.word.stem, candidate, most)?;
        Some(550 - 60 * u32::try_from(halves).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quality(typed: &str, candidate: &str) -> Option<u32> {
        let question = Question::read(typed);
        let groups = question.groups(&[candidate.to_owned()], &HashSet::new(), true);
        let term = vec![word_term(candidate)];
        groups.last()?.ways.iter().find(|w| w.terms == term).map(|w| w.quality)
    }

    #[test]
    fn a_question_is_read_as_it_is_typed() {
        let read = Question::read("Fotbollsklubbar i \"Ale\" göte");
        let texts: Vec<_> = read.words.iter().map(|w| (w.text.as_str(), w.quoted, w.unfinished)).collect();
        assert_eq!(texts, [("fotbollsklubbar", false, false), ("ale", true, false), ("göte", false, true)]);
        assert!(!Question::read("göteborg ").words[0].unfinished);
        assert_eq!(Question::read("802000-3292").number.as_deref(), Some("#8020003292"));
        assert_eq!(Question::read("för").words.len(), 1);
        assert!(Question::read(" - \"\" ").is_empty());
        assert_eq!(Question::read(&"ord ".repeat(500)).words.len(), 1);
    }

    #[test]
    fn inflections_compounds_beginnings_and_slips_are_ways_of_a_word() {
        assert_eq!(quality("modellen ", "modell"), Some(EXACT));
        assert_eq!(quality("malaren ", &stem("mälaren", Language::Swedish)), Some(OTHER_MARKS));
        assert_eq!(quality("modell ", "samverkansmodell"), Some(ENDS));
        assert_eq!(quality("fotboll ", "fotbollsklubb"), Some(BEGINS));
        assert_eq!(quality("idrott ", "handikappidrottsförening"), Some(INSIDE));
        assert!(quality("fotb", "fotboll") > Some(BEGINS));
        assert_eq!(quality("fotb ", "ishockey"), None);
        assert!(quality("fotbolsklubb ", "fotbollsklubb").is_some_and(|q| q < INSIDE));
        assert_eq!(quality("ale ", "dalen"), None, "a short word is not looked for inside others");
        assert_eq!(quality("\"modell\"", "samverkansmodell"), None);
    }

    #[test]
    fn words_are_joined_and_parted() {
        let groups = Question::read("Hjärt lung").groups(&[], &HashSet::new(), false);
        let joined = Way { terms: vec!["whjärtlung".to_owned()], quality: JOINED };
        assert!(groups.len() == 2 && groups.iter().all(|g| g.ways.contains(&joined)));
        let question = Question::read("fotbollsklubb");
        assert!(question.pieces().is_superset(&BTreeSet::from(["fotboll".to_owned(), "klubb".to_owned()])));
        let pieces = HashSet::from(["fotboll".to_owned(), "klubb".to_owned()]);
        let ways = question.groups(&[], &pieces, false).remove(0).ways;
        assert!(ways.contains(&Way { terms: vec!["wfotboll".to_owned()], quality: FIRST_PART }));
        assert!(ways.iter().any(|w| w.terms.len() == 2));
    }

    #[test]
    fn the_words_worth_looking_at_share_letters() {
        let words = ["fotboll", "fotbollsklubb", "ishockey", "fotografi"];
        let mut lists: HashMap<String, Vec<u32>> = HashMap::new();
        for (number, word) in (0_u32..).zip(words) {
            for gram in grams(word) {
                lists.entry(gram).or_default().push(number);
            }
        }
        let of = |typed: &str, near| {
            Question::read(typed).candidates(&lists, near).into_iter().collect::<Vec<_>>()
        };
        assert_eq!(of("fotboll ", false), [0, 1]);
        assert_eq!(of("fo", false), [0, 1, 3]);
        assert_eq!(of("fotbol", true), [0, 1, 3], "they share letters; how many decides later");
        assert_eq!(of("ishocky ", true), [2]);
        assert!(of("xyz", true).is_empty());
    }
}
