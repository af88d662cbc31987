//! Step 1: who answers, and where the receipt goes.

use super::fields::Step;
use super::sheet::Sheet;
use super::step::{self, Kept};
use super::visitor::{self, Visitor};
use super::{conflict, stop};
use crate::forms::FormErrors;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::draft::Form;
use askama::Template;
use axum::http::StatusCode;

#[derive(Template)]
#[template(path = "answer/who.html")]
struct WhoPage<'a> {
    ui: &'a Ui,
    sheet: Sheet<'a>,
    errors: FormErrors,
}

fn page(ui: &Ui, form: &Form, errors: FormErrors, status: StatusCode) -> Page {
    ui.page_with(status, &WhoPage { ui, sheet: Sheet { ui, form }, errors })
}

/// Asks who answers.
pub async fn who(Path(slug): Path<String>, ui: Ui) -> Page {
    stop::or_no_link(&ui, show(&ui, &slug).await)
}

async fn show(ui: &Ui, slug: &str) -> Page {
    let visitor = visitor::find(ui, slug).await?;
    let form = match &visitor {
        Some(visitor) => step::open(ui, slug, visitor).await?,
        None => step::open_empty(ui, slug).await?,
    };
    if let Some(why) = stop::closed(ui, &form) {
        return stop::page(ui, &form, why).await;
    }
    let mut errors = FormErrors::default();
    if ui.query.as_deref() == Some("fel") {
        errors = FormErrors::of(&step::problems_of(ui, &form, Step::Who), ui.language);
    }
    page(ui, &form, errors, StatusCode::OK)
}

/// Saves who answers.
pub async fn save_who(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let saved = async {
        let visitor = visitor::find_or_new(&ui, &slug).await?;
        save(&ui, &slug, &visitor, &posted).await
    };
    stop::or_no_link(&ui, saved.await)
}

async fn save(ui: &Ui, slug: &str, visitor: &Visitor, posted: &Posted) -> Page {
    let form = match step::keep(ui, slug, visitor, Step::Who, posted).await? {
        Kept::Saved(form) => form,
        Kept::Unsaved(form, errors, status) => return page(ui, &form, errors, status),
        Kept::Conflict(form, mine) => return conflict::page(ui, Step::Who, &form, &mine),
        Kept::Closed(page) => return Ok(page),
    };
    let here = format!("/remisser/{slug}/svara");
    if posted.has("resolve") {
        return ui.redirect(&here);
    }
    let problems = step::problems_of(ui, &form, Step::Who);
    if !problems.is_empty() {
        return page(ui, &form, FormErrors::of(&problems, ui.language), StatusCode::UNPROCESSABLE_ENTITY);
    }
    ui.redirect(&format!("{here}/uppfattning"))
}
