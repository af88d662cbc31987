//! `radslag organisations find`: what anyone, or an official, finds in the register.

use crate::data::OnSite;
use crate::failure::{Failure, answer};
use app::organisation_search::{ByMunicipality, Format, Found, Place, Query, Window};
use app::search::Side;
use domain::access::Actor;
use domain::language::Language;
use domain::organisation_search::terms::Choice;
use serde_json::json;
use std::io::Write as _;

/// Find organisations by name, abbreviation, activity, place or number; the best first
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  radslag organisations find \"fotbolsklubb\" --place Ale --site vgr
  radslag organisations find srf --place \"Västra Götaland\" --site vgr --as handlaggare@region.example --json
  radslag organisations find \"\" --type sport --site vgr --format csv > idrott.csv
  radslag organisations find \"kör\" --by municipality --site vgr
  radslag organisations find \"\" --rebuild --site vgr --as admin@region.example")]
pub struct Find {
    /// What to search for; with nothing all are listed by name
    words: String,
    /// Only with their seat in this municipality or county: a name or code
    #[arg(long)]
    place: Option<String>,
    /// With --place: those that are active there too, wherever they have their seat
    #[arg(long, requires = "place")]
    active_there: bool,
    /// Only of this type: its key, such as sports
    #[arg(long = "type")]
    kind: Option<String>,
    /// Only with this activity: its key, or a word
    #[arg(long)]
    activity: Option<String>,
    /// Only for this target group: its key
    #[arg(long)]
    target_group: Option<String>,
    /// Only with this role, such as `voice_bearer`
    #[arg(long)]
    role: Option<String>,
    /// Only those that want to be asked about this; of an official
    #[arg(long)]
    interest: Option<String>,
    /// Only those that belong to this organisation: its id
    #[arg(long)]
    within: Option<String>,
    /// Only in this state, such as dissolved; without it, those that are in use
    #[arg(long)]
    state: Option<String>,
    /// How many are listed
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    limit: u32,
    /// All that are found as a file on standard output: csv, xlsx or json
    #[arg(long, conflicts_with = "json")]
    format: Option<Format>,
    /// Not one by one, but how many: municipality, by where they have their seat
    #[arg(long, conflicts_with = "format")]
    by: Option<By>,
    /// Empty the index and fill it again first; of an administrator
    #[arg(long)]
    rebuild: bool,
    /// Address of the account that searches; without it, what anyone finds (or the variable `RADSLAG_AS`)
    #[arg(long = "as", value_name = "EMAIL")]
    actor: Option<String>,
    /// For a program
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    on: OnSite,
}

/// By what those that are found are counted.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum By {
    /// The municipality of their seat.
    Municipality,
}

/// Runs the command.
pub async fn run(args: Find) -> Result<(), Failure> {
    let query = asked(&args)?;
    let site = args.on.open().await?;
    let email = args.actor.clone().or_else(|| std::env::var("RADSLAG_AS").ok()).filter(|v| !v.is_empty());
    let actor = match &email {
        None => Actor::Anyone,
        Some(email) => app::account::actor_by_email(&site, email).await.map_err(|error| match error {
            app::Error::NotFound => {
                Failure::new(format!("there is no account {email} on the site {}", args.on.site))
            }
            other => other.into(),
        })?,
    };
    let done = find(&site, &actor, &args, &query).await;
    site.store.close().await;
    done
}

fn asked(args: &Find) -> Result<Query, Failure> {
    let place = match args.place.as_deref().filter(|p| !p.trim().is_empty()) {
        None => None,
        Some(written) => Some(Place::read(written).ok_or_else(|| {
            Failure::new(format!("--place: there is no municipality or county \"{written}\""))
        })?),
    };
    let chosen = [
        (Choice::Type, &args.kind),
        (Choice::Activity, &args.activity),
        (Choice::TargetGroup, &args.target_group),
        (Choice::Role, &args.role),
        (Choice::Interest, &args.interest),
        (Choice::Within, &args.within),
        (Choice::State, &args.state),
    ];
    let chosen = chosen.into_iter().filter_map(|(choice, key)| Some((choice, key.clone()?))).collect();
    Ok(Query { text: args.words.clone(), place, active_there: args.active_there, chosen })
}

async fn find(site: &app::Site, actor: &Actor, args: &Find, query: &Query) -> Result<(), Failure> {
    if args.rebuild {
        app::organisation_search::start_over(site, actor).await?;
    }
    // What was changed while no worker ran is found too.
    app::organisation_search::catch_up_at_once(site).await?;
    let viewer = if *actor == Actor::Anyone { Side::Public } else { Side::Desk(actor) };
    if let Some(format) = args.format {
        let content =
            app::organisation_search::export(site, viewer, query, format, Language::Swedish).await?;
        return std::io::stdout().write_all(&content).map_err(|e| Failure::new(e.to_string()));
    }
    if let Some(By::Municipality) = args.by {
        let counted = app::organisation_search::by_municipality(site, viewer, query).await?;
        answer(args.json, counts_in_words(&counted), &counts_as_json(&counted));
        return Ok(());
    }
    let window = Window { first: 0, count: usize::try_from(args.limit).unwrap_or(20) };
    let found = app::organisation_search::find(site, viewer, query, window).await?;
    answer(args.json, in_words(&found), &as_json(&found));
    Ok(())
}

fn in_words(found: &Found) -> String {
    let row = |o: &app::organisation_search::Shown| {
        let place = o.seat.map_or(o.town.as_str(), |s| s.municipality().short_name);
        let types = app::organisation_search::types(o, Language::Swedish).join(", ");
        format!("{}\t{place}\t{types}\t{}\t{}", o.name, o.number.clone().unwrap_or_default(), o.id)
    };
    let mut lines: Vec<String> = found.rows.iter().map(row).collect();
    if found.partial {
        lines.insert(0, "None has all the words; these have most of them".to_owned());
    }
    lines.push(format!("{} found, {} shown", found.total, found.rows.len()));
    lines.join("\n")
}

/// Those municipalities that any of them has its seat in.
fn counts_in_words(counted: &ByMunicipality) -> String {
    let rows = counted.municipalities.iter().filter_map(|row| {
        let count = row.count.exact().filter(|count| *count > 0)?;
        let municipality = row.place.municipality();
        Some(format!("{}\t{}\t{count}", municipality.code, municipality.short_name))
    });
    let mut lines: Vec<String> = rows.collect();
    if counted.found.partial {
        lines.insert(0, "None has all the words; these have most of them".to_owned());
    }
    lines.push(format!(
        "{} found, {} of them without a known municipality",
        counted.found.total, counted.unknown
    ));
    lines.join("\n")
}

fn counts_as_json(counted: &ByMunicipality) -> serde_json::Value {
    let row = |row: &domain::sector_map::Row| {
        json!({ "municipality_code": row.place.to_string(), "municipality": row.place.municipality().short_name,
                "count": row.count.exact(), "told": app::sector_map::told(row.count) })
    };
    let rows: Vec<_> = counted.municipalities.iter().map(row).collect();
    json!({ "total": counted.found.total, "unknown_municipality": counted.unknown, "partial": counted.found.partial,
            "municipalities": rows })
}

fn as_json(found: &Found) -> serde_json::Value {
    let rows: Vec<_> =
        found.rows.iter().map(|o| app::organisation_search::as_json(o, Language::Swedish)).collect();
    let seats: Vec<_> = found
        .seats
        .iter()
        .map(|(seat, count)| json!({ "municipality_code": seat.municipality().code, "count": count }))
        .collect();
    let types: Vec<_> =
        found.types.iter().map(|(key, count)| json!({ "type": key.to_string(), "count": count })).collect();
    json!({ "total": found.total, "partial": found.partial, "near": found.near, "organisations": rows,
            "by_municipality": seats, "by_type": types })
}
