//! The audit chain: each entry's hash covers the entry and the hash before it.
//!
//! An entry holds who, when, what, and which fields with salted hashes; the values themselves live
//! in versioned rows that a retention rule may remove without breaking the chain (DESIGN 7).

use crate::time::Instant;
use sha2::{Digest, Sha256};

/// One entry as it is chained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// From 1, without gaps.
    pub position: i64,
    /// When, by the site's clock.
    pub at: Instant,
    /// Who: an account, a recipient's link, a job, the command line.
    pub actor: String,
    /// What, for instance `referral.dispatched`.
    pub action: String,
    /// On what: the id of the object.
    pub subject: String,
    /// Which fields, with salted hashes of their values, as JSON.
    pub detail: String,
}

/// The hash that the first entry follows.
pub const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

impl Entry {
    /// The hash of this entry after the one before it. Lengths are hashed with the texts, so that no
    /// two entries can share one stream of bytes.
    pub fn hash(&self, previous: &str) -> String {
        let mut hasher = Sha256::new();
        let (position, at) = (self.position.to_string(), self.at.to_string());
        for text in [previous, &position, &at, &self.actor, &self.action, &self.subject, &self.detail] {
            hasher.update((text.len() as u64).to_be_bytes());
            hasher.update(text.as_bytes());
        }
        crate::file::hex(&hasher.finalize())
    }
}

/// A value's trace in the chain: a hash that cannot be guessed without the entry's salt and
/// the site's key.
pub fn salted_hash(key: &[u8], salt: &str, value: &str) -> String {
    let mut hasher = Sha256::new();
    for part in [key, salt.as_bytes(), value.as_bytes()] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    crate::file::hex(&hasher.finalize()[..16])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_change_changes_the_hash() {
        let entry = Entry {
            position: 1,
            at: Instant::from_unix(0),
            actor: "acc-1".into(),
            action: "referral.created".into(),
            subject: "ref-1".into(),
            detail: "{}".into(),
        };
        let hash = entry.hash(START);
        let moved = Entry { actor: "acc-1referral".into(), action: ".created".into(), ..entry.clone() };
        assert_ne!(moved.hash(START), hash, "a border between fields counts");
        assert_ne!(Entry { at: Instant::from_unix(1), ..entry.clone() }.hash(START), hash);
        assert_ne!(entry.hash(&hash), hash);
    }
}
