//! What anyone may see of a referral: for the public pages and the API.
//!
//! The types here hold nothing that may not be shown: no addresses, no name of a private person, no words that
//! the registrar left out. What became of a view is told when everyone has been told, not before.
//!
//! Every number is counted of what is published, as it is published ([`store::public::stances`] says why). Beside it stands
//! how many answers have come in at all.

use crate::document::statement_owner;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::summary::{CategoryRow, Stances};
use domain::contribution::{Contribution, Outcome};
use domain::ids::{PartId, QuestionId, ReferralId};
use domain::referral::{Referral, Stage};
use domain::rendition::shown;
use domain::stance::Stance;
use domain::statement::{Channel, RespondentKind};
use domain::time::{Day, Instant};
use std::collections::BTreeMap;
use store::Tx;
use store::attachment::Attachment;
use store::public::{Answered, Shown};

/// Most characters of a statement's opening in a list.
const OPENING: usize = 220;

/// A published statement as it is shown.
#[expect(clippy::struct_excessive_bools, reason = "each is one fact that pages and the API show")]
#[derive(Debug, Clone)]
pub struct Statement {
    /// Running number in the matter.
    pub serial: i64,
    /// Document number.
    pub number: String,
    /// Name of the respondent; none for a private person.
    pub name: Option<String>,
    /// Key of the counting category; empty for those who answered unasked.
    pub category: String,
    /// They were asked.
    pub asked: bool,
    /// When it came in.
    pub received_at: Instant,
    /// After the last day.
    pub late: bool,
    /// How it came in.
    pub channel: Channel,
    /// The stance to the whole.
    pub overall: Option<Stance>,
    /// The answer in short, or how the running text begins.
    pub opening: String,
    /// The answer in short.
    pub summary: String,
    /// Running text.
    pub body: String,
    /// Who decided on it, and when; not for private persons.
    pub decided_by: String,
    /// Texts of which something is not shown. Only where one statement is shown.
    pub redactions: Vec<Redaction>,
    /// Some words are not shown as they came.
    pub redacted: bool,
    /// How many times its sender had corrected it when it was published. The earlier versions are kept on record.
    pub corrections: i64,
    /// Its sender has corrected it since, and the correction waits to be checked.
    pub correction_waits: bool,
    /// When it was published.
    pub published_at: Instant,
    /// When any rendition of it was first published.
    pub first_published_at: Instant,
    /// Its views. Only where one statement is shown.
    pub views: Vec<View>,
    /// Its files that are shown. Only where one statement is shown.
    pub files: Vec<Attachment>,
    /// It is invented.
    pub example: bool,
}

/// A text of which something is not shown, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redaction {
    /// Where: `summary`, `body`, or the public reference of a view.
    pub place: String,
    /// Why, in the registrar's words.
    pub reason: String,
}

/// A view as it is shown.
#[derive(Debug, Clone)]
pub struct View {
    /// Public reference.
    pub reference: String,
    /// The part it speaks of.
    pub part: Option<PartId>,
    /// The question it answers.
    pub question: Option<QuestionId>,
    /// The words; none when they cannot be shown.
    pub text: Option<String>,
    /// Some of the words are not shown as they came.
    pub redacted: bool,
    /// The stance as read, else as given.
    pub stance: Option<Stance>,
    /// What became of it and why, once everyone has been told.
    pub outcome: Option<(Outcome, String)>,
}

/// A referral that has been sent out, by its address.
pub async fn referral(tx: &mut Tx, slug: &str) -> Result<Referral> {
    store::referral::by_slug(tx, slug).await?.filter(|r| r.stage.is_public()).ok_or(Error::NotFound)
}

/// The published statements of a referral, the latest first; `page` from 0.
pub async fn statements(
    tx: &mut Tx,
    referral: &Referral,
    page: i64,
    per_page: i64,
) -> Result<Vec<Statement>> {
    let mut all = Vec::new();
    for row in store::public::statements(tx, referral.id, page, per_page).await? {
        // The views are needed only where something was left out: it may stand in a view too.
        let views = if row.texts.is_empty() { Vec::new() } else { views_of(tx, &row).await? };
        all.push(statement(row, &views));
    }
    Ok(all)
}

/// One published statement with its views and files.
pub async fn one(tx: &mut Tx, referral: &Referral, serial: i64) -> Result<Statement> {
    let row = store::public::statement(tx, referral.id, serial).await?.ok_or(Error::NotFound)?;
    let views = views_of(tx, &row).await?;
    let owner = statement_owner(row.statement.id, row.version);
    let files =
        if row.files.is_empty() { Vec::new() } else { store::attachment::of_owner(tx, &owner).await? };
    let files = files.into_iter().filter(|f| row.files.contains(&f.position)).collect();
    let originals = originals(&row, &views);
    let changed = row.texts.clone();
    // What became of it is answered of the version that counts, which is another while a correction waits.
    let told = referral.stage == Stage::FedBack && !row.correction_waits();
    let shown_views: Vec<View> = views.iter().map(|v| view(v, &originals, &changed, told)).collect();
    let redactions = redactions(&row, &originals, &views);
    Ok(Statement { views: shown_views, files, redactions, ..statement(row, &views) })
}

/// Every text that is not shown as it came, in the order they are read: also those where the same words were left out
/// because they were left out elsewhere.
fn redactions(row: &Shown, originals: &BTreeMap<String, String>, views: &[Contribution]) -> Vec<Redaction> {
    let keys = views.iter().map(|v| v.reference.as_str());
    ["summary"]
        .into_iter()
        .chain(keys)
        .chain(["body"])
        .filter(|key| is_redacted(key, originals, &row.texts))
        .map(|key| Redaction { place: key.to_owned(), reason: row.reason.clone() })
        .collect()
}

fn is_redacted(key: &str, originals: &BTreeMap<String, String>, changed: &BTreeMap<String, String>) -> bool {
    let original = originals.get(key).map(String::as_str).unwrap_or_default();
    let tidy = domain::text::tidy;
    !changed.is_empty() && shown(key, originals, changed).is_none_or(|text| tidy(&text) != tidy(original))
}

async fn views_of(tx: &mut Tx, row: &Shown) -> Result<Vec<Contribution>> {
    Ok(store::contribution::of_statement(tx, row.statement.id, row.version).await?)
}

fn originals(row: &Shown, views: &[Contribution]) -> BTreeMap<String, String> {
    let mut texts: BTreeMap<_, _> = views.iter().map(|v| (v.reference.clone(), v.text.clone())).collect();
    texts.insert("summary".to_owned(), row.summary.clone());
    texts.insert("body".to_owned(), row.body.clone());
    texts
}

fn statement(row: Shown, views: &[Contribution]) -> Statement {
    let correction_waits = row.correction_waits();
    let (summary, body) = if row.texts.is_empty() {
        (row.summary, row.body)
    } else {
        let originals = originals(&row, views);
        let text = |key| shown(key, &originals, &row.texts).unwrap_or_default();
        (text("summary"), text("body"))
    };
    let s = row.statement;
    let private = s.kind == RespondentKind::PrivatePerson;
    Statement {
        serial: row.serial,
        number: row.number,
        name: if private { None } else { Some(s.name) },
        category: s.category,
        asked: s.recipient.is_some(),
        received_at: s.received_at,
        late: s.late,
        channel: s.channel,
        overall: row.overall,
        opening: domain::text::opening(if summary.is_empty() { &body } else { &summary }, OPENING),
        summary,
        body,
        decided_by: if private { String::new() } else { row.decided_by },
        redactions: Vec::new(),
        redacted: !row.texts.is_empty(),
        corrections: row.version - 1,
        correction_waits,
        published_at: row.published_at,
        first_published_at: row.first_published_at,
        views: Vec::new(),
        files: Vec::new(),
        example: s.example,
    }
}

fn view(
    v: &Contribution,
    originals: &BTreeMap<String, String>,
    changed: &BTreeMap<String, String>,
    told: bool,
) -> View {
    View {
        reference: v.reference.clone(),
        part: v.part,
        question: v.question,
        text: shown(&v.reference, originals, changed),
        redacted: is_redacted(&v.reference, originals, changed),
        stance: v.read.or(v.stated),
        outcome: v.outcome.filter(|_| told).map(|o| (o, v.reason.clone())),
    }
}

/// A view that was answered, with the words as they are shown.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Its referral.
    pub referral: ReferralId,
    /// Name of the respondent; none for a private person.
    pub name: Option<String>,
    /// The statement's running number in the matter.
    pub serial: i64,
    /// Public reference.
    pub reference: String,
    /// The part it speaks of.
    pub part: Option<PartId>,
    /// The words.
    pub text: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Why.
    pub reason: String,
}

/// What the answers to a referral led to. Nothing until everyone has been told.
pub async fn answers(tx: &mut Tx, referral: &Referral, most: i64) -> Result<Vec<Answer>> {
    if referral.stage != Stage::FedBack {
        return Ok(Vec::new());
    }
    Ok(as_shown(store::public::answers(tx, referral.id, most).await?))
}

/// What answers led to, over the referrals that were fed back last.
pub async fn latest_answers(tx: &mut Tx, referrals: i64, most: i64) -> Result<Vec<Answer>> {
    Ok(as_shown(store::public::latest_answers(tx, referrals, most).await?))
}

/// With the words as they are shown; those without words are left out.
fn as_shown(rows: Vec<Answered>) -> Vec<Answer> {
    let mut by_statement: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for row in rows.iter().filter(|r| !r.texts.is_empty()) {
        let originals = by_statement.entry(row.view.statement.to_string()).or_default();
        originals.insert("summary".to_owned(), row.summary.clone());
        originals.insert("body".to_owned(), row.body.clone());
        originals.insert(row.view.reference.clone(), row.view.text.clone());
    }
    rows.into_iter()
        .filter_map(|row| {
            let text = match by_statement.get(&row.view.statement.to_string()) {
                Some(originals) => shown(&row.view.reference, originals, &row.texts)?,
                None => row.view.text,
            };
            let outcome = row.view.outcome?;
            (!text.trim().is_empty()).then_some(Answer {
                referral: row.view.referral,
                name: if row.kind == RespondentKind::PrivatePerson { None } else { Some(row.name) },
                serial: row.serial,
                reference: row.view.reference,
                part: row.view.part,
                text,
                outcome,
                reason: row.view.reason,
            })
        })
        .collect()
}

/// Who was asked, who has answered, and what the published answers say, by category, counted by the database.
#[derive(Debug, Clone)]
pub struct Counts {
    /// Per counting category, in the settings' order; those who answered unasked last. `answered` of a row counts all
    /// who have answered; its stances only what is published.
    pub categories: Vec<CategoryRow>,
    /// How many were asked.
    pub asked: i64,
    /// How many of those have answered.
    pub answered: i64,
    /// How many answered unasked.
    pub unasked: i64,
    /// How many statements have come in.
    pub received: i64,
    /// How many of them are published.
    pub published: i64,
    /// How many have longer time.
    pub extended: i64,
    /// The latest day that anyone of them has.
    pub extended_until: Option<Day>,
}

impl Counts {
    /// How many answered unasked, in rows of a summary.
    pub fn unasked_of(rows: &[CategoryRow]) -> i64 {
        rows.iter().filter(|r| r.key.is_empty()).map(|r| r.answered).sum()
    }

    /// The published stances of all.
    pub fn whole(&self) -> Stances {
        let mut all = Stances::default();
        for row in &self.categories {
            all.unread += row.stances.unread;
            for (stance, n) in &row.stances.counts {
                *all.counts.entry(*stance).or_default() += n;
            }
        }
        all
    }
}

/// Counts by category, by the same rules as [`crate::summary::count_public`] but without reading any text.
pub async fn counts(site: &Site, tx: &mut Tx, referral: ReferralId) -> Result<Counts> {
    let asked = store::public::asked(tx, referral).await?;
    let received = store::public::received(tx, referral).await?;
    let stances = store::public::stances(tx, referral).await?;
    let mut rows: Vec<CategoryRow> = Vec::new();
    let known = site.settings.categories.iter().map(|c| c.key.as_str());
    // A category taken out of the settings still counts for referrals that used it.
    let all = known.chain(asked.iter().map(|a| a.category.as_str()));
    for key in all {
        if let Some(a) = asked.iter().find(|a| a.category == key)
            && !rows.iter().any(|r| r.key == key)
        {
            rows.push(CategoryRow {
                key: key.to_owned(),
                asked: a.asked,
                answered: 0,
                stances: Stances::default(),
            });
        }
    }
    rows.push(CategoryRow { key: String::new(), asked: 0, answered: 0, stances: Stances::default() });
    let place = |rows: &[CategoryRow], asked: bool, category: &str| {
        rows.iter().position(|r| if asked { r.key == category && r.asked > 0 } else { r.key.is_empty() })
    };
    for r in &received {
        let Some(at) = place(&rows, r.asked, &r.category) else { continue };
        rows[at].answered += r.respondents;
    }
    for c in stances {
        let Some(at) = place(&rows, c.asked, &c.category) else { continue };
        match c.stance {
            Some(stance) => *rows[at].stances.counts.entry(stance).or_default() += c.count,
            None => rows[at].stances.unread += c.count,
        }
    }
    let unasked = Counts::unasked_of(&rows);
    if unasked == 0 {
        rows.pop();
    }
    Ok(Counts {
        asked: asked.iter().map(|a| a.asked).sum(),
        answered: rows.iter().map(|r| r.answered).sum::<i64>() - unasked,
        unasked,
        received: received.iter().map(|r| r.statements).sum(),
        published: store::public::count_statements(tx, referral).await?,
        extended: asked.iter().map(|a| a.extended).sum(),
        extended_until: asked.iter().filter_map(|a| a.until).max(),
        categories: rows,
    })
}
