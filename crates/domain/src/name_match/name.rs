//! Reading a name: what in it is the name itself, what is an abbreviation, a part, a place, a note, and which words carry
//! meaning. [`mod@super::judge`] compares two names read so.

use super::rules::{self, Known, Place};
use crate::language::Language;
use crate::text::fold;
use std::collections::BTreeSet;

/// Longest abbreviation.
const LONGEST_ABBREVIATION: usize = 8;

crate::text_enum! {
    /// What kind of public body with a territory.
    pub enum BodyKind {
        /// A region, or the county council it was.
        Region = "region",
        /// A county administrative board.
        CountyBoard = "county_board",
        /// A municipality, whatever it calls itself.
        Municipality = "municipality",
    }
}

/// A public body with a territory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// What kind.
    pub kind: BodyKind,
    /// Where, by the name that all forms share.
    pub place: String,
    /// The place was only nearly spelt so.
    pub misspelt: bool,
    /// It is called by a name that is no longer used (*landsting*).
    pub former: bool,
}

/// A name as it was read.
#[expect(clippy::struct_excessive_bools, reason = "facts, each read by itself")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As written.
    pub written: String,
    /// Lower case, single spaces.
    pub folded: String,
    /// All letters and digits of it.
    pub letters: String,
    /// Letters and digits of the name itself, without notes, abbreviations and parts.
    pub own_letters: String,
    /// Words that carry meaning, in lower case, in order.
    pub words: Vec<String>,
    /// Their stems.
    stems: Vec<String>,
    /// Kinds of association it says it is: *riksförbund*.
    pub general: BTreeSet<String>,
    /// It names the country.
    pub national: bool,
    /// Places it names.
    pub places: BTreeSet<&'static str>,
    /// It says *län* after a place that is also a municipality.
    pub says_county: bool,
    /// It says that it is a district.
    pub district: bool,
    /// It had words of a legal form.
    pub legal_form: bool,
    /// Abbreviations that stand with it, in lower case.
    pub abbreviations: BTreeSet<String>,
    /// It is nothing but an abbreviation.
    pub only_abbreviation: bool,
    /// What it is a part of the body before it: *juridiska fakulteten*; its letters.
    pub part: Option<String>,
    /// The public body with a territory that it is.
    pub body: Option<Body>,
    /// The body with several names that it is.
    pub known: Option<(usize, Known)>,
    /// The same for the name without places: a district of that body.
    pub known_base: Option<(usize, Known)>,
}

/// Letters and digits in lower case, accents on e taken away, `&` read as *och*.
pub fn letters(text: &str) -> String {
    let folded = text.to_lowercase().replace('&', " och ");
    folded.chars().filter(|c| c.is_alphanumeric()).map(plain).collect()
}

/// A letter without an accent that is left out as often as not. Å, ä and ö are letters of their own.
const fn plain(c: char) -> char {
    match c {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'á' | 'à' | 'â' => 'a',
        'ü' => 'u',
        c => c,
    }
}

/// The name taken apart at its punctuation.
#[derive(Default)]
struct Pieces {
    own: String,
    abbreviations: BTreeSet<String>,
    part: Option<String>,
}

impl Name {
    /// Reads a name.
    pub fn read(written: &str) -> Self {
        let tidy = tidy(written);
        let pieces = Pieces::of(&tidy);
        let mut name = Self {
            written: written.trim().to_owned(),
            folded: fold(&tidy),
            letters: letters(&tidy),
            own_letters: letters(&pieces.own),
            words: Vec::new(),
            stems: Vec::new(),
            general: BTreeSet::new(),
            national: false,
            places: BTreeSet::new(),
            says_county: false,
            district: false,
            legal_form: false,
            abbreviations: pieces.abbreviations,
            only_abbreviation: is_abbreviation(pieces.own.trim()),
            part: pieces.part,
            body: None,
            known: None,
            known_base: None,
        };
        let own = cut(&pieces.own);
        name.body = body(&own);
        name.known = rules::known(&name.own_letters);
        name.read_words(&own);
        name
    }

    fn read_words(&mut self, own: &[String]) {
        let mut base: Vec<&str> = Vec::new();
        let mut at = 0;
        while at < own.len() {
            let word = own[at].as_str();
            if let Some((place, used)) = place_at(own, at) {
                self.places.insert(&place.name);
                at += used;
                if own.get(at).is_some_and(|w| matches!(w.as_str(), "län" | "läns")) {
                    self.says_county |= place.municipality;
                    at += 1;
                }
                continue;
            }
            at += 1;
            if let Some(place) = place_of_a_district(word) {
                self.places.insert(&place.name);
                self.district = true;
            } else if rules::is("district", word) {
                self.district = true;
            } else if rules::is("legal form", word) {
                self.legal_form = true;
            } else {
                base.push(word);
                self.read_word(word);
            }
        }
        if self.words.is_empty() {
            // Nothing but general words: then these are the name.
            self.words = std::mem::take(&mut self.general).into_iter().collect();
        }
        self.stems = self.words.iter().map(|w| crate::words::stem(w, Language::Swedish)).collect();
        if !self.places.is_empty() || self.district {
            let small = |word: &&&str| rules::is("small", word);
            let first = base.iter().take_while(small).count();
            let last = base.iter().rev().take_while(small).count();
            self.known_base =
                rules::known(&base.get(first..base.len().saturating_sub(last)).unwrap_or_default().concat());
        }
    }

    fn read_word(&mut self, word: &str) {
        if rules::is("small", word) {
        } else if rules::is("national", word) {
            self.national = true;
        } else if rules::is("general", word) {
            self.general.insert(word.trim_end_matches("et").trim_end_matches("en").to_owned());
        } else {
            self.words.push(word.to_owned());
        }
    }

    /// The body itself, without the part that is meant.
    pub(super) fn without_part(&self) -> Self {
        Self { part: None, ..self.clone() }
    }

    /// Stems of the words that carry meaning.
    pub fn stems(&self) -> impl Iterator<Item = &str> {
        self.stems.iter().map(String::as_str)
    }

    /// What names that may be the same share.
    pub(super) fn keys(&self) -> Vec<String> {
        let mut keys = vec![format!("letters {}", self.letters), format!("own {}", self.own_letters)];
        let mut sorted = self.stems.clone();
        sorted.sort_unstable();
        keys.push(format!("stems {}", sorted.join(" ")));
        keys.extend(self.body.as_ref().map(|b| format!("body {} {}", b.kind, b.place)));
        keys.extend(self.known.map(|(body, _)| format!("known {body}")));
        keys.extend(self.known_base.map(|(body, _)| format!("base {body}")));
        let abbreviations = self.abbreviations.iter().map(|a| format!("short {a}"));
        keys.extend(abbreviations);
        if self.only_abbreviation {
            keys.push(format!("short {}", self.own_letters));
        } else {
            keys.extend(self.initials().into_iter().map(|i| format!("short {i}")));
        }
        keys
    }

    /// The abbreviations it would have by the first letters of its words: with and without the small ones, and with the
    /// parts of *riks…* counted.
    pub fn initials(&self) -> Vec<String> {
        let first = |w: &str| w.chars().next();
        let all: Vec<String> = self.folded.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
        let told = |small: bool, split: bool| -> String {
            let words = all.iter().filter(|w| !w.is_empty() && (small || !rules::is("small", w)));
            words
                .flat_map(|w| match w.strip_prefix("riks") {
                    Some(rest) if split => vec![Some('r'), first(rest)],
                    _ => vec![first(w)],
                })
                .flatten()
                .collect()
        };
        let mut initials = vec![told(true, false), told(false, false), told(false, true)];
        initials.retain(|i| (2..=LONGEST_ABBREVIATION).contains(&i.chars().count()));
        initials.dedup();
        initials
    }
}

/// One line, hidden characters away, every dash the same.
fn tidy(written: &str) -> String {
    let shown: String = written
        .chars()
        .filter(|c| *c != '\u{ad}' && *c != '\u{200b}')
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .map(|c| if matches!(c, '—' | '−') { '–' } else { c })
        .filter(|c| !crate::text::is_hidden(*c))
        .collect();
    shown.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ").replace(" - ", " – ")
}

/// Words in lower case, each under the spelling it is read by.
pub(crate) fn cut(text: &str) -> Vec<String> {
    let text = text.replace('&', " & ");
    text.split(|c: char| !c.is_alphanumeric() && c != '&')
        .filter(|w| !w.is_empty())
        .map(|w| w.to_lowercase().chars().map(plain).collect::<String>())
        .map(|w| rules::spelling(&w).to_owned())
        .collect()
}

/// One word, mostly capitals, such as *SRF*.
pub(crate) fn is_abbreviation(text: &str) -> bool {
    let long = text.chars().count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    (2..=LONGEST_ABBREVIATION).contains(&long)
        && text.chars().all(char::is_alphanumeric)
        && capitals >= 2
        && text.chars().next().is_some_and(char::is_uppercase)
}

/// May a short text be the abbreviation of a name? Its letters stand in it in the same order, the first at the start of a
/// word; or the two are known to belong together.
pub(crate) fn abbreviates(short: &str, name: &str) -> bool {
    if short.is_empty() || short.contains(' ') {
        return false;
    }
    if let (Some((one, _)), Some((other, _))) = (rules::known(&letters(short)), rules::known(&letters(name)))
    {
        return one == other;
    }
    let (short, name) = (letters(short), cut(name).join(" "));
    let starts = |at: usize| at == 0 || name.as_bytes().get(at - 1) == Some(&b' ');
    short.chars().next().is_some_and(|first| {
        name.char_indices().filter(|(at, c)| *c == first && starts(*at)).any(|(at, _)| {
            let mut rest = name[at..].chars();
            short.chars().all(|c| rest.any(|n| n == c))
        })
    })
}

impl Pieces {
    fn of(tidy: &str) -> Self {
        let mut pieces = Self::default();
        let (outside, brackets) = without_brackets(tidy);
        pieces.read_dashes(&outside);
        for inside in brackets {
            pieces.read_aside(&inside, true);
        }
        pieces.read_last_word();
        pieces
    }

    /// `SRF – Synskadades riksförbund`, `Sveriges elevråd – SVEA`, `Lika unika – Federationen …`.
    fn read_dashes(&mut self, text: &str) {
        match text.split_once(" – ") {
            Some((short, name)) if is_abbreviation(short) || abbreviates_exactly(short, name) => {
                self.abbreviations.insert(letters(short));
                name.split(" – ").next().unwrap_or(name).clone_into(&mut self.own);
            }
            Some((name, rest)) => {
                self.read_commas(name);
                self.read_aside(rest, false);
            }
            None => self.read_commas(text),
        }
    }

    /// A comma may stand inside a name, before an abbreviation, before the name written out, and before a part.
    fn read_commas(&mut self, text: &str) {
        let text = text.trim().trim_end_matches([',', '.', ';']);
        let Some((before, rest)) = text.split_once(", ") else {
            text.clone_into(&mut self.own);
            return;
        };
        let lower = rest.chars().next().is_some_and(char::is_lowercase);
        if is_abbreviation(before) && !rest.is_empty() {
            self.abbreviations.insert(letters(before));
            rest.clone_into(&mut self.own);
        } else if let Some((name, last)) = text.rsplit_once(", ").filter(|(n, last)| abbreviates(last, n)) {
            self.abbreviations.insert(letters(last));
            self.read_commas(name);
        } else if rules::has_word_ending("part", &rest.to_lowercase()) || !lower {
            before.clone_into(&mut self.own);
            self.read_aside(rest, false);
        } else {
            // The name goes on: "arbetsliv och välfärd", "riksförbund".
            text.clone_into(&mut self.own);
        }
    }

    /// What stands beside the name: an abbreviation, a note, the name written out, or the part that is meant.
    fn read_aside(&mut self, text: &str, in_brackets: bool) {
        let lower = text.to_lowercase();
        if rules::begins("note", &lower) || text.is_empty() {
        } else if abbreviates(text, &self.own) {
            self.abbreviations.insert(letters(text));
        } else if is_abbreviation(&self.own) && abbreviates(&self.own, text) {
            self.abbreviations.insert(letters(&self.own));
            text.clone_into(&mut self.own);
        } else if lower.split(' ').next().is_some_and(|w| rules::is("subtitle", w)) && !in_brackets {
            // The name explained: nothing that tells it from others.
        } else if lower.starts_with("distrikt ") {
            self.own = format!("{} {text}", self.own);
        } else {
            self.part = Some(letters(text));
        }
    }

    /// `Lantbrukarnas Riksförbund LRF`.
    fn read_last_word(&mut self) {
        if let Some((name, last)) = self.own.rsplit_once(' ')
            && is_abbreviation(last)
            && last.chars().count() >= 3
            && !rules::is("legal form", &last.to_lowercase())
            && name.contains(' ')
            && abbreviates(last, name)
        {
            self.abbreviations.insert(letters(last));
            self.own = name.to_owned();
        }
    }
}

fn without_i<'a>(words: &[&'a str]) -> Vec<&'a str> {
    words.iter().filter(|w| **w != "i").copied().collect()
}

fn abbreviates_exactly(short: &str, name: &str) -> bool {
    !short.contains(' ')
        && rules::known(&letters(short))
            .is_some_and(|k| Some(k.0) == rules::known(&letters(name)).map(|n| n.0))
}

/// The text outside brackets, and what stands in each pair. A bracket that is never closed ends with the text.
fn without_brackets(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside, mut open) = (String::new(), Vec::new(), None::<String>);
    for c in text.chars() {
        match (c, &mut open) {
            ('(', None) => open = Some(String::new()),
            (')', Some(_)) => inside.extend(open.take()),
            (c, Some(text)) => text.push(c),
            (c, None) => outside.push(c),
        }
    }
    inside.extend(open);
    let outside = outside.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ");
    (outside.replace(" ,", ","), inside.into_iter().map(|i| i.trim().to_owned()).collect())
}

/// The place that begins at a word, the longest form first, and how many words it takes.
fn place_at(words: &[String], at: usize) -> Option<(&'static Place, usize)> {
    (1..=3).rev().find_map(|long| {
        let form = words.get(at..at + long)?.join(" ");
        rules::place(&form).map(|place| (place, long))
    })
}

/// *Uppsaladistriktet* names a place and says that it is a district.
fn place_of_a_district(word: &str) -> Option<&'static Place> {
    let place =
        ["distriktet", "distrikt", "kretsen", "avdelningen"].iter().find_map(|end| word.strip_suffix(end))?;
    rules::place(place)
}

/// The public body with a territory that some words name, and nothing besides.
fn body(words: &[String]) -> Option<Body> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (kind, place, former) = match words.as_slice() {
        ["länsstyrelsen" | "länsstyrelse", place @ ..] => (BodyKind::CountyBoard, without_i(place), false),
        ["region" | "regionen", place @ ..] => (BodyKind::Region, place.to_vec(), false),
        ["landstinget" | "landsting", place @ ..] => (BodyKind::Region, without_i(place), true),
        [place @ .., "landsting"] => (BodyKind::Region, place.to_vec(), true),
        ["västra", "götalandsregionen"] => (BodyKind::Region, vec!["västra", "götaland"], false),
        [place @ .., "kommun" | "stad"] | ["kommunen", place @ ..] => {
            (BodyKind::Municipality, place.to_vec(), false)
        }
        _ => return None,
    };
    let mut place = place;
    if kind != BodyKind::Municipality && matches!(place.last(), Some(&"län" | &"läns")) {
        place.pop();
    }
    let form = place.join(" ");
    if form.is_empty() {
        return None;
    }
    // Gotland's municipality has the tasks of a region: one body.
    if kind == BodyKind::Municipality && matches!(form.as_str(), "gotland" | "gotlands") {
        return Some(Body { kind: BodyKind::Region, place: "gotland".into(), misspelt: false, former: true });
    }
    let fits = |p: &Place| if kind == BodyKind::Municipality { p.municipality } else { p.county };
    let exact = rules::place(&form).filter(|p| fits(p));
    let found = exact.or_else(|| rules::nearly_a_place(&form, fits))?;
    Some(Body { kind, place: found.name.clone(), misspelt: exact.is_none(), former })
}
