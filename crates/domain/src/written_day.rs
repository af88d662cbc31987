//! Days as people write them in running text: *18 september 2015*, *den 1 mars 2016*, *2016-03-01*. Forms ask for the last one;
//! this is for texts that come from elsewhere.

use crate::time::Day;
use jiff::civil::Date;

const MONTHS: [&str; 12] = [
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
];

/// The day a text names, when it names one with its year.
pub fn read(text: &str) -> Option<Day> {
    if let Ok(day) = text.trim().parse() {
        return Some(day);
    }
    let folded = crate::text::fold(text);
    let words: Vec<&str> = folded.split(' ').map(|w| w.trim_end_matches([',', '.'])).collect();
    words.windows(3).find_map(|three| {
        let [day, month, year] = three else { return None };
        let month = MONTHS.iter().position(|m| m == month)? + 1;
        let (day, year): (i8, i16) = (day.parse().ok()?, year.parse().ok()?);
        Date::new(year, i8::try_from(month).ok()?, day).ok().map(Day)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_when_it_is_whole() {
        let day = |text: &str| read(text).map(|d| d.to_string());
        assert_eq!(day("18 september 2015").as_deref(), Some("2015-09-18"));
        assert_eq!(day("senast den 1 mars 2016.").as_deref(), Some("2016-03-01"));
        assert_eq!(day("2016-02-29").as_deref(), Some("2016-02-29"));
        assert_eq!(day("4 april"), None, "no year: not guessed");
        assert_eq!(day("30 februari 2016"), None);
        assert_eq!(day(""), None);
    }
}
