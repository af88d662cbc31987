//! What counts as an e-mail address, and how it is written on the wire.

use std::fmt::Write as _;

/// The longest address that SMTP can carry (RFC 5321, 4.5.3.1.3, less the two angle brackets).
const LONGEST: usize = 254;

/// An address as it is written on the wire: an ASCII local part and a domain in its ASCII form, in lower case
/// (`info@föreningen.se` becomes `info@xn--freningen-07a.se`). `None` for what cannot be mailed:
/// no domain, control characters, spaces, or å, ä, ö before the `@`, which most mail servers refuse.
pub fn wire_form(address: &str) -> Option<String> {
    let (local, domain) = address.trim().rsplit_once('@')?;
    let local_ok = !local.is_empty()
        && local.len() <= 64
        && local.bytes().all(|b| b.is_ascii_graphic() && !b"<>(),;:\\\"[]@".contains(&b));
    let domain = idna::domain_to_ascii(domain).ok()?.to_ascii_lowercase();
    let domain_ok = !domain.is_empty()
        && domain.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
        && domain.split('.').all(|label| !label.is_empty() && label.len() <= 63);
    let written = format!("{local}@{domain}");
    (local_ok && domain_ok && written.len() <= LONGEST).then_some(written)
}

/// The address in lower case, for comparing: `None` unless it looks like an address.
pub fn comparable(address: &str) -> Option<String> {
    let address = address.trim().trim_matches(['<', '>', '"', '\'', ',', ';']).to_lowercase();
    let (local, domain) = address.rsplit_once('@')?;
    let plain = |c: char| !c.is_control() && !c.is_whitespace() && !"<>()\",;".contains(c);
    let ok = !local.is_empty() && !domain.is_empty() && address.len() <= 320 && address.chars().all(plain);
    ok.then_some(address)
}

/// Every address in a line of text, in lower case, in order, each once.
pub(crate) fn find_all(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in text.split(|c: char| c.is_whitespace() || "<>()[]\",;:|{}'`*".contains(c)) {
        let word = word.trim_matches(['.', '=', '-', '/', '?', '!', '&', '%', '#', '\\']);
        if let Some(address) = comparable(word)
            && address.rsplit_once('@').is_some_and(|(_, domain)| domain.chars().any(char::is_alphanumeric))
            && !found.contains(&address)
        {
            found.push(address);
        }
    }
    found
}

/// A file name that stands for exactly this text: letters, digits and `._@-+` stay, every other byte becomes `%XX`.
/// Two texts never give the same name. Names that would be too long end in a number made from the whole text.
pub(crate) fn file_name(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for (i, byte) in text.bytes().enumerate() {
        if byte.is_ascii_alphanumeric() || (b"._@-+".contains(&byte) && i > 0) {
            name.push(byte.into());
        } else {
            let _ = write!(name, "%{byte:02X}");
        }
    }
    if name.len() > 180 {
        let hash = fingerprint(text);
        name.truncate(160);
        let _ = write!(name, "-{hash:016x}");
    }
    name
}

/// A number made from the whole text (FNV-1a): the same in every version of the program.
pub(crate) fn fingerprint(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wire_form_takes_swedish_domains_and_refuses_what_could_break_out() {
        assert_eq!(wire_form(" Info@Föreningen.se ").as_deref(), Some("Info@xn--freningen-07a.se"));
        assert_eq!(wire_form("a.b+c@exempel.se").as_deref(), Some("a.b+c@exempel.se"));
        for bad in [
            "",
            "a",
            "@x.se",
            "a@",
            "a b@x.se",
            "å@x.se",
            "a@x.se\r\nRCPT TO:<b@x.se>",
            "a@x..se",
            "<a@x.se>",
            "a@b@x.se",
            "a@[10.0.0.1]",
        ] {
            assert_eq!(wire_form(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn file_names_are_plain_and_distinct() {
        assert_eq!(file_name("a1@x.se"), "a1@x.se");
        assert_eq!(file_name("../../etc/passwd"), "%2E.%2F..%2Fetc%2Fpasswd");
        assert_ne!(file_name("a/b"), file_name("a_b"));
        assert_ne!(file_name(&"x".repeat(300)), file_name(&"x".repeat(301)));
        assert!(file_name(&"å".repeat(300)).len() < 200);
    }
}
