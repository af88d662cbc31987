//! Finding organisations by the pages and the API: what officials and anyone are shown, and what is made of a result.

use crate::desk_browser::{Browser, site};
use axum::http::StatusCode;
use domain::account::Role;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn organisations_are_found_narrowed_saved_and_taken_along() {
    let folder = tempfile::tempdir().unwrap();
    let site = site(folder.path()).await;
    let mut officer = Browser::signed_in(&site, Role::CaseOfficer).await;
    assert!(officer.get("/arbete/organisationer").await.body.contains("Ingen organisation är inlagd än"));
    for (name, kind, email) in [
        ("Riksförbundet HjärtLung", "civil_society", "hl@x.example"),
        ("Göteborgs Fotbollsklubb", "civil_society", ""),
        ("Länsstyrelsen", "authority", "lst@x.example"),
    ] {
        let fields =
            [("name", name), ("category", "other"), ("kind", kind), ("email", email), ("language", "sv")];
        assert_eq!(officer.fill("/arbete/organisationer/ny", &fields).await.status, StatusCode::SEE_OTHER);
    }
    let found = officer.get("/arbete/organisationer?q=Hj%C3%A4rt+lung").await.body;
    assert!(found.contains("Riksförbundet HjärtLung") && found.contains("1 organisation<"), "{found}");
    assert!(found.contains("hl@<wbr>x.example") && !found.contains("Göteborgs"));
    let near = officer.get("/arbete/organisationer?q=fotbolsklubb").await.body;
    assert!(near.contains("Göteborgs Fotbollsklubb") && near.contains("stavas nästan likadant"));
    let nowhere = officer.get("/arbete/organisationer?plats=Atlantis").await.body;
    assert!(
        nowhere.contains("”Atlantis”")
            && nowhere.contains("value=\"Atlantis\"")
            && nowhere.contains("3 organisationer")
    );
    let none = officer.get("/arbete/organisationer?q=%3Cscript%3Eqwerty").await.body;
    assert!(none.contains("Ingen organisation hittades för") && !none.contains("<script>qwerty"));

    // Anyone is shown civil society only, and no addresses.
    let mut anyone = Browser::anyone(&site);
    let public = anyone.get("/organisationer").await.body;
    assert!(public.contains("Riksförbundet HjärtLung") && public.contains("2 organisationer"), "{public}");
    for path in ["/organisationer", "/organisationer.csv", "/organisationer.json", "/api/v1/organisations"] {
        let page = anyone.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.body.contains("Göteborgs Fotbollsklubb"), "{path}");
        assert!(!page.body.contains("x.example") && !page.body.contains("Länsstyrelsen"), "{path}");
    }
    let id = public.split("/organisationer/org-").nth(1).unwrap().split('"').next().unwrap();
    let one = anyone.get(&format!("/organisationer/org-{id}")).await;
    assert!(one.status == StatusCode::OK && !one.body.contains("x.example"));
    let hidden = officer.get("/arbete/organisationer?q=L%C3%A4nsstyrelsen").await.body;
    let hidden =
        hidden.split("/arbete/organisationer/org-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    for path in ["/organisationer/org-", "/api/v1/organisations/org-"] {
        assert_eq!(anyone.get(&format!("{path}{hidden}")).await.status, StatusCode::NOT_FOUND);
    }
    let bad = anyone.get("/api/v1/organisations?place=Atlantis").await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bad.body.contains("place"));
    assert_eq!(anyone.get("/arbete/organisationer.csv").await.status, StatusCode::SEE_OTHER, "to sign in");
    assert!(officer.get("/arbete/organisationer.csv?q=hj%C3%A4rt").await.body.contains("hl@x.example"));

    // A list needs a name; what was asked and typed is kept.
    let fields = [("asked", "?q=fotboll"), ("name", ""), ("category", "other")];
    let again = officer.fill("/arbete/organisationer", &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("href=\"#name\"") && again.body.contains("value=\"fotboll\""));
    // What the page has not written would be a list of everyone.
    for asked in ["q=fotboll", "?x=fotboll", "fotboll", "?"] {
        let fields = [("asked", asked), ("name", "Alla"), ("category", "other")];
        let refused = officer.fill("/arbete/organisationer", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{asked}");
        assert!(refused.body.contains("Sökningen går inte att läsa"), "{asked}");
    }
    let without = officer.fill("/arbete/organisationer", &[("name", "Alla"), ("category", "other")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!officer.get("/arbete/sandlistor").await.body.contains(">Alla<"));
    let fields = [("asked", "?q=fotboll"), ("name", "Fotboll"), ("category", "other")];
    let made = officer.fill("/arbete/organisationer", &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let here = made.location;
    let list = officer.get(&here).await.body;
    assert!(list.contains("Göteborgs Fotbollsklubb") && !list.contains("HjärtLung"));
}
