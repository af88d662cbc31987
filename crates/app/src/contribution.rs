//! Views: reading their stance, adding one found in running text, and answering each.

use crate::change::{Change, entry};
use crate::error::{Error, Refusal, Result};
use crate::referral;
use crate::site::Site;
use crate::statement::{View, new_contribution};
use domain::access::{Action, Actor};
use domain::contribution::{About, Contribution, Outcome, check_response};
use domain::ids::{ContributionId, StatementId};
use domain::referral::{Referral, Stage};
use domain::stance::Stance;
use domain::statement::Statement;
use domain::validation::{Problem, Problems};

/// Opens a change of a view, with its statement and referral.
async fn open<'a>(
    site: &'a Site,
    actor: &'a Actor,
    id: ContributionId,
) -> Result<(Change<'a>, Contribution, Referral)> {
    let mut opened = site.open_change(actor).await?;
    let view = store::contribution::by_id(&mut opened.tx, id).await?.ok_or(Error::NotFound)?;
    let referral = store::referral::by_id(&mut opened.tx, view.referral).await?.ok_or(Error::NotFound)?;
    let mut change = referral::allow(opened, Action::Code, &referral)?;
    not_told_yet(&mut change, &referral, view.statement).await?;
    Ok((change, view, referral))
}

async fn open_statement<'a>(
    site: &'a Site,
    actor: &'a Actor,
    id: StatementId,
) -> Result<(Change<'a>, Statement, Referral)> {
    let mut opened = site.open_change(actor).await?;
    let statement = store::statement::by_id(&mut opened.tx, id).await?.ok_or(Error::NotFound)?;
    let referral =
        store::referral::by_id(&mut opened.tx, statement.referral).await?.ok_or(Error::NotFound)?;
    let mut change = referral::allow(opened, Action::Code, &referral)?;
    not_told_yet(&mut change, &referral, id).await?;
    Ok((change, statement, referral))
}

/// After the feedback an answer is what its sender was told. Only of one that came in later is there still something to say.
async fn not_told_yet(change: &mut Change<'_>, referral: &Referral, id: StatementId) -> Result<()> {
    if referral.stage == Stage::FedBack && store::message::is_fed_back(&mut change.tx, id).await? {
        return Err(Refusal::NotAtStage(referral.stage).into());
    }
    Ok(())
}

/// An answer that came in after the feedback is told of when its last view is read and answered.
async fn tell_if_late(change: &mut Change<'_>, referral: &Referral, id: StatementId) -> Result<()> {
    if referral.stage == Stage::FedBack {
        crate::decision::tell_late(change, referral, id).await
    } else {
        Ok(())
    }
}

/// Notes how a person reads the stance of a view. Of the first view, the stance is that to the whole.
pub async fn read(
    site: &Site,
    actor: &Actor,
    id: ContributionId,
    version: i64,
    stance: Stance,
) -> Result<()> {
    let (mut change, mut view, referral) = open(site, actor, id).await?;
    let Some(me) = actor.account() else { return Err(Error::Forbidden) };
    view.version = version;
    view.read = Some(stance);
    view.read_by = Some(me);
    view.read_at = Some(change.at);
    store::contribution::update(&mut change.tx, &view).await?;
    let statement = store::statement::by_id(&mut change.tx, view.statement).await?.ok_or(Error::NotFound)?;
    let views =
        store::contribution::of_statement(&mut change.tx, statement.id, statement.current_version).await?;
    // A passage on the whole that was marked afterwards says something of it, but is not the stance to it.
    if view.about() == About::Whole && views.first().is_some_and(|first| first.id == view.id) {
        let at = change.at;
        store::statement::note_reading(
            &mut change.tx,
            statement.id,
            statement.current_version,
            stance,
            me,
            at,
        )
        .await?;
    }
    tell_if_late(&mut change, &referral, statement.id).await?;
    change.index_soon(statement.id).await?;
    change.keep(entry("contribution.read", id, vec![("stance", stance.to_string())])).await
}

/// Reads every view of a statement that states its own stance as it stands: one click for clear answers by form.
/// Views without a stated stance are left.
pub async fn read_as_stated(site: &Site, actor: &Actor, id: StatementId) -> Result<()> {
    let (mut change, statement, referral) = open_statement(site, actor, id).await?;
    let Some(me) = actor.account() else { return Err(Error::Forbidden) };
    let views = store::contribution::of_statement(&mut change.tx, id, statement.current_version).await?;
    let at = change.at;
    for mut view in views {
        // An answer to a question has no stance of its own; having read it is enough.
        let stance = view.stated.or_else(|| view.question.map(|_| Stance::NoComments));
        let (Some(stance), None) = (stance, view.read) else { continue };
        view.read = Some(stance);
        view.read_by = Some(me);
        view.read_at = Some(at);
        store::contribution::update(&mut change.tx, &view).await?;
        if view.part.is_none() && view.question.is_none() {
            store::statement::note_reading(&mut change.tx, id, statement.current_version, stance, me, at)
                .await?;
        }
    }
    tell_if_late(&mut change, &referral, id).await?;
    change.index_soon(id).await?;
    change.keep(entry("statement.read_as_stated", id, vec![])).await
}

/// Marks a passage of a statement's running text as a view of its own, on the whole, a part or a question. The words must
/// stand in the statement. An answer to a question has no stance: to mark it is to have read it.
pub async fn add(
    site: &Site,
    actor: &Actor,
    id: StatementId,
    about: About,
    passage: &str,
    stance: Option<Stance>,
) -> Result<ContributionId> {
    let mut problems = Problems::default();
    let passage = problems.required_text("passage", passage, domain::statement::PART_TEXT);
    problems.clone().into_result()?;
    let (mut change, statement, _) = open_statement(site, actor, id).await?;
    let Some(me) = actor.account() else { return Err(Error::Forbidden) };
    let version = store::statement::current(&mut change.tx, id).await?.ok_or(Error::NotFound)?;
    if !stands_in(&passage, &version.body) && !stands_in(&passage, &version.answer.summary) {
        problems.add("passage", Problem::NotAChoice);
    }
    let is_there = match about {
        About::Whole => true,
        About::Part(id) => {
            store::referral::parts(&mut change.tx, statement.referral).await?.iter().any(|p| p.id == id)
        }
        About::Question(id) => {
            store::referral::questions(&mut change.tx, statement.referral).await?.iter().any(|q| q.id == id)
        }
    };
    if !is_there {
        problems.add("part", Problem::NotAChoice);
    }
    problems.into_result()?;
    let views = store::contribution::of_statement(&mut change.tx, id, statement.current_version).await?;
    let position = views.iter().map(|v| v.position).max().unwrap_or(0) + 1;
    let view = View { part: about.part(), question: about.question(), text: passage.clone(), stated: None };
    let mut view = new_contribution(site, &statement, position, view);
    store::contribution::insert(&mut change.tx, &view, statement.current_version).await?;
    if let Some(stance) = about.question().map(|_| Stance::NoComments).or(stance) {
        view.read = Some(stance);
        view.read_by = Some(me);
        view.read_at = Some(change.at);
        store::contribution::update(&mut change.tx, &view).await?;
    }
    change.index_soon(id).await?;
    change.keep(entry("contribution.added", view.id, vec![("passage", passage)])).await?;
    Ok(view.id)
}

/// Do the words stand in the text, line breaks and quotation apart?
fn stands_in(passage: &str, text: &str) -> bool {
    let flat = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
    !passage.is_empty() && flat(text).contains(&flat(passage))
}

/// Answers a view: what became of it, and why.
pub async fn answer(
    site: &Site,
    actor: &Actor,
    id: ContributionId,
    version: i64,
    outcome: Outcome,
    reason: &str,
) -> Result<()> {
    let reason = check_response(outcome, reason)?;
    let (mut change, mut view, referral) = open(site, actor, id).await?;
    view.version = version;
    view.outcome = Some(outcome);
    view.reason = reason;
    view.answered_by = actor.account();
    view.answered_at = Some(change.at);
    store::contribution::update(&mut change.tx, &view).await?;
    tell_if_late(&mut change, &referral, view.statement).await?;
    change.index_soon(view.statement).await?;
    let fields = vec![("outcome", outcome.to_string()), ("reason", view.reason)];
    change.keep(entry("contribution.answered", id, fields)).await
}
