//! The real program on a folder of its own: what it says when something is wrong, the whole way of a referral by command
//! line and mail alone, the demo, and what is left of it when it is killed.
#![expect(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod crash;
mod demo;
mod extract_text;
mod mandates;
mod mistakes;
mod model;
mod organisations;
mod program;
mod relations;
mod whole_way;
