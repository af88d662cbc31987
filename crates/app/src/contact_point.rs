//! How functions of an organisation are reached: adding, changing and ending, and erasing what is about a person.
//!
//! Whoever holds a function is a personal detail: it has a source and a legal basis, and is shown to anyone only when the
//! organisation has chosen so. When a person leaves the function the detail ends; it is erased by hand, at once, and that there
//! was a contact stays (GDPR art. 5.1 e and 17).

use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::email::EmailAddress;
use domain::function_address::can_be_a_functions;
use domain::ids::{ContactPointId, OrganisationId};
use domain::organisation::{ContactBasis, ContactFunction, ContactPoint};
use domain::register_row::{Contact, Said};
use domain::time::Day;
use domain::validation::{Problem, Problems};

/// What a person types of a contact point.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Whom it reaches.
    pub function: String,
    /// What the function is called, when it is another.
    pub label: String,
    /// Who holds it.
    pub person: String,
    /// Address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// Where it was told.
    pub source: String,
    /// On what legal basis it is kept.
    pub basis: String,
    /// Shown to anyone.
    pub is_public: bool,
    /// From when; empty: from today.
    pub since: String,
    /// The last day; empty: until further notice.
    pub until: String,
}

impl From<&ContactPoint> for Typed {
    fn from(c: &ContactPoint) -> Self {
        Self {
            function: c.function.to_string(),
            label: c.label.clone(),
            person: c.person.clone(),
            email: c.email.as_ref().map(ToString::to_string).unwrap_or_default(),
            phone: c.phone.clone(),
            source: c.source.clone(),
            basis: c.basis.to_string(),
            is_public: c.is_public,
            since: c.since.to_string(),
            until: c.until.map(|day| day.to_string()).unwrap_or_default(),
        }
    }
}

/// Reads what was typed. `website` is the organisation's: an address there is a function's more easily than one elsewhere.
///
/// # Errors
/// Each field that must be mended.
pub fn check(
    id: ContactPointId,
    (of, website): (OrganisationId, &str),
    version: i64,
    today: Day,
    typed: &Typed,
) -> Result<ContactPoint> {
    let mut problems = Problems::default();
    let (function, label) = function(&mut problems, typed);
    let person = problems.optional_line("person", &typed.person, 200);
    let email = crate::organisation::optional_email(&mut problems, "email", &typed.email);
    let phone = problems.optional_line("phone", &typed.phone, 50);
    if person.is_empty() && email.is_none() && phone.is_empty() && problems.is_empty() {
        problems.add("email", Problem::NoWayToReach);
    }
    let source = problems.required_line("told", &typed.source, 200);
    let told = [("label", &label), ("person", &person), ("phone", &phone), ("told", &source)];
    for (field, text) in told.into_iter().chain([("email", &typed.email)]) {
        problems.no_personal_number(field, text);
    }
    problems.no_personal_data("label", &label);
    let basis = basis(&mut problems, typed, &person, email.as_ref(), website);
    if typed.is_public && !person.is_empty() && basis == ContactBasis::PublicTask {
        problems.add("basis", Problem::NeedsConsentToShow);
    }
    let since = problems.optional_date("since", &typed.since).map_or(today, Day);
    let until = problems.optional_date("until", &typed.until).map(Day);
    if until.is_some_and(|until| until < since) {
        problems.add("until", Problem::NotAfter(since.0));
    }
    problems.into_result()?;
    let is_public = typed.is_public;
    Ok(ContactPoint {
        id,
        organisation: of,
        function,
        label,
        person,
        email,
        phone,
        source,
        basis,
        is_public,
        since,
        until,
        erased_at: None,
        version,
    })
}

/// Whom it reaches, and what that is called when it is another.
fn function(problems: &mut Problems, typed: &Typed) -> (ContactFunction, String) {
    let function = typed.function.parse::<ContactFunction>().unwrap_or_else(|_| {
        problems.add("function", Problem::NotAChoice);
        ContactFunction::Other
    });
    let label = problems.optional_line("label", &typed.label, 100);
    if function != ContactFunction::Other {
        return (function, String::new());
    }
    if label.is_empty() && problems.at("label").is_none() {
        problems.add("label", Problem::Missing);
    }
    (function, label)
}

/// On what basis it is kept. A name, and an address that is a person's own, need more than that it is a function's.
fn basis(
    problems: &mut Problems,
    typed: &Typed,
    person: &str,
    email: Option<&EmailAddress>,
    website: &str,
) -> ContactBasis {
    let basis = typed.basis.parse::<ContactBasis>().unwrap_or_else(|_| {
        problems.add("basis", Problem::NotAChoice);
        ContactBasis::Consent
    });
    if basis == ContactBasis::Function {
        if !person.is_empty() {
            problems.add("basis", Problem::PersonNeedsBasis);
        } else if email.is_some_and(|email| !can_be_a_functions(email, website)) {
            problems.add("basis", Problem::PersonalAddress);
        }
    }
    basis
}

/// Why an organisation may not show it to anyone: it says to be a function's and is a person's own, or names a person who has not
/// consented.
pub(crate) fn cannot_be_shown(contact: &ContactPoint, website: &str) -> Option<Problem> {
    let own = |email: &EmailAddress| !can_be_a_functions(email, website);
    match contact.basis {
        ContactBasis::Function if contact.email.as_ref().is_some_and(own) => Some(Problem::PersonalAddress),
        ContactBasis::PublicTask if !contact.person.is_empty() => Some(Problem::NeedsConsentToShow),
        _ => None,
    }
}

/// All that an organisation has had: first those that hold or will hold, then the others.
///
/// # Errors
/// The actor has no desk.
pub async fn all(site: &Site, actor: &Actor, organisation: OrganisationId) -> Result<Vec<ContactPoint>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let mut all = store::contact_point::all_of(&mut tx, organisation).await?;
    let today = Day(site.clock.today());
    all.sort_by_key(|c| (c.until.is_some_and(|until| until < today), c.function));
    Ok(all)
}

/// Those of an organisation that anyone may see today.
///
/// # Errors
/// The database.
pub async fn public(site: &Site, organisation: OrganisationId) -> Result<Vec<ContactPoint>> {
    let mut tx = site.store.read().await?;
    let today = Day(site.clock.today());
    let mut all = store::contact_point::all_of(&mut tx, organisation).await?;
    all.retain(|c| c.is_public && c.holds_on(today));
    all.sort_by_key(|c| c.function);
    Ok(all)
}

/// One of an organisation's.
///
/// # Errors
/// There is none, or the actor has no desk.
pub async fn show(
    site: &Site,
    actor: &Actor,
    organisation: OrganisationId,
    id: ContactPointId,
) -> Result<ContactPoint> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    of(&mut site.store.read().await?, organisation, id).await
}

async fn of(tx: &mut store::Tx, organisation: OrganisationId, id: ContactPointId) -> Result<ContactPoint> {
    let found = store::contact_point::by_id(tx, id).await?;
    found.filter(|c| c.organisation == organisation).ok_or(Error::NotFound)
}

/// Keeps a new one.
///
/// # Errors
/// Each field that must be mended; the actor may not.
pub async fn add(
    site: &Site,
    actor: &Actor,
    organisation: OrganisationId,
    typed: &Typed,
) -> Result<ContactPointId> {
    let mut opened = site.open_change(actor).await?;
    crate::organisation::held_alone(&mut opened.tx, organisation).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    let id = add_in(&mut change, organisation, typed).await?;
    change.keep(entry("organisation.contact_added", organisation, vec![("contact", id.to_string())])).await?;
    Ok(id)
}

/// The same inside a change that somebody else keeps.
///
/// # Errors
/// Each field that must be mended.
pub async fn add_in(
    change: &mut Change<'_>,
    organisation: OrganisationId,
    typed: &Typed,
) -> Result<ContactPointId> {
    let id = ContactPointId::new(change.site.entropy.seed());
    let today = Day(change.site.clock.today());
    let website = crate::organisation::held(&mut change.tx, organisation).await?.profile.website;
    let new = check(id, (organisation, &website), 1, today, typed)?;
    store::contact_point::insert_all(&mut change.tx, &[new], None).await?;
    Ok(id)
}

/// Changes one. `version` is the one that was read.
///
/// # Errors
/// Each field that must be mended; someone else changed it; it was erased; the actor may not.
pub async fn edit(
    site: &Site,
    actor: &Actor,
    organisation: OrganisationId,
    id: ContactPointId,
    version: i64,
    typed: &Typed,
) -> Result<()> {
    let mut opened = site.open_change(actor).await?;
    let before = of(&mut opened.tx, organisation, id).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    edit_in(&mut change, &before, version, typed).await?;
    change.keep(entry("organisation.contact_changed", organisation, vec![("contact", id.to_string())])).await
}

/// The same inside a change that somebody else keeps.
///
/// # Errors
/// Each field that must be mended; someone else changed it; it was erased.
pub async fn edit_in(
    change: &mut Change<'_>,
    before: &ContactPoint,
    version: i64,
    typed: &Typed,
) -> Result<()> {
    if before.erased_at.is_some() || before.version != version {
        return Err(Error::ChangedMeanwhile);
    }
    let typed = Typed {
        // The beginning of one that holds is known; that nothing is typed there does not make it today.
        since: if typed.since.trim().is_empty() { before.since.to_string() } else { typed.since.clone() },
        ..typed.clone()
    };
    let today = Day(change.site.clock.today());
    let of = before.organisation;
    let website = crate::organisation::held(&mut change.tx, of).await?.profile.website;
    let after = check(before.id, (of, &website), version, today, &typed)?;
    Ok(store::contact_point::update(&mut change.tx, &after).await?)
}

/// Puts an end to one: today is its last day.
///
/// # Errors
/// Someone else changed it; it has ended; the actor may not.
pub async fn end(
    site: &Site,
    actor: &Actor,
    organisation: OrganisationId,
    id: ContactPointId,
    version: i64,
) -> Result<()> {
    let mut opened = site.open_change(actor).await?;
    let mut contact = of(&mut opened.tx, organisation, id).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    end_in(&mut change, &mut contact, version).await?;
    change.keep(entry("organisation.contact_ended", organisation, vec![("contact", id.to_string())])).await
}

/// The same inside a change that somebody else keeps.
///
/// # Errors
/// Someone else changed it; it has ended.
pub async fn end_in(change: &mut Change<'_>, contact: &mut ContactPoint, version: i64) -> Result<()> {
    let today = Day(change.site.clock.today());
    if contact.version != version || contact.until.is_some_and(|until| until <= today) {
        return Err(Error::ChangedMeanwhile);
    }
    contact.until = Some(today.max(contact.since));
    Ok(store::contact_point::update(&mut change.tx, contact).await?)
}

/// Erases at once what is about a person, here and in what lists have said of the organisation.
///
/// # Errors
/// It was erased already; the actor may not.
pub async fn erase(
    site: &Site,
    actor: &Actor,
    organisation: OrganisationId,
    id: ContactPointId,
) -> Result<()> {
    let mut opened = site.open_change(actor).await?;
    let mut contact = of(&mut opened.tx, organisation, id).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    erase_in(&mut change, &mut contact).await?;
    change.keep(entry("organisation.contact_erased", organisation, vec![("contact", id.to_string())])).await
}

/// The same inside a change that somebody else keeps.
///
/// # Errors
/// It was erased already.
pub async fn erase_in(change: &mut Change<'_>, contact: &mut ContactPoint) -> Result<()> {
    if contact.erased_at.is_some() {
        return Err(Error::ChangedMeanwhile);
    }
    let was = contact.clone();
    contact.erase(Day(change.site.clock.today()), change.at);
    store::contact_point::update(&mut change.tx, contact).await?;
    remember_erased(change, &was).await?;
    forget_in_rows(change, &was).await
}

/// Whoever was erased is known again, as digests alone, so that no list brings them back. Kept also for what is merged with the
/// organisation: parted again, each leaves them out.
async fn remember_erased(change: &mut Change<'_>, erased: &ContactPoint) -> Result<()> {
    if !erased.is_personal() {
        return Ok(());
    }
    let told =
        Contact { person: erased.person.clone(), email: erased.email.clone(), phone: erased.phone.clone() };
    let digests = domain::erased_contact::digests(&change.site.key, &told);
    let merged = store::organisation_merge::of_winner(&mut change.tx, erased.organisation).await?;
    for id in std::iter::once(erased.organisation).chain(merged.into_iter().map(|m| m.loser)) {
        store::erased_contact::insert_all(&mut change.tx, id, &digests, change.at).await?;
    }
    Ok(())
}

/// What lists have said is kept to be compared with what they say next. The person goes out of it; the row stays known by its
/// digest, so that a list that says the same again brings nobody back.
async fn forget_in_rows(change: &mut Change<'_>, erased: &ContactPoint) -> Result<()> {
    for (source, key, said) in store::register_row::said_of(&mut change.tx, erased.organisation).await? {
        if let Some(said) = without(&said, erased)? {
            store::register_row::replace_said(&mut change.tx, source, &key, &said).await?;
        }
        for (import, mut row) in store::register_row::versions_of(&mut change.tx, source, &key).await? {
            if let Some(said) = without(&row.said, erased)? {
                row.said = said;
                store::register_row::replace_version(&mut change.tx, source, import, &row).await?;
            }
        }
    }
    Ok(())
}

/// What a row said, without the person, when it is that person.
fn without(said: &str, erased: &ContactPoint) -> Result<Option<String>> {
    let Ok(mut said) = serde_json::from_str::<Said>(said) else { return Ok(None) };
    let contact = &said.contact;
    let named = !erased.person.is_empty() && contact.person == erased.person;
    let written_to = erased.email.is_some() && contact.email == erased.email;
    let called = !erased.phone.is_empty() && contact.phone == erased.phone;
    if !(named || written_to || called) {
        return Ok(None);
    }
    said.contact = Contact::default();
    Ok(Some(serde_json::to_string(&said)?))
}
