//! The public pages and the API over an example that was played to its end: what is shown, and what is not.

use app::example::SITES;
use app::settings::Settings;
use app::site::Opening;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use std::sync::Arc;
use tower::ServiceExt as _;

struct Answered {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: String,
}

async fn get(router: &axum::Router, path: &str) -> Answered {
    let request = Request::get(path).header(header::HOST, "x.localhost").body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    Answered {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    }
}

/// A finished example, and a router of it that is no demo.
async fn example(folder: &std::path::Path) -> (Arc<app::Site>, axum::Router) {
    let example = &SITES[1];
    let settings = Settings::read(example.settings).unwrap();
    let transport = mail::Transport::Folder(folder.join("outbox"));
    let opening =
        Opening { name: example.name, folder, settings, url: Some("http://x.localhost".into()), transport };
    let site = app::Site::open(opening).await.unwrap();
    app::example::fill(&site, example).await.unwrap();
    let router = web::router(Arc::new(web::Sites::new(vec![Arc::clone(&site)], false)));
    (site, router)
}

const SLUG: &str = "rs-2024-0117";

#[tokio::test(flavor = "multi_thread")]
async fn anyone_sees_what_is_public_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let (site, router) = example(folder.path()).await;
    every_page_is_there(&router).await;
    private_persons_and_addresses_are_not_shown(&site, &router).await;
    the_api_counts_as_the_summary_does(&site, &router).await;
    what_was_left_out_is_left_out_everywhere(&site, &router).await;
    wrong_questions_are_refused_as_problems(&router).await;
}

async fn every_page_is_there(router: &axum::Router) {
    for language in ["", "/en", "/fi"] {
        for path in ["", "/remisser", "/om", "/tillganglighet", "/dina-uppgifter"] {
            let path = if language.is_empty() && path.is_empty() {
                "/".to_owned()
            } else {
                format!("{language}{path}")
            };
            assert_eq!(get(router, &path).await.status, StatusCode::OK, "{path}");
        }
        for rest in ["", "/forslaget", "/svar", "/sammanstallning", "/sammanstallning.json"] {
            let path = format!("{language}/remisser/{SLUG}{rest}");
            let page = get(router, &path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(rest.ends_with("json") || page.body.contains("<h1"), "{path}");
        }
    }
    for path in [
        "/remisser/finns-inte",
        "/remisser/rs-2024-0117/svar/1",
        "/remisser/rs-2024-0117/svar/x",
        "/remisser/rs-2024-0117/handlingar/1/9",
    ] {
        assert_eq!(get(router, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let letter = get(router, &format!("/remisser/{SLUG}/handlingar/1/1")).await;
    assert_eq!(letter.headers[header::CONTENT_TYPE], "application/pdf");
    assert!(
        letter.headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment; filename=\"")
    );
    assert_eq!(letter.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
}

async fn private_persons_and_addresses_are_not_shown(site: &app::Site, router: &axum::Router) {
    let mut tx = site.store.read().await.unwrap();
    let r = store::referral::by_slug(&mut tx, SLUG).await.unwrap().unwrap();
    let statements = store::statement::list(&mut tx, r.id).await.unwrap();
    drop(tx);
    let mut pages = vec![get(router, "/").await.body, get(router, "/api/v1/referrals").await.body];
    for rest in ["", "/svar", "/sammanstallning", "/sammanstallning.json"] {
        pages.push(get(router, &format!("/remisser/{SLUG}{rest}")).await.body);
    }
    for rest in ["", "/statements", "/summary"] {
        pages.push(get(router, &format!("/api/v1/referrals/{SLUG}{rest}")).await.body);
    }
    for s in &statements {
        let serial = s.serial.unwrap();
        let is_public = s.published_at.is_some() && !s.secret;
        for path in [
            format!("/remisser/{SLUG}/svar/{serial}"),
            format!("/api/v1/referrals/{SLUG}/statements/{serial}"),
        ] {
            let page = get(router, &path).await;
            assert_eq!(page.status == StatusCode::OK, is_public, "{path}");
            pages.push(page.body);
        }
    }
    assert!(statements.iter().any(|s| s.statement.email.is_some()));
    for page in &pages {
        for s in &statements {
            if s.statement.kind == domain::statement::RespondentKind::PrivatePerson {
                assert!(!page.contains(&s.statement.name), "{}", s.statement.name);
            }
            if let Some(email) = &s.statement.email {
                assert!(!page.contains(email.as_str()), "{email}");
            }
            assert!(
                !page.contains(&s.statement.id.to_string()) && !page.contains(&r.id.to_string()),
                "an internal id"
            );
        }
    }
}

async fn the_api_counts_as_the_summary_does(site: &app::Site, router: &axum::Router) {
    let mut tx = site.store.read().await.unwrap();
    let r = store::referral::by_slug(&mut tx, SLUG).await.unwrap().unwrap();
    let quick = app::public::counts(site, &mut tx, r.id).await.unwrap();
    let slow = app::summary::count_public(site, &mut tx, r).await.unwrap();
    drop(tx);
    assert_eq!((quick.asked, quick.answered), (slow.asked, slow.answered));
    let rows = |rows: &[app::summary::CategoryRow]| -> Vec<_> {
        rows.iter().map(|r| (r.key.clone(), r.asked, r.answered, r.stances.clone())).collect()
    };
    assert_eq!(rows(&quick.categories), rows(&slow.categories));
    let shown: serde_json::Value =
        serde_json::from_str(&get(router, &format!("/api/v1/referrals/{SLUG}")).await.body).unwrap();
    assert_eq!(shown["counts"]["answered"], slow.answered);
    assert_eq!(shown["example"], true);
    let summary: serde_json::Value =
        serde_json::from_str(&get(router, &format!("/api/v1/referrals/{SLUG}/summary")).await.body).unwrap();
    assert_eq!(summary["tally"]["taken_up"], slow.tally.taken_up);
    let whole = &summary["parts"][0]["stances"];
    let sum: i64 = whole.as_object().unwrap().values().map(|v| v.as_i64().unwrap()).sum();
    assert_eq!(sum, slow.parts[0].stances.total());
}

/// The registrar publishes anew with words left out: no page shows them, kept pages neither.
async fn what_was_left_out_is_left_out_everywhere(site: &Arc<app::Site>, router: &axum::Router) {
    let mut tx = site.store.read().await.unwrap();
    let r = store::referral::by_slug(&mut tx, SLUG).await.unwrap().unwrap();
    let all = store::public::statements(&mut tx, r.id, 0, 100).await.unwrap();
    let row = all.into_iter().find(|s| !s.summary.is_empty()).unwrap();
    drop(tx);
    let words = row.summary.clone();
    let page = format!("/remisser/{SLUG}/svar/{}", row.serial);
    let (first, _) = words.split_once(' ').unwrap();
    assert!(get(router, &page).await.body.contains(first));
    let registrar =
        site.settings.people.iter().find(|p| p.roles.contains(&domain::account::Role::Registrar)).unwrap();
    let registrar = app::account::actor_by_email(site, registrar.email.as_str()).await.unwrap();
    // Only the answer in short is changed; the first view holds the same words.
    let texts = [("summary".to_owned(), "Borttaget.".to_owned())].into();
    let publishing = app::document::Publishing { files: row.files, texts, reason: "Prov".into() };
    app::document::publish(site, &registrar, row.statement.id, publishing).await.unwrap();
    let opening = domain::text::opening(&words, 40);
    let opening = opening.trim_end_matches(" …");
    let shown = get(router, &page).await.body;
    assert!(shown.contains("Borttaget.") && !shown.contains(opening));
    for path in [
        format!("/remisser/{SLUG}"),
        format!("/remisser/{SLUG}/svar"),
        format!("/remisser/{SLUG}/sammanstallning"),
        format!("/api/v1/referrals/{SLUG}/statements?limit=100"),
        format!("/api/v1/referrals/{SLUG}/statements/{}", row.serial),
        format!("/api/v1/referrals/{SLUG}/summary"),
    ] {
        assert!(!get(router, &path).await.body.contains(opening), "{path}");
    }
}

async fn wrong_questions_are_refused_as_problems(router: &axum::Router) {
    for (path, status) in [
        ("/api/v1/referrals?limit=0", StatusCode::UNPROCESSABLE_ENTITY),
        ("/api/v1/referrals?page=x", StatusCode::UNPROCESSABLE_ENTITY),
        ("/api/v1/referrals/finns-inte", StatusCode::NOT_FOUND),
        ("/api/v1/referrals/rs-2024-0117/statements/x", StatusCode::NOT_FOUND),
    ] {
        let answered = get(router, path).await;
        assert_eq!(answered.status, status, "{path}");
        assert_eq!(answered.headers[header::CONTENT_TYPE], "application/problem+json", "{path}");
    }
    let beyond: serde_json::Value =
        serde_json::from_str(&get(router, "/api/v1/referrals?page=9").await.body).unwrap();
    assert_eq!((beyond["total"].as_i64(), beyond["referrals"].as_array().map(Vec::len)), (Some(1), Some(0)));
}
