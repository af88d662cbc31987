//! A change: one transaction in which a use case loads, asks the policy, decides, saves, writes the audit
//! entry and enqueues follow-up work.
//!
//! [`Opened`] can read but not keep anything; only [`Opened::allow`], which asks the policy, gives a [`Change`]
//! that can be kept. So no use case can forget to ask. And [`Change::keep`] takes the audit entry as its argument,
//! so none can forget that either.

use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource, allows, waits_for_stage};
use domain::ids::{EventId, FollowerId, JobId, MessageId, RecipientId, ReferralId};
use domain::language::Language;
use domain::message::{MessageKind, MessageState};
use domain::time::Instant;
use serde_json::json;
use store::Tx;
use store::event::{Event, EventKind};
use store::job::{Job, JobState};
use store::message::Message;

/// A transaction in which nothing can be kept yet.
pub struct Opened<'a> {
    /// The site.
    pub site: &'a Site,
    /// Who acts.
    pub actor: &'a Actor,
    /// The transaction.
    pub tx: Tx,
}

/// A transaction in which the policy has said yes.
pub struct Change<'a> {
    /// The site.
    pub site: &'a Site,
    /// Who acts.
    pub actor: &'a Actor,
    /// The transaction.
    pub tx: Tx,
    /// One time for all that the change does.
    pub at: Instant,
    enqueued: bool,
    /// What is taken into the search index with it.
    pub(crate) to_index: std::collections::BTreeSet<String>,
}

/// Asks the policy. What may not be done to something that may not be seen either is not found; what could be done at
/// another stage is refused by the stage, so that nobody looks for another role.
pub fn ask(actor: &Actor, action: Action, resource: Resource<'_>) -> Result<()> {
    if allows(actor, action, resource) {
        return Ok(());
    }
    if let (Actor::Account { .. }, Resource::Referral(facts)) = (actor, resource)
        && waits_for_stage(actor, action, facts)
    {
        return Err(crate::Refusal::NotAtStage(facts.stage).into());
    }
    if matches!(actor, Actor::Account { .. }) { Err(Error::Forbidden) } else { Err(Error::NotFound) }
}

impl Site {
    /// Opens a transaction for a change by an actor.
    pub async fn open_change<'a>(&'a self, actor: &'a Actor) -> Result<Opened<'a>> {
        Ok(Opened { site: self, actor, tx: self.store.write().await? })
    }
}

impl<'a> Opened<'a> {
    /// The same for a change of very many rows.
    pub async fn alone(self) -> Result<Self> {
        Ok(Self { tx: self.tx.alone().await?, ..self })
    }

    /// Asks the policy.
    pub fn allow(self, action: Action, resource: Resource<'_>) -> Result<Change<'a>> {
        ask(self.actor, action, resource)?;
        Ok(Change {
            site: self.site,
            actor: self.actor,
            tx: self.tx,
            at: self.site.now(),
            enqueued: false,
            to_index: std::collections::BTreeSet::new(),
        })
    }
}

/// What the audit entry says: what was done, to what, and which values, as fields with salted hashes.
pub struct Entry<'a> {
    /// For instance `referral.approved`.
    pub action: &'a str,
    /// Id of the object.
    pub subject: String,
    /// Fields and their values; only salted hashes are kept.
    pub fields: Vec<(&'a str, String)>,
}

/// An audit entry.
pub fn entry<'a>(
    action: &'a str,
    subject: impl std::fmt::Display,
    fields: Vec<(&'a str, String)>,
) -> Entry<'a> {
    Entry { action, subject: subject.to_string(), fields }
}

/// A mail or letter to be made.
#[derive(Debug, Clone)]
pub struct NewMessage {
    /// What it is for.
    pub kind: MessageKind,
    /// The referral.
    pub referral: Option<ReferralId>,
    /// The recipient.
    pub recipient: Option<RecipientId>,
    /// The statement.
    pub statement: Option<domain::ids::StatementId>,
    /// The account.
    pub account: Option<domain::ids::AccountId>,
    /// The mail it answers.
    pub inbound: Option<domain::ids::InboundId>,
    /// The follower it goes to. It holds no address then: that is looked up when it is sent.
    pub follower: Option<FollowerId>,
    /// Name of whom it goes to.
    pub to_name: String,
    /// Address; without one, and without a follower, it is a letter to print.
    pub to_address: Option<domain::email::EmailAddress>,
    /// Its language.
    pub language: Language,
    /// Its subject.
    pub subject: String,
    /// Facts its text needs. Never a token.
    pub params: serde_json::Value,
}

impl NewMessage {
    /// A message that speaks of nothing and goes to nobody yet.
    pub fn new(kind: MessageKind, language: Language, subject: String, params: serde_json::Value) -> Self {
        Self {
            kind,
            referral: None,
            recipient: None,
            statement: None,
            account: None,
            inbound: None,
            follower: None,
            to_name: String::new(),
            to_address: None,
            language,
            subject,
            params,
        }
    }
}

impl Change<'_> {
    /// Notes an event of the referral, or of one of its recipients.
    pub async fn event(
        &mut self,
        referral: ReferralId,
        recipient: Option<RecipientId>,
        kind: EventKind,
        detail: serde_json::Value,
    ) -> Result<()> {
        let event = Event {
            id: EventId::new(self.site.entropy.seed()),
            referral,
            recipient,
            at: self.at,
            kind,
            actor: self.actor.audit_name(),
            detail,
        };
        Ok(store::event::insert(&mut self.tx, &event).await?)
    }

    /// Enqueues a job to be done at once.
    pub async fn enqueue(&mut self, kind: &str, payload: serde_json::Value) -> Result<JobId> {
        let now = crate::clock::real();
        let job = Job {
            id: JobId::new(self.site.entropy.seed()),
            kind: kind.to_owned(),
            payload: payload.to_string(),
            state: JobState::Queued,
            run_at: now,
            attempts: 0,
            last_error: None,
            request: crate::request::current(),
            created_at: now,
            done_at: None,
        };
        store::job::enqueue(&mut self.tx, &job).await?;
        self.enqueued = true;
        Ok(job.id)
    }

    /// Puts a mail in the outbox, or a letter among those to print.
    pub async fn message(&mut self, new: NewMessage) -> Result<MessageId> {
        let id = MessageId::new(self.site.entropy.seed());
        let mailed = new.to_address.is_some() || new.follower.is_some();
        let message = Message {
            id,
            kind: new.kind,
            referral: new.referral,
            recipient: new.recipient,
            statement: new.statement,
            account: new.account,
            inbound: new.inbound,
            follower: new.follower,
            to_name: new.to_name,
            to_address: new.to_address,
            language: new.language,
            subject: new.subject,
            params: new.params,
            message_id: format!("{id}@{}", self.site.settings.mail.domain),
            state: if mailed { MessageState::Queued } else { MessageState::ToPrint },
            attempts: 0,
            last_error: None,
            created_at: self.at,
            sent_at: None,
        };
        store::message::insert(&mut self.tx, &message).await?;
        if mailed {
            self.enqueue(crate::jobs::SEND, json!({ "message": id })).await?;
        }
        Ok(id)
    }

    /// Writes the audit entry and keeps everything. When it returns, it is on disk.
    pub async fn keep(mut self, entry: Entry<'_>) -> Result<()> {
        if !self.to_index.is_empty() {
            let owners = std::mem::take(&mut self.to_index);
            Box::pin(crate::search::index(&mut self.tx, &owners)).await?;
        }
        let salt = domain::file::hex(&self.site.entropy.bytes::<8>());
        let fields: serde_json::Map<_, _> = entry
            .fields
            .iter()
            .map(|(name, value)| {
                let hash = domain::audit::salted_hash(self.site.key.bytes(), &salt, value);
                ((*name).to_owned(), serde_json::Value::String(hash))
            })
            .collect();
        let detail = json!({ "salt": salt, "fields": fields }).to_string();
        let actor = self.actor.audit_name();
        store::audit::append(&mut self.tx, self.at, &actor, entry.action, &entry.subject, &detail).await?;
        self.tx.commit().await?;
        self.site.changed();
        if self.enqueued {
            self.site.wake.notify_one();
        }
        Ok(())
    }
}
