//! Placeholder until the texts of mails are in place.
use crate::{Error, Result, Site};
/// Composes a mail.
pub async fn compose(_: &Site, _: &mut store::Tx, _: &store::message::Message) -> Result<mail::Outgoing> {
    Err(Error::NotFound)
}
