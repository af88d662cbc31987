//! Many rows with few trips: a text that inserts one row, or finds one, is written out for as many as a statement may hold.
//!
//! The text that is registered, and prepared in the test, is the one for a single row. SQLite looks a value that is called by a
//! number up among all before it, so that thousands take seconds: there they stand in their order and are called by nothing.

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
    let in_order = unnumbered(group).ok_or_else(malformed)?;
    for chunk in rows.chunks((MOST / width).max(1)) {
        let written = |one: &dyn Fn(usize) -> String| {
            let mut text = String::with_capacity(sql.len() + chunk.len() * (group.len() + 8));
            text.push_str(before);
            for n in 0..chunk.len() {
                let _ = write!(text, "{}{}", if n == 0 { "" } else { ", " }, one(n));
            }
            text.push_str(after);
            AssertSqlSafe(text)
        };
        match tx.parts().await? {
            Parts::Sqlite(c) => {
                let text = written(&|_| in_order.clone());
                let mut bound = Bound::Sqlite(SqliteArguments::default());
                chunk.iter().try_for_each(|row| bind(row, &mut bound)).map_err(sqlx::Error::Encode)?;
                let Bound::Sqlite(values) = bound else { continue };
                sqlx::query_with(text, values).persistent(false).execute(c).await?;
            }
            Parts::Postgres(c) => {
                let text = written(&|n| renumbered(group, n * width));
                let mut bound = Bound::Postgres(PgArguments::default());
                chunk.iter().try_for_each(|row| bind(row, &mut bound)).map_err(sqlx::Error::Encode)?;
                let Bound::Postgres(values) = bound else { continue };
                sqlx::query_with(text, values).persistent(false).execute(c).await?;
            }
        }
    }
    Ok(())
}

/// A group of values without their numbers; nothing when they do not stand in their order, each once.
fn unnumbered(group: &str) -> Option<String> {
    let mut text = String::with_capacity(group.len());
    let mut rest = group;
    let mut next = 1;
    while let Some((head, tail)) = rest.split_once('$') {
        let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
        if tail[..digits].parse() != Ok(next) {
            return None;
        }
        next += 1;
        text.push_str(head);
        text.push('?');
        rest = &tail[digits..];
    }
    text.push_str(rest);
    Some(text)
}

/// Most keys in one statement.
const KEYS: usize = 1_024;

/// Fetches by many keys, for the macro `fetch_in!`. The text has `IN ($1)` once and no other value.
pub(crate) async fn fetch<T: Mapped>(tx: &mut Tx, sql: &'static str, keys: &[String]) -> Result<Vec<T>> {
    let mut found = Vec::new();
    for chunk in keys.chunks(KEYS) {
        let keys = InKeys::of(sql, chunk)?;
        match tx.parts().await? {
            Parts::Sqlite(c) => {
                let text = keys.written(|_| "?".to_owned());
                let query = sqlx::query_with(text, bound::<SqliteArguments>(&keys.padded)?);
                for row in query.fetch_all(c).await? {
                    found.push(T::from_sqlite(&row)?);
                }
            }
            Parts::Postgres(c) => {
                let text = keys.written(|n| format!("${n}"));
                let query = sqlx::query_with(text, bound::<PgArguments>(&keys.padded)?);
                for row in query.fetch_all(c).await? {
                    found.push(T::from_postgres(&row)?);
                }
            }
        }
    }
    Ok(found)
}

/// Does something to the rows of many keys, for the macro `execute_in!`. The text is as for [`fetch`].
pub(crate) async fn execute(tx: &mut Tx, sql: &'static str, keys: &[String]) -> Result<()> {
    for chunk in keys.chunks(KEYS) {
        let keys = InKeys::of(sql, chunk)?;
        match tx.parts().await? {
            Parts::Sqlite(c) => {
                let text = keys.written(|_| "?".to_owned());
                let query = sqlx::query_with(text, bound::<SqliteArguments>(&keys.padded)?);
                query.execute(c).await?;
            }
            Parts::Postgres(c) => {
                let text = keys.written(|n| format!("${n}"));
                let query = sqlx::query_with(text, bound::<PgArguments>(&keys.padded)?);
                query.execute(c).await?;
            }
        }
    }
    Ok(())
}

/// Keys, filled up with the last of them to a power of two: few texts to prepare and keep, whatever the number of keys.
struct InKeys<'a> {
    padded: Vec<&'a str>,
    before: &'static str,
    after: &'static str,
}

impl<'a> InKeys<'a> {
    fn of(sql: &'static str, keys: &'a [String]) -> Result<Self> {
        let malformed = || Error::Database(sqlx::Error::Protocol(format!("not a text for one key: {sql}")));
        let (before, after) = sql.split_once("IN ($1)").ok_or_else(malformed)?;
        let mut padded: Vec<&str> = keys.iter().map(String::as_str).collect();
        let last = padded.last().copied().unwrap_or_default();
        padded.resize(keys.len().next_power_of_two(), last);
        Ok(Self { padded, before, after })
    }

    /// The text for so many keys, each called as one of the databases calls it.
    fn written(&self, one: impl Fn(usize) -> String) -> AssertSqlSafe<String> {
        let all: Vec<String> = (1..=self.padded.len()).map(one).collect();
        AssertSqlSafe(format!("{}IN ({}){}", self.before, all.join(", "), self.after))
    }
}

fn bound<A: sqlx::Arguments + Default>(keys: &[&str]) -> Result<A>
where
    for<'q> String: sqlx::Encode<'q, A::Database> + sqlx::Type<A::Database>,
{
    let mut values = A::default();
    for key in keys {
        values.add((*key).to_owned()).map_err(sqlx::Error::Encode)?;
    }
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::unnumbered;

    #[test]
    fn values_in_order_need_no_numbers() {
        assert_eq!(unnumbered("($1, 'x', $2)").as_deref(), Some("(?, 'x', ?)"));
        assert_eq!(unnumbered("($1, $1)"), None);
        assert_eq!(unnumbered("($2, $1)"), None);
    }
}
