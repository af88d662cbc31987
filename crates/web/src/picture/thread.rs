//! The red thread of a referral: what has happened, where it is now, and what is to come.

use app::public::Counts;
use domain::language::Language;
use domain::referral::{Referral, Stage};
use domain::time::Day;
use i18n::{Texts, format};
use jiff::civil::Date;
use store::event::{Event, EventKind};

/// Solid has happened, a ring is now, dashed is to come, a double ring is the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Has happened.
    Done,
    /// Today.
    Now,
    /// Planned.
    Next,
    /// Closed and answered.
    End,
}

impl State {
    /// The class of the knot.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Done => "",
            Self::Now => "is-now",
            Self::Next => "is-next",
            Self::End => "is-end",
        }
    }
}

/// A knot on the thread.
#[derive(Debug, Clone)]
pub struct Knot {
    /// How it is drawn.
    pub state: State,
    /// The day, when there is one.
    pub day: Option<Date>,
    /// When, in words.
    pub when: String,
    /// What.
    pub what: String,
    /// More about it; empty when there is nothing more.
    pub more: String,
    /// Where it leads: an address without language and its words.
    pub link: Option<(String, String)>,
}

/// What the thread is made of.
#[derive(Debug)]
pub struct Facts<'a> {
    /// Language.
    pub language: Language,
    /// The referral.
    pub referral: &'a Referral,
    /// How many have not been reached by the feedback: letters not yet posted, mails that came back.
    pub not_reached: i64,
    /// What has happened, in order.
    pub events: &'a [Event],
    /// Who was asked and who has answered.
    pub counts: &'a Counts,
    /// The site's day.
    pub today: Date,
}

/// Makes the thread.
pub fn thread(f: &Facts<'_>) -> Vec<Knot> {
    let mut knots: Vec<Knot> = f.events.iter().filter_map(|e| happened(f, e)).collect();
    if let Some(last) = passed_deadline(f) {
        let place = knots.iter().position(|k| k.day > last.day).unwrap_or(knots.len());
        knots.insert(place, last);
    }
    if matches!(f.referral.stage, Stage::FedBack | Stage::Withdrawn) {
        if let Some(end) = knots.last_mut() {
            end.state = State::End;
        }
        return knots;
    }
    knots.push(now(f));
    knots.extend(to_come(f));
    knots
}

fn t(f: &Facts<'_>) -> &'static Texts {
    i18n::texts(f.language)
}

fn number(event: &Event, key: &str) -> i64 {
    event.detail.get(key).and_then(serde_json::Value::as_i64).unwrap_or(0)
}

fn text<'a>(event: &'a Event, key: &str) -> &'a str {
    event.detail.get(key).and_then(serde_json::Value::as_str).unwrap_or_default()
}

/// *29 februari 2024*: the year always, since the page is read for years.
fn dated(f: &Facts<'_>, day: Date) -> String {
    format::date(f.language, day)
}

fn happened(f: &Facts<'_>, event: &Event) -> Option<Knot> {
    let t = t(f);
    let letter = &f.referral.letter;
    let address = |rest: &str| format!("/remisser/{}{rest}", f.referral.slug);
    let (what, more, link) = match event.kind {
        EventKind::Dispatched => {
            let link = Some((address("/forslaget"), t.msg_public_thread_proposal()));
            (t.msg_public_thread_sent(number(event, "recipients")), letter.sender_unit.clone(), link)
        }
        EventKind::Reminded => {
            (t.msg_public_thread_reminded(number(event, "recipients")), String::new(), None)
        }
        EventKind::DeadlineChanged => {
            let day: Option<Day> = text(event, "to").parse().ok();
            (
                t.msg_public_thread_new_day(day.map_or_else(String::new, |d| dated(f, d.0))),
                text(event, "reason").to_owned(),
                None,
            )
        }
        EventKind::NextRound => {
            let (slug, round) = (text(event, "slug"), number(event, "round"));
            let link = Some((format!("/remisser/{slug}"), t.msg_rounds_newer_link(round)));
            (t.msg_rounds_event(round), String::new(), link)
        }
        EventKind::Closed => {
            let n = number(event, "statements");
            (t.msg_public_thread_closed(), t.msg_public_thread_closed_more(n), None)
        }
        EventKind::Summarised => {
            let link = Some((address("/sammanstallning"), t.msg_public_thread_read_summary()));
            let (statements, views) = (number(event, "statements"), number(event, "views"));
            (
                t.msg_public_thread_summarised(),
                t.msg_public_thread_summarised_more(
                    t.msg_public_n_answers(statements),
                    t.msg_public_n_views(views),
                ),
                link,
            )
        }
        EventKind::Decided => {
            (t.msg_public_thread_decided(text(event, "body")), text(event, "paragraph").to_owned(), None)
        }
        EventKind::FedBack => {
            let all = number(event, "told") + number(event, "unreachable");
            let reached = number(event, "told").saturating_sub(f.not_reached);
            if reached == all {
                (t.msg_public_thread_fed_back(all), t.msg_public_thread_fed_back_more(), None)
            } else {
                let what = t.msg_public_thread_fed_back_some(reached, all);
                (what, t.msg_public_thread_fed_back_some_more(all - reached), None)
            }
        }
        EventKind::Withdrawn => (t.msg_public_thread_withdrawn(), text(event, "reason").to_owned(), None),
        _ => return None,
    };
    // A decision is of the day it was made, not of the day someone wrote it here.
    let day = match event.kind {
        EventKind::Decided => text(event, "date").parse::<Day>().map_or_else(|_| event.at.day(), |d| d.0),
        _ => event.at.day(),
    };
    Some(Knot { state: State::Done, day: Some(day), when: dated(f, day), what, more, link })
}

/// The last day, when it has passed.
fn passed_deadline(f: &Facts<'_>) -> Option<Knot> {
    let day = f.referral.letter.response_deadline?.0;
    if day >= f.today || f.referral.stage == Stage::Withdrawn {
        return None;
    }
    let (when, what) = (dated(f, day), t(f).msg_public_thread_last_day());
    Some(Knot { state: State::Done, day: Some(day), when, what, more: extended(f), link: None })
}

fn extended(f: &Facts<'_>) -> String {
    match f.counts.extended_until {
        Some(until) if f.counts.extended > 0 => {
            t(f).msg_public_thread_extended(f.counts.extended, dated(f, until.0))
        }
        _ => String::new(),
    }
}

fn now(f: &Facts<'_>) -> Knot {
    let t = t(f);
    let (what, more) = match f.referral.stage {
        Stage::Dispatched if f.counts.received == 0 => {
            (t.msg_public_thread_none_yet(), t.msg_public_thread_open_more())
        }
        Stage::Dispatched => {
            let (asked, other) = (f.counts.answered, f.counts.unasked);
            let who = if other > 0 {
                t.msg_public_thread_from_both(asked, other)
            } else {
                t.msg_public_thread_from_list(asked, f.counts.asked)
            };
            (
                t.msg_public_thread_received(f.counts.received),
                format!("{who} {}", t.msg_public_thread_open_more()),
            )
        }
        Stage::Closed => (t.msg_public_thread_reading(), t.msg_public_thread_reading_more()),
        Stage::Summarised => (t.msg_public_thread_waiting(), String::new()),
        _ => (t.msg_public_thread_answering(), t.msg_public_thread_answering_more()),
    };
    let when = t.msg_public_thread_today(format::day_month(f.language, f.today));
    Knot { state: State::Now, day: None, when, what, more, link: None }
}

fn to_come(f: &Facts<'_>) -> Vec<Knot> {
    let t = t(f);
    let letter = &f.referral.letter;
    let stage = f.referral.stage;
    let knot = |day: Option<Date>, when: String, what: String, more: String| Knot {
        state: State::Next,
        day,
        when,
        what,
        more,
        link: None,
    };
    let mut knots = Vec::new();
    if let Some(day) = letter.response_deadline.map(|d| d.0)
        && day >= f.today
        && stage == Stage::Dispatched
    {
        knots.push(knot(Some(day), dated(f, day), t.msg_public_thread_last_day(), extended(f)));
    }
    if stage == Stage::Dispatched {
        knots.push(knot(
            None,
            t.msg_public_thread_then(),
            t.msg_public_thread_will_read(),
            t.msg_public_thread_will_read_more(),
        ));
    }
    if stage != Stage::Decided && !letter.decision_body.is_empty() {
        let when = letter.decision_date.map_or_else(|| t.msg_public_thread_no_day(), |d| dated(f, d.0));
        knots.push(knot(
            letter.decision_date.map(|d| d.0),
            when,
            t.msg_public_thread_will_decide(letter.decision_body.as_str()),
            String::new(),
        ));
    }
    let when = letter
        .feedback_by
        .map_or_else(|| t.msg_public_thread_no_day(), |d| t.msg_public_thread_by(dated(f, d.0)));
    knots.push(knot(
        letter.feedback_by.map(|d| d.0),
        when,
        t.msg_public_thread_will_answer(),
        t.msg_public_thread_will_answer_more(),
    ));
    knots
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::{EventId, ReferralId};
    use domain::referral::Letter;
    use domain::register_number::RegisterNumber;
    use domain::time::Instant;
    use jiff::civil::date;

    fn seed(n: u8) -> domain::ids::Seed {
        domain::ids::Seed { unix_millis: 1, random: [n; 10] }
    }

    fn referral(stage: Stage) -> Referral {
        let letter: Letter = serde_json::from_value(serde_json::json!({
            "title": "T", "plain_title": "", "date": null, "sender_unit": "Kansliet", "portfolio_office": "", "lede": "",
            "proposal": "", "ask": "", "role_in_matter": "", "predecessors": [], "response_deadline": "2024-02-29",
            "feedback_by": "2024-06-28", "decision_body": "Fullmäktige", "decision_date": "2024-05-28",
            "contact_title": "", "contact_email": "", "contact_phone": "", "signatory": ""
        }))
        .unwrap();
        let number: RegisterNumber = "RS 2024-0001".parse().unwrap();
        let at = Instant::from_unix(1_700_000_000);
        Referral {
            id: ReferralId::new(seed(1)),
            slug: number.slug(),
            number,
            stage,
            letter,
            example: true,
            drafted_by: None,
            writers: Vec::new(),
            approved_by: None,
            approved_at: None,
            dispatched_at: Some(at),
            stage_at: at,
            round: 1,
            first_round: None,
            version: 1,
        }
    }

    fn event(kind: EventKind, at: &str, detail: serde_json::Value) -> Event {
        let (id, referral) = (EventId::new(seed(2)), ReferralId::new(seed(1)));
        Event { id, referral, recipient: None, at: at.parse().unwrap(), kind, actor: String::new(), detail }
    }

    fn drawn(stage: Stage, events: &[Event], not_reached: i64, today: Date) -> Vec<(State, String)> {
        let referral = referral(stage);
        let counts = Counts {
            categories: vec![],
            asked: 3,
            answered: 2,
            unasked: 0,
            received: 2,
            published: 2,
            extended: 0,
            extended_until: None,
        };
        let facts = Facts {
            language: Language::Swedish,
            referral: &referral,
            not_reached,
            events,
            counts: &counts,
            today,
        };
        thread(&facts).into_iter().map(|k| (k.state, k.what)).collect()
    }

    #[test]
    fn an_open_one_has_a_now_and_what_is_to_come() {
        let sent =
            event(EventKind::Dispatched, "2024-01-10T09:00:00Z", serde_json::json!({ "recipients": 3 }));
        let states: Vec<_> = drawn(Stage::Dispatched, &[sent], 0, date(2024, 2, 14));
        let expected = [
            (State::Done, "Remissen skickades till 3 mottagare"),
            (State::Now, "2 svar har kommit in"),
            (State::Next, "Sista dag att svara"),
            (State::Next, "Svaren läses och sammanställs"),
            (State::Next, "Fullmäktige beslutar"),
            (State::Next, "Alla som har svarat får återkoppling"),
        ];
        assert_eq!(states, expected.map(|(s, w)| (s, w.to_owned())));
    }

    #[test]
    fn the_last_day_stands_among_what_has_happened_and_feedback_ends_it() {
        let events = [
            event(EventKind::Dispatched, "2024-01-10T09:00:00Z", serde_json::json!({ "recipients": 3 })),
            event(
                EventKind::Decided,
                "2024-06-01T09:00:00Z",
                serde_json::json!({ "body": "Fullmäktige", "date": "2024-05-28" }),
            ),
            event(EventKind::FedBack, "2024-06-19T09:00:00Z", serde_json::json!({ "told": 3 })),
        ];
        let states = drawn(Stage::FedBack, &events, 0, date(2024, 7, 1));
        let expected = [
            (State::Done, "Remissen skickades till 3 mottagare"),
            (State::Done, "Sista dag att svara"),
            (State::Done, "Fullmäktige beslutade"),
            (State::End, "Alla 3 fick återkoppling"),
        ];
        assert_eq!(states, expected.map(|(s, w)| (s, w.to_owned())));
        let waiting = drawn(Stage::FedBack, &events, 1, date(2024, 7, 1));
        assert_eq!(waiting.last().unwrap().1, "2 av 3 har fått återkoppling", "a letter waits for the post");
    }
}
