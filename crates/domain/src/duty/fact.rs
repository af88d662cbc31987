//! What is known when duties are told: what has been done and planned, for what there is a duty of its own, what was waived.

use super::DutyKey;
use crate::collaboration_model::{Channel, EverySubject};
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap};

/// How far something has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactState {
    /// It is planned.
    Planned,
    /// It is done.
    Done,
    /// It was called off.
    CalledOff,
}

/// Something that has been done, or is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is known by in the site.
    pub id: String,
    /// The deed of the model that it is one of, or the duty that it meets where that has no deed.
    pub kind: String,
    /// Whose it is, where each has one of its own.
    pub subject: Option<String>,
    /// For which time, where that is said: a period (`2024`, `2024-h1`), or the fact that it comes before or after.
    pub occasion: Option<String>,
    /// The day.
    pub on: Date,
    /// How far it has come.
    pub state: FactState,
    /// What it was like: `open`.
    pub traits: BTreeSet<String>,
    /// Whom it reached, as the model calls them.
    pub reached: BTreeSet<String>,
    /// By which ways.
    pub through: BTreeSet<Channel>,
}

/// One of the things that each have a duty of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// What kind.
    pub kind: EverySubject,
    /// What it is known by.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The body of the model that it is one of; for a unit the model that names it.
    pub of: Option<String>,
    /// Who owes its duties; whoever the rule says when left out.
    pub responsible: Option<String>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Option<Date>,
}

/// A duty that is not to be met, with the reason. It is a public record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Which duty.
    pub key: DutyKey,
    /// When that was decided.
    pub on: Date,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: String,
}

/// What is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Done and planned.
    pub facts: Vec<Fact>,
    /// Things that each have duties of their own.
    pub subjects: Vec<Subject>,
    /// What was waived.
    pub waivers: Vec<Waiver>,
}

impl Facts {
    /// Adds the boards and committees that a model names, as long as it is followed.
    pub fn add_units_of(&mut self, in_force: &super::InForce<'_>) {
        let model = in_force.model;
        let political = model.unit.iter().filter(|unit| unit.kind.is_political());
        self.subjects.extend(political.map(|unit| Subject {
            kind: EverySubject::PoliticalUnit,
            id: unit.id.to_string(),
            name: unit.name.sv.clone(),
            of: Some(model.id.to_string()),
            responsible: Some(unit.id.to_string()),
            from: in_force.from,
            until: in_force.until,
        }));
    }
}

/// The same, found by kind and subject.
pub(super) struct Index<'a> {
    facts: HashMap<&'a str, Vec<&'a Fact>>,
    of_subject: HashMap<&'a str, HashMap<&'a str, Vec<&'a Fact>>>,
    waivers: HashMap<&'a str, &'a Waiver>,
}

impl<'a> Index<'a> {
    pub(super) fn of(facts: &'a Facts) -> Self {
        let mut all: Vec<&Fact> =
            facts.facts.iter().filter(|fact| fact.state != FactState::CalledOff).collect();
        all.sort_by(|a, b| a.on.cmp(&b.on).then_with(|| a.id.cmp(&b.id)));
        let mut index = Self { facts: HashMap::new(), of_subject: HashMap::new(), waivers: HashMap::new() };
        for fact in all {
            index.facts.entry(&fact.kind).or_default().push(fact);
            if let Some(subject) = &fact.subject {
                index.of_subject.entry(&fact.kind).or_default().entry(subject).or_default().push(fact);
            }
        }
        index.waivers = facts.waivers.iter().map(|waiver| (waiver.key.as_str(), waiver)).collect();
        index
    }

    /// Everything of a kind, in order of time; with a subject, only its own.
    pub(super) fn of_kind(&self, kind: &str, subject: Option<&str>) -> &[&'a Fact] {
        let found = match subject {
            None => self.facts.get(kind),
            Some(subject) => self.of_subject.get(kind).and_then(|of| of.get(subject)),
        };
        found.map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn waiver(&self, key: &DutyKey) -> Option<&'a Waiver> {
        self.waivers.get(key.as_str()).copied()
    }
}
