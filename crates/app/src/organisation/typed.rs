//! What a person types of an organisation, and what is wrong with it. A field that stands as it stood is taken as it is: what came
//! with a list need not be mended by whoever changes something else.

use super::{optional_email, optional_postal, rows};
use crate::site::Site;
use domain::activity;
use domain::language::Language;
use domain::organisation::field::Field;
use domain::organisation::{
    Basis, Facet, Minority, NameKind, OrganisationKind, OrganisationState, Perspective, Reach, SectorRole,
    Trait,
};
use domain::organisation_number::{OrganisationNumber, Refusal};
use domain::organisation_type::{Classification, TypeKey};
use domain::place::{self, MunicipalityCode};
use domain::register_row::reading::{postal_code, website};
use domain::register_row::update::Held;
use domain::target_group::TargetGroup;
use domain::time::Day;
use domain::validation::{Problem, Problems};
use std::str::FromStr;

/// Most members an association is said to have.
const MOST_MEMBERS: i64 = 20_000_000;

/// What a person types of an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Name.
    pub name: String,
    /// Other names, one per line.
    pub aliases: String,
    /// Names it bore before, one per line.
    pub former: String,
    /// Abbreviations, one per line.
    pub abbreviations: String,
    /// Kind.
    pub kind: String,
    /// Counting category.
    pub category: String,
    /// Organisation number.
    pub number: String,
    /// Where it stands; empty: as it stands.
    pub state: String,
    /// Keys of types.
    pub types: Vec<String>,
    /// What it does, one keyword per line.
    pub activities: String,
    /// Keys of target groups.
    pub target_groups: Vec<String>,
    /// Keys of roles.
    pub roles: Vec<String>,
    /// Keys of rights perspectives.
    pub perspectives: Vec<String>,
    /// Keys of national minorities.
    pub minorities: Vec<String>,
    /// Number of members.
    pub members: String,
    /// The day that number is of.
    pub members_on: String,
    /// What it does, in running text.
    pub description: String,
    /// Municipality of its seat.
    pub seat: String,
    /// How far its work reaches.
    pub reach: String,
    /// Municipalities where it is active, one per line; a county stands for all of its own.
    pub areas: String,
    /// Postal code.
    pub postal_code: String,
    /// Postal town.
    pub town: String,
    /// A function's address.
    pub email: String,
    /// Postal address, one line per row.
    pub postal: String,
    /// Website.
    pub website: String,
    /// Language.
    pub language: String,
    /// What its representatives need to take part.
    pub access_needs: String,
}

impl From<&Held> for Typed {
    fn from(held: &Held) -> Self {
        let (o, p) = (&held.organisation, &held.profile);
        let keys = |field: Field| field.values(held);
        let lines = |field: Field| field.values(held).join("\n");
        let areas = p.in_respect(Facet::Area).filter_map(|t| place::municipality(&t.key));
        Self {
            name: o.name.clone(),
            aliases: lines(Field::Aliases),
            former: lines(Field::Former),
            abbreviations: lines(Field::Abbreviations),
            kind: o.kind.to_string(),
            category: o.category.clone(),
            number: text(p.number.as_ref()),
            state: p.state.to_string(),
            types: keys(Field::Types),
            activities: lines(Field::Activities),
            target_groups: keys(Field::TargetGroups),
            roles: keys(Field::Roles),
            perspectives: keys(Field::Perspectives),
            minorities: keys(Field::Minorities),
            members: text(p.members.as_ref()),
            members_on: text(p.members_on.as_ref()),
            description: p.description.clone(),
            seat: p.seat.map(|seat| seat.municipality().short_name.to_owned()).unwrap_or_default(),
            reach: text(p.reach.as_ref()),
            areas: areas.map(|m| m.short_name).collect::<Vec<_>>().join("\n"),
            postal_code: p.postal_code.clone(),
            town: p.town.clone(),
            email: text(o.email.as_ref()),
            postal: o.postal.join("\n"),
            website: p.website.clone(),
            language: o.language.to_string(),
            access_needs: p.access_needs.clone(),
        }
    }
}

/// Takes what was typed into an entry as it stands.
///
/// # Errors
/// Each field that must be mended.
pub(super) fn apply(site: &Site, before: &Held, is_new: bool, typed: &Typed) -> Result<Held, Problems> {
    let mut form =
        Form { was: Typed::from(before), is_new, typed, problems: Problems::default(), held: before.clone() };
    form.names();
    form.what_it_is(site);
    form.character();
    form.size();
    form.place();
    form.reached();
    form.problems.into_result()?;
    Ok(form.held)
}

struct Form<'a> {
    was: Typed,
    is_new: bool,
    typed: &'a Typed,
    problems: Problems,
    held: Held,
}

impl Form<'_> {
    /// Whether a field stands otherwise than it stood. Browsers end lines in their own way.
    fn changed(&self, of: impl Fn(&Typed) -> &String) -> bool {
        self.is_new || of(&self.was).replace('\r', "").trim() != of(self.typed).replace('\r', "").trim()
    }

    fn names(&mut self) {
        let typed = self.typed;
        if self.changed(|t| &t.name) {
            self.held.organisation.name = self.problems.required_line("name", &typed.name, 200);
            self.problems.no_personal_number("name", &typed.name);
        }
        let was = self.was.clone();
        for (field, kind, text, was) in [
            ("aliases", NameKind::Alias, &typed.aliases, &was.aliases),
            ("former", NameKind::Former, &typed.former, &was.former),
            ("abbreviations", NameKind::Abbreviation, &typed.abbreviations, &was.abbreviations),
        ] {
            if let Some(names) = other_names(&mut self.problems, field, text, &rows(was)) {
                self.held.set_names(kind, names);
            }
        }
    }

    fn what_it_is(&mut self, site: &Site) {
        let typed = self.typed;
        if self.changed(|t| &t.kind) {
            match typed.kind.parse::<OrganisationKind>() {
                Ok(kind) => self.held.organisation.kind = kind,
                Err(_) => self.problems.add("kind", Problem::NotAChoice),
            }
        }
        // One that came with a list has no counting category until somebody says.
        if self.changed(|t| &t.category) {
            if !typed.category.is_empty() && site.settings.category(&typed.category).is_none() {
                self.problems.add("category", Problem::NotAChoice);
            }
            self.held.organisation.category.clone_from(&typed.category);
        }
        if self.changed(|t| &t.number) {
            match OrganisationNumber::read(&typed.number) {
                Ok(number) => self.held.profile.number = Some(number),
                Err(Refusal::Empty) => self.held.profile.number = None,
                Err(refusal) => self.problems.add("number", Problem::OrganisationNumber(refusal)),
            }
        }
        if !typed.state.is_empty() && self.changed(|t| &t.state) {
            match typed.state.parse() {
                // To be merged, and to have signed up, are no choices: they come about in other ways.
                Ok(OrganisationState::Merged | OrganisationState::Applied) | Err(_) => {
                    self.problems.add("state", Problem::NotAChoice);
                }
                Ok(state) => self.held.profile.state = state,
            }
        }
    }

    fn character(&mut self) {
        let typed = self.typed;
        let known = |key: &str| {
            key.parse::<TypeKey>().is_ok_and(|key| Classification::standard().get(&key).is_some())
        };
        self.keys("types", Facet::Type, &typed.types, known);
        self.keys("target_groups", Facet::TargetGroup, &typed.target_groups, is::<TargetGroup>);
        self.keys("roles", Facet::Role, &typed.roles, is::<SectorRole>);
        self.keys("perspectives", Facet::Perspective, &typed.perspectives, is::<Perspective>);
        self.keys("minorities", Facet::Minority, &typed.minorities, is::<Minority>);
        if self.changed(|t| &t.activities) {
            let written = rows(&self.problems.optional_text("activities", &typed.activities, 8_000));
            if let Some(says_nothing) = written.iter().find(|w| activity::read(w).is_none()) {
                self.problems
                    .add("activities", Problem::SaysNothing(domain::text::opening(says_nothing, 60)));
            }
            let there = rows(&self.was.activities);
            for new in written.iter().filter(|w| !there.contains(w)) {
                self.problems.no_personal_data("activities", new);
            }
            let read = activity::read_all(written.iter().map(String::as_str));
            self.replace(Facet::Activity, read.into_iter().map(|a| (a.key, a.label)));
        }
    }

    /// Traits that are chosen among fixed ones. One that was there stays as it was, with its ground.
    fn keys(&mut self, field: &str, facet: Facet, keys: &[String], known: impl Fn(&str) -> bool) {
        let there: Vec<String> = self.held.profile.in_respect(facet).map(|t| t.key.clone()).collect();
        if keys.iter().any(|key| !known(key) && !there.contains(key)) {
            self.problems.add(field, Problem::NotAChoice);
        }
        self.replace(facet, keys.iter().map(|key| (key.clone(), String::new())));
    }

    fn replace(&mut self, facet: Facet, values: impl Iterator<Item = (String, String)>) {
        let character = &mut self.held.profile.character;
        let (of_facet, mut others): (Vec<Trait>, Vec<Trait>) =
            std::mem::take(character).into_iter().partition(|t| t.facet == facet);
        for (key, label) in values {
            let was = of_facet.iter().find(|t| t.key == key && (label.is_empty() || t.label == label));
            others.push(was.cloned().unwrap_or(Trait { facet, key, label, basis: Basis::Said }));
        }
        others.sort_unstable();
        others.dedup_by(|a, b| (a.facet, &a.key) == (b.facet, &b.key));
        *character = others;
    }

    fn size(&mut self) {
        let typed = self.typed;
        if self.changed(|t| &t.members) {
            let digits: String = typed.members.chars().filter(|c| !c.is_whitespace()).collect();
            self.held.profile.members = match digits.parse::<i64>() {
                _ if digits.is_empty() => None,
                Ok(members) if (0..=MOST_MEMBERS).contains(&members) => Some(members),
                _ => {
                    self.problems.add("members", Problem::NotInRange(0, MOST_MEMBERS));
                    None
                }
            };
        }
        if self.changed(|t| &t.members_on) {
            self.held.profile.members_on =
                self.problems.optional_date("members_on", &typed.members_on).map(Day);
        }
        if self.held.profile.members.is_none() {
            self.held.profile.members_on = None;
        }
        if self.changed(|t| &t.description) {
            self.held.profile.description =
                self.problems.optional_text("description", &typed.description, 5_000);
            self.problems.no_personal_number("description", &typed.description);
        }
    }

    fn place(&mut self) {
        let typed = self.typed;
        if self.changed(|t| &t.seat) {
            self.held.profile.seat = self.municipality("seat", &typed.seat);
        }
        if self.changed(|t| &t.reach) {
            self.held.profile.reach = typed.reach.parse::<Reach>().ok();
            if !typed.reach.is_empty() && self.held.profile.reach.is_none() {
                self.problems.add("reach", Problem::NotAChoice);
            }
        }
        if self.changed(|t| &t.areas) {
            let mut codes: Vec<MunicipalityCode> = Vec::new();
            for written in rows(&self.problems.optional_text("areas", &typed.areas, 10_000)) {
                match place::municipality(&written) {
                    Some(m) => codes.push(m.key()),
                    None => match place::county(&written) {
                        Some(county) => codes.extend(county.municipalities().map(place::Municipality::key)),
                        None => self
                            .problems
                            .add("areas", Problem::NoSuchPlace(domain::text::opening(&written, 60))),
                    },
                }
            }
            self.replace(Facet::Area, codes.into_iter().map(|code| (code.to_string(), String::new())));
        }
        if self.changed(|t| &t.postal_code) {
            let read = postal_code(&typed.postal_code);
            if read.is_none() && !typed.postal_code.trim().is_empty() {
                self.problems.add("postal_code", Problem::NotAPostalCode);
            }
            self.held.profile.postal_code = read.unwrap_or_default();
        }
        if self.changed(|t| &t.town) {
            self.held.profile.town = self.problems.optional_line("town", &typed.town, 100);
            self.problems.no_personal_data("town", &typed.town);
        }
    }

    fn municipality(&mut self, field: &str, written: &str) -> Option<MunicipalityCode> {
        if written.trim().is_empty() {
            return None;
        }
        let found = place::municipality(written).map(place::Municipality::key);
        if found.is_none() {
            self.problems.add(field, Problem::NoSuchPlace(domain::text::opening(written, 60)));
        }
        found
    }

    fn reached(&mut self) {
        let typed = self.typed;
        if self.changed(|t| &t.email) {
            self.held.organisation.email = optional_email(&mut self.problems, "email", &typed.email);
        }
        if self.changed(|t| &t.postal) {
            self.held.organisation.postal = optional_postal(&mut self.problems, "postal", &typed.postal);
            self.problems.no_personal_number("postal", &typed.postal);
        }
        if self.changed(|t| &t.website) {
            let written = typed.website.trim();
            let read = website(written);
            if read.is_none() && !written.is_empty() {
                self.problems.add("website", Problem::NotAWebAddress);
            }
            self.problems.no_personal_number("website", written);
            self.held.profile.website = read.unwrap_or_default();
        }
        self.held.organisation.language = typed.language.parse().unwrap_or(Language::Swedish);
        if self.changed(|t| &t.access_needs) {
            self.held.profile.access_needs =
                self.problems.optional_text("access_needs", &typed.access_needs, 2_000);
            self.problems.no_personal_number("access_needs", &typed.access_needs);
        }
    }
}

/// Other names, one per row; none when something must be mended. Those that stand there need not be mended.
pub(crate) fn other_names(
    problems: &mut Problems,
    field: &str,
    text: &str,
    there: &[String],
) -> Option<Vec<String>> {
    let names = rows(&problems.optional_text(field, text, 4_000));
    if names.iter().any(|name| name.chars().any(domain::text::is_hidden)) {
        problems.add(field, Problem::ForbiddenCharacters);
    } else if names.iter().any(|name| name.chars().count() > 200) {
        problems.add(field, Problem::TooLong(200));
    }
    for name in names.iter().filter(|name| !there.contains(name)) {
        problems.no_personal_number(field, name);
    }
    problems.at(field).is_none().then_some(names)
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn is<T: FromStr>(key: &str) -> bool {
    key.parse::<T>().is_ok()
}
