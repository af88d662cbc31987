//! The lists that every search asks for, kept in memory: the order of names, and who is of each type. They are the longest there are,
//! and read anew only when the index has been written since, by whichever process.
//!
//! Only what has been committed is kept: a search inside a change reads the lists itself.

use crate::error::Result;
use crate::site::Site;
use domain::organisation_search::ranking::{Chunks, Lists};
use domain::organisation_search::terms::{Choice, ORDERS};
use std::sync::{Arc, Mutex, PoisonError};
use store::Tx;

/// The lists, as the index was when they were read.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Option<(i64, Arc<Wide>)>>);

/// The longest lists.
#[derive(Debug, Default)]
pub(super) struct Wide {
    /// The order of names.
    pub orders: Chunks,
    /// Who is of each type.
    pub types: Lists,
}

impl Wide {
    /// Read from the database.
    pub(super) async fn read(tx: &mut Tx) -> Result<Self> {
        let mut orders = store::organisation_search::lists(tx, &[ORDERS.to_owned()]).await?;
        let (low, high) = Choice::Type.range();
        let types = store::organisation_search::lists_between(tx, &low, &high).await?;
        Ok(Self { orders: orders.remove(ORDERS).unwrap_or_default(), types })
    }
}

/// The lists as they are now. `tx` must have changed nothing.
pub(super) async fn wide(site: &Site, tx: &mut Tx) -> Result<Arc<Wide>> {
    let kept = &site.organisation_lists.0;
    let times = store::organisation_search::times(tx).await?;
    if let Some((of, wide)) = kept.lock().unwrap_or_else(PoisonError::into_inner).as_ref()
        && *of == times
    {
        return Ok(Arc::clone(wide));
    }
    // Should the index be written between the two, these lists are newer than the number they are kept under, and read once more.
    let wide = Arc::new(Wide::read(tx).await?);
    *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some((times, Arc::clone(&wide)));
    Ok(wide)
}
