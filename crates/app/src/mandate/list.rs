//! Mandates over all organisations, for officials: those that hold, those whose last day is near or that nobody has followed in,
//! and those that have ended; found by organisation and in what, and taken along as a file.

use crate::change::ask;
use crate::error::{Error, Result};
use crate::letters::{day_of, layout_language};
use crate::site::Site;
use documents::tables::{Cell, Column, Sheet, Workbook};
use domain::access::{Action, Actor, Resource};
use domain::ids::{MandateId, OrganisationId};
use domain::language::Language;
pub use domain::mandate::Which;
use domain::mandate::{Mandate, Standing, VACANT_DAYS, without_successor};
use domain::organisation_search::Format;
use domain::time::Day;
use i18n::words;
use jiff::ToSpan as _;
use serde_json::{Value, json};
use std::collections::HashSet;
use store::mandate::{Named, Words};

/// Rows on a page.
pub const PER_PAGE: i64 = 25;
/// Most rows in a file.
const MOST: i64 = 100_000;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub which: Which,
    /// Words of the organisation's name.
    pub organisation: String,
    /// Words of *in what*.
    pub matter: String,
}

/// A mandate in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The mandate.
    pub mandate: Mandate,
    /// The organisation's name.
    pub organisation: String,
    /// Where it stands today.
    pub standing: Standing,
    /// It is over, or soon will be, and nobody has been appointed after it.
    pub without_successor: bool,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Some of them.
    pub rows: Vec<Listed>,
    /// How many there are in all.
    pub total: i64,
}

/// Mandates, from a row on (from 0), so many.
///
/// # Errors
/// The actor has no desk.
pub async fn find(site: &Site, actor: &Actor, asked: &Asked, rows: (i64, i64)) -> Result<Found> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let words = Words::new(&asked.organisation, &asked.matter);
    let today = Day(site.clock.today());
    let mut tx = site.store.read().await?;
    match asked.which {
        Which::Current | Which::Ended => {
            let (named, total) = match asked.which {
                Which::Current => store::mandate::current(&mut tx, &words, today, rows).await?,
                _ => store::mandate::ended(&mut tx, &words, today, rows).await?,
            };
            let missed = missed(&mut tx, &named).await?;
            let rows = named.into_iter().map(|n| listed(site, n, today, &missed)).collect();
            Ok(Found { rows, total })
        }
        Which::Ending => {
            let all = ending(site, &mut tx, &words, today).await?;
            let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
            let place = |n: i64| usize::try_from(n).unwrap_or(0);
            let rows = all.into_iter().skip(place(rows.0)).take(place(rows.1)).collect();
            Ok(Found { rows, total })
        }
    }
}

/// How many mandates end soon, or have ended and nobody follows.
///
/// # Errors
/// The actor has no desk.
pub async fn count_ending(site: &Site, actor: &Actor) -> Result<i64> {
    let asked = Asked { which: Which::Ending, organisation: String::new(), matter: String::new() };
    Ok(find(site, actor, &asked, (0, 0)).await?.total)
}

async fn ending(site: &Site, tx: &mut store::Tx, words: &Words, today: Day) -> Result<Vec<Listed>> {
    let near = i64::from(site.settings.mandates.ending_days);
    let from = Day(today.0.checked_sub(VACANT_DAYS.days()).unwrap_or(today.0));
    let to = Day(today.0.checked_add(near.days()).unwrap_or(today.0));
    let named = store::mandate::ending(tx, words, from, to).await?;
    let missed = missed(tx, &named).await?;
    let all = named.into_iter().map(|n| listed(site, n, today, &missed));
    // One that has ended is of interest as long as its seat is empty.
    Ok(all.filter(|l| l.standing != Standing::Ended || l.without_successor).collect())
}

/// Which of them nobody follows, seen over all mandates of their organisations.
async fn missed(tx: &mut store::Tx, named: &[Named]) -> Result<HashSet<MandateId>> {
    let mut organisations: Vec<OrganisationId> = named.iter().map(|n| n.mandate.organisation).collect();
    organisations.sort_unstable();
    organisations.dedup();
    Ok(without_successor(&store::mandate::of_many(tx, &organisations).await?))
}

fn listed(site: &Site, named: Named, today: Day, missed: &HashSet<MandateId>) -> Listed {
    let near = site.settings.mandates.ending_days;
    let standing = named.mandate.standing(today, near);
    let near = matches!(standing, Standing::Ending | Standing::Ended);
    Listed {
        without_successor: near && missed.contains(&named.mandate.id),
        standing,
        organisation: named.organisation,
        mandate: named.mandate,
    }
}

/// Everyone who is found, as a file.
///
/// # Errors
/// The actor has no desk; the database.
pub async fn export(
    site: &Site,
    actor: &Actor,
    asked: &Asked,
    format: Format,
    language: Language,
) -> Result<Vec<u8>> {
    let all = find(site, actor, asked, (0, MOST)).await?.rows;
    let (author, date) = (site.settings.name.clone(), day_of(site.clock.today()));
    let write = move || match format {
        Format::Json => {
            let rows: Vec<Value> = all.iter().map(as_json).collect();
            serde_json::to_vec_pretty(&json!({ "mandates": rows })).map_err(|e| Error::Internal(e.into()))
        }
        Format::Csv => Ok(documents::csv::render(&sheet(&all, language))),
        Format::Xlsx => {
            let title = i18n::texts(language).msg_mandate_title();
            let sheets = vec![sheet(&all, language)];
            let language = layout_language(language);
            documents::xlsx::render(&Workbook { title, author, language, date, sheets })
                .map_err(|e| Error::Internal(e.into()))
        }
    };
    tokio::task::spawn_blocking(write).await.map_err(|e| Error::Internal(e.into()))?
}

/// A mandate as data, with all that officials may see.
pub fn as_json(listed: &Listed) -> Value {
    let m = &listed.mandate;
    json!({
        "id": m.id,
        "organisation": m.organisation,
        "organisation_name": listed.organisation,
        "person": m.person,
        "email": m.email,
        "phone": m.phone,
        "in_what": m.matter,
        "role": m.role.as_str(),
        "appointed_by": m.appointed_by.as_str(),
        "appointer": m.appointer,
        "appointed_on": m.appointed_on,
        "from": m.since,
        "until": m.until,
        "ended_on": m.ended_on,
        "end_reason": m.end_reason.map(domain::mandate::EndReason::as_str),
        "standing": listed.standing.as_str(),
        "without_successor": listed.without_successor,
        "source": m.source,
        "basis": m.basis.as_str(),
        "public": m.is_public,
        "erased": m.erased_at.is_some(),
    })
}

fn sheet(all: &[Listed], language: Language) -> Sheet {
    let t = i18n::texts(language);
    Sheet {
        name: t.msg_mandate_title(),
        columns: vec![
            Column::new(t.msg_mandate_organisation(), 40),
            Column::new(t.msg_mandate_matter(), 36),
            Column::new(t.msg_mandate_role(), 18),
            Column::new(t.msg_mandate_person(), 26),
            Column::new(t.msg_contact_email(), 30),
            Column::new(t.msg_contact_phone(), 16),
            Column::new(t.msg_mandate_appointed_by(), 26),
            Column::new(t.msg_mandate_appointed_on(), 12),
            Column::new(t.msg_mandate_since(), 12),
            Column::new(t.msg_mandate_until(), 12),
            Column::new(t.msg_mandate_standing(), 20),
            Column::new(t.msg_mandate_end_reason(), 26),
            Column::new(t.msg_mandate_public(), 16),
            Column::new(t.msg_contact_source(), 36),
        ],
        rows: all.iter().map(|l| row(l, language)).collect(),
        filter: true,
    }
}

fn row(listed: &Listed, language: Language) -> Vec<Cell> {
    let (t, m) = (i18n::texts(language), &listed.mandate);
    let day = |day: Option<Day>| Cell::text(day.map(|day| day.to_string()).unwrap_or_default());
    let appointed = words::appointed_by(language, m.appointed_by);
    vec![
        Cell::text(listed.organisation.as_str()),
        Cell::text(m.matter.as_str()),
        Cell::text(words::mandate_role(language, m.role)),
        Cell::text(m.person.as_str()),
        Cell::text(m.email.as_ref().map(ToString::to_string).unwrap_or_default()),
        Cell::text(m.phone.as_str()),
        Cell::text(if m.appointer.is_empty() { appointed } else { m.appointer.clone() }),
        day(m.appointed_on),
        day(Some(m.since)),
        day(m.last_day()),
        Cell::text(words::mandate_standing(language, listed.standing)),
        Cell::text(m.end_reason.map(|r| words::mandate_end_reason(language, r)).unwrap_or_default()),
        Cell::text(if m.is_public { t.msg_contact_public_yes() } else { t.msg_contact_public_no() }),
        Cell::text(m.source.as_str()),
    ]
}
