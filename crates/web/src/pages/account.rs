//! Signing in by a one-time link or a code, and signing out.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::limit::{self, What};
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, SESSION, Ui};
use askama::Template;

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage<'a> {
    ui: &'a Ui,
    email: &'a str,
    /// When it can be sent, for whoever has sent too much.
    later: String,
    errors: FormErrors,
}

/// Asks for an address.
pub async fn sign_in(ui: Ui) -> Page {
    if ui.has_desk() {
        return ui.redirect(if ui.may(domain::access::Action::SeeWork) { "/arbete" } else { "/admin" });
    }
    ui.page(&SignInPage { ui: &ui, email: "", later: String::new(), errors: FormErrors::default() })
}

/// Sends a link, and asks for the code that comes with it. The page is the same whether the address is known or not.
pub async fn request(Sent(ui, posted): Sent) -> Page {
    let email = posted.text("email").trim();
    if let Err(wait) = limit::form(&ui, What::SignIn) {
        let later = ui.t.msg_limit_wait(wait.minutes());
        return ui.page_later(wait, &SignInPage { ui: &ui, email, later, errors: FormErrors::default() });
    }
    match app::account::request_sign_in(&ui.site, email).await {
        Ok(()) => ui.page(&CodePage { ui: &ui, email, errors: FormErrors::default() }),
        Err(error) => {
            let (errors, later) = (mend(error, ui.language)?, String::new());
            ui.page_again(&SignInPage { ui: &ui, email, later, errors })
        }
    }
}

#[derive(Template)]
#[template(path = "account/code.html")]
struct CodePage<'a> {
    ui: &'a Ui,
    email: &'a str,
    errors: FormErrors,
}

/// The code's page, opened again.
pub async fn code(ui: Ui) -> Page {
    ui.page(&CodePage { ui: &ui, email: "", errors: FormErrors::default() })
}

/// Signs in on another device than the one that opened the mail.
pub async fn sign_in_by_code(Sent(ui, posted): Sent) -> Page {
    let email = posted.text("email").trim();
    match app::account::sign_in_by_code(&ui.site, email, posted.text("code")).await {
        Ok(token) => enter(&ui, &token),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            ui.page_again(&CodePage { ui: &ui, email, errors })
        }
    }
}

#[derive(Template)]
#[template(path = "account/door.html")]
struct DoorPage<'a> {
    ui: &'a Ui,
}

/// The page behind a sign-in link: its button signs in. Opening the link uses nothing up.
pub async fn door(ui: Ui, Path(token): Path<String>) -> Page {
    app::account::look_at_link(&ui.site, &token).await?;
    ui.page(&DoorPage { ui: &ui })
}

/// Signs in.
pub async fn open_door(Path(token): Path<String>, Sent(ui, _): Sent) -> Page {
    let token = app::account::sign_in_by_link(&ui.site, &token).await?;
    enter(&ui, &token)
}

/// Begins the session in this browser.
pub fn enter(ui: &Ui, token: &str) -> Page {
    ui.set_cookie(SESSION, token, app::account::SESSION_SECONDS);
    ui.redirect("/logga-in")
}

/// Ends the session, here and in the database.
pub async fn sign_out(Sent(ui, _): Sent) -> Page {
    leave(&ui).await?;
    ui.redirect("/")
}

/// Ends the session of this browser, if there is one.
pub async fn leave(ui: &Ui) -> Result<(), Failure> {
    if let Some(token) = ui.cookie(SESSION) {
        app::account::sign_out(&ui.site, token).await?;
        ui.set_cookie(SESSION, "", 0);
    }
    Ok(())
}
