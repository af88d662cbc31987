//! Pages, asked as a browser asks them, on a site in a temporary folder.

mod answering;
mod common;
