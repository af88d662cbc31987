//! What an organisation's entry is made of, field by field: what each holds, in what two entries differ, and how one field is
//! taken over from another entry. History and merging rest on it.

use super::{Facet, NameKind, Trait};
use crate::register_row::update::Held;
use crate::text::fold;

crate::text_enum! {
    /// A field of an organisation's entry.
    pub enum Field {
        /// Its name.
        Name = "name",
        /// Other names it is known by.
        Aliases = "aliases",
        /// Names it bore before.
        Former = "former",
        /// Abbreviations.
        Abbreviations = "abbreviations",
        /// What kind of counterpart it is.
        Kind = "kind",
        /// Counting category.
        Category = "category",
        /// Organisation number.
        Number = "number",
        /// Where it stands.
        State = "state",
        /// Types of the classification.
        Types = "types",
        /// What it does.
        Activities = "activities",
        /// Whom it is there for.
        TargetGroups = "target_groups",
        /// Its roles in society.
        Roles = "roles",
        /// Rights perspectives.
        Perspectives = "perspectives",
        /// National minorities.
        Minorities = "minorities",
        /// How many members, and on which day.
        Members = "members",
        /// What it does, in running text.
        Description = "description",
        /// Municipality of its seat.
        Seat = "seat",
        /// How far its work reaches.
        Reach = "reach",
        /// Municipalities where it is active.
        Areas = "areas",
        /// Postal code.
        PostalCode = "postal_code",
        /// Postal town.
        Town = "town",
        /// A function's address.
        Email = "email",
        /// Postal address.
        Postal = "postal",
        /// Website.
        Website = "website",
        /// Language of letters to it.
        Language = "language",
        /// What its representatives need to take part.
        AccessNeeds = "access_needs",
        /// By what it prefers to be reached.
        Channel = "channel",
        /// What it wants to be asked about.
        Interests = "interests",
        /// The one that stands for it.
        MergedInto = "merged_into",
    }
}

/// A field in which two entries differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which.
    pub field: Field,
    /// Its values before; empty when there was none.
    pub before: Vec<String>,
    /// Its values after.
    pub after: Vec<String>,
}

/// In what two entries differ, in the order of the fields.
pub fn differences(before: &Held, after: &Held) -> Vec<Difference> {
    Field::ALL
        .iter()
        .map(|field| Difference { field: *field, before: field.values(before), after: field.values(after) })
        .filter(|d| d.before != d.after)
        .collect()
}

impl Field {
    /// What it holds, as it is stored: keys for what has fixed words, labels for what has none. Empty when nothing is known.
    pub fn values(self, held: &Held) -> Vec<String> {
        let (o, p) = (&held.organisation, &held.profile);
        let one = |text: &str| if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
        match self {
            Self::Name => one(&o.name),
            Self::Aliases => held.names_of(NameKind::Alias),
            Self::Former => held.names_of(NameKind::Former),
            Self::Abbreviations => held.names_of(NameKind::Abbreviation),
            Self::Kind => vec![o.kind.to_string()],
            Self::Category => one(&o.category),
            Self::Number => some(p.number.as_ref()),
            Self::State => vec![p.state.to_string()],
            Self::Members => {
                let mut values = some(p.members.as_ref());
                values.extend(some(p.members_on.as_ref()));
                values
            }
            Self::Description => one(&p.description),
            Self::Seat => some(p.seat.as_ref()),
            Self::Reach => some(p.reach.as_ref()),
            Self::PostalCode => one(&p.postal_code),
            Self::Town => one(&p.town),
            Self::Email => some(o.email.as_ref()),
            Self::Postal => o.postal.clone(),
            Self::Website => one(&p.website),
            Self::Language => vec![o.language.to_string()],
            Self::AccessNeeds => one(&p.access_needs),
            Self::Channel => some(p.channel.as_ref()),
            Self::Interests => {
                let shown = |t: &Trait| if t.label.is_empty() { t.key.clone() } else { t.label.clone() };
                p.interests.iter().map(shown).collect()
            }
            Self::MergedInto => some(p.merged_into.as_ref()),
            Self::Types
            | Self::Activities
            | Self::TargetGroups
            | Self::Roles
            | Self::Perspectives
            | Self::Minorities
            | Self::Areas => {
                let of = self.facet().into_iter().flat_map(|facet| p.in_respect(facet));
                of.map(|t| if self == Self::Activities { t.label.clone() } else { t.key.clone() }).collect()
            }
        }
    }

    /// The respect in which it says of what character the organisation is.
    pub const fn facet(self) -> Option<Facet> {
        match self {
            Self::Types => Some(Facet::Type),
            Self::Activities => Some(Facet::Activity),
            Self::TargetGroups => Some(Facet::TargetGroup),
            Self::Roles => Some(Facet::Role),
            Self::Perspectives => Some(Facet::Perspective),
            Self::Minorities => Some(Facet::Minority),
            Self::Areas => Some(Facet::Area),
            _ => None,
        }
    }

    /// Which of the other names it holds.
    const fn name_kind(self) -> Option<NameKind> {
        match self {
            Self::Aliases => Some(NameKind::Alias),
            Self::Former => Some(NameKind::Former),
            Self::Abbreviations => Some(NameKind::Abbreviation),
            _ => None,
        }
    }

    /// It holds several values, each of which can be there or not.
    pub const fn is_list(self) -> bool {
        self.facet().is_some() || self.name_kind().is_some()
    }

    /// Takes the field over from another entry. Lists are left in their order: names by letter, traits by key.
    pub fn copy(self, from: &Held, to: &mut Held) {
        if let Some(facet) = self.facet() {
            to.profile.character.retain(|t| t.facet != facet);
            to.profile.character.extend(from.profile.in_respect(facet).cloned());
            to.profile.character.sort_unstable();
            return;
        }
        if let Some(kind) = self.name_kind() {
            to.set_names(kind, from.names_of(kind));
            return;
        }
        let (o, p) = (&mut to.organisation, &mut to.profile);
        let (theirs, q) = (&from.organisation, &from.profile);
        match self {
            Self::Name => o.name.clone_from(&theirs.name),
            Self::Kind => o.kind = theirs.kind,
            Self::Category => o.category.clone_from(&theirs.category),
            Self::Number => p.number = q.number,
            Self::State => p.state = q.state,
            Self::Members => (p.members, p.members_on) = (q.members, q.members_on),
            Self::Description => p.description.clone_from(&q.description),
            Self::Seat => p.seat = q.seat,
            Self::Reach => p.reach = q.reach,
            Self::PostalCode => p.postal_code.clone_from(&q.postal_code),
            Self::Town => p.town.clone_from(&q.town),
            Self::Email => o.email.clone_from(&theirs.email),
            Self::Postal => o.postal.clone_from(&theirs.postal),
            Self::Website => p.website.clone_from(&q.website),
            Self::Language => o.language = theirs.language,
            Self::AccessNeeds => p.access_needs.clone_from(&q.access_needs),
            Self::Channel => p.channel = q.channel,
            Self::Interests => p.interests.clone_from(&q.interests),
            Self::MergedInto => p.merged_into = q.merged_into,
            // Done above.
            Self::Aliases
            | Self::Former
            | Self::Abbreviations
            | Self::Types
            | Self::Activities
            | Self::TargetGroups
            | Self::Roles
            | Self::Perspectives
            | Self::Minorities
            | Self::Areas => {}
        }
    }
}

fn some<T: ToString>(value: Option<&T>) -> Vec<String> {
    value.map(ToString::to_string).into_iter().collect()
}

impl Held {
    /// Its other names of one kind, by letter.
    pub fn names_of(&self, kind: NameKind) -> Vec<String> {
        let of = |name: &&String| self.kind_of_name(name) == kind;
        let mut names: Vec<String> = self.organisation.aliases.iter().filter(of).cloned().collect();
        names.sort_by_key(|name| fold(name));
        names
    }

    /// What kind of name one of its other names is.
    pub fn kind_of_name(&self, name: &str) -> NameKind {
        self.profile.name_kinds.get(&fold(name)).copied().unwrap_or(NameKind::Alias)
    }

    /// Sets its other names of one kind. A name that it has in another kind, or as its own, is left where it is.
    pub fn set_names(&mut self, kind: NameKind, names: Vec<String>) {
        let gone = self.names_of(kind);
        self.organisation.aliases.retain(|name| !gone.contains(name));
        for name in &gone {
            self.profile.name_kinds.remove(&fold(name));
        }
        for name in names {
            self.add_name(kind, name);
        }
    }

    /// Adds another name, unless it has it.
    pub fn add_name(&mut self, kind: NameKind, name: String) {
        let key = fold(&name);
        let has = |known: &String| fold(known) == key;
        if key.is_empty() || has(&self.organisation.name) || self.organisation.aliases.iter().any(has) {
            return;
        }
        if kind != NameKind::Alias {
            self.profile.name_kinds.insert(key, kind);
        }
        self.organisation.aliases.push(name);
        self.organisation.aliases.sort_by_key(|name| fold(name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{OrganisationId, Seed};
    use crate::organisation::{Basis, Trait};

    fn entry(name: &str) -> Held {
        Held::new(OrganisationId::new(Seed { unix_millis: 1, random: [1; 10] }), name)
    }

    #[test]
    fn a_name_stands_once_in_one_kind() {
        let mut held = entry("Pensionärernas riksorganisation");
        held.set_names(NameKind::Abbreviation, vec!["PRO".into(), "pro".into()]);
        held.set_names(
            NameKind::Alias,
            vec!["PRO".into(), "Pensionärerna".into(), "pensionärernas riksorganisation".into()],
        );
        assert_eq!(held.names_of(NameKind::Abbreviation), ["PRO"]);
        assert_eq!(held.names_of(NameKind::Alias), ["Pensionärerna"]);
        held.set_names(NameKind::Abbreviation, Vec::new());
        assert_eq!(held.organisation.aliases, ["Pensionärerna"]);
        assert!(held.profile.name_kinds.is_empty());
    }

    #[test]
    fn every_field_that_differs_is_told_and_can_be_taken_over() {
        let before = entry("Byalaget");
        let mut after = entry("Byalaget Solrosen");
        after.set_names(NameKind::Former, vec!["Byalaget".into()]);
        after.profile.town = "Ale".into();
        after.profile.members = Some(3);
        let (facet, label, basis) = (Facet::Role, String::new(), Basis::Said);
        after.profile.character = vec![Trait { facet, key: "provider".into(), label, basis }];
        let fields: Vec<Field> = differences(&before, &after).iter().map(|d| d.field).collect();
        assert_eq!(fields, [Field::Name, Field::Former, Field::Roles, Field::Members, Field::Town]);
        let mut taken = before.clone();
        for field in Field::ALL {
            field.copy(&after, &mut taken);
        }
        assert_eq!(taken, after);
        assert!(differences(&taken, &after).is_empty());
    }
}
