//! Asking for documents, by anyone: no name, no reason, no account (TF 2:18). The answer lies on a page of its own, whose
//! address is what the asker comes back with.

use crate::forms::{FormErrors, mend};
use crate::limit::{self, What};
use crate::pages::work::referral::query;
use crate::pages::work::statement::attached;
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui, Value};
use app::disclosure::{Asked, Whole};
use askama::Template;
use domain::disclosure::Release;
use domain::register_number::slug;
use i18n::Texts;

#[derive(Template)]
#[template(path = "disclosure/ask.html")]
struct AskPage<'a> {
    ui: &'a Ui,
    wants: String,
    email: String,
    /// When it can be sent, for whoever has sent too much.
    later: String,
    errors: FormErrors,
}

/// The form. A document may be named in the address.
pub async fn ask(ui: Ui) -> Page {
    let wants: String = query(&ui, "handling").unwrap_or_default().chars().take(200).collect();
    let (email, later) = (String::new(), String::new());
    ui.page(&AskPage { ui: &ui, wants, email, later, errors: FormErrors::default() })
}

/// Receives a request.
pub async fn request(Sent(ui, posted): Sent) -> Page {
    let (wants, email) = (posted.string("wants"), posted.string("email"));
    if let Err(wait) = limit::form(&ui, What::Request) {
        // Nobody is refused (2 kap. 15 § TF): what was typed stays, and there are other ways.
        let registrar = ui.site.settings.registrar.email.as_str();
        let later = format!("{} {}", ui.t.msg_limit_wait(wait.minutes()), ui.t.msg_limit_request(registrar));
        return ui.page_later(wait, &AskPage { ui: &ui, wants, email, later, errors: FormErrors::default() });
    }
    match app::disclosure::request(&ui.site, &ui.actor, &wants, &email, ui.language).await {
        Ok(made) => ui.redirect(&format!("/begaran/{}", app::disclosure::link(&ui.site, made.id))),
        Err(error) => {
            let (errors, later) = (mend(error, ui.language)?, String::new());
            ui.page_again(&AskPage { ui: &ui, wants, email, later, errors })
        }
    }
}

#[derive(Template)]
#[template(path = "disclosure/show.html")]
struct ShowPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    token: String,
}

impl ShowPage<'_> {
    fn address(&self) -> String {
        self.ui.site.link(self.ui.language, &format!("/begaran/{}", self.token))
    }

    fn file(&self, number: &str, position: i64) -> String {
        self.ui.href(&format!("/begaran/{}/{}/{position}", self.token, slug(number)))
    }

    fn word(&self, release: impl Value<Option<Release>>) -> String {
        release_word(self.ui.t, release.value())
    }

    fn tag(&self, release: impl Value<Option<Release>>) -> &'static str {
        release_tag(release.value())
    }

    /// What is handed out of a document: place and name.
    fn handed_out(&self, asked: &Asked) -> Vec<(i64, String)> {
        handed_out(self.ui.t, asked)
    }

    fn may_want_decision(&self) -> bool {
        self.whole.holds_back() && self.whole.disclosure.decision_asked_at.is_none()
    }
}

/// What is handed out of a document: place and name. Place 0 is the copy of what a statement says.
fn handed_out(t: &Texts, asked: &Asked) -> Vec<(i64, String)> {
    let named = |files: &[store::attachment::Attachment]| {
        files.iter().map(|f| (f.position, f.name.clone())).collect::<Vec<_>>()
    };
    match asked.assessed.release {
        Some(Release::Whole) => {
            let text = asked.statement.map(|_| (0, t.msg_disclosure_the_text()));
            text.into_iter().chain(named(&asked.originals)).collect()
        }
        Some(Release::Part) => named(&asked.masked),
        Some(Release::Refused) | None => Vec::new(),
    }
}

/// What is said to a document, in words.
pub(crate) fn release_word(t: &Texts, release: Option<Release>) -> String {
    match release {
        Some(Release::Whole) => t.msg_disclosure_release_whole(),
        Some(Release::Part) => t.msg_disclosure_release_part(),
        Some(Release::Refused) => t.msg_disclosure_release_refused(),
        None => t.msg_disclosure_release_none(),
    }
}

pub(crate) fn release_tag(release: Option<Release>) -> &'static str {
    match release {
        Some(Release::Whole) => "tag tag--good",
        Some(Release::Part) => "tag tag--half",
        Some(Release::Refused) => "tag tag--bad",
        None => "tag tag--open",
    }
}

/// Where a request stands, for whoever has its address.
pub async fn show(ui: Ui, Path(token): Path<String>) -> Page {
    let whole = app::disclosure::show_own(&ui.site, &token).await?;
    ui.page(&ShowPage { ui: &ui, whole, token })
}

/// Asks for a decision in writing.
pub async fn want_decision(Path(token): Path<String>, Sent(ui, _): Sent) -> Page {
    app::disclosure::ask_decision(&ui.site, &ui.actor, &token).await?;
    ui.redirect(&format!("/begaran/{token}"))
}

/// A file that is handed out.
pub async fn file(ui: Ui, Path((token, document, position)): Path<(String, String, i64)>) -> Page {
    Ok(attached(app::disclosure::download(&ui.site, &token, &document, position).await?))
}
