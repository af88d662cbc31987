//! Time. All of it comes from the site's clock (DESIGN 5); only this file reads the machine's.
//!
//! A site's clock is real time plus an offset that only demos have. Links, sessions, job leases and mail
//! headers use real time. Tests, and the playing of example events, hold the clock still.

use domain::time::Instant;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

/// A site's clock.
#[derive(Debug, Default)]
pub struct Clock {
    offset: AtomicI64,
    held: AtomicBool,
    held_at: AtomicI64,
}

impl Clock {
    /// A clock so many seconds from real time.
    pub fn with_offset(seconds: i64) -> Self {
        Self { offset: AtomicI64::new(seconds), ..Self::default() }
    }

    /// What the time is on the site.
    pub fn now(&self) -> Instant {
        if self.held.load(Ordering::Relaxed) {
            return Instant::from_unix(self.held_at.load(Ordering::Relaxed));
        }
        real().plus(self.offset.load(Ordering::Relaxed))
    }

    /// The day on the site.
    pub fn today(&self) -> jiff::civil::Date {
        self.now().day()
    }

    /// Seconds from real time.
    pub fn offset(&self) -> i64 {
        self.offset.load(Ordering::Relaxed)
    }

    /// Sets the seconds from real time.
    pub fn set_offset(&self, seconds: i64) {
        self.offset.store(seconds, Ordering::Relaxed);
    }

    /// Holds the clock still at a time.
    pub fn hold(&self, at: Instant) {
        self.held_at.store(at.unix(), Ordering::Relaxed);
        self.held.store(true, Ordering::Relaxed);
    }

    /// Lets the clock run again.
    pub fn release(&self) {
        self.held.store(false, Ordering::Relaxed);
    }
}

/// Real time.
pub fn real() -> Instant {
    Instant::from_unix(unix_millis().cast_signed() / 1000)
}

/// Milliseconds since 1970, real time.
pub fn unix_millis() -> u64 {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the machine's clock")]
    let now = std::time::SystemTime::now();
    now.duration_since(std::time::UNIX_EPOCH).map_or(0, |d| u64::try_from(d.as_millis()).unwrap_or(u64::MAX))
}
