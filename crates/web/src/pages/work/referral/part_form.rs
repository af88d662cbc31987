//! The proposal's parts: each can be answered by itself.

use super::{fingerprint, may_prepare, query, whole};
use crate::forms::{FormErrors, mend};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::referral::{TypedPart, Whole};
use askama::Template;
use axum::http::StatusCode;
use domain::referral::Part;

/// Most rows of a form.
pub(super) const ROWS: usize = 60;

/// What a row's button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Press {
    Add,
    Remove(usize),
    Up(usize),
    Down(usize),
}

impl Press {
    /// The button that was pressed, unless it was the one that saves.
    pub(super) fn of(posted: &Posted) -> Option<Self> {
        if posted.has("add") {
            return Some(Self::Add);
        }
        let row = |name: &str| posted.beginning(name).first().and_then(|(n, _)| n.parse::<usize>().ok());
        row("remove-")
            .map(Self::Remove)
            .or_else(|| row("up-").map(Self::Up))
            .or_else(|| row("down-").map(Self::Down))
    }

    /// Does it to the rows. Returns the row (from 1) to come to.
    pub(super) fn on<T: Default>(self, rows: &mut Vec<T>) -> usize {
        match self {
            Self::Add if rows.len() < ROWS => rows.push(T::default()),
            Self::Remove(n) if (1..=rows.len()).contains(&n) => {
                rows.remove(n - 1);
                return n.min(rows.len().max(1));
            }
            Self::Up(n) if (2..=rows.len()).contains(&n) => {
                rows.swap(n - 1, n - 2);
                return n - 1;
            }
            Self::Down(n) if (1..rows.len()).contains(&n) => {
                rows.swap(n - 1, n);
                return n + 1;
            }
            _ => {}
        }
        rows.len()
    }
}

#[derive(Template)]
#[template(path = "work/referral/parts.html")]
struct PartsPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    rows: Vec<TypedPart>,
    was: String,
    errors: FormErrors,
    /// A button other than the one that saves was pressed: the row to come to.
    moved: Option<usize>,
    changed: bool,
    saved: bool,
}

fn page<'a>(ui: &'a Ui, w: &'a Whole, mut rows: Vec<TypedPart>) -> PartsPage<'a> {
    if rows.is_empty() {
        rows.push(TypedPart::default());
    }
    let was = was(w);
    PartsPage { ui, w, rows, was, errors: FormErrors::default(), moved: None, changed: false, saved: false }
}

fn was(w: &Whole) -> String {
    let before: Vec<String> =
        w.parts.iter().map(|p| p.before.map(|id| id.to_string()).unwrap_or_default()).collect();
    let parts = w.parts.iter().zip(&before);
    fingerprint(parts.flat_map(|(p, before)| [p.heading.as_str(), p.text.as_str(), before.as_str()]))
}

impl PartsPage<'_> {
    /// The parts of the round before, to choose from; none in a first round.
    fn earlier(&self) -> Vec<(String, String)> {
        let Some(before) = &self.w.before else { return Vec::new() };
        let named = |p: &Part| {
            (p.position.to_string(), self.ui.t.msg_rounds_part_was(p.position, p.heading.as_str()))
        };
        before.parts.iter().map(named).collect()
    }
}

fn typed(w: &Whole, part: &Part) -> TypedPart {
    let earlier = w.before.iter().flat_map(|b| &b.parts).find(|b| Some(b.id) == part.before);
    TypedPart {
        heading: part.heading.clone(),
        text: part.text.clone(),
        before: earlier.map(|b| b.position.to_string()).unwrap_or_default(),
    }
}

/// The parts' form.
pub async fn parts(ui: Ui, Path(slug): Path<String>) -> Page {
    let w = whole(&ui, &slug).await?;
    if !ui.may_with(domain::access::Action::Prepare, &w.referral) {
        return ui.redirect(&format!("/arbete/remisser/{slug}/brev"));
    }
    let rows = w.parts.iter().map(|p| typed(&w, p)).collect();
    let mut page = page(&ui, &w, rows);
    page.saved = query(&ui, "sparat").is_some();
    ui.page(&page)
}

/// Adds, removes or moves a row, or saves them all.
pub async fn save_parts(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let w = whole(&ui, &slug).await?;
    may_prepare(&ui, &w)?;
    let mut rows: Vec<TypedPart> = (1..=ROWS)
        .filter(|n| posted.has(&format!("part-{n}-heading")))
        .map(|n| TypedPart {
            heading: posted.string(&format!("part-{n}-heading")),
            text: posted.string(&format!("part-{n}-text")),
            before: posted.string(&format!("part-{n}-before")),
        })
        .collect();
    if let Some(press) = Press::of(&posted) {
        let row = press.on(&mut rows);
        let mut page = page(&ui, &w, rows);
        page.was = posted.string("was");
        page.moved = Some(row);
        return ui.page(&page);
    }
    if posted.text("was") != was(&w) {
        let mut page = page(&ui, &w, rows);
        page.changed = true;
        return ui.page_with(StatusCode::CONFLICT, &page);
    }
    match app::referral::set_parts(&ui.site, &ui.actor, &slug, &rows).await {
        Ok(()) => ui.redirect(&format!("/arbete/remisser/{slug}")),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let mut page = page(&ui, &w, rows);
            page.errors = errors;
            ui.page_again(&page)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_move_and_nothing_falls_off() {
        let mut rows = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(Press::Up(1).on(&mut rows), 2);
        assert_eq!(Press::Down(1).on(&mut rows), 2);
        assert_eq!(rows, ["b", "a"]);
        assert_eq!(Press::Add.on(&mut rows), 3);
        assert_eq!(Press::Remove(3).on(&mut rows), 2);
        assert_eq!(Press::Remove(9).on(&mut rows), 2);
        assert_eq!(rows, ["b", "a"]);
    }
}
