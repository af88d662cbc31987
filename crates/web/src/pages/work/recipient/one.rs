//! One on the list: address, language, what was sent and what came back, longer time.

use super::put_together::typed;
use super::{categories, languages, status_tag};
use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::work::referral::log::{Line, Names, line};
use crate::pages::work::referral::{query, whole};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::recipient::{Addresses, Standing, Typed, standings};
use app::referral::Whole;
use askama::Template;
use domain::access::Action;
use domain::bounce::{Cause, Remedy};
use domain::email::EmailAddress;
use domain::ids::RecipientId;
use domain::message::MessageState;
use domain::time::Day;
use store::event::EventKind;

#[derive(Template)]
#[template(path = "work/recipient/one.html")]
struct RecipientPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    s: Standing,
    /// Where it is reached now, when that is elsewhere than where the letter went.
    now: Option<EmailAddress>,
    typed: Typed,
    categories: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    errors: FormErrors,
    log: Vec<Line>,
    /// What the recipient wrote when asking for longer time.
    asked_reason: String,
    until: String,
    reason: String,
    saved: bool,
}

impl RecipientPage<'_> {
    fn tag(&self) -> &'static str {
        status_tag(self.s.status)
    }

    fn draft(&self) -> bool {
        self.w.referral.stage.is_draft()
    }

    fn may_edit(&self) -> bool {
        let action = if self.draft() { Action::Prepare } else { Action::Reach };
        self.ui.may_with(action, &self.w.referral)
    }

    fn may_renew(&self) -> bool {
        self.s.recipient.dispatched_at.is_some() && self.ui.may_with(Action::Remind, &self.w.referral)
    }

    fn may_decide(&self) -> bool {
        self.s.recipient.dispatched_at.is_some()
            && self.s.statement.is_none()
            && self.ui.may_with(Action::ChangeDeadline, &self.w.referral)
    }

    /// Why the mail came back.
    fn cause(&self) -> Cause {
        Cause::of(self.s.recipient.bounce_reason.as_deref().unwrap_or_default())
    }

    fn cause_word(&self) -> String {
        super::bounce::cause(self.ui, self.cause())
    }

    fn advice(&self) -> String {
        super::bounce::advice(self.ui, self.cause())
    }

    fn here(&self) -> String {
        self.ui.href(&format!("/arbete/remisser/{}/sandlista/{}", self.w.referral.slug, self.s.recipient.id))
    }
}

/// Everything the page shows, or nothing when there is no such recipient here.
async fn load<'a>(ui: &'a Ui, w: &'a Whole, id: RecipientId) -> Result<RecipientPage<'a>, Failure> {
    let mut tx = ui.site.store.read().await.map_err(Error::from)?;
    let recipient = store::recipient::by_id(&mut tx, id).await.map_err(Error::from)?;
    let recipient = recipient.filter(|r| r.referral == w.referral.id).ok_or(Error::NotFound)?;
    let statements = store::statement::list(&mut tx, w.referral.id).await.map_err(Error::from)?;
    let events = store::event::of_recipient(&mut tx, id).await.map_err(Error::from)?;
    let messages = store::message::of_recipient(&mut tx, id).await.map_err(Error::from)?;
    let names = Names::load(&mut tx, std::iter::once(&recipient)).await?;
    let now = Addresses::of(&mut tx, Day(ui.today()), [&recipient]).await?.now(&recipient);
    let now = now.filter(|now| Some(now) != recipient.email.as_ref());
    drop(tx);
    let typed = Typed {
        name: recipient.name.clone(),
        category: recipient.category.clone(),
        email: recipient.email.as_ref().map(ToString::to_string).unwrap_or_default(),
        postal: recipient.postal.join("\n"),
        language: recipient.language.to_string(),
    };
    let asked = events.iter().rev().find(|e| e.kind == EventKind::ExtensionAsked);
    let asked_reason =
        asked.and_then(|e| e.detail.get("reason")).and_then(|r| r.as_str()).unwrap_or_default();
    let until = recipient.extension_asked_until.map(|d| d.to_string()).unwrap_or_default();
    let mut log: Vec<Line> = events.iter().map(|e| line(ui, &names, e)).collect();
    log.extend(messages.iter().map(|m| sent(ui, m)));
    log.sort_by_key(|l| std::cmp::Reverse(l.at));
    let standing =
        standings(&w.referral, vec![recipient], &statements, ui.today()).pop().ok_or(Error::NotFound)?;
    Ok(RecipientPage {
        categories: categories(ui),
        languages: languages(ui),
        errors: FormErrors::default(),
        asked_reason: asked_reason.to_owned(),
        reason: String::new(),
        saved: query(ui, "sparat").is_some(),
        s: standing,
        now,
        ui,
        w,
        typed,
        log,
        until,
    })
}

/// A mail or a letter as a line of the log.
fn sent(ui: &Ui, m: &store::message::Message) -> Line {
    let what = match &m.to_address {
        Some(address) => ui.t.msg_list_log_mail(
            ui.message_word(m.kind),
            address.to_string(),
            ui.message_state_word(m.state),
        ),
        None => ui.t.msg_list_log_letter(ui.message_word(m.kind), ui.message_state_word(m.state)),
    };
    // What refused or bounced has an event of its own that says why.
    let more = m.last_error.clone().filter(|_| m.state == MessageState::Queued).unwrap_or_default();
    Line { at: m.sent_at.unwrap_or(m.created_at), who: ui.t.msg_step_log_by_itself(), what, more }
}

/// One on the list.
pub async fn show(ui: Ui, Path((slug, id)): Path<(String, String)>) -> Page {
    let w = whole(&ui, &slug).await?;
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let page = load(&ui, &w, id).await?;
    ui.page(&page)
}

/// Saves the address, renews the link, decides on longer time, or takes the recipient off a draft's list.
pub async fn save(Path((slug, id)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let w = whole(&ui, &slug).await?;
    let id: RecipientId = id.parse().map_err(|_| Error::NotFound)?;
    let list = format!("/arbete/remisser/{slug}/sandlista");
    let mut page = load(&ui, &w, id).await?;
    let done = change(&ui, &page, &posted).await;
    match done {
        Ok(()) if posted.text("do") == "remove" => ui.redirect(&list),
        Ok(()) => ui.redirect(&format!("{list}/{id}?sparat")),
        Err(error) => {
            page.errors = mend(error, ui.language)?;
            page.until = posted.string("until");
            page.reason = posted.string("reason");
            if posted.text("do") == "save" {
                page.typed = kept(&page, &posted);
            }
            ui.page_again(&page)
        }
    }
}

/// After dispatch name and category stay as they were sent.
fn kept(page: &RecipientPage<'_>, posted: &Posted) -> Typed {
    let mut typed = typed(posted);
    if !page.draft() {
        typed.name.clone_from(&page.s.recipient.name);
        typed.category.clone_from(&page.s.recipient.category);
    }
    typed
}

async fn change(ui: &Ui, page: &RecipientPage<'_>, posted: &Posted) -> Result<(), Error> {
    let (slug, id) = (page.w.referral.slug.as_str(), page.s.recipient.id);
    let (site, actor) = (&ui.site, &ui.actor);
    match posted.text("do") {
        "save" => app::recipient::edit(site, actor, slug, id, &kept(page, posted)).await,
        "again" => app::recipient::try_again(site, actor, slug, id).await,
        "renew" => app::recipient::renew_link(site, actor, slug, id).await,
        "grant" => {
            let until = Some(posted.text("until"));
            app::recipient::decide_extension(site, actor, slug, id, until, posted.text("reason")).await
        }
        "refuse" => {
            app::recipient::decide_extension(site, actor, slug, id, None, posted.text("reason")).await
        }
        "remove" => app::recipient::remove(site, actor, slug, id).await,
        _ => Err(Error::NotFound),
    }
}
