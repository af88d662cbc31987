//! What the mapping of civil society is counted of: organisations alike in all that is counted, with how many they are.
//!
//! The database gathers them, so that no organisation by itself leaves it. When the register was last changed is told by the
//! audit log, which every change to it is in.

use crate::{Result, Tx};
use domain::place::MunicipalityCode;
use domain::time::Instant;

/// Organisations alike in all that is counted.
#[derive(Debug, Clone)]
pub struct Alike {
    /// The municipality of their seat.
    pub seat: Option<MunicipalityCode>,
    /// They have a number.
    pub numbered: bool,
    /// The month they came in: `2024-02`.
    pub month: String,
    /// Their types, target groups and activities: `facet:basis:key`, with `|` between.
    pub traits: String,
    /// How many.
    pub count: i64,
}

mapped!(Alike, row => Alike {
    seat: row.try_get("seat")?,
    numbered: row.try_get("numbered")?,
    month: row.try_get("month")?,
    traits: row.try_get("traits")?,
    count: row.try_get("count")?,
});

/// All organisations of civil society that are active.
pub async fn alike(tx: &mut Tx) -> Result<Vec<Alike>> {
    fetch_all!(
        tx,
        Alike,
        "SELECT seat, numbered, month, traits, count(*) AS count
           FROM (SELECT o.seat, o.number IS NOT NULL AS numbered, substr(o.created_at, 1, 7) AS month,
                        COALESCE((SELECT string_agg(c.facet || ':' || c.basis || ':' || c.key, '|' ORDER BY c.facet, c.key)
                                    FROM organisation_character c
                                   WHERE c.organisation = o.id AND c.facet IN ('type', 'target_group', 'activity')), '') AS traits
                   FROM organisation o WHERE o.kind = 'civil_society' AND o.state = 'active') organisation
          GROUP BY seat, numbered, month, traits"
    )
}

/// Activities that organisations have: key and one way to write it.
pub async fn activities(tx: &mut Tx) -> Result<Vec<(String, String)>> {
    fetch_all!(
        tx,
        (String, String),
        "SELECT key, min(label) FROM organisation_character WHERE facet = 'activity' GROUP BY key ORDER BY key"
    )
}

/// A list that organisations came from.
#[derive(Debug, Clone)]
pub struct Source {
    /// What it is called.
    pub name: String,
    /// When it was last read.
    pub at: Instant,
}

mapped!(Source, row => Source { name: row.try_get("name")?, at: row.try_get("at")? });

/// The lists that organisations came from, the latest read first.
pub async fn sources(tx: &mut Tx) -> Result<Vec<Source>> {
    fetch_all!(
        tx,
        Source,
        "SELECT s.name, max(i.at) AS at FROM register_source s JOIN register_import i ON i.source = s.id
          WHERE i.rolled_back_at IS NULL GROUP BY s.id, s.name ORDER BY max(i.at) DESC, s.name"
    )
}

/// How far the audit log goes, and the last place in it, after `seen`, where something of the register was changed.
pub async fn changed_since(tx: &mut Tx, seen: i64) -> Result<(i64, Option<i64>)> {
    fetch_one!(
        tx,
        (i64, Option<i64>),
        "SELECT COALESCE(max(position), $1), max(CASE WHEN action LIKE 'organisation%' OR action LIKE 'register%' THEN position END)
           FROM audit WHERE position > $1",
        seen
    )
}
