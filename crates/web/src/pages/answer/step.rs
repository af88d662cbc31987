//! What every step does with a form that was sent: keep it first, then look at it.

use super::fields::{self, Field, Step};
use super::visitor::Visitor;
use super::{conflict, stop};
use crate::errors::Failure;
use crate::forms::FormErrors;
use crate::limit::{self, Wait, What};
use crate::posted::Posted;
use crate::ui::Ui;
use app::Error;
use app::draft::{self, Form, Owner};
use axum::http::StatusCode;
use axum::response::Response;
use domain::statement::{Answer, Channel, NewStatement};
use domain::validation::{Problem, Problems};

/// Most characters of one field that are kept in a draft. More than any field takes when it is sent, so that a text
/// that is too long can be saved and shortened; less than what would fill the disk.
const MOST_KEPT: usize = 400_000;

/// What became of a form that was sent.
pub enum Kept {
    /// It is saved.
    Saved(Form),
    /// It could not be saved; what was typed is in the form, to be shown again with why.
    Unsaved(Form, FormErrors, StatusCode),
    /// Someone saved meanwhile: theirs, and what was typed.
    Conflict(Form, Answer),
    /// Answers are no longer received: a page that says so, with what was typed.
    Closed(Response),
}

/// Saves what a form sent, whatever it is. A page that shows two versions beside each other sends what to keep of each.
pub async fn keep(
    ui: &Ui,
    slug: &str,
    visitor: &Visitor,
    step: Step,
    posted: &Posted,
) -> Result<Kept, Failure> {
    let mut form = open(ui, slug, visitor).await?;
    let fields = fields::of_step(ui, &form, step);
    let mut mine = fields::read(posted, &fields, form.draft.answer.clone());
    if let Some(why) = stop::closed(ui, &form) {
        return Ok(Kept::Closed(stop::with_typed(ui, &form, why, &fields, &mine).await?));
    }
    let too_long = too_long(&fields, &mine);
    if !too_long.is_empty() {
        form.draft.answer = mine;
        let errors = FormErrors::of(&too_long, ui.language);
        return Ok(Kept::Unsaved(form, errors, StatusCode::UNPROCESSABLE_ENTITY));
    }
    // A draft that anyone began is theirs alone; if it is gone there is nobody to disagree with.
    let begins = form.draft.version == 0 && form.correcting.is_none();
    let version = if begins { 0 } else { posted.version() };
    if version != form.draft.version {
        if fields.iter().all(|f| f.same(&mine, &form.draft.answer)) {
            return Ok(Kept::Saved(form));
        }
        return Ok(Kept::Conflict(form, mine));
    }
    if posted.has("resolve") {
        mine = conflict::merge(posted, &fields, &form.draft.answer, &mine);
    }
    if begins
        && matches!(visitor.owner, Owner::Anyone { .. })
        && let Err(wait) = limit::form(ui, What::Draft)
    {
        form.draft.answer = mine;
        return Ok(too_many(ui, form, wait));
    }
    match draft::save(&ui.site, &visitor.owner, version, mine.clone()).await {
        Ok(version) => {
            visitor.remember(ui, slug);
            form.draft.answer = mine;
            form.draft.version = version;
            form.draft.saved_at = ui.site.now();
            Ok(Kept::Saved(form))
        }
        Err(Error::ChangedMeanwhile) => Ok(Kept::Conflict(open(ui, slug, visitor).await?, mine)),
        Err(other) => Err(other.into()),
    }
}

/// Too much is coming in from one sender, or from everywhere: wait a while, with what was typed on the page.
fn too_many(ui: &Ui, form: Form, wait: Wait) -> Kept {
    let errors = FormErrors::one("form", ui.t.msg_limit_wait(wait.minutes()));
    Kept::Unsaved(form, errors, StatusCode::TOO_MANY_REQUESTS)
}

fn too_long(fields: &[Field], answer: &Answer) -> Problems {
    let mut problems = Problems::default();
    for field in fields {
        if field.get(answer).len() > MOST_KEPT {
            problems.add(&field.name, Problem::TooLong(domain::statement::PART_TEXT));
        }
    }
    problems
}

/// Opens the form of this referral.
pub async fn open(ui: &Ui, slug: &str, visitor: &Visitor) -> Result<Form, Failure> {
    let form = draft::open(&ui.site, &visitor.owner).await?;
    if form.referral.slug == slug { Ok(form) } else { Err(Error::NotFound.into()) }
}

/// The form as it is before anyone has begun: for whoever has no cookie yet.
pub async fn open_empty(ui: &Ui, slug: &str) -> Result<Form, Failure> {
    let owner = Owner::Anyone { slug: slug.to_owned(), token: String::new() };
    Ok(draft::open(&ui.site, &owner).await?)
}

/// Everything that must be mended before the answer can be sent.
pub fn problems(form: &Form) -> Problems {
    let (parts, questions) = (&form.parts, &form.questions);
    let mut answer = form.draft.answer.clone();
    if let (None, Some(sent)) = (&form.recipient, &form.correcting) {
        answer.name.clone_from(&sent.name);
        answer.kind = Some(sent.kind);
    }
    NewStatement::check(answer, form.respondent(), Channel::Web, parts, questions, form.files.len())
        .err()
        .unwrap_or_default()
}

/// What must be mended in one step, in the order of its page.
pub fn problems_of(ui: &Ui, form: &Form, step: Step) -> Problems {
    let fields = fields::of_step(ui, form, step);
    let mut of_step: Vec<_> =
        problems(form).0.into_iter().filter(|p| fields::step_of(&p.field) == step).collect();
    of_step.sort_by_key(|p| fields.iter().position(|f| f.name == p.field).unwrap_or(usize::MAX));
    Problems(of_step)
}
