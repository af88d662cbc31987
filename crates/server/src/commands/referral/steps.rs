//! The steps of a referral's way after approval.

use super::{Done, On};
use crate::failure::Failure;
use crate::input;
use app::referral::Closing;
use app::referral_file::Names;
use serde::Deserialize;
use serde_json::json;
use std::fmt::Write as _;

/// A reason: by flag or in a file.
#[derive(Debug, clap::Args)]
pub struct Reason {
    /// Why
    #[arg(long, conflicts_with = "file", required_unless_present = "file")]
    reason: Option<String>,
    /// A file that says why; - for standard input
    file: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReasonFile {
    reason: String,
}

impl Reason {
    /// The reason.
    pub fn read(&self) -> Result<String, Failure> {
        match &self.file {
            Some(file) => Ok(input::read::<ReasonFile>(file)?.reason),
            None => Ok(self.reason.clone().unwrap_or_default()),
        }
    }
}

/// Send an approved referral to everyone on its list
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral dispatch rs-2023-0395 --site stockholm --as registrator@region.example"
)]
pub struct Dispatch {
    #[command(flatten)]
    on: On,
}

/// Sends it out.
pub async fn dispatch(args: Dispatch) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    // Told beside the result, so that whoever sends knows; it stops nothing.
    let lately = app::contact_history::lately(&desk.site, &desk.actor, &desk.slug).await.unwrap_or_default();
    let twice = app::contact_history::twice(&desk.site, &desk.actor, &desk.slug).await.unwrap_or_default();
    let sent = app::dispatch::dispatch(&desk.site, &desk.actor, &desk.slug).await;
    let count = sent.map_err(|e| desk.refused("dispatch", e))?;
    let mut text = format!("{} is sent to {count} recipients; the worker mails it", desk.number);
    let mut told = Vec::new();
    for (other, one) in &lately {
        let _ = write!(text, "\n  {} was sent {} on {} too", one.name, other.number, one.dispatched_at.day());
        told.push(json!({ "name": one.name, "number": other.number, "dispatched_at": one.dispatched_at }));
    }
    for names in &twice {
        let _ = write!(
            text,
            "\n  {} are one organisation, which is sent {} letters",
            names.join(", "),
            names.len()
        );
    }
    desk.answer(Done::new(
        text,
        json!({ "recipients": count, "asked_lately": told, "more_than_once": twice }),
    ))
    .await
}

/// Remind those who have not answered, and nobody else
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral remind rs-2023-0395 --site stockholm --as registrator@region.example"
)]
pub struct Remind {
    #[command(flatten)]
    on: On,
}

/// Reminds.
pub async fn remind(args: Remind) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let reminded = app::dispatch::remind(&desk.site, &desk.actor, &desk.slug).await;
    let count = reminded.map_err(|e| desk.refused("remind", e))?;
    let text = format!("{count} recipients are reminded of {}", desk.number);
    desk.answer(Done::new(text, json!({ "reminded": count }))).await
}

/// Put one more on the distribution list; after dispatch the letter goes to them at once
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral add-recipient rs-2023-0395 --name \"Byalaget i Skoga\" --category civil_society --email byalaget@forening.example --site stockholm --as registrator@region.example")]
pub struct AddRecipient {
    #[command(flatten)]
    on: On,
    /// Name as on the list
    #[arg(long)]
    name: String,
    /// Counting category, as in the site's settings
    #[arg(long)]
    category: String,
    /// E-mail address
    #[arg(long, default_value = "")]
    email: String,
    /// A line of the postal address
    #[arg(long, value_name = "LINE")]
    postal: Vec<String>,
    /// Language of mails and letters
    #[arg(long, default_value = "sv")]
    language: String,
}

/// Puts them there.
pub async fn add_recipient(args: AddRecipient) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let typed = app::recipient::Typed {
        name: args.name.clone(),
        category: args.category,
        email: args.email,
        postal: args.postal.join("\n"),
        language: args.language,
    };
    let added = app::recipient::add(&desk.site, &desk.actor, &desk.slug, &typed).await;
    added.map_err(|e| desk.refused("add to the list of", e))?;
    let text = format!("{} is on the list", args.name);
    desk.answer(Done::new(text, json!({ "recipient": args.name }))).await
}

/// Correct a recipient's address; what was sent last goes again to the new one
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral correct-address rs-2023-0395 --recipient \"Locum AB\" --email kansli@locum.example --site stockholm --as registrator@region.example
Without --email a letter is printed; then --postal is needed, once for each line. What is left out is taken away.")]
pub struct CorrectAddress {
    #[command(flatten)]
    on: On,
    /// Name on the distribution list
    #[arg(long, required_unless_present = "statement")]
    recipient: Option<String>,
    /// A statement by someone who is not on the list: respondent, document number or reception number
    #[arg(long, conflicts_with = "recipient")]
    statement: Option<String>,
    /// The new e-mail address
    #[arg(long, default_value = "")]
    email: String,
    /// A line of the postal address
    #[arg(long, value_name = "LINE")]
    postal: Vec<String>,
}

/// Corrects it.
pub async fn correct_address(args: CorrectAddress) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let names = Names::load(&desk.site, &desk.slug).await?;
    let whose = args.recipient.as_ref().or(args.statement.as_ref()).cloned().unwrap_or_default();
    let text = format!("The address of {whose} is corrected");
    let value = json!({ "recipient": args.recipient, "statement": args.statement, "email": args.email, "postal": args.postal });
    if let Some(statement) = &args.statement {
        let id = names.statement("statement", statement)?.statement.id;
        let typed = app::statement::Reach { email: args.email, postal: args.postal.join("\n") };
        let corrected = app::statement::correct_reach(&desk.site, &desk.actor, id, &typed).await;
        corrected.map_err(|e| desk.refused("correct an address of", e))?;
        return desk.answer(Done::new(text, value)).await;
    }
    let recipient = names.recipient("recipient", &whose)?;
    let typed = app::recipient::Typed {
        name: recipient.name.clone(),
        category: recipient.category.clone(),
        email: args.email.clone(),
        postal: args.postal.join("\n"),
        language: recipient.language.to_string(),
    };
    let corrected = app::recipient::edit(&desk.site, &desk.actor, &desk.slug, recipient.id, &typed).await;
    corrected.map_err(|e| desk.refused("correct an address of", e))?;
    desk.answer(Done::new(text, value)).await
}

/// Note that letters to those who have no e-mail have been printed and posted
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral posted rs-2023-0395 --recipient \"Locum AB\" --site stockholm --as registrator@region.example
Without --recipient all letters that wait are noted. The letters themselves are printed from the referral's pages.")]
pub struct Posted {
    #[command(flatten)]
    on: On,
    /// Name on the letter; all that wait when left out
    #[arg(long)]
    recipient: Option<String>,
}

/// Notes it.
pub async fn posted(args: Posted) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let whole = app::referral::show_work(&desk.site, &desk.actor, &desk.slug).await;
    let id = whole.map_err(|e| desk.refused("see", e))?.referral.id;
    let mut tx = desk.site.store.read().await.map_err(app::Error::from)?;
    let mut letters = store::message::to_print(&mut tx, id).await.map_err(app::Error::from)?;
    drop(tx);
    if let Some(name) = &args.recipient {
        letters.retain(|letter| domain::text::fold(&letter.to_name) == domain::text::fold(name));
    }
    if letters.is_empty() {
        return Err(Failure::new("no letter waits to be posted"));
    }
    for letter in &letters {
        let noted = app::dispatch::printed(&desk.site, &desk.actor, &desk.slug, letter.id).await;
        noted.map_err(|e| desk.refused("note letters of", e))?;
    }
    let text = format!("Letters noted as posted: {}", letters.len());
    desk.answer(Done::new(text, json!({ "posted": letters.len() }))).await
}

/// Grant a recipient longer time, or refuse it
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral extend rs-2023-0395 --recipient \"Locum AB\" --until 2024-03-07 --site stockholm --as handlaggare@region.example
The file: recipient = \"…\", until = \"2024-03-07\" (left out to refuse), reason = \"…\" (needed to refuse)")]
pub struct Extend {
    #[command(flatten)]
    on: On,
    /// Name on the distribution list
    #[arg(long, conflicts_with = "file", required_unless_present = "file")]
    recipient: Option<String>,
    /// The new last day; left out to refuse
    #[arg(long, value_name = "DAY", conflicts_with = "file")]
    until: Option<String>,
    /// Why; needed to refuse
    #[arg(long, conflicts_with = "file")]
    reason: Option<String>,
    /// A file that says it all; - for standard input
    file: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExtendFile {
    recipient: String,
    until: Option<String>,
    #[serde(default)]
    reason: String,
}

/// Decides on longer time.
pub async fn extend(args: Extend) -> Result<(), Failure> {
    let wanted = match &args.file {
        Some(file) => input::read(file)?,
        None => ExtendFile {
            recipient: args.recipient.clone().unwrap_or_default(),
            until: args.until.clone(),
            reason: args.reason.clone().unwrap_or_default(),
        },
    };
    let desk = args.on.find().await?;
    let names = Names::load(&desk.site, &desk.slug).await?;
    let id = names.recipient("recipient", &wanted.recipient)?.id;
    let until = wanted.until.as_deref();
    let decided =
        app::recipient::decide_extension(&desk.site, &desk.actor, &desk.slug, id, until, &wanted.reason)
            .await;
    decided.map_err(|e| desk.refused("extend", e))?;
    let text = match until {
        Some(day) => format!("{} has until {day}", wanted.recipient),
        None => format!("{} does not get longer time", wanted.recipient),
    };
    desk.answer(Done::new(text, json!({ "recipient": wanted.recipient, "until": until }))).await
}

/// Change the last day for all, and tell those who have not answered
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral change-deadline rs-2023-0395 --day 2024-03-15 --reason \"…\" --site stockholm --as handlaggare@region.example
The file: day = \"2024-03-15\", decision_date, feedback_by and reason, all but the day may be left out.
A day that is earlier than before, or more than a year away, needs --confirm.")]
pub struct ChangeDeadline {
    #[command(flatten)]
    on: On,
    /// The new last day
    #[arg(long, conflicts_with = "file", required_unless_present = "file")]
    day: Option<String>,
    /// When the decision is planned after that; as before when left out
    #[arg(long, value_name = "DAY", conflicts_with = "file")]
    decision_date: Option<String>,
    /// By when everyone is told after that; as before when left out
    #[arg(long, value_name = "DAY", conflicts_with = "file")]
    feedback_by: Option<String>,
    /// Do it though the day is earlier than before, or more than a year away
    #[arg(long)]
    confirm: bool,
    /// Why
    #[arg(long, conflicts_with = "file")]
    reason: Option<String>,
    /// A file that says it all; - for standard input
    file: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DeadlineFile {
    day: String,
    #[serde(default)]
    decision_date: String,
    #[serde(default)]
    feedback_by: String,
    #[serde(default)]
    reason: String,
}

/// Changes the last day.
pub async fn change_deadline(args: ChangeDeadline) -> Result<(), Failure> {
    let wanted = match &args.file {
        Some(file) => input::read(file)?,
        None => DeadlineFile {
            day: args.day.clone().unwrap_or_default(),
            decision_date: args.decision_date.clone().unwrap_or_default(),
            feedback_by: args.feedback_by.clone().unwrap_or_default(),
            reason: args.reason.clone().unwrap_or_default(),
        },
    };
    let desk = args.on.find().await?;
    let typed = app::referral::TypedDeadline {
        day: wanted.day.clone(),
        decision_date: wanted.decision_date,
        feedback_by: wanted.feedback_by,
        reason: wanted.reason,
        confirmed: args.confirm,
    };
    let changed = app::referral::change_deadline(&desk.site, &desk.actor, &desk.slug, &typed).await;
    changed.map_err(|e| desk.refused("change the last day of", e))?;
    let text = format!("The last day of {} is {}", desk.number, wanted.day);
    desk.answer(Done::new(text, json!({ "response_deadline": wanted.day }))).await
}

/// Take a referral back after dispatch, and tell everyone
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral withdraw rs-2023-0395 --reason \"…\" --site stockholm --as handlaggare@region.example
The file: reason = \"…\""
)]
pub struct Withdraw {
    #[command(flatten)]
    on: On,
    #[command(flatten)]
    reason: Reason,
}

/// Takes it back.
pub async fn withdraw(args: Withdraw) -> Result<(), Failure> {
    let reason = args.reason.read()?;
    let desk = args.on.find().await?;
    let withdrawn = app::referral::withdraw(&desk.site, &desk.actor, &desk.slug, &reason).await;
    withdrawn.map_err(|e| desk.refused("withdraw", e))?;
    let text = format!("{} is withdrawn", desk.number);
    desk.answer(Done::new(text, json!({}))).await
}

/// Close the response period; late answers are still received
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral close rs-2023-0395 --site stockholm --as handlaggare@region.example
Before the last day, or before a longer time that was given has passed, it is refused without --early."
)]
pub struct Close {
    #[command(flatten)]
    on: On,
    /// Close it though the time that was promised is not over
    #[arg(long)]
    early: bool,
}

/// Closes it.
pub async fn close(args: Close) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let closing = if args.early { Closing::Early } else { Closing::WhenOver };
    let closed = app::referral::close(&desk.site, &desk.actor, &desk.slug, closing).await;
    closed.map_err(|e| desk.refused("close", e))?;
    let text = format!("{} is closed", desk.number);
    desk.answer(Done::new(text, json!({}))).await
}

/// Finish the summary, when every view has been read and no mail waits
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral summarise rs-2023-0395 --comments \"…\" --site stockholm --as handlaggare@region.example
The file: comments = \"the office's words\"; without comments those saved before stand")]
pub struct Summarise {
    #[command(flatten)]
    on: On,
    /// The office's words
    #[arg(long, conflicts_with = "file")]
    comments: Option<String>,
    /// A file with the office's words; - for standard input
    file: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SummariseFile {
    comments: String,
}

/// Finishes the summary.
pub async fn summarise(args: Summarise) -> Result<(), Failure> {
    let comments = match &args.file {
        Some(file) => Some(input::read::<SummariseFile>(file)?.comments),
        None => args.comments.clone(),
    };
    let desk = args.on.find().await?;
    let counted = app::summary::show_work(&desk.site, &desk.actor, &desk.slug).await;
    let counted = counted.map_err(|e| desk.refused("summarise", e))?;
    if let Some(comments) = comments {
        // A summary that cannot be finished keeps its words as they were.
        if counted.unread > 0 {
            return Err(app::Error::from(app::Refusal::UnreadViews(counted.unread)).into());
        }
        let version = counted.words.version;
        let saved = app::summary::save(&desk.site, &desk.actor, &desk.slug, version, &comments).await;
        saved.map_err(|e| desk.refused("summarise", e))?;
    }
    app::summary::finish(&desk.site, &desk.actor, &desk.slug)
        .await
        .map_err(|e| desk.refused("summarise", e))?;
    let (count, views) = (counted.statements.len(), counted.tally.total());
    let text = format!("The summary of {} is finished: {count} statements, {views} views", desk.number);
    desk.answer(Done::new(text, json!({ "statements": count, "views": views }))).await
}

/// Record the decision
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral decide rs-2023-0395 beslut.toml --site stockholm --as handlaggare@region.example
The file: body = \"Regionfullmäktige\", date = \"2024-05-28\", paragraph = \"§ 148\", text = \"…\""
)]
pub struct Decide {
    #[command(flatten)]
    on: On,
    /// The file; - for standard input
    file: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DecideFile {
    body: String,
    date: String,
    #[serde(default)]
    paragraph: String,
    text: String,
}

/// Records the decision.
pub async fn decide(args: Decide) -> Result<(), Failure> {
    let DecideFile { body, date, paragraph, text } = input::read(&args.file)?;
    let desk = args.on.find().await?;
    let typed = app::decision::Typed { body, date, paragraph, text };
    let decided = app::decision::decide(&desk.site, &desk.actor, &desk.slug, &typed).await;
    decided.map_err(|e| desk.refused("decide", e).about(&args.file))?;
    let text = format!("The decision on {} is recorded: {} {}", desk.number, typed.body, typed.paragraph);
    desk.answer(Done::new(
        text,
        json!({ "body": typed.body, "date": typed.date, "paragraph": typed.paragraph }),
    ))
    .await
}

/// Tell everyone what became of their views, when every view has its answer
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral feed-back rs-2023-0395 --site stockholm --as handlaggare@region.example"
)]
pub struct FeedBack {
    #[command(flatten)]
    on: On,
}

/// Tells everyone.
pub async fn feed_back(args: FeedBack) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let told = app::decision::feed_back(&desk.site, &desk.actor, &desk.slug).await;
    let told = told.map_err(|e| desk.refused("feed back", e))?;
    let text = format!("{told} are told what became of {}", desk.number);
    desk.answer(Done::new(text, json!({ "told": told }))).await
}
