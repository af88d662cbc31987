//! People answer on the web: an answer that got a receipt is kept, a press that was repeated after a kill is one answer.

use super::{
    Chance, Killing, MAILS, PROGRAM, Place, assert_whole, dispatched_referral, transport_to_nobody, wanted,
};
use std::collections::{BTreeMap, HashSet};
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

const FORM: &str = "/remisser/rs-2024-0001/svara";

/// Someone's browser: cookies and forms over a plain connection, asking again while the server is down.
struct Browser {
    server: SocketAddr,
    /// Where it stands. The server is told that this machine is a proxy: people in one place are limited together.
    from: Ipv4Addr,
    cookies: BTreeMap<String, String>,
    csrf: String,
}

struct Answered {
    status: u16,
    location: String,
    body: String,
}

impl Browser {
    fn new(server: SocketAddr, n: usize) -> Self {
        let from = Ipv4Addr::from_bits(0x0a00_0000 + u32::try_from(n).unwrap());
        Self { server, from, cookies: BTreeMap::new(), csrf: String::new() }
    }

    /// One exchange; an error when the connection breaks before the whole answer has come.
    fn exchange(&self, head: &str, body: &str) -> std::io::Result<String> {
        let mut stream = TcpStream::connect_timeout(&self.server, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        let cookies: Vec<_> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        let cookie =
            if cookies.is_empty() { String::new() } else { format!("Cookie: {}\r\n", cookies.join("; ")) };
        let host = "Host: prov.localhost\r\nOrigin: http://prov.localhost\r\nConnection: close\r\n";
        let from = format!("X-Forwarded-For: {}\r\n", self.from);
        write!(stream, "{head} HTTP/1.1\r\n{host}{from}{cookie}Content-Length: {}\r\n", body.len())?;
        write!(stream, "Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}")?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let text = String::from_utf8_lossy(&answer).into_owned();
        let whole = text.split_once("\r\n\r\n").is_some_and(|(head, body)| {
            let length = head
                .lines()
                .find_map(|l| l.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
            length.is_none_or(|l: usize| body.len() >= l)
        });
        if whole { Ok(text) } else { Err(std::io::ErrorKind::UnexpectedEof.into()) }
    }

    /// As a person does: again, until there is an answer.
    fn ask(&mut self, head: &str, body: &str) -> Answered {
        let began = Instant::now();
        let text = loop {
            match self.exchange(head, body) {
                Ok(text) => break text,
                Err(e) if began.elapsed() > Duration::from_mins(1) => {
                    panic!("{head}: no answer in a minute: {e}")
                }
                Err(_) => std::thread::sleep(Duration::from_millis(20)),
            }
        };
        let (headers, body) = text.split_once("\r\n\r\n").unwrap();
        let mut lines = headers.lines();
        let status = lines.next().and_then(|l| l.split(' ').nth(1)?.parse().ok()).unwrap();
        let mut location = String::new();
        for (name, value) in lines.filter_map(|l| l.split_once(": ")) {
            match name.to_ascii_lowercase().as_str() {
                "location" => value.clone_into(&mut location),
                "set-cookie" => {
                    let (name, value) = value.split(';').next().unwrap().split_once('=').unwrap();
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
                _ => {}
            }
        }
        if let Some(token) = value(body, "csrf") {
            self.csrf = token;
        }
        Answered { status, location, body: body.to_owned() }
    }

    fn get(&mut self, path: &str) -> Answered {
        self.ask(&format!("GET {path}"), "")
    }

    fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answered {
        let csrf = self.csrf.clone();
        let all = fields.iter().copied().chain([("csrf", csrf.as_str())]);
        let body: Vec<_> = all.map(|(n, v)| format!("{n}={}", encoded(v))).collect();
        self.ask(&format!("POST {path}"), &body.join("&"))
    }

    /// Answers unasked, from the first page to the receipt; the number on it.
    fn answer(&mut self, n: usize) -> String {
        loop {
            let page = self.get(FORM);
            let version =
                value(&page.body, "version").unwrap_or_else(|| panic!("{}: {}", page.status, page.body));
            let (name, email) = (format!("Förening {n}"), format!("svar{n}@forening.example"));
            let who = [("version", &*version), ("kind", "organisation"), ("name", &name), ("email", &email)];
            let done = self.post(FORM, &who);
            // A crash after the save and before the answer: the version has moved on, the page says so. Look again.
            if done.status == 409 {
                continue;
            }
            assert_eq!(done.status, 303, "{}", done.body);
            break;
        }
        let views = format!("{FORM}/uppfattning");
        loop {
            let version = value(&self.get(&views).body, "version").unwrap();
            let said = format!("Det här säger förening {n}.");
            let done = self.post(
                &views,
                &[("version", &version), ("overall", "support"), ("summary", &said), ("do", "continue")],
            );
            if done.status == 409 {
                continue;
            }
            assert_eq!((done.status, done.location.ends_with("/kontroll")), (303, true), "{}", done.location);
            break;
        }
        let check = format!("{FORM}/kontroll");
        let page = self.get(&check);
        let (version, receipt) =
            (value(&page.body, "version").unwrap(), value(&page.body, "receipt").unwrap());
        let done = self.post(&check, &[("version", &version), ("receipt", &receipt)]);
        assert_eq!(
            (done.status, done.location.ends_with("/kvitto")),
            (303, true),
            "{} {}",
            done.location,
            done.body
        );
        let receipt = self.get(&format!("{FORM}/kvitto"));
        assert_eq!(receipt.status, 200, "{}", receipt.body);
        let at = receipt.body.find("RS 2024-0001-").expect("a number on the receipt");
        let number = receipt.body.split_at(at + "RS 2024-0001-".len()).1;
        number.chars().take_while(char::is_ascii_digit).collect()
    }
}

/// The value of a form's field.
fn value(html: &str, name: &str) -> Option<String> {
    let at = html.find(&format!("name=\"{name}\""))?;
    let tag = &html[html[..at].rfind('<')?..];
    let tag = &tag[..tag.find('>')?];
    let (_, rest) = tag.split_once("value=\"")?;
    Some(rest.split('"').next()?.to_owned())
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

fn serve(place: &Place, address: SocketAddr) -> Child {
    let mut command = Command::new(PROGRAM);
    command.args(["serve", "--listen", &address.to_string(), "--data", place.path()]);
    command.env("RADSLAG_PROXIES", "127.0.0.1");
    let log = std::fs::File::options().create(true).append(true).open(log(place)).unwrap();
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn().unwrap()
}

/// Where the server says what went wrong.
fn log(place: &Place) -> std::path::PathBuf {
    std::path::Path::new(place.path()).join("serve.log")
}

/// What the server warned of, for whoever must find out why an answer failed.
fn warned(place: &Place) -> String {
    let said = std::fs::read_to_string(log(place)).unwrap_or_default();
    let of_weight = |line: &&str| line.contains("ERROR") || line.contains("WARN");
    let lines: Vec<&str> = said.lines().filter(of_weight).collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}

/// A free address of loopback whose port is under those that the system deals out. Among those, a connection to a server
/// that is down may be given that very port and reach itself.
fn free_address(first: u16) -> SocketAddr {
    let mut chance = Chance(u64::from(std::process::id()));
    loop {
        let port = first + u16::try_from(chance.below(5_000)).unwrap();
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)) {
            return listener.local_addr().unwrap();
        }
    }
}

async fn answers_survive(database: &str) {
    let place = Arc::new(Place::new(database, 1));
    let site = place.open(transport_to_nobody(&place)).await;
    dispatched_referral(&site, 1, 3).await;
    site.store.close().await;

    let address = free_address(if database.is_empty() { 20_000 } else { 25_000 });
    let killing = Arc::new(Killing::default());
    let start = move |place: &Place| serve(place, address);
    let wait = move |_: &Place| {
        while TcpStream::connect(address).is_err() {
            std::thread::sleep(Duration::from_millis(5));
        }
    };
    let killer = killing.begin(&place, 0x0a45_e4ed, Duration::from_millis(1_500), start, wait);
    let lanes = (0..4_usize).map(|lane| {
        let killing = Arc::clone(&killing);
        tokio::task::spawn_blocking(move || {
            killing.work(lane, 4).map(|n| (n, Browser::new(address, n).answer(n))).collect::<Vec<_>>()
        })
    });
    let mut receipts = BTreeMap::new();
    for lane in lanes.collect::<Vec<_>>() {
        receipts.extend(lane.await.unwrap_or_else(|fault| panic!("{fault}\n{}", warned(&place))));
    }
    killing.end(killer).await;
    let people = receipts.len();

    let site = place.open(transport_to_nobody(&place)).await;
    let mut tx = site.store.read().await.unwrap();
    let referral = store::referral::by_slug(&mut tx, "rs-2024-0001").await.unwrap().unwrap();
    let kept = store::statement::of_referral(&mut tx, referral.id).await.unwrap();
    let names: HashSet<_> = kept.iter().map(|s| s.name.as_str()).collect();
    for (n, number) in &receipts {
        let name = format!("Förening {n}");
        assert!(names.contains(name.as_str()), "{name} got the receipt {number} and is kept");
    }
    assert_eq!(kept.len(), people, "a press repeated after a crash is one answer");
    let numbers: HashSet<_> = receipts.values().collect();
    assert_eq!(numbers.len(), people, "every answer has a number of its own");
    drop(tx);
    assert_whole(&site).await;
    println!("{people} answers on the web over {} kills", killing.count());
    assert!(people >= MAILS && killing.count() >= wanted());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn answers_survive_kill_9_on_sqlite() {
    answers_survive("").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn answers_survive_kill_9_on_postgres() {
    if let Some(url) = store::testing::postgres_url().await {
        answers_survive(&url).await;
    }
}
