//! A list on its way into the register, by the pages alone: file, columns, preview, taking in, questions, taking back.

use crate::common::{Browser, Fixture, Page};
use crate::desk::official;
use axum::http::StatusCode;
use domain::account::Role;
use std::fmt::Write as _;

const LIST: &str = "\
kommun;namn;organisationsnummer;typer;postnummer;ort;ordförande
Ale;Byalaget Solrosen;;Hembygdsförening;449 14;Alafors;Anna Ek
Ale;Ahlafors IF;802000-3292;Idrottsförening;449 14;Alafors;
Ale;;;Kultur;;;
Ale;Nödinge skola;212000-1280;;;;
Ale;Sångkören Lyran;811228-9874;Kör;;;
";

const NEW: &str = "/arbete/organisationer/inlasning";
const ALL: &str = "/arbete/organisationer/inlasningar";
const ASKED: &str = "/arbete/organisationer/fragor";

async fn send(browser: &mut Browser, fields: &[(&str, &str)], name: &str, content: &[u8]) -> Page {
    browser.post_files(NEW, fields, &[("file", name, content)]).await
}

/// Sends the list and describes it. Gives the address of its columns.
async fn begun(browser: &mut Browser, content: &[u8]) -> String {
    let page = send(browser, &[("source", "Ale"), ("basis", "")], "ale.csv", content).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
    page.location().to_owned()
}

async fn mapped(browser: &mut Browser, here: &str, columns: &[(&str, &str)]) -> Page {
    let version = browser.get(here).await.value("version");
    let fields: Vec<(&str, &str)> =
        columns.iter().copied().chain([("version", version.as_str()), ("do", "map")]).collect();
    browser.post(here, &fields).await
}

async fn taken_in(browser: &mut Browser, here: &str) -> Page {
    let preview = format!("{here}/granska");
    let version = browser.get(&preview).await.value("version");
    browser.post(&preview, &[("version", &version), ("do", "take")]).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_is_taken_in_by_pages_and_taken_back() {
    let fixture = Fixture::empty().await;
    let mut coordinator = official(&fixture, Role::Coordinator).await;
    coordinator.get("/arbete/organisationer").await.assert_has("Läs in listor");
    coordinator.get(ALL).await.assert_has("Ingen lista har lästs in än");
    let here = begun(&mut coordinator, LIST.as_bytes()).await;
    let columns = coordinator.get(&here).await;
    for word in ["UTF-8", "Semikolon", "Byalaget Solrosen", "<option value=\"name\" selected>", "Gissat"] {
        columns.assert_has(word);
    }
    let preview = mapped(&mut coordinator, &here, &[]).await;
    preview.assert_leads(&format!("{here}/granska"));
    let preview = coordinator.get(&format!("{here}/granska")).await;
    for word in [
        "Raden har inget namn",
        "B (namn)",
        "Verkar vara en skola",
        "Nödinge skola",
        "Personuppgiften har inte sparats",
        "Numret kan vara ett personnummer",
    ] {
        preview.assert_has(word);
    }
    assert!(!preview.has("Anna Ek") && !preview.has("811228"), "personal details are not shown");
    let report = coordinator.get(&format!("{here}/rapport")).await;
    assert!(report.has("Går inte att läsa in;B (namn);\"Raden har inget namn, eller"), "{}", report.body);
    // A list that waits is its owner's, and is found again.
    coordinator.get(ALL).await.assert_has("Påbörjade");
    let mut nobody = fixture.browser();
    nobody.get(&here).await.assert_leads("/logga-in");

    let receipt = taken_in(&mut coordinator, &here).await;
    let import = receipt.location().split('?').next().unwrap().to_owned();
    assert!(import.starts_with(ALL), "{} {}", receipt.status, receipt.body);
    let receipt = coordinator.get(receipt.location()).await;
    for word in ["Listan är inläst", "Vad som kom in", "Sångkören Lyran", "En rad väntar på svar"] {
        receipt.assert_has(word);
    }
    assert_eq!(coordinator.get(&here).await.status, StatusCode::NOT_FOUND, "the file has gone");
    coordinator
        .post(&format!("{here}/granska"), &[("version", "2"), ("do", "take")])
        .await
        .assert_leads(&format!("{ALL}?borta=1"));

    // The same again changes nothing, and its columns are known.
    let again = begun(&mut coordinator, LIST.as_bytes()).await;
    coordinator.get(&again).await.assert_has("Valt");
    coordinator.get(&format!("{again}/granska")).await.assert_has("Det finns inget att läsa in");
    taken_in(&mut coordinator, &again).await.assert_leads(&format!("{ALL}?oforandrad=1"));

    // Asks before it is taken back.
    let asked = coordinator.get(&format!("{import}/angra")).await;
    asked.assert_has("3 organisationer som kom med listan lämnar registret");
    coordinator.post(&format!("{import}/angra"), &[]).await.assert_leads(&import);
    coordinator.get(&import).await.assert_has("Inläsningen ångrades");
    coordinator.get(&format!("{import}/angra")).await.assert_leads(&import);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_wrong_is_told_at_its_field_and_nothing_is_sent_twice() {
    let fixture = Fixture::empty().await;
    let mut coordinator = official(&fixture, Role::Coordinator).await;
    // Each file that cannot be read, with what is said of it; what was typed stays.
    let old_excel = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat();
    let bad: [(&str, &[u8], &str); 4] = [
        ("tom.csv", b"", "tom"),
        ("blank.csv", b"  \n \n", "Filen är tom"),
        ("gammal.xls", &old_excel, "går inte att läsa som en tabell"),
        ("bild.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "går inte att läsa som en tabell"),
    ];
    for (name, content, says) in bad {
        let page =
            send(&mut coordinator, &[("source", "Vår lista"), ("basis", "consent")], name, content).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        page.assert_has("href=\"#file\"");
        page.assert_has(says);
        assert!(page.value("source") == "Vår lista" && page.has("value=\"consent\" checked"), "{name}");
    }
    let none = coordinator.post_files(NEW, &[("source", "Vår lista")], &[]).await;
    none.assert_has("Välj en fil.");
    // The file is fine and something else is not: it is kept.
    let page =
        send(&mut coordinator, &[("source", ""), ("municipality", "Atlantis")], "ale.csv", LIST.as_bytes())
            .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.assert_has("som heter ”Atlantis”");
    page.assert_has("Vi har tagit emot ale.csv");
    page.assert_has("href=\"#source\"");
    let draft = page.value("draft");
    let fields = [("source", "Ale"), ("municipality", "Ale"), ("draft", draft.as_str())];
    let page = coordinator.post_files(NEW, &fields, &[]).await;
    let here = format!("{NEW}/{draft}");
    page.assert_leads(&here);
    coordinator.get(&format!("{NEW}?utkast={draft}")).await.assert_has("value=\"Ale\"");

    // Columns: none with names, two with one thing.
    let page = mapped(&mut coordinator, &here, &[("column-B", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.assert_has("Ingen kolumn är vald som namn");
    let page = mapped(&mut coordinator, &here, &[("column-F", "name")]).await;
    page.assert_has("href=\"#column-F\"");
    page.assert_has("Två kolumner är valda för samma uppgift: Namn");
    // Read otherwise: as it was found out, and back.
    let version = coordinator.get(&here).await.value("version");
    let read = |header: &'static str, separator: &'static str| {
        [("header_row", header), ("separator", separator), ("do", "read")]
    };
    let tied = |fields: [(&'static str, &'static str); 3], version: &str| {
        fields
            .into_iter()
            .map(|(n, v)| (n, v.to_owned()))
            .chain([("version", version.to_owned())])
            .collect::<Vec<_>>()
    };
    let as_strs =
        |fields: &[(&'static str, String)]| fields.iter().map(|(n, v)| (*n, v.clone())).collect::<Vec<_>>();
    for (fields, says) in [(read("99", ""), "rubrikraden du har valt"), (read("nio", ""), "header_row-fel")] {
        let fields = as_strs(&tied(fields, &version));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let page = coordinator.post(&here, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.body);
        page.assert_has(says);
    }
    let fields = tied(read("2", ","), &version);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    coordinator.post(&here, &fields).await.assert_leads(&here);
    coordinator.get(&here).await.assert_has("Rad 2");
    let preview = coordinator.get(&format!("{here}/granska")).await;
    assert_eq!(preview.status, StatusCode::UNPROCESSABLE_ENTITY, "no column has names any more");
    // Someone else's window has another version.
    assert_eq!(coordinator.post(&here, &fields).await.status, StatusCode::CONFLICT);
    let page = coordinator.post(&here, &[("do", "discard")]).await;
    page.assert_leads(&format!("{ALL}?borttagen=1"));
    assert_eq!(coordinator.get(&here).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_are_read_beside_the_organisation_and_answered() {
    let fixture = Fixture::empty().await;
    let mut coordinator = official(&fixture, Role::Coordinator).await;
    let here = begun(&mut coordinator, LIST.as_bytes()).await;
    taken_in(&mut coordinator, &here).await;
    let other = "namn;orgnr;ort\nAhlafors Idrottsförening;802000-3292;Nol\nKyrkskolan;;\nSurte skola;;\n";
    let fields = [("source", "Annan"), ("municipality", "Ale"), ("ask", "1")];
    let here = send(&mut coordinator, &fields, "annan.csv", other.as_bytes()).await.location().to_owned();
    let done = taken_in(&mut coordinator, &here).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);

    let all = coordinator.get(ASKED).await;
    all.assert_has("Finns redan i registret");
    let link = |reason: &str| {
        let links = all.body.split("href=\"").filter_map(|rest| rest.split('"').next());
        let found: Vec<&str> = links.filter(|link| link.ends_with(&format!("/{reason}"))).collect();
        found.iter().map(|link| (*link).to_owned()).collect::<Vec<_>>()
    };
    let certain = link("same_certain").pop().unwrap();
    let page = coordinator.get(&certain).await;
    for word in
        ["Ahlafors Idrottsförening", "<mark>Nol</mark>", "<mark>", "Skiljer sig", "Svara för alla på en gång"]
    {
        page.assert_has(word);
    }
    // Nothing answered; more seen than wait.
    coordinator.post(&certain, &[("key-0", &page.value("key-0"))]).await.assert_has("Svara på minst en rad");
    let stale = coordinator.post(&certain, &[("all", "same"), ("count", "7")]).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    stale.assert_has("Raderna har ändrats");
    let done = coordinator.post(&certain, &[("all", "same"), ("count", "1")]).await;
    done.assert_leads(&format!("{ASKED}?besvarade=1"));
    coordinator.get(&certain).await.assert_leads(ASKED);

    // One by one, several answers in one press; schools of both lists.
    let schools = link("school");
    assert_eq!(schools.len(), 2);
    for school in schools {
        let page = coordinator.get(&school).await;
        page.assert_has("av slaget myndighet");
        let keys = [page.value("key-0"), page.value("key-1")];
        let gone = coordinator.post(&school, &[("key-0", "finns inte|1440"), ("answer-0", "own")]).await;
        assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields =
            [("key-0", keys[0].as_str()), ("answer-0", "own"), ("key-1", &keys[1]), ("answer-1", "aside")];
        let done = coordinator.post(&school, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    }
    coordinator.get(ASKED).await.assert_has("Inga rader väntar på svar");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_who_keeps_the_register_opens_the_pages() {
    let fixture = Fixture::empty().await;
    let mut coordinator = official(&fixture, Role::Coordinator).await;
    let here = begun(&mut coordinator, LIST.as_bytes()).await;
    let draft = here.rsplit('/').next().unwrap().to_owned();
    let other = begun(&mut coordinator, LIST.as_bytes()).await;
    let import = taken_in(&mut coordinator, &other).await.location().split('?').next().unwrap().to_owned();
    let pages = [
        NEW.to_owned(),
        here.clone(),
        format!("{here}/granska"),
        format!("{here}/rapport"),
        ALL.to_owned(),
        import.clone(),
        format!("{import}/angra"),
        ASKED.to_owned(),
    ];
    for role in [Role::CaseOfficer, Role::Registrar, Role::Approver, Role::ElectedOfficial] {
        let mut person = official(&fixture, role).await;
        assert!(!person.get("/arbete/organisationer").await.has("Läs in listor"), "{role}");
        for page in &pages {
            assert_eq!(person.get(page).await.status, StatusCode::FORBIDDEN, "{role} {page}");
        }
        let sent =
            send(&mut person, &[("source", "Ale"), ("draft", &draft)], "ale.csv", LIST.as_bytes()).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{role}");
        for (page, word) in
            [(here.clone(), "discard"), (format!("{here}/granska"), "take"), (format!("{import}/angra"), "")]
        {
            let answer = person.post(&page, &[("do", word), ("version", "2")]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role} {page}");
        }
    }
    assert_eq!(coordinator.get(&here).await.status, StatusCode::OK, "nothing was removed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_list_is_shown_in_small_pages() {
    let fixture = Fixture::empty().await;
    let mut coordinator = official(&fixture, Role::Coordinator).await;
    let mut rows = "namn;kommun;medlemmar\n".to_owned();
    for n in 0..2_000 {
        let _ = write!(rows, "Skolan nummer {n} skola;Ale;inte ett tal {n}\n;Ale;\n");
    }
    let here = begun(&mut coordinator, rows.as_bytes()).await;
    let preview = format!("{here}/granska");
    for query in ["", "?avvisade=80", "?utan=7", "?fragor=3", "?skal=school&fragor=2", "?sida=x&fragor=-1"] {
        let page = coordinator.get(&format!("{preview}{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        assert!(page.body.len() < 100_000, "{query}: {} bytes", page.body.len());
    }
    let last = coordinator.get(&format!("{preview}?avvisade=80")).await;
    last.assert_has("Visar 1\u{a0}976–2\u{a0}000 av 2\u{a0}000");
    let receipt = taken_in(&mut coordinator, &here).await.location().to_owned();
    let page = coordinator.get(&receipt).await;
    assert!(page.body.len() < 100_000, "{} bytes", page.body.len());
    page.assert_has("Högst 1 000 rader visas");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_out_is_told_and_that_it_was_taken_back() {
    const TWO: &str = "kommun;namn;hemsida;beskrivning\nAle;Byalaget;https://tva.example;Ring 070-123 45 67\nAle;Anna 800101-1231;;\n";
    let fixture = Fixture::empty().await;
    let mut coordinator = official(&fixture, Role::Coordinator).await;
    let one = begun(&mut coordinator, TWO.replace("tva", "ett").as_bytes()).await;
    mapped(&mut coordinator, &one, &[]).await;
    let preview = coordinator.get(&format!("{one}/granska")).await;
    for word in ["Ett personnummer står i namnet", "telefonnummer eller e-postadresser i texten har ersatts"]
    {
        preview.assert_has(word);
    }
    assert!(!preview.body.contains("1231") && !preview.body.contains("070-123"));
    taken_in(&mut coordinator, &one).await;
    let two = begun(&mut coordinator, TWO.as_bytes()).await;
    let taken = taken_in(&mut coordinator, &two).await;
    let import = taken.location().split('?').next().unwrap().to_owned();
    coordinator
        .get(&format!("{import}/angra"))
        .await
        .assert_has("Kontaktpersoner som kom med listan raderas");
    coordinator.post(&format!("{import}/angra"), &[]).await.assert_leads(&import);
    app::organisation_search::catch_up_at_once(&fixture.site).await.unwrap();
    let found = coordinator.get("/arbete/organisationer?q=byalaget").await.body;
    let id = found.split_once("/arbete/organisationer/org-").unwrap().1.split('"').next().unwrap().to_owned();
    let history = coordinator.get(&format!("/arbete/organisationer/org-{id}/historik")).await;
    history.assert_has("Inläsningen av listan Ale ångrades");
    history.assert_has("Inläsning av listan Ale");
}
