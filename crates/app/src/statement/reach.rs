//! Where someone who answered unasked is reached. Those asked have their address on the list ([`crate::recipient::edit`]).

use crate::change::entry;
use crate::error::{Error, Result};
use crate::organisation::{optional_email, optional_postal};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::StatementId;
use domain::message::MessageState;
use domain::recipient::Recipient;
use domain::referral::Stage;
use domain::statement::Statement;
use domain::validation::{Problem, Problems};

/// Where a letter about a statement goes, row by row: what its sender left, else what the list says of them. Empty when
/// nobody knows.
pub fn postal<'a>(statement: Option<&'a Statement>, recipient: Option<&'a Recipient>) -> &'a [String] {
    let own = statement.map(|s| s.postal.as_slice()).filter(|rows| !rows.is_empty());
    own.or(recipient.map(|r| r.postal.as_slice())).unwrap_or_default()
}

/// An address as typed.
#[derive(Debug, Clone, Default)]
pub struct Reach {
    /// E-mail address.
    pub email: String,
    /// Postal address, row by row.
    pub postal: String,
}

/// Corrects where someone who answered unasked is reached. When everyone has been told what became of their views and this one
/// has not been, they are told now.
///
/// # Errors
/// [`Error::NotFound`] for the answer of someone on the list; the fields when neither address is given.
pub async fn correct_reach(site: &Site, actor: &Actor, id: StatementId, typed: &Reach) -> Result<()> {
    let mut problems = Problems::default();
    let email = optional_email(&mut problems, "email", &typed.email);
    let postal = optional_postal(&mut problems, "postal", &typed.postal);
    if typed.email.trim().is_empty() && postal.is_empty() {
        problems.add("email", Problem::NoAddress);
    }
    problems.into_result()?;
    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let found = store::statement::by_id(&mut change.tx, id).await?;
    let mut statement = found.filter(|s| s.recipient.is_none()).ok_or(Error::NotFound)?;
    statement.email = email;
    statement.postal = postal;
    store::statement::update(&mut change.tx, &statement).await?;
    let referral =
        store::referral::by_id(&mut change.tx, statement.referral).await?.ok_or(Error::NotFound)?;
    if referral.stage == Stage::FedBack {
        let lost = store::message::feedback_not_reached(&mut change.tx, referral.id).await?;
        let lost = lost.iter().find(|m| m.statement == Some(id)).map(|m| m.state);
        let again = match lost {
            // A letter that waits to be printed takes the new address by itself, unless it can go by mail now.
            Some(MessageState::ToPrint) => statement.email.is_some(),
            // It came back, or was refused.
            Some(_) => true,
            None => statement.fed_back_at.is_none(),
        };
        if again {
            crate::decision::tell_late(&mut change, &referral, id).await?;
        }
    }
    let (email, postal) = (typed.email.trim().to_owned(), statement.postal.join("\n"));
    change.keep(entry("statement.address_corrected", id, vec![("email", email), ("postal", postal)])).await
}
