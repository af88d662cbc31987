//! Rounds of a matter: beginning the next one, and what has changed in the proposal since the one before.

use super::{Done, On};
use crate::failure::Failure;
use domain::difference::{Fate, Piece};
use domain::round::{Carried, Compared, PartChange};
use serde_json::{Value, json};

/// Begin the next round of a matter: a draft with letter, parts, questions and list of the latest one
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral next-round rs-2023-0395 --list answered --site stockholm --as handlaggare@region.example
  radslag referral edit rs-2023-0395-omgang-2 omgang2.toml --site stockholm --as handlaggare@region.example
NUMBER is the latest round, which must have been closed. The answers of that round stay as they are.")]
pub struct NextRound {
    #[command(flatten)]
    on: On,
    /// Who is asked again: all, answered or nobody
    #[arg(long, value_name = "WHO", default_value = "all", value_parser = carried)]
    list: Carried,
}

fn carried(text: &str) -> Result<Carried, String> {
    text.parse().map_err(|_| "all, answered or nobody".to_owned())
}

/// Begins it.
pub async fn next_round(args: NextRound) -> Result<(), Failure> {
    let mut desk = args.on.find().await?;
    let begun = app::round::begin(&desk.site, &desk.actor, &desk.slug, args.list).await;
    let referral = begun.map_err(|e| desk.refused("continue", e))?;
    desk.slug.clone_from(&referral.slug);
    let mut tx = desk.site.store.read().await.map_err(app::Error::from)?;
    let asked = store::recipient::of_referral(&mut tx, referral.id).await.map_err(app::Error::from)?.len();
    drop(tx);
    let text = format!(
        "Round {} of {} is begun: {}, with {asked} recipients",
        referral.round, referral.number, referral.slug
    );
    desk.answer(Done::new(text, json!({ "slug": referral.slug, "recipients": asked }))).await
}

/// Tell what has changed in the proposal since the round before
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral changes rs-2023-0395-omgang-2 --site stockholm --as handlaggare@region.example
Removed words stand in [-…-], new ones in {+…+}."
)]
pub struct Changes {
    #[command(flatten)]
    on: On,
}

/// Tells it.
pub async fn changes(args: Changes) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let shown = app::referral::show_work(&desk.site, &desk.actor, &desk.slug).await;
    let whole = shown.map_err(|e| desk.refused("read", e))?;
    let all = whole.compared();
    let value: Vec<Value> = all.iter().map(part).collect();
    let mut lines = vec![whole.referral.letter.changes.clone()];
    for compared in all.iter().filter(|c| c.change() != PartChange::Unchanged) {
        let (n, heading) = compared.named();
        lines.push(format!("{n}. {heading}: {}", compared.change()));
        lines.extend(compared.text().iter().map(|p| marked(p)));
    }
    let text = lines.into_iter().filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n\n");
    let text = if text.is_empty() { "Nothing has changed since an earlier round".to_owned() } else { text };
    desk.answer(Done::new(text, json!({ "changes": whole.referral.letter.changes, "parts": value }))).await
}

fn part(compared: &Compared<'_>) -> Value {
    let (position, heading) = compared.named();
    let text: Vec<String> = compared.text().iter().map(|p| marked(p)).collect();
    json!({ "position": position, "heading": heading, "change": compared.change(),
        "before": compared.before.map(|b| b.position), "text": text.join("\n\n") })
}

fn marked(paragraph: &[Piece]) -> String {
    let piece = |p: &Piece| match p.fate {
        Fate::Kept => p.text.clone(),
        Fate::Removed => format!("[-{}-]{}", p.words(), p.gap()),
        Fate::Added => format!("{{+{}+}}{}", p.words(), p.gap()),
    };
    paragraph.iter().map(piece).collect::<String>().trim_end().to_owned()
}
