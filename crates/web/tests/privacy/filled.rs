//! A site where everything that is nobody else's holds one and the same word, and what an organisation has chosen to show another.

use crate::common::{Fixture, SLUG, at, person};
use app::contact_point;
use app::document::Publishing;
use app::draft::Owner;
use app::own_entry::case;
use app::referral::TypedPart;
use app::{Site, contribution, decision, organisation, recipient, referral, round, summary};
use axum::http::StatusCode;
use domain::access::Actor;
use domain::contribution::Outcome;
use domain::ids::OrganisationId;
use domain::language::Language;
use domain::organisation::ContactBasis;
use domain::own_entry::{TypedNew, TypedPerson};
use domain::stance::Stance;
use domain::statement::{Answer, RespondentKind};

/// In every personal detail and every word that is not for anyone.
pub const HIDDEN: &str = "kvastebo";
/// In the details that an organisation has chosen to show.
pub const SHOWN: &str = "ljungblomster";
/// A number of a person, in a list that came from outside.
pub const PERSON_NUMBER: &str = "811228-9874";

/// The whole site.
pub async fn site() -> Fixture {
    let fixture = Fixture::dispatched().await;
    organisations(&fixture.site).await;
    lists(&fixture.site).await;
    cases(&fixture).await;
    requests(&fixture.site).await;
    answers(&fixture).await;
    concluded(&fixture.site).await;
    second_round(&fixture.site).await;
    app::jobs::run_due(&fixture.site).await.unwrap();
    app::organisation_search::catch_up_at_once(&fixture.site).await.unwrap();
    fixture
}

fn hidden(what: &str) -> String {
    format!("{HIDDEN}-{what}")
}

fn address(what: &str) -> String {
    format!("{HIDDEN}-{what}@forening.example")
}

/// An organisation of which all that is not public is known.
async fn organisation(site: &Site, name: &str, kind: &str) -> OrganisationId {
    let typed = organisation::Typed {
        name: name.into(),
        kind: kind.into(),
        category: "other".into(),
        seat: "Ale".into(),
        town: "Alafors".into(),
        types: vec!["local_heritage".into()],
        website: "https://forening.example".into(),
        email: address("kansli"),
        postal: format!("c/o {}\nStigen 1\n449 14 Alafors", hidden("postadress")),
        description: format!("Ring {} om du vill vara med.", hidden("beskrivning")),
        access_needs: hidden("behov"),
        language: "sv".into(),
        ..organisation::Typed::default()
    };
    organisation::create(site, &person(site, "samordnare").await, &typed).await.unwrap()
}

async fn organisations(site: &Site) {
    let coordinator = person(site, "samordnare").await;
    let first = organisation(site, "Solrosens byalag", "civil_society").await;
    let again = organisation(site, "Byalaget Solrosen", "civil_society").await;
    let authority = organisation(site, "Länsbyrån", "authority").await;
    for id in [first, again, authority] {
        let private = contact("chair", "ordforande", false, ("", ""));
        contact_point::add(site, &coordinator, id, &private).await.unwrap();
    }
    // Shown by choice, but not today, or of one that nobody outside is shown.
    for (of, from, until) in
        [(first, "2022-01-01", "2023-12-31"), (first, "2030-01-01", ""), (authority, "", "")]
    {
        let past = contact("treasurer", "kassor", true, (from, until));
        contact_point::add(site, &coordinator, of, &past).await.unwrap();
    }
    let open = contact_point::Typed {
        person: format!("Lisa {SHOWN}"),
        email: format!("{SHOWN}@forening.example"),
        phone: "0303-33 33 33".into(),
        ..contact("office", "kalla", true, ("", ""))
    };
    contact_point::add(site, &coordinator, first, &open).await.unwrap();
    mandates(site, first).await;
    app::organisation_merge::merge(site, &coordinator, (first, again), None, &[].into()).await.unwrap();
}

/// Who represents it: one that nobody outside is shown, and one that is shown, though never with address and telephone number.
async fn mandates(site: &Site, of: OrganisationId) {
    let coordinator = person(site, "samordnare").await;
    for (who, matter, is_public) in
        [(hidden("ombud"), hidden("amne"), false), (format!("Karin {SHOWN}"), "Samrådet".into(), true)]
    {
        let typed = app::mandate::Typed {
            person: who,
            email: address("ombud"),
            phone: format!("0303-{}", hidden("telefon")),
            matter,
            role: "ordinary".into(),
            appointed_by: "annual_meeting".into(),
            source: hidden("protokoll"),
            basis: ContactBasis::Consent.to_string(),
            is_public,
            ..app::mandate::Typed::default()
        };
        app::mandate::add(site, &coordinator, of, &typed).await.unwrap();
    }
}

fn contact(function: &str, what: &str, is_public: bool, days: (&str, &str)) -> contact_point::Typed {
    contact_point::Typed {
        function: function.into(),
        label: String::new(),
        person: format!("Anna {}", hidden(what)),
        email: address(what),
        phone: format!("0303-{}", hidden("telefon")),
        source: hidden("kalla"),
        basis: ContactBasis::Consent.to_string(),
        is_public,
        since: days.0.into(),
        until: days.1.into(),
    }
}

/// Lists from outside, one taken in and one that waits, and a list of those who are written to.
async fn lists(site: &Site) {
    let coordinator = person(site, "samordnare").await;
    let text = format!(
        "id;kommun;namn;organisationsnummer;e-post;telefon;adress;ordförande;beskrivning\n\
         {HIDDEN}-1;Ale;Sångkören Lyran;{PERSON_NUMBER};{HIDDEN}-lyran@forening.example;0303-{HIDDEN};c/o {HIDDEN};Eva {HIDDEN};\
         Ring {HIDDEN}\n\
         {HIDDEN}-2;Ale;;;{HIDDEN}-ingen@forening.example;;;Bo {HIDDEN};\n"
    );
    let bytes = |text: &str| text.as_bytes().to_vec();
    for (source, basis) in [("basis", Some(ContactBasis::PublicTask)), ("ingen", None)] {
        let options = app::register_import::Options {
            // What a list is called is told on the page with the mapping, as the source of its figures.
            source: format!("Föreningsregistret {source}"),
            basis,
            ..app::register_import::Options::default()
        };
        let name = format!("{}.csv", hidden("fil"));
        let other = text.replace("Lyran", &format!("Harpan {source}"));
        let file = app::register_import::File { name, bytes: bytes(&other).into() };
        app::register_import::import(site, &coordinator, &file, &options).await.unwrap();
    }
    let waiting = format!("{}.csv", hidden("utkast"));
    app::register_draft::receive(site, &coordinator, &waiting, bytes(&text)).await.unwrap();
    let typed = app::distribution_list::Typed { name: hidden("sandlista"), note: hidden("grund") };
    let named = format!("{}; {}; other", hidden("mottagare"), address("mottagare"));
    let begins = app::distribution_list::Begins::Text { text: named, category: "other".into() };
    app::distribution_list::create(site, &coordinator, &typed, &begins).await.unwrap();
}

/// Someone who has signed up a new organisation, and someone who wants to take one over; both wait, and one more is not confirmed.
async fn cases(fixture: &Fixture) {
    let site = &fixture.site;
    let who = |what: &str| TypedPerson {
        person: format!("Anna {}", hidden(what)),
        role: hidden("roll"),
        email: address(what),
        how: hidden("protokoll"),
    };
    let kind = domain::organisation_type::Classification::standard().types()[0].key.to_string();
    let new = |name: String| TypedNew {
        name,
        number: String::new(),
        kind: kind.clone(),
        seat: "Ale".into(),
        contact: address("ny"),
        website: format!("https://{HIDDEN}.example"),
        description: hidden("ny-beskrivning"),
    };
    let (anyone, sv) = (Actor::Anyone, Language::Swedish);
    case::ask_to_sign_up(site, &anyone, &who("ny"), &new(hidden("natverk")), sv).await.unwrap();
    case::ask_to_sign_up(site, &anyone, &who("obekraftad"), &new(hidden("annat")), sv).await.unwrap();
    let lyran = organisation(site, "Hembygdens vänner", "civil_society").await;
    case::ask_to_take_over(site, &anyone, lyran, &who("overtag"), sv).await.unwrap();
    for what in ["ny", "overtag"] {
        let link = link_to(fixture, &address(what)).await;
        let mut browser = fixture.browser();
        browser.get(&link).await;
        assert_eq!(browser.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
    }
}

/// The path of the link in the mail to an address.
async fn link_to(fixture: &Fixture, email: &str) -> String {
    app::jobs::run_due(&fixture.site).await.unwrap();
    let mail::Transport::Folder(folder) = &fixture.site.transport else { panic!("mails are files") };
    let files = std::fs::read_dir(folder).unwrap().map(|f| std::fs::read(f.unwrap().path()).unwrap());
    let links = files.filter_map(|raw| {
        let raw = String::from_utf8(raw).ok()?;
        raw.split("\r\n\r\n").next()?.contains(email).then_some(())?;
        let text = mail::read(raw.as_bytes()).text;
        let line = text.lines().find(|l| l.starts_with("http") && l.contains("/min-organisation/arende/"))?;
        Some(line.strip_prefix("http://prov.localhost")?.to_owned())
    });
    links.last().expect("a mail with a link")
}

/// Someone asks for a document, someone follows, someone writes a mail, someone asks for longer time.
async fn requests(site: &Site) {
    let (anyone, sv) = (Actor::Anyone, Language::Swedish);
    let wants = format!("Allt om {}", hidden("begaran"));
    app::disclosure::request(site, &anyone, &wants, &address("begaran"), sv).await.unwrap();
    let all = app::follower::Wanted::All;
    app::follower::ask(site, &anyone, &all, &address("foljare"), "daily", sv).await.unwrap();
    let raw = format!(
        "From: {HIDDEN} <{HIDDEN}@forening.example>\r\nTo: registrator@prov.example\r\nSubject: {HIDDEN}\r\n\
         Message-ID: <1@forening.example>\r\n\r\nHej, jag heter {HIDDEN}.\r\n"
    );
    let inbox = app::inbound::receive(site, raw.as_bytes(), None, None).await.unwrap();
    let registrar = person(site, "registrator").await;
    app::inbound::set_aside(site, &registrar, &inbox.reception_number, &hidden("anteckning")).await.unwrap();
    for name in ["Vännerna", "Grannarna"] {
        let typed = recipient::Typed {
            name: name.into(),
            category: "other".into(),
            email: address(&name.to_lowercase().replace('ä', "a")),
            postal: format!("c/o {}\n123 45 Staden", hidden("utskick")),
            language: "sv".into(),
        };
        recipient::add(site, &registrar, SLUG, &typed).await.unwrap();
    }
    let of = referral_of(site, SLUG).await;
    let all = store::recipient::of_referral(&mut site.store.read().await.unwrap(), of.id).await.unwrap();
    let asked = all.iter().find(|r| r.name == "Vännerna").unwrap();
    recipient::ask_extension(site, asked.id, "2024-03-07", &hidden("langre-tid")).await.unwrap();
}

async fn referral_of(site: &Site, slug: &str) -> domain::referral::Referral {
    store::referral::by_slug(&mut site.store.read().await.unwrap(), slug).await.unwrap().unwrap()
}

fn answer(text: &str, name: &str, kind: RespondentKind) -> Answer {
    Answer {
        overall: Some(Stance::Support),
        summary: text.into(),
        name: name.into(),
        kind: Some(kind),
        email: address("svar"),
        ..Answer::default()
    }
}

/// Answers: of an organisation with what is masked on the web, of a private person, one that is not published, one that is secret,
/// one with a file that stays in the house, and one that was never sent.
async fn answers(fixture: &Fixture) {
    let site = &fixture.site;
    let registrar = person(site, "registrator").await;
    let asked = Owner::Recipient(fixture.association().await.id);
    let owner = |n: i64| Owner::Anyone { slug: SLUG.into(), token: format!("t{n}") };
    app::draft::attach(site, &owner(5), "bilaga.pdf", b"%PDF-1.7 x").await.unwrap();
    let own = format!("{}.txt", hidden("fil"));
    app::draft::attach(site, &owner(5), &own, hidden("fil").as_bytes()).await.unwrap();
    let organisation = RespondentKind::Organisation;
    let named = format!("Ring Anna {} om det.", hidden("omnamnd"));
    let sent = [
        (asked, answer(&named, "", organisation)),
        (owner(1), answer("Vi bor här.", &hidden("privatperson"), RespondentKind::PrivatePerson)),
        (owner(2), answer(&hidden("opublicerat"), "Odlarna", organisation)),
        (owner(3), answer(&hidden("hemligt"), "Vävarna", organisation)),
        (owner(5), answer("Se bilagan.", "Snickarna", organisation)),
    ];
    let mut ids = Vec::new();
    for (owner, answer) in sent {
        ids.push(app::statement::send(site, &owner, answer, Language::Swedish).await.unwrap().id);
    }
    let draft = answer(&hidden("utkast"), &hidden("utkast"), organisation);
    app::draft::save(site, &owner(4), 0, draft).await.unwrap();
    let masked = Publishing {
        files: vec![],
        texts: [("summary".to_owned(), "Ring […] om det.".to_owned())].into(),
        reason: "Namnet på en privatperson".into(),
    };
    app::document::publish(site, &registrar, ids[0], masked).await.unwrap();
    app::document::publish(site, &registrar, ids[1], Publishing::default()).await.unwrap();
    let with_file = Publishing { files: vec![1], ..Publishing::default() };
    app::document::publish(site, &registrar, ids[4], with_file).await.unwrap();
    app::document::mark_secret(site, &registrar, ids[3], "OSL 21:1").await.unwrap();
    let officer = person(site, "handlaggare").await;
    for id in ids {
        contribution::read_as_stated(site, &officer, id).await.unwrap();
        let views = app::statement::show_work(site, &officer, id).await.unwrap().views;
        for view in views {
            contribution::note(site, &officer, view.id, 0, &hidden("anmarkning")).await.unwrap();
        }
    }
}

/// The summary is finished, it is decided, and everyone is told.
async fn concluded(site: &Site) {
    let officer = person(site, "handlaggare").await;
    referral::close(site, &officer, SLUG, referral::Closing::Early).await.unwrap();
    summary::finish(site, &officer, SLUG).await.unwrap();
    site.clock.hold(at("2024-05-29T08:00:00Z"));
    let typed = decision::Typed {
        body: "Fullmäktige".into(),
        date: "2024-05-28".into(),
        paragraph: "§ 148".into(),
        text: "Antogs.".into(),
    };
    decision::decide(site, &officer, SLUG, &typed).await.unwrap();
    let of = referral_of(site, SLUG).await;
    let all = store::contribution::of_referral(&mut site.store.read().await.unwrap(), of.id).await.unwrap();
    for view in all {
        contribution::answer(site, &officer, view.id, view.version, Outcome::Partly, "Delvis.")
            .await
            .unwrap();
    }
    decision::feed_back(site, &officer, SLUG).await.unwrap();
}

/// A second round of the same matter goes out.
async fn second_round(site: &Site) {
    let officer = person(site, "handlaggare").await;
    let made = round::begin(site, &officer, SLUG, domain::round::Carried::All).await.unwrap();
    let day = |s: &str| Some(s.parse().unwrap());
    let letter = domain::referral::Letter {
        date: day("2024-05-29"),
        response_deadline: day("2024-09-30"),
        feedback_by: day("2024-12-20"),
        decision_date: day("2024-11-26"),
        changes: "Ersättningen är höjd.".into(),
        ..referral_of(site, &made.slug).await.letter
    };
    let version = referral_of(site, &made.slug).await.version;
    referral::edit_letter(site, &officer, &made.slug, version, letter).await.unwrap();
    let part = |h: &str, t: &str, b: &str| TypedPart { heading: h.into(), text: t.into(), before: b.into() };
    let parts = [part("Syfte", "Samverkan ska komma tidigt.", "1"), part("Ersättning", "Den höjs.", "2")];
    referral::set_parts(site, &officer, &made.slug, &parts).await.unwrap();
    referral::submit(site, &officer, &made.slug).await.unwrap();
    referral::approve(site, &person(site, "godkannare").await, &made.slug).await.unwrap();
    app::dispatch::dispatch(site, &person(site, "registrator").await, &made.slug).await.unwrap();
}
