//! Putting a statement on the web: what is shown of it, checked by a person before it is.
//!
//! The original is never changed. A text that is changed here is the published rendition, and says why. The same words
//! often stand in several texts (the answer in short is also the first view): they are asked about once, and what was taken
//! away in one text but still stands in another is pointed out before anything is published. So is what looks like personal
//! data ([`domain::personal_data`]), in every text that would be shown and in the names of files.

use super::super::attachment::FileTexts;
use super::{Whole, is_private, open};
use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::document::Publishing;
use askama::Template;
use axum::extract::Path;
use domain::access::Action;
use domain::personal_data::{self, Kind};
use domain::text::tidy;
use std::collections::{BTreeMap, BTreeSet};
use store::attachment::Attachment;

/// Characters shown on each side of what looks like personal data.
const AROUND: usize = 40;
/// Shortest word that is looked for in the other texts.
const SHORTEST_WORD: usize = 3;

/// A text of the statement, once, with every key it stands under.
struct Text {
    keys: Vec<String>,
    label: String,
    original: String,
    shown: String,
}

impl Text {
    /// Name of its field: that of its first key.
    fn field(&self) -> String {
        format!("text-{}", self.keys[0])
    }

    fn is_changed(&self) -> bool {
        tidy(&self.shown) != tidy(&self.original)
    }
}

/// Something that looks like personal data, where it stands.
struct Suspect {
    kind: String,
    place: String,
    around: String,
}

/// A file and whether it is shown.
#[derive(Clone)]
struct Choice {
    file: Attachment,
    shown: bool,
    /// It is in quarantine, and is never shown.
    dangerous: bool,
}

#[derive(Template)]
#[template(path = "work/statement/publish.html")]
struct PublishPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    texts: Vec<Text>,
    files: Vec<Choice>,
    reason: String,
    suspects: Vec<Suspect>,
    errors: FormErrors,
}

#[derive(Template)]
#[template(path = "work/statement/publish_check.html")]
struct CheckPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    texts: Vec<Text>,
    files: Vec<Choice>,
    reason: String,
    remains: Vec<(String, String)>,
    suspects: Vec<Suspect>,
}

/// What both pages say of the statement.
fn number(whole: &Whole) -> String {
    whole.document.as_ref().map(|d| d.number.clone()).unwrap_or_default()
}

impl PublishPage<'_> {
    fn number(&self) -> String {
        number(&self.whole)
    }

    fn is_private(&self) -> bool {
        is_private(self.whole.statement.kind)
    }

    fn is_published(&self) -> bool {
        self.whole.document.as_ref().is_some_and(|d| d.published_at.is_some())
    }

    fn is_secret(&self) -> bool {
        self.whole.document.as_ref().is_some_and(|d| d.secrecy.is_some())
    }
}

/// The words as the public page will show them: what is left out in one text may not stand in another.
fn as_shown(texts: &[Text], text: &Text) -> String {
    let originals =
        texts.iter().flat_map(|t| t.keys.iter().map(|k| (k.clone(), t.original.clone()))).collect();
    let changed = texts.iter().filter(|t| t.is_changed());
    let changed = changed.flat_map(|t| t.keys.iter().map(|k| (k.clone(), tidy(&t.shown)))).collect();
    domain::rendition::shown(&text.keys[0], &originals, &changed).unwrap_or_default()
}

/// What looks like personal data in what would be shown.
fn suspects(ui: &Ui, texts: &[Text], files: &[Choice]) -> Vec<Suspect> {
    let t = ui.t;
    let word = |kind| match kind {
        Kind::PersonalNumber => t.msg_publish_found_personal_number(),
        Kind::CoordinationNumber => t.msg_publish_found_coordination_number(),
        Kind::Telephone => t.msg_publish_found_telephone(),
        Kind::Email => t.msg_publish_found_email(),
    };
    let in_texts = texts.iter().map(|text| (text.label.clone(), as_shown(texts, text)));
    let in_names = files.iter().map(|f| (t.msg_publish_files(), f.file.name.clone()));
    in_texts
        .chain(in_names)
        .flat_map(|(place, words)| {
            let found = personal_data::find(&words);
            let suspect = |f: personal_data::Found| Suspect {
                kind: word(f.kind),
                place: place.clone(),
                around: f.place(&words, AROUND),
            };
            found.into_iter().map(suspect).collect::<Vec<_>>()
        })
        .collect()
}

impl CheckPage<'_> {
    fn shown(&self, text: &Text) -> String {
        as_shown(&self.texts, text)
    }

    fn number(&self) -> String {
        number(&self.whole)
    }

    fn public_name(&self) -> String {
        app::document::public_name(&self.whole.statement, self.ui.language)
    }

    fn shows_files(&self) -> bool {
        self.files.iter().any(|f| f.shown)
    }
}

/// A statement that whoever is looking may publish.
async fn publishable(ui: &Ui, id: &str) -> Result<Whole, Failure> {
    app::change::ask(&ui.actor, Action::Publish, domain::access::Resource::Site)?;
    let whole = open(ui, id).await?;
    if whole.document.is_none() {
        return Err(Error::NotFound.into());
    }
    Ok(whole)
}

/// Every text of the statement that says something, the same words once.
async fn texts(ui: &Ui, whole: &Whole, posted: Option<&Posted>) -> Result<Vec<Text>, Failure> {
    let mut tx = ui.site.store.read().await?;
    let originals =
        app::document::originals(&mut tx, whole.statement.id, whole.statement.current_version).await?;
    let parts = store::referral::parts(&mut tx, whole.referral.id).await?;
    let questions = store::referral::questions(&mut tx, whole.referral.id).await?;
    drop(tx);
    let mut labels = vec![
        ("body".to_owned(), ui.t.msg_publish_body()),
        ("summary".to_owned(), ui.t.msg_publish_summary()),
    ];
    labels.extend(whole.views.iter().map(|v| (v.reference.clone(), super::about(ui, v, &parts, &questions))));
    let published = whole.publication.as_ref().map(|p| &p.texts);
    let mut texts: Vec<Text> = Vec::new();
    for (key, label) in labels {
        let Some(original) = originals.get(&key).filter(|t| !t.trim().is_empty()) else { continue };
        if let Some(same) = texts.iter_mut().find(|t| tidy(&t.original) == tidy(original)) {
            same.keys.push(key);
            continue;
        }
        let shown = published.and_then(|p| p.get(&key)).unwrap_or(original).clone();
        texts.push(Text { keys: vec![key], label, original: original.clone(), shown });
    }
    if let Some(posted) = posted {
        for text in texts.iter_mut().filter(|t| posted.has(&t.field())) {
            text.shown = posted.string(&text.field());
        }
    }
    Ok(texts)
}

/// The files: as chosen, else as published, else none. A person reads each file and chooses it: one chosen beforehand would
/// be published by whoever did not look.
async fn files(ui: &Ui, whole: &Whole, posted: Option<&Posted>) -> Result<Vec<Choice>, Failure> {
    let chosen: Option<Vec<i64>> = match posted {
        Some(posted) => Some(posted.all("file").iter().filter_map(|f| f.parse().ok()).collect()),
        None => whole.publication.as_ref().map(|p| p.files.clone()),
    };
    let owner = app::document::statement_owner(whole.statement.id, whole.statement.current_version);
    let texts = FileTexts::of(ui, &owner).await?;
    let choice = |f: &Attachment| {
        let dangerous = texts.is_dangerous(f);
        let chosen = chosen.as_ref().is_some_and(|c| c.contains(&f.position));
        Choice { shown: chosen && !dangerous, dangerous, file: f.clone() }
    };
    Ok(whole.files.iter().map(choice).collect())
}

/// What will be shown, to be changed.
pub async fn publishing(ui: Ui, Path(id): Path<String>) -> Page {
    let whole = publishable(&ui, &id).await?;
    let texts = texts(&ui, &whole, None).await?;
    let files = files(&ui, &whole, None).await?;
    let reason = whole.publication.as_ref().map(|p| p.reason.clone()).unwrap_or_default();
    ui.page(&asking(&ui, whole, texts, files, reason, FormErrors::default()))
}

/// The page that asks, with what to look at.
fn asking(
    ui: &Ui,
    whole: Whole,
    texts: Vec<Text>,
    files: Vec<Choice>,
    reason: String,
    errors: FormErrors,
) -> PublishPage<'_> {
    let suspects = suspects(ui, &texts, &files);
    PublishPage { ui, whole, texts, files, reason, suspects, errors }
}

/// Shows what it will look like, publishes, or takes off the web.
pub async fn publish(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let whole = publishable(&ui, &id).await?;
    let statement = whole.statement.id;
    if posted.text("do") == "unpublish" {
        app::document::unpublish(&ui.site, &ui.actor, statement).await?;
        return ui.redirect(&format!("/arbete/svar/{statement}"));
    }
    let texts = texts(&ui, &whole, Some(&posted)).await?;
    let files = files(&ui, &whole, Some(&posted)).await?;
    let reason = posted.string("reason");
    let changed = texts.iter().any(Text::is_changed);
    if changed && reason.trim().is_empty() {
        let errors = FormErrors::one("reason", ui.t.msg_publish_reason_missing());
        return ui.page_again(&asking(&ui, whole, texts, files, reason, errors));
    }
    // Told before the last look, and refused again by the use case.
    if changed && posted.text("do") != "change" && files.iter().any(|f| f.shown) {
        let errors = FormErrors::one("file", ui.t.msg_problem_file_beside_redaction());
        return ui.page_again(&asking(&ui, whole, texts, files, reason, errors));
    }
    match posted.text("do") {
        "publish" => {}
        "change" => {
            return ui.page(&asking(&ui, whole, texts, files, reason, FormErrors::default()));
        }
        _ => {
            let remains = remaining(&texts);
            let chosen: Vec<Choice> = files.iter().filter(|f| f.shown).cloned().collect();
            let suspects = suspects(&ui, &texts, &chosen);
            return ui.page(&CheckPage { ui: &ui, whole, texts, files, reason, remains, suspects });
        }
    }
    match app::document::publish(&ui.site, &ui.actor, statement, publishing_of(&texts, &files, &reason)).await
    {
        Ok(()) => ui.redirect(&format!("/arbete/svar/{statement}")),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            ui.page_again(&asking(&ui, whole, texts, files, reason, errors))
        }
    }
}

fn publishing_of(texts: &[Text], files: &[Choice], reason: &str) -> Publishing {
    let of = |text: &Text| text.keys.iter().map(|k| (k.clone(), text.shown.clone())).collect::<Vec<_>>();
    Publishing {
        files: files.iter().filter(|f| f.shown).map(|f| f.file.position).collect(),
        texts: texts.iter().flat_map(of).collect::<BTreeMap<_, _>>(),
        reason: reason.to_owned(),
    }
}

/// Words that were taken away from one text and still stand in another: the word and the other text's label.
fn remaining(texts: &[Text]) -> Vec<(String, String)> {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '@')
            .filter(|w| w.chars().count() >= SHORTEST_WORD)
            .map(str::to_lowercase)
            .collect()
    };
    let gone: BTreeSet<String> = texts
        .iter()
        .flat_map(|t| words(&t.original).difference(&words(&t.shown)).cloned().collect::<Vec<_>>())
        .collect();
    let mut found = Vec::new();
    for text in texts {
        let still = words(&text.shown);
        found.extend(gone.intersection(&still).map(|w| (w.clone(), text.label.clone())));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(label: &str, original: &str, shown: &str) -> Text {
        Text { keys: vec![label.into()], label: label.into(), original: original.into(), shown: shown.into() }
    }

    #[test]
    fn a_name_taken_away_in_one_text_is_pointed_out_in_another() {
        let texts = [
            text("1.1", "Anna Karlsson är sjuk.", "NN är sjuk."),
            text("1.2", "Fråga Karlsson.", "Fråga Karlsson."),
        ];
        assert_eq!(remaining(&texts), [("karlsson".to_owned(), "1.2".to_owned())]);
    }

    #[test]
    fn nothing_changed_leaves_nothing() {
        assert!(remaining(&[text("1.1", "Anna", "Anna"), text("1.2", "Anna", "Anna")]).is_empty());
    }
}
