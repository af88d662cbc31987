//! Mail that comes in: tied, suggested, waiting, bounced, received once.

use crate::fixture::{bounce_address, dispatched, person, recipients, reply_address};
use crate::on_both_sites;
use app::inbound::{Tie, receive, set_aside, tie};
use app::{Error, Refusal, Site};
use domain::message::{InboundClass, InboundState};
use domain::statement::RespondentKind;

fn mail(from: &str, to: &str, subject: &str, text: &str) -> Vec<u8> {
    let id = domain::file::FileHash::of(format!("{from}{subject}{text}").as_bytes());
    format!(
        "From: {from}\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: <{}@x.example>\r\n\
         Date: Wed, 14 Feb 2024 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n",
        &id.as_str()[..20]
    )
    .into_bytes()
}

on_both_sites! {
    async fn a_reply_is_tied_and_received_once(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let recipient = recipients(&site, &referral).await[1].clone();
        let to = reply_address(&site, recipient.id).to_uppercase();
        let raw = mail("Kansliet <annan@forening.example>", &to, "Sv: Remiss", "Vi tillstyrker.");
        let first = receive(&site, &raw, Some("annan@forening.example"), Some(&to)).await.unwrap();
        assert_eq!((first.state, first.duplicate), (InboundState::Tied, false));
        // The same message by another road has other Received lines, and is the same record.
        let again = [b"Received: from y by x; Wed, 14 Feb 2024 10:00:01 +0100\r\n".as_slice(), &raw].concat();
        let second = receive(&site, &again, Some("annan@forening.example"), Some(&to)).await.unwrap();
        assert_eq!((second.duplicate, &second.reception_number), (true, &first.reception_number));
        let mut tx = site.store.read().await.unwrap();
        let all = store::statement::list(&mut tx, referral.id).await.unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].statement.recipient, Some(recipient.id));
        assert_eq!((all[0].overall, all[0].read), (None, None), "a mail's stance is never guessed");
    }

    async fn a_number_in_the_subject_is_a_suggestion(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let raw = mail("x@okand.example", "registrator@prov.example", "Remissvar RS 2024-0001", "Bra.");
        let got = receive(&site, &raw, None, Some("registrator@prov.example")).await.unwrap();
        assert_eq!(got.state, InboundState::Waiting);
        let registrar = person(&site, "registrator").await;
        let shown = app::inbound::show(&site, &registrar, &got.reception_number).await.unwrap();
        assert_eq!(shown.referral.unwrap().id, referral.id);
        assert!(shown.inbound.reasons.contains(&"number-in-subject".to_owned()));
        let unasked = Tie { slug: referral.slug.clone(), recipient: None, name: "Okända".into(), kind: Some(RespondentKind::Organisation) };
        let statement = tie(&site, &registrar, &got.reception_number, &unasked).await.unwrap();
        assert_eq!(statement.reception_number, got.reception_number, "the number of its arrival");
        let again = tie(&site, &registrar, &got.reception_number, &unasked).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::AlreadyDone))));
    }

    async fn a_sender_on_the_list_is_a_suggestion(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let raw = mail("KANSLI@Forening.example", "registrator@prov.example", "Hej", "Vi tycker att …");
        let got = receive(&site, &raw, None, None).await.unwrap();
        let shown = app::inbound::show(&site, &person(&site, "registrator").await, &got.reception_number).await.unwrap();
        assert_eq!(shown.recipient.unwrap().id, recipients(&site, &referral).await[1].id);
    }

    async fn what_fits_nothing_waits_and_can_be_put_aside(site: Arc<Site>) {
        dispatched(&site).await;
        let got = receive(&site, b"\xff\xfe not even mail", None, None).await.unwrap();
        assert_eq!(got.state, InboundState::Waiting);
        let registrar = person(&site, "registrator").await;
        assert!(matches!(set_aside(&site, &registrar, &got.reception_number, "").await, Err(Error::Invalid(_))));
        set_aside(&site, &registrar, &got.reception_number, "Skräp").await.unwrap();
        let raw = app::document::download_of_inbound(&site, &registrar, &got.reception_number, 0).await.unwrap();
        assert_eq!(raw.content, b"\xff\xfe not even mail");
    }

    async fn what_cannot_be_read_waits_for_a_person_whomever_it_is_from(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let recipient = recipients(&site, &referral).await[1].clone();
        let to = reply_address(&site, recipient.id);
        for raw in [&b"\x00\x01\x02\xfe\xff"[..], b"PK\x03\x04: en fil: utan brev\r\n\r\n\xff\xfe"] {
            let got = receive(&site, raw, Some("kansli@forening.example"), Some(&to)).await.unwrap();
            assert_eq!((got.class, got.state), (InboundClass::Unreadable, InboundState::Waiting));
        }
        let registrar = person(&site, "registrator").await;
        let waiting = app::inbound::list(&site, &registrar, InboundState::Waiting, 10).await.unwrap();
        assert_eq!(waiting[0].recipient.as_ref().unwrap().id, recipient.id, "the address still tells whose it is");
        let mut tx = site.store.read().await.unwrap();
        assert_eq!(store::statement::count(&mut tx, referral.id).await.unwrap(), 0);
    }

    async fn a_huge_text_is_kept_whole_in_the_raw_mail_and_cut_in_the_row(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let recipient = recipients(&site, &referral).await[1].clone();
        let to = reply_address(&site, recipient.id);
        let line = "Vi tycker om modellen och säger varför. ".repeat(2) + "\r\n";
        let text = line.repeat(15_000);
        let raw = mail("kansli@forening.example", &to, "Svar", &text);
        let got = receive(&site, &raw, Some("kansli@forening.example"), Some(&to)).await.unwrap();
        assert_eq!(got.state, InboundState::Tied);
        let registrar = person(&site, "registrator").await;
        let kept = app::inbound::show(&site, &registrar, &got.reception_number).await.unwrap().inbound;
        assert!(kept.text.chars().count() < app::inbound::LONGEST_TEXT + 200);
        assert!(kept.text.ends_with("Hela mejlet finns i original.]") && kept.reasons.contains(&"text-cut".to_owned()));
        let whole = app::document::download_of_inbound(&site, &registrar, &got.reception_number, 0).await.unwrap();
        assert_eq!(whole.content, raw);
    }

    async fn a_bounce_names_its_recipient(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let recipient = recipients(&site, &referral).await[1].clone();
        let to = bounce_address(&site, recipient.id);
        let raw = format!(
            "From: MAILER-DAEMON@x.example\r\nTo: {to}\r\nSubject: Undelivered Mail Returned to Sender\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.example\r\n\r\n\
             Final-Recipient: rfc822; kansli@forening.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\
             Diagnostic-Code: smtp; 550 5.1.1 User unknown\r\n\r\n--b--\r\n"
        );
        let got = receive(&site, raw.as_bytes(), Some(""), Some(&to)).await.unwrap();
        assert_eq!((got.class, got.state), (InboundClass::Bounce, InboundState::Noted));
        let after = recipients(&site, &referral).await[1].clone();
        assert!(after.bounced_at.is_some());
        assert!(after.bounce_reason.unwrap().contains("550"));
        let mut tx = site.store.read().await.unwrap();
        assert_eq!(store::statement::count(&mut tx, referral.id).await.unwrap(), 0, "a bounce is no answer");
    }

    async fn an_automatic_reply_is_no_answer_and_gets_none(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let recipient = recipients(&site, &referral).await[1].clone();
        let to = reply_address(&site, recipient.id);
        let raw = format!("From: kansli@forening.example\r\nTo: {to}\r\nSubject: Autosvar: vi är på semester\r\nAuto-Submitted: auto-replied\r\n\r\nTill den 20.\r\n");
        let before = messages(&site).await;
        let got = receive(&site, raw.as_bytes(), Some("kansli@forening.example"), Some(&to)).await.unwrap();
        assert_eq!((got.class, got.state), (InboundClass::AutoReply, InboundState::Noted));
        assert_eq!(messages(&site).await, before);
    }

    async fn nul_in_a_mail_is_kept_in_the_raw_and_harms_nobody(site: Arc<Site>) {
        dispatched(&site).await;
        let raw = mail("x@okand.example", "registrator@prov.example", "RS 2024-0001", "a\0b");
        receive(&site, &raw, Some("x\0@y.example"), None).await.unwrap();
    }
}

async fn messages(site: &Site) -> i64 {
    let mut tx = site.store.read().await.unwrap();
    store::message::counts(&mut tx).await.unwrap().iter().map(|(_, n)| n).sum()
}
