//! Mandates: who represents an organisation, in what, appointed by whom, from when to when.
//!
//! *In what* is a text so far: a body, a question, or everything. Whoever is named is a person: how they are reached has a source
//! and a legal basis, is shown to anyone only in part and only when the organisation has chosen so, and is erased a stated time
//! after the last day. That there was a mandate, in what and when, stays.

use crate::email::EmailAddress;
use crate::ids::{MandateId, OrganisationId};
use crate::organisation::ContactBasis;
use crate::time::{Day, Instant};
use std::collections::HashSet;

/// On what legal basis a representative may be named. A function's basis is none: a mandate is held by a person.
pub const BASES: [ContactBasis; 2] = [ContactBasis::Consent, ContactBasis::PublicTask];
/// Longest *in what*.
pub const LONGEST_MATTER: usize = 200;
/// A mandate that nobody has followed in is told of so many days, and then no more: nobody misses it.
pub const VACANT_DAYS: i32 = 365;

crate::text_enum! {
    /// As what a person represents the organisation.
    pub enum MandateRole {
        /// A seat of its own (*ordinarie ledamot*).
        Ordinary = "ordinary",
        /// Steps in when the ordinary one cannot (*ersättare*).
        Substitute = "substitute",
        /// Is spoken to, and decides nothing (*kontaktperson*).
        Contact = "contact",
        /// Signs for the organisation (*firmatecknare*).
        Signatory = "signatory",
    }
}

crate::text_enum! {
    /// Who has appointed a representative.
    pub enum AppointedBy {
        /// The organisation's annual meeting.
        AnnualMeeting = "annual_meeting",
        /// Its board.
        Board = "board",
        /// The authority, on a proposal from the organisation.
        Authority = "authority",
        /// Another, who is named.
        Other = "other",
    }
}

crate::text_enum! {
    /// Why a mandate ended. There are no free words: why a person leaves can be a matter of health or belief.
    pub enum EndReason {
        /// The person wished to leave.
        Resigned = "resigned",
        /// Another was appointed instead.
        Replaced = "replaced",
        /// Whoever appointed the person took it back.
        Recalled = "recalled",
        /// There is nothing to be represented in any more: nobody need follow.
        NotNeeded = "not_needed",
        /// It was never so.
        Mistake = "mistake",
        /// Another reason.
        Other = "other",
    }
}

impl EndReason {
    /// Is another to be appointed?
    pub const fn leaves_a_seat(self) -> bool {
        !matches!(self, Self::NotNeeded | Self::Mistake)
    }
}

/// A mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// Identity.
    pub id: MandateId,
    /// Who is represented.
    pub organisation: OrganisationId,
    /// Who represents; a personal detail, as the two below. Empty when it is erased.
    pub person: String,
    /// Address.
    pub email: Option<EmailAddress>,
    /// Telephone number.
    pub phone: String,
    /// In what: a body, a question, everything.
    pub matter: String,
    /// As what.
    pub role: MandateRole,
    /// Appointed by whom.
    pub appointed_by: AppointedBy,
    /// Who that was, when it is another; a body, not a person.
    pub appointer: String,
    /// On what day.
    pub appointed_on: Option<Day>,
    /// The first day.
    pub since: Day,
    /// The last day, as it was decided; none is until further notice.
    pub until: Option<Day>,
    /// The last day, when it ended otherwise.
    pub ended_on: Option<Day>,
    /// Why it ended.
    pub end_reason: Option<EndReason>,
    /// Where it was told. Never empty.
    pub source: String,
    /// On what legal basis the personal details are kept: one of [`BASES`].
    pub basis: ContactBasis,
    /// The organisation has chosen to show to anyone who represents it, in what, as what and until when.
    pub is_public: bool,
    /// When the personal details were erased.
    pub erased_at: Option<Instant>,
    /// Rises with each change.
    pub version: i64,
}

crate::text_enum! {
    /// Where a mandate stands on a day.
    pub enum Standing {
        /// It has not begun.
        Coming = "coming",
        /// It holds.
        Current = "current",
        /// It holds, and its last day is near.
        Ending = "ending",
        /// It has ended.
        Ended = "ended",
    }
}

crate::text_enum! {
    /// Which mandates are asked for.
    pub enum Which {
        /// Those whose last day is near, or that have ended and nobody follows.
        Ending = "ending",
        /// Those that hold, or will.
        Current = "current",
        /// Those that have ended.
        Ended = "ended",
    }
}

impl Mandate {
    /// Its last day, if there is one.
    pub fn last_day(&self) -> Option<Day> {
        self.ended_on.or(self.until)
    }

    /// Does it hold on a day?
    pub fn holds_on(&self, day: Day) -> bool {
        self.since <= day && self.last_day().is_none_or(|last| last >= day) && !self.is_void()
    }

    /// It was never so.
    pub fn is_void(&self) -> bool {
        self.end_reason == Some(EndReason::Mistake)
    }

    /// Where it stands on a day, when a last day is near that comes within so many days.
    pub fn standing(&self, today: Day, near: u16) -> Standing {
        if self.is_void() || self.last_day().is_some_and(|last| last < today) {
            return Standing::Ended;
        }
        if self.since > today {
            return Standing::Coming;
        }
        match self.last_day() {
            Some(last) if crate::time::days_between(today.0, last.0) <= i32::from(near) => Standing::Ending,
            _ => Standing::Current,
        }
    }

    /// May an end, with its reason, be told of it? Also of one that ran out by itself.
    pub fn can_end(&self) -> bool {
        self.end_reason.is_none()
    }

    /// Puts an end to it. A day before its first is its first; whoever was named by mistake is no longer shown.
    pub fn end(&mut self, last: Day, reason: EndReason) {
        self.ended_on = Some(self.last_day().map_or(last, |decided| decided.min(last)).max(self.since));
        self.end_reason = Some(reason);
        if self.is_void() {
            self.is_public = false;
        }
    }

    /// Takes away what is about the person. That there was a mandate, in what and when, stays; one that still holds ends today.
    pub fn erase(&mut self, today: Day, at: Instant) {
        self.person.clear();
        self.email = None;
        self.phone.clear();
        self.is_public = false;
        if self.last_day().is_none_or(|last| last > today) {
            self.ended_on = Some(today.max(self.since));
        }
        self.erased_at = Some(at);
    }
}

/// Those that are over, or will be, and that no other follows: the same organisation, in the same and as the same, with a later
/// first day and a later last. Each follows one only, so that of two who leave and one who comes, one is missed.
pub fn without_successor(all: &[Mandate]) -> HashSet<MandateId> {
    let key = |m: &Mandate| (m.organisation, crate::text::fold(&m.matter), m.role);
    let held: Vec<&Mandate> = all.iter().filter(|m| !m.is_void()).collect();
    let mut leaving: Vec<&Mandate> = held
        .iter()
        .copied()
        .filter(|m| m.last_day().is_some() && m.end_reason.is_none_or(EndReason::leaves_a_seat))
        .collect();
    leaving.sort_by_key(|m| (m.last_day(), m.since, m.id));
    let mut coming = held;
    coming.sort_by_key(|m| (m.since, m.id));
    let mut taken = HashSet::new();
    let mut missed = HashSet::new();
    for gone in leaving {
        let follows = |m: &&&Mandate| {
            !taken.contains(&m.id)
                && m.since > gone.since
                && m.last_day().is_none_or(|last| Some(last) > gone.last_day())
                && key(m) == key(gone)
        };
        match coming.iter().find(follows) {
            Some(next) => taken.insert(next.id),
            None => missed.insert(gone.id),
        };
    }
    missed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Seed;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn id(n: u8) -> Seed {
        Seed { unix_millis: u64::from(n), random: [n; 10] }
    }

    fn mandate(n: u8, since: &str, until: &str) -> Mandate {
        Mandate {
            id: MandateId::new(id(n)),
            organisation: OrganisationId::new(id(0)),
            person: "Anna Berg".into(),
            email: "anna@x.example".parse().ok(),
            phone: "031-1".into(),
            matter: "Samrådet för funktionsrätt".into(),
            role: MandateRole::Ordinary,
            appointed_by: AppointedBy::AnnualMeeting,
            appointer: String::new(),
            appointed_on: Some(day("2024-03-10")),
            since: day(since),
            until: (!until.is_empty()).then(|| day(until)),
            ended_on: None,
            end_reason: None,
            source: "Protokoll".into(),
            basis: ContactBasis::Consent,
            is_public: true,
            erased_at: None,
            version: 1,
        }
    }

    fn missed(all: &[Mandate]) -> Vec<MandateId> {
        let missed = without_successor(all);
        all.iter().map(|m| m.id).filter(|id| missed.contains(id)).collect()
    }

    #[test]
    fn where_it_stands_follows_from_its_days() {
        let m = mandate(1, "2024-02-01", "2024-12-31");
        for (on, standing) in [
            ("2024-01-31", Standing::Coming),
            ("2024-02-01", Standing::Current),
            ("2024-11-30", Standing::Current),
            ("2024-12-01", Standing::Ending),
            ("2024-12-31", Standing::Ending),
            ("2025-01-01", Standing::Ended),
        ] {
            assert_eq!(m.standing(day(on), 30), standing, "{on}");
            assert_eq!(m.holds_on(day(on)), matches!(standing, Standing::Current | Standing::Ending), "{on}");
        }
        assert_eq!(mandate(1, "2024-02-01", "").standing(day("2050-01-01"), 30), Standing::Current);
    }

    #[test]
    fn it_ends_earlier_than_decided_and_never_later_or_before_it_began() {
        let mut m = mandate(1, "2024-02-01", "2024-12-31");
        m.end(day("2024-06-30"), EndReason::Resigned);
        assert_eq!((m.last_day(), m.until), (Some(day("2024-06-30")), Some(day("2024-12-31"))));
        assert!(!m.can_end() && m.is_public);
        let mut late = mandate(1, "2024-02-01", "2024-12-31");
        late.end(day("2025-06-30"), EndReason::NotNeeded);
        assert_eq!(late.last_day(), Some(day("2024-12-31")));
        let mut early = mandate(1, "2024-02-01", "2024-12-31");
        early.end(day("2023-06-30"), EndReason::Mistake);
        assert_eq!(early.last_day(), Some(day("2024-02-01")));
        assert!(!early.holds_on(day("2024-02-01")) && !early.is_public, "it was never so");
    }

    #[test]
    fn what_is_about_the_person_is_erased_and_the_mandate_stays() {
        let at = Instant::from_unix(1_709_200_000);
        let mut m = mandate(1, "2024-02-01", "2024-12-31");
        m.erase(day("2024-02-29"), at);
        assert_eq!((m.person.as_str(), &m.email, m.phone.as_str(), m.is_public), ("", &None, "", false));
        assert_eq!(
            (m.matter.as_str(), m.last_day()),
            ("Samrådet för funktionsrätt", Some(day("2024-02-29")))
        );
        assert_eq!(m.erased_at, Some(at));
        let mut over = mandate(1, "2023-02-01", "2023-12-31");
        over.erase(day("2024-02-29"), at);
        assert_eq!((over.last_day(), over.ended_on), (Some(day("2023-12-31")), None));
    }

    #[test]
    fn one_follows_one() {
        let (one, two) = (mandate(1, "2022-01-01", "2023-12-31"), mandate(2, "2022-01-01", "2023-12-31"));
        let next = mandate(3, "2024-01-01", "");
        assert_eq!(missed(&[one.clone(), next.clone()]), []);
        assert_eq!(missed(&[one.clone(), two.clone(), next.clone()]), [two.id], "two seats, one who came");
        assert_eq!(missed(&[one.clone(), two.clone()]), [one.id, two.id], "equals do not follow each other");
        let last = mandate(4, "2026-01-01", "2026-12-31");
        let middle = mandate(5, "2024-01-01", "2025-12-31");
        assert_eq!(missed(&[last.clone(), middle, one.clone()]), [last.id], "a chain");
        let mut other_role = next.clone();
        other_role.role = MandateRole::Substitute;
        assert_eq!(missed(&[one.clone(), other_role]), [one.id]);
        let mut other_words = next;
        other_words.matter = "samrådet  för FUNKTIONSRÄTT".into();
        assert_eq!(missed(&[one.clone(), other_words]), []);
        let mut gone = one;
        gone.end(day("2023-06-30"), EndReason::NotNeeded);
        assert_eq!(missed(&[gone]), [], "nobody need follow");
    }
}
