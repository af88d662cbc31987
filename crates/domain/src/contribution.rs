//! The contribution: one view, with a public reference and a thread to its answer (DESIGN 1.2).
//!
//! A statement sent by the form becomes one contribution for its summary and one for each part or
//! question with a text; any other statement starts as one. A contribution without an answer is an open duty.

use crate::ids::{AccountId, ContributionId, PartId, QuestionId, ReferralId, StatementId};
use crate::stance::Stance;
use crate::time::Instant;
use crate::validation::{Problem, Problems};

crate::text_enum! {
    /// What became of a view.
    pub enum Outcome {
        /// Togs upp.
        TakenUp = "taken_up",
        /// Togs upp till en del.
        Partly = "partly",
        /// Togs inte upp.
        Not = "not",
        /// Stöd eller annat som inte behöver något svar.
        NoAnswerNeeded = "no_answer_needed",
    }
}

/// One view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// Identity.
    pub id: ContributionId,
    /// The referral it belongs to.
    pub referral: ReferralId,
    /// The statement it is part of.
    pub statement: StatementId,
    /// Public reference: reception number, a point, and its place in the statement: `2024-0042.2`.
    pub reference: String,
    /// Place in the statement, from 1.
    pub position: i64,
    /// The part of the proposal it speaks of; none for the whole.
    pub part: Option<PartId>,
    /// The extra question it answers, when it does.
    pub question: Option<QuestionId>,
    /// The respondent's words.
    pub text: String,
    /// The stance as the respondent gave it.
    pub stated: Option<Stance>,
    /// The stance as a person on the authority's side read it; nothing until read (*ej läst*).
    pub read: Option<Stance>,
    /// Who read it.
    pub read_by: Option<AccountId>,
    /// When it was read.
    pub read_at: Option<Instant>,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// Why, in words meant for the respondent.
    pub reason: String,
    /// Who answered.
    pub answered_by: Option<AccountId>,
    /// When it was answered.
    pub answered_at: Option<Instant>,
    /// Rises with each change.
    pub version: i64,
}

/// What a view speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The proposal as a whole.
    Whole,
    /// A part of it.
    Part(PartId),
    /// An extra question, which it answers.
    Question(QuestionId),
}

impl About {
    /// The part, when it is one.
    pub fn part(self) -> Option<PartId> {
        if let Self::Part(id) = self { Some(id) } else { None }
    }

    /// The question, when it is one.
    pub fn question(self) -> Option<QuestionId> {
        if let Self::Question(id) = self { Some(id) } else { None }
    }
}

impl Contribution {
    /// What it speaks of.
    pub fn about(&self) -> About {
        match (self.question, self.part) {
            (Some(question), _) => About::Question(question),
            (None, Some(part)) => About::Part(part),
            (None, None) => About::Whole,
        }
    }
}

/// Most characters in an answer.
pub const REASON: usize = 5_000;

/// Checks an answer to a view: anything but *no answer needed* says why.
///
/// # Errors
/// The field `reason`, when it is missing or too long.
pub fn check_response(outcome: Outcome, reason: &str) -> Result<String, Problems> {
    let mut problems = Problems::default();
    let reason = problems.optional_text("reason", reason, REASON);
    if outcome != Outcome::NoAnswerNeeded && reason.is_empty() && problems.is_empty() {
        problems.add("reason", Problem::ReasonMissing);
    }
    problems.into_result().map(|()| reason)
}

/// How many views have which outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    /// Taken up.
    pub taken_up: i64,
    /// Partly.
    pub partly: i64,
    /// Not.
    pub not: i64,
    /// Needed no answer.
    pub no_answer_needed: i64,
    /// Waiting for an answer.
    pub open: i64,
}

impl Tally {
    /// Counts one view.
    pub fn count(&mut self, outcome: Option<Outcome>) {
        match outcome {
            Some(Outcome::TakenUp) => self.taken_up += 1,
            Some(Outcome::Partly) => self.partly += 1,
            Some(Outcome::Not) => self.not += 1,
            Some(Outcome::NoAnswerNeeded) => self.no_answer_needed += 1,
            None => self.open += 1,
        }
    }

    /// All views.
    pub fn total(&self) -> i64 {
        self.taken_up + self.partly + self.not + self.no_answer_needed + self.open
    }
}
