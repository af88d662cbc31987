//! Words in a text, found by simple rules: a word, the beginning, end or middle of a word, or several words in a row.
//!
//! Where one found word lies inside another, the longer one counts: *fiskevård* is not *fiske*, *folkhögskola* no *skola*.

use crate::name_match::name::plain;
use std::collections::HashMap;

/// What to look for: `kör` is that word, `kör*` a word that begins so, `*kör` one that ends so, `*kör*` one that has it in it.
/// Spaces part words that stand in a row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Pattern {
    core: String,
    open_before: bool,
    open_after: bool,
}

impl Pattern {
    /// Reads a rule; nothing when so little is left of it that it would be found anywhere.
    pub fn read(written: &str) -> Option<Self> {
        let trimmed = written.trim();
        let open_before = trimmed.starts_with('*');
        let open_after = trimmed.ends_with('*');
        let core = normal(trimmed);
        let least = if open_before && open_after { 4 } else { 2 };
        let inside = trimmed.trim_matches('*');
        (core.chars().count() >= least && !inside.contains('*')).then_some(Self {
            core,
            open_before,
            open_after,
        })
    }

    /// Does it stand here, between words where it has to?
    fn fits(&self, text: &str, at: usize) -> bool {
        let bytes = text.as_bytes();
        let end = at + self.core.len();
        text[at..].starts_with(&self.core)
            && (self.open_before || at == 0 || bytes[at - 1] == b' ')
            && (self.open_after || end == bytes.len() || bytes[end] == b' ')
    }
}

/// A text as rules see it: lower case, letters and digits with single spaces between; `&`, `+` and a lone *o* between words are
/// read as *och*.
pub(super) fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut push = |c: char| {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase().map(plain));
        } else if c == '&' || c == '+' {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
            out.push_str("och ");
        } else if c != '\u{ad}' && c != '\'' && c != '’' && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    };
    text.chars().for_each(&mut push);
    let kept = out.trim_end().len();
    out.truncate(kept);
    out.replace(" o ", " och ")
}

/// Many patterns, each with what it stands for, laid out so that a text is read once.
#[derive(Debug, Clone)]
pub(super) struct Finder<T> {
    patterns: Vec<(Pattern, T)>,
    by_beginning: HashMap<[u8; 2], Vec<usize>>,
}

impl<T: Copy + Eq> Finder<T> {
    /// Lays them out.
    pub fn new(patterns: Vec<(Pattern, T)>) -> Self {
        let mut by_beginning: HashMap<[u8; 2], Vec<usize>> = HashMap::new();
        for (at, (pattern, _)) in patterns.iter().enumerate() {
            if let [first, second, ..] = pattern.core.as_bytes() {
                by_beginning.entry([*first, *second]).or_default().push(at);
            }
        }
        Self { patterns, by_beginning }
    }

    /// What the words of a text stand for, in the order they stand, each once. The text is [`normal`].
    pub fn find(&self, text: &str) -> Vec<T> {
        let mut hits: Vec<(usize, usize, T)> = Vec::new();
        for (at, pair) in text.as_bytes().windows(2).enumerate() {
            for which in self.by_beginning.get(pair).into_iter().flatten() {
                let (pattern, meaning) = &self.patterns[*which];
                if pattern.fits(text, at) {
                    hits.push((at, at + pattern.core.len(), *meaning));
                }
            }
        }
        let inside =
            |a: &(usize, usize, T), b: &(usize, usize, T)| b.0 <= a.0 && a.1 <= b.1 && b.1 - b.0 > a.1 - a.0;
        let mut found: Vec<T> = Vec::new();
        for hit in &hits {
            if !found.contains(&hit.2) && !hits.iter().any(|other| inside(hit, other)) {
                found.push(hit.2);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finder(patterns: &[&'static str]) -> Finder<&'static str> {
        Finder::new(patterns.iter().map(|p| (Pattern::read(p).unwrap(), *p)).collect())
    }

    #[test]
    fn a_text_as_rules_see_it() {
        assert_eq!(normal("  Hem- & Bygdegårds\u{ad}för. "), "hem och bygdegårdsför");
        assert_eq!(normal("Café 4H, IOGT-NTO:s"), "cafe 4h iogt nto s");
        assert_eq!(normal("Natur o friluftsliv"), "natur och friluftsliv");
        assert_eq!((normal("&"), normal("–")), ("och".into(), String::new()));
    }

    #[test]
    fn words_are_found_where_the_rule_says() {
        let finder = finder(&["kör", "kör*", "*kör", "*körs*", "folkets hus"]);
        assert_eq!(finder.find("vara kör"), ["kör", "kör*", "*kör"]);
        assert_eq!(finder.find("körförening"), ["kör*"]);
        assert_eq!(finder.find("manskör"), ["*kör"]);
        assert!(finder.find("manskören").is_empty());
        assert_eq!(finder.find("folkets hus i vara"), ["folkets hus"]);
        assert!(finder.find("folkets husvagn").is_empty());
    }

    #[test]
    fn the_longer_counts() {
        let finder = finder(&["fiske*", "fiskevård*", "*skola", "folkhögskola"]);
        assert_eq!(finder.find("fiskevårdsförening"), ["fiskevård*"]);
        assert_eq!(finder.find("eslövs folkhögskola"), ["folkhögskola"]);
        assert_eq!(finder.find("folkhögskola och fiskeklubb"), ["folkhögskola", "fiske*"]);
    }

    #[test]
    fn rules_that_would_be_found_anywhere_are_refused() {
        for bad in ["", "*", "**", "a", "*abc*", "a*b", "kör*er", "-"] {
            assert_eq!(Pattern::read(bad), None, "{bad:?}");
        }
    }
}
