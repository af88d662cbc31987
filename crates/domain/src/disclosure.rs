//! A request for public documents (*begäran om utlämnande*) and what is said to each of them.
//!
//! Anyone may ask, without saying who they are or why (TF 2:18). Each document is assessed at each request; a secrecy mark
//! is a reminder, never the answer (OSL 5:5). What is not handed out whole is told with its provision (TF 2:15, 2:20), and
//! whoever asks for it gets a written decision that can be appealed (OSL 6:3).

use crate::document::check_provision;
use crate::email::EmailAddress;
use crate::ids::{AccountId, DisclosureId, DocumentId, StatementId};
use crate::language::Language;
use crate::time::Instant;
use crate::validation::{Problem, Problems};

/// Most characters of what is asked for.
pub const WANTS: usize = 5_000;

crate::text_enum! {
    /// How a request came.
    pub enum AskedBy {
        /// On the web page.
        Web = "web",
        /// By mail.
        Mail = "mail",
        /// By telephone.
        Phone = "phone",
        /// At the desk, or by letter.
        Desk = "desk",
    }
}

crate::text_enum! {
    /// What is said to a document that is asked for.
    pub enum Release {
        /// Handed out whole.
        Whole = "whole",
        /// Handed out in a copy where what is secret is masked.
        Part = "part",
        /// Not handed out.
        Refused = "refused",
    }
}

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    /// Identity.
    pub id: DisclosureId,
    /// The site's number for everything that arrives: `2024-0042`.
    pub reception_number: String,
    /// When it came.
    pub received_at: Instant,
    /// How it came.
    pub asked_by: AskedBy,
    /// What is asked for, in the asker's words.
    pub wants: String,
    /// Where the answer goes, if the asker gave an address.
    pub email: Option<EmailAddress>,
    /// The language they asked in, and are answered in.
    pub language: Language,
    /// When everything in it had its answer and the asker could read it.
    pub answered_at: Option<Instant>,
    /// What the asker is told beside what is said of each document.
    pub reply: String,
    /// When a written decision was asked for.
    pub decision_asked_at: Option<Instant>,
    /// Rises with each change.
    pub version: i64,
}

/// A document that is asked for, and what is said to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessed {
    /// The request.
    pub disclosure: DisclosureId,
    /// The document.
    pub document: DocumentId,
    /// What is said; none until a person has assessed it.
    pub release: Option<Release>,
    /// The document is a statement: the one, and the version of it, that was assessed. Nothing else is handed out.
    pub statement: Option<(StatementId, i64)>,
    /// By which provision it is not handed out, or not whole.
    pub provision: String,
    /// Why, in words.
    pub reason: String,
    /// Who assessed it.
    pub assessed_by: Option<AccountId>,
    /// When.
    pub assessed_at: Option<Instant>,
    /// The written decision, registered in the matter.
    pub decision: Option<DocumentId>,
}

/// What someone asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDisclosure {
    /// In their words.
    pub wants: String,
    /// Where the answer goes.
    pub email: Option<EmailAddress>,
}

impl NewDisclosure {
    /// Checks a request. Nothing but what is asked for must be there.
    ///
    /// # Errors
    /// The field `wants` when it is empty, `email` when it is no address.
    pub fn check(wants: &str, email: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let wants = problems.required_text("wants", wants, WANTS);
        let mut parsed = None;
        if !email.trim().is_empty() {
            parsed = email.parse().ok();
            if parsed.is_none() {
                problems.add("email", Problem::NotAnEmailAddress);
            }
        }
        problems.into_result().map(|()| Self { wants, email: parsed })
    }
}

/// What is said to a document, checked: what is not handed out whole has its provision and its reason. `copies` is how many
/// masked files there are, of this time or earlier.
///
/// # Errors
/// The fields `provision` and `reason` when they are missing, `files` when a masked copy is.
pub fn check_release(
    release: Release,
    provision: &str,
    reason: &str,
    copies: usize,
) -> Result<(String, String), Problems> {
    let mut problems = Problems::default();
    if release == Release::Whole {
        return Ok((String::new(), String::new()));
    }
    let provision = check_provision(provision).unwrap_or_else(|more| {
        problems.0.extend(more.0);
        String::new()
    });
    let reason = problems.required_text("reason", reason, 2_000);
    if release == Release::Part && copies == 0 {
        problems.add("files", Problem::MaskedCopyMissing);
    }
    problems.into_result().map(|()| (provision, reason))
}

/// The day by which a request should have its answer: the day it came, or the next working day when it came on a day off.
/// The law says *genast eller så snart det är möjligt* and *skyndsamt* (TF 2:15, 2:16) and names no day; that the same day is
/// the rule, and a day or so when secrecy must be tried, is practice.
pub fn due(received: jiff::civil::Date) -> jiff::civil::Date {
    crate::calendar::workday_from(received)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_what_is_asked_for_must_be_said() {
        let new = NewDisclosure::check(" RS 2024-0001-3 ", "").unwrap();
        assert_eq!((new.wants.as_str(), new.email), ("RS 2024-0001-3", None));
        assert!(NewDisclosure::check("", "").is_err());
        assert!(NewDisclosure::check("x", "inte en adress").unwrap_err().at("email").is_some());
    }

    #[test]
    fn what_is_held_back_has_its_provision_and_its_reason() {
        assert!(check_release(Release::Whole, "", "", 0).is_ok());
        let bare = check_release(Release::Refused, "", "", 0).unwrap_err();
        assert_eq!(bare.at("provision"), Some(&Problem::ProvisionMissing));
        assert!(bare.at("reason").is_some());
        let no_copy = check_release(Release::Part, "21 kap. 1 § OSL", "Hälsa", 0).unwrap_err();
        assert_eq!(no_copy.at("files"), Some(&Problem::MaskedCopyMissing));
        assert!(check_release(Release::Part, "21 kap. 1 § OSL", "Hälsa", 1).is_ok());
    }

    #[test]
    fn the_answer_is_due_the_same_day_or_the_next_working_day() {
        use jiff::civil::date;
        assert_eq!(due(date(2024, 2, 14)), date(2024, 2, 14));
        assert_eq!(due(date(2024, 2, 17)), date(2024, 2, 19), "a Saturday");
    }
}
