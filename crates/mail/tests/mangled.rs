//! `read` takes any bytes. Real and made-up mail is cut, changed and glued at random; the seed is fixed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use mail::{read, read_with_envelope};
use proptest::prelude::*;

use crate::corpus;

static PANICS: AtomicUsize = AtomicUsize::new(0);

/// `read` would survive a panic in the parser; this test wants to know of one, so it counts them.
fn count_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            // The parser checks itself in debug builds alone: with a broken end within nested messages it has no part left to
            // close, and goes on without. `read` keeps such mail whole in either build.
            let own_check = info.payload_as_str().is_some_and(|text| text.starts_with("Invalid part ID"));
            if !own_check
                && info.location().is_some_and(|at| {
                    at.file().contains("crates/mail/src") || at.file().contains("mail-parser")
                })
            {
                PANICS.fetch_add(1, Ordering::Relaxed);
            }
            usual(info);
        }));
    });
}

fn originals() -> Vec<Vec<u8>> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut paths: Vec<PathBuf> = corpus::files(&fixtures);
    if let Some(folder) = corpus::folder() {
        paths.extend(corpus::files(&folder).into_iter().step_by(7));
    }
    paths.iter().map(|path| fs::read(path).unwrap()).filter(|bytes| bytes.len() < 100_000).collect()
}

/// A small generator of numbers (xorshift): the same ones each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }
}

#[test]
fn mangled_mail_is_read() {
    count_panics();
    let originals = originals();
    let mut numbers = Numbers(0x5EED_2024);
    let pieces: [&[u8]; 12] = [
        b"\r\n\r\n",
        b"--",
        b"=?utf-8?Q?=C3?=",
        b"Content-Type: multipart/mixed; boundary=\"",
        b"Content-Type: message/rfc822\r\n\r\n",
        b"&#x",
        b"<",
        b"\xE5\xC3",
        b"\0",
        b"Content-Transfer-Encoding: base64\r\n\r\n",
        b"Action: failed\r\n",
        b"@",
    ];
    for round in 0..6_000 {
        let mut bytes = originals[round % originals.len()].clone();
        for _ in 0..=numbers.below(6) {
            let at = numbers.below(bytes.len() + 1);
            match numbers.below(5) {
                0 => bytes.truncate(at),
                1 => drop(bytes.splice(at..at, pieces[numbers.below(pieces.len())].iter().copied())),
                2 => drop(bytes.drain(at..(at + numbers.below(200)).min(bytes.len()))),
                3 if at < bytes.len() => bytes[at] = u8::try_from(numbers.below(256)).unwrap(),
                _ => {
                    let other = &originals[numbers.below(originals.len())];
                    let from = numbers.below(other.len());
                    bytes.splice(at..at, other[from..(from + 300).min(other.len())].iter().copied());
                }
            }
        }
        let message = read(&bytes);
        assert!(!message.reason.is_empty());
        if PANICS.load(Ordering::Relaxed) > 0 {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mangled.eml");
            fs::write(&kept, &bytes).unwrap();
            panic!("round {round} panicked; its bytes are kept in {}", kept.display());
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..600), envelope in proptest::option::of(".{0,40}")) {
        count_panics();
        let message = read_with_envelope(&bytes, envelope.as_deref());
        prop_assert!(!message.reason.is_empty());
        prop_assert_eq!(PANICS.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn any_html_is_read(html in "[<>/a-zåäö &#;=\"'!\\-0-9\n]{0,300}") {
        let _ = mail::html::to_text(&html);
    }

    #[test]
    fn own_text_is_part_of_the_text(lines in proptest::collection::vec("(> ?|-- ?|Från: |Skickat: |Till: |Den 3 mars skrev Bo:|On 3 May Bo wrote:|-----Ursprungligt meddelande-----|[a-zåäö ]{0,12})[a-z]{0,4}", 0..25)) {
        let text = lines.join("\n");
        let own = mail::quote::own_text(&text);
        prop_assert_eq!(own.trim().is_empty(), text.trim().is_empty());
        prop_assert!(own.trim().is_empty() || text.contains(own.trim()));
    }
}

#[test]
fn deep_nesting_neither_overflows_nor_hangs() {
    count_panics();
    let started = Instant::now();
    let outer = "From: a@b.example\r\nSubject: djup\r\n";
    for depth in [50, 150, 15_000, 200_000] {
        let nested = read(
            format!("{outer}{}\r\nbotten", "Content-Type: message/rfc822\r\n\r\n".repeat(depth)).as_bytes(),
        );
        assert!(!nested.reason.is_empty());
        let digest =
            "Content-Type: multipart/digest; boundary=d\r\n\r\n--d\r\nContent-Type: message/rfc822\r\n\r\n";
        assert!(!read(format!("{outer}{}\r\nbotten", digest.repeat(depth)).as_bytes()).reason.is_empty());
        let level = |i: usize| format!("Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        let multiparts: Vec<String> = (0..depth.min(15_000)).map(level).collect();
        let multiparts = multiparts.concat();
        assert!(!read(format!("{outer}{multiparts}\r\nbotten").as_bytes()).reason.is_empty());
        assert!(
            !read(
                format!("{outer}Content-Type: text/html\r\n\r\n{}", "<blockquote><a href=x>".repeat(depth))
                    .as_bytes()
            )
            .reason
            .is_empty()
        );
    }
    assert!(started.elapsed() < Duration::from_secs(30), "{:?}", started.elapsed());
}

/// What the fuzzer (`examples/fuzz.rs`) found to cost far more than it should, as small as it can be made.
#[test]
fn broken_html_is_read_in_time() {
    let started = Instant::now();
    for opened in ["<title>", "<style ", "<a href =\"", "<a b='\">", "<!-", "&#", "<script></scrip>"] {
        let html = opened.repeat(300_000 / opened.len());
        assert!(mail::html::to_text(&html).len() <= html.len() + 1);
    }
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
}

#[test]
fn empty_messages_do_not_each_become_the_whole_one() {
    let part = "--b\r\nContent-Type: message/rfc822\r\n\r\n\r\n";
    let raw =
        format!("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{}", part.repeat(300));
    let files = read(raw.as_bytes()).attachments;
    assert!(files.len() > 100, "{}", files.len());
    assert!(files.iter().map(|file| file.bytes.len()).sum::<usize>() <= 2 * raw.len());
}

#[test]
fn a_long_table_with_a_word_of_mime_in_every_row_is_read() {
    let raw =
        format!("From: a@b.example\r\nSubject: tabell\r\n\r\n{}", "global;rfc822;digest\r\n".repeat(21_000));
    let message = read(raw.as_bytes());
    assert!(!message.damaged);
    assert_eq!(message.subject, "tabell");
}
