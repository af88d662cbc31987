//! The SMTP client: a bounded set of connections, each used for many messages.
//!
//! It stands on lettre's connection and not on its ready-made transport, for three reasons. It knows at which step a server said
//! no, so that only what is said about the recipient or the message counts against them. Every wait has a limit: lettre's covers the
//! connection only. And a connection is given back after a refused recipient (`RSET`), not closed; nor is it tested with
//! `NOOP` before each message.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::address;
use crate::transport::{Reply, SendError, Sending, SettingsError, SmtpSettings, TlsMode};

/// Connections that have rested longer are not trusted any more.
const LONGEST_REST: Duration = Duration::from_secs(20);
/// How many times the usual patience the answer to a whole message gets.
const FINAL_PATIENCE: u32 = 10;
/// Replies from the server that mean "talk to me differently" and say nothing about a recipient: bad sequence of commands,
/// authentication or encryption required.
const ABOUT_THE_SETTINGS: [u16; 5] = [503, 530, 534, 535, 538];

/// A connection pool to one SMTP server. Cheap to clone; the clones share the connections.
#[derive(Clone)]
pub struct SmtpTransport {
    pool: Arc<Pool>,
}

impl fmt::Debug for SmtpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpTransport").field("settings", &self.pool.settings).finish_non_exhaustive()
    }
}

struct Pool {
    settings: SmtpSettings,
    tls: Option<TlsParameters>,
    hello: ClientId,
    permits: Semaphore,
    resting: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

/// How one attempt on one connection failed.
struct Failure {
    error: SendError,
    /// The connection had rested and was found closed before anything was handed over: a new one may do.
    stale: bool,
    /// The server said no in good order: the connection can be used again after `RSET`.
    usable: bool,
}

/// How a certificate in PEM begins.
const PEM_BEGINS: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// The steps of handing over a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Sender,
    Recipient,
    Data,
    Content,
}

impl SmtpTransport {
    pub(crate) fn new(settings: SmtpSettings) -> Result<Self, SettingsError> {
        if settings.host.is_empty() || settings.max_connections == 0 {
            return Err(SettingsError::Incomplete);
        }
        if settings.user.is_some() != settings.password.is_some() {
            return Err(SettingsError::Credentials);
        }
        let local = settings.host == "localhost"
            || settings.host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
        if settings.tls == TlsMode::None && settings.password.is_some() && !local {
            return Err(SettingsError::PasswordWithoutTls);
        }
        let tls = match settings.tls {
            TlsMode::None => None,
            TlsMode::StartTls | TlsMode::Implicit => {
                let mut tls = TlsParameters::builder(settings.host.clone());
                if let Some(pem) = &settings.trusted {
                    if !pem.windows(PEM_BEGINS.len()).any(|window| window == PEM_BEGINS) {
                        return Err(SettingsError::Certificate);
                    }
                    let certificate = Certificate::from_pem(pem).map_err(|_| SettingsError::Certificate)?;
                    tls = tls.add_root_certificate(certificate);
                }
                Some(tls.build().map_err(|_| SettingsError::Tls)?)
            }
        };
        let hello = settings.hello_name.clone().map_or_else(ClientId::default, ClientId::Domain);
        let permits = Semaphore::new(settings.max_connections.into());
        Ok(Self { pool: Arc::new(Pool { settings, tls, hello, permits, resting: Mutex::default() }) })
    }

    pub(crate) async fn send(&self, message: &Sending) -> Result<(), SendError> {
        let unmailable =
            || SendError::Permanent { reason: "address-not-mailable", code: 553, reply: Reply::default() };
        let to: Address =
            address::wire_form(&message.to).and_then(|a| a.parse().ok()).ok_or_else(unmailable)?;
        let from = match message.envelope_from.as_str() {
            "" => None,
            from => Some(
                address::wire_form(from)
                    .and_then(|a| a.parse().ok())
                    .ok_or_else(|| SendError::temporary("envelope-sender-invalid"))?,
            ),
        };
        let _permit = self.pool.permits.acquire().await.map_err(|_| SendError::temporary("shut-down"))?;
        if let Some(connection) = self.pool.rested() {
            match self.pool.attempt(connection, from.as_ref(), &to, &message.bytes).await {
                Err(failure) if failure.stale => {}
                other => return other.map_err(|failure| failure.error),
            }
        }
        let connection = self.pool.connect().await?;
        self.pool
            .attempt(connection, from.as_ref(), &to, &message.bytes)
            .await
            .map_err(|failure| failure.error)
    }
}

impl Pool {
    fn rested(&self) -> Option<AsyncSmtpConnection> {
        let mut resting = self.resting.lock().unwrap_or_else(PoisonError::into_inner);
        resting.retain(|(_, since)| since.elapsed() < LONGEST_REST);
        resting.pop().map(|(connection, _)| connection)
    }

    fn rest(&self, connection: AsyncSmtpConnection) {
        self.resting.lock().unwrap_or_else(PoisonError::into_inner).push((connection, Instant::now()));
    }

    /// A new connection, greeted, encrypted and signed in. Nothing that fails here is the recipient's fault.
    async fn connect(&self) -> Result<AsyncSmtpConnection, SendError> {
        match timeout(self.settings.timeout, self.connect_unbounded()).await {
            Ok(done) => done,
            Err(_) => Err(SendError::temporary("connection-timed-out")),
        }
    }

    async fn connect_unbounded(&self) -> Result<AsyncSmtpConnection, SendError> {
        let server = (self.settings.host.as_str(), self.settings.port);
        let mut connection = match (self.settings.tls, &self.tls) {
            (TlsMode::Implicit, Some(tls)) => AsyncSmtpConnection::connect_tokio1(
                server,
                Some(self.settings.timeout),
                &self.hello,
                Some(tls.clone()),
                None,
            )
            .await
            .map_err(|error| setup_failed("connection-failed", &error))?,
            (_, tls) => {
                let stream = TcpStream::connect(server)
                    .await
                    .map_err(|_| SendError::temporary("connection-failed"))?;
                // Without this the last line of each message waits for the other side's delayed acknowledgement, 40 ms.
                let _ = stream.set_nodelay(true);
                let mut plain = AsyncSmtpConnection::connect_with_transport(Box::new(stream), &self.hello)
                    .await
                    .map_err(|error| setup_failed("greeting-failed", &error))?;
                if let Some(tls) = tls {
                    plain
                        .starttls(tls.clone(), &self.hello)
                        .await
                        .map_err(|error| setup_failed("starttls-failed", &error))?;
                }
                plain
            }
        };
        if let (Some(user), Some(password)) = (&self.settings.user, &self.settings.password) {
            let credentials = Credentials::new(user.clone(), password.clone());
            connection
                .auth(&[Mechanism::Plain, Mechanism::Login], &credentials)
                .await
                .map_err(|error| setup_failed("sign-in-failed", &error))?;
        }
        Ok(connection)
    }

    /// Hands over one message and lets the connection rest afterwards, if it is in good order.
    async fn attempt(
        &self,
        mut connection: AsyncSmtpConnection,
        from: Option<&Address>,
        to: &Address,
        bytes: &[u8],
    ) -> Result<(), Failure> {
        let result = self.hand_over(&mut connection, from, to, bytes).await;
        match &result {
            Ok(()) => self.rest(connection),
            Err(failure) if failure.usable => {
                if timeout(self.settings.timeout, connection.command(Rset))
                    .await
                    .is_ok_and(|reply| reply.is_ok())
                {
                    self.rest(connection);
                }
            }
            Err(_) => {}
        }
        result
    }

    async fn hand_over(
        &self,
        connection: &mut AsyncSmtpConnection,
        from: Option<&Address>,
        to: &Address,
        bytes: &[u8],
    ) -> Result<(), Failure> {
        let eight_bits =
            !bytes.is_ascii() && connection.server_info().supports_feature(Extension::EightBitMime);
        let parameters =
            if eight_bits { vec![MailParameter::Body(MailBodyParameter::EightBitMime)] } else { vec![] };
        self.step(Step::Sender, connection.command(Mail::new(from.cloned(), parameters))).await?;
        self.step(Step::Recipient, connection.command(Rcpt::new(to.clone(), vec![]))).await?;
        self.step(Step::Data, connection.command(Data)).await?;
        // The connection ends the data with CRLF and a dot; without this the message would grow by an empty line.
        let content = bytes.strip_suffix(b"\r\n").unwrap_or(bytes);
        self.step(Step::Content, connection.message(content)).await
    }

    async fn step<T>(&self, step: Step, work: impl Future<Output = Result<T, Error>>) -> Result<(), Failure> {
        let patience = if step == Step::Content {
            self.settings.timeout.saturating_mul(FINAL_PATIENCE)
        } else {
            self.settings.timeout
        };
        match timeout(patience, work).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(judge(step, &error)),
            Err(_) => {
                let error = SendError::Temporary {
                    reason: "timed-out",
                    code: None,
                    reply: Reply::default(),
                    perhaps_delivered: step == Step::Content,
                };
                Err(Failure { error, stale: false, usable: false })
            }
        }
    }
}

/// What a failure at a step means for the message.
fn judge(step: Step, error: &Error) -> Failure {
    let Some(code) = error.status().map(u16::from) else {
        let error = SendError::Temporary {
            reason: "connection-lost",
            code: None,
            reply: Reply::default(),
            perhaps_delivered: step == Step::Content,
        };
        return Failure { error, stale: step == Step::Sender, usable: false };
    };
    let reply = Reply(said(error));
    let about_recipient = error.is_permanent() && step != Step::Sender && !ABOUT_THE_SETTINGS.contains(&code);
    let reason = match (step, error.is_permanent()) {
        (Step::Sender, _) => "sender-refused",
        (Step::Recipient, true) => "recipient-refused",
        (Step::Recipient, false) => "recipient-deferred",
        (Step::Data | Step::Content, true) => "message-refused",
        (Step::Data | Step::Content, false) => "message-deferred",
    };
    let error = if about_recipient {
        SendError::Permanent { reason, code, reply }
    } else {
        SendError::Temporary { reason, code: Some(code), reply, perhaps_delivered: false }
    };
    // 421 is "closing the connection", and some servers say it to the twenty-first message on a connection.
    Failure { error, stale: step == Step::Sender && code == 421, usable: code != 421 }
}

fn setup_failed(reason: &'static str, error: &Error) -> SendError {
    SendError::Temporary {
        reason,
        code: error.status().map(u16::from),
        reply: Reply(said(error)),
        perhaps_delivered: false,
    }
}

/// The server's own words.
fn said(error: &Error) -> String {
    std::error::Error::source(error).map(ToString::to_string).unwrap_or_default()
}
