//! The Swedish calendar, checked against a list of the years 2015–2040.
#![allow(clippy::unwrap_used)]

use domain::calendar::{
    DayKind, DeadlineWarning, EveName, HolidayName, add_workdays, day_kind, easter, holidays, is_workday,
    next_workday, warnings_for_deadline, workday_from,
};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use std::collections::BTreeSet;

/// A row of the list: day, name, category.
struct Row {
    day: Date,
    name: String,
    category: String,
}

/// The list lies beside the workspace, not in it.
fn list() -> Option<Vec<Row>> {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/kalender/svenska_helgdagar_2015_2040.csv");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: {path} is not here");
        return None;
    };
    let row = |line: &str| {
        let mut cells = line.split(',').map(str::to_owned);
        let mut cell = || cells.next().unwrap();
        Row { day: cell().parse().unwrap(), name: cell(), category: cell() }
    };
    Some(text.lines().skip(1).map(row).collect())
}

fn swedish(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Holiday(name) => match name {
            HolidayName::NewYearsDay => "Nyårsdagen",
            HolidayName::Epiphany => "Trettondedag jul",
            HolidayName::GoodFriday => "Långfredagen",
            HolidayName::EasterDay => "Påskdagen",
            HolidayName::EasterMonday => "Annandag påsk",
            HolidayName::MayDay => "Första maj",
            HolidayName::AscensionDay => "Kristi himmelsfärdsdag",
            HolidayName::WhitSunday => "Pingstdagen",
            HolidayName::NationalDay => "Nationaldagen",
            HolidayName::MidsummerDay => "Midsommardagen",
            HolidayName::AllSaintsDay => "Alla helgons dag",
            HolidayName::ChristmasDay => "Juldagen",
            HolidayName::BoxingDay => "Annandag jul",
        },
        DayKind::Eve(EveName::MidsummerEve) => "Midsommarafton",
        DayKind::Eve(EveName::ChristmasEve) => "Julafton",
        DayKind::Eve(EveName::NewYearsEve) => "Nyårsafton",
        DayKind::BridgeDay => "Klämdag",
        DayKind::Workday | DayKind::Saturday | DayKind::Sunday => "",
    }
}

fn days(from: Date, to: Date) -> impl Iterator<Item = Date> {
    from.series(1.day()).take_while(move |&day| day <= to)
}

/// Days of these kinds by our rules against the list's rows of one category.
fn compare(category: &str, is_kind: fn(DayKind) -> bool) {
    let Some(list) = list() else { return };
    let listed = list.into_iter().filter(|row| row.category == category).map(|row| (row.day, row.name));
    let listed: BTreeSet<_> = listed.collect();
    let ours: BTreeSet<_> = days(date(2015, 1, 1), date(2040, 12, 31))
        .filter(|&day| is_kind(day_kind(day)))
        .map(|day| (day, swedish(day_kind(day)).to_owned()))
        .collect();
    assert!(!listed.is_empty());
    assert_eq!(ours, listed);
}

#[test]
fn every_public_holiday_agrees_with_the_list() {
    compare("public", |kind| matches!(kind, DayKind::Holiday(_)));
}

#[test]
fn every_free_eve_agrees_with_the_list() {
    compare("de_facto", |kind| matches!(kind, DayKind::Eve(_)));
}

/// The list calls one day a year *klämdag*: the Friday after Ascension Day, the only one that comes
/// every year. Ours are those and every other workday between two free days.
#[test]
fn bridge_days_hold_those_of_the_list() {
    let Some(list) = list() else { return };
    let listed: Vec<_> = list.iter().filter(|row| row.name == "Klämdag").map(|row| row.day).collect();
    let after_ascension = |year| {
        let mut all = holidays(year).into_iter();
        all.find(|(_, name)| *name == HolidayName::AscensionDay).unwrap().0.tomorrow().unwrap()
    };
    assert_eq!(listed, (2015..=2040).map(after_ascension).collect::<Vec<_>>());
    for day in listed {
        assert_eq!(day_kind(day), DayKind::BridgeDay, "{day}");
    }
}

#[test]
fn bridge_days_by_rule() {
    let of_year = |year| {
        let all = days(date(year, 1, 1), date(year, 12, 31));
        all.filter(|&day| day_kind(day) == DayKind::BridgeDay).collect::<Vec<_>>()
    };
    let wanted = [
        date(2024, 5, 10),  // after Ascension Day
        date(2024, 6, 7),   // Friday after the National Day
        date(2024, 12, 23), // Monday before Christmas Eve
        date(2024, 12, 27), // Friday after Boxing Day
        date(2024, 12, 30), // Monday before New Year's Eve
    ];
    assert_eq!(of_year(2024), wanted);
    assert_eq!(of_year(2026), [date(2026, 1, 2), date(2026, 1, 5), date(2026, 5, 15)]);
}

#[test]
fn easter_of_known_years() {
    for day in [
        date(1818, 3, 22), // the earliest there can be
        date(1943, 4, 25), // the latest
        date(1961, 4, 2),
        date(2000, 4, 23),
        date(2008, 3, 23),
        date(2024, 3, 31),
        date(2038, 4, 25),
        date(2285, 3, 22),
    ] {
        assert_eq!(easter(day.year()), Some(day));
    }
}

#[test]
fn every_year_has_thirteen_holidays_in_order() {
    for year in 2005..=2200 {
        let all = holidays(year);
        assert_eq!(all.len(), 13);
        assert!(all.is_sorted_by_key(|(day, _)| *day));
    }
    assert_eq!(holidays(2008).iter().filter(|(day, _)| *day == date(2008, 5, 1)).count(), 2);
}

#[test]
fn kinds() {
    for (day, kind) in [
        (date(2024, 2, 29), DayKind::Workday),
        (date(2024, 3, 2), DayKind::Saturday),
        (date(2024, 3, 3), DayKind::Sunday),
        (date(2024, 3, 30), DayKind::Saturday), // Easter Eve
        (date(2024, 3, 31), DayKind::Holiday(HolidayName::EasterDay)),
        (date(2024, 6, 21), DayKind::Eve(EveName::MidsummerEve)),
        (date(2024, 6, 22), DayKind::Holiday(HolidayName::MidsummerDay)),
        (date(2023, 12, 24), DayKind::Eve(EveName::ChristmasEve)), // a Sunday
        (date(2023, 6, 5), DayKind::BridgeDay),
        (date(2024, 11, 1), DayKind::Workday), // All Saints' Eve: shorter in places, but a workday
    ] {
        assert_eq!(day_kind(day), kind, "{day}");
    }
}

#[test]
fn warnings_for_last_days() {
    use DeadlineWarning::{BridgeDay, ChristmasWeeks, Eve, Holiday, July, Weekend};
    for (day, wanted) in [
        (date(2024, 2, 29), vec![]),
        (date(2024, 3, 2), vec![Weekend]),
        (date(2024, 6, 21), vec![Eve(EveName::MidsummerEve)]),
        (date(2024, 6, 22), vec![Holiday(HolidayName::MidsummerDay)]),
        (date(2024, 5, 10), vec![BridgeDay]),
        (date(2024, 6, 30), vec![Weekend]),
        (date(2024, 7, 1), vec![July]),
        (date(2024, 7, 13), vec![Weekend, July]),
        (date(2024, 7, 31), vec![July]),
        (date(2024, 8, 1), vec![]),
        (date(2024, 12, 19), vec![]),
        (date(2024, 12, 20), vec![ChristmasWeeks]),
        (date(2024, 12, 24), vec![Eve(EveName::ChristmasEve), ChristmasWeeks]),
        (date(2024, 12, 27), vec![BridgeDay, ChristmasWeeks]),
        (date(2025, 1, 6), vec![Holiday(HolidayName::Epiphany), ChristmasWeeks]),
        (date(2025, 1, 7), vec![]),
    ] {
        assert_eq!(warnings_for_deadline(day), wanted, "{day}");
    }
}

#[test]
fn workdays() {
    assert_eq!(next_workday(date(2024, 2, 29)), date(2024, 3, 1));
    assert_eq!(next_workday(date(2024, 3, 1)), date(2024, 3, 4));
    assert_eq!(next_workday(date(2024, 3, 28)), date(2024, 4, 2)); // over Easter
    assert_eq!(next_workday(date(2023, 12, 22)), date(2023, 12, 27));
    assert_eq!(workday_from(date(2024, 2, 29)), date(2024, 2, 29));
    assert_eq!(workday_from(date(2024, 6, 21)), date(2024, 6, 24));
    assert_eq!(add_workdays(date(2024, 3, 27), 3), date(2024, 4, 3));
    assert_eq!(add_workdays(date(2024, 4, 3), -3), date(2024, 3, 27));
    assert_eq!(add_workdays(date(2024, 3, 2), 0), date(2024, 3, 2));
    assert_eq!(add_workdays(date(2024, 3, 2), 1), date(2024, 3, 4));
    assert!(is_workday(date(2024, 5, 10)), "a bridge day is a workday by law");
}

#[test]
fn the_ends_of_the_calendar_do_not_break() {
    assert_eq!(next_workday(Date::MAX), Date::MAX);
    assert!(add_workdays(Date::MIN, -1) <= Date::MIN);
    assert!(warnings_for_deadline(Date::MAX).contains(&DeadlineWarning::ChristmasWeeks));
    assert_eq!(warnings_for_deadline(Date::MIN).last(), Some(&DeadlineWarning::ChristmasWeeks));
}
