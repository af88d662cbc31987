//! Reading and checking the audit chain. Writing it is part of every change, see [`crate::change::Change::keep`].

use crate::change::ask;
use crate::error::Result;
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use store::audit::Row;

/// What a check of the chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Whole, with so many entries.
    Whole(i64),
    /// The first entry that is not what it was, or is missing.
    Broken {
        /// Its position.
        position: i64,
        /// What is wrong with it.
        why: &'static str,
    },
}

/// Entries read at a time.
const AT_A_TIME: i64 = 1_000;

/// Checks the whole chain, from the first entry to the head.
pub async fn verify(site: &Site) -> Result<Verdict> {
    let mut tx = site.store.read().await?;
    let (head, head_hash) = store::audit::head(&mut tx).await?;
    let mut previous = domain::audit::START.to_owned();
    let mut position = 0;
    loop {
        let rows = store::audit::after(&mut tx, position, AT_A_TIME).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            // Entries written while we read come after the head we began with.
            if row.entry.position > head {
                break;
            }
            if row.entry.position != position + 1 {
                return Ok(Verdict::Broken { position: position + 1, why: "missing" });
            }
            if row.entry.hash(&previous) != row.hash {
                return Ok(Verdict::Broken { position: row.entry.position, why: "changed" });
            }
            position = row.entry.position;
            previous = row.hash;
        }
        if position >= head {
            break;
        }
    }
    Ok(if position < head {
        Verdict::Broken { position: position + 1, why: "missing" }
    } else if previous != head_hash {
        Verdict::Broken { position: head, why: "changed" }
    } else {
        Verdict::Whole(head)
    })
}

/// Entries before a position (from the latest when none), for the administrator.
pub async fn page(site: &Site, actor: &Actor, before: Option<i64>, most: i64) -> Result<Vec<Row>> {
    ask(actor, Action::Administer, Resource::Site)?;
    let mut tx = site.store.read().await?;
    Ok(store::audit::before(&mut tx, before.unwrap_or(i64::MAX), most).await?)
}
