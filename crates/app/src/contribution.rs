//! Views: reading their stance, marking one found in the statement's text, coding, noting, and answering each.

use crate::change::{Change, entry};
use crate::error::{Error, Refusal, Result};
use crate::referral;
use crate::site::Site;
use crate::statement::{View, new_contribution};
use domain::access::{Action, Actor};
use domain::code_book::Coding;
use domain::contribution::{About, Contribution, Outcome, check_response};
use domain::ids::{CodeId, ContributionId, StatementId};
use domain::referral::{Referral, Stage};
use domain::span::{Place, Span};
use domain::stance::Stance;
use domain::statement::Statement;
use domain::validation::{Problem, Problems};
use store::code_book::{Marked, Note};
use store::statement::Version;

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
pub(crate) async fn not_told_yet(
    change: &mut Change<'_>,
    referral: &Referral,
    id: StatementId,
) -> Result<()> {
    if referral.stage == Stage::FedBack && store::message::is_fed_back(&mut change.tx, id).await? {
        return Err(Refusal::NotAtStage(referral.stage).into());
    }
    Ok(())
}

/// An answer that came in after the feedback is told of when its last view is read and answered.
pub(crate) async fn tell_if_late(
    change: &mut Change<'_>,
    referral: &Referral,
    id: StatementId,
) -> Result<()> {
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
    view.version = version;
    note_stance(&mut change, &mut view, stance).await?;
    crate::coding::touched(&mut change, view.statement).await?;
    tell_if_late(&mut change, &referral, view.statement).await?;
    change.index_soon(view.statement).await?;
    change.keep(entry("contribution.read", id, vec![("stance", stance.to_string())])).await
}

/// Notes the stance on the view, and on its statement where the view speaks for the whole of it.
pub(crate) async fn note_stance(
    change: &mut Change<'_>,
    view: &mut Contribution,
    stance: Stance,
) -> Result<()> {
    let (Some(me), at) = (change.actor.account(), change.at) else { return Err(Error::Forbidden) };
    view.read = Some(stance);
    view.read_by = Some(me);
    view.read_at = Some(at);
    store::contribution::update(&mut change.tx, view).await?;
    let statement = store::statement::by_id(&mut change.tx, view.statement).await?.ok_or(Error::NotFound)?;
    let (id, version) = (statement.id, statement.current_version);
    let views = store::contribution::of_statement(&mut change.tx, id, version).await?;
    // A passage on the whole that was marked afterwards says something of it, but is not the stance to it.
    if view.about() == About::Whole && views.first().is_some_and(|first| first.id == view.id) {
        store::statement::note_reading(&mut change.tx, id, version, stance, me, at).await?;
    }
    Ok(())
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

/// Where a new view is found in its statement.
#[derive(Debug, Clone)]
pub enum Found {
    /// The words, as they stand there.
    Passage(String),
    /// A stretch of one of its texts.
    Span(Span),
}

/// A passage of a statement that is to be a view of its own.
#[derive(Debug, Clone)]
pub struct NewView {
    /// What it speaks of.
    pub about: About,
    /// Where it stands.
    pub found: Found,
    /// How its stance is read. An answer to a question has none: to mark it is to have read it.
    pub stance: Option<Stance>,
    /// Its codes.
    pub codes: Vec<CodeId>,
    /// A note among colleagues.
    pub note: String,
}

/// Marks a passage of a statement's running text as a view of its own, on the whole, a part or a question.
pub async fn add(
    site: &Site,
    actor: &Actor,
    id: StatementId,
    about: About,
    passage: &str,
    stance: Option<Stance>,
) -> Result<ContributionId> {
    let found = Found::Passage(passage.to_owned());
    mark(site, actor, id, NewView { about, found, stance, codes: vec![], note: String::new() }).await
}

/// Marks a passage of a statement as a view of its own. The words must stand in one of the statement's texts, in the version
/// that counts.
pub async fn mark(site: &Site, actor: &Actor, id: StatementId, new: NewView) -> Result<ContributionId> {
    let mut problems = Problems::default();
    if let Found::Passage(passage) = &new.found {
        problems.required_text("passage", passage, domain::statement::PART_TEXT);
    }
    let note = problems.optional_text("note", &new.note, NOTE);
    problems.clone().into_result()?;
    let (mut change, statement, _) = open_statement(site, actor, id).await?;
    let Some(me) = actor.account() else { return Err(Error::Forbidden) };
    let version = store::statement::current(&mut change.tx, id).await?.ok_or(Error::NotFound)?;
    let found = find(&new.found, &version);
    if found.is_none() {
        problems.add("passage", Problem::NotAChoice);
    }
    if !is_there(&mut change, &statement, new.about).await? {
        problems.add("part", Problem::NotAChoice);
    }
    problems.into_result()?;
    let Some((span, passage)) = found else { return Err(Error::NotFound) };
    if passage.chars().count() > domain::statement::PART_TEXT {
        return Err(Error::field("passage", Problem::TooLong(domain::statement::PART_TEXT)));
    }
    // Two colleagues who mark at once must not give two views the same number.
    store::referral::hold(&mut change.tx, statement.referral).await?;
    let position = next_position(&mut change, &statement).await?;
    let view =
        View { part: new.about.part(), question: new.about.question(), text: passage.clone(), stated: None };
    let mut view = new_contribution(site, &statement, position, view);
    store::contribution::insert(&mut change.tx, &view, statement.current_version).await?;
    if let Some(stance) = new.about.question().map(|_| Stance::NoComments).or(new.stance) {
        view.read = Some(stance);
        view.read_by = Some(me);
        view.read_at = Some(change.at);
        store::contribution::update(&mut change.tx, &view).await?;
    }
    let marked = Marked { contribution: view.id, span, carried_from: None };
    store::code_book::mark(&mut change.tx, &marked).await?;
    crate::code_book::set(&mut change, &view, statement.current_version, &new.codes).await?;
    if !note.is_empty() {
        let (at, by) = (change.at, Some(me));
        let note = Note { contribution: view.id, number: 1, text: note, at, by };
        store::code_book::write_note(&mut change.tx, &note).await?;
    }
    crate::coding::touched(&mut change, id).await?;
    change.index_soon(id).await?;
    change.keep(entry("contribution.added", view.id, vec![("passage", passage)])).await?;
    Ok(view.id)
}

/// Most characters in a note on a view.
pub const NOTE: usize = 5_000;

async fn is_there(change: &mut Change<'_>, statement: &Statement, about: About) -> Result<bool> {
    Ok(match about {
        About::Whole => true,
        About::Part(id) => {
            store::referral::parts(&mut change.tx, statement.referral).await?.iter().any(|p| p.id == id)
        }
        About::Question(id) => {
            store::referral::questions(&mut change.tx, statement.referral).await?.iter().any(|q| q.id == id)
        }
    })
}

async fn next_position(change: &mut Change<'_>, statement: &Statement) -> Result<i64> {
    let views =
        store::contribution::of_statement(&mut change.tx, statement.id, statement.current_version).await?;
    Ok(views.iter().map(|v| v.position).max().unwrap_or(0) + 1)
}

/// The texts of a version of a statement, in the order they are read, those that are empty left out.
pub fn texts(version: &Version) -> Vec<(Place, &str)> {
    let answer = &version.answer;
    let mut texts = vec![(Place::Body, version.body.as_str()), (Place::Summary, answer.summary.as_str())];
    texts.extend(answer.parts.iter().map(|(id, view)| (Place::Part(*id), view.text.as_str())));
    texts.extend(answer.questions.iter().map(|(id, text)| (Place::Question(*id), text.as_str())));
    texts.retain(|(_, text)| !text.trim().is_empty());
    texts
}

/// Where a passage stands, with its words as they stand there.
fn find(found: &Found, version: &Version) -> Option<(Span, String)> {
    let texts = texts(version);
    let (span, text) = match found {
        Found::Span(span) => {
            let text = texts.iter().find(|(place, _)| *place == span.place)?.1;
            (span.trimmed(text), text)
        }
        Found::Passage(passage) => texts
            .iter()
            .find_map(|(place, text)| Some((domain::span::find(passage, *place, text, 0)?, *text)))?,
    };
    Some((span, domain::text::tidy(span.words(text)?)))
}

/// Puts just these codes on a view.
pub async fn code(site: &Site, actor: &Actor, id: ContributionId, codes: &[CodeId]) -> Result<()> {
    let (mut change, view, _) = open(site, actor, id).await?;
    let statement = store::statement::by_id(&mut change.tx, view.statement).await?.ok_or(Error::NotFound)?;
    if !crate::code_book::set(&mut change, &view, statement.current_version, codes).await? {
        return Ok(());
    }
    crate::coding::touched(&mut change, view.statement).await?;
    let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    change.keep(entry("contribution.coded", id, vec![("codes", codes.join(" "))])).await
}

/// Writes a note on a view, for colleagues only. `number` is that of the note that was read, 0 before the first.
pub async fn note(site: &Site, actor: &Actor, id: ContributionId, number: i64, text: &str) -> Result<()> {
    let mut problems = Problems::default();
    let text = problems.optional_text("note", text, NOTE);
    problems.into_result()?;
    let (mut change, view, _) = open(site, actor, id).await?;
    let statement = store::statement::by_id(&mut change.tx, view.statement).await?.ok_or(Error::NotFound)?;
    let notes = store::code_book::notes_in(&mut change.tx, statement.id, statement.current_version).await?;
    let latest = notes.into_iter().find(|n| n.contribution == id);
    if latest.as_ref().map_or(0, |n| n.number) != number {
        return Err(Error::ChangedMeanwhile);
    }
    if latest.map(|n| n.text).unwrap_or_default() == text {
        return Ok(());
    }
    let (at, by) = (change.at, actor.account());
    let note = Note { contribution: id, number: number + 1, text: text.clone(), at, by };
    store::code_book::write_note(&mut change.tx, &note).await?;
    change.keep(entry("contribution.noted", id, vec![("text", text)])).await
}

/// After a correction: marks the same words in the new version, with how they were read, coded and answered; and puts the
/// codes of what was said of a part again on what is said of it in the same words. What was changed is left to be read anew.
pub(crate) async fn carry(
    change: &mut Change<'_>,
    statement: &Statement,
    before: &Version,
    after: &Version,
) -> Result<()> {
    let earlier = store::contribution::of_statement(&mut change.tx, statement.id, before.number).await?;
    let marked = store::code_book::marked_in(&mut change.tx, statement.id, before.number).await?;
    let codings = store::code_book::codings_of_statement(&mut change.tx, statement.id, before.number).await?;
    let notes = store::code_book::notes_in(&mut change.tx, statement.id, before.number).await?;
    let new = store::contribution::of_statement(&mut change.tx, statement.id, after.number).await?;
    let mut position = new.iter().map(|v| v.position).max().unwrap_or(0);
    let (old_texts, new_texts) = (texts(before), texts(after));
    let text = |texts: &[(Place, &str)], place: Place| {
        texts.iter().find(|(p, _)| *p == place).map(|(_, t)| (*t).to_owned()).unwrap_or_default()
    };
    for view in earlier {
        let to = match marked.iter().find(|m| m.contribution == view.id) {
            None => new.iter().find(|n| n.about() == view.about() && n.text == view.text).map(|n| n.id),
            Some(m) => {
                let place = m.span.place;
                let (old, now) = (text(&old_texts, place), text(&new_texts, place));
                match domain::span::again(m.span, &old, &now) {
                    None => None,
                    Some(span) => {
                        position += 1;
                        Some(carry_marked(change, statement, after.number, position, &view, span).await?)
                    }
                }
            }
        };
        let Some(to) = to else { continue };
        for coding in codings.iter().filter(|c| c.contribution == view.id) {
            crate::code_book::put(change, &Coding { contribution: to, ..coding.clone() }).await?;
        }
        if let Some(note) = notes.iter().find(|n| n.contribution == view.id && !n.text.is_empty()) {
            let note = Note { contribution: to, number: 1, ..note.clone() };
            store::code_book::write_note(&mut change.tx, &note).await?;
        }
    }
    Ok(())
}

async fn carry_marked(
    change: &mut Change<'_>,
    statement: &Statement,
    sent_in: i64,
    position: i64,
    view: &Contribution,
    span: Span,
) -> Result<ContributionId> {
    let words =
        View { part: view.part, question: view.question, text: view.text.clone(), stated: view.stated };
    let fresh = new_contribution(change.site, statement, position, words);
    store::contribution::insert(&mut change.tx, &fresh, sent_in).await?;
    let carried = Contribution {
        id: fresh.id,
        reference: fresh.reference.clone(),
        position,
        version: fresh.version,
        ..view.clone()
    };
    store::contribution::update(&mut change.tx, &carried).await?;
    let marked = Marked { contribution: fresh.id, span, carried_from: Some(view.id) };
    store::code_book::mark(&mut change.tx, &marked).await?;
    Ok(fresh.id)
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
    if view.outcome != Some(outcome) || view.reason != reason {
        // Words of its own: it no longer follows an answer that it shared with others.
        let at = change.at;
        store::common_answer::leave(&mut change.tx, id, at).await?;
    }
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
