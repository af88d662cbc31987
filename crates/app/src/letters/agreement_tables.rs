//! How far two coders agree, for a spreadsheet: how it was counted, code by code, and the views side by side.

use super::{day_of, layout_language};
use crate::agreement::{Compared, Measured, Whole};
use crate::site::Site;
use documents::tables::{Cell, Column, Sheet, Workbook};
use domain::agreement::{Agreement, Blind};
use domain::language::Language;
use i18n::{Texts, format, words};

/// The sample as a workbook. The views are its last sheet.
pub fn tables(site: &Site, whole: &Whole, measured: &Measured, language: Language) -> Workbook {
    let book = Book { whole, measured, language, t: i18n::texts(language) };
    Workbook {
        title: format!("{}, {}", book.t.msg_agree_title(), whole.referral.number.as_str()),
        author: site.settings.name.clone(),
        language: layout_language(language),
        date: day_of(site.clock.today()),
        sheets: vec![book.readme(), book.codes(), book.views()],
    }
}

/// The rules the numbers are counted by, for page and file alike.
pub fn rules(t: &Texts, views: i64) -> Vec<String> {
    vec![
        t.msg_agree_rule_kappa(),
        t.msg_agree_rule_codes(),
        t.msg_agree_rule_pooled(),
        t.msg_agree_rule_stance(),
        t.msg_agree_rule_words(),
        t.msg_agree_rule_few(views),
    ]
}

/// A kappa in words, or why there is none.
pub fn reading(language: Language, a: &Agreement) -> String {
    a.strength()
        .map_or_else(|| i18n::texts(language).msg_agree_not_computed(), |s| words::strength(language, s))
}

struct Book<'a> {
    whole: &'a Whole,
    measured: &'a Measured,
    language: Language,
    t: &'static Texts,
}

impl Book<'_> {
    fn readme(&self) -> Sheet {
        let (t, sample) = (self.t, &self.whole.sample);
        let pair = |label: String, value: Cell| vec![Cell::text(label), value];
        let [first, second] = &self.whole.names;
        let mut rows = vec![
            pair(t.msg_download_matter(), Cell::text(self.whole.referral.number.as_str())),
            pair(t.msg_agree_column_drawn(), Cell::text(format::date_time(self.language, sample.drawn_at))),
            pair(t.msg_agree_seed(), Cell::text(sample.seed.as_str())),
            pair(
                t.msg_agree_column_views(),
                Cell::text(t.msg_agree_sample_of(self.measured.comparison.views, sample.drawn_from)),
            ),
            pair(t.msg_agree_first(), Cell::text(first.as_str())),
            pair(t.msg_agree_second(), Cell::text(second.as_str())),
        ];
        let rules = rules(t, self.measured.comparison.views);
        rows.push(pair(t.msg_agree_draw(), Cell::text(t.msg_agree_repeat())));
        rows.extend(rules.into_iter().map(|rule| pair(t.msg_agree_rule_title(), Cell::text(rule))));
        Sheet {
            name: t.msg_agree_rule_title(),
            columns: vec![Column::new("", 28), Column::new("", 90)],
            rows,
            filter: false,
        }
    }

    fn numbers(&self, name: &str, put: Option<([i64; 2], i64)>, a: &Agreement) -> Vec<Cell> {
        let count = |n: Option<i64>| n.map_or(Cell::Empty, Cell::Number);
        let share = |n: Option<i64>| n.map_or(Cell::Empty, Cell::Thousandths);
        vec![
            Cell::text(name),
            count(put.map(|(put, _)| put[0])),
            count(put.map(|(put, _)| put[1])),
            count(put.map(|(_, both)| both)),
            share(a.observed()),
            share(a.kappa()),
            Cell::text(reading(self.language, a)),
        ]
    }

    fn codes(&self) -> Sheet {
        let (t, comparison) = (self.t, &self.measured.comparison);
        let [first, second] = &self.whole.names;
        let name = |id| self.whole.code(id).map_or("", |c| c.name.as_str());
        let of = comparison.codes.iter();
        let mut rows: Vec<_> =
            of.map(|on| self.numbers(name(on.code), Some((on.put, on.both)), &on.agreement)).collect();
        rows.push(self.numbers(&t.msg_agree_all_codes(), None, &comparison.all_codes));
        rows.push(self.numbers(&t.msg_agree_stance(), None, &comparison.stance));
        Sheet {
            name: t.msg_agree_by_code(),
            columns: vec![
                Column::new(t.msg_agree_column_code(), 40),
                Column::new(first.as_str(), 18),
                Column::new(second.as_str(), 18),
                Column::new(t.msg_agree_column_both(), 12),
                Column::new(t.msg_agree_column_same(), 14),
                Column::new(t.msg_agree_column_kappa(), 12),
                Column::new(t.msg_agree_column_reading(), 36),
            ],
            rows,
            filter: true,
        }
    }

    fn stance(&self, said: &Blind) -> Cell {
        Cell::text(said.stance.map(|s| words::stance(self.language, s)).unwrap_or_default())
    }

    fn view(&self, row: &Compared) -> Vec<Cell> {
        let codes = |said: &Blind| Cell::text(self.whole.names_of(said).join("; "));
        let [first, second] = &row.said;
        let latest = row.latest();
        let by = row
            .settled
            .last()
            .map(|(s, by)| self.t.msg_agree_settled_by(by.as_str(), format::date_time(self.language, s.at)));
        vec![
            Cell::text(row.view.reference.as_str()),
            Cell::text(row.view.text.as_str()),
            codes(first),
            codes(second),
            self.stance(first),
            self.stance(second),
            Cell::text(if row.differs() { self.t.msg_download_no() } else { self.t.msg_download_yes() }),
            latest.map_or(Cell::Empty, |s| codes(&s.settled)),
            latest.map_or(Cell::Empty, |s| self.stance(&s.settled)),
            Cell::text(latest.map(|s| s.reason.as_str()).unwrap_or_default()),
            Cell::text(by.unwrap_or_default()),
        ]
    }

    fn views(&self) -> Sheet {
        let t = self.t;
        let [first, second] = &self.whole.names;
        let of = |what: String, name: &str| format!("{what}, {name}");
        let codes = || t.msg_coding_codes();
        Sheet {
            name: t.msg_agree_column_views(),
            columns: vec![
                Column::new(t.msg_agree_column_view(), 16),
                Column::new(t.msg_download_column_text(), 60),
                Column::new(of(codes(), first), 30),
                Column::new(of(codes(), second), 30),
                Column::new(of(t.msg_agree_stance(), first), 22),
                Column::new(of(t.msg_agree_stance(), second), 22),
                Column::new(t.msg_agree_column_same(), 14),
                Column::new(of(t.msg_agree_column_settled(), &codes()), 30),
                Column::new(of(t.msg_agree_column_settled(), &t.msg_agree_stance()), 22),
                Column::new(t.msg_agree_reason(), 40),
                Column::new(t.msg_agree_column_settled(), 30),
            ],
            rows: self.measured.rows.iter().map(|row| self.view(row)).collect(),
            filter: true,
        }
    }
}
