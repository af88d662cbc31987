//! When the authority's own boards meet, and what that means for a last day: a board answers by decision at a meeting, and its
//! papers must be prepared and sent out before it (DOMAIN 3). Reading days as people have them: typed, pasted, or an iCalendar
//! file (RFC 5545).

use crate::time::{Day, Instant};
use crate::written_day;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// How long a board needs, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lead {
    /// From the day the referral is sent until the meeting, at least: to prepare the matter and send out the papers.
    pub prepare: i32,
    /// From the meeting until the statement is sent: the minutes are approved first.
    pub answer: i32,
}

/// When a board can answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// The first meeting that can take it up.
    pub meeting: Date,
    /// The day by which its statement can be here: a working day.
    pub answers_by: Date,
    /// That is not after the last day.
    pub in_time: bool,
}

/// When a board that meets on these days can answer what is sent on a day; nothing when no meeting is known that is late
/// enough.
pub fn outlook(meetings: &[Date], sent: Date, last_day: Option<Date>, lead: Lead) -> Option<Outlook> {
    let earliest = sent.checked_add(lead.prepare.days()).ok()?;
    let meeting = meetings.iter().copied().filter(|day| *day >= earliest).min()?;
    let answers_by = crate::calendar::workday_from(meeting.checked_add(lead.answer.days()).ok()?);
    Some(Outlook { meeting, answers_by, in_time: last_day.is_some_and(|last| answers_by <= last) })
}

/// A row that names no day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoDay {
    /// Row in the text, from 1.
    pub row: usize,
    /// What it says.
    pub text: String,
}

/// Reads days, one per row, or an iCalendar file. Each day once, in order.
///
/// # Errors
/// Every row that names no day; in a calendar also events that repeat by rule, which must be written out.
pub fn read(text: &str) -> Result<Vec<Day>, Vec<NoDay>> {
    let is_calendar = text.trim_start_matches('\u{feff}').trim_start().starts_with("BEGIN:VCALENDAR");
    let (mut days, bad) = if is_calendar { calendar(text) } else { rows(text) };
    if !bad.is_empty() {
        return Err(bad);
    }
    days.sort_unstable();
    days.dedup();
    Ok(days)
}

fn rows(text: &str) -> (Vec<Day>, Vec<NoDay>) {
    let (mut days, mut bad) = (Vec::new(), Vec::new());
    for (n, row) in (1..).zip(text.lines()).filter(|(_, row)| !row.trim().is_empty()) {
        // `2024-03-12 kl. 13`, `tisdag 12 mars 2024`.
        let first = row.split_whitespace().next().unwrap_or_default();
        match written_day::read(first).or_else(|| written_day::read(row)) {
            Some(day) => days.push(day),
            None => bad.push(NoDay { row: n, text: row.trim().to_owned() }),
        }
    }
    (days, bad)
}

/// The days on which the events of a calendar begin, Swedish time; those that were called off left out.
fn calendar(text: &str) -> (Vec<Day>, Vec<NoDay>) {
    let (mut days, mut bad) = (Vec::new(), Vec::new());
    let (mut begins, mut called_off, mut in_event) = (None, false, false);
    for (row, line) in unfolded(text) {
        let (name, value) = line.split_once(':').unwrap_or((line.as_str(), ""));
        let key = name.split(';').next().unwrap_or_default().to_ascii_uppercase();
        match (key.as_str(), value.trim()) {
            ("BEGIN", "VEVENT") => (begins, called_off, in_event) = (None, false, true),
            ("END", "VEVENT") => {
                days.extend(begins.take().filter(|_| !called_off));
                in_event = false;
            }
            ("DTSTART", value) if in_event => match begins_on(value) {
                Some(day) => begins = Some(day),
                None => bad.push(NoDay { row, text: line.clone() }),
            },
            ("STATUS", value) if in_event => called_off = value.eq_ignore_ascii_case("CANCELLED"),
            ("RRULE" | "RDATE", _) if in_event => bad.push(NoDay { row, text: line.clone() }),
            _ => {}
        }
    }
    (days, bad)
}

/// Lines of a calendar with their rows, folded ones put together (RFC 5545 section 3.1).
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (n, line) in (1..).zip(text.lines()) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, before))) => before.push_str(rest),
            _ => lines.push((n, line.to_owned())),
        }
    }
    lines
}

/// `20240312`, `20240312T130000` (local time) or `20240312T230000Z`.
fn begins_on(value: &str) -> Option<Day> {
    let (day, time) = value.split_once('T').unwrap_or((value, ""));
    let part = |text: &str, from: usize, to: usize| text.get(from..to).and_then(|t| t.parse::<i16>().ok());
    let short = |n: Option<i16>| n.and_then(|n| i8::try_from(n).ok());
    if day.len() != 8 {
        return None;
    }
    let date = Date::new(part(day, 0, 4)?, short(part(day, 4, 6))?, short(part(day, 6, 8))?).ok()?;
    if !time.ends_with('Z') {
        return Some(Day(date));
    }
    let clock = format!("{date}T{}:{}:{}Z", time.get(0..2)?, time.get(2..4)?, time.get(4..6)?);
    clock.parse::<Instant>().ok().map(|at| Day(at.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Vec<String> {
        read(text).unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn days_are_read_as_people_have_them() {
        assert_eq!(
            days("2024-03-12\n\ntisdag 23 april 2024 kl. 13\n2024-03-12 kl. 9"),
            ["2024-03-12", "2024-04-23"]
        );
        let bad = read("2024-03-12\nnästa vecka").unwrap_err();
        assert_eq!(bad, [NoDay { row: 2, text: "nästa vecka".into() }]);
    }

    #[test]
    fn a_calendar_is_read_event_by_event() {
        let event = |lines: &str| format!("BEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\n");
        let text = [
            "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nDTSTART:19700101T000000\r\nEND:VTIMEZONE\r\n".to_owned(),
            event("DTSTART;VALUE=DATE:20240312"),
            event("DTSTART;TZID=Europe/Stockholm:20240423T130000"),
            event("DTSTART:20240520T2300\r\n 00Z"),
            event("DTSTART:20240601T080000\r\nSTATUS:CANCELLED"),
            "END:VCALENDAR".to_owned(),
        ];
        assert_eq!(
            days(&text.concat()),
            ["2024-03-12", "2024-04-23", "2024-05-21"],
            "late evening is the next day here"
        );
        let repeats = format!("BEGIN:VCALENDAR\n{}", event("DTSTART:20240312\nRRULE:FREQ=MONTHLY"));
        assert_eq!(read(&repeats).unwrap_err()[0].text, "RRULE:FREQ=MONTHLY", "not silently the first only");
    }

    #[test]
    fn a_board_answers_after_the_first_meeting_it_can_prepare() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        let meetings = [date("2024-02-13"), date("2024-03-12"), date("2024-04-23")];
        let lead = Lead { prepare: 21, answer: 10 };
        let of = |sent: &str, last: &str| outlook(&meetings, date(sent), Some(date(last)), lead);
        let soon = of("2024-01-10", "2024-02-29").unwrap();
        assert_eq!(
            (soon.meeting, soon.answers_by, soon.in_time),
            (date("2024-02-13"), date("2024-02-23"), true)
        );
        let late = of("2024-01-30", "2024-02-29").unwrap();
        assert_eq!(
            (late.meeting, late.answers_by, late.in_time),
            (date("2024-03-12"), date("2024-03-22"), false)
        );
        assert_eq!(of("2024-04-22", "2024-06-01"), None, "no later meeting is known");
        // Ten days after 22 March 2024 is Easter Monday.
        let easter = outlook(&[date("2024-03-22")], date("2024-01-10"), None, lead).unwrap();
        assert_eq!((easter.answers_by, easter.in_time), (date("2024-04-02"), false));
    }
}
