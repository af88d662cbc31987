//! A statement that came on paper or by telephone, as staff enters it.

use super::{Arrival, keep_arrival_as, keep_files, received_entry};
use crate::change::ask;
use crate::error::{Error, Refusal, Result};
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::StatementId;
use domain::language::Language;
use domain::statement::{Answer, Channel, NewStatement, Respondent, RespondentKind, Statement};
use domain::time::Instant;

/// A statement on paper or by telephone, as staff enters it.
#[derive(Debug, Clone)]
pub struct Entered {
    /// Which form it was typed in: the same content sent twice from it is one statement. None where there is no form.
    pub key: Option<StatementId>,
    /// Paper or telephone.
    pub channel: Channel,
    /// The day it reached the authority.
    pub day: String,
    /// The recipient it is from, when asked.
    pub recipient: Option<domain::ids::RecipientId>,
    /// What it says. Name and kind when unasked; address when a receipt can be mailed.
    pub answer: Answer,
    /// The text written off, or what was said.
    pub body: String,
    /// Where letters go when the sender has no e-mail, line by line. Of those asked it is passed over: theirs is on the list.
    pub postal: String,
    /// Language of what is sent to them; when not said, the recipient's on the list, else Swedish.
    pub language: Option<Language>,
    /// Scans: name and content.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Enters a statement that came on paper or by telephone. The referral must have been sent out; after its last day the
/// statement is received and marked late.
///
/// # Errors
/// [`Refusal::TakesNoAnswers`] before it is sent out and when it was withdrawn.
pub async fn enter(site: &Site, actor: &Actor, slug: &str, entered: Entered) -> Result<Statement> {
    ask(actor, Action::Register, Resource::Site)?;
    let mut problems = domain::validation::Problems::default();
    let day = problems.optional_date("day", &entered.day).unwrap_or_else(|| site.clock.today());
    if day > site.clock.today() {
        problems.add("day", domain::validation::Problem::NotADate);
    }
    if !matches!(entered.channel, Channel::Paper | Channel::Phone) {
        problems.add("channel", domain::validation::Problem::NotAChoice);
    }
    let body = problems.optional_text("body", &entered.body, domain::statement::BODY);
    let postal = crate::organisation::optional_postal(&mut problems, "postal", &entered.postal);
    let files = keep_files(site, &entered.files, &mut problems).await?;
    let mut tx = site.store.read().await?;
    let whole = referral::whole(&mut tx, slug).await?;
    drop(tx);
    if !whole.referral.stage.takes_entered() {
        return Err(Refusal::TakesNoAnswers(whole.referral.stage).into());
    }
    let respondent = entered.recipient.map_or(Respondent::Unasked, Respondent::Asked);
    let evidence = files.len() + usize::from(!body.is_empty());
    let checked = NewStatement::check(
        entered.answer,
        respondent,
        entered.channel,
        &whole.parts,
        &whole.questions,
        evidence,
    );
    let new = match checked {
        Ok(new) => new,
        Err(more) => {
            problems.0.extend(more.0);
            return Err(problems.into());
        }
    };
    problems.into_result()?;
    let mut opened = site.open_change(actor).await?;
    // Two presses take turns: the second sees what the first kept.
    store::referral::hold(&mut opened.tx, whole.referral.id).await?;
    let earlier = match entered.key {
        Some(id) => store::statement::by_id(&mut opened.tx, id).await?,
        None => None,
    };
    if let Some(kept) = &earlier {
        let sent = store::statement::versions(&mut opened.tx, kept.id).await?;
        let same = sent.first().is_some_and(|v| v.answer == new.answer && v.body == body);
        if same && (kept.referral, kept.recipient) == (whole.referral.id, entered.recipient) {
            return Ok(kept.clone());
        }
    }
    // Another answer typed in a form that was gone back to is one of its own.
    let id = entered.key.filter(|_| earlier.is_none());
    let id = id.unwrap_or_else(|| StatementId::new(site.entropy.seed()));
    // Read again inside the transaction: it may have been withdrawn meanwhile.
    let referral = store::referral::by_id(&mut opened.tx, whole.referral.id).await?.ok_or(Error::NotFound)?;
    let mut change = referral::allow(opened, Action::Register, &referral)?;
    // Nobody answers what has not been sent: a day before that is a slip of the pen.
    if let Some(sent) = referral.dispatched_at.map(Instant::day)
        && day < sent
    {
        let before = sent.yesterday().unwrap_or(sent);
        return Err(Error::field("day", domain::validation::Problem::NotAfter(before)));
    }
    let recipient = match entered.recipient {
        Some(id) => {
            let found =
                store::recipient::by_id(&mut change.tx, id).await?.filter(|r| r.referral == referral.id);
            Some(found.ok_or(Error::NotFound)?)
        }
        None => None,
    };
    let received_at =
        if day == site.clock.today() { change.at } else { domain::time::from_local(day.at(12, 0, 0, 0)) };
    let arrival = Arrival {
        referral: &referral,
        recipient: recipient.as_ref(),
        channel: entered.channel,
        received_at,
        reception_number: None,
        name: recipient.as_ref().map_or_else(|| new.answer.name.clone(), |r| r.name.clone()),
        kind: if recipient.is_some() {
            RespondentKind::Organisation
        } else {
            new.answer.kind.unwrap_or(RespondentKind::PrivatePerson)
        },
        email: new.email,
        answer: new.answer,
        body,
        words: None,
        files,
        receipt: true,
        language: entered.language.or(recipient.as_ref().map(|r| r.language)).unwrap_or(Language::Swedish),
        postal: if recipient.is_none() { postal } else { Vec::new() },
    };
    let statement = keep_arrival_as(&mut change, id, arrival).await?;
    change.keep(received_entry(&statement)).await?;
    Ok(statement)
}
