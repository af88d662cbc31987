//! Receiving statements: one way in for the web form, mail, paper and telephone.
//!
//! What is received is numbered, kept and acknowledged in one transaction (DESIGN 7). Where a stance is
//! validated: `domain::statement::NewStatement::check`.

use crate::change::{Change, NewMessage, entry};
use crate::document::{self, NewDocument, statement_owner};
use crate::draft;
use crate::error::{Error, Refusal, Result};
use crate::referral;
use crate::site::Site;
use domain::access::Action;
use domain::contribution::Contribution;
use domain::document::{Direction, DocumentKind};
use domain::ids::{ContributionId, PartId, QuestionId, StatementId};
use domain::language::Language;
use domain::message::MessageKind;
use domain::recipient::Recipient;
use domain::referral::Referral;
use domain::stance::Stance;
use domain::statement::{Answer, Channel, NewStatement, RespondentKind, Statement};
use domain::time::Instant;
use domain::token::stored;
use serde_json::json;
use store::attachment::Attachment;
use store::event::EventKind;
use store::statement::Version;

mod entered;
mod link;
mod putright;
mod reach;
mod shown;

pub use entered::{Entered, enter};
pub(crate) use link::still_opens;
pub use link::{link_of, own_link, own_link_in, renew_link};
pub(crate) use putright::{More, extend, in_a_row, revive};
pub use putright::{corrections, join, move_to, take_back};
pub use reach::{Reach, correct_reach, postal};
pub(crate) use shown::load_version;
pub use shown::{Whole, facts, load, show_own, show_work};

/// Something that arrived and is to be kept as a statement.
#[derive(Debug, Clone)]
pub struct Arrival<'a> {
    /// The referral it answers.
    pub referral: &'a Referral,
    /// Whose answer it is, when asked.
    pub recipient: Option<&'a Recipient>,
    /// How it came.
    pub channel: Channel,
    /// When it reached the authority.
    pub received_at: Instant,
    /// Its number, when it was given one on arrival.
    pub reception_number: Option<String>,
    /// Name of the respondent.
    pub name: String,
    /// Organisation or private person.
    pub kind: RespondentKind,
    /// Where the receipt goes.
    pub email: Option<domain::email::EmailAddress>,
    /// By form; empty for running text.
    pub answer: Answer,
    /// Running text.
    pub body: String,
    /// The words of the first view, when they are not the summary or the whole running text (a mail without what it quotes).
    pub words: Option<String>,
    /// Its files, on disk already.
    pub files: Vec<Attachment>,
    /// The receipt is sent by this path; a mail was acknowledged on arrival.
    pub receipt: bool,
    /// Language of what is sent to the respondent.
    pub language: Language,
    /// Where letters go when the respondent has no e-mail.
    pub postal: Vec<String>,
}

/// Sends what a respondent has written by the form. Sending again before the last day corrects what was sent;
/// both versions are kept.
pub async fn send(
    site: &Site,
    owner: &draft::Owner,
    answer: Answer,
    language: Language,
) -> Result<Statement> {
    let form = draft::open(site, owner).await?;
    send_form(site, owner, form, answer, language).await
}

/// Sends a draft just as it was saved. `version` is the one that the respondent has read through. A draft is sent
/// once: when two people press the button, or one presses it twice, the second is told that it is done.
///
/// # Errors
/// [`Error::ChangedMeanwhile`] when the draft was saved since, [`Refusal::AlreadyDone`] when it was sent.
pub async fn send_draft(
    site: &Site,
    owner: &draft::Owner,
    version: i64,
    language: Language,
) -> Result<Statement> {
    let form = draft::open(site, owner).await?;
    if version == 0 || form.draft.version == 0 {
        return Err(Refusal::AlreadyDone.into());
    }
    if form.draft.version != version {
        return Err(Error::ChangedMeanwhile);
    }
    let answer = form.draft.answer.clone();
    send_form(site, owner, form, answer, language).await
}

/// What a draft becomes: the statement keeps the draft's identity, so that whoever sends it twice can be shown the receipt.
pub fn id_of_draft(draft: domain::ids::DraftId) -> StatementId {
    let text = draft.to_string();
    let rest = text.split_once('-').map_or("", |(_, rest)| rest);
    // An id made of an id is one; the fallback is never reached.
    format!("sta-{rest}")
        .parse()
        .unwrap_or_else(|_| StatementId::new(domain::ids::Seed { unix_millis: 0, random: [0; 10] }))
}

async fn send_form(
    site: &Site,
    owner: &draft::Owner,
    mut form: draft::Form,
    mut answer: Answer,
    language: Language,
) -> Result<Statement> {
    if let (None, Some(sent)) = (&form.recipient, &form.correcting) {
        // A correction is by whoever sent the statement.
        answer.name.clone_from(&sent.name);
        answer.kind = Some(sent.kind);
    }
    let new = NewStatement::check(
        answer,
        form.respondent(),
        Channel::Web,
        &form.parts,
        &form.questions,
        form.files.len(),
    )?;
    let actor = owner.actor();
    let mut opened = site.open_change(&actor).await?;
    // A second click, or a colleague who sends in the same moment, must not make two statements of one draft.
    if let Some(recipient) = &form.recipient {
        store::recipient::hold(&mut opened.tx, recipient.id).await?;
    }
    take_draft(&mut opened.tx, &mut form).await?;
    // Read again inside the transaction: the stage or an earlier statement may have changed.
    let referral = store::referral::by_id(&mut opened.tx, form.referral.id).await?.ok_or(Error::NotFound)?;
    let earlier = match owner {
        draft::Owner::Recipient(id) => store::statement::of_recipient(&mut opened.tx, *id).await?.pop(),
        draft::Owner::Sender { statement, .. } => store::statement::by_id(&mut opened.tx, *statement).await?,
        draft::Owner::Anyone { .. } => None,
    };
    let mut change = referral::allow(opened, Action::Answer, &referral)?;
    if let Some(earlier) = earlier.filter(|s| s.channel == Channel::Web) {
        let extension = form.recipient.as_ref().and_then(|r| r.extended_until);
        if referral.is_late(change.at, extension) {
            return Err(Refusal::TooLateToCorrect.into());
        }
        return correct(change, &referral, earlier, new, &form, language).await;
    }
    let name = form.recipient.as_ref().map_or_else(|| new.answer.name.clone(), |r| r.name.clone());
    let arrival = Arrival {
        referral: &referral,
        recipient: form.recipient.as_ref(),
        channel: Channel::Web,
        received_at: change.at,
        reception_number: None,
        name,
        kind: if form.recipient.is_some() {
            RespondentKind::Organisation
        } else {
            new.answer.kind.unwrap_or(RespondentKind::PrivatePerson)
        },
        email: new.email,
        answer: new.answer,
        body: String::new(),
        words: None,
        files: form.files.clone(),
        receipt: true,
        language,
        postal: Vec::new(),
    };
    let statement = keep_arrival_as(&mut change, id_of_draft(form.draft.id), arrival).await?;
    change.keep(received_entry(&statement)).await?;
    Ok(statement)
}

/// Removes the draft that is being sent, and reads its files as they are now. When it is gone, it has been sent.
async fn take_draft(tx: &mut store::Tx, form: &mut draft::Form) -> Result<()> {
    if form.draft.version == 0 {
        return Ok(());
    }
    let owner = form.draft.id.to_string();
    form.files = store::attachment::of_owner(tx, &owner).await?;
    store::attachment::remove_all(tx, &owner).await?;
    if store::draft::take(tx, form.draft.id, form.draft.version).await? {
        return Ok(());
    }
    let saved_since = store::draft::by_id(tx, form.draft.id).await?.is_some();
    Err(if saved_since { Error::ChangedMeanwhile } else { Refusal::AlreadyDone.into() })
}

/// The audit entry of a reception.
pub fn received_entry(statement: &Statement) -> crate::change::Entry<'static> {
    let fields =
        vec![("reception_number", statement.reception_number.clone()), ("name", statement.name.clone())];
    entry("statement.received", statement.id, fields)
}

/// Keeps an arrival: number, statement, first version, its views, its files, its document, its receipt.
pub async fn keep_arrival(change: &mut Change<'_>, a: Arrival<'_>) -> Result<Statement> {
    let id = StatementId::new(change.site.entropy.seed());
    keep_arrival_as(change, id, a).await
}

async fn keep_arrival_as(change: &mut Change<'_>, id: StatementId, a: Arrival<'_>) -> Result<Statement> {
    let site = change.site;
    let (reception_number, serial) = numbers(change, &a).await?;
    let about = i18n::texts(Language::Swedish).msg_document_statement(a.referral.number.as_str());
    let new = NewDocument {
        kind: DocumentKind::Statement,
        direction: Direction::Received,
        party: &a.name,
        about: &about,
        publish: false,
    };
    let document = document::register_as(change, a.referral, serial, new).await?;
    let statement = Statement {
        id,
        referral: a.referral.id,
        recipient: a.recipient.map(|r| r.id),
        reception_number,
        channel: a.channel,
        received_at: a.received_at,
        late: a.referral.is_late(a.received_at, a.recipient.and_then(|r| r.extended_until)),
        name: a.name.clone(),
        kind: a.kind,
        category: a.recipient.map(|r| r.category.clone()).unwrap_or_default(),
        email: a.email.clone(),
        postal: a.postal.clone(),
        language: a.language,
        decided_by: a.answer.decided_by.clone(),
        document: Some(document.id),
        current_version: 1,
        fed_back_at: None,
        example: a.referral.example,
        version: 1,
    };
    store::statement::insert(&mut change.tx, &statement, &stored(&own_link(site, id))).await?;
    let views = views(&a.answer, a.words.as_deref().unwrap_or(&a.body));
    keep_version(change, &statement, 1, &a.answer, &a.body, &a.files).await?;
    keep_views(change, &statement, 1, views).await?;
    let detail = json!({ "number": document.number, "channel": a.channel, "late": statement.late });
    change.event(a.referral.id, statement.recipient, EventKind::Received, detail).await?;
    if a.receipt {
        receipt(change, &statement, &document.number).await?;
    }
    change.index_soon(id).await?;
    Ok(statement)
}

/// The next number for anything that arrives, in the year of its arrival: `2024-0042`.
pub async fn next_reception_number(change: &mut Change<'_>, at: Instant) -> Result<String> {
    let n = store::site::next_in_series(&mut change.tx, &reception_series(at)).await?;
    Ok(reception_number(at, n))
}

fn reception_series(at: Instant) -> String {
    format!("reception {}", at.day().year())
}

fn reception_number(at: Instant, n: i64) -> String {
    format!("{}-{n:04}", at.day().year())
}

/// Its reception number, when it was not given one on arrival, and its document's number in the matter.
async fn numbers(change: &mut Change<'_>, a: &Arrival<'_>) -> Result<(String, i64)> {
    let documents = document::series(a.referral);
    if let Some(number) = &a.reception_number {
        return Ok((number.clone(), store::site::next_in_series(&mut change.tx, &documents).await?));
    }
    let at = a.received_at;
    let (n, serial) = store::site::next_in_two(&mut change.tx, &reception_series(at), &documents).await?;
    Ok((reception_number(at, n), serial))
}

pub(crate) async fn receipt(change: &mut Change<'_>, statement: &Statement, number: &str) -> Result<()> {
    if statement.email.is_none() {
        return Ok(());
    }
    let subject = i18n::texts(statement.language).msg_mail_receipt_subject(number);
    let params = json!({ "version": statement.current_version });
    change.message(message_to_sender(statement, MessageKind::Receipt, subject, params)).await?;
    Ok(())
}

/// Keeps a version with its views and files.
async fn keep_version(
    change: &mut Change<'_>,
    statement: &Statement,
    number: i64,
    answer: &Answer,
    body: &str,
    files: &[Attachment],
) -> Result<()> {
    let version = Version {
        number,
        received_at: change.at,
        overall: answer.overall,
        read: None,
        read_by: None,
        read_at: None,
        answer: answer.clone(),
        body: body.to_owned(),
    };
    store::statement::insert_version(&mut change.tx, statement.id, &version).await?;
    let owner = statement_owner(statement.id, number);
    let at = change.at;
    for (index, file) in files.iter().enumerate() {
        let mut file = file.clone();
        file.position = i64::try_from(index).unwrap_or(0) + 1;
        store::attachment::insert_file(&mut change.tx, &file.file, file.size, at).await?;
        store::attachment::insert(&mut change.tx, &owner, &file).await?;
    }
    // Those of a mail are read when it is received.
    if !files.is_empty() && statement.channel != Channel::Mail {
        change.enqueue(crate::jobs::READ_FILES, json!({ "owner": owner })).await?;
    }
    Ok(())
}

/// Keeps the views of the statement's current version, numbered from a position.
async fn keep_views(
    change: &mut Change<'_>,
    statement: &Statement,
    first: i64,
    views: Vec<View>,
) -> Result<()> {
    for (offset, view) in views.into_iter().enumerate() {
        let position = first + i64::try_from(offset).unwrap_or(0);
        let contribution = new_contribution(change.site, statement, position, view);
        store::contribution::insert(&mut change.tx, &contribution, statement.current_version).await?;
    }
    Ok(())
}

/// One view of a statement, before it is numbered.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// The part it speaks of.
    pub part: Option<PartId>,
    /// The question it answers.
    pub question: Option<QuestionId>,
    /// The words.
    pub text: String,
    /// The stance given.
    pub stated: Option<Stance>,
}

/// The views a statement starts with: the whole first; then, by form, each part and question that was answered
/// in words or with a stance.
fn views(answer: &Answer, body: &str) -> Vec<View> {
    let text = if answer.summary.is_empty() { body.to_owned() } else { answer.summary.clone() };
    let mut views = vec![View { text, stated: answer.overall, ..View::default() }];
    for (part, view) in &answer.parts {
        views.push(View {
            part: Some(*part),
            text: view.text.clone(),
            stated: view.stance,
            ..View::default()
        });
    }
    for (question, text) in &answer.questions {
        views.push(View { question: Some(*question), text: text.clone(), ..View::default() });
    }
    views
}

/// A view with its public reference.
pub fn new_contribution(site: &Site, statement: &Statement, position: i64, view: View) -> Contribution {
    Contribution {
        id: ContributionId::new(site.entropy.seed()),
        referral: statement.referral,
        statement: statement.id,
        reference: format!("{}.{position}", statement.reception_number),
        position,
        part: view.part,
        question: view.question,
        text: view.text,
        stated: view.stated,
        read: None,
        read_by: None,
        read_at: None,
        outcome: None,
        reason: String::new(),
        answered_by: None,
        answered_at: None,
        version: 1,
    }
}

/// Keeps a correction beside what was sent first. It must be checked before it is shown on the web; until then an earlier
/// version that is published stays there, with a note that a correction has come in.
async fn correct(
    mut change: Change<'_>,
    referral: &Referral,
    mut statement: Statement,
    new: NewStatement,
    form: &draft::Form,
    language: Language,
) -> Result<Statement> {
    let earlier =
        store::contribution::of_statement(&mut change.tx, statement.id, statement.current_version).await?;
    let first = earlier.iter().map(|c| c.position).max().unwrap_or(0) + 1;
    let before = store::statement::current(&mut change.tx, statement.id).await?.ok_or(Error::NotFound)?;
    statement.current_version += 1;
    statement.decided_by.clone_from(&new.answer.decided_by);
    statement.email = new.email;
    statement.language = language;
    let number = statement.current_version;
    keep_version(&mut change, &statement, number, &new.answer, "", &form.files).await?;
    keep_views(&mut change, &statement, first, views(&new.answer, "")).await?;
    store::statement::update(&mut change.tx, &statement).await?;
    statement.version += 1;
    let after = store::statement::current(&mut change.tx, statement.id).await?.ok_or(Error::NotFound)?;
    crate::contribution::carry(&mut change, &statement, &before, &after).await?;
    let mut document_number = String::new();
    if let Some(id) = statement.document {
        let document = store::document::by_id(&mut change.tx, id).await?.ok_or(Error::NotFound)?;
        document_number = document.number;
    }
    let detail = json!({ "number": document_number, "version": number });
    change.event(referral.id, statement.recipient, EventKind::Corrected, detail).await?;
    receipt(&mut change, &statement, &document_number).await?;
    change.index_soon(statement.id).await?;
    let fields = vec![("version", number.to_string())];
    change.keep(entry("statement.corrected", statement.id, fields)).await?;
    Ok(statement)
}

/// Keeps uploaded files on disk, noting those that are not received.
pub async fn keep_files(
    site: &Site,
    files: &[(String, Vec<u8>)],
    problems: &mut domain::validation::Problems,
) -> Result<Vec<Attachment>> {
    let mut kept = Vec::new();
    for (name, content) in files {
        let name = domain::file::safe_name(name);
        match crate::quarantine::check_upload(&name, content) {
            Ok(media_type) => {
                let on_disk = site.files.keep(content, site.entropy.bytes()).await?;
                kept.push(Attachment {
                    position: i64::try_from(kept.len()).unwrap_or(0) + 1,
                    rendition: store::attachment::Rendition::Original,
                    file: on_disk.hash,
                    name,
                    media_type: media_type.to_owned(),
                    size: on_disk.size,
                });
            }
            Err(problem) => problems.add("files", problem),
        }
    }
    Ok(kept)
}

/// A message to whoever sent a statement.
pub fn message_to_sender(
    statement: &Statement,
    kind: MessageKind,
    subject: String,
    params: serde_json::Value,
) -> NewMessage {
    // The receipt goes where whoever wrote the answer says, unseen: with no word of theirs, their name neither.
    let unseen =
        kind == MessageKind::Receipt && statement.recipient.is_none() && statement.channel == Channel::Web;
    NewMessage {
        referral: Some(statement.referral),
        recipient: statement.recipient,
        statement: Some(statement.id),
        to_name: if unseen { String::new() } else { statement.name.clone() },
        to_address: statement.email.clone(),
        ..NewMessage::new(kind, statement.language, subject, params)
    }
}
