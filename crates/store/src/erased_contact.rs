//! Who was erased from what is known of an organisation: digests that nobody can read a person out of.

use crate::{Result, Tx};
use domain::ids::OrganisationId;
use domain::time::Instant;

/// Notes that what these digests stand for was erased.
pub async fn insert_all(
    tx: &mut Tx,
    organisation: OrganisationId,
    digests: &[String],
    at: Instant,
) -> Result<()> {
    insert_all!(
        tx,
        "INSERT INTO erased_contact (organisation, digest, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        digests,
        |digest| organisation,
        digest.as_str(),
        at,
    )
}

/// All of them, with whose they are.
pub async fn all(tx: &mut Tx) -> Result<Vec<(OrganisationId, String)>> {
    fetch_all!(
        tx,
        (OrganisationId, String),
        "SELECT organisation, digest FROM erased_contact ORDER BY organisation, digest"
    )
}
