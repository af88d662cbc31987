//! `radslag organisations relations`, `relate` and `unrelate`: what organisations are to each other.

use crate::by::{By, may_not};
use crate::failure::{Failure, answer};
use app::organisation_relation::{self, Related, Typed};
use domain::ids::{OrganisationId, OrganisationRelationId};
use domain::organisation_relation::RelationKind;
use serde_json::{Value, json};

/// Tell what an organisation is to others: those that hold, then those that are over
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations relations org-0198c2… --site vgr --as handlaggare@region.example
Each row: the relation's id, what the first is to the second, the first, the second, from when, until when, and where it was told.")]
pub struct Relations {
    /// Its id
    organisation: OrganisationId,
    #[command(flatten)]
    by: By,
}

/// Tell what one organisation is to another
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  radslag organisations relate org-0198c2… district_of org-0198d7… --source \"Förbundets webbplats\" --site vgr --as samordnare@region.example
  radslag organisations relate org-0198c2… successor_of org-0198d7… --since 2026-03-01 --source Årsmötesprotokoll --site vgr --as …")]
pub struct Relate {
    /// The first: its id
    organisation: OrganisationId,
    /// What it is to the second
    #[arg(value_name = "district_of|section_of|member_of|successor_of")]
    kind: RelationKind,
    /// The second: its id
    other: OrganisationId,
    /// The first day, where it is known
    #[arg(long, default_value = "")]
    since: String,
    /// The last day, where there is one
    #[arg(long, default_value = "")]
    until: String,
    /// Where it was told
    #[arg(long)]
    source: String,
    #[command(flatten)]
    by: By,
}

/// Put an end to what one organisation is to another, or take away what never was
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("how").required(true))]
#[command(after_help = "Examples:
  radslag organisations unrelate org-0198c2… rel-0198e1… --until 2026-12-31 --site vgr --as samordnare@region.example
  radslag organisations unrelate org-0198c2… rel-0198e1… --never --site vgr --as samordnare@region.example")]
pub struct Unrelate {
    /// One of the two: its id
    organisation: OrganisationId,
    /// The relation: its id, as `organisations relations` tells it
    relation: OrganisationRelationId,
    /// The last day
    #[arg(long, group = "how")]
    until: Option<String>,
    /// It was entered by mistake
    #[arg(long, group = "how")]
    never: bool,
    #[command(flatten)]
    by: By,
}

/// Runs `relations`.
pub async fn list(args: Relations) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let found = organisation_relation::of(&opened.site, &opened.actor, args.organisation).await;
    let name = app::organisation::show(&opened.site, &opened.actor, args.organisation).await;
    let (found, name) = match (found, name) {
        (Err(app::Error::Forbidden), _) | (_, Err(app::Error::Forbidden)) => {
            return Err(may_not(&opened.email, &opened.actor, "read relations in"));
        }
        (found, organisation) => (found?, organisation?.name),
    };
    opened.site.store.close().await;
    let rows: Vec<String> = found.iter().map(|r| line(&name, r)).collect();
    let relations: Vec<Value> = found.iter().map(as_json).collect();
    answer(
        args.by.json,
        rows.join("\n"),
        &json!({ "organisation": args.organisation, "relations": relations }),
    );
    Ok(())
}

/// Runs `relate`.
pub async fn relate(args: Relate) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let typed = Typed {
        kind: args.kind.to_string(),
        turned: false,
        since: args.since,
        until: args.until,
        source: args.source,
    };
    let done =
        organisation_relation::add(&opened.site, &opened.actor, args.organisation, args.other, &typed).await;
    let id = match done {
        Err(app::Error::Forbidden) => return Err(may_not(&opened.email, &opened.actor, "relate")),
        other => other?,
    };
    opened.site.store.close().await;
    let text = format!("{} {} {}: {id}", args.organisation, args.kind, args.other);
    answer(args.by.json, text, &json!({ "relation": id }));
    Ok(())
}

/// Runs `unrelate`.
pub async fn unrelate(args: Unrelate) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let (site, actor) = (&opened.site, &opened.actor);
    let done = async {
        let now = organisation_relation::show(site, actor, args.organisation, args.relation).await?;
        let version = now.relation.version;
        match &args.until {
            Some(until) => {
                let typed = Typed { until: until.clone(), ..Typed::from(&now) };
                organisation_relation::edit(site, actor, args.relation, version, &typed).await
            }
            None => organisation_relation::remove(site, actor, args.relation, version).await,
        }
    };
    match done.await {
        Err(app::Error::Forbidden) => return Err(may_not(&opened.email, &opened.actor, "unrelate")),
        other => other?,
    }
    opened.site.store.close().await;
    let text = match &args.until {
        Some(until) => format!("{} ends on {until}", args.relation),
        None => format!("{} is taken away", args.relation),
    };
    answer(
        args.by.json,
        text,
        &json!({ "relation": args.relation, "until": args.until, "removed": args.never }),
    );
    Ok(())
}

fn line(name: &str, r: &Related) -> String {
    let (first, second) = if r.turned { (r.name.as_str(), name) } else { (name, r.name.as_str()) };
    let day = |day: Option<domain::time::Day>| day.map(|d| d.to_string()).unwrap_or_default();
    let kept = &r.relation;
    let days = format!("{}\t{}", day(kept.since), day(kept.until));
    format!("{}\t{}\t{first}\t{second}\t{days}\t{}", kept.id, kept.kind, kept.source)
}

fn as_json(r: &Related) -> Value {
    let kept = &r.relation;
    json!({
        "id": kept.id, "organisation": kept.organisation, "kind": kept.kind, "other": kept.other, "other_name": r.name,
        "turned": r.turned, "since": kept.since, "until": kept.until, "source": kept.source, "over": r.is_over,
    })
}
