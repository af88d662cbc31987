//! Referrals with their letters, parts and questions.

use crate::query::{json, one_row};
use crate::{Result, Tx};
use domain::ids::{AccountId, ReferralId};
use domain::referral::{Part, Question, Referral};
use domain::time::Instant;

mapped!(Referral, row => Referral {
    id: row.try_get("id")?,
    number: row.try_get("number")?,
    slug: row.try_get("slug")?,
    stage: row.try_get("stage")?,
    letter: json(row.try_get("letter")?)?,
    example: row.try_get("example")?,
    drafted_by: row.try_get("drafted_by")?,
    writers: ids(row.try_get("writers")?)?,
    approved_by: row.try_get("approved_by")?,
    approved_at: row.try_get("approved_at")?,
    dispatched_at: row.try_get("dispatched_at")?,
    stage_at: row.try_get("stage_at")?,
    round: row.try_get("round")?,
    first_round: row.try_get("first_round")?,
    version: row.try_get("version")?,
});

mapped!(Part, row => Part {
    id: row.try_get("id")?,
    position: row.try_get("position")?,
    heading: row.try_get("heading")?,
    text: row.try_get("text")?,
    before: row.try_get("before")?,
});

mapped!(Question, row => Question {
    id: row.try_get("id")?,
    position: row.try_get("position")?,
    audience: row.try_get("audience")?,
    text: row.try_get("text")?,
    required: row.try_get("required")?,
});

/// Reads a column of account ids with spaces between.
fn ids(text: &str) -> Result<Vec<AccountId>, sqlx::Error> {
    text.split_whitespace().map(|id| id.parse().map_err(|e| sqlx::Error::Decode(Box::new(e)))).collect()
}

fn written(ids: &[AccountId]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// Keeps a new referral. `Exists` when the number is taken.
pub async fn insert(tx: &mut Tx, r: &Referral, at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO referral (id, number, slug, stage, letter, deadline, example, drafted_by, writers, stage_at, round, first_round, version, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $10)",
        r.id,
        &r.number,
        &r.slug,
        r.stage,
        serde_json::to_string(&r.letter)?,
        r.letter.response_deadline,
        r.example,
        r.drafted_by,
        written(&r.writers),
        at,
        r.round,
        r.first_round
    )?;
    Ok(())
}

/// Saves a change. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, r: &Referral) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE referral SET stage = $3, letter = $4, deadline = $5, writers = $6, approved_by = $7, approved_at = $8,
                dispatched_at = $9, stage_at = $10, version = version + 1
          WHERE id = $1 AND version = $2",
        r.id,
        r.version,
        r.stage,
        serde_json::to_string(&r.letter)?,
        r.letter.response_deadline,
        written(&r.writers),
        r.approved_by,
        r.approved_at,
        r.dispatched_at,
        r.stage_at
    )?;
    one_row(n)
}

/// Holds the row until the transaction ends: two changes that must see each other take turns.
pub async fn hold(tx: &mut Tx, id: ReferralId) -> Result<()> {
    execute!(tx, "UPDATE referral SET stage = stage WHERE id = $1", id)?;
    Ok(())
}

/// Notes how many views were answered, when everyone has been told.
pub async fn note_views_answered(tx: &mut Tx, id: ReferralId) -> Result<()> {
    execute!(
        tx,
        "UPDATE referral SET views_answered =
                (SELECT count(c.outcome) FROM contribution c
                   JOIN statement s ON s.id = c.statement AND s.current_version = c.sent_in AND s.resting_at IS NULL
                  WHERE c.referral = referral.id)
          WHERE id = $1",
        id
    )?;
    Ok(())
}

/// Keeps what a letter said before a change.
pub async fn keep_version(tx: &mut Tx, r: &Referral, actor: &str, at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO referral_version (referral, version, at, actor, value) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        r.id,
        r.version,
        at,
        actor,
        serde_json::to_string(&r.letter)?
    )?;
    Ok(())
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: ReferralId) -> Result<Option<Referral>> {
    fetch_optional!(tx, Referral, "SELECT * FROM referral WHERE id = $1", id)
}

/// By address.
pub async fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<Referral>> {
    fetch_optional!(tx, Referral, "SELECT * FROM referral WHERE slug = $1", slug)
}

/// All rounds of a matter, in order.
pub async fn rounds(tx: &mut Tx, matter: ReferralId) -> Result<Vec<Referral>> {
    fetch_all!(
        tx,
        Referral,
        "SELECT * FROM referral WHERE id = $1 OR first_round = $1 ORDER BY round",
        matter
    )
}

/// A round of a matter by its number.
pub async fn round(tx: &mut Tx, matter: ReferralId, number: i64) -> Result<Option<Referral>> {
    fetch_optional!(
        tx,
        Referral,
        "SELECT * FROM referral WHERE (id = $1 OR first_round = $1) AND round = $2",
        matter,
        number
    )
}

/// A row of a list: the referral and how many were asked and have answered.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The referral.
    pub referral: Referral,
    /// How many are on the list.
    pub asked: i64,
    /// How many statements there are.
    pub statements: i64,
}

mapped!(Listed, row => Listed {
    referral: <Referral as crate::query::MappedFrom<_>>::map(row)?,
    asked: row.try_get("asked")?,
    statements: row.try_get("statements")?,
});

/// Referrals out for answers, the one with the shortest time left first.
pub async fn open(tx: &mut Tx, most: i64) -> Result<Vec<Listed>> {
    fetch_all!(
        tx,
        Listed,
        "SELECT r.*, (SELECT count(*) FROM recipient WHERE referral = r.id) AS asked,
                (SELECT count(*) FROM statement WHERE referral = r.id AND resting_at IS NULL) AS statements
           FROM referral r WHERE r.stage = 'dispatched' ORDER BY r.deadline, r.slug LIMIT $1",
        most
    )
}

/// Referrals that are decided or fed back, the latest first.
pub async fn answered(tx: &mut Tx, most: i64) -> Result<Vec<Referral>> {
    fetch_all!(
        tx,
        Referral,
        "SELECT * FROM referral WHERE stage IN ('fed_back') ORDER BY stage_at DESC, slug LIMIT $1",
        most
    )
}

/// All referrals that have been sent out, the latest first; `page` from 0.
pub async fn public(tx: &mut Tx, page: i64, per_page: i64) -> Result<Vec<Listed>> {
    fetch_all!(
        tx,
        Listed,
        "SELECT r.*, (SELECT count(*) FROM recipient WHERE referral = r.id) AS asked,
                (SELECT count(*) FROM statement WHERE referral = r.id AND resting_at IS NULL) AS statements
           FROM referral r
          WHERE r.id IN (SELECT id FROM referral WHERE dispatched_at IS NOT NULL
                          ORDER BY dispatched_at DESC, slug LIMIT $2 OFFSET $1)
          ORDER BY r.dispatched_at DESC, r.slug",
        page * per_page,
        per_page
    )
}

/// How many referrals have been sent out.
pub async fn count_public(tx: &mut Tx) -> Result<i64> {
    let (n,): (i64,) =
        fetch_one!(tx, (i64,), "SELECT count(*) FROM referral WHERE dispatched_at IS NOT NULL")?;
    Ok(n)
}

/// All referrals, those that need work first.
pub async fn all(tx: &mut Tx, most: i64) -> Result<Vec<Listed>> {
    fetch_all!(
        tx,
        Listed,
        "SELECT r.*, (SELECT count(*) FROM recipient WHERE referral = r.id) AS asked,
                (SELECT count(*) FROM statement WHERE referral = r.id AND resting_at IS NULL) AS statements
           FROM referral r
          ORDER BY CASE WHEN r.stage IN ('fed_back', 'withdrawn') THEN 1 ELSE 0 END, r.stage_at DESC, r.slug LIMIT $1",
        most
    )
}

/// The parts, in order.
pub async fn parts(tx: &mut Tx, id: ReferralId) -> Result<Vec<Part>> {
    fetch_all!(tx, Part, "SELECT * FROM referral_part WHERE referral = $1 ORDER BY position", id)
}

/// Puts other parts in place. Only for drafts: nobody has answered them.
pub async fn replace_parts(tx: &mut Tx, id: ReferralId, parts: &[Part]) -> Result<()> {
    execute!(tx, "DELETE FROM referral_part WHERE referral = $1", id)?;
    for part in parts {
        execute!(
            tx,
            "INSERT INTO referral_part (id, referral, position, heading, text, before) VALUES ($1, $2, $3, $4, $5, $6)",
            part.id,
            id,
            part.position,
            &part.heading,
            &part.text,
            part.before
        )?;
    }
    Ok(())
}

/// The extra questions, in order.
pub async fn questions(tx: &mut Tx, id: ReferralId) -> Result<Vec<Question>> {
    fetch_all!(tx, Question, "SELECT * FROM referral_question WHERE referral = $1 ORDER BY position", id)
}

/// Puts other questions in place. Only for drafts.
pub async fn replace_questions(tx: &mut Tx, id: ReferralId, questions: &[Question]) -> Result<()> {
    execute!(tx, "DELETE FROM referral_question WHERE referral = $1", id)?;
    for q in questions {
        execute!(
            tx,
            "INSERT INTO referral_question (id, referral, position, audience, text, required) VALUES ($1, $2, $3, $4, $5, $6)",
            q.id,
            id,
            q.position,
            &q.audience,
            &q.text,
            q.required
        )?;
    }
    Ok(())
}
