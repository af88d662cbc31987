//! Where someone on a list is reached: at the address that was given for the list, or, when it is what the register says of the
//! organisation, at the address where the organisation answers referrals now.
//!
//! So a reminder goes to whoever has taken an entry over, and after two entries were made one to the one that stands for both. What
//! has been sent, and where, stands in the messages and in the row.

use crate::change::NewMessage;
use crate::error::Result;
use domain::email::EmailAddress;
use domain::ids::OrganisationId;
use domain::message::MessageKind;
use domain::organisation::{ContactPoint, answering_address};
use domain::recipient::Recipient;
use domain::referral::Referral;
use domain::time::Day;
use std::collections::HashMap;
use store::Tx;

/// Where the organisations of some on a list answer referrals now.
#[derive(Debug, Clone, Default)]
pub struct Addresses(HashMap<OrganisationId, EmailAddress>);

impl Addresses {
    /// Those that these follow.
    ///
    /// # Errors
    /// The database.
    pub async fn of<'a>(
        tx: &mut Tx,
        today: Day,
        recipients: impl IntoIterator<Item = &'a Recipient>,
    ) -> Result<Self> {
        let follow = recipients.into_iter().filter(|r| r.of_register);
        let ids: Vec<OrganisationId> = follow.filter_map(|r| r.organisation).collect();
        Self::at(tx, today, &ids).await
    }

    async fn at(tx: &mut Tx, today: Day, ids: &[OrganisationId]) -> Result<Self> {
        if ids.is_empty() {
            return Ok(Self::default());
        }
        let own: HashMap<_, _> = store::organisation::addresses(tx, ids).await?.into_iter().collect();
        let mut contacts: HashMap<OrganisationId, Vec<ContactPoint>> = HashMap::new();
        for contact in store::contact_point::answering(tx, ids).await? {
            contacts.entry(contact.organisation).or_default().push(contact);
        }
        let now = ids.iter().filter_map(|id| {
            let contacts = contacts.get(id).map_or(&[][..], Vec::as_slice);
            answering_address(own.get(id), contacts, today).map(|email| (*id, email.clone()))
        });
        Ok(Self(now.collect()))
    }

    /// Where one on the list is reached; none when it is by letter.
    pub fn now(&self, recipient: &Recipient) -> Option<EmailAddress> {
        let follows = recipient.organisation.filter(|_| recipient.of_register && recipient.email.is_some());
        let now = follows.and_then(|id| self.0.get(&id));
        now.or(recipient.email.as_ref()).cloned()
    }

    /// A message to someone on the list.
    pub fn to(
        &self,
        referral: &Referral,
        recipient: &Recipient,
        kind: MessageKind,
        subject: String,
        params: serde_json::Value,
    ) -> NewMessage {
        NewMessage {
            referral: Some(referral.id),
            recipient: Some(recipient.id),
            to_name: recipient.name.clone(),
            to_address: self.now(recipient),
            ..NewMessage::new(kind, recipient.language, subject, params)
        }
    }
}

/// Where an organisation answers referrals.
///
/// # Errors
/// The database.
pub(crate) async fn answering(tx: &mut Tx, id: OrganisationId, today: Day) -> Result<Option<EmailAddress>> {
    Ok(Addresses::at(tx, today, &[id]).await?.0.remove(&id))
}

/// Notes whether the address of one on a list is what the register says, and goes with it.
///
/// # Errors
/// The database.
pub(crate) async fn note_origin(tx: &mut Tx, recipient: &mut Recipient, today: Day) -> Result<()> {
    let said = match recipient.organisation {
        Some(id) => answering(tx, id, today).await?,
        None => None,
    };
    let key = |email: &EmailAddress| email.key();
    recipient.of_register = said.is_some() && said.as_ref().map(key) == recipient.email.as_ref().map(key);
    Ok(())
}
