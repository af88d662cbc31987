//! `radslag extract-text`: reading the text of one file that a stranger sent, apart from everything else.
//!
//! The worker starts it for each file (`app::attachment_text`) with an empty environment and three pipes. Before it reads a
//! byte it takes from itself what it does not need: more memory, more time, more open files (and so any connection), and
//! writing to files. A file that breaks the reader breaks only this process.

use app::attachment_text::{Kind, ending, read_here};
use inspect::Unread;
use rustix::process::{Resource, Rlimit, setrlimit};
use std::io::{Read as _, Write as _};
use std::process::ExitCode;

/// Most memory, in bytes.
const MEMORY: u64 = 768 * 1024 * 1024;
/// Most time at work, in seconds; the worker waits a little longer.
const SECONDS: u64 = 20;
/// Largest file, in bytes: no mail holds more.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Read the text of a file.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What it is: pdf, docx, odt, rtf, plain or html
    #[arg(long, value_parser = kind)]
    kind: Kind,
}

fn kind(name: &str) -> Result<Kind, String> {
    Kind::by_name(name).ok_or_else(|| "no such kind of file".to_owned())
}

/// Runs the command.
pub fn run(args: &Args) -> ExitCode {
    if limit().is_err() {
        return ExitCode::FAILURE;
    }
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes);
    if read.is_err() {
        return ExitCode::FAILURE;
    }
    if bytes.len() as u64 > LARGEST {
        return ExitCode::from(ending::TOO_LARGE);
    }
    match read_here(args.kind, &bytes) {
        Ok(read) => match std::io::stdout().lock().write_all(read.text.as_bytes()) {
            Ok(()) => ExitCode::from(if read.cut { ending::CUT } else { 0 }),
            Err(_) => ExitCode::FAILURE,
        },
        Err(Unread::Protected) => ExitCode::from(ending::PROTECTED),
        Err(Unread::Damaged) => ExitCode::from(ending::DAMAGED),
        Err(Unread::TooLarge) => ExitCode::from(ending::TOO_LARGE),
    }
}

/// Takes from the process what it does not need.
fn limit() -> rustix::io::Result<()> {
    for (resource, most) in [
        (Resource::As, MEMORY),
        (Resource::Cpu, SECONDS),
        // Standard input, output and error, and nothing more: neither a file nor a connection can be opened.
        (Resource::Nofile, 3),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ] {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}
