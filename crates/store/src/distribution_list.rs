//! Distribution lists that are kept to be used again.

use crate::query::{lines, one_row};
use crate::{Result, Tx};
use domain::distribution_list::{DistributionList, ListEntry};
use domain::email::EmailAddress;
use domain::ids::{DistributionListId, ListEntryId, OrganisationId};
use domain::text::fold;
use domain::time::Instant;

mapped!(DistributionList, row => DistributionList {
    id: row.try_get("id")?,
    name: row.try_get("name")?,
    note: row.try_get("note")?,
    retired_at: row.try_get("retired_at")?,
    version: row.try_get("version")?,
});

mapped!(ListEntry, row => ListEntry {
    id: row.try_get("id")?,
    list: row.try_get("list")?,
    position: row.try_get("position")?,
    organisation: row.try_get("organisation")?,
    name: row.try_get("name")?,
    category: row.try_get("category")?,
    email: row.try_get("email")?,
});

/// A list, and how many are on it.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The list.
    pub list: DistributionList,
    /// How many are on it.
    pub entries: i64,
    /// How many of them are tied to no organisation and have no address.
    pub open: i64,
}

mapped!(Counted, row => Counted {
    list: <DistributionList as crate::query::MappedFrom<_>>::map(row)?,
    entries: row.try_get("entries")?,
    open: row.try_get("open")?,
});

/// One on a list with what is known of the organisation.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The entry.
    pub entry: ListEntry,
    /// The organisation's own name.
    pub known_name: Option<String>,
    /// Its address.
    pub known_email: Option<EmailAddress>,
    /// Its postal address, line by line.
    pub known_postal: Vec<String>,
}

impl Listed {
    /// The name to write: the organisation's own, or the one on the list.
    pub fn name(&self) -> &str {
        self.known_name.as_deref().unwrap_or(&self.entry.name)
    }

    /// Where mail goes.
    pub fn email(&self) -> Option<&EmailAddress> {
        self.known_email.as_ref().or(self.entry.email.as_ref())
    }

    /// There is somewhere to send to.
    pub fn is_reached(&self) -> bool {
        self.email().is_some() || !self.known_postal.is_empty()
    }
}

mapped!(Listed, row => Listed {
    entry: <ListEntry as crate::query::MappedFrom<_>>::map(row)?,
    known_name: row.try_get("known_name")?,
    known_email: row.try_get("known_email")?,
    known_postal: row.try_get::<Option<&str>, _>("known_postal")?.map(lines).unwrap_or_default(),
});

/// Keeps a new list. `Exists` when the name is taken.
pub async fn insert(tx: &mut Tx, list: &DistributionList, at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO distribution_list (id, name, name_key, note, retired_at, version, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, 1, $6, $6)",
        list.id,
        &list.name,
        fold(&list.name),
        &list.note,
        list.retired_at,
        at
    )?;
    Ok(())
}

/// Saves a change. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, list: &DistributionList, at: Instant) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE distribution_list SET name = $3, name_key = $4, note = $5, retired_at = $6, version = version + 1, updated_at = $7
          WHERE id = $1 AND version = $2",
        list.id,
        list.version,
        &list.name,
        fold(&list.name),
        &list.note,
        list.retired_at,
        at
    )?;
    one_row(n)
}

/// All lists by name, those out of use last.
pub async fn all(tx: &mut Tx) -> Result<Vec<Counted>> {
    fetch_all!(
        tx,
        Counted,
        "SELECT l.*, (SELECT count(*) FROM distribution_list_entry e WHERE e.list = l.id) AS entries,
                (SELECT count(*) FROM distribution_list_entry e
                  WHERE e.list = l.id AND e.organisation IS NULL AND e.email IS NULL) AS open
           FROM distribution_list l
          ORDER BY CASE WHEN l.retired_at IS NULL THEN 0 ELSE 1 END, l.name COLLATE swedish, l.id"
    )
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: DistributionListId) -> Result<Option<DistributionList>> {
    fetch_optional!(tx, DistributionList, "SELECT * FROM distribution_list WHERE id = $1", id)
}

/// By folded name.
pub async fn by_name_key(tx: &mut Tx, key: &str) -> Result<Option<DistributionList>> {
    fetch_optional!(tx, DistributionList, "SELECT * FROM distribution_list WHERE name_key = $1", key)
}

/// Who is on a list, in order.
pub async fn entries(tx: &mut Tx, list: DistributionListId) -> Result<Vec<Listed>> {
    fetch_all!(
        tx,
        Listed,
        "SELECT e.*, o.name AS known_name, o.email AS known_email, o.postal AS known_postal
           FROM distribution_list_entry e LEFT JOIN organisation o ON o.id = e.organisation
          WHERE e.list = $1 ORDER BY e.position, e.id",
        list
    )
}

/// Puts one on a list, on which the name is not yet.
pub async fn insert_entry(tx: &mut Tx, e: &ListEntry) -> Result<()> {
    later!(
        tx,
        "INSERT INTO distribution_list_entry (id, list, position, organisation, name, name_key, category, email)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        e.id,
        e.list,
        e.position,
        e.organisation,
        &e.name,
        fold(&e.name),
        &e.category,
        e.email.as_ref()
    )?;
    Ok(())
}

/// Puts many on a list, on which none of the names is yet.
pub async fn insert_entries(tx: &mut Tx, entries: &[ListEntry]) -> Result<()> {
    insert_all!(
        tx,
        "INSERT INTO distribution_list_entry (id, list, position, organisation, name, name_key, category, email)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        entries,
        |e| e.id,
        e.list,
        e.position,
        e.organisation,
        e.name.as_str(),
        fold(&e.name),
        e.category.as_str(),
        e.email.as_ref(),
    )
}

/// Takes one off a list. Tells whether it was there.
pub async fn remove_entry(tx: &mut Tx, list: DistributionListId, id: ListEntryId) -> Result<bool> {
    let n = execute!(tx, "DELETE FROM distribution_list_entry WHERE id = $1 AND list = $2", id, list)?;
    Ok(n > 0)
}

/// Ties everyone of a name, on every list, to an organisation, where none was tied before.
pub async fn tie(tx: &mut Tx, name_key: &str, organisation: OrganisationId) -> Result<u64> {
    execute!(
        tx,
        "UPDATE distribution_list_entry SET organisation = $2 WHERE name_key = $1 AND organisation IS NULL",
        name_key,
        organisation
    )
}

/// Gives one on a list another counting category and address.
pub async fn update_entry(tx: &mut Tx, e: &ListEntry) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE distribution_list_entry SET category = $3, email = $4 WHERE id = $1 AND list = $2",
        e.id,
        e.list,
        &e.category,
        e.email.as_ref()
    )?;
    one_row(n)
}
