//! How far the coding of a statement has come: whose it is, who says that it is done, and who has confirmed it.
//!
//! Where a referral asks for four eyes, the coding of a statement is done when a second person has confirmed it. Whoever
//! changes the coding afterwards takes that back, and what was done for one version does not count for its correction.

use crate::ids::{AccountId, StatementId};
use crate::time::Instant;

/// The coding of one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementCoding {
    /// The statement.
    pub statement: StatementId,
    /// The version that was coded.
    pub sent_in: i64,
    /// Who is to code it.
    pub assigned_to: Option<AccountId>,
    /// Who says that it is coded.
    pub coded_by: Option<AccountId>,
    /// When.
    pub coded_at: Option<Instant>,
    /// Who has confirmed it.
    pub confirmed_by: Option<AccountId>,
    /// When.
    pub confirmed_at: Option<Instant>,
    /// Rises with each change; 0 before the first.
    pub version: i64,
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodingState {
    /// Somebody works on it, or will.
    Open,
    /// Coded by one person; waits for a second.
    WaitsForSecond,
    /// Done.
    Done,
}

impl StatementCoding {
    /// Nobody has touched it.
    pub fn new(statement: StatementId, sent_in: i64) -> Self {
        Self {
            statement,
            sent_in,
            assigned_to: None,
            coded_by: None,
            coded_at: None,
            confirmed_by: None,
            confirmed_at: None,
            version: 0,
        }
    }

    /// As it counts for a version: of an earlier one only whose it is.
    #[must_use]
    pub fn of_version(self, sent_in: i64) -> Self {
        if self.sent_in == sent_in {
            return self;
        }
        Self { assigned_to: self.assigned_to, version: self.version, ..Self::new(self.statement, sent_in) }
    }

    /// How far it has come.
    pub fn state(&self, four_eyes: bool) -> CodingState {
        match (self.coded_by, self.confirmed_by) {
            (None, _) => CodingState::Open,
            (Some(_), None) if four_eyes => CodingState::WaitsForSecond,
            (Some(_), _) => CodingState::Done,
        }
    }

    /// May this person confirm it? Anyone but whoever coded it, once that is done.
    pub fn may_confirm(&self, who: AccountId) -> bool {
        self.coded_by.is_some_and(|by| by != who) && self.confirmed_by.is_none()
    }

    /// Takes back that it is done: something was changed.
    pub fn reopen(&mut self) {
        (self.coded_by, self.coded_at) = (None, None);
        (self.confirmed_by, self.confirmed_at) = (None, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Seed;

    #[test]
    fn nobody_confirms_their_own_coding() {
        let account = |n: u8| AccountId::new(Seed { unix_millis: 1, random: [n; 10] });
        let statement = StatementId::new(Seed { unix_millis: 1, random: [9; 10] });
        let mut coding = StatementCoding::new(statement, 1);
        assert_eq!(coding.state(true), CodingState::Open);
        assert!(!coding.may_confirm(account(2)), "there is nothing to confirm yet");
        coding.coded_by = Some(account(1));
        assert_eq!(coding.state(false), CodingState::Done);
        assert_eq!(coding.state(true), CodingState::WaitsForSecond);
        assert!(!coding.may_confirm(account(1)));
        assert!(coding.may_confirm(account(2)));
        coding.confirmed_by = Some(account(2));
        assert_eq!(coding.state(true), CodingState::Done);
        let next = coding.clone().of_version(2);
        assert_eq!(next.state(false), CodingState::Open, "a correction is coded anew");
        coding.reopen();
        assert_eq!(coding.state(false), CodingState::Open);
    }
}
