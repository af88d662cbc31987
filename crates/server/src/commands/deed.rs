//! `radslag deed`: what is done and planned in the collaboration.

use crate::by::{By, Opened, may_not};
use crate::failure::{Failure, answer};
use app::Error;
use app::deed::{Typed, add, all, edit, show};
use clap::Subcommand;
use domain::deed::{Deed, DeedState};
use domain::ids::DeedId;
use domain::time::Day;
use serde_json::{Value, json};

/// Enter what is done and planned in the collaboration: meetings, plans, reports
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Tell all, in order of time
    #[command(after_help = "Example:\n  radslag deed list --site vgr --as samordnare@region.example")]
    List {
        #[command(flatten)]
        by: By,
    },
    Add(Box<Add>),
    Change(Box<Change>),
}

/// Enter something that is done or planned
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag deed add stormote --on 2024-04-18 --place Göteborg --site vgr --as samordnare@region.example
  radslag deed add arlig-uppfoljning --on 2024-03-01 --state done --occasion 2023 --reached bmr --site vgr --as samordnare@region.example
`duty list --json` tells the kinds that meet duties, and for which time (`occasion`).")]
pub struct Add {
    /// What it is: a deed of the model, or a duty that has none
    kind: String,
    /// The day
    #[arg(long, value_name = "DAY")]
    on: Day,
    #[command(flatten)]
    said: Said,
    #[command(flatten)]
    by: By,
}

/// Change what is said of one: move it, note that it is done, call it off
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag deed change dee-0198c2… --state done --site vgr --as samordnare@region.example
  radslag deed change dee-0198c2… --on 2024-05-02 --site vgr --as samordnare@region.example")]
pub struct Change {
    /// Its id, as `list` tells it
    id: DeedId,
    /// The day
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    #[command(flatten)]
    said: Said,
    #[command(flatten)]
    by: By,
}

/// What may be said of a deed.
#[derive(Debug, clap::Args)]
struct Said {
    /// How far it has come
    #[arg(long, value_name = "planned|done|called_off")]
    state: Option<DeedState>,
    /// What people call it; as its kind is called when left out
    #[arg(long)]
    title: Option<String>,
    /// For which time it counts; found by the day when left out
    #[arg(long, value_name = "2024-h1")]
    occasion: Option<String>,
    /// Whose it is, where each has one of its own
    #[arg(long, value_name = "ID")]
    subject: Option<String>,
    /// Where
    #[arg(long)]
    place: Option<String>,
    /// Whatever else is to be known
    #[arg(long)]
    note: Option<String>,
    /// Where what was made can be read
    #[arg(long, value_name = "ADDRESS")]
    address: Option<String>,
    /// What it was like, several with commas: open
    #[arg(long, value_name = "WORDS", value_delimiter = ',')]
    with: Option<Vec<String>>,
    /// Whom it reached, by their ids in the model, several with commas
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    reached: Option<Vec<String>>,
    /// By which ways, several with commas: mail, website, meeting, letter
    #[arg(long, value_name = "WAYS", value_delimiter = ',')]
    through: Option<Vec<String>>,
    /// Whether anyone may see it
    #[arg(long, value_name = "true|false")]
    public: Option<bool>,
}

impl Said {
    /// Puts what is said in place of what was.
    fn over(&self, mut typed: Typed) -> Typed {
        fn put<T: Clone>(place: &mut T, said: Option<&T>) {
            if let Some(said) = said {
                said.clone_into(place);
            }
        }
        put(&mut typed.state, self.state.map(|state| state.to_string()).as_ref());
        put(&mut typed.title, self.title.as_ref());
        put(&mut typed.occasion, self.occasion.as_ref());
        put(&mut typed.subject, self.subject.as_ref());
        put(&mut typed.place, self.place.as_ref());
        put(&mut typed.note, self.note.as_ref());
        put(&mut typed.address, self.address.as_ref());
        put(&mut typed.traits, self.with.as_ref());
        put(&mut typed.reached, self.reached.as_ref());
        put(&mut typed.through, self.through.as_ref());
        put(&mut typed.is_public, self.public.as_ref());
        typed
    }
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::List { by } => {
            let opened = by.open().await?;
            let deeds = all(&opened.site, &opened.actor).await.map_err(|error| told(error, &opened))?;
            let lines: Vec<String> = deeds.iter().map(line).collect();
            let text = if lines.is_empty() { "Nothing is entered.".to_owned() } else { lines.join("\n") };
            let value: Vec<Value> = deeds.iter().map(value).collect();
            answer(by.json, text, &json!({ "deeds": value }));
            Ok(())
        }
        Command::Add(args) => {
            let opened = args.by.open().await?;
            let begun = Typed { kind: args.kind.clone(), on: args.on.to_string(), ..Typed::default() };
            let done = add(&opened.site, &opened.actor, &args.said.over(begun)).await;
            let id = done.map_err(|error| told(error, &opened))?;
            answer(args.by.json, format!("{id} is entered"), &json!({ "deed": id }));
            Ok(())
        }
        Command::Change(args) => {
            let opened = args.by.open().await?;
            let there = show(&opened.site, &opened.actor, args.id).await;
            let there = there.map_err(|error| told(error, &opened))?;
            let mut typed = args.said.over(Typed::from(&there));
            if let Some(on) = args.on {
                typed.on = on.to_string();
            }
            let done = edit(&opened.site, &opened.actor, args.id, there.version, &typed).await;
            done.map_err(|error| told(error, &opened))?;
            answer(args.by.json, format!("{} is changed", args.id), &json!({ "deed": args.id }));
            Ok(())
        }
    }
}

fn told(error: Error, opened: &Opened) -> Failure {
    match error {
        Error::NotFound => Failure::new("there is no such deed"),
        Error::Forbidden => may_not(&opened.email, &opened.actor, "enter"),
        error => error.into(),
    }
}

fn line(deed: &Deed) -> String {
    format!("{}  {:10}  {} ({})  {}", deed.on, deed.state, deed.title, deed.kind, deed.id)
}

fn value(deed: &Deed) -> Value {
    json!({
        "id": deed.id,
        "kind": deed.kind,
        "title": deed.title,
        "on": deed.on,
        "state": deed.state.as_str(),
        "subject": deed.subject,
        "occasion": deed.occasion,
        "place": deed.place,
        "note": deed.note,
        "address": deed.address,
        "public": deed.is_public,
        "with": deed.traits,
        "reached": deed.reached,
        "through": deed.through.iter().map(|way| way.as_str()).collect::<Vec<_>>(),
    })
}
