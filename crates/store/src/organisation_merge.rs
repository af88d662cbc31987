//! Two entries of one organisation that were made one: what each was, and what was tied to the one that went.
//!
//! Every reference to `organisation` is either moved here, with a note from where, or belongs to the entry itself and stays
//! ([`PLACES`], [`STAY`]); a test compares both with the schema.

use crate::query::one_row;
use crate::{Result, Tx};
use domain::ids::{OrganisationId, OrganisationMergeId};
use domain::organisation::OrganisationState;
use domain::time::Instant;

/// Table and column of what is tied to the winner when two are made one.
pub const PLACES: &[(&str, &str)] = &[
    ("contact_point", "organisation"),
    ("erased_contact", "organisation"),
    ("mandate", "organisation"),
    ("distribution_list_entry", "organisation"),
    ("recipient", "organisation"),
    ("name_answer", "organisation"),
    ("board_meeting", "organisation"),
    ("register_row", "organisation"),
    ("register_row", "candidate"),
    ("organisation_relation", "organisation"),
    ("organisation_relation", "other"),
    ("organisation", "merged_into"),
];

/// Table and column of what belongs to an entry itself and stays with it.
pub const STAY: &[(&str, &str)] = &[
    ("organisation_alias", "organisation"),
    ("organisation_character", "organisation"),
    ("organisation_version", "organisation"),
    ("organisation_merge", "winner"),
    ("organisation_merge", "loser"),
    ("organisation_different", "first"),
    ("organisation_different", "second"),
    ("organisation_interest", "organisation"),
    ("entry_access", "organisation"),
    ("entry_case", "organisation"),
    ("entry_standing", "organisation"),
    ("entry_said", "organisation"),
];

/// Two that were made one.
#[derive(Debug, Clone)]
pub struct Merge {
    /// Identity.
    pub id: OrganisationMergeId,
    /// The one that stands for both.
    pub winner: OrganisationId,
    /// The one that went.
    pub loser: OrganisationId,
    /// When.
    pub at: Instant,
    /// Who did it.
    pub actor: String,
    /// What the winner was just before: JSON of [`crate::organisation::as_json`].
    pub before: String,
    /// What it was just after.
    pub became: String,
    /// Where the one that went stood.
    pub state: OrganisationState,
}

mapped!(Merge, row => Merge {
    id: row.try_get("id")?,
    winner: row.try_get("winner")?,
    loser: row.try_get("loser")?,
    at: row.try_get("at")?,
    actor: row.try_get("actor")?,
    before: row.try_get("before")?,
    became: row.try_get("became")?,
    state: row.try_get("state")?,
});

/// How much is tied to an organisation, by what it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Ties {
    /// Rows of referrals' lists.
    pub recipients: i64,
    /// Statements that were received from it.
    pub statements: i64,
    /// Places on distribution lists.
    pub lists: i64,
    /// Contact points, those that have ended among them.
    pub contacts: i64,
    /// Mandates, likewise.
    pub mandates: i64,
    /// Relations with others, on either side.
    pub relations: i64,
    /// Days on which its board meets.
    pub board_meetings: i64,
    /// Rows of lists that were taken in.
    pub rows: i64,
    /// Others that it stands for.
    pub merged: i64,
}

mapped!(Ties, row => Ties {
    recipients: row.try_get("recipients")?,
    statements: row.try_get("statements")?,
    lists: row.try_get("lists")?,
    contacts: row.try_get("contacts")?,
    mandates: row.try_get("mandates")?,
    relations: row.try_get("relations")?,
    board_meetings: row.try_get("board_meetings")?,
    rows: row.try_get("row_count")?,
    merged: row.try_get("merged")?,
});

/// How much is tied to an organisation.
pub async fn ties(tx: &mut Tx, id: OrganisationId) -> Result<Ties> {
    fetch_one!(
        tx,
        Ties,
        "SELECT (SELECT count(*) FROM recipient WHERE organisation = $1) AS recipients,
                (SELECT count(*) FROM statement s JOIN recipient r ON r.id = s.recipient
                  WHERE r.organisation = $1 AND s.resting_at IS NULL) AS statements,
                (SELECT count(*) FROM distribution_list_entry WHERE organisation = $1) AS lists,
                (SELECT count(*) FROM contact_point WHERE organisation = $1) AS contacts,
                (SELECT count(*) FROM mandate WHERE organisation = $1) AS mandates,
                (SELECT count(*) FROM organisation_relation WHERE organisation = $1 OR other = $1) AS relations,
                (SELECT count(*) FROM board_meeting WHERE organisation = $1) AS board_meetings,
                (SELECT count(*) FROM register_row WHERE organisation = $1) AS row_count,
                (SELECT count(*) FROM organisation WHERE merged_into = $1) AS merged",
        id
    )
}

/// Keeps it.
pub async fn insert(tx: &mut Tx, m: &Merge) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO organisation_merge (id, winner, loser, at, actor, before, became, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        m.id,
        m.winner,
        m.loser,
        m.at,
        m.actor.as_str(),
        m.before.as_str(),
        m.became.as_str(),
        m.state
    )?;
    Ok(())
}

/// Those that an organisation stands for, the latest first.
pub async fn of_winner(tx: &mut Tx, winner: OrganisationId) -> Result<Vec<Merge>> {
    fetch_all!(
        tx,
        Merge,
        "SELECT * FROM organisation_merge WHERE winner = $1 AND split_at IS NULL ORDER BY at DESC, id DESC",
        winner
    )
}

/// How one went that is merged with another.
pub async fn of_loser(tx: &mut Tx, loser: OrganisationId) -> Result<Option<Merge>> {
    fetch_optional!(
        tx,
        Merge,
        "SELECT * FROM organisation_merge WHERE loser = $1 AND split_at IS NULL ORDER BY at DESC, id DESC LIMIT 1",
        loser
    )
}

/// Notes that they are two again.
pub async fn set_split(tx: &mut Tx, id: OrganisationMergeId, actor: &str, at: Instant) -> Result<()> {
    let affected = execute!(
        tx,
        "UPDATE organisation_merge SET split_at = $2, split_by = $3 WHERE id = $1 AND split_at IS NULL",
        id,
        at,
        actor
    )?;
    one_row(affected)
}

/// Ties to the winner what was tied to the loser, and notes what it was.
pub async fn tie_to_winner(
    tx: &mut Tx,
    merge: OrganisationMergeId,
    loser: OrganisationId,
    winner: OrganisationId,
) -> Result<()> {
    note_ties(tx, merge, loser, winner).await?;
    move_ties(tx, merge, loser, winner).await
}

/// Ties back to the loser what was its own and is tied to the winner still.
pub async fn tie_back(
    tx: &mut Tx,
    merge: OrganisationMergeId,
    loser: OrganisationId,
    winner: OrganisationId,
) -> Result<()> {
    move_ties(tx, merge, winner, loser).await
}

/// What is tied to the loser. What the winner has already, such as a board's day, stays where it is.
async fn note_ties(
    tx: &mut Tx,
    merge: OrganisationMergeId,
    loser: OrganisationId,
    winner: OrganisationId,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'contact_point', id, '' FROM contact_point WHERE organisation = $2",
        merge,
        loser
    )?;
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'erased_contact', digest, '' FROM erased_contact WHERE organisation = $2 AND digest NOT IN (SELECT digest FROM erased_contact WHERE organisation = $3)",
        merge,
        loser,
        winner
    )?;
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'mandate', id, '' FROM mandate WHERE organisation = $2",
        merge,
        loser
    )?;
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'distribution_list_entry', id, '' FROM distribution_list_entry WHERE organisation = $2",
        merge,
        loser
    )?;
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'recipient', id, '' FROM recipient WHERE organisation = $2",
        merge,
        loser
    )?;
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'name_answer', name_key, '' FROM name_answer WHERE organisation = $2 AND name_key NOT IN (SELECT name_key FROM name_answer WHERE organisation = $3)",
        merge,
        loser,
        winner
    )?;
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'board_meeting', day, '' FROM board_meeting WHERE organisation = $2 AND day NOT IN (SELECT day FROM board_meeting WHERE organisation = $3)",
        merge,
        loser,
        winner
    )?;
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'register_row', source, key FROM register_row WHERE organisation = $2",
        merge,
        loser
    )?;
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'register_row.candidate', source, key FROM register_row WHERE candidate = $2",
        merge,
        loser
    )?;
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'organisation_relation', id, '' FROM organisation_relation WHERE organisation = $2 AND other <> $3",
        merge,
        loser,
        winner
    )?;
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'organisation_relation.other', id, '' FROM organisation_relation WHERE other = $2 AND organisation <> $3",
        merge,
        loser,
        winner
    )?;
    execute!(
        tx,
        "INSERT INTO organisation_merge_tie (merge_id, place, key, second)
         SELECT $1, 'organisation', id, '' FROM organisation WHERE merged_into = $2 AND id <> $3",
        merge,
        loser,
        winner
    )?;
    Ok(())
}

async fn move_ties(
    tx: &mut Tx,
    merge: OrganisationMergeId,
    from: OrganisationId,
    to: OrganisationId,
) -> Result<()> {
    execute!(
        tx,
        "UPDATE contact_point SET organisation = $3 WHERE organisation = $2 AND id IN (SELECT t.key FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'contact_point')",
        merge,
        from,
        to
    )?;
    execute!(
        tx,
        "UPDATE erased_contact SET organisation = $3 WHERE organisation = $2 AND digest IN (SELECT t.key FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'erased_contact') AND digest NOT IN (SELECT e.digest FROM erased_contact e WHERE e.organisation = $3)",
        merge,
        from,
        to
    )?;
    execute!(
        tx,
        "UPDATE mandate SET organisation = $3 WHERE organisation = $2 AND id IN (SELECT t.key FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'mandate')",
        merge,
        from,
        to
    )?;
    execute!(
        tx,
        "UPDATE distribution_list_entry SET organisation = $3 WHERE organisation = $2 AND id IN (SELECT t.key FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'distribution_list_entry')",
        merge,
        from,
        to
    )?;
    execute!(
        tx,
        "UPDATE recipient SET organisation = $3 WHERE organisation = $2 AND id IN (SELECT t.key FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'recipient')",
        merge,
        from,
        to
    )?;
    execute!(
        tx,
        "UPDATE name_answer SET organisation = $3 WHERE organisation = $2 AND name_key IN (SELECT t.key FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'name_answer')",
        merge,
        from,
        to
    )?;
    execute!(
        tx,
        "UPDATE board_meeting SET organisation = $3 WHERE organisation = $2 AND day IN (SELECT t.key FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'board_meeting')",
        merge,
        from,
        to
    )?;
    execute!(
        tx,
        "UPDATE register_row SET organisation = $3 WHERE organisation = $2 AND EXISTS (SELECT 1 FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'register_row' AND t.key = register_row.source AND t.second = register_row.key)",
        merge,
        from,
        to
    )?;
    execute!(
        tx,
        "UPDATE register_row SET candidate = $3 WHERE candidate = $2 AND EXISTS (SELECT 1 FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'register_row.candidate' AND t.key = register_row.source AND t.second = register_row.key)",
        merge,
        from,
        to
    )?;
    execute!(
        tx,
        "UPDATE organisation_relation SET organisation = $3 WHERE organisation = $2 AND id IN (SELECT t.key FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'organisation_relation')",
        merge,
        from,
        to
    )?;
    execute!(
        tx,
        "UPDATE organisation_relation SET other = $3 WHERE other = $2 AND id IN (SELECT t.key FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'organisation_relation.other')",
        merge,
        from,
        to
    )?;
    execute!(
        tx,
        "UPDATE organisation SET merged_into = $3 WHERE merged_into = $2 AND id IN (SELECT t.key FROM organisation_merge_tie t WHERE t.merge_id = $1 AND t.place = 'organisation')",
        merge,
        from,
        to
    )?;
    Ok(())
}

/// Notes that a person has said that two are not one.
pub async fn set_different(
    tx: &mut Tx,
    a: OrganisationId,
    b: OrganisationId,
    actor: &str,
    at: Instant,
) -> Result<()> {
    let (first, second) = in_order(a, b);
    execute!(
        tx,
        "INSERT INTO organisation_different (first, second, answered_by, answered_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        first,
        second,
        actor,
        at
    )?;
    Ok(())
}

/// Takes back that two are not one.
pub async fn unset_different(tx: &mut Tx, a: OrganisationId, b: OrganisationId) -> Result<()> {
    let (first, second) = in_order(a, b);
    execute!(tx, "DELETE FROM organisation_different WHERE first = $1 AND second = $2", first, second)?;
    Ok(())
}

/// Pairs of which a person has said that they are not one; the lesser id first.
pub async fn different(tx: &mut Tx) -> Result<Vec<(OrganisationId, OrganisationId)>> {
    fetch_all!(
        tx,
        (OrganisationId, OrganisationId),
        "SELECT first, second FROM organisation_different ORDER BY first, second"
    )
}

/// The lesser first, as text is ordered.
pub fn in_order(a: OrganisationId, b: OrganisationId) -> (OrganisationId, OrganisationId) {
    if a.to_string() < b.to_string() { (a, b) } else { (b, a) }
}
