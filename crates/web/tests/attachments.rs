//! What came along with a mail, on the pages: its text folded away, what is dangerous marked and asked about, and why a mail came back.

use crate::common::{Fixture, SLUG};
use crate::desk::official;
use axum::http::StatusCode;
use domain::account::Role;

const MAIL: &str = "From: Kansliet <kansli@forening.example>\r\nTo: registrator@prov.example\r\nSubject: Yttrande RS 2024-0001\r\n\
    Message-ID: <1@forening.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n\
    --g\r\nContent-Type: text/plain\r\n\r\nSe bilagan.\r\n\
    --g\r\nContent-Type: application/rtf; name=\"Yttrande.rtf\"\r\n\r\n{\\rtf1 Hyresstugan b\\'f6r st\\'e5 kvar.}\r\n\
    --g\r\nContent-Type: application/pdf; name=\"Protokoll.pdf.js\"\r\n\r\nskript\r\n\
    --g\r\nContent-Type: message/rfc822\r\n\r\nFrom: Sara Lind <sara@forening.example>\r\nSubject: Inre ämnet\r\n\r\nInre texten.\r\n--g--\r\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_came_along_is_read_and_what_is_dangerous_is_asked_about() {
    let fixture = Fixture::dispatched().await;
    let received = app::inbound::receive(&fixture.site, MAIL.as_bytes(), None, None).await.unwrap();
    let path = format!("/arbete/inkorg/{}", received.reception_number);
    let mut registrar = official(&fixture, Role::Registrar).await;
    registrar.get(&path).await.assert_has("Texten läses ut.");
    app::jobs::run_due(&fixture.site).await.unwrap();
    let page = registrar.get(&path).await;
    for words in [
        "Läs texten i bilagan",
        "Hyresstugan bör stå kvar.",
        "I karantän",
        "namnet döljer vad den är",
        "Inre ämnet",
        "Sara Lind",
    ] {
        page.assert_has(words);
    }

    let asked = registrar.get(&format!("{path}/filer/2")).await;
    assert_eq!(asked.status, StatusCode::OK);
    asked.assert_has("Hämta en fil som är i karantän");
    asked.assert_has("Jag förstår, hämta filen");
    registrar.get(&format!("{path}/filer/0")).await.assert_has("Protokoll.pdf.js");
    let fetched = registrar.post(&format!("{path}/filer/2"), &[]).await;
    assert_eq!(fetched.status, StatusCode::OK);
    assert!(fetched.has("skript") && !fetched.has("<html"), "the file itself");

    let recipient = fixture.association().await.id.to_string();
    let fields = [("referral", SLUG), ("recipient", recipient.as_str())];
    registrar
        .post(&path, &fields)
        .await
        .assert_leads(&format!("/arbete/inkorg?klar={}", received.reception_number));
    let statement = fixture.statements().await.remove(0).id;
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    officer.get(&format!("/arbete/svar/{statement}")).await.assert_has("Hyresstugan bör stå kvar.");
    let file = format!("/arbete/svar/{statement}/filer/1/2");
    let told = officer.get(&file).await;
    told.assert_has("Bara en registrator kan hämta filen.");
    assert!(!told.has("Jag förstår, hämta filen"));
    assert_eq!(officer.post(&file, &[]).await.status, StatusCode::FORBIDDEN);
    let publishing = registrar.get(&format!("/arbete/svar/{statement}/publicera")).await;
    publishing.assert_has("är i karantän och kan inte visas på webben.");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_that_came_back_says_why_and_goes_again_once() {
    let fixture = Fixture::dispatched().await;
    let mut recipient = fixture.association().await;
    let mut tx = fixture.site.store.write().await.unwrap();
    recipient.bounced_at = Some(fixture.site.now());
    recipient.bounce_reason = Some("452 4.2.2 over quota".into());
    store::recipient::update(&mut tx, &recipient).await.unwrap();
    tx.commit().await.unwrap();
    let path = format!("/arbete/remisser/{SLUG}/sandlista/{}", recipient.id);
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    let page = officer.get(&path).await;
    for words in ["Brevlådan är full.", "Försök igen", "Rätta adressen", "over quota"] {
        page.assert_has(words);
    }
    officer.get(&format!("/arbete/remisser/{SLUG}/utskick")).await.assert_has("Brevlådan är full.");
    officer.post(&path, &[("do", "again")]).await.assert_leads(&format!("{path}?sparat"));
    let mut tx = fixture.site.store.read().await.unwrap();
    let sent = store::message::of_recipient(&mut tx, recipient.id).await.unwrap();
    assert_eq!(sent.len(), 2, "the letter went again");
    drop(tx);
    assert!(!officer.get(&path).await.has("Brevlådan är full."));
    assert_eq!(
        officer.post(&path, &[("do", "again")]).await.status,
        StatusCode::CONFLICT,
        "two clicks send it once"
    );
}
