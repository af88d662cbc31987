//! Statements as officials meet them: the list, entering what came on paper or by telephone, reading and answering
//! views, putting on the web, and the secrecy mark.
//!
//! What a role may not read is not found here. Registrars publish and mark; case officers read and answer; elected
//! officials read what is registered and not secret.

mod address;
mod code;
mod enter;
mod list;
mod publish;
mod putright;
mod secrecy;
mod text;
mod versions;

pub use address::{address, correct};
pub use code::{code, show};
pub use enter::{enter, new};
pub use list::list;
pub use publish::{publish, publishing};
pub(crate) use putright::tie_of;
pub use putright::{put_right, save_right};
pub use secrecy::{mark, secrecy};

use crate::errors::Failure;
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use app::document::Download;
pub(crate) use app::statement::Whole;
use axum::response::Response;
use domain::access::{Actor, Resource, StatementFacts, allows};
use domain::contribution::{Contribution, Outcome};
use domain::ids::StatementId;
use domain::referral::{Part, Question, Stage};
use domain::statement::RespondentKind;
use std::fmt::Display;
use store::attachment::Attachment;
use store::statement::Listed;

/// A statement for whoever may read it; for anyone else there is none.
async fn open(ui: &Ui, id: &str) -> Result<Whole, Failure> {
    let id: StatementId = id.parse().map_err(|_| Error::NotFound)?;
    match app::statement::show_work(&ui.site, &ui.actor, id).await {
        Err(Error::Forbidden) => Err(Error::NotFound.into()),
        other => Ok(other?),
    }
}

/// May the actor read this row's statement? The same policy as the use case asks.
pub(crate) fn may_read(actor: &Actor, listed: &Listed) -> bool {
    let facts = StatementFacts {
        id: listed.statement.id,
        recipient: listed.statement.recipient,
        registered: listed.document_number.is_some(),
        secret: listed.secret,
        correctable: false,
    };
    allows(actor, domain::access::Action::ReadStatement, Resource::Statement(&facts))
}

/// Addresses of the desk, for templates.
impl Ui {
    /// A statement, or a page of it.
    pub(crate) fn desk_statement(&self, id: impl Display, rest: &str) -> String {
        self.href(&format!("/arbete/svar/{id}{rest}"))
    }

    /// A file of a statement.
    pub(crate) fn desk_file(
        &self,
        id: impl Display,
        version: impl Display,
        position: impl Display,
    ) -> String {
        self.href(&format!("/arbete/svar/{id}/filer/{version}/{position}"))
    }

    /// A referral, or a page of it.
    pub(crate) fn desk_referral(&self, slug: impl Display, rest: &str) -> String {
        self.href(&format!("/arbete/remisser/{slug}{rest}"))
    }

    /// A mail in the inbox.
    pub(crate) fn desk_mail(&self, number: impl Display) -> String {
        self.href(&format!("/arbete/inkorg/{number}"))
    }

    /// A file of a mail; the mail itself is file 0.
    pub(crate) fn desk_mail_file(&self, number: impl Display, position: impl Display) -> String {
        self.href(&format!("/arbete/inkorg/{number}/filer/{position}"))
    }
}

/// The outcome in the tense that fits: what will become of it, or what became of it.
pub(crate) fn outcome_word(ui: &Ui, stage: Stage, outcome: Outcome) -> String {
    if matches!(stage, Stage::Decided | Stage::FedBack) {
        ui.outcome_word(outcome)
    } else {
        ui.outcome_future_word(outcome)
    }
}

/// What a view speaks of: the whole, a part or a question.
pub(crate) fn about(ui: &Ui, view: &Contribution, parts: &[Part], questions: &[Question]) -> String {
    if let Some(part) = view.part.and_then(|id| parts.iter().find(|p| p.id == id)) {
        return part.heading.clone();
    }
    if let Some(question) = view.question.and_then(|id| questions.iter().find(|q| q.id == id)) {
        return ui.t.msg_code_about_question(question.text.as_str());
    }
    ui.t.msg_code_about_whole()
}

/// The type of a file as people say it: the ending of its name.
pub(crate) fn kind_of(file: &Attachment) -> String {
    let ending = file.name.rsplit_once('.').map(|(_, ending)| ending).filter(|e| e.len() <= 5);
    ending.map_or_else(|| "–".to_owned(), str::to_uppercase)
}

/// A private person's name is shown to officials, with a word that it is not shown in public.
fn is_private(kind: RespondentKind) -> bool {
    kind == RespondentKind::PrivatePerson
}

/// A file that someone else has sent: fetched, never opened in the page's place.
pub(crate) fn attached(download: Download) -> Response {
    crate::pages::referral::download(&download.file.name, &download.file.media_type, download.content)
}

/// Revokes the link in the receipt and sends a new one.
pub async fn renew_link(Path(id): Path<String>, Sent(ui, _): Sent) -> Page {
    let id: StatementId = id.parse().map_err(|_| Error::NotFound)?;
    app::statement::renew_link(&ui.site, &ui.actor, id).await?;
    ui.redirect(&format!("/arbete/svar/{id}?lank"))
}

/// A file of a version of a statement. One that is dangerous is asked about first.
pub async fn file(ui: Ui, Path((id, version, position)): Path<(String, i64, i64)>) -> Page {
    let id: StatementId = id.parse().map_err(|_| Error::NotFound)?;
    let fetched = app::document::download_of_statement(&ui.site, &ui.actor, id, version, position).await;
    let places = (ui.desk_file(id, version, position), ui.desk_statement(id, ""));
    let owner = app::document::statement_owner(id, version);
    super::attachment::fetched_or_asked(&ui, fetched, &owner, position, places).await
}

/// A dangerous file of a statement, after the question.
pub async fn fetch(Path((id, version, position)): Path<(String, i64, i64)>, Sent(ui, _): Sent) -> Page {
    let id: StatementId = id.parse().map_err(|_| Error::NotFound)?;
    let download = app::quarantine::fetch_of_statement(&ui.site, &ui.actor, id, version, position).await?;
    Ok(super::attachment::dangerous(download))
}
