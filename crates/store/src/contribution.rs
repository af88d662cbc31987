//! Views, with their reading and their answer.

use crate::query::one_row;
use crate::{Result, Tx};
use domain::contribution::Contribution;
use domain::ids::{ContributionId, ReferralId, StatementId};

mapped!(Contribution, row => Contribution {
    id: row.try_get("id")?,
    referral: row.try_get("referral")?,
    statement: row.try_get("statement")?,
    reference: row.try_get("reference")?,
    position: row.try_get("position")?,
    part: row.try_get("part")?,
    question: row.try_get("question")?,
    text: row.try_get("text")?,
    stated: row.try_get("stated")?,
    read: row.try_get("read")?,
    read_by: row.try_get("read_by")?,
    read_at: row.try_get("read_at")?,
    outcome: row.try_get("outcome")?,
    reason: row.try_get("reason")?,
    answered_by: row.try_get("answered_by")?,
    answered_at: row.try_get("answered_at")?,
    version: row.try_get("version")?,
});

/// Keeps a view that came in with a version of a statement.
pub async fn insert(tx: &mut Tx, c: &Contribution, sent_in: i64) -> Result<()> {
    later!(
        tx,
        "INSERT INTO contribution (id, referral, statement, sent_in, reference, position, part, question, text, stated, reason, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 1)",
        c.id,
        c.referral,
        c.statement,
        sent_in,
        &c.reference,
        c.position,
        c.part,
        c.question,
        &c.text,
        c.stated
    )?;
    Ok(())
}

/// Saves reading and answer. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, c: &Contribution) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE contribution SET read = $3, read_by = $4, read_at = $5, outcome = $6, reason = $7, answered_by = $8,
                answered_at = $9, version = version + 1
          WHERE id = $1 AND version = $2",
        c.id,
        c.version,
        c.read,
        c.read_by,
        c.read_at,
        c.outcome,
        &c.reason,
        c.answered_by,
        c.answered_at
    )?;
    one_row(n)
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: ContributionId) -> Result<Option<Contribution>> {
    fetch_optional!(tx, Contribution, "SELECT * FROM contribution WHERE id = $1", id)
}

/// By public reference.
pub async fn by_reference(tx: &mut Tx, reference: &str) -> Result<Option<Contribution>> {
    fetch_optional!(tx, Contribution, "SELECT * FROM contribution WHERE reference = $1", reference)
}

/// The views of a version of a statement, in order.
pub async fn of_statement(tx: &mut Tx, id: StatementId, sent_in: i64) -> Result<Vec<Contribution>> {
    fetch_all!(
        tx,
        Contribution,
        "SELECT * FROM contribution WHERE statement = $1 AND sent_in = $2 ORDER BY position",
        id,
        sent_in
    )
}

/// The views that count in a referral: those of each statement's current version.
pub async fn of_referral(tx: &mut Tx, id: ReferralId) -> Result<Vec<Contribution>> {
    fetch_all!(
        tx,
        Contribution,
        "SELECT c.* FROM contribution c JOIN statement s ON s.id = c.statement AND s.current_version = c.sent_in
          WHERE c.referral = $1 AND s.resting_at IS NULL ORDER BY s.received_at, s.id, c.position",
        id
    )
}

/// Over all referrals that are fed back or waiting to be: how many views have an answer, and how many there are. Of those
/// that are fed back the answered ones were counted when everyone was told ([`crate::referral::note_views_answered`]).
pub async fn answered_of_all(tx: &mut Tx) -> Result<(i64, i64)> {
    let (told, soon, open): (i64, i64, i64) = fetch_one!(
        tx,
        (i64, i64, i64),
        "SELECT (SELECT CAST(COALESCE(sum(views_answered), 0) AS BIGINT) FROM referral WHERE stage = 'fed_back'),
                (SELECT count(c.outcome) FROM referral r
                   JOIN contribution c ON c.referral = r.id
                   JOIN statement s ON s.id = c.statement AND s.current_version = c.sent_in AND s.resting_at IS NULL
                  WHERE r.stage = 'decided'),
                (SELECT count(*) FROM referral r
                   JOIN contribution c ON c.referral = r.id AND c.outcome IS NULL
                   JOIN statement s ON s.id = c.statement AND s.current_version = c.sent_in AND s.resting_at IS NULL
                  WHERE r.stage IN ('decided', 'fed_back'))"
    )?;
    Ok((told + soon, told + soon + open))
}

/// The views of a statement that was moved to another referral: they speak of no part or question of it, and what was read and
/// answered there does not hold here.
pub async fn move_to(
    tx: &mut Tx,
    statement: StatementId,
    referral: ReferralId,
    at: domain::time::Instant,
) -> Result<()> {
    execute!(
        tx,
        "UPDATE contribution SET referral = $2, part = NULL, question = NULL, read = NULL, read_by = NULL, read_at = NULL,
                outcome = NULL, reason = '', answered_by = NULL, answered_at = NULL, version = version + 1
          WHERE statement = $1",
        statement,
        referral
    )?;
    // Codes are those of the referral's own book, and how far the coding had come says nothing here.
    execute!(
        tx,
        "UPDATE contribution_code SET removed_at = $2
          WHERE removed_at IS NULL AND contribution IN (SELECT id FROM contribution WHERE statement = $1)",
        statement,
        at
    )?;
    execute!(tx, "DELETE FROM statement_coding WHERE statement = $1", statement)?;
    Ok(())
}

/// The last place taken among the views of a statement, in any version; 0 when there are none.
pub async fn last_position(tx: &mut Tx, statement: StatementId) -> Result<i64> {
    let (last,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT COALESCE(max(position), 0) FROM contribution WHERE statement = $1",
        statement
    )?;
    Ok(last)
}
