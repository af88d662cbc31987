//! What is shown of a statement's words on the web, when something in them was left out.
//!
//! The registrar changes texts one by one: the answer in short, the running text, each view. The same words often stand
//! in two of them: a view is a passage of a mail, and the first view is the answer in short. [`shown`] sees to
//! it that what was left out in one place does not stand in another.

use crate::text::tidy;
use std::collections::BTreeMap;

/// The words of one text as they are shown; none when they hold something that was left out elsewhere and cannot be
/// shown without it.
///
/// `originals` are all texts of the statement by key, `changed` those that are shown otherwise.
pub fn shown(
    key: &str,
    originals: &BTreeMap<String, String>,
    changed: &BTreeMap<String, String>,
) -> Option<String> {
    let original = originals.get(key).map(String::as_str).unwrap_or_default();
    if changed.is_empty() {
        return Some(original.to_owned());
    }
    if let Some(own) = changed.get(key) {
        return Some(own.clone());
    }
    let mut text = tidy(original);
    if text.is_empty() {
        return Some(text);
    }
    let others =
        || changed.iter().filter_map(|(k, new)| originals.get(k).map(|old| (tidy(old), new.as_str())));
    if let Some((_, same)) = others().find(|(old, _)| *old == text) {
        return Some(same.to_owned());
    }
    // A passage of a text where something was left out: shown only if the passage was left as it was.
    if others().any(|(old, new)| old.contains(&text) && !new.contains(&text)) {
        return None;
    }
    // Two passages that overlap: what they share is shown only if it was left as it was.
    if others().any(|(old, new)| shared(&old, &text).into_iter().flatten().any(|both| !new.contains(both))) {
        return None;
    }
    // A text that holds a passage where something was left out.
    for (old, new) in others().filter(|(old, _)| !old.is_empty()) {
        text = text.replace(&old, new);
    }
    Some(text)
}

/// What the end of one text and the beginning of the other have in common, and the other way round; a few letters are chance.
fn shared<'t>(one: &'t str, other: &'t str) -> [Option<&'t str>; 2] {
    let common = |first: &'t str, then: &'t str| {
        let at = first.char_indices().map(|(at, _)| at);
        at.filter_map(|at| first.get(at..))
            .find(|end| then.starts_with(end))
            .filter(|end| end.trim().len() >= 5)
    };
    [common(one, other), common(other, one)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(all: &[(&str, &str)]) -> BTreeMap<String, String> {
        all.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn nothing_changed_shows_the_words_as_they_came() {
        let originals = texts(&[("summary", " Ja \n")]);
        assert_eq!(shown("summary", &originals, &texts(&[])).as_deref(), Some(" Ja \n"));
        assert_eq!(shown("body", &originals, &texts(&[])).as_deref(), Some(""));
    }

    #[test]
    fn what_is_left_out_in_one_place_does_not_stand_in_another() {
        let originals =
            texts(&[("summary", "Anna är sjuk."), ("2024-0001.1", "Anna är sjuk."), ("2024-0001.2", "Bra.")]);
        let changed = texts(&[("summary", "NN är sjuk.")]);
        assert_eq!(shown("2024-0001.1", &originals, &changed).as_deref(), Some("NN är sjuk."));
        assert_eq!(shown("2024-0001.2", &originals, &changed).as_deref(), Some("Bra."));
    }

    #[test]
    fn a_passage_of_a_changed_mail_is_hidden_and_a_changed_passage_is_changed_in_the_mail() {
        let originals = texts(&[
            ("body", "Hej. Anna är sjuk. Bra förslag."),
            ("1.1", "Anna är sjuk."),
            ("1.2", "Bra förslag."),
        ]);
        let body_changed = texts(&[("body", "Hej. […] Bra förslag.")]);
        assert_eq!(shown("1.1", &originals, &body_changed), None);
        assert_eq!(shown("1.2", &originals, &body_changed).as_deref(), Some("Bra förslag."));
        let view_changed = texts(&[("1.1", "[…]")]);
        assert_eq!(shown("body", &originals, &view_changed).as_deref(), Some("Hej. […] Bra förslag."));
    }

    #[test]
    fn a_passage_that_overlaps_a_changed_one_does_not_show_what_was_left_out() {
        let originals = texts(&[
            ("1.1", "Vi säger ja. Anna är svårt sjuk."),
            ("1.2", "Anna är svårt sjuk. Mötena är sena."),
            ("1.3", "Mötena är sena. Hej då."),
        ]);
        let changed = texts(&[("1.1", "Vi säger ja. […]")]);
        assert_eq!(shown("1.2", &originals, &changed), None);
        assert!(shown("1.3", &originals, &changed).is_some());
        let other = texts(&[("1.1", "[…] Anna är svårt sjuk.")]);
        assert!(shown("1.2", &originals, &other).is_some(), "what they share was left as it was");
    }

    #[test]
    fn words_that_were_taken_away_whole_stay_away() {
        let originals = texts(&[("body", "Hemligt"), ("1.1", "Hemligt")]);
        assert_eq!(shown("1.1", &originals, &texts(&[("body", "")])).as_deref(), Some(""));
    }
}
