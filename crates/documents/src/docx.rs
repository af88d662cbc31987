//! A document as a DOCX file (ECMA-376, `WordprocessingML`) that can be worked on further: real heading styles, real tables
//! with header rows, lists, the language, a title, and a table of contents.
//!
//! What lives here: the blocks as paragraphs and tables. The parts that are the same in every file are in [`parts`].
//! Pictures of stances are left out: their numbers stand in the table beside them, and that can be edited.

mod parts;

use std::fmt::Write as _;

use crate::model::{Alignment, Block, Document, Fact, Span, SpanMark};
use crate::package::{DECLARATION, Package, TooLarge, escape};
use crate::xlsx::core;

/// The width of the text, in twentieths of a point.
const TEXT_WIDTH: u32 = 9_070;

/// Writes a document. `contents` is the heading of its table of contents; without it there is none.
///
/// # Errors
/// The file would be larger than four gigabytes.
pub fn render(document: &Document, contents: &str) -> Result<Vec<u8>, TooLarge> {
    let mut writer = Writer::default();
    let blocks = flat(&document.blocks);
    writer.head(document);
    if !contents.trim().is_empty() {
        writer.contents(contents, &blocks);
    }
    for block in &blocks {
        writer.block(block);
    }
    let body = format!(
        "{DECLARATION}<w:document {}><w:body>{}{}</w:body></w:document>",
        parts::NAMESPACES,
        writer.xml,
        parts::SECTION
    );
    let mut package = Package::default();
    package.add("[Content_Types].xml", parts::CONTENT_TYPES)?;
    package.add("_rels/.rels", parts::PACKAGE_RELATIONS)?;
    package
        .add("docProps/core.xml", &core(&document.title, &document.site, document.language, document.date))?;
    package.add("word/document.xml", &body)?;
    package.add("word/_rels/document.xml.rels", &parts::relations(&writer.links))?;
    package.add("word/styles.xml", &parts::styles(document.language, &document.accent))?;
    package.add("word/settings.xml", &parts::settings(document.language))?;
    package.add("word/numbering.xml", &parts::numbering(writer.numbered))?;
    package.add("word/footer1.xml", &parts::footer(&document.footer, &document.page_label))?;
    package.finish()
}

/// What is kept together on a page of a PDF follows one after the other here.
fn flat(blocks: &[Block]) -> Vec<&Block> {
    let mut all = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::KeepTogether { blocks } => all.extend(flat(blocks)),
            other => all.push(other),
        }
    }
    all
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

#[derive(Default)]
struct Writer {
    xml: String,
    /// Addresses that are linked to, in order.
    links: Vec<String>,
    /// How many numbered lists there are.
    numbered: usize,
    /// How many headings have been written.
    headings: usize,
    /// The level of the heading before.
    level: u8,
    /// The next paragraph begins a page.
    new_page: bool,
}

impl Writer {
    fn head(&mut self, document: &Document) {
        if let Some(mark) = document.mark.as_deref().filter(|m| !blank(m)) {
            self.text("Notice", mark);
        }
        let number = document.register_number.as_deref().unwrap_or_default();
        let head = [document.site.as_str(), &document.kind, number, &document.date_text];
        let head: Vec<&str> = head.into_iter().filter(|t| !blank(t)).collect();
        self.text("Head", &head.join(" · "));
        if !blank(&document.title) {
            self.text("Title", &document.title);
        }
        self.facts(&document.facts);
    }

    /// The field that a word processor fills in, with the headings as links until it does.
    fn contents(&mut self, title: &str, blocks: &[&Block]) {
        let mut level = 0;
        let mut entries = Vec::new();
        let mut number = 0;
        for block in blocks {
            if let Block::Heading { level: wanted, text } = block
                && !blank(text)
            {
                level = (*wanted).clamp(1, 3).min(level + 1);
                number += 1;
                if level <= 2 {
                    entries.push((level, number, text));
                }
            }
        }
        if entries.is_empty() {
            return;
        }
        self.text("TOCHeading", title);
        let last = entries.len() - 1;
        for (n, (level, number, text)) in entries.into_iter().enumerate() {
            let begin = if n == 0 {
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
                 <w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            } else {
                ""
            };
            let end = if n == last { "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" } else { "" };
            let _ = write!(
                self.xml,
                "<w:p><w:pPr><w:pStyle w:val=\"TOC{level}\"/></w:pPr>{begin}\
                 <w:hyperlink w:anchor=\"_Toc{number}\" w:history=\"1\">{}</w:hyperlink>{end}</w:p>",
                run(text, "")
            );
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph { spans } => self.paragraph("BodyText", "", spans),
            Block::BulletList { items } => {
                for item in items {
                    self.item("1", item);
                }
            }
            Block::NumberedList { items } => {
                self.numbered += 1;
                let list = (self.numbered + 1).to_string();
                for item in items {
                    self.item(&list, item);
                }
            }
            Block::Facts { facts } => self.facts(facts),
            Block::Table { caption, header, rows, alignments, widths } => {
                self.table(caption, header, rows, alignments, widths);
            }
            Block::Quote { paragraphs, source } => self.quote(paragraphs, source),
            Block::Answer { paragraphs, source, outcome, reason } => {
                self.quote(paragraphs, source);
                self.paragraph("Outcome", "", &[Span::bold(outcome)]);
                for spans in reason {
                    self.paragraph("OutcomeReason", "", spans);
                }
            }
            Block::Notice { title, paragraphs } => {
                self.paragraph("Notice", "", &[Span::bold(title)]);
                for spans in paragraphs {
                    self.paragraph("Notice", "", spans);
                }
            }
            Block::Beside { left_title, left, right_title, right } => {
                self.beside([left_title, right_title], left, right);
            }
            Block::StanceBars { .. } => {}
            Block::Signature { name, title } => {
                self.paragraph("BodyText", "", &[Span::bold(name)]);
                self.text("BodyText", title);
            }
            Block::PageBreak => self.new_page = true,
            Block::KeepTogether { blocks } => {
                for block in flat(blocks) {
                    self.block(block);
                }
            }
        }
    }

    fn heading(&mut self, wanted: u8, text: &str) {
        if blank(text) {
            return;
        }
        self.level = wanted.clamp(1, 3).min(self.level + 1);
        self.headings += 1;
        let (level, number) = (self.level, self.headings);
        let breaks = self.page_break();
        let text: Vec<&str> = text.split_whitespace().collect();
        let _ = write!(
            self.xml,
            "<w:p><w:pPr><w:pStyle w:val=\"Heading{level}\"/>{breaks}</w:pPr>\
             <w:bookmarkStart w:id=\"{number}\" w:name=\"_Toc{number}\"/>{}<w:bookmarkEnd w:id=\"{number}\"/></w:p>",
            run(&text.join(" "), "")
        );
    }

    fn page_break(&mut self) -> &'static str {
        if std::mem::take(&mut self.new_page) { "<w:pageBreakBefore/>" } else { "" }
    }

    fn text(&mut self, style: &str, text: &str) {
        self.paragraph(style, "", &[Span::new(text)]);
    }

    fn item(&mut self, list: &str, spans: &[Span]) {
        let numbering = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        self.paragraph("ListParagraph", &numbering, spans);
    }

    /// A paragraph, unless nothing would be seen of it.
    fn paragraph(&mut self, style: &str, properties: &str, spans: &[Span]) {
        if spans.iter().all(|s| blank(&s.text) && s.link.is_none()) {
            return;
        }
        let breaks = self.page_break();
        let runs: String = spans.iter().map(|span| self.span(span)).collect();
        let _ = write!(
            self.xml,
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{breaks}{properties}</w:pPr>{runs}</w:p>"
        );
    }

    fn span(&mut self, span: &Span) -> String {
        let mut properties = String::new();
        let link = span.link.as_deref().filter(|address| crate::prepare::is_link(address));
        if link.is_some() {
            properties.push_str("<w:rStyle w:val=\"Hyperlink\"/>");
        }
        if span.bold {
            properties.push_str("<w:b/>");
        }
        if span.italic {
            properties.push_str("<w:i/>");
        }
        match span.mark {
            Some(SpanMark::Added) => properties.push_str("<w:u w:val=\"single\"/>"),
            Some(SpanMark::Removed) => properties.push_str("<w:strike/>"),
            None => {}
        }
        let Some(address) = link else { return run(&span.text, &properties) };
        let shown = if blank(&span.text) { address } else { &span.text };
        self.links.push(address.to_owned());
        format!(
            "<w:hyperlink r:id=\"{}\" w:history=\"1\">{}</w:hyperlink>",
            parts::link_id(self.links.len()),
            run(shown, &properties)
        )
    }

    fn quote(&mut self, paragraphs: &[String], source: &str) {
        for text in paragraphs {
            self.text("Quote", text);
        }
        if !blank(source) {
            self.text("QuoteSource", &format!("– {source}"));
        }
    }

    /// Labels and values: a table whose first column is its header.
    fn facts(&mut self, facts: &[Fact]) {
        let facts: Vec<&Fact> = facts.iter().filter(|f| !blank(&f.label) || !blank(&f.value)).collect();
        if facts.is_empty() {
            return;
        }
        let widths = [2_500, TEXT_WIDTH - 2_500];
        self.open_table("", &widths, false);
        for fact in facts {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            self.cell(widths[0], "", "TableHeader", "", &fact.label);
            self.cell(widths[1], "", "TableText", "", &fact.value);
            self.xml.push_str("</w:tr>");
        }
        self.close_table();
    }

    fn table(
        &mut self,
        caption: &str,
        header: &[String],
        rows: &[Vec<String>],
        alignments: &[Alignment],
        shares: &[f32],
    ) {
        let columns = rows.iter().map(Vec::len).chain([header.len()]).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        self.text("Caption", caption);
        let widths = widths(shares, columns);
        self.open_table(caption, &widths, !header.is_empty());
        let aligned = |n: usize| match alignments.get(n).copied().unwrap_or_default() {
            Alignment::Start => "",
            Alignment::Center => "<w:jc w:val=\"center\"/>",
            Alignment::End => "<w:jc w:val=\"right\"/>",
        };
        if !header.is_empty() {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (n, width) in widths.iter().enumerate() {
                self.cell(*width, "", "TableHeader", aligned(n), header.get(n).map_or("", String::as_str));
            }
            self.xml.push_str("</w:tr>");
        }
        for row in rows.iter().filter(|row| !row.is_empty()) {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (n, width) in widths.iter().enumerate() {
                self.cell(*width, "", "TableText", aligned(n), row.get(n).map_or("", String::as_str));
            }
            self.xml.push_str("</w:tr>");
        }
        self.close_table();
    }

    /// Two columns: to the left one text, to the right a row for each block that goes with it.
    fn beside(&mut self, titles: [&str; 2], left: &[String], right: &[Block]) {
        let widths = [3_100, TEXT_WIDTH - 3_100];
        self.open_table(titles[0], &widths, true);
        self.xml.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (width, title) in widths.iter().zip(titles) {
            self.cell(*width, "", "TableHeader", "", title);
        }
        self.xml.push_str("</w:tr>");
        let right = flat(right);
        for n in 0..right.len().max(1) {
            self.xml.push_str("<w:tr>");
            let merge = if n == 0 { "<w:vMerge w:val=\"restart\"/>" } else { "<w:vMerge/>" };
            self.open_cell(widths[0], merge);
            let before = self.xml.len();
            if n == 0 {
                for text in left {
                    self.text("TableText", text);
                }
            }
            self.close_cell(before);
            self.open_cell(widths[1], "");
            let before = self.xml.len();
            if let Some(block) = right.get(n) {
                self.block(block);
            }
            self.close_cell(before);
            self.xml.push_str("</w:tr>");
        }
        self.close_table();
    }

    fn open_table(&mut self, caption: &str, widths: &[u32], has_header: bool) {
        let (row, column) = if has_header { (1, 0) } else { (0, 1) };
        let caption = if blank(caption) {
            String::new()
        } else {
            format!("<w:tblCaption w:val=\"{}\"/>", escape(caption).replace('\n', " "))
        };
        let _ = write!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"LedgerTable\"/><w:tblW w:w=\"{TEXT_WIDTH}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"04A0\" w:firstRow=\"{row}\" w:lastRow=\"0\" w:firstColumn=\"{column}\" \
             w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>{caption}</w:tblPr><w:tblGrid>"
        );
        for width in widths {
            let _ = write!(self.xml, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.xml.push_str("</w:tblGrid>");
    }

    /// Between two tables there must be a paragraph, or they grow together.
    fn close_table(&mut self) {
        self.xml.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
    }

    fn open_cell(&mut self, width: u32, properties: &str) {
        let _ =
            write!(self.xml, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{properties}</w:tcPr>");
    }

    /// A cell holds at least one paragraph.
    fn close_cell(&mut self, before: usize) {
        if self.xml.len() == before {
            self.xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>");
        }
        self.xml.push_str("</w:tc>");
    }

    fn cell(&mut self, width: u32, properties: &str, style: &str, aligned: &str, text: &str) {
        self.open_cell(width, properties);
        let before = self.xml.len();
        self.paragraph(style, aligned, &[Span::new(text)]);
        self.close_cell(before);
    }
}

/// A run of text; a line end is a line break.
fn run(text: &str, properties: &str) -> String {
    let mut xml = String::from("<w:r>");
    if !properties.is_empty() {
        let _ = write!(xml, "<w:rPr>{properties}</w:rPr>");
    }
    // Every kind of line end there is.
    let lines =
        text.replace("\r\n", "\n").replace(['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    for (n, line) in lines.split('\n').enumerate() {
        if n > 0 {
            xml.push_str("<w:br/>");
        }
        for (m, piece) in line.split('\t').enumerate() {
            if m > 0 {
                xml.push_str("<w:tab/>");
            }
            let _ = write!(xml, "<w:t xml:space=\"preserve\">{}</w:t>", escape(piece));
        }
    }
    xml + "</w:r>"
}

/// The columns' widths, as they share the text's.
fn widths(shares: &[f32], columns: usize) -> Vec<u32> {
    let share = |n: usize| {
        let share = f64::from(shares.get(n).copied().unwrap_or(1.0));
        if (0.05..=100.0).contains(&share) { share } else { 1.0 }
    };
    let all: f64 = (0..columns).map(share).sum();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a page's width")]
    let width = |n| (share(n) / all * f64::from(TEXT_WIDTH)) as u32;
    (0..columns).map(width).collect()
}
