//! The model (*samverkansmodell*) by which an authority collaborates, as the file that it is written in.
//!
//! The program carries out what the file says: no rule of one region is written in code (DESIGN 1.1). The file is TOML; its
//! sections are the fields of [`Model`], and `docs/model-file.md` explains them with examples. What is written in the file as
//! text that people read is a [`Text`], in Swedish and, where somebody has translated it, English and Finnish.
//!
//! [`read`] takes a file apart and tells every mistake with its line; [`check`](self) looks at what the parts say of each other;
//! [`difference`] tells what changes from one file to another. What the model obliges, on which day: [`crate::duty`].

mod actor;
mod check;
mod content;
pub mod difference;
mod fault;
mod name;
mod read;
mod rule;

pub use actor::{Body, BodyKind, Filling, Group, Invitation, Seats, Side, Unit, UnitKind};
pub use content::{
    AgreementItem, Area, Budget, Clause, Concept, Expectation, FeeRule, Form, Goal, Joining, JoiningWay,
    Level, Method, Principle, Source, SteeringDocument, Step,
};
pub use fault::{Fault, What};
pub use name::{Name, Text};
pub use read::{SCHEMA, read};
pub use rule::{
    Channel, DeedKind, DeedType, Due, DutyRule, EverySubject, Length, NotALength, Period, Rule, TermPoint,
    When,
};

use crate::time::Day;
use jiff::civil::Date;
use serde::Deserialize;

/// The version of the format that this program reads.
pub const FORMAT: u32 = 1;

actor::file_enum! {
    /// How strongly a clause obliges. The modal verb of the source is the requirement (DOMAIN, *verification marks*).
    pub enum Strength {
        /// *Ska*: must. Late is a breach.
        Must = "ska",
        /// *Bör*: should. Late is a warning.
        Should = "bör",
        /// *Får, kan, gärna*: may. A suggestion; never late.
        May = "får",
        /// *Vid behov*: when needed. Somebody judges whether it is needed.
        WhenNeeded = "vid behov",
    }
}

/// A model, as its file says it. That names stand for something and that times make sense has been checked: only [`read`] makes one.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// Version of the format: 1.
    pub format: u32,
    /// What the model is called by other files and by the program: lower-case letters, digits and hyphens.
    pub id: Name,
    /// What people call it.
    pub name: Text,
    /// What it is, in two or three sentences.
    #[serde(default)]
    pub about: Text,
    /// The model that it takes over from, by its `id`.
    pub replaces: Option<Name>,
    /// The authority itself: one of the units.
    pub authority: Name,
    /// Who adopted it, and when.
    pub adopted: Option<Adopted>,
    /// From when until when the document is meant to hold. When a site follows it is decided by the site.
    pub valid: Validity,
    /// The term of office that bodies and reports follow.
    pub term: Option<Term>,
    /// The documents that say it.
    #[serde(default)]
    pub source: Vec<Source>,
    /// What they say, clause by clause, in the model's own words.
    #[serde(default)]
    pub clause: Vec<Clause>,
    /// Parts of the authority.
    #[serde(default)]
    pub unit: Vec<Unit>,
    /// Councils, steering groups, working groups and the like.
    #[serde(default)]
    pub body: Vec<Body>,
    /// Others that something is owed to or by.
    #[serde(default)]
    pub group: Vec<Group>,
    /// Kinds of things that are done: meetings, plans, reports, decisions.
    #[serde(default)]
    pub deed: Vec<DeedType>,
    /// What is owed, by whom, when.
    #[serde(default)]
    pub duty: Vec<DutyRule>,
    /// Principles.
    #[serde(default)]
    pub principle: Vec<Principle>,
    /// Goals, visions and intended effects.
    #[serde(default)]
    pub goal: Vec<Goal>,
    /// Levels of participation, the least intense first.
    #[serde(default)]
    pub level: Vec<Level>,
    /// Steps of decision making, the earliest first.
    #[serde(default)]
    pub step: Vec<Step>,
    /// What can be done at a level in a step.
    #[serde(default)]
    pub method: Vec<Method>,
    /// Forms of collaboration. The list is open: a region adds its own (S-12).
    #[serde(default)]
    pub form: Vec<Form>,
    /// What a supplementary agreement must contain before it is signed (S-37).
    #[serde(default)]
    pub agreement_item: Vec<AgreementItem>,
    /// How organisations become parties.
    pub joining: Option<Joining>,
    /// What is paid to those who take part, as dated data.
    #[serde(default)]
    pub fee_rule: Vec<FeeRule>,
    /// Words and what they mean here (V-46).
    #[serde(default)]
    pub concept: Vec<Concept>,
    /// Documents that steer the authority, and what they say of civil society.
    #[serde(default)]
    pub steering_document: Vec<SteeringDocument>,
    /// Strategic areas and subject areas.
    #[serde(default)]
    pub area: Vec<Area>,
    /// What each party may expect of the other, and the roles.
    #[serde(default)]
    pub expectation: Vec<Expectation>,
    /// Money set aside.
    #[serde(default)]
    pub budget: Vec<Budget>,
}

/// Who adopted a model.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Adopted {
    /// The unit or body that did.
    pub by: Name,
    /// The day.
    #[cfg_attr(test, schemars(with = "name::WrittenDay"))]
    pub on: Day,
    /// The decision's number, as it is written: `§ 174`.
    #[serde(default)]
    pub decision: String,
}

/// From when until when, both days counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// First day.
    #[cfg_attr(test, schemars(with = "name::WrittenDay"))]
    pub from: Day,
    /// Last day; without end when left out.
    #[cfg_attr(test, schemars(with = "Option<name::WrittenDay>"))]
    pub until: Option<Day>,
}

/// A term of office (*mandatperiod*). Terms follow upon one another, all equally long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// First day of one of them.
    #[cfg_attr(test, schemars(with = "name::WrittenDay"))]
    pub from: Day,
    /// How many years each lasts.
    #[cfg_attr(test, schemars(range(min = 1, max = 10)))]
    pub years: u8,
}

impl Model {
    /// The clause with an id.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clause.iter().find(|clause| clause.id == *id)
    }

    /// The kind of deed with an id.
    pub fn deed(&self, id: &str) -> Option<&DeedType> {
        self.deed.iter().find(|deed| deed.id == *id)
    }

    /// The rule of duty with an id.
    pub fn duty(&self, id: &str) -> Option<&DutyRule> {
        self.duty.iter().find(|duty| duty.id == *id)
    }

    /// The body with an id.
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.body.iter().find(|body| body.id == *id)
    }

    /// The unit with an id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.unit.iter().find(|unit| unit.id == *id)
    }

    /// What people call a unit, body or group.
    pub fn actor(&self, id: &str) -> Option<&Text> {
        let unit = self.unit(id).map(|unit| &unit.name);
        let body = || self.body(id).map(|body| &body.name);
        let group = || self.group.iter().find(|group| group.id == *id).map(|group| &group.name);
        unit.or_else(body).or_else(group)
    }

    /// How strongly a rule obliges: as the first of its clauses does.
    pub fn strength(&self, duty: &DutyRule) -> Strength {
        let first = duty.clause.first().and_then(|id| self.clause(id.as_str()));
        first.map_or(Strength::WhenNeeded, |clause| clause.strength)
    }

    /// The term of office that a day lies in: first and last day.
    pub fn term_at(&self, day: Date) -> Option<(Date, Date)> {
        let term = self.term?;
        let years = i32::from(term.years);
        let since = i32::from(day.year()) - i32::from(term.from.0.year());
        let turned = since - i32::from((day.month(), day.day()) < (term.from.0.month(), term.from.0.day()));
        let begin = rule::years_later(term.from.0, turned.div_euclid(years) * years)?;
        let next = rule::years_later(begin, years)?;
        Some((begin, next.yesterday().ok()?))
    }
}
