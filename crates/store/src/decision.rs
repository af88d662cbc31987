//! The decision that ends a referral.

use crate::{Result, Tx};
use domain::ids::{DocumentId, ReferralId};
use domain::time::{Day, Instant};

/// A decision: body, date and paragraph are its reference (V-8).
#[derive(Debug, Clone)]
pub struct Decision {
    /// Who decided.
    pub body: String,
    /// When.
    pub date: Day,
    /// `§ 148`.
    pub paragraph: String,
    /// What was decided.
    pub text: String,
    /// The document in the matter.
    pub document: Option<DocumentId>,
}

mapped!(Decision, row => Decision {
    body: row.try_get("body")?,
    date: row.try_get("date")?,
    paragraph: row.try_get("paragraph")?,
    text: row.try_get("text")?,
    document: row.try_get("document")?,
});

/// Keeps a decision. `Exists` when there is one.
pub async fn insert(tx: &mut Tx, referral: ReferralId, d: &Decision, at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO decision (referral, body, date, paragraph, text, document, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        referral,
        &d.body,
        d.date,
        &d.paragraph,
        &d.text,
        d.document,
        at
    )?;
    Ok(())
}

/// The referral's decision.
pub async fn of_referral(tx: &mut Tx, referral: ReferralId) -> Result<Option<Decision>> {
    fetch_optional!(tx, Decision, "SELECT * FROM decision WHERE referral = $1", referral)
}
