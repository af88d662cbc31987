//! Whom an organisation itself names to represent it, as it does after its annual meeting: who has left, who is new, and who is shown
//! to anyone. Saved with the rest of its entry ([`super::edit`]).

use super::edit::SOURCE;
use crate::change::Change;
use crate::error::{Error, Result};
use crate::mandate::{self, TypedEnd};
use domain::ids::{MandateId, OrganisationId};
use domain::mandate::{AppointedBy, Mandate, MandateRole};
use domain::organisation::ContactBasis;
use domain::time::Day;
use domain::validation::{FieldProblem, Problem, Problems};

/// Rows for new representatives on the page.
pub const NEW_MANDATES: usize = 4;

/// A representative that stands there: what is to become of the mandate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedOldMandate {
    /// Which.
    pub id: String,
    /// The version that was read.
    pub version: i64,
    /// It is shown to anyone.
    pub is_public: bool,
    /// The person represents it no longer.
    pub ends: bool,
    /// Why.
    pub reason: String,
}

/// A new representative; one of whom nothing is written is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedNewMandate {
    /// Who represents.
    pub person: String,
    /// In what.
    pub matter: String,
    /// As what.
    pub role: String,
    /// Address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// That person has agreed.
    pub consent: bool,
    /// Shown to anyone, in part.
    pub is_public: bool,
}

impl TypedNewMandate {
    fn is_empty(&self) -> bool {
        [&self.person, &self.matter, &self.email, &self.phone].iter().all(|text| text.trim().is_empty())
    }
}

/// What is typed of its representatives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedMandates {
    /// Those that stand there.
    pub old: Vec<TypedOldMandate>,
    /// New ones.
    pub new: Vec<TypedNewMandate>,
    /// Who has appointed the new ones.
    pub appointed_by: String,
    /// Who that was, when it is another.
    pub appointer: String,
    /// On what day.
    pub appointed_on: String,
    /// Their first day; empty: today.
    pub since: String,
    /// Their last day; empty: until further notice.
    pub until: String,
}

impl TypedMandates {
    /// What stands there, as a form begins: appointed by an annual meeting is the usual.
    pub fn of(mandates: &[Mandate]) -> Self {
        let old = |m: &Mandate| TypedOldMandate {
            id: m.id.to_string(),
            version: m.version,
            is_public: m.is_public,
            ..TypedOldMandate::default()
        };
        let new = TypedNewMandate { role: MandateRole::Ordinary.to_string(), ..TypedNewMandate::default() };
        Self {
            old: mandates.iter().map(old).collect(),
            new: vec![new; NEW_MANDATES],
            appointed_by: AppointedBy::AnnualMeeting.to_string(),
            ..Self::default()
        }
    }
}

/// Those of an organisation that hold or will, and say who it is: what it can change.
pub(crate) async fn held(tx: &mut store::Tx, id: OrganisationId, today: Day) -> Result<Vec<Mandate>> {
    let mut all = store::mandate::of(tx, id).await?;
    all.retain(|m| !mandate::is_over(m, today) && m.erased_at.is_none());
    all.sort_by(|a, b| (&a.matter, a.role, a.since, a.id).cmp(&(&b.matter, b.role, b.since, b.id)));
    Ok(all)
}

/// Ends, shows, hides and adds mandates. Tells whether anything changed.
pub(super) async fn keep(
    change: &mut Change<'_>,
    id: OrganisationId,
    there: &[Mandate],
    typed: &TypedMandates,
) -> Result<bool> {
    let mut changed = false;
    let mut problems = Problems::default();
    for old in &typed.old {
        let of = |m: &&Mandate| old.id.parse::<MandateId>().is_ok_and(|id| id == m.id);
        let Some(mandate) = there.iter().find(of) else { return Err(Error::ChangedMeanwhile) };
        if old.ends {
            let why = TypedEnd { on: String::new(), reason: old.reason.clone() };
            let ended = mandate::end_in(change, &mut mandate.clone(), old.version, &why).await;
            collect(&mut problems, ended, &format!("mandate-{}", old.id))?;
            changed = true;
        } else if old.is_public != mandate.is_public {
            if old.version != mandate.version {
                return Err(Error::ChangedMeanwhile);
            }
            let shown = Mandate { is_public: old.is_public, ..mandate.clone() };
            store::mandate::update(&mut change.tx, &shown).await?;
            changed = true;
        }
    }
    for (n, new) in typed.new.iter().enumerate().filter(|(_, new)| !new.is_empty()) {
        let added = add(change, id, typed, new).await;
        collect(&mut problems, added, &format!("mandate-{n}"))?;
        changed = true;
    }
    problems.into_result()?;
    Ok(changed)
}

/// Fields that hold for all new ones stand once on the page, whichever of them is wrong.
const SHARED: [&str; 5] = ["appointed_by", "appointer", "appointed_on", "since", "until"];

/// Notes what must be mended, by the names that the fields have on the page.
fn collect(problems: &mut Problems, done: Result<()>, at: &str) -> Result<()> {
    let Err(Error::Invalid(fields)) = done else { return done };
    for p in fields.0.0 {
        let (field, problem) = match p.field.as_str() {
            shared if SHARED.contains(&shared) => (format!("mandate-{shared}"), p.problem),
            // That a person needs a basis is mended where consent is told.
            "basis" => (format!("{at}-consent"), Problem::Missing),
            other => (format!("{at}-{other}"), p.problem),
        };
        if problems.at(&field).is_none() {
            problems.0.push(FieldProblem { field, problem });
        }
    }
    Ok(())
}

async fn add(
    change: &mut Change<'_>,
    id: OrganisationId,
    all: &TypedMandates,
    new: &TypedNewMandate,
) -> Result<()> {
    let basis = if new.consent { ContactBasis::Consent } else { ContactBasis::Function };
    let typed = mandate::Typed {
        person: new.person.clone(),
        email: new.email.clone(),
        phone: new.phone.clone(),
        matter: new.matter.clone(),
        role: new.role.clone(),
        appointed_by: all.appointed_by.clone(),
        appointer: all.appointer.clone(),
        appointed_on: all.appointed_on.clone(),
        since: all.since.clone(),
        until: all.until.clone(),
        source: SOURCE.to_owned(),
        basis: basis.to_string(),
        is_public: new.is_public,
    };
    mandate::add_in(change, id, &typed).await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_share_is_told_once_and_what_is_one_persons_at_that_person() {
        let mut problems = Problems::default();
        for n in 0..2 {
            let mut wrong = Problems::default();
            wrong.add("until", Problem::NotADate);
            wrong.add("basis", Problem::PersonNeedsBasis);
            let refused = Err(Error::Invalid(crate::error::InvalidFields(wrong)));
            collect(&mut problems, refused, &format!("mandate-{n}")).unwrap();
        }
        let fields: Vec<_> = problems.0.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(fields, ["mandate-until", "mandate-0-consent", "mandate-1-consent"]);
    }
}
