//! Lists that are used again, and names that are gone through, by the pages alone.

use crate::desk_browser::{Browser, site};
use axum::http::StatusCode;
use domain::account::Role;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_is_pasted_its_names_gone_through_and_a_draft_filled() {
    let folder = tempfile::tempdir().unwrap();
    let site = site(folder.path()).await;
    let mut officer = Browser::signed_in(&site, Role::CaseOfficer).await;
    for (name, email) in [("Region Skåne", "skane@x.example"), ("Synskadades riksförbund", "srf@x.example")]
    {
        let fields = [
            ("name", name),
            ("category", "other"),
            ("kind", "authority"),
            ("email", email),
            ("language", "sv"),
        ];
        assert_eq!(officer.fill("/arbete/organisationer/ny", &fields).await.status, StatusCode::SEE_OTHER);
    }
    assert!(officer.get("/arbete/sandlistor").await.body.contains("Det finns ingen sändlista än"));
    let names = "Skåne läns landsting\nSRF\nByalaget; by@x.example";
    // What was typed is kept when something must be mended.
    let nameless = [("name", ""), ("begins", "text"), ("list", names), ("list_category", "other")];
    let again = officer.fill("/arbete/sandlistor/ny", &nameless).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.body.contains("Byalaget; by@x.example") && again.body.contains("href=\"#name\""),
        "{}",
        again.body
    );
    let fields = [("name", "Vår lista"), ("begins", "text"), ("list", names), ("list_category", "other")];
    let made = officer.fill("/arbete/sandlistor/ny", &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let here = made.location;
    let list = officer.get(&here).await;
    assert!(list.body.contains("3 namn hör inte till någon organisation"), "{}", list.body);

    let asked = officer.get(&format!("{here}/namn")).await;
    assert!(asked.body.contains("Säkra (1)") && asked.body.contains("Ett tidigare namn."), "{}", asked.body);
    assert!(asked.body.contains("Läs och svara (1)") && asked.body.contains("Inga förslag (1)"));
    let value = |name: &str| {
        let mark = format!("name=\"answer-{name}\"");
        let (_, rest) = asked.body.split_once(&mark).unwrap();
        rest.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (skane, srf) = (value("1"), value("2"));
    let none = officer.fill(&format!("{here}/namn"), &[]).await;
    assert!(none.body.contains("Svara på minst ett namn"), "{}", none.body);
    let answers = [
        ("name-1", "Skåne läns landsting"),
        ("answer-1", skane.as_str()),
        ("name-2", "SRF"),
        ("answer-2", srf.as_str()),
        ("name-3", "Byalaget"),
        ("answer-3", "new"),
    ];
    let done = officer.fill(&format!("{here}/namn"), &answers).await;
    assert_eq!(done.location, format!("{here}/namn?knutna=3&nya=1&nej=0"), "{}", done.body);
    assert!(
        officer.get(&done.location).await.body.contains("Alla namn hör till organisationer som vi känner")
    );

    let draft = officer.fill("/arbete/remisser/ny", &[("title", "Remiss"), ("number", "")]).await.location;
    let id = here.rsplit('/').next().unwrap();
    let filled =
        officer.fill(&format!("{draft}/sandlista?ny=sparad"), &[("add", "saved"), ("saved", id)]).await;
    assert_eq!(filled.location, format!("{draft}/sandlista?lades-till=3&fanns=0"), "{}", filled.body);
    let whole = officer.get(&filled.location).await;
    assert!(whole.body.contains("Region Skåne") && whole.body.contains("srf@x.example"), "{}", whole.body);
    assert_eq!(officer.get(&format!("{draft}/namn")).await.status, StatusCode::OK);

    let retired = officer.fill(&here, &[("do", "retire")]).await;
    assert_eq!(retired.status, StatusCode::SEE_OTHER);
    assert!(officer.get(&here).await.body.contains("Ur bruk"));
    let copied = officer.fill(&here, &[("do", "copy")]).await;
    assert!(officer.get(&copied.location).await.body.contains("Kopia av Vår lista"));

    let mut registrar = Browser::signed_in(&site, Role::Registrar).await;
    assert_eq!(registrar.get(&here).await.status, StatusCode::OK, "read by all at the desk");
    assert_eq!(registrar.fill(&here, &[("do", "restore")]).await.status, StatusCode::FORBIDDEN);
}
