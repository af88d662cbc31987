//! The office's own words in a summary. Its numbers are never stored: they are counted.

use crate::{Result, Tx};
use domain::ids::{AccountId, DocumentId, ReferralId};
use domain::time::Instant;
use std::collections::BTreeSet;

/// The office's words.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// The office's comments.
    pub comments: String,
    /// When it was finished.
    pub finished_at: Option<Instant>,
    /// By whom.
    pub finished_by: Option<AccountId>,
    /// The document in the matter.
    pub document: Option<DocumentId>,
    /// Rises with each change; 0 before the first.
    pub version: i64,
}

mapped!(Summary, row => Summary {
    comments: row.try_get("comments")?,
    finished_at: row.try_get("finished_at")?,
    finished_by: row.try_get("finished_by")?,
    document: row.try_get("document")?,
    version: row.try_get("version")?,
});

/// The summary's words; empty ones before the first save.
pub async fn load(tx: &mut Tx, referral: ReferralId) -> Result<Summary> {
    Ok(fetch_optional!(tx, Summary, "SELECT * FROM summary WHERE referral = $1", referral)?
        .unwrap_or_default())
}

/// Saves. Fails if someone else changed it since it was read.
pub async fn save(tx: &mut Tx, referral: ReferralId, s: &Summary) -> Result<()> {
    let n = execute!(
        tx,
        "INSERT INTO summary (referral, comments, finished_at, finished_by, document, version) VALUES ($1, $2, $3, $4, $5, 1)
         ON CONFLICT (referral) DO UPDATE SET comments = excluded.comments, finished_at = excluded.finished_at,
                finished_by = excluded.finished_by, document = excluded.document, version = summary.version + 1
          WHERE summary.version = $6",
        referral,
        &s.comments,
        s.finished_at,
        s.finished_by,
        s.document,
        s.version
    )?;
    crate::query::one_row(n)
}

/// Marks a question or a view as concerning economic consequences. Marking twice is marking once.
pub async fn mark_economic(
    tx: &mut Tx,
    referral: ReferralId,
    subject: &str,
    at: Instant,
    by: Option<AccountId>,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO economic_mark (referral, subject, at, marked_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT (referral, subject) DO NOTHING",
        referral,
        subject,
        at,
        by
    )?;
    Ok(())
}

/// Takes the mark off. True: it was there.
pub async fn unmark_economic(tx: &mut Tx, referral: ReferralId, subject: &str) -> Result<bool> {
    let n =
        execute!(tx, "DELETE FROM economic_mark WHERE referral = $1 AND subject = $2", referral, subject)?;
    Ok(n == 1)
}

/// The ids of what is marked as concerning economic consequences: questions and views.
pub async fn economic(tx: &mut Tx, referral: ReferralId) -> Result<BTreeSet<String>> {
    let rows: Vec<(String,)> =
        fetch_all!(tx, (String,), "SELECT subject FROM economic_mark WHERE referral = $1", referral)?;
    Ok(rows.into_iter().map(|(subject,)| subject).collect())
}
