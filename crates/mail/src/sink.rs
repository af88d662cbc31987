//! A small SMTP server for tests and benchmarks: it keeps what it receives and misbehaves on request.
//!
//! Listens on loopback only, speaks plain SMTP without pipelining, takes any number of connections and of messages on each.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// A message that the sink has taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The envelope sender; empty for the null sender.
    pub envelope_from: String,
    /// The envelope recipients.
    pub to: Vec<String>,
    /// The message, dots unstuffed.
    pub bytes: Vec<u8>,
}

/// What the sink does for a given recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    /// Answers `451` to `RCPT`.
    Defer,
    /// Answers `550` to `RCPT`.
    Refuse,
    /// Answers `554` to the message.
    RefuseMessage,
    /// Reads the whole message, keeps nothing and closes the connection without an answer.
    DropBeforeReply,
    /// Keeps the message, answers `250` and closes the connection.
    DropAfterReply,
}

/// A running sink; it stops when this is dropped.
#[derive(Debug)]
pub struct SmtpSink {
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Shared {
    received: Mutex<Vec<Received>>,
    behaviours: Mutex<HashMap<String, Behaviour>>,
    connections: Mutex<usize>,
    file: Option<Arc<Mutex<File>>>,
    arrived: Notify,
    only_envelopes: AtomicBool,
}

impl SmtpSink {
    /// Starts a sink on a free port.
    pub async fn start() -> io::Result<(SocketAddr, SmtpSink)> {
        Self::start_with(0, None).await
    }

    /// Starts a sink on a given port (0: any free one). With a file, every message is appended to it and synced before `250` is
    /// answered; [`read_file`] reads it back.
    pub async fn start_with(port: u16, append_to: Option<PathBuf>) -> io::Result<(SocketAddr, SmtpSink)> {
        let file = match append_to {
            Some(path) => {
                Some(Arc::new(Mutex::new(OpenOptions::new().create(true).append(true).open(path)?)))
            }
            None => None,
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared { file, ..Shared::default() });
        let task = tokio::spawn(accept(listener, Arc::clone(&shared)));
        Ok((address, SmtpSink { shared, task }))
    }

    /// Sets what happens for this recipient from now on; `None` takes it back.
    pub fn behave(&self, recipient: &str, behaviour: Option<Behaviour>) {
        let mut behaviours = lock(&self.shared.behaviours);
        match behaviour {
            Some(behaviour) => behaviours.insert(recipient.to_lowercase(), behaviour),
            None => behaviours.remove(&recipient.to_lowercase()),
        };
    }

    /// From now on the words of messages are dropped once they are read: for so many that they would fill the memory.
    pub fn keep_only_envelopes(&self) {
        self.shared.only_envelopes.store(true, Ordering::Relaxed);
    }

    /// Everything received so far, in order of arrival.
    pub fn received(&self) -> Vec<Received> {
        lock(&self.shared.received).clone()
    }

    /// How many messages have been received.
    pub fn count(&self) -> usize {
        lock(&self.shared.received).len()
    }

    /// How many connections have been opened to the sink since it started.
    pub fn connections(&self) -> usize {
        *lock(&self.shared.connections)
    }

    /// Waits until so many messages have arrived; false if they have not within the time.
    pub async fn wait_for(&self, count: usize, patience: Duration) -> bool {
        let enough = async {
            loop {
                let arrived = self.shared.arrived.notified();
                if self.count() >= count {
                    return;
                }
                // The short limit covers a message that arrives between the look and the wait.
                let _ = tokio::time::timeout(Duration::from_millis(20), arrived).await;
            }
        };
        tokio::time::timeout(patience, enough).await.is_ok()
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The messages in a file that a sink has appended to. A last message that was not written to its end is left out.
pub fn read_file(path: &Path) -> io::Result<Vec<Received>> {
    let data = std::fs::read(path)?;
    let mut rest = data.as_slice();
    let mut messages = Vec::new();
    while let Some(end) = rest.iter().position(|b| *b == b'\n') {
        let head = String::from_utf8_lossy(&rest[..end]).into_owned();
        let mut fields = head.split('\t');
        let length = fields.next().and_then(|n| n.parse::<usize>().ok());
        let (Some(length), Some(envelope_from)) = (length, fields.next()) else { break };
        let Some(bytes) = rest.get(end + 1..end + 1 + length) else { break };
        messages.push(Received {
            envelope_from: envelope_from.to_owned(),
            to: fields.map(str::to_owned).collect(),
            bytes: bytes.to_vec(),
        });
        rest = rest.get(end + 2 + length..).unwrap_or_default();
    }
    Ok(messages)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        *lock(&shared.connections) += 1;
        let shared = Arc::clone(&shared);
        tokio::spawn(async move { serve(stream, &shared).await });
    }
}

async fn say(stream: &mut BufStream<TcpStream>, reply: &str) -> io::Result<()> {
    stream.write_all(reply.as_bytes()).await?;
    stream.write_all(b"\r\n").await?;
    stream.flush().await
}

/// One connection, until the client leaves or a behaviour closes it.
async fn serve(stream: TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = BufStream::new(stream);
    say(&mut stream, "220 sink ESMTP").await?;
    let (mut from, mut to) = (None, Vec::new());
    loop {
        let mut line = Vec::new();
        if stream.read_until(b'\n', &mut line).await? == 0 {
            return Ok(());
        }
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        let upper = line.to_ascii_uppercase();
        if upper.starts_with("EHLO") {
            say(&mut stream, "250-sink\r\n250 8BITMIME").await?;
        } else if upper.starts_with("MAIL FROM:") {
            from = Some(in_brackets(&line));
            to.clear();
            say(&mut stream, "250 2.1.0 ok").await?;
        } else if upper.starts_with("RCPT TO:") {
            let recipient = in_brackets(&line);
            match behaviour(shared, &recipient) {
                _ if from.is_none() => say(&mut stream, "503 5.5.1 MAIL first").await?,
                Some(Behaviour::Defer) => {
                    say(&mut stream, &format!("451 4.2.1 <{recipient}> not now")).await?;
                }
                Some(Behaviour::Refuse) => {
                    say(&mut stream, &format!("550 5.1.1 <{recipient}> no such user")).await?;
                }
                _ => {
                    to.push(recipient);
                    say(&mut stream, "250 2.1.5 ok").await?;
                }
            }
        } else if upper == "DATA" {
            if to.is_empty() {
                say(&mut stream, "503 5.5.1 RCPT first").await?;
                continue;
            }
            say(&mut stream, "354 go ahead").await?;
            let bytes = data(&mut stream).await?;
            let message = Received {
                envelope_from: from.take().unwrap_or_default(),
                to: std::mem::take(&mut to),
                bytes,
            };
            if !take(&mut stream, shared, message).await? {
                return Ok(());
            }
        } else if upper == "RSET" {
            (from, to) = (None, Vec::new());
            say(&mut stream, "250 2.0.0 ok").await?;
        } else if upper == "NOOP" || upper.starts_with("HELO") {
            say(&mut stream, "250 2.0.0 ok").await?;
        } else if upper == "QUIT" {
            return say(&mut stream, "221 2.0.0 bye").await;
        } else {
            say(&mut stream, "500 5.5.2 unknown command").await?;
        }
    }
}

fn behaviour(shared: &Shared, recipient: &str) -> Option<Behaviour> {
    lock(&shared.behaviours).get(&recipient.to_lowercase()).copied()
}

fn in_brackets(line: &str) -> String {
    let inner = line.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(inner, _)| inner);
    inner.or_else(|| line.split_once(':').map(|(_, rest)| rest.trim())).unwrap_or_default().to_owned()
}

/// Reads up to the line with a single dot, and takes back the doubled dots.
async fn data(stream: &mut BufStream<TcpStream>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        let start = bytes.len();
        if stream.read_until(b'\n', &mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if &bytes[start..] == b".\r\n" {
            bytes.truncate(start);
            return Ok(bytes);
        }
        if bytes[start] == b'.' {
            bytes.remove(start);
        }
    }
}

/// Stores the message and answers; false if the connection is to be closed.
async fn take(stream: &mut BufStream<TcpStream>, shared: &Shared, message: Received) -> io::Result<bool> {
    let behaviours: Vec<Behaviour> = message.to.iter().filter_map(|to| behaviour(shared, to)).collect();
    if behaviours.contains(&Behaviour::DropBeforeReply) {
        return Ok(false);
    }
    if behaviours.contains(&Behaviour::RefuseMessage) {
        say(stream, "554 5.7.1 message refused").await?;
        return Ok(true);
    }
    if let Some(file) = &shared.file {
        let (file, copy) = (Arc::clone(file), message.clone());
        tokio::task::spawn_blocking(move || append(&mut lock(&file), &copy))
            .await
            .map_err(io::Error::other)??;
    }
    let mut message = message;
    if shared.only_envelopes.load(Ordering::Relaxed) {
        message.bytes = Vec::new();
    }
    lock(&shared.received).push(message);
    shared.arrived.notify_waiters();
    say(stream, "250 2.0.0 taken").await?;
    Ok(!behaviours.contains(&Behaviour::DropAfterReply))
}

fn append(file: &mut File, message: &Received) -> io::Result<()> {
    let mut record =
        format!("{}\t{}\t{}\n", message.bytes.len(), message.envelope_from, message.to.join("\t"))
            .into_bytes();
    record.extend_from_slice(&message.bytes);
    record.push(b'\n');
    file.write_all(&record)?;
    file.sync_data()
}
