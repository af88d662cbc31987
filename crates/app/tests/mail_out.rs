//! Mail that goes out: once per recipient, its own envelope sender, tried again, refused for good.

use crate::fixture::{bounce_address, dispatched, load, open, person, recipients, reply_address};
use app::Site;
use domain::message::MessageState;
use mail::sink::{Behaviour, SmtpSink};
use mail::{SmtpSettings, Transport};
use std::sync::Arc;

async fn with_sink() -> (tempfile::TempDir, Arc<Site>, SmtpSink) {
    let folder = tempfile::tempdir().unwrap();
    let (address, sink) = SmtpSink::start().await.unwrap();
    let transport = Transport::smtp(SmtpSettings::local(address.port())).unwrap();
    let site = open(folder.path(), "", transport).await;
    (folder, site, sink)
}

async fn states(site: &Site) -> Vec<(MessageState, i64)> {
    store::message::counts(&mut site.store.read().await.unwrap()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_recipient_gets_one_mail_of_their_own() {
    let (_folder, site, sink) = with_sink().await;
    let referral = dispatched(&site).await;
    app::jobs::run_due(&site).await.unwrap();
    let list = recipients(&site, &referral).await;
    let received = sink.received();
    assert_eq!(received.len(), 2, "the third has no e-mail and gets a letter to print");
    for recipient in &list[..2] {
        let address = recipient.email.as_ref().unwrap().as_str();
        let own: Vec<_> = received.iter().filter(|m| m.to == [address]).collect();
        assert_eq!(own.len(), 1);
        assert_eq!(own[0].envelope_from, bounce_address(&site, recipient.id));
        let read = mail::read(&own[0].bytes);
        let raw = String::from_utf8_lossy(&own[0].bytes).into_owned();
        assert!(raw.contains(&reply_address(&site, recipient.id)), "its own reply address");
        let token = site.key.token(domain::token::Purpose::Answer, &recipient.id.to_string(), 1);
        assert!(read.text.contains(&format!("/svara/{token}")), "its own link");
        assert!(
            read.attachments
                .iter()
                .any(|a| a.media_type == "application/pdf" && a.bytes.starts_with(b"%PDF-"))
        );
    }
    assert_eq!(states(&site).await, [(MessageState::Sent, 2), (MessageState::ToPrint, 1)]);
    assert_eq!(app::jobs::run_due(&site).await.unwrap(), 0, "nothing is left to do");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_address_is_noted_and_a_corrected_one_gets_the_letter() {
    let (_folder, site, sink) = with_sink().await;
    sink.behave("kansli@forening.example", Some(Behaviour::Refuse));
    let referral = dispatched(&site).await;
    app::jobs::run_due(&site).await.unwrap();
    let recipient = recipients(&site, &referral).await[1].clone();
    assert!(recipient.bounced_at.is_some() && recipient.bounce_reason.is_some());
    let typed = app::recipient::Typed {
        name: recipient.name.clone(),
        category: recipient.category.clone(),
        email: "ny@forening.example".into(),
        ..app::recipient::Typed::default()
    };
    let officer = person(&site, "handlaggare").await;
    app::recipient::edit(&site, &officer, &referral.slug, recipient.id, &typed).await.unwrap();
    app::jobs::run_due(&site).await.unwrap();
    assert!(sink.received().iter().any(|m| m.to == ["ny@forening.example"]));
    assert!(recipients(&site, &referral).await[1].bounced_at.is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deferred_mail_waits_and_goes_with_the_same_message_id() {
    let (_folder, site, sink) = with_sink().await;
    sink.behave("kansli@forening.example", Some(Behaviour::Defer));
    let referral = dispatched(&site).await;
    app::jobs::run_due(&site).await.unwrap();
    assert_eq!(sink.count(), 1);
    let mut tx = site.store.write().await.unwrap();
    let waiting = store::job::in_state(&mut tx, store::job::JobState::Queued, 10).await.unwrap();
    assert_eq!(waiting.len(), 1);
    assert!(waiting[0].last_error.is_some() && waiting[0].run_at > app::clock::real());
    store::job::retry(&mut tx, waiting[0].id, app::clock::real(), "").await.unwrap();
    tx.commit().await.unwrap();
    sink.behave("kansli@forening.example", None);
    app::jobs::run_due(&site).await.unwrap();
    assert_eq!(sink.count(), 2);
    let _ = load(&site, &referral.slug).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reminder_goes_only_to_those_who_have_not_answered() {
    let (_folder, site, sink) = with_sink().await;
    let referral = dispatched(&site).await;
    app::jobs::run_due(&site).await.unwrap();
    let first = recipients(&site, &referral).await[0].id;
    let answer = domain::statement::Answer {
        overall: Some(domain::stance::Stance::Support),
        email: "kun@prov.example".into(),
        ..domain::statement::Answer::default()
    };
    let owner = app::draft::Owner::Recipient(first);
    app::statement::send(&site, &owner, answer, domain::language::Language::Swedish).await.unwrap();
    let before = sink.count();
    let reminded =
        app::dispatch::remind(&site, &person(&site, "handlaggare").await, &referral.slug).await.unwrap();
    app::jobs::run_due(&site).await.unwrap();
    assert_eq!(reminded, 2, "one by mail, one by letter");
    let new = &sink.received()[before..];
    let reminders: Vec<_> = new.iter().filter(|m| m.to == ["kansli@forening.example"]).collect();
    assert_eq!(reminders.len(), 1);
    assert!(new.iter().any(|m| m.to == ["kun@prov.example"]), "the receipt");
}
