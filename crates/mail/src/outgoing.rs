//! Composing one message for one recipient.
//!
//! Every recipient gets a message of its own with its own `Message-ID` and envelope sender, so that an answer or a
//! bounce can be tied to the one it was sent to whatever the recipient's mail system does to it.
//!
//! # Which messages call themselves automatic
//!
//! A **receipt** ([`Outgoing::auto_submitted`] is true) says so in the way RFC 3834 asks: `Auto-Submitted`, and for systems older
//! than that, `Precedence: bulk` and `X-Auto-Response-Suppress`. Two machines then never thank each other for ever.
//! The last header names all kinds but `NDR`: a receipt that could not be delivered must come back, or someone hears nothing.
//!
//! An **invitation** (false) does not call itself automatic. It is sent by a program, but a person is asked to answer it, and
//! an automatic reply to it is worth having: "I have left, write to NN" reaches the official while there is time.
//! Ticket systems and registrars' mailboxes also tend to put automatic mail aside. It only asks for no delivery or read receipts.

use std::time::{Duration, UNIX_EPOCH};

use lettre::Address;
use lettre::message::header::{
    ContentDisposition, ContentTransferEncoding, ContentType, HeaderName, HeaderValue,
};
use lettre::message::{Body, Mailbox, Message, MultiPart, SinglePart};

use crate::address;

/// The last second of the year 9999, the last that a `Date` header can show.
const LAST_DATE: i64 = 253_402_300_799;
/// RFC 5322 allows 998 characters in a line before the line break.
const LONGEST_LINE: usize = 998;
/// Header lines are folded at this length if they have a space.
const FOLD_AT: usize = 76;
/// How many earlier messages `References` names: the first and the latest ones.
const MOST_REFERENCES: usize = 20;

/// A message to one recipient, before it is composed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outgoing {
    /// `Message-ID`, without angle brackets: `left@right`.
    pub message_id: String,
    /// `Date`, in seconds since 1970 (UTC).
    pub date: i64,
    /// The name shown as sender.
    pub from_name: String,
    /// The address shown as sender.
    pub from_address: String,
    /// The envelope sender, to which bounces go: one of its own for every recipient. Not written in the message.
    pub envelope_from: String,
    /// The recipient's name, if known.
    pub to_name: Option<String>,
    /// The recipient's address.
    pub to_address: String,
    /// Where answers go, if not to `from_address`.
    pub reply_to: Option<String>,
    /// The subject.
    pub subject: String,
    /// The body as plain text.
    pub text: String,
    /// The same body as HTML, if there is one.
    pub html: Option<String>,
    /// Attached files, in order.
    pub attachments: Vec<Attachment>,
    /// The language of the text: `sv`, `en`, `fi`.
    pub language: String,
    /// True for receipts: the message says that no machine should answer it. See the module's page.
    pub auto_submitted: bool,
    /// Where the reader's mail program stops such mails with one click (RFC 8058): an `https` address that a POST is sent to.
    pub list_unsubscribe: Option<String>,
    /// The `Message-ID` that this one answers.
    pub in_reply_to: Option<String>,
    /// The `Message-ID`s of the conversation so far, oldest first.
    pub references: Vec<String>,
}

/// A file to send along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The file's name, in any language.
    pub file_name: String,
    /// Its media type, such as `application/pdf`. An unreadable one becomes `application/octet-stream`.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a message could not be composed. The texts name fields, never their values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ComposeError {
    /// The named field (`to_address`, `from_address`, `reply_to`, `envelope_from`, `list_unsubscribe`) is not an address that can be used.
    #[error("not an address that can be mailed: {0}")]
    Address(&'static str),
    /// `message_id` is not of the form `left@right` in plain ASCII, or too long.
    #[error("message_id is not of the form left@right")]
    MessageId,
    /// `date` lies before 1970 or after the year 9999.
    #[error("date is out of range")]
    Date,
    /// `language` is not a language tag.
    #[error("language is not a language tag")]
    Language,
    /// The subject or a name holds a word so long that no line can carry it.
    #[error("a header holds a word that is too long for a line")]
    LineTooLong,
    /// The MIME library refused the message.
    #[error("the message could not be put together")]
    Builder,
}

/// Composes the message: headers and MIME body, ASCII only, lines folded and ended by CRLF.
///
/// No field can add a header of its own: control characters in names and subjects become spaces, and addresses,
/// `Message-ID` and language must have the right form.
pub fn compose(message: &Outgoing) -> Result<Vec<u8>, ComposeError> {
    let date =
        u64::try_from(message.date).ok().filter(|_| message.date <= LAST_DATE).ok_or(ComposeError::Date)?;
    if address::wire_form(&message.envelope_from).is_none() && !message.envelope_from.is_empty() {
        return Err(ComposeError::Address("envelope_from"));
    }
    let from = mailbox(Some(&message.from_name), &message.from_address, "from_address")?;
    let to = mailbox(message.to_name.as_deref(), &message.to_address, "to_address")?;
    let message_id = identifier(&message.message_id).ok_or(ComposeError::MessageId)?;

    let mut builder = Message::builder()
        .date(UNIX_EPOCH + Duration::from_secs(date))
        .from(from)
        .to(to)
        .subject(one_line(&message.subject))
        .message_id(Some(message_id));
    if let Some(reply_to) = &message.reply_to {
        builder = builder.reply_to(mailbox(None, reply_to, "reply_to")?);
    }
    if let Some(earlier) = message.in_reply_to.as_deref().and_then(identifier) {
        builder = builder.in_reply_to(earlier);
    }
    if let Some(references) = references(message) {
        builder = builder.references(references);
    }
    let tag = &message.language;
    if tag.is_empty() || tag.len() > 35 || !tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(ComposeError::Language);
    }
    builder = builder.raw_header(header("Content-Language", tag));
    for (name, value) in automatic_headers(message) {
        builder = builder.raw_header(header(name, value));
    }
    if let Some(url) = &message.list_unsubscribe {
        if !url.bytes().all(|b| b.is_ascii_graphic() && !b"<>,".contains(&b)) {
            return Err(ComposeError::Address("list_unsubscribe"));
        }
        builder = builder.raw_header(header("List-Unsubscribe", &format!("<{url}>")));
        builder = builder.raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    let built = match body(message) {
        Part::Single(part) => builder.singlepart(part),
        Part::Multi(parts) => builder.multipart(parts),
    };
    let bytes = fold_header(&built.map_err(|_| ComposeError::Builder)?.formatted());
    if !lines_are_sound(&bytes) {
        return Err(ComposeError::LineTooLong);
    }
    Ok(bytes)
}

/// The headers that tell other machines whether to answer. The module's page says why.
fn automatic_headers(message: &Outgoing) -> &'static [(&'static str, &'static str)] {
    match (message.auto_submitted, &message.in_reply_to) {
        (false, _) => &[("X-Auto-Response-Suppress", "DR, RN, NRN")],
        (true, Some(_)) => &[
            ("Auto-Submitted", "auto-replied"),
            ("Precedence", "bulk"),
            ("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply"),
        ],
        (true, None) => &[
            ("Auto-Submitted", "auto-generated"),
            ("Precedence", "bulk"),
            ("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply"),
        ],
    }
}

enum Part {
    Single(SinglePart),
    Multi(MultiPart),
}

/// `mixed` around the attachments, `alternative` around text and HTML; no wrapper where there is only one part.
fn body(message: &Outgoing) -> Part {
    let text = text_part(&message.text, ContentType::TEXT_PLAIN);
    let readable = match &message.html {
        Some(html) => Part::Multi(
            MultiPart::alternative()
                .boundary(boundary(message, "text"))
                .singlepart(text)
                .singlepart(text_part(html, ContentType::TEXT_HTML)),
        ),
        None => Part::Single(text),
    };
    if message.attachments.is_empty() {
        return readable;
    }
    let mixed = MultiPart::mixed().boundary(boundary(message, "files"));
    let mixed = match readable {
        Part::Single(part) => mixed.singlepart(part),
        Part::Multi(parts) => mixed.multipart(parts),
    };
    Part::Multi(message.attachments.iter().fold(mixed, |mixed, file| mixed.singlepart(attachment(file))))
}

/// The line between parts, made from the `Message-ID`: composing again gives the same bytes. Neither quoted-printable nor
/// base64 can produce `=_`, so no content can contain it.
fn boundary(message: &Outgoing, level: &str) -> String {
    format!("=_{level}-{:016x}", address::fingerprint(&message.message_id))
}

/// Always quoted-printable: a person can read it in the raw message, and no server on the way needs to change it.
fn text_part(text: &str, content_type: ContentType) -> SinglePart {
    let lines =
        text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n").replace('\0', "\u{fffd}");
    // Quoted-printable fits any text, so the error (the text handed back) cannot occur; it would be encoded by lettre's choice.
    let body =
        Body::new_with_encoding(lines, ContentTransferEncoding::QuotedPrintable).unwrap_or_else(Body::new);
    SinglePart::builder().header(content_type).body(body)
}

/// Always base64: the bytes arrive as they were, whatever they are.
fn attachment(file: &Attachment) -> SinglePart {
    // RFC 2046 forbids base64 around nested messages and multiparts, so those travel as plain bytes.
    let nests = file.media_type.starts_with("message/") || file.media_type.starts_with("multipart/");
    let binary = || ContentType::parse("application/octet-stream").unwrap_or(ContentType::TEXT_PLAIN);
    let content_type =
        if nests { binary() } else { ContentType::parse(&file.media_type).unwrap_or_else(|_| binary()) };
    let body = Body::new_with_encoding(file.bytes.clone(), ContentTransferEncoding::Base64)
        .unwrap_or_else(Body::new);
    SinglePart::builder()
        .header(ContentDisposition::attachment(&plain_file_name(&file.file_name)))
        .header(content_type)
        .body(body)
}

/// The last part of a path, without control characters, quotes and slashes.
fn plain_file_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = one_line(name).chars().map(|c| if c == '"' { '\'' } else { c }).take(150).collect();
    if name.is_empty() { "file".to_owned() } else { name }
}

fn mailbox(name: Option<&str>, address: &str, field: &'static str) -> Result<Mailbox, ComposeError> {
    let address: Address =
        address::wire_form(address).and_then(|a| a.parse().ok()).ok_or(ComposeError::Address(field))?;
    let name = name.map(one_line).filter(|name| !name.is_empty());
    Ok(Mailbox::new(name, address))
}

/// `<left@right>` if the text is a sound message identifier, with or without its angle brackets.
fn identifier(text: &str) -> Option<String> {
    let id = text.trim().trim_start_matches('<').trim_end_matches('>');
    let (left, right) = id.rsplit_once('@')?;
    let ok = !left.is_empty()
        && !right.is_empty()
        && id.len() <= 900
        && id.bytes().all(|b| b.is_ascii_graphic() && b != b'<' && b != b'>');
    ok.then(|| format!("<{id}>"))
}

/// The conversation so far: what `references` says and last what is answered, each once; unsound ones left out.
fn references(message: &Outgoing) -> Option<String> {
    let mut ids: Vec<String> = Vec::new();
    for id in message.references.iter().chain(&message.in_reply_to).filter_map(|id| identifier(id)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.len() > MOST_REFERENCES {
        ids.drain(1..=ids.len() - MOST_REFERENCES);
    }
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The text on one line: control characters become spaces, the ends are trimmed.
fn one_line(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() || c == '\u{2028}' || c == '\u{2029}' { ' ' } else { c })
        .collect();
    text.trim().to_owned()
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Breaks header lines that are still too long (lettre keeps a long name and its address together) at a space.
fn fold_header(bytes: &[u8]) -> Vec<u8> {
    let mut folded = Vec::with_capacity(bytes.len() + 16);
    let mut in_header = true;
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        in_header &= line != b"\r\n";
        let mut rest = line;
        while in_header && rest.len() > FOLD_AT + 2 {
            let within = rest[1..=FOLD_AT].iter().rposition(|b| *b == b' ');
            let beyond = || rest[1..].iter().position(|b| *b == b' ');
            // A space right after the name's colon would leave an empty first line.
            let Some(at) = within.or_else(beyond).map(|at| at + 1).filter(|at| rest[at - 1] != b':') else {
                break;
            };
            folded.extend_from_slice(&rest[..at]);
            folded.extend_from_slice(b"\r\n");
            rest = &rest[at..];
        }
        folded.extend_from_slice(rest);
    }
    folded
}

/// True if every line is ASCII, at most 998 long, and ended by CRLF with no lone CR or LF inside.
fn lines_are_sound(bytes: &[u8]) -> bool {
    let ascii = bytes.is_ascii() && !bytes.contains(&0);
    ascii
        && bytes.ends_with(b"\r\n")
        && bytes.split(|b| *b == b'\n').rev().skip(1).all(|line| {
            line.split_last().is_some_and(|(last, rest)| {
                *last == b'\r' && !rest.contains(&b'\r') && rest.len() <= LONGEST_LINE
            })
        })
}
