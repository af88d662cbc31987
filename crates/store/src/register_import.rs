//! Lists that organisations come from, and each time that one was read.

use crate::query::{json, one_row};
use crate::{Result, Tx};
use domain::file::FileHash;
use domain::ids::{RegisterImportId, RegisterSourceId};
use domain::register_row::Field;
use domain::text::fold;
use domain::time::Instant;
use std::collections::BTreeMap;

/// A list that organisations come from, again and again.
#[derive(Debug, Clone)]
pub struct Source {
    /// Identity.
    pub id: RegisterSourceId,
    /// What it is called, alone of its name on the site.
    pub name: String,
    /// What its headings mean, as was decided last.
    pub mapping: BTreeMap<String, Option<Field>>,
    /// Rises with each change.
    pub version: i64,
}

mapped!(Source, row => Source {
    id: row.try_get("id")?,
    name: row.try_get("name")?,
    mapping: json(row.try_get("mapping")?)?,
    version: row.try_get("version")?,
});

/// How many rows became what. The sum of the others is `rows` (a constraint sees to it).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// All rows of the list.
    pub rows: i64,
    /// Became an organisation of their own.
    pub imported: i64,
    /// Changed an organisation that came from them before.
    pub updated: i64,
    /// Say what they said before.
    pub unchanged: i64,
    /// Were found to be an organisation that stands there already.
    pub merged: i64,
    /// Wait for a person to say which organisation they are, or whether they are one.
    pub in_question: i64,
    /// Cannot be taken in.
    pub refused: i64,
}

impl Counts {
    /// Whether every row is accounted for.
    pub const fn adds_up(&self) -> bool {
        self.rows
            == self.imported + self.updated + self.unchanged + self.merged + self.in_question + self.refused
    }
}

/// One time that a list was read into the register.
#[derive(Debug, Clone)]
pub struct Import {
    /// Identity.
    pub id: RegisterImportId,
    /// The list.
    pub source: RegisterSourceId,
    /// Name of the file.
    pub file_name: String,
    /// Hash of its content.
    pub file_hash: FileHash,
    /// When.
    pub at: Instant,
    /// By whom, as in the audit log.
    pub actor: String,
    /// How the file was read, and what was refused: JSON.
    pub told: String,
    /// What became of its rows.
    pub counts: Counts,
    /// When it was taken back as a whole.
    pub rolled_back_at: Option<Instant>,
}

mapped!(Import, row => Import {
    id: row.try_get("id")?,
    source: row.try_get("source")?,
    file_name: row.try_get("file_name")?,
    file_hash: row.try_get("file_hash")?,
    at: row.try_get("at")?,
    actor: row.try_get("actor")?,
    told: row.try_get("told")?,
    counts: Counts {
        rows: row.try_get("row_count")?,
        imported: row.try_get("imported")?,
        updated: row.try_get("updated")?,
        unchanged: row.try_get("unchanged")?,
        merged: row.try_get("merged")?,
        in_question: row.try_get("in_question")?,
        refused: row.try_get("refused")?,
    },
    rolled_back_at: row.try_get("rolled_back_at")?,
});

fn mapping_text(mapping: &BTreeMap<String, Option<Field>>) -> Result<String> {
    serde_json::to_string(mapping).map_err(|e| crate::Error::Database(sqlx::Error::Encode(e.into())))
}

/// The list of this name.
pub async fn source_named(tx: &mut Tx, name: &str) -> Result<Option<Source>> {
    fetch_optional!(tx, Source, "SELECT * FROM register_source WHERE name_key = $1", fold(name))
}

/// All lists by name.
pub async fn sources(tx: &mut Tx) -> Result<Vec<Source>> {
    fetch_all!(tx, Source, "SELECT * FROM register_source ORDER BY name COLLATE swedish, id")
}

/// Keeps a new list. `Exists` when the name is taken.
pub async fn insert_source(tx: &mut Tx, source: &Source, at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO register_source (id, name, name_key, mapping, version, created_at) VALUES ($1, $2, $3, $4, 1, $5)",
        source.id,
        &source.name,
        fold(&source.name),
        mapping_text(&source.mapping)?,
        at
    )?;
    Ok(())
}

/// Remembers what the headings of a list mean.
pub async fn update_mapping(tx: &mut Tx, source: &Source) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE register_source SET mapping = $3, version = version + 1 WHERE id = $1 AND version = $2",
        source.id,
        source.version,
        mapping_text(&source.mapping)?
    )?;
    one_row(n)
}

/// Keeps that a list was read.
pub async fn insert(tx: &mut Tx, i: &Import) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO register_import (id, source, file_name, file_hash, at, actor, told, row_count, imported, updated, unchanged,
                                      merged, in_question, refused)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        i.id,
        i.source,
        &i.file_name,
        &i.file_hash,
        i.at,
        &i.actor,
        &i.told,
        i.counts.rows,
        i.counts.imported,
        i.counts.updated,
        i.counts.unchanged,
        i.counts.merged,
        i.counts.in_question,
        i.counts.refused
    )?;
    Ok(())
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: RegisterImportId) -> Result<Option<Import>> {
    fetch_optional!(tx, Import, "SELECT * FROM register_import WHERE id = $1", id)
}

/// All times that lists were read, the latest first.
pub async fn all(tx: &mut Tx) -> Result<Vec<Import>> {
    fetch_all!(tx, Import, "SELECT * FROM register_import ORDER BY at DESC, id DESC")
}

/// The latest time that a list was read and not taken back.
pub async fn latest(tx: &mut Tx, source: RegisterSourceId) -> Result<Option<Import>> {
    fetch_optional!(
        tx,
        Import,
        "SELECT * FROM register_import WHERE source = $1 AND rolled_back_at IS NULL ORDER BY at DESC, id DESC LIMIT 1",
        source
    )
}

/// Notes that an import was taken back. Fails if it was before.
pub async fn set_rolled_back(tx: &mut Tx, id: RegisterImportId, at: Instant) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE register_import SET rolled_back_at = $2 WHERE id = $1 AND rolled_back_at IS NULL",
        id,
        at
    )?;
    one_row(n)
}

/// The name of the list that an import read.
pub async fn name_of(tx: &mut Tx, id: RegisterImportId) -> Result<Option<String>> {
    let found: Option<(String,)> = fetch_optional!(
        tx,
        (String,),
        "SELECT s.name FROM register_import i JOIN register_source s ON s.id = i.source WHERE i.id = $1",
        id
    )?;
    Ok(found.map(|(name,)| name))
}
