//! Telling an answer from what machines send: bounces, delivery notices and automatic replies.
//!
//! The order matters: reports that machines write for machines come first, then prose from mail servers, then automatic replies;
//! what shows no sign of a machine is an answer. When in doubt it is an answer: a person can put an automatic reply aside,
//! but an answer taken for a bounce would be lost from view. The words looked for lie in `rules/`.

use crate::address;
use crate::quote;
use crate::report::{self, Action, Reported};
use crate::rules::{self, begins, holds};

/// What kind of mail this is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Class {
    /// Written by a person, as far as can be told.
    #[default]
    Answer,
    /// Bytes that are no mail: only a person can tell what they are.
    Unreadable,
    /// A machine answered: out of office, receipts, read receipts, complaints by feedback loop.
    AutoReply,
    /// A mail server tells that a message is delayed or has been delivered. Nothing has failed yet.
    DeliveryNotice(DeliveryNotice),
    /// A mail server tells that a message could not be delivered.
    Bounce(Bounce),
}

/// A message that came back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bounce {
    /// Who was not reached. May be empty: some bounces do not tell, and then the envelope address they came to must.
    pub recipients: Vec<FailedRecipient>,
    /// The `Message-ID` of the message that came back, without angle brackets, if the bounce tells.
    pub original_message_id: Option<String>,
}

/// A recipient that was not reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FailedRecipient {
    /// The address, in lower case, as the report gives it.
    pub address: String,
    /// The enhanced status code (RFC 3463), such as `5.1.1`.
    pub status: Option<String>,
    /// True if the address should not be tried again; false for a full mailbox, a time-out, or where nothing is certain.
    pub permanent: bool,
    /// The server's words, on one line.
    pub diagnostic: String,
}

/// A notice about a message under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryNotice {
    /// What happened.
    pub event: DeliveryEvent,
    /// Whom it is about, in lower case.
    pub recipients: Vec<String>,
    /// The `Message-ID` of the message it is about, without angle brackets.
    pub original_message_id: Option<String>,
}

/// What a delivery notice tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryEvent {
    /// Not delivered yet; the server keeps trying.
    Delayed,
    /// Delivered to the mailbox.
    Delivered,
    /// Passed on to a system that will not report, or to a list's members.
    Relayed,
}

/// What is known about a message when it is classified.
pub(crate) struct Facts<'a> {
    /// The header's fields, names in lower case.
    pub fields: &'a [(String, String)],
    /// The envelope sender; empty for the null sender, `None` if it is not known.
    pub envelope_from: Option<&'a str>,
    pub sender: Option<&'a str>,
    pub recipients: &'a [String],
    pub subject: &'a str,
    /// The readable text, and below it the text parts that follow.
    pub text: &'a str,
    /// Top-level parts in reports: `message/delivery-status`.
    pub status_parts: Vec<String>,
    /// The kind of `multipart/report`, in lower case.
    pub report_type: Option<String>,
    /// `Message-ID` of an attached message or of attached headers.
    pub attached_message_id: Option<String>,
    /// The attached message's own recipients.
    pub attached_recipients: Vec<String>,
    /// True if a whole message is attached, not only its header.
    pub message_attached: bool,
    /// True if files other than messages are attached.
    pub files_attached: bool,
    /// True if a calendar accepts or declines a meeting (iTIP's `REPLY`).
    pub calendar_reply: bool,
    /// What read receipts and their like say happened to the message (RFC 8098's `Disposition`), in lower case.
    pub disposition: Option<String>,
}

impl Facts<'_> {
    fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    fn null_sender(&self) -> bool {
        let from = self.envelope_from.or_else(|| self.field("return-path"));
        from.is_some_and(|from| {
            let from = from.trim().trim_matches(['<', '>']).trim().to_lowercase();
            // Some servers write the null sender out as their own name.
            from.is_empty() || from == "mailer-daemon" || from.starts_with("mailer-daemon@")
        })
    }

    /// What stands before the `@`, or all of it where a server leaves its domain out; `None` for the sender `<>`.
    fn local_part(&self) -> Option<String> {
        let sender = self.sender.or_else(|| self.field("from"))?;
        let address = sender.rsplit_once('<').map_or(sender, |(_, address)| address);
        let local =
            address.split(['@', '>', ' ']).next().unwrap_or_default().trim_matches('"').to_lowercase();
        (!local.is_empty()).then_some(local)
    }

    fn original_message_id(&self) -> Option<String> {
        let threaded = || {
            ["x-original-message-id", "in-reply-to", "references"].iter().find_map(|name| {
                let value = self.field(name)?;
                let id = value.rsplit('<').next()?.split('>').next()?.trim();
                let whole = !id.contains(|c: char| c.is_whitespace() || c.is_control());
                (id.contains('@') && whole).then(|| id.to_owned())
            })
        };
        self.attached_message_id.clone().or_else(|| report::quoted_message_id(self.text)).or_else(threaded)
    }
}

/// The class, and the short key of the reason for it.
pub(crate) fn classify(facts: &Facts) -> (Class, &'static str) {
    from_report(facts)
        .or_else(|| from_mail_server(facts))
        .or_else(|| automatic(facts))
        .unwrap_or((Class::Answer, "no-sign-of-a-machine"))
}

/// Reports written for machines.
fn from_report(facts: &Facts) -> Option<(Class, &'static str)> {
    match facts.report_type.as_deref() {
        Some("disposition-notification") => {
            return Some(refused_after_delivery(facts).unwrap_or((Class::AutoReply, "read-receipt")));
        }
        Some("feedback-report") => return Some((Class::AutoReply, "feedback-report")),
        _ => {}
    }
    // A person may attach a report to a question about it; only a machine's mail is taken at its word.
    let by_machine = facts.report_type.is_some() || facts.null_sender() || daemon(facts) != Daemon::No;
    let mut reported: Vec<Reported> = Vec::new();
    for found in facts.status_parts.iter().filter(|_| by_machine).flat_map(|part| report::recipients(part)) {
        let same = |r: &Reported| r.action == found.action && r.recipient.address == found.recipient.address;
        if reported.len() < report::MOST_RECIPIENTS && !reported.iter().any(same) {
            reported.push(found);
        }
    }
    let having =
        |action: Action| reported.iter().filter(move |r| r.action == action).map(|r| r.recipient.clone());
    let failed: Vec<FailedRecipient> = having(Action::Failed).collect();
    if !failed.is_empty() {
        let bounce = Bounce { recipients: failed, original_message_id: facts.original_message_id() };
        return Some((Class::Bounce(bounce), "delivery-status-report"));
    }
    let events = [
        (Action::Delayed, DeliveryEvent::Delayed, "delivery-delayed-report"),
        (Action::Relayed, DeliveryEvent::Relayed, "delivery-relayed-report"),
        (Action::Expanded, DeliveryEvent::Relayed, "delivery-relayed-report"),
        (Action::Delivered, DeliveryEvent::Delivered, "delivery-delivered-report"),
    ];
    events.into_iter().find_map(|(action, event, reason)| {
        let recipients: Vec<String> = having(action).map(|r| r.address).collect();
        (!recipients.is_empty()).then(|| {
            (
                Class::DeliveryNotice(DeliveryNotice {
                    event,
                    recipients,
                    original_message_id: facts.original_message_id(),
                }),
                reason,
            )
        })
    })
}

/// A mailbox's filter may refuse a message that has been delivered (RFC 5429). It says so as a read receipt with the disposition
/// "deleted". So does a person's program when mail is thrown away unread, but that does not call the message rejected.
fn refused_after_delivery(facts: &Facts) -> Option<(Class, &'static str)> {
    let deleted =
        facts.disposition.as_ref().is_some_and(|d| d.contains("automatic-action") && d.contains("deleted"));
    (deleted && holds(&rules::FAILURE_TEXTS, &report::notice(facts.text).to_lowercase())).then(|| {
        let recipients = report::recipients_in_prose(facts.text, &[], facts.recipients);
        let bounce = Bounce { recipients, original_message_id: facts.original_message_id() };
        (Class::Bounce(bounce), "mailer-daemon-text")
    })
}

/// How much the sender looks like a mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Daemon {
    Sure,
    Possible,
    No,
}

fn daemon(facts: &Facts) -> Daemon {
    let Some(local) = facts.local_part() else {
        return if facts.field("from").is_some_and(|from| from.ends_with("<>")) {
            Daemon::Sure
        } else {
            Daemon::No
        };
    };
    if rules::MAILER_DAEMONS.contains(&local.as_str()) {
        Daemon::Sure
    } else if rules::POSSIBLE_DAEMONS.contains(&local.as_str()) {
        Daemon::Possible
    } else {
        Daemon::No
    }
}

/// Prose from mail servers. Every branch asks for two signs that do not depend on each other.
fn from_mail_server(facts: &Facts) -> Option<(Class, &'static str)> {
    let subject = facts.subject.trim().to_lowercase();
    if auto_reply_subject(&subject).is_some() {
        return None;
    }
    let notice = report::notice(facts.text).to_lowercase();
    let failed_header: Vec<String> = facts
        .fields
        .iter()
        .filter(|(name, _)| name == "x-failed-recipients")
        .flat_map(|(_, value)| address::find_all(value))
        .collect();
    let subject_says = begins(&rules::FAILURE_SUBJECTS, &subject);
    let text_says = holds(&rules::FAILURE_TEXTS, &notice);
    let sender = daemon(facts);
    let null = facts.null_sender();
    let machine = sender == Daemon::Sure || null || facts.report_type.as_deref() == Some("delivery-status");

    let delayed = begins(&rules::DELAY_SUBJECTS, &subject) || holds(&rules::DELAY_TEXTS, &notice);
    if delayed && (machine || sender == Daemon::Possible) && (failed_header.is_empty() || !subject_says) {
        let recipients = report::recipients_in_prose(facts.text, &failed_header, facts.recipients)
            .into_iter()
            .map(|r| r.address)
            .collect();
        let notice = DeliveryNotice {
            event: DeliveryEvent::Delayed,
            recipients,
            original_message_id: facts.original_message_id(),
        };
        return Some((Class::DeliveryNotice(notice), "delivery-delayed-text"));
    }
    let reason = if !failed_header.is_empty() && (subject_says || machine) {
        "failed-recipients-header"
    } else if sender == Daemon::Sure && (subject_says || text_says) {
        "mailer-daemon-text"
    } else if null && (subject_says || text_says && sender == Daemon::Possible) {
        "null-envelope-sender-text"
    } else if machine && subject_says || facts.report_type.as_deref() == Some("delivery-status") && text_says
    {
        "delivery-status-report-broken"
    } else if sender == Daemon::Sure && facts.message_attached {
        // In a language that the tables do not know. What is only delayed stays in the queue, and its notice holds the header alone.
        "returned-message-attached"
    } else if text_says
        && (sender == Daemon::Possible && (subject_says || shows_refusal(facts, &notice))
            || subject_says && facts.status_parts.iter().any(|part| !part.is_empty()))
    {
        "postmaster-text"
    } else if subject_says
        && text_says
        && facts.attached_message_id.is_some()
        && !facts.fields.iter().any(|(name, _)| name == "in-reply-to")
    {
        "returned-message-attached"
    } else {
        return None;
    };
    let mut recipients = report::recipients_in_prose(facts.text, &failed_header, facts.recipients);
    if recipients.is_empty() {
        let attached = facts
            .attached_recipients
            .iter()
            .filter(|a| !facts.recipients.contains(a))
            .cloned()
            .collect::<Vec<_>>();
        recipients = report::recipients_in_prose(facts.text, &attached, facts.recipients);
    }
    Some((Class::Bounce(Bounce { recipients, original_message_id: facts.original_message_id() }), reason))
}

/// True if the text shows what the two servers said: a recipient named and a number of refusal.
/// Where the recipient is this house, a person at the other end tells that their own mail to us came back.
fn shows_refusal(facts: &Facts, notice: &str) -> bool {
    if facts.files_attached {
        return false;
    }
    let named = |line: &&str| line.contains("rcpt to:") && !line.starts_with('>');
    let mut addresses = notice.lines().filter(named).flat_map(address::find_all).peekable();
    addresses.peek().is_some()
        && addresses.all(|address| !facts.recipients.contains(&address))
        && report::reply_class(notice) == Some('5')
}

/// A service that lets a message through only when its sender has clicked on a link.
fn challenge(facts: &Facts) -> bool {
    let own = quote::own_text(facts.text).to_lowercase();
    let asks = holds(&rules::CHALLENGE_TEXTS, &own) && holds(&rules::CHALLENGE_PROMISES, &own);
    asks && own.contains("http") && !facts.files_attached
}

/// A calendar that accepts or declines. A person who adds a line of their own has answered.
fn calendar_reply(facts: &Facts) -> bool {
    let text = facts.text.trim().to_lowercase();
    facts.calendar_reply && (text.is_empty() || holds(&rules::CALENDAR_SERVICES, &text))
}

/// Machines that answer for people.
fn automatic(facts: &Facts) -> Option<(Class, &'static str)> {
    let reason = if let Some(value) =
        facts.field("auto-submitted").map(|v| v.split(';').next().unwrap_or_default().trim().to_lowercase())
        && !is_no(&value)
    {
        Some("auto-submitted-header")
    } else {
        auto_reply_field(facts).or_else(|| auto_reply_subject(&facts.subject.trim().to_lowercase()))
    };
    let reason = reason
        .or_else(|| calendar_reply(facts).then_some("calendar-reply"))
        .or_else(|| challenge(facts).then_some("challenge"))
        .or_else(|| facts.null_sender().then_some("null-envelope-sender"))
        .or_else(|| (daemon(facts) == Daemon::Sure).then_some("mailer-daemon-sender"));
    reason.map(|reason| (Class::AutoReply, reason))
}

fn is_no(value: &str) -> bool {
    matches!(value, "" | "no" | "none" | "false" | "0")
}

fn auto_reply_field(facts: &Facts) -> Option<&'static str> {
    rules::AUTO_REPLY_FIELDS.iter().find_map(|row| {
        let mut columns = rules::columns(row);
        let (name, start, reason) = (columns.next()?, columns.next()?, columns.next()?);
        let value = facts.field(name)?.trim().to_lowercase();
        let hit = if start == "*" { !is_no(&value) } else { value.starts_with(start) };
        hit.then_some(reason)
    })
}

/// The reason, if the subject begins with the label of an automatic reply or ends with one in brackets.
fn auto_reply_subject(subject: &str) -> Option<&'static str> {
    let start = subject.trim_start_matches(['[', '(', '"', '*', '<', '-', ' ']);
    let last = subject.strip_suffix([')', ']']).and_then(|s| s.rsplit(['(', '[']).next()).unwrap_or_default();
    rules::AUTO_REPLY_SUBJECTS.iter().find_map(|row| {
        let (label, reason) = row.split_once(" | ")?;
        let opens = start.strip_prefix(label).is_some_and(|rest| {
            let rest = rest.trim_start();
            rest.is_empty() || rest.starts_with([':', '-', '–', '—', ']', ')', '"', '*', '>', '.', '!', ','])
        });
        // A bare word such as "Semester" in brackets at the end may belong to the matter; only the clear ones count there.
        let closes = last == label && label.contains(' ');
        (opens || closes).then_some(reason)
    })
}
