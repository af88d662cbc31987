//! All words for people, in Swedish, English and Finnish.
//!
//! The texts are in `locales/{sv,en,fi}/<area>.ftl` (Fluent): `common` (shell, statuses, stances), `problem` (what is
//! wrong with a field), `mail` (subjects and texts of mails), `letter` (PDF), and one per area of pages. One
//! typed function per text is generated: `texts(language).msg_private_person()`. Dates and numbers are in [`mod@format`];
//! words for the domain's enums are in [`words`].
//!
//! To add a text: the same key in all three languages; it does not compile before.

mod bundle;
pub mod format;
pub mod words;

#[allow(dead_code, missing_docs, clippy::all, clippy::pedantic, unused_qualifications, clippy::unwrap_used)]
mod generated {
    // Stands before the one that the generated code names by a glob.
    use crate::bundle::L10nBundle;
    include!(concat!(env!("OUT_DIR"), "/l10n.rs"));
}

use domain::language::Language;
use std::sync::LazyLock;

/// The texts of one language.
pub type Texts = generated::L10nLanguage;

// Each is some megabytes, and most sites are read in one language for hours: none is loaded before somebody reads it.
static SWEDISH: LazyLock<Texts> = LazyLock::new(|| generated::L10n::Sv.load());
static ENGLISH: LazyLock<Texts> = LazyLock::new(|| generated::L10n::En.load());
static FINNISH: LazyLock<Texts> = LazyLock::new(|| generated::L10n::Fi.load());

/// The texts of a language. Loaded once, when they are asked for.
pub fn texts(language: Language) -> &'static Texts {
    match language {
        Language::Swedish => &SWEDISH,
        Language::English => &ENGLISH,
        Language::Finnish => &FINNISH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_sentences_have_their_thousands_apart() {
        let of = |language, count: i64| texts(language).msg_find_count(count);
        assert_eq!(of(Language::Swedish, 36_010), "36\u{a0}010 organisationer");
        assert_eq!(of(Language::Swedish, 1), "1 organisation");
        assert_eq!(of(Language::English, 1_234_567), "1,234,567 organisations");
        assert_eq!(of(Language::Finnish, 1_000), "1\u{a0}000 järjestöä");
        assert_eq!(of(Language::Swedish, 999), "999 organisationer");
        let t = texts(Language::Swedish);
        assert_eq!(t.msg_find_shown(1_026, 1_050, 36_010), "1\u{a0}026–1\u{a0}050 av 36\u{a0}010");
        assert!(t.msg_sector_map_how_inhabitants(2024).contains("2024"), "a year stands as it is");
    }
}
