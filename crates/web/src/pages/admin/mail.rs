//! Mail that goes out: what kind, where it stands, and why it did not arrive. Not to whom, and not what it says.

use super::{HIDDEN, without_addresses};
use crate::ui::{Page, Ui};
use askama::Template;
use domain::access::{Action, Resource};
use domain::message::MessageState;
use store::message::Message;

/// Messages on a page.
const PER_PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "admin/mail.html")]
struct MailPage<'a> {
    ui: &'a Ui,
    rows: Vec<Message>,
    counts: Vec<(MessageState, i64)>,
    page: i64,
    more: bool,
}

impl MailPage<'_> {
    fn to(&self, message: &Message) -> String {
        match &message.to_address {
            Some(address) => format!("{HIDDEN}@{}", address.domain()),
            None => self.ui.t.msg_admin_mail_letter(),
        }
    }

    fn error(&self, message: &Message) -> String {
        message.last_error.as_deref().map(without_addresses).unwrap_or_default()
    }

    fn tag(&self, state: &MessageState) -> &'static str {
        match state {
            MessageState::Sent | MessageState::Printed => "tag tag--good",
            MessageState::Refused | MessageState::Bounced => "tag tag--bad",
            MessageState::ToPrint => "tag tag--care",
            MessageState::Queued => "tag tag--open",
        }
    }

    fn at(&self, page: i64) -> String {
        self.ui.href(&format!("/admin/post?sida={page}"))
    }
}

/// The latest messages.
pub async fn mail(ui: Ui) -> Page {
    app::change::ask(&ui.actor, Action::Administer, Resource::Site)?;
    let asked = ui.query.as_deref().and_then(|q| q.strip_prefix("sida=")).and_then(|n| n.parse::<i64>().ok());
    let page = asked.unwrap_or(1).clamp(1, 1_000_000);
    let mut tx = ui.site.store.read().await?;
    let rows = store::message::latest(&mut tx, page - 1, PER_PAGE).await?;
    let counts = store::message::counts(&mut tx).await?;
    drop(tx);
    let all: i64 = counts.iter().map(|(_, n)| n).sum();
    let more = page * PER_PAGE < all;
    ui.page(&MailPage { ui: &ui, rows, counts, page, more })
}
