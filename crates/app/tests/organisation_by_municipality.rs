//! What a search finds, by municipality: the sums are what the list says and what the database counts, for every filter.

use crate::fixture::person;
use crate::on_both_sites;
use crate::sector_map::{TARGETS, TYPES, count, fill, run};
use app::organisation_search::{
    ByMunicipality, Place, Query, Window, by_municipality, catch_up_at_once, find,
};
use app::search::Side;
use app::{Error, Site};
use domain::access::Actor;
use domain::ids::OrganisationId;
use domain::organisation_search::terms::Choice;
use domain::sector_map::Count;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};
use std::collections::{BTreeMap, HashMap};

const ALL: Window = Window { first: 0, count: 10_000 };

fn random_query(random: &mut StdRng) -> Query {
    let mut chosen = BTreeMap::new();
    if random.random_bool(0.5) {
        chosen.insert(Choice::Type, (*TYPES.choose(random).unwrap()).to_owned());
    }
    if random.random_bool(0.3) {
        chosen.insert(Choice::TargetGroup, TARGETS.choose(random).unwrap().to_string());
    }
    if random.random_bool(0.2) {
        chosen.insert(Choice::Activity, "kör sång".to_owned());
    }
    if random.random_bool(0.2) {
        let state = ["active", "withdrawn", "dissolved"].choose(random).unwrap();
        chosen.insert(Choice::State, (*state).to_owned());
    }
    let place =
        random.random_bool(0.5).then(|| Place::read(["14", "1480", "09", "0980"].choose(random).unwrap()));
    let place = place.flatten();
    Query {
        text: (*["", "", "N1", "n17", "körsång", "finns inte"].choose(random).unwrap()).to_owned(),
        active_there: place.is_some() && random.random_bool(0.4),
        place,
        chosen,
    }
}

/// How many there are in each municipality by the rows of the list; none for those without one.
async fn by_the_list(site: &Site, viewer: Side<'_>, query: &Query) -> (usize, HashMap<Option<String>, u32>) {
    let found = find(site, viewer, query, ALL).await.unwrap();
    assert_eq!(found.rows.len(), found.total, "{query:?}");
    let mut seats = HashMap::new();
    for row in &found.rows {
        *seats.entry(row.seat.map(|seat| seat.to_string())).or_default() += 1;
    }
    (found.total, seats)
}

/// The same by what was counted.
fn by_the_map(counted: &ByMunicipality) -> HashMap<Option<String>, u32> {
    let rows = counted.municipalities.iter().map(|row| (Some(row.place.to_string()), row.count));
    let seats = rows.filter_map(|(place, count)| Some((place, count.exact().filter(|n| *n > 0)?)));
    let unknown = Some((None, counted.unknown)).filter(|(_, n)| *n > 0);
    seats.chain(unknown).collect()
}

/// What the database counts of those that anyone may see, when no words are asked for.
async fn by_the_database(site: &Site, query: &Query) -> HashMap<Option<String>, u32> {
    let has = |facet: &str, key: &str| {
        format!(
            " AND EXISTS (SELECT 1 FROM organisation_character c
                           WHERE c.organisation = o.id AND c.facet = '{facet}' AND c.key = '{key}')"
        )
    };
    let mut sql =
        "SELECT seat, count(*) FROM organisation o WHERE kind = 'civil_society' AND state = 'active'"
            .to_owned();
    for (choice, key) in &query.chosen {
        match choice {
            Choice::Type => sql.push_str(&has("type", key)),
            Choice::TargetGroup => sql.push_str(&has("target_group", key)),
            Choice::Activity => sql.push_str(&has("activity", key)),
            other => panic!("{other:?} is not asked of the database"),
        }
    }
    if let Some(place) = query.place {
        sql.extend([" AND seat LIKE '", &place.to_string(), "%'"]);
    }
    sql.push_str(" GROUP BY seat");
    count(site, sql).await
}

on_both_sites! {
    async fn the_sums_are_those_of_the_list_and_of_the_database(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let mut random = StdRng::seed_from_u64(290);
        let (mut some, mut asked_of_the_database) = (0, 0);
        for round in 0..2 {
            run(&site, "DELETE FROM organisation_character".to_owned()).await;
            run(&site, "DELETE FROM organisation".to_owned()).await;
            fill(&site, &mut random, 250 + round * 350).await;
            catch_up_at_once(&site).await.unwrap();
            for _ in 0..40 {
                let query = random_query(&mut random);
                for viewer in [Side::Public, Side::Desk(&officer)] {
                    let counted = by_municipality(&site, viewer, &query).await.unwrap();
                    assert_eq!(counted.municipalities.len(), 290);
                    let map = by_the_map(&counted);
                    let (total, list) = by_the_list(&site, viewer, &query).await;
                    assert_eq!(map, list, "{query:?}");
                    assert_eq!(usize::try_from(map.values().sum::<u32>()).unwrap(), total, "{query:?}");
                    assert_eq!(counted.found.total, total, "{query:?}");
                    some += total;
                    let plain = query.text.is_empty() && !query.active_there && !query.chosen.contains_key(&Choice::State);
                    if plain && matches!(viewer, Side::Public) {
                        assert_eq!(map, by_the_database(&site, &query).await, "{query:?}");
                        asked_of_the_database += 1;
                    }
                }
            }
        }
        assert!(some > 2_000 && asked_of_the_database > 10, "{some} {asked_of_the_database}");
    }

    async fn where_the_register_has_nothing_there_is_no_data_and_each_sees_their_own(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let row = |n: u8, kind: &str, seat: &str| format!(
            "('{}', 'Kören {n}', 'kören {n}', '{kind}', 'other', '', 'sv', '2024-01-11T10:00:00Z', '2024-01-11T10:00:00Z', {seat})",
            OrganisationId::new(site.entropy.seed())
        );
        let rows = [row(1, "civil_society", "'1480'"), row(2, "own_unit", "'1440'"), row(3, "civil_society", "NULL")];
        run(&site, format!(
            "INSERT INTO organisation (id, name, name_key, kind, category, postal, language, created_at, updated_at, seat) VALUES {}",
            rows.join(", ")
        )).await;
        catch_up_at_once(&site).await.unwrap();
        let query = |text: &str| Query { text: text.to_owned(), ..Query::default() };
        let at = |counted: &ByMunicipality, code: &str| {
            counted.municipalities.iter().find(|row| row.place.to_string() == code).unwrap().count
        };
        let public = by_municipality(&site, Side::Public, &query("kören")).await.unwrap();
        assert_eq!((at(&public, "1480"), at(&public, "1440"), public.unknown), (Count::Exact(1), Count::NoData, 1));
        let desk = by_municipality(&site, Side::Desk(&officer), &query("kören")).await.unwrap();
        assert_eq!((at(&desk, "1480"), at(&desk, "1440"), desk.unknown), (Count::Exact(1), Count::Exact(1), 1));
        assert_eq!(at(&desk, "2584"), Count::NoData);
        let nobody = by_municipality(&site, Side::Public, &query("finns inte alls")).await.unwrap();
        assert_eq!((at(&nobody, "1480"), nobody.found.total, nobody.unknown), (Count::Exact(0), 0, 0));
        let refused = by_municipality(&site, Side::Desk(&Actor::Anyone), &query("")).await;
        assert!(matches!(refused, Err(Error::NotFound)));
    }
}
