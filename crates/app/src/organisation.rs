//! Organisations known to the site, as officials keep them: taking one in, changing what is known of it, and what it has been.
//!
//! What a form says is read in [`mod@typed`], what it has been in [`mod@history`]. How its functions are reached:
//! [`crate::contact_point`]. Finding: [`crate::organisation_search`].

mod history;
mod typed;

pub use history::{
    ContactChange, ContactEvent, MandateChange, MandateEvent, Past, RelationChange, RelationEvent, history,
};
pub use typed::Typed;
pub(crate) use typed::other_names;

use crate::change::{Change, ask, entry};
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::email::EmailAddress;
use domain::ids::OrganisationId;
use domain::organisation::{Organisation, OrganisationState};
use domain::register_row::update::Held;
use domain::text::fold;
use domain::validation::{Problem, Problems};
use store::organisation::Changed;

/// Most rows of a postal address, and characters on each: what the window of an envelope shows.
const ENVELOPE: (usize, usize) = (7, 60);

/// A postal address, row by row; it may be left out.
pub fn optional_postal(problems: &mut Problems, field: &str, text: &str) -> Vec<String> {
    let rows = rows(&problems.optional_text(field, text, 500));
    if rows.len() > ENVELOPE.0 || rows.iter().any(|row| row.chars().count() > ENVELOPE.1) {
        problems.add(field, Problem::TooManyRows(ENVELOPE.0, ENVELOPE.1));
    }
    rows
}

/// Rows that say something.
pub fn rows(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect()
}

/// An address that may be left out.
pub fn optional_email(problems: &mut Problems, field: &str, text: &str) -> Option<EmailAddress> {
    if text.trim().is_empty() {
        return None;
    }
    let parsed = text.parse().ok();
    if parsed.is_none() {
        problems.add(field, Problem::NotAnEmailAddress);
    }
    parsed
}

/// All organisations, for officials.
pub async fn list(site: &Site, actor: &Actor) -> Result<Vec<Organisation>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    Ok(store::organisation::all(&mut site.store.read().await?).await?)
}

/// One organisation, for officials.
pub async fn show(site: &Site, actor: &Actor, id: OrganisationId) -> Result<Organisation> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    store::organisation::by_id(&mut site.store.read().await?, id).await?.ok_or(Error::NotFound)
}

/// All that the register holds of one organisation, for officials.
///
/// # Errors
/// There is none, or the actor has no desk.
pub async fn entry_of(site: &Site, actor: &Actor, id: OrganisationId) -> Result<Held> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    held(&mut site.store.read().await?, id).await
}

/// Keeps a new organisation.
///
/// # Errors
/// Each field that must be mended; the actor may not.
pub async fn create(site: &Site, actor: &Actor, typed: &Typed) -> Result<OrganisationId> {
    let id = OrganisationId::new(site.entropy.seed());
    let new = typed::apply(site, &Held::new(id, ""), true, typed)?;
    let mut opened = site.open_change(actor).await?;
    refuse_twin(&mut opened.tx, &new).await?;
    let mut change = opened.allow(Action::Prepare, Resource::Site)?;
    let name = new.organisation.name.clone();
    store::organisation::insert_all(&mut change.tx, &[new], None, change.at).await?;
    change.index_soon(id).await?;
    crate::organisation_search::index_now(&mut change.tx, &[id]).await?;
    change.keep(entry("organisation.created", id, vec![("name", name)])).await?;
    Ok(id)
}

/// Changes an organisation. `version` is the one that was read.
///
/// # Errors
/// Each field that must be mended; someone else changed it meanwhile; it is merged with another; the actor may not.
pub async fn edit(site: &Site, actor: &Actor, id: OrganisationId, version: i64, typed: &Typed) -> Result<()> {
    let mut opened = site.open_change(actor).await?;
    let before = held(&mut opened.tx, id).await?;
    let mut change = opened.allow(Action::Prepare, Resource::Site)?;
    let after = edit_in(&mut change, before, version, typed).await?;
    change.keep(entry("organisation.changed", id, vec![("name", after.organisation.name)])).await
}

/// The same inside a change that somebody else keeps, such as one that the organisation makes itself.
///
/// # Errors
/// Each field that must be mended; someone else changed it meanwhile; it is merged with another.
pub async fn edit_in(change: &mut Change<'_>, before: Held, version: i64, typed: &Typed) -> Result<Held> {
    if before.organisation.version != version || before.profile.state == OrganisationState::Merged {
        return Err(Error::ChangedMeanwhile);
    }
    let after = typed::apply(change.site, &before, false, typed)?;
    let named = |h: &Held| (fold(&h.organisation.name), h.profile.seat, h.profile.state);
    if named(&before) != named(&after) {
        refuse_twin(&mut change.tx, &after).await?;
    }
    save_all(change, before, after.clone()).await?;
    Ok(after)
}

/// What an entry would be with what was typed, when nothing must be mended. Saves nothing.
///
/// # Errors
/// Each field that must be mended.
pub fn as_typed(site: &Site, now: &Held, typed: &Typed) -> Result<Held> {
    Ok(typed::apply(site, now, false, typed)?)
}

/// Another one in the register that has the same name and the same seat is most likely the same.
async fn refuse_twin(tx: &mut store::Tx, new: &Held) -> Result<()> {
    let (name, seat) = (&new.organisation.name, new.profile.seat);
    let same = store::organisation::of_name_and_seat(tx, &fold(name), seat).await?;
    if new.profile.state == OrganisationState::Active && same.iter().any(|o| o.id != new.organisation.id) {
        return Err(Error::field("name", Problem::Taken(name.clone())));
    }
    Ok(())
}

/// What the register holds of an organisation.
pub(crate) async fn held(tx: &mut store::Tx, id: OrganisationId) -> Result<Held> {
    store::organisation::held(tx, &[id]).await?.pop().ok_or(Error::NotFound)
}

/// The same of one that stands for itself: what belongs to one that is merged is kept at the other.
///
/// # Errors
/// There is none; [`Refusal::MergedAlready`].
pub(crate) async fn held_alone(tx: &mut store::Tx, id: OrganisationId) -> Result<Held> {
    let held = held(tx, id).await?;
    if held.profile.state == OrganisationState::Merged {
        return Err(Refusal::MergedAlready.into());
    }
    Ok(held)
}

/// Saves what is needed to write to an organisation, and keeps what it was before.
pub(crate) async fn save(change: &mut Change<'_>, before: Held, after: &Organisation) -> Result<()> {
    let after = Held { organisation: after.clone(), profile: before.profile.clone() };
    save_all(change, before, after).await
}

/// Saves an organisation whole, and keeps what it was before. Where nothing differs nothing is written.
pub(crate) async fn save_all(change: &mut Change<'_>, before: Held, after: Held) -> Result<()> {
    if before == after {
        return Ok(());
    }
    let id = after.organisation.id;
    let (at, actor) = (change.at, change.actor.audit_name());
    store::organisation::update_all(&mut change.tx, &[Changed { before, after }], None, &actor, at).await?;
    change.index_soon(id).await?;
    crate::organisation_search::index_now(&mut change.tx, &[id]).await
}
