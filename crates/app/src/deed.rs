//! What is done and planned in the collaboration, as people enter it. Which duty it meets: [`crate::duty`].

use crate::change::{Change, ask, entry};
use crate::collaboration_model::{Followed, timeline};
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::collaboration_model::Channel;
use domain::deed::{Deed, DeedState, name_of_kind};
use domain::ids::DeedId;
use domain::time::Day;
use domain::validation::{Problem, Problems};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What is said of a deed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// A deed of the model, or a duty that has none.
    pub kind: String,
    /// What people call it; as the model calls its kind when left out.
    pub title: String,
    /// The day.
    pub on: String,
    /// `planned`, `done` or `called_off`.
    pub state: String,
    /// For which time it counts; found by the day when left out.
    pub occasion: String,
    /// Whose it is, where each has one of its own.
    pub subject: String,
    /// Where.
    pub place: String,
    /// Whatever else is to be known.
    pub note: String,
    /// Where what was made can be read.
    pub address: String,
    /// Anyone may see it.
    pub is_public: bool,
    /// What it was like.
    pub traits: Vec<String>,
    /// Whom it reached, by their ids in the model.
    pub reached: Vec<String>,
    /// By which ways.
    pub through: Vec<String>,
}

impl From<&Deed> for Typed {
    fn from(deed: &Deed) -> Self {
        Self {
            kind: deed.kind.clone(),
            title: deed.title.clone(),
            on: deed.on.to_string(),
            state: deed.state.to_string(),
            occasion: deed.occasion.clone().unwrap_or_default(),
            subject: deed.subject.clone().unwrap_or_default(),
            place: deed.place.clone(),
            note: deed.note.clone(),
            address: deed.address.clone(),
            is_public: deed.is_public,
            traits: deed.traits.iter().cloned().collect(),
            reached: deed.reached.iter().cloned().collect(),
            through: deed.through.iter().map(ToString::to_string).collect(),
        }
    }
}

/// Reads what was said, by the model that is followed on the day.
fn check(id: DeedId, version: i64, followed: &[Followed], today: Date, typed: &Typed) -> Result<Deed> {
    let mut problems = Problems::default();
    let on = problems.required_date("on", &typed.on);
    let day = on.unwrap_or(today);
    let model = followed.iter().find(|one| one.holds(day)).map(|one| &one.model);
    let kind = problems.required_line("kind", &typed.kind, 100);
    let name = model.and_then(|model| name_of_kind(model, &kind));
    if !kind.is_empty() && name.is_none() {
        problems.add("kind", Problem::NotOfModel(kind.clone()));
    }
    let state = typed.state.parse().unwrap_or(DeedState::Planned);
    if !typed.state.is_empty() && typed.state.parse::<DeedState>().is_err() {
        problems.add("state", Problem::NotAChoice);
    }
    if state == DeedState::Done && day > today {
        problems.add("on", Problem::InTheFuture);
    }
    let title = problems.optional_line("title", &typed.title, 200);
    let place = problems.optional_line("place", &typed.place, 200);
    let note = problems.optional_text("note", &typed.note, 4_000);
    let address = problems.optional_line("address", &typed.address, 500);
    if !address.is_empty() && !["https://", "http://", "/"].iter().any(|begin| address.starts_with(begin)) {
        problems.add("address", Problem::NotAWebAddress);
    }
    for (field, text) in [("title", &title), ("place", &place), ("note", &note), ("address", &address)] {
        problems.no_personal_number(field, text);
    }
    let reached = chosen(&typed.reached);
    for who in reached.iter().filter(|who| model.is_some_and(|model| model.actor(who).is_none())) {
        problems.add("reached", Problem::NotOfModel(who.clone()));
    }
    let mut through = BTreeSet::new();
    for way in chosen(&typed.through) {
        match way.parse::<Channel>() {
            Ok(way) => drop(through.insert(way)),
            Err(_) => problems.add("through", Problem::NotAChoice),
        }
    }
    let optional = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    problems.into_result()?;
    Ok(Deed {
        id,
        title: if title.is_empty() { name.map(|name| name.sv.clone()).unwrap_or_default() } else { title },
        kind,
        on: Day(day),
        state,
        subject: optional(&typed.subject),
        occasion: optional(&typed.occasion),
        place,
        note,
        address,
        is_public: typed.is_public,
        traits: chosen(&typed.traits),
        reached,
        through,
        version,
    })
}

fn chosen(all: &[String]) -> BTreeSet<String> {
    all.iter().map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect()
}

/// Enters something that is done or planned.
///
/// # Errors
/// Each field that must be mended; the actor may not.
pub async fn add(site: &Site, actor: &Actor, typed: &Typed) -> Result<DeedId> {
    let mut change = site.open_change(actor).await?.allow(Action::KeepDeeds, Resource::Site)?;
    let followed = timeline(&mut change.tx).await?;
    let id = DeedId::new(site.entropy.seed());
    let deed = check(id, 1, &followed, site.clock.today(), typed)?;
    store::deed::insert(&mut change.tx, &deed, change.at).await?;
    note(change, "deed.added", &deed).await?;
    Ok(id)
}

/// Changes it: moves it, notes that it is done, calls it off. `version` is the one that was read.
///
/// # Errors
/// Each field that must be mended; someone else changed it; the actor may not.
pub async fn edit(site: &Site, actor: &Actor, id: DeedId, version: i64, typed: &Typed) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::KeepDeeds, Resource::Site)?;
    store::deed::by_id(&mut change.tx, id).await?.ok_or(Error::NotFound)?;
    let followed = timeline(&mut change.tx).await?;
    let deed = check(id, version, &followed, site.clock.today(), typed)?;
    store::deed::update(&mut change.tx, &deed, change.at).await?;
    note(change, "deed.changed", &deed).await
}

async fn note(change: Change<'_>, action: &str, deed: &Deed) -> Result<()> {
    let join = |all: &BTreeSet<String>| all.iter().cloned().collect::<Vec<_>>().join(" ");
    let through: BTreeSet<String> = deed.through.iter().map(ToString::to_string).collect();
    let fields = vec![
        ("kind", deed.kind.clone()),
        ("title", deed.title.clone()),
        ("on", deed.on.to_string()),
        ("state", deed.state.to_string()),
        ("subject", deed.subject.clone().unwrap_or_default()),
        ("occasion", deed.occasion.clone().unwrap_or_default()),
        ("place", deed.place.clone()),
        ("note", deed.note.clone()),
        ("address", deed.address.clone()),
        ("is_public", deed.is_public.to_string()),
        ("traits", join(&deed.traits)),
        ("reached", join(&deed.reached)),
        ("through", join(&through)),
    ];
    change.keep(entry(action, deed.id, fields)).await
}

/// One.
///
/// # Errors
/// There is none; the actor has no desk.
pub async fn show(site: &Site, actor: &Actor, id: DeedId) -> Result<Deed> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    store::deed::by_id(&mut site.store.read().await?, id).await?.ok_or(Error::NotFound)
}

/// All, in order of time.
///
/// # Errors
/// The actor has no desk.
pub async fn all(site: &Site, actor: &Actor) -> Result<Vec<Deed>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    Ok(store::deed::all(&mut site.store.read().await?).await?)
}
