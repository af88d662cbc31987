//! Two entries of one organisation made one, and made two again.
//!
//! One entry, the winner, stands for both from then on; the other is left as it was, but for its state. Each field of the winner
//! is its own, the other's, or both. The other's names stay names of the winner. Making two again takes from the winner what it
//! was given and gives it back what was taken; what has happened to it since stays.

use super::field::Field;
use super::{NameKind, OrganisationState, Trait};
use crate::ids::OrganisationId;
use crate::register_row::update::Held;
use crate::text::fold;
use crate::time::Instant;
use std::collections::BTreeMap;

crate::text_enum! {
    /// Whose value a field gets.
    pub enum Choice {
        /// The one that stands for both keeps its own.
        Winner = "winner",
        /// It gets that of the other.
        Loser = "loser",
        /// It gets what either has; for lists.
        Both = "both",
    }
}

/// The fields that are chosen. The other names are always those of both, and where it stands is the winner's.
pub fn choosable() -> impl Iterator<Item = Field> {
    let always = |field: &Field| {
        matches!(
            field,
            Field::Aliases | Field::Former | Field::Abbreviations | Field::State | Field::MergedInto
        )
    };
    Field::ALL.iter().copied().filter(move |field| !always(field))
}

/// When a person last said what stands in each field.
pub type SaidByPerson = BTreeMap<Field, Instant>;

/// What is chosen unless a person chooses otherwise: both for lists; else what a person said last; else the fuller.
pub fn usual(
    winner: &Held,
    loser: &Held,
    of_winner: &SaidByPerson,
    of_loser: &SaidByPerson,
) -> BTreeMap<Field, Choice> {
    let choose = |field: Field| {
        let (ours, theirs) = (field.values(winner), field.values(loser));
        if field.is_list() {
            return Choice::Both;
        }
        if ours == theirs || theirs.is_empty() {
            return Choice::Winner;
        }
        if ours.is_empty() {
            return Choice::Loser;
        }
        match (of_winner.get(&field), of_loser.get(&field)) {
            (Some(ours), Some(theirs)) if theirs > ours => Choice::Loser,
            (None, Some(_)) => Choice::Loser,
            (Some(_), _) => Choice::Winner,
            (None, None) => {
                let length = |values: &[String]| values.iter().map(|v| v.chars().count()).sum::<usize>();
                // A name is not better for being longer.
                let fuller = length(&theirs) > length(&ours) && is_told(field);
                if fuller { Choice::Loser } else { Choice::Winner }
            }
        }
    };
    choosable().map(|field| (field, choose(field))).collect()
}

/// More of it tells more.
const fn is_told(field: Field) -> bool {
    matches!(field, Field::Description | Field::AccessNeeds | Field::Postal | Field::Members)
}

/// Which of two stands for both unless a person chooses: the one of which more is known, else the one that was there first.
pub fn stands_for_both<'h>(a: &'h Held, b: &'h Held) -> (&'h Held, &'h Held) {
    let known = |held: &Held| Field::ALL.iter().filter(|field| !field.values(held).is_empty()).count();
    let first = |held: &Held| (std::cmp::Reverse(known(held)), held.organisation.id);
    if first(b) < first(a) { (b, a) } else { (a, b) }
}

/// What the winner becomes.
pub fn merged(winner: &Held, loser: &Held, choices: &BTreeMap<Field, Choice>) -> Held {
    let mut after = winner.clone();
    for field in choosable() {
        match choices.get(&field) {
            Some(Choice::Loser) => field.copy(loser, &mut after),
            Some(Choice::Both) if field.is_list() => add_traits(field, loser, &mut after),
            _ => {}
        }
    }
    // What it is called now is no other name of it.
    let own = fold(&after.organisation.name);
    after.organisation.aliases.retain(|name| fold(name) != own);
    after.profile.name_kinds.remove(&own);
    for kind in NameKind::ALL {
        for name in loser.names_of(*kind) {
            after.add_name(*kind, name);
        }
    }
    after.add_name(NameKind::Alias, loser.organisation.name.clone());
    after.add_name(NameKind::Alias, winner.organisation.name.clone());
    after
}

fn add_traits(field: Field, from: &Held, to: &mut Held) {
    let Some(facet) = field.facet() else { return };
    for says in from.profile.in_respect(facet) {
        if !to.profile.in_respect(facet).any(|t| t.key == says.key) {
            to.profile.character.push(says.clone());
        }
    }
    to.profile.character.sort_unstable();
}

/// What the other becomes: as it was, and no more in the register by itself.
pub fn gone_into(loser: &Held, winner: OrganisationId) -> Held {
    let mut after = loser.clone();
    after.profile.state = OrganisationState::Merged;
    after.profile.merged_into = Some(winner);
    after
}

/// What the winner is without the other: `before` and `after` are what it was just before and just after they were made one,
/// `now` is what it is. What was changed since stays as it is.
pub fn parted(before: &Held, after: &Held, now: &Held) -> Held {
    let mut parted = now.clone();
    for field in Field::ALL.iter().filter(|field| !field.is_list()) {
        if field.values(now) == field.values(after) {
            field.copy(before, &mut parted);
        }
    }
    part_traits(before, after, &mut parted);
    // First what was added goes, in every kind, so that what comes back finds its place.
    for kind in NameKind::ALL {
        let (was, became) = (before.names_of(*kind), after.names_of(*kind));
        let mut names = parted.names_of(*kind);
        names.retain(|name| was.contains(name) || !became.contains(name));
        parted.set_names(*kind, names);
    }
    for kind in NameKind::ALL {
        let became = after.names_of(*kind);
        for name in before.names_of(*kind) {
            if !became.contains(&name) {
                parted.add_name(*kind, name);
            }
        }
    }
    // Taken back its own name, it is not called so besides.
    let own = fold(&parted.organisation.name);
    parted.organisation.aliases.retain(|name| fold(name) != own);
    parted.profile.name_kinds.remove(&own);
    parted
}

fn part_traits(before: &Held, after: &Held, parted: &mut Held) {
    let of = |held: &Held, t: &Trait| {
        held.profile.character.iter().find(|o| (o.facet, &o.key) == (t.facet, &t.key)).cloned()
    };
    let mut character: Vec<Trait> = Vec::new();
    for says in &parted.profile.character {
        match (of(before, says), of(after, says)) {
            // It came with the other.
            (None, Some(_)) => {}
            // It was there, perhaps in other words.
            (Some(was), Some(became)) if became == *says => character.push(was),
            _ => character.push(says.clone()),
        }
    }
    for was in &before.profile.character {
        if of(after, was).is_none() && of(parted, was).is_none() {
            character.push(was.clone());
        }
    }
    character.sort_unstable();
    parted.profile.character = character;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Seed;
    use crate::organisation::{Basis, Facet};
    use proptest::prelude::*;

    fn id(n: u8) -> OrganisationId {
        OrganisationId::new(Seed { unix_millis: 1, random: [n; 10] })
    }

    fn entry(n: u8, name: &str) -> Held {
        Held::new(id(n), name)
    }

    /// An entry of few words, so that two of them often share some.
    fn any_entry(n: u8) -> impl Strategy<Value = Held> {
        let name = prop::sample::select(vec!["Ale IF", "ale if", "Ale idrott", "AIF", "Solen"]);
        let names = prop::collection::vec((name.clone(), prop::sample::select(NameKind::ALL.to_vec())), 0..4);
        let facet = prop::sample::select(vec![Facet::Type, Facet::Activity, Facet::Area]);
        let traits = prop::collection::vec((facet, "[abc]", "[xy]?", any::<bool>()), 0..6);
        let text = prop::sample::select(vec!["", "Nol", "Alafors"]);
        (name, names, traits, text.clone(), text, prop::option::of(0_i64..3)).prop_map(
            move |(name, names, traits, town, description, members)| {
                let mut held = entry(n, name);
                for (name, kind) in names {
                    held.add_name(kind, name.to_owned());
                }
                for (facet, key, label, said) in traits {
                    let basis = if said { Basis::Said } else { Basis::FromName };
                    if !held.profile.in_respect(facet).any(|t| t.key == key) {
                        held.profile.character.push(Trait { facet, key, label, basis });
                    }
                }
                held.profile.character.sort_unstable();
                held.profile.town = town.to_owned();
                held.profile.description = description.to_owned();
                held.profile.members = members;
                held
            },
        )
    }

    fn any_choices() -> impl Strategy<Value = BTreeMap<Field, Choice>> {
        let choice = prop::sample::select(Choice::ALL.to_vec());
        prop::collection::vec(choice, Field::ALL.len())
            .prop_map(|chosen| Field::ALL.iter().copied().zip(chosen).collect())
    }

    proptest! {
        #[test]
        fn two_made_one_and_two_again_are_what_they_were(
            winner in any_entry(1), loser in any_entry(2), choices in any_choices(),
        ) {
            let after = merged(&winner, &loser, &choices);
            prop_assert_eq!(parted(&winner, &after, &after), winner.clone());
            let gone = gone_into(&loser, winner.organisation.id);
            let mut back = gone;
            (back.profile.state, back.profile.merged_into) = (loser.profile.state, loser.profile.merged_into);
            prop_assert_eq!(back, loser.clone());
            // Everyone finds it by any name that either had.
            let known: Vec<String> =
                after.organisation.aliases.iter().chain([&after.organisation.name]).map(|n| fold(n)).collect();
            for held in [&winner, &loser] {
                for name in held.organisation.aliases.iter().chain([&held.organisation.name]) {
                    prop_assert!(known.contains(&fold(name)), "{} is in {:?}", name, known);
                }
            }
        }

        #[test]
        fn what_was_changed_since_stays(winner in any_entry(1), loser in any_entry(2), choices in any_choices()) {
            let after = merged(&winner, &loser, &choices);
            let mut now = after.clone();
            now.profile.town = "Surte".into();
            now.add_name(NameKind::Former, "Surte BK".into());
            let parted = parted(&winner, &after, &now);
            prop_assert_eq!(parted.profile.town.as_str(), "Surte");
            prop_assert!(parted.names_of(NameKind::Former).contains(&"Surte BK".to_owned()));
            prop_assert_eq!(parted.profile.members, winner.profile.members);
        }
    }

    #[test]
    fn what_a_person_said_last_goes_before_what_is_fuller() {
        let (mut a, mut b) = (entry(1, "Solen"), entry(2, "Föreningen Solen"));
        a.profile.town = "Nol".into();
        b.profile.town = "Alafors".into();
        a.profile.description = "Kort".into();
        b.profile.description = "Mycket längre".into();
        b.profile.website = "https://solen.example".into();
        let none = SaidByPerson::new();
        let usually = usual(&a, &b, &none, &none);
        assert_eq!((usually[&Field::Town], usually[&Field::Name]), (Choice::Winner, Choice::Winner));
        assert_eq!((usually[&Field::Description], usually[&Field::Website]), (Choice::Loser, Choice::Loser));
        let said = SaidByPerson::from([(Field::Town, "2024-01-01T00:00:00Z".parse().unwrap())]);
        assert_eq!(usual(&a, &b, &none, &said)[&Field::Town], Choice::Loser);
        assert_eq!(usual(&a, &b, &said, &none)[&Field::Description], Choice::Loser);
        assert_eq!(usual(&a, &b, &said, &said)[&Field::Town], Choice::Winner);
    }
}
