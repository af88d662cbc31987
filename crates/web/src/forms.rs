//! What a form shows when something must be mended: a summary on top, each line leading to its field, and the
//! message again at the field (design README 4, `.errors`).

use domain::validation::Problems;
use i18n::words;

/// Problems as they are shown.
#[derive(Debug, Clone, Default)]
pub struct FormErrors {
    all: Vec<(String, String)>,
}

impl FormErrors {
    /// Problems in a language.
    pub fn of(problems: &Problems, language: domain::language::Language) -> Self {
        let all = problems
            .0
            .iter()
            .map(|p| (p.field.clone(), words::field_problem(language, &p.field, &p.problem)));
        Self { all: all.collect() }
    }

    /// One message at one field.
    pub fn one(field: &str, message: String) -> Self {
        Self { all: vec![(field.to_owned(), message)] }
    }

    /// Nothing to mend.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many things.
    pub fn count(&self) -> i64 {
        i64::try_from(self.all.len()).unwrap_or(0)
    }

    /// Field and message, in order.
    pub fn list(&self) -> &[(String, String)] {
        &self.all
    }

    /// The message at a field.
    pub fn at(&self, field: &str) -> Option<&str> {
        self.all.iter().find(|(f, _)| f == field).map(|(_, m)| m.as_str())
    }

    /// Is there one at a field that begins so? For a part of a form that is folded.
    pub fn any_in(&self, prefix: &str) -> bool {
        self.all.iter().any(|(f, _)| f.starts_with(prefix))
    }
}

/// What a use case refused for its fields, as it is shown; everything else is passed on.
pub fn mend(error: app::Error, language: domain::language::Language) -> Result<FormErrors, app::Error> {
    match error {
        app::Error::Invalid(fields) => Ok(FormErrors::of(&fields.0, language)),
        other => Err(other),
    }
}
