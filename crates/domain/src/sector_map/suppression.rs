//! Which figures are not told, so that they cannot point to a person, and which more are not told so that those cannot be
//! reckoned out from sums.
//!
//! That there are so many sports clubs in a municipality says nothing of anyone. That there is *one* patients' association, one
//! congregation of a small faith or one association for LGBTQI people may point to its few members and to its chair, and
//! says what GDPR article 9 protects: health, faith, political opinion, union, origin, sexual orientation. So a figure below
//! [`FEWEST`] for one municipality and one such character is told as "0–4" ([`Count::Few`]).
//!
//! Sums are told as they are. So that nothing follows from them by subtraction:
//!
//! - a municipality that is the only one hidden in its county takes the next one with it ([`Count::Withheld`]);
//! - a county with only one municipality (Gotland; or where the register knows organisations in one only) is hidden with it; if
//!   it is the only such county, the figure of those whose municipality is not known is hidden too;
//! - what is hidden depends only on which figures are below five, never on how far: so the pattern tells nothing either;
//! - a municipality's figures are not broken down further where they are of such a character or fewer than five.
//!
//! A municipality where the register has no organisation at all is told to have no data: everyone can see that anyway.
//!
//! The limit: an organisation may have several types, so types do not add up to a sum, and from that nothing exact follows. Where a
//! municipality has one or two organisations in all, and every hidden figure of the county is as high as it can be, the
//! sum would tell. The organisations' names are public in the register; this protects from what the figures would add.

use crate::organisation_type::{Classification, TypeKey};
use crate::place;
use crate::target_group::TargetGroup;
use std::sync::LazyLock;

/// The least figure that is told of a character that could point to a person.
pub const FEWEST: u32 = 5;

/// A figure as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Count {
    /// So many.
    Exact(u32),
    /// From none to four.
    Few,
    /// Not told, so that another one cannot be reckoned out.
    Withheld,
    /// The register knows no organisation there at all: most likely no list has come from there. That is not none.
    NoData,
}

impl Count {
    /// The figure, if it is told.
    pub const fn exact(self) -> Option<u32> {
        match self {
            Self::Exact(count) => Some(count),
            Self::Few | Self::Withheld | Self::NoData => None,
        }
    }
}

/// Types whose organisations tell what GDPR article 9 protects.
const SENSITIVE_TYPES: [&str; 9] = [
    "disability",
    "ethnic_and_integration",
    "faith_community",
    "lgbtqi",
    "national_minority",
    "patients_and_relatives",
    "political",
    "temperance",
    "trade_union",
];

/// May a few organisations of this type point to what is protected? Of a group of types: of any type in it. A type or group
/// that a site has added itself is taken to do so.
pub fn is_sensitive(classification: &Classification, key: &TypeKey) -> bool {
    let standard = Classification::standard();
    let sensitive = |key: &TypeKey| SENSITIVE_TYPES.contains(&key.as_str()) || standard.get(key).is_none();
    if classification.get(key).is_some() {
        return sensitive(key);
    }
    classification.types().iter().filter(|kind| kind.group == *key).any(|kind| sensitive(&kind.key))
}

/// May a few organisations for this target group point to what is protected?
pub const fn is_sensitive_target(target: TargetGroup) -> bool {
    matches!(target, TargetGroup::PeopleWithDisabilities | TargetGroup::NewlyArrived)
}

/// The municipalities of each county, by their places in the list of all.
pub(super) static COUNTIES: LazyLock<Vec<Vec<usize>>> = LazyLock::new(|| {
    let all = place::municipalities().iter().enumerate();
    let of = |county: &place::County| {
        let code = county.key();
        all.clone().filter(|(_, m)| m.county().key() == code).map(|(at, _)| at).collect()
    };
    place::counties().iter().map(of).collect()
});

/// Figures of one character, municipality by municipality, as they are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// By the places of municipalities in the list of all.
    pub municipalities: Vec<Count>,
    /// By the places of counties in the list of all.
    pub counties: Vec<Count>,
    /// Those whose municipality is not known.
    pub elsewhere: Count,
    /// The whole country with those.
    pub country: Count,
}

/// The figures as they are. `elsewhere` are those whose municipality is not known.
pub(super) fn as_they_are(figures: &[u32], elsewhere: u32) -> Told {
    let sum = |county: &Vec<usize>| Count::Exact(county.iter().map(|at| figures[*at]).sum());
    Told {
        municipalities: figures.iter().copied().map(Count::Exact).collect(),
        counties: COUNTIES.iter().map(sum).collect(),
        elsewhere: Count::Exact(elsewhere),
        country: Count::Exact(figures.iter().sum::<u32>() + elsewhere),
    }
}

/// The figures of a character that could point to a person. `all` are those of everything: where there is nothing at all, there is
/// nothing to hide.
pub(super) fn protected(figures: &[u32], all: &[u32], elsewhere: u32) -> Told {
    let mut told = as_they_are(figures, elsewhere);
    let hidden = hidden(figures, all, &COUNTIES);
    for (at, _) in hidden.municipalities.iter().enumerate().filter(|(_, hidden)| **hidden) {
        told.municipalities[at] = if figures[at] < FEWEST { Count::Few } else { Count::Withheld };
    }
    for (at, _) in hidden.counties.iter().enumerate().filter(|(_, hidden)| **hidden) {
        told.counties[at] = Count::Few;
    }
    if hidden.elsewhere {
        told.elsewhere = Count::Withheld;
    }
    told
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Hidden {
    municipalities: Vec<bool>,
    /// Counties whose sum is one municipality's figure, which is hidden.
    counties: Vec<bool>,
    /// Those whose municipality is not known.
    elsewhere: bool,
}

/// What is hidden. It depends on which figures are below [`FEWEST`], and on nothing else of them.
fn hidden(figures: &[u32], all: &[u32], counties: &[Vec<usize>]) -> Hidden {
    let mut hidden = Hidden {
        municipalities: (0..figures.len()).map(|at| all[at] > 0 && figures[at] < FEWEST).collect(),
        counties: vec![false; counties.len()],
        elsewhere: false,
    };
    for (county, of) in counties.iter().enumerate() {
        let known: Vec<usize> = of.iter().copied().filter(|at| all[*at] > 0).collect();
        let low: Vec<usize> = (0..known.len()).filter(|at| hidden.municipalities[known[*at]]).collect();
        match low[..] {
            [_] if known.len() == 1 => hidden.counties[county] = true,
            [only] => hidden.municipalities[known[(only + 1) % known.len()]] = true,
            _ => {}
        }
    }
    hidden.elsewhere = hidden.counties.iter().filter(|hidden| **hidden).count() == 1;
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    /// All that anyone can read off: figures that are told, and which are not. The last figure is of those elsewhere.
    fn told(figures: &[u32], all: &[u32], counties: &[Vec<usize>]) -> Vec<Option<u32>> {
        let (elsewhere, figures) = figures.split_last().unwrap();
        let hidden = hidden(figures, all, counties);
        let sums: Vec<u32> = counties.iter().map(|of| of.iter().map(|at| figures[*at]).sum()).collect();
        let show = |(figure, hidden): (&u32, &bool)| (!hidden).then_some(*figure);
        let municipalities = figures.iter().zip(&hidden.municipalities).map(show);
        let by_county = sums.iter().zip(&hidden.counties).map(show);
        let country = figures.iter().sum::<u32>() + elsewhere;
        let whole = [(!hidden.elsewhere).then_some(*elsewhere), Some(country)];
        municipalities.chain(by_county).chain(whole).collect()
    }

    /// Every table of a small country, sorted by what is told of it: of no hidden one or two is there only one that fits. Whoever
    /// knows all sums and this very program cannot tell which it is.
    fn cannot_be_undone(counties: &[&[usize]], nothing_in: &[usize]) {
        let counties: Vec<Vec<usize>> = counties.iter().map(|of| of.to_vec()).collect();
        let size = counties.iter().map(Vec::len).sum::<usize>();
        let most = 7_u32;
        let all: Vec<u32> = (0..size).map(|at| u32::from(!nothing_in.contains(&at)) * 100).collect();
        let mut fitting: HashMap<Vec<Option<u32>>, Vec<Vec<u32>>> = HashMap::new();
        for number in 0..most.pow(u32::try_from(size + 1).unwrap()) {
            let figure = |at: usize| number / most.pow(u32::try_from(at).unwrap()) % most;
            let figures: Vec<u32> = (0..=size).map(figure).collect();
            if nothing_in.iter().all(|at| figures[*at] == 0) {
                fitting.entry(told(&figures, &all, &counties)).or_default().push(figures);
            }
        }
        let mut guarded = 0;
        for (told, tables) in &fitting {
            // At the edge of what is tried there may be tables beyond it.
            for table in tables.iter().filter(|t| t.iter().all(|n| *n + 1 < most)) {
                for at in (0..size).filter(|at| (1..=2).contains(&table[*at])) {
                    assert_eq!(told[at], None, "{table:?} tells {told:?}");
                    let others = tables.iter().filter(|other| other[at] != table[at]);
                    assert!(others.count() > 0, "{table:?} follows from {told:?}");
                    guarded += 1;
                }
            }
        }
        assert!(guarded > 0);
    }

    #[test]
    fn what_is_hidden_cannot_be_reckoned_out() {
        cannot_be_undone(&[&[0]], &[]);
        cannot_be_undone(&[&[0], &[1]], &[]);
        cannot_be_undone(&[&[0, 1]], &[]);
        cannot_be_undone(&[&[0, 1, 2]], &[]);
        cannot_be_undone(&[&[0], &[1, 2]], &[]);
        cannot_be_undone(&[&[0, 1], &[2, 3]], &[]);
        cannot_be_undone(&[&[0], &[1], &[2, 3]], &[]);
        cannot_be_undone(&[&[0, 1, 2, 3]], &[]);
        cannot_be_undone(&[&[0], &[1, 2], &[3]], &[]);
        cannot_be_undone(&[&[0, 1, 2], &[3]], &[1]);
        cannot_be_undone(&[&[0, 1], &[2, 3]], &[1, 2]);
        cannot_be_undone(&[&[0, 1], &[2, 3]], &[1, 2, 3]);
    }

    #[test]
    fn every_sensitive_type_is_one_that_there_is() {
        let standard = Classification::standard();
        for key in SENSITIVE_TYPES {
            assert!(standard.get(&key.parse().unwrap()).is_some(), "{key}");
        }
        let sensitive = |key: &str| is_sensitive(standard, &key.parse().unwrap());
        assert!(sensitive("faith_community") && sensitive("disability_and_health"));
        assert!(!sensitive("sports") && !sensitive("culture_and_leisure") && !sensitive("local_community"));
        let own = "[[type]]\nkey = \"own\"\ngroup = \"local_community\"\nnames = { sv = \"a\", en = \"a\", fi = \"a\" }\n\
                   definition = { sv = \"a\", en = \"a\", fi = \"a\" }\n";
        let extended = standard.extended(own).unwrap();
        assert!(is_sensitive(&extended, &"own".parse().unwrap()));
        assert!(is_sensitive(&extended, &"local_community".parse().unwrap()));
    }

    fn table() -> impl Strategy<Value = Vec<u32>> {
        let figure = prop_oneof![4 => 0_u32..8, 1 => 8_u32..2_000];
        proptest::collection::vec(figure, place::municipalities().len())
    }

    proptest! {
        #[test]
        fn what_is_told_is_true_and_no_small_figure_is_told(figures in table(), elsewhere in 0_u32..9) {
            let all: Vec<u32> = figures.iter().map(|n| n + 20).collect();
            let told = protected(&figures, &all, elsewhere);
            for (figure, told) in figures.iter().zip(&told.municipalities) {
                match told {
                    Count::Exact(n) => prop_assert!(n == figure && *n >= FEWEST),
                    Count::Few => prop_assert!(*figure < FEWEST),
                    Count::Withheld => prop_assert!(*figure >= FEWEST),
                    Count::NoData => prop_assert!(false, "there is something everywhere"),
                }
            }
            for (of, county) in COUNTIES.iter().zip(&told.counties) {
                let hidden = of.iter().filter(|at| told.municipalities[**at].exact().is_none()).count();
                let sum: u32 = of.iter().map(|at| figures[*at]).sum();
                prop_assert!(county.exact().is_none_or(|n| n == sum && hidden != 1));
            }
            let hidden = told.counties.iter().filter(|c| c.exact().is_none()).count();
            prop_assert_eq!(told.elsewhere.exact().is_none(), hidden == 1);
            prop_assert_eq!(told.country, Count::Exact(figures.iter().sum::<u32>() + elsewhere));
        }
    }
}
