//! Use cases on both databases.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

mod agreement;
mod attachments;
mod boards;
mod bounces;
mod coding;
mod contact_history;
mod disclosure;
mod duty;
mod erased_contact;
mod fixture;
mod following;
mod lists;
mod mail_in;
mod mail_out;
mod mandate;
mod organisation;
mod organisation_by_municipality;
mod organisation_merge;
mod organisation_relation;
mod organisation_search;
mod own_entry;
mod preparing;
#[cfg(unix)]
mod private;
mod publishing;
mod putright;
mod queue;
mod real_inquiry;
mod receiving;
mod recipient_address;
mod register_damage;
mod register_draft;
mod register_import;
mod register_personal_data;
mod register_roll_back;
mod rounds;
mod search;
mod sector_map;
mod sign_in;
mod slips;
mod steps;
mod whole_path;

/// The damaged files of the reader's own tests.
#[path = "../../sheet/tests/kinds.rs"]
#[expect(dead_code, reason = "they are made for the reader's tests")]
mod kinds;
#[path = "../../sheet/tests/support.rs"]
#[expect(dead_code, clippy::format_collect, reason = "they are made for the reader's tests")]
mod support;
