//! Accounts and roles. A role is held from a day to a day; nothing is granted for ever.

use crate::ids::{AccountId, RoleAssignmentId};
use crate::time::Day;
use jiff::civil::Date;

crate::text_enum! {
    /// What an account may do follows from its roles, see [`crate::access`].
    pub enum Role {
        /// Handläggare: drafts, reads and codes, answers, writes summary and feedback.
        CaseOfficer = "case_officer",
        /// Godkännare: approves letter and list of others' drafts.
        Approver = "approver",
        /// Registrator: dispatches, registers, marks secrecy, redacts, publishes, enters paper answers.
        Registrar = "registrar",
        /// Samordnare: all of it but approving own drafts; sees all.
        Coordinator = "coordinator",
        /// Administratör: runs the site; sees no unpublished statement by this role alone.
        Administrator = "administrator",
        /// Förtroendevald: reads what is registered and not secret.
        ElectedOfficial = "elected_official",
    }
}

/// Someone who signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Identity.
    pub id: AccountId,
    /// Where the sign-in link goes; unique on the site.
    pub email: crate::email::EmailAddress,
    /// Shown to colleagues.
    pub name: String,
    /// Language of mails and pages.
    pub language: crate::language::Language,
    /// A closed account cannot sign in.
    pub active: bool,
}

/// A role held from one day to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleAssignment {
    /// Identity.
    pub id: RoleAssignmentId,
    /// Who holds it.
    pub account: AccountId,
    /// Which role.
    pub role: Role,
    /// First day.
    pub valid_from: Day,
    /// Last day; until further notice when absent, shown for review by the administrator.
    pub valid_to: Option<Day>,
}

impl RoleAssignment {
    /// In force on a day.
    pub fn in_force(&self, on: Date) -> bool {
        self.valid_from.0 <= on && self.valid_to.is_none_or(|last| on <= last.0)
    }
}
