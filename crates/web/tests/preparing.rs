//! A referral is prepared, approved by another person and sent out through the pages alone.

use crate::desk_browser::{Browser, hidden, site};
use axum::http::StatusCode;
use domain::account::Role;
use domain::referral::Stage;

const LETTER: &[(&str, &str)] = &[
    ("title", "Modell för samverkan"),
    ("plain_title", "Så ska vi samverka"),
    ("sender_unit", "Kansliet"),
    ("date", "2024-01-10"),
    ("lede", "Vi vill veta vad ni tycker."),
    ("proposal", "En modell."),
    ("ask", "Vad anser ni?"),
    ("response_deadline", "2024-03-29"),
    ("feedback_by", "2024-06-28"),
    ("decision_body", "Fullmäktige"),
    ("decision_date", "2024-05-28"),
    ("contact_title", "Handläggare"),
    ("contact_email", "fragor@prov.example"),
    ("signatory", "Kanslichef"),
    ("predecessor-1-number", "LS 2015-1012"),
    ("predecessor-1-title", "Den gamla modellen"),
    ("again", "1"),
];

async fn begun(officer: &mut Browser) -> String {
    let made =
        officer.fill("/arbete/remisser/ny", &[("title", "Modell för samverkan"), ("number", "")]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    assert_eq!(made.location, "/arbete/remisser/rs-2024-0001", "the next in the series");
    made.location
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_nothing_to_sent_out_through_the_pages_alone() {
    let folder = tempfile::tempdir().unwrap();
    let site = site(folder.path()).await;
    let mut officer = Browser::signed_in(&site, Role::CaseOfficer).await;
    let mut approver = Browser::signed_in(&site, Role::Approver).await;
    let mut registrar = Browser::signed_in(&site, Role::Registrar).await;
    let desk = officer.get("/arbete").await;
    assert!(desk.body.contains("Första stegen"), "{}", desk.body);
    let here = begun(&mut officer).await;
    let at = |page: &str| format!("{here}{page}");

    // Not yet: what is missing is said, with the way to where it is mended.
    let too_early = officer.get(&at("/steg/lamna")).await;
    assert!(too_early.body.contains("/arbete/remisser/rs-2024-0001/brev#lede"), "{}", too_early.body);

    let saved = officer.fill(&at("/brev"), LETTER).await;
    assert_eq!(saved.location, at("/brev?sparat"), "{}", saved.body);
    let letter = officer.get(&saved.location).await;
    assert!(letter.body.contains("långfredagen"), "the last day is a poor one, and the page says so");
    assert!(letter.body.contains("79 dagar på sig"));
    let pdf = officer.get(&at("/brev.pdf")).await;
    assert!(pdf.body.starts_with("%PDF"));

    let parts = [("part-1-heading", "Syfte"), ("part-1-text", "Tidigt.")];
    assert_eq!(officer.fill(&at("/delar"), &parts).await.location, here);
    let question = [("question-1-text", "Vad kostar det?"), ("question-1-audience", "internal")];
    assert_eq!(officer.fill(&at("/fragor"), &question).await.location, here);

    let list = "Kulturnämnden; kun@prov.example; unit\nFöreningen; kansli@forening.example";
    let added = officer
        .fill(&at("/sandlista?ny=lista"), &[("add", "list"), ("list", list), ("list_category", "other")])
        .await;
    assert_eq!(added.location, at("/sandlista?lades-till=2&fanns=0"), "{}", added.body);
    let one = [
        ("add", "one"),
        ("name", "Brevvännerna"),
        ("category", "other"),
        ("postal", "Box 1\n123 45 Staden"),
        ("language", "sv"),
    ];
    assert_eq!(officer.fill(&at("/sandlista?ny=en"), &one).await.location, at("/sandlista?lades-till=1"));

    let handed = officer.fill(&at("/steg/lamna"), &[]).await;
    assert_eq!(handed.location, at("?klart=submitted"), "{}", handed.body);
    let overview = officer.get(&handed.location).await;
    assert!(overview.body.contains("lämnades för godkännande"));

    // Whoever wrote it does not get the button, and is told why; nor does the form's address work.
    let own = officer.get(&at("/steg/godkann")).await;
    assert!(own.body.contains("någon annan måste läsa den och godkänna"), "{}", own.body);
    assert!(!own.body.contains("Godkänn brev och sändlista"));
    let token = hidden(&own.body, "csrf").unwrap().to_owned();
    assert_eq!(officer.post(&at("/steg/godkann"), &[("csrf", &token)]).await.status, StatusCode::FORBIDDEN);

    let read = approver.get(&at("/steg/godkann")).await;
    assert!(read.body.contains("Vi vill veta vad ni tycker.") && read.body.contains("kun@prov.example"));
    let said_yes = approver.fill(&at("/steg/godkann"), &[]).await;
    assert_eq!(said_yes.location, at("?klart=approved"), "{}", said_yes.body);

    let ready = registrar.get(&at("/steg/skicka")).await;
    assert!(ready.body.contains("2 mejl skickas") && ready.body.contains("Ett brev görs"), "{}", ready.body);
    let sent = registrar.fill(&at("/steg/skicka"), &[]).await;
    assert_eq!(sent.location, at("?klart=dispatched"), "{}", sent.body);
    let out = registrar.get(&sent.location).await;
    assert!(out.body.contains("skickades ut till 3 mottagare"), "{}", out.body);
    let found = app::referral::show_public(&site, "rs-2024-0001").await.unwrap();
    assert_eq!(found.referral.stage, Stage::Dispatched);

    // The one without e-mail gets a letter, which a person prints and notes.
    let to_print = registrar.get(&at("/att-skriva-ut")).await;
    assert!(to_print.body.contains("Brevvännerna") && to_print.body.contains("Box 1, 123 45 Staden"));
    let id = hidden(&to_print.body, "letter").unwrap().to_owned();
    assert!(registrar.get(&at(&format!("/att-skriva-ut/{id}"))).await.body.starts_with("%PDF"));
    let mut elected = Browser::signed_in(&site, Role::ElectedOfficial).await;
    let refused = elected.get(&at(&format!("/att-skriva-ut/{id}"))).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "a printed letter holds the recipient's own link");
    let noted = registrar.fill(&at("/att-skriva-ut"), &[("letter", &id)]).await;
    assert_eq!(noted.location, at("/att-skriva-ut?postat"));
    assert!(registrar.get(&noted.location).await.body.contains("Inget brev väntar"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_input_keeps_what_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let site = site(folder.path()).await;
    let mut officer = Browser::signed_in(&site, Role::CaseOfficer).await;

    let number = officer.fill("/arbete/remisser/ny", &[("title", "En rubrik"), ("number", "tolv")]).await;
    assert_eq!(number.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        number.body.contains("<title>Fel:")
            && number.body.contains("value=\"tolv\"")
            && number.body.contains("En rubrik")
    );

    let here = begun(&mut officer).await;
    let bad = [
        ("title", "Modell"),
        ("response_deadline", "sista februari"),
        ("contact_email", "ingen"),
        ("lede", "Mina ord"),
    ];
    let letter = officer.fill(&format!("{here}/brev"), &bad).await;
    assert_eq!(letter.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["value=\"sista februari\"", "value=\"ingen\"", "Mina ord", "href=\"#response_deadline\""] {
        assert!(letter.body.contains(kept), "{kept}: {}", letter.body);
    }

    let rows = "Bra; bra@prov.example\nDålig; inte@";
    let list = officer
        .fill(
            &format!("{here}/sandlista?ny=lista"),
            &[("add", "list"), ("list", rows), ("list_category", "other")],
        )
        .await;
    assert_eq!(list.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(list.body.contains("Rad 2: ") && list.body.contains("Bra; bra@prov.example"), "{}", list.body);

    let part = [("part-1-heading", ""), ("part-1-text", "Utan rubrik")];
    let parts = officer.fill(&format!("{here}/delar"), &part).await;
    assert_eq!(parts.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(parts.body.contains("Utan rubrik") && parts.body.contains("href=\"#part-1-heading\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_saves_second_sees_what_the_first_wrote_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let site = site(folder.path()).await;
    let mut officer = Browser::signed_in(&site, Role::CaseOfficer).await;
    let mut coordinator = Browser::signed_in(&site, Role::Coordinator).await;
    let here = begun(&mut officer).await;
    let page = format!("{here}/brev");
    let mine = officer.get(&page).await;
    let (token, version) =
        (hidden(&mine.body, "csrf").unwrap().to_owned(), hidden(&mine.body, "version").unwrap().to_owned());
    coordinator.fill(&page, &[("title", "Modell för samverkan"), ("lede", "Deras ord")]).await;
    let fields = [
        ("csrf", token.as_str()),
        ("version", version.as_str()),
        ("title", "Modell för samverkan"),
        ("lede", "Mina ord"),
    ];
    let clash = officer.post(&page, &fields).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    assert!(clash.body.contains("Deras ord") && clash.body.contains("Mina ord"), "{}", clash.body);
    let (token, version) = (hidden(&clash.body, "csrf").unwrap(), hidden(&clash.body, "version").unwrap());
    let again =
        [("csrf", token), ("version", version), ("title", "Modell för samverkan"), ("lede", "Båda våra ord")];
    assert_eq!(officer.post(&page, &again).await.location, here);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_that_may_not_be_written_in_says_no_and_every_language_opens() {
    let folder = tempfile::tempdir().unwrap();
    let site = site(folder.path()).await;
    let mut officer = Browser::signed_in(&site, Role::CaseOfficer).await;
    let here = begun(&mut officer).await;
    let mut approver = Browser::signed_in(&site, Role::Approver).await;
    assert_eq!(approver.get("/arbete/remisser/ny").await.status, StatusCode::FORBIDDEN);
    assert_eq!(approver.get(&format!("{here}/sandlista?ny=lista")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(
        approver.get(&format!("{here}/brev")).await.status,
        StatusCode::OK,
        "reading is open to the desk"
    );
    assert_eq!(officer.get(&format!("{here}/steg/inget")).await.status, StatusCode::NOT_FOUND);
    let pages = [
        "",
        "/brev",
        "/delar",
        "/fragor",
        "/bilagor",
        "/sandlista",
        "/sandlista?ny=en",
        "/sandlista?ny=kanda",
        "/utskick",
        "/att-skriva-ut",
    ];
    let steps = [
        "lamna",
        "godkann",
        "skicka-tillbaka",
        "skicka",
        "paminn",
        "andra-sista-dagen",
        "avsluta",
        "aterta",
        "beslut",
        "aterkoppla",
    ];
    let steps = steps.map(|s| format!("/steg/{s}"));
    for language in ["", "/en", "/fi"] {
        for page in pages.iter().copied().chain(steps.iter().map(String::as_str)) {
            let path = format!("{language}{here}{page}");
            let answer = officer.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert!(answer.body.contains("name=\"robots\" content=\"noindex\""), "{path}");
        }
        assert_eq!(officer.get(&format!("{language}/arbete")).await.status, StatusCode::OK);
        assert_eq!(officer.get(&format!("{language}/arbete/remisser")).await.status, StatusCode::OK);
    }
}
