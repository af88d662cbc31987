//! Real mail, measured against `labels.tsv`, which says what each message is. The folder is `../shared/data/epost`, beside the
//! workspace, or the one that `RADSLAG_MAIL_CORPUS` names. Without it these tests say so and pass.
//!
//! `cargo test -p mail -- --nocapture corpus` shows the figures and every message that was taken for something else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use mail::{Class, Incoming, read};

/// What each message is: pattern, label, reason.
const LABELS: &str = include_str!("labels.tsv");
const NAMES: [&str; 5] = ["bounce", "auto-reply", "notice", "answer", "other"];

/// The folder with real mail, if it is there.
pub fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/epost");
    let folder = std::env::var_os("RADSLAG_MAIL_CORPUS").map_or(beside, PathBuf::from);
    if !folder.is_dir() {
        println!("skipped: {} is not there", folder.display());
        return None;
    }
    Some(folder)
}

/// Every file below a folder, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// What the classifier took it for, in the words of the labels.
pub fn class_name(message: &Incoming) -> &'static str {
    match message.class {
        Class::Answer => "answer",
        Class::Unreadable => "unreadable",
        Class::AutoReply if message.reason == "read-receipt" => "notice",
        Class::AutoReply => "auto-reply",
        Class::DeliveryNotice(_) => "notice",
        Class::Bounce(_) => "bounce",
    }
}

/// True if the name fits the pattern, in which `*` stands for anything.
fn fits(pattern: &str, name: &str) -> bool {
    let mut pieces = pattern.split('*');
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = name.strip_prefix(first) else { return false };
    let mut pieces: Vec<&str> = pieces.collect();
    let Some(last) = pieces.pop() else { return rest.is_empty() };
    for piece in pieces {
        let Some(at) = rest.find(piece) else { return false };
        rest = &rest[at + piece.len()..];
    }
    rest.ends_with(last)
}

/// The table's lines: pattern and label.
fn labels() -> Vec<(&'static str, &'static str)> {
    let lines = LABELS.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let columns: Vec<_> = line.split('\t').collect();
            let [pattern, label, reason] = columns[..] else { panic!("three columns: {line}") };
            assert!(NAMES.contains(&label) && !reason.is_empty(), "{line}");
            (pattern, label)
        })
        .collect()
}

/// A message of the folder.
struct Labelled {
    name: String,
    label: &'static str,
    raw: Vec<u8>,
    message: Incoming,
}

/// Every file with its label, read.
fn all() -> Option<Vec<Labelled>> {
    let folder = folder()?;
    let labels = labels();
    let labelled = files(&folder).into_iter().map(|path| {
        let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
        let found = labels.iter().rev().find(|(pattern, _)| fits(pattern, &name));
        let (_, label) = found.unwrap_or_else(|| panic!("{name} has no label"));
        let raw = fs::read(&path).unwrap();
        let message = read(&raw);
        Labelled { name, label, raw, message }
    });
    Some(labelled.collect())
}

#[test]
fn every_line_of_the_label_table_is_needed() {
    let Some(folder) = folder() else { return };
    let names: Vec<String> = files(&folder)
        .iter()
        .map(|path| path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/"))
        .collect();
    let labels = labels();
    for (i, (pattern, _)) in labels.iter().enumerate() {
        let decides = |name: &&String| labels.iter().rposition(|(pattern, _)| fits(pattern, name)) == Some(i);
        assert!(names.iter().any(|name| decides(&name)), "{pattern} decides nothing");
    }
}

#[test]
fn real_mail_is_told_apart() {
    let Some(all) = all() else { return };
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut misses = Vec::new();
    for m in &all {
        let found = class_name(&m.message);
        *counts.entry((m.label, found)).or_default() += 1;
        if found != m.label && (m.label != "other" || found == "bounce") {
            misses.push(format!("  {:<58} {:>10} taken for {found} ({})", m.name, m.label, m.message.reason));
        }
    }
    let columns = ["bounce", "auto-reply", "notice", "answer", "unreadable"];
    let count = |label: &str, found: &str| counts.get(&(label, found)).copied().unwrap_or_default();
    let whole = |label: &str| columns.iter().map(|found| count(label, found)).sum::<usize>();
    let head = columns.map(|found| format!("{found:>11}")).concat();
    println!("\n{} files; what they are, and what they were taken for:\n{:<12}{head}", all.len(), "");
    for label in NAMES {
        let row = columns.map(|found| format!("{:>11}", count(label, found))).concat();
        println!("{label:<12}{row}   of {}", whole(label));
    }
    // In thousandths, so that 97 means 97.0 and not 96.6.
    let share = |label: &str| count(label, label) * 1_000 / whole(label);
    let shown = |label: &str| format!("{}.{} %", share(label) / 10, share(label) % 10);
    println!(
        "told: {} of bounces, {} of automatic replies, {} of notices, {} of answers",
        shown("bounce"),
        shown("auto-reply"),
        shown("notice"),
        shown("answer")
    );
    println!("misses:\n{}", misses.join("\n"));
    assert!(share("bounce") >= 970);
    assert!(share("auto-reply") >= 950);
    assert!(share("notice") >= 900);
    assert!(share("answer") >= 980);
    assert_eq!(count("answer", "unreadable"), 0);
    assert_eq!(count("answer", "bounce"), 0, "an answer taken for a bounce would be lost from view");
}

#[test]
fn real_bounces_name_whom_they_did_not_reach() {
    let Some(all) = all() else { return };
    let mut bounces: Vec<_> = all.iter().filter(|m| m.label == "bounce").collect();
    bounces.retain(|m| matches!(m.message.class, Class::Bounce(_)));
    let unnamed: Vec<_> = bounces
        .iter()
        .filter(|m| matches!(&m.message.class, Class::Bounce(b) if b.recipients.is_empty()))
        .map(|m| m.name.as_str())
        .collect();
    println!("{} of {} bounces name nobody:\n  {}", unnamed.len(), bounces.len(), unnamed.join("\n  "));
    assert!(unnamed.len() * 100 <= bounces.len() * 4);
}

/// The lines of the body that can be compared as they are: a few plain words, not coded and not marked up.
fn plain_lines(raw: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(raw).replace("\r\n", "\n").replace('\r', "\n");
    let (header, mut body) = text.split_once("\n\n").unwrap_or_default();
    // What stands above the first part is for programs that do not know parts.
    if header.to_lowercase().contains("multipart/")
        && let Some(at) = body.find("\n--")
    {
        body = &body[at..];
    }
    let plain = |c: char| c.is_ascii_alphabetic() || " ,.".contains(c);
    let lines = body.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| line.split(' ').count() >= 4 && line.chars().all(plain)).collect()
}

#[test]
fn every_real_file_is_read_and_nothing_of_it_is_lost() {
    let Some(all) = all() else { return };
    let (mut damaged, mut empty, mut lines, mut lost) = (0, 0, 0, Vec::new());
    for Labelled { name, raw, message, .. } in &all {
        damaged += usize::from(message.damaged);
        assert!(!message.reason.is_empty(), "{name}");
        assert!(!message.subject.contains(['\r', '\n']), "{name}");
        assert_eq!(message.own_text.trim().is_empty(), message.text.trim().is_empty(), "{name}");
        assert!(message.text.contains(message.own_text.trim()), "{name}: own_text stands in the text");
        if message.text.trim().is_empty() && message.attachments.is_empty() {
            empty += 1;
            println!("nothing to show: {name}");
        }
        let mut kept = message.text.clone();
        for file in &message.attachments {
            kept.push_str(&String::from_utf8_lossy(&file.bytes));
        }
        let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
        let plain = plain_lines(raw);
        lines += plain.len();
        lost.extend(plain.into_iter().filter(|line| !kept.contains(line)).map(|line| (name, line)));
    }
    println!("{} files, {damaged} of them no messages, {empty} with nothing to show", all.len());
    println!("{lines} plain lines, {} of them neither in the text nor in a file:", lost.len());
    for (name, line) in &lost {
        println!("  {name}: {line}");
    }
    assert!(all.len() > 1000);
    assert!(lost.len() * 100 <= lines, "more than one line in a hundred is lost");
}

#[test]
fn quotes_are_cut_from_real_replies() {
    let Some(folder) = folder() else { return };
    let replies: Vec<_> = files(&folder.join("talon-replies/standard_replies"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "eml"))
        .collect();
    let whole = replies.iter().filter(|path| {
        let message = read(&fs::read(path).unwrap());
        let whole = message.own_text.len() == message.text.len();
        if whole {
            println!("nothing cut from {}", path.display());
        }
        whole
    });
    let whole = whole.count();
    println!("quotes cut from {} of {} replies", replies.len() - whole, replies.len());
    assert!(replies.len() > 10 && whole == 0);
}
