//! Sending one message.
//!
//! The mail is handed over first and noted after: a crash between the two sends it again with the same Message-ID,
//! which is the one window that SMTP itself leaves open (DESIGN 7).

use super::Failure;
use crate::clock::real;
use crate::site::Site;
use domain::ids::MessageId;
use domain::message::MessageState;
use mail::{SendError, Sending};
use serde_json::json;
use std::sync::Arc;
use store::event::EventKind;
use store::job::Job;
use store::message::Message;

#[derive(serde::Deserialize)]
struct Payload {
    message: MessageId,
}

/// Sends the message that the job names, unless it has gone already.
pub async fn run(site: &Arc<Site>, job: &Job) -> Result<(), Failure> {
    let payload: Payload = serde_json::from_str(&job.payload).map_err(|e| Failure::GiveUp(e.to_string()))?;
    let mut tx = site.store.read().await?;
    let Some(message) = store::message::by_id(&mut tx, payload.message).await? else {
        drop(tx);
        // Whoever stops following takes what waited for them along.
        tracing::info!(site = %site.name, message = %payload.message, "a message that was to be sent is no longer there");
        return finish(site, job).await;
    };
    if message.state != MessageState::Queued {
        drop(tx);
        return finish(site, job).await;
    }
    if crate::follower::is_moot(&mut tx, &message).await?
        || crate::own_entry::is_moot(&mut tx, &message).await?
    {
        drop(tx);
        return forget(site, job, &message).await;
    }
    let outgoing = crate::emails::compose(site, &mut tx, &message).await?;
    drop(tx);
    let (envelope_from, to) = (outgoing.envelope_from.clone(), outgoing.to_address.clone());
    let bytes = match tokio::task::spawn_blocking(move || mail::compose(&outgoing)).await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(error)) => return refuse(site, job, &message, &error.to_string()).await,
        Err(error) => return Err(Failure::Retry(error.to_string())),
    };
    let sending = Sending { envelope_from, to, message_id: message.message_id.clone(), bytes };
    match site.transport.send(&sending).await {
        Ok(()) => sent(site, job, &message).await,
        // What a server says may hold the address, which stands with the follower and nowhere else.
        Err(SendError::Temporary { .. }) if message.follower.is_some() => {
            Err(Failure::Retry("the mail server did not take it for now".to_owned()))
        }
        Err(error @ SendError::Temporary { .. }) => Err(Failure::Retry(error.to_string())),
        Err(error @ SendError::Permanent { .. }) => {
            let reply = domain::text::opening(error.reply(), 300);
            refuse(site, job, &message, &reply).await
        }
    }
}

/// A message to a follower that need not be sent leaves no trace.
async fn forget(site: &Site, job: &Job, message: &Message) -> Result<(), Failure> {
    let mut tx = site.store.write().await?;
    store::follower::forget_message(&mut tx, message.id).await?;
    store::job::done(&mut tx, job.id, real()).await?;
    Ok(tx.commit().await?)
}

/// The job is done: nothing was left to do.
async fn finish(site: &Site, job: &Job) -> Result<(), Failure> {
    let mut tx = site.store.write().await?;
    store::job::done(&mut tx, job.id, real()).await?;
    Ok(tx.commit().await?)
}

async fn sent(site: &Site, job: &Job, message: &Message) -> Result<(), Failure> {
    let mut tx = site.store.write().await?;
    let at = site.now();
    store::message::set_state(&mut tx, message.id, MessageState::Queued, MessageState::Sent, at).await?;
    store::job::done(&mut tx, job.id, real()).await?;
    tx.commit().await?;
    site.changed();
    Ok(())
}

/// The mail server will never take it: noted at the message and at its recipient.
async fn refuse(site: &Site, job: &Job, message: &Message, why: &str) -> Result<(), Failure> {
    if let Some(follower) = message.follower {
        return crate::follower::refused(site, follower, message.id, job.id, why)
            .await
            .map_err(Failure::from);
    }
    let mut tx = site.store.write().await?;
    store::message::note_failure(&mut tx, message.id, MessageState::Refused, why).await?;
    if let (Some(referral), Some(id)) = (message.referral, message.recipient)
        && let Some(mut recipient) = store::recipient::by_id(&mut tx, id).await?
    {
        recipient.bounced_at = Some(site.now());
        recipient.bounce_reason = Some(why.to_owned());
        store::recipient::update(&mut tx, &recipient).await?;
        let event = store::event::Event {
            id: domain::ids::EventId::new(site.entropy.seed()),
            referral,
            recipient: Some(id),
            at: site.now(),
            kind: EventKind::Refused,
            actor: "system".to_owned(),
            detail: json!({ "reason": why }),
        };
        store::event::insert(&mut tx, &event).await?;
    }
    let organisation = message.params.get("organisation").and_then(|v| v.as_str());
    if let Some(id) = organisation.filter(|_| message.kind.is_of_entry()).and_then(|text| text.parse().ok()) {
        crate::own_entry::came_back(&mut tx, id, Some(message), site.now(), why).await?;
    }
    store::job::done(&mut tx, job.id, real()).await?;
    let (at, subject) = (site.now(), message.id.to_string());
    store::audit::append(&mut tx, at, "system", "message.refused", &subject, "{}").await?;
    tx.commit().await?;
    site.changed();
    Ok(())
}
