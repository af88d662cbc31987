//! A browser without script: cookies, forms with their tokens, one page after the other. And a site to use it on.

use app::Site;
use app::settings::Settings;
use app::site::Opening;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::account::Role;
use http_body_util::BodyExt as _;
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
name = "Förtroendevald"
email = "fortroendevald@prov.example"
roles = ["elected_official"]
"##;

/// A new site, on the tenth of January 2024 in the morning.
pub async fn site(folder: &std::path::Path) -> Arc<Site> {
    let settings = Settings::read(SETTINGS).unwrap();
    let transport = mail::Transport::Folder(folder.join("outbox"));
    let opening =
        Opening { name: "prov", folder, settings, url: Some("http://prov.localhost".into()), transport };
    let site = Site::open(opening).await.unwrap();
    site.clock.hold("2024-01-10T09:00:00Z".parse().unwrap());
    site
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    /// Where it leads.
    pub location: String,
    pub body: String,
}

/// Someone at a browser.
pub struct Browser {
    router: Router,
    cookies: Vec<(String, String)>,
}

impl Browser {
    /// Someone signed in with a role.
    pub async fn signed_in(site: &Arc<Site>, role: Role) -> Self {
        let token = app::account::sign_in_as_example(site, role).await.unwrap();
        let router = web::router(Arc::new(web::Sites::new(vec![Arc::clone(site)], false)));
        Self { router, cookies: vec![("rl_session".into(), token)] }
    }

    /// Nobody in particular.
    pub fn anyone(site: &Arc<Site>) -> Self {
        let router = web::router(Arc::new(web::Sites::new(vec![Arc::clone(site)], false)));
        Self { router, cookies: Vec::new() }
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: String) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        let request =
            request.header(header::HOST, "prov.localhost").header(header::COOKIE, cookies.join("; "));
        let response = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.retain(|(n, _)| n != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
        let status = response.status();
        let location = response.headers().get(header::LOCATION).map(|l| l.to_str().unwrap().to_owned());
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status, location: location.unwrap_or_default(), body }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), String::new()).await
    }

    /// Fills in the form of a page and sends it. Hidden fields of the page go with it.
    pub async fn fill(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        let mut all: Vec<(&str, &str)> = Vec::new();
        for name in ["csrf", "version", "was"] {
            if let Some(value) = hidden(&page.body, name) {
                all.push((name, value));
            }
        }
        all.extend(fields);
        self.post(path, &all).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> = fields.iter().map(|(n, v)| format!("{}={}", escape(n), escape(v))).collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let path_only = path.split('?').next().unwrap_or(path).to_owned();
        assert!(path_only.starts_with('/'));
        self.send(request, pairs.join("&")).await
    }
}

/// The value of a page's last hidden field of that name: the foot and head have forms of their own before it.
pub fn hidden<'b>(body: &'b str, name: &str) -> Option<&'b str> {
    let mark = format!("name=\"{name}\" value=\"");
    let (_, rest) = body.rsplit_once(&mark)?;
    rest.split('"').next()
}

fn escape(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
