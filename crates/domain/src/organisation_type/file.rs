//! The classification as a file: reading it, telling the line where something is wrong, and taking a site's own additions in.

use super::pattern::{Finder, Pattern, normal};
use super::{Classification, Group, Meaning, Names, OrganisationType, OutsideReason, Rules, TypeKey};
use serde::Deserialize;
use std::collections::HashMap;
use toml::Spanned;

/// What is wrong in a file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct NotAClassification {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub problem: Problem,
}

/// What may be wrong in a classification.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It is no TOML, or has fields that a classification has not.
    #[error("{0}")]
    Syntax(String),
    /// A key that is not made of small letters a–z, digits and `_`.
    #[error("\"{0}\" is not a key: small letters a–z, digits and _, a letter first")]
    BadKey(String),
    /// The same key twice in one file.
    #[error("\"{0}\" stands twice")]
    Twice(String),
    /// A type in a group that there is not.
    #[error("there is no group \"{0}\"")]
    UnknownGroup(String),
    /// A new type or group without what it must have.
    #[error("\"{0}\" is new and needs {1}")]
    Missing(String, &'static str),
    /// A reason why something is outside civil society that is not known.
    #[error("\"{0}\" is no reason: school, authority, company, person, not_in_use")]
    UnknownReason(String),
    /// A rule that would be found in any text, or has a star inside.
    #[error("\"{0}\" is not a rule: a word, with * before or after it; more letters are needed with both")]
    BadRule(String),
    /// A rule that is to be taken away, and is not there.
    #[error("there is no rule \"{0}\" to take away")]
    NoSuchRule(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    group: Vec<GroupEntry>,
    #[serde(default, rename = "type")]
    types: Vec<TypeEntry>,
    #[serde(default)]
    unspecified: RuleEntry,
    #[serde(default)]
    not_a_type: RuleEntry,
    #[serde(default)]
    association: RuleEntry,
    #[serde(default)]
    overlook: RuleEntry,
    #[serde(default)]
    outside: Vec<OutsideEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupEntry {
    key: Spanned<String>,
    names: Names,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TypeEntry {
    key: Spanned<String>,
    group: Option<Spanned<String>>,
    names: Option<Names>,
    definition: Option<Names>,
    icnpo: Option<u8>,
    not_civil_society: Option<Names>,
    #[serde(default)]
    words: Vec<Spanned<String>>,
    #[serde(default)]
    type_words: Vec<Spanned<String>>,
    #[serde(default)]
    name_words: Vec<Spanned<String>>,
    #[serde(default)]
    spelled: Vec<Spanned<String>>,
    #[serde(default)]
    without: Vec<Spanned<String>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct RuleEntry {
    #[serde(default)]
    words: Vec<Spanned<String>>,
    #[serde(default)]
    type_words: Vec<Spanned<String>>,
    #[serde(default)]
    name_words: Vec<Spanned<String>>,
    #[serde(default)]
    spelled: Vec<Spanned<String>>,
    #[serde(default)]
    without: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OutsideEntry {
    reason: Spanned<String>,
    name_words: Vec<Spanned<String>>,
}

/// Reads a file on top of a classification (an empty one for the standard).
pub(super) fn merge(base: &Classification, text: &str) -> Result<Classification, NotAClassification> {
    let file: File = toml::from_str(text).map_err(|error| NotAClassification {
        line: line_at(text, error.span().map_or(0, |span| span.start)),
        problem: Problem::Syntax(error.message().lines().next().unwrap_or_default().to_owned()),
    })?;
    let mut merging = Merging {
        text,
        groups: base.groups.clone(),
        types: base.types.clone(),
        rules: base.rules.clone(),
        here: Vec::new(),
    };
    for group in file.group {
        merging.group(group)?;
    }
    merging.here.clear();
    let mut spelled = HashMap::new();
    for entry in file.types {
        merging.entry(entry, &mut spelled)?;
    }
    merging.rule_entry(&file.unspecified, Meaning::Unspecified, &mut spelled)?;
    merging.rule_entry(&file.not_a_type, Meaning::NotAType, &mut spelled)?;
    merging.rule_entry(&file.association, Meaning::Association, &mut spelled)?;
    merging.rule_entry(&file.overlook, Meaning::Nothing, &mut spelled)?;
    for entry in file.outside {
        let reason = entry.reason.get_ref().parse::<OutsideReason>();
        let reason = reason.map_err(|_| merging.wrong(&entry.reason, Problem::UnknownReason))?;
        merging.words(&entry.name_words, false, true, Meaning::Outside(reason))?;
    }
    merging.rules.spelled.extend(spelled);
    Ok(Classification::laid_out(merging.groups, merging.types, merging.rules))
}

struct Merging<'t> {
    text: &'t str,
    groups: Vec<Group>,
    types: Vec<OrganisationType>,
    rules: Rules,
    /// Keys that this file has had.
    here: Vec<String>,
}

impl Merging<'_> {
    fn wrong(
        &self,
        written: &Spanned<String>,
        problem: impl FnOnce(String) -> Problem,
    ) -> NotAClassification {
        NotAClassification {
            line: line_at(self.text, written.span().start),
            problem: problem(written.get_ref().clone()),
        }
    }

    fn key(&mut self, written: &Spanned<String>) -> Result<TypeKey, NotAClassification> {
        let key = written.get_ref().parse().map_err(|_| self.wrong(written, Problem::BadKey))?;
        if self.here.contains(written.get_ref()) {
            return Err(self.wrong(written, Problem::Twice));
        }
        self.here.push(written.get_ref().clone());
        Ok(key)
    }

    fn group(&mut self, entry: GroupEntry) -> Result<(), NotAClassification> {
        let key = self.key(&entry.key)?;
        match self.groups.iter_mut().find(|group| group.key == key) {
            Some(known) => known.names = entry.names,
            None => self.groups.push(Group { key, names: entry.names }),
        }
        Ok(())
    }

    fn entry(
        &mut self,
        entry: TypeEntry,
        spelled: &mut HashMap<String, Vec<Meaning>>,
    ) -> Result<(), NotAClassification> {
        let key = self.key(&entry.key)?;
        let group = match &entry.group {
            Some(group) => {
                let known = self.groups.iter().find(|g| g.key.as_str() == group.get_ref());
                Some(known.map(|g| g.key.clone()).ok_or_else(|| self.wrong(group, Problem::UnknownGroup))?)
            }
            None => None,
        };
        let known = self.types.iter().position(|t| t.key == key);
        let missing = |what| self.wrong(&entry.key, |key| Problem::Missing(key, what));
        let at = if let Some(at) = known {
            at
        } else {
            let kind = OrganisationType {
                key,
                group: group.clone().ok_or_else(|| missing("a group"))?,
                names: entry.names.clone().ok_or_else(|| missing("names in sv, en and fi"))?,
                definition: entry
                    .definition
                    .clone()
                    .ok_or_else(|| missing("a definition in sv, en and fi"))?,
                icnpo: None,
                not_civil_society: None,
            };
            self.types.push(kind);
            self.types.len() - 1
        };
        let kind = &mut self.types[at];
        kind.group = group.unwrap_or_else(|| kind.group.clone());
        kind.names = entry.names.unwrap_or_else(|| kind.names.clone());
        kind.definition = entry.definition.unwrap_or_else(|| kind.definition.clone());
        kind.icnpo = entry.icnpo.or(kind.icnpo);
        kind.not_civil_society = entry.not_civil_society.or_else(|| kind.not_civil_society.clone());
        let rules = RuleEntry {
            words: entry.words,
            type_words: entry.type_words,
            name_words: entry.name_words,
            spelled: entry.spelled,
            without: entry.without,
        };
        self.rule_entry(&rules, Meaning::Type(at), spelled)
    }

    fn rule_entry(
        &mut self,
        entry: &RuleEntry,
        meaning: Meaning,
        spelled: &mut HashMap<String, Vec<Meaning>>,
    ) -> Result<(), NotAClassification> {
        for written in &entry.without {
            let pattern = Pattern::read(written.get_ref());
            let is_it =
                |(known, means): &(Pattern, Meaning)| Some(known) == pattern.as_ref() && *means == meaning;
            let before = self.rules.types.len() + self.rules.names.len();
            self.rules.types.retain(|rule| !is_it(rule));
            self.rules.names.retain(|rule| !is_it(rule));
            if self.rules.types.len() + self.rules.names.len() == before {
                return Err(self.wrong(written, Problem::NoSuchRule));
            }
        }
        self.words(&entry.words, true, true, meaning)?;
        self.words(&entry.type_words, true, false, meaning)?;
        self.words(&entry.name_words, false, true, meaning)?;
        for written in &entry.spelled {
            let text = normal(written.get_ref());
            if text.is_empty() {
                return Err(self.wrong(written, Problem::BadRule));
            }
            spelled.entry(text).or_default().push(meaning);
        }
        Ok(())
    }

    fn words(
        &mut self,
        words: &[Spanned<String>],
        in_types: bool,
        in_names: bool,
        meaning: Meaning,
    ) -> Result<(), NotAClassification> {
        for written in words {
            let pattern =
                Pattern::read(written.get_ref()).ok_or_else(|| self.wrong(written, Problem::BadRule))?;
            if in_types {
                self.rules.types.push((pattern.clone(), meaning));
            }
            if in_names {
                self.rules.names.push((pattern, meaning));
            }
        }
        Ok(())
    }
}

impl Classification {
    pub(super) fn laid_out(groups: Vec<Group>, types: Vec<OrganisationType>, rules: Rules) -> Self {
        let in_types = Finder::new(rules.types.clone());
        let in_names = Finder::new(rules.names.clone());
        Self { groups, types, rules, in_types, in_names }
    }
}

/// The line, from 1, that a byte lies on.
fn line_at(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}
