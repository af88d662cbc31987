//! Real mail from `../shared/data/epost`, beside the workspace. Without that folder these tests say so and pass.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use mail::{Class, Incoming, read};

/// The folder with real mail, if it is there.
pub fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/epost");
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

fn class_name(class: &Class) -> &'static str {
    match class {
        Class::Answer => "answer",
        Class::Unreadable => "unreadable",
        Class::AutoReply => "auto-reply",
        Class::DeliveryNotice(_) => "notice",
        Class::Bounce(_) => "bounce",
    }
}

/// Reads the files whose names pass, prints the counts, and gives the share that is not taken for an answer, the share of bounces
/// among all, and the share of bounces that name a recipient.
fn measure(title: &str, paths: &[PathBuf]) -> Shares {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    let (mut named, mut traced) = (0, 0);
    for path in paths {
        let message: Incoming = read(&fs::read(path).unwrap());
        *counts.entry(class_name(&message.class)).or_default() += 1;
        *reasons.entry(message.reason.clone()).or_default() += 1;
        if let Class::Bounce(bounce) = &message.class {
            named += usize::from(!bounce.recipients.is_empty());
            traced += usize::from(bounce.original_message_id.is_some());
        }
        if std::env::var_os("MAIL_LIST").is_some() {
            println!(
                "{}\t{}\t{}\t{}",
                class_name(&message.class),
                message.reason,
                path.display(),
                message.subject
            );
        }
    }
    let count = |name: &str| counts.get(name).copied().unwrap_or_default();
    let all = paths.len();
    let bounces = count("bounce");
    println!(
        "{title}: {all} messages {counts:?}; bounces with a recipient {named}, with the original Message-ID {traced}\n  {reasons:?}"
    );
    let percent = |part: usize, whole: usize| 100 * part / whole.max(1);
    Shares {
        machines: percent(all - count("answer"), all),
        bounces: percent(bounces, all),
        named: percent(named, bounces),
        auto_replies: percent(count("auto-reply"), all),
    }
}

struct Shares {
    machines: usize,
    bounces: usize,
    named: usize,
    auto_replies: usize,
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn is_mail(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "eml")
}

#[test]
fn every_file_is_read() {
    let Some(folder) = folder() else { return };
    let paths = files(&folder);
    let (mut damaged, mut empty) = (0, 0);
    for path in &paths {
        let message = read(&fs::read(path).unwrap());
        damaged += usize::from(message.damaged);
        empty += usize::from(message.text.trim().is_empty());
        assert!(message.own_text.len() <= message.text.len(), "{}", path.display());
        assert_eq!(message.own_text.trim().is_empty(), message.text.trim().is_empty(), "{}", path.display());
        assert!(!message.subject.contains(['\r', '\n']), "{}", path.display());
        assert!(!message.reason.is_empty(), "{}", path.display());
    }
    println!("{} files read, {damaged} of them no messages, {empty} without text", paths.len());
    assert!(paths.len() > 1000);
}

#[test]
fn bounces_are_recognised() {
    let Some(folder) = folder() else { return };
    // rfc3834: automatic replies; arf: complaints by feedback loop.
    let sisimai: Vec<_> = files(&folder.join("sisimai/maildir/bsd"))
        .into_iter()
        .filter(|p| !name(p).starts_with("rfc3834") && !name(p).starts_with("arf"))
        .collect();
    let shares = measure("sisimai", &sisimai);
    assert!(shares.machines >= 98 && shares.bounces >= 90 && shares.named >= 95);

    let flufl: Vec<_> =
        files(&folder.join("flufl.bounce")).into_iter().filter(|p| name(p) != "LICENSE").collect();
    let shares = measure("flufl.bounce", &flufl);
    assert!(shares.machines >= 90 && shares.bounces >= 80 && shares.named >= 90);

    let is_bounce = |p: &PathBuf| {
        ![
            "autoreply",
            "vacation",
            "boxbe",
            "bluebottle",
            "whitelist",
            "LICENSE",
            "spam-with-image",
            "spambouncer",
            "junkemailfilter",
        ]
        .iter()
        .any(|other| name(p).contains(other) && name(p) != "non-autoreply.msg")
    };
    let bounceparser: Vec<_> = files(&folder.join("bounceparser")).into_iter().filter(is_bounce).collect();
    let shares = measure("bounceparser", &bounceparser);
    assert!(shares.machines >= 95 && shares.bounces >= 85 && shares.named >= 95);
}

#[test]
fn automatic_replies_are_recognised() {
    let Some(folder) = folder() else { return };
    let mut paths: Vec<_> = files(&folder.join("sisimai/maildir/bsd"))
        .into_iter()
        .filter(|p| name(p).starts_with("rfc3834"))
        .collect();
    paths.extend(
        ["autoreply.msg", "polish-autoreply.msg", "aol-vacation.msg"]
            .map(|file| folder.join("bounceparser").join(file)),
    );
    let shares = measure("automatic replies", &paths);
    assert_eq!(shares.auto_replies, 100);
}

#[test]
fn answers_are_not_taken_for_bounces() {
    let Some(folder) = folder() else { return };
    let mut paths: Vec<_> = files(&folder.join("talon-replies")).into_iter().filter(|p| is_mail(p)).collect();
    paths.extend(
        files(&folder.join("sisimai/maildir/not"))
            .into_iter()
            .filter(|p| name(p).starts_with("is-not-bounce")),
    );
    paths.extend(files(&folder.join("mail-parser/rfc")).into_iter().filter(|p| is_mail(p)));
    for path in &paths {
        let message = read(&fs::read(path).unwrap());
        assert!(!matches!(message.class, Class::Bounce(_)), "{}: {}", path.display(), message.reason);
    }
    measure("answers", &paths);
}

#[test]
fn quotes_are_cut_from_real_replies() {
    let Some(folder) = folder() else { return };
    let replies: Vec<_> =
        files(&folder.join("talon-replies/standard_replies")).into_iter().filter(|p| is_mail(p)).collect();
    let cut = replies.iter().filter(|path| {
        let message = read(&fs::read(path).unwrap());
        let short = message.own_text.len() < message.text.len();
        if !short {
            println!("nothing cut from {}", path.display());
        }
        short
    });
    let cut = cut.count();
    println!("quotes cut from {cut} of {} replies", replies.len());
    assert!(cut * 10 >= replies.len() * 8);
}
