//! The example sites of the demo, and the playing of their history.
//!
//! An example's history is played through the program's own use cases, each event by the person whose task it is
//! and with the site's clock held at the event's time. Nothing is written past the rules: a demo holds only what
//! the program itself has made. Mails that come in are real messages, given to [`crate::inbound::receive`].

mod mails;
mod mandates;
mod script;

pub use script::{At, Event, ReadAs, Script, StatementEvent};

use crate::account::actor_by_email;
use crate::error::{Error, Result};
use crate::inbound::{self, Tie};
use crate::referral_file::{self, Names, ReferralFile, ResponseLine};
use crate::site::Site;
use crate::statement::Entered;
use crate::{
    decision, dispatch, document, draft, jobs, organisation_relation, recipient, referral, register_import,
    statement, summary,
};
use anyhow::Context as _;
use domain::access::Actor;
use domain::account::Role;
use domain::calendar::add_workdays;
use domain::ids::StatementId;
use domain::language::Language;
use domain::recipient::Recipient;
use domain::statement::Channel;
use domain::time::{Instant, from_local};
use domain::token::Purpose;
use std::sync::Arc;

/// An example site.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// Name of the site.
    pub name: &'static str,
    /// `site.toml`.
    pub settings: &'static str,
    /// Lists that its register of organisations is made of: what each is called, and its text.
    pub lists: &'static [(&'static str, &'static str)],
    /// Who represents those organisations; empty for nobody.
    pub mandates: &'static str,
    /// What those organisations are to each other: rows of the first's name, what it is, and the second's name.
    pub relations: &'static str,
    /// Its referrals, each with what happened to it.
    pub referrals: &'static [(&'static str, &'static str)],
}

/// The example sites: one for each region in the source documents.
pub const SITES: [Example; 3] = [
    Example {
        name: "stockholm",
        settings: include_str!("../../../examples/stockholm/site.toml"),
        lists: &[],
        mandates: "",
        relations: "",
        referrals: &[(
            include_str!("../../../examples/stockholm/samverkansmodell.toml"),
            include_str!("../../../examples/stockholm/samverkansmodell.answers.toml"),
        )],
    },
    Example {
        name: "ostergotland",
        settings: include_str!("../../../examples/ostergotland/site.toml"),
        lists: &[],
        mandates: "",
        relations: "",
        referrals: &[(
            include_str!("../../../examples/ostergotland/dialogforum.toml"),
            include_str!("../../../examples/ostergotland/dialogforum.answers.toml"),
        )],
    },
    Example {
        name: "vgr",
        settings: include_str!("../../../examples/vgr/site.toml"),
        lists: &[("Föreningsregistret", include_str!("../../../examples/vgr/foreningar.csv"))],
        mandates: include_str!("../../../examples/vgr/mandates.toml"),
        relations: include_str!("../../../examples/vgr/relationer.csv"),
        referrals: &[(
            include_str!("../../../examples/vgr/uppfoljning.toml"),
            include_str!("../../../examples/vgr/uppfoljning.answers.toml"),
        )],
    },
];

/// Fills a new site with an example: takes in its register, drafts its referrals and plays what happened to them until the
/// site's *now*.
pub async fn fill(site: &Arc<Site>, example: &Example) -> Result<()> {
    let broken = |why: String| anyhow::anyhow!("the example {} cannot be read: {why}", example.name);
    take_in(site, example).await?;
    for (file, script) in example.referrals {
        let file = referral_file::read(file, false).map_err(broken)?;
        let script = Script::read(script).map_err(broken)?;
        play(site, Some(&file), &file.number, &script).await?;
    }
    Ok(())
}

/// Takes the example's lists into the register, and who represents those on them, the day before anything else happens.
async fn take_in(site: &Arc<Site>, example: &Example) -> Result<()> {
    if example.lists.is_empty() {
        return Ok(());
    }
    let firsts = example
        .referrals
        .iter()
        .filter_map(|(_, script)| Script::read(script).ok()?.events.first().map(Event::at));
    let first = firsts.min().unwrap_or_else(|| site.now()).min(site.now());
    let coordinator = with_role(site, Role::Coordinator).await?;
    site.clock.hold(first.plus(-24 * 60 * 60));
    let taken = async {
        for (name, text) in example.lists {
            let file = register_import::File { name: format!("{name}.csv"), bytes: text.as_bytes().into() };
            let options = register_import::Options { source: (*name).to_owned(), ..Default::default() };
            register_import::import(site, &coordinator, &file, &options)
                .await
                .context("failed to take in a list")?;
        }
        mandates::enter(site, &coordinator, example.mandates)
            .await
            .context("failed to enter the mandates")?;
        relate(site, &coordinator, example.relations).await?;
        jobs::run_due(site).await
    };
    let outcome = taken.await;
    site.clock.release();
    outcome.map(|_| ())
}

/// Tells what organisations are to each other.
async fn relate(site: &Site, coordinator: &Actor, relations: &str) -> Result<()> {
    crate::organisation_search::catch_up_at_once(site).await?;
    for row in relations.lines().skip(1) {
        let [first, kind, second] = row.split(';').collect::<Vec<_>>()[..] else {
            return Err(anyhow::anyhow!("\"{row}\" tells no relation").into());
        };
        let mut tx = site.store.read().await?;
        let first = organisation_relation::named(site, &mut tx, "other", first).await?;
        let second = organisation_relation::named(site, &mut tx, "other", second).await?;
        drop(tx);
        let typed = organisation_relation::Typed {
            kind: kind.to_owned(),
            source: "Föreningsregistret".to_owned(),
            ..organisation_relation::Typed::default()
        };
        organisation_relation::add(site, coordinator, first, second, &typed).await?;
    }
    Ok(())
}

/// Plays a script until the site's *now*; first drafts and approves the referral, when its file is given.
/// The clock runs on as before, also when something fails.
pub async fn play(
    site: &Arc<Site>,
    file: Option<&ReferralFile>,
    number: &str,
    script: &Script,
) -> Result<()> {
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
            player
                .event(event, responses)
                .await
                .with_context(|| format!("failed to play event {} of {number}", n + 1))?;
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
            Event::Close { .. } => referral::close(site, case_officer, slug, referral::Closing::Early).await,
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
        let to = mails::own_address(self.site, "studs", Purpose::Bounce, recipient);
        let raw = mails::delivery_failure(self.site, sent, &to, diagnostic);
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

    async fn by_web(
        &self,
        event: &StatementEvent,
        names: &Names,
        recipient: Option<&Recipient>,
    ) -> Result<StatementId> {
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
    async fn entered(
        &self,
        event: &StatementEvent,
        names: &Names,
        recipient: Option<&Recipient>,
    ) -> Result<StatementId> {
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
            key: None,
            channel: event.channel,
            day: self.site.clock.today().to_string(),
            recipient: recipient.map(|r| r.id),
            answer,
            body: String::new(),
            postal: String::new(),
            language: None,
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
        let (raw, from, to) = mails::statement(self.site, event, recipient, reply_to).await?;
        let received = inbound::receive(self.site, &raw, Some(&from), Some(&to)).await?;
        let mut tx = self.site.store.read().await?;
        let kept =
            store::inbound::by_number(&mut tx, &received.reception_number).await?.ok_or(Error::NotFound)?;
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
