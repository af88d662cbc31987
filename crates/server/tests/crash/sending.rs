//! Mails that go out.

use super::{Life, MAILS, Place, assert_whole, dispatched_referral, wanted};
use domain::message::MessageState;
use mail::sink::SmtpSink;
use mail::{SmtpSettings, Transport};
use std::collections::HashMap;
use std::time::{Duration, Instant};

async fn dispatches_survive(database: &str) {
    let (address, sink) = SmtpSink::start().await.unwrap();
    let place = Place::new(database, address.port());
    let site = place.open(Transport::smtp(SmtpSettings::local(address.port())).unwrap()).await;
    let mut life = Life::new(0xd15_9a7c4, Duration::from_millis(400));
    let (mut kills, mut due, mut before) = (0, 0, 0);
    while kills < wanted() {
        dispatched_referral(&site, due / MAILS + 1, MAILS).await;
        due += MAILS;
        let began = Instant::now();
        loop {
            let mut worker = place.work();
            std::thread::sleep(life.next());
            worker.kill().unwrap();
            worker.wait().unwrap();
            kills += 1;
            assert_whole(&site).await;
            let counts = store::message::counts(&mut site.store.read().await.unwrap()).await.unwrap();
            let sent = counts.iter().find(|(s, _)| *s == MessageState::Sent).map_or(0, |(_, n)| *n);
            life.learn(sent > before);
            before = sent;
            if sent == i64::try_from(due).unwrap() {
                break;
            }
            assert!(began.elapsed() < Duration::from_mins(4), "sent only {sent} of {due} over {kills} kills");
        }
    }
    let mut times: HashMap<String, Vec<String>> = HashMap::new();
    for mail in sink.received() {
        let id = mail::read(&mail.bytes).message_id.expect("a Message-ID");
        times.entry(mail.to[0].clone()).or_default().push(id);
    }
    assert_eq!(times.len(), due, "every mail that was due went out");
    let mut doubles = 0;
    for ids in times.values() {
        doubles += ids.len() - 1;
        assert!(ids.iter().all(|id| *id == ids[0]), "twice only with the same Message-ID");
    }
    assert!(doubles <= kills * 16, "at most what was in the air at each kill: {doubles} over {kills} kills");
    println!("{due} mails sent over {kills} kills, {doubles} of them twice");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn dispatches_survive_kill_9_on_sqlite() {
    dispatches_survive("").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn dispatches_survive_kill_9_on_postgres() {
    if let Some(url) = store::testing::postgres_url().await {
        dispatches_survive(&url).await;
    }
}
