//! The municipalities and counties of Sweden: codes, names, how people write them, and where a postal code lies.
//!
//! The facts lie in `rules/places/`, plain text with its sources; names in [`crate::name_match`] are read with the same list.
//! A code is text (`0180`), never a number. Not here: towns and villages, maps, and other countries.

use std::collections::HashMap;
use std::sync::LazyLock;
use std::{fmt, str::FromStr};

/// The year at whose end [`Municipality::inhabitants`] were counted.
pub const INHABITANTS_YEAR: i16 = 2016;

/// The code of a county that there is: two digits, `14`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CountyCode(usize);

/// The code of a municipality that there is: four digits, the county's first, `1480`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MunicipalityCode(usize);

/// A text that is no code of a county or municipality.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not the code of a county or municipality")]
pub struct NotAPlaceCode(String);

/// A text that is no Swedish postal code: five digits of which the first is not 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a postal code such as 431 44")]
pub struct NotAPostalCode(String);

/// A county (*län*).
#[derive(Debug, PartialEq, Eq)]
pub struct County {
    /// Its code as text.
    pub code: &'static str,
    /// *Västra Götalands län*.
    pub name: &'static str,
    /// *Västra Götaland*.
    pub short_name: &'static str,
    /// Other forms of the short name.
    pub other_names: Vec<&'static str>,
    at: CountyCode,
}

/// A municipality (*kommun*).
#[derive(Debug, PartialEq, Eq)]
pub struct Municipality {
    /// Its code as text.
    pub code: &'static str,
    /// *Göteborgs kommun*, whatever it calls itself.
    pub name: &'static str,
    /// *Göteborg*.
    pub short_name: &'static str,
    /// Other forms of the short name.
    pub other_names: Vec<&'static str>,
    /// Inhabitants at the end of [`INHABITANTS_YEAR`].
    pub inhabitants: u32,
    at: MunicipalityCode,
    county: CountyCode,
}

impl County {
    /// Its code as a value that can be kept.
    pub const fn key(&self) -> CountyCode {
        self.at
    }

    /// Its municipalities, by code.
    pub fn municipalities(&self) -> impl Iterator<Item = &'static Municipality> + use<> {
        let county = self.at;
        municipalities().iter().filter(move |m| m.county == county)
    }

    /// Inhabitants at the end of [`INHABITANTS_YEAR`].
    pub fn inhabitants(&self) -> u32 {
        self.municipalities().map(|m| m.inhabitants).sum()
    }
}

impl Municipality {
    /// Its code as a value that can be kept.
    pub const fn key(&self) -> MunicipalityCode {
        self.at
    }

    /// The county it lies in.
    pub fn county(&self) -> &'static County {
        self.county.county()
    }
}

impl CountyCode {
    /// The county.
    pub fn county(self) -> &'static County {
        &TABLE.counties[self.0]
    }
}

impl MunicipalityCode {
    /// The municipality.
    pub fn municipality(self) -> &'static Municipality {
        &TABLE.municipalities[self.0]
    }
}

/// All counties, by code.
pub fn counties() -> &'static [County] {
    &TABLE.counties
}

/// All municipalities, by code.
pub fn municipalities() -> &'static [Municipality] {
    &TABLE.municipalities
}

/// The municipality that people mean: by its code (one that lost its first 0 in a spreadsheet too) or its name in any usual
/// form, without the dots and rings where only one can be meant (*Soderhamn*, as in addresses on the web). Nothing when it is
/// none; a misspelt name is not guessed.
///
/// ```
/// use domain::place::municipality;
/// for written in ["1480", "Göteborgs stad", "GÖTEBORG", "göteborgs kommun"] {
///     assert_eq!(municipality(written).unwrap().short_name, "Göteborg");
/// }
/// ```
pub fn municipality(written: &str) -> Option<&'static Municipality> {
    let key = key(written, &["kommun", "kommunen", "kommuns", "stad", "stads"]);
    if key.chars().all(|c| c.is_ascii_digit()) {
        let code = if key.len() == 3 { format!("0{key}") } else { key };
        return code.parse().ok().map(MunicipalityCode::municipality);
    }
    let found = TABLE.municipality_names.get(&key).copied();
    found.or_else(|| TABLE.plain_names.get(&key).copied().flatten()).map(MunicipalityCode::municipality)
}

/// The county that people mean: by its code (one digit too) or its name in any usual form: *Skåne*, *Region Skåne*,
/// *Skåne län*.
pub fn county(written: &str) -> Option<&'static County> {
    let key = key(written, &["län", "läns", "region", "regionen"]);
    if key.chars().all(|c| c.is_ascii_digit()) {
        return format!("{key:0>2}").parse().ok().map(CountyCode::county);
    }
    TABLE.county_names.get(&key).map(|at| at.county())
}

/// The municipality that a postal code lies in; nothing when that is not known (the list has about four of five codes) or the
/// code lies in several.
pub fn municipality_of_postal_code(written: &str) -> Result<Option<&'static Municipality>, NotAPostalCode> {
    let code = postal_code(written).ok_or_else(|| NotAPostalCode(written.to_owned()))?;
    let at = POSTAL_CODES.binary_search_by_key(&code, |(known, _)| *known).ok();
    Ok(at.and_then(|at| POSTAL_CODES[at].1).map(MunicipalityCode::municipality))
}

/// The digits of a postal code: `431 44`, `43144`, `SE-431 44`.
fn postal_code(written: &str) -> Option<u32> {
    let text: String = written.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    let text = ["SE-", "S-", "SE"].iter().find_map(|before| text.strip_prefix(before)).unwrap_or(&text);
    let is_code = text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    if is_code { text.parse().ok() } else { None }
}

/// What all forms of a name share: letters and digits in lower case, without the words that say what it is.
fn key(written: &str, without: &[&str]) -> String {
    let folded = written.to_lowercase();
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !without.contains(word));
    words.collect()
}

/// Everything that the files say, read once.
struct Table {
    counties: Vec<County>,
    municipalities: Vec<Municipality>,
    county_names: HashMap<String, CountyCode>,
    municipality_names: HashMap<String, MunicipalityCode>,
    /// The same without dots and rings; nothing where two share one.
    plain_names: HashMap<String, Option<MunicipalityCode>>,
}

/// Lines that say something, in columns.
fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = file.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split(" | ").collect())
}

/// Names after the columns that every row has, with commas between.
fn others(row: &[&'static str], at: usize) -> Vec<&'static str> {
    row.get(at).map(|names| names.split(", ").collect()).unwrap_or_default()
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        counties: Vec::new(),
        municipalities: Vec::new(),
        county_names: HashMap::new(),
        municipality_names: HashMap::new(),
        plain_names: HashMap::new(),
    };
    for row in rows(include_str!("../rules/places/counties.txt")) {
        let [code, name, short_name, ..] = row.as_slice() else { continue };
        let at = CountyCode(table.counties.len());
        let other_names = others(&row, 3);
        for form in other_names.iter().chain([short_name]) {
            let plain = key(form, &[]);
            table.county_names.insert(format!("{plain}s"), at);
            table.county_names.insert(plain, at);
        }
        table.counties.push(County { code, name, short_name, other_names, at });
    }
    for row in rows(include_str!("../rules/places/municipalities.txt")) {
        let [code, name, short_name, inhabitants, ..] = row.as_slice() else { continue };
        let county = table.counties.iter().find(|c| code.starts_with(c.code)).map(|c| c.at);
        let (Some(county), Ok(inhabitants)) = (county, inhabitants.parse()) else { continue };
        let at = MunicipalityCode(table.municipalities.len());
        let other_names = others(&row, 4);
        for form in other_names.iter().chain([short_name]) {
            let plain = key(form, &[]);
            table.municipality_names.insert(format!("{plain}s"), at);
            table.municipality_names.insert(plain, at);
        }
        table.municipalities.push(Municipality {
            code,
            name,
            short_name,
            other_names,
            inhabitants,
            at,
            county,
        });
    }
    for (name, at) in &table.municipality_names {
        let plain = name.replace(['å', 'ä'], "a").replace('ö', "o");
        let entry = table.plain_names.entry(plain).or_insert(Some(*at));
        if *entry != Some(*at) {
            *entry = None;
        }
    }
    table
});

/// Postal codes in order, each with its municipality; none when it stands under two.
static POSTAL_CODES: LazyLock<Vec<(u32, Option<MunicipalityCode>)>> = LazyLock::new(|| {
    let mut codes: Vec<(u32, Option<MunicipalityCode>)> = Vec::new();
    for line in include_str!("../rules/places/postal_codes.txt").lines().filter(|l| !l.starts_with('#')) {
        let mut words = line.split_ascii_whitespace();
        let (Some(first), Some(place)) = (words.next(), words.next()) else { continue };
        let (Ok(first), Ok(place)) = (first.parse::<u32>(), place.parse::<MunicipalityCode>()) else {
            continue;
        };
        for word in words {
            let (from, to) = word.split_once('-').unwrap_or((word, word));
            let (Ok(from), Ok(to)) = (from.parse::<u32>(), to.parse::<u32>()) else { continue };
            codes.extend((from..=to).map(|last| (first * 100 + last, Some(place))));
        }
    }
    codes.sort_unstable();
    codes.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same && later.1 != kept.1 {
            kept.1 = None;
        }
        same
    });
    codes
});

macro_rules! place_code {
    ($code:ident, $all:ident) => {
        impl fmt::Display for $code {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(TABLE.$all[self.0].code)
            }
        }

        impl FromStr for $code {
            type Err = NotAPlaceCode;
            fn from_str(s: &str) -> Result<Self, NotAPlaceCode> {
                let at = TABLE.$all.binary_search_by_key(&s, |place| place.code);
                at.map(Self).map_err(|_| NotAPlaceCode(s.to_owned()))
            }
        }

        $crate::stored_as_text!($code);
    };
}

place_code!(CountyCode, counties);
place_code!(MunicipalityCode, municipalities);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_read_whole() {
        assert_eq!((counties().len(), municipalities().len()), (21, 290));
        assert_eq!(counties().iter().map(|c| c.municipalities().count()).sum::<usize>(), 290);
        assert_eq!(municipalities().iter().map(|m| m.inhabitants).sum::<u32>(), 9_995_153);
        assert_eq!(POSTAL_CODES.len(), 15_463);
        assert!(POSTAL_CODES.iter().all(|(_, place)| place.is_some()));
        for place in municipalities() {
            assert_eq!(place.key().to_string(), place.code);
            assert_eq!(place.code.parse(), Ok(place.key()));
            assert!(place.code.starts_with(place.county().code) && place.inhabitants > 2_000);
        }
        assert!(municipalities().is_sorted_by_key(|m| m.code) && counties().is_sorted_by_key(|c| c.code));
        let counts = |code: &str| county(code).unwrap().municipalities().count();
        assert_eq!((counts("01"), counts("05"), counts("14")), (26, 13, 49));
    }

    #[test]
    fn every_name_leads_to_its_own_place_and_no_other() {
        for place in municipalities() {
            let short = place.short_name;
            let mut forms = vec![place.code.to_owned(), place.name.to_uppercase(), short.to_lowercase()];
            forms.extend([
                format!("{short} kommun"),
                format!("{short}s stad"),
                format!("  {short}s   Kommun "),
            ]);
            forms.push(short.replace(' ', "-"));
            forms.push(short.replace('-', " "));
            for form in forms {
                assert_eq!(municipality(&form).map(|m| m.code), Some(place.code), "{form}");
            }
        }
        for place in counties() {
            for form in [place.code.to_owned(), place.name.to_owned(), format!("Region {}", place.short_name)]
            {
                assert_eq!(county(&form).map(|c| c.code), Some(place.code), "{form}");
            }
        }
    }

    #[test]
    fn places_as_people_write_them() {
        let code = |written: &str| municipality(written).map(|m| m.code);
        assert_eq!(code("Upplands-Väsby"), Some("0114"));
        assert_eq!(code("Upplandsväsby"), Some("0114"));
        assert_eq!(code("Ale kommun"), Some("1440"));
        assert_eq!(code("180"), Some("0180"));
        assert_eq!(code("Falu kommun"), code("Falun"));
        assert_eq!(code("Region Gotland"), Some("0980"));
        assert_eq!((code("Håbo"), code("Habo")), (Some("0305"), Some("0643")));
        assert_eq!((code("Soderhamn"), code("goteborgs stad")), (Some("2182"), Some("1480")));
        for none in ["", " ", "kommun", "Göteborgg", "Norge", "9999", "14", "Hisingen", "148O"] {
            assert_eq!(code(none), None, "{none:?}");
        }
        let code = |written: &str| county(written).map(|c| c.code);
        assert_eq!(code("VÄSTRA GÖTALANDSREGIONEN"), Some("14"));
        assert_eq!(code("Sörmlands län"), Some("04"));
        assert_eq!(code("5"), Some("05"));
        assert_eq!(code("Jämtland-Härjedalen"), Some("23"));
        assert_eq!((code(""), code("02"), code("Bohuslän")), (None, None, None));
    }

    #[test]
    fn a_postal_code_is_known_or_not_and_never_guessed() {
        let lies_in = |written: &str| municipality_of_postal_code(written).unwrap().map(|m| m.short_name);
        assert_eq!(lies_in("100 04"), Some("Stockholm"));
        assert_eq!(lies_in("SE-10012"), Some("Stockholm"));
        // Between two known ones of the same municipality, and not listed itself.
        assert_eq!(lies_in("10005"), None);
        for none in ["", "1000", "100045", "01234", "abcde", "N-0150"] {
            assert!(municipality_of_postal_code(none).is_err(), "{none:?}");
        }
    }

    #[test]
    fn a_code_is_text_and_a_wrong_one_is_named() {
        assert_eq!(
            "180".parse::<MunicipalityCode>().unwrap_err().to_string(),
            "\"180\" is not the code of a county or municipality"
        );
        assert_eq!("0180".parse::<MunicipalityCode>().unwrap().municipality().name, "Stockholms kommun");
        assert_eq!("14".parse::<CountyCode>().unwrap().county().name, "Västra Götalands län");
    }
}
