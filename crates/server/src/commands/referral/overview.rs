//! Where a referral stands, and its summary.

use super::{Desk, Done, On};
use crate::failure::{Failure, answer};
use app::summary::economic::Subject;
use domain::language::Language;
use domain::message::InboundState;
use serde_json::{Value, json};

/// Show where a referral stands: who has answered, what waits
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag referral status rs-2023-0395 --site stockholm --as handlaggare@region.example --json"
)]
pub struct Status {
    #[command(flatten)]
    on: On,
}

/// Shows where it stands.
pub async fn status(args: Status) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let whole = app::referral::show_work(&desk.site, &desk.actor, &desk.slug).await;
    let whole = whole.map_err(|e| desk.refused("see", e))?;
    let referral = whole.referral;
    let mut tx = desk.site.store.read().await.map_err(app::Error::from)?;
    let recipients = store::recipient::of_referral(&mut tx, referral.id).await.map_err(app::Error::from)?;
    let statements = store::statement::list(&mut tx, referral.id).await.map_err(app::Error::from)?;
    drop(tx);
    let waiting = waiting(&desk, referral.id).await?;
    let today = desk.site.clock.today();
    let standings = app::recipient::standings(&referral, recipients, &statements, today);
    let answered = standings.iter().filter(|s| s.statement.is_some()).count();
    let (views, read) = (sum(&statements, |s| s.views), sum(&statements, |s| s.views_read));
    let replied = sum(&statements, |s| s.views_answered);

    let mut lines = vec![
        format!("{}  {}", referral.number, referral.letter.heading()),
        format!("Stage        {}", referral.stage),
        format!(
            "Last day     {}",
            referral.letter.response_deadline.map_or("not set".to_owned(), |d| d.to_string())
        ),
        format!("Recipients   {}, answered {answered}", standings.len()),
        format!("Statements   {}; views {views}, read {read}, answered {replied}", statements.len()),
    ];
    lines.extend(standings.iter().map(|s| format!("  {:<14} {}", s.status, s.recipient.name)));
    lines.extend(
        waiting
            .iter()
            .map(|m| format!("  waits          {} {}", m["reception_number"], m["subject"]).replace('"', "")),
    );
    let recipients: Vec<_> = standings
        .iter()
        .map(|s| {
            json!({
                "name": s.recipient.name, "category": s.recipient.category, "status": s.status,
                "email": s.recipient.email, "extended_until": s.recipient.extended_until,
                "bounce_reason": s.recipient.bounce_reason,
                "statement": s.statement.as_ref().and_then(|l| l.document_number.clone()),
            })
        })
        .collect();
    let listed: Vec<_> = statements
        .iter()
        .map(|s| {
            json!({
                "name": s.statement.name, "reception_number": s.statement.reception_number,
                "document_number": s.document_number, "channel": s.statement.channel,
                "received_at": s.statement.received_at, "late": s.statement.late,
                "unsolicited": s.statement.recipient.is_none(), "stance": s.read.or(s.overall),
                "published": s.published_at.is_some(), "correction_waits": s.correction_waits(), "secret": s.secret,
                "views": s.views, "views_read": s.views_read, "views_answered": s.views_answered,
                "fed_back": s.statement.fed_back_at.is_some(),
            })
        })
        .collect();
    let value = json!({
        "number": referral.number, "slug": referral.slug, "title": referral.letter.title, "stage": referral.stage,
        "example": referral.example, "response_deadline": referral.letter.response_deadline,
        "feedback_by": referral.letter.feedback_by, "dispatched_at": referral.dispatched_at,
        "asked": standings.len(), "answered": answered,
        "views": views, "views_read": read, "views_answered": replied,
        "recipients": recipients, "statements": listed, "inbox": waiting,
    });
    desk.site.store.close().await;
    answer(desk.json, lines.join("\n"), &value);
    Ok(())
}

fn sum(statements: &[store::statement::Listed], count: impl Fn(&store::statement::Listed) -> i64) -> i64 {
    statements.iter().map(count).sum()
}

/// Mails that seem to belong to it and wait, for whoever may see the inbox.
async fn waiting(desk: &Desk, id: domain::ids::ReferralId) -> Result<Vec<Value>, Failure> {
    let all = match app::inbound::list(&desk.site, &desk.actor, InboundState::Waiting, 1_000).await {
        Err(app::Error::Forbidden) => return Ok(Vec::new()),
        other => other?,
    };
    let mine = all.into_iter().filter(|m| m.inbound.suggested_referral == Some(id));
    Ok(mine
        .map(|m| {
            json!({
                "reception_number": m.inbound.reception_number, "received_at": m.inbound.received_at,
                "from": m.inbound.from_address, "subject": m.inbound.subject,
                "suggested_recipient": m.recipient.map(|r| r.name), "reasons": m.inbound.reasons,
            })
        })
        .collect())
}

/// Write the summary to a file: the officials' working copy, of all that has come in
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral summary rs-2023-0395 --format pdf -o sammanstallning.pdf --site stockholm --as handlaggare@region.example
  radslag referral summary rs-2023-0395 --format docx -o sammanstallning.docx --site stockholm --as handlaggare@region.example
  radslag referral summary rs-2023-0395 --format json -o - --site stockholm --as handlaggare@region.example")]
pub struct Summary {
    #[command(flatten)]
    on: On,
    /// pdf, docx, xlsx, csv or json
    #[arg(long, value_enum)]
    format: Format,
    /// Language of headings and words that are not the respondents' own: sv, en or fi
    #[arg(long, default_value = "sv")]
    language: Language,
    /// The file; - for standard output
    #[arg(long, short, value_name = "FILE")]
    output: String,
}

/// The form of a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// To read and to keep.
    Pdf,
    /// To work on in a word processor.
    Docx,
    /// To sort and count in a spreadsheet.
    Xlsx,
    /// The views as one table.
    Csv,
    /// For a program: as the API gives it, of all that has come in.
    Json,
}

/// Writes the summary.
pub async fn summary(args: Summary) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let format = match args.format {
        Format::Pdf => Some(app::summary::Format::Pdf),
        Format::Docx => Some(app::summary::Format::Docx),
        Format::Xlsx => Some(app::summary::Format::Xlsx),
        Format::Csv => Some(app::summary::Format::Csv),
        Format::Json => None,
    };
    let bytes = match format {
        None => as_data(&desk, args.language).await?,
        Some(format) => {
            let made =
                app::summary::files::working_copy(&desk.site, &desk.actor, &desk.slug, format, args.language);
            made.await.map_err(|e| desk.refused("see", e))?
        }
    };
    write_out(desk, &args.output, &bytes).await
}

/// Writes a file, or to standard output when it is named `-`.
pub(super) async fn write_out(desk: Desk, output: &str, bytes: &[u8]) -> Result<(), Failure> {
    desk.site.store.close().await;
    let failed = |error: std::io::Error| Failure::new(format!("{output} cannot be written: {error}"));
    if output == "-" {
        use std::io::Write as _;
        return std::io::stdout().write_all(bytes).map_err(failed);
    }
    // Written beside and moved into place: what stood there before is whole until the new one is.
    let unfinished = format!("{output}.unfinished");
    let written = std::fs::write(&unfinished, bytes).and_then(|()| std::fs::rename(&unfinished, output));
    if written.is_err() {
        let _ = std::fs::remove_file(&unfinished);
    }
    written.map_err(failed)?;
    answer(desk.json, format!("{output} is written"), &json!({ "file": output, "bytes": bytes.len() }));
    Ok(())
}

async fn as_data(desk: &Desk, language: Language) -> Result<Vec<u8>, Failure> {
    let counted = app::summary::show_work(&desk.site, &desk.actor, &desk.slug).await;
    let counted = counted.map_err(|e| desk.refused("see", e))?;
    let mut tx = desk.site.store.read().await.map_err(app::Error::from)?;
    let decision =
        store::decision::of_referral(&mut tx, counted.referral.id).await.map_err(app::Error::from)?;
    drop(tx);
    let told = web::summary_of(&desk.site, language, &counted, decision);
    let text = serde_json::to_string_pretty(&told).map_err(|e| Failure::new(e.to_string()))?;
    Ok(format!("{text}\n").into_bytes())
}

/// Mark what concerns economic consequences, so that it is gathered in the summary
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral economic rs-2023-0395 --question 1 --site stockholm --as handlaggare@region.example
  radslag referral economic rs-2023-0395 --view 2024-0042.2 --remove --site stockholm --as handlaggare@region.example")]
pub struct Economic {
    #[command(flatten)]
    on: On,
    /// A question, by its number: all its answers
    #[arg(long, value_name = "NUMBER", conflicts_with = "view", required_unless_present = "view")]
    question: Option<i64>,
    /// A view, by its reference
    #[arg(long, value_name = "REFERENCE")]
    view: Option<String>,
    /// Take the mark off
    #[arg(long)]
    remove: bool,
}

/// Marks it, or takes the mark off.
pub async fn economic(args: Economic) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let (subject, said) = match (args.question, args.view) {
        (Some(number), _) => (Subject::Question(number), format!("question {number}")),
        (None, view) => {
            let reference = view.unwrap_or_default();
            (Subject::View(reference.clone()), format!("view {reference}"))
        }
    };
    let done =
        app::summary::economic::mark(&desk.site, &desk.actor, &desk.slug, &subject, !args.remove).await;
    done.map_err(|e| match e {
        app::Error::NotFound => Failure::new(format!("{} has no {said}", desk.number)),
        other => desk.refused("mark", other),
    })?;
    let text = if args.remove { format!("{said}: no longer marked") } else { format!("{said}: marked") };
    desk.answer(Done::new(text, json!({ "economic": !args.remove }))).await
}
