//! The text of Word and `OpenDocument` files: XML in a zip archive.
//!
//! Entities that a file declares itself are never expanded, so a few lines cannot become gigabytes.

use super::{LARGEST_PART, Sink, Unread, plain};
use crate::archive::{self, Member};
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

/// Deepest that elements lie within each other before a file is taken for an attack.
const DEEPEST: usize = 2_000;

/// The parts of a Word file that hold what someone wrote, in the order they are read.
const WORD_PARTS: [&str; 4] =
    ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"];

pub(super) fn read_docx(bytes: &[u8], sink: &mut Sink) -> Result<(), Unread> {
    let mut archive = archive::open(bytes).ok_or(Unread::Damaged)?;
    for (i, part) in WORD_PARTS.into_iter().enumerate() {
        match part_of(&mut archive, part) {
            Ok(Some(xml)) => {
                if i > 0 {
                    sink.push('\n');
                }
                read_xml(&xml, &WORD, sink).or_else(|why| if i == 0 { Err(why) } else { Ok(()) })?;
            }
            Ok(None) if i == 0 => return Err(Unread::Damaged),
            Err(why) if i == 0 => return Err(why),
            Ok(None) | Err(_) => {}
        }
    }
    Ok(())
}

pub(super) fn read_odt(bytes: &[u8], sink: &mut Sink) -> Result<(), Unread> {
    let mut archive = archive::open(bytes).ok_or(Unread::Damaged)?;
    // A locked file says so in its manifest; its content then looks damaged.
    let locked = matches!(archive::read(&mut archive, "META-INF/manifest.xml", LARGEST_PART),
        Member::Whole(manifest) if holds(&manifest, b"encryption-data"));
    if locked {
        return Err(Unread::Protected);
    }
    let xml = part_of(&mut archive, "content.xml")?.ok_or(Unread::Damaged)?;
    read_xml(&xml, &OPEN_DOCUMENT, sink)
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

fn part_of(archive: &mut archive::Archive<'_>, name: &str) -> Result<Option<String>, Unread> {
    match archive::read(archive, name, LARGEST_PART) {
        Member::Whole(bytes) => Ok(Some(plain::decoded(&bytes))),
        Member::TooLarge => Err(Unread::TooLarge),
        Member::Protected => Err(Unread::Protected),
        Member::Damaged => Err(Unread::Damaged),
        Member::Missing => Ok(None),
    }
}

/// What the elements of a format mean. Names are without their prefix.
struct Format {
    /// What lies within these is no text that is shown.
    skipped: &'static [&'static str],
    /// Text counts only within these; everywhere when empty.
    text: &'static [&'static str],
    /// After these a new line begins.
    lines: &'static [&'static str],
}

const WORD: Format =
    Format { skipped: &["delText", "instrText", "Fallback", "moveFrom"], text: &["t"], lines: &["p", "tr"] };

const OPEN_DOCUMENT: Format = Format {
    skipped: &["tracked-changes", "sequence-decls", "forms", "automatic-styles", "creator", "date"],
    text: &["p", "h"],
    lines: &["p", "h", "table-row"],
};

/// Where the reading stands.
#[derive(Default)]
struct State {
    depth: usize,
    /// Depth at which a skipped element began.
    skipping: Option<usize>,
    /// Elements in which text counts, within each other.
    in_text: usize,
}

fn read_xml(xml: &str, format: &Format, sink: &mut Sink) -> Result<(), Unread> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    let mut state = State::default();
    let mut found = false;
    loop {
        if sink.is_full() {
            return Ok(());
        }
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                found = true;
                state.depth += 1;
                if state.depth > DEEPEST {
                    return Err(Unread::TooLarge);
                }
                begin(&element, format, &mut state, sink);
            }
            Ok(Event::Empty(element)) if state.skipping.is_none() => {
                let name = element.local_name();
                blank(name.as_ref(), &element, sink);
                if listed(format.lines, name.as_ref()) {
                    sink.push('\n');
                }
            }
            Ok(Event::End(element)) => {
                end(element.local_name().as_ref(), format, &mut state, sink);
            }
            Ok(Event::Text(text)) if counts(format, &state) => {
                sink.push_str(&text);
            }
            Ok(Event::CData(text)) if counts(format, &state) => {
                sink.push_str(&text);
            }
            Ok(Event::GeneralRef(entity)) if counts(format, &state) => {
                if let Ok(Some(c)) = entity.resolve_char_ref() {
                    sink.push(c);
                } else if let Some(text) = resolve_predefined_entity(&entity) {
                    sink.push_str(text);
                }
            }
            Ok(Event::Eof) => return if found { Ok(()) } else { Err(Unread::Damaged) },
            // What was read before the break is worth having; nothing at all is not.
            Err(_) => return if sink.is_empty() { Err(Unread::Damaged) } else { Ok(()) },
            Ok(_) => {}
        }
    }
}

fn listed(list: &[&str], name: &str) -> bool {
    list.contains(&name)
}

fn counts(format: &Format, state: &State) -> bool {
    state.skipping.is_none() && (format.text.is_empty() || state.in_text > 0)
}

fn begin(element: &BytesStart<'_>, format: &Format, state: &mut State, sink: &mut Sink) {
    let name = element.local_name();
    if state.skipping.is_none() {
        if listed(format.skipped, name.as_ref()) {
            state.skipping = Some(state.depth);
        } else {
            blank(name.as_ref(), element, sink);
        }
    }
    if listed(format.text, name.as_ref()) {
        state.in_text += 1;
    }
}

fn end(name: &str, format: &Format, state: &mut State, sink: &mut Sink) {
    if listed(format.text, name) {
        state.in_text = state.in_text.saturating_sub(1);
    }
    match state.skipping {
        Some(depth) if depth >= state.depth => state.skipping = None,
        None if listed(format.lines, name) => {
            sink.push('\n');
        }
        None if name == "tc" || name == "table-cell" => {
            sink.push('\t');
        }
        _ => {}
    }
    state.depth = state.depth.saturating_sub(1);
}

/// Elements that stand for blanks: tabs, breaks, and `OpenDocument`'s counted spaces.
fn blank(name: &str, element: &BytesStart<'_>, sink: &mut Sink) {
    match name {
        "tab" => sink.push('\t'),
        "br" | "cr" | "line-break" => sink.push('\n'),
        "noBreakHyphen" => sink.push('-'),
        "s" => {
            let count = element.attributes().flatten().find(|a| a.key.local_name().as_ref() == "c");
            let count = count.and_then(|a| a.value.parse::<usize>().ok());
            sink.push_str(&" ".repeat(count.unwrap_or(1).clamp(1, 100)))
        }
        _ => true,
    };
}
