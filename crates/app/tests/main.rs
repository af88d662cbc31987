//! Use cases on both databases.

mod fixture;
mod mail_in;
mod mail_out;
mod preparing;
mod receiving;
mod sign_in;
mod whole_path;
