//! Which heading of a list means what: guessed, then decided by a person, then remembered for the list.

use super::Field;
use std::collections::BTreeMap;

/// Headings that mean something, folded. Registers write them in the singular or the plural.
const HEADINGS: &[(Field, &[&str])] = &[
    (
        Field::Name,
        &[
            "namn",
            "föreningsnamn",
            "förening",
            "föreningens namn",
            "organisation",
            "organisationens namn",
            "organisationsnamn",
            "name",
            "organisation name",
            "instans",
        ],
    ),
    (
        Field::Number,
        &[
            "organisationsnummer",
            "organisationsnr",
            "orgnr",
            "org.nr",
            "org nr",
            "org.nummer",
            "orgnummer",
            "registration number",
            "organisation number",
        ],
    ),
    (
        Field::Municipality,
        &["kommun", "kommunkod", "säte", "kommunnamn", "hemkommun", "municipality", "municipality code"],
    ),
    (
        Field::Type,
        &[
            "typ",
            "typer",
            "föreningstyp",
            "föreningstyper",
            "organisationstyp",
            "kategori",
            "kategorier",
            "typ av förening",
            "type",
            "types",
            "category",
        ],
    ),
    (
        Field::Activity,
        &["aktivitet", "aktiviteter", "verksamhet", "verksamheter", "inriktning", "activity", "activities"],
    ),
    (
        Field::TargetGroup,
        &["målgrupp", "målgrupper", "malgrupp", "malgrupper", "åldersgrupp", "target group", "target groups"],
    ),
    (Field::PostalCode, &["postnummer", "postnr", "post nr", "postal code", "zip", "zip code"]),
    (Field::Town, &["ort", "postort", "postadress ort", "town", "city", "stad"]),
    (
        Field::Website,
        &["hemsida", "webbplats", "webb", "webbadress", "webbsida", "url", "www", "länk", "website", "web"],
    ),
    (
        Field::Description,
        &["beskrivning", "om föreningen", "om", "presentation", "information", "description"],
    ),
    (Field::Members, &["medlemmar", "antal medlemmar", "medlemsantal", "members", "number of members"]),
    (
        Field::Email,
        &[
            "e-post",
            "epost",
            "mail",
            "e-postadress",
            "mejl",
            "mejladress",
            "email",
            "e-mail",
            "e-mail address",
        ],
    ),
    (Field::Phone, &["telefon", "telefonnummer", "tel", "mobil", "mobiltelefon", "phone", "telephone"]),
    (
        Field::Person,
        &["kontaktperson", "kontakt", "ordförande", "kontaktpersonens namn", "contact", "contact person"],
    ),
    (
        Field::Alias,
        &["alias", "andra namn", "förkortning", "kortnamn", "tidigare namn", "other names", "abbreviation"],
    ),
    (Field::Key, &["id", "föreningsid", "förenings-id", "external id"]),
];

/// What each column of a list means, from left to right. A column that means nothing here is left out of what is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<Option<Field>>,
}

/// Why a mapping cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadMapping {
    /// No column holds the name.
    #[error("no column holds the organisation's name")]
    NoName,
    /// Two columns are to hold what there can be only one of.
    #[error("two columns are to hold {0}")]
    Twice(Field),
    /// There is no column with this heading.
    #[error("there is no column \"{0}\"")]
    NoColumn(String),
}

impl Mapping {
    /// What the headings seem to mean. Where two seem to mean one thing, the first has it.
    pub fn guess(headings: &[String]) -> Self {
        let mut columns: Vec<Option<Field>> = Vec::with_capacity(headings.len());
        for heading in headings {
            let meant = meaning(heading);
            let is_taken = |field: Field| {
                columns.contains(&Some(field)) && !matches!(field, Field::Municipality | Field::Activity)
            };
            columns.push(meant.filter(|field| !is_taken(*field)));
        }
        Self { columns }
    }

    /// What the headings mean by what was decided for this list before; a heading that is new to it is guessed.
    pub fn remembered(headings: &[String], decided: &BTreeMap<String, Option<Field>>) -> Self {
        let guess = Self::guess(headings);
        let mut columns: Vec<Option<Field>> = headings
            .iter()
            .zip(&guess.columns)
            .map(|(heading, guessed)| decided.get(&fold(heading)).copied().unwrap_or(*guessed))
            .collect();
        for at in 1..columns.len() {
            let taken = columns[at].is_some_and(|f| !f.takes_many() && columns[..at].contains(&Some(f)));
            if taken {
                columns[at] = None;
            }
        }
        Self { columns }
    }

    /// Lets the columns of a heading mean something else, or nothing.
    pub fn decide(
        &mut self,
        headings: &[String],
        heading: &str,
        field: Option<Field>,
    ) -> Result<(), BadMapping> {
        let wanted = fold(heading);
        let is_meant: Vec<bool> = headings.iter().map(|heading| fold(heading) == wanted).collect();
        if !is_meant.contains(&true) {
            return Err(BadMapping::NoColumn(heading.to_owned()));
        }
        for (column, is_meant) in self.columns.iter_mut().zip(is_meant) {
            if is_meant {
                *column = field;
            } else {
                // What a person says takes the place of a guess.
                *column = column.filter(|had| had.takes_many() || Some(*had) != field);
            }
        }
        Ok(())
    }

    /// Is there a name, and nothing twice of which there is one?
    pub fn check(&self) -> Result<(), BadMapping> {
        let told = |field: Field| self.columns.iter().filter(|c| **c == Some(field)).count();
        if told(Field::Name) == 0 {
            return Err(BadMapping::NoName);
        }
        match Field::ALL.iter().find(|f| !f.takes_many() && told(**f) > 1) {
            Some(twice) => Err(BadMapping::Twice(*twice)),
            None => Ok(()),
        }
    }

    /// What each column means.
    pub fn columns(&self) -> &[Option<Field>] {
        &self.columns
    }

    /// The mapping as it is remembered: what each heading means.
    pub fn to_remember(&self, headings: &[String]) -> BTreeMap<String, Option<Field>> {
        headings.iter().map(|h| fold(h)).zip(self.columns.iter().copied()).collect()
    }
}

fn fold(heading: &str) -> String {
    crate::text::fold(heading.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '*')))
}

fn meaning(heading: &str) -> Option<Field> {
    let heading = fold(&heading.replace('_', " "));
    HEADINGS.iter().find(|(_, known)| known.contains(&heading.as_str())).map(|(field, _)| *field)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(text: &str) -> Vec<String> {
        text.split(',').map(str::to_owned).collect()
    }

    #[test]
    fn headings_are_guessed_as_people_write_them() {
        let headings = headings("rad,kommunkod,kommun,namn,Org.nr,Typer,kategorier,har_epost,Hemsida:");
        let mapping = Mapping::guess(&headings);
        assert_eq!(
            mapping.columns(),
            [
                None,
                Some(Field::Municipality),
                Some(Field::Municipality),
                Some(Field::Name),
                Some(Field::Number),
                Some(Field::Type),
                None,
                None,
                Some(Field::Website)
            ]
        );
        assert_eq!(mapping.check(), Ok(()));
    }

    #[test]
    fn a_list_without_names_is_no_register() {
        assert_eq!(Mapping::guess(&headings("Kommun,Länk")).check(), Err(BadMapping::NoName));
    }

    #[test]
    fn what_a_person_decided_takes_the_place_of_a_guess_and_is_remembered() {
        let headings = headings("Förening,Klubb,Ort");
        let mut mapping = Mapping::guess(&headings);
        mapping.decide(&headings, "klubb", Some(Field::Name)).unwrap();
        mapping.decide(&headings, "Ort", None).unwrap();
        assert_eq!(mapping.columns(), [None, Some(Field::Name), None]);
        let missing = mapping.decide(&headings, "Namn", Some(Field::Name));
        assert_eq!(missing, Err(BadMapping::NoColumn("Namn".to_owned())));
        let turned = ["Ort".to_owned(), "Klubb".to_owned(), "Förening".to_owned(), "E-post".to_owned()];
        let again = Mapping::remembered(&turned, &mapping.to_remember(&headings));
        assert_eq!(again.columns(), [None, Some(Field::Name), None, Some(Field::Email)]);
    }
}
