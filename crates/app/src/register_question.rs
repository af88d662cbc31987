//! Rows of lists that wait for a person: which organisation they are, or whether they are one. How a row comes to wait:
//! [`crate::register_import`].
//!
//! A person answers for one row, for several, or for all that wait for one reason. That a row is the organisation it seems to be
//! is answered for all at once only where that is certain.

use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::register_import::{add_spelling, of_row};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::{OrganisationId, RegisterSourceId};
use domain::organisation::OrganisationKind;
use domain::organisation::field::Field;
pub use domain::register_row::QuestionAnswer as Answer;
use domain::register_row::update::Held;
use domain::register_row::{QuestionReason, Said};
use domain::validation::Problem;
use std::collections::HashMap;
use store::organisation::Changed;
use store::register_row::{Outcome, SourceRow};

/// Rows that wait for one reason.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Group {
    /// The list.
    pub source: RegisterSourceId,
    /// Its name.
    pub name: String,
    /// Why they wait.
    pub reason: QuestionReason,
    /// How many.
    pub rows: i64,
}

/// A row that waits.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Question {
    /// By what it is known.
    pub key: String,
    /// Where it stood in its list.
    pub row: i64,
    /// What it says.
    pub said: Said,
    /// The organisation that it may be, and its name.
    pub candidate: Option<(OrganisationId, String)>,
}

/// Which rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// All that wait for the reason.
    All,
    /// Some, by key.
    Some(Vec<String>),
}

/// What waits, by list and reason.
pub async fn groups(site: &Site, actor: &Actor) -> Result<Vec<Group>> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let sources = store::register_import::sources(&mut tx).await?;
    let counted = store::register_row::questions(&mut tx).await?;
    let group = |(source, reason, rows): (RegisterSourceId, String, i64)| {
        let name = sources.iter().find(|s| s.id == source).map(|s| s.name.clone()).unwrap_or_default();
        Some(Group { source, name, reason: reason.parse().ok()?, rows })
    };
    Ok(counted.into_iter().filter_map(group).collect())
}

/// Rows that wait for one reason, a page of them.
pub async fn waiting(
    site: &Site,
    actor: &Actor,
    source: RegisterSourceId,
    reason: QuestionReason,
    most: i64,
    from: i64,
) -> Result<Vec<Question>> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let rows = store::register_row::in_question(&mut tx, source, reason.as_str(), most, from).await?;
    let candidates: Vec<OrganisationId> = rows.iter().filter_map(|row| row.candidate).collect();
    let names: HashMap<OrganisationId, String> = store::organisation::held(&mut tx, &candidates)
        .await?
        .into_iter()
        .map(|held| (held.organisation.id, held.organisation.name))
        .collect();
    rows.into_iter()
        .map(|row| {
            Ok(Question {
                said: serde_json::from_str(&row.said)?,
                candidate: row.candidate.and_then(|id| Some((id, names.get(&id)?.clone()))),
                key: row.key,
                row: row.row_number,
            })
        })
        .collect()
}

/// The organisations that rows may be, as the register has them, to be read beside the rows.
pub async fn beside(
    site: &Site,
    actor: &Actor,
    questions: &[Question],
) -> Result<HashMap<OrganisationId, Held>> {
    ask(actor, Action::KeepRegister, Resource::Site)?;
    let ids: Vec<OrganisationId> =
        questions.iter().filter_map(|q| q.candidate.as_ref().map(|(id, _)| *id)).collect();
    let held = store::organisation::held(&mut site.store.read().await?, &ids).await?;
    Ok(held.into_iter().map(|held| (held.organisation.id, held)).collect())
}

/// Keeps what a person says of rows that wait. Tells how many there were.
///
/// # Errors
/// `rows`: one is not waiting for the reason any more, all are said to be the same where that is not certain, or one has no
/// organisation that it seems to be.
pub async fn settle(
    site: &Site,
    actor: &Actor,
    source: RegisterSourceId,
    reason: QuestionReason,
    which: &Which,
    answer: Answer,
) -> Result<usize> {
    if answer == Answer::Same && *which == Which::All && reason != QuestionReason::SameCertain {
        return Err(Error::field("rows", Problem::NotAChoice));
    }
    let opened = site.open_change(actor).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    let all = store::register_row::in_question(&mut change.tx, source, reason.as_str(), i64::MAX, 0).await?;
    let rows: Vec<SourceRow> = match which {
        Which::All => all,
        Which::Some(keys) => chosen(all, keys)?,
    };
    if rows.is_empty() {
        return Err(Error::field("rows", Problem::EmptyList));
    }
    let keys = rows.iter().map(|row| row.key.as_str()).collect::<Vec<_>>().join("\n");
    let answered = answered(&mut change, source, reason, &rows, answer).await?;
    let fields = vec![("answer", answer.to_string()), ("rows", keys)];
    change.keep(entry("register.settled", source, fields)).await?;
    Ok(answered)
}

/// Keeps what a person says of several rows, each by itself: all of it or nothing. Tells how many there were.
///
/// # Errors
/// As [`settle`].
pub async fn settle_each(
    site: &Site,
    actor: &Actor,
    source: RegisterSourceId,
    reason: QuestionReason,
    answers: &[(String, Answer)],
) -> Result<usize> {
    let opened = site.open_change(actor).await?;
    let mut change = opened.allow(Action::KeepRegister, Resource::Site)?;
    if answers.is_empty() {
        return Err(Error::field("rows", Problem::EmptyList));
    }
    let mut count = 0;
    for answer in Answer::ALL {
        let keys: Vec<String> =
            answers.iter().filter(|(_, a)| a == answer).map(|(key, _)| key.clone()).collect();
        if keys.is_empty() {
            continue;
        }
        let all =
            store::register_row::in_question(&mut change.tx, source, reason.as_str(), i64::MAX, 0).await?;
        let rows = chosen(all, &keys)?;
        count += answered(&mut change, source, reason, &rows, *answer).await?;
    }
    let said: Vec<String> = answers.iter().map(|(key, answer)| format!("{answer} {key}")).collect();
    change.keep(entry("register.settled", source, vec![("rows", said.join("\n"))])).await?;
    Ok(count)
}

/// Rows by key, of those that wait.
fn chosen(waiting: Vec<SourceRow>, keys: &[String]) -> Result<Vec<SourceRow>> {
    let mut waiting: HashMap<String, SourceRow> =
        waiting.into_iter().map(|row| (row.key.clone(), row)).collect();
    let found: Option<Vec<SourceRow>> = keys.iter().map(|key| waiting.remove(key)).collect();
    found.ok_or_else(|| Error::field("rows", Problem::NotAChoice))
}

async fn answered(
    change: &mut Change<'_>,
    source: RegisterSourceId,
    reason: QuestionReason,
    rows: &[SourceRow],
    answer: Answer,
) -> Result<usize> {
    let answered = match answer {
        Answer::Aside => {
            rows.iter().map(|row| SourceRow { outcome: Outcome::SetAside, ..row.clone() }).collect()
        }
        Answer::Own => own(change, rows, kind_of(reason)).await?,
        Answer::Same => same(change, rows).await?,
    };
    for row in &answered {
        store::register_row::save(&mut change.tx, source, row).await?;
    }
    Ok(answered.len())
}

/// What kind of counterpart a row is, by what it seemed to be.
const fn kind_of(reason: QuestionReason) -> OrganisationKind {
    match reason {
        QuestionReason::School | QuestionReason::Authority => OrganisationKind::Authority,
        QuestionReason::Company => OrganisationKind::Other,
        _ => OrganisationKind::CivilSociety,
    }
}

async fn own(change: &mut Change<'_>, rows: &[SourceRow], kind: OrganisationKind) -> Result<Vec<SourceRow>> {
    let (mut new, mut answered) = (Vec::new(), Vec::new());
    for row in rows {
        let id = OrganisationId::new(change.site.entropy.seed());
        let mut held = of_row(id, &serde_json::from_str(&row.said)?);
        held.organisation.kind = kind;
        new.push(held);
        answered.push(SourceRow {
            organisation: Some(id),
            outcome: Outcome::Imported,
            reason: String::new(),
            candidate: None,
            ..row.clone()
        });
    }
    // A person has said so: it stays when the import is taken back.
    store::organisation::insert_all(&mut change.tx, &new, None, change.at).await?;
    let owners: Vec<String> = new.iter().map(|held| held.organisation.id.to_string()).collect();
    change.index_all_soon(&owners).await?;
    Ok(answered)
}

async fn same(change: &mut Change<'_>, rows: &[SourceRow]) -> Result<Vec<SourceRow>> {
    let none = || Error::field("rows", Problem::NotAChoice);
    let candidates: Vec<OrganisationId> =
        rows.iter().map(|row| row.candidate).collect::<Option<_>>().ok_or_else(none)?;
    let mut there: HashMap<OrganisationId, (Held, Held)> =
        store::organisation::held(&mut change.tx, &candidates)
            .await?
            .into_iter()
            .map(|held| (held.organisation.id, (held.clone(), held)))
            .collect();
    let own = crate::own_entry::said_by_all(&mut change.tx).await?;
    let mut answered = Vec::new();
    for (row, candidate) in rows.iter().zip(candidates) {
        let (_, after) = there.get_mut(&candidate).ok_or_else(none)?;
        let said: Said = serde_json::from_str(&row.said)?;
        let own = own.get(&candidate).map(Vec::as_slice).unwrap_or_default();
        after.apply_beside(own, None, &said);
        if !own.contains(&Field::Aliases) {
            add_spelling(after, &said);
        }
        answered.push(SourceRow {
            organisation: Some(candidate),
            outcome: Outcome::Merged,
            reason: String::new(),
            candidate: None,
            ..row.clone()
        });
    }
    let changed: Vec<Changed> = there
        .into_values()
        .filter(|(before, after)| before != after)
        .map(|(before, after)| Changed { before, after })
        .collect();
    let (at, name) = (change.at, change.actor.audit_name());
    store::organisation::update_all(&mut change.tx, &changed, None, &name, at).await?;
    let owners: Vec<String> = changed.iter().map(|c| c.after.organisation.id.to_string()).collect();
    change.index_all_soon(&owners).await?;
    Ok(answered)
}
