//! Running the program.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A data folder, and the program on it.
pub struct Program {
    folder: tempfile::TempDir,
}

/// What the program said.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// It went well; what it printed.
    #[track_caller]
    pub fn ok(self) -> String {
        assert_eq!(self.code, 0, "{}", self.err);
        self.out
    }

    /// As JSON.
    #[track_caller]
    pub fn json(self) -> serde_json::Value {
        let out = self.ok();
        serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out}"))
    }

    /// It was refused, in one sentence on one line; the sentence.
    #[track_caller]
    pub fn refused(self) -> String {
        assert_ne!(self.code, 0, "{}", self.out);
        assert!(self.out.is_empty(), "nothing is answered: {}", self.out);
        let sentence = self.err.strip_prefix("radslag: ").unwrap_or_else(|| panic!("{}", self.err));
        assert_eq!(sentence.trim_end().lines().count(), 1, "{}", self.err);
        sentence.trim_end().to_owned()
    }
}

impl Program {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn data(&self) -> PathBuf {
        self.folder().join("data")
    }

    /// Writes a file beside the data folder.
    pub fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// A command, with nothing of the outer environment.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_radslag"));
        command.args(args).current_dir(self.folder());
        for (name, _) in std::env::vars_os().filter(|(n, _)| n.to_string_lossy().starts_with("RADSLAG_")) {
            command.env_remove(name);
        }
        command
    }

    /// Runs with the data folder.
    pub fn run(&self, args: &[&str]) -> Said {
        self.run_with(args, b"")
    }

    /// Runs with the data folder and something on standard input.
    pub fn run_with(&self, args: &[&str], input: &[u8]) -> Said {
        let mut command = self.command(args);
        command.arg("--data").arg(self.data());
        Self::said(command, input)
    }

    /// Runs a command that needs no data folder.
    pub fn run_alone(&self, args: &[&str]) -> Said {
        Self::said(self.command(args), b"")
    }

    fn said(mut command: Command, input: &[u8]) -> Said {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A program that refuses at once may not read it all.
        let _ = child.stdin.take().unwrap().write_all(input);
        let output = child.wait_with_output().unwrap();
        Said {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Mails in the outbox: file contents, in no order.
    pub fn outbox(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.data().join("outbox")) else { return Vec::new() };
        let paths = entries.map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "eml"));
        paths.map(|p| std::fs::read_to_string(p).unwrap()).collect()
    }
}

/// A file of the examples.
pub fn example(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    std::fs::read_to_string(path).unwrap()
}

/// A header of a mail, unfolded.
pub fn header<'a>(mail: &'a str, name: &str) -> Option<&'a str> {
    let head = mail.split("\r\n\r\n").next().unwrap_or_default();
    head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}
