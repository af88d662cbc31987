//! `radslag referral import`: referrals as others have published them.

use crate::by::{By, may_not};
use crate::failure::{Failure, answer, say};
use crate::input::Input;
use app::published_referral::{self, PublishedFile};
use serde_json::json;

/// Make drafts of referrals as another authority has published them: title, last day and names
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral import remisser.jsonl --category myndighet --site stockholm --as handlaggare@region.example
The file is TOML (one referral), JSON (one, or a list), or one JSON object on each row (name ending in .jsonl):
  { \"title\": \"…\", \"last_day\": \"18 september 2015\", \"recipients\": [\"Trafikverket\", \"Skåne läns landsting\"] }
Each gets the next number in the site's series. One without names is refused, with the reason; the others are made, and the command fails.")]
pub struct Import {
    /// The file; - for standard input
    file: String,
    /// Key of the category of names that are not known
    #[arg(long)]
    category: String,
    #[command(flatten)]
    by: By,
}

/// Makes the drafts.
pub async fn import(args: Import) -> Result<(), Failure> {
    let input = Input::read(&args.file)?;
    let is_json = input.is_json || args.file.to_lowercase().ends_with(".jsonl");
    let files =
        published_referral::read(&input.text, is_json).map_err(|why| Failure::new(why).about(&input.from))?;
    let opened = args.by.open().await?;
    let (mut made, mut refused) = (Vec::new(), Vec::new());
    for file in &files {
        match published_referral::bring_in(&opened.site, &opened.actor, file, &args.category).await {
            Ok(brought) => made.push(brought),
            Err(app::Error::Forbidden) => return Err(may_not(&opened.email, &opened.actor, "import")),
            Err(error @ app::Error::Invalid(_)) => refused.push((title(file), Failure::from(error).message)),
            Err(error) => return Err(Failure::from(error).about(title(file))),
        }
    }
    opened.site.store.close().await;
    if files.len() == 1
        && let Some((_, why)) = refused.pop()
    {
        return Err(Failure::new(why).about(&input.from));
    }
    let value = json!({
        "made": made.iter().map(|b| json!({ "number": b.referral.number, "slug": b.referral.slug,
            "recipients": b.recipients, "twice": b.twice, "no_names": b.no_names })).collect::<Vec<_>>(),
        "refused": refused.iter().map(|(title, why)| json!({ "title": title, "why": why })).collect::<Vec<_>>(),
    });
    if !args.by.json {
        for b in &made {
            say(format!("{}\t{} recipients\t{}", b.referral.number, b.recipients, b.referral.letter.title));
        }
        for (title, why) in &refused {
            say(format!("refused\t{why}\t{title}"));
        }
    }
    let recipients: usize = made.iter().map(|b| b.recipients).sum();
    let text = format!("{} made with {recipients} recipients, {} refused", made.len(), refused.len());
    answer(args.by.json, text, &value);
    if refused.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("{} of {} were refused, the others are made", refused.len(), files.len()))
        .about(&input.from))
}

fn title(file: &PublishedFile) -> String {
    domain::text::opening(&file.title, 80)
}
