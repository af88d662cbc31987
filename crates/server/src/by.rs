//! Who gives a command, and where: `--as`, `--site`, `--data`, `--json`.

use crate::data::OnSite;
use crate::failure::Failure;
use app::Site;
use domain::access::Actor;
use std::sync::Arc;

/// As whom, and how to answer.
#[derive(Debug, Clone, clap::Args)]
pub struct By {
    /// Address of the account that does it (or the variable `RADSLAG_AS`)
    #[arg(long = "as", value_name = "EMAIL")]
    actor: Option<String>,
    /// For a program
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub place: OnSite,
}

/// An opened site and who acts on it.
pub struct Opened {
    /// The site.
    pub site: Arc<Site>,
    /// Who does it.
    pub actor: Actor,
    /// Address of the account.
    pub email: String,
}

impl By {
    /// Opens the site and finds the actor.
    pub async fn open(&self) -> Result<Opened, Failure> {
        let from_env = || std::env::var("RADSLAG_AS").ok().filter(|v| !v.is_empty());
        let Some(email) = self.actor.clone().or_else(from_env) else {
            return Err(Failure::new("say who does it: --as EMAIL"));
        };
        let site = self.place.open().await?;
        let actor = match app::account::actor_by_email(&site, &email).await {
            Err(app::Error::NotFound) => {
                return Err(Failure::new(format!(
                    "there is no account {email} on the site {}",
                    self.place.site
                )));
            }
            other => other?,
        };
        Ok(Opened { site, actor, email })
    }
}

/// The sentence for what the actor's roles do not allow.
pub fn may_not(email: &str, actor: &Actor, verb: &str) -> Failure {
    let held = match actor {
        Actor::Account { roles, .. } if !roles.is_empty() => {
            roles.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        _ => "none".to_owned(),
    };
    Failure::new(format!("{email} may not {verb} this as things stand (roles in force: {held})"))
}
