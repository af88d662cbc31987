//! Steps after dispatch, by the pages: another last day, closing, letters to post when all is over.

use crate::common::{Browser, Fixture, SLUG, at, person};
use axum::http::StatusCode;
use domain::account::Role;

/// Someone who works there, at a browser.
async fn official(fixture: &Fixture, role: Role) -> Browser {
    let mut browser = fixture.browser();
    let token = app::account::sign_in_as_example(&fixture.site, role).await.unwrap();
    browser.cookies.insert("rl_session".into(), token);
    browser.get("/om").await;
    browser
}

/// Dates are held together by spaces that do not break; here they are as any.
fn says(page: &crate::common::Page, text: &str) {
    let plain = page.body.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(plain.contains(text), "{text:?} is not in the page {:?}\n{plain}", page.title());
}

fn here(page: &str) -> String {
    format!("/arbete/remisser/{SLUG}{page}")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unusual_last_day_is_asked_about_and_a_wrong_one_refused() {
    let fixture = Fixture::dispatched().await;
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    let step = here("/steg/andra-sista-dagen");
    let asked = officer.get(&step).await;
    assert!(!asked.has("type=\"checkbox\""), "nothing to tick before anything is typed");
    assert_eq!(asked.value("decision_date"), "2024-05-28");

    let far = officer
        .post(&step, &[("day", "2099-01-01"), ("decision_date", "2024-05-28"), ("reason", "Vi vill")])
        .await;
    assert_eq!(far.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&far, "Beslutet är planerat till 28 maj 2024. Flytta det också");
    says(&far, "Vi vill");

    let earlier = officer.post(&step, &[("day", "2024-02-20")]).await;
    assert_eq!(earlier.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&earlier, "De tillfrågade har fått veta att de har till 29 februari 2024.");
    assert_eq!(earlier.value("confirm"), "2024-02-20");
    // The tick says yes to the day it was shown with.
    let another = officer.post(&step, &[("day", "2024-02-19"), ("confirm", "2024-02-20")]).await;
    assert_eq!(another.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = officer.post(&step, &[("day", "2024-02-20"), ("confirm", "2024-02-20")]).await;
    done.assert_leads(&here("?klart=deadline_changed"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn closing_early_warns_with_the_days_and_no_days_are_counted_down_after() {
    let fixture = Fixture::dispatched().await;
    let site = &fixture.site;
    let asked = fixture.association().await;
    let handler = person(site, "handlaggare").await;
    app::recipient::decide_extension(site, &handler, SLUG, asked.id, Some("2024-03-07"), "").await.unwrap();
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    let step = here("/steg/avsluta");
    let page = officer.get(&step).await;
    says(&page, "Sista dagen är torsdag 29 februari 2024.");
    says(&page, "En har fått längre tid, till 7 mars 2024");
    says(&page, "Stäng ändå");
    let not_yet = officer.post(&step, &[]).await;
    assert_eq!(not_yet.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&not_yet, "Tiden att svara är inte slut förrän efter 7 mars 2024.");
    let before = officer.get(&here("")).await;
    says(&before, "dagar kvar");
    officer.post(&step, &[("early", "ja")]).await.assert_leads(&here("?klart=closed"));
    let after = officer.get(&here("")).await;
    assert!(!after.has("dagar kvar"), "{}", after.body);
    says(&after, "svarstiden är avslutad");
    let mut respondent = fixture.browser();
    let door = respondent.get(&fixture.link(&asked)).await;
    assert!(!door.has("dagar kvar"), "{}", door.body);

    // Closed once: the step is told by its stage, not as if another role could take it.
    let again = officer.post(&step, &[("early", "ja")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let mut registrar = official(&fixture, Role::Registrar).await;
    let sent = registrar.post(&here("/steg/skicka"), &[]).await;
    assert_eq!(sent.status, StatusCode::CONFLICT, "the registrar may, but not here");
    says(&sent, "Svarstiden är slut");
    let other = registrar.post(&here("/steg/andra-sista-dagen"), &[("day", "inte en dag")]).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN, "authorised before anything typed is looked at");
    let begin = registrar.post("/arbete/remisser/ny", &[("title", "")]).await;
    assert_eq!(begin.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_of_feedback_are_posted_and_noted_before_everyone_is_told() {
    let fixture = Fixture::dispatched().await;
    let site = &fixture.site;
    let (handler, asked) = (person(site, "handlaggare").await, fixture.association().await);
    let typed = app::recipient::Typed {
        name: "Brevvännerna".into(),
        category: asked.category.clone(),
        postal: "Box 1\n123 45 Staden".into(),
        ..app::recipient::Typed::default()
    };
    let registrar = person(site, "registrator").await;
    app::recipient::add(site, &registrar, SLUG, &typed).await.unwrap();
    app::referral::withdraw(site, &handler, SLUG, "Görs om").await.unwrap();
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    let desk = officer.get("/arbete").await;
    says(&desk, "att-skriva-ut");
    let letters = officer.get(&here("/att-skriva-ut")).await;
    let unposted = letters.body.matches("name=\"letter\"").count();
    assert!(unposted >= 1, "{}", letters.body);
    for _ in 0..unposted {
        let id = officer.get(&here("/att-skriva-ut")).await.value("letter");
        officer
            .post(&here("/att-skriva-ut"), &[("letter", &id)])
            .await
            .assert_leads(&here("/att-skriva-ut?postat"));
    }
    let desk = officer.get("/arbete").await;
    assert!(!desk.has("att-skriva-ut"), "{}", desk.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_tells_who_got_longer_time_and_until_when() {
    let fixture = Fixture::dispatched().await;
    let site = &fixture.site;
    let asked = fixture.association().await;
    app::recipient::ask_extension(site, asked.id, "2024-03-07", "Årsmötet").await.unwrap();
    site.clock.hold(at("2024-01-20T09:00:00Z"));
    let handler = person(site, "handlaggare").await;
    app::recipient::decide_extension(site, &handler, SLUG, asked.id, Some("2024-03-07"), "").await.unwrap();
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    let name = &asked.name;
    for (language, lines) in [
        (
            "",
            [
                format!("{name} bad om längre tid, till 7 mars 2024."),
                format!("{name} fick längre tid, till 7 mars 2024."),
            ],
        ),
        (
            "/en",
            [
                format!("{name} asked for longer time, until 7 March 2024."),
                format!("{name} was given longer time, until 7 March 2024."),
            ],
        ),
        (
            "/fi",
            [
                format!("{name} pyysi lisäaikaa, 7. maaliskuuta 2024 asti."),
                format!("{name} sai lisäaikaa, 7. maaliskuuta 2024 asti."),
            ],
        ),
    ] {
        let page = officer.get(&format!("{language}{}", here(""))).await;
        for line in lines {
            says(&page, &line);
        }
    }
}

#[tokio::test]
async fn the_api_names_the_parameter_that_is_wrong() {
    let f = Fixture::dispatched().await;
    let page = f.browser().get("/api/v1/referrals?limit=1000").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.headers["content-type"], "application/problem+json");
    let body: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!(body["errors"][0]["parameter"], "limit");
    assert!(body["detail"].as_str().unwrap().starts_with("limit: "), "{body}");
    assert!(!page.body.contains("Gå tillbaka"), "nobody fills in a form here: {body}");
}

#[tokio::test]
async fn a_language_that_is_not_offered_is_not_there() {
    let f = Fixture::with_settings(|settings| {
        settings.languages = vec![domain::language::Language::Swedish, domain::language::Language::English];
    })
    .await;
    let mut browser = f.browser();
    assert_eq!(browser.get("/en/om").await.status, StatusCode::OK);
    let finnish = browser.get("/fi/om").await;
    assert_eq!(finnish.status, StatusCode::NOT_FOUND);
    assert!(finnish.has("<html lang=\"sv\""), "{}", finnish.body);
    assert!(!browser.get("/om").await.has("hreflang=\"fi\""));
}

#[tokio::test]
async fn terms_for_the_data_are_the_authoritys_own_or_not_said() {
    let silent = Fixture::empty().await.browser().get("/om").await;
    assert!(!silent.has("användas fritt"), "{}", silent.body);
    let terms = app::settings::DataTerms { sv: "CC0 1.0".into(), en: String::new(), fi: String::new() };
    let f = Fixture::with_settings(|settings| settings.data_terms = Some(terms)).await;
    f.browser().get("/en/om").await.assert_has("<p lang=\"sv\">CC0 1.0</p>");
}
