//! What an organisation itself says of itself: saved in one change with its contact points and what it wants to be asked about.
//!
//! What it says is its own from then on: a list that is read again does not write over it. Another name, number or other name to be
//! known by is a proposal that a person approves: anyone could say to be called as another is.

use super::access::{by_session, living, own_relations};
use super::case::propose;
use super::mandates::{self, TypedMandates};
use super::{Notice, addresses, ensure, tell};
use crate::change::{Change, entry};
use crate::clock::real;
use crate::contact_point;
use crate::error::{Error, Result};
use crate::organisation::{self, other_names, rows};
use crate::organisation_relation::{self, Related};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::activity;
use domain::ids::{ContactPointId, OrganisationId, OrganisationRelationId};
use domain::mandate::Mandate;
use domain::organisation::field::differences;
use domain::organisation::{Basis, Channel, ContactBasis, ContactPoint, Facet, Trait};
use domain::own_entry::{Told, optional_number};
use domain::place;
use domain::register_row::update::Held;
use domain::target_group::TargetGroup;
use domain::text::fold;
use domain::time::Day;
use domain::validation::{FieldProblem, Problem, Problems};
use store::organisation::Changed;

/// Rows for new contact points on the page: chair, office and treasurer after an annual meeting.
pub const NEW_CONTACTS: usize = 3;
/// What contact points that the organisation has named itself have as their source.
pub const SOURCE: &str = "Organisationen själv";

/// A contact point that stands there: what is to become of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedOld {
    /// Which.
    pub id: String,
    /// The version that was read.
    pub version: i64,
    /// It is shown to anyone.
    pub is_public: bool,
    /// It holds no longer.
    pub ends: bool,
}

/// A new contact point; one of which nothing is written is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedNewContact {
    /// Whom it reaches.
    pub function: String,
    /// What the function is called, when it is another.
    pub label: String,
    /// Who holds it.
    pub person: String,
    /// That person has agreed.
    pub consent: bool,
    /// Address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// It is shown to anyone.
    pub is_public: bool,
}

impl TypedNewContact {
    fn is_empty(&self) -> bool {
        [&self.label, &self.person, &self.email, &self.phone].iter().all(|text| text.trim().is_empty())
    }
}

/// A relation that stands there: what is to become of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedRelation {
    /// Which.
    pub id: String,
    /// The version that was read.
    pub version: i64,
    /// It holds no longer.
    pub ends: bool,
}

/// A new relation; one of which no organisation is named is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedNewRelation {
    /// What it is to the other.
    pub kind: String,
    /// The other: its name or organisation number.
    pub other: String,
}

/// What whoever has the entry open types.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// What stands in the entry. Its name, number, kind, category and state are not the organisation's to change.
    pub entry: organisation::Typed,
    /// Another name, for a person to approve; or the one it has.
    pub name: String,
    /// Another number, likewise.
    pub number: String,
    /// By what it prefers to be reached.
    pub channel: String,
    /// Subjects it wants to be asked about, one on each row.
    pub asked_subjects: String,
    /// Target groups it wants to be asked about.
    pub asked_groups: Vec<String>,
    /// Places it wants to be asked about, one on each row.
    pub asked_places: String,
    /// Contact points that stand there.
    pub contacts: Vec<TypedOld>,
    /// New ones.
    pub new_contacts: Vec<TypedNewContact>,
    /// Who represents it.
    pub mandates: TypedMandates,
    /// What it belongs to already.
    pub relations: Vec<TypedRelation>,
    /// What it belongs to besides.
    pub new_relation: TypedNewRelation,
}

impl Typed {
    /// What stands there, as a form begins.
    pub fn of(held: &Held, contacts: &[ContactPoint], mandates: &[Mandate], relations: &[Related]) -> Self {
        let of = |facet| held.profile.interests.iter().filter(move |t| t.facet == facet);
        let lines = |facet, word: fn(&Trait) -> String| of(facet).map(word).collect::<Vec<_>>().join("\n");
        let entry = organisation::Typed::from(held);
        Self {
            name: entry.name.clone(),
            number: entry.number.clone(),
            entry,
            channel: held.profile.channel.map(|c| c.to_string()).unwrap_or_default(),
            asked_subjects: lines(Facet::Activity, |t| t.label.clone()),
            asked_groups: of(Facet::TargetGroup).map(|t| t.key.clone()).collect(),
            asked_places: lines(Facet::Area, |t| {
                place::municipality(&t.key).map_or_else(|| t.key.clone(), |m| m.short_name.to_owned())
            }),
            contacts: contacts
                .iter()
                .map(|c| TypedOld {
                    id: c.id.to_string(),
                    version: c.version,
                    is_public: c.is_public,
                    ends: false,
                })
                .collect(),
            new_contacts: vec![TypedNewContact::default(); NEW_CONTACTS],
            mandates: TypedMandates::of(mandates),
            relations: relations
                .iter()
                .map(|r| TypedRelation {
                    id: r.relation.id.to_string(),
                    version: r.relation.version,
                    ends: false,
                })
                .collect(),
            new_relation: TypedNewRelation::default(),
        }
    }

    /// The entry as it is to be, with what is not the organisation's to change as it stands.
    fn entry_of(&self, before: &Held, today: Day) -> organisation::Typed {
        let was = organisation::Typed::from(before);
        let members = self.entry.members.trim() != was.members;
        let typed = rows(&self.entry.aliases);
        let kept = |name: &&str| typed.iter().any(|typed| fold(typed) == fold(name));
        organisation::Typed {
            aliases: was.aliases.lines().filter(kept).collect::<Vec<_>>().join("\n"),
            name: was.name,
            number: was.number,
            kind: was.kind,
            category: was.category,
            state: was.state,
            former: was.former,
            abbreviations: was.abbreviations,
            members_on: if members { today.to_string() } else { was.members_on },
            ..self.entry.clone()
        }
    }

    /// What it wants to be asked about, in order.
    fn interests(&self, problems: &mut Problems) -> Vec<Trait> {
        let says = |facet, key: String, label: String| Trait { facet, key, label, basis: Basis::Said };
        let mut all = Vec::new();
        for written in rows(&problems.optional_text("asked_subjects", &self.asked_subjects, 4_000)) {
            problems.no_personal_data("asked_subjects", &written);
            match activity::read(&written) {
                Some(read) => all.push(says(Facet::Activity, read.key, read.label)),
                None => {
                    problems.add("asked_subjects", Problem::SaysNothing(domain::text::opening(&written, 60)));
                }
            }
        }
        for key in &self.asked_groups {
            match key.parse::<TargetGroup>() {
                Ok(group) => all.push(says(Facet::TargetGroup, group.to_string(), String::new())),
                Err(_) => problems.add("asked_groups", Problem::NotAChoice),
            }
        }
        for written in rows(&problems.optional_text("asked_places", &self.asked_places, 4_000)) {
            let codes: Vec<_> = match (place::municipality(&written), place::county(&written)) {
                (Some(m), _) => vec![m.key()],
                (None, Some(county)) => county.municipalities().map(place::Municipality::key).collect(),
                (None, None) => {
                    problems.add("asked_places", Problem::NoSuchPlace(domain::text::opening(&written, 60)));
                    Vec::new()
                }
            };
            all.extend(codes.into_iter().map(|code| says(Facet::Area, code.to_string(), String::new())));
        }
        all.sort_unstable();
        all.dedup_by(|a, b| (a.facet, &a.key) == (b.facet, &b.key));
        all
    }

    /// What it proposes to be called or numbered instead, and to be known by besides.
    fn proposal(&self, before: &Held, problems: &mut Problems) -> Option<Told> {
        let o = &before.organisation;
        let name = problems.required_line("name", &self.name, 200);
        let number = optional_number(problems, "number", &self.number);
        let other_name = !name.is_empty() && name != o.name;
        let other_number = number.is_some() && number != before.profile.number;
        if other_name {
            problems.no_personal_number("name", &name);
        }
        let known: Vec<String> = o.aliases.iter().chain([&o.name, &name]).map(|name| fold(name)).collect();
        let mut aliases: Vec<String> = Vec::new();
        for alias in other_names(problems, "aliases", &self.entry.aliases, &o.aliases).unwrap_or_default() {
            if !known.contains(&fold(&alias)) && !aliases.iter().any(|there| fold(there) == fold(&alias)) {
                aliases.push(alias);
            }
        }
        (other_name || other_number || !aliases.is_empty()).then(|| Told {
            name: if other_name { name } else { String::new() },
            aliases,
            number: number.filter(|_| other_number),
            ..Told::default()
        })
    }
}

/// Saves what whoever has the entry open typed. `version` is the one that was read. Saving says that the rest is right too.
/// Returns what has changed, by names of fields ([`super::summary::field`]).
///
/// # Errors
/// Each field that must be mended; [`Error::ChangedMeanwhile`] when another has saved meanwhile;
/// [`crate::Refusal::LinkNotValid`] when the time is over.
pub async fn save(site: &Site, session: &str, version: i64, typed: &Typed) -> Result<Vec<String>> {
    let id = by_session(&mut site.store.read().await?, session).await?.organisation;
    let actor = Actor::Organisation(id);
    let mut change =
        site.open_change(&actor).await?.allow(Action::KeepOwnEntry, Resource::Organisation(id))?;
    // Asked again inside the change: an official may have closed it.
    let access = by_session(&mut change.tx, session).await?;
    let before = living(&mut change.tx, id).await?;
    let today = Day(change.at.day());
    let contacts = store::contact_point::of(&mut change.tx, id).await?;
    let (after, told, ties) = read_all(&mut change, &before, version, typed, &contacts).await?;
    let mut fields: Vec<String> = differences(&before, &after).iter().map(|d| d.field.to_string()).collect();
    for field in &fields {
        store::own_entry::said(&mut change.tx, id, field, today).await?;
    }
    fields.extend(ties.iter().map(|tie| (*tie).to_owned()));
    if let Some(told) = told
        && !is_proposed(&mut change, id, &told).await?
    {
        propose(&mut change, &access, told).await?;
        fields.push("rename".to_owned());
    }
    if before != after {
        let (by, at) = (actor.audit_name(), change.at);
        let changed = Changed { before: before.clone(), after: after.clone() };
        store::organisation::update_all(&mut change.tx, &[changed], None, &by, at).await?;
        change.index_soon(id).await?;
    }
    ensure(&mut change, id).await?;
    store::own_entry::confirmed(&mut change.tx, id, today).await?;
    if before.organisation.email != after.organisation.email {
        store::own_entry::reached(&mut change.tx, id).await?;
        // Whoever reads the old address had a way in, and may have it open: it is closed, but for where this was saved.
        store::own_entry::end_others(&mut change.tx, id, Some(access.id), real()).await?;
    }
    if !fields.is_empty() {
        tell_all(&mut change, &before, &after, &contacts, &fields).await?;
    }
    let mut hashed = vec![("fields", fields.join(" ")), ("access", access.id.to_string())];
    // Told by names of their own, which are not hashed: the organisation's history shows them.
    hashed.extend(ties.iter().map(|tie| (*tie, String::new())));
    change.keep(entry("organisation.saved_by_itself", id, hashed)).await?;
    Ok(fields)
}

/// Tells all addresses that the organisation had, and has now, that its entry was changed.
async fn tell_all(
    change: &mut Change<'_>,
    before: &Held,
    after: &Held,
    contacts: &[ContactPoint],
    fields: &[String],
) -> Result<()> {
    let contacts_now = store::contact_point::of(&mut change.tx, after.organisation.id).await?;
    let mut to = addresses(&before.organisation, contacts);
    for email in addresses(&after.organisation, &contacts_now) {
        if !to.iter().any(|known| known.key() == email.key()) {
            to.push(email);
        }
    }
    tell(change, &after.organisation, &to, Notice::Saved, fields).await
}

/// The entry as it is to be, and what is proposed; all that must be mended at once.
fn read(
    change: &mut Change<'_>,
    before: &Held,
    version: i64,
    typed: &Typed,
    today: Day,
) -> Result<(Held, Option<Told>)> {
    if before.organisation.version != version {
        return Err(Error::ChangedMeanwhile);
    }
    let mut problems = Problems::default();
    let told = typed.proposal(before, &mut problems);
    let entry = organisation::as_typed(change.site, before, &typed.entry_of(before, today));
    let mut after = match entry {
        Ok(after) => after,
        Err(Error::Invalid(fields)) => {
            problems.0.extend(fields.0.0);
            before.clone()
        }
        Err(other) => return Err(other),
    };
    after.profile.channel = match typed.channel.as_str() {
        "" => None,
        text => {
            let read = text.parse::<Channel>().ok();
            if read.is_none() {
                problems.add("channel", Problem::NotAChoice);
            }
            read
        }
    };
    after.profile.interests = typed.interests(&mut problems);
    // Without an address nobody could open the entry again, nor hear of what is done with it.
    if before.organisation.email.is_some() && typed.entry.email.trim().is_empty() {
        problems.add("email", Problem::Missing);
    }
    problems.into_result()?;
    Ok((after, told))
}

/// The same name and number wait for a person already.
async fn is_proposed(change: &mut Change<'_>, id: OrganisationId, told: &Told) -> Result<bool> {
    let waiting = store::own_entry::waiting_of(&mut change.tx, id).await?;
    Ok(waiting.iter().any(|case| case.told == *told))
}

/// Reads the entry, and keeps contact points, representatives and relations; all that must be mended in any of them is told at once.
/// Returns the entry as it is to be, what is proposed, and which of the three have changed.
async fn read_all(
    change: &mut Change<'_>,
    before: &Held,
    version: i64,
    typed: &Typed,
    contacts: &[ContactPoint],
) -> Result<(Held, Option<Told>, Vec<&'static str>)> {
    let (id, today) = (before.organisation.id, Day(change.at.day()));
    let mut problems = Problems::default();
    let entry = collected(&mut problems, read(change, before, version, typed, today))?;
    let (after, told) = entry.unwrap_or_else(|| (before.clone(), None));
    let there = mandates::held(&mut change.tx, id, today).await?;
    let of_contacts = keep_contacts(change, &after, contacts, typed).await;
    let of_contacts = collected(&mut problems, of_contacts)?;
    let of_mandates = mandates::keep(change, id, &there, &typed.mandates).await;
    let of_mandates = collected(&mut problems, of_mandates)?;
    let of_relations = keep_relations(change, id, typed).await;
    let of_relations = collected(&mut problems, of_relations)?;
    problems.into_result()?;
    let all = [(of_contacts, "contacts"), (of_mandates, "mandates"), (of_relations, "relations")];
    let changed = all.into_iter().filter(|(is, _)| *is == Some(true)).map(|(_, field)| field).collect();
    Ok((after, told, changed))
}

/// What was done; nothing when something must be mended, which is noted.
fn collected<T>(problems: &mut Problems, done: Result<T>) -> Result<Option<T>> {
    match done {
        Ok(done) => Ok(Some(done)),
        Err(Error::Invalid(fields)) => {
            problems.0.extend(fields.0.0);
            Ok(None)
        }
        Err(other) => Err(other),
    }
}

/// Ends, shows, hides and adds contact points. Tells whether anything changed.
async fn keep_contacts(
    change: &mut Change<'_>,
    held: &Held,
    there: &[ContactPoint],
    typed: &Typed,
) -> Result<bool> {
    let (id, mut changed, mut problems) = (held.organisation.id, false, Problems::default());
    for old in &typed.contacts {
        let of = |c: &&ContactPoint| old.id.parse::<ContactPointId>().is_ok_and(|id| id == c.id);
        let Some(contact) = there.iter().find(of) else { return Err(Error::ChangedMeanwhile) };
        if old.ends {
            contact_point::end_in(change, &mut contact.clone(), old.version).await?;
            changed = true;
        } else if old.is_public != contact.is_public {
            if old.version != contact.version || contact.erased_at.is_some() {
                return Err(Error::ChangedMeanwhile);
            }
            let hindrance = contact_point::cannot_be_shown(contact, &held.profile.website);
            if let Some(why) = hindrance.filter(|_| old.is_public) {
                problems.add(format!("contact-public-{}", old.id), why);
            }
            // Only that: what came with a list need not be mended by whoever shows or hides it.
            let shown = ContactPoint { is_public: old.is_public, ..contact.clone() };
            store::contact_point::update(&mut change.tx, &shown).await?;
            changed = true;
        }
    }
    for (n, new) in typed.new_contacts.iter().enumerate().filter(|(_, new)| !new.is_empty()) {
        match add(change, id, new).await {
            Ok(()) => changed = true,
            Err(Error::Invalid(fields)) => {
                let at = |p: FieldProblem| FieldProblem {
                    // That a name needs consent is mended where consent is told.
                    field: format!("contact-{n}-{}", if p.field == "basis" { "consent" } else { &p.field }),
                    ..p
                };
                problems.0.extend(fields.0.0.into_iter().map(at));
            }
            Err(other) => return Err(other),
        }
    }
    problems.into_result()?;
    Ok(changed)
}

/// Ends and adds what it belongs to. Tells whether anything changed.
async fn keep_relations(change: &mut Change<'_>, id: OrganisationId, typed: &Typed) -> Result<bool> {
    let today = Day(change.site.clock.today());
    let there = own_relations(&mut change.tx, id, today).await?;
    let mut changed = false;
    for old in typed.relations.iter().filter(|old| old.ends) {
        let of = |r: &&Related| old.id.parse::<OrganisationRelationId>().is_ok_and(|id| id == r.relation.id);
        let Some(relation) = there.iter().find(of) else { return Err(Error::ChangedMeanwhile) };
        organisation_relation::end_in(change, relation.relation.id, old.version).await?;
        changed = true;
    }
    let new = &typed.new_relation;
    if new.other.trim().is_empty() {
        return Ok(changed);
    }
    let other =
        organisation_relation::named(change.site, &mut change.tx, "relation-other", &new.other).await?;
    let wanted = organisation_relation::Typed {
        kind: new.kind.clone(),
        source: SOURCE.to_owned(),
        ..organisation_relation::Typed::default()
    };
    match organisation_relation::add_in(change, id, other, &wanted).await {
        Ok(_) => Ok(true),
        Err(Error::Invalid(fields)) => {
            let at = |p: FieldProblem| {
                // That they cannot belong together so, or do already, is mended where the other is named.
                let field = if p.problem == Problem::NotAChoice { "relation-kind" } else { "relation-other" };
                FieldProblem { field: field.to_owned(), ..p }
            };
            Err(Problems(fields.0.0.into_iter().map(at).collect()).into())
        }
        Err(other) => Err(other),
    }
}

async fn add(change: &mut Change<'_>, id: OrganisationId, new: &TypedNewContact) -> Result<()> {
    let basis = if new.consent { ContactBasis::Consent } else { ContactBasis::Function };
    let typed = contact_point::Typed {
        function: new.function.clone(),
        label: new.label.clone(),
        person: new.person.clone(),
        email: new.email.clone(),
        phone: new.phone.clone(),
        source: SOURCE.to_owned(),
        basis: basis.to_string(),
        is_public: new.is_public,
        since: String::new(),
        until: String::new(),
    };
    contact_point::add_in(change, id, &typed).await.map(|_| ())
}
