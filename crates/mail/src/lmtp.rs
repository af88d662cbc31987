//! Receiving mail from a mail server on the same machine by LMTP (RFC 2033).
//!
//! LMTP is SMTP for the last step: after the message there is one reply for each recipient. A reply of 250 says that the
//! message is on disk; whatever could not be kept gets a 4xx, and the mail server keeps it and tries again. Here is the
//! protocol; who a recipient is and how a message is kept is the [`Receiver`]'s matter.
//!
//! No TLS and no sign-in: it is spoken on a socket of the machine itself.

use std::future::Future;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader, BufWriter};

/// Longest command, with its parameters (RFC 5321 4.5.3.1.4, and room for extensions).
const LONGEST_COMMAND: usize = 4_096;
/// Most recipients of one message (RFC 5321 4.5.3.1.8 asks for at least 100).
const MOST_RECIPIENTS: usize = 1_000;
/// So long a client may be silent (RFC 5321 4.5.3.2.7).
const PATIENCE: Duration = Duration::from_mins(5);

/// What became of a message for one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is on disk; the number it got.
    Kept(String),
    /// It could not be kept now: the mail server tries again (451).
    Later,
    /// There is no room now: the mail server tries again (452).
    NoRoom,
    /// It is larger than what is received; the sender is told (552).
    TooLarge,
}

/// Who keeps what comes.
pub trait Receiver: Send + Sync {
    /// Is there such a recipient? Asked before the message is sent; what has none is told its sender at once.
    fn knows(&self, recipient: &str) -> bool;

    /// Keeps a message for a recipient. When it says that it is kept, it is on disk.
    fn receive(&self, from: &str, to: &str, message: &[u8]) -> impl Future<Output = Outcome> + Send;

    /// Most bytes of a message.
    fn largest(&self) -> usize;
}

/// The message being put together.
#[derive(Debug, Default)]
struct Envelope {
    from: Option<String>,
    to: Vec<String>,
}

/// Speaks with one client until it leaves.
///
/// # Errors
/// The connection broke or the client was silent too long. What was acknowledged before is kept.
pub async fn converse<S, R>(stream: S, name: &str, receiver: &R) -> io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin + Send,
    R: Receiver,
{
    let mut client = Client { stream: BufReader::new(BufWriter::new(stream)) };
    client.say(&format!("220 {name} LMTP")).await?;
    let mut greeted = false;
    let mut envelope = Envelope::default();
    while let Some(line) = client.command().await? {
        let Ok(line) = line else {
            client.say("500 5.5.6 That line is too long or no text").await?;
            continue;
        };
        let (verb, rest) = line.split_once(' ').unwrap_or((&line, ""));
        match verb.to_ascii_uppercase().as_str() {
            "LHLO" if !rest.trim().is_empty() => {
                greeted = true;
                envelope = Envelope::default();
                client.greet(name, receiver.largest()).await?;
            }
            "LHLO" => client.say("501 5.5.4 Say your name after LHLO").await?,
            "HELO" | "EHLO" => client.say("500 5.5.1 This is LMTP: say LHLO").await?,
            "NOOP" => client.say("250 2.0.0 Yes").await?,
            "RSET" => {
                envelope = Envelope::default();
                client.say("250 2.0.0 Forgotten").await?;
            }
            "VRFY" => client.say("252 2.5.0 Send it, and see").await?,
            "QUIT" => {
                client.say("221 2.0.0 Goodbye").await?;
                return client.stream.flush().await;
            }
            _ if !greeted => client.say("503 5.5.1 Say LHLO first").await?,
            "MAIL" => {
                let reply = mail(&mut envelope, rest, receiver.largest());
                client.say(reply).await?;
            }
            "RCPT" => {
                let reply = rcpt(&mut envelope, rest, receiver);
                client.say(reply).await?;
            }
            "DATA" if envelope.to.is_empty() => client.say("503 5.5.1 There is no valid recipient").await?,
            "DATA" => {
                client.say("354 Send it; end with a line that is only a dot").await?;
                client.stream.flush().await?;
                let message = client.message(receiver.largest()).await?;
                let Envelope { from, to } = std::mem::take(&mut envelope);
                let from = from.unwrap_or_default();
                for recipient in to {
                    let outcome = match &message {
                        Some(message) => receiver.receive(&from, &recipient, message).await,
                        None => Outcome::TooLarge,
                    };
                    client.say(&reply(&outcome, &recipient)).await?;
                }
            }
            _ => client.say("500 5.5.1 There is no such command").await?,
        }
    }
    Ok(())
}

fn reply(outcome: &Outcome, recipient: &str) -> String {
    match outcome {
        Outcome::Kept(number) => format!("250 2.1.5 <{recipient}> kept as {number}"),
        Outcome::Later => format!("451 4.3.0 <{recipient}> cannot be kept now, try again"),
        Outcome::NoRoom => format!("452 4.3.1 <{recipient}> there is no room now, try again"),
        Outcome::TooLarge => format!("552 5.3.4 <{recipient}> the message is too large"),
    }
}

fn mail(envelope: &mut Envelope, rest: &str, largest: usize) -> &'static str {
    if envelope.from.is_some() {
        return "503 5.5.1 There is a sender already";
    }
    let Some((from, parameters)) = path(rest, "FROM:") else {
        return "501 5.1.7 Write MAIL FROM:<address>";
    };
    let size = parameters.split_whitespace().find_map(|p| {
        let (key, value) = p.split_once('=')?;
        key.eq_ignore_ascii_case("SIZE").then(|| value.parse::<u64>().ok()).flatten()
    });
    if size.is_some_and(|size| size > largest as u64) {
        return "552 5.3.4 The message is too large";
    }
    envelope.from = Some(from);
    "250 2.1.0 Yes"
}

fn rcpt(envelope: &mut Envelope, rest: &str, receiver: &impl Receiver) -> &'static str {
    if envelope.from.is_none() {
        return "503 5.5.1 Say MAIL first";
    }
    let Some((to, _)) = path(rest, "TO:").filter(|(to, _)| !to.is_empty()) else {
        return "501 5.1.3 Write RCPT TO:<address>";
    };
    if envelope.to.len() >= MOST_RECIPIENTS {
        return "452 4.5.3 Too many recipients at once";
    }
    if !receiver.knows(&to) {
        return "550 5.1.1 There is no such recipient here";
    }
    envelope.to.push(to);
    "250 2.1.5 Yes"
}

/// The address in `FROM:<…>` and what stands after it. A source route (`<@a,@b:c@d>`) is passed over (RFC 5321 appendix C).
fn path<'a>(rest: &'a str, keyword: &str) -> Option<(String, &'a str)> {
    let head = rest.get(..keyword.len())?;
    let rest = rest[keyword.len()..].trim_start();
    if !head.eq_ignore_ascii_case(keyword) {
        return None;
    }
    let inside = rest.strip_prefix('<')?;
    let end = closing(inside)?;
    let (address, parameters) = (&inside[..end], &inside[end + 1..]);
    let address = match address.strip_prefix('@').and_then(|a| a.split_once(':')) {
        Some((_, address)) => address,
        None => address,
    };
    let plain = !address.chars().any(char::is_control);
    plain.then(|| (address.to_owned(), parameters))
}

/// Where the `>` stands that is in no quoted name.
fn closing(text: &str) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '>' if !quoted => return Some(at),
            _ => {}
        }
    }
    None
}

/// How a line was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// Whole, and kept.
    Whole {
        /// It ends with CRLF, and not with a bare line feed.
        crlf: bool,
    },
    /// Longer than it may be; passed over to its end.
    TooLong {
        /// As above.
        crlf: bool,
    },
    /// The client has left.
    Gone,
}

struct Client<S> {
    stream: BufReader<BufWriter<S>>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Client<S> {
    async fn say(&mut self, line: &str) -> io::Result<()> {
        self.stream.write_all(line.as_bytes()).await?;
        self.stream.write_all(b"\r\n").await
    }

    async fn greet(&mut self, name: &str, largest: usize) -> io::Result<()> {
        let first = format!("250-{name}");
        for line in [&first, "250-PIPELINING", "250-8BITMIME", "250-SMTPUTF8", "250-ENHANCEDSTATUSCODES"] {
            self.say(line).await?;
        }
        self.say(&format!("250 SIZE {largest}")).await
    }

    /// The next command without its line end; none when the client has left. An error inside is a line that is too long or
    /// no text; the rest of it has been passed over.
    async fn command(&mut self) -> io::Result<Option<Result<String, ()>>> {
        // What was answered goes out when there is nothing more to read at once (RFC 2920).
        if self.stream.buffer().is_empty() {
            self.stream.flush().await?;
        }
        let mut line = Vec::new();
        let read = self.line(&mut line, LONGEST_COMMAND).await?;
        if read == Line::Gone {
            return Ok(None);
        }
        while line.last().is_some_and(|b| matches!(b, b'\r' | b'\n')) {
            line.pop();
        }
        let text = String::from_utf8(line).map_err(|_| ());
        Ok(Some(if matches!(read, Line::Whole { .. }) { text } else { Err(()) }))
    }

    /// Reads to the end of a line and keeps it, when it is no longer than `most`.
    async fn line(&mut self, line: &mut Vec<u8>, most: usize) -> io::Result<Line> {
        let (mut whole, mut last) = (true, 0);
        loop {
            let read = tokio::time::timeout(PATIENCE, self.stream.fill_buf());
            let buffer = read.await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
            if buffer.is_empty() {
                // The client has left, perhaps in the middle: what has no answer is tried again.
                return Ok(Line::Gone);
            }
            let end = buffer.iter().position(|b| *b == b'\n');
            let taken = end.map_or(buffer.len(), |end| end + 1);
            let before_end = end.map(|end| if end > 0 { buffer[end - 1] } else { last });
            last = buffer[taken - 1];
            whole &= line.len() + taken <= most;
            if whole {
                line.extend_from_slice(&buffer[..taken]);
            }
            self.stream.consume(taken);
            if let Some(before) = before_end {
                let crlf = before == b'\r';
                return Ok(if whole { Line::Whole { crlf } } else { Line::TooLong { crlf } });
            }
        }
    }

    /// The message, dots taken away (RFC 5321 4.5.2); none when it is too large, and then it has been read to its end. Only
    /// a dot between CRLF and CRLF ends it: with a bare line feed another message could be smuggled in.
    async fn message(&mut self, largest: usize) -> io::Result<Option<Vec<u8>>> {
        let mut message = Vec::new();
        let mut fits = true;
        let mut after_crlf = true;
        loop {
            let mut line = Vec::new();
            let room = if fits { largest - message.len() + 3 } else { 3 };
            let crlf = match self.line(&mut line, room).await? {
                Line::Gone => return Err(io::ErrorKind::UnexpectedEof.into()),
                Line::Whole { .. } if after_crlf && line == b".\r\n" => return Ok(fits.then_some(message)),
                Line::Whole { crlf } => crlf,
                Line::TooLong { crlf } => {
                    fits = false;
                    crlf
                }
            };
            let stuffed = after_crlf && line.first() == Some(&b'.');
            after_crlf = crlf;
            if fits {
                message.extend_from_slice(&line[usize::from(stuffed)..]);
                fits = message.len() <= largest;
            }
            if !fits {
                message = Vec::new();
            }
        }
    }
}
