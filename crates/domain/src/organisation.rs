//! Organisations: what is needed to write to one ([`Organisation`]), and what the register of civil society holds of it besides
//! ([`Profile`]).
//!
//! Field by field, and what differs between two entries: [`field`]; two made one: [`merging`]. Not here: how a row of a list becomes one ([`crate::register_row`]), and when two are the same ([`crate::same_organisation`]).

pub mod field;
pub mod merging;

use crate::email::EmailAddress;
use crate::ids::{ContactPointId, OrganisationId};
use crate::language::Language;
use crate::organisation_number::OrganisationNumber;
pub use crate::organisation_type::Basis;
use crate::place::MunicipalityCode;
use crate::time::{Day, Instant};
use std::collections::BTreeMap;

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
    /// Key of the site's counting category, such as `disability`; empty when nobody has said.
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

impl Organisation {
    /// One of civil society of which no more than its name is known.
    pub fn new(id: OrganisationId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            aliases: Vec::new(),
            kind: OrganisationKind::CivilSociety,
            category: String::new(),
            email: None,
            postal: Vec::new(),
            language: Language::Swedish,
            version: 1,
        }
    }
}

crate::text_enum! {
    /// Where an organisation stands in the register.
    pub enum OrganisationState {
        /// In the register.
        Active = "active",
        /// Has signed up; waits to be approved.
        Applied = "applied",
        /// Exists no more.
        Dissolved = "dissolved",
        /// Was found to be the same as another, which stands for both.
        Merged = "merged",
        /// Taken back with the import that it came with, or set aside: it was no organisation.
        Withdrawn = "withdrawn",
    }
}

crate::text_enum! {
    /// How far its work reaches; the municipalities themselves are traits of the facet [`Facet::Area`].
    pub enum Reach {
        /// One municipality, or several.
        Local = "local",
        /// A county.
        County = "county",
        /// The country.
        National = "national",
    }
}

crate::text_enum! {
    /// In what respect a trait says of what character an organisation is (V-3, V-6).
    pub enum Facet {
        /// A type of the classification ([`crate::organisation_type`]).
        Type = "type",
        /// What it does ([`crate::activity`]).
        Activity = "activity",
        /// Whom it is there for ([`crate::target_group`]).
        TargetGroup = "target_group",
        /// Its role in society, as it says itself (V-3).
        Role = "role",
        /// A rights perspective that it says it represents.
        Perspective = "perspective",
        /// A national minority that it says it represents.
        Minority = "minority",
        /// A municipality where it is active: its code.
        Area = "area",
    }
}

crate::text_enum! {
    /// What sort of other name it is known by.
    pub enum NameKind {
        /// It is also called so, or the name is often written so.
        Alias = "alias",
        /// It bore the name before.
        Former = "former",
        /// Letters that stand for the name: *PRO*.
        Abbreviation = "abbreviation",
    }
}

crate::text_enum! {
    /// A role of civil society in the community (V-3), as an organisation says it has it.
    pub enum SectorRole {
        /// School of democracy (*demokratiskola*).
        DemocracySchool = "democracy_school",
        /// Voice of a group (*röstbärare*).
        VoiceBearer = "voice_bearer",
        /// Opinion former.
        OpinionFormer = "opinion_former",
        /// Provider of services.
        Provider = "provider",
        /// Builder of community and trust.
        CommunityBuilder = "community_builder",
        /// Employer.
        Employer = "employer",
        /// Social entrepreneur.
        SocialEntrepreneur = "social_entrepreneur",
    }
}

crate::text_enum! {
    /// A rights perspective that an organisation says it represents: the grounds of the Discrimination Act (2008:567) 1:5 as they
    /// are spoken of in collaboration, and the rights of children and of national minorities.
    pub enum Perspective {
        /// Rights of children and young people.
        Children = "children",
        /// Rights of older people.
        OlderPeople = "older_people",
        /// Rights of people with disabilities (*funktionsrätt*).
        Disability = "disability",
        /// Equality between women and men.
        GenderEquality = "gender_equality",
        /// Rights of LGBTQI people.
        Lgbtqi = "lgbtqi",
        /// Work against racism; rights whatever one's ethnic origin.
        AntiRacism = "anti_racism",
        /// Freedom of religion and belief.
        Religion = "religion",
        /// Rights of national minorities.
        NationalMinorities = "national_minorities",
    }
}

crate::text_enum! {
    /// A national minority (the act on national minorities, 2009:724, section 2) that an organisation says it represents.
    pub enum Minority {
        /// Jews.
        Jews = "jews",
        /// Roma.
        Roma = "roma",
        /// Sami, who are an indigenous people as well.
        Sami = "sami",
        /// Sweden Finns.
        SwedenFinns = "sweden_finns",
        /// Tornedalians.
        Tornedalians = "tornedalians",
    }
}

crate::text_enum! {
    /// On what legal basis the details of a contact are kept.
    pub enum ContactBasis {
        /// Who they are about has agreed (GDPR art. 6.1 a).
        Consent = "consent",
        /// A task of public interest: the organisation has named whom to speak to (GDPR art. 6.1 e).
        PublicTask = "public_task",
        /// They are of a function, not of a person.
        Function = "function",
    }
}

crate::text_enum! {
    /// Whom a contact point reaches.
    pub enum ContactFunction {
        /// The chair.
        Chair = "chair",
        /// The office.
        Office = "office",
        /// Whoever answers referrals.
        Referrals = "referrals",
        /// The treasurer.
        Treasurer = "treasurer",
        /// Another, which its label names.
        Other = "other",
    }
}

crate::text_enum! {
    /// By what an organisation prefers to be reached.
    pub enum Channel {
        /// Mail.
        Mail = "mail",
        /// Letters on paper.
        Post = "post",
        /// Telephone.
        Phone = "phone",
    }
}

/// How a function of an organisation is reached, and by whom it is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactPoint {
    /// Identity.
    pub id: ContactPointId,
    /// Whose.
    pub organisation: OrganisationId,
    /// Whom it reaches.
    pub function: ContactFunction,
    /// What the function is called, when it is another.
    pub label: String,
    /// Who holds it; a personal detail.
    pub person: String,
    /// Address.
    pub email: Option<EmailAddress>,
    /// Telephone number.
    pub phone: String,
    /// Where it was told: the name of a list, or how it came. Never empty.
    pub source: String,
    /// On what legal basis it is kept.
    pub basis: ContactBasis,
    /// The organisation has chosen to show it to anyone.
    pub is_public: bool,
    /// From when it holds.
    pub since: Day,
    /// The last day it held.
    pub until: Option<Day>,
    /// When the personal details in it were erased.
    pub erased_at: Option<Instant>,
    /// Rises with each change.
    pub version: i64,
}

/// The address at which an organisation answers referrals: that of the function which does, while it holds, else its own.
pub fn answering_address<'a>(
    own: Option<&'a EmailAddress>,
    contacts: &'a [ContactPoint],
    today: Day,
) -> Option<&'a EmailAddress> {
    let answers = |c: &&ContactPoint| c.function == ContactFunction::Referrals && c.holds_on(today);
    contacts.iter().filter(answers).find_map(|c| c.email.as_ref()).or(own)
}

impl ContactPoint {
    /// Does it hold what is about a person: a name, or a way to reach one that was not told as the function's own?
    pub fn is_personal(&self) -> bool {
        !self.person.is_empty() || self.basis != ContactBasis::Function
    }

    /// Does it hold on a day?
    pub fn holds_on(&self, day: Day) -> bool {
        self.since <= day && self.until.is_none_or(|until| until >= day)
    }

    /// Takes away what is about a person. That there was a contact, for what and when, stays.
    pub fn erase(&mut self, today: Day, at: Instant) {
        if self.is_personal() {
            self.email = None;
            self.phone.clear();
        }
        self.person.clear();
        self.is_public = false;
        // One that was to begin later never did: it lasted the one day that its beginning names.
        self.until = Some(self.until.unwrap_or(today).min(today).max(self.since));
        self.erased_at = Some(at);
    }
}

/// Something that says of what character an organisation is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Trait {
    /// In what respect.
    pub facet: Facet,
    /// By what it is counted, such as `sport`.
    pub key: String,
    /// As it was written, for what has no fixed words; else empty.
    pub label: String,
    /// Whether it was said, or read out of the name.
    pub basis: Basis,
}

/// What the register holds of an organisation beside what is needed to write to it. All of it may be unknown.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Profile {
    /// What sort the other names are, by folded name; those that are not here are aliases.
    pub name_kinds: BTreeMap<String, NameKind>,
    /// Organisation number.
    pub number: Option<OrganisationNumber>,
    /// The municipality where it has its seat, or in whose register it stands.
    pub seat: Option<MunicipalityCode>,
    /// How far its work reaches.
    pub reach: Option<Reach>,
    /// Website, as written.
    pub website: String,
    /// Postal code, five digits.
    pub postal_code: String,
    /// Postal town.
    pub town: String,
    /// What it does, in its own words or those of the source. May name people: shown to officials.
    pub description: String,
    /// Number of members, as last told.
    pub members: Option<i64>,
    /// The day that number is of.
    pub members_on: Option<Day>,
    /// What its representatives need to take part.
    pub access_needs: String,
    /// Where it stands.
    pub state: OrganisationState,
    /// The one that stands for it, when it is merged.
    pub merged_into: Option<OrganisationId>,
    /// Of what character it is, in order.
    pub character: Vec<Trait>,
    /// What it wants to be asked about, in order: subjects as activities, target groups and places.
    pub interests: Vec<Trait>,
    /// By what it prefers to be reached.
    pub channel: Option<Channel>,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            name_kinds: BTreeMap::new(),
            number: None,
            seat: None,
            reach: None,
            website: String::new(),
            postal_code: String::new(),
            town: String::new(),
            description: String::new(),
            members: None,
            members_on: None,
            access_needs: String::new(),
            state: OrganisationState::Active,
            merged_into: None,
            character: Vec::new(),
            interests: Vec::new(),
            channel: None,
        }
    }
}

impl Profile {
    /// Its traits in one respect.
    pub fn in_respect(&self, facet: Facet) -> impl Iterator<Item = &Trait> {
        self.character.iter().filter(move |t| t.facet == facet)
    }
}
