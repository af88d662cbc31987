//! A registration that was wrong is put right with its history: moved, taken back, joined.

use super::{Desk, Done, On};
use crate::failure::Failure;
use app::referral_file::Names;
use domain::ids::StatementId;
use serde_json::json;

async fn find(desk: &Desk, statement: &str) -> Result<StatementId, Failure> {
    let names = Names::load(&desk.site, &desk.slug).await?;
    Ok(names.statement("statement", statement)?.statement.id)
}

/// Move a statement to another referral, or to another respondent of the same
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral move-statement rs-2023-0395 --statement RS-2023-0395-7 --to rs-2024-0117 --recipient \"Locum AB\" \\
    --reason \"The mail was about the other one\" --site stockholm --as registrator@region.example
The old document number is not used again; its entry stays and leads on. Whoever has the receipt is told.")]
pub struct Move {
    #[command(flatten)]
    on: On,
    /// Respondent, document number or reception number
    #[arg(long)]
    statement: String,
    /// The referral it belongs to; the same when left out
    #[arg(long)]
    to: Option<String>,
    /// Name of the recipient on its list
    #[arg(long, required_unless_present = "unasked", conflicts_with = "unasked")]
    recipient: Option<String>,
    /// Name of someone who is not on the list
    #[arg(long, requires = "kind")]
    unasked: Option<String>,
    /// organisation or `private_person`
    #[arg(long)]
    kind: Option<domain::statement::RespondentKind>,
    /// Why
    #[arg(long)]
    reason: String,
}

/// Moves it.
pub async fn move_statement(args: Move) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let id = find(&desk, &args.statement).await?;
    let to = args.to.as_deref().unwrap_or(&desk.slug);
    let recipient = args.recipient.as_deref();
    let to = crate::commands::mail::target(&desk.site, to, recipient, args.unasked, args.kind).await?;
    let moved = app::statement::move_to(&desk.site, &desk.actor, id, &to, &args.reason).await;
    let moved = moved.map_err(|e| desk.refused("move a statement of", e))?;
    let value = json!({ "statement": moved.reception_number, "name": moved.name });
    desk.answer(Done::new(format!("{} is moved, from {}", args.statement, moved.name), value)).await
}

/// Put a statement that came by mail back in the inbox
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral take-back rs-2023-0395 --statement RS-2023-0395-7 --reason \"It was a question\" \\
    --site stockholm --as registrator@region.example")]
pub struct TakeBack {
    #[command(flatten)]
    on: On,
    /// Respondent, document number or reception number
    #[arg(long)]
    statement: String,
    /// Why
    #[arg(long)]
    reason: String,
}

/// Takes it back.
pub async fn take_back(args: TakeBack) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let id = find(&desk, &args.statement).await?;
    let mails = app::statement::take_back(&desk.site, &desk.actor, id, &args.reason).await;
    let mails = mails.map_err(|e| desk.refused("take back a statement of", e))?;
    let text = format!("{} is taken back; waiting again: {}", args.statement, mails.join(", "));
    desk.answer(Done::new(text, json!({ "statement": args.statement, "mails": mails }))).await
}

/// Join statements that are parts of one answer
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral join-statements rs-2023-0395 --statement RS-2023-0395-7 --statement RS-2023-0395-8 \\
    --reason \"One answer in two mails\" --site stockholm --as registrator@region.example
The one that came first keeps its numbers.")]
pub struct Join {
    #[command(flatten)]
    on: On,
    /// Respondent, document number or reception number, at least two
    #[arg(long = "statement", required = true)]
    statements: Vec<String>,
    /// Why
    #[arg(long)]
    reason: String,
}

/// Joins them.
pub async fn join(args: Join) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let mut ids = Vec::new();
    for statement in &args.statements {
        ids.push(find(&desk, statement).await?);
    }
    let whole = app::statement::join(&desk.site, &desk.actor, &ids, &args.reason).await;
    let whole = whole.map_err(|e| desk.refused("join statements of", e))?;
    let text = format!("{} are one answer, {}", args.statements.join(", "), whole.reception_number);
    desk.answer(Done::new(text, json!({ "statement": whole.reception_number }))).await
}
