//! Files that people write by hand: a referral, a statement on paper, readings, responses. TOML or JSON.
//!
//! The format is told in `examples/README.md`. In a file things have names (a recipient, the heading of a part);
//! [`Names`] finds what they stand for. Everything is checked before anything is kept, so a file with a mistake
//! changes nothing.

mod answers;

pub use answers::{
    AnswerLine, Names, PartLine, ReadingLine, ResponseLine, Said, Unsolicited, answer, code, code_as_stated,
};

use crate::error::Result;
use crate::referral::{New, SAME_HEADING, TypedPart, TypedQuestion};
use crate::site::Site;
use domain::access::Actor;
use domain::email::EmailAddress;
use domain::language::Language;
use domain::referral::{Audience, LINE, LONG, Letter, Predecessor, Referral};
use domain::text::fold;
use domain::time::Day;
use domain::validation::{Problem, Problems};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

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
    /// What has changed since the round before.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub changes: String,
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
    /// Number of the same part in the round before; 0 when it is new; left out, the heading tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<i64>,
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
            changes: self.changes.clone(),
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
        if let Err(refused) = self.letter().checked() {
            problems.0.extend(refused.1.0);
        }
        for (n, part) in (1..).zip(&self.parts) {
            problems.required_line(&format!("parts[{n}].heading"), &part.heading, LINE);
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
            problems.required_line(&format!("attachments[{n}].title"), &attachment.title, LINE);
            match (attachment.generated, &attachment.file) {
                (Some(_), None) => {}
                (None, Some(file)) => {
                    let name = domain::file::safe_name(file);
                    if let Err(problem) = crate::quarantine::check_upload(&name, &attachment.content) {
                        problems.add(format!("attachments[{n}].file"), problem);
                    }
                }
                (Some(_), Some(_)) => {
                    problems.add(format!("attachments[{n}].generated"), Problem::NotAChoice);
                }
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
            crate::organisation::optional_postal(problems, &field("postal"), &recipient.postal.join("\n"));
            problems.optional_text(&field("aliases"), &recipient.aliases.join("\n"), 2_000);
        }
    }
}

/// Makes the draft that a file tells of: letter, parts, questions, list, attachments. Organisations that the site does
/// not know are made known.
pub async fn create(site: &Site, actor: &Actor, file: &ReferralFile) -> Result<Referral> {
    file.check(site)?;
    everyone_has_an_address(site, file).await?;
    let new = New { number: file.number.clone(), letter: file.letter(), example: file.example };
    let referral = crate::referral::create(site, actor, new).await?;
    fill(site, actor, &referral.slug, file).await
}

/// Puts what a file tells of into a draft that is there: letter, parts and questions take the place of those before,
/// recipients get what the file says of them, an attachment takes the place of the one of its name. Whom and what the file does
/// not name stays.
pub async fn edit(site: &Site, actor: &Actor, slug: &str, file: &ReferralFile) -> Result<Referral> {
    file.check(site)?;
    everyone_has_an_address(site, file).await?;
    let before = crate::referral::show_work(site, actor, slug).await?.referral;
    crate::referral::edit_letter(site, actor, slug, before.version, file.letter()).await?;
    fill(site, actor, slug, file).await
}

/// All that a file tells of but the letter.
async fn fill(site: &Site, actor: &Actor, slug: &str, file: &ReferralFile) -> Result<Referral> {
    let before = crate::referral::show_work(site, actor, slug).await?;
    let listed = store::recipient::of_referral(&mut site.store.read().await?, before.referral.id).await?;
    let parts: Vec<_> = file
        .parts
        .iter()
        .map(|p| TypedPart {
            heading: p.heading.clone(),
            text: p.text.clone(),
            before: match p.before {
                Some(0) => String::new(),
                Some(n) => n.to_string(),
                None => SAME_HEADING.to_owned(),
            },
        })
        .collect();
    if !parts.is_empty() || !before.parts.is_empty() {
        crate::referral::set_parts(site, actor, slug, &parts).await?;
    }
    let questions: Vec<_> = file
        .questions
        .iter()
        .map(|q| TypedQuestion { audience: q.audience.clone(), text: q.text.clone(), required: q.required })
        .collect();
    if !questions.is_empty() || !before.questions.is_empty() {
        crate::referral::set_questions(site, actor, slug, &questions).await?;
    }
    for recipient in &file.recipients {
        match listed.iter().find(|l| fold(&l.name) == fold(&recipient.name)) {
            Some(there) => mend_recipient(site, actor, slug, there, recipient).await?,
            None => add_recipient(site, actor, slug, recipient).await?,
        }
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
        // What has the same name takes the place of the one before, and the same content needs no change.
        let same_name = before.attachments.iter().find(|a| a.name == domain::file::safe_name(&name));
        if let Some(there) = same_name {
            if site.files.read(&there.file).await? == content {
                continue;
            }
            crate::referral::detach(site, actor, slug, there.position).await?;
        }
        crate::referral::attach(site, actor, slug, &name, &content).await?;
    }
    Ok(crate::referral::show_work(site, actor, slug).await?.referral)
}

/// Is there somewhere to send to, for everyone in the file? Asked before anything is changed.
async fn everyone_has_an_address(site: &Site, file: &ReferralFile) -> Result<()> {
    let mut problems = Problems::default();
    let mut tx = site.store.read().await?;
    for (n, recipient) in (1..).zip(&file.recipients) {
        if !recipient.email.is_empty() || recipient.postal.iter().any(|row| !row.trim().is_empty()) {
            continue;
        }
        let known = store::organisation::by_name_key(&mut tx, &fold(&recipient.name)).await?;
        if known.is_none_or(|o| o.email.is_none() && o.postal.is_empty()) {
            problems.add(format!("recipients[{n}].email"), Problem::NoAddress);
        }
    }
    Ok(problems.into_result()?)
}

/// Gives someone on the list what the file says of them, when it says otherwise. What it leaves out stays.
async fn mend_recipient(
    site: &Site,
    actor: &Actor,
    slug: &str,
    there: &domain::recipient::Recipient,
    r: &RecipientFile,
) -> Result<()> {
    let email = there.email.as_ref().map(ToString::to_string).unwrap_or_default();
    let typed = crate::recipient::Typed {
        name: there.name.clone(),
        category: r.category.clone(),
        email: if r.email.is_empty() && r.postal.is_empty() { email.clone() } else { r.email.clone() },
        postal: if r.postal.is_empty() { there.postal.join("\n") } else { r.postal.join("\n") },
        language: r.language.to_string(),
    };
    let same = typed.category == there.category
        && typed.email.eq_ignore_ascii_case(&email)
        && typed.postal == there.postal.join("\n")
        && r.language == there.language;
    if same { Ok(()) } else { crate::recipient::edit(site, actor, slug, there.id, &typed).await }
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
            ..crate::organisation::Typed::default()
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
