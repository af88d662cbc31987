//! Why a mail came back, in the few causes that a person can do something about. Told from what the mail server said: its enhanced
//! status code (RFC 3463), else its words. What the server said is always shown beside.

/// Why a mail came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// Nobody has that address.
    NoSuchAddress,
    /// The part after the @ does not exist or receives no mail.
    NoSuchDomain,
    /// The mailbox is closed or no longer in use.
    Closed,
    /// The mailbox is full.
    Full,
    /// The message was too large for them.
    TooLarge,
    /// Their server takes us for unwanted, or lets only some through.
    Rejected,
    /// Their server could not be reached, or not in time.
    Unreachable,
    /// None of these can be told.
    Unknown,
}

/// What is offered first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Remedy {
    /// Find and write the right address.
    CorrectAddress,
    /// Send it again.
    SendAgain,
    /// Ask those who run our mail.
    AskIt,
    /// Send a letter on paper.
    Print,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Self; 8] = [
        Self::NoSuchAddress,
        Self::NoSuchDomain,
        Self::Closed,
        Self::Full,
        Self::TooLarge,
        Self::Rejected,
        Self::Unreachable,
        Self::Unknown,
    ];

    /// What helps, most likely first.
    pub const fn remedies(self) -> &'static [Remedy] {
        match self {
            Self::NoSuchAddress | Self::NoSuchDomain | Self::Closed | Self::Unknown => {
                &[Remedy::CorrectAddress, Remedy::Print]
            }
            Self::Full | Self::Unreachable => &[Remedy::SendAgain, Remedy::CorrectAddress, Remedy::Print],
            Self::TooLarge => &[Remedy::Print, Remedy::AskIt],
            Self::Rejected => &[Remedy::AskIt, Remedy::SendAgain, Remedy::Print],
        }
    }

    /// The cause that a mail server's words tell, such as `550 5.1.1 User unknown`.
    ///
    /// The code goes first, but those that servers use for anything (5.0.0, 5.1.0, 5.4.x, 5.7.x) only where no words are clearer: a full
    /// mailbox is often refused with 5.7.1, and an unknown one with 5.4.1.
    pub fn of(said: &str) -> Self {
        let words = said.to_lowercase();
        let code = status(&words);
        let by_words =
            || WORDS.iter().find(|(_, all)| all.iter().any(|w| words.contains(w))).map(|(cause, _)| *cause);
        if let Some(sure) = code.and_then(sure) {
            return sure;
        }
        by_words().or_else(|| code.and_then(likely)).unwrap_or(Self::Unknown)
    }
}

/// Subject and detail of the first enhanced status code, and its class.
fn status(words: &str) -> Option<(u32, u32, u32)> {
    words.split(|c: char| !(c.is_ascii_digit() || c == '.')).find_map(|word| {
        let mut numbers = word.trim_matches('.').split('.');
        let mut next = || numbers.next().filter(|n| (1..=3).contains(&n.len()))?.parse().ok();
        let found: (u32, u32, u32) = (next()?, next()?, next()?);
        (matches!(found.0, 4 | 5) && numbers.next().is_none()).then_some(found)
    })
}

/// Codes that mean one thing wherever they are used.
fn sure(code: (u32, u32, u32)) -> Option<Cause> {
    match code {
        (5, 1, 1 | 3 | 6 | 10) => Some(Cause::NoSuchAddress),
        (_, 1, 2) | (5, 4, 4) => Some(Cause::NoSuchDomain),
        (_, 2, 1) | (_, 1, 13) => Some(Cause::Closed),
        (_, 2, 2) => Some(Cause::Full),
        (_, 2, 3) | (_, 3, 4) => Some(Cause::TooLarge),
        (_, 4, 7) => Some(Cause::Unreachable),
        _ => None,
    }
}

/// Codes that mean this where the words say nothing else.
fn likely(code: (u32, u32, u32)) -> Option<Cause> {
    match code {
        (_, 1, _) => Some(Cause::NoSuchAddress),
        (_, 7, _) => Some(Cause::Rejected),
        (_, 4, _) | (4, _, _) => Some(Cause::Unreachable),
        _ => None,
    }
}

/// Words of mail servers in English, Swedish and Finnish, the clearest first.
const WORDS: &[(Cause, &[&str])] = &[
    (
        Cause::Full,
        &[
            "quota",
            "mailbox full",
            "mailbox is full",
            "full mailbox",
            "over its limit",
            "insufficient storage",
            "storage limit",
            "brevlådan är full",
            "brevlåda är full",
            "inkorgen är full",
            "postlåda är full",
            "postilaatikko on täynnä",
            "on täynnä",
        ],
    ),
    (
        Cause::TooLarge,
        &[
            "too large",
            "too big",
            "size limit",
            "maximum size",
            "exceeds the size",
            "message size",
            "för stort",
            "liian suuri",
        ],
    ),
    (
        Cause::NoSuchDomain,
        &[
            "host not found",
            "domain not found",
            "unknown host",
            "host unknown",
            "name or service not known",
            "domain name",
            "no such domain",
            "nxdomain",
            "does not accept mail",
            "no mx",
            "domänen finns inte",
            "verkkotunnusta ei",
        ],
    ),
    (
        Cause::Closed,
        &[
            "disabled",
            "inactive",
            "deactivated",
            "suspended",
            "account closed",
            "no longer",
            "avaktiverad",
            "avslutad",
            "har slutat",
            "suljettu",
            "ei ole enää",
        ],
    ),
    (
        Cause::NoSuchAddress,
        &[
            "user unknown",
            "unknown user",
            "no such user",
            "does not exist",
            "doesn't exist",
            "not exist",
            "unknown recipient",
            "recipient unknown",
            "recipient not found",
            "recipientnotfound",
            "no such recipient",
            "no mailbox",
            "no such mailbox",
            "mailbox not found",
            "mailbox unavailable",
            "unknown address",
            "address unknown",
            "unknown mailbox",
            "invalid recipient",
            "invalid mailbox",
            "invalid address",
            "not a valid",
            "user not found",
            "not found",
            "unrouteable",
            "unknown local",
            "no such address",
            "not listed",
            "unknown or illegal",
            "alias",
            "finns inte",
            "okänd mottagare",
            "okänd adress",
            "hittades inte",
            "ei löydy",
            "ei löytynyt",
            "tuntematon",
            "ei ole olemassa",
        ],
    ),
    (
        Cause::Rejected,
        &[
            "spam",
            "junk",
            "blocked",
            "blacklist",
            "block list",
            "blocklist",
            "rbl",
            "policy",
            "reputation",
            "dmarc",
            "spf",
            "dkim",
            "not authorized",
            "not allowed",
            "not permitted",
            "access denied",
            "rejected",
            "refused",
            "relay",
            "prohibited",
            "unsolicited",
            "content",
            "virus",
            "skräppost",
            "avvisad",
            "avvisat",
            "nekad",
            "blockerad",
            "roskaposti",
            "estetty",
            "hylätty",
        ],
    ),
    (
        Cause::Unreachable,
        &[
            "timed out",
            "timeout",
            "connection",
            "unreachable",
            "try again",
            "temporar",
            "could not be reached",
            "no route",
            "retry",
            "expired",
            "deferred",
            "too busy",
            "greylist",
            "graylist",
            "kunde inte nås",
            "försök",
            "ei saatu yhteyttä",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_servers_say_becomes_a_cause() {
        for (said, cause) in [
            ("550 5.1.1 <a@b.example>: Recipient address rejected: User unknown", Cause::NoSuchAddress),
            ("5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found", Cause::NoSuchAddress),
            ("550 5.4.1 Recipient address rejected: Access denied. Mailbox not found", Cause::NoSuchAddress),
            ("Mottagaren finns inte", Cause::NoSuchAddress),
            ("Vastaanottajaa ei löydy", Cause::NoSuchAddress),
            ("5.4.4 Host or domain name not found", Cause::NoSuchDomain),
            ("Host or domain name not found. Name service error", Cause::NoSuchDomain),
            ("452 4.2.2 The email account is over quota", Cause::Full),
            ("550 5.7.1 mailbox is full", Cause::Full),
            ("Brevlådan är full", Cause::Full),
            ("550 5.2.1 The email account that you tried to reach is disabled", Cause::Closed),
            ("552 5.3.4 Message size exceeds fixed limit", Cause::TooLarge),
            ("554 5.7.1 Service unavailable; client blocked using zen", Cause::Rejected),
            ("550 5.7.26 unauthenticated email is not accepted due to DMARC", Cause::Rejected),
            ("4.4.7 Message expired", Cause::Unreachable),
            ("connect to mx.b.example: Connection timed out", Cause::Unreachable),
            ("421 4.3.2 busy", Cause::Unreachable),
            ("5.0.0", Cause::Unknown),
            ("", Cause::Unknown),
            ("10.0.0.1 1.2.3.4 version 5.1", Cause::Unknown),
        ] {
            assert_eq!(Cause::of(said), cause, "{said}");
        }
    }

    #[test]
    fn something_can_be_done_about_every_cause() {
        for cause in Cause::ALL {
            assert!(!cause.remedies().is_empty());
        }
    }
}
