//! When the authority's own boards meet.

use crate::{Result, Tx};
use domain::ids::OrganisationId;
use domain::time::Day;

/// Puts other days in place of those there are.
pub async fn replace(tx: &mut Tx, organisation: OrganisationId, days: &[Day]) -> Result<()> {
    execute!(tx, "DELETE FROM board_meeting WHERE organisation = $1", organisation)?;
    for day in days {
        execute!(tx, "INSERT INTO board_meeting (organisation, day) VALUES ($1, $2)", organisation, *day)?;
    }
    Ok(())
}

/// Every day on which a board meets, from a day on.
pub async fn coming(tx: &mut Tx, day: Day) -> Result<Vec<(OrganisationId, Day)>> {
    fetch_all!(
        tx,
        (OrganisationId, Day),
        "SELECT organisation, day FROM board_meeting WHERE day >= $1 ORDER BY day, organisation",
        day
    )
}

/// The days on which one board meets, past ones too.
pub async fn of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<(Day,)>> {
    fetch_all!(tx, (Day,), "SELECT day FROM board_meeting WHERE organisation = $1 ORDER BY day", organisation)
}
