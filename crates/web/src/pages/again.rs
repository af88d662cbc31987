//! A form whose token is too old or another browser's: nothing was done, and nothing that was typed is lost. The page holds
//! it all, with a new token, and a button that sends it once more. Longer texts are shown, so that a person sees what
//! they send; that the request came from a page of ours was seen before.

use crate::posted::Posted;
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

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
    action: String,
}

/// The form once more, with what was typed.
pub fn again(ui: &Ui, posted: &Posted) -> Response {
    let typed = posted.fields().iter().filter(|(name, _)| name != "csrf");
    let fields = typed
        .map(|(name, value)| Field { name, value, shown: value.contains([' ', '\n']) && value.len() > 20 })
        .collect();
    let query = ui.query.as_ref().map(|q| format!("?{q}")).unwrap_or_default();
    let action = format!("{}{query}", ui.href(&ui.path));
    let page = AgainPage { ui, fields, files: posted.has_files(), action };
    ui.page_with(StatusCode::CONFLICT, &page).unwrap_or_else(IntoResponse::into_response)
}
