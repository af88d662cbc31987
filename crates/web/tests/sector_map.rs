//! The page with the mapping of civil society, and the same figures as data.

use crate::common::Fixture;
use axum::http::StatusCode;
use domain::ids::OrganisationId;
use std::collections::BTreeMap;
use store::connection::Parts;

const PATH: &str = "/organisationer/kartlaggning";

/// One organisation: name, municipality, type, how many alike.
const REGISTER: [(&str, &str, &str, usize); 6] = [
    ("Idrott", "1480", "sports", 40),
    ("Idrott", "1401", "sports", 9),
    ("Samfund", "1401", "faith_community", 1),
    ("Samfund", "1480", "faith_community", 12),
    ("Samfund", "1402", "faith_community", 7),
    ("Hembygd", "0180", "local_heritage", 3),
];

pub async fn filled() -> Fixture {
    let fixture = Fixture::with_settings(|settings| settings.county = "14".into()).await;
    let (mut organisations, mut traits) = (Vec::new(), Vec::new());
    for (name, seat, kind, count) in REGISTER {
        for n in 0..count {
            let id = OrganisationId::new(fixture.site.entropy.seed());
            organisations.push(format!(
                "('{id}', '{name} {n}', '{id}', 'civil_society', 'other', '', 'sv', '2024-01-02T10:00:00Z', '2024-01-02T10:00:00Z', '{seat}')"
            ));
            traits.push(format!("('{id}', 'type', '{kind}', '', 'said')"));
        }
    }
    let texts = [
        format!(
            "INSERT INTO organisation (id, name, name_key, kind, category, postal, language, created_at, updated_at, seat) VALUES {}",
            organisations.join(", ")
        ),
        format!(
            "INSERT INTO organisation_character (organisation, facet, key, label, basis) VALUES {}",
            traits.join(", ")
        ),
    ];
    let mut tx = fixture.site.store.write().await.unwrap();
    for text in texts {
        match tx.parts().await.unwrap() {
            Parts::Sqlite(c) => sqlx::query(sqlx::AssertSqlSafe(text)).execute(c).await.map(|_| ()).unwrap(),
            Parts::Postgres(c) => {
                sqlx::query(sqlx::AssertSqlSafe(text)).execute(c).await.map(|_| ()).unwrap();
            }
        }
    }
    tx.commit().await.unwrap();
    fixture
}

/// What stands between two texts, each time.
pub fn all<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).filter_map(|rest| rest.split(to).next()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_of_290_municipalities_is_drawn_once_and_has_its_row_with_a_link() {
    let fixture = filled().await;
    let mut anyone = fixture.browser();
    let page = anyone.get(&format!("{PATH}?lan=alla")).await;
    assert_eq!(page.status, StatusCode::OK);
    let mut drawn = all(&page.body, "data-kommun=\"", "\"");
    drawn.sort_unstable();
    let known: Vec<_> = domain::place::municipalities().iter().map(|m| m.code).collect();
    assert_eq!(drawn, known);
    let table = page.body.split("id=\"kommuner\"").nth(1).unwrap();
    let rows: BTreeMap<&str, &str> = table
        .split("<tr")
        .skip(1)
        .filter_map(|row| {
            Some((row.split("kommun=").nth(1)?.split(['"', '&']).next()?, row.split("<td").nth(2)?))
        })
        .collect();
    assert_eq!(rows.keys().copied().collect::<Vec<_>>(), known, "each once, by a link");
    let of = |code: &str| rows[code].split(['>', '<']).nth(1).unwrap();
    assert_eq!((of("1480"), of("1401"), of("0180"), of("2584")), ("52", "10", "3", "inga uppgifter"));
    assert_eq!(all(&page.body, "role=\"img\" aria-labelledby=\"karta-t karta-d\"", ">").len(), 1);
    page.assert_has("<title id=\"karta-t\">");
    page.assert_has("<desc id=\"karta-d\">");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_sites_own_county_is_shown_first_and_figures_follow_the_filter() {
    let fixture = filled().await;
    let mut anyone = fixture.browser();
    let page = anyone.get(PATH).await;
    page.assert_has("Civilsamhället i Västra Götalands län");
    assert_eq!(all(&page.body, "data-kommun=\"", "\"").len(), 49);
    page.assert_has("<li><b>69</b>");
    page.assert_has("href=\"/organisationer/kartlaggning?kommun=1480\"");
    let sports = anyone.get(&format!("{PATH}?lan=14&kommun=&slag=sports&malgrupp=")).await;
    sports.assert_has("<li><b>49</b>");
    sports.assert_has("noindex");
    let gothenburg = anyone.get(&format!("{PATH}?kommun=1480")).await;
    gothenburg.assert_has("Civilsamhället i Göteborgs kommun");
    gothenburg.assert_has("aria-current=\"true\"");
    gothenburg.assert_has("<li><b>52</b>");
    for language in ["/en", "/fi"] {
        assert_eq!(anyone.get(&format!("{language}{PATH}?lan=alla&visa=antal")).await.status, StatusCode::OK);
    }
    let strange = anyone.get(&format!("{PATH}?lan=99&slag=%3Cscript%3E&malgrupp=x&kommun=1&visa=")).await;
    strange.assert_has("<li><b>69</b>");
    assert!(!strange.has("<script>"), "what was typed is passed over");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_single_congregation_is_told_neither_on_the_page_nor_as_data() {
    let fixture = filled().await;
    let mut anyone = fixture.browser();
    let page = anyone.get(&format!("{PATH}?slag=faith_community")).await;
    page.assert_has("<li><b>20</b>");
    let row = page
        .body
        .split("kommun=1401&#38;slag=faith_community")
        .nth(1)
        .or_else(|| page.body.split("kommun=1401&amp;slag=faith_community").nth(1));
    assert!(row.unwrap().split("</tr>").next().unwrap().contains("0–4"));
    page.assert_has("url(#dold)");
    let one = anyone.get(&format!("{PATH}?kommun=1401&slag=faith_community")).await;
    one.assert_has("Siffrorna här delas inte upp mer");
    let whole = anyone.get(&format!("{PATH}?kommun=1401")).await;
    whole.assert_has("0–4");
    for query in [
        "?type=faith_community",
        "?municipality=1401&type=faith_community",
        "?municipality=1401",
        "?county=all",
    ] {
        let data: serde_json::Value =
            serde_json::from_str(&anyone.get(&format!("/api/v1/sector-map{query}")).await.body).unwrap();
        for figure in data["municipalities"].as_array().unwrap().iter().chain([&data]) {
            let small = figure["count"].as_u64().is_some_and(|n| (1..5).contains(&n));
            assert!(!(small && data["guarded"] == true), "{query} {figure}");
            assert_eq!(figure["count"].is_null(), figure["told"] != "exact");
        }
        if let Some(types) = data["character"]["types"].as_array().filter(|_| query.contains("1401")) {
            let faith = types.iter().find(|t| t["key"] == "faith_community").unwrap();
            assert_eq!((&faith["count"], &faith["told"]), (&serde_json::Value::Null, &"0-4".into()));
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn data_refuses_a_filter_that_is_no_choice_and_gives_a_table() {
    let fixture = filled().await;
    let mut anyone = fixture.browser();
    for bad in ["county=99", "municipality=1", "type=strange", "target_group=men"] {
        for ending in ["", ".csv"] {
            let answer = anyone.get(&format!("/api/v1/sector-map{ending}?{bad}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        }
    }
    let table = anyone.get("/api/v1/sector-map.csv?municipality=1480").await;
    assert!(table.body.contains("municipality;1480;Göteborgs kommun;52;exact;"), "{}", table.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_register_says_so() {
    let fixture = Fixture::empty().await;
    fixture.browser().get(PATH).await.assert_has("Registret har inga organisationer än");
}
