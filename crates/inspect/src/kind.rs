//! What a file is, told by what it holds.

use crate::archive;

/// A kind of file whose text can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Portable Document Format.
    Pdf,
    /// Word since 2007 (`WordprocessingML`).
    Docx,
    /// `OpenDocument` text.
    Odt,
    /// Rich Text Format.
    Rtf,
    /// Plain text.
    Plain,
    /// HTML.
    Html,
    /// A picture, such as a scanned page.
    Picture,
    /// A message of its own.
    Message,
    /// A calendar: an invitation, or the answer to one.
    Calendar,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Pdf,
        Self::Docx,
        Self::Odt,
        Self::Rtf,
        Self::Plain,
        Self::Html,
        Self::Picture,
        Self::Message,
        Self::Calendar,
    ];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Rtf => "rtf",
            Self::Plain => "plain",
            Self::Html => "html",
            Self::Picture => "picture",
            Self::Message => "message",
            Self::Calendar => "calendar",
        }
    }

    /// By its name on the command line.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How far into a file the mark of a PDF may stand: readers accept some rubbish before it.
const PDF_MARK_WITHIN: usize = 1024;
/// How the pictures begin in which scanned pages come.
const PICTURES: &[&[u8]] =
    &[b"\xFF\xD8\xFF", b"\x89PNG\r\n", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"\0\0\0\x0cjP  "];

/// What a file is. None when its text is not of a kind that is read here. What it holds decides; only where it could be any
/// text do its name and its stated type.
pub fn of(name: &str, media_type: &str, bytes: &[u8]) -> Option<Kind> {
    let start = &bytes[..bytes.len().min(PDF_MARK_WITHIN)];
    if start.windows(5).any(|window| window == b"%PDF-") {
        return Some(Kind::Pdf);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Some(Kind::Rtf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return of_archive(bytes);
    }
    if PICTURES.iter().any(|mark| bytes.starts_with(mark)) || is_heic(bytes) {
        return Some(Kind::Picture);
    }
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_lowercase()).unwrap_or_default();
    let is =
        |types: &[&str], endings: &[&str]| types.contains(&media_type) || endings.contains(&ending.as_str());
    if is(&["message/rfc822", "message/global"], &["eml"]) {
        return Some(Kind::Message);
    }
    if !crate::text::plain::looks_like_text(bytes) {
        return None;
    }
    if is(&["text/calendar", "application/ics"], &["ics"]) {
        return Some(Kind::Calendar);
    }
    if is(&["text/html", "application/xhtml+xml"], &["html", "htm", "xhtml"]) {
        return Some(Kind::Html);
    }
    is(&["text/plain", "text/csv", "text/markdown"], &["txt", "text", "csv", "md"]).then_some(Kind::Plain)
}

fn is_heic(bytes: &[u8]) -> bool {
    bytes.get(4..8) == Some(b"ftyp")
        && matches!(bytes.get(8..12), Some(b"heic" | b"heix" | b"mif1" | b"avif"))
}

fn of_archive(bytes: &[u8]) -> Option<Kind> {
    let mut archive = archive::open(bytes)?;
    if archive.index_for_name("word/document.xml").is_some() {
        return Some(Kind::Docx);
    }
    let told = match archive::read(&mut archive, "mimetype", 200) {
        archive::Member::Whole(told) => String::from_utf8_lossy(&told).trim().to_owned(),
        _ => String::new(),
    };
    told.starts_with("application/vnd.oasis.opendocument.text").then_some(Kind::Odt)
}
