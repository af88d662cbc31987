//! `radslag organisations claims`, `approve` and `decline`: what a person decides about the entries that organisations keep
//! themselves.

use crate::by::{By, Opened, may_not};
use crate::failure::{Failure, answer};
use app::own_entry::case::{self, Whole};
use domain::ids::EntryCaseId;
use serde_json::json;

/// Tell which organisations want to be in the register, take over their entry or change their name
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations claims --site vgr --as samordnare@region.example")]
pub struct Claims {
    #[command(flatten)]
    by: By,
}

/// Approve one of them: whoever asked is told by mail
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations approve eca-0198c2… --site vgr --as samordnare@region.example")]
pub struct Approve {
    /// Its id, as `claims` tells it
    id: EntryCaseId,
    #[command(flatten)]
    by: By,
}

/// Decline one of them: whoever asked is told why by mail
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations decline eca-0198c2… --reason \"Protokollet säger något annat.\" --site vgr --as samordnare@region.example")]
pub struct Decline {
    /// Its id, as `claims` tells it
    id: EntryCaseId,
    /// Why, in the language of whoever asked
    #[arg(long)]
    reason: String,
    #[command(flatten)]
    by: By,
}

fn name(whole: &Whole) -> &str {
    whole.held.as_ref().map_or(whole.case.told.name.as_str(), |h| h.organisation.name.as_str())
}

fn as_json(whole: &Whole) -> serde_json::Value {
    let case = &whole.case;
    json!({
        "id": case.id, "kind": case.kind, "state": case.state, "organisation": case.organisation, "name": name(whole),
        "person": case.person, "role": case.role, "email": case.email, "how": case.how, "told": case.told,
        "confirmed_at": case.confirmed_at, "decided_at": case.decided_at, "reason": case.reason,
    })
}

/// Runs `claims`.
pub async fn list(args: Claims) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let (waiting, decided) = allowed(&opened, case::list(&opened.site, &opened.actor).await)?;
    opened.site.store.close().await;
    let line = |w: &Whole| {
        let email = w.case.email.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{}\t{}\t{}\t{}\t{email}", w.case.id, w.case.kind, name(w), w.case.person)
    };
    let mut rows: Vec<String> = waiting.iter().map(line).collect();
    rows.push(format!("{} wait, {} decided", waiting.len(), decided.len()));
    let all = |list: &[Whole]| list.iter().map(as_json).collect::<Vec<_>>();
    answer(args.by.json, rows.join("\n"), &json!({ "waiting": all(&waiting), "decided": all(&decided) }));
    Ok(())
}

/// Runs `approve`.
pub async fn approve(args: Approve) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let whole = found(&opened, args.id).await?;
    let done = case::approve(&opened.site, &opened.actor, args.id, whole.case.version).await;
    told(&opened, args.id, args.by.json, done).await
}

/// Runs `decline`.
pub async fn decline(args: Decline) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let whole = found(&opened, args.id).await?;
    let version = whole.case.version;
    let done = case::decline(&opened.site, &opened.actor, args.id, version, &args.reason).await;
    told(&opened, args.id, args.by.json, done).await
}

fn allowed<T>(opened: &Opened, done: app::Result<T>) -> Result<T, Failure> {
    match done {
        Err(app::Error::Forbidden) => Err(may_not(&opened.email, &opened.actor, "decide")),
        other => Ok(other?),
    }
}

async fn found(opened: &Opened, id: EntryCaseId) -> Result<Whole, Failure> {
    match case::show(&opened.site, &opened.actor, id).await {
        Err(app::Error::NotFound) => Err(Failure::new(format!("there is no case {id} to decide"))),
        other => allowed(opened, other),
    }
}

async fn told(opened: &Opened, id: EntryCaseId, json: bool, done: app::Result<()>) -> Result<(), Failure> {
    match done {
        Err(app::Error::Refused(app::Refusal::AlreadyDone)) => {
            return Err(Failure::new(format!("the case {id} has been decided already")));
        }
        other => allowed(opened, other)?,
    }
    let whole = found(opened, id).await?;
    opened.site.store.close().await;
    answer(json, format!("{} is {}: {}", id, whole.case.state, name(&whole)), &as_json(&whole));
    Ok(())
}
