//! The texts of mails. One file per kind; all of them make [`Piece`]s, which become plain text ([`plain`]), HTML
//! ([`html`]) and, on paper, a letter ([`crate::letters::printed`]). So a letter says what the mail says.
//!
//! Tokens of links are made here when the mail is composed; they are in no log and in no table.
//!
//! To add a kind: a file with `pub(super) fn body(&Context) -> Result<Vec<Piece>>`, a line in [`body`], and the texts in
//! `i18n/locales/*/mail.ftl`.

mod acknowledgement;
mod attachments;
pub(crate) mod context;
mod deadline_change;
mod digest;
mod disclosure;
mod entry;
mod extension_decision;
pub(crate) mod feedback;
mod feedback_unanswered;
mod follow_confirm;
mod html;
mod invitation;
mod new_round;
pub(crate) mod piece;
mod plain;
mod published;
mod receipt;
mod registration_corrected;
mod reminder;
mod sign_in;
mod withdrawal;

#[cfg(test)]
mod tests;

use crate::error::{Error, Result};
use crate::site::Site;
use anyhow::anyhow;
use context::{Context, Medium};
use domain::message::MessageKind;
use domain::recipient::Recipient;
use domain::token::Purpose;
use mail::Outgoing;
use piece::Piece;
use store::message::Message;

/// Composes a mail, ready for the transport: subject, plain text, HTML, attachments, and addresses of its own for
/// answers and bounces when it goes to someone on a list.
///
/// # Errors
/// The message has no address, what it speaks of is gone, or a file cannot be read.
pub async fn compose(site: &Site, tx: &mut store::Tx, message: &Message) -> Result<Outgoing> {
    let context = Box::pin(Context::load(site, tx, message, Medium::Mail)).await?;
    let follower = context.follower.as_ref().map(|(follower, _)| follower);
    let to_address = message.to_address.as_ref().or(follower.map(|f| &f.email));
    let to_address = to_address.ok_or_else(|| anyhow!("message {} has no address", message.id))?;
    let pieces = body(&context)?;
    let attachments = attachments::of(&context, tx).await?;
    let registrar = &site.settings.registrar;
    let recipient = context.recipient.as_ref();
    let answered = context.answered_mail().await;
    let mut references = answered.as_ref().map(|m| m.references.clone()).unwrap_or_default();
    let in_reply_to = answered.and_then(|m| m.message_id);
    references.extend(in_reply_to.clone());
    Ok(Outgoing {
        message_id: message.message_id.clone(),
        // The site's clock, as the text has it: a demo's days would otherwise not agree with its own dates.
        date: site.now().unix(),
        from_name: sender_name(site),
        from_address: registrar.email.to_string(),
        envelope_from: match (recipient, follower) {
            (Some(recipient), _) => bounce_address(site, recipient),
            (None, Some(follower)) => crate::follower::bounce_address(site, follower.id),
            // What comes back of these tells that the organisation's address does not work.
            (None, None) => match &context.entry.held {
                Some(held) if message.kind != MessageKind::EntryDecided => {
                    crate::own_entry::bounce_address(site, held.organisation.id)
                }
                _ => registrar.email.to_string(),
            },
        },
        to_name: Some(message.to_name.clone()).filter(|name| !name.is_empty()),
        to_address: to_address.to_string(),
        reply_to: recipient.map(|r| reply_address(site, r)),
        subject: message.subject.clone(),
        text: plain::write(&pieces),
        html: Some(html::write(site, message.language, &message.subject, &pieces)),
        attachments,
        language: message.language.to_string(),
        auto_submitted: is_automatic(message.kind),
        list_unsubscribe: context.stop_link(),
        in_reply_to,
        references,
    })
}

/// What a message says, from greeting to sender.
pub(crate) fn body(context: &Context<'_>) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    if context.is_example() && context.medium == Medium::Mail {
        pieces.push(Piece::Notice(context.t.msg_mail_example()));
    }
    pieces.push(Piece::text(context.t.msg_mail_greeting()));
    pieces.extend(match context.message.kind {
        MessageKind::Invitation => invitation::body(context)?,
        MessageKind::NewRound => new_round::body(context)?,
        MessageKind::Reminder => reminder::body(context)?,
        MessageKind::Receipt => receipt::body(context)?,
        MessageKind::Acknowledgement => acknowledgement::body(context)?,
        MessageKind::DeadlineChange => deadline_change::body(context)?,
        MessageKind::ExtensionDecision => extension_decision::body(context)?,
        MessageKind::Withdrawal => withdrawal::body(context)?,
        MessageKind::RegistrationCorrected => registration_corrected::body(context)?,
        MessageKind::Published => published::body(context)?,
        MessageKind::Feedback => feedback::body(context)?,
        MessageKind::FeedbackUnanswered => feedback_unanswered::body(context)?,
        MessageKind::DisclosureReceived | MessageKind::DisclosureAnswered => disclosure::body(context)?,
        MessageKind::SignIn => sign_in::body(context)?,
        MessageKind::FollowConfirm => follow_confirm::body(context)?,
        MessageKind::Digest => digest::body(context)?,
        MessageKind::EntryLink
        | MessageKind::EntryConfirm
        | MessageKind::EntryNotice
        | MessageKind::EntryDecided
        | MessageKind::EntryYearly => entry::body(context)?,
    });
    pieces.push(signature(context));
    Ok(pieces)
}

/// Who sends it. Not *do not reply*: someone reads what comes back.
fn signature(context: &Context<'_>) -> Piece {
    let registrar = &context.site.settings.registrar;
    let reach: Vec<&str> =
        [registrar.email.as_str(), registrar.phone.as_str()].into_iter().filter(|p| !p.is_empty()).collect();
    let mut lines = crate::letters::registrar_address(context.site);
    lines.push(reach.join(" · "));
    Piece::Signature(lines)
}

fn sender_name(site: &Site) -> String {
    let (name, registrar) = (&site.settings.short_name, &site.settings.registrar.name);
    if registrar.contains(name.as_str()) { registrar.clone() } else { format!("{name}, {registrar}") }
}

/// Receipts, acknowledgements, sign-in links and what goes to those who follow say that no machine should answer them.
fn is_automatic(kind: MessageKind) -> bool {
    matches!(
        kind,
        MessageKind::Receipt
            | MessageKind::Acknowledgement
            | MessageKind::DisclosureReceived
            | MessageKind::SignIn
            | MessageKind::FollowConfirm
            | MessageKind::Digest
            | MessageKind::EntryLink
            | MessageKind::EntryConfirm
            | MessageKind::EntryNotice
            | MessageKind::EntryYearly
    )
}

/// Answers to this address are tied to the recipient.
fn reply_address(site: &Site, recipient: &Recipient) -> String {
    let token = site.key.mail_token(Purpose::Reply, &recipient.id.to_string(), recipient.link_generation);
    format!("svar-{token}@{}", site.settings.mail.domain)
}

/// Bounces to this address are tied to the recipient, also after its links were renewed.
fn bounce_address(site: &Site, recipient: &Recipient) -> String {
    let token = site.key.mail_token(Purpose::Bounce, &recipient.id.to_string(), 1);
    format!("studs-{token}@{}", site.settings.mail.domain)
}

/// A message that lacks what its kind needs.
fn lacks(message: &Message, what: &str) -> Error {
    Error::Internal(anyhow!("message {} ({}) has no {what}", message.id, message.kind))
}
