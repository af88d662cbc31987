//! Sending out: the letter to each recipient, reminders, and notices. What is sent is registered in the matter.

use crate::change::{Change, entry};
use crate::error::{Error, Refusal, Result};
use crate::recipient::{Addresses, standings};
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor};
use domain::document::DocumentKind;
use domain::language::Language;
use domain::message::MessageKind;
use domain::recipient::{Recipient, RecipientStatus};
use domain::referral::{Referral, Stage, Step};
use domain::time::Day;
use serde_json::json;
use store::attachment::Attachment;
use store::event::EventKind;

/// Seconds within which nobody is reminded again.
const REMINDED_LATELY: i64 = 20 * 3_600;

/// Sends an approved referral to everyone on its list: letter and attachments become documents of the matter,
/// and each recipient gets a mail, or a letter to print.
pub async fn dispatch(site: &Site, actor: &Actor, slug: &str) -> Result<usize> {
    // The letter is laid out before the transaction: it takes time and SQLite has one writer.
    let mut tx = site.store.read().await?;
    let whole = referral::whole(&mut tx, slug).await?;
    let recipients = store::recipient::of_referral(&mut tx, whole.referral.id).await?;
    drop(tx);
    crate::change::ask(
        actor,
        Action::Dispatch,
        domain::access::Resource::Referral((&whole.referral).into()),
    )?;
    let letter = crate::letters::letter::letter(site, &whole, &recipients);
    let letter = crate::letters::render(letter).await?;
    let letter_file = site.files.keep(&letter, site.entropy.bytes()).await?;

    let (mut change, mut referral) = referral::open(site, actor, slug, Action::Dispatch).await?;
    if referral.stage == Stage::Approved {
        referral.ready_for_approval(change.at.day())?;
    }
    if referral.version != whole.referral.version {
        return Err(Error::ChangedMeanwhile);
    }
    referral::take(&mut referral, Step::Dispatch, &change)?;
    referral.dispatched_at = Some(change.at);
    store::referral::update(&mut change.tx, &referral).await?;
    referral.version += 1;
    let t = i18n::texts(Language::Swedish);
    let about = t.msg_document_letter(referral.letter.title.as_str());
    let document =
        crate::document::finalise(&mut change, &referral, DocumentKind::Letter, &about, true).await?;
    let name = format!("{}.pdf", t.msg_file_letter(referral.slug.as_str()));
    crate::document::attach_pdf(&mut change, &document, letter_file, name).await?;
    register_attachments(&mut change, &referral, &whole.attachments).await?;
    let count = recipients.len();
    let mut recipients = store::recipient::of_referral(&mut change.tx, referral.id).await?;
    let addresses = addresses_of(&mut change, &recipients).await?;
    for recipient in &mut recipients {
        let before = recipient.email.clone();
        invite(&mut change, &addresses, &referral, recipient).await?;
        if recipient.email != before {
            store::recipient::update(&mut change.tx, recipient).await?;
        }
    }
    store::recipient::dispatched(&mut change.tx, referral.id, change.at).await?;
    change.event(referral.id, None, EventKind::Dispatched, json!({ "recipients": count })).await?;
    crate::round::tell_earlier(&mut change, &referral).await?;
    change.index(referral.id);
    change.keep(entry("referral.dispatched", referral.id, vec![("recipients", count.to_string())])).await?;
    Ok(count)
}

async fn register_attachments(
    change: &mut Change<'_>,
    referral: &Referral,
    files: &[Attachment],
) -> Result<()> {
    for file in files {
        let document =
            crate::document::finalise(change, referral, DocumentKind::Attachment, &file.name, true).await?;
        let mut file = file.clone();
        file.position = 1;
        store::attachment::insert(&mut change.tx, &document.id.to_string(), &file).await?;
    }
    Ok(())
}

/// Sends the letter to one recipient and notes that it went.
pub async fn send_to(change: &mut Change<'_>, referral: &Referral, recipient: &mut Recipient) -> Result<()> {
    let addresses = addresses_of(change, std::slice::from_ref(recipient)).await?;
    invite(change, &addresses, referral, recipient).await?;
    recipient.dispatched_at = Some(change.at);
    store::recipient::update(&mut change.tx, recipient).await?;
    recipient.version += 1;
    Ok(())
}

/// Where those on a list are reached today.
async fn addresses_of(change: &mut Change<'_>, recipients: &[Recipient]) -> Result<Addresses> {
    Addresses::of(&mut change.tx, Day(change.at.day()), recipients).await
}

/// Puts the letter to one recipient in the outbox. Its row tells where that went.
async fn invite(
    change: &mut Change<'_>,
    addresses: &Addresses,
    referral: &Referral,
    recipient: &mut Recipient,
) -> Result<()> {
    let t = i18n::texts(recipient.language);
    let subject = if referral.is_later_round() {
        t.msg_rounds_mail_subject(referral.number.as_str(), referral.letter.heading())
    } else {
        t.msg_mail_invitation_subject(referral.number.as_str(), referral.letter.heading())
    };
    let message = addresses.to(referral, recipient, MessageKind::Invitation, subject, json!({}));
    recipient.email.clone_from(&message.to_address);
    change.message(message).await?;
    Ok(())
}

/// Reminds those who have not answered, and nobody else. Returns how many.
pub async fn remind(site: &Site, actor: &Actor, slug: &str) -> Result<usize> {
    let (mut change, referral) = referral::open(site, actor, slug, Action::Remind).await?;
    let waiting = unanswered(&mut change, &referral).await?;
    if waiting.is_empty() {
        return Err(Refusal::NobodyToSendTo.into());
    }
    // Two clicks, or two who work with the same matter, remind once.
    let lately = change.at.plus(-REMINDED_LATELY);
    let waiting: Vec<_> =
        waiting.into_iter().filter(|r| r.reminded_at.is_none_or(|at| at < lately)).collect();
    if waiting.is_empty() {
        return Err(Refusal::AlreadyDone.into());
    }
    let count = waiting.len();
    let addresses = addresses_of(&mut change, &waiting).await?;
    for mut recipient in waiting {
        let t = i18n::texts(recipient.language);
        let subject = t.msg_mail_reminder_subject(referral.number.as_str(), referral.letter.heading());
        let message = addresses.to(&referral, &recipient, MessageKind::Reminder, subject, json!({}));
        if message.to_address != recipient.email {
            // What came back came from where this does not go.
            (recipient.bounced_at, recipient.bounce_reason) = (None, None);
        }
        change.message(message).await?;
        recipient.reminded_at = Some(change.at);
        store::recipient::update(&mut change.tx, &recipient).await?;
    }
    let about = i18n::texts(Language::Swedish).msg_document_reminder(i64::try_from(count).unwrap_or(0));
    crate::document::finalise(&mut change, &referral, DocumentKind::Reminder, &about, true).await?;
    change.event(referral.id, None, EventKind::Reminded, json!({ "recipients": count })).await?;
    change.keep(entry("referral.reminded", referral.id, vec![("recipients", count.to_string())])).await?;
    Ok(count)
}

/// Recipients from whom nothing has come.
async fn unanswered(change: &mut Change<'_>, referral: &Referral) -> Result<Vec<Recipient>> {
    let recipients = store::recipient::of_referral(&mut change.tx, referral.id).await?;
    let statements = store::statement::list(&mut change.tx, referral.id).await?;
    let today = change.at.day();
    let open = |s: RecipientStatus| {
        matches!(
            s,
            RecipientStatus::Dispatched
                | RecipientStatus::Reminded
                | RecipientStatus::Extended
                | RecipientStatus::Bounced
                | RecipientStatus::NotAnswered
        )
    };
    let all = standings(referral, recipients, &statements, today);
    Ok(all.into_iter().filter(|s| open(s.status)).map(|s| s.recipient).collect())
}

/// Tells everyone who has not answered that something changed.
pub async fn tell_unanswered(change: &mut Change<'_>, referral: &Referral, kind: MessageKind) -> Result<()> {
    let waiting = unanswered(change, referral).await?;
    let addresses = addresses_of(change, &waiting).await?;
    for recipient in waiting {
        let subject = i18n::texts(recipient.language).msg_mail_deadline_subject(referral.number.as_str());
        change.message(addresses.to(referral, &recipient, kind, subject, json!({}))).await?;
    }
    Ok(())
}

/// Tells everyone on the list, and those who answered unasked.
pub async fn tell_all(
    change: &mut Change<'_>,
    referral: &Referral,
    kind: MessageKind,
    params: serde_json::Value,
) -> Result<()> {
    let recipients = store::recipient::of_referral(&mut change.tx, referral.id).await?;
    let addresses = addresses_of(change, &recipients).await?;
    for recipient in recipients {
        let subject = i18n::texts(recipient.language).msg_mail_withdrawal_subject(referral.number.as_str());
        change.message(addresses.to(referral, &recipient, kind, subject, params.clone())).await?;
    }
    for statement in store::statement::of_referral(&mut change.tx, referral.id).await? {
        if statement.recipient.is_none() && (statement.email.is_some() || !statement.postal.is_empty()) {
            let subject =
                i18n::texts(statement.language).msg_mail_withdrawal_subject(referral.number.as_str());
            let message = crate::statement::message_to_sender(&statement, kind, subject, params.clone());
            change.message(message).await?;
        }
    }
    Ok(())
}

/// Sends what is the last word again, to a corrected address: the letter while answers are received, afterwards the
/// feedback or the withdrawal. Returns what was sent; nothing while neither is due.
pub async fn send_again(
    change: &mut Change<'_>,
    referral: &Referral,
    recipient: &mut Recipient,
) -> Result<Option<MessageKind>> {
    if referral.stage.receives() {
        send_to(change, referral, recipient).await?;
        return Ok(Some(MessageKind::Invitation));
    }
    let last_word = |m: &&store::message::Message| {
        m.kind == MessageKind::Withdrawal || m.kind.is_feedback() && referral.stage == Stage::FedBack
    };
    let sent = store::message::of_recipient(&mut change.tx, recipient.id).await?;
    let Some(before) = sent.iter().rev().find(last_word) else {
        store::recipient::update(&mut change.tx, recipient).await?;
        recipient.version += 1;
        return Ok(None);
    };
    let addresses = addresses_of(change, std::slice::from_ref(recipient)).await?;
    let mut again =
        addresses.to(referral, recipient, before.kind, before.subject.clone(), before.params.clone());
    again.statement = before.statement;
    let mailed = again.to_address.is_some();
    change.message(again).await?;
    store::recipient::update(&mut change.tx, recipient).await?;
    recipient.version += 1;
    if mailed && before.kind.is_feedback() {
        note_told(change, before).await?;
        recipient.version += 1;
    }
    Ok(Some(before.kind))
}

/// Notes that whoever a feedback was for has been told: by mail at once, by letter when it is posted.
async fn note_told(change: &mut Change<'_>, message: &store::message::Message) -> Result<()> {
    let at = change.at;
    if let Some(id) = message.statement
        && let Some(mut statement) = store::statement::by_id(&mut change.tx, id).await?
    {
        statement.fed_back_at = Some(at);
        store::statement::update(&mut change.tx, &statement).await?;
    }
    if let Some(id) = message.recipient
        && let Some(mut recipient) = store::recipient::by_id(&mut change.tx, id).await?
    {
        recipient.fed_back_at = Some(at);
        store::recipient::update(&mut change.tx, &recipient).await?;
    }
    Ok(())
}

/// Notes that a printed letter has been posted.
pub async fn printed(site: &Site, actor: &Actor, slug: &str, id: domain::ids::MessageId) -> Result<()> {
    use domain::message::MessageState;
    let (mut change, referral) = referral::open(site, actor, slug, Action::Reach).await?;
    let message =
        store::message::by_id(&mut change.tx, id).await?.filter(|m| m.referral == Some(referral.id));
    let message = message.ok_or(Error::NotFound)?;
    let at = change.at;
    if !store::message::set_state(&mut change.tx, id, MessageState::ToPrint, MessageState::Printed, at)
        .await?
    {
        return Err(Refusal::AlreadyDone.into());
    }
    if message.kind.is_feedback() {
        note_told(&mut change, &message).await?;
    }
    let detail = json!({ "kind": message.kind });
    change.event(referral.id, message.recipient, EventKind::Printed, detail).await?;
    change.keep(entry("message.printed", id, vec![])).await
}
