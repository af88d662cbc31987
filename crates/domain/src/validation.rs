//! What is wrong with something a person wrote, and where.
//!
//! A rule that refuses names the field and the reason as a [`Problem`]; the words for people
//! are in the translations (`i18n`), one per problem. Pages show them at the field, the command
//! line prints them with the row, the API puts them in `application/problem+json`.

use std::fmt;

/// A word that is none of those an enum knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord {
    /// What was written.
    pub given: String,
    /// What could have been written.
    pub known: &'static [&'static str],
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is none of {}", self.given, self.known.join(", "))
    }
}

impl std::error::Error for UnknownWord {}

/// Why a field was refused. Each variant has one sentence per language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The field is empty and must not be.
    Missing,
    /// Longer than the field takes; how many characters it takes.
    TooLong(usize),
    /// Not an e-mail address.
    NotAnEmailAddress,
    /// Not a date written as 2024-02-29.
    NotADate,
    /// The date must come after another date that is given.
    NotAfter(jiff::civil::Date),
    /// The day must come before the planned decision, which can be moved in the same form.
    NotBeforeDecision(jiff::civil::Date),
    /// The day must come before the day by which everyone is told, which can be moved in the same form.
    NotBeforeFeedback(jiff::civil::Date),
    /// The day must come before the planned decision.
    AfterDecision(jiff::civil::Date),
    /// The day must not come after the last day, which is given.
    AfterLastDay(jiff::civil::Date),
    /// It is that day already.
    SameDay(jiff::civil::Date),
    /// Someone has been given time until a day; the last day for all cannot be made earlier then.
    TimeIsGiven(jiff::civil::Date),
    /// The day is earlier than what everyone has been told: must be confirmed.
    ConfirmEarlier(jiff::civil::Date),
    /// The day is more than a year away: must be confirmed.
    ConfirmFarAway,
    /// The time to answer is not over until a day: must be confirmed.
    ConfirmEarlyClose(jiff::civil::Date),
    /// More rows, or a longer row, than a postal address has: the most of each.
    TooManyRows(usize, usize),
    /// The same thing already exists; what it is called.
    Taken(String),
    /// Not one of the choices offered.
    NotAChoice,
    /// The list has no rows.
    EmptyList,
    /// A row of a pasted or read list could not be understood.
    BadRow(crate::recipient_list::BadRow),
    /// A row that should name a day names none: its number from 1, and what it says.
    NoDay(usize, String),
    /// The file is of a type that is not received: its name.
    FileType(String),
    /// The file is dangerous to open: it holds macros, a script or the like. Its name.
    FileDangerous(String),
    /// The file is larger than the limit: its name and the limit in megabytes.
    FileTooLarge(String, u64),
    /// What was sent is larger than is received, all together; the limit in megabytes.
    SentTooMuch(u64),
    /// The search is longer than can be followed, in bytes of its address.
    SearchTooLong(usize),
    /// Not a whole number from the first to the second.
    NotInRange(i64, i64),
    /// More files than are received; how many that is.
    TooManyFiles(usize),
    /// The file is empty: its name.
    FileEmpty(String),
    /// Neither stance nor text nor file: there is nothing to send.
    NothingToSend,
    /// A stance for the proposal as a whole must be chosen.
    ChooseStance,
    /// Two different people are needed, and the same one is named twice.
    SamePerson,
    /// A reason must be given with this outcome.
    ReasonMissing,
    /// The register number is not of the form `RS 2023-0395`.
    NotARegisterNumber,
    /// Not a colour written as `#002d5a`.
    NotAColour,
    /// A secrecy mark needs its provision (TF 2:20).
    ProvisionMissing,
    /// A file is shown as it came beside a text of which something is left out: the same words may stand in it.
    FileBesideRedaction,
    /// Neither an e-mail address nor a postal address is known.
    NoAddress,
    /// Characters that are not seen are in the text: control characters and, in a name or on a single line, those that turn
    /// the direction of writing.
    ForbiddenCharacters,
    /// Neither referral nor recipient is suggested for the mail: a person must choose.
    NothingSuggested,
    /// The mails are suggested to be from different recipients: they are not one answer.
    SeveralSuggested,
    /// There is no document with that number.
    NoSuchDocument,
    /// A document that is asked for has not been assessed.
    NotAssessed,
    /// A document that was assessed has changed since: its number.
    AssessAgain(String),
    /// What is handed out in part needs a copy in which something is masked.
    MaskedCopyMissing,
    /// A code or link that is wrong or has expired.
    WrongCode,
    /// The file cannot be read as a table: why, and the same in English with all that is known, for whoever reads the log.
    NotATable(TableFault, String),
    /// No column of the table holds the organisation's name.
    NoNameColumn,
    /// Two columns of the table are to hold what there can be only one of.
    ColumnTwice(crate::register_row::Field),
    /// The table has no column with this heading.
    NoSuchColumn(String),
    /// No file was chosen.
    NoFile,
    /// It is no organisation number, or it is a person's; why.
    OrganisationNumber(crate::organisation_number::Refusal),
    /// There is no municipality, and where one may stand no county, of that name.
    NoSuchPlace(String),
    /// A keyword that says nothing of what is done, or is a whole description.
    SaysNothing(String),
    /// Not an address on the web.
    NotAWebAddress,
    /// A person is shown to anyone only when that person has consented.
    NeedsConsentToShow,
    /// A day that has not come, where one that has is asked for.
    InTheFuture,
    /// The file is no model: how many mistakes there are, and the first of them.
    NotAModel(usize, String),
    /// The model that is followed on that day has nothing called so.
    NotOfModel(String),
    /// Not a Swedish postal code.
    NotAPostalCode,
    /// Neither a person nor an address nor a telephone number is given.
    NoWayToReach,
    /// A person's name is kept only with consent, or for a task of public interest.
    PersonNeedsBasis,
    /// The address is a person's own, so the same holds for it.
    PersonalAddress,
    /// The number of a person stands in the text.
    PersonalNumber,
    /// A telephone number or an e-mail address stands where it would be shown to anyone.
    ContactInText,
    /// So many of those that were found are not in use, and are put on no new list.
    NotInUse(usize),
    /// What was searched for cannot be read.
    SearchUnreadable,
    /// No organisation in the register has this name or number: what was written, and names that are like it.
    NoSuchOrganisation(String, Vec<String>),
    /// Several organisations in the register have this name: it.
    SeveralSuch(String),
    /// An organisation would stand over itself, or follow upon itself, by way of others.
    Circle,
}

crate::text_enum! {
    /// Why a file is not read as a table.
    pub enum TableFault {
        /// It is empty, or holds nothing but blanks.
        Empty = "empty",
        /// It is larger, or unpacks to more, than is read.
        TooLarge = "too_large",
        /// It is something else, such as a workbook from before 2007.
        Foreign = "foreign",
        /// It asks for a password.
        Protected = "protected",
        /// It is damaged.
        Damaged = "damaged",
        /// There is no such sheet or row of headings.
        NoSuchPlace = "no_such_place",
    }
}

/// A problem at a field. The field's name is the name of the form control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// Name of the field, for instance `title` or `part-2-text`.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// Everything that is wrong with what was sent, in the order of the fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<FieldProblem>);

impl Problems {
    /// Notes a problem at a field.
    pub fn add(&mut self, field: impl Into<String>, problem: Problem) {
        self.0.push(FieldProblem { field: field.into(), problem });
    }

    /// One problem at one field.
    pub fn one(field: impl Into<String>, problem: Problem) -> Self {
        let mut problems = Self::default();
        problems.add(field, problem);
        problems
    }

    /// Ok when nothing is wrong.
    pub fn into_result(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }

    /// The first problem at a field, if any.
    pub fn at(&self, field: &str) -> Option<&Problem> {
        self.0.iter().find(|p| p.field == field).map(|p| &p.problem)
    }

    /// True when nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A text that must be there and may have at most `max` characters. Returns it trimmed.
    pub fn required_text(&mut self, field: &str, text: &str, max: usize) -> String {
        let text = self.optional_text(field, text, max);
        if text.is_empty() && self.at(field).is_none() {
            self.add(field, Problem::Missing);
        }
        text
    }

    /// A text that may be empty and may have at most `max` characters. Returns it trimmed.
    pub fn optional_text(&mut self, field: &str, text: &str, max: usize) -> String {
        // Word processors part lines and pages with these.
        let text = crate::text::tidy(&text.replace(['\u{b}', '\u{c}', '\u{85}'], "\n"));
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            self.add(field, Problem::ForbiddenCharacters);
        } else if text.chars().count() > max {
            self.add(field, Problem::TooLong(max));
        }
        text
    }

    /// A name or another text of one line that must be there: without hidden characters ([`crate::text::is_hidden`]).
    pub fn required_line(&mut self, field: &str, text: &str, max: usize) -> String {
        let text = self.optional_line(field, text, max);
        if text.is_empty() && self.at(field).is_none() {
            self.add(field, Problem::Missing);
        }
        text
    }

    /// The same, that may be empty.
    pub fn optional_line(&mut self, field: &str, text: &str, max: usize) -> String {
        let text = text.trim();
        if text.chars().any(crate::text::is_hidden) {
            self.add(field, Problem::ForbiddenCharacters);
            return text.to_owned();
        }
        self.optional_text(field, text, max)
    }

    /// Refuses the number of a person anywhere in a text.
    pub fn no_personal_number(&mut self, field: &str, text: &str) {
        if self.at(field).is_none() && crate::personal_data::holds_number(text) {
            self.add(field, Problem::PersonalNumber);
        }
    }

    /// Refuses how somebody is reached in a text that is shown to anyone, and the number of a person.
    pub fn no_personal_data(&mut self, field: &str, text: &str) {
        self.no_personal_number(field, text);
        if self.at(field).is_none() && (text.contains('@') || crate::personal_data::holds_contact(text)) {
            self.add(field, Problem::ContactInText);
        }
    }

    /// A date written as 2024-02-29.
    pub fn required_date(&mut self, field: &str, text: &str) -> Option<jiff::civil::Date> {
        if text.trim().is_empty() {
            self.add(field, Problem::Missing);
            return None;
        }
        self.optional_date(field, text)
    }

    /// A date written as 2024-02-29, or nothing.
    pub fn optional_date(&mut self, field: &str, text: &str) -> Option<jiff::civil::Date> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        // jiff's own parser also takes 20240229 and times; a form shows one way of writing.
        let date = jiff::civil::Date::strptime("%Y-%m-%d", text).ok();
        if date.is_none() {
            self.add(field, Problem::NotADate);
        }
        date
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_hidden_characters_is_refused_and_running_text_keeps_its_lines() {
        for name in ["Anna\u{202e}nossralK", "Anna\u{2066}", "A\u{200f}", "A\u{7}", "A\nB", "A\0"] {
            let mut problems = Problems::default();
            problems.required_line("name", name, 100);
            assert_eq!(problems.at("name"), Some(&Problem::ForbiddenCharacters), "{name:?}");
        }
        let mut problems = Problems::default();
        assert_eq!(problems.required_line("name", "  Åsa Ö \n", 100), "Åsa Ö");
        assert_eq!(problems.required_text("body", "Ett.\u{b}Två.\tTre.\r\n", 100), "Ett.\nTvå.\tTre.");
        assert!(problems.is_empty());
        problems.optional_text("body", "a\u{1b}[0m", 100);
        assert_eq!(problems.at("body"), Some(&Problem::ForbiddenCharacters));
    }
}
