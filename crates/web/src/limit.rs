//! Limits on what a script could fill a disk, a desk or strangers' mailboxes with: for each sender, and where it must be for
//! the site together. Those who were asked are not limited when they answer; their links are.
//!
//! A sender is an IPv4 address, or the first 64 bits of an IPv6 address. A wider IPv4 network holds strangers to one another; within a
//! /64 whoever holds it takes as many addresses as they like. Only a hash of it is held, keyed by chance when the
//! process starts and never written down, and only until its bucket is full again: no address is kept.
//!
//! It is all in memory, for each process by itself: with several app nodes a sender can send that many times as much, which
//! still is little, and no database is asked about what is going to be refused.

use crate::ui::Ui;
use app::Refusal;
use axum::http::HeaderMap;
use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::str::FromStr;
use std::sync::{Mutex, Once, PoisonError};
use std::time::{Duration, Instant};

/// Most buckets held. Those that are full again are thrown away first; else all are: whoever has so many networks is not
/// stopped by this.
const MOST_BUCKETS: usize = 100_000;

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// A new draft by anyone.
    Draft,
    /// A file by anyone, in megabytes.
    File,
    /// A request for documents.
    Request,
    /// A wish to follow by mail.
    Follow,
    /// A wish for a link to an organisation's entry, or to speak for one.
    Entry,
    /// A wish for a link to sign in with.
    SignIn,
}

#[derive(Debug, Clone, Copy)]
struct Rate {
    most: f64,
    per_second: f64,
}

/// So many at once, then one in so many seconds.
const fn rate(most: f64, seconds: f64) -> Rate {
    Rate { most, per_second: 1.0 / seconds }
}

impl What {
    /// For one sender. A library, a school or an office is one sender too.
    const fn of_sender(self) -> Rate {
        match self {
            Self::Draft => rate(60.0, 5.0),
            Self::File => rate(300.0, 1.0),
            Self::Request | Self::Follow | Self::Entry => rate(20.0, 180.0),
            Self::SignIn => rate(60.0, 20.0),
        }
    }

    /// For the site together; none where one sender's is enough. Who asks for documents is never shut out by others.
    const fn of_site(self) -> Option<Rate> {
        match self {
            Self::Draft => Some(rate(120.0, 0.5)),
            Self::File => Some(rate(600.0, 0.5)),
            Self::Request | Self::Follow | Self::Entry | Self::SignIn => None,
        }
    }
}

/// Someone who sends, told apart from others by a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Sender(u64);

/// How long to wait before it is let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait(pub Duration);

impl Wait {
    /// Whole minutes, at least one.
    pub fn minutes(self) -> i64 {
        i64::try_from(self.0.as_secs().div_ceil(60)).unwrap_or(i64::MAX).max(1)
    }
}

impl From<Wait> for app::Error {
    fn from(_: Wait) -> Self {
        Refusal::TooMany.into()
    }
}

/// What is left, and when that was told.
#[derive(Debug)]
struct Bucket {
    left: f64,
    at: Instant,
    rate: Rate,
}

impl Bucket {
    fn refill(&mut self, now: Instant) {
        let refill = now.saturating_duration_since(self.at).as_secs_f64() * self.rate.per_second;
        self.left = (self.left + refill).min(self.rate.most);
        self.at = now;
    }

    fn take(&mut self, cost: f64, now: Instant) -> Result<(), Wait> {
        self.refill(now);
        if self.left < cost {
            return Err(Wait(Duration::from_secs_f64((cost - self.left) / self.rate.per_second)));
        }
        self.left -= cost;
        Ok(())
    }
}

type Key = (String, What, Option<Sender>);

/// What senders have left, on all sites.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    chance: RandomState,
    buckets: Mutex<HashMap<Key, Bucket>>,
}

impl Limits {
    /// Who sends from an address.
    pub fn sender(&self, address: IpAddr) -> Sender {
        let network = match address.to_canonical() {
            IpAddr::V4(four) => IpAddr::V4(four),
            IpAddr::V6(six) => {
                let [a, b, c, d, ..] = six.segments();
                IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
            }
        };
        Sender(self.chance.hash_one(network))
    }

    /// Takes one more from a sender, when it is known who that is, and from the site. Nothing is taken when either has too
    /// little left.
    fn take(
        &self,
        site: &str,
        what: What,
        sender: Option<Sender>,
        cost: f64,
        now: Instant,
    ) -> Result<(), Wait> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MOST_BUCKETS {
            buckets.retain(|_, bucket| {
                bucket.refill(now);
                bucket.left < bucket.rate.most
            });
            if buckets.len() >= MOST_BUCKETS {
                buckets.clear();
            }
        }
        let mut from = |who: Option<Sender>, rate: Rate| {
            let new = Bucket { left: rate.most, at: now, rate };
            buckets.entry((site.to_owned(), what, who)).or_insert(new).take(cost, now)
        };
        if sender.is_some() {
            from(sender, what.of_sender())?;
        }
        let Some(rate) = what.of_site() else { return Ok(()) };
        let taken = from(None, rate);
        if let (Err(_), Some(own)) =
            (taken, sender.and_then(|_| buckets.get_mut(&(site.to_owned(), what, sender))))
        {
            own.left += cost;
        }
        taken
    }
}

/// One more form of a kind.
pub fn form(ui: &Ui, what: What) -> Result<(), Wait> {
    take(ui, what, 1.0)
}

/// One more file by anyone.
pub fn file(ui: &Ui, bytes: usize) -> Result<(), Wait> {
    #[expect(clippy::cast_precision_loss, reason = "megabytes of a file are a small number")]
    let megabytes = bytes as f64 / 1e6;
    take(ui, What::File, megabytes.max(0.1))
}

fn take(ui: &Ui, what: What, cost: f64) -> Result<(), Wait> {
    ui.asked.sites.limits.take(&ui.site.name, what, ui.asked.sender, cost, Instant::now())
}

/// A network of proxies that are believed, such as `127.0.0.1` or `10.0.0.0/8`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u32,
}

/// A text that names no network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotANetwork;

impl FromStr for Network {
    type Err = NotANetwork;

    fn from_str(s: &str) -> Result<Self, NotANetwork> {
        let (address, bits) = s.split_once('/').map_or((s, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().map_err(|_| NotANetwork)?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), str::parse).map_err(|_| NotANetwork)?;
        if bits > most { Err(NotANetwork) } else { Ok(Self { address, bits }) }
    }
}

impl Network {
    fn holds(self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(net), IpAddr::V4(one)) => {
                (net.to_bits() ^ one.to_bits()).checked_shr(32 - self.bits).unwrap_or(0) == 0
            }
            (IpAddr::V6(net), IpAddr::V6(one)) => {
                (net.to_bits() ^ one.to_bits()).checked_shr(128 - self.bits).unwrap_or(0) == 0
            }
            _ => false,
        }
    }
}

/// Where a request comes from: who holds the connection, or when that is a proxy that is believed, whom it says it speaks for
/// in `X-Forwarded-For`. Each proxy adds at the end; what stands before the first one that is not believed may be invented.
pub(crate) fn client(peer: IpAddr, headers: &HeaderMap, proxies: &[Network]) -> IpAddr {
    let is_proxy = |address: IpAddr| proxies.iter().any(|network| network.holds(address));
    let said: Vec<_> = headers.get_all("x-forwarded-for").iter().collect();
    if !is_proxy(peer) {
        if !said.is_empty() {
            warn_once();
        }
        return peer;
    }
    let mut client = peer;
    for value in said.iter().rev() {
        for one in value.to_str().unwrap_or_default().rsplit(',') {
            let Some(address) = address(one.trim()) else { return client };
            client = address;
            if !is_proxy(address) {
                return client;
            }
        }
    }
    client
}

/// An address as proxies write it, some with a port.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|with_port| with_port.ip()))
}

fn warn_once() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing::warn!(
            "a request says X-Forwarded-For and does not come from an address in `proxies`: if there is a proxy in front, all its \
             visitors count as one sender until it is named there"
        );
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_bucket_empties_and_fills_again() {
        let start = Instant::now();
        let mut bucket = Bucket { left: 2.0, at: start, rate: rate(2.0, 1.0) };
        assert!(bucket.take(1.0, start).is_ok());
        assert!(bucket.take(1.0, start).is_ok());
        assert_eq!(bucket.take(1.0, start), Err(Wait(Duration::from_secs(1))));
        assert!(bucket.take(1.0, start + Duration::from_secs(1)).is_ok());
        assert!(bucket.take(1.0, start + Duration::from_secs(1)).is_err());
        assert_eq!((Wait(Duration::from_secs(1)).minutes(), Wait(Duration::from_secs(61)).minutes()), (1, 2));
    }

    #[test]
    fn one_sender_shuts_nobody_else_out() {
        let (limits, now) = (Limits::default(), Instant::now());
        let (one, other) = (limits.sender(ip("192.0.2.1")), limits.sender(ip("192.0.2.2")));
        for what in [What::Request, What::Follow, What::Entry, What::SignIn, What::Draft] {
            let let_in = (0..1_000).filter(|_| limits.take("a", what, Some(one), 1.0, now).is_ok()).count();
            assert!((10..=60).contains(&let_in), "{what:?}: {let_in}");
            assert!(limits.take("a", what, Some(other), 1.0, now).is_ok(), "{what:?}");
            assert!(limits.take("b", what, Some(one), 1.0, now).is_ok(), "another site");
        }
    }

    #[test]
    fn what_the_site_refuses_costs_the_sender_nothing() {
        let (limits, now) = (Limits::default(), Instant::now());
        for n in 1..=120_u8 {
            let sender = limits.sender(IpAddr::from([192, 0, 2, n]));
            assert!(limits.take("a", What::Draft, Some(sender), 1.0, now).is_ok());
        }
        let sender = limits.sender(ip("198.51.100.1"));
        for _ in 0..100 {
            assert!(limits.take("a", What::Draft, Some(sender), 1.0, now).is_err());
        }
        assert!(limits.take("a", What::Draft, Some(sender), 1.0, now + Duration::from_secs(1)).is_ok());
    }

    #[test]
    fn a_sender_is_an_address_or_the_network_it_can_choose_within() {
        let limits = Limits::default();
        let of = |text: &str| limits.sender(ip(text));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
        assert_eq!(of("192.0.2.1"), of("::ffff:192.0.2.1"));
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_ne!(of("192.0.2.1"), Limits::default().sender(ip("192.0.2.1")), "keyed by chance");
    }

    #[test]
    fn only_a_proxy_that_is_named_is_believed() {
        let proxies: Vec<Network> =
            ["127.0.0.1", "10.0.0.0/8", "fd00::/8"].iter().map(|n| n.parse().unwrap()).collect();
        let from = |peer: &str, said: &[&str]| {
            let mut headers = HeaderMap::new();
            for value in said {
                headers.append("x-forwarded-for", value.parse().unwrap());
            }
            client(ip(peer), &headers, &proxies)
        };
        assert_eq!(from("127.0.0.1", &["192.0.2.7"]), ip("192.0.2.7"));
        assert_eq!(from("127.0.0.1", &["192.0.2.7:4711"]), ip("192.0.2.7"));
        assert_eq!(from("fd00::1", &["[2001:db8::1]"]), ip("2001:db8::1"));
        assert_eq!(from("192.0.2.9", &["192.0.2.7"]), ip("192.0.2.9"), "said by a visitor");
        assert_eq!(
            from("127.0.0.1", &["198.51.100.1, 192.0.2.7, 10.1.2.3"]),
            ip("192.0.2.7"),
            "invented before"
        );
        assert_eq!(from("127.0.0.1", &["198.51.100.1", "192.0.2.7"]), ip("192.0.2.7"));
        assert_eq!(from("127.0.0.1", &["unknown"]), ip("127.0.0.1"));
        assert_eq!(from("127.0.0.1", &[]), ip("127.0.0.1"));
        for wrong in ["", "10.0.0.0/33", "10.0.0/8", "::/129", "a"] {
            assert!(wrong.parse::<Network>().is_err(), "{wrong}");
        }
        assert!("0.0.0.0/0".parse::<Network>().unwrap().holds(ip("192.0.2.1")));
    }
}
