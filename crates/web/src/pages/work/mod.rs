//! The officials' side.

pub mod code_book;
pub mod coding;
pub mod desk;
pub mod distribution_list;
pub mod names;
pub mod organisation;
pub mod recipient;
pub mod referral;
pub mod similar;
pub mod statement;
pub mod step;
pub mod summary;
