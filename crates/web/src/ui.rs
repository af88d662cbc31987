//! What every page has: the site, the language, who is looking, links, cookies, and how it is rendered.

use crate::errors::Failure;
use crate::limit::Wait;
use crate::serve::Asked;
use app::{Result, Site};
use askama::Template;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::access::{Action, Actor, Resource, allows};
use domain::account::{Account, Role};
use domain::language::Language;
use domain::time::{Day, Instant};
use domain::token::Purpose;
use i18n::{Texts, format};
use jiff::civil::Date;
use std::sync::{Arc, Mutex, PoisonError};

/// Cookie of a session.
pub const SESSION: &str = "rl_session";
/// Cookie that forms are tied to.
const FORM: &str = "rl_form";

/// What every page has.
pub struct Ui {
    /// The site.
    pub site: Arc<Site>,
    /// Language of the page.
    pub language: Language,
    /// Its texts.
    pub t: &'static Texts,
    /// Who is signed in.
    pub account: Option<Account>,
    /// Who is acting.
    pub actor: Actor,
    /// The path without language.
    pub path: String,
    /// What stands after `?`.
    pub query: Option<String>,
    /// The demo: roles as buttons, a clock that can be moved.
    pub demo: bool,
    /// What was asked, before any handler.
    pub(crate) asked: Arc<Asked>,
    cookies: Vec<(String, String)>,
    set_cookies: Mutex<Vec<String>>,
}

impl<S: Send + Sync> FromRequestParts<S> for Ui {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Failure> {
        let asked = parts.extensions.get::<Arc<Asked>>().cloned().ok_or(app::Error::NotFound)?;
        let site = asked.site.clone().ok_or(app::Error::NotFound)?;
        let cookies = read_cookies(&parts.headers);
        let session = cookies.iter().find(|(name, _)| name == SESSION).map(|(_, v)| v.clone());
        let known = match session {
            Some(token) => app::account::by_session(&site, &token).await?,
            None => None,
        };
        let (account, actor) = known.map_or((None, Actor::Anyone), |(account, actor)| (Some(account), actor));
        Ok(Self {
            demo: asked.sites.demo && site.settings.example,
            t: i18n::texts(asked.language),
            language: asked.language,
            path: asked.path.clone(),
            query: asked.query.clone(),
            site,
            account,
            actor,
            asked,
            cookies,
            set_cookies: Mutex::new(Vec::new()),
        })
    }
}

impl<S: Send + Sync> OptionalFromRequestParts<S> for Ui {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Failure> {
        match <Self as FromRequestParts<S>>::from_request_parts(parts, state).await {
            Ok(ui) => Ok(Some(ui)),
            Err(Failure(app::Error::NotFound)) => Ok(None),
            Err(other) => Err(other),
        }
    }
}

fn read_cookies(headers: &HeaderMap) -> Vec<(String, String)> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|h| h.to_str().ok());
    all.flat_map(|h| h.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// Shows a page, or says why it cannot be shown.
pub type Page = Result<Response, Failure>;

impl Ui {
    /// Renders a page.
    pub fn page(&self, template: &impl Template) -> Page {
        self.page_with(StatusCode::OK, template)
    }

    /// Renders a page again with what must be mended.
    pub fn page_again(&self, template: &impl Template) -> Page {
        self.page_with(StatusCode::UNPROCESSABLE_ENTITY, template)
    }

    /// Renders a form again that was sent too often, with what was typed. The header tells when to try again.
    pub fn page_later(&self, wait: Wait, template: &impl Template) -> Page {
        let mut response = self.page_with(StatusCode::TOO_MANY_REQUESTS, template)?;
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait.0.as_secs().max(1)));
        Ok(response)
    }

    /// Renders a page with a status.
    pub fn page_with(&self, status: StatusCode, template: &impl Template) -> Page {
        let html = template.render().map_err(|e| app::Error::Internal(e.into()))?;
        let mut response =
            (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response();
        self.give_cookies(&mut response);
        // What only some may see must not be kept by anything between us and the reader.
        if self.account.is_some() || !self.cookies.is_empty() || status != StatusCode::OK {
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        Ok(response)
    }

    /// Leads to another page of the site, in the same language, by GET.
    pub fn redirect(&self, path: &str) -> Page {
        let mut response = StatusCode::SEE_OTHER.into_response();
        let target = HeaderValue::from_str(&self.href(path)).map_err(|e| app::Error::Internal(e.into()))?;
        response.headers_mut().insert(header::LOCATION, target);
        self.give_cookies(&mut response);
        Ok(response)
    }

    fn give_cookies(&self, response: &mut Response) {
        let set = self.set_cookies.lock().unwrap_or_else(PoisonError::into_inner);
        for cookie in set.iter() {
            if let Ok(value) = HeaderValue::from_str(cookie) {
                response.headers_mut().append(header::SET_COOKIE, value);
            }
        }
    }

    /// A cookie's value.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// Sets a cookie that scripts cannot read, for so many seconds; 0 removes it.
    pub fn set_cookie(&self, name: &str, value: &str, seconds: i64) {
        let secure = if self.site.url.starts_with("https:") { "; Secure" } else { "" };
        let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
        self.set_cookies.lock().unwrap_or_else(PoisonError::into_inner).push(cookie);
    }

    /// The token for forms on this page. The first form sets the cookie that it is tied to.
    pub fn form_token(&self) -> String {
        let mut set = self.set_cookies.lock().unwrap_or_else(PoisonError::into_inner);
        let prefix = format!("{FORM}=");
        let given = set.iter().find_map(|c| c.strip_prefix(&prefix)).and_then(|c| c.split(';').next());
        let known = self.cookie(FORM).or(given).map(str::to_owned);
        let value = known.unwrap_or_else(|| {
            let value = domain::file::hex(&self.site.entropy.bytes::<16>());
            let secure = if self.site.url.starts_with("https:") { "; Secure" } else { "" };
            set.push(format!("{prefix}{value}; Path=/; HttpOnly; SameSite=Lax{secure}"));
            value
        });
        self.site.key.token(Purpose::Form, &value, 1)
    }

    /// Is this the token that a page of ours gave this browser?
    pub fn is_form_token(&self, token: &str) -> bool {
        self.cookie(FORM)
            .is_some_and(|value| domain::token::equal(&self.site.key.token(Purpose::Form, value, 1), token))
    }

    /// The address of a page in this language.
    pub fn href(&self, path: &str) -> String {
        match (self.language.prefix(), path) {
            (prefix, "/") if !prefix.is_empty() => prefix.to_owned(),
            (prefix, path) => format!("{prefix}{path}"),
        }
    }

    /// The address of this page in another language.
    pub fn in_language(&self, language: Language) -> String {
        let path = if self.path == "/" && language != Language::Swedish { "" } else { self.path.as_str() };
        let query = self.query.as_ref().map(|q| format!("?{q}")).unwrap_or_default();
        format!("{}{path}{query}", language.prefix())
    }

    /// The other languages of the site.
    pub fn other_languages(&self) -> Vec<Language> {
        self.site.settings.languages.iter().copied().filter(|l| *l != self.language).collect()
    }

    /// The officials' side: a paper head instead of a filled one.
    pub fn is_work(&self) -> bool {
        self.path.starts_with("/arbete") || self.path.starts_with("/admin")
    }

    /// Is this path the section we are in? For `aria-current`.
    pub fn in_section(&self, path: &str) -> bool {
        self.path == path
            || (path.len() > 1
                && self.path.starts_with(path)
                && self.path.as_bytes().get(path.len()) == Some(&b'/'))
    }

    /// May whoever is looking do this? The same policy as the use case asks.
    pub fn may(&self, action: Action) -> bool {
        allows(&self.actor, action, Resource::Site)
    }

    /// May whoever is looking do this to a referral?
    pub fn may_with(&self, action: Action, referral: &domain::referral::Referral) -> bool {
        allows(&self.actor, action, Resource::Referral(referral.into()))
    }

    /// The register number, with which round of the matter it is when it is not the first.
    pub fn number(&self, referral: &domain::referral::Referral) -> String {
        if referral.is_later_round() {
            return self.t.msg_rounds_number(referral.number.as_str(), referral.round);
        }
        referral.number.to_string()
    }

    /// May whoever is looking open a statement as it came?
    pub fn may_read(&self, statement: &store::statement::Listed) -> bool {
        crate::pages::work::statement::may_read(&self.actor, statement)
    }

    /// Signed in with a role that works here.
    pub fn has_desk(&self) -> bool {
        self.may(Action::SeeWork) || self.may(Action::Administer)
    }

    /// Roles in force, for the demo's bar and the head.
    pub fn roles(&self) -> &[Role] {
        if let Actor::Account { roles, .. } = &self.actor { roles } else { &[] }
    }

    /// *29 februari 2024*.
    pub fn date(&self, date: impl Into<AnyDate>) -> String {
        format::date(self.language, date.into().0)
    }

    /// *29 februari*.
    pub fn day_month(&self, date: impl Into<AnyDate>) -> String {
        format::day_month(self.language, date.into().0)
    }

    /// Has the day passed?
    pub fn is_past(&self, day: &Day) -> bool {
        day.0 < self.today()
    }

    /// A warning when there is no mail server: then mails are files that reach nobody.
    pub fn mail_to_files(&self) -> Option<String> {
        self.site.mails_are_files().then(|| self.t.msg_step_mail_to_files())
    }

    /// *torsdag 29 februari 2024*, with a capital in a heading of its own.
    pub fn weekday_date(&self, date: impl Into<AnyDate>) -> String {
        format::weekday_date(self.language, date.into().0)
    }

    /// *14 februari 2024 kl. 19.51*.
    pub fn date_time(&self, at: impl Value<Instant>) -> String {
        format::date_time(self.language, at.value())
    }

    /// *kl. 19.51*.
    pub fn time(&self, at: impl Value<Instant>) -> String {
        format::time(self.language, at.value())
    }

    /// The first letter in upper case.
    pub fn capital(&self, text: impl AsRef<str>) -> String {
        format::capital(text.as_ref())
    }

    /// *184 kB*.
    pub fn size(&self, bytes: impl Value<i64>) -> String {
        format::size(self.language, bytes.value())
    }

    /// The site's day.
    pub fn today(&self) -> Date {
        self.site.clock.today()
    }

    /// Name of a counting category.
    pub fn category<'a>(&'a self, key: &'a str) -> &'a str {
        self.site.category_name(key, self.language)
    }

    /// One of a counting category.
    pub fn category_one<'a>(&'a self, key: &'a str) -> &'a str {
        self.site.settings.category(key).map_or(key, |c| c.singular(self.language))
    }

    /// Paragraphs of a text.
    pub fn paragraphs(&self, text: impl AsRef<str>) -> Vec<String> {
        domain::text::paragraphs(text.as_ref())
    }

    /// Address of the stylesheet.
    pub fn style(&self) -> String {
        crate::assets::style()
    }

    /// Address of the site's colours.
    pub fn colours(&self) -> String {
        crate::assets::colours(&self.site.stylesheet)
    }

    /// Address of the script.
    pub fn script(&self) -> String {
        crate::assets::script()
    }

    /// Address of the script of the coding page.
    pub fn coding_script(&self) -> String {
        crate::assets::coding_script()
    }

    /// Address of the mark in the browser's tab.
    pub fn icon(&self) -> String {
        crate::assets::icon()
    }
}

/// A value that a template hands over by any number of references.
pub trait Value<T> {
    /// The value.
    fn value(self) -> T;
}
impl<T: Copy> Value<T> for T {
    fn value(self) -> T {
        self
    }
}
impl<T: Copy> Value<T> for &T {
    fn value(self) -> T {
        *self
    }
}
impl<T: Copy> Value<T> for &&T {
    fn value(self) -> T {
        **self
    }
}

/// Words for the domain's enums in the page's language. Templates hand over references; functions hand over values.
macro_rules! word {
    ($($(#[$meta:meta])* $name:ident($type:ty) = $word:path;)+) => {
        impl Ui {
            $($(#[$meta])*
            pub fn $name(&self, value: impl Value<$type>) -> String {
                $word(self.language, value.value())
            })+
        }
    };
}
word! {
    /// A role.
    role_word(Role) = i18n::words::role;
    /// A stance.
    stance_word(domain::stance::Stance) = i18n::words::stance;
    /// Where a referral is.
    stage_word(domain::referral::Stage) = i18n::words::stage;
    /// Where a recipient's answer stands.
    status_word(domain::recipient::RecipientStatus) = i18n::words::recipient_status;
    /// What became of a view, past tense.
    outcome_word(domain::contribution::Outcome) = i18n::words::outcome;
    /// What will become of a view.
    outcome_future_word(domain::contribution::Outcome) = i18n::words::outcome_future;
    /// How a statement came in.
    channel_word(domain::statement::Channel) = i18n::words::channel;
    /// What a document is.
    document_word(domain::document::DocumentKind) = i18n::words::document_kind;
    /// What a message is for.
    message_word(domain::message::MessageKind) = i18n::words::message_kind;
    /// Where a message stands.
    message_state_word(domain::message::MessageState) = i18n::words::message_state;
    /// Whom an organisation is there for.
    target_group_word(domain::target_group::TargetGroup) = i18n::words::target_group;
    /// *36 010*.
    number_word(u32) = format::number;
    /// *3,1* of tenths.
    tenths_word(u32) = format::tenths;
    /// What a mail was taken for.
    inbound_word(domain::message::InboundClass) = i18n::words::inbound_class;
}

/// A day from any of the types that hold one.
#[derive(Debug, Clone, Copy)]
pub struct AnyDate(pub Date);

impl From<Date> for AnyDate {
    fn from(date: Date) -> Self {
        Self(date)
    }
}
impl From<&Date> for AnyDate {
    fn from(date: &Date) -> Self {
        Self(*date)
    }
}
impl From<&Day> for AnyDate {
    fn from(day: &Day) -> Self {
        Self(day.0)
    }
}
impl From<Day> for AnyDate {
    fn from(day: Day) -> Self {
        Self(day.0)
    }
}
impl From<&Instant> for AnyDate {
    fn from(at: &Instant) -> Self {
        Self(at.day())
    }
}
impl From<Instant> for AnyDate {
    fn from(at: Instant) -> Self {
        Self(at.day())
    }
}
