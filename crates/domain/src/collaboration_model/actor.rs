//! Who does something in a model: units of the authority, bodies that both sides sit in, and groups of others.

use super::name::{Name, Text};
use serde::Deserialize;

/// An enum of the model file: written, stored and described in the schema by the same words.
macro_rules! file_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        crate::text_enum! { $(#[$meta])* pub enum $name { $($(#[$vmeta])* $variant = $text),+ } }
        #[cfg(test)]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($text),+] })
            }
        }
    };
}
pub(super) use file_enum;

file_enum! {
    /// What a unit of the authority is.
    pub enum UnitKind {
        /// The whole authority.
        Authority = "authority",
        /// *Fullmäktige*.
        Assembly = "assembly",
        /// *Regionstyrelse, kommunstyrelse*.
        ExecutiveBoard = "executive_board",
        /// *Nämnd*.
        Board = "board",
        /// *Beredning*.
        PreparatoryCommittee = "preparatory_committee",
        /// *Förvaltning, kontor*.
        Administration = "administration",
        /// A smaller part of an administration (*enhet*), or operations (*verksamhet*).
        OperationalUnit = "operational_unit",
        /// A company that the authority owns.
        Company = "company",
    }
}

impl UnitKind {
    /// Elected officials sit in it and decide or prepare: boards, the executive board and preparatory committees (V-15).
    pub const fn is_political(self) -> bool {
        matches!(self, Self::ExecutiveBoard | Self::Board | Self::PreparatoryCommittee)
    }
}

/// A part of the authority.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// What it is referred to by.
    pub id: Name,
    /// What people call it.
    pub name: Text,
    /// What it is.
    pub kind: UnitKind,
    /// The unit that it belongs to.
    pub under: Option<Name>,
    /// What it is there for, as far as collaboration is concerned.
    #[serde(default)]
    pub mission: Text,
    /// Where that is written: rules of procedure, work plan (O-10, O-15).
    #[serde(default)]
    pub mission_in: Text,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
}

/// Others that something is owed to or by: the signatories, those who took part, staff and managers concerned.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// What it is referred to by.
    pub id: Name,
    /// What people call it.
    pub name: Text,
    /// Which side it is on.
    pub side: Side,
    /// The clauses that speak of it.
    #[serde(default)]
    pub clause: Vec<Name>,
}

file_enum! {
    /// A side of the collaboration.
    pub enum Side {
        /// The authority.
        Authority = "authority",
        /// Organisations of civil society.
        CivilSociety = "civil_society",
        /// People who speak for themselves.
        Residents = "residents",
        /// Both, or nobody's.
        Both = "both",
    }
}

file_enum! {
    /// What a body is.
    pub enum BodyKind {
        /// *Samverkansråd, pensionärsråd, den sociala ekonomins råd*.
        Council = "council",
        /// *Samråd* that stands.
        StandingConsultation = "standing_consultation",
        /// *Styrgrupp*.
        SteeringGroup = "steering_group",
        /// *Arbetsgrupp*.
        WorkingGroup = "working_group",
        /// *Referensgrupp*.
        ReferenceGroup = "reference_group",
        /// A group of the authority's own people.
        InternalGroup = "internal_group",
        /// *Brukarråd, patientråd*.
        ServiceUserCouncil = "service_user_council",
        /// *Nätverk*.
        Network = "network",
        /// A forum that meets now and then (*dialogforum, stormöte, dialog*).
        Forum = "forum",
    }
}

/// A body: where the sides meet, or where one prepares for it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// What it is referred to by.
    pub id: Name,
    /// What people call it.
    pub name: Text,
    /// What it is.
    pub kind: BodyKind,
    /// The unit that it belongs to politically, or the agreement's parties as a group.
    pub home: Name,
    /// What it is for.
    #[serde(default)]
    pub purpose: Text,
    /// Where that is written.
    #[serde(default)]
    pub purpose_in: Text,
    /// The clauses that say so.
    #[serde(default)]
    pub clause: Vec<Name>,
    /// The level of participation that it works at.
    pub level: Option<Name>,
    /// The steps of decision making that it takes part in.
    #[serde(default)]
    pub step: Vec<Name>,
    /// How many such bodies there are: *five samråd* (V-22).
    #[serde(default = "one")]
    #[cfg_attr(test, schemars(range(min = 1, max = 1000)))]
    pub count: u32,
    /// How many seats each side has.
    #[serde(default)]
    pub seats: Vec<Seats>,
    /// Both sides have equally many seats (V-21).
    #[serde(default)]
    pub parity: bool,
    /// Who is invited without a seat.
    #[serde(default)]
    pub invited: Vec<Invitation>,
    /// Its seats are filled anew each term of office.
    #[serde(default)]
    pub follows_term: bool,
    /// Whom it meets that has no seat in it: units, groups or other bodies.
    #[serde(default)]
    pub meets: Vec<Name>,
}

const fn one() -> u32 {
    1
}

file_enum! {
    /// How a seat is filled.
    pub enum Filling {
        /// Elected by those it speaks for.
        Elected = "elected",
        /// Appointed.
        Appointed = "appointed",
        /// The side chooses in its own way.
        OwnChoice = "own_choice",
        /// Goes with an office.
        ExOfficio = "ex_officio",
    }
}

/// Seats of one side.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Seats {
    /// Whose they are.
    pub side: Side,
    /// How many; as many as want to when left out.
    #[cfg_attr(test, schemars(range(min = 1, max = 1000)))]
    pub count: Option<u32>,
    /// How many substitutes.
    #[serde(default)]
    #[cfg_attr(test, schemars(range(max = 1000)))]
    pub substitutes: u32,
    /// Whom they are taken from.
    pub from: Name,
    /// Who decides who gets them; the side itself when left out.
    pub appointed_by: Option<Name>,
    /// How.
    pub how: Filling,
    /// The office that they go with, or whatever else is to be known.
    #[serde(default)]
    pub note: Text,
}

/// Somebody who is invited without a seat.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Invitation {
    /// Who.
    pub who: Name,
    /// Only when needed.
    #[serde(default)]
    pub when_needed: bool,
}
