//! Referrals for anyone.

use crate::errors::Failure;
use crate::pages::public::{Became, Paging, Tag, days_left, escaped, stage_tag, together};
use crate::pages::round;
use crate::path::Path;
use crate::picture::stances::{self, Picture};
use crate::picture::thread::{self, Knot};
use crate::picture::ticks;
use crate::ui::{Page, Ui};
use app::Result;
use app::public::{Counts, Statement};
use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use domain::contribution::{Outcome, Tally};
use domain::document::{Document, DocumentKind};
use domain::referral::{Part, Question, Referral, Stage};
use domain::round::PartChange;
use store::decision::Decision;
use store::public::{File, Filed};
use store::referral::Listed;

/// Rows on a page of a list.
const PER_PAGE: i64 = 25;
/// Statements shown on the referral's own page.
const NEWEST: i64 = 6;
/// Most answers that are read for a page.
const ANSWERS: i64 = 1_000;
/// Most of each outcome that are shown at once.
const PER_OUTCOME: usize = 12;

/// A row of the list.
struct Row {
    listed: Listed,
    tag: Tag,
    left: Option<i32>,
}

#[derive(Template)]
#[template(path = "referral/list.html")]
struct ListPage<'a> {
    ui: &'a Ui,
    open: &'a [Row],
    past: &'a [Row],
    paging: Paging,
}

/// All referrals that have been sent out: the open ones first, then the rest, the latest first.
pub async fn list(ui: Ui) -> Page {
    let mut tx = ui.site.store.read().await?;
    let total = store::public::count_past_referrals(&mut tx).await?;
    let paging = Paging::asked(&ui, total, PER_PAGE);
    // The open ones stand on the first page only; there are few of them.
    let open = if paging.page == 1 { store::referral::open(&mut tx, 100).await? } else { Vec::new() };
    let past = store::public::past_referrals(&mut tx, paging.page - 1, PER_PAGE).await?;
    drop(tx);
    let (open, past) = (rows(&ui, open), rows(&ui, past));
    ui.page(&ListPage { ui: &ui, open: &open, past: &past, paging })
}

fn rows(ui: &Ui, listed: Vec<Listed>) -> Vec<Row> {
    let row = |listed: Listed| Row {
        tag: stage_tag(ui, &listed.referral),
        left: days_left(&listed.referral, ui.today()),
        listed,
    };
    listed.into_iter().map(row).collect()
}

/// A document that anyone may fetch or read.
struct Paper {
    document: Document,
    files: Vec<File>,
    /// Where it is read as a page, when it is.
    page: Option<String>,
}

/// Answers with the same outcome.
struct Outcomes {
    outcome: Outcome,
    shown: Vec<Became>,
    more: i64,
}

#[derive(Template)]
#[template(path = "referral/show.html")]
struct ShowPage<'a> {
    ui: &'a Ui,
    r: &'a Referral,
    tag: Tag,
    left: Option<i32>,
    parts: &'a [Part],
    questions: &'a [Question],
    counts: &'a Counts,
    picture: &'a Picture,
    thread: &'a [Knot],
    statements: &'a [Statement],
    published: i64,
    papers: &'a [Paper],
    decision: Option<&'a Decision>,
    tally: Tally,
    outcomes: &'a [Outcomes],
    withdrawn: String,
    rounds: &'a [round::Row],
    changed: Vec<String>,
}

impl ShowPage<'_> {
    fn is_decided(&self) -> bool {
        matches!(self.r.stage, Stage::Decided | Stage::FedBack)
    }

    fn is_told(&self) -> bool {
        self.r.stage == Stage::FedBack
    }

    fn is_open(&self) -> bool {
        self.left.is_some()
    }

    /// More will happen in it that can be followed.
    fn goes_on(&self) -> bool {
        !matches!(self.r.stage, Stage::FedBack | Stage::Withdrawn)
    }

    /// The last day has passed, but an answer is still received.
    fn takes_late(&self) -> bool {
        self.left.is_none() && self.r.stage.receives()
    }

    fn newer(&self) -> Option<&round::Row> {
        round::newer(self.rounds)
    }

    fn tally_rows(&self) -> Vec<ticks::Row> {
        ticks::tally(&self.tally)
    }

    fn nobody_rejects(&self) -> bool {
        // Only when all that has come in is shown: else it would be said of answers that nobody can see.
        let whole = self.counts.whole();
        let all_shown = self.counts.received > 0 && self.counts.published == self.counts.received;
        all_shown && whole.unread == 0 && whole.of(domain::stance::Stance::Reject) == 0
    }
}

/// One referral: while it is open how to answer it, afterwards what came of it.
pub async fn show(ui: Ui, Path(slug): Path<String>) -> Page {
    let mut tx = ui.site.store.read().await?;
    let r = app::public::referral(&mut tx, &slug).await?;
    let whole = app::referral::whole_of(&mut tx, r).await?;
    let changed = changed(&ui, &whole);
    let rounds = round::rows(&ui, &mut tx, &whole.referral).await?;
    let app::referral::Whole { referral: r, parts, questions, .. } = whole;
    let events = store::public::events(&mut tx, r.id).await?;
    let counts = app::public::counts(&ui.site, &mut tx, r.id).await?;
    let papers = papers(&r, store::public::documents(&mut tx, r.id).await?);
    let decided = matches!(r.stage, Stage::Decided | Stage::FedBack);
    let decision = if decided { store::decision::of_referral(&mut tx, r.id).await? } else { None };
    let tally =
        if decided { count(&store::public::outcomes(&mut tx, r.id).await?) } else { Tally::default() };
    let answers = app::public::answers(&mut tx, &r, ANSWERS).await?;
    let statements = if counts.published > 0 {
        app::public::statements(&mut tx, &r, 0, NEWEST).await?
    } else {
        Vec::new()
    };
    let not_reached = if r.stage == Stage::FedBack {
        store::message::feedback_not_reached(&mut tx, r.id).await?.len()
    } else {
        0
    };
    drop(tx);
    let became = together(&ui, &r.slug, &answers, |a| part_name(&ui, &parts, a.part));
    let outcomes = by_outcome(&became);
    let facts = thread::Facts {
        language: ui.language,
        referral: &r,
        not_reached: i64::try_from(not_reached).unwrap_or(i64::MAX),
        events: &events,
        counts: &counts,
        today: ui.today(),
    };
    let withdrawn = events.iter().rfind(|e| e.kind == store::event::EventKind::Withdrawn);
    let withdrawn = withdrawn
        .and_then(|e| e.detail.get("reason"))
        .and_then(|v| v.as_str())
        .unwrap_or_default()
        .to_owned();
    ui.page(&ShowPage {
        ui: &ui,
        r: &r,
        tag: stage_tag(&ui, &r),
        left: days_left(&r, ui.today()),
        parts: &parts,
        questions: &questions,
        counts: &counts,
        picture: &stances::picture(ui.language, &counts.categories, r.stage == Stage::Dispatched),
        thread: &thread::thread(&facts),
        statements: &statements,
        published: counts.published,
        papers: &papers,
        decision: decision.as_ref(),
        tally,
        outcomes: &outcomes,
        withdrawn,
        rounds: &rounds,
        changed,
    })
}

/// The parts that are not as they were in the round before, and what became of them.
fn changed(ui: &Ui, whole: &app::referral::Whole) -> Vec<String> {
    let all = whole.compared();
    let differing = all.iter().filter(|c| c.change() != PartChange::Unchanged);
    differing
        .map(|c| {
            let (position, heading) = c.named();
            let word = i18n::words::part_change(ui.language, c.change()).to_lowercase();
            ui.t.msg_rounds_part_line(position, heading, word)
        })
        .collect()
}

/// *Del 2, Samverkansformer* or *Förslaget som helhet*.
pub fn part_name(ui: &Ui, parts: &[Part], part: Option<domain::ids::PartId>) -> String {
    match parts.iter().find(|p| Some(p.id) == part) {
        Some(part) => ui.t.msg_public_part(part.position, part.heading.as_str()),
        None => ui.t.msg_public_whole(),
    }
}

fn count(outcomes: &[(Option<Outcome>, i64)]) -> Tally {
    let mut tally = Tally::default();
    for (outcome, n) in outcomes {
        for _ in 0..*n {
            tally.count(*outcome);
        }
    }
    tally
}

fn by_outcome(all: &[Became]) -> Vec<Outcomes> {
    let groups = [Outcome::TakenUp, Outcome::Partly, Outcome::Not].map(|outcome| {
        let mut shown: Vec<Became> = all.iter().filter(|b| b.outcome == outcome).cloned().collect();
        let more = i64::try_from(shown.len().saturating_sub(PER_OUTCOME)).unwrap_or(0);
        shown.truncate(PER_OUTCOME);
        Outcomes { outcome, shown, more }
    });
    groups.into_iter().filter(|g| !g.shown.is_empty()).collect()
}

/// Documents with their files together.
fn papers(r: &Referral, rows: Vec<Filed>) -> Vec<Paper> {
    let mut papers: Vec<Paper> = Vec::new();
    for row in rows {
        match papers.last_mut() {
            Some(last) if last.document.id == row.document.id => last.files.extend(row.file),
            _ => {
                let page = match row.document.kind {
                    DocumentKind::Summary => Some(format!("/remisser/{}/sammanstallning", r.slug)),
                    DocumentKind::Decision => Some(format!("/remisser/{}#beslut", r.slug)),
                    _ => None,
                };
                papers.push(Paper { document: row.document, files: row.file.into_iter().collect(), page });
            }
        }
    }
    papers
}

#[derive(Template)]
#[template(path = "referral/proposal.html")]
struct ProposalPage<'a> {
    ui: &'a Ui,
    r: &'a Referral,
    parts: &'a [Part],
    questions: &'a [Question],
    left: Option<i32>,
}

/// The proposal's parts, to read.
pub async fn proposal(ui: Ui, Path(slug): Path<String>) -> Page {
    let mut tx = ui.site.store.read().await?;
    let r = app::public::referral(&mut tx, &slug).await?;
    let parts = store::referral::parts(&mut tx, r.id).await?;
    let questions = store::referral::questions(&mut tx, r.id).await?;
    drop(tx);
    let left = days_left(&r, ui.today());
    ui.page(&ProposalPage { ui: &ui, r: &r, parts: &parts, questions: &questions, left })
}

#[derive(Template)]
#[template(path = "referral/statements.html")]
struct StatementsPage<'a> {
    ui: &'a Ui,
    r: &'a Referral,
    statements: &'a [Statement],
    paging: Paging,
    received: i64,
    left: Option<i32>,
}

/// All published statements, the latest first.
pub async fn statements(ui: Ui, Path(slug): Path<String>) -> Page {
    let mut tx = ui.site.store.read().await?;
    let r = app::public::referral(&mut tx, &slug).await?;
    let total = store::public::count_statements(&mut tx, r.id).await?;
    let received = store::statement::count(&mut tx, r.id).await?;
    let paging = Paging::asked(&ui, total, PER_PAGE);
    let statements = app::public::statements(&mut tx, &r, paging.page - 1, PER_PAGE).await?;
    drop(tx);
    let left = days_left(&r, ui.today());
    ui.page(&StatementsPage { ui: &ui, r: &r, statements: &statements, paging, received, left })
}

/// A file of a published document: always fetched, never shown inside the site.
pub async fn file(
    ui: Ui,
    Path((slug, serial, position)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let number = |text: &str| text.parse::<i64>().map_err(|_| app::Error::NotFound);
    let (serial, position) = (number(&serial)?, number(&position)?);
    let found = app::document::download_public(&ui.site, &slug, serial, position).await?;
    Ok(download(&found.file.name, &found.file.media_type, found.content))
}

/// A file to be saved under its own name (RFC 6266, RFC 5987).
pub fn download(name: &str, media_type: &str, content: Vec<u8>) -> Response {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_ ".contains(c) { c } else { '_' }).collect();
    let exact: String = name.bytes().map(escaped).collect();
    let disposition = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{exact}");
    let fallback = HeaderValue::from_static("application/octet-stream");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_str(media_type).unwrap_or(fallback)),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&disposition).unwrap_or(HeaderValue::from_static("attachment")),
        ),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (headers, content).into_response()
}

/// What kind of file it is, by the end of its name: *PDF*.
pub(crate) fn kind(name: &str) -> String {
    name.rsplit_once('.').map(|(_, end)| end.to_uppercase()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_saved_under_its_own_name() {
        let response = download("Yttrande \"slut\"\n å.pdf", "application/pdf", vec![1]);
        let headers = response.headers();
        assert_eq!(headers[header::CONTENT_TYPE], "application/pdf");
        assert_eq!(
            headers[header::CONTENT_DISPOSITION],
            "attachment; filename=\"Yttrande _slut__ _.pdf\"; filename*=UTF-8''Yttrande%20%22slut%22%0A%20%C3%A5.pdf"
        );
        let odd = download("x", "text/plain\r\nX: y", Vec::new());
        assert_eq!(odd.headers()[header::CONTENT_TYPE], "application/octet-stream");
    }
}
