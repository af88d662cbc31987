//! A distribution list (*sändlista*) that is kept to be used again: a name, and who is on it with their counting categories.
//! What a referral's own list is: [`crate::recipient`]. Reading a list from text: [`crate::recipient_list`].

use crate::email::EmailAddress;
use crate::ids::{DistributionListId, ListEntryId, OrganisationId};
use crate::time::Instant;

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DistributionList {
    /// Identity.
    pub id: DistributionListId,
    /// What it is called, alone of its name on the site.
    pub name: String,
    /// When it is used, for those who come after.
    pub note: String,
    /// When it was put out of use; it can be read and taken into use again.
    pub retired_at: Option<Instant>,
    /// Rises with each change, of its entries too.
    pub version: i64,
}

/// One who is on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListEntry {
    /// Identity.
    pub id: ListEntryId,
    /// The list.
    pub list: DistributionListId,
    /// Place in the list, rising; there may be gaps.
    pub position: i64,
    /// The organisation known, when tied to one. Its address is then used.
    pub organisation: Option<OrganisationId>,
    /// Name as it was put on the list.
    pub name: String,
    /// Counting category on this list.
    pub category: String,
    /// A function's address, for one who is no organisation known.
    pub email: Option<EmailAddress>,
}
