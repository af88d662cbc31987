//! Example sites for the tests of letters and mails, played by the program's own use cases.

use crate::example::{SITES, fill};
use crate::settings::Settings;
use crate::site::{Opening, Site};
use domain::language::Language;
use domain::message::{MessageKind, MessageState};
use std::sync::Arc;
use store::message::Message;

/// A site in a folder that goes with it.
pub(crate) struct Sample {
    pub(crate) site: Arc<Site>,
    _folder: tempfile::TempDir,
}

/// An example site on its first day. Stockholm's is open for answers, Östergötland's has got its feedback.
pub(crate) async fn site(name: &str) -> Sample {
    let example = SITES.iter().find(|s| s.name == name).expect("an example of that name");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let opening = Opening {
        name,
        folder: folder.path(),
        settings: Settings::read(example.settings).expect("settings"),
        url: Some(format!("https://radslag.{name}.example")),
        transport: mail::Transport::Folder(folder.path().join("outbox")),
    };
    let site = Site::open(opening).await.expect("an opened site");
    fill(&site, example).await.expect("a played example");
    Sample { site, _folder: folder }
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
