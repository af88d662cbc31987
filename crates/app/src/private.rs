//! Folders and files that only the user who runs the program may open: 0700 and 0600 on Unix, whatever the umask. The
//! database holds the site's key, settings may hold a password, and what respondents write is theirs.
//!
//! What is there already keeps its mode: an operator may have opened it to a group knowingly.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Makes a folder and those above it that are missing.
///
/// # Errors
/// It cannot be made.
pub fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// How a file is opened that is made when it is not there.
pub fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes an empty file when there is none, so that whoever fills it finds it closed to others.
///
/// One that is there is not opened: when a process closes a file, it loses every lock it holds on it (POSIX), also those of a
/// database that it has open.
///
/// # Errors
/// It cannot be made.
pub fn make_file(path: &Path) -> io::Result<()> {
    match options().create_new(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made.map(drop),
    }
}

/// Writes a file.
///
/// # Errors
/// It cannot be written.
pub fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    options().create(true).truncate(true).open(path)?.write_all(content)
}
