//! The program's settings: `radslag.toml`, then the environment (`RADSLAG_…`), then flags. Unknown keys are errors.

use crate::failure::Failure;
use mail::transport::TlsMode;
use mail::{SmtpSettings, Transport};
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What the program is set to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Address and port to listen at. `RADSLAG_LISTEN`.
    pub listen: SocketAddr,
    /// The data folder, from the folder of the settings file; that folder itself when left out.
    pub data: Option<PathBuf>,
    /// Folder that mail is written to while there is no `[smtp]`; `outbox` in the data folder when left out. `RADSLAG_OUTBOX`.
    pub outbox: Option<PathBuf>,
    /// `human` or `json`. `RADSLAG_LOG`.
    pub log: LogFormat,
    /// How much is logged: `error`, `warn`, `info`, `debug`, or a filter. `RADSLAG_LOG_LEVEL`.
    pub log_level: String,
    /// The mail server; without it mail is written to the outbox folder and not sent.
    pub smtp: Option<Smtp>,
    /// Addresses and networks of the reverse proxies in front, whose `X-Forwarded-For` is believed. `RADSLAG_PROXIES`, with commas.
    pub proxies: Vec<String>,
    /// Where a mail server on the same machine hands over mail; without it mail comes by `radslag mail receive` alone.
    pub lmtp: Option<Lmtp>,
}

/// Where `serve` receives mail by LMTP.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lmtp {
    /// An address of the machine itself such as `127.0.0.1:2424`, or the path of a socket. `RADSLAG_LMTP_LISTEN`.
    pub listen: String,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            data: None,
            outbox: None,
            log: LogFormat::Human,
            log_level: "info".to_owned(),
            smtp: None,
            proxies: Vec::new(),
            lmtp: None,
        }
    }
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// For people.
    Human,
    /// One JSON object per line.
    Json,
}

/// The mail server.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Smtp {
    /// Its name. `RADSLAG_SMTP_HOST`.
    pub host: String,
    /// Its port: 587 for `starttls`, 465 for `tls`, 25 for `none` when left out. `RADSLAG_SMTP_PORT`.
    pub port: Option<u16>,
    /// How the connection is protected: `starttls`, `tls` or `none`. `RADSLAG_SMTP_TLS`.
    #[serde(default)]
    pub tls: Tls,
    /// The name to sign in with. `RADSLAG_SMTP_USER`.
    pub user: Option<String>,
    /// The file that holds the password. `RADSLAG_SMTP_PASSWORD_FILE`.
    pub password_file: Option<PathBuf>,
    /// Seconds to wait for a reply. `RADSLAG_SMTP_TIMEOUT`.
    #[serde(default = "sixty")]
    pub timeout: u64,
    /// Most connections at once.
    #[serde(default = "sixteen")]
    pub connections: u16,
    /// The name given in EHLO.
    pub hello: Option<String>,
    /// File with certificates in PEM that are trusted beside the public ones. `RADSLAG_SMTP_CA_FILE`.
    pub ca_file: Option<PathBuf>,
}

const fn sixty() -> u64 {
    60
}
const fn sixteen() -> u16 {
    16
}

/// How a connection is protected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tls {
    /// TLS after STARTTLS; a server that does not offer it is refused.
    #[default]
    Starttls,
    /// TLS from the first byte.
    #[serde(rename = "tls")]
    Implicit,
    /// Not at all.
    None,
}

impl std::fmt::Display for Tls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Starttls => "starttls",
            Self::Implicit => "tls",
            Self::None => "none",
        })
    }
}

impl std::fmt::Display for LogFormat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Human => "human",
            Self::Json => "json",
        })
    }
}

impl Config {
    /// Reads the settings file, when there is one, and the environment.
    pub fn load(file: &Path, must_exist: bool) -> Result<Self, Failure> {
        let mut config = match std::fs::read_to_string(file) {
            Ok(text) => app::referral_file::parse(&text, false)
                .map_err(|why| Failure::new(why).about(file.display()))?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !must_exist => Self::default(),
            Err(error) => return Err(Failure::new(format!("{} cannot be read: {error}", file.display()))),
        };
        config.apply(|name| std::env::var(name).ok())?;
        Ok(config)
    }

    /// Applies the environment, given as a function so that a test can give its own.
    fn apply(&mut self, get: impl Fn(&str) -> Option<String>) -> Result<(), Failure> {
        let value = |name: &str| get(name).filter(|v| !v.is_empty());
        if let Some(listen) = value("RADSLAG_LISTEN") {
            self.listen =
                listen.parse().map_err(|_| bad("RADSLAG_LISTEN", "an address such as 127.0.0.1:8080"))?;
        }
        if let Some(outbox) = value("RADSLAG_OUTBOX") {
            self.outbox = Some(outbox.into());
        }
        if let Some(listen) = value("RADSLAG_LMTP_LISTEN") {
            self.lmtp = Some(Lmtp { listen });
        }
        if let Some(proxies) = value("RADSLAG_PROXIES") {
            self.proxies = proxies.split(',').map(|one| one.trim().to_owned()).collect();
        }
        if let Some(log) = value("RADSLAG_LOG") {
            self.log = word("RADSLAG_LOG", &log, "human or json")?;
        }
        if let Some(level) = value("RADSLAG_LOG_LEVEL") {
            self.log_level = level;
        }
        if let Some(host) = value("RADSLAG_SMTP_HOST") {
            let none = Smtp {
                host: String::new(),
                port: None,
                tls: Tls::default(),
                user: None,
                password_file: None,
                timeout: sixty(),
                connections: sixteen(),
                hello: None,
                ca_file: None,
            };
            self.smtp.get_or_insert(none).host = host;
        }
        let Some(smtp) = &mut self.smtp else { return Ok(()) };
        if let Some(port) = value("RADSLAG_SMTP_PORT") {
            smtp.port = Some(port.parse().map_err(|_| bad("RADSLAG_SMTP_PORT", "a port such as 587"))?);
        }
        if let Some(tls) = value("RADSLAG_SMTP_TLS") {
            smtp.tls = word("RADSLAG_SMTP_TLS", &tls, "starttls, tls or none")?;
        }
        if let Some(user) = value("RADSLAG_SMTP_USER") {
            smtp.user = Some(user);
        }
        if let Some(file) = value("RADSLAG_SMTP_PASSWORD_FILE") {
            smtp.password_file = Some(file.into());
        }
        if let Some(file) = value("RADSLAG_SMTP_CA_FILE") {
            smtp.ca_file = Some(file.into());
        }
        if let Some(timeout) = value("RADSLAG_SMTP_TIMEOUT") {
            smtp.timeout = timeout.parse().map_err(|_| bad("RADSLAG_SMTP_TIMEOUT", "a number of seconds"))?;
        }
        Ok(())
    }

    /// Where mail is received by LMTP, when it is.
    pub fn lmtp(&self, data: &Path) -> Result<Option<crate::lmtp::Place>, Failure> {
        self.lmtp.as_ref().map(|lmtp| crate::lmtp::Place::parse(&lmtp.listen, data)).transpose()
    }

    /// Whose `X-Forwarded-For` is believed.
    pub fn proxies(&self) -> Result<Vec<web::limit::Network>, Failure> {
        let read = |text: &String| {
            text.parse().map_err(|_| {
                Failure::new(format!(
                    "proxies: \"{text}\" is no address or network such as 127.0.0.1 or 10.0.0.0/8"
                ))
            })
        };
        self.proxies.iter().map(read).collect()
    }

    /// How mail goes out: to the mail server, or into the outbox folder.
    pub fn transport(&self, data: &Path) -> Result<Transport, Failure> {
        let Some(smtp) = &self.smtp else { return Ok(Transport::Folder(self.outbox_folder(data))) };
        let (tls, usual_port) = match smtp.tls {
            Tls::Starttls => (TlsMode::StartTls, 587),
            Tls::Implicit => (TlsMode::Implicit, 465),
            Tls::None => (TlsMode::None, 25),
        };
        let settings = SmtpSettings {
            port: smtp.port.unwrap_or(usual_port),
            tls,
            user: smtp.user.clone(),
            password: smtp.password_file.as_deref().map(|file| secret(data, file)).transpose()?,
            timeout: Duration::from_secs(smtp.timeout.max(1)),
            max_connections: smtp.connections,
            hello_name: smtp.hello.clone(),
            trusted: smtp.ca_file.as_deref().map(|file| certificates(data, file)).transpose()?,
            ..SmtpSettings::new(&smtp.host)
        };
        Transport::smtp(settings).map_err(|why| Failure::new(format!("smtp: {why}")))
    }

    /// Where mail is written while there is no mail server.
    pub fn outbox_folder(&self, data: &Path) -> PathBuf {
        data.join(self.outbox.as_deref().unwrap_or(Path::new("outbox")))
    }
}

fn certificates(data: &Path, file: &Path) -> Result<Vec<u8>, Failure> {
    let file = data.join(file);
    std::fs::read(&file)
        .map_err(|error| Failure::new(format!("smtp.ca_file: {} cannot be read: {error}", file.display())))
}

fn bad(name: &str, wanted: &str) -> Failure {
    Failure::new(format!("{name} is not {wanted}"))
}

/// One of the words of an enum.
fn word<T: serde::de::DeserializeOwned>(name: &str, text: &str, wanted: &str) -> Result<T, Failure> {
    serde_json::from_value(serde_json::Value::String(text.to_owned())).map_err(|_| bad(name, wanted))
}

/// A secret in a file: its first line.
fn secret(data: &Path, file: &Path) -> Result<String, Failure> {
    let path = data.join(file);
    let text = std::fs::read_to_string(&path).map_err(|error| {
        Failure::new(format!("smtp.password_file: {} cannot be read: {error}", path.display()))
    })?;
    let first = text.lines().next().unwrap_or_default().trim().to_owned();
    if first.is_empty() {
        return Err(Failure::new(format!("smtp.password_file: {} is empty", path.display())));
    }
    Ok(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_wins_over_the_file() {
        let mut config: Config =
            toml::from_str("listen = \"127.0.0.1:1\"\n[smtp]\nhost = \"mx\"\ntls = \"none\"").unwrap();
        let env = |name: &str| match name {
            "RADSLAG_LISTEN" => Some("0.0.0.0:80".to_owned()),
            "RADSLAG_SMTP_TLS" => Some("tls".to_owned()),
            _ => None,
        };
        config.apply(env).unwrap();
        assert_eq!(config.listen.to_string(), "0.0.0.0:80");
        assert_eq!(config.smtp.unwrap().tls, Tls::Implicit);
    }

    #[test]
    fn proxies_are_addresses_and_networks() {
        let mut config: Config = toml::from_str("proxies = [\"127.0.0.1\", \"fd00::/8\"]").unwrap();
        assert_eq!(config.proxies().unwrap().len(), 2);
        config.apply(|name| (name == "RADSLAG_PROXIES").then(|| "10.0.0.0/8, nginx".to_owned())).unwrap();
        assert!(config.proxies().unwrap_err().message.contains("\"nginx\""));
    }

    #[test]
    fn an_unknown_key_is_an_error() {
        assert!(toml::from_str::<Config>("lisen = \"x\"").is_err());
        assert!(toml::from_str::<Config>("[smtp]\nhost = \"a\"\npassword = \"b\"").is_err());
    }
}
