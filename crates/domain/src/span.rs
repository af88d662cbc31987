//! Where in a statement a view stands: a stretch of one of its texts, in characters (Unicode code points).
//!
//! Stretches may overlap: a sentence may belong to two views. What was received is never changed, so a stretch holds for as
//! long as its version does; when the respondent corrects the statement, [`again`] finds the same words in the new text.

use crate::ids::{PartId, QuestionId};
use std::fmt;
use std::str::FromStr;

/// One of the texts of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// Running text: a mail, a letter.
    Body,
    /// The answer in short, of the form.
    Summary,
    /// What was said of a part.
    Part(PartId),
    /// The answer to a question.
    Question(QuestionId),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Body => f.write_str("body"),
            Self::Summary => f.write_str("summary"),
            Self::Part(id) => write!(f, "{id}"),
            Self::Question(id) => write!(f, "{id}"),
        }
    }
}

/// A word that names no text of a statement.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" names no text of a statement")]
pub struct NotAPlace(String);

impl FromStr for Place {
    type Err = NotAPlace;
    fn from_str(s: &str) -> Result<Self, NotAPlace> {
        match s {
            "body" => Ok(Self::Body),
            "summary" => Ok(Self::Summary),
            id => (id.parse().map(Self::Part))
                .or_else(|_| id.parse().map(Self::Question))
                .map_err(|_| NotAPlace(id.to_owned())),
        }
    }
}

crate::stored_as_text!(Place);

/// A stretch of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Which text.
    pub place: Place,
    /// The first character, from 0.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

impl Span {
    /// The words of the stretch, without spaces around them; nothing when the text is not so long.
    pub fn words<'t>(&self, text: &'t str) -> Option<&'t str> {
        let bytes = |n: usize| -> Option<usize> {
            let ends = std::iter::once(text.len());
            text.char_indices().map(|(at, _)| at).chain(ends).nth(n)
        };
        let words = text.get(bytes(self.start)?..bytes(self.end)?)?.trim();
        (!words.is_empty()).then_some(words)
    }

    /// The same stretch without the spaces around it.
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let inside: Vec<char> =
            text.chars().skip(self.start).take(self.end.saturating_sub(self.start)).collect();
        let before = inside.iter().take_while(|c| c.is_whitespace()).count();
        let after = inside.iter().rev().take_while(|c| c.is_whitespace()).count();
        let (start, end) = (self.start + before, (self.start + inside.len()).saturating_sub(after));
        Self { start, end: end.max(start), ..self }
    }
}

/// Where a passage stands in a text, line breaks and runs of spaces apart; of several places the one nearest `near`.
pub fn find(passage: &str, place: Place, text: &str, near: usize) -> Option<Span> {
    let wanted: Vec<&str> = passage.split_whitespace().collect();
    let wanted: Vec<char> = wanted.join(" ").chars().collect();
    if wanted.is_empty() {
        return None;
    }
    // The text with single spaces, and for each of its characters where it stands in the text as it is.
    let mut flat: Vec<char> = Vec::new();
    let mut places: Vec<usize> = Vec::new();
    for (at, c) in text.chars().enumerate() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c == ' ' && flat.last().is_none_or(|last| *last == ' ') {
            continue;
        }
        flat.push(c);
        places.push(at);
    }
    let found = (0..(flat.len() + 1).saturating_sub(wanted.len()))
        .filter(|at| flat[*at..at + wanted.len()] == wanted[..])
        .min_by_key(|at| places[*at].abs_diff(near))?;
    Some(Span { place, start: places[found], end: places[found + wanted.len() - 1] + 1 })
}

/// Where the words of a stretch stand in a corrected text: at the same place or, when something was put in or taken out
/// before them, at the nearest. Nothing when they were changed.
pub fn again(span: Span, before: &str, after: &str) -> Option<Span> {
    find(span.words(before)?, span.place, after, span.start)
}

/// A piece of a text as it is shown: its words and which of the given stretches cover it, by their place in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words, as they stand.
    pub text: String,
    /// Which stretches cover it.
    pub of: Vec<usize>,
    /// Those that begin here.
    pub begins: Vec<usize>,
    /// The first character's place in the text.
    pub start: usize,
}

/// Cuts a text where stretches begin and end.
pub fn pieces(text: &str, spans: &[(usize, usize)]) -> Vec<Piece> {
    let chars: Vec<char> = text.chars().collect();
    let mut cuts: Vec<usize> = vec![0, chars.len()];
    cuts.extend(spans.iter().flat_map(|(start, end)| [*start, *end]).filter(|n| *n <= chars.len()));
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .map(|two| Piece {
            text: chars[two[0]..two[1]].iter().collect(),
            of: (0..spans.len()).filter(|i| spans[*i].0 <= two[0] && spans[*i].1 >= two[1]).collect(),
            begins: (0..spans.len()).filter(|i| spans[*i].0 == two[0] && spans[*i].1 >= two[1]).collect(),
            start: two[0],
        })
        .collect()
}

/// The sentences of a text, for choosing them by ticking: each with its first character and the one after its last. A sentence
/// ends at `.`, `!` or `?` before a space and a capital or quotation mark, and at every line break.
pub fn sentences(text: &str) -> Vec<(usize, usize)> {
    let chars: Vec<char> = text.chars().collect();
    let mut all = Vec::new();
    let mut start = 0;
    for (at, c) in chars.iter().enumerate() {
        let next = chars.get(at + 1);
        let then = chars.get(at + 2);
        let ends = *c == '\n'
            || matches!(c, '.' | '!' | '?')
                && next.is_some_and(|n| n.is_whitespace())
                && then.is_none_or(|t| t.is_uppercase() || "\"”–-•([".contains(*t));
        if ends || at + 1 == chars.len() {
            all.push((start, at + 1));
            start = at + 1;
        }
    }
    let trimmed = |(start, end): (usize, usize)| {
        let span = Span { place: Place::Body, start, end }.trimmed(text);
        (span.start, span.end)
    };
    all.into_iter().map(trimmed).filter(|(start, end)| end > start).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "Åsa säger ja.\nMen tiden   är kort 🎈. Tiden är kort.";

    fn span(start: usize, end: usize) -> Span {
        Span { place: Place::Body, start, end }
    }

    #[test]
    fn a_stretch_is_counted_in_characters() {
        assert_eq!(span(0, 3).words(TEXT), Some("Åsa"));
        assert_eq!(span(13, 17).words(TEXT), Some("Men"));
        assert_eq!(span(0, 4_000).words(TEXT), None);
        assert_eq!(span(13, 14).words(TEXT), None, "a line break is no words");
        assert_eq!(span(13, 18).trimmed(TEXT), span(14, 17));
    }

    #[test]
    fn a_passage_is_found_whatever_its_line_breaks() {
        let found = find("tiden är\nkort", Place::Body, TEXT, 0).unwrap();
        assert_eq!(found.words(TEXT), Some("tiden   är kort"));
        let second = find("iden är kort", Place::Body, TEXT, 48).unwrap();
        assert!(second.start > found.start);
        assert_eq!(find("något annat", Place::Body, TEXT, 0), None);
        assert_eq!(find(" \n", Place::Body, TEXT, 0), None);
    }

    #[test]
    fn the_same_words_are_found_after_a_correction() {
        let was = find("tiden är kort", Place::Body, TEXT, 0).unwrap();
        let now = again(was, TEXT, "Hej! Åsa säger ja. Men tiden är kort.").unwrap();
        assert_eq!(now.start, 23);
        assert_eq!(again(was, TEXT, "Åsa säger ja. Tiden är lång."), None);
    }

    #[test]
    fn pieces_show_what_overlaps() {
        let cut = pieces("abcdef", &[(1, 4), (2, 6)]);
        let shown: Vec<_> = cut.iter().map(|p| (p.text.as_str(), p.of.clone())).collect();
        assert_eq!(shown, [("a", vec![]), ("b", vec![0]), ("cd", vec![0, 1]), ("ef", vec![1])]);
        assert_eq!(cut[1].begins, [0]);
        assert_eq!(pieces("", &[]), []);
    }

    #[test]
    fn sentences_end_where_a_reader_would() {
        let text = "Vi säger ja. Kl. 16.30 är bra, t.ex. för oss.\n\n– Nej!";
        let words: Vec<_> = sentences(text).iter().map(|(a, b)| span(*a, *b).words(text).unwrap()).collect();
        assert_eq!(words[0], "Vi säger ja.");
        assert_eq!(words.last(), Some(&"– Nej!"));
        assert!(words.iter().any(|w| w.contains("t.ex. för oss.")));
    }

    proptest! {
        #[test]
        fn what_was_selected_is_found_again(text in "[a-zåäö \\n.🎈]{0,80}", a in 0usize..80, len in 1usize..40) {
            let s = span(a, a + len);
            if let Some(words) = s.words(&text) {
                let found = find(words, Place::Body, &text, a).unwrap();
                let flat = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
                prop_assert_eq!(flat(found.words(&text).unwrap()), flat(words));
            }
            let all: String = pieces(&text, &[(a, a + len)]).into_iter().map(|p| p.text).collect();
            prop_assert_eq!(all, text.clone());
            for (start, end) in sentences(&text) {
                prop_assert!(span(start, end).words(&text).is_some());
            }
        }
    }
}
