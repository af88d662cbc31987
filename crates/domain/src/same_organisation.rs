//! Which organisations in a register are one and the same, which belong together, and why.
//!
//! Registers come from many hands: one club stands in two municipalities, once with *IF* and once with *Idrottsförening*; a
//! number is borrowed from the mother association; forty offices carry a municipality's own. [`Register`] finds, among tens of
//! thousands, the pairs worth judging; [`judge`] says of a pair whether it is one organisation, two that belong together
//! (section, youth part, branches of one federation) or neither, how far that can be trusted, and on what grounds. Nothing is
//! merged here: a person decides, in bulk where the verdict is [`Certainty::Certain`].
//!
//! An import asks either way: [`Register::new`] over what is known and what comes in, then [`Register::pairs`], finds pairs
//! within the incoming rows too; [`Register::candidates`] asks about one row at a time. Types and activities are not weighed.
//!
//! What each word does in a name: [`mod@reading`], after `rules/names/roles.txt` and `federations.txt`. The verdict:
//! [`mod@verdict`]. Finding: [`mod@register`]. Single names are read and compared as in [`crate::name_match`].

mod comparison;
pub mod reading;
pub mod register;
mod roles;
pub mod verdict;

use crate::name_match::{Certainty, Reason};
pub use reading::{Lore, Subject};
pub use register::{Candidate, Pair, Register};
pub use verdict::judge;

/// What is known of an organisation when it is compared. Everything but the name may be missing.
#[derive(Debug, Clone, Default)]
pub struct Facts<'f> {
    /// Its name as written.
    pub name: &'f str,
    /// Other names it is known by.
    pub aliases: Vec<&'f str>,
    /// Code of the municipality where it has its seat, or in whose register it stands.
    pub municipality: Option<&'f str>,
    /// That municipality's name (*Ale*): a name may carry it or leave it out.
    pub seat: Option<&'f str>,
    /// Name of the county (*Skåne*), for those that carry it.
    pub county: Option<&'f str>,
    /// Organisation number: ten digits, checked. A number that fails its check is left out.
    pub number: Option<&'f str>,
    /// Postal code.
    pub postal_code: Option<&'f str>,
    /// Postal town.
    pub town: Option<&'f str>,
    /// Website: an address or a host.
    pub website: Option<&'f str>,
}

/// One of the two that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The first.
    First,
    /// The second.
    Second,
}

impl Side {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

/// What two entries are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// One organisation. [`Certainty::Certain`]: may be merged in bulk; `Likely`: a person reads both; `Look`: worth a look.
    Same(Certainty),
    /// Two that belong together, and which of them the other belongs to, when that can be told.
    Related {
        /// The mother association or the national one.
        parent: Option<Side>,
        /// How far the relation can be trusted.
        certainty: Certainty,
    },
    /// Two that have nothing to do with each other, as far as can be seen.
    Different,
}

crate::text_enum! {
    /// What two entries that are not different are to each other, in the order in which a person looks at them.
    pub enum Sort {
        /// One organisation; may be merged in bulk.
        Certain = "certain",
        /// Likely one; a person reads both.
        Likely = "likely",
        /// Perhaps one.
        Look = "look",
        /// Two that belong together: section, youth part, branch.
        Related = "related",
    }
}

impl Relation {
    /// As it is offered to a person; nothing when they are different.
    pub const fn sort(self) -> Option<Sort> {
        match self {
            Self::Same(Certainty::Certain) => Some(Sort::Certain),
            Self::Same(Certainty::Likely) => Some(Sort::Likely),
            Self::Same(Certainty::Look) => Some(Sort::Look),
            Self::Related { .. } => Some(Sort::Related),
            Self::Different => None,
        }
    }
}

crate::text_enum! {
    /// On what a verdict rests, besides what the names have in common.
    pub enum Ground {
        /// Both have the same number, and it is one organisation's own.
        SameNumber = "same_number",
        /// Their numbers differ.
        OtherNumber = "other_number",
        /// Both have a number that unrelated entries share; it says nothing.
        BorrowedNumber = "borrowed_number",
        /// They stand in the same municipality.
        SameMunicipality = "same_municipality",
        /// They have the same postal code.
        SamePostalCode = "same_postal_code",
        /// They have the same postal town.
        SameTown = "same_town",
        /// They have the same website, and it is not one where many have a page.
        SameSite = "same_site",
        /// They are in different places.
        OtherPlace = "other_place",
        /// One names the place where the other is.
        PlaceAdded = "place_added",
        /// One is known by a name that the other bears.
        Alias = "alias",
        /// Both bear the name of one federation.
        Federation = "federation",
        /// One bears a federation's name, or they bear two.
        OtherFederation = "other_federation",
        /// A sport, an age group or another part is named in one, or two are.
        Part = "part",
        /// *IF* and *IK*: two kinds of club.
        OtherClub = "other_club",
        /// *IF* and *idrottsförening*: the same kind of club.
        ClubSpelledOut = "club_spelled_out",
        /// *Norra* and *södra*, or one of them.
        Direction = "direction",
        /// A number stands in the name, and they differ.
        Figure = "figure",
        /// A foundation, a company, an association.
        OtherLegalForm = "other_legal_form",
        /// What the names are made of differs.
        OtherWords = "other_words",
    }
}

/// What comparing two entries came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What they are to each other.
    pub relation: Relation,
    /// In what the names differ.
    pub names: Vec<Reason>,
    /// On what it rests, the weightiest first.
    pub grounds: Vec<Ground>,
}

impl Verdict {
    /// May the two be merged in bulk?
    pub fn is_safe_to_merge(&self) -> bool {
        self.relation == Relation::Same(Certainty::Certain)
    }

    /// The same verdict with the two in the other order.
    #[must_use]
    pub fn turned(mut self) -> Self {
        if let Relation::Related { parent, .. } = &mut self.relation {
            *parent = parent.map(Side::other);
        }
        self
    }
}
