//! The letter (R-1 … R-16): its form, how it reads, and its PDF.

use super::{file, may_prepare, query, whole};
use crate::errors::Failure;
use crate::forms::FormErrors;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::referral::Whole;
use askama::Template;
use axum::http::StatusCode;
use domain::access::Action;
use domain::referral::{LINE, Letter, Predecessor, Referral};
use domain::time::{Day, days_between};
use domain::validation::Problems;
use std::collections::BTreeMap;

/// Fields of the letter in the order they stand in the form; predecessors come after `role_in_matter`.
const FIELDS: [&str; 18] = [
    "title",
    "plain_title",
    "sender_unit",
    "portfolio_office",
    "date",
    "lede",
    "proposal",
    "ask",
    "changes",
    "response_deadline",
    "feedback_by",
    "role_in_matter",
    "decision_body",
    "decision_date",
    "contact_title",
    "contact_email",
    "contact_phone",
    "signatory",
];
/// Most earlier matters.
const PREDECESSORS: usize = 20;

/// What stands in the form: as typed, whether it can be understood or not.
#[derive(Debug, Clone, Default)]
struct Typed {
    fields: BTreeMap<&'static str, String>,
    predecessors: Vec<(String, String)>,
}

impl Typed {
    fn at(&self, field: &str) -> &str {
        self.fields.get(field).map_or("", String::as_str)
    }

    fn of(letter: &Letter) -> Self {
        let day = |d: Option<Day>| d.map(|d| d.to_string()).unwrap_or_default();
        let fields = BTreeMap::from([
            ("title", letter.title.clone()),
            ("plain_title", letter.plain_title.clone()),
            ("sender_unit", letter.sender_unit.clone()),
            ("portfolio_office", letter.portfolio_office.clone()),
            ("date", day(letter.date)),
            ("lede", letter.lede.clone()),
            ("proposal", letter.proposal.clone()),
            ("ask", letter.ask.clone()),
            ("changes", letter.changes.clone()),
            ("response_deadline", day(letter.response_deadline)),
            ("feedback_by", day(letter.feedback_by)),
            ("role_in_matter", letter.role_in_matter.clone()),
            ("decision_body", letter.decision_body.clone()),
            ("decision_date", day(letter.decision_date)),
            ("contact_title", letter.contact_title.clone()),
            ("contact_email", letter.contact_email.clone()),
            ("contact_phone", letter.contact_phone.clone()),
            ("signatory", letter.signatory.clone()),
        ]);
        let predecessors = letter.predecessors.iter().map(|p| (p.number.clone(), p.title.clone())).collect();
        Self { fields, predecessors }
    }

    fn posted(posted: &Posted) -> Self {
        let rows = (1..=PREDECESSORS).filter(|n| {
            posted.has(&format!("predecessor-{n}-number")) || posted.has(&format!("predecessor-{n}-title"))
        });
        let predecessors = rows.map(|n| {
            (
                posted.string(&format!("predecessor-{n}-number")),
                posted.string(&format!("predecessor-{n}-title")),
            )
        });
        Self {
            fields: FIELDS.iter().map(|f| (*f, posted.string(f))).collect(),
            predecessors: predecessors.collect(),
        }
    }

    /// The letter, and everything that is wrong with it, in the form's order.
    fn letter(&self) -> (Letter, Problems) {
        let mut problems = Problems::default();
        let text = |field: &str| self.at(field).to_owned();
        let mut day = |field: &str| problems.optional_date(field, self.at(field)).map(Day);
        let (date, response_deadline) = (day("date"), day("response_deadline"));
        let (feedback_by, decision_date) = (day("feedback_by"), day("decision_date"));
        let letter = Letter {
            title: text("title"),
            plain_title: text("plain_title"),
            date,
            sender_unit: text("sender_unit"),
            portfolio_office: text("portfolio_office"),
            lede: text("lede"),
            proposal: text("proposal"),
            ask: text("ask"),
            role_in_matter: text("role_in_matter"),
            predecessors: self.predecessors(&mut problems),
            changes: text("changes"),
            response_deadline,
            feedback_by,
            decision_body: text("decision_body"),
            decision_date,
            contact_title: text("contact_title"),
            contact_email: text("contact_email"),
            contact_phone: text("contact_phone"),
            signatory: text("signatory"),
        };
        let letter = match letter.checked() {
            Ok(letter) => letter,
            Err(refused) => {
                let (letter, more) = *refused;
                problems.0.extend(more.0);
                letter
            }
        };
        problems.0.sort_by_key(|p| place(&p.field));
        (letter, problems)
    }

    fn predecessors(&self, problems: &mut Problems) -> Vec<Predecessor> {
        let mut kept = Vec::new();
        for (index, (number, title)) in self.predecessors.iter().enumerate() {
            if number.trim().is_empty() && title.trim().is_empty() {
                continue;
            }
            let (number_field, title_field) =
                (format!("predecessor-{}-number", index + 1), format!("predecessor-{}-title", index + 1));
            let number = problems.required_text(&number_field, number, LINE);
            let title = problems.required_text(&title_field, title, LINE);
            kept.push(Predecessor { number, title });
        }
        kept
    }
}

/// Where a field stands in the form.
fn place(field: &str) -> usize {
    // Predecessors stand after the role in the matter.
    let name = if field.starts_with("predecessor-") { "role_in_matter" } else { field };
    FIELDS.iter().position(|f| *f == name).unwrap_or(FIELDS.len())
}

/// A text that someone else changed while this one was open.
struct Theirs {
    label: String,
    field: &'static str,
    text: String,
}

#[derive(Template)]
#[template(path = "work/referral/letter.html")]
struct LetterPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    typed: Typed,
    version: i64,
    errors: FormErrors,
    theirs: Option<Vec<Theirs>>,
    saved: bool,
    missing: FormErrors,
    warnings: Vec<String>,
    days: Option<i64>,
    /// Which of the own boards can answer by the last day, and which cannot.
    boards: Vec<String>,
}

impl LetterPage<'_> {
    fn rows(&self) -> Vec<(usize, &str, &str)> {
        let rows = self.typed.predecessors.iter().enumerate();
        rows.map(|(n, (number, title))| (n + 1, number.as_str(), title.as_str())).collect()
    }
}

fn form<'a>(ui: &'a Ui, w: &'a Whole, mut typed: Typed, errors: FormErrors) -> LetterPage<'a> {
    let (letter, _) = typed.letter();
    // One empty row to write in.
    if typed.predecessors.len() < PREDECESSORS
        && typed.predecessors.last().is_none_or(|(n, t)| !n.is_empty() || !t.is_empty())
    {
        typed.predecessors.push((String::new(), String::new()));
    }
    let last = letter.response_deadline;
    let warnings = last.map(|d| domain::calendar::warnings_for_deadline(d.0)).unwrap_or_default();
    let today = ui.today();
    let from = letter.date.map_or(today, |d| d.0.max(today));
    LetterPage {
        version: w.referral.version,
        missing: Referral { letter: letter.clone(), ..w.referral.clone() }
            .ready_for_approval(today)
            .err()
            .map_or_else(FormErrors::default, |p| FormErrors::of(&p, ui.language)),
        warnings: warnings.into_iter().map(|x| i18n::words::deadline_warning(ui.language, x)).collect(),
        days: last.map(|d| i64::from(days_between(from, d.0))).filter(|n| *n > 0),
        boards: Vec::new(),
        saved: false,
        theirs: None,
        ui,
        w,
        typed,
        errors,
    }
}

#[derive(Template)]
#[template(path = "work/referral/letter_read.html")]
struct ReadPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
}

/// The letter's form; how it reads, to those who may not write in it.
pub async fn letter(ui: Ui, Path(slug): Path<String>) -> Page {
    let w = whole(&ui, &slug).await?;
    if !ui.may_with(Action::Prepare, &w.referral) || query(&ui, "las").is_some() {
        return ui.page(&ReadPage { ui: &ui, w: &w });
    }
    let mut page = form(&ui, &w, Typed::of(&w.referral.letter), FormErrors::default());
    page.saved = query(&ui, "sparat").is_some();
    page.boards = boards(&ui, &w).await?;
    ui.page(&page)
}

/// Which of the own boards on the list can answer by the last day, in words.
async fn boards(ui: &Ui, w: &Whole) -> Result<Vec<String>, Failure> {
    let mut tx = ui.site.store.read().await.map_err(Error::from)?;
    let asked = app::board_meeting::asked(&ui.site, &mut tx, &w.referral).await?;
    let say = |a: &app::board_meeting::Asked| {
        let (o, name) = (a.outlook.filter(|_| a.last_day.is_some())?, a.recipient.name.as_str());
        let meeting = ui.date(o.meeting);
        Some(if o.in_time {
            ui.t.msg_boards_decides(name, meeting)
        } else {
            ui.t.msg_boards_warns(name, meeting, ui.date(o.answers_by))
        })
    };
    Ok(asked.iter().filter_map(say).collect())
}

/// Saves the letter.
pub async fn save_letter(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let w = whole(&ui, &slug).await?;
    may_prepare(&ui, &w)?;
    let typed = Typed::posted(&posted);
    let (letter, problems) = typed.letter();
    if !problems.is_empty() {
        let mut page = form(&ui, &w, typed, FormErrors::of(&problems, ui.language));
        page.version = posted.version();
        return ui.page_again(&page);
    }
    match app::referral::edit_letter(&ui.site, &ui.actor, &slug, posted.version(), letter).await {
        Ok(()) if posted.has("again") => ui.redirect(&format!("/arbete/remisser/{slug}/brev?sparat")),
        Ok(()) => ui.redirect(&format!("/arbete/remisser/{slug}")),
        Err(Error::ChangedMeanwhile) => changed(&ui, &slug, typed).await,
        Err(Error::Invalid(fields)) => {
            ui.page_again(&form(&ui, &w, typed, FormErrors::of(&fields.0, ui.language)))
        }
        Err(other) => Err(other.into()),
    }
}

/// Someone else saved first: what was typed stays in the form, and what they wrote is shown beside.
async fn changed(ui: &Ui, slug: &str, typed: Typed) -> Page {
    let w = whole(ui, slug).await?;
    let now = Typed::of(&w.referral.letter);
    let differs =
        |field: &&&'static str| domain::text::tidy(now.at(field)) != domain::text::tidy(typed.at(field));
    let theirs = FIELDS.iter().filter(differs).map(|field| Theirs {
        label: label(ui, field),
        field,
        text: now.at(field).to_owned(),
    });
    let theirs = theirs.collect();
    let mut page = form(ui, &w, typed, FormErrors::default());
    page.theirs = Some(theirs);
    ui.page_with(StatusCode::CONFLICT, &page)
}

/// The label of a field.
fn label(ui: &Ui, field: &str) -> String {
    let t = ui.t;
    match field {
        "title" => t.msg_prepare_title(),
        "plain_title" => t.msg_prepare_plain_title(),
        "sender_unit" => t.msg_prepare_sender_unit(),
        "portfolio_office" => t.msg_prepare_portfolio_office(),
        "date" => t.msg_prepare_date(),
        "lede" => t.msg_prepare_lede(),
        "proposal" => t.msg_prepare_proposal(),
        "ask" => t.msg_prepare_ask(),
        "changes" => t.msg_rounds_changes(),
        "response_deadline" => t.msg_prepare_response_deadline(),
        "feedback_by" => t.msg_prepare_feedback_by(),
        "role_in_matter" => t.msg_prepare_role_in_matter(),
        "decision_body" => t.msg_prepare_decision_body(),
        "decision_date" => t.msg_prepare_decision_date(),
        "contact_title" => t.msg_prepare_contact_title(),
        "contact_email" => t.msg_prepare_contact_email(),
        "contact_phone" => t.msg_prepare_contact_phone(),
        _ => t.msg_prepare_signatory(),
    }
}

/// The letter as it will be sent.
pub async fn letter_pdf(ui: Ui, Path(slug): Path<String>) -> Page {
    let w = whole(&ui, &slug).await?;
    let mut tx = ui.site.store.read().await.map_err(Error::from)?;
    let recipients = store::recipient::of_referral(&mut tx, w.referral.id).await.map_err(Error::from)?;
    drop(tx);
    let document = app::letters::letter::letter(&ui.site, &w, &recipients);
    let content = app::letters::render(document).await?;
    let name = ui.t.msg_file_letter(w.referral.slug.as_str());
    Ok(file(&format!("{name}.pdf"), "application/pdf", content, true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::validation::Problem;

    #[test]
    fn what_is_no_date_is_kept_and_told_in_the_forms_order() {
        let mut typed = Typed::default();
        typed.fields.insert("response_deadline", "sista februari".to_owned());
        typed.fields.insert("contact_email", "ingen".to_owned());
        typed.predecessors.push(("LS 2015-1012".to_owned(), String::new()));
        let (_, problems) = typed.letter();
        let fields: Vec<_> = problems.0.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(fields, ["title", "response_deadline", "predecessor-1-title", "contact_email"]);
        assert_eq!(problems.at("response_deadline"), Some(&Problem::NotADate));
        assert_eq!(typed.at("response_deadline"), "sista februari");
    }
}
