//! The commands: one file per noun.

pub mod account;
pub mod audit;
pub mod board;
pub mod check_config;
pub mod deed;
pub mod demo;
pub mod duty;
pub mod extract_text;
pub mod followers;
pub mod list;
pub mod mail;
pub mod migrate;
pub mod model;
pub mod organisation_search;
pub mod organisations;
pub mod referral;
pub mod request;
pub mod search;
pub mod serve;
pub mod site;
pub mod work;
