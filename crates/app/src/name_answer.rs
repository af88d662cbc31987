//! Which organisations the names on a list mean: what is suggested, what a person answers, and that the answer is remembered.
//!
//! Rules for what is suggested: `domain::name_match`. A yes is kept as an alias of the organisation, so that the name is found
//! everywhere from then on; a no keeps the two from being suggested for one another again.

use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::organisation;
use crate::recipient::address::{answering, note_origin};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::distribution_list::ListEntry;
use domain::ids::{DistributionListId, OrganisationId};
use domain::name_match::name::Name;
use domain::name_match::{Certainty, Reason, Register};
use domain::organisation::{Organisation, OrganisationKind};
use domain::recipient::Recipient;
use domain::text::fold;
use domain::time::Day;
use domain::validation::{Problem, Problems};
use std::collections::{HashMap, HashSet};

/// An organisation that may be meant by a name.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Suggestion {
    /// Which.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// The alias of it that was compared, when it was not the name.
    pub alias: Option<String>,
    /// How far it can be trusted.
    pub certainty: Certainty,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// All names known to the site, ready to be asked.
pub struct Known {
    register: Register<OrganisationId>,
    names: HashMap<OrganisationId, String>,
    yes: HashMap<String, OrganisationId>,
    no: HashSet<(String, OrganisationId)>,
}

impl Known {
    /// Reads the names of all organisations and what people have answered.
    pub async fn load(tx: &mut store::Tx) -> Result<Self> {
        let names = store::organisation::names(tx).await?;
        let answers = store::name_answer::all(tx).await?;
        let register = Register::new(names.iter().map(|n| (n.organisation, n.name.as_str())));
        let own = names.into_iter().filter(|n| n.own).map(|n| (n.organisation, n.name)).collect();
        let (mut yes, mut no) = (HashMap::new(), HashSet::new());
        for answer in answers {
            if answer.same {
                yes.insert(answer.name_key, answer.organisation);
            } else {
                no.insert((answer.name_key, answer.organisation));
            }
        }
        Ok(Self { register, names: own, yes, no })
    }

    /// What a name may mean, the most certain first.
    pub fn suggest(&self, name: &str) -> Vec<Suggestion> {
        let key = fold(name);
        let remembered = self.yes.get(&key).copied();
        let mut suggestions = Vec::new();
        if let Some(organisation) = remembered {
            suggestions.extend(self.suggestion(
                organisation,
                name,
                Certainty::Certain,
                vec![Reason::Remembered],
            ));
        }
        for found in self.register.suggest(name) {
            if remembered == Some(found.key) || self.no.contains(&(key.clone(), found.key)) {
                continue;
            }
            // Once a person has said which is meant, no other is certain.
            let certainty = if remembered.is_some() { Certainty::Look } else { found.certainty };
            suggestions.extend(self.suggestion(found.key, &found.name, certainty, found.reasons));
        }
        suggestions
    }

    fn suggestion(
        &self,
        organisation: OrganisationId,
        compared: &str,
        certainty: Certainty,
        reasons: Vec<Reason>,
    ) -> Option<Suggestion> {
        let name = self.names.get(&organisation)?.clone();
        let alias =
            (fold(&name) != fold(compared) && reasons != [Reason::Remembered]).then(|| compared.to_owned());
        Some(Suggestion { organisation, name, alias, certainty, reasons })
    }
}

/// A name that is tied to no organisation, and what it may mean.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Question {
    /// The name.
    pub name: String,
    /// What it may mean.
    pub suggestions: Vec<Suggestion>,
}

/// Where the names stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// On a distribution list.
    List(DistributionListId),
    /// On a draft's own list, by its address.
    Referral(String),
}

/// The names in a place that are tied to no organisation, with what each may mean.
pub async fn questions(site: &Site, actor: &Actor, place: &Place) -> Result<Vec<Question>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let names: Vec<String> = match place {
        Place::List(id) => {
            store::distribution_list::by_id(&mut tx, *id).await?.ok_or(Error::NotFound)?;
            let entries = store::distribution_list::entries(&mut tx, *id).await?;
            entries
                .into_iter()
                .map(|e| e.entry)
                .filter(|e| e.organisation.is_none())
                .map(|e| e.name)
                .collect()
        }
        Place::Referral(slug) => {
            let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
            crate::referral::may_read(actor, &referral)?;
            let recipients = store::recipient::of_referral(&mut tx, referral.id).await?;
            recipients.into_iter().filter(|r| r.organisation.is_none()).map(|r| r.name).collect()
        }
    };
    questions_of(&mut tx, names).await
}

/// What some names may mean, whoever holds the list.
pub async fn questions_for(site: &Site, actor: &Actor, names: Vec<String>) -> Result<Vec<Question>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    questions_of(&mut site.store.read().await?, names).await
}

async fn questions_of(tx: &mut store::Tx, names: Vec<String>) -> Result<Vec<Question>> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let known = Known::load(tx).await?;
    // Some thousand names against some ten thousand take their time: not on a thread that answers others.
    let ask = move || {
        let question = |name: String| Question { suggestions: known.suggest(&name), name };
        names.into_iter().map(question).collect()
    };
    tokio::task::spawn_blocking(ask).await.map_err(|e| Error::Internal(e.into()))
}

/// What a person answers about a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It means this organisation.
    Same(OrganisationId),
    /// It means none of these.
    NotSame(Vec<OrganisationId>),
    /// It is an organisation that is not known yet.
    New,
}

/// How many names were tied, and organisations made known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answered {
    /// Names tied to an organisation.
    pub tied: usize,
    /// Organisations that were made known.
    pub new: usize,
    /// Names that were said to mean none of those suggested.
    pub refused: usize,
}

/// Keeps answers about names in a place, each with its number there, and ties those that are there. All or nothing.
pub async fn answer(
    site: &Site,
    actor: &Actor,
    place: &Place,
    answers: &[(usize, String, Answer)],
) -> Result<Answered> {
    let (mut change, there) = match place {
        Place::List(id) => {
            let mut opened = site.open_change(actor).await?;
            let list = store::distribution_list::by_id(&mut opened.tx, *id).await?.ok_or(Error::NotFound)?;
            let entries = store::distribution_list::entries(&mut opened.tx, *id).await?;
            let mut change = opened.allow(Action::Prepare, Resource::Site)?;
            let at = change.at;
            store::distribution_list::update(&mut change.tx, &list, at).await?;
            (change, There::List(entries.into_iter().map(|e| e.entry).collect()))
        }
        Place::Referral(slug) => {
            let (mut change, mut referral) =
                crate::referral::open(site, actor, slug, Action::Prepare).await?;
            let recipients = store::recipient::of_referral(&mut change.tx, referral.id).await?;
            crate::referral::touched(&mut change, &mut referral).await?;
            (change, There::Referral(recipients))
        }
    };
    let mut done = Answered::default();
    let mut problems = Problems::default();
    for (n, name, answer) in answers {
        let field = format!("answer-{n}");
        match answer {
            Answer::NotSame(organisations) => {
                for organisation in organisations {
                    keep(&mut change, name, *organisation, false).await?;
                }
                done.refused += 1;
            }
            Answer::Same(organisation) => {
                let Some(found) = store::organisation::by_id(&mut change.tx, *organisation).await? else {
                    problems.add(field, Problem::NotAChoice);
                    continue;
                };
                same(&mut change, name, &found).await?;
                done.tied += there.tie(&mut change, name, &found).await?;
            }
            Answer::New => {
                if store::organisation::by_name_key(&mut change.tx, &fold(name)).await?.is_some() {
                    problems.add(field, Problem::Taken(name.clone()));
                    continue;
                }
                if domain::personal_data::holds_number(name) {
                    problems.add(field, Problem::PersonalNumber);
                    continue;
                }
                let Some(new) = there.unknown(site, name) else { continue };
                let at = change.at;
                store::organisation::insert(&mut change.tx, &new, at).await?;
                change.index_soon(new.id).await?;
                done.tied += there.tie(&mut change, name, &new).await?;
                done.new += 1;
            }
        }
    }
    problems.into_result()?;
    let subject = match place {
        Place::List(id) => id.to_string(),
        Place::Referral(slug) => slug.clone(),
    };
    let said =
        answers.iter().map(|(_, name, answer)| format!("{name}: {answer:?}")).collect::<Vec<_>>().join("\n");
    change.keep(entry("names.answered", subject, vec![("answers", said)])).await?;
    Ok(done)
}

async fn keep(change: &mut Change<'_>, name: &str, organisation: OrganisationId, yes: bool) -> Result<()> {
    let (at, actor) = (change.at, change.actor.audit_name());
    Ok(store::name_answer::keep(&mut change.tx, name, organisation, yes, &actor, at).await?)
}

/// A yes: remembered, and from now on an alias, unless the name belongs to another.
async fn same(change: &mut Change<'_>, name: &str, organisation: &Organisation) -> Result<()> {
    keep(change, name, organisation.id, true).await?;
    store::name_answer::only(&mut change.tx, name, organisation.id).await?;
    // What a list calls it is another name of it, unless the number of a person stands in that.
    let can_be_a_name = !domain::personal_data::holds_number(name);
    if can_be_a_name && store::organisation::by_name_key(&mut change.tx, &fold(name)).await?.is_none() {
        let mut with_alias = organisation.clone();
        with_alias.aliases.push(name.to_owned());
        let before = organisation::held(&mut change.tx, organisation.id).await?;
        organisation::save(change, before, &with_alias).await?;
    }
    Ok(())
}

/// Those in the place where the names stand.
enum There {
    List(Vec<ListEntry>),
    Referral(Vec<Recipient>),
}

impl There {
    /// Ties those of a name to an organisation, and gives recipients its address. How many.
    async fn tie(&self, change: &mut Change<'_>, name: &str, organisation: &Organisation) -> Result<usize> {
        let key = fold(name);
        match self {
            Self::List(_) => {
                let tied = store::distribution_list::tie(&mut change.tx, &key, organisation.id).await?;
                Ok(usize::try_from(tied).unwrap_or(0).min(1))
            }
            Self::Referral(recipients) => {
                let Some(found) =
                    recipients.iter().find(|r| r.organisation.is_none() && fold(&r.name) == key)
                else {
                    return Ok(0);
                };
                // Under another name it is on the list already: two letters to one organisation are one too many.
                if recipients.iter().any(|r| r.organisation == Some(organisation.id)) {
                    store::recipient::remove(&mut change.tx, found.id).await?;
                    return Ok(1);
                }
                let mut recipient = found.clone();
                let today = Day(change.at.day());
                if recipient.email.is_none() {
                    recipient.email = answering(&mut change.tx, organisation.id, today).await?;
                    recipient.language = organisation.language;
                }
                if recipient.postal.is_empty() {
                    recipient.postal.clone_from(&organisation.postal);
                }
                recipient.organisation = Some(organisation.id);
                note_origin(&mut change.tx, &mut recipient, today).await?;
                store::recipient::update(&mut change.tx, &recipient).await?;
                store::recipient::tie(&mut change.tx, recipient.id, organisation.id).await?;
                Ok(1)
            }
        }
    }

    /// An organisation made of what stands in the list.
    fn unknown(&self, site: &Site, name: &str) -> Option<Organisation> {
        let key = fold(name);
        let (category, email, postal, language) = match self {
            Self::List(entries) => {
                let e = entries.iter().find(|e| fold(&e.name) == key)?;
                (e.category.clone(), e.email.clone(), Vec::new(), domain::language::Language::Swedish)
            }
            Self::Referral(recipients) => {
                let r = recipients.iter().find(|r| fold(&r.name) == key)?;
                (r.category.clone(), r.email.clone(), r.postal.clone(), r.language)
            }
        };
        let internal = site.settings.category(&category).is_some_and(|c| c.internal);
        let new = Organisation::new(OrganisationId::new(site.entropy.seed()), name);
        Some(Organisation { kind: kind_of(name, internal), category, email, postal, language, ..new })
    }
}

/// What kind of counterpart a name in a category most often is. A person corrects it on the organisation's page.
fn kind_of(name: &str, internal: bool) -> OrganisationKind {
    let is_body = Name::read(name).body.is_some();
    match (internal, is_body) {
        (true, _) => OrganisationKind::OwnUnit,
        (_, true) => OrganisationKind::Authority,
        _ => OrganisationKind::CivilSociety,
    }
}
