//! `radslag followers`: how many follow by mail, and removing an address on request.

use crate::data::OnSite;
use crate::failure::{Failure, answer};
use domain::follower::Pace;
use serde_json::json;

/// Count those who follow by mail, or remove an address
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    Count(Count),
    Remove(Remove),
}

/// Count those who follow by mail; their addresses are shown nowhere
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  radslag followers count --site stockholm --data /var/lib/radslag --json")]
pub struct Count {
    /// For a program
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    on: OnSite,
}

/// Remove an address with all that it follows, as its owner may demand (GDPR article 17)
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag followers remove anna@example.se --site stockholm --data /var/lib/radslag
Removing an address that follows nothing is no error: afterwards it is not there."
)]
pub struct Remove {
    /// The address, however it is spelt
    email: String,
    /// For a program
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    on: OnSite,
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Count(args) => count(args).await,
        Command::Remove(args) => remove(args).await,
    }
}

async fn count(args: Count) -> Result<(), Failure> {
    let site = args.on.open().await?;
    let counts = async { store::follower::counts(&mut site.store.read().await?).await }.await;
    site.store.close().await;
    let counts = counts.map_err(app::Error::from)?;
    let of = |pace: Pace| counts.iter().find(|(p, _)| *p == pace).map_or(0, |(_, n)| *n);
    let (daily, weekly) = (of(Pace::Daily), of(Pace::Weekly));
    let text = format!("{} follow by mail: {daily} daily, {weekly} weekly", daily + weekly);
    answer(args.json, text, &json!({ "followers": daily + weekly, "daily": daily, "weekly": weekly }));
    Ok(())
}

async fn remove(args: Remove) -> Result<(), Failure> {
    let site = args.on.open().await?;
    let removed = app::follower::remove_by_operator(&site, &args.email).await;
    site.store.close().await;
    let removed = removed?;
    let text = if removed { "The address has been removed" } else { "The address follows nothing" };
    answer(args.json, text.to_owned(), &json!({ "removed": removed }));
    Ok(())
}
