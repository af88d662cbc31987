//! What a document must survive: markup, invisible characters, scripts no font has, words without end.

use documents::{Block, Date, Document, Fact, Language, Span, StanceKind, StanceRow, StanceSegment};

const TEXTS: [&str; 8] = [
    "#panic(\"x\") $x^2$ *a* _b_ \\ `c` <d> @e = f // g /* h */ ~ -- 'i' {page}",
    "noll\0klocka\u{7}slut\u{1b}[31m\r\nny rad\u{2028}och en till",
    "👩\u{200d}👩\u{200d}👧 👍🏽 🇸🇪 漢字 ไทย ❤\u{fe0f} ✓ → ☐ \u{E000}\u{FFFF}",
    "שלום עולם (abc) مرحبا بالعالم ١٢٣ ﷺ لا \u{202e}bakvänt\u{202c} framlänges",
    "z̷̢̛͇͖͌̀͒a̸l̵g̶o e\u{301} \u{5d0}\u{301} a\u{64b} \u{627}\u{301} ქართული Привет Ωμέγα",
    "mjukt\u{ad}bindestreck hårt\u{2011}streck smalt\u{202f}mellanslag bredt\u{3000}mellanslag",
    "registrator.med.mycket.langt.namn@en-valdigt-lang-adress-som-aldrig-tar-slut.malarkust.example/?q=1&r=2#abc",
    "Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
];

pub fn hostile() -> Document {
    let date = Date { year: 2024, month: 2, day: 29 };
    let mut document = Document::new(Language::Swedish, TEXTS[6], TEXTS[2], date);
    document.kind = TEXTS[0].into();
    document.register_number = Some(TEXTS[7].into());
    document.date_text = TEXTS[3].into();
    document.mark = Some(TEXTS[4].into());
    document.accent = "röd".into();
    document.footer = TEXTS.join(" ");
    document.page_label = "{page}/{pages} #{page}".into();
    document.facts = TEXTS.map(|text| Fact::new(text, text)).into();
    for text in TEXTS {
        document.blocks.extend([
            Block::heading(3, text),
            Block::paragraph([
                Span::new(text),
                Span::bold(text),
                Span::italic(text),
                Span::link(text, "https://malarkust.example/#a"),
            ]),
            Block::Notice { title: text.into(), paragraphs: vec![vec![Span::new(text)]] },
            Block::Quote { paragraphs: vec![text.into()], source: text.into() },
            Block::Answer {
                paragraphs: vec![text.into()],
                source: text.into(),
                outcome: text.into(),
                reason: vec![vec![Span::new(text)]],
            },
        ]);
    }
    let cells: Vec<String> = TEXTS.map(String::from).into();
    document.blocks.push(Block::Table {
        caption: TEXTS.join(" "),
        header: cells.clone(),
        rows: vec![cells.clone(), cells],
        alignments: vec![],
        widths: vec![],
    });
    let kinds = [
        StanceKind::Support,
        StanceKind::Amend,
        StanceKind::None,
        StanceKind::Partly,
        StanceKind::Oppose,
        StanceKind::Abstain,
        StanceKind::Wait,
        StanceKind::Wait,
    ];
    let rows = [1, 1_000, u32::MAX].map(|count| StanceRow {
        label: TEXTS[6].into(),
        segments: kinds
            .iter()
            .zip(TEXTS)
            .map(|(kind, label)| StanceSegment { kind: *kind, label: label.into(), count })
            .collect(),
    });
    document.blocks.push(Block::StanceBars {
        caption: TEXTS[1].into(),
        alt: String::new(),
        total_label: TEXTS[7].into(),
        rows: rows.into(),
    });
    document
}
