//! Rounds of a matter: a referral that continues another one with a new version of the proposal. Each round is a referral of
//! its own, with its own list, answers, summary and feedback, so nothing that came in to an earlier one is touched or
//! counted twice; they share the register number and the series of documents. What differs: `domain::round`.

use crate::change::{Change, NewMessage, entry};
use crate::error::{Error, Refusal, Result};
use crate::recipient::insert;
use crate::referral::open;
use crate::site::Site;
use domain::access::{Action, Actor};
use domain::contribution::Contribution;
use domain::email::EmailAddress;
use domain::ids::{PartId, QuestionId, RecipientId, ReferralId};
use domain::message::MessageKind;
use domain::recipient::Recipient;
use domain::referral::{Letter, Part, Question, Referral, Stage};
use domain::round::{Carried, slug};
use domain::statement::{Answer, PartView, Statement};
use domain::text::fold;
use serde_json::json;
use std::collections::HashSet;
use store::Tx;
use store::event::EventKind;

/// The round before, with what it proposed.
#[derive(Debug, Clone)]
pub struct Before {
    /// The referral.
    pub referral: Referral,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// The round before; none for a first round.
pub async fn before(tx: &mut Tx, referral: &Referral) -> Result<Option<Before>> {
    if !referral.is_later_round() {
        return Ok(None);
    }
    let found = store::referral::round(tx, referral.matter(), referral.round - 1).await?;
    let Some(found) = found else { return Ok(None) };
    let parts = store::referral::parts(tx, found.id).await?;
    Ok(Some(Before { referral: found, parts }))
}

/// The rounds of a matter that anyone may see, in order.
pub async fn public(tx: &mut Tx, referral: &Referral) -> Result<Vec<Referral>> {
    let all = store::referral::rounds(tx, referral.matter()).await?;
    Ok(all.into_iter().filter(|r| r.stage.is_public()).collect())
}

/// The round that is out now or was last, for whoever names only the matter.
pub async fn latest_public(tx: &mut Tx, referral: Referral) -> Result<Referral> {
    let id = referral.id;
    let latest = public(tx, &referral).await?.pop();
    Ok(latest.filter(|r| r.id != id).unwrap_or(referral))
}

/// The letter of the round before, to be rewritten: the days are new, and what has changed is told by a person.
fn carried_letter(letter: &Letter) -> Letter {
    Letter {
        date: None,
        response_deadline: None,
        decision_date: None,
        feedback_by: None,
        changes: String::new(),
        ..letter.clone()
    }
}

/// Begins the next round: a draft with letter, parts, questions and codes of the latest one, and those of its list that are
/// chosen.
/// Attachments are not carried over: they hold the old proposal.
///
/// # Errors
/// [`Refusal::RoundExists`] when there is a later round already.
pub async fn begin(site: &Site, actor: &Actor, address: &str, carried: Carried) -> Result<Referral> {
    let (mut change, earlier) = open(site, actor, address, Action::NextRound).await?;
    let matter = earlier.matter();
    // Two clicks begin one round.
    store::referral::hold(&mut change.tx, matter).await?;
    let rounds = store::referral::rounds(&mut change.tx, matter).await?;
    if let Some(later) = rounds.last().filter(|r| r.round > earlier.round) {
        return Err(Refusal::RoundExists(later.slug.clone()).into());
    }
    let first = rounds.first().ok_or(Error::NotFound)?;
    let round = earlier.round + 1;
    let referral = Referral {
        id: ReferralId::new(site.entropy.seed()),
        number: earlier.number.clone(),
        slug: slug(&first.slug, round),
        stage: Stage::Draft,
        letter: carried_letter(&earlier.letter),
        example: earlier.example,
        drafted_by: actor.account(),
        writers: actor.account().into_iter().collect(),
        approved_by: None,
        approved_at: None,
        dispatched_at: None,
        stage_at: change.at,
        round,
        first_round: Some(matter),
        version: 1,
    };
    let at = change.at;
    store::referral::insert(&mut change.tx, &referral, at).await?;
    carry_texts(&mut change, &earlier, &referral).await?;
    crate::code_book::carry(&mut change, earlier.id, referral.id).await?;
    let asked = carry_list(&mut change, &earlier, &referral, carried).await?;
    change.event(referral.id, None, EventKind::Created, json!({ "round": round })).await?;
    change.index(referral.id);
    let fields = vec![
        ("number", referral.number.to_string()),
        ("round", round.to_string()),
        ("recipients", asked.to_string()),
    ];
    change.keep(entry("referral.round_begun", referral.id, fields)).await?;
    Ok(referral)
}

async fn carry_texts(change: &mut Change<'_>, earlier: &Referral, referral: &Referral) -> Result<()> {
    let site = change.site;
    let parts = store::referral::parts(&mut change.tx, earlier.id).await?.into_iter();
    let parts: Vec<Part> =
        parts.map(|p| Part { before: Some(p.id), id: PartId::new(site.entropy.seed()), ..p }).collect();
    store::referral::replace_parts(&mut change.tx, referral.id, &parts).await?;
    let questions = store::referral::questions(&mut change.tx, earlier.id).await?.into_iter();
    let questions: Vec<Question> =
        questions.map(|q| Question { id: QuestionId::new(site.entropy.seed()), ..q }).collect();
    Ok(store::referral::replace_questions(&mut change.tx, referral.id, &questions).await?)
}

/// Puts those who are chosen on the new list, in their order. How many.
async fn carry_list(
    change: &mut Change<'_>,
    earlier: &Referral,
    referral: &Referral,
    carried: Carried,
) -> Result<i64> {
    let all = store::recipient::of_referral(&mut change.tx, earlier.id).await?;
    let answered: HashSet<RecipientId> = store::statement::of_referral(&mut change.tx, earlier.id)
        .await?
        .into_iter()
        .filter_map(|s| s.recipient)
        .collect();
    let chosen = all.into_iter().filter(|r| match carried {
        Carried::All => true,
        Carried::Answered => answered.contains(&r.id),
        Carried::Nobody => false,
    });
    let mut count = 0;
    for recipient in chosen {
        count += 1;
        let id = RecipientId::new(change.site.entropy.seed());
        let mut recipient = Recipient {
            organisation: recipient.organisation,
            category: recipient.category,
            email: recipient.email,
            of_register: recipient.of_register,
            postal: recipient.postal,
            language: recipient.language,
            // An address that did not work then does not work now: a person corrects it first.
            bounced_at: recipient.bounced_at,
            bounce_reason: recipient.bounce_reason,
            ..Recipient::new(id, referral.id, count, recipient.name)
        };
        insert(change.site, &mut change.tx, &mut recipient).await?;
    }
    Ok(count)
}

/// Are these the same respondent, in two rounds?
fn same(one: &Recipient, other: &Recipient) -> bool {
    match (one.organisation, other.organisation) {
        (Some(a), Some(b)) => a == b,
        _ => fold(&one.name) == fold(&other.name),
    }
}

/// Is it reached where the other was? By mail, or by post when neither has an address for mail.
fn at_same_place(one: &Recipient, other: &Recipient) -> bool {
    match (&one.email, &other.email) {
        (Some(a), Some(b)) => a.key() == b.key(),
        (None, None) => one.postal.iter().map(|l| fold(l)).eq(other.postal.iter().map(|l| fold(l))),
        _ => false,
    }
}

/// What someone on a list answered in the round before: the latest of theirs.
///
/// It is told only where it was asked for or sent from: a namesake, or a row that was given another's name or address by
/// mistake, must not open their answer.
pub async fn answered_before(
    tx: &mut Tx,
    before: &Referral,
    recipient: &Recipient,
) -> Result<Option<Statement>> {
    let list = store::recipient::of_referral(tx, before.id).await?;
    let here = recipient.email.as_ref().map(EmailAddress::key);
    for earlier in list.iter().filter(|r| same(r, recipient)) {
        let statement = store::statement::of_recipient(tx, earlier.id).await?.pop();
        let sent_from = |s: &Statement| here.is_some() && s.email.as_ref().map(EmailAddress::key) == here;
        let theirs = statement.filter(|s| at_same_place(earlier, recipient) || sent_from(s));
        if theirs.is_some() {
            return Ok(theirs);
        }
    }
    Ok(None)
}

/// What someone on a list answered in the round before, with what it was about.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// The round before.
    pub before: Before,
    /// Its questions.
    pub questions: Vec<Question>,
    /// The statement.
    pub statement: Statement,
    /// The answer as it was sent; what came by mail or on paper as its views were read.
    pub answer: Answer,
    /// Its views, each with what became of it.
    pub views: Vec<Contribution>,
}

impl Earlier {
    /// Everyone in that round has been told what became of it.
    pub fn told(&self) -> bool {
        self.before.referral.stage == Stage::FedBack
    }

    /// What was said of the part that one of now continues.
    pub fn of_part(&self, part: &Part) -> impl Iterator<Item = &Contribution> {
        let before = part.before;
        self.views.iter().filter(move |v| before.is_some() && v.part == before)
    }
}

/// What someone on a list answered in the round before; none in a first round, or when they did not answer.
pub async fn earlier(tx: &mut Tx, referral: &Referral, recipient: &Recipient) -> Result<Option<Earlier>> {
    let Some(before) = before(tx, referral).await? else { return Ok(None) };
    let Some(statement) = answered_before(tx, &before.referral, recipient).await? else { return Ok(None) };
    let Some(version) = store::statement::current(tx, statement.id).await? else { return Ok(None) };
    let views = store::contribution::of_statement(tx, statement.id, version.number).await?;
    let questions = store::referral::questions(tx, before.referral.id).await?;
    let mut answer = version.answer;
    if answer.summary.is_empty() && version.body.chars().count() <= domain::statement::SUMMARY {
        answer.summary = version.body;
    }
    if answer.parts.is_empty() {
        answer.parts = said_of_parts(&views);
    }
    Ok(Some(Earlier { before, questions, statement, answer, views }))
}

/// What views say of parts, put together for each.
fn said_of_parts(views: &[Contribution]) -> Vec<(PartId, PartView)> {
    let mut parts: Vec<(PartId, PartView)> = Vec::new();
    for view in views {
        let Some(part) = view.part else { continue };
        match parts.iter_mut().find(|(id, _)| *id == part) {
            Some((_, said)) => {
                said.text = format!("{}\n\n{}", said.text, view.text);
                said.stance = said.stance.or(view.stated);
            }
            None => parts.push((part, PartView { stance: view.stated, text: view.text.clone() })),
        }
    }
    parts
}

/// A later round that is out: number and address. None when this is the latest.
pub async fn newer(tx: &mut Tx, referral: &Referral) -> Result<Option<(i64, String)>> {
    let latest = latest_public(tx, referral.clone()).await?;
    Ok((latest.round > referral.round).then_some((latest.round, latest.slug)))
}

/// Tells everyone who answered the round before and is not asked again that the proposal has changed and is out. Those on
/// the list are told by the letter.
pub(crate) async fn tell_earlier(change: &mut Change<'_>, referral: &Referral) -> Result<()> {
    let Some(before) = before(&mut change.tx, referral).await? else { return Ok(()) };
    let detail = json!({ "slug": referral.slug, "round": referral.round });
    change.event(before.referral.id, None, EventKind::NextRound, detail).await?;
    change.index(before.referral.id);
    let asked = store::recipient::of_referral(&mut change.tx, referral.id).await?;
    let earlier = store::recipient::of_referral(&mut change.tx, before.referral.id).await?;
    let addresses: HashSet<String> =
        asked.iter().filter_map(|r| r.email.as_ref()).map(EmailAddress::key).collect();
    let mut told = HashSet::new();
    let statements = store::statement::of_referral(&mut change.tx, before.referral.id).await?;
    // The latest of each respondent.
    for statement in statements.into_iter().rev() {
        let recipient = statement.recipient.and_then(|id| earlier.iter().find(|r| r.id == id));
        if recipient.is_some_and(|r| asked.iter().any(|new| same(new, r) && at_same_place(new, r))) {
            continue;
        }
        let email = statement.email.clone().or_else(|| recipient.and_then(|r| r.email.clone()));
        let postal = crate::statement::postal(Some(&statement), recipient);
        if email.is_none() && postal.is_empty() {
            continue;
        }
        let key = email.as_ref().map_or_else(|| fold(&statement.name), EmailAddress::key);
        if addresses.contains(&key) || !told.insert(key) {
            continue;
        }
        let subject = i18n::texts(statement.language)
            .msg_rounds_mail_subject(referral.number.as_str(), referral.letter.heading());
        let message =
            crate::statement::message_to_sender(&statement, MessageKind::NewRound, subject, json!({}));
        // The recipient is one of the round before, and has no place in this one's outbox.
        let message =
            NewMessage { referral: Some(referral.id), recipient: None, to_address: email, ..message };
        change.message(message).await?;
    }
    Ok(())
}
