//! What one sender may send to the forms that anyone can open, and addresses that lead nowhere.

use crate::common::{Browser, Fixture, Page, SLUG, person};
use axum::http::{StatusCode, header};
use domain::language::Language;

const ASK: &str = "/begar-handling";

fn other_sender(fixture: &Fixture) -> Browser {
    let mut browser = fixture.browser();
    browser.from = [192, 0, 2, 2];
    browser
}

async fn ask(browser: &mut Browser, words: &str) -> Page {
    browser.post(ASK, &[("wants", words), ("email", "")]).await
}

async fn follow(browser: &mut Browser, email: &str) -> Page {
    browser.post("/folj", &[("remiss", SLUG), ("email", email), ("pace", "weekly")]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_sender_does_not_drown_the_desk_and_loses_nothing_typed() {
    let fixture = Fixture::empty().await;
    let mut one = fixture.browser();
    let mut taken = 0;
    let stopped = loop {
        let page = ask(&mut one, &format!("Protokoll {taken} <från mars>")).await;
        if page.status != StatusCode::SEE_OTHER {
            break page;
        }
        taken += 1;
        assert!(taken < 100, "there is an end to it");
    };
    assert!(taken >= 10, "who asks for several documents is not stopped: {taken}");
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(stopped.headers.contains_key(header::RETRY_AFTER));
    stopped.assert_has(&format!("Protokoll {taken} &#60;från mars&#62;"));
    stopped.assert_has("Vänta en stund");
    stopped.assert_has("mejla din begäran till registrator@prov.example");
    one.post("/en/begar-handling", &[("wants", "Minutes")]).await.assert_has("Wait a while");
    one.post("/fi/begar-handling", &[("wants", "Pöytäkirja")]).await.assert_has("Odota hetki");
    // A new browser of the same sender is no other sender; another sender is let in.
    assert_eq!(ask(&mut fixture.browser(), "Allt").await.status, StatusCode::TOO_MANY_REQUESTS);
    let mut other = other_sender(&fixture);
    assert_eq!(ask(&mut other, "Allt").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_sender_does_not_shut_others_out_of_following() {
    let fixture = Fixture::dispatched().await;
    let mut one = fixture.browser();
    let pages = async |browser: &mut Browser, count: usize| {
        let mut last = None;
        for n in 0..count {
            last = Some(follow(browser, &format!("nr{n}@exempel.example")).await);
        }
        last.unwrap()
    };
    let stopped = pages(&mut one, 60).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    stopped.assert_has("value=\"nr59@exempel.example\"");
    stopped.assert_has(&format!("name=\"remiss\" value=\"{SLUG}\""));
    stopped.assert_has("value=\"weekly\" checked");
    stopped.assert_has("Vänta en stund");
    let mut other = other_sender(&fixture);
    follow(&mut other, "anna@exempel.example").await.assert_leads("/folj/skickat");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_sender_does_not_take_all_links_to_sign_in() {
    let fixture = Fixture::empty().await;
    let mut one = fixture.browser();
    let mut status = StatusCode::OK;
    for _ in 0..100 {
        status = one.post("/logga-in", &[("email", "handlaggare@prov.example")]).await.status;
    }
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    let mut other = other_sender(&fixture);
    assert_eq!(
        other.post("/logga-in", &[("email", "handlaggare@prov.example")]).await.status,
        StatusCode::OK
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_desk_pages_the_requests_and_says_how_many() {
    let fixture = Fixture::empty().await;
    let site = &fixture.site;
    let registrar = person(site, "registrator").await;
    for n in 0..53 {
        let words = format!("Begäran nr {n}.");
        let made =
            app::disclosure::request(site, &domain::access::Actor::Anyone, &words, "", Language::Swedish)
                .await
                .unwrap();
        if n < 2 {
            app::disclosure::reply(site, &registrar, &made.reception_number, "Finns inte.").await.unwrap();
        }
    }
    let token = app::account::sign_in_as_example(site, domain::account::Role::Registrar).await.unwrap();
    let mut desk = fixture.browser();
    desk.cookies.insert("rl_session".into(), token);
    let first = desk.get("/arbete/begaranden").await;
    first.assert_has("Väntar på besked: 51");
    first.assert_has("Besvarade: 2");
    first.assert_has("Visar 1–50 av 51");
    assert!(first.has("nr 2.") && !first.has("nr 52."));
    first.assert_has("?besvarade=1&#38;sida=2");
    let second = desk.get("/arbete/begaranden?sida=2&besvarade=1").await;
    second.assert_has("nr 52.");
    assert!(!second.has("nr 2.</p>") && second.has("nr 0."));
    for odd in ["sida=0", "sida=x", "sida=9223372036854775807", "besvarade=-1"] {
        assert_eq!(desk.get(&format!("/arbete/begaranden?{odd}")).await.status, StatusCode::OK, "{odd}");
    }
    desk.get("/arbete").await.assert_has("51 begäranden om handlingar");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_that_holds_no_number_leads_nowhere() {
    let fixture = Fixture::dispatched().await;
    let token =
        app::account::sign_in_as_example(&fixture.site, domain::account::Role::Registrar).await.unwrap();
    let mut desk = fixture.browser();
    desk.cookies.insert("rl_session".into(), token);
    for path in [
        "/begaran/t/d/abc",
        "/mitt-svar/filer/x/y",
        "/arbete/inkorg/x/filer/x",
        &format!("/arbete/remisser/{SLUG}/bilagor/x"),
        &format!("/arbete/remisser/{SLUG}/bilagor/99999999999999999999"),
        "/arbete/svar/x/filer/x/y",
        "/remisser/%ff",
        "/fi/begaran/t/d/abc",
    ] {
        let page = desk.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.has("<h1") && !page.has("Invalid URL"), "{path}: {}", page.body);
    }
    for path in
        ["/begaran/x", "/begaran/x/d/1", "/logga-in/x", "/svara/x", "/mitt-svar/x", "/folj/x", "/foljer/x"]
    {
        let page = fixture.browser().get(path).await;
        assert_eq!(page.status, StatusCode::GONE, "{path}");
        assert!(page.has("<h1"), "{path}");
    }
    fixture.browser().get("/begaran/x").await.assert_has("Länken gäller inte");
    assert_eq!(fixture.browser().post("/begaran/x/beslut", &[]).await.status, StatusCode::GONE);
}
