//! The entry that an organisation keeps itself: the way to it, the page where it is corrected, and the cases at the desk.

use crate::common::{Browser, Fixture};
use axum::http::StatusCode;
use domain::account::Role;
use domain::ids::OrganisationId;

const OFFICE: &str = "kansli@hembygd.example";
const ANNA: &str = "anna@privat.example";

async fn association(fixture: &Fixture) -> OrganisationId {
    let typed = app::organisation::Typed {
        name: "Linneans hembygdsförening".into(),
        kind: "civil_society".into(),
        email: OFFICE.into(),
        language: "sv".into(),
        seat: "Ale".into(),
        ..app::organisation::Typed::default()
    };
    let coordinator = app::account::actor_by_email(&fixture.site, "samordnare@prov.example").await.unwrap();
    app::organisation::create(&fixture.site, &coordinator, &typed).await.unwrap()
}

async fn signed_in(fixture: &Fixture, role: Role) -> Browser {
    let token = app::account::sign_in_as_example(&fixture.site, role).await.unwrap();
    let mut browser = fixture.browser();
    browser.cookies.insert("rl_session".into(), token);
    browser
}

/// The path of the link in the latest mail to an address.
async fn link(fixture: &Fixture, email: &str) -> String {
    app::jobs::run_due(&fixture.site).await.unwrap();
    let mail::Transport::Folder(folder) = &fixture.site.transport else { panic!("mails are files") };
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "eml"));
    files.sort();
    let to_them = |raw: &String| raw.split("\r\n\r\n").next().unwrap_or_default().contains(email);
    let mut all = files.iter().map(|f| String::from_utf8(std::fs::read(f).unwrap()).unwrap());
    let raw = all.rfind(to_them).expect("a mail");
    let text = mail::read(raw.as_bytes()).text;
    let line = text.lines().find(|l| l.starts_with("http") && l.contains("/min-organisation/")).unwrap();
    line.strip_prefix("http://prov.localhost").unwrap().to_owned()
}

/// The value of the only way that is offered.
fn way(page: &str) -> String {
    let rest = page.split_once("name=\"way\" value=\"").expect("a way").1;
    rest.split('"').next().unwrap().to_owned()
}

async fn ask(browser: &mut Browser, id: OrganisationId) {
    let path = format!("/organisationer/{id}/ratta");
    let way = way(&browser.get(&path).await.body);
    browser.post(&path, &[("way", &way)]).await.assert_leads("/min-organisation/skickat");
}

/// The parts of the page that are not folded.
fn unfolded(body: &str) -> Vec<&str> {
    let parts = body.split("<section class=\"section folded\" aria-labelledby=\"").skip(1);
    parts
        .filter(|part| part.contains("folded__fold\" open>"))
        .filter_map(|part| part.split('"').next())
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_chairwoman_corrects_the_entry_from_her_phone() {
    let fixture = Fixture::dispatched().await;
    let id = association(&fixture).await;
    let mut berit = fixture.browser();
    let public = berit.get(&format!("/organisationer/{id}")).await;
    public.assert_has(&format!("/organisationer/{id}/ratta"));
    public.assert_has("har inte själv bekräftat");
    let door = berit.get(&format!("/organisationer/{id}/ratta")).await;
    door.assert_has("k…@hembygd.example");
    assert!(!door.body.contains(OFFICE));
    ask(&mut berit, id).await;
    let link = link(&fixture, OFFICE).await;
    // A scanner follows the link, and what it holds.
    let mut scanner = fixture.browser();
    for _ in 0..2 {
        scanner.get(&link).await.assert_has("<button");
    }
    scanner.get("/min-organisation").await.assert_has("Länken gäller inte längre");
    berit.get(&link).await;
    berit.post(&link, &[]).await.assert_leads("/min-organisation");
    assert_eq!(scanner.get(&link).await.status, StatusCode::GONE, "used once");
    let page = berit.get("/min-organisation").await;
    page.assert_has("Det som alla ser");
    page.assert_has("Det som bara vi ser");
    page.assert_has(OFFICE);
    let version = page.body.split_once("name=\"version\" value=\"").unwrap().1;
    let version = version.split('"').next().unwrap().to_owned();
    let base = [
        ("version", version.as_str()),
        ("name", "Linneans hembygdsförening"),
        ("seat", "Ale"),
        ("language", "sv"),
    ];
    let with = |more: &[(&'static str, &'static str)]| {
        let mut all: Vec<(&str, &str)> = base.to_vec();
        all.extend_from_slice(more);
        all
    };
    let bad = berit
        .post("/min-organisation", &with(&[("email", "fel"), ("website", "https://hembygd.example")]))
        .await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    bad.assert_has("value=\"https://hembygd.example\"");
    bad.assert_has("id=\"email-fel\"");
    // Only the part with something to mend stands open on a phone.
    assert_eq!(unfolded(&bad.body), ["oss"]);
    assert!(unfolded(&berit.get("/min-organisation").await.body).is_empty());
    let saved = berit
        .post("/min-organisation", &with(&[("email", OFFICE), ("website", "https://hembygd.example")]))
        .await;
    saved.assert_leads("/min-organisation/klart?falt=website");
    berit.get("/min-organisation/klart?falt=website").await.assert_has("Webbplats");
    let public = berit.get(&format!("/organisationer/{id}")).await;
    public.assert_has("https://hembygd.example");
    public.assert_has("bekräftade uppgifterna");
    // Another window saved meanwhile: what was typed stays, and what stands now is beside.
    let late = berit
        .post("/min-organisation", &with(&[("email", OFFICE), ("website", "https://annat.example")]))
        .await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_has("value=\"https://annat.example\"");
    late.assert_has("<dd>https://hembygd.example</dd>");
    // Another name to be known by is a proposal, and the page says so; a person's own address needs consent.
    let page = berit.get("/min-organisation").await;
    page.assert_has("Ett nytt namn visas när vi har godkänt det");
    let version = page.value("version");
    let base = [
        ("version", version.as_str()),
        ("name", "Linneans hembygdsförening"),
        ("seat", "Ale"),
        ("language", "sv"),
        ("email", OFFICE),
        ("website", "https://hembygd.example"),
        ("aliases", "Röda Korset"),
    ];
    let own = ("contact-0-email", "kalle.karlsson@gmail.com");
    let refused = [&base[..], &[("contact-0-function", "chair"), own]].concat();
    let refused = berit.post("/min-organisation", &refused).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_has("Adressen ser ut att vara en persons egen");
    refused.assert_has("id=\"contact-0-consent-fel\"");
    assert_eq!(unfolded(&refused.body), ["kontakter"]);
    berit.post("/min-organisation", &base).await.assert_leads("/min-organisation/klart?falt=rename");
    berit.get("/min-organisation").await.assert_has("väntar på att vi ska godkänna");
    assert!(!berit.get(&format!("/organisationer/{id}")).await.body.contains("Röda Korset"));
    let mut coordinator = signed_in(&fixture, Role::Coordinator).await;
    let cases = coordinator.get("/arbete/organisationer/arenden").await.body;
    let case =
        cases.split_once("/arbete/organisationer/arenden/").unwrap().1.split('"').next().unwrap().to_owned();
    let case = coordinator.get(&format!("/arbete/organisationer/arenden/{case}")).await;
    case.assert_has("Röda Korset");
    berit.post("/min-organisation", &[("do", "close")]).await.assert_leads("/min-organisation/stangt");
    assert_eq!(berit.get("/min-organisation").await.status, StatusCode::GONE);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_without_an_address_is_not_asked_about_the_addresses() {
    let fixture = Fixture::dispatched().await;
    let typed = app::organisation::Typed {
        name: "Byalaget".into(),
        kind: "civil_society".into(),
        language: "sv".into(),
        ..app::organisation::Typed::default()
    };
    let coordinator = app::account::actor_by_email(&fixture.site, "samordnare@prov.example").await.unwrap();
    let silent = app::organisation::create(&fixture.site, &coordinator, &typed).await.unwrap();
    let known = association(&fixture).await;
    let mut anyone = fixture.browser();
    let door = anyone.get(&format!("/organisationer/{silent}/ratta")).await;
    door.assert_has("Företräder ni organisationen?");
    assert!(!door.has("någon av adresserna"));
    let door = anyone.get(&format!("/organisationer/{known}/ratta")).await;
    door.assert_has("Har ni inte tillgång till någon av adresserna?");
    assert!(!door.has("Företräder ni organisationen?"));
    for (language, words) in
        [("/en", "Do you speak for the organisation?"), ("/fi", "Edustatteko järjestöä?")]
    {
        anyone.get(&format!("{language}/organisationer/{silent}/ratta")).await.assert_has(words);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_takes_over_is_approved_at_the_desk() {
    let fixture = Fixture::dispatched().await;
    let id = association(&fixture).await;
    let mut anna = fixture.browser();
    let path = format!("/organisationer/{id}/overta");
    anna.get(&path).await.assert_has("365");
    let empty = anna.post(&path, &[("person", "Anna")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.assert_has("value=\"Anna\"");
    let form =
        [("person", "Anna Andersson"), ("role", "Ordförande"), ("email", ANNA), ("how", "Protokollet.")];
    anna.post(&path, &form).await.assert_leads("/min-organisation/bekrafta-adressen");
    let mut desk = signed_in(&fixture, Role::Coordinator).await;
    desk.get("/arbete/organisationer/arenden").await.assert_has("Inget ärende väntar");
    let link = link(&fixture, ANNA).await;
    anna.get(&link).await.assert_has("Anna Andersson");
    anna.post(&link, &[]).await.assert_leads("/min-organisation/mottaget");
    let list = desk.get("/arbete/organisationer/arenden").await;
    list.assert_has("1 ärende väntar");
    let at = list.body.split_once("/arbete/organisationer/arenden/").unwrap().1;
    let at = format!("/arbete/organisationer/arenden/{}", at.split('"').next().unwrap());
    let case = desk.get(&at).await;
    case.assert_has("Protokollet.");
    let version =
        case.body.split_once("name=\"version\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let refused = desk.post(&at, &[("do", "decline"), ("version", &version), ("reason", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    desk.post(&at, &[("do", "approve"), ("version", &version)]).await.assert_leads(&at);
    desk.get(&at).await.assert_has("Godkänt");
    let mut officer = signed_in(&fixture, Role::CaseOfficer).await;
    assert_eq!(officer.get("/arbete/organisationer/arenden").await.status, StatusCode::FORBIDDEN);
    assert_eq!(officer.get(&at).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_organisation_signs_up_and_what_is_wrong_is_told_at_its_field() {
    let fixture = Fixture::dispatched().await;
    let mut anna = fixture.browser();
    anna.get("/organisationer").await.assert_has("/organisationer/anmal");
    for language in ["", "/en", "/fi"] {
        anna.get(&format!("{language}/organisationer/anmal")).await.assert_has("name=\"description\"");
    }
    let bad = anna.post("/organisationer/anmal", &[("name", "Nätverket"), ("number", "121212-1212")]).await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["number", "kind", "seat", "contact", "description", "person", "email"] {
        bad.assert_has(&format!("id=\"{field}-fel\""));
    }
    let kind = domain::organisation_type::Classification::standard().types()[0].key.to_string();
    let form = [
        ("name", "Nätverket Gröna gårdar"),
        ("kind", kind.as_str()),
        ("seat", "Ale"),
        ("contact", "hej@natverket.example"),
        ("description", "Odlar."),
        ("person", "Anna Andersson"),
        ("role", "Sammankallande"),
        ("email", ANNA),
    ];
    anna.post("/organisationer/anmal", &form).await.assert_leads("/min-organisation/bekrafta-adressen");
    let link = link(&fixture, ANNA).await;
    anna.get(&link).await.assert_has("Nätverket Gröna gårdar");
    anna.post(&link, &[]).await.assert_leads("/min-organisation/mottaget");
    app::organisation_search::catch_up_at_once(&fixture.site).await.unwrap();
    let found = anna.get("/organisationer?q=Gr%C3%B6na").await;
    assert!(!found.body.contains("Nätverket Gröna gårdar"), "nothing is public before it is approved");
    let api = anna.get("/api/v1/organisations?q=Gr%C3%B6na").await;
    assert!(!api.body.contains("gårdar"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_button_confirms_that_all_is_right() {
    let fixture = Fixture::dispatched().await;
    let id = association(&fixture).await;
    fixture.site.clock.hold(fixture.site.now().plus(400 * 86_400));
    assert_eq!(app::own_entry::yearly::send_due(&fixture.site).await.unwrap(), 1);
    let link = link(&fixture, OFFICE).await;
    assert!(link.contains("/stammer/"), "the button comes first: {link}");
    let mut berit = fixture.browser();
    let page = berit.get(&link).await;
    page.assert_has("Ja, allt stämmer");
    berit.get(&format!("/organisationer/{id}")).await.assert_has("har inte själv bekräftat");
    let version =
        page.body.split_once("name=\"version\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    berit.post(&link, &[("version", &version)]).await.assert_leads("/min-organisation/stammer");
    berit.get("/min-organisation/stammer").await.assert_has("12 månader");
    berit.get(&format!("/organisationer/{id}")).await.assert_has("bekräftade uppgifterna");
}
