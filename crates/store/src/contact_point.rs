//! How functions of organisations are reached.

use crate::query::one_row;
use crate::{Result, Tx};
use domain::ids::{ContactPointId, OrganisationId, RegisterImportId};
use domain::organisation::ContactPoint;
use domain::register_row::Contact;
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

/// What a source has told of how an organisation is reached.
#[derive(Debug, Clone)]
pub struct FromSource {
    /// Whose.
    pub organisation: OrganisationId,
    /// The source.
    pub source: String,
    /// Who, and how.
    pub contact: Contact,
    /// It holds, or a person has put an end to it; not so when a later edition of the list did.
    pub stands: bool,
    /// It holds, and a person or the organisation has changed it since the list told it.
    pub is_kept: bool,
}

mapped!(FromSource, row => FromSource {
    organisation: row.try_get("organisation")?,
    source: row.try_get("source")?,
    contact: Contact { person: row.try_get("person")?, email: row.try_get("email")?, phone: row.try_get("phone")? },
    stands: row.try_get::<Option<String>, _>("until")?.is_none()
        || row.try_get::<Option<String>, _>("ended_by_import")?.is_none(),
    is_kept: row.try_get::<Option<String>, _>("until")?.is_none() && row.try_get::<Option<String>, _>("import")?.is_none(),
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

/// Those of some organisations through which referrals are answered and that have an address, the latest first. Some may have ended.
pub async fn answering(tx: &mut Tx, organisations: &[OrganisationId]) -> Result<Vec<ContactPoint>> {
    let keys: Vec<String> = organisations.iter().map(ToString::to_string).collect();
    fetch_in!(
        tx,
        ContactPoint,
        "SELECT * FROM contact_point WHERE function = 'referrals' AND email IS NOT NULL AND organisation IN ($1) ORDER BY since DESC, id DESC",
        &keys
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

/// All of some organisations: source, what is told, and whether it stands or a person has put an end to it.
pub async fn from_sources(tx: &mut Tx, organisations: &[OrganisationId]) -> Result<Vec<FromSource>> {
    let keys: Vec<String> = organisations.iter().map(ToString::to_string).collect();
    fetch_in!(
        tx,
        FromSource,
        "SELECT organisation, source, person, email, phone, until, ended_by_import, import FROM contact_point WHERE organisation IN ($1)",
        &keys
    )
}

/// Saves a change that a person makes: it is no longer what an import said. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, c: &ContactPoint) -> Result<()> {
    let affected = execute!(
        tx,
        "UPDATE contact_point SET function = $3, label = $4, person = $5, email = $6, phone = $7, source = $8, basis = $9,
                is_public = $10, since = $11, until = $12, erased_at = $13, version = version + 1,
                import = NULL, ended_by_import = NULL
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

/// Puts an end to what a source has told of an organisation, since an import of it tells something else. What a person has changed since
/// stays.
pub async fn end_of_source(
    tx: &mut Tx,
    organisation: OrganisationId,
    source: &str,
    import: RegisterImportId,
    last: Day,
) -> Result<()> {
    later!(
        tx,
        "UPDATE contact_point SET until = $3, ended_by_import = $4, version = version + 1
          WHERE organisation = $1 AND source = $2 AND until IS NULL AND import IS NOT NULL",
        organisation,
        source,
        last,
        import
    )
}

/// Erases what came with an import that is taken back, but for what a person has changed since. Tells how many there were.
pub async fn erase_those_of(
    tx: &mut Tx,
    import: RegisterImportId,
    last: Day,
    at: domain::time::Instant,
) -> Result<u64> {
    execute!(
        tx,
        "UPDATE contact_point SET person = '', email = NULL, phone = '', is_public = FALSE, until = COALESCE(until, $2),
                erased_at = $3, version = version + 1
          WHERE import = $1 AND erased_at IS NULL",
        import,
        last,
        at
    )
}

/// Lets those hold again that an import put an end to which is taken back, but for what a person has changed since.
pub async fn hold_again(tx: &mut Tx, import: RegisterImportId) -> Result<u64> {
    execute!(
        tx,
        "UPDATE contact_point SET until = NULL, ended_by_import = NULL, version = version + 1
          WHERE ended_by_import = $1 AND erased_at IS NULL",
        import
    )
}
