//! What respondents are writing: theirs alone (*eget utrymme*, TF 2:12 and DESIGN 7).

use crate::query::json;
use crate::{Result, Tx};
use domain::ids::{DraftId, RecipientId, ReferralId};
use domain::statement::Answer;
use domain::time::Instant;

/// A draft.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Identity; owner of its files.
    pub id: DraftId,
    /// The referral.
    pub referral: ReferralId,
    /// The recipient, when asked.
    pub recipient: Option<RecipientId>,
    /// As typed.
    pub answer: Answer,
    /// When it was last saved.
    pub saved_at: Instant,
    /// Rises with each save.
    pub version: i64,
}

mapped!(Draft, row => Draft {
    id: row.try_get("id")?,
    referral: row.try_get("referral")?,
    recipient: row.try_get("recipient")?,
    answer: json(row.try_get("answer")?)?,
    saved_at: row.try_get("saved_at")?,
    version: row.try_get("version")?,
});

/// Begins a draft. When colleagues begin at once, the first wins.
pub async fn insert(tx: &mut Tx, d: &Draft, token_hash: Option<&str>) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO draft (id, referral, recipient, token_hash, answer, saved_at, version) VALUES ($1, $2, $3, $4, $5, $6, 1)
         ON CONFLICT DO NOTHING",
        d.id,
        d.referral,
        d.recipient,
        token_hash,
        serde_json::to_string(&d.answer)?,
        d.saved_at
    )?;
    Ok(())
}

/// Saves a draft and returns its new version. Fails if a colleague saved since it was read.
pub async fn update(tx: &mut Tx, d: &Draft) -> Result<i64> {
    let n = execute!(
        tx,
        "UPDATE draft SET answer = $3, saved_at = $4, version = version + 1 WHERE id = $1 AND version = $2",
        d.id,
        d.version,
        serde_json::to_string(&d.answer)?,
        d.saved_at
    )?;
    crate::query::one_row(n)?;
    Ok(d.version + 1)
}

/// A recipient's draft.
pub async fn by_recipient(tx: &mut Tx, id: RecipientId) -> Result<Option<Draft>> {
    fetch_optional!(tx, Draft, "SELECT * FROM draft WHERE recipient = $1", id)
}

/// The draft of someone who answers unasked, by the hash of the cookie.
pub async fn by_token(tx: &mut Tx, hash: &str) -> Result<Option<Draft>> {
    fetch_optional!(tx, Draft, "SELECT * FROM draft WHERE token_hash = $1", hash)
}

/// Removes a draft that is being sent; false when it was sent or saved since it was read.
pub async fn take(tx: &mut Tx, id: DraftId, version: i64) -> Result<bool> {
    Ok(execute!(tx, "DELETE FROM draft WHERE id = $1 AND version = $2", id, version)? == 1)
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: DraftId) -> Result<Option<Draft>> {
    fetch_optional!(tx, Draft, "SELECT * FROM draft WHERE id = $1", id)
}

/// Removes a draft whose time is over; false when it was gone already.
pub async fn remove(tx: &mut Tx, id: DraftId) -> Result<bool> {
    Ok(execute!(tx, "DELETE FROM draft WHERE id = $1", id)? == 1)
}

/// Drafts of referrals whose last day was before a day, and that nobody has touched since a time.
pub async fn outlived(
    tx: &mut Tx,
    deadline_before: domain::time::Day,
    saved_before: Instant,
) -> Result<Vec<Draft>> {
    fetch_all!(
        tx,
        Draft,
        "SELECT d.* FROM draft d JOIN referral r ON r.id = d.referral WHERE r.deadline < $1 AND d.saved_at < $2",
        deadline_before,
        saved_before
    )
}
