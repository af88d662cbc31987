//! The officials' side.

pub mod board;
pub mod desk;
pub mod distribution_list;
pub mod names;
pub mod organisation;
pub mod recipient;
pub mod referral;
pub mod statement;
pub mod step;
pub mod summary;
