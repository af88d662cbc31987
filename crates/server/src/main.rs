//! The radslag program: settings, the command line, and the wiring of everything else.
//!
//! One file per noun in [`commands`]; what a command does is a use case of `app`. A command that fails says why in one
//! sentence, exits with another status than 0, and has changed nothing.

mod by;
mod commands;
mod config;
mod data;
mod failure;
mod input;
mod lmtp;
mod logging;
mod memory;
mod problem;
mod service;

use clap::{Parser, Subcommand};
use commands::{
    account, audit, board, check_config, deed, demo, duty, extract_text, followers, list, mail, migrate,
    model, organisations, referral, request, search, serve, site, work,
};
use failure::Failure;
use std::process::ExitCode;

/// Rådslag: collaboration between an authority and civil society, from the question to the answer.
#[derive(Debug, Parser)]
#[command(name = "radslag", version, about, after_help = "Begin with:\n  radslag demo")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Demo(demo::Args),
    Serve(serve::Args),
    Work(work::Args),
    #[command(subcommand)]
    Site(site::Command),
    #[command(subcommand)]
    Referral(Box<referral::Command>),
    #[command(subcommand)]
    List(list::Command),
    #[command(subcommand)]
    Board(board::Command),
    #[command(subcommand)]
    Organisations(organisations::Command),
    #[command(subcommand)]
    Mail(mail::Command),
    #[command(subcommand)]
    Request(request::Command),
    #[command(subcommand)]
    Account(account::Command),
    #[command(subcommand)]
    Audit(audit::Command),
    Search(search::Args),
    #[command(subcommand)]
    Followers(followers::Command),
    #[command(subcommand)]
    Model(model::Command),
    #[command(subcommand)]
    Duty(duty::Command),
    #[command(subcommand)]
    Deed(deed::Command),
    CheckConfig(check_config::Args),
    Migrate(migrate::Args),
    /// Read the text of a file from standard input (the program calls itself so, with limits)
    #[command(hide = true)]
    ExtractText(extract_text::Args),
}

fn main() -> ExitCode {
    memory::keep_little();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return refuse_usage(&error),
    };
    // Before any thread is started: the limits hold for the whole process.
    if let Command::ExtractText(args) = &cli.command {
        return extract_text::run(args);
    }
    if let Ok(program) = std::env::current_exe() {
        app::attachment_text::use_program(program);
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::new(format!("the program cannot start its threads: {error}")).report(),
    };
    match runtime.block_on(run(cli.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Demo(args) => Box::pin(demo::run(args)).await,
        Command::Serve(args) => serve::run(args).await,
        Command::Work(args) => work::run(args).await,
        Command::Site(command) => site::run(command).await,
        Command::Referral(command) => referral::run(*command).await,
        Command::List(command) => Box::pin(list::run(command)).await,
        Command::Board(command) => Box::pin(board::run(command)).await,
        Command::Organisations(command) => Box::pin(organisations::run(command)).await,
        Command::Mail(command) => mail::run(command).await,
        Command::Request(command) => request::run(command).await,
        Command::Account(command) => account::run(command).await,
        Command::Audit(command) => audit::run(command).await,
        Command::Search(args) => search::run(args).await,
        Command::Followers(command) => followers::run(command).await,
        Command::Model(command) => model::run(&command).await,
        Command::Duty(command) => Box::pin(duty::run(command)).await,
        Command::Deed(command) => Box::pin(deed::run(command)).await,
        Command::CheckConfig(args) => check_config::run(&args),
        Command::Migrate(args) => migrate::run(args).await,
        // Done before there was a runtime.
        Command::ExtractText(_) => Ok(()),
    }
}

/// What clap says of a command line it does not understand. A mail server that calls `mail receive` wrongly must
/// keep the mail and try again, not send it back.
fn refuse_usage(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    if !error.use_stderr() {
        return ExitCode::SUCCESS;
    }
    let mut words = std::env::args().skip(1);
    let receiving = words.next().as_deref() == Some("mail") && words.next().as_deref() == Some("receive");
    ExitCode::from(if receiving { failure::TEMPORARY } else { failure::USAGE })
}
