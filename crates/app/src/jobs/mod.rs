//! Work done later: a queue in the site's database, enqueued in the transaction that makes it needed.
//!
//! A job may be done twice (a worker that died, a lease that ran out), so each job's work is idempotent. A job
//! that fails is tried again with growing pauses; one that is given up is shown to the administrator, who may put it back.
//!
//! To add a job: a kind here, a file beside, and a line in [`work`].

mod housekeeping;
mod read_files;
mod send;
mod summary;

use crate::change::{ask, entry};
use crate::clock::real;
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::JobId;
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;
use store::job::{Job, JobState};
use tokio::sync::watch;

/// Sends a message: `{"message": "msg-…"}`.
pub const SEND: &str = "send";
/// Makes a finished summary's document anew: `{"referral": "ref-…"}`.
pub const SUMMARY: &str = "summary";
/// Reads the text of what someone sent along: `{"owner": "inb-…"}`.
pub const READ_FILES: &str = "read_files";

/// Jobs done at once.
const AT_ONCE: usize = 16;
/// Jobs claimed at a time.
const BATCH: i64 = 64;
/// Tries before a job is given up: with the pauses below about three days, as mail servers do.
const MOST_TRIES: i64 = 24;

/// What to do with a job that was not done.
#[derive(Debug)]
pub enum Failure {
    /// Try again later.
    Retry(String),
    /// Give it up.
    GiveUp(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Retry(error.to_string())
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        Self::Retry(error.to_string())
    }
}

/// Pause before the next try: half a minute, doubled each time, at most four hours.
fn pause(attempts: i64) -> i64 {
    let doubled = 30_i64 << attempts.clamp(0, 9);
    doubled.min(4 * 3600)
}

/// Works until told to stop.
pub async fn run(site: Arc<Site>, stop: watch::Receiver<bool>) {
    tokio::join!(work_on_queue(&site, stop.clone()), index(&site, stop));
}

/// Takes what waits into the search index. By itself, so that no mail waits for it.
async fn index(site: &Arc<Site>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        tokio::select! {
            done = async {
                crate::search::catch_up_calmly(site).await?;
                crate::organisation_search::catch_up_calmly(site).await
            } => if let Err(error) = done {
                tracing::error!(site = %site.name, %error, "failed to index what waits for it");
            },
            _ = stop.changed() => break,
        }
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(1)) => {}
            _ = stop.changed() => break,
        }
    }
}

async fn work_on_queue(site: &Arc<Site>, mut stop: watch::Receiver<bool>) {
    let mut every_minute = tokio::time::interval(Duration::from_mins(1));
    every_minute.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut minutes: u64 = 0;
    while !*stop.borrow() {
        if let Err(error) = run_due(site).await {
            tracing::error!(site = %site.name, %error, "failed to work on the queue");
            tokio::time::sleep(Duration::from_secs(2)).await;
        }
        tokio::select! {
            () = site.wake.notified() => {}
            _ = every_minute.tick() => {
                let done = if minutes.is_multiple_of(60) { housekeeping(site).await } else { housekeeping::run(site).await };
                minutes += 1;
                if let Err(error) = done {
                    tracing::error!(site = %site.name, %error, "failed to do the housekeeping");
                }
            }
            // Other processes enqueue too (the command line, mail receive): look now and then.
            () = tokio::time::sleep(Duration::from_secs(2)) => {}
            _ = stop.changed() => break,
        }
    }
}

/// Does what comes due by the site's clock: for the worker, and for a demo whose clock was moved.
pub async fn housekeeping(site: &Site) -> Result<()> {
    housekeeping::run(site).await?;
    // Seldom needed, and looks through every file's row: once an hour by the worker.
    crate::draft::remove_files(site).await?;
    // Looks through every organisation.
    crate::own_entry::yearly::send_due(site).await?;
    Ok(())
}

/// Does everything that is due. Returns how many jobs were worked on.
pub async fn run_due(site: &Arc<Site>) -> Result<usize> {
    let worker = domain::file::hex(&site.entropy.bytes::<8>());
    tokio::select! {
        done = work_through(site, &worker) => done,
        never = keep_lease(site, &worker) => match never {},
    }
}

/// Claims and does jobs until nothing is due. The next are claimed before the last are done, so that one that takes its
/// time keeps nobody waiting.
async fn work_through(site: &Arc<Site>, worker: &str) -> Result<usize> {
    let mut running = tokio::task::JoinSet::new();
    let mut waiting = VecDeque::new();
    let mut count = 0;
    loop {
        if waiting.is_empty() {
            match claim(site, worker).await {
                Ok(jobs) => waiting.extend(jobs),
                Err(error) => {
                    running.join_all().await;
                    return Err(error);
                }
            }
            if waiting.is_empty() && running.is_empty() {
                return Ok(count);
            }
        }
        while running.len() < AT_ONCE
            && let Some(job) = waiting.pop_front()
        {
            count += 1;
            let site = Arc::clone(site);
            running.spawn(async move { do_one(&site, job).await });
        }
        running.join_next().await;
    }
}

/// Takes the next jobs that are due. An idle worker writes nothing.
async fn claim(site: &Site, worker: &str) -> Result<Vec<Job>> {
    let now = real();
    let mut tx = site.store.read().await?;
    let due = store::job::any_due(&mut tx, now).await?;
    drop(tx);
    if !due {
        return Ok(Vec::new());
    }
    let mut tx = site.store.write().await?;
    let lease_end = now.plus(site.settings.lease_seconds);
    let jobs = store::job::claim(&mut tx, worker, now, lease_end, BATCH).await?;
    tx.commit().await?;
    Ok(jobs)
}

/// Renews the lease of what this worker is doing, for as long as it takes.
async fn keep_lease(site: &Site, worker: &str) -> std::convert::Infallible {
    let third = u64::try_from(site.settings.lease_seconds).unwrap_or(30).div_ceil(3);
    loop {
        tokio::time::sleep(Duration::from_secs(third)).await;
        let renewed = async {
            let mut tx = site.store.write().await?;
            store::job::renew(&mut tx, worker, real().plus(site.settings.lease_seconds)).await?;
            tx.commit().await
        };
        if let Err(error) = renewed.await {
            tracing::warn!(site = %site.name, %error, "failed to renew a lease; the jobs may be done twice");
        }
    }
}

async fn do_one(site: &Arc<Site>, job: Job) {
    let (id, kind, attempts) = (job.id, job.kind.clone(), job.attempts);
    let outcome = work(site, &job).await;
    let noted = match outcome {
        Ok(()) => Ok(()),
        Err(Failure::Retry(why)) if attempts < MOST_TRIES => {
            tracing::warn!(site = %site.name, job = %id, kind, attempts, why, "a job will be tried again");
            note(site, id, Some(real().plus(pause(attempts))), &why).await
        }
        Err(Failure::Retry(why) | Failure::GiveUp(why)) => {
            tracing::error!(site = %site.name, job = %id, kind, attempts, why, "a job was given up");
            note(site, id, None, &why).await
        }
    };
    if let Err(error) = noted {
        tracing::error!(site = %site.name, job = %id, %error, "failed to note what became of a job; its lease will run out");
    }
}

async fn work(site: &Arc<Site>, job: &Job) -> Result<(), Failure> {
    match job.kind.as_str() {
        SEND => send::run(site, job).await,
        SUMMARY => summary::run(site, job).await,
        READ_FILES => read_files::run(site, job).await,
        other => Err(Failure::GiveUp(format!("unknown kind of job: {other}"))),
    }
}

async fn note(site: &Site, id: JobId, again: Option<domain::time::Instant>, why: &str) -> Result<()> {
    let mut tx = site.store.write().await?;
    match again {
        Some(at) => store::job::retry(&mut tx, id, at, why).await?,
        None => store::job::fail(&mut tx, id, why).await?,
    }
    Ok(tx.commit().await?)
}

/// The queue as the administrator sees it.
#[derive(Debug, Clone)]
pub struct Queue {
    /// How many in each state.
    pub counts: Vec<(JobState, i64)>,
    /// Given up.
    pub failed: Vec<Job>,
    /// Waiting or being worked on.
    pub waiting: Vec<Job>,
    /// Lately done.
    pub done: Vec<Job>,
}

/// The queue, for the administrator.
pub async fn queue(site: &Site, actor: &Actor) -> Result<Queue> {
    ask(actor, Action::Administer, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let mut waiting = store::job::in_state(&mut tx, JobState::Running, 50).await?;
    waiting.extend(store::job::in_state(&mut tx, JobState::Queued, 50).await?);
    Ok(Queue {
        counts: store::job::counts(&mut tx).await?,
        failed: store::job::in_state(&mut tx, JobState::Failed, 100).await?,
        waiting,
        done: store::job::in_state(&mut tx, JobState::Done, 20).await?,
    })
}

/// Puts a job that was given up back in the queue.
pub async fn put_back(site: &Site, actor: &Actor, id: JobId) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::Administer, Resource::Site)?;
    if !store::job::put_back(&mut change.tx, id, real()).await? {
        return Err(Error::NotFound);
    }
    change.keep(entry("job.put_back", id, vec![])).await?;
    site.wake.notify_one();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_go_on_for_about_three_days() {
        let total: i64 = (1..MOST_TRIES).map(pause).sum();
        assert_eq!(pause(1), 60);
        assert!((2 * 86_400..4 * 86_400).contains(&total), "{total}");
    }
}
