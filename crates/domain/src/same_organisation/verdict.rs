//! The verdict on two entries: first what tells two names apart, then where the two are, then their numbers.

use super::comparison::{Clubs, Comparison, Near, Places, Words};
use super::reading::{Home, Lore, Reading, Subject};
use super::roles;
use super::{Ground, Relation, Side, Verdict};
use crate::name_match::{self, Certainty, Reason};
use Certainty::{Certain, Likely, Look};

/// What is known of a number that both have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    /// One has none.
    Unknown,
    /// Both have the same, and it is one organisation's own.
    Same,
    /// They differ.
    Other,
    /// Both have the same, and unrelated entries have it too.
    Borrowed,
}

impl Numbers {
    /// Compares two numbers, without knowing who else has them. A public body's number is lent to its schools and offices.
    pub(super) fn of(a: &Subject, b: &Subject) -> Self {
        match (a.number, b.number) {
            (Some(x), Some(y)) if x == y => {
                if is_public(x) {
                    Self::Borrowed
                } else {
                    Self::Same
                }
            }
            (Some(_), Some(_)) => Self::Other,
            _ => Self::Unknown,
        }
    }
}

/// Is a number one of the state, a region, a municipality or a union of them? Those begin with 2; faith communities with 25.
pub(super) fn is_public(number: u64) -> bool {
    number / 1_000_000_000 == 2 && number / 100_000_000 != 25
}

/// Says what two entries are to each other, by their best names.
pub fn judge(a: &Subject, b: &Subject, lore: &Lore) -> Verdict {
    judge_with(a, b, Numbers::of(a, b), lore)
}

/// The same, when the register knows who else has the number.
pub(super) fn judge_with(a: &Subject, b: &Subject, numbers: Numbers, lore: &Lore) -> Verdict {
    let near = Near::of(&a.home, &b.home, lore);
    let mut best: Option<(Verdict, usize, usize)> = None;
    for (at, x) in a.names.iter().enumerate() {
        for (to, y) in b.names.iter().enumerate() {
            let mut found =
                Comparison { a: x, b: y, homes: (&a.home, &b.home), near: &near, numbers, lore }.verdict();
            if at + to > 0 && !matches!(found.relation, Relation::Different) {
                found.grounds.push(Ground::Alias);
            }
            if best.as_ref().is_none_or(|(before, _, _)| rank(found.relation) < rank(before.relation)) {
                best = Some((found, at, to));
            }
        }
    }
    let Some((mut verdict, at, to)) = best else {
        return Verdict { relation: Relation::Different, names: Vec::new(), grounds: Vec::new() };
    };
    if matches!(verdict.relation, Relation::Same(_)) {
        verdict.names = reasons(&a.written[at], &b.written[to]);
    }
    verdict
}

/// The weightier a relation, the lower.
const fn rank(relation: Relation) -> u8 {
    match relation {
        Relation::Same(Certain) => 0,
        Relation::Same(Likely) => 1,
        Relation::Related { .. } => 2,
        Relation::Same(Look) => 3,
        Relation::Different => 4,
    }
}

/// In what two names differ, as names on a list are compared.
fn reasons(a: &str, b: &str) -> Vec<Reason> {
    let (a, b) = (name_match::name::Name::read(a), name_match::name::Name::read(b));
    name_match::judge::judge(&a, &b).map(|v| v.reasons).unwrap_or_default()
}

impl Comparison<'_> {
    fn verdict(&self) -> Verdict {
        let mut grounds = Vec::new();
        let by_name = self.by_name(&mut grounds);
        let relation = self.with_numbers(by_name, &mut grounds);
        if relation != Relation::Different {
            self.tell_place(&mut grounds);
        }
        Verdict { relation, names: Vec::new(), grounds }
    }

    /// What the numbers change in what the names say.
    fn with_numbers(&self, by_name: Relation, grounds: &mut Vec<Ground>) -> Relation {
        match self.numbers {
            Numbers::Unknown => by_name,
            Numbers::Borrowed => {
                grounds.push(Ground::BorrowedNumber);
                by_name
            }
            Numbers::Same => {
                grounds.insert(0, Ground::SameNumber);
                match by_name {
                    // One association that stands in several lists, far from home too.
                    Relation::Same(_) | Relation::Different
                        if self.a.federation.is_none() && self.same_but_for_spelling() =>
                    {
                        grounds.retain(|g| *g == Ground::SameNumber || *g == Ground::ClubSpelledOut);
                        Relation::Same(Certain)
                    }
                    Relation::Same(Look) => Relation::Same(Likely),
                    Relation::Same(_) if self.same_but_for_spelling() => Relation::Same(Certain),
                    // One legal person with several entries: its places and parts, or a number that was borrowed.
                    Relation::Different => Relation::Related { parent: None, certainty: Look },
                    other => other,
                }
            }
            Numbers::Other => {
                grounds.insert(0, Ground::OtherNumber);
                match by_name {
                    // Two persons under a federation's bare name are two of its branches.
                    Relation::Same(_) if self.a.federation.is_some() && !self.near.by() => {
                        Relation::Related { parent: None, certainty: Likely }
                    }
                    // Two persons of one name, and nothing tells where they are.
                    Relation::Same(_) if !self.near.by() => {
                        Relation::Related { parent: None, certainty: Look }
                    }
                    Relation::Same(Certain | Likely) => Relation::Same(Look),
                    Relation::Same(Look) => Relation::Different,
                    other => other,
                }
            }
        }
    }

    /// In two places, as far as is known?
    fn are_apart(&self) -> bool {
        matches!(self.places(), Places::Other | Places::Homes)
    }

    fn same_but_for_spelling(&self) -> bool {
        matches!(self.words(), Words::Equal | Words::Near)
            && matches!(self.clubs(), Clubs::Equal | Clubs::SpelledOut | Clubs::Ambiguous)
            && self.a.figures == self.b.figures
            && self.a.parts == self.b.parts
            && self.a.directions == self.b.directions
            && self.places() != Places::Other
            && (self.a.federation.is_some() || self.b.federation.is_none())
    }

    fn tell_place(&self, grounds: &mut Vec<Ground>) {
        let near = self.near;
        let told = [
            (near.postal_code, Ground::SamePostalCode),
            (near.town == Some(true), Ground::SameTown),
            (near.municipality == Some(true), Ground::SameMunicipality),
            (near.site, Ground::SameSite),
            (self.places() == Places::Added, Ground::PlaceAdded),
            (self.are_apart(), Ground::OtherPlace),
        ];
        grounds.extend(told.iter().filter(|(is, _)| *is).map(|(_, ground)| *ground));
    }

    fn by_name(&self, grounds: &mut Vec<Ground>) -> Relation {
        match (self.a.federation, self.b.federation) {
            (Some(x), Some(y)) if x == y => {
                grounds.push(Ground::Federation);
                self.in_one_federation(x, grounds)
            }
            (None, None) => self.of_none(grounds),
            _ if self.a.letters == self.b.letters => self.of_none(grounds),
            _ => {
                grounds.push(Ground::OtherFederation);
                Relation::Different
            }
        }
    }

    /// Two that bear the name of one federation.
    fn in_one_federation(&self, federation: u16, grounds: &mut Vec<Ground>) -> Relation {
        let (a, b) = (self.a, self.b);
        let related = |parent| Relation::Related { parent, certainty: Certain };
        if a.parts != b.parts {
            grounds.push(Ground::Part);
            let whole = more(&a.parts, &b.parts).filter(|_| !self.are_apart());
            return related(whole);
        }
        if a.figures != b.figures && !a.figures.is_empty() && !b.figures.is_empty() {
            grounds.push(Ground::Figure);
            return related(None);
        }
        if a.directions != b.directions {
            grounds.push(Ground::Direction);
            let whole = more(&a.directions, &b.directions).filter(|_| self.words() == Words::Equal);
            return match whole {
                whole if roles::is_single(federation) => related(whole),
                Some(_) if self.near.by() => same_or(self.numbers, Look),
                whole => related(whole.filter(|side| self.is_nowhere(*side))),
            };
        }
        if a.district != b.district || a.national != b.national {
            return related(self.higher());
        }
        if a.county != b.county && self.places() == Places::Named {
            return related(Some(if a.county { Side::First } else { Side::Second }));
        }
        let words = self.words();
        match words {
            Words::Equal => {}
            Words::Near if self.near.by() => return Relation::Same(Likely),
            Words::FirstMore | Words::SecondMore if self.may_be_fuller() => {
                return same_or(self.numbers, Look);
            }
            _ => {
                grounds.push(Ground::OtherWords);
                return related(None);
            }
        }
        // "IOGT-NTO 152 Söderhamn" and "IOGT-NTO Söderhamn": one names its number.
        let least = match () {
            () if a.figures != b.figures => Look,
            () if a.county != b.county => Likely,
            () => Certain,
        };
        let same = |certainty: Certainty| Relation::Same(certainty.max(least));
        let towns_differ = self.near.town == Some(false);
        let bare = a.core.is_empty() && a.directions.is_empty();
        let near = self.near;
        let places = self.places();
        let sure = match places {
            Places::Named => near.by() && (!towns_differ || near.postal_code),
            // A bare name in one town is one branch; but many have their invoices read in another town.
            Places::Home => {
                near.postal_code || !towns_differ && (near.municipality == Some(true) || near.by() && !bare)
            }
            Places::Added => near.by() && !towns_differ,
            _ => false,
        };
        match places {
            Places::Named | Places::Home | Places::Added => same(if sure { Certain } else { Likely }),
            Places::Overlap => same(Look),
            Places::Other | Places::Homes if roles::is_single(federation) || !a.directions.is_empty() => {
                same(Likely)
            }
            Places::Other | Places::Homes => related(self.higher()),
            Places::Unknown(_) if self.numbers == Numbers::Same || roles::is_single(federation) => {
                same(Likely)
            }
            // The federation's bare name, twice: most often two of its branches.
            Places::Unknown(None) => Relation::Related { parent: None, certainty: Look },
            Places::Unknown(Some(_)) if !a.core.is_empty() => same(Likely),
            Places::Unknown(nowhere) => {
                Relation::Related { parent: nowhere.filter(|side| self.is_nowhere(*side)), certainty: Likely }
            }
        }
    }

    /// One has some more words, and nothing else tells that it is another branch.
    fn may_be_fuller(&self) -> bool {
        let places = self.places();
        let both_named = !self.a.core.is_empty() && !self.b.core.is_empty();
        // "PRO Söndrum" and "PRO Halmstad" each have what the other has not.
        let fuller = if self.words() == Words::FirstMore { Side::First } else { Side::Second };
        let other_has_place = match fuller {
            Side::First => self.b.places.iter().any(|p| !self.a.places.contains(p)),
            Side::Second => self.a.places.iter().any(|p| !self.b.places.contains(p)),
        };
        self.numbers == Numbers::Same
            || !other_has_place
                && (self.near.by() || places == Places::Added || both_named && !self.are_apart())
    }

    /// Is one in no place and named after none?
    fn is_nowhere(&self, side: Side) -> bool {
        let (name, home) = match side {
            Side::First => (self.a, self.homes.0),
            Side::Second => (self.b, self.homes.1),
        };
        name.places.is_empty() && home.places.is_empty() && !self.lore.is_borne_by_several(name)
    }

    /// Which of two branches stands above the other.
    fn higher(&self) -> Option<Side> {
        let level = |r: &Reading| {
            if r.national { 3 } else { u8::from(r.district) * 2 }
        };
        match level(self.a).cmp(&level(self.b)) {
            std::cmp::Ordering::Greater => Some(Side::First),
            std::cmp::Ordering::Less => Some(Side::Second),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// Two that bear no federation's name.
    fn of_none(&self, grounds: &mut Vec<Ground>) -> Relation {
        let (a, b) = (self.a, self.b);
        let letters = a.letters == b.letters;
        if a.figures != b.figures && !letters {
            grounds.push(Ground::Figure);
            return Relation::Different;
        }
        if a.directions != b.directions && !letters {
            grounds.push(Ground::Direction);
            return Relation::Different;
        }
        let words = self.words();
        if !matches!(words, Words::Equal | Words::Near) {
            grounds.push(Ground::OtherWords);
            return self.more_words(words);
        }
        let places = self.places();
        if matches!(places, Places::Other | Places::Homes) {
            let listed_twice = self.is_in_one_county() && self.clubs() == Clubs::Equal && a.parts == b.parts;
            let one_is_named = a.places.is_empty() || b.places.is_empty();
            let may_be = self.near.site && one_is_named || listed_twice;
            return if may_be { Relation::Same(Look) } else { Relation::Different };
        }
        let clubs = self.clubs();
        if self.a.core.is_empty() && self.b.core.is_empty() && clubs == Clubs::Missing {
            grounds.push(Ground::OtherClub);
            return Relation::Different;
        }
        if clubs == Clubs::Other {
            grounds.push(Ground::OtherClub);
            let together = self.near.site && self.near.by() && words == Words::Equal;
            return if together {
                Relation::Related { parent: None, certainty: Look }
            } else {
                Relation::Different
            };
        }
        if a.parts != b.parts {
            grounds.push(Ground::Part);
            if clubs == Clubs::Ambiguous {
                return Relation::Different;
            }
            let certainty = if words == Words::Equal && clubs != Clubs::Missing { Certain } else { Look };
            return Relation::Related { parent: more(&a.parts, &b.parts), certainty };
        }
        // "Svenska Downföreningen avdelning Gotland", and the association itself.
        if let Some(related) = self.national_and_local() {
            return related;
        }
        let whole = if a.branch || a.district { Side::Second } else { Side::First };
        let whole_is_nowhere = match whole {
            Side::First => self.homes.0.places.is_empty() && a.places.is_empty(),
            Side::Second => self.homes.1.places.is_empty() && b.places.is_empty(),
        };
        if (a.branch || a.district) != (b.branch || b.district) && whole_is_nowhere {
            let parent = Some(whole).filter(|side| self.is_nowhere(*side));
            return Relation::Related { parent, certainty: Likely };
        }
        if matches!(clubs, Clubs::SpelledOut | Clubs::Ambiguous) {
            grounds.push(Ground::ClubSpelledOut);
        }
        let mut certainty = self.one_name(words, places);
        if clubs == Clubs::Missing {
            certainty = certainty.max(Look);
        }
        let two_kinds = a.general != b.general && !a.general.is_empty() && !b.general.is_empty();
        let country_and_place = a.country != b.country && a.places != b.places;
        let without_site = clubs == Clubs::Ambiguous || a.swedish != b.swedish || a.county != b.county;
        if two_kinds || country_and_place || without_site && !self.near.site {
            certainty = certainty.max(Likely);
        }
        if a.kinds != b.kinds {
            grounds.push(Ground::OtherLegalForm);
            certainty = certainty.max(if a.kinds.is_empty() || b.kinds.is_empty() { Likely } else { Look });
        }
        Relation::Same(certainty)
    }

    /// "Riksförbundet Balans", and "Föreningen Balans" of a town.
    fn national_and_local(&self) -> Option<Relation> {
        let (a, b) = (self.a, self.b);
        let whole = match (a.national, b.national) {
            (true, false) => Side::First,
            (false, true) => Side::Second,
            _ => return None,
        };
        let (local, home) = if whole == Side::First { (b, self.homes.1) } else { (a, self.homes.0) };
        let is_local = !local.places.is_empty() || home.municipality.is_some();
        is_local.then_some(Relation::Related { parent: Some(whole), certainty: Likely })
    }

    /// A name of its own, in two municipalities of one county: an association that both list.
    fn is_in_one_county(&self) -> bool {
        let county = |home: &Home| home.municipality.as_ref().and_then(|m| m.get(..2)).map(str::to_owned);
        let (x, y) = (county(self.homes.0), county(self.homes.1));
        let not_named = self.a.places.is_empty() && self.b.places.is_empty();
        x.is_some()
            && x == y
            && not_named
            && self.a.core.iter().any(|w| w.chars().count() >= 5)
            && self.a.core == self.b.core
    }

    /// How certain it is that two with one name are one, by where they are.
    fn one_name(&self, words: Words, places: Places) -> Certainty {
        let near = self.near;
        let letters = self.a.letters == self.b.letters;
        let told_by_words = !self.a.core.is_empty() && !self.b.core.is_empty();
        let sure = words == Words::Equal && (letters || self.in_order() || told_by_words);
        match places {
            // "Afghanska föreningen" and "Värnamo afghanska förening" may be two, and so may "Grolanda IF" and "Floby-Grolanda IF".
            Places::Named | Places::Home
                if sure && near.by() && (near.town != Some(false) || near.postal_code) =>
            {
                Certain
            }
            Places::Added if self.a.joined || self.b.joined => Likely,
            Places::Added if sure && near.postal_code => Certain,
            Places::Named | Places::Home | Places::Added if sure && near.site && !self.are_both_nowhere() => {
                Certain
            }
            Places::Named | Places::Home | Places::Added if near.by() => Likely,
            Places::Named if sure => Likely,
            Places::Unknown(_) if sure && near.site && !self.are_both_nowhere() => Certain,
            Places::Unknown(_) if sure && !self.lore.is_spread(self.a) && !self.lore.is_spread(self.b) => {
                Likely
            }
            _ => Look,
        }
    }

    /// Two rows of lists that know no places: chapters of one body often have its name and site, each with its number.
    fn are_both_nowhere(&self) -> bool {
        self.homes.0.places.is_empty() && self.homes.1.places.is_empty()
    }

    /// One has all the words of the other and some more.
    fn more_words(&self, words: Words) -> Relation {
        let few = match words {
            Words::FirstMore => self.b,
            Words::SecondMore => self.a,
            _ => return Relation::Different,
        };
        let enough = few.core.len() >= 2 || few.core.len() == 1 && !few.clubs.is_empty();
        if enough && self.near.site && self.clubs() == Clubs::Equal && self.a.parts == self.b.parts {
            Relation::Same(Look)
        } else {
            Relation::Different
        }
    }
}

/// The same, as certain as said, or likely when the numbers say so too.
fn same_or(numbers: Numbers, certainty: Certainty) -> Relation {
    Relation::Same(if numbers == Numbers::Same { Likely } else { certainty })
}

/// The one with fewer is the whole, when all of its are among the other's.
fn more<T: PartialEq>(a: &[T], b: &[T]) -> Option<Side> {
    if a.len() < b.len() && a.iter().all(|x| b.contains(x)) {
        Some(Side::First)
    } else if b.len() < a.len() && b.iter().all(|x| a.contains(x)) {
        Some(Side::Second)
    } else {
        None
    }
}
