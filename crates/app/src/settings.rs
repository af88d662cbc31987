//! A site's settings: `sites/<name>/site.toml`. Unknown keys are errors.

use domain::brand::Brand;
use domain::language::Language;
use domain::place::CountyCode;
use serde::{Deserialize, Serialize};

/// What a site is set to. Written and read as TOML.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The authority's name, in heads and letters.
    pub name: String,
    /// Its name in running text; the name when left out.
    #[serde(default)]
    pub short_name: String,
    /// Host names that lead to the site.
    pub hosts: Vec<String>,
    /// Address that links in mails begin with, such as `https://radslag.region.example`. Made of the first host when left out.
    #[serde(default)]
    pub url: String,
    /// Database URL: `postgres://…`; SQLite in the site's folder when left out.
    #[serde(default)]
    pub database: String,
    /// The region's colour, `#002d5a`; all else is derived (design README 2).
    pub brand: String,
    /// Languages offered, Swedish first.
    #[serde(default = "all_languages")]
    pub languages: Vec<Language>,
    /// The site is an example: everything in it is marked.
    #[serde(default)]
    pub example: bool,
    /// Where a demo's clock starts, local time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_start: Option<jiff::civil::DateTime>,
    /// The registrar: who receives and is asked.
    pub registrar: Registrar,
    /// On what terms the open data may be used, in each language; nothing is said of it when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_terms: Option<DataTerms>,
    /// What a written decision not to hand out a document says of how to appeal it.
    #[serde(default)]
    pub disclosure: Disclosure,
    /// Mail.
    pub mail: Mail,
    /// Register numbers.
    pub register: Register,
    /// Code of the county that the authority works in, such as `14`: what the map of organisations shows first.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub county: String,
    /// Counting categories, in the order they are shown.
    pub categories: Vec<Category>,
    /// Accounts made with the site (demos, first administrator).
    #[serde(default)]
    pub people: Vec<Person>,
    /// A reminder goes out by itself so many days before the last day, to those who have not answered; 0 turns it off.
    #[serde(default = "seven")]
    pub reminder_days: i32,
    /// A worker that has not renewed its lease for so many seconds has died, and its jobs are free again.
    #[serde(default = "thirty")]
    pub lease_seconds: i64,
    /// Links to answer and to one's own answer stop working so many days after the feedback or the withdrawal.
    #[serde(default = "year")]
    pub link_days: i32,
    /// Drafts that were never sent are deleted so many days after the last day.
    #[serde(default = "ninety")]
    pub draft_days: i32,
    /// A board of the authority's own takes up what was sent to it so many days before its meeting, or earlier: the matter is
    /// prepared and the papers are sent out.
    #[serde(default = "three_weeks")]
    pub board_prepare_days: u16,
    /// So many days after the meeting its statement is here: the minutes are approved first, within 14 days (KL 5:69, 6:35).
    #[serde(default = "two_weeks")]
    pub board_answer_days: u16,
    /// Who approves or sends a referral is told who on its list was sent another one within so many days; 0 turns it off.
    #[serde(default = "week")]
    pub asked_lately_days: u16,
    /// How organisations keep their own entries in the register.
    #[serde(default)]
    pub self_service: SelfService,
    /// Who represents organisations.
    #[serde(default)]
    pub mandates: Mandates,
}

/// How organisations keep their own entries in the register.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SelfService {
    /// An organisation is asked whether its entry is right when it has not said so for so many months; 0 asks nobody.
    pub confirm_months: u16,
    /// At most so many are asked or reminded in a day.
    pub confirm_per_day: u32,
    /// Who has not answered is reminded, once, after so many days.
    pub remind_days: u16,
    /// Name and address of whoever asked for something are erased so many days after it was decided.
    pub case_days: u16,
}

impl Default for SelfService {
    fn default() -> Self {
        Self { confirm_months: 12, confirm_per_day: 200, remind_days: 30, case_days: 365 }
    }
}

/// Who represents organisations.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mandates {
    /// A mandate is told of at the desk when it ends within so many days.
    pub ending_days: u16,
    /// Name, address and telephone number of whoever held it are erased so many days after its last day.
    pub erase_days: u16,
}

impl Default for Mandates {
    fn default() -> Self {
        Self { ending_days: 60, erase_days: 365 }
    }
}

/// Most lines of a postal address.
const MOST_LINES: usize = 5;

fn all_languages() -> Vec<Language> {
    Language::ALL.to_vec()
}
const fn seven() -> i32 {
    7
}
const fn three() -> i64 {
    3
}
const fn thirty() -> i64 {
    30
}
const fn year() -> i32 {
    365
}
const fn three_weeks() -> u16 {
    21
}
const fn week() -> u16 {
    7
}
const fn two_weeks() -> u16 {
    14
}
const fn ninety() -> i32 {
    90
}

/// The registrar.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registrar {
    /// Name of the function.
    pub name: String,
    /// Its address: From of every mail, and where questions go.
    pub email: domain::email::EmailAddress,
    /// Its telephone.
    #[serde(default)]
    pub phone: String,
    /// Its postal address below the authority's name, line by line: where answers on paper go.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postal: Vec<String>,
}

/// What a written decision not to hand out a document says of how to appeal it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// The court, such as *Kammarrätten i Stockholm*; *kammarrätten* when left out (OSL 6 kap. 8 §).
    #[serde(default)]
    pub court: String,
    /// Within so many weeks from the day one got the decision (FL 44 §).
    #[serde(default = "three")]
    pub appeal_weeks: i64,
}

impl Default for Disclosure {
    fn default() -> Self {
        Self { court: String::new(), appeal_weeks: three() }
    }
}

/// On what terms the open data may be used.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataTerms {
    /// In Swedish.
    pub sv: String,
    /// In English; the Swedish when left out.
    #[serde(default)]
    pub en: String,
    /// In Finnish; the Swedish when left out.
    #[serde(default)]
    pub fi: String,
}

impl DataTerms {
    /// The terms in a language, and the language they are in.
    pub fn text(&self, language: Language) -> (&str, Language) {
        let own = match language {
            Language::Swedish => &self.sv,
            Language::English => &self.en,
            Language::Finnish => &self.fi,
        };
        if own.is_empty() { (&self.sv, Language::Swedish) } else { (own, language) }
    }
}

/// Mail.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// Domain of reply and bounce addresses; mail to it must reach `radslag mail receive`.
    pub domain: String,
}

/// Register numbers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Prefix of the site's own series, such as `RS`.
    pub series: String,
}

/// A counting category.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Key in lists and files.
    pub key: String,
    /// The region's own units.
    #[serde(default)]
    pub internal: bool,
    /// Name in Swedish, plural.
    pub sv: String,
    /// Name in English, plural.
    pub en: String,
    /// Name in Finnish, plural.
    pub fi: String,
    /// One of them, in Swedish.
    #[serde(default)]
    pub singular_sv: String,
    /// One of them, in English.
    #[serde(default)]
    pub singular_en: String,
    /// One of them, in Finnish.
    #[serde(default)]
    pub singular_fi: String,
}

impl Category {
    /// Name, plural.
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Swedish => &self.sv,
            Language::English => &self.en,
            Language::Finnish => &self.fi,
        }
    }

    /// Name of one of them.
    pub fn singular(&self, language: Language) -> &str {
        let name = match language {
            Language::Swedish => &self.singular_sv,
            Language::English => &self.singular_en,
            Language::Finnish => &self.singular_fi,
        };
        if name.is_empty() { self.name(language) } else { name }
    }
}

/// An account made with the site.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Address.
    pub email: domain::email::EmailAddress,
    /// Roles from the first day.
    pub roles: Vec<domain::account::Role>,
}

impl Settings {
    /// Reads settings.
    ///
    /// # Errors
    /// One sentence with line and key.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut settings: Self = toml::from_str(text).map_err(|e| e.to_string())?;
        if settings.short_name.is_empty() {
            settings.short_name.clone_from(&settings.name);
        }
        settings.check()?;
        Ok(settings)
    }

    fn check(&self) -> Result<(), String> {
        Brand::parse(&self.brand).map_err(|e| format!("brand: {e}"))?;
        if self.hosts.is_empty() {
            return Err("hosts: at least one host name is needed".to_owned());
        }
        if self.categories.is_empty() {
            return Err("categories: at least one is needed".to_owned());
        }
        let postal = &self.registrar.postal;
        if postal.len() > MOST_LINES || postal.iter().any(|l| l.trim().is_empty() || l.chars().count() > 100)
        {
            return Err(format!(
                "registrar.postal: at most {MOST_LINES} lines, none empty or longer than 100 characters"
            ));
        }
        if !self.county.is_empty() && self.county().is_none() {
            return Err(format!("county: \"{}\" is not the code of a county, such as \"14\"", self.county));
        }
        if self.self_service.remind_days < 1 || self.self_service.case_days < 1 {
            return Err("self_service: remind_days and case_days must be at least 1".to_owned());
        }
        if self.mandates.erase_days < 1 {
            return Err("mandates: erase_days must be at least 1".to_owned());
        }
        if self.lease_seconds < 1 {
            return Err("lease_seconds: at least 1".to_owned());
        }
        if self.languages.first() != Some(&Language::Swedish) {
            return Err("languages: \"sv\" must be first".to_owned());
        }
        let mut keys: Vec<_> = self.categories.iter().map(|c| c.key.as_str()).collect();
        keys.sort_unstable();
        if let Some((key, _)) = keys.iter().zip(keys.iter().skip(1)).find(|(a, b)| a == b) {
            return Err(format!("categories: the key \"{key}\" is used twice"));
        }
        format!("a@{}", self.mail.domain)
            .parse::<domain::email::EmailAddress>()
            .map_err(|_| "mail.domain: not a domain name".to_owned())?;
        Ok(())
    }

    /// The county that the authority works in, if it is set.
    pub fn county(&self) -> Option<CountyCode> {
        self.county.parse().ok()
    }

    /// A counting category by key.
    pub fn category(&self, key: &str) -> Option<&Category> {
        self.categories.iter().find(|c| c.key == key)
    }

    /// Is this category the authority's own units?
    pub fn is_internal(&self, key: &str) -> bool {
        self.category(key).is_some_and(|c| c.internal)
    }

    /// The key of a category, by its key or by a name of it in any language.
    pub fn category_named(&self, text: &str) -> Option<String> {
        let folded = domain::text::fold(text);
        let names = |c: &Category| {
            [&c.key, &c.sv, &c.en, &c.fi, &c.singular_sv, &c.singular_en, &c.singular_fi]
                .into_iter()
                .any(|name| domain::text::fold(name) == folded)
        };
        self.categories.iter().find(|c| !folded.is_empty() && names(c)).map(|c| c.key.clone())
    }

    /// Keys of all categories.
    pub fn category_keys(&self) -> Vec<&str> {
        self.categories.iter().map(|c| c.key.as_str()).collect()
    }

    /// The site's colours as a stylesheet of plain values, made when the site is opened or saved.
    pub fn stylesheet(&self) -> String {
        Brand::parse(&self.brand).map(|b| b.palette().stylesheet()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALLEST: &str = r##"
name = "Region Prov"
hosts = ["prov.localhost"]
brand = "#002d5a"
registrar = { name = "Registrator", email = "registrator@prov.example", POSTAL }
mail = { domain = "prov.example" }
register = { series = "RS" }
categories = [{ key = "other", sv = "Andra", en = "Others", fi = "Muut" }]
"##;

    #[test]
    fn a_county_is_one_that_there_is() {
        let with = |county: &str| Settings::read(&format!("{county}\n{}", SMALLEST.replace(", POSTAL", "")));
        assert_eq!(with("").unwrap().county(), None);
        assert_eq!(with("county = \"14\"").unwrap().county().unwrap().county().short_name, "Västra Götaland");
        for bad in ["1", "02", "1480", "Skåne"] {
            assert!(with(&format!("county = \"{bad}\"")).unwrap_err().starts_with("county:"), "{bad}");
        }
    }

    #[test]
    fn the_registrars_postal_address_is_some_lines_or_none() {
        let with = |postal: &str| Settings::read(&SMALLEST.replace(", POSTAL", postal));
        assert!(with("").unwrap().registrar.postal.is_empty());
        assert_eq!(with(", postal = [\"Box 1\", \"123 45 Staden\"]").unwrap().registrar.postal.len(), 2);
        for bad in [", postal = [\"Box 1\", \" \"]", ", postal = [\"1\", \"2\", \"3\", \"4\", \"5\", \"6\"]"]
        {
            assert!(with(bad).unwrap_err().starts_with("registrar.postal:"), "{bad}");
        }
    }
}
