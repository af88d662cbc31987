//! Which organisations in the register may be one.
//!
//! The whole register is compared ([`domain::same_organisation`]) on a thread of its own, and what was found is kept in memory
//! until an organisation has changed. What a person has said is left out whenever it is shown.

use crate::change::ask;
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::OrganisationId;
use domain::name_match::Reason;
use domain::organisation_number::OrganisationNumber;
use domain::personal_data::{holds_number, masked};
use domain::register_row::facts;
use domain::register_row::update::Held;
pub use domain::same_organisation::Sort;
use domain::same_organisation::{Ground, Register};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use store::organisation::Compared;

/// Two entries that may be one.
#[derive(Debug, Clone)]
pub struct Found {
    /// One of them.
    pub first: Held,
    /// The other.
    pub second: Held,
    /// On what it rests.
    pub grounds: Vec<Ground>,
    /// In what the names differ.
    pub names: Vec<Reason>,
}

/// What was found.
#[derive(Debug, Clone)]
pub struct Duplicates {
    /// How many of each sort.
    pub counts: Vec<(Sort, usize)>,
    /// Those of the sort that was asked for, in a window.
    pub pairs: Vec<Found>,
    /// Organisations in whose name, or another name of theirs, the number of a person stands. They are shown to nobody outside until
    /// somebody has mended it.
    pub numbered: Vec<(OrganisationId, String)>,
}

/// What the register was found to hold when it was looked through.
#[derive(Debug, Default)]
struct Seen {
    pairs: Vec<Pair>,
    numbered: Vec<(OrganisationId, String)>,
}

/// A pair as it is kept.
#[derive(Debug, Clone)]
struct Pair {
    first: OrganisationId,
    second: OrganisationId,
    sort: Sort,
    grounds: Vec<Ground>,
    names: Vec<Reason>,
}

/// What was found last, and the stamp of the register then.
#[derive(Debug, Default)]
pub struct Kept {
    shelf: Mutex<Option<(String, Arc<Seen>)>>,
    /// Held by whoever compares anew.
    comparing: tokio::sync::Mutex<()>,
}

/// Pairs of one sort that stand in the register and of which nobody has said that they are two; `first` from 0.
///
/// # Errors
/// The actor may not keep the register.
pub async fn duplicates(
    site: &Site,
    actor: &Actor,
    sort: Sort,
    first: usize,
    count: usize,
) -> Result<Duplicates> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let seen = seen(site).await?;
    let mut tx = site.store.read().await?;
    let said: HashSet<_> = store::organisation_merge::different(&mut tx).await?.into_iter().collect();
    let open: Vec<&Pair> = seen
        .pairs
        .iter()
        .filter(|p| !said.contains(&store::organisation_merge::in_order(p.first, p.second)))
        .collect();
    let counts =
        Sort::ALL.iter().map(|sort| (*sort, open.iter().filter(|p| p.sort == *sort).count())).collect();
    let shown: Vec<&Pair> = open.into_iter().filter(|p| p.sort == sort).skip(first).take(count).collect();
    let ids: HashSet<OrganisationId> = shown.iter().flat_map(|p| [p.first, p.second]).collect();
    let ids: Vec<OrganisationId> = ids.into_iter().collect();
    let held = store::organisation::held(&mut tx, &ids).await?;
    let held: HashMap<OrganisationId, Held> = held.into_iter().map(|h| (h.organisation.id, h)).collect();
    let found = |p: &&Pair| {
        let (first, second) = (held.get(&p.first)?.clone(), held.get(&p.second)?.clone());
        Some(Found { first, second, grounds: p.grounds.clone(), names: p.names.clone() })
    };
    let pairs = shown.iter().filter_map(found).collect();
    Ok(Duplicates { counts, pairs, numbered: seen.numbered.clone() })
}

/// Every pair, compared anew when the register has changed, and what must not be public.
async fn seen(site: &Site) -> Result<Arc<Seen>> {
    let stamp = store::organisation::stamp(&mut site.store.read().await?).await?;
    if let Some(seen) = kept(site, &stamp) {
        return Ok(seen);
    }
    let _one_at_a_time = site.duplicates.comparing.lock().await;
    let mut tx = site.store.read().await?;
    let stamp = store::organisation::stamp(&mut tx).await?;
    if let Some(seen) = kept(site, &stamp) {
        return Ok(seen);
    }
    let compared = store::organisation::compared(&mut tx).await?;
    let aliases = store::organisation::aliases(&mut tx).await?;
    drop(tx);
    let look = move || {
        let numbered = numbered(&compared, &aliases);
        Seen { pairs: find(&compared, aliases), numbered }
    };
    let found = tokio::task::spawn_blocking(look).await.map_err(|e| Error::Internal(e.into()))?;
    let found = Arc::new(found);
    *site.duplicates.shelf.lock().unwrap_or_else(PoisonError::into_inner) = Some((stamp, Arc::clone(&found)));
    Ok(found)
}

fn kept(site: &Site, stamp: &str) -> Option<Arc<Seen>> {
    let shelf = site.duplicates.shelf.lock().unwrap_or_else(PoisonError::into_inner);
    shelf.as_ref().filter(|(then, _)| then == stamp).map(|(_, seen)| Arc::clone(seen))
}

/// Those in whose names the number of a person stands; it is masked in what is told.
fn numbered(compared: &[Compared], aliases: &[(OrganisationId, String)]) -> Vec<(OrganisationId, String)> {
    let mut ids: HashSet<OrganisationId> =
        aliases.iter().filter(|(_, name)| holds_number(name)).map(|(id, _)| *id).collect();
    ids.extend(compared.iter().filter(|c| holds_number(&c.name)).map(|c| c.id));
    let told = |c: &Compared| (c.id, masked(&c.name, false).0);
    compared.iter().filter(|c| ids.contains(&c.id)).map(told).collect()
}

fn find(compared: &[Compared], aliases: Vec<(OrganisationId, String)>) -> Vec<Pair> {
    let mut of: HashMap<OrganisationId, Vec<String>> = HashMap::new();
    for (id, name) in aliases {
        of.entry(id).or_default().push(name);
    }
    let digits: Vec<Option<String>> =
        compared.iter().map(|c| c.number.map(OrganisationNumber::digits)).collect();
    let none = Vec::new();
    let entries = compared.iter().zip(&digits).map(|(c, number)| {
        let aliases = of.get(&c.id).unwrap_or(&none);
        (c.id, facts(&c.name, aliases, number.as_deref(), c.seat, &c.postal_code, &c.town, &c.website))
    });
    let pair = |pair: domain::same_organisation::Pair<OrganisationId>| {
        let sort = pair.verdict.relation.sort()?;
        let (grounds, names) = (pair.verdict.grounds, pair.verdict.names);
        Some(Pair { first: pair.first, second: pair.second, sort, grounds, names })
    };
    Register::new(entries).pairs().into_iter().filter_map(pair).collect()
}
