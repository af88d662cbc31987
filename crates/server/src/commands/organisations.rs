//! `radslag organisations`: finding organisations, which of them the names of a list mean, lists taken into the register
//! ([`import`], [`settle`]), entries of one organisation made one ([`mod@merge`]), what organisations are to each other
//! ([`relations`]), who represents them ([`mandates`]), and what they ask of their own entries ([`claims`]).

mod claims;
mod import;
mod mandates;
mod merge;
mod relations;
mod settle;

use crate::by::{By, may_not};
use crate::failure::{Failure, answer};
use crate::input::Input;
use app::name_answer::{Question, Suggestion};
use domain::name_match::Certainty;
use serde_json::json;

/// Keep the register of organisations: find, import lists, take an import back, match names, merge, mandates, decide what they ask
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    Find(Box<crate::commands::organisation_search::Find>),
    Match(Match),
    Import(import::Import),
    Imports(import::Imports),
    RollBack(import::RollBack),
    Questions(settle::Questions),
    Settle(settle::Settle),
    Claims(claims::Claims),
    Approve(claims::Approve),
    Decline(claims::Decline),
    Merge(merge::Merge),
    Split(merge::Split),
    Duplicates(merge::Duplicates),
    #[command(subcommand)]
    Mandates(mandates::Command),
    Relations(relations::Relations),
    Relate(relations::Relate),
    Unrelate(relations::Unrelate),
}

/// Tell for each name of a list which organisation it most likely means, how certainly and why. Changes nothing
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations match instanser.txt --site stockholm --as handlaggare@region.example
The file has one name per row, or is a table with headings (as for `list create`); - is standard input.
Certain: nothing that carries meaning differs. Likely: read both names. Look: it may be another one.")]
pub struct Match {
    /// The file; - for standard input
    file: String,
    #[command(flatten)]
    by: By,
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Find(args) => crate::commands::organisation_search::run(*args).await,
        Command::Match(args) => matched(args).await,
        Command::Import(args) => import::run(args).await,
        Command::Imports(args) => import::list(args).await,
        Command::RollBack(args) => import::roll_back(args).await,
        Command::Questions(args) => settle::questions(args).await,
        Command::Settle(args) => settle::settle(args).await,
        Command::Claims(args) => claims::list(args).await,
        Command::Approve(args) => claims::approve(args).await,
        Command::Decline(args) => claims::decline(args).await,
        Command::Merge(args) => merge::merge(args).await,
        Command::Split(args) => merge::split(args).await,
        Command::Duplicates(args) => merge::duplicates(args).await,
        Command::Mandates(command) => mandates::run(command).await,
        Command::Relations(args) => relations::list(args).await,
        Command::Relate(args) => relations::relate(args).await,
        Command::Unrelate(args) => relations::unrelate(args).await,
    }
}

async fn matched(args: Match) -> Result<(), Failure> {
    let input = Input::read(&args.file)?;
    let opened = args.by.open().await?;
    let rows =
        app::recipient::read(&opened.site, &input.text).map_err(|e| Failure::from(e).about(&input.from))?;
    let names = rows.into_iter().map(|row| row.name).collect();
    let questions = match app::name_answer::questions_for(&opened.site, &opened.actor, names).await {
        Err(app::Error::Forbidden) => return Err(may_not(&opened.email, &opened.actor, "match")),
        other => other?,
    };
    opened.site.store.close().await;
    answer(args.by.json, text(&questions), &json!({ "names": questions }));
    Ok(())
}

/// One row for each name, and a sum.
fn text(questions: &[Question]) -> String {
    let with = |certainty: Certainty| {
        questions.iter().filter(|q| q.suggestions.first().is_some_and(|s| s.certainty == certainty)).count()
    };
    let mut rows: Vec<String> = questions
        .iter()
        .map(|q| match q.suggestions.first() {
            Some(s) => format!("{}\t{}\t{}\t{}", q.name, s.certainty, s.name, reasons(s)),
            None => format!("{}\tnone", q.name),
        })
        .collect();
    rows.push(format!(
        "{} names: {} certain, {} likely, {} to look at, {} without a suggestion",
        questions.len(),
        with(Certainty::Certain),
        with(Certainty::Likely),
        with(Certainty::Look),
        questions.iter().filter(|q| q.suggestions.is_empty()).count(),
    ));
    rows.join("\n")
}

fn reasons(suggestion: &Suggestion) -> String {
    suggestion.reasons.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
