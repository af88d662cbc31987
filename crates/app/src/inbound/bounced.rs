//! A mail of ours that came back: whose it was, and why.
//!
//! It comes to an address made for its recipient, and that settles it. Servers that send it elsewhere most often give back the
//! message or its header: its Message-ID, or an address of ours in it, tells. What is left is whom it says could not be reached.

use super::{Read, addresses, storable, token_of};
use crate::change::Change;
use crate::error::Result;
use domain::ids::RecipientId;
use domain::message::{InboundState, MessageState};
use domain::recipient::Recipient;
use domain::token::stored;
use mail::{Bounce, FailedRecipient};
use serde_json::json;
use store::event::EventKind;
use store::inbound::Inbound;
use store::message::Message;

/// Longest reason kept, in characters.
const LONGEST_REASON: usize = 300;
/// Most addresses of ours that are tried of what was given back.
const MOST_TRIED: usize = 30;
/// How much of each part is searched for them, in bytes: the header and the beginning of a text.
const SEARCHED: usize = 200_000;

/// Notes it at its recipient and at the message, and leaves the mail for a person when neither can be told.
pub(super) async fn note(
    change: &mut Change<'_>,
    read: &Read,
    bounce: &Bounce,
    inbound: &mut Inbound,
) -> Result<()> {
    let original = original(change, read, bounce).await?;
    if is_to_follower(change, read, bounce, original.as_ref()).await? {
        inbound.state = InboundState::Noted;
        return Ok(());
    }
    if is_of_entry(change, read, bounce, original.as_ref()).await? {
        inbound.state = InboundState::Noted;
        return Ok(());
    }
    let found = match by_token(change, addresses(read)).await? {
        Some(recipient) => Some(recipient),
        None => match original.as_ref().and_then(|m| m.recipient) {
            Some(id) => store::recipient::by_id(&mut change.tx, id).await?,
            None => by_what_was_given_back(change, read, bounce).await?,
        },
    };
    let Some(mut recipient) = found else { return Ok(()) };
    inbound.state = InboundState::Noted;
    inbound.suggested_referral = Some(recipient.referral);
    inbound.suggested_recipient = Some(recipient.id);
    let reason = reason(read, bounce, &recipient);
    recipient.bounced_at = Some(change.at);
    recipient.bounce_reason = Some(reason.clone());
    store::recipient::update(&mut change.tx, &recipient).await?;
    if let Some(message) = original.filter(|m| m.recipient.is_none_or(|id| id == recipient.id)) {
        store::message::note_failure(&mut change.tx, message.id, MessageState::Bounced, &reason).await?;
    }
    change
        .event(recipient.referral, Some(recipient.id), EventKind::Bounced, json!({ "reason": reason }))
        .await
}

/// Did a mail to someone who follows come back? They are forgotten when nobody is reached there any more.
async fn is_to_follower(
    change: &mut Change<'_>,
    read: &Read,
    bounce: &Bounce,
    original: Option<&Message>,
) -> Result<bool> {
    let site = change.site;
    let tokens = addresses(read).filter_map(|address| token_of(site, address, "studs-"));
    let Some(id) = crate::follower::of_bounce(change, tokens, original).await? else { return Ok(false) };
    let permanent = bounce.recipients.iter().any(|r| r.permanent);
    let said: Vec<_> = bounce
        .recipients
        .iter()
        .map(|r| format!("{} {}", r.status.as_deref().unwrap_or_default(), r.diagnostic))
        .collect();
    crate::follower::came_back(change, id, permanent, &said.join(" ")).await?;
    Ok(true)
}

/// Did a mail about an organisation's entry come back? Then its address does not work.
async fn is_of_entry(
    change: &mut Change<'_>,
    read: &Read,
    bounce: &Bounce,
    original: Option<&Message>,
) -> Result<bool> {
    let site = change.site;
    let tokens = addresses(read).filter_map(|address| token_of(site, address, "studs-"));
    let tokens: Vec<String> = tokens.map(str::to_lowercase).collect();
    let Some(id) = crate::own_entry::of_bounce(&mut change.tx, tokens.into_iter()).await? else {
        return Ok(false);
    };
    let failed = bounce.recipients.iter().find(|r| r.permanent);
    if let Some(failed) = failed {
        let said = format!("{} {}", failed.status.as_deref().unwrap_or_default(), failed.diagnostic);
        let reason = domain::text::opening(said.trim(), LONGEST_REASON);
        crate::own_entry::came_back(&mut change.tx, id, original, change.at, &reason).await?;
        if let Some(message) = original {
            store::message::note_failure(&mut change.tx, message.id, MessageState::Bounced, &reason).await?;
        }
    }
    Ok(true)
}

/// The message that came back, by its id.
async fn original(change: &mut Change<'_>, read: &Read, bounce: &Bounce) -> Result<Option<Message>> {
    let ids =
        bounce.original_message_id.iter().chain(&read.incoming.in_reply_to).chain(&read.incoming.references);
    for id in ids.take(MOST_TRIED) {
        if let Some(message) = store::message::by_message_id(&mut change.tx, id).await? {
            return Ok(Some(message));
        }
    }
    Ok(None)
}

/// The recipient whose bounce or reply address is among these.
async fn by_token<'a>(
    change: &mut Change<'_>,
    addresses: impl Iterator<Item = &'a str>,
) -> Result<Option<Recipient>> {
    let site = change.site;
    for address in addresses {
        let found = if let Some(token) = token_of(site, address, "studs-") {
            store::recipient::by_bounce(&mut change.tx, &stored(&token.to_lowercase())).await?
        } else if let Some(token) = token_of(site, address, "svar-") {
            store::recipient::by_reply(&mut change.tx, &stored(&token.to_lowercase())).await?
        } else {
            None
        };
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// By an address or a Message-ID of ours in what was given back; else by the only one asked at the address that failed.
async fn by_what_was_given_back(
    change: &mut Change<'_>,
    read: &Read,
    bounce: &Bounce,
) -> Result<Option<Recipient>> {
    let ours = ours(&change.site.settings.mail.domain, read);
    if let Some(recipient) = by_token(change, ours.iter().map(String::as_str)).await? {
        return Ok(Some(recipient));
    }
    for id in &ours {
        let message = store::message::by_message_id(&mut change.tx, id).await?;
        if let Some(id) = message.and_then(|m| m.recipient) {
            return Ok(store::recipient::by_id(&mut change.tx, id).await?);
        }
    }
    let mut asked: Vec<(RecipientId, Recipient)> = Vec::new();
    for failed in bounce.recipients.iter().take(MOST_TRIED) {
        for recipient in store::recipient::by_address(&mut change.tx, &failed.address.to_lowercase()).await? {
            if recipient.dispatched_at.is_some() && asked.iter().all(|(id, _)| *id != recipient.id) {
                asked.push((recipient.id, recipient));
            }
        }
    }
    // Asked in several matters, it would be a guess which mail came back.
    Ok(if asked.len() == 1 { asked.pop().map(|(_, recipient)| recipient) } else { None })
}

/// Addresses and ids at our domain that stand in the mail, in its text and in what it carries, each once.
fn ours(domain: &str, read: &Read) -> Vec<String> {
    let files = read.incoming.attachments.iter().map(|file| file.bytes.as_slice());
    let parts = [read.incoming.text.as_bytes()].into_iter().chain(files);
    let ending = format!("@{}", domain.to_lowercase());
    let mut found: Vec<String> = Vec::new();
    for part in parts {
        let text = String::from_utf8_lossy(&part[..part.len().min(SEARCHED)]).to_lowercase();
        // A line that was broken for the road is made whole.
        let text = text.replace("=\r\n", "").replace("=\n", "").replace("=40", "@");
        for (at, _) in text.match_indices(&ending) {
            let local =
                text[..at].rsplit(|c: char| !(c.is_ascii_alphanumeric() || "-_.+".contains(c))).next();
            let address = format!("{}{ending}", local.unwrap_or_default());
            if found.len() < MOST_TRIED && !found.contains(&address) {
                found.push(address);
            }
        }
    }
    found
}

/// What the server said of this recipient, with its code.
fn reason(read: &Read, bounce: &Bounce, recipient: &Recipient) -> String {
    let own =
        |r: &&FailedRecipient| recipient.email.as_ref().is_some_and(|e| e.key() == r.address.to_lowercase());
    let failed = bounce.recipients.iter().find(own).or(bounce.recipients.first());
    let (status, said) =
        failed.map_or(("", ""), |r| (r.status.as_deref().unwrap_or_default(), r.diagnostic.as_str()));
    let said = if said.trim().is_empty() { first_line(&read.incoming.own_text) } else { said };
    let reason = if said.contains(status) { said.to_owned() } else { format!("{status} {said}") };
    domain::text::opening(&storable(reason.trim()), LONGEST_REASON)
}

fn first_line(text: &str) -> &str {
    text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
}
