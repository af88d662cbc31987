//! Model files that were taken up, and from which day the site follows each.

use crate::{Result, Tx};
use domain::ids::{CollaborationModelId, ModelChangeId};
use domain::time::{Day, Instant};

/// A model file as it was taken up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Identity.
    pub id: CollaborationModelId,
    /// The file's own id.
    pub name: String,
    /// The file.
    pub text: String,
    /// SHA-256 of the file.
    pub hash: String,
    /// When.
    pub at: Instant,
}

mapped!(Taken, row => Taken {
    id: row.try_get("id")?,
    name: row.try_get("name")?,
    text: row.try_get("text")?,
    hash: row.try_get("hash")?,
    at: row.try_get("taken_at")?,
});

/// A decision that the site follows a model from a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelChange {
    /// Identity.
    pub id: ModelChangeId,
    /// The model.
    pub model: CollaborationModelId,
    /// First day.
    pub from: Day,
    /// When that was decided.
    pub decided_on: Day,
    /// Why.
    pub reason: String,
    /// Who entered it, as in the audit chain.
    pub actor: String,
    /// When it was entered.
    pub at: Instant,
}

mapped!(ModelChange, row => ModelChange {
    id: row.try_get("id")?,
    model: row.try_get("model")?,
    from: row.try_get("from_day")?,
    decided_on: row.try_get("decided_on")?,
    reason: row.try_get("reason")?,
    actor: row.try_get("actor")?,
    at: row.try_get("created_at")?,
});

/// Keeps a file.
pub async fn insert(tx: &mut Tx, taken: &Taken) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO collaboration_model (id, name, text, hash, taken_at) VALUES ($1, $2, $3, $4, $5)",
        taken.id,
        taken.name.as_str(),
        taken.text.as_str(),
        taken.hash.as_str(),
        taken.at
    )?;
    Ok(())
}

/// The file with a digest.
pub async fn by_hash(tx: &mut Tx, hash: &str) -> Result<Option<Taken>> {
    fetch_optional!(tx, Taken, "SELECT * FROM collaboration_model WHERE hash = $1", hash)
}

/// All files, the latest first.
pub async fn all(tx: &mut Tx) -> Result<Vec<Taken>> {
    fetch_all!(tx, Taken, "SELECT * FROM collaboration_model ORDER BY taken_at DESC, id DESC")
}

/// Keeps a decision.
pub async fn insert_change(tx: &mut Tx, change: &ModelChange) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO model_change (id, model, from_day, decided_on, reason, actor, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        change.id,
        change.model,
        change.from,
        change.decided_on,
        change.reason.as_str(),
        change.actor.as_str(),
        change.at
    )?;
    Ok(())
}

/// All decisions, by the day from which they hold; of several for one day the one entered last comes last.
pub async fn changes(tx: &mut Tx) -> Result<Vec<ModelChange>> {
    fetch_all!(tx, ModelChange, "SELECT * FROM model_change ORDER BY from_day, created_at, id")
}
