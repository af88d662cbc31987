//! The registrar at work: mails are registered and published. Whatever is repeated after a kill is there once.

use super::{Chance, PROGRAM, Place, assert_whole, dispatched_referral, transport_to_nobody, wanted};
use app::Site;
use domain::document::DocumentKind;
use domain::message::{InboundState, MessageKind};
use domain::statement::Statement;
use std::collections::HashSet;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

const SLUG: &str = "rs-2024-0001";

/// A registrar at the command line, whose program is killed now and then.
struct Desk {
    place: Place,
    site: Arc<Site>,
    chance: Chance,
    /// How long the program has needed at most: a kill comes within that.
    longest: Duration,
    kills: usize,
}

impl Desk {
    /// Runs a command of `radslag referral`; some runs are killed. Whether it said that it was done.
    async fn run(&mut self, verb: &[&str]) -> bool {
        let mut command = Command::new(PROGRAM);
        command.args(["referral", verb[0], SLUG]).args(&verb[1..]);
        command.args(["--site", "prov", "--data", self.place.path(), "--as", "registrator@prov.example"]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let began = Instant::now();
        let mut program = command.spawn().unwrap();
        if self.chance.below(2) == 0 {
            std::thread::sleep(self.chance.within(self.longest));
            let _ = program.kill();
            let done = program.wait().unwrap().success();
            self.kills += 1;
            assert_whole(&self.site).await;
            return done;
        }
        let output = program.wait_with_output().unwrap();
        self.longest = self.longest.max(began.elapsed()).min(Duration::from_millis(400));
        output.status.success()
    }

    async fn statements(&self) -> Vec<Statement> {
        let mut tx = self.site.store.read().await.unwrap();
        let referral = store::referral::by_slug(&mut tx, SLUG).await.unwrap().unwrap();
        store::statement::of_referral(&mut tx, referral.id).await.unwrap()
    }

    /// Registers a mail and publishes what it says, as someone does who looks at what there is after each mishap.
    async fn take_in(&mut self, n: usize) {
        let (name, mail) = (format!("Nätverk {n}"), super::letter(n));
        let received = app::inbound::receive(&self.site, mail.as_bytes(), None, None).await.unwrap();
        let number = received.reception_number;
        loop {
            let said =
                self.run(&["register", "--mail", &number, "--name", &name, "--kind", "organisation"]).await;
            let mut tx = self.site.store.read().await.unwrap();
            let mail = store::inbound::by_number(&mut tx, &number).await.unwrap().unwrap();
            let tied = mail.state == InboundState::Tied;
            assert!(tied || !said, "what was said to be registered is");
            if tied {
                break;
            }
        }
        let statement = self.statements().await.into_iter().find(|s| s.name == name).unwrap().id;
        loop {
            let said = self.run(&["publish", "--statement", &name, "--checked"]).await;
            let mut tx = self.site.store.read().await.unwrap();
            let shown = store::publication::latest(&mut tx, statement).await.unwrap().is_some();
            assert!(shown || !said, "what was said to be published is");
            if shown {
                break;
            }
        }
    }
}

async fn the_desk_survives(database: &str) {
    let place = Place::new(database, 1);
    let site = place.open(transport_to_nobody(&place)).await;
    dispatched_referral(&site, 1, 3).await;
    let mut desk = Desk { place, site, chance: Chance(0xde5c), longest: Duration::ZERO, kills: 0 };
    // The first run is not killed: it says how long one takes.
    desk.longest = Duration::from_millis(1);
    let mut mails = 0;
    while desk.kills < wanted() {
        desk.take_in(mails).await;
        mails += 1;
    }
    let kept = desk.statements().await;
    let names: HashSet<_> = kept.iter().map(|s| s.name.as_str()).collect();
    assert_eq!((names.len(), kept.len()), (mails, mails), "each mail is one statement");
    let mut tx = desk.site.store.read().await.unwrap();
    let referral = store::referral::by_slug(&mut tx, SLUG).await.unwrap().unwrap();
    let documents = store::document::of_referral(&mut tx, referral.id).await.unwrap();
    let of_statements = documents.iter().filter(|d| d.kind == DocumentKind::Statement);
    let serials: HashSet<_> = of_statements.map(|d| d.serial).collect();
    assert_eq!(serials.len(), mails, "each has a document number of its own");
    let messages = store::message::of_referral(&mut tx, referral.id, 100_000).await.unwrap();
    let receipts: Vec<_> =
        messages.iter().filter(|m| m.kind == MessageKind::Receipt).map(|m| m.statement).collect();
    let once: HashSet<_> = receipts.iter().collect();
    assert_eq!((receipts.len(), once.len()), (mails, mails), "each gets one receipt");
    println!("{mails} mails registered and published over {} kills", desk.kills);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_desk_survives_kill_9_on_sqlite() {
    the_desk_survives("").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_desk_survives_kill_9_on_postgres() {
    if let Some(url) = store::testing::postgres_url().await {
        the_desk_survives(&url).await;
    }
}
