//! `radslag audit`: checking the audit chain.

use crate::data::OnSite;
use crate::failure::{Failure, answer};
use app::audit::Verdict;
use serde_json::json;

/// Check the audit chain
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    Verify(Verify),
}

/// Check every entry of a site's audit chain; names the first that is not what it was
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  radslag audit verify --site stockholm --data /var/lib/radslag")]
pub struct Verify {
    /// For a program
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    on: OnSite,
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    let Command::Verify(args) = command;
    let site = args.on.open().await?;
    let verdict = app::audit::verify(&site).await?;
    site.store.close().await;
    match verdict {
        Verdict::Whole(entries) => {
            let text = format!("The audit chain of {} is whole: {entries} entries", args.on.site);
            answer(args.json, text, &json!({ "whole": true, "entries": entries }));
            Ok(())
        }
        Verdict::Broken { position, why } => {
            if args.json {
                crate::failure::say(json!({ "whole": false, "position": position, "why": why }));
            }
            let site = &args.on.site;
            Err(Failure::new(format!("the audit chain of {site} is broken: entry {position} is {why}")))
        }
    }
}
