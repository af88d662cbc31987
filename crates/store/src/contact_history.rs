//! What organisations have been asked: the referrals that one has stood on the list of, and who on a list was sent another lately.
//!
//! Nothing is kept here; it is read from the lists of the referrals.

use crate::{Result, Tx};
use domain::ids::{OrganisationId, ReferralId, StatementId};
use domain::time::Instant;

/// A referral that an organisation was sent, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The referral.
    pub referral: ReferralId,
    /// When it was sent to the organisation.
    pub dispatched_at: Instant,
    /// The latest statement that came from it.
    pub statement: Option<StatementId>,
    /// Its number.
    pub reception_number: Option<String>,
    /// When that came.
    pub answered_at: Option<Instant>,
    /// Its views, in that statement.
    pub views: i64,
    /// Those of them that have been answered.
    pub views_answered: i64,
    /// When it was told what became of the referral.
    pub fed_back_at: Option<Instant>,
}

mapped!(Asked, row => Asked {
    referral: row.try_get("referral")?,
    dispatched_at: row.try_get("dispatched_at")?,
    statement: row.try_get("statement")?,
    reception_number: row.try_get("reception_number")?,
    answered_at: row.try_get("answered_at")?,
    views: row.try_get("views")?,
    views_answered: row.try_get("views_answered")?,
    fed_back_at: row.try_get("fed_back_at")?,
});

/// What an organisation, and those that were merged into it, have been sent, the latest first; at most so many.
pub async fn of_organisation(tx: &mut Tx, organisation: OrganisationId, most: i64) -> Result<Vec<Asked>> {
    fetch_all!(
        tx,
        Asked,
        "SELECT c.referral, c.dispatched_at, s.id AS statement, s.reception_number, s.received_at AS answered_at, c.fed_back_at,
                (SELECT count(*) FROM contribution v WHERE v.statement = s.id AND v.sent_in = s.current_version) AS views,
                (SELECT count(*) FROM contribution v WHERE v.statement = s.id AND v.sent_in = s.current_version AND v.outcome IS NOT NULL)
                  AS views_answered
           FROM recipient c
           LEFT JOIN statement s ON s.id = (SELECT x.id FROM statement x WHERE x.recipient = c.id
                                             ORDER BY x.received_at DESC, x.id DESC LIMIT 1)
          WHERE c.organisation IN (SELECT o.id FROM organisation o WHERE o.id = $1 OR o.merged_into = $1)
            AND c.dispatched_at IS NOT NULL
          ORDER BY c.dispatched_at DESC, c.id LIMIT $2",
        organisation,
        most
    )
}

/// Someone on a list who was sent another referral lately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lately {
    /// Where on the list they stand.
    pub position: i64,
    /// Their name there.
    pub name: String,
    /// The other referral.
    pub referral: ReferralId,
    /// When it was sent to them.
    pub dispatched_at: Instant,
}

mapped!(Lately, row => Lately {
    position: row.try_get("position")?,
    name: row.try_get("name")?,
    referral: row.try_get("referral")?,
    dispatched_at: row.try_get("dispatched_at")?,
});

/// Those on a referral's list who were sent another one since then, in the order of the list. The same by organisation, by address
/// or by name; other rounds of the same matter are no other referral.
pub async fn lately(tx: &mut Tx, referral: ReferralId, since: Instant) -> Result<Vec<Lately>> {
    fetch_all!(
        tx,
        Lately,
        "SELECT f.position, f.name, f.referral, f.dispatched_at FROM (
           SELECT me.position, me.name, o.referral, o.dispatched_at FROM recipient me
             JOIN recipient o ON o.organisation = me.organisation
            WHERE me.referral = $1 AND o.dispatched_at >= $2
           UNION
           SELECT me.position, me.name, o.referral, o.dispatched_at FROM recipient me
             JOIN recipient o ON o.email_key = me.email_key
            WHERE me.referral = $1 AND o.dispatched_at >= $2
           UNION
           SELECT me.position, me.name, o.referral, o.dispatched_at FROM recipient me
             JOIN recipient o ON o.name_key = me.name_key
            WHERE me.referral = $1 AND o.dispatched_at >= $2) f
           JOIN referral r ON r.id = f.referral
          WHERE coalesce(r.first_round, r.id) <> (SELECT coalesce(own.first_round, own.id) FROM referral own WHERE own.id = $1)
          ORDER BY f.position, f.dispatched_at, f.referral",
        referral,
        since
    )
}
