//! What lies in what came along: a message in a message with its files, an invitation.

use crate::error::Result;
use crate::site::Site;
use inspect::Kind;
pub use mail::Incoming;
pub use mail::calendar::{Event, Method, When};
use mail::incoming::Attachment;

/// Messages within each other whose files are taken out.
const DEEPEST: usize = 3;
/// Most files taken out of one mail.
const MOST_FILES: usize = 200;
/// Largest file that is looked into when a page is shown, in bytes.
const LARGEST_SHOWN: i64 = 5_000_000;

/// What is shown of a file that is more than a file.
#[derive(Debug, Clone)]
pub enum Inside {
    /// A message of its own.
    Message(Box<Incoming>),
    /// An invitation, or the answer to one.
    Event(Event),
}

/// The files of a mail with those of the messages in it after each message, which stays as it came.
pub(crate) fn files(outer: &[Attachment]) -> Vec<Attachment> {
    let mut all = Vec::new();
    take(outer, DEEPEST, &mut all);
    all
}

fn take(files: &[Attachment], patience: usize, all: &mut Vec<Attachment>) {
    for file in files {
        all.push(file.clone());
        if patience == 0 || all.len() >= MOST_FILES || !is_message(file) {
            continue;
        }
        let inner = mail::read(&file.bytes);
        take(&inner.attachments, patience - 1, all);
    }
}

fn is_message(file: &Attachment) -> bool {
    inspect::kind::of(&file.file_name, &file.media_type, &file.bytes) == Some(Kind::Message)
}

/// What is in a file, when it is a message or an invitation.
pub async fn of(site: &Site, file: &store::attachment::Attachment) -> Result<Option<Inside>> {
    let ending = file.name.rsplit_once('.').map(|(_, e)| e.to_lowercase()).unwrap_or_default();
    let may_be = file.media_type.starts_with("message/")
        || file.media_type == "text/calendar"
        || ["eml", "ics"].contains(&ending.as_str());
    if !may_be || file.size > LARGEST_SHOWN {
        return Ok(None);
    }
    let bytes = site.files.read(&file.file).await?;
    let (name, media_type) = (file.name.clone(), file.media_type.clone());
    let inside = tokio::task::spawn_blocking(move || match inspect::kind::of(&name, &media_type, &bytes) {
        Some(Kind::Message) => Some(Inside::Message(Box::new(mail::read(&bytes)))),
        Some(Kind::Calendar) => {
            mail::calendar::read(&inspect::text::plain::decoded(&bytes)).map(Inside::Event)
        }
        _ => None,
    });
    // A file that breaks its reader is shown as a file.
    Ok(inside.await.ok().flatten())
}
