//! What is told of a message within a message, and of an invitation: from whom, what, when, where.

use crate::ui::Ui;
use app::inside::{Event, Incoming, Inside, Method, When};
use domain::time::{Day, Instant};

/// How clocks in Sweden are called in invitations; others are named beside the time.
const OUR_CLOCKS: [&str; 3] =
    ["europe/stockholm", "w. europe standard time", "central european standard time"];

/// A word and what it is, in the order they are shown.
pub(crate) fn facts(ui: &Ui, inside: &Inside) -> Vec<(String, String)> {
    let all = match inside {
        Inside::Message(message) => of_message(ui, message),
        Inside::Event(event) => of_event(ui, event),
    };
    all.into_iter().filter(|(_, what)| !what.trim().is_empty()).collect()
}

fn of_message(ui: &Ui, message: &Incoming) -> Vec<(String, String)> {
    let t = ui.t;
    let from = message.from.as_ref().map(|from| {
        if from.name.is_empty() { from.address.clone() } else { format!("{} ({})", from.name, from.address) }
    });
    let names: Vec<&str> = message.attachments.iter().map(|file| file.file_name.as_str()).collect();
    let subject = if message.subject.is_empty() { t.msg_inbox_no_subject() } else { message.subject.clone() };
    vec![
        (t.msg_inside_message(), subject),
        (t.msg_inside_from(), from.unwrap_or_default()),
        (
            t.msg_inside_sent(),
            message.date.map(|at| ui.date_time(Instant::from_unix(at))).unwrap_or_default(),
        ),
        (t.msg_inside_files(), names.join(", ")),
    ]
}

fn of_event(ui: &Ui, event: &Event) -> Vec<(String, String)> {
    let t = ui.t;
    let kind = match event.method {
        Method::Request => t.msg_inside_invitation(),
        Method::Reply => t.msg_inside_reply(),
        Method::Cancel => t.msg_inside_cancelled(),
        Method::Publish => t.msg_inside_event(),
    };
    let time = |when: &Option<When>| when.as_ref().map(|when| time(ui, when)).unwrap_or_default();
    let repeats = if event.repeats { t.msg_inside_repeats() } else { String::new() };
    vec![
        (kind, event.summary.clone()),
        (t.msg_inside_begins(), time(&event.starts)),
        (t.msg_inside_ends(), time(&event.ends)),
        (t.msg_inside_where(), event.place.clone()),
        (t.msg_inside_organiser(), event.organiser.clone()),
        (t.msg_inside_again(), repeats),
    ]
}

fn time(ui: &Ui, when: &When) -> String {
    match when {
        When::Day(day) => day.parse::<Day>().map_or_else(|_| day.clone(), |day| ui.date(day)),
        When::Moment(at) => at.parse::<Instant>().map_or_else(|_| at.clone(), |at| ui.date_time(at)),
        When::Clock(clock, zone) => match zone {
            Some(zone) if !OUR_CLOCKS.contains(&zone.to_lowercase().as_str()) => format!("{clock} ({zone})"),
            _ => clock.clone(),
        },
    }
}
