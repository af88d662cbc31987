//! The door for a mail server on the same machine: listens for LMTP, finds the site that a recipient belongs to, and keeps
//! the message there. The protocol is in [`mail::lmtp`].

use crate::failure::Failure;
use app::Site;
use mail::lmtp::{self, Outcome, Receiver};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

/// Conversations at once; more wait at the door.
const MOST_AT_ONCE: usize = 50;
/// When a connection cannot be taken, the next is tried after so long.
const BREATH: Duration = Duration::from_millis(100);

/// Where to listen: a socket in the file system, or an address of this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A path, from the data folder.
    Socket(PathBuf),
    /// Address and port. LMTP asks nobody who they are, so only an address that no other machine reaches will do.
    Address(SocketAddr),
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Socket(path) => write!(f, "{}", path.display()),
            Self::Address(address) => write!(f, "{address}"),
        }
    }
}

impl Place {
    /// From the settings: a path has a `/`, an address a port.
    ///
    /// # Errors
    /// It is neither, or the address can be reached from elsewhere.
    pub fn parse(text: &str, data: &Path) -> Result<Self, Failure> {
        if text.contains('/') {
            return Ok(Self::Socket(data.join(text)));
        }
        match text.parse::<SocketAddr>() {
            Ok(address) if address.ip().is_loopback() => Ok(Self::Address(address)),
            Ok(address) => Err(Failure::new(format!(
                "lmtp.listen: {address} can be reached from other machines, and LMTP asks nobody who they are; \
                 use an address such as 127.0.0.1:2424, or the path of a socket"
            ))),
            Err(_) => Err(Failure::new(format!(
                "lmtp.listen: \"{text}\" is neither an address such as 127.0.0.1:2424 nor a path such as /run/radslag/lmtp.sock"
            ))),
        }
    }
}

/// A door that has been opened.
pub enum Door {
    /// At an address.
    Address(TcpListener),
    /// At a path.
    #[cfg(unix)]
    Socket(tokio::net::UnixListener, PathBuf),
}

/// A connection of either kind.
trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}

impl<S: AsyncRead + AsyncWrite + Unpin + Send> Stream for S {}

impl Door {
    async fn accept(&self) -> std::io::Result<Box<dyn Stream>> {
        match self {
            Self::Address(listener) => Ok(Box::new(listener.accept().await?.0)),
            #[cfg(unix)]
            Self::Socket(listener, _) => Ok(Box::new(listener.accept().await?.0)),
        }
    }
}

/// Every site that receives by one door needs a mail domain of its own.
///
/// # Errors
/// Two have the same.
pub fn check_domains(sites: &[Arc<Site>]) -> Result<(), Failure> {
    let mut owners = std::collections::HashMap::new();
    for site in sites {
        let domain = site.settings.mail.domain.to_ascii_lowercase();
        if let Some(other) = owners.insert(domain.clone(), &site.name) {
            return Err(Failure::new(format!(
                "the sites {other} and {} both have the mail domain {domain}",
                site.name
            )));
        }
    }
    Ok(())
}

/// Opens the door. A socket left by a process that died is taken over; one that somebody listens at is not.
///
/// # Errors
/// The place is taken or cannot be made.
pub async fn open(place: &Place) -> Result<Door, Failure> {
    match place {
        Place::Address(address) => Ok(Door::Address(crate::service::listen(*address).await?)),
        #[cfg(unix)]
        Place::Socket(path) => {
            let refused =
                |error: std::io::Error| Failure::new(format!("cannot listen at {}: {error}", path.display()));
            if tokio::net::UnixStream::connect(path).await.is_ok() {
                return Err(Failure::new(format!("another process listens at {}", path.display())));
            }
            match std::fs::remove_file(path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(refused(error)),
                _ => {}
            }
            let listener = tokio::net::UnixListener::bind(path).map_err(refused)?;
            // The mail server is another user, in the group that the folder's owner has let in.
            let mode = std::os::unix::fs::PermissionsExt::from_mode(0o660);
            std::fs::set_permissions(path, mode).map_err(refused)?;
            Ok(Door::Socket(listener, path.clone()))
        }
        #[cfg(not(unix))]
        Place::Socket(path) => {
            Err(Failure::new(format!("cannot listen at {}: no sockets here", path.display())))
        }
    }
}

/// Receives mail until told to stop. A message that is being received then is received to its end.
pub async fn serve(door: Door, sites: Vec<Arc<Site>>, mut stopped: watch::Receiver<bool>) {
    let sites = Arc::new(Post { sites });
    let room = Arc::new(Semaphore::new(MOST_AT_ONCE));
    let mut conversations = JoinSet::new();
    loop {
        while conversations.try_join_next().is_some() {}
        let Ok(place) = Arc::clone(&room).acquire_owned().await else { return };
        let taken = tokio::select! {
            taken = door.accept() => taken,
            _ = stopped.wait_for(|stop| *stop) => break,
        };
        let stream = match taken {
            Ok(stream) => stream,
            Err(error) => {
                tracing::warn!(%error, "a mail connection could not be taken");
                tokio::time::sleep(BREATH).await;
                continue;
            }
        };
        let (sites, leave) = (Arc::clone(&sites), stopped.clone());
        conversations.spawn(async move {
            talk(stream, &sites, leave).await;
            drop(place);
        });
    }
    #[cfg(unix)]
    if let Door::Socket(_, path) = &door {
        let _ = std::fs::remove_file(path);
    }
    while conversations.join_next().await.is_some() {}
}

/// One conversation. When the program stops, it ends: what has had no answer is tried again by the mail server.
async fn talk(stream: Box<dyn Stream>, sites: &Post, mut stopped: watch::Receiver<bool>) {
    let name = sites.sites.first().map_or("localhost", |s| s.settings.mail.domain.as_str());
    tokio::select! {
        ended = lmtp::converse(stream, name, sites) => if let Err(error) = ended {
            tracing::info!(%error, "a mail conversation broke off");
        },
        _ = stopped.wait_for(|stop| *stop) => {}
    }
}

/// The sites, by their addresses.
struct Post {
    sites: Vec<Arc<Site>>,
}

impl Post {
    /// The site that an address belongs to: its registrar's, or its mail domain's.
    fn of(&self, recipient: &str) -> Option<&Arc<Site>> {
        let registrar = |s: &&Arc<Site>| s.settings.registrar.email.as_str().eq_ignore_ascii_case(recipient);
        let domain = recipient.rsplit_once('@').map(|(_, domain)| domain)?;
        let of_domain = |s: &&Arc<Site>| s.settings.mail.domain.eq_ignore_ascii_case(domain);
        self.sites.iter().find(registrar).or_else(|| self.sites.iter().find(of_domain))
    }
}

impl Receiver for Post {
    fn knows(&self, recipient: &str) -> bool {
        self.of(recipient).is_some()
    }

    async fn receive(&self, from: &str, to: &str, message: &[u8]) -> Outcome {
        let Some(site) = self.of(to) else { return Outcome::Later };
        match app::inbound::receive(site, message, Some(from), Some(to)).await {
            Ok(received) => Outcome::Kept(received.reception_number),
            Err(app::Error::Invalid(_)) => Outcome::TooLarge,
            Err(app::Error::Full) => Outcome::NoRoom,
            Err(error) => {
                tracing::error!(site = site.name, %error, "a mail could not be kept");
                Outcome::Later
            }
        }
    }

    fn largest(&self) -> usize {
        app::inbound::LARGEST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_place_that_no_other_machine_reaches_will_do() {
        let data = Path::new("/var/lib/radslag");
        let place = |text| Place::parse(text, data);
        assert_eq!(place("127.0.0.1:2424").unwrap(), Place::Address(([127, 0, 0, 1], 2424).into()));
        assert_eq!(place("run/lmtp.sock").unwrap(), Place::Socket("/var/lib/radslag/run/lmtp.sock".into()));
        assert_eq!(place("/run/lmtp.sock").unwrap(), Place::Socket("/run/lmtp.sock".into()));
        for bad in ["0.0.0.0:24", "192.168.1.2:24", "[::]:24", "2424", "localhost"] {
            assert!(place(bad).is_err(), "{bad}");
        }
    }
}
