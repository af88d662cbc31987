//! How far two colleagues agree on the coding: a sample is drawn, each codes it without seeing the other's work, and then both
//! are shown side by side, counted and settled.
//!
//! What is coded in a sample lies beside the views and changes nothing in them. Only what is settled does. Until both have
//! handed in nobody is told what either said: neither pages, files nor the command line, whatever the role.

pub mod files;

use crate::change::{Change, ask, entry};
use crate::coding::coders;
use crate::error::{Error, Refusal, Result};
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::account::Account;
use domain::agreement::{Blind, Coder, Comparison, Drawing, REASON, Sample, SampleState, compare};
use domain::code_book::Code;
use domain::contribution::Contribution;
use domain::ids::{AccountId, CodeId, ContributionId, ReferralId, SampleId};
use domain::referral::Referral;
use domain::stance::Stance;
use domain::validation::Problems;
use std::collections::HashMap;
use store::Tx;
pub use store::agreement::{Drawn, Said, Settlement};

/// The samples of a referral.
#[derive(Debug, Clone)]
pub struct Samples {
    /// The referral.
    pub referral: Referral,
    /// Each with how far it has come, the newest first.
    pub samples: Vec<Whole>,
    /// Who can code.
    pub coders: Vec<Account>,
    /// How many views there are to draw from.
    pub countable: i64,
}

/// A sample with its views and what may be known of it.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The referral.
    pub referral: Referral,
    /// The sample.
    pub sample: Sample,
    /// What the two coders are called.
    pub names: [String; 2],
    /// Its views, in the order they were drawn.
    pub views: Vec<Drawn>,
    /// How many views each has coded.
    pub coded: [i64; 2],
    /// The code book, codes out of use too.
    pub codes: Vec<Code>,
    /// What whoever asks has said, of views that they have coded, when they are one of the two.
    pub mine: HashMap<ContributionId, Blind>,
    /// What both said, once both have handed in.
    pub measured: Option<Measured>,
}

/// What came of a sample.
#[derive(Debug, Clone)]
pub struct Measured {
    /// The numbers, of the views that both coded.
    pub comparison: Comparison,
    /// Those views, side by side, in the order they were drawn.
    pub rows: Vec<Compared>,
}

/// A view with what both said of it.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The view, as it is coded now.
    pub view: Contribution,
    /// It still counts: it can be settled.
    pub counts: bool,
    /// What each said.
    pub said: [Blind; 2],
    /// What was settled, through time, with by whom. The last counts.
    pub settled: Vec<(Settlement, String)>,
}

impl Compared {
    /// They did not say the same.
    pub fn differs(&self) -> bool {
        self.said[0] != self.said[1]
    }

    /// What counts.
    pub fn latest(&self) -> Option<&Settlement> {
        self.settled.last().map(|(s, _)| s)
    }

    /// They did not say the same, and nothing has been settled.
    pub fn is_open(&self) -> bool {
        self.differs() && self.settled.is_empty() && self.counts
    }
}

impl Whole {
    /// The views that whoever asks has left to code.
    pub fn left(&self) -> impl Iterator<Item = &Contribution> {
        let all = self.views.iter().filter(|d| d.counts).map(|d| &d.view);
        all.filter(|view| !self.mine.contains_key(&view.id))
    }

    /// How many of its views still count.
    pub fn counting(&self) -> i64 {
        number(self.views.iter().filter(|d| d.counts).count())
    }

    /// A code.
    pub fn code(&self, id: CodeId) -> Option<&Code> {
        self.codes.iter().find(|c| c.id == id)
    }

    /// What the codes of a blind coding are called, by name.
    pub fn names_of(&self, said: &Blind) -> Vec<&str> {
        let of = self.codes.iter().filter(|c| said.codes.contains(&c.id));
        of.map(|c| c.name.as_str()).collect()
    }
}

fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Views that can be drawn: those that count and have words.
async fn countable(tx: &mut Tx, referral: &Referral) -> Result<Vec<Contribution>> {
    let mut views = store::contribution::of_referral(tx, referral.id).await?;
    views.retain(|view| !view.text.trim().is_empty());
    Ok(views)
}

/// The samples of a referral, for officials who may read answers.
pub async fn list(site: &Site, actor: &Actor, slug: &str) -> Result<Samples> {
    ask(actor, Action::ReadStatement, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    let mut samples = Vec::new();
    for sample in store::agreement::of_referral(&mut tx, referral.id).await? {
        samples.push(load(&mut tx, actor, &referral, sample).await?);
    }
    let countable = number(countable(&mut tx, &referral).await?.len());
    Ok(Samples { coders: coders(&mut tx, site).await?, referral, samples, countable })
}

/// A sample of a referral.
pub async fn show(site: &Site, actor: &Actor, slug: &str, id: SampleId) -> Result<Whole> {
    ask(actor, Action::ReadStatement, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    let sample = store::agreement::by_id(&mut tx, id).await?;
    let sample = sample.filter(|s| s.referral == referral.id).ok_or(Error::NotFound)?;
    load(&mut tx, actor, &referral, sample).await
}

async fn load(tx: &mut Tx, actor: &Actor, referral: &Referral, sample: Sample) -> Result<Whole> {
    let views = store::agreement::views(tx, sample.id).await?;
    let codes = store::code_book::of_referral(tx, referral.id).await?;
    let mut said = store::agreement::said(tx, sample.id).await?;
    // A code that was taken up in another since means that other: one colleague may have coded before, and one after.
    for s in &mut said {
        s.said = s.said.clone().merged(&codes);
    }
    let accounts = store::account::all(tx).await?;
    let name =
        |id: AccountId| accounts.iter().find(|a| a.id == id).map(|a| a.name.clone()).unwrap_or_default();
    let by = |who: AccountId| said.iter().filter(move |s| s.coder == who);
    let still = |s: &&Said| views.iter().any(|d| d.counts && d.view.id == s.contribution);
    let done = sample.coders.map(|c| number(by(c.account).filter(still).count()));
    let mine = actor.account().map(|me| by(me).map(|s| (s.contribution, s.said.clone())).collect());
    let measured = if sample.state() == SampleState::Done {
        let settled = store::agreement::settled(tx, sample.id).await?;
        let of = |c: Coder, id: ContributionId| {
            by(c.account).find(|s| s.contribution == id).map(|s| s.said.clone())
        };
        let rows = views.iter().filter_map(|d| {
            let [first, second] = sample.coders.map(|c| of(c, d.view.id));
            let settled = settled.iter().filter(|s| s.contribution == d.view.id);
            let settled = settled.map(|s| (s.clone(), s.by.map(name).unwrap_or_default())).collect();
            Some(Compared { view: d.view.clone(), counts: d.counts, said: [first?, second?], settled })
        });
        let rows: Vec<Compared> = rows.collect();
        let pairs: Vec<(Blind, Blind)> = rows.iter().map(|r| r.said.clone().into()).collect();
        Some(Measured { comparison: compare(&pairs), rows })
    } else {
        None
    };
    let names = sample.coders.map(|c| name(c.account));
    Ok(Whole {
        referral: referral.clone(),
        sample,
        names,
        views,
        coded: done,
        codes,
        mine: mine.unwrap_or_default(),
        measured,
    })
}

/// Has someone put the code on a view of a sample that is still being coded?
pub(crate) async fn is_being_coded(tx: &mut Tx, referral: ReferralId, code: CodeId) -> Result<bool> {
    for sample in store::agreement::of_referral(tx, referral).await? {
        if sample.state() == SampleState::Open {
            let said = store::agreement::said(tx, sample.id).await?;
            if said.iter().any(|s| s.said.codes.contains(&code)) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// What is asked for when a sample is drawn, as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedDrawing {
    /// How many views.
    pub size: String,
    /// The word that decides which; one is made by chance when it is empty.
    pub seed: String,
    /// Who code.
    pub coders: [Option<AccountId>; 2],
}

/// Draws views for two colleagues to code.
pub async fn draw(site: &Site, actor: &Actor, slug: &str, typed: &TypedDrawing) -> Result<SampleId> {
    let (mut change, referral) = referral::open(site, actor, slug, Action::Code).await?;
    let views = countable(&mut change.tx, &referral).await?;
    let may: Vec<AccountId> = coders(&mut change.tx, site).await?.iter().map(|a| a.id).collect();
    let drawing = Drawing::check(&typed.size, &typed.seed, typed.coders, views.len(), &may)?;
    let seed =
        if drawing.seed.is_empty() { domain::file::hex(&site.entropy.bytes::<4>()) } else { drawing.seed };
    let sample = Sample {
        id: SampleId::new(site.entropy.seed()),
        referral: referral.id,
        seed,
        drawn_from: number(views.len()),
        coders: drawing.coders.map(|account| Coder { account, done_at: None }),
        drawn_by: actor.account(),
        drawn_at: change.at,
        stopped: None,
        version: 1,
    };
    store::agreement::insert(&mut change.tx, &sample).await?;
    let by_reference: HashMap<&str, ContributionId> =
        views.iter().map(|v| (v.reference.as_str(), v.id)).collect();
    let drawn = domain::agreement::draw(&sample.seed, by_reference.keys().copied(), drawing.size);
    for (place, reference) in (1..).zip(&drawn) {
        let view = by_reference.get(reference).copied().ok_or(Error::NotFound)?;
        store::agreement::insert_view(&mut change.tx, sample.id, view, place).await?;
    }
    let coders = sample.coders.map(|c| c.account.to_string()).join(" ");
    let fields = vec![("seed", sample.seed), ("views", drawn.join(" ")), ("coders", coders)];
    change.keep(entry("sample.drawn", sample.id, fields)).await?;
    Ok(sample.id)
}

/// Opens a change of a sample and holds its referral, so that two who hand in at once both see that the other has.
async fn open<'a>(site: &'a Site, actor: &'a Actor, id: SampleId) -> Result<(Change<'a>, Referral, Sample)> {
    let mut opened = site.open_change(actor).await?;
    let sample = store::agreement::by_id(&mut opened.tx, id).await?.ok_or(Error::NotFound)?;
    let referral = store::referral::by_id(&mut opened.tx, sample.referral).await?.ok_or(Error::NotFound)?;
    let mut change = referral::allow(opened, Action::Code, &referral)?;
    store::referral::hold(&mut change.tx, referral.id).await?;
    let sample = store::agreement::by_id(&mut change.tx, id).await?.ok_or(Error::NotFound)?;
    Ok((change, referral, sample))
}

/// The view of a sample with that reference, when it still counts.
async fn view_of(change: &mut Change<'_>, id: SampleId, reference: &str) -> Result<Contribution> {
    let views = store::agreement::views(&mut change.tx, id).await?;
    let found = views.into_iter().find(|d| d.view.reference == reference);
    match found {
        Some(drawn) if drawn.counts => Ok(drawn.view),
        _ => Err(Error::NotFound),
    }
}

fn me(sample: &Sample, actor: &Actor) -> Result<AccountId> {
    let me = actor.account().filter(|me| sample.place_of(*me).is_some()).ok_or(Error::Forbidden)?;
    if sample.may_code(me) { Ok(me) } else { Err(Refusal::AlreadyDone.into()) }
}

/// One of the two codes a view of the sample. The view itself is not touched.
pub async fn code(
    site: &Site,
    actor: &Actor,
    id: SampleId,
    reference: &str,
    codes: &[CodeId],
    stance: Option<Stance>,
) -> Result<()> {
    let (mut change, referral, sample) = open(site, actor, id).await?;
    let me = me(&sample, actor)?;
    let view = view_of(&mut change, id, reference).await?;
    let book = store::code_book::of_referral(&mut change.tx, referral.id).await?;
    let said = Blind::check(&view, codes, stance, &book)?;
    let before = store::agreement::said(&mut change.tx, id).await?;
    let before = before.into_iter().find(|s| s.contribution == view.id && s.coder == me);
    if before.as_ref().is_some_and(|b| b.said == said) {
        return Ok(());
    }
    let number = before.map_or(0, |b| b.number) + 1;
    let said = Said { contribution: view.id, coder: me, number, said, at: change.at };
    store::agreement::say(&mut change.tx, id, &said).await?;
    change.keep(entry("sample.coded", id, vec![("view", view.reference)])).await
}

/// One of the two hands in. Every view that still counts must be coded.
pub async fn hand_in(site: &Site, actor: &Actor, id: SampleId) -> Result<()> {
    let (mut change, _, mut sample) = open(site, actor, id).await?;
    let me = me(&sample, actor)?;
    let views = store::agreement::views(&mut change.tx, id).await?;
    let said = store::agreement::said(&mut change.tx, id).await?;
    let is_coded = |view: ContributionId| said.iter().any(|s| s.coder == me && s.contribution == view);
    let left = views.iter().filter(|d| d.counts && !is_coded(d.view.id)).count();
    if left > 0 {
        return Err(Refusal::UncodedViews(number(left)).into());
    }
    if let Some(mine) = sample.coders.iter_mut().find(|c| c.account == me) {
        mine.done_at = Some(change.at);
    }
    store::agreement::update(&mut change.tx, &sample).await?;
    change.keep(entry("sample.handed_in", id, vec![])).await
}

/// Breaks a sample off that will not be finished. What was coded in it stays and is shown to nobody.
pub async fn stop(site: &Site, actor: &Actor, id: SampleId) -> Result<()> {
    let (mut change, _, mut sample) = open(site, actor, id).await?;
    if sample.state() != SampleState::Open {
        return Err(Refusal::AlreadyDone.into());
    }
    sample.stopped = Some((change.at, actor.account()));
    store::agreement::update(&mut change.tx, &sample).await?;
    change.keep(entry("sample.stopped", id, vec![])).await
}

/// What is settled of a view, as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedSettlement {
    /// Its codes.
    pub codes: Vec<CodeId>,
    /// Its stance.
    pub stance: Option<Stance>,
    /// Why.
    pub reason: String,
    /// How many times it had been settled when the form was read.
    pub number: i64,
}

/// Settles what a view is to be coded as, and puts that on the view.
pub async fn settle(
    site: &Site,
    actor: &Actor,
    id: SampleId,
    reference: &str,
    typed: &TypedSettlement,
) -> Result<()> {
    let (mut change, referral, sample) = open(site, actor, id).await?;
    done(&sample)?;
    let view = view_of(&mut change, id, reference).await?;
    let book = store::code_book::of_referral(&mut change.tx, referral.id).await?;
    let mut problems = Problems::default();
    let reason = problems.optional_text("reason", &typed.reason, REASON);
    let settled = Blind::check(&view, &typed.codes, typed.stance, &book);
    let settled = settled.unwrap_or_else(|more| {
        problems.0.extend(more.0);
        Blind::default()
    });
    problems.into_result()?;
    let before = store::agreement::settled(&mut change.tx, id).await?;
    if number(before.iter().filter(|s| s.contribution == view.id).count()) != typed.number {
        return Err(Error::ChangedMeanwhile);
    }
    let (at, by) = (change.at, actor.account());
    let settlement = Settlement { contribution: view.id, number: typed.number + 1, settled, reason, at, by };
    apply(&mut change, &referral, &sample, view, &settlement).await?;
    let codes: Vec<String> = settlement.settled.codes.iter().map(ToString::to_string).collect();
    let stance = settlement.settled.stance.map(|s| s.to_string()).unwrap_or_default();
    let fields = vec![
        ("view", reference.to_owned()),
        ("codes", codes.join(" ")),
        ("stance", stance),
        ("reason", settlement.reason),
    ];
    change.keep(entry("sample.settled", id, fields)).await
}

fn done(sample: &Sample) -> Result<()> {
    if sample.state() == SampleState::Done { Ok(()) } else { Err(Error::NotFound) }
}

/// Puts what was settled on the view, and keeps that it was.
async fn apply(
    change: &mut Change<'_>,
    referral: &Referral,
    sample: &Sample,
    mut view: Contribution,
    s: &Settlement,
) -> Result<()> {
    crate::contribution::not_told_yet(change, referral, view.statement).await?;
    let statement = store::statement::by_id(&mut change.tx, view.statement).await?.ok_or(Error::NotFound)?;
    let codes: Vec<CodeId> = s.settled.codes.iter().copied().collect();
    let mut changed = crate::code_book::set(change, &view, statement.current_version, &codes).await?;
    // An answer to a question has no stance of its own; to have settled it is to have read it.
    let unread = || view.read.is_none().then_some(Stance::NoComments);
    let stance = s.settled.stance.or_else(unread);
    if let Some(stance) = stance.filter(|stance| view.read != Some(*stance)) {
        crate::contribution::note_stance(change, &mut view, stance).await?;
        changed = true;
    }
    store::agreement::settle(&mut change.tx, sample.id, s).await?;
    if changed {
        crate::coding::touched(change, view.statement).await?;
        crate::contribution::tell_if_late(change, referral, view.statement).await?;
        change.index_soon(view.statement).await?;
    }
    Ok(())
}

/// Settles every view that both said the same of, and that is not settled yet, as what they said. Returns how many. A view
/// with a code that has gone out of use since is left, and so is one whose sender has been told.
pub async fn settle_alike(site: &Site, actor: &Actor, id: SampleId) -> Result<i64> {
    let (mut change, referral, sample) = open(site, actor, id).await?;
    done(&sample)?;
    let whole = load(&mut change.tx, actor, &referral, sample).await?;
    let mut settled = Vec::new();
    for row in whole.measured.iter().flat_map(|m| &m.rows) {
        let [said, _] = &row.said;
        let in_use = |id: &CodeId| whole.code(*id).is_some_and(Code::is_active);
        if row.differs() || !row.counts || !row.settled.is_empty() || !said.codes.iter().all(in_use) {
            continue;
        }
        let told = crate::contribution::not_told_yet(&mut change, &referral, row.view.statement).await;
        if matches!(told, Err(Error::Refused(_))) {
            continue;
        }
        told?;
        let (at, by) = (change.at, actor.account());
        let (contribution, settled_as) = (row.view.id, said.clone());
        let settlement =
            Settlement { contribution, number: 1, settled: settled_as, reason: String::new(), at, by };
        // The row was loaded before others of the same statement were settled: its version is read again.
        let view = store::contribution::by_id(&mut change.tx, row.view.id).await?.ok_or(Error::NotFound)?;
        apply(&mut change, &referral, &whole.sample, view, &settlement).await?;
        settled.push(row.view.reference.clone());
    }
    if settled.is_empty() {
        return Err(Refusal::AlreadyDone.into());
    }
    let count = number(settled.len());
    change.keep(entry("sample.settled_alike", id, vec![("views", settled.join(" "))])).await?;
    Ok(count)
}
