//! What makes a file dangerous to open: told by what it holds, by its name, and by what lies in it when it is a zip archive. The rules
//! are in `rules/dangerous.txt`, for a person to read.
//!
//! This reads only first bytes, names and the list of an archive, by code of our own within limits, so it is done where the mail
//! is received: no file is there for a moment before it is judged.

use crate::archive::{self, Member};
use crate::text::plain;
use std::sync::LazyLock;

/// Why a file is dangerous.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// It is a program.
    Program,
    /// It holds commands or scripts.
    Script,
    /// It leads somewhere else when it is opened.
    Shortcut,
    /// An Office file with macros.
    Macro,
    /// It is locked with a password, so nobody can tell what it holds.
    Locked,
    /// A web page that asks for something or takes in others.
    Page,
    /// Another file hides in it.
    Embedded,
    /// An archive that cannot be looked into.
    Archive,
    /// Its name hides what it is: "yttrande.pdf.exe".
    Disguised,
}

impl Reason {
    /// Every reason, with its written form.
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Program, "program"),
        (Self::Script, "script"),
        (Self::Shortcut, "shortcut"),
        (Self::Macro, "macro"),
        (Self::Locked, "locked"),
        (Self::Page, "page"),
        (Self::Embedded, "embedded"),
        (Self::Archive, "archive"),
        (Self::Disguised, "disguised"),
    ];

    /// Its written form.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(reason, _)| *reason == self).map_or("", |(_, word)| word)
    }

    fn by_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, w)| *w == word).map(|(reason, _)| *reason)
    }
}

/// A danger, and the file in the archive that it lies in, if it does.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Danger {
    /// Why.
    pub reason: Reason,
    /// The path within the archive; none for the file itself.
    pub within: Option<String>,
}

/// Archives within archives that are looked into; what lies deeper is said to be unreadable.
const DEEPEST: usize = 2;
/// Most bytes of a member that are looked at, and of all together.
const LARGEST_MEMBER: usize = 8 << 20;
const LARGEST_ALL: usize = 64 << 20;
/// Most dangers told of one file.
const MOST: usize = 10;
/// Where a page's words are looked for: a script may stand anywhere, but a page longer than this is read no further.
const LONGEST_PAGE: usize = 4 << 20;

/// What makes a file dangerous; empty when nothing is known to.
pub fn find(name: &str, bytes: &[u8]) -> Vec<Danger> {
    let mut left = LARGEST_ALL;
    let mut found = within(name, bytes, DEEPEST, &mut left);
    found.sort();
    found.dedup();
    found.truncate(MOST);
    found
}

/// The rules, each kind by itself.
#[derive(Default)]
struct Rules {
    endings: Vec<(&'static str, Reason)>,
    documents: Vec<&'static str>,
    begins: Vec<(Vec<u8>, Reason)>,
    members: Vec<(&'static str, Reason)>,
    wide: Vec<(Vec<u8>, Reason)>,
    pages: Vec<(&'static str, Reason)>,
    pdf: Vec<(&'static str, Reason)>,
    rtf: Vec<(&'static str, Reason)>,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| rules(include_str!("../rules/dangerous.txt")));

fn rules(text: &'static str) -> Rules {
    let mut rules = Rules::default();
    for line in text.lines() {
        let line = line.split('#').next().unwrap_or_default();
        let mut words = line.split_whitespace();
        let (Some(kind), Some(word)) = (words.next(), words.next()) else { continue };
        let reason = words.next().and_then(Reason::by_word);
        match (kind, reason) {
            ("document", _) => rules.documents.push(word),
            ("ending", Some(reason)) => rules.endings.push((word, reason)),
            ("begins", Some(reason)) => rules.begins.push((unhex(word), reason)),
            ("member", Some(reason)) => rules.members.push((word, reason)),
            ("wide", Some(reason)) => {
                rules.wide.push((word.bytes().flat_map(|b| [b, 0]).collect(), reason));
            }
            ("page", Some(reason)) => rules.pages.push((word, reason)),
            ("pdf", Some(reason)) => rules.pdf.push((word, reason)),
            ("rtf", Some(reason)) => rules.rtf.push((word, reason)),
            _ => {}
        }
    }
    rules
}

fn unhex(text: &str) -> Vec<u8> {
    let pairs = text.as_bytes().chunks(2).filter_map(|pair| std::str::from_utf8(pair).ok());
    pairs.filter_map(|pair| u8::from_str_radix(pair, 16).ok()).collect()
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    // The first byte is looked for quickly; most files hold few of it.
    let Some(first) = word.first() else { return false };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|b| b == first) {
        rest = &rest[at..];
        if rest.starts_with(word) {
            return true;
        }
        rest = &rest[1..];
    }
    false
}

fn within(name: &str, bytes: &[u8], depth: usize, left: &mut usize) -> Vec<Danger> {
    let mut reasons = of_name(name);
    of_content(bytes, &mut reasons);
    let mut found: Vec<Danger> = Vec::new();
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        of_archive(bytes, depth, left, &mut reasons, &mut found);
    }
    found.extend(reasons.into_iter().map(|reason| Danger { reason, within: None }));
    found
}

/// What the name says: its ending, and whether another stands before it to mislead.
fn of_name(name: &str) -> Vec<Reason> {
    let clean: String = name.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let clean = clean.trim_end_matches(['.', ' ']).to_lowercase();
    let mut endings = clean.rsplit('.');
    let last = endings.next().unwrap_or_default();
    let before = endings.next().unwrap_or_default();
    if before.is_empty() && !clean.contains('.') {
        return Vec::new();
    }
    let Some((_, reason)) = RULES.endings.iter().find(|(ending, _)| *ending == last) else {
        return Vec::new();
    };
    if RULES.documents.contains(&before) && clean.matches('.').count() > 1 {
        return vec![*reason, Reason::Disguised];
    }
    vec![*reason]
}

fn of_content(bytes: &[u8], reasons: &mut Vec<Reason>) {
    let begins = RULES.begins.iter().filter(|(mark, _)| bytes.starts_with(mark));
    reasons.extend(begins.map(|(_, reason)| *reason));
    // "MZ" alone could begin a sentence; a program for Windows has empty bytes soon after.
    if bytes.starts_with(b"MZ") && bytes[..bytes.len().min(64)].contains(&0) {
        reasons.push(Reason::Program);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        reasons.extend(RULES.wide.iter().filter(|(word, _)| holds(bytes, word)).map(|(_, reason)| *reason));
    } else if bytes.starts_with(b"{\\rtf") {
        let of = RULES.rtf.iter().filter(|(word, _)| holds(bytes, word.as_bytes()));
        reasons.extend(of.map(|(_, reason)| *reason));
    } else if holds(&bytes[..bytes.len().min(1024)], b"%PDF-") {
        let of = RULES.pdf.iter().filter(|(word, _)| holds(bytes, word.as_bytes()));
        reasons.extend(of.map(|(_, reason)| *reason));
    } else if plain::looks_like_text(bytes) {
        of_page(&bytes[..bytes.len().min(LONGEST_PAGE)], reasons);
    }
}

/// A web page or a picture in SVG, whatever it is called: browsers look at what it holds.
fn of_page(bytes: &[u8], reasons: &mut Vec<Reason>) {
    let text = plain::decoded(bytes).to_lowercase();
    let start: String = text.chars().take(2_000).collect();
    let is_page =
        ["<html", "<!doctype html", "<svg", "<head", "<body", "<script"].iter().any(|w| start.contains(w));
    if is_page && start.trim_start().starts_with('<') {
        reasons.extend(RULES.pages.iter().filter(|(word, _)| text.contains(word)).map(|(_, reason)| *reason));
    }
}

fn of_archive(
    bytes: &[u8],
    depth: usize,
    left: &mut usize,
    reasons: &mut Vec<Reason>,
    found: &mut Vec<Danger>,
) {
    let Some(mut zip) = archive::open(bytes).filter(|_| depth > 0) else {
        reasons.push(Reason::Archive);
        return;
    };
    // Documents are archives too: what lies in one is only its insides, with what the rules name.
    let is_document =
        zip.index_for_name("[Content_Types].xml").is_some() || zip.index_for_name("mimetype").is_some();
    for index in 0..zip.len() {
        if found.len() >= MOST {
            return;
        }
        let Ok(member) = zip.by_index_raw(index) else {
            reasons.push(Reason::Archive);
            continue;
        };
        let (path, locked) = (String::from_utf8_lossy(member.name_raw()).into_owned(), member.encrypted());
        drop(member);
        let lower = format!("/{}", path.replace('\\', "/").to_lowercase());
        let named = RULES.members.iter().filter(|(word, reason)| {
            // A Java manifest says nothing of a document, which has none.
            let fits = if word.starts_with('/') {
                lower.contains(word)
            } else {
                lower.contains(&format!("/{word}"))
            };
            fits && (is_document || !matches!(reason, Reason::Macro | Reason::Embedded))
        });
        reasons.extend(named.map(|(_, reason)| *reason));
        if locked {
            reasons.push(Reason::Locked);
            continue;
        }
        if is_document || path.ends_with('/') {
            continue;
        }
        let inner = match archive::read_at(&mut zip, index, LARGEST_MEMBER.min(*left)) {
            Member::Whole(inner) => inner,
            Member::Protected => {
                reasons.push(Reason::Locked);
                continue;
            }
            // Too large to look at: its name still tells.
            Member::TooLarge | Member::Damaged | Member::Missing => Vec::new(),
        };
        *left = left.saturating_sub(inner.len());
        let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
        for danger in within(name, &inner, depth - 1, left) {
            let place = danger.within.map_or_else(|| path.clone(), |deeper| format!("{path}/{deeper}"));
            found.push(Danger { reason: danger.reason, within: Some(shown(&place)) });
        }
    }
}

/// A path as it may be shown: on one line, not too long.
fn shown(path: &str) -> String {
    path.chars().filter(|c| !c.is_control()).take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_understood() {
        let text = include_str!("../rules/dangerous.txt");
        let lines = text.lines().map(|l| l.split('#').next().unwrap_or_default());
        let asked = lines.filter(|line| !line.trim().is_empty()).count();
        let r = &*RULES;
        let read = r.endings.len() + r.documents.len() + r.begins.len() + r.members.len();
        let read = read + r.wide.len() + r.pages.len() + r.pdf.len() + r.rtf.len();
        assert_eq!(read, asked);
        assert!(r.begins.iter().all(|(mark, _)| mark.len() >= 2) && r.wide.iter().all(|(w, _)| w.len() > 2));
    }
}
