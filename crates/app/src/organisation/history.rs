//! What an organisation has been: who changed what, when, and from which source.

use crate::change::ask;
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::OrganisationId;
use domain::organisation::ContactFunction;
use domain::organisation::field::{Difference, differences};
use domain::register_row::update::Held;
use domain::time::Instant;
use store::Tx;

/// One change of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// When.
    pub at: Instant,
    /// Who, as the audit log writes it.
    pub actor: String,
    /// That person's name, when it was one who signs in.
    pub by: Option<String>,
    /// The list that it came from.
    pub list: Option<String>,
    /// The list of which an import was taken back with it.
    pub taken_back: Option<String>,
    /// What differs. Of the first, which took it into the register, nothing.
    pub differences: Vec<Difference>,
    /// It was taken into the register.
    pub is_first: bool,
    /// It was a change of how the organisation's functions are reached, and of nothing else.
    pub contact: Option<ContactChange>,
}

/// What became of a contact point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactEvent {
    /// It came.
    Added,
    /// Something of it is another.
    Changed,
    /// It holds no longer.
    Ended,
    /// What was about a person was erased.
    Erased,
}

/// A change of contact points, as the audit log tells it: who was reached by it before stands nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactChange {
    /// Of one.
    One {
        /// What became of it.
        what: ContactEvent,
        /// Whom it reaches.
        function: ContactFunction,
        /// What the function is called, when it is another.
        label: String,
    },
    /// Of some: the organisation itself saved them in one.
    Some,
}

/// What an organisation has been through, the latest first.
///
/// # Errors
/// There is none, or the actor has no desk.
pub async fn history(site: &Site, actor: &Actor, id: OrganisationId) -> Result<(Held, Vec<Past>)> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let now = super::held(&mut tx, id).await?;
    let mut past = Vec::new();
    let mut after = now.clone();
    for version in store::organisation::versions(&mut tx, id).await? {
        let before = store::organisation::from_json(id, &version.value)?;
        let differs = differences(&before, &after);
        past.push(Past {
            at: version.at,
            by: name_of(&mut tx, &version.actor).await?,
            actor: version.actor,
            list: list_of(&mut tx, version.import).await?,
            taken_back: list_of(&mut tx, version.taken_back).await?,
            differences: differs,
            is_first: false,
            contact: None,
        });
        after = before;
    }
    past.extend(contacts(site, &mut tx, &now).await?);
    past.sort_by_key(|p| std::cmp::Reverse(p.at));
    let (at, import) = store::organisation::made(&mut tx, id).await?.ok_or(Error::NotFound)?;
    past.push(Past {
        at,
        actor: String::new(),
        by: None,
        list: list_of(&mut tx, import).await?,
        taken_back: None,
        differences: Vec::new(),
        is_first: true,
        contact: None,
    });
    // A change of what only officials' lists show, such as a name in another spelling, is no line of its own.
    past.retain(|p| p.is_first || p.contact.is_some() || !p.differences.is_empty());
    Ok((now, past))
}

/// Changes of contact points, of which the audit log alone tells.
async fn contacts(site: &Site, tx: &mut Tx, now: &Held) -> Result<Vec<Past>> {
    let id = now.organisation.id;
    let mut there = store::contact_point::all_of(tx, id).await?;
    // Those of one that is merged with another have gone along.
    if let Some(winner) = now.profile.merged_into {
        there.extend(store::contact_point::all_of(tx, winner).await?);
    }
    let mut past = Vec::new();
    for row in store::audit::of_contacts(tx, &id.to_string()).await? {
        let entry = row.entry;
        let detail: serde_json::Value = serde_json::from_str(&entry.detail).unwrap_or_default();
        let one = |what| {
            let found = there.iter().find(|c| says(site, &detail, "contact", &c.id.to_string()));
            found.map_or(ContactChange::Some, |c| ContactChange::One {
                what,
                function: c.function,
                label: c.label.clone(),
            })
        };
        let change = match entry.action.as_str() {
            "organisation.contact_added" => one(ContactEvent::Added),
            "organisation.contact_changed" => one(ContactEvent::Changed),
            "organisation.contact_ended" => one(ContactEvent::Ended),
            "organisation.contact_erased" => one(ContactEvent::Erased),
            _ if detail["fields"].get("contacts").is_some() => ContactChange::Some,
            _ => continue,
        };
        past.push(Past {
            at: entry.at,
            by: name_of(tx, &entry.actor).await?,
            actor: entry.actor,
            list: None,
            taken_back: None,
            differences: Vec::new(),
            is_first: false,
            contact: Some(change),
        });
    }
    Ok(past)
}

/// Whether an audit entry is about a value. The log holds only its hash, with a salt of the entry's own.
fn says(site: &Site, detail: &serde_json::Value, field: &str, value: &str) -> bool {
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let (Some(salt), Some(hash)) = (text(&detail["salt"]), text(&detail["fields"][field])) else {
        return false;
    };
    domain::audit::salted_hash(site.key.bytes(), &salt, value) == hash
}

async fn name_of(tx: &mut Tx, actor: &str) -> Result<Option<String>> {
    let Ok(id) = actor.parse() else { return Ok(None) };
    Ok(store::account::by_id(tx, id).await?.map(|account| account.name))
}

async fn list_of(tx: &mut Tx, import: Option<domain::ids::RegisterImportId>) -> Result<Option<String>> {
    let Some(import) = import else { return Ok(None) };
    Ok(store::register_import::name_of(tx, import).await?)
}
