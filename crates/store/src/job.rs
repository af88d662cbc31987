//! The queue of work to be done later.
//!
//! A worker claims jobs by compare-and-set with a lease; a lease that has run out is free again, so the
//! work of a process that died is done by the next. Times here are real time, not the site's clock.

use crate::{Result, Tx};
use domain::ids::JobId;
use domain::time::Instant;

domain::text_enum! {
    /// Where a job stands.
    pub enum JobState {
        /// Waits for its time.
        Queued = "queued",
        /// A worker has it.
        Running = "running",
        /// Done.
        Done = "done",
        /// Given up; a person may put it back.
        Failed = "failed",
    }
}

/// A job.
#[derive(Debug, Clone)]
pub struct Job {
    /// Identity.
    pub id: JobId,
    /// What is to be done.
    pub kind: String,
    /// On what, as JSON.
    pub payload: String,
    /// Where it stands.
    pub state: JobState,
    /// Not before.
    pub run_at: Instant,
    /// How many times it was tried.
    pub attempts: i64,
    /// Why the latest try failed.
    pub last_error: Option<String>,
    /// The request that enqueued it.
    pub request: Option<String>,
    /// When it was enqueued.
    pub created_at: Instant,
    /// When it was done.
    pub done_at: Option<Instant>,
}

mapped!(Job, row => Job {
    id: row.try_get("id")?,
    kind: row.try_get("kind")?,
    payload: row.try_get("payload")?,
    state: row.try_get("state")?,
    run_at: row.try_get("run_at")?,
    attempts: row.try_get("attempts")?,
    last_error: row.try_get("last_error")?,
    request: row.try_get("request")?,
    created_at: row.try_get("created_at")?,
    done_at: row.try_get("done_at")?,
});

/// Enqueues a job.
pub async fn enqueue(tx: &mut Tx, job: &Job) -> Result<()> {
    later!(
        tx,
        "INSERT INTO job (id, kind, payload, state, run_at, attempts, request, created_at)
         VALUES ($1, $2, $3, 'queued', $4, 0, $5, $6)",
        job.id,
        &job.kind,
        &job.payload,
        job.run_at,
        job.request.as_deref(),
        job.created_at
    )?;
    Ok(())
}

/// Claims jobs that are due, and first frees those whose worker has let its lease run out.
pub async fn claim(
    tx: &mut Tx,
    worker: &str,
    now: Instant,
    lease_end: Instant,
    most: i64,
) -> Result<Vec<Job>> {
    // Two statements and not one with OR: so each follows its index, and tens of thousands that wait are not sorted each time.
    execute!(
        tx,
        "UPDATE job SET state = 'queued', worker = NULL WHERE state = 'running' AND lease_end < $1",
        now
    )?;
    // The condition stands twice: on PostgreSQL the outer one is judged again once a row another worker
    // is claiming is free, and so that worker's rows fall out.
    fetch_all!(
        tx,
        Job,
        "UPDATE job SET state = 'running', worker = $1, lease_end = $3, attempts = attempts + 1
          WHERE id IN (SELECT id FROM job WHERE state = 'queued' AND run_at <= $2 ORDER BY run_at, id LIMIT $4)
            AND state = 'queued'
         RETURNING *",
        worker,
        now,
        lease_end,
        most
    )
}

/// Renews the lease of a worker's jobs.
pub async fn renew(tx: &mut Tx, worker: &str, lease_end: Instant) -> Result<()> {
    execute!(tx, "UPDATE job SET lease_end = $2 WHERE worker = $1 AND state = 'running'", worker, lease_end)?;
    Ok(())
}

/// Notes that a job is done.
pub async fn done(tx: &mut Tx, id: JobId, now: Instant) -> Result<()> {
    execute!(
        tx,
        "UPDATE job SET state = 'done', done_at = $2, last_error = NULL, worker = NULL WHERE id = $1",
        id,
        now
    )?;
    Ok(())
}

/// Puts a job back for another try.
pub async fn retry(tx: &mut Tx, id: JobId, run_at: Instant, error: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE job SET state = 'queued', run_at = $2, last_error = $3, worker = NULL WHERE id = $1",
        id,
        run_at,
        error
    )?;
    Ok(())
}

/// Gives a job up.
pub async fn fail(tx: &mut Tx, id: JobId, error: &str) -> Result<()> {
    execute!(tx, "UPDATE job SET state = 'failed', last_error = $2, worker = NULL WHERE id = $1", id, error)?;
    Ok(())
}

/// A person puts a job that was given up back in the queue.
pub async fn put_back(tx: &mut Tx, id: JobId, now: Instant) -> Result<bool> {
    let n = execute!(
        tx,
        "UPDATE job SET state = 'queued', run_at = $2, attempts = 0 WHERE id = $1 AND state = 'failed'",
        id,
        now
    )?;
    Ok(n == 1)
}

/// Removes jobs done before a time: they are tools, not records.
pub async fn forget_done(tx: &mut Tx, before: Instant) -> Result<u64> {
    execute!(tx, "DELETE FROM job WHERE state = 'done' AND done_at < $1", before)
}

/// How many jobs are in each state.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(JobState, i64)>> {
    fetch_all!(tx, (JobState, i64), "SELECT state, count(*) FROM job GROUP BY state ORDER BY state")
}

/// The latest jobs in a state.
pub async fn in_state(tx: &mut Tx, state: JobState, most: i64) -> Result<Vec<Job>> {
    fetch_all!(
        tx,
        Job,
        "SELECT * FROM job WHERE state = $1 ORDER BY run_at DESC, id DESC LIMIT $2",
        state,
        most
    )
}

/// When the next queued job is due.
pub async fn next_due(tx: &mut Tx) -> Result<Option<Instant>> {
    let row: (Option<Instant>,) =
        fetch_one!(tx, (Option<Instant>,), "SELECT min(run_at) FROM job WHERE state = 'queued'")?;
    Ok(row.0)
}

/// Is anything due? Asked before claiming, so that an idle worker writes nothing.
pub async fn any_due(tx: &mut Tx, now: Instant) -> Result<bool> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM (SELECT id FROM job
           WHERE (state = 'queued' AND run_at <= $1) OR (state = 'running' AND lease_end < $1) LIMIT 1) due",
        now
    )?;
    Ok(n > 0)
}
