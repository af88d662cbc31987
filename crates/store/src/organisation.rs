//! Organisations known to the site, with their aliases and what they were before.

use crate::query::lines;
use crate::{Result, Tx};
use domain::ids::OrganisationId;
use domain::organisation::Organisation;
use domain::text::fold;
use domain::time::Instant;

mapped!(Organisation, row => Organisation {
    id: row.try_get("id")?,
    name: row.try_get("name")?,
    aliases: Vec::new(),
    kind: row.try_get("kind")?,
    category: row.try_get("category")?,
    email: row.try_get("email")?,
    postal: lines(row.try_get("postal")?),
    language: row.try_get("language")?,
    version: row.try_get("version")?,
});

/// Keeps a new organisation with its aliases. `Exists` when the name is taken.
pub async fn insert(tx: &mut Tx, o: &Organisation, at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO organisation (id, name, name_key, kind, category, email, postal, language, version, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $9)",
        o.id,
        &o.name,
        fold(&o.name),
        o.kind,
        &o.category,
        o.email.as_ref(),
        o.postal.join("\n"),
        o.language,
        at
    )?;
    insert_aliases(tx, o).await
}

async fn insert_aliases(tx: &mut Tx, o: &Organisation) -> Result<()> {
    for alias in &o.aliases {
        execute!(
            tx,
            "INSERT INTO organisation_alias (organisation, name, name_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            o.id,
            alias,
            fold(alias)
        )?;
    }
    Ok(())
}

/// Saves a change and keeps what was before. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, before: &str, o: &Organisation, actor: &str, at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO organisation_version (organisation, version, at, actor, value) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING",
        o.id,
        o.version,
        at,
        actor,
        before
    )?;
    let n = execute!(
        tx,
        "UPDATE organisation SET name = $3, name_key = $4, kind = $5, category = $6, email = $7, postal = $8,
                language = $9, version = version + 1, updated_at = $10
          WHERE id = $1 AND version = $2",
        o.id,
        o.version,
        &o.name,
        fold(&o.name),
        o.kind,
        &o.category,
        o.email.as_ref(),
        o.postal.join("\n"),
        o.language,
        at
    )?;
    crate::query::one_row(n)?;
    execute!(tx, "DELETE FROM organisation_alias WHERE organisation = $1", o.id)?;
    insert_aliases(tx, o).await
}

/// By identity, with aliases.
pub async fn by_id(tx: &mut Tx, id: OrganisationId) -> Result<Option<Organisation>> {
    let found = fetch_optional!(tx, Organisation, "SELECT * FROM organisation WHERE id = $1", id)?;
    let Some(mut found) = found else { return Ok(None) };
    let aliases: Vec<(String,)> = fetch_all!(
        tx,
        (String,),
        "SELECT name FROM organisation_alias WHERE organisation = $1 ORDER BY name COLLATE swedish",
        id
    )?;
    found.aliases = aliases.into_iter().map(|(a,)| a).collect();
    Ok(Some(found))
}

/// All organisations by name, without aliases.
pub async fn all(tx: &mut Tx) -> Result<Vec<Organisation>> {
    fetch_all!(tx, Organisation, "SELECT * FROM organisation ORDER BY name COLLATE swedish, id")
}

/// The organisation with this folded name or alias.
pub async fn by_name_key(tx: &mut Tx, key: &str) -> Result<Option<Organisation>> {
    fetch_optional!(
        tx,
        Organisation,
        "SELECT o.* FROM organisation o
          WHERE o.name_key = $1 OR o.id IN (SELECT organisation FROM organisation_alias WHERE name_key = $1)
          ORDER BY CASE WHEN o.name_key = $1 THEN 0 ELSE 1 END, o.id LIMIT 1",
        key
    )
}

/// A folded name that an organisation is known by, with what a list needs of it.
#[derive(Debug, Clone)]
pub struct KnownKey {
    /// The name, folded.
    pub key: String,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its counting category.
    pub category: String,
}

mapped!(KnownKey, row => KnownKey {
    key: row.try_get("name_key")?,
    organisation: row.try_get("id")?,
    category: row.try_get("category")?,
});

/// Every folded name; aliases first, so that the last of a name is the one whose own name it is.
pub async fn name_keys(tx: &mut Tx) -> Result<Vec<KnownKey>> {
    fetch_all!(
        tx,
        KnownKey,
        "SELECT a.name_key, o.id, o.category, 0 AS own FROM organisation_alias a JOIN organisation o ON o.id = a.organisation
         UNION ALL SELECT name_key, id, category, 1 AS own FROM organisation
         ORDER BY own, id DESC"
    )
}

/// A name that an organisation is known by.
#[derive(Debug, Clone)]
pub struct Known {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The name.
    pub name: String,
    /// It is its own name, and no alias.
    pub own: bool,
}

mapped!(Known, row => Known {
    organisation: row.try_get("organisation")?,
    name: row.try_get("name")?,
    own: row.try_get("own")?,
});

/// Every name that an organisation is known by.
pub async fn names(tx: &mut Tx) -> Result<Vec<Known>> {
    fetch_all!(
        tx,
        Known,
        "SELECT id AS organisation, name, true AS own FROM organisation
         UNION ALL SELECT organisation, name, false AS own FROM organisation_alias"
    )
}
