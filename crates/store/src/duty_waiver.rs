//! Duties that are not to be met, with the reason.

use crate::query::one_row;
use crate::{Result, Tx};
use domain::ids::DutyWaiverId;
use domain::time::{Day, Instant};

/// A decision that a duty is not to be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyWaiver {
    /// Identity.
    pub id: DutyWaiverId,
    /// The duty's key.
    pub duty: String,
    /// Why.
    pub reason: String,
    /// Who decided, as it is written for anyone.
    pub by: String,
    /// The day.
    pub decided_on: Day,
    /// The day on which it was taken back.
    pub ended_on: Option<Day>,
    /// Which version this is.
    pub version: i64,
}

mapped!(DutyWaiver, row => DutyWaiver {
    id: row.try_get("id")?,
    duty: row.try_get("duty")?,
    reason: row.try_get("reason")?,
    by: row.try_get("by_whom")?,
    decided_on: row.try_get("decided_on")?,
    ended_on: row.try_get("ended_on")?,
    version: row.try_get("version")?,
});

/// Keeps a new one.
pub async fn insert(tx: &mut Tx, waiver: &DutyWaiver, at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO duty_waiver (id, duty, reason, by_whom, decided_on, version, created_at) VALUES ($1, $2, $3, $4, $5, 1, $6)",
        waiver.id,
        waiver.duty.as_str(),
        waiver.reason.as_str(),
        waiver.by.as_str(),
        waiver.decided_on,
        at
    )?;
    Ok(())
}

/// The one that holds for a duty.
pub async fn of(tx: &mut Tx, duty: &str) -> Result<Option<DutyWaiver>> {
    fetch_optional!(tx, DutyWaiver, "SELECT * FROM duty_waiver WHERE duty = $1 AND ended_on IS NULL", duty)
}

/// All that hold.
pub async fn all(tx: &mut Tx) -> Result<Vec<DutyWaiver>> {
    fetch_all!(tx, DutyWaiver, "SELECT * FROM duty_waiver WHERE ended_on IS NULL ORDER BY decided_on, id")
}

/// Takes one back. Fails if someone else did since it was read.
pub async fn end(tx: &mut Tx, waiver: &DutyWaiver, day: Day) -> Result<()> {
    let affected = execute!(
        tx,
        "UPDATE duty_waiver SET ended_on = $3, version = version + 1 WHERE id = $1 AND version = $2 AND ended_on IS NULL",
        waiver.id,
        waiver.version,
        day
    )?;
    one_row(affected)
}
