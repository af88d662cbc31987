//! The code book of a referral, which views carry which codes, where they stand in their statement, and notes on them.

use crate::query::one_row;
use crate::{Result, Tx};
use domain::code_book::{Code, CodeEvent, Coding};
use domain::ids::{AccountId, CodeId, ContributionId, ReferralId, StatementId};
use domain::span::Span;
use domain::time::Instant;

mapped!(Code, row => Code {
    id: row.try_get("id")?,
    referral: row.try_get("referral")?,
    name: row.try_get("name")?,
    description: row.try_get("description")?,
    group: row.try_get("heading")?,
    state: row.try_get("state")?,
    merged_into: row.try_get("merged_into")?,
    version: row.try_get("version")?,
});

mapped!(Coding, row => Coding {
    contribution: row.try_get("contribution")?,
    code: row.try_get("code")?,
    coded_as: row.try_get("coded_as")?,
    at: row.try_get("at")?,
    by: row.try_get("coded_by")?,
});

mapped!(CodeEvent, row => CodeEvent {
    code: row.try_get("code")?,
    at: row.try_get("at")?,
    actor: row.try_get("actor")?,
    kind: row.try_get("kind")?,
    before: row.try_get("before")?,
    after: row.try_get("after")?,
});

/// The codes of a referral, those out of use too, by group and name.
pub async fn of_referral(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Code>> {
    fetch_all!(
        tx,
        Code,
        "SELECT * FROM code WHERE referral = $1 ORDER BY heading COLLATE swedish, name COLLATE swedish, id",
        referral
    )
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: CodeId) -> Result<Option<Code>> {
    fetch_optional!(tx, Code, "SELECT * FROM code WHERE id = $1", id)
}

/// Keeps a new code.
pub async fn insert(tx: &mut Tx, c: &Code) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO code (id, referral, name, description, heading, state, merged_into, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
        c.id,
        c.referral,
        &c.name,
        &c.description,
        &c.group,
        c.state,
        c.merged_into
    )?;
    Ok(())
}

/// Saves a code. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, c: &Code) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE code SET name = $3, description = $4, heading = $5, state = $6, merged_into = $7, version = version + 1
          WHERE id = $1 AND version = $2",
        c.id,
        c.version,
        &c.name,
        &c.description,
        &c.group,
        c.state,
        c.merged_into
    )?;
    one_row(n)
}

/// Keeps what was done to a code. `id` is any new text.
pub async fn note_event(tx: &mut Tx, id: &str, referral: ReferralId, e: &CodeEvent) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO code_event (id, referral, code, at, actor, kind, before, after) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        referral,
        e.code,
        e.at,
        &e.actor,
        e.kind,
        &e.before,
        &e.after
    )?;
    Ok(())
}

/// What was done to the codes of a referral, the newest first.
pub async fn history(tx: &mut Tx, referral: ReferralId) -> Result<Vec<CodeEvent>> {
    fetch_all!(
        tx,
        CodeEvent,
        "SELECT * FROM code_event WHERE referral = $1 ORDER BY at DESC, id DESC LIMIT 1000",
        referral
    )
}

/// Which codes the views that count in a referral carry: those of each statement's current version.
pub async fn codings_of_referral(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Coding>> {
    fetch_all!(
        tx,
        Coding,
        "SELECT cc.* FROM contribution_code cc
           JOIN contribution c ON c.id = cc.contribution
           JOIN statement s ON s.id = c.statement AND s.current_version = c.sent_in AND s.resting_at IS NULL
          WHERE c.referral = $1 AND cc.removed_at IS NULL ORDER BY cc.at, cc.id",
        referral
    )
}

/// Which codes the views of a version of a statement carry.
pub async fn codings_of_statement(tx: &mut Tx, id: StatementId, sent_in: i64) -> Result<Vec<Coding>> {
    fetch_all!(
        tx,
        Coding,
        "SELECT cc.* FROM contribution_code cc JOIN contribution c ON c.id = cc.contribution
          WHERE c.statement = $1 AND c.sent_in = $2 AND cc.removed_at IS NULL ORDER BY cc.at, cc.id",
        id,
        sent_in
    )
}

/// Which views carry a code, those of earlier versions too.
pub async fn codings_of_code(tx: &mut Tx, id: CodeId) -> Result<Vec<Coding>> {
    fetch_all!(
        tx,
        Coding,
        "SELECT * FROM contribution_code WHERE code = $1 AND removed_at IS NULL ORDER BY at, id",
        id
    )
}

/// What a view has been coded as through time, what was taken away too, the oldest first.
pub async fn codings_ever(tx: &mut Tx, id: ContributionId) -> Result<Vec<Coding>> {
    fetch_all!(tx, Coding, "SELECT * FROM contribution_code WHERE contribution = $1 ORDER BY at, id", id)
}

/// Puts a code on a view. Nothing happens when it is there.
pub async fn put(tx: &mut Tx, id: &str, c: &Coding) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO contribution_code (id, contribution, code, coded_as, at, coded_by) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (contribution, code) WHERE removed_at IS NULL DO NOTHING",
        id,
        c.contribution,
        c.code,
        &c.coded_as,
        c.at,
        c.by
    )?;
    Ok(())
}

/// Takes a code off a view. That it was there stays on record.
pub async fn take_off(
    tx: &mut Tx,
    view: ContributionId,
    code: CodeId,
    at: Instant,
    by: Option<AccountId>,
) -> Result<()> {
    execute!(
        tx,
        "UPDATE contribution_code SET removed_at = $3, removed_by = $4 WHERE contribution = $1 AND code = $2 AND removed_at IS NULL",
        view,
        code,
        at,
        by
    )?;
    Ok(())
}

/// Where a view stands in its statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The view.
    pub contribution: ContributionId,
    /// Where it stands.
    pub span: Span,
    /// The view with the same words in the version before.
    pub carried_from: Option<ContributionId>,
}

mapped!(Marked, row => Marked {
    contribution: row.try_get("contribution")?,
    span: Span {
        place: row.try_get("place")?,
        start: usize::try_from(row.try_get::<i64, _>("starts")?).unwrap_or(0),
        end: usize::try_from(row.try_get::<i64, _>("ends")?).unwrap_or(0),
    },
    carried_from: row.try_get("carried_from")?,
});

/// Keeps where a view stands.
pub async fn mark(tx: &mut Tx, m: &Marked) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO contribution_span (contribution, place, starts, ends, carried_from) VALUES ($1, $2, $3, $4, $5)",
        m.contribution,
        m.span.place,
        i64::try_from(m.span.start).unwrap_or(0),
        i64::try_from(m.span.end).unwrap_or(0),
        m.carried_from
    )?;
    Ok(())
}

/// Where the marked views of a version of a statement stand.
pub async fn marked_in(tx: &mut Tx, id: StatementId, sent_in: i64) -> Result<Vec<Marked>> {
    fetch_all!(
        tx,
        Marked,
        "SELECT p.* FROM contribution_span p JOIN contribution c ON c.id = p.contribution
          WHERE c.statement = $1 AND c.sent_in = $2 ORDER BY p.starts, c.position",
        id,
        sent_in
    )
}

/// Where the marked views that count in a referral stand.
pub async fn marked_in_referral(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Marked>> {
    fetch_all!(
        tx,
        Marked,
        "SELECT p.* FROM contribution_span p
           JOIN contribution c ON c.id = p.contribution
           JOIN statement s ON s.id = c.statement AND s.current_version = c.sent_in AND s.resting_at IS NULL
          WHERE c.referral = $1 ORDER BY c.statement, p.starts, c.position",
        referral
    )
}

/// A note on a view, among colleagues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The view.
    pub contribution: ContributionId,
    /// Its number; the latest counts.
    pub number: i64,
    /// The words; empty when it was taken away.
    pub text: String,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Option<AccountId>,
}

mapped!(Note, row => Note {
    contribution: row.try_get("contribution")?,
    number: row.try_get("number")?,
    text: row.try_get("text")?,
    at: row.try_get("at")?,
    by: row.try_get("written_by")?,
});

/// Keeps a note. Fails when someone else has written one with the same number.
pub async fn write_note(tx: &mut Tx, n: &Note) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO contribution_note (contribution, number, text, at, written_by) VALUES ($1, $2, $3, $4, $5)",
        n.contribution,
        n.number,
        &n.text,
        n.at,
        n.by
    )?;
    Ok(())
}

/// The notes that count on the views of a version of a statement.
pub async fn notes_in(tx: &mut Tx, id: StatementId, sent_in: i64) -> Result<Vec<Note>> {
    fetch_all!(
        tx,
        Note,
        "SELECT n.* FROM contribution_note n JOIN contribution c ON c.id = n.contribution
          WHERE c.statement = $1 AND c.sent_in = $2
            AND n.number = (SELECT max(number) FROM contribution_note WHERE contribution = n.contribution)",
        id,
        sent_in
    )
}
