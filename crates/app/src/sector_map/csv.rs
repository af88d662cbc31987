//! The figures as one table for spreadsheets: a row for each figure, with what it is of.

use documents::tables::{Cell, Column, Sheet};
use domain::language::Language;
use domain::organisation_type::{Classification, TypeKey};
use domain::place::INHABITANTS_YEAR;
use domain::sector_map::{Count, Detail, Figures, Filter, Place, in_a_thousand};

/// Headings are the same in every language, so that a program that reads the file need not know which it is in.
const HEADINGS: [(&str, u8); 8] = [
    ("table", 14),
    ("key", 24),
    ("name", 30),
    ("count", 10),
    ("told", 10),
    ("inhabitants", 12),
    ("inhabitants_year", 16),
    ("per_1000", 10),
];

/// The figures of a filter as CSV. Where a figure is not told `count` is empty and `told` says why.
pub fn csv(filter: &Filter, figures: &Figures, language: Language) -> Vec<u8> {
    let columns = HEADINGS.map(|(title, width)| Column::new(title, width)).into();
    let mut rows =
        vec![place("total", &code(filter.place), &name(filter.place, language), figures.total, filter.place)];
    for row in &figures.counties {
        let at = Place::County(row.place);
        rows.push(place("county", &code(at), &name(at, language), row.count, at));
    }
    for row in &figures.rows {
        let at = Place::Municipality(row.place);
        rows.push(place("municipality", &code(at), &name(at, language), row.count, at));
    }
    if filter.place == Place::Country {
        rows.push(figure("municipality", "unknown", "", figures.unplaced));
    }
    if let Some(detail) = &figures.detail {
        rows.extend(of_detail(detail, language));
    }
    documents::csv::render(&Sheet { name: "figures".to_owned(), columns, rows, filter: false })
}

fn of_detail(detail: &Detail, language: Language) -> Vec<Vec<Cell>> {
    let standard = Classification::standard();
    let mut rows = Vec::new();
    for bar in &detail.groups {
        let group = standard.groups().iter().find(|g| g.key == bar.key).map_or("", |g| g.names.get(language));
        rows.push(figure("type_group", bar.key.as_str(), group, bar.count));
    }
    for bar in &detail.types {
        rows.push(figure("type", bar.key.as_str(), type_name(&bar.key, language), bar.count));
    }
    let exact = |table, key, count| figure(table, key, "", Count::Exact(count));
    rows.push(exact("type_known", "said", detail.types_known.said));
    rows.push(exact("type_known", "from_name", detail.types_known.from_name));
    rows.push(exact("type_known", "unknown", detail.types_known.unknown));
    for bar in &detail.targets {
        let name = i18n::words::target_group(language, bar.key);
        rows.push(figure("target_group", bar.key.as_str(), &name, bar.count));
    }
    rows.push(exact("target_group", "unknown", detail.without_target));
    rows.extend(
        detail.activities.iter().map(|(label, count)| figure("activity", "", label, Count::Exact(*count))),
    );
    rows.push(exact("activity", "unknown", detail.without_activity));
    rows.push(exact("organisation_number", "known", detail.numbered));
    rows.push(exact("organisation_number", "unknown", detail.unnumbered));
    rows.extend(detail.months.iter().map(|(month, count)| exact("entered", month.as_str(), *count)));
    rows
}

fn type_name(key: &TypeKey, language: Language) -> &'static str {
    Classification::standard().get(key).map_or("", |kind| kind.names.get(language))
}

/// The code of a place; `00` is the country.
fn code(place: Place) -> String {
    match place {
        Place::Country => "00".to_owned(),
        Place::County(code) => code.to_string(),
        Place::Municipality(code) => code.to_string(),
    }
}

fn name(place: Place, language: Language) -> String {
    match place {
        Place::Country => i18n::texts(language).msg_sector_map_country(),
        Place::County(code) => code.county().name.to_owned(),
        Place::Municipality(code) => code.municipality().name.to_owned(),
    }
}

/// How a figure is told, in one word.
pub const fn told(count: Count) -> &'static str {
    match count {
        Count::Exact(_) => "exact",
        Count::Few => "0-4",
        Count::Withheld => "withheld",
        Count::NoData => "no_data",
    }
}

fn figure(table: &str, key: &str, name: &str, count: Count) -> Vec<Cell> {
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    let number = count.exact().map_or(Cell::Empty, |count| Cell::Number(count.into()));
    vec![text(table), text(key), text(name), number, text(told(count))]
}

fn place(table: &str, key: &str, name: &str, count: Count, place: Place) -> Vec<Cell> {
    let inhabitants = place.inhabitants();
    let share = count.exact().map(|count| in_a_thousand(count, inhabitants));
    let mut row = figure(table, key, name, count);
    row.push(Cell::Number(inhabitants.into()));
    row.push(Cell::Number(INHABITANTS_YEAR.into()));
    row.push(share.map_or(Cell::Empty, |tenths| Cell::Text(format!("{}.{}", tenths / 10, tenths % 10))));
    row
}
