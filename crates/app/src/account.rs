//! Accounts: signing in by a one-time link or a code, sessions, and roles from dated assignments.
//!
//! Nothing here tells whether an address has an account: asking for a link always looks the same.

use crate::change::{NewMessage, ask, entry};
use crate::clock::real;
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use base64::Engine as _;
use domain::access::{Action, Actor, Resource};
use domain::account::{Account, Role, RoleAssignment};
use domain::email::EmailAddress;
use domain::ids::{AccountId, RoleAssignmentId, SignInId};
use domain::language::Language;
use domain::message::MessageKind;
use domain::time::Day;
use domain::token::{Purpose, stored};
use domain::validation::{Problem, Problems};
use serde_json::json;
use store::account::SignIn;

/// A sign-in link and its code are good for so many seconds (15 minutes).
pub const SIGN_IN_SECONDS: i64 = 15 * 60;
/// A session lasts so many seconds (12 hours: a working day).
pub const SESSION_SECONDS: i64 = 12 * 3600;
/// Most links to one account in an hour.
const MOST_LINKS: i64 = 6;
/// Most wrong codes for one link.
const MOST_CODES: i64 = 5;

/// Makes the accounts that the settings name, where they are missing.
pub async fn make_people(site: &Site) -> Result<()> {
    for person in &site.settings.people {
        let mut tx = site.store.read().await?;
        if store::account::by_email(&mut tx, &person.email.key()).await?.is_some() {
            continue;
        }
        drop(tx);
        let account = new_account(site, person.email.clone(), person.name.clone(), Language::Swedish);
        let system = Actor::System;
        let mut change = site.open_change(&system).await?.allow(Action::Register, Resource::Site)?;
        store::account::insert(&mut change.tx, &account, change.at).await?;
        for role in &person.roles {
            // Settings give roles from the start of time, so that a demo's clock may stand anywhere.
            let first = Day(jiff::civil::date(2000, 1, 1));
            store::account::assign(&mut change.tx, &assignment(site, account.id, *role, first, None)).await?;
        }
        change.keep(entry("account.created", account.id, vec![("email", account.email.to_string())])).await?;
    }
    Ok(())
}

fn new_account(site: &Site, email: EmailAddress, name: String, language: Language) -> Account {
    Account { id: AccountId::new(site.entropy.seed()), email, name, language, active: true }
}

fn assignment(site: &Site, account: AccountId, role: Role, from: Day, to: Option<Day>) -> RoleAssignment {
    let id = RoleAssignmentId::new(site.entropy.seed());
    RoleAssignment { id, account, role, valid_from: from, valid_to: to }
}

/// An account as an actor, with the roles in force today.
pub async fn actor(site: &Site, id: AccountId) -> Result<Actor> {
    let mut tx = site.store.read().await?;
    let roles = store::account::roles(&mut tx, id, Day(site.clock.today())).await?;
    Ok(Actor::Account { id, roles })
}

/// The actor with this address, for the command line's `--as`.
pub async fn actor_by_email(site: &Site, email: &str) -> Result<Actor> {
    let email: EmailAddress = email.parse().map_err(|_| Error::field("as", Problem::NotAnEmailAddress))?;
    let mut tx = site.store.read().await?;
    let account = store::account::by_email(&mut tx, &email.key()).await?.ok_or(Error::NotFound)?;
    drop(tx);
    actor(site, account.id).await
}

/// Sends a link and a code, if the address has an open account. Says nothing of whether it has.
pub async fn request_sign_in(site: &Site, email: &str) -> Result<()> {
    let email: EmailAddress = email.parse().map_err(|_| Error::field("email", Problem::NotAnEmailAddress))?;
    let actor = Actor::System;
    let mut opened = site.open_change(&actor).await?;
    let account = store::account::by_email(&mut opened.tx, &email.key()).await?;
    let Some(account) = account.filter(|a| a.active) else { return Ok(()) };
    let lately = store::account::sign_ins_since(&mut opened.tx, account.id, real().plus(-3600)).await?;
    if lately >= MOST_LINKS {
        return Ok(());
    }
    let mut change = opened.allow(Action::Register, Resource::Site)?;
    let sign_in = begin(site, &mut change.tx, account.id).await?;
    let t = i18n::texts(account.language);
    change
        .message(NewMessage {
            account: Some(account.id),
            to_name: account.name.clone(),
            to_address: Some(account.email.clone()),
            ..NewMessage::new(
                MessageKind::SignIn,
                account.language,
                t.msg_mail_sign_in_subject(&site.settings.short_name),
                json!({ "sign_in": sign_in.id }),
            )
        })
        .await?;
    change.keep(entry("account.sign_in_requested", account.id, vec![])).await
}

async fn begin(site: &Site, tx: &mut store::Tx, account: AccountId) -> Result<SignIn> {
    let now = real();
    let id = SignInId::new(site.entropy.seed());
    let sign_in = SignIn { id, account, expires_at: now.plus(SIGN_IN_SECONDS), used_at: None, attempts: 0 };
    let hash = stored(&link_token(site, id));
    store::account::insert_sign_in(tx, &sign_in, &hash, now).await?;
    Ok(sign_in)
}

/// The token of a sign-in link; made again when its mail is sent.
pub fn link_token(site: &Site, id: SignInId) -> String {
    site.key.token(Purpose::SignIn, &id.to_string(), 1)
}

/// The code that goes with a sign-in link.
pub fn link_code(site: &Site, id: SignInId) -> String {
    site.key.code(&id.to_string())
}

/// A sign-in link for the command line: for the first administrator, and for whoever has lost their mail.
pub async fn sign_in_link(site: &Site, email: &str) -> Result<String> {
    let email: EmailAddress = email.parse().map_err(|_| Error::field("email", Problem::NotAnEmailAddress))?;
    let actor = Actor::System;
    let mut opened = site.open_change(&actor).await?;
    let account = store::account::by_email(&mut opened.tx, &email.key()).await?;
    let account = account.filter(|a| a.active).ok_or(Error::NotFound)?;
    let mut change = opened.allow(Action::Register, Resource::Site)?;
    let sign_in = begin(site, &mut change.tx, account.id).await?;
    change.keep(entry("account.sign_in_link_made", account.id, vec![])).await?;
    Ok(site.link(account.language, &format!("/logga-in/{}", link_token(site, sign_in.id))))
}

/// Is this link good? For the page behind it, whose button uses it up; a mail scanner that opens it does not.
pub async fn look_at_link(site: &Site, token: &str) -> Result<()> {
    let mut tx = site.store.read().await?;
    usable(store::account::sign_in_by_token(&mut tx, &stored(token)).await?).map(|_| ())
}

fn usable(sign_in: Option<SignIn>) -> Result<SignIn> {
    sign_in
        .filter(|s| s.used_at.is_none() && s.expires_at > real() && s.attempts < MOST_CODES)
        .ok_or_else(|| Refusal::LinkNotValid.into())
}

/// Signs in with the link's token and returns the session's token, for the cookie.
pub async fn sign_in_by_link(site: &Site, token: &str) -> Result<String> {
    let actor = Actor::System;
    let mut opened = site.open_change(&actor).await?;
    let sign_in = usable(store::account::sign_in_by_token(&mut opened.tx, &stored(token)).await?)?;
    begin_session(site, opened, sign_in).await
}

/// Signs in on another device with the address and the code.
pub async fn sign_in_by_code(site: &Site, email: &str, code: &str) -> Result<String> {
    let wrong = || Error::field("code", Problem::WrongCode);
    let email: EmailAddress = email.parse().map_err(|_| Error::field("email", Problem::NotAnEmailAddress))?;
    let actor = Actor::System;
    let mut opened = site.open_change(&actor).await?;
    let account = store::account::by_email(&mut opened.tx, &email.key()).await?.ok_or_else(wrong)?;
    let sign_in =
        usable(store::account::latest_sign_in(&mut opened.tx, account.id).await?).map_err(|_| wrong())?;
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    if domain::token::equal(&link_code(site, sign_in.id), &digits) {
        return begin_session(site, opened, sign_in).await;
    }
    let mut change = opened.allow(Action::Register, Resource::Site)?;
    store::account::count_wrong_code(&mut change.tx, sign_in.id).await?;
    change.keep(entry("account.wrong_code", account.id, vec![])).await?;
    Err(wrong())
}

async fn begin_session(site: &Site, opened: crate::change::Opened<'_>, sign_in: SignIn) -> Result<String> {
    let mut change = opened.allow(Action::Register, Resource::Site)?;
    let now = real();
    if !store::account::use_sign_in(&mut change.tx, sign_in.id, now).await? {
        return Err(Refusal::LinkNotValid.into());
    }
    let token = new_token(site);
    let expires = now.plus(SESSION_SECONDS);
    store::account::insert_session(&mut change.tx, &stored(&token), sign_in.account, now, expires).await?;
    change.keep(entry("account.signed_in", sign_in.account, vec![])).await?;
    Ok(token)
}

/// A random token for a cookie.
pub fn new_token(site: &Site) -> String {
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(site.entropy.bytes::<24>())
}

/// Signs in as the first account that holds a role. Only on example sites, for the demo's buttons.
pub async fn sign_in_as_example(site: &Site, role: Role) -> Result<String> {
    if !site.settings.example {
        return Err(Error::NotFound);
    }
    let person = site.settings.people.iter().find(|p| p.roles.contains(&role)).ok_or(Error::NotFound)?;
    let actor = Actor::System;
    let mut opened = site.open_change(&actor).await?;
    let account =
        store::account::by_email(&mut opened.tx, &person.email.key()).await?.ok_or(Error::NotFound)?;
    let sign_in = begin(site, &mut opened.tx, account.id).await?;
    begin_session(site, opened, sign_in).await
}

/// The account and actor of a session's token.
pub async fn by_session(site: &Site, token: &str) -> Result<Option<(Account, Actor)>> {
    let mut tx = site.store.read().await?;
    let Some(account) = store::account::by_session(&mut tx, &stored(token), real()).await? else {
        return Ok(None);
    };
    let roles = store::account::roles(&mut tx, account.id, Day(site.clock.today())).await?;
    let actor = Actor::Account { id: account.id, roles };
    Ok(Some((account, actor)))
}

/// Ends a session.
pub async fn sign_out(site: &Site, token: &str) -> Result<()> {
    let mut tx = site.store.write().await?;
    store::account::end_session(&mut tx, &stored(token), real()).await?;
    Ok(tx.commit().await?)
}

/// An account with its assignments, for the administrator.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The account.
    pub account: Account,
    /// Its roles, also those that have ended.
    pub assignments: Vec<RoleAssignment>,
}

/// All accounts.
pub async fn list(site: &Site, actor: &Actor) -> Result<Vec<Listed>> {
    ask(actor, Action::Administer, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let accounts = store::account::all(&mut tx).await?;
    let assignments = store::account::assignments(&mut tx).await?;
    let of = |id| assignments.iter().filter(|a| a.account == id).cloned().collect();
    Ok(accounts.into_iter().map(|account| Listed { assignments: of(account.id), account }).collect())
}

/// A new account with its first role.
pub async fn create(
    site: &Site,
    actor: &Actor,
    name: &str,
    email: &str,
    role: Option<Role>,
) -> Result<AccountId> {
    let mut problems = Problems::default();
    let name = problems.required_line("name", name, domain::referral::LINE);
    let parsed = email.parse::<EmailAddress>();
    if parsed.is_err() {
        problems.add("email", Problem::NotAnEmailAddress);
    }
    problems.into_result()?;
    let Ok(email) = parsed else { return Err(Error::field("email", Problem::NotAnEmailAddress)) };
    let mut opened = site.open_change(actor).await?;
    if store::account::by_email(&mut opened.tx, &email.key()).await?.is_some() {
        return Err(Error::field("email", Problem::Taken(email.to_string())));
    }
    let mut change = opened.allow(Action::Administer, Resource::Site)?;
    let account = new_account(site, email, name, Language::Swedish);
    store::account::insert(&mut change.tx, &account, change.at).await?;
    if let Some(role) = role {
        let today = Day(site.clock.today());
        store::account::assign(&mut change.tx, &assignment(site, account.id, role, today, None)).await?;
    }
    change.keep(entry("account.created", account.id, vec![("email", account.email.to_string())])).await?;
    Ok(account.id)
}

/// Gives a role from a day to a day.
pub async fn assign(site: &Site, actor: &Actor, email: &str, role: Role, from: &str, to: &str) -> Result<()> {
    let mut problems = Problems::default();
    let from = problems.optional_date("from", from).unwrap_or_else(|| site.clock.today());
    let to = problems.optional_date("to", to);
    if let Some(to) = to
        && to < from
    {
        problems.add("to", Problem::NotAfter(from));
    }
    problems.into_result()?;
    let mut opened = site.open_change(actor).await?;
    let account =
        store::account::by_email(&mut opened.tx, &email.to_lowercase()).await?.ok_or(Error::NotFound)?;
    let mut change = opened.allow(Action::Administer, Resource::Site)?;
    let a = assignment(site, account.id, role, Day(from), to.map(Day));
    store::account::assign(&mut change.tx, &a).await?;
    change.keep(entry("account.role_given", account.id, vec![("role", role.to_string())])).await
}

/// Ends a role today.
pub async fn end_role(site: &Site, actor: &Actor, id: RoleAssignmentId) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::Administer, Resource::Site)?;
    let yesterday = site.clock.today().yesterday().map_err(|e| Error::Internal(e.into()))?;
    if !store::account::end_assignment(&mut change.tx, id, Day(yesterday)).await? {
        return Err(Error::NotFound);
    }
    change.keep(entry("account.role_ended", id, vec![])).await
}

/// Closes or opens an account. Closing ends its sessions at once.
pub async fn set_active(site: &Site, actor: &Actor, id: AccountId, active: bool) -> Result<()> {
    let mut opened = site.open_change(actor).await?;
    let mut account = store::account::by_id(&mut opened.tx, id).await?.ok_or(Error::NotFound)?;
    let mut change = opened.allow(Action::Administer, Resource::Site)?;
    account.active = active;
    store::account::update(&mut change.tx, &account).await?;
    if !active {
        store::account::end_sessions_of(&mut change.tx, id, real()).await?;
    }
    change.keep(entry(if active { "account.opened" } else { "account.closed" }, id, vec![])).await
}

/// The operator gives a role on the command line: how the first administrator comes to be. The account is made when
/// there is none. Whoever can run the command has the database in hand; the audit chain says that it was done so.
/// Returns true when the account is new.
pub async fn grant_by_operator(
    site: &Site,
    email: &str,
    name: &str,
    role: Role,
    from: &str,
    to: &str,
) -> Result<bool> {
    let mut problems = Problems::default();
    let parsed = email.parse::<EmailAddress>();
    if parsed.is_err() {
        problems.add("email", Problem::NotAnEmailAddress);
    }
    let first = problems.optional_date("from", from).unwrap_or_else(|| site.clock.today());
    let last = problems.optional_date("to", to);
    if last.is_some_and(|last| last < first) {
        problems.add("to", Problem::NotAfter(first));
    }
    problems.clone().into_result()?;
    let Ok(email) = parsed else { return Err(Error::field("email", Problem::NotAnEmailAddress)) };
    let actor = Actor::System;
    let mut opened = site.open_change(&actor).await?;
    let known = store::account::by_email(&mut opened.tx, &email.key()).await?;
    let is_new = known.is_none();
    let account = if let Some(account) = known {
        account
    } else {
        let name = problems.required_line("name", name, domain::referral::LINE);
        problems.into_result()?;
        new_account(site, email, name, Language::Swedish)
    };
    let mut change = opened.allow(Action::Register, Resource::Site)?;
    if is_new {
        store::account::insert(&mut change.tx, &account, change.at).await?;
    }
    store::account::assign(&mut change.tx, &assignment(site, account.id, role, Day(first), last.map(Day)))
        .await?;
    let fields = vec![("role", role.to_string()), ("email", account.email.to_string())];
    change.keep(entry("account.role_given_by_operator", account.id, fields)).await?;
    Ok(is_new)
}
