//! Answering on the web: the door behind a link in a mail, three steps, the receipt, and asking for longer time.
//!
//! Whatever is typed is saved before it is looked at ([`step::keep`]); nothing is refused for being unfinished before it is
//! sent. Two colleagues may write at once: what differs is shown side by side ([`conflict`]) and nobody overwrites anybody.
//!
//! - [`visitor`]: who is answering, by a cookie of this referral.
//! - [`fields`]: the fields of a step, read, shown and compared alike.
//! - [`who`], [`views`], [`check`], [`receipt`]: the pages, in the order they come.

mod check;
mod conflict;
mod door;
mod extension;
mod fields;
mod receipt;
mod sheet;
mod step;
mod stop;
mod views;
mod visitor;
mod who;

pub use check::{check, send};
pub use door::{door, open_door};
pub use extension::{ask_extension, extension};
pub use receipt::receipt;
pub use sheet::{mailto, respondent_word, stance_class};
pub use views::{autosave, save_views, views};
pub use visitor::{OWN, OWN_SECONDS};
pub use who::{save_who, who};
