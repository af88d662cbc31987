//! What kind of association an organisation is: a classification that people can read and edit, and the rules by which what
//! registers say is placed in it.
//!
//! Registers spell types in hundreds of ways (*Hembygds & Bygdegårdsför*, *Pensionärsorg.*), and many say nothing of type
//! (*Övriga föreningar*). The classification is a file, `rules/organisation_types.toml`, that a site may extend; how it is made
//! and edited stands in `docs/organisation-types.md`. What cannot be placed is said to be so, never guessed.
//!
//! Not here: activities and target groups ([`crate::activity`], [`crate::target_group`]), and whether two names are the same
//! organisation ([`crate::name_match`]).

mod file;
mod pattern;

pub use self::file::{NotAClassification, Problem};

use self::pattern::{Finder, Pattern, normal};
use crate::language::Language;
use crate::organisation_number::{NumberGroup, OrganisationNumber};
use crate::personal_data::find_names;
use std::collections::HashMap;
use std::sync::LazyLock;
use std::{fmt, str::FromStr};

/// The key of a type or a group: small letters, digits and `_`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeKey(String);

/// A text that is no key of a type.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not the key of a type")]
pub struct NotATypeKey(String);

/// A text in the languages of the interface.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    sv: String,
    en: String,
    fi: String,
}

/// Types that lie near each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its key.
    pub key: TypeKey,
    /// What it is called.
    pub names: Names,
}

/// A type of association.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationType {
    /// Its key.
    pub key: TypeKey,
    /// The group it belongs to.
    pub group: TypeKey,
    /// What it is called.
    pub names: Names,
    /// What it takes in, in a line.
    pub definition: Names,
    /// The main group of the International Classification of Nonprofit Organizations (1–12) that most of it falls in.
    pub icnpo: Option<u8>,
    /// Why associations of this type are not counted as civil society, if they are not.
    pub not_civil_society: Option<Names>,
}

/// Where one spelling of a type in a register belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placement {
    /// One type or several.
    Types(Vec<TypeKey>),
    /// It says only that it is an association of some other kind: *Övriga föreningar*.
    Unspecified,
    /// It says something else than a type: *Uppdatering via webb*, *För. utanför kommunen*.
    NotAType,
    /// No rule fits.
    Unplaced,
}

crate::text_enum! {
    /// What a type rests on.
    pub enum Basis {
        /// What the register, or the organisation itself, says of type.
        Said = "said",
        /// Words in the organisation's name.
        FromName = "from_name",
    }
}

crate::text_enum! {
    /// Why a row in a register seems to be no organisation of civil society.
    pub enum OutsideReason {
        /// A school that is not an association's.
        School = "school",
        /// A part of a municipality, region or state.
        Authority = "authority",
        /// A company.
        Company = "company",
        /// A private person.
        Person = "person",
        /// A test, a booking, or something marked as no longer used.
        NotInUse = "not_in_use",
    }
}

/// A row that seems to be no organisation of civil society.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outside {
    /// Why.
    pub reason: OutsideReason,
    /// Name and number say the same, or one of them says it plainly. When false, a person decides: a school's name may be
    /// that of the association which has its old house, and an association's name may stand with an authority's number
    /// because somebody filled in the wrong one.
    pub sure: bool,
}

/// All that a register says of an organisation's type, placed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Character {
    /// Its types and what each rests on.
    pub types: Vec<(TypeKey, Basis)>,
    /// What it says of type that no rule fits, as it is written.
    pub unplaced: Vec<String>,
}

/// What a word in a type or name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// A type, by its place in the list.
    Type(usize),
    Unspecified,
    NotAType,
    /// It is an association of some kind.
    Association,
    Outside(OutsideReason),
    /// It hides shorter words in it, and says nothing itself.
    Nothing,
}

#[derive(Debug, Clone, Default)]
struct Rules {
    types: Vec<(Pattern, Meaning)>,
    names: Vec<(Pattern, Meaning)>,
    spelled: HashMap<String, Vec<Meaning>>,
}

/// Types, groups, and the rules by which texts are placed.
#[derive(Debug, Clone)]
pub struct Classification {
    groups: Vec<Group>,
    types: Vec<OrganisationType>,
    rules: Rules,
    in_types: Finder<Meaning>,
    in_names: Finder<Meaning>,
}

static STANDARD: LazyLock<Classification> = LazyLock::new(|| {
    let empty = Classification::laid_out(Vec::new(), Vec::new(), Rules::default());
    match file::merge(&empty, include_str!("../rules/organisation_types.toml")) {
        Ok(standard) => standard,
        Err(error) => unreachable!("a test reads it: {error}"),
    }
});

impl Classification {
    /// The classification that comes with the program.
    pub fn standard() -> &'static Self {
        &STANDARD
    }

    /// This one with a site's own file on top: new groups and types, other names for known ones, more rules, and rules taken
    /// away (`without`). A spelling that the file gives as a whole (`spelled`) is placed as the file says and no longer as before.
    pub fn extended(&self, text: &str) -> Result<Self, NotAClassification> {
        file::merge(self, text)
    }

    /// All groups, in the order they are shown.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// All types, in the order they are shown.
    pub fn types(&self) -> &[OrganisationType] {
        &self.types
    }

    /// A type by its key.
    pub fn get(&self, key: &TypeKey) -> Option<&OrganisationType> {
        self.types.iter().find(|kind| kind.key == *key)
    }

    /// Places one spelling of a type. What only the rules for names know is read by them: *padelklubb*, *celiakiförening*.
    pub fn place(&self, spelled: &str) -> Placement {
        let text = normal(spelled);
        let mut found = match self.rules.spelled.get(&text) {
            Some(meanings) => meanings.clone(),
            None => self.in_types.find(&text),
        };
        if found.is_empty() {
            found = self.in_names.find(&text);
        }
        let types = self.keys(&found);
        match () {
            () if !types.is_empty() => Placement::Types(types),
            () if found.contains(&Meaning::NotAType) => Placement::NotAType,
            () if found.contains(&Meaning::Unspecified) => Placement::Unspecified,
            () => Placement::Unplaced,
        }
    }

    /// The types that an organisation's name tells of, in the order of its words.
    pub fn from_name(&self, name: &str) -> Vec<TypeKey> {
        self.keys(&self.in_names.find(&normal(name)))
    }

    fn keys(&self, found: &[Meaning]) -> Vec<TypeKey> {
        let key = |meaning: &Meaning| match meaning {
            Meaning::Type(at) => Some(self.types[*at].key.clone()),
            _ => None,
        };
        found.iter().filter_map(key).collect()
    }

    /// Everything that is said of an organisation's type. Its name is asked only when nothing that is said can be placed.
    ///
    /// ```
    /// use domain::organisation_type::{Basis, Classification};
    /// let standard = Classification::standard();
    /// let said = standard.character(["Hembygds & Bygdegårdsför"], "Vallda-Släp");
    /// let keys: Vec<_> = said.types.iter().map(|(key, basis)| (key.as_str(), *basis)).collect();
    /// assert_eq!(keys, [("local_heritage", Basis::Said), ("meeting_place", Basis::Said)]);
    /// let named = standard.character(["Övriga föreningar"], "Ale Golfklubb");
    /// assert_eq!((named.types[0].0.as_str(), named.types[0].1), ("sports", Basis::FromName));
    /// ```
    pub fn character<'a>(&self, said: impl IntoIterator<Item = &'a str>, name: &str) -> Character {
        let mut character = Character::default();
        for spelled in said.into_iter().filter(|s| !s.trim().is_empty()) {
            match self.place(spelled) {
                Placement::Types(types) => {
                    for key in types {
                        if !character.types.iter().any(|(known, _)| *known == key) {
                            character.types.push((key, Basis::Said));
                        }
                    }
                }
                Placement::Unplaced => character.unplaced.push(spelled.trim().to_owned()),
                Placement::Unspecified | Placement::NotAType => {}
            }
        }
        if character.types.is_empty() {
            character.types = self.from_name(name).into_iter().map(|key| (key, Basis::FromName)).collect();
        }
        character
    }

    /// Whether a row seems to be no organisation of civil society, and why: by words in its name (a school, an office, a
    /// company, a test), by a number of a public body or a limited company, or because it is a person's name and nothing else.
    /// Associations *at* such places (*Slättaskolans IF*) are told by what else the name says.
    pub fn outside(&self, name: &str, number: Option<OrganisationNumber>) -> Option<Outside> {
        let text = normal(name);
        let found = self.in_names.find(&text);
        let is_association =
            found.iter().any(|meaning| matches!(meaning, Meaning::Type(_) | Meaning::Association));
        let by_name = found.iter().find_map(|meaning| match meaning {
            Meaning::Outside(reason) => Some(*reason),
            _ => None,
        });
        if let Some(reason @ OutsideReason::NotInUse) = by_name {
            return Some(Outside { reason, sure: true });
        }
        let by_number = number.and_then(reason_of_number);
        let of_association = number.is_some_and(|n| n.group() == Some(NumberGroup::NonProfit));
        match (by_name, by_number) {
            // *Leksands IF Ishockey AB* has a number of its own; with an association's number the letters mean something else.
            (Some(OutsideReason::Company), None) if of_association => None,
            (Some(reason @ OutsideReason::Company), None) => Some(Outside { reason, sure: !is_association }),
            (Some(reason), None) if !is_association => Some(Outside { reason, sure: false }),
            (Some(OutsideReason::School), Some(_)) if !is_association => {
                Some(Outside { reason: OutsideReason::School, sure: true })
            }
            (_, Some(reason)) => Some(Outside { reason, sure: by_name.is_some() || !is_association }),
            (None, None) if !is_association && is_a_person(name) => {
                Some(Outside { reason: OutsideReason::Person, sure: false })
            }
            _ => None,
        }
    }
}

/// Numbers of public bodies begin with 2, but for `25`, which are parishes and faith communities; limited companies with 5.
fn reason_of_number(number: OrganisationNumber) -> Option<OutsideReason> {
    match number.group()? {
        NumberGroup::Public if !number.digits().starts_with("25") => Some(OutsideReason::Authority),
        NumberGroup::Company => Some(OutsideReason::Company),
        _ => None,
    }
}

/// Is it one person's name from beginning to end?
fn is_a_person(name: &str) -> bool {
    let name = name.trim();
    matches!(find_names(name).as_slice(), [one] if one.text == name)
}

impl Names {
    /// The text in a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Swedish => &self.sv,
            Language::English => &self.en,
            Language::Finnish => &self.fi,
        }
    }
}

impl TypeKey {
    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TypeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for TypeKey {
    type Err = NotATypeKey;
    fn from_str(s: &str) -> Result<Self, NotATypeKey> {
        let shape = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let good = s.starts_with(|c: char| c.is_ascii_lowercase()) && s.len() <= 40 && s.chars().all(shape);
        if good { Ok(Self(s.to_owned())) } else { Err(NotATypeKey(s.to_owned())) }
    }
}

crate::stored_as_text!(TypeKey);
