//! The ledger of what is to be done: what, by which rule, whom it waits for, by when.

use super::{Active, left, waited};
use crate::pages::work::referral::facts::many;
use crate::pages::work::referral::next::{Kind, Next};
use crate::ui::Ui;
use domain::access::Action;
use domain::disclosure::Disclosure;
use domain::referral::Stage;
use domain::time::days_between;
use jiff::civil::Date;
use store::inbound::Inbound;

/// So many days before its day a thing is near.
const NEAR: i32 = 7;

/// A row of the ledger.
pub struct Duty {
    /// The tag's shape.
    pub tag: &'static str,
    /// Its word.
    pub word: String,
    /// What.
    pub what: String,
    /// Where.
    pub path: String,
    /// The referral's heading, when it is about one.
    pub title: String,
    /// Why, or by which rule.
    pub rule: String,
    /// Whom it waits for.
    pub wait: String,
    /// Its day.
    pub day: Option<Date>,
    /// How far away that is.
    pub when: String,
    /// The one who looks may do it.
    pub mine: bool,
    order: i32,
}

/// Everything, what is late first.
pub fn all(ui: &Ui, active: &[Active], mails: &[Inbound], asked: Option<&(Disclosure, i64)>) -> Vec<Duty> {
    let mut duties: Vec<Duty> = Vec::new();
    duties.extend(documents(ui, asked));
    duties.extend(inbox(ui, mails));
    for a in active {
        duties.extend(a.next.as_ref().and_then(|n| step(ui, a, n)));
        duties.extend(beside(ui, a));
        duties.extend(last_day(ui, a));
    }
    duties.sort_by_key(|d| (d.order, !d.mine));
    duties
}

/// A duty of the one who looks, with its tag made of its day.
fn duty(ui: &Ui, what: String, title: &str, path: String, rule: String, day: Option<Date>) -> Duty {
    let days = day.map(|d| days_between(ui.today(), d));
    let (tag, word) = match days {
        Some(n) if n < 0 => ("tag tag--bad", ui.t.msg_desk_tag_late()),
        Some(n) if n <= NEAR => ("tag tag--care", ui.t.msg_desk_tag_near()),
        _ => ("tag tag--open", ui.t.msg_desk_tag_open()),
    };
    let when = day.map(|d| left(ui, d)).unwrap_or_default();
    let (title, wait) = (title.to_owned(), ui.t.msg_desk_you());
    Duty { tag, word, what, path, title, rule, wait, day, when, mine: true, order: days.unwrap_or(i32::MAX) }
}

fn inbox(ui: &Ui, mails: &[Inbound]) -> Option<Duty> {
    let oldest = mails.first()?.received_at.day();
    let t = ui.t;
    let what = t.msg_desk_inbox(many(mails.len()));
    // What comes in is registered without delay: the next day at the latest (OSL 5 kap. 1 §).
    let day = domain::calendar::next_workday(oldest);
    let rule = t.msg_desk_inbox_rule(waited(ui, oldest));
    Some(duty(ui, what, "", ui.href("/arbete/inkorg"), rule, Some(day)))
}

/// Requests for documents are answered the same day.
fn documents(ui: &Ui, asked: Option<&(Disclosure, i64)>) -> Option<Duty> {
    let (oldest, count) = asked?;
    let t = ui.t;
    let day = domain::disclosure::due(oldest.received_at.day());
    let rule = t.msg_disclosure_duty_rule(crate::pages::work::disclosure::waited(ui, oldest));
    let what = t.msg_disclosure_duty(*count);
    Some(duty(ui, what, "", ui.href("/arbete/begaranden"), rule, Some(day)))
}

/// The referral's next step, when the one who looks may take it.
fn step(ui: &Ui, a: &Active, next: &Next) -> Option<Duty> {
    let path = next.path.as_ref().filter(|_| next.kind != Kind::Wait)?;
    Some(duty(ui, next.what.clone(), a.referral.letter.heading(), ui.href(path), next.why.clone(), next.day))
}

/// What is to be done beside the next step.
fn beside(ui: &Ui, a: &Active) -> Vec<Duty> {
    let (t, r, f) = (ui.t, &a.referral, &a.facts);
    let kind = a.next.as_ref().map(|n| n.kind);
    let may = |action: Action| ui.may_with(action, r);
    let page = |page: &str| ui.href(&format!("/arbete/remisser/{}{page}", r.slug));
    let last = r.letter.response_deadline.map(|d| d.0);
    let heading = r.letter.heading();
    let mut duties = Vec::new();
    let mut add = |what: String, rule: String, path: String, day: Option<Date>| {
        duties.push(duty(ui, what, heading, path, rule, day));
    };
    if f.bounced() > 0 && kind != Some(Kind::Bounces) && may(Action::Reach) {
        let path = page("/utskick?bara=studsade");
        add(t.msg_step_next_bounces(f.bounced()), t.msg_step_next_bounces_why(), path, last);
    }
    if !f.to_print.is_empty() && kind != Some(Kind::Print) && may(Action::Reach) {
        let what = t.msg_step_next_print(many(f.to_print.len()));
        add(what, t.msg_step_next_print_why(), page("/att-skriva-ut"), last);
    }
    if f.unpublished() > 0 && may(Action::Publish) {
        add(t.msg_desk_publish(f.unpublished()), t.msg_desk_publish_rule(), page("/svar"), None);
    }
    if f.unread > 0 && kind != Some(Kind::Read) && may(Action::Code) && r.stage.is_public() {
        add(
            t.msg_step_next_read(f.unread),
            t.msg_step_next_read_why(),
            page("/svar"),
            r.letter.decision_date.map(|d| d.0),
        );
    }
    let answering = matches!(r.stage, Stage::Summarised);
    if answering && f.unanswered > 0 && may(Action::Code) {
        let day = r.letter.feedback_by.map(|d| d.0);
        add(t.msg_step_next_answer(f.unanswered), t.msg_step_next_answer_why(), page("/svar"), day);
    }
    duties
}

/// A last day that comes, with what the calendar says of it.
fn last_day(ui: &Ui, a: &Active) -> Option<Duty> {
    let last = a.referral.letter.response_deadline.filter(|_| a.referral.stage == Stage::Dispatched)?.0;
    if last < ui.today() {
        return None;
    }
    let t = ui.t;
    let mut rule = t.msg_desk_last_day_rule(a.facts.answered(), a.facts.asked());
    for warning in domain::calendar::warnings_for_deadline(last) {
        rule.push(' ');
        rule.push_str(&i18n::words::deadline_warning(ui.language, warning));
    }
    let path = ui.href(&format!("/arbete/remisser/{}", a.referral.slug));
    let mut duty = duty(ui, t.msg_desk_last_day(), a.referral.letter.heading(), path, rule, Some(last));
    duty.wait = if a.facts.silent() == 0 { t.msg_desk_nobody() } else { t.msg_desk_silent(a.facts.silent()) };
    duty.mine = false;
    Some(duty)
}
