//! Rounds: a referral that continues another one in the same matter, with a new version of the proposal. What differs
//! between the two versions, part by part. Which stage a round can be continued from: [`crate::referral::Stage::continues`].

use crate::difference::{Piece, merged};
use crate::referral::Part;

/// The end of a later round's address: `rs-2023-0395-omgang-2`.
const ADDRESS: &str = "omgang";

/// The address of a round, made of the matter's.
pub fn slug(matter: &str, round: i64) -> String {
    format!("{matter}-{ADDRESS}-{round}")
}

/// The matter's address, of any of its rounds.
pub fn matter_slug(slug: &str) -> &str {
    let is_number = |n: &str| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit());
    match slug.rsplit_once(&format!("-{ADDRESS}-")) {
        Some((matter, n)) if is_number(n) => matter,
        _ => slug,
    }
}

crate::text_enum! {
    /// Who of a round's list is asked again in the next.
    pub enum Carried {
        /// Everyone on it.
        All = "all",
        /// Those who answered.
        Answered = "answered",
        /// Nobody: the list is made anew.
        Nobody = "nobody",
    }
}

crate::text_enum! {
    /// What became of a part.
    pub enum PartChange {
        /// It stands as it stood.
        Unchanged = "unchanged",
        /// Heading or text differ.
        Changed = "changed",
        /// There was none like it.
        Added = "added",
        /// It is left out now.
        Removed = "removed",
    }
}

/// A part beside what it was in the round before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared<'a> {
    /// As it is proposed now; none when it was left out.
    pub now: Option<&'a Part>,
    /// As it was proposed in the round before; none when it is new.
    pub before: Option<&'a Part>,
}

impl Compared<'_> {
    /// What became of it.
    pub fn change(&self) -> PartChange {
        match (self.now, self.before) {
            (Some(now), Some(before)) if now.heading == before.heading && now.text == before.text => {
                PartChange::Unchanged
            }
            (Some(_), Some(_)) => PartChange::Changed,
            (Some(_), None) => PartChange::Added,
            (None, _) => PartChange::Removed,
        }
    }

    /// Its number and heading as they are now, else as they were.
    pub fn named(&self) -> (i64, &str) {
        let part = self.now.or(self.before);
        part.map_or((0, ""), |p| (p.position, p.heading.as_str()))
    }

    /// The headings as one.
    pub fn heading(&self) -> Vec<Piece> {
        let of = |part: Option<&Part>| part.map(|p| p.heading.clone()).unwrap_or_default();
        merged(&of(self.before), &of(self.now)).concat()
    }

    /// The texts as one.
    pub fn text(&self) -> Vec<Vec<Piece>> {
        let of = |part: Option<&Part>| part.map(|p| p.text.clone()).unwrap_or_default();
        merged(&of(self.before), &of(self.now))
    }
}

/// All parts of both versions, in the order of the later one; a part that was left out stands after the one it followed.
pub fn compare<'a>(now: &'a [Part], before: &'a [Part]) -> Vec<Compared<'a>> {
    let was = |part: &Part| before.iter().find(|b| Some(b.id) == part.before);
    let mut all: Vec<Compared<'a>> =
        now.iter().map(|part| Compared { now: Some(part), before: was(part) }).collect();
    for (n, gone) in before.iter().enumerate() {
        if all.iter().any(|c| c.before.is_some_and(|b| b.id == gone.id)) {
            continue;
        }
        let earlier = n.checked_sub(1).and_then(|n| before.get(n));
        let follows = |c: &Compared<'_>| earlier.is_some_and(|e| c.before.is_some_and(|b| b.id == e.id));
        let place = all.iter().position(follows).map_or(0, |p| p + 1);
        all.insert(place, Compared { now: None, before: Some(gone) });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{PartId, Seed};

    fn part(n: u8, heading: &str, text: &str, before: Option<&Part>) -> Part {
        Part {
            id: PartId::new(Seed { unix_millis: 1, random: [n; 10] }),
            position: i64::from(n % 10),
            heading: heading.into(),
            text: text.into(),
            before: before.map(|b| b.id),
        }
    }

    #[test]
    fn every_part_of_both_versions_has_its_place() {
        let before = [
            part(1, "Syfte", "Råd.", None),
            part(2, "Möten", "Två gånger.", None),
            part(3, "Arvode", "Inget.", None),
        ];
        let now = [
            part(11, "Syfte", "Råd.", Some(&before[0])),
            part(12, "Digitala möten", "Fyra gånger.", Some(&before[1])),
            part(13, "Uppföljning", "Varje år.", None),
        ];
        let all = compare(&now, &before);
        let told: Vec<_> = all.iter().map(|c| (c.named().1, c.change())).collect();
        assert_eq!(
            told,
            [
                ("Syfte", PartChange::Unchanged),
                ("Digitala möten", PartChange::Changed),
                ("Arvode", PartChange::Removed),
                ("Uppföljning", PartChange::Added)
            ]
        );
    }

    #[test]
    fn a_first_part_that_was_left_out_stands_first() {
        let before = [part(1, "Ingress", "A.", None), part(2, "Syfte", "B.", None)];
        let now = [part(11, "Syfte", "B.", Some(&before[1]))];
        let all = compare(&now, &before);
        assert_eq!(all[0].change(), PartChange::Removed);
        assert_eq!(all[1].change(), PartChange::Unchanged);
        assert_eq!(slug("rs-2023-0395", 2), "rs-2023-0395-omgang-2");
        assert_eq!(matter_slug("rs-2023-0395-omgang-12"), "rs-2023-0395");
        assert_eq!(matter_slug("rs-2023-0395"), "rs-2023-0395");
    }
}
