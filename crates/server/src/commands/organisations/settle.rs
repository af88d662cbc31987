//! `radslag organisations questions` and `settle`: rows of lists that wait for a person.

use crate::by::{By, Opened, may_not};
use crate::failure::{Failure, answer};
use app::register_question::{self, Answer, Group, Which};
use domain::language::Language::English;
use domain::register_row::QuestionReason;
use serde_json::json;

/// Tell which rows of imported lists wait for a person, and why
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations questions --site vgr --as samordnare@region.example
  radslag organisations questions --list foreningar --reason same_likely --site vgr --as samordnare@region.example")]
pub struct Questions {
    /// Only this list
    #[arg(long)]
    list: Option<String>,
    /// Only this reason, row by row
    #[arg(long, requires = "list")]
    reason: Option<QuestionReason>,
    #[command(flatten)]
    by: By,
}

/// Say what rows that wait are
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("which").required(true))]
#[command(after_help = "Example:
  radslag organisations settle aside --list foreningar --reason school --all --site vgr --as samordnare@region.example
  radslag organisations settle same --list foreningar --reason same_likely --row 112 --row 340 --site vgr --as samordnare@region.example
With same, --all only where it is certain (same_certain): else read the rows, and name them.")]
pub struct Settle {
    /// The list
    #[arg(long)]
    list: String,
    /// The reason for which they wait
    #[arg(long)]
    reason: QuestionReason,
    /// A row, by its number in the list
    #[arg(long = "row", value_name = "N", group = "which")]
    rows: Vec<i64>,
    /// All rows that wait for this reason
    #[arg(long, group = "which")]
    all: bool,
    /// What they are: the same as they seem to be, organisations of their own, or none to ask about again
    #[arg(value_name = "same|own|aside")]
    answer: Answer,
    #[command(flatten)]
    by: By,
}

/// Most rows that are told at once.
const MOST: i64 = 1_000;

async fn groups(opened: &Opened, list: Option<&str>) -> Result<Vec<Group>, Failure> {
    let mut groups = match register_question::groups(&opened.site, &opened.actor).await {
        Err(app::Error::Forbidden) => return Err(may_not(&opened.email, &opened.actor, "settle")),
        other => other?,
    };
    if let Some(list) = list {
        groups.retain(|g| domain::text::fold(&g.name) == domain::text::fold(list));
    }
    Ok(groups)
}

/// Runs `questions`.
pub async fn questions(args: Questions) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let groups = groups(&opened, args.list.as_deref()).await?;
    let Some(reason) = args.reason else {
        opened.site.store.close().await;
        let line = |g: &Group| {
            format!(
                "{}\t{}\t{}\t{}",
                g.name,
                g.reason,
                g.rows,
                i18n::words::question_reason(English, g.reason)
            )
        };
        let text = groups.iter().map(line).collect::<Vec<_>>().join("\n");
        answer(args.by.json, text, &json!({ "questions": groups }));
        return Ok(());
    };
    let mut rows = Vec::new();
    if let Some(group) = groups.iter().find(|g| g.reason == reason) {
        rows = register_question::waiting(&opened.site, &opened.actor, group.source, reason, MOST, 0).await?;
    }
    opened.site.store.close().await;
    let line = |q: &register_question::Question| {
        let place = q.said.seat.map_or("", |seat| seat.municipality().short_name);
        let candidate = q.candidate.as_ref().map_or("", |(_, name)| name.as_str());
        format!("{}\t{}\t{place}\t{candidate}", q.row, q.said.name)
    };
    let text = rows.iter().map(line).collect::<Vec<_>>().join("\n");
    answer(args.by.json, text, &json!({ "rows": rows }));
    Ok(())
}

/// Runs `settle`.
pub async fn settle(args: Settle) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let groups = groups(&opened, Some(&args.list)).await?;
    let Some(group) = groups.iter().find(|g| g.reason == args.reason) else {
        return Err(Failure::new(format!(
            "no row of the list \"{}\" waits for the reason {}",
            args.list, args.reason
        )));
    };
    let which = if args.all { Which::All } else { Which::Some(keys(&opened, group, &args.rows).await?) };
    let settled = register_question::settle(
        &opened.site,
        &opened.actor,
        group.source,
        args.reason,
        &which,
        args.answer,
    )
    .await?;
    opened.site.store.close().await;
    answer(args.by.json, format!("{settled} rows settled"), &json!({ "settled": settled }));
    Ok(())
}

/// The keys of rows by their numbers.
async fn keys(opened: &Opened, group: &Group, numbers: &[i64]) -> Result<Vec<String>, Failure> {
    let waiting =
        register_question::waiting(&opened.site, &opened.actor, group.source, group.reason, i64::MAX, 0)
            .await?;
    let key = |number: &i64| {
        let found = waiting.iter().find(|q| q.row == *number);
        found.map(|q| q.key.clone()).ok_or_else(|| {
            Failure::new(format!("row {number} does not wait for the reason {}", group.reason))
        })
    };
    numbers.iter().map(key).collect()
}
