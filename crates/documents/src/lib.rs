//! Lays out the documents that leave the house as PDF files that are PDF/UA-1 and PDF/A-2a at once, and as files to work on.
//!
//! What lives here: a block model ([`Document`], [`Block`], [`Span`]), one layout in Typst (`templates/`), and
//! [`render`], which turns a document into the bytes of a PDF file; the same document for a word processor ([`docx`]); and
//! tables ([`tables`]) for a spreadsheet ([`xlsx`], [`csv`]).
//!
//! What does not: the product's nouns (a remiss, a meeting), any language's texts, the clock, files, the network.
//! The caller composes a document from translated strings and hands it over.
//!
//! # Text that cannot be shown
//!
//! PDF/A forbids glyphs that are missing from the embedded fonts (Libertinus Serif, and `DejaVu` Sans Mono for what it
//! lacks, such as Arabic). A character neither font has, such as an emoji or a Chinese character, is written as U+FFFD
//! (�), so that a reader sees that something stood there. Control characters, directional overrides and other invisible
//! characters are left out; every kind of line end becomes a line break. If the export still refuses the text, which
//! can happen where a mark and its letter are in different fonts, the document is laid out again with Libertinus alone,
//! and at last with Western European letters alone. So no text can make [`render`] fail.
//!
//! # Same input, same bytes
//!
//! The file's date and identifier come from the document. [`render`] is synchronous and takes some milliseconds:
//! call it from `spawn_blocking`.

pub mod csv;
pub mod docx;
mod engine;
mod model;
mod package;
mod prepare;
pub mod tables;
mod text;
pub mod xlsx;

pub use package::TooLarge;

pub use model::{
    Alignment, Block, Date, Document, Fact, Language, Span, SpanMark, StanceKind, StanceRow, StanceSegment,
};

/// Why a document could not be rendered. None of these is caused by what a person wrote in a text field.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The document's date does not exist, or its year is outside 0 to 9999.
    #[error("{}-{:02}-{:02} is not a date", .0.year, .0.month, .0.day)]
    Date(Date),
    /// The document could not be passed to the layout.
    #[error("the document could not be passed to the layout")]
    Encode(#[from] serde_json::Error),
    /// The template failed: a fault in this crate.
    #[error("the layout failed: {0}")]
    Layout(String),
    /// The file would not have been PDF/UA-1 and PDF/A-2a.
    #[error("the file does not conform to PDF/UA-1 and PDF/A-2a: {0}")]
    Export(String),
}

/// Lays out a document and returns the PDF file.
///
/// ```
/// use documents::{Block, Date, Document, Language};
///
/// let mut letter = Document::new(Language::Swedish, "Region Exempel", "Hej", Date { year: 2024, month: 2, day: 14 });
/// letter.date_text = "14 februari 2024".into();
/// letter.blocks = vec![Block::text("Svara senast den 29 februari.")];
/// let file = documents::render(&letter)?;
/// assert!(file.starts_with(b"%PDF-1.7"));
/// # Ok::<(), documents::Error>(())
/// ```
pub fn render(document: &Document) -> Result<Vec<u8>, Error> {
    let mut outcome = attempt(document, text::Repertoire::All);
    for narrower in [text::Repertoire::Libertinus, text::Repertoire::Western] {
        if !matches!(outcome, Err(Error::Export(_))) {
            break;
        }
        outcome = attempt(document, narrower);
    }
    engine::forget_old_work();
    outcome
}

fn attempt(document: &Document, repertoire: text::Repertoire) -> Result<Vec<u8>, Error> {
    let prepared = prepare::prepare(document, repertoire)?;
    let pages = engine::lay_out(&prepared)?;
    engine::export(&prepared, &pages)
}
