//! Many mails at once: registered as suggested, or put aside. Each is a change of its own; one that cannot be done never
//! stops the rest, and each is told.

use super::{Tie, list, set_aside, show, tie};
use crate::change::ask;
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::message::InboundState;
use domain::suggestion::Certainty;
use domain::validation::Problem;

/// Most mails that one press does something to.
pub const MOST: usize = 500;

/// What became of one of many mails.
#[derive(Debug)]
pub struct Done {
    /// Its reception number.
    pub number: String,
    /// Whom it is from.
    pub from: String,
    /// The statement and its document's number, or why it was not registered.
    pub result: Result<Registered>,
}

/// A mail that was registered.
#[derive(Debug, Clone)]
pub struct Registered {
    /// The statement's identity.
    pub statement: domain::ids::StatementId,
    /// Document number in the matter.
    pub document: String,
    /// The respondent's name.
    pub name: String,
}

/// Registers mails as suggested, the first that came first.
///
/// # Errors
/// None of them, when the actor may not register. What goes wrong with one is told in its place.
pub async fn register_suggested(site: &Site, actor: &Actor, numbers: &[String]) -> Result<Vec<Done>> {
    ask(actor, Action::Register, Resource::Site)?;
    let mut numbers: Vec<&String> = numbers.iter().take(MOST).collect();
    numbers.sort();
    numbers.dedup();
    let mut all = Vec::new();
    for number in numbers {
        let (from, result) = match show(site, actor, number).await {
            Err(error) => (String::new(), Err(error)),
            Ok(listed) => {
                let m = &listed.inbound;
                let address = m.from_address.as_ref().map(ToString::to_string).unwrap_or_default();
                let from = if m.from_name.is_empty() { address } else { m.from_name.clone() };
                (from, one(site, actor, number, listed).await)
            }
        };
        all.push(Done { number: number.clone(), from, result });
    }
    Ok(all)
}

async fn one(site: &Site, actor: &Actor, number: &str, listed: super::Listed) -> Result<Registered> {
    if listed.inbound.statement.is_some() {
        return Err(crate::Refusal::AlreadyDone.into());
    }
    let (Some(referral), Some(recipient)) = (listed.referral, listed.recipient) else {
        return Err(Error::field("recipient", Problem::NothingSuggested));
    };
    let as_suggested = Tie { slug: referral.slug, recipient: Some(recipient.id), ..Tie::default() };
    let statement = tie(site, actor, number, &as_suggested).await?;
    registered(site, &statement).await
}

/// A statement's number in its matter.
pub(super) async fn registered(site: &Site, statement: &domain::statement::Statement) -> Result<Registered> {
    let mut tx = site.store.read().await?;
    let document = match statement.document {
        Some(id) => store::document::by_id(&mut tx, id).await?,
        None => None,
    };
    Ok(Registered {
        statement: statement.id,
        document: document.map(|d| d.number).unwrap_or_default(),
        name: statement.name.clone(),
    })
}

/// The reception numbers of all mails that wait and are sure.
pub async fn sure(site: &Site, actor: &Actor) -> Result<Vec<String>> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let all = list(site, actor, InboundState::Waiting, most).await?;
    let sure = all.into_iter().filter(|l| l.suggestion().certainty == Certainty::Sure);
    Ok(sure.map(|l| l.inbound.reception_number).collect())
}

/// Puts mails aside with one reason. Each is told: what went wrong, or nothing.
pub async fn set_aside_many(
    site: &Site,
    actor: &Actor,
    numbers: &[String],
    note: &str,
) -> Result<Vec<(String, Result<()>)>> {
    ask(actor, Action::Register, Resource::Site)?;
    let mut problems = domain::validation::Problems::default();
    problems.required_text("note", note, 1_000);
    problems.into_result()?;
    let mut all = Vec::new();
    for number in numbers.iter().take(MOST) {
        all.push((number.clone(), set_aside(site, actor, number, note).await));
    }
    Ok(all)
}
