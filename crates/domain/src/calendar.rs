//! The Swedish calendar by rule: public holidays, the free eves and bridge days.
//!
//! Public holidays follow lagen (1989:253) om allmänna helgdagar, as it stands since 2005 (the
//! National Day in, Whit Monday out). Midsummer Eve, Christmas Eve and New Year's Eve are not public
//! holidays, but lagen (1930:173) om beräkning av lagstadgad tid treats them, and Saturdays, as one:
//! what must be done by such a day may be done on the next day that is none of them. That is what
//! [`is_workday`] and [`next_workday`] count by.
//!
//! A bridge day (*klämdag*) has no law: it is a workday that people take off. Here it is a workday
//! with a free day just before and just after, so that the Friday after Ascension Day is always one.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

pub use jiff::civil::Weekday;

/// A public holiday. The names people read are in the translations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HolidayName {
    /// Nyårsdagen, 1 January.
    NewYearsDay,
    /// Trettondedag jul, 6 January.
    Epiphany,
    /// Långfredagen, two days before Easter Day.
    GoodFriday,
    /// Påskdagen.
    EasterDay,
    /// Annandag påsk.
    EasterMonday,
    /// Första maj.
    MayDay,
    /// Kristi himmelsfärdsdag, the Thursday 39 days after Easter Day.
    AscensionDay,
    /// Pingstdagen, 49 days after Easter Day.
    WhitSunday,
    /// Nationaldagen, 6 June.
    NationalDay,
    /// Midsommardagen, the Saturday of 20–26 June.
    MidsummerDay,
    /// Alla helgons dag, the Saturday of 31 October–6 November.
    AllSaintsDay,
    /// Juldagen, 25 December.
    ChristmasDay,
    /// Annandag jul, 26 December.
    BoxingDay,
}

/// A day that is free without being a public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EveName {
    /// Midsommarafton, the Friday of 19–25 June.
    MidsummerEve,
    /// Julafton, 24 December.
    ChristmasEve,
    /// Nyårsafton, 31 December.
    NewYearsEve,
}

/// What kind of day it is. A day has one kind: a holiday goes before an eve, an eve before the
/// weekend, and only a workday can be a bridge day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayKind {
    /// An ordinary workday.
    Workday,
    /// A Saturday that is nothing more.
    Saturday,
    /// A Sunday that is nothing more.
    Sunday,
    /// A public holiday, on whatever day of the week.
    Holiday(HolidayName),
    /// One of the three free eves, on whatever day of the week.
    Eve(EveName),
    /// A workday with a free day on either side (*klämdag*).
    BridgeDay,
}

impl DayKind {
    /// Whether offices are open. Bridge days are workdays; people are away all the same.
    pub fn is_workday(self) -> bool {
        matches!(self, Self::Workday | Self::BridgeDay)
    }
}

/// Why a day is a poor last day to answer. The texts are in the translations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeadlineWarning {
    /// A Saturday or Sunday.
    Weekend,
    /// A public holiday.
    Holiday(HolidayName),
    /// A free eve.
    Eve(EveName),
    /// A workday between free days.
    BridgeDay,
    /// In July, when most associations are closed.
    July,
    /// 20 December–6 January.
    ChristmasWeeks,
}

/// Easter Day of a year in the Gregorian calendar (the anonymous computus, as Meeus gives it).
pub fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (golden, century, rest) = (year_number % 19, year_number / 100, year_number % 100);
    let moon_drift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_drift + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    let month = i8::try_from(days / 31).ok()?;
    let day = i8::try_from(days % 31 + 1).ok()?;
    Date::new(year, month, day).ok()
}

/// The public holidays of a year in order. Two names can fall on one day, as in 2008 (Ascension Day
/// and May Day).
pub fn holidays(year: i16) -> Vec<(Date, HolidayName)> {
    use HolidayName::{
        AllSaintsDay, AscensionDay, BoxingDay, ChristmasDay, EasterDay, EasterMonday, Epiphany, GoodFriday,
        MayDay, MidsummerDay, NationalDay, NewYearsDay, WhitSunday,
    };
    let fixed = |month, day, name| Some((Date::new(year, month, day).ok()?, name));
    let moved = |days: i64, name| Some((easter(year)?.checked_add(days.days()).ok()?, name));
    let saturday = |month, day, name| Some((saturday_from(Date::new(year, month, day).ok()?), name));
    let mut all: Vec<_> = [
        fixed(1, 1, NewYearsDay),
        fixed(1, 6, Epiphany),
        moved(-2, GoodFriday),
        moved(0, EasterDay),
        moved(1, EasterMonday),
        fixed(5, 1, MayDay),
        moved(39, AscensionDay),
        moved(49, WhitSunday),
        fixed(6, 6, NationalDay),
        saturday(6, 20, MidsummerDay),
        saturday(10, 31, AllSaintsDay),
        fixed(12, 25, ChristmasDay),
        fixed(12, 26, BoxingDay),
    ]
    .into_iter()
    .flatten()
    .collect();
    all.sort_by_key(|&(date, _)| date);
    all
}

/// The Saturday on this day or in the six that follow.
fn saturday_from(date: Date) -> Date {
    date.saturating_add(i64::from(date.weekday().until(Weekday::Saturday)).days())
}

fn holiday(date: Date) -> Option<HolidayName> {
    holidays(date.year()).into_iter().find(|&(day, _)| day == date).map(|(_, name)| name)
}

fn eve(date: Date) -> Option<EveName> {
    match (date.month(), date.day(), date.weekday()) {
        (12, 24, _) => Some(EveName::ChristmasEve),
        (12, 31, _) => Some(EveName::NewYearsEve),
        (6, 19..=25, Weekday::Friday) => Some(EveName::MidsummerEve),
        _ => None,
    }
}

/// The kind without regard to the days around it.
fn kind_alone(date: Date) -> DayKind {
    if let Some(name) = holiday(date) {
        return DayKind::Holiday(name);
    }
    if let Some(name) = eve(date) {
        return DayKind::Eve(name);
    }
    match date.weekday() {
        Weekday::Saturday => DayKind::Saturday,
        Weekday::Sunday => DayKind::Sunday,
        _ => DayKind::Workday,
    }
}

/// What kind of day it is.
pub fn day_kind(date: Date) -> DayKind {
    let is_free = |days: i64| !kind_alone(date.saturating_add(days.days())).is_workday();
    match kind_alone(date) {
        DayKind::Workday if is_free(-1) && is_free(1) => DayKind::BridgeDay,
        kind => kind,
    }
}

/// Whether offices are open that day.
pub fn is_workday(date: Date) -> bool {
    kind_alone(date).is_workday()
}

/// What to say to the one who chooses this as the last day: first about the day, then the season.
pub fn warnings_for_deadline(date: Date) -> Vec<DeadlineWarning> {
    let day = match day_kind(date) {
        DayKind::Workday => None,
        DayKind::Saturday | DayKind::Sunday => Some(DeadlineWarning::Weekend),
        DayKind::Holiday(name) => Some(DeadlineWarning::Holiday(name)),
        DayKind::Eve(name) => Some(DeadlineWarning::Eve(name)),
        DayKind::BridgeDay => Some(DeadlineWarning::BridgeDay),
    };
    let season = match (date.month(), date.day()) {
        (7, _) => Some(DeadlineWarning::July),
        (12, 20..) | (1, ..=6) => Some(DeadlineWarning::ChristmasWeeks),
        _ => None,
    };
    day.into_iter().chain(season).collect()
}

/// The first workday after this day.
#[must_use]
pub fn next_workday(date: Date) -> Date {
    step(date, 1.day())
}

/// This day if it is a workday, otherwise the next one: when something due on a free day may be
/// done at the latest.
#[must_use]
pub fn workday_from(date: Date) -> Date {
    if is_workday(date) { date } else { next_workday(date) }
}

/// So many workdays later, or earlier when negative. The day itself is not counted; zero gives it
/// back, workday or not.
#[must_use]
pub fn add_workdays(date: Date, workdays: i32) -> Date {
    let one = i64::from(workdays.signum()).days();
    (0..workdays.unsigned_abs()).fold(date, |day, _| step(day, one))
}

/// The nearest workday in one direction; the last day of the calendar if there is none.
fn step(date: Date, one: Span) -> Date {
    date.series(one).skip(1).find(|&day| is_workday(day)).unwrap_or(date)
}
