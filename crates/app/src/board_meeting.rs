//! When the authority's own boards meet, and which of them can answer a referral in time. A board is an organisation of the
//! kind *own unit*. Rules: `domain::board_meeting`.

use crate::change::{ask, entry};
use crate::error::{Error, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::board_meeting::{Lead, Outlook, outlook, read};
use domain::ids::{OrganisationId, RecipientId};
use domain::organisation::{Organisation, OrganisationKind};
use domain::recipient::Recipient;
use domain::referral::Referral;
use domain::time::Day;
use domain::validation::{Problem, Problems};
use std::collections::HashMap;

/// A board and when it meets.
#[derive(Debug, Clone)]
pub struct Board {
    /// The board.
    pub organisation: Organisation,
    /// Days from today on, in order.
    pub meetings: Vec<Day>,
}

/// The site's own boards with their coming meetings.
pub async fn boards(site: &Site, actor: &Actor) -> Result<Vec<Board>> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let mut coming = coming(&mut tx, Day(site.clock.today())).await?;
    let own = store::organisation::all(&mut tx).await?;
    let own = own.into_iter().filter(|o| o.kind == OrganisationKind::OwnUnit);
    Ok(own.map(|o| Board { meetings: coming.remove(&o.id).unwrap_or_default(), organisation: o }).collect())
}

async fn coming(tx: &mut store::Tx, from: Day) -> Result<HashMap<OrganisationId, Vec<Day>>> {
    let mut coming: HashMap<_, Vec<Day>> = HashMap::new();
    for (organisation, day) in store::board_meeting::coming(tx, from).await? {
        coming.entry(organisation).or_default().push(day);
    }
    Ok(coming)
}

/// One board with all its days, past ones too.
pub async fn show(site: &Site, actor: &Actor, id: OrganisationId) -> Result<Board> {
    ask(actor, Action::SeeWork, Resource::Site)?;
    let mut tx = site.store.read().await?;
    let organisation = store::organisation::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if organisation.kind != OrganisationKind::OwnUnit {
        return Err(Error::NotFound);
    }
    let meetings = store::board_meeting::of(&mut tx, id).await?.into_iter().map(|(day,)| day).collect();
    Ok(Board { organisation, meetings })
}

/// Puts the days of a text, and of a calendar file when one is given, in place of those there are. How many.
pub async fn save(
    site: &Site,
    actor: &Actor,
    id: OrganisationId,
    text: &str,
    file: Option<&str>,
) -> Result<usize> {
    let mut days = Vec::new();
    let mut problems = Problems::default();
    for (field, text) in [("days", Some(text)), ("file", file)] {
        match text.map(read) {
            Some(Ok(found)) => days.extend(found),
            Some(Err(bad)) => {
                for b in bad {
                    problems.add(field, Problem::NoDay(b.row, b.text));
                }
            }
            None => {}
        }
    }
    problems.into_result()?;
    days.sort_unstable();
    days.dedup();
    let mut opened = site.open_change(actor).await?;
    let board = store::organisation::by_id(&mut opened.tx, id).await?;
    board.filter(|o| o.kind == OrganisationKind::OwnUnit).ok_or(Error::NotFound)?;
    let mut change = opened.allow(Action::Prepare, Resource::Site)?;
    store::board_meeting::replace(&mut change.tx, id, &days).await?;
    let said = days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    change.keep(entry("organisation.meetings_changed", id, vec![("days", said)])).await?;
    Ok(days.len())
}

/// When one of the own boards that are asked can answer.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The recipient.
    pub recipient: Recipient,
    /// Its coming meetings are known.
    pub has_meetings: bool,
    /// When it can answer; nothing when no meeting is known that is late enough.
    pub outlook: Option<Outlook>,
    /// Its own last day, or the one for all.
    pub last_day: Option<Day>,
}

/// The own boards on a referral's list, with when each can answer by its own last day.
pub async fn asked(site: &Site, tx: &mut store::Tx, referral: &Referral) -> Result<Vec<Asked>> {
    let recipients = store::recipient::of_referral(tx, referral.id).await?;
    let today = site.clock.today();
    let planned = referral.letter.date.map_or(today, |d| d.0.max(today));
    let mut boards = Vec::new();
    for recipient in recipients {
        let Some(id) = recipient.organisation else { continue };
        let organisation = store::organisation::by_id(tx, id).await?;
        if organisation.is_none_or(|o| o.kind != OrganisationKind::OwnUnit) {
            continue;
        }
        let sent = recipient.dispatched_at.map_or(planned, domain::time::Instant::day);
        let days: Vec<_> = store::board_meeting::of(tx, id).await?.into_iter().map(|(day,)| day.0).collect();
        // A meeting whose answer should be here by now is one that has gone by.
        let answer = i64::from(site.settings.board_answer_days);
        let days_on = |day: jiff::civil::Date| domain::time::days_between(day, today);
        let coming: Vec<_> = days.iter().copied().filter(|day| i64::from(days_on(*day)) <= answer).collect();
        let last_day = referral.deadline_for(recipient.extended_until);
        boards.push(Asked {
            has_meetings: days.iter().any(|day| *day >= today),
            outlook: outlook(&coming, sent, last_day.map(|d| d.0), lead(site)),
            last_day,
            recipient,
        });
    }
    Ok(boards)
}

/// How long the site's boards need.
pub fn lead(site: &Site) -> Lead {
    Lead {
        prepare: i32::from(site.settings.board_prepare_days),
        answer: i32::from(site.settings.board_answer_days),
    }
}

/// Gives a recipient a last day of its own: in a draft noted for the letter; after dispatch as longer time, and it is told.
pub async fn give_last_day(site: &Site, actor: &Actor, slug: &str, id: RecipientId, day: &str) -> Result<()> {
    let found = crate::referral::show_work(site, actor, slug).await?.referral;
    if !found.stage.is_draft() {
        return crate::recipient::decide_extension(site, actor, slug, id, Some(day), "").await;
    }
    crate::recipient::plan_last_day(site, actor, slug, id, day).await
}
