//! Preparing a referral: the list of all, a new one, its page, its letter, parts, questions and attachments.

pub(crate) mod facts;
mod files;
mod letter_form;
pub(crate) mod log;
pub(crate) mod next;
mod overview;
mod part_form;
mod question_form;

pub use files::{attachment, attachments, save_attachments};
pub use letter_form::{letter, letter_pdf, save_letter};
pub use overview::show;
pub use part_form::{parts, save_parts};
pub use question_form::{questions, save_questions};

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::posted::{Sent, unescape};
use crate::ui::{Page, Ui};
use app::Error;
use app::referral::Whole;
use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use domain::access::Action;
use domain::referral::{Letter, Stage};
use store::referral::Listed;

/// Most referrals on one page; those that need work come first.
const MOST: i64 = 500;

/// A value after `?` in the address.
pub(crate) fn query(ui: &Ui, name: &str) -> Option<String> {
    let pairs = ui.query.as_deref()?.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs.into_iter().find(|(n, _)| *n == name).map(|(_, value)| unescape(value))
}

/// The tag's shape for a stage.
pub(crate) fn stage_tag(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft | Stage::Withdrawn => "tag",
        Stage::Approval => "tag tag--care",
        Stage::Approved | Stage::Dispatched => "tag tag--open",
        Stage::Closed | Stage::Summarised | Stage::Decided => "tag tag--half",
        Stage::FedBack => "tag tag--good",
    }
}

/// A referral for officials, with all that makes it up.
pub(crate) async fn whole(ui: &Ui, slug: &str) -> Result<Whole, Failure> {
    Ok(app::referral::show_work(&ui.site, &ui.actor, slug).await?)
}

/// Only a draft is written in, and only by those who prepare.
pub(crate) fn may_prepare(ui: &Ui, whole: &Whole) -> Result<(), Failure> {
    if ui.may_with(Action::Prepare, &whole.referral) { Ok(()) } else { Err(Error::Forbidden.into()) }
}

/// A short fingerprint of what was read, to see whether someone else changed it meanwhile.
pub(crate) fn fingerprint<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let all: Vec<&str> = texts.collect();
    let hash = domain::file::FileHash::of(all.join("\u{1f}").as_bytes());
    hash.as_str().chars().take(16).collect()
}

/// A file to open or to keep. What others have sent is never opened in the page's place.
pub(crate) fn file(name: &str, media_type: &str, content: Vec<u8>, open: bool) -> Response {
    let name: String = name.bytes().fold(String::new(), |mut text, byte| {
        use std::fmt::Write as _;
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
        text
    });
    let way = if open { "inline" } else { "attachment" };
    let mut response = content.into_response();
    let headers = response.headers_mut();
    let unknown = HeaderValue::from_static("application/octet-stream");
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(media_type).unwrap_or(unknown));
    if let Ok(value) = HeaderValue::from_str(&format!("{way}; filename*=UTF-8''{name}")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[derive(Template)]
#[template(path = "work/referral/list.html")]
struct ListPage<'a> {
    ui: &'a Ui,
    active: Vec<Listed>,
    over: Vec<Listed>,
}

impl ListPage<'_> {
    fn tag(listed: &Listed) -> &'static str {
        stage_tag(listed.referral.stage)
    }
}

/// All referrals: those on their way, then those that are over.
pub async fn list(ui: Ui) -> Page {
    app::change::ask(&ui.actor, Action::SeeWork, domain::access::Resource::Site)?;
    let all = store::referral::all(&mut ui.site.store.read().await.map_err(Error::from)?, MOST)
        .await
        .map_err(Error::from)?;
    let ended = |l: &Listed| matches!(l.referral.stage, Stage::FedBack | Stage::Withdrawn);
    let readable = all.into_iter().filter(|l| ui.may_with(Action::ReadReferral, &l.referral));
    let (over, active) = readable.partition(ended);
    ui.page(&ListPage { ui: &ui, active, over })
}

#[derive(Template)]
#[template(path = "work/referral/new.html")]
struct NewPage<'a> {
    ui: &'a Ui,
    number: &'a str,
    title: &'a str,
    errors: FormErrors,
}

/// Asks for the only thing that is needed to begin: what the matter is called.
pub async fn new(ui: Ui) -> Page {
    if !ui.may(Action::Prepare) {
        return Err(Error::Forbidden.into());
    }
    ui.page(&NewPage { ui: &ui, number: "", title: "", errors: FormErrors::default() })
}

/// Begins a draft.
pub async fn create(Sent(ui, posted): Sent) -> Page {
    let (number, title) = (posted.text("number"), posted.text("title"));
    let letter = Letter::titled(title.to_owned());
    let new = app::referral::New { number: number.to_owned(), letter, example: false };
    match app::referral::create(&ui.site, &ui.actor, new).await {
        Ok(referral) => ui.redirect(&format!("/arbete/remisser/{}", referral.slug)),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            ui.page_again(&NewPage { ui: &ui, number, title, errors })
        }
    }
}
