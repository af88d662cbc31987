//! Swedish letters.

use documents::{Block, Date, Document, Fact, Language, Span};

/// A document from an invented region.
pub fn from_region(title: &str, kind: &str, number: &str, date: Date, date_text: &str) -> Document {
    let mut document = Document::new(Language::Swedish, "Region Mälarkust", title, date);
    kind.clone_into(&mut document.kind);
    document.register_number = Some(number.into());
    date_text.clone_into(&mut document.date_text);
    document.mark = Some("Exempel: påhittat innehåll".into());
    document.accent = "#002d5a".into();
    document.footer =
        "Region Mälarkust, Box 100, 199 99 Exempelstad\nregistrator@malarkust.example · malarkust.example"
            .into();
    document.page_label = "Sida {page} av {pages}".into();
    document
}

fn items(texts: &[&str]) -> Vec<Vec<Span>> {
    texts.iter().map(|text| vec![Span::new(*text)]).collect()
}

pub fn letter() -> Document {
    let date = Date { year: 2024, month: 1, day: 8 };
    let mut document = from_region(
        "Överenskommelse om samverkan med civilsamhället 2025–2029",
        "REMISS",
        "RS 2023-0395",
        date,
        "8 januari 2024",
    );
    document.facts = vec![
        Fact::new("Svara senast", "Torsdag 29 februari 2024"),
        Fact::new("Vem kan svara", "Alla. De 79 som står i sändlistan är särskilt inbjudna."),
        Fact::new("Frågor", "Enheten för civilsamhälle, 010-000 00 00 eller samverkan@malarkust.example"),
    ];
    document.blocks = vec![
        Block::text(
            "Vi vill veta vad ni tycker om förslaget till en ny överenskommelse mellan regionen och civilsamhällets organisationer. Den ska gälla i fem år och ersätter den från 2019.",
        ),
        Block::heading(1, "Vad förslaget handlar om"),
        Block::paragraph([
            "Överenskommelsen säger hur vi ska samråda, vem som gör vad och när ni får besked. ".into(),
            Span::bold("Det nya är att varje synpunkt ska få ett svar, med skäl."),
            " Dessutom föreslår vi:".into(),
        ]),
        Block::BulletList {
            items: items(&[
                "två temamöten om året inom varje område, med start tidigast klockan 16.30,",
                "ersättning för restid och tolk när regionen bjuder in,",
                "en gemensam årsplan som beslutas i december och går att läsa för alla,",
                "uppföljning varje år, tillsammans med patient-, pensionärs- och funktionsrättsorganisationerna.",
            ]),
        },
        Block::heading(1, "Det här frågar vi om"),
        Block::NumberedList {
            items: items(&[
                "Vad anser ni om förslaget som helhet?",
                "Är formerna för samråd i kapitel 3 de rätta? Vad saknas?",
                "Vad skulle ni själva behöva för att kunna delta?",
            ]),
        },
        Block::heading(1, "Så svarar ni"),
        Block::paragraph([
            "Svara på ".into(),
            Span::link(
                "malarkust.example/remisser/2023-0395",
                "https://malarkust.example/remisser/2023-0395",
            ),
            ", med e-post till ".into(),
            Span::link("registrator@malarkust.example", "mailto:registrator@malarkust.example"),
            " eller med brev. Ni behöver inget konto. Skriv RS 2023-0395 på svaret.".into(),
        ]),
        Block::Notice {
            title: "Svaren blir allmänna handlingar".into(),
            paragraphs: items(&[
                "Vi publicerar organisationers svar på webbplatsen. Skriv därför inget om enskilda personers hälsa. Ni får veta vad som blev av ert svar senast den 28 juni 2024.",
            ]),
        },
        Block::Table {
            caption: "Så går det till".into(),
            header: ["När", "Vad som händer", "Vem"].map(String::from).into(),
            rows: [
                ["29 februari 2024", "Sista dag att svara", "Ni"],
                ["12–28 mars", "Svaren läses och sammanställs", "Enheten för civilsamhälle"],
                ["24 april", "Temamöte om sammanställningen", "Ni och regionen"],
                ["19 juni", "Beslut om överenskommelsen", "Regionfullmäktige"],
                ["28 juni", "Ni får veta vad som blev av ert svar", "Enheten för civilsamhälle"],
            ]
            .map(|row| row.map(String::from).into())
            .into(),
            alignments: vec![],
            widths: vec![1.1, 2.2, 1.4],
        },
        Block::KeepTogether {
            blocks: vec![
                Block::text("Välkomna med ert svar."),
                Block::Signature {
                    name: "För regionstyrelsen".into(),
                    title: "Samordnaren för civilsamhällesfrågor".into(),
                },
            ],
        },
    ];
    document
}

pub fn receipt() -> Document {
    let date = Date { year: 2024, month: 2, day: 14 };
    let mut document =
        from_region("Vi har fått ert svar", "KVITTENS", "RS 2023-0395-16", date, "14 februari 2024");
    document.facts = vec![
        Fact::new("Från", "Hörselföreningen i Exempelstad"),
        Fact::new("Kom in", "14 februari 2024 kl. 10.42"),
        Fact::new("Remiss", "Överenskommelse om samverkan med civilsamhället 2025–2029"),
        Fact::new("Kopia till", "styrelsen@horselforeningen.example"),
    ];
    document.blocks = vec![
        Block::text(
            "Ert svar har nummer RS 2023-0395-16. Ni får veta vad som blev av det senast den 28 juni 2024. Svaret går inte att ta bort, men ni kan skicka en rättelse fram till den 29 februari.",
        ),
        Block::heading(1, "Det här skickade ni"),
        Block::Facts {
            facts: vec![
                Fact::new("Förslaget som helhet", "Tillstyrker med ändringar"),
                Fact::new(
                    "Formerna för samråd",
                    "Bra att synpunkter får svar. Två temamöten om året räcker inte om dagordningen sätts av regionen ensam. Vi vill kunna föreslå frågor senast sex veckor före.\n\nTeleslinga eller skrivtolk ska finnas på plats utan att någon behöver be om det.",
                ),
                Fact::new(
                    "Vad ni behöver",
                    "Handlingar tre veckor i förväg, i ett format som går att läsa med skärmläsare.",
                ),
                Fact::new("Bifogade filer", "yttrande-horselforeningen.pdf (214 kB)"),
            ],
        },
        Block::heading(1, "Vad händer nu"),
        Block::NumberedList {
            items: items(&[
                "Registratorn diarieför svaret. Det är gjort.",
                "Handläggaren läser och sammanställer alla svar i mars.",
                "Ni bjuds in till temamötet den 24 april.",
                "Ni får ett svar på era synpunkter, med skäl.",
            ]),
        },
    ];
    document
}

pub fn feedback() -> Document {
    let date = Date { year: 2024, month: 6, day: 24 };
    let mut document = from_region(
        "Det här blev av era synpunkter",
        "ÅTERKOPPLING",
        "RS 2023-0395-88",
        date,
        "24 juni 2024",
    );
    document.accent = "#00635b".into();
    document.facts = vec![
        Fact::new("Till", "Hörselföreningen i Exempelstad"),
        Fact::new("Ert svar", "RS 2023-0395-16, 14 februari 2024"),
        Fact::new("Beslut", "Regionfullmäktige 19 juni 2024, § 112. Gäller från 1 januari 2025."),
    ];
    let answer = |said: &str, source: &str, outcome: &str, reason: &str| Block::Answer {
        paragraphs: vec![said.into()],
        source: source.into(),
        outcome: outcome.into(),
        reason: if reason.is_empty() { vec![] } else { items(&[reason]) },
    };
    document.blocks = vec![
        Block::text(
            "Tack vare ert och 46 andra svar ändrades överenskommelsen på sju punkter. Av era fyra synpunkter togs en upp, en till en del och en inte. En väntar på besked.",
        ),
        Block::heading(1, "Era synpunkter och våra svar"),
        answer(
            "Vi vill kunna föreslå frågor senast sex veckor före mötet.",
            "Ert svar, fråga 2",
            "Togs upp",
            "Kapitel 3.2 säger nu att organisationerna föreslår frågor till och med sex veckor före varje temamöte, och att ett förslag som inte tas upp får ett skriftligt skäl.",
        ),
        answer(
            "Teleslinga eller skrivtolk ska finnas på plats utan att någon behöver be om det.",
            "Ert svar, fråga 2",
            "Togs upp till en del",
            "Teleslinga finns i alla regionens möteslokaler från hösten 2024. Skrivtolk behöver fortfarande bokas, senast tio dagar före, eftersom tolkarna inte räcker till alla möten.",
        ),
        answer(
            "Föreningar ska få ersättning för den tid det tar att läsa in sig på handlingarna.",
            "Ert svar, fråga 3",
            "Togs inte upp",
            "Arvodesreglementet ger ersättning för möten, inte för inläsning. Frågan är överlämnad till arvodesberedningen, som svarar i november.",
        ),
        answer("Handlingarna ska gå att läsa med skärmläsare.", "Ert svar, fråga 3", "", ""),
        Block::heading(1, "Om ni inte är nöjda"),
        Block::paragraph([
            "Skriv till ".into(),
            Span::link("samverkan@malarkust.example", "mailto:samverkan@malarkust.example"),
            " så tar vi upp frågan på nästa temamöte. Alla svar och skäl finns på ".into(),
            Span::link(
                "malarkust.example/remisser/2023-0395",
                "https://malarkust.example/remisser/2023-0395",
            ),
            ".".into(),
        ]),
        Block::Signature { name: "Enheten för civilsamhälle".into(), title: "Region Mälarkust".into() },
    ];
    document
}

pub fn invitation() -> Document {
    let date = Date { year: 2024, month: 3, day: 20 };
    let mut document = from_region(
        "Inbjudan till temamöte om närsjukvård för äldre",
        "INBJUDAN",
        "RS 2024-0112",
        date,
        "20 mars 2024",
    );
    document.accent = "#006298".into();
    document.address = Some(
        ["Pensionärsföreningen i Viken", "Ordföranden", "Fiktiva gatan 12 B", "199 98 EXEMPELSTAD"]
            .map(String::from)
            .into(),
    );
    document.facts = vec![
        Fact::new("När", "Onsdag 24 april 2024 kl. 16.30–19.00"),
        Fact::new("Var", "Regionhuset, sal Vänern, Exempelgatan 1"),
        Fact::new("Anmäl er senast", "10 april 2024"),
    ];
    document.blocks = vec![
        Block::text("Hej!"),
        Block::text(
            "Vi bjuder in er att tala om hur närsjukvården för äldre ska ordnas från 2025. Två från varje förening är välkomna. Regionen betalar resan, och det finns teleslinga.",
        ),
        Block::heading(1, "Dagordning"),
        Block::Table {
            caption: String::new(),
            header: ["Kl.", "Punkt", "Minuter"].map(String::from).into(),
            rows: [
                ["16.30", "Kaffe och smörgås", "30"],
                ["17.00", "Vad ni sade i höstas, och vad som blev av det", "25"],
                ["17.25", "Förslaget: fasta vårdteam", "35"],
                ["18.00", "Samtal i grupper", "45"],
                ["18.45", "Hur vi går vidare", "15"],
            ]
            .map(|row| row.map(String::from).into())
            .into(),
            alignments: vec![
                documents::Alignment::Start,
                documents::Alignment::Start,
                documents::Alignment::End,
            ],
            widths: vec![0.6, 4.0, 0.8],
        },
        Block::paragraph([
            "Ring 010-000 00 00 eller anmäl er på ".into(),
            Span::link("malarkust.example/moten", "https://malarkust.example/moten"),
            ". Säg till om ni behöver tolk eller hjälp att ta er hit.".into(),
        ]),
        Block::Signature { name: "Nämnden för närsjukvård".into(), title: "Nämndsekreteraren".into() },
    ];
    document
}
