//! Documents of a matter and their register fields.

use crate::{Result, Tx};
use domain::document::{Document, SecrecyMark};
use domain::ids::{DocumentId, ReferralId};
use domain::time::Instant;

mapped!(Document, row => Document {
    id: row.try_get("id")?,
    referral: row.try_get("referral")?,
    serial: row.try_get("serial")?,
    number: row.try_get("number")?,
    kind: row.try_get("kind")?,
    direction: row.try_get("direction")?,
    at: row.try_get("at")?,
    party: row.try_get("party")?,
    about: row.try_get("about")?,
    secrecy: match row.try_get::<Option<String>, _>("provision")? {
        Some(provision) => Some(SecrecyMark {
            provision,
            at: row.try_get::<Option<Instant>, _>("marked_at")?.unwrap_or(Instant::from_unix(0)),
        }),
        None => None,
    },
    published_at: row.try_get("published_at")?,
    registered_by: row.try_get("registered_by")?,
});

/// Keeps a new document.
pub async fn insert(tx: &mut Tx, d: &Document) -> Result<()> {
    later!(
        tx,
        "INSERT INTO document (id, referral, serial, number, kind, direction, at, party, about, provision, marked_at, published_at, registered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        d.id,
        d.referral,
        d.serial,
        &d.number,
        d.kind,
        d.direction,
        d.at,
        &d.party,
        &d.about,
        d.secrecy.as_ref().map(|s| s.provision.as_str()),
        d.secrecy.as_ref().map(|s| s.at),
        d.published_at,
        d.registered_by
    )?;
    Ok(())
}

/// Changes the secrecy mark and whether it is published.
pub async fn update(tx: &mut Tx, d: &Document) -> Result<()> {
    execute!(
        tx,
        "UPDATE document SET party = $2, about = $3, provision = $4, marked_at = $5, published_at = $6 WHERE id = $1",
        d.id,
        &d.party,
        &d.about,
        d.secrecy.as_ref().map(|s| s.provision.as_str()),
        d.secrecy.as_ref().map(|s| s.at),
        d.published_at
    )?;
    Ok(())
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: DocumentId) -> Result<Option<Document>> {
    fetch_optional!(tx, Document, "SELECT * FROM document WHERE id = $1", id)
}

/// By running number in the matter.
pub async fn by_serial(tx: &mut Tx, referral: ReferralId, serial: i64) -> Result<Option<Document>> {
    fetch_optional!(
        tx,
        Document,
        "SELECT * FROM document WHERE referral = $1 AND serial = $2",
        referral,
        serial
    )
}

/// The matter's documents, in order.
pub async fn of_referral(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Document>> {
    fetch_all!(tx, Document, "SELECT * FROM document WHERE referral = $1 ORDER BY serial", referral)
}

/// By document number as written, such as `RS 2023-0395-16`.
pub async fn by_number(tx: &mut Tx, number: &str) -> Result<Option<Document>> {
    fetch_optional!(tx, Document, "SELECT * FROM document WHERE number = $1", number)
}
