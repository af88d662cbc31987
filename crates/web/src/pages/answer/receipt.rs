//! The receipt: the number, when, where the copy went, and what happens next.

use super::sheet::{mailto, respondent_word};
use super::{step, stop, visitor};
use crate::path::Path;
use crate::ui::{Page, Ui};
use app::draft::Form;
use app::statement::{Whole, link_of};
use askama::Template;

#[derive(Template)]
#[template(path = "answer/receipt.html")]
struct ReceiptPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    /// When it was put on the web.
    published: Option<domain::time::Instant>,
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
    visitor::open_own(ui, &statement).await?;
    let whole = app::statement::show_own(&ui.site, &link_of(&ui.site, statement.id).await?).await?;
    let number =
        whole.document.as_ref().map_or_else(|| statement.reception_number.clone(), |d| d.number.clone());
    let until = form.as_ref().filter(|f| stop::closed(ui, f).is_none()).and_then(last_day);
    let published =
        whole.document.as_ref().and_then(|d| d.published_at).filter(|_| !whole.correction_waits());
    let (who, mailto) = (respondent_word(&statement), mailto(ui, &number));
    ui.page(&ReceiptPage { ui, whole, published, number, who, until, mailto })
}

fn last_day(form: &Form) -> Option<domain::time::Day> {
    form.referral.deadline_for(form.recipient.as_ref().and_then(|r| r.extended_until))
}
