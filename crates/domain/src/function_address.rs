//! Whether an e-mail address is a function's or a person's own. A person's own is a personal detail: it is kept only with consent or for
//! a task of public interest.

use crate::email::EmailAddress;
use crate::personal_data::is_first_name;

/// Words before the @ that name an office, or nobody.
const FUNCTIONS: &[&str] = &[
    "info",
    "kontakt",
    "kansli",
    "kansliet",
    "styrelse",
    "styrelsen",
    "ordforande",
    "ordf",
    "sekreterare",
    "kassor",
    "post",
    "mail",
    "epost",
    "office",
    "contact",
    "forening",
    "foreningen",
    "klubb",
    "klubben",
    "medlem",
    "remiss",
    "remisser",
    "hej",
    "admin",
    "webmaster",
    "expedition",
    "exp",
    "board",
    "bestyrelsen",
    "utbildning",
];

/// Whether what stands before the @ names an office, or nobody. Lists are read by this: nobody can be asked.
///
/// ```
/// use domain::function_address::is_of_a_function;
/// let of = |text: &str| is_of_a_function(&text.parse().unwrap());
/// assert!(of("kansliet@x.example") && of("info.byalaget@x.example") && !of("eva.larsson@x.example"));
/// ```
pub fn is_of_a_function(address: &EmailAddress) -> bool {
    let local = address.local_part().to_lowercase();
    local.split(|c: char| !c.is_alphabetic()).any(|word| FUNCTIONS.contains(&word))
}

/// Whether an address that somebody says is a function's can be one: it names an office, or it is one word that is no person's, at the
/// domain of the organisation's own website.
///
/// ```
/// use domain::function_address::can_be_a_functions;
/// let at_own = |text: &str| can_be_a_functions(&text.parse().unwrap(), "https://www.klubben.example/om");
/// assert!(at_own("simskolan@klubben.example") && at_own("kansli@annat.example"));
/// assert!(!at_own("anna.berg@klubben.example") && !at_own("simskolan@gmail.example"));
/// ```
pub fn can_be_a_functions(address: &EmailAddress, website: &str) -> bool {
    is_of_a_function(address) || (is_at(address, website) && !names_a_person(address.local_part()))
}

/// Is it at the domain of a website?
fn is_at(address: &EmailAddress, website: &str) -> bool {
    let website = website.to_lowercase();
    let rest = website.split_once("://").map_or(website.as_str(), |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    !host.is_empty() && address.domain() == host
}

/// A first name, or two words joined as a first name and a surname are.
fn names_a_person(local: &str) -> bool {
    let local = local.to_lowercase();
    local.contains(['.', '_']) || local.split(|c: char| !c.is_alphabetic()).any(is_first_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persons_own_address_is_no_functions() {
        let can = |address: &str, website: &str| can_be_a_functions(&address.parse().unwrap(), website);
        for own in [
            "kalle.karlsson@gmail.com",
            "anna@klubben.example",
            "k_karlsson@klubben.example",
            "eva-lena@klubben.example",
        ] {
            assert!(!can(own, "klubben.example"), "{own}");
        }
        assert!(can("ordf@gmail.com", ""));
        assert!(can("fotboll-p10@klubben.example", "http://klubben.example"));
        assert!(!can("fotboll-p10@klubben.example", ""));
        assert!(!can("fotboll@klubben.example", "https://klubben.example.annat.example"));
        assert!(!can("fotboll@facebook.com", "https://sv.facebook.com/klubben"));
    }
}
