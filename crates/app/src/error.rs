//! What can go wrong in a use case. No words for people here: `web` and `server` have them.

use domain::referral::{Stage, Step};
use domain::validation::{Problem, Problems};

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or the actor may not know that there is.
    #[error("not found")]
    NotFound,
    /// The actor may not do it.
    #[error("not allowed")]
    Forbidden,
    /// Something that was sent must be mended, field by field.
    #[error("{0}")]
    Invalid(InvalidFields),
    /// The rules say no, as things stand.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// Someone else changed it since it was read.
    #[error("changed by someone else meanwhile")]
    ChangedMeanwhile,
    /// There is no room on the disk. Nothing was kept, nothing half-written.
    #[error("the disk is full")]
    Full,
    /// A fault of ours; logged once where it is handled.
    #[error("internal error: {0:#}")]
    Internal(#[from] anyhow::Error),
}

/// Fields that must be mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidFields(pub Problems);

impl std::fmt::Display for InvalidFields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let fields: Vec<_> = self.0.0.iter().map(|p| format!("{}: {:?}", p.field, p.problem)).collect();
        write!(f, "invalid: {}", fields.join("; "))
    }
}

/// A refusal that a person can act on. Each has one sentence per language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The step cannot be taken from where the referral is.
    #[error("{step} cannot follow {stage}")]
    WrongStage {
        /// Where it is.
        stage: Stage,
        /// What was asked.
        step: Step,
    },
    /// It cannot be done where the referral is on its way.
    #[error("not while it is {0}")]
    NotAtStage(Stage),
    /// Answers cannot be entered: it has not been sent out, or was withdrawn. Where it is.
    #[error("no answers are received while it is {0}")]
    TakesNoAnswers(Stage),
    /// The site follows that model from that day already.
    #[error("the model is followed from that day already")]
    FollowedAlready,
    /// The duty has been met; there is nothing to waive.
    #[error("the duty has been met")]
    DutyIsMet,
    /// The duty is waived already.
    #[error("the duty is waived already")]
    DutyIsWaived,
    /// The distribution list is empty.
    #[error("the distribution list is empty")]
    NoRecipients,
    /// These recipients have neither e-mail nor postal address.
    #[error("without address: {0:?}")]
    RecipientsWithoutAddress(Vec<String>),
    /// Statements wait to be read before the summary can be finished: how many views.
    #[error("{0} views are unread")]
    UnreadViews(i64),
    /// Views of a sample have not been coded by whoever hands it in: how many.
    #[error("{0} views of the sample are not coded")]
    UncodedViews(i64),
    /// The code stands in a sample that two colleagues are coding.
    #[error("the code stands in a sample that is being coded")]
    CodeInSample,
    /// Views wait for an answer before feedback can be sent: how many.
    #[error("{0} views have no answer")]
    UnansweredViews(i64),
    /// Mails that seem to belong to the referral wait in the inbox: how many.
    #[error("{0} mails wait in the inbox")]
    MailsWaiting(i64),
    /// The last day has passed: the statement cannot be corrected here.
    #[error("the last day has passed")]
    TooLateToCorrect,
    /// The link has expired, was revoked, or was never ours.
    #[error("the link is not valid")]
    LinkNotValid,
    /// What a form sent did not arrive whole.
    #[error("the form did not arrive whole")]
    FormBroken,
    /// Too many tries; wait a while.
    #[error("too many tries")]
    TooMany,
    /// It was already done.
    #[error("already done")]
    AlreadyDone,
    /// The file is in quarantine: it is dangerous to open.
    #[error("the file is in quarantine")]
    Quarantined,
    /// A later round of the matter has been begun: its address.
    #[error("there is a later round: {0}")]
    RoundExists(String),
    /// There is nobody to send it to.
    #[error("nobody to send to")]
    NobodyToSendTo,
    /// The list has been read again since: that import must be taken back first.
    #[error("a later import of the same list stands in the way")]
    LaterImport,
    /// It is merged with another organisation already: that one stands for it.
    #[error("it is merged with another organisation already")]
    MergedAlready,
    /// The one that stands for it has been merged with another itself: those two, by name, must be parted first.
    #[error("{loser} and {winner} must be parted first")]
    PartFirst {
        /// The one that stands for both.
        winner: String,
        /// The one that went.
        loser: String,
    },
}

impl Error {
    /// One problem at one field.
    pub fn field(field: impl Into<String>, problem: Problem) -> Self {
        Self::Invalid(InvalidFields(Problems::one(field, problem)))
    }
}

impl From<Problems> for Error {
    fn from(problems: Problems) -> Self {
        Self::Invalid(InvalidFields(problems))
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::ChangedMeanwhile => Self::ChangedMeanwhile,
            store::Error::Full => Self::Full,
            other => Self::Internal(other.into()),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        if matches!(error.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded) {
            Self::Full
        } else {
            Self::Internal(error.into())
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Internal(error.into())
    }
}

impl From<documents::Error> for Error {
    fn from(error: documents::Error) -> Self {
        Self::Internal(error.into())
    }
}

/// A result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;
