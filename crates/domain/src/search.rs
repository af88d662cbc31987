//! Search: what is found, by whom, what was asked for, and how a hit is shown.
//!
//! The index is kept by `store::search`, filled and asked by `app::search`. Here is what can be told without either:
//! the kinds of hits, who may find what ([`audiences`], which asks the policy), how the words of a question are read
//! ([`Query::read`]), the terms that a text is found by, and the excerpt with its words marked.

use crate::access::{Action, Actor, ReferralFacts, Resource, StatementFacts, allows};
use crate::ids::{Seed, StatementId};
use crate::language::Language;
use crate::referral::Stage;
use crate::words;
use std::collections::BTreeSet;

crate::text_enum! {
    /// What a hit is, in the order that kinds are shown.
    pub enum Kind {
        /// A referral with its letter, parts and questions.
        Referral = "referral",
        /// A decision.
        Decision = "decision",
        /// A statement.
        Statement = "statement",
        /// One view of a statement, and what became of it.
        Contribution = "contribution",
        /// Another document of a matter.
        Document = "document",
        /// An organisation.
        Organisation = "organisation",
        /// A mail that came in.
        Mail = "mail",
    }
}

crate::text_enum! {
    /// Who finds an entry. Each entry has one; whoever searches has those that the policy gives.
    pub enum Audience {
        /// Anyone: what is on the web, as it is shown there.
        Anyone = "p",
        /// Whoever reads statements that are registered and not secret.
        Registered = "w",
        /// Whoever reads every statement.
        Statements = "s",
        /// Whoever reads referrals that have not been sent out.
        Drafts = "d",
        /// Everyone with a desk.
        Desk = "o",
        /// Whoever reads the inbox.
        Inbox = "i",
    }
}

/// What an actor may find, by the same policy as the pages that hits lead to.
pub fn audiences(actor: &Actor) -> Vec<Audience> {
    let nobody = StatementId::new(Seed { unix_millis: 0, random: [0; 10] });
    let statement = |secret: bool| StatementFacts {
        id: nobody,
        recipient: None,
        registered: !secret,
        secret,
        correctable: false,
    };
    let draft = ReferralFacts { stage: Stage::Draft, writers: &[] };
    let may = |audience: &Audience| match audience {
        Audience::Anyone => true,
        Audience::Registered => allows(actor, Action::ReadStatement, Resource::Statement(&statement(false))),
        Audience::Statements => allows(actor, Action::ReadStatement, Resource::Statement(&statement(true))),
        Audience::Drafts => allows(actor, Action::ReadReferral, Resource::Referral(draft)),
        Audience::Desk => allows(actor, Action::SeeWork, Resource::Site),
        Audience::Inbox => allows(actor, Action::Register, Resource::Site),
    };
    Audience::ALL.iter().copied().filter(may).collect()
}

/// Most characters of a question that are read.
pub const LONGEST: usize = 200;
/// Most words of a question that are searched for; the rest are passed over.
const MOST_WORDS: usize = 10;

/// Words that a question begins with, and that the answer does not hold.
const QUESTIONS: [&str; 7] = ["vad", "vem", "vilka", "varför", "what", "why", "mitä"];

/// What was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that must all be there, lower case.
    pub words: Vec<String>,
    /// Words that must stand side by side. They are among `words` too, but for the common ones.
    pub phrases: Vec<Vec<String>>,
    /// Words that must not be there.
    pub without: Vec<String>,
    /// The whole question as a number of something, when it may be one.
    pub number: Option<String>,
}

impl Query {
    /// Reads what was typed: words, `"words side by side"`, `-without`. Words that stand in any text are left out.
    pub fn read(typed: &str, language: Language) -> Self {
        let typed: String = typed.chars().take(LONGEST).collect();
        let mut query = Self { number: number_key(&typed), ..Self::default() };
        let add = |query: &mut Self, word: String| {
            let common = words::is_common(&word, Language::Swedish)
                || words::is_common(&word, language)
                || QUESTIONS.contains(&word.as_str());
            if !common && !query.words.contains(&word) && query.words.len() < MOST_WORDS {
                query.words.push(word);
            }
        };
        let is_quote = |c: char| matches!(c, '"' | '”' | '“' | '»' | '«' | '„');
        for (index, piece) in typed.split(is_quote).enumerate() {
            // What stands between two quotation marks; a last one without its fellow quotes the rest.
            if index % 2 == 1 {
                let phrase: Vec<String> = words::words(piece).take(MOST_WORDS).collect();
                for word in &phrase {
                    add(&mut query, word.clone());
                }
                if phrase.len() > 1 {
                    query.phrases.push(phrase);
                }
                continue;
            }
            for token in piece.split_whitespace() {
                match token.strip_prefix(['-', '−', '–']) {
                    Some(rest) if rest.starts_with(char::is_alphanumeric) => {
                        query.without.extend(words::words(rest).take(MOST_WORDS));
                    }
                    _ => words::words(token).for_each(|word| add(&mut query, word)),
                }
            }
        }
        query.without.truncate(MOST_WORDS);
        query
    }

    /// There is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// The stems by which a word of a question is found, whatever the language of the text.
pub fn stems_of(word: &str) -> Vec<String> {
    let mut stems: Vec<String> = Vec::new();
    for language in Language::ALL {
        let stem = words::stem(word, *language);
        if !stems.contains(&stem) {
            stems.push(stem);
        }
    }
    stems
}

/// Fewest letters of a stem that compounds are looked for with: shorter ones begin and end half the language.
pub const SHORTEST_PART: usize = 4;

/// Endings of Swedish nouns, the long ones first.
const ENDINGS: [&str; 21] = [
    "arnas", "ernas", "ornas", "arna", "erna", "orna", "ens", "ets", "ers", "en", "et", "ar", "er", "or",
    "ns", "na", "n", "s", "t", "a", "e",
];

/// A word without its ending, of which four letters are left at least. Where compounds are looked for it fits better than
/// the stem, whose rules ask how long the whole word is: *bygd* stays as it is, and *glesbygden* loses its *d*.
pub fn tail(word: &str) -> &str {
    let without =
        |ending: &&str| word.strip_suffix(*ending).filter(|rest| rest.chars().count() >= SHORTEST_PART);
    ENDINGS.iter().find_map(without).unwrap_or(word)
}

/// What a number is found by: letters in lower case and digits without noughts before them, parted by hyphens. None for a text
/// that can be no number of anything.
///
/// ```
/// use domain::search::number_key;
/// assert_eq!(number_key("RS 2023-0395-16").as_deref(), Some("rs-2023-395-16"));
/// assert_eq!(number_key("rs2023-0395"), number_key("RS 2023/395"));
/// assert_eq!(number_key("samverkan"), None);
/// ```
pub fn number_key(text: &str) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut digits = None;
    for c in text.chars() {
        if !c.is_alphanumeric() {
            digits = None;
            continue;
        }
        if digits != Some(c.is_ascii_digit()) {
            parts.push(String::new());
            digits = Some(c.is_ascii_digit());
        }
        if let Some(part) = parts.last_mut() {
            part.extend(c.to_lowercase());
        }
    }
    if parts.first().is_some_and(|p| matches!(p.as_str(), "dnr" | "diarienummer" | "diarienr")) {
        parts.remove(0);
    }
    let is_number = |p: &String| p.starts_with(|c: char| c.is_ascii_digit());
    let letters: usize = parts.iter().filter(|p| !is_number(p)).map(|p| p.chars().count()).sum();
    if !(2..=6).contains(&parts.len()) || parts.iter().filter(|p| is_number(p)).count() < 2 || letters > 12 {
        return None;
    }
    let short = |p: &String| {
        let trimmed = p.trim_start_matches('0');
        if is_number(p) && !trimmed.is_empty() { trimmed.to_owned() } else { p.clone() }
    };
    Some(parts.iter().map(short).collect::<Vec<_>>().join("-"))
}

/// The terms that a thing is found by when it has a number: the number, and the same without its series.
pub fn number_terms(number: &str) -> Vec<String> {
    let Some(key) = number_key(number) else { return Vec::new() };
    let bare = key.trim_start_matches(|c: char| !c.is_ascii_digit());
    let mut terms = vec![format!("#{key}")];
    if bare != key {
        terms.push(format!("#{bare}"));
    }
    terms
}

/// A term of a heading, which ranks before the same word elsewhere.
pub fn in_title(stem: &str) -> String {
    format!("^{stem}")
}

/// A term that a filter asks for, such as the year or the stance.
pub fn fact(name: &str, value: &str) -> String {
    format!("={name}={value}")
}

/// Most characters of a text whose words are searched for: a book sent by mail is found by its beginning.
const MOST_INDEXED: usize = 400_000;

/// Every term of a heading and a text: stems, those of the heading marked so, each once.
pub fn terms(title: &str, text: &str, language: Language) -> BTreeSet<String> {
    let mut terms = BTreeSet::new();
    // Headings are names, and the names here are Swedish, whatever the text is written in.
    for stem in words::stems(title, language).into_iter().chain(words::stems(title, Language::Swedish)) {
        terms.insert(in_title(&stem));
        terms.insert(stem);
    }
    terms.extend(words::stems(beginning(text), language));
    terms.retain(|t| t.chars().count() <= LONGEST_WORD);
    terms
}

/// Longest word that is kept; longer ones are addresses and the like.
const LONGEST_WORD: usize = 60;

fn beginning(text: &str) -> &str {
    text.char_indices().nth(MOST_INDEXED).map_or(text, |(end, _)| &text[..end])
}

/// The words of a text as they stand, each with its stem: what spelling is compared with, and where compounds are looked for.
/// Words with digits and very short ones are left out.
pub fn vocabulary(title: &str, text: &str, language: Language) -> BTreeSet<(String, String)> {
    [(title, Language::Swedish), (beginning(text), language)]
        .into_iter()
        .flat_map(|(part, language)| words::words(part).map(move |word| (word, language)))
        .filter(|(w, _)| {
            (3..=LONGEST_WORD).contains(&w.chars().count()) && w.chars().all(char::is_alphabetic)
        })
        .filter(|(w, language)| !words::is_common(w, *language))
        .map(|(w, language)| {
            let stem = words::stem(&w, language);
            (w, stem)
        })
        .collect()
}

/// Place of an entry in the index: kind first, then the day, the latest last; then what tells entries of one day apart. An entry
/// for anyone and one for officials about the same thing differ in the last bit only.
pub fn key(kind: Kind, day: jiff::civil::Date, object: &str, public: bool) -> i64 {
    use sha2::Digest as _;
    let digest = sha2::Sha256::digest(object.as_bytes());
    let hash = digest.iter().take(8).fold(0_u64, |all, byte| (all << 8) | u64::from(*byte));
    let epoch = jiff::civil::date(1970, 1, 1);
    let days = crate::time::days_between(epoch, day).clamp(0, 0xffff);
    let low = (hash >> 21) << 1 | u64::from(!public);
    range(kind).0 | (i64::from(days) << 44) | i64::try_from(low).unwrap_or(0)
}

/// Keys of a kind: from the first to before the second.
pub fn range(kind: Kind) -> (i64, i64) {
    let place = Kind::ALL.iter().position(|k| *k == kind).and_then(|p| i64::try_from(p).ok()).unwrap_or(0);
    (place << 60, (place + 1) << 60)
}

/// A piece of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// They were searched for.
    pub marked: bool,
}

/// A text's words around the first that was searched for, at most so many characters, cut at words.
pub fn excerpt(text: &str, language: Language, stems: &BTreeSet<String>, most: usize) -> Vec<Piece> {
    let flat = beginning(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let first = marks(&flat, language, stems, flat.len()).first().map_or(0, |(start, _)| *start);
    // A third of the room before the word.
    let before = flat[..first].char_indices().rev().nth(most / 3).map_or(0, |(at, _)| at);
    let start =
        if before == 0 { 0 } else { flat[before..first].find(' ').map_or(before, |at| before + at + 1) };
    let rest = &flat[start..];
    let end = rest.char_indices().nth(most).map_or(rest.len(), |(at, _)| rest[..at].rfind(' ').unwrap_or(at));
    let mut pieces = marked(&rest[..end], language, stems);
    if start > 0 {
        pieces.insert(0, Piece { text: "… ".to_owned(), marked: false });
    }
    if end < rest.len() {
        pieces.push(Piece { text: " …".to_owned(), marked: false });
    }
    pieces
}

/// A line in pieces, with the words that were searched for marked.
pub fn marked(line: &str, language: Language, stems: &BTreeSet<String>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut push = |text: &str, marked| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), marked });
        }
    };
    for (start, end) in marks(line, language, stems, usize::MAX) {
        push(&line[at..start], false);
        push(&line[start..end], true);
        at = end;
    }
    push(&line[at..], false);
    pieces
}

/// Where words that were searched for stand, in bytes; no more after `until`.
fn marks(text: &str, language: Language, stems: &BTreeSet<String>, until: usize) -> Vec<(usize, usize)> {
    let beginnings: BTreeSet<char> = stems.iter().filter_map(|s| s.chars().next()).collect();
    let mut found = Vec::new();
    let mut start = None;
    let ends = text.char_indices().chain(std::iter::once((text.len(), ' ')));
    for (at, c) in ends {
        if c.is_alphanumeric() || c == '\u{ad}' {
            start.get_or_insert(at);
            continue;
        }
        let Some(from) = start.take() else { continue };
        let Some(word) = words::words(&text[from..at]).next() else { continue };
        // Stemming leaves the first letter as it is: most words need no stem.
        if word.starts_with(|c| beginnings.contains(&c))
            && (stems.contains(&words::stem(&word, language)) || stems.contains(&word))
        {
            found.push((from, at));
            if until != usize::MAX {
                break;
            }
        }
    }
    found
}

/// Do the words of a phrase stand side by side somewhere in the text?
pub fn has_phrase(text: &str, phrase: &[String], language: Language) -> bool {
    let wanted: Vec<String> = phrase.iter().map(|w| words::stem(w, language)).collect();
    let all: Vec<String> = words::words(beginning(text)).map(|w| words::stem(&w, language)).collect();
    !wanted.is_empty() && all.windows(wanted.len()).any(|window| window == wanted)
}

/// How far a word is from another: letters added, left out, changed or swapped; one with the wrong mark over it (*o* for *ö*)
/// counts half. In halves. None when it is more than `most` halves.
pub fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) * 2 > most {
        return None;
    }
    let change = |x: char, y: char| match (x, y) {
        _ if x == y => 0,
        ('a', 'å' | 'ä')
        | ('å' | 'ä', 'a')
        | ('o', 'ö')
        | ('ö', 'o')
        | ('å', 'ä')
        | ('ä', 'å')
        | ('e', 'é')
        | ('é', 'e') => 1,
        _ => 2,
    };
    let mut rows = vec![(0..=b.len()).map(|n| n * 2).collect::<Vec<_>>()];
    for i in 1..=a.len() {
        let mut row = vec![i * 2];
        for j in 1..=b.len() {
            let mut least =
                (rows[i - 1][j] + 2).min(row[j - 1] + 2).min(rows[i - 1][j - 1] + change(a[i - 1], b[j - 1]));
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 2);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().filter(|d| *d <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Role;
    use crate::ids::AccountId;

    fn query(typed: &str) -> Query {
        Query::read(typed, Language::Swedish)
    }

    #[test]
    fn a_question_is_words_phrases_and_what_must_not_be_there() {
        let q = query("Vad är \"tidig samverkan\" för föreningar -avgift e-post");
        assert_eq!(q.words, ["tidig", "samverkan", "föreningar", "e", "post"]);
        assert_eq!(q.phrases, [["tidig", "samverkan"]]);
        assert_eq!(q.without, ["avgift"]);
        assert_eq!(query("”öppen dialog").phrases, [["öppen", "dialog"]], "the closing mark is missing");
        assert!(query("och -").is_empty() && query("\"\" - -- ”").is_empty());
        assert_eq!(query(&"ord ".repeat(500)).words, ["ord"]);
    }

    #[test]
    fn numbers_are_known_however_they_are_written() {
        for written in ["RS 2023-0395", "rs 2023-395", "RS2023/0395", "rs-2023-0395", "dnr RS 2023-0395"] {
            assert_eq!(number_key(written).as_deref(), Some("rs-2023-395"), "{written}");
        }
        assert_eq!(number_key("2023-0395").as_deref(), Some("2023-395"));
        assert_eq!(number_key("2024-0042.2").as_deref(), Some("2024-42-2"));
        assert_eq!(number_terms("RS 2023-0395"), ["#rs-2023-395", "#2023-395"]);
        for none in ["2023", "samverkan 2023", "", "a-b", "avsnitt 1 och 2 i förslaget"] {
            assert_eq!(number_key(none), None, "{none}");
        }
    }

    #[test]
    fn who_finds_what_follows_the_policy() {
        let id = AccountId::new(Seed { unix_millis: 0, random: [1; 10] });
        let of = |roles: &[Role]| {
            let found = audiences(&Actor::Account { id, roles: roles.to_vec() });
            found.iter().map(|a| a.as_str()).collect::<String>()
        };
        assert_eq!(audiences(&Actor::Anyone), [Audience::Anyone]);
        assert_eq!(of(&[Role::ElectedOfficial]), "pwo");
        assert_eq!(of(&[Role::CaseOfficer]), "pwsdo");
        assert_eq!(of(&[Role::Registrar]), "pwsdoi");
        assert_eq!(of(&[Role::Approver]), "pdo");
        assert_eq!(of(&[Role::Administrator]), "p");
    }

    #[test]
    fn keys_put_kinds_together_and_the_latest_last() {
        let day = |d| jiff::civil::date(2024, 2, d);
        let at = |kind, d| key(kind, day(d), "sta-1", true);
        assert!(at(Kind::Referral, 29) < at(Kind::Statement, 1));
        assert!(at(Kind::Statement, 1) < at(Kind::Statement, 2));
        assert_eq!(key(Kind::Mail, day(1), "x", true) + 1, key(Kind::Mail, day(1), "x", false));
        let (low, high) = range(Kind::Mail);
        assert!((low..high).contains(&at(Kind::Mail, 29)) && low > 0);
    }

    #[test]
    fn an_excerpt_stands_around_the_first_hit_and_marks_words_not_letters() {
        let text = format!(
            "{} Föreningarna vill ha en förenklad modell. {}",
            "Inledning av svaret. ".repeat(20),
            "Slut. ".repeat(50)
        );
        let stems = BTreeSet::from(["förening".to_owned(), "modell".to_owned()]);
        let pieces = excerpt(&text, Language::Swedish, &stems, 120);
        let marks: Vec<_> = pieces.iter().filter(|p| p.marked).map(|p| p.text.as_str()).collect();
        assert_eq!(marks, ["Föreningarna", "modell"]);
        let whole: String = pieces.iter().map(|p| p.text.as_str()).collect();
        assert!(whole.starts_with("… ") && whole.ends_with(" …") && whole.chars().count() <= 126, "{whole}");
        let none = excerpt("Åäö <b> kort", Language::Swedish, &BTreeSet::new(), 5);
        assert_eq!(none.iter().map(|p| p.text.as_str()).collect::<String>(), "Åäö …");
        assert!(excerpt("", Language::Swedish, &stems, 10).is_empty());
    }

    #[test]
    fn words_side_by_side_are_told_from_words_apart() {
        let phrase = ["tidig".to_owned(), "samverkan".to_owned()];
        assert!(has_phrase("En tidig samverkan.", &phrase, Language::Swedish));
        assert!(!has_phrase("Samverkan ska vara tidig.", &phrase, Language::Swedish));
    }

    #[test]
    fn words_lose_their_ending() {
        for (word, rest) in [
            ("glesbygden", "glesbygd"),
            ("civilsamhället", "civilsamhäll"),
            ("remissvaren", "remissvar"),
            ("svar", "svar"),
            ("idrottsföreningarnas", "idrottsförening"),
            ("möte", "möte"),
            ("å", "å"),
        ] {
            assert_eq!(tail(word), rest);
        }
    }

    #[test]
    fn near_words_are_near() {
        assert_eq!(distance("forening", "förening", 4), Some(1));
        assert_eq!(distance("samvrekan", "samverkan", 4), Some(2), "two letters swapped");
        assert_eq!(distance("remis", "remiss", 4), Some(2));
        assert_eq!(distance("avtal", "samverkan", 4), None);
    }
}
