//! The pages, as a browser without script sees them.

mod desk_browser;
mod preparing;
