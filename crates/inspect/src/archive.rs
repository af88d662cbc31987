//! Zip archives that nobody trusts: what a member holds is read only up to a limit, whatever its size is said to be.

use std::io::{Cursor, Read as _};
use zip::ZipArchive;
use zip::result::ZipError;

/// Most members that are looked at. Real documents have some hundreds.
const MOST_MEMBERS: usize = 20_000;

/// An archive in memory.
pub type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// What a member held, or why it was not read.
#[derive(Debug)]
pub enum Member {
    /// Its bytes, whole.
    Whole(Vec<u8>),
    /// It holds more than the limit.
    TooLarge,
    /// It asks for a password.
    Protected,
    /// It is broken, or packed in a way that documents are not.
    Damaged,
    /// There is none of that name.
    Missing,
}

/// Opens an archive. None when it is damaged or has more members than any document.
pub fn open(bytes: &[u8]) -> Option<Archive<'_>> {
    ZipArchive::new(Cursor::new(bytes)).ok().filter(|archive| archive.len() <= MOST_MEMBERS)
}

/// Reads a member of that name, at most so many bytes.
pub fn read(archive: &mut Archive<'_>, name: &str, most: usize) -> Member {
    match archive.index_for_name(name) {
        Some(index) => read_at(archive, index, most),
        None => Member::Missing,
    }
}

/// Reads the member at that place, at most so many bytes.
pub fn read_at(archive: &mut Archive<'_>, index: usize, most: usize) -> Member {
    let member = match archive.by_index(index) {
        Ok(member) if member.encrypted() => return Member::Protected,
        Ok(member) => member,
        Err(ZipError::FileNotFound) => return Member::Missing,
        Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Member::Protected,
        Err(_) => return Member::Damaged,
    };
    let mut bytes = Vec::new();
    match member.take(most as u64 + 1).read_to_end(&mut bytes) {
        Ok(_) if bytes.len() > most => Member::TooLarge,
        Ok(_) => Member::Whole(bytes),
        Err(_) => Member::Damaged,
    }
}
