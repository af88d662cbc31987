//! One mail that answers several referrals, and several mails that are one answer.

use super::many::{Registered, registered};
use super::{Read, Tie, make_statement, read, target};
use crate::change::{Change, ask, entry};
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use crate::statement::{More, extend, in_a_row};
use domain::access::{Action, Actor, Resource};
use domain::ids::{RecipientId, StatementId};
use domain::message::InboundState;
use domain::statement::{Channel, Statement};
use domain::validation::Problem;
use serde_json::json;
use store::event::EventKind;
use store::inbound::Inbound;

/// A mail that is registered already answers another referral too: that is a statement of its own, with numbers of its own,
/// of the same mail.
///
/// # Errors
/// [`Refusal::AlreadyDone`] when the mail is registered there, [`Error::NotFound`] when it is not registered at all.
pub async fn tie_also(site: &Site, actor: &Actor, number: &str, to: &Tie) -> Result<Statement> {
    let (_, read) = read_again(site, actor, number).await?;
    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let mut inbound = store::inbound::by_number(&mut change.tx, number).await?.ok_or(Error::NotFound)?;
    if inbound.statement.is_none() {
        return Err(Error::NotFound);
    }
    let to = target(&mut change, to).await?;
    for id in store::correction::statements_of(&mut change.tx, inbound.id).await? {
        let there = store::statement::by_id(&mut change.tx, id).await?;
        if there.is_some_and(|s| s.referral == to.referral.id) {
            return Err(Refusal::AlreadyDone.into());
        }
    }
    // A number for each statement: the mail's own is taken. The day it came is the mail's.
    let first_number = inbound.reception_number.clone();
    inbound.reception_number =
        crate::statement::next_reception_number(&mut change, inbound.received_at).await?;
    let statement =
        make_statement(&mut change, &inbound, &read, &to.referral, to.recipient.as_ref(), to.unasked).await?;
    let fields = vec![("mail", first_number), ("statement", statement.reception_number.clone())];
    change.keep(entry("inbound.tied_also", inbound.id, fields)).await?;
    Ok(statement)
}

async fn read_again(site: &Site, actor: &Actor, number: &str) -> Result<(Inbound, Read)> {
    ask(actor, Action::Register, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let found = store::inbound::by_number(&mut tx, number).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let raw = site.files.read(&found.raw).await?;
    let again = read(site, &raw, found.envelope_from.as_deref(), found.envelope_to.as_deref()).await?;
    Ok((found, again))
}

/// Registers mails that are one answer: one statement with one number and one receipt. The mail that came first gives its
/// number and its day; the others' words and files follow in the order they came. When the respondent has a statement
/// already that came by mail, they become part of that.
///
/// # Errors
/// A field error when it does not follow from the mails whose answer it is: then one is opened and registered by hand, and
/// the others added to it.
pub async fn register_as_one(site: &Site, actor: &Actor, numbers: &[String]) -> Result<Registered> {
    let mut numbers = numbers.to_vec();
    numbers.sort();
    numbers.dedup();
    let mut all = Vec::new();
    for number in numbers.iter().take(super::many::MOST) {
        all.push(read_again(site, actor, number).await?);
    }
    let recipient = the_one(&all)?;
    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let recipient = store::recipient::by_id(&mut change.tx, recipient).await?.ok_or(Error::NotFound)?;
    let before = store::statement::of_recipient(&mut change.tx, recipient.id).await?;
    if let Some(statement) = before.into_iter().find(|s| s.channel == Channel::Mail) {
        drop(change);
        return add_all(site, actor, all, statement.id).await;
    }
    let referral =
        store::referral::by_id(&mut change.tx, recipient.referral).await?.ok_or(Error::NotFound)?;
    let mut all = all.into_iter();
    let Some((found, mut whole)) = all.next() else { return Err(Error::NotFound) };
    let rest: Vec<_> = all.collect();
    let texts = |of: fn(&Read) -> String| -> Vec<(String, String)> {
        rest.iter().map(|(m, r)| (m.reception_number.clone(), of(r))).collect()
    };
    whole.incoming.text = in_a_row(&whole.incoming.text, &texts(|r| r.incoming.text.clone()));
    whole.incoming.own_text = in_a_row(&whole.incoming.own_text, &texts(|r| r.incoming.own_text.clone()));
    for (_, more) in &rest {
        whole.files.extend(more.files.clone());
    }
    let mut first = still_waiting(&mut change, &found.reception_number).await?;
    let statement = make_statement(&mut change, &first, &whole, &referral, Some(&recipient), None).await?;
    tie_row(&mut change, &mut first, statement.id).await?;
    for (mail, _) in &rest {
        let mut mail = still_waiting(&mut change, &mail.reception_number).await?;
        tie_row(&mut change, &mut mail, statement.id).await?;
    }
    let fields = vec![("mails", numbers.join(", ")), ("statement", statement.reception_number.clone())];
    change.keep(entry("inbound.tied_as_one", first.id, fields)).await?;
    registered(site, &statement).await
}

/// The one recipient that the mails are suggested to be from.
fn the_one(all: &[(Inbound, Read)]) -> Result<RecipientId> {
    let mut named: Vec<RecipientId> = all.iter().filter_map(|(m, _)| m.suggested_recipient).collect();
    named.sort();
    named.dedup();
    match named.as_slice() {
        [one] => Ok(*one),
        [] => Err(Error::field("recipient", Problem::NothingSuggested)),
        _ => Err(Error::field("recipient", Problem::SeveralSuggested)),
    }
}

async fn still_waiting(change: &mut Change<'_>, number: &str) -> Result<Inbound> {
    let mail = store::inbound::by_number(&mut change.tx, number).await?.ok_or(Error::NotFound)?;
    if mail.statement.is_some() { Err(Refusal::AlreadyDone.into()) } else { Ok(mail) }
}

async fn tie_row(change: &mut Change<'_>, mail: &mut Inbound, statement: StatementId) -> Result<()> {
    mail.statement = Some(statement);
    mail.state = InboundState::Tied;
    store::correction::tie(&mut change.tx, mail.id, statement).await?;
    Ok(store::inbound::update(&mut change.tx, mail).await?)
}

/// A waiting mail is more of a statement that is registered: its words and files follow as a new version.
///
/// # Errors
/// A field error when the statement was sent by the form.
pub async fn add_to(site: &Site, actor: &Actor, number: &str, to: StatementId) -> Result<Registered> {
    let one = read_again(site, actor, number).await?;
    add_all(site, actor, vec![one], to).await
}

async fn add_all(
    site: &Site,
    actor: &Actor,
    all: Vec<(Inbound, Read)>,
    to: StatementId,
) -> Result<Registered> {
    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let mut statement = store::statement::by_id(&mut change.tx, to).await?.ok_or(Error::NotFound)?;
    let rests = store::statement::resting_since(&mut change.tx, to).await?.is_some();
    if rests || statement.channel == Channel::Web {
        return Err(Error::field("statement", Problem::NotAChoice));
    }
    let mut more = Vec::new();
    let mut numbers = Vec::new();
    for (found, read) in all {
        let mut mail = still_waiting(&mut change, &found.reception_number).await?;
        tie_row(&mut change, &mut mail, to).await?;
        numbers.push(mail.reception_number.clone());
        more.push(More {
            number: mail.reception_number,
            body: super::kept_text(&read.incoming.text),
            words: super::kept_text(&read.incoming.own_text),
            files: read.files,
        });
    }
    extend(&mut change, &mut statement, more).await?;
    let document = match statement.document {
        Some(id) => store::document::by_id(&mut change.tx, id).await?,
        None => None,
    };
    let number = document.map(|d| d.number).unwrap_or_default();
    let detail = json!({ "number": number, "version": statement.current_version });
    change.event(statement.referral, statement.recipient, EventKind::Extended, detail).await?;
    crate::statement::receipt(&mut change, &statement, &number).await?;
    let fields = vec![("mails", numbers.join(", ")), ("statement", statement.reception_number.clone())];
    change.index(to);
    change.keep(entry("statement.extended", to, fields)).await?;
    registered(site, &statement).await
}
