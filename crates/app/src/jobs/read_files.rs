//! Reading the text of files that came in.

use super::Failure;
use crate::site::Site;
use store::job::Job;

#[derive(serde::Deserialize)]
struct Payload {
    owner: String,
}

/// Reads those of the owner's files that were not read before.
pub async fn run(site: &Site, job: &Job) -> Result<(), Failure> {
    let payload: Payload = serde_json::from_str(&job.payload).map_err(|e| Failure::GiveUp(e.to_string()))?;
    crate::attachment_text::read_files(site, &payload.owner).await?;
    let mut tx = site.store.write().await?;
    store::job::done(&mut tx, job.id, crate::clock::real()).await?;
    Ok(tx.commit().await?)
}
