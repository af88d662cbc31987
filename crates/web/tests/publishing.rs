//! What anyone sees of a statement: the published version, what was left out of it and why, and that a correction waits.
//! And what the registrar is shown before it is published.

use crate::common::{Fixture, SLUG, at, person};
use crate::desk::official;
use app::document::{self, Publishing};
use app::draft::Owner;
use axum::http::{StatusCode, header};
use domain::account::Role;
use domain::contribution::Outcome;
use domain::language::Language;
use domain::stance::Stance;
use domain::statement::{Answer, Statement};
use serde_json::Value;

/// The association answers, or corrects its answer.
async fn send(fixture: &Fixture, stance: Stance, words: &str) -> Statement {
    let owner = Owner::Recipient(fixture.association().await.id);
    let answer = Answer {
        overall: Some(stance),
        summary: words.into(),
        email: "kansli@forening.example".into(),
        ..Answer::default()
    };
    app::statement::send(&fixture.site, &owner, answer, Language::Swedish).await.unwrap()
}

async fn publish(fixture: &Fixture, statement: &Statement, publishing: Publishing) {
    let registrar = person(&fixture.site, "registrator").await;
    document::publish(&fixture.site, &registrar, statement.id, publishing).await.unwrap();
}

async fn data(fixture: &Fixture, rest: &str) -> Value {
    let page = fixture.browser().get(&format!("/api/v1/referrals/{SLUG}{rest}")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    serde_json::from_str(&page.body).unwrap()
}

/// All stances in the counts of the referral, added up.
async fn told(fixture: &Fixture) -> (i64, i64, i64) {
    let counts = data(fixture, "").await["counts"].clone();
    let of = |name: &str| {
        counts["categories"].as_array().unwrap().iter().map(|c| c["stances"][name].as_i64().unwrap()).sum()
    };
    (counts["received"].as_i64().unwrap(), of("support"), of("reject"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_correction_is_told_but_not_shown_until_it_is_checked() {
    let fixture = Fixture::dispatched().await;
    let statement = send(&fixture, Stance::Support, "Vi säger ja.").await;
    assert_eq!(told(&fixture).await, (1, 0, 0), "received, but nobody has checked it");
    let mut anyone = fixture.browser();
    let unchecked = anyone.get(&format!("/remisser/{SLUG}")).await;
    unchecked.assert_has("1 svar har kommit in.");
    unchecked.assert_has("Svaret är inte publicerat");
    publish(&fixture, &statement, Publishing::default()).await;
    assert_eq!(told(&fixture).await, (1, 1, 0));

    send(&fixture, Stance::Reject, "Vi säger nej.").await;
    let path = data(&fixture, "/statements").await["statements"][0]["serial"].to_string();
    let page = anyone.get(&format!("/remisser/{SLUG}/svar/{path}")).await;
    assert_eq!(page.status, StatusCode::OK, "what was published stays");
    page.assert_has("Vi säger ja.");
    page.assert_has("En rättelse har kommit in och granskas.");
    assert!(!page.has("Vi säger nej."));
    assert_eq!(told(&fixture).await, (1, 1, 0));
    assert_eq!(data(&fixture, &format!("/statements/{path}")).await["correction_waits"], true);
    let mut registrar = official(&fixture, Role::Registrar).await;
    registrar
        .get(&format!("/arbete/remisser/{SLUG}/svar?visa=publicera"))
        .await
        .assert_has("Rättelse att granska");
    let check = registrar.get(&format!("/arbete/svar/{}/publicera", statement.id)).await;
    check.assert_has("Den tidigare versionen ligger kvar på webben.");
    check.assert_has("Vi säger nej.");

    publish(&fixture, &statement, Publishing::default()).await;
    let page = anyone.get(&format!("/remisser/{SLUG}/svar/{path}")).await;
    page.assert_has("Vi säger nej.");
    page.assert_has("Den tidigare versionen finns kvar i diariet.");
    assert!(!page.has("granskas."));
    assert_eq!(told(&fixture).await, (1, 0, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_left_out_stands_with_its_reason_and_a_mark() {
    let fixture = Fixture::dispatched().await;
    let statement = send(&fixture, Stance::Support, "Ring Anna.").await;
    let texts = [("summary".to_owned(), "Ring […].".to_owned())].into();
    let reason = "En privatpersons namn".to_owned();
    publish(&fixture, &statement, Publishing { texts, reason, ..Publishing::default() }).await;
    let serial = data(&fixture, "/statements").await["statements"][0]["serial"].to_string();
    let page = fixture.browser().get(&format!("/remisser/{SLUG}/svar/{serial}")).await;
    page.assert_has("En privatpersons namn");
    page.assert_has("Något är borttaget här");
    page.assert_has(&format!("href=\"#synpunkt-{}.1\"", statement.reception_number));
    let redactions = data(&fixture, &format!("/statements/{serial}")).await["redactions"].clone();
    assert_eq!(redactions[0]["place"], "summary");
    assert_eq!(redactions[1]["place"], format!("{}.1", statement.reception_number));
    assert_eq!(redactions[1]["reason"], "En privatpersons namn");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_looks_like_personal_data_is_pointed_out_and_no_file_is_chosen_beforehand() {
    let fixture = Fixture::dispatched().await;
    let owner = Owner::Recipient(fixture.association().await.id);
    let words = "Fråga Anna, 811218-9876, på anna@exempel.se eller 070-123 45 67.";
    app::draft::attach(&fixture.site, &owner, "lista.pdf", b"%PDF-1.7 namn").await.unwrap();
    let statement = send(&fixture, Stance::Support, words).await;
    let mut registrar = official(&fixture, Role::Registrar).await;
    let path = format!("/arbete/svar/{}/publicera", statement.id);
    let form = registrar.get(&path).await;
    for found in ["Personnummer i ", "E\u{2011}postadress i ", "Telefonnummer i "] {
        form.assert_has(found);
    }
    form.assert_has("name=\"file\" value=\"1\"");
    assert!(!form.has("name=\"file\" value=\"1\" checked"), "a person chooses each file");
    let masked = "Fråga […], på anna@exempel.se.";
    let field = "text-summary";
    let fields = [(field, masked), ("reason", "Personnummer"), ("do", "check")];
    let check = registrar.post(&path, &fields).await;
    check.assert_has("Det här står kvar och ser ut som personuppgifter");
    check.assert_has("E\u{2011}postadress i ");
    assert!(!check.has("Personnummer i ") && !check.has("Telefonnummer i "));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_summary_tells_who_did_not_answer_and_its_pdf_is_the_registered_one() {
    let fixture = Fixture::dispatched().await;
    let site = &fixture.site;
    let statement = send(&fixture, Stance::Support, "Ja.").await;
    publish(&fixture, &statement, Publishing::default()).await;
    fixture.site.clock.hold(at("2024-03-05T09:00:00Z"));
    let officer = person(site, "handlaggare").await;
    app::referral::close(site, &officer, SLUG, app::referral::Closing::Early).await.unwrap();
    let mut tx = site.store.read().await.unwrap();
    let views = store::contribution::of_statement(&mut tx, statement.id, 1).await.unwrap();
    drop(tx);
    for view in &views {
        app::contribution::read(site, &officer, view.id, view.version, Stance::Support).await.unwrap();
        let (id, version) = (view.id, view.version + 1);
        app::contribution::answer(site, &officer, id, version, Outcome::TakenUp, "Det blev så.")
            .await
            .unwrap();
    }
    app::summary::finish(site, &officer, SLUG).await.unwrap();
    let mut anyone = fixture.browser();
    let page = anyone.get(&format!("/remisser/{SLUG}/sammanstallning")).await;
    page.assert_has("De har inte svarat");
    page.assert_has("Kulturnämnden");
    assert!(!page.has("Det blev så."), "not before everyone is told");
    let recipients = data(&fixture, "/summary").await["recipients"].clone();
    assert_eq!(
        (recipients[0]["name"].as_str(), recipients[0]["answered"].as_bool()),
        (Some("Kulturnämnden"), Some(false))
    );
    assert_eq!(recipients[1]["answered"], true);
    let pdf = format!("/remisser/{SLUG}/sammanstallning.pdf");
    let registered = anyone.get(&pdf).await;
    assert_eq!(registered.headers[header::CONTENT_TYPE], "application/pdf");
    for format in app::summary::Format::ALL {
        let address = format!("/remisser/{SLUG}/sammanstallning.{}", format.extension());
        anyone.get(&format!("/remisser/{SLUG}/sammanstallning")).await.assert_has(&address);
        let file = anyone.get(&address).await;
        assert_eq!(file.headers[header::CONTENT_TYPE], format.media_type(), "{format}");
        let by_api = anyone.get(&format!("/api/v1/referrals/{SLUG}/summary/files/{format}")).await;
        assert_eq!(by_api.body, file.body);
    }
    let told = data(&fixture, "/summary").await;
    assert_eq!((told["format_version"].as_i64(), told["edition"].as_str()), (Some(1), Some("public")));
    assert_eq!(told["files"].as_array().unwrap().len(), 4);

    let decided = app::decision::Typed {
        body: "Fullmäktige".into(),
        date: "2024-03-05".into(),
        paragraph: "§ 1".into(),
        text: "Bifall.".into(),
    };
    app::decision::decide(site, &officer, SLUG, &decided).await.unwrap();
    app::decision::feed_back(site, &officer, SLUG).await.unwrap();
    anyone.get(&format!("/remisser/{SLUG}/sammanstallning")).await.assert_has("Det blev så.");
    for language in ["", "/en", "/fi"] {
        assert_eq!(
            anyone.get(&format!("{language}{pdf}")).await.body,
            registered.body,
            "the same document for ever"
        );
    }
    let again = app::contribution::answer(site, &officer, views[0].id, 3, Outcome::Not, "Nej.").await;
    assert!(
        matches!(again, Err(app::Error::Refused(app::Refusal::NotAtStage(_)))),
        "what everyone has been told stays: {again:?}"
    );

    let mut own = fixture.browser();
    let cookie = web_own_cookie(&fixture, &statement).await;
    own.cookies.insert(cookie.0, cookie.1);
    own.get("/mitt-svar").await.assert_has("/mitt-svar/aterkoppling.pdf");
    let feedback = own.get("/mitt-svar/aterkoppling.pdf").await;
    assert!(feedback.body.starts_with("%PDF"), "{}", feedback.body);
    assert_eq!(fixture.browser().get("/mitt-svar/aterkoppling.pdf").await.status, StatusCode::NOT_FOUND);
}

/// The cookie that the link in the receipt is swapped for.
async fn web_own_cookie(fixture: &Fixture, statement: &Statement) -> (String, String) {
    let token = app::statement::own_link(&fixture.site, statement.id);
    let mut browser = fixture.browser();
    browser.post(&format!("/mitt-svar/{token}"), &[]).await.assert_leads("/mitt-svar");
    browser.cookies.into_iter().find(|(_, value)| *value == token).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn words_are_masked_with_a_reason_for_each_and_the_original_stays() {
    let fixture = Fixture::dispatched().await;
    let statement =
        send(&fixture, Stance::Support, "Fråga Anna Karlsson på 070-123 45 67. Vi bor i Hagalund.").await;
    let mut registrar = official(&fixture, Role::Registrar).await;
    let path = format!("/arbete/svar/{}/publicera", statement.id);
    registrar.get(&path).await.assert_has("value=\"Anna Karlsson\"");
    let bare = registrar.post(&path, &[("mask", "Anna Karlsson"), ("do", "mask")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is given");
    let why = ("mask_reason", "privatperson, 21 kap. 7 § OSL");
    let one = registrar.post(&path, &[("mask", "Anna Karlsson"), why, ("do", "mask")]).await;
    one.assert_has("Fråga […] på 070-123 45 67.");
    one.assert_has("Namn: privatperson, 21 kap. 7 § OSL");
    let all = registrar.post(&path, &[why, ("mask_words", "Hagalund"), ("do", "mask-all")]).await;
    all.assert_has("Fråga […] på […]. Vi bor i […].");
    let nothing = registrar.post(&path, &[why, ("mask_words", "Står inte här"), ("do", "mask")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    registrar.get(&format!("/arbete/svar/{}", statement.id)).await.assert_has("Anna Karlsson");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_masked_copy_is_shown_instead_of_the_file_that_came() {
    let fixture = Fixture::dispatched().await;
    let owner = Owner::Recipient(fixture.association().await.id);
    app::draft::attach(&fixture.site, &owner, "svar.txt", "Anna är sjuk.".as_bytes()).await.unwrap();
    let statement = send(&fixture, Stance::Support, "Se filen.").await;
    let mut registrar = official(&fixture, Role::Registrar).await;
    let path = format!("/arbete/svar/{}/publicera", statement.id);
    let copy: [(&str, &str, &[u8]); 1] = [("copy-1", "maskad.txt", "[…] är sjuk.".as_bytes())];
    let bare = registrar.post_files(&path, &[("do", "check")], &copy).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is given");
    bare.assert_has("(maskad kopia)");
    let fields = [("file", "10001"), ("reason", "Hälsa, 25 kap. 1 § OSL"), ("do", "publish")];
    registrar.post(&path, &fields).await.assert_leads(&format!("/arbete/svar/{}", statement.id));
    let serial = data(&fixture, "/statements").await["statements"][0]["serial"].to_string();
    let mut anyone = fixture.browser();
    let page = anyone.get(&format!("/remisser/{SLUG}/svar/{serial}")).await;
    page.assert_has("maskad.txt");
    assert!(!page.has("svar.txt"));
    let shown = anyone.get(&format!("/remisser/{SLUG}/handlingar/{serial}/10001")).await;
    assert_eq!(shown.body, "[…] är sjuk.");
    let original = anyone.get(&format!("/remisser/{SLUG}/handlingar/{serial}/1")).await;
    assert_eq!(original.status, StatusCode::NOT_FOUND, "the original is for nobody here");
    let kept = registrar.get(&format!("/arbete/svar/{}/filer/1/1", statement.id)).await;
    assert_eq!(kept.body, "Anna är sjuk.", "it stays");
}
