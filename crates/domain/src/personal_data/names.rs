//! Names of persons in running text, by a list of first names. A help for whoever publishes: it points, and may be wrong.

use super::{Found, Kind};

/// Names of persons: a common first name, alone or two joined by a hyphen, followed by one or two words that begin with a
/// capital and are none of an organisation's. In the order they stand.
///
/// ```
/// use domain::personal_data::find_names;
/// let found = find_names("Min granne Anna-Lena Ek sa nej. Eva Lindhs stiftelse finns i Region Stockholm.");
/// assert_eq!(found.iter().map(|f| f.text.as_str()).collect::<Vec<_>>(), ["Anna-Lena Ek"]);
/// ```
pub fn find_names(text: &str) -> Vec<Found> {
    let words = capitals(text);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let first = words[at];
        let known = first.1.split('-').all(|part| FIRST_NAMES.contains(&part.to_lowercase().as_str()));
        let mut end = at;
        while known && end + 1 < words.len() && end < at + 2 && follows(text, words[end], words[end + 1]) {
            end += 1;
        }
        let last = words[end];
        let after = text[last.0 + last.1.len()..].trim_start().to_lowercase();
        let named_after = |w: &&str| after.starts_with(*w) || last.1.to_lowercase().ends_with(*w);
        if end > at && !OF_ORGANISATIONS.iter().any(named_after) {
            let name = text[first.0..last.0 + last.1.len()].to_owned();
            found.push(Found { kind: Kind::Name, start: first.0, text: name });
            at = end;
        }
        at += 1;
    }
    found
}

/// Words that begin with a capital and go on in small letters, with where they begin.
fn capitals(text: &str) -> Vec<(usize, &str)> {
    let is_word = |c: char| c.is_alphabetic() || c == '-' || c == '’';
    let mut words = Vec::new();
    let mut from = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_word(c), from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                let word = text[start..at].trim_end_matches('-');
                let mut letters = word.chars();
                let capital = letters.next().is_some_and(char::is_uppercase);
                if capital && letters.next().is_some_and(char::is_lowercase) {
                    words.push((start, word));
                }
                from = None;
            }
            _ => {}
        }
    }
    words
}

/// One word stands right after another, with a single space or line end between.
fn follows(text: &str, one: (usize, &str), next: (usize, &str)) -> bool {
    matches!(text.get(one.0 + one.1.len()..next.0), Some(" " | "\u{a0}" | "\n"))
}

/// What tells that a name is part of an organisation's or a place's, when it comes right after or ends the last word.
const OF_ORGANISATIONS: &[&str] = &[
    "stiftelse",
    "minnesfond",
    "fonden",
    "förening",
    "förbund",
    "gata",
    "gatan",
    "väg",
    "vägen",
    "plats",
    "skola",
    "skolan",
    "sjukhus",
    "kyrka",
    "församling",
];

/// Whether a word in lower case is a common first name.
pub fn is_first_name(word: &str) -> bool {
    FIRST_NAMES.contains(&word)
}

/// First names that are common in Sweden, also among those who speak Finnish or came from elsewhere, in lower case. That a
/// surname must follow keeps words like *per* from being taken for names.
const FIRST_NAMES: &[&str] = &[
    "adam",
    "agneta",
    "ahmed",
    "aino",
    "albin",
    "alexander",
    "ali",
    "alice",
    "alma",
    "amanda",
    "amina",
    "anders",
    "andreas",
    "anette",
    "anita",
    "ann",
    "anna",
    "anne",
    "anneli",
    "annika",
    "anton",
    "antti",
    "arne",
    "arvid",
    "astrid",
    "axel",
    "barbro",
    "bengt",
    "berit",
    "bertil",
    "birgit",
    "birgitta",
    "bo",
    "britt",
    "camilla",
    "carina",
    "carl",
    "carolina",
    "caroline",
    "cecilia",
    "charlotte",
    "christer",
    "christian",
    "christina",
    "christoffer",
    "claes",
    "clara",
    "dan",
    "daniel",
    "david",
    "ebba",
    "elias",
    "elin",
    "elisabet",
    "elisabeth",
    "ella",
    "ellen",
    "elsa",
    "emelie",
    "emil",
    "emilia",
    "emma",
    "eric",
    "erik",
    "erika",
    "ester",
    "eva",
    "fatima",
    "felix",
    "filip",
    "fredrik",
    "frida",
    "gabriel",
    "gerd",
    "gun",
    "gunilla",
    "gunnar",
    "gustaf",
    "gustav",
    "göran",
    "hanna",
    "hannah",
    "hans",
    "harald",
    "hassan",
    "helen",
    "helena",
    "henrik",
    "hugo",
    "hussein",
    "ibrahim",
    "ida",
    "inga",
    "inger",
    "ingrid",
    "ingvar",
    "irene",
    "isak",
    "jakob",
    "jan",
    "jenny",
    "jens",
    "jessica",
    "joakim",
    "johan",
    "johanna",
    "johannes",
    "john",
    "jonas",
    "jonathan",
    "josef",
    "josefin",
    "juha",
    "julia",
    "jörgen",
    "kaarina",
    "kaisa",
    "karin",
    "karl",
    "katarina",
    "kenneth",
    "kent",
    "kerstin",
    "kim",
    "kjell",
    "klara",
    "kristian",
    "kristina",
    "lars",
    "leif",
    "lena",
    "lennart",
    "leo",
    "liam",
    "lilian",
    "lina",
    "linda",
    "linnea",
    "linnéa",
    "lisa",
    "lisbeth",
    "louise",
    "lovisa",
    "lucas",
    "ludvig",
    "magnus",
    "maja",
    "malin",
    "marcus",
    "margareta",
    "maria",
    "mariam",
    "marianne",
    "marie",
    "marita",
    "markus",
    "martin",
    "mathias",
    "matilda",
    "mats",
    "matti",
    "mattias",
    "max",
    "maya",
    "mehmet",
    "michael",
    "mikael",
    "mikko",
    "moa",
    "mohamed",
    "mohammed",
    "monica",
    "monika",
    "nathalie",
    "niklas",
    "nils",
    "noah",
    "nora",
    "olivia",
    "olle",
    "olof",
    "omar",
    "oscar",
    "oskar",
    "otto",
    "ove",
    "patrik",
    "pekka",
    "per",
    "peter",
    "petra",
    "pia",
    "pär",
    "ragnar",
    "rebecka",
    "rickard",
    "rikard",
    "robert",
    "robin",
    "roger",
    "roland",
    "rolf",
    "rune",
    "saga",
    "samuel",
    "sandra",
    "sanna",
    "sara",
    "sarah",
    "sebastian",
    "simon",
    "siv",
    "sofia",
    "sofie",
    "solveig",
    "sonja",
    "stefan",
    "sten",
    "stig",
    "stina",
    "susanna",
    "susanne",
    "sven",
    "therese",
    "thomas",
    "tomas",
    "tommy",
    "torbjörn",
    "tove",
    "tuula",
    "ulf",
    "ulla",
    "ulrik",
    "ulrika",
    "urban",
    "vera",
    "victor",
    "victoria",
    "viktor",
    "viktoria",
    "vilgot",
    "wilhelm",
    "william",
    "yusuf",
    "yvonne",
    "zahra",
    "åke",
    "åsa",
    "örjan",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_with_their_surname_and_others_are_left() {
        let names = |text: &str| find_names(text).into_iter().map(|f| f.text).collect::<Vec<_>>();
        assert_eq!(names("Ring Anna Karlsson på kansliet."), ["Anna Karlsson"]);
        assert_eq!(names("Lars Åke Öberg och Fatima Al-Hassan"), ["Lars Åke Öberg", "Fatima Al-Hassan"]);
        assert_eq!(names("Hej,\nEva\nLind"), ["Eva\nLind"], "also over a line");
        for other in [
            "Region Stockholm",
            "Eva Lindhs stiftelse",
            "Vi bor på Karl Johans gata",
            "anna karlsson",
            "Anna sa nej.",
            "Funktionsrätt Stockholms län",
            "ANNA KARLSSON AB",
            "Per den 31 mars",
            "Erik Dahlbergsgatan",
        ] {
            assert!(names(other).is_empty(), "{other}: {:?}", names(other));
        }
        assert!(find_names("").is_empty() && find_names("Å").is_empty());
    }
}
