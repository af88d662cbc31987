//! Who represents an organisation: naming, changing, ending, and erasing what is about the person, by hand and when its time is
//! over. What of it anyone may see is the organisation's choice: name, in what, as what and until when, and never more.
//!
//! Found and taken along as a file: [`list`].

pub mod list;

use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::{MandateId, OrganisationId};
use domain::mandate::{AppointedBy, BASES, EndReason, LONGEST_MATTER, Mandate, MandateRole};
use domain::organisation::ContactBasis;
use domain::time::Day;
use domain::validation::{Problem, Problems};
use jiff::ToSpan as _;

/// Most that are erased by one run of the job; the next takes the others.
const MOST_ERASED: i64 = 200;

/// What a person types of a mandate.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Typed {
    /// Who represents.
    pub person: String,
    /// Address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// In what.
    pub matter: String,
    /// As what.
    pub role: String,
    /// Appointed by whom.
    pub appointed_by: String,
    /// Who that was, when it is another.
    pub appointer: String,
    /// On what day.
    pub appointed_on: String,
    /// The first day; empty: today.
    pub since: String,
    /// The last day; empty: until further notice.
    pub until: String,
    /// Where it was told.
    pub source: String,
    /// On what legal basis it is kept.
    pub basis: String,
    /// Shown to anyone, in part.
    pub is_public: bool,
}

impl From<&Mandate> for Typed {
    fn from(m: &Mandate) -> Self {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            person: m.person.clone(),
            email: m.email.as_ref().map(ToString::to_string).unwrap_or_default(),
            phone: m.phone.clone(),
            matter: m.matter.clone(),
            role: m.role.to_string(),
            appointed_by: m.appointed_by.to_string(),
            appointer: m.appointer.clone(),
            appointed_on: day(m.appointed_on),
            since: m.since.to_string(),
            until: day(m.until),
            source: m.source.clone(),
            basis: m.basis.to_string(),
            is_public: m.is_public,
        }
    }
}

/// One of some words; else a problem at its field.
fn choice<T: std::str::FromStr + Copy>(problems: &mut Problems, field: &str, text: &str, or: T) -> T {
    text.parse().unwrap_or_else(|_| {
        problems.add(field, if text.is_empty() { Problem::Missing } else { Problem::NotAChoice });
        or
    })
}

/// Reads what was typed.
///
/// # Errors
/// Each field that must be mended.
pub fn check(id: MandateId, of: OrganisationId, version: i64, today: Day, typed: &Typed) -> Result<Mandate> {
    let mut problems = Problems::default();
    let person = problems.required_line("person", &typed.person, 200);
    let matter = problems.required_line("matter", &typed.matter, LONGEST_MATTER);
    let role = choice(&mut problems, "role", &typed.role, MandateRole::Ordinary);
    let email = crate::organisation::optional_email(&mut problems, "email", &typed.email);
    let phone = problems.optional_line("phone", &typed.phone, 50);
    let appointed_by = choice(&mut problems, "appointed_by", &typed.appointed_by, AppointedBy::Board);
    let appointer = match appointed_by {
        AppointedBy::Other => problems.required_line("appointer", &typed.appointer, 100),
        _ => String::new(),
    };
    let appointed_on = problems.optional_date("appointed_on", &typed.appointed_on).map(Day);
    let since = problems.optional_date("since", &typed.since).map_or(today, Day);
    let until = problems.optional_date("until", &typed.until).map(Day);
    if until.is_some_and(|until| until <= since) {
        problems.add("until", Problem::NotAfter(since.0));
    }
    let source = problems.required_line("told", &typed.source, 200);
    let told = [("person", &person), ("matter", &matter), ("phone", &phone), ("told", &source)];
    for (field, text) in told.into_iter().chain([("appointer", &appointer), ("email", &typed.email)]) {
        problems.no_personal_number(field, text);
    }
    problems.no_personal_data("matter", &matter);
    let basis = choice(&mut problems, "basis", &typed.basis, ContactBasis::Consent);
    if !BASES.contains(&basis) {
        problems.add("basis", Problem::PersonNeedsBasis);
    }
    problems.into_result()?;
    Ok(Mandate {
        id,
        organisation: of,
        person,
        email,
        phone,
        matter,
        role,
        appointed_by,
        appointer,
        appointed_on,
        since,
        until,
        ended_on: None,
        end_reason: None,
        source,
        basis,
        is_public: typed.is_public,
        erased_at: None,
        version,
    })
}

/// All that an organisation has had: first those that hold or will, then the others, the latest first.
///
/// # Errors
/// The actor has no desk.
pub async fn all(site: &Site, actor: &Actor, organisation: OrganisationId) -> Result<Vec<Mandate>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut all = store::mandate::of(&mut site.store.read().await?, organisation).await?;
    let today = Day(site.clock.today());
    all.sort_by_key(|m| is_over(m, today));
    Ok(all)
}

pub(crate) fn is_over(mandate: &Mandate, today: Day) -> bool {
    mandate.is_void() || mandate.last_day().is_some_and(|last| last < today)
}

/// What anyone may see of a mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Who represents.
    pub person: String,
    /// In what.
    pub matter: String,
    /// As what.
    pub role: MandateRole,
    /// The last day, if there is one.
    pub until: Option<Day>,
}

/// Those of an organisation that hold today and that it has chosen to show to anyone.
///
/// # Errors
/// The database.
pub async fn public(site: &Site, organisation: OrganisationId) -> Result<Vec<Shown>> {
    let mut tx = site.store.read().await?;
    let held = store::organisation::held(&mut tx, &[organisation]).await?.pop();
    if !held.is_some_and(|held| crate::organisation_search::is_public(&held)) {
        return Ok(Vec::new());
    }
    let today = Day(site.clock.today());
    let mut all = store::mandate::of(&mut tx, organisation).await?;
    all.retain(|m| m.is_public && m.holds_on(today));
    all.sort_by(|a, b| (&a.matter, a.role, &a.person).cmp(&(&b.matter, b.role, &b.person)));
    let shown = |m: Mandate| {
        let until = m.last_day();
        Shown { person: m.person, matter: m.matter, role: m.role, until }
    };
    Ok(all.into_iter().map(shown).collect())
}

/// One, of whichever organisation.
///
/// # Errors
/// There is none, or the actor has no desk.
pub async fn show(site: &Site, actor: &Actor, id: MandateId) -> Result<Mandate> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    found(&mut site.store.read().await?, id).await
}

async fn found(tx: &mut store::Tx, id: MandateId) -> Result<Mandate> {
    store::mandate::by_id(tx, id).await?.ok_or(Error::NotFound)
}

/// Keeps a new one.
///
/// # Errors
/// Each field that must be mended; the organisation was merged with another; the actor may not.
pub async fn add(
    site: &Site,
    actor: &Actor,
    organisation: OrganisationId,
    typed: &Typed,
) -> Result<MandateId> {
    let mut opened = site.open_change(actor).await?;
    crate::organisation::held_alone(&mut opened.tx, organisation).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    let id = add_in(&mut change, organisation, typed).await?;
    change.keep(entry("organisation.mandate_added", organisation, vec![("mandate", id.to_string())])).await?;
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
) -> Result<MandateId> {
    let id = MandateId::new(change.site.entropy.seed());
    let new = check(id, organisation, 1, Day(change.site.clock.today()), typed)?;
    store::mandate::insert(&mut change.tx, &new).await?;
    Ok(id)
}

/// Changes one. `version` is the one that was read.
///
/// # Errors
/// Each field that must be mended; someone else changed it; it was erased; the actor may not.
pub async fn edit(site: &Site, actor: &Actor, id: MandateId, version: i64, typed: &Typed) -> Result<()> {
    let mut opened = site.open_change(actor).await?;
    let before = found(&mut opened.tx, id).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    if before.erased_at.is_some() || before.version != version {
        return Err(Error::ChangedMeanwhile);
    }
    let typed = Typed {
        // The first day is known; that nothing is typed there does not make it today.
        since: if typed.since.trim().is_empty() { before.since.to_string() } else { typed.since.clone() },
        ..typed.clone()
    };
    let mut after = check(id, before.organisation, version, Day(change.site.clock.today()), &typed)?;
    if let Some(ended) = before.ended_on {
        if after.since > ended {
            return Err(Error::field("since", Problem::AfterLastDay(ended.0)));
        }
        after.ended_on = Some(after.until.map_or(ended, |until| until.min(ended)));
        after.end_reason = before.end_reason;
        after.is_public &= !after.is_void();
    }
    store::mandate::update(&mut change.tx, &after).await?;
    let hashed = vec![("mandate", id.to_string())];
    change.keep(entry("organisation.mandate_changed", before.organisation, hashed)).await
}

/// How a mandate ended, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedEnd {
    /// The last day; empty: today, or the day that it ended by itself.
    pub on: String,
    /// Why.
    pub reason: String,
}

/// Puts an end to one, or tells why one ended that ran out by itself.
///
/// # Errors
/// The fields `ended_on` and `end_reason`; someone else changed it; it has ended with a reason already; the actor may not.
pub async fn end(site: &Site, actor: &Actor, id: MandateId, version: i64, typed: &TypedEnd) -> Result<()> {
    let mut opened = site.open_change(actor).await?;
    let mut mandate = found(&mut opened.tx, id).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    end_in(&mut change, &mut mandate, version, typed).await?;
    let hashed = vec![("mandate", id.to_string()), ("reason", typed.reason.clone())];
    change.keep(entry("organisation.mandate_ended", mandate.organisation, hashed)).await
}

/// The same inside a change that somebody else keeps.
///
/// # Errors
/// The fields `ended_on` and `end_reason`; someone else changed it; it has ended with a reason already.
pub async fn end_in(
    change: &mut Change<'_>,
    mandate: &mut Mandate,
    version: i64,
    typed: &TypedEnd,
) -> Result<()> {
    if mandate.version != version || !mandate.can_end() {
        return Err(Error::ChangedMeanwhile);
    }
    let today = Day(change.site.clock.today());
    let mut problems = Problems::default();
    let reason = choice(&mut problems, "end_reason", &typed.reason, EndReason::Other);
    let last = problems.optional_date("ended_on", &typed.on).map_or_else(|| default_end(mandate, today), Day);
    // Whoever was named by mistake never began.
    if last < mandate.since && reason != EndReason::Mistake {
        problems.add(
            "ended_on",
            Problem::NotAfter(mandate.since.0.checked_sub(1.day()).unwrap_or(mandate.since.0)),
        );
    }
    if let Some(decided) = mandate.last_day().filter(|decided| last > *decided) {
        problems.add("ended_on", Problem::AfterLastDay(decided.0));
    }
    problems.into_result()?;
    mandate.end(last, reason);
    Ok(store::mandate::update(&mut change.tx, mandate).await?)
}

/// The last day when none is told: today, or before that the one that was decided.
pub fn default_end(mandate: &Mandate, today: Day) -> Day {
    mandate.last_day().map_or(today, |decided| decided.min(today)).max(mandate.since)
}

/// Erases at once what is about the person.
///
/// # Errors
/// It was erased already; the actor may not.
pub async fn erase(site: &Site, actor: &Actor, id: MandateId) -> Result<()> {
    let mut opened = site.open_change(actor).await?;
    let mut mandate = found(&mut opened.tx, id).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    if mandate.erased_at.is_some() {
        return Err(Error::ChangedMeanwhile);
    }
    mandate.erase(Day(change.site.clock.today()), change.at);
    store::mandate::update(&mut change.tx, &mandate).await?;
    let hashed = vec![("mandate", id.to_string())];
    change.keep(entry("organisation.mandate_erased", mandate.organisation, hashed)).await
}

/// Erases who it was of mandates that ended a stated time ago (`mandates.erase_days`).
///
/// # Errors
/// The database.
pub async fn forget(site: &Site) -> Result<()> {
    let today = site.clock.today();
    let kept = i64::from(site.settings.mandates.erase_days);
    let before = Day(today.checked_sub(kept.days()).unwrap_or(today));
    let outlived = store::mandate::outlived(&mut site.store.read().await?, before, MOST_ERASED).await?;
    for one in outlived {
        let mut opened = site.open_change(&Actor::System).await?;
        let mut mandate = found(&mut opened.tx, one.id).await?;
        // A person may have changed it since it was read.
        if mandate.erased_at.is_some() || mandate.last_day().is_none_or(|last| last >= before) {
            continue;
        }
        let mut change = opened.allow(Action::ForgetOutlived, Resource::Site)?;
        mandate.erase(Day(today), change.at);
        store::mandate::update(&mut change.tx, &mandate).await?;
        let hashed = vec![("mandate", one.id.to_string())];
        change.keep(entry("organisation.mandate_outlived", mandate.organisation, hashed)).await?;
    }
    Ok(())
}
