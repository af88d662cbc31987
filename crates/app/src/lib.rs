//! The use cases: load, ask the policy, let the domain decide, save, write the audit entry, enqueue.
//!
//! Called alike by all five entrances: a page, the JSON API, the command line, an incoming mail, a job. One file
//! per noun. No words for people ([`emails`] and [`letters`] take theirs from `i18n`), no SQL (`store`), no rules
//! that can be told without I/O (`domain`).
//!
//! To add a use case: a function in the noun's file that begins with [`site::Site::open_change`], asks
//! [`change::Opened::allow`], and ends with [`change::Change::keep`].

pub mod account;
pub mod agreement;
pub mod attachment_text;
pub mod audit;
pub mod board_meeting;
pub mod change;
pub mod clock;
pub mod code_book;
pub mod coding;
pub mod collaboration_model;
pub mod common_answer;
pub mod contact_history;
pub mod contact_point;
pub mod contribution;
pub mod decision;
pub mod deed;
pub mod disclosure;
pub mod dispatch;
pub mod distribution_list;
pub mod document;
pub mod draft;
pub mod duty;
pub mod emails;
pub mod entropy;
pub mod error;
pub mod example;
pub mod files;
pub mod follower;
pub mod inbound;
pub mod inside;
pub mod jobs;
pub mod letters;
pub mod mandate;
pub mod name_answer;
pub mod news;
pub mod organisation;
pub mod organisation_merge;
pub mod organisation_relation;
pub mod organisation_search;
pub mod own_entry;
pub mod private;
pub mod public;
pub mod published_referral;
pub mod quarantine;
pub mod recipient;
pub mod referral;
pub mod referral_file;
pub mod register_draft;
pub mod register_import;
pub mod register_question;
pub mod request;
pub mod round;
pub mod search;
pub mod sector_map;
pub mod settings;
pub mod site;
pub mod statement;
pub mod summary;

pub use error::{Error, Refusal, Result};
pub use site::Site;
