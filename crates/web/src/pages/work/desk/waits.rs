//! Who waits for whom.

use super::{Active, waited};
use crate::pages::work::referral::next::Kind;
use crate::ui::Ui;
use domain::access::Action;
use domain::referral::Stage;
use store::inbound::Inbound;

/// Most names of one kind in a list.
const MOST: usize = 5;

/// Someone who waits.
pub struct Wait {
    /// Where to go.
    pub path: String,
    /// Who.
    pub who: String,
    /// For what.
    pub what: String,
    /// How long, or until when.
    pub when: String,
}

/// Others wait for the one who looks.
pub fn for_you(ui: &Ui, active: &[Active], mails: &[Inbound]) -> Vec<Wait> {
    let t = ui.t;
    let mut waits: Vec<Wait> = mails.iter().take(MOST).map(|m| written(ui, m)).collect();
    for a in active {
        let r = &a.referral;
        let page = |page: &str| ui.href(&format!("/arbete/remisser/{}{page}", r.slug));
        if ui.may_with(Action::ChangeDeadline, r) {
            for s in a.facts.asking_longer() {
                let until = s.recipient.extension_asked_until.map(|d| ui.date(d)).unwrap_or_default();
                waits.push(Wait {
                    path: page(&format!("/sandlista/{}", s.recipient.id)),
                    who: s.recipient.name.clone(),
                    what: t.msg_desk_wants_longer(until),
                    when: s.recipient.extension_asked_at.map(|at| waited(ui, at.day())).unwrap_or_default(),
                });
            }
        }
        let Some(next) = a.next.as_ref() else { continue };
        let Some(path) = next.path.as_ref() else { continue };
        let who = match next.kind {
            Kind::Approve => t.msg_desk_who_drafter(),
            Kind::Dispatch => t.msg_desk_who_asked(a.facts.asked()),
            Kind::Answer | Kind::FeedBack => t.msg_desk_who_respondents(),
            _ => continue,
        };
        let what = t.msg_desk_waits_for_step(next.what.as_str(), r.letter.heading());
        waits.push(Wait { path: ui.href(path), who, what, when: waited(ui, r.stage_at.day()) });
    }
    waits
}

/// Whoever wrote to the registrar waits for an answer.
fn written(ui: &Ui, mail: &Inbound) -> Wait {
    let address = mail.from_address.as_ref().map(ToString::to_string).unwrap_or_default();
    Wait {
        path: ui.href(&format!("/arbete/inkorg/{}", mail.reception_number)),
        who: if mail.from_name.is_empty() { address } else { mail.from_name.clone() },
        what: ui.t.msg_desk_has_written(),
        when: waited(ui, mail.received_at.day()),
    }
}

/// The one who looks waits for others.
pub fn you_for(ui: &Ui, active: &[Active]) -> Vec<Wait> {
    let t = ui.t;
    let mut waits = Vec::new();
    for a in active {
        let r = &a.referral;
        let page = |page: &str| ui.href(&format!("/arbete/remisser/{}{page}", r.slug));
        let heading = r.letter.heading();
        if let Some(next) = a.next.as_ref().filter(|n| n.path.is_none()) {
            let what = t.msg_desk_waits_for_step(next.what.as_str(), heading);
            let (path, when) = (page(""), waited(ui, r.stage_at.day()));
            waits.push(Wait { path, who: ui.capital(&next.who), what, when });
        }
        if r.stage != Stage::Dispatched {
            continue;
        }
        let last = r.letter.response_deadline.map(|d| t.msg_desk_until(ui.day_month(d))).unwrap_or_default();
        if a.facts.silent() > 0 {
            waits.push(Wait {
                path: page("/utskick?bara=utan-svar"),
                who: t.msg_desk_who_silent(a.facts.silent(), a.facts.asked()),
                what: t.msg_desk_are_to_answer(heading),
                when: last,
            });
        }
        for s in a.facts.extended().into_iter().take(MOST) {
            let until =
                s.recipient.extended_until.map(|d| t.msg_desk_until(ui.day_month(d))).unwrap_or_default();
            waits.push(Wait {
                path: page(&format!("/sandlista/{}", s.recipient.id)),
                who: s.recipient.name.clone(),
                what: t.msg_desk_is_to_answer_late(),
                when: until,
            });
        }
    }
    waits
}
