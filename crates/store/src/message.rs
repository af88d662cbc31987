//! Mails and letters that go out.

use crate::{Result, Tx};
use domain::email::EmailAddress;
use domain::ids::{AccountId, FollowerId, InboundId, MessageId, RecipientId, ReferralId, StatementId};
use domain::language::Language;
use domain::message::{MessageKind, MessageState};
use domain::time::Instant;

/// A message. Its text is made when it is sent.
#[derive(Debug, Clone)]
pub struct Message {
    /// Identity.
    pub id: MessageId,
    /// What it is for.
    pub kind: MessageKind,
    /// The referral it concerns.
    pub referral: Option<ReferralId>,
    /// The recipient it goes to.
    pub recipient: Option<RecipientId>,
    /// The statement it concerns.
    pub statement: Option<StatementId>,
    /// The account it goes to.
    pub account: Option<AccountId>,
    /// The mail it answers.
    pub inbound: Option<InboundId>,
    /// Who follows by mail and is told; the address stands with them alone.
    pub follower: Option<FollowerId>,
    /// Name of whom it goes to.
    pub to_name: String,
    /// Address; none for letters.
    pub to_address: Option<EmailAddress>,
    /// Its language.
    pub language: Language,
    /// Its subject.
    pub subject: String,
    /// Facts its text needs, as JSON. Never a token.
    pub params: serde_json::Value,
    /// Message-ID without angle brackets: the same at every try.
    pub message_id: String,
    /// Where it stands.
    pub state: MessageState,
    /// How many times it was tried.
    pub attempts: i64,
    /// Why the latest try failed.
    pub last_error: Option<String>,
    /// When it was enqueued, by the site's clock.
    pub created_at: Instant,
    /// When it went out, by the site's clock.
    pub sent_at: Option<Instant>,
}

mapped!(Message, row => Message {
    id: row.try_get("id")?,
    kind: row.try_get("kind")?,
    referral: row.try_get("referral")?,
    recipient: row.try_get("recipient")?,
    statement: row.try_get("statement")?,
    account: row.try_get("account")?,
    inbound: row.try_get("inbound")?,
    follower: row.try_get("follower")?,
    to_name: row.try_get("to_name")?,
    to_address: row.try_get("to_address")?,
    language: row.try_get("language")?,
    subject: row.try_get("subject")?,
    params: crate::query::json(row.try_get("params")?)?,
    message_id: row.try_get("message_id")?,
    state: row.try_get("state")?,
    attempts: row.try_get("attempts")?,
    last_error: row.try_get("last_error")?,
    created_at: row.try_get("created_at")?,
    sent_at: row.try_get("sent_at")?,
});

/// Keeps a message to go out.
pub async fn insert(tx: &mut Tx, m: &Message) -> Result<()> {
    later!(
        tx,
        "INSERT INTO message (id, kind, referral, recipient, statement, account, inbound, to_name, to_address, language, subject,
                params, message_id, state, attempts, created_at, follower)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0, $15, $16)",
        m.id,
        m.kind,
        m.referral,
        m.recipient,
        m.statement,
        m.account,
        m.inbound,
        &m.to_name,
        m.to_address.as_ref(),
        m.language,
        &m.subject,
        m.params.to_string(),
        &m.message_id,
        m.state,
        m.created_at,
        m.follower
    )?;
    Ok(())
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: MessageId) -> Result<Option<Message>> {
    fetch_optional!(tx, Message, "SELECT * FROM message WHERE id = $1", id)
}

/// By Message-ID.
pub async fn by_message_id(tx: &mut Tx, message_id: &str) -> Result<Option<Message>> {
    fetch_optional!(tx, Message, "SELECT * FROM message WHERE message_id = $1", message_id)
}

/// Moves a message from one state to another; false when it was not in the first.
pub async fn set_state(
    tx: &mut Tx,
    id: MessageId,
    from: MessageState,
    to: MessageState,
    at: Instant,
) -> Result<bool> {
    Ok(execute!(
        tx,
        "UPDATE message SET state = $3, sent_at = COALESCE(sent_at, $4), attempts = attempts + 1, last_error = NULL
          WHERE id = $1 AND state = $2",
        id,
        from,
        to,
        at
    )? == 1)
}

/// Notes why a try failed; with a state when it was refused for good.
pub async fn note_failure(tx: &mut Tx, id: MessageId, state: MessageState, error: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE message SET state = $2, attempts = attempts + 1, last_error = $3 WHERE id = $1",
        id,
        state,
        error
    )?;
    Ok(())
}

/// Messages of a referral, the latest first.
pub async fn of_referral(tx: &mut Tx, id: ReferralId, most: i64) -> Result<Vec<Message>> {
    fetch_all!(
        tx,
        Message,
        "SELECT * FROM message WHERE referral = $1 ORDER BY created_at DESC, id DESC LIMIT $2",
        id,
        most
    )
}

/// Letters of a referral that wait to be printed, without those that a later message of the same kind has replaced.
pub async fn to_print(tx: &mut Tx, id: ReferralId) -> Result<Vec<Message>> {
    fetch_all!(
        tx,
        Message,
        "SELECT m.* FROM message m JOIN referral r ON r.id = m.referral
          WHERE m.referral = $1 AND m.state = 'to_print'
            AND NOT EXISTS (SELECT 1 FROM message n WHERE n.recipient = m.recipient AND n.kind = m.kind AND n.id > m.id
                               AND COALESCE(n.statement, '') = COALESCE(m.statement, ''))
            AND (r.stage NOT IN ('decided', 'fed_back', 'withdrawn')
                 OR m.kind NOT IN ('invitation', 'reminder', 'deadline_change', 'extension_decision'))
          ORDER BY m.created_at, m.id",
        id
    )
}

/// Feedback of a referral that has not reached: letters that nobody has posted, and mails that came back or were refused,
/// without those that a later message has replaced.
pub async fn feedback_not_reached(tx: &mut Tx, id: ReferralId) -> Result<Vec<Message>> {
    fetch_all!(
        tx,
        Message,
        "SELECT m.* FROM message m WHERE m.referral = $1 AND m.kind IN ('feedback', 'feedback_unanswered')
            AND m.state IN ('to_print', 'bounced', 'refused')
            AND NOT EXISTS (SELECT 1 FROM message n WHERE n.recipient = m.recipient AND n.kind = m.kind AND n.id > m.id
                               AND COALESCE(n.statement, '') = COALESCE(m.statement, ''))
          ORDER BY m.created_at, m.id",
        id
    )
}

/// Referrals whose last word has not reached everyone: letters that nobody has posted, mails that came back.
pub async fn referrals_not_reached(tx: &mut Tx) -> Result<Vec<ReferralId>> {
    let rows = fetch_all!(
        tx,
        (ReferralId,),
        "SELECT DISTINCT m.referral FROM message m JOIN referral r ON r.id = m.referral
          WHERE m.state IN ('to_print', 'bounced', 'refused') AND r.stage IN ('fed_back', 'withdrawn')
            AND m.kind IN ('feedback', 'feedback_unanswered', 'withdrawal')"
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Has the sender of a statement been told what became of it, or is a message on its way?
pub async fn is_fed_back(tx: &mut Tx, id: StatementId) -> Result<bool> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM message WHERE statement = $1 AND kind = 'feedback'",
        id
    )?;
    Ok(n > 0)
}

/// Messages to one recipient, the first first.
pub async fn of_recipient(tx: &mut Tx, id: RecipientId) -> Result<Vec<Message>> {
    fetch_all!(tx, Message, "SELECT * FROM message WHERE recipient = $1 ORDER BY created_at, id", id)
}

/// The latest messages, over all; `page` from 0.
pub async fn latest(tx: &mut Tx, page: i64, per_page: i64) -> Result<Vec<Message>> {
    fetch_all!(
        tx,
        Message,
        "SELECT * FROM message ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $1",
        page * per_page,
        per_page
    )
}

/// How many messages are in each state.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(MessageState, i64)>> {
    fetch_all!(tx, (MessageState, i64), "SELECT state, count(*) FROM message GROUP BY state ORDER BY state")
}

/// How many messages went to an address since a time.
pub async fn count_to(tx: &mut Tx, address: &str, since: Instant) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM message WHERE to_address = $1 AND created_at > $2",
        address,
        since
    )?;
    Ok(n)
}
