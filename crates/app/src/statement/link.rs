//! The link in a receipt: with it whoever sent a statement finds it again and may correct it.

use super::receipt;
use crate::change::entry;
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::StatementId;
use domain::referral::Referral;
use domain::token::{Purpose, stored};

/// The token of the first link in a receipt.
pub fn own_link(site: &Site, id: StatementId) -> String {
    own_link_in(site, id, 1)
}

/// The token of the link in a receipt, in a generation.
pub fn own_link_in(site: &Site, id: StatementId, generation: i64) -> String {
    site.key.token(Purpose::Statement, &id.to_string(), generation)
}

/// The token of the link that holds for a statement.
pub async fn link_of(site: &Site, id: StatementId) -> Result<String> {
    let mut tx = site.store.read().await?;
    Ok(own_link_in(site, id, store::statement::link_generation(&mut tx, id).await?))
}

/// Revokes the link in a receipt, as when it has come into other hands, and sends the receipt again with a new one to
/// those who have an address.
pub async fn renew_link(site: &Site, actor: &Actor, id: StatementId) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let statement = store::statement::by_id(&mut change.tx, id).await?.ok_or(Error::NotFound)?;
    let generation = store::statement::link_generation(&mut change.tx, id).await? + 1;
    let hash = stored(&own_link_in(site, id, generation));
    store::statement::renew_link(&mut change.tx, id, generation, &hash).await?;
    let number = match statement.document {
        Some(id) => store::document::by_id(&mut change.tx, id).await?.map(|d| d.number),
        None => None,
    };
    let number = number.unwrap_or_else(|| statement.reception_number.clone());
    receipt(&mut change, &statement, &number).await?;
    let fields = vec![("generation", generation.to_string())];
    change.keep(entry("statement.link_renewed", id, fields)).await
}

/// Has the link outlived its purpose? It does a stated time after all is over.
///
/// # Errors
/// [`Refusal::LinkNotValid`] when it has.
pub(crate) fn still_opens(site: &Site, referral: &Referral) -> Result<()> {
    let over =
        matches!(referral.stage, domain::referral::Stage::FedBack | domain::referral::Stage::Withdrawn);
    let ends = referral.stage_at.plus(i64::from(site.settings.link_days) * 86_400);
    if over && ends < site.now() { Err(Refusal::LinkNotValid.into()) } else { Ok(()) }
}
