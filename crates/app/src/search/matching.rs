//! Which entries a question finds, without reading any text: sets of keys, met in memory as far as they were read, and looked up
//! in the index where they go on.
//!
//! Each word of a question is a group of terms: its stems, and the compounds that begin or end with it. An entry is found when every
//! group has it. The keys of a term come the latest first and no more than [`MOST`] of a kind at a time, so what is broad
//! costs no more than what is narrow. Where all groups go on, the narrowest leads, and the others are asked about its keys.

use crate::error::Result;
use domain::search::{self, Audience, Kind, Query, SHORTEST_PART, in_title, range, stems_of, tail};
use std::collections::{BTreeMap, BTreeSet};
use store::Tx;
use store::search::{Place, term};

/// Most hits of a kind that are counted and paged through. Who has more needs another word.
pub const MOST: usize = 300;
/// Keys asked about at a time.
const CHUNK: usize = 300;
/// Blocks of keys that are read when something was found already.
const MOST_BLOCKS: usize = 12;
/// Compounds in all, shared between the words of a question.
const COMPOUNDS: i64 = 48;

/// One word of a question: the terms of which an entry must have one.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// Stems of the word itself.
    pub exact: Vec<String>,
    /// Stems of compounds with it.
    pub loose: Vec<String>,
    /// It must not be there.
    pub without: bool,
}

impl Group {
    /// A group of terms that stand for no word.
    pub fn of_terms(exact: Vec<String>) -> Self {
        Self { exact, ..Self::default() }
    }
}

/// What was found of a kind.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    /// Keys of entries, the best first.
    pub keys: Vec<i64>,
    /// There are more than are told.
    pub more: bool,
}

/// The words of a question as groups.
pub async fn groups(tx: &mut Tx, query: &Query) -> Result<Vec<Group>> {
    let share = COMPOUNDS / i64::try_from(query.words.len().max(1)).unwrap_or(1);
    let mut groups = Vec::new();
    for word in &query.words {
        let exact = stems_of(word);
        let mut loose = BTreeSet::new();
        let is_word = word.chars().all(char::is_alphabetic);
        // As it is written and without its ending; the Swedish stem is the first, and mostly one of the two.
        let parts: BTreeSet<&str> =
            [word.as_str(), tail(word), exact.first().map_or("", String::as_str)].into();
        for part in parts.into_iter().filter(|p| is_word && p.chars().count() >= SHORTEST_PART) {
            loose.extend(store::search::compounds(tx, part, share.max(4)).await?);
        }
        loose.retain(|stem| !exact.contains(stem));
        groups.push(Group { exact, loose: loose.into_iter().collect(), without: false });
    }
    groups.extend(query.without.iter().map(|w| Group {
        exact: stems_of(w),
        without: true,
        ..Group::default()
    }));
    Ok(groups)
}

/// An entry apart from who it is for: the one for anyone and the one for officials are the same thing.
const fn thing(key: i64) -> i64 {
    key >> 1
}

/// What has been read of a group's keys in one kind.
#[derive(Debug, Default)]
struct Read {
    /// Things with one of the word's own stems, each with its key.
    exact: BTreeMap<i64, i64>,
    /// Things with a compound.
    loose: BTreeMap<i64, i64>,
    /// Things with the word in their heading.
    title: BTreeSet<i64>,
    /// Terms that go on, each with the last key that was read of it.
    unread: BTreeMap<String, i64>,
}

impl Read {
    fn key(&self, thing: i64) -> Option<i64> {
        let (a, b) = (self.exact.get(&thing), self.loose.get(&thing));
        a.copied().max(b.copied())
    }

    /// All things down to this one have been read.
    fn bound(&self) -> i64 {
        self.unread.values().map(|key| thing(*key)).max().unwrap_or(i64::MIN)
    }

    fn things(&self) -> BTreeSet<i64> {
        self.exact.keys().chain(self.loose.keys()).copied().collect()
    }

    fn take(&mut self, term: &str, keys: &[i64], loose: bool) {
        let map = if loose { &mut self.loose } else { &mut self.exact };
        for key in keys {
            let known = map.entry(thing(*key)).or_insert(*key);
            *known = (*known).max(*key);
        }
        match keys.last() {
            Some(last) if keys.len() >= MOST => self.unread.insert(term.to_owned(), *last),
            _ => self.unread.remove(term),
        };
    }

    /// Which of the things have it, each with the key that has; the index is asked about those that were not read.
    async fn having(&self, tx: &mut Tx, things: &[i64]) -> Result<BTreeMap<i64, i64>> {
        let mut found: BTreeMap<i64, i64> = things.iter().filter_map(|t| Some((*t, self.key(*t)?))).collect();
        let bound = self.bound();
        let ask: Vec<i64> = things
            .iter()
            .filter(|t| **t <= bound && !found.contains_key(t))
            .flat_map(|t| [t << 1, t << 1 | 1])
            .collect();
        let terms: Vec<String> = self.unread.keys().cloned().collect();
        for key in store::search::having(tx, &terms, &ask).await? {
            let known = found.entry(thing(key)).or_insert(key);
            *known = (*known).max(key);
        }
        Ok(found)
    }
}

/// Finds what has every group, by kind.
pub async fn find(tx: &mut Tx, who: &[Audience], groups: &[Group]) -> Result<BTreeMap<Kind, Hits>> {
    let mut read = read(tx, who, groups).await?;
    let mut found = BTreeMap::new();
    for kind in Kind::ALL {
        let Some(read) = read.remove(kind) else { continue };
        let hits = meet(tx, *kind, groups, read).await?;
        if !hits.keys.is_empty() {
            found.insert(*kind, hits);
        }
    }
    Ok(found)
}

/// The first keys of every term in every kind, in one statement. Kinds where a group has none are left out.
async fn read(tx: &mut Tx, who: &[Audience], groups: &[Group]) -> Result<BTreeMap<Kind, Vec<Read>>> {
    let mut places = BTreeSet::new();
    for group in groups {
        let titles = group.exact.iter().filter(|_| !group.without).map(|s| in_title(s));
        for word in group.exact.iter().chain(&group.loose).cloned().chain(titles) {
            for (audience, kind) in who.iter().flat_map(|a| kinds_of(*a).iter().map(move |k| (*a, *k))) {
                let (low, high) = range(kind);
                places.insert((term(audience, &word), low, high));
            }
        }
    }
    let places: Vec<Place> = places.into_iter().map(|(term, low, high)| Place { term, low, high }).collect();
    let postings = store::search::postings(tx, &places, i64::try_from(MOST).unwrap_or(i64::MAX)).await?;
    let mut all = BTreeMap::new();
    for kind in Kind::ALL {
        let low = range(*kind).0;
        let mut of_kind = Vec::new();
        for group in groups {
            let mut read = Read::default();
            for audience in who {
                let mut take = |word: &str, loose| {
                    let term = term(*audience, word);
                    if let Some(keys) = postings.get(&(term.clone(), low)) {
                        read.take(&term, keys, loose);
                    }
                };
                group.exact.iter().for_each(|w| take(w, false));
                group.loose.iter().for_each(|w| take(w, true));
                for word in &group.exact {
                    let keys = postings.get(&(term(*audience, &in_title(word)), low));
                    read.title.extend(keys.into_iter().flatten().map(|key| thing(*key)));
                }
            }
            of_kind.push(read);
        }
        let possible = groups
            .iter()
            .zip(&of_kind)
            .all(|(g, r)| g.without || !(r.exact.is_empty() && r.loose.is_empty()));
        if possible {
            all.insert(*kind, of_kind);
        }
    }
    Ok(all)
}

/// Kinds that have entries for an audience: no place is looked in where nothing can be.
const fn kinds_of(audience: Audience) -> &'static [Kind] {
    match audience {
        Audience::Anyone => {
            &[Kind::Referral, Kind::Decision, Kind::Statement, Kind::Contribution, Kind::Document]
        }
        Audience::Registered => &[Kind::Statement, Kind::Contribution],
        Audience::Statements => &[Kind::Statement, Kind::Contribution, Kind::Decision, Kind::Document],
        Audience::Drafts => &[Kind::Referral],
        Audience::Desk => &[Kind::Organisation, Kind::Document, Kind::Decision],
        Audience::Inbox => &[Kind::Mail],
    }
}

/// What every group has, of one kind.
async fn meet(tx: &mut Tx, kind: Kind, groups: &[Group], mut read: Vec<Read>) -> Result<Hits> {
    let wanted = (0..groups.len()).filter(|n| !groups[*n].without);
    let Some(leader) = wanted.min_by_key(|n| (read[*n].bound(), read[*n].things().len())) else {
        return Ok(Hits::default());
    };
    // Thing, key, and how well it fits: the less the better.
    let mut hits: Vec<(i64, i64)> = Vec::new();
    let mut upper = i64::MAX;
    let mut more = false;
    for block in 0.. {
        let bound = read[leader].bound();
        let mut things: Vec<i64> =
            read[leader].things().into_iter().filter(|t| *t >= bound && *t < upper).collect();
        things.reverse();
        for chunk in things.chunks(CHUNK) {
            hits.extend(in_all(tx, groups, &read, leader, chunk).await?);
            if hits.len() > MOST {
                break;
            }
        }
        if hits.len() > MOST || bound == i64::MIN {
            break;
        }
        if block >= MOST_BLOCKS && !hits.is_empty() {
            more = true;
            break;
        }
        upper = bound;
        read_on(tx, kind, &groups[leader], &mut read[leader]).await?;
    }
    more |= hits.len() > MOST;
    hits.truncate(MOST);
    Ok(Hits { keys: ranked(groups, &read, hits), more })
}

/// Those of the things that every group has, each with its key.
async fn in_all(
    tx: &mut Tx,
    groups: &[Group],
    read: &[Read],
    leader: usize,
    things: &[i64],
) -> Result<Vec<(i64, i64)>> {
    let mut left: Vec<(i64, i64)> = things.iter().filter_map(|t| Some((*t, read[leader].key(*t)?))).collect();
    for (n, group) in groups.iter().enumerate() {
        if n == leader || left.is_empty() {
            continue;
        }
        let ids: Vec<i64> = left.iter().map(|(t, _)| *t).collect();
        let having = read[n].having(tx, &ids).await?;
        left.retain_mut(|(t, key)| {
            *key = (*key).max(having.get(t).copied().unwrap_or(i64::MIN));
            having.contains_key(t) != group.without
        });
    }
    Ok(left)
}

/// Reads the next keys of the terms of a group that go on.
async fn read_on(tx: &mut Tx, kind: Kind, group: &Group, read: &mut Read) -> Result<()> {
    let low = range(kind).0;
    let places: Vec<Place> =
        read.unread.iter().map(|(term, last)| Place { term: term.clone(), low, high: *last }).collect();
    let postings = store::search::postings(tx, &places, i64::try_from(MOST).unwrap_or(i64::MAX)).await?;
    for place in places {
        let keys = postings.get(&(place.term.clone(), low)).map(Vec::as_slice).unwrap_or_default();
        let word = &place.term[1..];
        read.take(&place.term, keys, !group.exact.iter().any(|e| e == word));
    }
    Ok(())
}

/// Those with all words in their heading first, then those with the words themselves, then those with compounds; the latest
/// first among each.
fn ranked(groups: &[Group], read: &[Read], hits: Vec<(i64, i64)>) -> Vec<i64> {
    let words = || {
        groups
            .iter()
            .zip(read)
            .filter(|(g, _)| !g.without && !g.exact.iter().any(|e| e.starts_with(['=', '#'])))
    };
    let place = |thing: i64| {
        if words().all(|(_, r)| r.title.contains(&thing)) {
            0
        } else if words().all(|(_, r)| r.exact.contains_key(&thing) || !r.loose.contains_key(&thing)) {
            1
        } else {
            2
        }
    };
    let mut placed: Vec<(u8, i64, i64)> = hits.into_iter().map(|(t, key)| (place(t), -t, key)).collect();
    placed.sort_unstable();
    placed.into_iter().map(|(_, _, key)| key).collect()
}

/// Keeps the hits where the words of each phrase stand side by side.
pub async fn keep_phrases(
    tx: &mut Tx,
    hits: &mut BTreeMap<Kind, Hits>,
    phrases: &[Vec<String>],
) -> Result<()> {
    for hits in hits.values_mut() {
        let entries = store::search::entries(tx, &hits.keys).await?;
        let fits: BTreeSet<i64> = entries
            .into_iter()
            .filter(|e| {
                let has = |text: &str, phrase: &Vec<String>| search::has_phrase(text, phrase, e.language);
                phrases.iter().all(|p| has(&e.title, p) || has(&e.text, p))
            })
            .map(|e| e.key)
            .collect();
        hits.keys.retain(|key| fits.contains(key));
    }
    hits.retain(|_, hits| !hits.keys.is_empty());
    Ok(())
}

/// Most words that a misspelt one is compared with, of those that begin, and of those that end, like it.
const COMPARED: i64 = 3_000;

/// The question with each word that finds nothing spelt as the nearest word that whoever asks can find something by.
pub async fn spelt_otherwise(tx: &mut Tx, who: &[Audience], query: &Query) -> Result<Option<String>> {
    let mut words = query.words.clone();
    let mut changed = false;
    for word in &mut words {
        let found = find(tx, who, &[Group::of_terms(stems_of(word))]).await?;
        if found.is_empty()
            && let Some(near) = nearest(tx, who, word).await?
        {
            *word = near;
            changed = true;
        }
    }
    Ok(changed.then(|| words.join(" ")))
}

async fn nearest(tx: &mut Tx, who: &[Audience], word: &str) -> Result<Option<String>> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return Ok(None);
    }
    let end: String = letters[letters.len() - 3..].iter().collect();
    let mut near = BTreeSet::new();
    for beginning in beginnings(&letters) {
        for (form, stem) in store::search::words_like(tx, &beginning, &end, COMPARED).await? {
            // One letter wrong in a short word, two in a long one; in halves.
            if let Some(far) = search::distance(word, &form, if letters.len() < 7 { 2 } else { 4 }) {
                near.insert((far, form, stem));
            }
        }
    }
    for (_, form, stem) in near.into_iter().take(12) {
        // That a word stands somewhere is told only to those who may find it there.
        if !find(tx, who, &[Group::of_terms(vec![stem])]).await?.is_empty() {
            return Ok(Some(form));
        }
    }
    Ok(None)
}

/// How the word that was meant may begin: as it is written, or with the marks over its letters that were left out.
fn beginnings(letters: &[char]) -> Vec<String> {
    let choices = |c: char| match c {
        'a' => vec!['a', 'å', 'ä'],
        'o' => vec!['o', 'ö'],
        other => vec![other],
    };
    let mut all = Vec::new();
    for first in choices(letters[0]) {
        for second in choices(letters[1]) {
            all.push([first, second].iter().collect());
        }
    }
    all
}
