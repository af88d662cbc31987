//! The public summary: who was asked, what they said, part by part.

use crate::errors::Failure;
use crate::pages::referral::download;
use crate::path::Path;
use crate::picture::stances::{self, Picture, Segment};
use crate::ui::{Page, Ui};
use app::Result;
use app::public::Counts;
use app::summary::{CodeRow, Format, NamedView, PartRow, Stances, Summary};
use askama::Template;
use axum::response::Response;
use domain::stance::Stance;
use domain::summary::Counting;
use store::decision::Decision;
use store::statement::Listed;

#[derive(Template)]
#[template(path = "summary/show.html")]
struct SummaryPage<'a> {
    ui: &'a Ui,
    s: &'a Summary,
    picture: &'a Picture,
    decision: Option<&'a Decision>,
    files: Vec<(Format, i64)>,
}

#[expect(clippy::unused_self, reason = "a template calls methods")]
impl SummaryPage<'_> {
    fn unasked(&self) -> i64 {
        Counts::unasked_of(&self.s.categories)
    }

    fn bar(&self, stances: &Stances) -> Vec<Segment> {
        stances::bar(stances)
    }

    fn bar_words(&self, stances: &Stances) -> String {
        stances::in_words(self.ui.language, stances, 0, 0, false)
    }

    /// An organisation's own name, which is in Swedish on every page; of a private person there is only a word.
    fn is_named(&self, listed: &Listed) -> bool {
        use domain::language::Language;
        let in_both = |language| app::document::public_name(&listed.statement, language);
        in_both(Language::Swedish) == in_both(Language::English)
    }

    fn name(&self, listed: &Listed) -> String {
        app::document::public_name(&listed.statement, self.ui.language)
    }

    fn stance(&self, view: &NamedView) -> Option<Stance> {
        view.view.read.or(view.view.stated)
    }

    fn format(&self, format: &Format) -> String {
        format_words(self.ui, *format)
    }

    /// What the proposal says in this part.
    fn proposed(&self, row: &PartRow) -> String {
        row.part.as_ref().map(|part| part.text.clone()).unwrap_or_default()
    }

    fn opening(&self, view: &NamedView) -> String {
        domain::text::opening(&view.view.text, 300)
    }

    fn why(&self, counting: &Counting) -> String {
        why_not(self.ui, *counting)
    }

    /// Views with words; a stance alone is in the bar.
    fn said<'b>(&self, row: &'b PartRow) -> Vec<&'b NamedView> {
        row.views.iter().filter(|v| !v.view.text.trim().is_empty()).collect()
    }
}

/// The summary as a page.
pub async fn show(ui: Ui, Path(slug): Path<String>) -> Page {
    let s = app::summary::show_public(&ui.site, &slug).await?;
    let decision = store::decision::of_referral(&mut ui.site.store.read().await?, s.referral.id).await?;
    let files = app::summary::registered_files(&ui.site, &slug).await?;
    let picture = stances::picture(ui.language, &s.categories, false);
    ui.page(&SummaryPage { ui: &ui, s: &s, picture: &picture, decision: decision.as_ref(), files })
}

/// The summary as a file of the document that was registered when it was finished, whatever the language of the page.
pub async fn file(ui: Ui, Path(slug): Path<String>, format: Format) -> Result<Response, Failure> {
    let found = app::summary::download(&ui.site, &slug, format).await?;
    Ok(download(&found.file.name, &found.file.media_type, found.content))
}

/// How many views carry a code, and in how many statements.
pub(crate) fn carried(ui: &Ui, row: &CodeRow) -> String {
    let views = ui.t.msg_coding_summary_views(i64::try_from(row.views.len()).unwrap_or(0));
    ui.t.msg_coding_summary_count(views, ui.t.msg_coding_summary_statements(row.statements()))
}

/// Why a statement does not count.
pub(crate) fn why_not(ui: &Ui, counting: Counting) -> String {
    match counting {
        Counting::Counts => ui.t.msg_download_counts(),
        Counting::Replaced => ui.t.msg_download_replaced(),
        Counting::TooLate => ui.t.msg_download_too_late(),
    }
}

/// What a form of the summary is for, in a few words.
pub(crate) fn format_words(ui: &Ui, format: Format) -> String {
    match format {
        Format::Pdf => ui.t.msg_download_pdf(),
        Format::Docx => ui.t.msg_download_docx(),
        Format::Xlsx => ui.t.msg_download_xlsx(),
        Format::Csv => ui.t.msg_download_csv(),
    }
}

/// The summary as data, as the API tells it.
pub async fn json(ui: Ui, path: Path<String>) -> Result<Response, Failure> {
    crate::api::referral::summary(ui, path).await
}
