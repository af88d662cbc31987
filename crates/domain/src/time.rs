//! Points in time and days.
//!
//! An [`Instant`] is UTC in whole seconds; in the database it is `2024-02-14T08:00:00Z`, a text of
//! fixed width, so that text order is time order on every database and a person can read it.
//! A day is [`jiff::civil::Date`], wrapped as [`Day`] where it is stored (`2024-02-29`).

use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::{fmt, str::FromStr};

/// A point in time, UTC, whole seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Instant(i64);

impl Instant {
    /// From seconds since 1970, UTC.
    pub const fn from_unix(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Seconds since 1970, UTC.
    pub const fn unix(self) -> i64 {
        self.0
    }

    /// So many seconds later (or earlier, when negative).
    #[must_use]
    pub const fn plus(self, seconds: i64) -> Self {
        Self(self.0 + seconds)
    }

    /// The wall clock in Sweden. The law counts days there: FL 22 § (arrival day).
    pub fn local(self) -> jiff::Zoned {
        // A timestamp out of range cannot be made by a clock; the start of the epoch stands in.
        jiff::Timestamp::from_second(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_zoned(stockholm())
    }

    /// The day in Sweden.
    pub fn day(self) -> Date {
        self.local().date()
    }
}

/// Europe/Stockholm.
pub fn stockholm() -> TimeZone {
    TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC)
}

/// The instant of a wall-clock time in Sweden. In the hour that autumn repeats, the first.
pub fn from_local(at: jiff::civil::DateTime) -> Instant {
    at.to_zoned(stockholm()).map_or(Instant(0), |zoned| Instant(zoned.timestamp().as_second()))
}

/// The first instant after a day has ended in Sweden.
pub fn end_of(day: Date) -> Instant {
    from_local(day.tomorrow().unwrap_or(day).at(0, 0, 0, 0))
}

/// Whole days from one day to another; negative when the other has passed.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = jiff::Timestamp::from_second(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        write!(f, "{}", time.strftime("%Y-%m-%dT%H:%M:%SZ"))
    }
}

/// A text that is no point in time or day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a time or day (2024-02-29, 2024-02-29T09:00:00Z)")]
pub struct NotATime(String);

impl FromStr for Instant {
    type Err = NotATime;
    fn from_str(s: &str) -> Result<Self, NotATime> {
        s.parse::<jiff::Timestamp>().map(|t| Self(t.as_second())).map_err(|_| NotATime(s.to_owned()))
    }
}

crate::stored_as_text!(Instant);

/// A day as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(pub Date);

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Day {
    type Err = NotATime;
    fn from_str(s: &str) -> Result<Self, NotATime> {
        Date::strptime("%Y-%m-%d", s).map(Self).map_err(|_| NotATime(s.to_owned()))
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(date)
    }
}

crate::stored_as_text!(Day);

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn text_order_is_time_order() {
        let earlier = Instant::from_unix(999);
        let later = Instant::from_unix(1_700_000_000);
        assert!(earlier.to_string() < later.to_string());
        assert_eq!(later.to_string().parse::<Instant>(), Ok(later));
    }

    #[test]
    fn a_mail_late_in_the_evening_arrives_that_day_in_sweden() {
        let at: Instant = "2024-02-29T22:59:59Z".parse().unwrap();
        assert_eq!(at.day(), date(2024, 2, 29));
        assert_eq!(at.plus(1).day(), date(2024, 3, 1));
        assert_eq!(end_of(date(2024, 2, 29)), at.plus(1));
    }

    #[test]
    fn the_remiss_ran_for_92_days() {
        assert_eq!(days_between(date(2023, 11, 29), date(2024, 2, 29)), 92);
    }
}
