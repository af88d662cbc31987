//! `radslag organisations merge`, `split` and `duplicates`: entries of one organisation made one, and two again.

use crate::by::{By, may_not};
use crate::failure::{Failure, answer};
use app::organisation_merge::{self, Found, Sort};
use domain::ids::OrganisationId;
use domain::organisation::merging::stands_for_both;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Make two entries of one organisation one
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations merge org-0198c2… org-0198d7… --site vgr --as samordnare@region.example
The first stands for both; what was tied to the second is tied to it. Each fact is what a person said last, else the fuller; lists are
joined. `organisations find --json` and `organisations duplicates --json` tell the ids. `organisations split` makes them two again.")]
pub struct Merge {
    /// The one that stands for both: its id
    winner: OrganisationId,
    /// The one that goes: its id
    loser: OrganisationId,
    #[command(flatten)]
    by: By,
}

/// Make two again of what was made one
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations split org-0198d7… --site vgr --as samordnare@region.example
Both are as they were, but for what has been changed since.")]
pub struct Split {
    /// The one that went: its id
    organisation: OrganisationId,
    #[command(flatten)]
    by: By,
}

/// Tell which organisations in the register may be one. Changes nothing
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations duplicates --site vgr --as samordnare@region.example
  radslag organisations duplicates --sort likely --json --site vgr --as samordnare@region.example
Certain: one organisation, as far as can be seen; likely and look: read both; related: they belong together and should mostly stay
apart. Pairs of which a person has said that they are two are left out.")]
pub struct Duplicates {
    /// Of which sort
    #[arg(long, value_name = "certain|likely|look|related", default_value = "certain")]
    sort: Sort,
    /// At most so many
    #[arg(long, default_value_t = 1_000)]
    most: usize,
    #[command(flatten)]
    by: By,
}

/// Runs `merge`.
pub async fn merge(args: Merge) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let pair = (args.winner, args.loser);
    match organisation_merge::merge(&opened.site, &opened.actor, pair, None, &BTreeMap::new()).await {
        Err(app::Error::Forbidden) => return Err(may_not(&opened.email, &opened.actor, "merge")),
        other => other?,
    }
    opened.site.store.close().await;
    let text = format!("{} stands for {} too", args.winner, args.loser);
    answer(args.by.json, text, &json!({ "winner": args.winner, "loser": args.loser }));
    Ok(())
}

/// Runs `split`.
pub async fn split(args: Split) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let winner = match organisation_merge::split(&opened.site, &opened.actor, args.organisation).await {
        Err(app::Error::Forbidden) => return Err(may_not(&opened.email, &opened.actor, "split")),
        other => other?,
    };
    opened.site.store.close().await;
    let text = format!("{} and {winner} are two again", args.organisation);
    answer(args.by.json, text, &json!({ "winner": winner, "loser": args.organisation }));
    Ok(())
}

/// Runs `duplicates`.
pub async fn duplicates(args: Duplicates) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let found = organisation_merge::duplicates(&opened.site, &opened.actor, args.sort, 0, args.most).await;
    let found = match found {
        Err(app::Error::Forbidden) => {
            return Err(may_not(&opened.email, &opened.actor, "look for duplicates in"));
        }
        other => other?,
    };
    opened.site.store.close().await;
    let mut rows: Vec<String> = found.pairs.iter().map(line).collect();
    let counts: Vec<String> = found.counts.iter().map(|(sort, n)| format!("{n} {sort}")).collect();
    rows.push(counts.join(", "));
    let numbered = |(id, name): &(OrganisationId, String)| {
        format!(
            "{id}\t{name}\ta number of a person stands in a name of it: it is not public until that is mended"
        )
    };
    rows.extend(found.numbered.iter().map(numbered));
    let numbered: Vec<Value> =
        found.numbered.iter().map(|(id, name)| json!({ "id": id, "name": name })).collect();
    let counts: serde_json::Map<String, Value> =
        found.counts.iter().map(|(sort, n)| (sort.to_string(), json!(n))).collect();
    let pairs: Vec<Value> = found.pairs.iter().map(as_json).collect();
    answer(
        args.by.json,
        rows.join("\n"),
        &json!({ "counts": counts, "sort": args.sort, "pairs": pairs, "numbered": numbered }),
    );
    Ok(())
}

fn grounds(found: &Found) -> Vec<String> {
    let names = found.names.iter().map(ToString::to_string);
    found.grounds.iter().map(ToString::to_string).chain(names).collect()
}

fn line(found: &Found) -> String {
    let (winner, loser) = stands_for_both(&found.first, &found.second);
    let (winner, loser) = (&winner.organisation, &loser.organisation);
    format!("{}\t{}\t{}\t{}\t{}", winner.id, winner.name, loser.id, loser.name, grounds(found).join(", "))
}

fn as_json(found: &Found) -> Value {
    let (winner, loser) = stands_for_both(&found.first, &found.second);
    let told = |held: &domain::register_row::update::Held| {
        json!({
            "id": held.organisation.id, "name": held.organisation.name, "number": held.profile.number,
            "municipality_code": held.profile.seat, "town": held.profile.town,
        })
    };
    json!({ "winner": told(winner), "loser": told(loser), "grounds": grounds(found) })
}
