//! The register as it is counted, and the counting.

use super::suppression::{
    COUNTIES, Count, FEWEST, Told, as_they_are, is_sensitive, is_sensitive_target, protected,
};
use super::{Filter, Place};
use crate::organisation_type::{Basis, Classification, TypeKey};
use crate::place::{self, CountyCode, MunicipalityCode};
use crate::target_group::TargetGroup;
use std::collections::{BTreeMap, HashMap};

/// Organisations that are alike in all that is counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Alike {
    /// The municipality of their seat, if it is known.
    pub seat: Option<MunicipalityCode>,
    /// They have an organisation number in the register.
    pub numbered: bool,
    /// The month in which they came into the register: `2024-02`.
    pub month: String,
    /// Keys of their types.
    pub types: Vec<(String, Basis)>,
    /// Their target groups.
    pub targets: Vec<TargetGroup>,
    /// Keys of their activities.
    pub activities: Vec<String>,
    /// How many they are.
    pub count: u32,
}

/// The same with everything looked up.
#[derive(Debug)]
struct Cell {
    /// Place in the list of municipalities.
    seat: Option<usize>,
    numbered: bool,
    month: usize,
    /// Places in the list of types.
    types: Box<[usize]>,
    /// The register or the organisation itself says of what type it is.
    said: bool,
    targets: Box<[TargetGroup]>,
    activities: Box<[usize]>,
    count: u32,
}

/// The register as it is counted.
#[derive(Debug)]
pub struct Register {
    types: Vec<Kind>,
    groups: Vec<Kind>,
    activities: Vec<String>,
    months: Vec<String>,
    cells: Vec<Cell>,
    /// All in each municipality.
    all: Vec<u32>,
    /// How many are of types alone that do not count as civil society.
    not_counted: u32,
}

/// A type, or a group of types.
#[derive(Debug)]
struct Kind {
    key: TypeKey,
    /// Places of the types it takes in.
    types: Vec<usize>,
    sensitive: bool,
}

/// A municipality's figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub place: MunicipalityCode,
    /// How many have their seat there.
    pub count: Count,
}

/// A county's figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountyRow {
    /// Which.
    pub place: CountyCode,
    /// How many have their seat there.
    pub count: Count,
}

/// How many of one character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar<K> {
    /// The character.
    pub key: K,
    /// How many.
    pub count: Count,
}

/// What is known of something, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// The register or the organisation itself says it.
    pub said: u32,
    /// It was told from words in the name.
    pub from_name: u32,
    /// It is not known.
    pub unknown: u32,
}

/// Figures that break the number down.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Detail {
    /// How many have an organisation number in the register.
    pub numbered: u32,
    /// How many have none there.
    pub unnumbered: u32,
    /// Of what type.
    pub types_known: Known,
    /// How many have no target group that is known.
    pub without_target: u32,
    /// How many have no activity that is known.
    pub without_activity: u32,
    /// By group of types. One with types in two groups counts in both.
    pub groups: Vec<Bar<TypeKey>>,
    /// By type. One with two types counts in both.
    pub types: Vec<Bar<TypeKey>>,
    /// By target group. One with two counts in both.
    pub targets: Vec<Bar<TargetGroup>>,
    /// The most usual activities, with at least [`FEWEST`] each: label and number.
    pub activities: Vec<(String, u32)>,
    /// By the month in which they came into the register.
    pub months: Vec<(String, u32)>,
}

/// What a filter gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// How many in the place.
    pub total: Count,
    /// The municipalities of the county, or all of them.
    pub rows: Vec<Row>,
    /// The counties, when the place is the country.
    pub counties: Vec<CountyRow>,
    /// How many fit the filter everywhere and have no municipality that is known.
    pub unplaced: Count,
    /// How many there are in the register, whatever the filter.
    pub everything: u32,
    /// How many more there are that do not count as civil society by their type, whatever the filter.
    pub not_counted: u32,
    /// The number broken down; none where that could point to a person.
    pub detail: Option<Detail>,
    /// What is asked for could point to a person, so small figures are not told.
    pub guarded: bool,
}

/// Most activities that are listed.
const MOST_ACTIVITIES: usize = 12;

impl Register {
    /// A register of what the store hands over. Those of types alone that do not count as civil society (such as road
    /// associations) are left out, and told as a number by themselves. `labels` are activities by key, as they are shown. Types that the classification
    /// does not know count as not known.
    pub fn new(
        classification: &Classification,
        all: Vec<Alike>,
        labels: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let (keys, activities): (Vec<String>, Vec<String>) = labels.into_iter().unzip();
        let activity: HashMap<&str, usize> =
            keys.iter().enumerate().map(|(at, k)| (k.as_str(), at)).collect();
        let kinds = classification.types();
        let kind: HashMap<&str, usize> =
            kinds.iter().enumerate().map(|(at, k)| (k.key.as_str(), at)).collect();
        let mut months: Vec<String> = all.iter().map(|a| a.month.clone()).collect();
        months.sort_unstable();
        months.dedup();
        let cell = |alike: Alike| {
            let types: Box<[usize]> =
                alike.types.iter().filter_map(|(key, _)| kind.get(key.as_str()).copied()).collect();
            Cell {
                seat: alike.seat.map(municipality_at),
                numbered: alike.numbered,
                month: months.binary_search(&alike.month).unwrap_or_default(),
                said: alike
                    .types
                    .iter()
                    .any(|(key, basis)| *basis == Basis::Said && kind.contains_key(key.as_str())),
                types,
                targets: alike.targets.into(),
                activities: alike
                    .activities
                    .iter()
                    .filter_map(|k| activity.get(k.as_str()).copied())
                    .collect(),
                count: alike.count,
            }
        };
        let counts = |cell: &Cell| {
            cell.types.is_empty() || cell.types.iter().any(|at| kinds[*at].not_civil_society.is_none())
        };
        let (cells, left_out): (Vec<Cell>, Vec<Cell>) = all.into_iter().map(cell).partition(counts);
        let mut everywhere = vec![0; place::municipalities().len()];
        for (seat, count) in cells.iter().filter_map(|c| c.seat.map(|seat| (seat, c.count))) {
            everywhere[seat] += count;
        }
        let of = |group: &TypeKey| {
            kinds.iter().enumerate().filter(|(_, k)| k.group == *group).map(|(at, _)| at).collect()
        };
        let sensitive = |key: &TypeKey| is_sensitive(classification, key);
        let groups = classification.groups().iter().map(|group| Kind {
            key: group.key.clone(),
            types: of(&group.key),
            sensitive: sensitive(&group.key),
        });
        let types = kinds.iter().enumerate().map(|(at, kind)| Kind {
            key: kind.key.clone(),
            types: vec![at],
            sensitive: sensitive(&kind.key),
        });
        Self {
            types: types.collect(),
            groups: groups.collect(),
            activities,
            months,
            cells,
            all: everywhere,
            not_counted: left_out.iter().map(|c| c.count).sum(),
        }
    }

    /// How many organisations there are in it.
    pub fn size(&self) -> u32 {
        self.cells.iter().map(|c| c.count).sum()
    }

    /// Is this the key of a type or of a group?
    pub fn knows(&self, key: &TypeKey) -> bool {
        self.kind(key).is_some()
    }

    fn kind(&self, key: &TypeKey) -> Option<&Kind> {
        self.types.iter().chain(&self.groups).find(|kind| kind.key == *key)
    }

    /// The figures of a filter. A key that is neither a type's nor a group's gives no organisation.
    pub fn figures(&self, filter: &Filter) -> Figures {
        let kind = filter.kind.as_ref().map(|key| self.kind(key));
        let of_kind = |cell: &Cell, kind: Option<&Kind>| {
            kind.is_some_and(|kind| cell.types.iter().any(|at| kind.types.contains(at)))
        };
        let fits = |cell: &&Cell| {
            kind.is_none_or(|kind| of_kind(cell, kind))
                && filter.target.is_none_or(|target| cell.targets.contains(&target))
        };
        let fitting: Vec<&Cell> = self.cells.iter().filter(fits).collect();
        let guarded = kind.flatten().is_some_and(|kind| kind.sensitive)
            || filter.target.is_some_and(is_sensitive_target);
        let told = self.told(&fitting, guarded, |_| true);
        let total = at(&told, filter.place);
        let detail = self.may_break_down(filter.place, total, guarded).then(|| {
            let here: Vec<&Cell> =
                fitting.iter().copied().filter(|cell| lies_in(cell, filter.place)).collect();
            self.detail(filter.place, &fitting, &here, guarded)
        });
        let county = filter.place.county();
        let rows = place::municipalities().iter().zip(&told.municipalities);
        let counties = place::counties().iter().zip(&told.counties);
        Figures {
            total,
            rows: rows
                .filter(|(m, _)| county.is_none_or(|county| m.county().key() == county))
                .map(|(m, count)| Row { place: m.key(), count: *count })
                .collect(),
            counties: counties
                .filter(|_| county.is_none())
                .map(|(c, count)| CountyRow { place: c.key(), count: *count })
                .collect(),
            unplaced: told.elsewhere,
            everything: self.size(),
            not_counted: self.not_counted,
            detail,
            guarded,
        }
    }

    /// May the figures of a place be broken down? Not those of a single municipality that are few or could point to a person.
    fn may_break_down(&self, place: Place, total: Count, guarded: bool) -> bool {
        let known = |code: MunicipalityCode| self.all[municipality_at(code)] > 0;
        let single = match place {
            Place::Country => self.all.iter().filter(|n| **n > 0).count() <= 1,
            Place::County(code) => code.county().municipalities().filter(|m| known(m.key())).count() <= 1,
            Place::Municipality(_) => true,
        };
        total.exact().is_some_and(|count| count > 0 && !(single && (guarded || count < FEWEST)))
    }

    /// What is told of those of a character, everywhere.
    fn told(&self, fitting: &[&Cell], guarded: bool, is: impl Fn(&Cell) -> bool) -> Told {
        let mut figures = vec![0; self.all.len()];
        let mut elsewhere = 0;
        for cell in fitting.iter().filter(|cell| is(cell)) {
            match cell.seat {
                Some(seat) => figures[seat] += cell.count,
                None => elsewhere += cell.count,
            }
        }
        let mut told = if guarded {
            protected(&figures, &self.all, elsewhere)
        } else {
            as_they_are(&figures, elsewhere)
        };
        for (count, _) in told.municipalities.iter_mut().zip(&self.all).filter(|(_, all)| **all == 0) {
            *count = Count::NoData;
        }
        for (count, of) in told.counties.iter_mut().zip(COUNTIES.iter()) {
            if of.iter().all(|at| self.all[*at] == 0) {
                *count = Count::NoData;
            }
        }
        told
    }

    fn detail(&self, place: Place, fitting: &[&Cell], here: &[&Cell], guarded: bool) -> Detail {
        let how_many =
            |is: &dyn Fn(&Cell) -> bool| here.iter().filter(|c| is(c)).map(|c| c.count).sum::<u32>();
        // What may be told of one place depends on what is told of the others.
        let count = |sensitive: bool, is: &dyn Fn(&Cell) -> bool| {
            if sensitive { at(&self.told(fitting, true, is), place) } else { Count::Exact(how_many(is)) }
        };
        let kinds = |kinds: &[Kind]| {
            let bar = |kind: &Kind| Bar {
                key: kind.key.clone(),
                count: count(guarded || kind.sensitive, &|c| {
                    c.types.iter().any(|at| kind.types.contains(at))
                }),
            };
            kinds.iter().map(bar).collect()
        };
        let target = |target: &TargetGroup| Bar {
            key: *target,
            count: count(guarded || is_sensitive_target(*target), &|c| c.targets.contains(target)),
        };
        let mut months: BTreeMap<usize, u32> = BTreeMap::new();
        for cell in here {
            *months.entry(cell.month).or_default() += cell.count;
        }
        Detail {
            numbered: how_many(&|c| c.numbered),
            unnumbered: how_many(&|c| !c.numbered),
            types_known: Known {
                said: how_many(&|c| c.said),
                from_name: how_many(&|c| !c.said && !c.types.is_empty()),
                unknown: how_many(&|c| c.types.is_empty()),
            },
            without_target: how_many(&|c| c.targets.is_empty()),
            without_activity: how_many(&|c| c.activities.is_empty()),
            groups: kinds(&self.groups),
            types: kinds(&self.types),
            targets: TargetGroup::ALL.iter().map(target).collect(),
            activities: self.activities_of(here),
            months: months.into_iter().map(|(at, count)| (self.months[at].clone(), count)).collect(),
        }
    }

    fn activities_of(&self, here: &[&Cell]) -> Vec<(String, u32)> {
        let mut counts: HashMap<usize, u32> = HashMap::new();
        for cell in here {
            for activity in &cell.activities {
                *counts.entry(*activity).or_default() += cell.count;
            }
        }
        let mut usual: Vec<(usize, u32)> = counts.into_iter().filter(|(_, count)| *count >= FEWEST).collect();
        usual.sort_unstable_by_key(|(at, count)| (std::cmp::Reverse(*count), *at));
        usual.truncate(MOST_ACTIVITIES);
        usual.into_iter().map(|(at, count)| (self.activities[at].clone(), count)).collect()
    }
}

fn lies_in(cell: &Cell, place: Place) -> bool {
    let Some(seat) = cell.seat else { return place == Place::Country };
    let municipality = &place::municipalities()[seat];
    match place {
        Place::Country => true,
        Place::County(code) => municipality.county().key() == code,
        Place::Municipality(code) => municipality.key() == code,
    }
}

/// What is told of one place.
fn at(told: &Told, place: Place) -> Count {
    match place {
        Place::Country => told.country,
        Place::County(code) => {
            let at = place::counties().iter().position(|county| county.key() == code);
            at.map_or(Count::Withheld, |at| told.counties[at])
        }
        Place::Municipality(code) => told.municipalities[municipality_at(code)],
    }
}

/// Its place in the list of all.
fn municipality_at(code: MunicipalityCode) -> usize {
    let known = place::municipalities().binary_search_by_key(&code.municipality().code, |m| m.code);
    known.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TYPES: [&str; 7] = [
        "sports",
        "culture",
        "faith_community",
        "patients_and_relatives",
        "pensioners",
        "joint_property",
        "strange",
    ];

    fn alike() -> impl Strategy<Value = Alike> {
        let seat = prop_oneof![
            1 => Just(None),
            6 => (0_usize..290).prop_map(|at| Some(place::municipalities()[at].key())),
            9 => prop_oneof![Just("0980"), Just("1480"), Just("1401")].prop_map(|code| code.parse().ok()),
        ];
        let basis = prop_oneof![Just(Basis::Said), Just(Basis::FromName)];
        let types = proptest::collection::vec((proptest::sample::select(&TYPES[..]), basis), 0..3);
        let types =
            types.prop_map(|all| all.into_iter().map(|(key, basis)| (key.to_owned(), basis)).collect());
        let targets = proptest::sample::subsequence(TargetGroup::ALL.to_vec(), 0..3);
        let activities = proptest::sample::subsequence(vec!["fotboll".to_owned(), "kör".to_owned()], 0..=2);
        let month = prop_oneof![Just("2023-12".to_owned()), Just("2024-01".to_owned())];
        (seat, any::<bool>(), month, types, targets, activities, 1_u32..9).prop_map(
            |(seat, numbered, month, types, targets, activities, count)| Alike {
                seat,
                numbered,
                month,
                types,
                targets,
                activities,
                count,
            },
        )
    }

    const KEYS: [&str; 5] =
        ["sports", "faith_community", "culture_and_leisure", "disability_and_health", "strange"];

    fn filter() -> impl Strategy<Value = Filter> {
        let place = prop_oneof![
            Just(Place::Country),
            prop_oneof![Just("14"), Just("09"), Just("10")]
                .prop_map(|code| Place::County(code.parse().unwrap())),
            prop_oneof![Just("1480"), Just("0980"), Just("1401")]
                .prop_map(|code| Place::Municipality(code.parse().unwrap())),
        ];
        let kind = proptest::option::of(proptest::sample::select(&KEYS[..]));
        let target = proptest::option::of(proptest::sample::select(TargetGroup::ALL));
        (place, kind, target).prop_map(|(place, kind, target)| Filter {
            place,
            kind: kind.map(|key| key.parse().unwrap()),
            target,
        })
    }

    fn is_counted(a: &Alike) -> bool {
        let known: Vec<&str> = a.types.iter().map(|(k, _)| k.as_str()).filter(|k| *k != "strange").collect();
        known.is_empty() || known.iter().any(|k| *k != "joint_property")
    }

    /// Counted anew, one by one, in the simplest way there is.
    fn naive(all: &[Alike], filter: &Filter, place: Place) -> u32 {
        let standard = Classification::standard();
        let is_kind = |a: &Alike, key: &TypeKey| {
            a.types.iter().any(|(k, _)| {
                let known = standard.types().iter().find(|t| t.key.as_str() == k);
                known.is_some_and(|t| t.key == *key || t.group == *key)
            })
        };
        let counted = all.iter().filter(|a| {
            let in_place = match place {
                Place::Country => true,
                Place::County(code) => a.seat.is_some_and(|m| m.municipality().county().key() == code),
                Place::Municipality(code) => a.seat == Some(code),
            };
            in_place
                && is_counted(a)
                && filter.kind.as_ref().is_none_or(|key| is_kind(a, key))
                && filter.target.is_none_or(|target| a.targets.contains(&target))
        });
        counted.map(|a| a.count).sum()
    }

    fn register(all: &[Alike]) -> Register {
        let labels = [("fotboll", "Fotboll"), ("kör", "Kör")].map(|(k, l)| (k.to_owned(), l.to_owned()));
        Register::new(Classification::standard(), all.to_vec(), labels)
    }

    proptest! {
        #[test]
        fn every_figure_that_is_told_is_right(all in proptest::collection::vec(alike(), 0..60), filter in filter()) {
            let register = register(&all);
            let figures = register.figures(&filter);
            prop_assert!(figures.total.exact().is_none_or(|n| n == naive(&all, &filter, filter.place)));
            for row in &figures.rows {
                let right = naive(&all, &filter, Place::Municipality(row.place));
                prop_assert!(row.count.exact().is_none_or(|n| n == right));
                prop_assert!(figures.guarded || row.count.exact().is_some() || row.count == Count::NoData);
                let nothing = naive(&all, &Filter::default(), Place::Municipality(row.place)) == 0;
                prop_assert_eq!(row.count == Count::NoData, nothing);
                prop_assert!(!figures.guarded || !(1..FEWEST).contains(&row.count.exact().unwrap_or(0)));
            }
            for row in &figures.counties {
                let right = naive(&all, &filter, Place::County(row.place));
                prop_assert!(row.count.exact().is_none_or(|n| n == right));
            }
            let everything = figures.everything + figures.not_counted;
            prop_assert_eq!(everything, all.iter().map(|a| a.count).sum::<u32>());
            prop_assert_eq!(figures.everything, naive(&all, &Filter::default(), Place::Country));
            if filter.place == Place::Country && !figures.guarded {
                let sum: u32 = figures.rows.iter().filter_map(|r| r.count.exact()).sum();
                prop_assert_eq!(figures.total, Count::Exact(sum + figures.unplaced.exact().unwrap()));
                let sum: u32 = figures.counties.iter().filter_map(|r| r.count.exact()).sum();
                prop_assert_eq!(figures.total, Count::Exact(sum + figures.unplaced.exact().unwrap()));
            }
            if let Some(detail) = &figures.detail {
                let total = figures.total.exact().unwrap();
                prop_assert_eq!(detail.numbered + detail.unnumbered, total);
                let types = detail.types_known;
                prop_assert_eq!(types.said + types.from_name + types.unknown, total);
                prop_assert_eq!(detail.months.iter().map(|(_, n)| n).sum::<u32>(), total);
                for bar in detail.types.iter().chain(&detail.groups) {
                    let narrower = Filter { kind: Some(bar.key.clone()), ..filter.clone() };
                    if filter.kind.is_none() {
                        // The same number stands on the page of that type.
                        prop_assert_eq!(bar.count, register.figures(&narrower).total);
                    }
                }
                if filter.target.is_none() {
                    for bar in &detail.targets {
                        let narrower = Filter { target: Some(bar.key), ..filter.clone() };
                        prop_assert_eq!(bar.count, register.figures(&narrower).total);
                    }
                }
            }
        }
    }

    #[test]
    fn a_single_congregation_is_not_pointed_at() {
        let one = |seat: &str, kind: &str, count| Alike {
            seat: seat.parse().ok(),
            month: "2024-02".into(),
            types: vec![(kind.into(), Basis::Said)],
            count,
            ..Alike::default()
        };
        let register = register(&[
            one("1401", "faith_community", 1),
            one("1401", "sports", 8),
            one("1402", "faith_community", 6),
            one("1480", "faith_community", 40),
            one("1481", "sports", 3),
        ]);
        let county: CountyCode = "14".parse().unwrap();
        let faith = Some("faith_community".parse().unwrap());
        let filter = Filter { place: Place::County(county), kind: faith.clone(), target: None };
        let figures = register.figures(&filter);
        assert_eq!(figures.total, Count::Exact(47));
        let count = |figures: &Figures, code: &str| {
            figures.rows.iter().find(|r| r.place.to_string() == code).map(|r| r.count).unwrap()
        };
        assert_eq!(count(&figures, "1401"), Count::Few);
        assert_eq!(count(&figures, "1480"), Count::Exact(40));
        // It is one of two that are hidden; where there is nothing at all it is told so.
        assert_eq!(count(&figures, "1481"), Count::Few);
        assert_eq!(count(&figures, "1499"), Count::NoData);
        let place = Place::Municipality("1401".parse().unwrap());
        assert_eq!(register.figures(&Filter { place, kind: faith, target: None }).detail, None);
        let whole = register.figures(&Filter { place, ..Filter::default() });
        let bars = whole.detail.unwrap().types;
        let bar = |key: &str| bars.iter().find(|b| b.key.as_str() == key).unwrap().count;
        assert_eq!(
            (bar("faith_community"), bar("sports"), bar("culture")),
            (Count::Few, Count::Exact(8), Count::Exact(0))
        );
        let few = Place::Municipality("1481".parse().unwrap());
        let few = register.figures(&Filter { place: few, ..Filter::default() });
        assert_eq!((few.total, few.detail), (Count::Exact(3), None));
    }
}
