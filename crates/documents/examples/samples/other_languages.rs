//! One letter each in Finnish and English.

use documents::{Block, Date, Document, Fact, Language, Span};

pub fn finnish() -> Document {
    let date = Date { year: 2024, month: 1, day: 8 };
    let mut document = Document::new(
        Language::Finnish,
        "Region Mälarkust",
        "Sopimus yhteistyöstä kansalaisyhteiskunnan kanssa 2025–2029",
        date,
    );
    document.kind = "LAUSUNTOPYYNTÖ".into();
    document.register_number = Some("RS 2023-0395".into());
    document.date_text = "8. tammikuuta 2024".into();
    document.accent = "#00635b".into();
    document.footer = "Region Mälarkust, Box 100, 199 99 Exempelstad\nregistrator@malarkust.example".into();
    document.page_label = "Sivu {page}/{pages}".into();
    document.facts = vec![
        Fact::new("Vastatkaa viimeistään", "torstaina 29. helmikuuta 2024"),
        Fact::new("Kuka voi vastata", "Kaikki. Voitte vastata suomeksi tai ruotsiksi."),
    ];
    document.blocks = vec![
        Block::text(
            "Haluamme tietää, mitä mieltä olette ehdotuksesta alueen ja kansalaisjärjestöjen yhteistyösopimukseksi. Sopimus on voimassa viisi vuotta.",
        ),
        Block::heading(1, "Mistä ehdotuksessa on kyse"),
        Block::BulletList {
            items: vec![
                vec!["Jokaiseen mielipiteeseen vastataan perustellusti.".into()],
                vec![
                    "Ruotsinsuomalaisten järjestöjen yhteistyöryhmä kokoontuu neljä kertaa vuodessa.".into(),
                ],
                vec!["Kokousasiakirjat lähetetään vähintään kolme viikkoa etukäteen.".into()],
            ],
        },
        Block::heading(1, "Näin vastaatte"),
        Block::paragraph([
            "Vastatkaa osoitteessa ".into(),
            Span::link("malarkust.example/fi", "https://malarkust.example/fi"),
            ". Ette tarvitse käyttäjätunnusta.".into(),
        ]),
        Block::Notice {
            title: "Vastaukset ovat julkisia asiakirjoja".into(),
            paragraphs: vec![vec!["Älkää kirjoittako yksittäisten ihmisten terveydestä.".into()]],
        },
        Block::Signature { name: "Kansalaisyhteiskuntayksikkö".into(), title: "Region Mälarkust".into() },
    ];
    document
}

pub fn english() -> Document {
    let date = Date { year: 2024, month: 1, day: 8 };
    let mut document =
        Document::new(Language::English, "Region Mälarkust", "Agreement with civil society 2025–2029", date);
    document.kind = "CONSULTATION".into();
    document.register_number = Some("RS 2023-0395".into());
    document.date_text = "8 January 2024".into();
    document.accent = "#ffd400".into();
    document.footer =
        "Region Mälarkust, Box 100, 199 99 Exempelstad, Sweden\nregistrator@malarkust.example".into();
    document.page_label = "Page {page} of {pages}".into();
    document.facts = vec![
        Fact::new("Answer by", "Thursday 29 February 2024"),
        Fact::new("Who can answer", "Everyone. You may answer in English."),
    ];
    document.blocks = vec![
        Block::text(
            "We would like to know what you think of the proposed agreement between the region and civil society organisations. It would run for five years.",
        ),
        Block::heading(1, "What is new"),
        Block::text(
            "Every view gets an answer, with reasons. Meetings start at 16.30 or later. The region pays for travel and interpreters when it invites you.",
        ),
        Block::Quote {
            paragraphs: vec!["An answer we disagree with is better than no answer.".into()],
            source: "An association of patients, 2023".into(),
        },
        Block::Signature { name: "Civil Society Unit".into(), title: "Region Mälarkust".into() },
    ];
    document
}
