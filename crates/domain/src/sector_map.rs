//! *Kartläggning* of civil society (V-6, V-30): how many organisations there are, where, and of what character.
//!
//! The store hands over organisations that are alike in all that is counted, with how many they are ([`Alike`]); a
//! [`Register`] of them answers any [`Filter`] with [`Figures`]. Every number that is shown, drawn or handed out as data comes
//! from [`Register::figures`], so they agree. What must not be told is left out there too: see [`suppression`].
//!
//! Not here: what the figures are called, and what an organisation is counted as (its type: [`crate::organisation_type`]).

mod counting;
pub mod steps;
pub mod suppression;

pub use self::counting::{Alike, Bar, CountyRow, Detail, Figures, Known, Register, Row};
pub use self::suppression::{Count, FEWEST};

use crate::organisation_type::TypeKey;
use crate::place::{CountyCode, MunicipalityCode};
use crate::target_group::TargetGroup;

/// Where organisations are counted, by their seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Place {
    /// Everywhere, also those whose municipality is not known.
    #[default]
    Country,
    /// One county.
    County(CountyCode),
    /// One municipality.
    Municipality(MunicipalityCode),
}

impl Place {
    /// The county it is or lies in.
    pub fn county(self) -> Option<CountyCode> {
        match self {
            Self::Country => None,
            Self::County(code) => Some(code),
            Self::Municipality(code) => Some(code.municipality().county().key()),
        }
    }

    /// Inhabitants at the end of [`crate::place::INHABITANTS_YEAR`].
    pub fn inhabitants(self) -> u32 {
        match self {
            Self::Country => crate::place::municipalities().iter().map(|m| m.inhabitants).sum(),
            Self::County(code) => code.county().inhabitants(),
            Self::Municipality(code) => code.municipality().inhabitants,
        }
    }
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Filter {
    /// Where.
    pub place: Place,
    /// Only of this type, or of a type in this group.
    pub kind: Option<TypeKey>,
    /// Only those that are there for this target group.
    pub target: Option<TargetGroup>,
}

/// So many in a thousand inhabitants, in tenths, rounded: 31 is 3.1.
///
/// ```
/// assert_eq!(domain::sector_map::in_a_thousand(100, 32_785), 31);
/// ```
pub fn in_a_thousand(count: u32, inhabitants: u32) -> u32 {
    let inhabitants = u64::from(inhabitants.max(1));
    u32::try_from((u64::from(count) * 10_000 + inhabitants / 2) / inhabitants).unwrap_or(u32::MAX)
}
