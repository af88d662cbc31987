//! What happened to a referral and to each recipient: the public thread and the log.

use crate::{Result, Tx};
use domain::ids::{EventId, RecipientId, ReferralId};
use domain::time::Instant;

domain::text_enum! {
    /// What happened.
    pub enum EventKind {
        /// The draft was begun.
        Created = "created",
        /// Handed over for approval.
        Submitted = "submitted",
        /// Sent back with a reason.
        SentBack = "sent_back",
        /// Approved.
        Approved = "approved",
        /// Sent out to all.
        Dispatched = "dispatched",
        /// Someone was added after the dispatch.
        RecipientAdded = "recipient_added",
        /// Those who had not answered were reminded.
        Reminded = "reminded",
        /// The last day was changed for all.
        DeadlineChanged = "deadline_changed",
        /// A recipient asked for longer time.
        ExtensionAsked = "extension_asked",
        /// Longer time was granted.
        ExtensionGranted = "extension_granted",
        /// Longer time was refused.
        ExtensionRefused = "extension_refused",
        /// A mail came back.
        Bounced = "bounced",
        /// A mail server refused a mail.
        Refused = "refused",
        /// An address was corrected.
        AddressCorrected = "address_corrected",
        /// A mail was sent.
        Mailed = "mailed",
        /// A letter was printed.
        Printed = "printed",
        /// A statement was received.
        Received = "received",
        /// A statement was corrected by its sender.
        Corrected = "corrected",
        /// A statement was moved to another referral or respondent.
        Moved = "moved",
        /// A statement was taken back: its mail waits again.
        TakenBack = "taken_back",
        /// A statement became part of another.
        Joined = "joined",
        /// One more mail belongs to a statement.
        Extended = "extended",
        /// The response period was closed.
        Closed = "closed",
        /// The summary was finished.
        Summarised = "summarised",
        /// The decision was made.
        Decided = "decided",
        /// Everyone was told what became of it.
        FedBack = "fed_back",
        /// The next round of the matter was sent out.
        NextRound = "next_round",
        /// It was withdrawn.
        Withdrawn = "withdrawn",
    }
}

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Event {
    /// Identity.
    pub id: EventId,
    /// To which referral.
    pub referral: ReferralId,
    /// To which recipient, when it concerns one.
    pub recipient: Option<RecipientId>,
    /// When, by the site's clock.
    pub at: Instant,
    /// What.
    pub kind: EventKind,
    /// Who, as in the audit chain.
    pub actor: String,
    /// Facts: counts, days, reasons, as JSON.
    pub detail: serde_json::Value,
}

mapped!(Event, row => Event {
    id: row.try_get("id")?,
    referral: row.try_get("referral")?,
    recipient: row.try_get("recipient")?,
    at: row.try_get("at")?,
    kind: row.try_get("kind")?,
    actor: row.try_get("actor")?,
    detail: crate::query::json(row.try_get("detail")?)?,
});

/// Notes an event.
pub async fn insert(tx: &mut Tx, e: &Event) -> Result<()> {
    later!(
        tx,
        "INSERT INTO event (id, referral, recipient, at, kind, actor, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        e.id,
        e.referral,
        e.recipient,
        e.at,
        e.kind,
        &e.actor,
        e.detail.to_string()
    )?;
    Ok(())
}

/// What happened to the referral as a whole, in order.
pub async fn of_referral(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Event>> {
    fetch_all!(
        tx,
        Event,
        "SELECT * FROM event WHERE referral = $1 AND recipient IS NULL ORDER BY at, id",
        referral
    )
}

/// Everything that happened, also to single recipients, the latest first.
pub async fn log(tx: &mut Tx, referral: ReferralId, most: i64) -> Result<Vec<Event>> {
    fetch_all!(
        tx,
        Event,
        "SELECT * FROM event WHERE referral = $1 ORDER BY at DESC, id DESC LIMIT $2",
        referral,
        most
    )
}

/// What happened to one recipient, in order.
pub async fn of_recipient(tx: &mut Tx, recipient: RecipientId) -> Result<Vec<Event>> {
    fetch_all!(tx, Event, "SELECT * FROM event WHERE recipient = $1 ORDER BY at, id", recipient)
}
