//! The texts of a language, put together with what stands in them. Numbers in a sentence are written as everywhere else, by
//! [`crate::format::number`]: with their thousands apart.
//!
//! The generated functions call this in place of the bundle of `fluent_typed`, whose numbers are bare digits.

use crate::format;
use domain::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_typed::prelude::L10nError;

/// The texts of one language.
pub(crate) struct L10nBundle(FluentBundle<FluentResource>);

impl L10nBundle {
    /// Reads the texts of a language.
    pub(crate) fn new_without_isolation(language: impl AsRef<str>, texts: &[u8]) -> Result<Self, L10nError> {
        let language = language.as_ref();
        let texts = String::from_utf8(texts.to_vec()).map_err(L10nError::InvalidUtf8)?;
        let id = language.parse().map_err(|error| L10nError::InvalidLanguage {
            lang: language.to_owned(),
            reason: format!("{error:?}"),
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().map_err(|error| L10nError::Builtins(format!("{error:?}")))?;
        // A formatter is told no language, so each has its own.
        bundle.set_formatter(match language.parse() {
            Ok(Language::English) => Some(|value, _| written(Language::English, value)),
            Ok(Language::Finnish) => Some(|value, _| written(Language::Finnish, value)),
            Ok(Language::Swedish) | Err(_) => Some(|value, _| written(Language::Swedish, value)),
        });
        let resource = FluentResource::try_new(texts)
            .map_err(|(_, errors)| L10nError::ResourceParse(errors.iter().map(told).collect()))?;
        bundle
            .add_resource(resource)
            .map_err(|errors| L10nError::AddResource(errors.iter().map(told).collect()))?;
        Ok(Self(bundle))
    }

    /// A text with what stands in it.
    #[expect(clippy::needless_pass_by_value, reason = "the generated functions hand the arguments over")]
    pub(crate) fn msg(&self, id: &str, args: Option<FluentArgs<'_>>) -> Result<String, L10nError> {
        let message =
            self.0.get_message(id).ok_or_else(|| L10nError::MessageNotFound { id: id.to_owned() })?;
        let pattern = message.value().ok_or_else(|| L10nError::MessageHasNoValue { id: id.to_owned() })?;
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, args.as_ref(), &mut errors).into_owned();
        if errors.is_empty() {
            return Ok(text);
        }
        let errors = errors.iter().map(told).collect();
        Err(L10nError::Format { id: id.to_owned(), attribute: None, errors })
    }
}

fn told(error: &impl std::fmt::Debug) -> String {
    format!("{error:?}")
}

/// A whole number as people write it, but where the text says that it stands as it is, as a year does.
fn written(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let is_large = number.options.use_grouping && number.value.fract() == 0.0 && number.value >= 1_000.0;
    let digits = is_large.then(|| number.as_string().parse().ok()).flatten();
    digits.map(|digits| format::number(language, digits))
}
