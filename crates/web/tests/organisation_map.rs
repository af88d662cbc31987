//! What was found, on a map and by municipality: the same numbers on the page, in its table and as data, and everything that was
//! asked kept on the way between list and map.

use crate::sector_map::{all, filled};
use axum::http::StatusCode;
use std::collections::BTreeMap;

const PATH: &str = "/organisationer";

/// The table's rows: a place, or what stands in its stead, and how many.
fn rows(body: &str) -> BTreeMap<String, String> {
    let rows = all(body, "<tr", "</tr>").into_iter().filter_map(|row| {
        let name = row
            .split("</th>")
            .next()?
            .rsplit(['>'])
            .find(|text| !text.is_empty() && !text.starts_with('<'))?;
        let count = row.split("class=\"n\">").nth(1)?.split("</td>").next()?;
        Some((name.split('<').next()?.to_owned(), count.replace("<b>", "").replace("</b>", "")))
    });
    rows.collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_found_is_drawn_counted_and_led_to() {
    let fixture = filled().await;
    app::organisation_search::catch_up_at_once(&fixture.site).await.unwrap();
    let mut anyone = fixture.browser();
    let list = anyone.get(&format!("{PATH}?q=idrott&typ=sports")).await;
    list.assert_has("49 organisationer");
    list.assert_has("href=\"/organisationer?q=idrott&#38;typ=sports&#38;visa=karta\"");
    let map = anyone.get(&format!("{PATH}?q=idrott&typ=sports&visa=karta")).await;
    assert_eq!(map.status, StatusCode::OK);
    map.assert_has("49 organisationer");
    map.assert_has("noindex");
    map.assert_has("href=\"/organisationer?q=idrott&#38;typ=sports\"");
    map.assert_has("name=\"visa\" value=\"karta\"");
    assert_eq!(all(&map.body, "data-kommun=\"", "\"").len(), 49, "the site's own county");
    map.assert_has("<title>Göteborg: 40 organisationer</title>");
    map.assert_has("href=\"/organisationer?q=idrott&#38;plats=1480&#38;typ=sports\" data-plats=\"1480\"");
    let told = rows(&map.body);
    let of = |name: &str| told[name].as_str();
    assert_eq!((of("Göteborg"), of("Härryda"), of("Partille")), ("40", "9", "0"));
    assert_eq!(
        (of("Ale"), of("Kommunen är inte känd"), of("Alla som hittades")),
        ("inga uppgifter", "0", "49")
    );
    // The files and the list to save are of what was asked, however it is shown.
    map.assert_has("href=\"/organisationer.csv?q=idrott&#38;typ=sports\"");

    // What Kartläggning would not tell is told here: the list names them.
    let faith = anyone.get(&format!("{PATH}?typ=faith_community&visa=karta")).await;
    assert_eq!(rows(&faith.body)["Härryda"], "1");

    // All counties, when that is asked for or nobody is found in the own one.
    for (address, counties) in [("?visa=landet", "3"), ("?q=hembygd&visa=karta", "3")] {
        let country = anyone.get(&format!("{PATH}{address}")).await;
        assert_eq!(all(&country.body, "data-kommun=\"", "\"").len(), 290, "{address}");
        assert_eq!(rows(&country.body)["Stockholm"], counties, "{address}");
    }
    let elsewhere = anyone.get(&format!("{PATH}?visa=karta")).await;
    assert_eq!(
        (rows(&elsewhere.body)["I andra län"].as_str(), rows(&elsewhere.body)["Alla som hittades"].as_str()),
        ("3", "72")
    );
    let nobody = anyone.get(&format!("{PATH}?q=finnsinte&visa=karta")).await;
    assert!(nobody.has("Ingen organisation hittades") && !nobody.has("data-kommun"));
    let unread = anyone.get(&format!("{PATH}?plats=Atlantis&visa=karta")).await;
    assert!(unread.has("”Atlantis”") && unread.has("data-kommun"));
    for language in ["/en", "/fi"] {
        let page = anyone.get(&format!("{language}{PATH}?visa=karta")).await;
        assert_eq!(page.status, StatusCode::OK);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_counts_are_given_as_data() {
    let fixture = filled().await;
    app::organisation_search::catch_up_at_once(&fixture.site).await.unwrap();
    let mut anyone = fixture.browser();
    let at = "/api/v1/organisations/by-municipality";
    for query in ["", "?type=sports", "?q=samfund", "?place=14", "?q=samfund&place=1401&active_there=1"] {
        let data: serde_json::Value =
            serde_json::from_str(&anyone.get(&format!("{at}{query}")).await.body).unwrap();
        let list: serde_json::Value =
            serde_json::from_str(&anyone.get(&format!("/api/v1/organisations{query}")).await.body).unwrap();
        let all = data["municipalities"].as_array().unwrap();
        assert_eq!(all.len(), 290);
        let sum: i64 = all.iter().filter_map(|m| m["count"].as_i64()).sum();
        assert_eq!(
            sum + data["unknown_municipality"].as_i64().unwrap(),
            list["total"].as_i64().unwrap(),
            "{query}"
        );
        assert_eq!(data["total"], list["total"]);
        assert!(all.iter().all(|m| m["count"].is_null() == (m["told"] == "no_data")));
    }
    let bad = anyone.get(&format!("{at}?place=Atlantis")).await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
}
