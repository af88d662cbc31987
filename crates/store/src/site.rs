//! The site's own row: its key and its clock; and running numbers.

use crate::{Result, Tx};
use domain::time::Instant;

/// The site's row.
#[derive(Debug, Clone)]
pub struct SiteRow {
    /// The key of tokens, in hexadecimal.
    pub key: String,
    /// Seconds added to real time.
    pub clock_offset: i64,
    /// When the site was made, real time.
    pub created_at: Instant,
}

mapped!(SiteRow, row => SiteRow {
    key: row.try_get("key")?,
    clock_offset: row.try_get("clock_offset")?,
    created_at: row.try_get("created_at")?,
});

/// The site's row; none in a new database.
pub async fn load(tx: &mut Tx) -> Result<Option<SiteRow>> {
    fetch_optional!(tx, SiteRow, "SELECT key, clock_offset, created_at FROM site WHERE id = 'site'")
}

/// Makes the site's row. When two processes open a new site at once, the first wins.
pub async fn create(tx: &mut Tx, row: &SiteRow) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO site (id, key, clock_offset, created_at) VALUES ('site', $1, $2, $3) ON CONFLICT (id) DO NOTHING",
        &row.key,
        row.clock_offset,
        row.created_at
    )?;
    Ok(())
}

/// Moves the site's clock. Only demos do.
pub async fn set_clock_offset(tx: &mut Tx, seconds: i64) -> Result<()> {
    execute!(tx, "UPDATE site SET clock_offset = $1 WHERE id = 'site'", seconds)?;
    Ok(())
}

/// Takes the next number of two series at once, as [`next_in_series`] does of one.
pub async fn next_in_two(tx: &mut Tx, first: &str, second: &str) -> Result<(i64, i64)> {
    let rows = fetch_all!(
        tx,
        (String, i64),
        "INSERT INTO series (name, next) VALUES ($1, 2), ($2, 2)
         ON CONFLICT (name) DO UPDATE SET next = series.next + 1 RETURNING name, next - 1",
        first,
        second
    )?;
    let taken = |name: &str| rows.iter().find(|row| row.0 == name).map(|row| row.1);
    taken(first).zip(taken(second)).ok_or(crate::Error::Database(sqlx::Error::RowNotFound))
}

/// Takes the next number of a series, from 1, without gaps among what is committed.
pub async fn next_in_series(tx: &mut Tx, name: &str) -> Result<i64> {
    let (next,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "INSERT INTO series (name, next) VALUES ($1, 2)
         ON CONFLICT (name) DO UPDATE SET next = series.next + 1 RETURNING next - 1",
        name
    )?;
    Ok(next)
}
