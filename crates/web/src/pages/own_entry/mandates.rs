//! The representatives on the page where an organisation corrects its entry: those that stand there, and rows for new ones.

use crate::pages::work::mandate::{appointers, reasons, roles};
use crate::posted::Posted;
use crate::ui::Ui;
use app::own_entry::mandates::{NEW_MANDATES, TypedMandates, TypedNewMandate, TypedOldMandate};
use app::own_entry::summary;
use domain::mandate::{EndReason, Mandate};

/// What stands there, and what is typed of it.
pub(super) struct Section<'a> {
    pub(super) ui: &'a Ui,
    pub(super) typed: &'a TypedMandates,
}

impl Section<'_> {
    /// A mandate in a line.
    pub(super) fn line(&self, mandate: &Mandate) -> String {
        summary::mandate(self.ui.language, mandate)
    }

    /// What is typed of one that stands there.
    pub(super) fn old(&self, m: &Mandate) -> TypedOldMandate {
        let id = m.id.to_string();
        let typed = self.typed.old.iter().find(|old| old.id == id).cloned();
        let stands =
            TypedOldMandate { id, version: m.version, is_public: m.is_public, ..TypedOldMandate::default() };
        typed.unwrap_or(stands)
    }

    /// Reasons that an organisation gives: none of them calls for words about the person.
    pub(super) fn reasons(&self) -> Vec<(String, String)> {
        let mistake = EndReason::Mistake.as_str();
        reasons(self.ui).into_iter().filter(|(key, _)| key != mistake).collect()
    }

    /// As what.
    pub(super) fn roles(&self) -> Vec<(String, String)> {
        roles(self.ui)
    }

    /// Who can have appointed.
    pub(super) fn appointers(&self) -> Vec<(String, String)> {
        appointers(self.ui)
    }

    /// How long it is kept who it was.
    pub(super) fn kept(&self) -> String {
        self.ui.t.msg_mandate_kept(i64::from(self.ui.site.settings.mandates.erase_days))
    }

    /// Something is written of a new one.
    pub(super) fn is_written(&self, new: &TypedNewMandate) -> bool {
        [&new.person, &new.matter, &new.email, &new.phone].iter().any(|text| !text.is_empty())
    }
}

/// What was sent.
pub(super) fn typed(posted: &Posted) -> TypedMandates {
    let old = posted.beginning("mandate-version-").into_iter().map(|(id, version)| TypedOldMandate {
        id: id.to_owned(),
        version: version.parse().unwrap_or(-1),
        is_public: posted.has(&format!("mandate-public-{id}")),
        ends: posted.has(&format!("mandate-ends-{id}")),
        reason: posted.string(&format!("mandate-{id}-end_reason")),
    });
    let new = (0..NEW_MANDATES).map(|n| {
        let text = |name: &str| posted.string(&format!("mandate-{n}-{name}"));
        TypedNewMandate {
            person: text("person"),
            matter: text("matter"),
            role: text("role"),
            email: text("email"),
            phone: text("phone"),
            consent: posted.has(&format!("mandate-{n}-consent")),
            is_public: posted.has(&format!("mandate-{n}-public")),
        }
    });
    TypedMandates {
        old: old.collect(),
        new: new.collect(),
        appointed_by: posted.string("mandate-appointed_by"),
        appointer: posted.string("mandate-appointer"),
        appointed_on: posted.string("mandate-appointed_on"),
        since: posted.string("mandate-since"),
        until: posted.string("mandate-until"),
    }
}
