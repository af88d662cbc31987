//! Files and what they belong to.

use crate::{Result, Tx};
use domain::file::FileHash;
use domain::time::Instant;

domain::text_enum! {
    /// Which rendition of a document a file is (DOMAIN 3: keep two).
    pub enum Rendition {
        /// As received or made.
        Original = "original",
        /// Made anew for the public.
        Published = "published",
    }
}

/// A file of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Place, from 1.
    pub position: i64,
    /// Original or published.
    pub rendition: Rendition,
    /// What it holds.
    pub file: FileHash,
    /// Its name.
    pub name: String,
    /// Its type.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
}

mapped!(Attachment, row => Attachment {
    position: row.try_get("position")?,
    rendition: row.try_get("rendition")?,
    file: row.try_get("file")?,
    name: row.try_get("name")?,
    media_type: row.try_get("media_type")?,
    size: row.try_get("size")?,
});

/// Notes that a file is on disk. Call it after the content is synced.
pub async fn insert_file(tx: &mut Tx, hash: &FileHash, size: i64, at: Instant) -> Result<()> {
    later!(
        tx,
        "INSERT INTO file (hash, size, created_at) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING",
        hash,
        size,
        at
    )?;
    Ok(())
}

/// Gives a file to an owner.
pub async fn insert(tx: &mut Tx, owner: &str, a: &Attachment) -> Result<()> {
    later!(
        tx,
        "INSERT INTO attachment (owner, rendition, position, file, name, media_type, size) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        owner,
        a.rendition,
        a.position,
        &a.file,
        &a.name,
        &a.media_type,
        a.size
    )?;
    Ok(())
}

/// An owner's files, in order.
pub async fn of_owner(tx: &mut Tx, owner: &str) -> Result<Vec<Attachment>> {
    fetch_all!(
        tx,
        Attachment,
        "SELECT * FROM attachment WHERE owner = $1 ORDER BY rendition, position",
        owner
    )
}

/// An owner's files as they came or were made, in order.
pub async fn originals_of(tx: &mut Tx, owner: &str) -> Result<Vec<Attachment>> {
    fetch_all!(
        tx,
        Attachment,
        "SELECT * FROM attachment WHERE owner = $1 AND rendition = 'original' ORDER BY position",
        owner
    )
}

/// Takes one file from an owner. Only from drafts.
pub async fn remove(tx: &mut Tx, owner: &str, position: i64) -> Result<()> {
    execute!(
        tx,
        "DELETE FROM attachment WHERE owner = $1 AND position = $2 AND rendition = 'original'",
        owner,
        position
    )?;
    Ok(())
}

/// Takes all files from an owner. Only from drafts.
pub async fn remove_all(tx: &mut Tx, owner: &str) -> Result<()> {
    execute!(tx, "DELETE FROM attachment WHERE owner = $1", owner)?;
    Ok(())
}

/// Files that nothing names and that were kept before a time: of drafts that were deleted, or taken from one.
pub async fn unnamed_files(tx: &mut Tx, before: Instant, most: i64) -> Result<Vec<FileHash>> {
    let rows = fetch_all!(
        tx,
        (FileHash,),
        "SELECT f.hash FROM file f WHERE f.created_at < $1
            AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.file = f.hash)
            AND NOT EXISTS (SELECT 1 FROM inbound i WHERE i.raw = f.hash)
          ORDER BY f.created_at LIMIT $2",
        before,
        most
    )?;
    Ok(rows.into_iter().map(|(hash,)| hash).collect())
}

/// Forgets a file that nothing names. False when something does by now.
pub async fn forget_file(tx: &mut Tx, hash: &FileHash) -> Result<bool> {
    let n = execute!(
        tx,
        "DELETE FROM file WHERE hash = $1 AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.file = $1)
            AND NOT EXISTS (SELECT 1 FROM inbound i WHERE i.raw = $1)",
        hash
    )?;
    Ok(n == 1)
}
