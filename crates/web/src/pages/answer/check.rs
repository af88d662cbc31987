//! Step 3: everything once more, each row with the way back to its field; then it is sent.

use super::fields::part_label;
use super::sheet::{Sheet, stance_class};
use super::{step, stop, visitor};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::draft::Form;
use app::statement::{id_of_draft, link_of, own_link};
use app::{Error, Refusal};
use askama::Template;
use axum::http::StatusCode;
use domain::stance::Stance;

/// A row: what it is, what was said, and where to change it.
struct Row {
    label: String,
    /// Leads to the field; nothing when it is settled.
    href: String,
    /// Class and word.
    stance: Option<(&'static str, String)>,
    paragraphs: Vec<String>,
    /// What it says when there is nothing.
    missing: String,
}

impl Row {
    fn text(ui: &Ui, label: String, href: String, text: &str) -> Self {
        let missing = ui.t.msg_answer_no_answer();
        Self { label, href, stance: None, paragraphs: domain::text::paragraphs(text), missing }
    }

    fn stance(mut self, ui: &Ui, stance: Option<Stance>) -> Self {
        self.stance = stance.map(|s| (stance_class(s), ui.stance_word(s)));
        self
    }

    const fn is_missing(&self) -> bool {
        self.stance.is_none() && self.paragraphs.is_empty()
    }
}

#[derive(Template)]
#[template(path = "answer/check.html")]
struct CheckPage<'a> {
    ui: &'a Ui,
    sheet: Sheet<'a>,
    who: Vec<Row>,
    views: Vec<Row>,
    /// Opens the receipt if the button is pressed twice.
    receipt: String,
    /// It was changed since it was read through.
    changed: bool,
}

fn page(ui: &Ui, form: &Form, changed: bool) -> Page {
    let sheet = Sheet { ui, form };
    let (who, views) = (who_rows(&sheet), view_rows(&sheet));
    let receipt = own_link(&ui.site, id_of_draft(form.draft.id));
    let status = if changed { StatusCode::CONFLICT } else { StatusCode::OK };
    ui.page_with(status, &CheckPage { ui, sheet, who, views, receipt, changed })
}

fn who_rows(sheet: &Sheet<'_>) -> Vec<Row> {
    let (t, answer) = (sheet.ui.t, &sheet.form.draft.answer);
    let label = if sheet.is_person() { t.msg_answer_row_name() } else { t.msg_answer_row_organisation() };
    let at = |field: &str| sheet.href(&format!("#{field}"));
    let name_at = if sheet.is_named() { String::new() } else { at("name") };
    let mut rows = vec![Row::text(sheet.ui, label, name_at, sheet.name())];
    if sheet.is_person() {
        rows[0].paragraphs.push(t.msg_answer_row_hidden());
    } else {
        rows.push(Row::text(sheet.ui, t.msg_answer_decided_by(), at("decided_by"), &answer.decided_by));
    }
    rows.push(Row::text(sheet.ui, t.msg_answer_row_email(), at("email"), &answer.email));
    rows
}

fn view_rows(sheet: &Sheet<'_>) -> Vec<Row> {
    let (ui, form) = (sheet.ui, sheet.form);
    let (t, answer) = (ui.t, &form.draft.answer);
    let at = |rest: String| sheet.href(&format!("/uppfattning{rest}"));
    let mut rows = vec![
        Row::text(ui, t.msg_answer_overall(), at("#overall".to_owned()), "").stance(ui, answer.overall),
        Row::text(ui, t.msg_answer_summary(), at("#summary".to_owned()), &answer.summary),
    ];
    let (said, passed): (Vec<_>, Vec<_>) = form.parts.iter().partition(|p| !answer.part(p.id).is_empty());
    for part in said {
        let view = answer.part(part.id);
        let href = at(format!("#part-{}-stance", part.position));
        rows.push(Row::text(ui, part_label(ui, part), href, &view.text).stance(ui, view.stance));
    }
    if let Some(first) = passed.first() {
        let numbers: Vec<String> = passed.iter().map(|p| p.position.to_string()).collect();
        let label = t.msg_answer_parts_passed(
            i64::try_from(passed.len()).unwrap_or(0),
            listed(&numbers, &t.msg_answer_and()),
        );
        rows.push(Row::text(ui, label, at(format!("?del={0}#del-{0}", first.position)), ""));
    }
    for question in &form.questions {
        let href = at(format!("#question-{}", question.position));
        rows.push(Row::text(ui, question.text.clone(), href, answer.question(question.id)));
    }
    let files: Vec<String> = form.files.iter().map(|f| format!("{}, {}", f.name, ui.size(f.size))).collect();
    rows.push(Row {
        paragraphs: files,
        missing: t.msg_answer_files_none(),
        ..Row::text(ui, t.msg_answer_files(), at("#files".to_owned()), "")
    });
    rows
}

/// *2, 3, 4 och 6*.
fn listed(words: &[String], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}

/// Shows everything once more.
pub async fn check(Path(slug): Path<String>, ui: Ui) -> Page {
    stop::or_no_link(&ui, show(&ui, &slug).await)
}

async fn show(ui: &Ui, slug: &str) -> Page {
    let here = format!("/remisser/{slug}/svara");
    let Some(visitor) = visitor::find(ui, slug).await? else { return ui.redirect(&here) };
    let form = step::open(ui, slug, &visitor).await?;
    if form.draft.version == 0 {
        // Nothing is waiting to be sent. Whoever comes back here after sending is shown the receipt.
        let sent = visitor::sent(ui, slug, Some(&form)).await?.is_some();
        return ui.redirect(&if sent { format!("{here}/kvitto") } else { here });
    }
    if let Some(why) = stop::closed(ui, &form) {
        return stop::page(ui, &form, why).await;
    }
    match first_to_mend(ui, &form) {
        Some(step) => ui.redirect(&format!("{here}{step}?fel")),
        None => page(ui, &form, false),
    }
}

/// The step that has something to mend.
fn first_to_mend(ui: &Ui, form: &Form) -> Option<&'static str> {
    use super::fields::Step;
    if !step::problems_of(ui, form, Step::Who).is_empty() {
        return Some("");
    }
    (!step::problems_of(ui, form, Step::Views).is_empty()).then_some("/uppfattning")
}

/// Sends the answer. Pressing twice sends once: the second press finds the draft gone and is shown the receipt.
pub async fn send(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    stop::or_no_link(&ui, Box::pin(send_once(&ui, &slug, &posted)).await)
}

async fn send_once(ui: &Ui, slug: &str, posted: &Posted) -> Page {
    let here = format!("/remisser/{slug}/svara");
    let Some(visitor) = visitor::find(ui, slug).await? else {
        return already_sent(ui, slug, posted, &here).await;
    };
    let form = step::open(ui, slug, &visitor).await?;
    if form.draft.version == 0 {
        return already_sent(ui, slug, posted, &here).await;
    }
    if let Some(why) = stop::closed(ui, &form) {
        return stop::page(ui, &form, why).await;
    }
    if form.draft.version != posted.version() {
        return page(ui, &form, true);
    }
    match app::statement::send_draft(&ui.site, &visitor.owner, posted.version(), ui.language).await {
        Ok(statement) => {
            visitor::has_sent(ui, slug, &link_of(&ui.site, statement.id).await?, visitor.is_asked());
            ui.redirect(&format!("{here}/kvitto"))
        }
        Err(Error::Invalid(_)) => {
            ui.redirect(&format!("{here}{}?fel", first_to_mend(ui, &form).unwrap_or_default()))
        }
        Err(Error::Refused(Refusal::AlreadyDone)) => already_sent(ui, slug, posted, &here).await,
        Err(Error::ChangedMeanwhile) => page(ui, &step::open(ui, slug, &visitor).await?, true),
        Err(other) => Err(other.into()),
    }
}

/// There is no draft: it was sent, by this press of the button or another. The page that was sent from knows the
/// receipt, also in a browser that never got to read its cookie.
async fn already_sent(ui: &Ui, slug: &str, posted: &Posted, here: &str) -> Page {
    let token = posted.text("receipt");
    if let Ok(whole) = app::statement::show_own(&ui.site, token).await
        && whole.referral.slug == slug
    {
        visitor::has_sent(ui, slug, token, whole.statement.recipient.is_some());
        return ui.redirect(&format!("{here}/kvitto"));
    }
    let form = match visitor::find(ui, slug).await? {
        Some(visitor) => Some(step::open(ui, slug, &visitor).await?),
        None => None,
    };
    let sent = visitor::sent(ui, slug, form.as_ref()).await?.is_some();
    ui.redirect(&if sent { format!("{here}/kvitto") } else { here.to_owned() })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_list_ends_with_and() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(super::listed(&words("2 3 6"), "och"), "2, 3 och 6");
        assert_eq!(super::listed(&words("2"), "och"), "2");
    }
}
