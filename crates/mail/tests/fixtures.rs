//! Small messages written for these tests, in Swedish, Finnish and English, each with what it must be taken for.

use std::fmt::Write as _;
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
    ("svar-brev-i-brev", "answer", "no-sign-of-a-machine"),
    ("svar-outlook-svenska", "answer", "no-sign-of-a-machine"),
    ("svar-outlook-finska", "answer", "no-sign-of-a-machine"),
    ("svar-outlook-engelska", "answer", "no-sign-of-a-machine"),
    ("svar-exchange-html", "answer", "no-sign-of-a-machine"),
    ("svar-gmail-svenska", "answer", "no-sign-of-a-machine"),
    ("svar-gmail-finska", "answer", "no-sign-of-a-machine"),
    ("svar-gmail-html", "answer", "no-sign-of-a-machine"),
    ("svar-apple-svenska", "answer", "no-sign-of-a-machine"),
    ("svar-apple-finska", "answer", "no-sign-of-a-machine"),
    ("svar-iphone", "answer", "no-sign-of-a-machine"),
    ("svar-iphone-finska", "answer", "no-sign-of-a-machine"),
    ("svar-outlook-mobil", "answer", "no-sign-of-a-machine"),
    ("svar-yahoo", "answer", "no-sign-of-a-machine"),
    ("svar-roundcube", "answer", "no-sign-of-a-machine"),
    ("svar-thunderbird-finska", "answer", "no-sign-of-a-machine"),
    ("svar-insprangt", "answer", "no-sign-of-a-machine"),
    ("svar-se-nedan", "answer", "no-sign-of-a-machine"),
    ("svar-precedence", "answer", "no-sign-of-a-machine"),
    ("svar-automatiskt-amne", "answer", "no-sign-of-a-machine"),
    ("svar-funktionsadress", "answer", "no-sign-of-a-machine"),
    ("svar-semester-i-text", "answer", "no-sign-of-a-machine"),
    ("svar-vidarebefordrat-fel", "answer", "no-sign-of-a-machine"),
    ("svar-postmaster-logg", "answer", "no-sign-of-a-machine"),
    ("svar-om-robotar", "answer", "no-sign-of-a-machine"),
    ("svar-kalender-kommentar", "answer", "no-sign-of-a-machine"),
    ("svar-tnef", "answer", "no-sign-of-a-machine"),
    ("svar-bilagt-meddelande", "answer", "no-sign-of-a-machine"),
    ("autosvar-outlook", "auto-reply", "subject-autosvar"),
    ("autosvar-arendesystem", "auto-reply", "subject-autosvar"),
    ("autosvar-registrator", "auto-reply", "auto-submitted-header"),
    ("autosvar-ny-adress", "auto-reply", "auto-submitted-header"),
    ("autosvar-gmail", "auto-reply", "x-autoreply-header"),
    ("autosvar-foraldraledig", "auto-reply", "subject-franvaro"),
    ("autosvar-finska-poissaoloviesti", "auto-reply", "subject-poissaolo"),
    ("autosvar-finska-vastaanotettu", "auto-reply", "subject-automaattinen-vastaus"),
    ("autosvar-engelsk-stangt", "auto-reply", "x-autoreply-header"),
    ("utmaning-svenska", "auto-reply", "challenge"),
    ("utmaning-finska", "auto-reply", "challenge"),
    ("utmaning-engelska", "auto-reply", "challenge"),
    ("kalender-accepterat", "auto-reply", "calendar-reply"),
    ("kalender-tackat-nej", "auto-reply", "calendar-reply"),
    ("kvitto-olast", "auto-reply", "read-receipt"),
    ("kvitto-finska", "auto-reply", "read-receipt"),
    ("notis-forsenad-finska", "notice", "delivery-delayed-report"),
    ("notis-exchange-forsenad", "notice", "delivery-delayed-text"),
    ("notis-vidarelamnad", "notice", "delivery-relayed-report"),
    ("studs-gmail", "bounce", "delivery-status-report"),
    ("studs-styrtecken", "bounce", "delivery-status-report"),
    ("studs-samma-mottagare", "bounce", "delivery-status-report"),
    ("studs-postfix", "bounce", "delivery-status-report"),
    ("studs-365-flyttad", "bounce", "delivery-status-report"),
    ("studs-skrappost", "bounce", "delivery-status-report"),
    ("studs-finska-taynna", "bounce", "delivery-status-report"),
    ("studs-utgangen", "bounce", "delivery-status-report"),
    ("studs-prosa-finska", "bounce", "mailer-daemon-text"),
    ("studs-postmaster-svenska", "bounce", "postmaster-text"),
    ("studs-inslagen", "bounce", "delivery-status-report-broken"),
    ("studs-avvisad-av-filter", "bounce", "mailer-daemon-text"),
    ("studs-okant-sprak", "bounce", "returned-message-attached"),
    ("studs-transkript", "bounce", "postmaster-text"),
    ("studs-exim-doman", "bounce", "failed-recipients-header"),
];

/// Every answer, and what of it its sender wrote anew: what the quote and the signature leave.
const OWN: &[(&str, &str)] = &[
    ("svar-brev-i-brev", "Se bifogat."),
    (
        "svar-outlook-svenska",
        "Hej!\n\nFöreningen tillstyrker förslaget.\n\nMed vänlig hälsning\nAnna Åkesson",
    ),
    ("svar-outlook-finska", "Hei!\n\nYhdistys puoltaa ehdotusta.\n\nYstävällisin terveisin\nAino Niemi"),
    ("svar-outlook-engelska", "Dear all,\n\nWe support the proposal.\n\nAnn Oak"),
    ("svar-exchange-html", "Föreningen avstyrker förslaget."),
    ("svar-gmail-svenska", "Föreningen tillstyrker förslaget, men vill se en tidsplan.\n\n//Anna"),
    ("svar-gmail-finska", "Yhdistyksellä ei ole huomautettavaa."),
    ("svar-gmail-html", "Föreningen har inga synpunkter."),
    ("svar-apple-svenska", "Vi avstår från att yttra oss.\n\nAnna"),
    ("svar-apple-finska", "Puollamme ehdotusta."),
    ("svar-iphone", "Vi tillstyrker!"),
    ("svar-iphone-finska", "Puollamme."),
    ("svar-outlook-mobil", "Vi tillstyrker förslaget."),
    ("svar-yahoo", "Vi tillstyrker förslaget i alla delar."),
    ("svar-roundcube", "Föreningen tillstyrker förslaget."),
    ("svar-thunderbird-finska", "Yhdistys puoltaa ehdotusta."),
    (
        "svar-insprangt",
        "Den 2024-03-01 10:00, skrev Region Exempel:\n> 1. Tillstyrker ni förslaget?\n\nJa.\n\n> 2. Vilka kostnader ser ni?\n\nInga.",
    ),
    (
        "svar-se-nedan",
        "Hej! Våra svar står i texten nedan.\n\nFrån: Region Exempel <remiss@region.example>\nSkickat: den 1 mars 2024 10:00\nTill: Anna Åkesson\nÄmne: Remiss RS 2023-0395\n\n1. Tillstyrker ni förslaget? Ja, i huvudsak.",
    ),
    ("svar-precedence", "Nämnden tillstyrker förslaget. Automatiskt utskick av beslut bör dock undvikas."),
    ("svar-automatiskt-amne", "Föreningen avstyrker att beslut fattas automatiskt."),
    ("svar-funktionsadress", "Kommunstyrelsen tillstyrker förslaget. Beslutet går inte att överklaga."),
    ("svar-semester-i-text", "Olen lomalla ensi viikolla, joten vastaan jo nyt: yhdistys puoltaa ehdotusta."),
    (
        "svar-vidarebefordrat-fel",
        "Hej, vårt svar till er kom tillbaka, så jag skickar det en gång till: vi tillstyrker.",
    ),
    (
        "svar-postmaster-logg",
        "Hej!\n\nVårt svar till er kunde inte levereras. Loggen säger:\n\nRCPT TO:<remiss+k7x2@region.example>\n550 5.1.1 user unknown\n\nHär är det igen: föreningen tillstyrker förslaget.",
    ),
    (
        "svar-om-robotar",
        "E-tjänsten kräver att man intygar att man inte är en robot (\"bekräfta att du är en människa\").\nDet utestänger många. Se vår rapport: https://forening.example/rapport\n\nFöreningen avstyrker.",
    ),
    ("svar-kalender-kommentar", "Vi kan tyvärr inte komma, men föreningen tillstyrker förslaget."),
    ("svar-tnef", "Yttrandet ligger i bilagan."),
    ("svar-bilagt-meddelande", "Vårt yttrande skickades redan i februari, se bifogat mejl."),
    ("svar-enkelt", "Hej!\n\nFöreningen tillstyrker förslaget.\n\nAnna Åkesson"),
    (
        "svar-om-leverans",
        "Vi anser att hjälpmedel inte levererats i tid. Många brev kunde inte levereras och adressen finns inte i registret. Kallelser gick inte att leverera.",
    ),
    ("svar-om-franvaro", "Vi avstyrker, eftersom samråd har saknats."),
    ("svar-auto-submitted-no", "Kommunstyrelsen beslutar att avge yttrandet."),
    ("svar-engelska", "We support the proposal. The mailbox is full of complaints from members."),
    ("svar-finska", "Yhdistys kannattaa ehdotusta. Kutsua ei voitu toimittaa kaikille jäsenille."),
    ("svar-postmaster", "Hej, jag som sköter posten svarar även för föreningen: vi tillstyrker."),
    (
        "svar-vidarebefordrad-studs",
        "Hej, jag fick tillbaka detta när jag försökte svara. Vad gör jag för fel?\n\nThis is the mail system at host mx.\nYour message could not be delivered.",
    ),
    ("svar-semester", "Här är vårt yttrande."),
    ("svar-latin1-bilaga", "Härmed översänds föreningens yttrande."),
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
    assert!(files >= 60);
    assert_eq!(files, EXPECTED.len(), "every file in tests/fixtures stands in the table");
}

#[test]
fn the_view_of_an_answer_is_what_its_sender_wrote_anew() {
    for (name, own) in OWN {
        let message = fixture(name);
        assert_eq!(message.own_text, *own, "{name}");
        assert!(message.text.contains(own), "{name}");
    }
    let answers: Vec<_> =
        EXPECTED.iter().filter(|(_, class, _)| *class == "answer").map(|(n, ..)| *n).collect();
    assert!(
        answers.iter().all(|name| OWN.iter().any(|(n, _)| n == name)),
        "every answer stands in the table"
    );
}

#[test]
fn the_record_of_an_answer_holds_what_the_view_leaves_out() {
    for (name, left_out) in [
        ("svar-outlook-svenska", "Ni inbjuds att svara senast den 1 juni."),
        ("svar-outlook-finska", "Pyydämme lausuntoanne 1. kesäkuuta mennessä."),
        ("svar-outlook-engelska", "You are invited to answer."),
        ("svar-exchange-html", "Ni inbjuds att svara."),
        ("svar-gmail-svenska", "> Ni inbjuds att svara senast den 1 juni."),
        ("svar-gmail-html", "Ni inbjuds att svara."),
        ("svar-iphone", "Skickat från min iPhone"),
        ("svar-outlook-mobil", "Hämta Outlook för iOS"),
        ("svar-yahoo", "Ni inbjuds att svara senast den 1 juni."),
        ("svar-roundcube", "ordförande"),
        ("svar-thunderbird-finska", "> Pyydämme lausuntoanne."),
        ("svar-vidarebefordrat-fel", "550 5.1.1 user unknown"),
    ] {
        let message = fixture(name);
        assert!(message.text.contains(left_out), "{name}");
        assert!(!message.own_text.contains(left_out), "{name}");
    }
}

#[test]
fn every_character_set_of_real_mail_is_read() {
    // Label, bytes, text: what the corpus holds, misspelt as it does.
    let swedish = "Föreningen på Åland är emot";
    let latin: Vec<u8> = swedish.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let utf16 = |bytes: fn(u16) -> [u8; 2]| swedish.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let utf7 = b"F+APY-reningen p+AOU- +AMU-land +AOQ-r emot".to_vec();
    let table: Vec<(&str, Vec<u8>, &str)> = vec![
        ("us-ascii", b"Foreningen".to_vec(), "Foreningen"),
        ("ANSI_X3.4-1968", b"Foreningen".to_vec(), "Foreningen"),
        ("us-ascii", latin.clone(), swedish),
        ("utf-8", swedish.as_bytes().to_vec(), swedish),
        ("uft-8", swedish.as_bytes().to_vec(), swedish),
        ("", swedish.as_bytes().to_vec(), swedish),
        ("iso-8859-1", latin.clone(), swedish),
        ("iso-8859-1", swedish.as_bytes().to_vec(), swedish),
        ("iso-8859-15", latin.clone(), swedish),
        ("iso-8859-15", b"10 \xA4".to_vec(), "10 €"),
        ("windows-1252", b"\x93citat\x94 10 \x80".to_vec(), "“citat” 10 €"),
        ("iso-8859-2", b"nie mo\xBFna dor\xEAczy\xE6".to_vec(), "nie można doręczyć"),
        ("windows-1251", b"\xC4\xE0".to_vec(), "Да"),
        ("koi8-r", b"\xE4\xC1".to_vec(), "Да"),
        ("iso-2022-jp", b"\x1b$B$O$$\x1b(B".to_vec(), "はい"),
        ("shift_jis", b"\x82\xCD\x82\xA2".to_vec(), "はい"),
        ("euc-jp", b"\xA4\xCF\xA4\xA4".to_vec(), "はい"),
        ("gb2312", b"\xCA\xC7".to_vec(), "是"),
        ("utf-7", utf7.clone(), swedish),
        ("unicode-1-1-utf-7", utf7, swedish),
        ("utf-16le", utf16(u16::to_le_bytes), swedish),
        ("utf-16be", utf16(u16::to_be_bytes), swedish),
    ];
    let mut wrong = Vec::new();
    for (label, bytes, text) in &table {
        let coded = bytes.iter().fold(String::new(), |mut coded, byte| {
            write!(coded, "={byte:02X}").unwrap();
            coded
        });
        let mut raw = format!(
            "From: a@forening.example\nSubject: =?{}?Q?{coded}?=\nContent-Type: text/plain; charset={label}\n\
             Content-Transfer-Encoding: quoted-printable\n\n",
            if label.is_empty() { "utf-8" } else { label }
        );
        for line in coded.as_bytes().chunks(60) {
            raw.push_str(std::str::from_utf8(line).unwrap());
            raw.push_str("=\n");
        }
        let message = read(raw.as_bytes());
        if message.text != *text || message.subject != *text {
            wrong.push(format!("{label}: {:?} / {:?} instead of {text:?}", message.subject, message.text));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_message_within_a_message_is_kept_whole() {
    let answer = fixture("svar-bilagt-meddelande");
    assert_eq!(answer.attachments.len(), 1, "{:?}", answer.attachments);
    assert_eq!(answer.attachments[0].media_type, "message/rfc822");
    let inner = read(&answer.attachments[0].bytes);
    assert_eq!(inner.subject, "Yttrande");
    assert_eq!(inner.text, "Föreningen tillstyrker.");
    assert_eq!(inner.attachments[0].file_name, "yttrande.pdf");
    assert_eq!(inner.attachments[0].bytes, b"%PDF-1.4\n");
}

#[test]
fn what_follows_a_forward_within_a_forward_is_kept_apart() {
    let files = fixture("svar-brev-i-brev").attachments;
    assert_eq!(files.len(), 2, "{files:?}");
    assert!(files[0].bytes.ends_with(b"Vi tillstyrker.\n"));
    assert_eq!(files[1].file_name, "bilaga.pdf");
    assert_eq!(files[1].bytes, b"%PDF-1.4\n");
}

#[test]
fn a_calendar_part_is_kept_as_a_file() {
    for name in ["kalender-accepterat", "kalender-tackat-nej", "svar-kalender-kommentar"] {
        let files = fixture(name).attachments;
        assert_eq!(files.len(), 1, "{name}: {files:?}");
        assert_eq!(files[0].media_type, "text/calendar", "{name}");
        assert!(String::from_utf8_lossy(&files[0].bytes).contains("METHOD:REPLY"), "{name}");
    }
}

#[test]
fn what_outlook_hides_in_a_winmail_file_is_kept_and_named() {
    let files = fixture("svar-tnef").attachments;
    assert_eq!(files.len(), 2);
    for file in files {
        assert_eq!(file.file_name, "winmail.dat");
        assert_eq!(file.media_type, "application/ms-tnef");
        assert!(file.bytes.starts_with(&[0x78, 0x9f, 0x3e, 0x22]));
    }
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
        ("studs-gmail", "anna@forening.example", Some("5.1.1"), true, Some("ut9@region.example")),
        ("studs-postfix", "anna@forening.example", Some("5.1.1"), true, Some("ut9@region.example")),
        ("studs-365-flyttad", "anna@forening.example", Some("5.1.6"), true, Some("ut9@region.example")),
        ("studs-skrappost", "registrator@kommun.example", Some("5.7.1"), true, Some("ut9@region.example")),
        ("studs-finska-taynna", "kirjaamo@kunta.example", Some("5.2.2"), false, Some("ut9@region.example")),
        ("studs-utgangen", "anna@forening.example", None, false, Some("ut9@region.example")),
        ("studs-prosa-finska", "aino@yhdistys.example", Some("5.1.1"), true, Some("ut9@region.example")),
        ("studs-postmaster-svenska", "bo@forening.example", None, true, None),
        ("studs-avvisad-av-filter", "bo@forening.example", None, false, None),
        ("studs-okant-sprak", "anna@forening.example", None, false, Some("ut9@region.example")),
        ("studs-transkript", "bo@forening.example", Some("5.1.1"), true, None),
        ("studs-exim-doman", "anna@foreningen-som-flyttat.example", None, true, Some("ut9@region.example")),
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
fn control_characters_stay_out_of_what_is_read_from_a_header() {
    let message = fixture("studs-styrtecken");
    assert_eq!(message.message_id.as_deref(), Some("studs- styr tecken @exempel.se"));
    assert_eq!(message.references, ["ut9@region.example"]);
    let bounce = bounce("studs-styrtecken");
    assert_eq!(bounce.original_message_id.as_deref(), Some("ut9 @region.example"));
    let recipient = &bounce.recipients[0];
    assert!(!recipient.address.contains(char::is_control), "{recipient:?}");
    assert!(!recipient.diagnostic.contains(char::is_control), "{recipient:?}");
    assert!(recipient.diagnostic.ends_with("okänd"));
}

#[test]
fn a_recipient_is_named_once_and_no_bounce_names_more_than_a_hundred() {
    assert_eq!(bounce("studs-samma-mottagare").recipients.len(), 1);
    let mut raw = String::from(
        "From: MAILER-DAEMON@mx.example\nTo: studs@region.example\nSubject: Undelivered Mail\nContent-Type: multipart/report; \
         report-type=delivery-status; boundary=b\n\n",
    );
    for i in 0..300 {
        raw.push_str("--b\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; m");
        raw.push_str(&i.to_string());
        raw.push_str("@forening.example\nAction: failed\nStatus: 5.1.1\n\n");
    }
    let Class::Bounce(bounce) = read(raw.as_bytes()).class else { panic!("no bounce") };
    assert_eq!(bounce.recipients.len(), 100);
}

#[test]
fn notices_tell_what_happened() {
    for (name, event) in [
        ("notis-forsenad", DeliveryEvent::Delayed),
        ("notis-levererad", DeliveryEvent::Delivered),
        ("notis-prosa", DeliveryEvent::Delayed),
        ("notis-forsenad-finska", DeliveryEvent::Delayed),
        ("notis-exchange-forsenad", DeliveryEvent::Delayed),
        ("notis-vidarelamnad", DeliveryEvent::Relayed),
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
