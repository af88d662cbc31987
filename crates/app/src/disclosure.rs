//! Requests for documents: asked for by anyone, assessed one document at a time, answered, and on demand decided in writing.
//!
//! Nobody is asked who they are or why (TF 2:18). A secrecy mark decides nothing here: each document is assessed at
//! each request (OSL 5:5), and earlier assessments are only shown.

use crate::change::{Change, NewMessage, ask, entry};
use crate::clock::real;
use crate::document::{attach_pdf, finalise, statement_owner};
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::disclosure::{AskedBy, Assessed, Disclosure, NewDisclosure, Release, check_release};
use domain::document::{Document, DocumentKind};
use domain::email::EmailAddress;
use domain::ids::{DisclosureId, DocumentId, StatementId};
use domain::language::Language;
use domain::message::MessageKind;
use domain::token::{Purpose, stored};
use domain::validation::{Problem, Problems};
use serde_json::json;
use store::attachment::{Attachment, Rendition};

/// Most answered requests in the list of everything.
const MOST: i64 = 200;
/// Most mails to one mailbox in an hour that thank for a request: nobody is flooded by another's typing.
const MOST_MAILS: i64 = 10;

/// The address where the asker reads the answer, without the site.
pub fn link(site: &Site, id: DisclosureId) -> String {
    site.key.mail_token(Purpose::Disclosure, &id.to_string(), 1)
}

/// A document that is asked for, with what a person needs to assess it, or the asker to read it.
#[derive(Debug, Clone)]
pub struct Asked {
    /// What is said to it.
    pub assessed: Assessed,
    /// The document.
    pub document: Document,
    /// Its files as they are.
    pub originals: Vec<Attachment>,
    /// The copies in which something is masked.
    pub masked: Vec<Attachment>,
    /// It is a statement: this one, in the version that was assessed, or that is to be.
    pub statement: Option<(StatementId, i64)>,
    /// The statement was corrected, moved or taken back since it was assessed.
    pub moved_on: bool,
    /// The written decision's number.
    pub decision: Option<Document>,
    /// What was said to it at other requests, the latest first.
    pub before: Vec<Assessed>,
}

/// A request with its documents.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The request.
    pub disclosure: Disclosure,
    /// Its documents.
    pub documents: Vec<Asked>,
}

impl Whole {
    /// Every document has been assessed.
    pub fn is_assessed(&self) -> bool {
        self.documents.iter().all(|d| d.assessed.release.is_some())
    }

    /// Something in it was not handed out, or not whole.
    pub fn holds_back(&self) -> bool {
        self.documents.iter().any(|d| matches!(d.assessed.release, Some(Release::Part | Release::Refused)))
    }
}

/// Anyone asks for documents on the web. What looks like a document number in the words is looked up at once.
pub async fn request(
    site: &Site,
    actor: &Actor,
    wants: &str,
    email: &str,
    language: Language,
) -> Result<Disclosure> {
    let new = NewDisclosure::check(wants, email)?;
    let change = site.open_change(actor).await?.allow(Action::RequestDocuments, Resource::Site)?;
    keep(change, new, AskedBy::Web, language).await
}

/// The registrar writes down a request that came by mail, telephone or at the desk.
pub async fn enter(site: &Site, actor: &Actor, by: AskedBy, wants: &str, email: &str) -> Result<Disclosure> {
    let new = NewDisclosure::check(wants, email)?;
    let change = site.open_change(actor).await?.allow(Action::Disclose, Resource::Site)?;
    keep(change, new, by, Language::Swedish).await
}

async fn keep(
    mut change: Change<'_>,
    new: NewDisclosure,
    by: AskedBy,
    language: Language,
) -> Result<Disclosure> {
    let at = change.at;
    let disclosure = Disclosure {
        id: DisclosureId::new(change.site.entropy.seed()),
        reception_number: crate::statement::next_reception_number(&mut change, at).await?,
        received_at: at,
        asked_by: by,
        wants: new.wants,
        email: new.email,
        language,
        answered_at: None,
        reply: String::new(),
        decision_asked_at: None,
        version: 1,
    };
    let hash = stored(&link(change.site, disclosure.id));
    store::disclosure::insert(&mut change.tx, &disclosure, &hash).await?;
    for number in domain::register_number::documents_in(&disclosure.wants).into_iter().take(50) {
        if let Some(document) = store::document::by_number(&mut change.tx, &number).await? {
            store::disclosure::add_document(&mut change.tx, disclosure.id, document.id).await?;
        }
    }
    thank(&mut change, &disclosure).await?;
    let fields = vec![("reception_number", disclosure.reception_number.clone())];
    change.keep(entry("disclosure.received", disclosure.id, fields)).await?;
    Ok(disclosure)
}

/// Thanks for a request by mail, unless the mailbox has had many such mails. The answer is always told.
async fn thank(change: &mut Change<'_>, d: &Disclosure) -> Result<()> {
    let Some(email) = &d.email else { return Ok(()) };
    let (kind, mailbox, now) = (MessageKind::DisclosureReceived, mailbox_hash(change.site, email), real());
    let (lately, _) = store::mail_request::count(&mut change.tx, kind, &mailbox, now.plus(-3_600)).await?;
    if lately >= MOST_MAILS {
        return Ok(());
    }
    store::mail_request::note(&mut change.tx, kind, &mailbox, now).await?;
    tell(change, d, kind).await
}

/// What a mailbox is counted by: not the address itself, since what counts requests must not tell who made them.
pub(crate) fn mailbox_hash(site: &Site, email: &EmailAddress) -> String {
    domain::audit::salted_hash(site.key.bytes(), "mailbox", &email.mailbox())
}

/// Writes to the asker, when they gave an address. The words of the request are not sent back: the address may be another's.
async fn tell(change: &mut Change<'_>, d: &Disclosure, kind: MessageKind) -> Result<()> {
    let Some(address) = d.email.clone() else { return Ok(()) };
    let t = i18n::texts(d.language);
    let subject = match kind {
        MessageKind::DisclosureReceived => t.msg_disclosure_mail_received_subject(&d.reception_number),
        _ => t.msg_disclosure_mail_answered_subject(&d.reception_number),
    };
    change
        .message(NewMessage {
            to_address: Some(address),
            ..NewMessage::new(
                kind,
                d.language,
                subject,
                json!({ "disclosure": d.id, "number": d.reception_number }),
            )
        })
        .await?;
    Ok(())
}

async fn load(tx: &mut store::Tx, disclosure: Disclosure) -> Result<Whole> {
    let mut documents = Vec::new();
    for (assessed, document) in store::disclosure::documents(tx, disclosure.id).await? {
        let now = current(tx, document.id).await?;
        let moved_on = assessed.release.is_some() && assessed.statement != now;
        let statement = if assessed.release.is_some() { assessed.statement } else { now };
        let owner = match statement {
            Some((id, version)) => statement_owner(id, version),
            None => document.id.to_string(),
        };
        let originals = store::attachment::of_owner(tx, &owner).await?;
        let originals = originals.into_iter().filter(|f| f.rendition == Rendition::Original).collect();
        let masked = store::attachment::of_owner(tx, &masked_owner(disclosure.id, document.id)).await?;
        let decision = match assessed.decision {
            Some(id) => store::document::by_id(tx, id).await?,
            None => None,
        };
        let mut before = store::disclosure::of_document(tx, document.id, 5).await?;
        before.retain(|a| a.disclosure != disclosure.id);
        documents.push(Asked {
            assessed,
            document,
            originals,
            masked,
            statement,
            moved_on,
            decision,
            before,
        });
    }
    Ok(Whole { disclosure, documents })
}

/// The statement that a document is now, and its version.
async fn current(tx: &mut store::Tx, document: DocumentId) -> Result<Option<(StatementId, i64)>> {
    let statement = store::statement::by_document(tx, document).await?;
    Ok(statement.map(|s| (s.id, s.current_version)))
}

fn masked_owner(id: DisclosureId, document: DocumentId) -> String {
    format!("{id}/{document}")
}

/// A request, for the registrar.
pub async fn show(site: &Site, actor: &Actor, number: &str) -> Result<Whole> {
    ask(actor, Action::Disclose, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let found = store::disclosure::by_number(&mut tx, number).await?.ok_or(Error::NotFound)?;
    load(&mut tx, found).await
}

/// Every request that waits, and those answered last, for the registrar.
pub async fn list(site: &Site, actor: &Actor) -> Result<(Vec<Disclosure>, Vec<Disclosure>)> {
    let everything = Rows { skip: 0, most: i64::MAX };
    let waiting = waiting(site, actor, everything).await?;
    Ok((waiting, answered(site, actor, Rows { skip: 0, most: MOST }).await?))
}

/// Which rows of a list.
#[derive(Debug, Clone, Copy)]
pub struct Rows {
    /// So many before them.
    pub skip: i64,
    /// At most so many.
    pub most: i64,
}

/// How many requests wait, and how many have their answer, for the registrar.
pub async fn counts(site: &Site, actor: &Actor) -> Result<(i64, i64)> {
    ask(actor, Action::Disclose, Resource::Site)?;
    Ok(store::disclosure::counts(&mut site.store.read().await?).await?)
}

/// Requests that wait, the oldest first, for the registrar.
pub async fn waiting(site: &Site, actor: &Actor, rows: Rows) -> Result<Vec<Disclosure>> {
    ask(actor, Action::Disclose, Resource::Site)?;
    Ok(store::disclosure::waiting(&mut site.store.read().await?, rows.skip, rows.most).await?)
}

/// Requests that have their answer, the latest first, for the registrar.
pub async fn answered(site: &Site, actor: &Actor, rows: Rows) -> Result<Vec<Disclosure>> {
    ask(actor, Action::Disclose, Resource::Site)?;
    Ok(store::disclosure::answered(&mut site.store.read().await?, rows.skip, rows.most).await?)
}

/// A request, for whoever has its address.
pub async fn show_own(site: &Site, token: &str) -> Result<Whole> {
    let mut tx = site.store.read().await?;
    let found = store::disclosure::by_link(&mut tx, &stored(token)).await?;
    load(&mut tx, found.ok_or(Refusal::LinkNotValid)?).await
}

/// The registrar adds a document by its number.
pub async fn add_document(site: &Site, actor: &Actor, number: &str, document: &str) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::Disclose, Resource::Site)?;
    let disclosure = open(&mut change, number).await?;
    let named = document.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = store::document::by_number(&mut change.tx, &named).await?;
    let found = found.ok_or_else(|| Error::field("document", Problem::NoSuchDocument))?;
    store::disclosure::add_document(&mut change.tx, disclosure.id, found.id).await?;
    change.keep(entry("disclosure.document_added", disclosure.id, vec![("document", named)])).await
}

/// A request, held until the change ends.
async fn held(change: &mut Change<'_>, number: &str) -> Result<Disclosure> {
    let found = store::disclosure::by_number(&mut change.tx, number).await?.ok_or(Error::NotFound)?;
    store::disclosure::hold(&mut change.tx, found.id).await?;
    store::disclosure::by_number(&mut change.tx, number).await?.ok_or(Error::NotFound)
}

/// A request that has not been answered.
async fn open(change: &mut Change<'_>, number: &str) -> Result<Disclosure> {
    let found = held(change, number).await?;
    if found.answered_at.is_some() { Err(Refusal::AlreadyDone.into()) } else { Ok(found) }
}

/// What a person says to one document of a request.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The document's number.
    pub document: String,
    /// What is said.
    pub release: Option<Release>,
    /// By which provision something is held back.
    pub provision: String,
    /// Why.
    pub reason: String,
    /// Copies in which it is masked: name and content. They take the place of those given before; none leaves these.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Assesses one document of a request. The original is not touched: what is handed out in part is a copy of its own.
pub async fn assess(site: &Site, actor: &Actor, number: &str, a: Assessment) -> Result<()> {
    ask(actor, Action::Disclose, Resource::Site)?;
    let mut problems = Problems::default();
    let new_files = crate::statement::keep_files(site, &a.files, &mut problems).await?;
    let Some(release) = a.release else { return Err(Error::field("release", Problem::Missing)) };
    let mut change = site.open_change(actor).await?.allow(Action::Disclose, Resource::Site)?;
    let disclosure = open(&mut change, number).await?;
    let all = store::disclosure::documents(&mut change.tx, disclosure.id).await?;
    let found = all.into_iter().find(|(_, d)| d.number == a.document);
    let (mut assessed, document) = found.ok_or(Error::NotFound)?;
    let owner = masked_owner(disclosure.id, document.id);
    let there = store::attachment::of_owner(&mut change.tx, &owner).await?.len();
    let copies = if new_files.is_empty() { there } else { new_files.len() };
    let checked = check_release(release, &a.provision, &a.reason, copies);
    let (provision, reason) = checked.unwrap_or_else(|more| {
        problems.0.extend(more.0);
        Default::default()
    });
    problems.into_result()?;
    let at = change.at;
    if !new_files.is_empty() {
        store::attachment::remove_all(&mut change.tx, &owner).await?;
    }
    for (position, mut file) in (1..).zip(new_files) {
        file.position = position;
        file.rendition = Rendition::Published;
        store::attachment::insert_file(&mut change.tx, &file.file, file.size, at).await?;
        store::attachment::insert(&mut change.tx, &owner, &file).await?;
    }
    assessed.release = Some(release);
    assessed.statement = current(&mut change.tx, document.id).await?;
    assessed.provision = provision;
    assessed.reason = reason;
    assessed.assessed_by = change.actor.account();
    assessed.assessed_at = Some(at);
    store::disclosure::assess(&mut change.tx, &assessed).await?;
    let fields = vec![
        ("document", document.number),
        ("release", release.to_string()),
        ("provision", assessed.provision),
    ];
    change.keep(entry("disclosure.assessed", disclosure.id, fields)).await
}

/// Gives the asker the answer: everything must be assessed, or there is nothing to hand out and a word says so.
pub async fn reply(site: &Site, actor: &Actor, number: &str, words: &str) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::Disclose, Resource::Site)?;
    let mut disclosure = open(&mut change, number).await?;
    let mut problems = Problems::default();
    let documents = store::disclosure::documents(&mut change.tx, disclosure.id).await?;
    disclosure.reply = if documents.is_empty() {
        problems.required_text("reply", words, 5_000)
    } else {
        problems.optional_text("reply", words, 5_000)
    };
    if documents.iter().any(|(a, _)| a.release.is_none()) {
        problems.add("reply", Problem::NotAssessed);
    }
    for (assessed, document) in &documents {
        // What came in since has not been read by whoever assessed it.
        if assessed.release.is_some() && assessed.statement != current(&mut change.tx, document.id).await? {
            problems.add("reply", Problem::AssessAgain(document.number.clone()));
        }
    }
    problems.into_result()?;
    disclosure.answered_at = Some(change.at);
    store::disclosure::update(&mut change.tx, &disclosure).await?;
    tell(&mut change, &disclosure, MessageKind::DisclosureAnswered).await?;
    let fields = vec![("documents", documents.len().to_string()), ("reply", disclosure.reply)];
    change.keep(entry("disclosure.answered", disclosure.id, fields)).await
}

/// Takes an answer back that was wrong, such as with a copy in which the secret is not masked. From then on nothing of it can be
/// fetched; the request waits for its answer again.
pub async fn take_back(site: &Site, actor: &Actor, number: &str, reason: &str) -> Result<()> {
    let mut problems = Problems::default();
    let reason = problems.required_text("take_back", reason, 2_000);
    problems.into_result()?;
    let mut change = site.open_change(actor).await?.allow(Action::Disclose, Resource::Site)?;
    let mut disclosure = held(&mut change, number).await?;
    if disclosure.answered_at.take().is_none() {
        return Err(Refusal::AlreadyDone.into());
    }
    store::disclosure::update(&mut change.tx, &disclosure).await?;
    let fields = vec![("reason", reason), ("reply", disclosure.reply)];
    change.keep(entry("disclosure.taken_back", disclosure.id, fields)).await
}

/// The asker wants what was held back decided in writing (OSL 6:3).
pub async fn ask_decision(site: &Site, actor: &Actor, token: &str) -> Result<()> {
    let whole = show_own(site, token).await?;
    let mut change = site.open_change(actor).await?.allow(Action::RequestDocuments, Resource::Site)?;
    want_decision(&mut change, whole).await.map(|_| ())?;
    let found = store::disclosure::by_link(&mut change.tx, &stored(token)).await?.ok_or(Error::NotFound)?;
    change.keep(entry("disclosure.decision_asked", found.id, vec![])).await
}

async fn want_decision(change: &mut Change<'_>, whole: Whole) -> Result<Disclosure> {
    if whole.disclosure.answered_at.is_none() || !whole.holds_back() {
        return Err(Error::NotFound);
    }
    let mut disclosure = whole.disclosure;
    if disclosure.decision_asked_at.is_none() {
        disclosure.decision_asked_at = Some(change.at);
        store::disclosure::update(&mut change.tx, &disclosure).await?;
        disclosure.version += 1;
    }
    Ok(disclosure)
}

/// Decides in writing on what was held back of one document: a document of its own in the matter, as PDF, with how to appeal.
/// Who decides for the authority is written by name and title.
pub async fn decide(
    site: &Site,
    actor: &Actor,
    number: &str,
    document: &str,
    decided_by: &str,
) -> Result<Document> {
    let mut problems = Problems::default();
    let decided_by = problems.required_line("decided_by", decided_by, domain::referral::LINE);
    problems.into_result()?;
    let whole = show(site, actor, number).await?;
    let asked = whole.documents.iter().find(|d| d.document.number == document).ok_or(Error::NotFound)?;
    let holds = matches!(asked.assessed.release, Some(Release::Part | Release::Refused));
    if !holds || whole.disclosure.answered_at.is_none() {
        return Err(Error::NotFound);
    }
    if asked.decision.is_some() {
        return Err(Refusal::AlreadyDone.into());
    }
    let paper =
        crate::letters::refusal::refusal(site, &whole.disclosure, asked, &decided_by, Language::Swedish);
    let pdf = crate::letters::render(paper).await?;
    let kept = site.files.keep(&pdf, site.entropy.bytes()).await?;
    let (asked_document, told) = (asked.document.clone(), asked.assessed.clone());
    let mut change = site.open_change(actor).await?.allow(Action::Disclose, Resource::Site)?;
    // Two who decide at once make one decision, and of what is said now.
    held(&mut change, number).await?;
    let now = store::disclosure::documents(&mut change.tx, told.disclosure).await?;
    if !now.iter().any(|(assessed, _)| *assessed == told) {
        return Err(Refusal::AlreadyDone.into());
    }
    let disclosure = want_decision(&mut change, whole).await?;
    let referral =
        store::referral::by_id(&mut change.tx, asked_document.referral).await?.ok_or(Error::NotFound)?;
    let about = i18n::texts(Language::Swedish).msg_disclosure_decision_about(&asked_document.number);
    let made = finalise(&mut change, &referral, DocumentKind::Notice, &about, false).await?;
    attach_pdf(&mut change, &made, kept, format!("{}.pdf", domain::register_number::slug(&made.number)))
        .await?;
    store::disclosure::decide(&mut change.tx, disclosure.id, asked_document.id, made.id).await?;
    tell(&mut change, &disclosure, MessageKind::DisclosureAnswered).await?;
    let fields =
        vec![("document", document.to_owned()), ("decision", made.number.clone()), ("by", decided_by)];
    change.keep(entry("disclosure.decided", disclosure.id, fields)).await?;
    Ok(made)
}

/// A file that is handed out, for whoever has the request's address: the originals of what is handed out whole, the masked
/// copies of what is handed out in part, and the written decision. Nothing before the request is answered.
pub async fn download(
    site: &Site,
    token: &str,
    document: &str,
    position: i64,
) -> Result<crate::document::Download> {
    let whole = show_own(site, token).await?;
    if whole.disclosure.answered_at.is_none() {
        return Err(Error::NotFound);
    }
    let slug = domain::register_number::slug;
    for asked in &whole.documents {
        if asked.decision.as_ref().is_some_and(|d| slug(&d.number) == document) {
            let mut tx = site.store.read().await?;
            let id = asked.assessed.decision.ok_or(Error::NotFound)?;
            let files = store::attachment::of_owner(&mut tx, &id.to_string()).await?;
            return fetch(site, files, position).await;
        }
        if slug(&asked.document.number) == document {
            return match asked.assessed.release {
                Some(Release::Whole) if position == 0 => text_of(site, asked).await,
                Some(Release::Whole) => fetch(site, asked.originals.clone(), position).await,
                Some(Release::Part) => fetch(site, asked.masked.clone(), position).await,
                _ => Err(Error::NotFound),
            };
        }
    }
    Err(Error::NotFound)
}

async fn fetch(site: &Site, files: Vec<Attachment>, position: i64) -> Result<crate::document::Download> {
    let file = files.into_iter().find(|f| f.position == position).ok_or(Error::NotFound)?;
    // What is dangerous to open is never sent along; a person hands it over in another way, or not at all.
    crate::quarantine::refuse(&mut site.store.read().await?, &file).await?;
    let content = site.files.read(&file.file).await?;
    Ok(crate::document::Download { file, content })
}

/// What a statement says, as the copy that its receipt holds.
async fn text_of(site: &Site, asked: &Asked) -> Result<crate::document::Download> {
    let (id, version) = asked.statement.ok_or(Error::NotFound)?;
    let mut tx = site.store.read().await?;
    let statement = store::statement::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let whole = crate::statement::load_version(&mut tx, statement, version).await?;
    let parts = store::referral::parts(&mut tx, whole.referral.id).await?;
    let questions = store::referral::questions(&mut tx, whole.referral.id).await?;
    drop(tx);
    let paper = crate::letters::receipt::receipt(site, &whole, &parts, &questions, Language::Swedish);
    let content = crate::letters::render(paper).await?;
    let file = Attachment {
        position: 0,
        rendition: Rendition::Original,
        file: domain::file::FileHash::of(&content),
        name: format!("{}.pdf", domain::register_number::slug(&asked.document.number)),
        media_type: "application/pdf".to_owned(),
        size: i64::try_from(content.len()).unwrap_or(i64::MAX),
    };
    Ok(crate::document::Download { file, content })
}
