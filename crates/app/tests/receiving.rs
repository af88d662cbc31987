//! Receiving by form: drafts, sending once, correcting, late, unasked, paper.

use crate::fixture::{at, dispatched, load, person, recipients};
use crate::on_both_sites;
use app::draft::{self, Owner};
use app::{Error, Refusal, Site, statement};
use domain::language::Language;
use domain::stance::Stance;
use domain::statement::{Answer, Channel, PartView, RespondentKind};
use std::sync::Arc;

fn support(words: &str) -> Answer {
    Answer {
        overall: Some(Stance::Support),
        summary: words.into(),
        email: "kansli@forening.example".into(),
        ..Answer::default()
    }
}

async fn association(site: &Site) -> (domain::referral::Referral, Owner) {
    let referral = dispatched(site).await;
    let id = recipients(site, &referral).await[1].id;
    (referral, Owner::Recipient(id))
}

on_both_sites! {
    async fn a_draft_is_kept_as_typed_and_colleagues_do_not_overwrite(site: Arc<Site>) {
        let (_, owner) = association(&site).await;
        let typed = Answer { email: "inte klart".into(), ..Answer::default() };
        assert_eq!(draft::save(&site, &owner, 0, typed.clone()).await.unwrap(), 1);
        assert_eq!(draft::save(&site, &owner, 1, support("Mer")).await.unwrap(), 2);
        assert!(matches!(draft::save(&site, &owner, 1, typed).await, Err(Error::ChangedMeanwhile)));
        assert_eq!(draft::open(&site, &owner).await.unwrap().draft.answer.summary, "Mer");
    }

    async fn sent_twice_in_one_moment_is_one_statement(site: Arc<Site>) {
        let (referral, owner) = association(&site).await;
        draft::save(&site, &owner, 0, support("Ja")).await.unwrap();
        let mut tasks = Vec::new();
        for _ in 0..6 {
            let (site, owner) = (Arc::clone(&site), owner.clone());
            tasks.push(tokio::spawn(async move { statement::send(&site, &owner, support("Ja"), Language::Swedish).await }));
        }
        let mut sent = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(_) => sent += 1,
                Err(Error::Refused(Refusal::AlreadyDone)) => {}
                Err(other) => panic!("{other}"),
            }
        }
        let mut tx = site.store.read().await.unwrap();
        let all = store::statement::of_referral(&mut tx, referral.id).await.unwrap();
        assert_eq!(all.len(), 1);
        // Those who opened the form after it was sent correct it; nobody makes a second statement.
        assert!(sent >= 1 && all[0].current_version <= i64::from(sent));
    }

    async fn a_correction_keeps_both_versions_and_is_checked_anew(site: Arc<Site>) {
        let (referral, owner) = association(&site).await;
        let first = statement::send(&site, &owner, support("Först"), Language::Swedish).await.unwrap();
        let registrar = person(&site, "registrator").await;
        app::document::publish(&site, &registrar, first.id, app::document::Publishing::default()).await.unwrap();
        let second = statement::send(&site, &owner, support("Rättat"), Language::Swedish).await.unwrap();
        assert_eq!((second.id, second.current_version), (first.id, 2));
        let whole = statement::load(&mut site.store.read().await.unwrap(), first.id).await.unwrap();
        let words: Vec<_> = whole.versions.iter().map(|v| v.answer.summary.as_str()).collect();
        assert_eq!(words, ["Först", "Rättat"]);
        assert_eq!(whole.views[0].reference, format!("{}.2", first.reception_number), "a reference is never used twice");
        let public = app::public::one(&mut site.store.read().await.unwrap(), &load(&site, &referral.slug).await, 2).await.unwrap();
        assert_eq!((public.summary.as_str(), public.correction_waits), ("Först", true), "checked anew before it is shown");
        site.clock.hold(at("2024-02-29T23:00:00Z"));
        let late = statement::send(&site, &owner, support("För sent"), Language::Swedish).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::TooLateToCorrect))));
    }

    async fn late_is_received_and_marked(site: Arc<Site>) {
        let (_, owner) = association(&site).await;
        site.clock.hold(at("2024-02-29T22:59:59Z"));
        assert!(!statement::send(&site, &owner, support("I tid"), Language::Swedish).await.unwrap().late);
        let anyone = Owner::Anyone { slug: "rs-2024-0001".into(), token: "kaka".into() };
        site.clock.hold(at("2024-02-29T23:00:00Z"));
        let mut answer = support("Sent");
        answer.name = "En vän".into();
        answer.kind = Some(RespondentKind::PrivatePerson);
        assert!(statement::send(&site, &anyone, answer, Language::Swedish).await.unwrap().late);
    }

    async fn the_receipt_to_an_address_nobody_has_seen_holds_nothing_typed(site: Arc<Site>) {
        let (_, owner) = association(&site).await;
        let mut typed = support("Öppna https://evil.example");
        (typed.name, typed.email) = ("Ditt bankkonto".into(), "offer@x.example".into());
        typed.kind = Some(RespondentKind::PrivatePerson);
        let anyone = Owner::Anyone { slug: "rs-2024-0001".into(), token: "kaka".into() };
        statement::send(&site, &anyone, typed, Language::Swedish).await.unwrap();
        statement::send(&site, &owner, support("Ett svar"), Language::Swedish).await.unwrap();
        app::jobs::run_due(&site).await.unwrap();
        let mail::Transport::Folder(folder) = &site.transport else { panic!("mails are files") };
        let mut receipts: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
        receipts.retain(|f| f.extension().is_some_and(|e| e == "eml"));
        let receipts: Vec<_> = receipts.iter().map(|f| mail::read(&std::fs::read(f).unwrap())).filter(|m| m.subject.starts_with("Kvitto")).collect();
        let (theirs, ours): (Vec<_>, Vec<_>) = receipts.iter().partition(|m| format!("{m:?}").contains("offer@x.example"));
        assert_eq!((theirs.len(), ours.len()), (1, 1));
        assert!(theirs[0].attachments.is_empty() && theirs[0].text.contains("/mitt-svar/"), "{:?}", theirs[0]);
        for word in ["bankkonto", "evil"] {
            assert!(!format!("{:?}", theirs[0]).contains(word), "{word}");
        }
        assert_eq!(ours[0].attachments.len(), 1, "who was asked gets the copy");
    }

    async fn a_statement_starts_as_one_view_per_part_answered(site: Arc<Site>) {
        let (referral, owner) = association(&site).await;
        let form = draft::open(&site, &owner).await.unwrap();
        assert_eq!(form.questions.len(), 1, "the question on costs is for the region's own units");
        let mut answer = support("Bra");
        answer.parts = vec![(form.parts[1].id, PartView { stance: Some(Stance::RejectPartly), text: "Lika för alla.".into() })];
        answer.questions = vec![(form.questions[0].id, "Barntillsyn".into())];
        let sent = statement::send(&site, &owner, answer, Language::Swedish).await.unwrap();
        let whole = statement::load(&mut site.store.read().await.unwrap(), sent.id).await.unwrap();
        let texts: Vec<_> = whole.views.iter().map(|v| v.text.as_str()).collect();
        assert_eq!(texts, ["Bra", "Lika för alla.", "Barntillsyn"]);
        assert_eq!(whole.views[0].reference, "2024-0001.1");
        assert_eq!(whole.document.unwrap().number, format!("{}-2", referral.number), "the letter is document 1");
    }

    async fn drafts_are_theirs_and_are_deleted_by_rule(site: Arc<Site>) {
        let (_, owner) = association(&site).await;
        draft::save(&site, &owner, 0, support("Osänt")).await.unwrap();
        draft::attach(&site, &owner, "b.pdf", b"%PDF-1.7 x").await.unwrap();
        site.clock.hold(at("2024-05-20T08:00:00Z"));
        assert_eq!(draft::delete_outlived(&site).await.unwrap(), 0);
        site.clock.hold(at("2024-06-01T08:00:00Z"));
        let hash = domain::file::FileHash::of(b"%PDF-1.7 x");
        assert_eq!(draft::remove_files(&site).await.unwrap(), 0, "a draft names it");
        assert_eq!(draft::delete_outlived(&site).await.unwrap(), 1);
        // Nothing names the file now, and nobody has sent it lately.
        let unnamed = |hash: &domain::file::FileHash| {
            let tx = site.store.read();
            let hash = hash.clone();
            async move { store::attachment::unnamed_files(&mut tx.await.unwrap(), at("2030-01-01T00:00:00Z"), 100).await.unwrap().contains(&hash) }
        };
        assert!(unnamed(&hash).await);
        let received = files_of_the_matter(&site).await;
        assert!(draft::remove_files(&site).await.unwrap() >= 1);
        assert!(!unnamed(&hash).await);
        assert_eq!(files_of_the_matter(&site).await, received, "what the matter holds is kept");
        assert_eq!(draft::open(&site, &owner).await.unwrap().draft.version, 0);
    }

    async fn the_link_in_a_receipt_is_revoked_and_outlives_its_purpose_by_a_year(site: Arc<Site>) {
        let (referral, owner) = association(&site).await;
        let sent = statement::send(&site, &owner, support("Vi håller med"), Language::Swedish).await.unwrap();
        let first = statement::link_of(&site, sent.id).await.unwrap();
        statement::show_own(&site, &first).await.unwrap();
        let (officer, registrar) = (person(&site, "handlaggare").await, person(&site, "registrator").await);
        assert!(matches!(statement::renew_link(&site, &officer, sent.id).await, Err(Error::Forbidden)));
        statement::renew_link(&site, &registrar, sent.id).await.unwrap();
        assert!(matches!(statement::show_own(&site, &first).await, Err(Error::Refused(Refusal::LinkNotValid))), "revoked");
        let second = statement::link_of(&site, sent.id).await.unwrap();
        statement::show_own(&site, &second).await.unwrap();
        let receipts = store::message::of_referral(&mut site.store.read().await.unwrap(), referral.id, 100).await.unwrap();
        assert_eq!(receipts.iter().filter(|m| m.kind == domain::message::MessageKind::Receipt).count(), 2, "sent again");

        app::referral::withdraw(&site, &officer, &referral.slug, "Görs om").await.unwrap();
        site.clock.hold(at("2025-01-08T08:00:00Z"));
        statement::show_own(&site, &second).await.unwrap();
        site.clock.hold(at("2025-01-12T08:00:00Z"));
        assert!(matches!(statement::show_own(&site, &second).await, Err(Error::Refused(Refusal::LinkNotValid))), "outlived");
        let recipient = recipients(&site, &referral).await[0].clone();
        let link = site.key.token(domain::token::Purpose::Answer, &recipient.id.to_string(), 1);
        assert!(matches!(app::recipient::by_link(&site, &link).await, Err(Error::Refused(Refusal::LinkNotValid))));
    }

    async fn paper_is_entered_with_its_day(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let third = recipients(&site, &referral).await[2].clone();
        let registrar = person(&site, "registrator").await;
        let entered = statement::Entered {
            key: None,
            channel: Channel::Paper,
            day: "2024-01-11".into(),
            recipient: Some(third.id),
            answer: Answer { overall: Some(Stance::Reject), ..Answer::default() },
            body: "Vi säger nej.".into(),
            postal: String::new(),
            language: None,
            files: vec![("skannat.pdf".into(), b"%PDF-1.4 brev".to_vec())],
        };
        site.clock.hold(at("2024-01-12T09:00:00Z"));
        let too_early = statement::Entered { day: "2024-01-09".into(), ..entered.clone() };
        let refused = statement::enter(&site, &registrar, &referral.slug, too_early).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "nobody answers what has not been sent");
        let officer = person(&site, "handlaggare").await;
        assert!(matches!(statement::enter(&site, &officer, &referral.slug, entered.clone()).await, Err(Error::Forbidden)));
        let kept = statement::enter(&site, &registrar, &referral.slug, entered).await.unwrap();
        assert_eq!(kept.received_at.day().to_string(), "2024-01-11");
        let file = app::document::download_of_statement(&site, &registrar, kept.id, 1, 1).await.unwrap();
        assert_eq!((file.file.name.as_str(), file.content.as_slice()), ("skannat.pdf", &b"%PDF-1.4 brev"[..]));
    }

    async fn the_published_rendition_hides_and_the_original_stays(site: Arc<Site>) {
        let (referral, owner) = association(&site).await;
        let sent = statement::send(&site, &owner, support("Ring Anna på 08-123"), Language::Swedish).await.unwrap();
        let registrar = person(&site, "registrator").await;
        let view = format!("{}.1", sent.reception_number);
        let texts = [("summary".to_owned(), "Ring oss".to_owned()), (view, "Ring oss".to_owned())];
        let mut publishing = app::document::Publishing { texts: texts.into(), ..app::document::Publishing::default() };
        let refused = app::document::publish(&site, &registrar, sent.id, publishing.clone()).await;
        assert!(matches!(refused, Err(Error::Invalid(f)) if f.0.at("reason").is_some()), "masking needs a reason");
        publishing.reason = "Privat telefonnummer".into();
        app::document::publish(&site, &registrar, sent.id, publishing).await.unwrap();
        let referral = load(&site, &referral.slug).await;
        let public = app::public::one(&mut site.store.read().await.unwrap(), &referral, 2).await.unwrap();
        assert_eq!(public.summary, "Ring oss");
        let whole = statement::show_work(&site, &registrar, sent.id).await.unwrap();
        assert_eq!(whole.version.answer.summary, "Ring Anna på 08-123");
        app::document::mark_secret(&site, &registrar, sent.id, "OSL 21 kap. 3 §").await.unwrap();
        let gone = app::public::one(&mut site.store.read().await.unwrap(), &referral, 2).await;
        assert!(matches!(gone, Err(Error::NotFound)));
        let elected = person(&site, "fortroendevald").await;
        assert!(matches!(statement::show_work(&site, &elected, sent.id).await, Err(Error::Forbidden)));
        let admin = person(&site, "admin").await;
        assert!(matches!(statement::show_work(&site, &admin, sent.id).await, Err(Error::Forbidden)));
    }

    async fn paper_is_entered_from_dispatch_on_and_late_is_marked(site: Arc<Site>) {
        let draft = crate::fixture::draft(&site).await;
        let registrar = person(&site, "registrator").await;
        let entered = |recipient| statement::Entered {
            key: None,
            channel: Channel::Paper,
            day: String::new(),
            recipient,
            answer: Answer { overall: Some(Stance::Reject), ..Answer::default() },
            body: "Vi säger nej.".into(),
            postal: String::new(),
            language: None,
            files: vec![],
        };
        let all = recipients(&site, &draft).await;
        let officer = person(&site, "handlaggare").await;
        let approver = person(&site, "godkannare").await;
        for step in 0..3 {
            match step {
                1 => app::referral::submit(&site, &officer, &draft.slug).await.unwrap(),
                2 => app::referral::approve(&site, &approver, &draft.slug).await.unwrap(),
                _ => {}
            }
            let refused = statement::enter(&site, &registrar, &draft.slug, entered(Some(all[0].id))).await;
            assert!(matches!(refused, Err(Error::Refused(Refusal::TakesNoAnswers(_)))), "{step}: {refused:?}");
        }
        app::dispatch::dispatch(&site, &registrar, &draft.slug).await.unwrap();
        assert!(!statement::enter(&site, &registrar, &draft.slug, entered(Some(all[0].id))).await.unwrap().late);
        site.clock.hold(at("2024-03-05T09:00:00Z"));
        assert!(statement::enter(&site, &registrar, &draft.slug, entered(Some(all[1].id))).await.unwrap().late);
        app::referral::withdraw(&site, &officer, &draft.slug, "Vi börjar om.").await.unwrap();
        let refused = statement::enter(&site, &registrar, &draft.slug, entered(Some(all[2].id))).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::TakesNoAnswers(_)))));
    }

    async fn a_passage_may_speak_of_the_whole_a_part_or_a_question(site: Arc<Site>) {
        use domain::contribution::About;
        let referral = dispatched(&site).await;
        let registrar = person(&site, "registrator").await;
        let entered = statement::Entered {
            key: None,
            channel: Channel::Paper,
            day: String::new(),
            recipient: Some(recipients(&site, &referral).await[1].id),
            answer: Answer { overall: Some(Stance::Support), ..Answer::default() },
            body: "Bra. Syftet är rätt. Barntillsyn saknas. Men vi tvekar.".into(),
            postal: String::new(),
            language: None,
            files: vec![],
        };
        let sent = statement::enter(&site, &registrar, &referral.slug, entered).await.unwrap();
        let officer = person(&site, "handlaggare").await;
        let mut tx = site.store.read().await.unwrap();
        let part = store::referral::parts(&mut tx, referral.id).await.unwrap()[0].id;
        let question = store::referral::questions(&mut tx, referral.id).await.unwrap()[1].id;
        drop(tx);
        let add = |about, words: &'static str| app::contribution::add(&site, &officer, sent.id, about, words, None);
        let on_part = add(About::Part(part), "Syftet är rätt.").await.unwrap();
        let on_question = add(About::Question(question), "Barntillsyn saknas.").await.unwrap();
        let on_whole = add(About::Whole, "Men vi tvekar.").await.unwrap();
        let elsewhere = domain::ids::QuestionId::new(site.entropy.seed());
        assert!(matches!(add(About::Question(elsewhere), "Bra.").await, Err(Error::Invalid(_))));
        let mut tx = site.store.read().await.unwrap();
        let mut abouts = Vec::new();
        for id in [on_part, on_question, on_whole] {
            let view = store::contribution::by_id(&mut tx, id).await.unwrap().unwrap();
            abouts.push((view.about(), view.read.is_some()));
        }
        drop(tx);
        assert_eq!(abouts, [(About::Part(part), false), (About::Question(question), true), (About::Whole, false)]);
        app::contribution::read(&site, &officer, on_whole, 1, Stance::Reject).await.unwrap();
        let whole = statement::load(&mut site.store.read().await.unwrap(), sent.id).await.unwrap();
        assert_eq!(whole.version.read, None, "a passage that was marked afterwards is not the stance to the whole");
    }
}

/// How many files the matter's letter and attachments are; each must be there.
async fn files_of_the_matter(site: &Site) -> usize {
    let mut tx = site.store.read().await.unwrap();
    let referral = store::referral::by_slug(&mut tx, "rs-2024-0001").await.unwrap().unwrap();
    let mut count = 0;
    for filed in store::public::documents(&mut tx, referral.id).await.unwrap() {
        let owner = filed.document.id.to_string();
        for file in store::attachment::of_owner(&mut tx, &owner).await.unwrap() {
            site.files.read(&file.file).await.unwrap();
            count += 1;
        }
    }
    count
}
