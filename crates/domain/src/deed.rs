//! Something that is done or planned in the collaboration: a meeting, a plan, a report, or whatever else meets a duty.
//!
//! Which kinds there are says the model in force ([`crate::collaboration_model::DeedType`]); which duty a deed meets is found by
//! [`crate::duty`], and nowhere kept.

use crate::collaboration_model::{Channel, Model};
use crate::duty::{Fact, FactState};
use crate::ids::DeedId;
use crate::time::Day;
use std::collections::BTreeSet;

crate::text_enum! {
    /// How far a deed has come.
    pub enum DeedState {
        /// It is planned.
        Planned = "planned",
        /// It is done.
        Done = "done",
        /// It was called off.
        CalledOff = "called_off",
    }
}

/// A deed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// Identity.
    pub id: DeedId,
    /// The deed of the model that it is one of, or the duty that it meets where that has none.
    pub kind: String,
    /// What people call it.
    pub title: String,
    /// The day.
    pub on: Day,
    /// How far it has come.
    pub state: DeedState,
    /// Whose it is, where each has one of its own.
    pub subject: Option<String>,
    /// For which time it counts, where that is said: `2024-h1`.
    pub occasion: Option<String>,
    /// Where.
    pub place: String,
    /// Whatever else is to be known.
    pub note: String,
    /// Where what was made can be read: a web address.
    pub address: String,
    /// Anyone may see it.
    pub is_public: bool,
    /// What it was like: `open`.
    pub traits: BTreeSet<String>,
    /// Whom it reached, as the model calls them.
    pub reached: BTreeSet<String>,
    /// By which ways.
    pub through: BTreeSet<Channel>,
    /// Which version this is.
    pub version: i64,
}

/// What a kind is called: as the deed of the model, or as the duty that it meets.
pub fn name_of_kind<'a>(model: &'a Model, kind: &str) -> Option<&'a crate::collaboration_model::Text> {
    let deed = model.deed(kind).map(|deed| &deed.name);
    deed.or_else(|| model.duty(kind).filter(|duty| duty.of.is_none()).map(|duty| &duty.does))
}

impl From<&Deed> for Fact {
    fn from(deed: &Deed) -> Self {
        Self {
            id: deed.id.to_string(),
            kind: deed.kind.clone(),
            subject: deed.subject.clone(),
            occasion: deed.occasion.clone(),
            on: deed.on.0,
            state: match deed.state {
                DeedState::Planned => FactState::Planned,
                DeedState::Done => FactState::Done,
                DeedState::CalledOff => FactState::CalledOff,
            },
            traits: deed.traits.clone(),
            reached: deed.reached.clone(),
            through: deed.through.clone(),
        }
    }
}
