//! Writes whose outcome nobody asks for, gathered and sent to the database together: one trip instead of one each.
//!
//! A use case that keeps an arrival writes ten rows and reads none of them back. [`later!`](crate::query) puts each text
//! aside with its values; they are run, in this order, before the next statement of the transaction that reads, and at the
//! latest when it is committed. Each text is still one statement that stands by itself; only the trip is shared: on SQLite
//! they follow one another, on PostgreSQL they are the parts of one `WITH`.
//!
//! There the parts see the database as it was before them. So this is for rows that are new, and for a row that no other
//! part touches. Keys from one to another are checked when all have run.

use sqlx::error::BoxDynError;
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments as _, AssertSqlSafe, PgConnection, SqliteConnection};
use std::fmt::Write as _;

/// Most texts that go together: what is gained by more is little, and a long text is dear to prepare.
const MOST: usize = 16;

/// The values of what is put aside.
pub enum Bound {
    /// For SQLite.
    Sqlite(SqliteArguments),
    /// For PostgreSQL.
    Postgres(PgArguments),
}

/// What is put aside in one transaction.
pub(crate) struct Later {
    texts: Vec<String>,
    bound: Bound,
}

impl Later {
    pub(crate) fn sqlite() -> Self {
        Self { texts: Vec::new(), bound: Bound::Sqlite(SqliteArguments::default()) }
    }

    pub(crate) fn postgres() -> Self {
        Self { texts: Vec::new(), bound: Bound::Postgres(PgArguments::default()) }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    pub(crate) fn has(&self, beginning: &str) -> bool {
        self.texts.iter().any(|text| text.starts_with(beginning))
    }

    pub(crate) const fn is_full(&self) -> bool {
        self.texts.len() >= MOST
    }

    /// Puts a text aside with its values.
    pub(crate) fn add(
        &mut self,
        sql: &str,
        bind: impl FnOnce(&mut Bound) -> Result<(), BoxDynError>,
    ) -> Result<(), sqlx::Error> {
        let before = match &self.bound {
            Bound::Sqlite(values) => values.len(),
            Bound::Postgres(values) => values.len(),
        };
        bind(&mut self.bound).map_err(sqlx::Error::Encode)?;
        self.texts.push(renumbered(sql, before));
        Ok(())
    }

    /// Runs what is put aside on SQLite, with `first` before and `last` after it.
    pub(crate) async fn run_sqlite(
        &mut self,
        connection: &mut SqliteConnection,
        first: Option<&str>,
        last: Option<&str>,
    ) -> Result<(), sqlx::Error> {
        let aside = std::mem::take(&mut self.texts);
        let texts: Vec<_> = first.into_iter().chain(aside.iter().map(String::as_str)).chain(last).collect();
        let Bound::Sqlite(values) = &mut self.bound else { return Err(sqlx::Error::WorkerCrashed) };
        let values = std::mem::take(values);
        sqlx::query_with(AssertSqlSafe(texts.join(";\n")), values).execute(connection).await?;
        Ok(())
    }

    /// Runs what is put aside on PostgreSQL.
    pub(crate) async fn run_postgres(&mut self, connection: &mut PgConnection) -> Result<(), sqlx::Error> {
        let texts = std::mem::take(&mut self.texts);
        let Bound::Postgres(values) = &mut self.bound else { return Err(sqlx::Error::WorkerCrashed) };
        let values = std::mem::take(values);
        sqlx::query_with(AssertSqlSafe(as_one(&texts)), values).execute(connection).await?;
        Ok(())
    }
}

/// `$1` becomes `$8` when seven values stand before.
pub(crate) fn renumbered(sql: &str, before: usize) -> String {
    let mut text = String::with_capacity(sql.len() + 16);
    let mut rest = sql;
    while let Some((head, tail)) = rest.split_once('$') {
        text.push_str(head);
        let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
        let number: usize = tail[..digits].parse().unwrap_or(0);
        let _ = write!(text, "${}", number + before);
        rest = &tail[digits..];
    }
    text.push_str(rest);
    text
}

/// One statement of several, for PostgreSQL.
fn as_one(texts: &[String]) -> String {
    let Some((last, others)) = texts.split_last() else { return String::new() };
    let mut sql = String::new();
    for (index, text) in others.iter().enumerate() {
        let _ = write!(sql, "{} w{index} AS ({text})", if index == 0 { "WITH" } else { "," });
    }
    sql.push(' ');
    sql.push_str(last);
    sql
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_numbered_on() {
        assert_eq!(renumbered("VALUES ($1, $2, 'queued', $10)", 7), "VALUES ($8, $9, 'queued', $17)");
        assert_eq!(renumbered("VALUES (1)", 3), "VALUES (1)");
    }

    #[test]
    fn several_become_one() {
        let texts = ["A".to_owned(), "B".to_owned(), "C".to_owned()];
        assert_eq!(as_one(&texts), "WITH w0 AS (A), w1 AS (B) C");
        assert_eq!(as_one(&texts[..1]), " A");
    }
}
