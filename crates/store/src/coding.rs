//! How far the coding of statements has come.

use crate::query::one_row;
use crate::{Result, Tx};
use domain::coding::StatementCoding;
use domain::ids::{ReferralId, StatementId};

mapped!(StatementCoding, row => StatementCoding {
    statement: row.try_get("statement")?,
    sent_in: row.try_get("sent_in")?,
    assigned_to: row.try_get("assigned_to")?,
    coded_by: row.try_get("coded_by")?,
    coded_at: row.try_get("coded_at")?,
    confirmed_by: row.try_get("confirmed_by")?,
    confirmed_at: row.try_get("confirmed_at")?,
    version: row.try_get("version")?,
});

/// The coding of a statement.
pub async fn of_statement(tx: &mut Tx, id: StatementId) -> Result<Option<StatementCoding>> {
    fetch_optional!(tx, StatementCoding, "SELECT * FROM statement_coding WHERE statement = $1", id)
}

/// The coding of a referral's statements, of those that anyone has touched.
pub async fn of_referral(tx: &mut Tx, id: ReferralId) -> Result<Vec<StatementCoding>> {
    fetch_all!(
        tx,
        StatementCoding,
        "SELECT k.* FROM statement_coding k JOIN statement s ON s.id = k.statement WHERE s.referral = $1 AND s.resting_at IS NULL",
        id
    )
}

/// Saves how far it has come. Fails if someone else changed it since it was read.
pub async fn save(tx: &mut Tx, k: &StatementCoding) -> Result<()> {
    let n = execute!(
        tx,
        "INSERT INTO statement_coding (statement, sent_in, assigned_to, coded_by, coded_at, confirmed_by, confirmed_at, version)
         VALUES ($1, $3, $4, $5, $6, $7, $8, 1)
             ON CONFLICT (statement) DO UPDATE SET sent_in = $3, assigned_to = $4, coded_by = $5, coded_at = $6,
                confirmed_by = $7, confirmed_at = $8, version = statement_coding.version + 1
          WHERE statement_coding.version = $2",
        k.statement,
        k.version,
        k.sent_in,
        k.assigned_to,
        k.coded_by,
        k.coded_at,
        k.confirmed_by,
        k.confirmed_at
    )?;
    one_row(n)
}

/// Does a second person confirm the coding of this referral's statements?
pub async fn four_eyes(tx: &mut Tx, id: ReferralId) -> Result<bool> {
    let rule: Option<(bool,)> =
        fetch_optional!(tx, (bool,), "SELECT four_eyes FROM coding_rule WHERE referral = $1", id)?;
    Ok(rule.is_some_and(|(four_eyes,)| four_eyes))
}

/// Says whether a second person confirms.
pub async fn set_four_eyes(tx: &mut Tx, id: ReferralId, four_eyes: bool) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO coding_rule (referral, four_eyes) VALUES ($1, $2) ON CONFLICT (referral) DO UPDATE SET four_eyes = $2",
        id,
        four_eyes
    )?;
    Ok(())
}
