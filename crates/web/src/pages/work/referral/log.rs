//! What happened, in words: when, who, what.

use crate::ui::Ui;
use app::Result;
use domain::ids::{AccountId, RecipientId};
use domain::recipient::Recipient;
use domain::time::{Day, Instant};
use std::collections::HashMap;
use store::event::{Event, EventKind as E};

/// A line of a log.
#[derive(Debug, Clone)]
pub struct Line {
    /// When.
    pub at: Instant,
    /// Who.
    pub who: String,
    /// What.
    pub what: String,
    /// A reason or another detail, empty when there is none.
    pub more: String,
}

/// Names of those who act: accounts and recipients.
#[derive(Debug, Default)]
pub struct Names {
    accounts: HashMap<String, String>,
    recipients: HashMap<String, String>,
}

impl Names {
    /// Names of every account, and of these recipients.
    pub async fn load<'r>(
        tx: &mut store::Tx,
        recipients: impl Iterator<Item = &'r Recipient>,
    ) -> Result<Self> {
        let accounts = store::account::all(tx).await?;
        Ok(Self {
            accounts: accounts.into_iter().map(|a| (a.id.to_string(), a.name)).collect(),
            recipients: recipients.map(|r| (r.id.to_string(), r.name.clone())).collect(),
        })
    }

    /// Name of an account.
    pub fn account(&self, id: Option<AccountId>) -> Option<&str> {
        self.accounts.get(&id?.to_string()).map(String::as_str)
    }

    fn recipient(&self, id: Option<RecipientId>) -> &str {
        id.and_then(|id| self.recipients.get(&id.to_string())).map_or("", String::as_str)
    }

    fn actor(&self, ui: &Ui, actor: &str) -> String {
        let known = self.accounts.get(actor).or_else(|| self.recipients.get(actor));
        known.cloned().unwrap_or_else(|| match actor {
            "system" => ui.t.msg_step_log_by_itself(),
            _ => ui.t.msg_step_log_by_respondent(),
        })
    }
}

/// A line for an event.
pub fn line(ui: &Ui, names: &Names, event: &Event) -> Line {
    let reason = text(event, "reason");
    let more = if reason.is_empty() { String::new() } else { ui.t.msg_step_log_reason(reason) };
    Line { at: event.at, who: names.actor(ui, &event.actor), what: what(ui, names, event), more }
}

fn text<'e>(event: &'e Event, key: &str) -> &'e str {
    event.detail.get(key).and_then(|v| v.as_str()).unwrap_or_default()
}

fn number(event: &Event, key: &str) -> i64 {
    event.detail.get(key).and_then(serde_json::Value::as_i64).unwrap_or_default()
}

fn day(ui: &Ui, event: &Event, key: &str) -> String {
    text(event, key).parse::<Day>().map_or_else(|_| ui.t.msg_step_log_no_day(), |d| ui.date(d))
}

fn what(ui: &Ui, names: &Names, event: &Event) -> String {
    let t = ui.t;
    let name = names.recipient(event.recipient);
    match event.kind {
        E::Created => t.msg_step_log_created(),
        E::Submitted => t.msg_step_log_submitted(),
        E::SentBack => t.msg_step_log_sent_back(),
        E::Approved => t.msg_step_log_approved(),
        E::Dispatched => t.msg_step_log_dispatched(number(event, "recipients")),
        E::RecipientAdded => t.msg_step_log_recipient_added(text(event, "name")),
        E::Reminded => t.msg_step_log_reminded(number(event, "recipients")),
        E::DeadlineChanged => t.msg_step_log_deadline_changed(day(ui, event, "from"), day(ui, event, "to")),
        E::ExtensionAsked => t.msg_step_log_extension_asked(name, day(ui, event, "until")),
        E::ExtensionGranted => t.msg_step_log_extension_granted(name, day(ui, event, "until")),
        E::ExtensionRefused => t.msg_step_log_extension_refused(name),
        E::Bounced => t.msg_step_log_bounced(name),
        E::Refused => t.msg_step_log_refused(name),
        E::AddressCorrected => match event.detail.get("sent") {
            Some(serde_json::Value::Null) => t.msg_step_log_address_corrected_only(name),
            Some(sent) if sent != "invitation" => t.msg_step_log_address_corrected_told(name),
            _ => t.msg_step_log_address_corrected(name),
        },
        E::Mailed => t.msg_step_log_mailed(name),
        E::Printed => t.msg_step_log_printed(name),
        E::Received => match event.recipient {
            Some(_) => t.msg_step_log_received(name, text(event, "number")),
            None => t.msg_step_log_received_unasked(text(event, "number")),
        },
        E::Moved => t.msg_putright_log_moved(text(event, "number"), text(event, "to"), text(event, "name")),
        E::TakenBack => t.msg_putright_log_back(text(event, "number"), text(event, "name")),
        E::Joined => t.msg_putright_log_joined(text(event, "number"), text(event, "to")),
        E::Extended => t.msg_putright_log_extended(text(event, "number")),
        E::Corrected => t.msg_step_log_corrected(text(event, "number")),
        E::Closed => t.msg_step_log_closed(number(event, "statements")),
        E::Summarised => t.msg_step_log_summarised(number(event, "views")),
        E::Decided => t.msg_step_log_decided(text(event, "body"), text(event, "paragraph")),
        E::FedBack => t.msg_step_log_fed_back(number(event, "told")),
        E::NextRound => t.msg_rounds_event(number(event, "round")),
        E::Withdrawn => t.msg_step_log_withdrawn(),
    }
}
