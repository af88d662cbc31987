//! Answers that came in: registering, publishing, reading and answering them.

use super::{Desk, Done, On};
use crate::failure::Failure;
use crate::input::{self, Input};
use app::document::Publishing;
use app::inbound::Tie;
use app::referral_file::{self, AnswerLine, Names, PartLine, ReadingLine, ResponseLine, Said, Unsolicited};
use app::statement::Entered;
use domain::ids::StatementId;
use domain::language::Language;
use domain::stance::Stance;
use domain::statement::{Channel, RespondentKind, Statement};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;

/// Tie a mail that waits in the inbox to the referral, or enter an answer that came by paper or telephone
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral register rs-2023-0395 --mail 2024-0042 --recipient \"DHR Stockholms läns distrikt\" --site stockholm --as registrator@region.example
  radslag referral register rs-2023-0395 --mail 2024-0043 --name \"Nätverket Anhöriga\" --kind organisation --site stockholm --as …
  radslag referral register rs-2023-0395 brev.toml --site stockholm --as registrator@region.example
Without --recipient and --name the mail is tied to the recipient that was suggested for it.

The file:
  channel = \"paper\"                  # or phone
  day = \"2024-03-01\"                 # when it arrived; today when left out
  recipient = \"…\"                    # or: unsolicited = { name = \"…\", kind = \"organisation\", email = \"…\" }
  stance = \"support\"                 # support, support_with_changes, no_objection, no_comments, reject_partly, reject, abstain
  summary = \"…\"   decided_by = \"…\"   body = \"the letter written off\"   email = \"…\"   files = [\"skannad.pdf\"]
  parts = [ { part = \"Syfte\", stance = \"support\", text = \"…\" } ]
  answers = [ { question = 1, text = \"…\" } ]")]
pub struct Register {
    #[command(flatten)]
    on: On,
    /// Reception number of a mail in the inbox
    #[arg(long, value_name = "NUMBER", conflicts_with = "file", required_unless_present = "file")]
    mail: Option<String>,
    /// The recipient the mail is from
    #[arg(long, value_name = "NAME", requires = "mail", conflicts_with = "name")]
    recipient: Option<String>,
    /// Who it is from, when not asked
    #[arg(long, requires = "mail")]
    name: Option<String>,
    /// organisation or `private_person`, when not asked
    #[arg(long, requires = "name")]
    kind: Option<RespondentKind>,
    /// A file with an answer by paper or telephone; - for standard input
    file: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementFile {
    channel: Channel,
    #[serde(default)]
    day: String,
    recipient: Option<String>,
    unsolicited: Option<Unsolicited>,
    stance: Option<Stance>,
    #[serde(default)]
    summary: String,
    #[serde(default)]
    decided_by: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    postal: Vec<String>,
    language: Option<Language>,
    #[serde(default)]
    files: Vec<String>,
    #[serde(default)]
    parts: Vec<PartLine>,
    #[serde(default)]
    answers: Vec<AnswerLine>,
}

/// Registers an answer.
pub async fn register(args: Register) -> Result<(), Failure> {
    let (desk, statement) = match (&args.mail, &args.file) {
        (Some(number), _) => {
            let desk = args.on.find().await?;
            let statement = tie(&desk, number, &args).await?;
            (desk, statement)
        }
        (None, Some(file)) => {
            let input = Input::read(file)?;
            let file: StatementFile = input.parse()?;
            let mut files = Vec::new();
            for name in &file.files {
                files.push((name.clone(), input.neighbour(name)?));
            }
            let desk = args.on.find().await?;
            let statement = enter(&desk, file, files).await.map_err(|f| f.about(&input.from))?;
            (desk, statement)
        }
        (None, None) => return Err(Failure::new("say which mail, or give a file")),
    };
    let names = Names::load(&desk.site, &desk.slug).await?;
    let listed = names.statements.iter().find(|s| s.statement.id == statement.id);
    let number = listed.and_then(|s| s.document_number.clone()).unwrap_or_default();
    let late = if statement.late { ", late" } else { "" };
    let text = format!("The statement of {} is registered as {number}{late}", statement.name);
    let value = json!({
        "reception_number": statement.reception_number, "document_number": number, "name": statement.name,
        "channel": statement.channel, "late": statement.late,
    });
    desk.answer(Done::new(text, value)).await
}

async fn tie(desk: &Desk, number: &str, args: &Register) -> Result<Statement, Failure> {
    let names = Names::load(&desk.site, &desk.slug).await?;
    let mut tx = desk.site.store.read().await.map_err(app::Error::from)?;
    let found = store::inbound::by_number(&mut tx, number).await.map_err(app::Error::from)?;
    drop(tx);
    let Some(inbound) = found else {
        return Err(Failure::new(format!("there is no mail with the reception number {number}")));
    };
    let recipient = match (&args.recipient, &args.name) {
        (Some(name), _) => Some(names.recipient("recipient", name)?.id),
        (None, Some(_)) => None,
        (None, None) => {
            let suggested =
                inbound.suggested_recipient.filter(|id| names.recipients.iter().any(|r| r.id == *id));
            if suggested.is_none() {
                let sender = inbound.from_address.map(|a| a.to_string()).unwrap_or_default();
                return Err(Failure::new(format!(
                    "say who {number} ({sender}) is from: --recipient NAME or --name NAME --kind KIND"
                )));
            }
            suggested
        }
    };
    let tie = Tie {
        slug: desk.slug.clone(),
        recipient,
        name: args.name.clone().unwrap_or_default(),
        kind: args.kind,
    };
    let tied = app::inbound::tie(&desk.site, &desk.actor, number, &tie).await;
    tied.map_err(|e| desk.refused("register", e).about(number))
}

async fn enter(
    desk: &Desk,
    file: StatementFile,
    files: Vec<(String, Vec<u8>)>,
) -> Result<Statement, Failure> {
    let names = Names::load(&desk.site, &desk.slug).await?;
    let mut answer = names.answer(&Said {
        stance: file.stance,
        summary: &file.summary,
        decided_by: &file.decided_by,
        parts: &file.parts,
        answers: &file.answers,
    })?;
    answer.email = file.email;
    let recipient = match (&file.recipient, file.unsolicited) {
        (Some(name), None) => Some(names.recipient("recipient", name)?),
        (None, Some(unasked)) => {
            answer.name = unasked.name;
            answer.kind = Some(unasked.kind);
            if answer.email.is_empty() {
                answer.email = unasked.email;
            }
            None
        }
        _ => return Err(Failure::new("recipient: either a recipient or unsolicited is needed")),
    };
    if let (true, Some(email)) = (answer.email.is_empty(), recipient.and_then(|r| r.email.as_ref())) {
        answer.email = email.to_string();
    }
    let entered = Entered {
        key: None,
        channel: file.channel,
        day: file.day,
        recipient: recipient.map(|r| r.id),
        answer,
        body: file.body,
        postal: file.postal.join("\n"),
        language: file.language,
        files,
    };
    let entered = app::statement::enter(&desk.site, &desk.actor, &desk.slug, entered).await;
    entered.map_err(|e| desk.refused("register", e))
}

/// Put statements on the web, after a check
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral publish rs-2023-0395 --statement \"Kulturnämnden\" --statement RS-2023-0395-7 --site stockholm --as registrator@region.example
  radslag referral publish rs-2023-0395 maskade.toml --site stockholm --as registrator@region.example

A statement is named by its respondent, its document number or its reception number.
The file, for what is shown otherwise than it came:
  [[publish]]
  statement = \"2024-0017\"
  reason = \"A relative's illness\"       # needed when a text differs
  files = [1]                            # positions of files that are shown; none when left out
  [publish.texts]                        # summary, body, the heading of a part, or a view's reference
  Deltagare = \"Lotta fram några av oss, eller ring upp.\"")]
pub struct Publish {
    #[command(flatten)]
    on: On,
    /// A statement that is shown as it came, without its files; may be given many times
    #[arg(long, value_name = "STATEMENT", conflicts_with = "file", required_unless_present = "file")]
    statement: Vec<String>,
    /// A file that says how statements are shown; - for standard input
    file: Option<String>,
    /// Someone has looked at what is pointed out as personal data, and it may be shown
    #[arg(long)]
    checked: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishFile {
    publish: Vec<PublishLine>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishLine {
    statement: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    files: Vec<i64>,
    #[serde(default)]
    texts: BTreeMap<String, String>,
}

/// Publishes statements.
pub async fn publish(args: Publish) -> Result<(), Failure> {
    let lines = match &args.file {
        Some(file) => input::read::<PublishFile>(file)?.publish,
        None => args
            .statement
            .iter()
            .map(|s| PublishLine {
                statement: s.clone(),
                reason: String::new(),
                files: vec![],
                texts: BTreeMap::new(),
            })
            .collect(),
    };
    let desk = args.on.find().await?;
    let names = Names::load(&desk.site, &desk.slug).await?;
    let mut checked = Vec::new();
    for (n, line) in (1..).zip(lines) {
        checked.push(check_publishing(&desk, &names, n, line, args.checked).await?);
    }
    let count = checked.len();
    for (id, publishing) in checked {
        let published = app::document::publish(&desk.site, &desk.actor, id, publishing).await;
        published.map_err(|e| desk.refused("publish", e))?;
    }
    desk.answer(Done::new(format!("Statements published: {count}"), json!({ "published": count }))).await
}

/// Finds what is to be published, and that nothing is missing.
async fn check_publishing(
    desk: &Desk,
    names: &Names,
    n: usize,
    line: PublishLine,
    looked_at: bool,
) -> Result<(StatementId, Publishing), Failure> {
    let field = |key: &str| format!("publish[{n}].{key}");
    let listed = names.statement(&field("statement"), &line.statement)?;
    if listed.secret {
        let statement = &line.statement;
        return Err(Failure::new(format!("{}: {statement} has a secrecy mark", field("statement"))));
    }
    let statement = &listed.statement;
    let mut tx = desk.site.store.read().await.map_err(app::Error::from)?;
    let originals = app::document::originals(&mut tx, statement.id, statement.current_version).await?;
    let views = store::contribution::of_statement(&mut tx, statement.id, statement.current_version);
    let views = views.await.map_err(app::Error::from)?;
    drop(tx);
    let mut texts = BTreeMap::new();
    for (key, text) in line.texts {
        let of_part = || {
            let part = names.part("part", &key).ok()?;
            views.iter().find(|v| v.part == Some(part)).map(|v| v.reference.clone())
        };
        let known = Some(key.clone()).filter(|k| originals.contains_key(k)).or_else(of_part);
        let Some(known) = known else {
            let problem = domain::validation::Problem::NotAChoice;
            return Err(app::Error::field(field(&format!("texts.{key}")), problem).into());
        };
        texts.insert(known, text);
    }
    let differs = texts.iter().any(|(key, text)| {
        originals.get(key).is_none_or(|o| domain::text::tidy(o) != domain::text::tidy(text))
    });
    if differs && line.reason.trim().is_empty() {
        return Err(app::Error::field(field("reason"), domain::validation::Problem::ReasonMissing).into());
    }
    if !looked_at {
        let shown = originals.iter().map(|(key, text)| texts.get(key).unwrap_or(text));
        let found: Vec<_> = shown.flat_map(|text| pointed_out(statement, text)).collect();
        if !found.is_empty() {
            return Err(Failure::new(format!(
                "{}: {} may hold personal data: {}; leave it out with a file, or say --checked when it may be shown",
                field("statement"),
                line.statement,
                found.join("; ")
            )));
        }
    }
    Ok((statement.id, Publishing { files: line.files, texts, reason: line.reason }))
}

/// What a person should look at before a text is published: numbers and addresses, and the name of a private person.
fn pointed_out(statement: &Statement, text: &str) -> Vec<String> {
    let mut found: Vec<String> =
        domain::personal_data::find(text).iter().map(|f| f.place(text, 20)).collect();
    found.extend(domain::personal_data::find_names(text).iter().map(|f| f.place(text, 20)));
    let name = statement.name.trim();
    if statement.kind == RespondentKind::PrivatePerson
        && !name.is_empty()
        && text.to_lowercase().contains(&name.to_lowercase())
    {
        found.push(name.to_owned());
    }
    found
}

/// Note how views are read: their stance
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral code rs-2023-0395 --as-stated --site stockholm --as handlaggare@region.example
  radslag referral code rs-2023-0395 lasta.toml --site stockholm --as handlaggare@region.example

--as-stated reads every view whose stance was chosen by its respondent as it stands; mails are left.
The file:
  [[readings]]
  statement = \"PRO\"                # respondent, document number or reception number
  stance = \"support_with_changes\"   # to the whole; unclear when it cannot be told
  parts = [ { part = \"Syfte\", stance = \"support\", text = \"the passage, word for word\" } ]
  answers = [ { question = 1, text = \"the passage that answers it\" } ]")]
pub struct Code {
    #[command(flatten)]
    on: On,
    /// Read every view that states its own stance as it stands
    #[arg(long, conflicts_with = "file", required_unless_present = "file")]
    as_stated: bool,
    /// A file with readings; - for standard input
    file: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeFile {
    readings: Vec<ReadingLine>,
}

/// Notes readings.
pub async fn code(args: Code) -> Result<(), Failure> {
    let lines = args.file.as_deref().map(input::read::<CodeFile>).transpose()?;
    let desk = args.on.find().await?;
    if let Some(CodeFile { readings }) = &lines {
        let read = referral_file::code(&desk.site, &desk.actor, &desk.slug, readings).await;
        read.map_err(|e| desk.refused("code", e))?;
    } else {
        let read = referral_file::code_as_stated(&desk.site, &desk.actor, &desk.slug).await;
        read.map_err(|e| desk.refused("code", e))?;
    }
    let names = Names::load(&desk.site, &desk.slug).await?;
    let unread: i64 = names.statements.iter().map(|s| s.views - s.views_read).sum();
    desk.answer(Done::new(format!("Views that nobody has read yet: {unread}"), json!({ "unread": unread })))
        .await
}

/// Answer views: what became of each, and why
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral answer rs-2023-0395 svar.toml --site stockholm --as handlaggare@region.example

The file; without part and question it is the answer to the statement as a whole:
  [[responses]]
  statement = \"SPF Seniorerna\"      # respondent, document number or reception number
  part = \"Ersättning\"               # or: question = 1
  outcome = \"partly\"                # taken_up, partly, not, no_answer_needed
  reason = \"…\"                      # needed with all but no_answer_needed"
)]
pub struct Answer {
    #[command(flatten)]
    on: On,
    /// The file; - for standard input
    file: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerFile {
    responses: Vec<ResponseLine>,
}

/// Answers views.
pub async fn answer(args: Answer) -> Result<(), Failure> {
    let AnswerFile { responses } = input::read(&args.file)?;
    let desk = args.on.find().await?;
    let answered = referral_file::answer(&desk.site, &desk.actor, &desk.slug, &responses).await;
    let count = answered.map_err(|e| desk.refused("answer", e).about(&args.file))?;
    let names = Names::load(&desk.site, &desk.slug).await?;
    let open: i64 = names.statements.iter().map(|s| s.views - s.views_answered).sum();
    let text = format!("Views answered: {count}; without an answer: {open}");
    desk.answer(Done::new(text, json!({ "answered": count, "unanswered": open }))).await
}
