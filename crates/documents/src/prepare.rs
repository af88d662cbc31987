//! Puts a document into the shape the template expects: rows of equal length, headings that do not skip a level,
//! nothing empty, text that can be shown.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;
use serde_json::Value;

use crate::model::{Alignment, Block, Date, Document, Fact, Span, StanceKind, StanceRow};
use crate::text::{self, Repertoire, is_blank};
use crate::{Error, Language};

/// The default colour.
const ACCENT: &str = "#12304f";
/// Letters a word may have before it gets places to break: in running text, and in narrow columns.
const LIMIT: usize = 40;
const NARROW_LIMIT: usize = 24;
/// A longer heading would be too long a string for the file's outline; it becomes a paragraph.
const LONGEST_HEADING: usize = 2_000;
/// The same for text alternatives, links and metadata, which are cut.
const LONGEST_ALT: usize = 8_000;
const LONGEST_LINK: usize = 2_000;
const LONGEST_METADATA: usize = 500;
const LONGEST_TITLE: usize = 1_000;

/// A document ready for the template.
pub(crate) struct Prepared {
    /// What the template reads.
    pub json: String,
    /// Tells this document from others; the same each time it is rendered.
    pub identifier: String,
}

#[derive(Serialize)]
struct Input<'a> {
    document: &'a Document,
    metadata: Metadata,
}

/// What goes into the file, not onto the page.
#[derive(Serialize)]
struct Metadata {
    title: String,
    author: String,
    mark: Option<String>,
    region: &'static str,
}

pub(crate) fn prepare(original: &Document, repertoire: Repertoire) -> Result<Prepared, Error> {
    if !exists(original.date) {
        return Err(Error::Date(original.date));
    }
    let mut document = original.clone();
    document.title = shortened(&text::one_line(&document.title, repertoire), LONGEST_TITLE);
    if !is_colour(&document.accent) {
        ACCENT.clone_into(&mut document.accent);
    }
    document.mark = document.mark.take().filter(|mark| !is_blank(mark));
    document.register_number = document.register_number.take().filter(|n| !is_blank(n));
    keep_full_facts(&mut document.facts);
    if let Some(lines) = &mut document.address {
        lines.retain(|line| !is_blank(line));
    }
    document.address = document.address.take().filter(|lines| !lines.is_empty());
    let first_level = u8::from(!is_blank(&document.title));
    document.blocks =
        Tidy { repertoire, first_level, last_level: first_level }.blocks(document.blocks, false);

    let input = Input { metadata: metadata(&document, repertoire), document: &document };
    let mut value = serde_json::to_value(&input)?;
    clean_strings(&mut value, repertoire, LIMIT);
    let identifier = format!(
        "{}|{}|{}|{}|{}-{}-{}",
        document.site,
        document.kind,
        document.register_number.as_deref().unwrap_or_default(),
        document.title,
        document.date.year,
        document.date.month,
        document.date.day
    );
    Ok(Prepared { json: value.to_string(), identifier })
}

/// PDF/UA wants a title: the document's, or else what else names it.
fn metadata(document: &Document, repertoire: Repertoire) -> Metadata {
    let line = |text: &str| shortened(&text::one_line(text, repertoire), LONGEST_METADATA);
    let title = [&document.title, &document.kind, &document.site]
        .into_iter()
        .map(|text| line(text))
        .find(|text| !is_blank(text));
    Metadata {
        title: title.unwrap_or_else(|| "\u{2013}".to_owned()),
        author: line(&document.site),
        mark: document.mark.as_deref().map(line),
        region: match document.language {
            Language::Swedish => "SE",
            Language::English => "GB",
            Language::Finnish => "FI",
        },
    }
}

fn exists(date: Date) -> bool {
    let leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
    let days = match date.month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    (0..=9999).contains(&date.year) && (1..=days).contains(&date.day)
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn shortened(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Cleans every string but the links. Names of fields and variants are plain ASCII and stay as they are.
fn clean_strings(value: &mut Value, repertoire: Repertoire, limit: usize) {
    match value {
        Value::String(text) => *text = text::clean(text, repertoire, limit),
        Value::Array(items) => {
            for item in items {
                clean_strings(item, repertoire, limit);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                match name.as_str() {
                    "link" | "metadata" => {}
                    "rows" | "header" | "facts" | "address" => {
                        clean_strings(field, repertoire, NARROW_LIMIT);
                    }
                    _ => clean_strings(field, repertoire, limit),
                }
            }
        }
        _ => {}
    }
}

fn keep_full_facts(facts: &mut Vec<Fact>) {
    facts.retain(|fact| !is_blank(&fact.label) || !is_blank(&fact.value));
}

fn keep_full_texts(texts: &mut Vec<String>) {
    texts.retain(|text| !is_blank(text));
}

fn keep_full_runs(runs: &mut Vec<Vec<Span>>) {
    for spans in &mut *runs {
        tidy_spans(spans);
    }
    runs.retain(|spans| !spans.is_empty());
}

/// Leaves out what is empty and links that lead nowhere; a link without text shows its address.
fn tidy_spans(spans: &mut Vec<Span>) {
    for span in &mut *spans {
        span.link = span.link.take().filter(|address| is_link(address));
        if let Some(address) = &span.link
            && is_blank(&span.text)
        {
            span.text.clone_from(address);
        }
    }
    spans.retain(|span| !span.text.is_empty());
    if spans.iter().all(|span| is_blank(&span.text)) {
        spans.clear();
    }
}

pub(crate) fn is_link(address: &str) -> bool {
    let known = ["https:", "http:", "mailto:", "tel:"];
    known.iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && address.len() > scheme.len()
    }) && address.len() <= LONGEST_LINK
        && address.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Walks the blocks in reading order.
struct Tidy {
    repertoire: Repertoire,
    /// The level of the title: 1, or 0 where there is none.
    first_level: u8,
    /// The level of the heading before.
    last_level: u8,
}

impl Tidy {
    fn blocks(&mut self, blocks: Vec<Block>, kept_together: bool) -> Vec<Block> {
        let mut tidied = Vec::with_capacity(blocks.len());
        for block in blocks {
            match block {
                // One level is enough, and a file may not nest too deep.
                Block::KeepTogether { blocks } if kept_together => {
                    tidied.extend(self.blocks(blocks, true));
                }
                Block::KeepTogether { blocks } => {
                    let blocks = self.blocks(blocks, true);
                    if !blocks.is_empty() {
                        tidied.push(Block::KeepTogether { blocks });
                    }
                }
                Block::PageBreak if kept_together => {}
                Block::Signature { .. } if !kept_together => {
                    if let Some(signature) = self.block(block) {
                        sign(&mut tidied, signature);
                    }
                }
                other => tidied.extend(self.block(other)),
            }
        }
        tidied
    }

    fn block(&mut self, mut block: Block) -> Option<Block> {
        match &mut block {
            Block::Heading { level, text } => return self.heading(*level, text),
            Block::Paragraph { spans } => {
                tidy_spans(spans);
                return (!spans.is_empty()).then_some(block);
            }
            Block::BulletList { items } | Block::NumberedList { items } => {
                keep_full_runs(items);
                return (!items.is_empty()).then_some(block);
            }
            Block::Facts { facts } => {
                keep_full_facts(facts);
                return (!facts.is_empty()).then_some(block);
            }
            Block::Table { header, rows, alignments, widths, .. } => {
                if !even_out(header, rows, alignments, widths) {
                    return None;
                }
            }
            Block::Quote { paragraphs, .. } => {
                keep_full_texts(paragraphs);
                return (!paragraphs.is_empty()).then_some(block);
            }
            Block::Answer { paragraphs, reason, .. } => {
                keep_full_texts(paragraphs);
                keep_full_runs(reason);
                return (!paragraphs.is_empty() || !reason.is_empty()).then_some(block);
            }
            Block::Notice { title, paragraphs } => {
                keep_full_runs(paragraphs);
                if is_blank(title) && paragraphs.is_empty() {
                    return None;
                }
            }
            Block::Beside { left, right, .. } => {
                keep_full_texts(left);
                right.retain(|b| {
                    !matches!(b, Block::Heading { .. } | Block::PageBreak | Block::Beside { .. })
                });
                *right = self.blocks(std::mem::take(right), true);
                return (!left.is_empty() || !right.is_empty()).then_some(block);
            }
            Block::StanceBars { alt, rows, .. } => {
                if !self.stances(alt, rows) {
                    return None;
                }
            }
            Block::Signature { name, title } => {
                if is_blank(name) && is_blank(title) {
                    return None;
                }
            }
            Block::PageBreak | Block::KeepTogether { .. } => {}
        }
        Some(block)
    }

    /// A heading at most one level below the one before, as PDF/UA wants it.
    fn heading(&mut self, level: u8, text: &str) -> Option<Block> {
        if is_blank(text) {
            return None;
        }
        let text = text::one_line(text, self.repertoire);
        if text.chars().count() > LONGEST_HEADING {
            return Some(Block::Paragraph { spans: vec![Span::bold(text)] });
        }
        let wanted = level.clamp(1, 3) + self.first_level;
        self.last_level = wanted.min(self.last_level + 1);
        Some(Block::Heading { level: self.last_level, text })
    }

    /// Leaves out what counts nothing and makes sure there is a text alternative. False if nothing is left.
    fn stances(&self, alt: &mut String, rows: &mut Vec<StanceRow>) -> bool {
        for row in &mut *rows {
            row.segments.retain(|segment| segment.count > 0);
        }
        rows.retain(|row| !row.segments.is_empty() || !is_blank(&row.label));
        if is_blank(alt) {
            *alt = numbers_in_words(rows);
        }
        *alt = shortened(&text::one_line(alt, self.repertoire), LONGEST_ALT);
        rows.iter().any(|row| !row.segments.is_empty()) && !is_blank(alt)
    }
}

/// A signature never stands alone on a page: it is kept with the paragraph before it.
fn sign(blocks: &mut Vec<Block>, signature: Block) {
    match blocks.pop_if(|last| matches!(last, Block::Paragraph { .. })) {
        Some(paragraph) => blocks.push(Block::KeepTogether { blocks: vec![paragraph, signature] }),
        None => blocks.push(signature),
    }
}

/// The picture's labels and numbers, in no language but the caller's.
fn numbers_in_words(rows: &[StanceRow]) -> String {
    let mut words = String::new();
    for row in rows {
        let mut counts: BTreeMap<(StanceKind, &str), u64> = BTreeMap::new();
        for segment in &row.segments {
            *counts.entry((segment.kind, &segment.label)).or_default() += u64::from(segment.count);
        }
        let counts: Vec<String> =
            counts.iter().map(|((_, label), count)| format!("{label} {count}")).collect();
        // Writing to a string cannot fail.
        let _ = write!(words, "{}: {}. ", row.label, counts.join(", "));
    }
    words
}

/// Gives every row the same number of cells. False if there is nothing to show.
fn even_out(
    header: &mut Vec<String>,
    rows: &mut Vec<Vec<String>>,
    alignments: &mut Vec<Alignment>,
    widths: &mut Vec<f32>,
) -> bool {
    rows.retain(|row| !row.is_empty());
    let columns = rows.iter().map(Vec::len).chain([header.len()]).max();
    let columns = columns.unwrap_or_default();
    if !header.is_empty() {
        header.resize(columns, String::new());
    }
    for row in rows {
        row.resize(columns, String::new());
    }
    alignments.resize(columns, Alignment::Start);
    widths.resize(columns, 1.0);
    for width in widths {
        if !(0.05..=100.0).contains(width) {
            *width = 1.0;
        }
    }
    columns > 0
}
