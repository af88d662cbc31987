//! Files as people send them, and as those send them who mean harm.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

mod danger;
mod pdf;
mod strange;
mod word;
