//! Takes a model file apart. Its shape is held against the published schema, so that every mistake is told at once, each at its
//! place, and not only the first.

use super::fault::{Fault, What, line_of, nearest};
use super::rule::{Length, Period};
use super::{FORMAT, Model, check};
use crate::time::Day;
use serde::Deserialize as _;
use serde_json::Value;
use std::ops::Range;
use std::str::FromStr as _;
use std::sync::LazyLock;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The JSON schema of model files, made from the types.
pub const SCHEMA: &str = include_str!("../../../../models/schema.json");

static PARSED: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(SCHEMA).unwrap_or(Value::Null));

/// Reads a model file.
///
/// # Errors
/// Every mistake that is found, in the order of the lines. What the parts say of each other is looked at when each is well
/// formed by itself.
pub fn read(text: &str) -> Result<Model, Vec<Fault>> {
    let (table, broken) = DeTable::parse_recoverable(text);
    if !broken.is_empty() {
        return Err(broken.iter().map(|error| syntax(text, error)).collect());
    }
    if let Some(fault) = other_format(text, table.get_ref()) {
        return Err(vec![fault]);
    }
    let mut walk = Walk { text, faults: Vec::new(), part: String::new() };
    walk.table(table.get_ref(), &PARSED, &(0..0));
    if !walk.faults.is_empty() {
        walk.faults.sort_by_key(|fault| fault.line);
        return Err(walk.faults);
    }
    let model = Model::deserialize(toml::de::Deserializer::from(table)).map_err(|error| {
        let at = error.span().unwrap_or_default();
        let what = What::Unreadable { field: "the file".to_owned(), why: error.message().to_owned() };
        vec![Fault { line: line_of(text, &at), part: String::new(), what }]
    })?;
    let faults = check::faults(text, &model);
    if faults.is_empty() { Ok(model) } else { Err(faults) }
}

fn syntax(text: &str, error: &toml::de::Error) -> Fault {
    let line = line_of(text, &error.span().unwrap_or_default());
    Fault { line, part: String::new(), what: What::Syntax(error.message().trim().to_owned()) }
}

/// A file of another format is not held against this one's schema.
fn other_format(text: &str, table: &DeTable<'_>) -> Option<Fault> {
    let (key, value) = table.iter().find(|(key, _)| key.get_ref() == "format")?;
    let DeValue::Integer(number) = value.get_ref() else { return None };
    if number.as_str() == FORMAT.to_string() {
        return None;
    }
    let line = line_of(text, &key.span());
    Some(Fault { line, part: String::new(), what: What::Format(number.as_str().to_owned()) })
}

/// Goes along a file and the schema together.
struct Walk<'a> {
    text: &'a str,
    faults: Vec<Fault>,
    /// The part that is looked at, as faults tell it.
    part: String,
}

impl Walk<'_> {
    fn fault(&mut self, at: &Range<usize>, what: What) {
        self.faults.push(Fault { line: line_of(self.text, at), part: self.part.clone(), what });
    }

    fn table(&mut self, table: &DeTable<'_>, schema: &Value, at: &Range<usize>) {
        let fields = schema["properties"].as_object();
        let Some(fields) = fields else { return };
        for (key, value) in table {
            let field = key.get_ref().as_ref();
            if let Some(schema) = fields.get(field) {
                self.value(field, value, schema, &key.span());
            } else {
                let near = nearest(field, fields.keys().map(String::as_str));
                self.fault(&key.span(), What::UnknownField { field: field.to_owned(), near });
            }
        }
        for needed in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !table.keys().any(|key| key.get_ref() == needed) {
                self.fault(at, What::Missing(needed.to_owned()));
            }
        }
    }

    fn value(&mut self, field: &str, value: &Spanned<DeValue<'_>>, schema: &Value, at: &Range<usize>) {
        let schema = resolved(schema);
        let wrong = |wanted| What::WrongKind { field: field.to_owned(), wanted };
        match (kind(schema), value.get_ref()) {
            ("object", DeValue::Table(table)) => self.table(table, schema, at),
            ("object", _) => self.fault(at, wrong("a table, as in { sv = \"…\" }")),
            ("array", DeValue::Array(items)) => {
                for item in items {
                    self.item(field, item, &schema["items"], at);
                }
            }
            ("array", _) => self.fault(at, wrong("a list, as in [ … ] or [[ … ]]")),
            ("string", DeValue::String(text)) => self.word(field, text, schema, &value.span()),
            ("string", _) => self.fault(&value.span(), wrong("a text in quotes")),
            ("integer", DeValue::Integer(number)) => {
                let number = i128::from_str_radix(&number.as_str().replace('_', ""), number.radix());
                self.number(field, number.unwrap_or(i128::MIN), schema, &value.span());
            }
            ("integer", _) => self.fault(&value.span(), wrong("a whole number")),
            ("boolean", DeValue::Boolean(_)) => {}
            ("boolean", _) => self.fault(&value.span(), wrong("true or false")),
            _ => {}
        }
    }

    /// One of a list. A table among them is a part of the file with a name of its own.
    fn item(&mut self, field: &str, item: &Spanned<DeValue<'_>>, schema: &Value, at: &Range<usize>) {
        let DeValue::Table(table) = item.get_ref() else {
            self.value(field, item, schema, at);
            return;
        };
        let part = told(&self.part, field, table);
        let outer = std::mem::replace(&mut self.part, part);
        self.table(table, resolved(schema), &item.span());
        self.part = outer;
    }

    fn word(&mut self, field: &str, given: &str, schema: &Value, at: &Range<usize>) {
        let field = field.to_owned();
        if let Some(words) = schema["enum"].as_array() {
            let allowed: Vec<String> = words.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            if !allowed.iter().any(|word| word == given) {
                let near = nearest(given, allowed.iter().map(String::as_str));
                self.fault(at, What::NotAWord { field, given: given.to_owned(), allowed, near });
            }
        } else if schema["minLength"].as_u64().is_some_and(|least| least > 0) && given.trim().is_empty() {
            self.fault(at, What::Empty(field));
        } else if let Err(why) = read_as(schema["x-form"].as_str(), given) {
            self.fault(at, What::Unreadable { field, why });
        }
    }

    fn number(&mut self, field: &str, given: i128, schema: &Value, at: &Range<usize>) {
        let least = schema["minimum"].as_f64().unwrap_or(0.0);
        let most = schema["maximum"].as_f64();
        // Limits are small whole numbers, so nothing is lost on the way.
        #[expect(clippy::cast_precision_loss, reason = "only held against small limits")]
        let number = given as f64;
        if number < least || most.is_some_and(|most| number > most) {
            let range = match most {
                Some(most) => format!("a whole number from {least} to {most}"),
                None => format!("a whole number, {least} or more"),
            };
            self.fault(at, What::OutOfRange { field: field.to_owned(), range });
        }
    }
}

/// Reads a text of a certain form.
fn read_as(form: Option<&str>, given: &str) -> Result<(), String> {
    match form {
        Some("day") => Day::from_str(given)
            .map(|_| ())
            .map_err(|_| format!("\"{given}\" is no day; write year, month and day, as in \"2024-02-29\"")),
        Some("length") => Length::from_str(given).map(|_| ()).map_err(|why| why.to_string()),
        Some("period") => Period::from_str(given).map(|_| ()).map_err(|why| why.to_string()),
        _ => Ok(()),
    }
}

/// A schema, where another is referred to, and where it may be left out, the one that counts.
fn resolved(schema: &Value) -> &Value {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
        return &PARSED["$defs"][name];
    }
    let some = schema["anyOf"].as_array().and_then(|all| all.iter().find(|one| one["type"] != "null"));
    some.map_or(schema, resolved)
}

/// What kind of value a schema asks for.
fn kind(schema: &Value) -> &str {
    match &schema["type"] {
        Value::Array(several) => {
            several.iter().filter_map(Value::as_str).find(|k| *k != "null").unwrap_or("")
        }
        one => one.as_str().unwrap_or(""),
    }
}

/// A part of the file as faults tell it: `duty "dialogforum" (O-12)`.
fn told(outer: &str, section: &str, table: &DeTable<'_>) -> String {
    let text = |name: &str| {
        table.iter().find(|(key, _)| key.get_ref() == name).and_then(|(_, value)| match value.get_ref() {
            DeValue::String(text) => Some(format!(" \"{text}\"")),
            _ => None,
        })
    };
    let clauses = table.iter().find(|(key, _)| key.get_ref() == "clause").map(|(_, value)| value.get_ref());
    let clauses: Vec<&str> = match clauses {
        Some(DeValue::Array(items)) => items
            .iter()
            .filter_map(|item| match item.get_ref() {
                DeValue::String(text) => Some(text.as_ref()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    let cited = if clauses.is_empty() { String::new() } else { format!(" ({})", clauses.join(", ")) };
    let before = if outer.is_empty() { String::new() } else { format!("{outer}, ") };
    format!("{before}{section}{}{cited}", text("id").unwrap_or_default())
}

/// What a part is known by within its section: its id, or what it is about.
pub(super) fn part_of(section: &str, part: &toml::Table) -> String {
    let about: &[&str] = match section {
        "method" => &["level", "step", "name"],
        "concept" => &["word"],
        "fee_rule" => &["kind", "from"],
        "expectation" => &["of", "says"],
        "budget" => &["unit"],
        _ => &["id"],
    };
    let told = about.iter().filter_map(|field| part.get(*field)).map(|value| match value {
        toml::Value::Table(text) => text.get("sv").map(written).unwrap_or_default(),
        value => written(value),
    });
    told.collect::<Vec<_>>().join(" / ")
}

/// A value as people read it.
pub(super) fn written(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Array(items) => items.iter().map(written).collect::<Vec<_>>().join(", "),
        value => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published schema is what the types say. `RADSLAG_UPDATE=1` writes it anew.
    #[test]
    fn the_schema_is_made_from_the_types() {
        let mut schema = schemars::schema_for!(Model);
        schema.insert("title".into(), "Rådslag model file, format 1".into());
        let made = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/schema.json");
        if std::env::var_os("RADSLAG_UPDATE").is_some() {
            std::fs::write(file, &made).unwrap();
        }
        assert_eq!(std::fs::read_to_string(file).unwrap(), made, "RADSLAG_UPDATE=1 writes it anew");
    }
}
