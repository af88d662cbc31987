//! The morning of those who follow by mail: gathering what has happened for each of them, and putting their mails in the queue.

use app::Site;
use domain::follower::{Followed, Follower, Following, Pace};
use domain::ids::{EventId, FollowerId, FollowingId};
use domain::language::Language;
use std::time::Instant;
use store::event::{Event, EventKind};

/// Followers written at a time.
const BATCH: usize = 500;

/// Fills the site with followers, a third of everything, of one referral and of one of a hundred searches each, lets something
/// happen in the referral, and gathers.
pub async fn measure(site: &Site, followers: usize, slug: &str) -> anyhow::Result<()> {
    let referral = store::referral::by_slug(&mut site.store.read().await?, slug).await?;
    let referral = referral.ok_or_else(|| anyhow::anyhow!("{slug} is not there"))?;
    let now = site.now();
    for begin in (0..followers).step_by(BATCH) {
        let mut tx = site.store.write().await?;
        for n in begin..followers.min(begin + BATCH) {
            let what = match n % 3 {
                0 => Followed::All,
                1 => Followed::Referral(referral.id),
                _ => Followed::Search(format!("?q=modell+{}", n % 100)),
            };
            follower(site, &mut tx, n, what).await?;
        }
        tx.commit().await?;
    }
    let mut tx = site.store.write().await?;
    let event = Event {
        id: EventId::new(site.entropy.seed()),
        referral: referral.id,
        recipient: None,
        at: now.plus(-3_600),
        kind: EventKind::DeadlineChanged,
        actor: "bench".to_owned(),
        detail: serde_json::json!({}),
    };
    store::event::insert(&mut tx, &event).await?;
    tx.commit().await?;
    let begun = Instant::now();
    let mails = app::follower::send_due(site).await?;
    println!(
        "\n{followers} followers: {mails} mails gathered and queued in {:.1} s",
        begun.elapsed().as_secs_f64()
    );
    Ok(())
}

async fn follower(site: &Site, tx: &mut store::Tx, n: usize, what: Followed) -> anyhow::Result<()> {
    let (now, pace, language) = (site.now(), Pace::Daily, Language::Swedish);
    let yesterday = now.plus(-86_400);
    let id = FollowerId::new(site.entropy.seed());
    let mut follower = Follower {
        id,
        email: format!("follower{n}@bench.example").parse()?,
        language,
        pace,
        confirmed_at: None,
        look_at: None,
        told_at: None,
    };
    store::follower::insert(tx, &follower, &site.follower_hashes(id)).await?;
    (follower.confirmed_at, follower.look_at) = (Some(yesterday), Some(now));
    store::follower::update(tx, &follower).await?;
    let following = Following {
        id: FollowingId::new(site.entropy.seed()),
        follower: id,
        what,
        pace,
        language,
        asked_at: yesterday,
        confirmed_at: None,
        told_until: None,
    };
    let hash = domain::token::stored(&following.id.to_string());
    store::follower::insert_following(tx, &following, &hash).await?;
    Ok(store::follower::confirmed(tx, following.id, yesterday).await?)
}
