//! Documents of a matter: what OSL 5:2 wants registered, and the secrecy mark.

use crate::ids::{AccountId, DocumentId, ReferralId};
use crate::time::Instant;
use crate::validation::{Problem, Problems};

crate::text_enum! {
    /// What a document is.
    pub enum DocumentKind {
        /// The letter (*remissmissiv*).
        Letter = "letter",
        /// An attachment to the letter, such as the proposal.
        Attachment = "attachment",
        /// A statement received.
        Statement = "statement",
        /// A reminder sent.
        Reminder = "reminder",
        /// A change of the last day, an extension or a withdrawal.
        Notice = "notice",
        /// The summary.
        Summary = "summary",
        /// The decision.
        Decision = "decision",
        /// The feedback sent.
        Feedback = "feedback",
    }
}

crate::text_enum! {
    /// Whether it came in or was made here (TF 2:4).
    pub enum Direction {
        /// Inkommen.
        Received = "received",
        /// Upprättad.
        Finalised = "finalised",
    }
}

/// A document of a matter. The register fields are those of OSL 5:2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Identity.
    pub id: DocumentId,
    /// The matter.
    pub referral: ReferralId,
    /// Running number in the matter, from 1.
    pub serial: i64,
    /// Document number as written: `RS 2023-0395-16`.
    pub number: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Came in or made here.
    pub direction: Direction,
    /// Date it came in or was made (OSL 5:2 p. 1).
    pub at: Instant,
    /// From whom or to whom (p. 3).
    pub party: String,
    /// In brief what it concerns (p. 4).
    pub about: String,
    /// The secrecy mark, when there is one.
    pub secrecy: Option<SecrecyMark>,
    /// When it was published on the web; none while it is not.
    pub published_at: Option<Instant>,
    /// Who registered it.
    pub registered_by: Option<AccountId>,
}

/// A secrecy mark (OSL 5:5): a warning, not a decision. Each request is judged anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecrecyMark {
    /// The provision, such as *OSL 21 kap. 1 §* (TF 2:20).
    pub provision: String,
    /// When it was set.
    pub at: Instant,
}

/// Checks the provision of a secrecy mark.
///
/// # Errors
/// The field `provision`, when it is missing.
pub fn check_provision(provision: &str) -> Result<String, Problems> {
    let mut problems = Problems::default();
    let provision = problems.optional_line("provision", provision, crate::referral::LINE);
    if provision.is_empty() {
        problems.add("provision", Problem::ProvisionMissing);
    }
    problems.into_result().map(|()| provision)
}
