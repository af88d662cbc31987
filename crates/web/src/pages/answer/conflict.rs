//! Two people wrote at once: what differs, side by side, and what to keep of each. Nothing is lost on either side.

use super::fields::{self, Field, Step};
use super::sheet::Sheet;
use crate::posted::Posted;
use crate::ui::{Page, Ui};
use app::draft::Form;
use askama::Template;
use axum::http::StatusCode;
use domain::difference::{self, Paragraph};
use domain::statement::Answer;

/// A field that differs.
struct Difference {
    name: String,
    label: String,
    is_text: bool,
    mine: Vec<Paragraph>,
    theirs: Vec<Paragraph>,
    keep: &'static str,
}

#[derive(Template)]
#[template(path = "answer/conflict.html")]
struct ConflictPage<'a> {
    ui: &'a Ui,
    sheet: Sheet<'a>,
    step: &'static str,
    differences: Vec<Difference>,
    typed: Vec<(String, String)>,
}

/// Shows what was saved meanwhile beside what was typed.
pub fn page(ui: &Ui, step: Step, form: &Form, mine: &Answer) -> Page {
    let fields = fields::of_step(ui, form, step);
    let theirs = &form.draft.answer;
    let differences =
        fields.iter().filter(|f| !f.same(mine, theirs)).map(|f| difference(ui, f, mine, theirs)).collect();
    let typed = fields.iter().map(|f| (f.name.clone(), f.get(mine))).filter(|(_, v)| !v.is_empty()).collect();
    let step = match step {
        Step::Who => "",
        Step::Views => "/uppfattning",
    };
    let page = ConflictPage { ui, sheet: Sheet { ui, form }, step, differences, typed };
    ui.page_with(StatusCode::CONFLICT, &page)
}

fn difference(ui: &Ui, field: &Field, mine: &Answer, theirs: &Answer) -> Difference {
    let (my_words, their_words) = (field.shown(ui, mine), field.shown(ui, theirs));
    // What is safe: the only one there is, or both where both can stand.
    let keep = match (my_words.trim().is_empty(), their_words.trim().is_empty()) {
        (true, _) => "theirs",
        (_, true) => "mine",
        _ if field.is_text() && is_long(field) => "both",
        _ => "mine",
    };
    let (mine, theirs) = difference::between(&my_words, &their_words);
    Difference {
        name: field.name.clone(),
        label: field.label.clone(),
        is_text: is_long(field),
        mine,
        theirs,
        keep,
    }
}

/// A text where two can stand one after the other; not a name or an address.
fn is_long(field: &Field) -> bool {
    field.is_text() && !matches!(field.name.as_str(), "name" | "email" | "decided_by")
}

/// What was chosen of each: mine, theirs, or both after each other.
pub fn merge(posted: &Posted, fields: &[Field], theirs: &Answer, mine: &Answer) -> Answer {
    let all = posted.text("resolve");
    let mut merged = mine.clone();
    for field in fields {
        let chosen = posted.text(&format!("keep-{}", field.name));
        let keep = if matches!(all, "mine" | "theirs") && !chosen.is_empty() { all } else { chosen };
        match keep {
            "theirs" => field.set(&mut merged, &field.get(theirs)),
            "both" if is_long(field) => {
                let both = format!("{}\n\n{}", field.get(theirs).trim_end(), field.get(mine).trim_start());
                field.set(&mut merged, &both);
            }
            _ => {}
        }
    }
    merged
}
