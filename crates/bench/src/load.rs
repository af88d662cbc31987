//! The load: so many connections that each ask again as soon as they are answered, bounded in time.

use anyhow::{Context as _, bail};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

/// Connections at once (DESIGN 8).
pub const CONNECTIONS: usize = 32;

/// Where a page comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// As anyone gets it: from memory until something changes.
    Kept,
    /// Made from the database each time.
    Anew,
}

/// What was seen.
pub struct Seen {
    /// Answers in a second.
    pub per_second: f64,
    /// Times in microseconds, sorted.
    times: Vec<u64>,
}

impl Seen {
    /// From times in microseconds and the time it all took.
    pub fn new(mut times: Vec<u64>, took: Duration) -> Self {
        times.sort_unstable();
        let count = u32::try_from(times.len()).unwrap_or(u32::MAX);
        Self { per_second: f64::from(count) / took.as_secs_f64(), times }
    }

    /// The time that a share in a thousand of the answers stayed under, in milliseconds.
    pub fn quantile(&self, per_mille: usize) -> f64 {
        let index = (self.times.len() * per_mille / 1000).min(self.times.len().saturating_sub(1));
        let micros = self.times.get(index).copied().unwrap_or_default();
        f64::from(u32::try_from(micros).unwrap_or(u32::MAX)) / 1000.0
    }
}

impl std::fmt::Display for Seen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (p50, p99, max) = (self.quantile(500), self.quantile(990), self.quantile(1000));
        write!(f, "{:>9.0} {p50:>8.1} {p99:>8.1} {max:>8.1}", self.per_second)
    }
}

/// Asks for a page over and over.
pub async fn run(
    address: SocketAddr,
    host: &str,
    path: &str,
    made: Made,
    lasting: Duration,
) -> anyhow::Result<Seen> {
    // A visitor with any cookie is never given a page from memory.
    let cookie = if made == Made::Anew { "Cookie: seen=1\r\n" } else { "" };
    let request: Arc<str> = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{cookie}\r\n").into();
    // A short warm-up that is not counted.
    one_connection(address, Arc::clone(&request), Duration::from_millis(300))
        .await
        .with_context(|| path.to_owned())?;
    let began = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..CONNECTIONS {
        tasks.spawn(one_connection(address, Arc::clone(&request), lasting));
    }
    let mut times = Vec::new();
    while let Some(done) = tasks.join_next().await {
        times.extend(done??);
    }
    Ok(Seen::new(times, began.elapsed()))
}

async fn one_connection(
    address: SocketAddr,
    request: Arc<str>,
    lasting: Duration,
) -> anyhow::Result<Vec<u64>> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut stream = BufReader::with_capacity(64 * 1024, stream);
    let mut times = Vec::new();
    let mut body = Vec::new();
    let ends = Instant::now() + lasting;
    while Instant::now() < ends {
        let began = Instant::now();
        stream.get_mut().write_all(request.as_bytes()).await?;
        answer(&mut stream, &mut body).await?;
        times.push(u64::try_from(began.elapsed().as_micros())?);
    }
    Ok(times)
}

/// Reads one answer: its head, and so many bytes as it says.
async fn answer(stream: &mut BufReader<TcpStream>, body: &mut Vec<u8>) -> anyhow::Result<()> {
    use tokio::io::AsyncBufReadExt as _;
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    if !line.starts_with("HTTP/1.1 200") {
        bail!("answered {}", line.trim());
    }
    let mut length = None;
    loop {
        line.clear();
        stream.read_line(&mut line).await?;
        if line == "\r\n" {
            break;
        }
        let header = line.to_ascii_lowercase();
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse::<usize>().ok();
        }
    }
    let length = length.context("an answer without length")?;
    body.resize(length, 0);
    stream.read_exact(body).await?;
    Ok(())
}

/// The bare handler: one indexed query and a line of text.
pub async fn bare(axum::extract::State(site): axum::extract::State<Arc<app::Site>>) -> String {
    let Ok(mut tx) = site.store.read().await else { return String::new() };
    match store::referral::by_slug(&mut tx, "rs-2024-0001").await {
        Ok(Some(found)) => found.letter.title,
        _ => String::new(),
    }
}
