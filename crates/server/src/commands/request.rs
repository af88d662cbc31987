//! `radslag request`: requests for documents, written down, assessed, answered and decided.

use crate::by::{self, By, Opened};
use crate::failure::{Failure, answer};
use domain::disclosure::{AskedBy, Release};
use serde_json::json;
use std::path::PathBuf;

/// Receive and answer requests for documents
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    Enter(Enter),
    List(List),
    Add(Add),
    Assess(Assess),
    Reply(Reply),
    TakeBack(TakeBack),
    Decide(Decide),
}

/// Write down a request that came by telephone, mail or at the desk
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag request enter \"RS 2023-0395-16\" --asked-by phone --site stockholm --as registrator@region.example
Nobody is asked who they are or why. Document numbers in the words are looked up at once.")]
pub struct Enter {
    /// What is asked for
    wants: String,
    /// phone, mail or desk
    #[arg(long, default_value = "phone")]
    asked_by: AskedBy,
    /// Where the answer goes, if an address was given
    #[arg(long, default_value = "")]
    email: String,
    #[command(flatten)]
    by: By,
}

/// List the requests that wait
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag request list --site stockholm --as registrator@region.example --json")]
pub struct List {
    #[command(flatten)]
    by: By,
}

/// Add a document to a request
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag request add 2024-0042 \"RS 2023-0395-16\" --site stockholm --as registrator@region.example")]
pub struct Add {
    /// Number of the request
    number: String,
    /// Document number
    document: String,
    #[command(flatten)]
    by: By,
}

/// Say what can be handed out of one document
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  radslag request assess 2024-0042 \"RS 2023-0395-16\" whole --site stockholm --as registrator@region.example
  radslag request assess 2024-0042 \"RS 2023-0395-16\" part --provision \"21 kap. 1 \u{a7} OSL\" --reason \"En persons h\u{e4}lsa\" \\
    --file masked.pdf --site stockholm --as registrator@region.example")]
pub struct Assess {
    /// Number of the request
    number: String,
    /// Document number
    document: String,
    /// whole, part or refused
    release: Release,
    /// By which provision something is held back
    #[arg(long, default_value = "")]
    provision: String,
    /// Why
    #[arg(long, default_value = "")]
    reason: String,
    /// A copy in which it is masked
    #[arg(long = "file", value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    by: By,
}

/// Give the answer: what was assessed can be fetched from then on
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag request reply 2024-0042 --site stockholm --as registrator@region.example")]
pub struct Reply {
    /// Number of the request
    number: String,
    /// A few words; needed when there is no document to hand out
    #[arg(long, default_value = "")]
    words: String,
    #[command(flatten)]
    by: By,
}

/// Take back an answer that was wrong: nothing of it can be fetched any more, and the request waits again
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag request take-back 2024-0042 --reason \"The masked copy was not masked\" --site stockholm --as registrator@region.example")]
pub struct TakeBack {
    /// Number of the request
    number: String,
    /// What went wrong
    #[arg(long)]
    reason: String,
    #[command(flatten)]
    by: By,
}

/// Decide in writing on what was held back of one document, with how to appeal
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag request decide 2024-0042 \"RS 2023-0395-16\" --decided-by \"Kanslichef\" --site stockholm --as registrator@region.example")]
pub struct Decide {
    /// Number of the request
    number: String,
    /// Document number
    document: String,
    /// Name and title of who decides for the authority
    #[arg(long)]
    decided_by: String,
    #[command(flatten)]
    by: By,
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Enter(args) => enter(args).await,
        Command::List(args) => list(args).await,
        Command::Add(args) => {
            let (number, document) = (args.number, args.document);
            let opened = args.by.open().await?;
            let done = app::disclosure::add_document(&opened.site, &opened.actor, &number, &document).await;
            told(&args.by, opened, &number, done, format!("{document} is added to {number}")).await
        }
        Command::Assess(args) => assess(args).await,
        Command::Reply(args) => {
            let opened = args.by.open().await?;
            let done = app::disclosure::reply(&opened.site, &opened.actor, &args.number, &args.words).await;
            told(&args.by, opened, &args.number, done, format!("{} has its answer", args.number)).await
        }
        Command::TakeBack(args) => {
            let opened = args.by.open().await?;
            let (number, reason) = (&args.number, &args.reason);
            let done = app::disclosure::take_back(&opened.site, &opened.actor, number, reason).await;
            told(&args.by, opened, number, done, format!("the answer to {number} is taken back")).await
        }
        Command::Decide(args) => {
            let opened = args.by.open().await?;
            let (number, document) = (&args.number, &args.document);
            let made =
                app::disclosure::decide(&opened.site, &opened.actor, number, document, &args.decided_by)
                    .await;
            let text = made.as_ref().map(|d| format!("{number}: decided in writing, {}", d.number));
            let text = text.unwrap_or_default();
            told(&args.by, opened, number, made.map(|_| ()), text).await
        }
    }
}

/// Says what was done, or why not.
async fn told(
    by: &By,
    opened: Opened,
    number: &str,
    done: app::Result<()>,
    text: String,
) -> Result<(), Failure> {
    match done {
        Ok(()) => {}
        Err(app::Error::Forbidden) => {
            return Err(by::may_not(&opened.email, &opened.actor, "answer requests for documents of"));
        }
        Err(app::Error::NotFound) => {
            return Err(Failure::new(format!("there is no request {number}, or nothing of the kind in it")));
        }
        Err(other) => return Err(other.into()),
    }
    opened.site.store.close().await;
    answer(by.json, text, &json!({ "reception_number": number }));
    Ok(())
}

async fn enter(args: Enter) -> Result<(), Failure> {
    let Opened { site, actor, email } = args.by.open().await?;
    let made = match app::disclosure::enter(&site, &actor, args.asked_by, &args.wants, &args.email).await {
        Err(app::Error::Forbidden) => return Err(by::may_not(&email, &actor, "write down requests of")),
        other => other?,
    };
    site.store.close().await;
    let page = site.link(domain::language::Language::Swedish, "/begaran/");
    let value = json!({
        "reception_number": made.reception_number,
        "page": format!("{page}{}", app::disclosure::link(&site, made.id)),
    });
    answer(args.by.json, format!("The request has number {}", made.reception_number), &value);
    Ok(())
}

async fn list(args: List) -> Result<(), Failure> {
    let Opened { site, actor, email } = args.by.open().await?;
    let (waiting, _) = match app::disclosure::list(&site, &actor).await {
        Err(app::Error::Forbidden) => return Err(by::may_not(&email, &actor, "read the requests of")),
        other => other?,
    };
    site.store.close().await;
    let mut lines = vec![format!("{} waiting", waiting.len())];
    let row = |d: &domain::disclosure::Disclosure| {
        format!("{}  {}  {}", d.reception_number, d.received_at, domain::text::opening(&d.wants, 80))
    };
    lines.extend(waiting.iter().map(row));
    let rows: Vec<_> = waiting
        .iter()
        .map(|d| {
            json!({
                "reception_number": d.reception_number, "received_at": d.received_at, "asked_by": d.asked_by, "wants": d.wants,
                "due": domain::time::Day(domain::disclosure::due(d.received_at.day())),
                "decision_asked_at": d.decision_asked_at,
            })
        })
        .collect();
    answer(args.by.json, lines.join("\n"), &json!({ "requests": rows }));
    Ok(())
}

async fn assess(args: Assess) -> Result<(), Failure> {
    let mut files = Vec::new();
    for path in &args.files {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let content = std::fs::read(path)
            .map_err(|error| Failure::new(format!("{} cannot be read: {error}", path.display())))?;
        files.push((name, content));
    }
    let opened = args.by.open().await?;
    let assessment = app::disclosure::Assessment {
        document: args.document.clone(),
        release: Some(args.release),
        provision: args.provision,
        reason: args.reason,
        files,
    };
    let done = app::disclosure::assess(&opened.site, &opened.actor, &args.number, assessment).await;
    let text = format!("{} in {}: {}", args.document, args.number, args.release);
    told(&args.by, opened, &args.number, done, text).await
}
