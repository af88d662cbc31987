//! What carries a referral on from where it is, and whether the one who looks may do it.

use super::facts::{Facts, many};
use crate::pages::work::step::Taking;
use crate::ui::Ui;
use domain::access::Action;
use domain::referral::{Referral, Stage};
use jiff::civil::Date;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The letter lacks something.
    Letter,
    /// The list is empty, or someone on it has no address.
    List,
    /// Hand over for approval.
    Submit,
    /// Approve.
    Approve,
    /// Send out.
    Dispatch,
    /// Correct addresses that did not reach.
    Bounces,
    /// Print letters.
    Print,
    /// Answers come in; nothing else to do.
    Wait,
    /// Close the response period.
    Close,
    /// Go through the inbox.
    Inbox,
    /// Read views.
    Read,
    /// Write the summary.
    Summarise,
    /// Record the decision.
    Decide,
    /// Answer views.
    Answer,
    /// Tell everyone what became of it.
    FeedBack,
}

/// What carries the referral on.
#[derive(Debug, Clone)]
pub struct Next {
    /// Which.
    pub kind: Kind,
    /// What, beginning with a verb.
    pub what: String,
    /// Why, or how much.
    pub why: String,
    /// Whom one waits for, when it is someone else's to do.
    pub who: String,
    /// Where it is done, when the one who looks may do it.
    pub path: Option<String>,
    /// By when.
    pub day: Option<Date>,
}

/// A step before it is known who may take it.
struct Draft {
    kind: Kind,
    what: String,
    why: String,
    /// The page under the referral's own.
    page: &'static str,
    action: Action,
    day: Option<Date>,
}

/// The next step of a referral; none when it is over.
pub fn next(ui: &Ui, referral: &Referral, facts: &Facts) -> Option<Next> {
    let draft = match referral.stage {
        Stage::Draft => preparing(ui, referral, facts),
        Stage::Approval | Stage::Approved => agreed(ui, referral, facts),
        Stage::Dispatched => out(ui, referral, facts),
        Stage::Closed => closed(ui, referral, facts),
        Stage::Summarised | Stage::Decided => ending(ui, referral, facts),
        Stage::FedBack | Stage::Withdrawn => over(ui, facts)?,
    };
    let mut why = draft.why;
    let may = ui.may_with(draft.action, referral);
    if !may && draft.kind == Kind::Approve && wrote(ui, referral) {
        why = ui.t.msg_step_next_approve_not_you();
    }
    let path = if draft.page == INBOX {
        INBOX.to_owned()
    } else {
        format!("/arbete/remisser/{}{}", referral.slug, draft.page)
    };
    Some(Next {
        kind: draft.kind,
        what: draft.what,
        why,
        who: who(ui, draft.action),
        path: may.then_some(path),
        day: draft.day,
    })
}

const INBOX: &str = "/arbete/inkorg";
const BOUNCED: &str = "/utskick?bara=studsade";

/// Did the one who looks write in it, so that another must approve?
pub fn wrote(ui: &Ui, referral: &Referral) -> bool {
    ui.actor.account().is_some_and(|me| referral.writers.contains(&me))
}

/// Who does such a thing.
fn who(ui: &Ui, action: Action) -> String {
    match action {
        Action::Approve => ui.t.msg_step_who_approver(),
        Action::Dispatch | Action::Register => ui.t.msg_step_who_registrar(),
        _ => ui.t.msg_step_who_officer(),
    }
}

fn preparing(ui: &Ui, referral: &Referral, facts: &Facts) -> Draft {
    let t = ui.t;
    let day = referral.letter.date.map(|d| d.0);
    let missing = referral.ready_for_approval(facts.today).err().map_or(0, |p| p.0.len());
    let without = facts.without_address();
    let (kind, what, why, page) = if missing > 0 {
        (Kind::Letter, t.msg_step_next_letter(), t.msg_step_next_letter_why(many(missing)), "/brev")
    } else if facts.standings.is_empty() {
        (Kind::List, t.msg_step_next_list(), t.msg_step_next_list_why(), "/sandlista")
    } else if !without.is_empty() {
        (
            Kind::List,
            t.msg_step_next_addresses(),
            t.msg_step_next_addresses_why(many(without.len())),
            "/sandlista",
        )
    } else {
        (Kind::Submit, t.msg_step_next_submit(), t.msg_step_next_submit_why(), Taking::Submit.page())
    };
    Draft { kind, what, why, page, action: Action::Prepare, day }
}

fn agreed(ui: &Ui, referral: &Referral, facts: &Facts) -> Draft {
    let t = ui.t;
    let day = referral.letter.date.map(|d| d.0);
    if referral.stage == Stage::Approval {
        let (what, why) = (t.msg_step_next_approve(), t.msg_step_next_approve_why(facts.asked()));
        return Draft {
            kind: Kind::Approve,
            what,
            why,
            page: Taking::Approve.page(),
            action: Action::Approve,
            day,
        };
    }
    let why = t.msg_step_next_dispatch_why(facts.by_mail(), facts.by_letter());
    Draft {
        kind: Kind::Dispatch,
        what: t.msg_step_next_dispatch(),
        why,
        page: Taking::Dispatch.page(),
        action: Action::Dispatch,
        day,
    }
}

fn out(ui: &Ui, referral: &Referral, facts: &Facts) -> Draft {
    let t = ui.t;
    let day = referral.letter.response_deadline.map(|d| d.0);
    let over = day.is_some_and(|d| d < facts.today);
    if over {
        let why = t.msg_step_next_close_why(facts.answered(), facts.asked());
        let what = t.msg_step_next_close();
        return Draft {
            kind: Kind::Close,
            what,
            why,
            page: Taking::Close.page(),
            action: Action::Conclude,
            day,
        };
    }
    if facts.bounced() > 0 {
        let what = t.msg_step_next_bounces(facts.bounced());
        let why = t.msg_step_next_bounces_why();
        return Draft { kind: Kind::Bounces, what, why, page: BOUNCED, action: Action::Reach, day };
    }
    if !facts.to_print.is_empty() {
        let what = t.msg_step_next_print(many(facts.to_print.len()));
        let why = t.msg_step_next_print_why();
        return Draft { kind: Kind::Print, what, why, page: "/att-skriva-ut", action: Action::Reach, day };
    }
    let what = if facts.silent() == 0 {
        t.msg_step_next_all_answered()
    } else {
        t.msg_step_next_wait(facts.silent())
    };
    let why = t.msg_step_next_wait_why(facts.answered(), facts.asked());
    Draft { kind: Kind::Wait, what, why, page: "/svar", action: Action::SeeWork, day }
}

fn closed(ui: &Ui, referral: &Referral, facts: &Facts) -> Draft {
    let t = ui.t;
    let day = referral.letter.decision_date.map(|d| d.0);
    if facts.mails > 0 {
        return inbox(ui, facts, day);
    }
    if facts.unread > 0 {
        let (what, why) = (t.msg_step_next_read(facts.unread), t.msg_step_next_read_why());
        return Draft { kind: Kind::Read, what, why, page: "/svar", action: Action::Code, day };
    }
    let (what, why) = (t.msg_step_next_summarise(), t.msg_step_next_summarise_why());
    Draft { kind: Kind::Summarise, what, why, page: "/sammanstallning", action: Action::Conclude, day }
}

fn inbox(ui: &Ui, facts: &Facts, day: Option<Date>) -> Draft {
    let (what, why) = (ui.t.msg_step_next_inbox(facts.mails), ui.t.msg_step_next_inbox_why());
    Draft { kind: Kind::Inbox, what, why, page: INBOX, action: Action::Register, day }
}

/// What is left when all is over: those whom the last word has not reached.
fn over(ui: &Ui, facts: &Facts) -> Option<Draft> {
    let t = ui.t;
    if facts.bounced() > 0 {
        let (what, why) = (t.msg_step_next_bounces(facts.bounced()), t.msg_step_next_told_bounces_why());
        return Some(Draft {
            kind: Kind::Bounces,
            what,
            why,
            page: BOUNCED,
            action: Action::Reach,
            day: None,
        });
    }
    if facts.to_print.is_empty() {
        return None;
    }
    let what = t.msg_step_next_print(many(facts.to_print.len()));
    let why = t.msg_step_next_told_print_why();
    Some(Draft { kind: Kind::Print, what, why, page: "/att-skriva-ut", action: Action::Reach, day: None })
}

fn ending(ui: &Ui, referral: &Referral, facts: &Facts) -> Draft {
    let t = ui.t;
    if referral.stage == Stage::Summarised {
        let day = referral.letter.decision_date.map(|d| d.0);
        let (what, why) =
            (t.msg_step_next_decide(), t.msg_step_next_decide_why(referral.letter.decision_body.as_str()));
        return Draft {
            kind: Kind::Decide,
            what,
            why,
            page: Taking::Decide.page(),
            action: Action::Conclude,
            day,
        };
    }
    let day = referral.letter.feedback_by.map(|d| d.0);
    if facts.mails > 0 {
        return inbox(ui, facts, day);
    }
    if facts.unanswered > 0 {
        let (what, why) = (t.msg_step_next_answer(facts.unanswered), t.msg_step_next_answer_why());
        return Draft { kind: Kind::Answer, what, why, page: "/svar", action: Action::Code, day };
    }
    let (what, why) = (t.msg_step_next_feed_back(), t.msg_step_next_feed_back_why());
    Draft { kind: Kind::FeedBack, what, why, page: Taking::FeedBack.page(), action: Action::Conclude, day }
}
