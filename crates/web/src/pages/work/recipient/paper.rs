//! Letters for those who have no e-mail: printed here, posted by a person, and noted.

use crate::errors::refusal_words;
use crate::pages::work::referral::facts::Facts;
use crate::pages::work::referral::{file, query, whole};
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use app::referral::Whole;
use askama::Template;
use axum::http::StatusCode;
use domain::access::Action;
use domain::ids::MessageId;
use store::message::Message;

/// A letter and where it goes.
struct Letter {
    message: Message,
    postal: Vec<String>,
}

#[derive(Template)]
#[template(path = "work/recipient/to_print.html")]
struct PrintPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    letters: Vec<Letter>,
    facts: Facts,
    refused: String,
    posted: bool,
}

impl PrintPage<'_> {
    fn may_print(&self) -> bool {
        may_print(self.ui, self.w)
    }

    fn may_note(&self) -> bool {
        self.ui.may_with(Action::Reach, &self.w.referral)
    }

    fn path(&self, page: &str) -> String {
        self.ui.href(&format!("/arbete/remisser/{}{page}", self.w.referral.slug))
    }
}

/// A printed letter holds the recipient's own link: only those who send it may open it.
fn may_print(ui: &Ui, w: &Whole) -> bool {
    ui.may(Action::Register) || ui.may_with(Action::Conclude, &w.referral)
}

async fn load<'a>(ui: &'a Ui, w: &'a Whole) -> Result<PrintPage<'a>, Error> {
    let mut tx = ui.site.store.read().await?;
    let messages = store::message::to_print(&mut tx, w.referral.id).await?;
    let recipients = store::recipient::of_referral(&mut tx, w.referral.id).await?;
    let statements = store::statement::of_referral(&mut tx, w.referral.id).await?;
    let facts = Facts::load(&mut tx, &w.referral, &[], ui.today()).await?;
    drop(tx);
    let postal = |m: &Message| {
        let statement = statements.iter().find(|s| Some(s.id) == m.statement);
        let recipient = recipients.iter().find(|r| Some(r.id) == m.recipient);
        app::statement::postal(statement, recipient).to_vec()
    };
    let letters = messages.into_iter().map(|message| Letter { postal: postal(&message), message }).collect();
    Ok(PrintPage { ui, w, letters, facts, refused: String::new(), posted: query(ui, "postat").is_some() })
}

/// Letters that wait.
pub async fn to_print(ui: Ui, Path(slug): Path<String>) -> Page {
    let w = whole(&ui, &slug).await?;
    let page = load(&ui, &w).await?;
    ui.page(&page)
}

/// Notes that a letter was posted.
pub async fn printed(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let w = whole(&ui, &slug).await?;
    let id: MessageId = posted.parsed("letter").ok_or(Error::NotFound)?;
    match app::dispatch::printed(&ui.site, &ui.actor, &slug, id).await {
        Ok(()) => ui.redirect(&format!("/arbete/remisser/{slug}/att-skriva-ut?postat")),
        Err(Error::Refused(refusal)) => {
            let mut page = load(&ui, &w).await?;
            page.refused = refusal_words(ui.language, &refusal);
            ui.page_with(StatusCode::CONFLICT, &page)
        }
        Err(other) => Err(other.into()),
    }
}

/// One letter as a PDF.
pub async fn print_pdf(ui: Ui, Path((slug, id)): Path<(String, String)>) -> Page {
    let w = whole(&ui, &slug).await?;
    let id: MessageId = id.parse().map_err(|_| Error::NotFound)?;
    if !may_print(&ui, &w) {
        return Err(Error::Forbidden.into());
    }
    let mut tx = ui.site.store.read().await.map_err(Error::from)?;
    let message = store::message::by_id(&mut tx, id).await.map_err(Error::from)?;
    let message = message
        .filter(|m| m.referral == Some(w.referral.id) && m.to_address.is_none())
        .ok_or(Error::NotFound)?;
    let document = app::letters::printed::printed(&ui.site, &mut tx, &message).await?;
    drop(tx);
    let content = app::letters::render(document).await?;
    Ok(file(&format!("{}-{}.pdf", w.referral.slug, message.to_name), "application/pdf", content, true))
}
