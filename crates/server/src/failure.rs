//! Why a command failed: one sentence for a person, and the exit status.

use crate::problem;
use std::io::Write as _;
use std::process::ExitCode;

/// Something was wrong.
pub const GENERAL: u8 = 1;
/// The command line was not understood.
pub const USAGE: u8 = 2;
/// The data given is not what it should be (`EX_DATAERR`).
pub const DATA: u8 = 65;
/// Try again later (`EX_TEMPFAIL`): a mail server keeps the mail.
pub const TEMPORARY: u8 = 75;

/// Why a command failed.
#[derive(Debug)]
pub struct Failure {
    /// One sentence, without full stop.
    pub message: String,
    /// The exit status.
    pub code: u8,
}

impl Failure {
    /// A failure with the usual status.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: GENERAL }
    }

    /// The same with another status.
    pub fn with_code(self, code: u8) -> Self {
        Self { code, ..self }
    }

    /// The same, telling first what it is about.
    pub fn about(self, what: impl std::fmt::Display) -> Self {
        Self { message: format!("{what}: {}", self.message), ..self }
    }

    /// Prints the sentence.
    pub fn report(&self) -> ExitCode {
        // Causes of a database or network fault may come with line ends of their own.
        let flat = self.message.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(std::io::stderr(), "radslag: {flat}");
        ExitCode::from(self.code)
    }
}

impl From<app::Error> for Failure {
    fn from(error: app::Error) -> Self {
        Self::new(problem::sentence(&error))
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        match error.downcast::<app::Error>() {
            Ok(error) => error.into(),
            Err(error) => Self::new(format!("{error:#}")),
        }
    }
}

/// Prints a result. That nobody reads it any more is no fault.
pub fn say(text: impl std::fmt::Display) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints a result for a person or, with `--json`, for a program.
pub fn answer(json: bool, text: impl std::fmt::Display, value: &serde_json::Value) {
    if json { say(format!("{value:#}")) } else { say(text) }
}
