//! What an organisation has been: who changed what, when, and from which list.

use super::{at, values};
use crate::path::Path;
use crate::ui::{Page, Ui};
use app::Error;
use app::organisation::{
    ContactChange, ContactEvent, MandateChange, MandateEvent, Past, RelationChange, RelationEvent,
};
use askama::Template;
use domain::ids::OrganisationId;
use domain::organisation::field::Difference;
use domain::register_row::update::Held;
use i18n::words;

#[derive(Template)]
#[template(path = "work/organisation/history.html")]
struct HistoryPage<'a> {
    ui: &'a Ui,
    held: Held,
    past: Vec<Past>,
}

impl HistoryPage<'_> {
    fn back(&self) -> String {
        self.ui.href(&at(self.held.organisation.id))
    }

    /// Who, in words.
    fn who(&self, past: &Past) -> String {
        let t = self.ui.t;
        if let Some(list) = &past.list {
            return t.msg_keep_history_list(list);
        }
        if let Some(list) = &past.taken_back {
            return t.msg_keep_history_taken_back(list);
        }
        match (&past.by, past.actor.as_str()) {
            (Some(name), _) => name.clone(),
            (None, "") => String::new(),
            (None, "system") => t.msg_keep_history_program(),
            (None, _) => t.msg_keep_history_itself(),
        }
    }

    fn begun(&self, past: &Past) -> String {
        match &past.list {
            Some(list) => self.ui.t.msg_keep_history_first_list(list),
            None => self.ui.t.msg_keep_history_first(),
        }
    }

    /// What became of contacts. Whom they are about is not told here: what is erased must not stay in a history.
    fn contact(&self, change: &ContactChange) -> String {
        let (ui, t) = (self.ui, self.ui.t);
        let ContactChange::One { what, function, label } = change else {
            return t.msg_keep_history_contacts();
        };
        let function = crate::pages::work::contact_point::function_named(ui, *function, label);
        match what {
            ContactEvent::Added => t.msg_keep_history_contact_added(function),
            ContactEvent::Changed => t.msg_keep_history_contact_changed(function),
            ContactEvent::Ended => t.msg_keep_history_contact_ended(function),
            ContactEvent::Erased => t.msg_keep_history_contact_erased(function),
        }
    }

    /// What became of mandates, likewise.
    fn mandate(&self, change: &MandateChange) -> String {
        let t = self.ui.t;
        let MandateChange::One { what, matter, role } = change else {
            return t.msg_keep_history_mandates();
        };
        let role = words::mandate_role(self.ui.language, *role);
        match what {
            MandateEvent::Added => t.msg_keep_history_mandate_added(matter, role),
            MandateEvent::Changed => t.msg_keep_history_mandate_changed(matter, role),
            MandateEvent::Ended => t.msg_keep_history_mandate_ended(matter, role),
            MandateEvent::Erased => t.msg_keep_history_mandate_erased(matter, role),
            MandateEvent::Outlived => t.msg_keep_history_mandate_outlived(matter, role),
        }
    }

    /// What became of its relations.
    fn relation(&self, change: &RelationChange) -> String {
        let t = self.ui.t;
        let RelationChange::One { what, kind, turned, other } = change else {
            return t.msg_keep_history_relations();
        };
        let other = if other.is_empty() { t.msg_keep_history_relation_unknown() } else { other.clone() };
        let relation = format!("{} {other}", words::relation_to(self.ui.language, *kind, *turned));
        match what {
            RelationEvent::Added => t.msg_keep_history_relation_added(relation),
            RelationEvent::Changed => t.msg_keep_history_relation_changed(relation),
            RelationEvent::Removed => t.msg_keep_history_relation_removed(relation),
        }
    }

    /// What became of what is tied to it, line by line.
    fn ties(&self, past: &Past) -> Vec<String> {
        let contact = past.contact.as_ref().map(|c| self.contact(c));
        let mandate = past.mandate.as_ref().map(|m| self.mandate(m));
        let relation = past.relation.as_ref().map(|r| self.relation(r));
        contact.into_iter().chain(mandate).chain(relation).collect()
    }

    fn field(&self, difference: &Difference) -> String {
        words::organisation_field(self.ui.language, difference.field)
    }

    /// The difference in sentences: what came and what went of a list, else what it was and what it is.
    fn told(&self, d: &Difference) -> Vec<String> {
        let t = self.ui.t;
        let only = |these: &[String], those: &[String]| -> Vec<String> {
            these.iter().filter(|v| !those.contains(v)).cloned().collect()
        };
        let words = |stored: &[String]| values(self.ui, d.field, stored).join(", ");
        if d.field.is_list() {
            let (came, went) = (only(&d.after, &d.before), only(&d.before, &d.after));
            let came = (!came.is_empty()).then(|| t.msg_keep_history_added(words(&came)));
            let went = (!went.is_empty()).then(|| t.msg_keep_history_removed(words(&went)));
            return came.into_iter().chain(went).collect();
        }
        let or_nothing = |text: String| if text.is_empty() { t.msg_keep_history_nothing() } else { text };
        vec![
            t.msg_keep_history_was(or_nothing(words(&d.before))),
            t.msg_keep_history_set(or_nothing(words(&d.after))),
        ]
    }
}

/// What an organisation has been.
pub async fn history(ui: Ui, Path(id): Path<String>) -> Page {
    let id: OrganisationId = id.parse().map_err(|_| Error::NotFound)?;
    let (held, past) = app::organisation::history(&ui.site, &ui.actor, id).await?;
    ui.page(&HistoryPage { ui: &ui, held, past })
}
