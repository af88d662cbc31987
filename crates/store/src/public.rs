//! What anyone may see, read for the public pages and the API with few statements per page.
//!
//! A statement is public when its document is published and carries no secrecy mark. What is public of it is the version
//! that its latest rendition was made of: a correction that came in later is not shown, and counts nowhere in public,
//! until a person has checked it and published it too. So every statement below joins `statement_version` and
//! `contribution` by `publication.sent_in`, never by `statement.current_version`.

use crate::query::json;
use crate::referral::Listed;
use crate::{Result, Tx};
use domain::contribution::{Contribution, Outcome};
use domain::document::Document;
use domain::ids::ReferralId;
use domain::stance::Stance;
use domain::statement::{RespondentKind, Statement};
use domain::time::{Day, Instant};
use std::collections::BTreeMap;

/// A published statement: the original texts, and those that are shown otherwise.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The statement.
    pub statement: Statement,
    /// The stance to the whole, as read, else as given.
    pub overall: Option<Stance>,
    /// The answer in short, as it came.
    pub summary: String,
    /// Running text, as it came.
    pub body: String,
    /// Document number.
    pub number: String,
    /// Running number in the matter.
    pub serial: i64,
    /// When it was published.
    pub published_at: Instant,
    /// When any rendition of it was first published.
    pub first_published_at: Instant,
    /// The version that is shown. A later one waits to be checked.
    pub version: i64,
    /// Who decided on that version, and when.
    pub decided_by: String,
    /// Why some texts are shown otherwise.
    pub reason: String,
    /// Texts that are shown otherwise, by key.
    pub texts: BTreeMap<String, String>,
    /// Positions of the files that are shown.
    pub files: Vec<i64>,
}

impl Shown {
    /// The respondent has corrected the statement since the shown version was published.
    pub fn correction_waits(&self) -> bool {
        self.version < self.statement.current_version
    }
}

/// Only what is shown of an answer by form; the rest is passed over when it is read.
#[derive(serde::Deserialize)]
struct InShort {
    #[serde(default)]
    summary: String,
    #[serde(default)]
    decided_by: String,
}

mapped!(Shown, row => {
    let answer: InShort = json(row.try_get("answer")?)?;
    Shown {
        statement: <Statement as crate::query::MappedFrom<_>>::map(row)?,
        overall: row.try_get("stance")?,
        summary: answer.summary,
        decided_by: answer.decided_by,
        body: row.try_get("body")?,
        number: row.try_get("document_number")?,
        serial: row.try_get("serial")?,
        published_at: row.try_get("published_at")?,
        first_published_at: row.try_get("first_published_at")?,
        version: row.try_get("shown_version")?,
        reason: row.try_get("left_out_because")?,
        texts: json(row.try_get("texts")?)?,
        files: json(row.try_get("files")?)?,
    }
});

/// The published statements of a referral, the latest first; `page` from 0.
pub async fn statements(tx: &mut Tx, referral: ReferralId, page: i64, per_page: i64) -> Result<Vec<Shown>> {
    fetch_all!(
        tx,
        Shown,
        "SELECT s.*, COALESCE(v.read, v.overall) AS stance, v.answer, v.body, d.number AS document_number, d.serial,
                d.published_at, p.texts, p.files, p.sent_in AS shown_version, p.reason AS left_out_because,
                (SELECT min(at) FROM publication WHERE statement = s.id) AS first_published_at
           FROM statement s
           JOIN document d ON d.id = s.document AND d.published_at IS NOT NULL AND d.provision IS NULL
           JOIN publication p ON p.statement = s.id AND p.number = (SELECT max(number) FROM publication WHERE statement = s.id)
           JOIN statement_version v ON v.statement = s.id AND v.number = p.sent_in
          WHERE s.referral = $1 ORDER BY s.received_at DESC, s.id DESC LIMIT $3 OFFSET $2",
        referral,
        page * per_page,
        per_page
    )
}

/// One published statement, by running number in the matter.
pub async fn statement(tx: &mut Tx, referral: ReferralId, serial: i64) -> Result<Option<Shown>> {
    fetch_optional!(
        tx,
        Shown,
        "SELECT s.*, COALESCE(v.read, v.overall) AS stance, v.answer, v.body, d.number AS document_number, d.serial,
                d.published_at, p.texts, p.files, p.sent_in AS shown_version, p.reason AS left_out_because,
                (SELECT min(at) FROM publication WHERE statement = s.id) AS first_published_at
           FROM document d
           JOIN statement s ON s.document = d.id
           JOIN publication p ON p.statement = s.id AND p.number = (SELECT max(number) FROM publication WHERE statement = s.id)
           JOIN statement_version v ON v.statement = s.id AND v.number = p.sent_in
          WHERE d.referral = $1 AND d.serial = $2 AND d.published_at IS NOT NULL AND d.provision IS NULL",
        referral,
        serial
    )
}

/// How many statements of a referral are published.
pub async fn count_statements(tx: &mut Tx, referral: ReferralId) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM statement s
           JOIN document d ON d.id = s.document AND d.published_at IS NOT NULL AND d.provision IS NULL
          WHERE s.referral = $1 AND EXISTS (SELECT 1 FROM publication p WHERE p.statement = s.id)",
        referral
    )?;
    Ok(n)
}

/// How many of a counting category were asked, and who of them has longer time.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Key of the category.
    pub category: String,
    /// How many.
    pub asked: i64,
    /// How many have longer time.
    pub extended: i64,
    /// The latest day that anyone of them has.
    pub until: Option<Day>,
}

mapped!(Asked, row => Asked {
    category: row.try_get("category")?,
    asked: row.try_get("asked")?,
    extended: row.try_get("extended")?,
    until: row.try_get("until")?,
});

/// How many were asked, by counting category, in the list's order.
pub async fn asked(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Asked>> {
    fetch_all!(
        tx,
        Asked,
        "SELECT category, count(*) AS asked, count(extended_until) AS extended, max(extended_until) AS until
           FROM recipient WHERE referral = $1 GROUP BY category ORDER BY min(position)",
        referral
    )
}

/// How many published statements have which stance to the whole, in one category.
#[derive(Debug, Clone)]
pub struct Count {
    /// Key of the category; empty for those who answered unasked.
    pub category: String,
    /// They were asked.
    pub asked: bool,
    /// The stance as read, else as given; none when nobody has read the answer.
    pub stance: Option<Stance>,
    /// How many.
    pub count: i64,
}

mapped!(Count, row => Count {
    category: row.try_get("category")?,
    asked: row.try_get("asked")?,
    stance: row.try_get("stance")?,
    count: row.try_get("count")?,
});

/// How many published statements have which stance to the whole, by category. Of several published statements from one
/// recipient one counts, by the rule of the summary ([`domain::summary::counting`]).
///
/// **The rule of all public counts**: a stance counts when, and as, it is published. With few respondents a count of one
/// or two points to a person or an organisation, so what the registrar has not published, has marked as secret, or has not
/// yet checked of a correction, must not show in any number. How many have answered at all is another number
/// ([`received`]): that is in the public register and tells nothing of what they think.
pub async fn stances(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Count>> {
    fetch_all!(
        tx,
        Count,
        "SELECT s.category, s.recipient IS NOT NULL AS asked, COALESCE(v.read, v.overall) AS stance, count(*) AS count
           FROM statement s
           JOIN document d ON d.id = s.document AND d.published_at IS NOT NULL AND d.provision IS NULL
           JOIN publication p ON p.statement = s.id AND p.number = (SELECT max(number) FROM publication WHERE statement = s.id)
           JOIN statement_version v ON v.statement = s.id AND v.number = p.sent_in
          WHERE s.referral = $1
            AND NOT EXISTS (SELECT 1 FROM statement later
                              JOIN document ld ON ld.id = later.document AND ld.published_at IS NOT NULL AND ld.provision IS NULL
                             WHERE later.recipient = s.recipient
                               AND (s.late AND NOT later.late
                                    OR (s.late OR NOT later.late)
                                       AND (later.received_at > s.received_at OR later.received_at = s.received_at AND later.id > s.id)))
          GROUP BY s.category, s.recipient IS NOT NULL, COALESCE(v.read, v.overall)",
        referral
    )
}

/// How many have answered, published or not: of a category, or unasked.
#[derive(Debug, Clone)]
pub struct Received {
    /// Key of the category; empty for those who answered unasked.
    pub category: String,
    /// They were asked.
    pub asked: bool,
    /// How many respondents: each of those asked once, whatever they have sent.
    pub respondents: i64,
    /// How many statements.
    pub statements: i64,
}

mapped!(Received, row => Received {
    category: row.try_get("category")?,
    asked: row.try_get("asked")?,
    respondents: row.try_get("respondents")?,
    statements: row.try_get("statements")?,
});

/// How many have answered, by category, whatever is published. Says nothing of what they think.
pub async fn received(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Received>> {
    fetch_all!(
        tx,
        Received,
        "SELECT category, recipient IS NOT NULL AS asked, count(DISTINCT COALESCE(recipient, id)) AS respondents,
                count(*) AS statements
           FROM statement WHERE referral = $1 AND resting_at IS NULL GROUP BY category, recipient IS NOT NULL",
        referral
    )
}

/// How many published views have which outcome. A view of a version that was corrected since has none yet.
pub async fn outcomes(tx: &mut Tx, referral: ReferralId) -> Result<Vec<(Option<Outcome>, i64)>> {
    fetch_all!(
        tx,
        (Option<Outcome>, i64),
        "SELECT CASE WHEN c.sent_in = s.current_version THEN c.outcome END AS outcome, count(*)
           FROM statement s
           JOIN document d ON d.id = s.document AND d.published_at IS NOT NULL AND d.provision IS NULL
           JOIN publication p ON p.statement = s.id AND p.number = (SELECT max(number) FROM publication WHERE statement = s.id)
           JOIN contribution c ON c.statement = s.id AND c.sent_in = p.sent_in
          WHERE s.referral = $1 GROUP BY CASE WHEN c.sent_in = s.current_version THEN c.outcome END",
        referral
    )
}

/// The published versions of a referral's statements with what a summary counts, in the order they came.
pub async fn listed(tx: &mut Tx, referral: ReferralId) -> Result<Vec<crate::statement::Listed>> {
    fetch_all!(
        tx,
        crate::statement::Listed,
        "SELECT s.*, v.overall, v.read, v.answer, v.body, d.number AS document_number, d.serial, d.published_at, d.provision,
                p.sent_in AS published_version,
                (SELECT count(*) FROM contribution c WHERE c.statement = s.id AND c.sent_in = p.sent_in) AS views,
                (SELECT count(c.read_at) FROM contribution c WHERE c.statement = s.id AND c.sent_in = p.sent_in) AS views_read,
                (SELECT count(c.outcome) FROM contribution c WHERE c.statement = s.id AND c.sent_in = p.sent_in) AS views_answered
           FROM statement s
           JOIN document d ON d.id = s.document AND d.published_at IS NOT NULL AND d.provision IS NULL
           JOIN publication p ON p.statement = s.id AND p.number = (SELECT max(number) FROM publication WHERE statement = s.id)
           JOIN statement_version v ON v.statement = s.id AND v.number = p.sent_in
          WHERE s.referral = $1 ORDER BY s.received_at, s.id",
        referral
    )
}

/// The views of the published versions of a referral's statements, with the words as they came.
pub async fn views(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Contribution>> {
    fetch_all!(
        tx,
        Contribution,
        "SELECT c.* FROM statement s
           JOIN document d ON d.id = s.document AND d.published_at IS NOT NULL AND d.provision IS NULL
           JOIN publication p ON p.statement = s.id AND p.number = (SELECT max(number) FROM publication WHERE statement = s.id)
           JOIN contribution c ON c.statement = s.id AND c.sent_in = p.sent_in
          WHERE s.referral = $1 ORDER BY s.received_at, s.id, c.position",
        referral
    )
}

/// A document of a matter, and one of its files.
#[derive(Debug, Clone)]
pub struct Filed {
    /// The document.
    pub document: Document,
    /// The file, when it has one.
    pub file: Option<File>,
}

/// A file that may be fetched.
#[derive(Debug, Clone)]
pub struct File {
    /// Place, from 1.
    pub position: i64,
    /// Its name.
    pub name: String,
    /// Its type.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
}

mapped!(Filed, row => Filed {
    document: <Document as crate::query::MappedFrom<_>>::map(row)?,
    file: match row.try_get::<Option<i64>, _>("file_position")? {
        Some(position) => Some(File {
            position,
            name: row.try_get("name")?,
            media_type: row.try_get("media_type")?,
            size: row.try_get("size")?,
        }),
        None => None,
    },
});

/// The published documents of a matter that are not statements, with their files, in order.
pub async fn documents(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Filed>> {
    fetch_all!(
        tx,
        Filed,
        "SELECT d.*, a.position AS file_position, a.name, a.media_type, a.size
           FROM document d
           LEFT JOIN attachment a ON a.owner = d.id AND a.rendition = 'original'
          WHERE d.referral = $1 AND d.kind <> 'statement' AND d.published_at IS NOT NULL AND d.provision IS NULL
          ORDER BY d.serial, a.position",
        referral
    )
}

/// What the public thread tells, in order.
pub async fn events(tx: &mut Tx, referral: ReferralId) -> Result<Vec<crate::event::Event>> {
    fetch_all!(
        tx,
        crate::event::Event,
        "SELECT * FROM event WHERE referral = $1 AND recipient IS NULL
            AND kind IN ('dispatched', 'reminded', 'deadline_changed', 'closed', 'summarised', 'decided', 'fed_back', 'withdrawn', 'next_round')
          ORDER BY at, id",
        referral
    )
}

/// How many statements of a referral were first published between two instants, and are on the web.
pub async fn count_first_published(
    tx: &mut Tx,
    referral: ReferralId,
    from: Instant,
    until: Instant,
) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM statement s
           JOIN document d ON d.id = s.document AND d.published_at IS NOT NULL AND d.provision IS NULL
          WHERE s.referral = $1
            AND (SELECT min(at) FROM publication WHERE statement = s.id) > $2
            AND (SELECT min(at) FROM publication WHERE statement = s.id) <= $3",
        referral,
        from,
        until
    )?;
    Ok(n)
}

/// Referrals in whose public thread something may have happened between two instants: something was noted, a statement was
/// published, or the last day comes.
pub async fn lively(tx: &mut Tx, from: Instant, until: Instant) -> Result<Vec<domain::referral::Referral>> {
    fetch_all!(
        tx,
        domain::referral::Referral,
        "SELECT * FROM referral
          WHERE dispatched_at IS NOT NULL
            AND (stage = 'dispatched'
                 OR id IN (SELECT referral FROM event WHERE at > $1 AND at <= $2 AND recipient IS NULL)
                 OR id IN (SELECT referral FROM document WHERE published_at > $1 AND published_at <= $2))
          ORDER BY dispatched_at DESC, slug",
        from,
        until
    )
}

/// A view of a published statement that has an answer, with what is needed to show it.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The view, with the words as they came.
    pub view: Contribution,
    /// Whose it is.
    pub name: String,
    /// What they are.
    pub kind: RespondentKind,
    /// The statement's running number in the matter.
    pub serial: i64,
    /// Texts that are shown otherwise, by key.
    pub texts: BTreeMap<String, String>,
    /// The answer in short as it came; only when some text is shown otherwise.
    pub summary: String,
    /// Running text as it came; only when some text is shown otherwise.
    pub body: String,
}

mapped!(Answered, row => Answered {
    view: <Contribution as crate::query::MappedFrom<_>>::map(row)?,
    name: row.try_get("who")?,
    kind: row.try_get("who_kind")?,
    serial: row.try_get("serial")?,
    texts: json(row.try_get("texts")?)?,
    summary: match row.try_get::<Option<&str>, _>("answer")? {
        Some(answer) => json::<InShort>(answer)?.summary,
        None => String::new(),
    },
    body: row.try_get::<Option<String>, _>("body")?.unwrap_or_default(),
});

/// The views of a referral's published statements that were answered with more than *no answer needed*, in the order
/// they came. Not of a version that has been corrected since: the answers are to the correction.
pub async fn answers(tx: &mut Tx, referral: ReferralId, most: i64) -> Result<Vec<Answered>> {
    fetch_all!(
        tx,
        Answered,
        "SELECT c.*, s.name AS who, s.kind AS who_kind, d.serial, p.texts,
                CASE WHEN p.texts = '{}' THEN NULL ELSE v.answer END AS answer,
                CASE WHEN p.texts = '{}' THEN NULL ELSE v.body END AS body
           FROM contribution c
           JOIN statement s ON s.id = c.statement AND s.current_version = c.sent_in
           JOIN statement_version v ON v.statement = s.id AND v.number = s.current_version
           JOIN document d ON d.id = s.document AND d.published_at IS NOT NULL AND d.provision IS NULL
           JOIN publication p ON p.statement = s.id AND p.sent_in = s.current_version
                AND p.number = (SELECT max(number) FROM publication WHERE statement = s.id)
          WHERE c.referral = $1 AND c.outcome IN ('taken_up', 'partly', 'not')
          ORDER BY s.received_at, s.id, c.position LIMIT $2",
        referral,
        most
    )
}

/// The same over the referrals that were fed back last.
pub async fn latest_answers(tx: &mut Tx, referrals: i64, most: i64) -> Result<Vec<Answered>> {
    fetch_all!(
        tx,
        Answered,
        "SELECT c.*, s.name AS who, s.kind AS who_kind, d.serial, p.texts,
                CASE WHEN p.texts = '{}' THEN NULL ELSE v.answer END AS answer,
                CASE WHEN p.texts = '{}' THEN NULL ELSE v.body END AS body
           FROM contribution c
           JOIN statement s ON s.id = c.statement AND s.current_version = c.sent_in
           JOIN statement_version v ON v.statement = s.id AND v.number = s.current_version
           JOIN document d ON d.id = s.document AND d.published_at IS NOT NULL AND d.provision IS NULL
           JOIN publication p ON p.statement = s.id AND p.sent_in = s.current_version
                AND p.number = (SELECT max(number) FROM publication WHERE statement = s.id)
          WHERE c.outcome IN ('taken_up', 'partly', 'not')
            AND c.referral IN (SELECT id FROM referral WHERE stage = 'fed_back' ORDER BY stage_at DESC, slug LIMIT $1)
          ORDER BY s.received_at, s.id, c.position LIMIT $2",
        referrals,
        most
    )
}

/// Referrals that have been sent out and no longer take in answers as open ones, the latest first; `page` from 0.
pub async fn past_referrals(tx: &mut Tx, page: i64, per_page: i64) -> Result<Vec<Listed>> {
    fetch_all!(
        tx,
        Listed,
        "SELECT r.*, (SELECT count(*) FROM recipient WHERE referral = r.id) AS asked,
                (SELECT count(*) FROM statement WHERE referral = r.id AND resting_at IS NULL) AS statements
           FROM referral r
          WHERE r.id IN (SELECT id FROM referral WHERE dispatched_at IS NOT NULL AND stage <> 'dispatched'
                          ORDER BY dispatched_at DESC, slug LIMIT $2 OFFSET $1)
          ORDER BY r.dispatched_at DESC, r.slug",
        page * per_page,
        per_page
    )
}

/// How many of those there are.
pub async fn count_past_referrals(tx: &mut Tx) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM referral WHERE dispatched_at IS NOT NULL AND stage <> 'dispatched'"
    )?;
    Ok(n)
}
