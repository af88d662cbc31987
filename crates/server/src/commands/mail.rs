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
    Waiting(Waiting),
    Register(Register),
    Tie(Tie),
    Join(Join),
}

/// Register one mail as the answer of someone, or add it to an answer
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  radslag mail tie 2024-0042 --referral \"RS 2023-0395\" --recipient \"Locum AB\" --site stockholm --as registrator@region.example
  radslag mail tie 2024-0042 --referral rs-2023-0395 --unasked \"Nätverket\" --kind organisation --site stockholm --as ...
A mail that is registered already and answers another referral too: the same with --also.")]
pub struct Tie {
    /// Reception number
    number: String,
    /// Register number or address of the referral
    #[arg(long)]
    referral: String,
    /// Name of the recipient on its list
    #[arg(long, required_unless_present = "unasked", conflicts_with = "unasked")]
    recipient: Option<String>,
    /// Name of someone who is not on the list
    #[arg(long, requires = "kind")]
    unasked: Option<String>,
    /// organisation or `private_person`
    #[arg(long)]
    kind: Option<domain::statement::RespondentKind>,
    /// The mail is registered, and answers this referral too
    #[arg(long)]
    also: bool,
    #[command(flatten)]
    by: By,
}

/// Register mails that are one answer as one statement
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag mail join 2024-0042 2024-0043 2024-0044 --site stockholm --as registrator@region.example
The mail that came first gives its number; the others follow in the order they came. When the sender has an answer by mail
already, they become part of that.")]
pub struct Join {
    /// Reception numbers
    #[arg(required = true)]
    numbers: Vec<String>,
    #[command(flatten)]
    by: By,
}

/// List the mails that wait, with what each seems to be, how sure that is, and why
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag mail waiting --site stockholm --as registrator@region.example --json")]
pub struct Waiting {
    #[command(flatten)]
    by: By,
}

/// Register mails that wait as they are suggested
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  radslag mail register --suggested --site stockholm --as registrator@region.example
  radslag mail register 2024-0042 2024-0043 --site stockholm --as registrator@region.example
With --suggested all whose suggestion is sure are registered. Each mail is told; one that cannot be registered never stops
the rest. Exit status: 1 when any was not registered.")]
pub struct Register {
    /// Reception numbers
    #[arg(required_unless_present = "suggested")]
    numbers: Vec<String>,
    /// All whose suggestion is sure
    #[arg(long, conflicts_with = "numbers")]
    suggested: bool,
    #[command(flatten)]
    by: By,
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
        Command::Waiting(args) => waiting(args).await,
        Command::Register(args) => register(args).await,
        Command::Tie(args) => tie(args).await,
        Command::Join(args) => join(args).await,
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

async fn waiting(args: Waiting) -> Result<(), Failure> {
    let Opened { site, actor, email } = args.by.open().await?;
    let state = domain::message::InboundState::Waiting;
    let all = match app::inbound::list(&site, &actor, state, 10_000).await {
        Err(app::Error::Forbidden) => return Err(by::may_not(&email, &actor, "read the inbox of")),
        other => other?,
    };
    site.store.close().await;
    let mut lines = vec![format!("{} waiting", all.len())];
    let mut rows = Vec::new();
    for one in &all {
        let (m, found) = (&one.inbound, one.suggestion());
        let number = one.referral.as_ref().map(|r| r.number.as_str());
        let name = one.recipient.as_ref().map(|r| r.name.as_str());
        let address = m.from_address.as_ref().map(ToString::to_string).unwrap_or_default();
        lines.push(format!(
            "{}  {}  {}  {}  {}  {}  [{}]",
            m.reception_number,
            found.certainty,
            found.seems,
            number.unwrap_or("-"),
            name.unwrap_or("-"),
            address,
            m.reasons.join(", ")
        ));
        rows.push(json!({
            "reception_number": m.reception_number, "received_at": m.received_at, "from_name": m.from_name, "from": address,
            "subject": m.subject, "class": m.class, "seems": found.seems, "certainty": found.certainty, "reasons": m.reasons,
            "referral": number, "recipient": name, "answered": one.answered,
        }));
    }
    answer(args.by.json, lines.join("\n"), &json!({ "mails": rows }));
    Ok(())
}

async fn register(args: Register) -> Result<(), Failure> {
    let Opened { site, actor, email } = args.by.open().await?;
    let may_not = || by::may_not(&email, &actor, "register mails of");
    let numbers = if args.suggested {
        match app::inbound::sure(&site, &actor).await {
            Err(app::Error::Forbidden) => return Err(may_not()),
            other => other?,
        }
    } else {
        args.numbers
    };
    let all = match app::inbound::register_suggested(&site, &actor, &numbers).await {
        Err(app::Error::Forbidden) => return Err(may_not()),
        other => other?,
    };
    site.store.close().await;
    let mut lines = Vec::new();
    let mut rows = Vec::new();
    let mut failed = 0_usize;
    for done in all {
        match done.result {
            Ok(r) => {
                lines.push(format!("{}  {}  {}", done.number, r.document, r.name));
                rows.push(json!({ "reception_number": done.number, "document": r.document, "name": r.name }));
            }
            Err(error) => {
                failed += 1;
                let why = match error {
                    app::Error::NotFound => "there is no such mail".to_owned(),
                    other => Failure::from(other).message,
                };
                lines.push(format!("{}  not registered: {why}", done.number));
                rows.push(json!({ "reception_number": done.number, "error": why }));
            }
        }
    }
    lines.push(format!("{} registered, {failed} not", rows.len() - failed));
    answer(args.by.json, lines.join("\n"), &json!({ "mails": rows, "failed": failed }));
    if failed > 0 { Err(Failure::new(format!("{failed} not registered"))) } else { Ok(()) }
}

async fn tie(args: Tie) -> Result<(), Failure> {
    let Opened { site, actor, email } = args.by.open().await?;
    let to = target(&site, &args.referral, args.recipient.as_deref(), args.unasked, args.kind).await?;
    let done = if args.also {
        app::inbound::tie_also(&site, &actor, &args.number, &to).await
    } else {
        app::inbound::tie(&site, &actor, &args.number, &to).await
    };
    let statement = match done {
        Ok(statement) => statement,
        Err(app::Error::Forbidden) => return Err(by::may_not(&email, &actor, "register mails of")),
        Err(app::Error::NotFound) => {
            return Err(Failure::new(format!("there is no such mail {}", args.number)));
        }
        Err(other) => return Err(other.into()),
    };
    let mut tx = site.store.read().await.map_err(app::Error::from)?;
    let document = match statement.document {
        Some(id) => store::document::by_id(&mut tx, id).await.map_err(app::Error::from)?,
        None => None,
    };
    drop(tx);
    site.store.close().await;
    let number = document.map(|d| d.number).unwrap_or_default();
    let text = format!("{} is registered as {number}, from {}", args.number, statement.name);
    let value =
        json!({ "reception_number": statement.reception_number, "document": number, "name": statement.name });
    answer(args.by.json, text, &value);
    Ok(())
}

/// Where something is registered, as named on the command line.
pub async fn target(
    site: &app::Site,
    referral: &str,
    recipient: Option<&str>,
    unasked: Option<String>,
    kind: Option<domain::statement::RespondentKind>,
) -> Result<app::inbound::Tie, Failure> {
    let slug = domain::register_number::slug(referral);
    let mut tx = site.store.read().await.map_err(app::Error::from)?;
    let found = store::referral::by_slug(&mut tx, &slug).await.map_err(app::Error::from)?;
    let Some(found) = found else { return Err(Failure::new(format!("there is no referral {referral}"))) };
    let mut chosen = None;
    if let Some(name) = recipient {
        let all = store::recipient::of_referral(&mut tx, found.id).await.map_err(app::Error::from)?;
        let key = domain::text::fold(name);
        let of_name = all.iter().find(|r| domain::text::fold(&r.name) == key);
        let Some(one) = of_name else {
            return Err(Failure::new(format!("{name} is not on the list of {}", found.number.as_str())));
        };
        chosen = Some(one.id);
    }
    Ok(app::inbound::Tie { slug, recipient: chosen, name: unasked.unwrap_or_default(), kind })
}

async fn join(args: Join) -> Result<(), Failure> {
    let Opened { site, actor, email } = args.by.open().await?;
    let done = match app::inbound::register_as_one(&site, &actor, &args.numbers).await {
        Ok(done) => done,
        Err(app::Error::Forbidden) => return Err(by::may_not(&email, &actor, "register mails of")),
        Err(app::Error::NotFound) => return Err(Failure::new("one of the mails does not exist")),
        Err(other) => return Err(other.into()),
    };
    site.store.close().await;
    let text = format!("{} are one answer, {}, from {}", args.numbers.join(", "), done.document, done.name);
    let value = json!({ "mails": args.numbers, "document": done.document, "name": done.name });
    answer(args.by.json, text, &value);
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
