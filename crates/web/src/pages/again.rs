//! A form whose token is too old or another browser's, or whose writer has been signed out: nothing was done, and nothing
//! that was typed is lost. The page holds it all, with a new token, and a button that sends it once more. Longer texts are
//! shown, so that a person sees what they send; that the request came from a page of ours was seen before.

use crate::posted::Posted;
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::Actor;

/// A field of the form, as it was sent.
struct Field<'a> {
    name: &'a str,
    value: &'a str,
    /// Long enough to have been written by a person.
    shown: bool,
}

#[derive(Template)]
#[template(path = "error/again.html")]
struct AgainPage<'a> {
    ui: &'a Ui,
    fields: Vec<Field<'a>>,
    files: bool,
    /// Whoever wrote it was signed in when they began.
    signed_out: bool,
    action: String,
}

/// Is this a form of the desk, from a browser that is not signed in (any more)?
fn is_signed_out(ui: &Ui) -> bool {
    let of_the_desk = ["/arbete", "/admin"].iter().any(|start| ui.path.starts_with(start));
    of_the_desk && ui.actor == Actor::Anyone
}

/// The form once more, with what was typed.
pub fn again(ui: &Ui, posted: &Posted) -> Response {
    let typed = posted.fields().iter().filter(|(name, _)| name != "csrf");
    let fields = typed
        .map(|(name, value)| Field { name, value, shown: value.contains([' ', '\n']) && value.len() > 20 })
        .collect();
    let query = ui.query.as_ref().map(|q| format!("?{q}")).unwrap_or_default();
    let action = format!("{}{query}", ui.href(&ui.path));
    let signed_out = is_signed_out(ui);
    let page = AgainPage { ui, fields, files: posted.has_files(), signed_out, action };
    let status = if signed_out { StatusCode::FORBIDDEN } else { StatusCode::CONFLICT };
    ui.page_with(status, &page).unwrap_or_else(IntoResponse::into_response)
}
