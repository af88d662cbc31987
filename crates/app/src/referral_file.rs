//! Files that people write by hand: a referral, a statement on paper, readings, responses. TOML or JSON.
//!
//! The format is told in `examples/README.md`. In a file things have names (a recipient, the heading of a part);
//! [`Names`] finds what they stand for. Everything is checked before anything is kept, so a file with a mistake
//! changes nothing.

use crate::error::{Error, Result};
use crate::referral::{New, TypedPart, TypedQuestion, Whole};
use crate::site::Site;
use domain::access::Actor;
use domain::contribution::{Contribution, Outcome, check_response};
use domain::email::EmailAddress;
use domain::ids::{PartId, QuestionId, StatementId};
use domain::language::Language;
use domain::recipient::Recipient;
use domain::referral::{Audience, LINE, LONG, Letter, Predecessor, Referral};
use domain::register_number::slug;
use domain::stance::Stance;
use domain::statement::{Answer, PartView, RespondentKind};
use domain::text::fold;
use domain::time::Day;
use domain::validation::{Problem, Problems};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use store::statement::Listed;

/// A referral as a file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferralFile {
    /// Register number; the next in the site's series when left out.
    #[serde(default)]
    pub number: String,
    /// Everything in it is invented.
    #[serde(default)]
    pub example: bool,
    /// Official title.
    pub title: String,
    /// The same in plain words.
    #[serde(default)]
    pub plain_title: String,
    /// Date of the letter.
    pub date: Option<Day>,
    /// Sending unit.
    #[serde(default)]
    pub sender_unit: String,
    /// Portfolio office, where there is one.
    #[serde(default)]
    pub portfolio_office: String,
    /// Two or three plain sentences.
    #[serde(default)]
    pub lede: String,
    /// What is proposed.
    #[serde(default)]
    pub proposal: String,
    /// What the respondents are asked.
    #[serde(default)]
    pub ask: String,
    /// The role in the matter and what is planned.
    #[serde(default)]
    pub role_in_matter: String,
    /// Last day to answer.
    pub response_deadline: Option<Day>,
    /// The day by which everyone has been told what became of it.
    pub feedback_by: Option<Day>,
    /// Who decides.
    #[serde(default)]
    pub decision_body: String,
    /// When the decision is planned.
    pub decision_date: Option<Day>,
    /// Whom to ask.
    #[serde(default)]
    pub contact: ContactFile,
    /// Who signs.
    #[serde(default)]
    pub signatory: SignatoryFile,
    /// Earlier matters that are replaced.
    #[serde(default)]
    pub predecessors: Vec<Predecessor>,
    /// Parts that can be answered by themselves.
    #[serde(default)]
    pub parts: Vec<PartFile>,
    /// Extra questions.
    #[serde(default)]
    pub questions: Vec<QuestionFile>,
    /// Files that go with the letter.
    #[serde(default)]
    pub attachments: Vec<AttachmentFile>,
    /// The distribution list, in order.
    #[serde(default)]
    pub recipients: Vec<RecipientFile>,
}

/// Whom to ask.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ContactFile {
    /// Title or function.
    pub title: String,
    /// Address.
    pub email: String,
    /// Telephone.
    pub phone: String,
}

/// Who signs.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SignatoryFile {
    /// Title, with name where the authority writes names.
    pub title: String,
}

/// A part.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartFile {
    /// Heading.
    pub heading: String,
    /// The proposal's own words.
    pub text: String,
}

/// A question.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionFile {
    /// `all`, `internal`, `external`, or a counting category.
    pub audience: String,
    /// The question.
    pub text: String,
    /// An answer is needed.
    #[serde(default)]
    pub required: bool,
}

/// A file that goes with the letter: one that is made here, or one on disk.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttachmentFile {
    /// Its title, and its name when it is made here.
    pub title: String,
    /// Made of the referral's own parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generated: Option<Generated>,
    /// Path, from the folder of this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// What the file holds; filled in by whoever reads from disk.
    #[serde(skip)]
    pub content: Vec<u8>,
}

/// What can be made here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Generated {
    /// The proposal, from the parts.
    Proposal,
}

/// A recipient.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientFile {
    /// Name.
    pub name: String,
    /// Counting category.
    pub category: String,
    /// Address.
    #[serde(default)]
    pub email: String,
    /// Postal address.
    #[serde(default)]
    pub postal: Vec<String>,
    /// Language; Swedish when left out.
    #[serde(default = "swedish")]
    pub language: Language,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
}

const fn swedish() -> Language {
    Language::Swedish
}

/// Reads a file of any of these kinds.
///
/// # Errors
/// One sentence that names the line.
pub fn parse<T: DeserializeOwned>(text: &str, is_json: bool) -> Result<T, String> {
    if is_json {
        return serde_json::from_str(text).map_err(|e| json_error(&e));
    }
    toml::from_str(text).map_err(|e| toml_error(text, &e))
}

fn json_error(e: &serde_json::Error) -> String {
    let whole = e.to_string();
    let message = whole.split(" at line ").next().unwrap_or_default();
    if e.line() == 0 { message.to_owned() } else { format!("line {}: {message}", e.line()) }
}

/// What is wrong with a TOML text, in one sentence with its line.
pub fn toml_error(text: &str, e: &toml::de::Error) -> String {
    let message = e.message().split_whitespace().collect::<Vec<_>>().join(" ");
    match e.span() {
        Some(span) => {
            let line = text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1);
            format!("line {line}: {message}")
        }
        None => message,
    }
}

/// Reads a referral.
///
/// # Errors
/// One sentence that names the line.
pub fn read(text: &str, is_json: bool) -> Result<ReferralFile, String> {
    parse(text, is_json)
}

impl ReferralFile {
    /// What the letter says.
    pub fn letter(&self) -> Letter {
        Letter {
            title: self.title.clone(),
            plain_title: self.plain_title.clone(),
            date: self.date,
            sender_unit: self.sender_unit.clone(),
            portfolio_office: self.portfolio_office.clone(),
            lede: self.lede.clone(),
            proposal: self.proposal.clone(),
            ask: self.ask.clone(),
            role_in_matter: self.role_in_matter.clone(),
            predecessors: self.predecessors.clone(),
            response_deadline: self.response_deadline,
            feedback_by: self.feedback_by,
            decision_body: self.decision_body.clone(),
            decision_date: self.decision_date,
            contact_title: self.contact.title.clone(),
            contact_email: self.contact.email.clone(),
            contact_phone: self.contact.phone.clone(),
            signatory: self.signatory.title.clone(),
        }
    }

    /// Everything that can be told before anything is kept. Fields are named as in the file: `recipients[12].category`.
    ///
    /// # Errors
    /// Each field that must be mended.
    pub fn check(&self, site: &Site) -> Result<(), Problems> {
        let mut problems = Problems::default();
        if let Err((_, more)) = self.letter().checked() {
            problems.0.extend(more.0);
        }
        for (n, part) in (1..).zip(&self.parts) {
            problems.required_text(&format!("parts[{n}].heading"), &part.heading, LINE);
            problems.required_text(&format!("parts[{n}].text"), &part.text, LONG);
        }
        for (n, question) in (1..).zip(&self.questions) {
            problems.required_text(&format!("questions[{n}].text"), &question.text, 1_000);
            let Ok(audience) = question.audience.parse::<Audience>();
            if let Audience::Category(key) = &audience
                && site.settings.category(key).is_none()
            {
                problems.add(format!("questions[{n}].audience"), Problem::NotAChoice);
            }
        }
        self.check_attachments(&mut problems);
        self.check_recipients(site, &mut problems);
        problems.into_result()
    }

    fn check_attachments(&self, problems: &mut Problems) {
        for (n, attachment) in (1..).zip(&self.attachments) {
            problems.required_text(&format!("attachments[{n}].title"), &attachment.title, LINE);
            match (attachment.generated, &attachment.file) {
                (Some(_), None) => {}
                (None, Some(file)) => {
                    let name = domain::file::safe_name(file);
                    if let Err(problem) = domain::file::check_upload(&name, &attachment.content) {
                        problems.add(format!("attachments[{n}].file"), problem);
                    }
                }
                (Some(_), Some(_)) => problems.add(format!("attachments[{n}].generated"), Problem::NotAChoice),
                (None, None) => problems.add(format!("attachments[{n}].file"), Problem::Missing),
            }
        }
    }

    fn check_recipients(&self, site: &Site, problems: &mut Problems) {
        let mut names = std::collections::HashSet::new();
        for (n, recipient) in (1..).zip(&self.recipients) {
            let field = |key: &str| format!("recipients[{n}].{key}");
            let name = problems.required_text(&field("name"), &recipient.name, 200);
            if !name.is_empty() && !names.insert(fold(&name)) {
                problems.add(field("name"), Problem::Taken(name));
            }
            if site.settings.category(&recipient.category).is_none() {
                problems.add(field("category"), Problem::NotAChoice);
            }
            if !recipient.email.is_empty() && recipient.email.parse::<EmailAddress>().is_err() {
                problems.add(field("email"), Problem::NotAnEmailAddress);
            }
            problems.optional_text(&field("postal"), &recipient.postal.join("\n"), 500);
            problems.optional_text(&field("aliases"), &recipient.aliases.join("\n"), 2_000);
        }
    }
}

/// Makes the draft that a file tells of: letter, parts, questions, list, attachments. Organisations that the site does
/// not know are made known.
pub async fn create(site: &Site, actor: &Actor, file: &ReferralFile) -> Result<Referral> {
    file.check(site)?;
    let new = New { number: file.number.clone(), letter: file.letter(), example: file.example };
    let referral = crate::referral::create(site, actor, new).await?;
    let slug = referral.slug.as_str();
    let parts: Vec<_> =
        file.parts.iter().map(|p| TypedPart { heading: p.heading.clone(), text: p.text.clone() }).collect();
    if !parts.is_empty() {
        crate::referral::set_parts(site, actor, slug, &parts).await?;
    }
    let questions: Vec<_> = file
        .questions
        .iter()
        .map(|q| TypedQuestion { audience: q.audience.clone(), text: q.text.clone(), required: q.required })
        .collect();
    if !questions.is_empty() {
        crate::referral::set_questions(site, actor, slug, &questions).await?;
    }
    for recipient in &file.recipients {
        add_recipient(site, actor, slug, recipient).await?;
    }
    for attachment in &file.attachments {
        let name = attachment.file.clone().unwrap_or_else(|| format!("{}.pdf", attachment.title));
        let content = match attachment.generated {
            Some(Generated::Proposal) => {
                let whole = crate::referral::show_work(site, actor, slug).await?;
                crate::letters::render(crate::letters::proposal::proposal(site, &whole)).await?
            }
            None => attachment.content.clone(),
        };
        crate::referral::attach(site, actor, slug, &name, &content).await?;
    }
    Ok(crate::referral::show_work(site, actor, slug).await?.referral)
}

async fn add_recipient(site: &Site, actor: &Actor, slug: &str, r: &RecipientFile) -> Result<()> {
    let mut tx = site.store.read().await?;
    let known = store::organisation::by_name_key(&mut tx, &fold(&r.name)).await?;
    drop(tx);
    if known.is_none() {
        let kind = if site.settings.is_internal(&r.category) { "own_unit" } else { "civil_society" };
        let organisation = crate::organisation::Typed {
            name: r.name.clone(),
            aliases: r.aliases.join("\n"),
            kind: kind.to_owned(),
            category: r.category.clone(),
            email: r.email.clone(),
            postal: r.postal.join("\n"),
            language: r.language.to_string(),
        };
        crate::organisation::create(site, actor, &organisation).await?;
    }
    let typed = crate::recipient::Typed {
        name: r.name.clone(),
        category: r.category.clone(),
        email: r.email.clone(),
        postal: r.postal.join("\n"),
        language: r.language.to_string(),
    };
    crate::recipient::add(site, actor, slug, &typed).await
}

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
        readings.push(Reading { statement, stance: line.stance, parts });
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
                crate::contribution::add(site, actor, id, Some(*part), &line.text, stance).await?;
            }
        }
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
            let mut named = Problems::default();
            for p in problems.0 {
                named.add(field(&p.field), p.problem);
            }
            return Err(named.into());
        }
        found.push((view, line));
    }
    for (view, line) in &found {
        crate::contribution::answer(site, actor, view.id, view.version, line.outcome, &line.reason).await?;
    }
    Ok(found.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLES: [&str; 3] = [
        include_str!("../../../examples/stockholm/samverkansmodell.toml"),
        include_str!("../../../examples/ostergotland/dialogforum.toml"),
        include_str!("../../../examples/vgr/uppfoljning.toml"),
    ];

    #[test]
    fn the_examples_are_read_and_come_back_the_same_as_json() {
        for text in EXAMPLES {
            let file = read(text, false).unwrap();
            assert!(file.recipients.len() >= 10 && file.attachments.len() == 1);
            let json = serde_json::to_string(&file).unwrap();
            assert_eq!(read(&json, true).unwrap().recipients.len(), file.recipients.len());
        }
    }

    #[test]
    fn a_mistake_is_named_with_its_line() {
        let text = "title = \"T\"\ncolour = \"red\"\n";
        assert!(read(text, false).unwrap_err().starts_with("line 2: unknown field `colour`"));
        let text = "title = \"T\"\nresponse_deadline = \"29 februari\"\n";
        assert!(read(text, false).unwrap_err().starts_with("line 2: \"29 februari\" is not a time or day"));
        let error = read("{\n \"title\": \"T\",\n \"x\": 1 }", true).unwrap_err();
        assert!(error.starts_with("line 3: unknown field `x`"), "{error}");
        assert!(!error.contains('\n'));
    }
}
