//! What came along with a mail: read once, kept beside the file, never in its place.

use crate::fixture::{dispatched, person, recipients, reply_address};
use crate::on_both_sites;
use app::inbound::receive;
use app::{Error, Refusal};
use domain::file::{DangerReason, TextOutcome};
use domain::message::InboundState;
use std::fmt::Write as _;

/// A mail with files, each given as type, name and content.
pub fn mail_with(to: &str, files: &[(&str, &str, &[u8])]) -> Vec<u8> {
    use base64::Engine as _;
    // A boundary of its own: one message within another must not end the outer one's parts.
    let g = format!("g{}", files.iter().map(|f| f.2.len()).sum::<usize>());
    let mut mail = format!(
        "From: Kansliet <annan@forening.example>\r\nTo: {to}\r\nSubject: Yttrande\r\nMessage-ID: <{}@x.example>\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary={g}\r\n\r\n--{g}\r\nContent-Type: text/plain\r\n\r\nSe bilagan.\r\n",
        files.len()
    );
    for (media_type, name, content) in files {
        let content = base64::engine::general_purpose::STANDARD.encode(content);
        let lines: Vec<&str> =
            content.as_bytes().chunks(76).map(|l| std::str::from_utf8(l).unwrap()).collect();
        let _ = write!(
            mail,
            "--{g}\r\nContent-Type: {media_type}; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            lines.join("\r\n")
        );
    }
    let _ = write!(mail, "--{g}--\r\n");
    mail.into_bytes()
}

on_both_sites! {
    async fn what_a_file_says_is_read_once_whoever_has_it(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let recipient = recipients(&site, &referral).await[1].clone();
        let to = reply_address(&site, recipient.id);
        let rtf = b"{\\rtf1\\ansi F\\'f6reningen tillstyrker.\\par Hyresstugan b\\'f6r st\\'e5 kvar.}";
        let raw = mail_with(&to, &[
            ("application/rtf", "Yttrande.rtf", rtf),
            ("image/png", "Sida.png", b"\x89PNG\r\n\x1a\n"),
            ("application/pdf", "Trasig.pdf", b"%PDF-1.7 inget mer"),
            ("application/octet-stream", "Data.bin", b"\0\x01\x02"),
        ]);
        let received = receive(&site, &raw, Some("annan@forening.example"), Some(&to)).await.unwrap();
        assert_eq!(received.state, InboundState::Tied);
        let mut tx = site.store.read().await.unwrap();
        let statement = store::statement::list(&mut tx, referral.id).await.unwrap()[0].statement.clone();
        let owner = app::document::statement_owner(statement.id, 1);
        assert_eq!(store::attachment_text::of_owner(&mut tx, &owner).await.unwrap(), vec![], "it is done later");
        drop(tx);

        app::jobs::run_due(&site).await.unwrap();
        let mut tx = site.store.read().await.unwrap();
        let files = store::attachment::of_owner(&mut tx, &owner).await.unwrap();
        let texts = store::attachment_text::of_owner(&mut tx, &owner).await.unwrap();
        let of = |name: &str| {
            let file = files.iter().find(|f| f.name == name).unwrap();
            texts.iter().find(|t| t.file == file.file).unwrap()
        };
        assert_eq!(of("Yttrande.rtf").text, "Föreningen tillstyrker.\nHyresstugan bör stå kvar.");
        assert_eq!(of("Yttrande.rtf").outcome, TextOutcome::Whole);
        assert_eq!(of("Sida.png").outcome, TextOutcome::Picture);
        assert_eq!(of("Trasig.pdf").outcome, TextOutcome::Damaged);
        assert_eq!(of("Data.bin").outcome, TextOutcome::OtherKind);
        let again = store::attachment_text::of_file(&mut tx, &of("Yttrande.rtf").file).await.unwrap();
        assert_eq!(again.as_ref(), Some(of("Yttrande.rtf")));
        let file = files.iter().find(|f| f.name == "Yttrande.rtf").unwrap();
        assert_eq!(site.files.read(&file.file).await.unwrap(), rtf, "the file is as it came");
        drop(tx);

        // A job may run twice.
        let before = texts.clone();
        app::attachment_text::read_files(&site, &owner).await.unwrap();
        let mut tx = site.store.read().await.unwrap();
        assert_eq!(store::attachment_text::of_owner(&mut tx, &owner).await.unwrap(), before);
    }

    async fn a_file_that_nobody_has_any_more_takes_its_text_with_it(site: Arc<Site>) {
        let kept = site.files.keep(b"ett utkast", [1; 8]).await.unwrap();
        let mut tx = site.store.write().await.unwrap();
        store::attachment::insert_file(&mut tx, &kept.hash, kept.size, site.now()).await.unwrap();
        let text = store::attachment_text::AttachmentText {
            file: kept.hash.clone(),
            outcome: TextOutcome::Whole,
            text: "ett utkast".into(),
            read_at: site.now(),
        };
        store::attachment_text::insert(&mut tx, &text).await.unwrap();
        assert!(store::attachment::forget_file(&mut tx, &kept.hash).await.unwrap());
        assert_eq!(store::attachment_text::of_file(&mut tx, &kept.hash).await.unwrap(), None);
    }

    async fn what_is_dangerous_is_kept_and_marked_and_fetched_only_after_a_question(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let recipient = recipients(&site, &referral).await[1].clone();
        let to = reply_address(&site, recipient.id);
        let script = b"WScript.Shell";
        let raw = mail_with(&to, &[
            ("application/pdf", "Yttrande.pdf.js", script),
            ("application/pdf", "Yttrande.pdf", b"%PDF-1.7"),
        ]);
        let received = receive(&site, &raw, Some("annan@forening.example"), Some(&to)).await.unwrap();
        assert_eq!(received.state, InboundState::Tied, "it is received like any other");
        let mut tx = site.store.read().await.unwrap();
        let statement = store::statement::list(&mut tx, referral.id).await.unwrap()[0].statement.clone();
        let owner = app::document::statement_owner(statement.id, 1);
        let marked = store::quarantine::of_owner(&mut tx, &owner).await.unwrap();
        assert_eq!(marked.len(), 1);
        assert_eq!(marked[0].name, "Yttrande.pdf.js");
        let reasons: Vec<_> = marked[0].dangers.iter().map(|d| d.reason).collect();
        assert_eq!(reasons, [DangerReason::Script, DangerReason::Disguised]);
        let log = store::inbound::by_number(&mut tx, &received.reception_number).await.unwrap().unwrap();
        assert!(log.reasons.contains(&"dangerous-file".to_owned()));
        drop(tx);

        let (registrar, officer) = (person(&site, "registrator").await, person(&site, "handlaggare").await);
        let number = received.reception_number.as_str();
        for position in [0, 1] {
            let refused = app::document::download_of_inbound(&site, &registrar, number, position).await;
            assert!(matches!(refused, Err(Error::Refused(Refusal::Quarantined))), "{position}");
        }
        assert!(app::document::download_of_inbound(&site, &registrar, number, 2).await.is_ok(), "the other is free");
        let refused = app::document::download_of_statement(&site, &officer, statement.id, 1, 1).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Quarantined))));
        let refused = app::quarantine::fetch_of_statement(&site, &officer, statement.id, 1, 1).await;
        assert!(matches!(refused, Err(Error::Forbidden)));

        let before = audited(&site).await;
        let fetched = app::quarantine::fetch_of_inbound(&site, &registrar, number, 1).await.unwrap();
        assert_eq!(fetched.content, script, "byte for byte");
        let whole = app::quarantine::fetch_of_inbound(&site, &registrar, number, 0).await.unwrap();
        assert_eq!(whole.content, raw);
        let fetched = app::quarantine::fetch_of_statement(&site, &registrar, statement.id, 1, 1).await.unwrap();
        assert_eq!(fetched.content, script);
        assert_eq!(audited(&site).await, before + 3, "each is in the log");

        let publishing = |files| app::document::Publishing { files, texts: std::collections::BTreeMap::default(), reason: String::new() };
        let refused = app::document::publish(&site, &registrar, statement.id, publishing(vec![1, 2])).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
        app::document::publish(&site, &registrar, statement.id, publishing(vec![2])).await.unwrap();
    }

    async fn the_files_of_a_message_in_the_mail_are_files_too(site: Arc<Site>) {
        let inner = String::from_utf8(mail_with("b@forening.example", &[
            ("application/rtf", "Inre yttrande.rtf", b"{\\rtf1 Vi tillstyrker.}"),
            ("text/plain", "start.bat", b"del"),
        ])).unwrap();
        let invitation = b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Dialog\r\nLOCATION:Rum 3\r\nEND:VEVENT\r\n";
        let raw = mail_with("registrator@prov.example", &[
            ("message/rfc822", "Vidarebefordrat.eml", inner.as_bytes()),
            ("text/calendar", "kallelse.ics", invitation),
        ]);
        let received = receive(&site, &raw, Some("a@forening.example"), None).await.unwrap();
        app::jobs::run_due(&site).await.unwrap();
        let registrar = person(&site, "registrator").await;
        let listed = app::inbound::show(&site, &registrar, &received.reception_number).await.unwrap();
        let names: Vec<&str> = listed.files.iter().map(|f| f.name.as_str()).collect();
        assert_eq!(names, ["Vidarebefordrat.eml", "Inre yttrande.rtf", "start.bat", "kallelse.ics"]);
        let mut tx = site.store.read().await.unwrap();
        let owner = listed.inbound.id.to_string();
        let texts = store::attachment_text::of_owner(&mut tx, &owner).await.unwrap();
        let text = |n: usize| texts.iter().find(|t| t.file == listed.files[n].file).unwrap().text.clone();
        assert_eq!(text(0), "Yttrande\n\nSe bilagan.");
        assert_eq!(text(1), "Vi tillstyrker.");
        assert_eq!(text(3), "Dialog\nRum 3");
        assert_eq!(store::quarantine::of_owner(&mut tx, &owner).await.unwrap()[0].name, "start.bat");
        drop(tx);
        let Some(app::inside::Inside::Message(message)) = app::inside::of(&site, &listed.files[0]).await.unwrap() else {
            panic!("it is a message");
        };
        assert_eq!((message.subject.as_str(), message.attachments.len()), ("Yttrande", 2));
        let event = app::inside::of(&site, &listed.files[3]).await.unwrap();
        assert!(matches!(event, Some(app::inside::Inside::Event(e)) if e.summary == "Dialog"));
        assert!(app::inside::of(&site, &listed.files[1]).await.unwrap().is_none());
    }

    async fn a_dangerous_file_is_not_received_through_a_form(site: Arc<Site>) {
        let mut problems = domain::validation::Problems::default();
        let files = [("Yttrande.rtf".to_owned(), b"{\\rtf1{\\object\\objdata 01}}".to_vec())];
        let kept = app::statement::keep_files(&site, &files, &mut problems).await.unwrap();
        assert!(kept.is_empty());
        assert_eq!(problems.0[0].problem, domain::validation::Problem::FileDangerous("Yttrande.rtf".into()));
    }
}

/// How many entries the audit log has.
async fn audited(site: &app::Site) -> i64 {
    let mut tx = site.store.read().await.unwrap();
    store::audit::head(&mut tx).await.unwrap().0
}
