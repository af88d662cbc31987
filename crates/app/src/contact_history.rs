//! What an organisation has been asked, and what came of it; and who on a list was asked by another referral lately, so that one
//! organisation is not asked by five units in one week.
//!
//! Nothing here changes anything. The warning stands before a referral is approved and sent, on the page and the command line.

use crate::change::ask;
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::{OrganisationId, ReferralId};
use domain::referral::Referral;
use std::collections::HashMap;
use store::contact_history::{Asked, Lately};

/// Most referrals that are told of one organisation.
const MOST: i64 = 100;

/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// What an organisation has been sent, the latest first, each with the referral.
pub async fn of_organisation(
    site: &Site,
    actor: &Actor,
    organisation: OrganisationId,
) -> Result<Vec<(Referral, Asked)>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let asked = store::contact_history::of_organisation(&mut tx, organisation, MOST).await?;
    with_referrals(&mut tx, asked, |one| one.referral).await
}

/// Those on a referral's list who were sent another one in the last `asked_lately_days`, in the order of the list, each with the
/// other referral.
pub async fn lately(site: &Site, actor: &Actor, slug: &str) -> Result<Vec<(Referral, Lately)>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let days = i64::from(site.settings.asked_lately_days);
    if days == 0 {
        return Ok(Vec::new());
    }
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    let since = site.now().plus(-days * DAY);
    let found = store::contact_history::lately(&mut tx, referral.id, since).await?;
    with_referrals(&mut tx, found, |one| one.referral).await
}

/// Organisations that stand more than once on a referral's list, each by the names it stands under: each row gets a letter of its
/// own. It comes of two entries that were made one after the list was filled.
pub async fn twice(site: &Site, actor: &Actor, slug: &str) -> Result<Vec<Vec<String>>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    let mut named: Vec<(OrganisationId, Vec<String>)> = Vec::new();
    let mut places: HashMap<OrganisationId, usize> = HashMap::new();
    for row in store::recipient::of_referral(&mut tx, referral.id).await? {
        if let Some(organisation) = row.organisation {
            let place = *places.entry(organisation).or_insert_with(|| {
                named.push((organisation, Vec::new()));
                named.len() - 1
            });
            named[place].1.push(row.name);
        }
    }
    Ok(named.into_iter().map(|(_, names)| names).filter(|names| names.len() > 1).collect())
}

async fn with_referrals<T>(
    tx: &mut store::Tx,
    all: Vec<T>,
    referral: impl Fn(&T) -> ReferralId,
) -> Result<Vec<(Referral, T)>> {
    let mut known: HashMap<ReferralId, Referral> = HashMap::new();
    let mut told = Vec::with_capacity(all.len());
    for one in all {
        let id = referral(&one);
        let found = if let Some(found) = known.get(&id) {
            found.clone()
        } else {
            let found = store::referral::by_id(tx, id).await?.ok_or(Error::NotFound)?;
            known.insert(id, found.clone());
            found
        };
        told.push((found, one));
    }
    Ok(told)
}
