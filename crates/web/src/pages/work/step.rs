//! Taking a step: one page per step that says exactly what will happen, and a button that does it.

mod confirm;
mod mend;

use crate::errors::{Failure, refusal_words};
use crate::pages::work::referral::facts::{Facts, waiting_mails};
use crate::pages::work::referral::whole;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::referral::{Closing, Whole};
use app::{Error, Refusal};
use axum::http::StatusCode;
use confirm::ConfirmPage;
use domain::access::Action;
use domain::referral::Stage;
use domain::validation::Problems;
use mend::Mend;
use store::event::EventKind;

/// A step with a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taking {
    /// Hand over for approval.
    Submit,
    /// Approve letter and list.
    Approve,
    /// Send back with a reason.
    SendBack,
    /// Send out.
    Dispatch,
    /// Remind those who have not answered.
    Remind,
    /// Change the last day for all.
    ChangeDeadline,
    /// Close the response period.
    Close,
    /// Take it back.
    Withdraw,
    /// Record the decision.
    Decide,
    /// Tell everyone what became of it.
    FeedBack,
}

impl Taking {
    /// Every step with its page, under the referral's own. The only place where these addresses are written.
    const PAGES: [(Self, &str); 10] = [
        (Self::Submit, "/steg/lamna"),
        (Self::Approve, "/steg/godkann"),
        (Self::SendBack, "/steg/skicka-tillbaka"),
        (Self::Dispatch, "/steg/skicka"),
        (Self::Remind, "/steg/paminn"),
        (Self::ChangeDeadline, "/steg/andra-sista-dagen"),
        (Self::Close, "/steg/avsluta"),
        (Self::Withdraw, "/steg/aterta"),
        (Self::Decide, "/steg/beslut"),
        (Self::FeedBack, "/steg/aterkoppla"),
    ];

    /// The step of an address.
    fn of(word: &str) -> Result<Self, Error> {
        let found = Self::PAGES.iter().find(|(_, page)| page.strip_prefix("/steg/") == Some(word));
        found.map(|(step, _)| *step).ok_or(Error::NotFound)
    }

    /// The page of a step, under the referral's own.
    pub fn page(self) -> &'static str {
        Self::PAGES.iter().find(|(step, _)| *step == self).map_or("", |(_, page)| page)
    }

    /// What the policy is asked.
    fn action(self) -> Action {
        match self {
            Self::Submit => Action::Prepare,
            Self::Approve | Self::SendBack => Action::Approve,
            Self::Dispatch => Action::Dispatch,
            Self::Remind => Action::Remind,
            Self::ChangeDeadline | Self::Withdraw => Action::ChangeDeadline,
            Self::Close | Self::Decide | Self::FeedBack => Action::Conclude,
        }
    }

    /// From where it can be taken.
    fn fits(self, stage: Stage) -> bool {
        match self {
            Self::Submit => stage == Stage::Draft,
            Self::Approve => stage == Stage::Approval,
            Self::SendBack => matches!(stage, Stage::Approval | Stage::Approved),
            Self::Dispatch => stage == Stage::Approved,
            Self::Remind | Self::Close => stage == Stage::Dispatched,
            Self::ChangeDeadline | Self::Withdraw => stage.receives(),
            Self::Decide => stage == Stage::Summarised,
            Self::FeedBack => stage == Stage::Decided,
        }
    }

    /// What the log calls it.
    fn event(self) -> EventKind {
        match self {
            Self::Submit => EventKind::Submitted,
            Self::Approve => EventKind::Approved,
            Self::SendBack => EventKind::SentBack,
            Self::Dispatch => EventKind::Dispatched,
            Self::Remind => EventKind::Reminded,
            Self::ChangeDeadline => EventKind::DeadlineChanged,
            Self::Close => EventKind::Closed,
            Self::Withdraw => EventKind::Withdrawn,
            Self::Decide => EventKind::Decided,
            Self::FeedBack => EventKind::FedBack,
        }
    }
}

async fn facts(ui: &Ui, w: &Whole) -> Result<Facts, Failure> {
    let mut tx = ui.site.store.read().await.map_err(Error::from)?;
    let mails = waiting_mails(&mut tx).await?;
    Ok(Facts::load(&mut tx, &w.referral, &mails, ui.today()).await?)
}

/// Who on the list was asked by another referral lately: told before the list is approved and before it is used.
async fn lately(
    ui: &Ui,
    slug: &str,
    step: Taking,
) -> Result<Vec<(domain::referral::Referral, store::contact_history::Lately)>, Error> {
    match step {
        Taking::Submit | Taking::Approve | Taking::Dispatch => {
            app::contact_history::lately(&ui.site, &ui.actor, slug).await
        }
        _ => Ok(Vec::new()),
    }
}

/// Who stands more than once on the list: told where the list may still be mended, and before it is used.
async fn twice(ui: &Ui, slug: &str, step: Taking) -> Result<Vec<Vec<String>>, Error> {
    match step {
        Taking::Submit | Taking::Approve | Taking::Dispatch => {
            app::contact_history::twice(&ui.site, &ui.actor, slug).await
        }
        _ => Ok(Vec::new()),
    }
}

/// Says what the step does.
pub async fn ask(ui: Ui, Path((slug, step)): Path<(String, String)>) -> Page {
    let step = Taking::of(&step)?;
    let w = whole(&ui, &slug).await?;
    let facts = facts(&ui, &w).await?;
    let mut page = ConfirmPage::new(&ui, &w, &facts, step);
    page.mends = mend::before(&ui, &w, &facts, step);
    page.lately = lately(&ui, &slug, step).await?;
    page.twice = twice(&ui, &slug, step).await?;
    ui.page(&page)
}

/// Takes the step.
pub async fn take(Path((slug, step)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let step = Taking::of(&step)?;
    let error = match run(&ui, &slug, step, &posted).await {
        Ok(()) => return ui.redirect(&format!("/arbete/remisser/{slug}?klart={}", step.event())),
        Err(error) => error,
    };
    let w = whole(&ui, &slug).await?;
    let facts = facts(&ui, &w).await?;
    let mut page = ConfirmPage::new(&ui, &w, &facts, step);
    page.lately = lately(&ui, &slug, step).await?;
    page.twice = twice(&ui, &slug, step).await?;
    page.typed(&posted);
    match error {
        Error::Invalid(fields) => {
            page.invalid(&fields.0, &slug);
            ui.page_again(&page)
        }
        // The page itself says where the referral is, and shows no button.
        Error::Refused(Refusal::NotAtStage(_)) => ui.page_with(StatusCode::CONFLICT, &page),
        Error::Refused(refusal) => {
            page.mends = vec![refused(&ui, &slug, &refusal)];
            page.refused = true;
            ui.page_with(StatusCode::CONFLICT, &page)
        }
        Error::ChangedMeanwhile => {
            page.mends = vec![Mend {
                text: ui.t.msg_step_changed(),
                path: ui.href(&ui.path),
                label: ui.t.msg_step_changed_again(),
            }];
            page.refused = true;
            ui.page_with(StatusCode::CONFLICT, &page)
        }
        other => Err(other.into()),
    }
}

async fn run(ui: &Ui, slug: &str, step: Taking, posted: &Posted) -> Result<(), Error> {
    let (site, actor, reason) = (&ui.site, &ui.actor, posted.text("reason"));
    match step {
        Taking::Submit => app::referral::submit(site, actor, slug).await,
        Taking::Approve => app::referral::approve(site, actor, slug).await,
        Taking::SendBack => app::referral::send_back(site, actor, slug, reason).await,
        Taking::Dispatch => app::dispatch::dispatch(site, actor, slug).await.map(drop),
        Taking::Remind => app::dispatch::remind(site, actor, slug).await.map(drop),
        Taking::ChangeDeadline => {
            let typed = app::referral::TypedDeadline {
                day: posted.string("day"),
                decision_date: posted.string("decision_date"),
                feedback_by: posted.string("feedback_by"),
                reason: reason.to_owned(),
                // The box confirms the day that it was shown with, and no other.
                confirmed: posted.has("confirm") && posted.text("confirm") == posted.text("day"),
            };
            app::referral::change_deadline(site, actor, slug, &typed).await
        }
        Taking::Close => {
            let early = posted.has("early");
            let closing = if early { Closing::Early } else { Closing::WhenOver };
            app::referral::close(site, actor, slug, closing).await
        }
        Taking::Withdraw => app::referral::withdraw(site, actor, slug, reason).await,
        Taking::Decide => {
            let typed = app::decision::Typed {
                body: posted.string("body"),
                date: posted.string("date"),
                paragraph: posted.string("paragraph"),
                text: posted.string("text"),
            };
            app::decision::decide(site, actor, slug, &typed).await
        }
        Taking::FeedBack => app::decision::feed_back(site, actor, slug).await.map(drop),
    }
}

/// A refusal, and where it is mended.
fn refused(ui: &Ui, slug: &str, refusal: &Refusal) -> Mend {
    let t = ui.t;
    let (page, label) = match refusal {
        Refusal::NoRecipients | Refusal::RecipientsWithoutAddress(_) => {
            ("/sandlista", t.msg_step_mend_list())
        }
        Refusal::UnreadViews(_) | Refusal::UnansweredViews(_) => ("/svar", t.msg_step_mend_views()),
        Refusal::MailsWaiting(_) => {
            let (text, label) = (refusal_words(ui.language, refusal), t.msg_step_mend_inbox());
            return Mend { text, path: ui.href("/arbete/inkorg"), label };
        }
        _ => ("", t.msg_step_mend_referral()),
    };
    let path = ui.href(&format!("/arbete/remisser/{slug}{page}"));
    Mend { text: refusal_words(ui.language, refusal), path, label }
}

/// Problems of the letter, each with a link to its field.
fn letter_mends(ui: &Ui, slug: &str, problems: &Problems) -> Vec<Mend> {
    let mends = problems.0.iter().map(|p| Mend {
        text: i18n::words::field_problem(ui.language, &p.field, &p.problem),
        path: ui.href(&format!("/arbete/remisser/{slug}/brev#{}", p.field)),
        label: ui.t.msg_step_mend_letter(),
    });
    mends.collect()
}
