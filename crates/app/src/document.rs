//! Documents of a matter: numbering, the secrecy mark, and publishing.

use crate::change::{Change, ask, entry};
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::document::{Direction, Document, DocumentKind, SecrecyMark, check_provision};
use domain::ids::{DocumentId, StatementId};
use domain::message::MessageKind;
use domain::referral::Referral;
use domain::statement::{RespondentKind, Statement};
use domain::validation::{Problem, Problems};
use serde_json::json;
use store::attachment::{Attachment, Rendition};
use store::publication::Publication;

/// Registers a document made here (*upprättad*).
pub async fn finalise(
    change: &mut Change<'_>,
    referral: &Referral,
    kind: DocumentKind,
    about: &str,
    publish: bool,
) -> Result<Document> {
    let party = change.site.settings.name.clone();
    let new = NewDocument { kind, direction: Direction::Finalised, party: &party, about, publish };
    register(change, referral, new).await
}

/// Gives a document made here its PDF, which is on disk already.
pub async fn attach_pdf(
    change: &mut Change<'_>,
    document: &Document,
    file: crate::files::Kept,
    name: String,
) -> Result<()> {
    attach_file(change, document, 1, file, name, "application/pdf").await
}

/// Gives a document made here one of its files, which is on disk already.
pub async fn attach_file(
    change: &mut Change<'_>,
    document: &Document,
    position: i64,
    file: crate::files::Kept,
    name: String,
    media_type: &str,
) -> Result<()> {
    let at = change.at;
    store::attachment::insert_file(&mut change.tx, &file.hash, file.size, at).await?;
    let attachment = Attachment {
        position,
        rendition: Rendition::Original,
        file: file.hash,
        name,
        media_type: media_type.to_owned(),
        size: file.size,
    };
    Ok(store::attachment::insert(&mut change.tx, &document.id.to_string(), &attachment).await?)
}

/// A document to be registered.
#[derive(Debug, Clone, Copy)]
pub struct NewDocument<'a> {
    /// What it is.
    pub kind: DocumentKind,
    /// Received or made here.
    pub direction: Direction,
    /// Who it is from, or who made it.
    pub party: &'a str,
    /// What it is about, in short.
    pub about: &'a str,
    /// It is public at once.
    pub publish: bool,
}

/// Registers a document: it gets the next number in the matter (OSL 5:1, 5:2).
async fn register(change: &mut Change<'_>, referral: &Referral, new: NewDocument<'_>) -> Result<Document> {
    let serial = store::site::next_in_series(&mut change.tx, &series(referral)).await?;
    register_as(change, referral, serial, new).await
}

/// The series of document numbers in a matter, whichever round.
pub(crate) fn series(referral: &Referral) -> String {
    format!("document {}", referral.matter())
}

/// Registers a document under the number that was taken for it.
pub(crate) async fn register_as(
    change: &mut Change<'_>,
    referral: &Referral,
    serial: i64,
    new: NewDocument<'_>,
) -> Result<Document> {
    let document = Document {
        id: DocumentId::new(change.site.entropy.seed()),
        referral: referral.id,
        serial,
        number: referral.number.document(serial),
        kind: new.kind,
        direction: new.direction,
        at: change.at,
        party: new.party.to_owned(),
        about: new.about.to_owned(),
        secrecy: None,
        published_at: new.publish.then_some(change.at),
        registered_by: change.actor.account(),
    };
    store::document::insert(&mut change.tx, &document).await?;
    if document.kind != DocumentKind::Statement {
        change.index(document.id);
    }
    Ok(document)
}

/// A statement and its document, found for a change by the registrar.
async fn of_statement<'a>(
    site: &'a Site,
    actor: &'a Actor,
    id: StatementId,
    action: Action,
) -> Result<(Change<'a>, Statement, Document)> {
    let mut change = site.open_change(actor).await?.allow(action, Resource::Site)?;
    let statement = store::statement::by_id(&mut change.tx, id).await?.ok_or(Error::NotFound)?;
    if store::statement::resting_since(&mut change.tx, id).await?.is_some() {
        return Err(Error::NotFound);
    }
    let document = statement.document.ok_or(Error::NotFound)?;
    let document = store::document::by_id(&mut change.tx, document).await?.ok_or(Error::NotFound)?;
    Ok((change, statement, document))
}

/// Sets a secrecy mark with its provision (OSL 5:5), and takes the statement off the web, also out of the summary.
pub async fn mark_secret(site: &Site, actor: &Actor, id: StatementId, provision: &str) -> Result<()> {
    let provision = check_provision(provision)?;
    let (mut change, statement, mut document) = of_statement(site, actor, id, Action::Register).await?;
    document.secrecy = Some(SecrecyMark { provision: provision.clone(), at: change.at });
    document.published_at = None;
    store::document::update(&mut change.tx, &document).await?;
    crate::summary::shows_too_much(&mut change, statement.referral).await?;
    change.index(id);
    change.keep(entry("document.marked_secret", document.id, vec![("provision", provision)])).await
}

/// Takes a secrecy mark away after a new assessment.
pub async fn unmark(site: &Site, actor: &Actor, id: StatementId) -> Result<()> {
    let (mut change, _, mut document) = of_statement(site, actor, id, Action::Register).await?;
    if document.secrecy.take().is_none() {
        return Err(Refusal::AlreadyDone.into());
    }
    store::document::update(&mut change.tx, &document).await?;
    change.index(id);
    change.keep(entry("document.secrecy_removed", document.id, vec![])).await
}

/// How a statement is published: which of its files, and what its texts say on the web.
#[derive(Debug, Clone, Default)]
pub struct Publishing {
    /// Positions of the files that are shown as they are.
    pub files: Vec<i64>,
    /// Texts as they are shown: the key is `summary`, `body` or a view's reference; the text as it came where the key is missing.
    pub texts: std::collections::BTreeMap<String, String>,
    /// Why something was left out, when something was (name of a private person, health …).
    pub reason: String,
}

/// Puts a statement on the web after a check. The original is not touched: texts that differ are the published rendition.
/// The first time, the sender is told. It is always the version that counts that is published: when an earlier one was on
/// the web, this one takes its place.
pub async fn publish(site: &Site, actor: &Actor, id: StatementId, publishing: Publishing) -> Result<()> {
    let (mut change, statement, mut document) = of_statement(site, actor, id, Action::Publish).await?;
    if document.secrecy.is_some() {
        return Err(Error::Forbidden);
    }
    let published = rendition(&mut change, &statement, publishing).await?;
    let number = store::publication::insert(&mut change.tx, &published).await?;
    let first = number == 1;
    document.published_at = Some(change.at);
    store::document::update(&mut change.tx, &document).await?;
    if !first {
        // The new rendition may show less than the one before.
        crate::summary::shows_too_much(&mut change, statement.referral).await?;
    }
    if first && statement.email.is_some() {
        let subject = i18n::texts(statement.language).msg_mail_published_subject(document.number.as_str());
        let message =
            crate::statement::message_to_sender(&statement, MessageKind::Published, subject, json!({}));
        change.message(message).await?;
    }
    let fields = vec![("reason", published.reason), ("files", format!("{:?}", published.files))];
    change.index(id);
    change.keep(entry("document.published", document.id, fields)).await
}

/// Checks what is to be shown. A text that differs from the original needs a reason.
async fn rendition(change: &mut Change<'_>, statement: &Statement, p: Publishing) -> Result<Publication> {
    let mut problems = Problems::default();
    let reason = problems.optional_text("reason", &p.reason, 1_000);
    let originals = originals(&mut change.tx, statement.id, statement.current_version).await?;
    let mut texts = std::collections::BTreeMap::new();
    for (key, text) in p.texts {
        let Some(original) = originals.get(&key) else { continue };
        let text = problems.optional_text(&format!("text-{key}"), &text, domain::statement::BODY);
        if text != domain::text::tidy(original) {
            texts.insert(key, text);
        }
    }
    if !texts.is_empty() && reason.is_empty() {
        problems.add("reason", Problem::ReasonMissing);
    }
    let there = store::attachment::of_owner(
        &mut change.tx,
        &statement_owner(statement.id, statement.current_version),
    )
    .await?;
    if p.files.iter().any(|f| !there.iter().any(|a| a.position == *f)) {
        return Err(Error::NotFound);
    }
    for file in there.iter().filter(|a| p.files.contains(&a.position)) {
        if store::quarantine::of_file(&mut change.tx, &file.file, &file.name).await?.is_some() {
            problems.add("file", Problem::FileDangerous(file.name.clone()));
        }
    }
    let is_masked = |f: &i64| there.iter().any(|a| a.position == *f && a.rendition == Rendition::Published);
    if !texts.is_empty() && !p.files.iter().all(is_masked) {
        problems.add("file", Problem::FileBesideRedaction);
    }
    if p.files.iter().any(is_masked) && reason.is_empty() && problems.at("reason").is_none() {
        problems.add("reason", Problem::ReasonMissing);
    }
    problems.into_result()?;
    Ok(Publication {
        statement: statement.id,
        sent_in: statement.current_version,
        number: 0,
        at: change.at,
        actor: change.actor.audit_name(),
        reason,
        texts,
        files: p.files,
    })
}

/// Places of masked copies begin after this: no version has so many files.
const MASKED_AFTER: i64 = 10_000;

/// Keeps a copy of a statement's file in which something is masked, to be shown on the web instead. The original stays as it
/// came. Nothing is shown by this: the copy can then be chosen when the statement is published. Gives its place.
///
/// # Errors
/// A field error when the file is of a type that is not received, [`Error::NotFound`] when there is no such original.
pub async fn add_masked(
    site: &Site,
    actor: &Actor,
    id: StatementId,
    position: i64,
    file: (String, Vec<u8>),
) -> Result<i64> {
    ask(actor, Action::Publish, Resource::Site)?;
    let mut problems = Problems::default();
    let kept = crate::statement::keep_files(site, &[file], &mut problems).await?;
    problems.into_result()?;
    let (mut change, statement, document) = of_statement(site, actor, id, Action::Publish).await?;
    let owner = statement_owner(id, statement.current_version);
    let there = store::attachment::of_owner(&mut change.tx, &owner).await?;
    let is_original = |a: &&Attachment| a.rendition == Rendition::Original && a.position == position;
    let original = there.iter().find(is_original).ok_or(Error::NotFound)?.name.clone();
    let masked = there.iter().filter(|a| a.rendition == Rendition::Published).map(|a| a.position);
    let place = masked.max().unwrap_or(MASKED_AFTER) + 1;
    let at = change.at;
    for mut copy in kept {
        copy.position = place;
        copy.rendition = Rendition::Published;
        store::attachment::insert_file(&mut change.tx, &copy.file, copy.size, at).await?;
        store::attachment::insert(&mut change.tx, &owner, &copy).await?;
    }
    let fields = vec![("file", original), ("position", place.to_string())];
    change.keep(entry("document.masked_copy_added", document.id, fields)).await?;
    Ok(place)
}

/// The copies of a statement's files in which something is masked.
pub async fn masked_copies(tx: &mut store::Tx, statement: &Statement) -> Result<Vec<Attachment>> {
    let owner = statement_owner(statement.id, statement.current_version);
    let all = store::attachment::of_owner(tx, &owner).await?;
    Ok(all.into_iter().filter(|a| a.rendition == Rendition::Published).collect())
}

/// Every text of a version of a statement by key.
pub async fn originals(
    tx: &mut store::Tx,
    id: StatementId,
    version: i64,
) -> Result<std::collections::BTreeMap<String, String>> {
    let versions = store::statement::versions(tx, id).await?;
    let sent = versions.into_iter().find(|v| v.number == version).ok_or(Error::NotFound)?;
    let mut texts = std::collections::BTreeMap::new();
    if !sent.answer.summary.is_empty() {
        texts.insert("summary".to_owned(), sent.answer.summary);
    }
    if !sent.body.is_empty() {
        texts.insert("body".to_owned(), sent.body);
    }
    for view in store::contribution::of_statement(tx, id, version).await? {
        texts.insert(view.reference, view.text);
    }
    Ok(texts)
}

/// Takes a statement off the web, whichever version was shown. It stays registered.
pub async fn unpublish(site: &Site, actor: &Actor, id: StatementId) -> Result<()> {
    let (mut change, statement, mut document) = of_statement(site, actor, id, Action::Publish).await?;
    if document.published_at.take().is_none() {
        return Err(Refusal::AlreadyDone.into());
    }
    store::document::update(&mut change.tx, &document).await?;
    crate::summary::shows_too_much(&mut change, statement.referral).await?;
    change.index(id);
    change.keep(entry("document.unpublished", document.id, vec![])).await
}

/// The name a statement is shown under in public.
pub fn public_name(statement: &Statement, language: domain::language::Language) -> String {
    match statement.kind {
        RespondentKind::Organisation => statement.name.clone(),
        RespondentKind::PrivatePerson => i18n::texts(language).msg_private_person(),
    }
}

/// A file that may leave the house, with its content.
#[derive(Debug)]
pub struct Download {
    /// The file.
    pub file: Attachment,
    /// Its content.
    pub content: Vec<u8>,
}

/// A file of a published document, by running number in the matter and position.
pub async fn download_public(site: &Site, slug: &str, serial: i64, position: i64) -> Result<Download> {
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.filter(|r| r.stage.is_public());
    let referral = referral.ok_or(Error::NotFound)?;
    let document = store::document::by_serial(&mut tx, referral.id, serial).await?;
    let document =
        document.filter(|d| d.published_at.is_some() && d.secrecy.is_none()).ok_or(Error::NotFound)?;
    let owner = match store::statement::by_document(&mut tx, document.id).await? {
        Some(statement) => {
            let publication =
                store::publication::latest(&mut tx, statement.id).await?.ok_or(Error::NotFound)?;
            if !publication.files.contains(&position) {
                return Err(Error::NotFound);
            }
            statement_owner(statement.id, publication.sent_in)
        }
        None => document.id.to_string(),
    };
    read_file(site, &mut tx, &owner, position).await
}

/// A file of a statement, for those who may read the statement: officials, and its sender.
pub async fn download_of_statement(
    site: &Site,
    actor: &Actor,
    id: StatementId,
    version: i64,
    position: i64,
) -> Result<Download> {
    let mut tx = site.store.read().await?;
    let facts = crate::statement::facts(&mut tx, site, id).await?;
    ask(actor, Action::ReadStatement, Resource::Statement(&facts)).map_err(|_| Error::NotFound)?;
    read_file(site, &mut tx, &statement_owner(id, version), position).await
}

/// A file attached to a letter, for officials who may read the referral.
pub async fn download_of_referral(site: &Site, actor: &Actor, slug: &str, position: i64) -> Result<Download> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    crate::referral::may_read(actor, &referral)?;
    read_file(site, &mut tx, &referral.id.to_string(), position).await
}

/// A file of a mail that came in, or the raw mail itself (position 0), for the registrar.
pub async fn download_of_inbound(
    site: &Site,
    actor: &Actor,
    number: &str,
    position: i64,
) -> Result<Download> {
    ask(actor, Action::Register, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let inbound = store::inbound::by_number(&mut tx, number).await?.ok_or(Error::NotFound)?;
    if position > 0 {
        return read_file(site, &mut tx, &inbound.id.to_string(), position).await;
    }
    // The mail holds its files: one that is dangerous is fetched with it.
    if !store::quarantine::of_owner(&mut tx, &inbound.id.to_string()).await?.is_empty() {
        return Err(Refusal::Quarantined.into());
    }
    raw_of_inbound(site, &inbound).await
}

/// The mail itself, as it came.
pub(crate) async fn raw_of_inbound(site: &Site, inbound: &store::inbound::Inbound) -> Result<Download> {
    let content = site.files.read(&inbound.raw).await?;
    let file = Attachment {
        position: 0,
        rendition: Rendition::Original,
        file: inbound.raw.clone(),
        name: format!("{}.eml", inbound.reception_number),
        media_type: "message/rfc822".to_owned(),
        size: i64::try_from(content.len()).unwrap_or(i64::MAX),
    };
    Ok(Download { file, content })
}

/// A file, unless it is dangerous to open.
async fn read_file(site: &Site, tx: &mut store::Tx, owner: &str, position: i64) -> Result<Download> {
    let download = read_any(site, tx, owner, position).await?;
    crate::quarantine::refuse(tx, &download.file).await?;
    Ok(download)
}

/// A file, dangerous or not.
pub(crate) async fn read_any(
    site: &Site,
    tx: &mut store::Tx,
    owner: &str,
    position: i64,
) -> Result<Download> {
    let files = store::attachment::of_owner(tx, owner).await?;
    // A place names an original, or a masked copy of one: they never share a number.
    let file = files.into_iter().find(|f| f.position == position);
    let file = file.ok_or(Error::NotFound)?;
    let content = site.files.read(&file.file).await?;
    Ok(Download { file, content })
}

/// Owner of the files of a version of a statement.
pub fn statement_owner(id: StatementId, version: i64) -> String {
    format!("{id}/{version}")
}
