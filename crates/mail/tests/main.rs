//! Everything the crate promises, tested from outside: one binary, one module per promise.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod corpus;
mod fixtures;
mod lmtp;
mod mangled;
mod outgoing;
mod transport;
