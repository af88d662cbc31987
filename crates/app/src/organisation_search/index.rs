//! Keeping the index in step with the register. Whatever changes an organisation, its names or its character, a trigger puts it
//! among those that wait; the worker takes them from there, a batch at a time, and whoever reads a whole register in takes them
//! all at once.

use super::is_public;
use crate::change::entry;
use crate::error::Result;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::OrganisationId;
use domain::language::Language;
use domain::organisation::{Facet, OrganisationState, Profile, Reach};
use domain::organisation_search::lists::{Mendings, Order};
use domain::organisation_search::spelling::{grams, plain};
use domain::organisation_search::terms::{Choice, Document, EVERYWHERE, Facts, interest};
use domain::organisation_type::Classification;
use domain::place::MunicipalityCode;
use domain::register_row::update::Held;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::Tx;
use store::organisation_search::{Entry, State};

/// Organisations that the worker takes at a time: other changes get their turn in between.
const BATCH: i64 = 1_000;
/// Organisations taken at a time when nobody is to be kept waiting for them.
const MANY: i64 = 16_384;

/// How many wait to be indexed.
pub async fn waiting(site: &Site) -> Result<i64> {
    Ok(store::organisation_search::count_due(&mut site.store.read().await?).await?)
}

/// Indexes some of those that wait. Returns how many.
pub async fn catch_up(site: &Site) -> Result<usize> {
    batch(site, BATCH).await
}

/// Indexes all that wait, for the worker: between two batches it rests as long as one took, so that those who write are not
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

/// Indexes all that wait, in few large steps. Returns how many.
pub async fn catch_up_at_once(site: &Site) -> Result<usize> {
    let mut all = 0;
    loop {
        match batch(site, MANY).await? {
            0 => return Ok(all),
            some => all += some,
        }
    }
}

/// Empties the index and lets everyone wait. Returns how many wait.
pub async fn start_over(site: &Site, actor: &Actor) -> Result<i64> {
    let mut change = site.open_change(actor).await?.allow(Action::Administer, Resource::Site)?;
    store::organisation_search::start_over(&mut change.tx).await?;
    let waiting = store::organisation_search::count_due(&mut change.tx).await?;
    change.keep(entry("organisation_search.started_over", "organisation_search", vec![])).await?;
    Ok(waiting)
}

async fn batch(site: &Site, most: i64) -> Result<usize> {
    // An idle worker writes nothing.
    if !store::organisation_search::any_due(&mut site.store.read().await?).await? {
        return Ok(0);
    }
    let mut tx = site.store.write().await?;
    let state = store::organisation_search::hold(&mut tx).await?;
    let owners = store::organisation_search::take_due(&mut tx, most).await?;
    if !owners.is_empty() {
        index(&mut tx, state, &owners).await?;
    }
    tx.commit().await?;
    site.changed();
    Ok(owners.len())
}

/// Takes organisations that a change has just written into the index, in its own transaction: whoever saves one finds it in the
/// next moment.
pub(crate) async fn index_now(tx: &mut Tx, ids: &[OrganisationId]) -> Result<()> {
    let state = store::organisation_search::hold(tx).await?;
    let owners: Vec<String> = ids.iter().map(ToString::to_string).collect();
    for owner in &owners {
        store::organisation_search::not_due(tx, owner).await?;
    }
    index(tx, state, &owners).await
}

/// Takes some organisations into the index as they are now, and out of it what they were.
async fn index(tx: &mut Tx, mut state: State, owners: &[String]) -> Result<()> {
    let ids: Vec<_> = owners.iter().filter_map(|id| id.parse().ok()).collect();
    let there = store::organisation::held(tx, &ids).await?;
    let documents: BTreeMap<String, Document> =
        there.iter().map(|h| (h.organisation.id.to_string(), Document::read(&facts(h)))).collect();
    let before: HashMap<String, Entry> = store::organisation_search::entries(tx, owners)
        .await?
        .into_iter()
        .map(|e| (e.organisation.clone(), e))
        .collect();
    let mut mendings = Mendings::default();
    let mut entries = Vec::new();
    for owner in owners {
        let was = before.get(owner);
        let Some(document) = documents.get(owner) else {
            if let Some(was) = was {
                was.terms.lines().for_each(|term| mendings.set(term, was.number, None));
                mendings.order(was.number, Order::NONE);
                store::organisation_search::remove_entry(tx, was.number).await?;
            }
            continue;
        };
        let number = was.map_or(state.next_entry, |e| e.number);
        state.next_entry = state.next_entry.max(number + 1);
        for term in was.iter().flat_map(|e| e.terms.lines()).filter(|t| !document.terms.contains_key(*t)) {
            mendings.set(term, number, None);
        }
        for (term, mark) in &document.terms {
            mendings.set(term, number, Some(*mark));
        }
        mendings.order(number, document.order);
        entries.push(Entry { number, organisation: owner.clone(), terms: document.as_lines() });
    }
    state = new_words(tx, state, &documents, &mut mendings).await?;
    store::organisation_search::put_entries(tx, &entries).await?;
    mend(tx, mendings).await?;
    Ok(store::organisation_search::save_state(tx, state).await?)
}

/// Gives numbers to words that the register did not have, and puts them under their letters.
async fn new_words(
    tx: &mut Tx,
    mut state: State,
    documents: &BTreeMap<String, Document>,
    mendings: &mut Mendings,
) -> Result<State> {
    // Those that stand in most come first: where only some can be looked at, these are.
    let mut times: HashMap<&str, usize> = HashMap::new();
    for word in documents.values().flat_map(Document::vocabulary) {
        *times.entry(word).or_default() += 1;
    }
    let words: Vec<String> = times.keys().map(|w| (*w).to_owned()).collect();
    let known: BTreeSet<String> =
        store::organisation_search::numbers_of(tx, &words).await?.into_iter().map(|(word, _)| word).collect();
    let mut new: Vec<(&str, usize)> = times.into_iter().filter(|(word, _)| !known.contains(*word)).collect();
    new.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let mut numbered = Vec::new();
    for (word, _) in new {
        for gram in grams(&plain(word)) {
            mendings.set(&format!("g{gram}"), state.next_word, Some(0));
        }
        numbered.push((word.to_owned(), state.next_word));
        state.next_word += 1;
    }
    store::organisation_search::insert_words(tx, &numbered).await?;
    Ok(state)
}

async fn mend(tx: &mut Tx, mendings: Mendings) -> Result<()> {
    let keys: Vec<_> = mendings.0.keys().cloned().collect();
    let there: HashMap<_, _> = store::organisation_search::some_lists(tx, &keys).await?.into_iter().collect();
    let lists: Vec<_> = mendings
        .0
        .into_iter()
        .map(|(key, mending)| {
            let list = mending.of(there.get(&key).map_or(&[], Vec::as_slice));
            (key, list)
        })
        .collect();
    Ok(store::organisation_search::put_lists(tx, &lists).await?)
}

/// Where an organisation is active by its seat and how far its work reaches.
fn areas(profile: &Profile) -> Vec<String> {
    let seat = profile.seat.map(MunicipalityCode::municipality);
    let wide = match (profile.reach, seat) {
        (Some(Reach::National), _) => Some(EVERYWHERE),
        (Some(Reach::County), Some(seat)) => Some(seat.county().code),
        _ => None,
    };
    seat.map(|seat| seat.code).into_iter().chain(wide).map(str::to_owned).collect()
}

/// What an organisation is found by.
fn facts(held: &Held) -> Facts {
    let (o, p) = (&held.organisation, &held.profile);
    let classification = Classification::standard();
    let mut places: Vec<String> = vec![p.town.clone()];
    places.extend(p.seat.map(|seat| seat.municipality().short_name.to_owned()));
    let mut character = Vec::new();
    let mut values = vec![(Choice::Kind, o.kind.to_string()), (Choice::State, p.state.to_string())];
    for says in &p.character {
        match says.facet {
            Facet::Type => {
                let kind = says.key.parse().ok().and_then(|key| classification.get(&key));
                character.extend(kind.map(|k| k.names.get(Language::Swedish).to_owned()));
                values.push((Choice::Type, says.key.clone()));
            }
            Facet::Activity => values.push((Choice::Activity, says.key.clone())),
            Facet::TargetGroup => values.push((Choice::TargetGroup, says.key.clone())),
            Facet::Role => values.push((Choice::Role, says.key.clone())),
            Facet::Area => {
                values.push((Choice::Area, says.key.clone()));
                let area = domain::place::municipality(&says.key);
                places.extend(area.map(|m| m.short_name.to_owned()));
            }
            Facet::Perspective | Facet::Minority => {}
        }
        character.push(says.label.clone());
    }
    values.extend(areas(p).into_iter().map(|area| (Choice::Area, area)));
    values.extend(p.interests.iter().map(|says| (Choice::Interest, interest(says.facet, &says.key))));
    let mut desk = vec![p.description.clone(), p.website.clone()];
    desk.extend(o.email.as_ref().map(ToString::to_string));
    Facts {
        name: o.name.clone(),
        aliases: o.aliases.clone(),
        number: p.number.as_ref().map(ToString::to_string),
        places,
        character,
        desk,
        values,
        seat: p.seat,
        public: is_public(held),
        active: matches!(p.state, OrganisationState::Active | OrganisationState::Applied),
    }
}
