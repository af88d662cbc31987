//! `radslag duty`: what the site owes by its model, how it stands, and what is not to be met.

use crate::by::{By, Opened, may_not};
use crate::failure::{Failure, answer};
use app::Error;
use app::duty::{Standing, Told, TypedWaiver, list, owe_again, waive};
use clap::Subcommand;
use domain::time::Day;
use serde_json::{Value, json};

/// Tell what the site owes by its model and how it stands; waive a duty
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Tell duties whose last day lies between two days, and what is done when needed
    #[command(
        after_help = "Example:\n  radslag duty list --from 2024-01-01 --to 2024-12-31 --site vgr --as samordnare@region.example"
    )]
    List {
        /// First day
        #[arg(long, value_name = "DAY")]
        from: Day,
        /// Last day
        #[arg(long, value_name = "DAY")]
        to: Day,
        #[command(flatten)]
        by: By,
    },
    /// Decide that a duty is not to be met; the reason is public
    #[command(
        after_help = "Example:\n  radslag duty waive vgr-2024:stormoten/2024-vt --reason \"Årsmötet fick ersätta stormötet.\" \\\n    --decided-by \"RÖS-gruppen\" --site vgr --as samordnare@region.example"
    )]
    Waive {
        /// The duty: its key, as `list` tells it
        key: String,
        /// Why; anyone may read it
        #[arg(long)]
        reason: String,
        /// Who decided: a body, a title
        #[arg(long, value_name = "WHO")]
        decided_by: String,
        /// When that was decided; today when left out
        #[arg(long, value_name = "DAY")]
        decided_on: Option<Day>,
        #[command(flatten)]
        by: By,
    },
    /// Take such a decision back: the duty is owed again
    #[command(
        after_help = "Example:\n  radslag duty owe-again vgr-2024:stormoten/2024-vt --site vgr --as samordnare@region.example"
    )]
    OweAgain {
        /// The duty: its key, as `list` tells it
        key: String,
        #[command(flatten)]
        by: By,
    },
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::List { from, to, by } => tell(from, to, &by).await,
        Command::Waive { key, reason, decided_by, decided_on, by } => {
            let opened = by.open().await?;
            let decided_on = decided_on.map(|day| day.to_string()).unwrap_or_default();
            let typed = TypedWaiver { reason, by: decided_by, decided_on };
            let done = waive(&opened.site, &opened.actor, &key, &typed).await;
            let id = done.map_err(|error| told(error, &opened, &key, "waive"))?;
            answer(by.json, format!("{key} is waived"), &json!({ "waiver": id, "duty": key }));
            Ok(())
        }
        Command::OweAgain { key, by } => {
            let opened = by.open().await?;
            let done = owe_again(&opened.site, &opened.actor, &key).await;
            done.map_err(|error| told(error, &opened, &key, "waive"))?;
            answer(by.json, format!("{key} is owed again"), &json!({ "duty": key }));
            Ok(())
        }
    }
}

fn told(error: Error, opened: &Opened, key: &str, verb: &str) -> Failure {
    match error {
        Error::NotFound => Failure::new(format!("there is no such duty: {key}")),
        Error::Forbidden => may_not(&opened.email, &opened.actor, verb),
        error => error.into(),
    }
}

async fn tell(from: Day, to: Day, by: &By) -> Result<(), Failure> {
    if to < from {
        return Err(Failure::new("--to is before --from"));
    }
    let opened = by.open().await?;
    let all = list(&opened.site, &opened.actor, (from.0, to.0)).await;
    let all = all.map_err(|error| told(error, &opened, "", "see"))?;
    let lines: Vec<String> = all.iter().map(line).collect();
    let text = if lines.is_empty() { "Nothing is owed.".to_owned() } else { lines.join("\n") };
    let value: Vec<Value> = all.iter().map(value).collect();
    answer(by.json, text, &json!({ "duties": value }));
    Ok(())
}

fn line(duty: &Told) -> String {
    let due = duty.due.map_or_else(|| "when needed".to_owned(), |day| day.to_string());
    let who = duty.responsible_name.as_ref().map_or("", |name| name.sv.as_str());
    let subject = duty.subject.as_ref().map(|name| format!(", {name}")).unwrap_or_default();
    let standing = match &duty.standing {
        Standing::Met { on, was_late: false } => format!("met {on}"),
        Standing::Met { on, was_late: true } => format!("met {on}, late"),
        Standing::Waived { on, .. } => format!("waived {on}"),
        other => other.as_str().replace('_', " "),
    };
    format!("{due:11}  {:9}  {standing:15}  {} ({who}{subject})  {}", duty.strength, duty.does.sv, duty.key)
}

fn value(duty: &Told) -> Value {
    let standing = match &duty.standing {
        Standing::Met { on, was_late } => json!({ "is": "met", "on": on.to_string(), "was_late": was_late }),
        Standing::Waived { on, reason, by } => {
            json!({ "is": "waived", "on": on.to_string(), "reason": reason, "by": by })
        }
        other => json!({ "is": other.as_str() }),
    };
    json!({
        "key": duty.key.as_str(),
        "model": duty.model,
        "does": duty.does.sv,
        "strength": duty.strength.as_str(),
        "responsible": duty.responsible,
        "subject": duty.subject,
        "clauses": duty.clauses.iter().map(|(id, _)| id).collect::<Vec<_>>(),
        "kind": duty.kind,
        "occasion": duty.occasion,
        "due": duty.due.map(|day| day.to_string()),
        "planned": duty.planned.as_ref().map(|(on, deed)| json!({ "on": on.to_string(), "deed": deed })),
        "evidence": duty.evidence,
        "standing": standing,
    })
}
