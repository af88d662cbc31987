//! The entry that an organisation keeps itself, without an account: a link to it goes to an address that the register knows
//! ([`access`]); who has no such address asks a person ([`case`]), as does whoever signs up a new organisation; and once a year each
//! is asked whether everything is right ([`yearly`]).
//!
//! What is done with an entry is told to its addresses, the old one and the new one, so that nobody takes it over unseen. Tokens
//! of links are made again when a mail is sent; only their hashes are stored. No GET uses one up.

pub mod access;
pub mod case;
pub mod edit;
pub mod mandates;
pub mod summary;
pub mod yearly;

use crate::change::{Change, NewMessage};
use crate::clock::real;
use crate::error::Result;
use crate::site::Site;
use domain::email::EmailAddress;
use domain::ids::{EntryAccessId, EntryCaseId, OrganisationId};
use domain::language::Language;
use domain::mandate::Mandate;
use domain::message::MessageKind;
use domain::organisation::field::Field;
use domain::organisation::{ContactBasis, ContactPoint, Organisation};
use domain::own_entry::{ACCESS_DAYS, Access, AccessKind, CONFIRM_DAYS, Case, Person, Standing};
use domain::register_row::update::Held;
use domain::time::Day;
use domain::token::{Purpose, stored};
use serde_json::json;
use std::collections::HashMap;
use store::Tx;
use store::message::Message;
use store::own_entry::Hashes;

/// What an organisation is told about its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notice {
    /// It was changed, by whoever used a link.
    Saved,
    /// Somebody without access to the address has asked to speak for it.
    TakeOverAsked,
    /// That was approved: the address is another now.
    TakenOver,
}

impl Notice {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::TakeOverAsked => "take_over_asked",
            Self::TakenOver => "taken_over",
        }
    }
}

/// The token of the link that opens an entry.
pub(crate) fn link_token(site: &Site, id: EntryAccessId) -> String {
    site.key.token(Purpose::Entry, &id.to_string(), 1)
}

/// The token of the browser where it is open.
fn session_token(site: &Site, id: EntryAccessId) -> String {
    site.key.token(Purpose::EntrySession, &id.to_string(), 1)
}

/// The token of the link that confirms a case.
pub(crate) fn case_token(site: &Site, id: EntryCaseId) -> String {
    site.key.token(Purpose::EntryCase, &id.to_string(), 1)
}

fn bounce_token(site: &Site, id: OrganisationId) -> String {
    site.key.mail_token(Purpose::Bounce, &id.to_string(), 1)
}

/// The address that mails about an entry come back to.
pub(crate) fn bounce_address(site: &Site, id: OrganisationId) -> String {
    format!("studs-{}@{}", bounce_token(site, id), site.settings.mail.domain)
}

/// Makes the row that tells how it stands with an entry, where there is none.
pub(crate) async fn ensure(change: &mut Change<'_>, id: OrganisationId) -> Result<()> {
    let hash = stored(&bounce_token(change.site, id));
    Ok(store::own_entry::ensure(&mut change.tx, id, &hash).await?)
}

/// The addresses that reach a function of an organisation: its own, and those of contact points that are not a person's. Whoever
/// reads mail there speaks for it.
pub(crate) fn addresses(organisation: &Organisation, contacts: &[ContactPoint]) -> Vec<EmailAddress> {
    let of_functions = contacts.iter().filter(|c| c.basis == ContactBasis::Function && c.person.is_empty());
    let mut found: Vec<EmailAddress> = Vec::new();
    for email in organisation.email.iter().chain(of_functions.filter_map(|c| c.email.as_ref())) {
        if !found.iter().any(|known| known.key() == email.key()) {
            found.push(email.clone());
        }
    }
    found
}

/// Makes a link to an entry. It is sent by whoever makes it.
pub(crate) async fn new_access(
    change: &mut Change<'_>,
    organisation: OrganisationId,
    kind: AccessKind,
    email: EmailAddress,
    language: Language,
) -> Result<Access> {
    let site = change.site;
    let access = Access {
        id: EntryAccessId::new(site.entropy.seed()),
        organisation,
        kind,
        email,
        language,
        made_at: real(),
        opened_at: None,
        ended_at: None,
    };
    let hashes = Hashes {
        link: stored(&link_token(site, access.id)),
        session: stored(&session_token(site, access.id)),
    };
    store::own_entry::insert_access(&mut change.tx, &access, &hashes).await?;
    ensure(change, organisation).await?;
    Ok(access)
}

/// Tells the addresses of an organisation what was done with its entry. `fields` are those that have changed.
pub(crate) async fn tell(
    change: &mut Change<'_>,
    organisation: &Organisation,
    to: &[EmailAddress],
    notice: Notice,
    fields: &[String],
) -> Result<()> {
    let t = i18n::texts(organisation.language);
    let subject = match notice {
        Notice::Saved => t.msg_entry_mail_saved_subject(&organisation.name),
        Notice::TakeOverAsked => t.msg_entry_mail_asked_subject(&organisation.name),
        Notice::TakenOver => t.msg_entry_mail_taken_subject(&organisation.name),
    };
    ensure(change, organisation.id).await?;
    for email in to {
        let params = json!({ "organisation": organisation.id, "what": notice.as_str(), "fields": fields });
        change
            .message(NewMessage {
                to_name: organisation.name.clone(),
                to_address: Some(email.clone()),
                ..NewMessage::new(MessageKind::EntryNotice, organisation.language, subject.clone(), params)
            })
            .await?;
    }
    Ok(())
}

/// Who stands in an entry.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// How functions are reached.
    pub contacts: Vec<ContactPoint>,
    /// Who represents the organisation.
    pub mandates: Vec<Mandate>,
}

impl People {
    /// Those of an organisation on a day.
    pub(crate) async fn of(tx: &mut Tx, id: OrganisationId, today: Day) -> Result<Self> {
        let contacts = store::contact_point::of(tx, id).await?;
        Ok(Self { contacts, mandates: mandates::held(tx, id, today).await? })
    }
}

/// What a mail about an entry speaks of.
#[derive(Debug, Clone, Default)]
pub(crate) struct Spoken {
    /// The organisation as it stands now.
    pub held: Option<Held>,
    /// Who stands in its entry.
    pub people: People,
    /// The link.
    pub access: Option<Access>,
    /// The case.
    pub case: Option<Case>,
}

/// Loads what a mail about an entry speaks of.
pub(crate) async fn of_message(tx: &mut Tx, message: &Message) -> Result<Spoken> {
    let mut spoken = Spoken::default();
    if !message.kind.is_of_entry() {
        return Ok(spoken);
    }
    let id = |name: &str| message.params.get(name).and_then(|v| v.as_str());
    if let Some(id) = id("access").and_then(|text| text.parse().ok()) {
        spoken.access = store::own_entry::access(tx, id).await?;
    }
    if let Some(id) = id("case").and_then(|text| text.parse().ok()) {
        spoken.case = store::own_entry::case(tx, id).await?;
    }
    if let Some(id) = id("organisation").and_then(|text| text.parse::<OrganisationId>().ok()) {
        spoken.held = store::organisation::held(tx, &[id]).await?.pop();
        spoken.people = People::of(tx, id, Day(message.created_at.day())).await?;
    }
    Ok(spoken)
}

/// A mail that has nothing to speak of any more: its link is forgotten or closed, its case erased.
pub(crate) async fn is_moot(tx: &mut Tx, message: &Message) -> Result<bool> {
    let spoken = of_message(tx, message).await?;
    Ok(match message.kind {
        MessageKind::EntryLink | MessageKind::EntryYearly => {
            !spoken.access.is_some_and(|a| a.is_in_time(real())) || spoken.held.is_none()
        }
        MessageKind::EntryConfirm | MessageKind::EntryDecided => spoken.case.is_none(),
        MessageKind::EntryNotice => spoken.held.is_none(),
        _ => false,
    })
}

/// Whose mail it is that came back: by the token of the address it came to.
pub(crate) async fn of_bounce(
    tx: &mut Tx,
    tokens: impl Iterator<Item = String>,
) -> Result<Option<OrganisationId>> {
    for token in tokens {
        if let Some(id) = store::own_entry::by_bounce(tx, &stored(&token.to_lowercase())).await? {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// A mail about an entry came back for good: the organisation's address does not work. One that went to another address than that
/// tells nothing of it.
pub(crate) async fn came_back(
    tx: &mut Tx,
    id: OrganisationId,
    message: Option<&Message>,
    at: domain::time::Instant,
    reason: &str,
) -> Result<()> {
    let Some(organisation) = store::organisation::by_id(tx, id).await? else { return Ok(()) };
    let own = organisation.email.map(|e| e.key());
    let went_to = message.and_then(|m| m.to_address.as_ref()).map(EmailAddress::key);
    if went_to.is_none() || went_to == own {
        store::own_entry::bounced(tx, id, at, reason).await?;
    }
    Ok(())
}

/// How it stands with an organisation's entry.
pub async fn standing(site: &Site, id: OrganisationId) -> Result<Standing> {
    Ok(store::own_entry::standing(&mut site.store.read().await?, id).await?)
}

/// The fields that organisations themselves have said.
pub(crate) async fn said_by_all(tx: &mut Tx) -> Result<HashMap<OrganisationId, Vec<Field>>> {
    let mut own: HashMap<OrganisationId, Vec<Field>> = HashMap::new();
    for (id, field) in store::own_entry::said_by_all(tx).await? {
        if let Ok(field) = field.parse() {
            own.entry(id).or_default().push(field);
        }
    }
    Ok(own)
}

/// A new case with who asks.
pub(crate) struct Asker {
    person: Person,
    language: Language,
}

/// Forgets what nobody confirmed, links whose time is long over, and who asked for what was decided a stated time ago.
pub async fn forget(site: &Site) -> Result<()> {
    let (now, clock) = (real(), site.now());
    let mut tx = site.store.write().await?;
    let unconfirmed = now.plus(-CONFIRM_DAYS * 86_400);
    store::own_entry::forget_unconfirmed(&mut tx, unconfirmed).await?;
    // These messages hold the address of somebody who asked: it goes with what was asked. They are dated by the site's clock.
    let of_askers = clock.plus(-CONFIRM_DAYS * 86_400);
    store::own_entry::forget_messages(&mut tx, MessageKind::EntryConfirm, of_askers).await?;
    let of_links = clock.plus(-ACCESS_DAYS * 86_400);
    store::own_entry::forget_messages(&mut tx, MessageKind::EntryLink, of_links).await?;
    store::own_entry::forget_access(&mut tx, now.plus(-ACCESS_DAYS * 86_400)).await?;
    let of_cases = clock.plus(-i64::from(site.settings.self_service.case_days) * 86_400);
    store::own_entry::erase_people(&mut tx, of_cases).await?;
    store::own_entry::forget_messages(&mut tx, MessageKind::EntryDecided, of_cases).await?;
    Ok(tx.commit().await?)
}
