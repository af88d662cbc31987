//! Where those that are found have their seat, municipality by municipality. They are counted in the lists that the search itself
//! goes through, so the sum is what the list says, and no organisation is read.
//!
//! Nothing is held back as in [`domain::sector_map`]: whoever may see these numbers may see the list of those that they count, by
//! name. So they are told only to whom that list is shown, and count no one else.

use super::{Found, Query, Window, find, kept, may};
use crate::error::Result;
use crate::search::Side;
use crate::site::Site;
use domain::organisation_search::ranking::{Lists, Wanted, rank};
use domain::organisation_search::terms::ORDERS;
use domain::place::{self, MunicipalityCode};
use domain::sector_map::{Count, Row};
use std::collections::BTreeMap;

/// Those that are found, by the municipality of their seat.
#[derive(Debug, Clone, Default)]
pub struct ByMunicipality {
    /// What was found, without rows.
    pub found: Found,
    /// Every municipality, by code. Where whoever asks may see no organisation at all, whatever is asked for, there is no data: no
    /// list has come from there, and that is not the same as none.
    pub municipalities: Vec<Row>,
    /// How many have no municipality that is known.
    pub unknown: u32,
}

impl ByMunicipality {
    /// How many have their seat in a municipality that fits.
    pub fn sum(&self, fits: impl Fn(MunicipalityCode) -> bool) -> u32 {
        let rows = self.municipalities.iter().filter(|row| fits(row.place));
        rows.filter_map(|row| row.count.exact()).sum()
    }
}

/// Counts what is found, municipality by municipality.
///
/// # Errors
/// Someone without a desk asks for the officials' viewer; the database.
pub async fn by_municipality(site: &Site, viewer: Side<'_>, query: &Query) -> Result<ByMunicipality> {
    let found = find(site, viewer, query, Window { first: 0, count: 0 }).await?;
    let there = anyone_from(site, !may(viewer)?).await?;
    let seats: BTreeMap<MunicipalityCode, usize> = found.seats.iter().copied().collect();
    let row = |m: &place::Municipality| {
        let code = m.key();
        let count = match seats.get(&code) {
            Some(count) => Count::Exact(number(*count)),
            None if there.contains(&code) => Count::Exact(0),
            None => Count::NoData,
        };
        Row { place: code, count }
    };
    let municipalities = place::municipalities().iter().map(row).collect();
    let known: usize = seats.values().sum();
    Ok(ByMunicipality { unknown: number(found.total.saturating_sub(known)), found, municipalities })
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The municipalities that someone in the register has their seat in.
async fn anyone_from(site: &Site, public: bool) -> Result<Vec<MunicipalityCode>> {
    let wide = kept::wide(site, &mut site.store.read().await?).await?;
    let lists = Lists::from([(ORDERS.to_owned(), wide.orders.clone())]);
    let everyone = Wanted { public, inactive: !public, ..Wanted::default() };
    Ok(super::seats(&rank(&lists, &everyone, 0)).into_iter().map(|(code, _)| code).collect())
}
