//! Reading delivery reports: the machine-readable ones (RFC 3464), and those written as prose.

use crate::address;
use crate::charset;
use crate::classify::FailedRecipient;
use crate::rules::{self, holds};

/// What a report says happened for a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Failed,
    Delayed,
    Delivered,
    Relayed,
    Expanded,
}

/// One recipient in a report.
#[derive(Debug, Clone)]
pub struct Reported {
    pub action: Action,
    pub recipient: FailedRecipient,
}

/// The most recipients taken from one message.
pub const MOST_RECIPIENTS: usize = 100;
/// The longest diagnostic text kept.
const LONGEST_DIAGNOSTIC: usize = 500;

/// The recipients in a `message/delivery-status` part. Groups without a recipient (the first, about the message) say nothing.
pub fn recipients(part: &str) -> Vec<Reported> {
    let text = part.replace("\r\n", "\n");
    let groups = text.split("\n\n").map(|group| charset::fields(group.trim_start_matches('\n').as_bytes()));
    groups.filter_map(|fields| reported(&fields)).take(MOST_RECIPIENTS).collect()
}

fn reported(fields: &[(String, String)]) -> Option<Reported> {
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str());
    // The original recipient is the address that the message was sent to; the final one may be where it was forwarded.
    let names = ["original-recipient", "final-recipient", "x-actual-recipient"];
    let address = names
        .iter()
        .find_map(|name| typed_address(field(name)?))
        .or_else(|| names.iter().find_map(|name| field(name).map(typed_value)))?;
    let status = field("status").and_then(enhanced_status);
    let diagnostic = field("diagnostic-code").map(typed_value).unwrap_or_default();
    let action = match field("action").map(|a| a.trim().to_lowercase()).unwrap_or_default() {
        // "expired" and "undeliverable" stand in no standard, but some servers write them when they give up.
        a if ["fail", "expired", "undeliver"].iter().any(|word| a.starts_with(word)) => Action::Failed,
        a if a.starts_with("delay") => Action::Delayed,
        a if a.starts_with("delivered") => Action::Delivered,
        a if a.starts_with("relay") => Action::Relayed,
        a if a.starts_with("expand") => Action::Expanded,
        // Some reports leave the action out or invent one; a status of failure decides.
        _ if status.as_deref().is_some_and(|s| s.starts_with('5'))
            || reply_class(&diagnostic) == Some('5') =>
        {
            Action::Failed
        }
        _ if status.as_deref().is_some_and(|s| s.starts_with('2')) => Action::Delivered,
        _ if status.is_some() || !diagnostic.is_empty() => Action::Delayed,
        _ => return None,
    };
    Some(Reported { action, recipient: failed(address, status, &diagnostic, "") })
}

/// A recipient with its verdict: 5 is for good and 4 is not, whoever said it; without a number the words decide.
fn failed(address: String, status: Option<String>, diagnostic: &str, around: &str) -> FailedRecipient {
    let status = status
        .filter(|s| s != "5.0.0" && s != "4.0.0")
        .or_else(|| enhanced_status(diagnostic))
        .or(status_of(diagnostic));
    let words = format!("{diagnostic} {around}").to_lowercase();
    let permanent = if holds(&rules::PASSING_TEXTS, &words)
        && !status.as_deref().is_some_and(|s| s.starts_with("5.1."))
    {
        false
    } else {
        match status.as_deref().and_then(|s| s.chars().next()).or_else(|| reply_class(diagnostic)) {
            Some('5') => true,
            Some('4') => false,
            _ => holds(&rules::PERMANENT_TEXTS, &words),
        }
    };
    let diagnostic = one_line(diagnostic);
    FailedRecipient { address, status, permanent, diagnostic }
}

fn status_of(diagnostic: &str) -> Option<String> {
    reply_class(diagnostic).map(|class| format!("{class}.0.0"))
}

fn one_line(text: &str) -> String {
    charset::one_line(text).chars().take(LONGEST_DIAGNOSTIC).collect()
}

/// The value after `rfc822;`.
fn typed_value(value: &str) -> String {
    let value = value.split_once(';').map_or(value, |(_, v)| v).trim();
    charset::one_line(value.trim_matches(['<', '>'])).to_lowercase()
}

fn typed_address(value: &str) -> Option<String> {
    address::find_all(&typed_value(value)).into_iter().next()
}

/// The first enhanced status code (`5.1.1`) in a text.
pub fn enhanced_status(text: &str) -> Option<String> {
    for word in text.split(|c: char| !c.is_ascii_digit() && c != '.') {
        let mut numbers = word.trim_matches('.').split('.');
        if let (Some(class @ ("2" | "4" | "5")), Some(subject), Some(detail), None) =
            (numbers.next(), numbers.next(), numbers.next(), numbers.next())
            && [subject, detail].iter().all(|n| (1..=3).contains(&n.len()))
        {
            return Some(format!("{class}.{subject}.{detail}"));
        }
    }
    None
}

/// The class of the first SMTP reply code (`550 …`) in a text.
pub fn reply_class(text: &str) -> Option<char> {
    let mut previous = ' ';
    for word in text.split(|c: char| !c.is_ascii_alphanumeric() && c != '.') {
        let code = word.len() == 3
            && word.bytes().all(|b| b.is_ascii_digit())
            && (word.starts_with("55")
                || word.starts_with("45")
                || word.starts_with("54")
                || word.starts_with("421")
                || word.starts_with("50"));
        if code && previous != '.' {
            return word.chars().next();
        }
        previous = word.chars().last().unwrap_or(' ');
    }
    None
}

/// The part of a prose report that is about the failure, above the quoted original.
pub fn notice(text: &str) -> &str {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let lower = line.to_lowercase();
        let ruled = lower.trim_start().starts_with(['-', '=', '*', '_', '>'])
            || lower.trim_end().ends_with(':')
            || lower.starts_with("content-type");
        if at > 0 && ruled && holds(&rules::ORIGINAL_FOLLOWS, &lower) {
            return &text[..at];
        }
        at += line.len();
    }
    text
}

/// The recipients that a prose report names. `ours` are addresses of this house, which it also tends to name.
pub fn recipients_in_prose(text: &str, failed_header: &[String], ours: &[String]) -> Vec<FailedRecipient> {
    let about = notice(text);
    let lines: Vec<&str> = about.lines().collect();
    let mut found = failed_header.to_vec();
    if found.is_empty() {
        found = addresses_at(&lines, ours, |line| {
            let line = line.trim().to_lowercase();
            line.starts_with('<') && line.contains('@')
                || line.starts_with("final-recipient")
                || line.starts_with("original-recipient")
                || line.starts_with("failed address")
                || line.starts_with("to: ") && !line.contains("subject")
        });
    }
    if found.is_empty() {
        found = addresses_at(&lines, ours, |line| {
            let lower = line.to_lowercase();
            reply_class(line).is_some()
                || enhanced_status(line).is_some()
                || holds(&rules::PERMANENT_TEXTS, &lower)
                || holds(&rules::FAILURE_TEXTS, &lower)
        });
    }
    if found.is_empty() {
        found = addresses_at(&lines, ours, |_| true);
    }
    found.truncate(MOST_RECIPIENTS);
    let only = found.len() == 1;
    found
        .into_iter()
        .map(|address| {
            let from = lines.iter().position(|line| line.to_lowercase().contains(&address));
            let near = match from {
                Some(from) if !only => lines[from..(from + 6).min(lines.len())].join(" "),
                Some(from) => lines[from..(from + 12).min(lines.len())].join(" "),
                None => String::new(),
            };
            let status = enhanced_status(&near).or_else(|| only.then(|| enhanced_status(about)).flatten());
            failed(address, status, &near, if only { about } else { "" })
        })
        .collect()
}

fn addresses_at(lines: &[&str], ours: &[String], wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in lines.iter().filter(|line| line.contains('@') && wanted(line)) {
        for address in address::find_all(line) {
            let local = address.split('@').next().unwrap_or_default();
            let service = rules::MAILER_DAEMONS.contains(&local)
                || matches!(local, "postmaster" | "abuse" | "support" | "helpdesk");
            if !service && !ours.contains(&address) && !found.contains(&address) {
                found.push(address);
            }
        }
    }
    found
}

/// The `Message-ID` of the returned message, as a report's text quotes it.
pub fn quoted_message_id(text: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let line = line.trim_start_matches(['>', ' ', '\t']);
        let (name, value) = line.split_once(':')?;
        let about_message = ["message-id", "original-message-id", "meddelande-id", "x-original-message-id"]
            .contains(&name.trim().to_lowercase().as_str());
        let value = value.trim();
        let id = value.strip_prefix('<').and_then(|v| v.split_once('>')).map_or(value, |(id, _)| id);
        let whole = !id.contains(|c: char| c.is_whitespace() || c.is_control());
        (about_message && id.contains('@') && whole).then(|| id.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_codes() {
        assert_eq!(enhanced_status("smtp; 550 5.1.1 <a@b.se> unknown").as_deref(), Some("5.1.1"));
        assert_eq!(enhanced_status("host 192.0.2.5 said 10.5.1.1.2").as_deref(), None);
        assert_eq!(reply_class("host mx.x.se[192.0.2.1] said: 550 no"), Some('5'));
        assert_eq!(reply_class("no number here 1550"), None);
    }

    #[test]
    fn reads_groups() {
        let part = "Reporting-MTA: dns; mx\r\n\r\nOriginal-Recipient: rfc822;Anna@Exempel.se\r\nFinal-Recipient: rfc822; x@y.se\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n no such user\r\n";
        let found = recipients(part);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].action, Action::Failed);
        assert_eq!(
            found[0].recipient,
            FailedRecipient {
                address: "anna@exempel.se".into(),
                status: Some("5.1.1".into()),
                permanent: true,
                diagnostic: "550 5.1.1 no such user".into()
            }
        );
    }
}
