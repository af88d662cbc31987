//! Registrations put right with their history; one mail that answers two, several mails that are one answer.

use crate::fixture::{dispatched, load, person, recipients, reply_address};
use crate::on_both_sites;
use crate::queue::{arrive, mail};
use app::inbound::{Tie, add_to, receive, register_as_one, register_suggested, show, tie, tie_also};
use app::statement::{join, move_to, take_back};
use app::{Error, Refusal, Site};
use domain::message::{InboundState, MessageKind};
use domain::referral::Referral;
use domain::statement::Statement;
use store::correction::CorrectionKind;

async fn statements(site: &Site, referral: &Referral) -> Vec<Statement> {
    store::statement::of_referral(&mut site.store.read().await.unwrap(), referral.id).await.unwrap()
}

async fn number_of(site: &Site, s: &Statement) -> String {
    let mut tx = site.store.read().await.unwrap();
    store::document::by_id(&mut tx, s.document.unwrap()).await.unwrap().unwrap().number
}

/// A second referral with the same list, sent out.
async fn another(site: &Site) -> Referral {
    let officer = person(site, "handlaggare").await;
    let new =
        app::referral::New { number: "RS 2024-0002".into(), letter: crate::fixture::letter(), example: true };
    let made = app::referral::create(site, &officer, new).await.unwrap();
    app::recipient::add_list(site, &officer, &made.slug, "Locum; info@locum.example; unit", "other")
        .await
        .unwrap();
    app::referral::submit(site, &officer, &made.slug).await.unwrap();
    app::referral::approve(site, &person(site, "godkannare").await, &made.slug).await.unwrap();
    app::dispatch::dispatch(site, &person(site, "registrator").await, &made.slug).await.unwrap();
    load(site, &made.slug).await
}

async fn corrections_sent(site: &Site) -> Vec<store::message::Message> {
    let mut tx = site.store.read().await.unwrap();
    let all = store::message::latest(&mut tx, 0, 100).await.unwrap();
    all.into_iter().filter(|m| m.kind == MessageKind::RegistrationCorrected).collect()
}

on_both_sites! {
    async fn a_statement_moves_and_its_old_number_leads_on(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let other = another(&site).await;
        let registrar = person(&site, "registrator").await;
        let number = arrive(&site, "kansli@forening.example", "Remissvar", "Vi tillstyrker.").await;
        register_suggested(&site, &registrar, &[number]).await.unwrap();
        let first = statements(&site, &referral).await.remove(0);
        let old = number_of(&site, &first).await;
        let to = Tie { slug: other.slug.clone(), recipient: Some(recipients(&site, &other).await[0].id), ..Tie::default() };
        assert!(matches!(move_to(&site, &registrar, first.id, &to, " ").await, Err(Error::Invalid(_))), "a reason is given");
        let moved = move_to(&site, &registrar, first.id, &to, "Mejlet gällde den andra remissen.").await.unwrap();
        assert_eq!((moved.referral, moved.name.as_str()), (other.id, "Locum"));
        assert!(number_of(&site, &moved).await.starts_with("RS 2024-0002-"));
        assert!(statements(&site, &referral).await.is_empty());
        assert_eq!(statements(&site, &other).await.len(), 1);
        let again = move_to(&site, &registrar, first.id, &to, "Igen").await;
        assert!(matches!(again, Err(Error::Refused(Refusal::AlreadyDone))));
        let mut tx = site.store.read().await.unwrap();
        let void = store::correction::of_referral(&mut tx, referral.id).await.unwrap();
        assert_eq!((void[0].old_number.as_str(), void[0].correction.kind), (old.as_str(), CorrectionKind::Moved));
        assert!(store::document::of_referral(&mut tx, referral.id).await.unwrap().iter().any(|d| d.number == old), "the entry stays");
        let views = store::contribution::of_referral(&mut tx, other.id).await.unwrap();
        assert_eq!(views.len(), 1, "its views came along");
        drop(tx);
        // The next answer there gets a number of its own: none is used twice.
        let next = arrive(&site, "kun@prov.example", "Yttrande", "Nämnden avstyrker.").await;
        let done = register_suggested(&site, &registrar, &[next]).await.unwrap();
        assert_ne!(done[0].result.as_ref().unwrap().document, old);
        let officer = person(&site, "handlaggare").await;
        assert!(matches!(move_to(&site, &officer, first.id, &to, "x").await, Err(Error::Forbidden)));
        assert_eq!(corrections_sent(&site).await.len(), 1, "whoever has the receipt is told");
    }

    async fn a_statement_taken_back_waits_and_is_the_same_when_registered_again(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let registrar = person(&site, "registrator").await;
        let number = arrive(&site, "kansli@forening.example", "Remissvar", "Vi tillstyrker.").await;
        register_suggested(&site, &registrar, std::slice::from_ref(&number)).await.unwrap();
        let first = statements(&site, &referral).await.remove(0);
        let old = number_of(&site, &first).await;
        let mails = take_back(&site, &registrar, first.id, "Det var en fråga.").await.unwrap();
        assert_eq!(mails, std::slice::from_ref(&number));
        assert!(statements(&site, &referral).await.is_empty());
        let waiting = show(&site, &registrar, &number).await.unwrap();
        assert_eq!((waiting.inbound.state, waiting.inbound.statement, waiting.answered), (InboundState::Waiting, None, false));
        assert!(matches!(take_back(&site, &registrar, first.id, "x").await, Err(Error::NotFound)));
        let to = Tie { slug: referral.slug.clone(), recipient: Some(recipients(&site, &referral).await[0].id), ..Tie::default() };
        let again = tie(&site, &registrar, &number, &to).await.unwrap();
        assert_eq!((again.id, again.reception_number.as_str(), again.name.as_str()), (first.id, number.as_str(), "Kulturnämnden"));
        assert_ne!(number_of(&site, &again).await, old);
        assert_eq!(again.current_version, 2, "the first version stays as it was");
        assert_eq!(statements(&site, &referral).await.len(), 1);
    }

    async fn an_answer_in_three_mails_is_one_statement(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let registrar = person(&site, "registrator").await;
        let one = arrive(&site, "kansli@forening.example", "Remissvar 1 av 3", "Vi tillstyrker.").await;
        let two = arrive(&site, "kansli@forening.example", "Remissvar 2 av 3", "Bilaga ett.").await;
        let stray = arrive(&site, "kun@prov.example", "Yttrande", "Nämnden avstyrker.").await;
        let mixed = register_as_one(&site, &registrar, &[one.clone(), stray]).await;
        assert!(matches!(mixed, Err(Error::Invalid(_))), "two respondents are not one answer");
        let done = register_as_one(&site, &registrar, &[two.clone(), one.clone()]).await.unwrap();
        let three = arrive(&site, "kansli@forening.example", "Remissvar 3 av 3", "Bilaga två.").await;
        add_to(&site, &registrar, &three, done.statement).await.unwrap();
        let all = statements(&site, &referral).await;
        assert_eq!((all.len(), all[0].reception_number.as_str()), (1, one.as_str()), "the first gives its number");
        let whole = app::statement::show_work(&site, &registrar, done.statement).await.unwrap();
        for said in ["Vi tillstyrker.", "Bilaga ett.", "Bilaga två."] {
            assert!(whole.version.body.contains(said), "{}", whole.version.body);
        }
        let mut tx = site.store.read().await.unwrap();
        let mails = store::inbound::all_of_statement(&mut tx, done.statement).await.unwrap();
        assert_eq!(mails.iter().map(|m| m.reception_number.as_str()).collect::<Vec<_>>(), [&one, &two, &three]);
        assert!(mails.iter().all(|m| m.state == InboundState::Tied));
    }

    async fn statements_that_were_registered_apart_are_joined(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let registrar = person(&site, "registrator").await;
        let to = reply_address(&site, recipients(&site, &referral).await[1].id);
        for text in ["Vi tillstyrker.", "Här kommer resten."] {
            receive(&site, &mail("kansli@forening.example", "Sv", text, ""), None, Some(&to)).await.unwrap();
        }
        let all = statements(&site, &referral).await;
        assert_eq!(all.len(), 2, "both came to the reply address");
        let gone = number_of(&site, &all[1]).await;
        let whole = join(&site, &registrar, &[all[1].id, all[0].id], "Ett svar i två mejl").await.unwrap();
        assert_eq!(whole.id, all[0].id, "the first stays");
        assert_eq!(statements(&site, &referral).await.len(), 1);
        let mut tx = site.store.read().await.unwrap();
        assert_eq!(store::inbound::all_of_statement(&mut tx, whole.id).await.unwrap().len(), 2);
        let void = store::correction::of_referral(&mut tx, referral.id).await.unwrap();
        assert_eq!(void[0].old_number, gone);
        assert_eq!(void[0].new_number.as_ref(), Some(&store::document::by_id(&mut tx, whole.document.unwrap()).await.unwrap().unwrap().number));
        assert_eq!(store::contribution::of_referral(&mut tx, referral.id).await.unwrap().len(), 1, "the joined words once");
    }

    async fn one_mail_that_answers_two_referrals_is_two_statements(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let other = another(&site).await;
        let registrar = person(&site, "registrator").await;
        let number = arrive(&site, "kansli@forening.example", "Remissvar RS 2024-0001 och RS 2024-0002", "Vi tillstyrker båda.").await;
        let found = show(&site, &registrar, &number).await.unwrap();
        assert!(found.inbound.reasons.contains(&"several-referrals".to_owned()));
        assert_eq!(found.suggestion().certainty, domain::suggestion::Certainty::Look);
        let first = Tie { slug: referral.slug.clone(), recipient: Some(recipients(&site, &referral).await[1].id), ..Tie::default() };
        let second = Tie { slug: other.slug.clone(), recipient: Some(recipients(&site, &other).await[0].id), ..Tie::default() };
        assert!(matches!(tie_also(&site, &registrar, &number, &second).await, Err(Error::NotFound)), "not before it is registered");
        tie(&site, &registrar, &number, &first).await.unwrap();
        let made = tie_also(&site, &registrar, &number, &second).await.unwrap();
        assert_ne!(made.reception_number, number);
        assert!(matches!(tie_also(&site, &registrar, &number, &second).await, Err(Error::Refused(Refusal::AlreadyDone))));
        assert_eq!((statements(&site, &referral).await.len(), statements(&site, &other).await.len()), (1, 1));
        let mut tx = site.store.read().await.unwrap();
        assert_eq!(store::correction::statements_of(&mut tx, found.inbound.id).await.unwrap().len(), 2);
        drop(tx);
        // Taking back the second leaves the mail registered as the first.
        assert_eq!(take_back(&site, &registrar, made.id, "Bara den ena").await.unwrap(), std::slice::from_ref(&number));
        assert_eq!(show(&site, &registrar, &number).await.unwrap().inbound.state, InboundState::Tied);
    }
}
