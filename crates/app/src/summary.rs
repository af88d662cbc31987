//! The summary (*remissammanställning*): who was asked, what they said, per part and counting category.
//!
//! Counting rules, said on the page too: each recipient counts in one category; of several statements from one
//! recipient the latest counts; late ones are marked. A stance counts as the respondent gave it until a person here has
//! read it; a mail counts as *not read* until then. Nothing is guessed.

use crate::change::{ask, entry};
use crate::error::{Refusal, Result};
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::contribution::{Contribution, Tally};
use domain::document::DocumentKind;
use domain::ids::{PartId, QuestionId, ReferralId};
use domain::language::Language;
use domain::recipient::Recipient;
use domain::referral::{Part, Question, Referral, Step};
use domain::stance::Stance;
use domain::validation::Problems;
use serde_json::json;
use std::collections::BTreeMap;
use store::Tx;
use store::event::EventKind;
use store::statement::Listed;

/// How many gave which stance. The counts add up to those who answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stances {
    /// Read or given stances.
    pub counts: BTreeMap<Stance, i64>,
    /// Answered, not yet read.
    pub unread: i64,
}

impl Stances {
    fn count(&mut self, stance: Option<Stance>) {
        match stance {
            Some(stance) => *self.counts.entry(stance).or_default() += 1,
            None => self.unread += 1,
        }
    }

    /// How many of one stance.
    pub fn of(&self, stance: Stance) -> i64 {
        self.counts.get(&stance).copied().unwrap_or_default()
    }

    /// All.
    pub fn total(&self) -> i64 {
        self.counts.values().sum::<i64>() + self.unread
    }
}

/// One counting category.
#[derive(Debug, Clone)]
pub struct CategoryRow {
    /// Key in the settings; empty for those who answered unasked.
    pub key: String,
    /// How many were asked.
    pub asked: i64,
    /// How many have answered.
    pub answered: i64,
    /// With which stance to the whole.
    pub stances: Stances,
}

/// A view with whose it is.
#[derive(Debug, Clone)]
pub struct NamedView {
    /// The view.
    pub view: Contribution,
    /// Its statement.
    pub statement: Listed,
}

/// One part of the proposal.
#[derive(Debug, Clone)]
pub struct PartRow {
    /// The part; none for the whole.
    pub part: Option<Part>,
    /// Stances to it.
    pub stances: Stances,
    /// What was said of it.
    pub views: Vec<NamedView>,
}

/// One question and its answers.
#[derive(Debug, Clone)]
pub struct QuestionRow {
    /// The question.
    pub question: Question,
    /// Its answers.
    pub views: Vec<NamedView>,
}

/// A summary, counted from what has come in.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The referral.
    pub referral: Referral,
    /// Per counting category, in the settings' order; those who answered unasked last.
    pub categories: Vec<CategoryRow>,
    /// The whole, then per part in order.
    pub parts: Vec<PartRow>,
    /// Per extra question.
    pub questions: Vec<QuestionRow>,
    /// Everyone on the list, in order.
    pub recipients: Vec<Recipient>,
    /// Every statement that counts, in the order they came.
    pub statements: Vec<Listed>,
    /// How many were asked.
    pub asked: i64,
    /// How many of those have answered.
    pub answered: i64,
    /// How many came after the last day.
    pub late: i64,
    /// Views by what became of them.
    pub tally: Tally,
    /// How many views nobody has read.
    pub unread: i64,
    /// The office's words.
    pub words: store::summary::Summary,
}

/// Counts a referral. `public` leaves out what may not be shown on the web: statements that are not published.
pub async fn count(site: &Site, tx: &mut Tx, referral: Referral, public: bool) -> Result<Summary> {
    let recipients = store::recipient::of_referral(tx, referral.id).await?;
    let all = store::statement::list(tx, referral.id).await?;
    let latest = latest_of_each(&all);
    let mut counted: Vec<Listed> = all.into_iter().filter(|s| latest.contains(&s.statement.id)).collect();
    let views = store::contribution::of_referral(tx, referral.id).await?;
    let mut views: Vec<Contribution> = views.into_iter().filter(|v| latest.contains(&v.statement)).collect();
    if public {
        as_published(tx, &mut counted, &mut views, referral.id).await?;
    }
    let parts = store::referral::parts(tx, referral.id).await?;
    let questions = store::referral::questions(tx, referral.id).await?;
    let words = store::summary::load(tx, referral.id).await?;
    let shown = |s: &Listed| !public || (s.published_at.is_some() && !s.secret);
    let mut tally = Tally::default();
    for view in &views {
        tally.count(view.outcome);
    }
    Ok(Summary {
        categories: categories(site, &recipients, &counted),
        parts: part_rows(parts, &views, &counted, &shown),
        questions: questions.into_iter().map(|q| question_row(q, &views, &counted, &shown)).collect(),
        asked: i64::try_from(recipients.len()).unwrap_or(0),
        answered: how_many(counted.iter().filter(|s| s.statement.recipient.is_some())),
        late: how_many(counted.iter().filter(|s| s.statement.late)),
        unread: how_many(views.iter().filter(|v| v.read.is_none())),
        statements: counted.iter().filter(|s| shown(s)).cloned().collect(),
        recipients,
        referral,
        tally,
        words,
    })
}

/// Puts the words that are shown on the web in place of those that were left out there.
async fn as_published(
    tx: &mut Tx,
    statements: &mut [Listed],
    views: &mut [Contribution],
    referral: ReferralId,
) -> Result<()> {
    let changed = store::publication::of_referral(tx, referral).await?;
    for publication in changed.into_iter().filter(|p| !p.texts.is_empty()) {
        let Some(listed) = statements.iter_mut().find(|s| s.statement.id == publication.statement) else {
            continue;
        };
        let originals = crate::document::originals(tx, &listed.statement).await?;
        let shown =
            |key: &str| domain::rendition::shown(key, &originals, &publication.texts).unwrap_or_default();
        let (summary, body) = (shown("summary"), shown("body"));
        listed.opening = domain::text::opening(if summary.is_empty() { &body } else { &summary }, 220);
        for view in views.iter_mut().filter(|v| v.statement == publication.statement) {
            view.text = shown(&view.reference);
        }
    }
    Ok(())
}

fn how_many(items: impl Iterator) -> i64 {
    i64::try_from(items.count()).unwrap_or(i64::MAX)
}

/// The statement that counts of each recipient: the latest. Of those who answered unasked, every one.
fn latest_of_each(all: &[Listed]) -> std::collections::HashSet<domain::ids::StatementId> {
    let mut by_recipient = std::collections::HashMap::new();
    let mut counted = std::collections::HashSet::new();
    for s in all {
        match s.statement.recipient {
            Some(recipient) => {
                by_recipient.insert(recipient, s.statement.id);
            }
            None => {
                counted.insert(s.statement.id);
            }
        }
    }
    counted.extend(by_recipient.into_values());
    counted
}

fn categories(site: &Site, recipients: &[Recipient], statements: &[Listed]) -> Vec<CategoryRow> {
    let mut keys: Vec<String> = site.settings.categories.iter().map(|c| c.key.clone()).collect();
    for r in recipients {
        // A category taken out of the settings still counts for referrals that used it.
        if !keys.contains(&r.category) {
            keys.push(r.category.clone());
        }
    }
    let mut rows: Vec<CategoryRow> = keys
        .into_iter()
        .map(|key| {
            let asked = how_many(recipients.iter().filter(|r| r.category == key));
            let of: Vec<_> = statements
                .iter()
                .filter(|s| s.statement.recipient.is_some() && s.statement.category == key)
                .collect();
            row(key, asked, &of)
        })
        .filter(|r| r.asked > 0)
        .collect();
    let unasked: Vec<_> = statements.iter().filter(|s| s.statement.recipient.is_none()).collect();
    if !unasked.is_empty() {
        rows.push(row(String::new(), 0, &unasked));
    }
    rows
}

fn row(key: String, asked: i64, statements: &[&Listed]) -> CategoryRow {
    let mut stances = Stances::default();
    for s in statements {
        stances.count(s.read.or(s.overall));
    }
    CategoryRow { key, asked, answered: how_many(statements.iter()), stances }
}

fn part_rows(
    parts: Vec<Part>,
    views: &[Contribution],
    statements: &[Listed],
    shown: &impl Fn(&Listed) -> bool,
) -> Vec<PartRow> {
    let whole = std::iter::once(None);
    whole.chain(parts.into_iter().map(Some)).map(|part| part_row(part, views, statements, shown)).collect()
}

fn part_row(
    part: Option<Part>,
    views: &[Contribution],
    statements: &[Listed],
    shown: &impl Fn(&Listed) -> bool,
) -> PartRow {
    let id: Option<PartId> = part.as_ref().map(|p| p.id);
    let mut stances = Stances::default();
    let mut named = Vec::new();
    for view in views.iter().filter(|v| v.part == id && v.question.is_none()) {
        let Some(statement) = statements.iter().find(|s| s.statement.id == view.statement) else { continue };
        stances.count(view.read.or(view.stated));
        if shown(statement) {
            named.push(NamedView { view: view.clone(), statement: statement.clone() });
        }
    }
    PartRow { part, stances, views: named }
}

fn question_row(
    question: Question,
    views: &[Contribution],
    statements: &[Listed],
    shown: &impl Fn(&Listed) -> bool,
) -> QuestionRow {
    let id: Option<QuestionId> = Some(question.id);
    let named = views
        .iter()
        .filter(|v| v.question == id)
        .filter_map(|view| {
            let statement = statements.iter().find(|s| s.statement.id == view.statement)?;
            shown(statement).then(|| NamedView { view: view.clone(), statement: statement.clone() })
        })
        .collect();
    QuestionRow { question, views: named }
}

/// The summary for officials.
pub async fn show_work(site: &Site, actor: &Actor, slug: &str) -> Result<Summary> {
    ask(actor, Action::ReadStatement, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(crate::Error::NotFound)?;
    count(site, &mut tx, referral, false).await
}

/// The summary for anyone, once it is finished.
pub async fn show_public(site: &Site, slug: &str) -> Result<Summary> {
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.filter(|r| r.stage.is_public());
    let mut summary = count(site, &mut tx, referral.ok_or(crate::Error::NotFound)?, true).await?;
    if summary.words.finished_at.is_none() {
        return Err(crate::Error::NotFound);
    }
    // What is noted to become of a view may still change: it is told when everyone is told, not before.
    if summary.referral.stage != domain::referral::Stage::FedBack {
        summary.tally = Tally { open: summary.tally.total(), ..Tally::default() };
        let in_parts = summary.parts.iter_mut().flat_map(|p| p.views.iter_mut());
        for named in in_parts.chain(summary.questions.iter_mut().flat_map(|q| q.views.iter_mut())) {
            named.view.outcome = None;
            named.view.reason.clear();
        }
    }
    Ok(summary)
}

/// Saves the office's words. `version` is the one that was read, 0 before the first.
pub async fn save(site: &Site, actor: &Actor, slug: &str, version: i64, comments: &str) -> Result<()> {
    let mut problems = Problems::default();
    let comments = problems.optional_text("comments", comments, 100_000);
    problems.into_result()?;
    let (mut change, referral) = referral::open(site, actor, slug, Action::Conclude).await?;
    let mut words = store::summary::load(&mut change.tx, referral.id).await?;
    words.version = version;
    words.comments.clone_from(&comments);
    store::summary::save(&mut change.tx, referral.id, &words).await?;
    change.keep(entry("referral.summary_saved", referral.id, vec![("comments", comments)])).await
}

/// Finishes the summary: every view has been read, no mail waits. The PDF becomes a document of the matter.
pub async fn finish(site: &Site, actor: &Actor, slug: &str) -> Result<()> {
    let mut tx = site.store.read().await?;
    let found = store::referral::by_slug(&mut tx, slug).await?.ok_or(crate::Error::NotFound)?;
    ask(actor, Action::Conclude, Resource::Referral((&found).into()))?;
    let waiting = mails_waiting(&mut tx, found.id).await?;
    let summary = count(site, &mut tx, found.clone(), false).await?;
    // The document anyone may open is made of what anyone may see.
    let mut shown = count(site, &mut tx, found, true).await?;
    drop(tx);
    if summary.unread > 0 {
        return Err(Refusal::UnreadViews(summary.unread).into());
    }
    if waiting > 0 {
        return Err(Refusal::MailsWaiting(waiting).into());
    }
    shown.words.finished_at = Some(site.now());
    let laid_out = crate::letters::summary::summary(site, &shown, None, Language::Swedish);
    let pdf = crate::letters::render(laid_out).await?;
    let kept = site.files.keep(&pdf, site.entropy.bytes()).await?;
    let (mut change, mut referral) = referral::open(site, actor, slug, Action::Conclude).await?;
    referral::take(&mut referral, Step::Summarise, &change)?;
    store::referral::update(&mut change.tx, &referral).await?;
    let mut words = store::summary::load(&mut change.tx, referral.id).await?;
    let about = i18n::texts(Language::Swedish).msg_document_summary(referral.letter.title.as_str());
    let document =
        crate::document::finalise(&mut change, &referral, DocumentKind::Summary, &about, true).await?;
    let name = format!("{}.pdf", i18n::texts(Language::Swedish).msg_file_summary(referral.slug.as_str()));
    crate::document::attach_pdf(&mut change, &document, kept, name).await?;
    words.finished_at = Some(change.at);
    words.finished_by = actor.account();
    words.document = Some(document.id);
    store::summary::save(&mut change.tx, referral.id, &words).await?;
    let detail = json!({ "statements": summary.statements.len(), "views": summary.tally.total() });
    change.event(referral.id, None, EventKind::Summarised, detail).await?;
    change.keep(entry("referral.summarised", referral.id, vec![])).await
}

/// How many mails that seem to answer this referral wait in the inbox.
pub async fn mails_waiting(tx: &mut Tx, referral: ReferralId) -> Result<i64> {
    let waiting = store::inbound::in_state(tx, domain::message::InboundState::Waiting, 10_000).await?;
    Ok(how_many(waiting.iter().filter(|m| m.suggested_referral == Some(referral))))
}
