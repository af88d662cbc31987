//! What a question finds, and for whom, on both databases.

use crate::fixture::{dispatched, load, person, recipients};
use crate::on_both_sites;
use app::document::{self, Publishing};
use app::draft::Owner;
use app::search::{Filters, Side, find};
use app::{Site, statement};
use domain::access::Actor;
use domain::language::Language;
use domain::search::Kind;
use domain::stance::Stance;
use domain::statement::{Answer, PartView, Statement};

const SLUG: &str = "rs-2024-0001";

/// A statement of the board (0) or the association (1), by the form.
async fn send(site: &Site, nth: usize, summary: &str, parts: &[&str]) -> Statement {
    let referral = load(site, SLUG).await;
    let there = store::referral::parts(&mut site.store.read().await.unwrap(), referral.id).await.unwrap();
    let view = |text: &&str| PartView { stance: Some(Stance::Support), text: (*text).to_owned() };
    let answer = Answer {
        overall: Some(Stance::SupportWithChanges),
        summary: summary.into(),
        parts: there.iter().zip(parts).map(|(p, text)| (p.id, view(text))).collect(),
        email: "kansli@forening.example".into(),
        ..Answer::default()
    };
    let owner = Owner::Recipient(recipients(site, &referral).await[nth].id);
    statement::send(site, &owner, answer, Language::Swedish).await.unwrap()
}

async fn publish(site: &Site, id: domain::ids::StatementId, publishing: Publishing) {
    document::publish(site, &person(site, "registrator").await, id, publishing).await.unwrap();
}

async fn indexed(site: &Site) {
    app::search::catch_up_at_once(site, |_| {}).await.unwrap();
}

/// What is found, as `kind number`, the best first.
async fn hits(site: &Site, wanted: Side<'_>, words: &str) -> Vec<String> {
    let found = find(site, wanted, words, &Filters::default(), Language::Swedish, 0).await.unwrap();
    let all = found.kinds.iter().flat_map(|k| &k.hits);
    all.map(|h| {
        let number =
            h.entry.facts.get("number").and_then(|v| v.as_str()).unwrap_or(&h.entry.title).to_owned();
        format!("{} {number}", h.entry.kind)
    })
    .collect()
}

async fn finds(site: &Site, words: &str) -> bool {
    !hits(site, Side::Public, words).await.is_empty()
}

/// Two statements, published: one about associations and meeting places in Swedish, one in English and Finnish words.
async fn filled(site: &Site) {
    dispatched(site).await;
    let swedish = send(
        site,
        0,
        "Idrottsföreningarna i Åmål behöver samverkansmodellen. Ersättningen för möteslokaler är för låg, och remissvaren \
         visar att föräldrar, äldre och barn inte hörs. Särskilt glesbygden drabbas av avgifterna.",
        &[
            "Tidig dialog med civilsamhället är avgörande. Överenskommelsen följs upp årligen av samrådet.",
            "Funktionshindersorganisationer ska få kostnadstäckning för tolkning och resor.",
        ],
    )
    .await;
    let other = send(
        site,
        1,
        "The associations welcome the proposal, and we think that it is good for the consultations to begin early in the process.",
        &["Me kannatamme ehdotusta ja yhdistyksille se on tärkeä, mutta ei vielä valmis, vaan se on kesken."],
    )
    .await;
    publish(site, swedish.id, Publishing::default()).await;
    publish(site, other.id, Publishing::default()).await;
    indexed(site).await;
}

/// A question, and a hit that must be among what it finds.
const CASES: &[(&str, &str)] = &[
    // Inflections.
    ("idrottsförening", "statement RS 2024-0001-2"),
    ("idrottsföreningarnas", "statement RS 2024-0001-2"),
    ("samverkansmodell", "statement RS 2024-0001-2"),
    ("samverkansmodellens", "statement RS 2024-0001-2"),
    ("ersättning", "statement RS 2024-0001-2"),
    ("ersättningar", "statement RS 2024-0001-2"),
    ("möteslokal", "statement RS 2024-0001-2"),
    ("möteslokalerna", "statement RS 2024-0001-2"),
    ("remissvar", "statement RS 2024-0001-2"),
    ("remissvaret", "statement RS 2024-0001-2"),
    ("föräldrarna", "statement RS 2024-0001-2"),
    ("barnen", "statement RS 2024-0001-2"),
    ("glesbygd", "statement RS 2024-0001-2"),
    ("avgift", "statement RS 2024-0001-2"),
    ("avgifter", "statement RS 2024-0001-2"),
    ("dialogen", "contribution 2024-0001.2"),
    ("överenskommelser", "contribution 2024-0001.2"),
    ("samråd", "contribution 2024-0001.2"),
    ("avgörande", "contribution 2024-0001.2"),
    ("tolkningar", "contribution 2024-0001.3"),
    ("resa", "contribution 2024-0001.3"),
    ("funktionshindersorganisationen", "contribution 2024-0001.3"),
    // Compounds, by their first and last words.
    ("förening", "statement RS 2024-0001-2"),
    ("föreningar", "statement RS 2024-0001-2"),
    ("idrott", "statement RS 2024-0001-2"),
    ("modell", "statement RS 2024-0001-2"),
    ("modellen", "statement RS 2024-0001-2"),
    ("samverkan", "statement RS 2024-0001-2"),
    ("möte", "statement RS 2024-0001-2"),
    ("lokaler", "statement RS 2024-0001-2"),
    ("svar", "statement RS 2024-0001-2"),
    ("remiss", "statement RS 2024-0001-2"),
    ("bygd", "statement RS 2024-0001-2"),
    ("samhälle", "contribution 2024-0001.2"),
    ("civil", "contribution 2024-0001.2"),
    ("organisationer", "contribution 2024-0001.3"),
    ("funktionshinder", "contribution 2024-0001.3"),
    ("kostnad", "contribution 2024-0001.3"),
    ("täckning", "contribution 2024-0001.3"),
    // Å, ä and ö, in capitals too.
    ("Åmål", "statement RS 2024-0001-2"),
    ("ÅMÅL", "statement RS 2024-0001-2"),
    ("äldre", "statement RS 2024-0001-2"),
    ("ÖVERENSKOMMELSEN", "contribution 2024-0001.2"),
    ("särskilt", "statement RS 2024-0001-2"),
    // Several words, phrases, words that must not be there.
    ("idrottsförening Åmål", "statement RS 2024-0001-2"),
    ("äldre barn avgift", "statement RS 2024-0001-2"),
    ("\"tidig dialog\"", "contribution 2024-0001.2"),
    ("”äldre och barn”", "statement RS 2024-0001-2"),
    ("dialog -tolkning", "contribution 2024-0001.2"),
    ("vad är ersättningen för?", "statement RS 2024-0001-2"),
    // Names and what a thing is about.
    ("Kulturnämnden", "statement RS 2024-0001-2"),
    ("kulturnämndens", "statement RS 2024-0001-2"),
    ("Föreningen", "statement RS 2024-0001-3"),
    ("samverka", "referral RS 2024-0001"),
    ("syfte", "referral RS 2024-0001"),
    ("Vad saknas", "referral RS 2024-0001"),
    ("Modell för samverkan", "referral RS 2024-0001"),
    // Numbers.
    ("RS 2024-0001", "referral RS 2024-0001"),
    ("rs-2024-0001", "referral RS 2024-0001"),
    ("rs 2024/1", "referral RS 2024-0001"),
    ("dnr RS 2024-0001", "referral RS 2024-0001"),
    ("2024-0001", "referral RS 2024-0001"),
    ("RS 2024-0001-2", "statement RS 2024-0001-2"),
    ("2024-0002", "statement RS 2024-0001-3"),
    ("2024-0001.2", "contribution 2024-0001.2"),
    // English and Finnish.
    ("association", "statement RS 2024-0001-3"),
    ("consultation", "statement RS 2024-0001-3"),
    ("processes", "statement RS 2024-0001-3"),
    ("welcoming", "statement RS 2024-0001-3"),
    ("yhdistyksille", "contribution 2024-0002.2"),
    ("yhdistyksillä", "contribution 2024-0002.2"),
    ("ehdotus", "contribution 2024-0002.2"),
    ("valmis", "contribution 2024-0002.2"),
];

/// Questions that find nothing: another word, å that is no a, words that are too common.
const NOTHING: &[&str] =
    &["Amål", "aldre", "sjukhus", "idrott sjukhus", "\"dialog tidig\"", "och", "", "-avgift", "RS 2023-0001"];

on_both_sites! {
    async fn a_question_finds_what_a_reader_would_expect(site: Arc<Site>) {
        filled(&site).await;
        let mut missed = Vec::new();
        for (words, wanted) in CASES {
            let found = hits(&site, Side::Public, words).await;
            if !found.iter().any(|hit| hit == wanted) {
                missed.push(format!("{words}: {wanted} is not among {found:?}"));
            }
        }
        assert!(missed.is_empty(), "{} of {} missed:\n{}", missed.len(), CASES.len(), missed.join("\n"));
        for words in NOTHING {
            let found = hits(&site, Side::Public, words).await;
            assert!(found.is_empty(), "{words}: {found:?}");
        }
    }

    async fn words_themselves_rank_before_compounds_and_headings_first(site: Arc<Site>) {
        filled(&site).await;
        let found = find(&site, Side::Public, "förening", &Filters::default(), Language::Swedish, 0).await.unwrap();
        let statements = found.kinds.iter().find(|k| k.kind == Kind::Statement).unwrap();
        let names: Vec<_> = statements.hits.iter().map(|h| h.entry.title.as_str()).collect();
        assert_eq!(names, ["Föreningen", "Kulturnämnden"], "a name before a compound in the text");
        let marked: Vec<_> = statements.hits[1].excerpt.iter().filter(|p| p.marked).map(|p| p.text.as_str()).collect();
        assert_eq!(marked, ["Idrottsföreningarna"]);
    }

    async fn a_misspelt_word_is_mended_by_one_that_can_be_found(site: Arc<Site>) {
        filled(&site).await;
        for (wrong, right) in [("overenskommelse", "överenskommelsen"), ("dailog", "dialog"), ("idrotsföreningarna", "idrottsföreningarna"), ("glesbyygden", "glesbygden")] {
            let found = find(&site, Side::Public, wrong, &Filters::default(), Language::Swedish, 0).await.unwrap();
            assert!(found.kinds.is_empty(), "{wrong}");
            assert_eq!(found.suggestion.as_deref(), Some(right), "{wrong}");
        }
    }

    async fn anyone_finds_what_is_published_as_it_is_published(site: Arc<Site>) {
        dispatched(&site).await;
        let sent = send(&site, 1, "Hemligheten om Rosengården.", &["Anna Andersson är sjuk. Bra förslag."]).await;
        indexed(&site).await;
        let (officer, registrar) = (person(&site, "handlaggare").await, person(&site, "registrator").await);
        let (elected, approver) = (person(&site, "fortroendevald").await, person(&site, "godkannare").await);
        let desk = async |actor: &Actor, words: &str| !hits(&site, Side::Desk(actor), words).await.is_empty();
        assert!(!finds(&site, "Rosengården").await, "nobody has published it");
        assert!(desk(&officer, "Rosengården").await && desk(&elected, "Rosengården").await);
        assert!(!desk(&approver, "Rosengården").await, "who reads no statements finds none");
        let guessed = find(&site, Side::Public, "Rosengarden", &Filters::default(), Language::Swedish, 0).await.unwrap();
        assert_eq!(guessed.suggestion, None, "spelling tells nothing of what may not be found");

        let views = store::contribution::of_statement(&mut site.store.read().await.unwrap(), sent.id, 1).await.unwrap();
        let texts = [(views[1].reference.clone(), "[…] Bra förslag.".to_owned())].into();
        publish(&site, sent.id, Publishing { texts, reason: "Hälsa".into(), ..Publishing::default() }).await;
        assert!(finds(&site, "Rosengården").await, "at once, in the same change");
        assert!(!finds(&site, "Andersson").await && !finds(&site, "sjuk").await, "what was left out");
        assert!(desk(&officer, "Andersson").await);
        assert_eq!(hits(&site, Side::Desk(&officer), "Rosengården").await.len(), 1, "once, not in both renditions");

        document::unpublish(&site, &registrar, sent.id).await.unwrap();
        assert!(!finds(&site, "Rosengården").await);
        publish(&site, sent.id, Publishing::default()).await;
        assert!(finds(&site, "Andersson").await);
        document::mark_secret(&site, &registrar, sent.id, "OSL 21 kap. 1 §").await.unwrap();
        for words in ["Rosengården", "Andersson", "RS 2024-0001-2", "2024-0001.2"] {
            assert!(!hits(&site, Side::Public, words).await.iter().any(|h| !h.starts_with("referral")), "{words}");
            assert!(!desk(&elected, words).await || words.starts_with("RS"), "{words}: a secrecy mark hides it from the elected");
        }
        assert!(desk(&officer, "Rosengården").await);
        document::unmark(&site, &registrar, sent.id).await.unwrap();
        assert!(!finds(&site, "Rosengården").await && desk(&elected, "Rosengården").await);
    }

    async fn drafts_and_what_is_being_written_are_closed(site: Arc<Site>) {
        crate::fixture::draft(&site).await;
        let (officer, elected) = (person(&site, "handlaggare").await, person(&site, "fortroendevald").await);
        assert!(!finds(&site, "samverka").await, "a referral that has not been sent out");
        assert!(hits(&site, Side::Desk(&elected), "samverka").await.is_empty());
        assert_eq!(hits(&site, Side::Desk(&officer), "samverka").await, ["referral RS 2024-0001"]);
        let refused = find(&site, Side::Desk(&Actor::Anyone), "samverka", &Filters::default(), Language::Swedish, 0).await;
        assert!(refused.is_err());
    }

    async fn filters_narrow_and_numbers_lead_straight(site: Arc<Site>) {
        filled(&site).await;
        let with = async |filters: Filters| {
            let found = find(&site, Side::Public, "", &filters, Language::Swedish, 0).await.unwrap();
            found.kinds.iter().map(|k| (k.kind, k.count)).collect::<Vec<_>>()
        };
        let stance = Filters { stance: Some(Stance::SupportWithChanges), ..Filters::default() };
        assert_eq!(with(stance).await, [(Kind::Statement, 2)]);
        let open = Filters { answered: Some(false), ..Filters::default() };
        assert_eq!(with(open).await, [(Kind::Statement, 2), (Kind::Contribution, 3)]);
        let other = Filters { referral: Some("rs-2024-0009".into()), ..Filters::default() };
        assert_eq!(with(other).await, []);
        let year = Filters { year: Some(2023), ..Filters::default() };
        assert_eq!(with(year).await, []);
        let found = find(&site, Side::Public, "RS 2024-0001-2", &Filters::default(), Language::Swedish, 0).await.unwrap();
        assert_eq!(found.exactly.as_deref(), Some("/remisser/rs-2024-0001/svar/2"));
    }

    async fn the_index_made_anew_is_the_same(site: Arc<Site>) {
        filled(&site).await;
        let mut before = Vec::new();
        for (words, _) in CASES.iter().step_by(7) {
            before.push(hits(&site, Side::Public, words).await);
        }
        let admin = person(&site, "admin").await;
        assert!(app::search::start_over(&site, &person(&site, "handlaggare").await).await.is_err());
        assert!(app::search::start_over(&site, &admin).await.unwrap() > 3);
        assert!(!finds(&site, "idrottsförening").await);
        indexed(&site).await;
        for (nth, (words, _)) in CASES.iter().step_by(7).enumerate() {
            assert_eq!(hits(&site, Side::Public, words).await, before[nth], "{words}");
        }
    }

    async fn what_files_say_is_found_by_those_who_may_fetch_them(site: Arc<Site>) {
        use crate::attachments::mail_with;
        let referral = dispatched(&site).await;
        let rtf = |words: &str| format!("{{\\rtf1\\ansi {words}}}").into_bytes();
        // A mail that waits, with a file.
        let raw = mail_with("registrator@prov.example", &[("application/rtf", "Brev.rtf", &rtf("Brunnsvikens kallbadhus"))]);
        app::inbound::receive(&site, &raw, Some("annan@forening.example"), Some("registrator@prov.example")).await.unwrap();
        // A statement with two files, of which one is published.
        let owner = Owner::Recipient(recipients(&site, &referral).await[1].id);
        app::draft::attach(&site, &owner, "Visas.rtf", &rtf("Hyresstugan vid Storsjon")).await.unwrap();
        app::draft::attach(&site, &owner, "Doljs.rtf", &rtf("Journalen om Svensson")).await.unwrap();
        let sent = send(&site, 1, "Se bilagan.", &[]).await;
        app::jobs::run_due(&site).await.unwrap();
        indexed(&site).await;
        let (officer, registrar) = (person(&site, "handlaggare").await, person(&site, "registrator").await);
        let (approver, elected) = (person(&site, "godkannare").await, person(&site, "fortroendevald").await);
        let desk = async |actor: &Actor, words: &str| !hits(&site, Side::Desk(actor), words).await.is_empty();
        assert!(desk(&registrar, "kallbadhus").await, "whoever reads the inbox");
        for other in [&officer, &approver, &elected] {
            assert!(!desk(other, "kallbadhus").await);
        }
        for words in ["Hyresstugan", "Journalen"] {
            assert!(desk(&officer, words).await && desk(&registrar, words).await, "{words}");
            assert!(!finds(&site, words).await && !desk(&approver, words).await, "{words}");
        }
        publish(&site, sent.id, Publishing { files: vec![1], ..Publishing::default() }).await;
        assert!(finds(&site, "Hyresstugan").await, "a file that anyone may fetch");
        assert!(!finds(&site, "Journalen").await && !finds(&site, "kallbadhus").await, "and no other");
        assert!(desk(&officer, "Journalen").await);
        document::unpublish(&site, &registrar, sent.id).await.unwrap();
        assert!(!finds(&site, "Hyresstugan").await, "at once");
    }
}
