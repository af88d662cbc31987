//! Following by mail: an address in one field, a link that confirms it, and a page where one sees what one follows.
//!
//! No GET changes anything: mail scanners follow links. The page is the same whether an address is known or not.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::limit::{self, Wait, What};
use crate::pages::again::again;
use crate::pages::work::referral::query;
use crate::path::Path;
use crate::posted::{Sent, SentByAnyone, SentByMailProgram};
use crate::ui::{Page, Ui};
use app::follower::{Own, Shown, Wanted};
use app::{Error, Refusal};
use askama::Template;
use axum::http::StatusCode;
use domain::access::Actor;
use domain::follower::{CONFIRM_DAYS, MOST_FOLLOWED, Pace};
use domain::ids::FollowingId;
use std::time::Duration;

/// Cookie of the page with what one follows.
const FOLLOWS: &str = "rl_foljer";
/// How long that page stays open in a browser: a day. The link in any mail opens it again.
const FOLLOWS_SECONDS: i64 = 24 * 3600;
/// How long to wait when more than can be believed want to follow from everywhere, while the hour they are counted in goes on.
const ALL_WAIT: Wait = Wait(Duration::from_mins(10));

#[derive(Template)]
#[template(path = "follower/form.html")]
struct FormPage<'a> {
    ui: &'a Ui,
    wanted: Wanted,
    what: Shown,
    email: String,
    pace: String,
    /// When it can be sent, for whoever has sent too much.
    later: String,
    errors: FormErrors,
}

/// The field on a page of its own, for links to it: what is to be followed stands in the address.
pub async fn form(ui: Ui) -> Page {
    let wanted = wanted(|name| query(&ui, name))?;
    let what = app::follower::look(&ui.site, &wanted).await?;
    let (email, pace) = (String::new(), Pace::Daily.to_string());
    let later = String::new();
    ui.page(&FormPage { ui: &ui, wanted, what, email, pace, later, errors: FormErrors::default() })
}

/// What is to be followed. Whoever names something that is empty, or two things, does not mean everything.
fn wanted(field: impl Fn(&str) -> Option<String>) -> app::Result<Wanted> {
    match (field("remiss"), field("sok")) {
        (None, None) => Ok(Wanted::All),
        (Some(slug), None) if !slug.is_empty() => Ok(Wanted::Referral(slug)),
        (None, Some(search)) if !search.is_empty() => Ok(Wanted::Search(search)),
        _ => Err(Error::NotFound),
    }
}

/// The same as it stands in the address of the page with the field.
fn in_address(wanted: &Wanted) -> Option<String> {
    let escape = |text: &str| text.bytes().map(domain::text::escaped).collect::<String>();
    match wanted {
        Wanted::All => None,
        Wanted::Referral(slug) => Some(format!("remiss={}", escape(slug))),
        Wanted::Search(search) => Some(format!("sok={}", escape(search))),
    }
}

/// Someone writes their address.
pub async fn ask(SentByAnyone { mut ui, posted, from_us }: SentByAnyone) -> Page {
    if !from_us {
        return Ok(again(&ui, &posted));
    }
    let wanted = wanted(|name| posted.has(name).then(|| posted.string(name)))?;
    let what = app::follower::look(&ui.site, &wanted).await?;
    // The form shown again is the page of that address: so in another language too.
    ui.query = in_address(&wanted);
    let (email, pace) = (posted.string("email"), posted.string("pace"));
    let done = match limit::form(&ui, What::Follow) {
        Ok(()) => app::follower::ask(&ui.site, &ui.actor, &wanted, &email, &pace, ui.language).await,
        Err(wait) => return sent_too_much(&ui, wait, wanted, what, email, pace),
    };
    match done {
        Ok(()) => ui.redirect("/folj/skickat"),
        // So many want to follow from everywhere.
        Err(Error::Refused(Refusal::TooMany)) => sent_too_much(&ui, ALL_WAIT, wanted, what, email, pace),
        Err(error) => {
            let (errors, later) = (mend(error, ui.language)?, String::new());
            ui.page_again(&FormPage { ui: &ui, wanted, what, email, pace, later, errors })
        }
    }
}

fn sent_too_much(ui: &Ui, wait: Wait, wanted: Wanted, what: Shown, email: String, pace: String) -> Page {
    let later = ui.t.msg_limit_wait(wait.minutes());
    ui.page_later(wait, &FormPage { ui, wanted, what, email, pace, later, errors: FormErrors::default() })
}

#[derive(Template)]
#[template(path = "follower/said.html")]
struct SaidPage<'a> {
    ui: &'a Ui,
    title: String,
    lede: String,
    more: String,
}

fn said(ui: &Ui, status: StatusCode, title: String, lede: String, more: String) -> Page {
    ui.page_with(status, &SaidPage { ui, title, lede, more })
}

/// A mail is on its way, or was already, or the address gets no more today: all look the same.
pub async fn sent(ui: Ui) -> Page {
    let t = ui.t;
    let lede = t.msg_follow_sent_lede(CONFIRM_DAYS);
    said(&ui, StatusCode::OK, t.msg_follow_sent_title(), lede, t.msg_follow_sent_more(most()))
}

/// It has been stopped.
pub async fn stopped(ui: Ui) -> Page {
    let t = ui.t;
    said(&ui, StatusCode::OK, t.msg_follow_stopped_title(), t.msg_follow_stopped_lede(), String::new())
}

/// The link does not open anything: how to begin again.
fn no_link(ui: &Ui, error: Error) -> Page {
    if !matches!(error, Error::Refused(Refusal::LinkNotValid)) {
        return Err(error.into());
    }
    let t = ui.t;
    said(ui, StatusCode::GONE, t.msg_follow_no_link_title(), t.msg_follow_no_link(), String::new())
}

#[derive(Template)]
#[template(path = "follower/question.html")]
struct QuestionPage<'a> {
    ui: &'a Ui,
    what: Shown,
    daily: bool,
}

/// The page behind the link that confirms: its button does.
pub async fn question(ui: Ui, Path(token): Path<String>) -> Page {
    match app::follower::look_at_link(&ui.site, &token).await {
        Ok((following, what)) => {
            ui.page(&QuestionPage { ui: &ui, what, daily: following.pace == Pace::Daily })
        }
        Err(error) => no_link(&ui, error),
    }
}

/// Confirms.
pub async fn confirm(Path(token): Path<String>, Sent(ui, _): Sent) -> Page {
    match app::follower::confirm(&ui.site, &ui.actor, &token).await {
        Ok(own) => {
            ui.set_cookie(FOLLOWS, &own, FOLLOWS_SECONDS);
            ui.redirect("/foljer?klart")
        }
        Err(error) => no_link(&ui, error),
    }
}

#[derive(Template)]
#[template(path = "follower/door.html")]
struct DoorPage<'a> {
    ui: &'a Ui,
    title: String,
    lede: String,
    button: String,
}

/// The page behind the link in every mail with news. Opening it uses nothing up.
pub async fn door(ui: Ui, Path(token): Path<String>) -> Page {
    if let Err(error) = app::follower::own(&ui.site, &token).await {
        return no_link(&ui, error);
    }
    let t = ui.t;
    let (title, lede, button) =
        (t.msg_follow_door_title(), t.msg_follow_door_lede(), t.msg_follow_door_open());
    ui.page(&DoorPage { ui: &ui, title, lede, button })
}

/// Swaps the link for a cookie.
pub async fn open_door(Path(token): Path<String>, Sent(ui, _): Sent) -> Page {
    if let Err(error) = app::follower::own(&ui.site, &token).await {
        return no_link(&ui, error);
    }
    ui.set_cookie(FOLLOWS, &token, FOLLOWS_SECONDS);
    ui.redirect("/foljer")
}

/// Most that one address may follow.
fn most() -> i64 {
    i64::try_from(MOST_FOLLOWED).unwrap_or(i64::MAX)
}

#[derive(Template)]
#[template(path = "follower/show.html")]
struct ShowPage<'a> {
    ui: &'a Ui,
    own: Own,
    note: String,
    errors: FormErrors,
}

impl ShowPage<'_> {
    /// Nothing more can be followed: how much that is.
    fn full(&self) -> Option<i64> {
        (self.own.followed.len() >= MOST_FOLLOWED).then(most)
    }
}

/// What one follows, and how often one is told.
pub async fn show(ui: Ui) -> Page {
    let Some(own) = mine(&ui).await? else { return no_link(&ui, Refusal::LinkNotValid.into()) };
    let note = match ui.query.as_deref() {
        Some("klart") => ui.t.msg_follow_own_confirmed(),
        Some("sparat") => ui.t.msg_follow_own_saved(),
        Some("slut") => ui.t.msg_follow_own_stopped(),
        _ => String::new(),
    };
    ui.page(&ShowPage { ui: &ui, own, note, errors: FormErrors::default() })
}

async fn mine(ui: &Ui) -> Result<Option<Own>, Failure> {
    let Some(token) = ui.cookie(FOLLOWS) else { return Ok(None) };
    match app::follower::own(&ui.site, token).await {
        Ok(own) => Ok(Some(own)),
        Err(Error::Refused(Refusal::LinkNotValid)) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

/// Changes the pace, stops one thing, or stops everything.
pub async fn save(Sent(ui, posted): Sent) -> Page {
    let token = ui.cookie(FOLLOWS).unwrap_or_default().to_owned();
    let done = match posted.text("stop") {
        "" => app::follower::set_pace(&ui.site, &ui.actor, &token, posted.text("pace"))
            .await
            .map(|()| "/foljer?sparat"),
        "all" => app::follower::stop_all(&ui.site, &ui.actor, &token).await.map(|()| "/folj/slut"),
        one => match one.parse::<FollowingId>() {
            Ok(id) => app::follower::stop(&ui.site, &ui.actor, &token, id)
                .await
                .map(|left| if left { "/foljer?slut" } else { "/folj/slut" }),
            Err(_) => Err(Error::NotFound),
        },
    };
    match done {
        Ok(path) => {
            if path == "/folj/slut" {
                ui.set_cookie(FOLLOWS, "", 0);
            }
            ui.redirect(path)
        }
        // Stopped in another window, or twice: it is as they want it.
        Err(Error::NotFound) => ui.redirect("/foljer"),
        Err(error @ Error::Invalid(_)) => {
            let errors = mend(error, ui.language)?;
            let Some(own) = mine(&ui).await? else { return no_link(&ui, Refusal::LinkNotValid.into()) };
            ui.page_again(&ShowPage { ui: &ui, own, note: String::new(), errors })
        }
        Err(error) => no_link(&ui, error),
    }
}

/// What a mail program without one-click opens: the page says nothing of whether the link means anything.
pub async fn stop_door(ui: Ui, Path(_token): Path<String>) -> Page {
    let t = ui.t;
    let (title, lede, button) =
        (t.msg_follow_stop_title(), t.msg_follow_stop_lede(), t.msg_follow_own_stop());
    ui.page(&DoorPage { ui: &ui, title, lede, button })
}

/// Stops by the link in the mail's header: with the button, or with one click in a mail program, which sends this field and
/// neither cookie nor token (RFC 8058 section 3.2) and expects no redirect.
pub async fn stop_by_mail(
    Path(token): Path<String>,
    SentByMailProgram { ui, posted, one_click, from_us }: SentByMailProgram,
) -> Page {
    if !one_click && !from_us {
        return Ok(again(&ui, &posted));
    }
    // The link alone is the authority; who is signed in in that program is not asked.
    app::follower::stop_by_mail(&ui.site, &Actor::Anyone, &token).await?;
    if one_click { stopped(ui).await } else { ui.redirect("/folj/slut") }
}
