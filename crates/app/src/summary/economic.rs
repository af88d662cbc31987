//! Marking what concerns economic consequences, so that it is gathered in the summary (R-7, DOMAIN 3).

use crate::change::entry;
use crate::error::{Error, Result};
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor};

/// What is marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A question with all its answers, by its number.
    Question(i64),
    /// A view, by its public reference.
    View(String),
}

/// Marks a question or a view as concerning economic consequences, or takes the mark off. What is so already stays so.
///
/// # Errors
/// [`Error::NotFound`] when the referral has no such question or view.
pub async fn mark(site: &Site, actor: &Actor, slug: &str, subject: &Subject, economic: bool) -> Result<()> {
    let (mut change, referral) = referral::open(site, actor, slug, Action::Code).await?;
    let (id, said) = match subject {
        Subject::Question(position) => {
            let questions = store::referral::questions(&mut change.tx, referral.id).await?;
            let question = questions.iter().find(|q| q.position == *position).ok_or(Error::NotFound)?;
            (question.id.to_string(), ("question", position.to_string()))
        }
        Subject::View(reference) => {
            let view = store::contribution::by_reference(&mut change.tx, reference).await?;
            let view = view.filter(|v| v.referral == referral.id).ok_or(Error::NotFound)?;
            (view.id.to_string(), ("view", reference.clone()))
        }
    };
    let action = if economic {
        let at = change.at;
        store::summary::mark_economic(&mut change.tx, referral.id, &id, at, actor.account()).await?;
        "referral.economic_marked"
    } else {
        store::summary::unmark_economic(&mut change.tx, referral.id, &id).await?;
        "referral.economic_unmarked"
    };
    change.keep(entry(action, referral.id, vec![said])).await
}
