//! Duties: what the model in force obliges to, when it is due, and what became of it.
//!
//! [`duties`] is a function of the models with the days from which each holds, of what has been done, and of a day. It keeps
//! nothing: asked again with the same it answers the same, and asked of a day in the past it tells what stood then by what is
//! known now. What counts as done is a [`Fact`]. Which periods there are: [`period`]. How a rule is written: the section `duty` of
//! [`crate::collaboration_model`].
//!
//! Rules that the sources leave open are these, and no others:
//!
//! - A model or a subject that begins or ends within a period owes the part of it that it was there for. A part counts when at
//!   least half of its days do; four times a year are four parts.
//! - What was owed for a period that ended under a model is still owed after the model has been replaced.
//! - Nothing whose last day had passed when the end of a model was decided is taken away by it.
//! - What is done counts for the period that it is said to be for. When nothing is said, it counts for the one whose last day comes
//!   first, on that day or later.

mod fact;
mod occasion;
pub mod period;
mod status;

pub use fact::{Fact, FactState, Facts, Subject, Waiver};
pub use status::{Missing, Status};

use crate::collaboration_model::{Channel, DutyRule, Model, Name, Rule, Strength};
use jiff::civil::Date;
use occasion::Force;
pub use occasion::Occasion;
use std::fmt;

/// A model and the days that a site follows it.
#[derive(Debug, Clone, Copy)]
pub struct InForce<'a> {
    /// The model.
    pub model: &'a Model,
    /// First day.
    pub from: Date,
    /// Last day; without end when it has not been replaced.
    pub until: Option<Date>,
    /// When it was decided that this is the last day. Until then everything stood as if there were none.
    pub end_decided: Option<Date>,
}

/// What a duty is known by, for as long as the model exists: `ostergotland-2018:stormote/2024/3`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DutyKey(String);

impl DutyKey {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DutyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for DutyKey {
    fn from(text: String) -> Self {
        Self(text)
    }
}

/// Something that is owed once.
#[derive(Debug, Clone, PartialEq)]
pub struct Duty<'a> {
    /// What it is known by.
    pub key: DutyKey,
    /// The model that obliges.
    pub model: &'a Model,
    /// The rule that it follows from.
    pub rule: &'a DutyRule,
    /// For which of the things that each have one.
    pub subject: Option<&'a Subject>,
    /// Which time it is.
    pub occasion: Occasion<'a>,
    /// Which one of several within the same period: 1 is the first.
    pub nth: u8,
    /// Last day. What is done when needed has none.
    pub due: Option<Date>,
    /// What is planned to meet it, and when.
    pub planned: Option<(Date, &'a Fact)>,
    /// What has been done for it, in order of time.
    pub evidence: Vec<&'a Fact>,
    /// What is still missing of a duty that has been met in part.
    pub missing: Vec<Missing<'a>>,
    /// What became of it.
    pub status: Status<'a>,
}

impl Duty<'_> {
    /// How strongly it obliges.
    pub fn strength(&self) -> Strength {
        self.model.strength(self.rule)
    }

    /// The unit, body or group that owes it, by its id in the model or as the subject tells it.
    pub fn responsible(&self) -> Option<&str> {
        let of_subject = self.subject.and_then(|subject| subject.responsible.as_deref());
        of_subject.or_else(|| self.rule.responsible.as_ref().map(Name::as_str))
    }

    /// It follows from something that was done or is planned, not from the calendar.
    pub fn occasion_is_fact(&self) -> bool {
        matches!(self.occasion, Occasion::Before(_) | Occasion::After(_))
    }

    /// What must be done so that nothing is left: whom it must reach.
    pub fn receivers(&self) -> impl Iterator<Item = &str> {
        self.rule.receivers.iter().map(Name::as_str)
    }

    /// By which ways it must go.
    pub fn channels(&self) -> &[Channel] {
        &self.rule.through
    }
}

/// What is owed with a last day between two days (both counted), and what is done when needed; in the order of the last days.
pub fn duties<'a>(
    models: &[InForce<'a>],
    facts: &'a Facts,
    (first, last): (Date, Date),
    today: Date,
) -> Vec<Duty<'a>> {
    let index = fact::Index::of(facts);
    let mut all = Vec::new();
    for in_force in models {
        for rule in &in_force.model.duty {
            let Some(when) = rule.when.rule() else { continue };
            for (subject, force) in occasion::subjects(in_force, rule, facts) {
                let made = Maker { in_force, rule, when, subject, force, index: &index, today };
                made.duties((first, last), &mut all);
            }
        }
    }
    all.sort_by(|a, b| {
        let day = |duty: &Duty<'_>| duty.due.unwrap_or(Date::MAX);
        day(a).cmp(&day(b)).then_with(|| a.key.cmp(&b.key))
    });
    all
}

/// Makes the duties of one rule for one subject.
struct Maker<'a, 'i> {
    in_force: &'i InForce<'a>,
    rule: &'a DutyRule,
    when: Rule<'a>,
    subject: Option<&'a Subject>,
    force: Force,
    index: &'i fact::Index<'a>,
    today: Date,
}

impl<'a> Maker<'a, '_> {
    fn duties(&self, within: (Date, Date), all: &mut Vec<Duty<'a>>) {
        let occasions =
            occasion::of_rule(self.when, self.in_force.model, self.subject, self.force, within.1, self.index);
        for one in occasions {
            if one.due.is_some_and(|due| due < within.0 || due > within.1) {
                continue;
            }
            let done = status::done(self.rule, self.subject, &one, self.index, self.today);
            for nth in 1..=one.times {
                all.push(self.one(&one, nth, &done));
            }
        }
    }

    fn one(&self, owed: &occasion::Owed<'a>, nth: u8, done: &status::Done<'a>) -> Duty<'a> {
        let key = self.key(owed, nth);
        let found = status::status(self.rule, owed, nth, done, self.index.waiver(&key), self.today);
        Duty {
            key,
            model: self.in_force.model,
            rule: self.rule,
            subject: self.subject,
            occasion: owed.occasion.clone(),
            nth,
            due: owed.due,
            planned: found.planned,
            evidence: found.evidence,
            missing: found.missing,
            status: found.status,
        }
    }

    fn key(&self, owed: &occasion::Owed<'a>, nth: u8) -> DutyKey {
        let which = format!("{}:{}/{}", self.in_force.model.id, self.rule.id, owed.occasion);
        let nth = if owed.of_many { format!("/{nth}") } else { String::new() };
        let whose = self.subject.map(|subject| format!("/{}", subject.id)).unwrap_or_default();
        DutyKey(which + &nth + &whose)
    }
}
