//! The store on both databases.

mod audit;
mod schema;
mod transactions;
