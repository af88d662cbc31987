//! What a person sees when something went wrong: what it is, what to do next, and an id for whoever helps them. The
//! cause is logged here, once, and never shown.
//!
//! Handlers return [`Failure`]; it becomes a response that carries an [`ErrorView`], which one layer renders: a page in the
//! visitor's language, or `application/problem+json` (RFC 9457) for the API.

use crate::serve::Asked;
use app::{Error, Refusal};
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use i18n::Texts;
use std::sync::Arc;

/// Why a request could not be answered as asked.
#[derive(Debug)]
pub struct Failure(pub Error);

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl Failure {
    /// What a form sent did not arrive whole.
    pub fn broken_form() -> Self {
        Self(Error::Refused(Refusal::FormBroken))
    }
}

/// What went wrong, for the layer that shows it.
#[derive(Debug, Clone)]
pub struct ErrorView {
    /// HTTP status.
    pub status: StatusCode,
    /// What it is.
    pub kind: Kind,
    /// What the use case said, when a person can act on it.
    pub refusal: Option<Refusal>,
    /// Fields that must be mended, as `field: problem` (for the API, and where no form can be shown again).
    pub problems: Option<domain::validation::Problems>,
}

/// What can go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// No such page.
    NotFound,
    /// Not for you.
    Forbidden,
    /// Something must be mended.
    Invalid,
    /// The rules say no, as things stand.
    Refused,
    /// The link leads nowhere any more.
    Gone,
    /// Someone else was first.
    Conflict,
    /// The disk is full.
    Full,
    /// Our fault.
    Internal,
    /// The method is not for this address.
    Method,
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, kind) = match &self.0 {
            Error::NotFound => (StatusCode::NOT_FOUND, Kind::NotFound),
            Error::Forbidden => (StatusCode::FORBIDDEN, Kind::Forbidden),
            Error::Invalid(_) => (StatusCode::UNPROCESSABLE_ENTITY, Kind::Invalid),
            // It has run out, was renewed, or was never ours: which of them is not told.
            Error::Refused(Refusal::LinkNotValid) => (StatusCode::GONE, Kind::Gone),
            Error::Refused(Refusal::TooMany) => (StatusCode::TOO_MANY_REQUESTS, Kind::Refused),
            Error::Refused(_) => (StatusCode::CONFLICT, Kind::Refused),
            Error::ChangedMeanwhile => (StatusCode::CONFLICT, Kind::Conflict),
            Error::Full => (StatusCode::INSUFFICIENT_STORAGE, Kind::Full),
            Error::Internal(cause) => {
                tracing::error!(request = app::request::current(), cause = format!("{cause:#}"), "failed");
                (StatusCode::INTERNAL_SERVER_ERROR, Kind::Internal)
            }
        };
        let (refusal, problems) = match self.0 {
            Error::Refused(refusal) => (Some(refusal), None),
            Error::Invalid(fields) => (None, Some(fields.0)),
            _ => (None, None),
        };
        with_view(status, ErrorView { status, kind, refusal, problems })
    }
}

fn with_view(status: StatusCode, view: ErrorView) -> Response {
    let mut response = status.into_response();
    response.extensions_mut().insert(view);
    response
}

/// An address that leads nowhere.
pub async fn not_found() -> Response {
    Failure(Error::NotFound).into_response()
}

/// An address that cannot be asked this way.
pub async fn wrong_method() -> Response {
    let status = StatusCode::METHOD_NOT_ALLOWED;
    with_view(status, ErrorView { status, kind: Kind::Method, refusal: None, problems: None })
}

#[derive(Template)]
#[template(path = "error/error.html")]
struct ErrorPage<'a> {
    t: &'a Texts,
    language: domain::language::Language,
    site_name: &'a str,
    registrar: Option<String>,
    style: String,
    colours: String,
    icon: String,
    home: String,
    referrals: String,
    title: String,
    lede: String,
    lines: Vec<String>,
    code: u16,
    id: &'a str,
}

/// Renders what went wrong.
pub(crate) fn show(asked: &Arc<Asked>, response: Response) -> Response {
    let Some(view) = response.extensions().get::<ErrorView>().cloned() else { return response };
    let mut shown =
        if asked.path.starts_with("/api/") { problem_json(asked, &view) } else { page(asked, &view) };
    if let Some(matched) = response.extensions().get::<crate::routes::Matched>() {
        shown.extensions_mut().insert(*matched);
    }
    for (name, value) in response.headers() {
        if name == header::ALLOW || name == header::SET_COOKIE || name == header::RETRY_AFTER {
            shown.headers_mut().append(name, value.clone());
        }
    }
    shown
}

fn page(asked: &Asked, view: &ErrorView) -> Response {
    let t = i18n::texts(asked.language);
    let (title, lede) = words(t, view.kind);
    let mut lines: Vec<String> = Vec::new();
    if let Some(refusal) = &view.refusal {
        lines.push(i18n_refusal(asked, refusal));
    }
    if let Some(problems) = &view.problems {
        lines.extend(
            problems.0.iter().map(|p| i18n::words::field_problem(asked.language, &p.field, &p.problem)),
        );
    }
    let site = asked.site.as_ref();
    let stylesheet = site.map(|s| s.stylesheet.clone());
    let page = ErrorPage {
        t,
        language: asked.language,
        site_name: site.map_or("Rådslag", |s| s.settings.name.as_str()),
        registrar: site.map(|s| s.settings.registrar.email.to_string()),
        style: crate::assets::style(),
        colours: crate::assets::colours(stylesheet.as_deref().unwrap_or_default()),
        icon: crate::assets::icon(),
        home: if asked.language.prefix().is_empty() {
            "/".to_owned()
        } else {
            asked.language.prefix().to_owned()
        },
        referrals: format!("{}/remisser", asked.language.prefix()),
        title,
        lede,
        lines,
        code: view.status.as_u16(),
        id: &asked.id,
    };
    let html = page.render().unwrap_or_else(|_| "Rådslag".to_owned());
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (view.status, headers, html).into_response()
}

/// A refusal in words.
pub(crate) fn i18n_refusal(asked: &Asked, refusal: &Refusal) -> String {
    refusal_words(asked.language, refusal)
}

/// A refusal in words.
pub fn refusal_words(language: domain::language::Language, refusal: &Refusal) -> String {
    let t = i18n::texts(language);
    match refusal {
        Refusal::WrongStage { stage, .. } | Refusal::NotAtStage(stage) => {
            t.msg_refusal_wrong_stage(i18n::words::stage(language, *stage))
        }
        Refusal::TakesNoAnswers(stage) => {
            t.msg_refusal_takes_no_answers(i18n::words::stage(language, *stage))
        }
        Refusal::NoRecipients => t.msg_refusal_no_recipients(),
        Refusal::RecipientsWithoutAddress(names) => t.msg_refusal_without_address(names.join(", ")),
        Refusal::CodeInSample => t.msg_agree_refusal_code_in_sample(),
        Refusal::UncodedViews(n) => t.msg_agree_refusal_uncoded(*n),
        Refusal::UnreadViews(n) => t.msg_refusal_unread(*n),
        Refusal::UnansweredViews(n) => t.msg_refusal_unanswered(*n),
        Refusal::MailsWaiting(n) => t.msg_refusal_mails(*n),
        Refusal::TooLateToCorrect => t.msg_refusal_too_late(),
        Refusal::LinkNotValid => t.msg_refusal_link(),
        Refusal::FormBroken => t.msg_refusal_form_broken(),
        Refusal::TooMany => t.msg_refusal_too_many(),
        Refusal::AlreadyDone => t.msg_refusal_done(),
        Refusal::RoundExists(_) => t.msg_rounds_refused(),
        Refusal::NobodyToSendTo => t.msg_refusal_nobody(),
        Refusal::LaterImport => t.msg_refusal_later_import(),
        Refusal::MergedAlready => t.msg_refusal_merged_already(),
        Refusal::FollowedAlready => t.msg_duty_refusal_followed_already(),
        Refusal::DutyIsMet => t.msg_duty_refusal_is_met(),
        Refusal::DutyIsWaived => t.msg_duty_refusal_is_waived(),
        Refusal::PartFirst { winner, loser } => t.msg_refusal_part_first(winner, loser),
        Refusal::Quarantined => t.msg_quarantine_refused(),
    }
}

fn words(t: &Texts, kind: Kind) -> (String, String) {
    match kind {
        Kind::NotFound => (t.msg_error_not_found_title(), t.msg_error_not_found_lede()),
        Kind::Forbidden => (t.msg_error_forbidden_title(), t.msg_error_forbidden_lede()),
        Kind::Invalid => (t.msg_error_invalid_title(), t.msg_error_invalid_lede()),
        Kind::Refused => (t.msg_error_refused_title(), t.msg_error_refused_lede()),
        Kind::Gone => (t.msg_error_gone_title(), t.msg_error_gone_lede()),
        Kind::Conflict => (t.msg_error_conflict_title(), t.msg_error_conflict_lede()),
        Kind::Full => (t.msg_error_full_title(), t.msg_error_full_lede()),
        Kind::Internal => (t.msg_error_internal_title(), t.msg_error_internal_lede()),
        Kind::Method => (t.msg_error_method_title(), t.msg_error_method_lede()),
    }
}

/// RFC 9457 with the members of DIGG's profile.
fn problem_json(asked: &Asked, view: &ErrorView) -> Response {
    let t = i18n::texts(asked.language);
    let (title, detail) = words(t, view.kind);
    let detail = view.refusal.as_ref().map_or(detail, |r| i18n_refusal(asked, r));
    let problems = view.problems.as_ref().map(|p| p.0.as_slice()).unwrap_or_default();
    let said = |p: &domain::validation::FieldProblem| i18n::words::problem(asked.language, &p.problem);
    let errors: Vec<_> =
        problems.iter().map(|p| serde_json::json!({ "parameter": p.field, "detail": said(p) })).collect();
    // Nobody fills in a form here: what is wrong is named by its parameter.
    let named: Vec<String> = problems.iter().map(|p| format!("{}: {}", p.field, said(p))).collect();
    let (title, detail) =
        if named.is_empty() { (title, detail) } else { (t.msg_error_parameter_title(), named.join(" ")) };
    let mut body = serde_json::json!({
        "type": "about:blank",
        "title": title,
        "status": view.status.as_u16(),
        "detail": detail,
        "instance": format!("urn:radslag:request:{}", asked.id),
    });
    if !errors.is_empty() {
        body["errors"] = errors.into();
    }
    let mut response = (view.status, body.to_string()).into_response();
    let json = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response
}
