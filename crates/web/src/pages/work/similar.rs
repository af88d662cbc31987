//! Views that say much the same, one answer to many of them, and words that are used again in answers.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::work::statement::{may_read, outcome_word};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::common_answer::{Alike, Group, Placed};
use askama::Template;
use domain::access::Action;
use domain::contribution::Outcome;
use domain::ids::ContributionId;
use domain::validation::Problem;

/// Most groups on the page: the largest; the others come when these are answered.
const MOST: usize = 20;

#[derive(Template)]
#[template(path = "work/coding/similar.html")]
struct SimilarPage<'a> {
    ui: &'a Ui,
    alike: Alike,
    more: bool,
    posted: Posted,
    errors: FormErrors,
}

impl SimilarPage<'_> {
    fn may(&self) -> bool {
        self.ui.may_with(Action::Code, &self.alike.referral)
    }

    fn may_keep(&self) -> bool {
        self.ui.may_with(Action::KeepCodeBook, &self.alike.referral)
    }

    fn outcome(&self, outcome: &Outcome) -> String {
        outcome_word(self.ui, self.alike.referral.stage, *outcome)
    }

    fn size(&self, group: &Group) -> i64 {
        i64::try_from(group.views.len()).unwrap_or(0)
    }

    fn words(&self, placed: &Placed) -> String {
        domain::text::opening(&placed.view.text, 600)
    }

    fn key(&self, group: &Group) -> String {
        group.views.first().map(|p| p.view.reference.clone()).unwrap_or_default()
    }

    /// What was sent is shown again in the form that sent it.
    fn is_here(&self, key: &str) -> bool {
        self.posted.text("key") == key
    }

    fn typed(&self, key: &str) -> &str {
        if self.is_here(key) { self.posted.text("reason") } else { "" }
    }

    fn chosen(&self, key: &str) -> &str {
        if self.is_here(key) { self.posted.text("outcome") } else { "" }
    }

    fn is_ticked(&self, key: &str, placed: &Placed) -> bool {
        !self.is_here(key) || self.posted.all("view").contains(&placed.view.id.to_string().as_str())
    }
}

async fn page<'a>(
    ui: &'a Ui,
    slug: &str,
    posted: Posted,
    errors: FormErrors,
) -> Result<SimilarPage<'a>, Failure> {
    let mut alike = app::common_answer::show(&ui.site, &ui.actor, slug).await?;
    if !alike.referral.stage.is_public() {
        return Err(Error::NotFound.into());
    }
    for group in &mut alike.groups {
        group.views.retain(|p| may_read(&ui.actor, &p.listed));
    }
    alike.groups.retain(|g| g.views.len() > 1);
    let more = alike.groups.len() > MOST;
    alike.groups.truncate(MOST);
    Ok(SimilarPage { ui, alike, more, posted, errors })
}

/// The groups and the answers.
pub async fn show(ui: Ui, Path(slug): Path<String>) -> Page {
    let page = page(&ui, &slug, Posted::default(), FormErrors::default()).await?;
    ui.page(&page)
}

/// Answers many, changes such an answer, takes a view out, keeps or retires a text block.
pub async fn save(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let (site, actor) = (&ui.site, &ui.actor);
    let done = match posted.text("do") {
        "edit" => edit(&ui, &slug, &posted).await,
        "block" => {
            let (title, text) = (posted.text("block-title"), posted.text("block-text"));
            let everywhere = posted.has("everywhere");
            app::common_answer::keep_block(site, actor, &slug, title, text, everywhere).await.map(|_| ())
        }
        "retire" => match posted.parsed("block") {
            Some(id) => app::common_answer::retire_block(site, actor, &slug, id).await,
            None => Err(Error::NotFound),
        },
        other => match other.strip_prefix("out-").and_then(|id| id.parse().ok()) {
            Some(view) => app::common_answer::take_out(site, actor, &slug, view).await,
            None => give(&ui, &slug, &posted).await,
        },
    };
    let key = posted.string("key");
    let errors = match done {
        Ok(()) => return ui.redirect(&format!("/arbete/remisser/{slug}/likartade")),
        Err(Error::ChangedMeanwhile) => {
            FormErrors::one(&format!("reason-{key}"), ui.t.msg_coding_alike_conflict())
        }
        Err(Error::Invalid(fields)) if fields.0.at("views").is_some() => {
            FormErrors::one(&format!("reason-{key}"), ui.t.msg_coding_alike_few())
        }
        Err(error) => {
            let found = mend(error, ui.language)?;
            let first = found.list().first().cloned().unwrap_or_default();
            match first.0.as_str() {
                "reason" | "outcome" => FormErrors::one(&format!("{}-{key}", first.0), first.1),
                _ => found,
            }
        }
    };
    let page = page(&ui, &slug, posted, errors).await?;
    ui.page_again(&page)
}

fn outcome(posted: &Posted) -> Result<Outcome, Error> {
    posted.parsed("outcome").ok_or_else(|| Error::field("outcome", Problem::NotAChoice))
}

async fn give(ui: &Ui, slug: &str, posted: &Posted) -> Result<(), Error> {
    let views: Vec<ContributionId> =
        posted.all("view").into_iter().filter_map(|id| id.parse().ok()).collect();
    let outcome = outcome(posted)?;
    let reason = posted.text("reason");
    app::common_answer::give(&ui.site, &ui.actor, slug, &views, outcome, reason).await.map(|_| ())
}

async fn edit(ui: &Ui, slug: &str, posted: &Posted) -> Result<(), Error> {
    let id = posted.parsed("key").ok_or(Error::NotFound)?;
    let (number, outcome) = (posted.version(), outcome(posted)?);
    app::common_answer::edit(&ui.site, &ui.actor, slug, id, number, outcome, posted.text("reason")).await
}
