//! Pools and transactions.
//!
//! [`Store::read`] gives a connection to read with; [`Store::write`] begins a transaction that may write.
//! Dropping a [`Tx`] undoes what it wrote.
//! SQLite has one writer, see [`crate::writer`].

use crate::later::{Bound, Later};
use crate::writer::{Change, Writer};
use crate::{Error, Result};
use sqlx::error::BoxDynError;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{
    Connection as _, PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction,
};
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Connections that read, for each site on SQLite.
const READERS: u32 = 4;
/// How long a change waits for its turn, or for a connection.
const TURN: Duration = Duration::from_secs(10);
/// Changes at once on PostgreSQL. Each of them takes the next place in the audit log, so that more would only wait for one
/// another's locks, where waiting is dear.
const WRITERS: usize = 4;
/// Prepared statements that a connection keeps: more than there are.
const STATEMENTS: usize = 500;
/// A connection to PostgreSQL that was used so lately is taken to be there still.
const STILL_WARM: Duration = Duration::from_secs(1);
/// Rows that SQLite's thread may be ahead of who reads them. With few the two wake each other at every turn.
const ROWS: usize = 1_000;

/// A site's database.
#[derive(Clone)]
pub struct Store(Kind);

#[derive(Clone)]
enum Kind {
    Sqlite { writer: Arc<Writer>, readers: SqlitePool },
    Postgres { pool: PgPool, writers: Arc<Semaphore> },
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.is_sqlite() { "Store(sqlite)" } else { "Store(postgres)" })
    }
}

/// A connection to read with, or a transaction.
pub struct Tx {
    on: On,
    /// Written, and not sent to the database yet.
    later: Later,
}

enum On {
    /// Reads from SQLite.
    SqliteRead(PoolConnection<Sqlite>),
    /// A change in SQLite.
    SqliteWrite(Change),
    /// Reads from PostgreSQL.
    PostgresRead(PoolConnection<Postgres>),
    /// A transaction in PostgreSQL.
    PostgresWrite(Transaction<'static, Postgres>, OwnedSemaphorePermit),
}

/// The connection inside, for the macros.
pub enum Parts<'a> {
    /// SQLite.
    Sqlite(&'a mut SqliteConnection),
    /// PostgreSQL.
    Postgres(&'a mut PgConnection),
}

impl Store {
    /// Opens a database and brings it up to date. `url` is `sqlite:<path>` (made when missing) or `postgres://…`.
    ///
    /// # Errors
    /// The database cannot be opened or migrated.
    pub async fn open(url: &str) -> Result<Self> {
        if url.starts_with("postgres") { Self::postgres(url).await } else { Self::sqlite(url).await }
    }

    async fn postgres(url: &str) -> Result<Self> {
        let pool = PgPoolOptions::new()
            .max_connections(16)
            .acquire_timeout(TURN)
            // A trip to the server each time a connection is used is spared those that were used just now.
            .test_before_acquire(false)
            .before_acquire(|connection, meta| {
                Box::pin(async move { Ok(meta.idle_for < STILL_WARM || connection.ping().await.is_ok()) })
            })
            .connect_with(PgConnectOptions::from_str(url)?.statement_cache_capacity(STATEMENTS))
            .await?;
        crate::migrations::migrator(false).run(&pool).await?;
        Ok(Self(Kind::Postgres { pool, writers: Arc::new(Semaphore::new(WRITERS)) }))
    }

    async fn sqlite(url: &str) -> Result<Self> {
        let collator = swedish_collator();
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(5))
            .pragma("cache_size", "-16000")
            // What undoes a savepoint is kept in memory, not in a file beside.
            .pragma("temp_store", "MEMORY")
            .statement_cache_capacity(STATEMENTS)
            .row_buffer_size(ROWS)
            .collation("swedish", move |a, b| collator.compare(a, b));
        let writer = Writer::open(&options).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(TURN)
            // A file does not hang up.
            .test_before_acquire(false)
            .connect_lazy_with(options.read_only(true).create_if_missing(false));
        Ok(Self(Kind::Sqlite { writer, readers }))
    }

    /// True on SQLite.
    pub fn is_sqlite(&self) -> bool {
        matches!(self.0, Kind::Sqlite { .. })
    }

    /// A connection to read with.
    ///
    /// # Errors
    /// No connection within ten seconds.
    pub async fn read(&self) -> Result<Tx> {
        Ok(match &self.0 {
            Kind::Sqlite { readers, .. } => Tx::sqlite(On::SqliteRead(readers.acquire().await?)),
            Kind::Postgres { pool, .. } => Tx::postgres(On::PostgresRead(pool.acquire().await?)),
        })
    }

    /// Begins a transaction that may write.
    ///
    /// # Errors
    /// The database cannot be reached or is full.
    pub async fn write(&self) -> Result<Tx> {
        Ok(match &self.0 {
            Kind::Sqlite { writer, .. } => Tx::sqlite(On::SqliteWrite(writer.begin().await?)),
            Kind::Postgres { pool, writers } => {
                let turn = tokio::time::timeout(TURN, Arc::clone(writers).acquire_owned()).await;
                let turn = turn.map_err(|_| Error::Database(sqlx::Error::PoolTimedOut))?;
                let turn = turn.map_err(|_| Error::Database(sqlx::Error::PoolClosed))?;
                Tx::postgres(On::PostgresWrite(pool.begin().await?, turn))
            }
        })
    }

    /// Closes all connections; on SQLite the write-ahead log is folded into the file.
    pub async fn close(&self) {
        match &self.0 {
            Kind::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Kind::Postgres { pool, .. } => pool.close().await,
        }
    }
}

impl Tx {
    fn sqlite(on: On) -> Self {
        Self { on, later: Later::sqlite() }
    }

    fn postgres(on: On) -> Self {
        Self { on, later: Later::postgres() }
    }

    /// The same for a change of very many rows, of which nothing has been run yet: on SQLite it shares its transaction with no
    /// other change.
    ///
    /// # Errors
    /// The database cannot be reached or is full.
    pub async fn alone(self) -> Result<Self> {
        let On::SqliteWrite(change) = self.on else { return Ok(self) };
        Ok(Self { on: On::SqliteWrite(change.alone().await?), later: self.later })
    }

    /// The connection inside, once what was put aside has been run.
    ///
    /// # Errors
    /// What was put aside was refused.
    pub async fn parts(&mut self) -> Result<Parts<'_>> {
        self.settle().await?;
        if let On::SqliteWrite(change) = &mut self.on
            && let Some(open) = change.opens()
        {
            sqlx::query(open).execute(change.connection()).await?;
        }
        Ok(self.beside())
    }

    /// Is the next statement the first of a change in SQLite? Then it brings the savepoint along.
    pub(crate) fn opens(&mut self) -> bool {
        if let On::SqliteWrite(change) = &mut self.on { change.opens().is_some() } else { false }
    }

    /// The connection inside, for a statement that has nothing to do with what was put aside.
    pub(crate) fn beside(&mut self) -> Parts<'_> {
        match &mut self.on {
            On::SqliteRead(c) => Parts::Sqlite(c),
            On::SqliteWrite(change) => Parts::Sqlite(change.connection()),
            On::PostgresRead(c) => Parts::Postgres(c),
            On::PostgresWrite(tx, _) => Parts::Postgres(tx),
        }
    }

    /// Is a write put aside that begins so?
    pub(crate) fn has_aside(&self, beginning: &str) -> bool {
        self.later.has(beginning)
    }

    /// Runs what was put aside.
    pub(crate) async fn settle(&mut self) -> Result<()> {
        if self.later.is_empty() {
            return Ok(());
        }
        match &mut self.on {
            On::SqliteWrite(change) => {
                let first = change.opens();
                self.later.run_sqlite(change.connection(), first, None).await?;
            }
            On::PostgresWrite(tx, _) => self.later.run_postgres(tx).await?,
            // Nothing is put aside on a connection that reads.
            On::SqliteRead(_) | On::PostgresRead(_) => {}
        }
        Ok(())
    }

    /// Puts a write aside, for the macro `later!`. It is run before anything reads, and before the commit.
    ///
    /// # Errors
    /// A value cannot be bound, what was put aside before was refused, or the connection only reads: it is never committed.
    pub async fn later(
        &mut self,
        sql: &'static str,
        bind: impl FnOnce(&mut Bound) -> Result<(), BoxDynError>,
    ) -> Result<()> {
        if matches!(self.on, On::SqliteRead(_) | On::PostgresRead(_)) {
            return Err(Error::Database(sqlx::Error::Protocol(
                "a write on a connection that reads".to_owned(),
            )));
        }
        self.later.add(sql, bind)?;
        if self.later.is_full() { self.settle().await } else { Ok(()) }
    }

    /// Keeps what was written. When it returns, it is on disk.
    ///
    /// # Errors
    /// The database refused; nothing of this change is kept.
    pub async fn commit(mut self) -> Result<()> {
        if matches!(self.on, On::PostgresWrite(..)) {
            self.settle().await?;
        }
        match self.on {
            On::SqliteWrite(change) => change.commit(self.later).await,
            On::PostgresWrite(tx, _turn) => Ok(tx.commit().await?),
            On::SqliteRead(_) | On::PostgresRead(_) => Ok(()),
        }
    }
}

fn swedish_collator() -> icu_collator::CollatorBorrowed<'static> {
    icu_collator::Collator::try_new(
        icu_locale_core::locale!("sv").into(),
        icu_collator::options::CollatorOptions::default(),
    )
    .expect("the rules of Swedish are compiled into the program")
}
