//! The secrecy mark: a warning on a document, with its provision. Each request for the document is judged anew.

use super::{Whole, open};
use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use askama::Template;
use domain::access::{Action, Resource};

#[derive(Template)]
#[template(path = "work/statement/secrecy.html")]
struct SecrecyPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    provision: String,
    errors: FormErrors,
}

impl SecrecyPage<'_> {
    fn number(&self) -> String {
        self.whole.document.as_ref().map(|d| d.number.clone()).unwrap_or_default()
    }
}

async fn markable(ui: &Ui, id: &str) -> Result<Whole, Failure> {
    app::change::ask(&ui.actor, Action::Register, Resource::Site)?;
    let whole = open(ui, id).await?;
    if whole.document.is_none() {
        return Err(Error::NotFound.into());
    }
    Ok(whole)
}

/// The mark as it stands, or the form to set one.
pub async fn secrecy(ui: Ui, Path(id): Path<String>) -> Page {
    let whole = markable(&ui, &id).await?;
    ui.page(&SecrecyPage { ui: &ui, whole, provision: String::new(), errors: FormErrors::default() })
}

/// Sets the mark, or takes it away.
pub async fn mark(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let whole = markable(&ui, &id).await?;
    let statement = whole.statement.id;
    let provision = posted.string("provision");
    let done = if posted.text("do") == "remove" {
        app::document::unmark(&ui.site, &ui.actor, statement).await
    } else {
        app::document::mark_secret(&ui.site, &ui.actor, statement, &provision).await
    };
    match done {
        Ok(()) => ui.redirect(&format!("/arbete/svar/{statement}")),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            ui.page_again(&SecrecyPage { ui: &ui, whole, provision, errors })
        }
    }
}
