//! Nobody else on the machine reads the site's data: folders 0700, files 0600.

use crate::fixture::{dispatched, open};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

/// Every folder and file below, with what others than the owner may do.
fn open_to_others(folder: &Path, found: &mut Vec<String>, count: &mut usize) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let data = entry.metadata().unwrap();
        let mode = data.permissions().mode() & 0o777;
        *count += 1;
        if mode & 0o077 != 0 {
            found.push(format!("{} {mode:o}", entry.path().display()));
        }
        if data.is_dir() {
            open_to_others(&entry.path(), found, count);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn database_files_and_outbox_are_closed_to_others() {
    let folder = tempfile::tempdir().unwrap();
    let outbox = folder.path().join("ut").join("outbox");
    let site = open(&folder.path().join("sites/prov"), "", mail::Transport::Folder(outbox)).await;
    dispatched(&site).await;
    app::jobs::run_due(&site).await.unwrap();
    let (mut found, mut count) = (Vec::new(), 0);
    open_to_others(folder.path(), &mut found, &mut count);
    for name in ["radslag.db", "radslag.db-wal", "radslag.db-shm"] {
        assert!(folder.path().join("sites/prov").join(name).is_file(), "{name}");
    }
    assert!(count > 8 && found.is_empty(), "{count} looked at; open to others: {found:#?}");
}

/// Another program that wants the database for itself. Runs as a process of its own: this program's tests, begun again with the
/// file's name. It fails as long as someone has the database open.
#[tokio::test]
async fn another_program_is_refused() {
    use sqlx::ConnectOptions as _;
    let Some(file) = std::env::var_os("RADSLAG_TEST_DATABASE") else { return };
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
    let options = options
        .busy_timeout(std::time::Duration::ZERO)
        .locking_mode(sqlx::sqlite::SqliteLockingMode::Exclusive);
    let taken = match options.connect().await {
        Ok(mut connection) => {
            sqlx::query("SELECT count(*) FROM referral").fetch_one(&mut connection).await.map(drop)
        }
        Err(error) => Err(error),
    };
    assert!(taken.is_err(), "it was nobody's: whoever closes it takes the log away");
}

/// A process that closes a file loses its locks on it, SQLite's too: then another program takes itself for the only one, and
/// removes the log with all that only stands there.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_site_opened_twice_keeps_its_hold_of_the_database() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = || mail::Transport::Folder(folder.path().join("outbox"));
    // As `demo` does: made, closed, and opened again in the same process; and once more while it is open.
    let first = open(folder.path(), "", nowhere()).await;
    first.store.close().await;
    let second = open(folder.path(), "", nowhere()).await;
    let third = open(folder.path(), "", nowhere()).await;
    dispatched(&second).await;
    let other = tokio::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "private::another_program_is_refused"])
        .env("RADSLAG_TEST_DATABASE", folder.path().join("radslag.db"))
        .output();
    let other = other.await.unwrap();
    assert!(other.status.success(), "{}", String::from_utf8_lossy(&other.stdout));
    let mut tx = third.store.read().await.unwrap();
    assert_eq!(store::referral::all(&mut tx, 10).await.unwrap().len(), 1);
    assert!(first.store.write().await.is_err(), "what is closed begins no change");
}
