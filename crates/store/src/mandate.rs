//! Who represents organisations, in what and how long.

use crate::query::one_row;
use crate::{Result, Tx};
use domain::ids::{MandateId, OrganisationId};
use domain::mandate::Mandate;
use domain::text::fold;
use domain::time::Day;

mapped!(Mandate, row => Mandate {
    id: row.try_get("id")?,
    organisation: row.try_get("organisation")?,
    person: row.try_get("person")?,
    email: row.try_get("email")?,
    phone: row.try_get("phone")?,
    matter: row.try_get("matter")?,
    role: row.try_get("role")?,
    appointed_by: row.try_get("appointed_by")?,
    appointer: row.try_get("appointer")?,
    appointed_on: row.try_get("appointed_on")?,
    since: row.try_get("since")?,
    until: row.try_get("until")?,
    ended_on: row.try_get("ended_on")?,
    end_reason: row.try_get("end_reason")?,
    source: row.try_get("source")?,
    basis: row.try_get("basis")?,
    is_public: row.try_get("is_public")?,
    erased_at: row.try_get("erased_at")?,
    version: row.try_get("version")?,
});

/// A mandate, and the name of the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The mandate.
    pub mandate: Mandate,
    /// The organisation's name.
    pub organisation: String,
}

mapped!(Named, row => Named {
    mandate: <Mandate as crate::query::MappedFrom<_>>::map(row)?,
    organisation: row.try_get("organisation_name")?,
});

/// Words that are looked for, folded; an empty one is found everywhere.
#[derive(Debug, Clone, Default)]
pub struct Words {
    organisation: String,
    matter: String,
}

impl Words {
    /// Words of the organisation's name, and of *in what*.
    pub fn new(organisation: &str, matter: &str) -> Self {
        let pattern = |text: &str| {
            let text = fold(text).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            format!("%{text}%")
        };
        Self { organisation: pattern(organisation), matter: pattern(matter) }
    }
}

/// Keeps a new one.
pub async fn insert(tx: &mut Tx, m: &Mandate) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO mandate (id, organisation, person, email, phone, matter, matter_key, role, appointed_by, appointer,
                              appointed_on, since, until, source, basis, is_public)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        m.id,
        m.organisation,
        m.person.as_str(),
        m.email.as_ref(),
        m.phone.as_str(),
        m.matter.as_str(),
        fold(&m.matter),
        m.role,
        m.appointed_by,
        m.appointer.as_str(),
        m.appointed_on,
        m.since,
        m.until,
        m.source.as_str(),
        m.basis,
        m.is_public
    )?;
    Ok(())
}

/// Saves a change. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, m: &Mandate) -> Result<()> {
    let affected = execute!(
        tx,
        "UPDATE mandate SET person = $3, email = $4, phone = $5, matter = $6, matter_key = $7, role = $8, appointed_by = $9,
                appointer = $10, appointed_on = $11, since = $12, until = $13, ended_on = $14, end_reason = $15, source = $16,
                basis = $17, is_public = $18, erased_at = $19, version = version + 1
          WHERE id = $1 AND version = $2",
        m.id,
        m.version,
        m.person.as_str(),
        m.email.as_ref(),
        m.phone.as_str(),
        m.matter.as_str(),
        fold(&m.matter),
        m.role,
        m.appointed_by,
        m.appointer.as_str(),
        m.appointed_on,
        m.since,
        m.until,
        m.ended_on,
        m.end_reason,
        m.source.as_str(),
        m.basis,
        m.is_public,
        m.erased_at
    )?;
    one_row(affected)
}

/// One.
pub async fn by_id(tx: &mut Tx, id: MandateId) -> Result<Option<Mandate>> {
    fetch_optional!(tx, Mandate, "SELECT * FROM mandate WHERE id = $1", id)
}

/// All that an organisation has had, the latest first.
pub async fn of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Mandate>> {
    fetch_all!(
        tx,
        Mandate,
        "SELECT * FROM mandate WHERE organisation = $1 ORDER BY since DESC, id DESC",
        organisation
    )
}

/// All that some organisations have had.
pub async fn of_many(tx: &mut Tx, organisations: &[OrganisationId]) -> Result<Vec<Mandate>> {
    let keys: Vec<String> = organisations.iter().map(ToString::to_string).collect();
    fetch_in!(tx, Mandate, "SELECT * FROM mandate WHERE organisation IN ($1)", &keys)
}

/// Those that hold or will, the first to end first; with how many there are in all.
pub async fn current(tx: &mut Tx, words: &Words, today: Day, rows: (i64, i64)) -> Result<(Vec<Named>, i64)> {
    let found = fetch_all!(
        tx,
        Named,
        "SELECT m.*, o.name AS organisation_name FROM mandate m JOIN organisation o ON o.id = m.organisation
          WHERE (COALESCE(m.ended_on, m.until) IS NULL OR COALESCE(m.ended_on, m.until) >= $3)
            AND (m.end_reason IS NULL OR m.end_reason <> 'mistake') AND o.state <> 'withdrawn'
            AND m.matter_key LIKE $2 ESCAPE '\\'
            AND (o.name_key LIKE $1 ESCAPE '\\' OR EXISTS (SELECT 1 FROM organisation_alias a
                 WHERE a.organisation = o.id AND a.name_key LIKE $1 ESCAPE '\\'))
          ORDER BY COALESCE(m.ended_on, m.until, '9999-12-31'), o.name_key, m.matter_key, m.id LIMIT $4 OFFSET $5",
        words.organisation.as_str(),
        words.matter.as_str(),
        today,
        rows.1,
        rows.0
    )?;
    let (total,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM mandate m JOIN organisation o ON o.id = m.organisation
          WHERE (COALESCE(m.ended_on, m.until) IS NULL OR COALESCE(m.ended_on, m.until) >= $3)
            AND (m.end_reason IS NULL OR m.end_reason <> 'mistake') AND o.state <> 'withdrawn'
            AND m.matter_key LIKE $2 ESCAPE '\\'
            AND (o.name_key LIKE $1 ESCAPE '\\' OR EXISTS (SELECT 1 FROM organisation_alias a
                 WHERE a.organisation = o.id AND a.name_key LIKE $1 ESCAPE '\\'))",
        words.organisation.as_str(),
        words.matter.as_str(),
        today
    )?;
    Ok((found, total))
}

/// Those that have ended, or never were, the latest first; with how many there are in all.
pub async fn ended(tx: &mut Tx, words: &Words, today: Day, rows: (i64, i64)) -> Result<(Vec<Named>, i64)> {
    let found = fetch_all!(
        tx,
        Named,
        "SELECT m.*, o.name AS organisation_name FROM mandate m JOIN organisation o ON o.id = m.organisation
          WHERE (COALESCE(m.ended_on, m.until) < $3 OR m.end_reason = 'mistake') AND o.state <> 'withdrawn'
            AND m.matter_key LIKE $2 ESCAPE '\\'
            AND (o.name_key LIKE $1 ESCAPE '\\' OR EXISTS (SELECT 1 FROM organisation_alias a
                 WHERE a.organisation = o.id AND a.name_key LIKE $1 ESCAPE '\\'))
          ORDER BY COALESCE(m.ended_on, m.until) DESC, o.name_key, m.matter_key, m.id LIMIT $4 OFFSET $5",
        words.organisation.as_str(),
        words.matter.as_str(),
        today,
        rows.1,
        rows.0
    )?;
    let (total,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM mandate m JOIN organisation o ON o.id = m.organisation
          WHERE (COALESCE(m.ended_on, m.until) < $3 OR m.end_reason = 'mistake') AND o.state <> 'withdrawn'
            AND m.matter_key LIKE $2 ESCAPE '\\'
            AND (o.name_key LIKE $1 ESCAPE '\\' OR EXISTS (SELECT 1 FROM organisation_alias a
                 WHERE a.organisation = o.id AND a.name_key LIKE $1 ESCAPE '\\'))",
        words.organisation.as_str(),
        words.matter.as_str(),
        today
    )?;
    Ok((found, total))
}

/// Those of organisations in the register whose last day lies between two days, the first to end first.
pub async fn ending(tx: &mut Tx, words: &Words, from: Day, to: Day) -> Result<Vec<Named>> {
    fetch_all!(
        tx,
        Named,
        "SELECT m.*, o.name AS organisation_name FROM mandate m JOIN organisation o ON o.id = m.organisation
          WHERE COALESCE(m.ended_on, m.until) >= $3 AND COALESCE(m.ended_on, m.until) <= $4
            AND (m.end_reason IS NULL OR m.end_reason <> 'mistake') AND o.state = 'active'
            AND m.matter_key LIKE $2 ESCAPE '\\'
            AND (o.name_key LIKE $1 ESCAPE '\\' OR EXISTS (SELECT 1 FROM organisation_alias a
                 WHERE a.organisation = o.id AND a.name_key LIKE $1 ESCAPE '\\'))
          ORDER BY COALESCE(m.ended_on, m.until), o.name_key, m.matter_key, m.id",
        words.organisation.as_str(),
        words.matter.as_str(),
        from,
        to
    )
}

/// Some of those whose last day was before a day and that still say who it was.
pub async fn outlived(tx: &mut Tx, before: Day, most: i64) -> Result<Vec<Mandate>> {
    fetch_all!(
        tx,
        Mandate,
        "SELECT * FROM mandate WHERE erased_at IS NULL AND COALESCE(ended_on, until) < $1
          ORDER BY COALESCE(ended_on, until), id LIMIT $2",
        before,
        most
    )
}
