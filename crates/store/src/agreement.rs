//! Samples that two people code each for themselves, what they said, and what was settled.

use crate::query::{json, one_row};
use crate::{Result, Tx};
use domain::agreement::{Blind, Coder, Sample};
use domain::contribution::Contribution;
use domain::ids::{AccountId, ContributionId, ReferralId, SampleId};
use domain::time::Instant;

mapped!(Sample, row => Sample {
    id: row.try_get("id")?,
    referral: row.try_get("referral")?,
    seed: row.try_get("seed")?,
    drawn_from: row.try_get("drawn_from")?,
    coders: [
        Coder { account: row.try_get("first_coder")?, done_at: row.try_get("first_done_at")? },
        Coder { account: row.try_get("second_coder")?, done_at: row.try_get("second_done_at")? },
    ],
    drawn_by: row.try_get("drawn_by")?,
    drawn_at: row.try_get("drawn_at")?,
    stopped: match row.try_get("stopped_at")? {
        Some(at) => Some((at, row.try_get("stopped_by")?)),
        None => None,
    },
    version: row.try_get("version")?,
});

/// A view of a sample.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// The view as it was drawn.
    pub view: Contribution,
    /// It still counts in the referral. One that was corrected, taken back or moved since does not.
    pub counts: bool,
}

mapped!(Drawn, row => Drawn {
    view: <Contribution as crate::query::MappedFrom<_>>::map(row)?,
    counts: row.try_get::<i64, _>("counts")? == 1,
});

/// What one of the two said of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The view.
    pub contribution: ContributionId,
    /// Who.
    pub coder: AccountId,
    /// Its number; the latest counts.
    pub number: i64,
    /// What.
    pub said: Blind,
    /// When.
    pub at: Instant,
}

mapped!(Said, row => Said {
    contribution: row.try_get("contribution")?,
    coder: row.try_get("coder")?,
    number: row.try_get("number")?,
    said: Blind { codes: json(row.try_get("codes")?)?, stance: row.try_get("stance")? },
    at: row.try_get("at")?,
});

/// What was settled of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// The view.
    pub contribution: ContributionId,
    /// Its number; the latest counts.
    pub number: i64,
    /// What was put on the view.
    pub settled: Blind,
    /// Why; may be empty.
    pub reason: String,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Option<AccountId>,
}

mapped!(Settlement, row => Settlement {
    contribution: row.try_get("contribution")?,
    number: row.try_get("number")?,
    settled: Blind { codes: json(row.try_get("codes")?)?, stance: row.try_get("stance")? },
    reason: row.try_get("reason")?,
    at: row.try_get("at")?,
    by: row.try_get("settled_by")?,
});

fn written(said: &Blind) -> String {
    serde_json::json!(said.codes).to_string()
}

/// Keeps a new sample.
pub async fn insert(tx: &mut Tx, s: &Sample) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO coding_sample (id, referral, seed, drawn_from, first_coder, second_coder, drawn_by, drawn_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
        s.id,
        s.referral,
        &s.seed,
        s.drawn_from,
        s.coders[0].account,
        s.coders[1].account,
        s.drawn_by,
        s.drawn_at
    )?;
    Ok(())
}

/// Keeps one of its views.
pub async fn insert_view(tx: &mut Tx, sample: SampleId, view: ContributionId, place: i64) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO coding_sample_view (sample, contribution, place) VALUES ($1, $2, $3)",
        sample,
        view,
        place
    )?;
    Ok(())
}

/// Saves how far it has come. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, s: &Sample) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE coding_sample SET first_done_at = $3, second_done_at = $4, stopped_at = $5, stopped_by = $6, version = version + 1
          WHERE id = $1 AND version = $2",
        s.id,
        s.version,
        s.coders[0].done_at,
        s.coders[1].done_at,
        s.stopped.map(|(at, _)| at),
        s.stopped.and_then(|(_, by)| by)
    )?;
    one_row(n)
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: SampleId) -> Result<Option<Sample>> {
    fetch_optional!(tx, Sample, "SELECT * FROM coding_sample WHERE id = $1", id)
}

/// The samples of a referral, the newest first.
pub async fn of_referral(tx: &mut Tx, id: ReferralId) -> Result<Vec<Sample>> {
    fetch_all!(
        tx,
        Sample,
        "SELECT * FROM coding_sample WHERE referral = $1 ORDER BY drawn_at DESC, id DESC",
        id
    )
}

/// The views of a sample, in the order they were drawn, with whether each still counts.
pub async fn views(tx: &mut Tx, id: SampleId) -> Result<Vec<Drawn>> {
    fetch_all!(
        tx,
        Drawn,
        "SELECT c.*, CAST(CASE WHEN s.current_version = c.sent_in AND s.resting_at IS NULL AND c.referral = p.referral
                               THEN 1 ELSE 0 END AS BIGINT) AS counts
           FROM coding_sample_view v
           JOIN coding_sample p ON p.id = v.sample
           JOIN contribution c ON c.id = v.contribution
           JOIN statement s ON s.id = c.statement
          WHERE v.sample = $1 ORDER BY v.place",
        id
    )
}

/// Keeps what one of the two said of a view. Fails when there is one with the same number.
pub async fn say(tx: &mut Tx, sample: SampleId, s: &Said) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO blind_coding (sample, contribution, coder, number, codes, stance, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        sample,
        s.contribution,
        s.coder,
        s.number,
        written(&s.said),
        s.said.stance,
        s.at
    )?;
    Ok(())
}

/// What the two say of each view as it counts.
pub async fn said(tx: &mut Tx, id: SampleId) -> Result<Vec<Said>> {
    fetch_all!(
        tx,
        Said,
        "SELECT b.* FROM blind_coding b
          WHERE b.sample = $1 AND b.number = (SELECT max(number) FROM blind_coding
                WHERE sample = b.sample AND contribution = b.contribution AND coder = b.coder)
          ORDER BY b.contribution, b.coder",
        id
    )
}

/// Keeps what was settled of a view. Fails when there is one with the same number.
pub async fn settle(tx: &mut Tx, sample: SampleId, s: &Settlement) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO coding_settlement (sample, contribution, number, codes, stance, reason, at, settled_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        sample,
        s.contribution,
        s.number,
        written(&s.settled),
        s.settled.stance,
        &s.reason,
        s.at,
        s.by
    )?;
    Ok(())
}

/// What was settled of the views of a sample, through time.
pub async fn settled(tx: &mut Tx, id: SampleId) -> Result<Vec<Settlement>> {
    fetch_all!(
        tx,
        Settlement,
        "SELECT * FROM coding_settlement WHERE sample = $1 ORDER BY contribution, number",
        id
    )
}
