//! What a message speaks of, loaded before its text is made.

use super::lacks;
use crate::document::statement_owner;
use crate::error::{Error, Result};
use crate::follower::{Digest, Shown};
use crate::site::Site;
use crate::{referral, statement};
use domain::follower::{Follower, Following};
use domain::language::Language;
use domain::message::MessageKind;
use domain::recipient::Recipient;
use domain::referral::Referral;
use domain::statement::{Channel, RespondentKind};
use domain::token::Purpose;
use i18n::Texts;
use jiff::civil::Date;
use store::Tx;
use store::decision::Decision;
use store::event::{Event, EventKind};
use store::inbound::Inbound;
use store::message::Message;

/// What it is sent by. Links that open something are left out on paper: they are too long to type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Medium {
    /// Mail.
    Mail,
    /// A printed letter.
    Paper,
}

/// A message with what it speaks of.
pub(crate) struct Context<'a> {
    pub(crate) site: &'a Site,
    pub(crate) message: &'a Message,
    pub(crate) language: Language,
    pub(crate) t: &'static Texts,
    pub(crate) medium: Medium,
    pub(crate) referral: Option<referral::Whole>,
    pub(crate) recipient: Option<Recipient>,
    pub(crate) statement: Option<statement::Whole>,
    pub(crate) decision: Option<Decision>,
    pub(crate) inbound: Option<Inbound>,
    /// The latest change of the last day.
    pub(crate) deadline_change: Option<Event>,
    /// How many statements the referral has.
    pub(crate) statements: i64,
    /// Who follows by mail, and what has happened.
    pub(crate) follower: Option<(Follower, Digest)>,
    /// What they are asked to confirm.
    pub(crate) following: Option<(Following, Shown)>,
    /// The entry that an organisation keeps itself, and the link or case.
    pub(crate) entry: crate::own_entry::Spoken,
}

impl<'a> Context<'a> {
    /// Loads what a message speaks of.
    pub(crate) async fn load(
        site: &'a Site,
        tx: &mut Tx,
        message: &'a Message,
        medium: Medium,
    ) -> Result<Self> {
        let inbound = match message.inbound {
            Some(id) => store::inbound::by_id(tx, id).await?,
            None => None,
        };
        let statement = load_statement(tx, message, inbound.as_ref()).await?;
        let id = message.referral.or_else(|| statement.as_ref().map(|s| s.referral.id));
        let mut context = Self {
            site,
            message,
            language: message.language,
            t: i18n::texts(message.language),
            medium,
            referral: None,
            recipient: None,
            statement,
            decision: None,
            inbound,
            deadline_change: None,
            statements: 0,
            follower: Box::pin(crate::follower::of_message(tx, message)).await?,
            following: Box::pin(crate::follower::asked_in(tx, message)).await?,
            entry: Box::pin(crate::own_entry::of_message(tx, message)).await?,
        };
        if let Some(id) = message.recipient {
            context.recipient = store::recipient::by_id(tx, id).await?;
        }
        if let Some(id) = id {
            let found = store::referral::by_id(tx, id).await?.ok_or(Error::NotFound)?;
            context.referral = Some(referral::whole_of(tx, found).await?);
            context.load_earlier_answer(tx).await?;
            context.decision = store::decision::of_referral(tx, id).await?;
            context.statements = store::statement::count(tx, id).await?;
        }
        if let (MessageKind::DeadlineChange, Some(id)) = (message.kind, id) {
            let events = store::event::of_referral(tx, id).await?;
            context.deadline_change = events.into_iter().rev().find(|e| e.kind == EventKind::DeadlineChanged);
        }
        Ok(context)
    }

    /// The letter of a later round speaks of what its reader answered in the round before.
    async fn load_earlier_answer(&mut self, tx: &mut Tx) -> Result<()> {
        let before = self.referral.as_ref().and_then(|w| w.before.as_ref());
        let (Some(before), Some(recipient), None, MessageKind::Invitation) =
            (before, &self.recipient, &self.statement, self.message.kind)
        else {
            return Ok(());
        };
        if let Some(earlier) = crate::round::answered_before(tx, &before.referral, recipient).await? {
            self.statement = Some(statement::load(tx, earlier.id).await?);
        }
        Ok(())
    }

    /// The referral with its parts.
    pub(crate) fn whole(&self) -> Result<&referral::Whole> {
        self.referral.as_ref().ok_or_else(|| lacks(self.message, "referral"))
    }

    /// The referral.
    pub(crate) fn referral(&self) -> Result<&Referral> {
        self.whole().map(|w| &w.referral)
    }

    /// The statement.
    pub(crate) fn statement(&self) -> Result<&statement::Whole> {
        self.statement.as_ref().ok_or_else(|| lacks(self.message, "statement"))
    }

    /// Views in it are invented.
    pub(crate) fn is_example(&self) -> bool {
        self.site.settings.example || self.referral.as_ref().is_some_and(|w| w.referral.example)
    }

    /// *Du* or *ni*: the key that texts choose by.
    pub(crate) fn who(&self) -> &'static str {
        match self.statement.as_ref().map(|s| s.statement.kind) {
            Some(RespondentKind::PrivatePerson) => "person",
            _ => "organisation",
        }
    }

    /// A statement that anyone sent on the web, with an address that nobody has seen: it may be another's, and what was typed is
    /// not sent there.
    pub(crate) fn goes_unseen(&self) -> bool {
        let sent = self.statement.as_ref().map(|s| &s.statement);
        sent.is_some_and(|s| s.recipient.is_none() && s.channel == Channel::Web)
    }

    /// The last day for this recipient.
    pub(crate) fn last_day(&self) -> Option<Date> {
        let own = self.recipient.as_ref().and_then(|r| r.extended_until);
        self.referral.as_ref().and_then(|w| w.referral.deadline_for(own)).map(|d| d.0)
    }

    /// The page that answers are sent from; only in a mail to someone on the list.
    pub(crate) fn answer_link(&self) -> Option<String> {
        let recipient = self.recipient.as_ref().filter(|_| self.medium == Medium::Mail)?;
        let token =
            self.site.key.token(Purpose::Answer, &recipient.id.to_string(), recipient.link_generation);
        Some(self.site.link(self.language, &format!("/svara/{token}")))
    }

    /// The respondent's own page; only in a mail to the one who sent the statement.
    pub(crate) fn own_link(&self) -> Option<String> {
        let statement = self.statement.as_ref().filter(|_| self.medium == Medium::Mail)?;
        let token = statement::own_link_in(self.site, statement.statement.id, statement.link_generation);
        Some(self.site.link(self.language, &format!("/mitt-svar/{token}")))
    }

    /// The referral's public page.
    pub(crate) fn public_page(&self) -> Result<String> {
        Ok(crate::letters::public_page(self.site, self.language, &self.referral()?.slug))
    }

    /// The public page of the statement, where it has one; else the referral's.
    pub(crate) fn public_statement(&self) -> Result<String> {
        let serial = self.statement()?.document.as_ref().map(|d| format!("/svar/{}", d.serial));
        Ok(format!("{}{}", self.public_page()?, serial.unwrap_or_default()))
    }

    /// Where a mail program stops it with one click (RFC 8058): all that is followed, or what is asked.
    pub(crate) fn stop_link(&self) -> Option<String> {
        let token = match (&self.following, &self.follower) {
            (Some((following, _)), _) => crate::follower::confirm_token(self.site, following.id),
            (None, Some((follower, _))) => crate::follower::page_token(self.site, follower.id),
            (None, None) => return None,
        };
        Some(self.site.link(self.language, &format!("/folj/avsluta/{token}")))
    }

    /// A text among the facts that were kept with the message.
    pub(crate) fn param(&self, name: &str) -> Option<&str> {
        self.message.params.get(name).and_then(|v| v.as_str()).filter(|text| !text.is_empty())
    }

    /// A day among the facts that were kept with the message.
    pub(crate) fn day_param(&self, name: &str) -> Option<Date> {
        self.param(name).and_then(|text| text.parse::<domain::time::Day>().ok()).map(|d| d.0)
    }

    /// The mail that this one answers, read again for its Message-ID. A damaged file is no reason not to answer.
    pub(super) async fn answered_mail(&self) -> Option<mail::Incoming> {
        let tied = self.statement.as_ref().and_then(|s| s.inbound.as_ref());
        let inbound = match self.message.kind {
            MessageKind::Acknowledgement => self.inbound.as_ref(),
            MessageKind::Receipt => self.inbound.as_ref().or(tied),
            _ => None,
        }?;
        let raw = self.site.files.read(&inbound.raw).await.ok()?;
        Some(mail::read(&raw))
    }
}

/// The statement that a message speaks of, in the version that it speaks of. An acknowledgement tells of the statement
/// that its mail became only when both go to the same address.
async fn load_statement(
    tx: &mut Tx,
    message: &Message,
    inbound: Option<&Inbound>,
) -> Result<Option<statement::Whole>> {
    let Some(id) = message.statement.or_else(|| inbound.and_then(|m| m.statement)) else { return Ok(None) };
    let mut whole = statement::load(tx, id).await?;
    if message.statement.is_none() && whole.statement.email != message.to_address {
        return Ok(None);
    }
    let sent = message.params.get("version").and_then(serde_json::Value::as_i64);
    if let Some(number) = sent.filter(|n| *n != whole.version.number)
        && let Some(version) = whole.versions.iter().find(|v| v.number == number)
    {
        whole.version = version.clone();
        whole.files = store::attachment::originals_of(tx, &statement_owner(id, number)).await?;
    }
    Ok(Some(whole))
}
