//! What of a row is taken into the register, when it is new and when its list is read again.
//!
//! A value that the list has changed since it was last read is taken, if the register still has what the list said then. What a
//! person, the organisation or another list has changed since is left as it is.

use super::Said;
use crate::ids::OrganisationId;
use crate::organisation::field::Field;
use crate::organisation::{Basis, Facet, Organisation, Profile, Trait};

/// What the register holds of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// What is needed to write to it.
    pub organisation: Organisation,
    /// What is known of it besides.
    pub profile: Profile,
}

/// What became of a row that was applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Applied {
    /// Something changed.
    pub changed: bool,
    /// Values of the list that were left out since somebody has changed them here.
    pub kept: usize,
}

impl Held {
    /// One of civil society of which no more than its name is known.
    pub fn new(id: OrganisationId, name: impl Into<String>) -> Self {
        Self { organisation: Organisation::new(id, name), profile: Profile::default() }
    }

    /// Takes in what a row says now. `before` is what it said when its list was last read; without it, only what nobody has said
    /// is filled in.
    pub fn apply(&mut self, before: Option<&Said>, now: &Said) -> Applied {
        let was = self.clone();
        let mut applied = Applied::default();
        let none = Said::default();
        let old = before.unwrap_or(&none);
        let (o, p) = (&mut self.organisation, &mut self.profile);
        let mut kept = 0;
        // A name is never nobody's: it is taken only where the list gave the one that stands there.
        if before.is_some() && old.name != now.name {
            if o.name == old.name { o.name.clone_from(&now.name) } else { kept += 1 }
        }
        kept += merge(&mut p.number, &old.number, &now.number);
        kept += merge(&mut p.seat, &old.seat, &now.seat);
        kept += merge(&mut p.website, &old.website, &now.website);
        kept += merge(&mut p.postal_code, &old.postal_code, &now.postal_code);
        kept += merge(&mut p.town, &old.town, &now.town);
        kept += merge(&mut p.description, &old.description, &now.description);
        kept += merge(&mut p.members, &old.members, &now.members);
        kept += merge(&mut o.email, &old.email, &now.email);
        merge_all(&mut o.aliases, &old.aliases, &now.aliases);
        merge_character(&mut p.character, &old.character, &now.character);
        p.character.sort_unstable();
        // The same organisation in the list of another municipality works there too.
        if let (Some(seat), Some(area)) = (p.seat, now.seat)
            && seat != area
        {
            add_area(&mut p.character, &area.to_string());
        }
        applied.kept = kept;
        applied.changed = *self != was;
        applied
    }
}

impl Held {
    /// The same, but for fields that the organisation itself has said: they are its own, whatever a list says and however empty
    /// they stand.
    pub fn apply_beside(&mut self, own: &[Field], before: Option<&Said>, now: &Said) -> Applied {
        let was = self.clone();
        let mut applied = self.apply(before, now);
        for field in own {
            if field.values(self) != field.values(&was) {
                field.copy(&was, self);
                applied.kept += 1;
            }
        }
        applied.changed = *self != was;
        applied
    }
}

/// Takes a value that the list has changed, where the register has what the list said before. Tells how many were left out.
fn merge<T: Clone + PartialEq + Default>(ours: &mut T, old: &T, now: &T) -> usize {
    if old == now || ours == now {
        return 0;
    }
    if ours == old || *ours == T::default() {
        ours.clone_from(now);
        return 0;
    }
    1
}

/// Adds what the list has added, and takes away what it has taken away.
fn merge_all<T: Clone + PartialEq>(ours: &mut Vec<T>, old: &[T], now: &[T]) {
    ours.retain(|value| !old.contains(value) || now.contains(value));
    for value in now {
        if !old.contains(value) && !ours.contains(value) {
            ours.push(value.clone());
        }
    }
}

/// The same for traits, which are known by respect and key. What was only read out of a name gives way to what is said.
fn merge_character(ours: &mut Vec<Trait>, old: &[Trait], now: &[Trait]) {
    let has = |list: &[Trait], t: &Trait| list.iter().any(|o| o.facet == t.facet && o.key == t.key);
    ours.retain(|t| !has(old, t) || has(now, t));
    for t in now {
        let there = ours.iter_mut().find(|o| o.facet == t.facet && o.key == t.key);
        match there {
            Some(there) if there.basis == Basis::FromName => *there = t.clone(),
            Some(_) => {}
            None if has(old, t) => {}
            None => ours.push(t.clone()),
        }
    }
    // One said type is worth more than those that another list's name suggests.
    if ours.iter().any(|t| t.facet == Facet::Type && t.basis == Basis::Said) {
        ours.retain(|t| t.facet != Facet::Type || t.basis == Basis::Said);
    }
}

fn add_area(character: &mut Vec<Trait>, area: &str) {
    if !character.iter().any(|t| t.facet == Facet::Area && t.key == area) {
        let basis = Basis::Said;
        character.push(Trait { facet: Facet::Area, key: area.to_owned(), label: String::new(), basis });
        character.sort_unstable();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Seed;

    fn held(said: &Said) -> Held {
        let id = OrganisationId::new(Seed { unix_millis: 1, random: [1; 10] });
        let mut held = Held::new(id, said.name.clone());
        held.apply(None, said);
        held
    }

    fn says(name: &str, town: &str, types: &[&str]) -> Said {
        let character = types.iter().map(|key| Trait {
            facet: Facet::Type,
            key: (*key).to_owned(),
            label: String::new(),
            basis: Basis::Said,
        });
        Said { name: name.into(), town: town.into(), character: character.collect(), ..Said::default() }
    }

    #[test]
    fn the_same_row_again_changes_nothing() {
        let row = says("Byalaget", "Ale", &["village"]);
        let mut held = held(&row);
        assert_eq!(held.apply(Some(&row), &row), Applied::default());
    }

    #[test]
    fn the_list_changes_what_came_from_it() {
        let before = says("Byalaget", "Ale", &["village", "culture"]);
        let mut held = held(&before);
        let applied = held.apply(Some(&before), &says("Byalaget i Ale", "Nol", &["village", "sport"]));
        assert_eq!(applied, Applied { changed: true, kept: 0 });
        assert_eq!((held.organisation.name.as_str(), held.profile.town.as_str()), ("Byalaget i Ale", "Nol"));
        let keys: Vec<_> = held.profile.character.iter().map(|t| t.key.as_str()).collect();
        assert_eq!(keys, ["sport", "village"]);
    }

    #[test]
    fn what_somebody_changed_here_is_left_alone() {
        let before = says("Byalaget", "Ale", &["village"]);
        let mut held = held(&before);
        held.organisation.name = "Byalaget Ale".into();
        held.profile.town = "Alafors".into();
        held.profile.character.clear();
        let applied = held.apply(Some(&before), &says("Byalaget (ny)", "Nol", &["village"]));
        assert_eq!(applied, Applied { changed: false, kept: 2 });
        assert!(held.profile.character.is_empty());
    }

    #[test]
    fn a_type_that_is_said_takes_the_place_of_one_that_a_name_suggests() {
        let mut guessed = says("Byalaget", "Ale", &["village", "culture"]);
        for one in &mut guessed.character {
            one.basis = Basis::FromName;
        }
        let mut held = held(&guessed);
        held.apply(None, &says("Byalaget", "Ale", &["village"]));
        let traits: Vec<_> = held.profile.character.iter().map(|t| (t.key.as_str(), t.basis)).collect();
        assert_eq!(traits, [("village", Basis::Said)]);
        held.apply(None, &guessed);
        assert_eq!(held.profile.character.len(), 1);
    }

    #[test]
    fn what_the_organisation_itself_said_stays_its_own() {
        let before = says("Byalaget", "Ale", &["village", "culture"]);
        let mut held = held(&before);
        // It has no town to tell, and is no cultural association.
        held.profile.town.clear();
        held.profile.character.retain(|t| t.key == "village");
        let own = [Field::Town, Field::Types];
        let now = says("Byalaget i Ale", "Nol", &["village", "sport"]);
        let applied = held.apply_beside(&own, Some(&before), &now);
        assert_eq!(applied, Applied { changed: true, kept: 2 });
        assert_eq!(held.organisation.name, "Byalaget i Ale", "the rest follows the list");
        assert!(held.profile.town.is_empty());
        let types: Vec<_> = held.profile.character.iter().map(|t| t.key.as_str()).collect();
        assert_eq!(types, ["village"]);
        assert_eq!(held.apply_beside(&own, Some(&now), &now), Applied::default());
    }

    #[test]
    fn another_list_only_fills_what_is_empty() {
        let mut held = held(&says("Byalaget", "Ale", &["village"]));
        let mut other = says("BYALAGET", "Nol", &["culture"]);
        other.website = "https://byalaget.example".into();
        other.seat = crate::place::municipality("Ale").map(crate::place::Municipality::key);
        let applied = held.apply(None, &other);
        assert!(applied.changed);
        assert_eq!((held.organisation.name.as_str(), held.profile.town.as_str()), ("Byalaget", "Ale"));
        assert_eq!(held.profile.website, "https://byalaget.example");
        assert_eq!(held.profile.character.len(), 2);
        let elsewhere =
            Said { seat: crate::place::municipality("Nacka").map(crate::place::Municipality::key), ..other };
        held.apply(None, &elsewhere);
        assert!(held.profile.character.iter().any(|t| t.facet == Facet::Area && t.key == "0182"));
    }
}
