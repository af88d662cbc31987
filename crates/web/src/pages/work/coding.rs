//! The coding desk of a referral: how far it has come, who has which statements, and what is next.

use crate::errors::Failure;
use crate::forms::FormErrors;
use crate::pages::work::statement::may_read;
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use app::coding::{Desk, Progress, Row};
use askama::Template;
use domain::access::Action;
use domain::coding::CodingState;
use domain::ids::AccountId;

#[derive(Template)]
#[template(path = "work/coding/desk.html")]
struct DeskPage<'a> {
    ui: &'a Ui,
    desk: Desk,
    /// Samples that wait for whoever looks: where, and what.
    turns: Vec<(String, String)>,
    errors: FormErrors,
}

impl DeskPage<'_> {
    fn who(&self, id: Option<AccountId>) -> String {
        id.map_or_else(|| self.ui.t.msg_coding_desk_nobody(), |id| self.desk.name(id))
    }

    fn shares(&self) -> Vec<(Option<AccountId>, Progress)> {
        self.desk.shares()
    }

    fn state(&self, row: &Row) -> (&'static str, String) {
        let t = self.ui.t;
        match row.coding.state(self.desk.four_eyes) {
            CodingState::Done => ("tag tag--good", t.msg_coding_desk_done()),
            CodingState::WaitsForSecond => ("tag tag--half", t.msg_coding_desk_waits()),
            CodingState::Open => ("tag tag--open", t.msg_coding_desk_open()),
        }
    }

    fn next(&self) -> Option<&Row> {
        self.desk.next_open(None, self.ui.actor.account())
    }

    fn may_code(&self) -> bool {
        self.ui.may_with(Action::Code, &self.desk.referral)
    }

    fn may_rule(&self) -> bool {
        self.ui.may_with(Action::KeepCodeBook, &self.desk.referral)
    }

    fn is_public(&self) -> bool {
        self.desk.referral.stage.is_public()
    }
}

async fn page<'a>(ui: &'a Ui, slug: &str, errors: FormErrors) -> Result<DeskPage<'a>, Failure> {
    let mut desk = app::coding::show(&ui.site, &ui.actor, slug).await?;
    desk.rows.retain(|row| may_read(&ui.actor, &row.listed));
    let samples = app::agreement::list(&ui.site, &ui.actor, slug).await?.samples;
    let mine = samples.iter().filter(|w| ui.actor.account().is_some_and(|me| w.sample.may_code(me)));
    let turns = mine.map(|w| {
        let left = i64::try_from(w.left().count()).unwrap_or(0);
        let words = if left > 0 { ui.t.msg_agree_my_turn(left) } else { ui.t.msg_agree_my_hand_in() };
        (ui.desk_referral(slug, &format!("/samstammighet/{}", w.sample.id)), words)
    });
    Ok(DeskPage { ui, turns: turns.collect(), desk, errors })
}

/// The desk.
pub async fn show(ui: Ui, Path(slug): Path<String>) -> Page {
    let page = page(&ui, &slug, FormErrors::default()).await?;
    ui.page(&page)
}

/// Shares statements out, or says whether a second person confirms.
pub async fn save(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let done = if posted.text("do") == "four-eyes" {
        app::coding::set_four_eyes(&ui.site, &ui.actor, &slug, posted.has("four-eyes")).await
    } else {
        let ids: Vec<_> = posted.all("statement").into_iter().filter_map(|id| id.parse().ok()).collect();
        app::coding::assign(&ui.site, &ui.actor, &slug, &ids, posted.parsed("to")).await
    };
    match done {
        Ok(()) => ui.redirect(&format!("/arbete/remisser/{slug}/kodning")),
        Err(Error::Invalid(_)) => {
            let page = page(&ui, &slug, FormErrors::one("to", ui.t.msg_coding_desk_assign_none())).await?;
            ui.page_again(&page)
        }
        Err(error) => Err(error.into()),
    }
}
