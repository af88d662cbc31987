//! What changes from one model to another, part by part, for those who are to decide on it.
//!
//! The parts of both files are held against each other by their ids, and what has no id by what it is about. Fields are compared as
//! they are written, so a field that is added to the format is compared from its first day.

use super::read::{part_of, written};
use super::{Due, Model, When};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use toml::{Table, Value};

/// A part that is not the same in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The section of the file: `duty`. Empty for the model as a whole.
    pub section: String,
    /// What the part is referred to by, or what it is about.
    pub id: String,
    /// What people call it, in Swedish.
    pub name: String,
    /// What has happened to it.
    pub change: Change,
}

/// What has happened to a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It is new. For a duty, when it is due.
    Added(String),
    /// It is gone. For a duty, when it was due.
    Removed(String),
    /// Some fields are not as they were.
    Changed(Vec<FieldChange>),
}

/// A field that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field: `when`, `name.sv`.
    pub field: String,
    /// As it was; empty when it was not there.
    pub before: String,
    /// As it is; empty when it is not there any more.
    pub after: String,
}

/// What changes from one file to another. Both have been read by [`super::read`].
pub fn between(before: (&Model, &str), after: (&Model, &str)) -> Vec<Difference> {
    let (old, new) = (Parts::of(before), Parts::of(after));
    let keys: BTreeSet<&(usize, String, String)> = old.parts.keys().chain(new.parts.keys()).collect();
    keys.into_iter()
        .filter_map(|key| {
            let change = match (old.parts.get(key), new.parts.get(key)) {
                (Some(was), None) => Change::Removed(was.when.clone()),
                (None, Some(is)) => Change::Added(is.when.clone()),
                (Some(was), Some(is)) => {
                    let fields = fields(&was.fields, &is.fields);
                    if fields.is_empty() {
                        return None;
                    }
                    Change::Changed(fields)
                }
                (None, None) => return None,
            };
            let name = new.parts.get(key).or_else(|| old.parts.get(key)).map(|part| part.name.clone());
            Some(Difference {
                section: key.1.clone(),
                id: key.2.clone(),
                name: name.unwrap_or_default(),
                change,
            })
        })
        .collect()
}

/// The parts of a file by their place in the order of sections, section and id.
struct Parts {
    parts: BTreeMap<(usize, String, String), Part>,
}

struct Part {
    name: String,
    when: String,
    fields: BTreeMap<String, String>,
}

/// Sections in the order they are told: what is owed first.
const ORDER: [&str; 8] = ["", "duty", "deed", "body", "unit", "group", "form", "clause"];

impl Parts {
    fn of((model, text): (&Model, &str)) -> Self {
        let mut all = Self { parts: BTreeMap::new() };
        let mut head = Table::new();
        for (section, value) in text.parse::<Table>().unwrap_or_default() {
            match value {
                Value::Array(items) if items.iter().all(Value::is_table) => {
                    for item in items.iter().filter_map(Value::as_table) {
                        all.put(model, &section, item);
                    }
                }
                value => {
                    head.insert(section, value);
                }
            }
        }
        head.remove("format");
        all.parts.insert((0, String::new(), String::new()), Part::of(&head, String::new()));
        all
    }

    fn put(&mut self, model: &Model, section: &str, item: &Table) {
        let id = part_of(section, item);
        let duty = if section == "duty" { model.duty(&id) } else { None };
        let when = duty.map(|duty| duty.when.to_string()).unwrap_or_default();
        let place = ORDER.iter().position(|known| *known == section).unwrap_or(ORDER.len());
        self.parts.insert((place, section.to_owned(), id), Part::of(item, when));
    }
}

impl Part {
    fn of(table: &Table, when: String) -> Self {
        let mut fields = BTreeMap::new();
        laid_out("", table, &mut fields);
        if !when.is_empty() {
            fields.retain(|field, _| !field.starts_with("when."));
            fields.insert("when".to_owned(), when.clone());
        }
        let name = ["name.sv", "does.sv", "says.sv", "word.sv"].iter().find_map(|field| fields.get(*field));
        Self { name: name.cloned().unwrap_or_default(), when, fields }
    }
}

fn laid_out(before: &str, table: &Table, fields: &mut BTreeMap<String, String>) {
    for (field, value) in table {
        let field = if before.is_empty() { field.clone() } else { format!("{before}.{field}") };
        match value {
            Value::Table(inner) => laid_out(&field, inner, fields),
            value => {
                fields.insert(field, written(value));
            }
        }
    }
}

fn fields(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<FieldChange> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let of = |fields: &BTreeMap<String, String>, name: &String| fields.get(name).cloned().unwrap_or_default();
    let is_changed = |name: &String| of(before, name) != of(after, name);
    // Who has read that a text is another needs not read it in every language.
    let follows_swedish = |name: &String| {
        let text = name.strip_suffix(".en").or_else(|| name.strip_suffix(".fi"));
        text.is_some_and(|text| is_changed(&format!("{text}.sv")))
    };
    names
        .into_iter()
        .filter(|name| is_changed(name) && !follows_swedish(name))
        .map(|name| FieldChange { field: name.clone(), before: of(before, name), after: of(after, name) })
        .collect()
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use super::Rule;
        let length = |length: super::Length| match length {
            super::Length::DAY_ITSELF => String::new(),
            length => format!("at the latest {length} "),
        };
        match self.rule() {
            Some(Rule::Every { period, times, due, .. }) => {
                let times = match times {
                    1 => "once".to_owned(),
                    2 => "twice".to_owned(),
                    times => format!("{times} times"),
                };
                write!(f, "{times} every {}", period.to_string().replace('_', " "))?;
                due.map_or(Ok(()), |due| write!(f, ", at the latest {due}"))
            }
            Some(Rule::Before(deed, within)) => write!(f, "{}before each {deed}", length(within)),
            Some(Rule::After(deed, within)) => write!(f, "{}after each {deed}", length(within)),
            Some(Rule::By(day)) => write!(f, "once, at the latest {day}"),
            Some(Rule::InTerm(point, due)) => {
                write!(f, "at the {point} of each term of office")?;
                due.map_or(Ok(()), |due| write!(f, ", at the latest {due}"))
            }
            Some(Rule::AsNeeded) => f.write_str("when needed"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = [
            (self.after_end, "after it ends"),
            (self.before_end, "before it ends"),
            (self.before_start, "before it begins"),
            (self.after_start, "after it has begun"),
        ];
        all.into_iter()
            .find_map(|(length, how)| Some((length?, how)))
            .map_or(Ok(()), |(length, how)| write!(f, "{length} {how}"))
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let when = |when: &String| if when.is_empty() { String::new() } else { format!(", {when}") };
        let part = if self.section.is_empty() {
            "the model".to_owned()
        } else {
            format!("{} \"{}\"", self.section, self.id)
        };
        match &self.change {
            Change::Added(due) => write!(f, "+ {part} is new: {}{}", self.name, when(due)),
            Change::Removed(due) => write!(f, "- {part} is gone: {}{}", self.name, when(due)),
            Change::Changed(fields) => {
                write!(f, "* {part} is changed: {}", self.name)?;
                fields.iter().try_for_each(|change| {
                    let told = |value: &str| {
                        if value.is_empty() { "nothing".to_owned() } else { format!("\"{value}\"") }
                    };
                    write!(
                        f,
                        "\n    {} was {}, is {}",
                        change.field,
                        told(&change.before),
                        told(&change.after)
                    )
                })
            }
        }
    }
}
