//! `radslag search`: finding what anyone, or an official, may read; and making the index anew.

use crate::data::OnSite;
use crate::failure::{Failure, answer};
use app::search::{Filters, Found, Side};
use domain::access::Actor;
use domain::language::Language;
use domain::search::Kind;
use serde_json::json;
use std::io::{IsTerminal as _, Write as _};

/// What makes the index anew when it stands alone where the words stand.
const REBUILD: &str = "rebuild";

/// Search in referrals, statements, views, decisions and documents, or make the index anew
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  radslag search \"tidig dialog\" --site stockholm
  radslag search '\"tidig dialog\" -avgift' --kind contribution --site stockholm --as registrator@stockholm.example --json
  radslag search rebuild --site stockholm --as admin@stockholm.example")]
pub struct Args {
    /// What to search for, as on the page; \"rebuild\" alone empties the index and fills it again
    words: String,
    /// Only this kind, with all its hits: referral, decision, statement, contribution, document, organisation or mail
    #[arg(long)]
    kind: Option<Kind>,
    /// Only of the referral with this number or address
    #[arg(long)]
    referral: Option<String>,
    /// Only from this year
    #[arg(long)]
    year: Option<i16>,
    /// Page of one kind, from 1
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..))]
    page: u16,
    /// Address of the account that searches; without it, what anyone finds (or the variable `RADSLAG_AS`)
    #[arg(long = "as", value_name = "EMAIL")]
    actor: Option<String>,
    /// For a program
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    on: OnSite,
}

/// Runs the command.
pub async fn run(args: Args) -> Result<(), Failure> {
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
    let done = if args.words.trim() == REBUILD {
        rebuild(&site, &actor, args.json).await
    } else {
        find(&site, &actor, &args).await
    };
    site.store.close().await;
    done
}

async fn rebuild(site: &app::Site, actor: &Actor, json: bool) -> Result<(), Failure> {
    if *actor == Actor::Anyone {
        return Err(Failure::new("say who does it: --as EMAIL, of an administrator"));
    }
    let all = app::search::start_over(site, actor).await?;
    let shows = std::io::stderr().is_terminal();
    app::search::catch_up_at_once(site, |left| {
        if shows {
            let _ = write!(std::io::stderr(), "\r{left} left     ");
        }
    })
    .await?;
    if shows {
        let _ = writeln!(std::io::stderr());
    }
    answer(
        json,
        format!("The index of {} has been made anew: {all} things", site.name),
        &json!({ "indexed": all }),
    );
    Ok(())
}

async fn find(site: &app::Site, actor: &Actor, args: &Args) -> Result<(), Failure> {
    let audience = if *actor == Actor::Anyone { Side::Public } else { Side::Desk(actor) };
    let filters = Filters {
        kind: args.kind,
        referral: args.referral.as_deref().map(domain::register_number::slug),
        year: args.year,
        ..Filters::default()
    };
    let page = usize::from(args.page) - 1;
    let found = app::search::find(site, audience, &args.words, &filters, Language::Swedish, page).await?;
    answer(args.json, in_words(site, &found), &as_json(site, &found));
    Ok(())
}

fn flat(pieces: &[domain::search::Piece]) -> String {
    pieces.iter().map(|p| p.text.as_str()).collect()
}

fn in_words(site: &app::Site, found: &Found) -> String {
    let mut lines = Vec::new();
    for of in &found.kinds {
        lines.push(format!("{}: {}{}", of.kind, of.count, if of.more { " or more" } else { "" }));
        for hit in &of.hits {
            lines.push(format!("  {} {}", hit.entry.day, flat(&hit.title)));
            lines.push(format!("    {}", flat(&hit.excerpt)));
            lines.push(format!("    {}{}", site.url, hit.address));
        }
    }
    if lines.is_empty() {
        lines.push("Nothing was found".to_owned());
    }
    lines.extend(found.suggestion.iter().map(|words| format!("Did you mean {words}?")));
    lines.join("\n")
}

fn as_json(site: &app::Site, found: &Found) -> serde_json::Value {
    let kinds: Vec<_> = found
        .kinds
        .iter()
        .map(|of| {
            let hits: Vec<_> = of
                .hits
                .iter()
                .map(|h| {
                    json!({ "title": h.entry.title, "day": h.entry.day, "number": h.entry.facts.get("number"),
                            "excerpt": flat(&h.excerpt), "url": format!("{}{}", site.url, h.address) })
                })
                .collect();
            json!({ "kind": of.kind, "count": of.count, "more": of.more, "hits": hits })
        })
        .collect();
    json!({ "kinds": kinds, "suggestion": found.suggestion })
}
