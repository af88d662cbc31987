//! Pools and transactions.
//!
//! [`Store::read`] gives a connection to read with; [`Store::write`] begins a transaction that may write.
//! Dropping a [`Tx`] undoes what it wrote.
//!
//! SQLite has one writer. So that many small changes do not each pay for their own flush to disk, changes
//! that wait for the writer share one: each runs in its own savepoint of an open transaction, which is
//! committed when nobody waits any more (or [`MOST_TOGETHER`] have gathered). [`Tx::commit`] returns only
//! when that commit is on disk, so what was acknowledged is kept (`synchronous=FULL`); a change that fails
//! undoes its own savepoint and nobody else's.

use crate::later::{Bound, Later};
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
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore, oneshot};

/// Most changes that share one flush to disk.
const MOST_TOGETHER: usize = 32;
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

/// Begins a change within the open transaction.
const OPEN: &str = "SAVEPOINT change";

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
        let store =
            if url.starts_with("postgres") { Self::postgres(url).await? } else { Self::sqlite(url).await? };
        store.migrate().await?;
        Ok(store)
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
        let connection = SqliteConnection::connect_with(&options).await?;
        let writer = Arc::new(Writer {
            state: Arc::new(Mutex::new(WriterState {
                connection,
                open: false,
                stale: false,
                pending: Vec::new(),
            })),
            waiting: AtomicUsize::new(0),
        });
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(TURN)
            // A file does not hang up.
            .test_before_acquire(false)
            .connect_lazy_with(options.read_only(true).create_if_missing(false));
        Ok(Self(Kind::Sqlite { writer, readers }))
    }

    async fn migrate(&self) -> Result<()> {
        match &self.0 {
            Kind::Sqlite { writer, .. } => {
                let mut state = writer.state.lock().await;
                crate::migrations::migrator(true).run(&mut state.connection).await?;
            }
            Kind::Postgres { pool, .. } => crate::migrations::migrator(false).run(pool).await?,
        }
        Ok(())
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
                let mut state = writer.state.lock().await;
                let _ = state.finish().await;
                let _ = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_all(&mut state.connection).await;
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

    /// The connection inside, once what was put aside has been run.
    ///
    /// # Errors
    /// What was put aside was refused.
    pub async fn parts(&mut self) -> Result<Parts<'_>> {
        self.settle().await?;
        if let On::SqliteWrite(change) = &mut self.on
            && std::mem::take(&mut change.opens)
        {
            change.state().run(OPEN).await?;
        }
        Ok(self.beside())
    }

    /// Is the next statement the first of a change in SQLite? Then it brings the savepoint along.
    pub(crate) fn opens(&mut self) -> bool {
        if let On::SqliteWrite(change) = &mut self.on { std::mem::take(&mut change.opens) } else { false }
    }

    /// The connection inside, for a statement that has nothing to do with what was put aside.
    pub(crate) fn beside(&mut self) -> Parts<'_> {
        match &mut self.on {
            On::SqliteRead(c) => Parts::Sqlite(c),
            On::SqliteWrite(change) => Parts::Sqlite(&mut change.state().connection),
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
                let first = std::mem::take(&mut change.opens).then_some(OPEN);
                self.later.run_sqlite(&mut change.state().connection, first, None).await?;
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

/// The one writer of a SQLite database.
struct Writer {
    state: Arc<Mutex<WriterState>>,
    /// How many changes wait for the writer.
    waiting: AtomicUsize,
}

struct WriterState {
    connection: SqliteConnection,
    /// A transaction is open.
    open: bool,
    /// A change was dropped: its savepoint is still there and must be undone.
    stale: bool,
    /// Changes that are done and wait for the commit.
    pending: Vec<oneshot::Sender<bool>>,
}

impl WriterState {
    async fn run(&mut self, sql: &'static str) -> Result<()> {
        sqlx::query(sql).execute(&mut self.connection).await?;
        Ok(())
    }

    /// Undoes the savepoint of a change that was dropped.
    async fn undo_dropped(&mut self) {
        if !std::mem::take(&mut self.stale) {
            return;
        }
        if self.run("ROLLBACK TO change").await.is_ok() && self.run("RELEASE change").await.is_ok() {
            return;
        }
        // Either the savepoint was never made, or was released already: whoever made the change was stopped just then. Or SQLite
        // gave up the whole transaction by itself (disk full, I/O error): only then can another begin.
        if self.run("BEGIN IMMEDIATE").await.is_ok() {
            self.give_up().await;
        }
    }

    /// Is there a transaction for the next change, with nothing left to undo?
    const fn is_ready(&self) -> bool {
        self.open && !self.stale
    }

    async fn get_ready(&mut self) -> Result<()> {
        self.undo_dropped().await;
        if !self.open {
            self.run("BEGIN IMMEDIATE").await?;
            self.open = true;
        }
        Ok(())
    }

    /// Commits what is pending and tells those who wait.
    async fn finish(&mut self) -> Result<()> {
        self.undo_dropped().await;
        if !self.open {
            return Ok(());
        }
        let done = self.run("COMMIT").await;
        if done.is_err() {
            self.give_up().await;
            return done;
        }
        self.open = false;
        for waiting in self.pending.drain(..) {
            let _ = waiting.send(true);
        }
        Ok(())
    }

    /// Nothing since the last commit is kept; all who wait are told so.
    async fn give_up(&mut self) {
        let _ = self.run("ROLLBACK").await;
        self.open = false;
        self.stale = false;
        for waiting in self.pending.drain(..) {
            let _ = waiting.send(false);
        }
    }
}

impl Writer {
    async fn begin(self: &Arc<Self>) -> Result<Change> {
        let place = Place::new(Arc::clone(self));
        let guard = Arc::clone(&self.state).lock_owned().await;
        place.taken();
        let mut change = Change { guard: Some(guard), opens: true, writer: Arc::clone(self) };
        if change.state().is_ready() {
            return Ok(change);
        }
        to_its_end(async move {
            change.state().get_ready().await?;
            Ok(change)
        })
        .await
    }

    /// Sees to it, from outside any change, that what is pending gets committed.
    fn finish_soon(self: &Arc<Self>) {
        let writer = Arc::clone(self);
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                let mut state = writer.state.lock().await;
                let _ = state.finish().await;
            });
        }
    }
}

/// Does something to its end, also when whoever waits for it is stopped meanwhile, as a page is when its visitor leaves: else
/// nobody would know where the transaction of all stands.
async fn to_its_end<T: Send + 'static>(work: impl Future<Output = Result<T>> + Send + 'static) -> Result<T> {
    tokio::spawn(work).await.unwrap_or(Err(Error::Database(sqlx::Error::WorkerCrashed)))
}

/// A place in the queue for the writer. Whoever leaves the queue without a turn sees to it that
/// those who counted on them get their commit.
struct Place {
    writer: Arc<Writer>,
    taken: bool,
}

impl Place {
    fn new(writer: Arc<Writer>) -> Self {
        writer.waiting.fetch_add(1, Ordering::SeqCst);
        Self { writer, taken: false }
    }

    fn taken(mut self) {
        self.taken = true;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.writer.waiting.fetch_sub(1, Ordering::SeqCst);
        if !self.taken {
            self.writer.finish_soon();
        }
    }
}

/// A change in SQLite: a savepoint in the writer's open transaction.
pub struct Change {
    /// Taken when the change ends.
    guard: Option<OwnedMutexGuard<WriterState>>,
    /// Nothing has been run yet; the savepoint goes before the first statement.
    opens: bool,
    writer: Arc<Writer>,
}

impl Change {
    fn state(&mut self) -> &mut WriterState {
        self.guard.as_mut().expect("a change that has ended is gone, so nobody can use it")
    }

    async fn commit(self, later: Later) -> Result<()> {
        let done = to_its_end(self.release(later)).await?;
        match done.await {
            Ok(true) => Ok(()),
            // The commit failed in someone else's hands; theirs has the cause.
            Ok(false) | Err(_) => Err(Error::Database(sqlx::Error::WorkerCrashed)),
        }
    }

    /// Hands the change over to the transaction, which is committed when nobody waits. The receiver is told when it is on disk.
    async fn release(mut self, mut later: Later) -> Result<oneshot::Receiver<bool>> {
        let nobody_waits = self.writer.waiting.load(Ordering::SeqCst) == 0;
        let opens = std::mem::take(&mut self.opens);
        let state = self.state();
        if !opens || !later.is_empty() {
            // When something put aside is refused, this change is dropped as any that failed.
            let first = opens.then_some(OPEN);
            later.run_sqlite(&mut state.connection, first, Some("RELEASE change")).await?;
        }
        let (sender, done) = oneshot::channel();
        state.pending.push(sender);
        let result =
            if nobody_waits || state.pending.len() >= MOST_TOGETHER { state.finish().await } else { Ok(()) };
        self.guard = None;
        result.map(|()| done)
    }
}

impl Drop for Change {
    fn drop(&mut self) {
        if let Some(mut guard) = self.guard.take() {
            guard.stale = !self.opens;
            drop(guard);
            self.writer.finish_soon();
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
