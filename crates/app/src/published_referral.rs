//! Bringing in a referral as another authority has published it: its title, its last day and the names of those it was sent to.
//! The names go the same way as a pasted list, so that organisations known bring their address and category; the rest is filled
//! in as in any draft.

use crate::change::entry;
use crate::error::Result;
use crate::recipient::{self, Named};
use crate::referral::{self, New};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::referral::{LINE, Letter, Referral};
use domain::time::Day;
use domain::validation::{Problem, Problems};
use serde::Deserialize;

/// A published referral as a file tells of it. The other names are those of files from the government's website.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct PublishedFile {
    /// Title.
    #[serde(alias = "titel")]
    pub title: String,
    /// Last day, as a day or in words.
    #[serde(default, alias = "response_deadline", alias = "sista_dag", alias = "sista_dag_text")]
    pub last_day: Option<String>,
    /// What the page says.
    #[serde(default)]
    pub text: Option<String>,
    /// Those it was sent to.
    #[serde(default, alias = "listade_instanser", alias = "instanser", alias = "remissinstanser")]
    pub recipients: Vec<String>,
}

/// What came of bringing one in.
#[derive(Debug, Clone)]
pub struct Brought {
    /// The draft.
    pub referral: Referral,
    /// How many are on its list.
    pub recipients: usize,
    /// Names that stood twice.
    pub twice: Vec<String>,
    /// Rows that are no names, but titles of documents or links.
    pub no_names: Vec<String>,
}

/// Reads a file with one such referral or several: TOML, a JSON object or list, or one JSON object on each row.
///
/// # Errors
/// One sentence that names the line.
pub fn read(text: &str, is_json: bool) -> Result<Vec<PublishedFile>, String> {
    if !is_json {
        return crate::referral_file::parse(text, false).map(|one| vec![one]);
    }
    if text.trim_start().starts_with('[') {
        return crate::referral_file::parse(text, true);
    }
    if let Ok(one) = crate::referral_file::parse(text, true) {
        return Ok(vec![one]);
    }
    let rows = text.lines().enumerate().filter(|(_, row)| !row.trim().is_empty());
    rows.map(|(n, row)| serde_json::from_str(row).map_err(|e| format!("line {}: {e}", n + 1))).collect()
}

/// Makes a draft of one. `category` is the key of the category for names that are not known.
///
/// # Errors
/// Nobody is listed (field `recipients`), or what is listed is not names; the title is missing; the category is none.
pub async fn bring_in(site: &Site, actor: &Actor, file: &PublishedFile, category: &str) -> Result<Brought> {
    let mut problems = Problems::default();
    // Titles are longer elsewhere than here: the end is left out, with a mark.
    let title = domain::text::opening(&file.title, LINE - 2);
    problems.required_line("title", &title, LINE);
    if site.settings.category(category).is_none() {
        problems.add("category", Problem::NotAChoice);
    }
    let (no_names, names): (Vec<&String>, Vec<&String>) = file
        .recipients
        .iter()
        .filter(|row| !row.trim().is_empty())
        .partition(|row| domain::recipient_list::names_a_document(row));
    // A list of documents with a name or two among them is no list of those asked.
    if names.len() <= no_names.len() {
        problems.add("recipients", Problem::EmptyList);
    }
    problems.into_result()?;
    let mut seen = std::collections::HashSet::new();
    let (first, again): (Vec<&String>, Vec<&String>) =
        names.into_iter().partition(|name| seen.insert(domain::text::fold(name)));
    let letter = Letter {
        response_deadline: last_day(file),
        proposal: file.text.clone().unwrap_or_default(),
        ..Letter::titled(title)
    };
    let new = New { number: String::new(), letter, example: false };
    let rows = first.into_iter().map(|name| Named {
        name: domain::text::plain_line(name).split_whitespace().collect::<Vec<_>>().join(" "),
        organisation: None,
        email: None,
        category: category.to_owned(),
        category_given: false,
    });
    let rows: Vec<(usize, Named)> = (1..).zip(rows).collect();
    let said: Vec<&str> = rows.iter().map(|(_, named)| named.name.as_str()).collect();
    // A draft without the names it was made for would be a half: both are made, or neither.
    let mut change = site.open_change(actor).await?.allow(Action::Prepare, Resource::Site)?;
    let mut referral = referral::begin(&mut change, new).await?;
    let added = recipient::put_in(&mut change, &mut referral, &rows).await?;
    let (number, title) = (referral.number.to_string(), referral.letter.title.clone());
    let fields = vec![("number", number), ("title", title), ("list", said.join("\n"))];
    change.keep(entry("referral.created", referral.id, fields)).await?;
    let owned = |names: Vec<&String>| names.into_iter().cloned().collect::<Vec<_>>();
    let twice = [owned(again), added.already].concat();
    Ok(Brought { referral, recipients: added.added, twice, no_names: owned(no_names) })
}

/// The last day as the file has it, or as its text says after *senast* or *sista dag*.
fn last_day(file: &PublishedFile) -> Option<Day> {
    if let Some(day) = file.last_day.as_deref().and_then(domain::written_day::read) {
        return Some(day);
    }
    let text = file.text.as_deref()?;
    // The first day after such a word; later ones may be of something else.
    let marks = ["senast", "Senast", "sista dag", "Sista dag", "svarsdag"];
    let at = marks.iter().filter_map(|mark| text.find(mark)).min()?;
    text.get(at..).and_then(domain::written_day::read)
}
