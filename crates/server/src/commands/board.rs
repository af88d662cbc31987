//! `radslag board VERB`: when the authority's own boards meet, and which of them can answer a referral in time.

use crate::by::{By, Opened, may_not};
use crate::failure::{Failure, answer};
use crate::input::Input;
use app::board_meeting::{self, Asked, Board};
use domain::register_number::slug;
use domain::text::fold;
use serde_json::{Value, json};

/// Keep when the own boards meet, and give them last days that they can keep
#[derive(Debug, clap::Subcommand)]
#[command(after_help = "BOARD is the name of an organisation of the kind own unit, quoted, or its id.

Example:
  radslag board meetings \"Kulturnämnden\" dagar.txt --site stockholm --as handlaggare@region.example
  radslag board outlook  rs-2024-0101 --site stockholm --as handlaggare@region.example
  radslag board give     rs-2024-0101 \"Kulturnämnden\" --site stockholm --as handlaggare@region.example")]
pub enum Command {
    All(All),
    Meetings(Meetings),
    Outlook(Outlook),
    Give(Give),
}

/// Tell which boards there are, and their coming meetings
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  radslag board all --site stockholm --as handlaggare@region.example")]
pub struct All {
    #[command(flatten)]
    by: By,
}

/// Put the days of a file in place of a board's meetings
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag board meetings \"Kulturnämnden\" dagar.txt --site stockholm --as handlaggare@region.example
The file has one day per row (2024-03-12), or it is a calendar (iCalendar).")]
pub struct Meetings {
    /// Name or id of the board
    board: String,
    /// The file; - for standard input
    file: String,
    #[command(flatten)]
    by: By,
}

/// Tell which of the boards on a referral's list can answer by its last day
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag board outlook rs-2024-0101 --site stockholm --as handlaggare@region.example"
)]
pub struct Outlook {
    /// Register number, quoted, or as in its address
    number: String,
    #[command(flatten)]
    by: By,
}

/// Give a board on a referral's list the last day that it can keep
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag board give rs-2024-0101 \"Kulturnämnden\" --site stockholm --as handlaggare@region.example
Without --until it is the day reckoned from the board's first possible meeting. In a draft the letter says it; after dispatch
the board is told.")]
pub struct Give {
    /// Register number, quoted, or as in its address
    number: String,
    /// Name on the referral's list, or id of the board
    board: String,
    /// Another day
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
    #[command(flatten)]
    by: By,
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::All(args) => all(args).await,
        Command::Meetings(args) => meetings(args).await,
        Command::Outlook(args) => outlook(args).await,
        Command::Give(args) => give(args).await,
    }
}

/// What a use case refused, in a sentence.
fn refused(opened: &Opened, verb: &str, what: &str, error: app::Error) -> Failure {
    match error {
        app::Error::Forbidden => may_not(&opened.email, &opened.actor, verb),
        app::Error::NotFound => Failure::new(format!("there is no {what}")),
        other => other.into(),
    }
}

/// Answers, and closes the site.
async fn done(opened: &Opened, json: bool, text: String, value: Value) -> Result<(), Failure> {
    opened.site.store.close().await;
    answer(json, text, &value);
    Ok(())
}

fn told(board: &Board) -> Value {
    json!({ "id": board.organisation.id, "name": board.organisation.name, "meetings": board.meetings })
}

async fn boards(opened: &Opened) -> Result<Vec<Board>, Failure> {
    let boards = board_meeting::boards(&opened.site, &opened.actor).await;
    boards.map_err(|e| refused(opened, "read", "board", e))
}

async fn all(args: All) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let boards = boards(&opened).await?;
    let row = |b: &Board| {
        let days: Vec<String> = b.meetings.iter().map(ToString::to_string).collect();
        let days = if days.is_empty() { "no meetings known".to_owned() } else { days.join(" ") };
        format!("{}\t{days}", b.organisation.name)
    };
    let text = boards.iter().map(row).collect::<Vec<_>>().join("\n");
    let value: Vec<Value> = boards.iter().map(told).collect();
    done(&opened, args.by.json, text, json!({ "boards": value })).await
}

async fn meetings(args: Meetings) -> Result<(), Failure> {
    let input = Input::read(&args.file)?;
    let opened = args.by.open().await?;
    let boards = boards(&opened).await?;
    let is_it = |b: &&Board| {
        fold(&b.organisation.name) == fold(&args.board) || b.organisation.id.to_string() == args.board
    };
    let Some(board) = boards.iter().find(is_it) else {
        return Err(Failure::new(format!("there is no board \"{}\"", args.board)));
    };
    let id = board.organisation.id;
    let saved = board_meeting::save(&opened.site, &opened.actor, id, &input.text, None).await;
    let count = saved.map_err(|e| refused(&opened, "change", "board", e).about(&input.from))?;
    let text = format!("{} has {count} meeting days", board.organisation.name);
    done(&opened, args.by.json, text, json!({ "id": id, "days": count })).await
}

/// The boards on a referral's list.
async fn asked(opened: &Opened, number: &str) -> Result<Vec<Asked>, Failure> {
    let shown = app::referral::show_work(&opened.site, &opened.actor, &slug(number)).await;
    let whole = shown.map_err(|e| refused(opened, "read", &format!("referral \"{number}\""), e))?;
    let mut tx = opened.site.store.read().await.map_err(app::Error::from)?;
    Ok(board_meeting::asked(&opened.site, &mut tx, &whole.referral).await?)
}

async fn outlook(args: Outlook) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let asked = asked(&opened, &args.number).await?;
    let row = |a: &Asked| {
        let last = a.last_day.map_or_else(|| "no last day".to_owned(), |d| d.to_string());
        let can = match a.outlook {
            Some(o) if o.in_time => format!("in time: meets {}, answers by {}", o.meeting, o.answers_by),
            Some(o) => format!("not in time: meets {}, answers by {}", o.meeting, o.answers_by),
            None if a.has_meetings => "no later meeting known".to_owned(),
            None => "no meetings known".to_owned(),
        };
        format!("{}\t{last}\t{can}", a.recipient.name)
    };
    let text = asked.iter().map(row).collect::<Vec<_>>().join("\n");
    let value: Vec<Value> = asked
        .iter()
        .map(|a| {
            json!({ "name": a.recipient.name, "last_day": a.last_day, "has_meetings": a.has_meetings,
                "meeting": a.outlook.map(|o| o.meeting.to_string()),
                "answers_by": a.outlook.map(|o| o.answers_by.to_string()), "in_time": a.outlook.map(|o| o.in_time) })
        })
        .collect();
    done(&opened, args.by.json, text, json!({ "boards": value })).await
}

async fn give(args: Give) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let asked = asked(&opened, &args.number).await?;
    let is_it = |a: &&Asked| {
        let id = a.recipient.organisation.map(|id| id.to_string());
        fold(&a.recipient.name) == fold(&args.board) || id.as_deref() == Some(args.board.as_str())
    };
    let Some(board) = asked.iter().find(is_it) else {
        return Err(Failure::new(format!("no board \"{}\" is on the list of {}", args.board, args.number)));
    };
    let reckoned = board.outlook.map(|o| o.answers_by.to_string());
    let Some(day) = args.until.or(reckoned) else {
        let name = &board.recipient.name;
        return Err(Failure::new(format!("{name} has no meeting that is late enough: say --until DAY")));
    };
    let given = board_meeting::give_last_day(
        &opened.site,
        &opened.actor,
        &slug(&args.number),
        board.recipient.id,
        &day,
    )
    .await;
    given.map_err(|e| refused(&opened, "give longer time in", "referral", e))?;
    let text = format!("{} may answer until {day}", board.recipient.name);
    done(&opened, args.by.json, text, json!({ "name": board.recipient.name, "until": day })).await
}
