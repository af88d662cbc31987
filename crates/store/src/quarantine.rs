//! Files that are dangerous to open. What is noted holds wherever a file of that content and name lies.

use crate::query::json;
use crate::{Result, Tx};
use domain::file::{Danger, FileHash};
use domain::time::Instant;

/// A file in quarantine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// The file.
    pub file: FileHash,
    /// What it is called.
    pub name: String,
    /// Why.
    pub dangers: Vec<Danger>,
}

mapped!(Quarantined, row => Quarantined {
    file: row.try_get("file")?,
    name: row.try_get("name")?,
    dangers: json(row.try_get("dangers")?)?,
});

/// Puts a file in quarantine. Noted twice, the first stands. The file must be noted ([`crate::attachment::insert_file`]).
pub async fn insert(tx: &mut Tx, file: &FileHash, name: &str, dangers: &[Danger], at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO quarantine (file, name, dangers, found_at) VALUES ($1, $2, $3, $4) ON CONFLICT (file, name) DO NOTHING",
        file,
        name,
        serde_json::to_string(dangers)?,
        at
    )?;
    Ok(())
}

/// Why a file is in quarantine; none when it is not.
pub async fn of_file(tx: &mut Tx, file: &FileHash, name: &str) -> Result<Option<Quarantined>> {
    fetch_optional!(
        tx,
        Quarantined,
        "SELECT file, name, dangers FROM quarantine WHERE file = $1 AND name = $2",
        file,
        name
    )
}

/// Those of an owner's files that are in quarantine.
pub async fn of_owner(tx: &mut Tx, owner: &str) -> Result<Vec<Quarantined>> {
    fetch_all!(
        tx,
        Quarantined,
        "SELECT DISTINCT q.file, q.name, q.dangers FROM quarantine q
           JOIN attachment a ON a.file = q.file AND a.name = q.name WHERE a.owner = $1 ORDER BY q.name",
        owner
    )
}
