//! Reading what a stranger sent, in a process of its own with limits.

use crate::program::Program;
use std::io::Write as _;
use std::process::{Output, Stdio};

fn extract(kind: &str, file: &[u8]) -> Output {
    let program = Program::new();
    let mut command = program.command(&["extract-text", "--kind", kind]);
    command.env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(file);
    child.wait_with_output().unwrap()
}

#[test]
fn it_says_the_text_or_why_not() {
    let said = extract("rtf", b"{\\rtf1 F\\'f6reningen tillstyrker.}");
    assert_eq!(String::from_utf8(said.stdout).unwrap(), "Föreningen tillstyrker.");
    assert!(said.status.success());
    let said = extract("html", "<p>Vi svarar &aring;ter</p><script>nej</script>".as_bytes());
    assert_eq!(String::from_utf8(said.stdout).unwrap().trim(), "Vi svarar åter");
    assert_eq!(extract("pdf", b"%PDF-1.7 inget").status.code(), Some(12));
    assert_eq!(extract("docx", b"PK\x03\x04").status.code(), Some(12));
    let long = extract("plain", &vec![b'a'; 2_100_000]);
    assert_eq!((long.status.code(), long.stdout.len()), (Some(10), 2_000_000));
    assert_eq!(extract("annat", b"").status.code(), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn it_can_open_nothing_and_take_no_more_than_is_given() {
    let program = Program::new();
    let mut command = program.command(&["extract-text", "--kind", "pdf"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    // It waits for its file; the limits are set before.
    let limits = (0..200).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).ok()?;
        let of = |name: &str| {
            let line = limits.lines().find(|line| line.starts_with(name))?;
            Some(line[name.len()..].split_whitespace().take(2).map(str::to_owned).collect::<Vec<_>>())
        };
        let found =
            [of("Max open files")?, of("Max file size")?, of("Max address space")?, of("Max cpu time")?];
        (found[0][0] == "3").then_some(found)
    });
    drop(child.stdin.take());
    child.wait().unwrap();
    let limits = limits.expect("the limits are set");
    assert_eq!(limits, [["3", "3"], ["0", "0"], ["805306368", "805306368"], ["20", "20"]]);
}

#[test]
fn a_file_made_to_break_the_reader_breaks_only_its_process() {
    let nested = [b"%PDF-1.4\n1 0 obj\n".as_slice(), &b"[<</A".repeat(2_000_000)].concat();
    let started = std::time::Instant::now();
    let said = extract("pdf", &nested);
    assert!(!said.status.success());
    assert!(started.elapsed().as_secs() < 60, "it is stopped");
}

#[test]
fn it_is_not_among_the_commands_that_are_shown() {
    assert!(!Program::new().run(&["--help"]).out.contains("extract-text"));
}
