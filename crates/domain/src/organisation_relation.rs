//! What two organisations are to each other, and from when to when: which federation a district belongs to, of which umbrella an
//! association is a member, which took over after which.
//!
//! Not here: two entries of one organisation that were made one ([`crate::organisation::merging`]), and how likely two entries are
//! to be a federation and its district when nobody has said so ([`crate::same_organisation`]).

use crate::ids::{OrganisationId, OrganisationRelationId};
use crate::time::Day;
use std::collections::BTreeSet;

crate::text_enum! {
    /// What the first organisation is to the second.
    pub enum RelationKind {
        /// A district of it: the federation's own organisation in a part of the country.
        DistrictOf = "district_of",
        /// A section of it, such as a local branch.
        SectionOf = "section_of",
        /// A member of it, with a board of its own.
        MemberOf = "member_of",
        /// It took over after it.
        SuccessorOf = "successor_of",
    }
}

impl RelationKind {
    /// Does the second stand over the first, so that who asks for all of the second's means the first too?
    pub const fn is_belonging(self) -> bool {
        !matches!(self, Self::SuccessorOf)
    }
}

/// What one organisation is to another. Both days count; one that is not known is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// Identity.
    pub id: OrganisationRelationId,
    /// The first: the district, the section, the member, the successor.
    pub organisation: OrganisationId,
    /// What it is.
    pub kind: RelationKind,
    /// The second: the federation, the umbrella, the one that was before.
    pub other: OrganisationId,
    /// The first day.
    pub since: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
    /// Where it was told. Never empty.
    pub source: String,
    /// Rises with each change.
    pub version: i64,
}

impl Relation {
    /// Does it hold on a day?
    pub fn holds_on(&self, day: Day) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| until >= day)
    }

    /// Is it over before a day?
    pub fn is_over(&self, day: Day) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// Is there a day on which both hold?
    pub fn meets(&self, other: &Self) -> bool {
        let begins_in_time = |a: &Self, b: &Self| match (a.since, b.until) {
            (Some(since), Some(until)) => since <= until,
            _ => true,
        };
        begins_in_time(self, other) && begins_in_time(other, self)
    }

    /// Does it say the same as another, of days that both cover?
    pub fn repeats(&self, other: &Self) -> bool {
        self.id != other.id
            && (self.organisation, self.kind, self.other) == (other.organisation, other.kind, other.other)
            && self.meets(other)
    }

    /// The other side of it.
    pub fn seen_from(&self, organisation: OrganisationId) -> OrganisationId {
        if self.organisation == organisation { self.other } else { self.organisation }
    }
}

/// Would `new` make an organisation stand, by way of others, over itself on some day, or follow upon itself? `known` are relations of
/// all organisations that can be reached from its second.
pub fn makes_circle(new: &Relation, known: &[Relation]) -> bool {
    let alike =
        |r: &&Relation| r.id != new.id && r.kind.is_belonging() == new.kind.is_belonging() && r.meets(new);
    let known: Vec<&Relation> = known.iter().filter(alike).collect();
    let mut seen = BTreeSet::new();
    let mut next = vec![new.other];
    while let Some(at) = next.pop() {
        if at == new.organisation {
            return true;
        }
        if seen.insert(at) {
            next.extend(known.iter().filter(|r| r.organisation == at).map(|r| r.other));
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Seed;

    fn organisation(n: u8) -> OrganisationId {
        OrganisationId::new(Seed { unix_millis: 1, random: [n; 10] })
    }

    fn relation(n: u8, from: u8, kind: RelationKind, to: u8, since: &str, until: &str) -> Relation {
        Relation {
            id: OrganisationRelationId::new(Seed { unix_millis: 1, random: [n; 10] }),
            organisation: organisation(from),
            kind,
            other: organisation(to),
            since: since.parse().ok().map(Day),
            until: until.parse().ok().map(Day),
            source: "test".to_owned(),
            version: 1,
        }
    }

    use RelationKind::{DistrictOf, MemberOf, SuccessorOf};

    #[test]
    fn days_count_at_both_ends() {
        let r = relation(1, 1, DistrictOf, 2, "2020-01-01", "2024-12-31");
        let on = |day: &str| r.holds_on(Day(day.parse().unwrap()));
        assert!(on("2020-01-01") && on("2024-12-31"));
        assert!(!on("2019-12-31") && !on("2025-01-01"));
        assert!(
            r.is_over(Day("2025-01-01".parse().unwrap())) && !r.is_over(Day("2024-12-31".parse().unwrap()))
        );
        let open = relation(2, 1, DistrictOf, 2, "", "");
        assert!(open.holds_on(Day("1900-01-01".parse().unwrap())) && open.repeats(&r) && r.repeats(&open));
        let later = relation(3, 1, DistrictOf, 2, "2025-01-01", "");
        assert!(!later.repeats(&r) && !r.repeats(&later), "it was again, after it was over");
        assert!(!r.repeats(&r), "a relation does not repeat itself");
    }

    #[test]
    fn nobody_stands_over_itself() {
        let known = [
            relation(1, 2, DistrictOf, 3, "", ""),
            relation(2, 3, MemberOf, 4, "", ""),
            relation(3, 5, SuccessorOf, 1, "", ""),
        ];
        assert!(makes_circle(&relation(9, 4, MemberOf, 2, "", ""), &known));
        assert!(makes_circle(&relation(9, 4, MemberOf, 4, "", ""), &known));
        assert!(!makes_circle(&relation(9, 2, MemberOf, 4, "", ""), &known), "two ways up are none round");
        assert!(
            !makes_circle(&relation(9, 1, MemberOf, 5, "", ""), &known),
            "what follows does not stand over"
        );
        assert!(makes_circle(&relation(9, 1, SuccessorOf, 5, "", ""), &known));
    }

    #[test]
    fn what_is_over_makes_no_circle() {
        let known = [relation(1, 2, MemberOf, 3, "", "2019-12-31")];
        assert!(!makes_circle(&relation(9, 3, MemberOf, 2, "2020-01-01", ""), &known));
        assert!(makes_circle(&relation(9, 3, MemberOf, 2, "2019-12-31", ""), &known));
    }
}
