//! A list on its way into the register: the file, what its columns mean, what would become of its rows. What comes after it was
//! taken in: [`super::register_import`].

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::public::Paging;
use crate::pages::referral::download;
use crate::pages::work::referral::query;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::register_draft::{self, Looked, RegisterDraft, Typed, TypedReading, Whole};
use app::register_import::{Flaw, LeftOut, Refusal, Report, RowInQuestion, Told, Wrong};
use askama::Template;
use axum::response::Response;
use domain::access::Action;
use domain::ids::RegisterDraftId;
use domain::register_row::{Field, QuestionReason};
use domain::validation::{Problem, Problems};
use i18n::words;
use store::register_import::Counts;

/// Where lists are received.
const HERE: &str = "/arbete/organisationer/inlasning";
/// Rows on a page of each table.
const PER_PAGE: i64 = 25;
/// Characters of a value that are shown.
const SHOWN: usize = 60;

/// The pages are for whoever keeps the register; the use cases ask again.
pub(super) fn door(ui: &Ui) -> Result<(), Failure> {
    if ui.may(Action::KeepRegister) { Ok(()) } else { Err(Error::Forbidden.into()) }
}

/// How many, as people write it.
pub(super) fn number(ui: &Ui, n: i64) -> String {
    i18n::format::number(ui.language, u32::try_from(n).unwrap_or(u32::MAX))
}

fn many(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The beginning of a long value.
fn short(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(SHOWN).collect();
    short.push('…');
    short
}

#[derive(Template)]
#[template(path = "work/register_draft/new.html")]
struct NewPage<'a> {
    ui: &'a Ui,
    typed: Typed,
    held: Option<Whole>,
    sources: Vec<String>,
    errors: FormErrors,
}

impl NewPage<'_> {
    fn days() -> i64 {
        register_draft::KEPT_DAYS
    }

    fn bases(&self) -> Vec<(String, String)> {
        let t = self.ui.t;
        vec![
            (String::new(), t.msg_takein_basis_none()),
            ("consent".to_owned(), t.msg_takein_basis_consent()),
            ("public_task".to_owned(), t.msg_takein_basis_public_task()),
        ]
    }

    fn held_file(held: &Whole) -> &str {
        &held.file.name
    }
}

async fn new_page(
    ui: &Ui,
    typed: Typed,
    held: Option<Whole>,
    errors: FormErrors,
) -> Result<NewPage<'_>, Failure> {
    let sources = app::register_import::sources(&ui.site, &ui.actor).await?;
    Ok(NewPage { ui, typed, held, sources: sources.into_iter().map(|s| s.name).collect(), errors })
}

/// The form for a file, and what is said of it.
pub async fn new(ui: Ui) -> Page {
    door(&ui)?;
    let held = match query(&ui, "utkast").and_then(|id| id.parse().ok()) {
        None => None,
        Some(id) => Some(register_draft::show(&ui.site, &ui.actor, id).await?),
    };
    let typed = held.as_ref().map(|held| typed_of(&held.draft)).unwrap_or_default();
    let page = new_page(&ui, typed, held, FormErrors::default()).await?;
    ui.page(&page)
}

fn typed_of(draft: &RegisterDraft) -> Typed {
    let municipality = draft.choices.municipality.map(|m| m.municipality().short_name.to_owned());
    Typed {
        source: draft.source.clone(),
        municipality: municipality.unwrap_or_default(),
        basis: draft.choices.basis.map(|b| b.to_string()).unwrap_or_default(),
        ask_always: draft.choices.ask_always,
    }
}

/// Receives a file. It is kept also when something else must be mended, so that it need not be sent again.
pub async fn receive(Sent(ui, posted): Sent) -> Page {
    door(&ui)?;
    let typed = Typed {
        source: posted.string("source"),
        municipality: posted.string("municipality"),
        basis: posted.string("basis"),
        ask_always: posted.has("ask"),
    };
    let mut problems = Problems::default();
    let mut id: Option<RegisterDraftId> = posted.parsed("draft");
    match posted.files("file").into_iter().next() {
        Some((name, content)) => match register_draft::receive(&ui.site, &ui.actor, &name, content).await {
            Ok(new) => {
                if let Some(old) = id.replace(new) {
                    discarded(&ui, old).await?;
                }
            }
            Err(Error::Invalid(fields)) => problems.0.extend(fields.0.0),
            Err(other) => return Err(other.into()),
        },
        None if id.is_none() => problems.add("file", Problem::NoFile),
        None => {}
    }
    match register_draft::check(&typed) {
        Err(Error::Invalid(fields)) => problems.0.extend(fields.0.0),
        other => other.map(|_| ())?,
    }
    if let (Some(id), true) = (id, problems.is_empty()) {
        register_draft::describe(&ui.site, &ui.actor, id, &typed).await?;
        return ui.redirect(&format!("{HERE}/{id}"));
    }
    let held = match id {
        Some(id) => Some(register_draft::show(&ui.site, &ui.actor, id).await?),
        None => None,
    };
    let page = new_page(&ui, typed, held, FormErrors::of(&problems, ui.language)).await?;
    ui.page_again(&page)
}

async fn discarded(ui: &Ui, id: RegisterDraftId) -> Result<(), Failure> {
    match register_draft::discard(&ui.site, &ui.actor, id).await {
        Ok(()) | Err(Error::NotFound) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

#[derive(Template)]
#[template(path = "work/register_draft/columns.html")]
struct ColumnsPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    looked: Looked,
    reading: TypedReading,
    /// How the file is read must be looked at.
    is_reading_open: bool,
    errors: FormErrors,
}

impl ColumnsPage<'_> {
    fn here(&self) -> String {
        self.ui.href(&format!("{HERE}/{}", self.whole.draft.id))
    }

    fn facts(&self) -> String {
        self.ui.href(&format!("{HERE}?utkast={}", self.whole.draft.id))
    }

    fn fields() -> &'static [Field] {
        Field::ALL
    }

    fn field_word(&self, field: &Field) -> String {
        words::register_field(self.ui.language, *field)
    }

    fn is_field(column: &register_draft::Column, field: &Field) -> bool {
        column.field == Some(*field)
    }

    fn samples(column: &register_draft::Column) -> Vec<String> {
        column.samples.iter().map(|sample| short(sample)).collect()
    }

    fn times(column: &register_draft::Column) -> i64 {
        many(column.times)
    }

    fn named(column: &register_draft::Column) -> String {
        format!("column-{}", column.letters)
    }

    fn read_as(&self) -> Vec<(String, String)> {
        let mut facts = read_as(self.ui, &self.looked.told);
        let rows = i64::try_from(self.looked.rows).unwrap_or(i64::MAX);
        facts.push((self.ui.t.msg_takein_read_rows(), number(self.ui, rows)));
        facts
    }

    fn mixed(&self) -> String {
        mixed(self.ui, &self.looked.told)
    }

    fn encodings() -> [(&'static str, &'static str); 6] {
        [
            ("utf-8", "UTF-8"),
            ("windows-1252", "Windows-1252"),
            ("utf-16le", "UTF-16 LE"),
            ("utf-16be", "UTF-16 BE"),
            ("macintosh", "Mac Roman"),
            ("cp850", "CP850 (DOS)"),
        ]
    }

    fn separators(&self) -> [(&'static str, String); 4] {
        [";", ",", "tab", "|"].map(|key| (key, separator_word(self.ui, key)))
    }

    fn cells(cells: &[String]) -> String {
        short(&cells.iter().filter(|c| !c.is_empty()).cloned().collect::<Vec<_>>().join(" · "))
    }
}

fn separator_word(ui: &Ui, separator: &str) -> String {
    let t = ui.t;
    match separator {
        ";" => t.msg_takein_read_semicolon(),
        "," => t.msg_takein_read_comma(),
        "|" => t.msg_takein_read_pipe(),
        _ => t.msg_takein_read_tab(),
    }
}

/// That some rows seem to be written in another encoding than the rest, and which; empty when none are.
fn mixed(ui: &Ui, told: &Told) -> String {
    if told.mixed_rows == 0 {
        return String::new();
    }
    let mut rows: Vec<String> = told.mixed_first.iter().map(ToString::to_string).collect();
    if told.mixed_rows > u64::try_from(rows.len()).unwrap_or(u64::MAX) {
        rows.push("…".to_owned());
    }
    ui.t.msg_takein_read_mixed(i64::try_from(told.mixed_rows).unwrap_or(i64::MAX), rows.join(", "))
}

/// How a file was read, in words.
fn read_as(ui: &Ui, told: &Told) -> Vec<(String, String)> {
    let t = ui.t;
    let format = match told.format {
        "xlsx" => t.msg_takein_read_xlsx(),
        "ods" => t.msg_takein_read_ods(),
        _ => t.msg_takein_read_text(),
    };
    let mut facts = vec![(t.msg_takein_read_format(), format)];
    if let Some(encoding) = &told.encoding {
        let known = ColumnsPage::encodings().into_iter().find(|(key, _)| key == encoding);
        let word = known.map_or(encoding.as_str(), |(_, word)| word);
        facts.push((t.msg_takein_read_encoding(), word.to_owned()));
    }
    if let Some(separator) = &told.separator {
        facts.push((t.msg_takein_read_separator(), separator_word(ui, separator)));
    }
    if let Some(sheet) = &told.sheet {
        facts.push((t.msg_takein_read_sheet(), sheet.clone()));
    }
    let header = told.header_row.map(|row| t.msg_takein_read_header_row(row.to_string()));
    facts.push((t.msg_takein_read_header(), header.unwrap_or_else(|| t.msg_takein_read_header_none())));
    facts
}

fn typed_reading(draft: &RegisterDraft) -> TypedReading {
    let chosen = &draft.choices;
    TypedReading {
        encoding: chosen.encoding.clone().unwrap_or_default(),
        separator: match chosen.separator {
            None => String::new(),
            Some('\t') => "tab".to_owned(),
            Some(other) => other.to_string(),
        },
        sheet: chosen.sheet.clone().unwrap_or_default(),
        header_row: chosen.header_row.map(|row| row.to_string()).unwrap_or_default(),
    }
}

fn id_of(id: &str) -> Result<RegisterDraftId, Error> {
    id.parse().map_err(|_| Error::NotFound)
}

/// What the columns mean.
pub async fn columns(ui: Ui, Path(id): Path<String>) -> Page {
    let id = id_of(&id)?;
    let (whole, looked) = register_draft::look(&ui.site, &ui.actor, id).await?;
    if whole.draft.source.is_empty() {
        return ui.redirect(&format!("{HERE}?utkast={id}"));
    }
    let reading = typed_reading(&whole.draft);
    let is_reading_open = looked.columns.is_empty();
    let errors = FormErrors::default();
    ui.page(&ColumnsPage { ui: &ui, whole, looked, reading, is_reading_open, errors })
}

/// Keeps what the columns mean, or how the file is read.
pub async fn save_columns(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let (id, version) = (id_of(&id)?, posted.version());
    let reading = TypedReading {
        encoding: posted.string("encoding"),
        separator: posted.string("separator"),
        sheet: posted.string("sheet"),
        header_row: posted.string("header_row"),
    };
    let chosen: Vec<(String, String)> = posted
        .beginning("column-")
        .into_iter()
        .map(|(letters, field)| (letters.to_owned(), field.to_owned()))
        .collect();
    let is_reading = posted.text("do") == "read";
    let done = match posted.text("do") {
        "discard" => {
            discarded(&ui, id).await?;
            return ui.redirect("/arbete/organisationer/inlasningar?borttagen=1");
        }
        "read" => register_draft::read_otherwise(&ui.site, &ui.actor, id, version, &reading).await,
        _ => register_draft::map(&ui.site, &ui.actor, id, version, &chosen).await,
    };
    let errors = match done {
        Ok(()) if is_reading => return ui.redirect(&format!("{HERE}/{id}")),
        Ok(()) => return ui.redirect(&format!("{HERE}/{id}/granska")),
        Err(error) => mend(error, ui.language)?,
    };
    let (whole, mut looked) = register_draft::look(&ui.site, &ui.actor, id).await?;
    for column in &mut looked.columns {
        if let Some((_, field)) = chosen.iter().find(|(letters, _)| *letters == column.letters) {
            column.field = field.parse().ok();
        }
    }
    let reading = if is_reading { reading } else { typed_reading(&whole.draft) };
    let is_reading_open = is_reading || looked.columns.is_empty();
    ui.page_again(&ColumnsPage { ui: &ui, whole, looked, reading, is_reading_open, errors })
}

/// How many rows become what, in words, with the sum last.
pub(super) fn counted(ui: &Ui, c: &Counts) -> Vec<(String, String)> {
    let t = ui.t;
    [
        (t.msg_takein_counts_imported(), c.imported),
        (t.msg_takein_counts_updated(), c.updated),
        (t.msg_takein_counts_unchanged(), c.unchanged),
        (t.msg_takein_counts_merged(), c.merged),
        (t.msg_takein_counts_in_question(), c.in_question),
        (t.msg_takein_counts_refused(), c.refused),
        (t.msg_takein_counts_rows(), c.rows),
    ]
    .map(|(what, n)| (what, number(ui, n)))
    .into()
}

#[derive(Template)]
#[template(path = "work/register_draft/preview.html")]
struct PreviewPage<'a> {
    ui: &'a Ui,
    whole: &'a Whole,
    report: &'a Report,
    counts: Vec<(String, String)>,
    /// The reason that the questions are narrowed to.
    reason: Option<QuestionReason>,
    questions: Vec<&'a RowInQuestion>,
    refused_pages: Paging,
    question_pages: Paging,
    left_out_pages: Paging,
    flawed_pages: Paging,
}

impl PreviewPage<'_> {
    fn mixed(&self) -> String {
        mixed(self.ui, &self.report.read)
    }

    fn here(&self) -> String {
        self.ui.href(&format!("{HERE}/{}", self.whole.draft.id))
    }

    fn missing(&self) -> i64 {
        many(self.report.missing)
    }

    fn is_fine(&self) -> bool {
        let r = self.report;
        r.refused_rows.is_empty()
            && r.in_question_rows.is_empty()
            && r.left_out.is_empty()
            && r.flawed_rows.is_empty()
    }

    fn reasons(&self) -> Vec<(QuestionReason, String, String)> {
        let count = |reason: QuestionReason| {
            self.report.in_question_rows.iter().filter(|row| row.reason == reason).count()
        };
        QuestionReason::ALL
            .iter()
            .map(|reason| (*reason, self.reason_word(reason), count(*reason)))
            .filter(|(_, _, n)| *n > 0)
            .map(|(reason, word, n)| (reason, word, number(self.ui, many(n))))
            .collect()
    }

    fn reason_word(&self, reason: &QuestionReason) -> String {
        words::question_reason(self.ui.language, *reason)
    }

    fn is_reason(&self, reason: &QuestionReason) -> bool {
        self.reason == Some(*reason)
    }

    fn question_address(&self) -> String {
        let narrowed = self.reason.map(|reason| format!("skal={reason}&")).unwrap_or_default();
        format!("?{narrowed}fragor=")
    }

    fn refused_word(&self, row: &Refusal) -> String {
        words::row_refusal(self.ui.language, row.reason)
    }

    fn refused_where(row: &Refusal) -> String {
        let column = row.column.as_ref().map(ToString::to_string);
        let places = row.wrong.iter().filter_map(|w| w.column.as_ref().map(ToString::to_string));
        column.into_iter().chain(places).collect::<Vec<_>>().join(", ")
    }

    fn wrong(&self, wrong: &[Wrong]) -> Vec<String> {
        wrong.iter().map(|w| wrong_word(self.ui, w)).collect()
    }

    fn wrong_where(flaw: &Flaw) -> String {
        let places = flaw.wrong.iter().filter_map(|w| w.column.as_ref().map(ToString::to_string));
        places.collect::<Vec<_>>().join(", ")
    }

    fn remark_field(&self, row: &LeftOut) -> String {
        words::register_field(self.ui.language, row.remark.field)
    }

    fn remark_word(&self, row: &LeftOut) -> String {
        words::row_remark(self.ui.language, row.remark.kind)
    }

    fn short(text: &str) -> String {
        short(text)
    }

    /// Types that could not be placed, the most frequent first.
    fn types(&self) -> Vec<(String, String)> {
        let mut types: Vec<(&String, &usize)> = self.report.types_unplaced.iter().collect();
        types.sort_by_key(|(_, n)| std::cmp::Reverse(**n));
        let told = types.into_iter().take(usize::try_from(PER_PAGE).unwrap_or(25));
        told.map(|(kind, n)| (short(kind), number(self.ui, many(*n)))).collect()
    }
}

/// What the file has wrong, in a sentence.
fn wrong_word(ui: &Ui, wrong: &Wrong) -> String {
    let word = words::cell_fault(ui.language, wrong.fault);
    if wrong.value.is_empty() { word } else { format!("{word} ({})", short(&wrong.value)) }
}

/// What taking the list in would do.
pub async fn preview(ui: Ui, Path(id): Path<String>) -> Page {
    let id = id_of(&id)?;
    match register_draft::preview(&ui.site, &ui.actor, id).await {
        Ok((whole, report)) => show_preview(&ui, &whole, &report),
        // The columns do not do, or nothing has been said of the list yet.
        Err(error @ Error::Invalid(_)) => unready(&ui, id, error).await,
        Err(other) => Err(other.into()),
    }
}

fn show_preview(ui: &Ui, whole: &Whole, report: &Report) -> Page {
    let reason = query(ui, "skal").and_then(|word| word.parse().ok());
    let questions: Vec<&RowInQuestion> =
        report.in_question_rows.iter().filter(|row| reason.is_none_or(|r| r == row.reason)).collect();
    ui.page(&PreviewPage {
        ui,
        whole,
        report,
        counts: counted(ui, &report.counts),
        refused_pages: Paging::named(ui, "avvisade", many(report.refused_rows.len()), PER_PAGE),
        question_pages: Paging::named(ui, "fragor", many(questions.len()), PER_PAGE),
        left_out_pages: Paging::named(ui, "utan", many(report.left_out.len()), PER_PAGE),
        flawed_pages: Paging::named(ui, "fel", many(report.flawed_rows.len()), PER_PAGE),
        reason,
        questions,
    })
}

/// The columns again, with what must be mended before the list can be looked at.
async fn unready(ui: &Ui, id: RegisterDraftId, error: Error) -> Page {
    let errors = mend(error, ui.language)?;
    let (whole, looked) = register_draft::look(&ui.site, &ui.actor, id).await?;
    if whole.draft.source.is_empty() {
        return ui.redirect(&format!("{HERE}?utkast={id}"));
    }
    let reading = typed_reading(&whole.draft);
    let is_reading_open = looked.columns.is_empty();
    ui.page_again(&ColumnsPage { ui, whole, looked, reading, is_reading_open, errors })
}

/// The report as a file.
pub async fn report(ui: Ui, Path(id): Path<String>) -> Result<Response, Failure> {
    let (whole, report) = register_draft::preview(&ui.site, &ui.actor, id_of(&id)?).await?;
    let name = format!("{} {}.csv", whole.draft.source, ui.t.msg_takein_report_file());
    Ok(download(&name, "text/csv; charset=utf-8", app::register_import::csv(&report, ui.language)))
}

/// Takes the list in, or removes it.
pub async fn take_in(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    door(&ui)?;
    let id = id_of(&id)?;
    if posted.text("do") == "discard" {
        discarded(&ui, id).await?;
        return ui.redirect("/arbete/organisationer/inlasningar?borttagen=1");
    }
    take(&ui, &posted, id).await
}

async fn take(ui: &Ui, posted: &Posted, id: RegisterDraftId) -> Page {
    match register_draft::take_in(&ui.site, &ui.actor, id, posted.version()).await {
        Ok(report) => match report.import {
            Some(import) => ui.redirect(&format!("/arbete/organisationer/inlasningar/{import}?ny=1")),
            None => ui.redirect("/arbete/organisationer/inlasningar?oforandrad=1"),
        },
        // Pressed twice, or in another window.
        Err(Error::NotFound) => ui.redirect("/arbete/organisationer/inlasningar?borta=1"),
        Err(error @ Error::Invalid(_)) => unready(ui, id, error).await,
        Err(other) => Err(other.into()),
    }
}
