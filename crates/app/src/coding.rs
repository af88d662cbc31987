//! The coding desk: whose statement it is to code, when it is done, who has confirmed it, and how far a referral has come.

use crate::change::{Change, ask, entry};
use crate::error::{Error, Refusal, Result};
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::account::{Account, Role};
use domain::coding::{CodingState, StatementCoding};
use domain::ids::{AccountId, StatementId};
use domain::referral::Referral;
use domain::validation::Problem;
use std::collections::HashMap;
use store::Tx;
use store::statement::Listed;

/// One statement on the desk.
#[derive(Debug, Clone)]
pub struct Row {
    /// The statement with what a list shows.
    pub listed: Listed,
    /// Its coding, as it counts for the version that counts.
    pub coding: StatementCoding,
}

impl Row {
    /// Every view has been read.
    pub fn is_read(&self) -> bool {
        self.listed.views_read >= self.listed.views
    }

    /// Every view has been answered.
    pub fn is_answered(&self) -> bool {
        self.listed.views_answered >= self.listed.views
    }
}

/// The desk of a referral.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The referral.
    pub referral: Referral,
    /// A second person confirms.
    pub four_eyes: bool,
    /// Its statements, in the order they came.
    pub rows: Vec<Row>,
    /// Who can be given statements to code.
    pub coders: Vec<Account>,
}

/// How far a referral, or one person's share of it, has come: numbers of statements.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Progress {
    /// All.
    pub all: i64,
    /// Read: the stance of every view is noted.
    pub read: i64,
    /// Coded, and confirmed where that is asked for.
    pub coded: i64,
    /// Coded and waiting for a second person.
    pub waits: i64,
    /// Answered: every view has its answer.
    pub answered: i64,
}

impl Desk {
    /// How far some of the rows have come.
    pub fn progress<'r>(&self, rows: impl Iterator<Item = &'r Row>) -> Progress {
        let mut p = Progress::default();
        for row in rows {
            p.all += 1;
            p.read += i64::from(row.is_read());
            p.answered += i64::from(row.is_answered());
            match row.coding.state(self.four_eyes) {
                CodingState::Done => p.coded += 1,
                CodingState::WaitsForSecond => p.waits += 1,
                CodingState::Open => {}
            }
        }
        p
    }

    /// How far all of it has come.
    pub fn whole(&self) -> Progress {
        self.progress(self.rows.iter())
    }

    /// How far each person's share has come; last what nobody has.
    pub fn shares(&self) -> Vec<(Option<AccountId>, Progress)> {
        let mut people: Vec<Option<AccountId>> = Vec::new();
        for row in &self.rows {
            if !people.contains(&row.coding.assigned_to) {
                people.push(row.coding.assigned_to);
            }
        }
        people.sort_by_key(|p| (p.is_none(), p.map(|id| self.name(id))));
        let share = |p: Option<AccountId>| self.rows.iter().filter(move |r| r.coding.assigned_to == p);
        people.into_iter().map(|p| (p, self.progress(share(p)))).collect()
    }

    /// What a person is called.
    pub fn name(&self, id: AccountId) -> String {
        self.coders.iter().find(|a| a.id == id).map(|a| a.name.clone()).unwrap_or_default()
    }

    /// The next statement after this one that is not coded, or the first when there is none after it: those of `me` and those
    /// that nobody has before those of others.
    pub fn next_open(&self, after: Option<StatementId>, me: Option<AccountId>) -> Option<&Row> {
        let open = |r: &&Row| {
            r.coding.state(self.four_eyes) == CodingState::Open && Some(r.listed.statement.id) != after
        };
        let place = self.rows.iter().position(|r| Some(r.listed.statement.id) == after);
        let (before, behind) = self.rows.split_at(place.unwrap_or(0));
        let mine = |r: &&Row| r.coding.assigned_to.is_none() || r.coding.assigned_to == me;
        let in_order = || behind.iter().chain(before).filter(open);
        in_order().find(mine).or_else(|| in_order().next())
    }
}

/// Who may code on this site today, by name.
pub async fn coders(tx: &mut Tx, site: &Site) -> Result<Vec<Account>> {
    let today = domain::time::Day(site.clock.today());
    let assignments = store::account::assignments(tx).await?;
    let codes = |account: &Account| {
        assignments.iter().any(|a| {
            a.account == account.id
                && matches!(a.role, Role::CaseOfficer | Role::Coordinator)
                && a.valid_from <= today
                && a.valid_to.is_none_or(|to| to >= today)
        })
    };
    let mut all = store::account::all(tx).await?;
    all.retain(|account| account.active && codes(account));
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}

/// The desk of a referral.
pub async fn show(site: &Site, actor: &Actor, slug: &str) -> Result<Desk> {
    ask(actor, Action::ReadStatement, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    load(&mut tx, site, referral).await
}

/// The same; asks nobody.
pub async fn load(tx: &mut Tx, site: &Site, referral: Referral) -> Result<Desk> {
    let coders = coders(tx, site).await?;
    let four_eyes = store::coding::four_eyes(tx, referral.id).await?;
    let of = store::coding::of_referral(tx, referral.id).await?;
    let mut of: HashMap<StatementId, StatementCoding> = of.into_iter().map(|k| (k.statement, k)).collect();
    let rows = store::statement::list(tx, referral.id).await?.into_iter().map(|listed| {
        let (id, version) = (listed.statement.id, listed.statement.current_version);
        let coding = of.remove(&id).unwrap_or_else(|| StatementCoding::new(id, version)).of_version(version);
        Row { listed, coding }
    });
    Ok(Desk { referral, four_eyes, rows: rows.collect(), coders })
}

async fn open<'a>(
    site: &'a Site,
    actor: &'a Actor,
    id: StatementId,
) -> Result<(Change<'a>, StatementCoding, Referral)> {
    let mut opened = site.open_change(actor).await?;
    let statement = store::statement::by_id(&mut opened.tx, id).await?.ok_or(Error::NotFound)?;
    let referral =
        store::referral::by_id(&mut opened.tx, statement.referral).await?.ok_or(Error::NotFound)?;
    let mut change = referral::allow(opened, Action::Code, &referral)?;
    let found = store::coding::of_statement(&mut change.tx, id).await?;
    let coding = found.unwrap_or_else(|| StatementCoding::new(id, statement.current_version));
    Ok((change, coding.of_version(statement.current_version), referral))
}

/// Gives statements to a colleague to code, or to nobody.
pub async fn assign(
    site: &Site,
    actor: &Actor,
    slug: &str,
    ids: &[StatementId],
    to: Option<AccountId>,
) -> Result<()> {
    let (mut change, referral) = referral::open(site, actor, slug, Action::Code).await?;
    let coders = coders(&mut change.tx, site).await?;
    if to.is_some_and(|id| !coders.iter().any(|a| a.id == id)) {
        return Err(Error::field("to", Problem::NotAChoice));
    }
    if ids.is_empty() {
        return Err(Error::field("statements", Problem::NotAChoice));
    }
    for id in ids {
        let statement = store::statement::by_id(&mut change.tx, *id).await?;
        let statement = statement.filter(|s| s.referral == referral.id).ok_or(Error::NotFound)?;
        let found = store::coding::of_statement(&mut change.tx, *id).await?;
        let mut coding = found.unwrap_or_else(|| StatementCoding::new(*id, statement.current_version));
        coding.assigned_to = to;
        store::coding::save(&mut change.tx, &coding).await?;
    }
    let statements: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let fields =
        vec![("to", to.map(|id| id.to_string()).unwrap_or_default()), ("statements", statements.join(" "))];
    change.keep(entry("coding.assigned", referral.id, fields)).await
}

/// Says that a statement is coded. Every view must have been read.
pub async fn finish(site: &Site, actor: &Actor, id: StatementId) -> Result<()> {
    let (mut change, mut coding, _) = open(site, actor, id).await?;
    let views = store::contribution::of_statement(&mut change.tx, id, coding.sent_in).await?;
    let unread = views.iter().filter(|v| v.read.is_none()).count();
    if unread > 0 {
        return Err(Refusal::UnreadViews(i64::try_from(unread).unwrap_or(0)).into());
    }
    if coding.coded_by.is_some() {
        return Err(Refusal::AlreadyDone.into());
    }
    (coding.coded_by, coding.coded_at) = (actor.account(), Some(change.at));
    store::coding::save(&mut change.tx, &coding).await?;
    change.keep(entry("coding.finished", id, vec![])).await
}

/// Confirms a colleague's coding.
pub async fn confirm(site: &Site, actor: &Actor, id: StatementId) -> Result<()> {
    let (mut change, mut coding, _) = open(site, actor, id).await?;
    let Some(me) = actor.account().filter(|me| coding.may_confirm(*me)) else { return Err(Error::Forbidden) };
    (coding.confirmed_by, coding.confirmed_at) = (Some(me), Some(change.at));
    store::coding::save(&mut change.tx, &coding).await?;
    change.keep(entry("coding.confirmed", id, vec![])).await
}

/// Takes back that a statement is coded.
pub async fn reopen(site: &Site, actor: &Actor, id: StatementId) -> Result<()> {
    let (mut change, mut coding, _) = open(site, actor, id).await?;
    if coding.coded_by.is_none() {
        return Err(Refusal::AlreadyDone.into());
    }
    coding.reopen();
    store::coding::save(&mut change.tx, &coding).await?;
    change.keep(entry("coding.reopened", id, vec![])).await
}

/// Something in the coding of a statement was changed: that it is done is taken back.
pub(crate) async fn touched(change: &mut Change<'_>, id: StatementId) -> Result<()> {
    if let Some(mut coding) = store::coding::of_statement(&mut change.tx, id).await?
        && coding.coded_by.is_some()
    {
        coding.reopen();
        store::coding::save(&mut change.tx, &coding).await?;
    }
    Ok(())
}

/// Says whether a second person confirms the coding of each statement.
pub async fn set_four_eyes(site: &Site, actor: &Actor, slug: &str, four_eyes: bool) -> Result<()> {
    let (mut change, referral) = referral::open(site, actor, slug, Action::KeepCodeBook).await?;
    store::coding::set_four_eyes(&mut change.tx, referral.id, four_eyes).await?;
    change.keep(entry("coding.four_eyes", referral.id, vec![("four_eyes", four_eyes.to_string())])).await
}
