//! A mail waits, is registered, read, masked, published and summed up, by the pages alone; and who may see what.

use crate::common::{Browser, Fixture, Page, SLUG, at, person};
use axum::http::StatusCode;
use domain::account::Role;
use domain::contribution::Contribution;
use domain::statement::Statement;

const WORDS: &str = "Vi tillstyrker modellen. Ring Anna Karlsson på 070-123 45 67.";

/// Someone who works there, at a browser.
pub async fn official(fixture: &Fixture, role: Role) -> Browser {
    let mut browser = fixture.browser();
    let token = app::account::sign_in_as_example(&fixture.site, role).await.unwrap();
    browser.cookies.insert("rl_session".into(), token);
    // Any page gives the token that forms are tied to the browser by.
    browser.get("/om").await;
    browser
}

/// A mail from an address on the list, with the number in its subject. Gives its reception number.
async fn a_mail_comes(fixture: &Fixture) -> String {
    let raw = format!(
        "From: Kansliet <kansli@forening.example>\r\nTo: registrator@prov.example\r\nSubject: Yttrande RS 2024-0001\r\n\
         Message-ID: <1@forening.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{WORDS}\r\n"
    );
    let received = app::inbound::receive(&fixture.site, raw.as_bytes(), None, None).await.unwrap();
    received.reception_number
}

async fn views(fixture: &Fixture, statement: &Statement) -> Vec<Contribution> {
    let mut tx = fixture.site.store.read().await.unwrap();
    store::contribution::of_statement(&mut tx, statement.id, statement.current_version).await.unwrap()
}

/// Sends the row of a view as its form would.
async fn save_row(browser: &mut Browser, path: &str, view: &Contribution, typed: [&str; 3]) -> Page {
    let page = browser.get(path).await;
    let name = |field: &str| format!("{field}-{}", view.reference);
    let (version, was) = (page.value(&name("version")), page.value(&name("was")));
    let [stance, outcome, reason] = typed;
    let names = [name("stance"), name("outcome"), name("reason"), name("version"), name("was")];
    let values = [stance, outcome, reason, &version, &was];
    let mut fields: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(values).collect();
    fields.push(("save", &view.reference));
    browser.post(path, &fields).await
}

/// The mail registered from the inbox, with one click.
async fn registered(fixture: &Fixture) -> Statement {
    let number = a_mail_comes(fixture).await;
    let mut registrar = official(fixture, Role::Registrar).await;
    let inbox = registrar.get("/arbete/inkorg").await;
    inbox.assert_has("Avsändaren står på sändlistan.");
    inbox.assert_has("Diarienumret står i ämnet.");
    let recipient = fixture.association().await.id.to_string();
    let fields = [("referral", SLUG), ("recipient", recipient.as_str())];
    let tied = registrar.post(&format!("/arbete/inkorg/{number}"), &fields).await;
    tied.assert_leads(&format!("/arbete/inkorg?klar={number}"));
    let after = registrar.get(tied.location()).await;
    after.assert_has("RS 2024-0001-");
    after.assert_has("Inget mejl väntar");
    fixture.statements().await.remove(0)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_is_registered_masked_and_published() {
    let fixture = Fixture::dispatched().await;
    let statement = registered(&fixture).await;
    let mut registrar = official(&fixture, Role::Registrar).await;
    let path = format!("/arbete/svar/{}/publicera", statement.id);
    let form = registrar.get(&path).await;
    form.assert_has("070-123 45 67");
    let masked = WORDS.replace("Anna Karlsson på 070-123 45 67", "[…]");
    let bare = [("text-body", masked.as_str()), ("do", "publish")];
    let refused = registrar.post(&path, &bare).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a change needs a reason");
    refused.assert_has("Fel:");
    let fields = [("text-body", masked.as_str()), ("reason", "En privatpersons namn"), ("do", "check")];
    let check = registrar.post(&path, &fields).await;
    assert!(!check.has("070-123"), "the look before shows what will be shown");
    let fields = [("text-body", masked.as_str()), ("reason", "En privatpersons namn"), ("do", "publish")];
    let published = registrar.post(&path, &fields).await;
    published.assert_leads(&format!("/arbete/svar/{}", statement.id));

    let mut anyone = fixture.browser();
    let list = anyone.get(&format!("/remisser/{SLUG}/svar")).await;
    list.assert_has("Föreningen");
    let serial =
        list.body.split(&format!("/remisser/{SLUG}/svar/")).nth(1).unwrap().split('"').next().unwrap();
    let public = anyone.get(&format!("/remisser/{SLUG}/svar/{serial}")).await;
    public.assert_has("Vi tillstyrker modellen.");
    assert!(!public.has("070-123") && !public.has("Karlsson"), "{}", public.body);
    registrar.get(&format!("/arbete/svar/{}", statement.id)).await.assert_has("070-123 45 67");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn views_are_read_and_answered_and_nothing_typed_is_lost() {
    let fixture = Fixture::dispatched().await;
    let statement = registered(&fixture).await;
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    let path = format!("/arbete/svar/{}", statement.id);
    let view = views(&fixture, &statement).await.remove(0);
    let no_stance = save_row(&mut officer, &path, &view, ["", "", ""]).await;
    assert_eq!(no_stance.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is guessed");
    let no_reason = save_row(&mut officer, &path, &view, ["support", "not", ""]).await;
    assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
    no_reason.assert_has("Skriv varför.");
    assert!(views(&fixture, &statement).await[0].read.is_none(), "nothing is saved by half");
    let saved = save_row(&mut officer, &path, &view, ["support", "not", "Det kostar för mycket."]).await;
    saved.assert_leads(&format!("{path}#v-{}", view.reference));
    let row = views(&fixture, &statement).await.remove(0);
    assert_eq!(
        (row.read.map(|s| s.to_string()).as_deref(), row.reason.as_str()),
        (Some("support"), "Det kostar för mycket.")
    );

    // A passage becomes a view of its own, if it stands in the answer.
    let not_there = officer.post(&path, &[("do", "add"), ("passage", "Det här sa ingen.")]).await;
    not_there.assert_has("Stycket står inte i svaret.");
    let added = officer.post(&path, &[("do", "add"), ("passage", "Vi tillstyrker modellen.")]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    assert_eq!(views(&fixture, &statement).await.len(), 2);

    // Two at once: the later one sees what the first wrote, and keeps their own words.
    let mut other = official(&fixture, Role::Coordinator).await;
    let page = officer.get(&path).await;
    save_row(&mut other, &path, &row, ["reject", "not", "Samordnarens ord."]).await;
    let name = |field: &str| format!("{field}-{}", view.reference);
    let (version, was) = (page.value(&name("version")), page.value(&name("was")));
    let names = [name("stance"), name("outcome"), name("reason"), name("version"), name("was")];
    let values = ["support", "partly", "Handläggarens ord.", &version, &was];
    let mut fields: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(values).collect();
    fields.push(("save", &view.reference));
    let late = officer.post(&path, &fields).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_has("Handläggarens ord.");
    late.assert_has("Samordnarens ord.");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_summary_is_finished_when_all_is_read() {
    let fixture = Fixture::dispatched().await;
    let statement = registered(&fixture).await;
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    let path = format!("/arbete/remisser/{SLUG}/sammanstallning");
    fixture.site.clock.hold(at("2024-03-05T09:00:00Z"));
    let handler = person(&fixture.site, "handlaggare").await;
    app::referral::close(&fixture.site, &handler, SLUG, app::referral::Closing::Early).await.unwrap();
    let fields = [("version", "0"), ("comments", "De är eniga."), ("do", "ask")];
    let blocked = officer.post(&path, &fields).await;
    blocked.assert_has("En synpunkt är inte läst än.");
    let view = views(&fixture, &statement).await.remove(0);
    save_row(&mut officer, &format!("/arbete/svar/{}", statement.id), &view, ["support", "", ""]).await;
    let asked = officer.post(&path, &[("version", "1"), ("comments", "De är eniga."), ("do", "ask")]).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
    officer.post(&path, &[("do", "finish")]).await.assert_leads(&path);
    let shown = officer.get(&path).await;
    shown.assert_has("De är eniga.");
    shown.assert_has("Föreningen");
    let pdf = officer.get(&format!("{path}.pdf")).await;
    assert!(pdf.body.starts_with("%PDF"));

    // A colleague's older page cannot write over it unseen.
    let older = officer.post(&path, &[("version", "1"), ("comments", "Äldre ord.")]).await;
    assert_eq!(older.status, StatusCode::UNPROCESSABLE_ENTITY);
    older.assert_has("Äldre ord.");
    older.assert_has("De är eniga.");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_may_see_what() {
    let fixture = Fixture::dispatched().await;
    let statement = registered(&fixture).await;
    let path = format!("/arbete/svar/{}", statement.id);

    let mut administrator = official(&fixture, Role::Administrator).await;
    assert_eq!(administrator.get(&path).await.status, StatusCode::FORBIDDEN);
    for page in ["/admin", "/admin/personer", "/admin/jobb", "/admin/post", "/admin/logg", "/admin/webbplats"]
    {
        let shown = administrator.get(page).await;
        assert_eq!(shown.status, StatusCode::OK, "{page}");
        assert!(!shown.has("kansli@forening.example") && !shown.has("Vi tillstyrker"), "{page}");
    }
    let verified = administrator.post("/admin/logg", &[]).await;
    verified.assert_has("Kedjan är hel.");

    let mut elected = official(&fixture, Role::ElectedOfficial).await;
    let read = elected.get(&path).await;
    assert_eq!(read.status, StatusCode::OK);
    assert!(!read.has("name=\"save\"") && !read.has("/publicera"), "read-only");
    assert_eq!(elected.post(&path, &[("do", "as-stated")]).await.status, StatusCode::FORBIDDEN);

    let mut registrar = official(&fixture, Role::Registrar).await;
    let bare = registrar.post(&format!("{path}/sekretess"), &[("provision", "")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    let marked = registrar.post(&format!("{path}/sekretess"), &[("provision", "OSL 21 kap. 1 §")]).await;
    marked.assert_leads(&path);
    registrar.get(&path).await.assert_has("OSL 21 kap. 1 §");
    assert_eq!(elected.get(&path).await.status, StatusCode::NOT_FOUND);
    let list = elected.get(&format!("/arbete/remisser/{SLUG}/svar")).await;
    list.assert_has("Ett svar visas inte");
    assert!(!list.has(&path));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn paper_answers_organisations_and_people() {
    let fixture = Fixture::dispatched().await;
    let mut registrar = official(&fixture, Role::Registrar).await;
    let path = format!("/arbete/remisser/{SLUG}/svar/nytt");
    let empty = registrar.post(&path, &[("summary", "Mina ord")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.assert_has("Mina ord");
    let fields = [
        ("channel", "paper"),
        ("day", "2024-01-10"),
        ("recipient", "unasked"),
        ("name", "Brevskrivaren"),
        ("kind", "private_person"),
        ("overall", "support"),
        ("body", "Bra förslag."),
    ];
    let kept = registrar.post(&path, &fields).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    registrar.get(kept.location()).await.assert_has("Brevskrivaren");

    let mut officer = official(&fixture, Role::CaseOfficer).await;
    let typed =
        [("name", "Nya föreningen"), ("category", "other"), ("kind", "civil_society"), ("language", "sv")];
    let made = officer.post("/arbete/organisationer/ny", &typed).await;
    assert!(made.location().starts_with("/arbete/organisationer/org-"));
    let list = officer.get("/arbete/organisationer?q=nya").await;
    list.assert_has("Nya föreningen");
    let id = list.body.split("/arbete/organisationer/org-").nth(1).unwrap().split('"').next().unwrap();
    let one = format!("/arbete/organisationer/org-{id}/andra/namn");
    let with = |version: &'static str, name: &'static str| {
        [
            ("version", version),
            ("name", name),
            ("category", "other"),
            ("kind", "civil_society"),
            ("state", "active"),
        ]
    };
    let saved = officer.post(&one, &with("1", "Nyare föreningen")).await;
    assert_eq!(saved.location(), format!("/arbete/organisationer/org-{id}?sparat"));
    let late = officer.post(&one, &with("1", "Äldst")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_has("Äldst");
    late.assert_has("Nyare föreningen");

    let mut administrator = official(&fixture, Role::Administrator).await;
    let made =
        [("name", "Ny kollega"), ("email", "ny@prov.example"), ("role", "case_officer"), ("do", "create")];
    administrator.post("/admin/personer", &made).await.assert_leads("/admin/personer");
    let again = administrator.post("/admin/personer", &made).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.assert_has("Ny kollega");
}

#[tokio::test]
async fn what_was_typed_outlives_the_session() {
    let fixture = Fixture::dispatched().await;
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    let path = format!("/arbete/remisser/{SLUG}/steg/aterta");
    officer.get(&path).await.assert_has("<form");
    let session = officer.cookies.remove("rl_session").unwrap();
    let typed = [("reason", "Förslaget görs om från grunden,\noch det tar tid.")];
    let out = officer.post(&path, &typed).await;
    assert_eq!(out.status, StatusCode::FORBIDDEN);
    out.assert_has("Du är utloggad");
    out.assert_has("Förslaget görs om från grunden,\noch det tar tid.</textarea>");
    let still = officer.post(&path, &typed).await;
    still.assert_has("Du är utloggad");
    officer.cookies.insert("rl_session".into(), session);
    officer.post(&path, &typed).await.assert_leads(&format!("/arbete/remisser/{SLUG}?klart=withdrawn"));
}

#[tokio::test]
async fn the_address_of_someone_unasked_is_seen_and_corrected() {
    let fixture = Fixture::dispatched().await;
    let mut registrar = official(&fixture, Role::Registrar).await;
    let form = format!("/arbete/remisser/{SLUG}/svar/nytt");
    let key = registrar.get(&form).await.value("key");
    let day = fixture.site.clock.today().to_string();
    let typed = [
        ("key", key.as_str()),
        ("channel", "paper"),
        ("day", &day),
        ("recipient", "unasked"),
        ("name", "Byalaget"),
        ("kind", "organisation"),
        ("language", "fi"),
        ("postal", "Byn 1"),
        ("body", "Vi vill bli inbjudna."),
    ];
    let kept = registrar.post(&form, &typed).await;
    let again = registrar.post(&form, &typed).await;
    assert_eq!(again.location(), kept.location(), "the same press is one answer");
    let page = registrar.get(kept.location()).await;
    page.assert_has("Byn 1");
    let address = format!("{}/adress", kept.location());
    registrar.get(&address).await.assert_has("Byn 1</textarea>");
    let wrong = registrar.post(&address, &[("email", "inte"), ("postal", "Byn 2")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_has("Byn 2</textarea>");
    registrar
        .post(&address, &[("email", ""), ("postal", "Byn 2")])
        .await
        .assert_leads(&format!("{}?adress#lank", kept.location()));
    registrar.get(kept.location()).await.assert_has("Byn 2");
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    assert_ne!(officer.get(&address).await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_organisation_is_kept_section_by_section_with_its_contacts() {
    let fixture = Fixture::dispatched().await;
    let mut keeper = official(&fixture, Role::Coordinator).await;
    let typed = [("name", "Byalaget"), ("category", "other"), ("kind", "civil_society"), ("language", "sv")];
    let made = keeper.post("/arbete/organisationer/ny", &typed).await;
    let one = made.location().trim_end_matches("?sparat").to_owned();
    for section in ["namn", "verksamhet", "storlek", "plats", "kontakt"] {
        keeper.get(&format!("{one}/andra/{section}")).await.assert_has("Spara");
    }
    assert_eq!(keeper.get(&format!("{one}/andra/annat")).await.status, StatusCode::NOT_FOUND);
    let place = [("version", "1"), ("seat", "Atlantis"), ("town", "Nol"), ("postal_code", ""), ("areas", "")];
    let wrong = keeper.post(&format!("{one}/andra/plats"), &place).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_has("Atlantis");
    wrong.assert_has("value=\"Nol\"");
    let right = [("version", "1"), ("seat", "Ale"), ("town", "Nol"), ("postal_code", ""), ("areas", "Ale")];
    keeper.post(&format!("{one}/andra/plats"), &right).await.assert_leads(&format!("{one}?sparat"));
    let late =
        [("version", "1"), ("seat", "Ale"), ("town", "Alafors"), ("postal_code", ""), ("areas", "Ale")];
    let late = keeper.post(&format!("{one}/andra/plats"), &late).await;
    late.assert_has("Någon annan ändrade");
    late.assert_has("value=\"Alafors\"");
    keeper.get(&format!("{one}/historik")).await.assert_has("Nu: Nol");
    let shown = keeper.get(&one).await;
    shown.assert_has("Saknas: räckvidd");
    shown.assert_has("Nol");
    assert!(!shown.has("Uppgift saknas"), "one line for what is not known");
    keeper.get(&format!("/en{one}")).await.assert_has("Not known: ");
    keeper.get(&format!("/fi{one}")).await.assert_has("Ei tiedossa: ");

    let contact = [
        ("function", "chair"),
        ("person", "Anna Berg"),
        ("phone", "031-1"),
        ("source", "Mejl"),
        ("basis", "consent"),
        ("public", "1"),
    ];
    keeper.post(&format!("{one}/kontakter/ny"), &contact).await.assert_leads(&format!("{one}?sparat"));
    let shown = keeper.get(&one).await;
    shown.assert_has("Anna Berg");
    let public = one.replace("/arbete", "");
    keeper.get(&public).await.assert_has("Anna Berg");
    let id = shown.body.split("/kontakter/cnt-").nth(1).unwrap().split(['"', '/']).next().unwrap().to_owned();
    let id = format!("{one}/kontakter/cnt-{id}");
    let hidden = [
        ("version", "1"),
        ("function", "chair"),
        ("person", "Anna Berg"),
        ("source", "Mejl"),
        ("basis", "consent"),
    ];
    keeper.post(&id, &hidden).await.assert_leads(&format!("{one}?sparat"));
    assert!(!keeper.get(&public).await.body.contains("Anna Berg"), "no more public");
    keeper.get(&format!("{id}/radera")).await.assert_has("Ja, radera");
    keeper.post(&format!("{id}/radera"), &[]).await.assert_leads(&format!("{one}?sparat"));
    assert!(!keeper.get(&one).await.body.contains("Anna Berg"));
    let history = keeper.get(&format!("{one}/historik")).await;
    for line in
        ["Kontaktväg tillkom: ", "Kontaktväg ändrades: ", "Personuppgifter i en kontaktväg raderades: "]
    {
        history.assert_has(&format!("{line}Ordförande"));
    }
    assert!(!history.has("Anna Berg"));

    let mut officer = official(&fixture, Role::CaseOfficer).await;
    officer.get(&one).await.assert_has("Samordnare kan ändra kontaktvägarna");
    assert_eq!(officer.get(&format!("{one}/kontakter/ny")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn two_entries_of_one_organisation_are_merged_and_parted() {
    let fixture = Fixture::dispatched().await;
    let mut keeper = official(&fixture, Role::Coordinator).await;
    let mut made = Vec::new();
    for name in ["Alafors idrottsförening", "Alafors IF"] {
        let typed = [("name", name), ("seat", "Ale"), ("kind", "civil_society"), ("language", "sv")];
        let location = keeper.post("/arbete/organisationer/ny", &typed).await.location().to_owned();
        made.push(location.trim_end_matches("?sparat").rsplit('/').next().unwrap().to_owned());
    }
    let (winner, loser) = (&made[0], &made[1]);
    let list = keeper.get("/arbete/organisationer/dubbletter").await;
    list.assert_has(&format!("value=\"{winner} {loser}\""));
    let compare = format!("/arbete/organisationer/{winner}/sla-ihop/{loser}");
    keeper.get(&compare).await.assert_has("Alafors IF");
    keeper.post(&compare, &[("do", "different")]).await.assert_leads("/arbete/organisationer/dubbletter");
    keeper.get(&compare).await.assert_has("Någon har svarat");
    keeper.post(&compare, &[("do", "undo")]).await.assert_leads(&compare);
    let late = [("do", "merge"), ("winner_version", "9"), ("loser_version", "1"), ("name", "loser")];
    let late = keeper.post(&compare, &late).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_has("value=\"loser\" checked");
    let pair = format!("{winner} {loser}");
    let many = keeper.post("/arbete/organisationer/dubbletter", &[("pair", pair.as_str())]).await;
    many.assert_leads("/arbete/organisationer/dubbletter?klart=1");
    let mut anyone = fixture.browser();
    let old = anyone.get(&format!("/organisationer/{loser}")).await;
    old.assert_leads(&format!("/organisationer/{winner}"));
    let old = anyone.get(&format!("/api/v1/organisations/{loser}")).await;
    old.assert_leads(&format!("/api/v1/organisations/{winner}"));
    keeper
        .get(&format!("/arbete/organisationer/{loser}"))
        .await
        .assert_leads(&format!("/arbete/organisationer/{winner}"));
    keeper.get(&format!("/arbete/organisationer/{winner}")).await.assert_has("Står också för");
    assert_eq!(
        keeper.get(&format!("/arbete/organisationer/{loser}/andra/namn")).await.status,
        StatusCode::FORBIDDEN
    );
    let parted = keeper.post(&format!("/arbete/organisationer/{loser}/dela"), &[]).await;
    parted.assert_leads(&format!("/arbete/organisationer/{winner}?sparat"));
    anyone.get(&format!("/organisationer/{loser}")).await.assert_has("Alafors IF");
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    assert_eq!(officer.get("/arbete/organisationer/dubbletter").await.status, StatusCode::FORBIDDEN);
    assert_eq!(officer.get(&compare).await.status, StatusCode::FORBIDDEN);
}
