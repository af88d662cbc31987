//! Office files: whole archives, well-formed parts, nothing that points at what is not there, equal bytes each time.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use super::{DATE, full_of};
use documents::tables::{Cell, Column, Sheet, Workbook};
use documents::{Block, Date, Document, Language, csv, docx, xlsx};
use std::collections::BTreeMap;
use std::io::Read as _;

/// The parts of an archive by name. Reads the directory at its end, and holds each entry against it.
fn parts(archive: &[u8]) -> BTreeMap<String, String> {
    let short = |at: usize| usize::from(u16::from_le_bytes([archive[at], archive[at + 1]]));
    let long = |at: usize| u32::from_le_bytes(archive[at..at + 4].try_into().unwrap()) as usize;
    let end = archive.len() - 22;
    assert_eq!(&archive[end..end + 4], b"PK\x05\x06");
    let (count, mut at) = (short(end + 10), long(end + 16));
    assert_eq!(at + long(end + 12), end, "the directory lies right before the end");
    let mut parts = BTreeMap::new();
    for _ in 0..count {
        assert_eq!(&archive[at..at + 4], b"PK\x01\x02");
        let (crc, packed, size) = (long(at + 16), long(at + 20), long(at + 24));
        let name = String::from_utf8(archive[at + 46..at + 46 + short(at + 28)].to_vec()).unwrap();
        let local = long(at + 42);
        assert_eq!(&archive[local..local + 4], b"PK\x03\x04");
        assert_eq!(
            archive[local + 4..local + 30],
            archive[at + 6..at + 32],
            "both heads of {name} say the same"
        );
        let begins = local + 30 + name.len();
        let mut content = String::new();
        let mut decoder = flate2::read::DeflateDecoder::new(&archive[begins..begins + packed]);
        decoder.read_to_string(&mut content).unwrap();
        assert_eq!(content.len(), size);
        let mut seen = flate2::Crc::new();
        seen.update(content.as_bytes());
        assert_eq!(seen.sum() as usize, crc, "{name}");
        at += 46 + name.len();
        assert!(parts.insert(name, content).is_none());
    }
    parts
}

/// Every element of a part with its attributes; panics where the part is not well-formed.
fn elements(xml: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut all, mut open) = (Vec::new(), Vec::new());
    loop {
        use quick_xml::events::Event as E;
        let event = reader.read_event().unwrap();
        match &event {
            E::Start(element) | E::Empty(element) => {
                let name = element.name().as_ref().to_owned();
                let attributes = element.attributes().map(|a| {
                    let a = a.unwrap();
                    let key = a.key.as_ref().to_owned();
                    let value = a.value.to_string();
                    (key, quick_xml::escape::unescape(&value).unwrap().into_owned())
                });
                all.push((name.clone(), attributes.collect()));
                if matches!(event, E::Start(_)) {
                    open.push(name);
                }
            }
            E::End(element) => {
                assert_eq!(open.pop().unwrap(), element.name().as_ref());
            }
            E::Text(text) => {
                let text: &str = text;
                quick_xml::escape::unescape(text).unwrap();
                assert!(text.chars().all(|c| !c.is_control() || c == '\n' || c == '\t'));
            }
            E::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    all
}

/// A part that says what another refers to.
fn is_relations(name: &str) -> bool {
    name.split('/').any(|folder| folder == "_rels")
}

/// What every office file promises.
fn holds_together(archive: &[u8]) -> BTreeMap<String, String> {
    let parts = parts(archive);
    for (name, xml) in &parts {
        assert!(!elements(xml).is_empty(), "{name}");
    }
    let types = elements(&parts["[Content_Types].xml"]);
    let named: Vec<&str> = types.iter().filter_map(|(_, a)| a.get("PartName")).map(String::as_str).collect();
    for name in &named {
        assert!(parts.contains_key(name.trim_start_matches('/')), "{name} has a type and is not there");
    }
    for name in parts.keys().filter(|n| !is_relations(n) && *n != "[Content_Types].xml") {
        assert!(named.contains(&format!("/{name}").as_str()), "{name} has no type");
    }
    for (name, xml) in parts.iter().filter(|(n, _)| is_relations(n)) {
        let folder = name.split("_rels/").next().unwrap();
        let relations: Vec<_> = elements(xml).into_iter().filter(|(e, _)| e == "Relationship").collect();
        let mut ids: Vec<_> = relations.iter().map(|(_, a)| &a["Id"]).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), relations.len());
        for (_, a) in &relations {
            let there = a.get("TargetMode").is_some_and(|m| m == "External")
                || parts.contains_key(&format!("{folder}{}", a["Target"]));
            assert!(there, "{name}: {}", a["Target"]);
        }
    }
    parts
}

const HARD: [&str; 6] = [
    "Åsa & Östen <b> \"citat\" ]]> 'x'",
    "\u{0}\u{1}\u{8}\u{b}\u{c}\u{1b}\u{7f}\u{85}\u{FFFE}\u{FFFF}\u{202E}bakåt",
    "rad\r\nrad\rrad\n\n\trad",
    "=1+1",
    " ",
    "عربي 中文 🙂 a\u{301}",
];

#[test]
fn any_text_makes_a_whole_document() {
    for text in HARD {
        let document = full_of(text);
        let file = docx::render(&document, text).unwrap();
        assert_eq!(file, docx::render(&document, text).unwrap(), "the same bytes each time");
        let parts = holds_together(&file);
        let body = elements(&parts["word/document.xml"]);
        let styles: Vec<_> = elements(&parts["word/styles.xml"])
            .into_iter()
            .filter_map(|(_, mut a)| a.remove("w:styleId"))
            .collect();
        let relations = &parts["word/_rels/document.xml.rels"];
        let numbering = &parts["word/numbering.xml"];
        for (element, a) in &body {
            match element.as_str() {
                "w:pStyle" | "w:rStyle" | "w:tblStyle" => assert!(styles.contains(&a["w:val"]), "{a:?}"),
                "w:numId" => assert!(numbering.contains(&format!("<w:num w:numId=\"{}\">", a["w:val"]))),
                "w:footerReference" => assert!(relations.contains(&format!("Id=\"{}\"", a["r:id"]))),
                "w:hyperlink" => {
                    if let Some(id) = a.get("r:id") {
                        assert!(relations.contains(&format!("Id=\"{id}\"")));
                    } else {
                        let target = &a["w:anchor"];
                        assert!(body.iter().any(|(e, b)| e == "w:bookmarkStart" && &b["w:name"] == target));
                    }
                }
                _ => {}
            }
        }
    }
}

#[test]
fn a_document_has_headings_header_rows_a_language_and_a_table_of_contents() {
    let mut document = Document::new(Language::Finnish, "Region Exempel", "Yhteenveto", DATE);
    document.page_label = "Sivu {page}/{pages}".into();
    document.blocks = vec![
        Block::heading(1, "1. Asia"),
        Block::heading(3, "Osa"),
        Block::Table {
            caption: "Luvut".into(),
            header: vec!["Kuka".into(), "Mitä".into()],
            rows: vec![vec!["A".into()], vec!["B".into(), "C".into()]],
            alignments: vec![],
            widths: vec![],
        },
        Block::Beside {
            left_title: "Ehdotus".into(),
            left: vec!["Sanat.".into()],
            right_title: "Näkemykset".into(),
            right: vec![
                Block::Quote { paragraphs: vec!["Hyvä.".into()], source: "A".into() },
                Block::Quote { paragraphs: vec!["Huono.".into()], source: "B".into() },
            ],
        },
    ];
    let parts = holds_together(&docx::render(&document, "Sisällys").unwrap());
    let body = &parts["word/document.xml"];
    for said in [
        "<w:pStyle w:val=\"Title\"/>",
        "<w:pStyle w:val=\"Heading1\"/>",
        // A level is never skipped.
        "<w:pStyle w:val=\"Heading2\"/>",
        " TOC \\o \"1-2\" \\h \\z \\u ",
        "<w:hyperlink w:anchor=\"_Toc2\"",
        "<w:tblCaption w:val=\"Luvut\"/>",
        "<w:vMerge w:val=\"restart\"/>",
    ] {
        assert!(body.contains(said), "{said}");
    }
    assert_eq!(body.matches("<w:tblHeader/>").count(), 2);
    assert_eq!(body.matches("fldCharType=\"begin\"").count(), body.matches("fldCharType=\"end\"").count());
    assert!(parts["word/styles.xml"].contains("<w:lang w:val=\"fi-FI\""));
    assert!(parts["docProps/core.xml"].contains("<dc:title>Yhteenveto</dc:title>"));
    let foot = &parts["word/footer1.xml"];
    assert!(foot.contains(" PAGE ") && foot.contains(" NUMPAGES "), "{foot}");
}

fn sheet(text: &str) -> Sheet {
    Sheet {
        name: text.into(),
        columns: vec![Column::new(text, 20), Column::new("Antal", 8), Column::new("Dag", 12)],
        rows: vec![
            vec![Cell::text(text), Cell::Number(-3), Cell::Day(DATE)],
            vec![Cell::text("x".repeat(40_000)), Cell::Empty, Cell::Day(Date { year: 1, month: 1, day: 1 })],
        ],
        filter: true,
    }
}

#[test]
fn any_text_makes_a_whole_workbook_without_formulas() {
    for text in HARD {
        let workbook = Workbook {
            title: text.into(),
            author: text.into(),
            language: Language::Swedish,
            date: DATE,
            sheets: vec![sheet(text), sheet(text), sheet("Läs mig")],
        };
        let file = xlsx::render(&workbook).unwrap();
        assert_eq!(file, xlsx::render(&workbook).unwrap(), "the same bytes each time");
        let parts = holds_together(&file);
        for (name, xml) in parts.iter().filter(|(n, _)| n.starts_with("xl/worksheets/")) {
            let all = elements(xml);
            assert!(all.iter().all(|(e, _)| e != "f"), "{name} holds a formula");
            assert!(all.iter().any(|(e, a)| e == "pane" && a["state"] == "frozen"));
            assert!(all.iter().any(|(e, a)| e == "autoFilter" && a["ref"] == "A1:C3"));
            assert!(xml.contains("<v>45351</v>") && xml.contains("<v>-3</v>"));
            assert!(!xml.contains(&"x".repeat(32_767)) && xml.contains(&"x".repeat(32_766)));
        }
    }
}

#[test]
fn a_sheet_as_csv_keeps_its_rows() {
    for text in HARD {
        let file = csv::render(&sheet(text));
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(&file[3..]);
        assert_eq!(&file[..3], b"\xEF\xBB\xBF");
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 2);
        assert_eq!((&rows[0][1], &rows[0][2]), ("-3", "2024-02-29"));
    }
}
