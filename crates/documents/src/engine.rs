//! Runs Typst: the world it sees (the template, the embedded fonts, no files, no clock), and the export.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue, Smart};
use typst::syntax::{DiagSpan, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::Error;
use crate::prepare::Prepared;

/// The family of the text, and the one that fills in.
const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];
/// How many renderings ago the layout may remember.
const MEMORY: usize = 10;

/// The cuts of both. The slanted ones of the family that fills in have too few characters: it is always set upright.
const FONTS: [&[u8]; 8] = [
    include_bytes!("../fonts/LibertinusSerif-Regular.otf"),
    include_bytes!("../fonts/LibertinusSerif-Italic.otf"),
    include_bytes!("../fonts/LibertinusSerif-Semibold.otf"),
    include_bytes!("../fonts/LibertinusSerif-SemiboldItalic.otf"),
    include_bytes!("../fonts/LibertinusSerif-Bold.otf"),
    include_bytes!("../fonts/LibertinusSerif-BoldItalic.otf"),
    include_bytes!("../fonts/DejaVuSansMono.ttf"),
    include_bytes!("../fonts/DejaVuSansMono-Bold.ttf"),
];

/// What is the same in every rendering.
struct Fixed {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
    main: FileId,
    sources: Vec<Source>,
}

static FIXED: LazyLock<Fixed> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    let sources: Vec<Source> = [
        ("main.typ", include_str!("../templates/main.typ")),
        ("look.typ", include_str!("../templates/look.typ")),
        ("blocks.typ", include_str!("../templates/blocks.typ")),
        ("stances.typ", include_str!("../templates/stances.typ")),
    ]
    .into_iter()
    .filter_map(|(name, text)| Some(Source::new(file_id(name)?, text.to_owned())))
    .collect();
    // All four names are well-formed, so there is a first one.
    Fixed { fonts, book, main: sources[0].id(), sources }
});

/// Typst numbers files in a global table of 65 535: the same names are used over and over.
fn file_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

/// Whether every cut of the serif family has the character.
pub(crate) fn serif_has(character: char) -> bool {
    family_has(FAMILIES[0], character)
}

/// Whether every cut of the family that fills in has the character.
pub(crate) fn other_has(character: char) -> bool {
    family_has(FAMILIES[1], character)
}

fn family_has(family: &str, character: char) -> bool {
    let book = &FIXED.book;
    book.select_family(&family.to_lowercase())
        .filter_map(|index| book.info(index))
        .all(|info| info.coverage.contains(character.into()))
}

/// The world of one rendering.
struct Sealed {
    library: LazyHash<Library>,
}

impl World for Sealed {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FIXED.book
    }

    fn main(&self) -> FileId {
        FIXED.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = FIXED.sources.iter().find(|source| source.id() == id);
        source.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FIXED.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Lays out the pages.
pub(crate) fn lay_out(prepared: &Prepared) -> Result<PagedDocument, Error> {
    let mut inputs = Dict::new();
    inputs.insert("document".into(), prepared.json.as_str().into_value());
    let library = Library::builder()
        .with_inputs(inputs)
        .with_features([Feature::A11yExtras].into_iter().collect())
        .build();
    let world = Sealed { library: LazyHash::new(library) };
    typst::compile(&world).output.map_err(|faults| Error::Layout(messages(&world, &faults)))
}

/// Writes the pages to a file.
pub(crate) fn export(prepared: &Prepared, pages: &PagedDocument) -> Result<Vec<u8>, Error> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|fault| Error::Export(fault.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(prepared.identifier.clone()),
        creator: Smart::Custom(Some("Rådslag".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|faults| {
        let faults: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        Error::Export(faults.join("; "))
    })
}

/// Frees what no rendering has used for a while.
pub(crate) fn forget_old_work() {
    comemo::evict(MEMORY);
}

/// What went wrong, each with the template's line where it is known.
fn messages(world: &Sealed, faults: &[SourceDiagnostic]) -> String {
    let messages: Vec<String> = faults
        .iter()
        .map(|fault| match place(world, fault.span) {
            Some((name, line)) => format!("{name}:{line}: {}", fault.message),
            None => fault.message.to_string(),
        })
        .collect();
    messages.join("; ")
}

fn place(world: &Sealed, span: DiagSpan) -> Option<(String, usize)> {
    let source = world.source(span.id()?).ok()?;
    let range = world.range(span)?;
    let line = source.lines().byte_to_line(range.start)?;
    let name = source.id().vpath().get_without_slash().to_owned();
    Some((name, line + 1))
}

#[cfg(test)]
mod tests {
    use typst::layout::{Frame, FrameItem};

    use super::*;
    use crate::text::Repertoire;
    use crate::{Block, Date, Document, Language, prepare};

    fn document(blocks: Vec<Block>) -> Document {
        let date = Date { year: 2024, month: 2, day: 29 };
        let mut document = Document::new(Language::Swedish, "Region Exempel", "Hej", date);
        document.page_label = "Sida {page} av {pages}".into();
        document.register_number = Some("RS 2024-1".into());
        document.mark = Some("Påhittat".into());
        document.blocks = blocks;
        document
    }

    fn pages(blocks: Vec<Block>) -> Vec<String> {
        let prepared = prepare::prepare(&document(blocks), Repertoire::All).unwrap();
        let laid_out = lay_out(&prepared).unwrap();
        laid_out.pages().iter().map(|page| text_of(&page.frame)).collect()
    }

    fn text_of(frame: &Frame) -> String {
        let parts = frame.items().map(|(_, item)| match item {
            FrameItem::Group(group) => text_of(&group.frame),
            FrameItem::Text(text) => text.text.to_string(),
            _ => String::new(),
        });
        parts.collect()
    }

    #[test]
    fn every_page_carries_label_number_and_mark() {
        let pages = pages(vec![Block::text("Ett"), Block::PageBreak, Block::text("Två")]);
        assert_eq!(pages.len(), 2);
        for (index, page) in pages.iter().enumerate() {
            for wanted in [&format!("Sida {} av 2", index + 1), "RS 2024-1", "Region Exempel", "Påhittat"] {
                assert!(page.contains(wanted), "{wanted} on {page}");
            }
        }
    }

    #[test]
    fn a_long_table_goes_over_pages_with_its_header() {
        let table = Block::Table {
            caption: "Tusen rader".into(),
            header: vec!["Nummer".into(), "Namn".into()],
            rows: (0..1_000).map(|n| vec![n.to_string(), format!("Förening {n}")]).collect(),
            alignments: vec![],
            widths: vec![],
        };
        let pages = pages(vec![table]);
        assert!(pages.len() > 20, "{}", pages.len());
        assert!(pages.iter().all(|page| page.contains("Nummer")));
        assert!(pages.last().unwrap().contains("Förening 999"));
    }

    #[test]
    fn what_is_kept_together_is_kept_unless_it_is_longer_than_a_page() {
        let texts = |n: usize| (0..n).map(|_| Block::text("Stycke")).collect::<Vec<_>>();
        let mut blocks = texts(30);
        blocks.push(Block::KeepTogether { blocks: texts(10) });
        let short = pages(blocks);
        assert_eq!(short[1].matches("Stycke").count(), 10);
        assert!(pages(vec![Block::KeepTogether { blocks: texts(200) }]).len() > 3);
    }
}
