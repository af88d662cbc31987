//! kill -9 at random, seeded moments, against the real program and a real SMTP sink; and a full disk (DESIGN 7).
//!
//! What must hold: nothing that was acknowledged is lost, no mail that was due is lost, a mail goes out twice only with the
//! same Message-ID, what was repeated after a kill is there once, the audit chain verifies after every kill, and what could
//! not be kept was refused with one clear sentence.
//!
//! Here lives what the tests share: a place with a site, chance with a seed, and the hand that kills.

mod answering;
mod desk;
mod disk;
mod handing_over;
mod receiving;
mod sending;

use app::Site;
use app::site::Opening;
use mail::Transport;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use tokio::task::JoinHandle;

const PROGRAM: &str = env!("CARGO_BIN_EXE_radslag");
/// How many mails are received at least, and how many go out.
const MAILS: usize = 300;

/// How often each test kills at least: `RADSLAG_KILLS`, or 40, which is a few minutes for them all.
fn wanted() -> usize {
    std::env::var("RADSLAG_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(40)
}

/// What the hand that kills and those who work meanwhile tell each other.
#[derive(Default)]
struct Killing {
    kills: AtomicUsize,
    begun: AtomicUsize,
    finished: AtomicBool,
}

impl Killing {
    fn count(&self) -> usize {
        self.kills.load(Ordering::Relaxed)
    }

    fn note(&self) {
        self.kills.fetch_add(1, Ordering::Relaxed);
    }

    fn is_enough(&self) -> bool {
        self.count() >= wanted()
    }

    /// The numbers of the things to do in one of several lanes: so many in all, and on until it was killed often enough.
    fn work(&self, lane: usize, lanes: usize) -> impl Iterator<Item = usize> {
        let numbers = (lane..).step_by(lanes).take_while(|n| *n < MAILS || !self.is_enough());
        numbers.inspect(|_| {
            self.begun.fetch_add(1, Ordering::Relaxed);
        })
    }

    /// Starts a program again and again and kills it within `most` of its being ready, until the others have finished.
    fn begin(
        self: &Arc<Self>,
        place: &Arc<Place>,
        seed: u64,
        most: Duration,
        start: impl Fn(&Place) -> Child + Send + 'static,
        wait: impl Fn(&Place) + Send + 'static,
    ) -> JoinHandle<()> {
        let (killing, place) = (Arc::clone(self), Arc::clone(place));
        let runtime = tokio::runtime::Handle::current();
        tokio::task::spawn_blocking(move || {
            let site = runtime.block_on(place.open(transport_to_nobody(&place)));
            let mut life = Life::new(seed, most);
            while !killing.finished.load(Ordering::Relaxed) {
                let mut program = start(&place);
                wait(&place);
                let before = killing.begun.load(Ordering::Relaxed);
                std::thread::sleep(life.next());
                program.kill().unwrap();
                program.wait().unwrap();
                life.learn(killing.begun.load(Ordering::Relaxed) > before);
                killing.note();
                runtime.block_on(assert_whole(&site));
            }
        })
    }

    async fn end(&self, killer: JoinHandle<()>) {
        self.finished.store(true, Ordering::Relaxed);
        killer.await.unwrap();
    }
}

/// The audit chain verifies.
async fn assert_whole(site: &Site) {
    let verdict = app::audit::verify(site).await.unwrap();
    assert!(matches!(verdict, app::audit::Verdict::Whole(_)), "{verdict:?}");
}

/// A small generator with a seed: the same moments each time the test is run with the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn within(&mut self, most: Duration) -> Duration {
        Duration::from_micros(self.below(u64::try_from(most.as_micros()).unwrap().max(1)))
    }
}

/// How long a program lives until it is killed: at random, and longer when the one before did nothing in its time, which
/// it may not on a busy machine.
struct Life {
    chance: Chance,
    shortest: Duration,
    most: Duration,
}

impl Life {
    fn new(seed: u64, most: Duration) -> Self {
        Self { chance: Chance(seed), shortest: most, most }
    }

    fn next(&mut self) -> Duration {
        self.chance.within(self.most)
    }

    fn learn(&mut self, something_was_done: bool) {
        self.most =
            if something_was_done { self.shortest } else { (self.most * 2).min(Duration::from_secs(20)) };
    }
}

const SETTINGS: &str = r##"
name = "Region Prov"
hosts = ["prov.localhost"]
brand = "#002d5a"
example = true
lease_seconds = 1
reminder_days = 0
[registrar]
name = "Registrator"
email = "registrator@prov.example"
[mail]
domain = "prov.example"
[register]
series = "RS"
[[categories]]
key = "other"
sv = "Organisationer"
en = "Organisations"
fi = "Järjestöt"
[[people]]
name = "Samordnare"
email = "samordnare@prov.example"
roles = ["coordinator"]
[[people]]
name = "Registrator"
email = "registrator@prov.example"
roles = ["registrar"]
[[people]]
name = "Godkännare"
email = "godkannare@prov.example"
roles = ["approver"]
"##;

struct Place {
    folder: tempfile::TempDir,
    database: String,
}

impl Place {
    fn new(database: &str, smtp_port: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("sites/prov");
        std::fs::create_dir_all(&site).unwrap();
        let database_line =
            if database.is_empty() { String::new() } else { format!("database = \"{database}\"\n") };
        std::fs::write(site.join("site.toml"), format!("{database_line}{SETTINGS}")).unwrap();
        let config = format!("[smtp]\nhost = \"127.0.0.1\"\nport = {smtp_port}\ntls = \"none\"\n");
        std::fs::write(folder.path().join("radslag.toml"), config).unwrap();
        Self { folder, database: database.to_owned() }
    }

    fn path(&self) -> &str {
        self.folder.path().to_str().unwrap()
    }

    /// Opens the site in this process, while the program is not running.
    async fn open(&self, transport: Transport) -> Arc<Site> {
        let folder = self.folder.path().join("sites/prov");
        let text = std::fs::read_to_string(folder.join("site.toml")).unwrap();
        let mut settings = app::settings::Settings::read(&text).unwrap();
        settings.database.clone_from(&self.database);
        let opening = Opening { name: "prov", folder: &folder, settings, url: None, transport };
        Site::open(opening).await.unwrap()
    }

    fn receive(&self) -> Child {
        let mut command = Command::new(PROGRAM);
        command.args(["mail", "receive", "--site", "prov", "--data", self.path()]);
        command.args(["--from", "nagon@annan.example", "--to", "registrator@prov.example"]);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    fn work(&self) -> Child {
        let mut command = Command::new(PROGRAM);
        command.args(["work", "--data", self.path()]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }
}

fn letter(n: usize) -> String {
    format!(
        "From: Avsändare {n} <nagon{n}@annan.example>\r\nTo: registrator@prov.example\r\nSubject: Brev {n}\r\n\
         Message-ID: <brev-{n}@annan.example>\r\n\r\nBrev nummer {n}.\r\n"
    )
}

/// A transport that leaves its mails in a folder.
fn transport_to_nobody(place: &Place) -> Transport {
    Transport::Folder(place.folder.path().join("outbox"))
}

/// Someone who signs in.
async fn person(site: &Site, name: &str) -> domain::access::Actor {
    app::account::actor_by_email(site, &format!("{name}@prov.example")).await.unwrap()
}

/// A referral with this number of the year, sent to so many; its mails wait.
async fn dispatched_referral(site: &Site, number: usize, recipients: usize) {
    let (coordinator, approver) = (person(site, "samordnare").await, person(site, "godkannare").await);
    let (number, slug) = (format!("RS 2024-{number:04}"), format!("rs-2024-{number:04}"));
    let today = site.clock.today();
    let day = |days: i64| {
        Some(domain::time::Day(domain::time::from_local(today.at(12, 0, 0, 0)).plus(days * 86_400).day()))
    };
    let letter = domain::referral::Letter {
        title: "Prov".into(),
        plain_title: "Prov".into(),
        date: day(0),
        sender_unit: "Kansliet".into(),
        portfolio_office: String::new(),
        lede: "Ett prov.".into(),
        proposal: "Något.".into(),
        ask: "Vad anser ni?".into(),
        role_in_matter: String::new(),
        predecessors: vec![],
        changes: String::new(),
        response_deadline: day(60),
        feedback_by: day(120),
        decision_body: "Fullmäktige".into(),
        decision_date: day(90),
        contact_title: "Handläggare".into(),
        contact_email: "fragor@prov.example".into(),
        contact_phone: String::new(),
        signatory: "Chef".into(),
    };
    let new = app::referral::New { number, letter, example: true };
    app::referral::create(site, &coordinator, new).await.unwrap();
    let list: Vec<_> =
        (0..recipients).map(|n| format!("Förening {n}; {n}.{slug}@forening.example; other")).collect();
    app::recipient::add_list(site, &coordinator, &slug, &list.join("\n"), "other").await.unwrap();
    app::referral::submit(site, &coordinator, &slug).await.unwrap();
    app::referral::approve(site, &approver, &slug).await.unwrap();
    app::dispatch::dispatch(site, &coordinator, &slug).await.unwrap();
}
