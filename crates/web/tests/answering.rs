//! Answering on the web: by link and unasked, with mistakes, twice, corrected, together with a colleague.

use crate::common::{Browser, Fixture, Page, SLUG, at, person};
use axum::http::StatusCode;
use domain::contribution::Outcome;
use domain::stance::Stance;
use domain::statement::RespondentKind;
use store::statement::Version;

const FORM: &str = "/remisser/rs-2024-0001/svara";
const VIEWS: &str = "/remisser/rs-2024-0001/svara/uppfattning";
const CHECK: &str = "/remisser/rs-2024-0001/svara/kontroll";
const RECEIPT: &str = "/remisser/rs-2024-0001/svara/kvitto";

/// A browser in which the association has opened its link and said who decided.
async fn association(f: &Fixture) -> Browser {
    let mut browser = f.browser();
    let link = f.link(&f.association().await);
    browser.get(&link).await.assert_has("Svara för Föreningen");
    browser.post(&link, &[]).await.assert_leads(FORM);
    let page = browser.get(FORM).await;
    page.assert_has("value=\"kansli@forening.example\"");
    let fields = [
        ("version", page.value("version")),
        ("email", "kansli@forening.example".into()),
        ("decided_by", "Styrelsen".into()),
    ];
    let fields: Vec<_> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    browser.post(FORM, &fields).await.assert_leads(VIEWS);
    browser
}

/// Fills in step 2, on top of what is saved.
async fn say(browser: &mut Browser, fields: &[(&str, &str)]) -> Page {
    let version = browser.get(VIEWS).await.value("version");
    let all: Vec<_> = fields.iter().copied().chain([("version", version.as_str())]).collect();
    browser.post(VIEWS, &all).await
}

/// Presses *Skicka svaret*.
async fn send(browser: &mut Browser) -> Page {
    let page = browser.get(CHECK).await;
    let (version, receipt) = (page.value("version"), page.value("receipt"));
    browser.post(CHECK, &[("version", &version), ("receipt", &receipt)]).await
}

async fn versions(f: &Fixture) -> Vec<Version> {
    let statements = f.statements().await;
    let mut tx = f.site.store.read().await.unwrap();
    store::statement::versions(&mut tx, statements[0].id).await.unwrap()
}

#[tokio::test]
async fn someone_asked_answers_from_the_link_to_the_receipt() {
    let f = Fixture::dispatched().await;
    let mut browser = association(&f).await;
    let fields = [
        ("overall", "support_with_changes"),
        ("summary", "Bra, men säg vad tidigt betyder."),
        ("part-1-stance", "support"),
        ("part-1-text", "Behåll ordet tidigt."),
        ("question-2", "Tolkar."),
        ("do", "continue"),
    ];
    say(&mut browser, &fields).await.assert_leads(CHECK);
    let page = browser.get(CHECK).await;
    for text in [
        "Styrelsen",
        "Tillstyrker med ändringar",
        "Behåll ordet tidigt.",
        "Del 2",
        "Tolkar.",
        "Skicka svaret",
    ] {
        page.assert_has(text);
    }
    assert!(!page.has("Vad kostar det?"), "the question is to the region's own units");
    send(&mut browser).await.assert_leads(RECEIPT);
    let page = browser.get(RECEIPT).await;
    page.assert_has("RS 2024-0001-2");
    page.assert_has("kansli@forening.example");
    let own = browser.get("/mitt-svar").await;
    own.assert_has("Behåll ordet tidigt.");
    own.assert_has("Inget svar än");
    let statements = f.statements().await;
    assert_eq!((statements.len(), statements[0].name.as_str()), (1, "Föreningen"));
    let pdf = browser.get("/mitt-svar/kvitto.pdf").await;
    assert_eq!(pdf.headers["content-type"], "application/pdf");
}

#[tokio::test]
async fn a_private_person_answers_unasked_and_the_name_stays_hidden() {
    let f = Fixture::dispatched().await;
    let mut browser = f.browser();
    browser.get(FORM).await.assert_has("Vem svarar?");
    let wrong = [("version", "0"), ("name", "Kim Karlsson"), ("email", "kim")];
    let page = browser.post(FORM, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.title().starts_with("Fel:"), "{}", page.title());
    for text in
        ["href=\"#kind\"", "id=\"kind-fel\"", "href=\"#email\"", "value=\"Kim Karlsson\"", "value=\"kim\""]
    {
        page.assert_has(text);
    }
    let version = page.value("version");
    let right = [
        ("version", &*version),
        ("kind", "private_person"),
        ("name", "Kim Karlsson"),
        ("email", "kim@post.example"),
    ];
    browser.post(FORM, &right).await.assert_leads(VIEWS);
    let page = say(&mut browser, &[("overall", "reject"), ("summary", "Nej tack.")]).await;
    page.assert_leads(CHECK);
    browser.get(CHECK).await.assert_has("En privatperson");
    send(&mut browser).await.assert_leads(RECEIPT);
    let page = browser.get(RECEIPT).await;
    page.assert_has("Vi har fått ditt svar");
    assert!(!page.has("Kim Karlsson"));
    let statement = &f.statements().await[0];
    assert_eq!((statement.kind, statement.name.as_str()), (RespondentKind::PrivatePerson, "Kim Karlsson"));
}

#[tokio::test]
async fn a_mistake_is_shown_at_its_field_and_nothing_typed_is_lost() {
    let f = Fixture::dispatched().await;
    let mut browser = association(&f).await;
    let page =
        say(&mut browser, &[("summary", "Utan ställningstagande"), ("part-2-text", "Lika för alla.")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.title().starts_with("Fel:"));
    for text in ["href=\"#overall\"", "id=\"overall-fel\"", "Utan ställningstagande", "Lika för alla."] {
        page.assert_has(text);
    }
    let again = browser.get(VIEWS).await;
    again.assert_has("Utan ställningstagande");
    again.assert_has("<section class=\"part\" id=\"del-2\"");
    again.assert_has("<details class=\"fold\" id=\"del-1\"");
    // Nobody comes past the check with something to mend.
    browser.get(CHECK).await.assert_leads(&format!("{VIEWS}?fel"));
    browser.get(&format!("{VIEWS}?fel")).await.assert_has("id=\"overall-fel\"");
    let version = again.value("version");
    browser.post(CHECK, &[("version", &version)]).await.assert_leads(&format!("{VIEWS}?fel"));
    assert!(f.statements().await.is_empty());
}

#[tokio::test]
async fn pressing_twice_sends_once() {
    let f = Fixture::dispatched().await;
    let mut browser = f.browser();
    let who =
        [("version", "0"), ("kind", "organisation"), ("name", "Vännerna"), ("email", "vi@post.example")];
    browser.post(FORM, &who).await.assert_leads(VIEWS);
    say(&mut browser, &[("overall", "support")]).await.assert_leads(CHECK);
    let page = browser.get(CHECK).await;
    let fields = [("version", page.value("version")), ("receipt", page.value("receipt"))];
    let fields: Vec<_> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    // The browser gave up the first answer when the button was pressed again, so its cookies never arrived.
    let mut impatient = browser.clone();
    impatient.post(CHECK, &fields).await.assert_leads(RECEIPT);
    browser.post(CHECK, &fields).await.assert_leads(RECEIPT);
    browser.get(RECEIPT).await.assert_has("RS 2024-0001-2");
    // The back button, and the button once more.
    browser.get(CHECK).await.assert_leads(RECEIPT);
    browser.post(CHECK, &fields).await.assert_leads(RECEIPT);
    assert_eq!(f.statements().await.len(), 1);
    assert_eq!(versions(&f).await.len(), 1);
}

#[tokio::test]
async fn a_correction_starts_with_what_was_sent_and_keeps_both() {
    let f = Fixture::dispatched().await;
    let mut browser = association(&f).await;
    let pdf: (&str, &str, &[u8]) = ("files", "Protokoll.pdf", b"%PDF-1.7 protokoll");
    let version = browser.get(VIEWS).await.value("version");
    let fields = [("version", &*version), ("overall", "support"), ("summary", "Först."), ("do", "files")];
    browser.post_files(VIEWS, &fields, &[pdf]).await.assert_leads(&format!("{VIEWS}#bilagor"));
    browser.get(VIEWS).await.assert_has("Protokoll.pdf");
    browser.get(CHECK).await.assert_has("Protokoll.pdf");
    send(&mut browser).await.assert_leads(RECEIPT);
    let form = browser.get(VIEWS).await;
    form.assert_has("Rättelse");
    form.assert_has("Först.");
    form.assert_has("Protokoll.pdf");
    say(&mut browser, &[("overall", "reject_partly"), ("summary", "Sedan.")]).await.assert_leads(CHECK);
    send(&mut browser).await.assert_leads(RECEIPT);
    let kept = versions(&f).await;
    assert_eq!(
        kept.iter().map(|v| v.overall).collect::<Vec<_>>(),
        [Some(Stance::Support), Some(Stance::RejectPartly)]
    );
    let own = browser.get("/mitt-svar").await;
    for text in ["Båda versionerna", "<del>Först.</del>", "<ins>Sedan.</ins>", "/mitt-svar/filer/2/1"] {
        own.assert_has(text);
    }
    let file = browser.get("/mitt-svar/filer/1/1").await;
    assert_eq!((file.status, file.body.as_str()), (StatusCode::OK, "%PDF-1.7 protokoll"));
    assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert_eq!(file.headers["x-content-type-options"], "nosniff");
    assert_eq!(f.browser().get("/mitt-svar/filer/1/1").await.status, StatusCode::NOT_FOUND);
    // After the last day it holds as it was sent, and what is typed is shown to be copied.
    f.site.clock.hold(at("2024-03-01T09:00:00Z"));
    browser.get(VIEWS).await.assert_has("Sista dagen att rätta har gått");
    let late = browser.post(VIEWS, &[("version", "0"), ("summary", "För sent.")]).await;
    late.assert_has("För sent.");
    assert_eq!(versions(&f).await.len(), 2);
}

#[tokio::test]
async fn whoever_answered_unasked_corrects_by_the_link_in_the_receipt() {
    let f = Fixture::dispatched().await;
    let mut browser = f.browser();
    let who = [("version", "0"), ("kind", "private_person"), ("name", "Kim"), ("email", "kim@post.example")];
    browser.post(FORM, &who).await.assert_leads(VIEWS);
    say(&mut browser, &[("overall", "support")]).await.assert_leads(CHECK);
    send(&mut browser).await.assert_leads(RECEIPT);
    let token = browser.cookies["rl_eget"].clone();
    let mut other = f.browser();
    let door = format!("/mitt-svar/{token}");
    let page = other.get(&door).await;
    assert!(
        !page.has("Kim") && !other.cookies.contains_key("rl_eget"),
        "opening the link shows and uses nothing"
    );
    other.post(&door, &[]).await.assert_leads("/mitt-svar");
    other.get("/mitt-svar").await.assert_has("Rätta svaret");
    other.get(FORM).await.assert_has("Kim");
    let page = say(&mut other, &[("overall", "reject"), ("summary", "Jag har ändrat mig.")]).await;
    page.assert_leads(CHECK);
    send(&mut other).await.assert_leads(RECEIPT);
    let statements = f.statements().await;
    assert_eq!((statements.len(), statements[0].current_version, statements[0].name.as_str()), (1, 2, "Kim"));
}

#[tokio::test]
async fn colleagues_who_write_at_once_lose_nothing() {
    let f = Fixture::dispatched().await;
    let mut one = association(&f).await;
    let mut other = one.clone();
    let version = one.get(VIEWS).await.value("version");
    let typed =
        [("version", &*version), ("overall", "support"), ("summary", "Kollegans ord."), ("do", "later")];
    one.post(VIEWS, &typed).await.assert_leads(&format!("{VIEWS}?sparat"));
    // The script is told, and stops.
    let mine = [
        ("version", &*version),
        ("overall", "reject"),
        ("summary", "Mina ord."),
        ("part-1-text", "Min del."),
    ];
    let saved = other.post(&format!("{FORM}/spara"), &mine).await;
    assert_eq!(saved.status, StatusCode::CONFLICT, "{}", saved.body);
    let page = other.post(VIEWS, &mine).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    for text in [
        "Två har skrivit i samma svar",
        "Kollegans",
        "Mina",
        "keep-summary",
        "keep-overall",
        "keep-part-1-text",
    ] {
        page.assert_has(text);
    }
    let version = page.value("version");
    let mut chosen: Vec<_> = mine[1..].to_vec();
    chosen.extend([("version", &*version), ("keep-overall", "theirs"), ("keep-summary", "both")]);
    chosen.extend([("keep-part-1-text", "mine"), ("resolve", "chosen")]);
    other.post(VIEWS, &chosen).await.assert_leads(&format!("{VIEWS}?sparat"));
    let page = other.get(CHECK).await;
    for text in ["Tillstyrker", "Kollegans ord.", "Mina ord.", "Min del."] {
        page.assert_has(text);
    }
    // The same words twice are no conflict, whoever saved them first.
    let same = [
        ("version", &*version),
        ("overall", "support"),
        ("summary", "Kollegans ord.\r\n\r\nMina ord."),
        ("part-1-text", "Min del."),
    ];
    one.post(VIEWS, &same).await.assert_leads(CHECK);
    // Whoever sends sees what is sent.
    let page = one.get(CHECK).await;
    let (version, receipt) = (page.value("version"), page.value("receipt"));
    say(&mut other, &[("overall", "abstain")]).await.assert_leads(CHECK);
    let page = one.post(CHECK, &[("version", &version), ("receipt", &receipt)]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    page.assert_has("Svaret har ändrats");
    assert!(f.statements().await.is_empty());
}

#[tokio::test]
async fn the_script_saves_and_gets_the_next_version() {
    let f = Fixture::dispatched().await;
    let mut browser = association(&f).await;
    let version = browser.get(VIEWS).await.value("version");
    let saved =
        browser.post(&format!("{FORM}/spara"), &[("version", &version), ("summary", "Halvfärdigt")]).await;
    assert_eq!(saved.status, StatusCode::OK);
    let answer: serde_json::Value = serde_json::from_str(&saved.body).unwrap();
    assert_eq!(answer["version"].as_i64(), version.parse::<i64>().ok().map(|v| v + 1));
    browser.get(VIEWS).await.assert_has("Halvfärdigt");
}

#[tokio::test]
async fn files_are_told_of_one_by_one_and_can_be_taken_away() {
    let f = Fixture::dispatched().await;
    let mut browser = association(&f).await;
    let version = browser.get(VIEWS).await.value("version");
    let files: [(&str, &str, &[u8]); 2] =
        [("files", "yttrande.pages", b"PK\x03\x04"), ("files", "rätt.pdf", b"%PDF-1.7")];
    let fields = [("version", &*version), ("summary", "Se filen."), ("do", "files")];
    let page = browser.post_files(VIEWS, &fields, &files).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for text in ["yttrande.pages", "rätt.pdf", "value=\"remove-1\"", "Se filen.", "id=\"files-fel\""] {
        page.assert_has(text);
    }
    let page = say(&mut browser, &[("summary", "Se filen."), ("do", "remove-1")]).await;
    page.assert_leads(&format!("{VIEWS}#bilagor"));
    assert!(!browser.get(VIEWS).await.has("rätt.pdf"));
}

#[tokio::test]
async fn a_link_is_used_by_its_button_and_only_while_it_is_valid() {
    let f = Fixture::dispatched().await;
    let asked = f.association().await;
    let link = f.link(&asked);
    let mut scanner = f.browser();
    for _ in 0..3 {
        assert_eq!(scanner.get(&link).await.status, StatusCode::OK);
    }
    assert!(scanner.cookies.keys().all(|name| !name.starts_with("rl_svar")));
    let mut browser = association(&f).await;
    assert_eq!(f.browser().get("/svara/nagot-annat").await.status, StatusCode::GONE);
    app::recipient::renew_link(&f.site, &person(&f.site, "registrator").await, SLUG, asked.id).await.unwrap();
    let page = f.browser().get(&link).await;
    assert_eq!(page.status, StatusCode::GONE);
    page.assert_has("Länken gäller inte längre");
    assert_eq!(
        browser.get(VIEWS).await.status,
        StatusCode::GONE,
        "the cookie was swapped for a link that is revoked"
    );
    // What was saved waits behind the new link.
    let renewed = f.link(&f.association().await);
    browser.post(&renewed, &[]).await.assert_leads(FORM);
    browser.get(FORM).await.assert_has("value=\"Styrelsen\"");
}

#[tokio::test]
async fn a_form_from_elsewhere_and_a_strange_cookie_change_nothing() {
    let f = Fixture::dispatched().await;
    let mut browser = association(&f).await;
    let body = "version=1&overall=reject&summary=Inte+jag";
    let page = browser.post_untied(VIEWS, body).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    // Nothing is done, and nothing typed is lost: it may be sent again as it stands.
    page.assert_has("Inget har sparats än");
    assert!(!page.has("Länken gäller inte längre"), "{}", page.body);
    assert_eq!((page.value("summary"), page.value("overall")), ("Inte jag".into(), "reject".into()));
    let long = browser.post_untied(VIEWS, "summary=Vi+har+skrivit+l%C3%A4nge+p%C3%A5+det+h%C3%A4r").await;
    long.assert_has("Vi har skrivit länge på det här</textarea>");
    let page = browser.post_untied(VIEWS, &format!("{body}&csrf=0123456789abcdef")).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(!browser.get(VIEWS).await.has("Inte jag"));
    // Somebody else's cookie name with a token of no use.
    let mut stranger = f.browser();
    let name = browser.cookies.keys().find(|n| n.starts_with("rl_svar")).unwrap().clone();
    stranger.cookies.insert(name, "r.nagot-helt-annat".into());
    assert_eq!(stranger.get(VIEWS).await.status, StatusCode::GONE);
    assert_eq!(
        stranger.post(VIEWS, &[("version", "1"), ("summary", "Inte jag")]).await.status,
        StatusCode::GONE
    );
    assert!(f.statements().await.is_empty());
}

#[tokio::test]
async fn longer_time_is_asked_for_and_the_answer_is_shown() {
    let f = Fixture::dispatched().await;
    let path = format!("{FORM}/langre-tid");
    assert_eq!(f.browser().get(&path).await.status, StatusCode::FORBIDDEN);
    let mut browser = association(&f).await;
    let page = browser.post(&path, &[("until", "2024-02-01"), ("reason", "Årsmöte")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.assert_has("id=\"until-fel\"");
    page.assert_has("Årsmöte");
    browser.post(&path, &[("until", "2024-03-15"), ("reason", "Årsmöte")]).await.assert_leads(&path);
    browser.get(&path).await.assert_has("Frågan väntar på besked");
    let (officer, asked) = (person(&f.site, "handlaggare").await, f.association().await);
    app::recipient::decide_extension(&f.site, &officer, SLUG, asked.id, Some("2024-03-15"), "")
        .await
        .unwrap();
    browser.get(&path).await.assert_has("Ni har fått tid till och med");
    f.site.clock.hold(at("2024-03-10T09:00:00Z"));
    assert!(!browser.get(VIEWS).await.has("Sista dagen har gått"));
}

#[tokio::test]
async fn late_is_received_and_said_so_and_a_withdrawn_referral_is_closed() {
    let f = Fixture::dispatched().await;
    let mut browser = association(&f).await;
    f.site.clock.hold(at("2024-03-01T09:00:00Z"));
    browser.get(VIEWS).await.assert_has("det märks som sent");
    say(&mut browser, &[("overall", "no_comments")]).await.assert_leads(CHECK);
    send(&mut browser).await.assert_leads(RECEIPT);
    assert!(f.statements().await[0].late);
    let officer = person(&f.site, "handlaggare").await;
    app::referral::withdraw(&f.site, &officer, SLUG, "Fel underlag").await.unwrap();
    let mut anyone = f.browser();
    anyone.get(FORM).await.assert_has("Remissen är återtagen");
    let page = anyone.post(FORM, &[("version", "0"), ("name", "Kim")]).await;
    page.assert_has("Det du skrev");
    page.assert_has("Kim");
}

#[tokio::test]
async fn what_became_of_each_view_is_told_when_everyone_is_told() {
    let f = Fixture::dispatched().await;
    let mut browser = association(&f).await;
    let said = [("overall", "support"), ("summary", "Bra."), ("part-2-text", "Lika för alla.")];
    say(&mut browser, &said).await.assert_leads(CHECK);
    send(&mut browser).await.assert_leads(RECEIPT);
    let (site, officer) = (&f.site, person(&f.site, "handlaggare").await);
    let statement = f.statements().await[0].id;
    app::contribution::read_as_stated(site, &officer, statement).await.unwrap();
    for (view, outcome) in views_of(&f).await.iter().zip([Outcome::NoAnswerNeeded, Outcome::Partly]) {
        app::contribution::read(site, &officer, view.id, view.version, Stance::Support).await.unwrap();
        let reason = if outcome == Outcome::Partly { "Halva vägen." } else { "" };
        app::contribution::answer(site, &officer, view.id, view.version + 1, outcome, reason).await.unwrap();
    }
    let before = browser.get("/mitt-svar").await;
    assert!(!before.has("Halva vägen."), "answers are not told before everyone is");
    before.assert_has("Inget svar än");
    app::referral::close(site, &officer, SLUG, app::referral::Closing::Early).await.unwrap();
    app::summary::finish(site, &officer, SLUG).await.unwrap();
    let (body, date, paragraph) = ("Fullmäktige".into(), "2024-01-10".into(), "§ 1".into());
    let decision = app::decision::Typed { body, date, paragraph, text: "Antogs.".into() };
    app::decision::decide(site, &officer, SLUG, &decision).await.unwrap();
    browser.get(FORM).await.assert_has("Det går inte längre att svara här");
    app::decision::feed_back(site, &officer, SLUG).await.unwrap();
    let told = browser.get("/mitt-svar").await;
    for text in
        ["Det här blev av ert svar", "Togs upp till en del", "Halva vägen.", "1 togs upp till en del och"]
    {
        told.assert_has(text);
    }
    told.assert_has(&i18n::words::outcome(domain::language::Language::Swedish, Outcome::NoAnswerNeeded));
    assert!(!told.has("is-open"));
    // The link in the first mail leads there too, by its button.
    let (mut later, link) = (f.browser(), f.link(&f.association().await));
    let door = later.get(&link).await;
    door.assert_has("Se ert svar och vad som blev av det");
    assert!(!later.cookies.contains_key("rl_eget"));
    later.post(&link, &[]).await.assert_leads("/mitt-svar");
    later.get("/mitt-svar").await.assert_has("Halva vägen.");
}

async fn views_of(f: &Fixture) -> Vec<domain::contribution::Contribution> {
    let referral = f.referral().await;
    store::contribution::of_referral(&mut f.site.store.read().await.unwrap(), referral.id).await.unwrap()
}
