//! What a model obliges to: kinds of deeds, and rules that say who owes which deed to whom, and when.

use super::actor::file_enum;
#[cfg(test)]
use super::name;
use super::name::{Name, Text};
use crate::time::Day;
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use serde::Deserialize;
use std::fmt;
use std::str::FromStr;

file_enum! {
    /// What kind of deed.
    pub enum DeedKind {
        /// A meeting.
        Meeting = "meeting",
        /// A plan that is adopted.
        Plan = "plan",
        /// A report that is sent.
        Report = "report",
        /// A decision.
        Decision = "decision",
        /// Views are answered, results told.
        Feedback = "feedback",
        /// Anything else that somebody does.
        Action = "action",
    }
}

/// A kind of thing that is done. What has been done is a fact ([`crate::duty::Fact`]) of such a kind.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeedType {
    /// What it is referred to by.
    pub id: Name,
    /// What kind.
    pub kind: DeedKind,
    /// What people call one of them.
    pub name: Text,
    /// The body or unit that it belongs to.
    pub of: Option<Name>,
    /// Who is invited to it, or takes part in making it.
    #[serde(default)]
    pub invited: Vec<Name>,
    /// For how many years a plan holds.
    #[cfg_attr(test, schemars(range(min = 1, max = 20)))]
    pub horizon_years: Option<u8>,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

file_enum! {
    /// A way to reach somebody with a report.
    pub enum Channel {
        /// By e-mail.
        Mail = "mail",
        /// On the website.
        Website = "website",
        /// At a meeting.
        Meeting = "meeting",
        /// By letter.
        Letter = "letter",
    }
}

file_enum! {
    /// For what there is a duty of its own.
    pub enum EverySubject {
        /// Every board, preparatory committee and the executive board.
        PoliticalUnit = "political_unit",
        /// Every collaboration.
        Collaboration = "collaboration",
        /// Every collaboration that goes on without end with the same target group.
        ContinuousCollaboration = "continuous_collaboration",
        /// Every body of the kind that the rule is responsible for.
        Body = "body",
        /// Every agreement.
        Agreement = "agreement",
        /// Every agreement that is to be replaced.
        AgreementToReplace = "agreement_to_replace",
    }
}

/// What is owed, by whom, to whom, when.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyRule {
    /// What it is referred to by.
    pub id: Name,
    /// The clauses that say so. The first decides how strongly it obliges.
    pub clause: Vec<Name>,
    /// What is owed, as a request: *Håll dialogforum*.
    pub does: Text,
    /// Who owes it: a unit, body or group. Left out where each subject owes it itself.
    pub responsible: Option<Name>,
    /// To whom. Each must be reached for the duty to be met.
    #[serde(default)]
    pub receivers: Vec<Name>,
    /// By which ways. Each must be used for the duty to be met.
    #[serde(default)]
    pub through: Vec<Channel>,
    /// The kind of deed that meets it. Without one, somebody records what met it.
    pub of: Option<Name>,
    /// What the deed must be like to count: `open`.
    #[serde(default)]
    pub with: Vec<Name>,
    /// When.
    pub when: When,
    /// There is one for each of these.
    pub for_each: Option<EverySubject>,
    /// How many days before the last day it is at risk, when nothing is planned: 30 when left out.
    #[cfg_attr(test, schemars(range(max = 400)))]
    pub warn_days: Option<u16>,
    /// How the source was read where it leaves room: which date was chosen, and why.
    #[serde(default)]
    pub reading: Text,
}

impl DutyRule {
    /// How many days before the last day it is at risk, when nothing is planned.
    pub fn warning(&self) -> i64 {
        self.warn_days.map_or(30, i64::from)
    }
}

/// When something is owed: one of `every`, `before`, `after`, `by`, `in_term` and `as_needed`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct When {
    /// In each of these periods: `month`, `quarter`, `half_year`, `term` (*termin*), `year`, `2 years`, `term_of_office`.
    pub every: Option<Period>,
    /// How many times in each: once when left out.
    #[cfg_attr(test, schemars(range(min = 1, max = 52)))]
    pub times: Option<u8>,
    /// The last day, where it is not the last day of the period.
    pub due: Option<Due>,
    /// A day that one of the periods begins, for periods of several years.
    #[cfg_attr(test, schemars(with = "Option<name::WrittenDay>"))]
    pub from: Option<Day>,
    /// Before each deed of this kind.
    pub before: Option<Name>,
    /// After each deed of this kind.
    pub after: Option<Name>,
    /// How long before or after: on the day itself when left out.
    pub within: Option<Length>,
    /// Once, at the latest this day.
    #[cfg_attr(test, schemars(with = "Option<name::WrittenDay>"))]
    pub by: Option<Day>,
    /// Once in each term of office, at its `start`, `middle` or `end`.
    pub in_term: Option<TermPoint>,
    /// When somebody finds that it is needed. There is no last day.
    #[serde(default)]
    pub as_needed: bool,
}

/// When something is owed, as one of what it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule<'a> {
    /// So many times in each period.
    Every {
        /// The period.
        period: Period,
        /// How many times.
        times: u8,
        /// The last day, where it is not the last day of the period.
        due: Option<Due>,
        /// A day that one of the periods begins.
        from: Option<Date>,
    },
    /// At the latest so long before each deed of a kind.
    Before(&'a str, Length),
    /// At the latest so long after each deed of a kind.
    After(&'a str, Length),
    /// Once, at the latest on a day.
    By(Date),
    /// Once in each term of office.
    InTerm(TermPoint, Option<Due>),
    /// When it is needed.
    AsNeeded,
}

impl When {
    /// What it is. Nothing where more or less than one thing is said, which [`super::read`] refuses.
    pub fn rule(&self) -> Option<Rule<'_>> {
        let length = self.within.unwrap_or(Length::DAY_ITSELF);
        let all = [
            self.every.map(|period| Rule::Every {
                period,
                times: self.times.unwrap_or(1),
                due: self.due,
                from: self.from.map(|day| day.0),
            }),
            self.before.as_ref().map(|of| Rule::Before(of.as_str(), length)),
            self.after.as_ref().map(|of| Rule::After(of.as_str(), length)),
            self.by.map(|day| Rule::By(day.0)),
            self.in_term.map(|point| Rule::InTerm(point, self.due)),
            self.as_needed.then_some(Rule::AsNeeded),
        ];
        let mut said = all.into_iter().flatten();
        let first = said.next()?;
        said.next().is_none().then_some(first)
    }
}

file_enum! {
    /// Where in a term of office.
    pub enum TermPoint {
        /// Its first day.
        Start = "start",
        /// The day that its first half ends.
        Middle = "middle",
        /// Its last day.
        End = "end",
    }
}

/// The last day, told from a period: `{ after_end = "3 months" }`, `{ before_start = "1 month" }`, `{ before_end = "2 weeks" }`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// So long after the period has ended.
    pub after_end: Option<Length>,
    /// So long before it ends.
    pub before_end: Option<Length>,
    /// So long before it begins: a plan is ready before what it plans.
    pub before_start: Option<Length>,
    /// So long after it has begun.
    pub after_start: Option<Length>,
}

impl Due {
    /// Just one of them is said.
    pub(super) fn is_one(self) -> bool {
        let all = [self.after_end, self.before_end, self.before_start, self.after_start];
        all.into_iter().flatten().count() == 1
    }

    /// The last day, for a period with a first and a last day.
    pub fn day(self, first: Date, last: Date) -> Date {
        if let Some(length) = self.after_end {
            return length.after(last);
        }
        if let Some(length) = self.before_end {
            return length.before(last);
        }
        if let Some(length) = self.before_start {
            return length.before(first);
        }
        self.after_start.map_or(last, |length| length.after(first))
    }
}

/// A length of time: `10 days`, `2 weeks`, `3 months`, `1 year`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    count: u16,
    unit: LengthUnit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LengthUnit {
    Day,
    Week,
    Month,
    Year,
}

impl LengthUnit {
    const ALL: [(Self, &'static str); 4] =
        [(Self::Day, "day"), (Self::Week, "week"), (Self::Month, "month"), (Self::Year, "year")];
}

impl Length {
    /// No time at all.
    pub const DAY_ITSELF: Self = Self { count: 0, unit: LengthUnit::Day };
    /// A year.
    pub const A_YEAR: Self = Self { count: 1, unit: LengthUnit::Year };

    fn span(self) -> Span {
        let count = i64::from(self.count);
        match self.unit {
            LengthUnit::Day => count.days(),
            LengthUnit::Week => count.weeks(),
            LengthUnit::Month => count.months(),
            LengthUnit::Year => count.years(),
        }
    }

    /// The day so long after another. A month after the last day of a month is the last day of the next.
    pub fn after(self, day: Date) -> Date {
        let later = day.saturating_add(self.span());
        let counts_months = matches!(self.unit, LengthUnit::Month | LengthUnit::Year);
        if counts_months && day == day.last_of_month() { later.last_of_month() } else { later }
    }

    /// The day so long before another.
    pub fn before(self, day: Date) -> Date {
        day.saturating_sub(self.span())
    }
}

/// A text that tells no length of time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no length of time; write \"10 days\", \"2 weeks\", \"3 months\" or \"1 year\"")]
pub struct NotALength(String);

impl FromStr for Length {
    type Err = NotALength;

    fn from_str(s: &str) -> Result<Self, NotALength> {
        let wrong = || NotALength(s.to_owned());
        let (count, unit) = s.trim().split_once(' ').ok_or_else(wrong)?;
        let count = count.parse().ok().filter(|count| *count <= 4_000).ok_or_else(wrong)?;
        let unit = unit.trim().trim_end_matches('s');
        let unit = LengthUnit::ALL.iter().find(|(_, name)| *name == unit).ok_or_else(wrong)?.0;
        Ok(Self { count, unit })
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name =
            LengthUnit::ALL.iter().find(|(unit, _)| *unit == self.unit).map_or("day", |(_, name)| name);
        write!(f, "{} {name}{}", self.count, if self.count == 1 { "" } else { "s" })
    }
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A period that something recurs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// A calendar month.
    Month,
    /// A quarter of the calendar year.
    Quarter,
    /// January to June, July to December.
    HalfYear,
    /// *Termin*: spring from January to June, autumn from July to December. The same days as half-years, told otherwise, and
    /// nothing is done in July.
    SchoolTerm,
    /// So many calendar years.
    Years(u8),
    /// A term of office.
    TermOfOffice,
}

impl Period {
    const NAMED: [(Self, &'static str); 6] = [
        (Self::Month, "month"),
        (Self::Quarter, "quarter"),
        (Self::HalfYear, "half_year"),
        (Self::SchoolTerm, "term"),
        (Self::Years(1), "year"),
        (Self::TermOfOffice, "term_of_office"),
    ];
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(s: &str) -> Result<Self, NotAPeriod> {
        if let Some((period, _)) = Self::NAMED.iter().find(|(_, name)| *name == s) {
            return Ok(*period);
        }
        let years = s.strip_suffix(" years").and_then(|count| count.parse().ok());
        years
            .filter(|count| (1..=20).contains(count))
            .map(Self::Years)
            .ok_or_else(|| NotAPeriod(s.to_owned()))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (Self::NAMED.iter().find(|(period, _)| period == self), self) {
            (Some((_, name)), _) => f.write_str(name),
            (None, Self::Years(count)) => write!(f, "{count} years"),
            (None, _) => f.write_str("year"),
        }
    }
}

/// A text that names no period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no period; write month, quarter, half_year, term, year, \"2 years\" or term_of_office")]
pub struct NotAPeriod(String);

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The same day so many years later (or earlier, when negative).
pub(crate) fn years_later(day: Date, years: i32) -> Option<Date> {
    day.checked_add(i64::from(years).years()).ok()
}

#[cfg(test)]
macro_rules! written {
    ($type:ty, $name:literal, $form:literal, $pattern:literal) => {
        impl schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern, "x-form": $form })
            }
        }
    };
}
#[cfg(test)]
written!(Length, "Length", "length", "^[0-9]{1,4} (day|week|month|year)s?$");
#[cfg(test)]
written!(Period, "Period", "period", "^(month|quarter|half_year|term|year|term_of_office|[0-9]{1,2} years)$");
