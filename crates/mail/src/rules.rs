//! The tables that tell machines' mail from people's: plain text files in `rules/`, one entry on each line, in lower case,
//! with `#` before remarks. A person who meets a new kind of bounce adds a line there and a message to `tests/fixtures`.

use std::sync::LazyLock;

/// One table: the file's lines without remarks and empty ones.
pub type Table = LazyLock<Vec<&'static str>>;

fn lines(file: &'static str) -> Vec<&'static str> {
    file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

/// True if the text, which is in lower case, holds an entry of the table.
pub fn holds(table: &Table, text: &str) -> bool {
    table.iter().any(|entry| text.contains(entry))
}

/// True if the text, which is in lower case, begins with an entry of the table.
pub fn begins(table: &Table, text: &str) -> bool {
    table.iter().any(|entry| text.starts_with(entry))
}

/// A row of a table with columns, separated by ` | `.
pub fn columns(row: &'static str) -> impl Iterator<Item = &'static str> {
    row.split(" | ").map(str::trim)
}

/// Local parts of senders that return mail. Sure ones: no person writes from these.
pub static MAILER_DAEMONS: Table = LazyLock::new(|| lines(include_str!("../rules/mailer-daemons.txt")));

/// Local parts from which mail is returned but from which a person may also write: more proof is asked for.
pub static POSSIBLE_DAEMONS: Table = LazyLock::new(|| lines(include_str!("../rules/possible-daemons.txt")));

/// How the subject of a returned message begins.
pub static FAILURE_SUBJECTS: Table = LazyLock::new(|| lines(include_str!("../rules/failure-subjects.txt")));

/// How the subject of a notice about a delay begins.
pub static DELAY_SUBJECTS: Table = LazyLock::new(|| lines(include_str!("../rules/delay-subjects.txt")));

/// Words in the text of a returned message.
pub static FAILURE_TEXTS: Table = LazyLock::new(|| lines(include_str!("../rules/failure-texts.txt")));

/// Words in a notice that the sender need do nothing yet.
pub static DELAY_TEXTS: Table = LazyLock::new(|| lines(include_str!("../rules/delay-texts.txt")));

/// Signs that the address is wrong for good.
pub static PERMANENT_TEXTS: Table = LazyLock::new(|| lines(include_str!("../rules/permanent-texts.txt")));

/// Signs that it may work later, although the message came back.
pub static PASSING_TEXTS: Table = LazyLock::new(|| lines(include_str!("../rules/passing-texts.txt")));

/// Lines below which a returned message quotes what was sent.
pub static ORIGINAL_FOLLOWS: Table = LazyLock::new(|| lines(include_str!("../rules/original-follows.txt")));

/// Words in a mail that asks the sender to click on a link before the message is let through.
pub static CHALLENGE_TEXTS: Table = LazyLock::new(|| lines(include_str!("../rules/challenge-texts.txt")));

/// What such a mail speaks of: the reader's own message, which waits.
pub static CHALLENGE_PROMISES: Table =
    LazyLock::new(|| lines(include_str!("../rules/challenge-promises.txt")));

/// Words that a calendar service writes itself when someone accepts or declines.
pub static CALENDAR_SERVICES: Table = LazyLock::new(|| lines(include_str!("../rules/calendar-services.txt")));

/// How the subject of an automatic reply begins | the reason given.
/// The label must be the whole subject or be followed by : - ] ) and the like, so that "Frånvaro av samråd" stays an answer.
pub static AUTO_REPLY_SUBJECTS: Table =
    LazyLock::new(|| lines(include_str!("../rules/auto-reply-subjects.txt")));

/// Header fields that only automatic replies have: field | how its value begins (* for any but "no") | the reason given.
pub static AUTO_REPLY_FIELDS: Table = LazyLock::new(|| lines(include_str!("../rules/auto-reply-fields.txt")));
