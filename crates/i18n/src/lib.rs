//! All words for people, in Swedish, English and Finnish.
//!
//! The texts are in `locales/{sv,en,fi}/<area>.ftl` (Fluent): `common` (shell, statuses, stances), `problem` (what is
//! wrong with a field), `mail` (subjects and texts of mails), `letter` (PDF), and one per area of pages. One
//! typed function per text is generated: `texts(language).msg_private_person()`. Dates and numbers are in [`mod@format`];
//! words for the domain's enums are in [`words`].
//!
//! To add a text: the same key in all three languages; it does not compile before.

pub mod format;
pub mod words;

#[allow(dead_code, missing_docs, clippy::all, clippy::pedantic, unused_qualifications, clippy::unwrap_used)]
mod generated {
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
