//! Which site a request is for: chosen by its host name (DESIGN 2).

use crate::limit::{Limits, Network};
use app::Site;
use std::collections::HashMap;
use std::sync::Arc;

/// All sites of this process.
#[derive(Debug)]
pub struct Sites {
    by_host: HashMap<String, Arc<Site>>,
    all: Vec<Arc<Site>>,
    /// The demo: buttons that sign in by role and move the clock.
    pub demo: bool,
    /// Public pages kept in memory.
    pub(crate) kept: crate::kept::Kept,
    /// What senders have left of what is limited.
    pub(crate) limits: Limits,
    /// Proxies whose word is taken for who sends.
    pub(crate) proxies: Vec<Network>,
}

impl Sites {
    /// Sites by the host names in their settings.
    pub fn new(all: Vec<Arc<Site>>, demo: bool) -> Self {
        let mut by_host = HashMap::new();
        for site in &all {
            for host in &site.settings.hosts {
                by_host.insert(host.to_lowercase(), Arc::clone(site));
            }
        }
        Self {
            by_host,
            all,
            demo,
            kept: crate::kept::Kept::default(),
            limits: Limits::default(),
            proxies: Vec::new(),
        }
    }

    /// The same, behind proxies whose `X-Forwarded-For` is believed.
    #[must_use]
    pub fn behind(self, proxies: Vec<Network>) -> Self {
        Self { proxies, ..self }
    }

    /// The site of a Host header, port apart. A process with one site serves it under any name but in demos,
    /// where a bare address shows the way to the sites.
    pub fn of_host(&self, host: &str) -> Option<&Arc<Site>> {
        let name = host
            .rsplit_once(':')
            .map_or(host, |(name, port)| if port.chars().all(|c| c.is_ascii_digit()) { name } else { host });
        self.by_host.get(&name.to_lowercase()).or(match self.all.as_slice() {
            [only] if !self.demo => Some(only),
            _ => None,
        })
    }

    /// All of them, in the order they were given.
    pub fn all(&self) -> &[Arc<Site>] {
        &self.all
    }
}
