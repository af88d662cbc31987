//! Taking an import back as a whole.
//!
//! What it brought leaves the register, what it changed becomes what it was, and its rows are as if they had never been read. What
//! somebody has changed or used since stays, and is told. The organisations lie there withdrawn, and come back when the list is read
//! again; the persons that came with it are erased.

use crate::Refusal;
use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::{OrganisationId, RegisterImportId};
use domain::organisation::OrganisationState;
use domain::register_row::update::Held;
use domain::register_row::{Contact, Said};
use std::collections::{HashMap, HashSet};
use store::organisation::Changed;
use store::register_import::Import;

/// What came of taking an import back.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Rolled {
    /// Organisations that left the register.
    pub withdrawn: usize,
    /// Organisations that are what they were before.
    pub restored: usize,
    /// Those that stay as they are, since somebody has changed or used them since: their names.
    pub kept: Vec<String>,
    /// Those that were merged with another since: they stay as they are, and the one that stands for them has what the list said.
    pub merged: Vec<Merged>,
}

/// One that was merged with another since an import.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Merged {
    /// Its name.
    pub name: String,
    /// The name of the one that stands for it.
    pub into: String,
}

impl Rolled {
    /// Names those that stay, in order.
    fn sorted(mut self) -> Self {
        self.kept.sort();
        self.merged.sort();
        self
    }
}

/// Takes an import back. A later one of the same list must be taken back first.
pub async fn roll_back(site: &Site, actor: &Actor, id: RegisterImportId) -> Result<Rolled> {
    let opened = site.open_change(actor).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    let import = to_take_back(&mut change.tx, id).await?;
    let mut done = Rolled::default();
    let mut changes = withdrawn(&mut change.tx, id, &mut done).await?;
    changes.extend(restored(&mut change.tx, id, &mut done).await?);
    let (at, name) = (change.at, change.actor.audit_name());
    store::organisation::take_back_all(&mut change.tx, &changes, &id.to_string(), &name, at).await?;
    // First those that were new with it: some may have been changed by it too, when a list names one twice.
    store::register_row::set_aside_those_of(&mut change.tx, id).await?;
    // A row that said something of one that is merged with another since goes on to say it of the one that stands for both.
    let standing: HashMap<_, _> = store::organisation::merged(&mut change.tx).await?.into_iter().collect();
    let stands = |id: Option<OrganisationId>| id.map(|id| standing.get(&id).copied().unwrap_or(id));
    for mut row in store::register_row::before_import(&mut change.tx, id).await? {
        (row.organisation, row.candidate) = (stands(row.organisation), stands(row.candidate));
        store::register_row::save(&mut change.tx, import.source, &row).await?;
    }
    store::register_row::forget_before(&mut change.tx, id).await?;
    let contacts = take_back_contacts(&mut change, &import).await?;
    store::register_import::set_rolled_back(&mut change.tx, id, at).await?;
    let owners: Vec<String> = changes.iter().map(|c| c.after.organisation.id.to_string()).collect();
    change.index_all_soon(&owners).await?;
    let done = done.sorted();
    let fields = vec![
        ("withdrawn", done.withdrawn.to_string()),
        ("restored", done.restored.to_string()),
        ("contacts_erased", contacts.to_string()),
    ];
    change.keep(entry("register.rolled_back", id, fields)).await?;
    Ok(done)
}

/// Whoever came with the import goes, also out of what its rows have said; whoever it put an end to holds again. What a person has
/// changed since stays. Tells how many contact points were erased.
async fn take_back_contacts(change: &mut Change<'_>, import: &Import) -> Result<u64> {
    let today = domain::time::Day(change.at.day());
    let erased = store::contact_point::erase_those_of(&mut change.tx, import.id, today, change.at).await?;
    store::contact_point::hold_again(&mut change.tx, import.id).await?;
    for (key, said) in store::register_row::with_contact(&mut change.tx, import.id).await? {
        let without = Said { contact: Contact::default(), ..serde_json::from_str(&said)? };
        let said = serde_json::to_string(&without)?;
        store::register_row::replace_said(&mut change.tx, import.source, &key, &said).await?;
    }
    Ok(erased)
}

/// Tells what would come of taking an import back. Changes nothing.
pub async fn would_roll_back(site: &Site, actor: &Actor, id: RegisterImportId) -> Result<Rolled> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let mut tx = site.store.read().await?;
    to_take_back(&mut tx, id).await?;
    let mut done = Rolled::default();
    withdrawn(&mut tx, id, &mut done).await?;
    restored(&mut tx, id, &mut done).await?;
    Ok(done.sorted())
}

/// An import that can be taken back.
async fn to_take_back(tx: &mut store::Tx, id: RegisterImportId) -> Result<Import> {
    let import = store::register_import::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    if import.rolled_back_at.is_some() {
        return Err(Refusal::AlreadyDone.into());
    }
    if store::register_import::latest(tx, import.source).await?.is_some_and(|latest| latest.id != id) {
        return Err(Refusal::LaterImport.into());
    }
    Ok(import)
}

/// Those that came with the import and that nobody has touched since.
async fn withdrawn(tx: &mut store::Tx, id: RegisterImportId, done: &mut Rolled) -> Result<Vec<Changed>> {
    let ids = store::organisation::made_by(tx, &id.to_string()).await?;
    let used: HashSet<OrganisationId> = store::organisation::in_use(tx, &ids).await?.into_iter().collect();
    let first: HashMap<OrganisationId, String> =
        store::organisation::first_values(tx, &ids).await?.into_iter().collect();
    let mut changes = Vec::new();
    for before in store::organisation::held(tx, &ids).await? {
        if is_merged(tx, &before, done).await? {
            continue;
        }
        let o = &before.organisation;
        // Changed by a later import that was taken back, it is what it was.
        let is_as_first = first.get(&o.id).is_some_and(|first| {
            serde_json::from_str(first)
                .is_ok_and(|v: serde_json::Value| v == store::organisation::as_json(&before))
        });
        if (o.version > 1 && !is_as_first) || used.contains(&o.id) {
            done.kept.push(before.organisation.name.clone());
            continue;
        }
        let mut after = before.clone();
        after.profile.state = OrganisationState::Withdrawn;
        done.withdrawn += 1;
        changes.push(Changed { before, after });
    }
    Ok(changes)
}

/// Whether one is merged with another since, and noted so: what it was is kept with the merge, and parting brings it back.
async fn is_merged(tx: &mut store::Tx, one: &Held, done: &mut Rolled) -> Result<bool> {
    let Some(winner) = one.profile.merged_into else { return Ok(false) };
    let name = one.organisation.name.clone();
    let into = store::organisation::by_id(tx, winner).await?.map(|o| o.name).unwrap_or_default();
    let merged = Merged { name, into };
    if !done.merged.contains(&merged) {
        done.merged.push(merged);
    }
    Ok(true)
}

/// Those that the import changed, as they were. One that is no longer what the import made of it stays: somebody has changed it
/// since, and has not taken that back.
async fn restored(tx: &mut store::Tx, id: RegisterImportId, done: &mut Rolled) -> Result<Vec<Changed>> {
    let around: HashMap<OrganisationId, (String, Option<String>)> =
        store::organisation::around_import(tx, &id.to_string())
            .await?
            .into_iter()
            .map(|(organisation, before, after)| (organisation, (before, after)))
            .collect();
    let ids: Vec<OrganisationId> = around.keys().copied().collect();
    let mut changes = Vec::new();
    for now in store::organisation::held(tx, &ids).await? {
        let o = &now.organisation;
        let Some((before, after)) = around.get(&o.id) else { continue };
        if is_merged(tx, &now, done).await? {
            continue;
        }
        // Nothing has come after it, or what came was taken back.
        let stands = match after {
            None => true,
            Some(made) => {
                store::organisation::as_json(&store::organisation::from_json(o.id, made)?)
                    == store::organisation::as_json(&now)
            }
        };
        if !stands {
            done.kept.push(o.name.clone());
            continue;
        }
        let mut after: Held = store::organisation::from_json(o.id, before)?;
        after.organisation.version = o.version;
        done.restored += 1;
        changes.push(Changed { before: now, after });
    }
    Ok(changes)
}
