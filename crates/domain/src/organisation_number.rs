//! Swedish organisation numbers (*organisationsnummer*): ten digits, written `802000-3292`.
//!
//! The third digit is at least 2, which tells such a number from that of a person, and the last is a check digit (DOMAIN 5).
//! Nothing else is demanded: real associations have numbers that begin with 0. An organisation need not have a number (V-2),
//! and districts of one federation may share one, so a number is a fact about an organisation, never its identity.
//!
//! [`OrganisationNumber::read`] takes what people write and says why it refuses. What was refused is kept as it was written by
//! whoever asked, with the [`Refusal`] beside it, and is never public: it may be somebody's personal number.

use crate::personal_data::{self, is_luhn, kind_of_date};
use std::{fmt, str::FromStr};

/// The number of an organisation that is no natural person. Its written form is `NNNNNN-NNNN`.
///
/// ```
/// use domain::organisation_number::{OrganisationNumber, Refusal};
/// let number: OrganisationNumber = "org.nr 16802000 3292".parse().unwrap();
/// assert_eq!(number.to_string(), "802000-3292");
/// assert_eq!("802000-3293".parse::<OrganisationNumber>(), Err(Refusal::BadCheckDigit));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OrganisationNumber(u64);

crate::text_enum! {
    /// What the first digit says of the kind of legal person. Numbers stay when a body changes, and some were given otherwise:
    /// this informs, and nothing is ever refused for it.
    pub enum NumberGroup {
        /// 1: the estate of someone who has died.
        Estate = "estate",
        /// 2: state, regions, municipalities; also parishes and some faith communities.
        Public = "public",
        /// 3: a foreign company.
        Foreign = "foreign",
        /// 5: a limited company.
        Company = "company",
        /// 6: a simple company.
        SimpleCompany = "simple_company",
        /// 7: an economic association; also housing cooperatives and joint property associations.
        EconomicAssociation = "economic_association",
        /// 8: a non-profit association or a foundation.
        NonProfit = "non_profit",
        /// 9: a partnership.
        Partnership = "partnership",
    }
}

crate::text_enum! {
    /// What a number of a person looks like.
    pub enum PersonShape {
        /// *Personnummer*.
        PersonalNumber = "personal_number",
        /// *Samordningsnummer*: 60 added to the day.
        CoordinationNumber = "coordination_number",
    }
}

/// Why a text is no organisation number. It never repeats what was written, which may be personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing is written, or only what stands for nothing: `x`, `-`, `saknas`.
    #[error("no organisation number is given")]
    Empty,
    /// Ten digits of the right form, but the check digit is wrong: most often a slip of the pen.
    #[error("the check digit of the organisation number is wrong")]
    BadCheckDigit,
    /// A date of birth and four digits, with a right check digit or not: the number of a person, such as a sole trader.
    /// Personal data, never public.
    #[error("it looks like the number of a person, not of an organisation")]
    Person(PersonShape),
    /// Anything else: too few digits or too many, letters among them. `perhaps` is a valid number that stands in it, with
    /// digits before it that do not belong there (`06802540-1384`) or a hyphen in the wrong place; a person decides.
    #[error("it is not an organisation number such as 802000-3292")]
    OddForm {
        /// The number that is perhaps meant.
        perhaps: Option<OrganisationNumber>,
    },
}

impl Refusal {
    /// The written form, for what is kept beside a number that was refused.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::BadCheckDigit => "bad_check_digit",
            Self::Person(PersonShape::PersonalNumber) => "personal_number",
            Self::Person(PersonShape::CoordinationNumber) => "coordination_number",
            Self::OddForm { .. } => "odd_form",
        }
    }

    /// Is what was written the number of a person?
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Person(_))
    }
}

impl OrganisationNumber {
    /// Reads a number as people write it: with a hyphen, a dash or spaces or without, with `16` before it as some registers
    /// have it, with *org.nr* in front, or as the number for value added tax (`SE802000329201`).
    pub fn read(written: &str) -> Result<Self, Refusal> {
        let text = without_label(written);
        if stands_for_nothing(&text) {
            return Err(Refusal::Empty);
        }
        let odd = Refusal::OddForm { perhaps: None };
        let (text, is_vat) = match text.strip_prefix("se") {
            Some(rest) => (rest, true),
            None => (text.as_str(), false),
        };
        if !text.chars().all(|c| c.is_ascii_digit() || c == '-' || c == '+') {
            return Err(odd);
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        if let Some(shape) = person_shape(&digits, is_vat) {
            return Err(Refusal::Person(shape));
        }
        if text.contains('+') {
            return Err(odd);
        }
        let ten = match digits.len() {
            10 if !is_vat => digits.as_str(),
            12 if is_vat && digits.ends_with("01") => &digits[..10],
            12 if !is_vat && digits.starts_with("16") => &digits[2..],
            _ => return Err(Refusal::OddForm { perhaps: hidden_in(&digits) }),
        };
        if !separated_before_last_four(text) {
            return Err(Refusal::OddForm { perhaps: Self::from_ten(ten).ok() });
        }
        Self::from_ten(ten)
    }

    fn from_ten(ten: &str) -> Result<Self, Refusal> {
        let number = ten.parse().map_err(|_| Refusal::OddForm { perhaps: None })?;
        match (ten.len(), ten.as_bytes().get(2)) {
            (10, Some(b'2'..=b'9')) if is_luhn(ten) => Ok(Self(number)),
            (10, Some(b'2'..=b'9')) => Err(Refusal::BadCheckDigit),
            _ => Err(Refusal::OddForm { perhaps: None }),
        }
    }

    /// The ten digits alone.
    pub fn digits(self) -> String {
        format!("{:010}", self.0)
    }

    /// What the first digit says of the kind of legal person. Nothing for 0 and 4, which real associations have too.
    pub const fn group(self) -> Option<NumberGroup> {
        match self.0 / 1_000_000_000 {
            1 => Some(NumberGroup::Estate),
            2 => Some(NumberGroup::Public),
            3 => Some(NumberGroup::Foreign),
            5 => Some(NumberGroup::Company),
            6 => Some(NumberGroup::SimpleCompany),
            7 => Some(NumberGroup::EconomicAssociation),
            8 => Some(NumberGroup::NonProfit),
            9 => Some(NumberGroup::Partnership),
            _ => None,
        }
    }
}

/// Lower case, without what says that a number follows, without spaces, with one sort of hyphen.
fn without_label(written: &str) -> String {
    let mut text: String = written
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}'))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
            c => c,
        })
        .collect();
    for label in
        ["organisationsnummer", "organisationsnr", "org.nummer", "orgnummer", "org.nr", "org-nr", "orgnr"]
    {
        if let Some(rest) = text.strip_prefix(label) {
            text = rest.to_owned();
            break;
        }
    }
    text.trim_matches(|c: char| matches!(c, '.' | ',' | ':' | ';' | '\'' | '’' | '"' | '(' | ')')).to_owned()
}

fn stands_for_nothing(text: &str) -> bool {
    const NOTHING: [&str; 9] = ["x", "saknas", "saknar", "ingen", "inget", "okänt", "n/a", "na", "null"];
    text.chars().all(|c| !c.is_alphanumeric()) || NOTHING.contains(&text) || text.chars().all(|c| c == 'x')
}

/// No separator but before the last four digits: `802000-3292`, `16-802000-3292`, `SE-802000-3292-01`.
fn separated_before_last_four(text: &str) -> bool {
    let groups: Vec<usize> = text.split('-').map(str::len).filter(|long| *long > 0).collect();
    matches!(groups.as_slice(), [10 | 12] | [6 | 8, 4] | [2, 10] | [2, 6, 4] | [10, 2] | [6, 4, 2] | [6, 6])
}

/// Does it hold ten digits of which the first six are a day, alone, after a century or other two digits, or in the number of a
/// sole trader for value added tax? Whether the check digit is right does not matter: a personal number with a slip in it is
/// still somebody's.
fn person_shape(digits: &str, is_vat: bool) -> Option<PersonShape> {
    let kind = match (digits.len(), is_vat) {
        (10, false) | (12, true) => kind_of_date(&digits[..6]),
        (12, false) => kind_of_date(&digits[..8]).or_else(|| kind_of_date(&digits[2..8])),
        _ => None,
    };
    Some(match kind? {
        personal_data::Kind::CoordinationNumber => PersonShape::CoordinationNumber,
        _ => PersonShape::PersonalNumber,
    })
}

/// A valid number after two digits that registers put before it.
fn hidden_in(digits: &str) -> Option<OrganisationNumber> {
    let rest = ["06", "19", "20", "00"].iter().find_map(|before| digits.strip_prefix(before))?;
    OrganisationNumber::from_ten(rest).ok()
}

impl fmt::Display for OrganisationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}-{:04}", self.0 / 10_000, self.0 % 10_000)
    }
}

impl FromStr for OrganisationNumber {
    type Err = Refusal;
    fn from_str(s: &str) -> Result<Self, Refusal> {
        Self::read(s)
    }
}

crate::stored_as_text!(OrganisationNumber);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<String, Refusal> {
        OrganisationNumber::read(text).map(|n| n.to_string())
    }

    #[test]
    fn people_write_it_in_many_ways() {
        for text in [
            "802000-3292",
            "8020003292",
            "16802000-3292",
            "168020003292",
            "16-802000-3292",
            "802000 3292",
            " 80 20 00-3292 ",
            "802000–3292",
            "802000−3292",
            "802000\u{a0}-\u{a0}3292",
            "802000\u{2011}3292",
            "org.nr 802000-3292",
            "Org nr: 802000-3292.",
            "Organisationsnummer 8020003292",
            "SE802000329201",
            "se 802000-3292 01",
            "'8020003292",
        ] {
            assert_eq!(read(text).as_deref(), Ok("802000-3292"), "{text:?}");
        }
    }

    #[test]
    fn numbers_of_regions_and_those_that_begin_with_nought_are_numbers() {
        for text in ["232100-0016", "232100-0040", "232100-0131", "002100-4619", "012001-3396"] {
            assert_eq!(read(text).as_deref(), Ok(text));
        }
        let group = |text: &str| OrganisationNumber::read(text).unwrap().group();
        assert_eq!(group("232100-0131"), Some(NumberGroup::Public));
        assert_eq!(group("802000-3292"), Some(NumberGroup::NonProfit));
        assert_eq!(group("012001-3396"), None);
    }

    #[test]
    fn what_is_a_persons_is_told_apart() {
        for text in [
            "640823-3234",
            "6408233234",
            "19640823-3234",
            "196408233234",
            "640823+3234",
            "640823-3235",
            "000229-1234",
            "16640823-3234",
            "SE640823323401",
        ] {
            assert_eq!(read(text), Err(Refusal::Person(PersonShape::PersonalNumber)), "{text}");
        }
        assert_eq!(read("640883-3231"), Err(Refusal::Person(PersonShape::CoordinationNumber)));
        assert_eq!(read("19640883-3231"), Err(Refusal::Person(PersonShape::CoordinationNumber)));
        // Neither a day nor a number of an organisation.
        assert_eq!(read("641399-3231"), Err(Refusal::OddForm { perhaps: None }));
    }

    #[test]
    fn each_refusal_says_why() {
        for nothing in ["", " ", "-", "...", "x", "XXX", "saknas", "\u{a0}"] {
            assert_eq!(read(nothing), Err(Refusal::Empty), "{nothing:?}");
        }
        assert_eq!(read("802404-9467"), Err(Refusal::BadCheckDigit));
        let meant = OrganisationNumber::read("802540-1384").unwrap();
        for odd in ["06802540-1384", "19802540-1384", "068025401384", "8025-401384", "802-540-1384"] {
            assert_eq!(read(odd), Err(Refusal::OddForm { perhaps: Some(meant) }), "{odd}");
        }
        for odd in [
            "7",
            "897300-xxxx",
            "864007681",
            "Östnors Bygdegårdsförening",
            "2005-12-05",
            "88880-6460",
            "802540+1384",
            "SE802540138402",
            "٨٠٢٥٤٠١٣٨٤",
            "8025401384802540",
        ] {
            assert_eq!(read(odd), Err(Refusal::OddForm { perhaps: None }), "{odd}");
        }
        for refusal in ["802404-9467", "640823-3234", "x1"].map(|t| read(t).unwrap_err()) {
            assert!(!refusal.to_string().contains("9467") && !refusal.to_string().contains("3234"));
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(nine in 0_u64..1_000_000_000) {
            let right = (0..10).map(|last| format!("{nine:09}{last}")).find(|ten| is_luhn(ten)).unwrap();
            match OrganisationNumber::read(&right) {
                Ok(number) => {
                    prop_assert!(right.as_bytes()[2] >= b'2');
                    prop_assert_eq!(number.digits(), right);
                    prop_assert_eq!(OrganisationNumber::read(&number.to_string()), Ok(number));
                }
                Err(_) => prop_assert!(right.as_bytes()[2] < b'2'),
            }
        }

        #[test]
        fn one_wrong_digit_or_two_that_changed_places_are_seen(nine in 0_u64..1_000_000_000, at in 3_usize..10, by in 1_u8..10) {
            let right = (0..10).map(|last| format!("{nine:09}{last}")).find(|ten| is_luhn(ten)).unwrap();
            prop_assume!(right.as_bytes()[2] >= b'2');
            let mut digits = right.clone().into_bytes();
            digits[at] = b'0' + (digits[at] - b'0' + by) % 10;
            let wrong = String::from_utf8(digits).unwrap();
            prop_assert_eq!(OrganisationNumber::read(&wrong), Err(Refusal::BadCheckDigit));
        }

        #[test]
        fn nothing_that_is_written_stops_it(text in "\\PC{0,40}") {
            if let Ok(number) = OrganisationNumber::read(&text) {
                prop_assert!(is_luhn(&number.digits()));
            }
        }
    }
}
