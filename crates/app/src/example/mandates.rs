//! Who represents the organisations of an example (`examples/README.md`), entered by its coordinator.

use crate::error::{Error, Result};
use crate::mandate::{self, Typed, TypedEnd};
use crate::site::Site;
use anyhow::Context as _;
use domain::access::Actor;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    mandates: Vec<Line>,
}

/// A mandate.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    /// The organisation's name.
    organisation: String,
    /// As it is typed.
    named: Typed,
    /// How it ended, if it ended otherwise than was decided.
    ended: Option<End>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct End {
    on: String,
    reason: String,
}

/// Enters what a file tells; an empty one tells nothing.
pub(super) async fn enter(site: &Site, coordinator: &Actor, text: &str) -> Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let file: File = toml::from_str(text).context("the file of mandates cannot be read")?;
    for line in file.mandates {
        let key = domain::text::fold(&line.organisation);
        let found = store::organisation::by_name_key(&mut site.store.read().await?, &key).await?;
        let organisation = found.ok_or(Error::NotFound).with_context(|| line.organisation.clone())?.id;
        let id = mandate::add(site, coordinator, organisation, &line.named).await?;
        if let Some(end) = line.ended {
            let typed = TypedEnd { on: end.on, reason: end.reason };
            mandate::end(site, coordinator, id, 1, &typed).await?;
        }
    }
    Ok(())
}
