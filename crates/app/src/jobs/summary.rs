//! Making a finished summary's document anew, when a statement in it is no longer shown as it was.

use super::Failure;
use crate::site::Site;
use domain::ids::ReferralId;
use store::job::Job;

#[derive(serde::Deserialize)]
struct Payload {
    referral: ReferralId,
}

/// Makes it, and ends the job with it.
pub async fn run(site: &Site, job: &Job) -> Result<(), Failure> {
    let payload: Payload = serde_json::from_str(&job.payload).map_err(|e| Failure::GiveUp(e.to_string()))?;
    Ok(crate::summary::register_anew(site, payload.referral, job.id).await?)
}
