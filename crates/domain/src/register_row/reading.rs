//! Reading a row: what its cells say of an organisation, what had to be left out, and by what the row is known again.

use super::{Contact, Field, Mapping, Remark, RemarkKind, RowRefusal, Said};
use crate::activity;
use crate::email::EmailAddress;
use crate::function_address::is_of_a_function;
use crate::organisation::{Basis, Facet, Trait};
use crate::organisation_number::{OrganisationNumber, Refusal};
use crate::organisation_type::Classification;
use crate::personal_data::{holds_contact, holds_number, masked};
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
            match field {
                Field::Key if holds_number(cell) => row.remark(field, RemarkKind::NumberOfPerson, ""),
                Field::Key => own_key = cell,
                _ => row.take(field, cell)?,
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
    /// A value that may be a person's is not told.
    fn remark(&mut self, field: Field, kind: RemarkKind, value: &str) {
        let value = if holds_number(value) { String::new() } else { shortened(value, SHORT) };
        self.remarks.push(Remark { field, kind, value });
    }

    /// On one line, without characters that are not seen. That there were some is told.
    fn plain(&mut self, field: Field, cell: &str) -> String {
        let seen: String = cell.chars().filter(|c| !crate::text::is_invisible(*c)).collect();
        let text = crate::text::plain_line(&seen).split_whitespace().collect::<Vec<_>>().join(" ");
        if cell
            .chars()
            .any(|c| crate::text::is_invisible(c) || (crate::text::is_hidden(c) && !c.is_whitespace()))
        {
            self.remark(field, RemarkKind::Hidden, &text);
        }
        text
    }

    /// A value of one line, unless the number of a person stands in it, or, where it is shown to anyone, how somebody is reached.
    fn line(&mut self, field: Field, cell: &str, most: usize) -> Option<String> {
        let text = self.plain(field, cell);
        if holds_number(&text) {
            self.remark(field, RemarkKind::NumberOfPerson, "");
            return None;
        }
        let at = matches!(field, Field::Town | Field::Activity) && text.contains('@');
        if at || (!field.may_be_personal() && holds_contact(&text)) {
            self.remark(field, RemarkKind::ContactDetail, "");
            return None;
        }
        Some(self.cut(field, text, most)).filter(|text| !text.is_empty())
    }

    /// The text about it. What tells how somebody is reached goes out of it, unless there is a basis for keeping that.
    fn description(&mut self, cell: &str) {
        let (field, text) = (Field::Description, self.plain(Field::Description, cell));
        let (text, count) = masked(&text, !self.reader.keeps_personal);
        if count > 0 {
            self.remark(field, RemarkKind::Masked, &count.to_string());
        }
        self.said.description = self.cut(field, text, DESCRIPTION);
    }

    fn cut(&mut self, field: Field, text: String, most: usize) -> String {
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
            Field::Town => self.said.town = self.line(field, cell, SHORT).unwrap_or_default(),
            Field::Website => match website(cell) {
                Some(site) if holds_number(&site) => self.remark(field, RemarkKind::NumberOfPerson, ""),
                Some(site) => self.said.website = site,
                None => self.remark(field, RemarkKind::Website, cell),
            },
            Field::Description => self.description(cell),
            Field::Members => match cell.replace([' ', '\u{a0}'], "").parse::<u32>() {
                Ok(members) => self.said.members = Some(i64::from(members)),
                Err(_) => self.remark(field, RemarkKind::Members, cell),
            },
            Field::Alias => {
                for alias in several(cell) {
                    let Some(alias) = self.line(field, alias, NAME) else { continue };
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
        let name = self.plain(Field::Name, cell);
        // `[borttaget]`: somebody has taken a name out and left a mark.
        let is_a_mark = name.starts_with('[') && name.ends_with(']');
        if is_a_mark || !name.chars().any(char::is_alphabetic) {
            return Err(RowRefusal::NoName);
        }
        if holds_number(&name) {
            return Err(RowRefusal::PersonalNumber);
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
        let told: Vec<String> =
            several(cell).filter_map(|one| self.line(Field::Activity, one, DESCRIPTION)).collect();
        for found in activity::read_all(told.iter().map(String::as_str)) {
            self.is(Facet::Activity, found.key, found.label, Basis::Said);
        }
    }

    fn contact(&mut self, field: Field, cell: &str) {
        if field == Field::Email {
            let Ok(address) = cell.parse::<EmailAddress>() else {
                self.remark(field, RemarkKind::Email, if self.reader.keeps_personal { cell } else { "" });
                return;
            };
            if holds_number(address.as_str()) {
                self.remark(field, RemarkKind::NumberOfPerson, "");
                return;
            }
            if is_of_a_function(&address) {
                self.said.email = Some(address);
                return;
            }
            if self.reader.keeps_personal {
                self.said.contact.email = Some(address);
                return;
            }
        } else if self.reader.keeps_personal {
            let Some(text) = self.line(field, cell, SHORT) else { return };
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
        && rest
            .chars()
            .all(|c| !c.is_whitespace() && !crate::text::is_hidden(c) && !matches!(c, '"' | '<' | '>'));
    (good && cell.chars().count() <= WEBSITE).then(|| cell.to_owned())
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

    #[test]
    fn a_persons_number_in_a_text_is_kept_out_and_not_told() {
        for name in ["Anna Andersson 19800101-1231", "Föreningen 800101-1231 i namnet", "Kören8001011231"] {
            assert_eq!(
                read("namn,kommun", &format!("{name},Ale")),
                Err(RowRefusal::PersonalNumber),
                "{name}"
            );
        }
        let row = read(
            "id,namn,alias,aktiviteter,ort,hemsida,typ",
            "19800101-1231,Byalaget,Bya 800101-1231|Byn,Fotboll|Ring 800101-1231,Ale 800101-1231,https://x.example/800101-1231,Klubb 800101-1231",
        )
        .unwrap();
        let told = format!("{:?} {:?} {}", row.said, row.remarks, row.key);
        assert!(!told.contains("1231"), "{told}");
        let fields: Vec<_> =
            row.remarks.iter().filter(|r| r.kind == RemarkKind::NumberOfPerson).map(|r| r.field).collect();
        assert_eq!(fields, [Field::Key, Field::Alias, Field::Activity, Field::Town, Field::Website]);
        assert_eq!((row.said.aliases, row.key.as_str()), (vec!["Byn".to_owned()], "byalaget|"));
    }

    #[test]
    fn how_somebody_is_reached_is_kept_out_of_what_is_shown() {
        let row = read(
            "namn,aktiviteter,ort,alias",
            "Byalaget,Fotboll|040-23 33 11|Skriv @ oss,Ale 070-123 45 67,Bya eva@x.example",
        )
        .unwrap();
        let kinds: Vec<_> = row.remarks.iter().map(|r| (r.field, r.kind, r.value.as_str())).collect();
        let out = |field| (field, RemarkKind::ContactDetail, "");
        assert_eq!(kinds, [out(Field::Activity), out(Field::Activity), out(Field::Town), out(Field::Alias)]);
        let does = row.said.character.iter().filter(|t| t.facet == Facet::Activity).count();
        assert_eq!((row.said.town.as_str(), does), ("", 1));
    }

    #[test]
    fn a_description_is_masked_without_a_basis() {
        let read = |keeps_personal| {
            let headings = ["namn".to_owned(), "beskrivning".to_owned()];
            let cells = ["Byalaget".to_owned(), "Ring 070-123 45 67. Eva är född 800101-1231.".to_owned()];
            let (mapping, classification) = (Mapping::guess(&headings), Classification::standard());
            Reader { mapping: &mapping, classification, municipality: None, keeps_personal }
                .read(&cells)
                .unwrap()
        };
        let without = read(false);
        assert_eq!(without.said.description, "Ring [telefon]. Eva är född [personnummer].");
        let remark =
            |value: &str| Remark { field: Field::Description, kind: RemarkKind::Masked, value: value.into() };
        assert_eq!(without.remarks, [remark("2")]);
        let with = read(true);
        assert_eq!(with.said.description, "Ring 070-123 45 67. Eva är född [personnummer].");
        assert_eq!(with.remarks, [remark("1")]);
    }

    #[test]
    fn characters_that_are_not_seen_go_and_a_name_has_letters() {
        let row = read("namn,alias", "Bya\u{202e}laget\u{7},By\u{200b}n").unwrap();
        assert_eq!((row.said.name.as_str(), row.said.aliases[0].as_str()), ("Byalaget", "Byn"));
        let told: Vec<_> = row.remarks.iter().map(|r| (r.field, r.kind, r.value.as_str())).collect();
        assert_eq!(
            told,
            [(Field::Name, RemarkKind::Hidden, "Byalaget"), (Field::Alias, RemarkKind::Hidden, "Byn")]
        );
        assert!(read("namn,alias", "Bya\tlaget,").unwrap().remarks.is_empty(), "a space of another sort");
        for none in ["123", "3.7", "\u{202e}", "1900-2000", "·"] {
            assert_eq!(read("namn,ort", &format!("{none},Ale")), Err(RowRefusal::NoName), "{none}");
        }
        assert!(
            read("namn,ort", "4H,Ale").is_ok()
                && read("namn,hemsida", "Byn,https://x.example/\u{202e}a").unwrap().said.website.is_empty()
        );
    }
}
