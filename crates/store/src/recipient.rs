//! Distribution lists.

use crate::query::{lines, one_row};
use crate::{Result, Tx};
use domain::ids::{RecipientId, ReferralId};
use domain::recipient::Recipient;
use domain::text::fold;
use domain::time::Instant;

mapped!(Recipient, row => Recipient {
    id: row.try_get("id")?,
    referral: row.try_get("referral")?,
    organisation: row.try_get("organisation")?,
    position: row.try_get("position")?,
    name: row.try_get("name")?,
    category: row.try_get("category")?,
    email: row.try_get("email")?,
    of_register: row.try_get("of_register")?,
    postal: lines(row.try_get("postal")?),
    language: row.try_get("language")?,
    link_generation: row.try_get("link_generation")?,
    dispatched_at: row.try_get("dispatched_at")?,
    reminded_at: row.try_get("reminded_at")?,
    bounced_at: row.try_get("bounced_at")?,
    bounce_reason: row.try_get("bounce_reason")?,
    extension_asked_at: row.try_get("extension_asked_at")?,
    extension_asked_until: row.try_get("extension_asked_until")?,
    extended_until: row.try_get("extended_until")?,
    fed_back_at: row.try_get("fed_back_at")?,
    version: row.try_get("version")?,
});

/// Hashes of the tokens that lead to a recipient.
#[derive(Debug, Clone)]
pub struct Hashes {
    /// Of the answering link.
    pub link: String,
    /// Of the reply address.
    pub reply: String,
    /// Of the bounce address.
    pub bounce: String,
}

/// Puts a recipient on the list.
pub async fn insert(tx: &mut Tx, r: &Recipient, hashes: &Hashes) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO recipient (id, referral, organisation, position, name, name_key, category, email, email_key, postal,
                language, link_generation, link_hash, reply_hash, bounce_hash, bounced_at, bounce_reason, of_register,
                version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)",
        r.id,
        r.referral,
        r.organisation,
        r.position,
        &r.name,
        fold(&r.name),
        &r.category,
        r.email.as_ref(),
        r.email.as_ref().map(domain::email::EmailAddress::key),
        r.postal.join("\n"),
        r.language,
        r.link_generation,
        &hashes.link,
        &hashes.reply,
        &hashes.bounce,
        r.bounced_at,
        r.bounce_reason.as_deref(),
        r.of_register
    )?;
    Ok(())
}

/// Takes everyone off the list. Only for drafts.
pub async fn clear(tx: &mut Tx, referral: ReferralId) -> Result<()> {
    execute!(tx, "DELETE FROM recipient WHERE referral = $1", referral)?;
    Ok(())
}

/// Takes one off the list. Only for drafts.
pub async fn remove(tx: &mut Tx, id: RecipientId) -> Result<()> {
    execute!(tx, "DELETE FROM recipient WHERE id = $1", id)?;
    Ok(())
}

/// Saves a change. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, r: &Recipient) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE recipient SET name = $3, name_key = $4, category = $5, email = $6, email_key = $7, postal = $8, language = $9,
                dispatched_at = $10, reminded_at = $11, bounced_at = $12, bounce_reason = $13, extension_asked_at = $14,
                extension_asked_until = $15, extended_until = $16, fed_back_at = $17, of_register = $18, version = version + 1
          WHERE id = $1 AND version = $2",
        r.id,
        r.version,
        &r.name,
        fold(&r.name),
        &r.category,
        r.email.as_ref(),
        r.email.as_ref().map(domain::email::EmailAddress::key),
        r.postal.join("\n"),
        r.language,
        r.dispatched_at,
        r.reminded_at,
        r.bounced_at,
        r.bounce_reason.as_deref(),
        r.extension_asked_at,
        r.extension_asked_until,
        r.extended_until,
        r.fed_back_at,
        r.of_register
    )?;
    one_row(n)
}

/// Notes that the letter went to everyone on a referral's list. What came back in an earlier round has its chance again.
pub async fn dispatched(tx: &mut Tx, referral: ReferralId, at: Instant) -> Result<()> {
    execute!(
        tx,
        "UPDATE recipient SET dispatched_at = $2, bounced_at = NULL, bounce_reason = NULL, version = version + 1 WHERE referral = $1",
        referral,
        at
    )?;
    Ok(())
}

/// Holds a recipient's row until the transaction ends, so that two answers sent in one moment come one after the other.
pub async fn hold(tx: &mut Tx, id: RecipientId) -> Result<()> {
    execute!(tx, "UPDATE recipient SET link_generation = link_generation WHERE id = $1", id)?;
    Ok(())
}

/// Revokes a recipient's links by new ones.
pub async fn renew_links(tx: &mut Tx, id: RecipientId, generation: i64, hashes: &Hashes) -> Result<()> {
    execute!(
        tx,
        "UPDATE recipient SET link_generation = $2, link_hash = $3, reply_hash = $4, bounce_hash = $5, version = version + 1
          WHERE id = $1",
        id,
        generation,
        &hashes.link,
        &hashes.reply,
        &hashes.bounce
    )?;
    Ok(())
}

/// The list, in order.
pub async fn of_referral(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Recipient>> {
    fetch_all!(tx, Recipient, "SELECT * FROM recipient WHERE referral = $1 ORDER BY position", referral)
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: RecipientId) -> Result<Option<Recipient>> {
    fetch_optional!(tx, Recipient, "SELECT * FROM recipient WHERE id = $1", id)
}

/// By the hash of the answering link's token.
pub async fn by_link(tx: &mut Tx, hash: &str) -> Result<Option<Recipient>> {
    fetch_optional!(tx, Recipient, "SELECT * FROM recipient WHERE link_hash = $1", hash)
}

/// By the hash of the reply address' token.
pub async fn by_reply(tx: &mut Tx, hash: &str) -> Result<Option<Recipient>> {
    fetch_optional!(tx, Recipient, "SELECT * FROM recipient WHERE reply_hash = $1", hash)
}

/// By the hash of the bounce address' token.
pub async fn by_bounce(tx: &mut Tx, hash: &str) -> Result<Option<Recipient>> {
    fetch_optional!(tx, Recipient, "SELECT * FROM recipient WHERE bounce_hash = $1", hash)
}

/// Recipients with this address in referrals that are out, the latest first.
pub async fn by_address(tx: &mut Tx, email_key: &str) -> Result<Vec<Recipient>> {
    fetch_all!(
        tx,
        Recipient,
        "SELECT p.* FROM recipient p JOIN referral r ON r.id = p.referral
          WHERE p.email_key = $1 AND r.stage IN ('dispatched', 'closed', 'summarised')
          ORDER BY r.dispatched_at DESC, p.position LIMIT 5",
        email_key
    )
}

/// Recipients with an address at this domain (lower case) in referrals that are out, the latest first.
pub async fn by_domain(tx: &mut Tx, domain: &str) -> Result<Vec<Recipient>> {
    fetch_all!(
        tx,
        Recipient,
        "SELECT p.* FROM recipient p JOIN referral r ON r.id = p.referral
          WHERE r.stage IN ('dispatched', 'closed', 'summarised') AND p.email_key LIKE '%@' || $1
          ORDER BY r.dispatched_at DESC, p.position LIMIT 5",
        domain
    )
}

/// Recipients with this name (folded) in referrals that are out, the latest first.
pub async fn by_name(tx: &mut Tx, name_key: &str) -> Result<Vec<Recipient>> {
    fetch_all!(
        tx,
        Recipient,
        "SELECT p.* FROM recipient p JOIN referral r ON r.id = p.referral
          WHERE p.name_key = $1 AND r.stage IN ('dispatched', 'closed', 'summarised')
          ORDER BY r.dispatched_at DESC, p.position LIMIT 5",
        name_key
    )
}

/// Ties a recipient to an organisation.
pub async fn tie(tx: &mut Tx, id: RecipientId, organisation: domain::ids::OrganisationId) -> Result<()> {
    execute!(tx, "UPDATE recipient SET organisation = $2 WHERE id = $1", id, organisation)?;
    Ok(())
}
