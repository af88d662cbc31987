//! Following by mail: an address in one field, a link that confirms it, and a page where one sees what one follows.
//!
//! No GET changes anything: mail scanners follow links. The page is the same whether an address is known or not.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::again::again;
use crate::posted::{Posted, Sent, SentByAnyone, unescape};
use crate::ui::{Page, Ui};
use app::follower::{Own, Shown, Wanted};
use app::{Error, Refusal};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use domain::follower::{CONFIRM_DAYS, Pace};
use domain::ids::FollowingId;

/// Cookie of the page with what one follows.
const FOLLOWS: &str = "rl_foljer";
/// How long that page stays open in a browser: a day. The link in any mail opens it again.
const FOLLOWS_SECONDS: i64 = 24 * 3600;

#[derive(Template)]
#[template(path = "follower/form.html")]
struct FormPage<'a> {
    ui: &'a Ui,
    wanted: Wanted,
    what: Shown,
    email: String,
    pace: String,
    errors: FormErrors,
}

/// The field on a page of its own, for links to it: what is to be followed stands in the address.
pub async fn form(ui: Ui) -> Page {
    let query = ui.query.clone().unwrap_or_default();
    let wanted = match (query.strip_prefix("remiss="), query.strip_prefix("sok=")) {
        (Some(slug), _) => Wanted::Referral(unescape(slug)),
        (None, Some(search)) => Wanted::Search(unescape(search)),
        (None, None) => Wanted::All,
    };
    let what = app::follower::look(&ui.site, &wanted).await?;
    let (email, pace) = (String::new(), Pace::Daily.to_string());
    ui.page(&FormPage { ui: &ui, wanted, what, email, pace, errors: FormErrors::default() })
}

fn wanted(posted: &Posted) -> Wanted {
    match (posted.text("remiss"), posted.text("sok")) {
        ("", "") => Wanted::All,
        ("", search) => Wanted::Search(search.to_owned()),
        (slug, _) => Wanted::Referral(slug.to_owned()),
    }
}

/// Someone writes their address.
pub async fn ask(SentByAnyone { ui, posted, from_us }: SentByAnyone) -> Page {
    if !from_us {
        return Ok(again(&ui, &posted));
    }
    let wanted = wanted(&posted);
    let (email, pace) = (posted.string("email"), posted.string("pace"));
    match app::follower::ask(&ui.site, &ui.actor, &wanted, &email, &pace, ui.language).await {
        Ok(()) => ui.redirect("/folj/skickat"),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let what = app::follower::look(&ui.site, &wanted).await?;
            ui.page_again(&FormPage { ui: &ui, wanted, what, email, pace, errors })
        }
    }
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
    said(&ui, StatusCode::OK, t.msg_follow_sent_title(), lede, t.msg_follow_sent_more())
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

#[derive(Template)]
#[template(path = "follower/show.html")]
struct ShowPage<'a> {
    ui: &'a Ui,
    own: Own,
    note: String,
    errors: FormErrors,
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
    SentByAnyone { ui, posted, from_us }: SentByAnyone,
) -> Page {
    let one_click = posted.text("List-Unsubscribe") == "One-Click";
    if !one_click && !from_us {
        return Ok(again(&ui, &posted));
    }
    app::follower::stop_by_mail(&ui.site, &ui.actor, &token).await?;
    if one_click { stopped(ui).await } else { ui.redirect("/folj/slut") }
}
