//! Files: named by what they hold, and only of types that are received.

use crate::validation::Problem;
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};

/// SHA-256 of the content, in hexadecimal: the file's name on disk.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileHash(String);

impl FileHash {
    /// The hash of some content.
    pub fn of(content: &[u8]) -> Self {
        Self(hex(&Sha256::digest(content)))
    }

    /// In hexadecimal.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, b| {
        let _ = write!(text, "{b:02x}");
        text
    })
}

impl fmt::Display for FileHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is no SHA-256 in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a SHA-256 in hexadecimal")]
pub struct NotAHash;

impl FromStr for FileHash {
    type Err = NotAHash;
    fn from_str(s: &str) -> Result<Self, NotAHash> {
        let ok = s.len() == 64 && s.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if ok { Ok(Self(s.to_owned())) } else { Err(NotAHash) }
    }
}

crate::stored_as_text!(FileHash);

crate::text_enum! {
    /// What came of reading a file's text.
    pub enum TextOutcome {
        /// It was read whole.
        Whole = "whole",
        /// It is longer than what is read, and the rest was left out.
        Cut = "cut",
        /// It holds no text: a picture of one, such as a scanned page.
        Picture = "picture",
        /// It asks for a password.
        Protected = "protected",
        /// It is broken.
        Damaged = "damaged",
        /// Reading it took more time or memory than is given, or the reader broke.
        TooDemanding = "too_demanding",
        /// It is of a kind whose text is not read.
        OtherKind = "other_kind",
    }
}

crate::text_enum! {
    /// Why a file is dangerous to open.
    pub enum DangerReason {
        /// It is a program.
        Program = "program",
        /// It holds commands or scripts.
        Script = "script",
        /// It leads somewhere else when it is opened.
        Shortcut = "shortcut",
        /// An Office file with macros.
        Macro = "macro",
        /// It is locked with a password, so nobody can tell what it holds.
        Locked = "locked",
        /// A web page that asks for something or takes in others.
        Page = "page",
        /// Another file hides in it.
        Embedded = "embedded",
        /// An archive that cannot be looked into.
        Archive = "archive",
        /// Its name hides what it is.
        Disguised = "disguised",
    }
}

/// A danger found in a file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Danger {
    /// Why.
    pub reason: DangerReason,
    /// The path within an archive that it lies at; none for the file itself.
    pub within: Option<String>,
}

impl TextOutcome {
    /// There is a text to show.
    pub const fn has_text(self) -> bool {
        matches!(self, Self::Whole | Self::Cut)
    }
}

/// Largest file that is received through a form, in megabytes.
pub const LARGEST_MB: u64 = 25;
/// Most files in one statement.
pub const MOST_FILES: usize = 20;

/// A type that is received through a form: ending, media type, and how the content begins.
struct FileType {
    endings: &'static [&'static str],
    media_type: &'static str,
    begins: &'static [&'static [u8]],
}

const ZIP: &[&[u8]] = &[b"PK\x03\x04"];
/// PDF, Word, `OpenDocument`, rich and plain text, spreadsheets, pictures of scanned pages.
const TYPES: &[FileType] = &[
    FileType { endings: &["pdf"], media_type: "application/pdf", begins: &[b"%PDF-"] },
    FileType {
        endings: &["docx"],
        media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        begins: ZIP,
    },
    FileType { endings: &["doc"], media_type: "application/msword", begins: &[b"\xD0\xCF\x11\xE0"] },
    FileType { endings: &["odt"], media_type: "application/vnd.oasis.opendocument.text", begins: ZIP },
    FileType { endings: &["rtf"], media_type: "application/rtf", begins: &[b"{\\rtf"] },
    FileType { endings: &["txt"], media_type: "text/plain", begins: &[] },
    FileType {
        endings: &["xlsx"],
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        begins: ZIP,
    },
    FileType { endings: &["ods"], media_type: "application/vnd.oasis.opendocument.spreadsheet", begins: ZIP },
    FileType { endings: &["jpg", "jpeg"], media_type: "image/jpeg", begins: &[b"\xFF\xD8\xFF"] },
    FileType { endings: &["png"], media_type: "image/png", begins: &[b"\x89PNG\r\n"] },
];

/// The file endings a form may offer: `.pdf,.docx,…`.
pub fn accepted_endings() -> String {
    let all: Vec<String> = TYPES.iter().flat_map(|t| t.endings).map(|e| format!(".{e}")).collect();
    all.join(",")
}

/// Checks a file sent through a form, by its ending and by how its content begins, and returns its media type.
/// Mail is received whatever it holds; this is for forms, where the sender can be asked for another file.
///
/// # Errors
/// The type is not received, the content is not what the ending says, or the file is empty or too large.
pub fn check_upload(name: &str, content: &[u8]) -> Result<&'static str, Problem> {
    if content.is_empty() {
        return Err(Problem::FileEmpty(name.to_owned()));
    }
    if content.len() as u64 > LARGEST_MB * 1_000_000 {
        return Err(Problem::FileTooLarge(name.to_owned(), LARGEST_MB));
    }
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_lowercase()).unwrap_or_default();
    let known = TYPES.iter().find(|t| t.endings.contains(&ending.as_str()));
    match known {
        Some(t) if t.begins.is_empty() => {
            if std::str::from_utf8(content).is_ok_and(|s| !s.contains('\0')) || !content.contains(&0) {
                Ok(t.media_type)
            } else {
                Err(Problem::FileType(name.to_owned()))
            }
        }
        Some(t) if t.begins.iter().any(|b| content.starts_with(b)) => Ok(t.media_type),
        _ => Err(Problem::FileType(name.to_owned())),
    }
}

/// A file name that is safe to show and to offer for download: no path, no hidden characters
/// ([`crate::text::is_hidden`]), not empty.
pub fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String =
        last.chars().filter(|c| !crate::text::is_hidden(*c) && !"\"<>|:*?".contains(*c)).collect();
    let clean = clean.trim().trim_start_matches('.').to_owned();
    if clean.is_empty() { "fil".to_owned() } else { shortened(&clean) }
}

/// Longest name of a file that is kept, in characters.
const LONGEST_NAME: usize = 150;

/// A name that is too long loses its middle; its ending says what the file is.
fn shortened(name: &str) -> String {
    let length = name.chars().count();
    if length <= LONGEST_NAME {
        return name.to_owned();
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let ending = if ending.chars().count() <= 10 { ending } else { "" };
    let room = LONGEST_NAME - ending.chars().count() - 2;
    let start: String = name.chars().take(room).collect();
    if ending.is_empty() {
        format!("{}…", start.trim_end())
    } else {
        format!("{}….{ending}", start.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_keeps_the_ending_that_says_what_it_is() {
        let long = safe_name(&format!("{}.pdf", "Yttrande över samverkansmodellen ".repeat(20)));
        assert!(long.ends_with("….pdf") && long.chars().count() <= LONGEST_NAME, "{long}");
        assert_eq!(check_upload(&long, b"%PDF-1.7"), Ok("application/pdf"));
        assert_eq!(safe_name("yttrande.pdf"), "yttrande.pdf");
        assert!(safe_name(&"a".repeat(400)).chars().count() <= LONGEST_NAME);
    }

    #[test]
    fn content_must_be_what_the_ending_says() {
        assert_eq!(check_upload("Yttrande.PDF", b"%PDF-1.7 ..."), Ok("application/pdf"));
        for (name, content) in [
            ("a.pdf", &b"MZ\x90"[..]),
            ("a.pages", b"PK\x03\x04"),
            ("a.exe", b"MZ"),
            ("pdf", b"%PDF-"),
            ("a.txt", b"a\0b"),
        ] {
            assert_eq!(check_upload(name, content), Err(Problem::FileType(name.into())), "{name}");
        }
        assert_eq!(check_upload("a.pdf", b""), Err(Problem::FileEmpty("a.pdf".into())));
        assert_eq!(check_upload("gammal.txt", b"\xe5\xe4\xf6 i Windows-1252"), Ok("text/plain"));
    }

    #[test]
    fn names_lose_paths_and_tricks() {
        assert_eq!(safe_name("..\\..\\Yttrande \"slut\"\r\n.pdf"), "Yttrande slut.pdf");
        assert_eq!(safe_name("/etc/passwd"), "passwd");
        assert_eq!(safe_name("\u{7}"), "fil");
        assert_eq!(safe_name("Yttrande\u{202e}fdp.exe"), "Yttrandefdp.exe", "what it is must be seen");
        assert_eq!(safe_name("a\u{2066}b\u{200f}.pdf"), "ab.pdf");
    }
}
