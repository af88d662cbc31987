//! The rules of the house, pure: no I/O, no async, no clock, no randomness.
//!
//! One file per noun; the same noun names the file in `store`, `app` and `web`.
//! What lives here: identifiers, states and their transitions, validation, the calendar,
//! who may do what ([`access`]), the audit chain, and tokens. What does not: texts for people
//! (crate `i18n`), SQL (`store`), and anything that reads a clock (`app`).
//!
//! The only trace of a database is [`stored_as_text`](macro@stored_as_text): types that have one
//! written form are kept in a `TEXT` column in that form, on any database.

mod macros;

pub mod access;
pub mod account;
pub mod activity;
pub mod agreement;
pub mod audit;
pub mod board_meeting;
pub mod bounce;
pub mod brand;
pub mod calendar;
pub mod code_book;
pub mod coding;
pub mod collaboration_model;
pub mod contribution;
pub mod deed;
pub mod difference;
pub mod disclosure;
pub mod distribution_list;
pub mod document;
pub mod duty;
pub mod email;
pub mod erased_contact;
pub mod file;
pub mod follower;
pub mod function_address;
pub mod ids;
pub mod language;
pub mod mandate;
pub mod message;
pub mod name_match;
pub mod organisation;
pub mod organisation_number;
pub mod organisation_relation;
pub mod organisation_search;
pub mod organisation_type;
pub mod outline;
pub mod own_entry;
pub mod personal_data;
pub mod place;
pub mod recipient;
pub mod recipient_list;
pub mod referral;
pub mod register_number;
pub mod register_row;
pub mod rendition;
pub mod round;
pub mod same_organisation;
pub mod search;
pub mod sector_map;
pub mod similar;
pub mod span;
pub mod stance;
pub mod statement;
pub mod suggestion;
pub mod summary;
pub mod target_group;
pub mod text;
pub mod time;
pub mod token;
pub mod validation;
pub mod words;
pub mod written_day;
