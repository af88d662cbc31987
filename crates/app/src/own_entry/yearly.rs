//! *Is this still right?* Each organisation is asked when it has been silent for as many months as the settings say, a few a day,
//! and reminded once. One button confirms; the same link leads to where the entry is corrected.

use super::access::living;
use super::{People, ensure, new_access};
use crate::change::{NewMessage, entry};
use crate::clock::real;
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::ids::OrganisationId;
use domain::message::MessageKind;
use domain::own_entry::{Access, AccessKind, months_before};
use domain::register_row::update::Held;
use domain::time::{Day, Instant, from_local};
use domain::token::stored;
use serde_json::json;

/// Asks and reminds those whose time has come, as many as there is room for today. Returns how many.
pub async fn send_due(site: &Site) -> Result<usize> {
    let settings = &site.settings.self_service;
    if settings.confirm_months == 0 {
        return Ok(0);
    }
    let (now, today) = (site.now(), site.clock.today());
    let mut tx = site.store.read().await?;
    let sent = store::own_entry::mailed_since(&mut tx, from_local(today.at(0, 0, 0, 0))).await?;
    let room = i64::from(settings.confirm_per_day) - sent;
    if room <= 0 {
        return Ok(0);
    }
    let remind_before = now.plus(-i64::from(settings.remind_days) * 86_400);
    let to_remind = store::own_entry::to_remind(&mut tx, remind_before, room).await?;
    let until = months_before(today, settings.confirm_months);
    let left = room - i64::try_from(to_remind.len()).unwrap_or(room);
    let asked_before = from_local(until.at(0, 0, 0, 0));
    let to_ask = store::own_entry::to_ask(&mut tx, Day(until), asked_before, left).await?;
    drop(tx);
    let mut count = 0;
    let remind = Due::Remind { asked_before: remind_before };
    let ask_first = Due::Ask { until: Day(until), asked_before };
    for (ids, due) in [(to_remind, remind), (to_ask, ask_first)] {
        for id in ids {
            count += usize::from(ask(site, id, due).await?);
        }
    }
    Ok(count)
}

/// What an organisation's time has come for, with the days that it was chosen by.
#[derive(Clone, Copy)]
enum Due {
    Ask { until: Day, asked_before: Instant },
    Remind { asked_before: Instant },
}

/// Asks or reminds one; false when its time has not come after all. It was chosen before the change was opened: another worker may
/// have asked it since, or it has answered.
async fn ask(site: &Site, id: OrganisationId, due: Due) -> Result<bool> {
    let actor = Actor::System;
    let mut change = site.open_change(&actor).await?.allow(Action::AskForEntry, Resource::Site)?;
    let Some(organisation) = store::organisation::by_id(&mut change.tx, id).await? else { return Ok(false) };
    let Some(email) = organisation.email.clone() else { return Ok(false) };
    ensure(&mut change, id).await?;
    let at = change.at;
    let (is_first, reminder) = match due {
        Due::Ask { until, asked_before } => {
            (store::own_entry::asked(&mut change.tx, id, until, asked_before, at).await?, false)
        }
        Due::Remind { asked_before } => {
            (store::own_entry::reminded(&mut change.tx, id, asked_before, at).await?, true)
        }
    };
    if !is_first {
        return Ok(false);
    }
    let access =
        new_access(&mut change, id, AccessKind::Yearly, email.clone(), organisation.language).await?;
    let t = i18n::texts(organisation.language);
    let subject = if reminder {
        t.msg_entry_mail_reminder_subject(&organisation.name)
    } else {
        t.msg_entry_mail_yearly_subject(&organisation.name)
    };
    let params = json!({ "organisation": id, "access": access.id, "reminder": reminder });
    change
        .message(NewMessage {
            to_name: organisation.name,
            to_address: Some(email),
            ..NewMessage::new(MessageKind::EntryYearly, organisation.language, subject, params)
        })
        .await?;
    let what = if reminder { "entry.reminded" } else { "entry.asked_if_right" };
    change.keep(entry(what, id, vec![])).await?;
    Ok(true)
}

/// What the button in the yearly mail confirms. Opening the page uses nothing up.
///
/// # Errors
/// [`Refusal::LinkNotValid`] when it has run out, or was never ours.
pub async fn look(site: &Site, token: &str) -> Result<(Access, Held, People)> {
    let mut tx = site.store.read().await?;
    let found = store::own_entry::access_by_link(&mut tx, &stored(token)).await?;
    let in_time = |a: &Access| a.kind == AccessKind::Yearly && a.is_in_time(real());
    let access = found.filter(in_time).ok_or(Refusal::LinkNotValid)?;
    let held = living(&mut tx, access.organisation).await?;
    let people = People::of(&mut tx, access.organisation, Day(site.clock.today())).await?;
    Ok((access, held, people))
}

/// Confirms that the entry is right as it stands. `version` is the one that was shown. Done twice, it does nothing.
///
/// # Errors
/// [`Refusal::LinkNotValid`]; [`Error::ChangedMeanwhile`] when the entry is another than was shown.
pub async fn confirm(site: &Site, token: &str, version: i64) -> Result<()> {
    let (access, held, _) = look(site, token).await?;
    let id = access.organisation;
    if held.organisation.version != version {
        return Err(Error::ChangedMeanwhile);
    }
    let actor = Actor::Organisation(id);
    let mut change =
        site.open_change(&actor).await?.allow(Action::KeepOwnEntry, Resource::Organisation(id))?;
    ensure(&mut change, id).await?;
    let today = Day(change.at.day());
    if store::own_entry::standing(&mut change.tx, id).await?.confirmed_on == Some(today) {
        return Ok(());
    }
    store::own_entry::confirmed(&mut change.tx, id, today).await?;
    store::own_entry::reached(&mut change.tx, id).await?;
    change.keep(entry("entry.confirmed", id, vec![("access", access.id.to_string())])).await
}
