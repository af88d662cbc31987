//! The mapping of civil society: every figure that is told equals what the database counts, for every filter.

use crate::fixture::person;
use crate::on_both_sites;
use app::{Site, organisation, sector_map};
use domain::ids::OrganisationId;
use domain::organisation_type::{Classification, TypeKey};
use domain::place::{self, MunicipalityCode};
use domain::sector_map::{Count, FEWEST, Filter, Place};
use domain::target_group::TargetGroup;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};
use std::collections::HashMap;
use store::connection::Parts;

/// Runs a text of the test's own.
pub async fn run(site: &Site, sql: String) {
    let mut tx = site.store.write().await.unwrap();
    let sql = sqlx::AssertSqlSafe(sql);
    match tx.parts().await.unwrap() {
        Parts::Sqlite(c) => sqlx::query(sql).execute(c).await.map(|_| ()).unwrap(),
        Parts::Postgres(c) => sqlx::query(sql).execute(c).await.map(|_| ()).unwrap(),
    }
    tx.commit().await.unwrap();
}

pub async fn count(site: &Site, sql: String) -> HashMap<Option<String>, u32> {
    let mut tx = site.store.read().await.unwrap();
    let sql = sqlx::AssertSqlSafe(sql);
    let rows: Vec<(Option<String>, i64)> = match tx.parts().await.unwrap() {
        Parts::Sqlite(c) => sqlx::query_as(sql).fetch_all(c).await.unwrap(),
        Parts::Postgres(c) => sqlx::query_as(sql).fetch_all(c).await.unwrap(),
    };
    rows.into_iter().map(|(seat, n)| (seat, u32::try_from(n).unwrap())).collect()
}

pub const TYPES: [&str; 8] = [
    "sports",
    "culture",
    "local_heritage",
    "faith_community",
    "patients_and_relatives",
    "pensioners",
    "joint_property",
    "lgbtqi",
];
pub const TARGETS: [TargetGroup; 3] =
    [TargetGroup::Children, TargetGroup::NewlyArrived, TargetGroup::Everyone];

/// Organisations of every kind and state, most of them in one county.
pub async fn fill(site: &Site, random: &mut StdRng, how_many: usize) {
    let of_county: Vec<&str> = place::county("14").unwrap().municipalities().map(|m| m.code).collect();
    let anywhere: Vec<&str> = place::municipalities().iter().map(|m| m.code).collect();
    let (mut organisations, mut traits) = (Vec::new(), Vec::new());
    for n in 0..how_many {
        let id = OrganisationId::new(site.entropy.seed());
        let kind = ["civil_society"; 9].iter().chain(&["other"]).copied().collect::<Vec<_>>();
        let state = ["active"; 9]
            .iter()
            .chain(&["withdrawn", "merged", "applied", "dissolved"])
            .copied()
            .collect::<Vec<_>>();
        let seat = match random.random_range(0..10) {
            0 => "NULL".to_owned(),
            1 => format!("'{}'", anywhere.choose(random).unwrap()),
            2 => "'0980'".to_owned(),
            _ => format!(
                "'{}'",
                of_county
                    [random.random_range(0..of_county.len()).min(random.random_range(0..of_county.len()))]
            ),
        };
        let number = if random.random_bool(0.4) { "'802000-3292'" } else { "NULL" };
        let month = random.random_range(1..=3);
        organisations.push(format!(
            "('{id}', 'N{n}', 'n{n}', '{}', 'other', '', 'sv', '2024-0{month}-11T10:00:00Z', '2024-03-11T10:00:00Z', {number}, {seat}, '{}')",
            kind.choose(random).unwrap(),
            state.choose(random).unwrap()
        ));
        let basis = if random.random_bool(0.3) { "from_name" } else { "said" };
        let types = random.random_range(0..3);
        traits.extend(
            TYPES
                .choose_multiple(random, types)
                .map(|key| format!("('{id}', 'type', '{key}', '', '{basis}')")),
        );
        let targets = random.random_range(0..3);
        traits.extend(
            TARGETS
                .choose_multiple(random, targets)
                .map(|key| format!("('{id}', 'target_group', '{key}', '', 'said')")),
        );
        if random.random_bool(0.3) {
            traits.push(format!("('{id}', 'activity', 'kör sång', 'Körsång', 'said')"));
            traits.push(format!("('{id}', 'area', '1480', '', 'said')"));
        }
    }
    run(
        site,
        format!(
            "INSERT INTO organisation (id, name, name_key, kind, category, postal, language, created_at, updated_at, number, seat, state)
             VALUES {}",
            organisations.join(", ")
        ),
    )
    .await;
    run(
        site,
        format!(
            "INSERT INTO organisation_character (organisation, facet, key, label, basis) VALUES {}",
            traits.join(", ")
        ),
    )
    .await;
}

fn random_filter(random: &mut StdRng) -> Filter {
    let place = match random.random_range(0..4) {
        0 => Place::Country,
        1 => Place::County(["14", "09", "01"].choose(random).unwrap().parse().unwrap()),
        _ => Place::Municipality(
            ["1401", "1480", "0980", "1499", "0180"].choose(random).unwrap().parse().unwrap(),
        ),
    };
    let groups = ["culture_and_leisure", "faith_and_ideas", "disability_and_health"];
    let kind = random.random_bool(0.7).then(|| TYPES.iter().chain(&groups).collect::<Vec<_>>());
    Filter {
        place,
        kind: kind.map(|keys| keys.choose(random).unwrap().parse().unwrap()),
        target: random.random_bool(0.4).then(|| *TARGETS.choose(random).unwrap()),
    }
}

/// What the database counts, municipality by municipality.
async fn counted(site: &Site, filter: &Filter) -> HashMap<Option<String>, u32> {
    let types = |key: &TypeKey| {
        let all = Classification::standard().types().iter();
        let of: Vec<_> =
            all.filter(|t| t.key == *key || t.group == *key).map(|t| format!("'{}'", t.key)).collect();
        format!(
            " AND EXISTS (SELECT 1 FROM organisation_character c WHERE c.organisation = o.id AND c.facet = 'type' AND c.key IN ({}))",
            of.join(", ")
        )
    };
    let target = |target: TargetGroup| {
        format!(
            " AND EXISTS (SELECT 1 FROM organisation_character c WHERE c.organisation = o.id AND c.facet = 'target_group' AND c.key = '{target}')"
        )
    };
    let sql = format!(
        "SELECT seat, count(*) FROM organisation o WHERE kind = 'civil_society' AND state = 'active'{}{}
            AND (NOT EXISTS (SELECT 1 FROM organisation_character c WHERE c.organisation = o.id AND c.facet = 'type')
                 OR EXISTS (SELECT 1 FROM organisation_character c WHERE c.organisation = o.id AND c.facet = 'type' AND c.key <> 'joint_property'))
          GROUP BY seat",
        filter.kind.as_ref().map(types).unwrap_or_default(),
        filter.target.map(target).unwrap_or_default()
    );
    count(site, sql).await
}

fn sum(counts: &HashMap<Option<String>, u32>, place: Place) -> u32 {
    let lies_in =
        |seat: &Option<String>| match (place, seat.as_ref().and_then(|s| s.parse::<MunicipalityCode>().ok()))
        {
            (Place::Country, _) => true,
            (_, None) => false,
            (Place::County(code), Some(seat)) => seat.municipality().county().key() == code,
            (Place::Municipality(code), Some(seat)) => seat == code,
        };
    counts.iter().filter(|(seat, _)| lies_in(seat)).map(|(_, n)| n).sum()
}

async fn agrees(site: &Site, filter: &Filter) -> usize {
    let (_, figures) = sector_map::figures(site, filter).await.unwrap();
    let counts = counted(site, filter).await;
    let check = |told: Count, place: Place| {
        let right = sum(&counts, place);
        match told {
            Count::Exact(n) => assert_eq!(n, right, "{filter:?} {place:?}"),
            Count::Few => assert!(figures.guarded && right < FEWEST, "{filter:?} {place:?}"),
            Count::Withheld => assert!(figures.guarded, "{filter:?} {place:?}"),
            Count::NoData => assert_eq!(right, 0, "{filter:?} {place:?}"),
        }
        usize::from(told.exact().is_some_and(|n| n > 0))
    };
    let mut told = check(figures.total, filter.place);
    told += figures.rows.iter().map(|row| check(row.count, Place::Municipality(row.place))).sum::<usize>();
    told += figures.counties.iter().map(|row| check(row.count, Place::County(row.place))).sum::<usize>();
    let elsewhere = counts.get(&None).copied().unwrap_or_default();
    assert!(figures.unplaced.exact().is_none_or(|n| n == elsewhere));
    assert!(figures.guarded || figures.unplaced.exact().is_some());
    if let Some(detail) = &figures.detail {
        for bar in detail.types.iter().filter(|_| filter.kind.is_none()) {
            let narrower = Filter { kind: Some(bar.key.clone()), ..filter.clone() };
            let right = sum(&counted(site, &narrower).await, filter.place);
            assert!(bar.count.exact().is_none_or(|n| n == right), "{narrower:?}");
        }
    }
    told
}

on_both_sites! {
    async fn every_figure_equals_what_the_database_counts(site: Arc<Site>) {
        let mut random = StdRng::seed_from_u64(14_290);
        let mut told = 0;
        for round in 0..3 {
            run(&site, "DELETE FROM organisation_character".to_owned()).await;
            run(&site, "DELETE FROM organisation".to_owned()).await;
            fill(&site, &mut random, 300 + round * 300).await;
            // What the test has written past the program is seen when something of the register changes.
            let officer = person(&site, "handlaggare").await;
            known(&site, &officer, &format!("Ny {round}")).await;
            let all = agrees(&site, &Filter::default()).await;
            assert!(all > 30, "{all}");
            for _ in 0..25 {
                told += agrees(&site, &random_filter(&mut random)).await;
            }
        }
        assert!(told > 500, "{told}");
    }

    async fn the_register_is_read_again_when_it_changes_and_not_before(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let empty = sector_map::counted(&site).await.unwrap();
        assert_eq!(empty.register.size(), 0);
        known(&site, &officer, "Ale GK").await;
        let one = sector_map::counted(&site).await.unwrap();
        assert_eq!(one.register.size(), 1);
        app::account::sign_in_link(&site, "handlaggare@prov.example").await.unwrap();
        assert!(std::sync::Arc::ptr_eq(&one, &sector_map::counted(&site).await.unwrap()));
    }

    async fn the_table_holds_what_is_told_and_no_more(site: Arc<Site>) {
        let mut random = StdRng::seed_from_u64(5);
        fill(&site, &mut random, 400).await;
        let filter = Filter {
            place: Place::County("14".parse().unwrap()),
            kind: Some("faith_community".parse().unwrap()),
            target: None,
        };
        let (_, figures) = sector_map::figures(&site, &filter).await.unwrap();
        let table = String::from_utf8(sector_map::csv(&filter, &figures, domain::language::Language::Swedish)).unwrap();
        let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split(';').collect()).collect();
        let of: Vec<_> = rows.iter().filter(|row| row[0] == "municipality").collect();
        assert_eq!(of.len(), 49);
        for row in of {
            assert_eq!(row[3].is_empty(), row[4] != "exact", "{row:?}");
            assert!(!["1", "2", "3", "4"].contains(&row[3]), "{row:?}");
        }
        assert!(rows.iter().any(|row| row[4] == "0-4"));
    }
}

async fn known(site: &Site, officer: &domain::access::Actor, name: &str) {
    let typed = organisation::Typed {
        name: name.into(),
        kind: "civil_society".into(),
        category: "other".into(),
        language: "sv".into(),
        ..organisation::Typed::default()
    };
    organisation::create(site, officer, &typed).await.unwrap();
}
