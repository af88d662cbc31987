//! The text of files that came in, for reading and searching. It never takes the place of the file.
//!
//! A stranger's file is read by a process of its own with limits on time, memory and what it may say: the program calls itself as
//! `radslag extract-text` ([`use_program`]). Whatever becomes of that process, the server goes on. Each content is read once.

use crate::error::Result;
use crate::site::Site;
use domain::file::{FileHash, TextOutcome};
pub use inspect::Kind;
use inspect::text::{Text, Unread};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::OnceLock;
use std::time::Duration;
use store::attachment_text::AttachmentText;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::sync::Semaphore;

/// Reading one file may take so long.
pub const LONGEST: Duration = Duration::from_secs(30);
/// Most bytes of text that are taken from the reading process: each character of [`inspect::text::LONGEST`] may take four.
const MOST_BYTES: u64 = 4 * inspect::text::LONGEST as u64;
/// Files read at once in this program, so that a hundred attachments do not take all memory.
const AT_ONCE: usize = 2;

static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);

/// How the reading process ends when there is something to say besides the text.
pub mod ending {
    /// The text is longer than what is read.
    pub const CUT: u8 = 10;
    /// The file asks for a password.
    pub const PROTECTED: u8 = 11;
    /// The file is broken.
    pub const DAMAGED: u8 = 12;
    /// The file unpacks to more than any real document does.
    pub const TOO_LARGE: u8 = 13;
}

/// Files are read by this program from now on, called with `extract-text`. Without it they are read where one is, which only tests
/// and tools that handle their own files should do.
pub fn use_program(path: PathBuf) {
    let _ = PROGRAM.set(path);
}

/// Reads a file's text in this process: the work of `radslag extract-text`.
///
/// # Errors
/// It cannot be read, and why.
pub fn read_here(kind: Kind, bytes: &[u8]) -> std::result::Result<Text, Unread> {
    // What a message says is its subject and its text; it is told apart from whom it is where it is shown.
    if kind == Kind::Message {
        let message = mail::read(bytes);
        return Ok(Text { text: format!("{}\n\n{}", message.subject, message.text), cut: false });
    }
    let read = inspect::text::read(kind, bytes)?;
    Ok(match kind {
        Kind::Html => Text { text: mail::html::to_text(&read.text), cut: read.cut },
        Kind::Calendar => {
            let event = mail::calendar::read(&read.text).ok_or(Unread::Damaged)?;
            let said = [event.summary, event.place, event.organiser];
            Text {
                text: said.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
                cut: false,
            }
        }
        _ => read,
    })
}

/// Reads those of an owner's files that were not read before, and keeps what they say.
pub async fn read_files(site: &Site, owner: &str) -> Result<()> {
    let mut tx = site.store.read().await?;
    let unread = store::attachment_text::unread(&mut tx, owner).await?;
    drop(tx);
    for (file, name, media_type) in unread {
        let (outcome, text) = read_file(site, &file, &name, &media_type).await?;
        let mut tx = site.store.write().await?;
        let read_at = crate::clock::real();
        let says = !text.trim().is_empty();
        store::attachment_text::insert(&mut tx, &AttachmentText { file, outcome, text, read_at }).await?;
        // What it belongs to is found by it: a mail, or a statement, whose versions have owners of their own.
        if says {
            let found_by = owner.split_once('/').map_or(owner, |(statement, _)| statement);
            store::search::due(&mut tx, found_by).await?;
        }
        tx.commit().await?;
        site.changed();
    }
    Ok(())
}

async fn read_file(
    site: &Site,
    file: &FileHash,
    name: &str,
    media_type: &str,
) -> Result<(TextOutcome, String)> {
    let bytes = site.files.read(file).await?;
    let Some(kind) = inspect::kind::of(name, media_type, &bytes) else {
        return Ok((TextOutcome::OtherKind, String::new()));
    };
    if kind == Kind::Picture {
        return Ok((TextOutcome::Picture, String::new()));
    }
    let _turn = TURNS.acquire().await.map_err(|e| crate::Error::Internal(e.into()))?;
    let (outcome, text) = match PROGRAM.get() {
        Some(program) => read_apart(program, kind, bytes, LONGEST).await?,
        None => tokio::task::spawn_blocking(move || outcome(read_here(kind, &bytes)))
            .await
            .unwrap_or((TextOutcome::TooDemanding, String::new())),
    };
    // A NUL would be refused by PostgreSQL.
    Ok((outcome, text.replace('\0', "")))
}

fn outcome(read: std::result::Result<Text, Unread>) -> (TextOutcome, String) {
    match read {
        Ok(read) if read.text.trim().is_empty() => (TextOutcome::Picture, String::new()),
        Ok(read) if read.cut => (TextOutcome::Cut, read.text),
        Ok(read) => (TextOutcome::Whole, read.text),
        Err(Unread::Protected) => (TextOutcome::Protected, String::new()),
        Err(Unread::Damaged) => (TextOutcome::Damaged, String::new()),
        Err(Unread::TooLarge) => (TextOutcome::TooDemanding, String::new()),
    }
}

/// Reads a file in a process of its own. What the process does wrong is an outcome; only that it cannot be started is an error, and
/// then the job is tried again.
async fn read_apart(
    program: &Path,
    kind: Kind,
    bytes: Vec<u8>,
    longest: Duration,
) -> std::io::Result<(TextOutcome, String)> {
    let mut child = tokio::process::Command::new(program)
        .args(["extract-text", "--kind", kind.name()])
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let work = async {
        let give = async {
            if let Some(mut stdin) = stdin {
                // A process that ended early takes no more: how it ended tells why.
                let _ = stdin.write_all(&bytes).await;
            }
        };
        let take = async {
            let mut said = Vec::new();
            if let Some(stdout) = stdout {
                let _ = stdout.take(MOST_BYTES).read_to_end(&mut said).await;
            }
            said
        };
        let ((), said) = tokio::join!(give, take);
        (child.wait().await, said)
    };
    let Ok((status, said)) = tokio::time::timeout(longest, work).await else {
        // The child is killed when it is let go.
        return Ok((TextOutcome::TooDemanding, String::new()));
    };
    let text = String::from_utf8_lossy(&said).into_owned();
    let text = |cut| Ok(Text { text, cut });
    let code = status?.code().and_then(|code| u8::try_from(code).ok());
    Ok(match code {
        Some(0) => outcome(text(false)),
        Some(ending::CUT) => outcome(text(true)),
        Some(ending::PROTECTED) => outcome(Err(Unread::Protected)),
        Some(ending::DAMAGED) => outcome(Err(Unread::Damaged)),
        Some(ending::TOO_LARGE) => outcome(Err(Unread::TooLarge)),
        _ => (TextOutcome::TooDemanding, String::new()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    /// A program that does what a reader does when a file breaks it.
    async fn with(script: &str) -> (TextOutcome, String) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("reader");
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).unwrap();
        read_apart(&path, Kind::Pdf, vec![b'a'; 300_000], Duration::from_secs(2)).await.unwrap()
    }

    #[tokio::test]
    async fn whatever_becomes_of_the_reader_is_an_outcome() {
        assert_eq!(with("/bin/cat >/dev/null; printf text").await, (TextOutcome::Whole, "text".into()));
        assert_eq!(with("printf text; exit 10").await, (TextOutcome::Cut, "text".into()));
        assert_eq!(with("printf ' \\n'").await.0, TextOutcome::Picture);
        assert_eq!(with("exit 11").await.0, TextOutcome::Protected);
        assert_eq!(with("exit 12").await.0, TextOutcome::Damaged);
        assert_eq!(with("exit 13").await.0, TextOutcome::TooDemanding);
        assert_eq!(with("printf half; exit 101").await, (TextOutcome::TooDemanding, String::new()));
        assert_eq!(with("printf half; kill -9 $$").await, (TextOutcome::TooDemanding, String::new()));
        let started = std::time::Instant::now();
        assert_eq!(with("exec /bin/sleep 60").await.0, TextOutcome::TooDemanding);
        assert!(started.elapsed() < Duration::from_secs(20), "it is not waited for");
    }

    #[tokio::test]
    async fn a_reader_that_cannot_be_started_is_tried_again() {
        let none = read_apart(Path::new("/none/such"), Kind::Pdf, vec![], LONGEST).await;
        assert!(none.is_err());
    }
}
