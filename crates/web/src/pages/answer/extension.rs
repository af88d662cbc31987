//! Asking for longer time, and what the region said.

use super::sheet::Sheet;
use super::visitor::{self, Visitor};
use super::{step, stop};
use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::draft::{Form, Owner};
use askama::Template;
use axum::http::StatusCode;
use domain::ids::RecipientId;
use domain::time::Day;
use store::event::{Event, EventKind};

/// Where the question stands.
#[derive(Default)]
struct State {
    /// Asked for this day, and not decided.
    asked: Option<(Day, String)>,
    /// Granted until this day.
    granted: Option<Day>,
    /// Refused, and why.
    refused: Option<String>,
}

#[derive(Template)]
#[template(path = "answer/extension.html")]
struct ExtensionPage<'a> {
    ui: &'a Ui,
    sheet: Sheet<'a>,
    errors: FormErrors,
    state: State,
    until: &'a str,
    reason: &'a str,
}

/// Asks until when, and why.
pub async fn extension(Path(slug): Path<String>, ui: Ui) -> Page {
    let shown = async {
        let Some((id, form)) = asked(&ui, &slug).await? else { return stop::needs_link(&ui) };
        if let Some(why) = stop::closed(&ui, &form) {
            return stop::page(&ui, &form, why).await;
        }
        let (sheet, state) = (Sheet { ui: &ui, form: &form }, state(&ui, id, &form).await?);
        let errors = FormErrors::default();
        ui.page(&ExtensionPage { ui: &ui, sheet, errors, state, until: "", reason: "" })
    };
    stop::or_no_link(&ui, shown.await)
}

/// Someone asked, by their link, with their form.
async fn asked(ui: &Ui, slug: &str) -> Result<Option<(RecipientId, Form)>, Failure> {
    match visitor::find(ui, slug).await? {
        Some(Visitor { owner: Owner::Recipient(id), .. }) => {
            let form = app::draft::open(&ui.site, &Owner::Recipient(id)).await?;
            Ok(Some((id, form)))
        }
        Some(_) => Ok(None),
        None => {
            step::open_empty(ui, slug).await?;
            Ok(None)
        }
    }
}

async fn state(ui: &Ui, id: RecipientId, form: &Form) -> Result<State, Failure> {
    let Some(recipient) = &form.recipient else { return Ok(State::default()) };
    let mut tx = ui.site.store.read().await?;
    let events = store::event::of_recipient(&mut tx, id).await?;
    let last = |kind| events.iter().rev().find(|e: &&Event| e.kind == kind);
    let reason = |e: &Event| e.detail.get("reason").and_then(|r| r.as_str()).unwrap_or_default().to_owned();
    let asked = recipient
        .extension_asked_until
        .map(|day| (day, last(EventKind::ExtensionAsked).map(reason).unwrap_or_default()));
    let decided = events
        .iter()
        .rev()
        .find(|e| matches!(e.kind, EventKind::ExtensionGranted | EventKind::ExtensionRefused));
    let refused = decided.filter(|e| e.kind == EventKind::ExtensionRefused && asked.is_none()).map(reason);
    Ok(State { asked, granted: recipient.extended_until, refused })
}

/// Puts the question to the region.
pub async fn ask_extension(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let answered = async {
        let Some((id, form)) = asked(&ui, &slug).await? else { return stop::needs_link(&ui) };
        if let Some(why) = stop::closed(&ui, &form) {
            return stop::page(&ui, &form, why).await;
        }
        let (until, reason) = (posted.text("until").trim(), posted.text("reason"));
        match app::recipient::ask_extension(&ui.site, id, until, reason).await {
            Ok(()) => ui.redirect(&format!("/remisser/{slug}/svara/langre-tid")),
            Err(error) => {
                let errors = mend(error, ui.language)?;
                let (sheet, state) = (Sheet { ui: &ui, form: &form }, state(&ui, id, &form).await?);
                let page = ExtensionPage { ui: &ui, sheet, errors, state, until, reason };
                ui.page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
            }
        }
    };
    stop::or_no_link(&ui, answered.await)
}
