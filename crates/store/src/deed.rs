//! What is done and planned in the collaboration.

use crate::query::one_row;
use crate::{Result, Tx};
use domain::collaboration_model::Channel;
use domain::deed::Deed;
use domain::ids::DeedId;
use domain::time::{Day, Instant};
use std::collections::{BTreeSet, HashMap};

mapped!(Deed, row => Deed {
    id: row.try_get("id")?,
    kind: row.try_get("kind")?,
    title: row.try_get("title")?,
    on: row.try_get("on_day")?,
    state: row.try_get("state")?,
    subject: row.try_get("subject")?,
    occasion: row.try_get("occasion")?,
    place: row.try_get("place")?,
    note: row.try_get("note")?,
    address: row.try_get("address")?,
    is_public: row.try_get("is_public")?,
    version: row.try_get("version")?,
    traits: BTreeSet::new(),
    reached: BTreeSet::new(),
    through: BTreeSet::new(),
});

/// Keeps a new one.
pub async fn insert(tx: &mut Tx, deed: &Deed, at: Instant) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO deed (id, kind, title, on_day, state, subject, occasion, place, note, address, is_public, version,
                           created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $12)",
        deed.id,
        deed.kind.as_str(),
        deed.title.as_str(),
        deed.on,
        deed.state,
        deed.subject.as_deref(),
        deed.occasion.as_deref(),
        deed.place.as_str(),
        deed.note.as_str(),
        deed.address.as_str(),
        deed.is_public,
        at
    )?;
    insert_marks(tx, deed).await
}

async fn insert_marks(tx: &mut Tx, deed: &Deed) -> Result<()> {
    let traits = deed.traits.iter().map(|value| ("trait", value.as_str()));
    let receivers = deed.reached.iter().map(|value| ("receiver", value.as_str()));
    let channels = deed.through.iter().map(|value| ("channel", value.as_str()));
    for (facet, value) in traits.chain(receivers).chain(channels) {
        execute!(
            tx,
            "INSERT INTO deed_mark (deed, facet, value) VALUES ($1, $2, $3)",
            deed.id,
            facet,
            value
        )?;
    }
    Ok(())
}

/// Saves a change. Fails if someone else changed it since it was read.
pub async fn update(tx: &mut Tx, deed: &Deed, at: Instant) -> Result<()> {
    let affected = execute!(
        tx,
        "UPDATE deed SET kind = $3, title = $4, on_day = $5, state = $6, subject = $7, occasion = $8, place = $9, note = $10,
                         address = $11, is_public = $12, updated_at = $13, version = version + 1
          WHERE id = $1 AND version = $2",
        deed.id,
        deed.version,
        deed.kind.as_str(),
        deed.title.as_str(),
        deed.on,
        deed.state,
        deed.subject.as_deref(),
        deed.occasion.as_deref(),
        deed.place.as_str(),
        deed.note.as_str(),
        deed.address.as_str(),
        deed.is_public,
        at
    )?;
    one_row(affected)?;
    execute!(tx, "DELETE FROM deed_mark WHERE deed = $1", deed.id)?;
    insert_marks(tx, deed).await
}

/// One.
pub async fn by_id(tx: &mut Tx, id: DeedId) -> Result<Option<Deed>> {
    let Some(mut deed) = fetch_optional!(tx, Deed, "SELECT * FROM deed WHERE id = $1", id)? else {
        return Ok(None);
    };
    let marks = fetch_all!(
        tx,
        (String, String),
        "SELECT facet, value FROM deed_mark WHERE deed = $1 ORDER BY value",
        id
    )?;
    for (facet, value) in marks {
        mark(&mut deed, &facet, value);
    }
    Ok(Some(deed))
}

/// All, in order of time.
pub async fn all(tx: &mut Tx) -> Result<Vec<Deed>> {
    let mut deeds = fetch_all!(tx, Deed, "SELECT * FROM deed ORDER BY on_day, created_at, id")?;
    let marks = fetch_all!(
        tx,
        (DeedId, String, String),
        "SELECT deed, facet, value FROM deed_mark ORDER BY deed, facet, value"
    )?;
    let place: HashMap<DeedId, usize> = deeds.iter().enumerate().map(|(at, deed)| (deed.id, at)).collect();
    for (id, facet, value) in marks {
        if let Some(deed) = place.get(&id).and_then(|at| deeds.get_mut(*at)) {
            mark(deed, &facet, value);
        }
    }
    Ok(deeds)
}

/// All between two days, both counted, in order of time; without their marks.
pub async fn between(tx: &mut Tx, first: Day, last: Day) -> Result<Vec<Deed>> {
    fetch_all!(
        tx,
        Deed,
        "SELECT * FROM deed WHERE on_day >= $1 AND on_day <= $2 ORDER BY on_day, created_at, id",
        first,
        last
    )
}

fn mark(deed: &mut Deed, facet: &str, value: String) {
    match facet {
        "trait" => drop(deed.traits.insert(value)),
        "receiver" => drop(deed.reached.insert(value)),
        _ => deed.through.extend(value.parse::<Channel>().ok()),
    }
}
