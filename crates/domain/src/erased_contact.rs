//! By what somebody who was erased is known again when a list names them anew: the name, the address and the telephone number, each
//! folded so that another way of writing makes no other person. Only keyed digests of these are kept ([`crate::token`]).

use crate::email::EmailAddress;
use crate::register_row::Contact;
use crate::text::fold;
use crate::token::{Purpose, SiteKey};

/// What is kept of somebody who is erased, or compared with what is kept: a digest of each thing that is told.
///
/// ```
/// use domain::{erased_contact::digests, register_row::Contact, token::SiteKey};
/// let key = SiteKey::new(vec![7; 32]);
/// let of = |person: &str, phone: &str| {
///     digests(&key, &Contact { person: person.into(), phone: phone.into(), ..Contact::default() })
/// };
/// assert_eq!(of("Eva Ek", "070-123 45 67"), of(" EVA  ek", "+46 (0)70 123 45 67"));
/// assert!(of("", "").is_empty());
/// ```
pub fn digests(key: &SiteKey, contact: &Contact) -> Vec<String> {
    let told = [
        ("person", fold(&contact.person)),
        ("email", contact.email.as_ref().map(EmailAddress::key).unwrap_or_default()),
        ("phone", phone(&contact.phone)),
    ];
    let told = told.into_iter().filter(|(_, value)| !value.is_empty());
    told.map(|(what, value)| key.token(Purpose::ErasedContact, &format!("{what}:{value}"), 1)).collect()
}

/// The digits of a number as it is called within the country.
fn phone(written: &str) -> String {
    let abroad = written.trim_start().starts_with('+');
    let digits: String = written.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
    let national = if abroad { digits.strip_prefix("46") } else { digits.strip_prefix("0046") };
    national.map_or_else(|| digits.clone(), |rest| format!("0{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_known_however_it_is_written() {
        for same in ["070-123 45 67", "0701234567", "+46 70 123 45 67", "+46 (0)70-1234567", "0046701234567"]
        {
            assert_eq!(phone(same), "0701234567", "{same}");
        }
        assert_eq!(phone("+358 40 123 4567"), "358401234567");
        assert_eq!(phone("saknas"), "");
    }

    #[test]
    fn one_person_has_a_digest_for_each_thing_and_another_has_none_of_them() {
        let key = SiteKey::new(vec![7; 32]);
        let of = |person: &str, email: &str| {
            digests(&key, &Contact { person: person.into(), email: email.parse().ok(), phone: String::new() })
        };
        let eva = of("Eva Ek", "eva@x.example");
        assert_eq!(eva.len(), 2);
        assert_eq!(of("", "EVA@X.example"), eva[1..]);
        assert!(of("Bo Ek", "bo@x.example").iter().all(|digest| !eva.contains(digest)));
        assert!(!eva[0].to_lowercase().contains("eva"));
    }
}
