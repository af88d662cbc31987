//! Mails that someone asked for by writing an address in a form: counted for the limits, by a keyed hash of the mailbox, and
//! forgotten after a day.

use crate::{Result, Tx};
use domain::message::MessageKind;
use domain::time::Instant;

/// Notes that a mailbox is written to, real time.
pub async fn note(tx: &mut Tx, kind: MessageKind, mailbox: &str, at: Instant) -> Result<()> {
    execute!(tx, "INSERT INTO mail_request (kind, mailbox, at) VALUES ($1, $2, $3)", kind, mailbox, at)?;
    Ok(())
}

/// How many mails of a kind a mailbox was sent since a time, and everyone together.
pub async fn count(tx: &mut Tx, kind: MessageKind, mailbox: &str, since: Instant) -> Result<(i64, i64)> {
    fetch_one!(
        tx,
        (i64, i64),
        "SELECT (SELECT count(*) FROM mail_request WHERE mailbox = $2 AND kind = $1 AND at > $3),
                (SELECT count(*) FROM mail_request WHERE kind = $1 AND at > $3)",
        kind,
        mailbox,
        since
    )
}

/// Forgets those before a time.
pub async fn forget(tx: &mut Tx, before: Instant) -> Result<u64> {
    execute!(tx, "DELETE FROM mail_request WHERE at < $1", before)
}
