//! The queue of work done later.

use super::{job_word, without_addresses};
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use app::jobs::Queue;
use askama::Template;
use domain::ids::JobId;
use store::job::{Job, JobState};

#[derive(Template)]
#[template(path = "admin/queue.html")]
struct QueuePage<'a> {
    ui: &'a Ui,
    queue: Queue,
}

impl QueuePage<'_> {
    fn state(&self, state: &JobState) -> String {
        job_word(self.ui, *state)
    }

    fn kind(&self, job: &Job) -> String {
        if job.kind == app::jobs::SEND { self.ui.t.msg_admin_job_send() } else { job.kind.clone() }
    }

    fn error(&self, job: &Job) -> String {
        job.last_error.as_deref().map(without_addresses).unwrap_or_default()
    }
}

/// Given up, waiting, lately done.
pub async fn jobs(ui: Ui) -> Page {
    let queue = app::jobs::queue(&ui.site, &ui.actor).await?;
    ui.page(&QueuePage { ui: &ui, queue })
}

/// Tries a job again.
pub async fn put_back(Sent(ui, posted): Sent) -> Page {
    let id: JobId = posted.parsed("job").ok_or(Error::NotFound)?;
    app::jobs::put_back(&ui.site, &ui.actor, id).await?;
    ui.redirect("/admin/jobb")
}
