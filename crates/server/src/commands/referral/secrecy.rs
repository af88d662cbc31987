//! What may not be shown: the secrecy mark, and taking a statement off the web.

use super::{Desk, Done, On};
use crate::failure::Failure;
use app::referral_file::Names;
use domain::ids::StatementId;
use serde_json::json;

/// Which statement.
#[derive(Debug, Clone, clap::Args)]
struct Which {
    #[command(flatten)]
    on: On,
    /// Respondent, document number or reception number
    #[arg(long)]
    statement: String,
}

impl Which {
    async fn find(&self) -> Result<(Desk, StatementId), Failure> {
        let desk = self.on.find().await?;
        let names = Names::load(&desk.site, &desk.slug).await?;
        let id = names.statement("statement", &self.statement)?.statement.id;
        Ok((desk, id))
    }

    fn done(&self, sentence: String) -> Done {
        Done::new(sentence, json!({ "statement": self.statement }))
    }
}

/// Take a statement off the web; it stays registered
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral unpublish rs-2023-0395 --statement RS-2023-0395-7 --site stockholm --as registrator@region.example")]
pub struct Unpublish {
    #[command(flatten)]
    which: Which,
}

/// Takes it off.
pub async fn unpublish(args: Unpublish) -> Result<(), Failure> {
    let (desk, id) = args.which.find().await?;
    let off = app::document::unpublish(&desk.site, &desk.actor, id).await;
    off.map_err(|e| desk.refused("unpublish", e))?;
    let done = args.which.done(format!("{} is off the web", args.which.statement));
    desk.answer(done).await
}

/// Set a secrecy mark on a statement, with its provision; it goes off the web
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral mark-secret rs-2023-0395 --statement 2024-0017 --provision \"OSL 21:1\" --site stockholm --as registrator@region.example")]
pub struct MarkSecret {
    #[command(flatten)]
    which: Which,
    /// The provision that may apply (OSL 5:5)
    #[arg(long)]
    provision: String,
}

/// Sets it.
pub async fn mark_secret(args: MarkSecret) -> Result<(), Failure> {
    let (desk, id) = args.which.find().await?;
    let marked = app::document::mark_secret(&desk.site, &desk.actor, id, &args.provision).await;
    marked.map_err(|e| desk.refused("mark", e))?;
    let done = args.which.done(format!("{} has a secrecy mark: {}", args.which.statement, args.provision));
    desk.answer(done).await
}

/// Take a secrecy mark away, after a new assessment
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral unmark-secret rs-2023-0395 --statement 2024-0017 --site stockholm --as registrator@region.example")]
pub struct UnmarkSecret {
    #[command(flatten)]
    which: Which,
}

/// Takes it away.
pub async fn unmark_secret(args: UnmarkSecret) -> Result<(), Failure> {
    let (desk, id) = args.which.find().await?;
    let unmarked = app::document::unmark(&desk.site, &desk.actor, id).await;
    unmarked.map_err(|e| desk.refused("unmark", e))?;
    let done = args.which.done(format!("{} has no secrecy mark", args.which.statement));
    desk.answer(done).await
}
