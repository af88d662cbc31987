//! The front page and the pages about the site.

use crate::errors::Failure;
use crate::pages::public::{Became, days_left, together};
use crate::picture::ticks::{Share, share};
use crate::ui::{Page, Ui};
use app::Result;
use app::public::Answer;
use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use domain::contribution::Outcome;
use domain::referral::Referral;
use i18n::format;
use jiff::civil::Date;

/// Most open referrals on the front page.
const OPEN: i64 = 6;
/// How many of the latest answers it chooses from.
const LATEST: i64 = 90;
/// Most answers under *Så blev det*.
const BECAME: usize = 3;

/// An open referral: its last day in the margin.
struct Open {
    referral: Referral,
    day: i8,
    month: &'static str,
    left: i64,
}

#[derive(Template)]
#[template(path = "front/front.html")]
struct FrontPage<'a> {
    ui: &'a Ui,
    open: &'a [Open],
    became: &'a [Became],
    latest: Option<&'a Referral>,
    share: Option<Share>,
    demo_steps: Vec<crate::pages::demo::Step>,
}

/// What is open, what came of answers, and whether we answer.
pub async fn front(ui: Ui) -> Page {
    let mut tx = ui.site.store.read().await?;
    let listed = store::referral::open(&mut tx, OPEN).await?;
    let answered = store::referral::answered(&mut tx, 3).await?;
    let answers = app::public::latest_answers(&mut tx, 3, LATEST).await?;
    let (done, all) = store::contribution::answered_of_all(&mut tx).await?;
    drop(tx);
    let open: Vec<Open> = listed.into_iter().filter_map(|l| open(&ui, l.referral)).collect();
    let became = became(&ui, &answered, &answers);
    let share = (all > 0).then(|| share(done, all));
    let demo_steps = if ui.demo { crate::pages::demo::steps(&ui).await? } else { Vec::new() };
    ui.page(&FrontPage { ui: &ui, open: &open, became: &became, latest: answered.first(), share, demo_steps })
}

fn open(ui: &Ui, referral: Referral) -> Option<Open> {
    let left = days_left(&referral, ui.today())?;
    let last = referral.letter.response_deadline?.0;
    Some(Open { day: last.day(), month: format::month(ui.language, last), left: i64::from(left), referral })
}

/// A few answers from the referrals that were fed back last: one of each kind where there is, also those that were not
/// taken up.
fn became(ui: &Ui, referrals: &[Referral], answers: &[Answer]) -> Vec<Became> {
    let mut all: Vec<Vec<Became>> = Vec::new();
    for referral in referrals {
        let own: Vec<Answer> = answers.iter().filter(|a| a.referral == referral.id).cloned().collect();
        all.push(together(ui, &referral.slug, &own, |_| referral.letter.heading().to_owned()));
    }
    let mut chosen: Vec<Became> = Vec::new();
    let mut turn = 0;
    for outcome in
        [Outcome::TakenUp, Outcome::Partly, Outcome::Not, Outcome::TakenUp, Outcome::Partly, Outcome::Not]
    {
        // The referrals take turns, so that one large referral does not fill the page.
        let mut in_turn = (0..all.len()).map(|n| (turn + n) % all.len());
        let place = |index: usize| all[index].iter().position(|b| b.outcome == outcome).map(|at| (index, at));
        if let Some((index, at)) = in_turn.find_map(place) {
            chosen.push(all[index].remove(at));
            turn = index + 1;
        }
        if chosen.len() == BECAME {
            break;
        }
    }
    chosen.sort_by_key(|b| b.outcome as u8);
    chosen
}

#[derive(Template)]
#[template(path = "front/about.html")]
struct AboutPage<'a> {
    ui: &'a Ui,
}

/// How Rådslag works, and its open data.
pub async fn about(ui: Ui) -> Page {
    ui.page(&AboutPage { ui: &ui })
}

#[derive(Template)]
#[template(path = "front/accessibility.html")]
struct AccessibilityPage<'a> {
    ui: &'a Ui,
    assessed: Date,
}

/// When those who develop the product last went through all pages; to be moved when they do it again.
const ASSESSED: Date = jiff::civil::date(2026, 11, 22);

/// The accessibility statement (lagen om tillgänglighet till digital offentlig service, 13 §).
pub async fn accessibility(ui: Ui) -> Page {
    ui.page(&AccessibilityPage { ui: &ui, assessed: ASSESSED })
}

#[derive(Template)]
#[template(path = "front/privacy.html")]
struct PrivacyPage<'a> {
    ui: &'a Ui,
    draft_days: i64,
}

/// What is done with personal data (articles 13 and 14 of the GDPR).
pub async fn privacy(ui: Ui) -> Page {
    ui.page(&PrivacyPage { draft_days: i64::from(ui.site.settings.draft_days), ui: &ui })
}

/// What search engines may read: the public pages; of an example nothing, since it is invented.
pub async fn robots(ui: Ui) -> Result<Response, Failure> {
    let text = if ui.site.settings.example {
        "User-agent: *\nDisallow: /\n"
    } else {
        "User-agent: *\nDisallow: /arbete\nDisallow: /admin\nDisallow: /svara/\nDisallow: /mitt-svar\nDisallow: /begaran/\nDisallow: /folj/\nDisallow: /foljer\nDisallow: /logga-in\n"
    };
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}
