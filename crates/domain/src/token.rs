//! Tokens of links that open something (DESIGN 5): an HMAC over purpose, object and generation under
//! the site's key. A token can be made again for a reminder; only its hash is stored; raising the
//! generation revokes it. The same rule makes reply addresses (`svar-<token>@…`) and form tokens.

use crate::file::hex;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use sha2::{Digest, Sha256};

/// What a token opens. The name is part of what is signed, so that no token opens anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The answering form of one recipient.
    Answer,
    /// Replies by mail from one recipient.
    Reply,
    /// Bounces of mail to one recipient.
    Bounce,
    /// A respondent's own statement: corrections until the last day, and what became of it.
    Statement,
    /// A form sent by a browser session (against cross-site requests).
    Form,
    /// Signing in.
    SignIn,
    /// Reading the answer to a request for documents.
    Disclosure,
    /// Confirming that something is to be followed by mail.
    Follow,
    /// Seeing and changing what one follows by mail, and stopping it.
    Following,
    /// Opening the entry that an organisation keeps itself.
    Entry,
    /// The browser where it is open.
    EntrySession,
    /// Confirming the address of whoever asks for something about an entry.
    EntryCase,
    /// Nothing: it tells again somebody who was erased, without telling who it was.
    ErasedContact,
}

impl Purpose {
    const fn name(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Reply => "reply",
            Self::Bounce => "bounce",
            Self::Statement => "statement",
            Self::Form => "form",
            Self::SignIn => "sign-in",
            Self::Disclosure => "disclosure",
            Self::Follow => "follow",
            Self::Following => "following",
            Self::Entry => "entry",
            Self::EntrySession => "entry-session",
            Self::EntryCase => "entry-case",
            Self::ErasedContact => "erased-contact",
        }
    }
}

/// The site's key. Never shown, never logged.
#[derive(Clone)]
pub struct SiteKey(Vec<u8>);

impl std::fmt::Debug for SiteKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SiteKey(…)")
    }
}

impl SiteKey {
    /// From random bytes, 32 of them.
    pub const fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes, for salted hashes in the audit chain.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    fn mac(&self, purpose: Purpose, object: &str, generation: i64) -> [u8; 32] {
        // HMAC takes keys of any length; new_from_slice cannot fail for it.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return [0; 32] };
        for part in [purpose.name(), object, &generation.to_string()] {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        mac.finalize().into_bytes().into()
    }

    /// A token for a link: 32 characters of `A–Z a–z 0–9 - _` (192 bits).
    pub fn token(&self, purpose: Purpose, object: &str, generation: i64) -> String {
        URL_SAFE_NO_PAD.encode(&self.mac(purpose, object, generation)[..24])
    }

    /// A token for a mail address, where case may be lost: 32 characters of `0–9 a–f` (128 bits).
    pub fn mail_token(&self, purpose: Purpose, object: &str, generation: i64) -> String {
        hex(&self.mac(purpose, object, generation)[..16])
    }

    /// A six-digit code for signing in on another device.
    pub fn code(&self, object: &str) -> String {
        let mac = self.mac(Purpose::SignIn, object, 6);
        let number = u64::from_be_bytes([mac[0], mac[1], mac[2], mac[3], mac[4], mac[5], mac[6], mac[7]]);
        format!("{:06}", number % 1_000_000)
    }
}

/// What is stored of a token.
pub fn stored(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// Compares two secrets in the same time however much they share.
pub fn equal(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |acc, (x, y)| acc | (x ^ y)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_for_one_purpose_object_and_generation() {
        let key = SiteKey::new(vec![7; 32]);
        let token = key.token(Purpose::Answer, "rcp-1", 1);
        assert_eq!(token.len(), 32);
        assert_eq!(token, key.token(Purpose::Answer, "rcp-1", 1), "it can be made again");
        for other in [
            key.token(Purpose::Statement, "rcp-1", 1),
            key.token(Purpose::Answer, "rcp-2", 1),
            key.token(Purpose::Answer, "rcp-1", 2),
            SiteKey::new(vec![8; 32]).token(Purpose::Answer, "rcp-1", 1),
        ] {
            assert_ne!(token, other);
        }
    }

    #[test]
    fn secrets_are_compared_whole() {
        assert!(equal("abc", "abc") && !equal("abc", "abd") && !equal("abc", "ab"));
    }
}
