//! The forms of a summary: PDF to read and keep, DOCX to work on, XLSX and CSV to count on. All are made of one count, so
//! that they say the same. As data (JSON) it is told by the API.

use super::Summary;
use crate::error::{Error, Result};
use crate::letters;
use crate::site::Site;
use documents::Document;
use documents::tables::Workbook;
use domain::language::Language;
pub use domain::summary::Format;
use store::decision::Decision;

/// A summary, ready to be written in any form. Equal ones give equal files.
#[derive(Debug, Clone, PartialEq)]
pub struct Laid {
    document: Document,
    tables: Workbook,
    contents: String,
}

impl Laid {
    /// Lays out what was counted: for anyone or for officials, as it was counted.
    pub fn new(site: &Site, summary: &Summary, decision: Option<&Decision>, language: Language) -> Self {
        Self {
            document: letters::summary::summary(site, summary, decision, language),
            tables: letters::summary_tables::tables(site, summary, language),
            contents: i18n::texts(language).msg_download_contents(),
        }
    }

    /// The document, for a PDF or a word processor.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The tables, for a spreadsheet.
    pub fn tables(&self) -> &Workbook {
        &self.tables
    }

    /// Writes it in one form, off the async threads.
    ///
    /// # Errors
    /// A fault of the layout, or more than the form can hold; nothing that a person wrote causes the first.
    pub async fn write(&self, format: Format) -> Result<Vec<u8>> {
        let whole = |e: documents::TooLarge| Error::Internal(e.into());
        match format {
            Format::Pdf => letters::render(self.document.clone()).await,
            Format::Docx => {
                let (document, contents) = (self.document.clone(), self.contents.clone());
                let written =
                    tokio::task::spawn_blocking(move || documents::docx::render(&document, &contents)).await;
                written.map_err(|e| Error::Internal(e.into()))?.map_err(whole)
            }
            Format::Xlsx => {
                let tables = self.tables.clone();
                let written = tokio::task::spawn_blocking(move || documents::xlsx::render(&tables)).await;
                written.map_err(|e| Error::Internal(e.into()))?.map_err(whole)
            }
            Format::Csv => {
                let views = self.tables.sheets.iter().find(|s| s.name == self.views_sheet());
                Ok(views.map(documents::csv::render).unwrap_or_default())
            }
        }
    }

    fn views_sheet(&self) -> String {
        letters::summary_tables::views_sheet(self.tables.language)
    }
}

/// A summary as a file for officials: a working copy of the day it is made.
///
/// # Errors
/// The officials' summary is not for this actor; there is no such referral.
pub async fn working_copy(
    site: &Site,
    actor: &domain::access::Actor,
    slug: &str,
    format: Format,
    language: Language,
) -> Result<Vec<u8>> {
    let summary = super::show_work(site, actor, slug).await?;
    let mut tx = site.store.read().await?;
    let decision = store::decision::of_referral(&mut tx, summary.referral.id).await?;
    drop(tx);
    Laid::new(site, &summary, decision.as_ref(), language).write(format).await
}
