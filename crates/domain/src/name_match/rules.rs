//! The word lists in `rules/names/`: plain text that a person who does not write code can read and add to. Places come from
//! [`crate::place`].

use super::name::letters;
use crate::place;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Lines that say something, without remarks.
pub fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The lists of `words.txt`, by heading.
static WORDS: LazyLock<HashMap<&'static str, HashSet<&'static str>>> = LazyLock::new(|| {
    let mut lists: HashMap<&str, HashSet<&str>> = HashMap::new();
    let mut heading = "";
    for line in lines(include_str!("../../rules/names/words.txt")) {
        match line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            Some(name) => heading = name,
            None => lists.entry(heading).or_default().extend(line.split_whitespace()),
        }
    }
    lists
});

/// Does a word stand under a heading?
pub fn is(heading: &str, word: &str) -> bool {
    WORDS.get(heading).is_some_and(|words| words.contains(word))
}

/// Does a text, in lower case, begin with a word under a heading?
pub fn begins(heading: &str, text: &str) -> bool {
    WORDS.get(heading).is_some_and(|words| words.iter().any(|word| text.starts_with(word)))
}

/// Does a word of a text, in lower case, end with a word under a heading?
pub fn has_word_ending(heading: &str, text: &str) -> bool {
    let Some(words) = WORDS.get(heading) else { return false };
    text.split(|c: char| !c.is_alphanumeric()).any(|w| words.iter().any(|ending| w.ends_with(ending)))
}

/// The spelling under which a word is read.
pub fn spelling(word: &str) -> &str {
    static SAME: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
        WORDS.get("same").into_iter().flatten().filter_map(|pair| pair.split_once('=')).collect()
    });
    SAME.get(word).copied().unwrap_or(word)
}

/// A place that names are made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name, in lower case: the same for all its forms.
    pub name: String,
    /// There is a county of this name.
    pub county: bool,
    /// There is a municipality of this name.
    pub municipality: bool,
}

/// Places by each form of their name, as words in lower case with spaces between, genitives too.
static PLACES: LazyLock<HashMap<String, Place>> = LazyLock::new(|| {
    let mut places: HashMap<String, Place> = HashMap::new();
    let counties = place::counties().iter().map(|c| (c.short_name, c.other_names.as_slice(), true));
    // Where a county is one municipality (Gotland), the two are one body; it goes by the county.
    let municipalities = place::municipalities()
        .iter()
        .filter(|m| m.short_name != m.county().short_name || m.county().municipalities().count() > 1);
    let municipalities = municipalities.map(|m| (m.short_name, m.other_names.as_slice(), false));
    for (name, other_names, is_county) in counties.chain(municipalities) {
        for form in std::iter::once(&name).chain(other_names) {
            let form = form.to_lowercase().replace('-', " ");
            let genitive = format!("{form}s");
            for form in [form, genitive] {
                let place = places.entry(form).or_insert_with(|| Place {
                    name: name.to_lowercase(),
                    county: false,
                    municipality: false,
                });
                place.county |= is_county;
                place.municipality |= !is_county;
            }
        }
    }
    places
});

/// The place that some words name, in any form.
pub fn place(words: &str) -> Option<&'static Place> {
    PLACES.get(words)
}

/// The one county or municipality whose name is nearly this, for a name that is misspelt.
pub fn nearly_a_place(words: &str, fits: impl Fn(&Place) -> bool) -> Option<&'static Place> {
    if words.chars().count() < 7 {
        return None;
    }
    let near = |form: &String| super::judge::misspelt(words, form).is_some();
    let mut found: Vec<_> = PLACES.iter().filter(|(form, p)| fits(p) && near(form)).map(|(_, p)| p).collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found.dedup();
    if let [one] = found.as_slice() { Some(*one) } else { None }
}

/// How a name of a body with several names relates to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Its own name.
    Own,
    /// An abbreviation.
    Abbreviation,
    /// What it is called every day.
    Everyday,
    /// What it was called before.
    Former,
}

static KNOWN: LazyLock<HashMap<String, (usize, Known)>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for (body, line) in lines(include_str!("../../rules/names/known.txt")).enumerate() {
        let mut columns = line.split(" | ");
        if let Some(name) = columns.next() {
            known.insert(letters(name), (body, Known::Own));
        }
        for column in columns {
            let Some((kind, names)) = column.split_once(": ") else { continue };
            let kind = match kind {
                "abbreviation" => Known::Abbreviation,
                "former" => Known::Former,
                _ => Known::Everyday,
            };
            for name in names.split(", ") {
                known.insert(letters(name), (body, kind));
            }
        }
    }
    known
});

/// The body with several names that has this one (letters and digits in lower case), and what kind of name it is.
pub fn known(letters: &str) -> Option<(usize, Known)> {
    KNOWN.get(letters).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_read_whole() {
        for heading in
            ["legal form", "small", "general", "national", "district", "part", "subtitle", "note", "same"]
        {
            assert!(WORDS.get(heading).is_some_and(|words| !words.is_empty()), "{heading}");
        }
        assert_eq!(PLACES.values().filter(|p| p.county).map(|p| &p.name).collect::<HashSet<_>>().len(), 21);
        assert_eq!(place("sörmlands"), place("södermanland"));
        assert!(known("sverigeskommuneroch").is_none() && known("skr").is_some());
        let columns = lines(include_str!("../../rules/names/known.txt")).flat_map(|l| l.split(" | ").skip(1));
        for column in columns {
            let kind = column.split(": ").next().unwrap();
            assert!(["abbreviation", "everyday", "former"].contains(&kind), "{column}");
        }
    }
}
