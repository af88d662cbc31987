//! A list that someone is about to take into the register: received once, described, looked at, taken in. Until then it is theirs,
//! and it is removed [`KEPT_DAYS`] after it was last touched.
//!
//! What taking it in does: [`crate::register_import`], the same for pages and command line.

use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::register_import::{self, File, Options, Report, Told};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::RegisterDraftId;
use domain::organisation::ContactBasis;
use domain::register_row::{Field, Mapping};
use domain::text::fold;
use domain::time::Instant;
use domain::validation::{Problem, Problems};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::attachment::{Attachment, Rendition};
pub use store::register_draft::{Choices, RegisterDraft};

/// Days that a list is kept after it was last touched.
pub const KEPT_DAYS: i64 = 7;
/// Longest name of a list, in characters.
const NAME: usize = 200;
/// Rows that are looked through for values to show.
const SAMPLED: usize = 500;
/// Values shown of each column.
const SAMPLES: usize = 3;
/// Rows shown from which the headings are chosen.
const FIRST_ROWS: usize = 8;

/// A list with its file.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The list.
    pub draft: RegisterDraft,
    /// Its file.
    pub file: Attachment,
}

impl Whole {
    /// When it is removed, unless it is touched again.
    pub fn ends(&self) -> Instant {
        self.draft.saved_at.plus(KEPT_DAYS * 86_400)
    }
}

/// What is said of a list, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// What it is called.
    pub source: String,
    /// The municipality that it covers: name or code.
    pub municipality: String,
    /// Legal basis for personal details; empty for none.
    pub basis: String,
    /// Nothing is merged unasked.
    pub ask_always: bool,
}

/// How a file is to be read, as typed; empty is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedReading {
    /// Encoding, by name.
    pub encoding: String,
    /// The separator.
    pub separator: String,
    /// The sheet.
    pub sheet: String,
    /// The row of headings.
    pub header_row: String,
}

/// Receives a file. It is only kept when it can be read as a table.
///
/// # Errors
/// `file`: it cannot.
pub async fn receive(site: &Site, actor: &Actor, name: &str, content: Vec<u8>) -> Result<RegisterDraftId> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let account = actor.account().ok_or(Error::Forbidden)?;
    let name = domain::file::safe_name(name);
    let file = File { name: name.clone(), bytes: content.into() };
    let looked = file.clone();
    blocking(move || {
        sheet::open(&looked.bytes, &looked.name, &sheet::Options::default())
            .map(|_| ())
            .map_err(|why| register_import::not_a_table(&why))
    })
    .await?;
    let kept = site.files.keep(&file.bytes, site.entropy.bytes()).await?;
    let mut change = site.open_change(actor).await?.allow(Action::KeepRegister, Resource::Site)?;
    let draft = RegisterDraft {
        id: RegisterDraftId::new(site.entropy.seed()),
        account,
        source: String::new(),
        choices: Choices::default(),
        saved_at: change.at,
        version: 1,
    };
    let at = change.at;
    store::attachment::insert_file(&mut change.tx, &kept.hash, kept.size, at).await?;
    let attachment = Attachment {
        position: 1,
        rendition: Rendition::Original,
        file: kept.hash.clone(),
        media_type: inspect_type(&name).to_owned(),
        name,
        size: kept.size,
    };
    store::attachment::insert(&mut change.tx, &draft.id.to_string(), &attachment).await?;
    store::register_draft::insert(&mut change.tx, &draft).await?;
    change.keep(entry("list.received", draft.id, vec![("file", kept.hash.to_string())])).await?;
    Ok(draft.id)
}

fn inspect_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).as_deref() {
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("ods") => "application/vnd.oasis.opendocument.spreadsheet",
        Some("tsv") => "text/tab-separated-values",
        Some("csv") => "text/csv",
        _ => "application/octet-stream",
    }
}

/// Checks what was typed of a list, before there is a file too.
pub fn check(typed: &Typed) -> Result<(String, Choices)> {
    let mut problems = Problems::default();
    let source = problems.required_line("source", &typed.source, NAME);
    let mut choices = Choices { ask_always: typed.ask_always, ..Choices::default() };
    let written = typed.municipality.trim();
    if !written.is_empty() {
        choices.municipality = domain::place::municipality(written).map(domain::place::Municipality::key);
        if choices.municipality.is_none() {
            problems.add("municipality", Problem::NoSuchPlace(written.to_owned()));
        }
    }
    if !typed.basis.is_empty() {
        choices.basis = typed.basis.parse().ok().filter(|basis| *basis != ContactBasis::Function);
        if choices.basis.is_none() {
            problems.add("basis", Problem::NotAChoice);
        }
    }
    problems.into_result()?;
    Ok((source, choices))
}

/// Keeps what is said of a list.
///
/// # Errors
/// `source`, `municipality`, `basis`.
pub async fn describe(site: &Site, actor: &Actor, id: RegisterDraftId, typed: &Typed) -> Result<()> {
    let (source, said) = check(typed)?;
    let whole = show(site, actor, id).await?;
    let Choices { municipality, basis, ask_always, .. } = said;
    let choices = Choices { municipality, basis, ask_always, ..whole.draft.choices.clone() };
    save(site, actor, RegisterDraft { source, choices, ..whole.draft }).await
}

async fn save(site: &Site, actor: &Actor, mut draft: RegisterDraft) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::KeepRegister, Resource::Site)?;
    draft.saved_at = change.at;
    store::register_draft::update(&mut change.tx, &draft).await?;
    let fields = vec![("source", draft.source.clone()), ("choices", serde_json::to_string(&draft.choices)?)];
    change.keep(entry("list.described", draft.id, fields)).await
}

/// A list of one's own.
pub async fn show(site: &Site, actor: &Actor, id: RegisterDraftId) -> Result<Whole> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let draft = store::register_draft::by_id(&mut tx, id).await?;
    let draft = draft.filter(|d| actor.account() == Some(d.account)).ok_or(Error::NotFound)?;
    whole(&mut tx, draft).await
}

async fn whole(tx: &mut store::Tx, draft: RegisterDraft) -> Result<Whole> {
    let mut files = store::attachment::of_owner(tx, &draft.id.to_string()).await?;
    Ok(Whole { file: files.pop().ok_or(Error::NotFound)?, draft })
}

/// The lists that someone has begun with.
pub async fn mine(site: &Site, actor: &Actor) -> Result<Vec<Whole>> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let account = actor.account().ok_or(Error::Forbidden)?;
    let mut tx = site.store.read().await?;
    let mut all = Vec::new();
    for draft in store::register_draft::of_account(&mut tx, account).await? {
        all.push(whole(&mut tx, draft).await?);
    }
    Ok(all)
}

/// A column as a person decides about it. Columns with the same heading are decided together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its letters, as in a spreadsheet; of the first with this heading.
    pub letters: String,
    /// Its heading.
    pub heading: String,
    /// How many columns have it.
    pub times: usize,
    /// The first values in it.
    pub samples: Vec<String>,
    /// What it means.
    pub field: Option<Field>,
    /// Since it was decided so for this list before, or now; else it is guessed.
    pub is_decided: bool,
}

/// A file as it is read, and what its columns mean.
#[derive(Debug, Clone)]
pub struct Looked {
    /// How it was read.
    pub told: Told,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// Rows below the headings.
    pub rows: u64,
    /// The first rows of the file, from which the headings are chosen: number and cells.
    pub first_rows: Vec<(u64, Vec<String>)>,
    /// Its columns.
    pub columns: Vec<Column>,
}

/// Reads a list's file, and tells how it was read and what its columns mean.
pub async fn look(site: &Site, actor: &Actor, id: RegisterDraftId) -> Result<(Whole, Looked)> {
    let whole = show(site, actor, id).await?;
    let mut tx = site.store.read().await?;
    let source = store::register_import::source_named(&mut tx, &whole.draft.source).await?;
    drop(tx);
    let remembered = source.map(|source| source.mapping).unwrap_or_default();
    let (file, choices) = (file_of(site, &whole).await?, whole.draft.choices.clone());
    let looked = blocking(move || look_at(&file, &choices, &remembered)).await?;
    Ok((whole, looked))
}

fn look_at(file: &File, choices: &Choices, remembered: &BTreeMap<String, Option<Field>>) -> Result<Looked> {
    let open = |options: &sheet::Options| {
        sheet::open(&file.bytes, &file.name, options).map_err(|why| register_import::not_a_table(&why))
    };
    let options = reading(choices);
    let opened = open(&options)?;
    let headings = opened.header.headings.clone();
    let mapping = mapping(&headings, choices, remembered);
    let mut samples: Vec<Vec<String>> = vec![Vec::new(); headings.len()];
    for row in opened.rows().take(SAMPLED).flatten() {
        for (seen, cell) in samples.iter_mut().zip(row.cells) {
            if seen.len() < SAMPLES && !cell.is_empty() && !seen.contains(&cell) {
                seen.push(cell);
            }
        }
    }
    let decided = |heading: &str| {
        remembered.contains_key(&fold(heading))
            || choices.columns.iter().any(|(h, _)| fold(h) == fold(heading))
    };
    let mut columns: Vec<Column> = Vec::new();
    for (at, (heading, samples)) in headings.iter().zip(samples).enumerate() {
        if let Some(same) = columns.iter_mut().find(|c| fold(&c.heading) == fold(heading)) {
            same.times += 1;
            continue;
        }
        let letters = sheet::Column { number: at + 1, heading: heading.as_str().into() }.letters();
        let field = mapping.columns().get(at).copied().flatten();
        columns.push(Column {
            letters,
            is_decided: decided(heading),
            heading: heading.clone(),
            times: 1,
            samples,
            field,
        });
    }
    let all = open(&sheet::Options { header: sheet::HeaderChoice::None, ..options })?;
    let first_rows = all.rows().take(FIRST_ROWS).flatten().map(|row| (row.number, row.cells)).collect();
    let sheets = opened.workbook.iter().flat_map(|w| w.sheets.iter().map(|s| s.name.clone())).collect();
    Ok(Looked { told: Told::of(&opened), sheets, rows: opened.counts.rows, first_rows, columns })
}

/// What the headings mean, also where that cannot be used yet.
fn mapping(headings: &[String], choices: &Choices, remembered: &BTreeMap<String, Option<Field>>) -> Mapping {
    let mut mapping = Mapping::remembered(headings, remembered);
    for (heading, field) in of_file(headings, choices) {
        let _ = mapping.decide(headings, &heading, field);
    }
    mapping
}

/// What was decided of headings that the file has as it is read now.
fn of_file(headings: &[String], choices: &Choices) -> Vec<(String, Option<Field>)> {
    let is_there = |heading: &str| headings.iter().any(|h| fold(h) == fold(heading));
    choices.columns.iter().filter(|(heading, _)| is_there(heading)).cloned().collect()
}

fn reading(choices: &Choices) -> sheet::Options {
    sheet::Options {
        encoding: choices.encoding.as_deref().and_then(sheet::Encoding::by_name),
        separator: choices.separator.and_then(sheet::Separator::by_char),
        sheet: choices.sheet.clone().map(sheet::SheetChoice::Named),
        header: match choices.header_row {
            None => sheet::HeaderChoice::Guess,
            Some(0) => sheet::HeaderChoice::None,
            Some(row) => sheet::HeaderChoice::Row(row),
        },
        ..sheet::Options::default()
    }
}

/// Lets a file be read in another way. What was decided of its columns stays where the headings are the same.
///
/// # Errors
/// `encoding`, `separator`, `header_row`: none of those there are. `file`: it cannot be read so.
pub async fn read_otherwise(
    site: &Site,
    actor: &Actor,
    id: RegisterDraftId,
    version: i64,
    typed: &TypedReading,
) -> Result<()> {
    let whole = show(site, actor, id).await?;
    let mut problems = Problems::default();
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let encoding = given(&typed.encoding);
    if encoding.as_deref().is_some_and(|name| sheet::Encoding::by_name(name).is_none()) {
        problems.add("encoding", Problem::NotAChoice);
    }
    let separator = sheet::Separator::by_name(&typed.separator).map(sheet::Separator::char);
    if separator.is_none() && !typed.separator.is_empty() {
        problems.add("separator", Problem::NotAChoice);
    }
    let header_row = given(&typed.header_row).map(|row| row.parse::<u64>());
    if matches!(header_row, Some(Err(_))) {
        problems.add("header_row", Problem::NotInRange(1, i64::from(u32::MAX)));
    }
    problems.into_result()?;
    let choices = Choices {
        encoding,
        separator,
        // Spaces may be part of a sheet's name.
        sheet: Some(typed.sheet.clone()).filter(|sheet| !sheet.is_empty()),
        header_row: header_row.and_then(std::result::Result::ok),
        ..whole.draft.choices.clone()
    };
    let (file, options) = (file_of(site, &whole).await?, reading(&choices));
    blocking(move || {
        let opened = sheet::open(&file.bytes, &file.name, &options);
        opened.map(|_| ()).map_err(|why| register_import::not_a_table(&why))
    })
    .await?;
    save(site, actor, RegisterDraft { choices, version, ..whole.draft }).await
}

/// Keeps what the columns mean, by their letters.
///
/// # Errors
/// `column-X`: it holds what another one is to hold already. `columns`: none holds the name.
pub async fn map(
    site: &Site,
    actor: &Actor,
    id: RegisterDraftId,
    version: i64,
    typed: &[(String, String)],
) -> Result<()> {
    let (whole, looked) = look(site, actor, id).await?;
    let mut problems = Problems::default();
    let mut columns: Vec<(String, Option<Field>)> = Vec::new();
    for column in &looked.columns {
        let named = format!("column-{}", column.letters);
        let chosen = typed.iter().find(|(letters, _)| *letters == column.letters);
        let field = match chosen.map(|(_, field)| field.as_str()) {
            None => column.field,
            Some("") => None,
            Some(word) => {
                let field = word.parse().ok();
                if field.is_none() {
                    problems.add(named.clone(), Problem::NotAChoice);
                }
                field
            }
        };
        if let Some(field) = field
            && !field.takes_many()
            && (column.times > 1 || columns.iter().any(|(_, had)| *had == Some(field)))
        {
            problems.add(named, Problem::ColumnTwice(field));
        }
        columns.push((column.heading.clone(), field));
    }
    if problems.is_empty() && !columns.iter().any(|(_, field)| *field == Some(Field::Name)) {
        problems.add("columns", Problem::NoNameColumn);
    }
    problems.into_result()?;
    let choices = Choices { columns, ..whole.draft.choices.clone() };
    save(site, actor, RegisterDraft { choices, version, ..whole.draft }).await
}

/// Previews that are kept in memory, so that leafing through one does not read the list again. One is made at a time.
#[derive(Debug, Default)]
pub struct Previews(tokio::sync::Mutex<Vec<Kept>>);

#[derive(Debug)]
struct Kept {
    draft: RegisterDraftId,
    version: i64,
    /// Of what it was compared with.
    stamp: String,
    made_at: Instant,
    report: Arc<Report>,
}

/// Most previews that are kept.
const MOST_KEPT: usize = 4;
/// Seconds that one is kept.
const KEPT_SECONDS: i64 = 1_800;

/// What taking the list in would do.
pub async fn preview(site: &Site, actor: &Actor, id: RegisterDraftId) -> Result<(Whole, Arc<Report>)> {
    let whole = show(site, actor, id).await?;
    let mut kept = site.register_previews.0.lock().await;
    let stamp = stamp(site).await?;
    let is_it = |k: &&Kept| k.draft == id && k.version == whole.draft.version && k.stamp == stamp;
    if let Some(found) = kept.iter().find(is_it) {
        return Ok((whole, Arc::clone(&found.report)));
    }
    let (file, options) = to_import(site, &whole).await?;
    let report = Arc::new(register_import::preview(site, actor, &file, &options).await?);
    kept.retain(|k| k.draft != id);
    if kept.len() >= MOST_KEPT {
        kept.remove(0);
    }
    let made_at = crate::clock::real();
    let version = whole.draft.version;
    kept.push(Kept { draft: id, version, stamp, made_at, report: Arc::clone(&report) });
    Ok((whole, report))
}

/// Differs whenever a preview may have become another.
async fn stamp(site: &Site) -> Result<String> {
    let mut tx = site.store.read().await?;
    let organisations = store::organisation::stamp(&mut tx).await?;
    let imports = store::register_import::all(&mut tx).await?;
    let taken_back = imports.iter().filter(|i| i.rolled_back_at.is_some()).count();
    let waiting: i64 = store::register_row::questions(&mut tx).await?.iter().map(|(_, _, rows)| rows).sum();
    Ok(format!("{organisations}|{}|{taken_back}|{waiting}", imports.len()))
}

/// Takes the list in, and removes it from those that wait. `version` is the one that was looked at.
pub async fn take_in(site: &Site, actor: &Actor, id: RegisterDraftId, version: i64) -> Result<Report> {
    let whole = show(site, actor, id).await?;
    if whole.draft.version != version {
        return Err(Error::ChangedMeanwhile);
    }
    let (file, options) = to_import(site, &whole).await?;
    let report = register_import::import(site, actor, &file, &options).await?;
    match discard(site, actor, id).await {
        // Pressed twice: the other one has removed it.
        Ok(()) | Err(Error::NotFound) => Ok(report),
        Err(error) => Err(error),
    }
}

/// Removes a list that is not to be taken in, or has been.
pub async fn discard(site: &Site, actor: &Actor, id: RegisterDraftId) -> Result<()> {
    show(site, actor, id).await?;
    let mut change = site.open_change(actor).await?.allow(Action::KeepRegister, Resource::Site)?;
    if !remove(&mut change, id).await? {
        return Err(Error::NotFound);
    }
    change.keep(entry("list.removed", id, vec![])).await?;
    site.register_previews.0.lock().await.retain(|k| k.draft != id);
    Ok(())
}

async fn remove(change: &mut Change<'_>, id: RegisterDraftId) -> Result<bool> {
    store::attachment::remove_all(&mut change.tx, &id.to_string()).await?;
    Ok(store::register_draft::remove(&mut change.tx, id).await?)
}

/// Removes lists that nobody has touched for [`KEPT_DAYS`]. Returns how many.
pub async fn delete_outlived(site: &Site) -> Result<usize> {
    let fresh = crate::clock::real().plus(-KEPT_SECONDS);
    site.register_previews.0.lock().await.retain(|k| k.made_at > fresh);
    let before = site.now().plus(-KEPT_DAYS * 86_400);
    let outlived = store::register_draft::outlived(&mut site.store.read().await?, before).await?;
    if outlived.is_empty() {
        return Ok(0);
    }
    let mut change = site.open_change(&Actor::System).await?.allow(Action::Remind, Resource::Site)?;
    let mut removed = 0;
    for draft in outlived {
        removed += usize::from(remove(&mut change, draft.id).await?);
    }
    change.keep(entry("list.removed_by_rule", "lists", vec![("count", removed.to_string())])).await?;
    Ok(removed)
}

async fn file_of(site: &Site, whole: &Whole) -> Result<File> {
    let bytes = site.files.read(&whole.file.file).await?;
    Ok(File { name: whole.file.name.clone(), bytes: bytes.into() })
}

async fn to_import(site: &Site, whole: &Whole) -> Result<(File, Options)> {
    let (file, choices) = (file_of(site, whole).await?, whole.draft.choices.clone());
    let reading = reading(&choices);
    let (looked, options) = (file.clone(), reading.clone());
    let headings = blocking(move || {
        let opened = sheet::open(&looked.bytes, &looked.name, &options);
        opened.map(|o| o.header.headings).map_err(|why| register_import::not_a_table(&why))
    })
    .await?;
    let options = Options {
        source: whole.draft.source.clone(),
        columns: of_file(&headings, &choices),
        municipality: choices.municipality,
        basis: choices.basis,
        ask_always: choices.ask_always,
        reading,
    };
    Ok((file, options))
}

/// Reads a file beside the others' requests.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::Internal(error.into()))?
}
