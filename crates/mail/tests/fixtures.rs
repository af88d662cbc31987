//! Small messages written for these tests, in Swedish, Finnish and English, each with what it must be taken for.

use std::fs;
use std::path::{Path, PathBuf};

use mail::classify::DeliveryEvent;
use mail::{Bounce, Class, Incoming, read};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn fixture(name: &str) -> Incoming {
    read(&fs::read(folder().join(format!("{name}.eml"))).unwrap())
}

/// File, class and reason.
const EXPECTED: &[(&str, &str, &str)] = &[
    ("svar-enkelt", "answer", "no-sign-of-a-machine"),
    ("svar-om-leverans", "answer", "no-sign-of-a-machine"),
    ("svar-om-franvaro", "answer", "no-sign-of-a-machine"),
    ("svar-auto-submitted-no", "answer", "no-sign-of-a-machine"),
    ("svar-engelska", "answer", "no-sign-of-a-machine"),
    ("svar-finska", "answer", "no-sign-of-a-machine"),
    ("svar-postmaster", "answer", "no-sign-of-a-machine"),
    ("svar-vidarebefordrad-studs", "answer", "no-sign-of-a-machine"),
    ("svar-semester", "answer", "no-sign-of-a-machine"),
    ("svar-latin1-bilaga", "answer", "no-sign-of-a-machine"),
    ("autosvar-exchange", "auto-reply", "auto-submitted-header"),
    ("autosvar-bara-amne", "auto-reply", "subject-autosvar"),
    ("autosvar-franvaro", "auto-reply", "subject-franvaro"),
    ("autosvar-franvaromeddelande", "auto-reply", "subject-franvaro"),
    ("autosvar-slutat", "auto-reply", "subject-autosvar"),
    ("autosvar-null", "auto-reply", "null-envelope-sender"),
    ("autosvar-precedence", "auto-reply", "precedence-auto-reply"),
    ("autosvar-kodat-amne", "auto-reply", "subject-franvaro"),
    ("autosvar-engelska", "auto-reply", "subject-out-of-office"),
    ("autosvar-engelska-hakparentes", "auto-reply", "subject-automatic-reply"),
    ("autosvar-finska", "auto-reply", "subject-automaattinen-vastaus"),
    ("autosvar-finska-poissa", "auto-reply", "subject-poissaolo"),
    ("autosvar-firstclass", "auto-reply", "x-autoreply-header"),
    ("kvitto-last", "auto-reply", "read-receipt"),
    ("notis-forsenad", "notice", "delivery-delayed-report"),
    ("notis-levererad", "notice", "delivery-delivered-report"),
    ("notis-prosa", "notice", "delivery-delayed-text"),
    ("studs-exchange-svenska", "bounce", "delivery-status-report"),
    ("studs-finska", "bounce", "delivery-status-report"),
    ("studs-full-brevlada", "bounce", "delivery-status-report"),
    ("studs-tva-mottagare", "bounce", "delivery-status-report"),
    ("studs-trots-auto-submitted", "bounce", "delivery-status-report"),
    ("studs-prosa-svenska", "bounce", "mailer-daemon-text"),
    ("studs-exim", "bounce", "failed-recipients-header"),
    ("studs-qmail", "bounce", "mailer-daemon-text"),
];

#[test]
fn every_fixture_has_its_class() {
    let mut wrong = Vec::new();
    for (name, class, reason) in EXPECTED {
        let message = fixture(name);
        let found = match message.class {
            Class::Answer => "answer",
            Class::Unreadable => "unreadable",
            Class::AutoReply => "auto-reply",
            Class::DeliveryNotice(_) => "notice",
            Class::Bounce(_) => "bounce",
        };
        if (found, message.reason.as_str()) != (*class, *reason) {
            wrong.push(format!("{name}: {found} ({}), expected {class} ({reason})", message.reason));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let files = fs::read_dir(folder()).unwrap().count();
    assert_eq!(files, EXPECTED.len(), "every file in tests/fixtures stands in the table");
}

fn bounce(name: &str) -> Bounce {
    match fixture(name).class {
        Class::Bounce(bounce) => bounce,
        other => panic!("{name} is {other:?}"),
    }
}

#[test]
fn bounces_tell_whom_and_why() {
    let table = [
        ("studs-exchange-svenska", "anna@forening.example", Some("5.1.10"), true, Some("ut9@region.example")),
        ("studs-finska", "aino@yhdistys.example", Some("5.1.1"), true, Some("ut9@region.example")),
        ("studs-full-brevlada", "bo@forening.example", Some("5.2.2"), false, Some("ut9@region.example")),
        ("studs-prosa-svenska", "bo@forening.example", Some("5.1.1"), true, Some("ut7@region.example")),
        ("studs-exim", "bo@forening.example", None, false, None),
        ("studs-qmail", "bo@forening.example", Some("5.1.1"), true, Some("ut8@region.example")),
    ];
    for (name, address, status, permanent, original) in table {
        let bounce = bounce(name);
        assert_eq!(bounce.recipients.len(), 1, "{name}: {:?}", bounce.recipients);
        let recipient = &bounce.recipients[0];
        assert_eq!(
            (recipient.address.as_str(), recipient.status.as_deref(), recipient.permanent),
            (address, status, permanent),
            "{name}: {recipient:?}"
        );
        assert_eq!(bounce.original_message_id.as_deref(), original, "{name}");
    }
    let two = bounce("studs-tva-mottagare").recipients;
    assert_eq!(
        two.iter().map(|r| (r.address.as_str(), r.permanent)).collect::<Vec<_>>(),
        [("a@forening.example", true), ("b@forening.example", false)]
    );
}

#[test]
fn notices_tell_what_happened() {
    for (name, event) in [
        ("notis-forsenad", DeliveryEvent::Delayed),
        ("notis-levererad", DeliveryEvent::Delivered),
        ("notis-prosa", DeliveryEvent::Delayed),
    ] {
        let Class::DeliveryNotice(notice) = fixture(name).class else { panic!("{name}") };
        assert_eq!(notice.event, event, "{name}");
        assert_eq!(notice.recipients, ["bo@forening.example"], "{name}");
    }
}

#[test]
fn an_answer_is_read_whole() {
    let answer = fixture("svar-enkelt");
    assert_eq!(answer.from.as_ref().unwrap().name, "Anna Åkesson");
    assert_eq!(answer.from.unwrap().address, "anna@forening.example");
    assert_eq!(answer.in_reply_to.as_deref(), Some("ut1@region.example"));
    assert_eq!(answer.references, ["ut1@region.example"]);
    assert_eq!(answer.recipients, ["remiss+k7x2@region.example"]);
    assert_eq!(answer.date, Some(1_709_626_320));
    assert!(answer.text.contains("> Ni inbjuds"));
    assert_eq!(answer.own_text, "Hej!\n\nFöreningen tillstyrker förslaget.\n\nAnna Åkesson");
}

#[test]
fn unmarked_latin1_is_read() {
    let answer = fixture("svar-latin1-bilaga");
    assert_eq!(answer.from.unwrap().name, "Åsa Öberg");
    assert_eq!(answer.subject, "Yttrande från Handikappföreningen i Åmål");
    assert_eq!(answer.text, "Härmed översänds föreningens yttrande.");
    assert_eq!(answer.attachments.len(), 1);
    assert_eq!(answer.attachments[0].file_name, "Yttrande år 2024.pdf");
    assert_eq!(answer.attachments[0].media_type, "application/pdf");
    assert_eq!(answer.attachments[0].bytes, b"%PDF-1.4\n");
}

#[test]
fn the_null_envelope_sender_counts() {
    let raw = fs::read(folder().join("autosvar-null.eml")).unwrap();
    assert_eq!(mail::read_with_envelope(&raw, Some("bo@forening.example")).class, Class::Answer);
    let raw = fs::read(folder().join("svar-enkelt.eml")).unwrap();
    assert_eq!(mail::read_with_envelope(&raw, Some("")).class, Class::AutoReply);
}
