//! The demo's buttons: a role, and the clock. They are absent from a site that is no demo.

use crate::pages::account;
use crate::posted::Sent;
use crate::ui::Page;
use app::{Error, Refusal};
use domain::account::Role;

/// Signs in as the first account with a role, or out again.
pub async fn role(Sent(ui, posted): Sent) -> Page {
    account::leave(&ui).await?;
    match posted.parsed::<Role>("role") {
        Some(role) => {
            let token = app::account::sign_in_as_example(&ui.site, role).await?;
            account::enter(&ui, &token)
        }
        None => ui.redirect("/"),
    }
}

/// Moves the clock on by some days.
pub async fn clock(Sent(ui, posted): Sent) -> Page {
    if !ui.demo {
        return Err(Error::NotFound.into());
    }
    let days: i64 = posted.parsed("days").filter(|d| (1..=60).contains(d)).ok_or(Refusal::AlreadyDone)?;
    ui.site.move_clock(ui.site.now().plus(days * 86_400)).await?;
    app::jobs::housekeeping(&ui.site).await?;
    let back = posted.text("back");
    ui.redirect(if back.starts_with('/') && !back.starts_with("//") { back } else { "/" })
}
