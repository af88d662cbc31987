//! Who may read and fetch what, address by address, and what is kept of it on the way.

use crate::common::{Fixture, SLUG, person};
use crate::desk::official;
use app::draft::Owner;
use axum::http::{StatusCode, header};
use domain::account::Role;
use domain::language::Language;
use domain::stance::Stance;
use domain::statement::Answer;
use web::routes::Requires;

/// A referral that is being written, with a file to go with it.
async fn a_draft(fixture: &Fixture) -> String {
    let officer = person(&fixture.site, "handlaggare").await;
    let mut letter = fixture.referral().await.letter;
    letter.title = "Hemligt utkast".into();
    letter.plain_title = "Hemligt utkast".into();
    let new = app::referral::New { number: "RS 2024-0002".into(), letter, example: true };
    let slug = app::referral::create(&fixture.site, &officer, new).await.unwrap().slug;
    app::referral::attach(&fixture.site, &officer, &slug, "budget.pdf", b"%PDF-1.7 x").await.unwrap();
    slug
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_elected_official_finds_no_draft_at_any_address() {
    let fixture = Fixture::dispatched().await;
    let slug = a_draft(&fixture).await;
    let mut elected = official(&fixture, Role::ElectedOfficial).await;
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    for path in ["/arbete", "/arbete/remisser"] {
        assert!(!elected.get(path).await.has("Hemligt utkast"), "{path}");
        officer.get(path).await.assert_has("Hemligt utkast");
    }
    let mut walked = 0;
    for route in web::routes::list() {
        if route.requires != Requires::Desk
            || !route.path.contains("{slug}")
            || !route.methods.contains("GET")
        {
            continue;
        }
        let fill = |slug: &str| {
            let path =
                route.path.replace("{slug}", slug).replace("{position}", "1").replace("{step}", "lamna");
            path.replace("{id}", "rec-00000000-0000-7000-8000-000000000000")
        };
        let page = elected.get(&fill(&slug)).await;
        let closed = matches!(page.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN);
        assert!(closed && !page.has("Hemligt utkast"), "{} {}", route.path, page.status);
        walked += 1;
    }
    assert!(walked >= 15, "{walked}");
    let file = format!("/arbete/remisser/{slug}/bilagor/1");
    for role in [Role::CaseOfficer, Role::Approver, Role::Registrar, Role::Coordinator] {
        let mut worker = official(&fixture, role).await;
        assert_eq!(worker.get(&format!("/arbete/remisser/{slug}")).await.status, StatusCode::OK, "{role}");
        assert_eq!(worker.get(&file).await.status, StatusCode::OK, "{role}");
    }
    assert_eq!(
        elected.get(&format!("/arbete/remisser/{SLUG}")).await.status,
        StatusCode::OK,
        "what is out is read"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_fetched_by_those_who_read_what_it_belongs_to() {
    let fixture = Fixture::dispatched().await;
    let site = &fixture.site;
    let owner = Owner::Recipient(fixture.association().await.id);
    app::draft::attach(site, &owner, "bilaga.pdf", b"%PDF-1.7 x").await.unwrap();
    let answer = Answer {
        overall: Some(Stance::Support),
        summary: "Ja".into(),
        email: "kansli@forening.example".into(),
        ..Answer::default()
    };
    let sent = app::statement::send(site, &owner, answer, Language::Swedish).await.unwrap();
    let registrar = person(site, "registrator").await;
    let (statement, file) =
        (format!("/arbete/svar/{}", sent.id), format!("/arbete/svar/{}/filer/1/1", sent.id));
    let publish = || app::document::publish(site, &registrar, sent.id, app::document::Publishing::default());
    for stage in ["registered", "published", "secret"] {
        match stage {
            "published" => publish().await.unwrap(),
            "secret" => app::document::mark_secret(site, &registrar, sent.id, "OSL 21:1").await.unwrap(),
            _ => {}
        }
        for role in Role::ALL {
            let mut browser = official(&fixture, *role).await;
            let (read, fetched) = (browser.get(&statement).await.status, browser.get(&file).await.status);
            assert_eq!(read, fetched, "{role}, {stage}: a file follows its statement");
            let reads = match role {
                Role::CaseOfficer | Role::Registrar | Role::Coordinator => true,
                Role::ElectedOfficial => stage != "secret",
                Role::Approver | Role::Administrator => false,
            };
            assert_eq!(read == StatusCode::OK, reads, "{role}, {stage}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_one_persons_is_kept_by_no_browser() {
    let fixture = Fixture::dispatched().await;
    let mut browser = fixture.browser();
    let link = fixture.link(&fixture.association().await);
    let answering = format!("/remisser/{SLUG}/svara");
    let mut paths: Vec<String> = [
        "/svara/finns-inte",
        "/mitt-svar/finns-inte",
        "/mitt-svar",
        "/mitt-svar/kvitto.pdf",
        "/mitt-svar/filer/1/1",
        "/mitt-svar/aterkoppling.pdf",
        "/en/mitt-svar",
        "/logga-in/finns-inte",
    ]
    .map(str::to_owned)
    .to_vec();
    paths.push(link.clone());
    for rest in ["", "/uppfattning", "/kontroll", "/kvitto", "/langre-tid"] {
        paths.push(format!("{answering}{rest}"));
    }
    for path in paths {
        let page = browser.get(&path).await;
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store", "{path}");
        assert_eq!(page.headers[header::REFERRER_POLICY], "no-referrer", "{path}");
    }
    let opened = browser.post(&link, &[]).await;
    assert_eq!(opened.headers[header::CACHE_CONTROL], "no-store");
    let public = fixture.browser().get(&format!("/remisser/{SLUG}")).await;
    assert_ne!(public.headers[header::CACHE_CONTROL], "no-store", "what is for anyone may be kept");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_that_hides_what_it_is_is_refused_and_a_files_is_cleaned() {
    let fixture = Fixture::dispatched().await;
    let mut registrar = official(&fixture, Role::Registrar).await;
    let path = format!("/arbete/remisser/{SLUG}/svar/nytt");
    let fields = |name: &'static str| {
        [
            ("channel", "paper"),
            ("day", "2024-01-10"),
            ("recipient", "unasked"),
            ("name", name),
            ("kind", "organisation"),
            ("overall", "support"),
            ("body", "Bra."),
        ]
    };
    let refused = registrar.post(&path, &fields("Anna\u{202e}nossralK")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_has("osynliga tecken");
    let name = "Vårt %22svar%22%0D%0A \u{202e}fdp.pdf";
    let kept =
        registrar.post_files(&path, &fields("Föreningen Ett"), &[("files", name, b"%PDF-1.7 x")]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    registrar.get(kept.location()).await.assert_has("Vårt svar fdp.pdf");
}
