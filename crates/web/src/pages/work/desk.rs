//! What waits: for the one who looks, by role; who waits for whom; what comes next in every referral.

mod duties;
mod waits;

use crate::pages::work::referral::facts::{Facts, waiting_mails};
use crate::pages::work::referral::next::{Next, next};
use crate::pages::work::referral::stage_tag;
use crate::ui::{Page, Ui, Value};
use app::Error;
use askama::Template;
use domain::access::{Action, Resource};
use domain::referral::{Referral, Stage};
use domain::time::days_between;
use duties::Duty;
use jiff::civil::Date;
use store::inbound::Inbound;
use waits::Wait;

/// Most referrals on their way that the desk looks into.
const MOST: i64 = 200;

/// A referral on its way, with where it stands and what comes next.
struct Active {
    referral: Referral,
    facts: Facts,
    next: Option<Next>,
}

#[derive(Template)]
#[template(path = "work/desk/desk.html")]
struct DeskPage<'a> {
    ui: &'a Ui,
    week: i64,
    /// The one thing to begin with; the ledger has the rest.
    first: Option<&'a Duty>,
    duties: &'a [Duty],
    for_you: Vec<Wait>,
    you_for: Vec<Wait>,
    active: &'a [Active],
    /// Nothing has ever been prepared here.
    new_site: bool,
    /// Mandates that end soon or lack a successor, for those who keep the register.
    mandates: i64,
}

impl DeskPage<'_> {
    const fn has_mandates(&self) -> bool {
        self.mandates > 0
    }

    fn late(&self) -> i64 {
        self.tagged("tag tag--bad")
    }

    fn soon(&self) -> i64 {
        self.tagged("tag tag--care")
    }

    fn tagged(&self, tag: &str) -> i64 {
        i64::try_from(self.duties.iter().filter(|d| d.tag == tag).count()).unwrap_or_default()
    }

    fn tag(referral: &Referral) -> &'static str {
        stage_tag(referral.stage)
    }

    fn left(&self, day: impl Value<Date>) -> String {
        left(self.ui, day.value())
    }

    /// The first thing is drawn large, and once.
    fn rest(&self) -> &[Duty] {
        if self.first.is_some() { self.duties.get(1..).unwrap_or_default() } else { self.duties }
    }
}

/// *om 15 dagar*, *i dag*, *40 dagar sedan*.
fn left(ui: &Ui, day: Date) -> String {
    match i64::from(days_between(ui.today(), day)) {
        0 => ui.t.msg_desk_today(),
        1 => ui.t.msg_desk_tomorrow(),
        -1 => ui.t.msg_desk_yesterday(),
        n if n > 0 => ui.t.msg_desk_in_days(n),
        n => ui.t.msg_desk_days_ago(-n),
    }
}

/// How long something has waited.
fn waited(ui: &Ui, since: Date) -> String {
    match i64::from(days_between(since, ui.today())) {
        ..=0 => ui.t.msg_desk_since_today(),
        1 => ui.t.msg_desk_yesterday(),
        n => ui.t.msg_desk_days(n),
    }
}

/// What waits.
pub async fn show(ui: Ui) -> Page {
    app::change::ask(&ui.actor, Action::SeeWork, Resource::Site)?;
    let mut tx = ui.site.store.read().await.map_err(Error::from)?;
    let mails = waiting_mails(&mut tx).await?;
    let all = store::referral::all(&mut tx, MOST).await.map_err(Error::from)?;
    let new_site = all.is_empty();
    let not_reached = store::message::referrals_not_reached(&mut tx).await.map_err(Error::from)?;
    let mut active = Vec::new();
    for listed in all {
        let referral = listed.referral;
        let over = matches!(referral.stage, Stage::FedBack | Stage::Withdrawn);
        if over && !not_reached.contains(&referral.id) || !ui.may_with(Action::ReadReferral, &referral) {
            continue;
        }
        let facts = Facts::load(&mut tx, &referral, &mails, ui.today()).await?;
        let next = next(&ui, &referral, &facts);
        // What is over stays here until the last word has reached everyone.
        if over && next.is_none() {
            continue;
        }
        active.push(Active { referral, facts, next });
    }
    let asked = if ui.may(Action::Disclose) {
        let oldest = store::disclosure::waiting(&mut tx, 0, 1).await.map_err(Error::from)?.pop();
        let (count, _) = store::disclosure::counts(&mut tx).await.map_err(Error::from)?;
        oldest.map(|oldest| (oldest, count))
    } else {
        None
    };
    drop(tx);
    active.sort_by_key(|a| a.next.as_ref().and_then(|n| n.day).unwrap_or(Date::MAX));
    let duties = duties::all(&ui, &active, mails_for(&ui, &mails), asked.as_ref());
    let keeps = ui.may(Action::KeepRegister);
    let mandates = if keeps { app::mandate::list::count_ending(&ui.site, &ui.actor).await? } else { 0 };
    let page = DeskPage {
        mandates,
        week: i64::from(ui.today().iso_week_date().week()),
        first: duties.first().filter(|d| d.mine),
        duties: &duties,
        for_you: waits::for_you(&ui, &active, mails_for(&ui, &mails)),
        you_for: waits::you_for(&ui, &active),
        active: &active,
        ui: &ui,
        new_site,
    };
    ui.page(&page)
}

/// The inbox is the registrar's.
fn mails_for<'m>(ui: &Ui, mails: &'m [Inbound]) -> &'m [Inbound] {
    if ui.may(Action::Register) { mails } else { &[] }
}
