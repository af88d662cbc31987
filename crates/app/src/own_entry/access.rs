//! The way to an entry: a link to an address that the register knows, used once, then a browser where the entry is open for a while.

use super::{addresses, link_token, new_access, session_token};
use crate::change::{NewMessage, entry};
use crate::clock::real;
use crate::error::{Error, Refusal, Result};
use crate::organisation_relation::{self, Related};
use crate::organisation_search::is_public;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::email::EmailAddress;
use domain::ids::OrganisationId;
use domain::language::Language;
use domain::mandate::Mandate;
use domain::message::MessageKind;
use domain::organisation::ContactPoint;
use domain::own_entry::{Access, AccessKind, MOST_A_DAY, MOST_AN_HOUR, MOST_OF_ALL, Standing, masked};
use domain::register_row::update::Held;
use domain::time::Day;
use domain::token::{Purpose, stored};
use domain::validation::Problem;
use serde_json::json;
use store::Tx;

/// An address that a link can be sent to, as it is shown to whoever asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What tells it from the others, and nothing of the address.
    pub key: String,
    /// *k…@forening.example*.
    pub masked: String,
}

/// What stands on the page where a link is asked for.
#[derive(Debug, Clone)]
pub struct Door {
    /// Which organisation.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Where a link can be sent.
    pub ways: Vec<Way>,
    /// A mail to the organisation's own address came back.
    pub bounced: bool,
}

fn way(site: &Site, id: OrganisationId, email: &EmailAddress) -> Way {
    let key = stored(&site.key.token(Purpose::Entry, &format!("{id}/{}", email.key()), 0));
    Way { key: key[..16].to_owned(), masked: masked(email) }
}

/// What the register knows of an organisation that anyone may see.
async fn public(tx: &mut Tx, id: OrganisationId) -> Result<(Held, Vec<ContactPoint>)> {
    let held = store::organisation::held(tx, &[id]).await?.pop();
    let held = held.filter(is_public).ok_or(Error::NotFound)?;
    let contacts = store::contact_point::of(tx, id).await?;
    Ok((held, contacts))
}

/// Where a link to an organisation's entry can be sent: the addresses, masked.
///
/// # Errors
/// There is no such organisation that anyone may see.
pub async fn door(site: &Site, id: OrganisationId) -> Result<Door> {
    let mut tx = site.store.read().await?;
    let (held, contacts) = public(&mut tx, id).await?;
    let ways = addresses(&held.organisation, &contacts).iter().map(|email| way(site, id, email)).collect();
    let standing = store::own_entry::standing(&mut tx, id).await?;
    Ok(Door { id, name: held.organisation.name, ways, bounced: standing.bounced_at.is_some() })
}

/// Sends a link to one of the known addresses of an organisation. Looks the same when it was sent too often.
///
/// # Errors
/// The field `way` when it is none of them; [`Refusal::TooMany`] when more are asked for on the site than anyone believes.
pub async fn ask(
    site: &Site,
    actor: &Actor,
    id: OrganisationId,
    chosen: &str,
    language: Language,
) -> Result<()> {
    let mut opened = site.open_change(actor).await?;
    let (held, contacts) = public(&mut opened.tx, id).await?;
    let known = addresses(&held.organisation, &contacts);
    let email = known.into_iter().find(|email| way(site, id, email).key == chosen);
    let Some(email) = email else {
        let problem = if chosen.is_empty() { Problem::Missing } else { Problem::NotAChoice };
        return Err(Error::field("way", problem));
    };
    let mut change = opened.allow(Action::AskForEntry, Resource::Site)?;
    let now = real();
    let lately = store::own_entry::asked_since(&mut change.tx, id, now.plus(-3_600)).await?;
    let today = store::own_entry::asked_since(&mut change.tx, id, now.plus(-86_400)).await?;
    if lately >= MOST_AN_HOUR
        || today >= MOST_A_DAY
        || is_flooded(&mut change, MessageKind::EntryLink, &email).await?
    {
        return Ok(());
    }
    let access = new_access(&mut change, id, AccessKind::Asked, email.clone(), language).await?;
    let subject = i18n::texts(language).msg_entry_mail_link_subject(&held.organisation.name);
    let params = json!({ "organisation": id, "access": access.id });
    change
        .message(NewMessage {
            to_name: held.organisation.name,
            to_address: Some(email),
            ..NewMessage::new(MessageKind::EntryLink, language, subject, params)
        })
        .await?;
    change.keep(entry("entry.link_asked", id, vec![("access", access.id.to_string())])).await
}

/// Counts one more mail that somebody has sent to a mailbox by writing in a form; true when it has had too many.
pub(super) async fn is_flooded(
    change: &mut crate::change::Change<'_>,
    kind: MessageKind,
    email: &EmailAddress,
) -> Result<bool> {
    let (now, mailbox) = (real(), crate::disclosure::mailbox_hash(change.site, email));
    let (of_box, of_all) =
        store::mail_request::count(&mut change.tx, kind, &mailbox, now.plus(-3_600)).await?;
    if of_all >= MOST_OF_ALL {
        tracing::warn!(site = %change.site.name, %kind, "more mails about entries are asked for in an hour than anyone believes");
        return Err(Refusal::TooMany.into());
    }
    let (of_day, _) = store::mail_request::count(&mut change.tx, kind, &mailbox, now.plus(-86_400)).await?;
    if of_box >= MOST_AN_HOUR || of_day >= MOST_A_DAY {
        return Ok(true);
    }
    store::mail_request::note(&mut change.tx, kind, &mailbox, now).await?;
    Ok(false)
}

/// What a link leads to. Opening the page uses nothing up.
///
/// # Errors
/// [`Refusal::LinkNotValid`] when it was used, has run out, or was never ours.
pub async fn look(site: &Site, token: &str) -> Result<(Access, Held)> {
    let mut tx = site.store.read().await?;
    let found = store::own_entry::access_by_link(&mut tx, &stored(token)).await?;
    let access = found.filter(|a| a.opens(real())).ok_or(Refusal::LinkNotValid)?;
    let held = living(&mut tx, access.organisation).await?;
    Ok((access, held))
}

/// The entry, while the organisation is in the register.
pub(super) async fn living(tx: &mut Tx, id: OrganisationId) -> Result<Held> {
    let held = store::organisation::held(tx, &[id]).await?.pop();
    held.filter(is_public).ok_or_else(|| Refusal::LinkNotValid.into())
}

/// Uses a link: the entry is open in this browser from now on. Returns the token of its cookie.
///
/// # Errors
/// [`Refusal::LinkNotValid`] when it was used, has run out, or was never ours.
pub async fn open(site: &Site, token: &str) -> Result<String> {
    let (access, _) = look(site, token).await?;
    let actor = Actor::Organisation(access.organisation);
    let whose = Resource::Organisation(access.organisation);
    let mut change = site.open_change(&actor).await?.allow(Action::KeepOwnEntry, whose)?;
    if !store::own_entry::opened(&mut change.tx, access.id, real()).await? {
        return Err(Refusal::LinkNotValid.into());
    }
    let organisation = store::organisation::by_id(&mut change.tx, access.organisation).await?;
    if organisation.and_then(|o| o.email).is_some_and(|own| own.key() == access.email.key()) {
        store::own_entry::reached(&mut change.tx, access.organisation).await?;
    }
    let fields = vec![("access", access.id.to_string())];
    change.keep(entry("entry.opened", access.organisation, fields)).await?;
    Ok(session_token(site, access.id))
}

/// An entry that is open.
#[derive(Debug, Clone)]
pub struct Own {
    /// The link it was opened by.
    pub access: Access,
    /// What is held.
    pub held: Held,
    /// Its contact points.
    pub contacts: Vec<ContactPoint>,
    /// Who represents it, now or later.
    pub mandates: Vec<Mandate>,
    /// What it belongs to, and what it took over after: such as hold or will hold.
    pub relations: Vec<Related>,
    /// When it was confirmed.
    pub standing: Standing,
    /// What the organisation itself has said, and when: names of fields.
    pub said: Vec<(String, Day)>,
    /// What waits for a person.
    pub waiting: Vec<domain::own_entry::Case>,
    /// Names of the lists that the entry comes from.
    pub sources: Vec<String>,
}

/// What an organisation tells of itself: that others belong to it is for them to tell.
pub(super) async fn own_relations(tx: &mut Tx, id: OrganisationId, today: Day) -> Result<Vec<Related>> {
    let mut all = organisation_relation::seen_from(tx, id, today).await?;
    all.retain(|r| !r.turned && !r.is_over);
    Ok(all)
}

/// The entry that is open in a browser.
///
/// # Errors
/// [`Refusal::LinkNotValid`] when its time is over.
pub async fn own(site: &Site, session: &str) -> Result<Own> {
    let mut tx = site.store.read().await?;
    let access = by_session(&mut tx, session).await?;
    let id = access.organisation;
    Ok(Own {
        held: living(&mut tx, id).await?,
        contacts: store::contact_point::of(&mut tx, id).await?,
        mandates: super::mandates::held(&mut tx, id, Day(site.clock.today())).await?,
        relations: own_relations(&mut tx, id, Day(site.clock.today())).await?,
        standing: store::own_entry::standing(&mut tx, id).await?,
        said: store::own_entry::said_of(&mut tx, id).await?,
        waiting: store::own_entry::waiting_of(&mut tx, id).await?,
        sources: store::own_entry::sources_of(&mut tx, id).await?,
        access,
    })
}

pub(super) async fn by_session(tx: &mut Tx, session: &str) -> Result<Access> {
    let found = store::own_entry::access_by_session(tx, &stored(session)).await?;
    found.filter(|a| a.is_open(real())).ok_or_else(|| Refusal::LinkNotValid.into())
}

/// Closes the entry in this browser.
pub async fn close(site: &Site, session: &str) -> Result<()> {
    let mut tx = site.store.read().await?;
    let access = by_session(&mut tx, session).await?;
    drop(tx);
    let actor = Actor::Organisation(access.organisation);
    let whose = Resource::Organisation(access.organisation);
    let mut change = site.open_change(&actor).await?.allow(Action::KeepOwnEntry, whose)?;
    store::own_entry::end_access(&mut change.tx, access.id, real()).await?;
    let fields = vec![("access", access.id.to_string())];
    change.keep(entry("entry.closed", access.organisation, fields)).await
}

/// The address in a mail where a link opens the entry.
pub(crate) fn link(site: &Site, access: &Access) -> String {
    site.link(access.language, &format!("/min-organisation/{}", link_token(site, access.id)))
}
