//! What is asked for, as it stands in the address of the page and of the data.

use crate::picture::map::Measure;
use domain::organisation_type::{Classification, TypeKey};
use domain::place::{CountyCode, MunicipalityCode};
use domain::sector_map::{Filter, Place};
use std::fmt::{self, Write as _};

/// What is asked for, as it stands in the address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// What is counted.
    pub filter: Filter,
    /// What the map's shades stand for.
    pub measure: Measure,
}

impl Asked {
    /// Read from what stands after `?`. What is no choice is passed over. A municipality outside the county that is chosen with
    /// it is passed over too: somebody has just chosen another county in the form.
    pub fn read(query: Option<&str>, own: Option<CountyCode>) -> Self {
        let pairs = query.unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
        let mut asked = Self::default();
        let (mut county, mut municipality) = (None, None);
        for (name, value) in pairs {
            match name {
                "lan" if value == "alla" => county = Some(None),
                "lan" => county = value.parse().ok().map(Some).or(county),
                "kommun" => municipality = value.parse().ok(),
                "slag" => asked.filter.kind = value.parse().ok().filter(is_known),
                "malgrupp" => asked.filter.target = value.parse().ok(),
                "visa" if value == "antal" => asked.measure = Measure::Number,
                _ => {}
            }
        }
        let fits = |at: &MunicipalityCode| {
            county.is_none_or(|county| county == Some(at.municipality().county().key()))
        };
        asked.filter.place = match (municipality.filter(fits), county) {
            (Some(municipality), _) => Place::Municipality(municipality),
            (None, Some(Some(county))) => Place::County(county),
            (None, Some(None)) => Place::Country,
            (None, None) => own.map_or(Place::Country, Place::County),
        };
        asked
    }

    /// The same as it stands in an address.
    pub fn query(&self) -> String {
        let mut query = match self.filter.place {
            Place::Country => "?lan=alla".to_owned(),
            Place::County(code) => format!("?lan={code}"),
            Place::Municipality(code) => format!("?kommun={code}"),
        };
        add(&mut query, "slag", self.filter.kind.as_ref());
        add(&mut query, "malgrupp", self.filter.target.as_ref());
        add(&mut query, "visa", (self.measure == Measure::Number).then_some(&"antal"));
        query
    }

    /// The same as it stands in an address of the API.
    pub fn data(&self) -> String {
        let mut query = match self.filter.place {
            Place::Country => "?county=all".to_owned(),
            Place::County(code) => format!("?county={code}"),
            Place::Municipality(code) => format!("?municipality={code}"),
        };
        add(&mut query, "type", self.filter.kind.as_ref());
        add(&mut query, "target_group", self.filter.target.as_ref());
        query
    }
}

fn add(query: &mut String, name: &str, value: Option<&impl fmt::Display>) {
    if let Some(value) = value {
        let written = write!(query, "&{name}={value}");
        debug_assert!(written.is_ok(), "writing to a text cannot fail");
    }
}

/// Is it the key of a type or of a group of types?
pub(crate) fn is_known(key: &TypeKey) -> bool {
    let standard = Classification::standard();
    standard.get(key).is_some() || standard.groups().iter().any(|group| group.key == *key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_stands_in_the_address() {
        let own = "14".parse().ok();
        let asked = |query| Asked::read(Some(query), own);
        assert_eq!(Asked::read(None, own).query(), "?lan=14");
        assert_eq!(Asked::read(None, None).query(), "?lan=alla");
        for same in [
            "?lan=alla",
            "?lan=05",
            "?kommun=1480&slag=culture",
            "?lan=01&slag=disability_and_health&malgrupp=children&visa=antal",
        ] {
            assert_eq!(asked(&same[1..]).query(), same);
        }
        let narrowed = asked("kommun=1480&slag=culture&malgrupp=children&visa=antal");
        assert_eq!(narrowed.data(), "?municipality=1480&type=culture&target_group=children");
        assert_eq!((asked("lan=alla").data(), asked("").data()), ("?county=all".into(), "?county=14".into()));
        assert_eq!(asked("lan=05&kommun=1480").query(), "?lan=05", "another county was chosen in the form");
        assert_eq!(asked("lan=14&kommun=1480&slag=&malgrupp=").query(), "?kommun=1480");
        assert_eq!(asked("lan=99&kommun=x&slag=%3Cscript%3E&malgrupp=men&visa=x").query(), "?lan=14");
    }
}
