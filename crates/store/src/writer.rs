//! The one writer of a SQLite database.
//!
//! So that many small changes do not each pay for their own flush to disk, changes that wait for the writer share one: each
//! runs in its own savepoint of an open transaction, which is committed when nobody waits any more (or [`MOST_TOGETHER`]
//! have gathered). [`Change::commit`] returns only when that commit is on disk, so what was acknowledged is kept
//! (`synchronous=FULL`); a change that fails undoes its own savepoint and nobody else's.
//!
//! A change of many thousands of rows has a transaction alone ([`Change::alone`]): what undoes a savepoint is kept in memory, page
//! by page for each statement.
//!
//! What is committed lies in the write-ahead log until it is folded into the file. That takes tens of milliseconds, so it is
//! done on a connection of its own while changes go on.

use crate::later::Later;
use crate::{Error, Result};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

/// Most changes that share one flush to disk.
const MOST_TOGETHER: usize = 32;
/// So many changes are folded into the file together.
const FOLDED_TOGETHER: usize = 250;
/// Pages of the write-ahead log (4 096 bytes each) at which the writer itself folds, should the other connection not keep up:
/// 64 MB.
const LOG_PAGES: &str = "16000";
/// Begins a change within the open transaction.
const OPEN: &str = "SAVEPOINT change";

/// The one writer of a SQLite database.
pub struct Writer {
    state: Arc<Mutex<WriterState>>,
    /// How many changes wait for the writer.
    waiting: AtomicUsize,
    /// Folds the log into the file; none when the writer is closed.
    folder: Mutex<Option<SqliteConnection>>,
}

struct WriterState {
    /// None when the writer is closed: then no change begins.
    connection: Option<SqliteConnection>,
    /// A transaction is open.
    open: bool,
    /// The open transaction is one change's alone, without savepoint.
    alone: bool,
    /// A change was dropped: its savepoint is still there and must be undone.
    stale: bool,
    /// Changes that are done and wait for the commit.
    pending: Vec<oneshot::Sender<bool>>,
    /// Changes that were committed since the log was folded.
    unfolded: usize,
}

impl WriterState {
    async fn run(&mut self, sql: &'static str) -> Result<()> {
        sqlx::query(sql).execute(self.connection()?).await?;
        Ok(())
    }

    fn connection(&mut self) -> Result<&mut SqliteConnection> {
        self.connection.as_mut().ok_or(Error::Database(sqlx::Error::PoolClosed))
    }

    /// Undoes the savepoint of a change that was dropped.
    async fn undo_dropped(&mut self) {
        if !std::mem::take(&mut self.stale) {
            return;
        }
        if self.alone {
            self.give_up().await;
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
        self.open && !self.stale && self.connection.is_some()
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
        // What is large is folded at once.
        self.unfolded += if std::mem::take(&mut self.alone) { FOLDED_TOGETHER } else { self.pending.len() };
        for waiting in self.pending.drain(..) {
            let _ = waiting.send(true);
        }
        Ok(())
    }

    /// Nothing since the last commit is kept; all who wait are told so.
    async fn give_up(&mut self) {
        let _ = self.run("ROLLBACK").await;
        self.open = false;
        self.alone = false;
        self.stale = false;
        for waiting in self.pending.drain(..) {
            let _ = waiting.send(false);
        }
    }
}

impl Writer {
    /// Opens the file, and brings it up to date.
    pub async fn open(options: &SqliteConnectOptions) -> Result<Arc<Self>> {
        let own = options.clone().pragma("wal_autocheckpoint", LOG_PAGES);
        let mut connection = own.connect().await?;
        crate::migrations::migrator(true).run(&mut connection).await?;
        // Whoever folds never waits for anybody.
        let folder = options.clone().busy_timeout(Duration::ZERO).connect().await?;
        let state = WriterState {
            connection: Some(connection),
            open: false,
            alone: false,
            stale: false,
            pending: Vec::new(),
            unfolded: 0,
        };
        Ok(Arc::new(Self {
            state: Arc::new(Mutex::new(state)),
            waiting: AtomicUsize::new(0),
            folder: Mutex::new(Some(folder)),
        }))
    }

    /// Commits what is pending, folds the whole log into the file and lets go of it. No change begins after that.
    pub async fn close(&self) {
        let folder = self.folder.lock().await.take();
        let mut state = self.state.lock().await;
        let _ = state.finish().await;
        if let Some(mut connection) = state.connection.take() {
            let _ = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_all(&mut connection).await;
            let _ = connection.close().await;
        }
        if let Some(folder) = folder {
            let _ = folder.close().await;
        }
    }

    /// Folds the log into the file, beside the changes that go on, when there is enough in it.
    fn fold_soon(self: &Arc<Self>, state: &mut WriterState) {
        if state.unfolded < FOLDED_TOGETHER {
            return;
        }
        state.unfolded = 0;
        let writer = Arc::clone(self);
        tokio::spawn(async move {
            // Whoever folds already leaves what comes meanwhile to the next.
            if let Ok(mut folder) = writer.folder.try_lock()
                && let Some(folder) = folder.as_mut()
            {
                let _ = sqlx::query("PRAGMA wal_checkpoint(PASSIVE)").fetch_all(folder).await;
            }
        });
    }

    /// Begins a change.
    pub async fn begin(self: &Arc<Self>) -> Result<Change> {
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
    /// The same with a transaction of its own, of which nothing has been run yet: for changes of very many rows.
    pub async fn alone(mut self) -> Result<Self> {
        to_its_end(async move {
            let state = self.state();
            state.finish().await?;
            state.run("BEGIN IMMEDIATE").await?;
            state.open = true;
            state.alone = true;
            self.opens = false;
            Ok(self)
        })
        .await
    }

    /// The connection, for a statement of this change.
    pub fn connection(&mut self) -> &mut SqliteConnection {
        self.state().connection().expect("a change begins only while the writer is open")
    }

    /// Is the next statement the first? Then it brings the savepoint along: what opens it, once.
    pub fn opens(&mut self) -> Option<&'static str> {
        std::mem::take(&mut self.opens).then_some(OPEN)
    }

    fn state(&mut self) -> &mut WriterState {
        self.guard.as_mut().expect("a change that has ended is gone, so nobody can use it")
    }

    /// Keeps what was written; when it returns, it is on disk.
    pub async fn commit(self, later: Later) -> Result<()> {
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
        let writer = Arc::clone(&self.writer);
        let state = self.state();
        if state.alone {
            if !later.is_empty() {
                later.run_sqlite(state.connection()?, None, None).await?;
            }
        } else if !opens || !later.is_empty() {
            // When something put aside is refused, this change is dropped as any that failed.
            let first = opens.then_some(OPEN);
            later.run_sqlite(state.connection()?, first, Some("RELEASE change")).await?;
        }
        let (sender, done) = oneshot::channel();
        state.pending.push(sender);
        let result = if nobody_waits || state.alone || state.pending.len() >= MOST_TOGETHER {
            state.finish().await
        } else {
            Ok(())
        };
        writer.fold_soon(state);
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
