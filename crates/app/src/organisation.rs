//! Organisations known to the site: those that may be put on a distribution list.

use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::email::EmailAddress;
use domain::ids::OrganisationId;
use domain::language::Language;
use domain::organisation::{Organisation, OrganisationKind};
use domain::register_row::update::Held;
use domain::text::fold;
use domain::validation::{Problem, Problems};
use store::organisation::Changed;

/// What a person types of an organisation.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Name.
    pub name: String,
    /// Other names, one per line.
    pub aliases: String,
    /// Kind.
    pub kind: String,
    /// Counting category.
    pub category: String,
    /// A function's address.
    pub email: String,
    /// Postal address, one line per row.
    pub postal: String,
    /// Language.
    pub language: String,
}

impl From<&Organisation> for Typed {
    fn from(o: &Organisation) -> Self {
        Self {
            name: o.name.clone(),
            aliases: o.aliases.join("\n"),
            kind: o.kind.to_string(),
            category: o.category.clone(),
            email: o.email.as_ref().map(ToString::to_string).unwrap_or_default(),
            postal: o.postal.join("\n"),
            language: o.language.to_string(),
        }
    }
}

fn check(site: &Site, id: OrganisationId, version: i64, typed: &Typed) -> Result<Organisation> {
    let mut problems = Problems::default();
    let name = problems.required_line("name", &typed.name, 200);
    let aliases = rows(&problems.optional_text("aliases", &typed.aliases, 2_000));
    let kind = typed.kind.parse::<OrganisationKind>().unwrap_or_else(|_| {
        problems.add("kind", Problem::NotAChoice);
        OrganisationKind::Other
    });
    // One that came with a list has no counting category until somebody says.
    if !typed.category.is_empty() && site.settings.category(&typed.category).is_none() {
        problems.add("category", Problem::NotAChoice);
    }
    let email = optional_email(&mut problems, "email", &typed.email);
    let postal = optional_postal(&mut problems, "postal", &typed.postal);
    let language = typed.language.parse().unwrap_or(Language::Swedish);
    problems.into_result()?;
    Ok(Organisation {
        id,
        name,
        aliases,
        kind,
        category: typed.category.clone(),
        email,
        postal,
        language,
        version,
    })
}

/// Most rows of a postal address, and characters on each: what the window of an envelope shows.
const ENVELOPE: (usize, usize) = (7, 60);

/// A postal address, row by row; it may be left out.
pub fn optional_postal(problems: &mut Problems, field: &str, text: &str) -> Vec<String> {
    let rows = rows(&problems.optional_text(field, text, 500));
    if rows.len() > ENVELOPE.0 || rows.iter().any(|row| row.chars().count() > ENVELOPE.1) {
        problems.add(field, Problem::TooManyRows(ENVELOPE.0, ENVELOPE.1));
    }
    rows
}

/// Rows that say something.
pub fn rows(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect()
}

/// An address that may be left out.
pub fn optional_email(problems: &mut Problems, field: &str, text: &str) -> Option<EmailAddress> {
    if text.trim().is_empty() {
        return None;
    }
    let parsed = text.parse().ok();
    if parsed.is_none() {
        problems.add(field, Problem::NotAnEmailAddress);
    }
    parsed
}

/// All organisations, for officials.
pub async fn list(site: &Site, actor: &Actor) -> Result<Vec<Organisation>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    Ok(store::organisation::all(&mut site.store.read().await?).await?)
}

/// One organisation, for officials.
pub async fn show(site: &Site, actor: &Actor, id: OrganisationId) -> Result<Organisation> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    store::organisation::by_id(&mut site.store.read().await?, id).await?.ok_or(Error::NotFound)
}

/// Keeps a new organisation.
pub async fn create(site: &Site, actor: &Actor, typed: &Typed) -> Result<OrganisationId> {
    let organisation = check(site, OrganisationId::new(site.entropy.seed()), 1, typed)?;
    let mut opened = site.open_change(actor).await?;
    if !store::organisation::of_name_and_seat(&mut opened.tx, &fold(&organisation.name), None)
        .await?
        .is_empty()
    {
        return Err(Error::field("name", Problem::Taken(organisation.name)));
    }
    let mut change = opened.allow(Action::Prepare, Resource::Site)?;
    store::organisation::insert(&mut change.tx, &organisation, change.at).await?;
    change.index_soon(organisation.id).await?;
    crate::organisation_search::index_now(&mut change.tx, &[organisation.id]).await?;
    change
        .keep(entry("organisation.created", organisation.id, vec![("name", organisation.name.clone())]))
        .await?;
    Ok(organisation.id)
}

/// Changes an organisation. `version` is the one that was read.
pub async fn edit(site: &Site, actor: &Actor, id: OrganisationId, version: i64, typed: &Typed) -> Result<()> {
    let organisation = check(site, id, version, typed)?;
    let mut opened = site.open_change(actor).await?;
    let before = held(&mut opened.tx, id).await?;
    let seat = before.profile.seat;
    let same_name =
        store::organisation::of_name_and_seat(&mut opened.tx, &fold(&organisation.name), seat).await?;
    if same_name.iter().any(|o| o.id != id) {
        return Err(Error::field("name", Problem::Taken(organisation.name)));
    }
    let mut change = opened.allow(Action::Prepare, Resource::Site)?;
    save(&mut change, before, &organisation).await?;
    change.keep(entry("organisation.changed", id, vec![("name", organisation.name.clone())])).await
}

/// What the register holds of an organisation.
pub(crate) async fn held(tx: &mut store::Tx, id: OrganisationId) -> Result<Held> {
    store::organisation::held(tx, &[id]).await?.pop().ok_or(Error::NotFound)
}

/// Saves what is needed to write to an organisation, and keeps what it was before.
pub(crate) async fn save(change: &mut Change<'_>, before: Held, after: &Organisation) -> Result<()> {
    let after = Held { organisation: after.clone(), profile: before.profile.clone() };
    let id = after.organisation.id;
    let (at, actor) = (change.at, change.actor.audit_name());
    store::organisation::update_all(&mut change.tx, &[Changed { before, after }], None, &actor, at).await?;
    change.index_soon(id).await?;
    crate::organisation_search::index_now(&mut change.tx, &[id]).await
}
