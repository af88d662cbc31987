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
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::document::Publishing;
use askama::Template;
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

/// What stands where words were masked.
const MASK: &str = "[…]";
/// Fewest characters of words that are masked: one letter stands everywhere.
const FEWEST: usize = 2;

/// Something that looks like personal data, where it stands.
struct Suspect {
    kind: String,
    /// As it is written: what is masked when it is ticked.
    words: String,
    /// It stands in a text, not in the name of a file.
    in_text: bool,
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
    /// A copy in which something is masked.
    masked: bool,
}

/// What was typed to mask words.
#[derive(Default)]
struct Masking {
    words: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "work/statement/publish.html")]
struct PublishPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    texts: Vec<Text>,
    files: Vec<Choice>,
    reason: String,
    masking: Masking,
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
        Kind::Name => t.msg_mask_found_name(),
    };
    let in_texts = texts.iter().map(|text| (text.label.clone(), as_shown(texts, text), true));
    let in_names = files.iter().map(|f| (t.msg_publish_files(), f.file.name.clone(), false));
    in_texts
        .chain(in_names)
        .flat_map(|(place, words, in_text)| {
            let mut found = personal_data::find(&words);
            found.extend(personal_data::find_names(&words));
            found.sort_by_key(|f| f.start);
            let suspect = |f: personal_data::Found| Suspect {
                kind: word(f.kind),
                words: f.text.clone(),
                in_text,
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
async fn files(
    ui: &Ui,
    whole: &Whole,
    posted: Option<&Posted>,
    added: &[i64],
) -> Result<Vec<Choice>, Failure> {
    let mut chosen: Option<Vec<i64>> = match posted {
        Some(posted) => Some(posted.all("file").iter().filter_map(|f| f.parse().ok()).collect()),
        None => whole.publication.as_ref().map(|p| p.files.clone()),
    };
    if let Some(chosen) = &mut chosen {
        chosen.extend_from_slice(added);
    }
    let copies = app::document::masked_copies(&mut ui.site.store.read().await?, &whole.statement).await?;
    let shown = |f: &Attachment| chosen.as_ref().is_some_and(|c| c.contains(&f.position));
    let owner = app::document::statement_owner(whole.statement.id, whole.statement.current_version);
    let texts = FileTexts::of(ui, &owner).await?;
    let originals = whole.files.iter().map(|f| (f, false));
    let all = originals.chain(copies.iter().map(|f| (f, true)));
    let choice = |(f, masked): (&Attachment, bool)| {
        let dangerous = texts.is_dangerous(f);
        Choice { shown: shown(f) && !dangerous, file: f.clone(), dangerous, masked }
    };
    Ok(all.map(choice).collect())
}

/// Keeps the masked copies that were sent along; gives their places.
async fn copies(ui: &Ui, whole: &Whole, posted: &Posted) -> Result<Vec<i64>, Error> {
    let mut added = Vec::new();
    for original in &whole.files {
        for file in posted.files(&format!("copy-{}", original.position)) {
            let id = whole.statement.id;
            let place = app::document::add_masked(&ui.site, &ui.actor, id, original.position, file).await;
            added.push(place?);
        }
    }
    Ok(added)
}

/// Masks words in every text: those that were ticked, all that are pointed out, and those that were typed. What was done is
/// noted among the reasons, kind by kind, without the words.
fn mask(ui: &Ui, texts: &mut [Text], reason: &mut String, posted: &Posted) -> Result<(), FormErrors> {
    let t = ui.t;
    let why = posted.text("mask_reason").trim();
    if why.is_empty() {
        return Err(FormErrors::one("mask_reason", t.msg_publish_reason_missing()));
    }
    let all = posted.text("do") == "mask-all";
    let ticked = posted.all("mask");
    let mut gone: Vec<(String, String)> = suspects(ui, texts, &[])
        .into_iter()
        .filter(|s| all || ticked.contains(&s.words.as_str()))
        .map(|s| (s.words, s.kind))
        .collect();
    let typed = posted.text("mask_words").lines().map(str::trim);
    gone.extend(
        typed.filter(|w| w.chars().count() >= FEWEST).map(|w| (w.to_owned(), t.msg_mask_words_kind())),
    );
    let mut kinds = BTreeSet::new();
    for (words, kind) in gone {
        for text in texts.iter_mut().filter(|text| text.shown.contains(&words)) {
            text.shown = text.shown.replace(&words, MASK);
            kinds.insert(kind.clone());
        }
    }
    if kinds.is_empty() {
        return Err(FormErrors::one("mask_words", t.msg_mask_nothing()));
    }
    for kind in kinds {
        let line = t.msg_mask_line(kind, why);
        if !reason.lines().any(|l| l == line) {
            format!("{}\n{line}", reason.trim_end()).trim_start().clone_into(reason);
        }
    }
    Ok(())
}

/// What will be shown, to be changed.
pub async fn publishing(ui: Ui, Path(id): Path<String>) -> Page {
    let whole = publishable(&ui, &id).await?;
    let texts = texts(&ui, &whole, None).await?;
    let files = files(&ui, &whole, None, &[]).await?;
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
    PublishPage { ui, whole, texts, files, reason, masking: Masking::default(), suspects, errors }
}

/// Shows what it will look like, publishes, or takes off the web.
pub async fn publish(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let whole = publishable(&ui, &id).await?;
    let statement = whole.statement.id;
    if posted.text("do") == "unpublish" {
        app::document::unpublish(&ui.site, &ui.actor, statement).await?;
        return ui.redirect(&format!("/arbete/svar/{statement}"));
    }
    let mut texts = texts(&ui, &whole, Some(&posted)).await?;
    let mut reason = posted.string("reason");
    let added = match copies(&ui, &whole, &posted).await {
        Ok(added) => added,
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let files = files(&ui, &whole, Some(&posted), &[]).await?;
            return ui.page_again(&asking(&ui, whole, texts, files, reason, errors));
        }
    };
    let files = files(&ui, &whole, Some(&posted), &added).await?;
    if matches!(posted.text("do"), "mask" | "mask-all") {
        return match mask(&ui, &mut texts, &mut reason, &posted) {
            Ok(()) => ui.page(&asking(&ui, whole, texts, files, reason, FormErrors::default())),
            Err(errors) => {
                let mut page = asking(&ui, whole, texts, files, reason, errors);
                page.masking =
                    Masking { words: posted.string("mask_words"), reason: posted.string("mask_reason") };
                ui.page_again(&page)
            }
        };
    }
    let changed = texts.iter().any(Text::is_changed);
    let shows_copy = files.iter().any(|f| f.shown && f.masked);
    if (changed || shows_copy) && posted.text("do") != "change" && reason.trim().is_empty() {
        let errors = FormErrors::one("reason", ui.t.msg_publish_reason_missing());
        return ui.page_again(&asking(&ui, whole, texts, files, reason, errors));
    }
    // Told before the last look, and refused again by the use case.
    if changed && posted.text("do") != "change" && files.iter().any(|f| f.shown && !f.masked) {
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
