//! What the site owes by the models that it follows, and how it stands: reckoned anew each time from what is done and planned.
//!
//! When something is due and what counts for it: `domain::duty`. What is done and planned: [`crate::deed`].

use crate::change::{ask, entry};
use crate::collaboration_model::{Followed, timeline};
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::collaboration_model::{Channel, Strength, Text};
use domain::duty::{Duty, DutyKey, Facts, InForce, Missing, Status, Waiver, duties};
use domain::ids::{DeedId, DutyWaiverId};
use domain::time::Day;
use domain::validation::Problems;
use jiff::civil::Date;
use store::Tx;
use store::duty_waiver::DutyWaiver;

/// How a duty stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is not due, and nothing speaks against its being met.
    Upcoming,
    /// The last day is near and nothing in time is planned.
    AtRisk,
    /// It has been met.
    Met {
        /// The day.
        on: Date,
        /// That was after the last day.
        was_late: bool,
    },
    /// The last day has passed.
    Late,
    /// It is not to be met.
    Waived {
        /// When that was decided.
        on: Date,
        /// Why.
        reason: String,
        /// Who decided.
        by: String,
    },
    /// Somebody judges whether it is needed.
    WhenNeeded,
}

impl Standing {
    /// One word for programs.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Upcoming => "upcoming",
            Self::AtRisk => "at_risk",
            Self::Met { .. } => "met",
            Self::Late => "late",
            Self::Waived { .. } => "waived",
            Self::WhenNeeded => "when_needed",
        }
    }
}

impl From<Status<'_>> for Standing {
    fn from(status: Status<'_>) -> Self {
        match status {
            Status::Upcoming => Self::Upcoming,
            Status::AtRisk => Self::AtRisk,
            Status::Met { on, was_late } => Self::Met { on, was_late },
            Status::Late => Self::Late,
            Status::Waived(waiver) => {
                Self::Waived { on: waiver.on, reason: waiver.reason.clone(), by: waiver.by.clone() }
            }
            Status::WhenNeeded => Self::WhenNeeded,
        }
    }
}

/// What a duty still wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanting {
    /// Somebody has not been reached: what people call them.
    Receiver(Text),
    /// A way has not been used.
    Channel(Channel),
}

/// A duty, with all that is shown of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// What it is known by.
    pub key: DutyKey,
    /// The model's id.
    pub model: String,
    /// What is owed.
    pub does: Text,
    /// How strongly.
    pub strength: Strength,
    /// Who owes it, by the id in the model or as the subject tells it.
    pub responsible: Option<String>,
    /// What people call them.
    pub responsible_name: Option<Text>,
    /// For which of several it is.
    pub subject: Option<String>,
    /// The clauses that say so, with what they say.
    pub clauses: Vec<(String, Text)>,
    /// How the source was read.
    pub reading: Text,
    /// The kind of deed that meets it.
    pub kind: String,
    /// For which time it is, as a deed can say it: `2024-h1`.
    pub occasion: String,
    /// Last day.
    pub due: Option<Date>,
    /// What is planned for it.
    pub planned: Option<(Date, DeedId)>,
    /// What has been done for it.
    pub evidence: Vec<DeedId>,
    /// What is still missing.
    pub missing: Vec<Wanting>,
    /// How it stands.
    pub standing: Standing,
}

impl Told {
    fn of(duty: &Duty<'_>) -> Self {
        let model = duty.model;
        let clause = |id: &domain::collaboration_model::Name| {
            (id.to_string(), model.clause(id.as_str()).map(|clause| clause.says.clone()).unwrap_or_default())
        };
        let missing = |missing: &Missing<'_>| match missing {
            Missing::Receiver(id) => Wanting::Receiver(model.actor(id).cloned().unwrap_or_default()),
            Missing::Channel(way) => Wanting::Channel(*way),
        };
        let responsible = duty.responsible();
        Self {
            key: duty.key.clone(),
            model: model.id.to_string(),
            does: duty.rule.does.clone(),
            strength: duty.strength(),
            responsible: responsible.map(str::to_owned),
            responsible_name: responsible.and_then(|id| model.actor(id)).cloned(),
            subject: duty.subject.map(|subject| subject.name.clone()),
            clauses: duty.rule.clause.iter().map(clause).collect(),
            reading: duty.rule.reading.clone(),
            kind: duty.rule.of.as_ref().unwrap_or(&duty.rule.id).to_string(),
            occasion: duty.occasion.to_string(),
            due: duty.due,
            planned: duty.planned.and_then(|(on, fact)| Some((on, fact.id.parse().ok()?))),
            evidence: duty.evidence.iter().filter_map(|fact| fact.id.parse().ok()).collect(),
            missing: duty.missing.iter().map(missing).collect(),
            standing: duty.status.into(),
        }
    }
}

/// What is known on which duties are reckoned.
pub(crate) struct Known {
    pub(crate) followed: Vec<Followed>,
    pub(crate) facts: Facts,
}

impl Known {
    pub(crate) async fn load(tx: &mut Tx) -> Result<Self> {
        let followed = timeline(tx).await?;
        let mut facts = Facts::default();
        for one in &followed {
            facts.add_units_of(&one.in_force());
        }
        facts.facts = store::deed::all(tx).await?.iter().map(Into::into).collect();
        facts.waivers = store::duty_waiver::all(tx).await?.into_iter().map(waiver).collect();
        Ok(Self { followed, facts })
    }

    pub(crate) fn duties(&self, within: (Date, Date), today: Date) -> Vec<Told> {
        let in_force: Vec<InForce<'_>> = self.followed.iter().map(Followed::in_force).collect();
        duties(&in_force, &self.facts, within, today).iter().map(Told::of).collect()
    }
}

fn waiver(waiver: DutyWaiver) -> Waiver {
    Waiver { key: waiver.duty.into(), on: waiver.decided_on.0, reason: waiver.reason, by: waiver.by }
}

/// Duties whose last day lies between two days, both counted, and what is done when needed; for officials.
///
/// # Errors
/// The actor has no desk.
pub async fn list(site: &Site, actor: &Actor, within: (Date, Date)) -> Result<Vec<Told>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let known = Known::load(&mut site.store.read().await?).await?;
    Ok(known.duties(within, site.clock.today()))
}

/// One duty.
///
/// # Errors
/// There is none with that key; the actor has no desk.
pub async fn show(site: &Site, actor: &Actor, key: &str) -> Result<Told> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    one(&mut site.store.read().await?, key, site.clock.today()).await
}

async fn one(tx: &mut Tx, key: &str, today: Date) -> Result<Told> {
    let known = Known::load(tx).await?;
    let all = known.duties((Date::MIN, LATEST), today);
    all.into_iter().find(|told| told.key.as_str() == key).ok_or(Error::NotFound)
}

/// No duty is told that is due after this day: rules recur for ever.
const LATEST: Date = Date::constant(2100, 12, 31);

/// What is said when a duty is not to be met.
#[derive(Debug, Clone, Default)]
pub struct TypedWaiver {
    /// Why. Anyone may read it.
    pub reason: String,
    /// Who decided: a body, a title.
    pub by: String,
    /// The day; today when left out.
    pub decided_on: String,
}

/// Decides that a duty is not to be met. The reason is public.
///
/// # Errors
/// Each field that must be mended; there is no such duty, it has been met, or is waived already; the actor may not.
pub async fn waive(site: &Site, actor: &Actor, key: &str, typed: &TypedWaiver) -> Result<DutyWaiverId> {
    let today = Day(site.clock.today());
    let mut problems = Problems::default();
    let reason = problems.required_text("reason", &typed.reason, 2_000);
    let by = problems.required_line("by", &typed.by, 200);
    for (field, text) in [("reason", &reason), ("by", &by)] {
        problems.no_personal_number(field, text);
    }
    let decided_on = problems.optional_date("decided_on", &typed.decided_on).map_or(today, Day);
    if decided_on > today {
        problems.add("decided_on", domain::validation::Problem::InTheFuture);
    }
    problems.into_result()?;
    let mut change = site.open_change(actor).await?.allow(Action::WaiveDuty, Resource::Site)?;
    match one(&mut change.tx, key, today.0).await?.standing {
        Standing::Met { .. } => return Err(Refusal::DutyIsMet.into()),
        Standing::Waived { .. } => return Err(Refusal::DutyIsWaived.into()),
        _ => {}
    }
    let waiver = DutyWaiver {
        id: DutyWaiverId::new(site.entropy.seed()),
        duty: key.to_owned(),
        reason,
        by,
        decided_on,
        ended_on: None,
        version: 1,
    };
    store::duty_waiver::insert(&mut change.tx, &waiver, change.at).await?;
    let fields = vec![("duty", waiver.duty), ("reason", waiver.reason), ("by", waiver.by)];
    change.keep(entry("duty.waived", waiver.id, fields)).await?;
    Ok(waiver.id)
}

/// Takes such a decision back: the duty is owed again.
///
/// # Errors
/// The duty is not waived; the actor may not.
pub async fn owe_again(site: &Site, actor: &Actor, key: &str) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::WaiveDuty, Resource::Site)?;
    let waiver = store::duty_waiver::of(&mut change.tx, key).await?.ok_or(Error::NotFound)?;
    store::duty_waiver::end(&mut change.tx, &waiver, Day(site.clock.today())).await?;
    change.keep(entry("duty.owed_again", waiver.id, vec![("duty", waiver.duty)])).await
}
