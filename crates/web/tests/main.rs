//! The pages, as a browser without script sees them.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod desk_browser;
mod preparing;
