//! Numbers, days and times of workbooks as text.

/// What a number of a workbook is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    Number,
    /// With at least so many digits, zeros before: the format `0000`.
    Digits(usize),
    /// A day, a time, or both.
    Moment,
    /// A stretch of time: `[h]:mm`.
    Stretch,
}

/// How a number is shown by a number format of XLSX.
pub(crate) fn shown(code: &str) -> Shown {
    // Only the first section counts: that for positive numbers.
    let code = code.split(';').next().unwrap_or_default();
    if !code.is_empty() && code.len() <= 30 && code.bytes().all(|b| b == b'0') {
        return if code.len() == 1 { Shown::Number } else { Shown::Digits(code.len()) };
    }
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => while chars.next().is_some_and(|c| c != '"') {},
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => {
                let within: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let first = within.chars().next().unwrap_or_default().to_ascii_lowercase();
                if !within.is_empty()
                    && within.chars().all(|c| c.to_ascii_lowercase() == first)
                    && "hms".contains(first)
                {
                    return Shown::Stretch;
                }
            }
            // "General" and its Swedish cousin hold letters of days.
            'G' | 'g' | 'S'
                if code.len() >= 6 && ["general", "standard"].contains(&code.to_lowercase().as_str()) =>
            {
                return Shown::Number;
            }
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => return Shown::Moment,
            _ => {}
        }
    }
    Shown::Number
}

/// How a number is shown by one of the formats that XLSX knows by number only. East Asian ones are left out.
pub(crate) const fn shown_by_id(id: u32) -> Shown {
    match id {
        14..=22 | 45 | 47 => Shown::Moment,
        46 => Shown::Stretch,
        _ => Shown::Number,
    }
}

/// A number written out: no exponent, no `.0`, 15 digits. None when it is none.
pub(crate) fn plain(raw: &str) -> Option<String> {
    let raw = raw.trim();
    let digits = raw.strip_prefix('-').unwrap_or(raw);
    if !digits.is_empty() && digits.len() <= 30 && digits.bytes().all(|b| b.is_ascii_digit()) {
        return Some(raw.to_owned());
    }
    let value: f64 = parsed(raw)?;
    // Programs write the nearest binary number with 17 digits; they show 15.
    let rounded: f64 = format!("{value:.14e}").parse().ok()?;
    let text = format!("{rounded}");
    Some(if text == "-0" { "0".to_owned() } else { text })
}

/// A number as XML may hold it; words such as `inf` are none.
fn parsed(raw: &str) -> Option<f64> {
    let looks = raw.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E'));
    raw.parse().ok().filter(|value: &f64| looks && value.is_finite())
}

/// A number as it is shown. None when it is none, or no day that exists.
pub(crate) fn as_shown(raw: &str, shown: Shown, from_1904: bool) -> Option<String> {
    match shown {
        Shown::Number => plain(raw),
        Shown::Digits(most) => {
            let text = plain(raw)?;
            let whole = text.bytes().all(|b| b.is_ascii_digit());
            Some(if whole { format!("{text:0>most$}") } else { text })
        }
        Shown::Moment => moment(parsed(raw.trim())?, from_1904),
        Shown::Stretch => stretch(parsed(raw.trim())?),
    }
}

/// Seconds of a day.
const DAY: i64 = 86_400;
/// The first day that neither Excel nor its format knows: 10000-01-01.
const END: f64 = 2_958_466.0;

/// A day or time by its number: days since the end of 1899 or the beginning of 1904.
fn moment(value: f64, from_1904: bool) -> Option<String> {
    if !(0.0..END).contains(&value) {
        return None;
    }
    let (day, second) = split(value);
    if day == 0 && !from_1904 {
        return Some(time(second));
    }
    // Excel holds 1900 for a leap year, as Lotus did: number 60 is a day that never was, and those before are one off.
    let days = match (from_1904, day) {
        (true, day) => day + 1462,
        (false, 60) => return None,
        (false, day @ ..60) => day + 1,
        (false, day) => day,
    };
    let (year, month, day) = civil(days - 25_569);
    let date = format!("{year:04}-{month:02}-{day:02}");
    Some(if second == 0 { date } else { format!("{date}T{}", time(second)) })
}

fn stretch(value: f64) -> Option<String> {
    if !(0.0..END).contains(&value) {
        return None;
    }
    let (day, second) = split(value);
    let hours = day * 24 + second / 3600;
    Some(format!("{hours:02}:{:02}:{:02}", second / 60 % 60, second % 60))
}

/// Whole days and the second of the day, rounded.
#[expect(clippy::cast_possible_truncation, reason = "the value is below END")]
fn split(value: f64) -> (i64, i64) {
    let seconds = (value * 86_400.0).round() as i64;
    (seconds / DAY, seconds % DAY)
}

fn time(second: i64) -> String {
    format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
}

/// Year, month and day of a number of days since 1970-01-01, in the Gregorian calendar.
fn civil(days: i64) -> (i64, i64, i64) {
    // Eras of 400 years that begin in March, so that the leap day is the last of a year.
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// A day as XML writes it (`2024-05-31`, `2024-05-31T00:00:00`): the time is left out when it is midnight. None when it does
/// not look so.
pub(crate) fn iso(raw: &str) -> Option<String> {
    let (date, time) = raw.split_once('T').map_or((raw, None), |(date, time)| (date, Some(time)));
    let numbers: Vec<&str> = date.splitn(3, '-').collect();
    let [year, month, day] = numbers.as_slice() else { return None };
    let number = |text: &str, length: usize| {
        (text.len() == length && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<u32>().ok())?
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=last).contains(&day) {
        return None;
    }
    // Parts of a second and "Z" are more than a person sees.
    let time = time.map(|time| time.split(['.', ',', 'Z', '+']).next().unwrap_or_default());
    Some(match time {
        None | Some("00:00:00" | "00:00" | "") => date.to_owned(),
        Some(time) if time.len() <= 8 && time.bytes().all(|b| b.is_ascii_digit() || b == b':') => {
            format!("{date}T{time}")
        }
        Some(_) => return None,
    })
}

/// A time as ODS writes it (`PT13H30M00S`). None when it does not look so.
pub(crate) fn iso_time(raw: &str) -> Option<String> {
    let mut rest = raw.strip_prefix("PT")?;
    let mut part = |mark: char| -> Option<u32> {
        let Some((number, after)) = rest.split_once(mark) else { return Some(0) };
        rest = after;
        number.split(['.', ',']).next()?.parse().ok()
    };
    let (hours, minutes, seconds) = (part('H')?, part('M')?, part('S')?);
    Some(format!("{hours:02}:{minutes:02}:{seconds:02}"))
}

#[cfg(test)]
mod tests {
    use super::{Shown, as_shown, iso, iso_time, plain, shown};

    #[test]
    fn numbers_are_written_out() {
        for (raw, text) in [
            ("8020003292", "8020003292"),
            ("8.020003292E9", "8020003292"),
            ("8020003292.0", "8020003292"),
            ("0.1", "0.1"),
            ("0.30000000000000004", "0.3"),
            ("1E-7", "0.0000001"),
            ("-0", "-0"),
            ("-0.0", "0"),
            ("-12.50", "-12.5"),
            ("199001011234", "199001011234"),
            ("1e21", "1000000000000000000000"),
        ] {
            assert_eq!(plain(raw).as_deref(), Some(text));
        }
        for raw in ["", "abc", "inf", "NaN", "1e999", "0x10", "1 2", "--1"] {
            assert_eq!(plain(raw), None, "{raw}");
        }
    }

    #[test]
    fn formats_are_told_apart() {
        for (code, expected) in [
            ("General", Shown::Number),
            ("Standard", Shown::Number),
            ("0", Shown::Number),
            ("0000", Shown::Digits(4)),
            ("000000-0000", Shown::Number),
            ("0.00E+00", Shown::Number),
            ("#,##0\\ \"dagar\"", Shown::Number),
            ("#,##0.00\\ \"kr\";[Red]-#,##0.00", Shown::Number),
            ("yyyy\\-mm\\-dd", Shown::Moment),
            ("[$-41D]d mmmm yyyy;@", Shown::Moment),
            ("hh:mm", Shown::Moment),
            ("[h]:mm:ss", Shown::Stretch),
            ("[Red]0.0", Shown::Number),
            ("", Shown::Number),
            ("[", Shown::Number),
            ("\"", Shown::Number),
        ] {
            assert_eq!(shown(code), expected, "{code}");
        }
    }

    #[test]
    fn days_are_those_that_excel_shows() {
        let day = |raw: &str| as_shown(raw, Shown::Moment, false);
        assert_eq!(day("1").as_deref(), Some("1900-01-01"));
        assert_eq!(day("59").as_deref(), Some("1900-02-28"));
        assert_eq!(day("60"), None);
        assert_eq!(day("61").as_deref(), Some("1900-03-01"));
        assert_eq!(day("45443").as_deref(), Some("2024-05-31"));
        assert_eq!(day("45443.5625").as_deref(), Some("2024-05-31T13:30:00"));
        assert_eq!(day("45442.9999999").as_deref(), Some("2024-05-31"));
        assert_eq!(day("0.5625").as_deref(), Some("13:30:00"));
        assert_eq!(day("2958465").as_deref(), Some("9999-12-31"));
        assert_eq!(day("2958466"), None);
        assert_eq!(day("-1"), None);
        assert_eq!(day("x"), None);
        assert_eq!(as_shown("43981", Shown::Moment, true).as_deref(), Some("2024-05-31"));
        assert_eq!(as_shown("1.5", Shown::Stretch, false).as_deref(), Some("36:00:00"));
        assert_eq!(as_shown("114", Shown::Digits(4), false).as_deref(), Some("0114"));
        assert_eq!(as_shown("-1.5", Shown::Digits(4), false).as_deref(), Some("-1.5"));
    }

    #[test]
    fn days_of_xml_are_checked() {
        assert_eq!(iso("2024-02-29").as_deref(), Some("2024-02-29"));
        assert_eq!(iso("2024-05-31T00:00:00").as_deref(), Some("2024-05-31"));
        assert_eq!(iso("2024-05-31T13:30:00.000").as_deref(), Some("2024-05-31T13:30:00"));
        for raw in ["2023-02-29", "2024-13-01", "2024-00-10", "31/5 2024", "", "2024-05-31Tx", "20240531"] {
            assert_eq!(iso(raw), None, "{raw}");
        }
        assert_eq!(iso_time("PT13H30M00S").as_deref(), Some("13:30:00"));
        assert_eq!(iso_time("PT36H5M0.5S").as_deref(), Some("36:05:00"));
        assert_eq!(iso_time("13:30"), None);
    }
}
