//! Requests for documents, and what is said to each document.

use crate::query::one_row;
use crate::{Result, Tx};
use domain::disclosure::{Assessed, Disclosure};
use domain::document::Document;
use domain::ids::{DisclosureId, DocumentId};

mapped!(Disclosure, row => Disclosure {
    id: row.try_get("id")?,
    reception_number: row.try_get("reception_number")?,
    received_at: row.try_get("received_at")?,
    asked_by: row.try_get("asked_by")?,
    wants: row.try_get("wants")?,
    email: row.try_get("email")?,
    language: row.try_get("language")?,
    answered_at: row.try_get("answered_at")?,
    reply: row.try_get("reply")?,
    decision_asked_at: row.try_get("decision_asked_at")?,
    version: row.try_get("version")?,
});

mapped!(Assessed, row => Assessed {
    disclosure: row.try_get("disclosure")?,
    document: row.try_get("document")?,
    release: row.try_get("release")?,
    statement: match row.try_get("statement")? {
        Some(id) => Some((id, row.try_get("statement_version")?)),
        None => None,
    },
    provision: row.try_get("provision")?,
    reason: row.try_get("reason")?,
    assessed_by: row.try_get("assessed_by")?,
    assessed_at: row.try_get("assessed_at")?,
    decision: row.try_get("decision")?,
});

/// Keeps a request.
pub async fn insert(tx: &mut Tx, d: &Disclosure, link_hash: &str) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO disclosure (id, reception_number, received_at, asked_by, wants, email, link_hash, reply, language, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, 1)",
        d.id,
        &d.reception_number,
        d.received_at,
        d.asked_by,
        &d.wants,
        d.email.as_ref(),
        link_hash,
        d.language
    )?;
    Ok(())
}

/// Saves where it stands. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, d: &Disclosure) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE disclosure SET answered_at = $3, reply = $4, decision_asked_at = $5, version = version + 1
          WHERE id = $1 AND version = $2",
        d.id,
        d.version,
        d.answered_at,
        &d.reply,
        d.decision_asked_at
    )?;
    one_row(n)
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: DisclosureId) -> Result<Option<Disclosure>> {
    fetch_optional!(tx, Disclosure, "SELECT * FROM disclosure WHERE id = $1", id)
}

/// By reception number.
pub async fn by_number(tx: &mut Tx, number: &str) -> Result<Option<Disclosure>> {
    fetch_optional!(tx, Disclosure, "SELECT * FROM disclosure WHERE reception_number = $1", number)
}

/// By the hash of the asker's address.
pub async fn by_link(tx: &mut Tx, hash: &str) -> Result<Option<Disclosure>> {
    fetch_optional!(tx, Disclosure, "SELECT * FROM disclosure WHERE link_hash = $1", hash)
}

/// Those that wait, the oldest first: not answered, or with a written decision asked for that is not made.
pub async fn waiting(tx: &mut Tx, skip: i64, most: i64) -> Result<Vec<Disclosure>> {
    fetch_all!(
        tx,
        Disclosure,
        "SELECT * FROM disclosure d
          WHERE d.answered_at IS NULL
             OR d.decision_asked_at IS NOT NULL AND EXISTS (SELECT 1 FROM disclosure_document o
                  WHERE o.disclosure = d.id AND o.release IN ('part', 'refused') AND o.decision IS NULL)
          ORDER BY d.received_at, d.id LIMIT $1 OFFSET $2",
        most,
        skip
    )
}

/// How many wait, and how many have their answer.
pub async fn counts(tx: &mut Tx) -> Result<(i64, i64)> {
    let (all, waiting): (i64, i64) = fetch_one!(
        tx,
        (i64, i64),
        "SELECT (SELECT count(*) FROM disclosure),
                (SELECT count(*) FROM disclosure d
                  WHERE d.answered_at IS NULL
                     OR d.decision_asked_at IS NOT NULL AND EXISTS (SELECT 1 FROM disclosure_document o
                          WHERE o.disclosure = d.id AND o.release IN ('part', 'refused') AND o.decision IS NULL))"
    )?;
    Ok((waiting, all - waiting))
}

/// Those that have their answer and wait for nothing more, the latest first.
pub async fn answered(tx: &mut Tx, skip: i64, most: i64) -> Result<Vec<Disclosure>> {
    fetch_all!(
        tx,
        Disclosure,
        "SELECT * FROM disclosure d
          WHERE d.answered_at IS NOT NULL
            AND NOT (d.decision_asked_at IS NOT NULL AND EXISTS (SELECT 1 FROM disclosure_document o
                  WHERE o.disclosure = d.id AND o.release IN ('part', 'refused') AND o.decision IS NULL))
          ORDER BY d.answered_at DESC, d.id LIMIT $1 OFFSET $2",
        most,
        skip
    )
}

/// Adds a document to a request. Once is enough.
pub async fn add_document(tx: &mut Tx, id: DisclosureId, document: DocumentId) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO disclosure_document (disclosure, document, provision, reason) VALUES ($1, $2, '', '') ON CONFLICT DO NOTHING",
        id,
        document
    )?;
    Ok(())
}

/// Holds a request until the transaction ends: who assesses it and who answers it take turns.
pub async fn hold(tx: &mut Tx, id: DisclosureId) -> Result<()> {
    execute!(tx, "UPDATE disclosure SET version = version WHERE id = $1", id)?;
    Ok(())
}

/// Ties the written decision to a document. Fails if there is one.
pub async fn decide(tx: &mut Tx, id: DisclosureId, document: DocumentId, decision: DocumentId) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE disclosure_document SET decision = $3 WHERE disclosure = $1 AND document = $2 AND decision IS NULL",
        id,
        document,
        decision
    )?;
    one_row(n)
}

/// Saves what is said to a document.
pub async fn assess(tx: &mut Tx, a: &Assessed) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE disclosure_document SET release = $3, provision = $4, reason = $5, assessed_by = $6, assessed_at = $7,
                statement = $8, statement_version = $9
          WHERE disclosure = $1 AND document = $2",
        a.disclosure,
        a.document,
        a.release,
        &a.provision,
        &a.reason,
        a.assessed_by,
        a.assessed_at,
        a.statement.map(|(id, _)| id),
        a.statement.map(|(_, version)| version)
    )?;
    one_row(n)
}

/// The documents of a request with what is said to each, by number.
pub async fn documents(tx: &mut Tx, id: DisclosureId) -> Result<Vec<(Assessed, Document)>> {
    let all = fetch_all!(
        tx,
        Assessed,
        "SELECT o.* FROM disclosure_document o JOIN document d ON d.id = o.document
          WHERE o.disclosure = $1 ORDER BY d.referral, d.serial",
        id
    )?;
    let mut both = Vec::new();
    for assessed in all {
        if let Some(document) = crate::document::by_id(tx, assessed.document).await? {
            both.push((assessed, document));
        }
    }
    Ok(both)
}

/// What was said to a document at earlier requests, the latest first.
pub async fn of_document(tx: &mut Tx, document: DocumentId, most: i64) -> Result<Vec<Assessed>> {
    fetch_all!(
        tx,
        Assessed,
        "SELECT * FROM disclosure_document WHERE document = $1 AND release IS NOT NULL ORDER BY assessed_at DESC LIMIT $2",
        document,
        most
    )
}
