//! Documents that leave the house as PDF: composed here of loaded data and translated texts, laid out by the crate
//! `documents`.
//!
//! | file | document |
//! |---|---|
//! | [`letter`] | the letter (*remissmissiv*), R-1 … R-16 |
//! | [`proposal`] | the proposal, part by part |
//! | [`receipt`] | the receipt with a copy of all that was sent |
//! | [`refusal`] | the written decision not to hand out a document |
//! | [`round`] | what has changed since the round before, in the letter and the proposal |
//! | [`summary`] | the summary (*remissammanställning*) |
//! | [`summary_tables`] | the same for a spreadsheet |
//! | [`feedback`] | what became of one respondent's views |
//! | [`printed`] | any message, to be printed and posted |
//!
//! The functions are pure but for [`printed`], which loads; none of them lays out. [`render`] does, off the async
//! threads. No text for people stands here: all are in `i18n/locales/*/letter.ftl`, and in `mail.ftl` what letters
//! share with mails.

pub mod agreement_tables;
pub mod feedback;
pub mod letter;
pub mod printed;
pub mod proposal;
pub mod receipt;
pub mod refusal;
mod round;
pub mod summary;
mod summary_numbers;
pub mod summary_tables;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

use crate::error::{Error, Result};
use crate::site::Site;
use documents::{Block, Document, Span};
use domain::language::Language;
use domain::referral::Letter;
use jiff::civil::Date;

/// Lays out a document and returns the PDF file.
///
/// # Errors
/// A fault of the layout; nothing that a person wrote causes one.
pub async fn render(document: Document) -> Result<Vec<u8>> {
    let laid_out = tokio::task::spawn_blocking(move || documents::render(&document)).await;
    Ok(laid_out.map_err(|e| Error::Internal(e.into()))??)
}

/// What the head of a document says.
struct Head<'a> {
    language: Language,
    kind: String,
    title: &'a str,
    number: Option<&'a str>,
    date: Date,
    example: bool,
}

/// A document with its head and foot, and nothing between.
fn sheet(site: &Site, head: Head<'_>) -> Document {
    let t = i18n::texts(head.language);
    let date = day_of(head.date);
    let mut document = Document::new(layout_language(head.language), &site.settings.name, head.title, date);
    document.kind = head.kind;
    document.register_number = head.number.map(str::to_owned);
    document.date_text = i18n::format::date(head.language, head.date);
    document.mark = (head.example || site.settings.example).then(|| t.msg_letter_example());
    document.accent.clone_from(&site.settings.brand);
    document.footer = footer(site, head.language);
    document.page_label = t.msg_letter_page("{page}", "{pages}");
    document
}

/// A day as documents know it.
pub(crate) fn day_of(day: Date) -> documents::Date {
    documents::Date {
        year: i32::from(day.year()),
        month: day.month().unsigned_abs(),
        day: day.day().unsigned_abs(),
    }
}

fn footer(site: &Site, language: Language) -> String {
    let registrar = &site.settings.registrar;
    let reach = i18n::texts(language).msg_letter_foot(&registrar.name, registrar.email.as_str());
    let phone = &registrar.phone;
    let reach = if phone.is_empty() { reach } else { format!("{reach} · {phone}") };
    let whole: Vec<String> = registrar_address(site).split_off(1);
    format!("{}\n{reach}", whole.join(", "))
}

pub(crate) fn layout_language(language: Language) -> documents::Language {
    match language {
        Language::Swedish => documents::Language::Swedish,
        Language::English => documents::Language::English,
        Language::Finnish => documents::Language::Finnish,
    }
}

/// Running text as paragraphs. Lines that all begin with a dash or a bullet are a list.
fn paragraphs(text: &str) -> Vec<Block> {
    domain::text::paragraphs(text)
        .iter()
        .map(|p| list_of(p).unwrap_or_else(|| Block::text(p.as_str())))
        .collect()
}

fn list_of(paragraph: &str) -> Option<Block> {
    let items: Option<Vec<&str>> = paragraph.lines().map(list_item).collect();
    let items = items?.into_iter().map(|item| vec![Span::new(item)]).collect();
    Some(Block::BulletList { items })
}

fn list_item(line: &str) -> Option<&str> {
    ["- ", "– ", "• ", "* "].iter().find_map(|mark| line.trim_start().strip_prefix(mark))
}

/// A heading with what stands under it; nothing when nothing does.
fn section(level: u8, heading: String, content: Vec<Block>) -> Vec<Block> {
    if content.is_empty() {
        return Vec::new();
    }
    std::iter::once(Block::heading(level, heading)).chain(content).collect()
}

/// The words of a text in paragraphs, cut at a word when they are more than `most` characters. True: it was cut.
pub(crate) fn excerpt(text: &str, most: usize) -> (Vec<String>, bool) {
    let (mut kept, mut left) = (Vec::new(), most);
    for paragraph in domain::text::paragraphs(text) {
        let length = paragraph.chars().count();
        if length > left {
            // A cut so short that it says nothing is left out.
            if left > 40 || kept.is_empty() {
                kept.push(domain::text::opening(&paragraph, left));
            }
            return (kept, true);
        }
        left -= length;
        kept.push(paragraph);
    }
    (kept, false)
}

/// Whom to ask about a referral: title, address, telephone.
pub(crate) fn contact(site: &Site, letter: &Letter) -> String {
    let registrar = &site.settings.registrar;
    let (name, email, phone) = if letter.contact_email.is_empty() && letter.contact_phone.is_empty() {
        (registrar.name.as_str(), registrar.email.as_str(), registrar.phone.as_str())
    } else {
        (letter.contact_title.as_str(), letter.contact_email.as_str(), letter.contact_phone.as_str())
    };
    let parts: Vec<&str> = [name, email, phone].into_iter().filter(|p| !p.is_empty()).collect();
    parts.join(", ")
}

/// Where answers on paper go, one line each.
pub(crate) fn registrar_address(site: &Site) -> Vec<String> {
    let registrar = &site.settings.registrar;
    let mut lines = vec![registrar.name.clone(), site.settings.name.clone()];
    // People often write the authority's name as the first line of its address.
    let named = |l: &&String| domain::text::fold(l) != domain::text::fold(&site.settings.name);
    lines.extend(registrar.postal.iter().filter(named).cloned());
    lines
}

/// The register number, with which round of the matter it is when it is not the first.
pub(crate) fn number(referral: &domain::referral::Referral, language: Language) -> String {
    let number = referral.number.as_str();
    if referral.is_later_round() {
        return i18n::texts(language).msg_rounds_number(number, referral.round);
    }
    number.to_owned()
}

/// A register number that stays on one line.
fn unbroken(number: &str) -> String {
    number.replace(' ', "\u{a0}")
}

/// The public page of a referral.
pub(crate) fn public_page(site: &Site, language: Language, slug: &str) -> String {
    site.link(language, &format!("/remisser/{slug}"))
}

/// A name that begins with a capital only when it stands first, such as *en privatperson*.
fn within_sentence(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|c| c.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
