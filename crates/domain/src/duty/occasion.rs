//! Which times a rule obliges, by the calendar and by what is done: each with its last day and how many times.

use super::fact::{Fact, Index, Subject};
use super::period::OnePeriod;
use super::{Facts, InForce};
use crate::collaboration_model::{Due, DutyRule, EverySubject, Length, Model, Name, Period, Rule, TermPoint};
use crate::time::days_between;
use jiff::civil::Date;
use std::fmt;

/// Which time a duty is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Occasion<'a> {
    /// A period.
    Period(OnePeriod),
    /// Before something that is done or planned.
    Before(&'a Fact),
    /// After something that is done or planned.
    After(&'a Fact),
    /// Once.
    Once,
    /// A point in a term of office: its year.
    TermPoint(TermPoint, Date),
    /// Whenever it is needed.
    WhenNeeded,
}

impl fmt::Display for Occasion<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) => period.fmt(f),
            Self::Before(fact) | Self::After(fact) => f.write_str(&fact.id),
            Self::Once => f.write_str("once"),
            Self::TermPoint(point, day) => write!(f, "{point}-{}", day.year()),
            Self::WhenNeeded => f.write_str("needed"),
        }
    }
}

/// The days that something holds: first, and last if there is one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Force {
    pub(super) from: Date,
    pub(super) until: Option<Date>,
    /// The day on which it was decided when the last day is.
    pub(super) decided: Option<Date>,
}

impl Force {
    fn last(self) -> Date {
        self.until.unwrap_or(Date::MAX)
    }

    fn holds(self, day: Date) -> bool {
        self.from <= day && day <= self.last()
    }

    /// At least half of the days between two are among them.
    fn holds_half(self, (first, last): (Date, Date)) -> bool {
        let (begin, end) = (first.max(self.from), last.min(self.last()));
        begin <= end && (days_between(begin, end) + 1) * 2 > days_between(first, last)
    }

    /// The last day of something came before anyone had decided that the model or subject ends: that cannot take it away.
    fn was_due_before_the_end_was_known(self, due: Date) -> bool {
        self.from <= due && due <= self.last() && self.decided.is_some_and(|decided| due < decided)
    }

    /// As if nothing ended.
    const fn endless(self) -> Self {
        Self { until: None, decided: None, ..self }
    }
}

/// Something owed at one time: one or several times.
#[derive(Debug, Clone)]
pub(super) struct Owed<'a> {
    pub(super) occasion: Occasion<'a>,
    /// How many times it is owed.
    pub(super) times: u8,
    /// The rule owes it several times in a period; how many are left of them says `times`.
    pub(super) of_many: bool,
    pub(super) due: Option<Date>,
    /// What is done on these days counts, when it does not say for which time it is.
    pub(super) counts: (Date, Date),
    /// The days by which each of several ought to be done, so that all fit.
    pub(super) paces: Vec<Date>,
}

/// What a rule obliges for each of: nothing in particular, or each subject with the days that both are there.
pub(super) fn subjects<'a>(
    in_force: &InForce<'a>,
    rule: &'a DutyRule,
    facts: &'a Facts,
) -> Vec<(Option<&'a Subject>, Force)> {
    let decided = in_force.until.map(|until| in_force.end_decided.unwrap_or(until));
    let force = Force { from: in_force.from, until: in_force.until, decided };
    let Some(kind) = rule.for_each else { return vec![(None, force)] };
    let responsible = rule.responsible.as_ref().map(Name::as_str);
    facts
        .subjects
        .iter()
        .filter(|subject| is_one(subject.kind, kind))
        .filter(|subject| match kind {
            EverySubject::Body => subject.of.as_deref() == responsible,
            EverySubject::PoliticalUnit => subject.of.as_deref() == Some(in_force.model.id.as_str()),
            _ => true,
        })
        .filter_map(|subject| {
            let from = subject.from.max(force.from);
            let until = [subject.until, force.until].into_iter().flatten().min();
            let decided = [subject.until, force.decided].into_iter().flatten().min();
            until.is_none_or(|until| from <= until).then_some((Some(subject), Force { from, until, decided }))
        })
        .collect()
}

/// A collaboration that goes on without end is a collaboration too.
fn is_one(subject: EverySubject, of: EverySubject) -> bool {
    let goes_on = EverySubject::ContinuousCollaboration;
    subject == of || (of, subject) == (EverySubject::Collaboration, goes_on)
}

/// The times of a rule, as far as a last day. Before and after what a subject does is told by its own deeds.
pub(super) fn of_rule<'a>(
    rule: Rule<'a>,
    model: &Model,
    subject: Option<&'a Subject>,
    force: Force,
    until: Date,
    index: &Index<'a>,
) -> Vec<Owed<'a>> {
    let whose = subject.map(|subject| subject.id.as_str());
    match rule {
        Rule::Every { period, times, due, from } => periods(period, from, model, force, until, due)
            .filter_map(|one| in_period(one, times, due, force))
            .collect(),
        Rule::Before(kind, length) => beside(index.of_kind(kind, whose), force, |fact, before, _| Owed {
            occasion: Occasion::Before(fact),
            due: Some(length.before(fact.on)),
            counts: (day_after(before), fact.on),
            ..once()
        }),
        Rule::After(kind, length) => beside(index.of_kind(kind, whose), force, |fact, _, next| Owed {
            occasion: Occasion::After(fact),
            due: Some(length.after(fact.on)),
            counts: (fact.on, next.and_then(|next| next.on.yesterday().ok()).unwrap_or(Date::MAX)),
            ..once()
        }),
        Rule::By(day) if force.holds(day) => {
            vec![Owed { due: Some(day), counts: (force.from, Date::MAX), ..once() }]
        }
        Rule::By(_) => Vec::new(),
        Rule::InTerm(point, due) => periods(Period::TermOfOffice, None, model, force, until, due)
            .filter_map(|term| in_term(term, point, due, force))
            .collect(),
        Rule::AsNeeded => {
            vec![Owed { occasion: Occasion::WhenNeeded, counts: (force.from, force.last()), ..once() }]
        }
    }
}

fn once<'a>() -> Owed<'a> {
    let counts = (Date::MIN, Date::MAX);
    Owed { occasion: Occasion::Once, times: 1, of_many: false, due: None, counts, paces: Vec::new() }
}

fn day_after(fact: Option<&Fact>) -> Date {
    fact.and_then(|fact| fact.on.tomorrow().ok()).unwrap_or(Date::MIN)
}

/// The periods that something may be owed in, from the first that it holds in. What is due before its period begins is told for periods
/// that begin after the last day as well.
fn periods(
    period: Period,
    from: Option<Date>,
    model: &Model,
    force: Force,
    until: Date,
    due: Option<Due>,
) -> impl Iterator<Item = OnePeriod> {
    let ends = due.and_then(|due| due.before_start).unwrap_or(Length::DAY_ITSELF).after(until);
    let first = OnePeriod::around(period, force.from, from, model);
    std::iter::successors(first, move |one| one.next(from, model)).take_while(move |one| one.first <= ends)
}

/// How many times something is owed in a period, and until when, where it holds for the whole or a part of it.
fn in_period<'a>(whole: OnePeriod, times: u8, due: Option<Due>, force: Force) -> Option<Owed<'a>> {
    let of_many = times > 1;
    // What would have been due before anybody owed it is due at once.
    let due_of = |first: Date, last: Date| due.map_or(last, |due| due.day(first, last)).max(force.from);
    let unhindered = due_of(whole.first.max(force.from), whole.last);
    let force = if force.was_due_before_the_end_was_known(unhindered) { force.endless() } else { force };
    let parts = (1..=times).map(|number| whole.part(number, times)).filter(|part| force.holds_half(*part));
    let last = whole.last.min(force.last());
    let first = whole.first.max(force.from);
    let paces: Vec<Date> = parts.map(|(_, ends)| ends.min(last)).collect();
    let times = u8::try_from(paces.len()).unwrap_or(u8::MAX);
    (times > 0).then(|| Owed {
        occasion: Occasion::Period(whole),
        times,
        of_many,
        due: Some(due_of(first, last)),
        counts: counts(whole, due, (first, last)),
        paces,
    })
}

/// The days on which what is done counts for a period when it does not say for which: after the last day of the period before, until
/// the last day of this one.
fn counts(whole: OnePeriod, due: Option<Due>, (first, last): (Date, Date)) -> (Date, Date) {
    let Some(due) = due else { return (first, last) };
    let days = i64::from(days_between(whole.first, whole.last)) + 1;
    let ends = due.day(first, last);
    let before = due.day(whole.first, whole.last).saturating_sub(jiff::Span::new().days(days));
    (before.tomorrow().unwrap_or(before), ends)
}

fn in_term<'a>(term: OnePeriod, point: TermPoint, due: Option<Due>, force: Force) -> Option<Owed<'a>> {
    let day = match point {
        TermPoint::Start => term.first,
        TermPoint::Middle => term.part(1, 2).1,
        TermPoint::End => term.last,
    };
    let owed = due.map_or(day, |due| due.day(day, day));
    (force.holds(day) || force.was_due_before_the_end_was_known(owed)).then(|| Owed {
        occasion: Occasion::TermPoint(point, day),
        due: Some(owed),
        counts: (term.first, owed),
        ..once()
    })
}

/// For each of some deeds of a kind that happened or is planned while something holds: what is owed, with the facts just before and after.
fn beside<'a>(
    all: &[&'a Fact],
    force: Force,
    owed: impl Fn(&'a Fact, Option<&'a Fact>, Option<&'a Fact>) -> Owed<'a>,
) -> Vec<Owed<'a>> {
    let on = |at: usize| all.get(at).copied();
    all.iter()
        .enumerate()
        .map(|(at, fact)| (fact.on, owed(fact, at.checked_sub(1).and_then(on), on(at + 1))))
        .filter(|(day, owed)| {
            force.holds(*day) || owed.due.is_some_and(|due| force.was_due_before_the_end_was_known(due))
        })
        .map(|(_, owed)| owed)
        .collect()
}
