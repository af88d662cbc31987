//! What organisations are to each other.

use crate::query::one_row;
use crate::{Result, Tx};
use domain::ids::{OrganisationId, OrganisationRelationId};
use domain::organisation_relation::Relation;
use domain::time::{Day, Instant};

mapped!(Relation, row => Relation {
    id: row.try_get("id")?,
    organisation: row.try_get("organisation")?,
    kind: row.try_get("kind")?,
    other: row.try_get("other")?,
    since: row.try_get("since")?,
    until: row.try_get("until")?,
    source: row.try_get("source")?,
    version: row.try_get("version")?,
});

/// Keeps a new one.
pub async fn insert(tx: &mut Tx, r: &Relation, at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO organisation_relation (id, organisation, kind, other, since, until, source, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
        r.id,
        r.organisation,
        r.kind,
        r.other,
        r.since,
        r.until,
        r.source.as_str(),
        at
    )?;
    Ok(())
}

/// One.
pub async fn by_id(tx: &mut Tx, id: OrganisationRelationId) -> Result<Option<Relation>> {
    fetch_optional!(tx, Relation, "SELECT * FROM organisation_relation WHERE id = $1", id)
}

/// All that an organisation takes part in, on either side.
pub async fn of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Relation>> {
    fetch_all!(
        tx,
        Relation,
        "SELECT * FROM organisation_relation WHERE organisation = $1 OR other = $1 ORDER BY kind, created_at, id",
        organisation
    )
}

/// All whose first is an organisation, or is reached from it over any number of relations: what stands over it, or was before it.
pub async fn upwards(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Relation>> {
    fetch_all!(
        tx,
        Relation,
        "WITH RECURSIVE reached (id) AS (
            SELECT $1
            UNION SELECT r.other FROM organisation_relation r JOIN reached ON r.organisation = reached.id)
         SELECT r.* FROM organisation_relation r JOIN reached ON r.organisation = reached.id ORDER BY r.id",
        organisation
    )
}

/// The numbers in the index of all that belong to an organisation on a day, over any number of relations, without itself.
pub async fn within(tx: &mut Tx, organisation: OrganisationId, day: Day) -> Result<Vec<u32>> {
    let rows = fetch_all!(
        tx,
        (i64,),
        "WITH RECURSIVE reached (id) AS (
            SELECT r.organisation FROM organisation_relation r
             WHERE r.other = $1 AND r.kind <> 'successor_of' AND (r.since IS NULL OR r.since <= $2)
               AND (r.until IS NULL OR r.until >= $2)
            UNION SELECT r.organisation FROM organisation_relation r JOIN reached ON r.other = reached.id
             WHERE r.kind <> 'successor_of' AND (r.since IS NULL OR r.since <= $2) AND (r.until IS NULL OR r.until >= $2))
         SELECT e.number FROM reached JOIN organisation_search_entry e ON e.organisation = reached.id
          WHERE reached.id <> $1 ORDER BY e.number",
        organisation,
        day
    )?;
    Ok(rows.into_iter().filter_map(|(number,)| u32::try_from(number).ok()).collect())
}

/// Saves a change. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, r: &Relation) -> Result<()> {
    let affected = execute!(
        tx,
        "UPDATE organisation_relation SET kind = $3, since = $4, until = $5, source = $6, version = version + 1
          WHERE id = $1 AND version = $2",
        r.id,
        r.version,
        r.kind,
        r.since,
        r.until,
        r.source.as_str()
    )?;
    one_row(affected)
}

/// Takes away one that never was. Fails if someone else changed it since it was read.
pub async fn remove(tx: &mut Tx, id: OrganisationRelationId, version: i64) -> Result<()> {
    // Two that were made one may have been told of it: that it was tied is no longer of any use.
    execute!(
        tx,
        "DELETE FROM organisation_merge_tie WHERE key = $1 AND place IN ('organisation_relation', 'organisation_relation.other')",
        id
    )?;
    one_row(execute!(tx, "DELETE FROM organisation_relation WHERE id = $1 AND version = $2", id, version)?)
}
