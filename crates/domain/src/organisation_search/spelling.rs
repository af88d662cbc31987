//! How words are compared however they were typed: without rings and dots, and in runs of three letters.

use std::collections::BTreeSet;

/// A word with its marks taken off: *hjärtlung* → *hjartlung*. Lower case comes in.
pub fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'æ' => out.push('a'),
            'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' => out.push('o'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'í' | 'ì' | 'î' | 'ï' => out.push('i'),
            'ü' | 'ú' | 'ù' | 'û' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'ç' | 'č' | 'ć' => out.push('c'),
            'ñ' => out.push('n'),
            'š' => out.push('s'),
            'ž' => out.push('z'),
            other => out.push(other),
        }
    }
    out
}

/// The plain forms that a typed word may stand for: itself, and with *aa*, *ae* and *oe* read as å, ä and ö, as people write who
/// lack the letters.
pub fn plain_forms(word: &str) -> Vec<String> {
    let first = plain(word);
    let second = first.replace("aa", "a").replace("ae", "a").replace("oe", "o");
    if second == first || second.is_empty() { vec![first] } else { vec![first, second] }
}

/// Runs of three letters of a plain word with its beginning (`^`) and end (`$`) marked, and its first letter by itself.
pub fn grams(plain: &str) -> BTreeSet<String> {
    let marked: Vec<char> = std::iter::once('^').chain(plain.chars()).chain(std::iter::once('$')).collect();
    let mut grams: BTreeSet<String> = marked.windows(3).map(|run| run.iter().collect()).collect();
    grams.insert(marked.iter().take(2).collect());
    grams
}

/// The runs that every word which begins so has.
pub fn grams_of_beginning(plain: &str) -> BTreeSet<String> {
    let marked: Vec<char> = std::iter::once('^').chain(plain.chars()).collect();
    if marked.len() <= 2 {
        return BTreeSet::from([marked.iter().collect()]);
    }
    marked.windows(3).map(|run| run.iter().collect()).collect()
}

/// The runs that every word has which holds this one.
pub fn grams_inside(plain: &str) -> BTreeSet<String> {
    let letters: Vec<char> = plain.chars().collect();
    letters.windows(3).map(|run| run.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_off() {
        assert_eq!(plain("ångström-é"), "angstrom-e");
        assert_eq!(plain_forms("aalborg"), ["aalborg", "alborg"]);
        assert_eq!(plain_forms("gotaelv"), ["gotaelv", "gotalv"]);
        assert_eq!(plain_forms("ale"), ["ale"]);
    }

    #[test]
    fn runs_of_letters_tell_beginnings_and_parts() {
        let all = grams("ale");
        assert_eq!(all.iter().map(String::as_str).collect::<Vec<_>>(), ["^a", "^al", "ale", "le$"]);
        assert!(grams_of_beginning("al").is_subset(&all) && grams_of_beginning("a").is_subset(&all));
        assert!(grams_inside("lag").is_subset(&grams("fotbollslaget")));
        assert_eq!(grams("a").into_iter().collect::<Vec<_>>(), ["^a", "^a$"]);
    }
}
