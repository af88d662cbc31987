//! A search as it stands in the address of its page, and in what someone follows.

use super::Filters;
use domain::search::{Kind, LONGEST};
use domain::text::unescape;
use std::fmt::Write as _;
use std::str::FromStr;

/// What is asked for, as it stands in an address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The words.
    pub words: String,
    /// What narrows it down.
    pub filters: Filters,
    /// From 1.
    pub page: i64,
}

impl Asked {
    /// Read from what stands after `?`. What is no choice is passed over: an address written by hand still finds.
    pub fn read(query: Option<&str>) -> Self {
        let names = ["q", "typ", "remiss", "ar", "fran", "standpunkt", "besvarad"];
        let (words, filters) = read_filters(query, names, "ja", "nej");
        Self { words, filters, page: page_of(query) }
    }

    /// The same as it stands in an address, without the page.
    pub fn in_address(&self) -> String {
        self.query(self.filters.kind)
    }

    /// The same as it stands in an address, of another kind, and without the page.
    pub fn query(&self, kind: Option<Kind>) -> String {
        let f = &self.filters;
        let mut query = String::new();
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value.filter(|v| !v.is_empty()) {
                let _ = write!(
                    query,
                    "{}{name}={}",
                    if query.is_empty() { "?" } else { "&" },
                    in_address(&value)
                );
            }
        };
        add("q", Some(self.words.clone()));
        add("typ", kind.map(|k| k.to_string()));
        add("remiss", f.referral.clone());
        add("ar", f.year.map(|y| y.to_string()));
        add("fran", f.respondent.map(|r| r.to_string()));
        add("standpunkt", f.stance.map(|s| s.to_string()));
        add("besvarad", f.answered.map(|a| if a { "ja" } else { "nej" }.to_owned()));
        query
    }
}

/// Words and filters from what stands after `?`, under the names that they have there.
pub fn read_filters(query: Option<&str>, names: [&str; 7], yes: &str, no: &str) -> (String, Filters) {
    fn one<T: FromStr>(value: Option<String>) -> Option<T> {
        value.and_then(|v| v.parse().ok())
    }
    let value = |name: &str| {
        let mut pairs = query.unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(key, _)| *key == name).map(|(_, v)| unescape(v)).filter(|v| !v.is_empty())
    };
    let [words, kind, referral, year, respondent, stance, answered] = names.map(value);
    let filters = Filters {
        kind: one(kind),
        referral,
        year: one(year),
        respondent: one(respondent),
        stance: one(stance),
        answered: answered.filter(|a| a == yes || a == no).map(|a| a == yes),
    };
    (words.unwrap_or_default().trim().chars().take(LONGEST).collect(), filters)
}

/// A text as it stands in an address.
fn in_address(text: &str) -> String {
    text.bytes().map(domain::text::escaped).collect()
}

/// The page asked for, before it is known how many there are.
pub fn page_of(query: Option<&str>) -> i64 {
    let asked = query.unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("sida="));
    asked.and_then(|n| n.parse().ok()).filter(|n| (1..=1_000_000).contains(n)).unwrap_or(1)
}
