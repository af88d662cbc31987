//! The audit log: who did what, when. What was written is not here, only that it was.

use crate::errors::Failure;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::audit::Verdict;
use askama::Template;
use std::collections::HashMap;
use store::audit::Row;

/// Entries on a page.
const PER_PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "admin/log.html")]
struct LogPage<'a> {
    ui: &'a Ui,
    rows: Vec<Row>,
    names: HashMap<String, String>,
    first: bool,
    verdict: Option<Verdict>,
}

impl LogPage<'_> {
    /// Who, in words: a colleague's name, or how the respondent came.
    fn who(&self, row: &Row) -> String {
        let t = self.ui.t;
        let actor = row.entry.actor.as_str();
        match actor {
            "system" => t.msg_admin_log_system(),
            "anyone" => t.msg_admin_log_anyone(),
            link if link.starts_with("rcp-") => t.msg_admin_log_recipient(),
            link if link.starts_with("sta-") => t.msg_admin_log_sender(),
            account => self.names.get(account).cloned().unwrap_or_else(|| account.to_owned()),
        }
    }

    /// What it was done to, in words.
    fn noun(&self, row: &Row) -> String {
        let t = self.ui.t;
        match row.entry.action.split('.').next().unwrap_or_default() {
            "referral" => t.msg_admin_log_referral(),
            "statement" => t.msg_admin_log_statement(),
            "contribution" => t.msg_admin_log_contribution(),
            "document" => t.msg_admin_log_document(),
            "inbound" => t.msg_admin_log_inbound(),
            "message" => t.msg_admin_log_message(),
            "account" => t.msg_admin_log_account(),
            "organisation" => t.msg_admin_log_organisation(),
            "distribution_list" => t.msg_lists_log(),
            "names" => t.msg_lists_log_names(),
            "draft" => t.msg_admin_log_draft(),
            "job" => t.msg_admin_log_job(),
            other => other.to_owned(),
        }
    }

    fn older(&self) -> Option<String> {
        let last = self.rows.last().filter(|r| r.entry.position > 1)?;
        Some(self.ui.href(&format!("/admin/logg?fore={}", last.entry.position)))
    }

    /// The verdict in a sentence.
    fn verdict_words(&self) -> String {
        let t = self.ui.t;
        match &self.verdict {
            Some(Verdict::Whole(n)) => t.msg_admin_log_whole(*n),
            Some(Verdict::Broken { position, why: "missing" }) => t.msg_admin_log_missing(*position),
            Some(Verdict::Broken { position, .. }) => t.msg_admin_log_changed(*position),
            None => String::new(),
        }
    }

    fn is_broken(&self) -> bool {
        matches!(self.verdict, Some(Verdict::Broken { .. }))
    }
}

async fn page(ui: &Ui, before: Option<i64>, verdict: Option<Verdict>) -> Result<LogPage<'_>, Failure> {
    let rows = app::audit::page(&ui.site, &ui.actor, before, PER_PAGE).await?;
    let people = app::account::list(&ui.site, &ui.actor).await?;
    let names = people.into_iter().map(|p| (p.account.id.to_string(), p.account.name)).collect();
    Ok(LogPage { ui, rows, names, first: before.is_none(), verdict })
}

/// The latest entries, or those before a position.
pub async fn audit(ui: Ui) -> Page {
    let before = ui.query.as_deref().and_then(|q| q.strip_prefix("fore=")).and_then(|n| n.parse().ok());
    let page = page(&ui, before, None).await?;
    ui.page(&page)
}

/// Checks the whole chain and says what was found.
pub async fn verify(Sent(ui, _): Sent) -> Page {
    app::change::ask(&ui.actor, domain::access::Action::Administer, domain::access::Resource::Site)?;
    let verdict = app::audit::verify(&ui.site).await?;
    let page = page(&ui, None, Some(verdict)).await?;
    ui.page(&page)
}
