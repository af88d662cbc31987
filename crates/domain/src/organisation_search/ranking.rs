//! Which organisations are found, and in what order: all words before some, the whole name before a part, a name before another
//! name, a name before what an organisation does and where; then by name. The same lists give the same order, always.

use super::lists::{CHUNK, Order, count, members};
use super::question::{Group, Way};
use super::terms::{ALIAS, CHARACTER, DESK, FIRST, NAME, ORDERS, PLACE, PUBLIC};
use std::collections::{BTreeMap, HashMap};

/// A term's list, chunk by chunk.
pub type Chunks = BTreeMap<u32, Vec<u8>>;

/// Lists by term.
pub type Lists = HashMap<String, Chunks>;

/// What is wanted.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The words. None at all: everyone.
    pub groups: Vec<Group>,
    /// The whole question as a term, when it is a name.
    pub name: Option<String>,
    /// Values to choose by, as terms: one of each row.
    pub chosen: Vec<Vec<String>>,
    /// The municipality of the seat: codes from the first to before the second. A county's share their first two digits.
    pub seat: Option<(u16, u16)>,
    /// Only what anyone may see, by what anyone may find by.
    pub public: bool,
    /// Those that are no longer in use, too.
    pub inactive: bool,
}

impl Wanted {
    /// Every term whose lists are needed; [`ORDERS`] among them.
    pub fn terms(&self) -> Vec<String> {
        let words = self.groups.iter().flat_map(|g| &g.ways).flat_map(|w| &w.terms);
        let mut all: Vec<String> =
            words.chain(self.chosen.iter().flatten()).chain(&self.name).cloned().collect();
        all.push(ORDERS.to_owned());
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// An organisation that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Its number.
    pub number: u32,
    /// How well it fits.
    pub score: u32,
    /// Where its name stands, as far as its first letters tell.
    pub name: u64,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Ranked {
    /// All hits, those that come first in their order. After [`Ranked::sorted`] they are in none.
    pub hits: Vec<Hit>,
    /// So many of them are in order.
    pub sorted: usize,
    /// Nobody has every word: these have most.
    pub partial: bool,
    /// How many have their seat in each municipality, by the code as a number; 0 is not known.
    pub seats: BTreeMap<u16, usize>,
    /// Who they are, chunk by chunk.
    found: BTreeMap<u32, Bits>,
}

/// The places of a chunk that are taken.
#[derive(Debug, Clone)]
struct Bits(Vec<u64>);

impl Bits {
    fn new() -> Self {
        Self(vec![0; CHUNK as usize / 64])
    }

    fn put(&mut self, place: u16) {
        self.0[usize::from(place) / 64] |= 1 << (place % 64);
    }

    fn has(&self, place: u16) -> bool {
        self.0[usize::from(place) / 64] >> (place % 64) & 1 == 1
    }
}

impl Ranked {
    /// How many of those that were found are in a list.
    pub fn count(&self, chunks: &Chunks) -> usize {
        let of = |(chunk, list): (&u32, &Vec<u8>)| {
            let bits = self.found.get(chunk)?;
            Some(members(list).filter(|(place, _)| bits.has(*place)).count())
        };
        chunks.iter().filter_map(of).sum()
    }
}

/// Finds and ranks. At least the first `keep` hits are put in order, and all that cannot be told from the last of them.
pub fn rank(lists: &Lists, wanted: &Wanted, keep: usize) -> Ranked {
    let ranked = rank_those(lists, wanted, keep, false);
    if ranked.hits.is_empty() && wanted.groups.len() > 1 {
        return rank_those(lists, wanted, keep, true);
    }
    ranked
}

fn rank_those(lists: &Lists, wanted: &Wanted, keep: usize, partial: bool) -> Ranked {
    let nothing = Chunks::new();
    let orders = lists.get(ORDERS).unwrap_or(&nothing);
    let weights = Weights::new(lists, wanted, orders);
    let mut ranked = Ranked { partial, ..Ranked::default() };
    let mut board = Board::new();
    let mut seats = vec![0; 1 << 12];
    for (chunk, list) in orders {
        let mut bits = Bits::new();
        let before = ranked.hits.len();
        let chosen = chosen(lists, wanted, *chunk);
        let mut take = |place: u16, score: u32| {
            let order = Order::at(list, place);
            let is_there = order.is_there() && (order.is_active() || wanted.inactive);
            if !is_there || wanted.public && !order.is_public() || chosen.iter().any(|c| !c.has(place)) {
                return;
            }
            let seat = order.seat();
            if wanted.seat.is_some_and(|(from, to)| !(from..to).contains(&seat)) {
                return;
            }
            seats[usize::from(seat)] += 1;
            bits.put(place);
            ranked.hits.push(Hit { number: chunk * CHUNK + u32::from(place), score, name: order.name() });
        };
        if wanted.groups.is_empty() {
            let places = u16::try_from(Order::places(list)).unwrap_or(u16::MAX);
            (0..places).for_each(|place| take(place, 0));
        } else {
            board.play(lists, wanted, &weights, *chunk);
            board.score(wanted, &weights, list, partial, &mut take);
            board.clear();
        }
        if ranked.hits.len() > before {
            ranked.found.insert(*chunk, bits);
        }
    }
    let seats = (0..).zip(seats).filter(|(_, count)| *count > 0);
    ranked.seats = seats.collect();
    ranked.sorted = put_in_order(&mut ranked.hits, keep);
    ranked
}

/// Puts the first in order; returns how many: all that share score and name with the last wanted are among them.
fn put_in_order(hits: &mut [Hit], keep: usize) -> usize {
    let key = |hit: &Hit| (u32::MAX - hit.score, hit.name, hit.number);
    if keep == 0 {
        return 0;
    }
    if keep < hits.len() {
        let (_, last, _) = hits.select_nth_unstable_by_key(keep - 1, key);
        let (score, name) = (last.score, last.name);
        let mut end = keep;
        for at in keep..hits.len() {
            if hits[at].score == score && hits[at].name == name {
                hits.swap(at, end);
                end += 1;
            }
        }
        hits[..end].sort_unstable_by_key(key);
        return end;
    }
    hits.sort_unstable_by_key(key);
    hits.len()
}

/// For each row of what is chosen, who has one of its values.
fn chosen(lists: &Lists, wanted: &Wanted, chunk: u32) -> Vec<Bits> {
    let of = |row: &Vec<String>| {
        let mut bits = Bits::new();
        for list in row.iter().filter_map(|term| lists.get(term)?.get(&chunk)) {
            members(list).for_each(|(place, _)| bits.put(place));
        }
        bits
    };
    wanted.chosen.iter().map(of).collect()
}

/// How much each word tells: one that few have tells more.
struct Weights {
    each: Vec<u32>,
    all: u32,
}

impl Weights {
    fn new(lists: &Lists, wanted: &Wanted, orders: &Chunks) -> Self {
        let everyone: usize = orders.values().map(|list| Order::places(list)).sum();
        let weight = |group: &Group| {
            let surest = group.ways.iter().filter(|way| way.terms.len() == 1 && way.quality >= 900);
            let have: usize = surest
                .filter_map(|way| lists.get(&way.terms[0]))
                .flat_map(BTreeMap::values)
                .map(|l| count(l))
                .sum();
            2 + ((everyone + 1) / (have + 1)).checked_ilog2().unwrap_or(0)
        };
        let each: Vec<u32> = wanted.groups.iter().map(weight).collect();
        let all = each.iter().sum::<u32>().max(1);
        Self { each, all }
    }
}

/// How much a field counts, of 1000.
const fn of_field(mark: u8) -> u32 {
    match () {
        () if mark & NAME != 0 => 1000,
        () if mark & ALIAS != 0 => 900,
        () if mark & CHARACTER != 0 => 600,
        () if mark & PLACE != 0 => 550,
        () if mark & DESK != 0 => 350,
        () => 0,
    }
}

/// The whole name is what was typed.
const WHOLE_NAME: u32 = 3000;
const WHOLE_ALIAS: u32 = 1500;
/// All words of the name were asked for.
const ALL_OF_NAME: u32 = 400;
/// A way as sure as this says that the word itself stands there, and not only its beginning or a part.
const SURE: u32 = 900;
/// The name begins with the first word.
const BEGINS_SO: u32 = 100;

/// What each place of a chunk has come to, word by word.
struct Board {
    /// Who has been touched at all.
    touched: Vec<u16>,
    places: Vec<Place>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Place {
    sum: u32,
    weight: u32,
    groups: u8,
    named: u8,
    begins: bool,
    /// Of the word that is looked at now: who it was, how well it fits, and whether it stands in the name.
    group: u8,
    best: u32,
    in_name: bool,
    whole: u32,
}

impl Board {
    fn new() -> Self {
        Self { touched: Vec::new(), places: vec![Place::default(); CHUNK as usize] }
    }

    fn clear(&mut self) {
        for place in self.touched.drain(..) {
            self.places[usize::from(place)] = Place::default();
        }
    }

    fn play(&mut self, lists: &Lists, wanted: &Wanted, weights: &Weights, chunk: u32) {
        let mask = if wanted.public { PUBLIC } else { u8::MAX };
        for (at, group) in wanted.groups.iter().enumerate() {
            let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
            let mut seen: Vec<u16> = Vec::new();
            for way in &group.ways {
                self.go(lists, way, chunk, mask, number, &mut seen);
            }
            for place in seen {
                let p = &mut self.places[usize::from(place)];
                p.sum += p.best * weights.each[at];
                p.weight += weights.each[at];
                p.groups += 1;
                p.named += u8::from(p.in_name);
            }
        }
        let whole = wanted.name.as_ref().and_then(|term| lists.get(term)?.get(&chunk));
        for (place, mark) in whole.into_iter().flat_map(|list| members(list)) {
            self.touch(place);
            self.places[usize::from(place)].whole = if mark & NAME != 0 { WHOLE_NAME } else { WHOLE_ALIAS };
        }
    }

    fn touch(&mut self, place: u16) {
        let p = &self.places[usize::from(place)];
        if p.groups == 0 && p.group == 0 && p.whole == 0 {
            self.touched.push(place);
        }
    }

    /// Goes one way of a word: those that have all its terms.
    fn go(&mut self, lists: &Lists, way: &Way, chunk: u32, mask: u8, number: u8, seen: &mut Vec<u16>) {
        let of = |term: &String| lists.get(term).and_then(|chunks| chunks.get(&chunk));
        match way.terms.as_slice() {
            [one] => {
                let Some(list) = of(one) else { return };
                for (place, mark) in members(list) {
                    self.has(place, mark & mask, way.quality, number, seen);
                }
            }
            [one, other] => {
                let (Some(one), Some(other)) = (of(one), of(other)) else { return };
                let mut others = members(other).peekable();
                for (place, mark) in members(one) {
                    while others.next_if(|(at, _)| *at < place).is_some() {}
                    if let Some((_, second)) = others.next_if(|(at, _)| *at == place) {
                        // As good as the lesser of the two.
                        let (first, second) = (mark & mask, second & mask);
                        let lesser = if of_field(first) < of_field(second) { first } else { second };
                        self.has(place, lesser, way.quality, number, seen);
                    }
                }
            }
            _ => {}
        }
    }

    fn has(&mut self, place: u16, mark: u8, quality: u32, number: u8, seen: &mut Vec<u16>) {
        let score = quality * of_field(mark) / 1000;
        if score == 0 {
            return;
        }
        self.touch(place);
        let p = &mut self.places[usize::from(place)];
        if p.group != number {
            (p.group, p.best, p.in_name) = (number, 0, false);
            seen.push(place);
        }
        p.best = p.best.max(score);
        p.in_name |= mark & NAME != 0 && quality >= SURE;
        p.begins |= number == 1 && mark & FIRST != 0 && quality >= 600;
    }

    fn score(
        &self,
        wanted: &Wanted,
        weights: &Weights,
        orders: &[u8],
        partial: bool,
        take: &mut impl FnMut(u16, u32),
    ) {
        for place in &self.touched {
            let p = &self.places[usize::from(*place)];
            let all = usize::from(p.groups) == wanted.groups.len() || p.whole > 0;
            let is_enough = all || partial && p.weight * 2 >= weights.all;
            if !is_enough {
                continue;
            }
            let words = Order::at(orders, *place).words().max(1);
            let named = u32::from(p.named).min(words) * ALL_OF_NAME / words;
            let begins = if p.begins { BEGINS_SO } else { 0 };
            take(*place, p.sum / weights.all + named + begins + p.whole);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_are_put_in_order_with_all_that_cannot_be_told_from_the_last() {
        let hit = |number, score, name| Hit { number, score, name };
        let all = [hit(4, 1, 5), hit(3, 9, 5), hit(2, 1, 5), hit(1, 1, 5), hit(0, 1, 9)];
        for keep in 0..=all.len() {
            let mut hits = all.to_vec();
            let sorted = put_in_order(&mut hits, keep);
            let expected: &[u32] = match keep {
                0 => &[],
                1 => &[3],
                2..=4 => &[3, 1, 2, 4],
                _ => &[3, 1, 2, 4, 0],
            };
            assert_eq!(hits[..sorted].iter().map(|h| h.number).collect::<Vec<_>>(), expected, "{keep}");
        }
    }
}
