//! Periods of the calendar that something recurs in, and what they are called.

use crate::collaboration_model::{Model, Period};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use std::fmt;

/// One period: first and last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnePeriod {
    /// What kind.
    pub period: Period,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
}

impl OnePeriod {
    /// The period that a day lies in. Nothing for a term of office of a model without terms.
    pub fn around(period: Period, day: Date, from: Option<Date>, model: &Model) -> Option<Self> {
        let year = day.year();
        let of_months = |months: i8| {
            let first = date(year, (day.month() - 1) / months * months + 1, 1);
            (first, first.saturating_add(i64::from(months).months()).yesterday().unwrap_or(Date::MAX))
        };
        let (first, last) = match period {
            Period::Month => of_months(1),
            Period::Quarter => of_months(3),
            Period::HalfYear | Period::SchoolTerm => of_months(6),
            Period::Years(count) => years_around(day, i16::from(count.max(1)), from)?,
            Period::TermOfOffice => model.term_at(day)?,
        };
        Some(Self { period, first, last })
    }

    /// The one that follows.
    pub fn next(self, from: Option<Date>, model: &Model) -> Option<Self> {
        Self::around(self.period, self.last.tomorrow().ok()?, from, model)
    }

    /// It is cut into so many parts: first and last day of the part with a number from 1. Parts are whole months where they can be,
    /// else equally many days.
    pub fn part(self, number: u8, of: u8) -> (Date, Date) {
        let of = i64::from(of.max(1));
        let months = (i64::from(self.last.year()) - i64::from(self.first.year())) * 12
            + i64::from(self.last.month())
            - i64::from(self.first.month())
            + 1;
        let days = i64::from(crate::time::days_between(self.first, self.last)) + 1;
        let begins = |part: i64| {
            if self.first.day() == 1 && months % of == 0 {
                self.first.saturating_add((months / of * part).months())
            } else {
                self.first.saturating_add((days * part / of).days())
            }
        };
        let number = i64::from(number);
        (begins(number - 1), begins(number).yesterday().unwrap_or(Date::MIN))
    }
}

fn years_around(day: Date, count: i16, from: Option<Date>) -> Option<(Date, Date)> {
    let anchor = from.map_or(date(0, 1, 1), |from| date(from.year(), 1, 1));
    let into = (day.year() - anchor.year()).rem_euclid(count);
    let first = Date::new(day.year() - into, 1, 1).ok()?;
    let last = Date::new(first.year() + count - 1, 12, 31).ok()?;
    Some((first, last))
}

impl fmt::Display for OnePeriod {
    /// What it is called in keys and files: `2024`, `2024-h1`, `2024-vt`, `2024-q3`, `2024-05`, `2023-2024`, `term-2023`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.period {
            Period::Month => write!(f, "{year}-{month:02}"),
            Period::Quarter => write!(f, "{year}-q{}", (month - 1) / 3 + 1),
            Period::HalfYear => write!(f, "{year}-h{}", (month - 1) / 6 + 1),
            Period::SchoolTerm => write!(f, "{year}-{}", if month < 7 { "vt" } else { "ht" }),
            Period::Years(1) => write!(f, "{year}"),
            Period::Years(_) => write!(f, "{year}-{}", self.last.year()),
            Period::TermOfOffice => write!(f, "term-{year}"),
        }
    }
}
