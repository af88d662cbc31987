//! Registrations that were put right: what was wrong, why, and where the statement went. The old document number is never
//! used again; its entry stays and leads on.

use crate::{Result, Tx};
use domain::ids::{CorrectionId, DocumentId, InboundId, ReferralId, StatementId};
use domain::time::Instant;

domain::text_enum! {
    /// What was put right.
    pub enum CorrectionKind {
        /// The statement belongs to another referral.
        Moved = "moved",
        /// It is from someone else.
        Renamed = "renamed",
        /// It is part of another statement.
        Joined = "joined",
        /// It was none, or it is not clear whose: its mail waits again.
        TakenBack = "taken_back",
    }
}

/// A registration that was put right.
#[derive(Debug, Clone)]
pub struct Correction {
    /// Identity.
    pub id: CorrectionId,
    /// When.
    pub at: Instant,
    /// Who, as in the audit chain.
    pub actor: String,
    /// What.
    pub kind: CorrectionKind,
    /// Of which statement.
    pub statement: StatementId,
    /// Why, in a person's words.
    pub reason: String,
    /// The document whose number no longer holds.
    pub old_document: Option<DocumentId>,
    /// The document that holds instead.
    pub new_document: Option<DocumentId>,
    /// Referral, recipient and name before, as JSON.
    pub was: serde_json::Value,
}

mapped!(Correction, row => Correction {
    id: row.try_get("id")?,
    at: row.try_get("at")?,
    actor: row.try_get("actor")?,
    kind: row.try_get("kind")?,
    statement: row.try_get("statement")?,
    reason: row.try_get("reason")?,
    old_document: row.try_get("old_document")?,
    new_document: row.try_get("new_document")?,
    was: crate::query::json(row.try_get("was")?)?,
});

/// Keeps a correction.
pub async fn insert(tx: &mut Tx, c: &Correction) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO correction (id, at, actor, kind, statement, reason, old_document, new_document, was)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        c.id,
        c.at,
        &c.actor,
        c.kind,
        c.statement,
        &c.reason,
        c.old_document,
        c.new_document,
        c.was.to_string()
    )?;
    Ok(())
}

/// Those of a statement, and of others that became part of it, in order.
pub async fn of_statement(tx: &mut Tx, id: StatementId) -> Result<Vec<Correction>> {
    fetch_all!(
        tx,
        Correction,
        "SELECT * FROM correction WHERE statement = $1
            OR new_document = (SELECT document FROM statement WHERE id = $1) ORDER BY at, id",
        id
    )
}

/// A document number of a referral that no longer holds, with where it leads.
#[derive(Debug, Clone)]
pub struct Void {
    /// The correction.
    pub correction: Correction,
    /// The number that no longer holds.
    pub old_number: String,
    /// The number that holds instead.
    pub new_number: Option<String>,
}

mapped!(Void, row => Void {
    correction: <Correction as crate::query::MappedFrom<_>>::map(row)?,
    old_number: row.try_get("old_number")?,
    new_number: row.try_get("new_number")?,
});

/// The document numbers of a referral that no longer hold, in their order.
pub async fn of_referral(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Void>> {
    fetch_all!(
        tx,
        Void,
        "SELECT c.*, o.number AS old_number, n.number AS new_number
           FROM correction c
           JOIN document o ON o.id = c.old_document
           LEFT JOIN document n ON n.id = c.new_document
          WHERE o.referral = $1 AND (c.new_document IS NULL OR c.new_document <> c.old_document)
          ORDER BY o.serial, c.at",
        referral
    )
}

/// Notes that a mail is (part of) a statement.
pub async fn tie(tx: &mut Tx, inbound: InboundId, statement: StatementId) -> Result<()> {
    later!(
        tx,
        "INSERT INTO inbound_statement (inbound, statement) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        inbound,
        statement
    )?;
    Ok(())
}

/// The mails of one statement become part of another.
pub async fn tie_over(tx: &mut Tx, from: StatementId, to: StatementId) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO inbound_statement (inbound, statement) SELECT inbound, $2 FROM inbound_statement WHERE statement = $1
         ON CONFLICT DO NOTHING",
        from,
        to
    )?;
    execute!(tx, "UPDATE inbound SET statement = $2, version = version + 1 WHERE statement = $1", from, to)?;
    untie(tx, from).await
}

/// No mail is this statement any more.
pub async fn untie(tx: &mut Tx, statement: StatementId) -> Result<()> {
    execute!(tx, "DELETE FROM inbound_statement WHERE statement = $1", statement)?;
    Ok(())
}

/// What a mail became, in the order it was registered.
pub async fn statements_of(tx: &mut Tx, inbound: InboundId) -> Result<Vec<StatementId>> {
    let rows = fetch_all!(
        tx,
        (StatementId,),
        "SELECT statement FROM inbound_statement WHERE inbound = $1 ORDER BY statement",
        inbound
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
