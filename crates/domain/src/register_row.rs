//! What a row of a list says of an organisation: which heading means what ([`mapping`]), what the cells say ([`reading`]), and what
//! of it is taken into the register when the same list is read again ([`update`]).
//!
//! Nothing is decided here about which organisation a row is: [`crate::same_organisation`]. Reading files: the crate `sheet`.

pub mod mapping;
pub mod reading;
pub mod update;

use crate::email::EmailAddress;
use crate::organisation::Trait;
use crate::organisation_number::OrganisationNumber;
use crate::organisation_type::OutsideReason;
use crate::place::MunicipalityCode;
use crate::same_organisation::Facts;
pub use mapping::Mapping;
pub use reading::{Reader, Reading};

crate::text_enum! {
    /// What a column of a list tells of an organisation.
    pub enum Field {
        /// What the list's owner calls the row: a number of its own.
        Key = "key",
        /// Its name.
        Name = "name",
        /// Other names, one or several.
        Alias = "alias",
        /// Organisation number.
        Number = "number",
        /// Municipality, by name or code.
        Municipality = "municipality",
        /// What kind of association, in the list's own words.
        Type = "type",
        /// What it does.
        Activity = "activity",
        /// Whom it is there for.
        TargetGroup = "target_group",
        /// Postal code.
        PostalCode = "postal_code",
        /// Postal town.
        Town = "town",
        /// Website.
        Website = "website",
        /// A text about it.
        Description = "description",
        /// Number of members.
        Members = "members",
        /// Where mail reaches it. A person's own address is a personal detail.
        Email = "email",
        /// Telephone number.
        Phone = "phone",
        /// Who answers. A personal detail.
        Person = "person",
    }
}

impl Field {
    /// Whether several columns may tell of it, and a cell may hold several values.
    pub const fn takes_many(self) -> bool {
        matches!(self, Self::Alias | Self::Type | Self::Activity | Self::TargetGroup | Self::Municipality)
    }

    /// Whether it may tell of a person, so that a legal basis is needed to keep it.
    pub const fn may_be_personal(self) -> bool {
        matches!(self, Self::Email | Self::Phone | Self::Person)
    }
}

crate::text_enum! {
    /// Why a row cannot be taken in.
    pub enum RowRefusal {
        /// No name stands there, or something that is none.
        NoName = "no_name",
        /// The number of a person stands in the name.
        PersonalNumber = "personal_number",
        /// The name is longer than any.
        NameTooLong = "name_too_long",
        /// The row is damaged: columns have shifted, or it cannot be read.
        Damaged = "damaged",
    }
}

crate::text_enum! {
    /// What a file has wrong in a row or a cell of it.
    pub enum CellFault {
        /// Characters that cannot be read.
        Lost = "lost",
        /// More characters than are read.
        TooLong = "too_long",
        /// More cells than headings.
        TooMany = "too_many",
        /// Fewer cells than headings.
        TooFew = "too_few",
        /// A quote that is never closed.
        OpenQuote = "open_quote",
        /// An error of the spreadsheet instead of a value.
        ErrorValue = "error_value",
        /// A formula whose value was not kept.
        Formula = "formula",
        /// A number of which the spreadsheet has thrown digits away.
        Shortened = "shortened",
        /// No number.
        Number = "number",
        /// No day or time that exists.
        Date = "date",
        /// It does not stand where it says.
        Misplaced = "misplaced",
        /// It refers to a text that is not there.
        MissingText = "missing_text",
        /// Something else.
        Other = "other",
    }
}

crate::text_enum! {
    /// Why a row waits for a person to say what it is.
    pub enum QuestionReason {
        /// It is the same as an organisation in the register, as far as can be seen; nothing was merged unasked.
        SameCertain = "same_certain",
        /// It is likely the same as an organisation in the register: read both.
        SameLikely = "same_likely",
        /// It stands for the same as another, but their numbers differ.
        OtherNumber = "other_number",
        /// It seems to be a school.
        School = "school",
        /// It seems to be an authority or a part of one.
        Authority = "authority",
        /// It seems to be a company.
        Company = "company",
        /// It seems to be a person.
        Person = "person",
        /// The name says that it is not in use.
        NotInUse = "not_in_use",
    }
}

crate::text_enum! {
    /// What a person says of rows.
    pub enum QuestionAnswer {
        /// They are the organisations they seem to be.
        Same = "same",
        /// They are organisations of their own.
        Own = "own",
        /// They are none, and are not asked about again while they say what they say.
        Aside = "aside",
    }
}

impl From<OutsideReason> for QuestionReason {
    fn from(reason: OutsideReason) -> Self {
        match reason {
            OutsideReason::School => Self::School,
            OutsideReason::Authority => Self::Authority,
            OutsideReason::Company => Self::Company,
            OutsideReason::Person => Self::Person,
            OutsideReason::NotInUse => Self::NotInUse,
        }
    }
}

crate::text_enum! {
    /// What was wrong with a value, so that it was left out. The row is taken in without it.
    pub enum RemarkKind {
        /// The check digit of the organisation number is wrong.
        NumberCheckDigit = "number_check_digit",
        /// It is no organisation number.
        NumberForm = "number_form",
        /// It is the number of a person. It is not kept, nor shown.
        NumberOfPerson = "number_of_person",
        /// There is no such municipality.
        Municipality = "municipality",
        /// Two columns name two municipalities; the name was taken before the code.
        MunicipalitiesDiffer = "municipalities_differ",
        /// No postal code.
        PostalCode = "postal_code",
        /// No address of a website.
        Website = "website",
        /// No e-mail address.
        Email = "email",
        /// No number of members.
        Members = "members",
        /// The type could not be placed in the classification; it is listed.
        TypeUnplaced = "type_unplaced",
        /// Longer than what is kept; the beginning was.
        Cut = "cut",
        /// A personal detail, and no legal basis was given for keeping any.
        Personal = "personal",
        /// Numbers of persons, telephone numbers or e-mail addresses stood in the text and are masked in it; the value is how many.
        Masked = "masked",
        /// A telephone number or an e-mail address in what is shown to anyone.
        ContactDetail = "contact_detail",
        /// Characters that are not seen were taken away; the value is the rest.
        Hidden = "hidden",
        /// Somebody who was erased from what is known of the organisation.
        Erased = "erased",
    }
}

/// Something about one value of a row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Remark {
    /// Of what.
    pub field: Field,
    /// What was wrong.
    pub kind: RemarkKind,
    /// The value; empty when it may be a person's.
    pub value: String,
}

/// What a row says of an organisation. What it does not say is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Said {
    /// Name.
    pub name: String,
    /// Other names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Organisation number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<OrganisationNumber>,
    /// Municipality.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<MunicipalityCode>,
    /// Website.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub website: String,
    /// Postal code, five digits.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub postal_code: String,
    /// Postal town.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub town: String,
    /// A text about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Number of members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<i64>,
    /// Where mail reaches a function of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// How a person is reached: kept only with a legal basis.
    #[serde(skip_serializing_if = "Contact::is_empty")]
    pub contact: Contact,
    /// Of what character it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub character: Vec<Trait>,
}

/// How a person, or a telephone, of an organisation is reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Contact {
    /// Who answers.
    pub person: String,
    /// A person's own address.
    pub email: Option<EmailAddress>,
    /// Telephone number.
    pub phone: String,
}

impl Contact {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Said {
    /// What it is compared by.
    pub fn facts<'a>(&'a self, number: Option<&'a str>) -> Facts<'a> {
        facts(&self.name, &self.aliases, number, self.seat, &self.postal_code, &self.town, &self.website)
    }
}

/// What an organisation is compared by, from what is known of it. The number is given as ten digits.
pub fn facts<'a>(
    name: &'a str,
    aliases: &'a [String],
    number: Option<&'a str>,
    seat: Option<MunicipalityCode>,
    postal_code: &'a str,
    town: &'a str,
    website: &'a str,
) -> Facts<'a> {
    let seat = seat.map(MunicipalityCode::municipality);
    let given = |text: &'a str| Some(text).filter(|text| !text.is_empty());
    Facts {
        name,
        aliases: aliases.iter().map(String::as_str).collect(),
        municipality: seat.map(|m| m.code),
        seat: seat.map(|m| m.short_name),
        county: seat.map(|m| m.county().short_name),
        number,
        postal_code: given(postal_code),
        town: given(town),
        website: given(website),
    }
}
