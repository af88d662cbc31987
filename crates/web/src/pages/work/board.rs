//! When the authority's own boards meet, and which of them can answer a referral in time.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::work::referral::{query, whole};
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use app::board_meeting::{Asked, Board};
use app::referral::Whole;
use askama::Template;
use domain::access::Action;
use domain::ids::{OrganisationId, RecipientId};

#[derive(Template)]
#[template(path = "work/board/all.html")]
struct AllPage<'a> {
    ui: &'a Ui,
    boards: Vec<Board>,
}

impl AllPage<'_> {
    fn days(&self, board: &Board) -> Vec<String> {
        board.meetings.iter().take(4).map(|day| self.ui.date(*day)).collect()
    }
}

/// The boards and when they meet.
pub async fn all(ui: Ui) -> Page {
    let boards = app::board_meeting::boards(&ui.site, &ui.actor).await?;
    ui.page(&AllPage { ui: &ui, boards })
}

#[derive(Template)]
#[template(path = "work/board/one.html")]
struct OnePage<'a> {
    ui: &'a Ui,
    board: Board,
    text: String,
    saved: bool,
    errors: FormErrors,
}

impl OnePage<'_> {
    fn may_change(&self) -> bool {
        self.ui.may(Action::Prepare)
    }

    fn here(&self) -> String {
        self.ui.href(&format!("/arbete/namnder/{}", self.board.organisation.id))
    }
}

async fn load(ui: &Ui, id: &str) -> Result<Board, Failure> {
    let id: OrganisationId = id.parse().map_err(|_| Error::NotFound)?;
    Ok(app::board_meeting::show(&ui.site, &ui.actor, id).await?)
}

/// One board's days.
pub async fn show(ui: Ui, Path(id): Path<String>) -> Page {
    let board = load(&ui, &id).await?;
    let text = board.meetings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let saved = query(&ui, "sparat").is_some();
    ui.page(&OnePage { ui: &ui, board, text, saved, errors: FormErrors::default() })
}

/// Saves the days.
pub async fn save(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let board = load(&ui, &id).await?;
    let text = posted.string("days");
    let file = posted.files("file").into_iter().next().filter(|(_, content)| !content.is_empty());
    let file = file.map(|(_, content)| app::recipient::decode_list(&content));
    let list = board.organisation.id;
    match app::board_meeting::save(&ui.site, &ui.actor, list, &text, file.as_deref()).await {
        Ok(_) => ui.redirect(&format!("/arbete/namnder/{list}?sparat")),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            ui.page_again(&OnePage { ui: &ui, board, text, saved: false, errors })
        }
    }
}

#[derive(Template)]
#[template(path = "work/board/referral.html")]
struct ReferralPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    asked: Vec<Asked>,
    given: bool,
    errors: FormErrors,
}

impl ReferralPage<'_> {
    fn prepare(&self) -> i64 {
        i64::from(self.ui.site.settings.board_prepare_days)
    }

    fn answer(&self) -> i64 {
        i64::from(self.ui.site.settings.board_answer_days)
    }

    fn may_give(&self, asked: &Asked) -> bool {
        let draft = self.w.referral.stage.is_draft();
        let action = if draft { Action::Prepare } else { Action::ChangeDeadline };
        self.ui.may_with(action, &self.w.referral) && asked.outlook.is_some_and(|o| !o.in_time)
    }

    fn here(&self) -> String {
        self.ui.href(&format!("/arbete/remisser/{}/namnder", self.w.referral.slug))
    }
}

async fn referral_page<'a>(
    ui: &'a Ui,
    w: &'a Whole,
    errors: FormErrors,
) -> Result<ReferralPage<'a>, Failure> {
    let mut tx = ui.site.store.read().await.map_err(Error::from)?;
    let asked = app::board_meeting::asked(&ui.site, &mut tx, &w.referral).await?;
    let given = query(ui, "sparat").is_some();
    Ok(ReferralPage { ui, w, asked, given, errors })
}

/// The boards that are asked, and whether each can answer in time.
pub async fn of_referral(ui: Ui, Path(slug): Path<String>) -> Page {
    let w = whole(&ui, &slug).await?;
    let page = referral_page(&ui, &w, FormErrors::default()).await?;
    ui.page(&page)
}

/// Gives one of them a last day of its own.
pub async fn give(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let w = whole(&ui, &slug).await?;
    let id: RecipientId = posted.parsed("recipient").ok_or(Error::NotFound)?;
    match app::board_meeting::give_last_day(&ui.site, &ui.actor, &slug, id, posted.text("until")).await {
        Ok(()) => ui.redirect(&format!("/arbete/remisser/{slug}/namnder?sparat")),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let page = referral_page(&ui, &w, errors).await?;
            ui.page_again(&page)
        }
    }
}
