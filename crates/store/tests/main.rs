//! The store on both databases.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

mod audit;
mod schema;
mod transactions;
