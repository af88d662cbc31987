//! `radslag account`: the first administrator, and signing in without mail.

use crate::data::OnSite;
use crate::failure::{Failure, answer};
use domain::account::Role;
use serde_json::json;

/// Give roles and make sign-in links
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    SignInLink(SignInLink),
    Grant(Grant),
}

/// Make a link to sign in with, good once and for 15 minutes
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag account sign-in-link anna@region.example --site stockholm --data /var/lib/radslag"
)]
pub struct SignInLink {
    /// Address of the account
    email: String,
    /// For a program
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    on: OnSite,
}

/// Give a person a role, from a day to a day; the account is made when there is none
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag account grant anna@region.example --role administrator --name \"Anna Ek\" --site stockholm --data /var/lib/radslag")]
pub struct Grant {
    /// Address of the account
    email: String,
    #[arg(
        long,
        help = "The role: case_officer, approver, registrar, coordinator, administrator or elected_official"
    )]
    role: Role,
    /// The person's name, shown to colleagues; needed for a new account
    #[arg(long, default_value = "")]
    name: String,
    /// First day; today when left out
    #[arg(long, value_name = "DAY", default_value = "")]
    from: String,
    /// Last day; until further notice when left out
    #[arg(long, value_name = "DAY", default_value = "")]
    to: String,
    /// For a program
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    on: OnSite,
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::SignInLink(args) => sign_in_link(args).await,
        Command::Grant(args) => grant(args).await,
    }
}

async fn sign_in_link(args: SignInLink) -> Result<(), Failure> {
    let site = args.on.open().await?;
    let link = match app::account::sign_in_link(&site, &args.email).await {
        Err(app::Error::NotFound) => {
            return Err(Failure::new(format!(
                "there is no open account {} on the site {}",
                args.email, args.on.site
            )));
        }
        other => other?,
    };
    site.store.close().await;
    answer(args.json, &link, &json!({ "link": link }));
    Ok(())
}

async fn grant(args: Grant) -> Result<(), Failure> {
    let site = args.on.open().await?;
    let given =
        app::account::grant_by_operator(&site, &args.email, &args.name, args.role, &args.from, &args.to)
            .await?;
    site.store.close().await;
    let made = if given { " (a new account)" } else { "" };
    let text = format!("{} is {} on the site {}{made}", args.email, args.role, args.on.site);
    answer(args.json, text, &json!({ "email": args.email, "role": args.role, "new_account": given }));
    Ok(())
}
