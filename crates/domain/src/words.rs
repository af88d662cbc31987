//! The words of a text as search and comparison see them: lower case, cut at everything that is no letter or digit, each
//! reduced to its stem by the Snowball rules of its language. Both databases keep stems made here, so they find the same.
//! What is searched and how hits are ordered lies with those who ask.

use rust_stemmers::{Algorithm, Stemmer};

use crate::language::Language;

/// A text's words in their order, in lower case. Å, ä and ö stay letters of their own; an apostrophe or hyphen parts words.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric() && c != '\u{ad}')
        .map(|w| w.chars().filter(|c| *c != '\u{ad}').flat_map(char::to_lowercase).collect::<String>())
        .filter(|w| !w.is_empty())
}

/// What the inflections of a word share: *föreningar*, *föreningens* → *förening*. A word with a digit stays as it is.
/// A compound stays whole: *samverkansmodellen* → *samverkansmodell*.
pub fn stem(word: &str, language: Language) -> String {
    if word.chars().any(|c| c.is_ascii_digit()) {
        return word.to_owned();
    }
    let rules = match language {
        Language::Swedish => Algorithm::Swedish,
        Language::English => Algorithm::English,
        Language::Finnish => Algorithm::Finnish,
    };
    let stem = Stemmer::create(rules).stem(word).into_owned();
    if language == Language::Swedish { without_neuter(word, stem) } else { stem }
}

/// The rules of Snowball leave the definite *-et* of Swedish neuters: *arvodet* would not meet *arvode* and *arvoden*. A word
/// that is written with it (*-ets* too) loses it, but not where it belongs to the word itself: *universitet*, *paket*.
fn without_neuter(word: &str, stem: String) -> String {
    const OWN: [&str; 7] = ["itet", "alfabet", "komet", "paket", "raket", "staket", "magnet"];
    let Some(root) = stem.strip_suffix("et") else { return stem };
    let written = word == stem || word.strip_suffix('s') == Some(&*stem);
    let vowel = root.contains(['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö']);
    if written && vowel && root.chars().count() >= 3 && !OWN.iter().any(|own| stem.ends_with(own)) {
        root.to_owned()
    } else {
        stem
    }
}

/// The stems of a text's words that carry meaning, in their order, those that stand twice too.
pub fn stems(text: &str, language: Language) -> Vec<String> {
    words(text).filter(|w| !is_common(w, language)).map(|w| stem(&w, language)).collect()
}

/// The language that a text seems to be written in, told by its common words; `else_` when they do not tell.
pub fn language_of(text: &str, else_: Language) -> Language {
    let mut counts = [0_usize; Language::ALL.len()];
    for word in words(text).take(300) {
        for (count, language) in counts.iter_mut().zip(Language::ALL) {
            *count += usize::from(is_common(&word, *language));
        }
    }
    let of =
        |language: Language| Language::ALL.iter().position(|l| *l == language).map_or(0, |at| counts[at]);
    let most = Language::ALL.iter().copied().max_by_key(|l| of(*l)).unwrap_or(else_);
    // Short words look alike in several languages: a few more are needed to be sure.
    if of(most) > of(else_) + 2 { most } else { else_ }
}

/// Whether a word (lower case) is one of those that stand in any text: *och*, *att*, *the*.
pub fn is_common(word: &str, language: Language) -> bool {
    let list = match language {
        Language::Swedish => COMMON_SV,
        Language::English => COMMON_EN,
        Language::Finnish => COMMON_FI,
    };
    list.split_ascii_whitespace().any(|w| w == word)
}

const COMMON_SV: &str = "alla att av blev bli blir de dem den denna dess dessa det detta du där då efter ej eller en er ett \
    för från få får ha hade han har hon hur här i in inte jag kan man med mer mot ni nu när och också om oss på samt sig sin \
    sina sitt ska skall skulle som så till under upp ut utan var vara varit vi vid vilka vilken vilket är än även över";
const COMMON_EN: &str = "a an and are as at be been but by can could do for from had has have he her his how i if in into is it \
    its may more must no not of on or our shall she should so such than that the their them then there these they this those \
    to under up us was we were what when which who will with would you your";
const COMMON_FI: &str = "että ei eikä en hän he ja jo joka jos jotka jotta kuin kun me mutta myös mukaan ne niin nyt näin ole \
    oli olisi olivat on ovat se sekä sen siitä sitä tai tämä tämän te vaan vain voi";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_share_their_stem() {
        for word in ["föreningar", "föreningen", "föreningarnas"] {
            assert_eq!(stem(word, Language::Swedish), "förening");
        }
        assert_eq!(stem("samverkansmodellen", Language::Swedish), "samverkansmodell");
        for word in ["arvode", "arvodet", "arvodets", "arvoden"] {
            assert_eq!(stem(word, Language::Swedish), "arvod");
        }
        for (one, other) in [
            ("universitet", "universiteten"),
            ("paket", "paketet"),
            ("samarbete", "samarbetet"),
            ("hus", "huset"),
        ] {
            assert_eq!(stem(one, Language::Swedish), stem(other, Language::Swedish));
        }
        assert_eq!(stem("consultations", Language::English), stem("consultation", Language::English));
        assert_eq!(stem("yhdistyksissä", Language::Finnish), stem("yhdistyksistä", Language::Finnish));
        assert_eq!(stem("2023", Language::Swedish), "2023");
    }

    #[test]
    fn a_language_is_told_by_its_common_words() {
        let swedish = "Vi tycker att det är bra att föreningarna får vara med från början.";
        let english = "We think that it is good for the associations to be heard from the start.";
        let finnish = "Me olemme sitä mieltä, että yhdistykset ovat mukana ja se on hyvä, mutta ei vain nyt.";
        for (text, language) in
            [(swedish, Language::Swedish), (english, Language::English), (finnish, Language::Finnish)]
        {
            for otherwise in Language::ALL {
                assert_eq!(language_of(text, *otherwise), language, "{text}");
            }
        }
        assert_eq!(language_of("Ja.", Language::Finnish), Language::Finnish);
        assert_eq!(language_of("", Language::Swedish), Language::Swedish);
    }

    #[test]
    fn words_are_cut_where_a_reader_would() {
        let all: Vec<_> = words("RS 2023-0395: Å\u{ad}sas för\u{ad}ening (på nätet)!").collect();
        assert_eq!(all, ["rs", "2023", "0395", "åsas", "förening", "på", "nätet"]);
        assert_eq!(stems("Det är föreningarna som ska höras.", Language::Swedish), ["förening", "hör"]);
    }
}
