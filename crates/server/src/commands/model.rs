//! `radslag model`: look at a model file before a site follows it. Needs no site.

use crate::failure::{DATA, Failure, answer, say};
use crate::input::Input;
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
    /// Print the JSON schema of model files
    #[command(after_help = "Example:\n  radslag model schema > schema.json")]
    Schema,
}

/// Runs the command.
pub fn run(command: &Command) -> Result<(), Failure> {
    match command {
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
