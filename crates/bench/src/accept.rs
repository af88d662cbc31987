//! Accepting statements: the whole use case, on disk before it is acknowledged, 32 at once.

use crate::load::Seen;
use app::draft::Owner;
use app::{Site, statement};
use domain::language::Language;
use domain::stance::Stance;
use domain::statement::{Answer, RespondentKind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Sends so many statements and prints what was seen.
pub async fn measure(site: &Arc<Site>, slug: &str, count: usize) -> anyhow::Result<()> {
    let next = Arc::new(AtomicUsize::new(0));
    let began = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..32 {
        let (site, slug, next) = (Arc::clone(site), slug.to_owned(), Arc::clone(&next));
        tasks.spawn(async move {
            let mut times = Vec::new();
            loop {
                let n = next.fetch_add(1, Ordering::Relaxed);
                if n >= count {
                    return anyhow::Ok(times);
                }
                let owner = Owner::Anyone { slug: slug.clone(), token: format!("bench-{n}") };
                let began = Instant::now();
                statement::send(&site, &owner, answer(n), Language::Swedish).await?;
                times.push(u64::try_from(began.elapsed().as_micros())?);
            }
        });
    }
    let mut times = Vec::new();
    while let Some(done) = tasks.join_next().await {
        times.extend(done??);
    }
    let seen = Seen::new(times, began.elapsed());
    println!(
        "\n{:<36} {:>9} {:>8} {:>8} {:>8}",
        "acceptance, 32 at once, synced", "per s", "p50 ms", "p99 ms", "max ms"
    );
    println!("{:<36} {seen}", format!("{count} statements"));
    Ok(())
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
