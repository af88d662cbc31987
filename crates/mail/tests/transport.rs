//! Sending: to a folder, and to a small SMTP server that misbehaves on request.

use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use mail::sink::{Behaviour, SmtpSink, read_file};
use mail::transport::{SettingsError, TlsMode, file_in_folder};
use mail::{Outgoing, SendError, Sending, SmtpSettings, Transport, compose};

use crate::outgoing::invitation;

fn sending(number: usize) -> Sending {
    let message_id = format!("m{number}@region.example");
    let bytes = compose(&Outgoing { message_id: message_id.clone(), ..invitation() }).unwrap();
    Sending {
        envelope_from: format!("studs+{number}@region.example"),
        to: format!("r{number}@forening.example"),
        message_id,
        bytes,
    }
}

async fn sink() -> (SmtpSink, Transport) {
    let (address, sink) = SmtpSink::start().await.unwrap();
    let settings = SmtpSettings { timeout: Duration::from_secs(5), ..SmtpSettings::local(address.port()) };
    (sink, Transport::smtp(settings).unwrap())
}

#[tokio::test]
async fn a_folder_holds_each_message_once() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("outbox");
    let transport = Transport::Folder(inner.clone());
    let message = sending(1);
    transport.send(&message).await.unwrap();
    transport.send(&message).await.unwrap();
    let odd = Sending {
        message_id: "../../etc/å\r\n@x".to_owned(),
        to: "a@b.se>\r\nX: y".to_owned(),
        ..sending(2)
    };
    transport.send(&odd).await.unwrap();
    let mut names: Vec<_> =
        fs::read_dir(&inner).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["%2E.%2F..%2Fetc%2F%C3%A5%0D%0A@x.eml", "m1@region.example.eml"]);
    let written = fs::read(file_in_folder(&inner, &message.message_id)).unwrap();
    let head = b"X-Envelope-From: <studs+1@region.example>\r\nX-Envelope-To: <r1@forening.example>\r\n";
    assert_eq!(written, [head.as_slice(), &message.bytes].concat());
    assert!(mail::read(&written).recipients.contains(&"r1@forening.example".to_owned()));
}

#[tokio::test]
async fn many_writers_leave_whole_files_only() {
    let folder = tempfile::tempdir().unwrap();
    let transport = Arc::new(Transport::Folder(folder.path().to_owned()));
    let tasks: Vec<_> = (0..40)
        .map(|i| {
            let transport = Arc::clone(&transport);
            tokio::spawn(async move { transport.send(&sending(i % 10)).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    let files: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().path()).collect();
    assert_eq!(files.len(), 10);
    assert!(files.iter().all(|path| fs::read(path).unwrap().ends_with(b"--\r\n")));
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_a_temporary_failure() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    let error = Transport::Folder(file).send(&sending(1)).await.unwrap_err();
    assert_eq!(error.to_string(), "temporary: folder-not-writable");
}

#[tokio::test]
async fn the_server_gets_the_bytes_unchanged() {
    let (sink, transport) = sink().await;
    let dotted = Sending {
        bytes: b"Message-ID: <m@x>\r\n\r\n.\r\n..\r\n. a\r\nslut\r\n".to_vec(),
        envelope_from: String::new(),
        ..sending(2)
    };
    for message in [&sending(1), &dotted] {
        transport.send(message).await.unwrap();
    }
    let received = sink.received();
    assert_eq!(received[0].bytes, sending(1).bytes);
    assert_eq!(received[0].envelope_from, "studs+1@region.example");
    assert_eq!(received[0].to, ["r1@forening.example"]);
    assert_eq!(
        (received[1].bytes.as_slice(), received[1].envelope_from.as_str()),
        (dotted.bytes.as_slice(), "")
    );
    assert_eq!(sink.connections(), 1);
}

#[tokio::test]
async fn refusals_say_whose_fault_it_is() {
    let (sink, transport) = sink().await;
    for (recipient, behaviour) in
        [("r1", Behaviour::Defer), ("r2", Behaviour::Refuse), ("r3", Behaviour::RefuseMessage)]
    {
        sink.behave(&format!("{recipient}@forening.example"), Some(behaviour));
    }
    let error = transport.send(&sending(1)).await.unwrap_err();
    assert!(error.is_temporary());
    assert_eq!(
        (error.to_string().as_str(), error.reply()),
        ("temporary: recipient-deferred (451)", "4.2.1 <r1@forening.example> not now")
    );
    let error = transport.send(&sending(2)).await.unwrap_err();
    assert!(matches!(error, SendError::Permanent { reason: "recipient-refused", code: 550, .. }));
    assert!(!format!("{error} {error:?}").contains('@'), "{error:?}");
    assert!(error.reply().contains("no such user"));
    let error = transport.send(&sending(3)).await.unwrap_err();
    assert!(matches!(error, SendError::Permanent { reason: "message-refused", code: 554, .. }));
    transport.send(&sending(4)).await.unwrap();
    assert_eq!((sink.count(), sink.connections()), (1, 1), "a refusal does not cost the connection");
}

#[tokio::test]
async fn a_dropped_connection_may_have_delivered() {
    let (sink, transport) = sink().await;
    sink.behave("r1@forening.example", Some(Behaviour::DropBeforeReply));
    let error = transport.send(&sending(1)).await.unwrap_err();
    assert!(
        matches!(error, SendError::Temporary { reason: "connection-lost", perhaps_delivered: true, .. }),
        "{error:?}"
    );
    assert_eq!(sink.count(), 0);
    sink.behave("r1@forening.example", None);
    transport.send(&sending(1)).await.unwrap();
    assert_eq!(sink.count(), 1);
}

#[tokio::test]
async fn a_connection_closed_while_resting_is_replaced() {
    let (sink, transport) = sink().await;
    for number in 1..=3 {
        sink.behave(&format!("r{number}@forening.example"), Some(Behaviour::DropAfterReply));
        transport.send(&sending(number)).await.unwrap();
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!((sink.count(), sink.connections()), (3, 3));
}

#[tokio::test]
async fn what_is_not_about_the_recipient_is_temporary() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let transport = Transport::smtp(SmtpSettings::local(port)).unwrap();
    assert_eq!(transport.send(&sending(1)).await.unwrap_err().reason(), "connection-failed");

    let (address, _sink) = SmtpSink::start().await.unwrap();
    let settings = SmtpSettings { tls: TlsMode::StartTls, ..SmtpSettings::local(address.port()) };
    assert_eq!(
        Transport::smtp(settings).unwrap().send(&sending(1)).await.unwrap_err().reason(),
        "starttls-failed"
    );
    let settings = SmtpSettings {
        user: Some("u".to_owned()),
        password: Some("hemligt".to_owned()),
        ..SmtpSettings::local(address.port())
    };
    assert!(!format!("{settings:?}").contains("hemligt"));
    let error = Transport::smtp(settings).unwrap().send(&sending(1)).await.unwrap_err();
    assert_eq!(error.reason(), "sign-in-failed");

    // A server that accepts and never speaks.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let settings = SmtpSettings {
        timeout: Duration::from_millis(100),
        ..SmtpSettings::local(silent.local_addr().unwrap().port())
    };
    assert_eq!(
        Transport::smtp(settings).unwrap().send(&sending(1)).await.unwrap_err().reason(),
        "connection-timed-out"
    );
}

#[tokio::test]
async fn an_address_that_cannot_be_mailed_is_permanent() {
    let (sink, transport) = sink().await;
    for bad in ["", "åsa@b.example", "a@b.example>\r\nRCPT TO:<c@d.example"] {
        let error = transport.send(&Sending { to: bad.to_owned(), ..sending(1) }).await.unwrap_err();
        assert!(matches!(error, SendError::Permanent { reason: "address-not-mailable", .. }), "{bad:?}");
    }
    transport.send(&Sending { to: "info@föreningen.example".to_owned(), ..sending(1) }).await.unwrap();
    assert_eq!(sink.received()[0].to, ["info@xn--freningen-07a.example"]);
}

#[test]
fn settings_that_would_show_a_password_are_refused() {
    let with_password = SmtpSettings {
        user: Some("u".to_owned()),
        password: Some("p".to_owned()),
        tls: TlsMode::None,
        ..SmtpSettings::new("smtp.exempel.se")
    };
    assert_eq!(Transport::smtp(with_password.clone()).unwrap_err(), SettingsError::PasswordWithoutTls);
    assert!(Transport::smtp(SmtpSettings { tls: TlsMode::Implicit, ..with_password.clone() }).is_ok());
    let trusting = |pem: &[u8]| {
        let settings =
            SmtpSettings { trusted: Some(pem.to_vec()), ..SmtpSettings::new("post.region.example") };
        Transport::smtp(settings)
    };
    assert!(trusting(b"inte ett intyg").is_err(), "no certificate in PEM");
    assert!(trusting(OWN_AUTHORITY.as_bytes()).is_ok());
    assert_eq!(
        Transport::smtp(SmtpSettings { user: None, ..with_password }).unwrap_err(),
        SettingsError::Credentials
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_messages_over_few_connections() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("received");
    let (address, sink) = SmtpSink::start_with(0, Some(file.clone())).await.unwrap();
    let transport = Transport::smtp(SmtpSettings::local(address.port())).unwrap();
    let started = Instant::now();
    let tasks: Vec<_> = (0..1000)
        .map(|number| {
            let transport = transport.clone();
            tokio::spawn(async move { transport.send(&sending(number)).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    let rate = 1000.0 / started.elapsed().as_secs_f64();
    println!(
        "{rate:.0} messages/s composed and sent to a sink that syncs each, over {} connections",
        sink.connections()
    );
    assert!(sink.connections() <= 16);
    let mut kept: Vec<_> = read_file(&file).unwrap().into_iter().map(|m| m.envelope_from).collect();
    kept.sort();
    kept.dedup();
    assert_eq!(kept.len(), 1000);
}

/// The certificate of an authority of one's own, as a region's mail server may have. Its key was thrown away.
const OWN_AUTHORITY: &str = "-----BEGIN CERTIFICATE-----
MIIBkzCCATmgAwIBAgIUbPhMZ1hDAJ+8VeZFuaJ3K6iagfUwCgYIKoZIzj0EAwIw
HjEcMBoGA1UEAwwTUmVnaW9uIFByb3YgZWdlbiBDQTAgFw0yNjExMjIxNzMyMTda
GA8yMTI2MTAyOTE3MzIxN1owHjEcMBoGA1UEAwwTUmVnaW9uIFByb3YgZWdlbiBD
QTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNJnatrr2Hbcj8ujGka3tQ6zbbx8
NU1YBtUWjsJSLElETdM9qe9q/VaaVHoergDBNskU4X+TFEma/XokUeMggxWjUzBR
MB0GA1UdDgQWBBSrFzNAKfGYG8qJ/gM9LfZdfgRD+TAfBgNVHSMEGDAWgBSrFzNA
KfGYG8qJ/gM9LfZdfgRD+TAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gA
MEUCIEwlnESGi4c7ZX7upTyg5M0aJwxLLRC3DsO1EqO/P+TqAiEArR7WzEOawfRZ
LnmSRjyWw2VV7VZ4rBdCBixuucJnHDM=
-----END CERTIFICATE-----
";
