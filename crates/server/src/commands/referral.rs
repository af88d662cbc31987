//! `radslag referral VERB NUMBER`: the whole way of a referral, from draft to feedback, on the command line.
//!
//! Every verb is a use case done as the person named by `--as`, whose roles decide as everywhere else. What a verb
//! reads is told in its `--help`; what it answers is a sentence, or JSON with `--json`.

mod agreement;
mod answers;
mod code_book;
mod draft;
mod import;
mod overview;
mod putright;
mod round;
mod secrecy;
mod steps;

use crate::by::By;
use crate::failure::{Failure, answer};
use app::Site;
use domain::access::Actor;
use domain::register_number::slug;
use serde_json::{Value, json};
use std::sync::Arc;

/// Prepare, send out, receive answers to, and answer a referral (remiss)
#[derive(Debug, clap::Subcommand)]
#[command(
    after_help = "NUMBER is the register number, quoted (\"RS 2023-0395\"), or as in its address (rs-2023-0395).
A FILE is TOML, or JSON when its name ends in .json; - is standard input (JSON when it begins with {).

Example, the whole way:
  radslag referral create     \"RS 2023-0395\" remiss.toml --site stockholm --as handlaggare@region.example
  radslag referral submit     rs-2023-0395 --site stockholm --as handlaggare@region.example
  radslag referral approve    rs-2023-0395 --site stockholm --as kanslichef@region.example
  radslag referral dispatch   rs-2023-0395 --site stockholm --as registrator@region.example
  radslag referral status     rs-2023-0395 --site stockholm --as handlaggare@region.example"
)]
pub enum Command {
    Create(draft::Create),
    Import(import::Import),
    Edit(draft::Edit),
    Submit(draft::Submit),
    Approve(draft::Approve),
    SendBack(draft::SendBack),
    Dispatch(steps::Dispatch),
    Remind(steps::Remind),
    AddRecipient(steps::AddRecipient),
    CorrectAddress(steps::CorrectAddress),
    Posted(steps::Posted),
    Extend(steps::Extend),
    ChangeDeadline(steps::ChangeDeadline),
    Withdraw(steps::Withdraw),
    NextRound(round::NextRound),
    Changes(round::Changes),
    Status(overview::Status),
    Register(answers::Register),
    Publish(answers::Publish),
    Unpublish(secrecy::Unpublish),
    MarkSecret(secrecy::MarkSecret),
    MoveStatement(putright::Move),
    TakeBack(putright::TakeBack),
    JoinStatements(putright::Join),
    UnmarkSecret(secrecy::UnmarkSecret),
    Code(answers::Code),
    CodeBook(code_book::CodeBook),
    DrawSample(agreement::DrawSample),
    CodeSample(agreement::CodeSample),
    Agreement(agreement::AgreementOf),
    Answer(answers::Answer),
    Close(steps::Close),
    Summarise(steps::Summarise),
    Decide(steps::Decide),
    FeedBack(steps::FeedBack),
    Summary(overview::Summary),
    Economic(overview::Economic),
}

/// Which referral, as whom, and how to answer.
#[derive(Debug, Clone, clap::Args)]
pub struct On {
    /// Register number, quoted ("RS 2023-0395") or as in its address (rs-2023-0395)
    number: String,
    #[command(flatten)]
    by: By,
}

/// An opened site with the actor and the referral that a verb is about.
pub struct Desk {
    /// The site.
    pub site: Arc<Site>,
    /// Who does it.
    pub actor: Actor,
    /// Address of the referral.
    pub slug: String,
    /// As it was written on the command line.
    pub number: String,
    /// Address of the account.
    pub email: String,
    /// Name of the site.
    pub site_name: String,
    /// Answer in JSON.
    pub json: bool,
}

/// What a verb answers.
pub struct Done {
    /// For a person.
    pub text: String,
    /// For a program, beside number and stage.
    pub value: Value,
}

impl Done {
    /// A sentence and a value.
    pub fn new(text: impl Into<String>, value: Value) -> Self {
        Self { text: text.into(), value }
    }
}

impl On {
    /// Opens the site and finds the actor.
    pub async fn open(&self) -> Result<Desk, Failure> {
        let opened = self.by.open().await?;
        Ok(Desk {
            site: opened.site,
            actor: opened.actor,
            slug: slug(&self.number),
            number: self.number.clone(),
            email: opened.email,
            site_name: self.by.place.site.clone(),
            json: self.by.json,
        })
    }

    /// The same, for a referral that is there.
    pub async fn find(&self) -> Result<Desk, Failure> {
        let desk = self.open().await?;
        let mut tx = desk.site.store.read().await.map_err(app::Error::from)?;
        let found = store::referral::by_slug(&mut tx, &desk.slug).await.map_err(app::Error::from)?;
        if found.is_none() {
            return Err(Failure::new(format!(
                "there is no referral \"{}\" on the site {}",
                desk.number, desk.site_name
            )));
        }
        Ok(desk)
    }
}

impl Desk {
    /// The sentence for a refused use case, knowing who did what.
    pub fn refused(&self, verb: &str, error: app::Error) -> Failure {
        match error {
            app::Error::Forbidden => crate::by::may_not(&self.email, &self.actor, verb),
            other => other.into(),
        }
    }

    /// Answers, with where the referral now stands.
    pub async fn answer(self, done: Done) -> Result<(), Failure> {
        let mut tx = self.site.store.read().await.map_err(app::Error::from)?;
        let referral = store::referral::by_slug(&mut tx, &self.slug).await.map_err(app::Error::from)?;
        drop(tx);
        let mut value = json!({});
        if let Some(referral) = referral {
            value["number"] = json!(referral.number);
            value["stage"] = json!(referral.stage);
            value["round"] = json!(referral.round);
        }
        if let Value::Object(more) = done.value {
            for (key, item) in more {
                value[key] = item;
            }
        }
        self.site.store.close().await;
        answer(self.json, done.text, &value);
        Ok(())
    }
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Create(args) => draft::create(args).await,
        Command::Import(args) => import::import(args).await,
        Command::Edit(args) => draft::edit(args).await,
        Command::Submit(args) => draft::submit(args).await,
        Command::Approve(args) => draft::approve(args).await,
        Command::SendBack(args) => draft::send_back(args).await,
        Command::Dispatch(args) => steps::dispatch(args).await,
        Command::Remind(args) => steps::remind(args).await,
        Command::AddRecipient(args) => steps::add_recipient(args).await,
        Command::CorrectAddress(args) => steps::correct_address(args).await,
        Command::Posted(args) => steps::posted(args).await,
        Command::Extend(args) => steps::extend(args).await,
        Command::ChangeDeadline(args) => steps::change_deadline(args).await,
        Command::Withdraw(args) => steps::withdraw(args).await,
        Command::NextRound(args) => round::next_round(args).await,
        Command::Changes(args) => round::changes(args).await,
        Command::Status(args) => overview::status(args).await,
        Command::Register(args) => answers::register(args).await,
        Command::Publish(args) => answers::publish(args).await,
        Command::Unpublish(args) => secrecy::unpublish(args).await,
        Command::MoveStatement(args) => putright::move_statement(args).await,
        Command::TakeBack(args) => putright::take_back(args).await,
        Command::JoinStatements(args) => putright::join(args).await,
        Command::MarkSecret(args) => secrecy::mark_secret(args).await,
        Command::UnmarkSecret(args) => secrecy::unmark_secret(args).await,
        Command::Code(args) => answers::code(args).await,
        Command::CodeBook(args) => code_book::code_book(args).await,
        Command::DrawSample(args) => agreement::draw_sample(args).await,
        Command::CodeSample(args) => agreement::code_sample(args).await,
        Command::Agreement(args) => agreement::agreement(args).await,
        Command::Answer(args) => answers::answer(args).await,
        Command::Close(args) => steps::close(args).await,
        Command::Summarise(args) => steps::summarise(args).await,
        Command::Decide(args) => steps::decide(args).await,
        Command::FeedBack(args) => steps::feed_back(args).await,
        Command::Summary(args) => overview::summary(args).await,
        Command::Economic(args) => overview::economic(args).await,
    }
}
