//! Statements on paper, readings and responses as files, and what the names in them stand for.

use crate::error::{Error, Result};
use crate::referral::Whole;
use crate::site::Site;
use domain::access::Actor;
use domain::contribution::{About, Contribution, Outcome, check_response};
use domain::ids::{PartId, QuestionId, StatementId};
use domain::recipient::Recipient;
use domain::register_number::slug;
use domain::stance::Stance;
use domain::statement::{Answer, PartView, RespondentKind};
use domain::text::fold;
use domain::validation::{Problem, Problems};
use serde::{Deserialize, Serialize};
use store::statement::Listed;

/// Someone who answers without having been asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unsolicited {
    /// Name.
    pub name: String,
    /// Organisation or private person.
    pub kind: RespondentKind,
    /// Where the receipt goes.
    #[serde(default)]
    pub email: String,
}

/// What is said of a part, or how it is read.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartLine {
    /// Heading of the part.
    pub part: String,
    /// Stance to it.
    pub stance: Option<Stance>,
    /// The words.
    #[serde(default)]
    pub text: String,
}

/// The answer to an extra question.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerLine {
    /// Number of the question, from 1.
    pub question: i64,
    /// The words.
    pub text: String,
}

/// What a statement by form says.
#[derive(Debug, Clone, Default)]
pub struct Said<'a> {
    /// Stance to the whole.
    pub stance: Option<Stance>,
    /// The answer in short.
    pub summary: &'a str,
    /// Who decided on it.
    pub decided_by: &'a str,
    /// What is said of parts.
    pub parts: &'a [PartLine],
    /// Answers to questions.
    pub answers: &'a [AnswerLine],
}

/// How a person reads a statement: the stance to the whole, and to parts.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingLine {
    /// The respondent's name, the document number or the reception number.
    pub statement: String,
    /// Stance to the whole.
    pub stance: Option<Stance>,
    /// Parts. Where the statement has no view of its own on a part (a mail), `text` is the passage that is one.
    #[serde(default)]
    pub parts: Vec<PartLine>,
    /// Questions that a passage of the running text answers: `text` is the passage.
    #[serde(default)]
    pub answers: Vec<AnswerLine>,
}

/// The authority's answer to one view.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponseLine {
    /// The respondent's name, the document number or the reception number.
    pub statement: String,
    /// The view on this part.
    #[serde(default)]
    pub part: Option<String>,
    /// The answer to this question, from 1.
    #[serde(default)]
    pub question: Option<i64>,
    /// What became of it.
    pub outcome: Outcome,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// What the names in a file stand for, in one referral.
#[derive(Debug, Clone)]
pub struct Names {
    /// The referral with its parts and questions.
    pub whole: Whole,
    /// Its list.
    pub recipients: Vec<Recipient>,
    /// Its statements, in the order they came.
    pub statements: Vec<Listed>,
}

fn none_such<T>(field: &str) -> Result<T> {
    Err(Error::field(field, Problem::NotAChoice))
}

impl Names {
    /// Loads what the names in a referral stand for. Asks nobody: the use cases do.
    pub async fn load(site: &Site, slug: &str) -> Result<Self> {
        let mut tx = site.store.read().await?;
        let whole = crate::referral::whole(&mut tx, slug).await?;
        let recipients = store::recipient::of_referral(&mut tx, whole.referral.id).await?;
        let statements = store::statement::list(&mut tx, whole.referral.id).await?;
        Ok(Self { whole, recipients, statements })
    }

    /// Someone on the list, by name.
    pub fn recipient(&self, field: &str, name: &str) -> Result<&Recipient> {
        self.recipients.iter().find(|r| fold(&r.name) == fold(name)).map_or_else(|| none_such(field), Ok)
    }

    /// A part, by heading.
    pub fn part(&self, field: &str, heading: &str) -> Result<PartId> {
        let found = self.whole.parts.iter().find(|p| fold(&p.heading) == fold(heading));
        found.map_or_else(|| none_such(field), |p| Ok(p.id))
    }

    /// A question, by number.
    pub fn question(&self, field: &str, number: i64) -> Result<QuestionId> {
        let found = self.whole.questions.iter().find(|q| q.position == number);
        found.map_or_else(|| none_such(field), |q| Ok(q.id))
    }

    /// A statement, by document number, reception number or respondent's name; of several by that name the latest.
    pub fn statement(&self, field: &str, key: &str) -> Result<&Listed> {
        let by_number = self.statements.iter().find(|s| {
            s.statement.reception_number == key.trim()
                || s.document_number.as_deref().is_some_and(|number| slug(number) == slug(key))
        });
        let by_name = || self.statements.iter().rev().find(|s| fold(&s.statement.name) == fold(key));
        by_number.or_else(by_name).map_or_else(|| none_such(field), Ok)
    }

    /// A statement's answers by form, with ids for names.
    pub fn answer(&self, said: &Said<'_>) -> Result<Answer> {
        let mut answer = Answer {
            overall: said.stance,
            summary: said.summary.to_owned(),
            decided_by: said.decided_by.to_owned(),
            ..Answer::default()
        };
        for (n, line) in (1..).zip(said.parts) {
            let view = PartView { stance: line.stance, text: line.text.clone() };
            answer.parts.push((self.part(&format!("parts[{n}].part"), &line.part)?, view));
        }
        for (n, line) in (1..).zip(said.answers) {
            let question = self.question(&format!("answers[{n}].question"), line.question)?;
            answer.questions.push((question, line.text.clone()));
        }
        Ok(answer)
    }
}

/// The views of a statement's version that counts, and its running text.
async fn views(site: &Site, id: StatementId) -> Result<(Vec<Contribution>, String)> {
    let mut tx = site.store.read().await?;
    let version = store::statement::current(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let views = store::contribution::of_statement(&mut tx, id, version.number).await?;
    Ok((views, format!("{}\n{}", version.body, version.answer.summary)))
}

/// A reading, found and checked.
struct Reading {
    statement: StatementId,
    stance: Option<Stance>,
    parts: Vec<(PartId, PartLine)>,
    answers: Vec<(QuestionId, String)>,
}

/// Notes how a person reads statements. All lines are checked before the first is kept. Returns how many views were read.
pub async fn code(site: &Site, actor: &Actor, slug: &str, lines: &[ReadingLine]) -> Result<usize> {
    let names = Names::load(site, slug).await?;
    let mut readings = Vec::new();
    for (n, line) in (1..).zip(lines) {
        let statement = names.statement(&format!("readings[{n}].statement"), &line.statement)?.statement.id;
        let (views, text) = views(site, statement).await?;
        let mut parts = Vec::new();
        for (m, part) in (1..).zip(&line.parts) {
            let field = format!("readings[{n}].parts[{m}]");
            let id = names.part(&format!("{field}.part"), &part.part)?;
            let known = views.iter().any(|v| v.part == Some(id));
            if known && part.stance.is_none() {
                return Err(Error::field(format!("{field}.stance"), Problem::Missing));
            }
            if !known && !stands_in(&part.text, &text) {
                return Err(Error::field(format!("{field}.text"), Problem::NotAChoice));
            }
            parts.push((id, part.clone()));
        }
        let mut answers = Vec::new();
        for (m, passage) in (1..).zip(&line.answers) {
            let field = format!("readings[{n}].answers[{m}]");
            let id = names.question(&format!("{field}.question"), passage.question)?;
            if !stands_in(&passage.text, &text) {
                return Err(Error::field(format!("{field}.text"), Problem::NotAChoice));
            }
            answers.push((id, passage.text.clone()));
        }
        readings.push(Reading { statement, stance: line.stance, parts, answers });
    }
    let mut count = 0;
    for reading in &readings {
        count += read_one(site, actor, reading).await?;
    }
    Ok(count)
}

/// Do the words stand in the text, line breaks apart? The same rule as [`crate::contribution::add`].
fn stands_in(passage: &str, text: &str) -> bool {
    let flat = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
    !passage.trim().is_empty() && flat(text).contains(&flat(passage))
}

async fn read_one(site: &Site, actor: &Actor, reading: &Reading) -> Result<usize> {
    let (views, _) = views(site, reading.statement).await?;
    let mut count = 0;
    let whole = views.iter().find(|v| v.part.is_none() && v.question.is_none());
    if let (Some(stance), Some(view)) = (reading.stance, whole) {
        crate::contribution::read(site, actor, view.id, view.version, stance).await?;
        count += 1;
    }
    for (part, line) in &reading.parts {
        match (views.iter().find(|v| v.part == Some(*part)), line.stance) {
            (Some(view), Some(stance)) => {
                crate::contribution::read(site, actor, view.id, view.version, stance).await?;
            }
            (Some(_), None) => continue,
            (None, stance) => {
                let id = reading.statement;
                crate::contribution::add(site, actor, id, About::Part(*part), &line.text, stance).await?;
            }
        }
        count += 1;
    }
    for (question, passage) in &reading.answers {
        let about = About::Question(*question);
        crate::contribution::add(site, actor, reading.statement, about, passage, None).await?;
        count += 1;
    }
    Ok(count)
}

/// Reads every view that states its own stance as it stands, in all statements. Returns how many are still unread.
pub async fn code_as_stated(site: &Site, actor: &Actor, slug: &str) -> Result<i64> {
    for listed in Names::load(site, slug).await?.statements {
        if listed.views_read < listed.views {
            crate::contribution::read_as_stated(site, actor, listed.statement.id).await?;
        }
    }
    let after = Names::load(site, slug).await?.statements;
    Ok(after.iter().map(|s| s.views - s.views_read).sum())
}

/// Answers views. All lines are checked before the first is kept. Returns how many were answered.
pub async fn answer(site: &Site, actor: &Actor, slug: &str, lines: &[ResponseLine]) -> Result<usize> {
    let names = Names::load(site, slug).await?;
    let mut found = Vec::new();
    for (n, line) in (1..).zip(lines) {
        let field = |key: &str| format!("responses[{n}].{key}");
        let statement = names.statement(&field("statement"), &line.statement)?.statement.id;
        let part = match &line.part {
            Some(heading) => Some(names.part(&field("part"), heading)?),
            None => None,
        };
        let question = match line.question {
            Some(number) => Some(names.question(&field("question"), number)?),
            None => None,
        };
        let (views, _) = views(site, statement).await?;
        let view = views.into_iter().find(|v| v.part == part && v.question == question);
        let Some(view) = view else {
            return none_such(&field(if part.is_some() { "part" } else { "question" }));
        };
        if let Err(problems) = check_response(line.outcome, &line.reason) {
            let mut by_field = Problems::default();
            for p in problems.0 {
                by_field.add(field(&p.field), p.problem);
            }
            return Err(by_field.into());
        }
        found.push((view, line));
    }
    for (view, line) in &found {
        crate::contribution::answer(site, actor, view.id, view.version, line.outcome, &line.reason).await?;
    }
    Ok(found.len())
}
