//! Files that go with the letter.

use super::{file, may_prepare, whole};
use crate::forms::{FormErrors, mend};
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use app::referral::Whole;
use askama::Template;
use domain::access::Action;
use domain::validation::Problem;

#[derive(Template)]
#[template(path = "work/referral/attachments.html")]
struct FilesPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    errors: FormErrors,
}

impl FilesPage<'_> {
    fn accepted() -> String {
        domain::file::accepted_endings()
    }

    fn kind(name: &str) -> String {
        name.rsplit_once('.').map(|(_, ending)| ending.to_uppercase()).unwrap_or_default()
    }
}

/// The attachments.
pub async fn attachments(ui: Ui, Path(slug): Path<String>) -> Page {
    let w = whole(&ui, &slug).await?;
    if !ui.may_with(Action::Prepare, &w.referral) {
        return ui.redirect(&format!("/arbete/remisser/{slug}/brev"));
    }
    ui.page(&FilesPage { ui: &ui, w: &w, errors: FormErrors::default() })
}

/// Adds files, or takes one away.
pub async fn save_attachments(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let w = whole(&ui, &slug).await?;
    may_prepare(&ui, &w)?;
    let here = format!("/arbete/remisser/{slug}/bilagor");
    if let Some(position) = posted.beginning("remove-").first().and_then(|(n, _)| n.parse().ok()) {
        app::referral::detach(&ui.site, &ui.actor, &slug, position).await?;
        return ui.redirect(&here);
    }
    match attach(&ui, &slug, posted.files("file")).await {
        Ok(()) => ui.redirect(&here),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            // Files before the one that was refused are kept: show them.
            let w = whole(&ui, &slug).await?;
            ui.page_again(&FilesPage { ui: &ui, w: &w, errors })
        }
    }
}

async fn attach(ui: &Ui, slug: &str, files: Vec<(String, Vec<u8>)>) -> Result<(), Error> {
    if files.is_empty() {
        return Err(Error::field("file", Problem::Missing));
    }
    for (name, content) in files {
        app::referral::attach(&ui.site, &ui.actor, slug, &name, &content).await?;
    }
    Ok(())
}

/// One attachment, to keep.
pub async fn attachment(ui: Ui, Path((slug, position)): Path<(String, i64)>) -> Page {
    let found = app::document::download_of_referral(&ui.site, &ui.actor, &slug, position).await?;
    Ok(file(&found.file.name, &found.file.media_type, found.content, false))
}
