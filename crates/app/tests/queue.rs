//! The registrar's queue: what is suggested and why, and many mails at once.

use crate::fixture::{dispatched, person, recipients};
use crate::on_both_sites;
use app::inbound::{receive, register_suggested, set_aside_many, show, sure};
use app::{Error, Refusal, Site};
use domain::message::InboundState;
use domain::suggestion::{Certainty, Seems};
use domain::validation::Problem;

pub fn mail(from: &str, subject: &str, text: &str, more: &str) -> Vec<u8> {
    let id = domain::file::FileHash::of(format!("{from}{subject}{text}").as_bytes());
    format!(
        "From: {from}\r\nTo: registrator@prov.example\r\nSubject: {subject}\r\nMessage-ID: <{}@x.example>\r\n{more}\
         Date: Wed, 14 Feb 2024 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n",
        &id.as_str()[..20]
    )
    .into_bytes()
}

pub async fn arrive(site: &Site, from: &str, subject: &str, text: &str) -> String {
    receive(site, &mail(from, subject, text, ""), None, None).await.unwrap().reception_number
}

async fn found(site: &Site, number: &str) -> (Seems, Certainty, Vec<String>) {
    let shown = show(site, &person(site, "registrator").await, number).await.unwrap();
    let found = shown.suggestion();
    (found.seems, found.certainty, shown.inbound.reasons)
}

on_both_sites! {
    async fn each_suggestion_has_its_reasons(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let sure = arrive(&site, "kansli@forening.example", "Remissvar", "Vi tillstyrker.").await;
        let (seems, certainty, reasons) = found(&site, &sure).await;
        assert_eq!((seems, certainty), (Seems::Answer, Certainty::Sure), "{reasons:?}");
        let colleague = arrive(&site, "ordforande@forening.example", "Hej", "Vi avstyrker förslaget.").await;
        let (seems, certainty, reasons) = found(&site, &colleague).await;
        assert_eq!((seems, certainty), (Seems::Answer, Certainty::Likely));
        assert!(reasons.contains(&"sender-domain".to_owned()), "{reasons:?}");
        let by_name = arrive(&site, "anna@gmail.com", "Yttrande RS 2024-0001", "Vi tillstyrker.\r\n\r\nHälsningar\r\nBrevvännerna").await;
        let shown = show(&site, &person(&site, "registrator").await, &by_name).await.unwrap();
        assert_eq!(shown.recipient.as_ref().map(|r| r.name.as_str()), Some("Brevvännerna"), "{:?}", shown.inbound.reasons);
        assert_eq!(shown.suggestion().certainty, Certainty::Likely);
        let question = arrive(&site, "kun@prov.example", "Fråga", "Hej! När är sista dagen?").await;
        assert_eq!(found(&site, &question).await.0, Seems::Question);
        let nobody = arrive(&site, "x@gmail.com", "Hej", "Jag tycker om bussar.").await;
        assert_eq!(found(&site, &nobody).await.1, Certainty::Look);
        let by_title = arrive(&site, "y@gmail.com", "Om modell för samverkan", "Vi tycker att den är bra.").await;
        let shown = show(&site, &person(&site, "registrator").await, &by_title).await.unwrap();
        assert_eq!(shown.referral.map(|r| r.id), Some(referral.id));
        let reply = store::message::of_recipient(&mut site.store.read().await.unwrap(), recipients(&site, &referral).await[0].id)
            .await.unwrap().remove(0);
        let raw = mail("nagon@annan.example", "Sv", "Vi tillstyrker.", &format!("In-Reply-To: <{}>\r\n", reply.message_id));
        let number = receive(&site, &raw, None, None).await.unwrap().reception_number;
        assert_eq!(found(&site, &number).await.1, Certainty::Sure, "it answers our letter");
    }

    async fn one_that_fails_never_stops_the_rest(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let registrar = person(&site, "registrator").await;
        let one = arrive(&site, "kansli@forening.example", "Remissvar", "Vi tillstyrker.").await;
        let two = arrive(&site, "kun@prov.example", "Yttrande", "Nämnden avstyrker.").await;
        let none = arrive(&site, "x@gmail.com", "Hej", "Jag tycker om bussar.").await;
        assert_eq!(sure(&site, &registrar).await.unwrap(), [one.clone(), two.clone()]);
        let numbers = [none.clone(), "2020-0001".to_owned(), two.clone(), one.clone(), one.clone()];
        let done = register_suggested(&site, &registrar, &numbers).await.unwrap();
        assert_eq!(done.len(), 4, "each once");
        let of = |number: &str| done.iter().find(|d| d.number == number).unwrap();
        assert!(of(&one).result.as_ref().unwrap().document.starts_with("RS 2024-0001-"));
        assert!(of(&two).result.is_ok());
        let Err(Error::Invalid(fields)) = &of(&none).result else { panic!("a person must choose") };
        assert_eq!(fields.0.0[0].problem, Problem::NothingSuggested);
        assert!(matches!(of("2020-0001").result, Err(Error::NotFound)));
        let again = register_suggested(&site, &registrar, &[one]).await.unwrap();
        assert!(matches!(again[0].result, Err(Error::Refused(Refusal::AlreadyDone))));
        let mut tx = site.store.read().await.unwrap();
        assert_eq!(store::statement::of_referral(&mut tx, referral.id).await.unwrap().len(), 2);
        drop(tx);
        let aside = set_aside_many(&site, &registrar, &[none.clone(), two], "Reklam").await.unwrap();
        assert!(aside[0].1.is_ok() && aside[1].1.is_err(), "what is registered stays");
        assert_eq!(show(&site, &registrar, &none).await.unwrap().inbound.state, InboundState::SetAside);
        let officer = person(&site, "handlaggare").await;
        assert!(matches!(register_suggested(&site, &officer, &[none]).await, Err(Error::Forbidden)));
    }

    async fn who_has_answered_is_never_sure(site: Arc<Site>) {
        dispatched(&site).await;
        let registrar = person(&site, "registrator").await;
        let first = arrive(&site, "kansli@forening.example", "Remissvar", "Vi tillstyrker.").await;
        let second = arrive(&site, "kansli@forening.example", "Remissvar igen", "Vi tillstyrker fortfarande.").await;
        assert!(sure(&site, &registrar).await.unwrap().is_empty(), "two mails from one may be one answer");
        register_suggested(&site, &registrar, &[first]).await.unwrap();
        assert_eq!((found(&site, &second).await.0, found(&site, &second).await.1), (Seems::More, Certainty::Likely));
    }
}
