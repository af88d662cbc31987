//! The officials' side.

pub(crate) mod attachment;
pub mod desk;
mod inside;
pub mod organisation;
pub mod recipient;
pub mod referral;
pub mod statement;
pub mod step;
pub mod summary;
