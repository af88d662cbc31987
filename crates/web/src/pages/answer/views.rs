//! Step 2: what they think, of the whole and of each part, with files. And the saving while one writes.

use super::fields::Step;
use super::sheet::Sheet;
use super::step::{self, Kept};
use super::visitor::{self, Visitor};
use super::{conflict, stop};
use crate::errors::{Failure, refusal_words};
use crate::forms::FormErrors;
use crate::limit;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::draft::{self, Form, Owner};
use app::{Error, Refusal};
use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse as _;
use domain::validation::Problems;

/// A part of the proposal as the form shows it.
struct PartRow {
    position: i64,
    /// *Del 2.*
    number: String,
    heading: String,
    /// How the proposal's own words begin.
    opening: String,
    /// The rest of them.
    rest: Vec<String>,
    stance: String,
    stance_field: String,
    text: String,
    text_field: String,
    /// Answered, or with something to mend: not folded.
    open: bool,
    /// Folded, but opened by the link that led here.
    unfold: bool,
    /// What was said of it in the round before.
    earlier: Vec<EarlierView>,
    /// What has changed in it since, in words; empty in a first round.
    change: String,
}

/// What was said in the round before, and what became of it once they have been told.
struct EarlierView {
    text: Vec<String>,
    stance: Option<(&'static str, String)>,
    answer: Option<(&'static str, String, Vec<String>)>,
}

/// An extra question as the form shows it.
struct QuestionRow {
    field: String,
    text: String,
    hint: String,
    answer: String,
}

#[derive(Template)]
#[template(path = "answer/views.html")]
struct ViewsPage<'a> {
    ui: &'a Ui,
    sheet: Sheet<'a>,
    /// What was said of the whole in the round before.
    earlier: Vec<EarlierView>,
    /// What was said in the round before has just been filled in.
    filled: bool,
    errors: FormErrors,
    parts: Vec<PartRow>,
    questions: Vec<QuestionRow>,
    file_errors: Vec<String>,
    saved: bool,
    accept: String,
    largest: i64,
}

fn page(ui: &Ui, form: &Form, errors: FormErrors, status: StatusCode) -> Page {
    let unfold = ui.query.as_deref().and_then(|q| q.strip_prefix("del=")).and_then(|n| n.parse().ok());
    let parts = form.parts.iter().map(|part| part_row(ui, form, &errors, part, unfold)).collect();
    let about_files = errors.list().iter().filter(|(field, _)| field == "files");
    let of_whole = |e: &app::round::Earlier| {
        let whole = e.views.iter().filter(|v| v.part.is_none() && v.question.is_none());
        whole.map(|v| earlier_view(ui, v, e.told())).collect()
    };
    let page = ViewsPage {
        ui,
        sheet: Sheet { ui, form },
        earlier: form.earlier.as_ref().map(of_whole).unwrap_or_default(),
        filled: ui.query.as_deref() == Some("ifyllt"),
        parts,
        questions: form.questions.iter().map(|question| question_row(ui, form, question)).collect(),
        file_errors: about_files.map(|(_, message)| message.clone()).collect(),
        errors,
        saved: ui.query.as_deref() == Some("sparat"),
        accept: domain::file::accepted_endings(),
        largest: i64::try_from(domain::file::LARGEST_MB).unwrap_or(0),
    };
    ui.page_with(status, &page)
}

fn part_row(
    ui: &Ui,
    form: &Form,
    errors: &FormErrors,
    part: &domain::referral::Part,
    unfold: Option<i64>,
) -> PartRow {
    let view = form.draft.answer.part(part.id);
    let mut words = domain::text::paragraphs(&part.text).into_iter();
    PartRow {
        position: part.position,
        number: ui.t.msg_answer_part_number(part.position),
        heading: part.heading.clone(),
        opening: words.next().unwrap_or_default(),
        rest: words.collect(),
        stance: view.stance.map(|s| s.to_string()).unwrap_or_default(),
        open: !view.is_empty() || errors.any_in(&format!("part-{}-", part.position)),
        unfold: unfold == Some(part.position),
        stance_field: format!("part-{}-stance", part.position),
        text_field: format!("part-{}-text", part.position),
        text: view.text,
        earlier: earlier_of(ui, form, part),
        change: change_of(ui, form, part),
    }
}

fn earlier_of(ui: &Ui, form: &Form, part: &domain::referral::Part) -> Vec<EarlierView> {
    let Some(earlier) = &form.earlier else { return Vec::new() };
    earlier.of_part(part).map(|view| earlier_view(ui, view, earlier.told())).collect()
}

fn earlier_view(ui: &Ui, view: &domain::contribution::Contribution, told: bool) -> EarlierView {
    let outcome = view.outcome.filter(|_| told);
    EarlierView {
        text: domain::text::paragraphs(&view.text),
        stance: view.stated.map(|s| (super::stance_class(s), ui.stance_word(s))),
        answer: outcome
            .map(|o| (ui.outcome_tag(&o), ui.outcome_word(o), domain::text::paragraphs(&view.reason))),
    }
}

fn change_of(ui: &Ui, form: &Form, part: &domain::referral::Part) -> String {
    let Some(earlier) = &form.earlier else { return String::new() };
    let before = earlier.before.parts.iter().find(|b| Some(b.id) == part.before);
    let compared = domain::round::Compared { now: Some(part), before };
    i18n::words::part_change(ui.language, compared.change())
}

fn question_row(ui: &Ui, form: &Form, question: &domain::referral::Question) -> QuestionRow {
    QuestionRow {
        field: format!("question-{}", question.position),
        text: question.text.clone(),
        hint: if question.required { ui.t.msg_answer_question_required() } else { String::new() },
        answer: form.draft.answer.question(question.id).to_owned(),
    }
}

/// Asks what they think.
pub async fn views(Path(slug): Path<String>, ui: Ui) -> Page {
    stop::or_no_link(&ui, show(&ui, &slug).await)
}

async fn show(ui: &Ui, slug: &str) -> Page {
    let Some(visitor) = visitor::find(ui, slug).await? else {
        return ui.redirect(&format!("/remisser/{slug}/svara"));
    };
    let form = step::open(ui, slug, &visitor).await?;
    if let Some(why) = stop::closed(ui, &form) {
        return stop::page(ui, &form, why).await;
    }
    let mut errors = FormErrors::default();
    if ui.query.as_deref() == Some("fel") {
        errors = FormErrors::of(&step::problems_of(ui, &form, Step::Views), ui.language);
    }
    page(ui, &form, errors, StatusCode::OK)
}

/// Saves what they think; adds or takes away files; goes on.
pub async fn save_views(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let saved = async {
        let visitor = visitor::find_or_new(&ui, &slug).await?;
        Box::pin(save(&ui, &slug, &visitor, &posted)).await
    };
    stop::or_no_link(&ui, saved.await)
}

async fn save(ui: &Ui, slug: &str, visitor: &Visitor, posted: &Posted) -> Page {
    let kept = step::keep(ui, slug, visitor, Step::Views, posted).await?;
    if let Kept::Closed(page) = kept {
        return Ok(page);
    }
    // Files come along even when someone else saved meanwhile: they are not part of what differs.
    let file_errors = match &kept {
        Kept::Unsaved(..) => Problems::default(),
        _ => change_files(ui, visitor, posted).await?,
    };
    let form = match kept {
        Kept::Saved(form) => form,
        Kept::Unsaved(form, errors, status) => return page(ui, &form, errors, status),
        Kept::Conflict(form, mine) => return conflict::page(ui, Step::Views, &form, &mine),
        Kept::Closed(page) => return Ok(page),
    };
    let here = format!("/remisser/{slug}/svara/uppfattning");
    let form = if posted.files("files").is_empty() { form } else { step::open(ui, slug, visitor).await? };
    if !file_errors.is_empty() {
        return page(ui, &form, FormErrors::of(&file_errors, ui.language), StatusCode::UNPROCESSABLE_ENTITY);
    }
    if posted.text("do") == "earlier" {
        return match draft::begin_from_earlier(&ui.site, &visitor.owner).await {
            Ok(_) => ui.redirect(&format!("{here}?ifyllt")),
            // Something was typed meanwhile: it stays.
            Err(Error::Refused(Refusal::AlreadyDone)) => ui.redirect(&here),
            Err(other) => Err(other.into()),
        };
    }
    match posted.text("do") {
        "later" => return ui.redirect(&format!("{here}?sparat")),
        action if action == "files" || action.starts_with("remove-") => {
            return ui.redirect(&format!("{here}#bilagor"));
        }
        _ if posted.has("resolve") => return ui.redirect(&format!("{here}?sparat")),
        _ => {}
    }
    if !step::problems_of(ui, &form, Step::Views).is_empty() {
        let errors = FormErrors::of(&step::problems_of(ui, &form, Step::Views), ui.language);
        return page(ui, &form, errors, StatusCode::UNPROCESSABLE_ENTITY);
    }
    if !step::problems(&form).is_empty() {
        return ui.redirect(&format!("/remisser/{slug}/svara?fel"));
    }
    ui.redirect(&format!("/remisser/{slug}/svara/kontroll"))
}

/// Adds the files that were chosen, and takes away the one whose button was pressed. Files that are not received
/// are told of, one by one.
async fn change_files(ui: &Ui, visitor: &Visitor, posted: &Posted) -> Result<Problems, Failure> {
    let mut problems = Problems::default();
    if let Some(position) = posted.text("do").strip_prefix("remove-").and_then(|n| n.parse().ok()) {
        draft::detach(&ui.site, &visitor.owner, position).await?;
    }
    for (name, content) in posted.files("files") {
        if matches!(visitor.owner, Owner::Anyone { .. }) {
            limit::file(ui, content.len())?;
        }
        match draft::attach(&ui.site, &visitor.owner, &name, &content).await {
            Ok(()) => {}
            Err(Error::Invalid(fields)) => problems.0.extend(fields.0.0),
            Err(other) => return Err(other.into()),
        }
    }
    Ok(problems)
}

/// Saves while one writes, for the script: says when, and the new version.
pub async fn autosave(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let answered = |status: StatusCode, body: serde_json::Value| {
        Ok((
            status,
            [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")],
            body.to_string(),
        )
            .into_response())
    };
    let said = |status: StatusCode, text: String| answered(status, serde_json::json!({ "text": text }));
    let visitor = match visitor::find(&ui, &slug).await {
        Ok(Some(visitor)) => visitor,
        Ok(None) => return said(StatusCode::CONFLICT, ui.t.msg_answer_autosave_failed()),
        Err(Failure(Error::Refused(refusal))) => {
            return said(StatusCode::CONFLICT, refusal_words(ui.language, &refusal));
        }
        Err(other) => return Err(other),
    };
    match step::keep(&ui, &slug, &visitor, Step::Views, &posted).await? {
        Kept::Saved(form) => {
            let text = ui.t.msg_answer_saved_at(ui.time(form.draft.saved_at));
            answered(StatusCode::OK, serde_json::json!({ "text": text, "version": form.draft.version }))
        }
        Kept::Conflict(..) => said(StatusCode::CONFLICT, ui.t.msg_answer_autosave_conflict()),
        Kept::Unsaved(_, errors, status) => {
            let text = errors.list().first().map(|(_, message)| message.clone()).unwrap_or_default();
            said(status, text)
        }
        Kept::Closed(_) => said(StatusCode::CONFLICT, ui.t.msg_answer_autosave_closed()),
    }
}
