//! A site in a temporary folder, with people in every role and a small referral.

use app::referral::{New, TypedPart, TypedQuestion};
use app::settings::Settings;
use app::site::Opening;
use app::{Site, account, dispatch, recipient, referral};
use domain::access::Actor;
use domain::ids::RecipientId;
use domain::recipient::Recipient;
use domain::referral::{Letter, Referral};
use domain::time::{Day, Instant};
use domain::token::Purpose;
use mail::Transport;
use std::path::Path;
use std::sync::Arc;

pub const SETTINGS: &str = r##"
name = "Region Prov"
hosts = ["prov.localhost"]
brand = "#002d5a"
example = true
[registrar]
name = "Registrator"
email = "registrator@prov.example"
postal = ["Region Prov", "Box 100", "123 00 Staden"]
[mail]
domain = "prov.example"
[register]
series = "RS"
[[categories]]
key = "unit"
internal = true
sv = "Regionens nämnder"
en = "The region's boards"
fi = "Alueen lautakunnat"
[[categories]]
key = "other"
sv = "Organisationer"
en = "Organisations"
fi = "Järjestöt"
[[people]]
name = "Handläggare"
email = "handlaggare@prov.example"
roles = ["case_officer"]
[[people]]
name = "Godkännare"
email = "godkannare@prov.example"
roles = ["approver"]
[[people]]
name = "Registrator"
email = "registrator@prov.example"
roles = ["registrar"]
[[people]]
name = "Samordnare"
email = "samordnare@prov.example"
roles = ["coordinator"]
[[people]]
name = "Administratör"
email = "admin@prov.example"
roles = ["administrator"]
[[people]]
name = "Förtroendevald"
email = "fortroendevald@prov.example"
roles = ["elected_official"]
"##;

/// The last day of the small referral.
pub const DEADLINE: &str = "2024-02-29";

/// Opens a site with a database URL (SQLite in the folder when empty) and a way out for its mail.
pub async fn open(folder: &Path, database: &str, transport: Transport) -> Arc<Site> {
    let mut settings = Settings::read(SETTINGS).unwrap();
    database.clone_into(&mut settings.database);
    let opening =
        Opening { name: "prov", folder, settings, url: Some("http://prov.localhost".into()), transport };
    let site = Site::open(opening).await.unwrap();
    site.clock.hold(at("2024-01-10T09:00:00Z"));
    site
}

pub fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

pub async fn person(site: &Site, name: &str) -> Actor {
    account::actor_by_email(site, &format!("{name}@prov.example")).await.unwrap()
}

pub fn letter() -> Letter {
    let day = |s: &str| Some(s.parse::<Day>().unwrap());
    Letter {
        title: "Modell för samverkan".into(),
        plain_title: "Så ska vi samverka".into(),
        date: day("2024-01-10"),
        sender_unit: "Kansliet".into(),
        portfolio_office: String::new(),
        lede: "Vi vill veta vad ni tycker.".into(),
        proposal: "En modell.\n\nMed flera delar.".into(),
        ask: "Vad anser ni?".into(),
        role_in_matter: String::new(),
        predecessors: vec![],
        changes: String::new(),
        response_deadline: day(DEADLINE),
        feedback_by: day("2024-06-28"),
        decision_body: "Fullmäktige".into(),
        decision_date: day("2024-05-28"),
        contact_title: "Handläggare".into(),
        contact_email: "fragor@prov.example".into(),
        contact_phone: String::new(),
        signatory: "Kanslichef".into(),
    }
}

/// A draft with two parts, two questions and three recipients: a board, an association, one without e-mail.
pub async fn draft(site: &Site) -> Referral {
    let officer = person(site, "handlaggare").await;
    let new = New { number: "RS 2024-0001".into(), letter: letter(), example: true };
    let made = referral::create(site, &officer, new).await.unwrap();
    let part = |h: &str, t: &str| TypedPart { heading: h.into(), text: t.into(), before: String::new() };
    let parts = [part("Syfte", "Samverkan ska komma tidigt."), part("Ersättning", "Den regleras för sig.")];
    referral::set_parts(site, &officer, &made.slug, &parts).await.unwrap();
    let question = |a: &str, t: &str| TypedQuestion { audience: a.into(), text: t.into(), required: false };
    let questions = [question("internal", "Vad kostar det?"), question("all", "Vad saknas?")];
    referral::set_questions(site, &officer, &made.slug, &questions).await.unwrap();
    let list = "Kulturnämnden; kun@prov.example; unit\nFöreningen; kansli@forening.example; other";
    recipient::add_list(site, &officer, &made.slug, list, "other").await.unwrap();
    let typed = recipient::Typed {
        name: "Brevvännerna".into(),
        category: "other".into(),
        postal: "Box 1\n123 45 Staden".into(),
        ..recipient::Typed::default()
    };
    recipient::add(site, &officer, &made.slug, &typed).await.unwrap();
    made
}

/// The same, approved and sent out.
pub async fn dispatched(site: &Site) -> Referral {
    let made = draft(site).await;
    let (officer, approver) = (person(site, "handlaggare").await, person(site, "godkannare").await);
    referral::submit(site, &officer, &made.slug).await.unwrap();
    referral::approve(site, &approver, &made.slug).await.unwrap();
    dispatch::dispatch(site, &person(site, "registrator").await, &made.slug).await.unwrap();
    load(site, &made.slug).await
}

pub async fn load(site: &Site, slug: &str) -> Referral {
    store::referral::by_slug(&mut site.store.read().await.unwrap(), slug).await.unwrap().unwrap()
}

pub async fn recipients(site: &Site, referral: &Referral) -> Vec<Recipient> {
    store::recipient::of_referral(&mut site.store.read().await.unwrap(), referral.id).await.unwrap()
}

/// The address that the recipient's replies go to.
pub fn reply_address(site: &Site, id: RecipientId) -> String {
    format!("svar-{}@prov.example", site.key.mail_token(Purpose::Reply, &id.to_string(), 1))
}

/// The address that bounces of mail to the recipient come back to.
pub fn bounce_address(site: &Site, id: RecipientId) -> String {
    format!("studs-{}@prov.example", site.key.mail_token(Purpose::Bounce, &id.to_string(), 1))
}

/// Makes `::sqlite` and `::postgres` tests of one body that gets a site with an outbox folder.
#[macro_export]
macro_rules! on_both_sites {
    ($(async fn $name:ident($site:ident: Arc<Site>) $body:block)+) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            async fn body($site: std::sync::Arc<app::Site>) $body
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let folder = tempfile::tempdir().unwrap();
                let outbox = mail::Transport::Folder(folder.path().join("outbox"));
                body($crate::fixture::open(folder.path(), "", outbox).await).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                let Some(url) = store::testing::postgres_url().await else { return };
                let folder = tempfile::tempdir().unwrap();
                let outbox = mail::Transport::Folder(folder.path().join("outbox"));
                body($crate::fixture::open(folder.path(), &url, outbox).await).await;
            }
        }
    )+};
}
