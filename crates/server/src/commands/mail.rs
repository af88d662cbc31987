//! `radslag mail`: receiving a mail from a mail server's pipe, and setting one aside.

use crate::by::{self, By, Opened};
use crate::data::OnSite;
use crate::failure::{DATA, Failure, TEMPORARY, answer};
use serde_json::json;
use std::io::Read as _;

/// Receive mail
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    Receive(Receive),
    SetAside(SetAside),
}

/// Set a mail that waits aside: it is no answer
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag mail set-aside 2024-0042 --note \"Advertisement\" --site stockholm --as registrator@region.example
The mail stays on record, with who set it aside and why.")]
pub struct SetAside {
    /// Reception number
    number: String,
    /// Why it is set aside
    #[arg(long)]
    note: String,
    #[command(flatten)]
    by: By,
}

/// Receive one mail from standard input
#[derive(Debug, clap::Args)]
#[command(after_help = "Example (Postfix, master.cf):
  radslag unix - n n - 4 pipe flags=Rq user=radslag
    argv=/usr/bin/radslag mail receive --site stockholm --data /var/lib/radslag --from ${sender} --to ${original_recipient}

Exit status: 0 when the mail is on disk and numbered; 75 when it could not be kept, so that the mail server tries
again; 65 when it is larger than what is received.")]
pub struct Receive {
    /// Sender of the envelope; empty for bounces
    #[arg(long, value_name = "ADDRESS")]
    from: Option<String>,
    /// Recipient of the envelope
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
    /// For a program
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    on: OnSite,
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Receive(args) => receive(args).await,
        Command::SetAside(args) => set_aside(args).await,
    }
}

async fn set_aside(args: SetAside) -> Result<(), Failure> {
    let Opened { site, actor, email } = args.by.open().await?;
    let number = &args.number;
    match app::inbound::set_aside(&site, &actor, number, &args.note).await {
        Ok(()) => {}
        Err(app::Error::Forbidden) => return Err(by::may_not(&email, &actor, "set aside")),
        Err(app::Error::NotFound) => return Err(Failure::new(format!("there is no mail {number}"))),
        Err(other) => return Err(other.into()),
    }
    site.store.close().await;
    answer(args.by.json, format!("{number} is set aside"), &json!({ "reception_number": number }));
    Ok(())
}

async fn receive(args: Receive) -> Result<(), Failure> {
    let later = |f: Failure| f.with_code(TEMPORARY);
    let mut raw = Vec::new();
    let most = app::inbound::LARGEST as u64 + 1;
    std::io::stdin()
        .lock()
        .take(most)
        .read_to_end(&mut raw)
        .map_err(|error| later(Failure::new(format!("the mail cannot be read: {error}"))))?;
    if raw.is_empty() {
        return Err(Failure::new("there is no mail on standard input").with_code(DATA));
    }
    let site = args.on.open().await.map_err(later)?;
    let received = app::inbound::receive(&site, &raw, args.from.as_deref(), args.to.as_deref()).await;
    let received = match received {
        Ok(received) => received,
        Err(error @ app::Error::Invalid(_)) => return Err(Failure::from(error).with_code(DATA)),
        Err(error) => return Err(later(error.into())),
    };
    site.store.close().await;
    let number = &received.reception_number;
    let again = if received.duplicate { ", which had come before" } else { "" };
    let text = format!("Received {number} ({}, {}){again}", received.class, received.state);
    let value = json!({
        "reception_number": number, "class": received.class, "state": received.state, "duplicate": received.duplicate,
    });
    answer(args.json, text, &value);
    Ok(())
}
