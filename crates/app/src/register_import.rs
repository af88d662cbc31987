//! Taking lists of organisations into the register: looked at before, read as a whole, taken back as a whole.
//!
//! What a row says and what of it is taken in: `domain::register_row`. Which organisation a row is: `domain::same_organisation`.
//! What becomes of each row is decided in [`plan`], without a database; [`write`](self) keeps it in one transaction with one audit
//! entry. A list that is read again changes what came from it, and nothing that a person has changed since.
//! Rows in question are settled in [`crate::register_question`].

mod export;
mod plan;
mod report;
mod rollback;
mod write;

use crate::change::ask;
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::{OrganisationId, RegisterImportId, RegisterSourceId};
use domain::place::MunicipalityCode;
use domain::register_row::{Field, Mapping, Said};
use domain::validation::{Problem, Problems};
pub use export::csv;
pub(crate) use plan::not_a_table;
use plan::{Known, Plan};
pub use report::{Column, Flaw, LeftOut, Place, Refusal, Report, RowInQuestion, Told, Wrong};
pub use rollback::{Merged, Rolled, roll_back, would_roll_back};
use std::collections::HashMap;
use store::register_import::{Import, Source};
use store::register_row::SourceRow;
pub(crate) use write::{add_spelling, of_row};

/// A list as it was handed in.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: std::sync::Arc<[u8]>,
}

/// How a list is to be read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What the list is called; what was decided for it before holds again.
    pub source: String,
    /// Headings that mean something else than what is guessed or was decided before.
    pub columns: Vec<(String, Option<Field>)>,
    /// The municipality of rows that name none.
    pub municipality: Option<MunicipalityCode>,
    /// There is a legal basis for keeping personal details: which, as in `contact_point.basis`.
    pub basis: Option<domain::organisation::ContactBasis>,
    /// Rows that certainly are an organisation in the register are put in question too, and not merged.
    pub ask_always: bool,
    /// How the file is written, where that is not found out.
    pub reading: sheet::Options,
}

/// Tells what an import would do. Changes nothing.
pub async fn preview(site: &Site, actor: &Actor, file: &File, options: &Options) -> Result<Report> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let (source, plan) = prepared(site, file, options).await?;
    Ok(report::of(&file.name, &source.name, None, &plan))
}

/// Tells whether a list can be read at all, and whether its columns are understood. Changes nothing.
pub async fn check(site: &Site, actor: &Actor, file: &File, options: &Options) -> Result<()> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let there = store::register_import::source_named(&mut site.store.read().await?, &options.source).await?;
    let opened = sheet::open(&file.bytes, &file.name, &options.reading).map_err(|why| not_a_table(&why))?;
    mapping_of(&opened.header.headings, options, &there.map(|s| s.mapping).unwrap_or_default())?;
    Ok(())
}

/// Takes a list into the register. What changes nothing leaves no trace.
pub async fn import(site: &Site, actor: &Actor, file: &File, options: &Options) -> Result<Report> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    // The register is read and compared before the change is opened, so that others can write meanwhile; should somebody have
    // changed it, it is done again.
    for _ in 0..5 {
        let before = stamp(site).await?;
        let (source, plan) = prepared(site, file, options).await?;
        if !plan.changes_something() {
            return Ok(report::of(&file.name, &source.name, None, &plan));
        }
        let opened = site.open_change(actor).await?.alone().await?;
        let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
        if store::organisation::stamp(&mut change.tx).await? != before {
            continue;
        }
        let id = write::keep(change, file, options, &source, &plan).await?;
        return Ok(report::of(&file.name, &source.name, Some(id), &plan));
    }
    Err(Error::ChangedMeanwhile)
}

/// All imports, the latest first, with the name of their list.
pub async fn all(site: &Site, actor: &Actor) -> Result<Vec<(Import, String)>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let sources = store::register_import::sources(&mut tx).await?;
    let imports = store::register_import::all(&mut tx).await?;
    let name = |id: RegisterSourceId| {
        sources.iter().find(|s| s.id == id).map(|s| s.name.clone()).unwrap_or_default()
    };
    Ok(imports
        .into_iter()
        .map(|import| {
            let name = name(import.source);
            (import, name)
        })
        .collect())
}

/// One import, with what is to be seen of it afterwards.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The import.
    pub import: Import,
    /// Its list.
    pub source: String,
    /// Rows that could not be taken in, at most the first thousand: number and why.
    pub refused: Vec<(u64, domain::register_row::RowRefusal)>,
    /// How many rows it was the last to change.
    pub rows: i64,
    /// How many of those wait for a person.
    pub waiting: i64,
    /// It can be taken back: no later one of the same list stands in the way.
    pub is_latest: bool,
}

/// What is kept of rows that could not be taken in; [`write`](self) writes it.
#[derive(serde::Deserialize)]
struct Kept {
    refused: Vec<KeptRow>,
}

#[derive(serde::Deserialize)]
struct KeptRow {
    row: u64,
    reason: domain::register_row::RowRefusal,
}

/// One import.
pub async fn one(site: &Site, actor: &Actor, id: RegisterImportId) -> Result<Whole> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let import = store::register_import::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let sources = store::register_import::sources(&mut tx).await?;
    let source = sources.into_iter().find(|s| s.id == import.source).map(|s| s.name).unwrap_or_default();
    let (rows, waiting) = store::register_row::count_of_import(&mut tx, import.source, id).await?;
    let latest = store::register_import::latest(&mut tx, import.source).await?;
    let kept: Kept = serde_json::from_str(&import.told)?;
    let refused = kept.refused.into_iter().map(|r| (r.row, r.reason)).collect();
    Ok(Whole { is_latest: latest.is_some_and(|l| l.id == id), import, source, refused, rows, waiting })
}

/// A row that an import was the last to change, what it says, and the organisation that it is.
pub type Came = (SourceRow, Said, Option<(OrganisationId, String)>);

/// Rows that an import was the last to change, a page of them.
pub async fn rows(site: &Site, actor: &Actor, import: &Import, most: i64, from: i64) -> Result<Vec<Came>> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let rows = store::register_row::of_import(&mut tx, import.source, import.id, most, from).await?;
    let ids: Vec<OrganisationId> = rows.iter().filter_map(|row| row.organisation).collect();
    let names: HashMap<OrganisationId, String> = store::organisation::held(&mut tx, &ids)
        .await?
        .into_iter()
        .map(|held| (held.organisation.id, held.organisation.name))
        .collect();
    rows.into_iter()
        .map(|row| {
            let there = row.organisation.and_then(|id| Some((id, names.get(&id)?.clone())));
            Ok((row.clone(), serde_json::from_str(&row.said)?, there))
        })
        .collect()
}

/// Lists that have been read before, by name.
pub async fn sources(site: &Site, actor: &Actor) -> Result<Vec<Source>> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    Ok(store::register_import::sources(&mut site.store.read().await?).await?)
}

async fn stamp(site: &Site) -> Result<String> {
    Ok(store::organisation::stamp(&mut site.store.read().await?).await?)
}

/// Reads what is known, and decides what becomes of each row.
async fn prepared(site: &Site, file: &File, options: &Options) -> Result<(Source, Plan)> {
    let mut problems = Problems::default();
    let name = problems.required_line("source", &options.source, 200);
    problems.into_result()?;
    let mut tx = site.store.read().await?;
    let there = store::register_import::source_named(&mut tx, &name).await?;
    let source = there.unwrap_or_else(|| Source {
        id: RegisterSourceId::new(site.entropy.seed()),
        name,
        mapping: std::collections::BTreeMap::default(),
        version: 0,
    });
    let known = Known::load(&mut tx, &source, site.key.clone()).await?;
    drop(tx);
    let (file, options, mapping) = (file.clone(), options.clone(), source.mapping.clone());
    let planned = tokio::task::spawn_blocking(move || plan::make(&file, &options, &mapping, known)).await;
    let plan = planned.map_err(|error| Error::Internal(error.into()))??;
    Ok((source, plan))
}

/// A mapping that cannot be used, at its field.
pub(crate) fn bad_mapping(bad: domain::register_row::mapping::BadMapping) -> Error {
    use domain::register_row::mapping::BadMapping;
    Error::field(
        "columns",
        match bad {
            BadMapping::NoName => Problem::NoNameColumn,
            BadMapping::Twice(field) => Problem::ColumnTwice(field),
            BadMapping::NoColumn(heading) => Problem::NoSuchColumn(heading),
        },
    )
}

/// What the headings of a file mean: as decided now, else as decided before, else as guessed.
fn mapping_of(
    headings: &[String],
    options: &Options,
    remembered: &std::collections::BTreeMap<String, Option<Field>>,
) -> Result<Mapping> {
    let mut mapping = Mapping::remembered(headings, remembered);
    for (heading, field) in &options.columns {
        mapping.decide(headings, heading, *field).map_err(bad_mapping)?;
    }
    mapping.check().map_err(bad_mapping)?;
    Ok(mapping)
}
