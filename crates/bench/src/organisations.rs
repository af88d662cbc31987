//! Search in the register at the pace of the budget: 20 questions a second, broad and narrow, right and misspelt, each asked of
//! the database, with real names and places from lists beside the repository.

use crate::load::Seen;
use anyhow::Context as _;
use app::Site;
use app::organisation_search::{Asked, View, Window, by_municipality, catch_up_at_once, find};
use app::search::Side;
use domain::ids::OrganisationId;
use domain::organisation::{Basis, Facet, Organisation, Profile, Trait};
use domain::organisation_type::Classification;
use domain::register_row::update::Held;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Questions as they stand in the address of the page.
const QUESTIONS: [&str; 18] = [
    "",
    "visa=karta",
    "q=f%C3%B6rening&visa=karta",
    "q=idrott",
    "q=f%C3%B6rening",
    "q=f",
    "q=fotboll+g%C3%B6teborg",
    "q=fotbolsklubb",
    "q=hj%C3%A4rt+lung",
    "q=srf",
    "q=hembygdsf%C3%B6rening&plats=14",
    "q=klubb&typ=sports",
    "plats=1480",
    "q=friluftsfr%C3%A4mjandet",
    "q=goteborgs+kyrkliga",
    "q=8020003292",
    "q=qwertyuiopa",
    "q=modell&sida=2",
];

fn rows(files: &[PathBuf]) -> anyhow::Result<Vec<HashMap<String, String>>> {
    let mut all = Vec::new();
    for file in files {
        let mut reader = csv::Reader::from_path(Path::new(file)).context("failed to open a list")?;
        for row in reader.deserialize() {
            all.push(row?);
        }
    }
    Ok(all)
}

fn held(site: &Site, row: &HashMap<String, String>, n: usize) -> Held {
    let of = |column: &str| row.get(column).map_or("", String::as_str);
    let said =
        |facet, key: String, label: &str| Trait { facet, key, label: label.to_owned(), basis: Basis::Said };
    let classification = Classification::standard();
    let types = classification.from_name(of("namn")).into_iter();
    let mut character: Vec<Trait> = types.map(|key| said(Facet::Type, key.to_string(), "")).collect();
    let activities = domain::activity::read_all(of("aktiviteter").split([',', ';']));
    character.extend(activities.into_iter().map(|a| said(Facet::Activity, a.key, &a.label)));
    let name = if n == 0 { of("namn").to_owned() } else { format!("{} {n}", of("namn")) };
    Held {
        organisation: Organisation::new(OrganisationId::new(site.entropy.seed()), name),
        profile: Profile {
            seat: domain::place::municipality(of("kommun")).map(domain::place::Municipality::key),
            number: of("organisationsnummer").parse().ok().filter(|_| n == 0),
            town: of("ort").to_owned(),
            website: of("hemsida").to_owned(),
            description: of("beskrivning").to_owned(),
            character,
            ..Profile::default()
        },
    }
}

/// Fills the register with the lists, so many times over, and asks.
pub async fn measure(
    site: &Arc<Site>,
    files: &[PathBuf],
    times: usize,
    lasting: Duration,
) -> anyhow::Result<()> {
    let rows = rows(files)?;
    for n in 0..times {
        for some in rows.chunks(10_000) {
            let all: Vec<Held> = some.iter().map(|row| held(site, row, n)).collect();
            let mut tx = site.store.write().await?;
            store::organisation::insert_all(&mut tx, &all, None, site.now()).await?;
            tx.commit().await?;
        }
    }
    let begun = Instant::now();
    let indexed = catch_up_at_once(site).await?;
    println!("organisations: {indexed} indexed in {:.1} s", begun.elapsed().as_secs_f64());
    let mut asking = tokio::task::JoinSet::new();
    let mut pace = tokio::time::interval(Duration::from_millis(50));
    let begun = Instant::now();
    for n in 0.. {
        pace.tick().await;
        if begun.elapsed() >= lasting {
            break;
        }
        let site = Arc::clone(site);
        asking.spawn(async move {
            let address = QUESTIONS[n % QUESTIONS.len()];
            let asked = Asked::read(Some(address));
            let begun = Instant::now();
            let found = match asked.view {
                View::List => find(&site, Side::Public, &asked.query, Window::page(asked.page)).await,
                View::Map | View::Country => {
                    by_municipality(&site, Side::Public, &asked.query).await.map(|counted| counted.found)
                }
            };
            let took = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
            found.map(|found| (address, found.total, took))
        });
    }
    let took = begun.elapsed();
    let mut all = Vec::new();
    while let Some(done) = asking.join_next().await {
        all.push(done.context("a question was dropped")??);
    }
    println!(
        "{:<36} {:>9} {:>8} {:>8} {:>8}",
        "20 questions a second", "per s", "p50 ms", "p99 ms", "max ms"
    );
    for address in QUESTIONS {
        let of: Vec<u64> = all.iter().filter(|(a, ..)| *a == address).map(|(.., t)| *t).collect();
        let hits = all.iter().find(|(a, ..)| *a == address).map_or(0, |(_, hits, _)| *hits);
        println!("  {:<34} {}", format!("{address} ({hits})"), Seen::new(of, took));
    }
    println!("  {:<34} {}", "all", Seen::new(all.into_iter().map(|(.., t)| t).collect(), took));
    Ok(())
}
