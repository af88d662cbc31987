//! Where a referral stands, and its summary.

use super::{Desk, On};
use crate::failure::{Failure, answer};
use app::summary::{NamedView, Stances};
use domain::language::Language;
use domain::message::InboundState;
use serde_json::{Map, Value, json};

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

/// Write the summary to a file
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral summary rs-2023-0395 --format pdf -o sammanstallning.pdf --site stockholm --as handlaggare@region.example
  radslag referral summary rs-2023-0395 --format json -o - --site stockholm --as handlaggare@region.example")]
pub struct Summary {
    #[command(flatten)]
    on: On,
    /// pdf or json
    #[arg(long, value_enum)]
    format: Format,
    /// The file; - for standard output
    #[arg(long, short, value_name = "FILE")]
    output: String,
}

/// The form of a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// To read and to keep.
    Pdf,
    /// For a program.
    Json,
}

/// Writes the summary.
pub async fn summary(args: Summary) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let counted = app::summary::show_work(&desk.site, &desk.actor, &desk.slug).await;
    let counted = counted.map_err(|e| desk.refused("see", e))?;
    let bytes = match args.format {
        Format::Json => format!("{:#}\n", to_json(&desk.site, &counted)).into_bytes(),
        Format::Pdf => {
            let mut tx = desk.site.store.read().await.map_err(app::Error::from)?;
            let decision =
                store::decision::of_referral(&mut tx, counted.referral.id).await.map_err(app::Error::from)?;
            drop(tx);
            let document =
                app::letters::summary::summary(&desk.site, &counted, decision.as_ref(), Language::Swedish);
            app::letters::render(document).await?
        }
    };
    desk.site.store.close().await;
    let failed = |error: std::io::Error| Failure::new(format!("{} cannot be written: {error}", args.output));
    if args.output == "-" {
        use std::io::Write as _;
        return std::io::stdout().write_all(&bytes).map_err(failed);
    }
    // Written beside and moved into place: what stood there before is whole until the new one is.
    let unfinished = format!("{}.unfinished", args.output);
    let written =
        std::fs::write(&unfinished, &bytes).and_then(|()| std::fs::rename(&unfinished, &args.output));
    if written.is_err() {
        let _ = std::fs::remove_file(&unfinished);
    }
    written.map_err(failed)?;
    answer(
        desk.json,
        format!("{} is written", args.output),
        &json!({ "file": args.output, "bytes": bytes.len() }),
    );
    Ok(())
}

fn stances(s: &Stances) -> Value {
    let mut counts: Map<String, Value> = s.counts.iter().map(|(k, n)| (k.to_string(), json!(n))).collect();
    counts.insert("unread".to_owned(), json!(s.unread));
    Value::Object(counts)
}

fn views(views: &[NamedView]) -> Vec<Value> {
    views
        .iter()
        .map(|v| {
            json!({
                "reference": v.view.reference, "respondent": v.statement.statement.name,
                "document_number": v.statement.document_number, "late": v.statement.statement.late,
                "stance": v.view.read.or(v.view.stated), "read": v.view.read.is_some(), "text": v.view.text,
                "outcome": v.view.outcome, "reason": v.view.reason,
            })
        })
        .collect()
}

fn to_json(site: &app::Site, s: &app::summary::Summary) -> Value {
    let name = |key: &str| site.category_name(key, Language::Swedish).to_owned();
    let categories: Vec<_> = s
        .categories
        .iter()
        .map(|c| {
            json!({
                "key": c.key, "name": name(&c.key), "asked": c.asked, "answered": c.answered,
                "stances": stances(&c.stances),
            })
        })
        .collect();
    let parts: Vec<_> = s
        .parts
        .iter()
        .map(|p| {
            let heading = p.part.as_ref().map(|part| part.heading.as_str());
            json!({ "part": heading, "stances": stances(&p.stances), "views": views(&p.views) })
        })
        .collect();
    let questions: Vec<_> = s
        .questions
        .iter()
        .map(|q| json!({ "question": q.question.text, "views": views(&q.views) }))
        .collect();
    json!({
        "number": s.referral.number, "title": s.referral.letter.title, "stage": s.referral.stage,
        "example": s.referral.example, "asked": s.asked, "answered": s.answered, "late": s.late, "unread": s.unread,
        "outcomes": s.tally, "categories": categories, "parts": parts, "questions": questions,
        "recipients": s.recipients.iter().map(|r| r.name.as_str()).collect::<Vec<_>>(),
        "silent": s.silent().iter().map(|r| r.name.as_str()).collect::<Vec<_>>(),
        "comments": s.words.comments, "finished_at": s.words.finished_at,
    })
}
