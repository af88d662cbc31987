//! Search over everything one may see.
//!
//! The index is kept in step by the use cases: [`Change::index`] takes in what was changed in the same transaction, and is
//! meant for all that may take something off the web; [`Change::index_soon`] lets it wait a moment for the worker, and is meant for
//! what only adds. Which texts a thing is found by is told in [`entries`]; how hits are found in [`matching`].
//!
//! **What anyone finds is what anyone is shown**: entries for the public are made of the published rendition by
//! [`crate::public`], the same as the pages are. What is written and not sent (*eget utrymme*) is not indexed at all.

mod asked;
mod entries;
mod matching;

use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::language::Language;
use domain::search::{self, Audience, Kind, Query, audiences};
use domain::stance::Stance;
use domain::statement::RespondentKind;
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};
use store::Tx;
use store::search::Entry;

pub use asked::{Asked, page_of, read_filters};
pub use matching::MOST;

/// Hits of each kind when all kinds are shown.
pub const OF_EACH: usize = 5;
/// Hits on a page of one kind.
pub const PER_PAGE: usize = 20;
/// Things that the worker takes at a time: other changes get their turn in between.
const BATCH: i64 = 40;

impl Change<'_> {
    /// Takes something into the index as it will be when this change is kept, in the same transaction.
    pub fn index(&mut self, owner: impl std::fmt::Display) {
        self.to_index.insert(owner.to_string());
    }

    /// Lets something be indexed soon after.
    pub async fn index_soon(&mut self, owner: impl std::fmt::Display) -> Result<()> {
        Ok(store::search::due(&mut self.tx, &owner.to_string()).await?)
    }

    /// Takes many things into the index when the worker comes to it.
    pub(crate) async fn index_all_soon(&mut self, owners: &[String]) -> Result<()> {
        Ok(store::search::all_due(&mut self.tx, owners).await?)
    }
}

/// Makes the index anew of some things. They are taken in order, so that two changes never wait for one another in a ring.
pub(crate) async fn index(tx: &mut Tx, owners: &BTreeSet<String>) -> Result<()> {
    for owner in owners {
        store::search::hold(tx, owner).await?;
    }
    let mut words = BTreeSet::new();
    for owner in owners {
        store::search::remove(tx, owner).await?;
        for (entry, terms) in entries::of(tx, owner).await? {
            store::search::insert(tx, &entry, &terms).await?;
            words.extend(search::vocabulary(&entry.title, &entry.text, entry.language));
        }
    }
    Ok(store::search::insert_words(tx, &words).await?)
}

/// Indexes some of what waits. Returns how many things were taken.
pub async fn catch_up(site: &Site) -> Result<usize> {
    let mut tx = site.store.write().await?;
    let owners: BTreeSet<String> = store::search::take_due(&mut tx, BATCH).await?.into_iter().collect();
    if owners.is_empty() {
        return Ok(0);
    }
    if let Err(error) = index(&mut tx, &owners).await {
        drop(tx);
        tracing::warn!(site = %site.name, %error, "failed to index some things together; each is tried by itself");
        one_by_one(site, &owners).await?;
    } else {
        tx.commit().await?;
    }
    site.changed();
    Ok(owners.len())
}

/// One thing that cannot be indexed must not keep the others from it.
async fn one_by_one(site: &Site, owners: &BTreeSet<String>) -> Result<()> {
    for owner in owners {
        let mut tx = site.store.write().await?;
        store::search::take_one_due(&mut tx, owner).await?;
        let done = index(&mut tx, &BTreeSet::from([owner.clone()])).await;
        let tx = if let Err(error) = done {
            tracing::error!(site = %site.name, owner, %error, "failed to index; it cannot be found by search until it is changed");
            drop(tx);
            let mut again = site.store.write().await?;
            store::search::take_one_due(&mut again, owner).await?;
            again
        } else {
            tx
        };
        tx.commit().await?;
    }
    Ok(())
}

/// Indexes all that waits, for the worker: between two batches it rests as long as one took, so that those who write are not
/// kept waiting.
pub async fn catch_up_calmly(site: &Site) -> Result<()> {
    loop {
        let begun = std::time::Instant::now();
        if catch_up(site).await? == 0 {
            return Ok(());
        }
        tokio::time::sleep(begun.elapsed()).await;
    }
}

/// Indexes all that waits, without rest. `told` hears how many are left.
pub async fn catch_up_at_once(site: &Site, told: impl Fn(i64)) -> Result<()> {
    loop {
        if catch_up(site).await? == 0 {
            return Ok(());
        }
        told(store::search::count_due(&mut site.store.read().await?).await?);
    }
}

/// Empties the index and lets everything be indexed anew. Returns how many things wait.
pub async fn start_over(site: &Site, actor: &Actor) -> Result<i64> {
    let mut change = site.open_change(actor).await?.allow(Action::Administer, Resource::Site)?;
    store::search::start_over(&mut change.tx).await?;
    let waiting = store::search::count_due(&mut change.tx).await?;
    change.keep(entry("search.started_over", "search", vec![])).await?;
    site.wake.notify_one();
    Ok(waiting)
}

/// Which hits are wanted beside the words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// Only this kind; else some of each.
    pub kind: Option<Kind>,
    /// Only of the referral with this address.
    pub referral: Option<String>,
    /// Only from this year.
    pub year: Option<i16>,
    /// Only from organisations, or from private persons.
    pub respondent: Option<RespondentKind>,
    /// Only with this stance.
    pub stance: Option<Stance>,
    /// Only views, and statements, that have been answered, or that have not.
    pub answered: Option<bool>,
}

impl Filters {
    /// The terms that ask for them.
    fn terms(&self) -> Vec<String> {
        let mut terms = Vec::new();
        let mut add = |name, value: Option<String>| terms.extend(value.map(|v| search::fact(name, &v)));
        add("referral", self.referral.clone());
        add("year", self.year.map(|y| y.to_string()));
        add("respondent", self.respondent.map(|k| k.to_string()));
        add("stance", self.stance.map(|s| s.to_string()));
        add("answered", self.answered.map(|a| a.to_string()));
        terms
    }
}

/// A hit.
#[derive(Debug, Clone)]
pub struct Hit {
    /// What was found.
    pub entry: Entry,
    /// Page that it leads to, for whoever searched.
    pub address: String,
    /// The heading, with the words marked.
    pub title: Vec<search::Piece>,
    /// Words of the text around the first that was searched for.
    pub excerpt: Vec<search::Piece>,
}

/// Hits of one kind.
#[derive(Debug, Clone)]
pub struct OfKind {
    /// Which.
    pub kind: Kind,
    /// How many there are, at most [`MOST`].
    pub count: usize,
    /// There are more.
    pub more: bool,
    /// Those that are shown.
    pub hits: Vec<Hit>,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// By kind, in the order they are shown; only kinds with hits.
    pub kinds: Vec<OfKind>,
    /// The question with a word spelt otherwise, when nothing was found and that finds something.
    pub suggestion: Option<String>,
    /// The one thing whose number was asked for.
    pub exactly: Option<String>,
}

impl Found {
    /// How many hits there are, and whether there are more.
    pub fn total(&self) -> (usize, bool) {
        (self.kinds.iter().map(|k| k.count).sum(), self.kinds.iter().any(|k| k.more))
    }
}

/// Whose search it is.
#[derive(Debug, Clone, Copy)]
pub enum Side<'a> {
    /// What anyone finds, whoever asks.
    Public,
    /// What an official may find, with the pages of the desk.
    Desk(&'a Actor),
}

/// Finds what was asked for. `page` from 0, of one kind.
///
/// # Errors
/// Someone without a desk asks for the officials' side; the database.
pub async fn find(
    site: &Site,
    wanted: Side<'_>,
    typed: &str,
    filters: &Filters,
    language: Language,
    page: usize,
) -> Result<Found> {
    let who = match wanted {
        Side::Public => vec![Audience::Anyone],
        Side::Desk(actor) => {
            ask(actor, Action::SeeWork, Resource::Site)?;
            audiences(actor)
        }
    };
    let query = Query::read(typed, language);
    let mut tx = site.store.read().await?;
    let mut asked = Question { who: &who, filters, typed, query: &query };
    if let Some(found) = by_number(&mut tx, &asked, page).await? {
        return Ok(found);
    }
    let mut found = by_words(&mut tx, &asked, page).await?;
    if found.kinds.is_empty()
        && !query.is_empty()
        && let Some(other) = matching::spelt_otherwise(&mut tx, &who, &query).await?
    {
        let query = Query::read(&other, language);
        asked.query = &query;
        if !by_words(&mut tx, &asked, 0).await?.kinds.is_empty() {
            found.suggestion = Some(other);
        }
    }
    Ok(found)
}

/// What is asked, and by whom.
struct Question<'a> {
    who: &'a [Audience],
    filters: &'a Filters,
    typed: &'a str,
    query: &'a Query,
}

/// The things that bear the number asked for, when the question is a number and something does.
async fn by_number(tx: &mut Tx, asked: &Question<'_>, page: usize) -> Result<Option<Found>> {
    let Some(number) = &asked.query.number else { return Ok(None) };
    let groups = [matching::Group::of_terms(vec![format!("#{number}")])];
    let hits = matching::find(tx, asked.who, &groups).await?;
    if hits.is_empty() {
        return Ok(None);
    }
    let stems = domain::words::words(asked.typed).collect();
    let mut found = load(tx, asked, hits, &stems, page).await?;
    if let [one] = found.kinds.as_slice()
        && let ([hit], false) = (one.hits.as_slice(), one.more)
    {
        found.exactly = Some(hit.address.clone());
    }
    Ok(Some(found))
}

async fn by_words(tx: &mut Tx, asked: &Question<'_>, page: usize) -> Result<Found> {
    let filters = asked.filters.terms();
    if asked.query.is_empty() && filters.is_empty() {
        return Ok(Found::default());
    }
    let mut groups = matching::groups(tx, asked.query).await?;
    let stems = stems(&groups);
    groups.extend(filters.into_iter().map(|term| matching::Group::of_terms(vec![term])));
    let mut hits = matching::find(tx, asked.who, &groups).await?;
    if !asked.query.phrases.is_empty() {
        matching::keep_phrases(tx, &mut hits, &asked.query.phrases).await?;
    }
    load(tx, asked, hits, &stems, page).await
}

/// The stems that are marked in what is found.
fn stems(groups: &[matching::Group]) -> BTreeSet<String> {
    groups.iter().filter(|g| !g.without).flat_map(|g| g.exact.iter().chain(&g.loose).cloned()).collect()
}

/// Loads the entries that are shown.
async fn load(
    tx: &mut Tx,
    asked: &Question<'_>,
    hits: BTreeMap<Kind, matching::Hits>,
    stems: &BTreeSet<String>,
    page: usize,
) -> Result<Found> {
    let wanted = asked.filters.kind;
    let shown = |kind: Kind, hits: &matching::Hits| -> Vec<i64> {
        let (skip, take) = match wanted {
            Some(only) if only == kind => (page.saturating_mul(PER_PAGE), PER_PAGE),
            Some(_) => (0, 0),
            None => (0, OF_EACH),
        };
        hits.keys.iter().copied().skip(skip).take(take).collect()
    };
    let keys: Vec<i64> = hits.iter().flat_map(|(kind, hits)| shown(*kind, hits)).collect();
    let mut entries: BTreeMap<i64, Entry> =
        store::search::entries(tx, &keys).await?.into_iter().map(|e| (e.key, e)).collect();
    let desk = asked.who.len() > 1;
    let kinds = hits.into_iter().map(|(kind, hits)| OfKind {
        kind,
        count: hits.keys.len(),
        more: hits.more,
        hits: shown(kind, &hits)
            .iter()
            .filter_map(|key| Some(hit(entries.remove(key)?, stems, desk)))
            .collect(),
    });
    Ok(Found { kinds: kinds.collect(), ..Found::default() })
}

/// Characters of an excerpt.
const EXCERPT: usize = 240;

fn hit(entry: Entry, stems: &BTreeSet<String>, desk: bool) -> Hit {
    Hit {
        address: if desk { entry.desk.clone() } else { entry.address.clone() },
        title: search::marked(&entry.title, Language::Swedish, stems),
        excerpt: search::excerpt(&entry.text, entry.language, stems, EXCERPT),
        entry,
    }
}

/// Most days that news are looked for in at once: a follower who was not told for longer hears of the latest.
const MOST_DAYS: usize = 60;

/// What became public between two instants that a search finds, for whoever follows it: each thing once, the best of each kind
/// first.
pub async fn news(
    tx: &mut Tx,
    asked: &Asked,
    language: Language,
    from: Instant,
    until: Instant,
) -> Result<Vec<Hit>> {
    let query = Query::read(&asked.words, language);
    let filters = asked.filters.terms();
    if query.is_empty() && filters.is_empty() && query.number.is_none() {
        return Ok(Vec::new());
    }
    let days = std::iter::successors(Some(until.day()), |day| day.yesterday().ok());
    let days = days.take_while(|day| *day >= from.day()).take(MOST_DAYS);
    let days = days.map(|day| search::fact(SINCE, &day.to_string())).collect();
    let mut more = vec![matching::Group::of_terms(days)];
    more.extend(filters.into_iter().map(|term| matching::Group::of_terms(vec![term])));
    let words = matching::groups(tx, &query).await?;
    let stems = stems(&words);
    let mut ways = vec![words];
    ways.extend(query.number.iter().map(|n| vec![matching::Group::of_terms(vec![format!("#{n}")])]));
    let mut keys: Vec<i64> = Vec::new();
    for way in ways.into_iter().filter(|way| !way.is_empty() || !asked.filters.terms().is_empty()) {
        let groups: Vec<_> = way.into_iter().chain(more.iter().cloned()).collect();
        let mut hits = matching::find(tx, &[Audience::Anyone], &groups).await?;
        if !query.phrases.is_empty() {
            matching::keep_phrases(tx, &mut hits, &query.phrases).await?;
        }
        let wanted = hits.into_iter().filter(|(kind, _)| asked.filters.kind.is_none_or(|only| only == *kind));
        for (_, hits) in wanted {
            keys.extend(hits.keys.into_iter().take(PER_PAGE * 2));
        }
    }
    let mut entries: BTreeMap<i64, Entry> =
        store::search::entries(tx, &keys).await?.into_iter().map(|e| (e.key, e)).collect();
    let since =
        |e: &Entry| e.facts.get(SINCE).and_then(|v| v.as_str()).and_then(|v| v.parse::<Instant>().ok());
    let mut owners = BTreeSet::new();
    let found = keys.iter().filter_map(|key| entries.remove(key));
    Ok(found
        .filter(|e| since(e).is_some_and(|at| at > from && at <= until))
        .filter(|e| owners.insert(e.owner.clone()))
        .map(|e| hit(e, &stems, false))
        .collect())
}

/// Name of the fact that tells when an entry became public.
const SINCE: &str = "since";

/// Referrals that hits may be narrowed to: those that are on the web, the latest first.
pub async fn referrals(tx: &mut Tx) -> Result<Vec<domain::referral::Referral>> {
    Ok(store::referral::public(tx, 0, 100).await?.into_iter().map(|l| l.referral).collect())
}

/// A thing's id that names nothing of ours.
fn unknown(owner: &str) -> Error {
    Error::Internal(anyhow::anyhow!("{owner} is no id of anything that can be found"))
}
