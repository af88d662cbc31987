//! A full disk.

use super::{PROGRAM, SETTINGS, letter};
use std::path::Path;
use std::process::Command;

/// Runs a shell script in a mount namespace of its own where the folder is a disk of two megabytes.
fn on_a_small_disk(folder: &Path, script: &str) -> Option<std::process::Output> {
    let mount = format!("mount -t tmpfs -o size=4m tmpfs '{}' && {script}", folder.display());
    let output = Command::new("unshare").args(["--mount", "sh", "-c", &mount]).output().ok()?;
    let stderr = String::from_utf8_lossy(&output.stderr);
    if stderr.contains("ermission denied")
        || stderr.contains("not permitted")
        || stderr.contains("unshare failed")
    {
        return None;
    }
    Some(output)
}

#[test]
fn a_full_disk_refuses_with_a_sentence_and_keeps_nothing_half() {
    let folder = tempfile::tempdir().unwrap();
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let mail = folder.path().join("brev.eml");
    let big = format!("{}{}", letter(1), "Ett långt brev.\r\n".repeat(400_000));
    std::fs::write(&mail, big).unwrap();
    let small = folder.path().join("litet.eml");
    std::fs::write(&small, letter(2)).unwrap();
    let settings = folder.path().join("site.toml");
    std::fs::write(&settings, SETTINGS).unwrap();
    let place = disk.display();
    let receive = format!("{PROGRAM} mail receive --site prov --data '{place}'");
    let script = format!(
        "mkdir -p '{place}/sites/prov' && cp '{}' '{place}/sites/prov/site.toml' && \
         {receive} < '{}'; echo big=$?; {receive} < '{}'; echo small=$?; \
         find '{place}/sites/prov/files/new' -type f | wc -l; {PROGRAM} audit verify --site prov --data '{place}'; echo audit=$?",
        settings.display(),
        mail.display(),
        small.display()
    );
    let Some(output) = on_a_small_disk(&disk, &script) else {
        assert!(std::env::var_os("RADSLAG_REQUIRE_ALL").is_none(), "a small disk could not be mounted");
        println!("skipped: a small disk needs root");
        return;
    };
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(out.contains("big=75"), "the sending server is told to try again: {out}{err}");
    let sentences = err.lines().filter(|l| l.starts_with("radslag: ")).count();
    assert!(err.contains("no room") && sentences == 1, "one clear sentence: {err}");
    assert!(out.contains("small=0"), "what fits is still received: {out}{err}");
    assert!(out.contains("\n0\n"), "nothing half-written is left: {out}");
    assert!(out.contains("audit=0"), "{out}{err}");
}
