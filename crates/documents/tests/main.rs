//! What the crate promises, tried from outside: any text renders, equal input gives equal bytes.

mod office;

use documents::*;

const DATE: Date = Date { year: 2024, month: 2, day: 29 };

fn empty() -> Document {
    Document::new(Language::Swedish, "", "", DATE)
}

fn spans(text: &str) -> Vec<Span> {
    vec![
        Span::new(text),
        Span::bold(text),
        Span::italic(text),
        Span { bold: true, ..Span::italic(text) },
        Span::link(text, text),
        Span::link(text, "https://radslag.example/?q=%22#a"),
    ]
}

/// A document with the text in every place that takes one.
fn full_of(text: &str) -> Document {
    let s = || text.to_owned();
    let runs = || vec![spans(text), vec![], spans("")];
    let fact = || Fact::new(text, text);
    let segment = |kind, count| StanceSegment { kind, label: s(), count };
    let bars = StanceRow {
        label: s(),
        segments: vec![
            segment(StanceKind::Support, 1),
            segment(StanceKind::None, 0),
            segment(StanceKind::Abstain, u32::MAX),
            segment(StanceKind::Wait, u32::MAX),
        ],
    };
    let mut document = empty();
    document.title = s();
    document.site = s();
    document.kind = s();
    document.register_number = Some(s());
    document.date_text = s();
    document.mark = Some(s());
    document.accent = s();
    document.facts = vec![fact(), fact()];
    document.address = Some(vec![s(), s()]);
    document.footer = s();
    document.page_label = s();
    document.blocks = vec![
        Block::heading(3, text),
        Block::heading(0, text),
        Block::heading(200, text),
        Block::paragraph(spans(text)),
        Block::BulletList { items: runs() },
        Block::NumberedList { items: runs() },
        Block::Facts { facts: vec![fact()] },
        Block::Table {
            caption: s(),
            header: vec![s(), s()],
            rows: vec![vec![s()], vec![s(), s(), s()], vec![]],
            alignments: vec![Alignment::End],
            widths: vec![f32::NAN, -1.0, 0.0],
        },
        Block::Quote { paragraphs: vec![s(), s()], source: s() },
        Block::Answer { paragraphs: vec![s()], source: s(), outcome: s(), reason: runs() },
        Block::Beside {
            left_title: s(),
            left: vec![s(), s()],
            right_title: s(),
            right: vec![
                Block::Quote { paragraphs: vec![s()], source: s() },
                Block::heading(1, text),
                Block::BulletList { items: runs() },
                Block::Answer { paragraphs: vec![s()], source: s(), outcome: s(), reason: runs() },
            ],
        },
        Block::Notice { title: s(), paragraphs: runs() },
        Block::StanceBars { caption: s(), alt: s(), total_label: s(), rows: vec![bars] },
        Block::PageBreak,
        Block::KeepTogether {
            blocks: vec![
                Block::text(text),
                Block::PageBreak,
                Block::KeepTogether { blocks: vec![Block::text(text)] },
            ],
        },
        Block::Signature { name: s(), title: s() },
    ];
    document
}

#[test]
fn any_text_renders() {
    let texts = [
        "",
        " \n\t ",
        "#panic(\"x\") $x^2$ *a* _b_ \\ `c` <d> @e [f] = g // h /* i */ ~ -- \"j\" 'k'",
        "#import \"@preview/x:1.0.0\"; #read(\"/etc/passwd\")",
        "{page} {pages} {{}}",
        "\0\u{1}\u{7}\u{1b}[31m\u{7f}\u{85}\u{9f}\r\n\r\u{2028}\u{2029}",
        "👩‍👩‍👧‍👦 👍🏽 🇸🇪 漢字 ไทย ❤️ \u{E000} \u{FFFE}\u{FFFF} \u{10FFFF}",
        "שלום עולם (abc) مرحبا بالعالم ١٢٣ \u{202e}drow\u{202c} ﷺ لا",
        "z̷̢̛͇͖͌̀͒a̸l̵g̶o e\u{301} ا\u{301} \u{301}\u{5b0} a\u{64b} ქართული Ѐ ǅ ﬁ",
        "\u{ad}\u{200b}\u{200d}\u{2060}\u{feff} a\u{ad}b\u{200b}c\u{2011}d\u{202f}e\u{a0}f\u{3000}g\u{2009}h",
    ];
    for text in texts {
        for language in [Language::Swedish, Language::Finnish] {
            let mut document = full_of(text);
            document.language = language;
            let rendered = render(&document);
            assert!(rendered.is_ok(), "{text:?}: {:?}", rendered.err());
        }
    }
}

#[test]
fn words_without_end_render() {
    let texts = [
        "å".repeat(9_000),
        "a@".repeat(500),
        "🎉".repeat(500),
        format!("e{}", "\u{301}\u{ad}\u{2060}".repeat(30_000)),
    ];
    for text in texts {
        let mut document = empty();
        document.title.clone_from(&text);
        document.footer.clone_from(&text);
        document.register_number = Some(text.clone());
        document.blocks =
            vec![Block::heading(1, &*text), Block::Facts { facts: vec![Fact::new(&*text, &*text)] }];
        let rendered = render(&document);
        assert!(rendered.is_ok(), "{:?}", rendered.err());
    }
}

#[test]
fn every_character_of_the_basic_plane_renders() {
    let all: Vec<char> = ('\0'..='\u{FFFF}').collect();
    let rows =
        all.chunks(64).map(|row| vec![row.iter().collect(), row.iter().flat_map(|c| [*c, ' ']).collect()]);
    let mut document = empty();
    let mut table = |rows: Vec<Vec<String>>| {
        document.blocks = vec![Block::Table {
            caption: String::new(),
            header: vec![],
            rows,
            alignments: vec![],
            widths: vec![],
        }];
        render(&document)
    };
    let rendered = table(rows.collect());
    assert!(rendered.is_ok(), "{:?}", rendered.err());
}

#[test]
fn an_empty_document_renders() {
    let file = render(&empty()).unwrap();
    assert!(file.starts_with(b"%PDF-1.7"));
}

#[test]
fn equal_input_gives_equal_bytes() {
    let document = full_of("Lika");
    let first = render(&document).unwrap();
    assert_eq!(first, render(&document).unwrap());
    let mut other = document;
    other.date.day = 28;
    assert_ne!(first, render(&other).unwrap());
}

#[test]
fn a_document_survives_json() {
    let mut document = full_of("Lika");
    // Not a number is no JSON.
    document.blocks.retain(|block| !matches!(block, Block::Table { .. }));
    let json = serde_json::to_string(&document).unwrap();
    assert_eq!(document, serde_json::from_str(&json).unwrap());
}

#[test]
fn an_impossible_date_is_refused() {
    for (year, month, day) in
        [(2023, 2, 29), (2024, 13, 1), (2024, 4, 31), (2024, 1, 0), (-1, 1, 1), (10_000, 1, 1)]
    {
        let document = Document { date: Date { year, month, day }, ..empty() };
        assert!(matches!(render(&document), Err(Error::Date(_))));
    }
}
