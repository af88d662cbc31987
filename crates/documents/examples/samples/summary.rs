//! A summary with pictures and tables over several pages.

use documents::{Alignment, Block, Date, Document, Fact, Span, StanceKind, StanceRow, StanceSegment};

use crate::content::from_region;

const LABELS: [(StanceKind, &str); 7] = [
    (StanceKind::Support, "Tillstyrker"),
    (StanceKind::Amend, "Tillstyrker med ändringar"),
    (StanceKind::None, "Har inget att invända"),
    (StanceKind::Partly, "Avstyrker delvis"),
    (StanceKind::Oppose, "Avstyrker"),
    (StanceKind::Abstain, "Avstår"),
    (StanceKind::Wait, "Har inte svarat"),
];

const GROUPS: [(&str, [u32; 7]); 5] = [
    ("Regionens nämnder, verksamheter och bolag", [7, 5, 3, 1, 0, 1, 6]),
    ("Pensionärsorganisationer", [2, 6, 0, 1, 1, 0, 0]),
    ("Patient- och funktionsrättsorganisationer", [3, 9, 1, 2, 1, 0, 2]),
    ("Kommuner", [4, 2, 5, 0, 0, 2, 13]),
    ("Övriga, även enskilda", [1, 0, 0, 0, 1, 0, 0]),
];

fn bars() -> Block {
    let rows = GROUPS.iter().map(|(label, counts)| StanceRow {
        label: (*label).into(),
        segments: LABELS
            .iter()
            .zip(counts)
            .map(|((kind, label), count)| StanceSegment {
                kind: *kind,
                label: (*label).into(),
                count: *count,
            })
            .collect(),
    });
    Block::StanceBars {
        caption: "Ställningstagande till förslaget som helhet".into(),
        alt: "Liggande staplar, en per grupp. De flesta som svarat tillstyrker, oftast med ändringar. Tre avstyrker. Hälften av kommunerna har inte svarat. Siffrorna står i tabellen efter bilden.".into(),
        total_label: "Tillfrågade".into(),
        rows: rows.collect(),
    }
}

fn table() -> Block {
    let mut header = vec!["Grupp".to_owned()];
    header.extend(
        [
            "Till-\nstyrker",
            "Med ändringar",
            "Inget att invända",
            "Delvis emot",
            "Av-\nstyrker",
            "Avstår",
            "Ej svar",
        ]
        .map(String::from),
    );
    let mut rows: Vec<Vec<String>> = GROUPS
        .iter()
        .map(|(label, counts)| {
            std::iter::once((*label).to_owned()).chain(counts.iter().map(u32::to_string)).collect()
        })
        .collect();
    let totals =
        (0..7).map(|column| GROUPS.iter().map(|(_, counts)| counts[column]).sum::<u32>().to_string());
    rows.push(std::iter::once("Alla".to_owned()).chain(totals).collect());
    let mut alignments = vec![Alignment::End; 8];
    alignments[0] = Alignment::Start;
    let mut widths = vec![1.0; 8];
    widths[0] = 2.4;
    widths[2] = 1.25;
    Block::Table {
        caption: "Antal svar per grupp och ställningstagande".into(),
        header,
        rows,
        alignments,
        widths,
    }
}

fn respondents() -> Block {
    let places = ["Viken", "Norrby", "Söderåsen", "Lillfors", "Ekudden", "Hamnholmen", "Björkö", "Tallmon"];
    let kinds = [
        "Pensionärsföreningen",
        "Hörselföreningen",
        "Reumatikerföreningen",
        "Kommunstyrelsen",
        "Funktionsrätts\u{ad}samarbetet",
    ];
    let rows = (0_usize..47).map(|n| {
        vec![
            format!("RS 2023-0395-{}", n + 10),
            format!("{} i {}", kinds[n % kinds.len()], places[(n * 3) % places.len()]),
            format!("{} februari 2024", n % 28 + 1),
            LABELS[(n * 5 + n / 3) % 6].1.to_owned(),
        ]
    });
    Block::Table {
        caption: "Alla svar som kommit in".into(),
        header: ["Nummer", "Från", "Kom in", "Ställningstagande"].map(String::from).into(),
        rows: rows.collect(),
        alignments: vec![],
        widths: vec![1.2, 2.2, 1.2, 1.6],
    }
}

pub fn summary() -> Document {
    let date = Date { year: 2024, month: 3, day: 28 };
    let mut document = from_region(
        "Sammanställning av svaren om överenskommelsen med civilsamhället",
        "SAMMANSTÄLLNING",
        "RS 2023-0395-71",
        date,
        "28 mars 2024",
    );
    document.facts = vec![
        Fact::new("Remiss", "RS 2023-0395, 8 januari–29 februari 2024"),
        Fact::new("Tillfrågade och svar", "79 tillfrågade, 58 svar. Dessutom två som inte var tillfrågade."),
        Fact::new("Nästa steg", "Temamöte 24 april 2024"),
    ];
    document.blocks = vec![
        Block::heading(1, "I korthet"),
        Block::paragraph([
            Span::bold("Nio av tio som svarat vill ha överenskommelsen, de flesta med ändringar."),
            " Det de flesta vill ändra är mötestiderna, tiden att läsa handlingar och hur synpunkter får svar. Tre avstyrker förslaget.".into(),
        ]),
        bars(),
        table(),
        Block::heading(1, "Vad svaren säger"),
        Block::heading(2, "Mötestider och handlingar"),
        Block::text("Tjugotre svar tar upp mötestiderna. De som arbetar i föreningarna gör det på kvällar och har svårt att komma på dagtid. Fjorton vill ha handlingarna minst tre veckor i förväg. Ingen vill ha kortare tid."),
        Block::Quote {
            paragraphs: vec!["Ett samråd klockan tio på förmiddagen är inget samråd för den som har ett arbete. Det är ett möte med dem som redan är på plats.".into()],
            source: "Reumatikerföreningen i Norrby, RS 2023-0395-24".into(),
        },
        Block::heading(2, "Besked om vad som blev av synpunkterna"),
        Block::paragraph([
            "Förslaget att varje synpunkt ska få ett svar får stöd av alla som nämner det. Sex undrar ".into(),
            Span::italic("vem"),
            " som svarar när frågan rör flera nämnder, och fyra vill att svaren blir offentliga samma dag som de skickas.".into(),
        ]),
        Block::heading(3, "Skillnader mellan grupperna"),
        Block::text("Kommunerna vill ha färre möten och mer skriftligt. Patientorganisationerna vill tvärtom träffas oftare i mindre grupper."),
        Block::Notice {
            title: "Siffrorna är inte en opinionsundersökning".into(),
            paragraphs: vec![vec!["De visar vad de som svarat anser. Vi räknar svar, inte medlemmar.".into()]],
        },
        Block::PageBreak,
        Block::heading(1, "Bilaga: svaren"),
        respondents(),
    ];
    document
}
