//! What the public is shown and what it is counted of: the published version, nothing else.

use crate::fixture::{dispatched, load, person, recipients};
use crate::on_both_sites;
use app::document::{self, Publishing};
use app::draft::Owner;
use app::summary::{CategoryRow, Format};
use app::{Error, Site, contribution, public, referral, statement, summary};
use domain::contribution::Outcome;
use domain::ids::StatementId;
use domain::language::Language;
use domain::stance::Stance;
use domain::statement::{Answer, PartView, Statement};

const SLUG: &str = "rs-2024-0001";

fn answer(stance: Stance, words: &str) -> Answer {
    Answer {
        overall: Some(stance),
        summary: words.into(),
        decided_by: format!("Styrelsen, {words}"),
        email: "kansli@forening.example".into(),
        ..Answer::default()
    }
}

/// The recipient's statement, by the form; a second one corrects the first.
async fn send(site: &Site, nth: usize, answer: Answer) -> Statement {
    let referral = load(site, SLUG).await;
    let owner = Owner::Recipient(recipients(site, &referral).await[nth].id);
    statement::send(site, &owner, answer, Language::Swedish).await.unwrap()
}

async fn publish(site: &Site, id: StatementId, publishing: Publishing) {
    document::publish(site, &person(site, "registrator").await, id, publishing).await.unwrap();
}

/// What the public pages count, and what the public summary does: the same rows.
async fn public_rows(site: &Site) -> (public::Counts, summary::Summary) {
    let referral = load(site, SLUG).await;
    let mut tx = site.store.read().await.unwrap();
    let counts = public::counts(site, &mut tx, referral.id).await.unwrap();
    let counted = summary::count_public(site, &mut tx, referral).await.unwrap();
    let plain = |rows: &[CategoryRow]| -> Vec<_> {
        rows.iter().map(|r| (r.key.clone(), r.asked, r.answered, r.stances.clone())).collect()
    };
    assert_eq!(plain(&counts.categories), plain(&counted.categories));
    assert_eq!((counts.received, counts.published), (counted.received, counted.published));
    assert_eq!((counts.asked, counts.answered), (counted.asked, counted.answered));
    (counts, counted)
}

async fn stances(site: &Site) -> [i64; 2] {
    let (counts, counted) = public_rows(site).await;
    let whole = counts.whole();
    assert_eq!(whole, counted.parts[0].stances, "the whole is counted as its part is");
    [whole.of(Stance::Support), whole.of(Stance::Reject)]
}

async fn shown(site: &Site) -> Result<public::Statement, Error> {
    let referral = load(site, SLUG).await;
    public::one(&mut site.store.read().await.unwrap(), &referral, 2).await
}

/// Reads and answers every view that counts, and takes the referral as far as a finished summary.
async fn finish(site: &Site) {
    let officer = person(site, "handlaggare").await;
    referral::close(site, &officer, SLUG, referral::Closing::Early).await.unwrap();
    let referral = load(site, SLUG).await;
    let views =
        store::contribution::of_referral(&mut site.store.read().await.unwrap(), referral.id).await.unwrap();
    for view in views {
        contribution::read(site, &officer, view.id, view.version, Stance::Support).await.unwrap();
        contribution::answer(
            site,
            &officer,
            view.id,
            view.version + 1,
            Outcome::Not,
            "Vi prövar saken nästa år.",
        )
        .await
        .unwrap();
    }
    summary::finish(site, &officer, SLUG).await.unwrap();
}

on_both_sites! {
    async fn no_public_number_tells_what_is_not_published(site: Arc<Site>) {
        dispatched(&site).await;
        let sent = send(&site, 1, answer(Stance::Support, "ett")).await;
        let (counts, counted) = public_rows(&site).await;
        assert_eq!((counts.received, counts.published, counts.answered), (1, 0, 1));
        assert_eq!(counts.whole().total(), 0, "a stance that nobody has checked is in no number");
        assert_eq!(counts.categories.iter().map(CategoryRow::withheld).sum::<i64>(), 1);
        assert!(counted.statements.is_empty() && counted.tally.total() == 0);
        assert_eq!(counted.silent().len(), 2, "that someone has answered is public");
        publish(&site, sent.id, Publishing::default()).await;
        assert_eq!(stances(&site).await, [1, 0]);

        send(&site, 1, answer(Stance::Reject, "två")).await;
        assert_eq!(stances(&site).await, [1, 0], "a correction counts when it has been checked, not before");
        let official = summary::count(&site, &mut site.store.read().await.unwrap(), load(&site, SLUG).await).await.unwrap();
        assert_eq!(official.parts[0].stances.of(Stance::Reject), 1, "the officials count what has come in");
        publish(&site, sent.id, Publishing::default()).await;
        assert_eq!(stances(&site).await, [0, 1]);

        let registrar = person(&site, "registrator").await;
        document::mark_secret(&site, &registrar, sent.id, "OSL 21 kap. 3 §").await.unwrap();
        assert_eq!(stances(&site).await, [0, 0]);
        let (counts, _) = public_rows(&site).await;
        assert_eq!((counts.received, counts.published), (1, 0));
    }

    async fn of_two_statements_from_one_the_latest_published_counts(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let first = send(&site, 1, answer(Stance::Support, "ett")).await;
        publish(&site, first.id, Publishing::default()).await;
        let registrar = person(&site, "registrator").await;
        let entered = statement::Entered {
            key: None,
            channel: domain::statement::Channel::Paper,
            day: String::new(),
            recipient: first.recipient,
            answer: Answer { overall: Some(Stance::Reject), ..Answer::default() },
            body: "Vi har ändrat oss.".into(),
            postal: String::new(),
            language: None,
            files: vec![],
        };
        site.clock.hold(crate::fixture::at("2024-01-11T09:00:00Z"));
        let second = statement::enter(&site, &registrar, &referral.slug, entered).await.unwrap();
        assert_eq!(stances(&site).await, [1, 0]);
        let (counts, _) = public_rows(&site).await;
        assert_eq!((counts.received, counts.answered), (2, 1));
        publish(&site, second.id, Publishing::default()).await;
        assert_eq!(stances(&site).await, [0, 1]);
    }

    async fn those_who_answer_unasked_are_counted_before_they_are_published(site: Arc<Site>) {
        dispatched(&site).await;
        let owner = Owner::Anyone { slug: SLUG.into(), token: "kaka".into() };
        let mut typed = answer(Stance::Reject, "nej");
        typed.name = "Anna Karlsson".into();
        typed.kind = Some(domain::statement::RespondentKind::PrivatePerson);
        statement::send(&site, &owner, typed, Language::Swedish).await.unwrap();
        let (counts, counted) = public_rows(&site).await;
        assert_eq!((counts.unasked, counts.answered, counts.whole().total()), (1, 0, 0));
        assert_eq!(counted.silent().len(), 3);
    }

    async fn what_is_published_stays_while_a_correction_is_checked(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let part = store::referral::parts(&mut site.store.read().await.unwrap(), referral.id).await.unwrap()[0].id;
        let with_part = |stance, words: &str| {
            let mut answer = answer(stance, words);
            answer.parts = vec![(part, PartView { stance: Some(stance), text: format!("Del: {words}") })];
            answer
        };
        let sent = send(&site, 1, with_part(Stance::Support, "ett")).await;
        publish(&site, sent.id, Publishing::default()).await;
        send(&site, 1, with_part(Stance::Reject, "två")).await;
        let before = shown(&site).await.unwrap();
        assert!(before.correction_waits && before.corrections == 0);
        assert_eq!((before.overall, before.summary.as_str()), (Some(Stance::Support), "ett"));
        assert_eq!(before.decided_by, "Styrelsen, ett", "who decided is of the version that is shown");
        let words: Vec<_> = before.views.iter().filter_map(|v| v.text.as_deref()).collect();
        assert_eq!(words, ["ett", "Del: ett"]);
        let waiting = store::statement::unpublished(&mut site.store.read().await.unwrap(), 10).await.unwrap();
        assert_eq!(waiting.iter().map(|s| s.id).collect::<Vec<_>>(), [sent.id], "the registrar sees that it waits");

        publish(&site, sent.id, Publishing::default()).await;
        let after = shown(&site).await.unwrap();
        assert!(!after.correction_waits && after.corrections == 1);
        assert_eq!((after.overall, after.summary.as_str()), (Some(Stance::Reject), "två"));

        send(&site, 1, answer(Stance::Reject, "tre")).await;
        let registrar = person(&site, "registrator").await;
        document::unpublish(&site, &registrar, sent.id).await.unwrap();
        assert!(matches!(shown(&site).await, Err(Error::NotFound)), "what is taken off the web goes, corrected or not");
    }

    async fn a_file_of_the_published_version_is_the_one_that_is_fetched(site: Arc<Site>) {
        dispatched(&site).await;
        let referral = load(&site, SLUG).await;
        let owner = Owner::Recipient(recipients(&site, &referral).await[1].id);
        app::draft::save(&site, &owner, 0, answer(Stance::Support, "ett")).await.unwrap();
        app::draft::attach(&site, &owner, "ett.pdf", b"%PDF-1.7 ett").await.unwrap();
        let sent = send(&site, 1, answer(Stance::Support, "ett")).await;
        publish(&site, sent.id, Publishing { files: vec![1], ..Publishing::default() }).await;
        app::draft::save(&site, &owner, 0, answer(Stance::Support, "två")).await.unwrap();
        for file in app::draft::open(&site, &owner).await.unwrap().files {
            app::draft::detach(&site, &owner, file.position).await.unwrap();
        }
        app::draft::attach(&site, &owner, "hemlig.pdf", b"%PDF-1.7 hemlig").await.unwrap();
        send(&site, 1, answer(Stance::Support, "två")).await;
        let got = document::download_public(&site, SLUG, 2, 1).await.unwrap();
        assert_eq!(got.content, b"%PDF-1.7 ett", "never a file of the version that nobody has checked");
    }

    async fn what_was_left_out_is_told_with_its_place_and_its_reason(site: Arc<Site>) {
        dispatched(&site).await;
        let sent = send(&site, 1, answer(Stance::Support, "Ring Anna")).await;
        let texts = [("summary".to_owned(), "Ring […]".to_owned())].into();
        let publishing = Publishing { texts, reason: "En privatpersons namn".into(), ..Publishing::default() };
        publish(&site, sent.id, publishing).await;
        let shown = shown(&site).await.unwrap();
        let told: Vec<_> = shown.redactions.iter().map(|r| (r.place.as_str(), r.reason.as_str())).collect();
        let view = format!("{}.1", sent.reception_number);
        let why = "En privatpersons namn";
        assert_eq!(told, [("summary", why), (view.as_str(), why)], "the first view holds the same words");
        assert!(shown.views[0].redacted);
    }

    async fn the_registered_summary_is_one_file_for_ever_without_outcomes(site: Arc<Site>) {
        dispatched(&site).await;
        let sent = send(&site, 1, answer(Stance::Support, "Ja")).await;
        publish(&site, sent.id, Publishing::default()).await;
        finish(&site).await;
        let finished = summary::download(&site, SLUG, Format::Pdf).await.unwrap();
        let officer = person(&site, "handlaggare").await;
        let decided = app::decision::Typed {
            body: "Fullmäktige".into(), date: "2024-01-10".into(), paragraph: "§ 1".into(), text: "Bifall.".into(),
        };
        app::decision::decide(&site, &officer, SLUG, &decided).await.unwrap();
        app::decision::feed_back(&site, &officer, SLUG).await.unwrap();
        let told = summary::show_public(&site, SLUG).await.unwrap();
        assert_eq!(told.tally.not, 1, "the page tells what became of it, once everyone has been told");
        let again = summary::download(&site, SLUG, Format::Pdf).await.unwrap();
        assert_eq!(again.content, finished.content, "the document of the matter is not made anew");
    }

    async fn the_summary_in_every_form_says_the_same_and_names_no_private_person(site: Arc<Site>) {
        dispatched(&site).await;
        let sent = send(&site, 1, answer(Stance::Support, "=1+1 är dyrt")).await;
        publish(&site, sent.id, Publishing::default()).await;
        let officer = person(&site, "handlaggare").await;
        let view = format!("{}.1", sent.reception_number);
        let subject = summary::economic::Subject::View(view.clone());
        summary::economic::mark(&site, &officer, SLUG, &subject, true).await.unwrap();
        summary::economic::mark(&site, &officer, SLUG, &subject, true).await.unwrap();
        let missing = summary::economic::Subject::Question(99);
        let refused = summary::economic::mark(&site, &officer, SLUG, &missing, true).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        let counted = summary::show_work(&site, &officer, SLUG).await.unwrap();
        let gathered: Vec<_> = counted.economic.iter().map(|n| n.view.reference.as_str()).collect();
        assert_eq!(gathered, [view.as_str()]);
        finish(&site).await;
        let files = summary::registered_files(&site, SLUG).await.unwrap();
        assert_eq!(files.iter().map(|(format, _)| *format).collect::<Vec<_>>(), Format::ALL);
        for (format, size) in files {
            let file = summary::download(&site, SLUG, format).await.unwrap();
            assert_eq!(i64::try_from(file.content.len()).unwrap(), size);
            let begins: &[u8] = match format {
                Format::Pdf => b"%PDF-",
                Format::Docx | Format::Xlsx => b"PK\x03\x04",
                Format::Csv => b"\xEF\xBB\xBF",
            };
            assert!(file.content.starts_with(begins), "{format}");
            if format == Format::Csv {
                let text = String::from_utf8(file.content).unwrap();
                assert!(text.contains("\"'=1+1 är dyrt\"") && text.contains(&view), "{text}");
            }
        }
        let chain = store::audit::after(&mut site.store.read().await.unwrap(), 0, 1_000).await.unwrap();
        assert_eq!(chain.iter().filter(|e| e.entry.action == "referral.economic_marked").count(), 2);
        summary::economic::mark(&site, &officer, SLUG, &subject, false).await.unwrap();
        assert!(summary::show_work(&site, &officer, SLUG).await.unwrap().economic.is_empty());
    }

    async fn what_is_marked_secret_later_leaves_the_registered_summary_too(site: Arc<Site>) {
        dispatched(&site).await;
        let sent = send(&site, 1, answer(Stance::Support, "Ja")).await;
        publish(&site, sent.id, Publishing::default()).await;
        finish(&site).await;
        app::jobs::run_due(&site).await.unwrap();
        let finished = summary::download(&site, SLUG, Format::Pdf).await.unwrap();
        let referral = load(&site, SLUG).await;
        let words = store::summary::load(&mut site.store.read().await.unwrap(), referral.id).await.unwrap();
        let id = words.document.unwrap();
        let old = store::document::by_id(&mut site.store.read().await.unwrap(), id).await.unwrap().unwrap();

        let registrar = person(&site, "registrator").await;
        document::mark_secret(&site, &registrar, sent.id, "OSL 21 kap. 3 §").await.unwrap();
        assert!(matches!(summary::download(&site, SLUG, Format::Pdf).await, Err(Error::NotFound)), "at once, not when a new one is made");
        app::jobs::run_due(&site).await.unwrap();
        let anew = summary::download(&site, SLUG, Format::Pdf).await.unwrap();
        assert_ne!(anew.content, finished.content);
        let old_one = document::download_public(&site, SLUG, old.serial, 1).await;
        assert!(matches!(old_one, Err(Error::NotFound)), "the old one is kept on record, for officials");
        let words = store::summary::load(&mut site.store.read().await.unwrap(), referral.id).await.unwrap();
        let new = store::document::by_id(&mut site.store.read().await.unwrap(), words.document.unwrap()).await.unwrap().unwrap();
        assert!(new.serial > old.serial, "a document of its own");
        assert!(summary::show_public(&site, SLUG).await.unwrap().statements.is_empty());
        assert!(matches!(app::audit::verify(&site).await.unwrap(), app::audit::Verdict::Whole(_)));
    }
}
