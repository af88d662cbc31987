//! Who represents an organisation: the forms at the desk, the list, what anyone sees, and what the organisation itself names.

use crate::common::{Fixture, at};
use crate::desk::official;
use axum::http::StatusCode;
use domain::account::Role;

const ANNA: [(&str, &str); 11] = [
    ("person", "Anna Berg"),
    ("matter", "Samrådet för funktionsrätt"),
    ("role", "ordinary"),
    ("appointed_by", "annual_meeting"),
    ("appointed_on", "2023-03-12"),
    ("since", "2023-03-12"),
    ("until", "2024-03-10"),
    ("email", "anna@privat.example"),
    ("told", "Protokoll"),
    ("basis", "consent"),
    ("public", "1"),
];

/// The same with some fields otherwise.
fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = ANNA.iter().copied().filter(|(name, _)| changes.iter().all(|(other, _)| other != name));
    kept.chain(changes.iter().copied()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_representative_is_named_shown_ended_and_erased() {
    let fixture = Fixture::dispatched().await;
    fixture.site.clock.hold(at("2024-01-20T09:00:00Z"));
    let mut keeper = official(&fixture, Role::Coordinator).await;
    let typed = [("name", "Byalaget"), ("kind", "civil_society"), ("language", "sv"), ("seat", "Ale")];
    let made = keeper.post("/arbete/organisationer/ny", &typed).await;
    let one = made.location().trim_end_matches("?sparat").to_owned();
    keeper.get(&one).await.assert_has("Ingen företrädare är inlagd");
    let new = format!("{one}/mandat/ny");
    keeper.get(&new).await.assert_has("raderas 365 dagar efter");

    // What is wrong is told at its field, and what was typed stays.
    let wrong = keeper.post(&new, &with(&[("person", ""), ("until", "2023-03-12"), ("basis", "")])).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["person", "until", "basis"] {
        wrong.assert_has(&format!("href=\"#{field}\""));
        wrong.assert_has(&format!("id=\"{field}-fel\""));
    }
    wrong.assert_has("Fyll i det här.");
    assert_eq!(wrong.value("matter"), "Samrådet för funktionsrätt");
    assert_eq!(wrong.value("told"), "Protokoll");
    wrong.assert_has("value=\"annual_meeting\" id=\"appointed_by\" checked");
    wrong.assert_has("name=\"public\" value=\"1\" checked");

    keeper.post(&new, &ANNA).await.assert_leads(&format!("{one}?sparat"));
    let shown = keeper.get(&one).await;
    for text in ["Anna Berg", "Ordinarie ledamot", "Utsedd av årsmötet den 12", "Slutar den 10"] {
        shown.assert_has(text);
    }
    let id = shown.body.split("/mandat/man-").nth(1).unwrap().split(['"', '/']).next().unwrap();
    let mandate = format!("{one}/mandat/man-{id}");

    // The list at the desk, and its files.
    let list = keeper.get("/arbete/mandat").await;
    list.assert_has("1 mandat slutar snart eller saknar efterträdare");
    list.assert_has("Anna Berg");
    keeper.get("/arbete/mandat?visa=slutar&organisation=BYALAG").await.assert_has("Ingen efterträdare");
    keeper.get("/arbete/mandat?visa=slutar&uppdrag=kollektiv").await.assert_has("Inget mandat passar");
    keeper.get("/arbete/mandat?visa=slut").await.assert_has("Inget mandat har slutat");
    keeper.get("/arbete/mandat.csv?visa=galler").await.assert_has("anna@privat.example");
    keeper.get("/arbete/mandat.json?visa=slutar").await.assert_has("\"without_successor\": true");
    keeper.get("/arbete").await.assert_has("1 mandat slutar snart eller saknar efterträdare");

    // Anyone sees name, in what, role and last day, and neither address nor who told.
    let public = one.replace("/arbete", "");
    let api = format!("/api/v1{}/mandates", public.replace("organisationer", "organisations"));
    let mut anyone = fixture.browser();
    let page = anyone.get(&public).await;
    page.assert_has("Anna Berg");
    page.assert_has("till och med den 10");
    let data = anyone.get(&api).await;
    data.assert_has("\"in_what\":\"Samrådet för funktionsrätt\"");
    data.assert_has("\"until\":\"2024-03-10\"");
    for seen in [&page, &data] {
        assert!(!seen.body.contains("anna@privat.example") && !seen.body.contains("Protokoll"));
    }
    for closed in ["/arbete/mandat", "/arbete/mandat.csv", &new, &mandate] {
        assert_ne!(anyone.get(closed).await.status, StatusCode::OK, "{closed}");
    }

    // Two who change it at once.
    let hidden: Vec<_> =
        with(&[("version", "1")]).into_iter().filter(|(name, _)| *name != "public").collect();
    keeper.post(&mandate, &hidden).await.assert_leads(&format!("{one}?sparat"));
    assert!(!anyone.get(&public).await.body.contains("Anna Berg"), "no more public");
    assert!(!anyone.get(&api).await.body.contains("Anna Berg"));
    let late = keeper.post(&mandate, &with(&[("version", "1"), ("person", "Annan Berg")])).await;
    late.assert_has("Någon annan ändrade mandatet");
    assert_eq!((late.value("person").as_str(), late.value("version").as_str()), ("Annan Berg", "2"));

    // Another organisation's address leads nowhere.
    let typed = [("name", "Ett annat"), ("kind", "civil_society"), ("language", "sv")];
    let made = keeper.post("/arbete/organisationer/ny", &typed).await;
    let other = made.location().trim_end_matches("?sparat").to_owned();
    assert_eq!(keeper.get(&mandate.replace(&one, &other)).await.status, StatusCode::NOT_FOUND);

    let end = format!("{mandate}/avsluta");
    keeper.get(&end).await.assert_has("Avsluta mandatet?");
    let wrong = keeper.post(&end, &[("version", "2"), ("ended_on", "2024-05-01")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_has("Mandatet slutar den 10");
    wrong.assert_has("id=\"end_reason-fel\"");
    assert_eq!(wrong.value("ended_on"), "2024-05-01");
    let right = [("version", "2"), ("ended_on", ""), ("end_reason", "resigned")];
    keeper.post(&end, &right).await.assert_leads(&format!("{one}?sparat"));
    assert_eq!(keeper.get(&end).await.status, StatusCode::NOT_FOUND, "once");
    keeper.get(&format!("{mandate}/radera")).await.assert_has("Ja, radera");
    for _ in 0..2 {
        keeper.post(&format!("{mandate}/radera"), &[]).await.assert_leads(&format!("{one}?sparat"));
    }
    fixture.site.clock.hold(at("2024-01-21T09:00:00Z"));
    let left = keeper.get(&one).await;
    left.assert_has("Personuppgifterna är raderade");
    left.assert_has("Orsak: Personen har avgått.");
    assert!(!left.body.contains("Anna Berg"));
    keeper.get("/arbete/mandat?visa=slut").await.assert_has("Namnet är raderat");

    let mut officer = official(&fixture, Role::CaseOfficer).await;
    officer.get(&one).await.assert_has("Samordnare kan ändra mandaten");
    for closed in [&new, &mandate, &end] {
        assert_eq!(officer.get(closed).await.status, StatusCode::FORBIDDEN, "{closed}");
    }
    assert_eq!(officer.post(&new, &ANNA).await.status, StatusCode::FORBIDDEN);
}
