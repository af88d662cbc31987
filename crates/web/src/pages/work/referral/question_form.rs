//! Extra questions: to all, to some, or to one category.

use super::part_form::{Press, ROWS};
use super::{fingerprint, may_prepare, query, whole};
use crate::forms::{FormErrors, mend};
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::referral::{TypedQuestion, Whole};
use askama::Template;
use axum::http::StatusCode;

#[derive(Template)]
#[template(path = "work/referral/questions.html")]
struct QuestionsPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    rows: Vec<TypedQuestion>,
    audiences: Vec<(String, String)>,
    was: String,
    errors: FormErrors,
    moved: Option<usize>,
    changed: bool,
    saved: bool,
}

/// Whom a question may be put to: key and words.
fn audiences(ui: &Ui) -> Vec<(String, String)> {
    let t = ui.t;
    let mut all = vec![("all".to_owned(), t.msg_prepare_audience_all())];
    if ui.site.settings.categories.iter().any(|c| c.internal) {
        all.push(("internal".to_owned(), t.msg_prepare_audience_internal()));
        all.push(("external".to_owned(), t.msg_prepare_audience_external()));
    }
    all.extend(
        ui.site
            .settings
            .categories
            .iter()
            .map(|c| (c.key.clone(), t.msg_prepare_audience_category(c.name(ui.language)))),
    );
    all
}

fn page<'a>(ui: &'a Ui, w: &'a Whole, mut rows: Vec<TypedQuestion>) -> QuestionsPage<'a> {
    if rows.is_empty() {
        rows.push(TypedQuestion::default());
    }
    let (audiences, was) = (audiences(ui), was(w));
    QuestionsPage {
        ui,
        w,
        rows,
        audiences,
        was,
        errors: FormErrors::default(),
        moved: None,
        changed: false,
        saved: false,
    }
}

fn was(w: &Whole) -> String {
    let texts: Vec<String> =
        w.questions.iter().map(|q| format!("{}\n{}\n{}", q.audience, q.required, q.text)).collect();
    fingerprint(texts.iter().map(String::as_str))
}

/// The questions' form.
pub async fn questions(ui: Ui, Path(slug): Path<String>) -> Page {
    let w = whole(&ui, &slug).await?;
    if !ui.may_with(domain::access::Action::Prepare, &w.referral) {
        return ui.redirect(&format!("/arbete/remisser/{slug}/brev"));
    }
    let typed = w.questions.iter().map(|q| TypedQuestion {
        audience: q.audience.to_string(),
        text: q.text.clone(),
        required: q.required,
    });
    let mut page = page(&ui, &w, typed.collect());
    page.saved = query(&ui, "sparat").is_some();
    ui.page(&page)
}

/// Adds, removes or moves a row, or saves them all.
pub async fn save_questions(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let w = whole(&ui, &slug).await?;
    may_prepare(&ui, &w)?;
    let mut rows: Vec<TypedQuestion> = (1..=ROWS)
        .filter(|n| posted.has(&format!("question-{n}-text")))
        .map(|n| TypedQuestion {
            audience: posted.string(&format!("question-{n}-audience")),
            text: posted.string(&format!("question-{n}-text")),
            required: posted.has(&format!("question-{n}-required")),
        })
        .collect();
    if let Some(press) = Press::of(&posted) {
        let row = press.on(&mut rows);
        let mut page = page(&ui, &w, rows);
        page.was = posted.string("was");
        page.moved = Some(row);
        return ui.page(&page);
    }
    if posted.text("was") != was(&w) {
        let mut page = page(&ui, &w, rows);
        page.changed = true;
        return ui.page_with(StatusCode::CONFLICT, &page);
    }
    match app::referral::set_questions(&ui.site, &ui.actor, &slug, &rows).await {
        Ok(()) => ui.redirect(&format!("/arbete/remisser/{slug}")),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let mut page = page(&ui, &w, rows);
            page.errors = errors;
            ui.page_again(&page)
        }
    }
}
