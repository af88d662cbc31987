//! Distribution lists that are kept to be used again: made, changed, copied, put out of use, and used for a referral.
//! Which organisations the names on them mean: [`crate::name_answer`].

use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::organisation::optional_email;
use crate::recipient::{self, Added};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::distribution_list::{DistributionList, ListEntry};
use domain::ids::{DistributionListId, ListEntryId, OrganisationId};
use domain::organisation::OrganisationState;
use domain::recipient_list::{BadRow, ListRow, RowFault};
use domain::text::fold;
use domain::validation::{Problem, Problems};
use std::collections::{HashMap, HashSet};
use store::distribution_list::{Counted, Listed};

/// What is typed of a list itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// Its name.
    pub name: String,
    /// When it is used.
    pub note: String,
}

/// What a new list begins with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Begins {
    /// Nobody.
    #[default]
    Empty,
    /// Names as pasted, or the text of a file, with the category of rows that name none.
    Text {
        /// The names.
        text: String,
        /// Key of the category.
        category: String,
    },
    /// Everyone who was asked in a referral, by its address.
    Referral(String),
    /// Everyone on another list.
    List(DistributionListId),
    /// All that are found in the register, with the category of those that have none.
    Found {
        /// What is asked for.
        query: crate::organisation_search::Query,
        /// Key of the category.
        category: String,
    },
}

/// A list and who is on it.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The list.
    pub list: DistributionList,
    /// Who is on it, in order.
    pub entries: Vec<Listed>,
}

impl Whole {
    /// Names that are tied to no organisation known.
    pub fn unknown(&self) -> usize {
        self.entries.iter().filter(|e| e.entry.organisation.is_none()).count()
    }

    /// Those whom nothing can be sent to.
    pub fn without_address(&self) -> usize {
        self.entries.iter().filter(|e| !e.is_reached()).count()
    }
}

/// All lists, those out of use last.
pub async fn all(site: &Site, actor: &Actor) -> Result<Vec<Counted>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    Ok(store::distribution_list::all(&mut site.store.read().await?).await?)
}

/// One list.
pub async fn show(site: &Site, actor: &Actor, id: DistributionListId) -> Result<Whole> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let list = store::distribution_list::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let entries = store::distribution_list::entries(&mut tx, id).await?;
    Ok(Whole { list, entries })
}

/// The list that a person means on the command line: its id or its name.
pub async fn find(site: &Site, actor: &Actor, named: &str) -> Result<DistributionListId> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    if let Ok(id) = named.parse() {
        return Ok(id);
    }
    let found = store::distribution_list::by_name_key(&mut site.store.read().await?, &fold(named)).await?;
    found.map(|l| l.id).ok_or(Error::NotFound)
}

fn check(typed: &Typed) -> Result<(String, String), Problems> {
    let mut problems = Problems::default();
    let name = problems.required_line("name", &typed.name, 200);
    let note = problems.optional_text("note", &typed.note, 1_000);
    problems.into_result()?;
    Ok((name, note))
}

async fn name_is_free(change: &mut Change<'_>, name: &str, own: Option<DistributionListId>) -> Result<()> {
    let there = store::distribution_list::by_name_key(&mut change.tx, &fold(name)).await?;
    if there.is_some_and(|l| Some(l.id) != own) {
        return Err(Error::field("name", Problem::Taken(name.to_owned())));
    }
    Ok(())
}

/// Makes a list.
pub async fn create(
    site: &Site,
    actor: &Actor,
    typed: &Typed,
    begins: &Begins,
) -> Result<DistributionListId> {
    let (name, note) = check(typed)?;
    let rows = match begins {
        Begins::Text { text, .. } => recipient::read(site, text)?,
        _ => Vec::new(),
    };
    let mut change = site.open_change(actor).await?.allow(Action::Prepare, Resource::Site)?;
    name_is_free(&mut change, &name, None).await?;
    let id = DistributionListId::new(site.entropy.seed());
    let list = DistributionList { id, name: name.clone(), note, retired_at: None, version: 1 };
    let at = change.at;
    store::distribution_list::insert(&mut change.tx, &list, at).await?;
    match begins {
        Begins::Empty => {}
        Begins::Text { category, .. } => {
            put(&mut change, id, &[], &rows, category).await?;
        }
        Begins::Found { query, category } => from_found(&mut change, id, query, category).await?,
        Begins::Referral(slug) => from_referral(&mut change, id, slug).await?,
        Begins::List(other) => {
            store::distribution_list::by_id(&mut change.tx, *other).await?.ok_or(Error::NotFound)?;
            for listed in store::distribution_list::entries(&mut change.tx, *other).await? {
                let entry = ListEntry { id: ListEntryId::new(site.entropy.seed()), list: id, ..listed.entry };
                store::distribution_list::insert_entry(&mut change.tx, &entry).await?;
            }
        }
    }
    change.keep(entry("distribution_list.created", id, vec![("name", name)])).await?;
    Ok(id)
}

async fn from_referral(change: &mut Change<'_>, list: DistributionListId, slug: &str) -> Result<()> {
    let referral = store::referral::by_slug(&mut change.tx, slug).await?.ok_or(Error::NotFound)?;
    crate::referral::may_read(change.actor, &referral)?;
    let mut names = HashSet::new();
    for r in store::recipient::of_referral(&mut change.tx, referral.id).await? {
        if !names.insert(fold(&r.name)) {
            continue;
        }
        // What was sent to then may be old; an organisation's address is the one it has now.
        let email = if r.organisation.is_some() { None } else { r.email };
        let (position, organisation) = (r.position, r.organisation);
        let id = ListEntryId::new(change.site.entropy.seed());
        let entry = ListEntry { id, list, position, organisation, name: r.name, category: r.category, email };
        store::distribution_list::insert_entry(&mut change.tx, &entry).await?;
    }
    Ok(())
}

/// Most that a list can begin with.
pub const MOST_FOUND: usize = 50_000;

/// All that are found now, by name and place where several bear one name.
async fn from_found(
    change: &mut Change<'_>,
    list: DistributionListId,
    query: &crate::organisation_search::Query,
    category: &str,
) -> Result<()> {
    let site = change.site;
    let ids = crate::organisation_search::ids(change.site, &mut change.tx, query, true).await?;
    if ids.len() > MOST_FOUND {
        return Err(Error::field(
            "list",
            Problem::NotInRange(1, i64::try_from(MOST_FOUND).unwrap_or(i64::MAX)),
        ));
    }
    let mut names = HashSet::new();
    let mut entries = Vec::new();
    let mut not_in_use = 0;
    for some in ids.chunks(5_000) {
        for found in crate::organisation_search::load(&mut change.tx, some, true).await? {
            if found.state != OrganisationState::Active {
                not_in_use += 1;
                continue;
            }
            let own = found.desk.as_ref().map_or("", |o| o.category.as_str());
            let category = if site.settings.category(own).is_some() { own } else { category };
            if site.settings.category(category).is_none() {
                return Err(Error::field("category", Problem::NotAChoice));
            }
            let Some(name) = free_name(&found, &mut names) else { continue };
            entries.push(ListEntry {
                id: ListEntryId::new(site.entropy.seed()),
                list,
                position: i64::try_from(entries.len() + 1).unwrap_or(i64::MAX),
                organisation: Some(found.id),
                name,
                category: category.to_owned(),
                email: None,
            });
        }
    }
    // Whoever asked for a state, or for a number, has found them: nobody writes to them.
    if not_in_use > 0 {
        return Err(Error::field("list", Problem::NotInUse(not_in_use)));
    }
    Ok(store::distribution_list::insert_entries(&mut change.tx, &entries).await?)
}

/// Its name, as no other on the list has it: with its place, and its number, where it must be. None when it stands there already.
fn free_name(found: &crate::organisation_search::Shown, names: &mut HashSet<String>) -> Option<String> {
    let place =
        found.seat.map_or_else(|| found.town.clone(), |seat| seat.municipality().short_name.to_owned());
    let told = [Some(place).filter(|p| !p.is_empty()), found.number.clone()];
    let mut name = found.name.clone();
    if names.insert(fold(&name)) {
        return Some(name);
    }
    for more in told.into_iter().flatten() {
        name = format!("{name} ({more})");
        if names.insert(fold(&name)) {
            return Some(name);
        }
    }
    (2..=MOST_FOUND).map(|n| format!("{name} {n}")).find(|name| names.insert(fold(name)))
}

/// So many names are looked up one by one; of more, all that are known are read.
const LOOKED_UP_SINGLY: usize = 200;

/// The organisations that rows name, by folded name, each with its counting category. A long list is looked up at once.
async fn known(
    change: &mut Change<'_>,
    rows: &[ListRow],
) -> Result<HashMap<String, (OrganisationId, String)>> {
    let mut found = HashMap::new();
    if rows.len() > LOOKED_UP_SINGLY {
        let all = store::organisation::name_keys(&mut change.tx).await?;
        // Which of two that bear one name is meant, the name cannot tell.
        let mut times: HashMap<(String, bool), usize> = HashMap::new();
        for known in &all {
            *times.entry((known.key.clone(), known.own)).or_default() += 1;
        }
        for known in all {
            let is_alone = times.get(&(known.key.clone(), known.own)) == Some(&1);
            let of_own_name = !known.own && times.contains_key(&(known.key.clone(), true));
            if is_alone && !of_own_name {
                found.insert(known.key, (known.organisation, known.category));
            }
        }
        return Ok(found);
    }
    for row in rows {
        let key = fold(&row.name);
        if let Some(o) = store::organisation::by_name_key(&mut change.tx, &key).await? {
            found.insert(key, (o.id, o.category));
        }
    }
    Ok(found)
}

/// Puts rows on a list: those whose name or organisation is there already are passed over.
async fn put(
    change: &mut Change<'_>,
    list: DistributionListId,
    there: &[Listed],
    rows: &[ListRow],
    category: &str,
) -> Result<Added> {
    let site = change.site;
    let mut names: HashSet<String> = there.iter().map(|e| fold(&e.entry.name)).collect();
    let mut organisations: HashSet<OrganisationId> =
        there.iter().filter_map(|e| e.entry.organisation).collect();
    let mut position = there.iter().map(|e| e.entry.position).max().unwrap_or(0);
    let mut added = Added::default();
    let mut problems = Problems::default();
    let known = known(change, rows).await?;
    for row in rows {
        let key = fold(&row.name);
        let known = known.get(&key);
        if !names.insert(key) || known.is_some_and(|(id, _)| !organisations.insert(*id)) {
            added.already.push(row.name.clone());
            continue;
        }
        let category = row
            .category
            .as_deref()
            .or(known.map(|(_, c)| c.as_str()).filter(|c| !c.is_empty()))
            .unwrap_or(category);
        if site.settings.category(category).is_none() {
            let bad = BadRow { row: row.row, text: row.name.clone(), fault: RowFault::NoCategory };
            problems.add("list", Problem::BadRow(bad));
            continue;
        }
        position += 1;
        let entry = ListEntry {
            id: ListEntryId::new(site.entropy.seed()),
            list,
            position,
            organisation: known.map(|(id, _)| *id),
            name: row.name.clone(),
            category: category.to_owned(),
            email: row.email.clone().filter(|_| known.is_none()),
        };
        store::distribution_list::insert_entry(&mut change.tx, &entry).await?;
        added.added += 1;
    }
    problems.into_result()?;
    Ok(added)
}

/// Opens a change of a list that is as it was read.
async fn open<'a>(
    site: &'a Site,
    actor: &'a Actor,
    id: DistributionListId,
) -> Result<(Change<'a>, DistributionList)> {
    let mut opened = site.open_change(actor).await?;
    let list = store::distribution_list::by_id(&mut opened.tx, id).await?.ok_or(Error::NotFound)?;
    Ok((opened.allow(Action::Prepare, Resource::Site)?, list))
}

async fn touched(change: &mut Change<'_>, list: &DistributionList) -> Result<()> {
    let at = change.at;
    Ok(store::distribution_list::update(&mut change.tx, list, at).await?)
}

/// Changes a list's name and note. `version` is the one that was read.
pub async fn edit(
    site: &Site,
    actor: &Actor,
    id: DistributionListId,
    version: i64,
    typed: &Typed,
) -> Result<()> {
    let (name, note) = check(typed)?;
    let (mut change, before) = open(site, actor, id).await?;
    name_is_free(&mut change, &name, Some(id)).await?;
    touched(&mut change, &DistributionList { name: name.clone(), note: note.clone(), version, ..before })
        .await?;
    change.keep(entry("distribution_list.changed", id, vec![("name", name), ("note", note)])).await
}

/// Puts names on a list. Nothing is added when a row is not understood.
pub async fn add(
    site: &Site,
    actor: &Actor,
    id: DistributionListId,
    text: &str,
    category: &str,
) -> Result<Added> {
    let rows = recipient::read(site, text)?;
    let (mut change, list) = open(site, actor, id).await?;
    let there = store::distribution_list::entries(&mut change.tx, id).await?;
    let added = put(&mut change, id, &there, &rows, category).await?;
    touched(&mut change, &list).await?;
    change.keep(entry("distribution_list.added", id, vec![("list", text.to_owned())])).await?;
    Ok(added)
}

/// What is typed of one on a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedEntry {
    /// Key of the counting category.
    pub category: String,
    /// E-mail address. Of an organisation that is known it is the organisation's own, and is changed there.
    pub email: String,
}

/// Gives one on a list another category or address. `version` is that of the list as it was read.
pub async fn change_entry(
    site: &Site,
    actor: &Actor,
    id: DistributionListId,
    version: i64,
    entry_id: ListEntryId,
    typed: &TypedEntry,
) -> Result<()> {
    let (mut change, list) = open(site, actor, id).await?;
    let there = store::distribution_list::entries(&mut change.tx, id).await?;
    let found = there.into_iter().find(|e| e.entry.id == entry_id).ok_or(Error::NotFound)?;
    let mut problems = Problems::default();
    if site.settings.category(&typed.category).is_none() {
        problems.add("category", Problem::NotAChoice);
    }
    let email = optional_email(&mut problems, "email", &typed.email);
    problems.into_result()?;
    let is_known = found.entry.organisation.is_some();
    let email = if is_known { found.entry.email.clone() } else { email };
    let changed = ListEntry { category: typed.category.clone(), email, ..found.entry };
    touched(&mut change, &DistributionList { version, ..list }).await?;
    store::distribution_list::update_entry(&mut change.tx, &changed).await?;
    let email = changed.email.as_ref().map(ToString::to_string).unwrap_or_default();
    let fields = vec![("entry", entry_id.to_string()), ("category", changed.category), ("email", email)];
    change.keep(entry("distribution_list.entry_changed", id, fields)).await
}

/// Takes one off a list. The organisation stays known.
pub async fn remove(site: &Site, actor: &Actor, id: DistributionListId, entry_id: ListEntryId) -> Result<()> {
    let (mut change, list) = open(site, actor, id).await?;
    if !store::distribution_list::remove_entry(&mut change.tx, id, entry_id).await? {
        return Err(Error::NotFound);
    }
    touched(&mut change, &list).await?;
    change.keep(entry("distribution_list.removed", id, vec![("entry", entry_id.to_string())])).await
}

/// Puts a list out of use, or takes it into use again. Referrals made with it keep their recipients.
pub async fn retire(site: &Site, actor: &Actor, id: DistributionListId, retired: bool) -> Result<()> {
    let (mut change, mut list) = open(site, actor, id).await?;
    list.retired_at = retired.then_some(change.at);
    touched(&mut change, &list).await?;
    let action = if retired { "distribution_list.retired" } else { "distribution_list.restored" };
    change.keep(entry(action, id, vec![])).await
}

/// Puts everyone on a list on a draft's list, once each, in the list's category.
pub async fn fill(site: &Site, actor: &Actor, slug: &str, id: DistributionListId) -> Result<Added> {
    let whole = show(site, actor, id).await?;
    if whole.entries.is_empty() || whole.list.retired_at.is_some() {
        return Err(Error::field("list", Problem::EmptyList));
    }
    let rows: Vec<recipient::Named> = whole
        .entries
        .iter()
        .map(|e| recipient::Named {
            name: e.name().to_owned(),
            organisation: e.entry.organisation,
            email: e.entry.email.clone(),
            category: e.entry.category.clone(),
            category_given: true,
        })
        .collect();
    recipient::add_named(site, actor, slug, &rows).await
}
