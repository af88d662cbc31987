//! How two entries compare: the words that tell names apart, the words for a club, and the places. What follows from it is
//! for [`super::verdict`].

use super::Side;
use super::reading::{Home, Lore, Reading};
use super::roles;
use super::verdict::Numbers;
use crate::name_match::judge::misspelt;

/// How the words that tell names apart compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// The same.
    Equal,
    /// A word is misspelt.
    Near,
    /// The first has some more.
    FirstMore,
    /// The second has some more.
    SecondMore,
    /// They share some.
    Some,
    /// They share none.
    None,
}

/// How the places compare: those named, and where the two are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Places {
    /// Both name the same.
    Named,
    /// One names the place where the other is.
    Added,
    /// None is named, and both are in one place.
    Home,
    /// One names more than the other.
    Overlap,
    /// None is named, and they are in two places.
    Homes,
    /// Two places are named, or one is named and the other is elsewhere.
    Other,
    /// One of them is nowhere in particular.
    Unknown(Option<Side>),
}

/// Where two entries are.
pub(super) struct Near {
    pub(super) municipality: Option<bool>,
    pub(super) town: Option<bool>,
    pub(super) postal_code: bool,
    pub(super) site: bool,
}

impl Near {
    pub(super) fn of(a: &Home, b: &Home, lore: &Lore) -> Self {
        let both = |x: &Option<Box<str>>, y: &Option<Box<str>>| Some(x.as_ref()? == y.as_ref()?);
        // In the neighbour's list, with the town that is the other's seat.
        let across = both(&a.town, &b.seat) == Some(true) && b.town.is_none()
            || both(&b.town, &a.seat) == Some(true) && a.town.is_none();
        Self {
            municipality: both(&a.municipality, &b.municipality),
            town: if across { Some(true) } else { both(&a.town, &b.town) },
            postal_code: both(&a.postal_code, &b.postal_code) == Some(true)
                && a.postal_code.as_deref().is_some_and(|code| !roles::is_scanning(code)),
            site: both(&a.host, &b.host) == Some(true)
                && a.page == b.page
                && a.host.as_deref().is_some_and(|host| lore.is_own_site(host)),
        }
    }

    /// In one municipality, one town or at one postal code.
    pub(super) fn by(&self) -> bool {
        self.municipality == Some(true) || self.town == Some(true) || self.postal_code
    }
}

/// How the words for a club compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clubs {
    Equal,
    /// *IF* and *idrottsförening*.
    SpelledOut,
    /// *SK* and *skidklubb*: it may be another.
    Ambiguous,
    /// One has none.
    Missing,
    /// *IF* and *IK*.
    Other,
}

pub(super) struct Comparison<'c> {
    pub(super) a: &'c Reading,
    pub(super) b: &'c Reading,
    pub(super) homes: (&'c Home, &'c Home),
    pub(super) near: &'c Near,
    pub(super) numbers: Numbers,
    pub(super) lore: &'c Lore,
}

impl Comparison<'_> {
    /// The same words in the same order?
    pub(super) fn in_order(&self) -> bool {
        self.a.ordered == self.b.ordered || self.a.run_together() == self.b.run_together()
    }

    pub(super) fn words(&self) -> Words {
        let (a, b) = (self.a, self.b);
        if a.letters == b.letters || a.core == b.core {
            return Words::Equal;
        }
        // What is known to be a place in the one may be any word in the other.
        let no_place = |left: Vec<&'_ str>, places: &[Box<str>]| -> Vec<String> {
            left.into_iter().filter(|w| !places.iter().any(|p| **p == **w)).map(str::to_owned).collect()
        };
        let x = no_place(without(&a.ordered, &b.ordered), &a.places);
        let y = no_place(without(&b.ordered, &a.ordered), &b.places);
        match (x.as_slice(), y.as_slice()) {
            // A space or a hyphen: "Motor klubb".
            _ if !a.core.is_empty() && !b.core.is_empty() && a.run_together() == b.run_together() => {
                Words::Equal
            }
            ([], []) => Words::Equal,
            ([one], [other]) if self.is_a_slip(one, other) => Words::Near,
            ([], _) => Words::SecondMore,
            (_, []) => Words::FirstMore,
            _ if x.len() < a.core.len() => Words::Some,
            _ => Words::None,
        }
    }

    pub(super) fn is_a_slip(&self, one: &str, other: &str) -> bool {
        let begins = |short: &str, long: &str| short.strip_suffix('.').is_some_and(|s| long.starts_with(s));
        // "Fotbollförbund" and "fotbollsförbund".
        let joined = |x: &str, y: &str| {
            x.chars().count() >= 8
                && y.len() == x.len() + 1
                && y.match_indices('s').any(|(at, _)| [&y[..at], &y[at + 1..]].concat() == x)
        };
        let (x, y) = roles::before_shared_ending(one, other);
        begins(one, other)
            || begins(other, one)
            || joined(one, other)
            || joined(other, one)
            || misspelt(x, y).is_some()
                && !(self.lore.is_a_word_of_its_own(one) && self.lore.is_a_word_of_its_own(other))
    }

    pub(super) fn clubs(&self) -> Clubs {
        let (x, y) = (&self.a.clubs, &self.b.clubs);
        if x.is_empty() && y.is_empty() || self.a.letters == self.b.letters {
            return Clubs::Equal;
        }
        if x.is_empty() || y.is_empty() {
            return Clubs::Missing;
        }
        let fits = |list: &[&'static roles::Club], club: &roles::Club| list.iter().any(|c| c.fits(club));
        if !(x.iter().all(|c| fits(y, c)) && y.iter().all(|c| fits(x, c))) {
            return Clubs::Other;
        }
        let equal = x.len() == y.len() && x.iter().all(|c| y.iter().any(|d| d.form == c.form));
        let ambiguous = x.iter().chain(y).any(|c| c.ambiguous);
        match (equal, ambiguous) {
            (true, _) => Clubs::Equal,
            (false, true) => Clubs::Ambiguous,
            (false, false) => Clubs::SpelledOut,
        }
    }

    pub(super) fn places(&self) -> Places {
        let (a, b) = (&self.a.places, &self.b.places);
        let beside = |mine: &[Box<str>], theirs: &[Box<str>]| -> Vec<String> {
            mine.iter().filter(|p| !theirs.contains(p)).map(ToString::to_string).collect()
        };
        let (more, less) = (beside(a, &self.b.ordered), beside(b, &self.a.ordered));
        let (home_a, home_b) = self.homes;
        let is_at = |extra: &[String], home: &Home| {
            extra.iter().all(|e| home.places.iter().any(|p| **p == *e.as_str()))
        };
        match (more.as_slice(), less.as_slice()) {
            ([], []) if !a.is_empty() || !b.is_empty() => Places::Named,
            ([], []) => match (self.near.by(), home_a.places.is_empty(), home_b.places.is_empty()) {
                (true, _, _) => Places::Home,
                (_, true, true) => Places::Unknown(None),
                (_, true, false) => Places::Unknown(Some(Side::First)),
                (_, false, true) => Places::Unknown(Some(Side::Second)),
                _ if self.near.site && self.a.federation.is_none() => Places::Home,
                _ => Places::Homes,
            },
            (extra, []) => one_names(extra, home_b, b.is_empty(), Side::Second, is_at),
            ([], extra) => one_names(extra, home_a, a.is_empty(), Side::First, is_at),
            _ => Places::Other,
        }
    }
}

/// One names a place that the other does not.
fn one_names(
    extra: &[String],
    home: &Home,
    names_none: bool,
    without: Side,
    is_at: impl Fn(&[String], &Home) -> bool,
) -> Places {
    if is_at(extra, home) {
        Places::Added
    } else if !names_none {
        Places::Overlap
    } else if home.places.is_empty() {
        Places::Unknown(Some(without))
    } else {
        Places::Other
    }
}

/// What the first has that the second has not; each as often as it stands.
fn without<'w>(a: &'w [Box<str>], b: &[Box<str>]) -> Vec<&'w str> {
    let mut rest: Vec<&str> = b.iter().map(|w| &**w).collect();
    let mut left = Vec::new();
    for word in a {
        match rest.iter().position(|r| **r == **word) {
            Some(at) => drop(rest.swap_remove(at)),
            None => left.push(&**word),
        }
    }
    left
}
