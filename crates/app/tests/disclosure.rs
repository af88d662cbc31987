//! Requests for documents: asked for by anyone, assessed each time, answered, and decided in writing.

use crate::fixture::{dispatched, person};
use crate::on_both_sites;
use crate::queue::arrive;
use app::disclosure::{
    Assessment, Rows, add_document, answered, ask_decision, assess, counts, decide, download, enter, link,
    list, reply, request, show, show_own, take_back, waiting,
};
use app::{Error, Refusal, Site};
use domain::access::Actor;
use domain::disclosure::{AskedBy, Release};
use domain::language::Language;
use domain::message::MessageKind;
use domain::register_number::slug;
use domain::validation::Problem;

/// A statement that is registered and marked as secret: its document number.
async fn marked(site: &Site) -> String {
    dispatched(site).await;
    let registrar = person(site, "registrator").await;
    let mail = arrive(site, "kansli@forening.example", "Remissvar", "Vi tillstyrker. Anna är sjuk.").await;
    let done =
        app::inbound::register_suggested(site, &registrar, &[mail]).await.unwrap().remove(0).result.unwrap();
    app::document::mark_secret(site, &registrar, done.statement, "25 kap. 1 § OSL").await.unwrap();
    done.document
}

fn says(document: &str, release: Release) -> Assessment {
    Assessment {
        document: document.to_owned(),
        release: Some(release),
        provision: String::new(),
        reason: String::new(),
        files: Vec::new(),
    }
}

on_both_sites! {
    async fn anyone_asks_without_a_name_and_each_document_is_assessed(site: Arc<Site>) {
        let number = marked(&site).await;
        let registrar = person(&site, "registrator").await;
        let wants = format!("Jag vill läsa {number}, tack.");
        let made = request(&site, &Actor::Anyone, &wants, "", Language::Swedish).await.unwrap();
        let whole = show(&site, &registrar, &made.reception_number).await.unwrap();
        assert_eq!(whole.documents.len(), 1, "the number in the words was looked up");
        assert!(whole.documents[0].document.secrecy.is_some());
        let token = link(&site, made.id);
        assert!(matches!(download(&site, &token, &slug(&number), 0).await, Err(Error::NotFound)), "nothing before the answer");
        let Err(Error::Invalid(fields)) = reply(&site, &registrar, &made.reception_number, "").await else { panic!() };
        assert_eq!(fields.0.0[0].problem, Problem::NotAssessed);
        let Err(Error::Invalid(fields)) = assess(&site, &registrar, &made.reception_number, says(&number, Release::Part)).await else { panic!() };
        assert_eq!(fields.0.0.len(), 3, "provision, reason and a masked copy: {fields:?}");
        let mut part = says(&number, Release::Part);
        (part.provision, part.reason) = ("25 kap. 1 § OSL".into(), "En persons hälsa".into());
        part.files = vec![("maskad.txt".into(), b"Vi tillstyrker. [...]".to_vec())];
        assess(&site, &registrar, &made.reception_number, part).await.unwrap();
        reply(&site, &registrar, &made.reception_number, "").await.unwrap();
        let masked = download(&site, &token, &slug(&number), 1).await.unwrap();
        assert_eq!(masked.content, b"Vi tillstyrker. [...]");
        assert!(matches!(download(&site, &token, &slug(&number), 0).await, Err(Error::NotFound)), "the original stays here");
        // The next one who asks is judged anew: the mark and what was said before decide nothing.
        let next = request(&site, &Actor::Anyone, &number, "", Language::Swedish).await.unwrap();
        let again = show(&site, &registrar, &next.reception_number).await.unwrap();
        assert_eq!((again.documents[0].assessed.release, again.documents[0].before.len()), (None, 1));
        assess(&site, &registrar, &next.reception_number, says(&number, Release::Whole)).await.unwrap();
        reply(&site, &registrar, &next.reception_number, "").await.unwrap();
        let pdf = download(&site, &link(&site, next.id), &slug(&number), 0).await.unwrap();
        assert!(pdf.content.starts_with(b"%PDF-"));
        assert!(matches!(reply(&site, &registrar, &next.reception_number, "").await, Err(Error::Refused(Refusal::AlreadyDone))));
    }

    async fn a_refusal_is_decided_in_writing_when_asked_for(site: Arc<Site>) {
        let number = marked(&site).await;
        let registrar = person(&site, "registrator").await;
        let made = enter(&site, &registrar, AskedBy::Phone, "Föreningens svar", "fragar@x.example").await.unwrap();
        add_document(&site, &registrar, &made.reception_number, &number).await.unwrap();
        let unknown = add_document(&site, &registrar, &made.reception_number, "RS 1999-1").await;
        assert!(matches!(unknown, Err(Error::Invalid(_))));
        let mut no = says(&number, Release::Refused);
        (no.provision, no.reason) = ("25 kap. 1 § OSL".into(), "En persons hälsa".into());
        assess(&site, &registrar, &made.reception_number, no).await.unwrap();
        assert!(matches!(decide(&site, &registrar, &made.reception_number, &number, "Kanslichef").await, Err(Error::NotFound)));
        reply(&site, &registrar, &made.reception_number, "").await.unwrap();
        assert!(list(&site, &registrar).await.unwrap().0.is_empty(), "it has its answer");
        let token = link(&site, made.id);
        ask_decision(&site, &Actor::Anyone, &token).await.unwrap();
        assert_eq!(list(&site, &registrar).await.unwrap().0.len(), 1, "the decision waits");
        assert!(matches!(decide(&site, &registrar, &made.reception_number, &number, " ").await, Err(Error::Invalid(_))));
        let decision = decide(&site, &registrar, &made.reception_number, &number, "Kanslichef").await.unwrap();
        assert!(list(&site, &registrar).await.unwrap().0.is_empty());
        let pdf = download(&site, &token, &slug(&decision.number), 1).await.unwrap();
        assert!(pdf.content.starts_with(b"%PDF-"));
        let twice = decide(&site, &registrar, &made.reception_number, &number, "Kanslichef").await;
        assert!(matches!(twice, Err(Error::Refused(Refusal::AlreadyDone))));
        let mut tx = site.store.read().await.unwrap();
        let sent = store::message::latest(&mut tx, 0, 50).await.unwrap();
        let kinds = |k: MessageKind| sent.iter().filter(|m| m.kind == k).count();
        assert_eq!((kinds(MessageKind::DisclosureReceived), kinds(MessageKind::DisclosureAnswered)), (1, 2));
    }

    async fn only_what_was_assessed_is_handed_out(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let recipient = crate::fixture::recipients(&site, &referral).await[0].id;
        let says_so = |summary: &str| domain::statement::Answer {
            overall: Some(domain::stance::Stance::Support),
            summary: summary.into(),
            email: "namnden@prov.example".into(),
            ..Default::default()
        };
        let owner = app::draft::Owner::Recipient(recipient);
        let sent = app::statement::send(&site, &owner, says_so("Vi tillstyrker."), Language::Swedish).await.unwrap();
        let registrar = person(&site, "registrator").await;
        let mut tx = site.store.read().await.unwrap();
        let number = store::document::by_id(&mut tx, sent.document.unwrap()).await.unwrap().unwrap().number;
        drop(tx);
        let owner = app::draft::Owner::Sender { statement: sent.id, token: "egen".into() };
        let correct = |text: &'static str| app::statement::send(&site, &owner, says_so(text), Language::Swedish);
        let made = request(&site, &Actor::Anyone, &number, "", Language::English).await.unwrap();
        assess(&site, &registrar, &made.reception_number, says(&number, Release::Whole)).await.unwrap();
        correct("Min granne är sjuk.").await.unwrap();
        let Err(Error::Invalid(fields)) = reply(&site, &registrar, &made.reception_number, "").await else { panic!() };
        assert_eq!(fields.0.0[0].problem, Problem::AssessAgain(number.clone()));
        assert!(show(&site, &registrar, &made.reception_number).await.unwrap().documents[0].moved_on);
        assess(&site, &registrar, &made.reception_number, says(&number, Release::Whole)).await.unwrap();
        reply(&site, &registrar, &made.reception_number, "").await.unwrap();
        correct("Ännu en version.").await.unwrap();
        let whole = show_own(&site, &link(&site, made.id)).await.unwrap();
        assert_eq!(whole.documents[0].statement, Some((sent.id, 2)), "the version that was assessed");
        assert!(download(&site, &link(&site, made.id), &slug(&number), 0).await.unwrap().content.starts_with(b"%PDF-"));
    }

    async fn a_wrong_copy_is_replaced_and_a_wrong_answer_taken_back(site: Arc<Site>) {
        let number = marked(&site).await;
        let registrar = person(&site, "registrator").await;
        let made = request(&site, &Actor::Anyone, &number, "fragar@x.example", Language::English).await.unwrap();
        let part = |name: &str, text: &str| Assessment {
            provision: "25 kap. 1 § OSL".into(),
            reason: "En persons hälsa".into(),
            files: vec![(name.into(), text.into())],
            ..says(&number, Release::Part)
        };
        assess(&site, &registrar, &made.reception_number, part("omaskad.txt", "Anna är sjuk.")).await.unwrap();
        assess(&site, &registrar, &made.reception_number, part("maskad.txt", "[...]")).await.unwrap();
        let masked = show(&site, &registrar, &made.reception_number).await.unwrap().documents[0].masked.clone();
        assert_eq!(masked.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(), ["maskad.txt"]);
        reply(&site, &registrar, &made.reception_number, "").await.unwrap();
        let token = link(&site, made.id);
        assert_eq!(download(&site, &token, &slug(&number), 1).await.unwrap().content, b"[...]");
        let Err(Error::Invalid(_)) = take_back(&site, &registrar, &made.reception_number, " ").await else { panic!("why?") };
        let officer = person(&site, "handlaggare").await;
        assert!(matches!(take_back(&site, &officer, &made.reception_number, "x").await, Err(Error::Forbidden)));
        take_back(&site, &registrar, &made.reception_number, "Fel kopia").await.unwrap();
        assert!(matches!(download(&site, &token, &slug(&number), 1).await, Err(Error::NotFound)));
        assert_eq!(list(&site, &registrar).await.unwrap().0.len(), 1, "it waits again");
        assert!(matches!(take_back(&site, &registrar, &made.reception_number, "x").await, Err(Error::Refused(_))));
        let mut tx = site.store.read().await.unwrap();
        let sent = store::message::latest(&mut tx, 0, 50).await.unwrap();
        let asked = sent.iter().filter(|m| matches!(m.kind, MessageKind::DisclosureReceived | MessageKind::DisclosureAnswered));
        assert!(asked.clone().all(|m| m.language == Language::English) && asked.count() == 2);
    }

    async fn two_who_decide_at_once_make_one_decision(site: Arc<Site>) {
        let number = marked(&site).await;
        let registrar = person(&site, "registrator").await;
        let made = request(&site, &Actor::Anyone, &number, "", Language::Swedish).await.unwrap();
        let no = Assessment { provision: "25 kap. 1 § OSL".into(), reason: "Hälsa".into(), ..says(&number, Release::Refused) };
        assess(&site, &registrar, &made.reception_number, no).await.unwrap();
        reply(&site, &registrar, &made.reception_number, "").await.unwrap();
        ask_decision(&site, &Actor::Anyone, &link(&site, made.id)).await.unwrap();
        let once = || decide(&site, &registrar, &made.reception_number, &number, "Kanslichef");
        let (a, b, c) = tokio::join!(once(), once(), once());
        assert_eq!([a, b, c].iter().filter(|r| r.is_ok()).count(), 1);
        let referral = crate::fixture::load(&site, "rs-2024-0001").await;
        let mut tx = site.store.read().await.unwrap();
        let all = store::document::of_referral(&mut tx, referral.id).await.unwrap();
        assert_eq!(all.iter().filter(|d| d.about.starts_with("Beslut om utlämnande")).count(), 1);
    }

    async fn only_the_registrar_assesses(site: Arc<Site>) {
        let made = request(&site, &Actor::Anyone, "Allt", "", Language::Finnish).await.unwrap();
        for who in ["handlaggare", "fortroendevald"] {
            let officer = person(&site, who).await;
            assert!(matches!(show(&site, &officer, &made.reception_number).await, Err(Error::Forbidden)));
            assert!(matches!(reply(&site, &officer, &made.reception_number, "Nej").await, Err(Error::Forbidden)));
        }
        assert!(matches!(show(&site, &Actor::Anyone, &made.reception_number).await, Err(Error::NotFound)));
        assert!(show_own(&site, "gissat").await.is_err());
        let registrar = person(&site, "registrator").await;
        let Err(Error::Invalid(_)) = reply(&site, &registrar, &made.reception_number, "").await else { panic!("a word is owed") };
        reply(&site, &registrar, &made.reception_number, "Det finns ingen sådan handling.").await.unwrap();
        assert_eq!(show_own(&site, &link(&site, made.id)).await.unwrap().disclosure.reply, "Det finns ingen sådan handling.");
    }

    async fn a_mailbox_is_thanked_a_few_times_and_always_told_the_answer(site: Arc<Site>) {
        let registrar = person(&site, "registrator").await;
        let mut last = None;
        for n in 0..15 {
            // One mailbox, however it is spelt.
            let email = if n % 2 == 0 { "f.r.agar@x.example" } else { "Fragar+begaran@x.example" };
            last = Some(request(&site, &Actor::Anyone, "Allt", email, Language::Swedish).await.unwrap());
        }
        let kinds = async |kind: MessageKind| {
            let mut tx = site.store.read().await.unwrap();
            store::message::latest(&mut tx, 0, 50).await.unwrap().iter().filter(|m| m.kind == kind).count()
        };
        assert_eq!(kinds(MessageKind::DisclosureReceived).await, 10);
        request(&site, &Actor::Anyone, "Allt", "annan@x.example", Language::Swedish).await.unwrap();
        assert_eq!(kinds(MessageKind::DisclosureReceived).await, 11);
        reply(&site, &registrar, &last.unwrap().reception_number, "Det finns ingen sådan.").await.unwrap();
        assert_eq!(kinds(MessageKind::DisclosureAnswered).await, 1, "nobody can flood the answer away");
    }

    async fn the_lists_are_read_in_pages_and_counted(site: Arc<Site>) {
        let registrar = person(&site, "registrator").await;
        let mut all = Vec::new();
        for n in 0..5 {
            all.push(request(&site, &Actor::Anyone, &format!("Nr {n}"), "", Language::Swedish).await.unwrap());
        }
        for made in &all[..2] {
            reply(&site, &registrar, &made.reception_number, "Finns inte.").await.unwrap();
        }
        assert_eq!(counts(&site, &registrar).await.unwrap(), (3, 2));
        let rows = |skip| Rows { skip, most: 2 };
        let (first, second) = (waiting(&site, &registrar, rows(0)).await.unwrap(), waiting(&site, &registrar, rows(2)).await.unwrap());
        assert_eq!((first.len(), second.len()), (2, 1));
        let mut ids: Vec<_> = first.iter().chain(&second).map(|d| d.id).collect();
        ids.sort();
        let mut expected: Vec<_> = all[2..].iter().map(|d| d.id).collect();
        expected.sort();
        assert_eq!(ids, expected);
        assert_eq!(answered(&site, &registrar, rows(1)).await.unwrap().len(), 1);
        assert!(matches!(counts(&site, &Actor::Anyone).await, Err(Error::Forbidden | Error::NotFound)));
    }
}
