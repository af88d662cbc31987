//! What has happened that anyone may know: for feeds and for those who follow by mail. Both tell the same events, and nothing
//! that is not on the public pages.

use crate::error::Result;
use crate::search::{Asked, Hit};
use domain::ids::ReferralId;
use domain::language::Language;
use domain::referral::{Referral, Stage};
use domain::time::{Day, Instant, from_local};
use std::collections::HashMap;
use store::Tx;
use store::event::EventKind;

/// Something that happened in a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A step was taken.
    Step(EventKind),
    /// The last day to answer comes near.
    DayNears,
    /// So many statements were published.
    Statements(i64),
}

/// A piece of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// When; of several statements the end of the time that is told of.
    pub at: Instant,
    /// What.
    pub what: What,
}

/// A referral with what has happened in it, in order.
#[derive(Debug, Clone)]
pub struct OfReferral {
    /// The referral.
    pub referral: Referral,
    /// What happened.
    pub news: Vec<News>,
}

/// How a step is told, and where on the referral's pages; none for those that only concern some.
pub fn step(language: Language, kind: EventKind) -> Option<(String, &'static str)> {
    let t = i18n::texts(language);
    Some(match kind {
        EventKind::Dispatched => (t.msg_feed_dispatched(), ""),
        EventKind::DeadlineChanged => (t.msg_feed_deadline(), ""),
        EventKind::Closed => (t.msg_feed_closed(), ""),
        EventKind::Summarised => (t.msg_feed_summarised(), "/sammanstallning"),
        EventKind::Decided => (t.msg_feed_decided(), "#beslut"),
        EventKind::FedBack => (t.msg_feed_fed_back(), ""),
        EventKind::NextRound => (t.msg_rounds_feed(), ""),
        EventKind::Withdrawn => (t.msg_feed_withdrawn(), ""),
        _ => return None,
    })
}

impl News {
    /// One line.
    pub fn told(&self, language: Language, referral: &Referral) -> String {
        let t = i18n::texts(language);
        let last =
            referral.letter.response_deadline.map(|d| i18n::format::date(language, d.0)).unwrap_or_default();
        match self.what {
            What::Step(EventKind::DeadlineChanged) => t.msg_follow_news_deadline(last),
            What::Step(EventKind::Dispatched) if !last.is_empty() => t.msg_follow_news_dispatched(last),
            What::Step(kind) => step(language, kind).map(|(word, _)| word).unwrap_or_default(),
            What::DayNears => t.msg_follow_news_nears(last),
            What::Statements(count) => t.msg_follow_news_statements(count),
        }
    }

    /// Where on the referral's pages it is read.
    pub fn place(&self, language: Language) -> &'static str {
        match self.what {
            What::Step(kind) => step(language, kind).map_or("", |(_, place)| place),
            What::DayNears => "",
            What::Statements(_) => "/svar",
        }
    }
}

/// A stretch of time that someone is told of, and how many days before the last day they hear that it nears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Window {
    /// After this instant.
    pub from: Instant,
    /// Up to this one.
    pub until: Instant,
    /// Days.
    pub days_before: i32,
}

/// Reads news, each once, however many are told of them.
#[derive(Debug, Default)]
pub struct Reader {
    of: HashMap<(ReferralId, Window), Option<OfReferral>>,
    all: HashMap<Window, Vec<OfReferral>>,
    found: HashMap<(String, Language, Window), Vec<Hit>>,
}

impl Reader {
    /// What happened in one referral; none when nothing did.
    pub async fn of(&mut self, tx: &mut Tx, id: ReferralId, window: Window) -> Result<Option<OfReferral>> {
        if let Some(known) = self.of.get(&(id, window)) {
            return Ok(known.clone());
        }
        let found = store::referral::by_id(tx, id).await?.filter(|r| r.stage.is_public());
        let news = match found {
            Some(referral) => of_referral(tx, referral, window).await?,
            None => None,
        };
        self.of.insert((id, window), news.clone());
        Ok(news)
    }

    /// What became public that a search finds.
    pub async fn found(
        &mut self,
        tx: &mut Tx,
        asked: &Asked,
        language: Language,
        window: Window,
    ) -> Result<Vec<Hit>> {
        let key = (asked.in_address(), language, window);
        if let Some(known) = self.found.get(&key) {
            return Ok(known.clone());
        }
        let hits = crate::search::news(tx, asked, language, window.from, window.until).await?;
        self.found.insert(key, hits.clone());
        Ok(hits)
    }

    /// What happened in all referrals, the latest sent out first.
    pub async fn all(&mut self, tx: &mut Tx, window: Window) -> Result<Vec<OfReferral>> {
        if let Some(known) = self.all.get(&window) {
            return Ok(known.clone());
        }
        let mut all = Vec::new();
        for referral in store::public::lively(tx, window.from, window.until).await? {
            all.extend(of_referral(tx, referral, window).await?);
        }
        self.all.insert(window, all.clone());
        Ok(all)
    }
}

async fn of_referral(tx: &mut Tx, referral: Referral, window: Window) -> Result<Option<OfReferral>> {
    let within = |at: Instant| at > window.from && at <= window.until;
    let events = store::public::events(tx, referral.id).await?;
    let mut news: Vec<News> = events
        .iter()
        .filter(|e| within(e.at) && step(Language::Swedish, e.kind).is_some())
        .map(|e| News { at: e.at, what: What::Step(e.kind) })
        .collect();
    // Of several new last days the latest counts: it is the one that is told.
    if let Some(last) = news.iter().rposition(|n| n.what == What::Step(EventKind::DeadlineChanged)) {
        let mut nth = 0;
        news.retain(|n| {
            nth += 1;
            n.what != What::Step(EventKind::DeadlineChanged) || nth == last + 1
        });
    }
    if let Some(at) = nears(&referral, window)
        && within(at)
        && !news
            .iter()
            .any(|n| matches!(n.what, What::Step(EventKind::Dispatched | EventKind::DeadlineChanged)))
    {
        news.push(News { at, what: What::DayNears });
    }
    let statements = store::public::count_first_published(tx, referral.id, window.from, window.until).await?;
    if statements > 0 {
        news.push(News { at: window.until, what: What::Statements(statements) });
    }
    news.sort_by_key(|n| n.at);
    Ok((!news.is_empty()).then_some(OfReferral { referral, news }))
}

/// When it is told that the last day nears; never when it has passed by then, or when the referral is not open for answers.
fn nears(referral: &Referral, window: Window) -> Option<Instant> {
    let Day(last) = referral.letter.response_deadline.filter(|_| referral.stage == Stage::Dispatched)?;
    let day = last.checked_sub(jiff::Span::new().days(window.days_before)).ok()?;
    let at = from_local(day.at(0, 0, 0, 0));
    let open = window.until.day() <= last && referral.dispatched_at.is_none_or(|sent| sent < at);
    open.then_some(at)
}
