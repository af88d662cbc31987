//! Statements and every version of them.

use crate::query::{json, lines, one_row};
use crate::{Result, Tx};
use domain::ids::{AccountId, RecipientId, ReferralId, StatementId};
use domain::stance::Stance;
use domain::statement::{Answer, Statement};
use domain::time::Instant;

mapped!(Statement, row => Statement {
    id: row.try_get("id")?,
    referral: row.try_get("referral")?,
    recipient: row.try_get("recipient")?,
    reception_number: row.try_get("reception_number")?,
    channel: row.try_get("channel")?,
    received_at: row.try_get("received_at")?,
    late: row.try_get("late")?,
    name: row.try_get("name")?,
    kind: row.try_get("kind")?,
    category: row.try_get("category")?,
    email: row.try_get("email")?,
    postal: lines(row.try_get("postal")?),
    language: row.try_get("language")?,
    decided_by: row.try_get("decided_by")?,
    document: row.try_get("document")?,
    current_version: row.try_get("current_version")?,
    fed_back_at: row.try_get("fed_back_at")?,
    example: row.try_get("example")?,
    version: row.try_get("version")?,
});

/// One version of a statement, as it was sent.
#[derive(Debug, Clone)]
pub struct Version {
    /// From 1.
    pub number: i64,
    /// When it came in.
    pub received_at: Instant,
    /// The stance to the whole as the respondent gave it.
    pub overall: Option<Stance>,
    /// The stance to the whole as a person here read it.
    pub read: Option<Stance>,
    /// Who read it.
    pub read_by: Option<AccountId>,
    /// When.
    pub read_at: Option<Instant>,
    /// The answer by form.
    pub answer: Answer,
    /// Running text: the mail, or a letter written off.
    pub body: String,
}

mapped!(Version, row => Version {
    number: row.try_get("number")?,
    received_at: row.try_get("received_at")?,
    overall: row.try_get("overall")?,
    read: row.try_get("read")?,
    read_by: row.try_get("read_by")?,
    read_at: row.try_get("read_at")?,
    answer: json(row.try_get("answer")?)?,
    body: row.try_get("body")?,
});

/// Keeps a new statement.
pub async fn insert(tx: &mut Tx, s: &Statement, link_hash: &str) -> Result<()> {
    later!(
        tx,
        "INSERT INTO statement (id, referral, recipient, reception_number, channel, received_at, late, name, kind, category, email,
                decided_by, document, current_version, example, link_hash, postal, language, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)",
        s.id,
        s.referral,
        s.recipient,
        &s.reception_number,
        s.channel,
        s.received_at,
        s.late,
        &s.name,
        s.kind,
        &s.category,
        s.email.as_ref(),
        &s.decided_by,
        s.document,
        s.current_version,
        s.example,
        link_hash,
        s.postal.join("\n"),
        s.language
    )?;
    Ok(())
}

/// Saves what may change of a statement. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, s: &Statement) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE statement SET document = $3, current_version = $4, fed_back_at = $5, decided_by = $6, email = $7, language = $8, postal = $9,
                version = version + 1
          WHERE id = $1 AND version = $2",
        s.id,
        s.version,
        s.document,
        s.current_version,
        s.fed_back_at,
        &s.decided_by,
        s.email.as_ref(),
        s.language,
        s.postal.join("\n")
    )?;
    one_row(n)
}

/// Keeps a version as it was sent.
pub async fn insert_version(tx: &mut Tx, id: StatementId, v: &Version) -> Result<()> {
    later!(
        tx,
        "INSERT INTO statement_version (statement, number, received_at, overall, answer, body) VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        v.number,
        v.received_at,
        v.overall,
        serde_json::to_string(&v.answer)?,
        &v.body
    )?;
    Ok(())
}

/// Notes how a person read the stance to the whole.
pub async fn note_reading(
    tx: &mut Tx,
    id: StatementId,
    version: i64,
    read: Stance,
    by: AccountId,
    at: Instant,
) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE statement_version SET read = $3, read_by = $4, read_at = $5 WHERE statement = $1 AND number = $2",
        id,
        version,
        read,
        by,
        at
    )?;
    one_row(n)
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: StatementId) -> Result<Option<Statement>> {
    fetch_optional!(tx, Statement, "SELECT * FROM statement WHERE id = $1", id)
}

/// By reception number.
pub async fn by_number(tx: &mut Tx, number: &str) -> Result<Option<Statement>> {
    fetch_optional!(tx, Statement, "SELECT * FROM statement WHERE reception_number = $1", number)
}

/// By the hash of the link in the receipt.
pub async fn by_link(tx: &mut Tx, hash: &str) -> Result<Option<Statement>> {
    fetch_optional!(
        tx,
        Statement,
        "SELECT * FROM statement WHERE link_hash = $1 AND resting_at IS NULL",
        hash
    )
}

/// Which generation of the link in the receipt holds.
pub async fn link_generation(tx: &mut Tx, id: StatementId) -> Result<i64> {
    let row = fetch_optional!(tx, (i64,), "SELECT link_generation FROM statement WHERE id = $1", id)?;
    Ok(row.map_or(1, |(generation,)| generation))
}

/// Puts another link in the place of the one in the receipt, which opens nothing from then on.
pub async fn renew_link(tx: &mut Tx, id: StatementId, generation: i64, link_hash: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE statement SET link_generation = $2, link_hash = $3, version = version + 1 WHERE id = $1",
        id,
        generation,
        link_hash
    )?;
    Ok(())
}

/// By document.
pub async fn by_document(tx: &mut Tx, id: domain::ids::DocumentId) -> Result<Option<Statement>> {
    fetch_optional!(tx, Statement, "SELECT * FROM statement WHERE document = $1 AND resting_at IS NULL", id)
}

/// A recipient's statements, the first first.
pub async fn of_recipient(tx: &mut Tx, id: RecipientId) -> Result<Vec<Statement>> {
    fetch_all!(
        tx,
        Statement,
        "SELECT * FROM statement WHERE recipient = $1 AND resting_at IS NULL ORDER BY received_at, id",
        id
    )
}

/// The referral's statements, in the order they came.
pub async fn of_referral(tx: &mut Tx, id: ReferralId) -> Result<Vec<Statement>> {
    fetch_all!(
        tx,
        Statement,
        "SELECT * FROM statement WHERE referral = $1 AND resting_at IS NULL ORDER BY received_at, id",
        id
    )
}

/// All versions, the first first.
pub async fn versions(tx: &mut Tx, id: StatementId) -> Result<Vec<Version>> {
    fetch_all!(tx, Version, "SELECT * FROM statement_version WHERE statement = $1 ORDER BY number", id)
}

/// The version that counts.
pub async fn current(tx: &mut Tx, id: StatementId) -> Result<Option<Version>> {
    fetch_optional!(
        tx,
        Version,
        "SELECT v.* FROM statement_version v JOIN statement s ON s.id = v.statement AND v.number = s.current_version
          WHERE s.id = $1",
        id
    )
}

/// A row of a list of statements: the statement, its stances, and where its document stands.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The statement.
    pub statement: Statement,
    /// The stance to the whole as given.
    pub overall: Option<Stance>,
    /// The stance to the whole as read.
    pub read: Option<Stance>,
    /// The answer in short, or how the running text begins.
    pub opening: String,
    /// Document number, once registered.
    pub document_number: Option<String>,
    /// Running number in the matter.
    pub serial: Option<i64>,
    /// When it was published.
    pub published_at: Option<Instant>,
    /// The version that its latest rendition was made of.
    pub published_version: Option<i64>,
    /// Carries a secrecy mark.
    pub secret: bool,
    /// How many views it holds.
    pub views: i64,
    /// How many of them have been read.
    pub views_read: i64,
    /// How many of them have been answered.
    pub views_answered: i64,
}

impl Listed {
    /// A person must check it before it, or its correction, is shown.
    pub fn waits_to_be_published(&self) -> bool {
        !self.secret && (self.published_at.is_none() || self.correction_waits())
    }

    /// An earlier version is on the web, and the correction of it waits to be checked.
    pub fn correction_waits(&self) -> bool {
        self.published_at.is_some()
            && self.published_version.is_some_and(|v| v < self.statement.current_version)
    }
}

mapped!(Listed, row => Listed {
    statement: <Statement as crate::query::MappedFrom<_>>::map(row)?,
    overall: row.try_get("overall")?,
    read: row.try_get("read")?,
    opening: {
        let answer: Answer = json(row.try_get("answer")?)?;
        let body: String = row.try_get("body")?;
        domain::text::opening(if answer.summary.is_empty() { &body } else { &answer.summary }, 220)
    },
    document_number: row.try_get("document_number")?,
    serial: row.try_get("serial")?,
    published_at: row.try_get("published_at")?,
    published_version: row.try_get("published_version")?,
    secret: row.try_get::<Option<String>, _>("provision")?.is_some(),
    views: row.try_get("views")?,
    views_read: row.try_get("views_read")?,
    views_answered: row.try_get("views_answered")?,
});

/// The referral's statements with what a list shows, in the order they came.
pub async fn list(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Listed>> {
    fetch_all!(
        tx,
        Listed,
        "SELECT s.*, v.overall, v.read, v.answer, v.body, d.number AS document_number, d.serial, d.published_at, d.provision,
                (SELECT p.sent_in FROM publication p WHERE p.statement = s.id ORDER BY p.number DESC LIMIT 1) AS published_version,
                (SELECT count(*) FROM contribution c WHERE c.statement = s.id AND c.sent_in = s.current_version) AS views,
                (SELECT count(c.read_at) FROM contribution c WHERE c.statement = s.id AND c.sent_in = s.current_version) AS views_read,
                (SELECT count(c.outcome) FROM contribution c WHERE c.statement = s.id AND c.sent_in = s.current_version) AS views_answered
           FROM statement s
           JOIN statement_version v ON v.statement = s.id AND v.number = s.current_version
           LEFT JOIN document d ON d.id = s.document
          WHERE s.referral = $1 AND s.resting_at IS NULL ORDER BY s.received_at, s.id",
        referral
    )
}

/// Statements that wait to be registered, over all referrals, the oldest first.
pub async fn unregistered(tx: &mut Tx, most: i64) -> Result<Vec<Statement>> {
    fetch_all!(
        tx,
        Statement,
        "SELECT * FROM statement WHERE document IS NULL AND resting_at IS NULL ORDER BY received_at, id LIMIT $1",
        most
    )
}

/// Statements that are registered but neither marked nor published as they are now, over all referrals, the oldest first.
pub async fn unpublished(tx: &mut Tx, most: i64) -> Result<Vec<Statement>> {
    fetch_all!(
        tx,
        Statement,
        "SELECT s.* FROM statement s JOIN document d ON d.id = s.document
          WHERE d.provision IS NULL AND s.resting_at IS NULL
            AND (d.published_at IS NULL
                 OR s.current_version > (SELECT max(p.sent_in) FROM publication p WHERE p.statement = s.id))
          ORDER BY s.received_at, s.id LIMIT $1",
        most
    )
}

/// How many statements a referral has.
pub async fn count(tx: &mut Tx, referral: ReferralId) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM statement WHERE referral = $1 AND resting_at IS NULL",
        referral
    )?;
    Ok(n)
}

/// Moves a statement: to another referral, respondent or document. Fails if someone else changed it since it was read.
/// One that rested counts again.
pub async fn place(tx: &mut Tx, s: &Statement) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE statement SET referral = $3, recipient = $4, name = $5, kind = $6, category = $7, late = $8, document = $9,
                resting_at = NULL, version = version + 1
          WHERE id = $1 AND version = $2",
        s.id,
        s.version,
        s.referral,
        s.recipient,
        &s.name,
        s.kind,
        &s.category,
        s.late,
        s.document
    )?;
    one_row(n)
}

/// Takes a statement out of its referral without losing anything of it: it counts nowhere from now on. Fails if someone else
/// changed it since it was read.
pub async fn rest(tx: &mut Tx, s: &Statement, at: Instant) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE statement SET resting_at = $3, version = version + 1 WHERE id = $1 AND version = $2",
        s.id,
        s.version,
        at
    )?;
    one_row(n)
}

/// Since when a statement counts nowhere; none when it counts.
pub async fn resting_since(tx: &mut Tx, id: StatementId) -> Result<Option<Instant>> {
    let row = fetch_optional!(tx, (Option<Instant>,), "SELECT resting_at FROM statement WHERE id = $1", id)?;
    Ok(row.and_then(|(at,)| at))
}
