//! Mails that came in.

use crate::query::{json, one_row};
use crate::{Result, Tx};
use domain::email::EmailAddress;
use domain::file::FileHash;
use domain::ids::{InboundId, RecipientId, ReferralId, StatementId};
use domain::message::{InboundClass, InboundState};
use domain::time::Instant;

/// A mail that came in.
#[derive(Debug, Clone)]
pub struct Inbound {
    /// Identity; owner of its attachments.
    pub id: InboundId,
    /// The site's number for everything that arrives.
    pub reception_number: String,
    /// When it reached the authority.
    pub received_at: Instant,
    /// Sender of the envelope; empty for the null sender.
    pub envelope_from: Option<String>,
    /// Recipient of the envelope.
    pub envelope_to: Option<String>,
    /// What makes two arrivals one message.
    pub sameness: String,
    /// The raw mail.
    pub raw: FileHash,
    /// Name in From.
    pub from_name: String,
    /// Address in From.
    pub from_address: Option<EmailAddress>,
    /// Subject.
    pub subject: String,
    /// Text, whole.
    pub text: String,
    /// What it was taken for.
    pub class: InboundClass,
    /// Where it stands.
    pub state: InboundState,
    /// Why it was taken for that and what is suggested: keys with texts in the translations.
    pub reasons: Vec<String>,
    /// The referral it seems to belong to.
    pub suggested_referral: Option<ReferralId>,
    /// The recipient it seems to come from.
    pub suggested_recipient: Option<RecipientId>,
    /// The statement it became.
    pub statement: Option<StatementId>,
    /// A person's words when it was put aside.
    pub note: String,
    /// Rises with each change.
    pub version: i64,
}

mapped!(Inbound, row => Inbound {
    id: row.try_get("id")?,
    reception_number: row.try_get("reception_number")?,
    received_at: row.try_get("received_at")?,
    envelope_from: row.try_get("envelope_from")?,
    envelope_to: row.try_get("envelope_to")?,
    sameness: row.try_get("sameness")?,
    raw: row.try_get("raw")?,
    from_name: row.try_get("from_name")?,
    from_address: row.try_get("from_address")?,
    subject: row.try_get("subject")?,
    text: row.try_get("text")?,
    class: row.try_get("class")?,
    state: row.try_get("state")?,
    reasons: json(row.try_get("reasons")?)?,
    suggested_referral: row.try_get("suggested_referral")?,
    suggested_recipient: row.try_get("suggested_recipient")?,
    statement: row.try_get("statement")?,
    note: row.try_get("note")?,
    version: row.try_get("version")?,
});

/// Keeps a mail that came in. `Exists` when the same message came before.
pub async fn insert(tx: &mut Tx, m: &Inbound) -> Result<()> {
    later!(
        tx,
        "INSERT INTO inbound (id, reception_number, received_at, envelope_from, envelope_to, sameness, raw, from_name, from_address,
                subject, text, class, state, reasons, suggested_referral, suggested_recipient, statement, note, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, '', 1)",
        m.id,
        &m.reception_number,
        m.received_at,
        m.envelope_from.as_deref(),
        m.envelope_to.as_deref(),
        &m.sameness,
        &m.raw,
        &m.from_name,
        m.from_address.as_ref(),
        &m.subject,
        &m.text,
        m.class,
        m.state,
        serde_json::to_string(&m.reasons)?,
        m.suggested_referral,
        m.suggested_recipient,
        m.statement
    )?;
    Ok(())
}

/// By what makes two arrivals one message.
pub async fn by_sameness(tx: &mut Tx, sameness: &str) -> Result<Option<Inbound>> {
    fetch_optional!(tx, Inbound, "SELECT * FROM inbound WHERE sameness = $1", sameness)
}

/// By reception number.
pub async fn by_number(tx: &mut Tx, number: &str) -> Result<Option<Inbound>> {
    fetch_optional!(tx, Inbound, "SELECT * FROM inbound WHERE reception_number = $1", number)
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: InboundId) -> Result<Option<Inbound>> {
    fetch_optional!(tx, Inbound, "SELECT * FROM inbound WHERE id = $1", id)
}

/// Every mail a statement came as, the first first.
pub async fn all_of_statement(tx: &mut Tx, id: StatementId) -> Result<Vec<Inbound>> {
    fetch_all!(
        tx,
        Inbound,
        "SELECT i.* FROM inbound i JOIN inbound_statement t ON t.inbound = i.id
          WHERE t.statement = $1 ORDER BY i.received_at, i.reception_number",
        id
    )
}

/// The first mail of a statement.
pub async fn of_statement(tx: &mut Tx, id: StatementId) -> Result<Option<Inbound>> {
    fetch_optional!(
        tx,
        Inbound,
        "SELECT i.* FROM inbound i JOIN inbound_statement t ON t.inbound = i.id
          WHERE t.statement = $1 ORDER BY i.received_at, i.reception_number LIMIT 1",
        id
    )
}

/// Saves where it stands. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, m: &Inbound) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE inbound SET state = $3, statement = $4, note = $5, version = version + 1 WHERE id = $1 AND version = $2",
        m.id,
        m.version,
        m.state,
        m.statement,
        &m.note
    )?;
    one_row(n)
}

/// Mails in a state, the oldest first when waiting, else the latest first.
pub async fn in_state(tx: &mut Tx, state: InboundState, most: i64) -> Result<Vec<Inbound>> {
    if state == InboundState::Waiting {
        return fetch_all!(
            tx,
            Inbound,
            "SELECT * FROM inbound WHERE state = $1 ORDER BY received_at, id LIMIT $2",
            state,
            most
        );
    }
    fetch_all!(
        tx,
        Inbound,
        "SELECT * FROM inbound WHERE state = $1 ORDER BY received_at DESC, id DESC LIMIT $2",
        state,
        most
    )
}

/// How many mails wait.
pub async fn waiting(tx: &mut Tx) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(tx, (i64,), "SELECT count(*) FROM inbound WHERE state = 'waiting'")?;
    Ok(n)
}
