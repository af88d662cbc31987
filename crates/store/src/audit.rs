//! The audit chain. Written by `app` at the end of each change, in the same transaction.
//!
//! Positions are handed out under the lock of one row, `audit_head`, so the chain has no gaps and no
//! forks; sorted by position, never by clock. The lock is held until commit: append last.

use crate::{Result, Tx};
use domain::audit::Entry;
use domain::time::Instant;

/// An entry as it is stored.
#[derive(Debug, Clone)]
pub struct Row {
    /// What is chained.
    pub entry: Entry,
    /// Its hash.
    pub hash: String,
}

mapped!(Row, row => Row {
    entry: Entry {
        position: row.try_get("position")?,
        at: row.try_get("at")?,
        actor: row.try_get("actor")?,
        action: row.try_get("action")?,
        subject: row.try_get("subject")?,
        detail: row.try_get("detail")?,
    },
    hash: row.try_get("hash")?,
});

/// How the text begins that notes the hash of the latest entry.
const HEAD: &str = "UPDATE audit_head";

/// Appends an entry and returns its position.
pub async fn append(
    tx: &mut Tx,
    at: Instant,
    actor: &str,
    action: &str,
    subject: &str,
    detail: &str,
) -> Result<i64> {
    if tx.has_aside(HEAD) {
        tx.settle().await?;
    }
    let head = fetch_beside!(
        tx,
        (i64, String),
        "UPDATE audit_head SET position = position + 1 WHERE id = 'head' RETURNING position, hash"
    )?;
    let (position, previous) = head.ok_or(crate::Error::Database(sqlx::Error::RowNotFound))?;
    let entry = Entry {
        position,
        at,
        actor: actor.to_owned(),
        action: action.to_owned(),
        subject: subject.to_owned(),
        detail: detail.to_owned(),
    };
    let hash = entry.hash(&previous);
    later!(
        tx,
        "INSERT INTO audit (position, at, actor, action, subject, detail, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        position,
        at,
        actor,
        action,
        subject,
        detail,
        &hash
    )?;
    later!(tx, "UPDATE audit_head SET hash = $1 WHERE id = 'head'", &hash)?;
    Ok(position)
}

/// Entries after a position, in order.
pub async fn after(tx: &mut Tx, position: i64, most: i64) -> Result<Vec<Row>> {
    fetch_all!(tx, Row, "SELECT * FROM audit WHERE position > $1 ORDER BY position LIMIT $2", position, most)
}

/// Entries before a position, latest first.
pub async fn before(tx: &mut Tx, position: i64, most: i64) -> Result<Vec<Row>> {
    fetch_all!(
        tx,
        Row,
        "SELECT * FROM audit WHERE position < $1 ORDER BY position DESC LIMIT $2",
        position,
        most
    )
}

/// Entries that may tell of what is tied to an organisation, the latest first.
pub async fn of_ties(tx: &mut Tx, organisation: &str) -> Result<Vec<Row>> {
    fetch_all!(
        tx,
        Row,
        "SELECT * FROM audit
          WHERE subject = $1 AND (action LIKE 'organisation.contact%' OR action LIKE 'organisation.mandate%'
                 OR action LIKE 'organisation.relation%' OR action = 'organisation.saved_by_itself')
          ORDER BY position DESC",
        organisation
    )
}

/// Entries that tell of relations of some organisations, noted at the first of the two.
pub async fn of_relations(tx: &mut Tx, organisations: &[String]) -> Result<Vec<Row>> {
    fetch_in!(
        tx,
        Row,
        "SELECT * FROM audit WHERE subject IN ($1) AND action LIKE 'organisation.relation%' ORDER BY position DESC",
        organisations
    )
}

/// Position and hash of the latest entry.
pub async fn head(tx: &mut Tx) -> Result<(i64, String)> {
    fetch_one!(tx, (i64, String), "SELECT position, hash FROM audit_head WHERE id = 'head'")
}
