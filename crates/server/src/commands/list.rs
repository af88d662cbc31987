//! `radslag list VERB`: distribution lists that are kept to be used again.

use crate::by::{By, Opened, may_not};
use crate::failure::{Failure, answer};
use crate::input::Input;
use app::distribution_list::{self, Begins, Typed, TypedEntry, Whole};
use domain::ids::DistributionListId;
use domain::register_number::slug;
use serde_json::{Value, json};

/// Keep distribution lists, and fill referrals from them
#[derive(Debug, clap::Subcommand)]
#[command(after_help = "LIST is a list's name, quoted, or its id.

Example:
  radslag list create \"Pensionärsorganisationer\" namn.txt --category pensioner --site stockholm --as handlaggare@region.example
  radslag list fill   \"Pensionärsorganisationer\" rs-2024-0101 --site stockholm --as handlaggare@region.example")]
pub enum Command {
    All(All),
    /// Tell who is on a list
    Show(One),
    Create(Create),
    Add(Add),
    Change(ChangeEntry),
    Copy(Copy),
    /// Put a list out of use; referrals made with it keep their recipients
    Retire(One),
    /// Take a list into use again
    Restore(One),
    Fill(Fill),
}

/// Tell which lists there are
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  radslag list all --site stockholm --as handlaggare@region.example")]
pub struct All {
    #[command(flatten)]
    by: By,
}

/// Which list
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag list show \"Pensionärsorganisationer\" --site stockholm --as handlaggare@region.example"
)]
pub struct One {
    /// The list's name or id
    list: String,
    #[command(flatten)]
    by: By,
}

/// Make a list, empty, from a file of names, or from those who were asked in a referral
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag list create \"Remissen 2023\" --from-referral rs-2023-0395 --site stockholm --as handlaggare@region.example
The file has one per row: name; address; category. Or it is a table with headings.")]
pub struct Create {
    /// Its name
    name: String,
    /// File with names; - for standard input
    file: Option<String>,
    /// Key of the category of rows that name none
    #[arg(long, default_value = "")]
    category: String,
    /// Begin with everyone who was asked in this referral
    #[arg(long, value_name = "NUMBER", conflicts_with = "file")]
    from_referral: Option<String>,
    /// When the list is used
    #[arg(long, default_value = "")]
    note: String,
    #[command(flatten)]
    by: By,
}

/// Put the names of a file on a list
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag list add \"Pensionärsorganisationer\" fler.txt --category pensioner --site stockholm --as handlaggare@region.example"
)]
pub struct Add {
    /// The list's name or id
    list: String,
    /// File with names; - for standard input
    file: String,
    /// Key of the category of rows that name none
    #[arg(long, default_value = "")]
    category: String,
    #[command(flatten)]
    by: By,
}

/// Give one on a list another category or address
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag list change \"Pensionärsorganisationer\" \"Byalaget\" --email kansli@byalaget.example --site stockholm --as handlaggare@region.example
The address of an organisation that is known is its own: it is changed there."
)]
pub struct ChangeEntry {
    /// The list's name or id
    list: String,
    /// The name on the list
    name: String,
    /// Key of the category
    #[arg(long)]
    category: Option<String>,
    /// E-mail address; \"\" for none
    #[arg(long, required_unless_present = "category")]
    email: Option<String>,
    #[command(flatten)]
    by: By,
}

/// Make a list with everyone who is on another
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag list copy \"Pensionärsorganisationer\" \"Äldre 2027\" --site stockholm --as handlaggare@region.example"
)]
pub struct Copy {
    /// The list's name or id
    list: String,
    /// Name of the new one
    name: String,
    #[command(flatten)]
    by: By,
}

/// Put everyone on a list on a draft's list, once each
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag list fill \"Pensionärsorganisationer\" rs-2024-0101 --site stockholm --as handlaggare@region.example"
)]
pub struct Fill {
    /// The list's name or id
    list: String,
    /// Register number of the draft
    number: String,
    #[command(flatten)]
    by: By,
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::All(args) => all(args).await,
        Command::Show(args) => show(args).await,
        Command::Create(args) => create(args).await,
        Command::Add(args) => add(args).await,
        Command::Change(args) => change(args).await,
        Command::Copy(args) => copy(args).await,
        Command::Retire(args) => retire(args, true).await,
        Command::Restore(args) => retire(args, false).await,
        Command::Fill(args) => fill(args).await,
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

async fn find(opened: &Opened, list: &str) -> Result<DistributionListId, Failure> {
    let found = distribution_list::find(&opened.site, &opened.actor, list).await;
    found.map_err(|e| refused(opened, "read", &format!("list {list}"), e))
}

/// Answers, and closes the site.
async fn done(opened: &Opened, json: bool, text: String, value: Value) -> Result<(), Failure> {
    opened.site.store.close().await;
    answer(json, text, &value);
    Ok(())
}

async fn all(args: All) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let lists = distribution_list::all(&opened.site, &opened.actor).await;
    let lists = lists.map_err(|e| refused(&opened, "read", "list", e))?;
    let row = |l: &store::distribution_list::Counted| {
        let retired = if l.list.retired_at.is_some() { "\tout of use" } else { "" };
        format!("{}\t{}{retired}", l.list.name, l.entries)
    };
    let text = lists.iter().map(row).collect::<Vec<_>>().join("\n");
    let value: Vec<Value> = lists
        .iter()
        .map(|l| {
            json!({ "id": l.list.id, "name": l.list.name, "entries": l.entries, "without_address": l.open,
                "retired": l.list.retired_at.is_some() })
        })
        .collect();
    done(&opened, args.by.json, text, json!({ "lists": value })).await
}

fn told(whole: &Whole) -> (String, Value) {
    let row = |e: &store::distribution_list::Listed| {
        let known = if e.entry.organisation.is_some() { "" } else { "\tnot known" };
        let email = e.email().map(ToString::to_string).unwrap_or_default();
        format!("{}\t{}\t{email}{known}", e.name(), e.entry.category)
    };
    let entries: Vec<Value> = whole
        .entries
        .iter()
        .map(|e| {
            json!({ "id": e.entry.id, "name": e.name(), "category": e.entry.category, "email": e.email(),
                "organisation": e.entry.organisation, "reached": e.is_reached() })
        })
        .collect();
    let text = whole.entries.iter().map(row).collect::<Vec<_>>().join("\n");
    let list = &whole.list;
    (text, json!({ "id": list.id, "name": list.name, "note": list.note, "entries": entries }))
}

async fn show(args: One) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let id = find(&opened, &args.list).await?;
    let whole = distribution_list::show(&opened.site, &opened.actor, id).await;
    let whole = whole.map_err(|e| refused(&opened, "read", &format!("list {}", args.list), e))?;
    let (text, value) = told(&whole);
    done(&opened, args.by.json, text, value).await
}

async fn create(args: Create) -> Result<(), Failure> {
    let begins = match (&args.file, &args.from_referral) {
        (Some(file), _) => Begins::Text { text: Input::read(file)?.text, category: args.category.clone() },
        (None, Some(number)) => Begins::Referral(slug(number)),
        (None, None) => Begins::Empty,
    };
    let opened = args.by.open().await?;
    let typed = Typed { name: args.name.clone(), note: args.note };
    let made = distribution_list::create(&opened.site, &opened.actor, &typed, &begins).await;
    let what = format!("referral {}", args.from_referral.unwrap_or_default());
    let id = made.map_err(|e| refused(&opened, "create", &what, e))?;
    let whole = distribution_list::show(&opened.site, &opened.actor, id).await?;
    let text = format!(
        "List {} is made, with {} on it, {} not known",
        args.name,
        whole.entries.len(),
        whole.unknown()
    );
    done(&opened, args.by.json, text, told(&whole).1).await
}

async fn add(args: Add) -> Result<(), Failure> {
    let input = Input::read(&args.file)?;
    let opened = args.by.open().await?;
    let id = find(&opened, &args.list).await?;
    let added = distribution_list::add(&opened.site, &opened.actor, id, &input.text, &args.category).await;
    let added = added.map_err(|e| refused(&opened, "add", "list", e).about(&input.from))?;
    let text = format!("{} added, {} were there", added.added, added.already.len());
    done(&opened, args.by.json, text, json!({ "added": added.added, "already": added.already })).await
}

async fn change(args: ChangeEntry) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let id = find(&opened, &args.list).await?;
    let list = || format!("list {}", args.list);
    let whole = distribution_list::show(&opened.site, &opened.actor, id).await;
    let whole = whole.map_err(|e| refused(&opened, "read", &list(), e))?;
    let named = domain::text::fold(&args.name);
    let same = |e: &&store::distribution_list::Listed| {
        domain::text::fold(e.name()) == named || domain::text::fold(&e.entry.name) == named
    };
    let Some(there) = whole.entries.iter().find(same) else {
        return Err(Failure::new(format!("{} is not on the list {}", args.name, args.list)));
    };
    if there.entry.organisation.is_some() && args.email.is_some() {
        return Err(Failure::new(format!(
            "{} is known: its address is changed at the organisation",
            args.name
        )));
    }
    let now = there.entry.email.as_ref().map(ToString::to_string).unwrap_or_default();
    let typed = TypedEntry {
        category: args.category.clone().unwrap_or_else(|| there.entry.category.clone()),
        email: args.email.clone().unwrap_or(now),
    };
    let (version, entry) = (whole.list.version, there.entry.id);
    let changed =
        distribution_list::change_entry(&opened.site, &opened.actor, id, version, entry, &typed).await;
    changed.map_err(|e| refused(&opened, "change", &list(), e))?;
    let value = json!({ "id": entry, "category": typed.category, "email": typed.email });
    done(&opened, args.by.json, format!("{} is changed on {}", args.name, args.list), value).await
}

async fn copy(args: Copy) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let id = find(&opened, &args.list).await?;
    let typed = Typed { name: args.name.clone(), note: String::new() };
    let made = distribution_list::create(&opened.site, &opened.actor, &typed, &Begins::List(id)).await;
    let made = made.map_err(|e| refused(&opened, "copy", &format!("list {}", args.list), e))?;
    done(&opened, args.by.json, format!("List {} is made", args.name), json!({ "id": made })).await
}

async fn retire(args: One, retired: bool) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let id = find(&opened, &args.list).await?;
    let done_so = distribution_list::retire(&opened.site, &opened.actor, id, retired).await;
    done_so.map_err(|e| refused(&opened, "change", &format!("list {}", args.list), e))?;
    let text = format!("List {} is {}", args.list, if retired { "out of use" } else { "in use again" });
    done(&opened, args.by.json, text, json!({ "id": id, "retired": retired })).await
}

async fn fill(args: Fill) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let id = find(&opened, &args.list).await?;
    let filled = distribution_list::fill(&opened.site, &opened.actor, &slug(&args.number), id).await;
    let added = filled.map_err(|e| refused(&opened, "fill", &format!("referral {}", args.number), e))?;
    let text = format!("{} added to {}, {} were there", added.added, args.number, added.already.len());
    done(&opened, args.by.json, text, json!({ "added": added.added, "already": added.already })).await
}
