//! Finishing a summary: what is public that day becomes a document of the matter, in files that stay the same.
//!
//! The document is made again, under a new number, only when a statement in it is shown less than before.

use super::files::{Format, Laid};
use super::{count, count_public, mails_waiting};
use crate::change::{Change, ask, entry};
use crate::error::{Refusal, Result};
use crate::files::Kept;
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::document::DocumentKind;
use domain::ids::{DocumentId, ReferralId};
use domain::language::Language;
use domain::referral::{Referral, Step};
use serde_json::json;
use store::Tx;
use store::attachment::Attachment;
use store::event::EventKind;

/// The document of the matter that a finished summary is, with its files.
async fn registered(tx: &mut Tx, slug: &str) -> Result<(domain::document::Document, Vec<Attachment>)> {
    let referral = store::referral::by_slug(tx, slug).await?.filter(|r| r.stage.is_public());
    let referral = referral.ok_or(crate::Error::NotFound)?;
    let words = store::summary::load(tx, referral.id).await?;
    let document = match words.document {
        Some(id) => store::document::by_id(tx, id).await?,
        None => None,
    };
    let document = document.filter(|d| d.published_at.is_some()).ok_or(crate::Error::NotFound)?;
    let files = store::attachment::of_owner(tx, &document.id.to_string()).await?;
    Ok((document, files))
}

/// The files of a finished summary, for anyone: each with its form and size. None while a new document is being made.
pub async fn registered_files(site: &Site, slug: &str) -> Result<Vec<(Format, i64)>> {
    let files = match registered(&mut site.store.read().await?, slug).await {
        Ok((_, files)) => files,
        Err(crate::Error::NotFound) => Vec::new(),
        Err(error) => return Err(error),
    };
    Ok(files.iter().filter_map(|f| Some((Format::of_media_type(&f.media_type)?, f.size))).collect())
}

/// A file of the summary as a document of the matter: as it was registered when it was finished, the same for ever.
pub async fn download(site: &Site, slug: &str, format: Format) -> Result<crate::document::Download> {
    let (document, files) = registered(&mut site.store.read().await?, slug).await?;
    let file = files.iter().find(|f| Format::of_media_type(&f.media_type) == Some(format));
    let position = file.ok_or(crate::Error::NotFound)?.position;
    crate::document::download_public(site, slug, document.serial, position).await
}

/// Finishes the summary: every view has been read, no mail waits. The PDF becomes a document of the matter.
pub async fn finish(site: &Site, actor: &Actor, slug: &str) -> Result<()> {
    let mut tx = site.store.read().await?;
    let found = store::referral::by_slug(&mut tx, slug).await?.ok_or(crate::Error::NotFound)?;
    ask(actor, Action::Conclude, Resource::Referral((&found).into()))?;
    let waiting = mails_waiting(&mut tx, found.id).await?;
    let summary = count(site, &mut tx, found.clone()).await?;
    let laid_out = to_register(site, &mut tx, found).await?;
    drop(tx);
    if summary.unread > 0 {
        return Err(Refusal::UnreadViews(summary.unread).into());
    }
    if waiting > 0 {
        return Err(Refusal::MailsWaiting(waiting).into());
    }
    let kept = keep_files(site, &laid_out).await?;
    let (mut change, mut referral) = referral::open(site, actor, slug, Action::Conclude).await?;
    store::referral::hold(&mut change.tx, referral.id).await?;
    if to_register(site, &mut change.tx, referral.clone()).await? != laid_out {
        return Err(crate::Error::ChangedMeanwhile);
    }
    referral::take(&mut referral, Step::Summarise, &change)?;
    store::referral::update(&mut change.tx, &referral).await?;
    let mut words = store::summary::load(&mut change.tx, referral.id).await?;
    words.finished_at = Some(change.at);
    words.finished_by = actor.account();
    words.document = Some(register_files(&mut change, &referral, kept).await?);
    store::summary::save(&mut change.tx, referral.id, &words).await?;
    let detail = json!({ "statements": summary.statements.len(), "views": summary.tally.total() });
    change.event(referral.id, None, EventKind::Summarised, detail).await?;
    change.index(referral.id);
    change.keep(entry("referral.summarised", referral.id, vec![])).await
}

/// Writes the files to disk, before the change that registers them.
async fn keep_files(site: &Site, laid: &Laid) -> Result<Vec<(Format, Kept)>> {
    let mut kept = Vec::new();
    for format in Format::ALL {
        let content = laid.write(*format).await?;
        kept.push((*format, site.files.keep(&content, site.entropy.bytes()).await?));
    }
    Ok(kept)
}

/// Makes the files a document of the matter.
async fn register_files(
    change: &mut Change<'_>,
    referral: &Referral,
    kept: Vec<(Format, Kept)>,
) -> Result<DocumentId> {
    let texts = i18n::texts(Language::Swedish);
    let about = texts.msg_document_summary(referral.letter.title.as_str());
    let document = crate::document::finalise(change, referral, DocumentKind::Summary, &about, true).await?;
    let name = texts.msg_file_summary(referral.slug.as_str());
    for (position, (format, kept)) in (1..).zip(kept) {
        let name = format!("{name}.{}", format.extension());
        crate::document::attach_file(change, &document, position, kept, name, format.media_type()).await?;
    }
    Ok(document.id)
}

/// A statement is shown less than before: taken off the web, marked as secret, or published with more left out. A registered
/// summary still has its words, so that document goes off the web in the same change, and a new one is made of what is
/// public now ([`crate::jobs::SUMMARY`]). The old one stays on record.
pub(crate) async fn shows_too_much(change: &mut Change<'_>, referral: ReferralId) -> Result<()> {
    store::referral::hold(&mut change.tx, referral).await?;
    let words = store::summary::load(&mut change.tx, referral).await?;
    let Some(id) = words.document else { return Ok(()) };
    take_off(change, id).await?;
    change.enqueue(crate::jobs::SUMMARY, json!({ "referral": referral })).await?;
    Ok(())
}

async fn take_off(change: &mut Change<'_>, id: DocumentId) -> Result<()> {
    let mut document = store::document::by_id(&mut change.tx, id).await?.ok_or(crate::Error::NotFound)?;
    if document.published_at.take().is_some() {
        store::document::update(&mut change.tx, &document).await?;
        change.index(id);
    }
    Ok(())
}

/// Makes a finished summary's document anew of what is public now, under a number of its own, and ends the job in the same
/// change, so that it is done once. [`crate::Error::ChangedMeanwhile`] when something was published or taken off
/// while the PDF was made: the job tries again.
pub(crate) async fn register_anew(site: &Site, id: ReferralId, job: domain::ids::JobId) -> Result<()> {
    let mut tx = site.store.read().await?;
    let found = store::referral::by_id(&mut tx, id).await?.ok_or(crate::Error::NotFound)?;
    let laid_out = to_register(site, &mut tx, found.clone()).await?;
    drop(tx);
    let kept = keep_files(site, &laid_out).await?;
    let system = Actor::System;
    let (mut change, referral) = referral::open(site, &system, &found.slug, Action::Publish).await?;
    store::referral::hold(&mut change.tx, referral.id).await?;
    if to_register(site, &mut change.tx, referral.clone()).await? != laid_out {
        return Err(crate::Error::ChangedMeanwhile);
    }
    let mut words = store::summary::load(&mut change.tx, referral.id).await?;
    if let Some(old) = words.document {
        take_off(&mut change, old).await?;
    }
    let new = register_files(&mut change, &referral, kept).await?;
    words.document = Some(new);
    store::summary::save(&mut change.tx, referral.id, &words).await?;
    store::job::done(&mut change.tx, job, crate::clock::real()).await?;
    change
        .keep(entry("referral.summary_registered_anew", referral.id, vec![("document", new.to_string())]))
        .await
}

/// The document that is registered when the summary is finished. Anyone may open it, so it is made of what anyone may see;
/// it is made again only when less is public than it shows, so it holds nothing that may still change.
pub(crate) async fn to_register(site: &Site, tx: &mut Tx, referral: Referral) -> Result<Laid> {
    let mut shown = count_public(site, tx, referral).await?;
    shown.leave_out_outcomes();
    Ok(Laid::new(site, &shown, None, Language::Swedish))
}
