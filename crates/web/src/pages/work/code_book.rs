//! The code book of a referral: its codes by group, one code with what can be done to it, and the book as a file.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::code_book::CodeBook;
use askama::Template;
use axum::response::Response;
use domain::access::Action;
use domain::code_book::{Code, CodeBookFile, CodeEvent, CodeEventKind, CodeState, Move, TypedCode};
use domain::contribution::Contribution;
use domain::ids::CodeId;
use domain::validation::Problem;

/// Most codes that one is split into by the form.
const PARTS: usize = 4;

#[derive(Template)]
#[template(path = "work/coding/book.html")]
struct BookPage<'a> {
    ui: &'a Ui,
    book: CodeBook,
    typed: TypedCode,
    from: String,
    table: String,
    errors: FormErrors,
}

impl BookPage<'_> {
    fn groups(&self) -> Vec<(String, Vec<Code>)> {
        app::code_book::by_group(&self.book.codes).into_iter().collect()
    }

    fn out_of_use(&self) -> Vec<&Code> {
        self.book.codes.iter().filter(|c| !c.is_active()).collect()
    }

    fn state(&self, code: &Code) -> String {
        match code.state {
            CodeState::Merged => self.ui.t.msg_coding_state_merged(),
            CodeState::Split => self.ui.t.msg_coding_state_split(),
            CodeState::Active | CodeState::Retired => self.ui.t.msg_coding_state_retired(),
        }
    }

    fn event(&self, e: &CodeEvent) -> String {
        let t = self.ui.t;
        let (before, after) = (e.before.as_str(), e.after.as_str());
        match e.kind {
            CodeEventKind::Added => t.msg_coding_event_added(before),
            CodeEventKind::Changed if before == after => t.msg_coding_event_described(before),
            CodeEventKind::Changed => t.msg_coding_event_changed(before, after),
            CodeEventKind::Merged => t.msg_coding_event_merged(before, after),
            CodeEventKind::Split => t.msg_coding_event_split(before, after),
            CodeEventKind::Retired => t.msg_coding_event_retired(before),
            CodeEventKind::Restored => t.msg_coding_event_restored(before),
        }
    }

    fn may(&self) -> bool {
        self.ui.may_with(Action::KeepCodeBook, &self.book.referral)
    }
}

fn typed(posted: &Posted, prefix: &str) -> TypedCode {
    let text = |name: &str| posted.string(&format!("{prefix}{name}"));
    TypedCode { name: text("name"), description: text("description"), group: text("group") }
}

/// The book.
pub async fn show(ui: Ui, Path(slug): Path<String>) -> Page {
    let book = app::code_book::show(&ui.site, &ui.actor, &slug).await?;
    let (typed, from, table) = (TypedCode::default(), String::new(), String::new());
    ui.page(&BookPage { ui: &ui, book, typed, from, table, errors: FormErrors::default() })
}

/// Adds a code, takes codes over from another referral, or reads a table.
pub async fn save(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let here = format!("/arbete/remisser/{slug}/kodbok");
    let typed = typed(&posted, "");
    let done = match posted.text("do") {
        "copy" => app::code_book::copy(&ui.site, &ui.actor, &slug, posted.text("from")).await.map(|_| ()),
        "import" => match CodeBookFile::from_csv(posted.text("table")) {
            Ok(file) => app::code_book::import(&ui.site, &ui.actor, &slug, &file).await.map(|_| ()),
            Err(problems) => Err(problems.into()),
        },
        _ => app::code_book::add(&ui.site, &ui.actor, &slug, &typed).await.map(|_| ()),
    };
    let error = match done {
        Ok(()) => return ui.redirect(&here),
        Err(error) => error,
    };
    let errors = match &error {
        Error::Invalid(fields) if posted.text("do") == "copy" && fields.0.at("from").is_some() => {
            FormErrors::one("from", ui.t.msg_coding_book_from_unknown())
        }
        Error::Invalid(fields)
            if posted.text("do") == "import"
                && (fields.0.at("file").is_some() || fields.0.at("codes") == Some(&Problem::EmptyList)) =>
        {
            FormErrors::one("table", ui.t.msg_coding_book_no_table())
        }
        _ => {
            let found = mend(error, ui.language)?;
            // A fault in a row of the table is shown at the table, with its row.
            match found.list().first().filter(|_| posted.text("do") == "import") {
                Some((field, message)) => FormErrors::one("table", format!("{field}: {message}")),
                None => found,
            }
        }
    };
    let book = app::code_book::show(&ui.site, &ui.actor, &slug).await?;
    let (from, table) = (posted.string("from"), posted.string("table"));
    ui.page_again(&BookPage { ui: &ui, book, typed, from, table, errors })
}

/// The codes in use as a file: `csv`, `json` or `toml`.
pub async fn file(ui: Ui, Path((slug, kind)): Path<(String, String)>) -> Result<Response, Failure> {
    let book = app::code_book::show(&ui.site, &ui.actor, &slug).await?;
    let file = CodeBookFile::of(&book.codes);
    let (media, content) = match kind.as_str() {
        "csv" => ("text/csv; charset=utf-8", format!("\u{feff}{}", file.to_csv())),
        "json" => ("application/json", app::code_book::write(&file, true)?),
        "toml" => ("application/toml", app::code_book::write(&file, false)?),
        _ => return Err(Error::NotFound.into()),
    };
    let name = format!("kodbok-{slug}.{kind}");
    Ok(crate::pages::referral::download(&name, media, content.into_bytes()))
}

#[derive(Template)]
#[template(path = "work/coding/code.html")]
struct CodePage<'a> {
    ui: &'a Ui,
    book: CodeBook,
    code: Code,
    typed: TypedCode,
    parts: Vec<TypedCode>,
    views: Vec<Contribution>,
    ticked: Vec<(String, usize)>,
    errors: FormErrors,
}

impl CodePage<'_> {
    fn others(&self) -> Vec<&Code> {
        self.book.codes.iter().filter(|c| c.is_active() && c.id != self.code.id).collect()
    }

    fn may(&self) -> bool {
        self.ui.may_with(Action::KeepCodeBook, &self.book.referral)
    }

    fn is_retired(&self) -> bool {
        self.code.state == CodeState::Retired
    }

    fn is_ticked(&self, view: &Contribution, part: &usize) -> bool {
        self.ticked.iter().any(|(reference, p)| *reference == view.reference && p == part)
    }

    fn opening(&self, view: &Contribution) -> String {
        domain::text::opening(&view.text, 300)
    }

    fn number(&self, index: &usize) -> String {
        self.ui.t.msg_coding_book_split_name(i64::try_from(index + 1).unwrap_or(0))
    }
}

async fn page<'a>(
    ui: &'a Ui,
    slug: &str,
    id: &str,
    posted: Option<&Posted>,
    errors: FormErrors,
) -> Result<CodePage<'a>, Failure> {
    let id: CodeId = id.parse().map_err(|_| Error::NotFound)?;
    let book = app::code_book::show(&ui.site, &ui.actor, slug).await?;
    let code = book.code(id).cloned().ok_or(Error::NotFound)?;
    let views = app::code_book::views_of(&mut ui.site.store.read().await?, &code).await?;
    let parts = (1..=PARTS).map(|n| posted.map(|p| typed(p, &format!("code-{n}-"))).unwrap_or_default());
    let ticked = posted.map(ticked).unwrap_or_default();
    let words = posted.filter(|p| p.text("do") == "save").map_or_else(|| code.typed(), |p| typed(p, ""));
    Ok(CodePage { ui, typed: words, parts: parts.collect(), views, ticked, book, code, errors })
}

/// Where views were ticked to go: reference and place of the new code.
fn ticked(posted: &Posted) -> Vec<(String, usize)> {
    let to = |(reference, value): (&str, &str)| Some((reference.to_owned(), value.parse().ok()?));
    posted.beginning("to-").into_iter().filter_map(to).collect()
}

/// A code.
pub async fn code(ui: Ui, Path((slug, id)): Path<(String, String)>) -> Page {
    let page = page(&ui, &slug, &id, None, FormErrors::default()).await?;
    ui.page(&page)
}

/// Changes, merges, splits, retires or restores a code.
pub async fn change(Path((slug, id)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let code: CodeId = id.parse().map_err(|_| Error::NotFound)?;
    let version = posted.version();
    let (site, actor) = (&ui.site, &ui.actor);
    let done = match posted.text("do") {
        "merge" => match posted.parsed("into") {
            Some(into) => app::code_book::merge(site, actor, code, version, into).await,
            None => Err(Error::field("into", Problem::NotAChoice)),
        },
        "split" => split(&ui, &slug, code, &posted).await,
        "retire" => app::code_book::retire(site, actor, code, version, true).await,
        "restore" => app::code_book::retire(site, actor, code, version, false).await,
        _ => app::code_book::edit(site, actor, code, version, &typed(&posted, "")).await,
    };
    let errors = match done {
        Ok(()) => return ui.redirect(&format!("/arbete/remisser/{slug}/kodbok")),
        Err(Error::ChangedMeanwhile) => FormErrors::one("name", ui.t.msg_coding_book_conflict()),
        Err(Error::Invalid(fields))
            if fields.0.0.iter().any(|p| p.field.starts_with("view-") || p.field == "codes") =>
        {
            FormErrors::one("code-1-name", ui.t.msg_coding_book_split_missing())
        }
        Err(error) => mend(error, ui.language)?,
    };
    let page = page(&ui, &slug, &id, Some(&posted), errors).await?;
    ui.page_again(&page)
}

async fn split(ui: &Ui, slug: &str, id: CodeId, posted: &Posted) -> Result<(), Error> {
    let book = app::code_book::show(&ui.site, &ui.actor, slug).await?;
    let code = book.code(id).ok_or(Error::NotFound)?;
    let mut tx = ui.site.store.read().await?;
    let views = app::code_book::views_of(&mut tx, code).await?;
    drop(tx);
    let all: Vec<TypedCode> = (1..=PARTS).map(|n| typed(posted, &format!("code-{n}-"))).collect();
    // Places that were left empty are passed over: what was ticked for them counts for none.
    let used: Vec<usize> = (0..PARTS).filter(|n| !all[*n].name.trim().is_empty()).collect();
    let parts: Vec<TypedCode> = used.iter().map(|n| all[*n].clone()).collect();
    let ticked = ticked(posted);
    let moves: Vec<Move> = views
        .iter()
        .map(|view| {
            let to = ticked.iter().filter(|(reference, _)| *reference == view.reference);
            (view.id, to.filter_map(|(_, part)| used.iter().position(|u| u == part)).collect())
        })
        .collect();
    app::code_book::split(&ui.site, &ui.actor, id, posted.version(), &parts, &moves).await.map(|_| ())
}
