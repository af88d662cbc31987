//! What a form sent: fields and files, with the check that it was sent from a page of ours.

use crate::errors::Failure;
use crate::ui::Ui;
use app::Error;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts as _, Multipart, Request};
use axum::http::header;
use axum::response::{IntoResponse, Response};
pub use domain::text::unescape;
use domain::validation::Problem;

/// Largest form with files: all files of one statement, and some.
pub const LARGEST_FORM: usize = 120_000_000;
/// Largest form without files.
const LARGEST_PLAIN: usize = 4_000_000;

/// What a form sent.
#[derive(Debug, Default)]
pub struct Posted {
    fields: Vec<(String, String)>,
    files: Vec<(String, String, Bytes)>,
}

/// A page and what was sent to it.
pub struct Sent(pub Ui, pub Posted);

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let SentByAnyone { ui, posted, .. } = SentByAnyone::from_request(request, state).await?;
        if ui.is_form_token(posted.text("csrf")) {
            Ok(Self(ui, posted))
        } else {
            Err(crate::pages::again::again(&ui, &posted))
        }
    }
}

/// A page and what was sent to it by a form that holds no token, since its page is kept in memory and is the same for anyone, or
/// by a mail program. For what uses nobody's session alone.
pub struct SentByAnyone {
    /// The page.
    pub ui: Ui,
    /// What was sent.
    pub posted: Posted,
    /// The browser says that it came from a page of ours, or the form holds its token.
    pub from_us: bool,
}

impl<S: Send + Sync> FromRequest<S> for SentByAnyone {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let ui = Ui::from_request_parts(&mut parts, state).await.map_err(IntoResponse::into_response)?;
        if !same_origin(&parts.headers, parts.headers.get(header::HOST)) {
            return Err(Failure::from(Error::Forbidden).into_response());
        }
        let says_so = says_same_origin(&parts.headers);
        let posted =
            read(Request::from_parts(parts, body), state).await.map_err(IntoResponse::into_response)?;
        let from_us = says_so || ui.is_form_token(posted.text("csrf"));
        Ok(Self { ui, posted, from_us })
    }
}

/// What a mail program sends for whoever presses its own button to stop (RFC 8058): this field and nothing that ties it to a
/// browser, from wherever the program is. For what the link alone is the authority for. Any other form from elsewhere is refused.
pub struct SentByMailProgram {
    /// The page.
    pub ui: Ui,
    /// What was sent.
    pub posted: Posted,
    /// It is just that field.
    pub one_click: bool,
    /// It came from a page of ours.
    pub from_us: bool,
}

impl<S: Send + Sync> FromRequest<S> for SentByMailProgram {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let ui = Ui::from_request_parts(&mut parts, state).await.map_err(IntoResponse::into_response)?;
        let elsewhere = !same_origin(&parts.headers, parts.headers.get(header::HOST));
        let says_so = !elsewhere && says_same_origin(&parts.headers);
        let posted =
            read(Request::from_parts(parts, body), state).await.map_err(IntoResponse::into_response)?;
        let one_click = posted.is_one_click();
        if elsewhere && !one_click {
            return Err(Failure::from(Error::Forbidden).into_response());
        }
        let from_us = says_so || ui.is_form_token(posted.text("csrf"));
        Ok(Self { ui, posted, one_click, from_us })
    }
}

async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Posted, Failure> {
    let multipart = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.starts_with("multipart/form-data"));
    if multipart { read_multipart(request, state).await } else { read_plain(request).await }
}

/// Does the browser say itself that a form came from here? Asked of what [`same_origin`] has let through.
fn says_same_origin(headers: &axum::http::HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    text("sec-fetch-site") == Some("same-origin") || text("origin").is_some_and(|origin| origin != "null")
}

/// A browser says where a form came from; if it says elsewhere, it is refused whatever it holds. Since our pages send
/// no referrer (`no-referrer`), browsers write `Origin: null` for our own forms too; then `Sec-Fetch-Site` tells, and
/// where a browser does not send that either, the form's token.
fn same_origin(headers: &axum::http::HeaderMap, host: Option<&header::HeaderValue>) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if text("sec-fetch-site").is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return false;
    }
    let Some(origin) = text("origin").filter(|origin| *origin != "null") else { return true };
    let host = host.and_then(|h| h.to_str().ok()).unwrap_or_default();
    origin.split_once("://").is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(host))
}

async fn read_plain(request: Request) -> Result<Posted, Failure> {
    use http_body_util::{BodyExt as _, Limited};
    let body = Limited::new(request.into_body(), LARGEST_PLAIN).collect().await;
    let bytes = body.map_err(|_| too_much(LARGEST_PLAIN))?.to_bytes();
    let fields = form_fields(&bytes);
    Ok(Posted { fields, files: Vec::new() })
}

/// `application/x-www-form-urlencoded`.
fn form_fields(bytes: &[u8]) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(bytes);
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (unescape(name), unescape(value))
        })
        .collect()
}

/// What was sent is larger than the limit, in bytes.
fn too_much(most: usize) -> Failure {
    Failure(Error::field("form", Problem::SentTooMuch(u64::try_from(most / 1_000_000).unwrap_or(0))))
}

async fn read_multipart<S: Send + Sync>(request: Request, state: &S) -> Result<Posted, Failure> {
    let broken = |e: axum::extract::multipart::MultipartError| {
        if e.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
            too_much(LARGEST_FORM)
        } else {
            Failure::broken_form()
        }
    };
    let mut multipart = Multipart::from_request(request, state).await.map_err(|_| Failure::broken_form())?;
    let mut posted = Posted::default();
    while let Some(field) = multipart.next_field().await.map_err(broken)? {
        let name = field.name().map(unescaped).unwrap_or_default();
        let file_name = field.file_name().map(unescaped);
        let content = field.bytes().await.map_err(broken)?;
        match file_name {
            Some(file_name) if !file_name.is_empty() || !content.is_empty() => {
                posted.files.push((name, file_name, content));
            }
            Some(_) => {}
            None => posted.fields.push((name, String::from_utf8_lossy(&content).into_owned())),
        }
    }
    Ok(posted)
}

/// A name in a form with files, as it was before the browser sent it: browsers write `"` and line ends as `%22`, `%0D` and
/// `%0A`, and nothing else so (HTML, *multipart/form-data encoding*). A `%` that a person wrote stays.
fn unescaped(name: &str) -> String {
    let mut text = name.to_owned();
    for (escaped, plain) in [("%22", "\""), ("%0D", "\r"), ("%0d", "\r"), ("%0A", "\n"), ("%0a", "\n")] {
        text = text.replace(escaped, plain);
    }
    text
}

impl Posted {
    /// A field's text; empty when it was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str())
    }

    /// A field's text, owned.
    pub fn string(&self, name: &str) -> String {
        self.text(name).to_owned()
    }

    /// A field was sent: a box that was ticked, a button that was pressed.
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(n, _)| n == name)
    }

    /// Every value of a field that may be sent more than once.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(n, _)| n == name).map(|(_, v)| v.as_str()).collect()
    }

    /// Everything that was typed or chosen, in order.
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// Files were sent along.
    pub fn has_files(&self) -> bool {
        !self.files.is_empty()
    }

    /// A field that is a word of an enum or an id; none when it is not.
    pub fn parsed<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.text(name).trim().parse().ok()
    }

    /// A number that tells what was read before the form was filled in. One that was not sent, or is no number, is none that
    /// anything has: what it is compared with has changed.
    pub fn number(&self, name: &str) -> i64 {
        self.parsed(name).unwrap_or(-1)
    }

    /// The version of what was read before the form was filled in.
    pub fn version(&self) -> i64 {
        if self.has("version") { self.number("version") } else { 0 }
    }

    /// It is the one field that a mail program sends when someone presses its button to stop (RFC 8058 section 3.2).
    fn is_one_click(&self) -> bool {
        self.files.is_empty()
            && matches!(self.fields.as_slice(), [(n, v)] if n == "List-Unsubscribe" && v == "One-Click")
    }

    /// Fields whose names begin so: the rest of the name and the value.
    pub fn beginning(&self, prefix: &str) -> Vec<(&str, &str)> {
        self.fields
            .iter()
            .filter_map(|(n, v)| n.strip_prefix(prefix).map(|rest| (rest, v.as_str())))
            .collect()
    }

    /// Files of a field: name and content.
    pub fn files(&self, name: &str) -> Vec<(String, Vec<u8>)> {
        self.files.iter().filter(|(n, _, _)| n == name).map(|(_, f, c)| (f.clone(), c.to_vec())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_taken_from_our_own_pages_only() {
        let from = |origin: Option<&'static str>, site: Option<&'static str>| {
            let mut headers = axum::http::HeaderMap::new();
            for (name, value) in [("origin", origin), ("sec-fetch-site", site)] {
                if let Some(value) = value {
                    headers.insert(name, header::HeaderValue::from_static(value));
                }
            }
            same_origin(&headers, Some(&header::HeaderValue::from_static("prov.localhost:8080")))
        };
        assert!(from(None, None));
        assert!(from(Some("http://prov.localhost:8080"), None));
        assert!(from(Some("null"), Some("same-origin")), "what browsers send from a page without referrer");
        assert!(!from(Some("null"), Some("cross-site")));
        assert!(!from(Some("null"), Some("same-site")));
        assert!(!from(Some("http://annan.localhost:8080"), None));
    }

    #[test]
    fn names_of_files_are_unescaped_as_browsers_escape_them() {
        assert_eq!(unescaped("Vårt %22svar%22%0D%0A, 100 %25.pdf"), "Vårt \"svar\"\r\n, 100 %25.pdf");
        assert_eq!(domain::file::safe_name(&unescaped("Vårt %22svar%22%0D%0A.pdf")), "Vårt svar.pdf");
    }

    #[test]
    fn fields_are_unescaped() {
        let fields = form_fields("namn=R%C3%A5dslag+f%C3%B6r+alla&tom=&ruta&procent=100%25%zz".as_bytes());
        let expected = [("namn", "Rådslag för alla"), ("tom", ""), ("ruta", ""), ("procent", "100%%zz")];
        assert_eq!(fields, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }
}
