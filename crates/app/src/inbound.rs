//! Mail that comes in: kept before anything else, numbered, told apart, tied or put in the registrar's inbox.
//!
//! By reply address it is tied to its recipient; by register number or sender it is a suggestion with its reasons;
//! else it waits. The raw mail and its attachments are kept whatever becomes of it. The same message twice is one record.

use crate::change::{Change, NewMessage, ask, entry};
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use crate::statement::{Arrival, keep_arrival};
use domain::access::{Action, Actor, Resource};
use domain::file::{Danger, FileHash};
use domain::ids::{InboundId, RecipientId};
use domain::language::Language;
use domain::message::{InboundClass, InboundState, MessageKind};
use domain::recipient::Recipient;
use domain::referral::Referral;
use domain::statement::{Answer, Channel, RespondentKind, Statement};
use domain::token::stored;
use domain::validation::{Problem, Problems};
use mail::{Class, Incoming};
use serde_json::json;
use store::attachment::{Attachment, Rendition};
use store::inbound::Inbound;

mod bounced;
mod many;
mod suggest;
mod together;

pub use many::{Done, Registered, register_suggested, set_aside_many, sure};
use suggest::suggest;
pub use together::{add_to, register_as_one, tie_also};

/// Largest mail that is received, in bytes (50 MB). A larger one is refused before anything is kept, and the sender's
/// mail server tells them so.
pub const LARGEST: usize = 50_000_000;
/// Most characters of a mail's text that are kept beside it: hundreds of pages. The raw mail has it all.
pub const LONGEST_TEXT: usize = 500_000;
/// Most acknowledgements to one address in an hour: two machines must not thank each other for ever.
const MOST_ACKNOWLEDGEMENTS: i64 = 10;

/// What became of a mail.
#[derive(Debug, Clone)]
pub struct Received {
    /// Its number.
    pub reception_number: String,
    /// It had come before.
    pub duplicate: bool,
    /// What it was taken for.
    pub class: InboundClass,
    /// Where it stands.
    pub state: InboundState,
}

/// A mail read and kept on disk, before the transaction.
struct Read {
    incoming: Incoming,
    raw: FileHash,
    raw_size: i64,
    files: Vec<Attachment>,
    /// What makes each file dangerous, in the same order.
    dangers: Vec<Vec<Danger>>,
    sameness: String,
    envelope_from: Option<String>,
    envelope_to: Option<String>,
}

/// Receives a mail. When it returns, the mail is on disk and numbered.
///
/// # Errors
/// It could not be kept: the caller must tell the sending server to try again. Nothing is acknowledged then.
pub async fn receive(
    site: &Site,
    raw: &[u8],
    envelope_from: Option<&str>,
    envelope_to: Option<&str>,
) -> Result<Received> {
    if raw.len() > LARGEST {
        let megabytes = u64::try_from(LARGEST / 1_000_000).unwrap_or(0);
        return Err(Error::field("message", Problem::FileTooLarge("message".to_owned(), megabytes)));
    }
    let read = read(site, raw, envelope_from, envelope_to).await?;
    let actor = Actor::System;
    let mut change = site.open_change(&actor).await?.allow(Action::Register, Resource::Site)?;
    if let Some(before) = store::inbound::by_sameness(&mut change.tx, &read.sameness).await? {
        return Ok(known(before));
    }
    let inbound = note(&mut change, &read).await?;
    let received = Received {
        reception_number: inbound.reception_number.clone(),
        duplicate: false,
        class: inbound.class,
        state: inbound.state,
    };
    let fields = vec![("reception_number", inbound.reception_number), ("raw", inbound.raw.to_string())];
    match change.keep(entry("inbound.received", inbound.id, fields)).await {
        Ok(()) => Ok(received),
        // Another process may have received the same message in the same moment: then it is on disk.
        Err(error) => match store::inbound::by_sameness(&mut site.store.read().await?, &read.sameness).await?
        {
            Some(before) => Ok(known(before)),
            None => Err(error),
        },
    }
}

fn known(before: Inbound) -> Received {
    Received {
        reception_number: before.reception_number,
        duplicate: true,
        class: before.class,
        state: before.state,
    }
}

async fn read(site: &Site, raw: &[u8], from: Option<&str>, to: Option<&str>) -> Result<Read> {
    let kept = site.files.keep(raw, site.entropy.bytes()).await?;
    let (bytes, envelope) = (raw.to_vec(), from.map(str::to_owned));
    let (incoming, dangers) = tokio::task::spawn_blocking(move || {
        let mut incoming = mail::read_with_envelope(&bytes, envelope.as_deref());
        // What comes back holds our own mail: only in what someone sent are the messages in it opened.
        if !matches!(incoming.class, Class::Bounce(_) | Class::DeliveryNotice(_)) {
            incoming.attachments = crate::inside::files(&incoming.attachments);
        }
        let judged =
            |file: &mail::incoming::Attachment| crate::quarantine::judge(&file.file_name, &file.bytes);
        let dangers: Vec<_> = incoming.attachments.iter().map(judged).collect();
        (incoming, dangers)
    })
    .await
    .map_err(|e| Error::Internal(e.into()))?;
    let mut files = Vec::new();
    for attachment in &incoming.attachments {
        let on_disk = site.files.keep(&attachment.bytes, site.entropy.bytes()).await?;
        files.push(Attachment {
            position: i64::try_from(files.len()).unwrap_or(0) + 1,
            rendition: Rendition::Original,
            file: on_disk.hash,
            name: domain::file::safe_name(&attachment.file_name),
            media_type: attachment.media_type.clone(),
            size: on_disk.size,
        });
    }
    Ok(Read {
        sameness: sameness(&incoming, &files),
        raw: kept.hash,
        raw_size: kept.size,
        incoming,
        files,
        dangers,
        envelope_from: from.map(str::to_owned),
        envelope_to: to.map(str::to_owned),
    })
}

/// What makes two arrivals one message. The Message-ID alone is not enough: a broken program that uses one twice
/// must not cost anyone their answer.
fn sameness(m: &Incoming, files: &[Attachment]) -> String {
    let from = m.from.as_ref().map(|f| f.address.as_str()).unwrap_or_default();
    let files: Vec<&str> = files.iter().map(|f| f.file.as_str()).collect();
    let id = m.message_id.as_deref().unwrap_or_default();
    let all = json!([id, from, m.date, m.subject, m.text, files]).to_string();
    FileHash::of(all.as_bytes()).to_string()
}

/// A stored text may not hold NUL: PostgreSQL refuses it. The raw mail keeps it.
fn storable(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

/// The text as it is kept in a row: when it is too long, its beginning and a note that the raw mail has the rest.
fn kept_text(text: &str) -> String {
    match text.char_indices().nth(LONGEST_TEXT) {
        None => storable(text),
        Some((end, _)) => {
            let note = i18n::texts(Language::Swedish).msg_inbox_text_cut();
            format!("{}\n\n{note}", storable(text[..end].trim_end()))
        }
    }
}

async fn note(change: &mut Change<'_>, read: &Read) -> Result<Inbound> {
    let m = &read.incoming;
    let at = change.at;
    store::attachment::insert_file(&mut change.tx, &read.raw, read.raw_size, at).await?;
    let mut inbound = Inbound {
        id: InboundId::new(change.site.entropy.seed()),
        reception_number: crate::statement::next_reception_number(change, at).await?,
        received_at: at,
        envelope_from: read.envelope_from.as_deref().map(storable),
        envelope_to: read.envelope_to.as_deref().map(storable),
        sameness: read.sameness.clone(),
        raw: read.raw.clone(),
        from_name: domain::text::plain_line(m.from.as_ref().map(|f| f.name.as_str()).unwrap_or_default()),
        from_address: m.from.as_ref().and_then(|f| f.address.parse().ok()),
        subject: domain::text::plain_line(&m.subject),
        text: kept_text(&m.text),
        class: class(m),
        state: InboundState::Waiting,
        reasons: vec![m.reason.clone()].into_iter().filter(|r| !r.is_empty()).collect(),
        suggested_referral: None,
        suggested_recipient: None,
        statement: None,
        note: String::new(),
        version: 1,
    };
    if m.text.chars().nth(LONGEST_TEXT).is_some() {
        inbound.reasons.push("text-cut".to_owned());
    }
    match &m.class {
        Class::Unreadable => note_unreadable(change, read, &mut inbound).await?,
        Class::Bounce(bounce) => bounced::note(change, read, bounce, &mut inbound).await?,
        Class::AutoReply | Class::DeliveryNotice(_) => {
            suggest(change, read, &mut inbound).await?;
            // Case systems send formal answers as automatic mail: with a file it deserves a person's eye.
            if read.files.is_empty() {
                inbound.state = InboundState::Noted;
            }
        }
        Class::Answer => note_answer(change, read, &mut inbound).await?,
    }
    if read.dangers.iter().any(|found| !found.is_empty()) {
        inbound.reasons.push("dangerous-file".to_owned());
    }
    store::inbound::insert(&mut change.tx, &inbound).await?;
    change.index_soon(inbound.id).await?;
    for (file, dangers) in read.files.iter().zip(&read.dangers) {
        store::attachment::insert_file(&mut change.tx, &file.file, file.size, at).await?;
        if !dangers.is_empty() {
            store::quarantine::insert(&mut change.tx, &file.file, &file.name, dangers, at).await?;
        }
        store::attachment::insert(&mut change.tx, &inbound.id.to_string(), file).await?;
    }
    if !read.files.is_empty() {
        change.enqueue(crate::jobs::READ_FILES, json!({ "owner": inbound.id })).await?;
    }
    Ok(inbound)
}

fn class(m: &Incoming) -> InboundClass {
    match m.class {
        Class::Answer => InboundClass::Answer,
        Class::Unreadable => InboundClass::Unreadable,
        Class::AutoReply => InboundClass::AutoReply,
        Class::DeliveryNotice(_) => InboundClass::DeliveryNotice,
        Class::Bounce(_) => InboundClass::Bounce,
    }
}

/// The token of an address of ours: what stands after `svar-` or `studs-`.
fn token_of<'a>(site: &Site, address: &'a str, prefix: &str) -> Option<&'a str> {
    let (local, domain) = address.rsplit_once('@')?;
    if !domain.eq_ignore_ascii_case(&site.settings.mail.domain) {
        return None;
    }
    local.get(..prefix.len()).filter(|p| p.eq_ignore_ascii_case(prefix))?;
    Some(&local[prefix.len()..])
}

/// Every address the mail was for.
fn addresses(read: &Read) -> impl Iterator<Item = &str> {
    read.envelope_to.as_deref().into_iter().chain(read.incoming.recipients.iter().map(String::as_str))
}

async fn note_answer(change: &mut Change<'_>, read: &Read, inbound: &mut Inbound) -> Result<()> {
    if let Some((recipient, referral)) = by_reply_address(change, read).await? {
        inbound.suggested_referral = Some(referral.id);
        inbound.suggested_recipient = Some(recipient.id);
        inbound.reasons.push("reply-address".to_owned());
        if referral.stage.receives() {
            let statement = make_statement(change, inbound, read, &referral, Some(&recipient), None).await?;
            inbound.statement = Some(statement.id);
            inbound.state = InboundState::Tied;
            return Ok(());
        }
    } else {
        suggest(change, read, inbound).await?;
    }
    acknowledge(change, inbound).await
}

/// What cannot be read waits for a person, with whom it is from when the address tells. It becomes no answer by itself.
async fn note_unreadable(change: &mut Change<'_>, read: &Read, inbound: &mut Inbound) -> Result<()> {
    if let Some((recipient, referral)) = by_reply_address(change, read).await? {
        inbound.suggested_referral = Some(referral.id);
        inbound.suggested_recipient = Some(recipient.id);
        inbound.reasons.push("reply-address".to_owned());
    }
    Ok(())
}

async fn by_reply_address(change: &mut Change<'_>, read: &Read) -> Result<Option<(Recipient, Referral)>> {
    let site = change.site;
    for address in addresses(read) {
        let Some(token) = token_of(site, address, "svar-") else { continue };
        let hash = stored(&token.to_lowercase());
        if let Some(recipient) = store::recipient::by_reply(&mut change.tx, &hash).await? {
            let referral = store::referral::by_id(&mut change.tx, recipient.referral).await?;
            return Ok(referral.map(|r| (recipient, r)));
        }
    }
    Ok(None)
}

/// Thanks the sender at once, with the number.
async fn acknowledge(change: &mut Change<'_>, inbound: &Inbound) -> Result<()> {
    let Some(address) = inbound.from_address.clone() else { return Ok(()) };
    if address.domain().eq_ignore_ascii_case(&change.site.settings.mail.domain)
        && address.local_part().contains('-')
    {
        return Ok(());
    }
    let since = change.at.plus(-3600);
    if store::message::count_to(&mut change.tx, address.as_str(), since).await? >= MOST_ACKNOWLEDGEMENTS {
        return Ok(());
    }
    let language = Language::Swedish;
    let subject = i18n::texts(language).msg_mail_acknowledgement_subject(inbound.reception_number.as_str());
    let params = json!({ "reception_number": inbound.reception_number, "subject": inbound.subject });
    change
        .message(NewMessage {
            inbound: Some(inbound.id),
            to_name: inbound.from_name.clone(),
            to_address: Some(address),
            ..NewMessage::new(MessageKind::Acknowledgement, language, subject, params)
        })
        .await?;
    Ok(())
}

/// Makes a statement of a mail.
async fn make_statement(
    change: &mut Change<'_>,
    inbound: &Inbound,
    read: &Read,
    referral: &Referral,
    recipient: Option<&Recipient>,
    unasked: Option<(String, RespondentKind)>,
) -> Result<Statement> {
    let (name, kind) = match (recipient, unasked) {
        (Some(r), _) => (r.name.clone(), RespondentKind::Organisation),
        (None, Some(given)) => given,
        (None, None) => (inbound.from_name.clone(), RespondentKind::PrivatePerson),
    };
    let arrival = Arrival {
        referral,
        recipient,
        channel: Channel::Mail,
        received_at: inbound.received_at,
        reception_number: Some(inbound.reception_number.clone()),
        name,
        kind,
        email: inbound.from_address.clone(),
        answer: Answer::default(),
        body: kept_text(&read.incoming.text),
        words: Some(kept_text(&read.incoming.own_text)),
        files: read.files.clone(),
        receipt: true,
        language: recipient.map_or(Language::Swedish, |r| r.language),
        postal: Vec::new(),
    };
    // A mail that was registered before and taken back is the same statement again.
    let rested = if inbound.version > 1 {
        store::statement::by_number(&mut change.tx, &inbound.reception_number).await?
    } else {
        None
    };
    let statement = match rested {
        Some(before) => crate::statement::revive(change, before, arrival).await?,
        None => keep_arrival(change, arrival).await?,
    };
    store::correction::tie(&mut change.tx, inbound.id, statement.id).await?;
    Ok(statement)
}

/// The registrar ties a waiting mail to a referral: as the answer of someone on its list, or as unasked.
#[derive(Debug, Clone, Default)]
pub struct Tie {
    /// Address of the referral.
    pub slug: String,
    /// The recipient it is from; none when unasked.
    pub recipient: Option<RecipientId>,
    /// Name, when unasked.
    pub name: String,
    /// Organisation or private person, when unasked.
    pub kind: Option<RespondentKind>,
}

/// Ties a mail. It keeps the number and the time of its arrival.
pub async fn tie(site: &Site, actor: &Actor, number: &str, tie: &Tie) -> Result<Statement> {
    ask(actor, Action::Register, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let found = store::inbound::by_number(&mut tx, number).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let raw = site.files.read(&found.raw).await?;
    let read = read(site, &raw, found.envelope_from.as_deref(), found.envelope_to.as_deref()).await?;

    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let mut inbound = store::inbound::by_number(&mut change.tx, number).await?.ok_or(Error::NotFound)?;
    if inbound.statement.is_some() {
        return Err(Refusal::AlreadyDone.into());
    }
    let to = target(&mut change, tie).await?;
    let statement =
        make_statement(&mut change, &inbound, &read, &to.referral, to.recipient.as_ref(), to.unasked).await?;
    inbound.statement = Some(statement.id);
    inbound.state = InboundState::Tied;
    store::inbound::update(&mut change.tx, &inbound).await?;
    change
        .keep(entry("inbound.tied", inbound.id, vec![("statement", statement.reception_number.clone())]))
        .await?;
    Ok(statement)
}

/// Where something is to be registered, found.
pub(crate) struct Target {
    pub(crate) referral: Referral,
    pub(crate) recipient: Option<Recipient>,
    pub(crate) unasked: Option<(String, RespondentKind)>,
}

/// Finds where something is to be registered.
pub(crate) async fn target(change: &mut Change<'_>, tie: &Tie) -> Result<Target> {
    let referral = store::referral::by_slug(&mut change.tx, &tie.slug).await?.filter(|r| r.stage.is_public());
    let Some(referral) = referral else { return Err(Error::field("referral", Problem::NotAChoice)) };
    let recipient = match tie.recipient {
        Some(id) => {
            let r = store::recipient::by_id(&mut change.tx, id).await?.filter(|r| r.referral == referral.id);
            Some(r.ok_or_else(|| Error::field("recipient", Problem::NotAChoice))?)
        }
        None => None,
    };
    let unasked = if recipient.is_none() { Some(unasked(tie)?) } else { None };
    Ok(Target { referral, recipient, unasked })
}

fn unasked(tie: &Tie) -> Result<(String, RespondentKind)> {
    let mut problems = Problems::default();
    let name = problems.required_line("name", &tie.name, domain::referral::LINE);
    if tie.kind.is_none() {
        problems.add("kind", Problem::Missing);
    }
    problems.into_result()?;
    Ok((name, tie.kind.unwrap_or(RespondentKind::PrivatePerson)))
}

/// Puts a mail aside with a reason. It is kept, and can still be tied.
pub async fn set_aside(site: &Site, actor: &Actor, number: &str, note: &str) -> Result<()> {
    let mut problems = Problems::default();
    let note = problems.required_text("note", note, 1_000);
    problems.into_result()?;
    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let mut inbound = store::inbound::by_number(&mut change.tx, number).await?.ok_or(Error::NotFound)?;
    if inbound.statement.is_some() {
        return Err(Refusal::AlreadyDone.into());
    }
    inbound.state = InboundState::SetAside;
    inbound.note.clone_from(&note);
    store::inbound::update(&mut change.tx, &inbound).await?;
    change.keep(entry("inbound.set_aside", inbound.id, vec![("note", note)])).await
}

/// A mail with what it seems to belong to, for the inbox.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The mail.
    pub inbound: Inbound,
    /// The referral suggested.
    pub referral: Option<Referral>,
    /// The recipient suggested.
    pub recipient: Option<Recipient>,
    /// That recipient has answered.
    pub answered: bool,
    /// Other mails that wait are suggested to be from the same: it may be one answer in several mails.
    pub one_of_several: bool,
    /// Its attachments.
    pub files: Vec<Attachment>,
}

async fn listed(tx: &mut store::Tx, inbound: Inbound) -> Result<Listed> {
    let referral = match inbound.suggested_referral {
        Some(id) => store::referral::by_id(tx, id).await?,
        None => None,
    };
    let recipient = match inbound.suggested_recipient {
        Some(id) => store::recipient::by_id(tx, id).await?,
        None => None,
    };
    let answered = match &recipient {
        Some(recipient) => !store::statement::of_recipient(tx, recipient.id).await?.is_empty(),
        None => false,
    };
    let files = store::attachment::of_owner(tx, &inbound.id.to_string()).await?;
    Ok(Listed { inbound, referral, recipient, answered, one_of_several: false, files })
}

/// Mails in a state, for the registrar.
pub async fn list(site: &Site, actor: &Actor, state: InboundState, most: i64) -> Result<Vec<Listed>> {
    ask(actor, Action::Register, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let mut all = Vec::new();
    for inbound in store::inbound::in_state(&mut tx, state, most).await? {
        all.push(listed(&mut tx, inbound).await?);
    }
    if state == InboundState::Waiting {
        let from: Vec<Option<RecipientId>> = all.iter().map(|l| l.inbound.suggested_recipient).collect();
        let of_people = |l: &Listed| l.inbound.class == InboundClass::Answer;
        for one in all.iter_mut().filter(|l| of_people(l)) {
            let same = from.iter().filter(|f| f.is_some() && **f == one.inbound.suggested_recipient).count();
            one.one_of_several = same > 1;
        }
    }
    Ok(all)
}

/// One mail, for the registrar.
pub async fn show(site: &Site, actor: &Actor, number: &str) -> Result<Listed> {
    ask(actor, Action::Register, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let inbound = store::inbound::by_number(&mut tx, number).await?.ok_or(Error::NotFound)?;
    listed(&mut tx, inbound).await
}

/// What the sender wrote themselves: the text without what it quotes and without a signature's tail.
pub fn own_words(inbound: &Inbound) -> String {
    mail::quote::own_text(&inbound.text)
}
