//! Accounts, roles, sign-in attempts and sessions.

use crate::{Result, Tx};
use domain::account::{Account, Role, RoleAssignment};
use domain::ids::{AccountId, RoleAssignmentId, SignInId};
use domain::time::{Day, Instant};

mapped!(Account, row => Account {
    id: row.try_get("id")?,
    email: row.try_get("email")?,
    name: row.try_get("name")?,
    language: row.try_get("language")?,
    active: row.try_get("active")?,
});

mapped!(RoleAssignment, row => RoleAssignment {
    id: row.try_get("id")?,
    account: row.try_get("account")?,
    role: row.try_get("role")?,
    valid_from: row.try_get("valid_from")?,
    valid_to: row.try_get("valid_to")?,
});

/// Keeps a new account. `Exists` when the address is taken.
pub async fn insert(tx: &mut Tx, account: &Account, at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO account (id, email, email_key, name, language, active, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        account.id,
        &account.email,
        account.email.key(),
        &account.name,
        account.language,
        account.active,
        at
    )?;
    Ok(())
}

/// Changes name, language and whether the account is open.
pub async fn update(tx: &mut Tx, account: &Account) -> Result<()> {
    execute!(
        tx,
        "UPDATE account SET name = $2, language = $3, active = $4 WHERE id = $1",
        account.id,
        &account.name,
        account.language,
        account.active
    )?;
    Ok(())
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: AccountId) -> Result<Option<Account>> {
    fetch_optional!(tx, Account, "SELECT * FROM account WHERE id = $1", id)
}

/// By address, however it is spelt.
pub async fn by_email(tx: &mut Tx, key: &str) -> Result<Option<Account>> {
    fetch_optional!(tx, Account, "SELECT * FROM account WHERE email_key = $1", key)
}

/// All accounts by name.
pub async fn all(tx: &mut Tx) -> Result<Vec<Account>> {
    fetch_all!(tx, Account, "SELECT * FROM account ORDER BY name COLLATE swedish, id")
}

/// Gives a role.
pub async fn assign(tx: &mut Tx, a: &RoleAssignment) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO role_assignment (id, account, role, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)",
        a.id,
        a.account,
        a.role,
        a.valid_from,
        a.valid_to
    )?;
    Ok(())
}

/// Ends a role on a day.
pub async fn end_assignment(tx: &mut Tx, id: RoleAssignmentId, last: Day) -> Result<bool> {
    Ok(execute!(tx, "UPDATE role_assignment SET valid_to = $2 WHERE id = $1", id, last)? == 1)
}

/// All assignments, also those that have ended.
pub async fn assignments(tx: &mut Tx) -> Result<Vec<RoleAssignment>> {
    fetch_all!(tx, RoleAssignment, "SELECT * FROM role_assignment ORDER BY account, valid_from, id")
}

/// Roles in force for an account on a day.
pub async fn roles(tx: &mut Tx, account: AccountId, on: Day) -> Result<Vec<Role>> {
    let rows: Vec<(Role,)> = fetch_all!(
        tx,
        (Role,),
        "SELECT DISTINCT role FROM role_assignment
          WHERE account = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2) ORDER BY role",
        account,
        on
    )?;
    Ok(rows.into_iter().map(|(r,)| r).collect())
}

/// An attempt to sign in.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// Identity; the token and the code are made of it.
    pub id: SignInId,
    /// Whose.
    pub account: AccountId,
    /// When it ends, real time.
    pub expires_at: Instant,
    /// When it was used.
    pub used_at: Option<Instant>,
    /// How many wrong codes were tried.
    pub attempts: i64,
}

mapped!(SignIn, row => SignIn {
    id: row.try_get("id")?,
    account: row.try_get("account")?,
    expires_at: row.try_get("expires_at")?,
    used_at: row.try_get("used_at")?,
    attempts: row.try_get("attempts")?,
});

/// Keeps an attempt to sign in.
pub async fn insert_sign_in(tx: &mut Tx, s: &SignIn, token_hash: &str, created_at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO sign_in (id, account, token_hash, created_at, expires_at, attempts) VALUES ($1, $2, $3, $4, $5, 0)",
        s.id,
        s.account,
        token_hash,
        created_at,
        s.expires_at
    )?;
    Ok(())
}

/// By the hash of the link's token.
pub async fn sign_in_by_token(tx: &mut Tx, hash: &str) -> Result<Option<SignIn>> {
    fetch_optional!(tx, SignIn, "SELECT * FROM sign_in WHERE token_hash = $1", hash)
}

/// By identity.
pub async fn sign_in_by_id(tx: &mut Tx, id: SignInId) -> Result<Option<SignIn>> {
    fetch_optional!(tx, SignIn, "SELECT * FROM sign_in WHERE id = $1", id)
}

/// The latest attempt of an account that is not used.
pub async fn latest_sign_in(tx: &mut Tx, account: AccountId) -> Result<Option<SignIn>> {
    fetch_optional!(
        tx,
        SignIn,
        "SELECT * FROM sign_in WHERE account = $1 AND used_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 1",
        account
    )
}

/// How many attempts an account has made since a time.
pub async fn sign_ins_since(tx: &mut Tx, account: AccountId, since: Instant) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM sign_in WHERE account = $1 AND created_at > $2",
        account,
        since
    )?;
    Ok(n)
}

/// Uses an attempt up; false when it was used before.
pub async fn use_sign_in(tx: &mut Tx, id: SignInId, at: Instant) -> Result<bool> {
    Ok(execute!(tx, "UPDATE sign_in SET used_at = $2 WHERE id = $1 AND used_at IS NULL", id, at)? == 1)
}

/// Counts a wrong code.
pub async fn count_wrong_code(tx: &mut Tx, id: SignInId) -> Result<()> {
    execute!(tx, "UPDATE sign_in SET attempts = attempts + 1 WHERE id = $1", id)?;
    Ok(())
}

/// Begins a session.
pub async fn insert_session(
    tx: &mut Tx,
    token_hash: &str,
    account: AccountId,
    at: Instant,
    expires_at: Instant,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO session (token_hash, account, created_at, expires_at) VALUES ($1, $2, $3, $4)",
        token_hash,
        account,
        at,
        expires_at
    )?;
    Ok(())
}

/// The account of a session in force.
pub async fn by_session(tx: &mut Tx, token_hash: &str, now: Instant) -> Result<Option<Account>> {
    fetch_optional!(
        tx,
        Account,
        "SELECT a.* FROM session s JOIN account a ON a.id = s.account
          WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND a.active",
        token_hash,
        now
    )
}

/// Ends a session.
pub async fn end_session(tx: &mut Tx, token_hash: &str, at: Instant) -> Result<()> {
    execute!(
        tx,
        "UPDATE session SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL",
        token_hash,
        at
    )?;
    Ok(())
}

/// Ends all sessions of an account.
pub async fn end_sessions_of(tx: &mut Tx, account: AccountId, at: Instant) -> Result<()> {
    execute!(tx, "UPDATE session SET ended_at = $2 WHERE account = $1 AND ended_at IS NULL", account, at)?;
    Ok(())
}
