//! What a file is, by what it holds; its name is asked only where that says too little.

use crate::archive::Archive;
use crate::clean::is_control;
use crate::encoding::{self, Chars};
use crate::fault::Refused;
use crate::options::Options;
use std::fmt;

/// A format that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Text with separators: CSV, TSV and the like.
    Text,
    /// Excel's workbooks since 2007 (XLSX, XLSM).
    Xlsx,
    /// `OpenDocument` spreadsheets.
    Ods,
}

/// What a file may be that is not read here. Most of them can be saved as XLSX or CSV by the program that made them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Foreign {
    /// An Excel workbook from before 2007 (`.xls`). It is not read: such a file may hold a rectangle of 16 million cells in a few bytes,
    /// and its structure is a file system of its own.
    OldExcel,
    /// A binary workbook (`.xlsb`).
    BinaryExcel,
    /// A web page, often named `.xls` by the system that made it.
    Html,
    /// An XML spreadsheet of Excel 2003, often named `.xls` too.
    XmlSpreadsheet,
    /// A spreadsheet of Apple's Numbers.
    Numbers,
    /// An `OpenDocument` file that is no spreadsheet, or a spreadsheet as one XML file (`.fods`).
    OtherOpenDocument,
    /// A document or presentation of Office.
    OtherOffice,
    /// A zip archive of something else.
    OtherArchive,
    /// PDF.
    Pdf,
    /// Rich Text Format.
    Rtf,
    /// XML of another kind.
    Xml,
    /// JSON.
    Json,
    /// Text in UTF-32, which no program for tables writes.
    Utf32,
    /// Nothing that could be text: a picture, a program, chance.
    Binary,
}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OldExcel => "a workbook from before Excel 2007 (.xls); save it as XLSX",
            Self::BinaryExcel => "a binary workbook (.xlsb); save it as XLSX",
            Self::Html => "a web page, whatever its name says; open it in a spreadsheet and save it as XLSX",
            Self::XmlSpreadsheet => "an XML spreadsheet of Excel 2003; save it as XLSX",
            Self::Numbers => "a Numbers spreadsheet; export it as XLSX",
            Self::OtherOpenDocument => "an OpenDocument file other than .ods",
            Self::OtherOffice => "an Office document that is no workbook",
            Self::OtherArchive => "an archive; unpack it first",
            Self::Pdf => "a PDF",
            Self::Rtf => "an RTF document",
            Self::Xml => "XML",
            Self::Json => "JSON",
            Self::Utf32 => "text in UTF-32; save it as UTF-8",
            Self::Binary => "no text and no workbook",
        })
    }
}

/// What the first look has found.
pub(crate) enum Found<'a> {
    Text(encoding::Told),
    Xlsx(Archive<'a>),
    Ods(Archive<'a>),
}

/// Tells what a file is.
pub(crate) fn tell<'a>(bytes: &'a [u8], name: &str, options: &Options) -> Result<Found<'a>, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.len() > options.limits.bytes {
        return Err(Refused::TooLarge { bytes: bytes.len(), most: options.limits.bytes });
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return of_archive(bytes, options);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(of_compound(bytes));
    }
    let foreign = [
        (&b"\x09\x08\x10\0"[..], Foreign::OldExcel),
        (b"\x09\x08\x08\0", Foreign::OldExcel),
        (b"\x09\x04\x06\0", Foreign::OldExcel),
        (b"\x09\x02\x06\0", Foreign::OldExcel),
        (b"\x09\0\x04\0", Foreign::OldExcel),
        (b"%PDF-", Foreign::Pdf),
        (b"{\\rtf", Foreign::Rtf),
        (b"\xFF\xFE\0\0", Foreign::Utf32),
        (b"\0\0\xFE\xFF", Foreign::Utf32),
        (b"\x89PNG", Foreign::Binary),
        (b"\xFF\xD8\xFF", Foreign::Binary),
        (b"GIF8", Foreign::Binary),
        (b"\x1F\x8B\x08", Foreign::OtherArchive),
        (b"7z\xBC\xAF", Foreign::OtherArchive),
        (b"Rar!\x1A\x07", Foreign::OtherArchive),
    ];
    if let Some((_, foreign)) = foreign.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(Refused::Foreign(*foreign));
    }
    let told = encoding::tell(bytes, options.encoding);
    let text = bytes.get(told.mark..).unwrap_or_default();
    match of_text(Chars::new(text, told.encoding), name) {
        Some(foreign) => Err(Refused::Foreign(foreign)),
        None => Ok(Found::Text(told)),
    }
}

fn of_archive<'a>(bytes: &'a [u8], options: &Options) -> Result<Found<'a>, Refused> {
    let archive = Archive::open(bytes, &options.limits)?;
    let media = archive.part("mimetype").map(|part| part.beginning(100)).unwrap_or_default();
    if media.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
        return Ok(Found::Ods(archive));
    }
    let has = |name| archive.part(name).is_some();
    Err(Refused::Foreign(match () {
        () if media.starts_with("application/vnd.oasis.opendocument") => Foreign::OtherOpenDocument,
        () if has("xl/workbook.bin") => Foreign::BinaryExcel,
        () if has("xl/workbook.xml") => return Ok(Found::Xlsx(archive)),
        () if archive.has_ending(".iwa") || has("Index.zip") => Foreign::Numbers,
        () if has("word/document.xml") || has("ppt/presentation.xml") => Foreign::OtherOffice,
        () if has("[Content_Types].xml") && has("_rels/.rels") => return Ok(Found::Xlsx(archive)),
        () if has("content.xml") && has("META-INF/manifest.xml") => return Ok(Found::Ods(archive)),
        () => Foreign::OtherArchive,
    }))
}

/// Files of Microsoft's compound format hold names in UTF-16: an old workbook, or a new one that is locked.
fn of_compound(bytes: &[u8]) -> Refused {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if holds("EncryptedPackage") || holds("EncryptionInfo") {
        Refused::Protected
    } else if holds("Workbook") || holds("Book") {
        Refused::Foreign(Foreign::OldExcel)
    } else if holds("WordDocument") || holds("PowerPoint Document") {
        Refused::Foreign(Foreign::OtherOffice)
    } else {
        Refused::Foreign(Foreign::Binary)
    }
}

/// How much of a text is looked at.
const SAMPLE: usize = 64 << 10;

fn of_text(chars: Chars<'_>, name: &str) -> Option<Foreign> {
    let sample: String = chars.take(SAMPLE).collect();
    let start: String = sample.chars().take(4096).collect::<String>().to_lowercase();
    let start = start.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}' || c == '\0');
    let begins = |marks: &[&str]| marks.iter().any(|mark| start.starts_with(mark));
    if begins(&["<?xml", "<?mso", "<workbook", "<office:document"]) {
        return Some(match () {
            () if start.contains("urn:schemas-microsoft-com:office:spreadsheet") => Foreign::XmlSpreadsheet,
            () if start.contains("<office:document") => Foreign::OtherOpenDocument,
            () if start.contains("<html") || start.contains("<table") => Foreign::Html,
            () => Foreign::Xml,
        });
    }
    let html = [
        "<!doctype html",
        "<html",
        "<head",
        "<meta",
        "<body",
        "<table",
        "<style",
        "<script",
        "<div",
        "<tr",
        "<center",
    ];
    if begins(&html) || (start.starts_with("<!--") && start.contains("<html")) {
        return Some(Foreign::Html);
    }
    if start.starts_with("mime-version:") && start.contains("multipart/related") {
        return Some(Foreign::Html);
    }
    let is_json = name.to_lowercase().ends_with(".json") || name.to_lowercase().ends_with(".geojson");
    if begins(&["[{", "{\""]) || (is_json && begins(&["{", "["])) {
        return Some(Foreign::Json);
    }
    let controls = sample.chars().filter(|c| is_control(*c)).count();
    let characters = sample.chars().count();
    (controls > 8 && controls * 20 > characters).then_some(Foreign::Binary)
}
