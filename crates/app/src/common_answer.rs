//! Views that say much the same, found for a person to look at, and one answer to many of them. The answer reaches each: it is
//! the view's own answer too, so the feedback, the pages and the summary tell it to whoever gave the view. When its words are
//! changed they change for all; one view can be taken out and answered by itself.

use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::contribution::{Contribution, Outcome, REASON, check_response};
use domain::ids::{CommonAnswerId, ContributionId, TextBlockId};
use domain::referral::Referral;
use domain::similar::Text;
use domain::validation::{Problem, Problems};
use std::collections::HashMap;
use store::common_answer::{CommonAnswer, TextBlock};
use store::statement::Listed;

/// A view with its statement.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The view.
    pub view: Contribution,
    /// Its statement.
    pub listed: Listed,
}

/// Views that say much the same.
#[derive(Debug, Clone)]
pub struct Group {
    /// The views, first the one that is most like the others.
    pub views: Vec<Placed>,
    /// The words they share.
    pub words: Vec<String>,
}

/// An answer with the views it was given to.
#[derive(Debug, Clone)]
pub struct Given {
    /// The answer as it stands.
    pub answer: CommonAnswer,
    /// Its views.
    pub views: Vec<Placed>,
}

/// What a person looks at to answer many at once.
#[derive(Debug, Clone)]
pub struct Alike {
    /// The referral.
    pub referral: Referral,
    /// Views without an answer that say much the same, the largest group first.
    pub groups: Vec<Group>,
    /// Answers that were given to many.
    pub given: Vec<Given>,
    /// Words that are used again.
    pub blocks: Vec<TextBlock>,
}

/// Views that say much the same and have no answer, and the answers that many share.
pub async fn show(site: &Site, actor: &Actor, slug: &str) -> Result<Alike> {
    ask(actor, Action::ReadStatement, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    let listed: HashMap<_, Listed> = store::statement::list(&mut tx, referral.id)
        .await?
        .into_iter()
        .map(|l| (l.statement.id, l))
        .collect();
    let all: Vec<Placed> = store::contribution::of_referral(&mut tx, referral.id)
        .await?
        .into_iter()
        .filter_map(|view| Some(Placed { listed: listed.get(&view.statement)?.clone(), view }))
        .collect();
    let shared = store::common_answer::shared(&mut tx, referral.id).await?;
    let answers = store::common_answer::of_referral(&mut tx, referral.id).await?;
    let blocks = store::common_answer::blocks(&mut tx, referral.id).await?;
    drop(tx);
    let given = answers.into_iter().map(|answer| {
        let of = shared.iter().filter(|(_, a)| *a == answer.id).map(|(view, _)| *view);
        let views = of.filter_map(|id| all.iter().find(|p| p.view.id == id).cloned()).collect();
        Given { answer, views }
    });
    let given = given.filter(|g: &Given| !g.views.is_empty()).collect();
    let open: Vec<Placed> = all.iter().filter(|p| p.view.outcome.is_none()).cloned().collect();
    // Thousands of views take a second of pure counting: that is not done where requests are served.
    let groups = tokio::task::spawn_blocking(move || group(&open))
        .await
        .map_err(|error| Error::Internal(error.into()))?;
    Ok(Alike { referral, groups, given, blocks })
}

fn group(open: &[Placed]) -> Vec<Group> {
    let texts: Vec<Text<'_>> =
        open.iter().map(|p| Text { words: &p.view.text, language: p.listed.statement.language }).collect();
    let found = domain::similar::groups(&texts);
    let placed = |i: usize| open.get(i).cloned();
    found
        .into_iter()
        .map(|g| Group { views: g.members.into_iter().filter_map(placed).collect(), words: g.words })
        // A passage is like the mail it was marked in: what one sender alone says is not said by many.
        .filter(|g: &Group| g.views.iter().any(|p| p.view.statement != g.views[0].view.statement))
        .collect()
}

/// Writes the answer on a view, and refuses what was told to its sender already.
async fn write(
    change: &mut Change<'_>,
    referral: &Referral,
    id: ContributionId,
    a: &CommonAnswer,
) -> Result<()> {
    let view = store::contribution::by_id(&mut change.tx, id).await?;
    let mut view = view.filter(|v| v.referral == referral.id).ok_or(Error::NotFound)?;
    crate::contribution::not_told_yet(change, referral, view.statement).await?;
    view.outcome = Some(a.outcome);
    view.reason.clone_from(&a.reason);
    view.answered_by = a.by;
    view.answered_at = Some(a.at);
    store::contribution::update(&mut change.tx, &view).await?;
    crate::contribution::tell_if_late(change, referral, view.statement).await
}

/// Answers many views with the same words. What any of them was answered with before is replaced.
pub async fn give(
    site: &Site,
    actor: &Actor,
    slug: &str,
    views: &[ContributionId],
    outcome: Outcome,
    reason: &str,
) -> Result<CommonAnswerId> {
    let reason = check_response(outcome, reason)?;
    let mut views = views.to_vec();
    views.sort_unstable();
    views.dedup();
    if views.len() < 2 {
        return Err(Error::field("views", Problem::NotInRange(2, 10_000)));
    }
    let (mut change, referral) = referral::open(site, actor, slug, Action::Code).await?;
    let id = CommonAnswerId::new(site.entropy.seed());
    let (at, by) = (change.at, actor.account());
    let answer =
        CommonAnswer { id, number: 1, referral: referral.id, outcome, reason: reason.clone(), at, by };
    store::common_answer::insert(&mut change.tx, &answer).await?;
    for view in &views {
        write(&mut change, &referral, *view, &answer).await?;
        store::common_answer::leave(&mut change.tx, *view, at).await?;
        let row = domain::ids::EventId::new(site.entropy.seed()).to_string();
        store::common_answer::join(&mut change.tx, &row, id, *view, at).await?;
    }
    let names: Vec<String> = views.iter().map(ToString::to_string).collect();
    let fields = vec![("outcome", outcome.to_string()), ("reason", reason), ("views", names.join(" "))];
    change.keep(entry("common_answer.given", id, fields)).await?;
    Ok(id)
}

/// Changes the words for all views that share an answer. `number` is the version that was read.
pub async fn edit(
    site: &Site,
    actor: &Actor,
    slug: &str,
    id: CommonAnswerId,
    number: i64,
    outcome: Outcome,
    reason: &str,
) -> Result<()> {
    let reason = check_response(outcome, reason)?;
    let (mut change, referral) = referral::open(site, actor, slug, Action::Code).await?;
    store::referral::hold(&mut change.tx, referral.id).await?;
    let latest = store::common_answer::versions(&mut change.tx, id).await?.into_iter().next();
    let latest = latest.filter(|a| a.referral == referral.id).ok_or(Error::NotFound)?;
    if latest.number != number {
        return Err(Error::ChangedMeanwhile);
    }
    let (at, by) = (change.at, actor.account());
    let answer = CommonAnswer { number: number + 1, outcome, reason: reason.clone(), at, by, ..latest };
    store::common_answer::insert(&mut change.tx, &answer).await?;
    for view in store::common_answer::views(&mut change.tx, id).await? {
        write(&mut change, &referral, view, &answer).await?;
    }
    let fields = vec![("outcome", outcome.to_string()), ("reason", reason)];
    change.keep(entry("common_answer.changed", id, fields)).await
}

/// Takes a view out: it keeps the words as its own answer until someone changes them, and no longer follows the others.
pub async fn take_out(site: &Site, actor: &Actor, slug: &str, view: ContributionId) -> Result<()> {
    let (mut change, referral) = referral::open(site, actor, slug, Action::Code).await?;
    let found = store::contribution::by_id(&mut change.tx, view).await?;
    if found.is_none_or(|v| v.referral != referral.id) {
        return Err(Error::NotFound);
    }
    let at = change.at;
    if !store::common_answer::leave(&mut change.tx, view, at).await? {
        return Err(crate::Refusal::AlreadyDone.into());
    }
    change.keep(entry("common_answer.left", view, vec![])).await
}

/// Keeps words to be used again: for this referral, or for the whole site.
pub async fn keep_block(
    site: &Site,
    actor: &Actor,
    slug: &str,
    title: &str,
    text: &str,
    everywhere: bool,
) -> Result<TextBlockId> {
    let mut problems = Problems::default();
    let title = problems.required_line("block-title", title, domain::code_book::NAME);
    let text = problems.required_text("block-text", text, REASON);
    problems.into_result()?;
    let (mut change, referral) = referral::open(site, actor, slug, Action::KeepCodeBook).await?;
    let id = TextBlockId::new(site.entropy.seed());
    let of = (!everywhere).then_some(referral.id);
    let block = TextBlock { id, referral: of, title: title.clone(), text: text.clone() };
    store::common_answer::insert_block(&mut change.tx, &block).await?;
    change.keep(entry("text_block.kept", id, vec![("title", title), ("text", text)])).await?;
    Ok(id)
}

/// Puts such words out of use. Answers that were written with them stay.
pub async fn retire_block(site: &Site, actor: &Actor, slug: &str, id: TextBlockId) -> Result<()> {
    let (mut change, referral) = referral::open(site, actor, slug, Action::KeepCodeBook).await?;
    let at = change.at;
    if !store::common_answer::retire_block(&mut change.tx, id, referral.id, at).await? {
        return Err(Error::NotFound);
    }
    change.keep(entry("text_block.retired", id, vec![])).await
}
