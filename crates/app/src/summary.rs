//! The summary (*remissammanställning*): who was asked, what they said, per part and counting category.
//!
//! Counting rules, said on the page too: each recipient counts in one category; of several statements from one
//! recipient the latest counts; late ones are marked; a statement counts once for each part, however many views it has on
//! it. A stance counts as the respondent gave it until a person here has read it; a mail counts as *not read* until then.
//! Nothing is guessed.
//!
//! There are two counts of one referral. That of the officials ([`count`]) holds everything that has come in. That of the
//! public ([`count_public`]) holds what is published, as it is published, in every number that tells what someone thinks:
//! see [`store::public::stances`].

use crate::change::{Change, ask, entry};
use crate::error::{Refusal, Result};
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::contribution::{Contribution, Tally};
use domain::document::DocumentKind;
use domain::ids::{DocumentId, PartId, QuestionId, RecipientId, ReferralId};
use domain::language::Language;
use domain::recipient::Recipient;
use domain::referral::{Part, Question, Referral, Step};
use domain::stance::Stance;
use domain::validation::Problems;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
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
    /// How many have answered, whether their answers are counted here or not.
    pub answered: i64,
    /// With which stance to the whole. In public only of what is published.
    pub stances: Stances,
}

impl CategoryRow {
    /// How many have answered and are not counted among the stances: what they sent is not published.
    pub fn withheld(&self) -> i64 {
        (self.answered - self.stances.total()).max(0)
    }
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
    /// Every statement that counts, in the order they came. In public only those that are published.
    pub statements: Vec<Listed>,
    /// Those on the list who have answered, whether that is published or not.
    pub responded: BTreeSet<RecipientId>,
    /// How many statements have come in, those too that do not count.
    pub received: i64,
    /// How many statements are published.
    pub published: i64,
    /// It is the count for the public: of what is published.
    pub public: bool,
    /// How many were asked.
    pub asked: i64,
    /// How many of those have answered.
    pub answered: i64,
    /// How many of the statements that count came after the last day.
    pub late: i64,
    /// Views by what became of them.
    pub tally: Tally,
    /// How many views nobody has read.
    pub unread: i64,
    /// The office's words.
    pub words: store::summary::Summary,
}

impl Summary {
    /// Leaves out what is noted to become of the views. It may still change: it is told when everyone is told, with the
    /// feedback and on the pages, never before, and never in the document that is registered when the summary is finished.
    fn leave_out_outcomes(&mut self) {
        self.tally = Tally { open: self.tally.total(), ..Tally::default() };
        let in_parts = self.parts.iter_mut().flat_map(|p| p.views.iter_mut());
        for named in in_parts.chain(self.questions.iter_mut().flat_map(|q| q.views.iter_mut())) {
            named.view.outcome = None;
            named.view.reason.clear();
        }
    }

    /// Those on the list who have not answered. They are organisations, so they are named.
    pub fn silent(&self) -> Vec<&Recipient> {
        self.recipients.iter().filter(|r| !self.responded.contains(&r.id)).collect()
    }
}

/// Counts a referral for the officials: everything that has come in.
pub async fn count(site: &Site, tx: &mut Tx, referral: Referral) -> Result<Summary> {
    let all = store::statement::list(tx, referral.id).await?;
    let views = store::contribution::of_referral(tx, referral.id).await?;
    let received = how_many(all.iter());
    let responded = all.iter().filter_map(|s| s.statement.recipient).collect();
    let published = how_many(all.iter().filter(|s| s.published_at.is_some() && !s.secret));
    let got = Got { all, views, received, responded, published, public: false };
    counted(site, tx, referral, got).await
}

/// Counts a referral for anyone: what is published, as it is published. How many have answered counts all.
pub async fn count_public(site: &Site, tx: &mut Tx, referral: Referral) -> Result<Summary> {
    let every = store::statement::of_referral(tx, referral.id).await?;
    let mut all = store::public::listed(tx, referral.id).await?;
    let mut views = store::public::views(tx, referral.id).await?;
    // What became of it is answered of the version that counts, which is another while a correction waits.
    for view in &mut views {
        if all.iter().any(|s| s.statement.id == view.statement && s.correction_waits()) {
            view.outcome = None;
            view.reason.clear();
        }
    }
    as_published(tx, &mut all, &mut views, referral.id).await?;
    let responded = every.iter().filter_map(|s| s.recipient).collect();
    let (received, published) = (how_many(every.iter()), how_many(all.iter()));
    let got = Got { all, views, received, responded, published, public: true };
    counted(site, tx, referral, got).await
}

/// What is to be counted.
struct Got {
    all: Vec<Listed>,
    views: Vec<Contribution>,
    received: i64,
    responded: BTreeSet<RecipientId>,
    published: i64,
    public: bool,
}

async fn counted(site: &Site, tx: &mut Tx, referral: Referral, got: Got) -> Result<Summary> {
    let recipients = store::recipient::of_referral(tx, referral.id).await?;
    let latest = latest_of_each(&got.all);
    let counted: Vec<Listed> = got.all.into_iter().filter(|s| latest.contains(&s.statement.id)).collect();
    let views: Vec<Contribution> = got.views.into_iter().filter(|v| latest.contains(&v.statement)).collect();
    let parts = store::referral::parts(tx, referral.id).await?;
    let questions = store::referral::questions(tx, referral.id).await?;
    let words = store::summary::load(tx, referral.id).await?;
    let mut tally = Tally::default();
    for view in &views {
        tally.count(view.outcome);
    }
    let mut categories = categories(site, &recipients, &counted, &got.responded);
    if got.public {
        let unasked = store::public::received(tx, referral.id).await?;
        let unasked = unasked.iter().filter(|r| !r.asked).map(|r| r.respondents).sum();
        count_unasked(&mut categories, unasked);
    }
    Ok(Summary {
        categories,
        parts: part_rows(parts, &views, &counted),
        questions: questions.into_iter().map(|q| question_row(q, &views, &counted)).collect(),
        asked: i64::try_from(recipients.len()).unwrap_or(0),
        answered: how_many(recipients.iter().filter(|r| got.responded.contains(&r.id))),
        late: how_many(counted.iter().filter(|s| s.statement.late)),
        unread: how_many(views.iter().filter(|v| v.read.is_none())),
        statements: counted,
        responded: got.responded,
        received: got.received,
        published: got.published,
        public: got.public,
        recipients,
        referral,
        tally,
        words,
    })
}

/// Says in the row of those who answered unasked how many they are, also when none of their answers is published.
fn count_unasked(rows: &mut Vec<CategoryRow>, all: i64) {
    match rows.iter_mut().find(|r| r.key.is_empty()) {
        Some(row) => row.answered = all,
        None if all > 0 => {
            rows.push(CategoryRow {
                key: String::new(),
                asked: 0,
                answered: all,
                stances: Stances::default(),
            });
        }
        None => {}
    }
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
        let originals = crate::document::originals(tx, listed.statement.id, publication.sent_in).await?;
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

fn categories(
    site: &Site,
    recipients: &[Recipient],
    statements: &[Listed],
    responded: &BTreeSet<RecipientId>,
) -> Vec<CategoryRow> {
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
            let of_category = recipients.iter().filter(|r| r.category == key);
            let answered = how_many(of_category.filter(|r| responded.contains(&r.id)));
            row(key, asked, answered, &of)
        })
        .filter(|r| r.asked > 0)
        .collect();
    let unasked: Vec<_> = statements.iter().filter(|s| s.statement.recipient.is_none()).collect();
    if !unasked.is_empty() {
        rows.push(row(String::new(), 0, how_many(unasked.iter()), &unasked));
    }
    rows
}

fn row(key: String, asked: i64, answered: i64, statements: &[&Listed]) -> CategoryRow {
    let mut stances = Stances::default();
    for s in statements {
        stances.count(s.read.or(s.overall));
    }
    CategoryRow { key, asked, answered, stances }
}

fn part_rows(parts: Vec<Part>, views: &[Contribution], statements: &[Listed]) -> Vec<PartRow> {
    let whole = std::iter::once(None);
    whole.chain(parts.into_iter().map(Some)).map(|part| part_row(part, views, statements)).collect()
}

fn part_row(part: Option<Part>, views: &[Contribution], statements: &[Listed]) -> PartRow {
    let id: Option<PartId> = part.as_ref().map(|p| p.id);
    let mut stances = Stances::default();
    let mut named = Vec::new();
    // Each statement counts once, however many passages of it were marked as views of their own: by its first view, which for
    // the whole is the stance to it, and for a part by the first whose stance is known.
    let mut counted: BTreeMap<domain::ids::StatementId, Option<Stance>> = BTreeMap::new();
    for view in views.iter().filter(|v| v.part == id && v.question.is_none()) {
        let Some(statement) = statements.iter().find(|s| s.statement.id == view.statement) else { continue };
        let stance = view.read.or(view.stated);
        let known = counted.entry(view.statement).or_insert(stance);
        if id.is_some() && known.is_none() {
            *known = stance;
        }
        named.push(NamedView { view: view.clone(), statement: statement.clone() });
    }
    for stance in counted.into_values() {
        stances.count(stance);
    }
    PartRow { part, stances, views: named }
}

fn question_row(question: Question, views: &[Contribution], statements: &[Listed]) -> QuestionRow {
    let id: Option<QuestionId> = Some(question.id);
    let named = views
        .iter()
        .filter(|v| v.question == id)
        .filter_map(|view| {
            let statement = statements.iter().find(|s| s.statement.id == view.statement)?;
            Some(NamedView { view: view.clone(), statement: statement.clone() })
        })
        .collect();
    QuestionRow { question, views: named }
}

/// The summary for officials.
pub async fn show_work(site: &Site, actor: &Actor, slug: &str) -> Result<Summary> {
    ask(actor, Action::ReadStatement, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(crate::Error::NotFound)?;
    count(site, &mut tx, referral).await
}

/// The summary for anyone, once it is finished.
pub async fn show_public(site: &Site, slug: &str) -> Result<Summary> {
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.filter(|r| r.stage.is_public());
    let mut summary = count_public(site, &mut tx, referral.ok_or(crate::Error::NotFound)?).await?;
    if summary.words.finished_at.is_none() {
        return Err(crate::Error::NotFound);
    }
    if summary.referral.stage != domain::referral::Stage::FedBack {
        summary.leave_out_outcomes();
    }
    Ok(summary)
}

/// The summary as a document of the matter: the PDF that was registered when it was finished, the same for ever.
pub async fn download(site: &Site, slug: &str) -> Result<crate::document::Download> {
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.filter(|r| r.stage.is_public());
    let referral = referral.ok_or(crate::Error::NotFound)?;
    let words = store::summary::load(&mut tx, referral.id).await?;
    let document = match words.document {
        Some(id) => store::document::by_id(&mut tx, id).await?,
        None => None,
    };
    let document = document.ok_or(crate::Error::NotFound)?;
    drop(tx);
    crate::document::download_public(site, slug, document.serial, 1).await
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
    let summary = count(site, &mut tx, found.clone()).await?;
    let laid_out = to_register(site, &mut tx, found).await?;
    drop(tx);
    if summary.unread > 0 {
        return Err(Refusal::UnreadViews(summary.unread).into());
    }
    if waiting > 0 {
        return Err(Refusal::MailsWaiting(waiting).into());
    }
    let pdf = crate::letters::render(laid_out.clone()).await?;
    let kept = site.files.keep(&pdf, site.entropy.bytes()).await?;
    let (mut change, mut referral) = referral::open(site, actor, slug, Action::Conclude).await?;
    store::referral::hold(&mut change.tx, referral.id).await?;
    if to_register(site, &mut change.tx, referral.clone()).await? != laid_out {
        return Err(crate::Error::ChangedMeanwhile);
    }
    referral::take(&mut referral, Step::Summarise, &change)?;
    store::referral::update(&mut change.tx, &referral).await?;
    let mut words = store::summary::load(&mut change.tx, referral.id).await?;
    words.finished_at = Some(change.at);
    words.finished_by = actor.account();
    words.document = Some(register_pdf(&mut change, &referral, kept).await?);
    store::summary::save(&mut change.tx, referral.id, &words).await?;
    let detail = json!({ "statements": summary.statements.len(), "views": summary.tally.total() });
    change.event(referral.id, None, EventKind::Summarised, detail).await?;
    change.keep(entry("referral.summarised", referral.id, vec![])).await
}

/// Makes the PDF a document of the matter.
async fn register_pdf(
    change: &mut Change<'_>,
    referral: &Referral,
    kept: crate::files::Kept,
) -> Result<DocumentId> {
    let texts = i18n::texts(Language::Swedish);
    let about = texts.msg_document_summary(referral.letter.title.as_str());
    let document = crate::document::finalise(change, referral, DocumentKind::Summary, &about, true).await?;
    let name = format!("{}.pdf", texts.msg_file_summary(referral.slug.as_str()));
    crate::document::attach_pdf(change, &document, kept, name).await?;
    Ok(document.id)
}

/// A statement is shown less than before: taken off the web, marked as secret, or published with more left out. A registered
/// summary still has its words, so that document goes off the web in the same change, and a new one is made of what is
/// public now ([`crate::jobs::SUMMARY`]). The old one stays on record.
pub(crate) async fn shows_too_much(change: &mut Change<'_>, referral: ReferralId) -> Result<()> {
    store::referral::hold(&mut change.tx, referral).await?;
    let words = store::summary::load(&mut change.tx, referral).await?;
    let Some(id) = words.document else { return Ok(()) };
    take_off(change, id).await?;
    change.enqueue(crate::jobs::SUMMARY, json!({ "referral": referral })).await?;
    Ok(())
}

async fn take_off(change: &mut Change<'_>, id: DocumentId) -> Result<()> {
    let mut document = store::document::by_id(&mut change.tx, id).await?.ok_or(crate::Error::NotFound)?;
    if document.published_at.take().is_some() {
        store::document::update(&mut change.tx, &document).await?;
    }
    Ok(())
}

/// Makes a finished summary's document anew of what is public now, under a number of its own, and ends the job in the same
/// change, so that it is done once. [`crate::Error::ChangedMeanwhile`] when something was published or taken off
/// while the PDF was made: the job tries again.
pub(crate) async fn register_anew(site: &Site, id: ReferralId, job: domain::ids::JobId) -> Result<()> {
    let mut tx = site.store.read().await?;
    let found = store::referral::by_id(&mut tx, id).await?.ok_or(crate::Error::NotFound)?;
    let laid_out = to_register(site, &mut tx, found.clone()).await?;
    drop(tx);
    let pdf = crate::letters::render(laid_out.clone()).await?;
    let kept = site.files.keep(&pdf, site.entropy.bytes()).await?;
    let system = Actor::System;
    let (mut change, referral) = referral::open(site, &system, &found.slug, Action::Publish).await?;
    store::referral::hold(&mut change.tx, referral.id).await?;
    if to_register(site, &mut change.tx, referral.clone()).await? != laid_out {
        return Err(crate::Error::ChangedMeanwhile);
    }
    let mut words = store::summary::load(&mut change.tx, referral.id).await?;
    if let Some(old) = words.document {
        take_off(&mut change, old).await?;
    }
    let new = register_pdf(&mut change, &referral, kept).await?;
    words.document = Some(new);
    store::summary::save(&mut change.tx, referral.id, &words).await?;
    store::job::done(&mut change.tx, job, crate::clock::real()).await?;
    change
        .keep(entry("referral.summary_registered_anew", referral.id, vec![("document", new.to_string())]))
        .await
}

/// The document that is registered when the summary is finished. Anyone may open it, so it is made of what anyone may see;
/// it is made again only when less is public than it shows, so it holds nothing that may still change.
pub(crate) async fn to_register(site: &Site, tx: &mut Tx, referral: Referral) -> Result<documents::Document> {
    let mut shown = count_public(site, tx, referral).await?;
    shown.leave_out_outcomes();
    Ok(crate::letters::summary::summary(site, &shown, None, Language::Swedish))
}

/// How many mails that seem to answer this referral wait in the inbox.
pub async fn mails_waiting(tx: &mut Tx, referral: ReferralId) -> Result<i64> {
    let waiting = store::inbound::in_state(tx, domain::message::InboundState::Waiting, 10_000).await?;
    Ok(how_many(waiting.iter().filter(|m| m.suggested_referral == Some(referral))))
}
