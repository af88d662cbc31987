//! The search page and the feeds.

use crate::common::{Fixture, SLUG};
use crate::desk::official;
use axum::http::StatusCode;
use domain::account::Role;

async fn filled() -> Fixture {
    let fixture = Fixture::dispatched().await;
    app::search::catch_up_at_once(&fixture.site, |_| {}).await.unwrap();
    fixture
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn anyone_searches_without_script() {
    let fixture = filled().await;
    let mut anyone = fixture.browser();
    let front = anyone.get("/").await;
    front.assert_has("action=\"/sok\"");
    let found = anyone.get("/sok?q=samverka").await;
    for text in [
        "<mark>",
        "noindex",
        "role=\"search\"",
        &format!("/remisser/{SLUG}"),
        "1 träff",
        "value=\"samverka\"",
    ] {
        found.assert_has(text);
    }
    let none = anyone.get("/sok?q=%3Cscript%3Esjukhusbibliotek").await;
    none.assert_has("Inget hittades för");
    assert!(!none.has("<script>sjuk"), "what was typed is text");
    assert_eq!(anyone.get("/en/sok?q=samverka").await.status, StatusCode::OK);
    assert_eq!(anyone.get("/sok?q=samverka&typ=referral&sida=99").await.status, StatusCode::OK);
    let straight = anyone.get("/sok?q=RS+2024-0001").await;
    assert!(matches!(straight.status, StatusCode::SEE_OTHER | StatusCode::OK));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_desk_is_closed_to_strangers_and_searches_more() {
    let fixture = filled().await;
    let mut anyone = fixture.browser();
    assert!(!anyone.get("/arbete/sok?q=samverka").await.has("<mark>"));
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    officer.get("/arbete/sok?q=samverka").await.assert_has(&format!("/arbete/remisser/{SLUG}"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn feeds_are_atom_and_the_api_finds_the_same() {
    let fixture = filled().await;
    let mut anyone = fixture.browser();
    for path in [
        "/remisser.atom",
        &format!("/remisser/{SLUG}/handelser.atom"),
        "/sok.atom?q=samverka",
        "/fi/remisser.atom",
    ] {
        let feed = anyone.get(path).await;
        assert_eq!(feed.status, StatusCode::OK, "{path}");
        for text in [
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"",
            "<id>tag:",
            "<updated>",
            "rel=\"self\"",
            "<entry>",
        ] {
            feed.assert_has(text);
        }
    }
    assert_eq!(anyone.get("/remisser/finns-inte/handelser.atom").await.status, StatusCode::NOT_FOUND);
    let found = anyone.get("/api/v1/search?q=samverka").await;
    found.assert_has("\"kind\":\"referral\"");
    assert_eq!(anyone.get("/api/v1/search?q=x&page=0").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
