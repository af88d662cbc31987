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
