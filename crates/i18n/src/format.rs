//! Dates, times and sizes as people write them (DOMAIN 5, design README 5).

use domain::language::Language;
use domain::time::Instant;
use jiff::civil::{Date, Weekday};

const MONTHS: [[&str; 12]; 3] = [
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "tammikuuta",
        "helmikuuta",
        "maaliskuuta",
        "huhtikuuta",
        "toukokuuta",
        "kesäkuuta",
        "heinäkuuta",
        "elokuuta",
        "syyskuuta",
        "lokakuuta",
        "marraskuuta",
        "joulukuuta",
    ],
];

const WEEKDAYS: [[&str; 7]; 3] = [
    ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"],
];

const fn index(language: Language) -> usize {
    match language {
        Language::Swedish => 0,
        Language::English => 1,
        Language::Finnish => 2,
    }
}

/// The month's name as it stands in a date: *februari*, *February*, *helmikuuta*.
pub fn month(language: Language, date: Date) -> &'static str {
    MONTHS[index(language)][usize::from(date.month().unsigned_abs() - 1)]
}

/// The weekday's name.
pub fn weekday(language: Language, date: Date) -> &'static str {
    let day = match date.weekday() {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    };
    WEEKDAYS[index(language)][day]
}

/// *29 februari 2024*, with no-break spaces.
pub fn date(language: Language, date: Date) -> String {
    format!("{}\u{a0}{}", day_month(language, date), date.year())
}

/// *29 februari*, with a no-break space.
pub fn day_month(language: Language, date: Date) -> String {
    let dot = if language == Language::Finnish { "." } else { "" };
    format!("{}{dot}\u{a0}{}", date.day(), month(language, date))
}

/// *torsdag 29 februari 2024*.
pub fn weekday_date(language: Language, day: Date) -> String {
    format!("{} {}", weekday(language, day), date(language, day))
}

/// *kl. 19.51*, *19:51*, *klo 19.51*.
pub fn time(language: Language, at: Instant) -> String {
    let at = at.local();
    match language {
        Language::Swedish => format!("kl.\u{a0}{:02}.{:02}", at.hour(), at.minute()),
        Language::English => format!("{:02}:{:02}", at.hour(), at.minute()),
        Language::Finnish => format!("klo\u{a0}{}.{:02}", at.hour(), at.minute()),
    }
}

/// *14 februari 2024 kl. 19.51*.
pub fn date_time(language: Language, at: Instant) -> String {
    format!("{} {}", date(language, at.day()), time(language, at))
}

/// *onsdag 14 februari 2024 kl. 19.51*.
pub fn weekday_date_time(language: Language, at: Instant) -> String {
    format!("{} {}", weekday_date(language, at.day()), time(language, at))
}

/// *184 kB*, *2,1 MB* (decimal units, decimal comma but in English).
pub fn size(language: Language, bytes: i64) -> String {
    let (whole, tenth, unit) = match bytes {
        ..1_000 => return format!("{bytes}\u{a0}B"),
        1_000..1_000_000 => return format!("{}\u{a0}kB", (bytes + 500) / 1_000),
        _ => {
            let tenths = (bytes + 50_000) / 100_000;
            (tenths / 10, tenths % 10, "MB")
        }
    };
    let mark = if language == Language::English { '.' } else { ',' };
    format!("{whole}{mark}{tenth}\u{a0}{unit}")
}

/// *36 010*: thousands apart; with commas in English.
pub fn number(language: Language, value: u32) -> String {
    let digits = value.to_string();
    let mark = if language == Language::English { "," } else { "\u{a0}" };
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    text
}

/// *3,1* of tenths (decimal comma but in English).
pub fn tenths(language: Language, value: u32) -> String {
    let mark = if language == Language::English { '.' } else { ',' };
    format!("{}{mark}{}", number(language, value / 10), value % 10)
}

/// *0,68*, *−0,05* of thousandths (decimal comma but in English). What is not the whole is never said to be 1.
pub fn hundredths(language: Language, thousandths: i64) -> String {
    let rounded = match (thousandths.abs() + 5) / 10 {
        100 if thousandths.abs() < 1_000 => 99,
        other => other,
    };
    let sign = if thousandths < 0 && rounded > 0 { "\u{2212}" } else { "" };
    let mark = if language == Language::English { '.' } else { ',' };
    format!("{sign}{}{mark}{:02}", rounded / 100, rounded % 100)
}

/// *92 %* of thousandths, rounded to the nearest; *92%* in English. What is not all is never said to be 100.
pub fn percent(language: Language, thousandths: i64) -> String {
    let rounded = match (thousandths + 5) / 10 {
        100 if thousandths < 1_000 => 99,
        0 if thousandths > 0 => 1,
        other => other,
    };
    let space = if language == Language::English { "" } else { "\u{a0}" };
    format!("{rounded}{space}%")
}

/// The first letter in upper case, for a word that begins a line.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_have_their_thousands_apart() {
        let swedish = [0, 12, 999, 1_000, 36_010, 1_234_567].map(|n| number(Language::Swedish, n));
        assert_eq!(swedish, ["0", "12", "999", "1\u{a0}000", "36\u{a0}010", "1\u{a0}234\u{a0}567"]);
        assert_eq!(number(Language::English, 36_010), "36,010");
        assert_eq!(
            (tenths(Language::Finnish, 31), tenths(Language::English, 5)),
            ("3,1".into(), "0.5".into())
        );
    }

    #[test]
    fn dates_follow_the_language() {
        let d = jiff::civil::date(2024, 2, 29);
        assert_eq!(weekday_date(Language::Swedish, d), "torsdag 29\u{a0}februari\u{a0}2024");
        assert_eq!(date(Language::English, d), "29\u{a0}February\u{a0}2024");
        assert_eq!(day_month(Language::Finnish, d), "29.\u{a0}helmikuuta");
        let at: Instant = "2024-02-14T18:51:00Z".parse().unwrap();
        assert_eq!(date_time(Language::Swedish, at), "14\u{a0}februari\u{a0}2024 kl.\u{a0}19.51");
    }

    #[test]
    fn sizes() {
        assert_eq!(size(Language::Swedish, 999), "999\u{a0}B");
        assert_eq!(size(Language::Swedish, 184_200), "184\u{a0}kB");
        assert_eq!(size(Language::Finnish, 2_140_000), "2,1\u{a0}MB");
    }

    #[test]
    fn shares_are_rounded_but_never_to_all_or_nothing() {
        assert_eq!(hundredths(Language::Swedish, 676), "0,68");
        assert_eq!(hundredths(Language::English, -54), "\u{2212}0.05");
        assert_eq!(hundredths(Language::Finnish, -4), "0,00");
        assert_eq!([997, 1_000].map(|n| hundredths(Language::Swedish, n)), ["0,99", "1,00"]);
        assert_eq!(percent(Language::Swedish, 875), "88\u{a0}%");
        assert_eq!([997, 1_000, 2, 0].map(|n| percent(Language::English, n)), ["99%", "100%", "1%", "0%"]);
    }
}
