//! What became of a duty: which of the things that are done count for it, what is missing, and how it stands on a day.

use super::fact::{Fact, FactState, Index, Subject, Waiver};
use super::occasion::Owed;
use crate::collaboration_model::{Channel, DutyRule, Name};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How a duty stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status<'a> {
    /// It is not due, and nothing speaks against its being met.
    Upcoming,
    /// The last day is near and nothing is planned, or what is planned comes too late.
    AtRisk,
    /// It has been met.
    Met {
        /// The day.
        on: Date,
        /// That was after the last day.
        was_late: bool,
    },
    /// The last day has passed.
    Late,
    /// Somebody decided that it is not to be met, and said why.
    Waived(&'a Waiver),
    /// It has no last day: somebody judges whether it is needed.
    WhenNeeded,
}

impl Status<'_> {
    /// Nothing is left to do.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Met { .. } | Self::Waived(_))
    }
}

/// What a duty still wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing<'a> {
    /// Somebody has not been reached.
    Receiver(&'a str),
    /// A way has not been used.
    Channel(Channel),
}

/// What has been done and planned for one time of a rule.
pub(super) struct Done<'a> {
    done: Vec<&'a Fact>,
    planned: Vec<&'a Fact>,
}

/// Finds it.
pub(super) fn done<'a>(
    rule: &'a DutyRule,
    subject: Option<&'a Subject>,
    owed: &Owed<'a>,
    index: &Index<'a>,
    today: Date,
) -> Done<'a> {
    let kind = rule.of.as_ref().unwrap_or(&rule.id).as_str();
    let subject = subject.map(|subject| subject.id.as_str());
    let is_for = |fact: &&&'a Fact| match &fact.occasion {
        Some(said) => *said == owed.occasion.to_string(),
        None => owed.counts.0 <= fact.on && fact.on <= owed.counts.1,
    };
    let has_traits = |fact: &&&'a Fact| rule.with.iter().all(|wanted| fact.traits.contains(wanted.as_str()));
    let all = index.of_kind(kind, subject).iter().filter(is_for).filter(has_traits).copied();
    // Seen from an earlier day, what was done later was still to come.
    let (done, planned) = all.partition(|fact| fact.state == FactState::Done && fact.on <= today);
    Done { done, planned }
}

/// How a duty stands, and by what.
pub(super) struct Found<'a> {
    pub(super) status: Status<'a>,
    pub(super) planned: Option<(Date, &'a Fact)>,
    pub(super) evidence: Vec<&'a Fact>,
    pub(super) missing: Vec<Missing<'a>>,
}

/// Decides it.
pub(super) fn status<'a>(
    rule: &'a DutyRule,
    owed: &Owed<'a>,
    nth: u8,
    all: &Done<'a>,
    waiver: Option<&'a Waiver>,
    today: Date,
) -> Found<'a> {
    // Of several times each is met by one deed of its own, of one time by all that was done together.
    let (evidence, met) = if owed.times > 1 {
        let whole: Vec<&Fact> =
            all.done.iter().copied().filter(|fact| missing(rule, &[*fact]).is_empty()).collect();
        let its = whole.get(usize::from(nth) - 1).copied();
        (its.into_iter().collect(), its.map(|fact| fact.on))
    } else {
        (all.done.clone(), day_met(rule, &all.done))
    };
    let missing = if met.is_some() || evidence.is_empty() { Vec::new() } else { missing(rule, &evidence) };
    let planned = plan(owed, nth, all, today).filter(|_| met.is_none());
    let status = match (met, waiver, owed.due) {
        (Some(on), _, due) => Status::Met { on, was_late: due.is_some_and(|due| on > due) },
        (None, Some(waiver), _) => Status::Waived(waiver),
        (None, None, None) => Status::WhenNeeded,
        (None, None, Some(due)) if today > due => Status::Late,
        (None, None, Some(due)) => {
            if is_at_risk(rule, owed, nth, planned.map(|(on, _)| on), due, today) {
                Status::AtRisk
            } else {
                Status::Upcoming
            }
        }
    };
    Found { status, planned, evidence, missing }
}

/// What is planned for the time with a number: those that are done come first.
fn plan<'a>(owed: &Owed<'a>, nth: u8, all: &Done<'a>, today: Date) -> Option<(Date, &'a Fact)> {
    let done = if owed.times > 1 { all.done.len() } else { 0 };
    let at = usize::from(nth).checked_sub(1 + done)?;
    let ahead = all.planned.iter().filter(|fact| fact.on >= today);
    ahead.map(|fact| (fact.on, *fact)).nth(at)
}

/// The last day is near, or the day by which this one of several ought to be done has passed, and nothing in time is planned.
fn is_at_risk(
    rule: &DutyRule,
    owed: &Owed<'_>,
    nth: u8,
    planned: Option<Date>,
    due: Date,
    today: Date,
) -> bool {
    if let Some(planned) = planned {
        return planned > due;
    }
    let warns = due.saturating_sub(jiff::Span::new().days(rule.warning()));
    let pace = owed.paces.get(usize::from(nth) - 1).filter(|_| owed.times > 1);
    today >= warns || pace.is_some_and(|pace| today > *pace)
}

/// The day on which everybody had been reached in every way.
fn day_met(rule: &DutyRule, done: &[&Fact]) -> Option<Date> {
    (1..=done.len()).find(|some| missing(rule, &done[..*some]).is_empty()).map(|some| done[some - 1].on)
}

/// What some deeds together leave undone.
fn missing<'a>(rule: &'a DutyRule, done: &[&Fact]) -> Vec<Missing<'a>> {
    if rule.receivers.is_empty() && rule.through.is_empty() {
        return Vec::new();
    }
    let reached: BTreeSet<&str> =
        done.iter().flat_map(|fact| fact.reached.iter().map(String::as_str)).collect();
    let through: BTreeSet<Channel> = done.iter().flat_map(|fact| fact.through.iter().copied()).collect();
    let receivers = rule.receivers.iter().map(Name::as_str);
    let left = receivers.filter(|who| !reached.contains(who)).map(Missing::Receiver);
    left.chain(rule.through.iter().filter(|way| !through.contains(way)).map(|way| Missing::Channel(*way)))
        .collect()
}
