//! A registration that was wrong is put right with its history: the statement moves to another referral or respondent,
//! becomes part of another statement, or goes back to the queue.
//!
//! Nothing received is changed: versions and files stay as they came, and a statement that counts nowhere any more still lies
//! there. A document number is never used again; its entry stays and leads on. Whoever was sent a receipt with facts that
//! no longer hold is told.

use super::{message_to_sender, statement_owner, views};
use crate::change::{Change, entry};
use crate::document::{self, NewDocument};
use crate::error::{Error, Refusal, Result};
use crate::inbound::{Target, Tie, target};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::document::{Direction, Document, DocumentKind};
use domain::ids::{CorrectionId, DocumentId, StatementId};
use domain::language::Language;
use domain::message::{InboundState, MessageKind};
use domain::referral::Referral;
use domain::statement::{Channel, RespondentKind, Statement};
use domain::validation::{Problem, Problems};
use serde_json::json;
use store::attachment::Attachment;
use store::correction::{Correction, CorrectionKind};
use store::event::EventKind;

/// Most statements joined at once.
const MOST: usize = 100;

/// A reason, in a person's words.
fn reason(text: &str) -> Result<String> {
    let mut problems = Problems::default();
    let reason = problems.required_text("reason", text, 1_000);
    problems.into_result()?;
    Ok(reason)
}

/// A statement that counts, with its referral and document, for a change by the registrar.
async fn open<'a>(
    site: &'a Site,
    actor: &'a Actor,
    id: StatementId,
) -> Result<(Change<'a>, Statement, Referral, Document)> {
    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let (statement, referral, document) = load(&mut change, id).await?;
    Ok((change, statement, referral, document))
}

async fn load(change: &mut Change<'_>, id: StatementId) -> Result<(Statement, Referral, Document)> {
    let statement = store::statement::by_id(&mut change.tx, id).await?.ok_or(Error::NotFound)?;
    if store::statement::resting_since(&mut change.tx, id).await?.is_some() {
        return Err(Error::NotFound);
    }
    let referral =
        store::referral::by_id(&mut change.tx, statement.referral).await?.ok_or(Error::NotFound)?;
    let document = statement.document.ok_or(Error::NotFound)?;
    let document = store::document::by_id(&mut change.tx, document).await?.ok_or(Error::NotFound)?;
    Ok((statement, referral, document))
}

/// Takes a document off the web, and sees to it that no finished summary shows it.
async fn take_off(change: &mut Change<'_>, document: &mut Document) -> Result<()> {
    if document.published_at.take().is_some() {
        store::document::update(&mut change.tx, document).await?;
        crate::summary::shows_too_much(change, document.referral).await?;
    }
    Ok(())
}

async fn note(
    change: &mut Change<'_>,
    kind: CorrectionKind,
    was: &Statement,
    reason: &str,
    new: Option<DocumentId>,
) -> Result<()> {
    let correction = Correction {
        id: CorrectionId::new(change.site.entropy.seed()),
        at: change.at,
        actor: change.actor.audit_name(),
        kind,
        statement: was.id,
        reason: reason.to_owned(),
        old_document: was.document,
        new_document: new,
        was: json!({ "referral": was.referral, "recipient": was.recipient, "name": was.name }),
    };
    Ok(store::correction::insert(&mut change.tx, &correction).await?)
}

/// Tells whoever has a receipt that its facts no longer hold: the numbers that went, and the one that holds.
async fn tell(
    change: &mut Change<'_>,
    statement: &Statement,
    old: &[String],
    new: Option<&str>,
) -> Result<()> {
    if statement.email.is_none() {
        return Ok(());
    }
    let subject = i18n::texts(statement.language).msg_putright_mail_subject(old.join(", "));
    let params = json!({ "old": old, "new": new });
    change.message(message_to_sender(statement, MessageKind::RegistrationCorrected, subject, params)).await?;
    Ok(())
}

/// Moves a statement to another referral, or to another respondent of the same. In another referral it gets a number of
/// its own there, and its views must be read anew.
///
/// # Errors
/// [`Refusal::AlreadyDone`] when it stands there already.
pub async fn move_to(site: &Site, actor: &Actor, id: StatementId, to: &Tie, why: &str) -> Result<Statement> {
    let why = reason(why)?;
    let (mut change, was, old_referral, mut old) = open(site, actor, id).await?;
    let Target { referral, recipient, unasked } = target(&mut change, to).await?;
    let mut statement = was.clone();
    statement.referral = referral.id;
    statement.recipient = recipient.as_ref().map(|r| r.id);
    statement.category = recipient.as_ref().map(|r| r.category.clone()).unwrap_or_default();
    (statement.name, statement.kind) = match (&recipient, unasked) {
        (Some(r), _) => (r.name.clone(), RespondentKind::Organisation),
        (None, Some(given)) => given,
        (None, None) => (was.name.clone(), was.kind),
    };
    let same = (statement.referral, statement.recipient, &statement.name, statement.kind);
    if same == (was.referral, was.recipient, &was.name, was.kind) {
        return Err(Refusal::AlreadyDone.into());
    }
    statement.late = referral.is_late(was.received_at, recipient.as_ref().and_then(|r| r.extended_until));
    let was_number = old.number.clone();
    // What is public of it names the wrong one: a person looks before it is shown again.
    take_off(&mut change, &mut old).await?;
    let (kind, new) = if referral.id == was.referral {
        old.party.clone_from(&statement.name);
        store::document::update(&mut change.tx, &old).await?;
        (CorrectionKind::Renamed, old)
    } else {
        let new = register_again(&mut change, &referral, &statement.name, &old).await?;
        store::contribution::move_to(&mut change.tx, id, referral.id, change.at).await?;
        (CorrectionKind::Moved, new)
    };
    statement.document = Some(new.id);
    store::statement::place(&mut change.tx, &statement).await?;
    note(&mut change, kind, &was, &why, Some(new.id)).await?;
    let detail = json!({ "number": was_number, "to": new.number, "name": statement.name });
    change.event(old_referral.id, was.recipient, EventKind::Moved, detail).await?;
    if kind == CorrectionKind::Moved {
        let detail = json!({ "number": new.number, "channel": statement.channel, "late": statement.late });
        change.event(referral.id, statement.recipient, EventKind::Received, detail).await?;
    }
    tell(&mut change, &statement, std::slice::from_ref(&was_number), Some(&new.number)).await?;
    let fields =
        vec![("from", was_number), ("to", new.number), ("name", statement.name.clone()), ("reason", why)];
    change.index(id);
    change.keep(entry("statement.moved", id, fields)).await?;
    Ok(statement)
}

/// The document of a statement in the matter it moves to. A secrecy mark goes along.
async fn register_again(
    change: &mut Change<'_>,
    referral: &Referral,
    party: &str,
    old: &Document,
) -> Result<Document> {
    let serial = store::site::next_in_series(&mut change.tx, &document::series(referral)).await?;
    let about = i18n::texts(Language::Swedish).msg_document_statement(referral.number.as_str());
    let new = NewDocument {
        kind: DocumentKind::Statement,
        direction: Direction::Received,
        party,
        about: &about,
        publish: false,
    };
    let mut new = document::register_as(change, referral, serial, new).await?;
    if old.secrecy.is_some() {
        new.secrecy.clone_from(&old.secrecy);
        store::document::update(&mut change.tx, &new).await?;
    }
    Ok(new)
}

/// Takes a statement that came by mail out of its matter; its mails wait in the queue again. When one of them is registered
/// again, the statement is that one, under a new document number.
///
/// # Errors
/// A field error when it did not come by mail: there is nothing that could wait.
pub async fn take_back(site: &Site, actor: &Actor, id: StatementId, why: &str) -> Result<Vec<String>> {
    let why = reason(why)?;
    let (mut change, was, referral, mut old) = open(site, actor, id).await?;
    if was.channel != Channel::Mail {
        return Err(Error::field("back", Problem::NotAChoice));
    }
    take_off(&mut change, &mut old).await?;
    store::statement::rest(&mut change.tx, &was, change.at).await?;
    let mails = store::inbound::all_of_statement(&mut change.tx, id).await?;
    store::correction::untie(&mut change.tx, id).await?;
    let mut numbers = Vec::new();
    for mut mail in mails {
        let others = store::correction::statements_of(&mut change.tx, mail.id).await?;
        mail.statement = others.first().copied();
        if mail.statement.is_none() {
            mail.state = InboundState::Waiting;
        }
        store::inbound::update(&mut change.tx, &mail).await?;
        numbers.push(mail.reception_number);
    }
    note(&mut change, CorrectionKind::TakenBack, &was, &why, None).await?;
    let detail = json!({ "number": old.number, "name": was.name });
    change.event(referral.id, was.recipient, EventKind::TakenBack, detail).await?;
    tell(&mut change, &was, std::slice::from_ref(&old.number), None).await?;
    let fields = vec![("document", old.number), ("mails", numbers.join(", ")), ("reason", why)];
    change.index(id);
    change.keep(entry("statement.taken_back", id, fields)).await?;
    Ok(numbers)
}

/// Joins statements of one referral that are parts of one answer. The one that came first stays, with its numbers; the
/// others' words and files follow its own, in the order they came, as a new version of it.
///
/// # Errors
/// A field error when they are not of one referral, or when one was sent by the form: what is said there part by part
/// cannot become running text.
pub async fn join(site: &Site, actor: &Actor, ids: &[StatementId], why: &str) -> Result<Statement> {
    let why = reason(why)?;
    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let mut all = Vec::new();
    for id in ids.iter().take(MOST) {
        if !all.iter().any(|(s, _, _): &(Statement, Referral, Document)| s.id == *id) {
            all.push(load(&mut change, *id).await?);
        }
    }
    all.sort_by(|a, b| {
        (a.0.received_at, &a.0.reception_number).cmp(&(b.0.received_at, &b.0.reception_number))
    });
    let mut all = all.into_iter();
    let Some((mut first, referral, mut kept)) = all.next() else { return Err(Error::NotFound) };
    let others: Vec<_> = all.collect();
    let fits = |s: &Statement| s.referral == first.referral && s.channel != Channel::Web;
    if others.is_empty() || !fits(&first) || !others.iter().all(|(s, _, _)| fits(s)) {
        return Err(Error::field("with", Problem::NotAChoice));
    }
    let mut more = Vec::new();
    let mut gone = Vec::new();
    for (other, _, mut document) in others {
        let body =
            store::statement::current(&mut change.tx, other.id).await?.map(|v| v.body).unwrap_or_default();
        let owner = statement_owner(other.id, other.current_version);
        let files = store::attachment::originals_of(&mut change.tx, &owner).await?;
        more.push(More {
            number: other.reception_number.clone(),
            words: mail::quote::own_text(&body),
            body,
            files,
        });
        take_off(&mut change, &mut document).await?;
        store::statement::rest(&mut change.tx, &other, change.at).await?;
        change.index(other.id);
        store::correction::tie_over(&mut change.tx, other.id, first.id).await?;
        note(&mut change, CorrectionKind::Joined, &other, &why, Some(kept.id)).await?;
        let detail = json!({ "number": document.number, "to": kept.number, "name": other.name });
        change.event(referral.id, other.recipient, EventKind::Joined, detail).await?;
        if document.secrecy.is_some() && kept.secrecy.is_none() {
            kept.secrecy = document.secrecy.clone();
            kept.published_at = None;
            store::document::update(&mut change.tx, &kept).await?;
        }
        gone.push(document.number);
    }
    extend(&mut change, &mut first, more).await?;
    tell(&mut change, &first, &gone, Some(&kept.number)).await?;
    let fields = vec![("joined", gone.join(", ")), ("into", kept.number), ("reason", why)];
    change.index(first.id);
    change.keep(entry("statement.joined", first.id, fields)).await?;
    Ok(first)
}

/// A statement whose mail was taken back and is registered again, here or elsewhere: under a new document number, with what
/// the mail says as a new version. What was joined to it meanwhile does not come along.
pub(crate) async fn revive(
    change: &mut Change<'_>,
    mut statement: Statement,
    a: super::Arrival<'_>,
) -> Result<Statement> {
    if store::statement::resting_since(&mut change.tx, statement.id).await?.is_none() {
        return Err(Refusal::AlreadyDone.into());
    }
    let versions = store::statement::versions(&mut change.tx, statement.id).await?;
    let serial = store::site::next_in_series(&mut change.tx, &document::series(a.referral)).await?;
    let about = i18n::texts(Language::Swedish).msg_document_statement(a.referral.number.as_str());
    let new = NewDocument {
        kind: DocumentKind::Statement,
        direction: Direction::Received,
        party: &a.name,
        about: &about,
        publish: false,
    };
    let document = document::register_as(change, a.referral, serial, new).await?;
    store::contribution::move_to(&mut change.tx, statement.id, a.referral.id, change.at).await?;
    statement.referral = a.referral.id;
    statement.recipient = a.recipient.map(|r| r.id);
    statement.name.clone_from(&a.name);
    statement.kind = a.kind;
    statement.category = a.recipient.map(|r| r.category.clone()).unwrap_or_default();
    statement.late = a.referral.is_late(statement.received_at, a.recipient.and_then(|r| r.extended_until));
    statement.document = Some(document.id);
    store::statement::place(&mut change.tx, &statement).await?;
    statement.version += 1;
    let earlier = store::contribution::last_position(&mut change.tx, statement.id).await?;
    statement.current_version = versions.iter().map(|v| v.number).max().unwrap_or(0) + 1;
    let number = statement.current_version;
    super::keep_version(change, &statement, number, &a.answer, &a.body, &a.files).await?;
    let words = a.words.as_deref().unwrap_or(&a.body);
    super::keep_views(change, &statement, earlier + 1, views(&a.answer, words)).await?;
    store::statement::update(&mut change.tx, &statement).await?;
    statement.version += 1;
    let detail = json!({ "number": document.number, "channel": statement.channel, "late": statement.late });
    change.event(statement.referral, statement.recipient, EventKind::Received, detail).await?;
    super::receipt(change, &statement, &document.number).await?;
    Ok(statement)
}

/// What follows in a statement: one more mail of the same answer.
pub(crate) struct More {
    pub number: String,
    pub body: String,
    pub words: String,
    pub files: Vec<Attachment>,
}

/// The words of several mails one after the other, each with its number.
pub(crate) fn in_a_row(first: &str, more: &[(String, String)]) -> String {
    let t = i18n::texts(Language::Swedish);
    let mut all = first.trim_end().to_owned();
    for (number, text) in more {
        let mark = t.msg_putright_joined_mark(number.as_str());
        all.extend(["\n\n[", mark.as_str(), "]\n\n", text.trim()]);
    }
    all
}

/// Makes a new version of a statement with what came after it. The versions before stay.
pub(crate) async fn extend(
    change: &mut Change<'_>,
    statement: &mut Statement,
    more: Vec<More>,
) -> Result<()> {
    let version = store::statement::current(&mut change.tx, statement.id).await?.ok_or(Error::NotFound)?;
    let owner = statement_owner(statement.id, statement.current_version);
    let mut files = store::attachment::originals_of(&mut change.tx, &owner).await?;
    let first = store::contribution::last_position(&mut change.tx, statement.id).await? + 1;
    let bodies: Vec<_> = more.iter().map(|m| (m.number.clone(), m.body.clone())).collect();
    let body = in_a_row(&version.body, &bodies);
    let own: Vec<_> = more.iter().map(|m| (m.number.clone(), m.words.clone())).collect();
    let words = in_a_row(&mail::quote::own_text(&version.body), &own);
    files.extend(more.into_iter().flat_map(|m| m.files));
    statement.current_version += 1;
    let number = statement.current_version;
    super::keep_version(change, statement, number, &version.answer, &body, &files).await?;
    super::keep_views(change, statement, first, views(&version.answer, &words)).await?;
    store::statement::update(&mut change.tx, statement).await?;
    statement.version += 1;
    Ok(())
}

/// Everything that was put right about a statement, in order.
pub async fn corrections(site: &Site, id: StatementId) -> Result<Vec<Correction>> {
    Ok(store::correction::of_statement(&mut site.store.read().await?, id).await?)
}
