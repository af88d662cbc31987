//! Makes any string safe to lay out: characters no embedded font has, invisible characters, words without end.
//!
//! What PDF/A asks of characters is described in the crate's documentation.

use crate::engine;

/// Stands where a character cannot be shown.
const REPLACEMENT: char = '\u{FFFD}';
/// Joins emoji into one picture.
const JOINER: char = '\u{200D}';
/// An invisible place where a line may break; the template turns it into an empty space.
const BREAK: char = '\u{200B}';
/// Words longer than this may break after punctuation.
const LONG: usize = 16;
/// Words of letters up to this length are left to hyphenation.
const HYPHENATED: usize = 40;
/// Marks that may stand on one letter, and invisible characters in a row; more are left out.
const MOST_MARKS: usize = 8;
/// Characters between the breaks in a word that is longer than the column may be, and in a word without end.
const PIECE: usize = 16;
const SHORT_PIECE: usize = 8;

/// Which characters may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Repertoire {
    /// Those of all embedded fonts.
    All,
    /// Those of Libertinus.
    Libertinus,
    /// Western European letters.
    Western,
}

impl Repertoire {
    fn has(self, character: char) -> bool {
        match self {
            Self::All => engine::serif_has(character) || engine::other_has(character),
            Self::Libertinus => engine::serif_has(character),
            Self::Western => {
                matches!(character, ' '..='~' | '\u{A0}'..='\u{17F}' | '\u{2010}'..='\u{2026}' | REPLACEMENT)
            }
        }
    }
}

/// The text with only characters that can be shown, and with places to break words that are longer than `limit`.
pub(crate) fn clean(text: &str, repertoire: Repertoire, limit: usize) -> String {
    breakable(&showable(text, repertoire), limit)
}

/// The text on one line, for metadata and headings.
pub(crate) fn one_line(text: &str, repertoire: Repertoire) -> String {
    let shown = showable(text, repertoire);
    shown.split_whitespace().collect::<Vec<_>>().join(" ").replace(BREAK, "")
}

/// Whether nothing of the text would be seen.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_break_or_hidden(c))
}

fn is_break_or_hidden(character: char) -> bool {
    matches!(character, BREAK | '\u{AD}' | '\u{2060}') || is_hidden(character)
}

/// Characters that show nothing and are left out: controls, directional overrides, variation selectors, tags.
fn is_hidden(character: char) -> bool {
    character.is_control() && !is_line_end(character) && character != '\t'
        || matches!(
            character,
            '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2061}'..='\u{206F}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFC}'
            | '\u{1F3FB}'..='\u{1F3FF}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
        )
}

fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn showable(text: &str, repertoire: Repertoire) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut joined = false;
    let mut marks = 0;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == JOINER {
            joined = shown.ends_with(REPLACEMENT);
            continue;
        }
        if is_hidden(character) {
            continue;
        }
        let was_joined = std::mem::take(&mut joined);
        let takes_no_room = is_mark(character) || is_break_or_hidden(character);
        marks = if takes_no_room { marks + 1 } else { 0 };
        if marks > MOST_MARKS {
            continue;
        }
        if is_line_end(character) {
            if character == '\r' {
                characters.next_if_eq(&'\n');
            }
            shown.push('\n');
        } else if matches!(character, BREAK | '\u{AD}' | '\u{2060}') || repertoire.has(character) {
            shown.push(character);
        } else if character.is_whitespace() {
            shown.push(' ');
        } else if character == '\u{2011}' {
            shown.push('\u{2010}');
        } else if !was_joined {
            shown.push(REPLACEMENT);
        }
    }
    shown
}

fn breakable(text: &str, limit: usize) -> String {
    let mut result = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let length = word.chars().count();
        let hyphenated = length <= HYPHENATED && word.chars().all(|c| c.is_alphabetic() || c.is_whitespace());
        if length <= LONG.min(limit) || hyphenated {
            result.push_str(word);
        } else {
            break_word(word, length, limit, &mut result);
        }
    }
    result
}

fn break_word(word: &str, length: usize, limit: usize, result: &mut String) {
    let piece = if length > HYPHENATED { SHORT_PIECE } else { PIECE };
    let mut since = 0;
    let mut characters = word.chars().enumerate().peekable();
    while let Some((index, character)) = characters.next() {
        result.push(character);
        since = if matches!(character, BREAK | '\u{AD}') { 0 } else { since + 1 };
        let after_punctuation = since >= 3 && character.is_ascii_punctuation();
        let endless = length > limit && since >= piece;
        let before_mark = characters.peek().is_some_and(|(_, next)| is_mark(*next));
        if (after_punctuation || endless) && length - index > 3 && !before_mark {
            result.push(BREAK);
            since = 0;
        }
    }
}

/// Marks that belong to the letter before, in the scripts the fonts have.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        showable(text, Repertoire::All)
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        let text = "Räksmörgås §\u{a0}4 ”så” – e\u{2011}post, Ωμέγα, Привет, שלום";
        assert_eq!(shown(text), text);
    }

    #[test]
    fn what_cannot_be_shown_is_replaced_once_per_picture() {
        assert_eq!(shown("a🎉b"), "a\u{FFFD}b");
        assert_eq!(shown("👨\u{200d}👩\u{200d}👧!"), "\u{FFFD}!");
        assert_eq!(shown("👍🏽"), "\u{FFFD}");
        assert_eq!(shown("\u{E000}\u{FFFF}"), "\u{FFFD}\u{FFFD}");
    }

    #[test]
    fn invisible_characters_are_left_out() {
        assert_eq!(shown("a\0b\u{7}c\u{202e}d\u{feff}e"), "abcde");
        assert_eq!(shown("a\r\nb\rc\u{2028}d"), "a\nb\nc\nd");
        assert!(is_blank(" \u{200b}\u{0}\u{202e}\n"));
        assert!(!is_blank("🎉"));
    }

    #[test]
    fn long_words_may_break() {
        assert_eq!(breakable("sammanställning", 20), "sammanställning");
        assert_eq!(
            breakable("registrator@stockholm.example", 40),
            "registrator@\u{200b}stockholm.\u{200b}example"
        );
        let word = "funktionsrättsorganisationerna";
        assert_eq!(breakable(word, 24), word);
        assert!(breakable(&"x".repeat(100), 40).matches(BREAK).count() >= 9);
    }
}
