//! The machinery of statements: macros that run one SQL text on either database, and the list of all
//! texts, so that a test can prepare each of them on both.
//!
//! ```text
//! mapped!(Account, row => Account { id: row.try_get("id")?, … });
//! fetch_all!(tx, Account, "SELECT * FROM account WHERE active = $1 ORDER BY name COLLATE swedish", true)?
//! execute!(tx, "UPDATE account SET name = $1 WHERE id = $2", name, id)?
//! ```

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

/// A statement, and where it is written.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// The SQL.
    pub sql: &'static str,
    /// File and line.
    pub place: (&'static str, u32),
}

/// Every statement in the crate.
#[linkme::distributed_slice]
pub static STATEMENTS: [Text];

/// A value made of a row of either database. Implement it with [`mapped`](macro@crate::mapped).
pub trait Mapped: Sized {
    /// From a row of SQLite.
    fn from_sqlite(row: &SqliteRow) -> Result<Self, sqlx::Error>;
    /// From a row of PostgreSQL.
    fn from_postgres(row: &PgRow) -> Result<Self, sqlx::Error>;
}

/// The same, by the type of the row: lets one mapped type be made inside another.
pub trait MappedFrom<R>: Sized {
    /// From a row.
    fn map(row: &R) -> Result<Self, sqlx::Error>;
}

impl<T: Mapped> MappedFrom<SqliteRow> for T {
    fn map(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        T::from_sqlite(row)
    }
}

impl<T: Mapped> MappedFrom<PgRow> for T {
    fn map(row: &PgRow) -> Result<Self, sqlx::Error> {
        T::from_postgres(row)
    }
}

/// How a type is made of a row: the same expression for both databases.
#[macro_export]
macro_rules! mapped {
    ($type:ty, $row:ident => $body:expr) => {
        impl $crate::query::Mapped for $type {
            fn from_sqlite($row: &sqlx::sqlite::SqliteRow) -> Result<Self, sqlx::Error> {
                #[allow(unused_imports)]
                use sqlx::Row as _;
                Ok($body)
            }
            fn from_postgres($row: &sqlx::postgres::PgRow) -> Result<Self, sqlx::Error> {
                #[allow(unused_imports)]
                use sqlx::Row as _;
                Ok($body)
            }
        }
    };
}

macro_rules! mapped_tuple {
    ($($letter:ident $index:tt),+) => {
        impl<$($letter),+> Mapped for ($($letter,)+)
        where
            $($letter: for<'r> sqlx::Decode<'r, sqlx::Sqlite> + sqlx::Type<sqlx::Sqlite>
                + for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres>,)+
        {
            fn from_sqlite(row: &SqliteRow) -> Result<Self, sqlx::Error> {
                use sqlx::Row as _;
                Ok(($(row.try_get::<$letter, _>($index)?,)+))
            }
            fn from_postgres(row: &PgRow) -> Result<Self, sqlx::Error> {
                use sqlx::Row as _;
                Ok(($(row.try_get::<$letter, _>($index)?,)+))
            }
        }
    };
}
mapped_tuple!(A 0);
mapped_tuple!(A 0, B 1);
mapped_tuple!(A 0, B 1, C 2);
mapped_tuple!(A 0, B 1, C 2, D 3);
mapped_tuple!(A 0, B 1, C 2, D 3, E 4);
mapped_tuple!(A 0, B 1, C 2, D 3, E 4, F 5);

/// Reads a JSON column.
pub(crate) fn json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, sqlx::Error> {
    serde_json::from_str(text).map_err(|e| sqlx::Error::Decode(Box::new(e)))
}

/// Reads a column of lines.
pub(crate) fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

macro_rules! registered {
    ($sql:literal) => {
        #[linkme::distributed_slice($crate::query::STATEMENTS)]
        static STATEMENT: $crate::query::Text = $crate::query::Text { sql: $sql, place: (file!(), line!()) };
    };
}

/// A statement for SQLite. The first of a change brings the change's savepoint along: one trip instead of two.
macro_rules! for_sqlite {
    ($opens:expr, $sql:literal) => {
        sqlx::query(if $opens { concat!("SAVEPOINT change;\n", $sql) } else { $sql })
    };
}

macro_rules! fetch_all {
    ($tx:expr, $type:ty, $sql:literal $(, $arg:expr)* $(,)?) => {{
        registered!($sql);
        $tx.settle().await?;
        let opens = $tx.opens();
        match $tx.beside() {
            $crate::connection::Parts::Sqlite(c) => for_sqlite!(opens, $sql)$(.bind($arg))*.fetch_all(c).await
                .and_then(|rows| rows.iter().map(<$type as $crate::query::Mapped>::from_sqlite).collect::<Result<Vec<_>, _>>()),
            $crate::connection::Parts::Postgres(c) => sqlx::query($sql)$(.bind($arg))*.fetch_all(c).await
                .and_then(|rows| rows.iter().map(<$type as $crate::query::Mapped>::from_postgres).collect::<Result<Vec<_>, _>>()),
        }.map_err($crate::Error::from)
    }};
}

macro_rules! fetch_optional {
    ($tx:expr, $type:ty, $sql:literal $(, $arg:expr)* $(,)?) => {{
        $tx.settle().await?;
        fetch_beside!($tx, $type, $sql $(, $arg)*)
    }};
}

/// As `fetch_optional!`, of a statement that has nothing to do with what is put aside, which stays there.
macro_rules! fetch_beside {
    ($tx:expr, $type:ty, $sql:literal $(, $arg:expr)* $(,)?) => {{
        registered!($sql);
        let opens = $tx.opens();
        match $tx.beside() {
            // fetch_all and not fetch_optional: a statement left unfinished keeps SQLite's WAL from being checkpointed.
            $crate::connection::Parts::Sqlite(c) => for_sqlite!(opens, $sql)$(.bind($arg))*.fetch_all(c).await
                .and_then(|rows| rows.first().map(<$type as $crate::query::Mapped>::from_sqlite).transpose()),
            $crate::connection::Parts::Postgres(c) => sqlx::query($sql)$(.bind($arg))*.fetch_optional(c).await
                .and_then(|row| row.as_ref().map(<$type as $crate::query::Mapped>::from_postgres).transpose()),
        }.map_err($crate::Error::from)
    }};
}

macro_rules! fetch_one {
    ($tx:expr, $type:ty, $sql:literal $(, $arg:expr)* $(,)?) => {
        fetch_optional!($tx, $type, $sql $(, $arg)*)
            .and_then(|row| row.ok_or($crate::Error::Database(sqlx::Error::RowNotFound)))
    };
}

macro_rules! execute {
    ($tx:expr, $sql:literal $(, $arg:expr)* $(,)?) => {{
        registered!($sql);
        match $tx.parts().await? {
            $crate::connection::Parts::Sqlite(c) => sqlx::query($sql)$(.bind($arg))*.execute(c).await.map(|r| r.rows_affected()),
            $crate::connection::Parts::Postgres(c) => sqlx::query($sql)$(.bind($arg))*.execute(c).await.map(|r| r.rows_affected()),
        }.map_err($crate::Error::from)
    }};
}

/// A write whose outcome nobody asks for; it shares its trip to the database with others ([`crate::later`]).
macro_rules! later {
    ($tx:expr, $sql:literal $(, $arg:expr)* $(,)?) => {{
        registered!($sql);
        $tx.later($sql, |bound| {
            match bound {
                $crate::later::Bound::Sqlite(values) => { $(sqlx::Arguments::add(values, $arg)?;)* }
                $crate::later::Bound::Postgres(values) => { $(sqlx::Arguments::add(values, $arg)?;)* }
            }
            Ok(())
        }).await
    }};
}

/// Inserts many rows by the text for one ([`crate::bulk`]).
macro_rules! insert_all {
    ($tx:expr, $sql:literal, $rows:expr, |$row:ident| $($arg:expr),+ $(,)?) => {{
        registered!($sql);
        $crate::bulk::insert($tx, $sql, $rows, |$row, bound| {
            match bound {
                $crate::later::Bound::Sqlite(values) => { $(sqlx::Arguments::add(values, $arg)?;)* }
                $crate::later::Bound::Postgres(values) => { $(sqlx::Arguments::add(values, $arg)?;)* }
            }
            Ok(())
        }).await
    }};
}

/// Fetches the rows of many keys by the text for one ([`crate::bulk`]).
macro_rules! fetch_in {
    ($tx:expr, $type:ty, $sql:literal, $keys:expr) => {{
        registered!($sql);
        $crate::bulk::fetch::<$type>($tx, $sql, $keys).await
    }};
}

/// Runs a text for one key for many ([`crate::bulk`]).
macro_rules! execute_in {
    ($tx:expr, $sql:literal, $keys:expr) => {{
        registered!($sql);
        $crate::bulk::execute($tx, $sql, $keys).await
    }};
}

/// An UPDATE guarded by a version: exactly one row, or someone else was first.
pub(crate) fn one_row(affected: u64) -> crate::Result<()> {
    if affected == 1 { Ok(()) } else { Err(crate::Error::ChangedMeanwhile) }
}
