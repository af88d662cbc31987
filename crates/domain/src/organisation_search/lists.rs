//! How the index's lists are written: bytes that a database keeps and gives back whole.
//!
//! Organisations and words have numbers from 0. They are kept in chunks of [`CHUNK`], so that one that changes mends small lists
//! only, and a hundred thousand are read as few pieces. A list of a term holds three bytes for each member: its place in
//! the chunk, and a mark ([`super::terms`] says which fields). The list of orders holds eight bytes for every place.

use super::terms::ORDERS;
use crate::place::MunicipalityCode;
use std::collections::BTreeMap;

/// How many numbers share a chunk.
pub const CHUNK: u32 = 1 << 14;

const MEMBER: usize = 3;
const ORDER: usize = 8;

/// The chunk that a number lies in, and its place there.
pub const fn place_of(number: u32) -> (u32, u16) {
    (number / CHUNK, (number % CHUNK) as u16)
}

/// The members of a list, in order, each with its mark.
pub fn members(list: &[u8]) -> impl Iterator<Item = (u16, u8)> + '_ {
    list.chunks_exact(MEMBER).map(|m| (u16::from_le_bytes([m[0], m[1]]), m[2]))
}

/// How many members a list has.
pub const fn count(list: &[u8]) -> usize {
    list.len() / MEMBER
}

/// What becomes of one list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mending {
    /// By place: a mark for who is a member, none for who is one no longer.
    members: BTreeMap<u16, Option<u8>>,
    /// By place, in the list of orders.
    orders: BTreeMap<u16, u64>,
}

/// Lists that are to be mended, by term and chunk.
#[derive(Debug, Clone, Default)]
pub struct Mendings(pub BTreeMap<(String, u32), Mending>);

impl Mendings {
    /// Makes a number a member of a term's list, or takes it out.
    pub fn set(&mut self, term: &str, number: u32, mark: Option<u8>) {
        let (chunk, place) = place_of(number);
        self.0.entry((term.to_owned(), chunk)).or_default().members.insert(place, mark);
    }

    /// Gives a number its order; [`Order::NONE`] when it is no longer there.
    pub fn order(&mut self, number: u32, order: Order) {
        let (chunk, place) = place_of(number);
        self.0.entry((ORDERS.to_owned(), chunk)).or_default().orders.insert(place, order.0);
    }
}

impl Mending {
    /// The list as it is from now on; empty when it is needed no more.
    pub fn of(&self, list: &[u8]) -> Vec<u8> {
        if self.orders.is_empty() { self.of_members(list) } else { self.of_orders(list) }
    }

    fn of_members(&self, list: &[u8]) -> Vec<u8> {
        let mut mended = Vec::with_capacity(list.len() + self.members.len() * MEMBER);
        let mut put = |place: u16, mark: u8| {
            mended.extend_from_slice(&place.to_le_bytes());
            mended.push(mark);
        };
        let mut changes = self.members.iter().peekable();
        for (place, mark) in members(list) {
            while let Some((at, new)) = changes.next_if(|(at, _)| **at < place) {
                if let Some(new) = new {
                    put(*at, *new);
                }
            }
            match changes.next_if(|(at, _)| **at == place) {
                Some((_, None)) => {}
                Some((_, Some(new))) => put(place, *new),
                None => put(place, mark),
            }
        }
        for (at, new) in changes {
            if let Some(new) = new {
                put(*at, *new);
            }
        }
        mended
    }

    fn of_orders(&self, list: &[u8]) -> Vec<u8> {
        let places = self.orders.keys().next_back().map_or(0, |at| usize::from(*at) + 1);
        let mut mended = list.to_vec();
        mended.resize(mended.len().max(places * ORDER), 0);
        for (at, order) in &self.orders {
            let from = usize::from(*at) * ORDER;
            mended[from..from + ORDER].copy_from_slice(&order.to_le_bytes());
        }
        mended
    }
}

/// What is asked of every hit: where its name stands among all names, how many words it has, who may see it. Orders compare as
/// names do, as far as their first nine letters go. From the highest bit: the letters (45), the municipality of the
/// seat (12, its code), somebody is there (1), the words of the name (4), public (1), in use (1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order(u64);

impl Order {
    /// There is nobody at this place.
    pub const NONE: Self = Self(0);
    /// Letters of a name that take part.
    const LETTERS: usize = 9;
    const THERE: u64 = 1 << 6;

    /// Of an organisation.
    pub fn new(name: &str, words: usize, seat: Option<MunicipalityCode>, public: bool, active: bool) -> Self {
        let rank = |c: char| -> u64 {
            match c {
                'a'..='z' => u64::from(u32::from(c) - u32::from('a')) + 3,
                'å' => 29,
                'ä' | 'æ' => 30,
                'ö' | 'ø' => 31,
                c if c.is_ascii_digit() => 2,
                c if c.is_alphabetic() => {
                    let plain = super::spelling::plain(&c.to_string());
                    plain
                        .chars()
                        .next()
                        .filter(char::is_ascii_lowercase)
                        .map_or(31, |p| u64::from(u32::from(p) - u32::from('a')) + 3)
                }
                _ => 1,
            }
        };
        let mut key = 0;
        let folded = crate::words::words(name).collect::<Vec<_>>().join(" ");
        let mut letters = folded.chars();
        for _ in 0..Self::LETTERS {
            key = key << 5 | letters.next().map_or(0, rank);
        }
        let words = u64::try_from(words.min(15)).unwrap_or(15);
        let seat = seat.and_then(|s| s.municipality().code.parse::<u64>().ok()).unwrap_or(0);
        Self(key << 19 | seat << 7 | Self::THERE | words << 2 | u64::from(public) << 1 | u64::from(active))
    }

    /// Read from the list of orders.
    pub fn at(list: &[u8], place: u16) -> Self {
        let from = usize::from(place) * ORDER;
        let bytes = list.get(from..from + ORDER).and_then(|b| b.try_into().ok());
        Self(bytes.map_or(0, u64::from_le_bytes))
    }

    /// How many places a list of orders has.
    pub const fn places(list: &[u8]) -> usize {
        list.len() / ORDER
    }

    /// Somebody is there.
    pub const fn is_there(self) -> bool {
        self.0 & Self::THERE != 0
    }

    /// Anyone may see that it is there.
    pub const fn is_public(self) -> bool {
        self.0 & 2 != 0
    }

    /// It is in use.
    pub const fn is_active(self) -> bool {
        self.0 & 1 != 0
    }

    /// How many words its name has, those that stand in any text left out; at most 15.
    pub const fn words(self) -> u32 {
        (self.0 >> 2 & 15) as u32
    }

    /// The name alone.
    pub const fn name(self) -> u64 {
        self.0 >> 19
    }

    /// The code of the municipality of its seat as a number; 0 when it is not known.
    pub const fn seat(self) -> u16 {
        (self.0 >> 7 & 0xfff) as u16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(of: &[(u16, u8)]) -> Vec<u8> {
        of.iter().flat_map(|(place, mark)| [place.to_le_bytes()[0], place.to_le_bytes()[1], *mark]).collect()
    }

    #[test]
    fn a_list_is_mended_like_a_map() {
        let mut model: BTreeMap<u16, u8> = BTreeMap::new();
        let mut kept = Vec::new();
        let mut dice = 7_u32;
        for _ in 0..400 {
            let mut mending = Mending::default();
            for _ in 0..5 {
                dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let place = (dice >> 8 & 0x3f) as u16 * 300 % 16_384;
                let mark = if dice >> 20 & 1 == 0 { None } else { Some((dice >> 24) as u8) };
                mending.members.insert(place, mark);
                match mark {
                    Some(mark) => model.insert(place, mark),
                    None => model.remove(&place),
                };
            }
            kept = mending.of(&kept);
            assert!(members(&kept).eq(model.iter().map(|(p, m)| (*p, *m))));
        }
        assert_eq!(count(&list(&[(1, 2), (300, 4)])), 2);
    }

    #[test]
    fn numbers_lie_in_chunks() {
        assert_eq!(place_of(0), (0, 0));
        assert_eq!(place_of(CHUNK), (1, 0));
        let ale = crate::place::municipality("Ale").unwrap();
        let mut all = Mendings::default();
        all.set("wale", CHUNK + 3, Some(1));
        all.order(CHUNK + 3, Order::new("Ale", 1, Some(ale.key()), true, false));
        let orders = all.0[&(ORDERS.to_owned(), 1)].of(&[]);
        assert_eq!(Order::places(&orders), 4);
        assert!(!Order::at(&orders, 2).is_there() && !Order::at(&orders, 9).is_there());
        let order = Order::at(&orders, 3);
        assert!(order.is_there() && order.is_public() && !order.is_active());
        assert_eq!((order.words(), order.seat()), (1, 1440));
    }

    #[test]
    fn names_stand_in_the_order_of_the_swedish_alphabet() {
        let names =
            ["4H Ale", "Ahlafors IF", "Ale BK", "Ale-Jennylunds", "Zorn", "Åby", "Älvsborg", "Öckerö"];
        let orders: Vec<u64> = names.iter().map(|n| Order::new(n, 2, None, true, true).name()).collect();
        assert!(orders.is_sorted(), "{orders:?}");
    }
}
