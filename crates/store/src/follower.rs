//! Who follows by mail, what, and the mails that asked them to confirm it. Removing someone removes every trace of the address.

use crate::{Result, Tx};
use domain::follower::{Followed, Follower, Following, Pace};
use domain::ids::{FollowerId, FollowingId};
use domain::time::Instant;

mapped!(Follower, row => Follower {
    id: row.try_get("id")?,
    email: row.try_get("email")?,
    language: row.try_get("language")?,
    pace: row.try_get("pace")?,
    confirmed_at: row.try_get("confirmed_at")?,
    look_at: row.try_get("look_at")?,
    told_at: row.try_get("told_at")?,
});

mapped!(Following, row => Following {
    id: row.try_get("id")?,
    follower: row.try_get("follower")?,
    what: row.try_get("what")?,
    pace: row.try_get("pace")?,
    language: row.try_get("language")?,
    asked_at: row.try_get("asked_at")?,
    confirmed_at: row.try_get("confirmed_at")?,
    told_until: row.try_get("told_until")?,
});

/// Hashes of the tokens of a follower's page and bounce address.
#[derive(Debug, Clone)]
pub struct Hashes {
    /// Of their page.
    pub page: String,
    /// Of their bounce address.
    pub bounce: String,
}

/// Keeps someone who is not known. Someone else may have done it in the same moment: then nothing is done.
pub async fn insert(tx: &mut Tx, f: &Follower, hashes: &Hashes) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO follower (id, email, email_key, language, pace, page_hash, bounce_hash) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (email_key) DO NOTHING",
        f.id,
        &f.email,
        f.email.key(),
        f.language,
        f.pace,
        &hashes.page,
        &hashes.bounce
    )?;
    Ok(())
}

/// Saves how and when someone is told.
pub async fn update(tx: &mut Tx, f: &Follower) -> Result<()> {
    execute!(
        tx,
        "UPDATE follower SET language = $2, pace = $3, confirmed_at = $4, look_at = $5 WHERE id = $1",
        f.id,
        f.language,
        f.pace,
        f.confirmed_at,
        f.look_at
    )?;
    Ok(())
}

/// Holds the row until the transaction ends: two changes of what someone follows take turns.
pub async fn hold(tx: &mut Tx, id: FollowerId) -> Result<()> {
    execute!(tx, "UPDATE follower SET pace = pace WHERE id = $1", id)?;
    Ok(())
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: FollowerId) -> Result<Option<Follower>> {
    fetch_optional!(tx, Follower, "SELECT * FROM follower WHERE id = $1", id)
}

/// By address, however it is spelt.
pub async fn by_email(tx: &mut Tx, key: &str) -> Result<Option<Follower>> {
    fetch_optional!(tx, Follower, "SELECT * FROM follower WHERE email_key = $1", key)
}

/// By the hash of the token of their page.
pub async fn by_page(tx: &mut Tx, hash: &str) -> Result<Option<Follower>> {
    fetch_optional!(tx, Follower, "SELECT * FROM follower WHERE page_hash = $1", hash)
}

/// By the hash of the token of their bounce address.
pub async fn by_bounce(tx: &mut Tx, hash: &str) -> Result<Option<Follower>> {
    fetch_optional!(tx, Follower, "SELECT * FROM follower WHERE bounce_hash = $1", hash)
}

/// Those whose morning has come, at most so many.
pub async fn due(tx: &mut Tx, now: Instant, most: i64) -> Result<Vec<Follower>> {
    fetch_all!(
        tx,
        Follower,
        "SELECT * FROM follower WHERE look_at <= $1 ORDER BY look_at, id LIMIT $2",
        now,
        most
    )
}

/// Sets the next morning of someone, and notes that they were told; false when another worker was first, or they have stopped.
pub async fn looked(tx: &mut Tx, f: &Follower, next: Instant, told_at: Option<Instant>) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE follower SET look_at = $3, told_at = COALESCE($4, told_at) WHERE id = $1 AND look_at = $2",
        f.id,
        f.look_at,
        next,
        told_at
    )? == 1)
}

/// Removes someone with everything they follow, and the messages to them.
pub async fn remove(tx: &mut Tx, id: FollowerId) -> Result<()> {
    hold(tx, id).await?;
    execute!(tx, "DELETE FROM following WHERE follower = $1", id)?;
    execute!(tx, "DELETE FROM message WHERE follower = $1", id)?;
    execute!(tx, "DELETE FROM follower WHERE id = $1", id)?;
    Ok(())
}

/// Keeps something to be confirmed.
pub async fn insert_following(tx: &mut Tx, f: &Following, token_hash: &str) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO following (id, follower, what, pace, language, token_hash, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        f.id,
        f.follower,
        &f.what,
        f.pace,
        f.language,
        token_hash,
        f.asked_at
    )?;
    Ok(())
}

/// Notes that something was asked for once more: how, and when. Whether it is confirmed is not touched.
pub async fn asked_again(tx: &mut Tx, f: &Following) -> Result<()> {
    execute!(
        tx,
        "UPDATE following SET pace = $2, language = $3, asked_at = $4 WHERE id = $1",
        f.id,
        f.pace,
        f.language,
        f.asked_at
    )?;
    Ok(())
}

/// Notes that something was confirmed, by the site's clock: what happens from then on is told. Once is enough.
pub async fn confirmed(tx: &mut Tx, id: FollowingId, at: Instant) -> Result<()> {
    execute!(
        tx,
        "UPDATE following SET confirmed_at = $2, told_until = $2 WHERE id = $1 AND confirmed_at IS NULL",
        id,
        at
    )?;
    Ok(())
}

/// By identity.
pub async fn following(tx: &mut Tx, id: FollowingId) -> Result<Option<Following>> {
    fetch_optional!(tx, Following, "SELECT * FROM following WHERE id = $1", id)
}

/// By the hash of the token that confirms it.
pub async fn following_by_token(tx: &mut Tx, hash: &str) -> Result<Option<Following>> {
    fetch_optional!(tx, Following, "SELECT * FROM following WHERE token_hash = $1", hash)
}

/// Everything that someone follows or was asked to confirm, in the order it was asked for.
pub async fn followings(tx: &mut Tx, follower: FollowerId) -> Result<Vec<Following>> {
    fetch_all!(tx, Following, "SELECT * FROM following WHERE follower = $1 ORDER BY asked_at, id", follower)
}

/// Removes one thing that someone follows.
pub async fn remove_following(tx: &mut Tx, id: FollowingId) -> Result<()> {
    execute!(tx, "DELETE FROM following WHERE id = $1", id)?;
    Ok(())
}

/// Notes up to when everything is told that someone follows.
pub async fn told(tx: &mut Tx, follower: FollowerId, until: Instant) -> Result<()> {
    execute!(
        tx,
        "UPDATE following SET told_until = $2 WHERE follower = $1 AND confirmed_at IS NOT NULL AND told_until < $2",
        follower,
        until
    )?;
    Ok(())
}

/// Removes what nobody confirmed that was asked for before a time (real time). Returns how much.
pub async fn forget_unconfirmed(tx: &mut Tx, before: Instant) -> Result<u64> {
    execute!(tx, "DELETE FROM following WHERE confirmed_at IS NULL AND asked_at < $1", before)
}

/// Those who follow nothing and have nothing to confirm.
pub async fn idle(tx: &mut Tx) -> Result<Vec<(FollowerId,)>> {
    fetch_all!(
        tx,
        (FollowerId,),
        "SELECT id FROM follower f WHERE NOT EXISTS (SELECT 1 FROM following WHERE follower = f.id) ORDER BY id"
    )
}

/// Is there something that nobody confirmed, asked for before a time (real time)?
pub async fn any_unconfirmed(tx: &mut Tx, before: Instant) -> Result<bool> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM following WHERE confirmed_at IS NULL AND asked_at < $1",
        before
    )?;
    Ok(n > 0)
}

/// Forgets messages to followers that went out before a time.
pub async fn forget_messages(tx: &mut Tx, before: Instant) -> Result<u64> {
    execute!(
        tx,
        "DELETE FROM message WHERE follower IS NOT NULL AND state <> 'queued' AND created_at < $1",
        before
    )
}

/// Forgets one message to a follower: it has nothing to say any more, or cannot be delivered.
pub async fn forget_message(tx: &mut Tx, id: domain::ids::MessageId) -> Result<()> {
    execute!(tx, "DELETE FROM message WHERE id = $1 AND follower IS NOT NULL", id)?;
    Ok(())
}

/// How many follow by mail, by pace.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(Pace, i64)>> {
    fetch_all!(
        tx,
        (Pace, i64),
        "SELECT pace, count(*) FROM follower WHERE confirmed_at IS NOT NULL GROUP BY pace ORDER BY pace"
    )
}

/// How many follow a thing by mail.
pub async fn count_of(tx: &mut Tx, what: &Followed) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM following WHERE what = $1 AND confirmed_at IS NOT NULL",
        what
    )?;
    Ok(n)
}
