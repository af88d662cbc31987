//! Organisations known to the site: those that may be asked. Kept small here; the register of
//! civil society with all its facts is another matter.

use crate::email::EmailAddress;
use crate::ids::OrganisationId;
use crate::language::Language;

crate::text_enum! {
    /// What kind of counterpart it is (V-2, R-17).
    pub enum OrganisationKind {
        /// Civil society: association, foundation, faith community, network, with or without a number.
        CivilSociety = "civil_society",
        /// A board, administration or company of the authority itself.
        OwnUnit = "own_unit",
        /// Another public authority.
        Authority = "authority",
        /// Anyone else, such as a company.
        Other = "other",
    }
}

/// An organisation that may be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Identity.
    pub id: OrganisationId,
    /// Its name as it writes it.
    pub name: String,
    /// Other names it is known by: abbreviations, former names, common misspellings.
    pub aliases: Vec<String>,
    /// What kind of counterpart.
    pub kind: OrganisationKind,
    /// Key of the site's counting category, such as `disability`.
    pub category: String,
    /// A function's address, never a private person's.
    pub email: Option<EmailAddress>,
    /// Postal address, one line per entry.
    pub postal: Vec<String>,
    /// Preferred language.
    pub language: Language,
    /// Rises with each change.
    pub version: i64,
}
