//! Pages, asked as a browser asks them, on a site in a temporary folder.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

mod agreement;
mod answering;
mod attachments;
mod common;
mod desk;
mod desk_browser;
mod following;
mod limits;
mod lists;
mod mandate;
mod openapi;
mod organisation_map;
mod organisation_relation;
mod organisation_search;
mod own_entry;
mod preparing;
mod privacy;
mod public;
mod publishing;
mod reading;
mod register;
mod search;
mod sector_map;
mod steps;
