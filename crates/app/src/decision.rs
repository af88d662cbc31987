//! The end of a referral: the decision, and telling everyone what became of their views.

use crate::change::entry;
use crate::error::{Error, Refusal, Result};
use crate::recipient::Addresses;
use crate::referral;
use crate::site::Site;
use crate::statement::message_to_sender;
use domain::access::{Action, Actor};
use domain::document::DocumentKind;
use domain::ids::StatementId;
use domain::language::Language;
use domain::message::MessageKind;
use domain::recipient::Recipient;
use domain::referral::{LINE, LONG, Step};
use domain::statement::Statement;
use domain::time::Day;
use domain::validation::{Problem, Problems};
use serde_json::json;
use store::decision::Decision;
use store::event::EventKind;

/// A decision as typed.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Who decided.
    pub body: String,
    /// When.
    pub date: String,
    /// `§ 148`.
    pub paragraph: String,
    /// What was decided.
    pub text: String,
}

/// Records the decision.
pub async fn decide(site: &Site, actor: &Actor, slug: &str, typed: &Typed) -> Result<()> {
    let (mut change, mut referral) = referral::open(site, actor, slug, Action::Conclude).await?;
    referral::take(&mut referral, Step::Decide, &change)?;
    let mut problems = Problems::default();
    let body = problems.required_line("body", &typed.body, LINE);
    let date = problems.required_date("date", &typed.date);
    let paragraph = problems.optional_text("paragraph", &typed.paragraph, 50);
    let text = problems.required_text("text", &typed.text, LONG);
    if date.is_some_and(|d| d > site.clock.today()) {
        problems.add("date", Problem::NotADate);
    }
    problems.into_result()?;
    let Some(date) = date else { return Err(Error::field("date", Problem::Missing)) };
    store::referral::update(&mut change.tx, &referral).await?;
    let t = i18n::texts(Language::Swedish);
    let about = t.msg_document_decision(body.as_str(), paragraph.as_str());
    let document =
        crate::document::finalise(&mut change, &referral, DocumentKind::Decision, &about, true).await?;
    let decision = Decision { body, date: Day(date), paragraph, text, document: Some(document.id) };
    let at = change.at;
    store::decision::insert(&mut change.tx, referral.id, &decision, at).await?;
    let detail = json!({ "body": decision.body, "date": decision.date, "paragraph": decision.paragraph });
    change.event(referral.id, None, EventKind::Decided, detail).await?;
    let fields = vec![("paragraph", decision.paragraph.clone()), ("text", decision.text.clone())];
    change.index(referral.id);
    change.keep(entry("referral.decided", referral.id, fields)).await
}

/// Tells every respondent what became of their views, and those asked who did not answer what became of it all.
/// Not while any view waits for its answer, or any mail that may be an answer waits in the inbox.
pub async fn feed_back(site: &Site, actor: &Actor, slug: &str) -> Result<usize> {
    let (mut change, mut referral) = referral::open(site, actor, slug, Action::Conclude).await?;
    let open = store::contribution::of_referral(&mut change.tx, referral.id).await?;
    let unread = open.iter().filter(|c| c.read_at.is_none()).count();
    if unread > 0 {
        return Err(Refusal::UnreadViews(i64::try_from(unread).unwrap_or(i64::MAX)).into());
    }
    let open = open.iter().filter(|c| c.outcome.is_none()).count();
    if open > 0 {
        return Err(Refusal::UnansweredViews(i64::try_from(open).unwrap_or(i64::MAX)).into());
    }
    let waiting = crate::summary::mails_waiting(&mut change.tx, referral.id).await?;
    if waiting > 0 {
        return Err(Refusal::MailsWaiting(waiting).into());
    }
    referral::take(&mut referral, Step::FeedBack, &change)?;
    store::referral::update(&mut change.tx, &referral).await?;
    store::referral::note_views_answered(&mut change.tx, referral.id).await?;
    let Told { told, unreachable } = tell_everyone(&mut change, &referral).await?;
    let about = i18n::texts(Language::Swedish).msg_document_feedback(i64::try_from(told).unwrap_or(0));
    crate::document::finalise(&mut change, &referral, DocumentKind::Feedback, &about, true).await?;
    change
        .event(referral.id, None, EventKind::FedBack, json!({ "told": told, "unreachable": unreachable }))
        .await?;
    change.index(referral.id);
    // What became of each view is told on the web from now on.
    store::search::statements_due(&mut change.tx, referral.id).await?;
    change.keep(entry("referral.fed_back", referral.id, vec![("told", told.to_string())])).await?;
    Ok(told)
}

/// How feedback goes to someone.
enum Way {
    Mail,
    Letter,
    None,
}

/// Tells the sender of one statement what became of it.
async fn tell_sender(
    change: &mut crate::change::Change<'_>,
    referral: &domain::referral::Referral,
    mut statement: Statement,
    recipient: Option<&Recipient>,
    addresses: &Addresses,
) -> Result<Way> {
    let subject = i18n::texts(statement.language).msg_mail_feedback_subject(referral.number.as_str());
    let mut message = message_to_sender(&statement, MessageKind::Feedback, subject, json!({}));
    // Whoever answered by paper or phone has perhaps an address on the list; else a letter is printed.
    message.to_address = message.to_address.or_else(|| recipient.and_then(|r| addresses.now(r)));
    let mailed = message.to_address.is_some();
    if !mailed && crate::statement::postal(Some(&statement), recipient).is_empty() {
        return Ok(Way::None);
    }
    change.message(message).await?;
    if !mailed {
        return Ok(Way::Letter);
    }
    statement.fed_back_at = Some(change.at);
    store::statement::update(&mut change.tx, &statement).await?;
    Ok(Way::Mail)
}

/// An answer that came in after everyone was told gets its feedback when its last view has been answered.
pub(crate) async fn tell_late(
    change: &mut crate::change::Change<'_>,
    referral: &domain::referral::Referral,
    id: StatementId,
) -> Result<()> {
    let statement = store::statement::by_id(&mut change.tx, id).await?.ok_or(Error::NotFound)?;
    let views = store::contribution::of_statement(&mut change.tx, id, statement.current_version).await?;
    if views.iter().any(|v| v.outcome.is_none() || v.read_at.is_none()) {
        return Ok(());
    }
    let recipient = match statement.recipient {
        Some(id) => store::recipient::by_id(&mut change.tx, id).await?,
        None => None,
    };
    let addresses = Addresses::of(&mut change.tx, Day(change.at.day()), recipient.as_ref()).await?;
    tell_sender(change, referral, statement, recipient.as_ref(), &addresses).await?;
    Ok(store::referral::note_views_answered(&mut change.tx, referral.id).await?)
}

/// How many the feedback goes to, and how many have left neither e-mail nor postal address.
struct Told {
    told: usize,
    unreachable: usize,
}

/// Feedback to everyone who can be reached. Whoever gets a mail has been told; whoever gets a letter when it is posted
/// (`dispatch::printed`).
async fn tell_everyone(
    change: &mut crate::change::Change<'_>,
    referral: &domain::referral::Referral,
) -> Result<Told> {
    let (mut told, mut unreachable) = (0, 0);
    let mut by_mail = std::collections::HashSet::new();
    let statements = store::statement::of_referral(&mut change.tx, referral.id).await?;
    let recipients = store::recipient::of_referral(&mut change.tx, referral.id).await?;
    let addresses = Addresses::of(&mut change.tx, Day(change.at.day()), &recipients).await?;
    let at = change.at;
    for statement in statements.clone() {
        let recipient = recipients.iter().find(|r| Some(r.id) == statement.recipient);
        let of = statement.recipient;
        match tell_sender(change, referral, statement, recipient, &addresses).await? {
            Way::Mail => {
                told += 1;
                by_mail.extend(of);
            }
            Way::Letter => told += 1,
            Way::None => unreachable += 1,
        }
    }
    for mut recipient in recipients {
        let silent = !statements.iter().any(|s| s.recipient == Some(recipient.id));
        if silent && recipient.email.is_none() && recipient.postal.is_empty() {
            unreachable += 1;
        } else if silent {
            let subject = i18n::texts(recipient.language).msg_mail_feedback_subject(referral.number.as_str());
            let message =
                addresses.to(referral, &recipient, MessageKind::FeedbackUnanswered, subject, json!({}));
            if message.to_address.is_some() {
                by_mail.insert(recipient.id);
            }
            change.message(message).await?;
            told += 1;
        }
        if by_mail.contains(&recipient.id) {
            recipient.fed_back_at = Some(at);
            store::recipient::update(&mut change.tx, &recipient).await?;
        }
    }
    Ok(Told { told, unreachable })
}
