//! What organisations are to each other: which belong to which, and which took over after which. Shown on both; an organisation
//! tells it of itself, a coordinator of any.
//!
//! One that has ended gets its last day; one that never was is removed. Both leave an audit entry at the first of the two; the history of either tells of it.

use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::organisation::{held, held_alone};
use crate::organisation_search::is_public;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::{OrganisationId, OrganisationRelationId};
use domain::organisation_relation::{Relation, RelationKind, makes_circle};
use domain::text::{fold, opening};
use domain::time::Day;
use domain::validation::{Problem, Problems};
use std::collections::HashMap;
use store::Tx;

/// What a person types of a relation.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default)]
pub struct Typed {
    /// What one is to the other: a [`RelationKind`].
    pub kind: String,
    /// Seen from the other side: the other is that to the organisation on whose page this is typed.
    pub turned: bool,
    /// The first day; empty when it is not known.
    pub since: String,
    /// The last day; empty until further notice.
    pub until: String,
    /// Where it was told.
    pub source: String,
}

/// A relation as it is seen from one of its two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// What is kept.
    pub relation: Relation,
    /// The one it is seen from is the second: the other is a district of it, a member of it …
    pub turned: bool,
    /// The other.
    pub id: OrganisationId,
    /// The other's name.
    pub name: String,
    /// Anyone may see the other.
    pub is_public: bool,
    /// It is over.
    pub is_over: bool,
}

impl From<&Related> for Typed {
    fn from(r: &Related) -> Self {
        let day = |day: Option<Day>| day.map(|d| d.to_string()).unwrap_or_default();
        Self {
            kind: r.relation.kind.to_string(),
            turned: r.turned,
            since: day(r.relation.since),
            until: day(r.relation.until),
            source: r.relation.source.clone(),
        }
    }
}

/// All of an organisation, for officials: first those that hold, then those that are over.
///
/// # Errors
/// The actor has no desk.
pub async fn of(site: &Site, actor: &Actor, organisation: OrganisationId) -> Result<Vec<Related>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    seen_from(&mut site.store.read().await?, organisation, Day(site.clock.today())).await
}

/// Those that hold today with organisations that anyone may see.
///
/// # Errors
/// The database.
pub async fn public(site: &Site, organisation: OrganisationId) -> Result<Vec<Related>> {
    let today = Day(site.clock.today());
    let mut all = seen_from(&mut site.store.read().await?, organisation, today).await?;
    all.retain(|r| r.is_public && r.relation.holds_on(today));
    Ok(all)
}

/// All of an organisation, as they are seen from it.
pub(crate) async fn seen_from(tx: &mut Tx, organisation: OrganisationId, today: Day) -> Result<Vec<Related>> {
    let relations = store::organisation_relation::of(tx, organisation).await?;
    let mut ids: Vec<OrganisationId> = relations.iter().map(|r| r.seen_from(organisation)).collect();
    ids.sort_unstable();
    ids.dedup();
    let others = store::organisation::held(tx, &ids).await?;
    let others: HashMap<OrganisationId, _> = others.into_iter().map(|h| (h.organisation.id, h)).collect();
    let seen = |relation: Relation| {
        let other = others.get(&relation.seen_from(organisation))?;
        Some(Related {
            turned: relation.organisation != organisation,
            id: other.organisation.id,
            name: other.organisation.name.clone(),
            is_public: is_public(other),
            is_over: relation.is_over(today),
            relation,
        })
    };
    let mut all: Vec<Related> = relations.into_iter().filter_map(seen).collect();
    all.sort_by_cached_key(|r| (r.is_over, r.turned, r.relation.kind, fold(&r.name), r.relation.since));
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
    id: OrganisationRelationId,
) -> Result<Related> {
    let all = of(site, actor, organisation).await?;
    all.into_iter().find(|r| r.relation.id == id).ok_or(Error::NotFound)
}

/// Keeps a new one between two organisations.
///
/// # Errors
/// Each field that must be mended; one of the two is merged with another; the actor may not.
pub async fn add(
    site: &Site,
    actor: &Actor,
    organisation: OrganisationId,
    other: OrganisationId,
    typed: &Typed,
) -> Result<OrganisationRelationId> {
    let mut change = site.open_change(actor).await?.allow(Action::KeepRegister, Resource::Site)?;
    let relation = add_in(&mut change, organisation, other, typed).await?;
    note(change, "organisation.relation_added", &relation).await?;
    Ok(relation.id)
}

/// The same inside a change that somebody else keeps.
///
/// # Errors
/// Each field that must be mended; one of the two is merged with another.
pub(crate) async fn add_in(
    change: &mut Change<'_>,
    organisation: OrganisationId,
    other: OrganisationId,
    typed: &Typed,
) -> Result<Relation> {
    for id in [organisation, other] {
        held_alone(&mut change.tx, id).await?;
    }
    let id = OrganisationRelationId::new(change.site.entropy.seed());
    let relation = read(id, 1, (organisation, other), typed)?;
    refuse(&mut change.tx, &relation).await?;
    store::organisation_relation::insert(&mut change.tx, &relation, change.at).await?;
    Ok(relation)
}

/// Changes what one is to the other, from when, until when or the source. `version` is the one that was read.
///
/// # Errors
/// Each field that must be mended; someone else changed it; the actor may not.
pub async fn edit(
    site: &Site,
    actor: &Actor,
    id: OrganisationRelationId,
    version: i64,
    typed: &Typed,
) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::KeepRegister, Resource::Site)?;
    let before = by_id(&mut change.tx, id, version).await?;
    // Which of the two is which stands: turned round it would be another relation.
    let typed = Typed { turned: false, ..typed.clone() };
    let after = read(id, version, (before.organisation, before.other), &typed)?;
    if after == before {
        return Ok(());
    }
    refuse(&mut change.tx, &after).await?;
    store::organisation_relation::update(&mut change.tx, &after).await?;
    note(change, "organisation.relation_changed", &after).await
}

/// Takes away one that never was.
///
/// # Errors
/// Someone else changed it; the actor may not.
pub async fn remove(site: &Site, actor: &Actor, id: OrganisationRelationId, version: i64) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::KeepRegister, Resource::Site)?;
    let before = by_id(&mut change.tx, id, version).await?;
    store::organisation_relation::remove(&mut change.tx, id, version).await?;
    note(change, "organisation.relation_removed", &before).await
}

/// Puts an end to one inside a change that somebody else keeps: today is its last day, or the day it begins.
///
/// # Errors
/// Someone else changed it; it is over.
pub(crate) async fn end_in(
    change: &mut Change<'_>,
    id: OrganisationRelationId,
    version: i64,
) -> Result<Relation> {
    let today = Day(change.site.clock.today());
    let mut relation = by_id(&mut change.tx, id, version).await?;
    if relation.is_over(today) {
        return Err(Error::ChangedMeanwhile);
    }
    relation.until = Some(relation.since.map_or(today, |since| since.max(today)));
    store::organisation_relation::update(&mut change.tx, &relation).await?;
    Ok(relation)
}

async fn by_id(tx: &mut Tx, id: OrganisationRelationId, version: i64) -> Result<Relation> {
    let found = store::organisation_relation::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    if found.version == version { Ok(found) } else { Err(Error::ChangedMeanwhile) }
}

async fn note(change: Change<'_>, action: &'static str, r: &Relation) -> Result<()> {
    let told = vec![
        ("relation", r.id.to_string()),
        ("kind", r.kind.to_string()),
        ("other", r.other.to_string()),
        ("until", r.until.map(|day| day.to_string()).unwrap_or_default()),
    ];
    change.keep(entry(action, r.organisation, told)).await
}

/// Reads what was typed.
fn read(
    id: OrganisationRelationId,
    version: i64,
    (organisation, other): (OrganisationId, OrganisationId),
    typed: &Typed,
) -> Result<Relation> {
    let mut problems = Problems::default();
    let kind = typed.kind.parse::<RelationKind>().unwrap_or_else(|_| {
        problems.add("kind", Problem::NotAChoice);
        RelationKind::MemberOf
    });
    let since = problems.optional_date("since", &typed.since).map(Day);
    let until = problems.optional_date("until", &typed.until).map(Day);
    if let (Some(since), Some(until)) = (since, until)
        && until < since
    {
        problems.add("until", Problem::NotAfter(since.0));
    }
    let source = problems.required_line("told", &typed.source, 200);
    problems.no_personal_number("told", &source);
    if organisation == other {
        problems.add("other", Problem::Circle);
    }
    problems.into_result()?;
    let (organisation, other) = if typed.turned { (other, organisation) } else { (organisation, other) };
    Ok(Relation { id, organisation, kind, other, since, until, source, version })
}

/// What stands there already, or would make an organisation stand over itself.
async fn refuse(tx: &mut Tx, new: &Relation) -> Result<()> {
    let there = store::organisation_relation::of(tx, new.organisation).await?;
    if there.iter().any(|r| new.repeats(r)) {
        let other = held(tx, new.other).await?;
        return Err(Error::field("kind", Problem::Taken(other.organisation.name)));
    }
    if makes_circle(new, &store::organisation_relation::upwards(tx, new.other).await?) {
        return Err(Error::field("kind", Problem::Circle));
    }
    Ok(())
}

/// The organisation that is meant by its number, or by a name that only one in the register bears.
///
/// # Errors
/// None is meant, or several are, at `field`.
pub(crate) async fn named(site: &Site, tx: &mut Tx, field: &str, written: &str) -> Result<OrganisationId> {
    use crate::organisation_search as search;
    let query = search::Query { text: written.to_owned(), ..search::Query::default() };
    let found = search::first(site, tx, &query, false, MOST_NAMED).await?;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_meant = |s: &&search::Shown| {
        let names = std::iter::once(&s.name).chain(&s.aliases);
        names.into_iter().any(|name| fold(name) == fold(written))
            || s.number.as_ref().is_some_and(|number| digits(number) == digits(written))
    };
    let meant: Vec<&search::Shown> = found.iter().filter(is_meant).collect();
    match meant.as_slice() {
        [one] => Ok(one.id),
        [] => {
            let like = found.into_iter().take(MOST_LIKE).map(|s| s.name).collect();
            Err(Error::field(field, Problem::NoSuchOrganisation(opening(written, 60), like)))
        }
        _ => Err(Error::field(field, Problem::SeveralSuch(opening(written, 60)))),
    }
}

/// Most organisations that are looked at to know which one a name means.
const MOST_NAMED: usize = 50;
/// Most names that are told when none is meant.
const MOST_LIKE: usize = 3;
