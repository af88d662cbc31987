//! kill -9 at random, seeded moments, against the real program and a real SMTP sink; and a full disk (DESIGN 7).
//!
//! What must hold: nothing that was acknowledged is lost, no mail that was due is lost, a mail goes out twice only with the
//! same Message-ID, the audit chain verifies, and what could not be kept was refused with one clear sentence.

use app::Site;
use app::site::Opening;
use domain::message::MessageState;
use mail::sink::SmtpSink;
use mail::{SmtpSettings, Transport};
use std::collections::HashMap;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_radslag");
/// How many mails are received, and how many go out.
const MAILS: usize = 300;

/// A small generator with a seed: the same moments each time the test is run with the same seed.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
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
name = "Godkännare"
email = "godkannare@prov.example"
roles = ["approver"]
"##;

pub(crate) struct Place {
    folder: tempfile::TempDir,
    database: String,
}

impl Place {
    pub(crate) fn new(database: &str, smtp_port: u16) -> Self {
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

    pub(crate) fn path(&self) -> &str {
        self.folder.path().to_str().unwrap()
    }

    /// Opens the site in this process, while the program is not running.
    pub(crate) async fn open(&self, transport: Transport) -> Arc<Site> {
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

pub(crate) fn letter(n: usize) -> String {
    format!(
        "From: Avsändare {n} <nagon{n}@annan.example>\r\nTo: registrator@prov.example\r\nSubject: Brev {n}\r\n\
         Message-ID: <brev-{n}@annan.example>\r\n\r\nBrev nummer {n}.\r\n"
    )
}

/// Delivers a mail as a mail server does: again and again until it is told that it is kept. Some tries are killed.
fn deliver(place: &Place, n: usize, chance: &mut Chance) -> usize {
    use std::io::Write as _;
    let mut kills = 0;
    loop {
        let mut child = place.receive();
        let mut input = child.stdin.take().unwrap();
        // A killed program closes its end: writing then fails, which is what it looks like to a mail server too.
        let _ = input.write_all(letter(n).as_bytes());
        drop(input);
        if kills < 3 && chance.below(3) == 0 {
            std::thread::sleep(Duration::from_micros(chance.below(90_000)));
            let _ = child.kill();
            kills += 1;
        }
        if child.wait().unwrap().success() {
            return kills;
        }
    }
}

async fn receptions_survive(database: &str) {
    let (address, _sink) = SmtpSink::start().await.unwrap();
    let place = Arc::new(Place::new(database, address.port()));
    let outbox = || transport_to_nobody(&place);
    place.open(outbox()).await.store.close().await;
    let mut tasks = Vec::new();
    for lane in 0..3_usize {
        let place = Arc::clone(&place);
        tasks.push(tokio::task::spawn_blocking(move || {
            let mut chance = Chance(0x5eed + lane as u64);
            (0..MAILS).filter(|n| n % 3 == lane).map(|n| deliver(&place, n, &mut chance)).sum::<usize>()
        }));
    }
    let mut kills = 0;
    for task in tasks {
        kills += task.await.unwrap();
    }
    let site = place.open(outbox()).await;
    let mut tx = site.store.read().await.unwrap();
    let kept =
        store::inbound::in_state(&mut tx, domain::message::InboundState::Waiting, 10_000).await.unwrap();
    let mut subjects: Vec<_> = kept.iter().map(|m| m.subject.clone()).collect();
    subjects.sort();
    subjects.dedup();
    assert_eq!(subjects.len(), MAILS, "every mail that was acknowledged is kept");
    assert_eq!(kept.len(), MAILS, "a mail that was delivered again is one record");
    for mail in &kept {
        assert!(site.files.read(&mail.raw).await.unwrap().starts_with(b"From: "));
    }
    assert!(matches!(app::audit::verify(&site).await.unwrap(), app::audit::Verdict::Whole(_)));
    println!("{MAILS} mails received over {kills} kills");
    assert!(kills > 50, "the test kills: {kills}");
}

async fn dispatches_survive(database: &str) {
    let (address, sink) = SmtpSink::start().await.unwrap();
    let place = Place::new(database, address.port());
    let smtp = Transport::smtp(SmtpSettings::local(address.port())).unwrap();
    let site = place.open(smtp).await;
    approved_referral(&site, MAILS).await;
    let coordinator = app::account::actor_by_email(&site, "samordnare@prov.example").await.unwrap();
    app::dispatch::dispatch(&site, &coordinator, "rs-2024-0001").await.unwrap();
    let mut chance = Chance(0xd15_9a7c4);
    let (mut kills, began) = (0, Instant::now());
    loop {
        let mut worker = place.work();
        std::thread::sleep(Duration::from_millis(150 + chance.below(1_200)));
        worker.kill().unwrap();
        worker.wait().unwrap();
        kills += 1;
        let counts = store::message::counts(&mut site.store.read().await.unwrap()).await.unwrap();
        let sent = counts.iter().find(|(s, _)| *s == MessageState::Sent).map_or(0, |(_, n)| *n);
        if sent == i64::try_from(MAILS).unwrap() {
            break;
        }
        assert!(began.elapsed() < Duration::from_mins(4), "sent only {sent} over {kills} kills");
    }
    let mut times: HashMap<String, Vec<String>> = HashMap::new();
    for mail in sink.received() {
        let id = mail::read(&mail.bytes).message_id.expect("a Message-ID");
        times.entry(mail.to[0].clone()).or_default().push(id);
    }
    assert_eq!(times.len(), MAILS, "every mail that was due went out");
    let mut doubles = 0;
    for ids in times.values() {
        doubles += ids.len() - 1;
        assert!(ids.iter().all(|id| *id == ids[0]), "twice only with the same Message-ID");
    }
    assert!(doubles <= kills * 16, "at most what was in the air at each kill: {doubles} over {kills} kills");
    assert!(matches!(app::audit::verify(&site).await.unwrap(), app::audit::Verdict::Whole(_)));
    println!("{MAILS} mails sent over {kills} kills, {doubles} of them twice");
    assert!(kills > 3, "the test kills: {kills}");
}

/// A transport that leaves its mails in a folder.
pub(crate) fn transport_to_nobody(place: &Place) -> Transport {
    Transport::Folder(place.folder.path().join("outbox"))
}

/// A referral to so many, approved.
pub(crate) async fn approved_referral(site: &Site, recipients: usize) {
    let coordinator = app::account::actor_by_email(site, "samordnare@prov.example").await.unwrap();
    let approver = app::account::actor_by_email(site, "godkannare@prov.example").await.unwrap();
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
        response_deadline: day(60),
        feedback_by: day(120),
        decision_body: "Fullmäktige".into(),
        decision_date: day(90),
        contact_title: "Handläggare".into(),
        contact_email: "fragor@prov.example".into(),
        contact_phone: String::new(),
        signatory: "Chef".into(),
    };
    let new = app::referral::New { number: "RS 2024-0001".into(), letter, example: true };
    app::referral::create(site, &coordinator, new).await.unwrap();
    let list: Vec<_> =
        (0..recipients).map(|n| format!("Förening {n}; kansli{n}@forening.example; other")).collect();
    app::recipient::add_list(site, &coordinator, "rs-2024-0001", &list.join("\n"), "other").await.unwrap();
    app::referral::submit(site, &coordinator, "rs-2024-0001").await.unwrap();
    app::referral::approve(site, &approver, "rs-2024-0001").await.unwrap();
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

/// Runs a shell script in a mount namespace of its own where the folder is a disk of two megabytes.
fn on_a_small_disk(folder: &Path, script: &str) -> Option<std::process::Output> {
    let mount = format!("mount -t tmpfs -o size=2m tmpfs '{}' && {script}", folder.display());
    let output = Command::new("unshare").args(["--mount", "sh", "-c", &mount]).output().ok()?;
    let stderr = String::from_utf8_lossy(&output.stderr);
    if stderr.contains("ermission denied")
        || stderr.contains("not permitted")
        || stderr.contains("unshare failed")
    {
        return None;
    }
    Some(output)
}

#[test]
fn a_full_disk_refuses_with_a_sentence_and_keeps_nothing_half() {
    let folder = tempfile::tempdir().unwrap();
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let mail = folder.path().join("brev.eml");
    let big = format!("{}{}", letter(1), "Ett långt brev.\r\n".repeat(200_000));
    std::fs::write(&mail, big).unwrap();
    let small = folder.path().join("litet.eml");
    std::fs::write(&small, letter(2)).unwrap();
    let settings = folder.path().join("site.toml");
    std::fs::write(&settings, SETTINGS).unwrap();
    let place = disk.display();
    let receive = format!("{PROGRAM} mail receive --site prov --data '{place}'");
    let script = format!(
        "mkdir -p '{place}/sites/prov' && cp '{}' '{place}/sites/prov/site.toml' && \
         {receive} < '{}'; echo big=$?; {receive} < '{}'; echo small=$?; \
         find '{place}/sites/prov/files/new' -type f | wc -l; {PROGRAM} audit verify --site prov --data '{place}'; echo audit=$?",
        settings.display(),
        mail.display(),
        small.display()
    );
    let Some(output) = on_a_small_disk(&disk, &script) else {
        assert!(std::env::var_os("RADSLAG_REQUIRE_ALL").is_none(), "a small disk could not be mounted");
        println!("skipped: a small disk needs root");
        return;
    };
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(out.contains("big=75"), "the sending server is told to try again: {out}{err}");
    let sentences = err.lines().filter(|l| l.starts_with("radslag: ")).count();
    assert!(err.contains("no room") && sentences == 1, "one clear sentence: {err}");
    assert!(out.contains("small=0"), "what fits is still received: {out}{err}");
    assert!(out.contains("\n0\n"), "nothing half-written is left: {out}");
    assert!(out.contains("audit=0"), "{out}{err}");
}
