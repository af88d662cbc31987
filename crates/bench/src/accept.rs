//! Accepting statements: the whole use case, on disk before it is acknowledged.
//!
//! Two measures: how many get through when 32 senders each send again as soon as they are answered, and how long one waits
//! when statements arrive at the pace that must be borne, whether or not those before them are done.

use crate::load::Seen;
use app::draft::Owner;
use app::{Site, statement};
use domain::language::Language;
use domain::stance::Stance;
use domain::statement::{Answer, RespondentKind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Sends so many statements in each way and prints what was seen.
pub async fn measure(site: &Arc<Site>, slug: &str, count: usize) -> anyhow::Result<()> {
    println!("\n{:<36} {:>9} {:>8} {:>8} {:>8}", "acceptance, synced", "per s", "p50 ms", "p99 ms", "max ms");
    let most = all_at_once(site, slug, count).await?;
    println!("{:<36} {most}", format!("{count} statements, 32 at once"));
    let pace = if site.store.is_sqlite() { 1_000 } else { 500 };
    for (round, pace) in (1..).zip([pace / 4, pace / 2, pace]) {
        let few = count.min(usize::try_from(pace * 8)?);
        let paced = at_a_pace(site, slug, count * round..count * round + few, pace).await?;
        println!("{:<36} {paced}", format!("{few} statements, {pace} a second"));
    }
    Ok(())
}

async fn all_at_once(site: &Arc<Site>, slug: &str, count: usize) -> anyhow::Result<Seen> {
    let next = Arc::new(AtomicUsize::new(0));
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..32 {
        let (site, slug, next) = (Arc::clone(site), slug.to_owned(), Arc::clone(&next));
        tasks.spawn(async move {
            let mut times = Vec::new();
            loop {
                let n = next.fetch_add(1, Ordering::Relaxed);
                if n >= count {
                    return anyhow::Ok(times);
                }
                times.push(send(&site, &slug, n, Instant::now()).await?);
            }
        });
    }
    let mut times = Vec::new();
    while let Some(done) = tasks.join_next().await {
        times.extend(done??);
    }
    Ok(Seen::new(times, began.elapsed()))
}

/// Each is sent at its time, and its time counts from then: a queue that grows is seen.
async fn at_a_pace(
    site: &Arc<Site>,
    slug: &str,
    numbers: std::ops::Range<usize>,
    pace: u32,
) -> anyhow::Result<Seen> {
    let began = Instant::now();
    let mut due = began;
    let mut tasks = JoinSet::new();
    for n in numbers {
        due += Duration::from_secs(1) / pace;
        tokio::time::sleep_until(due.into()).await;
        let (site, slug) = (Arc::clone(site), slug.to_owned());
        tasks.spawn(async move { send(&site, &slug, n, due).await });
    }
    let mut times = Vec::new();
    while let Some(done) = tasks.join_next().await {
        times.push(done??);
    }
    Ok(Seen::new(times, began.elapsed()))
}

/// Sends one, and tells how many microseconds after `since` it was acknowledged.
async fn send(site: &Site, slug: &str, n: usize, since: Instant) -> anyhow::Result<u64> {
    let owner = Owner::Anyone { slug: slug.to_owned(), token: format!("bench-{n}") };
    statement::send(site, &owner, answer(n), Language::Swedish).await?;
    Ok(u64::try_from(since.elapsed().as_micros())?)
}

fn answer(n: usize) -> Answer {
    Answer {
        overall: Some(Stance::Support),
        summary: format!("Vi tillstyrker, med några ord om varför. Nummer {n}."),
        name: format!("Förening {n}"),
        kind: Some(RespondentKind::Organisation),
        email: format!("kansli{n}@forening.example"),
        ..Answer::default()
    }
}
