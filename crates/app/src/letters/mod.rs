//! Placeholder until the letters are in place.
use crate::{Error, Result};
/// Renders.
pub async fn render(document: documents::Document) -> Result<Vec<u8>> {
    tokio::task::spawn_blocking(move || documents::render(&document)).await.map_err(|e| Error::Internal(e.into()))?.map_err(Error::from)
}
/// Letter.
pub mod letter {
    /// The letter.
    pub fn letter(site: &crate::Site, whole: &crate::referral::Whole, _: &[domain::recipient::Recipient]) -> documents::Document {
        documents::Document::new(documents::Language::Swedish, &site.settings.name, &whole.referral.letter.title, documents::Date { year: 2024, month: 1, day: 1 })
    }
}
/// Proposal.
pub mod proposal {
    /// The proposal.
    pub fn proposal(site: &crate::Site, whole: &crate::referral::Whole) -> documents::Document {
        super::letter::letter(site, whole, &[])
    }
}
