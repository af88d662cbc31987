//! Finding organisations in the register, by relevance, with every hit counted. How names and questions are read, and what comes
//! first, is told in `domain::organisation_search`; how the index is kept in step in [`mod@index`]; what stands in an address in
//! [`mod@asked`]; what of the index is kept in memory in [`mod@kept`]; where those have their seat that are found in [`mod@by_municipality`].
//!
//! Officials find all organisations by all that is known of them. Anyone finds those of civil society that are in use, by their
//! name, type, activities and place, and is shown no more than [`Shown`] holds without `desk`.

mod asked;
mod by_municipality;
mod export;
mod index;
mod kept;

pub use asked::{Asked, Place, View};
pub use by_municipality::{ByMunicipality, by_municipality};
pub use export::{Format, as_json, export, types};
pub(crate) use index::index_now;
pub use index::{catch_up, catch_up_at_once, catch_up_calmly, start_over, waiting};
pub use kept::Kept;

use crate::change::ask;
use crate::error::Result;
use crate::search::Side;
use crate::site::Site;
use domain::access::{Action, Resource};
use domain::ids::OrganisationId;
use domain::organisation::{Facet, Organisation, OrganisationKind, OrganisationState};
use domain::organisation_search::lists::Mendings;
use domain::organisation_search::question::{Question, numbers};
use domain::organisation_search::ranking::{Hit, Lists, Ranked, Wanted, rank};
use domain::organisation_search::terms::{Choice, ORDERS, PUBLIC};
use domain::organisation_type::TypeKey;
use domain::personal_data::holds_number;
use domain::place::MunicipalityCode;
use domain::register_row::update::Held;
use domain::time::Day;
use kept::Wide;
use std::collections::{BTreeMap, HashMap, HashSet};
use store::Tx;

/// Rows on a page.
pub const PER_PAGE: usize = 25;
/// Most that one list holds: an export, or a distribution list.
pub const MOST: usize = 100_000;
/// With fewer hits than this, words that are spelt like those asked for are taken too.
const FEW: usize = 3;
/// Most names that are read to put those in order whose first letters are the same.
const MOST_ALIKE: usize = 2_000;

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The words as typed.
    pub text: String,
    /// Where they have their seat.
    pub place: Option<Place>,
    /// Those that are active there without having their seat there are meant too.
    pub active_there: bool,
    /// By what else it is narrowed.
    pub chosen: BTreeMap<Choice, String>,
}

impl Query {
    /// Nothing is asked for but everyone.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && !self.is_narrowed()
    }

    /// Something narrows it beside the words.
    pub fn is_narrowed(&self) -> bool {
        self.place.is_some() || !self.chosen.is_empty()
    }
}

/// Which rows of what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// From 0.
    pub first: usize,
    /// How many.
    pub count: usize,
}

impl Window {
    /// A page of [`PER_PAGE`], from 1.
    pub fn page(page: i64) -> Self {
        let before = usize::try_from(page - 1).unwrap_or(0);
        Self { first: before.saturating_mul(PER_PAGE), count: PER_PAGE }
    }
}

/// An organisation as whoever asked may see it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Identity.
    pub id: OrganisationId,
    /// Name.
    pub name: String,
    /// Other names it is known by.
    pub aliases: Vec<String>,
    /// Organisation number.
    pub number: Option<String>,
    /// What kind of counterpart.
    pub kind: OrganisationKind,
    /// Types of the classification.
    pub types: Vec<TypeKey>,
    /// What it does: key and word.
    pub activities: Vec<(String, String)>,
    /// Keys of whom it is there for.
    pub target_groups: Vec<String>,
    /// Where it has its seat.
    pub seat: Option<MunicipalityCode>,
    /// Postal town.
    pub town: String,
    /// Website.
    pub website: String,
    /// Where it stands in the register.
    pub state: OrganisationState,
    /// How it is reached, and what else officials see.
    pub desk: Option<Organisation>,
}

impl Shown {
    fn new(held: Held, desk: bool) -> Self {
        let Held { organisation, profile } = held;
        let of = |facet| profile.in_respect(facet);
        let mut types: Vec<TypeKey> = of(Facet::Type).filter_map(|t| t.key.parse().ok()).collect();
        types.dedup();
        Self {
            id: organisation.id,
            name: organisation.name.clone(),
            aliases: organisation.aliases.clone(),
            number: profile.number.as_ref().map(ToString::to_string),
            kind: organisation.kind,
            types,
            activities: of(Facet::Activity).map(|t| (t.key.clone(), t.label.clone())).collect(),
            target_groups: of(Facet::TargetGroup).map(|t| t.key.clone()).collect(),
            seat: profile.seat,
            town: profile.town.clone(),
            website: profile.website.clone(),
            state: profile.state,
            desk: desk.then_some(organisation),
        }
    }
}

/// May anyone see that it is there? Not one in whose name the number of a person stands, since before that was refused, until somebody
/// has mended the name.
pub(crate) fn is_public(held: &Held) -> bool {
    held.organisation.kind == OrganisationKind::CivilSociety
        && held.profile.state == OrganisationState::Active
        && !has_number_in_name(&held.organisation)
}

fn has_number_in_name(organisation: &Organisation) -> bool {
    std::iter::once(&organisation.name).chain(&organisation.aliases).any(|name| holds_number(name))
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// How many in all.
    pub total: usize,
    /// Those that were asked for, the best first.
    pub rows: Vec<Shown>,
    /// Nobody has all words: these have most of them.
    pub partial: bool,
    /// Words were read as others that are spelt like them.
    pub near: bool,
    /// How many have their seat in each municipality, the most first; without those whose seat is not known.
    pub seats: Vec<(MunicipalityCode, usize)>,
    /// How many of each type, the most first.
    pub types: Vec<(TypeKey, usize)>,
}

fn may(viewer: Side<'_>) -> Result<bool> {
    match viewer {
        Side::Public => Ok(false),
        Side::Desk(actor) => {
            ask(actor, Action::SeeWork, Resource::Site)?;
            Ok(true)
        }
    }
}

/// Finds what was asked for.
///
/// # Errors
/// Someone without a desk asks for the officials' viewer; the database.
pub async fn find(site: &Site, viewer: Side<'_>, query: &Query, window: Window) -> Result<Found> {
    let desk = may(viewer)?;
    let mut tx = site.store.read().await?;
    let wide = kept::wide(site, &mut tx).await?;
    let keep = window.first.saturating_add(window.count);
    let (ranked, near) = ranked(site, &mut tx, &wide, query, desk, keep).await?;
    let total = ranked.hits.len();
    let hits = in_window(&mut tx, &ranked, window).await?;
    let rows = load(&mut tx, &hits, desk).await?;
    let types = count_types(&wide, &ranked);
    Ok(Found { total, rows, partial: ranked.partial && total > 0, near, seats: seats(&ranked), types })
}

/// The first that are found, the best first, inside a transaction that somebody else keeps.
pub(crate) async fn first(
    site: &Site,
    tx: &mut Tx,
    query: &Query,
    desk: bool,
    count: usize,
) -> Result<Vec<Shown>> {
    let wide = Wide::read(tx).await?;
    let (ranked, _) = ranked(site, tx, &wide, query, desk, count).await?;
    let hits = in_window(tx, &ranked, Window { first: 0, count }).await?;
    load(tx, &hits, desk).await
}

/// The ids of all that are found, in order; at most [`MOST`].
pub(crate) async fn ids(site: &Site, tx: &mut Tx, query: &Query, desk: bool) -> Result<Vec<OrganisationId>> {
    let wide = Wide::read(tx).await?;
    let (ranked, _) = ranked(site, tx, &wide, query, desk, MOST).await?;
    let mut ids = Vec::new();
    let all: Vec<Hit> = ranked.hits.iter().take(MOST).copied().collect();
    for some in all.chunks(5_000) {
        ids.extend(in_order(tx, some).await?.into_iter().map(|(id, _)| id));
    }
    Ok(ids)
}

/// One organisation, as whoever asks may see it.
///
/// # Errors
/// There is none, or it may not be seen.
pub async fn one(site: &Site, viewer: Side<'_>, id: OrganisationId) -> Result<Shown> {
    let desk = may(viewer)?;
    let mut tx = site.store.read().await?;
    let held = store::organisation::held(&mut tx, &[id]).await?.into_iter().next();
    let held = held.filter(|h| desk || is_public(h)).ok_or(crate::Error::NotFound)?;
    Ok(Shown::new(held, desk))
}

/// Everything that is found, ranked, and whether words were read as others.
async fn ranked(
    site: &Site,
    tx: &mut Tx,
    wide: &Wide,
    query: &Query,
    desk: bool,
    keep: usize,
) -> Result<(Ranked, bool)> {
    let question = Question::read(&query.text);
    let mut chosen: Vec<Vec<String>> = query
        .chosen
        .iter()
        .filter(|(choice, _)| desk || **choice != Choice::Interest)
        .map(|(choice, key)| choice.meant(key))
        .collect();
    let areas = query.place.filter(|_| query.active_there).map(Place::areas);
    chosen.extend(areas.map(|areas| areas.iter().map(|area| Choice::Area.term(area)).collect()));
    let mut wanted = Wanted {
        groups: Vec::new(),
        name: question.name.clone(),
        chosen,
        seat: query.place.filter(|_| !query.active_there).map(Place::codes),
        public: !desk,
        // Who asks for a state, or by number, means those that are no longer in use too.
        inactive: query.chosen.contains_key(&Choice::State),
    };
    if question.is_empty() && !query.text.trim().is_empty() {
        return Ok((Ranked::default(), false));
    }
    if let Some(number) = &question.number {
        let by_number = Wanted {
            groups: domain::organisation_search::question::Group::of_term(number),
            inactive: true,
            ..wanted.clone()
        };
        let lists = lists(site, tx, wide, query, &by_number, desk).await?;
        let ranked = rank(&lists, &by_number, keep);
        if !ranked.hits.is_empty() {
            return Ok((ranked, false));
        }
    }
    let runs = runs(tx, &question).await?;
    let pieces: Vec<String> = question.pieces().into_iter().collect();
    let pieces: HashSet<String> = store::organisation_search::numbers_of(tx, &pieces)
        .await?
        .into_iter()
        .map(|(word, _)| word)
        .collect();
    let mut near = false;
    loop {
        let candidates: Vec<u32> = question.candidates(&runs, near).into_iter().collect();
        let candidates = store::organisation_search::words(tx, &candidates).await?;
        wanted.groups = question.groups(&candidates, &pieces, near);
        let lists = lists(site, tx, wide, query, &wanted, desk).await?;
        let ranked = rank(&lists, &wanted, keep);
        let enough = ranked.hits.len() >= FEW && !ranked.partial;
        if near || enough || question.words.iter().all(|w| w.quoted) {
            return Ok((ranked, near));
        }
        near = true;
    }
}

/// The lists that are needed; who belongs to an organisation is asked of the relations that hold today.
async fn lists(
    site: &Site,
    tx: &mut Tx,
    wide: &Wide,
    query: &Query,
    wanted: &Wanted,
    desk: bool,
) -> Result<Lists> {
    let mut terms = wanted.terms();
    terms.retain(|term| term != ORDERS);
    let mut lists = store::organisation_search::lists(tx, &terms).await?;
    lists.insert(ORDERS.to_owned(), wide.orders.clone());
    if let Some(within) = query.chosen.get(&Choice::Within) {
        let mut mendings = Mendings::default();
        if let Some(over) = over(tx, within, desk).await? {
            let today = Day(site.clock.today());
            for number in store::organisation_relation::within(tx, over.organisation.id, today).await? {
                mendings.set(&Choice::Within.term(within), number, Some(PUBLIC));
            }
        }
        for ((term, chunk), mending) in mendings.0 {
            lists.entry(term).or_default().insert(chunk, mending.of(&[]));
        }
    }
    Ok(lists)
}

/// The organisation that others are to belong to, when whoever asks may see it.
async fn over(tx: &mut Tx, id: &str, desk: bool) -> Result<Option<Held>> {
    let Ok(id) = id.parse::<OrganisationId>() else { return Ok(None) };
    let found = store::organisation::held(tx, &[id]).await?.pop();
    Ok(found.filter(|h| desk || is_public(h)))
}

/// The name of the organisation that others are to belong to, when whoever asks may see it.
///
/// # Errors
/// Someone without a desk asks for the officials' viewer; the database.
pub async fn name_of_over(site: &Site, viewer: Side<'_>, query: &Query) -> Result<Option<String>> {
    let desk = may(viewer)?;
    let Some(within) = query.chosen.get(&Choice::Within) else { return Ok(None) };
    let found = over(&mut site.store.read().await?, within, desk).await?;
    Ok(found.map(|h| h.organisation.name))
}

/// The words of the register by the runs of letters that the question has.
async fn runs(tx: &mut Tx, question: &Question) -> Result<HashMap<String, Vec<u32>>> {
    let terms: Vec<String> = question.grams().iter().map(|gram| format!("g{gram}")).collect();
    let lists = store::organisation_search::lists(tx, &terms).await?;
    Ok(lists.into_iter().map(|(term, chunks)| (term[1..].to_owned(), numbers(&chunks))).collect())
}

/// The hits of a window. Those whose names begin alike are put in order by their whole names.
async fn in_window(tx: &mut Tx, ranked: &Ranked, window: Window) -> Result<Vec<OrganisationId>> {
    let hits = &ranked.hits[..ranked.sorted];
    let (first, end) =
        (window.first.min(hits.len()), window.first.saturating_add(window.count).min(hits.len()));
    if first == end {
        return Ok(Vec::new());
    }
    let alike = |a: &Hit, b: &Hit| (a.score, a.name) == (b.score, b.name);
    let from = hits[..first].iter().rposition(|h| !alike(h, &hits[first])).map_or(0, |at| at + 1);
    let to = hits[end..].iter().position(|h| !alike(h, &hits[end - 1])).map_or(hits.len(), |at| end + at);
    let (from, to) = if to - from > MOST_ALIKE + window.count { (first, end) } else { (from, to) };
    let all = in_order(tx, &hits[from..to]).await?;
    Ok(all.into_iter().map(|(id, _)| id).skip(first - from).take(end - first).collect())
}

/// Hits by score and name, each with its id and name.
async fn in_order(tx: &mut Tx, hits: &[Hit]) -> Result<Vec<(OrganisationId, String)>> {
    let by_number: HashMap<u32, &Hit> = hits.iter().map(|h| (h.number, h)).collect();
    let numbers: Vec<u32> = hits.iter().map(|h| h.number).collect();
    let mut named = store::organisation_search::names(tx, &numbers).await?;
    // They come by name; what is sorted here keeps that order where score and first letters are the same.
    named.sort_by_key(|(number, ..)| by_number.get(number).map(|h| (u32::MAX - h.score, h.name)));
    Ok(named.into_iter().filter_map(|(_, id, name)| Some((id.parse().ok()?, name))).collect())
}

/// Organisations in the order of their ids.
pub(crate) async fn load(tx: &mut Tx, ids: &[OrganisationId], desk: bool) -> Result<Vec<Shown>> {
    let held = store::organisation::held(tx, ids).await?;
    let mut by_id: HashMap<OrganisationId, Held> = held.into_iter().map(|h| (h.organisation.id, h)).collect();
    // The index may be a moment behind: what anyone sees is asked of what is there now.
    let found = ids.iter().filter_map(|id| by_id.remove(id)).filter(|h| desk || is_public(h));
    Ok(found.map(|h| Shown::new(h, desk)).collect())
}

fn seats(ranked: &Ranked) -> Vec<(MunicipalityCode, usize)> {
    let code = |number: &u16| format!("{number:04}").parse().ok();
    let mut seats: Vec<(MunicipalityCode, usize)> =
        ranked.seats.iter().filter_map(|(number, count)| Some((code(number)?, *count))).collect();
    seats.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    seats
}

fn count_types(wide: &Wide, ranked: &Ranked) -> Vec<(TypeKey, usize)> {
    if ranked.hits.is_empty() {
        return Vec::new();
    }
    let count = |(term, chunks): (&String, _)| {
        let key = Choice::Type.key(term)?.parse().ok()?;
        Some((key, ranked.count(chunks))).filter(|(_, count)| *count > 0)
    };
    let mut types: Vec<(TypeKey, usize)> = wide.types.iter().filter_map(count).collect();
    types.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    types
}
