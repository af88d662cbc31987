//! What is said of a file beneath it: that it is in quarantine and why; its text folded away, or why there is none. And the page
//! that asks before a dangerous file is fetched.

use crate::errors::Failure;
use crate::ui::Ui;
use app::document::Download;
use askama::Template;
use axum::response::{IntoResponse as _, Response};
use domain::access::Action;
use domain::file::TextOutcome;
use domain::file::{Danger, DangerReason, FileHash};
use store::attachment::Attachment;
use store::attachment_text::AttachmentText;
use store::quarantine::Quarantined;

/// Most characters of a text that are shown on a page: about forty pages of print. The original has the rest.
const MOST_SHOWN: usize = 100_000;

/// Most files that are looked into for one page.
const MOST_OPENED: usize = 30;

/// What files say, as pages show it.
pub(crate) struct FileTexts {
    texts: Vec<AttachmentText>,
    quarantined: Vec<Quarantined>,
    inside: Vec<(FileHash, Vec<(String, String)>)>,
}

impl FileTexts {
    /// Of an owner's files. Whoever asks has been let in to the owner.
    pub(crate) async fn of(ui: &Ui, owner: &str) -> Result<Self, Failure> {
        let mut tx = ui.site.store.read().await?;
        let texts = store::attachment_text::of_owner(&mut tx, owner).await?;
        let quarantined = store::quarantine::of_owner(&mut tx, owner).await?;
        let files = store::attachment::of_owner(&mut tx, owner).await?;
        drop(tx);
        let mut inside = Vec::new();
        for file in files.iter().take(MOST_OPENED) {
            if let Some(found) = app::inside::of(&ui.site, file).await? {
                inside.push((file.file.clone(), super::inside::facts(ui, &found)));
            }
        }
        Ok(Self { texts, quarantined, inside })
    }

    fn find(&self, file: &Attachment) -> Option<&AttachmentText> {
        self.texts.iter().find(|text| text.file == file.file)
    }

    /// Why a file is in quarantine, in a sentence; empty when it is not.
    pub(crate) fn why_dangerous(&self, ui: &Ui, file: &Attachment) -> String {
        let found = self.quarantined.iter().find(|q| q.file == file.file && q.name == file.name);
        found.map_or_else(String::new, |q| why(ui, &q.dangers))
    }

    /// The file is in quarantine.
    pub(crate) fn is_dangerous(&self, file: &Attachment) -> bool {
        self.quarantined.iter().any(|q| q.file == file.file && q.name == file.name)
    }

    /// What is told of a message or an invitation: a word and what it is, one after another. Empty for other files.
    pub(crate) fn facts(&self, file: &Attachment) -> &[(String, String)] {
        self.inside.iter().find(|(hash, _)| *hash == file.file).map_or(&[], |(_, facts)| facts)
    }

    /// The paragraphs of a file's text; none when there is no text to show.
    pub(crate) fn paragraphs(&self, ui: &Ui, file: &Attachment) -> Vec<String> {
        let Some(found) = self.find(file).filter(|t| t.outcome.has_text()) else { return Vec::new() };
        let end = found.text.char_indices().nth(MOST_SHOWN).map_or(found.text.len(), |(at, _)| at);
        ui.paragraphs(&found.text[..end])
    }

    /// The text that is shown is not all there is.
    pub(crate) fn is_cut(&self, file: &Attachment) -> bool {
        self.find(file)
            .is_some_and(|t| t.outcome == TextOutcome::Cut || t.text.chars().nth(MOST_SHOWN).is_some())
    }

    /// Why there is no text, in a sentence; empty when there is one, or when the file is of a kind that is not read.
    pub(crate) fn why_none(&self, ui: &Ui, file: &Attachment) -> String {
        match self.find(file).map(|t| t.outcome) {
            Some(TextOutcome::Picture) => ui.t.msg_attachment_picture(),
            Some(TextOutcome::Protected) => ui.t.msg_attachment_protected(),
            Some(TextOutcome::Damaged) => ui.t.msg_attachment_damaged(),
            Some(TextOutcome::TooDemanding) => ui.t.msg_attachment_too_demanding(),
            Some(TextOutcome::Whole | TextOutcome::Cut | TextOutcome::OtherKind) => String::new(),
            None => ui.t.msg_attachment_waiting(),
        }
    }
}

/// The reasons in a sentence, each once, with where in an archive it was found.
fn why(ui: &Ui, dangers: &[Danger]) -> String {
    let t = ui.t;
    let mut words: Vec<String> = Vec::new();
    for danger in dangers {
        let word = match danger.reason {
            DangerReason::Program => t.msg_quarantine_reason_program(),
            DangerReason::Script => t.msg_quarantine_reason_script(),
            DangerReason::Shortcut => t.msg_quarantine_reason_shortcut(),
            DangerReason::Macro => t.msg_quarantine_reason_macro(),
            DangerReason::Locked => t.msg_quarantine_reason_locked(),
            DangerReason::Page => t.msg_quarantine_reason_page(),
            DangerReason::Embedded => t.msg_quarantine_reason_embedded(),
            DangerReason::Archive => t.msg_quarantine_reason_archive(),
            DangerReason::Disguised => t.msg_quarantine_reason_disguised(),
        };
        let word = match &danger.within {
            Some(place) => t.msg_quarantine_within(word, place.as_str()),
            None => word,
        };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    t.msg_quarantine_why(words.join(", "))
}

#[derive(Template)]
#[template(path = "work/quarantine.html")]
struct QuarantinePage<'a> {
    ui: &'a Ui,
    /// What is asked about, each with why.
    files: Vec<(String, String)>,
    /// Where the form goes, and where one goes back to.
    action: String,
    back: String,
}

impl QuarantinePage<'_> {
    fn may_fetch(&self) -> bool {
        self.ui.may(Action::Register)
    }
}

/// The file, or the question before a dangerous one is fetched. At position 0 it is the mail that all of the owner's files came in.
pub(crate) async fn fetched_or_asked(
    ui: &Ui,
    fetched: Result<Download, app::Error>,
    owner: &str,
    position: i64,
    (action, back): (String, String),
) -> Result<Response, Failure> {
    match fetched {
        Ok(download) => Ok(super::statement::attached(download)),
        Err(app::Error::Refused(app::Refusal::Quarantined)) => {
            let mut tx = ui.site.store.read().await?;
            let all = store::attachment::of_owner(&mut tx, owner).await?;
            drop(tx);
            let texts = FileTexts::of(ui, owner).await?;
            let asked =
                all.iter().filter(|f| texts.is_dangerous(f) && (position == 0 || f.position == position));
            let files = asked.map(|f| (f.name.clone(), texts.why_dangerous(ui, f))).collect();
            Ok(ui.page(&QuarantinePage { ui, files, action, back })?.into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// A dangerous file that a registrar has said yes to, as bytes of no kind, so that nothing opens it by itself.
pub(crate) fn dangerous(download: Download) -> Response {
    crate::pages::referral::download(&download.file.name, "application/octet-stream", download.content)
}
