//! Search at the pace of the budget: 20 questions a second, broad and narrow, each asked of the database.

use crate::load::Seen;
use anyhow::Context as _;
use app::Site;
use app::search::{Filters, Side};
use domain::language::Language;
use domain::search::Kind;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Questions: what stands in every text, what stands in a few, compounds, numbers, words that are not there.
const QUESTIONS: [&str; 14] = [
    "modell",
    "gemensam modell",
    "samverkan",
    "tydligare fråga",
    "\"gemensam modell\"",
    "synpunkt 7",
    "civilsamhälle",
    "samhälle",
    "välkomna -tydlig",
    "RS 2024-0017",
    "förslag 33",
    "regionfullmäktige",
    "förening 12",
    "modeell",
];

/// Fills the index and asks.
pub async fn measure(site: &Arc<Site>, lasting: Duration) -> anyhow::Result<()> {
    let mut tx = site.store.write().await?;
    store::search::start_over(&mut tx).await?;
    let waiting = store::search::count_due(&mut tx).await?;
    tx.commit().await?;
    let begun = Instant::now();
    app::search::catch_up_at_once(site, |_| {}).await?;
    println!("\nsearch: {waiting} things indexed in {:.1} s", begun.elapsed().as_secs_f64());
    let kinds = [None, Some(Kind::Contribution), Some(Kind::Referral)];
    let mut asking = tokio::task::JoinSet::new();
    let mut pace = tokio::time::interval(Duration::from_millis(50));
    let begun = Instant::now();
    for n in 0.. {
        pace.tick().await;
        if begun.elapsed() >= lasting {
            break;
        }
        let site = Arc::clone(site);
        asking.spawn(async move {
            let words = QUESTIONS[n % QUESTIONS.len()];
            let filters = Filters { kind: kinds[n % kinds.len()], ..Filters::default() };
            let begun = Instant::now();
            let found = app::search::find(&site, Side::Public, words, &filters, Language::Swedish, 0).await;
            found.map(|_| (words, u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX)))
        });
    }
    let took = begun.elapsed();
    let mut all = Vec::new();
    while let Some(done) = asking.join_next().await {
        all.push(done.context("a question was dropped")??);
    }
    println!(
        "{:<36} {:>9} {:>8} {:>8} {:>8}",
        "20 questions a second", "per s", "p50 ms", "p99 ms", "max ms"
    );
    for words in QUESTIONS {
        let of: Vec<u64> = all.iter().filter(|(w, _)| *w == words).map(|(_, t)| *t).collect();
        println!("  {words:<34} {}", Seen::new(of, took));
    }
    println!("  {:<34} {}", "all", Seen::new(all.into_iter().map(|(_, t)| t).collect(), took));
    Ok(())
}
