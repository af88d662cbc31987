//! What commands read: a file or standard input, TOML or JSON.

use crate::failure::Failure;
use serde::de::DeserializeOwned;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Most that is read of a file with commands, in bytes.
const MOST: u64 = 20_000_000;

/// A text that was read, and where it came from.
pub struct Input {
    /// The file's name, or *standard input*.
    pub from: String,
    /// Its folder, from which paths in it count.
    pub folder: PathBuf,
    /// What it says.
    pub text: String,
    /// JSON, not TOML.
    pub is_json: bool,
}

impl Input {
    /// Reads a file, or standard input for `-`.
    pub fn read(file: &str) -> Result<Self, Failure> {
        let mut bytes = Vec::new();
        let from = if file == "-" { "standard input" } else { file };
        let read = if file == "-" {
            std::io::stdin().lock().take(MOST + 1).read_to_end(&mut bytes)
        } else {
            std::fs::File::open(file).and_then(|f| f.take(MOST + 1).read_to_end(&mut bytes))
        };
        read.map_err(|error| Failure::new(format!("{from} cannot be read: {error}")))?;
        if bytes.len() as u64 > MOST {
            return Err(Failure::new(format!("{from} is larger than {} MB", MOST / 1_000_000)));
        }
        let text =
            String::from_utf8(bytes).map_err(|_| Failure::new(format!("{from} is not text in UTF-8")))?;
        let ending = Path::new(file).extension().is_some_and(|e| e.eq_ignore_ascii_case("json"));
        let is_json = ending || file == "-" && text.trim_start().starts_with('{');
        let folder = Path::new(file).parent().map(Path::to_owned).unwrap_or_default();
        Ok(Self { from: from.to_owned(), folder, text, is_json })
    }

    /// Understands it as a `T`.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        app::referral_file::parse(&self.text, self.is_json).map_err(|why| Failure::new(why).about(&self.from))
    }

    /// Reads a file named in it.
    pub fn neighbour(&self, name: &str) -> Result<Vec<u8>, Failure> {
        let path = self.folder.join(name);
        std::fs::read(&path).map_err(|error| {
            Failure::new(format!("{} cannot be read: {error}", path.display())).about(&self.from)
        })
    }
}

/// Reads a file of commands.
pub fn read<T: DeserializeOwned>(file: &str) -> Result<T, Failure> {
    Input::read(file)?.parse()
}

/// A time as written on the command line: `2024-02-14`, `2024-02-14T09:00` (Swedish time) or `2024-02-14T08:00:00Z`.
pub fn time(text: &str) -> Result<domain::time::Instant, String> {
    if let Ok(instant) = text.parse() {
        return Ok(instant);
    }
    if let Ok(at) = text.parse::<jiff::civil::DateTime>() {
        // A bare day is parsed too: the office opens at nine.
        let at = if text.len() == 10 { at.date().at(9, 0, 0, 0) } else { at };
        return Ok(domain::time::from_local(at));
    }
    Err("not a time such as 2024-02-14, 2024-02-14T09:00 or 2024-02-14T08:00:00Z".to_owned())
}

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn times_are_swedish_unless_they_say_otherwise() {
        let nine = time("2024-02-14T08:00:00Z").unwrap();
        assert_eq!(time("2024-02-14T09:00").unwrap(), nine);
        assert_eq!(time("2024-02-14").unwrap(), nine);
        assert!(time("den 14 februari").is_err());
    }
}
