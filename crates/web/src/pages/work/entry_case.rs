//! Cases about organisations' entries at the desk of those who keep the register: who wants to take one over, a new organisation, a
//! new name.

use crate::forms::{FormErrors, mend};
use crate::pages::organisation_search::place_of;
use crate::pages::own_entry::facts_of;
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::organisation_search::Shown;
use app::own_entry::case::{self, Whole};
use app::own_entry::summary;
use app::{Error, Refusal};
use askama::Template;
use domain::ids::EntryCaseId;
use domain::own_entry::{CaseKind, CaseState};

fn kind_word(ui: &Ui, whole: &Whole) -> String {
    match whole.case.kind {
        CaseKind::TakeOver => ui.t.msg_entry_kind_take_over(),
        CaseKind::SignUp => ui.t.msg_entry_kind_sign_up(),
        CaseKind::Rename => ui.t.msg_entry_kind_rename(),
    }
}

fn state_word(ui: &Ui, whole: &Whole) -> String {
    match whole.case.state {
        CaseState::Unconfirmed => ui.t.msg_entry_state_unconfirmed(),
        CaseState::Waiting => ui.t.msg_entry_state_waiting(),
        CaseState::Approved => ui.t.msg_entry_state_approved(),
        CaseState::Declined => ui.t.msg_entry_state_declined(),
    }
}

fn state_tag(whole: &Whole) -> &'static str {
    match whole.case.state {
        CaseState::Approved => "tag--good",
        CaseState::Declined => "tag--plain",
        CaseState::Unconfirmed | CaseState::Waiting => "tag--care",
    }
}

fn came(ui: &Ui, whole: &Whole) -> String {
    whole.case.confirmed_at.map(|at| ui.t.msg_entry_case_came(ui.date(at))).unwrap_or_default()
}

fn decided_on(ui: &Ui, whole: &Whole) -> String {
    whole.case.decided_at.map(|at| ui.t.msg_entry_case_decided_on(ui.date(at))).unwrap_or_default()
}

/// The organisation, as it is called now or wants to be.
fn name(whole: &Whole) -> String {
    let named = whole.held.as_ref().map(|h| h.organisation.name.clone());
    named.unwrap_or_else(|| whole.case.told.name.clone())
}

#[derive(Template)]
#[template(path = "work/entry_case/list.html")]
struct ListPage<'a> {
    ui: &'a Ui,
    waiting: Vec<Whole>,
    decided: Vec<Whole>,
}

impl ListPage<'_> {
    fn count(&self) -> i64 {
        i64::try_from(self.waiting.len()).unwrap_or(i64::MAX)
    }

    fn kind(&self, whole: &Whole) -> String {
        kind_word(self.ui, whole)
    }

    fn state(&self, whole: &Whole) -> String {
        state_word(self.ui, whole)
    }

    fn tag(&self, whole: &Whole) -> &'static str {
        state_tag(whole)
    }

    fn came(&self, whole: &Whole) -> String {
        came(self.ui, whole)
    }

    fn decided_on(&self, whole: &Whole) -> String {
        decided_on(self.ui, whole)
    }

    fn name(&self, whole: &Whole) -> String {
        name(whole)
    }

    fn at(&self, whole: &Whole) -> String {
        self.ui.href(&format!("/arbete/organisationer/arenden/{}", whole.case.id))
    }
}

/// What waits, and what was decided.
pub async fn list(ui: Ui) -> Page {
    let (waiting, decided) = case::list(&ui.site, &ui.actor).await?;
    ui.page(&ListPage { ui: &ui, waiting, decided })
}

#[derive(Template)]
#[template(path = "work/entry_case/show.html")]
struct ShowPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    reason: String,
    errors: FormErrors,
}

impl ShowPage<'_> {
    fn kind(&self) -> String {
        kind_word(self.ui, &self.whole)
    }

    fn state(&self) -> String {
        state_word(self.ui, &self.whole)
    }

    fn tag(&self) -> &'static str {
        state_tag(&self.whole)
    }

    fn came(&self) -> String {
        came(self.ui, &self.whole)
    }

    fn decided_on(&self) -> String {
        decided_on(self.ui, &self.whole)
    }

    fn name(&self) -> String {
        name(&self.whole)
    }

    fn is_new(&self) -> bool {
        self.whole.case.kind == CaseKind::SignUp
    }

    /// A new name or number may be another's.
    fn may_be_another(&self) -> bool {
        self.waits() && self.whole.case.kind != CaseKind::TakeOver
    }

    fn waits(&self) -> bool {
        self.whole.case.state == CaseState::Waiting
    }

    fn is_erased(&self) -> bool {
        !self.waits() && self.whole.case.email.is_none()
    }

    fn said_title(&self) -> String {
        match self.whole.case.kind {
            CaseKind::TakeOver => self.ui.t.msg_entry_case_asked_by(),
            CaseKind::SignUp => self.ui.t.msg_entry_case_told(),
            CaseKind::Rename => self.ui.t.msg_entry_case_asks(),
        }
    }

    fn facts(&self) -> Vec<(String, String)> {
        facts_of(self.ui, &self.whole, true)
    }

    /// What the register holds; of a new organisation it is what was told.
    fn stands(&self) -> Vec<(String, String)> {
        if self.is_new() {
            return Vec::new();
        }
        let of = |held| summary::facts(self.ui.language, held, &self.whole.people);
        self.whole.held.as_ref().map(of).unwrap_or_default()
    }

    fn organisation(&self) -> Option<String> {
        let id = self.whole.case.organisation?;
        Some(self.ui.href(&format!("/arbete/organisationer/{id}")))
    }

    fn other(&self, shown: &Shown) -> String {
        self.ui.href(&format!("/arbete/organisationer/{}", shown.id))
    }

    fn place(&self, shown: &Shown) -> String {
        place_of(self.ui, shown)
    }

    fn what_follows(&self) -> String {
        match self.whole.case.kind {
            CaseKind::TakeOver => self.ui.t.msg_entry_case_approve_take_over(),
            CaseKind::SignUp => self.ui.t.msg_entry_case_approve_sign_up(),
            CaseKind::Rename => self.ui.t.msg_entry_case_approve_rename(),
        }
    }
}

fn id(text: &str) -> Result<EntryCaseId, Error> {
    text.parse().map_err(|_| Error::NotFound)
}

/// One case.
pub async fn show(ui: Ui, Path(number): Path<String>) -> Page {
    let whole = case::show(&ui.site, &ui.actor, id(&number)?).await?;
    ui.page(&ShowPage { ui: &ui, whole, reason: String::new(), errors: FormErrors::default() })
}

/// Approves or declines it.
pub async fn decide(Path(number): Path<String>, Sent(ui, posted): Sent) -> Page {
    let id = id(&number)?;
    let (version, reason) = (posted.version(), posted.string("reason"));
    let done = match posted.text("do") {
        "approve" => case::approve(&ui.site, &ui.actor, id, version).await,
        _ => case::decline(&ui.site, &ui.actor, id, version, &reason).await,
    };
    let errors = match done {
        Ok(()) => return ui.redirect(&format!("/arbete/organisationer/arenden/{id}")),
        Err(Error::ChangedMeanwhile | Error::Refused(Refusal::AlreadyDone)) => {
            FormErrors::one("decide", ui.t.msg_entry_case_conflict())
        }
        Err(error) => mend(error, ui.language)?,
    };
    let whole = case::show(&ui.site, &ui.actor, id).await?;
    ui.page_again(&ShowPage { ui: &ui, whole, reason, errors })
}
