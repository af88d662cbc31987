//! Requests for documents at the registrar's desk: each document is assessed by itself, at each request. A secrecy mark and
//! what was said before are shown as reminders and decide nothing.

use crate::errors::{Failure, refusal_words};
use crate::forms::{FormErrors, mend};
use crate::pages::disclosure::{release_tag, release_word};
use crate::pages::public::Paging;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui, Value};
use app::Error;
use app::disclosure::{Asked, Assessment, Rows, Whole};
use askama::Template;
use domain::disclosure::{AskedBy, Disclosure, Release};

/// Requests on a page of each list.
const PER_PAGE: i64 = 50;
/// The page of those that wait, in the address.
const WAITING: &str = "sida";
/// The page of those that have their answer.
const ANSWERED: &str = "besvarade";

#[derive(Template)]
#[template(path = "work/disclosure/list.html")]
struct ListPage<'a> {
    ui: &'a Ui,
    waiting: Vec<Disclosure>,
    waiting_pages: Paging,
    answered: Vec<Disclosure>,
    answered_pages: Paging,
    wants: String,
    email: String,
    by: Option<AskedBy>,
    errors: FormErrors,
}

impl ListPage<'_> {
    /// The address of a page of those that wait, up to its number; the other list stays where it is.
    fn before_waiting(&self) -> String {
        format!("?{ANSWERED}={}&{WAITING}=", self.answered_pages.page)
    }

    /// The same of those that have their answer.
    fn before_answered(&self) -> String {
        format!("?{WAITING}={}&{ANSWERED}=", self.waiting_pages.page)
    }

    fn is_late(&self, d: &Disclosure) -> bool {
        domain::disclosure::due(d.received_at.day()) < self.ui.today()
    }

    fn waited(&self, d: &Disclosure) -> String {
        waited(self.ui, d)
    }

    fn opening(&self, d: &Disclosure) -> String {
        domain::text::opening(&d.wants, 160)
    }

    fn is_by(&self, by: &str) -> bool {
        self.by.is_some_and(|b| b.as_str() == by)
    }
}

/// How long a request has waited: hours the first day, then days.
pub(crate) fn waited(ui: &Ui, d: &Disclosure) -> String {
    let hours = (ui.site.now().unix() - d.received_at.unix()) / 3600;
    if hours < 48 {
        ui.t.msg_disclosure_waited_hours(hours.max(0))
    } else {
        ui.t.msg_disclosure_waited_days(hours / 24)
    }
}

/// Requests that wait, those that were answered, and a form for one that came another way.
pub async fn list(ui: Ui) -> Page {
    let page = list_page(&ui, None, FormErrors::default()).await?;
    ui.page(&page)
}

async fn list_page<'a>(
    ui: &'a Ui,
    posted: Option<&Posted>,
    errors: FormErrors,
) -> Result<ListPage<'a>, Failure> {
    let (wait, have) = app::disclosure::counts(&ui.site, &ui.actor).await?;
    let waiting_pages = Paging::named(ui, WAITING, wait, PER_PAGE);
    let answered_pages = Paging::named(ui, ANSWERED, have, PER_PAGE);
    let waiting = app::disclosure::waiting(&ui.site, &ui.actor, rows(&waiting_pages)).await?;
    let answered = app::disclosure::answered(&ui.site, &ui.actor, rows(&answered_pages)).await?;
    let typed = |name: &str| posted.map(|p| p.string(name)).unwrap_or_default();
    let by = posted.and_then(|p| p.parsed("by"));
    let (wants, email) = (typed("wants"), typed("email"));
    Ok(ListPage { ui, waiting, waiting_pages, answered, answered_pages, wants, email, by, errors })
}

fn rows(paging: &Paging) -> Rows {
    Rows { skip: paging.first() - 1, most: paging.per_page }
}

/// Writes down a request that came by mail, telephone or at the desk.
pub async fn enter(Sent(ui, posted): Sent) -> Page {
    let by: AskedBy = posted.parsed("by").unwrap_or(AskedBy::Phone);
    let made =
        app::disclosure::enter(&ui.site, &ui.actor, by, posted.text("wants"), posted.text("email")).await;
    match made {
        Ok(made) => ui.redirect(&format!("/arbete/begaranden/{}", made.reception_number)),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let page = list_page(&ui, Some(&posted), errors).await?;
            ui.page_again(&page)
        }
    }
}

#[derive(Template)]
#[template(path = "work/disclosure/show.html")]
struct ShowPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    /// What was typed at the document that must be mended.
    typed: Typed,
    errors: FormErrors,
}

#[derive(Default)]
struct Typed {
    document: String,
    release: Option<Release>,
    provision: String,
    reason: String,
    add: String,
    reply: String,
    take_back: String,
    decided_by: String,
}

impl ShowPage<'_> {
    fn waited(&self) -> String {
        waited(self.ui, &self.whole.disclosure)
    }

    fn asker_page(&self) -> String {
        let token = app::disclosure::link(&self.ui.site, self.whole.disclosure.id);
        self.ui.site.link(self.ui.language, &format!("/begaran/{token}"))
    }

    fn due(&self) -> String {
        self.ui.date(domain::disclosure::due(self.whole.disclosure.received_at.day()))
    }

    fn word(&self, release: impl Value<Option<Release>>) -> String {
        release_word(self.ui.t, release.value())
    }

    fn tag(&self, release: impl Value<Option<Release>>) -> &'static str {
        release_tag(release.value())
    }

    fn is_typed(&self, asked: &Asked) -> bool {
        self.typed.document == asked.document.number
    }

    fn is_release(&self, asked: &Asked, release: &str) -> bool {
        let chosen = if self.is_typed(asked) { self.typed.release } else { asked.assessed.release };
        chosen.is_some_and(|r| r.as_str() == release)
    }

    fn provision(&self, asked: &Asked) -> String {
        if self.is_typed(asked) {
            return self.typed.provision.clone();
        }
        // The mark's provision is a reminder: filled in only once a person has assessed it.
        asked.assessed.provision.clone()
    }

    fn reason(&self, asked: &Asked) -> String {
        if self.is_typed(asked) { self.typed.reason.clone() } else { asked.assessed.reason.clone() }
    }

    /// A field's id: its plain name at the document that must be mended, which the summary on top leads to.
    fn id(&self, asked: &Asked, field: &str, n: impl std::fmt::Display) -> String {
        if self.is_typed(asked) { field.to_owned() } else { format!("{field}-{n}") }
    }

    /// The message at a field of one document.
    fn error(&self, asked: &Asked, field: &str) -> String {
        let own = self.errors.at(field).filter(|_| self.is_typed(asked));
        own.unwrap_or_default().to_owned()
    }

    fn may_decide(&self, asked: &Asked) -> bool {
        self.whole.disclosure.answered_at.is_some()
            && asked.decision.is_none()
            && matches!(asked.assessed.release, Some(Release::Part | Release::Refused))
    }

    fn before(&self, asked: &Asked) -> Vec<String> {
        let say = |a: &domain::disclosure::Assessed| {
            let when = a.assessed_at.map(|at| self.ui.date(at)).unwrap_or_default();
            self.ui.t.msg_disclosure_before_row(when, release_word(self.ui.t, a.release), &a.provision)
        };
        asked.before.iter().map(say).collect()
    }
}

/// One request.
pub async fn show(ui: Ui, Path(number): Path<String>) -> Page {
    let whole = app::disclosure::show(&ui.site, &ui.actor, &number).await?;
    ui.page(&ShowPage { ui: &ui, whole, typed: Typed::default(), errors: FormErrors::default() })
}

/// Adds a document, assesses one, answers, takes the answer back, or decides in writing.
pub async fn save(Path(number): Path<String>, Sent(ui, posted): Sent) -> Page {
    let done = match posted.text("do") {
        "add" => app::disclosure::add_document(&ui.site, &ui.actor, &number, posted.text("document")).await,
        "reply" => app::disclosure::reply(&ui.site, &ui.actor, &number, posted.text("reply")).await,
        "take-back" => {
            app::disclosure::take_back(&ui.site, &ui.actor, &number, posted.text("take_back")).await
        }
        "decide" => {
            let (document, by) = (posted.text("about"), posted.text("decided_by"));
            app::disclosure::decide(&ui.site, &ui.actor, &number, document, by).await.map(|_| ())
        }
        _ => {
            let assessment = Assessment {
                document: posted.string("about"),
                release: posted.parsed("release"),
                provision: posted.string("provision"),
                reason: posted.string("reason"),
                files: posted.files("files"),
            };
            app::disclosure::assess(&ui.site, &ui.actor, &number, assessment).await
        }
    };
    let errors = match done {
        Ok(()) => return ui.redirect(&format!("/arbete/begaranden/{number}")),
        Err(Error::Refused(refusal)) => FormErrors::one("reply", refusal_words(ui.language, &refusal)),
        Err(error) => mend(error, ui.language)?,
    };
    let typed = Typed {
        document: posted.string("about"),
        release: posted.parsed("release"),
        provision: posted.string("provision"),
        reason: posted.string("reason"),
        add: posted.string("document"),
        reply: posted.string("reply"),
        take_back: posted.string("take_back"),
        decided_by: posted.string("decided_by"),
    };
    let whole = app::disclosure::show(&ui.site, &ui.actor, &number).await?;
    ui.page_again(&ShowPage { ui: &ui, whole, typed, errors })
}
