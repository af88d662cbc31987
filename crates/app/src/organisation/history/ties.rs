//! What became of what is tied to an organisation, as the audit log alone tells it: contacts, mandates and relations. Whom a contact or
//! a mandate is about is not told: what is erased must not stay in a history.

use crate::error::Result;
use crate::site::Site;
use domain::ids::OrganisationId;
use domain::mandate::{Mandate, MandateRole};
use domain::organisation::{ContactFunction, ContactPoint};
use domain::organisation_relation::{Relation, RelationKind};
use domain::register_row::update::Held;
use std::collections::HashMap;
use store::Tx;
use store::audit::Row;

/// What became of a contact point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactEvent {
    /// It came.
    Added,
    /// Something of it is another.
    Changed,
    /// It holds no longer.
    Ended,
    /// What was about a person was erased.
    Erased,
}

/// A change of contact points: who was reached by it before stands nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactChange {
    /// Of one.
    One {
        /// What became of it.
        what: ContactEvent,
        /// Whom it reaches.
        function: ContactFunction,
        /// What the function is called, when it is another.
        label: String,
    },
    /// Of some: the organisation itself saved them in one.
    Some,
}

/// What became of a mandate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MandateEvent {
    /// Somebody was named.
    Added,
    /// Something of it is another.
    Changed,
    /// It ended, or the reason was told why it had.
    Ended,
    /// Who it was, was erased by a person.
    Erased,
    /// Who it was, was erased since its time was over.
    Outlived,
}

/// A change of mandates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MandateChange {
    /// Of one.
    One {
        /// What became of it.
        what: MandateEvent,
        /// In what.
        matter: String,
        /// As what.
        role: MandateRole,
    },
    /// Of some: the organisation itself saved them in one, or they belong to another entry now.
    Some,
}

/// What became of a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RelationEvent {
    /// It came.
    Added,
    /// Its kind, its days or its source is another.
    Changed,
    /// It never was, and was taken away.
    Removed,
}

/// A change of what an organisation is to others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RelationChange {
    /// Of one.
    One {
        /// What became of it.
        what: RelationEvent,
        /// What the first is to the second.
        kind: RelationKind,
        /// The organisation is the second.
        turned: bool,
        /// The other's name; empty when it is no longer known which it was.
        other: String,
    },
    /// Of some: the organisation itself saved them in one.
    Some,
}

/// What an audit entry tells of ties.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    pub contact: Option<ContactChange>,
    pub mandate: Option<MandateChange>,
    pub relation: Option<RelationChange>,
}

/// What there is that entries can be about. The log holds only its hash.
struct There<'a> {
    site: &'a Site,
    id: OrganisationId,
    contacts: Vec<ContactPoint>,
    mandates: Vec<Mandate>,
    relations: Vec<Relation>,
    names: HashMap<OrganisationId, String>,
}

/// Entries of the audit log about an organisation's ties, and what each tells.
pub(super) async fn read(site: &Site, tx: &mut Tx, now: &Held) -> Result<Vec<(Row, Told)>> {
    let there = There::load(site, tx, now).await?;
    let id = there.id.to_string();
    let mut rows = store::audit::of_ties(tx, &id).await?;
    // A relation is noted at its first. Of those at which it is the second, the first is known.
    let mut firsts: Vec<String> =
        there.relations.iter().map(|r| r.organisation.to_string()).filter(|first| *first != id).collect();
    firsts.sort_unstable();
    firsts.dedup();
    rows.extend(store::audit::of_relations(tx, &firsts).await?);
    Ok(rows.into_iter().filter_map(|row| there.told(&row).map(|told| (row, told))).collect())
}

impl<'a> There<'a> {
    async fn load(site: &'a Site, tx: &mut Tx, now: &Held) -> Result<Self> {
        let id = now.organisation.id;
        let (mut contacts, mut mandates, mut relations) = (Vec::new(), Vec::new(), Vec::new());
        // Those of one that is merged with another have gone along.
        for whose in std::iter::once(id).chain(now.profile.merged_into) {
            contacts.extend(store::contact_point::all_of(tx, whose).await?);
            mandates.extend(store::mandate::of(tx, whose).await?);
            relations.extend(store::organisation_relation::of(tx, whose).await?);
        }
        let mut ids: Vec<OrganisationId> = relations.iter().flat_map(|r| [r.organisation, r.other]).collect();
        ids.sort_unstable();
        ids.dedup();
        let held = store::organisation::held(tx, &ids).await?;
        let names = held.into_iter().map(|h| (h.organisation.id, h.organisation.name)).collect();
        Ok(Self { site, id, contacts, mandates, relations, names })
    }

    fn told(&self, row: &Row) -> Option<Told> {
        let detail: serde_json::Value = serde_json::from_str(&row.entry.detail).unwrap_or_default();
        let action = row.entry.action.strip_prefix("organisation.")?;
        let is_own = row.entry.subject == self.id.to_string();
        let mut told = Told::default();
        if action == "saved_by_itself" {
            let named = |field: &str| detail["fields"].get(field).is_some();
            told.contact = named("contacts").then_some(ContactChange::Some);
            told.mandate = named("mandates").then_some(MandateChange::Some);
            told.relation = named("relations").then_some(RelationChange::Some);
        } else {
            told.contact = self.contact(action, &detail).filter(|_| is_own);
            told.mandate = self.mandate(action, &detail).filter(|_| is_own);
            told.relation = self.relation(action, &detail, is_own);
        }
        let says_any = told.contact.is_some() || told.mandate.is_some() || told.relation.is_some();
        says_any.then_some(told)
    }

    fn contact(&self, action: &str, detail: &serde_json::Value) -> Option<ContactChange> {
        let what = match action {
            "contact_added" => ContactEvent::Added,
            "contact_changed" => ContactEvent::Changed,
            "contact_ended" => ContactEvent::Ended,
            "contact_erased" => ContactEvent::Erased,
            _ => return None,
        };
        let found = self.contacts.iter().find(|c| self.says(detail, "contact", &c.id.to_string()));
        Some(found.map_or(ContactChange::Some, |c| ContactChange::One {
            what,
            function: c.function,
            label: c.label.clone(),
        }))
    }

    fn mandate(&self, action: &str, detail: &serde_json::Value) -> Option<MandateChange> {
        let what = match action {
            "mandate_added" => MandateEvent::Added,
            "mandate_changed" => MandateEvent::Changed,
            "mandate_ended" => MandateEvent::Ended,
            "mandate_erased" => MandateEvent::Erased,
            "mandate_outlived" => MandateEvent::Outlived,
            _ => return None,
        };
        let found = self.mandates.iter().find(|m| self.says(detail, "mandate", &m.id.to_string()));
        Some(found.map_or(MandateChange::Some, |m| MandateChange::One {
            what,
            matter: m.matter.clone(),
            role: m.role,
        }))
    }

    fn relation(&self, action: &str, detail: &serde_json::Value, is_own: bool) -> Option<RelationChange> {
        let what = match action {
            "relation_added" => RelationEvent::Added,
            "relation_changed" => RelationEvent::Changed,
            "relation_removed" => RelationEvent::Removed,
            _ => return None,
        };
        let kind = RelationKind::ALL.iter().find(|kind| self.says(detail, "kind", kind.as_str()));
        match self.relations.iter().find(|r| self.says(detail, "relation", &r.id.to_string())) {
            Some(r) => {
                let other = if is_own { r.other } else { r.organisation };
                let other = self.names.get(&other).cloned().unwrap_or_default();
                Some(RelationChange::One { what, kind: *kind.unwrap_or(&r.kind), turned: !is_own, other })
            }
            // What was removed stands nowhere; its kind is one of few.
            None if is_own => Some(kind.map_or(RelationChange::Some, |kind| RelationChange::One {
                what,
                kind: *kind,
                turned: false,
                other: String::new(),
            })),
            None => None,
        }
    }

    /// Whether an audit entry is about a value: it holds the hash, with a salt of its own.
    fn says(&self, detail: &serde_json::Value, field: &str, value: &str) -> bool {
        let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
        let (Some(salt), Some(hash)) = (text(&detail["salt"]), text(&detail["fields"][field])) else {
            return false;
        };
        domain::audit::salted_hash(self.site.key.bytes(), &salt, value) == hash
    }
}
