//! What the public pages share: paging, tags of stages, rows of statements, answers side by side with what was said.

use crate::picture;
use crate::ui::Ui;
use app::public::{Answer, Statement};
use domain::contribution::Outcome;
use domain::referral::{Referral, Stage};
use domain::stance::Stance;
use domain::time::days_between;
use jiff::civil::Date;

/// A page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    /// From 1.
    pub page: i64,
    /// How many rows there are in all.
    pub total: i64,
    /// How many on a page.
    pub per_page: i64,
}

impl Paging {
    /// The page asked for by `?sida=`; the first when it is no number or there is no such page.
    pub fn asked(ui: &Ui, total: i64, per_page: i64) -> Self {
        Self::of(page_of(ui.query.as_deref()), total, per_page)
    }

    /// The same where a page holds several lists, each with its own word in the address.
    pub fn named(ui: &Ui, name: &str, total: i64, per_page: i64) -> Self {
        let page = crate::pages::work::referral::query(ui, name).and_then(|n| n.parse().ok());
        Self::of(page.unwrap_or(1).clamp(1, i64::MAX / per_page.max(1)), total, per_page)
    }

    fn of(page: i64, total: i64, per_page: i64) -> Self {
        let paging = Self { page, total, per_page };
        if page > paging.pages() { Self { page: 1, ..paging } } else { paging }
    }

    /// How many pages.
    pub fn pages(&self) -> i64 {
        ((self.total + self.per_page - 1) / self.per_page).max(1)
    }

    /// The first row shown, from 1.
    pub fn first(&self) -> i64 {
        (self.page - 1) * self.per_page + 1
    }

    /// The last row shown.
    pub fn last(&self) -> i64 {
        (self.page * self.per_page).min(self.total)
    }

    /// The rows shown, of all.
    pub fn rows<'r, T>(&self, all: &'r [T]) -> &'r [T] {
        let place = |n: i64| usize::try_from(n).unwrap_or(0).min(all.len());
        &all[place(self.first() - 1)..place(self.last())]
    }

    /// The page before.
    pub fn previous(&self) -> Option<i64> {
        (self.page > 1).then(|| self.page - 1)
    }

    /// The page after.
    pub fn next(&self) -> Option<i64> {
        (self.page < self.pages()).then(|| self.page + 1)
    }
}

pub use app::search::page_of;

/// A status: a shape and a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Classes.
    pub class: &'static str,
    /// The word.
    pub word: String,
}

/// Days left to answer; none when the last day has passed or there is none.
pub fn days_left(referral: &Referral, today: Date) -> Option<i32> {
    let last = referral.letter.response_deadline?.0;
    let left = days_between(today, last);
    (referral.stage == Stage::Dispatched && left >= 0).then_some(left)
}

/// Where a referral is, as anyone reads it.
pub fn stage_tag(ui: &Ui, referral: &Referral) -> Tag {
    let t = ui.t;
    let (class, word) = match referral.stage {
        Stage::Dispatched if days_left(referral, ui.today()).is_some() => {
            ("tag tag--open", t.msg_stage_dispatched())
        }
        Stage::Dispatched => ("tag tag--half", t.msg_public_tag_past()),
        Stage::Closed => ("tag tag--half", t.msg_public_tag_reading()),
        Stage::Decided => ("tag tag--half", t.msg_public_tag_decided()),
        Stage::FedBack => ("tag tag--good", t.msg_public_tag_answered()),
        other => ("tag", i18n::words::stage(ui.language, other)),
    };
    Tag { class, word }
}

#[expect(
    clippy::unused_self,
    clippy::trivially_copy_pass_by_ref,
    reason = "a template calls methods with references"
)]
impl Ui {
    /// *15 dagar kvar*, *Sista dagen är i dag*.
    pub fn left(&self, days: &i32) -> String {
        match days {
            0 => self.t.msg_public_last_day_today(),
            n => self.t.msg_public_days_left(i64::from(*n)),
        }
    }

    /// How a stance is drawn.
    pub fn mark(&self, stance: &Stance) -> &'static str {
        picture::mark(*stance)
    }

    /// Classes of an outcome's tag.
    pub fn outcome_tag(&self, outcome: &Outcome) -> &'static str {
        picture::outcome_tag(*outcome)
    }

    /// The name a statement is shown under.
    pub fn respondent(&self, statement: &Statement) -> String {
        statement.name.clone().unwrap_or_else(|| self.t.msg_private_person())
    }

    /// What a respondent is: one of a category, or someone who answered unasked.
    pub fn respondent_kind(&self, statement: &Statement) -> String {
        if statement.asked {
            soft(self.category_one(&statement.category))
        } else {
            self.t.msg_public_others_one()
        }
    }

    /// The name of a category in a picture.
    pub fn row_name(&self, key: &str) -> String {
        row_name(&self.site, self.language, key)
    }

    /// Paragraphs with their lines.
    pub fn lines(&self, text: impl AsRef<str>) -> Vec<Vec<String>> {
        let paragraphs = domain::text::paragraphs(text.as_ref());
        paragraphs.into_iter().map(|p| p.lines().map(str::to_owned).collect()).collect()
    }

    /// Address of a mail to the registrar about a matter.
    pub fn mail_about(&self, number: impl AsRef<str>) -> String {
        let subject: String = number.as_ref().bytes().map(escaped).collect();
        format!("mailto:{}?subject={subject}", self.site.settings.registrar.email)
    }
}

/// Last words of long Swedish compounds.
const LAST_WORDS: [&str; 8] =
    ["organisation", "verksamhet", "förvaltning", "förening", "förbund", "samfund", "myndighet", "nämnd"];

/// With a soft hyphen where a long compound may be broken: not every browser knows where Swedish words are joined.
pub fn soft(text: &str) -> String {
    let word = |word: &str| {
        let joint = LAST_WORDS.iter().filter_map(|last| word.rfind(last)).filter(|at| *at >= 5).min();
        match joint {
            Some(at) if word.len() >= 14 => format!("{}\u{ad}{}", &word[..at], &word[at..]),
            _ => word.to_owned(),
        }
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

pub use domain::text::escaped;

/// What was said, beside what it led to. Several who got the same answer stand together.
#[derive(Debug, Clone)]
pub struct Became {
    /// One's words.
    pub quote: String,
    /// Whose they are, and how many more.
    pub who: String,
    /// Address of the statement they stand in.
    pub href: String,
    /// What became of it.
    pub outcome: Outcome,
    /// Why.
    pub reason: String,
    /// The part of the proposal, or the referral.
    pub place: String,
}

/// Most characters of a quotation.
const QUOTE: usize = 260;
/// Most names before *and so many more*.
const NAMES: usize = 3;

/// Answers that say the same stand together, under the words of the first.
pub fn together(ui: &Ui, slug: &str, answers: &[Answer], place: impl Fn(&Answer) -> String) -> Vec<Became> {
    let mut groups: Vec<Vec<&Answer>> = Vec::new();
    let mut by_answer = std::collections::HashMap::new();
    for answer in answers {
        let index =
            *by_answer.entry((answer.outcome, answer.reason.trim(), answer.part)).or_insert_with(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
        groups[index].push(answer);
    }
    groups
        .iter()
        .filter_map(|group| {
            let first = group.first()?;
            Some(Became {
                quote: domain::text::opening(&first.text, QUOTE),
                who: names(ui, group),
                href: format!("/remisser/{slug}/svar/{}", first.serial),
                outcome: first.outcome,
                reason: first.reason.clone(),
                place: place(first),
            })
        })
        .collect()
}

/// *Kulturnämnden, PRO, en privatperson och 5 till*.
fn names(ui: &Ui, group: &[&Answer]) -> String {
    let mut serials: Vec<i64> = Vec::new();
    let mut all: Vec<String> = Vec::new();
    for answer in group {
        if !serials.contains(&answer.serial) {
            serials.push(answer.serial);
            all.push(answer.name.clone().unwrap_or_else(|| ui.t.msg_public_a_private_person()));
        }
    }
    let more = all.len().saturating_sub(NAMES);
    all.truncate(NAMES);
    let named = ui.capital(all.join(", "));
    if more > 0 { ui.t.msg_public_and_more(named, i64::try_from(more).unwrap_or(0)) } else { named }
}

/// The name of a counting category; of an empty key, of those who answered unasked.
pub fn row_name(site: &app::Site, language: domain::language::Language, key: &str) -> String {
    if key.is_empty() {
        i18n::texts(language).msg_public_others()
    } else {
        soft(site.category_name(key, language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_cover_every_row_once() {
        let pages: Vec<_> =
            (1..=3).map(|n| Paging::of(n, 51, 25)).map(|p| (p.first(), p.last(), p.next())).collect();
        assert_eq!(pages, [(1, 25, Some(2)), (26, 50, Some(3)), (51, 51, None)]);
        assert_eq!(Paging::of(4, 51, 25).page, 1);
        assert_eq!((Paging::of(1, 0, 25).pages(), Paging::of(1, 0, 25).last()), (1, 0));
    }

    #[test]
    fn a_page_that_is_no_number_is_the_first() {
        assert_eq!(page_of(Some("x=1&sida=3")), 3);
        for query in
            [None, Some("sida=0"), Some("sida=x"), Some("sida=-1"), Some("sida=99999999999999999999")]
        {
            assert_eq!(page_of(query), 1, "{query:?}");
        }
    }

    #[test]
    fn long_compounds_may_be_broken_at_their_joint() {
        assert_eq!(soft("Funktionshindersorganisationer"), "Funktionshinders\u{ad}organisationer");
        assert_eq!(soft("Organisation för trosfrågor"), "Organisation för trosfrågor");
        assert_eq!(soft("Ideella föreningar"), "Ideella föreningar");
    }

    #[test]
    fn a_subject_survives_in_an_address() {
        assert_eq!("RS 2023/å".bytes().map(escaped).collect::<String>(), "RS%202023%2F%C3%A5");
    }
}
