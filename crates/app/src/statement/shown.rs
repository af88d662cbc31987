//! A statement with all that belongs to it, and who may see it.

use super::link::still_opens;
use crate::change::ask;
use crate::document::statement_owner;
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource, StatementFacts};
use domain::contribution::Contribution;
use domain::ids::StatementId;
use domain::referral::Referral;
use domain::statement::Statement;
use domain::token::stored;
use store::attachment::Attachment;
use store::statement::Version;

/// What the policy needs to know of a statement.
pub async fn facts(tx: &mut store::Tx, site: &Site, id: StatementId) -> Result<StatementFacts> {
    let statement = store::statement::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let referral = store::referral::by_id(tx, statement.referral).await?.ok_or(Error::NotFound)?;
    let document = match statement.document {
        Some(id) => store::document::by_id(tx, id).await?,
        None => None,
    };
    let extension = match statement.recipient {
        Some(id) => store::recipient::by_id(tx, id).await?.and_then(|r| r.extended_until),
        None => None,
    };
    Ok(StatementFacts {
        id,
        recipient: statement.recipient,
        registered: document.is_some(),
        secret: document.as_ref().is_some_and(|d| d.secrecy.is_some()),
        correctable: referral.stage.receives() && !referral.is_late(site.now(), extension),
    })
}

/// A statement with all that belongs to it.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The statement.
    pub statement: Statement,
    /// The version that counts.
    pub version: Version,
    /// Every version.
    pub versions: Vec<Version>,
    /// Its views.
    pub views: Vec<Contribution>,
    /// Its files.
    pub files: Vec<Attachment>,
    /// Its document.
    pub document: Option<domain::document::Document>,
    /// The rendition of the version that counts, when one was made.
    pub publication: Option<store::publication::Publication>,
    /// What is on the web now: a rendition of this version or, while a correction waits, of an earlier one.
    pub on_the_web: Option<store::publication::Publication>,
    /// The referral.
    pub referral: Referral,
    /// The mail it came as.
    pub inbound: Option<store::inbound::Inbound>,
    /// Which generation of the link in the receipt holds.
    pub link_generation: i64,
}

impl Whole {
    /// An earlier version is on the web, and the correction of it waits to be checked.
    pub fn correction_waits(&self) -> bool {
        self.on_the_web.as_ref().is_some_and(|p| p.sent_in < self.statement.current_version)
    }
}

/// Loads a statement with all that belongs to it. Asks nobody: callers do.
pub async fn load(tx: &mut store::Tx, id: StatementId) -> Result<Whole> {
    let statement = store::statement::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let current = statement.current_version;
    load_version(tx, statement, current).await
}

/// A statement as it was in one of its versions.
pub async fn load_version(tx: &mut store::Tx, statement: Statement, number: i64) -> Result<Whole> {
    let id = statement.id;
    let referral = store::referral::by_id(tx, statement.referral).await?.ok_or(Error::NotFound)?;
    let versions = store::statement::versions(tx, id).await?;
    let version = versions.iter().find(|v| v.number == number).cloned().ok_or(Error::NotFound)?;
    let views = store::contribution::of_statement(tx, id, number).await?;
    let files = store::attachment::originals_of(tx, &statement_owner(id, number)).await?;
    let document = match statement.document {
        Some(id) => store::document::by_id(tx, id).await?,
        None => None,
    };
    let latest = store::publication::latest(tx, id).await?;
    let publication = latest.clone().filter(|p| p.sent_in == number);
    let is_out = |d: &domain::document::Document| d.published_at.is_some() && d.secrecy.is_none();
    let on_the_web = latest.filter(|_| document.as_ref().is_some_and(is_out));
    let inbound = store::inbound::of_statement(tx, id).await?;
    let link_generation = store::statement::link_generation(tx, id).await?;
    Ok(Whole {
        statement,
        version,
        versions,
        views,
        files,
        document,
        publication,
        on_the_web,
        referral,
        inbound,
        link_generation,
    })
}

/// A statement for an official who may read it.
pub async fn show_work(site: &Site, actor: &Actor, id: StatementId) -> Result<Whole> {
    let mut tx = site.store.read().await?;
    let facts = facts(&mut tx, site, id).await?;
    ask(actor, Action::ReadStatement, Resource::Statement(&facts))?;
    load(&mut tx, id).await
}

/// A statement for whoever sent it, by the link in the receipt.
pub async fn show_own(site: &Site, token: &str) -> Result<Whole> {
    let mut tx = site.store.read().await?;
    let found = store::statement::by_link(&mut tx, &stored(token)).await?;
    let statement = found.ok_or(Refusal::LinkNotValid)?;
    let whole = load(&mut tx, statement.id).await?;
    still_opens(site, &whole.referral)?;
    Ok(whole)
}
