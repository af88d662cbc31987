//! What comes due by the site's clock: reminders by themselves, drafts and lists that have outlived their time, who held mandates
//! that ended long ago, news for those who follow by mail, old jobs.

use crate::clock::real;
use crate::error::Result;
use crate::site::Site;
use domain::access::Actor;
use domain::time::days_between;
use store::event::EventKind;

/// Jobs that are done are forgotten after so many days.
const DONE_DAYS: i64 = 14;

/// Does what is due. Called every minute; does nothing twice.
pub async fn run(site: &Site) -> Result<()> {
    remind(site).await?;
    crate::draft::delete_outlived(site).await?;
    crate::register_draft::delete_outlived(site).await?;
    crate::follower::forget(site).await?;
    crate::follower::send_due(site).await?;
    crate::own_entry::forget(site).await?;
    crate::mandate::forget(site).await?;
    let mut tx = site.store.write().await?;
    store::job::forget_done(&mut tx, real().plus(-DONE_DAYS * 86_400)).await?;
    Ok(tx.commit().await?)
}

/// Reminds, once, those who have not answered when the last day comes near. A reminder that a person sent in the
/// same stretch of days counts.
async fn remind(site: &Site) -> Result<()> {
    let before = site.settings.reminder_days;
    if before <= 0 {
        return Ok(());
    }
    let mut tx = site.store.read().await?;
    let open = store::referral::open(&mut tx, 1_000).await?;
    let today = site.clock.today();
    let mut due = Vec::new();
    for listed in open {
        let Some(last) = listed.referral.letter.response_deadline else { continue };
        let left = days_between(today, last.0);
        if !(0..=before).contains(&left) {
            continue;
        }
        let events = store::event::of_referral(&mut tx, listed.referral.id).await?;
        let lately = |e: &store::event::Event| {
            matches!(e.kind, EventKind::Reminded | EventKind::Dispatched)
                && days_between(e.at.day(), last.0) <= before
        };
        if !events.iter().any(lately) {
            due.push(listed.referral.slug);
        }
    }
    drop(tx);
    for slug in due {
        match crate::dispatch::remind(site, &Actor::System, &slug).await {
            Ok(_) | Err(crate::Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
