//! What an organisation has been: who changed what, when, and from which source.

mod ties;

pub use ties::{ContactChange, ContactEvent, MandateChange, MandateEvent, RelationChange, RelationEvent};

use crate::change::ask;
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::OrganisationId;
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
    /// How the organisation's functions are reached was changed.
    pub contact: Option<ContactChange>,
    /// Who represents it was changed.
    pub mandate: Option<MandateChange>,
    /// What it is to others was changed.
    pub relation: Option<RelationChange>,
}

impl Past {
    /// Is it of what is tied to the organisation, and of nothing in its entry?
    pub fn is_of_ties(&self) -> bool {
        self.contact.is_some() || self.mandate.is_some() || self.relation.is_some()
    }
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
            mandate: None,
            relation: None,
        });
        after = before;
    }
    past.extend(ties(site, &mut tx, &now).await?);
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
        mandate: None,
        relation: None,
    });
    // A change of what only officials' lists show, such as a name in another spelling, is no line of its own.
    past.retain(|p| p.is_first || p.is_of_ties() || !p.differences.is_empty());
    Ok((now, past))
}

/// Changes of what is tied to it, of which the audit log alone tells.
async fn ties(site: &Site, tx: &mut Tx, now: &Held) -> Result<Vec<Past>> {
    let mut past = Vec::new();
    for (row, told) in ties::read(site, tx, now).await? {
        past.push(Past {
            at: row.entry.at,
            by: name_of(tx, &row.entry.actor).await?,
            actor: row.entry.actor,
            list: None,
            taken_back: None,
            differences: Vec::new(),
            is_first: false,
            contact: told.contact,
            mandate: told.mandate,
            relation: told.relation,
        });
    }
    Ok(past)
}

async fn name_of(tx: &mut Tx, actor: &str) -> Result<Option<String>> {
    let Ok(id) = actor.parse() else { return Ok(None) };
    Ok(store::account::by_id(tx, id).await?.map(|account| account.name))
}

async fn list_of(tx: &mut Tx, import: Option<domain::ids::RegisterImportId>) -> Result<Option<String>> {
    let Some(import) = import else { return Ok(None) };
    Ok(store::register_import::name_of(tx, import).await?)
}
