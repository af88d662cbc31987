//! A search among organisations as it stands in the address of its page.

use super::Query;
use crate::search::page_of;
use domain::organisation_search::question::LONGEST;
use domain::organisation_search::terms::{Choice, EVERYWHERE};
use domain::place::{self, CountyCode, MunicipalityCode};
use domain::text::{escaped, unescape};
use std::fmt;
use std::fmt::Write as _;

/// A municipality or a county.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Seat in this municipality.
    Municipality(MunicipalityCode),
    /// Seat in this county.
    County(CountyCode),
}

impl Place {
    /// The place that people mean: a code, or the name of a municipality or county in any usual form. Where both have the name
    /// the municipality is meant, unless it is said to be the county (*Kalmar län*).
    pub fn read(written: &str) -> Option<Self> {
        let written = written.trim();
        if written.is_empty() {
            return None;
        }
        let lower = written.to_lowercase();
        let says_county = lower.ends_with("län") || lower.starts_with("region") || written.len() <= 2;
        let county = || place::county(written).map(|c| Self::County(c.key()));
        let municipality = || place::municipality(written).map(|m| Self::Municipality(m.key()));
        if says_county { county().or_else(municipality) } else { municipality().or_else(county) }
    }

    /// The codes of its municipalities as numbers: from the first to before the second.
    pub fn codes(self) -> (u16, u16) {
        match self {
            Self::Municipality(code) => {
                let code = code.municipality().code.parse().unwrap_or(u16::MAX);
                (code, code.saturating_add(1))
            }
            Self::County(code) => {
                let code: u16 = code.county().code.parse().unwrap_or(0);
                (code * 100, (code + 1) * 100)
            }
        }
    }

    /// Does this municipality lie in it?
    pub fn holds(self, municipality: MunicipalityCode) -> bool {
        match self {
            Self::Municipality(code) => code == municipality,
            Self::County(code) => municipality.municipality().county().key() == code,
        }
    }

    /// The keys of [`Choice::Area`] that say somebody is active there: the place itself, what it lies in, and what lies in it.
    pub fn areas(self) -> Vec<String> {
        let mut areas = vec![EVERYWHERE.to_owned()];
        match self {
            Self::Municipality(code) => {
                let municipality = code.municipality();
                areas.extend([municipality.code.to_owned(), municipality.county().code.to_owned()]);
            }
            Self::County(code) => {
                let county = code.county();
                areas.push(county.code.to_owned());
                areas.extend(county.municipalities().map(|m| m.code.to_owned()));
            }
        }
        areas
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Municipality(code) => code.municipality().short_name,
            Self::County(code) => code.county().name,
        }
    }
}

/// By its code: two digits are a county.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Municipality(code) => f.pad(code.municipality().code),
            Self::County(code) => f.pad(code.county().code),
        }
    }
}

/// How what is found is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// One by one.
    #[default]
    List,
    /// On a map of the county that is asked about, or of the site's own.
    Map,
    /// On a map of all municipalities.
    Country,
}

impl View {
    /// As it stands in an address; nothing for the list.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::List => "",
            Self::Map => "karta",
            Self::Country => "landet",
        }
    }
}

/// What is asked for, as it stands in an address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// What.
    pub query: Query,
    /// How it is shown.
    pub view: View,
    /// From 1.
    pub page: i64,
    /// A place that there is none of, as it was typed.
    pub no_place: Option<String>,
}

/// Under what name a choice stands in the address of a page, and of the API.
const NAMES: [(Choice, &str, &str); 8] = [
    (Choice::Type, "typ", "type"),
    (Choice::Activity, "verksamhet", "activity"),
    (Choice::TargetGroup, "malgrupp", "target_group"),
    (Choice::Role, "roll", "role"),
    (Choice::Kind, "slag", "kind"),
    (Choice::State, "lage", "state"),
    (Choice::Interest, "fragas", "interest"),
    (Choice::Within, "inom", "within"),
];

impl Asked {
    /// Read from what stands after `?` in the address of a page: `q`, `plats`, `verksam`, `typ`, `verksamhet`, `malgrupp`, `roll`, `slag`,
    /// `lage`, `fragas`, `inom`, `visa` and `sida`.
    pub fn read(query: Option<&str>) -> Self {
        let mut asked = Self::of(query, ("plats", "verksam"), |(_, name, _)| name);
        asked.page = page_of(query);
        let pairs = query.unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
        asked.view = match pairs.filter(|(name, _)| *name == "visa").map(|(_, value)| value).next() {
            Some("karta") => View::Map,
            Some("landet") => View::Country,
            _ => View::List,
        };
        asked
    }

    /// Read from what stands after `?` in an address of the API: `q`, `place`, `type`, `activity`, `target_group`, `role` …
    pub fn read_api(query: Option<&str>) -> Self {
        Self::of(query, ("place", "active_there"), |(_, _, name)| name)
    }

    fn of(
        query: Option<&str>,
        (place, active): (&str, &str),
        name: impl Fn((Choice, &'static str, &'static str)) -> &'static str,
    ) -> Self {
        let value = |name: &str| {
            let mut pairs = query.unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
            let found = pairs.find(|(key, _)| *key == name).map(|(_, v)| unescape(v));
            found.map(|v| v.trim().chars().take(LONGEST).collect::<String>()).filter(|v| !v.is_empty())
        };
        let typed = value(place);
        let read = typed.as_deref().and_then(Place::read);
        let chosen = NAMES.into_iter().filter_map(|of| Some((of.0, value(name(of))?))).collect();
        let active_there = read.is_some() && value(active).is_some();
        Self {
            query: Query { text: value("q").unwrap_or_default(), place: read, active_there, chosen },
            view: View::List,
            page: 1,
            no_place: typed.filter(|_| read.is_none()),
        }
    }

    /// Read from what [`Self::in_address`] has written into a form; nothing when it is anything else: what would be found is not what
    /// whoever sent it has seen.
    pub fn read_written(written: &str) -> Option<Self> {
        let query = if written.is_empty() { "" } else { written.strip_prefix('?')? };
        Some(Self::read(Some(query))).filter(|asked| asked.in_address() == written)
    }

    /// What is asked for as it stands in the address of a page, without how it is shown and which page of the list.
    pub fn in_address(&self) -> String {
        let q = &self.query;
        let mut address = String::new();
        let mut add = |name: &str, value: &str| put(&mut address, name, value);
        add("q", &q.text);
        add("plats", &q.place.map(|p| p.to_string()).unwrap_or_default());
        add("verksam", if q.active_there { "1" } else { "" });
        for (choice, name, _) in NAMES {
            add(name, q.chosen.get(&choice).map_or("", String::as_str));
        }
        address
    }

    /// The same with how it is shown.
    pub fn in_address_of_view(&self) -> String {
        let mut address = self.in_address();
        put(&mut address, "visa", self.view.as_str());
        address
    }

    /// The same shown otherwise.
    #[must_use]
    pub fn shown(&self, view: View) -> Self {
        Self { view, ..self.first_page() }
    }

    /// The same with another place, or none.
    #[must_use]
    pub fn at(&self, place: Option<Place>) -> Self {
        let mut other = self.first_page();
        other.query.place = place;
        other.query.active_there &= place.is_some();
        other
    }

    /// The same with something else chosen, or nothing.
    #[must_use]
    pub fn with(&self, choice: Choice, key: Option<&str>) -> Self {
        let mut other = self.first_page();
        match key {
            Some(key) => other.query.chosen.insert(choice, key.to_owned()),
            None => other.query.chosen.remove(&choice),
        };
        other
    }

    /// The words alone.
    #[must_use]
    pub fn words_only(&self) -> Self {
        let query = Query { text: self.query.text.clone(), ..Query::default() };
        Self { query, view: self.view, page: 1, no_place: None }
    }

    fn first_page(&self) -> Self {
        Self { query: self.query.clone(), view: self.view, page: 1, no_place: None }
    }
}

/// One more name and value, when there is a value.
fn put(address: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        let between = if address.is_empty() { "?" } else { "&" };
        let escaped: String = value.bytes().map(escaped).collect();
        let _ = write!(address, "{between}{name}={escaped}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_stands_in_the_address() {
        let asked = Asked::read(Some("q=fotbolls+klubb&plats=Ale&typ=sport&lage=&sida=3&x=y"));
        assert_eq!(asked.query.text, "fotbolls klubb");
        assert_eq!(asked.query.place.map(Place::codes), Some((1440, 1441)));
        assert_eq!(asked.query.chosen, BTreeMap::from([(Choice::Type, "sport".to_owned())]));
        assert_eq!(asked.page, 3);
        assert_eq!(asked.in_address(), "?q=fotbolls%20klubb&plats=1440&typ=sport");
        assert_eq!(Asked::read(Some(&asked.in_address()[1..])).query, asked.query);
        assert_eq!(asked.with(Choice::Type, None).at(None).in_address(), "?q=fotbolls%20klubb");
        assert_eq!(Asked::read(None).in_address(), "");
        assert_eq!(Asked::read_written(&asked.in_address()).map(|a| a.query), Some(asked.query.clone()));
        assert_eq!(Asked::read_written("").map(|a| a.query), Some(Query::default()));
        for other in ["q=fotboll", "?", "?x=y", "?q=fotboll&x=y", "?typ=", "?plats=Atlantis", "fotboll"] {
            assert_eq!(Asked::read_written(other), None, "{other}");
        }
        assert_eq!(Asked::read(Some("plats=Atlantis")).no_place.as_deref(), Some("Atlantis"));
        let there = Asked::read(Some("plats=Ale&verksam=1&inom=org-1&fragas=kollektivtrafik"));
        assert_eq!(there.in_address(), "?plats=1440&verksam=1&fragas=kollektivtrafik&inom=org-1");
        assert!(!there.at(None).query.active_there && !Asked::read(Some("verksam=1")).query.active_there);
        assert_eq!(Asked::read_api(Some("place=14&type=sport")).in_address(), "?plats=14&typ=sport");
    }

    #[test]
    fn how_it_is_shown_is_kept_and_is_no_part_of_what_is_asked() {
        let asked = Asked::read(Some("q=kör&plats=Ale&visa=karta&sida=2"));
        assert_eq!((asked.view, asked.in_address().as_str()), (View::Map, "?q=k%C3%B6r&plats=1440"));
        assert_eq!(asked.in_address_of_view(), "?q=k%C3%B6r&plats=1440&visa=karta");
        assert_eq!(asked.at(None).words_only().in_address_of_view(), "?q=k%C3%B6r&visa=karta");
        assert_eq!(asked.shown(View::List).in_address_of_view(), asked.in_address());
        let country = asked.with(Choice::Type, Some("sport")).shown(View::Country);
        assert_eq!(Asked::read(Some(&country.in_address_of_view()[1..])), country);
        assert_eq!(Asked::read(Some("visa=x")).view, View::List);
        assert_eq!(Asked::read_api(Some("visa=karta")).view, View::List);
        assert_eq!(Asked::read_written("?q=fotboll&visa=karta"), None);
    }

    #[test]
    fn a_place_is_read_as_people_write_it() {
        let of = |written| Place::read(written).map(|p| p.to_string());
        assert_eq!(of("ale kommun").as_deref(), Some("1440"));
        assert_eq!(of("14").as_deref(), Some("14"));
        assert_eq!(of("Västra Götaland").as_deref(), Some("14"));
        assert_eq!(of("Kalmar").as_deref(), Some("0880"));
        assert_eq!(of("Kalmar län").as_deref(), Some("08"));
        assert_eq!(of("0880").as_deref(), Some("0880"));
        assert_eq!(of(" "), None);
    }

    use std::collections::BTreeMap;
}
