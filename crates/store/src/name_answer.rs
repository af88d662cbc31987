//! What people here have answered about names.

use crate::{Result, Tx};
use domain::ids::OrganisationId;
use domain::text::fold;
use domain::time::Instant;

/// An answer: does the name mean the organisation?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameAnswer {
    /// The name, folded.
    pub name_key: String,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Yes or no.
    pub same: bool,
}

mapped!(NameAnswer, row => NameAnswer {
    name_key: row.try_get("name_key")?,
    organisation: row.try_get("organisation")?,
    same: row.try_get("same")?,
});

/// Keeps an answer, in place of an earlier one to the same question.
pub async fn keep(
    tx: &mut Tx,
    name: &str,
    organisation: OrganisationId,
    same: bool,
    actor: &str,
    at: Instant,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO name_answer (name_key, organisation, name, same, answered_by, answered_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (name_key, organisation)
         DO UPDATE SET same = excluded.same, answered_by = excluded.answered_by, answered_at = excluded.answered_at",
        fold(name),
        organisation,
        name,
        same,
        actor,
        at
    )?;
    Ok(())
}

/// A name means one organisation: answers that it means another are turned to no.
pub async fn only(tx: &mut Tx, name: &str, organisation: OrganisationId) -> Result<()> {
    execute!(
        tx,
        "UPDATE name_answer SET same = $3 WHERE name_key = $1 AND organisation <> $2",
        fold(name),
        organisation,
        false
    )?;
    Ok(())
}

/// All answers.
pub async fn all(tx: &mut Tx) -> Result<Vec<NameAnswer>> {
    fetch_all!(tx, NameAnswer, "SELECT name_key, organisation, same FROM name_answer")
}
