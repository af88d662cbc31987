//! The way in for every request: an id, the site by host, the language by the path's first word, security
//! headers on the way out, and a line in the log without anything personal.

use crate::limit::{self, Sender};
use crate::sites::Sites;
use crate::{assets, errors, routes};
use app::Site;
use axum::Router;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, Method, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::language::Language;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

/// What a request asks for, before any handler.
#[derive(Debug)]
pub(crate) struct Asked {
    /// The site; none at an address that leads to no site.
    pub site: Option<Arc<Site>>,
    /// All sites.
    pub sites: Arc<Sites>,
    /// Language of the path.
    pub language: Language,
    /// The path without language.
    pub path: String,
    /// What stands after `?`.
    pub query: Option<String>,
    /// The request's id, shown on error pages.
    pub id: String,
    /// Who sends it, when the connection tells.
    pub sender: Option<Sender>,
}

/// All pages and the API of all sites.
pub fn router(sites: Arc<Sites>) -> Router {
    let pages = routes::router(&sites).route("/static/{hash}/{name}", axum::routing::get(assets::serve));
    Router::new().fallback_service(pages).layer(middleware::from_fn_with_state(sites, enter))
}

/// Policy of what a page may load: nothing from anywhere but here, no inline script or style.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

async fn enter(State(sites): State<Arc<Sites>>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let asked = Arc::new(ask(&sites, &request));
    let elsewhere = meant(request.method(), request.uri());
    *request.uri_mut() = without_language(request.uri(), &asked.path);
    let (id, method) = (asked.id.clone(), request.method().clone());
    request.extensions_mut().insert(Arc::clone(&asked));
    let to_index = asked.site.is_none() && sites.demo && asked.path == "/";
    let mut response = if to_index {
        crate::pages::demo::index(&asked).await.unwrap_or_else(|e| errors::Failure(e).into_response())
    } else if let Some(there) = elsewhere {
        Redirect::permanent(&there).into_response()
    } else if !is_text(&asked.path) {
        errors::not_found().await
    } else {
        app::request::with_id(id.clone(), next.run(request)).await
    };
    if response.extensions().get::<errors::ErrorView>().is_some() {
        response = errors::show(&asked, response);
    }
    let status = response.status().as_u16();
    let duration_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let site = asked.site.as_ref().map_or("-", |s| s.name.as_str());
    let route = response.extensions().get::<routes::Matched>().map_or("-", |m| m.0);
    tracing::info!(site, %method, route, status, duration_ms, request = id, "answered");
    secure(&mut response);
    response
}

fn ask(sites: &Arc<Sites>, request: &Request) -> Asked {
    let host =
        request.headers().get(header::HOST).and_then(|h| h.to_str().ok()).or_else(|| request.uri().host());
    let site = sites.of_host(host.unwrap_or_default()).cloned();
    let full = request.uri().path();
    let (language, path) = language_of(full);
    // A language that the site does not offer leads nowhere, as any other address that is not there.
    let offered = site.as_ref().is_none_or(|s| s.settings.languages.contains(&language));
    let (language, path) = if offered { (language, path) } else { (Language::Swedish, full) };
    let chance = site.as_ref().map_or([0; 6], |s| s.entropy.bytes::<6>());
    Asked {
        site,
        sites: Arc::clone(sites),
        language,
        path: path.to_owned(),
        query: request.uri().query().map(str::to_owned),
        id: domain::file::hex(&chance),
        sender: sender(sites, request),
    }
}

fn sender(sites: &Sites, request: &Request) -> Option<Sender> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>()?.0.ip();
    Some(sites.limits.sender(limit::client(peer, request.headers(), &sites.proxies)))
}

/// Swedish bare, `/en/…`, `/fi/…` (DESIGN 5).
fn language_of(path: &str) -> (Language, &str) {
    for language in [Language::English, Language::Finnish] {
        if let Some(rest) = path.strip_prefix(language.prefix()) {
            if rest.is_empty() {
                return (language, "/");
            }
            if rest.starts_with('/') {
                return (language, rest);
            }
        }
    }
    (Language::Swedish, path)
}

/// The address that is meant by one written by hand: no slash at its end, and a register number in small letters.
fn meant(method: &Method, uri: &Uri) -> Option<String> {
    let path = uri.path();
    let trimmed = path.trim_end_matches('/');
    let (before, rest) = trimmed.split_once("/remisser/").unwrap_or((trimmed, ""));
    let (slug, after) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let as_written = trimmed.len() == path.len() && !slug.bytes().any(|b| b.is_ascii_uppercase());
    // A browser takes a backslash for a slash, and two slashes for another host.
    let strange = path.contains(['\\', '%']) || path.starts_with("//") || trimmed.is_empty();
    if as_written || strange || !matches!(*method, Method::GET | Method::HEAD) {
        return None;
    }
    let between = if rest.is_empty() { "" } else { "/remisser/" };
    let query = uri.query().map(|q| format!("?{q}")).unwrap_or_default();
    Some(format!("{before}{between}{}{after}{query}", slug.to_ascii_lowercase()))
}

/// Is an address text, once its `%`-signs are undone? What is not leads nowhere.
fn is_text(path: &str) -> bool {
    percent_encoding::percent_decode_str(path).decode_utf8().is_ok()
}

fn without_language(uri: &Uri, path: &str) -> Uri {
    let whole = uri.query().map_or_else(|| path.to_owned(), |q| format!("{path}?{q}"));
    whole.parse().unwrap_or_else(|_| uri.clone())
}

fn secure(response: &mut Response) {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, CSP),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        // Addresses may carry tokens: they are never told to another host, nor within ours.
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .insert("permissions-policy", HeaderValue::from_static("camera=(), geolocation=(), microphone=()"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_written_by_hand_finds_its_page() {
        let get = |path: &str| meant(&Method::GET, &path.parse().unwrap());
        assert_eq!(get("/remisser/RS-2023-0395").as_deref(), Some("/remisser/rs-2023-0395"));
        assert_eq!(get("/fi/remisser/Rs-2023-0395/svar/").as_deref(), Some("/fi/remisser/rs-2023-0395/svar"));
        assert_eq!(get("/remisser/rs-2023-0395/filer/Brev.pdf"), None);
        assert_eq!((get("/"), get("/remisser"), get("//evil.example/")), (None, None, None));
        assert_eq!(get("/om/?a=b").as_deref(), Some("/om?a=b"));
        assert_eq!((get("/\\evil.example/"), get("/%5cevil.example/")), (None, None));
        assert_eq!(meant(&Method::POST, &"/remisser/RS-1".parse().unwrap()), None);
        assert!(is_text("/remisser/%C3%A5") && !is_text("/remisser/%ff%fe"));
    }

    #[test]
    fn the_language_is_the_first_word_of_the_path() {
        assert_eq!(language_of("/remisser"), (Language::Swedish, "/remisser"));
        assert_eq!(language_of("/en"), (Language::English, "/"));
        assert_eq!(language_of("/fi/remisser/x"), (Language::Finnish, "/remisser/x"));
        assert_eq!(language_of("/energi"), (Language::Swedish, "/energi"));
    }
}
