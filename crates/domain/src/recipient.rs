//! A row of the distribution list (*sändlista*), and where its answer stands.

use crate::email::EmailAddress;
use crate::ids::{OrganisationId, RecipientId, ReferralId};
use crate::language::Language;
use crate::time::{Day, Instant};

/// Someone who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Identity.
    pub id: RecipientId,
    /// The referral.
    pub referral: ReferralId,
    /// The organisation known to the site, when tied to one.
    pub organisation: Option<OrganisationId>,
    /// Place in the list, from 1. The list keeps its order.
    pub position: i64,
    /// Name as on the list.
    pub name: String,
    /// Counting category: one per recipient.
    pub category: String,
    /// Where the letter goes; without it a letter is printed.
    pub email: Option<EmailAddress>,
    /// The address is what the register says of the organisation: what is sent later goes to the address it has then. Not so when
    /// another was given for this list.
    pub of_register: bool,
    /// Postal address, one line per entry.
    pub postal: Vec<String>,
    /// Language of the mails.
    pub language: Language,
    /// Generation of the answering link; raised to revoke it.
    pub link_generation: i64,
    /// When the letter went out to this recipient.
    pub dispatched_at: Option<Instant>,
    /// When the latest reminder went out.
    pub reminded_at: Option<Instant>,
    /// The latest bounce, until the address is changed.
    pub bounced_at: Option<Instant>,
    /// What the bounce said, in short.
    pub bounce_reason: Option<String>,
    /// When longer time was asked for.
    pub extension_asked_at: Option<Instant>,
    /// The day asked for.
    pub extension_asked_until: Option<Day>,
    /// Longer time granted until this day.
    pub extended_until: Option<Day>,
    /// When this recipient was told what became of it.
    pub fed_back_at: Option<Instant>,
    /// Rises with each change.
    pub version: i64,
}

crate::text_enum! {
    /// Where a recipient's answer stands, computed (DOMAIN 3: *utskickad, påmind, anstånd, inkommen, sen,
    /// avstått, ej svarat, återkopplad*).
    pub enum RecipientStatus {
        /// On the list, not yet sent to.
        Listed = "listed",
        /// The letter is out.
        Dispatched = "dispatched",
        /// The mail did not arrive.
        Bounced = "bounced",
        /// Reminded.
        Reminded = "reminded",
        /// Has longer time.
        Extended = "extended",
        /// Has answered in time.
        Answered = "answered",
        /// Has answered after the last day.
        AnsweredLate = "answered_late",
        /// Has answered that it abstains.
        Abstained = "abstained",
        /// Did not answer by the last day.
        NotAnswered = "not_answered",
        /// Has been told what became of it.
        FedBack = "fed_back",
    }
}

/// What is known of a recipient's answer when its status is computed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AnswerFacts {
    /// There is a statement.
    pub answered: bool,
    /// It came after the last day.
    pub late: bool,
    /// It says that the recipient abstains.
    pub abstains: bool,
}

impl Recipient {
    /// Someone on a list to whom nothing has been sent and from whom nothing has come.
    pub const fn new(id: RecipientId, referral: ReferralId, position: i64, name: String) -> Self {
        Self {
            id,
            referral,
            organisation: None,
            position,
            name,
            category: String::new(),
            email: None,
            of_register: false,
            postal: Vec::new(),
            language: Language::Swedish,
            link_generation: 1,
            dispatched_at: None,
            reminded_at: None,
            bounced_at: None,
            bounce_reason: None,
            extension_asked_at: None,
            extension_asked_until: None,
            extended_until: None,
            fed_back_at: None,
            version: 1,
        }
    }

    /// Where the answer stands on a day.
    pub fn status(
        &self,
        answer: AnswerFacts,
        last_day: Option<Day>,
        today: jiff::civil::Date,
    ) -> RecipientStatus {
        use RecipientStatus as R;
        if self.fed_back_at.is_some() {
            // What came back has told nobody.
            return if self.bounced_at >= self.fed_back_at { R::Bounced } else { R::FedBack };
        }
        if answer.answered {
            return match answer {
                AnswerFacts { abstains: true, .. } => R::Abstained,
                AnswerFacts { late: true, .. } => R::AnsweredLate,
                _ => R::Answered,
            };
        }
        if self.dispatched_at.is_none() {
            return R::Listed;
        }
        let last_day = last_day.max(self.extended_until);
        if last_day.is_some_and(|last| last.0 < today) {
            R::NotAnswered
        } else if self.bounced_at.is_some() {
            R::Bounced
        } else if self.extended_until.is_some() {
            R::Extended
        } else if self.reminded_at.is_some() {
            R::Reminded
        } else {
            R::Dispatched
        }
    }
}
