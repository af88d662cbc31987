//! Looks for mail that the crate cannot bear: real and self-written messages are changed at random, read, and what comes of it is
//! held against what the crate promises.
//!
//! ```text
//! cargo run --release -p mail --example fuzz -- --minutes 60 [--seed N] [--first N] [--cases N] [--out FOLDER] [--replay FILE] [FOLDER…]
//! ```
//!
//! The folders hold messages to begin with, one in each file; without any, the crate's own fixtures are used.
//! Every case is made from the seed, its number and the messages: `--seed 7 --first 1234 --cases 1` makes the same bytes again.
//! A case that breaks a promise is written to the output folder (`target/fuzz-findings`), with the reason beside it;
//! `--replay FILE` checks it once more, as it lies there.
//! The exit code is 1 if there was any.
#![expect(
    clippy::unwrap_used,
    reason = "a developer's tool: a failed unwrap tells what is wrong with the call"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use mail::{
    Class, Incoming, Outgoing, address, calendar, compose, html, quote, read, read_with_envelope, tnef,
};

/// Reading one message may take so long; the inputs are at most [`LARGEST`] bytes.
const SLOWEST: Duration = Duration::from_secs(2);
/// A case that has not come back after this never will.
const HUNG: Duration = Duration::from_mins(1);
/// No input grows larger than this.
const LARGEST: usize = 1 << 20;
/// The stack of a thread that reads mail in the server.
const STACK: usize = 2 << 20;

static PANICS: AtomicU64 = AtomicU64::new(0);

/// What the command line asks for.
struct Settings {
    minutes: u64,
    seed: u64,
    first: u64,
    cases: u64,
    out: PathBuf,
    replay: Option<PathBuf>,
    folders: Vec<PathBuf>,
}

fn settings() -> Result<Settings, String> {
    let mut settings = Settings {
        minutes: 1,
        seed: 1,
        first: 0,
        cases: u64::MAX,
        out: PathBuf::from("target/fuzz-findings"),
        replay: None,
        folders: Vec::new(),
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        if !word.starts_with("--") {
            settings.folders.push(PathBuf::from(word));
            continue;
        }
        let value = words.next().ok_or(format!("{word} asks for a value"))?;
        let number = || value.parse::<u64>().map_err(|_| format!("{word} asks for a number, not {value}"));
        match word.as_str() {
            "--minutes" => settings.minutes = number()?,
            "--seed" => settings.seed = number()?,
            "--first" => settings.first = number()?,
            "--cases" => settings.cases = number()?,
            "--replay" => settings.replay = Some(PathBuf::from(&value)),
            "--out" => settings.out = PathBuf::from(&value),
            _ => return Err(format!("there is no setting {word}")),
        }
    }
    if settings.folders.is_empty() {
        settings.folders.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures"));
    }
    Ok(settings)
}

/// The messages to begin with: every file below the folders that is not too large, in order.
fn originals(folders: &[PathBuf]) -> Vec<Vec<u8>> {
    let mut waiting: Vec<PathBuf> = folders.to_vec();
    let mut files = BTreeSet::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            files.insert(path);
        }
    }
    files.iter().map(|path| fs::read(path).unwrap()).filter(|bytes| bytes.len() <= LARGEST / 4).collect()
}

/// A small generator of numbers (SplitMix64): the same ones from the same start.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[0]
    }

    fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }

    /// A stretch of at most `longest` bytes within `length`.
    fn stretch(&mut self, length: usize, longest: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        start..(start + self.below(longest)).min(length)
    }
}

const PIECES: [&[u8]; 40] = [
    b"\r\n\r\n",
    b"\r",
    b"\n",
    b"--",
    b"\0",
    b"\x1b$B",
    b"\xE5\xC3",
    b"\xEF\xBB\xBF",
    b"@",
    b"<",
    b"<>",
    b"&#x202E;&#0;&#xD800;",
    b"=?utf-8?Q?=C3?=",
    b"=?utf-8?Q?a=0D=0ABcc:_b@c.example?=",
    b"=?utf-8?B?AA0KDQo=?=",
    b"=?utf-16?B?//4=?=",
    b"=?iso-2022-jp?Q?=1B$B=00?=",
    b"Content-Type: multipart/mixed; boundary=\"\"\r\n",
    b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
    b"Content-Type: message/rfc822\r\n\r\n",
    b"Content-Type: message/delivery-status\r\n\r\n",
    b"Content-Type: text/html\r\n\r\n<blockquote><blockquote>",
    b"Content-Type: application/ms-tnef; name=winmail.dat\r\n",
    b"Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n",
    b"Content-Disposition: attachment; filename*0*=utf-8''a%0D%0A; filename*1=\"../b\x00.pdf\"\r\n",
    b"Content-Transfer-Encoding: base64\r\n\r\n",
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\n=\r\n=0",
    b"Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n",
    b"X-Failed-Recipients: \x07a@b.example\r\n",
    b"Message-ID: <a\x01b @c>\r\n",
    b"References: <a@b> <c@d> <\x7f>\r\n",
    b"Den 3 mars 2024 skrev A <a@b.example>:\r\n> ",
    "Från: a\r\nSkickat: b\r\nTill: c\r\n".as_bytes(),
    b"Content-Type: application/ms-tnef\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+IgEAAQaQCAAEAAAA",
    b"Content-Transfer-Encoding: base64\r\n\r\neJ8+IgEAAgKQBgAOAAAAAAAAAAAAAAAAAAAAAAAAAAIPgAYABAAAAAECAwQAAA==\r\n",
    b"\x02\x0f\x80\x06\x00\xff\xff\xff\xff",
    b"\x02\x05\x90\x06\x00\x40\x00\x00\x00\x01\x00\x00\x00\x0d\x00\x01\x37\x01\x00\x00\x00",
    b"BEGIN:VEVENT\r\nDTSTART;TZID=\"a:b\":20240305T100000\r\nSUMMARY:a\\n\r\n b\r\nORGANIZER;CN=\"x\":mailto:\r\n",
    b"Content-Type: text/calendar; method=REQUEST; charset=utf-7\r\n\r\nBEGIN:VCALENDAR\r\n",
    b"begin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n",
];

const CHARSETS: [&[u8]; 22] = [
    b"us-ascii",
    b"utf-8",
    b"uft-8",
    b"utf-7",
    b"utf-16",
    b"utf-16le",
    b"utf-16be",
    b"utf-32",
    b"iso-8859-1",
    b"iso-8859-2",
    b"iso-8859-8-i",
    b"iso-8859-15",
    b"windows-1252",
    b"koi8-r",
    b"iso-2022-jp",
    b"iso-2022-kr",
    b"shift_jis",
    b"gb18030",
    b"big5",
    b"euc-kr",
    b"x-user-defined",
    b"replacement",
];

const ENCODINGS: [&[u8]; 6] = [b"base64", b"quoted-printable", b"7bit", b"8bit", b"binary", b"x-uuencode"];

/// Where `needle` stands, in any case of letters.
fn places(bytes: &[u8], needle: &[u8]) -> Vec<usize> {
    let windows = bytes.windows(needle.len()).enumerate();
    windows.filter(|(_, window)| window.eq_ignore_ascii_case(needle)).map(|(at, _)| at).take(500).collect()
}

/// Replaces the word behind one of the places where `label` stands.
fn replace_word(bytes: &mut Vec<u8>, label: &[u8], word: &[u8], numbers: &mut Numbers) {
    let found = places(bytes, label);
    if found.is_empty() {
        return;
    }
    let start = found[numbers.below(found.len())] + label.len();
    let length = bytes[start..].iter().take_while(|b| !b"\r\n;".contains(b)).count();
    bytes.splice(start..start + length, word.iter().copied());
}

/// The boundaries that the message names.
fn boundaries(bytes: &[u8]) -> Vec<Vec<u8>> {
    let ends = |b: &&u8| !b"\"\r\n; \t".contains(b);
    let after = places(bytes, b"boundary=").into_iter().map(|at| &bytes[at + 9..]);
    after
        .map(|rest| rest.strip_prefix(b"\"").unwrap_or(rest).iter().take_while(ends).copied().collect())
        .filter(|b: &Vec<u8>| !b.is_empty())
        .collect()
}

/// Where the header ends, before its empty line.
fn header_end(bytes: &[u8]) -> usize {
    let lf = bytes.windows(2).position(|w| w == b"\n\n").map(|at| at + 1);
    let crlf = bytes.windows(4).position(|w| w == b"\r\n\r\n").map(|at| at + 2);
    lf.into_iter().chain(crlf).min().unwrap_or(bytes.len())
}

/// A line of the header, repeated or set elsewhere in it.
fn duplicate_header(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    let header = bytes[..header_end(bytes)].to_vec();
    let lines: Vec<&[u8]> = header.split_inclusive(|b| *b == b'\n').collect();
    if lines.is_empty() {
        return;
    }
    let line = lines[numbers.below(lines.len())];
    let before = numbers.below(lines.len());
    let at = lines[..before].iter().map(|line| line.len()).sum::<usize>();
    let times = if numbers.below(20) == 0 { 2_000 } else { 1 + numbers.below(3) };
    bytes.splice(at..at, line.repeat(times));
}

/// A boundary line is cut short, taken away, or written once more.
fn break_boundary(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    let named = boundaries(bytes);
    if named.is_empty() {
        return;
    }
    let boundary = named[numbers.below(named.len())].clone();
    let line = [b"--", boundary.as_slice()].concat();
    let found = places(bytes, &line);
    if found.is_empty() {
        return;
    }
    let at = found[numbers.below(found.len())];
    match numbers.below(4) {
        0 => drop(bytes.drain(at..at + line.len())),
        1 => drop(bytes.drain(at + 1 + numbers.below(line.len() - 1)..at + line.len())),
        2 => bytes.truncate(at + numbers.below(line.len())),
        _ => {
            let to = numbers.below(bytes.len() + 1);
            bytes.splice(to..to, [b"\r\n", line.as_slice(), b"--\r\n"].concat());
        }
    }
}

/// The message within other messages or within multiparts.
fn nest(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    let depth = match numbers.below(30) {
        0 => 3_000,
        1..=5 => 150,
        _ => 1 + numbers.below(5),
    };
    let header = b"From: a@b.example\r\nSubject: djup\r\n";
    let outer: Vec<u8> = match numbers.below(3) {
        0 => b"Content-Type: message/rfc822\r\n\r\n".repeat(depth),
        1 => (0..depth)
            .flat_map(|i| {
                format!("Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n").into_bytes()
            })
            .collect(),
        _ => b"Content-Type: multipart/digest; boundary=d\r\n\r\n--d\r\nContent-Type: message/rfc822\r\n\r\n"
            .repeat(depth),
    };
    bytes.splice(0..0, [header.as_slice(), &outer].concat());
}

fn change_line_ends(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let way = numbers.below(4);
    let mut changed = Vec::with_capacity(bytes.len() * 2);
    for (i, byte) in bytes.iter().enumerate() {
        match (way, byte) {
            (0 | 1, b'\r') if bytes.get(i + 1) == Some(&b'\n') => {}
            (1, b'\n') => changed.push(b'\r'),
            (2, b'\n') if i == 0 || bytes[i - 1] != b'\r' => changed.extend(b"\r\n"),
            (3, b'\n') if numbers.below(3) == 0 => changed.extend(b"\r\r\n"),
            _ => changed.push(*byte),
        }
    }
    changed
}

/// The bytes of a case.
fn case(originals: &[Vec<u8>], seed: u64, number: u64) -> Vec<u8> {
    let mut numbers = Numbers(seed.wrapping_mul(0xA24B_AED4_963E_E407) ^ number);
    let mut bytes = originals[numbers.below(originals.len())].clone();
    for _ in 0..=numbers.below(6) {
        let at = numbers.below(bytes.len() + 1);
        match numbers.below(14) {
            0 => {
                for _ in 0..=numbers.below(12) {
                    let at = numbers.below(bytes.len());
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte ^= 1 << numbers.below(8);
                    }
                }
            }
            1 => {
                let at = numbers.below(bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = numbers.byte();
                }
            }
            2 => bytes.truncate(at),
            3 => drop(bytes.drain(numbers.stretch(bytes.len(), 400))),
            4 => {
                let stretch = numbers.stretch(bytes.len(), 300);
                let copies = if numbers.below(20) == 0 { 1_000 } else { 1 + numbers.below(4) };
                let copy = bytes[stretch].repeat(copies);
                bytes.splice(at..at, copy);
            }
            5 => {
                let other = &originals[numbers.below(originals.len())];
                let stretch = numbers.stretch(other.len(), 3_000);
                bytes.splice(at..at, other[stretch].iter().copied());
            }
            6 => {
                // The beginning of one message and the end of another.
                let other = &originals[numbers.below(originals.len())];
                bytes.truncate(at);
                bytes.extend_from_slice(&other[numbers.below(other.len() + 1)..]);
            }
            7 => duplicate_header(&mut bytes, &mut numbers),
            8 => break_boundary(&mut bytes, &mut numbers),
            9 => nest(&mut bytes, &mut numbers),
            10 => {
                let word = numbers.pick(&CHARSETS);
                replace_word(&mut bytes, b"charset=", word, &mut numbers);
            }
            11 => {
                let word = numbers.pick(&ENCODINGS);
                replace_word(&mut bytes, b"Content-Transfer-Encoding: ", word, &mut numbers);
            }
            12 => bytes = change_line_ends(&bytes, &mut numbers),
            _ => {
                let within = if numbers.below(2) == 0 { header_end(&bytes) } else { bytes.len() };
                let at = numbers.below(within + 1);
                bytes.splice(at..at, numbers.pick(&PIECES).iter().copied());
            }
        }
        bytes.truncate(LARGEST);
    }
    bytes
}

/// What the crate promises of any bytes. The error names the promise that was broken.
fn check(raw: &[u8], numbers: &mut Numbers) -> Result<(), String> {
    let before = PANICS.load(Ordering::Relaxed);
    let message = in_time("read", || read(raw))?;
    check_message(raw, &message)?;
    let sender = numbers.pick(&["", "<>", "a@b.example", "MAILER-DAEMON", "å\u{0}@\r\nx", "a b@"]);
    let other = in_time("read_with_envelope", || read_with_envelope(raw, Some(sender)))?;
    check_message(raw, &other)?;
    if message.text != other.text || message.attachments != other.attachments {
        return Err("the envelope changes what the message holds".to_owned());
    }
    let bytes_as_text = String::from_utf8_lossy(raw);
    for text in [message.text.as_str(), &bytes_as_text] {
        let plain = in_time("html::to_text", || html::to_text(text))?;
        bounded("html::to_text", plain.len(), text.len())?;
        check_own(&plain, &in_time("quote::own_text", || quote::own_text(&plain))?)?;
        check_own(text, &in_time("quote::own_text", || quote::own_text(text))?)?;
    }
    check_composed(&message)?;
    check_inside(&message, raw)?;
    if PANICS.load(Ordering::Relaxed) > before {
        return Err("panicked".to_owned());
    }
    Ok(())
}

/// How long this thread has been at work: on a busy machine it waits more than it works. Elsewhere than on Linux, what the clock shows.
fn at_work(since: Instant) -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split_whitespace().next()?.parse().ok());
    nanoseconds.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

/// Runs it, twice if need be.
fn in_time<T>(name: &str, work: impl Fn() -> T) -> Result<T, String> {
    let since = Instant::now();
    for _ in 0..2 {
        let before = at_work(since);
        let done = work();
        if at_work(since).saturating_sub(before) < SLOWEST {
            return Ok(done);
        }
    }
    Err(format!("{name} took more than {SLOWEST:?} twice"))
}

/// A quote's marks, up to 41 characters for a line, are the most that reading may add.
fn bounded(name: &str, output: usize, input: usize) -> Result<(), String> {
    if output > 50 * input + 1_000 {
        return Err(format!("{name}: {input} bytes became {output}"));
    }
    Ok(())
}

fn check_own(text: &str, own: &str) -> Result<(), String> {
    if own.trim().is_empty() != text.trim().is_empty() {
        return Err("own_text is empty where the text is not, or the other way round".to_owned());
    }
    // Line ends may differ; every line must be one of the text's, in the same order.
    let mut lines = text.lines().map(str::trim);
    if own.trim().lines().map(str::trim).any(|line| !lines.any(|other| other == line)) {
        return Err("own_text holds a line that the text does not".to_owned());
    }
    Ok(())
}

fn check_message(raw: &[u8], message: &Incoming) -> Result<(), String> {
    let mut fields: Vec<(&str, &str)> = vec![("subject", &message.subject), ("reason", &message.reason)];
    if let Some(from) = &message.from {
        fields.extend([("from name", from.name.as_str()), ("from address", from.address.as_str())]);
    }
    fields.extend(message.message_id.iter().map(|id| ("message_id", id.as_str())));
    fields.extend(message.in_reply_to.iter().map(|id| ("in_reply_to", id.as_str())));
    fields.extend(message.references.iter().map(|id| ("references", id.as_str())));
    fields.extend(message.senders.iter().map(|a| ("senders", a.as_str())));
    fields.extend(message.recipients.iter().map(|a| ("recipients", a.as_str())));
    for file in &message.attachments {
        fields.extend([("file_name", file.file_name.as_str()), ("media_type", file.media_type.as_str())]);
        if file.file_name.is_empty() || file.file_name.contains(['/', '\\']) {
            return Err(format!("the file name {:?} is none", file.file_name));
        }
    }
    let original;
    match &message.class {
        Class::Bounce(bounce) => {
            original = bounce.original_message_id.clone();
            fields.extend(bounce.recipients.iter().map(|r| ("failed address", r.address.as_str())));
            fields.extend(bounce.recipients.iter().map(|r| ("diagnostic", r.diagnostic.as_str())));
            if bounce.recipients.len() > 100 {
                return Err(format!("a bounce with {} recipients", bounce.recipients.len()));
            }
        }
        Class::DeliveryNotice(notice) => {
            original = notice.original_message_id.clone();
            fields.extend(notice.recipients.iter().map(|a| ("noticed address", a.as_str())));
        }
        Class::Answer | Class::Unreadable | Class::AutoReply => original = None,
    }
    fields.extend(original.iter().map(|id| ("original_message_id", id.as_str())));
    for (name, value) in &fields {
        if value.chars().any(char::is_control) {
            return Err(format!("{name} holds a control character: {value:?}"));
        }
    }
    if message.reason.is_empty() {
        return Err("no reason".to_owned());
    }
    if !message.damaged && message.text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err("the text holds a control character".to_owned());
    }
    check_own(&message.text, &message.own_text)?;
    bounded("text", message.text.len(), raw.len())?;
    bounded("header fields", fields.iter().map(|(_, value)| value.len()).sum(), raw.len())?;
    // A message within the message may hold others, which are kept with it and not once more. What Outlook has packed grows ninefold.
    let files: usize = message.attachments.iter().map(|file| file.bytes.len()).sum();
    if files > 15 * raw.len() + 1_000 {
        return Err(format!("{} bytes became {files} bytes of files", raw.len()));
    }
    if message.damaged && !raw.iter().all(u8::is_ascii_whitespace) && message.text.is_empty() {
        return Err("damaged, and nothing of it is shown".to_owned());
    }
    Ok(())
}

/// What is read of what came along: messages within, invitations, `winmail.dat`.
fn check_inside(message: &Incoming, raw: &[u8]) -> Result<(), String> {
    let bytes = [b"\x78\x9f\x3e\x22\x01\x00".as_slice(), raw].concat();
    let packed = message.attachments.iter().map(|file| file.bytes.as_slice()).chain([bytes.as_slice()]);
    for bytes in packed {
        if let Some(unpacked) = in_time("tnef::unpack", || tnef::unpack(bytes))? {
            let size: usize =
                unpacked.files.iter().chain(&unpacked.formatted).map(|file| file.bytes.len()).sum();
            bounded("tnef::unpack", size + unpacked.text.len(), bytes.len())?;
        }
    }
    for file in &message.attachments {
        if file.media_type.starts_with("message/") {
            let inner = in_time("read, within", || read(&file.bytes))?;
            check_message(&file.bytes, &inner)?;
        }
    }
    let text = String::from_utf8_lossy(raw);
    let event = format!("BEGIN:VEVENT\r\n{text}");
    for text in [&text, event.as_str()] {
        let Some(event) = in_time("calendar::read", || calendar::read(text))? else { continue };
        let fields = [event.summary, event.place, event.organiser];
        if fields.iter().any(|field| field.chars().any(char::is_control)) {
            return Err("an invitation holds a control character".to_owned());
        }
    }
    Ok(())
}

/// The headers that a composed message may have.
const KNOWN_HEADERS: [&str; 15] = [
    "date",
    "from",
    "to",
    "subject",
    "message-id",
    "in-reply-to",
    "references",
    "content-language",
    "auto-submitted",
    "precedence",
    "x-auto-response-suppress",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "x-loop",
];

/// Composing an answer with what was read must never let a header in, and what is composed must be readable again.
fn check_composed(message: &Incoming) -> Result<(), String> {
    let sender = message.senders.first().map_or("a@b.example", String::as_str);
    let wire = address::wire_form(sender);
    if wire.as_ref().is_some_and(|w| !w.is_ascii() || w.contains(char::is_whitespace)) {
        return Err(format!("wire_form gave {wire:?}"));
    }
    let outgoing = Outgoing {
        message_id: "ut1@region.example".to_owned(),
        date: message.date.unwrap_or(0).clamp(0, 4_000_000_000),
        from_name: message.from.as_ref().map(|from| from.name.clone()).unwrap_or_default(),
        from_address: "remiss@region.example".to_owned(),
        to_address: wire.unwrap_or_else(|| "a@b.example".to_owned()),
        subject: format!("Re: {}", message.subject),
        text: message.own_text.clone(),
        language: "sv".to_owned(),
        auto_submitted: true,
        list_unsubscribe: None,
        in_reply_to: message.message_id.clone(),
        references: message.references.clone(),
        ..Outgoing::default()
    };
    // A word too long for a line and the like: refusing is right.
    let Ok(composed) = compose(&outgoing) else { return Ok(()) };
    if !composed.is_ascii() || composed.split(|b| *b == b'\n').any(|line| line.len() > 1_000) {
        return Err("composed mail holds a long line or more than ASCII".to_owned());
    }
    let header = String::from_utf8_lossy(&composed[..header_end(&composed)]).into_owned();
    for line in header.lines().filter(|line| !line.starts_with([' ', '\t']) && !line.is_empty()) {
        let name = line.split(':').next().unwrap_or_default().to_ascii_lowercase();
        if !KNOWN_HEADERS.contains(&name.as_str()) {
            return Err(format!("composed mail has a header {name:?} that nobody asked for"));
        }
    }
    // More nested messages than can be, to judge by the words: it is received as it is.
    let again = read(&composed);
    let nested =
        message.own_text.matches("rfc822").count() + message.own_text.matches("multipart/digest").count();
    if again.damaged && nested > 1_000 {
        return Ok(());
    }
    if again.message_id.as_deref() != Some("ut1@region.example") {
        return Err("composed mail is not read back".to_owned());
    }
    Ok(())
}

/// The case at work: since when, its number, its bytes.
type Current = Arc<Mutex<Option<(Instant, u64, Vec<u8>)>>>;

fn keep(out: &Path, seed: u64, number: u64, bytes: &[u8], why: &str) {
    fs::create_dir_all(out).unwrap();
    fs::write(out.join(format!("{seed}-{number}.eml")), bytes).unwrap();
    fs::write(out.join(format!("{seed}-{number}.txt")), format!("{why}\n")).unwrap();
    println!("case {number}: {why}");
}

/// Stops the program when a case hangs: a thread cannot be stopped from outside.
fn watch(current: Current, seed: u64, out: PathBuf, done: Arc<AtomicBool>) {
    std::thread::spawn(move || {
        while !done.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(500));
            if let Some((since, number, bytes)) = current.lock().unwrap().as_ref()
                && since.elapsed() > HUNG
            {
                keep(&out, seed, *number, bytes, "hangs");
                std::process::exit(1);
            }
        }
    });
}

fn run(settings: &Settings, current: &Current) -> (u64, u64) {
    if let Some(file) = &settings.replay {
        let bytes = fs::read(file).unwrap();
        *current.lock().unwrap() = Some((Instant::now(), 0, bytes.clone()));
        let broken = check(&bytes, &mut Numbers(0)).inspect_err(|why| println!("{why}")).is_err();
        return (1, u64::from(broken));
    }
    let originals = originals(&settings.folders);
    assert!(!originals.is_empty(), "there is no file in {:?}", settings.folders);
    println!("{} messages to begin with, seed {}", originals.len(), settings.seed);
    let started = Instant::now();
    let mut told = started;
    let (mut cases, mut findings) = (0, 0);
    while cases < settings.cases && started.elapsed() < Duration::from_secs(60 * settings.minutes) {
        let number = settings.first + cases;
        let bytes = case(&originals, settings.seed, number);
        *current.lock().unwrap() = Some((Instant::now(), number, bytes.clone()));
        if let Err(why) = check(&bytes, &mut Numbers(number)) {
            keep(&settings.out, settings.seed, number, &bytes, &why);
            findings += 1;
        }
        cases += 1;
        if told.elapsed() > Duration::from_mins(1) {
            told = Instant::now();
            println!("{} min: case {number}, {findings} findings", started.elapsed().as_secs() / 60);
        }
    }
    (cases, findings)
}

fn main() -> ExitCode {
    let settings = match settings() {
        Ok(settings) => settings,
        Err(problem) => {
            eprintln!("fuzz: {problem}");
            return ExitCode::from(2);
        }
    };
    std::panic::set_hook(Box::new(|info| {
        PANICS.fetch_add(1, Ordering::Relaxed);
        println!("{info}");
    }));
    let current = Current::default();
    let done = Arc::new(AtomicBool::new(false));
    watch(current.clone(), settings.seed, settings.out.clone(), done.clone());
    let seed = settings.seed;
    let started = Instant::now();
    let worker = std::thread::Builder::new().stack_size(STACK);
    let Ok((cases, findings)) = worker.spawn(move || run(&settings, &current)).unwrap().join() else {
        return ExitCode::from(2);
    };
    done.store(true, Ordering::Relaxed);
    println!("{cases} cases in {} s, seed {seed}: {findings} findings", started.elapsed().as_secs());
    if findings == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
