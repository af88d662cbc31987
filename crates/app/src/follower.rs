//! Following by mail: asked for on a page, confirmed by a link, told in one mail a day at most, stopped with one click.
//!
//! Nothing here tells whether an address is known: asking always looks the same. An address stands with its follower and nowhere
//! else, neither in messages nor in the audit log, and goes with them. Only what is public is told ([`crate::news`], and
//! [`crate::search::news`] for what a search finds).

mod digest;

use crate::change::{Change, NewMessage, entry};
use crate::clock::real;
use crate::error::{Error, Refusal, Result};
use crate::search::Asked;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::bounce::Cause;
use domain::follower::{
    CONFIRM_DAYS, Followed, Follower, Following, LONGEST_SEARCH, MOST_A_DAY, MOST_AN_HOUR, MOST_FOLLOWED,
    MOST_OF_ALL, Pace, check, check_pace,
};
use domain::ids::{FollowerId, FollowingId, JobId, MessageId};
use domain::language::Language;
use domain::message::MessageKind;
use domain::referral::Referral;
use domain::token::{Purpose, stored};
use domain::validation::Problem;
use serde_json::json;
use store::Tx;
use store::message::Message;

pub(crate) use digest::of_message;
pub use digest::{Digest, OfSearch, send_due};

/// Messages that went out to followers are forgotten after so many days: they are no records, and who got them is nobody's
/// business. Until then a bounce finds what came back.
const MESSAGE_DAYS: i64 = 30;

/// What someone wants to follow, as a page sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// Everything.
    All,
    /// The referral with this address.
    Referral(String),
    /// What a search finds, as it stands in its page's address.
    Search(String),
}

/// What is followed, with what is needed to show it.
#[derive(Debug, Clone)]
pub enum Shown {
    /// Everything.
    All,
    /// A referral.
    Referral(Box<Referral>),
    /// What a search finds.
    Search(Asked),
}

impl Shown {
    /// Its page.
    pub fn path(&self) -> String {
        match self {
            Self::All => "/remisser".to_owned(),
            Self::Referral(r) => format!("/remisser/{}", r.slug),
            Self::Search(asked) => format!("/sok{}", asked.in_address()),
        }
    }
}

/// The token of the link that confirms something; made again when its mail is sent.
pub(crate) fn confirm_token(site: &Site, id: FollowingId) -> String {
    site.key.token(Purpose::Follow, &id.to_string(), 1)
}

/// The token of a follower's page, and of stopping with one click.
pub(crate) fn page_token(site: &Site, id: FollowerId) -> String {
    site.key.token(Purpose::Following, &id.to_string(), 1)
}

/// The address that mails to a follower come back to.
pub(crate) fn bounce_address(site: &Site, id: FollowerId) -> String {
    let token = site.key.mail_token(Purpose::Bounce, &id.to_string(), 1);
    format!("studs-{token}@{}", site.settings.mail.domain)
}

/// What a page wants to follow, to be shown. Only what is public can be followed.
async fn resolve(tx: &mut Tx, wanted: &Wanted) -> Result<Shown> {
    Ok(match wanted {
        Wanted::All => Shown::All,
        Wanted::Referral(slug) => Shown::Referral(Box::new(crate::public::referral(tx, slug).await?)),
        Wanted::Search(query) => {
            let asked = Asked { page: 1, ..Asked::read(Some(query.trim_start_matches('?'))) };
            if asked.in_address().is_empty() {
                return Err(Error::NotFound);
            }
            Shown::Search(asked)
        }
    })
}

/// The same, as it is kept.
fn followed(shown: &Shown) -> Result<Followed> {
    Ok(match shown {
        Shown::All => Followed::All,
        Shown::Referral(referral) => Followed::Referral(referral.id),
        Shown::Search(asked) => {
            let too_long = |_| Error::field("what", Problem::SearchTooLong(LONGEST_SEARCH));
            asked.in_address().parse().map_err(too_long)?
        }
    })
}

/// What a page wants to follow, to be shown.
pub async fn look(site: &Site, wanted: &Wanted) -> Result<Shown> {
    resolve(&mut site.store.read().await?, wanted).await
}

async fn shown(tx: &mut Tx, what: &Followed) -> Result<Option<Shown>> {
    Ok(match what {
        Followed::All => Some(Shown::All),
        Followed::Search(query) => Some(Shown::Search(Asked::read(Some(query.trim_start_matches('?'))))),
        Followed::Referral(id) => {
            let referral = store::referral::by_id(tx, *id).await?.filter(|r| r.stage.is_public());
            referral.map(|r| Shown::Referral(Box::new(r)))
        }
    })
}

/// Someone wants to follow something: a link to confirm it goes to the address they gave, and nothing else does before it is
/// used. Looks the same whether the address is known, and when its mailbox has been asked too often.
pub async fn ask(
    site: &Site,
    actor: &Actor,
    wanted: &Wanted,
    email: &str,
    pace: &str,
    language: Language,
) -> Result<()> {
    let (email, pace) = check(email, pace)?;
    let mut opened = site.open_change(actor).await?;
    let what = followed(&resolve(&mut opened.tx, wanted).await?)?;
    let mut change = opened.allow(Action::Follow, Resource::Site)?;
    let now = real();
    let (kind, mailbox) = (MessageKind::FollowConfirm, crate::disclosure::mailbox_hash(site, &email));
    let (of_box, of_all) =
        store::mail_request::count(&mut change.tx, kind, &mailbox, now.plus(-3_600)).await?;
    if of_all >= MOST_OF_ALL {
        tracing::warn!(site = %site.name, "more want to follow by mail in an hour than anyone believes");
        return Err(Refusal::TooMany.into());
    }
    let (of_day, _) = store::mail_request::count(&mut change.tx, kind, &mailbox, now.plus(-86_400)).await?;
    if of_box >= MOST_AN_HOUR || of_day >= MOST_A_DAY {
        return Ok(());
    }
    let Some(following) = pending(&mut change, email, what, pace, language).await? else { return Ok(()) };
    store::mail_request::note(&mut change.tx, kind, &mailbox, now).await?;
    let subject = i18n::texts(language).msg_follow_mail_confirm_subject(&site.settings.short_name);
    let params = json!({ "following": following.id });
    let question = NewMessage::new(kind, language, subject, params);
    change.message(NewMessage { follower: Some(following.follower), ..question }).await?;
    let fields = vec![("what", following.what.to_string())];
    change.keep(entry("follow.asked", following.id, fields)).await
}

/// The following that is to be confirmed, with its follower, made when they are not there. None when the address follows too much.
async fn pending(
    change: &mut Change<'_>,
    email: domain::email::EmailAddress,
    what: Followed,
    pace: Pace,
    language: Language,
) -> Result<Option<Following>> {
    let (site, key) = (change.site, email.key());
    let follower = if let Some(known) = store::follower::by_email(&mut change.tx, &key).await? {
        known
    } else {
        let id = FollowerId::new(site.entropy.seed());
        let new = Follower { id, email, language, pace, confirmed_at: None, look_at: None, told_at: None };
        store::follower::insert(&mut change.tx, &new, &site.follower_hashes(id)).await?;
        // Another process may have been first.
        store::follower::by_email(&mut change.tx, &key).await?.ok_or(Error::ChangedMeanwhile)?
    };
    store::follower::hold(&mut change.tx, follower.id).await?;
    let there = store::follower::followings(&mut change.tx, follower.id).await?;
    let asked_at = real();
    if let Some(mut known) = there.iter().find(|f| f.what == what).cloned() {
        (known.pace, known.language, known.asked_at) = (pace, language, asked_at);
        // Only that: whoever confirms it in this moment has confirmed it.
        store::follower::asked_again(&mut change.tx, &known).await?;
        return Ok(Some(known));
    }
    if there.len() >= MOST_FOLLOWED {
        return Ok(None);
    }
    let following = Following {
        id: FollowingId::new(site.entropy.seed()),
        follower: follower.id,
        what,
        pace,
        language,
        asked_at,
        confirmed_at: None,
        told_until: None,
    };
    let hash = stored(&confirm_token(site, following.id));
    store::follower::insert_following(&mut change.tx, &following, &hash).await?;
    Ok(Some(following))
}

/// What a link that confirms is about. Opening it uses nothing up.
///
/// # Errors
/// [`Refusal::LinkNotValid`] when it has run out, or was never ours.
pub async fn look_at_link(site: &Site, token: &str) -> Result<(Following, Shown)> {
    let mut tx = site.store.read().await?;
    let following = by_confirm_token(&mut tx, token).await?;
    let shown = shown(&mut tx, &following.what).await?.ok_or(Refusal::LinkNotValid)?;
    Ok((following, shown))
}

async fn by_confirm_token(tx: &mut Tx, token: &str) -> Result<Following> {
    let found = store::follower::following_by_token(tx, &stored(token)).await?;
    found.filter(|f| !f.has_run_out(real())).ok_or_else(|| Refusal::LinkNotValid.into())
}

/// What a message asks someone to confirm, when it does.
pub(crate) async fn asked_in(tx: &mut Tx, message: &Message) -> Result<Option<(Following, Shown)>> {
    let id = message.params.get("following").and_then(|v| v.as_str()).and_then(|v| v.parse().ok());
    let Some(id) = id.filter(|_| message.kind == MessageKind::FollowConfirm) else { return Ok(None) };
    let Some(following) = store::follower::following(tx, id).await? else { return Ok(None) };
    Ok(shown(tx, &following.what).await?.map(|shown| (following, shown)))
}

/// A message to a follower that has nobody to go to any more, or nothing to say.
pub(crate) async fn is_moot(tx: &mut Tx, message: &Message) -> Result<bool> {
    Ok(message.kind.is_to_follower()
        && (of_message(tx, message).await?.is_none()
            || message.kind == MessageKind::FollowConfirm && asked_in(tx, message).await?.is_none()))
}

/// Confirms that something is to be followed: from now on what happens in it is told. Returns the token of the follower's page.
pub async fn confirm(site: &Site, actor: &Actor, token: &str) -> Result<String> {
    let mut change = site.open_change(actor).await?.allow(Action::Follow, Resource::Site)?;
    let who = by_confirm_token(&mut change.tx, token).await?.follower;
    store::follower::hold(&mut change.tx, who).await?;
    let following = by_confirm_token(&mut change.tx, token).await?;
    let found = store::follower::by_id(&mut change.tx, who).await?;
    let mut follower = found.ok_or(Refusal::LinkNotValid)?;
    let at = change.at;
    store::follower::confirmed(&mut change.tx, following.id, at).await?;
    follower.language = following.language;
    follower.confirmed_at = follower.confirmed_at.or(Some(at));
    set(&mut follower, following.pace, at);
    store::follower::update(&mut change.tx, &follower).await?;
    change.keep(entry("follow.confirmed", following.id, vec![("what", following.what.to_string())])).await?;
    Ok(page_token(site, follower.id))
}

/// Sets the pace, and the morning of the next look. A look that is due, or of the same pace, stays where it is.
fn set(follower: &mut Follower, pace: Pace, now: domain::time::Instant) {
    let same = follower.pace == pace;
    follower.pace = pace;
    let stays = follower.look_at.filter(|at| same || *at <= now);
    follower.look_at = Some(stays.unwrap_or_else(|| pace.next_look(now)));
}

/// Someone with what they follow.
#[derive(Debug, Clone)]
pub struct Own {
    /// Who.
    pub follower: Follower,
    /// What they have confirmed, in the order they asked for it.
    pub followed: Vec<(FollowingId, Shown)>,
}

/// What someone follows, by the link in their mails.
///
/// # Errors
/// [`Refusal::LinkNotValid`] when they follow nothing any more, or it was never ours.
pub async fn own(site: &Site, token: &str) -> Result<Own> {
    let mut tx = site.store.read().await?;
    let follower = by_page(&mut tx, token).await?;
    let mut list = Vec::new();
    for f in store::follower::followings(&mut tx, follower.id).await? {
        if f.confirmed_at.is_some()
            && let Some(shown) = shown(&mut tx, &f.what).await?
        {
            list.push((f.id, shown));
        }
    }
    Ok(Own { follower, followed: list })
}

async fn by_page(tx: &mut Tx, token: &str) -> Result<Follower> {
    let found = store::follower::by_page(tx, &stored(token)).await?;
    found.filter(|f| f.confirmed_at.is_some()).ok_or_else(|| Refusal::LinkNotValid.into())
}

/// Changes how often someone is told.
pub async fn set_pace(site: &Site, actor: &Actor, token: &str, pace: &str) -> Result<()> {
    let pace = check_pace(pace)?;
    let mut change = site.open_change(actor).await?.allow(Action::Follow, Resource::Site)?;
    let mut follower = by_page(&mut change.tx, token).await?;
    let at = change.at;
    set(&mut follower, pace, at);
    store::follower::update(&mut change.tx, &follower).await?;
    change.keep(entry("follow.pace_changed", follower.id, vec![("pace", pace.to_string())])).await
}

/// Stops following one thing. Whoever follows nothing more is forgotten. Returns whether they follow anything still.
pub async fn stop(site: &Site, actor: &Actor, token: &str, id: FollowingId) -> Result<bool> {
    let mut change = site.open_change(actor).await?.allow(Action::Follow, Resource::Site)?;
    let follower = by_page(&mut change.tx, token).await?;
    store::follower::hold(&mut change.tx, follower.id).await?;
    let found = store::follower::following(&mut change.tx, id).await?;
    let following = found.filter(|f| f.follower == follower.id).ok_or(Error::NotFound)?;
    store::follower::remove_following(&mut change.tx, id).await?;
    let left = forget_if_idle(&mut change, follower.id).await?;
    change.keep(entry("follow.stopped", id, vec![("what", following.what.to_string())])).await?;
    Ok(left)
}

/// Forgets someone who follows nothing. Whoever was just asked to confirm something stays until it has run out, and is told
/// nothing meanwhile.
async fn forget_if_idle(change: &mut Change<'_>, id: FollowerId) -> Result<bool> {
    store::follower::hold(&mut change.tx, id).await?;
    let there = store::follower::followings(&mut change.tx, id).await?;
    if there.iter().any(|f| f.confirmed_at.is_some()) {
        return Ok(true);
    }
    if there.is_empty() {
        store::follower::remove(&mut change.tx, id).await?;
    } else if let Some(mut follower) = store::follower::by_id(&mut change.tx, id).await? {
        (follower.confirmed_at, follower.look_at) = (None, None);
        store::follower::update(&mut change.tx, &follower).await?;
    }
    Ok(false)
}

/// Stops everything, and forgets the address.
pub async fn stop_all(site: &Site, actor: &Actor, token: &str) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::Follow, Resource::Site)?;
    let follower = by_page(&mut change.tx, token).await?;
    store::follower::remove(&mut change.tx, follower.id).await?;
    change.keep(entry("follow.stopped_all", follower.id, vec![])).await
}

/// One click in a mail program (RFC 8058): a mail with news stops everything, a question whether to follow only what it asked
/// about. Done twice, or by a link that was never ours, it does nothing and looks the same.
pub async fn stop_by_mail(site: &Site, actor: &Actor, token: &str) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::Follow, Resource::Site)?;
    let hash = stored(token);
    if let Some(follower) = store::follower::by_page(&mut change.tx, &hash).await? {
        store::follower::remove(&mut change.tx, follower.id).await?;
        return change.keep(entry("follow.stopped_all", follower.id, vec![])).await;
    }
    if let Some(following) = store::follower::following_by_token(&mut change.tx, &hash).await? {
        store::follower::hold(&mut change.tx, following.follower).await?;
        store::follower::remove_following(&mut change.tx, following.id).await?;
        forget_if_idle(&mut change, following.follower).await?;
        let fields = vec![("what", following.what.to_string())];
        return change.keep(entry("follow.stopped", following.id, fields)).await;
    }
    Ok(())
}

/// The operator removes an address on request (GDPR article 17). Returns whether there was one.
pub async fn remove_by_operator(site: &Site, email: &str) -> Result<bool> {
    let (email, _) = check(email, Pace::Daily.as_str())?;
    let actor = Actor::System;
    let mut change = site.open_change(&actor).await?.allow(Action::Follow, Resource::Site)?;
    let Some(follower) = store::follower::by_email(&mut change.tx, &email.key()).await? else {
        return Ok(false);
    };
    store::follower::remove(&mut change.tx, follower.id).await?;
    change.keep(entry("follow.removed_by_operator", follower.id, vec![])).await?;
    Ok(true)
}

/// A mail server said no for good. When it means the address, the follower is forgotten; when it means us, or the mailbox is
/// full, only this mail is: a server that takes us for unwanted one day must not cost us everyone at it.
pub(crate) async fn refused(
    site: &Site,
    id: FollowerId,
    message: MessageId,
    job: JobId,
    why: &str,
) -> Result<()> {
    let actor = Actor::System;
    let mut change = site.open_change(&actor).await?.allow(Action::Follow, Resource::Site)?;
    let gone = is_gone(why);
    if gone {
        store::follower::remove(&mut change.tx, id).await?;
    } else {
        store::follower::forget_message(&mut change.tx, message).await?;
    }
    store::job::done(&mut change.tx, job, real()).await?;
    let what = if gone { "follow.unreachable" } else { "follow.refused" };
    change.keep(entry(what, id, vec![])).await
}

/// What a mail server said means that nobody is reached at the address any more. It must say so: filters refuse for good with
/// a bare `554` too.
fn is_gone(said: &str) -> bool {
    matches!(Cause::of(said), Cause::NoSuchAddress | Cause::NoSuchDomain | Cause::Closed)
}

/// A mail to a follower came back for good: they are forgotten. Else nothing is done, and the next mail tries again.
pub(crate) async fn came_back(
    change: &mut Change<'_>,
    id: FollowerId,
    permanent: bool,
    said: &str,
) -> Result<()> {
    if permanent && is_gone(said) {
        store::follower::remove(&mut change.tx, id).await?;
    }
    Ok(())
}

/// The follower whose mail came back, by the address it came back to, or by its Message-ID.
pub(crate) async fn of_bounce<'a>(
    change: &mut Change<'_>,
    tokens: impl Iterator<Item = &'a str>,
    original: Option<&Message>,
) -> Result<Option<FollowerId>> {
    for token in tokens {
        let found = store::follower::by_bounce(&mut change.tx, &stored(&token.to_lowercase())).await?;
        if let Some(follower) = found {
            return Ok(Some(follower.id));
        }
    }
    Ok(original.and_then(|m| m.follower))
}

/// Forgets what nobody confirmed in time, who follows nothing, and what is counted no longer. Called every minute.
pub(crate) async fn forget(site: &Site) -> Result<()> {
    let (now, actor) = (real(), Actor::System);
    let too_old = now.plus(-CONFIRM_DAYS * 86_400);
    let mut tx = site.store.read().await?;
    let any = store::follower::any_unconfirmed(&mut tx, too_old).await?;
    drop(tx);
    if any {
        let mut change = site.open_change(&actor).await?.allow(Action::Follow, Resource::Site)?;
        let count = store::follower::forget_unconfirmed(&mut change.tx, too_old).await?;
        for (id,) in store::follower::idle(&mut change.tx).await? {
            store::follower::remove(&mut change.tx, id).await?;
        }
        change.keep(entry("follow.never_confirmed", "followers", vec![("count", count.to_string())])).await?;
    }
    let mut tx = site.store.write().await?;
    store::mail_request::forget(&mut tx, now.plus(-86_400)).await?;
    store::follower::forget_messages(&mut tx, site.now().plus(-MESSAGE_DAYS * 86_400)).await?;
    Ok(tx.commit().await?)
}
