//! Entries of one organisation made one, and made two again; which may be one is found in [`mod@duplicates`].
//!
//! The winner stands for both: what was tied to the other (recipients, lists, contacts, rows of imported lists …) is tied to it,
//! old addresses lead to it, and the other is found by search no more, but by its names. The other's entry and history stay as
//! they were. What becomes of each field is decided in [`domain::organisation::merging`].

mod duplicates;

pub use duplicates::{Duplicates, Found, Kept, Sort, duplicates};

use crate::change::{ask, entry};
use crate::error::{Error, Refusal, Result};
use crate::organisation::{held, held_alone};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::{OrganisationId, OrganisationMergeId};
use domain::organisation::OrganisationState;
use domain::organisation::field::{Field, differences};
use domain::organisation::merging::{Choice, SaidByPerson, gone_into, merged, parted, usual};
use domain::organisation_number::OrganisationNumber;
use domain::register_row::update::Held;
use domain::time::Instant;
use std::collections::BTreeMap;
use store::organisation::Changed;
use store::organisation_merge::Merge;
pub use store::organisation_merge::Ties;

/// Two entries side by side.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The one that would stand for both.
    pub winner: Held,
    /// The other.
    pub loser: Held,
    /// What is chosen for each field unless a person chooses otherwise.
    pub usual: BTreeMap<Field, Choice>,
    /// A person has said that they are not one.
    pub said_different: bool,
    /// How much is tied to the one that would stand for both.
    pub winner_ties: Ties,
    /// How much is tied to the other, and would be moved.
    pub loser_ties: Ties,
}

impl Comparison {
    /// Their organisation numbers, when both have one and they differ: most often they are two then.
    pub fn other_numbers(&self) -> Option<(OrganisationNumber, OrganisationNumber)> {
        let (ours, theirs) = (self.winner.profile.number?, self.loser.profile.number?);
        (ours != theirs).then_some((ours, theirs))
    }
}

/// One that another stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stood {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Since when.
    pub at: Instant,
}

/// Two entries side by side, to be compared before they are made one.
///
/// # Errors
/// There is no such entry; one of them is merged already; the actor may not.
pub async fn compare(
    site: &Site,
    actor: &Actor,
    winner: OrganisationId,
    loser: OrganisationId,
) -> Result<Comparison> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let (winner, loser) = both(&mut tx, winner, loser).await?;
    let usual = usual_of(&mut tx, &winner, &loser).await?;
    let pair = store::organisation_merge::in_order(winner.organisation.id, loser.organisation.id);
    let said_different = store::organisation_merge::different(&mut tx).await?.contains(&pair);
    let winner_ties = store::organisation_merge::ties(&mut tx, winner.organisation.id).await?;
    let loser_ties = store::organisation_merge::ties(&mut tx, loser.organisation.id).await?;
    Ok(Comparison { winner, loser, usual, said_different, winner_ties, loser_ties })
}

async fn both(tx: &mut store::Tx, winner: OrganisationId, loser: OrganisationId) -> Result<(Held, Held)> {
    if winner == loser {
        return Err(Error::NotFound);
    }
    let (winner, loser) = (held(tx, winner).await?, held(tx, loser).await?);
    if [&winner, &loser].iter().any(|h| h.profile.state == OrganisationState::Merged) {
        return Err(Refusal::MergedAlready.into());
    }
    Ok((winner, loser))
}

async fn usual_of(tx: &mut store::Tx, winner: &Held, loser: &Held) -> Result<BTreeMap<Field, Choice>> {
    let (of_winner, of_loser) = (said_by_person(tx, winner).await?, said_by_person(tx, loser).await?);
    Ok(usual(winner, loser, &of_winner, &of_loser))
}

/// When a person last changed each field.
async fn said_by_person(tx: &mut store::Tx, now: &Held) -> Result<SaidByPerson> {
    let id = now.organisation.id;
    let mut said = SaidByPerson::new();
    let mut after = now.clone();
    for version in store::organisation::versions(tx, id).await? {
        let before = store::organisation::from_json(id, &version.value)?;
        if version.is_of_person() {
            for difference in differences(&before, &after) {
                said.entry(difference.field).or_insert(version.at);
            }
        }
        after = before;
    }
    Ok(said)
}

/// Makes two entries one. `choices` may leave out fields: then the usual choice holds. The versions are those that were read;
/// without them, those that stand.
///
/// # Errors
/// Someone else changed one of them; one is merged already; the actor may not.
pub async fn merge(
    site: &Site,
    actor: &Actor,
    (winner, loser): (OrganisationId, OrganisationId),
    versions: Option<(i64, i64)>,
    choices: &BTreeMap<Field, Choice>,
) -> Result<()> {
    let opened = site.open_change(actor).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    let (before, other) = both(&mut change.tx, winner, loser).await?;
    if versions.is_some_and(|v| v != (before.organisation.version, other.organisation.version)) {
        return Err(Error::ChangedMeanwhile);
    }
    let mut chosen = usual_of(&mut change.tx, &before, &other).await?;
    chosen.extend(choices);
    let after = merged(&before, &other, &chosen);
    let merge = Merge {
        id: OrganisationMergeId::new(site.entropy.seed()),
        winner,
        loser,
        at: change.at,
        actor: change.actor.audit_name(),
        before: store::organisation::as_json(&before).to_string(),
        became: store::organisation::as_json(&after).to_string(),
        state: other.profile.state,
    };
    let mut changes = vec![Changed { after: gone_into(&other, winner), before: other }];
    if after != before {
        changes.push(Changed { before, after });
    }
    store::organisation::update_all(&mut change.tx, &changes, None, &merge.actor, merge.at).await?;
    store::organisation_merge::insert(&mut change.tx, &merge).await?;
    store::organisation_merge::tie_to_winner(&mut change.tx, merge.id, loser, winner).await?;
    change.index_all_soon(&[winner.to_string(), loser.to_string()]).await?;
    crate::organisation_search::index_now(&mut change.tx, &[winner, loser]).await?;
    change.keep(entry("organisation.merged", winner, vec![("loser", loser.to_string())])).await
}

/// Makes two again of what was made one: the one that went stands in the register again as it was, with what was tied to it; the
/// other keeps what it has been given since.
///
/// # Errors
/// It is merged with none; the one that stands for it is merged with another itself, and must be parted first; the actor may not.
pub async fn split(site: &Site, actor: &Actor, loser: OrganisationId) -> Result<OrganisationId> {
    let opened = site.open_change(actor).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    let gone = held(&mut change.tx, loser).await?;
    let merge = store::organisation_merge::of_loser(&mut change.tx, loser).await?.ok_or(Error::NotFound)?;
    let winner = merge.winner;
    refuse_inner(&mut change.tx, &merge).await?;
    let now = held_alone(&mut change.tx, winner).await?;
    let before = store::organisation::from_json(winner, &merge.before)?;
    let became = store::organisation::from_json(winner, &merge.became)?;
    let after = parted(&before, &became, &now);
    let mut back = gone.clone();
    (back.profile.state, back.profile.merged_into) = (merge.state, None);
    let mut changes = vec![Changed { before: gone, after: back }];
    if after != now {
        changes.push(Changed { before: now, after });
    }
    let by = change.actor.audit_name();
    store::organisation::update_all(&mut change.tx, &changes, None, &by, change.at).await?;
    store::organisation_merge::tie_back(&mut change.tx, merge.id, loser, winner).await?;
    store::organisation_merge::set_split(&mut change.tx, merge.id, &by, change.at).await?;
    change.index_all_soon(&[winner.to_string(), loser.to_string()]).await?;
    crate::organisation_search::index_now(&mut change.tx, &[winner, loser]).await?;
    change.keep(entry("organisation.split", winner, vec![("loser", loser.to_string())])).await?;
    Ok(winner)
}

/// Merges are undone the outermost first: what stands for one must stand for itself.
async fn refuse_inner(tx: &mut store::Tx, merge: &Merge) -> Result<()> {
    let mut outermost = None;
    let mut winner = merge.winner;
    while let Some(outer) = store::organisation_merge::of_loser(tx, winner).await? {
        winner = outer.winner;
        outermost = Some(outer);
    }
    let Some(outer) = outermost else { return Ok(()) };
    let winner = held(tx, outer.winner).await?.organisation.name;
    let loser = held(tx, outer.loser).await?.organisation.name;
    Err(Refusal::PartFirst { winner, loser }.into())
}

/// Remembers that two are not one organisation, so that they are not offered again; or takes that back.
///
/// # Errors
/// There is no such entry; the actor may not.
pub async fn set_different(
    site: &Site,
    actor: &Actor,
    (a, b): (OrganisationId, OrganisationId),
    different: bool,
) -> Result<()> {
    let opened = site.open_change(actor).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    both(&mut change.tx, a, b).await?;
    let by = change.actor.audit_name();
    if different {
        store::organisation_merge::set_different(&mut change.tx, a, b, &by, change.at).await?;
    } else {
        store::organisation_merge::unset_different(&mut change.tx, a, b).await?;
    }
    let action = if different { "organisation.different" } else { "organisation.not_different" };
    change.keep(entry(action, a, vec![("other", b.to_string())])).await
}

/// Those that an organisation stands for, the latest first.
///
/// # Errors
/// The actor has no desk.
pub async fn stands_for(site: &Site, actor: &Actor, id: OrganisationId) -> Result<Vec<Stood>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let mut stood = Vec::new();
    for merge in store::organisation_merge::of_winner(&mut tx, id).await? {
        let other = held(&mut tx, merge.loser).await?;
        stood.push(Stood { id: merge.loser, name: other.organisation.name, at: merge.at });
    }
    Ok(stood)
}

/// The one that stands for an organisation, when it is merged: where its old address leads. It need not be public.
///
/// # Errors
/// The database.
pub async fn standing(site: &Site, id: OrganisationId) -> Result<Option<OrganisationId>> {
    let mut tx = site.store.read().await?;
    let found = store::organisation::held(&mut tx, &[id]).await?.pop();
    Ok(found.and_then(|h| h.profile.merged_into))
}
