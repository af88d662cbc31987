//! Reading a row: what its cells say of an organisation, what had to be left out, and by what the row is known again.

use super::{Contact, Field, Mapping, Remark, RemarkKind, RowRefusal, Said};
use crate::activity;
use crate::email::EmailAddress;
use crate::organisation::{Basis, Facet, Trait};
use crate::organisation_number::{OrganisationNumber, Refusal};
use crate::organisation_type::Classification;
use crate::place::{self, MunicipalityCode};
use crate::target_group::TargetGroup;
use crate::text::fold;

/// Characters of a name.
const NAME: usize = 200;
/// Characters of the text about it.
const DESCRIPTION: usize = 5_000;
/// Characters of a website.
const WEBSITE: usize = 300;
/// Characters of anything else.
const SHORT: usize = 120;
/// Values of one kind in a row.
const MANY: usize = 40;

/// Reads the rows of one list.
#[derive(Debug)]
pub struct Reader<'a> {
    /// What the columns mean.
    pub mapping: &'a Mapping,
    /// By which types are placed.
    pub classification: &'a Classification,
    /// The municipality of rows that name none.
    pub municipality: Option<MunicipalityCode>,
    /// There is a legal basis for keeping personal details.
    pub keeps_personal: bool,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// By what the row is known again in the next edition of the list. Rows may share it.
    pub key: String,
    /// What it says.
    pub said: Said,
    /// What was left out, and why.
    pub remarks: Vec<Remark>,
}

impl Reader<'_> {
    /// Reads a row.
    ///
    /// # Errors
    /// It says nothing that can be taken in.
    pub fn read(&self, cells: &[String]) -> Result<Reading, RowRefusal> {
        let mut row = Row {
            reader: self,
            said: Said::default(),
            remarks: Vec::new(),
            types: Vec::new(),
            places: Vec::new(),
        };
        let mut own_key = "";
        for (field, cell) in self.mapping.columns().iter().zip(cells) {
            let cell = cell.trim();
            let Some(field) = field.filter(|_| !cell.is_empty()) else { continue };
            if field == Field::Key {
                own_key = cell;
            } else {
                row.take(field, cell)?;
            }
        }
        if row.said.name.is_empty() {
            return Err(RowRefusal::NoName);
        }
        row.place();
        row.characterise();
        let Row { said, mut remarks, .. } = row;
        remarks.truncate(MANY);
        let key = key_of(own_key, &said);
        Ok(Reading { key, said, remarks })
    }
}

/// By what a row is known again: the list's own number; else the name with where it is, or with its number.
fn key_of(own_key: &str, said: &Said) -> String {
    if !own_key.is_empty() {
        return format!("#{}", shortened(own_key, SHORT));
    }
    let name = fold(&said.name);
    match (said.seat, said.number) {
        (Some(seat), _) => format!("{name}|{seat}"),
        (None, Some(number)) => format!("{name}|{number}"),
        (None, None) => format!("{name}|{}", fold(&said.town)),
    }
}

struct Row<'a> {
    reader: &'a Reader<'a>,
    said: Said,
    remarks: Vec<Remark>,
    types: Vec<String>,
    /// Municipalities, and whether each was named or given by its code.
    places: Vec<(MunicipalityCode, bool)>,
}

impl Row<'_> {
    fn remark(&mut self, field: Field, kind: RemarkKind, value: &str) {
        self.remarks.push(Remark { field, kind, value: shortened(value, SHORT) });
    }

    fn cut(&mut self, field: Field, text: &str, most: usize) -> String {
        let text = crate::text::plain_line(text).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() <= most {
            return text;
        }
        self.remark(field, RemarkKind::Cut, &text);
        shortened(&text, most)
    }

    fn take(&mut self, field: Field, cell: &str) -> Result<(), RowRefusal> {
        match field {
            Field::Name => self.name(cell)?,
            Field::Number => self.number(cell),
            Field::Municipality => match place::municipality(cell) {
                Some(found) => {
                    self.places.push((found.key(), !cell.starts_with(|c: char| c.is_ascii_digit())));
                }
                None => self.remark(field, RemarkKind::Municipality, cell),
            },
            Field::PostalCode => match postal_code(cell) {
                Some(code) => self.said.postal_code = code,
                None => self.remark(field, RemarkKind::PostalCode, cell),
            },
            Field::Town => self.said.town = self.cut(field, cell, SHORT),
            Field::Website => match website(cell) {
                Some(site) => self.said.website = site,
                None => self.remark(field, RemarkKind::Website, cell),
            },
            Field::Description => self.said.description = self.cut(field, cell, DESCRIPTION),
            Field::Members => match cell.replace([' ', '\u{a0}'], "").parse::<u32>() {
                Ok(members) => self.said.members = Some(i64::from(members)),
                Err(_) => self.remark(field, RemarkKind::Members, cell),
            },
            Field::Alias => {
                for alias in several(cell) {
                    let alias = self.cut(field, alias, NAME);
                    if fold(&alias) != fold(&self.said.name) && !self.said.aliases.contains(&alias) {
                        self.said.aliases.push(alias);
                    }
                }
            }
            Field::Type => self.types.extend(several(cell).map(str::to_owned)),
            Field::Activity => self.activities(cell),
            Field::TargetGroup => {
                for group in several(cell).flat_map(TargetGroup::fold) {
                    self.is(Facet::TargetGroup, group.to_string(), String::new(), Basis::Said);
                }
            }
            Field::Email | Field::Phone | Field::Person => self.contact(field, cell),
            Field::Key => {}
        }
        Ok(())
    }

    fn name(&mut self, cell: &str) -> Result<(), RowRefusal> {
        let name = crate::text::plain_line(cell).split_whitespace().collect::<Vec<_>>().join(" ");
        // `[borttaget]`: somebody has taken a name out and left a mark.
        let is_a_mark = name.starts_with('[') && name.ends_with(']');
        if is_a_mark || !name.chars().any(char::is_alphanumeric) {
            return Err(RowRefusal::NoName);
        }
        if name.chars().count() > NAME {
            return Err(RowRefusal::NameTooLong);
        }
        self.said.name = name;
        Ok(())
    }

    fn number(&mut self, cell: &str) {
        match OrganisationNumber::read(cell) {
            Ok(number) => self.said.number = Some(number),
            Err(Refusal::Empty) => {}
            Err(Refusal::Person(_)) => self.remark(Field::Number, RemarkKind::NumberOfPerson, ""),
            Err(Refusal::BadCheckDigit) => self.remark(Field::Number, RemarkKind::NumberCheckDigit, cell),
            Err(Refusal::OddForm { .. }) => {
                // What has an odd form may still be somebody's number with a digit too many.
                let digits = cell.chars().filter(char::is_ascii_digit).count();
                let shown = if digits >= 9 { "" } else { cell };
                self.remark(Field::Number, RemarkKind::NumberForm, shown);
            }
        }
    }

    fn activities(&mut self, cell: &str) {
        for found in activity::read_all(several(cell)) {
            self.is(Facet::Activity, found.key, found.label, Basis::Said);
        }
    }

    fn contact(&mut self, field: Field, cell: &str) {
        if field == Field::Email {
            let Ok(address) = cell.parse::<EmailAddress>() else {
                self.remark(field, RemarkKind::Email, if self.reader.keeps_personal { cell } else { "" });
                return;
            };
            if is_of_a_function(&address) {
                self.said.email = Some(address);
                return;
            }
            if self.reader.keeps_personal {
                self.said.contact.email = Some(address);
                return;
            }
        } else if self.reader.keeps_personal {
            let text = self.cut(field, cell, SHORT);
            let contact: &mut Contact = &mut self.said.contact;
            *(if field == Field::Phone { &mut contact.phone } else { &mut contact.person }) = text;
            return;
        }
        self.remark(field, RemarkKind::Personal, "");
    }

    /// Where it has its seat: what is named, else what a code says, else the list's municipality, else where its postal code lies.
    fn place(&mut self) {
        let named =
            self.places.iter().find(|(_, by_name)| *by_name).or(self.places.first()).map(|(at, _)| *at);
        let by_postal_code = || {
            place::municipality_of_postal_code(&self.said.postal_code)
                .ok()
                .flatten()
                .map(place::Municipality::key)
        };
        let seat = named.or(self.reader.municipality).or_else(by_postal_code);
        self.said.seat = seat;
        let by_name =
            |wanted: bool| self.places.iter().find(|(_, by_name)| *by_name == wanted).map(|(at, _)| *at);
        if let (Some(name), Some(code)) = (by_name(true), by_name(false))
            && name != code
        {
            let (name, code) = (name.municipality(), code.municipality());
            let value = format!("{} / {} {}", name.short_name, code.code, code.short_name);
            self.remark(Field::Municipality, RemarkKind::MunicipalitiesDiffer, &value);
        }
        let areas: Vec<MunicipalityCode> =
            self.places.iter().filter(|(_, by_name)| *by_name).map(|(at, _)| *at).collect();
        for area in areas.into_iter().filter(|area| Some(*area) != seat) {
            self.is(Facet::Area, area.to_string(), String::new(), Basis::Said);
        }
    }

    fn characterise(&mut self) {
        let types = std::mem::take(&mut self.types);
        let classification = self.reader.classification;
        let character = classification.character(types.iter().map(String::as_str), &self.said.name);
        for (key, basis) in character.types {
            self.is(Facet::Type, key.to_string(), String::new(), basis);
        }
        for spelled in character.unplaced {
            self.remark(Field::Type, RemarkKind::TypeUnplaced, &spelled);
        }
        self.said.character.sort_unstable();
    }

    fn is(&mut self, facet: Facet, key: String, label: String, basis: Basis) {
        let has = &mut self.said.character;
        if has.iter().filter(|t| t.facet == facet).count() < MANY
            && !has.iter().any(|t| t.facet == facet && t.key == key)
        {
            has.push(Trait { facet, key, label, basis });
        }
    }
}

/// The values in a cell. Registers put `|` or `;` between them; a comma may be within one.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(['|', ';', '\n']).map(str::trim).filter(|value| !value.is_empty())
}

fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// A Swedish postal code as people write it, as its five digits.
pub fn postal_code(cell: &str) -> Option<String> {
    let code: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
    let code = ["SE-", "S-", "SE"].iter().find_map(|before| code.strip_prefix(before)).unwrap_or(&code);
    let good = code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit()) && !code.starts_with('0');
    good.then(|| code.to_owned())
}

/// A web address as people write it, with or without `https://`; nothing when it is none, or longer than is kept.
pub fn website(cell: &str) -> Option<String> {
    let rest = cell.strip_prefix("http://").or_else(|| cell.strip_prefix("https://")).unwrap_or(cell);
    let host = rest.split(['/', '?', '#']).next()?;
    let good = host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | ':'))
        && rest.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '<' | '>'));
    (good && cell.chars().count() <= WEBSITE).then(|| cell.to_owned())
}

/// Whether an address is a function's: what stands before the @ names an office, or nobody.
pub fn is_of_a_function(address: &EmailAddress) -> bool {
    const FUNCTIONS: &[&str] = &[
        "info",
        "kontakt",
        "kansli",
        "kansliet",
        "styrelse",
        "styrelsen",
        "ordforande",
        "ordf",
        "sekreterare",
        "kassor",
        "post",
        "mail",
        "epost",
        "office",
        "contact",
        "forening",
        "foreningen",
        "klubb",
        "klubben",
        "medlem",
        "remiss",
        "remisser",
        "hej",
        "admin",
        "webmaster",
        "expedition",
        "exp",
        "board",
        "bestyrelsen",
        "utbildning",
    ];
    let local = address.local_part().to_lowercase();
    local.split(|c: char| !c.is_alphabetic()).any(|word| FUNCTIONS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(headings: &str, cells: &str) -> Result<Reading, RowRefusal> {
        let headings: Vec<String> = headings.split(',').map(str::to_owned).collect();
        let cells: Vec<String> = cells.split(',').map(str::to_owned).collect();
        let mapping = Mapping::guess(&headings);
        let classification = Classification::standard();
        Reader { mapping: &mapping, classification, municipality: None, keeps_personal: false }.read(&cells)
    }

    #[test]
    fn a_row_says_who_where_and_of_what_character() {
        let row = read(
            "kommunkod,kommun,namn,organisationsnummer,typer,aktiviteter,malgrupper,postnummer,ort,hemsida",
            "1440,Ale, Ahlafors  IF ,802000-3292,Idrottsförening,Fotboll|Gymnastik,Barn och ungdom (0-20 år),449 14,ALAFORS,https://www.ahlafors.example",
        )
        .unwrap();
        let said = &row.said;
        assert_eq!((said.name.as_str(), said.postal_code.as_str()), ("Ahlafors IF", "44914"));
        assert_eq!(said.seat.unwrap().municipality().name, "Ale kommun");
        assert_eq!(row.key, "ahlafors if|1440");
        assert!(row.remarks.is_empty(), "{:?}", row.remarks);
        let types: Vec<_> =
            said.character.iter().filter(|t| t.facet == Facet::Type).map(|t| t.key.as_str()).collect();
        assert_eq!(types.len(), 1);
        assert_eq!(said.character.iter().filter(|t| t.facet == Facet::Activity).count(), 2);
        assert!(said.character.iter().any(|t| t.key == "young_people"));
    }

    #[test]
    fn a_persons_number_is_neither_kept_nor_told() {
        let row = read("namn,organisationsnummer", "Byalaget,811228-9874").unwrap();
        assert_eq!(row.said.number, None);
        assert_eq!(
            row.remarks,
            [Remark { field: Field::Number, kind: RemarkKind::NumberOfPerson, value: String::new() }]
        );
    }

    #[test]
    fn personal_details_need_a_legal_basis() {
        let row = read("namn,e-post,kontaktperson", "Byalaget,eva.larsson@post.example,Eva Larsson").unwrap();
        assert_eq!(row.said.email, None);
        assert!(row.said.contact.is_empty());
        assert!(row.remarks.iter().all(|r| r.kind == RemarkKind::Personal && r.value.is_empty()));
        let row = read("namn,e-post", "Byalaget,styrelsen@byalaget.example").unwrap();
        assert_eq!(row.said.email.unwrap().as_str(), "styrelsen@byalaget.example");
    }

    #[test]
    fn a_row_without_a_name_is_refused_and_a_bad_value_is_left_out() {
        assert_eq!(read("namn,ort", "[namn borttaget],Ale"), Err(RowRefusal::NoName));
        assert_eq!(read("namn,ort", " - ,Ale"), Err(RowRefusal::NoName));
        assert_eq!(read("namn,ort", &format!("{},Ale", "x".repeat(201))), Err(RowRefusal::NameTooLong));
        let row = read("namn,postnummer,hemsida,kommun", "Byalaget,4431,kommer snart,Atlantis").unwrap();
        let kinds: Vec<_> = row.remarks.iter().map(|r| r.kind).collect();
        assert_eq!(kinds, [RemarkKind::PostalCode, RemarkKind::Website, RemarkKind::Municipality]);
        assert_eq!(row.key, "byalaget|");
    }

    #[test]
    fn a_name_goes_before_a_code_that_says_otherwise() {
        let row = read("kommunkod,kommun,namn", "0643,Håbo,Byalaget").unwrap();
        assert_eq!(row.said.seat.unwrap().to_string(), "0305");
        assert_eq!(row.remarks[0].kind, RemarkKind::MunicipalitiesDiffer);
    }
}
