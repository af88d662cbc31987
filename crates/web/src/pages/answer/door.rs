//! The page behind the link in a mail. Opening it uses nothing up, since mail scanners open links; its button does.

use super::sheet::Sheet;
use super::stop;
use super::visitor::{self, Visitor};
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::draft::{self, Form};
use askama::Template;

#[derive(Template)]
#[template(path = "answer/door.html")]
struct DoorPage<'a> {
    ui: &'a Ui,
    sheet: Sheet<'a>,
}

/// Says whom one answers for, and what.
pub async fn door(ui: Ui, Path(token): Path<String>) -> Page {
    stop::or_no_link(&ui, show(&ui, &token).await)
}

async fn show(ui: &Ui, token: &str) -> Page {
    let (_, form) = enter(ui, token).await?;
    if let Some(why) = stop::closed(ui, &form) {
        return stop::at_door(ui, &form, why).await;
    }
    ui.page(&DoorPage { ui, sheet: Sheet { ui, form: &form } })
}

async fn enter(ui: &Ui, token: &str) -> Result<(Visitor, Form), crate::errors::Failure> {
    let recipient = app::recipient::by_link(&ui.site, token).await?;
    let visitor = Visitor::asked(&recipient, token);
    let form = draft::open(&ui.site, &visitor.owner).await?;
    Ok((visitor, form))
}

/// Swaps the link for a cookie.
pub async fn open_door(Path(token): Path<String>, Sent(ui, _): Sent) -> Page {
    stop::or_no_link(&ui, open(&ui, &token).await)
}

async fn open(ui: &Ui, token: &str) -> Page {
    let (visitor, form) = enter(ui, token).await?;
    let slug = &form.referral.slug;
    visitor.remember(ui, slug);
    if let Some(sent) = &form.correcting {
        visitor::open_own(ui, sent).await?;
        if stop::closed(ui, &form).is_some() {
            return ui.redirect("/mitt-svar");
        }
    }
    ui.redirect(&format!("/remisser/{slug}/svara"))
}
