//! The parts that are the same in every file: types, relations, styles, settings, numbering, foot.

use std::fmt::Write as _;

use crate::model::Language;
use crate::package::{DECLARATION, escape};

/// Names of what is used in the document and its foot.
pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A4, with room for notes; the foot on every page.
pub(super) const SECTION: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
     <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
     <w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>";

pub(super) const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>",
    "<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>",
    "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>",
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>",
    "</Types>"
);

pub(super) const PACKAGE_RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>",
    "</Relationships>"
);

/// What the document refers to: its parts first, then the addresses it links to.
pub(super) fn relations(links: &[String]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut xml = format!(
        "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for (n, (kind, target)) in (1..).zip([
        ("styles", "styles.xml"),
        ("settings", "settings.xml"),
        ("numbering", "numbering.xml"),
        ("footer", "footer1.xml"),
    ]) {
        let _ = write!(xml, "<Relationship Id=\"rId{n}\" Type=\"{base}/{kind}\" Target=\"{target}\"/>");
    }
    for (n, address) in (1..).zip(links) {
        let _ = write!(
            xml,
            "<Relationship Id=\"{}\" Type=\"{base}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            link_id(n),
            escape(address)
        );
    }
    xml + "</Relationships>"
}

/// The id of a link, the first being 1.
pub(super) fn link_id(number: usize) -> String {
    format!("link{number}")
}

pub(super) fn settings(language: Language) -> String {
    format!(
        "{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent=\"100\"/><w:autoHyphenation w:val=\"true\"/>\
         <w:defaultTabStop w:val=\"1304\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{}\"/></w:settings>",
        language.tag()
    )
}

/// The foot: what the site says of itself, and the page.
pub(super) fn footer(text: &str, label: &str) -> String {
    let mut xml = format!("{DECLARATION}<w:ftr {NAMESPACES}>");
    for line in text.lines().filter(|l| !l.trim().is_empty()) {
        let _ = write!(xml, "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}</w:p>", super::run(line, ""));
    }
    xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"right\"/></w:pPr>");
    let mut rest = label;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        xml.push_str(&super::run(before, ""));
        let field = match name {
            "page" => "PAGE",
            "pages" => "NUMPAGES",
            _ => "",
        };
        if !field.is_empty() {
            let _ = write!(xml, "<w:fldSimple w:instr=\" {field} \">{}</w:fldSimple>", super::run("1", ""));
        }
        rest = after;
    }
    xml.push_str(&super::run(rest, ""));
    xml + "</w:p></w:ftr>"
}

/// List 1 is bulleted; each numbered list after it begins from one.
pub(super) fn numbering(numbered: usize) -> String {
    let level = |format: &str, text: &str| {
        format!(
            "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
             <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"397\" w:hanging=\"397\"/></w:pPr></w:lvl>"
        )
    };
    let mut xml = format!(
        "{DECLARATION}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        level("bullet", "–"),
        level("decimal", "%1.")
    );
    for n in 0..numbered {
        let _ = write!(
            xml,
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">\
             <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            n + 2
        );
    }
    xml + "</w:numbering>"
}

/// The site's colour, or dark blue. What is light gives way: it must be read on white.
fn colour(accent: &str) -> String {
    let hex = accent.strip_prefix('#').filter(|h| h.len() == 6 && h.bytes().all(|b| b.is_ascii_hexdigit()));
    let channel = |at: usize| hex.and_then(|h| u8::from_str_radix(h.get(at..at + 2)?, 16).ok());
    let (Some(red), Some(green), Some(blue)) = (channel(0), channel(2), channel(4)) else {
        return "12304F".to_owned();
    };
    let light = (u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1_000;
    if light > 110 { "12304F".to_owned() } else { format!("{red:02X}{green:02X}{blue:02X}") }
}

/// The styles. Headings, lists, quotes and captions bear the names that word processors know and translate.
pub(super) fn styles(language: Language, accent: &str) -> String {
    let (tag, colour) = (language.tag(), colour(accent));
    let mut xml = format!(
        "{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
         <w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    );
    let mut style = |id: &str, name: &str, paragraph: &str, run: &str| {
        let _ = write!(
            xml,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>{}<w:qFormat/>\
             <w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>",
            if id.starts_with("Heading") || id == "Title" { "<w:next w:val=\"BodyText\"/>" } else { "" }
        );
    };
    let space = |before: u16, after: u16| format!("<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>");
    let size = |half_points: u8| format!("<w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/>");
    let grey = "<w:color w:val=\"474D58\"/>";
    let left_line = "<w:pBdr><w:left w:val=\"single\" w:sz=\"8\" w:space=\"8\" w:color=\"767A82\"/></w:pBdr>";
    let red_thread =
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"A3362A\"/></w:pBdr>";
    style("BodyText", "Body Text", "", "");
    style("Title", "Title", &space(240, 240), &format!("<w:color w:val=\"1A1F29\"/>{}", size(44)));
    for (n, before, points) in [(1_u8, 480, 30), (2, 360, 25), (3, 240, 22)] {
        let keep =
            format!("<w:keepNext/><w:keepLines/>{}<w:outlineLvl w:val=\"{}\"/>", space(before, 120), n - 1);
        let bold = if n == 1 { "" } else { "<w:b/>" };
        let look = format!("{bold}<w:color w:val=\"{colour}\"/>{}", size(points));
        style(&format!("Heading{n}"), &format!("heading {n}"), &keep, &look);
    }
    style(
        "TOCHeading",
        "TOC Heading",
        &format!("<w:keepNext/>{}", space(360, 120)),
        &format!("<w:b/>{}", size(25)),
    );
    style(
        "TOC1",
        "toc 1",
        &format!("<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9060\"/></w:tabs>{}", space(0, 60)),
        "",
    );
    style(
        "TOC2",
        "toc 2",
        &format!(
            "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9060\"/></w:tabs>{}<w:ind w:left=\"284\"/>",
            space(0, 60)
        ),
        "",
    );
    style("Head", "Radslag Head", &space(0, 240), &format!("<w:b/><w:color w:val=\"{colour}\"/>"));
    style("ListParagraph", "List Paragraph", &space(0, 60), "");
    style(
        "Quote",
        "Quote",
        &format!("<w:keepLines/>{left_line}{}<w:ind w:left=\"284\"/>", space(60, 60)),
        "<w:i/>",
    );
    style(
        "QuoteSource",
        "Radslag Quote Source",
        &format!("{left_line}{}<w:ind w:left=\"284\"/>", space(0, 160)),
        &format!("{grey}{}", size(19)),
    );
    style(
        "Outcome",
        "Radslag Outcome",
        &format!("<w:keepNext/>{red_thread}{}<w:ind w:left=\"284\"/>", space(0, 40)),
        "",
    );
    style(
        "OutcomeReason",
        "Radslag Outcome Reason",
        &format!("{red_thread}{}<w:ind w:left=\"284\"/>", space(0, 160)),
        "",
    );
    style(
        "Notice",
        "Radslag Notice",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"7A4A00\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FBEED2\"/>",
        "",
    );
    style("Caption", "caption", &format!("<w:keepNext/>{}", space(200, 80)), "<w:b/>");
    style("TableText", "Radslag Table Text", &space(40, 40), &size(20));
    style("TableHeader", "Radslag Table Header", &space(40, 40), &format!("<w:b/>{grey}{}", size(19)));
    style(
        "AfterTable",
        "Radslag After Table",
        "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"120\" w:lineRule=\"exact\"/>",
        &size(8),
    );
    style("Footer", "footer", &space(0, 0), &format!("{grey}{}", size(17)));
    xml + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B4C8C\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
           <w:style w:type=\"table\" w:styleId=\"LedgerTable\"><w:name w:val=\"Radslag Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>\
           <w:tblBorders><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"1A1F29\"/><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"1A1F29\"/>\
           <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D5D4CE\"/></w:tblBorders></w:tblPr>\
           <w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"1A1F29\"/></w:tcBorders></w:tcPr></w:tblStylePr>\
           </w:style></w:styles>"
}
