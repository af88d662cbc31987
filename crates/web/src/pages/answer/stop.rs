//! When the form cannot be opened: why, and what one can do instead. What was typed is never thrown away.

use super::fields::Field;
use super::sheet::{Sheet, mailto};
use super::visitor;
use crate::errors::Failure;
use crate::ui::{Page, Ui};
use app::draft::Form;
use app::{Error, Refusal};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use domain::referral::Stage;
use domain::statement::{Answer, Channel};

/// Why the form is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The decision is made.
    Decided,
    /// The referral was withdrawn.
    Withdrawn,
    /// The last day has passed, and there is an answer already.
    TooLate,
}

/// Why the form is closed; none while answers are received.
pub fn closed(ui: &Ui, form: &Form) -> Option<Why> {
    let referral = &form.referral;
    let extension = form.recipient.as_ref().and_then(|r| r.extended_until);
    let sent_here = form.correcting.as_ref().is_some_and(|s| s.channel == Channel::Web);
    match referral.stage {
        Stage::Withdrawn => Some(Why::Withdrawn),
        stage if !stage.receives() => Some(Why::Decided),
        _ if sent_here && referral.is_late(ui.site.now(), extension) => Some(Why::TooLate),
        _ => None,
    }
}

#[derive(Template)]
#[template(path = "answer/stop.html")]
struct StopPage<'a> {
    ui: &'a Ui,
    sheet: Sheet<'a>,
    title: String,
    lede: String,
    own: bool,
    /// The page stands behind a link whose button has not been pressed: nothing more is opened before that.
    at_door: bool,
    result: bool,
    typed: Vec<(String, String)>,
}

/// The page that says that the form is closed.
pub async fn page(ui: &Ui, form: &Form, why: Why) -> Page {
    show(ui, form, why, Vec::new(), false).await
}

/// The same behind the link in a mail.
pub async fn at_door(ui: &Ui, form: &Form, why: Why) -> Page {
    show(ui, form, why, Vec::new(), true).await
}

/// The same, with what was typed.
pub async fn with_typed(
    ui: &Ui,
    form: &Form,
    why: Why,
    fields: &[Field],
    answer: &Answer,
) -> Result<Response, Failure> {
    let typed = fields.iter().map(|f| (f.label.clone(), f.shown(ui, answer)));
    show(ui, form, why, typed.filter(|(_, text)| !text.trim().is_empty()).collect(), false).await
}

async fn show(ui: &Ui, form: &Form, why: Why, typed: Vec<(String, String)>, at_door: bool) -> Page {
    let sheet = Sheet { ui, form };
    let (t, who) = (ui.t, sheet.who());
    let (title, lede) = match why {
        Why::Decided => (t.msg_answer_stop_decided_title(), t.msg_answer_stop_decided()),
        Why::Withdrawn => (t.msg_answer_stop_withdrawn_title(), t.msg_answer_stop_withdrawn()),
        Why::TooLate => {
            let day = sheet.last_day().map(|d| ui.date(d)).unwrap_or_default();
            (t.msg_answer_stop_late_title(), t.msg_answer_stop_late(who, day))
        }
    };
    if let (Some(sent), false) = (&form.correcting, at_door) {
        visitor::open_own(ui, sent).await?;
    }
    let own = form.correcting.is_some();
    let page = StopPage { ui, sheet, title, lede, own, at_door, result: why == Why::Decided, typed };
    ui.page_with(StatusCode::OK, &page)
}

#[derive(Template)]
#[template(path = "answer/no_link.html")]
struct NoLinkPage<'a> {
    ui: &'a Ui,
    title: String,
    lede: String,
    mailto: String,
}

/// A page in place of the form when a link no longer opens it.
pub fn or_no_link(ui: &Ui, page: Page) -> Page {
    match page {
        Err(Failure(Error::Refused(Refusal::LinkNotValid))) => {
            let (title, lede) = (ui.t.msg_answer_no_link_title(), ui.t.msg_answer_no_link());
            no_link(ui, StatusCode::GONE, title, lede)
        }
        other => other,
    }
}

/// Longer time is asked for by someone who was asked.
pub fn needs_link(ui: &Ui) -> Page {
    let (title, lede) = (ui.t.msg_answer_needs_link_title(), ui.t.msg_answer_needs_link());
    no_link(ui, StatusCode::FORBIDDEN, title, lede)
}

fn no_link(ui: &Ui, status: StatusCode, title: String, lede: String) -> Page {
    let mailto = mailto(ui, &ui.t.msg_answer_no_link_subject());
    ui.page_with(status, &NoLinkPage { ui, title, lede, mailto })
}
