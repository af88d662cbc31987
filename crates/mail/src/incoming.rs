//! Reading a message that has arrived. Any bytes at all give an [`Incoming`]: what cannot be understood is still text.

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use encoding_rs::WINDOWS_1252;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{
    Address, Encoding, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType,
};

use crate::address;
use crate::charset::{self, one_line};
use crate::classify::{self, Class, Facts};
use crate::html;
use crate::quote;
use crate::tnef;

/// A message that has arrived.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Incoming {
    /// `Message-ID` without angle brackets.
    pub message_id: Option<String>,
    /// The `Message-ID` that this message answers, without angle brackets.
    pub in_reply_to: Option<String>,
    /// The conversation so far, oldest first, without angle brackets.
    pub references: Vec<String>,
    /// Who the message says it is from.
    pub from: Option<Mailbox>,
    /// All addresses that the sender goes by (`From`, `Sender`, `Reply-To`, the envelope), in lower case.
    pub senders: Vec<String>,
    /// All addresses that it was sent or delivered to (`To`, `Cc`, `Delivered-To`, `X-Original-To` …), in lower case.
    pub recipients: Vec<String>,
    /// The subject, decoded, on one line; empty if there is none.
    pub subject: String,
    /// `Date`, in seconds since 1970; what the sender's clock said.
    pub date: Option<i64>,
    /// The whole readable text.
    pub text: String,
    /// The text without quoted older messages and signature, for showing; never empty where `text` is not.
    pub own_text: String,
    /// Files and messages that came along, in order.
    pub attachments: Vec<Attachment>,
    /// What kind of mail it is.
    pub class: Class,
    /// Why it was put in this class: a short key such as `delivery-status-report`, for showing to a person.
    pub reason: String,
    /// True if it could not be read as a message: `text` then holds the bytes as they are.
    pub damaged: bool,
}

/// A name and an address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mailbox {
    /// The name; empty if none is given.
    pub name: String,
    /// The address, in lower case.
    pub address: String,
}

/// A file or message that came along.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attachment {
    /// The file's name without any path; made up (`part-2.pdf`) if the message gives none.
    pub file_name: String,
    /// The media type that the sender claims, in lower case.
    pub media_type: String,
    /// Its bytes, decoded, otherwise unchanged.
    pub bytes: Vec<u8>,
    /// True if it is meant to be shown inside the text, as logotypes are.
    pub inline: bool,
}

/// Reads a message.
pub fn read(raw: &[u8]) -> Incoming {
    read_with_envelope(raw, None)
}

/// Reads a message whose envelope sender is known; an empty one is the null sender of bounces.
pub fn read_with_envelope(raw: &[u8], envelope_from: Option<&str>) -> Incoming {
    // The parser promises not to panic, and a test with mangled mail holds it to that. Should it do so all the same,
    // what was received must still be received.
    catch_unwind(AssertUnwindSafe(|| parse(raw, envelope_from)))
        .ok()
        .flatten()
        .unwrap_or_else(|| unreadable(raw, envelope_from))
}

/// More nested messages than this are not unpacked: the time that the parser takes grows with the square of them.
const MOST_NESTED: usize = 2_000;
/// Up to this many are unpacked on the caller's stack; more get a thread with a large one of its own.
const NESTED_INLINE: usize = 100;
const LARGE_STACK: usize = 128 * 1024 * 1024;

/// Parses on a stack that is large enough: a few megabytes can hold a hundred thousand messages within each other, and
/// freeing them takes a little stack for each.
fn parse(raw: &[u8], envelope_from: Option<&str>) -> Option<Incoming> {
    let nested = nested_messages(raw);
    if nested <= NESTED_INLINE {
        return understand(raw, envelope_from);
    }
    if nested > MOST_NESTED {
        return None;
    }
    std::thread::scope(|scope| {
        let worker = std::thread::Builder::new()
            .stack_size(LARGE_STACK)
            .spawn_scoped(scope, || understand(raw, envelope_from))
            .ok()?;
        worker.join().ok().flatten()
    })
}

/// At least as many as the messages within each other: each takes one of these words in a `Content-Type`, after a slash. Spaces and
/// remarks may stand between. Without the slash a long table with the word "global" in every row would be too deep.
fn nested_messages(raw: &[u8]) -> usize {
    let after_slash = |at: usize| {
        let before = raw[..at].iter().rev().find(|b| !b.is_ascii_whitespace());
        before.is_some_and(|b| b"/)".contains(b))
    };
    let count = |word: &[u8]| {
        let windows = raw.windows(word.len()).enumerate();
        windows.filter(|(at, window)| window.eq_ignore_ascii_case(word) && after_slash(*at)).count()
    };
    count(b"rfc822") + count(b"global") + count(b"digest")
}

/// A header without any of these is none: the bytes only happen to hold a colon.
const KNOWN_FIELDS: &[&str] = &[
    "from",
    "to",
    "cc",
    "subject",
    "date",
    "sender",
    "reply-to",
    "message-id",
    "received",
    "return-path",
    "delivered-to",
    "mime-version",
    "content-type",
];

/// What can be said of bytes that are no message.
fn unreadable(raw: &[u8], envelope_from: Option<&str>) -> Incoming {
    let text = charset::guess(raw).replace('\0', "\u{fffd}");
    let senders = envelope_from.and_then(address::comparable).into_iter().collect();
    Incoming {
        own_text: text.trim().to_owned(),
        text,
        senders,
        class: Class::Unreadable,
        reason: "unreadable".to_owned(),
        damaged: true,
        ..Incoming::default()
    }
}

fn understand(raw: &[u8], envelope_from: Option<&str>) -> Option<Incoming> {
    let whole = charset::with_readable_header(without_mbox_line(raw));
    let fields = charset::fields(&whole[..charset::header_end(&whole)]);
    let message = MessageParser::default().parse(whole.as_ref())?;
    let known = |(name, _): &(String, String)| KNOWN_FIELDS.contains(&name.as_str());
    if !fields.iter().any(known) || message.parts.is_empty() {
        return None;
    }
    let from = message.from().and_then(first_mailbox);
    let mut senders: Vec<String> = Vec::new();
    for name in ["from", "sender", "reply-to", "return-path"] {
        add_addresses(&mut senders, &fields, name);
    }
    add(&mut senders, envelope_from.and_then(address::comparable));
    let mut recipients = Vec::new();
    for header in [message.to(), message.cc(), message.bcc()].into_iter().flatten() {
        for found in header.iter().filter_map(|a| address::comparable(a.address()?)) {
            add(&mut recipients, Some(found));
        }
    }
    for name in [
        "to",
        "cc",
        "delivered-to",
        "x-original-to",
        "x-delivered-to",
        "envelope-to",
        "x-envelope-to",
        "apparently-to",
        "x-forwarded-to",
        "resent-to",
        "x-rcpt-to",
    ] {
        add_addresses(&mut recipients, &fields, name);
    }
    let subject = one_line(&charset::mended(message.subject().unwrap_or_default()));
    let mut text = body_text(&message);
    let mut attachments = attachments(&message, MOST_SWALLOWED);
    unpack_tnef(&mut attachments, &mut text);
    let (class, reason) = classify::classify(&facts(
        &message,
        &fields,
        envelope_from,
        from.as_ref(),
        &recipients,
        &subject,
        &text,
    ));
    Some(Incoming {
        message_id: message.message_id().map(one_line).filter(|id| !id.is_empty()),
        in_reply_to: ids(message.in_reply_to()).pop(),
        references: ids(message.references()),
        own_text: quote::own_text(&text),
        date: message.date().map(mail_parser::DateTime::to_timestamp),
        reason: reason.to_owned(),
        from,
        senders,
        recipients,
        subject,
        text,
        attachments,
        class,
        damaged: false,
    })
}

/// Without empty lines and the `From …` line that mailbox files put above a message.
fn without_mbox_line(raw: &[u8]) -> &[u8] {
    let start = raw.iter().position(|b| !b"\r\n".contains(b)).unwrap_or(0);
    let raw = &raw[start..];
    if !raw.starts_with(b"From ") {
        return raw;
    }
    raw.iter().position(|b| *b == b'\n').map_or(raw, |end| &raw[end + 1..])
}

fn first_mailbox(from: &Address) -> Option<Mailbox> {
    let first = from.first()?;
    let address = first.address().and_then(address::comparable)?;
    Some(Mailbox { name: one_line(&charset::mended(first.name().unwrap_or_default())), address })
}

fn add(list: &mut Vec<String>, item: Option<String>) {
    if let Some(item) = item.filter(|item| !list.contains(item)) {
        list.push(item);
    }
}

fn add_addresses(list: &mut Vec<String>, fields: &[(String, String)], name: &str) {
    for (_, value) in fields.iter().filter(|(n, _)| n == name) {
        for found in address::find_all(value) {
            add(list, Some(found));
        }
    }
}

fn ids(value: &HeaderValue) -> Vec<String> {
    let ids: Vec<String> = match value {
        HeaderValue::Text(id) => vec![one_line(id)],
        HeaderValue::TextList(ids) => ids.iter().map(|id| one_line(id)).collect(),
        _ => Vec::new(),
    };
    ids.into_iter().filter(|id| !id.is_empty()).collect()
}

/// The best plain text: the text parts in order; where there are none or they are empty, the HTML parts.
fn body_text(message: &Message) -> String {
    let joined = |ids: &[u32]| {
        let texts = ids.iter().filter_map(|id| message.part(*id)).filter_map(|part| part_text(message, part));
        let texts = texts.map(|text| clean(&text)).filter(|text| !text.trim().is_empty());
        texts.collect::<Vec<_>>().join("\n\n")
    };
    let text = joined(&message.text_body);
    if text.is_empty() { joined(&message.html_body) } else { text }
}

fn part_text<'a>(message: &'a Message, part: &'a MessagePart) -> Option<Cow<'a, str>> {
    let (PartType::Text(parsed) | PartType::Html(parsed)) = &part.body else { return None };
    let label = part.content_type().and_then(|ct| ct.attribute("charset")).unwrap_or_default();
    let bytes = decoded(message, part).unwrap_or(Cow::Borrowed(parsed.as_bytes()));
    let text = charset::text(parsed, &bytes, label);
    Some(if matches!(part.body, PartType::Html(_)) {
        Cow::Owned(html::to_text(&text))
    } else {
        Cow::Owned(text.into_owned())
    })
}

/// Line ends made `\n`, and no control characters but tabs: what a page, a database and a document can all hold.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|c| !c.is_control() || *c == '\n' || *c == '\t')
        .collect::<String>()
        .trim_matches('\n')
        .to_owned()
}

/// The part's own bytes, with its transfer encoding taken off.
fn decoded<'a>(message: &'a Message, part: &MessagePart) -> Option<Cow<'a, [u8]>> {
    let raw = message.raw_message.get(part.offset_body as usize..part.offset_end as usize)?;
    match part.encoding {
        Encoding::None => Some(Cow::Borrowed(raw)),
        Encoding::QuotedPrintable => quoted_printable_decode(raw).map(Cow::Owned),
        Encoding::Base64 => base64_decode(raw).map(Cow::Owned),
    }
}

/// How many times what a nested message swallowed is parsed anew.
const MOST_SWALLOWED: usize = 20;

fn attachments(message: &Message, patience: usize) -> Vec<Attachment> {
    let parts = message.attachments.iter().filter_map(|id| Some((*id, message.part(*id)?)));
    let mut all: Vec<Attachment> = parts.map(|(number, part)| attachment(message, number, part)).collect();
    let boundary = message.root_part().content_type().and_then(|ct| ct.attribute("boundary"));
    let boundary = boundary.filter(|b| patience > 0 && !b.is_empty() && !b.contains(['"', '\n', '\r']));
    let found = boundary
        .and_then(|b| all.iter_mut().enumerate().find_map(|(i, file)| Some((b, i, swallowed(file, b)?))));
    if let Some((boundary, i, rest)) = found {
        // Should the parser not bear what it has not been given before, the rest stays where it was.
        let parts = catch_unwind(AssertUnwindSafe(|| parts_of(&rest, boundary, patience - 1)));
        match parts {
            Ok(parts) if !parts.is_empty() => all.extend(parts),
            _ => all[i].bytes.extend_from_slice(&rest),
        }
    }
    all
}

/// Where a message is forwarded within a forwarded message, the parser takes all that follows in the outer one to belong to the
/// inner. The outer one's boundary cannot stand within it: it is cut there, and the rest is given back.
fn swallowed(file: &mut Attachment, boundary: &str) -> Option<Vec<u8>> {
    if !file.media_type.starts_with("message/") {
        return None;
    }
    let line = format!("\n--{boundary}");
    let at = file.bytes.windows(line.len()).position(|window| window == line.as_bytes())?;
    let rest = file.bytes.split_off(at + 1);
    let end = rest.strip_prefix(format!("--{boundary}--").as_bytes());
    end.is_none().then_some(rest)
}

/// The parts that follow each other with this boundary, as files, texts among them.
fn parts_of(rest: &[u8], boundary: &str, patience: usize) -> Vec<Attachment> {
    let header = format!("Content-Type: multipart/mixed; boundary=\"{boundary}\"\r\n\r\n");
    // The closing boundary was no longer part of what was swallowed, and without it the last part would be left undecoded.
    let end = format!("\r\n--{boundary}--\r\n");
    let whole = [header.as_bytes(), rest, end.as_bytes()].concat();
    let Some(message) = MessageParser::default().parse(whole.as_slice()) else { return Vec::new() };
    let mut shown: Vec<u32> = message.text_body.iter().chain(&message.html_body).copied().collect();
    shown.sort_unstable();
    shown.dedup();
    let texts = shown.into_iter().filter(|id| !message.attachments.contains(id));
    let texts = texts.filter_map(|id| Some(attachment(&message, id, message.part(id)?)));
    texts.chain(attachments(&message, patience)).collect()
}

fn attachment(message: &Message, number: u32, part: &MessagePart) -> Attachment {
    let mut media_type = media_type(part);
    let inline =
        part.content_disposition().map_or(part.content_id().is_some(), mail_parser::ContentType::is_inline);
    let bytes = match &part.body {
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => bytes.to_vec(),
        PartType::Text(text) | PartType::Html(text) => {
            decoded(message, part).map_or_else(|| text.as_bytes().to_vec(), Cow::into_owned)
        }
        PartType::Message(nested) => decoded(message, part)
            .filter(|bytes| !bytes.is_empty())
            .map_or_else(|| own_bytes(nested), Cow::into_owned),
        PartType::Multipart(_) => decoded(message, part).map(Cow::into_owned).unwrap_or_default(),
    };
    if media_type == "application/octet-stream" && bytes.starts_with(&tnef::SIGNATURE) {
        "application/ms-tnef".clone_into(&mut media_type);
    }
    let named = part
        .attachment_name()
        .map(|name| plain_file_name(&charset::mended(name)))
        .filter(|name| !name.is_empty());
    let file_name = named.unwrap_or_else(|| match media_type.as_str() {
        "application/ms-tnef" | "application/vnd.ms-tnef" => "winmail.dat".to_owned(),
        _ => format!("part-{number}.{}", extension(&media_type)),
    });
    Attachment { file_name, media_type, bytes, inline }
}

/// Puts what lies in each `winmail.dat` after it, which stays as it came; and takes its text where the mail has none of its own.
fn unpack_tnef(files: &mut Vec<Attachment>, text: &mut String) {
    let packed = |file: &Attachment| file.bytes.starts_with(&tnef::SIGNATURE);
    for at in (0..files.len()).rev().filter(|at| packed(&files[*at])).collect::<Vec<_>>() {
        let Some(unpacked) = tnef::unpack(&files[at].bytes) else { continue };
        let mut inside = Vec::new();
        if text.trim().is_empty() {
            let html = unpacked.formatted.as_ref().filter(|f| f.media_type == "text/html");
            *text = match html {
                Some(html) if unpacked.text.trim().is_empty() => html::to_text(&charset::guess(&html.bytes)),
                _ => clean(&unpacked.text),
            };
            // In rich text only: a file that is read like any other.
            inside.extend(unpacked.formatted.filter(|_| text.trim().is_empty()));
        }
        inside.extend(unpacked.files);
        let rest = files.split_off(at + 1);
        files.extend(inside.into_iter().chain(rest));
    }
}

/// A nested message's own bytes: what the parser calls its raw message may be all of the message that it lies in.
fn own_bytes(nested: &Message) -> Vec<u8> {
    let Some(root) = nested.parts.first() else { return Vec::new() };
    let own = root.offset_header as usize..root.offset_end as usize;
    nested.raw_message.get(own).unwrap_or_default().to_vec()
}

fn media_type(part: &MessagePart) -> String {
    let claimed = part
        .content_type()
        .map(|ct| format!("{}/{}", ct.ctype(), ct.subtype().unwrap_or("octet-stream")).to_ascii_lowercase());
    let sound = claimed.filter(|t| t.bytes().all(|b| b.is_ascii_alphanumeric() || b"/.+-_".contains(&b)));
    sound.unwrap_or_else(|| match part.body {
        PartType::Text(_) => "text/plain".to_owned(),
        PartType::Html(_) => "text/html".to_owned(),
        PartType::Message(_) => "message/rfc822".to_owned(),
        _ => "application/octet-stream".to_owned(),
    })
}

/// The last part of a path, on one line, at most 150 characters.
pub(crate) fn plain_file_name(name: &str) -> String {
    let name = one_line(name.rsplit(['/', '\\']).next().unwrap_or_default());
    let name = name.trim_start_matches('.');
    if name.chars().count() <= 150 {
        return name.to_owned();
    }
    let (stem, extension) = name.rsplit_once('.').filter(|(_, e)| e.len() <= 10).unwrap_or((name, "bin"));
    format!("{}.{extension}", stem.chars().take(130).collect::<String>())
}

fn extension(media_type: &str) -> &'static str {
    match media_type {
        "text/plain" => "txt",
        "text/html" => "html",
        "text/calendar" => "ics",
        "text/csv" => "csv",
        "message/rfc822" | "message/global" => "eml",
        "application/pdf" => "pdf",
        "image/png" => "png",
        "image/jpeg" => "jpg",
        "image/gif" => "gif",
        _ => "bin",
    }
}

/// What the classifier needs to know.
fn facts<'a>(
    message: &Message,
    fields: &'a [(String, String)],
    envelope_from: Option<&'a str>,
    from: Option<&'a Mailbox>,
    recipients: &'a [String],
    subject: &'a str,
    text: &'a str,
) -> Facts<'a> {
    let root = message.root_part().content_type();
    // A gateway that adds a part of its own makes the report `multipart/mixed`, but leaves the report's type there.
    let report_type = root.filter(|ct| ct.ctype().eq_ignore_ascii_case("multipart")).and_then(|ct| {
        let is_report = ct.subtype().is_some_and(|s| s.eq_ignore_ascii_case("report"));
        ct.attribute("report-type").or(is_report.then_some("delivery-status")).map(str::to_ascii_lowercase)
    });
    let mut facts = Facts {
        fields,
        envelope_from,
        sender: from.map(|from| from.address.as_str()),
        recipients,
        subject,
        text,
        status_parts: Vec::new(),
        report_type,
        attached_message_id: None,
        attached_recipients: Vec::new(),
        message_attached: false,
        files_attached: false,
        calendar_reply: false,
        disposition: None,
    };
    for part in &message.parts {
        if let PartType::Message(original) = &part.body {
            if !original.parts.is_empty() {
                facts.message_attached = true;
                facts.attached_message_id =
                    facts.attached_message_id.or_else(|| original.message_id().map(one_line));
                let to = original.to().into_iter().flat_map(|to| {
                    to.iter().filter_map(|a| address::comparable(a.address()?)).collect::<Vec<_>>()
                });
                facts.attached_recipients.extend(to);
            }
            continue;
        }
        match media_type(part).as_str() {
            "message/delivery-status" | "message/global-delivery-status" => {
                facts.status_parts.push(lossy(part));
            }
            "text/rfc822-headers"
            | "message/rfc822-headers"
            | "message/global-headers"
            | "message/rfc822" => {
                let headers = charset::fields(lossy(part).trim_start().as_bytes());
                let id = headers
                    .iter()
                    .find(|(name, _)| name == "message-id")
                    .map(|(_, id)| one_line(id.trim_matches(['<', '>', ' '])));
                facts.attached_message_id = facts.attached_message_id.or(id);
                add_addresses(&mut facts.attached_recipients, &headers, "to");
            }
            "message/disposition-notification" => {
                let fields = charset::fields(lossy(part).trim_start().as_bytes());
                let disposition = fields.into_iter().find(|(name, _)| name == "disposition");
                facts.disposition = facts.disposition.or(disposition.map(|(_, value)| value.to_lowercase()));
            }
            "text/calendar" => {
                let method = part.content_type().and_then(|ct| ct.attribute("method")).unwrap_or_default();
                facts.calendar_reply |= method.eq_ignore_ascii_case("reply")
                    || lossy(part).lines().any(|line| line.trim().eq_ignore_ascii_case("METHOD:REPLY"));
            }
            kind => {
                let shown = kind.starts_with("text/") || kind.starts_with("multipart/");
                facts.files_attached |= !shown || part.attachment_name().is_some();
            }
        }
    }
    facts
}

fn lossy(part: &MessagePart) -> String {
    match &part.body {
        PartType::Text(text) | PartType::Html(text) => text.to_string(),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
        },
        _ => String::new(),
    }
}
