//! Which model a site follows, from which day: model files are taken up, and the site changes from one to another on a day.
//!
//! What a file may say: `domain::collaboration_model`. What is owed under it: [`crate::duty`]. Nothing that was taken up is ever
//! changed, so that what happened is read by the rules of its time.

use crate::change::{ask, entry};
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::collaboration_model::{Model, read};
use domain::duty::InForce;
use domain::file::FileHash;
use domain::ids::{CollaborationModelId, ModelChangeId};
use domain::time::Day;
use domain::validation::{Problem, Problems};
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use store::Tx;
use store::collaboration_model::{ModelChange, Taken};

/// Most bytes of a model file.
pub const LARGEST: usize = 1_000_000;

/// What is said when a site is to follow a model.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The file.
    pub text: String,
    /// First day.
    pub from: String,
    /// When that was decided; today when left out.
    pub decided_on: String,
    /// Why, or by which decision.
    pub reason: String,
}

/// A model that the site follows, followed or will follow.
#[derive(Debug, Clone)]
pub struct Followed {
    /// The decision.
    pub change: ModelChange,
    /// The model.
    pub model: Arc<Model>,
    /// First day.
    pub from: Date,
    /// Last day; without end when nothing comes after it.
    pub until: Option<Date>,
    /// When it was decided what comes after it.
    pub end_decided: Option<Date>,
}

impl Followed {
    /// The same for the reckoning of duties.
    pub fn in_force(&self) -> InForce<'_> {
        InForce { model: &self.model, from: self.from, until: self.until, end_decided: self.end_decided }
    }

    /// It is followed on a day.
    pub fn holds(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// Takes up a model file and follows it from a day. A file that was taken up before is not kept twice.
///
/// # Errors
/// Each field that must be mended, with the first mistake of a file; the site follows that model from that day already; the actor
/// may not.
pub async fn follow(site: &Site, actor: &Actor, typed: &Typed) -> Result<ModelChangeId> {
    let today = Day(site.clock.today());
    let mut problems = Problems::default();
    let from = problems.required_date("from", &typed.from);
    let decided_on = problems.optional_date("decided_on", &typed.decided_on).map_or(today, Day);
    let reason = problems.required_line("reason", &typed.reason, 500);
    problems.no_personal_number("reason", &reason);
    if decided_on > today {
        problems.add("decided_on", Problem::InTheFuture);
    }
    let model = check(&mut problems, &typed.text);
    problems.into_result()?;
    let (Some(from), Some(model)) = (from, model) else { return Err(Error::NotFound) };
    let mut change = site.open_change(actor).await?.allow(Action::KeepModel, Resource::Site)?;
    let taken = take(&mut change, &model, &typed.text).await?;
    let before = changes_in_force(store::collaboration_model::changes(&mut change.tx).await?);
    if before.iter().any(|there| there.from.0 == from && there.model == taken) {
        return Err(Refusal::FollowedAlready.into());
    }
    let decided = ModelChange {
        id: ModelChangeId::new(site.entropy.seed()),
        model: taken,
        from: Day(from),
        decided_on,
        reason: reason.clone(),
        actor: actor.audit_name(),
        at: change.at,
    };
    store::collaboration_model::insert_change(&mut change.tx, &decided).await?;
    let fields = vec![
        ("model", model.id.to_string()),
        ("from", from.to_string()),
        ("decided_on", decided_on.to_string()),
        ("reason", reason),
    ];
    change.keep(entry("collaboration_model.followed", decided.id, fields)).await?;
    Ok(decided.id)
}

/// Reads a file, or notes what is wrong with it.
fn check(problems: &mut Problems, text: &str) -> Option<Model> {
    if text.trim().is_empty() {
        problems.add("file", Problem::Missing);
        return None;
    }
    if text.len() > LARGEST {
        problems.add("file", Problem::TooLong(LARGEST));
        return None;
    }
    read(text)
        .map_err(|faults| {
            let first = faults.first().map(ToString::to_string).unwrap_or_default();
            problems.add("file", Problem::NotAModel(faults.len(), first));
        })
        .ok()
}

async fn take(
    change: &mut crate::change::Change<'_>,
    model: &Model,
    text: &str,
) -> Result<CollaborationModelId> {
    let hash = FileHash::of(text.as_bytes()).to_string();
    if let Some(there) = store::collaboration_model::by_hash(&mut change.tx, &hash).await? {
        return Ok(there.id);
    }
    let taken = Taken {
        id: CollaborationModelId::new(change.site.entropy.seed()),
        name: model.id.to_string(),
        text: text.to_owned(),
        hash,
        at: change.at,
    };
    store::collaboration_model::insert(&mut change.tx, &taken).await?;
    Ok(taken.id)
}

/// Of several decisions for one day only the one entered last holds.
fn changes_in_force(mut changes: Vec<ModelChange>) -> Vec<ModelChange> {
    changes.reverse();
    changes.dedup_by_key(|change| change.from);
    changes.reverse();
    changes
}

/// The models that the site follows, in the order of their days.
pub async fn timeline(tx: &mut Tx) -> Result<Vec<Followed>> {
    let changes = changes_in_force(store::collaboration_model::changes(tx).await?);
    if changes.is_empty() {
        return Ok(Vec::new());
    }
    let files = store::collaboration_model::all(tx).await?;
    let mut models: HashMap<CollaborationModelId, Arc<Model>> = HashMap::new();
    for taken in &files {
        models.insert(taken.id, parsed(taken)?);
    }
    let mut followed: Vec<Followed> = Vec::new();
    for change in changes {
        let Some(model) = models.get(&change.model).cloned() else { continue };
        if let Some(before) = followed.last_mut() {
            if before.change.model == change.model {
                continue;
            }
            before.until = change.from.0.yesterday().ok();
            before.end_decided = Some(change.decided_on.0);
        }
        followed.push(Followed { from: change.from.0, change, model, until: None, end_decided: None });
    }
    Ok(followed)
}

/// Models by the digest of their text: a text is read once.
static PARSED: LazyLock<Mutex<HashMap<String, Arc<Model>>>> = LazyLock::new(Mutex::default);

fn parsed(taken: &Taken) -> Result<Arc<Model>> {
    let lock = || PARSED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(model) = lock().get(&taken.hash) {
        return Ok(Arc::clone(model));
    }
    // It was right when it was taken up: only a program that reads the format otherwise finds a fault in it.
    let model = read(&taken.text).map_err(|faults| {
        let first = faults.first().map(ToString::to_string).unwrap_or_default();
        Error::Internal(anyhow::anyhow!("failed to read the model {} again: {first}", taken.name))
    })?;
    let model = Arc::new(model);
    lock().insert(taken.hash.clone(), Arc::clone(&model));
    Ok(model)
}

/// The models that the site follows, for anyone: what an authority has promised is public.
pub async fn all(site: &Site) -> Result<Vec<Followed>> {
    timeline(&mut site.store.read().await?).await
}

/// The files that were taken up, the latest first.
pub async fn files(site: &Site, actor: &Actor) -> Result<Vec<Taken>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    Ok(store::collaboration_model::all(&mut site.store.read().await?).await?)
}
