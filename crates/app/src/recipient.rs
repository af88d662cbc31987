//! Distribution lists: pasted, from a file, from the organisations known; corrected addresses; longer time.

pub(crate) mod address;

pub use address::Addresses;

use crate::change::{Change, entry};
use crate::error::{Error, Refusal, Result};
use crate::organisation::{optional_email, optional_postal};
use crate::referral;
use crate::site::Site;
use domain::access::{Action, Actor};
use domain::ids::{RecipientId, ReferralId};
use domain::language::Language;
use domain::message::MessageKind;
use domain::recipient::{AnswerFacts, Recipient, RecipientStatus};
use domain::recipient_list::{self, BadRow, ListRow, RowFault};
use domain::referral::Referral;
use domain::time::Day;
use domain::validation::{Problem, Problems};
use serde_json::json;
use store::Tx;
use store::event::EventKind;

/// A recipient to be put on the list.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Name.
    pub name: String,
    /// Counting category.
    pub category: String,
    /// Address.
    pub email: String,
    /// Postal address, one line per row.
    pub postal: String,
    /// Language.
    pub language: String,
}

fn checked(
    site: &Site,
    typed: &Typed,
    problems: &mut Problems,
    referral: ReferralId,
    position: i64,
) -> Recipient {
    let name = problems.required_line("name", &typed.name, 200);
    if site.settings.category(&typed.category).is_none() {
        problems.add("category", Problem::NotAChoice);
    }
    let email = optional_email(problems, "email", &typed.email);
    let postal = optional_postal(problems, "postal", &typed.postal);
    let id = RecipientId::new(site.entropy.seed());
    Recipient {
        category: typed.category.clone(),
        email,
        postal,
        language: typed.language.parse().unwrap_or(Language::Swedish),
        ..Recipient::new(id, referral, position, name)
    }
}

/// Ties a recipient to the organisation known by that name, and takes from it what the row leaves out.
async fn from_known(site: &Site, tx: &mut Tx, recipient: &mut Recipient, category_given: bool) -> Result<()> {
    let key = domain::text::fold(&recipient.name);
    let known = match recipient.organisation {
        Some(id) => store::organisation::by_id(tx, id).await?,
        None => store::organisation::by_name_key(tx, &key).await?,
    };
    let Some(known) = known else { return Ok(()) };
    recipient.organisation = Some(known.id);
    if recipient.email.is_none() {
        recipient.email = address::answering(tx, known.id, Day(site.clock.today())).await?;
        recipient.language = known.language;
    }
    if recipient.postal.is_empty() {
        recipient.postal = known.postal;
    }
    if !category_given && !known.category.is_empty() {
        recipient.category = known.category;
    }
    Ok(())
}

/// Who on a list is the same organisation, under whatever name.
fn same_organisation<'a>(there: &'a [Recipient], recipient: &Recipient) -> Option<&'a Recipient> {
    let organisation = recipient.organisation?;
    there.iter().find(|r| r.organisation == Some(organisation))
}

/// Puts one on a list. One that comes from an earlier list may follow the register since then.
pub(crate) async fn insert(site: &Site, tx: &mut Tx, recipient: &mut Recipient) -> Result<()> {
    if !recipient.of_register {
        address::note_origin(tx, recipient, Day(site.clock.today())).await?;
    }
    let hashes = site.recipient_hashes(recipient.id, recipient.link_generation);
    Ok(store::recipient::insert(tx, recipient, &hashes).await?)
}

/// How many were put on the list, and which were there already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Added {
    /// Put on the list.
    pub added: usize,
    /// Were there already.
    pub already: Vec<String>,
}

/// One to be put on a draft's list by name.
#[derive(Debug, Clone)]
pub struct Named {
    /// Name as on the list.
    pub name: String,
    /// The organisation known, when it is given; else the name tells.
    pub organisation: Option<domain::ids::OrganisationId>,
    /// An address of its own.
    pub email: Option<domain::email::EmailAddress>,
    /// Counting category.
    pub category: String,
    /// The category holds also for an organisation that is known with another.
    pub category_given: bool,
}

/// Adds everyone on a pasted list to a draft's list. Names known to the site bring their address and category.
/// Nothing is added when a row is not understood.
pub async fn add_list(site: &Site, actor: &Actor, slug: &str, text: &str, category: &str) -> Result<Added> {
    let named = |row: ListRow| {
        let category_given = row.category.is_some();
        let category = row.category.unwrap_or_else(|| category.to_owned());
        let named = Named { name: row.name, organisation: None, email: row.email, category, category_given };
        (row.row, named)
    };
    let rows: Vec<_> = read(site, text)?.into_iter().map(named).collect();
    put(site, actor, slug, &rows, text).await
}

/// Adds some by name to a draft's list. Those who are there are passed over.
pub async fn add_named(site: &Site, actor: &Actor, slug: &str, named: &[Named]) -> Result<Added> {
    let rows: Vec<_> = (1..).zip(named.iter().cloned()).collect();
    let said: Vec<&str> = named.iter().map(|n| n.name.as_str()).collect();
    put(site, actor, slug, &rows, &said.join("\n")).await
}

/// Adds rows to a draft's list: each with its number in what was read.
async fn put(site: &Site, actor: &Actor, slug: &str, rows: &[(usize, Named)], said: &str) -> Result<Added> {
    let (mut change, mut referral) = referral::open(site, actor, slug, Action::Prepare).await?;
    let added = put_in(&mut change, &mut referral, rows).await?;
    change.keep(entry("referral.recipients_added", referral.id, vec![("list", said.to_owned())])).await?;
    Ok(added)
}

/// The same in a change that goes on.
pub(crate) async fn put_in(
    change: &mut Change<'_>,
    referral: &mut Referral,
    rows: &[(usize, Named)],
) -> Result<Added> {
    let site = change.site;
    let mut there = store::recipient::of_referral(&mut change.tx, referral.id).await?;
    let mut names: std::collections::HashSet<_> = there.iter().map(|r| domain::text::fold(&r.name)).collect();
    let mut position = there.iter().map(|r| r.position).max().unwrap_or(0);
    let mut added = Added::default();
    let mut problems = Problems::default();
    for (row, named) in rows {
        if !names.insert(domain::text::fold(&named.name)) {
            added.already.push(named.name.clone());
            continue;
        }
        let typed = Typed {
            name: named.name.clone(),
            category: named.category.clone(),
            email: named.email.as_ref().map(ToString::to_string).unwrap_or_default(),
            ..Typed::default()
        };
        let mut row_problems = Problems::default();
        let mut recipient = checked(site, &typed, &mut row_problems, referral.id, position + 1);
        recipient.organisation = named.organisation;
        from_known(site, &mut change.tx, &mut recipient, named.category_given).await?;
        if same_organisation(&there, &recipient).is_some() {
            added.already.push(named.name.clone());
            continue;
        }
        if site.settings.category(&recipient.category).is_none() {
            let bad = BadRow { row: *row, text: named.name.clone(), fault: RowFault::NoCategory };
            problems.add("list", Problem::BadRow(bad));
            continue;
        }
        insert(site, &mut change.tx, &mut recipient).await?;
        there.push(recipient);
        position += 1;
        added.added += 1;
    }
    problems.into_result()?;
    referral::touched(change, referral).await?;
    Ok(added)
}

/// Reads a list with the site's categories, which may stand by key or by name.
pub fn read(site: &Site, text: &str) -> Result<Vec<ListRow>> {
    let rows = recipient_list::read(text, |cell| site.settings.category_named(cell)).map_err(|bad| {
        let mut problems = Problems::default();
        for row in bad {
            problems.add("list", Problem::BadRow(row));
        }
        problems
    })?;
    if rows.is_empty() { Err(Error::field("list", Problem::EmptyList)) } else { Ok(rows) }
}

/// The text of a list in a file: UTF-8, UTF-16 with mark, or else Windows-1252.
pub fn decode_list(content: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(content) {
        return text.trim_start_matches('\u{feff}').to_owned();
    }
    let (text, _, _) = encoding_rs::WINDOWS_1252.decode(content); // UTF-16 with a mark is seen by its mark
    text.into_owned()
}

/// Puts one on the list. While it is a draft this is preparation; after dispatch it is a late recipient, who
/// gets the letter at once.
pub async fn add(site: &Site, actor: &Actor, slug: &str, typed: &Typed) -> Result<()> {
    let mut opened = site.open_change(actor).await?;
    let mut found = store::referral::by_slug(&mut opened.tx, slug).await?.ok_or(Error::NotFound)?;
    let late = !found.stage.is_draft();
    let mut change = referral::allow(opened, if late { Action::Dispatch } else { Action::Prepare }, &found)?;
    let there = store::recipient::of_referral(&mut change.tx, found.id).await?;
    let position = there.iter().map(|r| r.position).max().unwrap_or(0) + 1;
    let mut problems = Problems::default();
    let mut recipient = checked(site, typed, &mut problems, found.id, position);
    if there.iter().any(|r| domain::text::fold(&r.name) == domain::text::fold(&recipient.name)) {
        problems.add("name", Problem::Taken(recipient.name.clone()));
    }
    if problems.at("name").is_none() {
        from_known(site, &mut change.tx, &mut recipient, true).await?;
    }
    // Under another name of the same organisation it is there already.
    if let Some(same) = same_organisation(&there, &recipient) {
        problems.add("name", Problem::Taken(same.name.clone()));
    }
    if recipient.email.is_none() && recipient.postal.is_empty() {
        problems.add("email", Problem::NoAddress);
    }
    problems.into_result()?;
    insert(site, &mut change.tx, &mut recipient).await?;
    if late {
        change.event(found.id, None, EventKind::RecipientAdded, json!({ "name": recipient.name })).await?;
        crate::dispatch::send_to(&mut change, &found, &mut recipient).await?;
    } else {
        referral::touched(&mut change, &mut found).await?;
    }
    change.keep(entry("referral.recipient_added", recipient.id, vec![("name", recipient.name.clone())])).await
}

/// Puts the organisations chosen on a draft's list.
pub async fn add_known(
    site: &Site,
    actor: &Actor,
    slug: &str,
    chosen: &[domain::ids::OrganisationId],
) -> Result<Added> {
    let mut tx = site.store.read().await?;
    let mut text = String::new();
    for id in chosen {
        if let Some(o) = store::organisation::by_id(&mut tx, *id).await? {
            text.push_str(&o.name.replace([';', '\t', '\n'], " "));
            text.push(';');
            text.push_str(&o.category);
            text.push('\n');
        }
    }
    drop(tx);
    if text.is_empty() {
        return Err(Error::field("organisations", Problem::EmptyList));
    }
    add_list(site, actor, slug, &text, "").await
}

/// Takes one off a draft's list.
pub async fn remove(site: &Site, actor: &Actor, slug: &str, id: RecipientId) -> Result<()> {
    let (mut change, mut referral) = referral::open(site, actor, slug, Action::Prepare).await?;
    let recipient = of(&mut change.tx, &referral, id).await?;
    store::recipient::remove(&mut change.tx, recipient.id).await?;
    referral::touched(&mut change, &mut referral).await?;
    change.keep(entry("referral.recipient_removed", id, vec![("name", recipient.name)])).await
}

async fn of(tx: &mut Tx, referral: &Referral, id: RecipientId) -> Result<Recipient> {
    store::recipient::by_id(tx, id).await?.filter(|r| r.referral == referral.id).ok_or(Error::NotFound)
}

/// Corrects name, category or address of one on the list. After dispatch a new address gets the letter again; when all is
/// over, the feedback or the withdrawal.
pub async fn edit(site: &Site, actor: &Actor, slug: &str, id: RecipientId, typed: &Typed) -> Result<()> {
    let mut opened = site.open_change(actor).await?;
    let mut found = store::referral::by_slug(&mut opened.tx, slug).await?.ok_or(Error::NotFound)?;
    let late = !found.stage.is_draft();
    let mut change = referral::allow(opened, if late { Action::Reach } else { Action::Prepare }, &found)?;
    let mut recipient = of(&mut change.tx, &found, id).await?;
    let mut problems = Problems::default();
    let new = checked(site, typed, &mut problems, found.id, recipient.position);
    if new.email.is_none() && new.postal.is_empty() {
        problems.add("email", Problem::NoAddress);
    }
    problems.into_result()?;
    let another = new.email != recipient.email;
    let moved = another || (new.email.is_none() && new.postal != recipient.postal);
    if !late {
        recipient.name = new.name;
        recipient.category = new.category;
    }
    recipient.email = new.email;
    recipient.postal = new.postal;
    recipient.language = new.language;
    if another {
        address::note_origin(&mut change.tx, &mut recipient, Day(site.clock.today())).await?;
    }
    if late && moved {
        recipient.bounced_at = None;
        recipient.bounce_reason = None;
        let sent = crate::dispatch::send_again(&mut change, &found, &mut recipient).await?;
        change.event(found.id, Some(id), EventKind::AddressCorrected, json!({ "sent": sent })).await?;
    } else {
        store::recipient::update(&mut change.tx, &recipient).await?;
    }
    if !late {
        referral::touched(&mut change, &mut found).await?;
    }
    change.keep(entry("referral.recipient_changed", id, vec![("email", typed.email.clone())])).await
}

/// Sends what came back once more, to the same address: the mailbox may have room by now.
pub async fn try_again(site: &Site, actor: &Actor, slug: &str, id: RecipientId) -> Result<()> {
    let (mut change, found) = referral::open(site, actor, slug, Action::Reach).await?;
    let mut recipient = of(&mut change.tx, &found, id).await?;
    // Two clicks send it once.
    if recipient.bounced_at.take().is_none() {
        return Err(Refusal::AlreadyDone.into());
    }
    recipient.bounce_reason = None;
    crate::dispatch::send_again(&mut change, &found, &mut recipient).await?;
    change.keep(entry("referral.sent_again", id, vec![])).await
}

/// Revokes a recipient's link and sends a new one.
pub async fn renew_link(site: &Site, actor: &Actor, slug: &str, id: RecipientId) -> Result<()> {
    let (mut change, referral) = referral::open(site, actor, slug, Action::Remind).await?;
    let mut recipient = of(&mut change.tx, &referral, id).await?;
    recipient.link_generation += 1;
    let hashes = site.recipient_hashes(id, recipient.link_generation);
    store::recipient::renew_links(&mut change.tx, id, recipient.link_generation, &hashes).await?;
    recipient.version += 1;
    crate::dispatch::send_to(&mut change, &referral, &mut recipient).await?;
    change.keep(entry("referral.link_renewed", id, vec![])).await
}

/// The recipient asks for longer time.
pub async fn ask_extension(site: &Site, id: RecipientId, until: &str, reason: &str) -> Result<()> {
    let mut problems = Problems::default();
    let until = problems.required_date("until", until);
    let reason = problems.required_text("reason", reason, 2_000);
    problems.clone().into_result()?;
    let actor = Actor::Recipient(id);
    let mut opened = site.open_change(&actor).await?;
    let mut recipient = store::recipient::by_id(&mut opened.tx, id).await?.ok_or(Error::NotFound)?;
    let found = store::referral::by_id(&mut opened.tx, recipient.referral).await?.ok_or(Error::NotFound)?;
    let mut change = referral::allow(opened, Action::Answer, &found)?;
    let last = found.deadline_for(recipient.extended_until);
    let Some(until) = until else { return Err(Error::field("until", Problem::Missing)) };
    let after = last.map_or(change.at.day(), |last| last.0.max(change.at.day()));
    if until <= after {
        return Err(Error::field("until", Problem::NotAfter(after)));
    }
    before_decision(&found, until)?;
    recipient.extension_asked_at = Some(change.at);
    recipient.extension_asked_until = Some(Day(until));
    store::recipient::update(&mut change.tx, &recipient).await?;
    let detail = json!({ "until": Day(until), "reason": reason });
    change.event(found.id, Some(id), EventKind::ExtensionAsked, detail).await?;
    change.keep(entry("referral.extension_asked", id, vec![("until", until.to_string())])).await
}

/// Longer time ends before the decision: what comes after it cannot be weighed in.
fn before_decision(referral: &Referral, until: jiff::civil::Date) -> Result<()> {
    match referral.letter.decision_date {
        Some(decision) if until >= decision.0 => {
            Err(Error::field("until", Problem::AfterDecision(decision.0)))
        }
        _ => Ok(()),
    }
}

/// Notes in a draft that a recipient has a last day of its own, after the one for all: the letter to it says so.
pub async fn plan_last_day(
    site: &Site,
    actor: &Actor,
    slug: &str,
    id: RecipientId,
    until: &str,
) -> Result<()> {
    let mut problems = Problems::default();
    let day = problems.required_date("until", until);
    problems.into_result()?;
    let Some(day) = day else { return Err(Error::field("until", Problem::Missing)) };
    let (mut change, mut referral) = referral::open(site, actor, slug, Action::Prepare).await?;
    let mut recipient = of(&mut change.tx, &referral, id).await?;
    let today = change.at.day();
    let after = referral.letter.response_deadline.map_or(today, |last| last.0.max(today));
    if day <= after {
        return Err(Error::field("until", Problem::NotAfter(after)));
    }
    before_decision(&referral, day)?;
    recipient.extended_until = Some(Day(day));
    store::recipient::update(&mut change.tx, &recipient).await?;
    referral::touched(&mut change, &mut referral).await?;
    change.keep(entry("referral.last_day_planned", id, vec![("until", day.to_string())])).await
}

/// Grants longer time until a day, or refuses (`until` empty) with a reason, and tells the recipient.
pub async fn decide_extension(
    site: &Site,
    actor: &Actor,
    slug: &str,
    id: RecipientId,
    until: Option<&str>,
    reason: &str,
) -> Result<()> {
    let mut problems = Problems::default();
    let day = until.map(|u| problems.required_date("until", u));
    let reason = problems.optional_text("reason", reason, 2_000);
    if until.is_none() && reason.is_empty() {
        problems.add("reason", Problem::ReasonMissing);
    }
    problems.into_result()?;
    let day = day.flatten();
    let (mut change, referral) = referral::open(site, actor, slug, Action::ChangeDeadline).await?;
    let mut recipient = of(&mut change.tx, &referral, id).await?;
    if let Some(day) = day {
        let today = change.at.day();
        let after = referral.letter.response_deadline.map_or(today, |last| last.0.max(today));
        if day <= after {
            return Err(Error::field("until", Problem::NotAfter(after)));
        }
        before_decision(&referral, day)?;
    }
    recipient.extension_asked_at = None;
    recipient.extension_asked_until = None;
    if let Some(day) = day {
        recipient.extended_until = Some(Day(day));
    }
    store::recipient::update(&mut change.tx, &recipient).await?;
    let kind = if day.is_some() { EventKind::ExtensionGranted } else { EventKind::ExtensionRefused };
    let detail = json!({ "until": day.map(Day), "reason": reason });
    change.event(referral.id, Some(id), kind, detail.clone()).await?;
    let subject = i18n::texts(recipient.language).msg_mail_extension_subject(referral.number.as_str());
    let addresses = Addresses::of(&mut change.tx, Day(change.at.day()), [&recipient]).await?;
    let message = addresses.to(&referral, &recipient, MessageKind::ExtensionDecision, subject, detail);
    change.message(message).await?;
    change
        .keep(entry(
            "referral.extension_decided",
            id,
            vec![("until", day.map(|d| d.to_string()).unwrap_or_default())],
        ))
        .await
}

/// Someone on the list, and where their answer stands.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Who.
    pub recipient: Recipient,
    /// Where it stands.
    pub status: RecipientStatus,
    /// Their latest statement, when there is one.
    pub statement: Option<store::statement::Listed>,
}

/// Everyone on the list with where their answer stands.
pub fn standings(
    referral: &Referral,
    recipients: Vec<Recipient>,
    statements: &[store::statement::Listed],
    today: jiff::civil::Date,
) -> Vec<Standing> {
    recipients
        .into_iter()
        .map(|recipient| {
            // The latest valid version counts: statements come in the order they were received.
            let statement =
                statements.iter().rev().find(|s| s.statement.recipient == Some(recipient.id)).cloned();
            let facts = statement.as_ref().map_or(AnswerFacts::default(), |s| AnswerFacts {
                answered: true,
                late: s.statement.late,
                abstains: s.read.or(s.overall) == Some(domain::stance::Stance::Abstain),
            });
            let status = recipient.status(facts, referral.letter.response_deadline, today);
            Standing { recipient, status, statement }
        })
        .collect()
}

/// Until when someone may still answer in time: the last day for all, or a longer time given to one who has not
/// answered. None when all of it has passed.
pub fn open_until(
    referral: &Referral,
    standings: &[Standing],
    today: jiff::civil::Date,
) -> Option<jiff::civil::Date> {
    let given = standings.iter().filter(|s| s.statement.is_none()).filter_map(|s| s.recipient.extended_until);
    given.chain(referral.letter.response_deadline).map(|d| d.0).filter(|day| *day >= today).max()
}

/// The recipient of an answering link.
///
/// # Errors
/// [`Refusal::LinkNotValid`] when the link was revoked, has outlived its purpose, or was never ours.
pub async fn by_link(site: &Site, token: &str) -> Result<Recipient> {
    let mut tx = site.store.read().await?;
    let found = store::recipient::by_link(&mut tx, &domain::token::stored(token)).await?;
    let recipient = found.ok_or(Refusal::LinkNotValid)?;
    let referral = store::referral::by_id(&mut tx, recipient.referral).await?.ok_or(Error::NotFound)?;
    crate::statement::still_opens(site, &referral)?;
    Ok(recipient)
}
