//! The figures of civil society in the API: the same as on the page, with the same left out.

use super::{answer, model};
use crate::errors::Failure;
use crate::pages::sector_map::is_known;
use crate::ui::Ui;
use app::Error;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use domain::organisation_type::TypeKey;
use domain::place::INHABITANTS_YEAR;
use domain::sector_map::{Count, Detail, Filter, Place, Row, in_a_thousand};
use domain::validation::Problem;
use std::str::FromStr;

/// How many organisations of civil society the register has, where and of what character. Small figures that could point to a
/// person are not told.
#[utoipa::path(
    get, path = "/api/v1/sector-map", operation_id = "sector_map", tag = "sector_map",
    params(
        ("county" = Option<String>, Query, description = "Code of a county, or `all`; the site's own when left out, or all when it has none"),
        ("municipality" = Option<String>, Query, description = "Code of a municipality; `county` is passed over then"),
        ("type" = Option<String>, Query, description = "Only of this type, or of a type in this group"),
        ("target_group" = Option<String>, Query, description = "Only those that are there for this target group")
    ),
    responses(
        (status = 200, body = model::SectorMap),
        (status = 422, description = "a filter is no choice", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn figures(ui: Ui) -> Result<Response, Failure> {
    let filter = read(&ui)?;
    let (counted, figures) = app::sector_map::figures(&ui.site, &filter).await?;
    let county = |row: &domain::sector_map::CountyRow| {
        let county = row.place.county();
        place(row.place.to_string(), county.name, row.count, county.inhabitants())
    };
    answer(&model::SectorMap {
        counted_at: counted.at.to_string(),
        count: figures.total.exact(),
        told: told(figures.total),
        inhabitants: filter.place.inhabitants(),
        inhabitants_year: INHABITANTS_YEAR,
        everything: figures.everything,
        not_counted: figures.not_counted,
        unknown_municipality: (filter.place == Place::Country).then(|| of("unknown", figures.unplaced)),
        guarded: figures.guarded,
        counties: figures.counties.iter().map(county).collect(),
        municipalities: figures.rows.iter().map(municipality).collect(),
        character: figures.detail.as_ref().map(character),
        sources: counted
            .sources
            .iter()
            .map(|s| model::FigureSource { name: s.name.clone(), read_at: s.at.to_string() })
            .collect(),
        example: ui.site.settings.example,
    })
}

/// The same figures as a table for spreadsheets.
#[utoipa::path(
    get, path = "/api/v1/sector-map.csv", operation_id = "sector_map_csv", tag = "sector_map",
    params(
        ("county" = Option<String>, Query, description = "As above"),
        ("municipality" = Option<String>, Query, description = "As above"),
        ("type" = Option<String>, Query, description = "As above"),
        ("target_group" = Option<String>, Query, description = "As above")
    ),
    responses(
        (status = 200, description = "A row for each figure", body = String, content_type = "text/csv"),
        (status = 422, description = "a filter is no choice", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn csv(ui: Ui) -> Result<Response, Failure> {
    let filter = read(&ui)?;
    let (_, figures) = app::sector_map::figures(&ui.site, &filter).await?;
    let content = app::sector_map::csv(&filter, &figures, ui.language);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"kartlaggning.csv\"")),
    ];
    Ok((headers, content).into_response())
}

/// A municipality's figure.
pub(super) fn municipality(row: &Row) -> model::PlaceFigure {
    let municipality = row.place.municipality();
    place(row.place.to_string(), municipality.name, row.count, municipality.inhabitants)
}

fn place(code: String, name: &str, count: Count, inhabitants: u32) -> model::PlaceFigure {
    model::PlaceFigure {
        code,
        name: name.to_owned(),
        count: count.exact(),
        told: told(count),
        inhabitants,
        per_1000: count.exact().map(|count| f64::from(in_a_thousand(count, inhabitants)) / 10.0),
    }
}

fn character(detail: &Detail) -> model::Character {
    model::Character {
        type_groups: detail.groups.iter().map(|bar| of(bar.key.as_str(), bar.count)).collect(),
        types: detail.types.iter().map(|bar| of(bar.key.as_str(), bar.count)).collect(),
        target_groups: detail.targets.iter().map(|bar| of(bar.key.as_str(), bar.count)).collect(),
        activities: detail
            .activities
            .iter()
            .map(|(label, count)| model::ActivityFigure { label: label.clone(), count: *count })
            .collect(),
        type_said: detail.types_known.said,
        type_from_name: detail.types_known.from_name,
        type_unknown: detail.types_known.unknown,
        target_group_unknown: detail.without_target,
        activity_unknown: detail.without_activity,
        with_number: detail.numbered,
        without_number: detail.unnumbered,
        entered: detail
            .months
            .iter()
            .map(|(month, count)| model::MonthFigure { month: month.clone(), count: *count })
            .collect(),
    }
}

fn of(key: &str, count: Count) -> model::CharacterFigure {
    model::CharacterFigure { key: key.to_owned(), count: count.exact(), told: told(count) }
}

fn told(count: Count) -> String {
    app::sector_map::told(count).to_owned()
}

fn choice<T: FromStr>(name: &str, value: &str) -> Result<T, Error> {
    value.parse().map_err(|_| Error::field(name, Problem::NotAChoice))
}

/// What is asked for. What is no choice is refused: figures of something else would be taken for those that were asked for.
fn read(ui: &Ui) -> Result<Filter, Error> {
    let query = ui.query.as_deref().unwrap_or_default();
    let value = |name: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(n, value)| *n == name && !value.is_empty()).map(|(_, value)| value)
    };
    let place = match (value("municipality"), value("county")) {
        (Some(code), _) => Place::Municipality(choice("municipality", code)?),
        (None, Some("all")) => Place::Country,
        (None, Some(code)) => Place::County(choice("county", code)?),
        (None, None) => ui.site.settings.county().map_or(Place::Country, Place::County),
    };
    let kind = value("type").map(|key| choice::<TypeKey>("type", key)).transpose()?;
    if kind.as_ref().is_some_and(|key| !is_known(key)) {
        return Err(Error::field("type", Problem::NotAChoice));
    }
    let target = value("target_group").map(|key| choice("target_group", key)).transpose()?;
    Ok(Filter { place, kind, target })
}
