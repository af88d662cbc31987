//! Calendar parts (iCalendar, RFC 5545): what someone is invited to, when and where. Only what is shown of one; no recurrence is worked
//! out.

/// Most lines that are looked at.
const MOST_LINES: usize = 20_000;
/// Longest text of a field, in characters.
const LONGEST: usize = 500;

/// What a calendar part is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Method {
    /// An invitation.
    Request,
    /// Someone accepts or declines.
    Reply,
    /// It is called off.
    Cancel,
    /// It is told of, with nothing to answer.
    #[default]
    Publish,
}

/// A time in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// A whole day: `2024-03-05`.
    Day(String),
    /// A moment in universal time: `2024-03-05T09:00:00Z`.
    Moment(String),
    /// What a clock shows, `2024-03-05 10:00`, and where the clock hangs when that is said.
    Clock(String, Option<String>),
}

/// What is told of one event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event {
    /// What it is for.
    pub method: Method,
    /// What it is called.
    pub summary: String,
    /// When it begins.
    pub starts: Option<When>,
    /// When it ends.
    pub ends: Option<When>,
    /// Where it is.
    pub place: String,
    /// Who invites: a name or an address.
    pub organiser: String,
    /// It comes again.
    pub repeats: bool,
}

/// Reads the first event. None when there is none.
pub fn read(text: &str) -> Option<Event> {
    let mut event = Event::default();
    let mut within: Vec<String> = Vec::new();
    let mut found = false;
    for line in unfolded(text) {
        let Some((name, parameters, value)) = parts(&line) else { continue };
        match (name.as_str(), within.last().map(String::as_str)) {
            ("BEGIN", _) if within.len() < 20 => {
                let began = value.trim().to_ascii_uppercase();
                found |= began == "VEVENT";
                within.push(began);
            }
            ("END", Some("VEVENT")) => break,
            ("END", _) => drop(within.pop()),
            ("METHOD", _) => {
                event.method = match value.trim().to_ascii_uppercase().as_str() {
                    "REQUEST" => Method::Request,
                    "REPLY" => Method::Reply,
                    "CANCEL" => Method::Cancel,
                    _ => Method::Publish,
                }
            }
            ("SUMMARY", Some("VEVENT")) => event.summary = plain(value),
            ("LOCATION", Some("VEVENT")) => event.place = plain(value),
            ("DTSTART", Some("VEVENT")) => event.starts = when(value, &parameters),
            ("DTEND", Some("VEVENT")) => event.ends = when(value, &parameters),
            ("RRULE", Some("VEVENT")) => event.repeats = true,
            ("STATUS", Some("VEVENT")) if value.trim().eq_ignore_ascii_case("cancelled") => {
                event.method = Method::Cancel;
            }
            ("ORGANIZER", Some("VEVENT")) => event.organiser = organiser(value, &parameters),
            _ => {}
        }
    }
    found.then_some(event)
}

/// The lines, each with those that go on from it.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().take(MOST_LINES) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Names and what they say.
type Parameters = Vec<(String, String)>;

/// A line's name, its parameters, and its value. A colon within quotes belongs to a parameter.
fn parts(line: &str) -> Option<(String, Parameters, &str)> {
    let mut quoted = false;
    let colon = line.char_indices().find_map(|(at, c)| match c {
        '"' => {
            quoted = !quoted;
            None
        }
        ':' if !quoted => Some(at),
        _ => None,
    })?;
    let mut pieces = line[..colon].split(';');
    let name = pieces.next()?.trim().to_ascii_uppercase();
    let parameters = pieces.filter_map(|p| p.split_once('='));
    let parameters = parameters.map(|(n, v)| (n.trim().to_ascii_uppercase(), v.trim_matches('"').to_owned()));
    Some((name, parameters.collect(), &line[colon + 1..]))
}

/// A text without its escapes, on one line.
fn plain(value: &str) -> String {
    let mut text = String::new();
    let mut escaped = false;
    for c in value.chars() {
        match (escaped, c) {
            (false, '\\') => {
                escaped = true;
                continue;
            }
            (true, 'n' | 'N') => text.push(' '),
            _ => text.push(c),
        }
        escaped = false;
    }
    crate::charset::one_line(&text).chars().take(LONGEST).collect()
}

fn when(value: &str, parameters: &[(String, String)]) -> Option<When> {
    let value = value.trim();
    let digits = |range: std::ops::Range<usize>| {
        value.get(range).filter(|part| part.bytes().all(|b| b.is_ascii_digit()))
    };
    let (year, month, day) = (digits(0..4)?, digits(4..6)?, digits(6..8)?);
    if value.len() == 8 {
        return Some(When::Day(format!("{year}-{month}-{day}")));
    }
    if value.get(8..9) != Some("T") {
        return None;
    }
    let (hour, minute) = (digits(9..11)?, digits(11..13)?);
    if value.ends_with(['Z', 'z']) {
        let second = digits(13..15).unwrap_or("00");
        return Some(When::Moment(format!("{year}-{month}-{day}T{hour}:{minute}:{second}Z")));
    }
    let zone = parameters.iter().find(|(name, _)| name == "TZID").map(|(_, zone)| plain(zone));
    Some(When::Clock(format!("{year}-{month}-{day} {hour}:{minute}"), zone))
}

fn organiser(value: &str, parameters: &[(String, String)]) -> String {
    let name = parameters.iter().find(|(name, _)| name == "CN").map(|(_, name)| plain(name));
    let address = value.trim();
    let address =
        address.get(..7).filter(|p| p.eq_ignore_ascii_case("mailto:")).map_or(address, |_| &address[7..]);
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| plain(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_says_what_when_and_where() {
        let text = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n\
            BEGIN:VEVENT\r\nSUMMARY;LANGUAGE=sv:Dialogmöte om remissen\\, del\r\n  två\r\nDTSTART;TZID=\"W. Europe Standard Time\":20240305T100000\r\n\
            DTEND:20240305T110000Z\r\nLOCATION:Rum 3\\nLandstingshuset\r\nORGANIZER;CN=\"Öppna rum: kansliet\":mailto:a@b.example\r\n\
            BEGIN:VALARM\r\nSUMMARY:inte denna\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Ett annat\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let event = read(text).unwrap_or_default();
        assert_eq!(event.method, Method::Request);
        assert_eq!(event.summary, "Dialogmöte om remissen, del två");
        let clock = When::Clock("2024-03-05 10:00".into(), Some("W. Europe Standard Time".into()));
        assert_eq!(event.starts, Some(clock));
        assert_eq!(event.ends, Some(When::Moment("2024-03-05T11:00:00Z".into())));
        assert_eq!(event.place, "Rum 3 Landstingshuset");
        assert_eq!(event.organiser, "Öppna rum: kansliet");
    }

    #[test]
    fn what_is_no_event_is_none_and_nothing_breaks() {
        for text in
            ["", "BEGIN:VCALENDAR", "BEGIN:VTODO\nSUMMARY:a\nEND:VTODO", ":", "a;b", "DTSTART:2024å305"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        let event = read("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20240305\nDTEND:2024\nORGANIZER:mailtå")
            .unwrap_or_default();
        assert_eq!(event.starts, Some(When::Day("2024-03-05".into())));
        assert_eq!(event.ends, None);
    }
}
