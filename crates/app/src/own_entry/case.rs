//! What a person decides about entries: that someone without access to the known address speaks for an organisation, that a new one
//! is taken into the register, that one has another name or number. Nothing here shows before its sender's address is confirmed.

use super::access::is_flooded;
use super::{Asker, Notice, People, addresses, case_token, ensure, new_access, tell};
use crate::change::{Change, NewMessage, ask, entry};
use crate::clock::real;
use crate::error::{Error, Refusal, Result};
use crate::organisation_search::{Query, Shown, Window, index_now, is_public};
use crate::search::Side;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::email::EmailAddress;
use domain::ids::{EntryCaseId, OrganisationId};
use domain::language::Language;
use domain::message::MessageKind;
use domain::organisation::{Basis, Facet, NameKind, Organisation, OrganisationState, Profile, Trait};
use domain::own_entry::{AccessKind, Case, CaseKind, CaseState, LONGEST, Told, TypedNew, TypedPerson};
use domain::register_row::update::Held;
use domain::text::fold;
use domain::time::Day;
use domain::token::stored;
use domain::validation::{Problem, Problems};
use serde_json::json;
use store::organisation::Changed;

/// Most cases in a list.
const MOST: i64 = 200;
/// Most organisations that are shown as perhaps the same.
const ALIKE: usize = 5;

/// Someone asks to speak for an organisation whose address they do not read. Their own address is confirmed first.
pub async fn ask_to_take_over(
    site: &Site,
    actor: &Actor,
    id: OrganisationId,
    typed: &TypedPerson,
    language: Language,
) -> Result<()> {
    let person = typed.check(true)?;
    let mut opened = site.open_change(actor).await?;
    let held = store::organisation::held(&mut opened.tx, &[id]).await?.pop();
    held.filter(is_public).ok_or(Error::NotFound)?;
    let change = opened.allow(Action::AskForEntry, Resource::Site)?;
    begin(change, CaseKind::TakeOver, Some(id), Asker { person, language }, Told::default()).await
}

/// Someone signs up a new organisation. Their own address is confirmed first.
pub async fn ask_to_sign_up(
    site: &Site,
    actor: &Actor,
    typed: &TypedPerson,
    new: &TypedNew,
    language: Language,
) -> Result<()> {
    let (told, person) = match (new.check(), typed.check(false)) {
        (Ok(told), Ok(person)) => (told, person),
        (told, person) => {
            let mut problems = told.err().unwrap_or_default();
            problems.0.extend(person.err().unwrap_or_default().0);
            return Err(problems.into());
        }
    };
    let change = site.open_change(actor).await?.allow(Action::AskForEntry, Resource::Site)?;
    begin(change, CaseKind::SignUp, None, Asker { person, language }, told).await
}

async fn begin(
    mut change: Change<'_>,
    kind: CaseKind,
    organisation: Option<OrganisationId>,
    asker: Asker,
    told: Told,
) -> Result<()> {
    let Asker { person, language } = asker;
    if is_flooded(&mut change, MessageKind::EntryConfirm, &person.email).await? {
        return Ok(());
    }
    let site = change.site;
    let case = Case {
        id: EntryCaseId::new(site.entropy.seed()),
        kind,
        state: CaseState::Unconfirmed,
        organisation,
        person: person.person,
        role: person.role,
        email: Some(person.email.clone()),
        how: person.how,
        told,
        language,
        asked_at: real(),
        confirmed_at: None,
        decided_at: None,
        decided_by: String::new(),
        reason: String::new(),
        version: 1,
    };
    store::own_entry::insert_case(&mut change.tx, &case, &stored(&case_token(site, case.id))).await?;
    let subject = i18n::texts(language).msg_entry_mail_confirm_subject(&site.settings.short_name);
    change
        .message(NewMessage {
            to_address: Some(person.email),
            ..NewMessage::new(MessageKind::EntryConfirm, language, subject, json!({ "case": case.id }))
        })
        .await?;
    change.keep(entry("entry.case_asked", case.id, vec![("kind", kind.to_string())])).await
}

/// The organisation proposes another name or number, or to be known by more names: in the change where it saves its entry.
pub(super) async fn propose(
    change: &mut Change<'_>,
    access: &domain::own_entry::Access,
    told: Told,
) -> Result<EntryCaseId> {
    let case = Case {
        id: EntryCaseId::new(change.site.entropy.seed()),
        kind: CaseKind::Rename,
        state: CaseState::Waiting,
        organisation: Some(access.organisation),
        person: String::new(),
        role: String::new(),
        email: Some(access.email.clone()),
        how: String::new(),
        told,
        language: access.language,
        asked_at: real(),
        confirmed_at: Some(change.at),
        decided_at: None,
        decided_by: String::new(),
        reason: String::new(),
        version: 1,
    };
    let hash = stored(&case_token(change.site, case.id));
    store::own_entry::insert_case(&mut change.tx, &case, &hash).await?;
    Ok(case.id)
}

/// A case with what is needed to decide or to confirm it.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The case.
    pub case: Case,
    /// The organisation as it stands.
    pub held: Option<Held>,
    /// How it is reached, and who represents it.
    pub people: People,
    /// Organisations that it may be already.
    pub alike: Vec<Shown>,
}

/// What the link that confirms a case is about. Opening it uses nothing up.
///
/// # Errors
/// [`Refusal::LinkNotValid`] when it has run out, or was never ours.
pub async fn look(site: &Site, token: &str) -> Result<Whole> {
    let mut tx = site.store.read().await?;
    let case = by_token(&mut tx, token).await?;
    let (held, people) = (held_of(&mut tx, &case).await?, people_of(site, &mut tx, &case).await?);
    drop(tx);
    let alike =
        if case.state == CaseState::Unconfirmed { alike(site, Side::Public, &case).await? } else { vec![] };
    Ok(Whole { case, held, people, alike })
}

async fn by_token(tx: &mut store::Tx, token: &str) -> Result<Case> {
    let found = store::own_entry::case_by_token(tx, &stored(token)).await?;
    found.filter(|c| !c.has_run_out(real())).ok_or_else(|| Refusal::LinkNotValid.into())
}

async fn held_of(tx: &mut store::Tx, case: &Case) -> Result<Option<Held>> {
    let Some(id) = case.organisation else { return Ok(None) };
    Ok(store::organisation::held(tx, &[id]).await?.pop())
}

async fn people_of(site: &Site, tx: &mut store::Tx, case: &Case) -> Result<People> {
    match case.organisation {
        Some(id) => People::of(tx, id, Day(site.clock.today())).await,
        None => Ok(People::default()),
    }
}

/// Other organisations that are meant by the number or the name that a new one has, or that one wants instead: by number first.
async fn alike(site: &Site, viewer: Side<'_>, case: &Case) -> Result<Vec<Shown>> {
    let mut found: Vec<Shown> = Vec::new();
    let number = case.told.number.map(|n| n.to_string());
    let name = Some(case.told.name.clone()).filter(|name| !name.is_empty());
    for text in number.into_iter().chain(name) {
        let query = Query { text, ..Query::default() };
        let window = Window { first: 0, count: ALIKE + 1 };
        for shown in crate::organisation_search::find(site, viewer, &query, window).await?.rows {
            if case.organisation != Some(shown.id) && !found.iter().any(|f| f.id == shown.id) {
                found.push(shown);
            }
        }
    }
    found.truncate(ALIKE);
    Ok(found)
}

/// Confirms the sender's address: a person sees the case from now on. A new organisation is kept as one that has applied, and shown
/// to nobody but officials. Done twice, it does nothing.
pub async fn confirm(site: &Site, actor: &Actor, token: &str) -> Result<Case> {
    let mut change = site.open_change(actor).await?.allow(Action::AskForEntry, Resource::Site)?;
    let mut case = by_token(&mut change.tx, token).await?;
    if case.state != CaseState::Unconfirmed {
        return Ok(case);
    }
    (case.state, case.confirmed_at) = (CaseState::Waiting, Some(change.at));
    match (case.kind, case.organisation) {
        (CaseKind::SignUp, _) => {
            let held = applied(site, &case);
            let id = held.organisation.id;
            store::organisation::insert_all(&mut change.tx, &[held], None, change.at).await?;
            ensure(&mut change, id).await?;
            index_now(&mut change.tx, &[id]).await?;
            case.organisation = Some(id);
        }
        (CaseKind::TakeOver, Some(id)) => {
            let held = store::organisation::held(&mut change.tx, &[id]).await?.pop();
            let held = held.filter(is_public).ok_or(Refusal::LinkNotValid)?;
            let contacts = store::contact_point::of(&mut change.tx, id).await?;
            let to = addresses(&held.organisation, &contacts);
            tell(&mut change, &held.organisation, &to, Notice::TakeOverAsked, &[]).await?;
        }
        _ => {}
    }
    store::own_entry::update_case(&mut change.tx, &case).await?;
    change.keep(entry("entry.case_confirmed", case.id, vec![("kind", case.kind.to_string())])).await?;
    case.version += 1;
    Ok(case)
}

/// The organisation that a case tells of.
fn applied(site: &Site, case: &Case) -> Held {
    let told = &case.told;
    let new = Organisation::new(OrganisationId::new(site.entropy.seed()), told.name.clone());
    let organisation = Organisation { email: told.email.clone(), language: case.language, ..new };
    let of_type = |key: &domain::organisation_type::TypeKey| Trait {
        facet: Facet::Type,
        key: key.to_string(),
        label: String::new(),
        basis: Basis::Said,
    };
    let profile = Profile {
        number: told.number,
        seat: told.seat,
        website: told.website.clone(),
        description: told.description.clone(),
        state: OrganisationState::Applied,
        character: told.kind.iter().map(of_type).collect(),
        ..Profile::default()
    };
    Held { organisation, profile }
}

/// Cases for those who keep the register: those that wait, the first asked first, and those decided last.
pub async fn list(site: &Site, actor: &Actor) -> Result<(Vec<Whole>, Vec<Whole>)> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let waiting = store::own_entry::cases(&mut tx, CaseState::Waiting, MOST).await?;
    let decided = store::own_entry::decided_cases(&mut tx, MOST).await?;
    Ok((with_names(&mut tx, waiting).await?, with_names(&mut tx, decided).await?))
}

async fn with_names(tx: &mut store::Tx, cases: Vec<Case>) -> Result<Vec<Whole>> {
    let mut all = Vec::with_capacity(cases.len());
    for case in cases {
        let held = held_of(tx, &case).await?;
        all.push(Whole { held, case, people: People::default(), alike: Vec::new() });
    }
    Ok(all)
}

/// How many cases wait, for those who keep the register; none for others.
pub async fn count_waiting(site: &Site, actor: &Actor) -> Result<i64> {
    if ask(actor, Action::KeepRegister, Resource::Site).is_err() {
        return Ok(0);
    }
    Ok(store::own_entry::count_waiting(&mut site.store.read().await?).await?)
}

/// One case, for those who keep the register.
pub async fn show(site: &Site, actor: &Actor, id: EntryCaseId) -> Result<Whole> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let case = store::own_entry::case(&mut tx, id).await?;
    let case = case.filter(|c| c.state != CaseState::Unconfirmed).ok_or(Error::NotFound)?;
    let (held, people) = (held_of(&mut tx, &case).await?, people_of(site, &mut tx, &case).await?);
    drop(tx);
    let waits = case.state == CaseState::Waiting;
    let alike = if waits { alike(site, Side::Desk(actor), &case).await? } else { vec![] };
    Ok(Whole { case, held, people, alike })
}

/// Approves a case. `version` is the one that was read.
///
/// # Errors
/// [`Refusal::AlreadyDone`] when it has been decided; [`Error::ChangedMeanwhile`].
pub async fn approve(site: &Site, actor: &Actor, id: EntryCaseId, version: i64) -> Result<()> {
    let (mut change, mut case) = take(site, actor, id, version).await?;
    let whose = case.organisation.ok_or(Error::NotFound)?;
    let before = crate::organisation::held(&mut change.tx, whose).await?;
    // Merged with another since it was asked: nothing is written into an entry that nobody reads.
    if before.profile.state == OrganisationState::Merged {
        return Err(Error::ChangedMeanwhile);
    }
    let mut after = before.clone();
    match case.kind {
        CaseKind::TakeOver => after.organisation.email.clone_from(&case.email),
        CaseKind::SignUp => after.profile.state = OrganisationState::Active,
        CaseKind::Rename => rename(&mut after, &case.told),
    }
    if case.kind == CaseKind::SignUp || !case.told.name.is_empty() {
        let (key, seat) = (fold(&after.organisation.name), after.profile.seat);
        let same = store::organisation::of_name_and_seat(&mut change.tx, &key, seat).await?;
        if same.iter().any(|o| o.id != whose) {
            return Err(Error::field("decide", Problem::Taken(after.organisation.name)));
        }
    }
    let contacts = store::contact_point::of(&mut change.tx, whose).await?;
    let old = addresses(&before.organisation, &contacts);
    let (by, at) = (actor.audit_name(), change.at);
    let changed = Changed { before, after: after.clone() };
    store::organisation::update_all(&mut change.tx, &[changed], None, &by, at).await?;
    change.index_soon(whose).await?;
    index_now(&mut change.tx, &[whose]).await?;
    let mut access = None;
    if let (CaseKind::TakeOver | CaseKind::SignUp, Some(email)) = (case.kind, case.email.clone()) {
        // Whoever read the old address had a way in: it is closed.
        store::own_entry::end_others(&mut change.tx, whose, None, real()).await?;
        access = Some(new_access(&mut change, whose, AccessKind::Approved, email, case.language).await?.id);
        store::own_entry::reached(&mut change.tx, whose).await?;
    }
    // Whoever signs up has just told all that stands there. Whoever takes over has told nothing but an address.
    if case.kind == CaseKind::SignUp {
        store::own_entry::confirmed(&mut change.tx, whose, Day(at.day())).await?;
    }
    if case.kind == CaseKind::TakeOver {
        tell(&mut change, &after.organisation, &old, Notice::TakenOver, &[]).await?;
    }
    (case.state, case.decided_at, case.decided_by) = (CaseState::Approved, Some(at), by);
    let params = json!({ "case": id, "organisation": whose, "access": access });
    decide(change, &case, &after.organisation.name, params).await
}

fn rename(after: &mut Held, told: &Told) {
    let o = &mut after.organisation;
    if !told.name.is_empty() && told.name != o.name {
        let former = std::mem::replace(&mut o.name, told.name.clone());
        o.aliases.retain(|alias| fold(alias) != fold(&o.name));
        after.profile.name_kinds.remove(&fold(&o.name));
        after.profile.name_kinds.insert(fold(&former), NameKind::Former);
        if !o.aliases.iter().any(|alias| fold(alias) == fold(&former)) {
            o.aliases.push(former);
        }
    }
    for alias in &told.aliases {
        after.add_name(NameKind::Alias, alias.clone());
    }
    if told.number.is_some() {
        after.profile.number = told.number;
    }
}

/// Declines a case, with the reason that its sender is told.
///
/// # Errors
/// The field `reason`; [`Refusal::AlreadyDone`]; [`Error::ChangedMeanwhile`].
pub async fn decline(site: &Site, actor: &Actor, id: EntryCaseId, version: i64, reason: &str) -> Result<()> {
    let mut problems = Problems::default();
    let reason = problems.required_text("reason", reason, LONGEST);
    problems.no_personal_number("reason", &reason);
    problems.into_result()?;
    let (mut change, mut case) = take(site, actor, id, version).await?;
    let whose = case.organisation.ok_or(Error::NotFound)?;
    let before = crate::organisation::held(&mut change.tx, whose).await?;
    let name = before.organisation.name.clone();
    if case.kind == CaseKind::SignUp {
        let mut after = before.clone();
        after.profile.state = OrganisationState::Withdrawn;
        let (by, at) = (actor.audit_name(), change.at);
        store::organisation::update_all(&mut change.tx, &[Changed { before, after }], None, &by, at).await?;
        index_now(&mut change.tx, &[whose]).await?;
    }
    (case.state, case.reason) = (CaseState::Declined, reason);
    (case.decided_at, case.decided_by) = (Some(change.at), actor.audit_name());
    decide(change, &case, &name, json!({ "case": id, "organisation": whose })).await
}

async fn take<'a>(
    site: &'a Site,
    actor: &'a Actor,
    id: EntryCaseId,
    version: i64,
) -> Result<(Change<'a>, Case)> {
    let mut change = site.open_change(actor).await?.allow(Action::KeepRegister, Resource::Site)?;
    let case = store::own_entry::case(&mut change.tx, id).await?;
    let case = case.filter(|c| c.state != CaseState::Unconfirmed).ok_or(Error::NotFound)?;
    if case.state != CaseState::Waiting {
        return Err(Refusal::AlreadyDone.into());
    }
    if case.version != version {
        return Err(Error::ChangedMeanwhile);
    }
    Ok((change, case))
}

/// Keeps what was decided, and tells whoever asked.
async fn decide(mut change: Change<'_>, case: &Case, name: &str, params: serde_json::Value) -> Result<()> {
    store::own_entry::update_case(&mut change.tx, case).await?;
    let mut to: Vec<EmailAddress> = case.email.iter().cloned().collect();
    // Whoever proposed a name may have changed the address in the same moment.
    if case.kind == CaseKind::Rename
        && let Some(id) = case.organisation
    {
        let now = crate::organisation::held(&mut change.tx, id).await?.organisation.email;
        to.extend(now.filter(|now| to.iter().all(|known| known.key() != now.key())));
    }
    for email in to {
        let t = i18n::texts(case.language);
        let subject = if case.state == CaseState::Approved {
            t.msg_entry_mail_approved_subject(name)
        } else {
            t.msg_entry_mail_declined_subject(name)
        };
        change
            .message(NewMessage {
                to_name: case.person.clone(),
                to_address: Some(email),
                ..NewMessage::new(MessageKind::EntryDecided, case.language, subject, params.clone())
            })
            .await?;
    }
    // Begins like every entry of the register that changes what is counted.
    let what = format!("organisation.{}_{}", case.kind, case.state);
    let fields = vec![("organisation", case.organisation.map(|id| id.to_string()).unwrap_or_default())];
    change.keep(entry(&what, case.id, fields)).await
}
