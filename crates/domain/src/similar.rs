//! Which texts say much the same: found by the stems they share, weighed by how rare these are (tf-idf, cosine). No outside
//! service, no chance: the same texts always give the same groups, and each group says by which words it was found.
//!
//! A suggestion and nothing more: a person ticks which belong together.

use crate::language::Language;
use crate::words::{is_common, stem, words};
use std::collections::{BTreeMap, HashMap};

/// Texts whose cosine is at least this are put together.
pub const ALIKE: f64 = 0.42;
/// Texts with fewer stems are too short to compare.
const SHORTEST: usize = 4;
/// Most words shown as the reason of a group.
const REASONS: usize = 8;

/// A text and its language.
#[derive(Debug, Clone, Copy)]
pub struct Text<'t> {
    /// The words.
    pub words: &'t str,
    /// Their language: only texts in one language are compared.
    pub language: Language,
}

/// Texts that say much the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Which, by their place among the texts; first the one that is most like the others.
    pub members: Vec<usize>,
    /// The words that they share, the rarest first, as they are written in the first of them.
    pub words: Vec<String>,
    /// The lowest cosine between the first and another, from [`ALIKE`] to 1.
    pub least: f64,
}

struct Vector {
    /// Number of the stem and its weight, by number.
    weights: Vec<(usize, f64)>,
    language: Language,
}

/// Groups of two texts or more, the largest first. Each text stands in one group at most.
pub fn groups(texts: &[Text<'_>]) -> Vec<Group> {
    let (vectors, names) = vectors(texts);
    let near = neighbours(&vectors, names.len());
    let mut order: Vec<usize> = (0..texts.len()).filter(|i| !near[*i].is_empty()).collect();
    order.sort_by_key(|i| (std::cmp::Reverse(near[*i].len()), *i));
    let mut taken = vec![false; texts.len()];
    let mut groups = Vec::new();
    for first in order {
        if taken[first] {
            continue;
        }
        let mut with: Vec<(usize, f64)> = near[first].iter().filter(|(i, _)| !taken[*i]).copied().collect();
        if with.is_empty() {
            continue;
        }
        with.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let members: Vec<usize> = std::iter::once(first).chain(with.iter().map(|(i, _)| *i)).collect();
        for member in &members {
            taken[*member] = true;
        }
        let words = reasons(texts[first], &members, &vectors, &names);
        let least = with.iter().map(|(_, c)| *c).fold(1.0, f64::min);
        groups.push(Group { members, words, least });
    }
    groups.sort_by(|a, b| b.members.len().cmp(&a.members.len()).then(a.members.cmp(&b.members)));
    groups
}

/// Every text as weights of its stems, of length 1, and the number of each stem.
fn vectors(texts: &[Text<'_>]) -> (Vec<Vector>, HashMap<(Language, String), usize>) {
    let mut names: HashMap<(Language, String), usize> = HashMap::new();
    let mut known: HashMap<(Language, String), Option<String>> = HashMap::new();
    let mut counts: Vec<BTreeMap<usize, u32>> = Vec::with_capacity(texts.len());
    for text in texts {
        let mut count = BTreeMap::new();
        for word in words(text.words) {
            // The same words come again and again: each is stemmed once.
            let stem = known.entry((text.language, word)).or_insert_with_key(|(language, word)| {
                (!is_common(word, *language)).then(|| stem(word, *language))
            });
            let Some(stem) = stem else { continue };
            let next = names.len();
            let number = *names.entry((text.language, stem.clone())).or_insert(next);
            *count.entry(number).or_insert(0) += 1;
        }
        counts.push(count);
    }
    let mut in_texts = vec![0_u32; names.len()];
    for count in &counts {
        for number in count.keys() {
            in_texts[*number] += 1;
        }
    }
    let all = f64::from(u32::try_from(texts.len()).unwrap_or(u32::MAX));
    let vectors = counts.into_iter().zip(texts).map(|(count, text)| {
        let short = count.len() < SHORTEST;
        let weights = count.into_iter().filter(|_| !short).map(|(number, times)| {
            // Among few texts every word is rare: the constant keeps a word that two share from weighing much less than one
            // that stands alone.
            let rare = (std::f64::consts::E + all / f64::from(in_texts[number])).ln();
            (number, (1.0 + f64::from(times).ln()) * rare)
        });
        let mut weights: Vec<(usize, f64)> = weights.collect();
        let length = weights.iter().map(|(_, w)| w * w).sum::<f64>().sqrt();
        for (_, weight) in &mut weights {
            *weight /= length;
        }
        Vector { weights, language: text.language }
    });
    (vectors.collect(), names)
}

/// For each text those that are like it, with their cosine.
fn neighbours(vectors: &[Vector], stems: usize) -> Vec<Vec<(usize, f64)>> {
    let mut holds: Vec<Vec<(usize, f64)>> = vec![Vec::new(); stems];
    let mut near: Vec<Vec<(usize, f64)>> = vec![Vec::new(); vectors.len()];
    let mut cosine = vec![0.0_f64; vectors.len()];
    for (one, vector) in vectors.iter().enumerate() {
        let mut met = Vec::new();
        for (stem, weight) in &vector.weights {
            for (other, theirs) in &holds[*stem] {
                if cosine[*other] == 0.0 {
                    met.push(*other);
                }
                cosine[*other] += weight * theirs;
            }
            holds[*stem].push((one, *weight));
        }
        for other in met {
            let alike = std::mem::take(&mut cosine[other]);
            if alike >= ALIKE && vectors[other].language == vector.language {
                near[one].push((other, alike.min(1.0)));
                near[other].push((one, alike.min(1.0)));
            }
        }
    }
    near
}

/// The words that most of a group share, those that weigh most first.
fn reasons(
    first: Text<'_>,
    members: &[usize],
    vectors: &[Vector],
    names: &HashMap<(Language, String), usize>,
) -> Vec<String> {
    let mut shared: BTreeMap<usize, (usize, f64)> = BTreeMap::new();
    for member in members {
        for (stem, weight) in &vectors[*member].weights {
            let entry = shared.entry(*stem).or_default();
            entry.0 += 1;
            entry.1 += weight;
        }
    }
    let mut found: Vec<(f64, usize, String)> = Vec::new();
    for (place, word) in words(first.words).enumerate() {
        if is_common(&word, first.language) || found.iter().any(|(_, _, w)| *w == word) {
            continue;
        }
        let stem = names.get(&(first.language, stem(&word, first.language)));
        let Some((of, weight)) = stem.and_then(|s| shared.get(s)) else { continue };
        if of * 2 > members.len() && *of > 1 {
            found.push((*weight, place, word));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.truncate(REASONS);
    found.into_iter().map(|(_, _, word)| word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sv(words: &str) -> Text<'_> {
        Text { words, language: Language::Swedish }
    }

    const TEXTS: [&str; 6] = [
        "Arvodet för ledamöternas inläsning är för lågt.",
        "Biblioteken borde ha öppet på söndagar i hela länet.",
        "Arvoden till ledamöter ska täcka inläsning inför möten.",
        "Ja.",
        "Vi vill att biblioteket har öppet även söndagar i länet.",
        "Ledamöternas arvode bör höjas så att inläsningen ersätts.",
    ];

    #[test]
    fn inflected_words_bring_texts_together_and_are_the_reason() {
        let texts = TEXTS.map(sv);
        let found = groups(&texts);
        let members: Vec<Vec<usize>> = found
            .iter()
            .map(|g| {
                let mut m = g.members.clone();
                m.sort_unstable();
                m
            })
            .collect();
        assert_eq!(members, [vec![0, 2, 5], vec![1, 4]]);
        assert!(found[0].words.iter().any(|w| w.starts_with("inläsning")), "{:?}", found[0].words);
        assert!(found[0].words.iter().any(|w| w.starts_with("arvode")), "{:?}", found[0].words);
        assert!(found.iter().all(|g| g.least >= ALIKE && g.least <= 1.0));
        assert_eq!(groups(&texts), found, "the same texts, the same groups");
    }

    #[test]
    fn equal_words_in_another_language_are_not_compared() {
        let words = "Hotell restaurang information person telefon";
        let other = Text { words, language: Language::English };
        assert!(groups(&[sv(words), other]).is_empty());
        assert_eq!(groups(&[sv(words), sv(words)])[0].members, [0, 1]);
        assert!(groups(&[]).is_empty());
    }
}
