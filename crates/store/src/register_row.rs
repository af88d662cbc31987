//! What each row of a list said when the list was last read, and which organisation it is.

use crate::{Result, Tx};
use domain::ids::{OrganisationId, RegisterImportId, RegisterSourceId};

domain::text_enum! {
    /// What became of a row.
    pub enum Outcome {
        /// An organisation of its own.
        Imported = "imported",
        /// Tied to an organisation that stood there already.
        Merged = "merged",
        /// A person is to say which organisation it is, or whether it is one.
        InQuestion = "in_question",
        /// A person has said that it is none, or its import was taken back.
        SetAside = "set_aside",
    }
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SourceRow {
    /// By what it is known again.
    pub key: String,
    /// Which organisation it is.
    pub organisation: Option<OrganisationId>,
    /// What became of it.
    pub outcome: Outcome,
    /// Where it stood last.
    pub row_number: i64,
    /// What it said: JSON of `domain::register_row::Said`.
    pub said: String,
    /// Of that text.
    pub digest: String,
    /// Why it is in question; else how it was found to be the organisation.
    pub reason: String,
    /// The organisation that it may be.
    pub candidate: Option<OrganisationId>,
    /// The import that it first came with.
    pub first_import: RegisterImportId,
    /// The import that it was last changed by.
    pub last_import: RegisterImportId,
}

mapped!(SourceRow, row => SourceRow {
    key: row.try_get("key")?,
    organisation: row.try_get("organisation")?,
    outcome: row.try_get("outcome")?,
    row_number: row.try_get("row_number")?,
    said: row.try_get("said")?,
    digest: row.try_get("digest")?,
    reason: row.try_get("reason")?,
    candidate: row.try_get("candidate")?,
    first_import: row.try_get("first_import")?,
    last_import: row.try_get("last_import")?,
});

/// What is needed of every row to see which have changed.
#[derive(Debug, Clone)]
pub struct Known {
    /// By what it is known again.
    pub key: String,
    /// Of what it said.
    pub digest: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Which organisation it is.
    pub organisation: Option<OrganisationId>,
    /// Why it is in question.
    pub reason: String,
    /// The organisation that it may be.
    pub candidate: Option<OrganisationId>,
}

mapped!(Known, row => Known {
    key: row.try_get("key")?,
    digest: row.try_get("digest")?,
    outcome: row.try_get("outcome")?,
    organisation: row.try_get("organisation")?,
    reason: row.try_get("reason")?,
    candidate: row.try_get("candidate")?,
});

/// Every row of a list.
pub async fn known(tx: &mut Tx, source: RegisterSourceId) -> Result<Vec<Known>> {
    fetch_all!(
        tx,
        Known,
        "SELECT key, digest, outcome, organisation, reason, candidate FROM register_row WHERE source = $1",
        source
    )
}

/// Every row of a list, whole.
pub async fn all(tx: &mut Tx, source: RegisterSourceId) -> Result<Vec<SourceRow>> {
    fetch_all!(tx, SourceRow, "SELECT * FROM register_row WHERE source = $1 ORDER BY row_number, key", source)
}

/// One row of a list.
pub async fn by_key(tx: &mut Tx, source: RegisterSourceId, key: &str) -> Result<Option<SourceRow>> {
    fetch_optional!(tx, SourceRow, "SELECT * FROM register_row WHERE source = $1 AND key = $2", source, key)
}

/// Keeps rows, new ones and those that are there.
async fn save_all(tx: &mut Tx, source: RegisterSourceId, rows: &[&SourceRow]) -> Result<()> {
    insert_all!(
        tx,
        "INSERT INTO register_row (source, key, organisation, outcome, row_number, said, digest, reason, candidate,
                                   first_import, last_import)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (source, key) DO UPDATE SET organisation = excluded.organisation, outcome = excluded.outcome,
                row_number = excluded.row_number, said = excluded.said, digest = excluded.digest, reason = excluded.reason,
                candidate = excluded.candidate, first_import = excluded.first_import, last_import = excluded.last_import",
        rows,
        |r| source,
        r.key.as_str(),
        r.organisation,
        r.outcome,
        r.row_number,
        r.said.as_str(),
        r.digest.as_str(),
        r.reason.as_str(),
        r.candidate,
        r.first_import,
        r.last_import,
    )
}

/// Keeps new rows.
pub async fn insert_all(tx: &mut Tx, source: RegisterSourceId, rows: &[SourceRow]) -> Result<()> {
    save_all(tx, source, &rows.iter().collect::<Vec<_>>()).await
}

/// Saves a row that is there.
pub async fn save(tx: &mut Tx, source: RegisterSourceId, row: &SourceRow) -> Result<()> {
    save_all(tx, source, &[row]).await
}

/// Saves rows that are there, and keeps what each was before the import.
pub async fn update_all(
    tx: &mut Tx,
    source: RegisterSourceId,
    import: RegisterImportId,
    rows: &[(SourceRow, SourceRow)],
) -> Result<()> {
    let mut before = Vec::with_capacity(rows.len());
    for (was, _) in rows {
        let value =
            serde_json::to_string(was).map_err(|e| crate::Error::Database(sqlx::Error::Encode(e.into())))?;
        before.push((was.key.as_str(), value));
    }
    insert_all!(
        tx,
        "INSERT INTO register_row_version (import, source, key, value) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        &before,
        |was| import,
        source,
        was.0,
        was.1.as_str(),
    )?;
    save_all(tx, source, &rows.iter().map(|(_, now)| now).collect::<Vec<_>>()).await
}

/// What rows were before an import changed them: JSON of [`SourceRow`].
pub async fn before_import(tx: &mut Tx, import: RegisterImportId) -> Result<Vec<SourceRow>> {
    let rows: Vec<(String,)> = fetch_all!(
        tx,
        (String,),
        "SELECT value FROM register_row_version WHERE import = $1 ORDER BY key",
        import
    )?;
    rows.iter().map(|(value,)| crate::query::json(value).map_err(crate::Error::from)).collect()
}

/// Forgets what rows were before an import that is taken back: they are that again.
pub async fn forget_before(tx: &mut Tx, import: RegisterImportId) -> Result<u64> {
    execute!(tx, "DELETE FROM register_row_version WHERE import = $1", import)
}

/// What rows say that first came with an import and tell how somebody is reached: key, and JSON of what was said.
pub async fn with_contact(tx: &mut Tx, import: RegisterImportId) -> Result<Vec<(String, String)>> {
    fetch_all!(
        tx,
        (String, String),
        "SELECT key, said FROM register_row WHERE first_import = $1 AND said LIKE '%\"contact\":%' ORDER BY key",
        import
    )
}

/// Sets aside the rows that first came with an import, as if they had never been read.
pub async fn set_aside_those_of(tx: &mut Tx, import: RegisterImportId) -> Result<u64> {
    execute!(
        tx,
        "UPDATE register_row SET organisation = CASE WHEN outcome = 'imported' THEN organisation END, outcome = 'set_aside',
                reason = 'rolled_back', digest = '', candidate = NULL
          WHERE first_import = $1",
        import
    )
}

/// How many rows wait for a person, by source and reason.
pub async fn questions(tx: &mut Tx) -> Result<Vec<(RegisterSourceId, String, i64)>> {
    fetch_all!(
        tx,
        (RegisterSourceId, String, i64),
        "SELECT source, reason, count(*) FROM register_row WHERE outcome = 'in_question' GROUP BY source, reason ORDER BY source, reason"
    )
}

/// Rows that wait for a person, for one reason, a page of them.
pub async fn in_question(
    tx: &mut Tx,
    source: RegisterSourceId,
    reason: &str,
    most: i64,
    from: i64,
) -> Result<Vec<SourceRow>> {
    fetch_all!(
        tx,
        SourceRow,
        "SELECT * FROM register_row WHERE source = $1 AND outcome = 'in_question' AND reason = $2
          ORDER BY row_number, key LIMIT $3 OFFSET $4",
        source,
        reason,
        most,
        from
    )
}

/// Rows that an import was the last to change, a page of them.
pub async fn of_import(
    tx: &mut Tx,
    source: RegisterSourceId,
    import: RegisterImportId,
    most: i64,
    from: i64,
) -> Result<Vec<SourceRow>> {
    fetch_all!(
        tx,
        SourceRow,
        "SELECT * FROM register_row WHERE source = $1 AND last_import = $2 ORDER BY row_number, key LIMIT $3 OFFSET $4",
        source,
        import,
        most,
        from
    )
}

/// How many rows an import was the last to change, and how many of them wait for a person.
pub async fn count_of_import(
    tx: &mut Tx,
    source: RegisterSourceId,
    import: RegisterImportId,
) -> Result<(i64, i64)> {
    fetch_one!(
        tx,
        (i64, i64),
        "SELECT count(*), count(CASE WHEN outcome = 'in_question' THEN 1 END) FROM register_row
          WHERE source = $1 AND last_import = $2",
        source,
        import
    )
}

/// What lists have said of an organisation, or of one that may be it, when they were last read: source, key, and JSON of what was
/// said.
pub async fn said_of(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Vec<(RegisterSourceId, String, String)>> {
    fetch_all!(
        tx,
        (RegisterSourceId, String, String),
        "SELECT source, key, said FROM register_row WHERE organisation = $1 OR candidate = $1 ORDER BY source, key",
        organisation
    )
}

/// Puts other words in the place of what a row said. It stays known by its digest.
pub async fn replace_said(tx: &mut Tx, source: RegisterSourceId, key: &str, said: &str) -> Result<()> {
    later!(tx, "UPDATE register_row SET said = $3 WHERE source = $1 AND key = $2", source, key, said)
}

/// What a row was before imports changed it: the import, and JSON of [`SourceRow`].
pub async fn versions_of(
    tx: &mut Tx,
    source: RegisterSourceId,
    key: &str,
) -> Result<Vec<(RegisterImportId, SourceRow)>> {
    let rows: Vec<(RegisterImportId, String)> = fetch_all!(
        tx,
        (RegisterImportId, String),
        "SELECT import, value FROM register_row_version WHERE source = $1 AND key = $2 ORDER BY import",
        source,
        key
    )?;
    rows.iter().map(|(import, value)| Ok((*import, crate::query::json(value)?))).collect()
}

/// Puts another value in the place of what a row was before an import.
pub async fn replace_version(
    tx: &mut Tx,
    source: RegisterSourceId,
    import: RegisterImportId,
    row: &SourceRow,
) -> Result<()> {
    let value =
        serde_json::to_string(row).map_err(|e| crate::Error::Database(sqlx::Error::Encode(e.into())))?;
    later!(
        tx,
        "UPDATE register_row_version SET value = $4 WHERE import = $1 AND source = $2 AND key = $3",
        import,
        source,
        row.key.as_str(),
        value
    )
}
