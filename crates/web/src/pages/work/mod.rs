//! The officials' side.

pub mod desk;
pub mod disclosure;
pub mod organisation;
pub mod recipient;
pub mod referral;
pub mod statement;
pub mod step;
pub mod summary;
