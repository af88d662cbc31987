//! What is composed is what is read, and nothing that a person types becomes a header.

use mail::outgoing::Attachment;
use mail::{Class, ComposeError, Outgoing, compose, read};

/// A message with everything in it.
pub fn invitation() -> Outgoing {
    Outgoing {
        message_id: "remiss-k7x2.1@region.example".to_owned(),
        date: 1_709_626_320,
        from_name: "Region Östergötland, Åsa \"Ö\" Öberg".to_owned(),
        from_address: "remiss@region.example".to_owned(),
        envelope_from: "studs+k7x2@region.example".to_owned(),
        to_name: Some("Handikappföreningen i Åmål".to_owned()),
        to_address: "info@föreningen.example".to_owned(),
        reply_to: Some("remiss+k7x2@region.example".to_owned()),
        subject: "Remiss RS 2023-0395: Förslag till samverkansmodell för hälso- och sjukvården i hela länet, med bilagor".to_owned(),
        text: "Hej!\n\nNi inbjuds att svara.\n.\n.. punkt\nFrån oss\nFrom us\n\nBlanksteg i slutet   \n".to_owned(),
        html: Some("<p>Hej! Ni <b>inbjuds</b> att svara: åäö</p>".to_owned()),
        attachments: vec![
            Attachment { file_name: "Förslag – bilaga å.pdf".to_owned(), media_type: "application/pdf".to_owned(), bytes: (0..=255).cycle().take(5000).collect() },
            Attachment { file_name: "frågor.csv".to_owned(), media_type: "text/csv; charset=iso-8859-1".to_owned(), bytes: b"fr\xe5ga;svar\n".to_vec() },
        ],
        language: "sv".to_owned(),
        ..Outgoing::default()
    }
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The header's fields, unfolded.
fn header_of(bytes: &[u8]) -> Vec<String> {
    let text = text_of(bytes);
    let head = text.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ").replace("\r\n\t", " ");
    head.split("\r\n").map(str::to_owned).collect()
}

#[test]
fn what_is_composed_is_what_is_read() {
    let out = invitation();
    let bytes = compose(&out).unwrap();
    assert_eq!(bytes, compose(&out).unwrap());
    assert!(bytes.is_ascii());
    for line in text_of(&bytes).split("\r\n") {
        assert!(line.len() <= 78, "{line}");
        assert!(!line.contains(['\r', '\n']));
    }
    let back = read(&bytes);
    assert_eq!(back.message_id.as_deref(), Some("remiss-k7x2.1@region.example"));
    assert_eq!(back.date, Some(out.date));
    assert_eq!(back.from.unwrap().name, out.from_name);
    assert_eq!(back.recipients, ["info@xn--freningen-07a.example"]);
    assert_eq!(back.senders, ["remiss@region.example", "remiss+k7x2@region.example"]);
    assert_eq!(back.subject, out.subject);
    assert_eq!(back.text.trim_end(), out.text.trim_end());
    assert_eq!(back.class, Class::Answer);
    let names: Vec<_> =
        back.attachments.iter().map(|a| (a.file_name.as_str(), a.bytes.as_slice(), a.inline)).collect();
    assert_eq!(
        names,
        out.attachments.iter().map(|a| (a.file_name.as_str(), a.bytes.as_slice(), false)).collect::<Vec<_>>()
    );
    let header = header_of(&bytes);
    assert!(header.contains(&"Content-Language: sv".to_owned()), "{header:?}");
    assert!(
        !header.iter().any(|line| line.starts_with("Auto-Submitted") || line.contains("studs+")),
        "{header:?}"
    );
}

#[test]
fn the_structure_follows_the_content() {
    let whole = text_of(&compose(&invitation()).unwrap());
    let (mixed, alternative) =
        (whole.find("multipart/mixed").unwrap(), whole.find("multipart/alternative").unwrap());
    assert!(mixed < alternative && alternative < whole.find("text/plain").unwrap());
    let plain = Outgoing { html: None, attachments: vec![], ..invitation() };
    assert!(!text_of(&compose(&plain).unwrap()).contains("multipart/"));
    let html = Outgoing { attachments: vec![], ..invitation() };
    let html = text_of(&compose(&html).unwrap());
    assert!(html.contains("multipart/alternative") && !html.contains("multipart/mixed"));
}

#[test]
fn receipts_say_that_a_machine_wrote_them() {
    let receipt = Outgoing { auto_submitted: true, ..invitation() };
    let header = header_of(&compose(&receipt).unwrap());
    assert!(header.contains(&"Auto-Submitted: auto-generated".to_owned()), "{header:?}");
    assert!(header.contains(&"Precedence: bulk".to_owned()));
    assert!(header.iter().any(|line| line.starts_with("X-Auto-Response-Suppress: ")
        && line.contains("OOF")
        && !line.contains("NDR")));
    assert_eq!(read(&compose(&receipt).unwrap()).class, Class::AutoReply);
    let reply = Outgoing {
        in_reply_to: Some("<a@b.example>".to_owned()),
        references: vec!["first@b.example".to_owned(), "broken".to_owned()],
        ..receipt
    };
    let bytes = compose(&reply).unwrap();
    assert!(header_of(&bytes).contains(&"Auto-Submitted: auto-replied".to_owned()));
    let back = read(&bytes);
    assert_eq!(back.in_reply_to.as_deref(), Some("a@b.example"));
    assert_eq!(back.references, ["first@b.example", "a@b.example"]);
}

#[test]
fn nothing_typed_becomes_a_header() {
    let evil = "x\r\nBcc: offer@exempel.se\r\n\r\nbrödtext\0\u{2028}";
    let reference = header_of(&compose(&invitation()).unwrap()).len();
    let attempts = [
        Outgoing { subject: evil.to_owned(), ..invitation() },
        Outgoing { from_name: evil.to_owned(), ..invitation() },
        Outgoing { to_name: Some(evil.to_owned()), ..invitation() },
        Outgoing { to_name: Some("\"Bo\" <annan@exempel.se>,".to_owned()), ..invitation() },
        Outgoing {
            attachments: vec![Attachment {
                file_name: evil.to_owned(),
                media_type: evil.to_owned(),
                bytes: vec![],
            }],
            ..invitation()
        },
        Outgoing { text: evil.to_owned(), html: Some(evil.to_owned()), ..invitation() },
    ];
    for attempt in attempts {
        let bytes = compose(&attempt).unwrap();
        let header = header_of(&bytes);
        assert_eq!(header.len(), reference, "{header:?}");
        assert!(!header.iter().any(|line| line.starts_with("Bcc")), "{header:?}");
        assert_eq!(read(&bytes).recipients, ["info@xn--freningen-07a.example"]);
    }
    let with_references =
        Outgoing { in_reply_to: Some(evil.to_owned()), references: vec![evil.to_owned()], ..invitation() };
    assert_eq!(header_of(&compose(&with_references).unwrap()).len(), reference);
}

#[test]
fn what_cannot_be_mailed_is_refused() {
    let evil = "a@b.example\r\nBcc: c@d.example";
    let table = [
        (Outgoing { to_address: evil.to_owned(), ..invitation() }, ComposeError::Address("to_address")),
        (
            Outgoing { to_address: "åsa@b.example".to_owned(), ..invitation() },
            ComposeError::Address("to_address"),
        ),
        (Outgoing { from_address: String::new(), ..invitation() }, ComposeError::Address("from_address")),
        (Outgoing { reply_to: Some(evil.to_owned()), ..invitation() }, ComposeError::Address("reply_to")),
        (Outgoing { envelope_from: evil.to_owned(), ..invitation() }, ComposeError::Address("envelope_from")),
        (Outgoing { message_id: "a b@c".to_owned(), ..invitation() }, ComposeError::MessageId),
        (Outgoing { message_id: "a@c>\r\nX: y".to_owned(), ..invitation() }, ComposeError::MessageId),
        (Outgoing { date: -1, ..invitation() }, ComposeError::Date),
        (Outgoing { date: i64::MAX, ..invitation() }, ComposeError::Date),
        (Outgoing { language: "sv\r\nX: y".to_owned(), ..invitation() }, ComposeError::Language),
        (Outgoing { subject: "x".repeat(2000), ..invitation() }, ComposeError::LineTooLong),
    ];
    for (message, error) in table {
        assert_eq!(compose(&message), Err(error));
    }
}

#[test]
fn long_lines_and_old_line_ends_survive() {
    let text = format!("{}\r\nandra\rtredje\nfjärde", "lång rad ".repeat(400));
    let back = read(&compose(&Outgoing { text: text.clone(), html: None, ..invitation() }).unwrap());
    assert_eq!(back.text, text.replace("\r\n", "\n").replace('\r', "\n"));
}
