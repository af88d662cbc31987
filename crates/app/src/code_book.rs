//! The code book of a referral: its codes through time, and which views carry them.
//!
//! A code is never deleted. Renaming changes what it is called from then on; merging and splitting move its views to other
//! codes; retiring leaves them where they are. What a view was coded as, when and by whom stays on record.

use crate::change::{Change, ask, entry};
use crate::error::{Error, Result};
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::code_book::{
    Code, CodeBookFile, CodeEvent, CodeEventKind, CodeState, Coding, MOST, Move, TypedCode, check_split,
};
use domain::contribution::Contribution;
use domain::ids::{CodeId, ContributionId, ReferralId};
use domain::referral::Referral;
use domain::text::fold;
use domain::validation::{Problem, Problems};
use std::collections::{BTreeMap, HashMap};
use store::Tx;

/// A code book with what one looks at beside it.
#[derive(Debug, Clone)]
pub struct CodeBook {
    /// The referral.
    pub referral: Referral,
    /// Its codes, those out of use too, by group and name.
    pub codes: Vec<Code>,
    /// How many views that count carry each.
    pub views: HashMap<CodeId, i64>,
    /// What was done to the codes, the newest first.
    pub history: Vec<CodeEvent>,
}

impl CodeBook {
    /// How many views carry a code.
    pub fn views_of(&self, id: CodeId) -> i64 {
        self.views.get(&id).copied().unwrap_or_default()
    }

    /// A code.
    pub fn code(&self, id: CodeId) -> Option<&Code> {
        self.codes.iter().find(|c| c.id == id)
    }
}

/// The code book, for officials who may read answers.
pub async fn show(site: &Site, actor: &Actor, slug: &str) -> Result<CodeBook> {
    ask(actor, Action::ReadStatement, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
    let codes = store::code_book::of_referral(&mut tx, referral.id).await?;
    let history = store::code_book::history(&mut tx, referral.id).await?;
    let mut views = HashMap::new();
    for coding in store::code_book::codings_of_referral(&mut tx, referral.id).await? {
        *views.entry(coding.code).or_default() += 1;
    }
    Ok(CodeBook { referral, codes, views, history })
}

/// The codes of every view that counts in a referral, for summaries. A view without codes has no entry. Asks nobody.
pub async fn codes_of_views(tx: &mut Tx, referral: ReferralId) -> Result<HashMap<ContributionId, Vec<Code>>> {
    let codes: HashMap<CodeId, Code> =
        store::code_book::of_referral(tx, referral).await?.into_iter().map(|c| (c.id, c)).collect();
    let mut of_views: HashMap<ContributionId, Vec<Code>> = HashMap::new();
    for coding in store::code_book::codings_of_referral(tx, referral).await? {
        if let Some(code) = codes.get(&coding.code) {
            of_views.entry(coding.contribution).or_default().push(code.clone());
        }
    }
    for codes in of_views.values_mut() {
        codes.sort_by(|a, b| (&a.group, &a.name).cmp(&(&b.group, &b.name)));
    }
    Ok(of_views)
}

fn event(change: &Change<'_>, code: CodeId, kind: CodeEventKind, before: &str, after: &str) -> CodeEvent {
    CodeEvent {
        code,
        at: change.at,
        actor: change.actor.audit_name(),
        kind,
        before: before.to_owned(),
        after: after.to_owned(),
    }
}

async fn note(change: &mut Change<'_>, referral: ReferralId, event: CodeEvent) -> Result<()> {
    let id = domain::ids::EventId::new(change.site.entropy.seed()).to_string();
    Ok(store::code_book::note_event(&mut change.tx, &id, referral, &event).await?)
}

/// Opens a change of the book and holds it, so that two people at once do not give two codes the same name.
async fn open<'a>(site: &'a Site, actor: &'a Actor, slug: &str) -> Result<(Change<'a>, Referral, Vec<Code>)> {
    let (mut change, referral) = referral::open(site, actor, slug, Action::KeepCodeBook).await?;
    store::referral::hold(&mut change.tx, referral.id).await?;
    let codes = store::code_book::of_referral(&mut change.tx, referral.id).await?;
    Ok((change, referral, codes))
}

async fn open_code<'a>(
    site: &'a Site,
    actor: &'a Actor,
    id: CodeId,
) -> Result<(Change<'a>, Code, Vec<Code>)> {
    let mut tx = site.store.read().await?;
    let found = store::code_book::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let referral = store::referral::by_id(&mut tx, found.referral).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let (change, _, codes) = open(site, actor, &referral.slug).await?;
    let (of, others): (Vec<Code>, Vec<Code>) = codes.into_iter().partition(|c| c.id == id);
    let code = of.into_iter().next().ok_or(Error::NotFound)?;
    Ok((change, code, others))
}

async fn insert(
    change: &mut Change<'_>,
    referral: ReferralId,
    typed: TypedCode,
    book: &mut Vec<Code>,
) -> Result<CodeId> {
    if book.len() >= MOST {
        return Err(Error::field("name", Problem::NotInRange(0, i64::try_from(MOST).unwrap_or(0))));
    }
    let code = Code {
        id: CodeId::new(change.site.entropy.seed()),
        referral,
        name: typed.name,
        description: typed.description,
        group: typed.group,
        state: CodeState::Active,
        merged_into: None,
        version: 1,
    };
    store::code_book::insert(&mut change.tx, &code).await?;
    let added = event(change, code.id, CodeEventKind::Added, &code.name, "");
    note(change, referral, added).await?;
    let id = code.id;
    book.push(code);
    Ok(id)
}

/// Gives the next round of a matter the codes of the one before that are in use, as a book of its own.
pub(crate) async fn carry(change: &mut Change<'_>, from: ReferralId, to: ReferralId) -> Result<()> {
    let mut book = Vec::new();
    for code in store::code_book::of_referral(&mut change.tx, from).await? {
        if code.is_active() {
            insert(change, to, code.typed(), &mut book).await?;
        }
    }
    Ok(())
}

/// Writes a code into the book.
pub async fn add(site: &Site, actor: &Actor, slug: &str, typed: &TypedCode) -> Result<CodeId> {
    let (mut change, referral, mut codes) = open(site, actor, slug).await?;
    let typed = typed.check(&codes, "")?;
    let name = typed.name.clone();
    let id = insert(&mut change, referral.id, typed, &mut codes).await?;
    change.keep(entry("code.added", id, vec![("name", name)])).await?;
    Ok(id)
}

/// Changes what a code is called, means or stands under. `version` is the one that was read.
pub async fn edit(site: &Site, actor: &Actor, id: CodeId, version: i64, typed: &TypedCode) -> Result<()> {
    let (mut change, mut code, others) = open_code(site, actor, id).await?;
    let typed = typed.check(&others, "")?;
    let before = code.name.clone();
    if code.typed() == typed {
        return Ok(());
    }
    (code.name, code.description, code.group) = (typed.name, typed.description, typed.group);
    code.version = version;
    store::code_book::update(&mut change.tx, &code).await?;
    let changed = event(&change, id, CodeEventKind::Changed, &before, &code.name);
    note(&mut change, code.referral, changed).await?;
    let fields = vec![("name", code.name), ("description", code.description), ("group", code.group)];
    change.keep(entry("code.changed", id, fields)).await
}

/// Takes a code up in another: its views go there, also those of earlier versions of statements.
pub async fn merge(site: &Site, actor: &Actor, id: CodeId, version: i64, into: CodeId) -> Result<()> {
    let (mut change, mut code, others) = open_code(site, actor, id).await?;
    let target = others.iter().find(|c| c.id == into && c.is_active());
    let target = target.ok_or_else(|| Error::field("into", Problem::NotAChoice))?.clone();
    if !code.is_active() {
        return Err(crate::Refusal::AlreadyDone.into());
    }
    let before = store::code_book::codings_of_code(&mut change.tx, id).await?;
    for coding in &before {
        move_view(&mut change, coding, &[&target]).await?;
    }
    code.version = version;
    code.state = CodeState::Merged;
    code.merged_into = Some(into);
    store::code_book::update(&mut change.tx, &code).await?;
    let merged = event(&change, id, CodeEventKind::Merged, &code.name, &target.name);
    note(&mut change, code.referral, merged).await?;
    let fields = vec![("into", into.to_string()), ("views", before.len().to_string())];
    change.keep(entry("code.merged", id, fields)).await
}

/// Parts a code in several new ones. Every view of it goes to one or more of them.
pub async fn split(
    site: &Site,
    actor: &Actor,
    id: CodeId,
    version: i64,
    parts: &[TypedCode],
    moves: &[Move],
) -> Result<Vec<CodeId>> {
    let (mut change, mut code, mut codes) = open_code(site, actor, id).await?;
    if !code.is_active() {
        return Err(crate::Refusal::AlreadyDone.into());
    }
    // What the two coders said of it could not be told apart afterwards.
    if crate::agreement::is_being_coded(&mut change.tx, code.referral, id).await? {
        return Err(crate::Refusal::CodeInSample.into());
    }
    let before = store::code_book::codings_of_code(&mut change.tx, id).await?;
    let of = counting(&mut change.tx, &before).await?;
    check_split(parts.len(), &of, moves)?;
    // The one that is split gives its name up: one of the new may have it.
    code.version = version;
    code.state = CodeState::Split;
    store::code_book::update(&mut change.tx, &code).await?;
    let mut problems = Problems::default();
    let mut new = Vec::new();
    for (n, typed) in (1..).zip(parts) {
        match typed.check(&codes, &format!("code-{n}-")) {
            Ok(typed) => new.push(insert(&mut change, code.referral, typed, &mut codes).await?),
            Err(found) => problems.0.extend(found.0),
        }
    }
    problems.into_result()?;
    let made = |id: &CodeId| codes.iter().find(|c| c.id == *id);
    for coding in &before {
        // Views of earlier versions are not asked about: they go to every new code, as no one will read them again.
        let to: Vec<&Code> = match moves.iter().find(|(view, _)| *view == coding.contribution) {
            Some((_, to)) => to.iter().filter_map(|n| new.get(*n)).filter_map(made).collect(),
            None => new.iter().filter_map(made).collect(),
        };
        move_view(&mut change, coding, &to).await?;
    }
    let names: Vec<_> = new.iter().filter_map(made).map(|c| c.name.clone()).collect();
    let done = event(&change, id, CodeEventKind::Split, &code.name, &names.join("; "));
    note(&mut change, code.referral, done).await?;
    let fields = vec![("into", names.join("; ")), ("views", before.len().to_string())];
    change.keep(entry("code.split", id, fields)).await?;
    Ok(new)
}

/// Those of the views that belong to the version of their statement that counts.
async fn counting(tx: &mut Tx, of: &[Coding]) -> Result<Vec<ContributionId>> {
    let Some(first) = of.first() else { return Ok(Vec::new()) };
    let view = store::contribution::by_id(tx, first.contribution).await?.ok_or(Error::NotFound)?;
    let all = store::contribution::of_referral(tx, view.referral).await?;
    let counts: std::collections::HashSet<_> = all.iter().map(|v| v.id).collect();
    Ok(of.iter().map(|c| c.contribution).filter(|id| counts.contains(id)).collect())
}

/// The views that carry a code and count, for whoever is to split it.
pub async fn views_of(tx: &mut Tx, code: &Code) -> Result<Vec<Contribution>> {
    let of = store::code_book::codings_of_code(tx, code.id).await?;
    let all = store::contribution::of_referral(tx, code.referral).await?;
    Ok(all.into_iter().filter(|v| of.iter().any(|c| c.contribution == v.id)).collect())
}

/// Moves a view from one code to others; whoever put it there stays named.
async fn move_view(change: &mut Change<'_>, from: &Coding, to: &[&Code]) -> Result<()> {
    let (at, me) = (change.at, change.actor.account());
    store::code_book::take_off(&mut change.tx, from.contribution, from.code, at, me).await?;
    for code in to {
        let coding = Coding {
            contribution: from.contribution,
            code: code.id,
            coded_as: code.name.clone(),
            at,
            by: from.by,
        };
        put(change, &coding).await?;
    }
    Ok(())
}

/// Puts a code on a view.
pub(crate) async fn put(change: &mut Change<'_>, coding: &Coding) -> Result<()> {
    let id = domain::ids::EventId::new(change.site.entropy.seed()).to_string();
    Ok(store::code_book::put(&mut change.tx, &id, coding).await?)
}

/// Puts a code out of use, or takes one that was put out of use up again. Its views keep it.
pub async fn retire(site: &Site, actor: &Actor, id: CodeId, version: i64, retired: bool) -> Result<()> {
    let (mut change, mut code, others) = open_code(site, actor, id).await?;
    let (from, to, kind) = if retired {
        (CodeState::Active, CodeState::Retired, CodeEventKind::Retired)
    } else {
        (CodeState::Retired, CodeState::Active, CodeEventKind::Restored)
    };
    if code.state != from {
        return Err(crate::Refusal::AlreadyDone.into());
    }
    if !retired {
        code.typed().check(&others, "")?;
    }
    code.version = version;
    code.state = to;
    store::code_book::update(&mut change.tx, &code).await?;
    let done = event(&change, id, kind, &code.name, "");
    note(&mut change, code.referral, done).await?;
    change.keep(entry(if retired { "code.retired" } else { "code.restored" }, id, vec![])).await
}

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Imported {
    /// Codes that were not there.
    pub added: usize,
    /// Codes whose meaning or group was changed.
    pub changed: usize,
    /// Codes that were there as they are.
    pub unchanged: usize,
}

/// Takes the codes of a file into the book. A code with the same name gets the file's meaning and group; nothing is removed.
/// Everything is checked before anything is kept.
pub async fn import(site: &Site, actor: &Actor, slug: &str, file: &CodeBookFile) -> Result<Imported> {
    let (mut change, referral, mut book) = open(site, actor, slug).await?;
    let mut problems = Problems::default();
    let mut checked: Vec<TypedCode> = Vec::new();
    for (n, typed) in (1..).zip(&file.codes) {
        match typed.check(&[], &format!("codes[{n}].")) {
            Ok(typed) if checked.iter().any(|c| fold(&c.name) == fold(&typed.name)) => {
                problems.add(format!("codes[{n}].name"), Problem::Taken(typed.name));
            }
            Ok(typed) => checked.push(typed),
            Err(found) => problems.0.extend(found.0),
        }
    }
    if file.codes.is_empty() {
        problems.add("codes", Problem::EmptyList);
    }
    problems.into_result()?;
    let mut done = Imported::default();
    for typed in checked {
        let there = book.iter_mut().find(|c| c.is_active() && fold(&c.name) == fold(&typed.name));
        match there {
            None => {
                insert(&mut change, referral.id, typed, &mut book).await?;
                done.added += 1;
            }
            Some(code) if code.description == typed.description && code.group == typed.group => {
                done.unchanged += 1;
            }
            Some(code) => {
                (code.description, code.group) = (typed.description, typed.group);
                store::code_book::update(&mut change.tx, code).await?;
                let changed = event(&change, code.id, CodeEventKind::Changed, &code.name, &code.name);
                note(&mut change, referral.id, changed).await?;
                done.changed += 1;
            }
        }
    }
    let fields = vec![("added", done.added.to_string()), ("changed", done.changed.to_string())];
    change.keep(entry("code_book.imported", referral.id, fields)).await?;
    Ok(done)
}

/// Takes over the codes in use of another referral's book.
pub async fn copy(site: &Site, actor: &Actor, slug: &str, from: &str) -> Result<Imported> {
    let mut tx = site.store.read().await?;
    let other = store::referral::by_slug(&mut tx, &domain::register_number::slug(from)).await?;
    let other = other.filter(|r| r.slug != slug);
    let other = other.ok_or_else(|| Error::field("from", Problem::NotAChoice))?;
    referral::may_read(actor, &other)?;
    let codes = store::code_book::of_referral(&mut tx, other.id).await?;
    drop(tx);
    let file = CodeBookFile::of(&codes);
    if file.codes.is_empty() {
        return Err(Error::field("from", Problem::EmptyList));
    }
    import(site, actor, slug, &file).await
}

/// The codes that are put on a view, checked: in its referral's book and in use, or on it already.
pub(crate) async fn chosen(
    tx: &mut Tx,
    view: &Contribution,
    sent_in: i64,
    codes: &[CodeId],
) -> Result<(Vec<Code>, Vec<Coding>)> {
    let book = store::code_book::of_referral(tx, view.referral).await?;
    let all = store::code_book::codings_of_statement(tx, view.statement, sent_in).await?;
    let on: Vec<Coding> = all.into_iter().filter(|c| c.contribution == view.id).collect();
    let mut wanted = Vec::new();
    for id in codes {
        let code = book.iter().find(|c| c.id == *id);
        let may = |c: &&Code| c.is_active() || on.iter().any(|o| o.code == c.id);
        let code = code.filter(may).ok_or_else(|| Error::field("codes", Problem::NotAChoice))?;
        if !wanted.iter().any(|w: &Code| w.id == code.id) {
            wanted.push(code.clone());
        }
    }
    Ok((wanted, on))
}

/// Sees to it that a view carries just these codes. Returns whether anything was changed.
pub(crate) async fn set(
    change: &mut Change<'_>,
    view: &Contribution,
    sent_in: i64,
    codes: &[CodeId],
) -> Result<bool> {
    let (wanted, on) = chosen(&mut change.tx, view, sent_in, codes).await?;
    let (at, me) = (change.at, change.actor.account());
    let mut changed = false;
    for coding in on.iter().filter(|c| !wanted.iter().any(|w| w.id == c.code)) {
        store::code_book::take_off(&mut change.tx, view.id, coding.code, at, me).await?;
        changed = true;
    }
    for code in wanted.iter().filter(|w| !on.iter().any(|c| c.code == w.id)) {
        let coding = Coding { contribution: view.id, code: code.id, coded_as: code.name.clone(), at, by: me };
        put(change, &coding).await?;
        changed = true;
    }
    Ok(changed)
}

/// Writes a book as JSON or TOML.
pub fn write(file: &CodeBookFile, json: bool) -> Result<String> {
    if json {
        return Ok(format!("{}\n", serde_json::to_string_pretty(file)?));
    }
    toml::to_string_pretty(file).map_err(|error| Error::Internal(error.into()))
}

/// The codes of a book under their groups, in the order they are shown.
pub fn by_group(codes: &[Code]) -> BTreeMap<String, Vec<Code>> {
    let mut groups: BTreeMap<String, Vec<Code>> = BTreeMap::new();
    for code in codes.iter().filter(|c| c.is_active()) {
        groups.entry(code.group.clone()).or_default().push(code.clone());
    }
    groups
}
