//! Search in the API: what anyone finds.

use super::{answer, model};
use crate::errors::Failure;
use crate::ui::Ui;
use app::Error;
use app::search::{OfKind, Side, read_filters};
use axum::response::Response;
use domain::search::Piece;
use domain::validation::Problem;

/// Search in what is on the web: the best hits of each kind, or all of one, a page at a time.
#[utoipa::path(
    get, path = "/api/v1/search", operation_id = "search", tag = "search",
    params(
        ("q" = Option<String>, Query, description = "Words, `\"words side by side\"`, `-without`, or a number; at most 200 characters"),
        ("kind" = Option<String>, Query, description = "referral, decision, statement, contribution or document; some of each when left out"),
        ("referral" = Option<String>, Query, description = "Only of this referral: its register number as it stands in addresses"),
        ("year" = Option<i16>, Query, description = "Only from this year"),
        ("respondent" = Option<String>, Query, description = "organisation or private_person"),
        ("stance" = Option<String>, Query, description = "Only with this stance"),
        ("answered" = Option<bool>, Query, description = "Only what has been answered, or has not"),
        ("page" = Option<i64>, Query, description = "Of one kind, 20 at a time, from 1", minimum = 1)
    ),
    responses(
        (status = 200, body = model::SearchResults),
        (status = 422, description = "page is out of range", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn search(ui: Ui) -> Result<Response, Failure> {
    let names = ["q", "kind", "referral", "year", "respondent", "stance", "answered"];
    let (words, filters) = read_filters(ui.query.as_deref(), names, "true", "false");
    let page = page(ui.query.as_deref())?;
    let found = app::search::find(&ui.site, Side::Public, &words, &filters, ui.language, page).await?;
    let url = |address: &str| format!("{}{}{address}", ui.site.url, ui.language.prefix());
    answer(&model::SearchResults {
        query: words,
        kinds: found.kinds.iter().map(|of| of_kind(of, url)).collect(),
        suggestion: found.suggestion.clone(),
        exactly: found.exactly.as_deref().map(url),
        example: ui.site.settings.example,
    })
}

fn page(query: Option<&str>) -> Result<usize, Error> {
    let asked = query.unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("page="));
    let Some(asked) = asked else { return Ok(0) };
    let page = asked.parse::<usize>().ok().filter(|n| (1..=1_000).contains(n));
    page.map(|n| n - 1).ok_or_else(|| Error::field("page", Problem::NotInRange(1, 1_000)))
}

fn of_kind(of: &OfKind, url: impl Fn(&str) -> String) -> model::SearchKind {
    let text = |pieces: &[Piece]| pieces.iter().map(|p| p.text.as_str()).collect::<String>();
    let fact =
        |hit: &app::search::Hit, name| hit.entry.facts.get(name).and_then(|v| v.as_str()).map(str::to_owned);
    model::SearchKind {
        kind: of.kind.to_string(),
        count: i64::try_from(of.count).unwrap_or(i64::MAX),
        more: of.more,
        hits: of
            .hits
            .iter()
            .map(|hit| model::SearchHit {
                title: Some(hit.entry.title.clone()).filter(|t| !t.is_empty()),
                number: fact(hit, "number"),
                day: hit.entry.day.to_string(),
                language: hit.entry.language.to_string(),
                excerpt: text(&hit.excerpt),
                marked: hit.excerpt.iter().filter(|p| p.marked).map(|p| p.text.clone()).collect(),
                stance: fact(hit, "stance"),
                outcome: fact(hit, "outcome"),
                url: url(&hit.address),
            })
            .collect(),
    }
}
