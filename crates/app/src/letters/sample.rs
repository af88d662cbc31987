//! Example sites for the tests of letters and mails, played by the program's own use cases.

use crate::example::{Example, SITES, fill};
use crate::settings::Settings;
use crate::site::{Opening, Site};
use domain::language::Language;
use domain::message::{MessageKind, MessageState};
use std::path::Path;
use std::sync::Arc;
use store::message::Message;
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// A site in a folder that goes with it.
pub(crate) struct Sample {
    pub(crate) site: Arc<Site>,
    _folder: TempDir,
}

static STOCKHOLM: OnceCell<TempDir> = OnceCell::const_new();
static OSTERGOTLAND: OnceCell<TempDir> = OnceCell::const_new();

/// An example site on its first day. Stockholm's is open for answers, Östergötland's has got its feedback.
/// Each is played once in a run of the tests; every test gets a copy of its own.
pub(crate) async fn site(name: &str) -> Sample {
    let example = SITES.iter().find(|s| s.name == name).expect("an example of that name");
    let played = if name == "stockholm" { &STOCKHOLM } else { &OSTERGOTLAND };
    let original = played.get_or_init(|| async { play(example).await }).await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    copy(original.path(), folder.path());
    Sample { site: open(example, folder.path()).await, _folder: folder }
}

async fn play(example: &Example) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let site = open(example, folder.path()).await;
    fill(&site, example).await.expect("a played example");
    site.store.close().await;
    drop(site);
    // SQLite takes its log away a moment after the last connection; a copy made before might miss something.
    for _ in 0..1_000 {
        if !folder.path().join("radslag.db-wal").exists() && !folder.path().join("radslag.db-shm").exists() {
            return folder;
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    panic!("the example's database was not closed");
}

async fn open(example: &Example, folder: &Path) -> Arc<Site> {
    let opening = Opening {
        name: example.name,
        folder,
        settings: Settings::read(example.settings).expect("settings"),
        url: Some(format!("https://radslag.{}.example", example.name)),
        transport: mail::Transport::Folder(folder.join("outbox")),
    };
    Site::open(opening).await.expect("an opened site")
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&target).expect("a folder");
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copied file");
        }
    }
}

/// A message that is nowhere kept.
pub(crate) fn message(site: &Site, kind: MessageKind, language: Language) -> Message {
    Message {
        id: domain::ids::MessageId::new(site.entropy.seed()),
        kind,
        referral: None,
        recipient: None,
        statement: None,
        account: None,
        inbound: None,
        follower: None,
        to_name: "Föreningen Exempel".to_owned(),
        to_address: "kansli@forening.example".parse().ok(),
        language,
        subject: "Ämne".to_owned(),
        params: serde_json::json!({}),
        message_id: "m-1@stockholm.example".to_owned(),
        state: MessageState::Queued,
        attempts: 0,
        last_error: None,
        created_at: site.now(),
        sent_at: None,
    }
}
