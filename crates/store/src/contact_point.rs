//! How functions of organisations are reached.

use crate::query::one_row;
use crate::{Result, Tx};
use domain::ids::{ContactPointId, OrganisationId, RegisterImportId};
use domain::organisation::ContactPoint;
use domain::time::Day;

mapped!(ContactPoint, row => ContactPoint {
    id: row.try_get("id")?,
    organisation: row.try_get("organisation")?,
    function: row.try_get("function")?,
    label: row.try_get("label")?,
    person: row.try_get("person")?,
    email: row.try_get("email")?,
    phone: row.try_get("phone")?,
    source: row.try_get("source")?,
    basis: row.try_get("basis")?,
    is_public: row.try_get("is_public")?,
    since: row.try_get("since")?,
    until: row.try_get("until")?,
    erased_at: row.try_get("erased_at")?,
    version: row.try_get("version")?,
});

/// Keeps new ones. `import` is the one they came with.
pub async fn insert_all(tx: &mut Tx, new: &[ContactPoint], import: Option<RegisterImportId>) -> Result<()> {
    insert_all!(
        tx,
        "INSERT INTO contact_point (id, organisation, function, label, person, email, phone, source, basis, is_public, since,
                                    until, import)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        new,
        |c| c.id,
        c.organisation,
        c.function,
        c.label.as_str(),
        c.person.as_str(),
        c.email.as_ref(),
        c.phone.as_str(),
        c.source.as_str(),
        c.basis,
        c.is_public,
        c.since,
        c.until,
        import,
    )
}

/// Those of an organisation that hold, in order.
pub async fn of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<ContactPoint>> {
    fetch_all!(
        tx,
        ContactPoint,
        "SELECT * FROM contact_point WHERE organisation = $1 AND until IS NULL ORDER BY function, since, id",
        organisation
    )
}

/// One.
pub async fn by_id(tx: &mut Tx, id: ContactPointId) -> Result<Option<ContactPoint>> {
    fetch_optional!(tx, ContactPoint, "SELECT * FROM contact_point WHERE id = $1", id)
}

/// All that an organisation has had, the latest first.
pub async fn all_of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<ContactPoint>> {
    fetch_all!(
        tx,
        ContactPoint,
        "SELECT * FROM contact_point WHERE organisation = $1 ORDER BY since DESC, id DESC",
        organisation
    )
}

/// Saves a change. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, c: &ContactPoint) -> Result<()> {
    let affected = execute!(
        tx,
        "UPDATE contact_point SET function = $3, label = $4, person = $5, email = $6, phone = $7, source = $8, basis = $9,
                is_public = $10, since = $11, until = $12, erased_at = $13, version = version + 1
          WHERE id = $1 AND version = $2",
        c.id,
        c.version,
        c.function,
        c.label.as_str(),
        c.person.as_str(),
        c.email.as_ref(),
        c.phone.as_str(),
        c.source.as_str(),
        c.basis,
        c.is_public,
        c.since,
        c.until,
        c.erased_at
    )?;
    one_row(affected)
}

/// Puts an end to what a source has told of an organisation.
pub async fn end_of_source(tx: &mut Tx, organisation: OrganisationId, source: &str, last: Day) -> Result<()> {
    later!(
        tx,
        "UPDATE contact_point SET until = $3, version = version + 1 WHERE organisation = $1 AND source = $2 AND until IS NULL",
        organisation,
        source,
        last
    )
}

/// Puts an end to what came with an import.
pub async fn end_of_import(tx: &mut Tx, import: RegisterImportId, last: Day) -> Result<u64> {
    execute!(
        tx,
        "UPDATE contact_point SET until = $2, version = version + 1 WHERE import = $1 AND until IS NULL",
        import,
        last
    )
}
