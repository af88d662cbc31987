//! Published renditions of statements: which texts and files are shown. The originals lie untouched elsewhere.

use crate::query::json;
use crate::{Result, Tx};
use domain::ids::StatementId;
use domain::time::Instant;
use std::collections::BTreeMap;

/// A published rendition.
#[derive(Debug, Clone)]
pub struct Publication {
    /// Of which statement.
    pub statement: StatementId,
    /// Of which version of it.
    pub sent_in: i64,
    /// From 1; the latest counts.
    pub number: i64,
    /// When.
    pub at: Instant,
    /// By whom.
    pub actor: String,
    /// Why texts differ from the original.
    pub reason: String,
    /// Texts that differ, by key.
    pub texts: BTreeMap<String, String>,
    /// Positions of the files that are shown.
    pub files: Vec<i64>,
}

mapped!(Publication, row => Publication {
    statement: row.try_get("statement")?,
    sent_in: row.try_get("sent_in")?,
    number: row.try_get("number")?,
    at: row.try_get("at")?,
    actor: row.try_get("actor")?,
    reason: row.try_get("reason")?,
    texts: json(row.try_get("texts")?)?,
    files: json(row.try_get("files")?)?,
});

/// Keeps a new rendition and returns its number.
pub async fn insert(tx: &mut Tx, p: &Publication) -> Result<i64> {
    let (number,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "INSERT INTO publication (statement, sent_in, number, at, actor, reason, texts, files)
         VALUES ($1, $2, (SELECT COALESCE(max(number), 0) + 1 FROM publication WHERE statement = $1), $3, $4, $5, $6, $7)
         RETURNING number",
        p.statement,
        p.sent_in,
        p.at,
        &p.actor,
        &p.reason,
        serde_json::to_string(&p.texts)?,
        serde_json::to_string(&p.files)?
    )?;
    Ok(number)
}

/// The rendition that counts.
pub async fn latest(tx: &mut Tx, statement: StatementId) -> Result<Option<Publication>> {
    fetch_optional!(
        tx,
        Publication,
        "SELECT * FROM publication WHERE statement = $1 ORDER BY number DESC LIMIT 1",
        statement
    )
}

/// The renditions that count of all statements of a referral.
pub async fn of_referral(tx: &mut Tx, referral: domain::ids::ReferralId) -> Result<Vec<Publication>> {
    fetch_all!(
        tx,
        Publication,
        "SELECT p.* FROM publication p JOIN statement s ON s.id = p.statement
          WHERE s.referral = $1 AND s.resting_at IS NULL AND p.number = (SELECT max(number) FROM publication WHERE statement = s.id)",
        referral
    )
}
