//! The referral (*remiss*): its letter, its way from draft to feedback, and its dates.
//!
//! Rules here: which stage follows which ([`Stage::after`]), what must be filled in before approval
//! ([`Letter::ready_for_approval`]), when an answer is late. Who may do it: [`crate::access`].

use crate::ids::{AccountId, PartId, QuestionId, ReferralId};
use crate::register_number::RegisterNumber;
use crate::time::{Day, Instant};
use crate::validation::{Problem, Problems};
use jiff::civil::Date;

crate::text_enum! {
    /// Where a referral is on its way.
    pub enum Stage {
        /// Being written.
        Draft = "draft",
        /// Handed over to another person for approval.
        Approval = "approval",
        /// Letter and list approved; may be dispatched.
        Approved = "approved",
        /// Out with its recipients; answers come in.
        Dispatched = "dispatched",
        /// The last day has passed and receiving is closed by a person; late answers still come in.
        Closed = "closed",
        /// The summary is finished.
        Summarised = "summarised",
        /// The decision is made.
        Decided = "decided",
        /// Everyone has been told what became of their views.
        FedBack = "fed_back",
        /// Taken back after dispatch, with a reason.
        Withdrawn = "withdrawn",
    }
}

crate::text_enum! {
    /// A step that moves a referral from one stage to another.
    pub enum Step {
        /// Hand over for approval.
        Submit = "submit",
        /// Send back to the drafter with a reason.
        SendBack = "send_back",
        /// Approve letter and list.
        Approve = "approve",
        /// Send it out.
        Dispatch = "dispatch",
        /// Close the response period.
        Close = "close",
        /// Finish the summary.
        Summarise = "summarise",
        /// Record the decision.
        Decide = "decide",
        /// Tell everyone what became of it.
        FeedBack = "feed_back",
        /// Take it back.
        Withdraw = "withdraw",
    }
}

impl Stage {
    /// The stage after a step, or nothing when the step cannot be taken from here.
    pub fn after(self, step: Step) -> Option<Self> {
        use Stage as S;
        match (self, step) {
            (S::Draft, Step::Submit) => Some(S::Approval),
            (S::Approval | S::Approved, Step::SendBack) => Some(S::Draft),
            (S::Approval, Step::Approve) => Some(S::Approved),
            (S::Approved, Step::Dispatch) => Some(S::Dispatched),
            (S::Dispatched, Step::Close) => Some(S::Closed),
            (S::Closed, Step::Summarise) => Some(S::Summarised),
            (S::Summarised, Step::Decide) => Some(S::Decided),
            (S::Decided, Step::FeedBack) => Some(S::FedBack),
            (S::Dispatched | S::Closed | S::Summarised, Step::Withdraw) => Some(S::Withdrawn),
            _ => None,
        }
    }

    /// True once it has been sent out: from then on it is public and answers are received.
    pub fn is_public(self) -> bool {
        !matches!(self, Self::Draft | Self::Approval | Self::Approved)
    }

    /// True while statements may be sent in through the site. By mail they are received always.
    pub fn receives(self) -> bool {
        matches!(self, Self::Dispatched | Self::Closed | Self::Summarised)
    }

    /// True when an answer on paper or by telephone may be entered: it has been sent out and was not withdrawn. Late ones
    /// are received too, and marked.
    pub fn takes_entered(self) -> bool {
        self.is_public() && self != Self::Withdrawn
    }

    /// True when another round may follow: it has been out, and receives no answers in time any more.
    pub fn continues(self) -> bool {
        self.is_public() && self != Self::Dispatched
    }

    /// True while the letter, parts, questions and list may be edited freely.
    pub fn is_draft(self) -> bool {
        self == Self::Draft
    }
}

/// An earlier matter that this one replaces when decided.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Predecessor {
    /// Its register number.
    pub number: String,
    /// Its title.
    pub title: String,
}

/// What the letter (*remissmissiv*) says, R-1 … R-16 and DOMAIN 3.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Letter {
    /// Official title. Free text: the register number is the key.
    pub title: String,
    /// The same in plain words, for headings on the web.
    pub plain_title: String,
    /// Date of the letter; the day of dispatch at the earliest.
    pub date: Option<Day>,
    /// Sending unit.
    pub sender_unit: String,
    /// Portfolio office (*rotel*), where there is one.
    pub portfolio_office: String,
    /// Two or three plain sentences for the top of the page.
    pub lede: String,
    /// What is proposed.
    pub proposal: String,
    /// What the respondents are asked.
    pub ask: String,
    /// The role in the matter and what is planned.
    pub role_in_matter: String,
    /// Earlier matters that are replaced.
    pub predecessors: Vec<Predecessor>,
    /// What has changed since the round before, in plain words; empty in the first round.
    #[serde(default)]
    pub changes: String,
    /// Last day to answer.
    pub response_deadline: Option<Day>,
    /// The day by which everyone has been told what became of it (S-32).
    pub feedback_by: Option<Day>,
    /// Who decides.
    pub decision_body: String,
    /// When the decision is planned.
    pub decision_date: Option<Day>,
    /// Contact's title or function.
    pub contact_title: String,
    /// Contact's address.
    pub contact_email: String,
    /// Contact's telephone.
    pub contact_phone: String,
    /// Signatory's title, with name when the authority writes names.
    pub signatory: String,
}

/// Most characters in one line of a form.
pub const LINE: usize = 300;
/// Most characters in a longer text of a letter.
pub const LONG: usize = 20_000;

impl Letter {
    /// A letter that says nothing but its title.
    pub fn titled(title: String) -> Self {
        Self {
            title,
            plain_title: String::new(),
            date: None,
            sender_unit: String::new(),
            portfolio_office: String::new(),
            lede: String::new(),
            proposal: String::new(),
            ask: String::new(),
            role_in_matter: String::new(),
            predecessors: Vec::new(),
            changes: String::new(),
            response_deadline: None,
            feedback_by: None,
            decision_body: String::new(),
            decision_date: None,
            contact_title: String::new(),
            contact_email: String::new(),
            contact_phone: String::new(),
            signatory: String::new(),
        }
    }

    /// Checks lengths and dates that hold already in a draft. Returns the letter with texts tidied.
    ///
    /// # Errors
    /// Each field that is too long or not an address, and dates in the wrong order, with the letter as tidied so far.
    pub fn checked(mut self) -> Result<Self, Box<(Self, Problems)>> {
        let mut problems = Problems::default();
        self.title = problems.required_line("title", &self.title, LINE);
        for (field, text, max) in [
            ("plain_title", &mut self.plain_title, LINE),
            ("sender_unit", &mut self.sender_unit, LINE),
            ("portfolio_office", &mut self.portfolio_office, LINE),
            ("lede", &mut self.lede, 1_000),
            ("proposal", &mut self.proposal, LONG),
            ("ask", &mut self.ask, LONG),
            ("role_in_matter", &mut self.role_in_matter, LONG),
            ("changes", &mut self.changes, LONG),
            ("decision_body", &mut self.decision_body, LINE),
            ("contact_title", &mut self.contact_title, LINE),
            ("contact_email", &mut self.contact_email, LINE),
            ("contact_phone", &mut self.contact_phone, LINE),
            ("signatory", &mut self.signatory, LINE),
        ] {
            *text = if max == LINE {
                problems.optional_line(field, text, max)
            } else {
                problems.optional_text(field, text, max)
            };
        }
        if !self.contact_email.is_empty() && self.contact_email.parse::<crate::email::EmailAddress>().is_err()
        {
            problems.add("contact_email", Problem::NotAnEmailAddress);
        }
        self.check_dates(&mut problems);
        if problems.is_empty() { Ok(self) } else { Err(Box::new((self, problems))) }
    }

    fn check_dates(&self, problems: &mut Problems) {
        let order = [
            ("response_deadline", self.date, self.response_deadline),
            ("decision_date", self.response_deadline, self.decision_date),
            ("feedback_by", self.decision_date, self.feedback_by),
        ];
        for (field, earlier, later) in order {
            if let (Some(earlier), Some(later)) = (earlier, later)
                && later <= earlier
            {
                problems.add(field, Problem::NotAfter(earlier.0));
            }
        }
    }

    /// What must be filled in before another person is asked to approve (FL 26 §: what the statement
    /// shall cover and when it must arrive at the latest; the rest by practice, DOMAIN 3).
    ///
    /// # Errors
    /// Each field that is missing.
    fn ready_for_approval(&self, today: Date) -> Result<(), Problems> {
        let mut problems = Problems::default();
        for (field, text) in [
            ("plain_title", &self.plain_title),
            ("sender_unit", &self.sender_unit),
            ("lede", &self.lede),
            ("proposal", &self.proposal),
            ("ask", &self.ask),
            ("decision_body", &self.decision_body),
            ("contact_title", &self.contact_title),
            ("contact_email", &self.contact_email),
            ("signatory", &self.signatory),
        ] {
            if text.is_empty() {
                problems.add(field, Problem::Missing);
            }
        }
        for (field, date) in [
            ("date", self.date),
            ("response_deadline", self.response_deadline),
            ("feedback_by", self.feedback_by),
        ] {
            if date.is_none() {
                problems.add(field, Problem::Missing);
            }
        }
        if self.response_deadline.is_some_and(|day| day.0 <= today) {
            problems.add("response_deadline", Problem::NotAfter(today));
        }
        problems.into_result()
    }

    /// The words for a heading: plain ones when there are any.
    pub fn heading(&self) -> &str {
        if self.plain_title.is_empty() { &self.title } else { &self.plain_title }
    }
}

/// A referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Identity.
    pub id: ReferralId,
    /// Register number of the matter.
    pub number: RegisterNumber,
    /// Address of the matter, made from the number.
    pub slug: String,
    /// Where it is on its way.
    pub stage: Stage,
    /// What the letter says.
    pub letter: Letter,
    /// Views in it are invented: marked wherever it is shown or exported.
    pub example: bool,
    /// Who began the draft.
    pub drafted_by: Option<AccountId>,
    /// Everyone who has written letter, parts, questions, attachments or list, the one who began it first. None of them
    /// approves it.
    pub writers: Vec<AccountId>,
    /// Who approved, and when.
    pub approved_by: Option<AccountId>,
    /// When it was approved.
    pub approved_at: Option<Instant>,
    /// When it was sent out.
    pub dispatched_at: Option<Instant>,
    /// When it was withdrawn, summarised, decided or fed back: the time of the latest stage.
    pub stage_at: Instant,
    /// Which round of the matter it is, from 1.
    pub round: i64,
    /// The first round of the matter; none for the first itself.
    pub first_round: Option<ReferralId>,
    /// Rises with each change.
    pub version: i64,
}

impl Referral {
    /// The matter: what all its rounds share.
    pub fn matter(&self) -> ReferralId {
        self.first_round.unwrap_or(self.id)
    }

    /// It continues an earlier round.
    pub fn is_later_round(&self) -> bool {
        self.round > 1
    }

    /// What must be filled in before another person is asked to approve. A later round also tells what has changed.
    ///
    /// # Errors
    /// Each field that is missing.
    pub fn ready_for_approval(&self, today: Date) -> Result<(), Problems> {
        let mut problems = self.letter.ready_for_approval(today).err().unwrap_or_default();
        if self.is_later_round() && self.letter.changes.is_empty() {
            problems.add("changes", Problem::Missing);
        }
        problems.into_result()
    }

    /// Notes that someone has written in it.
    pub fn written_by(&mut self, writer: Option<AccountId>) {
        self.writers.extend(writer.filter(|w| !self.writers.contains(w)));
    }

    /// Last day for someone with an extension, or for all.
    pub fn deadline_for(&self, extension: Option<Day>) -> Option<Day> {
        match (self.letter.response_deadline, extension) {
            (Some(all), Some(own)) => Some(all.max(own)),
            (all, own) => own.or(all),
        }
    }

    /// Received after the last day (counted in Sweden, FL 22 §).
    pub fn is_late(&self, received: Instant, extension: Option<Day>) -> bool {
        self.deadline_for(extension).is_some_and(|last| received.day() > last.0)
    }
}

/// Another last day for all, with the days that must follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewDeadline {
    /// The new last day.
    pub day: Date,
    /// When the decision is planned after that.
    pub decision_date: Option<Day>,
    /// When everyone has been told after that.
    pub feedback_by: Option<Day>,
}

/// What is already promised when the last day is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promised {
    /// The day it is.
    pub today: Date,
    /// The latest day that anyone has been given.
    pub extension: Option<Day>,
    /// A person has seen what is unusual about the day and wants it all the same.
    pub confirmed: bool,
}

/// Further away than this a last day is most often a slip of the pen.
const FAR_AWAY_DAYS: i32 = 366;

impl Letter {
    /// The letter with another last day.
    ///
    /// # Errors
    /// The day has passed, cuts off a time that was given, or does not come before the decision and the feedback; or it
    /// is unusual and not confirmed (field `confirm`).
    pub fn with_deadline(&self, new: NewDeadline, promised: Promised) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let before = self.response_deadline.map(|d| d.0);
        let earlier = before.filter(|b| new.day < *b);
        if new.day <= promised.today {
            problems.add("day", Problem::NotAfter(promised.today));
        } else if let (Some(_), Some(given)) = (earlier, promised.extension) {
            problems.add("day", Problem::TimeIsGiven(given.0));
        } else if let Some(decision) = new.decision_date.filter(|d| d.0 <= new.day) {
            problems.add("day", Problem::NotBeforeDecision(decision.0));
        } else if let Some(feedback) = new.feedback_by.filter(|d| d.0 <= new.day) {
            problems.add("day", Problem::NotBeforeFeedback(feedback.0));
        }
        if let (Some(decision), Some(feedback)) = (new.decision_date, new.feedback_by)
            && feedback <= decision
        {
            problems.add("feedback_by", Problem::NotAfter(decision.0));
        }
        if problems.is_empty() && !promised.confirmed {
            if let Some(before) = earlier {
                problems.add("confirm", Problem::ConfirmEarlier(before));
            } else if crate::time::days_between(promised.today, new.day) > FAR_AWAY_DAYS {
                problems.add("confirm", Problem::ConfirmFarAway);
            }
        }
        problems.into_result()?;
        let mut letter = self.clone();
        letter.response_deadline = Some(Day(new.day));
        letter.decision_date = new.decision_date;
        letter.feedback_by = new.feedback_by;
        Ok(letter)
    }
}

/// A part of the proposal that can be answered by itself.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Part {
    /// Identity.
    #[serde(skip)]
    pub id: PartId,
    /// From 1.
    pub position: i64,
    /// Heading, such as *Syfte*.
    pub heading: String,
    /// The proposal's own words.
    pub text: String,
    /// The same part in the round before; none when it is new.
    #[serde(skip)]
    pub before: Option<PartId>,
}

/// Who is asked an extra question.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Everyone.
    All,
    /// The authority's own units.
    Internal,
    /// Everyone else.
    External,
    /// One counting category.
    Category(String),
}

impl Audience {
    /// Puts the question to a recipient of this category?
    pub fn includes(&self, category: &str, internal: bool) -> bool {
        match self {
            Self::All => true,
            Self::Internal => internal,
            Self::External => !internal,
            Self::Category(key) => key == category,
        }
    }
}

impl std::fmt::Display for Audience {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::All => "all",
            Self::Internal => "internal",
            Self::External => "external",
            Self::Category(key) => key,
        })
    }
}

impl std::str::FromStr for Audience {
    type Err = std::convert::Infallible;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Ok(match s {
            "all" => Self::All,
            "internal" => Self::Internal,
            "external" => Self::External,
            key => Self::Category(key.to_owned()),
        })
    }
}

crate::stored_as_text!(Audience);

/// An extra question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Identity.
    pub id: QuestionId,
    /// From 1.
    pub position: i64,
    /// Who is asked.
    pub audience: Audience,
    /// The question.
    pub text: String,
    /// An answer is needed to send.
    pub required: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_of_a_referral() {
        let way = [
            Step::Submit,
            Step::Approve,
            Step::Dispatch,
            Step::Close,
            Step::Summarise,
            Step::Decide,
            Step::FeedBack,
        ];
        let mut stage = Stage::Draft;
        for step in way {
            stage = stage.after(step).unwrap_or_else(|| panic!("{step} from {stage}"));
        }
        assert_eq!(stage, Stage::FedBack);
    }

    fn letter() -> Letter {
        let day = |s: &str| Some(s.parse::<Day>().unwrap());
        Letter {
            title: "T".into(),
            plain_title: String::new(),
            date: day("2024-01-10"),
            sender_unit: String::new(),
            portfolio_office: String::new(),
            lede: String::new(),
            proposal: String::new(),
            ask: String::new(),
            role_in_matter: String::new(),
            predecessors: vec![],
            changes: String::new(),
            response_deadline: day("2024-02-29"),
            feedback_by: day("2024-06-28"),
            decision_body: String::new(),
            decision_date: day("2024-05-28"),
            contact_title: String::new(),
            contact_email: String::new(),
            contact_phone: String::new(),
            signatory: String::new(),
        }
    }

    #[test]
    fn another_last_day_keeps_what_was_promised() {
        let date = |s: &str| s.parse::<Date>().unwrap();
        let letter = letter();
        let try_day = |day: &str, extension: Option<&str>, confirmed: bool| {
            let new = NewDeadline {
                day: date(day),
                decision_date: letter.decision_date,
                feedback_by: letter.feedback_by,
            };
            let extension = extension.map(|e| Day(date(e)));
            let promised = Promised { today: date("2024-02-14"), extension, confirmed };
            letter.with_deadline(new, promised).map_err(|p| p.0[0].clone())
        };
        let refused = |day: &str, extension: Option<&str>, confirmed: bool| {
            let problem = try_day(day, extension, confirmed).unwrap_err();
            (problem.field, problem.problem)
        };
        assert!(try_day("2024-03-15", None, false).is_ok());
        assert!(try_day("2024-03-01", Some("2024-03-07"), false).is_ok(), "later for all is no one's loss");
        let at_day = |p| ("day".to_owned(), p);
        let today = date("2024-02-14");
        assert_eq!(refused("2024-02-14", None, true), at_day(Problem::NotAfter(today)));
        let given = at_day(Problem::TimeIsGiven(date("2024-03-07")));
        assert_eq!(refused("2024-02-20", Some("2024-03-07"), true), given);
        let decision = at_day(Problem::NotBeforeDecision(date("2024-05-28")));
        assert_eq!(refused("2024-05-28", None, true), decision);
        assert_eq!(refused("2099-01-01", None, true), decision, "whatever is ticked");
        let at_confirm = |p| ("confirm".to_owned(), p);
        let earlier = at_confirm(Problem::ConfirmEarlier(date("2024-02-29")));
        assert_eq!(refused("2024-02-20", None, false), earlier);
        assert!(try_day("2024-02-20", None, true).is_ok());
    }

    #[test]
    fn the_days_after_move_along_and_a_far_day_is_confirmed() {
        let date = |s: &str| s.parse::<Date>().unwrap();
        let new = NewDeadline {
            day: date("2025-03-14"),
            decision_date: Some(Day(date("2025-05-27"))),
            feedback_by: Some(Day(date("2025-06-27"))),
        };
        let promised = Promised { today: date("2024-02-14"), extension: None, confirmed: false };
        let unusual = letter().with_deadline(new, promised).unwrap_err();
        assert_eq!(unusual.at("confirm"), Some(&Problem::ConfirmFarAway));
        let moved = letter().with_deadline(new, Promised { confirmed: true, ..promised }).unwrap();
        assert_eq!(moved.decision_date, new.decision_date);
        let swapped = NewDeadline { feedback_by: Some(Day(date("2025-05-01"))), ..new };
        let wrong = letter().with_deadline(swapped, promised).unwrap_err();
        assert_eq!(wrong.at("feedback_by"), Some(&Problem::NotAfter(date("2025-05-27"))));
    }

    #[test]
    fn nothing_is_dispatched_unapproved_or_twice() {
        for stage in Stage::ALL {
            assert_eq!(stage.after(Step::Dispatch).is_some(), *stage == Stage::Approved, "{stage}");
        }
        assert_eq!(Stage::Withdrawn.after(Step::Decide), None);
    }
}
