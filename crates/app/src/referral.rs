//! Referrals: preparing, approving, and the steps of their way. Sending out is in [`crate::dispatch`].

use crate::change::{Change, Opened, ask, entry};
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use domain::access::{Action, Actor, ReferralFacts, Resource};
use domain::document::DocumentKind;
use domain::file;
use domain::ids::{PartId, QuestionId, ReferralId};
use domain::referral::{
    Audience, LINE, LONG, Letter, NewDeadline, Part, Promised, Question, Referral, Stage, Step,
};
use domain::register_number::RegisterNumber;
use domain::time::Day;
use domain::validation::{Problem, Problems};
use serde_json::json;
use store::attachment::{Attachment, Rendition};
use store::event::EventKind;

/// Opens a change of a referral: found by its address, and the policy asked.
pub async fn open<'a>(
    site: &'a Site,
    actor: &'a Actor,
    slug: &str,
    action: Action,
) -> Result<(Change<'a>, Referral)> {
    let mut opened = site.open_change(actor).await?;
    let referral = store::referral::by_slug(&mut opened.tx, slug).await?.ok_or(Error::NotFound)?;
    let change = allow(opened, action, &referral)?;
    Ok((change, referral))
}

/// Asks the policy about a referral.
pub fn allow<'a>(opened: Opened<'a>, action: Action, referral: &Referral) -> Result<Change<'a>> {
    opened.allow(action, Resource::Referral(ReferralFacts::from(referral)))
}

/// Takes a step, or says why it cannot be taken.
pub fn take(referral: &mut Referral, step: Step, change: &Change<'_>) -> Result<()> {
    let stage = referral.stage.after(step).ok_or(Refusal::WrongStage { stage: referral.stage, step })?;
    referral.stage = stage;
    referral.stage_at = change.at;
    Ok(())
}

/// A new draft.
#[derive(Debug, Clone)]
pub struct New {
    /// Register number; the next in the site's own series when left out.
    pub number: String,
    /// What the letter says so far.
    pub letter: Letter,
    /// Everything in it is invented.
    pub example: bool,
}

/// Begins a draft.
pub async fn create(site: &Site, actor: &Actor, new: New) -> Result<Referral> {
    ask(actor, Action::Prepare, Resource::Site)?;
    let mut change = site.open_change(actor).await?.allow(Action::Prepare, Resource::Site)?;
    let referral = begin(&mut change, new).await?;
    let fields = vec![("number", referral.number.to_string()), ("title", referral.letter.title.clone())];
    change.keep(entry("referral.created", referral.id, fields)).await?;
    Ok(referral)
}

/// A new draft in a change that goes on.
pub(crate) async fn begin(change: &mut Change<'_>, new: New) -> Result<Referral> {
    let (site, actor) = (change.site, change.actor);
    let letter = new.letter.checked().map_err(|refused| refused.1)?;
    let number = number(change, &new.number).await?;
    let referral = Referral {
        id: ReferralId::new(site.entropy.seed()),
        slug: number.slug(),
        number,
        stage: Stage::Draft,
        letter,
        example: new.example || site.settings.example,
        drafted_by: actor.account(),
        writers: actor.account().into_iter().collect(),
        approved_by: None,
        approved_at: None,
        dispatched_at: None,
        stage_at: change.at,
        round: 1,
        first_round: None,
        version: 1,
    };
    if store::referral::by_slug(&mut change.tx, &referral.slug).await?.is_some() {
        return Err(Error::field("number", Problem::Taken(referral.number.to_string())));
    }
    let at = change.at;
    store::referral::insert(&mut change.tx, &referral, at).await?;
    change.event(referral.id, None, EventKind::Created, json!({})).await?;
    change.index(referral.id);
    Ok(referral)
}

/// The number given, or the next in the site's series. Only what the system gives out moves the series on: a number given
/// by hand may be a slip, years ahead. One that the series comes to later is passed over.
async fn number(change: &mut Change<'_>, given: &str) -> Result<RegisterNumber> {
    let series = &change.site.settings.register.series;
    if !given.trim().is_empty() {
        return given.parse().map_err(|_| Error::field("number", Problem::NotARegisterNumber));
    }
    let year = change.at.day().year();
    loop {
        let next = store::site::next_in_series(&mut change.tx, &format!("register {series} {year}")).await?;
        let number = RegisterNumber::from_series(series, year, next);
        if store::referral::by_slug(&mut change.tx, &number.slug()).await?.is_none() {
            return Ok(number);
        }
    }
}

/// Changes what the letter says. `version` is the one that was read.
pub async fn edit_letter(site: &Site, actor: &Actor, slug: &str, version: i64, letter: Letter) -> Result<()> {
    ask(actor, Action::Prepare, Resource::Site)?;
    let letter = letter.checked().map_err(|refused| refused.1)?;
    let (mut change, mut referral) = open(site, actor, slug, Action::Prepare).await?;
    let (at, actor_name) = (change.at, actor.audit_name());
    store::referral::keep_version(&mut change.tx, &referral, &actor_name, at).await?;
    referral.version = version;
    referral.letter = letter;
    referral.written_by(actor.account());
    store::referral::update(&mut change.tx, &referral).await?;
    let fields = vec![("letter", serde_json::to_string(&referral.letter)?)];
    change.index(referral.id);
    change.keep(entry("referral.letter_changed", referral.id, fields)).await
}

/// A part or question as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedPart {
    /// Heading.
    pub heading: String,
    /// Text.
    pub text: String,
    /// Number of the same part in the round before; empty when it is new, [`SAME_HEADING`] when the heading tells.
    pub before: String,
}

/// In place of a number: the part in the round before that has the same heading, if there is one.
pub const SAME_HEADING: &str = "=";

/// Puts other parts in place. Parts without heading and text are left out.
pub async fn set_parts(site: &Site, actor: &Actor, slug: &str, typed: &[TypedPart]) -> Result<()> {
    ask(actor, Action::Prepare, Resource::Site)?;
    let mut problems = Problems::default();
    let mut parts = Vec::new();
    for (index, part) in typed.iter().enumerate() {
        if part.heading.trim().is_empty() && part.text.trim().is_empty() {
            continue;
        }
        let n = index + 1;
        let heading = problems.required_line(&format!("part-{n}-heading"), &part.heading, LINE);
        let text = problems.required_text(&format!("part-{n}-text"), &part.text, LONG);
        let position = i64::try_from(parts.len()).unwrap_or(0) + 1;
        parts.push((n, Part { id: PartId::new(site.entropy.seed()), position, heading, text, before: None }));
    }
    problems.into_result()?;
    let (mut change, mut referral) = open(site, actor, slug, Action::Prepare).await?;
    let before = crate::round::before(&mut change.tx, &referral).await?.map(|b| b.parts);
    let parts = tie_parts(parts, typed, before.as_deref().unwrap_or_default())?;
    store::referral::replace_parts(&mut change.tx, referral.id, &parts).await?;
    touched(&mut change, &mut referral).await?;
    change.index(referral.id);
    change
        .keep(entry("referral.parts_changed", referral.id, vec![("parts", serde_json::to_string(&parts)?)]))
        .await
}

/// Ties parts to what they were in the round before: each of those continues in one part at most.
fn tie_parts(rows: Vec<(usize, Part)>, typed: &[TypedPart], before: &[Part]) -> Result<Vec<Part>> {
    let mut problems = Problems::default();
    let mut taken = std::collections::HashSet::new();
    let mut parts = Vec::new();
    for (n, mut part) in rows {
        let said = typed.get(n - 1).map(|t| t.before.trim()).unwrap_or_default();
        if said == SAME_HEADING {
            let heading = domain::text::fold(&part.heading);
            let same = before.iter().find(|b| domain::text::fold(&b.heading) == heading);
            part.before = same.map(|b| b.id).filter(|id| taken.insert(*id));
        } else if !said.is_empty() {
            match before.iter().find(|b| b.position.to_string() == said) {
                None => problems.add(format!("part-{n}-before"), Problem::NotAChoice),
                Some(b) if !taken.insert(b.id) => {
                    problems.add(format!("part-{n}-before"), Problem::Taken(b.heading.clone()));
                }
                Some(b) => part.before = Some(b.id),
            }
        }
        parts.push(part);
    }
    problems.into_result()?;
    Ok(parts)
}

/// A question as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedQuestion {
    /// Who is asked.
    pub audience: String,
    /// The question.
    pub text: String,
    /// An answer is needed.
    pub required: bool,
}

/// Puts other questions in place. Questions without text are left out.
pub async fn set_questions(site: &Site, actor: &Actor, slug: &str, typed: &[TypedQuestion]) -> Result<()> {
    ask(actor, Action::Prepare, Resource::Site)?;
    let mut problems = Problems::default();
    let mut questions = Vec::new();
    for (index, question) in typed.iter().enumerate().filter(|(_, q)| !q.text.trim().is_empty()) {
        let n = index + 1;
        let text = problems.required_text(&format!("question-{n}-text"), &question.text, 1_000);
        let Ok(audience) = question.audience.parse::<Audience>();
        if let Audience::Category(key) = &audience
            && site.settings.category(key).is_none()
        {
            problems.add(format!("question-{n}-audience"), Problem::NotAChoice);
        }
        let position = i64::try_from(questions.len()).unwrap_or(0) + 1;
        let id = QuestionId::new(site.entropy.seed());
        questions.push(Question { id, position, audience, text, required: question.required });
    }
    problems.into_result()?;
    let (mut change, mut referral) = open(site, actor, slug, Action::Prepare).await?;
    store::referral::replace_questions(&mut change.tx, referral.id, &questions).await?;
    touched(&mut change, &mut referral).await?;
    let texts: Vec<_> = questions.iter().map(|q| q.text.as_str()).collect();
    change.index(referral.id);
    change.keep(entry("referral.questions_changed", referral.id, vec![("questions", texts.join("\n"))])).await
}

/// Notes who wrote, so that nobody approves what they wrote.
pub async fn touched(change: &mut Change<'_>, referral: &mut Referral) -> Result<()> {
    referral.written_by(change.actor.account());
    store::referral::update(&mut change.tx, referral).await?;
    referral.version += 1;
    Ok(())
}

/// Adds an attachment to the letter of a draft.
pub async fn attach(site: &Site, actor: &Actor, slug: &str, name: &str, content: &[u8]) -> Result<()> {
    ask(actor, Action::Prepare, Resource::Site)?;
    let name = file::safe_name(name);
    let media_type = crate::quarantine::check_upload(&name, content).map_err(|p| Error::field("file", p))?;
    let kept = site.files.keep(content, site.entropy.bytes()).await?;
    let (mut change, mut referral) = open(site, actor, slug, Action::Prepare).await?;
    let owner = referral.id.to_string();
    let position = store::attachment::of_owner(&mut change.tx, &owner)
        .await?
        .iter()
        .map(|a| a.position)
        .max()
        .unwrap_or(0)
        + 1;
    let at = change.at;
    store::attachment::insert_file(&mut change.tx, &kept.hash, kept.size, at).await?;
    let attachment = Attachment {
        position,
        rendition: Rendition::Original,
        file: kept.hash,
        name: name.clone(),
        media_type: media_type.to_owned(),
        size: kept.size,
    };
    store::attachment::insert(&mut change.tx, &owner, &attachment).await?;
    touched(&mut change, &mut referral).await?;
    change.index(referral.id);
    change.keep(entry("referral.attachment_added", referral.id, vec![("name", name)])).await
}

/// Takes an attachment from the letter of a draft.
pub async fn detach(site: &Site, actor: &Actor, slug: &str, position: i64) -> Result<()> {
    let (mut change, mut referral) = open(site, actor, slug, Action::Prepare).await?;
    store::attachment::remove(&mut change.tx, &referral.id.to_string(), position).await?;
    touched(&mut change, &mut referral).await?;
    change.index(referral.id);
    change
        .keep(entry("referral.attachment_removed", referral.id, vec![("position", position.to_string())]))
        .await
}

/// Hands a draft over for approval, when everything that must be there is.
pub async fn submit(site: &Site, actor: &Actor, slug: &str) -> Result<()> {
    let (mut change, mut referral) = open(site, actor, slug, Action::Prepare).await?;
    let recipients = store::recipient::of_referral(&mut change.tx, referral.id).await?;
    if recipients.is_empty() {
        return Err(Refusal::NoRecipients.into());
    }
    let without: Vec<_> = recipients
        .iter()
        .filter(|r| r.email.is_none() && r.postal.is_empty())
        .map(|r| r.name.clone())
        .collect();
    if !without.is_empty() {
        return Err(Refusal::RecipientsWithoutAddress(without).into());
    }
    referral.ready_for_approval(change.at.day())?;
    take(&mut referral, Step::Submit, &change)?;
    store::referral::update(&mut change.tx, &referral).await?;
    change.event(referral.id, None, EventKind::Submitted, json!({})).await?;
    change.index(referral.id);
    change.keep(entry("referral.submitted", referral.id, vec![])).await
}

/// Approves letter and list. Never the one who wrote them.
pub async fn approve(site: &Site, actor: &Actor, slug: &str) -> Result<()> {
    let (mut change, mut referral) = open(site, actor, slug, Action::Approve).await?;
    // Days pass while a draft waits: its last day may be over.
    referral.ready_for_approval(change.at.day())?;
    take(&mut referral, Step::Approve, &change)?;
    referral.approved_by = actor.account();
    referral.approved_at = Some(change.at);
    store::referral::update(&mut change.tx, &referral).await?;
    change.event(referral.id, None, EventKind::Approved, json!({})).await?;
    change.index(referral.id);
    change.keep(entry("referral.approved", referral.id, vec![])).await
}

/// Sends a draft back to whoever wrote it, with a reason.
pub async fn send_back(site: &Site, actor: &Actor, slug: &str, reason: &str) -> Result<()> {
    let (mut change, mut referral) = open(site, actor, slug, Action::Approve).await?;
    take(&mut referral, Step::SendBack, &change)?;
    let mut problems = Problems::default();
    let reason = problems.required_text("reason", reason, 2_000);
    problems.into_result()?;
    referral.approved_by = None;
    referral.approved_at = None;
    store::referral::update(&mut change.tx, &referral).await?;
    change.event(referral.id, None, EventKind::SentBack, json!({ "reason": reason })).await?;
    change.index(referral.id);
    change.keep(entry("referral.sent_back", referral.id, vec![("reason", reason)])).await
}

/// How the response period is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// When the last day has passed, and every longer time that was given.
    WhenOver,
    /// Before that: a person has been warned and wants it all the same.
    Early,
}

/// Closes the response period. Late answers are still received.
///
/// # Errors
/// The time that was promised is not over (field `early`), unless it is closed early knowingly.
pub async fn close(site: &Site, actor: &Actor, slug: &str, closing: Closing) -> Result<()> {
    let (mut change, mut referral) = open(site, actor, slug, Action::Conclude).await?;
    take(&mut referral, Step::Close, &change)?;
    let statements = store::statement::list(&mut change.tx, referral.id).await?;
    let recipients = store::recipient::of_referral(&mut change.tx, referral.id).await?;
    let today = change.at.day();
    let standings = crate::recipient::standings(&referral, recipients, &statements, today);
    let open_until = crate::recipient::open_until(&referral, &standings, today);
    if let (Some(day), Closing::WhenOver) = (open_until, closing) {
        return Err(Error::field("early", Problem::ConfirmEarlyClose(day)));
    }
    store::referral::update(&mut change.tx, &referral).await?;
    let detail = json!({ "statements": statements.len(), "open_until": open_until.map(Day) });
    change.event(referral.id, None, EventKind::Closed, detail).await?;
    let early = open_until.map(|day| day.to_string()).unwrap_or_default();
    change.index(referral.id);
    change.keep(entry("referral.closed", referral.id, vec![("open_until", early)])).await
}

/// Another last day for all, as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedDeadline {
    /// The new last day.
    pub day: String,
    /// When the decision is planned after that; as before when empty.
    pub decision_date: String,
    /// By when everyone has been told after that; as before when empty.
    pub feedback_by: String,
    /// Why.
    pub reason: String,
    /// What is unusual about the day has been seen.
    pub confirmed: bool,
}

/// Changes the last day for all, and tells everyone who has not answered.
///
/// # Errors
/// See [`Letter::with_deadline`].
pub async fn change_deadline(site: &Site, actor: &Actor, slug: &str, typed: &TypedDeadline) -> Result<()> {
    let (mut change, mut referral) = open(site, actor, slug, Action::ChangeDeadline).await?;
    let mut problems = Problems::default();
    let day = problems.required_date("day", &typed.day);
    let decision_date = problems.optional_date("decision_date", &typed.decision_date).map(Day);
    let feedback_by = problems.optional_date("feedback_by", &typed.feedback_by).map(Day);
    let reason = problems.optional_text("reason", &typed.reason, 2_000);
    problems.into_result()?;
    let Some(day) = day else { return Err(Error::field("day", Problem::Missing)) };
    if referral.stage == Stage::Dispatched && referral.letter.response_deadline == Some(Day(day)) {
        return Err(Error::field("day", Problem::SameDay(day)));
    }
    let recipients = store::recipient::of_referral(&mut change.tx, referral.id).await?;
    let new = NewDeadline {
        day,
        decision_date: decision_date.or(referral.letter.decision_date),
        feedback_by: feedback_by.or(referral.letter.feedback_by),
    };
    let promised = Promised {
        today: change.at.day(),
        extension: recipients.iter().filter_map(|r| r.extended_until).max(),
        confirmed: typed.confirmed,
    };
    let letter = referral.letter.with_deadline(new, promised)?;
    let (at, name) = (change.at, actor.audit_name());
    store::referral::keep_version(&mut change.tx, &referral, &name, at).await?;
    let before = std::mem::replace(&mut referral.letter, letter);
    // A referral whose period was closed opens again.
    if referral.stage == Stage::Closed {
        referral.stage = Stage::Dispatched;
    }
    store::referral::update(&mut change.tx, &referral).await?;
    let detail = json!({ "from": before.response_deadline, "to": Day(day), "reason": reason,
        "decision_date": referral.letter.decision_date, "feedback_by": referral.letter.feedback_by });
    change.event(referral.id, None, EventKind::DeadlineChanged, detail).await?;
    crate::dispatch::tell_unanswered(&mut change, &referral, domain::message::MessageKind::DeadlineChange)
        .await?;
    let about =
        i18n::texts(domain::language::Language::Swedish).msg_document_deadline_changed(day.to_string());
    crate::document::finalise(&mut change, &referral, DocumentKind::Notice, &about, true).await?;
    change.index(referral.id);
    change.keep(entry("referral.deadline_changed", referral.id, vec![("day", day.to_string())])).await
}

/// Takes a referral back after dispatch, with a reason, and tells everyone.
pub async fn withdraw(site: &Site, actor: &Actor, slug: &str, reason: &str) -> Result<()> {
    let (mut change, mut referral) = open(site, actor, slug, Action::ChangeDeadline).await?;
    take(&mut referral, Step::Withdraw, &change)?;
    let mut problems = Problems::default();
    let reason = problems.required_text("reason", reason, 2_000);
    problems.into_result()?;
    store::referral::update(&mut change.tx, &referral).await?;
    change.event(referral.id, None, EventKind::Withdrawn, json!({ "reason": reason })).await?;
    crate::dispatch::tell_all(
        &mut change,
        &referral,
        domain::message::MessageKind::Withdrawal,
        json!({ "reason": reason }),
    )
    .await?;
    let about = i18n::texts(domain::language::Language::Swedish).msg_document_withdrawn();
    crate::document::finalise(&mut change, &referral, DocumentKind::Notice, &about, true).await?;
    change.index(referral.id);
    change.keep(entry("referral.withdrawn", referral.id, vec![("reason", reason)])).await
}

/// Everything that makes up a referral, for pages and letters.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The referral.
    pub referral: Referral,
    /// Its parts.
    pub parts: Vec<Part>,
    /// Its questions.
    pub questions: Vec<Question>,
    /// Files attached to the letter.
    pub attachments: Vec<Attachment>,
    /// The round before; none for a first round.
    pub before: Option<crate::round::Before>,
}

impl Whole {
    /// The parts beside those of the round before; none for a first round.
    pub fn compared(&self) -> Vec<domain::round::Compared<'_>> {
        self.before.as_ref().map(|b| domain::round::compare(&self.parts, &b.parts)).unwrap_or_default()
    }
}

/// Loads a referral with its parts, by address.
pub async fn whole(tx: &mut store::Tx, slug: &str) -> Result<Whole> {
    let referral = store::referral::by_slug(tx, slug).await?.ok_or(Error::NotFound)?;
    whole_of(tx, referral).await
}

/// Loads the parts of a referral.
pub async fn whole_of(tx: &mut store::Tx, referral: Referral) -> Result<Whole> {
    let parts = store::referral::parts(tx, referral.id).await?;
    let questions = store::referral::questions(tx, referral.id).await?;
    let attachments = store::attachment::of_owner(tx, &referral.id.to_string()).await?;
    let before = crate::round::before(tx, &referral).await?;
    Ok(Whole { referral, parts, questions, attachments, before })
}

/// A referral for officials, also before it is public.
pub async fn show_work(site: &Site, actor: &Actor, slug: &str) -> Result<Whole> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let found = whole(&mut site.store.read().await?, slug).await?;
    may_read(actor, &found.referral)?;
    Ok(found)
}

/// May the actor read the referral? Else there is none, as far as they may know.
pub fn may_read(actor: &Actor, referral: &Referral) -> Result<()> {
    ask(actor, Action::ReadReferral, Resource::Referral(referral.into())).map_err(|_| Error::NotFound)
}

/// A referral that has been sent out, for anyone.
pub async fn show_public(site: &Site, slug: &str) -> Result<Whole> {
    let mut tx = site.store.read().await?;
    let found = whole(&mut tx, slug).await?;
    if found.referral.stage.is_public() { Ok(found) } else { Err(Error::NotFound) }
}
