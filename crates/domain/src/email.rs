//! E-mail addresses as people write them: checked for shape, never for existence.

use std::{fmt, str::FromStr};

/// An address with one @, a local part of at most 64 characters and a domain.
/// The domain is kept in lower case. Case in the local part is kept as written,
/// and [`EmailAddress::key`] is what two spellings of one mailbox share.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

/// A text that cannot be an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct NotAnEmailAddress;

impl EmailAddress {
    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which addresses are compared: all in lower case.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }

    /// What the addresses of one mailbox share: case, dots before the @ and what stands after a plus sign make no other mailbox
    /// at the large mail services. Only limits are counted by it; mail goes to the address as it was written.
    pub fn mailbox(&self) -> String {
        let key = self.key();
        let Some((local, domain)) = key.rsplit_once('@') else { return key };
        let before = local.split_once('+').map_or(local, |(before, _)| before);
        let local = if before.is_empty() { local.to_owned() } else { before.replace('.', "") };
        format!("{local}@{domain}")
    }

    /// What stands before the @.
    pub fn local_part(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(local, _)| local)
    }

    /// What stands after the @.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for EmailAddress {
    type Err = NotAnEmailAddress;
    fn from_str(s: &str) -> Result<Self, NotAnEmailAddress> {
        let s = s.trim();
        let (local, domain) = s.rsplit_once('@').ok_or(NotAnEmailAddress)?;
        let local_ok = (1..=64).contains(&local.len())
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
        let domain_ok = (1..=253).contains(&domain.len())
            && domain.contains('.')
            && domain.split('.').all(|label| {
                (1..=63).contains(&label.len())
                    && label.chars().all(|c| c.is_alphanumeric() || c == '-')
                    && !label.starts_with('-')
                    && !label.ends_with('-')
            });
        if local_ok && domain_ok {
            Ok(Self(format!("{local}@{}", domain.to_lowercase())))
        } else {
            Err(NotAnEmailAddress)
        }
    }
}

crate::stored_as_text!(EmailAddress);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        for good in ["kansliet@funktionsratt.example", "a+b@x.se", "Anna.Å@förening.se", "o'brien@x.example"]
        {
            assert!(good.parse::<EmailAddress>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@",
            "@b.se",
            "a@b",
            "a b@c.se",
            "a@b..se",
            "a@-b.se",
            "a@b.se\r\nBcc: x@y.se",
            ".a@b.se",
            "a@b@c",
        ] {
            assert!(bad.parse::<EmailAddress>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_domain_is_lower_case_and_the_key_all() {
        let a: EmailAddress = "Kansli@PRO.Example".parse().unwrap();
        assert_eq!(a.as_str(), "Kansli@pro.example");
        assert_eq!(a.key(), "kansli@pro.example");
    }

    #[test]
    fn dots_and_plus_signs_make_no_other_mailbox() {
        let of = |text: &str| text.parse::<EmailAddress>().unwrap().mailbox();
        for same in ["Anna+rl@Exempel.se", "a.n.n.a@exempel.se", "an.na+x.y@exempel.se"] {
            assert_eq!(of(same), of("anna@exempel.se"), "{same}");
        }
        assert_ne!(of("anna@exempel.se"), of("anna@annat.se"));
        assert_ne!(of("anna@exempel.se"), of("bo@exempel.se"));
        assert_eq!(of("+a@exempel.se"), "+a@exempel.se");
    }
}
