//! The JSON API: the public facts as data, read only.
//!
//! Rules (DIGG's REST API profile where it says something): addresses in English, members in `snake_case`, times in RFC
//! 3339 UTC, days as `2024-02-29`, errors as `application/problem+json`, lists with `page`, `limit` and `total`. What may not
//! be seen is not found. No internal ids, no addresses of respondents, no names of private persons but
//! of those whom an organisation has chosen to show as its representatives. Every object says
//! with `example` whether it is invented.
//!
//! The shapes are in [`model`]; their description at `/api/v1/openapi.json` is made of the same types.

pub mod model;
pub mod organisation;
pub mod referral;
pub mod search;
pub mod sector_map;

use crate::errors::Failure;
use crate::ui::Ui;
use app::{Error, Result};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use domain::validation::Problem;
use serde::Serialize;
use utoipa::OpenApi as _;

/// Version of the API, in `api-info`.
const VERSION: &str = "1.0.0";
/// When this version came.
const RELEASED: &str = "2026-11-22";

/// An object as JSON.
pub fn answer(value: &impl Serialize) -> Result<Response, Failure> {
    let json = serde_json::to_vec(value).map_err(|e| Error::Internal(e.into()))?;
    let media_type = HeaderValue::from_static("application/json; charset=utf-8");
    Ok(([(header::CONTENT_TYPE, media_type)], json).into_response())
}

/// Which rows of a list are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// From 1.
    pub page: i64,
    /// How many on a page.
    pub limit: i64,
}

impl Window {
    /// Rows on a page when nothing is said.
    const LIMIT: i64 = 20;
    /// Most rows on a page.
    const MOST: i64 = 100;

    /// Read from `?page=2&limit=50`.
    ///
    /// # Errors
    /// A value that is no number in its range.
    pub fn asked(ui: &Ui) -> Result<Self> {
        Self::read(ui.query.as_deref().unwrap_or_default())
    }

    fn read(query: &str) -> Result<Self> {
        let mut window = Self { page: 1, limit: Self::LIMIT };
        for pair in query.split('&').filter(|p| !p.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (field, most) = match name {
                "page" => (&mut window.page, 1_000_000),
                "limit" => (&mut window.limit, Self::MOST),
                _ => continue,
            };
            let number = value.parse().ok().filter(|n| (1..=most).contains(n));
            *field = number.ok_or_else(|| Error::field(name, Problem::NotInRange(1, most)))?;
        }
        Ok(window)
    }
}

/// About the API, as DIGG's profile wants it.
#[utoipa::path(get, path = "/api/v1/api-info", tag = "api", responses((status = 200, body = model::ApiInfo)))]
pub async fn info(ui: Ui) -> Result<Response, Failure> {
    answer(&model::ApiInfo {
        api_name: "Rådslag".to_owned(),
        api_version: VERSION.to_owned(),
        api_released: RELEASED.to_owned(),
        api_documentation: format!("{}/api/v1/openapi.json", ui.site.url),
        api_status: "active".to_owned(),
    })
}

/// The description of the API.
pub async fn openapi(_: Ui) -> Result<Response, Failure> {
    let media_type = HeaderValue::from_static("application/json; charset=utf-8");
    Ok(([(header::CONTENT_TYPE, media_type)], description()).into_response())
}

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Rådslag",
        description = "Consultations (remisser) of a Swedish public authority, the published statements, and what came of them. \
                       Read only. Errors are application/problem+json.",
        version = "1.0.0",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    paths(
        info,
        organisation::list,
        organisation::by_municipality,
        organisation::show,
        organisation::mandates,
        referral::list,
        referral::show,
        referral::changes,
        referral::statements,
        referral::statement,
        referral::summary,
        referral::summary_file,
        search::search,
        sector_map::figures,
        sector_map::csv
    ),
    components(schemas(model::Problem))
)]
struct Description;

/// The description of the API, `OpenAPI` 3.1.
pub fn description() -> String {
    let mut described = Description::openapi();
    described.info.contact = None;
    described.to_pretty_json().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_read_or_refused() {
        assert_eq!(Window::read("").unwrap(), Window { page: 1, limit: 20 });
        assert_eq!(Window::read("limit=100&page=3&x=y").unwrap(), Window { page: 3, limit: 100 });
        for bad in
            ["limit=0", "limit=101", "limit=x", "page=0", "page=-1", "page", "page=99999999999999999999"]
        {
            assert!(matches!(Window::read(bad), Err(Error::Invalid(_))), "{bad}");
        }
    }
}
