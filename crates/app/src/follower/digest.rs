//! The mail that tells what has happened: gathered each morning, once for everyone who is told of the same things.
//!
//! Nothing is sent to those for whom nothing happened. What a mail says is made when it is sent, of the stretch of time that was
//! fixed when it was made, so that what has been taken off the web since is in no mail.

use super::shown;
use crate::change::{NewMessage, entry};
use crate::error::Result;
use crate::news::{OfReferral, Reader, Window};
use crate::search::Hit;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::follower::{Followed, Follower, Following};
use domain::message::MessageKind;
use domain::time::Instant;
use serde_json::json;
use std::collections::BTreeMap;
use store::Tx;
use store::message::Message;

/// Followers at a time.
const BATCH: i64 = 50;
/// Changes of the last two minutes wait for the next mail: one that began before may be kept after this is read.
const STILL_BEING_KEPT: i64 = 120;

/// What a followed search has found.
#[derive(Debug, Clone)]
pub struct OfSearch {
    /// The search.
    pub asked: crate::search::Asked,
    /// What became public.
    pub hits: Vec<Hit>,
}

/// All that one mail tells.
#[derive(Debug, Clone, Default)]
pub struct Digest {
    /// Referrals in which something happened.
    pub referrals: Vec<OfReferral>,
    /// Searches that found something.
    pub searches: Vec<OfSearch>,
}

impl Digest {
    /// Nothing happened.
    pub fn is_empty(&self) -> bool {
        self.referrals.is_empty() && self.searches.is_empty()
    }
}

/// From when each thing that is followed is told, kept with the message.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Told {
    until: Instant,
    from: BTreeMap<String, Instant>,
}

/// Makes the mails whose morning has come. Called every minute; tells nothing twice. Returns how many mails were made.
pub async fn send_due(site: &Site) -> Result<usize> {
    let mut made = 0;
    let mut reader = Reader::default();
    loop {
        let now = site.now();
        let mut tx = site.store.read().await?;
        let due = store::follower::due(&mut tx, now, BATCH).await?;
        if due.is_empty() {
            return Ok(made);
        }
        let mut batch = Vec::new();
        for follower in due {
            let followings = store::follower::followings(&mut tx, follower.id).await?;
            let told = told(&followings, now.plus(-STILL_BEING_KEPT));
            let digest = gather(&mut tx, &mut reader, &follower, &followings, &told).await?;
            batch.push((follower, told, digest));
        }
        drop(tx);
        made += keep(site, now, batch).await?;
    }
}

fn told(followings: &[Following], until: Instant) -> Told {
    let from = followings.iter().filter_map(|f| Some((f.id.to_string(), f.told_until?)));
    Told { until, from: from.collect() }
}

/// Enqueues the mails that have something to say, and sets everyone's next morning.
async fn keep(site: &Site, now: Instant, batch: Vec<(Follower, Told, Digest)>) -> Result<usize> {
    let actor = Actor::System;
    let mut change = site.open_change(&actor).await?.allow(Action::Follow, Resource::Site)?;
    let mut made = 0;
    for (follower, told, digest) in batch {
        let tells = !digest.is_empty();
        let next = follower.pace.next_look(now);
        if !store::follower::looked(&mut change.tx, &follower, next, tells.then_some(now)).await? {
            continue;
        }
        store::follower::told(&mut change.tx, follower.id, told.until).await?;
        if tells {
            let subject = subject(site, &follower, &digest);
            let news = NewMessage::new(MessageKind::Digest, follower.language, subject, json!(told));
            change.message(NewMessage { follower: Some(follower.id), ..news }).await?;
            made += 1;
        }
    }
    if made == 0 {
        change.tx.commit().await?;
        return Ok(0);
    }
    change.keep(entry("follow.told", "followers", vec![("mails", made.to_string())])).await?;
    Ok(made)
}

fn subject(site: &Site, follower: &Follower, digest: &Digest) -> String {
    let t = i18n::texts(follower.language);
    match (digest.referrals.as_slice(), digest.searches.as_slice()) {
        ([one], []) => {
            let r = &one.referral;
            t.msg_follow_mail_one_subject(r.number.as_str(), r.letter.heading())
        }
        _ => t.msg_follow_mail_subject(&site.settings.short_name),
    }
}

/// What has happened in what someone follows.
async fn gather(
    tx: &mut Tx,
    reader: &mut Reader,
    follower: &Follower,
    followings: &[Following],
    told: &Told,
) -> Result<Digest> {
    let mut digest = Digest::default();
    for f in followings.iter().filter(|f| f.confirmed_at.is_some()) {
        let Some(from) = told.from.get(&f.id.to_string()).copied().filter(|from| *from < told.until) else {
            continue;
        };
        let window = Window { from, until: told.until, days_before: follower.pace.days_before() };
        match &f.what {
            Followed::All => reader.all(tx, window).await?.into_iter().for_each(|one| add(&mut digest, one)),
            Followed::Referral(id) => {
                if let Some(one) = reader.of(tx, *id, window).await? {
                    add(&mut digest, one);
                }
            }
            Followed::Search(_) => {
                let Some(super::Shown::Search(asked)) = shown(tx, &f.what).await? else { continue };
                let hits = reader.found(tx, &asked, follower.language, window).await?;
                if !hits.is_empty() {
                    digest.searches.push(OfSearch { asked, hits });
                }
            }
        }
    }
    digest.referrals.sort_by(|a, b| {
        let latest = |r: &OfReferral| r.news.iter().map(|n| n.at).max();
        latest(b).cmp(&latest(a)).then_with(|| a.referral.slug.cmp(&b.referral.slug))
    });
    Ok(digest)
}

/// A referral that is followed by itself and among all is told once, with the longer of the two stretches of time.
fn add(digest: &mut Digest, one: OfReferral) {
    match digest.referrals.iter_mut().find(|r| r.referral.id == one.referral.id) {
        Some(there) if there.news.len() >= one.news.len() => {}
        Some(there) => *there = one,
        None => digest.referrals.push(one),
    }
}

/// What a message to a follower tells, and to whom. None when they have stopped, or nothing of it is left to tell.
pub(crate) async fn of_message(tx: &mut Tx, message: &Message) -> Result<Option<(Follower, Digest)>> {
    let Some(id) = message.follower else { return Ok(None) };
    let Some(follower) = store::follower::by_id(tx, id).await? else { return Ok(None) };
    if message.kind != MessageKind::Digest {
        return Ok(Some((follower, Digest::default())));
    }
    let told: Told = serde_json::from_value(message.params.clone())?;
    let followings = store::follower::followings(tx, id).await?;
    let digest = gather(tx, &mut Reader::default(), &follower, &followings, &told).await?;
    Ok((!digest.is_empty()).then_some((follower, digest)))
}
