//! `radslag model`: look at a model file before a site follows it, and let a site follow it from a day.

use crate::by::{By, may_not};
use crate::data::OnSite;
use crate::failure::{DATA, Failure, answer, say};
use crate::input::Input;
use app::Error;
use app::collaboration_model::{Followed, Typed};
use clap::Subcommand;
use domain::collaboration_model::difference::{self, Difference};
use domain::collaboration_model::{self, Model, Name};
use domain::duty::{self, Duty, Facts, InForce};
use domain::time::Day;
use serde_json::{Value, json};

/// Check model files, tell the duties they give and what changes between two
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check a model file: every mistake is told with its line and what would be right
    #[command(after_help = "Example:\n  radslag model check models/vgr-2024.toml")]
    Check {
        /// The model file; - for standard input
        file: String,
        /// For a program
        #[arg(long)]
        json: bool,
    },
    /// Tell what a model obliges to between two days, with the last day of each duty
    #[command(
        after_help = "Example:\n  radslag model duties models/vgr-2024.toml --from 2024-01-01 --to 2026-12-31"
    )]
    Duties {
        /// The model file; - for standard input
        file: String,
        /// First day
        #[arg(long, value_name = "DAY")]
        from: Day,
        /// Last day
        #[arg(long, value_name = "DAY")]
        to: Day,
        /// For a program
        #[arg(long)]
        json: bool,
    },
    /// Tell what changes from one model to another
    #[command(
        after_help = "Example:\n  radslag model diff models/ostergotland-2018.toml models/ostergotland-2025.toml"
    )]
    Diff {
        /// The model file as it was
        before: String,
        /// The model file as it is to be
        after: String,
        /// For a program
        #[arg(long)]
        json: bool,
    },
    /// Let a site follow a model from a day
    #[command(
        after_help = "Example:\n  radslag model follow models/vgr-2024.toml --from 2024-01-01 --reason \"RF § 12\" --site vgr --as samordnare@region.example"
    )]
    Follow {
        /// The model file; - for standard input
        file: String,
        /// First day
        #[arg(long, value_name = "DAY")]
        from: Day,
        /// Why, or by which decision
        #[arg(long)]
        reason: String,
        /// When that was decided; today when left out
        #[arg(long, value_name = "DAY")]
        decided_on: Option<Day>,
        #[command(flatten)]
        by: By,
    },
    /// Tell which models a site follows, followed and will follow
    #[command(after_help = "Example:\n  radslag model in-force --site vgr")]
    InForce {
        /// For a program
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        place: OnSite,
    },
    /// Print the JSON schema of model files
    #[command(after_help = "Example:\n  radslag model schema > schema.json")]
    Schema,
}

/// Runs the command.
pub async fn run(command: &Command) -> Result<(), Failure> {
    match command {
        Command::Follow { file, from, reason, decided_on, by } => {
            let typed = Typed {
                text: Input::read(file)?.text,
                from: from.to_string(),
                decided_on: decided_on.map(|day| day.to_string()).unwrap_or_default(),
                reason: reason.clone(),
            };
            follow(&typed, by).await
        }
        Command::InForce { json, place } => in_force(*json, place).await,
        Command::Check { file, json } => check(file, *json),
        Command::Duties { file, from, to, json } => duties(file, (*from, *to), *json),
        Command::Diff { before, after, json } => diff(before, after, *json),
        Command::Schema => {
            say(collaboration_model::SCHEMA.trim_end());
            Ok(())
        }
    }
}

/// A model that is right, or why it is not.
fn read(file: &str) -> Result<(Model, Input), Failure> {
    let input = Input::read(file)?;
    match collaboration_model::read(&input.text) {
        Ok(model) => Ok((model, input)),
        Err(faults) => {
            for fault in &faults {
                say(format!("{}, {fault}", input.from));
            }
            Err(wrong(&input.from, faults.len()))
        }
    }
}

fn wrong(from: &str, faults: usize) -> Failure {
    let mistakes = if faults == 1 { "1 mistake".to_owned() } else { format!("{faults} mistakes") };
    Failure::new(format!("{from} has {mistakes}; correct the file and check it again")).with_code(DATA)
}

fn check(file: &str, json: bool) -> Result<(), Failure> {
    if json {
        let input = Input::read(file)?;
        let faults = collaboration_model::read(&input.text).err().unwrap_or_default();
        let told: Vec<Value> = faults
            .iter()
            .map(|fault| json!({ "line": fault.line, "part": fault.part, "says": fault.what.to_string() }))
            .collect();
        say(format!("{:#}", json!({ "mistakes": told })));
        return if faults.is_empty() { Ok(()) } else { Err(wrong(&input.from, faults.len())) };
    }
    let (model, input) = read(file)?;
    let parts = [
        (model.clause.len(), "clauses"),
        (model.unit.len(), "units"),
        (model.body.len(), "bodies"),
        (model.duty.len(), "duties"),
        (model.form.len(), "forms"),
    ];
    let parts: Vec<String> = parts.iter().map(|(count, what)| format!("{count} {what}")).collect();
    say(format!("{} is right: {} ({}), {}", input.from, model.name.sv, model.id, parts.join(", ")));
    Ok(())
}

fn duties(file: &str, (from, to): (Day, Day), json: bool) -> Result<(), Failure> {
    if to < from {
        return Err(Failure::new("--to is before --from"));
    }
    let (model, _) = read(file)?;
    let until = model.valid.until.map(|day| day.0);
    let in_force = InForce { model: &model, from: model.valid.from.0, until, end_decided: None };
    let facts = Facts::default();
    let told = duty::duties(&[in_force], &facts, (from.0, to.0), from.0);
    let lines: Vec<String> = told.iter().map(line).collect();
    let value: Vec<Value> = told.iter().map(value).collect();
    answer(json, lines.join("\n"), &json!({ "duties": value }));
    Ok(())
}

fn line(duty: &Duty<'_>) -> String {
    let due = duty.due.map_or_else(|| "when needed".to_owned(), |day| day.to_string());
    let clauses: Vec<&str> = duty.rule.clause.iter().map(Name::as_str).collect();
    let who = duty.responsible().and_then(|id| duty.model.actor(id)).map_or("", |name| name.sv.as_str());
    let strength = duty.strength();
    format!("{due:11}  {strength:9}  {} ({who}; {})  {}", duty.rule.does.sv, clauses.join(", "), duty.key)
}

fn value(duty: &Duty<'_>) -> Value {
    json!({
        "key": duty.key.as_str(),
        "due": duty.due.map(|day| day.to_string()),
        "strength": duty.strength().as_str(),
        "does": duty.rule.does.sv,
        "responsible": duty.responsible(),
        "receivers": duty.receivers().collect::<Vec<_>>(),
        "through": duty.channels().iter().map(|way| way.as_str()).collect::<Vec<_>>(),
        "clauses": duty.rule.clause.iter().map(Name::as_str).collect::<Vec<_>>(),
        "reading": duty.rule.reading.sv,
    })
}

async fn follow(typed: &Typed, by: &By) -> Result<(), Failure> {
    let opened = by.open().await?;
    let done = app::collaboration_model::follow(&opened.site, &opened.actor, typed).await;
    let id = done.map_err(|error| match error {
        Error::Forbidden => may_not(&opened.email, &opened.actor, "decide"),
        error => error.into(),
    })?;
    answer(by.json, format!("the model is followed from {}", typed.from), &json!({ "change": id }));
    Ok(())
}

async fn in_force(json: bool, place: &OnSite) -> Result<(), Failure> {
    let site = place.open().await?;
    let all = app::collaboration_model::all(&site).await?;
    let line = |one: &Followed| {
        let until = one.until.map(|day| day.to_string()).unwrap_or_default();
        format!("{} – {until:10}  {} ({}): {}", one.from, one.model.name.sv, one.model.id, one.change.reason)
    };
    let lines: Vec<String> = all.iter().map(line).collect();
    let text = if lines.is_empty() { "The site follows no model.".to_owned() } else { lines.join("\n") };
    let value: Vec<Value> = all
        .iter()
        .map(|one| {
            json!({
                "model": one.model.id.as_str(),
                "name": one.model.name.sv,
                "from": one.from.to_string(),
                "until": one.until.map(|day| day.to_string()),
                "decided_on": one.change.decided_on,
                "reason": one.change.reason,
            })
        })
        .collect();
    answer(json, text, &json!({ "models": value }));
    Ok(())
}

fn diff(before: &str, after: &str, json: bool) -> Result<(), Failure> {
    let ((old, old_text), (new, new_text)) = (read(before)?, read(after)?);
    let differences = difference::between((&old, &old_text.text), (&new, &new_text.text));
    let lines: Vec<String> = differences.iter().map(ToString::to_string).collect();
    let text = if lines.is_empty() { "The models say the same.".to_owned() } else { lines.join("\n") };
    let value: Vec<Value> = differences.iter().map(changed).collect();
    answer(json, text, &json!({ "differences": value }));
    Ok(())
}

fn changed(difference: &Difference) -> Value {
    use difference::Change;
    let (change, when, fields) = match &difference.change {
        Change::Added(when) => ("added", when.as_str(), Vec::new()),
        Change::Removed(when) => ("removed", when.as_str(), Vec::new()),
        Change::Changed(fields) => ("changed", "", fields.clone()),
    };
    let fields: Vec<Value> = fields
        .iter()
        .map(|field| json!({ "field": field.field, "before": field.before, "after": field.after }))
        .collect();
    json!({
        "section": difference.section,
        "id": difference.id,
        "name": difference.name,
        "change": change,
        "when": when,
        "fields": fields,
    })
}
