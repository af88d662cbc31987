//! What organisations are to each other, by the pages: the other is found, it is told what they are, and it is seen on both.

use crate::common::Fixture;
use crate::desk::official;
use axum::http::StatusCode;
use domain::account::Role;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_organisations_are_told_to_belong_together() {
    let fixture = Fixture::empty().await;
    let mut coordinator = official(&fixture, Role::Coordinator).await;
    let mut at = Vec::new();
    for name in ["Riksförbundet Lyra", "Lyra Väst"] {
        let fields = [("name", name), ("kind", "civil_society"), ("language", "sv")];
        let page = coordinator.post("/arbete/organisationer/ny", &fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
        at.push(page.location().trim_end_matches("?sparat").to_owned());
    }
    let (top, district) = (at[0].clone(), at[1].clone());
    let id = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    coordinator.get(&district).await.assert_has("Inget är inskrivet om vilka den hör ihop med.");
    let find = coordinator.get(&format!("{district}/hor-ihop/ny")).await;
    find.assert_has("Sök efter den andra organisationen.");
    let adding = format!("{district}/hor-ihop/ny/{}", id(&top));
    coordinator.get(&format!("{district}/hor-ihop/ny?q=lyra")).await.assert_has(&adding);
    let form = coordinator.get(&adding).await;
    form.assert_has("Lyra Väst är ett distrikt av Riksförbundet Lyra");
    form.assert_has("Riksförbundet Lyra är ett distrikt av Lyra Väst");

    // What was typed stays when something must be mended.
    let refused =
        coordinator.post(&adding, &[("kind", "district_of"), ("since", "31 juni"), ("source", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_has("value=\"31 juni\"");
    refused.assert_has("id=\"source-fel\"");
    refused.assert_has("value=\"district_of\" id=\"kind\" checked");

    let fields = [("kind", "district_of"), ("since", "2001-02-03"), ("source", "Webbplatsen")];
    coordinator.post(&adding, &fields).await.assert_leads(&format!("{district}?sparat"));
    let page = coordinator.get(&district).await;
    page.assert_has("Distrikt av");
    page.assert_has("februari\u{a0}2001");
    let relation = page.body.split("/hor-ihop/rel-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    coordinator.get(&top).await.assert_has("Visa alla som hör till organisationen");
    let within = coordinator.get(&format!("/arbete/organisationer?inom={}", id(&top))).await;
    within.assert_has("Hör till Riksförbundet Lyra");
    within.assert_has("1 organisation<");

    // Anyone sees it, and so does whoever asks the API.
    let mut anyone = fixture.browser();
    let public = anyone.get(&format!("/organisationer/{}", id(&top))).await;
    public.assert_has("Lyra Väst");
    assert!(!public.body.contains("Webbplatsen"), "where it was told is for officials");
    let told = anyone.get(&format!("/api/v1/organisations/{}", id(&district))).await;
    told.assert_has("\"kind\":\"district_of\",\"turned\":false");
    anyone.get(&format!("/api/v1/organisations?within={}", id(&top))).await.assert_has("\"total\":1");

    // Told from the other side, it is changed the same way round, and at last taken away.
    let edit = format!("{top}/hor-ihop/rel-{relation}");
    let form = coordinator.get(&edit).await;
    form.assert_has("Lyra Väst är medlem i Riksförbundet Lyra");
    assert!(!form.body.contains("Riksförbundet Lyra är medlem i Lyra Väst"));
    let version = form.value("version");
    let fields = [("version", version.as_str()), ("kind", "-member_of"), ("source", "Mejl")];
    coordinator.post(&edit, &fields).await.assert_leads(&format!("{top}?sparat"));
    let late = coordinator.post(&edit, &fields).await;
    late.assert_has("Någon annan ändrade det här medan du skrev.");
    late.assert_has("Medlemsorganisationer Lyra Väst");
    let version = coordinator.get(&edit).await.value("version");
    coordinator
        .post(&edit, &[("version", &version), ("do", "remove")])
        .await
        .assert_leads(&format!("{top}?sparat"));
    coordinator.get(&top).await.assert_has("Inget är inskrivet om vilka den hör ihop med.");
    assert_eq!(coordinator.get(&edit).await.status, StatusCode::NOT_FOUND);

    let mut officer = official(&fixture, Role::CaseOfficer).await;
    assert_eq!(officer.get(&adding).await.status, StatusCode::FORBIDDEN);
    assert!(!officer.get(&district).await.body.contains("/hor-ihop/ny"));
}
