//! The only crate with SQL. One SQL text per statement, run on SQLite or PostgreSQL.
//!
//! One file per noun, functions over `&mut Tx`. The machinery is in [`query`] (the macros),
//! [`connection`] (pools and transactions), and [`migrations`]. Nothing here decides anything:
//! rules are in `domain`, and when they apply is in `app`.
//!
//! To add a noun: a migration, a file here with the noun's name, its functions, and a line below.

#![expect(
    unsafe_code,
    reason = "linkme gathers the list of statements in a link section of its own; there is no other"
)]

mod bulk;
pub mod connection;
pub mod later;
pub mod migrations;
#[macro_use]
pub mod query;

pub mod account;
pub mod agreement;
pub mod attachment;
pub mod attachment_text;
pub mod audit;
pub mod board_meeting;
pub mod code_book;
pub mod coding;
pub mod collaboration_model;
pub mod common_answer;
pub mod contact_history;
pub mod contact_point;
pub mod contribution;
pub mod correction;
pub mod decision;
pub mod deed;
pub mod disclosure;
pub mod distribution_list;
pub mod document;
pub mod draft;
pub mod duty_waiver;
pub mod erased_contact;
pub mod event;
pub mod follower;
pub mod inbound;
pub mod job;
pub mod mail_request;
pub mod mandate;
pub mod message;
pub mod name_answer;
pub mod organisation;
pub mod organisation_merge;
pub mod organisation_relation;
pub mod organisation_search;
pub mod own_entry;
pub mod public;
pub mod publication;
pub mod quarantine;
pub mod recipient;
pub mod referral;
pub mod register_draft;
pub mod register_import;
pub mod register_row;
pub mod search;
pub mod sector_map;
pub mod site;
pub mod statement;
pub mod summary;
#[cfg(feature = "testing")]
pub mod testing;
mod writer;

pub use connection::{Store, Tx};

/// What can go wrong in the store.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Somebody else changed the row since it was read.
    #[error("changed by someone else meanwhile")]
    ChangedMeanwhile,
    /// The row breaks a uniqueness rule; the name of the constraint or column.
    #[error("already exists: {0}")]
    Exists(String),
    /// There is no more room for data.
    #[error("the disk is full")]
    Full,
    /// The database refused or could not be reached.
    #[error("the database failed: {0}")]
    Database(#[source] sqlx::Error),
    /// A stored value could not be read back.
    #[error("a stored value could not be read: {0}")]
    Stored(#[from] serde_json::Error),
    /// The migrations could not be run.
    #[error("the migrations failed: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(db) = &error {
            if db.is_unique_violation() {
                return Self::Exists(db.constraint().map_or_else(|| db.message().to_owned(), str::to_owned));
            }
            // SQLITE_FULL, and PostgreSQL's class 53 "insufficient resources: disk full".
            if db.message().contains("database or disk is full")
                || db.code().is_some_and(|c| c == "13" || c == "53100")
            {
                return Self::Full;
            }
        }
        Self::Database(error)
    }
}

/// A result in the store.
pub type Result<T, E = Error> = std::result::Result<T, E>;
