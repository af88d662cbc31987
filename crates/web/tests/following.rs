//! Following by mail: the field, the question, the page with what one follows, and stopping with one click.

use crate::common::{Browser, Fixture, Page, SLUG};
use axum::http::{StatusCode, header};

const ANNA: &str = "anna@exempel.example";

/// The mails that were written, sent now.
async fn mails(fixture: &Fixture) -> Vec<String> {
    app::jobs::run_due(&fixture.site).await.unwrap();
    let mail::Transport::Folder(folder) = &fixture.site.transport else { panic!("mails are files") };
    let files = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path());
    files
        .filter(|f| f.extension().is_some_and(|e| e == "eml"))
        .map(|f| String::from_utf8(std::fs::read(f).unwrap()).unwrap())
        .filter(|m| m.contains("exempel.example"))
        .collect()
}

/// The path of the link in the only mail that asks, in the language it was asked in.
async fn question(fixture: &Fixture) -> String {
    let all = mails(fixture).await;
    assert_eq!(all.len(), 1);
    let text = mail::read(all[0].as_bytes()).text;
    let link = text.lines().find(|l| l.starts_with("http") && l.contains("/folj/")).unwrap();
    link.strip_prefix("http://prov.localhost").unwrap().to_owned()
}

async fn ask(browser: &mut Browser, email: &str) -> Page {
    browser.post("/folj", &[("remiss", SLUG), ("email", email), ("pace", "daily")]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_field_a_question_and_a_page_of_ones_own() {
    let fixture = Fixture::dispatched().await;
    let mut anna = fixture.browser();
    for path in [
        format!("/remisser/{SLUG}"),
        "/remisser".into(),
        "/sok?q=samverka".into(),
        format!("/fi/remisser/{SLUG}"),
    ] {
        let page = anna.get(&path).await;
        page.assert_has("name=\"email\"");
        page.assert_has("/folj\" novalidate");
    }
    ask(&mut anna, ANNA).await.assert_leads("/folj/skickat");
    let unknown = anna.get("/folj/skickat").await;
    ask(&mut anna, ANNA).await.assert_leads("/folj/skickat");
    assert_eq!(anna.get("/folj/skickat").await.body.len(), unknown.body.len(), "it looks the same");
    let site = &fixture.site;
    let link = {
        let all = mails(&fixture).await;
        assert_eq!(all.len(), 2);
        let text = mail::read(all[0].as_bytes()).text;
        let line = text.lines().find(|l| l.starts_with("http") && l.contains("/folj/")).unwrap().to_owned();
        line.strip_prefix("http://prov.localhost").unwrap().to_owned()
    };
    let opened = anna.get(&link).await;
    opened.assert_has("<button");
    assert_eq!(opened.headers[header::CACHE_CONTROL], "no-store");
    let counts = store::follower::counts(&mut site.store.read().await.unwrap()).await.unwrap();
    assert!(counts.is_empty(), "opening a link confirms nothing");
    anna.post(&link, &[]).await.assert_leads("/foljer?klart");
    let own = anna.get("/foljer?klart").await;
    own.assert_has(ANNA);
    own.assert_has(&format!("/remisser/{SLUG}"));
    anna.post("/foljer", &[("pace", "weekly")]).await.assert_leads("/foljer?sparat");
    assert_eq!(anna.post("/foljer", &[("pace", "hourly")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let stop = anna.get("/foljer").await.value("stop");
    anna.post("/foljer", &[("stop", &stop)]).await.assert_leads("/folj/slut");
    assert_eq!(anna.get("/foljer").await.status, StatusCode::GONE);
    assert_eq!(anna.get(&link).await.status, StatusCode::GONE);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_address_is_told_at_its_field_and_kept() {
    let fixture = Fixture::dispatched().await;
    let mut anna = fixture.browser();
    let page = ask(&mut anna, "anna at exempel").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for text in [
        "id=\"email-fel\"",
        "value=\"anna at exempel\"",
        "aria-invalid=\"true\"",
        &format!("value=\"{SLUG}\""),
    ] {
        page.assert_has(text);
    }
    assert_eq!(
        anna.post("/folj", &[("remiss", "finns-inte"), ("email", ANNA), ("pace", "daily")]).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(anna.get("/folj?remiss=finns-inte").await.status, StatusCode::NOT_FOUND);
    assert_eq!(anna.get(&format!("/folj?remiss={SLUG}")).await.status, StatusCode::OK);
    assert_eq!(anna.get("/folj?sok=%3Fq%3Dsamverka").await.status, StatusCode::OK);
    // A form from who knows where is shown again, and nothing is sent.
    let untied =
        anna.post_untied("/folj", &format!("remiss={SLUG}&email=anna%40exempel.example&pace=daily")).await;
    assert_eq!(untied.status, StatusCode::CONFLICT);
    assert!(mails(&fixture).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_click_in_a_mail_program_stops_without_cookie_or_token() {
    let fixture = Fixture::dispatched().await;
    let mut anna = fixture.browser();
    anna.post("/en/folj", &[("allt", ""), ("email", ANNA), ("pace", "weekly")])
        .await
        .assert_leads("/en/folj/skickat");
    let link = question(&fixture).await;
    assert!(link.starts_with("/en/folj/"), "{link}: the language of the page where it began");
    anna.post(&link, &[]).await.assert_leads("/en/foljer?klart");
    let own = anna.cookies["rl_foljer"].clone();
    let mut robot = fixture.browser();
    let header = format!("/en/folj/avsluta/{own}");
    assert_eq!(robot.get(&header).await.status, StatusCode::OK);
    assert_eq!(anna.get("/en/foljer").await.status, StatusCode::OK, "opening the address stops nothing");
    for _ in 0..2 {
        let mut program = fixture.browser();
        let done = program.post_untied(&header, "List-Unsubscribe=One-Click").await;
        assert_eq!(done.status, StatusCode::OK);
    }
    assert_eq!(anna.get("/en/foljer").await.status, StatusCode::GONE);
    let counts = store::follower::counts(&mut fixture.site.store.read().await.unwrap()).await.unwrap();
    assert!(counts.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_to_be_followed_is_read_from_its_own_parameter() {
    let fixture = Fixture::dispatched().await;
    let mut anna = fixture.browser();
    let hidden = format!("name=\"remiss\" value=\"{SLUG}\"");
    for query in [
        format!("remiss={SLUG}&utm_source=x"),
        format!("utm_source=x&remiss={SLUG}"),
        format!("utm_source=x&remiss={SLUG}&fbclid="),
    ] {
        let page = anna.get(&format!("/folj?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        page.assert_has(&hidden);
    }
    anna.get("/folj?utm_source=x&sok=%3Fq%3Dsamverka%26typ%3Dstatement").await.assert_has("samverka");
    anna.get("/folj?utm_source=x").await.assert_has("Alla remisser");
    for query in [
        "remiss=",
        "sok=",
        "remiss",
        &format!("remiss={SLUG}&sok=%3Fq%3Da"),
        "utm_source=x&remiss=finns-inte",
    ] {
        assert_eq!(anna.get(&format!("/folj?{query}")).await.status, StatusCode::NOT_FOUND, "{query}");
    }
    let empty = anna.post("/folj", &[("remiss", ""), ("email", ANNA), ("pace", "daily")]).await;
    assert_eq!(empty.status, StatusCode::NOT_FOUND);
    assert!(mails(&fixture).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_search_that_is_too_long_is_told_and_the_address_kept() {
    let fixture = Fixture::dispatched().await;
    let long = format!("?q={}", "å".repeat(400));
    let page = fixture.browser().post("/folj", &[("sok", &long), ("email", ANNA), ("pace", "weekly")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.assert_has("Sökningen är för lång");
    page.assert_has("id=\"what\"");
    page.assert_has(&format!("value=\"{ANNA}\""));
    page.assert_has("value=\"weekly\" checked");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_click_is_let_through_from_elsewhere_and_nothing_else_is() {
    let fixture = Fixture::dispatched().await;
    let mut anna = fixture.browser();
    ask(&mut anna, ANNA).await;
    let link = question(&fixture).await;
    anna.post(&link, &[]).await;
    let own = anna.cookies["rl_foljer"].clone();
    let stop = format!("/folj/avsluta/{own}");
    let elsewhere: [&[(&str, &str)]; 3] = [
        &[("origin", "https://mail.example")],
        &[("sec-fetch-site", "cross-site")],
        &[("origin", "https://mail.example"), ("sec-fetch-site", "cross-site")],
    ];
    let mut program = fixture.browser();
    for headers in elsewhere {
        for body in ["", "List-Unsubscribe=Two-Clicks", "List-Unsubscribe=One-Click&stop=all"] {
            let refused = program.post_from(&stop, body, headers).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{body} {headers:?}");
        }
        for path in ["/folj", "/foljer", &format!("/foljer/{own}"), &link, "/begar-handling", "/logga-in"] {
            let refused = program.post_from(path, "List-Unsubscribe=One-Click", headers).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
        }
    }
    assert_eq!(anna.get("/foljer").await.status, StatusCode::OK);
    for headers in elsewhere {
        let done = program.post_from(&stop, "List-Unsubscribe=One-Click", headers).await;
        assert_eq!(done.status, StatusCode::OK, "{headers:?}");
    }
    assert_eq!(anna.get("/foljer").await.status, StatusCode::GONE);
}
