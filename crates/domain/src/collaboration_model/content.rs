//! What a model says besides who and when: its sources and clauses, principles, goals, levels, forms, agreements, fees, words.

use super::Strength;
use super::Validity;
use super::actor::{Side, file_enum};
#[cfg(test)]
use super::name;
use super::name::{Name, Text};
use crate::time::Day;
use serde::Deserialize;

/// A document that says what the model says.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What it is referred to by.
    pub id: Name,
    /// Its title.
    pub title: Text,
    /// Its date or year, as it is written on it.
    #[serde(default)]
    pub dated: String,
    /// Its number in the authority's register.
    #[serde(default)]
    pub register_number: String,
    /// Where it can be read.
    #[serde(default)]
    pub address: String,
}

/// One thing that a source says, in the model's own words.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// What it is referred to by, and cited as: `V-35`.
    pub id: Name,
    /// The document that says it.
    pub source: Name,
    /// Where in it: a page, a section, a paragraph.
    #[serde(default)]
    pub place: String,
    /// How strongly it obliges.
    pub strength: Strength,
    /// What it says.
    pub says: Text,
    /// Why nothing is to be carried out: it tells a fact, or an aim. A clause without this is carried out by some part of the
    /// model or by a function of the program.
    #[serde(default)]
    pub fact: Text,
    /// The function of the program that carries it out, where no part of the model does: `referral`, `feedback`.
    #[serde(default)]
    pub by: String,
}

/// A principle.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// What it is referred to by.
    pub id: Name,
    /// What people call it.
    pub name: Text,
    /// What it means here.
    #[serde(default)]
    pub means: Text,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

file_enum! {
    /// What kind of goal.
    pub enum GoalKind {
        /// A vision.
        Vision = "vision",
        /// Something to be reached.
        Goal = "goal",
        /// A purpose of the model.
        Purpose = "purpose",
        /// An effect that is sought.
        Effect = "effect",
    }
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// What it is referred to by.
    pub id: Name,
    /// What kind.
    pub kind: GoalKind,
    /// What is to be reached.
    pub name: Text,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

/// A level of participation.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// What it is referred to by.
    pub id: Name,
    /// What people call it.
    pub name: Text,
    /// What it means: who says what to whom.
    #[serde(default)]
    pub means: Text,
    /// What is done at it must be answered: a dialogue that stops at exchange of information is none (V-32).
    #[serde(default)]
    pub needs_feedback: bool,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

/// A step of decision making.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What it is referred to by.
    pub id: Name,
    /// What people call it.
    pub name: Text,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

/// What can be done at a level in a step: a cell of the matrix.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// The level.
    pub level: Name,
    /// The step.
    pub step: Name,
    /// What can be done.
    pub name: Text,
}

file_enum! {
    /// What must be said when a form of collaboration is chosen.
    pub enum Need {
        /// Why this form fits the purpose and the target group (S-17).
        Reason = "reason",
        /// Whom it is for.
        TargetGroup = "target_group",
        /// The stage that it serves: planning, development, follow-up, evaluation (S-2).
        Stage = "stage",
        /// The level of participation, chosen on purpose (V-34).
        Level = "level",
        /// Whether it goes on or has an end (S-14).
        Duration = "duration",
        /// On site, digital or both (S-15).
        Mode = "mode",
        /// How access and communication needs are met (S-20).
        Access = "access",
        /// Whether an agreement is needed, decided by the unit (S-38).
        AgreementDecision = "agreement_decision",
        /// An agreement.
        Agreement = "agreement",
        /// With whom the form was chosen (S-10).
        ChosenWith = "chosen_with",
    }
}

/// A form of collaboration (*samverkansform*).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// What it is referred to by.
    pub id: Name,
    /// What people call it.
    pub name: Text,
    /// What must be said when it is chosen.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

/// Something that an agreement must contain.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreementItem {
    /// What it is referred to by.
    pub id: Name,
    /// What is to be said.
    pub name: Text,
    /// It is asked as a question in the form.
    #[serde(default)]
    pub asks: Text,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

file_enum! {
    /// How an organisation becomes a party.
    pub enum JoiningWay {
        /// The authority invites it to an agreement.
        Invitation = "invitation",
        /// It signs.
        Signing = "signing",
        /// It applies, and a body approves.
        Application = "application",
    }
}

/// How organisations become parties.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Joining {
    /// The way.
    pub way: JoiningWay,
    /// The body or unit that approves.
    pub approved_by: Option<Name>,
    /// What an organisation must be, and exceptions.
    #[serde(default)]
    pub conditions: Vec<Text>,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

file_enum! {
    /// What is paid for.
    pub enum FeeKind {
        /// A half day.
        HalfDay = "half_day",
        /// A whole day, the most for a day.
        FullDay = "full_day",
        /// Lost earnings, for each half hour begun.
        LostEarningsHalfHour = "lost_earnings_half_hour",
        /// Travel by own car, for ten kilometres.
        TravelTenKilometres = "travel_ten_kilometres",
        /// What it cost, against a receipt.
        Receipt = "receipt",
    }
}

/// What is paid to those who take part, from a day. Regulations differ and change: they are data (S-34).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeRule {
    /// What is paid for.
    pub kind: FeeKind,
    /// First day that it holds. It holds until the next of the same kind begins.
    #[cfg_attr(test, schemars(with = "name::WrittenDay"))]
    pub from: Day,
    /// How much, in öre. A receipt is paid as it is, at most this.
    pub ore: u64,
    /// The regulation that says so, and whether it is real.
    pub basis: Text,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

/// A word and what it means here.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// The word.
    pub word: Text,
    /// What it means.
    pub means: Text,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

/// A document that steers the authority.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SteeringDocument {
    /// What it is referred to by.
    pub id: Name,
    /// Its title.
    pub name: Text,
    /// When it holds.
    pub valid: Option<Validity>,
    /// What it says of civil society.
    #[serde(default)]
    pub says: Text,
    /// The clauses that name it.
    #[serde(default)]
    pub clause: Vec<Name>,
}

file_enum! {
    /// What kind of area.
    pub enum AreaKind {
        /// One to develop.
        Strategic = "strategic",
        /// One that the collaboration is about.
        Subject = "subject",
    }
}

/// An area.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// What it is referred to by.
    pub id: Name,
    /// What kind.
    pub kind: AreaKind,
    /// What people call it.
    pub name: Text,
    /// What it is about.
    #[serde(default)]
    pub about: Text,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

/// What one may expect of another, and what is whose part.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Of whom.
    pub of: Side,
    /// What.
    pub says: Text,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

/// Money set aside.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Who has it.
    pub unit: Name,
    /// How much a year, in kronor.
    pub kronor: u64,
    /// For what.
    #[serde(default)]
    pub purpose: Text,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}
