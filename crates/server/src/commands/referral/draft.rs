//! The draft: creating it from a file, handing it over, approving it or sending it back.

use super::{Done, On};
use crate::failure::Failure;
use crate::input::Input;
use app::referral_file::{self, ReferralFile};
use serde_json::json;

/// Make a draft from a file: letter, parts, questions, attachments and distribution list
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral create \"RS 2023-0395\" remiss.toml --site stockholm --as handlaggare@region.example
With `next` as NUMBER it gets the next number in the site's own series.

The file (one of everything; only title is needed in a draft; examples/stockholm/samverkansmodell.toml is a whole one):
  number = \"RS 2023-0395\"            title = \"…\"              plain_title = \"…\"
  date = \"2023-11-29\"                sender_unit = \"…\"        portfolio_office = \"…\"
  lede = \"…\"  proposal = \"…\"  ask = \"…\"  role_in_matter = \"…\"
  response_deadline = \"2024-02-29\"   feedback_by = \"2024-06-28\"
  decision_body = \"…\"                decision_date = \"2024-05-28\"
  contact = { title = \"…\", email = \"…\", phone = \"…\" }
  signatory = { title = \"…\" }
  predecessors = [ { number = \"…\", title = \"…\" } ]
  parts = [ { heading = \"…\", text = \"…\" } ]
  questions = [ { audience = \"all\", text = \"…\", required = false } ]   # all, internal, external or a category
  attachments = [ { title = \"…\", file = \"forslag.pdf\" }, { title = \"…\", generated = \"proposal\" } ]
  recipients = [ { name = \"…\", category = \"…\", email = \"…\", postal = [\"…\"], language = \"sv\", aliases = [\"…\"] } ]")]
pub struct Create {
    #[command(flatten)]
    on: On,
    /// The file; - for standard input
    file: String,
}

/// Makes the draft.
pub async fn create(args: Create) -> Result<(), Failure> {
    let input = Input::read(&args.file)?;
    let mut file = read(&input)?;
    let mut desk = args.on.open().await?;
    let next = args.on.number.eq_ignore_ascii_case("next");
    same_number(&args.on.number, if next { "" } else { &desk.slug }, &file)
        .map_err(|f| f.about(&input.from))?;
    if !next && file.number.is_empty() {
        file.number.clone_from(&args.on.number);
    }
    let made = referral_file::create(&desk.site, &desk.actor, &file).await;
    let referral = made.map_err(|e| desk.refused("create", e).about(&input.from))?;
    desk.slug.clone_from(&referral.slug);
    let count = file.recipients.len();
    let text = format!("Draft {} is made, with {count} recipients", referral.number);
    desk.answer(Done::new(text, json!({ "slug": referral.slug, "recipients": count }))).await
}

/// Put what a file says into a draft, for instance one that was sent back
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral edit rs-2023-0395 remiss.toml --site stockholm --as handlaggare@region.example
Letter, parts, questions, recipients and attachments become what the file says of them; a recipient or an attachment that
it does not name stays. The file is as for `referral create`; in a later round also:
  changes = \"…\"                     what has changed since the round before
  parts = [ { heading = \"…\", text = \"…\", before = 2 } ]   # number of the same part in the round before, 0: new;
                                                          # left out, the part with the same heading")]
pub struct Edit {
    #[command(flatten)]
    on: On,
    /// The file; - for standard input
    file: String,
}

/// Puts it there.
pub async fn edit(args: Edit) -> Result<(), Failure> {
    let input = Input::read(&args.file)?;
    let file = read(&input)?;
    let desk = args.on.find().await?;
    same_number(&args.on.number, &desk.slug, &file).map_err(|f| f.about(&input.from))?;
    let edited = referral_file::edit(&desk.site, &desk.actor, &desk.slug, &file).await;
    edited.map_err(|e| desk.refused("edit", e).about(&input.from))?;
    let text = format!("The draft {} says what the file says", desk.number);
    desk.answer(Done::new(text, json!({}))).await
}

/// The file with what it names beside it.
fn read(input: &Input) -> Result<ReferralFile, Failure> {
    let mut file: ReferralFile = input.parse()?;
    for attachment in &mut file.attachments {
        if let Some(name) = &attachment.file {
            attachment.content = input.neighbour(name)?;
        }
    }
    Ok(file)
}

/// A file that names another referral is somebody's mistake.
fn same_number(asked: &str, slug: &str, file: &ReferralFile) -> Result<(), Failure> {
    let said = &file.number;
    // A round of a matter has the matter's number.
    let named = domain::register_number::slug(said);
    if said.is_empty() || named == slug || named == domain::round::matter_slug(slug) {
        return Ok(());
    }
    Err(Failure::new(format!("number: the file says \"{said}\" and the command line \"{asked}\"")))
}

/// Hand the draft over to another person for approval
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral submit rs-2023-0395 --site stockholm --as handlaggare@region.example"
)]
pub struct Submit {
    #[command(flatten)]
    on: On,
}

/// Hands it over.
pub async fn submit(args: Submit) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    app::referral::submit(&desk.site, &desk.actor, &desk.slug)
        .await
        .map_err(|e| desk.refused("submit", e))?;
    let text = format!("{} waits for approval", desk.number);
    desk.answer(Done::new(text, json!({}))).await
}

/// Approve letter and distribution list, written by someone else
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral approve rs-2023-0395 --site stockholm --as kanslichef@region.example"
)]
pub struct Approve {
    #[command(flatten)]
    on: On,
}

/// Approves it.
pub async fn approve(args: Approve) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    app::referral::approve(&desk.site, &desk.actor, &desk.slug)
        .await
        .map_err(|e| desk.refused("approve", e))?;
    let text = format!("{} is approved and may be sent out", desk.number);
    desk.answer(Done::new(text, json!({}))).await
}

/// Send a draft back to whoever wrote it
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral send-back rs-2023-0395 --reason \"The list lacks PRO\" --site stockholm --as kanslichef@region.example
The file: reason = \"…\""
)]
pub struct SendBack {
    #[command(flatten)]
    on: On,
    #[command(flatten)]
    reason: super::steps::Reason,
}

/// Sends it back.
pub async fn send_back(args: SendBack) -> Result<(), Failure> {
    let reason = args.reason.read()?;
    let desk = args.on.find().await?;
    let sent = app::referral::send_back(&desk.site, &desk.actor, &desk.slug, &reason).await;
    sent.map_err(|e| desk.refused("send back", e))?;
    let text = format!("{} is a draft again", desk.number);
    desk.answer(Done::new(text, json!({}))).await
}
