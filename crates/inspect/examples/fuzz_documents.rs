//! Looks for documents that the readers cannot bear: Word, `OpenDocument`, RTF, HTML and other files are changed at random, read, and
//! looked at for what is dangerous in them.
//!
//! ```text
//! cargo run --release -p inspect --example fuzz_documents -- --minutes 60 [--seed N] [--out FOLDER] [FILE…]
//! ```
//!
//! The files are more to begin with, told apart by what they hold. A case that breaks a promise is written to the output folder
//! (`target/fuzz-documents`), and the exit code is 1. The reader of PDF is other people's
//! code: it runs out of stack on purpose-made files, and stands in a process of its own with limits for that reason. It is not tried here.
#![expect(
    clippy::unwrap_used,
    reason = "a developer's tool: a failed unwrap tells what is wrong with the call"
)]

use inspect::text::{LONGEST, read};
use inspect::{Kind, kind};
use std::io::{Cursor, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// No input grows larger than this.
const LARGEST: usize = 1 << 20;
/// The product gives up a file after twenty seconds; anything near that for so small a file is a finding.
const SLOWEST: Duration = Duration::from_secs(10);

const RTF: &[u8] = br"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Times;}}\f0 F\'f6reningen \u214\'d6ppna {\*\x y}\par {\f1 \'c4}\cell\row\bin3 abc}";
const WORD: &[u8] = b"<w:document><w:body><w:p><w:r><w:t>Yttrande &amp; svar</w:t><w:tab/></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>";
const OPEN: &[u8] = b"<office:body><office:text><text:h>Yttrande</text:h><text:p>Vi<text:s text:c=\"2\"/>svarar.<text:line-break/></text:p></office:text></office:body>";
const HTML: &[u8] =
    b"<html><body><p>Vi &aring;terkommer</p><script>x</script><table><tr><td>a</table></body></html>";

const PIECES: [&[u8]; 22] = [
    b"{",
    b"}",
    b"\\",
    b"\\'",
    b"\\u-1",
    b"\\bin99999",
    b"\\ansicpg65001 ",
    b"\\uc9",
    b"<",
    b"</w:t>",
    b"<w:t>",
    b"&#0;",
    b"&#xD800;",
    b"<!DOCTYPE a [<!ENTITY b \"c\">]>",
    b"<![CDATA[",
    b"\0",
    b"\xff\xfe",
    b" obj\n<<",
    b"/Kids[2 0 R]",
    b"stream\n",
    b"/Length 99999999",
    b"(\\(",
];

/// A small generator of numbers (SplitMix64): the same ones from the same start.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }
}

fn changed(original: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = original.to_vec();
    for _ in 0..=numbers.below(8) {
        let at = numbers.below(bytes.len() + 1);
        let end = (at + numbers.below(200)).min(bytes.len());
        match numbers.below(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << numbers.below(8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let copies = if numbers.below(20) == 0 { 3_000 } else { 1 + numbers.below(3) };
                let copy = bytes[at..end].repeat(copies);
                bytes.splice(at..at, copy);
            }
            _ => {
                let piece = PIECES[numbers.below(PIECES.len())];
                let copies = if numbers.below(50) == 0 { 20_000 } else { 1 };
                bytes.splice(at..at, piece.repeat(copies));
            }
        }
        bytes.truncate(LARGEST);
    }
    bytes
}

fn zipped(name: &str, content: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in
        [("mimetype", b"application/vnd.oasis.opendocument.text".as_slice()), (name, content)]
    {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The bytes of a case, and as what they are read.
fn case(originals: &[(Kind, Vec<u8>)], numbers: &mut Numbers) -> (Kind, Vec<u8>) {
    let (kind, original) = &originals[numbers.below(originals.len())];
    let part = match kind {
        Kind::Docx if original.starts_with(b"<") => "word/document.xml",
        Kind::Odt if original.starts_with(b"<") => "content.xml",
        _ => return (*kind, changed(original, numbers)),
    };
    let whole = zipped(part, &changed(original, numbers));
    (*kind, if numbers.below(3) == 0 { changed(&whole, numbers) } else { whole })
}

fn check(as_kind: Kind, bytes: &[u8]) -> Result<(), String> {
    let started = Instant::now();
    let result = catch_unwind(AssertUnwindSafe(|| {
        let _ = kind::of("a.txt", "text/plain", bytes);
        let _ = inspect::danger::find("a.zip", bytes);
        read(as_kind, bytes)
    }));
    if started.elapsed() > SLOWEST {
        return Err(format!("{} took {:?}", as_kind.name(), started.elapsed()));
    }
    match result {
        Err(_) => Err(format!("{} panicked", as_kind.name())),
        Ok(Ok(text)) if text.text.chars().count() > LONGEST => Err("too long a text".to_owned()),
        Ok(Ok(text))
            if as_kind != Kind::Html
                && text.text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') =>
        {
            Err("a control character".to_owned())
        }
        Ok(_) => Ok(()),
    }
}

fn main() -> ExitCode {
    let (mut minutes, mut seed, mut out) = (1, 1, PathBuf::from("target/fuzz-documents"));
    let mut originals: Vec<(Kind, Vec<u8>)> =
        [(Kind::Rtf, RTF), (Kind::Docx, WORD), (Kind::Odt, OPEN), (Kind::Html, HTML)]
            .map(|(kind, bytes)| (kind, bytes.to_vec()))
            .to_vec();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--minutes" => minutes = words.next().unwrap().parse().unwrap(),
            "--seed" => seed = words.next().unwrap().parse().unwrap(),
            "--out" => out = words.next().unwrap().into(),
            file => {
                let bytes = std::fs::read(file).unwrap();
                let kind = kind::of(file, "", &bytes).filter(|kind| *kind != Kind::Pdf);
                originals.push((kind.unwrap_or(Kind::Plain), bytes));
            }
        }
    }
    // Panics are counted; that of a reader for PDF would fill the screen.
    std::panic::set_hook(Box::new(|_| {}));
    let started = Instant::now();
    let (mut cases, mut findings, mut told) = (0_u64, 0, started);
    let mut numbers = Numbers(seed);
    while started.elapsed() < Duration::from_secs(60 * minutes) {
        let (kind, bytes) = case(&originals, &mut numbers);
        match check(kind, &bytes) {
            Ok(()) => {}
            Err(why) => {
                findings += 1;
                std::fs::create_dir_all(&out).unwrap();
                std::fs::write(out.join(format!("{seed}-{cases}.{}", kind.name())), &bytes).unwrap();
                println!("case {cases}: {why}");
            }
        }
        cases += 1;
        if told.elapsed() > Duration::from_mins(1) {
            told = Instant::now();
            println!("{} min: {cases} cases, {findings} findings", started.elapsed().as_secs() / 60);
        }
    }
    println!("{cases} cases in {} s, seed {seed}: {findings} findings", started.elapsed().as_secs());
    if findings == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
