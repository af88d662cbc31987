//! The pages and the JSON API. No rules here: handlers read what a person sent, call a use case in `app`, and show
//! the answer. Every page works without JavaScript.
//!
//! - [`routes`]: every address in one list, each with who may open it.
//! - [`ui`]: what every page has: the site, the language, who is looking, links, cookies.
//! - [`posted`]: what a form sent, checked against cross-site requests.
//! - `pages/<noun>.rs` with `templates/<noun>/*.html`; `api/<noun>.rs`.
//! - [`limit`]: how much one sender can send to what anyone can open.
//! - [`errors`]: what a person sees when something went wrong.
//!
//! To add a page: a line in [`routes`], a handler in `pages/<noun>.rs` with its template struct beside it, and a
//! template that extends `layout.html`.

#![expect(
    clippy::unused_self,
    clippy::trivially_copy_pass_by_ref,
    reason = "templates reach a page's helpers only as its methods, and hand over references"
)]

pub(crate) mod api;
mod assets;
pub mod errors;
mod forms;
mod kept;
pub mod limit;
pub(crate) mod pages;
mod path;
mod picture;
mod posted;
pub mod routes;
mod serve;
mod sites;
mod ui;

pub use api::description as openapi;
pub use api::referral::summary_of;
pub use serve::router;
pub use sites::Sites;
