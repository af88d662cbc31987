//! Whoever follows by mail: what they follow, how often they are told, and the limits that keep a mailbox from being flooded.
//!
//! There is no account. An address is written on a page, confirmed by a link that is sent to it, and forgotten when nothing
//! is followed any more. What is told is told by `app::news`; nothing here reads or sends.

use crate::email::EmailAddress;
use crate::ids::{FollowerId, FollowingId, ReferralId};
use crate::language::Language;
use crate::time::{Instant, from_local};
use crate::validation::{Problem, Problems};
use jiff::civil::Weekday;
use std::{fmt, str::FromStr};

/// A request that nobody confirms is forgotten after so many days, and the address with it: long enough for a Friday's mail to
/// be read on Monday, and no longer, since the address may be another's.
pub const CONFIRM_DAYS: i64 = 3;
/// Most mails that ask one mailbox to confirm, in an hour.
pub const MOST_AN_HOUR: i64 = 3;
/// Most mails that ask one mailbox to confirm, in a day.
pub const MOST_A_DAY: i64 = 6;
/// Most mails that ask anyone to confirm, in an hour, on one site: whoever sends more of them is no reader.
pub const MOST_OF_ALL: i64 = 600;
/// Most that one address may follow.
pub const MOST_FOLLOWED: usize = 50;
/// The hour of the day, local time, at which what has happened is gathered and sent.
const HOUR: i8 = 7;
/// Longest search that can be followed, as it stands in an address.
pub const LONGEST_SEARCH: usize = 1_000;

crate::text_enum! {
    /// How often someone is told.
    pub enum Pace {
        /// Each morning when something has happened.
        Daily = "daily",
        /// On Monday mornings.
        Weekly = "weekly",
    }
}

impl Pace {
    /// The next morning on which news are gathered, after an instant. Never the same one twice, so that an address gets at most
    /// one such mail a day whatever is done in between.
    pub fn next_look(self, after: Instant) -> Instant {
        let mut day = after.day();
        // A week holds a Monday, and today's morning may have passed.
        for _ in 0..=7 {
            let at = from_local(day.at(HOUR, 0, 0, 0));
            if at > after && (self == Self::Daily || day.weekday() == Weekday::Monday) {
                return at;
            }
            day = day.tomorrow().unwrap_or(day);
        }
        after.plus(7 * 86_400)
    }

    /// So many days before the last day it is told that it comes near. Weekly mails tell it earlier: the next one after that is
    /// at most a week away, and some days must be left to answer.
    pub const fn days_before(self) -> i32 {
        match self {
            Self::Daily => 7,
            Self::Weekly => 10,
        }
    }
}

/// What is followed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Followed {
    /// Everything: new referrals and what happens in all of them.
    All,
    /// One referral.
    Referral(ReferralId),
    /// What a search finds: its words and filters as they stand in the page's address, beginning with `?`.
    Search(String),
}

impl fmt::Display for Followed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::Referral(id) => id.fmt(f),
            Self::Search(address) => f.write_str(address),
        }
    }
}

/// A text that names nothing that can be followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("nothing that can be followed")]
pub struct NotFollowed;

impl FromStr for Followed {
    type Err = NotFollowed;
    fn from_str(s: &str) -> Result<Self, NotFollowed> {
        match s {
            "all" => Ok(Self::All),
            s if s.starts_with('?') && s.len() <= LONGEST_SEARCH => Ok(Self::Search(s.to_owned())),
            s => s.parse().map(Self::Referral).map_err(|_| NotFollowed),
        }
    }
}

crate::stored_as_text!(Followed);

/// Someone who follows by mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follower {
    /// Identity; the tokens of the links in mails are made of it.
    pub id: FollowerId,
    /// Where the mails go.
    pub email: EmailAddress,
    /// Language of the mails: that of the page where it began.
    pub language: Language,
    /// How often.
    pub pace: Pace,
    /// When the address was confirmed, by the site's clock; until then nothing but the question is sent.
    pub confirmed_at: Option<Instant>,
    /// When news are gathered the next time, by the site's clock.
    pub look_at: Option<Instant>,
    /// When the latest mail with news was made, by the site's clock.
    pub told_at: Option<Instant>,
}

/// Something that someone follows, or has been asked to confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Following {
    /// Identity; the token of the link that confirms it is made of it.
    pub id: FollowingId,
    /// Who.
    pub follower: FollowerId,
    /// What.
    pub what: Followed,
    /// How often, as asked. Taken over when it is confirmed.
    pub pace: Pace,
    /// Language of the page where it was asked. Taken over when it is confirmed.
    pub language: Language,
    /// When it was asked for, real time.
    pub asked_at: Instant,
    /// When it was confirmed, by the site's clock.
    pub confirmed_at: Option<Instant>,
    /// What happened up to then, by the site's clock, is told or was there before.
    pub told_until: Option<Instant>,
}

impl Following {
    /// The link that confirms it has run out. It stays open once it is confirmed, and then does nothing more.
    pub fn has_run_out(&self, now: Instant) -> bool {
        self.confirmed_at.is_none() && self.asked_at.plus(CONFIRM_DAYS * 86_400) < now
    }
}

/// The address and the pace of someone who wants to follow.
///
/// # Errors
/// The field `email` when it is empty or no address, `pace` when it is no choice.
pub fn check(email: &str, pace: &str) -> Result<(EmailAddress, Pace), Problems> {
    let mut problems = Problems::default();
    let email = match email.trim() {
        "" => {
            problems.add("email", Problem::Missing);
            None
        }
        text => {
            if let Ok(address) = text.parse::<EmailAddress>() {
                Some(address)
            } else {
                problems.add("email", Problem::NotAnEmailAddress);
                None
            }
        }
    };
    let pace = check_pace(pace).map_err(|more| problems.0.extend(more.0)).ok();
    match (email, pace) {
        (Some(email), Some(pace)) => Ok((email, pace)),
        _ => Err(problems),
    }
}

/// How often, as a form sends it.
///
/// # Errors
/// The field `pace` when it is no choice.
pub fn check_pace(pace: &str) -> Result<Pace, Problems> {
    pace.parse().map_err(|_| Problems::one("pace", Problem::NotAChoice))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn news_are_gathered_in_the_morning_and_never_twice_in_one() {
        // 14 February 2024 is a Wednesday; Swedish winter time is an hour before UTC.
        let wednesday = at("2024-02-14T09:00:00Z");
        assert_eq!(Pace::Daily.next_look(wednesday), at("2024-02-15T06:00:00Z"));
        assert_eq!(Pace::Weekly.next_look(wednesday), at("2024-02-19T06:00:00Z"));
        assert_eq!(Pace::Daily.next_look(at("2024-02-14T05:59:59Z")), at("2024-02-14T06:00:00Z"));
        assert_eq!(Pace::Daily.next_look(at("2024-02-14T06:00:00Z")), at("2024-02-15T06:00:00Z"));
        let monday = at("2024-02-19T06:00:00Z");
        assert_eq!(Pace::Weekly.next_look(monday), at("2024-02-26T06:00:00Z"));
        // The night when clocks are put forward: still seven o'clock.
        assert_eq!(Pace::Daily.next_look(at("2024-03-30T12:00:00Z")), at("2024-03-31T05:00:00Z"));
    }

    #[test]
    fn a_weekly_mail_leaves_days_to_answer() {
        assert!(Pace::Weekly.days_before() - 7 >= 3);
    }

    #[test]
    fn what_is_followed_has_one_written_form() {
        let id = ReferralId::new(crate::ids::Seed { unix_millis: 1, random: [1; 10] });
        for what in [Followed::All, Followed::Referral(id), Followed::Search("?q=samverkan".into())] {
            assert_eq!(what.to_string().parse::<Followed>(), Ok(what));
        }
        for bad in ["", "rs-2023-0395", "q=samverkan", &format!("?q={}", "a".repeat(2_000))] {
            assert!(bad.parse::<Followed>().is_err(), "{bad}");
        }
    }

    #[test]
    fn an_address_and_a_pace_are_checked_at_their_fields() {
        assert!(check(" anna@exempel.se ", "weekly").is_ok());
        assert_eq!(check("", "daily").unwrap_err().at("email"), Some(&Problem::Missing));
        assert_eq!(check("anna", "daily").unwrap_err().at("email"), Some(&Problem::NotAnEmailAddress));
        let both = check("anna", "hourly").unwrap_err();
        assert!(both.at("email").is_some() && both.at("pace") == Some(&Problem::NotAChoice));
    }
}
