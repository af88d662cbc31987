//! Receiving statements: one way in for the web form, mail, paper and telephone.
//!
//! What is received is numbered, kept and acknowledged in one transaction (DESIGN 7). Where a stance is
//! validated: `domain::statement::NewStatement::check`.

use crate::change::{Change, NewMessage, ask, entry};
use crate::document::{self, statement_owner};
use crate::draft;
use crate::error::{Error, Refusal, Result};
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor, Resource, StatementFacts};
use domain::contribution::Contribution;
use domain::document::{Direction, DocumentKind};
use domain::ids::{ContributionId, PartId, QuestionId, StatementId};
use domain::language::Language;
use domain::message::MessageKind;
use domain::recipient::Recipient;
use domain::referral::Referral;
use domain::stance::Stance;
use domain::statement::{Answer, Channel, NewStatement, Respondent, RespondentKind, Statement};
use domain::time::Instant;
use domain::token::{Purpose, stored};
use serde_json::json;
use store::attachment::Attachment;
use store::event::EventKind;
use store::statement::Version;

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
    /// Language of the receipt.
    pub language: Language,
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
        &form.whole.parts,
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
    let referral =
        store::referral::by_id(&mut opened.tx, form.whole.referral.id).await?.ok_or(Error::NotFound)?;
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
    let reception_number = match &a.reception_number {
        Some(number) => number.clone(),
        None => next_reception_number(change, a.received_at).await?,
    };
    let about = i18n::texts(Language::Swedish).msg_document_statement(a.referral.number.as_str());
    let document = document::register(
        change,
        a.referral,
        DocumentKind::Statement,
        Direction::Received,
        &a.name,
        &about,
        false,
    )
    .await?;
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
        receipt(change, &statement, &document.number, a.language).await?;
    }
    Ok(statement)
}

/// The next number for anything that arrives, in the year of its arrival: `2024-0042`.
pub async fn next_reception_number(change: &mut Change<'_>, at: Instant) -> Result<String> {
    let year = at.day().year();
    let n = store::site::next_in_series(&mut change.tx, &format!("reception {year}")).await?;
    Ok(format!("{year}-{n:04}"))
}

async fn receipt(
    change: &mut Change<'_>,
    statement: &Statement,
    number: &str,
    language: Language,
) -> Result<()> {
    if statement.email.is_none() {
        return Ok(());
    }
    let subject = i18n::texts(language).msg_mail_receipt_subject(number);
    let params = json!({ "version": statement.current_version });
    let mut message = message_to_sender(statement, MessageKind::Receipt, subject, params);
    message.language = language;
    change.message(message).await?;
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
    statement.current_version += 1;
    statement.decided_by.clone_from(&new.answer.decided_by);
    statement.email = new.email;
    let number = statement.current_version;
    keep_version(&mut change, &statement, number, &new.answer, "", &form.files).await?;
    keep_views(&mut change, &statement, first, views(&new.answer, "")).await?;
    store::statement::update(&mut change.tx, &statement).await?;
    statement.version += 1;
    let mut document_number = String::new();
    if let Some(id) = statement.document {
        let document = store::document::by_id(&mut change.tx, id).await?.ok_or(Error::NotFound)?;
        document_number = document.number;
    }
    let detail = json!({ "number": document_number, "version": number });
    change.event(referral.id, statement.recipient, EventKind::Corrected, detail).await?;
    receipt(&mut change, &statement, &document_number, language).await?;
    let fields = vec![("version", number.to_string())];
    change.keep(entry("statement.corrected", statement.id, fields)).await?;
    Ok(statement)
}

/// A statement on paper or by telephone, as staff enters it.
#[derive(Debug, Clone)]
pub struct Entered {
    /// Paper or telephone.
    pub channel: Channel,
    /// The day it reached the authority.
    pub day: String,
    /// The recipient it is from, when asked.
    pub recipient: Option<domain::ids::RecipientId>,
    /// What it says. Name and kind when unasked; address when a receipt can be mailed.
    pub answer: Answer,
    /// The text written off, or what was said.
    pub body: String,
    /// Scans: name and content.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Enters a statement that came on paper or by telephone. The referral must have been sent out; after its last day the
/// statement is received and marked late.
///
/// # Errors
/// [`Refusal::TakesNoAnswers`] before it is sent out and when it was withdrawn.
pub async fn enter(site: &Site, actor: &Actor, slug: &str, entered: Entered) -> Result<Statement> {
    ask(actor, Action::Register, Resource::Site)?;
    let mut problems = domain::validation::Problems::default();
    let day = problems.optional_date("day", &entered.day).unwrap_or_else(|| site.clock.today());
    if day > site.clock.today() {
        problems.add("day", domain::validation::Problem::NotADate);
    }
    if !matches!(entered.channel, Channel::Paper | Channel::Phone) {
        problems.add("channel", domain::validation::Problem::NotAChoice);
    }
    let body = problems.optional_text("body", &entered.body, domain::statement::BODY);
    let files = keep_files(site, &entered.files, &mut problems).await?;
    let mut tx = site.store.read().await?;
    let whole = referral::whole(&mut tx, slug).await?;
    drop(tx);
    if !whole.referral.stage.takes_entered() {
        return Err(Refusal::TakesNoAnswers(whole.referral.stage).into());
    }
    let respondent = entered.recipient.map_or(Respondent::Unasked, Respondent::Asked);
    let evidence = files.len() + usize::from(!body.is_empty());
    let checked = NewStatement::check(
        entered.answer,
        respondent,
        entered.channel,
        &whole.parts,
        &whole.questions,
        evidence,
    );
    let new = match checked {
        Ok(new) => new,
        Err(more) => {
            problems.0.extend(more.0);
            return Err(problems.into());
        }
    };
    problems.into_result()?;
    let mut opened = site.open_change(actor).await?;
    // Read again inside the transaction: it may have been withdrawn meanwhile.
    let referral = store::referral::by_id(&mut opened.tx, whole.referral.id).await?.ok_or(Error::NotFound)?;
    let mut change = referral::allow(opened, Action::Register, &referral)?;
    // Nobody answers what has not been sent: a day before that is a slip of the pen.
    if let Some(sent) = referral.dispatched_at.map(Instant::day)
        && day < sent
    {
        let before = sent.yesterday().unwrap_or(sent);
        return Err(Error::field("day", domain::validation::Problem::NotAfter(before)));
    }
    let recipient = match entered.recipient {
        Some(id) => {
            let found =
                store::recipient::by_id(&mut change.tx, id).await?.filter(|r| r.referral == referral.id);
            Some(found.ok_or(Error::NotFound)?)
        }
        None => None,
    };
    let received_at =
        if day == site.clock.today() { change.at } else { domain::time::from_local(day.at(12, 0, 0, 0)) };
    let arrival = Arrival {
        referral: &referral,
        recipient: recipient.as_ref(),
        channel: entered.channel,
        received_at,
        reception_number: None,
        name: recipient.as_ref().map_or_else(|| new.answer.name.clone(), |r| r.name.clone()),
        kind: if recipient.is_some() {
            RespondentKind::Organisation
        } else {
            new.answer.kind.unwrap_or(RespondentKind::PrivatePerson)
        },
        email: new.email,
        answer: new.answer,
        body,
        words: None,
        files,
        receipt: true,
        language: recipient.as_ref().map_or(Language::Swedish, |r| r.language),
    };
    let statement = keep_arrival(&mut change, arrival).await?;
    change.keep(received_entry(&statement)).await?;
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
        match domain::file::check_upload(&name, content) {
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

/// The token of the first link in a receipt.
pub fn own_link(site: &Site, id: StatementId) -> String {
    own_link_in(site, id, 1)
}

/// The token of the link in a receipt, in a generation.
pub fn own_link_in(site: &Site, id: StatementId, generation: i64) -> String {
    site.key.token(Purpose::Statement, &id.to_string(), generation)
}

/// The token of the link that holds for a statement.
pub async fn link_of(site: &Site, id: StatementId) -> Result<String> {
    let mut tx = site.store.read().await?;
    Ok(own_link_in(site, id, store::statement::link_generation(&mut tx, id).await?))
}

/// Revokes the link in a receipt, as when it has come into other hands, and sends the receipt again with a new one to
/// those who have an address.
pub async fn renew_link(site: &Site, actor: &Actor, id: StatementId) -> Result<()> {
    let mut change = site.open_change(actor).await?.allow(Action::Register, Resource::Site)?;
    let statement = store::statement::by_id(&mut change.tx, id).await?.ok_or(Error::NotFound)?;
    let generation = store::statement::link_generation(&mut change.tx, id).await? + 1;
    let hash = stored(&own_link_in(site, id, generation));
    store::statement::renew_link(&mut change.tx, id, generation, &hash).await?;
    let number = match statement.document {
        Some(id) => store::document::by_id(&mut change.tx, id).await?.map(|d| d.number),
        None => None,
    };
    let language = match statement.recipient {
        Some(id) => store::recipient::by_id(&mut change.tx, id).await?.map(|r| r.language),
        None => None,
    };
    let number = number.unwrap_or_else(|| statement.reception_number.clone());
    receipt(&mut change, &statement, &number, language.unwrap_or(Language::Swedish)).await?;
    let fields = vec![("generation", generation.to_string())];
    change.keep(entry("statement.link_renewed", id, fields)).await
}

/// Has the link outlived its purpose? It does a stated time after all is over.
///
/// # Errors
/// [`Refusal::LinkNotValid`] when it has.
pub(crate) fn still_opens(site: &Site, referral: &Referral) -> Result<()> {
    let over =
        matches!(referral.stage, domain::referral::Stage::FedBack | domain::referral::Stage::Withdrawn);
    let ends = referral.stage_at.plus(i64::from(site.settings.link_days) * 86_400);
    if over && ends < site.now() { Err(Refusal::LinkNotValid.into()) } else { Ok(()) }
}

/// A message to whoever sent a statement.
pub fn message_to_sender(
    statement: &Statement,
    kind: MessageKind,
    subject: String,
    params: serde_json::Value,
) -> NewMessage {
    NewMessage {
        kind,
        referral: Some(statement.referral),
        recipient: statement.recipient,
        statement: Some(statement.id),
        account: None,
        inbound: None,
        to_name: statement.name.clone(),
        to_address: statement.email.clone(),
        language: Language::Swedish,
        subject,
        params,
    }
}

/// What the policy needs to know of a statement.
pub async fn facts(tx: &mut store::Tx, site: &Site, id: StatementId) -> Result<StatementFacts> {
    let statement = store::statement::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let referral = store::referral::by_id(tx, statement.referral).await?.ok_or(Error::NotFound)?;
    let document = match statement.document {
        Some(id) => store::document::by_id(tx, id).await?,
        None => None,
    };
    let extension = match statement.recipient {
        Some(id) => store::recipient::by_id(tx, id).await?.and_then(|r| r.extended_until),
        None => None,
    };
    Ok(StatementFacts {
        id,
        recipient: statement.recipient,
        registered: document.is_some(),
        secret: document.as_ref().is_some_and(|d| d.secrecy.is_some()),
        correctable: referral.stage.receives() && !referral.is_late(site.now(), extension),
    })
}

/// A statement with all that belongs to it.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The statement.
    pub statement: Statement,
    /// The version that counts.
    pub version: Version,
    /// Every version.
    pub versions: Vec<Version>,
    /// Its views.
    pub views: Vec<Contribution>,
    /// Its files.
    pub files: Vec<Attachment>,
    /// Its document.
    pub document: Option<domain::document::Document>,
    /// The rendition of the version that counts, when one was made.
    pub publication: Option<store::publication::Publication>,
    /// What is on the web now: a rendition of this version or, while a correction waits, of an earlier one.
    pub on_the_web: Option<store::publication::Publication>,
    /// The referral.
    pub referral: Referral,
    /// The mail it came as.
    pub inbound: Option<store::inbound::Inbound>,
    /// Which generation of the link in the receipt holds.
    pub link_generation: i64,
}

impl Whole {
    /// An earlier version is on the web, and the correction of it waits to be checked.
    pub fn correction_waits(&self) -> bool {
        self.on_the_web.as_ref().is_some_and(|p| p.sent_in < self.statement.current_version)
    }
}

/// Loads a statement with all that belongs to it. Asks nobody: callers do.
pub async fn load(tx: &mut store::Tx, id: StatementId) -> Result<Whole> {
    let statement = store::statement::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let referral = store::referral::by_id(tx, statement.referral).await?.ok_or(Error::NotFound)?;
    let versions = store::statement::versions(tx, id).await?;
    let version =
        versions.iter().find(|v| v.number == statement.current_version).cloned().ok_or(Error::NotFound)?;
    let views = store::contribution::of_statement(tx, id, statement.current_version).await?;
    let files = store::attachment::of_owner(tx, &statement_owner(id, statement.current_version)).await?;
    let document = match statement.document {
        Some(id) => store::document::by_id(tx, id).await?,
        None => None,
    };
    let latest = store::publication::latest(tx, id).await?;
    let publication = latest.clone().filter(|p| p.sent_in == statement.current_version);
    let is_out = |d: &domain::document::Document| d.published_at.is_some() && d.secrecy.is_none();
    let on_the_web = latest.filter(|_| document.as_ref().is_some_and(is_out));
    let inbound = store::inbound::of_statement(tx, id).await?;
    let link_generation = store::statement::link_generation(tx, id).await?;
    Ok(Whole {
        statement,
        version,
        versions,
        views,
        files,
        document,
        publication,
        on_the_web,
        referral,
        inbound,
        link_generation,
    })
}

/// A statement for an official who may read it.
pub async fn show_work(site: &Site, actor: &Actor, id: StatementId) -> Result<Whole> {
    let mut tx = site.store.read().await?;
    let facts = facts(&mut tx, site, id).await?;
    ask(actor, Action::ReadStatement, Resource::Statement(&facts))?;
    load(&mut tx, id).await
}

/// A statement for whoever sent it, by the link in the receipt.
pub async fn show_own(site: &Site, token: &str) -> Result<Whole> {
    let mut tx = site.store.read().await?;
    let found = store::statement::by_link(&mut tx, &stored(token)).await?;
    let statement = found.ok_or(Refusal::LinkNotValid)?;
    let whole = load(&mut tx, statement.id).await?;
    still_opens(site, &whole.referral)?;
    Ok(whole)
}
