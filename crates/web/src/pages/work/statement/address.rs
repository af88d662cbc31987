//! Where someone who answered unasked is reached: seen, and corrected.

use super::{Whole, open};
use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use app::statement::Reach;
use askama::Template;
use domain::access::{Action, Resource};

#[derive(Template)]
#[template(path = "work/statement/address.html")]
struct AddressPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    typed: Reach,
    errors: FormErrors,
}

async fn unasked(ui: &Ui, id: &str) -> Result<Whole, Failure> {
    app::change::ask(&ui.actor, Action::Register, Resource::Site)?;
    let whole = open(ui, id).await?;
    if whole.statement.recipient.is_some() { Err(Error::NotFound.into()) } else { Ok(whole) }
}

/// The address as it is, in a form.
pub async fn address(ui: Ui, Path(id): Path<String>) -> Page {
    let whole = unasked(&ui, &id).await?;
    let typed = Reach {
        email: whole.statement.email.as_ref().map(ToString::to_string).unwrap_or_default(),
        postal: whole.statement.postal.join("\n"),
    };
    ui.page(&AddressPage { ui: &ui, whole, typed, errors: FormErrors::default() })
}

/// Corrects it.
pub async fn correct(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let whole = unasked(&ui, &id).await?;
    let statement = whole.statement.id;
    let typed = Reach { email: posted.string("email"), postal: posted.string("postal") };
    match app::statement::correct_reach(&ui.site, &ui.actor, statement, &typed).await {
        Ok(()) => ui.redirect(&format!("/arbete/svar/{statement}?adress#lank")),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            ui.page_again(&AddressPage { ui: &ui, whole, typed, errors })
        }
    }
}
