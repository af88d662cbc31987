//! `radslag organisations mandates`: who represents organisations, in what and until when.

use crate::by::{By, Opened, may_not};
use crate::failure::{Failure, answer};
use app::Error;
use app::error::InvalidFields;
use app::mandate::list::{Asked, Listed, Which, as_json, find};
use app::mandate::{self, Typed, TypedEnd};
use domain::ids::{MandateId, OrganisationId};
use domain::mandate::{AppointedBy, EndReason, Mandate, MandateRole};
use domain::organisation::ContactBasis;
use domain::time::Day;
use serde_json::json;

/// Most that are told at once.
const MOST: i64 = 100_000;

/// Tell who represents organisations; add, end and erase mandates
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    List(List),
    Add(Box<Add>),
    End(End),
    Erase(Erase),
}

/// Tell mandates: those that hold, end soon or lack a successor, or are over
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations mandates list --which ending --site vgr --as samordnare@region.example
  radslag organisations mandates list --in-what samråd --json --site vgr --as samordnare@region.example")]
pub struct List {
    /// Which: those that hold or will, those that end soon or lack a successor, those that are over
    #[arg(long, value_name = "current|ending|ended", default_value = "current")]
    which: Which,
    /// Only of organisations with these words in their name
    #[arg(long, default_value = "")]
    organisation: String,
    /// Only with these words in what they are for
    #[arg(long, default_value = "")]
    in_what: String,
    #[command(flatten)]
    by: By,
}

/// Name somebody who represents an organisation
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations mandates add org-0198c2… --person \"Anna Berg\" --in-what \"Samrådet för funktionsrätt\" --role ordinary \\
    --appointed-by annual_meeting --appointed-on 2024-03-10 --until 2026-03-31 --source \"Protokoll från årsmötet\" --basis consent \\
    --site vgr --as samordnare@region.example
`organisations find --json` tells the ids of organisations.")]
pub struct Add {
    /// The organisation: its id
    organisation: OrganisationId,
    /// Who represents it
    #[arg(long)]
    person: String,
    /// In what: a body, a question, everything
    #[arg(long)]
    in_what: String,
    /// As what
    #[arg(long, value_name = "ordinary|substitute|contact|signatory", default_value = "ordinary")]
    role: MandateRole,
    /// Who has appointed
    #[arg(long, value_name = "annual_meeting|board|authority|other")]
    appointed_by: AppointedBy,
    /// Who that was, with `--appointed-by other`
    #[arg(long, default_value = "")]
    appointer: String,
    /// On what day
    #[arg(long, value_name = "DAY")]
    appointed_on: Option<Day>,
    /// The first day; today when it is not told
    #[arg(long, value_name = "DAY")]
    from: Option<Day>,
    /// The last day; until further notice when it is not told
    #[arg(long, value_name = "DAY")]
    until: Option<Day>,
    /// Address of the person
    #[arg(long, default_value = "")]
    email: String,
    /// Telephone number of the person
    #[arg(long, default_value = "")]
    phone: String,
    /// Where it was told
    #[arg(long)]
    source: String,
    /// Why it may be kept
    #[arg(long, value_name = "consent|public_task")]
    basis: ContactBasis,
    /// The organisation wants who, in what, as what and until when to be shown to anyone
    #[arg(long)]
    public: bool,
    #[command(flatten)]
    by: By,
}

/// Put an end to a mandate, or tell why one ended that ran out by itself
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations mandates end man-0198c2… --reason resigned --site vgr --as samordnare@region.example")]
pub struct End {
    /// Its id, as `list` tells it
    id: MandateId,
    /// Why
    #[arg(long, value_name = "resigned|replaced|recalled|not_needed|mistake|other")]
    reason: EndReason,
    /// The last day; today when it is not told
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    #[command(flatten)]
    by: By,
}

/// Erase who it was and how that person is reached. That there was a mandate, in what and when, stays
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations mandates erase man-0198c2… --site vgr --as samordnare@region.example")]
pub struct Erase {
    /// Its id, as `list` tells it
    id: MandateId,
    #[command(flatten)]
    by: By,
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::List(args) => list(args).await,
        Command::Add(args) => add(*args).await,
        Command::End(args) => end(args).await,
        Command::Erase(args) => erase(args).await,
    }
}

/// The name of the option that a field is given by.
fn option(field: &str) -> &str {
    match field {
        "matter" => "in-what",
        "since" => "from",
        "ended_on" => "on",
        "end_reason" => "reason",
        other => other,
    }
}

fn allowed<T>(opened: &Opened, done: app::Result<T>, verb: &str) -> Result<T, Failure> {
    match done {
        Err(Error::Forbidden) => Err(may_not(&opened.email, &opened.actor, verb)),
        Err(Error::Invalid(InvalidFields(mut problems))) => {
            for p in &mut problems.0 {
                p.field = option(&p.field).to_owned();
            }
            Err(Error::Invalid(InvalidFields(problems)).into())
        }
        other => Ok(other?),
    }
}

async fn list(args: List) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let asked = Asked { which: args.which, organisation: args.organisation, matter: args.in_what };
    let found = allowed(&opened, find(&opened.site, &opened.actor, &asked, (0, MOST)).await, "list")?;
    opened.site.store.close().await;
    let mut rows: Vec<String> = found.rows.iter().map(line).collect();
    rows.push(format!("{} mandates", found.total));
    let all: Vec<_> = found.rows.iter().map(as_json).collect();
    answer(args.by.json, rows.join("\n"), &json!({ "total": found.total, "mandates": all }));
    Ok(())
}

fn line(listed: &Listed) -> String {
    let m = &listed.mandate;
    let last = m.last_day().map_or_else(|| "-".to_owned(), |day| day.to_string());
    let missed = if listed.without_successor { "\twithout successor" } else { "" };
    format!(
        "{}\t{}\t{}\t{}\t{}\t{}\t{last}\t{}{missed}",
        m.id, listed.organisation, m.matter, m.role, m.person, m.since, listed.standing
    )
}

async fn add(args: Add) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let typed = Typed {
        person: args.person,
        email: args.email,
        phone: args.phone,
        matter: args.in_what,
        role: args.role.to_string(),
        appointed_by: args.appointed_by.to_string(),
        appointer: args.appointer,
        appointed_on: day(args.appointed_on),
        since: day(args.from),
        until: day(args.until),
        source: args.source,
        basis: args.basis.to_string(),
        is_public: args.public,
    };
    let added = match mandate::add(&opened.site, &opened.actor, args.organisation, &typed).await {
        Err(Error::NotFound) => {
            return Err(Failure::new(format!("there is no organisation {}", args.organisation)));
        }
        other => allowed(&opened, other, "add")?,
    };
    told(&opened, added, args.by.json, "is added").await
}

async fn end(args: End) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let before = found(&opened, args.id).await?;
    let on = args.on.map(|day| day.to_string()).unwrap_or_default();
    let typed = TypedEnd { on, reason: args.reason.to_string() };
    match mandate::end(&opened.site, &opened.actor, args.id, before.version, &typed).await {
        Err(Error::ChangedMeanwhile) if !before.can_end() => {
            return Err(Failure::new(format!("the mandate {} has ended already", args.id)));
        }
        other => allowed(&opened, other, "end")?,
    }
    told(&opened, args.id, args.by.json, "is ended").await
}

async fn erase(args: Erase) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let before = found(&opened, args.id).await?;
    match mandate::erase(&opened.site, &opened.actor, args.id).await {
        Err(Error::ChangedMeanwhile) if before.erased_at.is_some() => {
            return Err(Failure::new(format!("the mandate {} has been erased already", args.id)));
        }
        other => allowed(&opened, other, "erase")?,
    }
    told(&opened, args.id, args.by.json, "is erased").await
}

async fn found(opened: &Opened, id: MandateId) -> Result<Mandate, Failure> {
    match mandate::show(&opened.site, &opened.actor, id).await {
        Err(Error::NotFound) => Err(Failure::new(format!("there is no mandate {id}"))),
        other => allowed(opened, other, "see"),
    }
}

async fn told(opened: &Opened, id: MandateId, json: bool, what: &str) -> Result<(), Failure> {
    let m = found(opened, id).await?;
    opened.site.store.close().await;
    let value = json!({
        "id": m.id, "organisation": m.organisation, "in_what": m.matter, "role": m.role, "person": m.person, "from": m.since,
        "until": m.until, "ended_on": m.ended_on, "end_reason": m.end_reason, "public": m.is_public,
        "erased": m.erased_at.is_some(),
    });
    answer(json, format!("{id} {what}"), &value);
    Ok(())
}
