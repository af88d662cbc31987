//! Answers that many views share, and words that are used again in answers.

use crate::{Result, Tx};
use domain::contribution::Outcome;
use domain::ids::{AccountId, CommonAnswerId, ContributionId, ReferralId, TextBlockId};
use domain::time::Instant;

/// One version of an answer that many views share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommonAnswer {
    /// Identity.
    pub id: CommonAnswerId,
    /// Its number; the latest counts.
    pub number: i64,
    /// The referral.
    pub referral: ReferralId,
    /// What became of the views.
    pub outcome: Outcome,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Option<AccountId>,
}

mapped!(CommonAnswer, row => CommonAnswer {
    id: row.try_get("id")?,
    number: row.try_get("number")?,
    referral: row.try_get("referral")?,
    outcome: row.try_get("outcome")?,
    reason: row.try_get("reason")?,
    at: row.try_get("at")?,
    by: row.try_get("answered_by")?,
});

/// Keeps a version. Fails when there is one with that number.
pub async fn insert(tx: &mut Tx, a: &CommonAnswer) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO common_answer (id, number, referral, outcome, reason, at, answered_by) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        a.id,
        a.number,
        a.referral,
        a.outcome,
        &a.reason,
        a.at,
        a.by
    )?;
    Ok(())
}

/// Its versions, the latest first.
pub async fn versions(tx: &mut Tx, id: CommonAnswerId) -> Result<Vec<CommonAnswer>> {
    fetch_all!(tx, CommonAnswer, "SELECT * FROM common_answer WHERE id = $1 ORDER BY number DESC", id)
}

/// Those of a referral as they now stand, the latest first.
pub async fn of_referral(tx: &mut Tx, id: ReferralId) -> Result<Vec<CommonAnswer>> {
    fetch_all!(
        tx,
        CommonAnswer,
        "SELECT a.* FROM common_answer a
          WHERE a.referral = $1 AND a.number = (SELECT max(number) FROM common_answer WHERE id = a.id)
          ORDER BY a.at DESC, a.id",
        id
    )
}

/// Puts a view under an answer. `id` is any new text.
pub async fn join(
    tx: &mut Tx,
    id: &str,
    answer: CommonAnswerId,
    view: ContributionId,
    at: Instant,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO common_answer_view (id, answer, contribution, at) VALUES ($1, $2, $3, $4)",
        id,
        answer,
        view,
        at
    )?;
    Ok(())
}

/// Takes a view out of the answer it shares. Says whether it shared one.
pub async fn leave(tx: &mut Tx, view: ContributionId, at: Instant) -> Result<bool> {
    let n = execute!(
        tx,
        "UPDATE common_answer_view SET left_at = $2 WHERE contribution = $1 AND left_at IS NULL",
        view,
        at
    )?;
    Ok(n > 0)
}

/// The views that share an answer.
pub async fn views(tx: &mut Tx, id: CommonAnswerId) -> Result<Vec<ContributionId>> {
    let rows: Vec<(ContributionId,)> = fetch_all!(
        tx,
        (ContributionId,),
        "SELECT contribution FROM common_answer_view WHERE answer = $1 AND left_at IS NULL ORDER BY at, id",
        id
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Which views of a referral share which answer.
pub async fn shared(tx: &mut Tx, id: ReferralId) -> Result<Vec<(ContributionId, CommonAnswerId)>> {
    fetch_all!(
        tx,
        (ContributionId, CommonAnswerId),
        "SELECT v.contribution, v.answer FROM common_answer_view v JOIN contribution c ON c.id = v.contribution
          WHERE c.referral = $1 AND v.left_at IS NULL ORDER BY v.at, v.id",
        id
    )
}

/// Words that are used again in answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextBlock {
    /// Identity.
    pub id: TextBlockId,
    /// The referral; none for the whole site.
    pub referral: Option<ReferralId>,
    /// What it is called.
    pub title: String,
    /// The words.
    pub text: String,
}

mapped!(TextBlock, row => TextBlock {
    id: row.try_get("id")?,
    referral: row.try_get("referral")?,
    title: row.try_get("title")?,
    text: row.try_get("text")?,
});

/// Keeps words for later.
pub async fn insert_block(tx: &mut Tx, b: &TextBlock) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO text_block (id, referral, title, text) VALUES ($1, $2, $3, $4)",
        b.id,
        b.referral,
        &b.title,
        &b.text
    )?;
    Ok(())
}

/// Those in use for a referral: its own and the site's.
pub async fn blocks(tx: &mut Tx, id: ReferralId) -> Result<Vec<TextBlock>> {
    fetch_all!(
        tx,
        TextBlock,
        "SELECT * FROM text_block WHERE retired_at IS NULL AND (referral IS NULL OR referral = $1)
          ORDER BY title COLLATE swedish, id",
        id
    )
}

/// Puts words out of use. Says whether they were in use for the referral.
pub async fn retire_block(tx: &mut Tx, id: TextBlockId, referral: ReferralId, at: Instant) -> Result<bool> {
    let n = execute!(
        tx,
        "UPDATE text_block SET retired_at = $3 WHERE id = $1 AND (referral IS NULL OR referral = $2) AND retired_at IS NULL",
        id,
        referral,
        at
    )?;
    Ok(n > 0)
}
