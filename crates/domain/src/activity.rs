//! What an organisation does, in its own words: keywords, not a closed list. Two spellings of one keyword (*Föreläsning*,
//! *FÖRELÄSNINGAR*) share a key; what is shown is as it was written.

use crate::language::Language;
use crate::words::{stem, words};

/// A keyword for what an organisation does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// What all spellings share: the stems of its words.
    pub key: String,
    /// As it is shown: as it was written, with a capital first.
    pub label: String,
}

/// Longest keyword; more is a description.
const LONGEST: usize = 80;

/// Words that say nothing of what is done, when they stand alone.
const SAYS_NOTHING: [&str; 14] = [
    "annan",
    "annat",
    "diverse",
    "förening",
    "föreningsverksamhet",
    "intresseförening",
    "intresseverksamhet",
    "mm",
    "saknas",
    "verksamhet",
    "verksamheter",
    "övrig",
    "övriga",
    "övrigt",
];

/// Reads one keyword. Nothing when it says nothing of what is done: *Övrig verksamhet*, *(Saknas)*, only ages or numbers
/// (*7-10 år*, *Verksamhet för denna åldersgrupp (0-12 år)*), or a whole description.
///
/// ```
/// use domain::activity::read;
/// assert_eq!(read("Föreläsningar").unwrap().key, read(" FÖRELÄSNING ").unwrap().key);
/// assert_eq!(read("Övrig verksamhet"), None);
/// ```
pub fn read(written: &str) -> Option<Activity> {
    let label = crate::text::plain_line(written).split_whitespace().collect::<Vec<_>>().join(" ");
    if label.chars().count() > LONGEST || label.to_lowercase().contains("åldersgrupp") {
        return None;
    }
    let meant: Vec<String> = words(&label).filter(|word| !is_age(word)).collect();
    if meant.iter().all(|word| SAYS_NOTHING.contains(&word.as_str())) {
        return None;
    }
    let key: Vec<String> = words(&label).map(|word| root(&word)).collect();
    let mut letters = label.chars();
    let label = match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => return None,
    };
    Some(Activity { key: key.join(" "), label })
}

/// Reads many keywords, each once, in the order they stand; of several spellings the first is shown.
pub fn read_all<'a>(written: impl IntoIterator<Item = &'a str>) -> Vec<Activity> {
    let mut activities: Vec<Activity> = Vec::new();
    for activity in written.into_iter().filter_map(read) {
        if !activities.iter().any(|known| known.key == activity.key) {
            activities.push(activity);
        }
    }
    activities
}

/// The stem, also without the vowel that comes and goes in *cirkel*, *cirklar* and *teater*, *teatrar*.
fn root(word: &str) -> String {
    let mut root = stem(word, Language::Swedish);
    if root.ends_with("eln") {
        root.pop();
    }
    let letters: Vec<char> = root.chars().rev().take(3).collect();
    if let [last @ ('l' | 'r'), 'e', before] = letters.as_slice()
        && root.chars().count() > 4
        && !"aeiouyåäö".contains(*before)
    {
        root.truncate(root.len() - 2);
        root.push(*last);
    }
    root
}

/// A number, or the word that stands with one.
fn is_age(word: &str) -> bool {
    matches!(word, "år" | "årig" | "åringar") || word.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(written: &[&str]) -> Vec<String> {
        read_all(written.iter().copied()).into_iter().map(|a| a.key).collect()
    }

    #[test]
    fn spellings_of_one_keyword_share_a_key() {
        for same in [
            ["Föreläsning", "föreläsningar", "FÖRELÄSNINGEN"],
            ["Studiecirkel", "Studiecirkeln", "studiecirklar "],
            ["Konsert", "Konserter", "konserten"],
            ["Barn- och ungdomsverksamhet", "barn och ungdomsverksamhet", "Barn & och ungdomsverksamhet"],
        ] {
            assert_eq!(keys(&same).len(), 1, "{same:?}");
        }
        assert_eq!(keys(&["Fotboll", "Innebandy", "fotboll"]), ["fotboll", "innebandy"]);
        assert_eq!(read("gammaldans  på torget").map(|a| a.label).as_deref(), Some("Gammaldans på torget"));
    }

    #[test]
    fn what_says_nothing_is_no_activity() {
        for nothing in [
            "",
            " ",
            "Övrigt",
            "Övrig Verksamhet",
            "(Saknas)",
            "7-10 år",
            "21-25 år (21-25 år)",
            "Verksamhet för denna åldersgrupp (0-12 år)",
            "-",
            &"lång text ".repeat(20),
        ] {
            assert_eq!(read(nothing), None, "{nothing:?}");
        }
        assert!(read("Verksamhet för barn").is_some() && read("4H").is_some());
    }
}
