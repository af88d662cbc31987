//! Many rows with few trips: a text that inserts one row, or finds one, is written out for as many as a statement may hold.
//!
//! The text that is registered, and prepared in the test, is the one for a single row.

use crate::connection::Parts;
use crate::later::{Bound, renumbered};
use crate::query::Mapped;
use crate::{Error, Result, Tx};
use sqlx::AssertSqlSafe;
use sqlx::error::BoxDynError;
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;
use std::fmt::Write as _;

/// Most values bound in one statement: SQLite takes 32 766, PostgreSQL 65 535. More than some thousands gain nothing.
const MOST: usize = 8_000;

/// Inserts rows, for the macro `insert_all!`. The text ends its only `VALUES` with one group of values.
pub(crate) async fn insert<T>(
    tx: &mut Tx,
    sql: &'static str,
    rows: &[T],
    bind: impl Fn(&T, &mut Bound) -> std::result::Result<(), BoxDynError>,
) -> Result<()> {
    let malformed = || Error::Database(sqlx::Error::Protocol(format!("not an insert of one row: {sql}")));
    let at = sql.find("VALUES (").ok_or_else(malformed)? + "VALUES ".len();
    let end = at + sql[at..].find(')').ok_or_else(malformed)? + 1;
    let (before, group, after) = (&sql[..at], &sql[at..end], &sql[end..]);
    let width = group.matches('$').count().max(1);
    for chunk in rows.chunks((MOST / width).max(1)) {
        let mut text = String::with_capacity(sql.len() + chunk.len() * (group.len() + 8));
        text.push_str(before);
        for n in 0..chunk.len() {
            let _ = write!(text, "{}{}", if n == 0 { "" } else { ", " }, renumbered(group, n * width));
        }
        text.push_str(after);
        match tx.parts().await? {
            Parts::Sqlite(c) => {
                let mut bound = Bound::Sqlite(SqliteArguments::default());
                chunk.iter().try_for_each(|row| bind(row, &mut bound)).map_err(sqlx::Error::Encode)?;
                let Bound::Sqlite(values) = bound else { continue };
                sqlx::query_with(AssertSqlSafe(text), values).execute(c).await?;
            }
            Parts::Postgres(c) => {
                let mut bound = Bound::Postgres(PgArguments::default());
                chunk.iter().try_for_each(|row| bind(row, &mut bound)).map_err(sqlx::Error::Encode)?;
                let Bound::Postgres(values) = bound else { continue };
                sqlx::query_with(AssertSqlSafe(text), values).execute(c).await?;
            }
        }
    }
    Ok(())
}

/// Fetches by many keys, for the macro `fetch_in!`. The text has `IN ($1)` once and no other value.
pub(crate) async fn fetch<T: Mapped>(tx: &mut Tx, sql: &'static str, keys: &[String]) -> Result<Vec<T>> {
    let malformed = || Error::Database(sqlx::Error::Protocol(format!("not a search by one key: {sql}")));
    let (before, after) = sql.split_once("IN ($1)").ok_or_else(malformed)?;
    let mut found = Vec::new();
    for chunk in keys.chunks(1_000) {
        let mut text = format!("{before}IN (");
        for n in 1..=chunk.len() {
            let _ = write!(text, "{}${n}", if n == 1 { "" } else { ", " });
        }
        text.push(')');
        text.push_str(after);
        let text = AssertSqlSafe(text);
        match tx.parts().await? {
            Parts::Sqlite(c) => {
                let mut values = SqliteArguments::default();
                chunk
                    .iter()
                    .try_for_each(|key| sqlx::Arguments::add(&mut values, key))
                    .map_err(sqlx::Error::Encode)?;
                for row in sqlx::query_with(text, values).fetch_all(c).await? {
                    found.push(T::from_sqlite(&row)?);
                }
            }
            Parts::Postgres(c) => {
                let mut values = PgArguments::default();
                chunk
                    .iter()
                    .try_for_each(|key| sqlx::Arguments::add(&mut values, key))
                    .map_err(sqlx::Error::Encode)?;
                for row in sqlx::query_with(text, values).fetch_all(c).await? {
                    found.push(T::from_postgres(&row)?);
                }
            }
        }
    }
    Ok(found)
}
