//! *Kartläggning*: the figures of civil society, for the public pages and the API.
//!
//! The register is read once and counted in memory; it is read again when something of it has changed. What is counted and what
//! is not told is decided in [`domain::sector_map`]. The same figures as a table for spreadsheets: [`csv`].

mod csv;

pub use csv::{csv, told};

use crate::error::Result;
use crate::site::Site;
use domain::organisation_type::{Basis, Classification};
use domain::sector_map::{Alike, Figures, Filter, Register};
use domain::target_group::TargetGroup;
use domain::time::Instant;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::sector_map::Source;

/// The register as it was when it was last read.
#[derive(Debug)]
pub struct Counted {
    /// What is counted.
    pub register: Register,
    /// The lists that organisations came from, the latest read first.
    pub sources: Vec<Source>,
    /// When it was read.
    pub at: Instant,
}

/// The register of a site, kept in memory.
#[derive(Debug, Default)]
pub struct Kept {
    shelf: Mutex<Option<Shelf>>,
    /// Held by whoever reads it anew.
    reading: tokio::sync::Mutex<()>,
}

#[derive(Debug, Clone)]
struct Shelf {
    counted: Arc<Counted>,
    /// How far the audit log went when it was read, or when it was last seen that nothing of the register had changed.
    seen: i64,
    read: std::time::Instant,
}

/// What else was changed on the site may in the end concern the register too: then it is read again after so long.
const LONGEST: Duration = Duration::from_mins(1);

/// How many, where, and of what character.
pub async fn figures(site: &Site, filter: &Filter) -> Result<(Arc<Counted>, Figures)> {
    let counted = counted(site).await?;
    let figures = counted.register.figures(filter);
    Ok((counted, figures))
}

/// The register as it is now.
pub async fn counted(site: &Site) -> Result<Arc<Counted>> {
    if let Some(counted) = still_right(site).await? {
        return Ok(counted);
    }
    // Whoever comes while it is read anew gets what is just over, if there is anything; nobody waits in a row.
    let _one_at_a_time = match (site.sector_map.reading.try_lock(), kept(site)) {
        (Ok(turn), _) => turn,
        (Err(_), Some(kept)) => return Ok(kept.counted),
        (Err(_), None) => site.sector_map.reading.lock().await,
    };
    if let Some(counted) = still_right(site).await? {
        return Ok(counted);
    }
    // The log is looked at first: what changes while the register is read makes it old at once.
    let mut tx = site.store.read().await?;
    let (seen, _) = store::sector_map::changed_since(&mut tx, 0).await?;
    let alike = store::sector_map::alike(&mut tx).await?.into_iter().map(read).collect();
    let activities = store::sector_map::activities(&mut tx).await?;
    let sources = store::sector_map::sources(&mut tx).await?;
    drop(tx);
    let register = Register::new(Classification::standard(), alike, activities);
    let counted = Arc::new(Counted { register, sources, at: site.now() });
    put(site, Shelf { counted: Arc::clone(&counted), seen, read: std::time::Instant::now() });
    Ok(counted)
}

fn put(site: &Site, shelf: Shelf) {
    *site.sector_map.shelf.lock().unwrap_or_else(PoisonError::into_inner) = Some(shelf);
}

fn kept(site: &Site) -> Option<Shelf> {
    site.sector_map.shelf.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// What is kept, when nothing of the register has changed since.
async fn still_right(site: &Site) -> Result<Option<Arc<Counted>>> {
    let Some(kept) = kept(site) else { return Ok(None) };
    let (now, changed) = store::sector_map::changed_since(&mut site.store.read().await?, kept.seen).await?;
    let something = now != kept.seen;
    if changed.is_some() || something && kept.read.elapsed() > LONGEST {
        return Ok(None);
    }
    Ok(Some(kept.counted))
}

/// What the store tells of organisations that are alike. A trait that nothing here knows is passed over.
fn read(alike: store::sector_map::Alike) -> Alike {
    let mut read = Alike {
        seat: alike.seat,
        numbered: alike.numbered,
        month: alike.month,
        count: u32::try_from(alike.count).unwrap_or(u32::MAX),
        ..Alike::default()
    };
    for told in alike.traits.split('|') {
        let mut parts = told.splitn(3, ':');
        let (Some(facet), Some(basis), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        match facet {
            "type" => {
                let basis = Basis::from_str(basis).unwrap_or(Basis::Said);
                read.types.push((key.to_owned(), basis));
            }
            "target_group" => read.targets.extend(TargetGroup::from_str(key)),
            "activity" => read.activities.push(key.to_owned()),
            _ => {}
        }
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traits_are_read_as_the_store_tells_them() {
        let told = store::sector_map::Alike {
            seat: "1480".parse().ok(),
            numbered: true,
            month: "2024-02".into(),
            traits:
                "activity:said:kör sång|strange:said:x|target_group:said:children|type:from_name:culture|x"
                    .into(),
            count: 3,
        };
        let read = read(told);
        assert_eq!(read.types, [("culture".to_owned(), Basis::FromName)]);
        assert_eq!(
            (read.targets, read.activities),
            (vec![TargetGroup::Children], vec!["kör sång".to_owned()])
        );
        assert_eq!((read.count, read.numbered), (3, true));
    }
}
