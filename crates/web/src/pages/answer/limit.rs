//! A limit on what a script could fill the disk with: new drafts by anyone, and files to them.
//!
//! Addresses of clients are not used: behind a proxy they are all alike, and a header that tells them apart can be
//! forged. Those who were asked are never limited; their links are.

use crate::ui::Ui;
use app::{Refusal, Site};
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Instant;

/// New drafts by anyone, for each site and minute.
const DRAFTS: Rate = Rate { most: 120.0, per_second: 2.0 };
/// Megabytes of files by anyone, for each site: so many at once, then so many each second.
const MEGABYTES: Rate = Rate { most: 600.0, per_second: 2.0 };

#[derive(Debug, Clone, Copy)]
struct Rate {
    most: f64,
    per_second: f64,
}

/// What is left, and when that was told.
struct Bucket {
    left: f64,
    at: Instant,
}

impl Bucket {
    fn take(&mut self, rate: Rate, cost: f64, now: Instant) -> bool {
        let refill = now.saturating_duration_since(self.at).as_secs_f64() * rate.per_second;
        self.left = (self.left + refill).min(rate.most);
        self.at = now;
        let enough = self.left >= cost;
        if enough {
            self.left -= cost;
        }
        enough
    }
}

static BUCKETS: LazyLock<Mutex<HashMap<(String, &'static str), Bucket>>> = LazyLock::new(Mutex::default);

fn take(site: &Site, what: &'static str, rate: Rate, cost: f64) -> Result<(), Refusal> {
    let now = Instant::now();
    let mut buckets = BUCKETS.lock().unwrap_or_else(PoisonError::into_inner);
    let bucket = buckets.entry((site.name.clone(), what)).or_insert(Bucket { left: rate.most, at: now });
    if bucket.take(rate, cost, now) { Ok(()) } else { Err(Refusal::TooMany) }
}

/// One more draft by anyone.
pub fn draft(ui: &Ui) -> Result<(), Refusal> {
    take(&ui.site, "drafts", DRAFTS, 1.0)
}

/// One more file by anyone.
pub fn file(ui: &Ui, bytes: usize) -> Result<(), Refusal> {
    #[expect(clippy::cast_precision_loss, reason = "megabytes of a file are a small number")]
    let megabytes = bytes as f64 / 1e6;
    take(&ui.site, "files", MEGABYTES, megabytes.max(0.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_bucket_empties_and_fills_again() {
        let rate = Rate { most: 2.0, per_second: 1.0 };
        let start = Instant::now();
        let mut bucket = Bucket { left: rate.most, at: start };
        assert!(bucket.take(rate, 1.0, start));
        assert!(bucket.take(rate, 1.0, start));
        assert!(!bucket.take(rate, 1.0, start));
        assert!(bucket.take(rate, 1.0, start + Duration::from_secs(1)));
        assert!(!bucket.take(rate, 1.0, start + Duration::from_secs(1)));
    }
}
