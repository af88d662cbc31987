//! The officials' side.

pub mod agreement;
pub(crate) mod attachment;
pub mod board;
pub mod code_book;
pub mod coding;
pub mod contact_point;
pub mod desk;
pub mod disclosure;
pub mod distribution_list;
pub mod duplicates;
pub mod entry_case;
mod inside;
pub mod mandate;
pub mod names;
pub mod organisation;
pub mod organisation_relation;
pub mod recipient;
pub mod referral;
pub mod register_draft;
pub mod register_import;
pub mod register_question;
pub mod round;
pub mod similar;
pub mod statement;
pub mod step;
pub mod summary;
