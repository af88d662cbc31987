//! A summary for a spreadsheet: what it is and how it is counted, who answered, stances part by part, and every view.
//!
//! Private persons are *en privatperson* here as in the document, and the words of a statement with a secrecy mark are left out.

use super::summary::counting_rules;
use super::summary_numbers::counting_word;
use super::{day_of, layout_language};
use crate::site::Site;
use crate::summary::{CodeRow, NamedView, Stances, Summary};
use documents::tables::{Cell, Column, Sheet, Workbook};
use domain::contribution::Outcome;
use domain::ids::ContributionId;
use domain::language::Language;
use domain::recipient::Recipient;
use domain::referral::Stage;
use domain::stance::Stance;
use domain::statement::RespondentKind;
use domain::summary::Counting;
use i18n::{Texts, words};
use std::collections::HashMap;
use store::statement::Listed;

/// What every sheet needs.
struct Book<'a> {
    site: &'a Site,
    s: &'a Summary,
    language: Language,
    t: &'static Texts,
    /// What the codes are called that each view carries.
    codes_of: HashMap<ContributionId, Vec<&'a str>>,
}

/// The summary as a workbook.
pub fn tables(site: &Site, summary: &Summary, language: Language) -> Workbook {
    let t = i18n::texts(language);
    let mut codes_of: HashMap<ContributionId, Vec<&str>> = HashMap::new();
    for row in &summary.codes {
        for named in &row.views {
            codes_of.entry(named.view.id).or_default().push(&row.name);
        }
    }
    let book = Book { site, s: summary, language, t, codes_of };
    Workbook {
        title: t.msg_letter_summary_title(summary.referral.number.as_str()),
        author: site.settings.name.clone(),
        language: layout_language(language),
        date: day_of(site.clock.today()),
        sheets: vec![book.readme(), book.respondents(), book.stances(), book.views(), book.codes()],
    }
}

/// What the sheet of views is called: it is also the table that goes into CSV.
pub fn views_sheet(language: documents::Language) -> String {
    let language = match language {
        documents::Language::Swedish => Language::Swedish,
        documents::Language::English => Language::English,
        documents::Language::Finnish => Language::Finnish,
    };
    i18n::texts(language).msg_download_sheet_views()
}

impl Book<'_> {
    fn readme(&self) -> Sheet {
        let (t, s) = (self.t, self.s);
        let pair = |label: String, value: Cell| vec![Cell::text(label), value];
        let edition =
            if s.public { t.msg_download_edition_public() } else { t.msg_letter_kind_summary_working() };
        let mut rows = vec![
            pair(t.msg_download_matter(), Cell::text(s.referral.number.as_str())),
            pair(t.msg_mail_fact_matter(), Cell::text(s.referral.letter.title.as_str())),
            pair(t.msg_download_from(), Cell::text(self.site.settings.name.as_str())),
            pair(t.msg_download_edition(), Cell::text(edition)),
            pair(t.msg_download_made(), Cell::Day(day_of(self.site.clock.today()))),
        ];
        if let Some(last) = s.referral.letter.response_deadline {
            rows.push(pair(t.msg_download_last_day(), Cell::Day(day_of(last.0))));
        }
        if s.referral.example {
            rows.push(pair(t.msg_letter_example(), Cell::text(t.msg_download_yes())));
        }
        rows.extend([
            pair(t.msg_letter_summary_column_asked(), s.asked.into()),
            pair(t.msg_download_answered(), s.answered.into()),
            pair(t.msg_download_received(), s.received.into()),
            pair(t.msg_download_published(), s.published.into()),
            pair(t.msg_download_late_count(), s.late.into()),
            pair(t.msg_download_views_count(), s.tally.total().into()),
        ]);
        let rules =
            counting_rules(t).into_iter().map(|rule| pair(t.msg_letter_summary_rules(), Cell::text(rule)));
        rows.extend(rules);
        rows.push(pair(t.msg_download_about_file(), Cell::text(t.msg_download_about_csv())));
        Sheet {
            name: t.msg_download_sheet_readme(),
            columns: vec![
                Column::new(t.msg_download_column_what(), 30),
                Column::new(t.msg_download_column_value(), 90),
            ],
            rows,
            filter: false,
        }
    }

    fn category(&self, key: &str) -> Cell {
        let unasked = || self.t.msg_letter_summary_unasked();
        Cell::text(if key.is_empty() {
            unasked()
        } else {
            self.site.category_name(key, self.language).to_owned()
        })
    }

    fn name(&self, listed: &Listed) -> String {
        match listed.statement.kind {
            RespondentKind::Organisation => listed.statement.name.clone(),
            RespondentKind::PrivatePerson => self.t.msg_private_person(),
        }
    }

    fn yes(&self, is_so: bool) -> Cell {
        Cell::text(if is_so { self.t.msg_download_yes() } else { self.t.msg_download_no() })
    }

    fn stance(&self, stance: Option<Stance>) -> Cell {
        let unread = || self.t.msg_stance_unread();
        Cell::text(stance.map_or_else(unread, |stance| words::stance(self.language, stance)))
    }

    /// Everyone who was asked, in the list's order, with every statement; then those who answered unasked.
    fn respondents(&self) -> Sheet {
        let t = self.t;
        let counted = self.s.statements.iter().map(|l| (l, Counting::Counts));
        let all: Vec<(&Listed, Counting)> =
            counted.chain(self.s.uncounted.iter().map(|(l, why)| (l, *why))).collect();
        let mut rows = Vec::new();
        for recipient in &self.s.recipients {
            let of_theirs = all.iter().filter(|(l, _)| l.statement.recipient == Some(recipient.id));
            let before = rows.len();
            rows.extend(of_theirs.map(|(l, why)| self.respondent(l, *why)));
            if rows.len() == before {
                rows.push(self.silent(recipient));
            }
        }
        let unasked = all.iter().filter(|(l, _)| l.statement.recipient.is_none());
        rows.extend(unasked.map(|(l, why)| self.respondent(l, *why)));
        Sheet {
            name: t.msg_download_sheet_respondents(),
            columns: vec![
                Column::new(t.msg_letter_column_name(), 40),
                Column::new(t.msg_letter_column_category(), 28),
                Column::new(t.msg_letter_summary_column_asked(), 11),
                Column::new(t.msg_mail_fact_document(), 18),
                Column::new(t.msg_letter_summary_column_received(), 12),
                Column::new(t.msg_download_column_late(), 9),
                Column::new(t.msg_letter_summary_column_stance(), 28),
                Column::new(t.msg_download_column_counts(), 34),
            ],
            rows,
            filter: true,
        }
    }

    fn respondent(&self, listed: &Listed, why: Counting) -> Vec<Cell> {
        let statement = &listed.statement;
        let number = listed.document_number.clone().unwrap_or_else(|| statement.reception_number.clone());
        vec![
            Cell::text(self.name(listed)),
            self.category(&statement.category),
            self.yes(statement.recipient.is_some()),
            Cell::text(number),
            Cell::Day(day_of(statement.received_at.day())),
            self.yes(statement.late),
            self.stance(listed.read.or(listed.overall)),
            Cell::text(counting_word(self.t, why)),
        ]
    }

    /// Someone who was asked and has no statement here: none came, or none is published.
    fn silent(&self, recipient: &Recipient) -> Vec<Cell> {
        let withheld = self.s.responded.contains(&recipient.id);
        let said = if withheld {
            self.t.msg_letter_summary_withheld()
        } else {
            self.t.msg_letter_summary_no_answer()
        };
        vec![
            Cell::text(recipient.name.as_str()),
            self.category(&recipient.category),
            self.yes(true),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::text(said),
            Cell::Empty,
        ]
    }

    /// Stances to the whole by category, then to each part.
    fn stances(&self) -> Sheet {
        let t = self.t;
        let mut columns = vec![
            Column::new(t.msg_download_column_about(), 50),
            Column::new(t.msg_letter_column_category(), 28),
            Column::new(t.msg_letter_summary_column_asked(), 11),
            Column::new(t.msg_letter_summary_column_answered(), 9),
        ];
        columns.extend(Stance::PICTURE.iter().map(|s| Column::new(words::stance(self.language, *s), 14)));
        columns.push(Column::new(t.msg_stance_unread(), 12));
        let numbers = |stances: &Stances| {
            let mut cells: Vec<Cell> = Stance::PICTURE.iter().map(|s| stances.of(*s).into()).collect();
            cells.push(stances.unread.into());
            cells
        };
        let whole = t.msg_mail_view_whole();
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for row in &self.s.categories {
            let mut cells = vec![
                Cell::text(whole.as_str()),
                self.category(&row.key),
                row.asked.into(),
                row.answered.into(),
            ];
            cells.extend(numbers(&row.stances));
            rows.push(cells);
        }
        for row in self.s.parts.iter().filter(|row| row.part.is_some()) {
            let mut cells = vec![self.about(row.part.as_ref(), None), Cell::Empty, Cell::Empty, Cell::Empty];
            cells.extend(numbers(&row.stances));
            rows.push(cells);
        }
        Sheet { name: t.msg_download_sheet_stances(), columns, rows, filter: true }
    }

    fn about(&self, part: Option<&domain::referral::Part>, question: Option<&str>) -> Cell {
        Cell::text(match (part, question) {
            (_, Some(question)) => question.to_owned(),
            (Some(part), None) => format!("{}. {}", part.position, part.heading),
            (None, None) => self.t.msg_mail_view_whole(),
        })
    }

    /// Every view that counts, with what was answered.
    fn views(&self) -> Sheet {
        let t = self.t;
        let of_parts = self.s.parts.iter().flat_map(|row| {
            row.views.iter().map(move |view| self.view(self.about(row.part.as_ref(), None), view))
        });
        let of_questions = self.s.questions.iter().flat_map(|row| {
            row.views.iter().map(move |view| self.view(self.about(None, Some(&row.question.text)), view))
        });
        Sheet {
            name: t.msg_download_sheet_views(),
            columns: vec![
                Column::new(t.msg_download_column_reference(), 16),
                Column::new(t.msg_download_column_respondent(), 34),
                Column::new(t.msg_letter_column_category(), 24),
                Column::new(t.msg_mail_fact_document(), 18),
                Column::new(t.msg_download_column_late(), 9),
                Column::new(t.msg_download_column_about(), 34),
                Column::new(t.msg_letter_summary_column_stance(), 24),
                Column::new(t.msg_download_sheet_codes(), 24),
                Column::new(t.msg_download_column_economic(), 14),
                Column::new(t.msg_download_column_text(), 80),
                Column::new(t.msg_letter_summary_outcome(), 22),
                Column::new(t.msg_download_column_reason(), 60),
            ],
            rows: of_parts.chain(of_questions).collect(),
            filter: true,
        }
    }

    /// What became of a view, in the past tense once it is decided.
    fn outcome(&self, outcome: Outcome) -> String {
        if matches!(self.s.referral.stage, Stage::Decided | Stage::FedBack) {
            words::outcome(self.language, outcome)
        } else {
            words::outcome_future(self.language, outcome)
        }
    }

    /// Each code with how many views carry it, and whose.
    fn codes(&self) -> Sheet {
        let t = self.t;
        let row = |row: &CodeRow| {
            let mut names: Vec<String> = row.views.iter().map(|n| self.name(&n.statement)).collect();
            names.sort();
            names.dedup();
            vec![
                Cell::text(row.group.as_str()),
                Cell::text(row.name.as_str()),
                i64::try_from(row.views.len()).unwrap_or(i64::MAX).into(),
                Cell::text(names.join("; ")),
            ]
        };
        Sheet {
            name: t.msg_download_sheet_codes(),
            columns: vec![
                Column::new(t.msg_download_column_group(), 28),
                Column::new(t.msg_download_column_code(), 36),
                Column::new(t.msg_download_views_count(), 12),
                Column::new(t.msg_download_column_respondent(), 90),
            ],
            rows: self.s.codes.iter().map(row).collect(),
            filter: true,
        }
    }

    fn view(&self, about: Cell, named: &NamedView) -> Vec<Cell> {
        let (view, statement) = (&named.view, &named.statement.statement);
        let text =
            if named.statement.secret { self.t.msg_letter_summary_secret() } else { view.text.clone() };
        // A question has no stance: reading its answer is noted as one, but says nothing of it.
        let stance =
            if view.question.is_some() { Cell::Empty } else { self.stance(view.read.or(view.stated)) };
        vec![
            Cell::text(view.reference.as_str()),
            Cell::text(self.name(&named.statement)),
            self.category(&statement.category),
            Cell::text(named.statement.document_number.as_deref().unwrap_or_default()),
            self.yes(statement.late),
            about,
            stance,
            Cell::text(self.codes_of.get(&view.id).map(|names| names.join("; ")).unwrap_or_default()),
            self.yes(self.s.concerns_economy(view)),
            Cell::text(text),
            Cell::text(view.outcome.map(|o| self.outcome(o)).unwrap_or_default()),
            Cell::text(view.reason.as_str()),
        ]
    }
}
