//! Running the site: who may do what, the queue, the mail that goes out, the log, and how the site is set.
//!
//! An administrator sees that things went well or badly, not what anyone has said: addresses are shown by their domain,
//! and no subject or text of a mail is shown.

mod log;
mod mail;
mod people;
mod queue;
mod settings;

pub use log::{audit, verify};
pub use mail::mail;
pub use people::{people, save_people};
pub use queue::{jobs, put_back};
pub use settings::site;

use crate::ui::{Page, Ui};
use askama::Template;
use domain::access::{Action, Resource};
use domain::message::MessageState;
use domain::time::Instant;
use store::job::JobState;

/// What is shown instead of whose address it is.
const HIDDEN: &str = "•••";

/// A text of a mail server with every address reduced to its domain.
fn without_addresses(text: &str) -> String {
    let word = |word: &str| match word.rsplit_once('@') {
        Some((local, domain)) if !local.is_empty() && domain.contains('.') => {
            let before: String = local.chars().take_while(|c| !c.is_alphanumeric()).collect();
            format!("{before}{HIDDEN}@{domain}")
        }
        _ => word.to_owned(),
    };
    text.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// Where a job stands, in words.
fn job_word(ui: &Ui, state: JobState) -> String {
    let t = ui.t;
    match state {
        JobState::Queued => t.msg_admin_job_queued(),
        JobState::Running => t.msg_admin_job_running(),
        JobState::Done => t.msg_admin_job_done(),
        JobState::Failed => t.msg_admin_job_failed(),
    }
}

#[derive(Template)]
#[template(path = "admin/overview.html")]
struct OverviewPage<'a> {
    ui: &'a Ui,
    sqlite: bool,
    real: Instant,
    jobs: Vec<(JobState, i64)>,
    messages: Vec<(MessageState, i64)>,
    waiting: i64,
    position: i64,
    hash: String,
}

impl OverviewPage<'_> {
    fn job_word(&self, state: &JobState) -> String {
        job_word(self.ui, *state)
    }

    fn failed(&self) -> i64 {
        self.jobs.iter().filter(|(s, _)| *s == JobState::Failed).map(|(_, n)| n).sum()
    }

    fn refused(&self) -> i64 {
        let lost = |s: &MessageState| matches!(s, MessageState::Refused | MessageState::Bounced);
        self.messages.iter().filter(|(s, _)| lost(s)).map(|(_, n)| n).sum()
    }

    /// The clock of a demo runs by itself; any other site's is the real one.
    fn clock_differs(&self) -> bool {
        self.ui.site.clock.offset().abs() > 60
    }
}

/// How the site is.
pub async fn overview(ui: Ui) -> Page {
    app::change::ask(&ui.actor, Action::Administer, Resource::Site)?;
    let mut tx = ui.site.store.read().await?;
    let jobs = store::job::counts(&mut tx).await?;
    let messages = store::message::counts(&mut tx).await?;
    let waiting = store::inbound::waiting(&mut tx).await?;
    let (position, hash) = store::audit::head(&mut tx).await?;
    drop(tx);
    let sqlite = ui.site.store.is_sqlite();
    let real = app::clock::real();
    ui.page(&OverviewPage { ui: &ui, sqlite, real, jobs, messages, waiting, position, hash })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_an_error_is_reduced_to_its_domain() {
        let said = "550 5.1.1 <anna.karlsson@forening.example>: User unknown";
        assert_eq!(without_addresses(said), "550 5.1.1 <•••@forening.example>: User unknown");
        assert_eq!(without_addresses("ett @ tecken"), "ett @ tecken");
    }
}
