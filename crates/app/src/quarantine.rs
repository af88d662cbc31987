//! Files that are dangerous to open. A mail's are kept as they came, marked, and fetched only by a registrar who says yes to a
//! question; they are never put on the web. Through a form they are not received: there the sender can be asked for another.

use crate::change::entry;
use crate::document::Download;
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::file::Danger;
use domain::ids::StatementId;
use domain::validation::Problem;
use store::Tx;
use store::attachment::Attachment;

/// What makes a file dangerous; empty when nothing is known to.
pub fn judge(name: &str, bytes: &[u8]) -> Vec<Danger> {
    // Should a file break what looks at it, it is treated as one that cannot be looked into: it must still be received.
    let found = std::panic::catch_unwind(|| inspect::danger::find(name, bytes));
    let found =
        found.unwrap_or_else(|_| vec![inspect::Danger { reason: inspect::Reason::Archive, within: None }]);
    let known =
        |d: inspect::Danger| Some(Danger { reason: d.reason.as_str().parse().ok()?, within: d.within });
    found.into_iter().filter_map(known).collect()
}

/// Checks a file sent through a form, and returns its media type.
///
/// # Errors
/// As [`domain::file::check_upload`], and when it is dangerous to open.
pub fn check_upload(name: &str, content: &[u8]) -> std::result::Result<&'static str, Problem> {
    let media_type = domain::file::check_upload(name, content)?;
    if judge(name, content).is_empty() {
        Ok(media_type)
    } else {
        Err(Problem::FileDangerous(name.to_owned()))
    }
}

/// Refuses a file that is in quarantine.
pub(crate) async fn refuse(tx: &mut Tx, file: &Attachment) -> Result<()> {
    match store::quarantine::of_file(tx, &file.file, &file.name).await? {
        Some(_) => Err(Refusal::Quarantined.into()),
        None => Ok(()),
    }
}

/// A file of a mail, or the mail itself (position 0), for a registrar who has read why it is dangerous.
pub async fn fetch_of_inbound(site: &Site, actor: &Actor, number: &str, position: i64) -> Result<Download> {
    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let inbound = store::inbound::by_number(&mut change.tx, number).await?.ok_or(Error::NotFound)?;
    let owner = inbound.id.to_string();
    let download = match position {
        0 => crate::document::raw_of_inbound(site, &inbound).await?,
        _ => crate::document::read_any(site, &mut change.tx, &owner, position).await?,
    };
    let fields = vec![("file", download.file.file.to_string()), ("name", download.file.name.clone())];
    change.keep(entry("quarantine.fetched", owner, fields)).await?;
    Ok(download)
}

/// A file of a statement, for a registrar who has read why it is dangerous.
pub async fn fetch_of_statement(
    site: &Site,
    actor: &Actor,
    id: StatementId,
    version: i64,
    position: i64,
) -> Result<Download> {
    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let facts = crate::statement::facts(&mut change.tx, site, id).await?;
    crate::change::ask(actor, Action::ReadStatement, Resource::Statement(&facts))
        .map_err(|_| Error::NotFound)?;
    let owner = crate::document::statement_owner(id, version);
    let download = crate::document::read_any(site, &mut change.tx, &owner, position).await?;
    let fields = vec![("file", download.file.file.to_string()), ("name", download.file.name.clone())];
    change.keep(entry("quarantine.fetched", owner, fields)).await?;
    Ok(download)
}
