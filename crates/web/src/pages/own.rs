//! A respondent's own statement: each view with what became of it, every version, the files, the receipt.
//!
//! It is opened by the link in the receipt, which is swapped for a cookie. What is shown is what was sent, whole; what
//! the public sees of it is another page.

use super::answer::{OWN, OWN_SECONDS, mailto, respondent_word, stance_class};
use crate::errors::Failure;
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::document::statement_owner;
use app::statement::Whole;
use app::{Error, Refusal, letters};
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use domain::access::Actor;
use domain::contribution::{Contribution, Outcome, Tally};
use domain::difference::{self, Paragraph};
use domain::referral::{Part, Question, Stage};
use domain::stance::Stance;
use domain::statement::Channel;
use domain::time::{Day, days_between};
use store::attachment::{Attachment, Rendition};
use store::statement::Version;

#[derive(Template)]
#[template(path = "own/door.html")]
struct DoorPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    number: String,
}

/// The page behind the link in a receipt. Opening it uses nothing up.
pub async fn door(ui: Ui, Path(token): Path<String>) -> Page {
    match app::statement::show_own(&ui.site, &token).await {
        Ok(whole) => ui.page(&DoorPage { ui: &ui, number: number(&whole), whole }),
        Err(error) => no_link(&ui, error),
    }
}

/// Swaps the link for a cookie.
pub async fn open_door(Path(token): Path<String>, Sent(ui, _): Sent) -> Page {
    if let Err(error) = app::statement::show_own(&ui.site, &token).await {
        return no_link(&ui, error);
    }
    ui.set_cookie(OWN, &token, OWN_SECONDS);
    ui.redirect("/mitt-svar")
}

#[derive(Template)]
#[template(path = "own/no_link.html")]
struct NoLinkPage<'a> {
    ui: &'a Ui,
    title: String,
    lede: String,
    mailto: String,
}

/// The link does not open anything: what to do instead.
fn no_link(ui: &Ui, error: Error) -> Page {
    if !matches!(error, Error::Refused(Refusal::LinkNotValid)) {
        return Err(error.into());
    }
    let (title, lede) = (ui.t.msg_own_no_link_title(), ui.t.msg_own_no_link());
    no_link_page(ui, StatusCode::GONE, title, lede)
}

fn no_link_page(ui: &Ui, status: StatusCode, title: String, lede: String) -> Page {
    let mailto = mailto(ui, &ui.t.msg_own_no_link_subject());
    ui.page_with(status, &NoLinkPage { ui, title, lede, mailto })
}

/// The statement of this browser; none when no link was opened here.
async fn mine(ui: &Ui) -> Result<Option<Whole>, Failure> {
    let Some(token) = ui.cookie(OWN) else { return Ok(None) };
    match app::statement::show_own(&ui.site, token).await {
        Ok(whole) => Ok(Some(whole)),
        Err(Error::Refused(Refusal::LinkNotValid)) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

/// The document's number; the reception number until it is tied to a matter.
fn number(whole: &Whole) -> String {
    whole.document.as_ref().map_or_else(|| whole.statement.reception_number.clone(), |d| d.number.clone())
}

/// A view as it is shown: the words, and what became of them.
struct View {
    position: i64,
    about: String,
    stance: Option<(&'static str, String)>,
    paragraphs: Vec<String>,
    /// Class of the tag, its words, and why.
    answer: Option<(&'static str, String, Vec<String>)>,
}

/// A field that differs between two versions.
struct Difference {
    label: String,
    before: Vec<Paragraph>,
    after: Vec<Paragraph>,
}

/// A correction: what was sent before, and what was sent then.
struct Correction {
    before: Version,
    after: Version,
    differences: Vec<Difference>,
}

#[derive(Template)]
#[template(path = "own/show.html")]
struct ShowPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    number: String,
    who: &'static str,
    /// Everyone has been told: the answers are shown.
    told: bool,
    tally: Tally,
    views: Vec<View>,
    corrections: Vec<Correction>,
    /// May be corrected until this day, so many days from now.
    until: Option<(Day, i64)>,
    originals: Vec<Attachment>,
    /// There is running text that no view holds whole.
    body_apart: bool,
    mailto: String,
    /// A later round of the matter is out: its number and address.
    newer: Option<(i64, String)>,
}

impl ShowPage<'_> {
    fn referral_href(&self, rest: &str) -> String {
        self.ui.href(&format!("/remisser/{}{rest}", self.whole.referral.slug))
    }

    /// *3 togs upp, 1 togs upp till en del och 2 togs inte upp.*
    fn became(&self) -> String {
        let (t, n) = (self.ui.t, self.tally);
        let said = [
            (n.taken_up, t.msg_mail_tally_taken_up(n.taken_up)),
            (n.partly, t.msg_mail_tally_partly(n.partly)),
            (n.not, t.msg_mail_tally_not(n.not)),
            (n.no_answer_needed, t.msg_mail_tally_no_answer_needed(n.no_answer_needed)),
        ];
        let said: Vec<String> = said.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
        match said.as_slice() {
            [] => String::new(),
            [one] => format!("{one}."),
            [most @ .., last] => format!("{} {} {last}.", most.join(", "), t.msg_answer_and()),
        }
    }
}

/// Shows what was sent, and what became of it.
pub async fn show(ui: Ui) -> Page {
    let Some(whole) = mine(&ui).await? else {
        let (title, lede) = (ui.t.msg_own_no_cookie_title(), ui.t.msg_own_no_cookie());
        return no_link_page(&ui, StatusCode::NOT_FOUND, title, lede);
    };
    let mut tx = ui.site.store.read().await?;
    let parts = store::referral::parts(&mut tx, whole.referral.id).await?;
    let questions = store::referral::questions(&mut tx, whole.referral.id).await?;
    let facts = app::statement::facts(&mut tx, &ui.site, whole.statement.id).await?;
    let extension = match whole.statement.recipient {
        Some(id) => store::recipient::by_id(&mut tx, id).await?.and_then(|r| r.extended_until),
        None => None,
    };
    let mut files = Vec::new();
    for version in &whole.versions {
        files.push(originals(&mut tx, &whole, version.number).await?);
    }
    let newer = app::round::newer(&mut tx, &whole.referral).await?;
    drop(tx);
    let last = whole.referral.deadline_for(extension).filter(|_| facts.correctable);
    let until = last
        .filter(|_| whole.statement.channel == Channel::Web)
        .map(|day| (day, i64::from(days_between(ui.today(), day.0))));
    let told = is_told(&whole);
    let (number, who) = (number(&whole), respondent_word(&whole.statement));
    let words = Words { ui: &ui, parts: &parts, questions: &questions };
    let body = whole.version.body.trim();
    let page = ShowPage {
        ui: &ui,
        told,
        who,
        tally: tally(&whole.views),
        body_apart: !body.is_empty() && !whole.views.iter().any(|view| view.text.trim() == body),
        views: whole.views.iter().enumerate().map(|(n, view)| words.view(n, view, told)).collect(),
        corrections: words.corrections(&whole.versions, &files),
        until,
        originals: files.pop().unwrap_or_default(),
        mailto: mailto(&ui, &ui.t.msg_own_read_again_subject(&number)),
        number,
        newer,
        whole,
    };
    ui.page(&page)
}

fn tally(views: &[Contribution]) -> Tally {
    let mut tally = Tally::default();
    for view in views {
        tally.count(view.outcome);
    }
    tally
}

async fn originals(tx: &mut store::Tx, whole: &Whole, version: i64) -> Result<Vec<Attachment>, Failure> {
    let all = store::attachment::of_owner(tx, &statement_owner(whole.statement.id, version)).await?;
    Ok(all.into_iter().filter(|f| f.rendition == Rendition::Original).collect())
}

/// What is needed to name the parts of a statement.
struct Words<'a> {
    ui: &'a Ui,
    parts: &'a [Part],
    questions: &'a [Question],
}

impl Words<'_> {
    fn part(&self, part: &Part) -> String {
        self.ui.t.msg_answer_part(part.position, &part.heading)
    }

    fn stance(&self, stance: Option<Stance>) -> Option<(&'static str, String)> {
        stance.map(|s| (stance_class(s), self.ui.stance_word(s)))
    }

    fn view(&self, n: usize, view: &Contribution, told: bool) -> View {
        let part = view.part.and_then(|id| self.parts.iter().find(|p| p.id == id)).map(|p| self.part(p));
        let question =
            view.question.and_then(|id| self.questions.iter().find(|q| q.id == id)).map(|q| q.text.clone());
        let answer = view.outcome.filter(|_| told).map(|outcome| {
            let class = match outcome {
                Outcome::TakenUp => " tag--good",
                Outcome::Partly => " tag--care tag--half",
                Outcome::Not | Outcome::NoAnswerNeeded => "",
            };
            (class, self.ui.outcome_word(outcome), domain::text::paragraphs(&view.reason))
        });
        View {
            position: i64::try_from(n).unwrap_or(0) + 1,
            about: part.or(question).unwrap_or_else(|| self.ui.t.msg_own_whole()),
            stance: self.stance(view.stated),
            paragraphs: domain::text::paragraphs(&view.text),
            answer,
        }
    }

    /// Every correction, the latest first.
    fn corrections(&self, versions: &[Version], files: &[Vec<Attachment>]) -> Vec<Correction> {
        let mut all: Vec<_> = versions
            .windows(2)
            .zip(files.windows(2))
            .map(|(versions, files)| Correction {
                differences: self.differences((&versions[0], &files[0]), (&versions[1], &files[1])),
                before: versions[0].clone(),
                after: versions[1].clone(),
            })
            .collect();
        all.reverse();
        all
    }

    fn differences(
        &self,
        before: (&Version, &[Attachment]),
        after: (&Version, &[Attachment]),
    ) -> Vec<Difference> {
        let (before, after) = (self.texts(before.0, before.1), self.texts(after.0, after.1));
        let both = before.into_iter().zip(after).filter(|((_, a), (_, b))| a.trim() != b.trim());
        both.map(|((label, a), (_, b))| {
            let (before, after) = difference::between(&a, &b);
            Difference { label, before, after }
        })
        .collect()
    }

    /// A version as rows of what it is and what was said, the same rows for every version.
    fn texts(&self, version: &Version, files: &[Attachment]) -> Vec<(String, String)> {
        let (t, answer) = (self.ui.t, &version.answer);
        let word = |stance: Option<Stance>| stance.map(|s| self.ui.stance_word(s)).unwrap_or_default();
        let mut rows = vec![
            (t.msg_answer_decided_by(), answer.decided_by.clone()),
            (t.msg_answer_overall(), word(version.overall)),
            (t.msg_answer_summary(), answer.summary.clone()),
        ];
        for part in self.parts {
            let view = answer.part(part.id);
            let both = format!("{}\n\n{}", word(view.stance), view.text);
            rows.push((self.part(part), both.trim().to_owned()));
        }
        rows.extend(self.questions.iter().map(|q| (q.text.clone(), answer.question(q.id).to_owned())));
        let names: Vec<_> = files.iter().map(|f| f.name.as_str()).collect();
        rows.push((t.msg_answer_files(), names.join("\n\n")));
        rows
    }
}

/// The receipt as a PDF, with a copy of what was sent.
pub async fn receipt(ui: Ui) -> Page {
    let whole = mine(&ui).await?.ok_or(Error::NotFound)?;
    let mut tx = ui.site.store.read().await?;
    let parts = store::referral::parts(&mut tx, whole.referral.id).await?;
    let questions = store::referral::questions(&mut tx, whole.referral.id).await?;
    drop(tx);
    let document = letters::receipt::receipt(&ui.site, &whole, &parts, &questions, ui.language);
    let pdf = letters::render(document).await?;
    let name = format!("{}.pdf", ui.t.msg_file_receipt(domain::register_number::slug(&number(&whole))));
    Ok(download("application/pdf", &name, pdf))
}

/// The feedback as a PDF, once everyone has been told: what became of each view.
pub async fn feedback(ui: Ui) -> Page {
    let whole = mine(&ui).await?.filter(is_told).ok_or(Error::NotFound)?;
    let mut tx = ui.site.store.read().await?;
    let parts = store::referral::parts(&mut tx, whole.referral.id).await?;
    let questions = store::referral::questions(&mut tx, whole.referral.id).await?;
    let decision = store::decision::of_referral(&mut tx, whole.referral.id).await?;
    drop(tx);
    let document =
        letters::feedback::feedback(&ui.site, &whole, decision.as_ref(), &parts, &questions, ui.language);
    let pdf = letters::render(document).await?;
    let name = format!("{}.pdf", ui.t.msg_file_feedback_own(domain::register_number::slug(&number(&whole))));
    Ok(download("application/pdf", &name, pdf))
}

/// The respondent has been told what became of it.
fn is_told(whole: &Whole) -> bool {
    whole.referral.stage == Stage::FedBack || whole.statement.fed_back_at.is_some()
}

/// A file that was sent, as it was sent.
pub async fn file(ui: Ui, Path((version, position)): Path<(i64, i64)>) -> Page {
    let whole = mine(&ui).await?.ok_or(Error::NotFound)?;
    let sender = Actor::Sender(whole.statement.id);
    let got = app::document::download_of_statement(&ui.site, &sender, whole.statement.id, version, position)
        .await?;
    Ok(download(&got.file.media_type, &got.file.name, got.content))
}

/// A file to keep, never shown in the browser as if it were ours.
fn download(media_type: &str, name: &str, content: Vec<u8>) -> Response {
    use std::fmt::Write as _;
    let mut disposition = String::from("attachment; filename*=UTF-8''");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            disposition.push(char::from(byte));
        } else {
            let _ = write!(disposition, "%{byte:02X}");
        }
    }
    let mut response = content.into_response();
    let headers = response.headers_mut();
    let plain = HeaderValue::from_static("application/octet-stream");
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(media_type).unwrap_or(plain));
    let attachment = HeaderValue::from_static("attachment");
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).unwrap_or(attachment));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
