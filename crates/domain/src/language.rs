//! The languages of the interface.

crate::text_enum! {
    /// A language that every text of the product exists in.
    pub enum Language {
        /// Swedish: the authority's language (språklagen 10 §), and the bare address.
        Swedish = "sv",
        /// English.
        English = "en",
        /// Finnish: a national minority language with a right to answer in it (2009:724).
        Finnish = "fi",
    }
}

impl Language {
    /// What stands before the path in an address: nothing for Swedish, `/en`, `/fi`.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Swedish => "",
            Self::English => "/en",
            Self::Finnish => "/fi",
        }
    }

    /// The language's own name.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Swedish => "Svenska",
            Self::English => "English",
            Self::Finnish => "Suomi",
        }
    }
}
