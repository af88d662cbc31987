//! Keeping what was planned: organisations, rows, contact points and the import itself, in one transaction.

use super::plan::{Decision, Plan, Row, Target};
use super::{File, Options};
use crate::change::{Change, entry};
use crate::error::Result;
use domain::file::FileHash;
use domain::ids::{ContactPointId, OrganisationId, RegisterImportId};
use domain::organisation::field::Field;
use domain::organisation::{ContactBasis, ContactFunction, ContactPoint, OrganisationState};
use domain::register_row::update::Held;
use domain::register_row::{Contact, Said};
use domain::time::Day;
use std::collections::{HashMap, HashSet};
use store::contact_point::FromSource;
use store::organisation::Changed;
use store::register_import::{Import, Source};
use store::register_row::{Outcome, SourceRow};

/// Most refused rows that are kept with the import, to be looked at afterwards.
const REFUSED_KEPT: usize = 1_000;

/// Keeps it. One audit entry for the whole import; the rows' own versions tell the rest.
pub(super) async fn keep(
    mut change: Change<'_>,
    file: &File,
    options: &Options,
    source: &Source,
    plan: &Plan,
) -> Result<RegisterImportId> {
    let id = RegisterImportId::new(change.site.entropy.seed());
    keep_source(&mut change, source, plan).await?;
    let import = Import {
        id,
        source: source.id,
        file_name: file.name.clone(),
        file_hash: FileHash::of(&file.bytes),
        at: change.at,
        actor: change.actor.audit_name(),
        told: told(plan)?,
        counts: plan.counts,
        rolled_back_at: None,
    };
    store::register_import::insert(&mut change.tx, &import).await?;
    let mut work = Work::begin(&mut change, source, plan).await?;
    for (at, row) in plan.rows.iter().enumerate() {
        work.take(at, row);
    }
    work.keep(&mut change, options, source, &import, plan).await?;
    let counts = serde_json::to_string(&plan.counts)?;
    let fields = vec![("file", import.file_hash.to_string()), ("counts", counts)];
    change.keep(entry("register.imported", id, fields)).await?;
    Ok(id)
}

async fn keep_source(change: &mut Change<'_>, source: &Source, plan: &Plan) -> Result<()> {
    let decided = Source { mapping: plan.mapping.to_remember(&plan.headings), ..source.clone() };
    if source.version == 0 {
        store::register_import::insert_source(&mut change.tx, &decided, change.at).await?;
    } else if plan.is_remapped {
        store::register_import::update_mapping(&mut change.tx, &decided).await?;
    }
    Ok(())
}

fn told(plan: &Plan) -> Result<String> {
    let refused: Vec<_> = plan
        .rows
        .iter()
        .filter_map(|row| match row.decision {
            Decision::Refused(reason) => Some(serde_json::json!({ "row": row.number, "reason": reason })),
            _ => None,
        })
        .take(REFUSED_KEPT)
        .collect();
    Ok(serde_json::to_string(&serde_json::json!({ "read": plan.told, "refused": refused }))?)
}

/// So many rows are written at a time, so that they need not all be held twice.
const ROWS_TOGETHER: usize = 2_000;

/// What is to be written.
struct Work {
    /// Organisation of each row that becomes one.
    new_ids: HashMap<usize, OrganisationId>,
    /// Rows that are merged into one of those, by its row, in their order.
    more_of: HashMap<usize, Vec<usize>>,
    /// Organisations that are there: as they were, and as they will be.
    there: HashMap<OrganisationId, (Held, Held)>,
    /// What organisations themselves have said: no list writes over it.
    own: HashMap<OrganisationId, Vec<Field>>,
    /// What known rows said when they were read last.
    before: HashMap<String, SourceRow>,
}

impl Work {
    async fn begin(change: &mut Change<'_>, source: &Source, plan: &Plan) -> Result<Self> {
        let mut touched = HashSet::new();
        let mut new_ids = HashMap::new();
        let mut more_of: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut asks_before = false;
        for (at, row) in plan.rows.iter().enumerate() {
            asks_before |= row.is_known && row.decision != Decision::Unchanged;
            match row.decision {
                Decision::Import => {
                    new_ids.insert(at, OrganisationId::new(change.site.entropy.seed()));
                }
                Decision::Update(id) | Decision::Revive(id) | Decision::Merge(Target::There(id)) => {
                    touched.insert(id);
                }
                Decision::Merge(Target::Row(first)) => more_of.entry(first).or_default().push(at),
                _ => {}
            }
        }
        let touched: Vec<OrganisationId> = touched.into_iter().collect();
        let mut there: HashMap<OrganisationId, (Held, Held)> = HashMap::new();
        for held in store::organisation::held(&mut change.tx, &touched).await? {
            there.insert(held.organisation.id, (held.clone(), held));
        }
        let before =
            if asks_before { store::register_row::all(&mut change.tx, source.id).await? } else { Vec::new() };
        let before = before.into_iter().map(|row| (row.key.clone(), row)).collect();
        let own = crate::own_entry::said_by_all(&mut change.tx).await?;
        Ok(Self { new_ids, more_of, there, own, before })
    }

    /// The organisation of a row, where it has one.
    fn organisation(&self, at: usize, row: &Row) -> Option<OrganisationId> {
        match row.decision {
            Decision::Import => self.new_ids.get(&at).copied(),
            Decision::Update(id) | Decision::Revive(id) => Some(id),
            Decision::Merge(target) => self.of(target),
            _ => None,
        }
    }

    fn of(&self, target: Target) -> Option<OrganisationId> {
        match target {
            Target::There(id) => Some(id),
            Target::Row(row) => self.new_ids.get(&row).copied(),
        }
    }

    /// Takes a row into an organisation that is there.
    fn take(&mut self, at: usize, row: &Row) {
        let Some(id) = self.organisation(at, row) else { return };
        let Some((_, after)) = self.there.get_mut(&id) else { return };
        let said_before = match row.decision {
            Decision::Update(_) | Decision::Revive(_) => {
                self.before.get(&row.key).and_then(|before| serde_json::from_str::<Said>(&before.said).ok())
            }
            _ => None,
        };
        let own = self.own.get(&id).map(Vec::as_slice).unwrap_or_default();
        after.apply_beside(own, said_before.as_ref(), &row.said);
        if matches!(row.decision, Decision::Merge(_)) && !own.contains(&Field::Aliases) {
            add_spelling(after, &row.said);
        }
        if matches!(row.decision, Decision::Revive(_)) && after.profile.state == OrganisationState::Withdrawn
        {
            after.profile.state = OrganisationState::Active;
        }
    }

    /// The organisation that a row becomes, with what further rows say of it.
    fn new_organisation(&self, at: usize, rows: &[Row]) -> Option<Held> {
        let id = *self.new_ids.get(&at)?;
        let mut held = of_row(id, &rows.get(at)?.said);
        for row in self.more_of.get(&at).into_iter().flatten().filter_map(|more| rows.get(*more)) {
            held.apply(None, &row.said);
            add_spelling(&mut held, &row.said);
        }
        Some(held)
    }

    /// Writes new organisations, some at a time.
    async fn keep_new(&self, change: &mut Change<'_>, import: &str, rows: &[Row]) -> Result<()> {
        let at = change.at;
        for from in (0..rows.len()).step_by(ROWS_TOGETHER) {
            let until = rows.len().min(from + ROWS_TOGETHER);
            let new: Vec<Held> = (from..until).filter_map(|row| self.new_organisation(row, rows)).collect();
            store::organisation::insert_all(&mut change.tx, &new, Some(import), at).await?;
        }
        Ok(())
    }

    async fn keep(
        mut self,
        change: &mut Change<'_>,
        options: &Options,
        source: &Source,
        import: &Import,
        plan: &Plan,
    ) -> Result<()> {
        let import_id = import.id.to_string();
        let at = change.at;
        self.keep_new(change, &import_id, &plan.rows).await?;
        let changed: Vec<Changed> = self
            .there
            .values()
            .filter(|(before, after)| before != after)
            .map(|(before, after)| Changed { before: before.clone(), after: after.clone() })
            .collect();
        store::organisation::update_all(&mut change.tx, &changed, Some(&import_id), &import.actor, at)
            .await?;
        let touched = self.new_ids.values().copied().chain(changed.iter().map(|c| c.after.organisation.id));
        let owners: Vec<String> = touched.map(|id| id.to_string()).collect();
        // What is kept need not be held any more while the rest is.
        drop(changed);
        self.there.clear();
        self.keep_rows(change, source, import, plan).await?;
        self.keep_contacts(change, options, source, import, plan).await?;
        change.index_all_soon(&owners).await
    }

    async fn keep_rows(
        &self,
        change: &mut Change<'_>,
        source: &Source,
        import: &Import,
        plan: &Plan,
    ) -> Result<()> {
        for (n, some) in plan.rows.chunks(ROWS_TOGETHER).enumerate() {
            let (mut new, mut changed) = (Vec::new(), Vec::new());
            for (at, row) in some.iter().enumerate() {
                let Some(now) = self.row(n * ROWS_TOGETHER + at, row, import.id)? else { continue };
                match self.before.get(&row.key) {
                    Some(before) => changed.push((before.clone(), now)),
                    None => new.push(now),
                }
            }
            store::register_row::insert_all(&mut change.tx, source.id, &new).await?;
            store::register_row::update_all(&mut change.tx, source.id, import.id, &changed).await?;
        }
        Ok(())
    }

    /// The row as it is kept.
    fn row(&self, at: usize, row: &Row, import: RegisterImportId) -> Result<Option<SourceRow>> {
        let (outcome, reason, candidate) = match row.decision {
            Decision::Unchanged | Decision::StillInQuestion(..) | Decision::Refused(_) => return Ok(None),
            Decision::Import => (Outcome::Imported, String::new(), None),
            Decision::Update(_) | Decision::Revive(_) => {
                let before = self.before.get(&row.key);
                let outcome = before.map_or(Outcome::Imported, |b| b.outcome);
                let outcome = if outcome == Outcome::SetAside { Outcome::Imported } else { outcome };
                (outcome, String::new(), None)
            }
            Decision::Merge(_) => (Outcome::Merged, String::new(), None),
            Decision::Question(reason, target) => {
                (Outcome::InQuestion, reason.to_string(), target.and_then(|t| self.of(t)))
            }
        };
        let first_import = self
            .before
            .get(&row.key)
            .filter(|b| b.outcome != Outcome::SetAside)
            .map_or(import, |b| b.first_import);
        Ok(Some(SourceRow {
            key: row.key.clone(),
            organisation: self.organisation(at, row),
            outcome,
            row_number: i64::try_from(row.number).unwrap_or(i64::MAX),
            said: serde_json::to_string(&row.said)?,
            digest: row.digest.clone(),
            reason,
            candidate,
            first_import,
            last_import: import,
        }))
    }

    /// The list has told it before, and it holds, or a person has changed or ended it since. `there` is what the list has told of the
    /// organisation.
    fn has_told(&self, row: &Row, there: &[FromSource]) -> bool {
        let contact = &row.said.contact;
        if there.iter().any(|one| one.stands && one.contact == *contact) {
            return true;
        }
        let said = |before: &SourceRow| serde_json::from_str::<Said>(&before.said).ok();
        matches!(row.decision, Decision::Update(_))
            && !there.is_empty()
            && self.before.get(&row.key).and_then(said).is_some_and(|before| before.contact == *contact)
    }

    async fn keep_contacts(
        &self,
        change: &mut Change<'_>,
        options: &Options,
        source: &Source,
        import: &Import,
        plan: &Plan,
    ) -> Result<()> {
        let Some(basis) = options.basis else { return Ok(()) };
        let today = Day(change.at.day());
        let told: Vec<(OrganisationId, &Row)> = plan
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| !row.said.contact.is_empty())
            .filter_map(|(at, row)| Some((self.organisation(at, row)?, row)))
            .collect();
        let known: Vec<OrganisationId> =
            told.iter().filter(|(_, row)| row.decision != Decision::Import).map(|(id, _)| *id).collect();
        let mut there: HashMap<OrganisationId, Vec<FromSource>> = HashMap::new();
        for one in store::contact_point::from_sources(&mut change.tx, &known).await? {
            if one.source == source.name {
                there.entry(one.organisation).or_default().push(one);
            }
        }
        let mut new = Vec::new();
        for (organisation, row) in told {
            let contact = &row.said.contact;
            let before = there.get(&organisation).map(Vec::as_slice).unwrap_or_default();
            // What a person or the organisation has made of the list's word holds, whatever the list says now.
            if self.has_told(row, before) || before.iter().any(|one| one.is_kept) {
                continue;
            }
            if !before.is_empty() {
                let (name, id) = (source.name.as_str(), import.id);
                store::contact_point::end_of_source(&mut change.tx, organisation, name, id, today).await?;
            }
            new.push(contact_point(change, organisation, contact, (&source.name, basis), today));
        }
        Ok(store::contact_point::insert_all(&mut change.tx, &new, Some(import.id)).await?)
    }
}

/// How an organisation is reached, by what a row says. It is shown to nobody until somebody says so.
fn contact_point(
    change: &Change<'_>,
    organisation: OrganisationId,
    contact: &Contact,
    (source, basis): (&str, ContactBasis),
    today: Day,
) -> ContactPoint {
    ContactPoint {
        id: ContactPointId::new(change.site.entropy.seed()),
        organisation,
        function: ContactFunction::Other,
        label: String::new(),
        person: contact.person.clone(),
        email: contact.email.clone(),
        phone: contact.phone.clone(),
        source: source.to_owned(),
        basis,
        is_public: false,
        since: today,
        until: None,
        erased_at: None,
        version: 1,
    }
}

/// A new organisation of what a row says.
pub(crate) fn of_row(id: OrganisationId, said: &Said) -> Held {
    let mut held = Held::new(id, said.name.clone());
    held.apply(None, said);
    held
}

/// A row that spells the name in another way makes it findable by that.
pub(crate) fn add_spelling(held: &mut Held, said: &Said) {
    let o = &mut held.organisation;
    let key = domain::text::fold(&said.name);
    let is_there =
        domain::text::fold(&o.name) == key || o.aliases.iter().any(|a| domain::text::fold(a) == key);
    if !is_there {
        o.aliases.push(said.name.clone());
    }
}
