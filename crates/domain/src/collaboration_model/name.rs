//! What things are called in a model file: names that other parts refer to, and texts that people read.

use crate::language::Language;
use serde::{Deserialize, Deserializer};
use std::ops::Range;

/// A name in a model file, with the place where it stands, so that a mistake can be told there. Two are equal when they read the
/// same, wherever they stand.
#[derive(Debug, Clone)]
pub struct Name {
    text: String,
    at: Range<usize>,
}

impl Name {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Which bytes of the file it is.
    pub fn at(&self) -> Range<usize> {
        self.at.clone()
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<String>::deserialize(deserializer)?;
        let at = spanned.span();
        Ok(Self { text: spanned.into_inner(), at })
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Name {}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

/// A text that people read. Swedish is always there (språklagen 10 §), the others where somebody has translated it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// In Swedish.
    #[cfg_attr(test, schemars(length(min = 1)))]
    pub sv: String,
    /// In English.
    #[serde(default)]
    pub en: String,
    /// In Finnish.
    #[serde(default)]
    pub fi: String,
}

impl Text {
    /// The text for readers of a language, and the language that it is in: Swedish where nobody has translated it.
    pub fn in_language(&self, language: Language) -> (&str, Language) {
        let text = match language {
            Language::Swedish => &self.sv,
            Language::English => &self.en,
            Language::Finnish => &self.fi,
        };
        if text.is_empty() { (&self.sv, Language::Swedish) } else { (text, language) }
    }

    /// Nothing is written.
    pub fn is_empty(&self) -> bool {
        self.sv.is_empty()
    }

    /// It can be read in every language.
    pub fn is_in_all(&self) -> bool {
        [&self.sv, &self.en, &self.fi].iter().all(|text| !text.is_empty())
    }
}

/// A day as the schema tells it.
#[cfg(test)]
pub(super) struct WrittenDay;

#[cfg(test)]
impl schemars::JsonSchema for WrittenDay {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date", "x-form": "day" })
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Name {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Name".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "minLength": 1 })
    }
}
