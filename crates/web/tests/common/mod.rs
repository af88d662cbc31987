//! A site in a temporary folder with a small referral that is out, and a browser that keeps cookies and sends forms.

use app::referral::{New, TypedPart, TypedQuestion};
use app::settings::Settings;
use app::site::Opening;
use app::{Site, account, dispatch, recipient, referral};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use domain::access::Actor;
use domain::recipient::Recipient;
use domain::referral::{Letter, Referral};
use domain::time::{Day, Instant};
use domain::token::Purpose;
use http_body_util::BodyExt as _;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use tower::ServiceExt as _;

const SETTINGS: &str = r##"
name = "Region Prov"
hosts = ["prov.localhost"]
brand = "#002d5a"
example = true
[registrar]
name = "Registrator"
email = "registrator@prov.example"
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

/// Address of the small referral.
pub const SLUG: &str = "rs-2024-0001";

/// A site, with the folder it lies in.
pub struct Fixture {
    pub site: Arc<Site>,
    router: Router,
    _folder: tempfile::TempDir,
}

impl Fixture {
    /// A site with nothing in it. Its clock stands still on the morning of 10 January 2024.
    pub async fn empty() -> Self {
        Self::with_settings(|_| {}).await
    }

    /// The same, set otherwise.
    pub async fn with_settings(set: impl FnOnce(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let transport = mail::Transport::Folder(folder.path().join("outbox"));
        let mut settings = Settings::read(SETTINGS).unwrap();
        set(&mut settings);
        let url = Some("http://prov.localhost".into());
        let opening = Opening { name: "prov", folder: folder.path(), settings, url, transport };
        let site = Site::open(opening).await.unwrap();
        site.clock.hold(at("2024-01-10T09:00:00Z"));
        let router = web::router(Arc::new(web::Sites::new(vec![Arc::clone(&site)], false)));
        Self { site, router, _folder: folder }
    }

    /// A site with the small referral sent out to a board and an association.
    pub async fn dispatched() -> Self {
        let fixture = Self::empty().await;
        let site = &fixture.site;
        draft(site).await;
        referral::submit(site, &person(site, "handlaggare").await, SLUG).await.unwrap();
        referral::approve(site, &person(site, "godkannare").await, SLUG).await.unwrap();
        dispatch::dispatch(site, &person(site, "registrator").await, SLUG).await.unwrap();
        fixture
    }

    /// A new browser, without cookies.
    pub fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: BTreeMap::new(),
            csrf: String::new(),
            from: [192, 0, 2, 1],
        }
    }

    pub async fn referral(&self) -> Referral {
        store::referral::by_slug(&mut self.site.store.read().await.unwrap(), SLUG).await.unwrap().unwrap()
    }

    /// The association on the list.
    pub async fn association(&self) -> Recipient {
        let referral = self.referral().await;
        let mut tx = self.site.store.read().await.unwrap();
        let all = store::recipient::of_referral(&mut tx, referral.id).await.unwrap();
        all.into_iter().find(|r| r.name == "Föreningen").unwrap()
    }

    /// The path of a recipient's answering link.
    pub fn link(&self, r: &Recipient) -> String {
        format!("/svara/{}", self.site.key.token(Purpose::Answer, &r.id.to_string(), r.link_generation))
    }

    pub async fn statements(&self) -> Vec<domain::statement::Statement> {
        let referral = self.referral().await;
        store::statement::of_referral(&mut self.site.store.read().await.unwrap(), referral.id).await.unwrap()
    }
}

pub fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

/// Someone who works there, by the first part of their address.
pub async fn person(site: &Site, name: &str) -> Actor {
    account::actor_by_email(site, &format!("{name}@prov.example")).await.unwrap()
}

fn letter() -> Letter {
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
        response_deadline: day("2024-02-29"),
        feedback_by: day("2024-06-28"),
        decision_body: "Fullmäktige".into(),
        decision_date: day("2024-05-28"),
        contact_title: "Handläggare".into(),
        contact_email: "fragor@prov.example".into(),
        contact_phone: String::new(),
        signatory: "Kanslichef".into(),
    }
}

/// A draft with two parts, two questions and two recipients.
async fn draft(site: &Site) {
    let officer = person(site, "handlaggare").await;
    let new = New { number: "RS 2024-0001".into(), letter: letter(), example: true };
    let made = referral::create(site, &officer, new).await.unwrap();
    let part = |h: &str, t: &str| TypedPart { heading: h.into(), text: t.into(), before: String::new() };
    let parts = [
        part("Syfte", "Samverkan ska komma tidigt.\n\nOch ofta."),
        part("Ersättning", "Den regleras för sig."),
    ];
    referral::set_parts(site, &officer, &made.slug, &parts).await.unwrap();
    let question = |a: &str, t: &str| TypedQuestion { audience: a.into(), text: t.into(), required: false };
    let questions = [question("internal", "Vad kostar det?"), question("all", "Vad saknas?")];
    referral::set_questions(site, &officer, &made.slug, &questions).await.unwrap();
    let list = "Kulturnämnden; kun@prov.example; unit\nFöreningen; kansli@forening.example; other";
    recipient::add_list(site, &officer, &made.slug, list, "other").await.unwrap();
}

/// A page as it came.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// The body byte by byte: what came may be a file.
    pub content: Vec<u8>,
}

impl Page {
    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |l| l.to_str().unwrap())
    }

    pub fn title(&self) -> &str {
        between(&self.body, "<title>", "</title>").unwrap_or_default()
    }

    pub fn has(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    /// The value of an `<input>` by name.
    pub fn value(&self, name: &str) -> String {
        let input =
            self.body.split("<input").find(|i| i.contains(&format!("name=\"{name}\""))).unwrap_or_default();
        let input = input.split('>').next().unwrap_or_default();
        between(input, "value=\"", "\"").unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn assert_has(&self, text: &str) {
        assert!(
            self.has(text),
            "{text:?} is not in the page {:?} ({})\n{}",
            self.title(),
            self.status,
            self.main()
        );
    }

    #[track_caller]
    pub fn assert_leads(&self, to: &str) {
        assert_eq!((self.status, self.location()), (StatusCode::SEE_OTHER, to), "{}", self.main());
    }

    fn main(&self) -> &str {
        between(&self.body, "<main", "</main>").unwrap_or(&self.body)
    }
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let rest = &text[text.find(from)? + from.len()..];
    Some(&rest[..rest.find(to)?])
}

/// A browser: keeps cookies, and the form token of the last page.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    pub csrf: String,
    /// The address it sends from.
    pub from: [u8; 4],
}

impl Browser {
    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends a form, with the token of the last page that had one.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let csrf = self.token().await;
        let tied = [("csrf", csrf.as_str())];
        let all: Vec<_> =
            fields.iter().chain(&tied).map(|(n, v)| format!("{}={}", escape(n), escape(v))).collect();
        let body = all.join("&");
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, body.into()).await
    }

    /// Sends a form with files: field, name, content.
    pub async fn post_files(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Page {
        let csrf = self.token().await;
        let (mut body, tied) = (Vec::new(), [("csrf", csrf.as_str())]);
        for (name, value) in fields.iter().chain(&tied) {
            body.extend(
                format!("--grans\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .bytes(),
            );
        }
        for (field, name, content) in files {
            let head = format!(
                "--grans\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n"
            );
            body.extend(head.bytes());
            body.extend_from_slice(content);
            body.extend(b"\r\n");
        }
        body.extend("--grans--\r\n".bytes());
        let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=grans");
        self.send(request, body.into()).await
    }

    /// The same, with headers that tell where it comes from.
    pub async fn post_from(&mut self, path: &str, body: &str, headers: &[(&str, &str)]) -> Page {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        self.send(request, body.to_owned().into()).await
    }

    /// Sends a form without the token that ties it to this browser.
    pub async fn post_untied(&mut self, path: &str, body: &str) -> Page {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, body.to_owned().into()).await
    }

    async fn token(&mut self) -> String {
        if self.csrf.is_empty() {
            self.get("/logga-in").await;
        }
        self.csrf.clone()
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Page {
        let cookies: Vec<_> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        let request =
            request.header(header::HOST, "prov.localhost").header(header::COOKIE, cookies.join("; "));
        let request = request.extension(ConnectInfo(SocketAddr::from((self.from, 4711))));
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (name, value) = cookie.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let bytes = body.collect().await.unwrap().to_bytes();
        let page = Page {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            content: bytes.to_vec(),
        };
        let csrf = page.value("csrf");
        if !csrf.is_empty() {
            self.csrf = csrf;
        }
        page
    }
}

fn escape(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
