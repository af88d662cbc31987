//! Organisations in the API: what anyone finds in the register of civil society.

use super::{Window, answer, model};
use crate::errors::Failure;
use crate::path::Path;
use crate::ui::Ui;
use app::Error;
use app::organisation_relation::Related;
use app::organisation_search::{Asked, Shown};
use app::search::Side;
use axum::response::Response;
use domain::ids::OrganisationId;
use domain::validation::Problem;

/// Organisations of civil society by relevance, or by name when no words are given.
#[utoipa::path(
    get, path = "/api/v1/organisations", operation_id = "organisations", tag = "organisations",
    params(
        ("q" = Option<String>, Query, description = "Words of a name, an abbreviation, an activity, a place, or an organisation number; at most 200 characters"),
        ("place" = Option<String>, Query, description = "Only with their seat here: code or name of a municipality (1440, Ale) or a county (14, Västra Götaland)"),
        ("active_there" = Option<String>, Query, description = "With place: 1 takes those too that are active there without having their seat there"),
        ("type" = Option<String>, Query, description = "Only of this type: its key"),
        ("activity" = Option<String>, Query, description = "Only with this activity: its key, or a word"),
        ("target_group" = Option<String>, Query, description = "Only for this target group: its key"),
        ("role" = Option<String>, Query, description = "Only with this role: its key"),
        ("within" = Option<String>, Query, description = "Only those that belong to this organisation, as districts, sections or members over any number of steps: its id"),
        ("page" = Option<i64>, Query, description = "From 1", minimum = 1),
        ("limit" = Option<i64>, Query, description = "How many on a page", minimum = 1, maximum = 100)
    ),
    responses(
        (status = 200, body = model::OrganisationList),
        (status = 422, description = "page or limit is out of range, or there is no such place", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn list(ui: Ui) -> Result<Response, Failure> {
    let window = Window::asked(&ui)?;
    let asked = Asked::read_api(ui.query.as_deref());
    if asked.no_place.is_some() {
        return Err(Error::field("place", Problem::NotAChoice).into());
    }
    let rows = app::organisation_search::Window {
        first: usize::try_from((window.page - 1) * window.limit).unwrap_or(usize::MAX),
        count: usize::try_from(window.limit).unwrap_or(1),
    };
    let found = app::organisation_search::find(&ui.site, Side::Public, &asked.query, rows).await?;
    answer(&model::OrganisationList {
        total: i64::try_from(found.total).unwrap_or(i64::MAX),
        page: window.page,
        limit: window.limit,
        partial: found.partial,
        organisations: found.rows.iter().map(|shown| one_of(&ui, shown)).collect(),
        example: ui.site.settings.example,
    })
}

/// How many of the organisations that a search finds have their seat in each municipality.
#[utoipa::path(
    get, path = "/api/v1/organisations/by-municipality", operation_id = "organisations_by_municipality", tag = "organisations",
    params(
        ("q" = Option<String>, Query, description = "As in the list"),
        ("place" = Option<String>, Query, description = "As in the list"),
        ("active_there" = Option<String>, Query, description = "As in the list; they are counted where they have their seat"),
        ("type" = Option<String>, Query, description = "As in the list"),
        ("activity" = Option<String>, Query, description = "As in the list"),
        ("target_group" = Option<String>, Query, description = "As in the list"),
        ("role" = Option<String>, Query, description = "As in the list"),
        ("within" = Option<String>, Query, description = "As in the list")
    ),
    responses(
        (status = 200, body = model::OrganisationsByMunicipality),
        (status = 422, description = "there is no such place", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn by_municipality(ui: Ui) -> Result<Response, Failure> {
    let asked = Asked::read_api(ui.query.as_deref());
    if asked.no_place.is_some() {
        return Err(Error::field("place", Problem::NotAChoice).into());
    }
    let counted = app::organisation_search::by_municipality(&ui.site, Side::Public, &asked.query).await?;
    answer(&model::OrganisationsByMunicipality {
        total: i64::try_from(counted.found.total).unwrap_or(i64::MAX),
        unknown_municipality: counted.unknown,
        partial: counted.found.partial,
        municipalities: counted.municipalities.iter().map(super::sector_map::municipality).collect(),
        example: ui.site.settings.example,
    })
}

/// An organisation of civil society.
#[utoipa::path(
    get, path = "/api/v1/organisations/{id}", operation_id = "organisation", tag = "organisations",
    params(("id" = String, Path, description = "Its id, as the list gives it")),
    responses(
        (status = 200, body = model::Organisation),
        (status = 303, description = "It was merged with another, which stands for it: its address"),
        (status = 404, description = "There is none, or it is not public", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn show(ui: Ui, Path(id): Path<String>) -> Result<Response, Failure> {
    let id: OrganisationId = id.parse().map_err(|_| Error::NotFound)?;
    let shown = match app::organisation_search::one(&ui.site, Side::Public, id).await {
        Err(Error::NotFound) => match app::organisation_merge::standing(&ui.site, id).await? {
            Some(winner) => return ui.redirect(&format!("/api/v1/organisations/{winner}")),
            None => return Err(Error::NotFound.into()),
        },
        other => other?,
    };
    let relations = app::organisation_relation::public(&ui.site, id).await?;
    let relations = Some(relations.iter().map(relation).collect());
    answer(&model::Organisation { relations, ..one_of(&ui, &shown) })
}

fn relation(r: &Related) -> model::OrganisationRelation {
    model::OrganisationRelation {
        kind: r.relation.kind.to_string(),
        turned: r.turned,
        id: r.id.to_string(),
        name: r.name.clone(),
        since: r.relation.since.map(|day| day.to_string()),
        until: r.relation.until.map(|day| day.to_string()),
    }
}

/// Who represents an organisation of civil society, in what and until when: those that it has chosen to show.
#[utoipa::path(
    get, path = "/api/v1/organisations/{id}/mandates", operation_id = "mandates", tag = "organisations",
    params(("id" = String, Path, description = "The organisation's id, as the list gives it")),
    responses(
        (status = 200, body = model::MandateList),
        (status = 303, description = "It was merged with another, which stands for it: its address"),
        (status = 404, description = "There is none, or it is not public", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn mandates(ui: Ui, Path(id): Path<String>) -> Result<Response, Failure> {
    let id: OrganisationId = id.parse().map_err(|_| Error::NotFound)?;
    match app::organisation_search::one(&ui.site, Side::Public, id).await {
        Err(Error::NotFound) => match app::organisation_merge::standing(&ui.site, id).await? {
            Some(winner) => return ui.redirect(&format!("/api/v1/organisations/{winner}/mandates")),
            None => return Err(Error::NotFound.into()),
        },
        other => other?,
    };
    let shown = app::mandate::public(&ui.site, id).await?;
    let mandate = |m: app::mandate::Shown| model::Mandate {
        person: m.person,
        in_what: m.matter,
        role: m.role.to_string(),
        until: m.until.map(|day| day.to_string()),
    };
    answer(&model::MandateList {
        organisation: id.to_string(),
        mandates: shown.into_iter().map(mandate).collect(),
        example: ui.site.settings.example,
    })
}

fn one_of(ui: &Ui, shown: &Shown) -> model::Organisation {
    let seat = shown.seat.map(domain::place::MunicipalityCode::municipality);
    model::Organisation {
        id: shown.id.to_string(),
        url: format!("{}{}/organisationer/{}", ui.site.url, ui.language.prefix(), shown.id),
        name: shown.name.clone(),
        other_names: shown.aliases.clone(),
        number: shown.number.clone(),
        types: shown.types.iter().map(ToString::to_string).collect(),
        activities: shown.activities.iter().map(|(_, label)| label.clone()).collect(),
        target_groups: shown.target_groups.clone(),
        municipality_code: seat.map(|m| m.code.to_owned()),
        municipality: seat.map(|m| m.short_name.to_owned()),
        county_code: seat.map(|m| m.county().code.to_owned()),
        town: Some(shown.town.clone()).filter(|t| !t.is_empty()),
        website: Some(shown.website.clone()).filter(|w| !w.is_empty()),
        relations: None,
        example: ui.site.settings.example,
    }
}
