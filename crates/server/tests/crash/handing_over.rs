//! The real program receives mail by LMTP on a socket of its own: what is acknowledged is kept, also when it is killed.

use super::{Killing, MAILS, PROGRAM, Place, assert_whole, letter, transport_to_nobody, wanted};
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

fn serve(place: &Place) -> Child {
    let mut command = Command::new(PROGRAM);
    command.args(["serve", "--listen", "127.0.0.1:0", "--data", place.path()]);
    command.env("RADSLAG_LMTP_LISTEN", "./lmtp.sock");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn socket(place: &Place) -> PathBuf {
    Path::new(place.path()).join("lmtp.sock")
}

/// A mail server's side of a conversation.
struct Post {
    stream: BufReader<UnixStream>,
}

impl Post {
    /// None while nobody listens.
    fn connect(socket: &Path) -> Option<Self> {
        let stream = UnixStream::connect(socket).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut post = Self { stream: BufReader::new(stream) };
        post.answer().filter(|hello| hello.starts_with("220 "))?;
        post.say("LHLO mx.prov.example")?;
        Some(post)
    }

    /// As [`Self::connect`], waiting for a program that starts.
    fn wait(socket: &Path) -> Self {
        for _ in 0..400 {
            if let Some(post) = Self::connect(socket) {
                return post;
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        panic!("nobody listens at {}", socket.display());
    }

    /// The last line of an answer; none when the connection broke.
    fn answer(&mut self) -> Option<String> {
        loop {
            let mut line = String::new();
            if self.stream.read_line(&mut line).ok()? == 0 {
                return None;
            }
            if line.as_bytes().get(3) == Some(&b' ') {
                return Some(line.trim_end().to_owned());
            }
        }
    }

    fn say(&mut self, line: &str) -> Option<String> {
        self.stream.get_mut().write_all(format!("{line}\r\n").as_bytes()).ok()?;
        self.answer()
    }

    /// Hands a mail over; the answer to it.
    fn hand_over(&mut self, to: &str, mail: &str) -> Option<String> {
        self.say("MAIL FROM:<nagon@annan.example>")?;
        let known = self.say(&format!("RCPT TO:<{to}>"))?;
        if !known.starts_with("250 ") {
            self.say("RSET")?;
            return Some(known);
        }
        self.say("DATA")?;
        self.say(&format!("{mail}."))
    }
}

async fn received(place: &Place) -> Vec<store::inbound::Inbound> {
    let site = place.open(transport_to_nobody(place)).await;
    let mut tx = site.store.read().await.unwrap();
    let kept =
        store::inbound::in_state(&mut tx, domain::message::InboundState::Waiting, 10_000).await.unwrap();
    drop(tx);
    assert_whole(&site).await;
    site.store.close().await;
    kept
}

#[tokio::test]
async fn mail_is_received_at_a_socket() {
    let place = Place::new("", 1);
    place.open(transport_to_nobody(&place)).await.store.close().await;
    // What a process that died has left is no hindrance.
    drop(std::os::unix::net::UnixListener::bind(socket(&place)).unwrap());
    let mut server = serve(&place);
    let mut post = Post::wait(&socket(&place));
    let kept = post.hand_over("Registrator@prov.example", &letter(1)).unwrap();
    assert!(kept.starts_with("250 2.1.5 <Registrator@prov.example> kept as "), "{kept}");
    let again = post.hand_over("registrator@prov.example", &letter(1)).unwrap();
    assert_eq!(again.rsplit(' ').next(), kept.rsplit(' ').next(), "the same message is one record");
    let other = post.hand_over("nagon@annanstans.example", &letter(2)).unwrap();
    assert!(other.starts_with("550 5.1.1"), "{other}");
    let own = post.hand_over("svar-0123@PROV.example", &letter(3)).unwrap();
    assert!(own.starts_with("250 "), "{own}");
    let second = Command::new(PROGRAM)
        .args(["serve", "--listen", "127.0.0.1:0", "--data", place.path()])
        .env("RADSLAG_LMTP_LISTEN", "./lmtp.sock")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(!second.status.success() && said.contains("another process listens at"), "{said}");
    Command::new("kill").args(["-TERM", &server.id().to_string()]).status().unwrap();
    server.wait().unwrap();
    assert!(!socket(&place).exists(), "it takes its socket away when it stops");
    assert_eq!(received(&place).await.len(), 2);
}

/// As a mail server does: again, until there is a yes.
fn until_it_is_kept(place: &Place, mail: &str) {
    loop {
        let answer = Post::wait(&socket(place)).hand_over("registrator@prov.example", mail);
        if answer.is_some_and(|a| a.starts_with("250 ")) {
            return;
        }
    }
}

async fn handed_over_survive(database: &str) {
    let place = Arc::new(Place::new(database, 1));
    place.open(transport_to_nobody(&place)).await.store.close().await;
    let killing = Arc::new(Killing::default());
    let wait = |place: &Place| drop(Post::wait(&socket(place)));
    let killer = killing.begin(&place, 0x1a77_b0b0, Duration::from_millis(400), serve, wait);
    let lanes = (0..3_usize).map(|lane| {
        let (place, killing) = (Arc::clone(&place), Arc::clone(&killing));
        tokio::task::spawn_blocking(move || {
            killing.work(lane, 3).inspect(|n| until_it_is_kept(&place, &letter(*n))).count()
        })
    });
    let mut mails = 0;
    for lane in lanes.collect::<Vec<_>>() {
        mails += lane.await.unwrap();
    }
    killing.end(killer).await;
    let kept = received(&place).await;
    let subjects: std::collections::HashSet<_> = kept.iter().map(|m| m.subject.as_str()).collect();
    assert_eq!((subjects.len(), kept.len()), (mails, mails), "each is kept, and each once");
    println!("{mails} mails by LMTP over {} kills", killing.count());
    assert!(mails >= MAILS && killing.count() >= wanted());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_handed_over_survives_kill_9_on_sqlite() {
    handed_over_survive("").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_handed_over_survives_kill_9_on_postgres() {
    if let Some(url) = store::testing::postgres_url().await {
        handed_over_survive(&url).await;
    }
}
