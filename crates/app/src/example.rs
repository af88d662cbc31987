//! The example sites of the demo, and the playing of their history.
//!
//! An example's history is played through the program's own use cases, each event by the person whose task it is
//! and with the site's clock held at the event's time. Nothing is written past the rules: a demo holds only what
//! the program itself has made. Mails that come in are real messages, given to [`crate::inbound::receive`].

use crate::account::actor_by_email;
use crate::error::{Error, Result};
use crate::inbound::{self, Tie};
use crate::referral_file::{self, AnswerLine, Names, PartLine, ReadingLine, ReferralFile, ResponseLine, Said, Unsolicited};
use crate::site::Site;
use crate::statement::Entered;
use crate::{decision, dispatch, document, draft, jobs, recipient, referral, statement, summary};
use anyhow::Context as _;
use domain::access::Actor;
use domain::account::Role;
use domain::calendar::add_workdays;
use domain::ids::StatementId;
use domain::language::Language;
use domain::recipient::Recipient;
use domain::stance::Stance;
use domain::statement::{Channel, RespondentKind};
use domain::time::{Day, Instant, from_local};
use domain::token::Purpose;
use serde::Deserialize;
use std::sync::Arc;
use store::message::Message;

/// An example site.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// Name of the site.
    pub name: &'static str,
    /// `site.toml`.
    pub settings: &'static str,
    /// Its referrals, each with what happened to it.
    pub referrals: &'static [(&'static str, &'static str)],
}

/// The example sites: one for each region in the source documents.
pub const SITES: [Example; 3] = [
    Example {
        name: "stockholm",
        settings: include_str!("../../../examples/stockholm/site.toml"),
        referrals: &[(
            include_str!("../../../examples/stockholm/samverkansmodell.toml"),
            include_str!("../../../examples/stockholm/samverkansmodell.answers.toml"),
        )],
    },
    Example {
        name: "ostergotland",
        settings: include_str!("../../../examples/ostergotland/site.toml"),
        referrals: &[(
            include_str!("../../../examples/ostergotland/dialogforum.toml"),
            include_str!("../../../examples/ostergotland/dialogforum.answers.toml"),
        )],
    },
    Example {
        name: "vgr",
        settings: include_str!("../../../examples/vgr/site.toml"),
        referrals: &[(
            include_str!("../../../examples/vgr/uppfoljning.toml"),
            include_str!("../../../examples/vgr/uppfoljning.answers.toml"),
        )],
    },
];

/// What happened to a referral.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// In order of time.
    #[serde(default)]
    pub events: Vec<Event>,
    /// The authority's answers to the views; given before the feedback goes out.
    #[serde(default)]
    pub responses: Vec<ResponseLine>,
}

impl Script {
    /// Reads a script.
    ///
    /// # Errors
    /// One sentence that names the line.
    pub fn read(text: &str) -> Result<Self, String> {
        referral_file::parse(text, false)
    }
}

/// A local time, `2024-02-14T09:00:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At(pub Instant);

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        let at: jiff::civil::DateTime = text.parse().map_err(serde::de::Error::custom)?;
        Ok(Self(from_local(at)))
    }
}

/// Something that happened.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The letter goes out.
    Dispatch {
        /// When.
        at: At,
    },
    /// A mail to a recipient comes back.
    Bounce {
        /// When.
        at: At,
        /// Who.
        recipient: String,
        /// What the mail server says.
        diagnostic: String,
    },
    /// The registrar corrects an address.
    CorrectAddress {
        /// When.
        at: At,
        /// Whose.
        recipient: String,
        /// The new address.
        email: String,
    },
    /// Those who have not answered are reminded.
    Reminder {
        /// When.
        at: At,
    },
    /// A recipient asks for longer time and gets it.
    Extension {
        /// When.
        at: At,
        /// Who.
        recipient: String,
        /// Until when.
        until: Day,
        /// Why.
        reason: String,
    },
    /// A statement comes in.
    Statement(Box<StatementEvent>),
    /// The response period is closed.
    Close {
        /// When.
        at: At,
    },
    /// The summary is finished.
    Summarise {
        /// When.
        at: At,
        /// The office's words.
        #[serde(default)]
        comments: String,
    },
    /// The decision is made.
    Decide {
        /// When.
        at: At,
        /// Who decides.
        body: String,
        /// The day.
        date: Day,
        /// The paragraph.
        paragraph: String,
        /// What is decided.
        text: String,
    },
    /// Everyone is told.
    FeedBack {
        /// When.
        at: At,
    },
}

impl Event {
    /// When it happened.
    pub fn at(&self) -> Instant {
        match self {
            Self::Dispatch { at }
            | Self::Bounce { at, .. }
            | Self::CorrectAddress { at, .. }
            | Self::Reminder { at }
            | Self::Extension { at, .. }
            | Self::Close { at }
            | Self::Summarise { at, .. }
            | Self::Decide { at, .. }
            | Self::FeedBack { at } => at.0,
            Self::Statement(s) => s.at.0,
        }
    }
}

/// A statement that comes in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementEvent {
    /// When.
    pub at: At,
    /// Who, when asked.
    pub recipient: Option<String>,
    /// Who, when not asked.
    pub unsolicited: Option<Unsolicited>,
    /// How.
    pub channel: Channel,
    /// Stance to the whole.
    pub stance: Option<Stance>,
    /// In short.
    #[serde(default)]
    pub summary: String,
    /// Who decided on it.
    #[serde(default)]
    pub decided_by: String,
    /// What is said of parts.
    #[serde(default)]
    pub parts: Vec<PartLine>,
    /// Answers to questions.
    #[serde(default)]
    pub answers: Vec<AnswerLine>,
    /// Subject of a mail.
    #[serde(default)]
    pub subject: String,
    /// Text of a mail.
    #[serde(default)]
    pub text: String,
    /// How a person reads a mail.
    pub read_as: Option<ReadAs>,
    /// False: it waits in the inbox.
    #[serde(default = "yes")]
    pub register: bool,
    /// False: it is not on the web yet.
    #[serde(default = "yes")]
    pub publish: bool,
}

const fn yes() -> bool {
    true
}

/// How a person reads a mail.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadAs {
    /// Stance to the whole.
    pub stance: Stance,
    /// In short; for people who read the example.
    #[serde(default)]
    pub summary: String,
    /// Passages on parts.
    #[serde(default)]
    pub parts: Vec<PartLine>,
}

impl StatementEvent {
    /// Name of whoever answers.
    pub fn name(&self) -> &str {
        let unasked = || self.unsolicited.as_ref().map_or("", |u| u.name.as_str());
        self.recipient.as_deref().unwrap_or_else(unasked)
    }

    fn said(&self) -> Said<'_> {
        Said {
            stance: self.stance,
            summary: &self.summary,
            decided_by: &self.decided_by,
            parts: &self.parts,
            answers: &self.answers,
        }
    }

    /// The reading as a line for [`referral_file::code`].
    pub fn reading(&self) -> Option<ReadingLine> {
        self.read_as.as_ref().map(|read| ReadingLine {
            statement: self.name().to_owned(),
            stance: Some(read.stance),
            parts: read.parts.clone(),
        })
    }
}

/// Fills a new site with an example: drafts its referrals and plays what happened to them until the site's *now*.
pub async fn fill(site: &Arc<Site>, example: &Example) -> Result<()> {
    for (file, script) in example.referrals {
        let broken = |why: String| anyhow::anyhow!("the example {} cannot be read: {why}", example.name);
        let file = referral_file::read(file, false).map_err(broken)?;
        let script = Script::read(script).map_err(broken)?;
        play(site, Some(&file), &file.number, &script).await?;
    }
    Ok(())
}

/// Plays a script until the site's *now*; first drafts and approves the referral, when its file is given.
/// The clock runs on as before, also when something fails.
pub async fn play(site: &Arc<Site>, file: Option<&ReferralFile>, number: &str, script: &Script) -> Result<()> {
    let until = site.now();
    let played = async {
        let mut player = Player {
            site,
            slug: domain::register_number::slug(number),
            cast: Cast::of(site).await?,
            until,
            next: until,
        };
        if let (Some(file), Some(first)) = (file, script.events.first()) {
            player.prepare(file, first.at()).await.context("failed to prepare the referral")?;
        }
        for (n, event) in script.events.iter().enumerate() {
            if event.at() > until {
                break;
            }
            player.next = script.events.get(n + 1).map_or(until, |e| e.at().min(until));
            site.clock.hold(event.at());
            let responses = &script.responses;
            player.event(event, responses).await.with_context(|| format!("failed to play event {} of {number}", n + 1))?;
            jobs::run_due(site).await?;
        }
        Ok(())
    };
    let outcome: Result<()> = played.await;
    site.clock.release();
    outcome
}

/// Who does what.
struct Cast {
    case_officer: Actor,
    approver: Actor,
    registrar: Actor,
}

impl Cast {
    async fn of(site: &Site) -> Result<Self> {
        Ok(Self {
            case_officer: with_role(site, Role::CaseOfficer).await?,
            approver: with_role(site, Role::Approver).await?,
            registrar: with_role(site, Role::Registrar).await?,
        })
    }
}

/// The first person in the settings with a role.
async fn with_role(site: &Site, role: Role) -> Result<Actor> {
    let person = site.settings.people.iter().find(|p| p.roles.contains(&role)).ok_or(Error::NotFound)?;
    actor_by_email(site, person.email.as_str()).await
}

struct Player<'a> {
    site: &'a Arc<Site>,
    slug: String,
    cast: Cast,
    /// Nothing is played later than this.
    until: Instant,
    /// When the next event comes.
    next: Instant,
}

impl Player<'_> {
    /// Some time passes, but never as far as the next event.
    fn pass(&self, minutes: i64) {
        let latest = self.next.plus(-1).min(self.until);
        let now = self.site.now();
        self.site.clock.hold(now.plus(minutes * 60).min(latest).max(now));
    }

    /// Drafted a week before, handed over two days before, approved the day before: workdays all.
    async fn prepare(&self, file: &ReferralFile, first: Instant) -> Result<()> {
        let on = |workdays: i32| {
            let local = first.local();
            from_local(add_workdays(local.date(), workdays).to_datetime(local.time()))
        };
        self.site.clock.hold(on(-5));
        referral_file::create(self.site, &self.cast.case_officer, file).await?;
        self.site.clock.hold(on(-2));
        referral::submit(self.site, &self.cast.case_officer, &self.slug).await?;
        self.site.clock.hold(on(-1));
        referral::approve(self.site, &self.cast.approver, &self.slug).await
    }

    async fn event(&self, event: &Event, responses: &[ResponseLine]) -> Result<()> {
        let (site, slug) = (self.site, self.slug.as_str());
        let Cast { case_officer, registrar, .. } = &self.cast;
        match event {
            Event::Dispatch { .. } => dispatch::dispatch(site, registrar, slug).await.map(|_| ()),
            Event::Bounce { recipient, diagnostic, .. } => self.bounce(recipient, diagnostic).await,
            Event::CorrectAddress { recipient, email, .. } => self.correct_address(recipient, email).await,
            Event::Reminder { .. } => dispatch::remind(site, registrar, slug).await.map(|_| ()),
            Event::Extension { at, recipient, until, reason } => {
                let id = self.names().await?.recipient("recipient", recipient)?.id;
                let until = until.to_string();
                site.clock.hold(at.0.plus(-2 * 3600));
                recipient::ask_extension(site, id, &until, reason).await?;
                site.clock.hold(at.0);
                recipient::decide_extension(site, case_officer, slug, id, Some(&until), "").await
            }
            Event::Statement(statement) => self.statement(statement).await,
            Event::Close { .. } => referral::close(site, case_officer, slug).await,
            Event::Summarise { comments, .. } => self.summarise(comments).await,
            Event::Decide { body, date, paragraph, text, .. } => {
                let typed = decision::Typed {
                    body: body.clone(),
                    date: date.to_string(),
                    paragraph: paragraph.clone(),
                    text: text.clone(),
                };
                decision::decide(site, case_officer, slug, &typed).await
            }
            Event::FeedBack { at } => {
                site.clock.hold(at.0.plus(-3600));
                referral_file::answer(site, case_officer, slug, responses).await?;
                site.clock.hold(at.0);
                decision::feed_back(site, case_officer, slug).await.map(|_| ())
            }
        }
    }

    async fn names(&self) -> Result<Names> {
        Names::load(self.site, &self.slug).await
    }

    async fn bounce(&self, name: &str, diagnostic: &str) -> Result<()> {
        let names = self.names().await?;
        let recipient = names.recipient("recipient", name)?;
        let mut tx = self.site.store.read().await?;
        let sent = store::message::of_recipient(&mut tx, recipient.id).await?;
        drop(tx);
        let sent = sent.iter().rev().find(|m| m.to_address.is_some()).ok_or(Error::NotFound)?;
        let to = own_address(self.site, "studs", Purpose::Bounce, recipient);
        let raw = delivery_failure(self.site, sent, &to, diagnostic);
        inbound::receive(self.site, raw.as_bytes(), Some(""), Some(&to)).await.map(|_| ())
    }

    async fn correct_address(&self, name: &str, email: &str) -> Result<()> {
        let names = self.names().await?;
        let recipient = names.recipient("recipient", name)?;
        let typed = recipient::Typed {
            name: recipient.name.clone(),
            category: recipient.category.clone(),
            email: email.to_owned(),
            postal: recipient.postal.join("\n"),
            language: recipient.language.to_string(),
        };
        recipient::edit(self.site, &self.cast.registrar, &self.slug, recipient.id, &typed).await
    }

    async fn summarise(&self, comments: &str) -> Result<()> {
        let (site, officer, slug) = (self.site, &self.cast.case_officer, self.slug.as_str());
        referral_file::code_as_stated(site, officer, slug).await?;
        if !comments.is_empty() {
            let before = summary::show_work(site, officer, slug).await?.words.version;
            summary::save(site, officer, slug, before, comments).await?;
        }
        summary::finish(site, officer, slug).await
    }

    async fn statement(&self, event: &StatementEvent) -> Result<()> {
        let names = self.names().await?;
        let recipient = match &event.recipient {
            Some(name) => Some(names.recipient("recipient", name)?),
            None => None,
        };
        let received = match event.channel {
            Channel::Web => Some(self.by_web(event, &names, recipient).await?),
            Channel::Mail => self.by_mail(event, &names, recipient).await?,
            Channel::Paper | Channel::Phone => Some(self.entered(event, &names, recipient).await?),
        };
        let Some(id) = received.filter(|_| event.register) else { return Ok(()) };
        jobs::run_due(self.site).await?;
        self.pass(25);
        if let Some(reading) = event.reading() {
            referral_file::code(self.site, &self.cast.case_officer, &self.slug, &[reading]).await?;
        }
        if event.publish {
            self.pass(20);
            document::publish(self.site, &self.cast.registrar, id, document::Publishing::default()).await?;
        }
        Ok(())
    }

    async fn by_web(&self, event: &StatementEvent, names: &Names, recipient: Option<&Recipient>) -> Result<StatementId> {
        let site = self.site;
        let mut answer = names.answer(&event.said())?;
        let (owner, language) = match (recipient, &event.unsolicited) {
            (Some(r), _) => {
                answer.email = r.email.as_ref().map(ToString::to_string).unwrap_or_default();
                (draft::Owner::Recipient(r.id), r.language)
            }
            (None, Some(unasked)) => {
                answer.name.clone_from(&unasked.name);
                answer.kind = Some(unasked.kind);
                answer.email.clone_from(&unasked.email);
                let token = crate::account::new_token(site);
                (draft::Owner::Anyone { slug: self.slug.clone(), token }, Language::Swedish)
            }
            (None, None) => return Err(Error::NotFound),
        };
        Ok(statement::send(site, &owner, answer, language).await?.id)
    }

    /// On paper or by telephone: the registrar enters it.
    async fn entered(&self, event: &StatementEvent, names: &Names, recipient: Option<&Recipient>) -> Result<StatementId> {
        let mut answer = names.answer(&event.said())?;
        if let Some(unasked) = &event.unsolicited {
            answer.name.clone_from(&unasked.name);
            answer.kind = Some(unasked.kind);
            answer.email.clone_from(&unasked.email);
        }
        if let Some(email) = recipient.and_then(|r| r.email.as_ref()) {
            answer.email = email.to_string();
        }
        let entered = Entered {
            channel: event.channel,
            day: self.site.clock.today().to_string(),
            recipient: recipient.map(|r| r.id),
            answer,
            body: String::new(),
            files: Vec::new(),
        };
        Ok(statement::enter(self.site, &self.cast.registrar, &self.slug, entered).await?.id)
    }

    /// A mail comes in. With the register number in its subject it was written anew, to the registrar, who ties it;
    /// else it is a reply to the letter, which ties itself. What is to wait in the inbox is never a reply.
    async fn by_mail(
        &self,
        event: &StatementEvent,
        names: &Names,
        recipient: Option<&Recipient>,
    ) -> Result<Option<StatementId>> {
        let number = names.whole.referral.number.as_str();
        let reply_to = recipient.filter(|_| event.register && !event.subject.contains(number));
        let (raw, from, to) = self.mail(event, recipient, reply_to).await?;
        let received = inbound::receive(self.site, &raw, Some(&from), Some(&to)).await?;
        let mut tx = self.site.store.read().await?;
        let kept = store::inbound::by_number(&mut tx, &received.reception_number).await?.ok_or(Error::NotFound)?;
        drop(tx);
        if kept.statement.is_some() || !event.register {
            return Ok(kept.statement);
        }
        jobs::run_due(self.site).await?;
        self.pass(35);
        let tie = Tie {
            slug: self.slug.clone(),
            recipient: recipient.map(|r| r.id),
            name: event.unsolicited.as_ref().map(|u| u.name.clone()).unwrap_or_default(),
            kind: event.unsolicited.as_ref().map(|u| u.kind),
        };
        let tied = inbound::tie(self.site, &self.cast.registrar, &received.reception_number, &tie).await?;
        Ok(Some(tied.id))
    }

    /// A mail as an organisation's mail program makes it, with the sender and the recipient of its envelope.
    async fn mail(
        &self,
        event: &StatementEvent,
        recipient: Option<&Recipient>,
        reply_to: Option<&Recipient>,
    ) -> Result<(Vec<u8>, String, String)> {
        let site = self.site;
        let listed = recipient.and_then(|r| r.email.as_ref()).map(ToString::to_string);
        let unasked = || event.unsolicited.as_ref().map(|u| u.email.clone());
        let from = listed.or_else(unasked).ok_or(Error::NotFound)?;
        let mut text = event.text.clone();
        let (mut to, mut in_reply_to, mut subject) =
            (site.settings.registrar.email.to_string(), None, event.subject.clone());
        if let Some(recipient) = reply_to {
            to = own_address(site, "svar", Purpose::Reply, recipient);
            let mut tx = site.store.read().await?;
            let sent = store::message::of_recipient(&mut tx, recipient.id).await?;
            if let Some(letter) = sent.into_iter().rfind(|m| m.to_address.is_some()) {
                text.push_str(&quoted(site, &letter));
                subject = format!("Sv: {}", letter.subject);
                in_reply_to = Some(letter.message_id);
            }
        }
        let domain = from.rsplit_once('@').map_or("", |(_, domain)| domain);
        let person = recipient.is_none()
            && event.unsolicited.as_ref().is_some_and(|u| u.kind == RespondentKind::PrivatePerson);
        let at = event.at.0;
        let outgoing = mail::Outgoing {
            message_id: format!("{}.{:08x}@{domain}", at.unix(), u32::from_be_bytes(site.entropy.bytes())),
            date: at.unix(),
            from_name: if person { String::new() } else { event.name().to_owned() },
            from_address: from.clone(),
            envelope_from: from.clone(),
            to_name: Some(site.settings.registrar.name.clone()),
            to_address: to.clone(),
            subject,
            text,
            language: recipient.map_or(Language::Swedish, |r| r.language).to_string(),
            references: in_reply_to.iter().cloned().collect(),
            in_reply_to,
            ..mail::Outgoing::default()
        };
        let raw = mail::compose(&outgoing).map_err(|e| Error::Internal(e.into()))?;
        Ok((raw, from, to))
    }
}

/// An address of the site's own that carries a token: `svar-…` for replies, `studs-…` for bounces.
pub fn own_address(site: &Site, word: &str, purpose: Purpose, recipient: &Recipient) -> String {
    // A bounce finds its recipient also after the link was renewed, see `Site::recipient_hashes`.
    let generation = if purpose == Purpose::Bounce { 1 } else { recipient.link_generation };
    let token = site.key.mail_token(purpose, &recipient.id.to_string(), generation);
    format!("{word}-{token}@{}", site.settings.mail.domain)
}

/// How a mail program quotes the letter below a reply.
fn quoted(site: &Site, letter: &Message) -> String {
    let at = letter.created_at.local();
    let (name, email) = (&site.settings.registrar.name, &site.settings.registrar.email);
    format!(
        "\n\nDen {} kl. {} skrev {name} <{email}>:\n> {}\n> Svara på det här mejlet eller genom länken.\n",
        at.strftime("%Y-%m-%d"),
        at.strftime("%H:%M"),
        letter.subject
    )
}

/// A mail server's report that a mail could not be delivered (RFC 3464).
fn delivery_failure(site: &Site, sent: &Message, to: &str, diagnostic: &str) -> String {
    let now = site.now().local();
    let date = now.strftime("%a, %d %b %Y %H:%M:%S %z").to_string();
    let failed = sent.to_address.as_ref().map(ToString::to_string).unwrap_or_default();
    let mx = format!("mx1.{}", failed.rsplit_once('@').map_or("mail.example", |(_, domain)| domain));
    let status = diagnostic.split_whitespace().find(|w| w.starts_with("5.") && w.len() >= 5).unwrap_or("5.0.0");
    let number = now.timestamp().as_second();
    let message_id = &sent.message_id;
    let from = &site.settings.registrar.email;
    let lines = format!(
        "Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@{mx}>
To: {to}
Subject: Undelivered Mail Returned to Sender
Date: {date}
Message-ID: <{number}.bounce@{mx}>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
 boundary=\"{number}/{mx}\"

--{number}/{mx}
Content-Type: text/plain; charset=us-ascii

This is the mail system at host {mx}.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<{failed}>: {diagnostic}

--{number}/{mx}
Content-Type: message/delivery-status

Reporting-MTA: dns; {mx}
Arrival-Date: {date}

Final-Recipient: rfc822; {failed}
Original-Recipient: rfc822;{failed}
Action: failed
Status: {status}
Diagnostic-Code: smtp; {diagnostic}

--{number}/{mx}
Content-Type: text/rfc822-headers

From: <{from}>
To: <{failed}>
Message-ID: <{message_id}>

--{number}/{mx}--
"
    );
    lines.replace('\n', "\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_are_whole_and_in_order() {
        let rest = include_str!("../../../examples/stockholm/rest.answers.toml");
        let scripts = SITES.iter().flat_map(|s| s.referrals).map(|(_, script)| *script).chain([rest]);
        for text in scripts {
            let script = Script::read(text).unwrap();
            let times: Vec<_> = script.events.iter().map(Event::at).collect();
            assert!(times.is_sorted());
        }
        for example in SITES {
            crate::settings::Settings::read(example.settings).unwrap();
        }
    }

    #[test]
    fn an_event_with_a_mistake_is_refused() {
        let text = "[[events]]\nat = \"2024-01-01T09:00:00\"\nkind = \"reminder\"\ncolour = 1\n";
        assert!(Script::read(text).unwrap_err().contains("unknown field `colour`"));
    }
}
