//! Mails by a mail server's pipe.

use super::{Chance, Killing, MAILS, Place, assert_whole, letter, transport_to_nobody, wanted};
use std::sync::Arc;
use std::time::Duration;

/// Delivers a mail as a mail server does: again and again until it is told that it is kept. Some tries are killed.
fn deliver(place: &Place, n: usize, chance: &mut Chance, killing: &Killing, verify: &impl Fn()) {
    use std::io::Write as _;
    let mut tries = 0;
    loop {
        let mut child = place.receive();
        let mut input = child.stdin.take().unwrap();
        // A killed program closes its end: writing then fails, which is what it looks like to a mail server too.
        let _ = input.write_all(letter(n).as_bytes());
        drop(input);
        let kills = tries < 3 && chance.below(3) == 0;
        if kills {
            std::thread::sleep(chance.within(Duration::from_millis(90)));
            let _ = child.kill();
            tries += 1;
        }
        let kept = child.wait().unwrap().success();
        if kills {
            killing.note();
            verify();
        }
        if kept {
            return;
        }
    }
}

async fn receptions_survive(database: &str) {
    let place = Arc::new(Place::new(database, 1));
    let site = place.open(transport_to_nobody(&place)).await;
    let killing = Arc::new(Killing::default());
    let runtime = tokio::runtime::Handle::current();
    let lanes = (0..3_usize).map(|lane| {
        let (place, site, killing) = (Arc::clone(&place), Arc::clone(&site), Arc::clone(&killing));
        let runtime = runtime.clone();
        tokio::task::spawn_blocking(move || {
            let mut chance = Chance(0x5eed + lane as u64);
            let verify = || runtime.block_on(assert_whole(&site));
            killing.work(lane, 3).inspect(|n| deliver(&place, *n, &mut chance, &killing, &verify)).count()
        })
    });
    let mut mails = 0;
    for lane in lanes.collect::<Vec<_>>() {
        mails += lane.await.unwrap();
    }
    let mut tx = site.store.read().await.unwrap();
    let kept =
        store::inbound::in_state(&mut tx, domain::message::InboundState::Waiting, 10_000).await.unwrap();
    let mut subjects: Vec<_> = kept.iter().map(|m| m.subject.clone()).collect();
    subjects.sort();
    subjects.dedup();
    assert_eq!(subjects.len(), mails, "every mail that was acknowledged is kept");
    assert_eq!(kept.len(), mails, "a mail that was delivered again is one record");
    for mail in &kept {
        assert!(site.files.read(&mail.raw).await.unwrap().starts_with(b"From: "));
    }
    assert_whole(&site).await;
    println!("{mails} mails by pipe over {} kills", killing.count());
    assert!(mails >= MAILS && killing.count() >= wanted());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn receptions_survive_kill_9_on_sqlite() {
    receptions_survive("").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn receptions_survive_kill_9_on_postgres() {
    if let Some(url) = store::testing::postgres_url().await {
        receptions_survive(&url).await;
    }
}
