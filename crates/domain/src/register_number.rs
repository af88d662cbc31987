//! Register numbers (*diarienummer*), document numbers and reception numbers.
//!
//! A register number is free text with a usual form, `RS 2023-0395`: prefix of the registering
//! authority, year, running number (DOMAIN 3). It is unique by its [`slug`], which is also its
//! address: letters and digits kept, all else one hyphen.

use std::{fmt, str::FromStr};

/// The number of a matter, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RegisterNumber(String);

/// A text that is no register number: no digit, too long, or no letter or digit first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a register number such as \"RS 2023-0395\"")]
pub struct NotARegisterNumber(String);

impl RegisterNumber {
    /// From a site's own series: prefix, year and running number with four digits at least.
    pub fn from_series(prefix: &str, year: i16, serial: i64) -> Self {
        Self(format!("{prefix} {year}-{serial:04}"))
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address: `rs-2023-0395`.
    pub fn slug(&self) -> String {
        slug(&self.0)
    }

    /// The number of a document in the matter: `RS 2023-0395-16`.
    pub fn document(&self, serial: i64) -> String {
        format!("{}-{serial}", self.0)
    }
}

/// Letters and digits in lower case, all else one hyphen.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// Finds register numbers of the usual form in running text, such as a mail's subject: their slugs.
pub fn mentioned_in(text: &str) -> Vec<String> {
    let slug = slug(text);
    let words: Vec<&str> = slug.split('-').collect();
    let digits = |w: &str| !w.is_empty() && w.len() <= 6 && w.chars().all(|c| c.is_ascii_digit());
    let mut found = Vec::new();
    for window in words.windows(3) {
        let prefix =
            window[0].chars().all(char::is_alphabetic) && (1..=6).contains(&window[0].chars().count());
        if prefix && window[1].len() == 4 && digits(window[1]) && digits(window[2]) {
            found.push(window.join("-"));
        }
    }
    found
}

/// Finds document numbers of the usual form in running text: `RS 2023-0395-16`.
pub fn documents_in(text: &str) -> Vec<String> {
    let slug = slug(text);
    let words: Vec<&str> = slug.split('-').collect();
    let digits = |w: &str| !w.is_empty() && w.len() <= 6 && w.chars().all(|c| c.is_ascii_digit());
    let mut found = Vec::new();
    for window in words.windows(4) {
        let [prefix, year, number, serial] = window else { continue };
        let letters = prefix.chars().all(char::is_alphabetic) && (1..=6).contains(&prefix.chars().count());
        if letters && year.len() == 4 && digits(year) && digits(number) && digits(serial) {
            let written = format!("{} {year}-{number}-{serial}", prefix.to_uppercase());
            if !found.contains(&written) {
                found.push(written);
            }
        }
    }
    found
}

impl fmt::Display for RegisterNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for RegisterNumber {
    type Err = NotARegisterNumber;
    fn from_str(s: &str) -> Result<Self, NotARegisterNumber> {
        let text = s.split_whitespace().collect::<Vec<_>>().join(" ");
        let ok = text.chars().count() <= 40
            && text.chars().next().is_some_and(char::is_alphanumeric)
            && text.chars().any(|c| c.is_ascii_digit())
            && !text.chars().any(char::is_control);
        if ok { Ok(Self(text)) } else { Err(NotARegisterNumber(s.to_owned())) }
    }
}

crate::stored_as_text!(RegisterNumber);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slug_keeps_letters_and_digits() {
        let number: RegisterNumber = "RS  2023-0395".parse().unwrap();
        assert_eq!((number.as_str(), number.slug().as_str()), ("RS 2023-0395", "rs-2023-0395"));
        assert_eq!(slug("KS/2016:7 "), "ks-2016-7");
        assert_eq!(slug("LiÖ 2014-932"), "liö-2014-932");
        assert_eq!(number.document(16), "RS 2023-0395-16");
    }

    #[test]
    fn a_number_without_digits_is_refused() {
        for bad in ["", "RS", "-1", "\u{7}1", &"1".repeat(41)] {
            assert!(bad.parse::<RegisterNumber>().is_err(), "{bad:?}");
        }
    }

    #[test]
    fn document_numbers_are_found_in_a_request() {
        assert_eq!(
            documents_in("Jag vill läsa RS 2023-0395-16 och rs 2023-0395-2."),
            ["RS 2023-0395-16", "RS 2023-0395-2"]
        );
        assert!(documents_in("Allt i RS 2023-0395").is_empty());
    }

    #[test]
    fn numbers_are_found_in_a_subject() {
        assert_eq!(mentioned_in("SV: Remissvar, RS 2023-0395 (Samverkan)"), ["rs-2023-0395"]);
        assert_eq!(mentioned_in("Yttrande rs 2023‑0395."), ["rs-2023-0395"]);
        assert!(mentioned_in("Möte den 14 februari 2024 kl 13").is_empty());
    }
}
