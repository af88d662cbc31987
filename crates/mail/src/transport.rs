//! Sending composed messages: to an SMTP server, or into a folder where a person can look at them.

use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::address;
pub use crate::smtp::SmtpTransport;

/// One message on its way, with its envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// The envelope sender; empty is the null sender, to which nothing is returned.
    pub envelope_from: String,
    /// The one recipient.
    pub to: String,
    /// The `Message-ID`, without angle brackets; names the file in a folder.
    pub message_id: String,
    /// The message as [`crate::compose`] made it. It is sent unchanged.
    pub bytes: Vec<u8>,
}

/// How mail leaves the house.
#[derive(Debug, Clone)]
pub enum Transport {
    /// To an SMTP server.
    Smtp(SmtpTransport),
    /// As `.eml` files into this folder; nothing is sent.
    Folder(PathBuf),
}

impl Transport {
    /// A transport to the SMTP server of these settings. Connects at the first message, not here.
    pub fn smtp(settings: SmtpSettings) -> Result<Self, SettingsError> {
        SmtpTransport::new(settings).map(Transport::Smtp)
    }

    /// Sends one message to its one recipient. `Ok` means that the server has taken responsibility for it
    /// (or that the file is on disk, synced).
    ///
    /// May be called from many tasks at once; the number of connections is bounded by the settings.
    pub async fn send(&self, message: &Sending) -> Result<(), SendError> {
        match self {
            Transport::Smtp(smtp) => smtp.send(message).await,
            Transport::Folder(folder) => {
                let (folder, message) = (folder.clone(), message.clone());
                let written = tokio::task::spawn_blocking(move || write_to_folder(&folder, &message)).await;
                match written {
                    Ok(Ok(())) => Ok(()),
                    Ok(Err(error)) => {
                        tracing::warn!(kind = ?error.kind(), "mail could not be written to the folder");
                        Err(SendError::temporary("folder-not-writable"))
                    }
                    Err(_) => Err(SendError::temporary("interrupted")),
                }
            }
        }
    }
}

/// Where the SMTP server is and how to talk to it.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpSettings {
    /// The server's name or address.
    pub host: String,
    /// Its port: 587 with STARTTLS, 465 with TLS from the first byte, 25 for a relay.
    pub port: u16,
    /// How the connection is protected.
    pub tls: TlsMode,
    /// The name to sign in with, if the server asks for one.
    pub user: Option<String>,
    /// The password to sign in with. Never shown by `Debug`.
    pub password: Option<String>,
    /// How long to wait for a connection and for each reply. After the message itself has been handed over the wait is ten times
    /// as long (RFC 5321, 4.5.3.2.6), since giving up there means sending it twice.
    pub timeout: Duration,
    /// How many connections may be open at once.
    pub max_connections: u16,
    /// The name this program gives in `EHLO`; without it, `[127.0.0.1]`.
    pub hello_name: Option<String>,
    /// Certificates in PEM that are trusted beside the public ones: those of an authority of one's own.
    pub trusted: Option<Vec<u8>>,
}

impl SmtpSettings {
    /// Settings for a server, with STARTTLS on port 587, no sign-in, one minute of patience and 16 connections.
    pub fn new(host: &str) -> Self {
        Self {
            host: host.to_owned(),
            port: 587,
            tls: TlsMode::StartTls,
            user: None,
            password: None,
            timeout: Duration::from_mins(1),
            max_connections: 16,
            hello_name: None,
            trusted: None,
        }
    }

    /// Settings for a server on this machine without TLS, as tests and local relays use.
    pub fn local(port: u16) -> Self {
        Self { port, tls: TlsMode::None, ..Self::new("127.0.0.1") }
    }
}

impl fmt::Debug for SmtpSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let password = self.password.as_ref().map(|_| "(hidden)");
        f.debug_struct("SmtpSettings")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("tls", &self.tls)
            .field("user", &self.user)
            .field("password", &password)
            .field("timeout", &self.timeout)
            .field("max_connections", &self.max_connections)
            .finish_non_exhaustive()
    }
}

/// How a connection to the SMTP server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TlsMode {
    /// Not at all: only for a server on the same machine or a closed network.
    None,
    /// Plain at first, then TLS by `STARTTLS`; a server that does not offer it is refused.
    StartTls,
    /// TLS from the first byte.
    Implicit,
}

/// Why SMTP settings cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// A user without a password, or the other way round.
    #[error("user and password belong together")]
    Credentials,
    /// A password would travel in clear text to another machine.
    #[error("a password needs TLS, unless the server is on this machine")]
    PasswordWithoutTls,
    /// TLS could not be set up for this host name.
    #[error("TLS cannot be set up for this host name")]
    Tls,
    /// The certificates to trust are none in PEM.
    #[error("the file of certificates to trust holds none in PEM")]
    Certificate,
    /// No host, or room for no connection.
    #[error("host and max_connections must be set")]
    Incomplete,
}

/// A server's reply, word for word. It often holds the recipient's address, so `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Reply(pub(crate) String);

impl Reply {
    /// The reply's text, for the record of the message it is about.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(reply hidden)")
    }
}

/// Why a message was not sent. Neither `Display` nor `Debug` shows any address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Try again later: the server is away, busy or wrongly set up, or the mailbox is for the moment not available.
    /// Everything that is not about this recipient or this message is temporary, whatever code it came with:
    /// a wrong password must not mark 43 000 addresses as dead.
    #[error("temporary: {reason}{}", shown(*.code))]
    Temporary {
        /// A short key: `connection-failed`, `recipient-deferred`, `sign-in-failed`, `sender-refused` …
        reason: &'static str,
        /// The server's reply code, if it gave one.
        code: Option<u16>,
        /// What the server said.
        reply: Reply,
        /// True if the connection broke after the whole message was handed over and before the server's answer:
        /// it may have been delivered. Send it again with the same `Message-ID`.
        perhaps_delivered: bool,
    },
    /// Do not try this recipient with this message again.
    #[error("permanent: {reason}{}", shown(Some(*.code)))]
    Permanent {
        /// A short key: `recipient-refused`, `message-refused`, `address-not-mailable`.
        reason: &'static str,
        /// The server's reply code; 553 where the address was refused before any server was asked.
        code: u16,
        /// What the server said.
        reply: Reply,
    },
}

fn shown(code: Option<u16>) -> String {
    code.map_or_else(String::new, |code| format!(" ({code})"))
}

impl SendError {
    pub(crate) fn temporary(reason: &'static str) -> Self {
        SendError::Temporary { reason, code: None, reply: Reply::default(), perhaps_delivered: false }
    }

    /// True if trying again later may help.
    pub fn is_temporary(&self) -> bool {
        matches!(self, SendError::Temporary { .. })
    }

    /// The short key of the reason.
    pub fn reason(&self) -> &'static str {
        match self {
            SendError::Temporary { reason, .. } | SendError::Permanent { reason, .. } => reason,
        }
    }

    /// What the server said; empty if it said nothing.
    pub fn reply(&self) -> &str {
        match self {
            SendError::Temporary { reply, .. } | SendError::Permanent { reply, .. } => reply.as_str(),
        }
    }
}

/// The file in which [`Transport::Folder`] keeps the message with this `Message-ID`.
pub fn file_in_folder(folder: &Path, message_id: &str) -> PathBuf {
    folder.join(format!("{}.eml", address::file_name(message_id)))
}

/// Writes the message to a temporary file beside its place, syncs it, moves it into place and syncs the folder.
/// At every moment the `.eml` file is whole or not there.
fn write_to_folder(folder: &Path, message: &Sending) -> io::Result<()> {
    static COUNTER: AtomicU64 = AtomicU64::new(0);
    private_folder(folder)?;
    let place = file_in_folder(folder, &message.message_id);
    let number = COUNTER.fetch_add(1, Ordering::Relaxed);
    let temporary = folder.join(format!(".{}-{number}.tmp", std::process::id()));
    let written = write_synced(&temporary, message).and_then(|()| fs::rename(&temporary, &place));
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written?;
    fs::File::open(folder)?.sync_all()
}

/// Mail holds links that open something: only the user who runs the program may read it.
fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn private_file(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn write_synced(path: &Path, message: &Sending) -> io::Result<()> {
    let plain = |text: &str| text.chars().filter(|c| !c.is_control()).collect::<String>();
    let mut file = private_file(path)?;
    write!(
        file,
        "X-Envelope-From: <{}>\r\nX-Envelope-To: <{}>\r\n",
        plain(&message.envelope_from),
        plain(&message.to)
    )?;
    file.write_all(&message.bytes)?;
    file.sync_all()
}
