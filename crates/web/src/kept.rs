//! Public pages kept in memory until something changes, so that a question on the news does not wear out the database.
//!
//! A page is kept as it was answered to someone without any cookie: nobody's session, draft or form is in it. It is
//! thrown away when anything changes on the site ([`app::Site::changes`]), when the site's day does, and after
//! [`FRESH`], since another process (the command line, an incoming mail) may have changed something too. While one visitor's
//! page is made anew, others get the one that is just over.

use crate::serve::Asked;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a page is fresh when nothing has changed here.
const FRESH: Duration = Duration::from_secs(1);
/// How long after it was made it may be given to others while one makes it anew.
const STALE: Duration = Duration::from_secs(5);
/// Largest page that is kept.
const LARGEST: usize = 2_000_000;
/// How much is kept in all; then everything is thrown away.
const MOST: usize = 16_000_000;

/// The pages of all sites.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Shelf>);

#[derive(Debug, Default)]
struct Shelf {
    pages: HashMap<String, Page>,
    size: usize,
}

#[derive(Debug, Clone)]
struct Page {
    made: Made,
    at: Instant,
    /// Someone is making it anew.
    renewing: bool,
    content: Bytes,
    media_type: HeaderValue,
    disposition: Option<HeaderValue>,
}

/// What a page was made of: how many changes there had been, and the site's day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Made {
    changes: u64,
    day: Date,
}

impl Kept {
    /// A page that may be given out; none when the caller must make it.
    fn find(&self, key: &str, now: Made, clock: Instant) -> Option<Page> {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let page = shelf.pages.get_mut(key).filter(|p| p.made == now)?;
        let age = clock.saturating_duration_since(page.at);
        if age < FRESH || (page.renewing && age < STALE) {
            return Some(page.clone());
        }
        page.renewing = true;
        None
    }

    fn keep(&self, key: String, page: Page) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let size = page.content.len() + key.len();
        if shelf.size + size > MOST {
            *shelf = Shelf::default();
        }
        shelf.size += size;
        let length = key.len();
        if let Some(before) = shelf.pages.insert(key, page) {
            shelf.size -= before.content.len() + length;
        }
    }
}

/// Answers with the page that is kept, or makes it and keeps it.
pub async fn through(request: Request, next: Next) -> Response {
    let Some((asked, key)) = key(&request) else { return next.run(request).await };
    let Some(site) = &asked.site else { return next.run(request).await };
    // Read before the page is made: what changes meanwhile makes it old at once.
    let made = Made { changes: site.changes.load(Ordering::Acquire), day: site.clock.today() };
    let at = Instant::now();
    if let Some(page) = asked.sites.kept.find(&key, made, at) {
        return answer(page);
    }
    let response = next.run(request).await;
    if !may_be_kept(&response) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(content) = axum::body::to_bytes(body, usize::MAX).await else {
        return Response::from_parts(parts, Body::empty());
    };
    if let Some(media_type) = parts.headers.get(header::CONTENT_TYPE)
        && content.len() <= LARGEST
    {
        let disposition = parts.headers.get(header::CONTENT_DISPOSITION).cloned();
        let (media_type, content) = (media_type.clone(), content.clone());
        asked.sites.kept.keep(key, Page { made, at, renewing: false, content, media_type, disposition });
    }
    Response::from_parts(parts, Body::from(content))
}

/// What the page is kept under; none when it is made for one visitor.
fn key(request: &Request) -> Option<(Arc<Asked>, String)> {
    let asked = request.extensions().get::<Arc<Asked>>()?;
    let site = asked.site.as_ref()?;
    let query = asked.query.as_deref().unwrap_or_default();
    // In a demo every page holds forms, each tied to one browser.
    let for_anyone = request.method() == Method::GET
        && !request.headers().contains_key(header::COOKIE)
        && !(asked.sites.demo && site.settings.example)
        && asked.path.len() + query.len() < 300;
    for_anyone
        .then(|| (Arc::clone(asked), format!("{} {} {}?{query}", site.name, asked.language, asked.path)))
}

fn may_be_kept(response: &Response) -> bool {
    response.status() == StatusCode::OK && !response.headers().contains_key(header::SET_COOKIE)
}

fn answer(page: Page) -> Response {
    let mut response = Response::new(Body::from(page.content));
    response.headers_mut().insert(header::CONTENT_TYPE, page.media_type);
    if let Some(disposition) = page.disposition {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(made: Made, at: Instant, size: usize) -> Page {
        let content = Bytes::from(vec![b'x'; size]);
        Page {
            made,
            at,
            renewing: false,
            content,
            media_type: HeaderValue::from_static("text/html"),
            disposition: None,
        }
    }

    #[test]
    fn a_page_is_given_until_something_changes() {
        let kept = Kept::default();
        let made = Made { changes: 7, day: jiff::civil::date(2024, 2, 14) };
        let at = Instant::now();
        assert!(kept.find("a", made, at).is_none());
        kept.keep("a".into(), page(made, at, 10));
        assert!(kept.find("a", made, at).is_some());
        assert!(kept.find("b", made, at).is_none());
        assert!(kept.find("a", Made { changes: 8, ..made }, at).is_none());
        assert!(kept.find("a", Made { day: jiff::civil::date(2024, 2, 15), ..made }, at).is_none());
    }

    #[test]
    fn one_makes_it_anew_while_the_others_get_the_old_one() {
        let kept = Kept::default();
        let made = Made { changes: 7, day: jiff::civil::date(2024, 2, 14) };
        let at = Instant::now();
        kept.keep("a".into(), page(made, at, 10));
        let later = at + FRESH;
        assert!(kept.find("a", made, later).is_none(), "the first makes it");
        assert!(kept.find("a", made, later).is_some(), "the second gets the old one");
        assert!(kept.find("a", made, at + STALE).is_none(), "not for ever, when the first one failed");
        kept.keep("a".into(), page(made, later, 10));
        assert!(kept.find("a", made, later).is_some());
    }

    #[test]
    fn what_is_kept_has_a_limit() {
        let kept = Kept::default();
        let made = Made { changes: 0, day: jiff::civil::date(2024, 2, 14) };
        let at = Instant::now();
        for n in 0..100 {
            kept.keep(n.to_string(), page(made, at, 1_000_000));
            kept.keep(n.to_string(), page(made, at, 1_000_000));
        }
        let shelf = kept.0.lock().unwrap();
        assert!(shelf.size <= MOST);
        assert_eq!(shelf.size, shelf.pages.iter().map(|(k, p)| k.len() + p.content.len()).sum::<usize>());
    }
}
