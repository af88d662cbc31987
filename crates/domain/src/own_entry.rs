//! The entry that an organisation keeps itself: links that open it, what a person must decide, and when it is asked whether
//! everything is still right. Nobody needs an account: whoever reads the organisation's mail speaks for it.
//!
//! Not here: what an entry holds ([`crate::organisation`]), and what is sent and saved (`app::own_entry`).

use crate::email::EmailAddress;
use crate::ids::{EntryAccessId, EntryCaseId, OrganisationId};
use crate::language::Language;
use crate::organisation_number::{OrganisationNumber, Refusal};
use crate::organisation_type::{Classification, TypeKey};
use crate::place::{MunicipalityCode, municipality};
use crate::time::{Day, Instant};
use crate::validation::{Problem, Problems};
use jiff::ToSpan as _;

/// A link to an entry works so many hours: long enough for a slow mail server, and for the chair to finish supper.
pub const LINK_HOURS: i64 = 3;
/// The entry stays open in the browser so many hours after the link was used.
pub const SESSION_HOURS: i64 = 2;
/// The links in the yearly mail work so many days: over the reminder and some time after it.
pub const YEARLY_DAYS: i64 = 60;
/// A request that nobody confirms is erased after so many days, and what was written in it: the address may be another's.
pub const CONFIRM_DAYS: i64 = 3;
/// Used and expired links are forgotten after so many days.
pub const ACCESS_DAYS: i64 = 90;
/// Most links to one organisation's entry, and most to one mailbox, in an hour.
pub const MOST_AN_HOUR: i64 = 3;
/// The same, in a day.
pub const MOST_A_DAY: i64 = 6;
/// Most mails of one of these kinds that anyone can have sent in an hour, on one site.
pub const MOST_OF_ALL: i64 = 600;
/// Longest free text in a request.
pub const LONGEST: usize = 2_000;

crate::text_enum! {
    /// How a link to an entry came to be.
    pub enum AccessKind {
        /// Somebody asked for it on the organisation's page.
        Asked = "asked",
        /// It stands in the yearly mail.
        Yearly = "yearly",
        /// A person approved that the address is the organisation's.
        Approved = "approved",
    }
}

/// A link to an organisation's entry, and what became of it. It opens the entry once, in one browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// Identity; the tokens are made of it.
    pub id: EntryAccessId,
    /// Whose entry.
    pub organisation: OrganisationId,
    /// How it came to be.
    pub kind: AccessKind,
    /// Where it was sent.
    pub email: EmailAddress,
    /// Language of the mail.
    pub language: Language,
    /// When it was made, real time.
    pub made_at: Instant,
    /// When it was used, real time.
    pub opened_at: Option<Instant>,
    /// When it was closed before its time: real time.
    pub ended_at: Option<Instant>,
}

impl Access {
    /// For so many seconds after it was made the link works.
    const fn link_seconds(&self) -> i64 {
        match self.kind {
            AccessKind::Asked => LINK_HOURS * 3_600,
            AccessKind::Approved => CONFIRM_DAYS * 86_400,
            AccessKind::Yearly => YEARLY_DAYS * 86_400,
        }
    }

    /// Has the time of the link not passed?
    pub fn is_in_time(&self, now: Instant) -> bool {
        self.ended_at.is_none() && now <= self.made_at.plus(self.link_seconds())
    }

    /// Does the link still open the entry?
    pub fn opens(&self, now: Instant) -> bool {
        self.opened_at.is_none() && self.is_in_time(now)
    }

    /// Is the entry open in the browser where the link was used?
    pub fn is_open(&self, now: Instant) -> bool {
        self.ended_at.is_none() && self.opened_at.is_some_and(|at| now <= at.plus(SESSION_HOURS * 3_600))
    }
}

crate::text_enum! {
    /// What a person must decide.
    pub enum CaseKind {
        /// Someone without access to the known address speaks for the organisation.
        TakeOver = "take_over",
        /// A new organisation signs up.
        SignUp = "sign_up",
        /// The organisation has another name or number than stands here.
        Rename = "rename",
    }
}

crate::text_enum! {
    /// Where a case stands.
    pub enum CaseState {
        /// Its sender's address is not confirmed: nobody sees it, and it is erased.
        Unconfirmed = "unconfirmed",
        /// Waits for a person.
        Waiting = "waiting",
        /// Approved.
        Approved = "approved",
        /// Declined, with a reason.
        Declined = "declined",
    }
}

/// What a case says of the organisation. What it does not speak of is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Told {
    /// Name.
    pub name: String,
    /// Other names that it wants to be known by besides those it has.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Organisation number.
    pub number: Option<OrganisationNumber>,
    /// Seat.
    pub seat: Option<MunicipalityCode>,
    /// Type.
    pub kind: Option<TypeKey>,
    /// A function's address.
    pub email: Option<EmailAddress>,
    /// Website.
    pub website: String,
    /// What it does.
    pub description: String,
}

/// Something about an entry that a person must decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Identity; the token that confirms it is made of it.
    pub id: EntryCaseId,
    /// What.
    pub kind: CaseKind,
    /// Where it stands.
    pub state: CaseState,
    /// Which organisation; a new one has none before it is confirmed.
    pub organisation: Option<OrganisationId>,
    /// Who asks; a personal detail.
    pub person: String,
    /// As what.
    pub role: String,
    /// Where they are reached.
    pub email: Option<EmailAddress>,
    /// How the region can check it.
    pub how: String,
    /// What is said of the organisation.
    pub told: Told,
    /// Language of the page where it was asked.
    pub language: Language,
    /// When it was asked, real time.
    pub asked_at: Instant,
    /// When its sender's address was confirmed, by the site's clock.
    pub confirmed_at: Option<Instant>,
    /// When it was decided, by the site's clock.
    pub decided_at: Option<Instant>,
    /// Who decided, as in the audit log; empty before.
    pub decided_by: String,
    /// Why it was declined.
    pub reason: String,
    /// Rises with each change.
    pub version: i64,
}

impl Case {
    /// The link that confirms it has run out.
    pub fn has_run_out(&self, now: Instant) -> bool {
        self.state == CaseState::Unconfirmed && self.asked_at.plus(CONFIRM_DAYS * 86_400) < now
    }
}

/// When an organisation has said that its entry is right, and whether it can be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The day it last confirmed or changed its entry.
    pub confirmed_on: Option<Day>,
    /// When it was asked the last time, by the site's clock.
    pub asked_at: Option<Instant>,
    /// When it was reminded of that.
    pub reminded_at: Option<Instant>,
    /// When a mail to its address came back.
    pub bounced_at: Option<Instant>,
    /// Why.
    pub bounce_reason: String,
}

impl Standing {
    /// It was asked, and reminded, and has not answered.
    pub fn is_unanswered(&self) -> bool {
        let answered = |at: Instant| self.confirmed_on.is_some_and(|on| on.0 >= at.day());
        self.reminded_at.is_some() && self.asked_at.is_some_and(|at| !answered(at))
    }
}

/// The last day of which it is `months` since: what was confirmed on it or before is to be asked about.
pub fn months_before(today: jiff::civil::Date, months: u16) -> jiff::civil::Date {
    today.saturating_sub(i32::from(months).months())
}

/// An address as it is shown to anyone who asks where a link can be sent: *k…@linneans-hembygd.example*. Whoever reads mail there
/// knows it again; nobody else learns it.
///
/// ```
/// let address = "kansli@forening.example".parse().unwrap();
/// assert_eq!(domain::own_entry::masked(&address), "k…@forening.example");
/// ```
pub fn masked(address: &EmailAddress) -> String {
    let first = address.local_part().chars().next().map(String::from).unwrap_or_default();
    format!("{first}…@{}", address.domain())
}

/// Who asks for something about an organisation, as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedPerson {
    /// Name.
    pub person: String,
    /// Role in the organisation.
    pub role: String,
    /// Their address.
    pub email: String,
    /// How the region can check it.
    pub how: String,
}

/// The same, checked.
#[derive(Debug, Clone)]
pub struct Person {
    /// Name.
    pub person: String,
    /// Role in the organisation.
    pub role: String,
    /// Their address.
    pub email: EmailAddress,
    /// How the region can check it.
    pub how: String,
}

impl TypedPerson {
    /// Checks it. `how` must be told where a person has nothing else to go by.
    ///
    /// # Errors
    /// The fields `person`, `role`, `email` and `how`.
    pub fn check(&self, needs_how: bool) -> Result<Person, Problems> {
        let mut problems = Problems::default();
        let person = problems.required_line("person", &self.person, 100);
        let role = problems.required_line("role", &self.role, 100);
        let email = required_email(&mut problems, "email", &self.email);
        let how = if needs_how {
            problems.required_text("how", &self.how, LONGEST)
        } else {
            problems.optional_text("how", &self.how, LONGEST)
        };
        for (field, text) in [("person", &person), ("role", &role), ("how", &how)] {
            problems.no_personal_number(field, text);
        }
        match (problems.into_result(), email) {
            (Ok(()), Some(email)) => Ok(Person { person, role, email, how }),
            (Err(problems), _) => Err(problems),
            (Ok(()), None) => Err(Problems::one("email", Problem::NotAnEmailAddress)),
        }
    }
}

fn required_email(problems: &mut Problems, field: &str, text: &str) -> Option<EmailAddress> {
    if text.trim().is_empty() {
        problems.add(field, Problem::Missing);
        return None;
    }
    let read = text.parse().ok();
    if read.is_none() {
        problems.add(field, Problem::NotAnEmailAddress);
    }
    read
}

/// What is typed of a new organisation.
#[derive(Debug, Clone, Default)]
pub struct TypedNew {
    /// Name.
    pub name: String,
    /// Organisation number; networks have none (V-2).
    pub number: String,
    /// Key of its type.
    pub kind: String,
    /// Municipality of its seat.
    pub seat: String,
    /// A function's address.
    pub contact: String,
    /// Website.
    pub website: String,
    /// What it does.
    pub description: String,
}

impl TypedNew {
    /// Checks it.
    ///
    /// # Errors
    /// The fields `name`, `number`, `kind`, `seat`, `contact`, `website` and `description`.
    pub fn check(&self) -> Result<Told, Problems> {
        let mut problems = Problems::default();
        let name = problems.required_line("name", &self.name, 200);
        let number = optional_number(&mut problems, "number", &self.number);
        let kind = self.kind.parse::<TypeKey>().ok();
        let kind = kind.filter(|key| Classification::standard().get(key).is_some());
        if kind.is_none() {
            let empty = self.kind.is_empty();
            problems.add("kind", if empty { Problem::Missing } else { Problem::NotAChoice });
        }
        let seat = municipality(&self.seat).map(crate::place::Municipality::key);
        if seat.is_none() {
            let empty = self.seat.trim().is_empty();
            problems.add(
                "seat",
                if empty { Problem::Missing } else { Problem::NoSuchPlace(self.seat.trim().to_owned()) },
            );
        }
        let email = required_email(&mut problems, "contact", &self.contact);
        let website = problems.optional_line("website", &self.website, 300);
        let description = problems.required_text("description", &self.description, LONGEST);
        for (field, text) in [("name", &name), ("website", &website), ("description", &description)] {
            problems.no_personal_number(field, text);
        }
        problems.into_result()?;
        Ok(Told { name, aliases: Vec::new(), number, seat, kind, email, website, description })
    }
}

/// An organisation number that may be left out. A number of a person is refused as any other that is none: nothing of it is kept.
pub fn optional_number(problems: &mut Problems, field: &str, text: &str) -> Option<OrganisationNumber> {
    match OrganisationNumber::read(text) {
        Ok(number) => Some(number),
        Err(Refusal::Empty) => None,
        Err(refusal) => {
            problems.add(field, Problem::OrganisationNumber(refusal));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Seed;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn access(kind: AccessKind) -> Access {
        let seed = Seed { unix_millis: 1, random: [1; 10] };
        Access {
            id: EntryAccessId::new(seed),
            organisation: OrganisationId::new(seed),
            kind,
            email: "kansli@forening.example".parse().unwrap(),
            language: Language::Swedish,
            made_at: at("2026-11-23T20:00:00Z"),
            opened_at: None,
            ended_at: None,
        }
    }

    #[test]
    fn a_link_opens_once_and_for_some_hours() {
        let mut one = access(AccessKind::Asked);
        assert!(one.opens(at("2026-11-23T23:00:00Z")) && !one.opens(at("2026-11-23T23:00:01Z")));
        assert!(!one.is_open(at("2026-11-23T20:00:01Z")), "not before it was used");
        one.opened_at = Some(at("2026-11-23T22:59:00Z"));
        assert!(!one.opens(at("2026-11-23T22:59:01Z")), "once");
        assert!(one.is_open(at("2026-11-24T00:59:00Z")) && !one.is_open(at("2026-11-24T00:59:01Z")));
        one.ended_at = Some(at("2026-11-23T23:30:00Z"));
        assert!(!one.is_open(at("2026-11-23T23:31:00Z")) && !one.is_in_time(at("2026-11-23T20:00:00Z")));
        assert!(access(AccessKind::Yearly).opens(at("2027-01-20T20:00:00Z")));
    }

    #[test]
    fn a_masked_address_tells_one_letter_and_the_domain() {
        let masked = |text: &str| masked(&text.parse().unwrap());
        assert_eq!(masked("anna.andersson@forening.example"), "a…@forening.example");
        assert_eq!(masked("x@forening.example"), "x…@forening.example");
    }

    #[test]
    fn an_organisation_that_is_asked_reminded_and_silent_is_unanswered() {
        let asked = Standing {
            confirmed_on: Some("2025-10-01".parse().unwrap()),
            asked_at: Some(at("2026-10-02T06:00:00Z")),
            ..Standing::default()
        };
        assert!(!asked.is_unanswered(), "it has time");
        let reminded = Standing { reminded_at: Some(at("2026-11-02T06:00:00Z")), ..asked };
        assert!(reminded.is_unanswered());
        let answered = Standing { confirmed_on: Some("2026-11-03".parse().unwrap()), ..reminded };
        assert!(!answered.is_unanswered());
    }

    #[test]
    fn months_end_where_the_month_does() {
        let day = |text: &str| text.parse::<jiff::civil::Date>().unwrap();
        assert_eq!(months_before(day("2026-03-31"), 1), day("2026-02-28"));
        assert_eq!(months_before(day("2024-02-29"), 12), day("2023-02-28"));
    }

    #[test]
    fn what_is_typed_of_a_new_organisation_is_checked_at_its_fields() {
        let mut typed = TypedNew {
            name: "Nätverket för gröna gårdar".into(),
            kind: Classification::standard().types()[0].key.to_string(),
            seat: "Ale".into(),
            contact: "hej@natverket.example".into(),
            description: "Odlar.".into(),
            ..TypedNew::default()
        };
        let told = typed.check().unwrap();
        assert_eq!((told.number, told.seat.map(|s| s.municipality().short_name)), (None, Some("Ale")));
        (typed.number, typed.seat) = ("19121212-1212".into(), "Ankeborg".into());
        let problems = typed.check().unwrap_err();
        assert!(matches!(problems.at("number"), Some(Problem::OrganisationNumber(_))));
        assert_eq!(problems.at("seat"), Some(&Problem::NoSuchPlace("Ankeborg".into())));
        let empty = TypedNew::default().check().unwrap_err();
        for field in ["name", "kind", "seat", "contact", "description"] {
            assert_eq!(empty.at(field), Some(&Problem::Missing), "{field}");
        }
    }

    #[test]
    fn who_asks_says_who_they_are() {
        let empty = TypedPerson::default();
        assert_eq!(empty.check(true).unwrap_err().0.len(), 4);
        assert!(empty.check(false).unwrap_err().at("how").is_none());
    }
}
