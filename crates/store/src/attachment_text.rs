//! What files say: read once for each content, whoever it belongs to.

use crate::{Result, Tx};
use domain::file::{FileHash, TextOutcome};
use domain::time::Instant;

/// What came of reading a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachmentText {
    /// The file.
    pub file: FileHash,
    /// What came of it.
    pub outcome: TextOutcome,
    /// The text; empty when there is none.
    pub text: String,
    /// When it was read, real time.
    pub read_at: Instant,
}

mapped!(AttachmentText, row => AttachmentText {
    file: row.try_get("file")?,
    outcome: row.try_get("outcome")?,
    text: row.try_get("text")?,
    read_at: row.try_get("read_at")?,
});

/// Keeps what a file says. Read twice, the first stands. The file must be noted ([`crate::attachment::insert_file`]).
pub async fn insert(tx: &mut Tx, t: &AttachmentText) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO attachment_text (file, outcome, text, read_at) VALUES ($1, $2, $3, $4) ON CONFLICT (file) DO NOTHING",
        &t.file,
        t.outcome,
        &t.text,
        t.read_at
    )?;
    Ok(())
}

/// What a file says; none when it has not been read yet.
pub async fn of_file(tx: &mut Tx, file: &FileHash) -> Result<Option<AttachmentText>> {
    fetch_optional!(tx, AttachmentText, "SELECT * FROM attachment_text WHERE file = $1", file)
}

/// What an owner's files say, each content once.
pub async fn of_owner(tx: &mut Tx, owner: &str) -> Result<Vec<AttachmentText>> {
    fetch_all!(
        tx,
        AttachmentText,
        "SELECT t.* FROM attachment_text t
          WHERE t.file IN (SELECT a.file FROM attachment a WHERE a.owner = $1) ORDER BY t.file",
        owner
    )
}

/// An owner's files that have not been read yet: content, name and stated type.
pub async fn unread(tx: &mut Tx, owner: &str) -> Result<Vec<(FileHash, String, String)>> {
    fetch_all!(
        tx,
        (FileHash, String, String),
        "SELECT a.file, a.name, a.media_type FROM attachment a
          WHERE a.owner = $1 AND NOT EXISTS (SELECT 1 FROM attachment_text t WHERE t.file = a.file)
          ORDER BY a.rendition, a.position",
        owner
    )
}
