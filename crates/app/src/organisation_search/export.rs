//! What is found, as a file: with what whoever asked may see, and no more.

use super::{MOST, Query, Shown, ids, load, may};
use crate::error::{Error, Result};
use crate::letters::{day_of, layout_language};
use crate::search::Side;
use crate::site::Site;
use documents::tables::{Cell, Column, Sheet, Workbook};
use domain::language::Language;
pub use domain::organisation_search::Format;
use domain::organisation_type::Classification;
use i18n::Texts;
use serde_json::{Value, json};

/// Everyone who is found, as a file; at most [`MOST`].
///
/// # Errors
/// Someone without a desk asks for the officials' viewer; the database.
pub async fn export(
    site: &Site,
    viewer: Side<'_>,
    query: &Query,
    format: Format,
    language: Language,
) -> Result<Vec<u8>> {
    let desk = may(viewer)?;
    let mut tx = site.store.read().await?;
    let ids = ids(site, &mut tx, query, desk).await?;
    debug_assert!(ids.len() <= MOST);
    let mut all = Vec::with_capacity(ids.len());
    for some in ids.chunks(5_000) {
        all.extend(load(&mut tx, some, desk).await?);
    }
    drop(tx);
    let (name, day) = (site.settings.name.clone(), day_of(site.clock.today()));
    let write = move || match format {
        Format::Json => {
            let rows: Vec<Value> = all.iter().map(|shown| as_json(shown, language)).collect();
            serde_json::to_vec_pretty(&json!({ "organisations": rows }))
                .map_err(|e| Error::Internal(e.into()))
        }
        Format::Csv => Ok(documents::csv::render(&sheet(&all, desk, language))),
        Format::Xlsx => {
            let workbook = Workbook {
                title: i18n::texts(language).msg_find_title(),
                author: name,
                language: layout_language(language),
                date: day,
                sheets: vec![sheet(&all, desk, language)],
            };
            documents::xlsx::render(&workbook).map_err(|e| Error::Internal(e.into()))
        }
    };
    tokio::task::spawn_blocking(write).await.map_err(|e| Error::Internal(e.into()))?
}

/// An organisation as data, with what whoever asked may see.
pub fn as_json(shown: &Shown, language: Language) -> Value {
    let seat = shown.seat.map(domain::place::MunicipalityCode::municipality);
    let mut value = json!({
        "id": shown.id,
        "name": shown.name,
        "other_names": shown.aliases,
        "number": shown.number,
        "types": shown.types.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "type_names": types(shown, language),
        "activities": activities(shown),
        "target_groups": shown.target_groups,
        "municipality_code": seat.map(|m| m.code),
        "municipality": seat.map(|m| m.short_name),
        "county_code": seat.map(|m| m.county().code),
        "town": shown.town,
        "website": shown.website,
        "state": shown.state.as_str(),
    });
    if let Some(o) = &shown.desk {
        value["kind"] = json!(o.kind.as_str());
        value["category"] = json!(o.category);
        value["email"] = json!(o.email);
        value["postal"] = json!(o.postal);
        value["language"] = json!(o.language.as_str());
    }
    value
}

/// The names of its types.
pub fn types(shown: &Shown, language: Language) -> Vec<String> {
    let classification = Classification::standard();
    let name = |key| {
        classification.get(key).map_or_else(|| key.to_string(), |kind| kind.names.get(language).to_owned())
    };
    shown.types.iter().map(name).collect()
}

/// What it does, in words.
fn activities(shown: &Shown) -> Vec<&str> {
    shown.activities.iter().map(|(_, label)| label.as_str()).collect()
}

/// Whom it is there for, in words.
fn target_groups(shown: &Shown, language: Language) -> Vec<String> {
    let known = shown.target_groups.iter().filter_map(|key| key.parse().ok());
    known.map(|group| i18n::words::target_group(language, group)).collect()
}

fn sheet(all: &[Shown], desk: bool, language: Language) -> Sheet {
    let t: &Texts = i18n::texts(language);
    let mut columns = vec![
        Column::new(t.msg_find_column_name(), 44),
        Column::new(t.msg_find_column_number(), 14),
        Column::new(t.msg_find_column_aliases(), 30),
        Column::new(t.msg_find_column_types(), 30),
        Column::new(t.msg_find_column_activities(), 40),
        Column::new(t.msg_find_column_target_groups(), 30),
        Column::new(t.msg_find_column_municipality(), 20),
        Column::new(t.msg_find_column_municipality_code(), 8),
        Column::new(t.msg_find_column_town(), 20),
        Column::new(t.msg_find_column_website(), 36),
    ];
    if desk {
        columns.extend([
            Column::new(t.msg_find_column_state(), 14),
            Column::new(t.msg_find_column_email(), 34),
            Column::new(t.msg_find_column_postal(), 40),
            Column::new(t.msg_find_column_language(), 8),
        ]);
    }
    Sheet {
        name: t.msg_find_title(),
        columns,
        rows: all.iter().map(|s| row(s, language)).collect(),
        filter: true,
    }
}

fn row(shown: &Shown, language: Language) -> Vec<Cell> {
    let seat = shown.seat.map(domain::place::MunicipalityCode::municipality);
    let mut cells = vec![
        Cell::text(shown.name.as_str()),
        Cell::text(shown.number.clone().unwrap_or_default()),
        Cell::text(shown.aliases.join("; ")),
        Cell::text(types(shown, language).join("; ")),
        Cell::text(activities(shown).join("; ")),
        Cell::text(target_groups(shown, language).join("; ")),
        Cell::text(seat.map_or("", |m| m.short_name)),
        Cell::text(seat.map_or("", |m| m.code)),
        Cell::text(shown.town.as_str()),
        Cell::text(shown.website.as_str()),
    ];
    if let Some(o) = &shown.desk {
        cells.extend([
            Cell::text(i18n::words::organisation_state(language, shown.state)),
            Cell::text(o.email.as_ref().map(ToString::to_string).unwrap_or_default()),
            Cell::text(o.postal.join(", ")),
            Cell::text(o.language.as_str()),
        ]);
    }
    cells
}
