//! The entries that organisations keep themselves: links that open them, cases that a person decides, and when each organisation
//! said that everything is right. What the entries hold: [`crate::organisation`], [`crate::contact_point`].

use crate::query::{json, one_row};
use crate::{Result, Tx};
use domain::ids::{EntryAccessId, EntryCaseId, OrganisationId};
use domain::message::MessageKind;
use domain::own_entry::{Access, Case, CaseState, Standing};
use domain::time::{Day, Instant};

mapped!(Access, row => Access {
    id: row.try_get("id")?,
    organisation: row.try_get("organisation")?,
    kind: row.try_get("kind")?,
    email: row.try_get("email")?,
    language: row.try_get("language")?,
    made_at: row.try_get("made_at")?,
    opened_at: row.try_get("opened_at")?,
    ended_at: row.try_get("ended_at")?,
});

mapped!(Case, row => Case {
    id: row.try_get("id")?,
    kind: row.try_get("kind")?,
    state: row.try_get("state")?,
    organisation: row.try_get("organisation")?,
    person: row.try_get("person")?,
    role: row.try_get("role")?,
    email: row.try_get("email")?,
    how: row.try_get("how")?,
    told: json(row.try_get("told")?)?,
    language: row.try_get("language")?,
    asked_at: row.try_get("asked_at")?,
    confirmed_at: row.try_get("confirmed_at")?,
    decided_at: row.try_get("decided_at")?,
    decided_by: row.try_get("decided_by")?,
    reason: row.try_get("reason")?,
    version: row.try_get("version")?,
});

mapped!(Standing, row => Standing {
    confirmed_on: row.try_get("confirmed_on")?,
    asked_at: row.try_get("asked_at")?,
    reminded_at: row.try_get("reminded_at")?,
    bounced_at: row.try_get("bounced_at")?,
    bounce_reason: row.try_get("bounce_reason")?,
});

/// Hashes of the tokens of a link and of the browser where it is opened.
#[derive(Debug, Clone)]
pub struct Hashes {
    /// Of the link.
    pub link: String,
    /// Of the browser.
    pub session: String,
}

/// Keeps a new link.
pub async fn insert_access(tx: &mut Tx, a: &Access, hashes: &Hashes) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO entry_access (id, organisation, kind, email, language, link_hash, session_hash, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        a.id,
        a.organisation,
        a.kind,
        &a.email,
        a.language,
        &hashes.link,
        &hashes.session,
        a.made_at
    )?;
    Ok(())
}

/// By identity.
pub async fn access(tx: &mut Tx, id: EntryAccessId) -> Result<Option<Access>> {
    fetch_optional!(tx, Access, "SELECT * FROM entry_access WHERE id = $1", id)
}

/// By the hash of the token of its link.
pub async fn access_by_link(tx: &mut Tx, hash: &str) -> Result<Option<Access>> {
    fetch_optional!(tx, Access, "SELECT * FROM entry_access WHERE link_hash = $1", hash)
}

/// By the hash of the token of the browser where it was opened.
pub async fn access_by_session(tx: &mut Tx, hash: &str) -> Result<Option<Access>> {
    fetch_optional!(tx, Access, "SELECT * FROM entry_access WHERE session_hash = $1", hash)
}

/// Notes that a link was used, real time; false when it was used before.
pub async fn opened(tx: &mut Tx, id: EntryAccessId, at: Instant) -> Result<bool> {
    Ok(execute!(tx, "UPDATE entry_access SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL", id, at)?
        == 1)
}

/// Ends one: it is closed in the browser, and the link opens nothing more.
pub async fn end_access(tx: &mut Tx, id: EntryAccessId, at: Instant) -> Result<()> {
    execute!(tx, "UPDATE entry_access SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", id, at)?;
    Ok(())
}

/// Ends all links to an organisation's entry, opened or not, but one. Returns how many.
pub async fn end_others(
    tx: &mut Tx,
    organisation: OrganisationId,
    but: Option<EntryAccessId>,
    at: Instant,
) -> Result<u64> {
    execute!(
        tx,
        "UPDATE entry_access SET ended_at = $3 WHERE organisation = $1 AND id <> coalesce($2, '') AND ended_at IS NULL",
        organisation,
        but.map(|id| id.to_string()),
        at
    )
}

/// How many links to an organisation's entry somebody has asked for since a time.
pub async fn asked_since(tx: &mut Tx, organisation: OrganisationId, since: Instant) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM entry_access WHERE organisation = $1 AND kind = 'asked' AND made_at > $2",
        organisation,
        since
    )?;
    Ok(n)
}

/// Forgets links that were made before a time.
pub async fn forget_access(tx: &mut Tx, before: Instant) -> Result<u64> {
    execute!(tx, "DELETE FROM entry_access WHERE made_at < $1", before)
}

/// Keeps a new case.
pub async fn insert_case(tx: &mut Tx, c: &Case, token_hash: &str) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO entry_case (id, kind, state, organisation, person, role, email, how, told, language, token_hash, asked_at,
                                 confirmed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        c.id,
        c.kind,
        c.state,
        c.organisation,
        &c.person,
        &c.role,
        c.email.as_ref(),
        &c.how,
        as_json(c)?,
        c.language,
        token_hash,
        c.asked_at,
        c.confirmed_at
    )?;
    Ok(())
}

fn as_json(c: &Case) -> Result<String> {
    serde_json::to_string(&c.told).map_err(|e| crate::Error::Database(sqlx::Error::Encode(e.into())))
}

/// Saves where a case stands. Fails if someone else did since it was read.
pub async fn update_case(tx: &mut Tx, c: &Case) -> Result<()> {
    let affected = execute!(
        tx,
        "UPDATE entry_case SET state = $3, organisation = $4, confirmed_at = $5, decided_at = $6, decided_by = $7, reason = $8,
                version = version + 1
          WHERE id = $1 AND version = $2",
        c.id,
        c.version,
        c.state,
        c.organisation,
        c.confirmed_at,
        c.decided_at,
        &c.decided_by,
        &c.reason
    )?;
    one_row(affected)
}

/// By identity.
pub async fn case(tx: &mut Tx, id: EntryCaseId) -> Result<Option<Case>> {
    fetch_optional!(tx, Case, "SELECT * FROM entry_case WHERE id = $1", id)
}

/// By the hash of the token that confirms it.
pub async fn case_by_token(tx: &mut Tx, hash: &str) -> Result<Option<Case>> {
    fetch_optional!(tx, Case, "SELECT * FROM entry_case WHERE token_hash = $1", hash)
}

/// Cases in a state, those asked first first, at most so many.
pub async fn cases(tx: &mut Tx, state: CaseState, most: i64) -> Result<Vec<Case>> {
    fetch_all!(
        tx,
        Case,
        "SELECT * FROM entry_case WHERE state = $1 ORDER BY asked_at, id LIMIT $2",
        state,
        most
    )
}

/// Cases that have been decided, the latest first, at most so many.
pub async fn decided_cases(tx: &mut Tx, most: i64) -> Result<Vec<Case>> {
    fetch_all!(
        tx,
        Case,
        "SELECT * FROM entry_case WHERE decided_at IS NOT NULL ORDER BY decided_at DESC, id DESC LIMIT $1",
        most
    )
}

/// How many cases wait.
pub async fn count_waiting(tx: &mut Tx) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(tx, (i64,), "SELECT count(*) FROM entry_case WHERE state = 'waiting'")?;
    Ok(n)
}

/// How many cases of an organisation wait.
pub async fn waiting_of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Case>> {
    fetch_all!(
        tx,
        Case,
        "SELECT * FROM entry_case WHERE organisation = $1 AND state = 'waiting' ORDER BY asked_at, id",
        organisation
    )
}

/// Erases cases that nobody confirmed and that were asked before a time (real time). Returns how many.
pub async fn forget_unconfirmed(tx: &mut Tx, before: Instant) -> Result<u64> {
    execute!(tx, "DELETE FROM entry_case WHERE state = 'unconfirmed' AND asked_at < $1", before)
}

/// Erases who asked from cases that were decided before a time. That there was a case, and what was decided, stays.
pub async fn erase_people(tx: &mut Tx, before: Instant) -> Result<u64> {
    execute!(
        tx,
        "UPDATE entry_case SET person = '', role = '', email = NULL, how = '', version = version + 1
          WHERE decided_at < $1 AND (person <> '' OR email IS NOT NULL OR how <> '')",
        before
    )
}

/// Forgets messages of a kind that were made before a time: they hold the address of somebody who asked for something.
pub async fn forget_messages(tx: &mut Tx, kind: MessageKind, before: Instant) -> Result<u64> {
    execute!(
        tx,
        "DELETE FROM message WHERE kind = $1 AND created_at < $2 AND state <> 'queued'",
        kind,
        before
    )
}

/// How it stands with an organisation's entry.
pub async fn standing(tx: &mut Tx, organisation: OrganisationId) -> Result<Standing> {
    let found =
        fetch_optional!(tx, Standing, "SELECT * FROM entry_standing WHERE organisation = $1", organisation)?;
    Ok(found.unwrap_or_default())
}

/// Makes the row of an organisation where there is none.
pub async fn ensure(tx: &mut Tx, organisation: OrganisationId, bounce_hash: &str) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO entry_standing (organisation, bounce_hash) VALUES ($1, $2) ON CONFLICT (organisation) DO NOTHING",
        organisation,
        bounce_hash
    )?;
    Ok(())
}

/// Notes that an organisation said that its entry is right. Its row is there.
pub async fn confirmed(tx: &mut Tx, organisation: OrganisationId, day: Day) -> Result<()> {
    execute!(tx, "UPDATE entry_standing SET confirmed_on = $2 WHERE organisation = $1", organisation, day)?;
    Ok(())
}

/// Notes that its address reaches it: it was changed, or a link that was sent to it was used.
pub async fn reached(tx: &mut Tx, organisation: OrganisationId) -> Result<()> {
    execute!(
        tx,
        "UPDATE entry_standing SET bounced_at = NULL, bounce_reason = '' WHERE organisation = $1",
        organisation
    )?;
    Ok(())
}

/// Notes that a mail to it came back. Its row is there.
pub async fn bounced(tx: &mut Tx, organisation: OrganisationId, at: Instant, reason: &str) -> Result<()> {
    execute!(
        tx,
        "UPDATE entry_standing SET bounced_at = $2, bounce_reason = $3 WHERE organisation = $1",
        organisation,
        at,
        reason
    )?;
    Ok(())
}

/// Notes that it is asked whether its entry is right, if it is still one of [`to_ask`]; false when it is not, as when another has
/// asked it meanwhile. Its row is there.
pub async fn asked(
    tx: &mut Tx,
    organisation: OrganisationId,
    until: Day,
    asked_before: Instant,
    at: Instant,
) -> Result<bool> {
    let changed = execute!(
        tx,
        "UPDATE entry_standing SET asked_at = $2, reminded_at = NULL
          WHERE organisation = $1 AND bounced_at IS NULL AND (confirmed_on IS NULL OR confirmed_on <= $3)
            AND (asked_at IS NULL OR asked_at < $4)",
        organisation,
        at,
        until,
        asked_before
    )?;
    Ok(changed == 1)
}

/// Notes that it is reminded of that, if it is still one of [`to_remind`]; false when it is not.
pub async fn reminded(
    tx: &mut Tx,
    organisation: OrganisationId,
    asked_before: Instant,
    at: Instant,
) -> Result<bool> {
    let changed = execute!(
        tx,
        "UPDATE entry_standing SET reminded_at = $2
          WHERE organisation = $1 AND asked_at < $3 AND reminded_at IS NULL AND bounced_at IS NULL
            AND (confirmed_on IS NULL OR confirmed_on < substr(asked_at, 1, 10))",
        organisation,
        at,
        asked_before
    )?;
    Ok(changed == 1)
}

/// Whose bounce address a token is of, by its hash.
pub async fn by_bounce(tx: &mut Tx, hash: &str) -> Result<Option<OrganisationId>> {
    let found: Option<(OrganisationId,)> = fetch_optional!(
        tx,
        (OrganisationId,),
        "SELECT organisation FROM entry_standing WHERE bounce_hash = $1",
        hash
    )?;
    Ok(found.map(|(id,)| id))
}

/// How many were asked or reminded since a time.
pub async fn mailed_since(tx: &mut Tx, since: Instant) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM entry_standing WHERE asked_at >= $1 OR reminded_at >= $1",
        since
    )?;
    Ok(n)
}

/// Associations with an address that works, which have neither said that their entry is right, nor come to the register, nor been
/// asked after a day; those that nobody has heard of for the longest time first, at most so many.
pub async fn to_ask(
    tx: &mut Tx,
    until: Day,
    asked_before: Instant,
    most: i64,
) -> Result<Vec<OrganisationId>> {
    let rows: Vec<(OrganisationId,)> = fetch_all!(
        tx,
        (OrganisationId,),
        "SELECT o.id FROM organisation o LEFT JOIN entry_standing s ON s.organisation = o.id
          WHERE o.state = 'active' AND o.kind = 'civil_society' AND o.email IS NOT NULL AND s.bounced_at IS NULL
            AND coalesce(s.confirmed_on, substr(o.created_at, 1, 10)) <= $1
            AND (s.asked_at IS NULL OR s.asked_at < $2)
          ORDER BY coalesce(s.confirmed_on, substr(o.created_at, 1, 10)), o.id LIMIT $3",
        until,
        asked_before,
        most
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Those that were asked before a time, have not answered and were not reminded; the first asked first, at most so many.
pub async fn to_remind(tx: &mut Tx, asked_before: Instant, most: i64) -> Result<Vec<OrganisationId>> {
    let rows: Vec<(OrganisationId,)> = fetch_all!(
        tx,
        (OrganisationId,),
        "SELECT o.id FROM entry_standing s JOIN organisation o ON o.id = s.organisation
          WHERE s.asked_at < $1 AND s.reminded_at IS NULL AND s.bounced_at IS NULL
            AND (s.confirmed_on IS NULL OR s.confirmed_on < substr(s.asked_at, 1, 10))
            AND o.state = 'active' AND o.email IS NOT NULL
          ORDER BY s.asked_at, o.id LIMIT $2",
        asked_before,
        most
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Notes that the organisation itself has said what a field holds.
pub async fn said(tx: &mut Tx, organisation: OrganisationId, field: &str, on: Day) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO entry_said (organisation, field, said_on) VALUES ($1, $2, $3)
         ON CONFLICT (organisation, field) DO UPDATE SET said_on = excluded.said_on",
        organisation,
        field,
        on
    )?;
    Ok(())
}

/// What an organisation itself has said, and when.
pub async fn said_of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<(String, Day)>> {
    fetch_all!(
        tx,
        (String, Day),
        "SELECT field, said_on FROM entry_said WHERE organisation = $1 ORDER BY field",
        organisation
    )
}

/// What all organisations themselves have said: whose, and which field.
pub async fn said_by_all(tx: &mut Tx) -> Result<Vec<(OrganisationId, String)>> {
    fetch_all!(
        tx,
        (OrganisationId, String),
        "SELECT organisation, field FROM entry_said ORDER BY organisation, field"
    )
}

/// Names of the lists that an organisation's entry comes from.
pub async fn sources_of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = fetch_all!(
        tx,
        (String,),
        "SELECT DISTINCT s.name FROM register_row r JOIN register_source s ON s.id = r.source
          WHERE r.organisation = $1 ORDER BY s.name",
        organisation
    )?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}
