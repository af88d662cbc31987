//! A referral's page for officials: what remains while it is prepared, where it stands when it is out.

use super::facts::{Facts, many, waiting_mails};
use super::log::{Line, Names, line};
use super::next::{Next, next};
use super::{query, stage_tag, whole};
use crate::path::Path;
use crate::ui::{Page, Ui};
use app::Error;
use app::referral::Whole;
use askama::Template;
use domain::access::Action;
use domain::referral::Stage;
use domain::time::days_between;

/// Most lines of the log.
const LOG: i64 = 200;

/// Where a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Done,
    Left,
    NotNeeded,
}

/// A task of the preparation.
struct Task {
    name: String,
    hint: String,
    path: String,
    state: State,
}

#[derive(Template)]
#[template(path = "work/referral/overview.html")]
struct OverviewPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    facts: &'a Facts,
    names: &'a Names,
    next: Option<Next>,
    tasks: Vec<Task>,
    log: Vec<Line>,
    /// The step that was just taken, in the log's own words.
    done: Option<Line>,
    /// All rounds of the matter, when there are several.
    rounds: Vec<domain::referral::Referral>,
}

impl OverviewPage<'_> {
    fn tag(&self) -> &'static str {
        stage_tag(self.w.referral.stage)
    }

    fn task_tag(&self, task: &Task) -> (&'static str, String) {
        match task.state {
            State::Done => ("tag tag--good", self.ui.t.msg_prepare_task_done()),
            State::Left => ("tag tag--care", self.ui.t.msg_prepare_task_left()),
            State::NotNeeded => ("tag", self.ui.t.msg_prepare_task_not_needed()),
        }
    }

    /// Another round may be begun: this is the latest, and it has been out.
    fn may_begin_round(&self) -> bool {
        let latest = self.rounds.last().is_none_or(|r| r.id == self.w.referral.id);
        latest && self.may(Action::NextRound)
    }

    fn may(&self, action: Action) -> bool {
        self.ui.may_with(action, &self.w.referral)
    }

    fn stage_is(&self, stages: &[Stage]) -> bool {
        stages.contains(&self.w.referral.stage)
    }

    fn ready(&self) -> bool {
        self.tasks.iter().all(|t| t.state != State::Left)
    }

    fn approver(&self) -> &str {
        self.names.account(self.w.referral.approved_by).unwrap_or_default()
    }

    fn drafter(&self) -> &str {
        self.names.account(self.w.referral.drafted_by).unwrap_or_default()
    }

    /// How long until the last day; negative when it has passed.
    fn days_left(&self) -> Option<i64> {
        self.w.referral.letter.response_deadline.map(|d| i64::from(days_between(self.facts.today, d.0)))
    }

    fn days_passed(&self) -> i64 {
        -self.days_left().unwrap_or_default()
    }

    fn path(&self, page: &str) -> String {
        self.ui.href(&format!("/arbete/remisser/{}{page}", self.w.referral.slug))
    }

    fn to_print(&self) -> i64 {
        many(self.facts.to_print.len())
    }
}

/// The referral's page.
pub async fn show(ui: Ui, Path(slug): Path<String>) -> Page {
    let w = whole(&ui, &slug).await?;
    let mut tx = ui.site.store.read().await.map_err(Error::from)?;
    let mails = waiting_mails(&mut tx).await?;
    let facts = Facts::load(&mut tx, &w.referral, &mails, ui.today()).await?;
    let names = Names::load(&mut tx, facts.standings.iter().map(|s| &s.recipient)).await?;
    let events = store::event::log(&mut tx, w.referral.id, LOG).await.map_err(Error::from)?;
    let rounds = store::referral::rounds(&mut tx, w.referral.matter()).await.map_err(Error::from)?;
    drop(tx);
    let log: Vec<Line> = events.iter().map(|e| line(&ui, &names, e)).collect();
    // What was done is told in the log's words, so that an address cannot make the page say what did not happen.
    let asked = query(&ui, "klart");
    let done = events.iter().position(|e| Some(e.kind.as_str()) == asked.as_deref()).map(|n| log[n].clone());
    let page = OverviewPage {
        next: next(&ui, &w.referral, &facts),
        tasks: tasks(&ui, &w, &facts),
        ui: &ui,
        w: &w,
        facts: &facts,
        names: &names,
        log,
        done,
        rounds: if rounds.len() > 1 { rounds } else { Vec::new() },
    };
    ui.page(&page)
}

fn tasks(ui: &Ui, w: &Whole, facts: &Facts) -> Vec<Task> {
    let t = ui.t;
    let task = |name: String, hint: String, page: &str, state: State| Task {
        name,
        hint,
        path: ui.href(&format!("/arbete/remisser/{}/{page}", w.referral.slug)),
        state,
    };
    let some = |empty: bool| if empty { State::NotNeeded } else { State::Done };
    let missing = w.referral.ready_for_approval(facts.today).err().map_or(0, |p| p.0.len());
    let letter = if missing == 0 {
        t.msg_prepare_task_letter_done()
    } else {
        t.msg_prepare_task_letter_left(many(missing))
    };
    let without = facts.without_address().len();
    let (list, list_state) = match (facts.standings.is_empty(), without) {
        (true, _) => (t.msg_prepare_task_list_empty(), State::Left),
        (_, 0) => (t.msg_prepare_task_list_done(facts.asked(), facts.by_letter()), State::Done),
        (_, n) => (t.msg_prepare_task_list_left(many(n)), State::Left),
    };
    vec![
        task(t.msg_prepare_letter(), letter, "brev", if missing == 0 { State::Done } else { State::Left }),
        task(
            t.msg_prepare_parts(),
            t.msg_prepare_task_parts(many(w.parts.len())),
            "delar",
            some(w.parts.is_empty()),
        ),
        task(
            t.msg_prepare_questions(),
            t.msg_prepare_task_questions(many(w.questions.len())),
            "fragor",
            some(w.questions.is_empty()),
        ),
        task(
            t.msg_prepare_attachments(),
            t.msg_prepare_task_attachments(many(w.attachments.len())),
            "bilagor",
            some(w.attachments.is_empty()),
        ),
        task(t.msg_list_title(), list, "sandlista", list_state),
    ]
}
