//! The receipt: the number, when, where the copy went, and what happens next.

use super::sheet::{mailto, respondent_word};
use super::{step, stop, visitor};
use crate::ui::{Page, Ui};
use app::draft::Form;
use app::statement::{Whole, own_link};
use askama::Template;
use axum::extract::Path;

#[derive(Template)]
#[template(path = "answer/receipt.html")]
struct ReceiptPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    number: String,
    who: &'static str,
    /// May still be corrected, until this day.
    until: Option<domain::time::Day>,
    mailto: String,
}

/// Shows the receipt of what this browser has sent.
pub async fn receipt(Path(slug): Path<String>, ui: Ui) -> Page {
    stop::or_no_link(&ui, show(&ui, &slug).await)
}

async fn show(ui: &Ui, slug: &str) -> Page {
    let form = match visitor::find(ui, slug).await? {
        Some(visitor) => Some(step::open(ui, slug, &visitor).await?),
        None => None,
    };
    let Some(statement) = visitor::sent(ui, slug, form.as_ref()).await? else {
        return ui.redirect(&format!("/remisser/{slug}/svara"));
    };
    let whole = app::statement::show_own(&ui.site, &own_link(&ui.site, statement.id)).await?;
    let number =
        whole.document.as_ref().map_or_else(|| statement.reception_number.clone(), |d| d.number.clone());
    let until = form.as_ref().filter(|f| stop::closed(ui, f).is_none()).and_then(last_day);
    let page = ReceiptPage {
        ui,
        who: respondent_word(&statement),
        mailto: mailto(ui, &number),
        whole,
        number,
        until,
    };
    ui.page(&page)
}

fn last_day(form: &Form) -> Option<domain::time::Day> {
    form.whole.referral.deadline_for(form.recipient.as_ref().and_then(|r| r.extended_until))
}
