//! The summary (*remissammanställning*): who was asked, what they said, per part and counting category.
//!
//! Counting rules, said on the page and in the document too: each recipient counts in one category and once
//! ([`domain::summary::counting`]); late ones are marked, and listed also when they do not count; a statement counts once for
//! each part, however many views it has on it. A stance counts as the respondent gave it until a person here has read it; a
//! mail counts as *not read* until then. Nothing is guessed.
//!
//! Counting is here. Finishing, and the document that is registered then: [`mod@finish`]. Its files: [`files`].
//!
//! There are two counts of one referral. That of the officials ([`count`]) holds everything that has come in. That of the
//! public ([`count_public`]) holds what is published, as it is published, in every number that tells what someone thinks:
//! see [`store::public::stances`].

pub mod economic;
pub mod files;
pub mod finish;

pub use files::Format;
#[cfg(test)]
pub(crate) use finish::to_register;
pub use finish::{download, finish, registered_files};
pub(crate) use finish::{register_anew, shows_too_much};

use crate::change::{ask, entry};
use crate::error::Result;
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::contribution::{Contribution, Tally};
use domain::ids::{CodeId, ContributionId, PartId, QuestionId, RecipientId, ReferralId, StatementId};
use domain::recipient::Recipient;
use domain::referral::{Part, Question, Referral};
use domain::stance::Stance;
use domain::summary::{Arrived, Counting, counting};
use domain::validation::Problems;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::Tx;
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

/// A code of the code book, with the views that carry it.
#[derive(Debug, Clone)]
pub struct CodeRow {
    /// What it is called.
    pub name: String,
    /// The heading it stands under; empty for none.
    pub group: String,
    /// The views, in the order they came.
    pub views: Vec<NamedView>,
}

impl CodeRow {
    /// How many statements they stand in: each counts once, however many of its views carry the code.
    pub fn statements(&self) -> i64 {
        let of: BTreeSet<StatementId> = self.views.iter().map(|n| n.view.statement).collect();
        i64::try_from(of.len()).unwrap_or(i64::MAX)
    }
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
    /// Statements that came in and do not count, with why. In public only those that are published.
    pub uncounted: Vec<(Listed, Counting)>,
    /// Views by code, in the order of the code book; codes that no view carries are left out.
    pub codes: Vec<CodeRow>,
    /// What concerns economic consequences: the answers to questions marked so, and the views marked so. Each stands
    /// in its part or question too.
    pub economic: Vec<NamedView>,
    /// Ids of the questions and views that are marked as concerning economic consequences.
    pub economic_marks: BTreeSet<String>,
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
        let in_questions = self.questions.iter_mut().flat_map(|q| q.views.iter_mut());
        let by_code = self.codes.iter_mut().flat_map(|c| c.views.iter_mut());
        for named in in_parts.chain(in_questions).chain(&mut self.economic).chain(by_code) {
            named.view.outcome = None;
            named.view.reason.clear();
        }
    }

    /// A question whose answers all concern economic consequences.
    pub fn is_economic(&self, question: QuestionId) -> bool {
        self.economic_marks.contains(&question.to_string())
    }

    /// A view that concerns economic consequences: marked itself, or an answer to a question that is.
    pub fn concerns_economy(&self, view: &Contribution) -> bool {
        view.question.is_some_and(|q| self.is_economic(q))
            || self.economic_marks.contains(&view.id.to_string())
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
    let (counted, uncounted) = judged(got.all);
    let by_id: HashMap<StatementId, &Listed> = counted.iter().map(|l| (l.statement.id, l)).collect();
    let named: Vec<NamedView> = got
        .views
        .into_iter()
        .filter_map(|view| {
            let statement = (*by_id.get(&view.statement)?).clone();
            Some(NamedView { view, statement })
        })
        .collect();
    let parts = store::referral::parts(tx, referral.id).await?;
    let questions = store::referral::questions(tx, referral.id).await?;
    let words = store::summary::load(tx, referral.id).await?;
    let economic_marks = store::summary::economic(tx, referral.id).await?;
    let mut tally = Tally::default();
    for named in &named {
        tally.count(named.view.outcome);
    }
    let mut categories = categories(site, &recipients, &counted, &got.responded);
    if got.public {
        let unasked = store::public::received(tx, referral.id).await?;
        let unasked = unasked.iter().filter(|r| !r.asked).map(|r| r.respondents).sum();
        count_unasked(&mut categories, unasked);
    }
    let unread = how_many(named.iter().filter(|n| n.view.read.is_none()));
    let mut summary = Summary {
        categories,
        parts: part_rows(parts, &named),
        questions: questions.into_iter().map(|q| question_row(q, &named)).collect(),
        asked: i64::try_from(recipients.len()).unwrap_or(0),
        answered: how_many(recipients.iter().filter(|r| got.responded.contains(&r.id))),
        late: how_many(counted.iter().filter(|s| s.statement.late)),
        unread,
        statements: counted,
        uncounted,
        codes: codes(tx, referral.id, &named).await?,
        economic: Vec::new(),
        economic_marks,
        responded: got.responded,
        received: got.received,
        published: got.published,
        public: got.public,
        recipients,
        referral,
        tally,
        words,
    };
    summary.economic = named.into_iter().filter(|n| summary.concerns_economy(&n.view)).collect();
    Ok(summary)
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

/// The views that count, by the codes they carry.
async fn codes(tx: &mut Tx, referral: ReferralId, named: &[NamedView]) -> Result<Vec<CodeRow>> {
    let mut carried: HashMap<CodeId, BTreeSet<ContributionId>> = HashMap::new();
    for coding in store::code_book::codings_of_referral(tx, referral).await? {
        carried.entry(coding.code).or_default().insert(coding.contribution);
    }
    let mut rows = Vec::new();
    for code in store::code_book::of_referral(tx, referral).await? {
        let Some(carriers) = carried.get(&code.id) else { continue };
        let views: Vec<NamedView> = named.iter().filter(|n| carriers.contains(&n.view.id)).cloned().collect();
        if !views.is_empty() {
            rows.push(CodeRow { name: code.name, group: code.group, views });
        }
    }
    Ok(rows)
}

/// Parts those that count from those that do not.
fn judged(all: Vec<Listed>) -> (Vec<Listed>, Vec<(Listed, Counting)>) {
    let arrived: Vec<Arrived> =
        all.iter().map(|l| Arrived { recipient: l.statement.recipient, late: l.statement.late }).collect();
    let (mut counted, mut uncounted) = (Vec::new(), Vec::new());
    for (listed, counting) in all.into_iter().zip(counting(&arrived)) {
        match counting {
            Counting::Counts => counted.push(listed),
            other => uncounted.push((listed, other)),
        }
    }
    (counted, uncounted)
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

fn part_rows(parts: Vec<Part>, named: &[NamedView]) -> Vec<PartRow> {
    let whole = std::iter::once(None);
    whole.chain(parts.into_iter().map(Some)).map(|part| part_row(part, named)).collect()
}

fn part_row(part: Option<Part>, named: &[NamedView]) -> PartRow {
    let id: Option<PartId> = part.as_ref().map(|p| p.id);
    let of_part = named.iter().filter(|n| n.view.part == id && n.view.question.is_none());
    let views: Vec<NamedView> = of_part.cloned().collect();
    let mut stances = Stances::default();
    // Each statement counts once, however many passages of it were marked as views of their own: by its first view, which for
    // the whole is the stance to it, and for a part by the first whose stance is known.
    let mut counted: BTreeMap<StatementId, Option<Stance>> = BTreeMap::new();
    for named in &views {
        let stance = named.view.read.or(named.view.stated);
        let known = counted.entry(named.view.statement).or_insert(stance);
        if id.is_some() && known.is_none() {
            *known = stance;
        }
    }
    for stance in counted.into_values() {
        stances.count(stance);
    }
    PartRow { part, stances, views }
}

fn question_row(question: Question, named: &[NamedView]) -> QuestionRow {
    let id: Option<QuestionId> = Some(question.id);
    let views = named.iter().filter(|n| n.view.question == id).cloned().collect();
    QuestionRow { question, views }
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
    if let Some(document) = words.document {
        change.index(document);
    }
    change.keep(entry("referral.summary_saved", referral.id, vec![("comments", comments)])).await
}

/// How many mails that seem to answer this referral wait in the inbox.
pub async fn mails_waiting(tx: &mut Tx, referral: ReferralId) -> Result<i64> {
    let waiting = store::inbound::in_state(tx, domain::message::InboundState::Waiting, 10_000).await?;
    Ok(how_many(waiting.iter().filter(|m| m.suggested_referral == Some(referral))))
}
